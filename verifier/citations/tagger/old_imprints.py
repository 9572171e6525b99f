"""Imprints as books before 1850 have them: "In Venezia, nella stamperia di Albrizzi, MDCCLXXI"."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.roman_years import year_of
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SIGNS = Signs(
    "presso ",
    "Presso ",
    "tamperia",
    "typis ",
    "Typis ",
    "apud ",
    "Apud ",
    "x officina",
    "x typograph",
    "aedibus",
)
_IMPRINT = late_pattern(
    r"[,.;]\s(?P<place>(?:[Ii]n\s)?[^\Wa-z\d_][\w’'-]{2,24}(?:\se\s[^\Wa-z\d_][\w’'-]{2,24})?)\s?[,.:]?\s"
    r"(?P<press>(?:[Aa]p?presso|[nd]?[ea]lla\s[Ss]tamperia|[Tt]ypis|[Aa]pud|[Ee]x\s(?:officina|typographia|aedibus)|[Ii]n\saedibus)\s[^,;:()\d]{3,70}?)"
    r"(?=[\s,.;]{1,2}(?:1[4-9]\d\d|(?P<roman>(?:M|CIƆ)[DCLXVI.\s]{2,14}?)[\s,.;]{0,2}(?:\Z|[a-zà-ÿ\d])|anno\s)|[\s.,]*\Z)"
)
_LEAF = late_pattern(
    r"(?<=[\dIVXLC,.)\s]),?\s(?P<pages>(?:cc?|ff?)\.\s\d{1,4}[rv]?(?:\s?[-–]\s?\d{0,4}[rv]?)?)[\s.]*\Z"
)
_SURE = 0.8


def with_old_imprint(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text with place, printer and Roman year, where a model took them for something else."""
    if not _SIGNS.found_in(text):
        return tags
    match = _IMPRINT.search(text)
    if match is None or not tags:
        return tags
    (start, stop), (first, last) = match.span("place"), match.span("press")
    kept = []
    for tag in tags:
        if tag.end <= start or tag.start >= last:
            kept.append(tag)
        elif tag.start < start and tag.label in ("title", "container:book", "container:journal"):
            kept.append(tag._replace(end=match.start()))
        elif tag.label == "date":
            kept.append(tag)
    kept += [Tag("location", start, stop, _SURE), Tag("publisher", first, last, _SURE)]
    roman = year_of(match["roman"]) if match["roman"] else 0
    if roman and not any(tag.label == "date" for tag in kept):
        begin = match.start("roman")
        end = begin + len(match["roman"].rstrip(" ."))
        kept = [tag for tag in kept if tag.end <= begin or tag.start >= end]
        kept.append(Tag("date", begin, end, _SURE, str(roman)))
    if not any(tag.label == "pages" for tag in kept):
        kept = _with_leaf(text, kept, last)
    return sorted(kept, key=lambda tag: tag.start)


def _with_leaf(text: str, tags: list[Tag], start: int) -> list[Tag]:
    """The fields with the leaf that ends a citation, taken for something else: "1581, c. 140v"."""
    leaf = _LEAF.search(text, start)
    if leaf is None:
        return tags
    first, last = leaf.start(), leaf.end("pages")
    kept = [tag for tag in tags if tag.end <= first or tag.start >= last or tag.label == "publisher"]
    return [*kept, Tag("pages", *leaf.span("pages"), _SURE)]
