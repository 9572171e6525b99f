"""Page spans: reading them, and whether two spans of one work agree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from verifier.patterns import late_pattern

_SPAN = late_pattern(
    r"(?P<prefix>[A-Za-z]{0,3})\s?(?P<first>\d{1,7})(?:\s*[-‐-―−~～]{1,3}\s*(?P<tail>[A-Za-z]{0,3})\s?(?P<last>\d{1,7}))?"
)


@dataclass(frozen=True, slots=True)
class PageSpan:
    """From ``first`` to ``last``; ``prefix`` is a letter before the numbers ("e123", "S12")."""

    first: int
    last: int
    prefix: str = ""

    def encloses(self, other: PageSpan) -> bool:
        """Whether the other span lies wholly within this one."""
        return self.prefix == other.prefix and self.first <= other.first and other.last <= self.last


def parse_pages(text: str) -> PageSpan | None:
    """Return the first span of a ``pages`` field; "221-8" means 221 to 228. None when there is no number."""
    return next(iter(_spans(text)), None)


def _spans(text: str) -> tuple[PageSpan, ...]:
    return _read(text[:200])


@lru_cache(maxsize=16_384)
def _read(text: str) -> tuple[PageSpan, ...]:
    return tuple(_span(match) for match in _SPAN.finditer(text))


def _span(match: re.Match[str]) -> PageSpan:
    first = int(match["first"])
    last = first
    if match["last"]:
        tail = match["last"]
        last = int(tail)
        if last < first and len(tail) < len(match["first"]):
            last = int(match["first"][: -len(tail)] + tail)
        last = max(first, last)
    return PageSpan(first, last, match["prefix"].casefold())


def pages_agree(a: str, b: str) -> bool | None:
    """Whether two spans can be one work's: the same first page, or one within the other; None: cannot tell.

    Of fields that hold several spans one common first page is enough.
    """
    all_a, all_b = _spans(a), _spans(b)
    if not all_a or not all_b:
        return None
    if len(all_a) + len(all_b) > 2 and {(s.prefix, s.first) for s in all_a} & {
        (s.prefix, s.first) for s in all_b
    }:
        return True
    first, second = all_a[0], all_b[0]
    if first.prefix != second.prefix:
        return first.first == second.first and first.last == second.last
    return first.first == second.first or first.encloses(second) or second.encloses(first)


def enclosing_pages(a: str, b: str) -> str | None:
    """Of two spans the one that encloses the other; None when neither does."""
    first, second = parse_pages(a), parse_pages(b)
    if first is None or second is None:
        return a if a == b else None
    if first.encloses(second):
        return a
    return b if second.encloses(first) else None
