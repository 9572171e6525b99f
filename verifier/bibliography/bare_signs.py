r"""Signs of LaTeX that stand bare in what it prints: ``&``, ``%``, ``#``, ``_``, ``^`` outside of formulas.

BibTeX and biber hand them on as they are. ``%`` then takes the rest of the line away, and LaTeX stops at the
others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verifier.bibliography.datamodel import words
from verifier.patterns import late_pattern

PRINTED = words(
    "title subtitle titleaddon booktitle booksubtitle booktitleaddon maintitle mainsubtitle maintitleaddon"
    " journaltitle journalsubtitle issuetitle issuesubtitle eventtitle series shorttitle publisher location"
    " institution organization venue edition type note addendum howpublished"
)
"""The fields, by their names in BibLaTeX, whose text styles print as it is."""

_ESCAPES = {"&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "^": r"\^{}"}
_TOKEN = late_pattern(
    r"\\(?P<verbatim>url|nolinkurl|path|href|ref|label|cite[a-z]{0,20}|input|includegraphics|begin|end)\*?"
    r"(?:\s{0,9}\[[^\[\]]{0,200}\]){0,2}\s{0,9}\{[^{}]{0,3000}\}"
    r"|\\(?:ensuremath|math[a-z]{1,10}|chem|ce|si|SI)\s{0,9}\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,200}+\}){0,200}+\}){0,500}+\}"
    r"|\\\((?:[^\\]|\\(?!\))){0,3000}+\\\)"
    r"|\\(?:[A-Za-z]+|.)|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<math>\$\$?)|(?P<bare>[&%\#_^])",
    re.DOTALL,
)
_ADDRESS = late_pattern(r"://|\bwww\.", re.IGNORECASE)
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class BareSigns:
    """The signs that stand bare in a text, each once, and the text with them escaped.

    ``odd`` is whether mathematics begins that never ends: then nobody can say what is in it.
    """

    signs: str
    escaped: str
    odd: bool


def bare_signs(text: str) -> BareSigns | None:
    """The signs at which LaTeX stops in a text as it is printed in the file; None where there are none.

    What holds an address is not judged: there the signs are its own, and it wants a command around it.
    """
    if len(text) > _LONGEST or not any(sign in text for sign in "&%#_^$") or _ADDRESS.search(text):
        return None
    parts: list[str] = []
    signs: dict[str, None] = {}
    odd, done = False, 0
    for start, end, kind in _tokens(text):
        if kind == "odd":
            odd = True
        elif kind == "bare":
            signs[text[start:end]] = None
            parts += [text[done:start], _ESCAPES[text[start:end]]]
            done = end
        elif kind == "entity":
            signs["&"] = None
            parts += [text[done:start], r"\&" if text[start:end] == "&amp;" else text[start:end]]
            done = end
    if not signs and not odd:
        return None
    return BareSigns("".join(signs), text if odd else "".join([*parts, text[done:]]), odd)


def _tokens(text: str) -> Iterator[tuple[int, int, str]]:
    """The bare signs and entities of a text, and the mathematics that has no end."""
    position = 0
    while match := _TOKEN.search(text, position):
        position = match.end()
        if match["math"] is not None:
            closing = _closing(text, position, match["math"])
            if closing < 0:
                yield match.start(), match.end(), "odd"
                return
            position = closing
        elif match.lastgroup in ("bare", "entity"):
            yield match.start(), match.end(), match.lastgroup


def _closing(text: str, position: int, sign: str) -> int:
    """Where mathematics that begins before a place is over; -1 if nowhere."""
    while (found := text.find(sign, position)) >= 0:
        if text[found - 1] != "\\":
            return found + len(sign)
        position = found + 1
    return -1
