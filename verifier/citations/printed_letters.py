"""Who wrote a letter that stands in an edition: "Flaubert, lettre à Louise Colet, 1852, dans …"."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.plain_names import family_names
from verifier.citations.read_fields import in_order, span_of
from verifier.compare.names import is_body
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_LETTER = late_pattern(
    r"(?P<author>[^\Wa-z\d_][^,;:()\d«“„\"]{1,50}),\s(?=(?:[Ll]ettre|[Bb]illet|[Cc]arta|[Ll]ettera|[Ll]etter|[Bb]rief|[Tt]elegrama)\s(?:à|aux?|al?|an|to)\s[^\W\d_])"
)
_SURE = 0.8


def with_sender(read: Assembled) -> Assembled:
    """A letter whose sender was taken for the beginning of its title, as its author."""
    title = read.fields.get("title", "")
    if "author" in read.fields or ", " not in title:
        return read
    match, span = _LETTER.match(title), span_of(read, "title")
    if match is None or span is None or is_body(match["author"]):
        return read
    fields = {"author": family_names(match["author"]), **read.fields, "title": title[match.end() :]}
    sender = FieldSpan("author", span.start, span.start + match.end("author"), _SURE)
    spans = [replace(each, start=span.start + match.end()) if each is span else each for each in read.spans]
    return Assembled(read.type, fields, in_order((*spans, sender)), read.locator)
