"""Titles that were torn at an ordinal: "Festschrift für A. N. Drey zum 60. | Geburtstag, Berlin 2001"."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import span_of
from verifier.citations.tagger.sentences import is_ordinal

_TITLES = ("title", "booktitle")
_TAKEN_FOR = frozenset(("publisher", "location", "institution", "series", "journaltitle", "note", "author"))


def with_ordinals_whole(text: str, read: Assembled) -> Assembled:
    """The fields of a citation, its titles with the word that an ordinal in them counts."""
    for name in _TITLES:
        title = span_of(read, name)
        if title is None or not text[title.end - 1 : title.end + 1].rstrip(".").isdigit():
            continue
        stop = text.find(".", title.end - 1, title.end + 1)
        torn = next((each for each in read.spans if 0 < each.start - stop <= _NEAR), None)
        if stop < 0 or torn is None or torn.field not in _TAKEN_FOR or not is_ordinal(text, stop):
            continue
        fields = {field: value for field, value in read.fields.items() if field != torn.field}
        fields[name] = " ".join(text[title.start : torn.end].split())
        longer = replace(title, end=torn.end)
        spans = tuple(longer if each is title else each for each in read.spans if each is not torn)
        whole = read.type == "article" and torn.field == "journaltitle"
        return Assembled("book" if whole else read.type, fields, spans, read.locator)
    return read


_NEAR = 2
