"""Features of a word by itself, as the trained tagger sees it: its class, its spelling, the ends of it.

They can be computed once for each word and kept. Features of its place are in
`verifier.citations.tagger.places`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from verifier.citations.tagger.cues import CUES
from verifier.citations.tagger.gazetteers import GIVEN, PLACES

OFFSETS = (-2, -1, 0, 1, 2)
"""The neighbours of a token whose words count, by their distance."""

_ROMAN = re.compile(r"[IVXLC]{1,7}|[ivxlc]{2,7}")
_NAMED = frozenset(("Xx", "XX", "XXXX"))
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
    if cue and not (len(text) == 1 and text.isupper()):
        return f"{cue}-{'c' if text[0].isupper() else 'l'}"
    if len(text) > 1 and text[0] in "IVXLCivxlc" and _ROMAN.fullmatch(text):
        return "roman"
    case = _case(text)
    if case in _NAMED:
        return "place" if lower in PLACES else "given" if lower in GIVEN else case
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


PREFIXES: tuple[tuple[tuple[int, ...], tuple[str, ...]], ...] = (
    (OFFSETS, ("w", "k")),
    ((-1, 0, 1), ("s3", "p3", "c", "ks")),
    ((0,), ("p1", "p2", "p4", "s1", "s2", "s4", "l", "a", "y")),
)
"""What the names of a word's features begin with, by the distances from which they are seen."""


KIND = 1
"""The place of the class among the values of a word."""


def word_values(text: str, spaced: bool) -> tuple[str | None, ...]:
    """The values of a word's features in the order of `PREFIXES`; None for one that it doesn't have."""
    kind = word_class(text, spaced)
    lower = text.lower()
    if kind in ("url", "doi"):
        lower = kind
    elif text.isdigit():
        lower = f"{text[:2]}yy" if kind == "year" else kind if len(text) > 2 else text
    with_space = f"{kind}{spaced}"
    if not text[0].isalpha() or kind in ("url", "doi"):
        return (lower, kind, None, None, None, with_space, *_NOTHING, text[:3] if kind == "year" else "")
    return (
        lower,
        kind,
        lower[-3:],
        lower[:3],
        _case(text),
        with_space,
        text[0],
        lower[:2],
        lower[:4],
        lower[-1],
        lower[-2:],
        lower[-4:],
        str(min(len(text), 10)),
        "True" if text.isascii() else "False",
        None,
    )


_NOTHING = (None,) * 8


@lru_cache(maxsize=50_000)
def word_features(text: str, spaced: bool) -> tuple[tuple[str, ...], ...]:
    """The names of a word's features for each of `OFFSETS`."""
    seen = [(reach, prefix) for reach, prefixes in PREFIXES for prefix in prefixes]
    named = [
        (reach, f"{prefix}={value}" if value else prefix)
        for (reach, prefix), value in zip(seen, word_values(text, spaced), strict=True)
        if value is not None
    ]
    return tuple(tuple(name for reach, name in named if offset in reach) for offset in OFFSETS)
