"""What is not printed yet, or by nobody: "submitted for publication", "early access", "to appear".

The state is kept in ``pubstate``, as it is printed; words between people have no title but these.
"""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern
from verifier.signs import Signs

_STATE = late_pattern(
    r"(?:(?<=[,.;”\"]\s)|(?<=\())(?P<state>(?:[Mm]anuscript\s|[Pp]aper\s)?[Ss]ubmitted(?:\sfor\spublication)?|(?:[Aa]ccepted|[Aa]pproved)(?:\sfor\spublication)?"
    r"|[Tt]o\s(?:appear|be\s(?:published|presented|submitted))|[Ii]n\s[Pp]ress|[Ee]arly\s[Aa]ccess|[Oo]nline\s(?:first|early)|[Aa]rticle\sin\s[Pp]ress"
    r"|[Uu]nder\s[Rr]eview|[Ii]n\s[Pp]reparation|[Ff]orthcoming|[Uu]npublished)(?=[,.;)]|\s*\Z|\s\(|\s(?:to|in|for)\s)"
)
_TALKED = late_pattern(
    r"(?:(?<=\()|(?<=,\s))(?P<title>(?:private|personal)\scommunications?)(?=\s?[,.;)]|\s*\Z)", re.IGNORECASE
)
_SIGNS = Signs(
    "ubmitted", "ccepted", "pproved", "o appear", "o be p", "o be s", "n press", "n Press", "ccess",
    "irst", "early", "nder review", "nder Review", "reparation", "orthcoming", "npublished",
    "ommunication",
)  # fmt: skip
_HOSTS = ("journaltitle", "booktitle", "note", "publisher", "titleaddon", "series")
_STAYS = frozenset(("thesis", "unpublished", "jurisdiction", "legislation", "letter"))
_SURE = 0.85


def with_state(text: str, read: Assembled) -> Assembled:
    """The citation with the state that is printed in it and was lost or taken for the end of a journal."""
    if read.fields.keys() & {"pubstate", "howpublished"} or read.type in _STAYS or not _SIGNS.found_in(text):
        return read
    if "title" not in read.fields and read.type == "misc" and (said := _TALKED.search(text)):
        return _with(read, "title", said["title"], said.span("title"))
    title = span_of(read, "title")
    match = _STATE.search(text, title.end) if title is not None else None
    if match is None:
        return read
    start, end = match.span("state")
    over = [span for span in read.spans if span.start < end and start < span.end]
    if not over:
        return _with(read, "pubstate", match["state"], (start, end))
    host = over[0]
    if len(over) > 1 or host.field not in _HOSTS or host.end != end or host.start >= start - 2:
        return read
    # "IEEE Trans. Rivers, early access": the journal ends in front of it.
    kept = text[host.start : start].rstrip(" ,.;(*")
    fields = {**read.fields, host.field: kept}
    spans = tuple(replace(each, end=host.start + len(kept)) if each is host else each for each in read.spans)
    return _with(Assembled(read.type, fields, spans, read.locator), "pubstate", match["state"], (start, end))


def _with(read: Assembled, field: str, value: str, place: tuple[int, int]) -> Assembled:
    spans = in_order((*read.spans, FieldSpan(field, *place, _SURE)))
    return Assembled(read.type, {**read.fields, field: value}, spans, read.locator)
