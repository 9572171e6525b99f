r"""Mathematics of titles as text: ``\delta^{18}`` is δ with a raised 18.

What is more than signs in a row, raised or lowered, is not read: fractions, roots, matrices.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pylatexenc.latex2text import get_default_latex_context_db  # type: ignore[import-untyped]

from verifier.bibliography.marks import CLOSING, OPENING
from verifier.patterns import late_pattern

_TOKEN = late_pattern(r"\\[A-Za-z]+\s*|\\.|[{}^_~]|\s+|.", re.DOTALL)
_UPRIGHT = frozenset(
    {"mathrm", "text", "textrm", "mathsf", "mathtt", "operatorname", "textnormal", "mbox", "mathop"}
)
_SET: Mapping[str, str] = {
    "mathit": "i",
    "textit": "i",
    "mathbf": "b",
    "textbf": "b",
    "boldsymbol": "b",
    "bm": "b",
}
_NOTHING = frozenset(
    {"left", "right", "displaystyle", "textstyle", "limits", "rm", "!", "nolimits", "mathstrut"}
)
_BLANKS = frozenset({"quad", "qquad", ",", ";", ":", " ", ">"})
_WORDS = frozenset(
    {"log", "ln", "exp", "sin", "cos", "tan", "max", "min", "lim", "det", "dim", "arg", "sup", "inf"}
)
_SIGNS: Mapping[str, str] = {
    "circ": "∘", "degree": "°", "prime": "′", "cdot": "·", "times": "×", "pm": "±", "sim": "∼", "to": "→",
    "infty": "∞", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "ldots": "…",
    "dots": "…", "%": "%", "#": "#", "&": "&", "_": "_", "{": "{", "}": "}", "$": "$", "ell": "ℓ",
    "textdegree": "°", "lt": "<", "gt": ">", "mid": "|", "ast": "*", "star": "⋆", "micro": "µ",
}  # fmt: skip
_RAISED_BY_ITSELF = {"∘": "°", "′": "′", "°": "°"}
_DEEPEST = 6
_LONGEST = 300


def marked_mathematics(source: str) -> str | None:
    """The signs between two dollars as text, in which variables are italic; None when they are no text."""
    if len(source) > _LONGEST:
        return None
    reading = _Reading(source)
    text = reading.row(0, upright=False)
    if not reading.is_text or reading.tokens:
        return None
    # Letters side by side are one word in italics.
    return text.replace(CLOSING["i"] + OPENING["i"], "").strip() or None


class _Reading:
    """Tokens read from left to right; ``is_text`` falls with the first that is no sign of a text."""

    def __init__(self, source: str) -> None:
        self.tokens = [match[0] for match in _TOKEN.finditer(source)][::-1]
        self.is_text = True

    def row(self, depth: int, *, upright: bool) -> str:
        """Signs in a row, to the end of their group."""
        out: list[str] = []
        while self.tokens and self.is_text:
            if self.tokens[-1] == "}":
                self.is_text = self.is_text and depth > 0
                break
            out.append(self._sign(depth, upright=upright))
        return "".join(out)

    def _argument(self, depth: int, *, upright: bool) -> str:
        while self.tokens and self.tokens[-1].isspace():
            self.tokens.pop()
        if not self.tokens or depth > _DEEPEST:
            self.is_text = False
            return ""
        return self._sign(depth, upright=upright)

    def _sign(self, depth: int, *, upright: bool) -> str:
        part = self.tokens.pop()
        if part == "{":
            text = self.row(depth + 1, upright=upright) if depth < _DEEPEST else ""
            self.is_text = self.is_text and bool(self.tokens) and self.tokens.pop() == "}"
            return text
        if part in ("^", "_"):
            text = self._argument(depth + 1, upright=True)
            if part == "^" and text in _RAISED_BY_ITSELF:
                return _RAISED_BY_ITSELF[text]
            mark = "sup" if part == "^" else "sub"
            return f"{OPENING[mark]}{text}{CLOSING[mark]}" if text else ""
        if part[0] == "\\" and len(part) > 1:
            return self._command(part[1:].strip() or " ", depth)
        if part in ("&", "#", "\\"):
            self.is_text = False
            return ""
        if part.isspace() or part == "~":
            return " "
        if part.isascii() and part.isalpha() and not upright:
            return f"{OPENING['i']}{part}{CLOSING['i']}"
        return {"-": "−", "'": "′"}.get(part, part)

    def _command(self, name: str, depth: int) -> str:
        if name in _UPRIGHT:
            return self._argument(depth + 1, upright=True)
        if name in _SET:
            mark = _SET[name]
            return f"{OPENING[mark]}{self._argument(depth + 1, upright=True)}{CLOSING[mark]}"
        if name in _NOTHING:
            return ""
        if name in _BLANKS:
            return " "
        if name in _WORDS:
            return name
        sign = _SIGNS.get(name) or _symbol(name)
        self.is_text = self.is_text and bool(sign)
        return sign


def _symbol(name: str) -> str:
    """The sign of a command without arguments: ``delta`` is δ."""
    spec = get_default_latex_context_db().get_macro_spec(name)
    printed = getattr(spec, "simplify_repl", None)
    return printed if isinstance(printed, str) and len(printed) == 1 else ""
