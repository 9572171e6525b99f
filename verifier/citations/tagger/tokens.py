"""The tokens of a citation for the trained tagger: words, numbers, and each mark of punctuation by itself.

A number beside a mark ("12:45-67", "2000;355(9222):2220-1.") would otherwise be one token of three fields.
"""

from __future__ import annotations

import re
from typing import NamedTuple

MAX_TOKENS = 1500
"""Tokens of one citation that are looked at; what stands behind them keeps no field."""

_TOKEN = re.compile(
    r"(?:https?|ftp):/{1,2}[^\s<>“”\"]{1,2000}|www\.[^\s<>“”\"]{1,2000}|10\.\d{4,9}/[^\s<>“”\",]{1,500}"
    r"|[^\W\d_]+(?:['’ʼ\u00ad][^\W\d_]+){0,3}|\d+|_+|[^\w\s]"
)
_ADDRESS_END = ".,;:)]>}'’"


class Token(NamedTuple):
    """A token at ``start`` to ``end``; ``spaced`` when a blank or the text's beginning stands before it."""

    text: str
    start: int
    end: int
    spaced: bool


def tokenize(text: str) -> list[Token]:
    """Cut a text into tokens, at most `MAX_TOKENS`."""
    tokens: list[Token] = []
    before = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        printed = match.group()
        if len(printed) > 8 and printed[-1] in _ADDRESS_END and (":/" in printed or "/" in printed):
            # The full stop of the sentence and a closing bracket aren't the address's.
            stripped = printed.rstrip(_ADDRESS_END)
            tokens.append(Token(stripped, start, start + len(stripped), start != before))
            tokens.extend(
                Token(sign, start + place, start + place + 1, False)
                for place, sign in enumerate(printed[len(stripped) :], len(stripped))
            )
        else:
            tokens.append(Token(printed, start, end, start != before))
        before = end
        if len(tokens) >= MAX_TOKENS:
            break
    return tokens
