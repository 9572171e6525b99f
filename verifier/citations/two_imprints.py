"""Two places and presses of one book: "(London: Routledge; New York: Dutton, 1922)"."""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order
from verifier.model import FieldSpan, StyledText
from verifier.patterns import late_pattern

_YEAR = r"(?:1[4-9]|20)\d\d"
_TOWN = r"[^\Wa-z\d_][^:;,()/\d]{2,30}(?:,\s(?:[A-Z]{2}|[A-Z][a-z]{2,4}\.|D\.?C\.?))?"
_PRESS = r"[^\Wa-z\d_][^:;()/]{1,70}?"
_TWO = (
    late_pattern(
        rf"\({_TOWN}:\s{_PRESS}(?P<cut>(?:;\s|\s?/\s?|,\sand\s)(?P<second>{_TOWN}:\s{_PRESS}),)\s(?={_YEAR}\))"
    ),
    late_pattern(
        rf",\s[^\Wa-z\d_][^:;,()/\d]{{2,24}},\s[^\Wa-z\d_][^:;,()/\d]{{1,40}}(?P<cut>\s;\s(?P<second>[^\Wa-z\d_][^:;,()/\d]{{2,24}},\s[^\Wa-z\d_][^:;,()/\d]{{1,40}}),)\s(?={_YEAR}(?!\d))"
    ),
)


def with_one_imprint(text: StyledText) -> StyledText:
    """The citation with the first of two imprints, no character moved."""
    two = _two(text.plain)
    if two is None:
        return text
    start, end = two.span("cut")
    return replace(text, plain=f"{text.plain[:start]}{','.ljust(end - start)}{text.plain[end:]}")


def with_second_imprint(plain: str, read: Assembled) -> Assembled:
    """A book with its other imprint beside it; ``plain`` is the citation as it is printed."""
    two = _two(plain) if "publisher" in read.fields and "addendum" not in read.fields else None
    if two is None:
        return read
    span = FieldSpan("addendum", *two.span("second"), 0.8)
    fields = {**read.fields, "addendum": two["second"]}
    return Assembled(read.type, fields, in_order((*read.spans, span)), read.locator)


def _two(plain: str) -> re.Match[str] | None:
    if ": " not in plain and " ; " not in plain:
        return None
    return next((two for pattern in _TWO if (two := pattern.search(plain)) is not None), None)


__all__ = ["with_one_imprint", "with_second_imprint"]
