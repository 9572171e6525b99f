"""Addresses in running text: what is one, and which differences between two of them no reader sees."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from verifier.model import StyledText

# A misspelt scheme (htp://, http:/) is one too: such a link is not to be passed over in silence.
_ADDRESS = re.compile(r"^(?:https?://|www\.|h?t{1,3}p(?:s{0,2}:/{1,2}|s?//))\S+$", re.IGNORECASE)
_IN_TEXT = re.compile(r"(?:https?://|www\.)[^\s<>\[\]“”\"]{1,4000}", re.IGNORECASE)
_TRAILING = ".,;:!?'*_)"


def is_address(text: str) -> bool:
    """Whether a text is an address of the web and nothing else."""
    return bool(_ADDRESS.match(text))


def bare_address(address: str) -> str:
    """An address without the differences that no reader sees."""
    return html.unescape(address).rstrip("/.,;").removeprefix("https://").removeprefix("http://").casefold()


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
