"""What a note says that its citations would not: a note that would lose words or numbers stays as typed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from verifier.citations.grammar.sayings import is_about_quotation, is_sentence
from verifier.model import Citation, Note, NoteKind, NoteReading

LONGEST_LEAD = 60
"""Longer words before a citation do not go into it."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"\d+")
_NOTE_NUMBER = re.compile(
    r"(?:\bnn?\.|\bnotes?|\bnotas?|\bAnm(?:\.|erkung)|\bFn\.?|\bFu(?:ß|ss)note|\bприм\.|\bсноск\w{0,3}|[注註]释?)"
    r"\s?\d{1,4}(?:\s?[-–,]\s?\d{1,4}){0,3}",
    re.IGNORECASE,
)
_SMALL = re.compile(r"(?<!\w)[^\W\d_A-ZÀ-Ý][\w’'-]+")
_MOST_WORDS = 5
_MOST_WORDS_BETWEEN = 1
# The fields in which a reader puts words that it can't place.
_REMARKS = frozenset(("note", "publisher", "edition"))


def loss_of(note: Note, reading: NoteReading) -> str:
    """What a note would lose if its citations stood in its place; "" if nothing."""
    if any(_says_more(citation) for citation in reading.citations):
        return "it says more behind the page that it cites"
    if any(is_sentence(citation.text) or _is_told(citation) for citation in reading.citations):
        return "its citation is a part of a sentence"
    if reading.kind is not NoteKind.CITATION:
        # Its own words stay where they are typed.
        return _told(next(filter(None, (_lost(one.text, (), (one,)) for one in reading.citations)), ""))
    text = note.text.plain
    between = list(_between(text, reading.citations))
    if between and _words(between[-1]) > _MOST_WORDS_BETWEEN:
        return f"its citation would lose “{between[-1].strip(' .;,')[:60]}”"
    if any(len(part.strip()) > LONGEST_LEAD for part in between[:-1]):
        return "the words before its citation are too many to stand in it"
    return _told(_lost(text, between[:-1], reading.citations))


def _told(number: str) -> str:
    return f"its citation would lose the number {number}" if number else ""


def _is_told(citation: Citation) -> bool:
    """Whether words of a sentence stand between author and title: "Anna Berg in her book on rivers, *M*"."""
    named = max((span.end for span in citation.spans if span.field == "author"), default=None)
    title = min((span.start for span in citation.spans if span.field == "title"), default=None)
    if named is None or title is None or named >= title:
        return False
    return len(_SMALL.findall(citation.text, named, title)) > 1


def _says_more(citation: Citation) -> bool:
    """Whether words stand behind the cited place that no field of a work accounts for."""
    if is_about_quotation(citation.text):
        return True
    end = max((span.end for span in citation.spans if span.field == "locator"), default=len(citation.text))
    rest = citation.text
    for span in citation.spans:
        if span.start >= end and span.field not in _REMARKS:
            rest = rest[: span.start] + " " * (span.end - span.start) + rest[span.end :]
    return len(_WORD.findall(rest, end)) >= _MOST_WORDS


def _between(text: str, citations: Iterable[Citation]) -> Iterable[str]:
    """What stands before each citation of a note, and behind the last one."""
    done = 0
    for citation in citations:
        at = text.find(citation.text, done)
        if at >= 0:
            yield text[done:at]
            done = at + len(citation.text)
    yield text[done:]


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def _lost(text: str, leads: Iterable[str], citations: Iterable[Citation]) -> str:
    """The first number of a note that neither a field nor a cited place nor the words before them hold."""
    kept = list(leads)
    for citation in citations:
        kept += [citation.lead, *citation.fields.values()]
        if citation.locator is not None:
            kept.append(citation.locator.value)
    numbers = {number.lstrip("0") for part in kept for number in _NUMBER.findall(part)}
    for number in _NUMBER.findall(_NOTE_NUMBER.sub(" ", text)):
        short = str(number).lstrip("0")
        if (
            short
            and short not in numbers
            and not any(one.endswith(short) for one in numbers if len(short) > 1)
        ):
            return short
    return ""
