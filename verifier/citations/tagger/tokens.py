"""The tokens of a citation for the trained tagger: words, numbers, and each mark of punctuation by itself.

A number beside a mark ("12:45-67", "2000;355(9222):2220-1.") would otherwise be one token of three fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

from verifier.patterns import late_pattern

MAX_TOKENS = 1500
"""Tokens of one citation that are looked at; what stands behind them keeps no field."""

# The words of most texts are of plain letters, which are told from what follows faster than other letters.
_PIECE = late_pattern(
    r"(\s?(?:[A-Za-z]++(?![\w:'’ʼ\u00ad]|(?<=www)\.)|(?:https?|ftp):/{1,2}[^\s<>“”\"]{1,2000}"
    r"|www\.[^\s<>“”\"]{1,2000}|10\.\d{4,9}/[^\s<>“”\",]{1,500}"
    r"|[^\W\d_]+(?:['’ʼ\u00ad][^\W\d_]+){0,3}|\d+|_+|[^\w\s]))"
)
_ADDRESS_END = ".,;:)]>}'’"


class Token(NamedTuple):
    """A token at ``start`` to ``end``; ``spaced`` when a blank or the text's beginning stands before it."""

    text: str
    start: int
    end: int
    spaced: bool


class Tokens(Sequence[Token]):
    """The tokens of a text, kept as columns.

    ``pieces`` are the tokens with a blank in front of those that are spaced, so that a piece says all that
    is known of a token by itself; ``ends`` are the places where they end.
    """

    __slots__ = ("ends", "pieces")

    def __init__(self, pieces: list[str], ends: list[int]) -> None:
        self.pieces = pieces
        self.ends = ends

    def __len__(self) -> int:
        return len(self.pieces)

    def __iter__(self) -> Iterator[Token]:
        for piece, end in zip(self.pieces, self.ends, strict=True):
            text, spaced = parted(piece)
            yield Token(text, end - len(text), end, spaced)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        text, spaced = parted(self.pieces[index])
        return Token(text, self.start(index), self.ends[index], spaced)

    def start(self, index: int) -> int:
        """Where a token begins."""
        piece = self.pieces[index]
        return self.ends[index] - len(piece) + piece[0].isspace()


def parted(piece: str) -> tuple[str, bool]:
    """A piece as the token and whether it is spaced."""
    return (piece[1:], True) if piece[0].isspace() else (piece, False)


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens, at most `MAX_TOKENS`."""
    pieces = _PIECE.findall(text)
    ends = list(accumulate(map(len, pieces)))
    if len(pieces) > MAX_TOKENS or (pieces and ends[-1] != len(text)):
        # As in few texts something stands between the tokens, or they are too many.
        pieces, ends = _with_gaps(text)
    if pieces and not pieces[0][0].isspace():
        pieces[0] = " " + pieces[0]
    return _without_ends(pieces, ends) if "/" in text else Tokens(pieces, ends)


def _with_gaps(text: str) -> tuple[list[str], list[int]]:
    """The first tokens of a text in which not each begins where the one before it ends, and their ends."""
    # In turns what stands between tokens, nothing or blanks, and a token.
    cut = _PIECE.split(text, MAX_TOKENS)[:-1]
    return cut[1::2], list(accumulate(map(len, cut)))[1::2]


def _without_ends(pieces: list[str], ends: list[int]) -> Tokens:
    """The tokens with those marks apart that an address ends with: a sentence's stop, a closing bracket."""
    kept: list[str] = []
    places: list[int] = []
    for piece, end in zip(pieces, ends, strict=True):
        if "/" in piece and piece[-1] in _ADDRESS_END and len(piece) - piece[0].isspace() > 8:
            bare = piece.rstrip(_ADDRESS_END)
            kept.append(bare)
            kept.extend(piece[len(bare) :])
            places.extend(range(end - len(piece) + len(bare), end + 1))
        else:
            kept.append(piece)
            places.append(end)
    return Tokens(kept[:MAX_TOKENS], places[:MAX_TOKENS])
