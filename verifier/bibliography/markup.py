"""What is set apart within a value: italics, bold, small capitals, raised and lowered signs.

Between two formats a value is marked: plain Unicode, with stand-ins (signs of private use) around what is
set apart. LaTeX, CSL's rich text (its markup, which Zotero and Pandoc write too) and Unicode are made of it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from verifier.bibliography import latex, mathematics
from verifier.bibliography.marks import CLOSING, MARKS, OPENING, without_marks
from verifier.patterns import late_pattern

_CSL_OPENING: Mapping[str, str] = {
    "i": "<i>", "b": "<b>", "sc": '<span style="font-variant:small-caps;">', "sup": "<sup>", "sub": "<sub>",
}  # fmt: skip
_COMMANDS: Mapping[str, str] = {
    "i": "textit", "b": "textbf", "sc": "textsc", "sup": "textsuperscript", "sub": "textsubscript",
}  # fmt: skip
_TAG = late_pattern(
    r"<(?P<end>/?)(?P<name>i|em|b|strong|sup|sub|sc|scp|span|u)(?P<rest>\s[^<>]{0,300})?/?>", re.IGNORECASE
)
_OF_TAG = {"i": "i", "em": "i", "b": "b", "strong": "b", "sup": "sup", "sub": "sub", "sc": "sc", "scp": "sc"}
_SCRIPT = late_pattern(
    f"(?P<open>[{OPENING['sup']}{OPENING['sub']}])(?P<text>[^{''.join(OPENING.values())}{''.join(CLOSING.values())}]*+)"
    f"[{CLOSING['sup']}{CLOSING['sub']}]"
)
_FORMULA = "\uf8be"
_RAISED = dict(zip("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ", strict=True))
_LOWERED = dict(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))
_NAMES = {
    "i": "italics", "b": "bold letters", "sc": "small capitals", "sup": "raised letters",
    "sub": "lowered letters",
}  # fmt: skip
_MATHEMATICS = late_pattern(r"\$(?=[^\s$])(?=[^$]{0,300}[\\^_]|[A-Za-z]\$)([^$]{1,300})(?<=\S)\$(?!\d)")


def marked_latex(value: str) -> str:
    """A value in LaTeX, marked; mathematics too as far as it is signs in a row, raised or lowered."""
    return latex.decode(without_marks(value), marked=True)


def marked_value(value: str) -> str:
    """A value that was read already, in which only mathematics is left to be marked."""
    # What has no sign of mathematics may be two prices.
    return _MATHEMATICS.sub(lambda match: mathematics.marked_mathematics(match[1]) or match[0], value)


def marked_csl(value: str) -> str:
    """A value in CSL's rich text, marked. Entities and tags without their partner are read as browsers do."""
    if "<" not in value and "&" not in value:
        return without_marks(value)
    out: list[str] = []
    open_tags: list[tuple[str, str]] = []
    position = 0
    value = without_marks(value)
    for tag in _TAG.finditer(value):
        out.append(html.unescape(value[position : tag.start()]))
        position = tag.end()
        name = tag["name"].lower()
        if not tag["end"]:
            mark = _OF_TAG.get(name, "sc" if "small-caps" in (tag["rest"] or "") else "")
            open_tags.append((name, mark))
            out.append(OPENING.get(mark, ""))
        elif any(opened == name for opened, _ in open_tags):
            while open_tags:
                opened, mark = open_tags.pop()
                out.append(CLOSING.get(mark, ""))
                if opened == name:
                    break
    out.append(html.unescape(value[position:]))
    out += [CLOSING.get(mark, "") for _, mark in reversed(open_tags)]
    return "".join(out)


def as_csl(marked: str) -> str:
    """A marked value in the rich text of CSL."""
    for mark in MARKS:
        closing = "</span>" if mark == "sc" else f"</{mark}>"
        marked = marked.replace(OPENING[mark], _CSL_OPENING[mark]).replace(CLOSING[mark], closing)
    return marked


def as_latex(marked: str) -> str:
    """A marked value in LaTeX. Mathematics that no markup could hold stays what it is."""
    kept = [match[0] for match in _MATHEMATICS.finditer(marked) if latex.is_balanced(match[0])]
    text = latex.encode(
        _MATHEMATICS.sub(
            lambda match: _FORMULA if match[0] in kept else match[0], marked.replace(_FORMULA, "")
        )
    )
    for formula in kept:
        text = text.replace(_FORMULA, formula, 1)
    for mark in MARKS:
        text = text.replace(OPENING[mark], f"\\{_COMMANDS[mark]}{{").replace(CLOSING[mark], "}")
    return text


def has_mathematics(marked: str) -> bool:
    """Whether mathematics is left in a marked value, for which there is no markup."""
    return bool(_MATHEMATICS.search(marked))


def as_letters(marked: str) -> str:
    """A marked value without what is set apart: ``H2O``."""
    return without_marks(marked)


def as_unicode(marked: str) -> tuple[str, tuple[str, ...]]:
    """A marked value with raised and lowered figures of Unicode, ``H₂O``, and what is not kept of it."""
    text = _SCRIPT.sub(_script, marked)
    lost = tuple(_NAMES[mark] for mark in MARKS if OPENING[mark] in text)
    return without_marks(text), lost


def _script(match: re.Match[str]) -> str:
    table = _RAISED if match["open"] == OPENING["sup"] else _LOWERED
    return "".join(map(table.__getitem__, match["text"])) if table.keys() >= set(match["text"]) else match[0]


def is_marked(text: str) -> bool:
    """Whether anything in a value is set apart."""
    return any(sign in text for sign in OPENING.values())
