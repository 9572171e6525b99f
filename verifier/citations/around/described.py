"""Works that brackets describe, within notes: the full stops in them part no citations.

"Forbes, M. (Director). (1975). *One flew over the weir* [Film]. United Rivers" is one citation.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.citations.canvas import TAKEN
from verifier.citations.forms.described_works import read_described_work
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_NEXT = late_pattern(r";\s(?=(?:[a-z]{2,8}\s){0,2}[^\Wa-z\d_])")
_LONGEST, _MOST = 500, 8


def with_described_shielded(text: StyledText, shielded: str) -> str:
    """The shielded text of a note in which no mark within such a work parts citations."""
    for start, end in _described(text):
        shielded = shielded[: start + 1] + TAKEN * (end - start - 2) + shielded[end - 1 :]
    return shielded


def _described(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where such works stand in a note, which semicolons part from others."""
    plain = text.plain
    if "[" not in plain or ")" not in plain or len(plain) > _LONGEST * _MOST:
        return
    cuts = [match.span() for match in _NEXT.finditer(plain)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(plain)]
    for start, end in zip(starts, ends, strict=True):
        if "[" not in plain[start:end] or end - start > _LONGEST:
            continue
        begin = start + introduction(plain[start:end])
        if read_described_work(text.slice(begin, end)) is not None:
            yield begin, end
