"""Pages that look like years, told from them by the volume in front and the brackets around years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifier.citations.canvas import Tag
from verifier.patterns import late_pattern

_YEAR = r"(?P<date>(?:[^\W\d_]{3,12}\.?\s)?(?:1[5-9]|20)\d\d)"
_PAGES = r"(?P<pages>[A-Z]?\d{1,5}(?:\s?[-–]\s?[A-Z]?\d{1,5})?)"
_VOLUME = late_pattern(r"(?:\d[A-Z]?|\d\)|[IVXLC])[,:]?\s?\Z")
_FORMS: tuple[tuple[re.Pattern[str], bool], ...] = (
    # "55 (1976), 1860" and "(London: Weir Press, 1995), 1895".
    (late_pattern(rf"\(?{_YEAR}\)(?:,|:)?\s{_PAGES}"), False),
    (late_pattern(rf"{_PAGES},?\s\({_YEAR}\)?"), True),
    (late_pattern(rf"{_PAGES},\s{_YEAR}"), True),
    (late_pattern(rf"(?P<volume>\d{{1,4}}):{_PAGES},\s{_YEAR}"), False),
    # "Der Bürger im Staat (34) 1984".
    (late_pattern(rf"\(?(?P<volume>\d{{1,3}})\)\s{_YEAR}"), False),
    (late_pattern(rf"(?P<date>[^\W\d_]{{3,12}}\.?\s(?:1[5-9]|20)\d\d),\s{_PAGES}"), False),
)
"""The forms of a year with pages beside it, and whether a volume must stand in front."""

_SHORTEST = 8
_RANGE = late_pattern(r"(?:[Pp]p?\.\s)?(?P<pages>\d{3,5}\s?[-–]\s?\d{2,5})")
_IN_FRONT = late_pattern(r"(?:[Pp]p?\.|S\.|[Pp]ages)\s(?P<pages>\d{1,5}\s?[-–]\s?\d{1,5}),?\s[Ii]n:?\s(?=\S)")
_BARE_YEAR = late_pattern(r"(?:1[4-9]|20)\d\d")


def pages_beside_year(text: str, start: int, end: int) -> Iterator[tuple[str, int, int, str]]:
    """The fields of a range that was taken for a date and holds pages too; nothing where it holds none."""
    if end - start < _SHORTEST:
        return
    for form, behind_volume in _FORMS:
        match = form.fullmatch(text, start, end)
        if match is None or (behind_volume and not _VOLUME.search(text, max(0, start - 8), start)):
            continue
        for label, (first, last) in ((name, match.span(name)) for name in match.groupdict()):
            yield label, first, last, match["date"][-4:] if label == "date" else ""
        return


def page_range(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A range of pages that was taken for a title or what holds one: "edited by A. Roe, 1953–1970."."""
    tag = tags[index]
    if "pages" in labels:
        return None
    match = _RANGE.fullmatch(text, tag.start, tag.end)
    if match is not None:
        pages = Tag("pages", *match.span("pages"), tag.confidence)
        return [*tags[:index], pages, *tags[index + 1 :]]
    front = _IN_FRONT.match(text, tag.start, tag.end)
    if front is None:
        return None
    pages = Tag("pages", *front.span("pages"), tag.confidence)
    return [*tags[:index], pages, tag._replace(start=front.end()), *tags[index + 1 :]]


def page_taken_for_year(text: str, tags: list[Tag], years: Sequence[int]) -> list[Tag] | None:
    """The last of several dates, where it is the page: "Nano Lett. 2010, 10, 1979", "…, 1962, p. 1924"."""
    last = years[-1]
    before, year = tags[last - 1], tags[last]
    pages = [tag for tag in tags if tag.label == "pages"]
    as_page = [*tags[:last], year._replace(label="pages", value=""), *tags[last + 1 :]]
    if pages:
        cue = text[before.start : before.end]
        if (
            before is not pages[-1]
            or any(map(str.isdigit, cue))
            or not _BARE_YEAR.fullmatch(text, year.start, year.end)
        ):
            return None
        return [tag for tag in as_page if tag is not before]
    if _RANGE.fullmatch(text, year.start, year.end) and before.label in ("publisher", "location", "volume"):
        return as_page
    if (
        before.label == "volume"
        and last == len(tags) - 1
        and year.value == text[year.start : year.end]
        and text[before.end : year.start] in (", ", ":")
    ):
        return as_page
    return None
