"""Lines of PDF pages that head a section which is known by its name."""

from __future__ import annotations

from verifier.documents.paragraphs import Paragraph
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_signs import as_read
from verifier.documents.sections import Section, opens
from verifier.patterns import late_pattern

_LONGEST_HEADING = 50
# A heading that its text follows on the line: “Acknowledgements. I thank Anna Berg.”
_RUN_IN = late_pattern(r"(?P<heading>[^\W\d_][^.:—–]{3,40})(?:[.:]|\s?[—–])\s")


def opened(line: Line) -> Section | None:
    """The section that a line opens; where lines are numbered, signs for nothing stand before its words."""
    if len(line.text) > _LONGEST_HEADING + 20:
        return None
    text = line.text.strip()
    if text and not text[0].isalnum():
        text = as_read(text).strip()
    return opens(Paragraph(text, 1)) if 0 < len(text) <= _LONGEST_HEADING else None


def is_heading(line: Line) -> bool:
    """Whether a line opens a section that is known by its name."""
    return opened(line) is not None


def heads(line: Line, section: Section) -> bool:
    """Whether a line opens such a section."""
    return opened(line) is section


def heads_other(line: Line) -> bool:
    """Whether a line opens a section of the text or of notes."""
    return opened(line) in (Section.TEXT, Section.NOTES)


def begins_other(line: Line) -> bool:
    """Whether a line begins with the heading of a section of the text, and goes on with that."""
    match = _RUN_IN.match(as_read(line.text).lstrip())
    return match is not None and opens(Paragraph(match["heading"].strip(), 1)) is Section.TEXT
