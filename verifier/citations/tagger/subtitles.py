"""Subtitles, which a trained tagger takes for what holds the work or for an imprint."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.citations.canvas import Tag
from verifier.citations.tagger.words import CONFERENCE, NAMES_SERIES, PERIODICAL

# What parts names from a title in styles that part all fields with commas, or the title with a colon.
_COMMA_STYLE = re.compile(r"[,:]\s\Z")
_BETWEEN_SENTENCES = re.compile(r"[?!]\s|[^\s,]\.\s")
_LONGEST_TOWN = 30
_YEAR = 4
_ORDINAL = re.compile(r"[\s\d]\d\.\s(?:Jahrhundert|Jahrtausend|Jh\b).{0,80}")
_BETWEEN_TITLES = re.compile(r"\s?[.:]\s")
_OF_WORK = re.compile(r",\s(?:Bd|Band|Bde|T|Teil|t)\b")
_OF_BOOKS = frozenset({"location", "publisher", "edition"})


def with_subtitle(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, its title with the subtitle behind it."""
    return _of_book(text, _behind_comma(text, tags))


def _behind_comma(text: str, tags: list[Tag]) -> list[Tag]:
    """A title with all up to the next comma, where commas part the fields: "Berg, Traum. Moskau 1937, Bonn".

    What stands behind a full stop there is no journal, nor an imprint when another follows.
    """
    at = next((index for index, tag in enumerate(tags) if tag.label == "title"), 0)
    if not at or tags[at - 1].label not in ("author", "editor", "date"):
        return tags
    title, before = tags[at], tags[at - 1]
    if before.label == "date" and at > 1 and text[before.end : title.start] == ". ":
        # "Wieviorka, 1940. La guerre, Lyon 2010": the title begins with a year.
        first = len(before.value) == _YEAR and text[tags[at - 2].end : before.start] == ", "
        whole = title._replace(start=before.start)
        return [*tags[: at - 1], whole, *tags[at + 1 :]] if first and _dated(tags[at:]) else tags
    if not _COMMA_STYLE.search(text, before.end, title.start) or len(tags) == at + 1:
        return tags
    if not _BETWEEN_SENTENCES.fullmatch(text, title.end - 1, tags[at + 1].start):
        return tags
    if tags[at + 1].label.startswith("container"):
        return _subtitle_for_host(text, tags, at)
    return _subtitle_for_imprint(text, tags, at, dated=before.label == "date")


def _subtitle_for_imprint(text: str, tags: list[Tag], at: int, *, dated: bool) -> list[Tag]:
    """The title with a subtitle that was taken for place and year; another year stands before or behind."""
    behind = at + 1
    while (
        behind < len(tags)
        and tags[behind].label in ("location", "date")
        and (behind == at + 1 or text[tags[behind - 1].end : tags[behind].start] == " ")
    ):
        behind += 1
    if tags[behind - 1].label != "date" or not (dated or _dated(tags[behind:])):
        return tags
    return [*tags[:at], tags[at]._replace(end=tags[behind - 1].end), *tags[behind:]]


def _dated(tags: Sequence[Tag]) -> bool:
    return any(tag.label == "date" for tag in tags)


def _subtitle_for_host(text: str, tags: list[Tag], at: int) -> list[Tag]:
    """The title with a subtitle that was taken for what holds the work, and a town that was taken with it."""
    title, host = tags[at], tags[at + 1]
    printed = text[host.start : host.end]
    behind = tags[at + 2] if len(tags) > at + 2 else None
    if (
        behind is None
        or behind.label not in ("date", "location", "publisher")
        or PERIODICAL.search(printed)
        or CONFERENCE.search(printed)
        or NAMES_SERIES.search(printed)
        or any(tag.label in ("volume", "number", "editor") for tag in tags)
    ):
        return tags
    town = printed.rfind(", ")
    if behind.label == "date" and text[host.end : behind.start] == " ":
        if town > 0 and printed[town + 2].isupper() and len(printed) - town < _LONGEST_TOWN:
            cut = host.start + town
            place = Tag("location", cut + 2, host.end, host.confidence / 2)
            return [*tags[:at], title._replace(end=cut), place, *tags[at + 2 :]]
        if _dated(tags[at + 3 :]):
            return [*tags[:at], title._replace(end=behind.end), *tags[at + 3 :]]
        return tags
    if text[host.end : behind.start].strip(" “”»") not in (",", "("):
        return tags
    return [*tags[:at], title._replace(end=host.end), *tags[at + 2 :]]


def _of_book(text: str, tags: list[Tag]) -> list[Tag]:
    """The subtitle of a book is no journal: "Staatskunst. Das Problem der Steppe, 3. Aufl., Berlin 1998"."""
    title = next((tag for tag in tags if tag.label == "title"), None)
    journal = next((tag for tag in tags if tag.label == "container:journal"), None)
    labels = {tag.label for tag in tags}
    if title is not None and journal is not None and _ORDINAL.fullmatch(text, title.end - 2, journal.end):
        # "Eine Geschichte des 19. Jahrhunderts": no title ends there.
        whole = title._replace(end=journal.end, confidence=min(title.confidence, journal.confidence))
        return [whole if tag is title else tag for tag in tags if tag is not journal]
    if title is None or journal is None or "number" in labels or not labels & _OF_BOOKS:
        return tags
    if "edition" not in labels and "volume" in labels and not _OF_WORK.match(text, journal.end):
        return tags
    printed = text[journal.start : journal.end]
    behind = text[journal.end : journal.end + 2]
    if (
        not _BETWEEN_TITLES.fullmatch(text, title.end, journal.start)
        or PERIODICAL.search(printed)
        or NAMES_SERIES.search(printed)
        or not behind.startswith(",")
        or re.match(r",?\s(?:\d|[IVXLC]+\b)", text[journal.end :])
    ):
        return tags
    whole = title._replace(end=journal.end, confidence=min(title.confidence, journal.confidence))
    return [whole if tag is title else tag for tag in tags if tag is not journal]
