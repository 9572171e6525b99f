"""A note into its citations: where one ends and the next begins, and what is said beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.likeness import CITATION, citation_points, is_prose
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.sentences import sentence_ends
from verifier.identifiers import find_identifiers
from verifier.model import StyledText

_MARK = re.compile(r"[;；]\s*(?:and\s|see also\s|und\s)?")
_CUE = re.compile(
    r"(?:(?<=[.,;])|(?<=[.,;][”\"’)]))\s+(?=(?:[Ss]ee(?:\salso)?|[Cc]f\.|[Qq]uoted in|[Cc]ited in"
    r"|[Aa]s cited in|[Vv]gl\.|[Ss]iehe(?:\sauch)?|zit\. nach|转引自|см\.|参见|又见)\s)"
)
_LAW = re.compile(r"^\s*(?:see(?: also)?|cf\.?|and|&)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """A citation at ``start`` to ``end`` of a note; ``lead`` are the words that introduce it."""

    start: int
    end: int
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """The citations of a note, and the words beside them."""

    pieces: tuple[Piece, ...]
    remarks: str = ""


def split_note(text: StyledText) -> Split:
    """Split a note. One without any citation has no pieces, and all its text is a remark."""
    pieces: list[Piece] = []
    remarks: list[str] = []
    for start, end, prose in _runs(text):
        found = [] if prose else _citations(text, start, end)
        if not found:
            remarks.append(text.plain[start:end].strip())
        pieces.extend(found)
    return Split(tuple(pieces), " ".join(remark for remark in remarks if remark))


def _shielded(text: StyledText) -> str:
    """The text with `TAKEN` for addresses, quotations and brackets: no mark in them parts citations."""
    canvas = Canvas(text)
    for item in find_identifiers(text.plain):
        canvas.take(item.start, item.end)
    for quote in find_quotes(canvas.rest()):
        canvas.take(quote.start + 1, quote.end - 1)
    shielded = list(canvas.rest())
    depth = 0
    opened = 0
    for index, sign in enumerate(shielded):
        if sign in "([（［":
            depth += 1
            opened = index if depth == 1 else opened
        elif sign in ")]）］" and depth:
            depth -= 1
            if depth == 0 and index - opened < 400:
                shielded[opened + 1 : index] = TAKEN * (index - opened - 1)
    return "".join(shielded)


def _runs(text: StyledText) -> list[tuple[int, int, bool]]:
    """The note cut into runs of prose sentences and runs of the others, in order."""
    shielded = _shielded(text)
    ends = [stop + 1 for stop in sentence_ends(shielded, 0, len(shielded))]
    # A closing quotation mark or bracket belongs to the sentence before it.
    ends = [end + len(re.match(r"[”\"’)\]»]*", shielded[end:]).group()) for end in ends]  # type: ignore[union-attr]
    cuts = sorted({0, *ends, len(shielded)})
    sentences = [(a, b) for a, b in pairwise(cuts) if text.plain[a:b].strip()]
    if not any(is_prose(text.slice(a, b)) for a, b in sentences):
        whole = text.slice(0, len(text.plain))
        return [(0, len(text.plain), not sentences or citation_points(whole) < CITATION)]
    runs: list[tuple[int, int, bool]] = []
    for start, end in sentences:
        prose = is_prose(text.slice(start, end))
        if runs and runs[-1][2] == prose:
            runs[-1] = (runs[-1][0], end, prose)
        else:
            runs.append((start, end, prose))
    return [
        (start, end, prose or citation_points(text.slice(start, end)) < CITATION)
        for start, end, prose in runs
    ]


def _citations(text: StyledText, start: int, end: int) -> list[Piece]:
    """The citations of a run without prose: cut at a semicolon or cue only where both sides are citations."""
    shielded = _shielded(text)
    cuts = [(m.start(), m.end()) for m in _MARK.finditer(shielded, start, end)]
    cuts += [(m.end(), m.end()) for m in _CUE.finditer(shielded, start, end)]
    pieces: list[Piece] = []
    first = start
    for cut, behind in sorted(cuts):
        if (
            cut <= first
            or not _is_citation(text, first, cut)
            or not _begins_citation(text, shielded, behind, end, cuts)
        ):
            continue
        pieces.append(_piece(text, first, cut))
        first = behind
    pieces.append(_piece(text, first, end))
    return [piece for piece in pieces if piece.start < piece.end]


def _is_citation(text: StyledText, start: int, end: int) -> bool:
    return citation_points(text.slice(start, end)) >= CITATION


def _begins_citation(
    text: StyledText, shielded: str, start: int, end: int, cuts: list[tuple[int, int]]
) -> bool:
    """Whether a citation stands behind a cut, up to the next cut or a later one."""
    first = re.match(r"\s*(?:[Pp]{1,2}\.|[Pp]ages?|[Vv]ol\.|[Nn]os?\.|§|\d)", shielded[start:end])
    if first and not find_quotes(text.plain[start:end]):
        return False
    stops = sorted({cut for cut, _ in cuts if cut > start} | {end})
    return any(_is_citation(text, start, stop) for stop in stops[:3])


def _piece(text: StyledText, start: int, end: int) -> Piece:
    plain = text.plain
    while start < end and plain[start] in " \t\n;；,":
        start += 1
    while end > start and plain[end - 1] in " \t\n;；":
        end -= 1
    lead = introduction(plain[start:end])
    words = plain[start : start + lead].strip()
    if re.fullmatch(r"\[?\(?\d{0,4}[\]).]*", words):
        words = ""
    return Piece(start + lead, end, words)
