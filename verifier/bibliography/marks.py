"""Stand-ins for what is set apart in a value, and what LaTeX's commands set apart: see `markup`."""

from __future__ import annotations

from collections.abc import Mapping

from verifier.patterns import late_pattern

MARKS = ("i", "b", "sc", "sup", "sub")
"""Italics, bold, small capitals, raised, lowered."""

OPENING: Mapping[str, str] = {mark: chr(0xF8A0 + 2 * place) for place, mark in enumerate(MARKS)}
CLOSING: Mapping[str, str] = {mark: chr(0xF8A1 + 2 * place) for place, mark in enumerate(MARKS)}
_ANY = late_pattern(f"[{OPENING['i']}-{CLOSING['sub']}]")

OF_COMMAND: Mapping[str, str] = {
    "textit": "i", "emph": "i", "textsl": "i", "mkbibemph": "i", "mkbibitalic": "i", "textbf": "b",
    "mkbibbold": "b", "textsc": "sc", "mkbibsc": "sc", "textsuperscript": "sup", "mkbibsuperscript": "sup",
    "textsubscript": "sub", "mkbibsubscript": "sub",
}  # fmt: skip
"""What a command sets its argument in."""

OF_DECLARATION: Mapping[str, str] = {
    "it": "i", "itshape": "i", "em": "i", "sl": "i", "slshape": "i", "bf": "b", "bfseries": "b", "sc": "sc",
    "scshape": "sc",
}  # fmt: skip
"""What a command sets the rest of its group in."""


def without_marks(text: str) -> str:
    """A text without stand-ins."""
    return text if text.isascii() else _ANY.sub("", text)
