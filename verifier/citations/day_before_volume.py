"""Articles with the day of their issue in front of the volume: "J Ecol. 2017 May 4;12(5):e0176873".

References of medicine are printed so; taggers take the day for the volume, and the volume for the issue.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.read_fields import in_order
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_DATED = late_pattern(
    rf"(?<!\w)(?P<date>(?:1[89]|20)\d\d\s(?:{MONTH})\s(?P<day>\d{{1,2}}));\s?(?P<volume>\d{{1,4}})"
    r"(?:\s?\((?P<number>[^()]{1,30})\))?\s?:",
    re.IGNORECASE,
)
_COUNTED = ("date", "volume", "number")
_SURE = 0.9


def with_day_before_volume(text: str, read: Assembled) -> Assembled:
    """The citation of an article with day, volume and issue each in its place; ``text`` is the citation."""
    if read.type != "article" or ";" not in text or "volume" not in read.fields:
        return read
    match = _DATED.search(text)
    if match is None or read.fields["volume"] not in (match["day"], match["day"].lstrip("0")):
        return read
    over = [each for each in read.spans if each.start < match.end() and match.start() < each.end]
    day = read_date(match["date"])
    if not day or any(each.field not in _COUNTED for each in over):
        return read
    fields = {name: value for name, value in read.fields.items() if name not in _COUNTED}
    found = {"date": day, "volume": match["volume"], "number": match["number"] or ""}
    fields.update({name: value for name, value in found.items() if value})
    spans = [each for each in read.spans if each.field not in _COUNTED]
    spans.extend(FieldSpan(name, *match.span(name), _SURE) for name, value in found.items() if value)
    return Assembled(read.type, fields, in_order(spans), read.locator)


__all__ = ["with_day_before_volume"]
