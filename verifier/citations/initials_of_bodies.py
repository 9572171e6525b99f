"""Bodies by their initials in front of a title, and volumes in small Roman numbers behind it.

"H.M.C., *Report on the Manuscripts*, ii (London, 1899)": nobody has three initials and no family name.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, renamed, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_INITIALS = late_pattern(r"(?P<body>(?:[A-Z]\.\s?){2,6}[A-Z]\.),\s(?=[^\W_])")
_SMALL_ROMAN = late_pattern(r"[ivxl]{1,7}")


def with_body_of_initials(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with such a body for its author; ``text`` is the citation."""
    if "volume" not in read.fields and _SMALL_ROMAN.fullmatch(read.fields.get("publisher", "")):
        read = renamed(read, read.type, {"publisher": "volume"})
    match = _INITIALS.match(text) if text[1:2] == "." else None
    title = span_of(read, "title")
    if match is None or title is None or title.start < match.end("body"):
        return read
    within = [each for each in read.spans if each.start < match.end("body")]
    if any(each.end > match.end() for each in within):
        return read
    gone = {each.field for each in within}
    fields = {name: value for name, value in read.fields.items() if name not in gone}
    spans = [each for each in read.spans if each not in within]
    spans.append(FieldSpan("author", *match.span("body"), 0.85))
    fields = {"author": "{" + match["body"] + "}", **fields}
    return Assembled(read.type, fields, in_order(spans), read.locator)


__all__ = ["with_body_of_initials"]
