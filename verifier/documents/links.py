"""Addresses in running text: what is one, and which differences between two of them no reader sees."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)
_IN_TEXT = re.compile(r"(?:https?://|www\.)[^\s<>\[\]“”\"]{1,4000}", re.IGNORECASE)
_TRAILING = ".,;:!?'*_)"


def is_address(text: str) -> bool:
    """Whether a text is an address of the web and nothing else."""
    return bool(_ADDRESS.match(text))


def bare_address(address: str) -> str:
    """An address without the differences that no reader sees."""
    return html.unescape(address).rstrip("/.,;").removeprefix("https://").removeprefix("http://").casefold()


def addresses_in(text: str) -> Iterator[str]:
    """The addresses that stand in a text, without the punctuation behind them."""
    for match in _IN_TEXT.finditer(text):
        yield match.group().rstrip(_TRAILING)
