"""What calls the notes of a PDF paper: its raised numbers, and which of them may be exponents."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise

from verifier.documents.labels import CIRCLED
from verifier.documents.pdf_columns import Column
from verifier.documents.pdf_contexts import Call
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_signs import BEFORE_LABEL, NOTHING
from verifier.patterns import late_pattern

_RANGE = late_pattern(r"(\d+)\s?[–-]\s?(\d+)")
# What a raised number is an exponent of: a unit, a ten, a letter of a formula, a norm.
_UNIT = late_pattern(
    r"(?:^|[\s\d()/+=−–×·<>*α-ω-])(?:[kcmdn]?m|ft|in|10|[A-Za-z\U0001d400-\U0001d7ff])$|\w[−–-]$|\w[‖|]$"
)
# The sign of an ion behind its number.
_CHARGE = late_pattern(r"[+−–](?=[\s.,;:)]|$)")
_EXPONENTS = "23"
_BRACKETED = late_pattern(r"(?<=\S)\s?[\[［〔【](?P<numbers>\d{1,4}(?:\s?[,–-]\s?\d{1,4}){0,5})[\]］〕】]")
BRACKETS = ("[", "［", "〔", "【")
"""What the numbers of notes stand in that may be called on the base line."""
_CIRCLED = late_pattern(f"[{CIRCLED}]")
# Behind these begin the points of an enumeration: “包括：①河流；②湖泊”.
_ENUMERATES = ("：", "；", ":", ";", "、")
# How much smaller than the text a number is that calls a note.
_SMALLER = 0.87
_LETTER = late_pattern(r"[A-Za-z]")


def find_calls(columns: Sequence[Column]) -> Iterator[Call]:
    """The raised numbers of the text, in reading order."""
    for index, column in enumerate(columns):
        for number, line in enumerate(column.text):
            for start, end in line.raised:
                doubtful = _is_exponent(line.text, start, end)
                begins = not line.text[:start].strip(BEFORE_LABEL) or _stands_before_word(
                    line.text, start, end
                )
                for label in expand(line.text[start:end]):
                    yield Call(label, index, number, start, end, column.page, doubtful, begins)


def calls_before(columns: Sequence[Column], end: tuple[int, int] | None) -> list[Call]:
    """The raised numbers of the text up to a place, its column and its line there; None means all."""
    return [call for call in find_calls(columns) if end is None or call.place < end]


def take_bracketed(columns: Sequence[Column], labels: Container[str]) -> bool:
    """Take numbers in brackets on the base line for calls, where they are labels; whether there are any."""
    found = False
    for column in columns:
        for line in column.text if any(sign in one.text for one in column.text for sign in BRACKETS) else ():
            places = [match.span("numbers") for match in _BRACKETED.finditer(line.text)]
            places = [place for place in places if expand(line.text[slice(*place)])[0] in labels]
            if places:
                line.raised, found = sorted({*line.raised, *places}), True
    return found


def take_circled(columns: Sequence[Column], labels: Container[tuple[int, str]]) -> bool:
    """Take circled numbers on the base line for calls, as many Chinese journals print them.

    ``labels``: the pages and labels of notes that nothing calls yet. Returns whether there are any calls.
    """
    found = False
    for column in columns:
        before = ""
        for line in column.text:
            for match in _CIRCLED.finditer(line.text):
                behind = f"{before}{line.text[: match.start()]}".rstrip(f" {NOTHING}")
                if (column.page, match[0]) in labels and behind and not behind.endswith(_ENUMERATES):
                    line.raised, found = sorted({*line.raised, match.span()}), True
            before = line.text[-1:]
    return found


def take_lone(columns: Sequence[Column], labels: Container[str]) -> bool:
    """Take labels that stand alone on small lines for calls, as where a browser breaks lines before them."""
    found = False
    for column in columns:
        for before, line in pairwise(column.text):
            if line.size < _SMALLER * before.size and line.text.strip() in labels:
                begin = line.text.index(line.text.strip())
                line.raised = [(begin, begin + len(line.text.strip()))]
                line.size, found = before.size, True
    return found


def take_behind_exponents(columns: Sequence[Column], labels: Container[str]) -> bool:
    """Part raised numbers that are an exponent and a call behind it; whether there are any."""
    found = False
    for column in columns:
        for line in column.text:
            for start, end in tuple(line.raised):
                if (
                    line.text[start] in _EXPONENTS
                    and line.text[start + 1 : end] in labels
                    and _is_exponent(line.text, start, end)
                ):
                    places = [place for place in line.raised if place != (start, end)]
                    line.raised = sorted([*places, (start, start + 1), (start + 1, end)])
                    found = True
    return found


def may_call(columns: Sequence[Column], labels: Iterable[str]) -> list[Line]:
    """The lines of the text in which numbers end with one of some labels: that may be raised there."""
    numbers = [label for label in labels if label.isdecimal()]
    if not numbers:
        return []
    ending = re.compile(rf"\d(?:{'|'.join(numbers)})(?!\d)")
    return [line for column in columns for line in column.text if ending.search(line.text)]


def _is_exponent(text: str, start: int, end: int) -> bool:
    """Whether a raised number is likely one of a unit or a formula, or stands before its word as in ¹⁴C."""
    before = text[max(0, start - 6) : start].replace(NOTHING, "")
    if _stands_before_word(text, start, end) or _CHARGE.match(text, end):
        return True
    return _UNIT.search(before.rstrip()) is not None


def _stands_before_word(text: str, start: int, end: int) -> bool:
    """Whether a raised number stands right before a word, as in ¹⁴C, or before the name of an institution."""
    before = text[max(0, start - 6) : start].replace(NOTHING, "")
    return _LETTER.match(text, end) is not None and (not before or before[-1].isspace())


def expand(printed: str) -> list[str]:
    """``3, 5-7`` → 3, 5, 6, 7."""
    labels: list[str] = []
    for part in re.split(r"\s?,\s?", printed):
        match = _RANGE.fullmatch(part.strip())
        if match and 0 < int(match[2]) - int(match[1]) <= 30:
            labels.extend(str(number) for number in range(int(match[1]), int(match[2]) + 1))
        elif part.strip():
            labels.append(part.strip())
    return labels
