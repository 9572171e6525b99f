"""Which of the two dialects entries are in: BibTeX's own terms, or BibLaTeX's."""

from __future__ import annotations

from verifier.bibliography.blocks import Entry, Library

_CLASSIC_SIGNS = frozenset({"journal", "address", "school", "annote"})
_BIBLATEX_SIGNS = frozenset({"journaltitle", "location", "date"})


def is_classic(library: Library) -> bool:
    """Whether most entries of a file are in BibTeX's own terms rather than BibLaTeX's."""
    return _balance(library) > 0


def is_biblatex(library: Library) -> bool:
    """Whether most entries of a file are in BibLaTeX's terms."""
    return _balance(library) < 0


def _balance(library: Library) -> int:
    balance = 0
    for entry in library.entries:
        given = {field.name for field in entry.fields}
        balance += bool(given & _CLASSIC_SIGNS) - bool(given & _BIBLATEX_SIGNS)
    return balance


def is_classic_entry(entry: Entry, *, in_doubt: bool) -> bool:
    """Whether an entry is in BibTeX's own terms; by its year where ``in_doubt`` doesn't say so already."""
    names = {field.name for field in entry.fields}
    signs, counter = names & _CLASSIC_SIGNS, names & _BIBLATEX_SIGNS
    if bool(signs) != bool(counter):
        return bool(signs)
    return in_doubt or ("year" in names and "date" not in names)
