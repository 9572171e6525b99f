"""Numbers that a model takes for others: years for pages, issues for pages, years in a title for its date."""

from __future__ import annotations

from itertools import pairwise

from verifier.citations.canvas import Tag
from verifier.citations.grammar.dates import read_date
from verifier.patterns import late_pattern

_YEAR = r"(?:1[5-9]|20)\d\d"
_ONE_YEAR = late_pattern(_YEAR)
_ISSUE = late_pattern(
    r"(?:[Nn]os?\.|[Nn]rs?\.|[Nn]°|[Hh]eft|H\.|№)\s?(?P<number>\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)"
)
_BEHIND_ISSUE = late_pattern(r",\s(?:pp?\.\s|S\.\s)?(?P<pages>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)")
_VOLUME_AND_PAGE = late_pattern(r"(?P<volume>\d{1,3}), (?P<pages>[A-Z]?\d{2,6}(?:[-–]\d{1,6})?)")
_SECTION = late_pattern(r"[Ss]ec(?:t(?:ion)?)?\.?\s[\dA-Z]{1,3},\s(?:pp?\.\s)?(?P<pages>[A-Z]?\d{1,4}\+?)")
# "The Prelude: The Four Texts (1798, 1799, 1805, 1850)".
_YEARS = late_pattern(
    rf"\(?{_YEAR}(?:(?:,\s{_YEAR})+(?:,?\s(?:and|und|et|e|y)\s{_YEAR})?|\s?[-–]\s?(?:{_YEAR}|\d\d))\)?"
)
_HOSTS = frozenset(("container:journal", "container:book"))


def with_numbers_apart(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, those of its numbers mended that what stands around them shows to be others."""
    if "./" in text:
        tags = _weekend(text, tags)
    labels = [tag.label for tag in tags]
    if "date" not in labels:
        tags = _year_at_end(text, tags, labels)
    elif labels.count("date") > 1 and "title" in labels:
        tags = _dates_of_title(text, tags, labels)
    if "pages" in labels and "number" not in labels:
        several = labels.count("pages") > 1
        tags = [
            each
            for tag in tags
            for each in (_issue(text, tag, several=several) if tag.label == "pages" else (tag,))
        ]
    if "pages" in labels and "volume" not in labels and "container:journal" in labels:
        tags = [each for tag in tags for each in (_volume(text, tag) if tag.label == "pages" else (tag,))]
    if "volume" in labels and "pages" not in labels:
        tags = [_page_of_section(text, tag) if tag.label == "volume" else tag for tag in tags]
    return tags


def _weekend(text: str, tags: list[Tag]) -> list[Tag]:
    """Two days of a newspaper, of which the first was taken for a volume: "3./4. Februar 1990"."""
    for index, (volume, date) in enumerate(pairwise(tags)):
        if (volume.label, date.label) == ("volume", "date") and text[volume.end : date.start] in (
            "./",
            "./ ",
        ):
            both = read_date(text[volume.start : date.end])
            if both:
                whole = date._replace(start=volume.start, value=both)
                return [*tags[:index], whole, *tags[index + 2 :]]
    return tags


def _year_at_end(text: str, tags: list[Tag], labels: list[str]) -> list[Tag]:
    """The year that ends a citation without another, taken for its page: "Les écarts en 2009, 2012."."""
    last = tags[-1] if len(tags) > 1 else None
    if last is None or last.label != "pages" or text[last.end :].strip(" .)"):
        return tags
    if not _ONE_YEAR.fullmatch(text, last.start, last.end) or not _HOSTS.isdisjoint(labels):
        return tags
    if labels[-2] not in ("title", "publisher", "location") or text[last.start - 2 : last.start] != ", ":
        return tags
    return [*tags[:-1], last._replace(label="date", value=text[last.start : last.end])]


def _issue(text: str, pages: Tag, *, several: bool) -> tuple[Tag, ...]:
    """The issue of a journal that was taken for pages: "Vol. 34, No. 369-370, 1973, 38-39"."""
    issue = _ISSUE.match(text, pages.start, pages.end) if text[pages.start] in "NnHh№" else None
    if issue is None:
        return (pages,)
    number = Tag("number", *issue.span("number"), pages.confidence)
    if issue.end() == pages.end:
        return (number,) if several else (pages,)
    behind = _BEHIND_ISSUE.fullmatch(text, issue.end(), pages.end)
    return (number, pages._replace(start=behind.start("pages"))) if behind else (pages,)


def _volume(text: str, pages: Tag) -> tuple[Tag, ...]:
    """The volume in front of the page, as chemists print both: "Opt. Express 2010, 18, A237"."""
    both = _VOLUME_AND_PAGE.fullmatch(text, pages.start, pages.end)
    if both is None or text[pages.start - 2 : pages.start] != ", " or not text[pages.start - 3].isdigit():
        return (pages,)
    return (
        Tag("volume", *both.span("volume"), pages.confidence),
        pages._replace(start=both.start("pages")),
    )


def _page_of_section(text: str, volume: Tag) -> Tag:
    """The page of a newspaper's section that was taken for a volume: "November 2, 1997, sec. 4, 1+"."""
    page = _SECTION.fullmatch(text, volume.start, volume.end) if text[volume.start] in "Ss" else None
    return Tag("pages", *page.span("pages"), volume.confidence) if page else volume


def _dates_of_title(text: str, tags: list[Tag], labels: list[str]) -> list[Tag]:
    """A title with the years in brackets at its end: "The Four Texts (1798, 1799, 1805), London 1995".

    Or with words and a year in them, taken for press and date: "Gardens (The Florence Charter 1981)".
    """
    at = labels.index("title")
    title = tags[at]
    inside = tags[at + 1 : at + 3]
    if text[title.end : title.end + 2] != " (" or not inside:
        return tags
    if inside[0].label == "date" and "date" in labels[at + 2 :]:
        if not _YEARS.fullmatch(text, inside[0].start, inside[0].end):
            return tags
        last, rest = inside[0], tags[at + 2 :]
    elif [tag.label for tag in inside] == ["publisher", "date"] and "publisher" in labels[at + 3 :]:
        if "date" not in labels[:at] or text[inside[1].end : inside[1].end + 1] != ")":
            return tags
        last, rest = inside[1], tags[at + 3 :]
    else:
        return tags
    close = text.find(")", last.end - 1, last.end + 1)
    if close < 0:
        return tags
    return [*tags[:at], title._replace(end=close + 1), *rest]
