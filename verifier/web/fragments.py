"""Places on a page that an address points at behind its ``#``: names, and quoted words.

Quoted words are the text directives of the W3C's Community Group "Text Fragments"
(``#:~:text=prefix-,start,end,-suffix``), which browsers search for in the text of a page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote

from verifier.patterns import late_pattern

MOST_DIRECTIVES = 10
"""So many quotations of an address are looked for; an honest one has one or two."""

_LONGEST = 2000
_MOST_STARTS = 500
_NO_SIGNS = late_pattern("[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")
_ALIKE = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"}
)
# Writing without blanks between words, in which every place may be the edge of one.
_UNSPACED = late_pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One text directive: the words from ``start`` to ``end``, or ``start`` alone, between two others."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def told(self) -> str:
        """The words as a reader would quote them."""
        return f"{self.start} … {self.end}" if self.end else self.start


def fragment_of(url: str) -> str:
    """The name of a place on the page that an address points at; "" for none, and for those of scripts."""
    fragment = unquote(url.partition("#")[2].partition(":~:")[0])
    # "#!/view" and "#/view" are addresses of scripts, "#page=3" is for PDF files.
    if fragment.startswith(("!", "/", "?")) or "=" in fragment or fragment.lower() == "top":
        return ""
    return fragment


def quotations_of(url: str) -> tuple[Quotation, ...]:
    """The words that an address quotes from its page; those that break the form are left out."""
    directives = url.partition("#")[2].partition(":~:")[2].split("&")
    texts = (text[5:] for text in directives if text.startswith("text=") and len(text) <= _LONGEST)
    return tuple(
        islice((found for text in texts if (found := _quotation(text)) is not None), MOST_DIRECTIVES)
    )


def holds(text: str, quoted: Quotation) -> bool:
    """Whether a text has the words, at the edges of words, whatever their case, accents and blanks."""
    text = _folded(text)
    start, end = _folded(quoted.start), _folded(quoted.end)
    prefix, suffix = _folded(quoted.prefix), _folded(quoted.suffix)
    if not start:
        return True
    looked = 0
    for begins in _places(text, start):
        looked += 1
        if looked > _MOST_STARTS:
            return True  # so common a word stands at the place that is meant, too
        if prefix and not text[max(0, begins - len(prefix) - 2) : begins].rstrip().endswith(prefix):
            continue
        after = begins + len(start)
        if not end:
            if _goes_on(text, after, suffix):
                return True
            continue
        for ends in islice(_places(text, end, after), _MOST_STARTS // 10):
            if _goes_on(text, ends + len(end), suffix):
                return True
    return False


def _quotation(text: str) -> Quotation | None:
    """Read ``[prefix-,]start[,end][,-suffix]``, each part percent-encoded; None when it is something else."""
    parts = text.split(",")
    prefix = suffix = ""
    if len(parts) > 1 and parts[0].endswith("-"):
        prefix = parts.pop(0)[:-1]
    if len(parts) > 1 and parts[-1].startswith("-"):
        suffix = parts.pop()[1:]
    if not 1 <= len(parts) <= 2 or not all(parts):
        return None
    try:
        start, end, prefix, suffix = (
            unquote(part, errors="strict")
            for part in (parts[0], parts[1] if len(parts) > 1 else "", prefix, suffix)
        )
    except UnicodeDecodeError:
        return None
    return Quotation(start, end, prefix, suffix) if start.strip() else None


def _folded(text: str) -> str:
    """A text without case, accents, invisible signs and the shape of quotation marks, its blanks single."""
    plain = _NO_SIGNS.sub("", unicodedata.normalize("NFKD", text.translate(_ALIKE)).casefold())
    return " ".join(plain.split())


def _places(text: str, words: str, begin: int = 0) -> Iterator[int]:
    """Where words stand in a text, at the edges of words."""
    place = text.find(words, begin)
    while place >= 0:
        if _is_edge(text, place) and _is_edge(text, place + len(words)):
            yield place
        place = text.find(words, place + 1)


def _goes_on(text: str, place: int, suffix: str) -> bool:
    return text[place : place + len(suffix) + 2].lstrip().startswith(suffix)


def _is_edge(text: str, place: int) -> bool:
    """Whether no word goes on over a place."""
    if not 0 < place < len(text):
        return True
    before, after = text[place - 1], text[place]
    if not (before.isalnum() and after.isalnum()):
        return True
    return bool(_UNSPACED.match(before) or _UNSPACED.match(after))
