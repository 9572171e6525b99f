"""Features of a word by itself, as the trained tagger sees it: its class, its spelling, the ends of it.

They can be computed once for each word and kept. Features of its place are in
`verifier.citations.tagger.places`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from verifier.citations.tagger.cues import CUES
from verifier.citations.tagger.words import PLACE

OFFSETS = (-2, -1, 0, 1, 2)
"""The neighbours of a token whose words count, by their distance."""

_ROMAN = re.compile(r"[IVXLC]{1,7}|[ivxlc]{2,7}")
_OPENING = "“„«‘‚《〈「『"
_CLOSING = "”»’》〉」』"


@lru_cache(maxsize=50_000)
def word_class(text: str, spaced: bool) -> str:
    """The one class that says most about a token."""
    if text.isdigit():
        if len(text) == 4 and "1400" <= text <= "2099":
            return "year"
        return f"d{min(len(text), 5)}"
    if not (text[0].isalpha() or text[0] == "_"):
        return _address_class(text) or _mark_class(text, spaced)
    kind = _address_class(text)
    if kind:
        return kind
    lower = text.lower()
    cue = CUES.get(lower)
    case = _case(text)
    if cue and not (len(text) == 1 and text.isupper()):
        return f"{cue}-{'c' if text[0].isupper() else 'l'}"
    if len(text) > 3 and text[0].isupper() and PLACE.fullmatch(text):
        return "place"
    if len(text) > 1 and _ROMAN.fullmatch(text):
        return "roman"
    return case


def _address_class(text: str) -> str:
    if len(text) > 6 and "/" in text:
        return "doi" if text.startswith("10.") or "doi.org/" in text else "url"
    return "url" if len(text) > 6 and text.startswith("www.") else ""


def _mark_class(text: str, spaced: bool) -> str:
    if text in _OPENING:
        return "q("
    if text in _CLOSING and text != "’":
        return "q)"
    if text in "\"'’`":
        return f"{text}{'(' if spaced else ')'}"
    if text in "–—‐‑−‒-":
        return "-" if not spaced else "--"
    return text


def _case(text: str) -> str:
    first = text[0]
    if first >= "\u2e80":
        return "han" if first <= "\u9fff" else "cjk" if first <= "\uffff" else "other"
    if first.isupper():
        if len(text) == 1:
            return "X"
        if text.isupper():
            return "XX" if len(text) <= 3 else "XXXX"
        return "Xx" if text[1:].islower() else "XxX"
    return "x" if text.islower() and len(text) == 1 else "xx" if text.islower() else "xX"


@lru_cache(maxsize=50_000)
def word_features(text: str, spaced: bool) -> tuple[tuple[str, ...], ...]:
    """The features of a word for each of `OFFSETS`; their names don't hold the offset."""
    kind = word_class(text, spaced)
    lower = text.lower()
    if kind in ("url", "doi"):
        lower = kind
    elif kind.startswith("d") and text.isdigit():
        lower = kind if len(text) > 2 else text
    elif kind == "year":
        lower = f"{text[:2]}yy"
    far = (f"w={lower}", f"k={kind}")
    if not text[0].isalpha() or kind in ("url", "doi"):
        mark = (*far, f"ks={kind}{spaced}")
        return far, mark, (*mark, f"y={text[:3]}" if kind == "year" else "y"), mark, far
    near = (*far, f"s3={lower[-3:]}", f"p3={lower[:3]}", f"c={_case(text)}", f"ks={kind}{spaced}")
    whole = (
        *near,
        f"p1={text[0]}",
        f"p2={lower[:2]}",
        f"p4={lower[:4]}",
        f"s1={lower[-1]}",
        f"s2={lower[-2:]}",
        f"s4={lower[-4:]}",
        f"l={min(len(text), 10)}",
        f"a={text.isascii()}",
    )
    return far, near, whole, near, far
