"""Subtitles, which a trained tagger takes for what holds the work or for an imprint."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.citations.canvas import Tag
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.words import CONFERENCE, NAMES_SERIES, PERIODICAL
from verifier.patterns import late_pattern

# What parts names from a title in styles that part all fields with commas, or the title with a colon.
_COMMA_STYLE = late_pattern(r"[,:]\s\Z")
_BETWEEN_SENTENCES = late_pattern(r"[?!]\s|[^\s,]\.\s")
# "la Repubblica", "l’Unità", "il manifesto".
_SMALL_NAME = late_pattern(r"(?:la|le|les|il|lo|gli|i|el|los|las|der|die|das|the|de|het|[ld][’'])[\s\w]")
_VOLUME_OF_BOOK = late_pattern(r",\s(?:Bd|Band|Teil|[Tt]|[Tt]om[eo]?|[Vv]ol)\b")
_LONGEST_TOWN = 30
_YEAR = 4
_TWO = 2
_ORDINAL = late_pattern(r"[\s\d]\d\.\s(?:Jahrhundert|Jahrtausend|Jh\b).{0,80}")
_BETWEEN_TITLES = late_pattern(r"\s?[.:]\s")
_OF_WORK = late_pattern(r",\s(?:Bd|Band|Bde|T|Teil|t)\b")
_OF_BOOKS = frozenset({"location", "publisher", "edition"})


def with_subtitle(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, its title with the subtitle behind it."""
    return _of_book(text, _behind_comma(text, _not_of_names(text, tags)))


def _not_of_names(text: str, tags: list[Tag]) -> list[Tag]:
    """The title with its first words, taken for a second person: "Kindler, Stalins Nomaden. Macht, Bonn"."""
    if (
        len(tags) < _TWO
        or tags[1].label != "title"
        or tags[0].label != "author"
        or text[tags[0].end : tags[1].start] != ". "
    ):
        return tags
    names, title = tags[:2]
    comma = text.find(", ", names.start, names.end)
    # Lists end the title in a full stop, notes in a comma.
    if comma < 0 or text[title.end : title.end + 1] != "," or " " not in text[names.start : comma]:
        return tags
    word = text[comma + 2 : names.end].partition(" ")[0]
    if word[1:2] == "." or word.casefold() in GIVEN or "." in text[comma + 2 : names.end]:
        return tags
    whole = title._replace(start=comma + 2, confidence=title.confidence / 2)
    return [names._replace(end=comma), whole, *tags[2:]]


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
        first = len(before.value) == _YEAR and text.startswith(", ", before.start - 2)
        whole = title._replace(start=before.start)
        return [*tags[: at - 1], whole, *tags[at + 1 :]] if first and _dated(tags[at:]) else tags
    if not _COMMA_STYLE.search(text, before.end, title.start) or len(tags) == at + 1:
        return tags
    if _is_word_of_title(text, title, tags[at + 1]):
        return _subtitle_for_host(text, tags, at)
    if not _BETWEEN_SENTENCES.fullmatch(text, title.end - 1, tags[at + 1].start):
        return tags
    listed = tags[at + 1].label == "publisher" and text.find(", ", tags[at + 1].start, tags[at + 1].end) > 0
    if listed or tags[at + 1].label.startswith("container"):
        return _subtitle_for_host(text, tags, at)
    return _subtitle_for_imprint(text, tags, at, dated=before.label == "date")


def _is_word_of_title(text: str, title: Tag, host: Tag) -> bool:
    """Whether what was read as the host of a work begins as no name does: "Macht, | praktische Politik"."""
    if not host.label.startswith("container") or text[title.end : host.start] != ", ":
        return False
    return text[host.start].islower() and not _SMALL_NAME.match(text, host.start)


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
        or behind.label not in ("date", "location", "publisher", "volume")
        or PERIODICAL.search(printed)
        or CONFERENCE.search(printed)
        or NAMES_SERIES.search(printed)
        or any(tag.label in ("number", "editor") for tag in tags[at:])
        or not _is_of_book(text, host, tags[at + 2 :])
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
    if behind.label != "volume" and text[host.end : behind.start].strip(" “”»") not in (",", "("):
        return tags
    return [*tags[:at], title._replace(end=host.end), *tags[at + 2 :]]


def _is_of_book(text: str, host: Tag, behind: list[Tag]) -> bool:
    """Whether no volume stands behind a name, or one that is announced as those of books are."""
    if not any(tag.label == "volume" for tag in behind):
        return True
    placed = any(tag.label == "location" for tag in behind)
    return (
        placed
        and _VOLUME_OF_BOOK.match(text, behind[0].end if behind[0].label == "date" else host.end) is not None
    )


def _of_book(text: str, tags: list[Tag]) -> list[Tag]:
    """The subtitle of a book is no journal: "Staatskunst. Das Problem der Steppe, 3. Aufl., Berlin 1998"."""
    labels = [tag.label for tag in tags]
    if "title" not in labels or "container:journal" not in labels:
        return tags
    title, journal = tags[labels.index("title")], tags[labels.index("container:journal")]
    if _ORDINAL.fullmatch(text, title.end - 2, journal.end):
        # "Eine Geschichte des 19. Jahrhunderts": no title ends there.
        whole = title._replace(end=journal.end, confidence=min(title.confidence, journal.confidence))
        return [whole if tag is title else tag for tag in tags if tag is not journal]
    if "number" in labels or _OF_BOOKS.isdisjoint(labels):
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
