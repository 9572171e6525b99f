"""Addresses in running text: what is one, and which differences between two of them no reader sees."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from verifier.model import Span, StyledText

# A misspelt scheme (htp://, http:/) is one too: such a link is not to be passed over in silence.
_ADDRESS = re.compile(r"^(?:https?://|www\.|h?t{1,3}p(?:s{0,2}:/{1,2}|s?//))\S+$", re.IGNORECASE)
_IN_TEXT = re.compile(r"(?:https?://|www\.)[^\s<>\[\]“”\"]{1,4000}", re.IGNORECASE)
_TRAILING = ".,;:!?'*_)"
_PARTING = re.compile(r"[;；](?=\s|\Z)")


@dataclass(frozen=True, slots=True)
class Inserted:
    """Texts that are put into another: each with the place in front of which it goes, in order."""

    texts: tuple[tuple[int, str], ...] = ()

    def moved(self, offset: int, *, is_end: bool = False) -> int:
        """Where a place is afterwards; the end of a stretch stays in front of what is put behind it."""
        return offset + sum(
            len(text) for place, text in self.texts if place < offset or (place == offset and not is_end)
        )

    def put_into(self, text: StyledText) -> StyledText:
        """The text with all of them in it."""
        if not self.texts:
            return text
        pieces: list[str] = []
        done = 0
        for place, put in self.texts:
            pieces += text.plain[done:place], put
            done = place

        def moved(spans: Iterable[Span]) -> tuple[Span, ...]:
            return tuple(Span(self.moved(span.start), self.moved(span.end, is_end=True)) for span in spans)

        plain = "".join((*pieces, text.plain[done:]))
        return StyledText(plain, moved(text.italics), moved(text.links))


def parted_targets(text: StyledText, placed: Sequence[tuple[int, str]]) -> Inserted:
    """The addresses of links that are followed by a semicolon and another link, each in front of its mark.

    "[Rivers](…), 2010; [Lakes](…), 2011" are two works, and the first address belongs to the first one.
    ``placed`` are the addresses with the places where what their links show ends.
    """
    if len(placed) < 2 or not _PARTING.search(text.plain):
        return Inserted()
    marks = [
        mark.start()
        for mark in _PARTING.finditer(text.plain)
        if not any(link.start <= mark.start() < link.end for link in text.links)
    ]
    last = max(end for end, _ in placed)
    written = {bare_address(address) for address in addresses_in(text.plain)}
    texts: list[tuple[int, str]] = []
    for end, target in sorted(placed):
        mark = next((at for at in marks if at >= end), last)
        if mark < last and bare_address(target) not in written:
            written.add(bare_address(target))
            texts.append((mark, f" {target}"))
    return Inserted(tuple(texts))


def is_address(text: str) -> bool:
    """Whether a text is an address of the web and nothing else."""
    return bool(_ADDRESS.match(text))


def bare_address(address: str) -> str:
    """An address without the differences that no reader sees."""
    return html.unescape(address).rstrip("/.,;").removeprefix("https://").removeprefix("http://").casefold()


def shows(text: str, address: str) -> bool:
    """Whether a text prints an address, with its scheme or without: not within that of a copy of its page."""
    bare = bare_address(address)
    return bare in text.casefold() and any(
        not before.endswith(("/", ".")) and not before[-1:].isalnum()
        for match in islice(re.finditer(rf"(?:https?://)?{re.escape(bare)}", text, re.IGNORECASE), 100)
        for before in [text[max(0, match.start() - 1) : match.start()]]
    )


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
