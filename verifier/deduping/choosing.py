"""Of two values of one field, the better one: a table of rules by field.

The entry that is kept wins unless the other value says more: more names or longer ones, a more exact date,
the whole of a range of pages, a title that goes on, letters where the kept one has only capitals. Lists
(keywords, groups, files) and remarks are united.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum

from verifier.bibliography.annotation import united_annotations
from verifier.bibliography.people import family_name, split_names
from verifier.bibliography.records import doi
from verifier.compare import loose
from verifier.duplicates.weighing import address_key, isbns
from verifier.patterns import late_pattern


class Choice(Enum):
    """Which of two values is kept."""

    KEPT = "kept"
    OTHER = "other"


Rule = Callable[[str, str], "Choice | str"]
"""From the value that is kept and the other one to a choice, or to a value that holds both."""

_SMALL = frozenset(
    {"of", "the", "and", "for", "in", "on", "de", "der", "des", "du", "für", "und", "et", "la", "le"}
)
_DASHES = late_pattern(r"\s*[-‐‑‒–—]+\s*")


def fuller(kept: str, other: str) -> Choice | str:
    """The text that says more: not damaged, not all in capitals, and holding the whole of the other."""
    if ("\ufffd" in kept) != ("\ufffd" in other):
        return Choice.OTHER if "\ufffd" in kept else Choice.KEPT
    mine, theirs = loose(kept), loose(other)
    if mine == theirs:
        shouted = kept.upper() == kept and other.upper() != other and len(kept) > 4
        return Choice.OTHER if shouted else Choice.KEPT
    if "." in kept and _abbreviates(mine.split(), theirs.split()):
        return Choice.OTHER
    return Choice.OTHER if mine and f" {mine} " in f" {theirs} " else Choice.KEPT


def _abbreviates(short: list[str], whole: list[str]) -> bool:
    """Whether words are the beginnings of others in their order: ``J Hydrol``, ``Journal of Hydrology``."""
    if not short or len("".join(short)) >= len("".join(whole)):
        return False
    place = 0
    for word in short:
        while place < len(whole) and not whole[place].startswith(word) and whole[place] in _SMALL:
            place += 1
        if place >= len(whole) or not whole[place].startswith(word):
            return False
        place += 1
    return all(word in _SMALL for word in whole[place:])


def more_names(kept: str, other: str) -> Choice | str:
    """The list of names that leaves fewer out; of two that name the same, the one with longer names."""
    mine, theirs = split_names(kept), split_names(other)
    cut, cut_too = "others" in mine, "others" in theirs
    if cut != cut_too:
        return Choice.OTHER if cut and len(theirs) >= len(mine) - 1 else Choice.KEPT
    if len(mine) != len(theirs):
        return Choice.OTHER if len(theirs) > len(mine) else Choice.KEPT
    fuller_each = all(_says_more(one, two) for one, two in zip(mine, theirs, strict=True))
    return Choice.OTHER if fuller_each and loose(kept) != loose(other) else Choice.KEPT


def _says_more(kept: str, other: str) -> bool:
    """Whether a name has all that another has: the same family name, and no fewer or shorter given names."""
    if loose(kept) == loose(other):
        return True
    (family, mine), (family_too, theirs) = _given(kept), _given(other)
    longer = [two.startswith(one) for one, two in zip(mine, theirs, strict=False)]
    return family == family_too and len(mine) <= len(theirs) and all(longer)


def _given(name: str) -> tuple[str, list[str]]:
    family = loose(family_name(name)[0])
    given = loose(name).split()
    for word in family.split():
        if word in given:
            given.remove(word)
    return family, given


def whole_range(kept: str, other: str) -> Choice | str:
    """The pages from first to last rather than the first alone."""
    mine, theirs = _DASHES.sub("-", kept), _DASHES.sub("-", other)
    return Choice.OTHER if theirs.startswith(f"{mine}-") else Choice.KEPT


def more_exact(kept: str, other: str) -> Choice | str:
    """The date that goes on where the other ends (2011 and 2011-03-04)."""
    return Choice.OTHER if other.startswith(f"{kept}-") else Choice.KEPT


def bare_doi(kept: str, other: str) -> Choice | str:
    """The DOI without the address around it."""
    mine, theirs = doi(kept), doi(other)
    same = bool(mine) and mine.casefold() == theirs.casefold()
    return (
        Choice.OTHER if (same and mine != kept and theirs == other) or (theirs and not mine) else Choice.KEPT
    )


def secure(kept: str, other: str) -> Choice | str:
    """Of two spellings of one address the one with https."""
    same = address_key(kept) == address_key(other)
    return Choice.OTHER if same and kept.startswith("http:") and other.startswith("https:") else Choice.KEPT


def later(kept: str, other: str) -> Choice | str:
    """The later day."""
    return Choice.OTHER if other > kept else Choice.KEPT


def both_numbers(kept: str, other: str) -> Choice | str:
    """Every ISBN or ISSN of both: a book has one for each of its editions in print."""
    mine = isbns(kept)
    new = [part for part in re.split(r"[,;]\s*|\s+(?=97[89])", other) if part and not isbns(part) <= mine]
    return f"{kept}, {', '.join(new)}" if new else Choice.KEPT


def listed_by(*separators: str) -> Rule:
    """The rule that unites two lists; the first separator parts the items of a list that has none."""

    def unite(kept: str, other: str) -> Choice | str:
        mine, theirs = _separator(kept, separators), _separator(other, separators)
        present = {item.strip() for item in kept.split(mine.strip())}
        new = [item.strip() for item in other.split(theirs.strip())]
        joined = mine.join(dict.fromkeys(item for item in new if item and item not in present))
        return f"{kept.rstrip(mine + ' ')}{mine}{joined}" if joined else Choice.KEPT

    return unite


def _separator(text: str, separators: Sequence[str]) -> str:
    return next((sign for sign in separators if sign.strip() in text), separators[0])


def both_remarks(kept: str, other: str) -> Choice | str:
    """Two remarks behind each other; the longer one when it holds the other."""
    if fuller(kept, other) is Choice.OTHER:
        return Choice.OTHER
    return Choice.KEPT if f" {loose(other)} " in f" {loose(kept)} " else f"{kept}; {other}"


def both_annotations(kept: str, other: str) -> Choice | str:
    """The notes that cite the work in either."""
    united = united_annotations(kept, other)
    return Choice.KEPT if united == kept else Choice.OTHER if united == other else united


_WORDS = ("keywords", "tags", "mendeley-tags")
_GROUPS = ("groups", "mendeley-groups", "options", "ids", "related", "xdata", "entryset")
_PEOPLE = ("author", "editor", "translator", "bookauthor", "editora", "editorb", "editorc", "annotator",
           "commentator", "introduction", "foreword", "afterword", "holder")  # fmt: skip

RULES: Mapping[str, Rule] = {
    "doi": bare_doi,
    "url": secure,
    "urldate": later,
    "pages": whole_range,
    "isbn": both_numbers,
    "issn": both_numbers,
    # JabRef, Zotero and Mendeley read these two without a blank.
    "file": listed_by(";"),
    **dict.fromkeys(_GROUPS, listed_by(",", ";")),
    "annotation": both_annotations,
    **dict.fromkeys(_PEOPLE, more_names),
    **dict.fromkeys(_WORDS, listed_by(", ", "; ")),
    **dict.fromkeys(("note", "addendum"), both_remarks),
}
"""The rule for each field that has one of its own; `fuller` is for all others."""

UNITED = frozenset({*_WORDS, *_GROUPS, "file", "isbn", "issn", "annotation", "note", "addendum"})
"""Fields of which both values are kept."""


def better(field: str, kept: str, other: str) -> Choice | str:
    """Which value of a field is kept, or a value that holds both. ``field`` is BibLaTeX's name of it."""
    return Choice.KEPT if kept == other else RULES.get(field, fuller)(kept, other)
