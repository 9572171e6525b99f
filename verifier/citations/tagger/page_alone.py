"""Pages that nothing announces: behind "volume (year)", as physicists print them, and behind a bare volume.

"Rev. Lakes 19 (1967) 1264", "2 (1998) 231, arXiv:…", "1998 AJ 116 1009".
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.patterns import late_pattern

_BEHIND_YEAR = late_pattern(
    r"\)\s(?P<pages>[A-Z]?\d{1,6}(?:\s?[-–]\s?[A-Z]?\d{1,6})?)(?=[\s.]*\Z|[,.;]\s|\s[\[(])"
)
_TWO_NUMBERS = late_pattern(
    r"(?P<volume>[A-Z]?\d{1,4}[A-Z]?)\s(?P<pages>[A-Z]?\d{1,6}(?:\s?[-–]\s?[A-Z]?\d{1,6})?)"
)
_PAGE = late_pattern(r"[A-Z]?\d{1,6}(?:\s?[-–]\s?[A-Z]?\d{1,6})?")
_AT_END = late_pattern(r"[\s.]*\Z|,\s\(?(?:19|20)\d\d\)?[\s.]*\Z")
_YEAR_AND_JOURNAL = late_pattern(r"(?P<date>(?:19|20)\d\d)[a-z]?,?\s(?P<journal>[^\Wa-z\d_][\w.&\s]{1,50})")
_MISTAKEN = frozenset(("volume", "number", "note", "publisher", "location", "title"))
_OF_JOURNALS = frozenset(("container:journal", "title"))


def with_page_alone(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text with the page that stands behind volume and year, or behind the volume alone."""
    labels = [tag.label for tag in tags]
    if "date" not in labels or len(tags) < len(("journal", "volume", "date")):
        return tags
    if "pages" not in labels:
        return _behind_year(text, tags, labels) if ") " in text else _issue_for_page(text, tags)
    if "volume" not in labels and " " in text[tags[-1].start : tags[-1].end]:
        return _behind_volume(text, tags, labels)
    return tags


def _behind_year(text: str, tags: list[Tag], labels: list[str]) -> list[Tag]:
    """The page behind "19 (1967)", which has no mark of its own."""
    if _OF_JOURNALS.isdisjoint(labels):
        return tags
    for index, tag in enumerate(tags[1:], 1):
        if tag.label != "date" or labels[index - 1] not in ("volume", "number"):
            continue
        if text[tags[index - 1].end : tag.start].strip(" )") != "(":
            continue
        page = _BEHIND_YEAR.match(text, tag.end)
        if page is None:
            break
        start, end = page.span("pages")
        kept = [
            each for each in tags if each.end <= start or each.start >= end or each.label not in _MISTAKEN
        ]
        if any(each.start < end and start < each.end for each in kept):
            break
        return sorted([*kept, Tag("pages", start, end, tag.confidence)], key=lambda each: each.start)
    return _issue_for_page(text, tags)


def _issue_for_page(text: str, tags: list[Tag]) -> list[Tag]:
    """The page behind its volume that was taken for an issue: "1998 AJ 116 1009", "1 273, 1985"."""
    for index, tag in enumerate(tags[1:], 1):
        volume = tags[index - 1]
        if (volume.label, tag.label) != ("volume", "number") or text[volume.end : tag.start] != " ":
            continue
        if _AT_END.match(text, tag.end) and _PAGE.fullmatch(text, tag.start, tag.end):
            return [*tags[:index], tag._replace(label="pages"), *tags[index + 1 :]]
        break
    return tags


def _behind_volume(text: str, tags: list[Tag], labels: list[str]) -> list[Tag]:
    """Volume and page that were taken for pages, and the journal for a part of the year in front of it."""
    last = tags[-1]
    both = _TWO_NUMBERS.fullmatch(text, last.start, last.end) if last.label == "pages" else None
    if both is None or text[last.end :].strip(" ."):
        return tags
    numbers = [Tag(label, *both.span(label), last.confidence) for label in ("volume", "pages")]
    before = tags[-2]
    named = _YEAR_AND_JOURNAL.fullmatch(text, before.start, before.end) if before.label == "date" else None
    if named is not None and "container:journal" not in labels:
        date = before._replace(end=named.end("date"), value=named["date"])
        journal = Tag("container:journal", *named.span("journal"), before.confidence)
        return [*tags[:-2], date, journal, *numbers]
    return [*tags[:-1], *numbers] if before.label == "container:journal" else tags
