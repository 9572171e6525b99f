"""Journals by their abbreviated names, whose last full stop is part of the name: "Phys. Rev. Lett."."""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import span_of
from verifier.patterns import late_pattern

_ABBREVIATED = late_pattern(r"(?:\A|[\s(-])[^\W\d_]{1,12}\.(?=[\s-])")
_LAST_WORD = late_pattern(r"[^\W\d_]{2,12}\Z")
# "J. Int. Law. 2019", "Am. J. Botany. 12": a word that is whole is followed by the stop of the style.
_WHOLE = late_pattern(
    r".{2,}(?:logy|graphy|nomy|[aiu]cs|[aeo]ry|ment|tion|sion|[ae]nces?|[ai]ng|ers|iew|ews|ety|ies|ine|nal|als|any|ure|ies"
    r"|logie|logia|logía|grafie|schaft|kunde|ung|ique|ica|ía)"
    r"|law|rights?|health|earth|water|world|today|art|arts|trade|life|food|soil|plant|women|history",
    re.IGNORECASE,
)


def with_last_stop(text: str, read: Assembled) -> Assembled:
    """A journal with the full stop that ends its abbreviated name, where one stands directly behind it.

    A name with one abbreviation alone, "J Hydrol. 2019", says nothing of the stop behind it.
    """
    name = read.fields.get("journaltitle", "")
    if "." not in name or name[-1] == ".":
        return read
    span = span_of(read, "journaltitle")
    if span is None or text[span.end : span.end + 1] != "." or text[span.start : span.end] != name:
        return read
    last = _LAST_WORD.search(name)
    if last is None or _WHOLE.fullmatch(last[0]) or not _ABBREVIATED.search(name):
        return read
    spans = tuple(replace(each, end=each.end + 1) if each is span else each for each in read.spans)
    return Assembled(read.type, {**read.fields, "journaltitle": f"{name}."}, spans, read.locator)
