"""Addresses in running text: what is one, and which differences between two of them no reader sees."""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from verifier.model import Span, StyledText
from verifier.patterns import late_pattern

# A misspelt scheme (htp://, http:/) is one too: such a link is not to be passed over in silence.
_ADDRESS = late_pattern(r"^(?:https?://|www\.|h?t{1,3}p(?:s{0,2}:/{1,2}|s?//))\S+$", re.IGNORECASE)
_IN_TEXT = late_pattern(r"(?:https?://|www\.)[^\s<>\[\]“”\"]{1,4000}", re.IGNORECASE)
_TRAILING = ".,;:!?'*_)"
_MOST_TIMES = 100
_PARTING = late_pattern(r"[;；](?=\s|\Z)")


@dataclass(frozen=True, slots=True)
class Inserted:
    """Texts that are put into another, in order: where they go, and what goes in front of each place."""

    places: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()

    def moves(self) -> Callable[..., int]:
        """Where each place is afterwards; the end of a stretch stays in front of what is put behind it."""
        lengths = [0, *accumulate(map(len, self.texts))]

        def moved(offset: int, *, is_end: bool = False) -> int:
            find = bisect_left if is_end else bisect_right
            return offset + lengths[find(self.places, offset)]

        return moved

    def put_into(self, text: StyledText) -> StyledText:
        """The text with all of them in it."""
        if not self.texts:
            return text
        pieces: list[str] = []
        done = 0
        for place, put in zip(self.places, self.texts, strict=True):
            pieces += text.plain[done:place], put
            done = place
        move = self.moves()

        def moved(spans: Iterable[Span]) -> tuple[Span, ...]:
            return tuple(Span(move(span.start), move(span.end, is_end=True)) for span in spans)

        plain = "".join((*pieces, text.plain[done:]))
        return StyledText(plain, moved(text.italics), moved(text.links))


def parted_targets(text: StyledText, placed: Sequence[tuple[int, str]]) -> Inserted:
    """The addresses of links that are followed by a semicolon and another link, each in front of its mark.

    "[Rivers](…), 2010; [Lakes](…), 2011" are two works, and the first address belongs to the first one.
    ``placed`` are the addresses with the places where what their links show ends.
    """
    if len(placed) < 2 or not _PARTING.search(text.plain):
        return Inserted()
    inside = sorted((link.start, link.end) for link in text.links)
    marks = []
    for mark in _PARTING.finditer(text.plain):
        at = bisect_right(inside, (mark.start(), len(text.plain))) - 1
        if at < 0 or inside[at][1] <= mark.start():
            marks.append(mark.start())
    last = max(end for end, _ in placed)
    written = {bare_address(address) for address in addresses_in(text.plain)}
    found: list[tuple[int, str]] = []
    for end, target in sorted(placed):
        at = bisect_left(marks, end)
        if at < len(marks) and marks[at] < last and bare_address(target) not in written:
            written.add(bare_address(target))
            found.append((marks[at], f" {target}"))
    return Inserted(tuple(place for place, _ in found), tuple(put for _, put in found))


def is_address(text: str) -> bool:
    """Whether a text is an address of the web and nothing else."""
    return bool(_ADDRESS.match(text))


def bare_address(address: str) -> str:
    """An address without the differences that no reader sees."""
    return html.unescape(address).rstrip("/.,;").removeprefix("https://").removeprefix("http://").casefold()


def shows(folded: str, address: str) -> bool:
    """Whether a text prints an address, with its scheme or without: not within that of a copy of its page.

    ``folded`` is the text as `str.casefold` makes it.
    """
    bare = bare_address(address)
    at = folded.find(bare)
    for _ in range(_MOST_TIMES):
        if at < 0 or not bare:
            return False
        start = at
        for scheme in ("https://", "http://"):
            if folded.startswith(scheme, at - len(scheme)) and at >= len(scheme):
                start = at - len(scheme)
        before = folded[start - 1 : start] if start else ""
        if not before or not (before.isalnum() or before in "/."):
            return True
        at = folded.find(bare, at + 1)
    return False


def with_targets(text: StyledText, targets: Iterable[str]) -> StyledText:
    """A text with the targets of its links that show no address put behind it, each once."""
    plain = text.plain
    written = {bare_address(address) for address in addresses_in(plain)}
    for target in targets:
        if bare_address(target) not in written:
            written.add(bare_address(target))
            plain = f"{plain} {target}" if plain else target
    return replace(text, plain=plain)


def addresses_in(text: str) -> Iterator[str]:
    """The addresses that stand in a text, without the punctuation behind them."""
    for match in _IN_TEXT.finditer(text):
        yield match.group().rstrip(_TRAILING)
