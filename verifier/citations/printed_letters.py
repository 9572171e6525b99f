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
# "Lettre de Nicolas Trégastel à Paul Fontenoy", in an edition of the letters.
_FROM_TO = late_pattern(
    r"(?:[Ll]ettre|[Bb]illet|[Tt]élégramme|[Cc]arta|[Ll]ettera|[Ll]etter|[Bb]rief|[Tt]elegram(?:a|ma)?)\s(?:de\s|d[’']|di\s|from\s|von\s|van\s)"
    r"(?P<author>[^\Wa-z\d_][\w.’'-]{0,20}(?:\s(?:(?:de|du|von|van|der|di|del|la)\s){0,2}[^\Wa-z\d_][\w.’'-]{1,24}){1,3})\s(?:à|au|a|al|to|an|aan)\s(?=\S)"
)
_SURE = 0.8


def with_sender(read: Assembled) -> Assembled:
    """A letter whose sender was taken for the beginning of its title, as its author."""
    title = read.fields.get("title", "")
    if "author" in read.fields or not title:
        return read
    named, span = _FROM_TO.match(title), span_of(read, "title")
    if named is not None and span is not None and not is_body(named["author"]):
        first, last = (span.start + place for place in named.span("author"))
        sender = FieldSpan("author", first, last, _SURE)
        fields = {**read.fields, "author": family_names(named["author"])}
        return Assembled(read.type, fields, in_order((*read.spans, sender)), read.locator)
    if ", " not in title:
        return read
    match, span = _LETTER.match(title), span_of(read, "title")
    if match is None or span is None or is_body(match["author"]):
        return read
    fields = {"author": family_names(match["author"]), **read.fields, "title": title[match.end() :]}
    sender = FieldSpan("author", span.start, span.start + match.end("author"), _SURE)
    spans = [replace(each, start=span.start + match.end()) if each is span else each for each in read.spans]
    return Assembled(read.type, fields, in_order((*spans, sender)), read.locator)
