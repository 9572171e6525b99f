"""Blanks that PDFium puts on a page where nobody typed any, and those that it leaves out.

It judges gaps by the widths of the letters beside them. Kerning, and the gaps that word processors leave
beside Chinese signs, may then look like blanks, and narrow blanks like none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Protocol

from verifier.documents.pdf_accents import Edges, Place
from verifier.documents.pdf_signs import NOTHING
from verifier.patterns import late_pattern

# A blank beside a sign of Chinese or Japanese, and how wide at most the gap is that it stands for.
_CHINESE = "\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_GAP = late_pattern(f"(?<=[{_CHINESE}]) (?=[^\\W_])|(?<=[^\\W_]) (?=[{_CHINESE}])")
_CHINESE_SIGN = late_pattern(f"[{_CHINESE}]")
_WIDEST_GAP, _WIDEST_BETWEEN = 0.6, 0.15
# Korean is written with blanks, but word processors leave such gaps beside figures there too.
_KOREAN = "\uac00-\ud7a3"
_KOREAN_BLANK = late_pattern(f" (?<=[{_KOREAN}] )(?=[{_KOREAN}])")
_KOREAN_GAP = late_pattern(f" (?:(?<=[{_KOREAN}] )(?=[0-9A-Za-z])|(?<=[0-9A-Za-z)] )(?=[{_KOREAN}]))")
# A capital, or one and a small letter that are no word, before a blank and small letters.
LONE_CAPITAL = late_pattern(
    r"[A-Z](?<![^\W_].)(?:(?<=[B-HJ-Z])|[a-z](?<!A[hmnst]|B[ey]|D[eou]|E[htxl]|G[o]|H[aeio]|I[dfnst]|L[aeio]|M[ery]|N[oe]"
    r"|O[fhknr]|S[eio]|T[oue]|U[mnps]|W[eu]|Y[eou]|Z[u])) (?=[a-z]{2})"
)
_NARROW = 0.15
_NO_GAP = 0.06
# Where a blank may be missing: behind a comma, before a bracket, a figure or a capital.
_CLOSE = late_pattern(
    r"[,;(«0-9A-Z](?:(?<=[,;«])(?=[^\W\d_])|(?<=[a-z]\()|(?<=[a-z][a-z][0-9])|(?<=[a-z][a-z][A-Z])(?=[a-z]))"
)
_WORDS = late_pattern(r"\S{2,}")
# How wide a gap between two signs is that stands for a blank, by the size of the type, and by the usual gap.
_BLANK, _TIMES = 0.11, 2.5
# French parts its quotation marks and high stops from words by less.
_FRENCH_BLANK = 0.07
_FRENCH = late_pattern(r"«.|.[»;:!?]")
_MOST_ASKED = 50
# What is longer than a word mostly is, and how many such are asked.
_LONG, _FEW = 15, 8
# A heading that is set with letters apart: its blanks, its length, and how short its pieces are on average.
_LEAST_BLANKS, _LONGEST, _SHORT = 3, 120, 2.6
_APART = 1.8


def without_gaps(text: str, is_generated: Callable[[int], bool], edges: Edges, place: Place) -> str:
    """The text of a page without the blanks that PDFium puts where Chinese, Japanese, Korean was set looser.

    Word processors leave a gap between such signs and figures or Latin letters; nobody typed a blank there.
    """
    text = _without_korean_gaps(text, is_generated)
    if not _CHINESE_SIGN.search(text):
        return text
    gaps = [match.start() for match in _GAP.finditer(text)]
    signs = list(text)
    for at in gaps:
        between_chinese = _CHINESE_SIGN.match(signs[at - 1]) and _CHINESE_SIGN.match(signs[at + 1])
        widest = (_WIDEST_BETWEEN if between_chinese else _WIDEST_GAP) * place(at - 1)[2]
        if is_generated(at) and edges(at + 1)[0] - edges(at - 1)[1] < widest:
            signs[at] = NOTHING
    return "".join(signs)


def _without_korean_gaps(text: str, is_generated: Callable[[int], bool]) -> str:
    blank = _KOREAN_BLANK.search(text)
    if blank is None or is_generated(blank.start()):
        return text
    signs = list(text)
    for match in _KOREAN_GAP.finditer(text):
        if is_generated(match.start()):
            signs[match.start()] = NOTHING
    return "".join(signs)


def without_blanks(text: str, is_generated: Callable[[int], bool], edges: Edges, place: Place) -> str:
    """The text of a page without the blanks that PDFium puts behind capitals that are kerned: “W ell”."""
    signs = list(text)
    for match in LONE_CAPITAL.finditer(text):
        at = match.end() - 1
        if is_generated(at) and edges(at + 1)[0] - edges(at - 1)[1] < _NARROW * place(at - 1)[2]:
            signs[at] = NOTHING
    return "".join(signs)


def lacks_blanks(text: str, widths: Edges, place: Place) -> bool:
    """Whether words of a page stand apart that its text joins.

    ``widths`` gives where a character begins and ends with the room that its font leaves beside it.
    """
    for number, match in enumerate(_CLOSE.finditer(text)):
        if number >= _MOST_ASKED:
            break
        at = match.end() if match[0] in ",;«" else match.start()
        least = _FRENCH_BLANK if match[0] == "«" else _BLANK
        if widths(at)[0] - widths(at - 1)[1] > least * place(at)[2]:
            return True
    done = 0
    words = text.split()
    if len(max(words, key=len, default="")) <= _LONG:
        return False
    for word in [word for word in words if len(word) > _LONG and word.isalpha()][:_FEW]:
        done = text.index(word, done)
        sides = [widths(at) for at in range(done, done + len(word))]
        if any(right[0] - left[1] > _BLANK * place(done)[2] for left, right in pairwise(sides)):
            return True
    return False


class Line(Protocol):
    """A printed line: its text, and which characters of the page stand where in it."""

    text: str
    size: float
    start: int
    runs: Sequence[tuple[int, int]]
    raised: Sequence[tuple[int, int]]


def add_blanks(line: Line, widths: Edges, *, french: bool) -> None:
    """Put a blank between all words of a line that stand apart; what is raised stays as it is.

    ``french``: the page has quotation marks as French has, beside which narrow blanks stand.
    """
    at = characters(line)
    beside = {place for span in line.raised for place in span}
    missing: list[int] = []
    for match in _WORDS.finditer(line.text):
        sides = [widths(at[offset]) for offset in range(*match.span())]
        gaps = [right[0] - left[1] for left, right in pairwise(sides)]
        usual = max(0.0, sorted(gaps)[len(gaps) // 2])
        missing += [
            match.start() + index
            for index, gap in enumerate(gaps, 1)
            if gap > max(_least(match[0][index - 1 : index + 1], french=french) * line.size, _TIMES * usual)
            and match.start() + index not in beside
        ]
    for offset in reversed(missing):
        put_blank(line, offset, at[offset])


def characters(line: Line) -> list[int]:
    """Which character of the page each sign of a line is."""
    found: list[int] = []
    for (begin, first), (end, _) in pairwise([(0, line.start), *line.runs, (len(line.text), 0)]):
        found += range(first, first + end - begin)
    return found


def _least(pair: str, *, french: bool) -> float:
    return _FRENCH_BLANK if french and _FRENCH.fullmatch(pair) else _BLANK


def put_blank(line: Line, offset: int, index: int) -> None:
    """Put a blank into a line, before the character of the page with an index; what is raised stays so."""
    line.text = f"{line.text[:offset]} {line.text[offset:]}"
    line.raised = [(a + (a >= offset), b + (b > offset)) for a, b in line.raised]
    moved = [(begin + (begin >= offset), first) for begin, first in line.runs]
    line.runs = sorted({*moved, (offset + 1, index)})


def is_spaced(text: str) -> bool:
    """Whether a line may be one whose letters stand apart, as in many headings."""
    blanks = text.count(" ")
    return blanks >= _LEAST_BLANKS and len(text) <= _LONGEST and len(text) - blanks <= _SHORT * (blanks + 1)


def close_up(line: Line, widths: Edges) -> None:
    """Take the blanks out of a line whose letters all stand apart, but for those that are wider."""
    places = [offset for offset, sign in enumerate(line.text) if not sign.isspace()]
    at = characters(line)
    sides = [widths(at[offset]) for offset in places]
    gaps = [right[0] - left[1] for left, right in pairwise(sides)]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
    if line.raised or usual < _NO_GAP * line.size:
        return
    text, runs = "", []
    for number, offset in enumerate(places):
        if number and gaps[number - 1] > _APART * usual:
            text += " "
        runs.append((len(text), at[offset]))
        text += line.text[offset]
    line.text, line.start, line.runs = text, runs[0][1], runs[1:]
