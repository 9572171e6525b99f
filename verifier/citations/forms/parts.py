"""From the parts of a citation that a pattern names to its fields."""

from __future__ import annotations

from collections.abc import Mapping

from verifier.citations.assemble import Assembled
from verifier.model import FieldSpan, Locator

SURE = 0.9


def assembled(
    entry_type: str,
    fields: Mapping[str, tuple[str, int, int]],
    locator: tuple[str, str, int, int] | None = None,
) -> Assembled:
    """Fields, each as value with its place in the text, and the cited place as kind, value and place."""
    values = {name: value for name, (value, _, _) in fields.items() if value}
    spans = [FieldSpan(name, start, end, SURE) for name, (value, start, end) in fields.items() if value]
    if locator is not None:
        kind, value, start, end = locator
        spans.append(FieldSpan("locator", start, end, SURE))
        place = Locator(kind, value)
    else:
        place = None
    return Assembled(entry_type, values, tuple(sorted(spans, key=lambda span: span.start)), place)
