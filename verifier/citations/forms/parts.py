"""From the parts of a citation that a pattern names to its fields."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.citations.assemble import Assembled
from verifier.citations.grammar.numbers import plain_pages
from verifier.model import FieldSpan, Locator
from verifier.patterns import late_pattern

SURE = 0.9
Part = tuple[str, int, int]
"""A value, and where it is printed."""
NOTED = r"(?:,?\s(?:&\s)?nn?\.\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?)?"
"""A note on the page that is cited: "1044 n.52", "25–26 & n.3" (The Bluebook, rule 3.2(b))."""

SHORTENED = late_pattern(
    r"(?<![\w’])(?:Nat[’']l|Int[’']l|Fed[’']n|Comm[’']n|Ass[’']n|Dep[’']t|Gov[’']t|Soc[’']y|Ctr\.|Inst\.|Comm\.|Bd\.|Off\.|Bureau|Admin\.|Agency|Council|Found\.|U\.S\.|U\.N\.)"
)
"""Words that name a body and nobody else, as The Bluebook shortens them (table T6)."""

_NOTED = late_pattern(r",?\s(?:&\s)?(nn?)\.\s?(?=\d)")


def assembled(
    entry_type: str,
    fields: Mapping[str, tuple[str, int, int]],
    locator: tuple[str, str, int, int] | None = None,
) -> Assembled:
    """Fields, each as value with its place in the text, and the cited place as kind, value and place."""
    # What was blanked out of a text leaves several blanks in a row.
    values = {name: " ".join(value.split()) for name, (value, _, _) in fields.items() if value}
    spans = [FieldSpan(name, start, end, SURE) for name, (value, start, end) in fields.items() if value]
    if locator is not None:
        kind, value, start, end = locator
        spans.append(FieldSpan("locator", start, end, SURE))
        place = Locator(kind, value)
    else:
        place = None
    return Assembled(entry_type, values, tuple(sorted(spans, key=lambda span: span.start)), place)


def named_parts(match: re.Match[str], names: Mapping[str, str]) -> dict[str, tuple[str, int, int]]:
    """The groups of a match as fields; ``names`` gives the field of each group, empty groups are left out."""
    groups = match.groupdict()
    return {
        field: (groups[name].strip(" ,"), *match.span(name))
        for name, field in names.items()
        if groups.get(name)
    }


def noted_pages(printed: str) -> str:
    """Cited pages in plain form, with the notes on them: "1044 n.52" as 1044 n. 52."""
    return _NOTED.sub(r" \1. ", plain_pages(printed))


def pin_of(match: re.Match[str]) -> tuple[str, str, int, int] | None:
    """The cited place of a match in its group ``pin``: a paragraph by the word before it, else a page."""
    pin = match["pin"]
    if not pin:
        return None
    before = match.string[max(0, match.start("pin") - 7) : match.start("pin")]
    kind = "paragraph" if re.search(r"\[$|para|¶|R[nz]\.", before) else "page"
    return kind, noted_pages(pin), *match.span("pin")
