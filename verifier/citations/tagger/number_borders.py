"""Borders of series, parts and volumes, whose numbers a model left to a neighbouring field.

The menders of `verifier.citations.tagger.pairs`, which names them by the labels of the two fields.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.tagger.interface import Mended
from verifier.patterns import late_pattern
from verifier.signs import Signs

_OF_COMPUTING = late_pattern(r"\s(?P<letters>[A-Z]{2,6})\Z")
_MEETING = late_pattern(r"[A-Z][A-Za-z]{1,9}")
_PART = late_pattern(r"(?P<part>I{1,3}|IV|V|VI{1,3}|IX|X{1,2}I{0,3})\.\s(?=[^\Wa-z\d_]\w)")
_ORDINAL_END = late_pattern(r"\b\d{1,3}\Z")
_BIRTHDAY = late_pattern(r"(?:Geburtstag|Todestag|Jahrhundert|Jubiläum|Jahrestag|Jahrg)")
_JOURNAL_AND_VOLUME = late_pattern(
    r"(?P<journal>[^\Wa-z\d_][\w.]{1,15}(?:\s[^\W\d_][\w.]{0,15}){0,5}),?\s(?:vol\.\s|[Bb]d\.\s)?(?P<volume>[A-Z]?\d{1,4}[A-Z]?)"
)
_SERIES_END = late_pattern(
    r"[.,]\s(?P<series>(?:Springer\s)?Lecture\sNotes\sin\s[A-Z][A-Za-z\s]{3,50}|LNCS|LNAI|LNM)(?:,?\s(?:[Vv]ol(?:ume|\.)?\s|[Nn]o\.\s)?(?P<number>\d{1,5}))?\Z"
)
_LECTURES = Signs("ecture Notes", "LNCS", "LNAI", "LNM")


def letters_of_volume(text: str, journal: Tag, volume: Tag) -> Mended:
    """The letters of a volume that a journal took with it, or a meeting with its year: "PAMI-9"."""
    hyphen = journal.end
    if text[volume.start - 1] not in "-–" and text[volume.start] not in "-–":
        return None
    letters = _OF_COMPUTING.search(text, journal.start + 1, journal.end)
    if letters:
        return journal._replace(end=letters.start()), volume._replace(start=letters.start("letters"))
    if not _MEETING.fullmatch(text, journal.start, journal.end) or volume.end - hyphen not in (3, 5):
        return None
    if not text[journal.start : journal.end].isupper():
        return None
    return (journal._replace(label="container:book", end=volume.end),)


def part_in_journal(text: str, title: Tag, journal: Tag) -> Mended:
    """The number of a part, which a journal took with it: "Hot springs. | I. Trans Mycol Soc Jpn"."""
    part = _PART.match(text, journal.start, journal.end)
    if part is None or text[title.end : journal.start] not in (". ", ", ", ": "):
        return None
    return title._replace(end=part.end("part")), journal._replace(start=part.end())


def series_in_title(text: str, title: Tag, press: Tag) -> Mended:
    """A series of proceedings at the end of a title: "…, Lecture Notes in Computer Science 176, Springer"."""
    if not _LECTURES.found_in(text):
        return None
    cut = _SERIES_END.search(text, title.start + 4, title.end)
    if cut is None:
        return None
    parts = [Tag(label, *cut.span(label), title.confidence) for label in ("series", "number") if cut[label]]
    return (title._replace(end=cut.start()), *parts, press)


def ordinal_in_book(text: str, book: Tag, behind: Tag) -> Mended:
    """A birthday in the name of a book: "Wirtschaft. Fs. zum 65. | Geburtstag von F. Lütge, Stuttgart"."""
    if text[book.end : book.end + 2] != ". " or not text[book.end - 1].isdigit():
        return None
    if behind.start - book.end > len(". ") or not _BIRTHDAY.match(text, behind.start):
        return None
    if not _ORDINAL_END.search(text, book.start, book.end):
        return None
    return (book._replace(end=behind.end),)


def journal_for_title(text: str, title: Tag, pages: Tag) -> Mended:
    """A journal and its volume where a reference has no title: "Physica B 403, | 1774 (2008)"."""
    if not text[title.end - 1].isdigit() or text[title.end : pages.start] not in (", ", ","):
        return None
    match = _JOURNAL_AND_VOLUME.fullmatch(text, title.start, title.end)
    if match is None or text[pages.end : pages.end + 2] != " (":
        return None
    return (
        title._replace(label="container:journal", end=match.end("journal")),
        Tag("volume", *match.span("volume"), title.confidence),
        pages,
    )
