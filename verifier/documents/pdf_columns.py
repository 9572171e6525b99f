"""Columns of PDF pages: the lines of their text and of the notes at their foot, and where notes begin."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verifier.documents.labels import CIRCLED
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_signs import CLOSING, NOTHING, OPENING
from verifier.patterns import late_pattern

_CLOSES = late_pattern(rf"[ {NOTHING}]?[{re.escape(CLOSING)}]")
_EMPTY_BRACKETS = late_pattern(r"\s?(?:\(\)|\[\])(?=\s)")
# What begins with a date or a page, “2018年第3期”, “174页”, begins with no label, nor does what begins with
# a section of a law, “§ 5617(b)”. A note may begin with an enumeration: “27. 1. The first edition reads …”.
# Of the blank between a number and Chinese signs PDFium may have left nothing.
_BLANK = rf"[\s{NOTHING}]*"
_NUMBERED = late_pattern(
    rf"\s*(?:(?:[{re.escape(OPENING)}](?P<bracket>\d{{1,4}})[{re.escape(CLOSING)}]|(?P<number>\d{{1,4}})(?!\.\d|[年月日页頁卷期号])(?P<stop>[.)]?)"
    rf"|(?P<sign>[*⋆☆★†‡§¶‖]{{1,6}})(?!(?<=§)\s?\d)\.?){_BLANK}"
    r"(?=[^\W\d_]|[“\"‘«《〈「『„(（〔［【\[*]|https?:|\d{4}|(?<=\s)\d{1,3}(?:\s[^\W\d_]|st|nd|rd|th)"
    r"|(?<=\s)(?:\d{1,2}[.)]\s[^\W\d_]|[»›‹‚'’¿¡§]|[—–]\s?[^\W\d_]|[$€£]\d))"
    rf"|(?P<circled>[{CIRCLED}]){_BLANK}(?=\S))"
)


@dataclass(frozen=True, slots=True)
class Start:
    """Where a note begins in a line: its label, where its text begins, and whether the label is raised."""

    label: str
    body: int
    raised: bool


@dataclass(slots=True)
class Column:
    """A column of a page, or of a part of it: the lines of the text, then those of the notes at its foot."""

    page: int
    text: list[Line]
    foot: list[Line]
    ends_page: bool = True


def note_start(line: Line) -> Start | None:
    """The label that a line begins with, if it begins with one."""
    raised = line.label
    if raised:
        end = line.text.index(raised) + len(raised)
        if closed := _CLOSES.match(line.text, end):
            end = closed.end()
        if between := _EMPTY_BRACKETS.match(line.text, end):
            # The number that stands raised between them has been taken out.
            end = between.end()
        return Start(raised, end + line.text.startswith((". ", ".\t"), end), raised=not line.stopped)
    match = None if line.ends_left else _NUMBERED.match(line.text)
    if match is None:
        return None
    label = match["bracket"] or match["number"] or match["sign"] or match["circled"]
    return Start(label, match.end(), raised=False)
