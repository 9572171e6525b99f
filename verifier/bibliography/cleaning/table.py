"""The table of cleanings, in the order in which they are done.

To add one: write its function in the module it belongs to, and a row here. A row that is done unasked must
not change what BibTeX or biber make of an entry that they read as it was meant.
"""

from __future__ import annotations

from typing import Final

from verifier.bibliography.cleaning import dialects, fields, layout, numbers, texts
from verifier.bibliography.cleaning.interface import Cleaning

CLEANINGS: Final[tuple[Cleaning, ...]] = (
    Cleaning("empty-fields", "Fields without a value go.", True, fields.no_empty_fields),
    Cleaning("equal-fields", "Of a field given twice with one value, one goes.", True, fields.no_field_twice),
    Cleaning("entities", "HTML entities become the characters they stand for.", True, texts.without_entities),
    Cleaning(
        "damage", "Characters that were surely read in a wrong encoding are restored.", True, texts.undamaged
    ),
    Cleaning("blanks", "One blank for several, none at the ends of a value.", True, texts.single_blanks),
    Cleaning("names", "“and” between names that semicolons or & part.", True, fields.names_apart),
    Cleaning("et-al", "“and others” for “et al.” at the end of names.", True, fields.and_others),
    Cleaning(
        "signs", "Bare signs that LaTeX can't print, as & and %, get a backslash.", True, texts.escaped_signs
    ),
    Cleaning(
        "labels", "Pages and volumes lose the “pp.” and “vol.” that styles print.", True, texts.without_labels
    ),
    Cleaning("ends", "Titles and bodies lose a comma or a sure full stop at the end.", True, texts.unended),
    Cleaning("pages", "Ranges of pages get two hyphens, whichever dash they have.", True, texts.dashed_pages),
    Cleaning("months", "Months become the macros jan to dec.", True, fields.month_macros),
    Cleaning("urldate", "The day of access is written as 2014-03-04.", True, fields.iso_urldate),
    Cleaning("doi", "DOIs lose the address or label before them.", True, numbers.bare_doi),
    Cleaning("url-of-doi", "An address that only repeats the DOI goes.", True, numbers.url_of_doi),
    Cleaning("tracking", "Addresses lose what trackers add, as utm_source.", True, numbers.untracked_url),
    Cleaning("isbn", "ISBNs that are sound get their hyphens.", True, numbers.hyphened_isbn),
    Cleaning("issn", "ISSNs that are sound get their hyphen.", True, numbers.hyphened_issn),
    Cleaning("tags", "HTML tags such as <i> become LaTeX.", False, texts.without_tags),
    Cleaning("lower-case", "Types and names of fields in small letters.", False, layout.small_names),
    Cleaning("braces", "Values in braces in place of quotes.", False, layout.braced),
    Cleaning("capitals", "Braces keep capitals inside the words of titles.", False, layout.kept_capitals),
    Cleaning("unicode", "Accents as Unicode letters, for biber.", False, layout.in_unicode),
    Cleaning("ascii", "Accents as LaTeX commands, for BibTeX.", False, layout.in_ascii),
    Cleaning("sort-fields", "The fields of each entry in BibLaTeX's order.", False, layout.sorted_fields),
    Cleaning("align", "The equals signs of each entry below one another.", False, layout.aligned),
)
"""Every cleaning of entries."""

STYLES: Final[dict[str, Cleaning]] = {
    "biblatex": Cleaning(
        "biblatex", "Types, fields and dates as BibLaTeX names them.", False, dialects.to_biblatex
    ),
    "bibtex": Cleaning("bibtex", "Types, fields and dates as BibTeX names them.", False, dialects.to_bibtex),
}
"""The dialects that ``--style`` names, each done behind all other changes of values."""

_OPPOSITE: Final = (("unicode", "ascii"),)


class UnknownCleaningError(ValueError):
    """Cleanings that cannot be chosen so; the message says which and what there is."""


def chosen(
    select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), add: tuple[str, ...] = (), style: str = ""
) -> tuple[Cleaning, ...]:
    """Return the cleanings that are asked for, in the order of the table.

    Args:
        select: these alone; those that are done unasked when empty.
        ignore: none of these.
        add: these as well.
        style: the dialect to bring types, fields and dates into; "" to leave them.

    Raises:
        UnknownCleaningError: there is none of a name, or two undo one another.
    """
    known = {cleaning.name for cleaning in CLEANINGS}
    for name in (*select, *ignore, *add):
        if name not in known:
            raise UnknownCleaningError(_unknown(name, known))
    wanted = set(select) or {cleaning.name for cleaning in CLEANINGS if cleaning.default}
    wanted = (wanted | set(add)) - set(ignore)
    for one, other in _OPPOSITE:
        if {one, other} <= wanted:
            raise UnknownCleaningError(f"{one!r} and {other!r} undo one another; choose one of them")
    rows = [cleaning for cleaning in CLEANINGS if cleaning.name in wanted]
    if not style:
        return tuple(rows)
    # Layout comes last: it depends on the names of fields.
    taste = [row for row in rows if row.name in ("sort-fields", "align")]
    return (*(row for row in rows if row not in taste), STYLES[style], *taste)


def _unknown(name: str, known: set[str]) -> str:
    import difflib  # noqa: PLC0415 - only a misspelt name needs it

    near = difflib.get_close_matches(name, sorted(known), 1, 0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(row.name for row in CLEANINGS)}"
    return f"{name[:60]!r} is no cleaning; {hint}"
