"""Notes of PDF papers that follow each other on a line: the lines of their feet cut where notes begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verifier.documents.labels import CIRCLED
from verifier.documents.pdf_labels_above import with_label
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_signs import NOTHING, OPENING
from verifier.documents.pdf_word_labels import rank
from verifier.patterns import late_pattern

_SENTENCE_ENDS = late_pattern(r"[.!?…。！？][)”\"’»）』」]?$")
# Labels on the base line that may begin a note within a line: “〔2〕”.
_OPENING = frozenset(OPENING)
_RUN_IN_SIGN = late_pattern(rf"[{CIRCLED}\[［〔【（]")
_RUN_IN_LABEL = late_pattern(rf"[{CIRCLED}]|(?<=[\[［〔【（])\d{{1,3}}(?=[\]］〕】）])")
_LONE_LABEL = late_pattern(rf"\s*(?:[{CIRCLED}]|[\[［〔【（]\d{{1,3}}[\]］〕】）])\s*")


def run_in(lines: Sequence[Line], called: set[str]) -> Iterator[Line]:
    """The lines of notes, cut where the next one begins within a line, as in notes set in one paragraph."""
    last = bracket = ""
    loose: Line | None = None
    for printed in lines:
        whole = printed if loose is None else with_label(loose, printed)
        loose = None
        places = _labels_within(whole)
        if not places:
            yield whole
            continue
        line, done = whole, 0
        for start, end in places:
            label, cut = whole.text[start:end], start - (whole.text[start - 1 : start] in _OPENING)
            before = whole.text[done:cut].rstrip(f" {NOTHING}")
            # The points of an enumeration within a note have brackets of their own: “（1）…。（2）…”.
            is_alike = (start, end) in whole.raised or whole.text[cut:start] == bracket
            is_known = is_alike and (label in called or label in CIRCLED)
            if before and is_known and _follows(label, last) and _SENTENCE_ENDS.search(before):
                yield replace(line, text=line.text[: cut - done])
                line, done = _behind(whole, cut), cut
            elif before:
                continue
            last, bracket = label, whole.text[cut:start]
        if line is not whole and _LONE_LABEL.fullmatch(line.text):
            # The text of the last note begins with the next line.
            loose = line
        else:
            yield line
    if loose is not None:
        yield loose


def _labels_within(line: Line) -> Sequence[tuple[int, int]]:
    """What may be the labels of notes that begin within a line: its raised numbers, circled ones, “〔2〕”."""
    found = _RUN_IN_LABEL.finditer(line.text) if _RUN_IN_SIGN.search(line.text) else ()
    return sorted({*line.raised, *(match.span() for match in found)})


def _follows(label: str, last: str) -> bool:
    before = rank(last)
    return before is not None and rank(label) == before + 1


def _behind(line: Line, place: int) -> Line:
    """What of a line stands behind a place in it."""
    return replace(
        line,
        text=line.text[place:],
        raised=[(start - place, end - place) for start, end in line.raised if start >= place],
        italics=[offset - place for offset in line.italics if offset >= place],
    )
