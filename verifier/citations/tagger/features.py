"""Features of a word by itself, as the trained tagger sees it: its class, its spelling, the ends of it.

They can be computed once for each word and kept. Features of its place are in
`verifier.citations.tagger.places`.
"""

from __future__ import annotations

from functools import lru_cache

from verifier.citations.tagger.cues import CUES
from verifier.citations.tagger.gazetteers import GIVEN, PLACES
from verifier.patterns import late_pattern

OFFSETS = (-2, -1, 0, 1, 2)
"""The neighbours of a token whose words count, by their distance."""

_GIVEN = frozenset(GIVEN)
"""Without those joined by a hyphen, which no token holds."""

_ROMAN = late_pattern(r"[IVXLC]{1,7}|[ivxlc]{2,7}")
_NAMED = frozenset(("Xx", "XX", "XXXX"))
_OPENING = "“„«‘‚《〈「『"
_CLOSING = "”»’》〉」』"


def word_class(text: str, spaced: bool) -> str:
    """The one class that says most about a token."""
    if text.isdigit():
        return _number_class(text)
    if not (text[0].isalpha() or text[0] == "_"):
        return _address_class(text) or _mark_class(text, spaced)
    return _address_class(text) or _class_by_case(text, text.lower(), _case(text))


def _number_class(text: str) -> str:
    if len(text) == 4 and "1400" <= text <= "2099":
        return "year"
    return f"d{min(len(text), 5)}"


def _class_by_case(text: str, lower: str, case: str) -> str:
    """The class of a word that is no address, from its small letters and how it is set."""
    # "HTTP Semantics": in capitals it is what a work is about, not an address.
    cue = CUES.get(lower) if text != "HTTP" else None
    if cue and case != "X":
        return f"{cue}-{'c' if text[0].isupper() else 'l'}"
    if text[0] in "IVXLCivxlc" and len(text) > 1 and _ROMAN.fullmatch(text):
        return "roman"
    if case in _NAMED:
        return "place" if lower in PLACES else "given" if lower in _GIVEN else case
    return case


def _address_class(text: str) -> str:
    if len(text) > 6 and "/" in text and not text.startswith("HTTP/"):
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
    return "xX" if not text.islower() else "xx" if len(text) > 1 else "x"


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
    lower = text.lower()
    # A word without these is no address.
    address = _address_class(text) if "/" in text or text.startswith("www.") else ""
    if address or not text[0].isalpha():
        kind = word_class(text, spaced)
        if kind in ("url", "doi"):
            lower = kind
        elif text.isdigit():
            lower = f"{text[:2]}yy" if kind == "year" else kind if len(text) > 2 else text
        year = text[:3] if kind == "year" else ""
        return (lower, kind, None, None, None, f"{kind}{spaced}", *_NOTHING, year)
    case = _case(text)
    kind = _class_by_case(text, lower, case)
    return (
        lower,
        kind,
        lower[-3:],
        lower[:3],
        case,
        kind + ("True" if spaced else "False"),
        text[0],
        lower[:2],
        lower[:4],
        lower[-1],
        lower[-2:],
        lower[-4:],
        _LENGTHS[min(len(text), 10)],
        "True" if text.isascii() else "False",
        None,
    )


_LENGTHS = tuple(map(str, range(11)))
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
