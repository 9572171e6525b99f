"""Links of Markdown whose addresses stand elsewhere: ``[Pump Handbook][hb]`` with ``[hb]: https://…``.

The rules are those of CommonMark 0.31, sections 4.7 and 6.3: labels are compared without case, ``[hb][]``
and ``[hb]`` are links too where ``hb`` is defined, and a definition prints nothing. A number alone is left to
what reads notes: ``[1]`` may call one. Links in HTML are read along.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from verifier.documents.links import is_address
from verifier.patterns import late_pattern

_DEFINITION: Final = late_pattern(
    r"^[ ]{0,3}\[(?P<label>[^\s\^\[\]][^\[\]\r\n]{0,200})\]:[ \t]*(?:\r?\n[ \t]*)?"
    r"(?:<(?P<within>[^<>\r\n]{1,2000})>|(?P<bare>[^\s<>]{1,2000}))"
    r"(?:[ \t]{1,20}(?:\"[^\"\r\n]{0,300}\"|'[^'\r\n]{0,300}'|\([^()\r\n]{0,300}\)))?[ \t]*$",
    re.MULTILINE,
)
_LINK: Final = late_pattern(
    r"(?<![\\!\]])\[(?P<title>(?!\^)(?:\\.|[^\[\]\\]){1,300})\](?:\[(?P<label>[^\[\]\r\n]{0,200})\])?(?![\[(:])"
)
_HTML: Final = late_pattern(
    r"<a\s(?:[^<>]{0,300}?\s)?href\s?=\s?[\"'](?P<url>[^\"'<>\s]{1,2000})[\"'][^<>]{0,300}>(?P<title>[^<>\[\]]{1,300}|<(?P<tag>i|em|cite|b|strong)>[^<>\[\]]{1,300}</(?P=tag)>)</a>",
    re.IGNORECASE,
)
LINKED_WORD: Final = "\uf8fb"
"""A sign that no text has: the word before it is a link, as ``handbook_`` in reStructuredText."""
_WORD: Final = late_pattern(rf"(?P<word>[\w.:+-]{{1,90}}){LINKED_WORD}")
_MOST: Final = 20_000


def definitions(text: str) -> dict[str, str]:
    """The addresses that a text defines, by their labels; of two the first counts."""
    found: dict[str, str] = {}
    if "]:" not in text:
        return found
    for match in _DEFINITION.finditer(text):
        address = match["within"] or match["bare"] or ""
        if is_address(address) and len(found) < _MOST:
            found.setdefault(_plain(match["label"]), address)
    return found


def without_definitions(text: str, known: Mapping[str, str]) -> str:
    """The text with its definitions as blanks; those of numbers only where a link names them."""
    if not known:
        return text
    named = {_plain(match["label"]) for match in _LINK.finditer(text) if match["label"]}

    def blank(match: re.Match[str]) -> str:
        label = _plain(match["label"])
        if label not in known or (label.isdecimal() and label not in named):
            return match[0]
        return re.sub(r"[^\r\n]", " ", match[0])

    return _DEFINITION.sub(blank, text)


def with_addresses(source: str, known: Mapping[str, str]) -> str:
    """A note or entry whose links have their addresses behind them."""
    if "<a " in source or "<A " in source:
        source = _HTML.sub(
            lambda match: f"[{match['title']}](<{match['url']}>)" if is_address(match["url"]) else match[0],
            source,
        )
    if LINKED_WORD in source:
        source = _WORD.sub(lambda match: f"[{match['word']}]", source).replace(LINKED_WORD, "")
    if not known or "[" not in source:
        return source

    def link(match: re.Match[str]) -> str:
        label = _plain(match["label"] or match["title"])
        if label not in known or (label.isdecimal() and not match["label"]):
            return match[0]
        return f"[{match['title']}](<{known[label]}>)"

    return _LINK.sub(link, source)


def _plain(label: str) -> str:
    return " ".join(label.split()).casefold()
