"""Days and pages as Mongolian prints them: "2015 оны 10 дугаар сарын 17", "15-23 дугаар тал"."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.dates import find_dates
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SIGNS = Signs("сарын ", "тал", "нүүр", "хуудас")
_PAGES = late_pattern(
    r"(?<![\w-])(?P<pages>\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)\s?-?(?:дахь|дэх|дугаар|дүгээр|д[аэу]х|р)?\s"
    r"(?:тал|нүүр|хуудас)(?:д|т)?(?!\w)\.?"
    r"|(?<=[.,]\s)(?:тал|нүүр|хуудас)\s?(?P<behind>\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)(?=[\s.;]*\Z)"
)


def without_mongolian(plain: str, tags: list[Tag]) -> str:
    """Read the day and the pages of a Mongolian reference, and blank them out."""
    if plain.isascii() or not _SIGNS.found_in(plain):
        return plain
    day = next((date for date in find_dates(plain) if "сар" in plain[date.start : date.end]), None)
    if day is not None and day.edtf:
        tags.append(Tag("date:day" if day.precision == "day" else "date", day.start, day.end, 0.93, day.edtf))
        plain = blanked(plain, day.start, day.end)
    pages = _PAGES.search(plain)
    if pages is not None:
        tags.append(Tag("pages", *pages.span("pages" if pages["pages"] else "behind"), 0.93))
        plain = blanked(plain, *pages.span())
    return plain
