"""The words for the catalogue of an exhibition, which were taken for its publisher.

"*Les ports*, catalogue d’exposition, musée de Cardou, Paris, Colline, 2008": what it is and where it was
shown goes to ``titleaddon``, and behind the place stands who published it.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, printed_words, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_CATALOGUE = late_pattern(
    r"(?:(?:[Cc]atalogue|[Cc]at\.)\s(?:de\sl[’'])?(?:d[’'])?(?:expo(?:sition|\.)?)|[Ee]xh(?:ibition|\.)\s[Cc]at(?:alogue|\.)|(?:Ausstellungsk|K)atalog(?:\s(?:zur|der)\sAusstellung)?|Ausst\.-?[Kk]at\.|[Cc]atalogo\sdella\smostra|[Cc]atálogo\sde\s(?:la\s)?exposici[óo]n|[Cc]atálogo\sda\sexposição|[Tt]entoonstellingscatalogus|[Cc]at\.\s(?:exp|exh|mostra|tent)\.?)"
)


def with_catalogue(text: str, read: Assembled) -> Assembled:
    """The fields of a citation, the words for a catalogue in ``titleaddon``; ``text`` is the citation."""
    press = span_of(read, "publisher")
    if press is None or "titleaddon" in read.fields or not _CATALOGUE.fullmatch(read.fields["publisher"]):
        return read
    note = span_of(read, "note")
    shown = note is not None and text[press.end : note.start] == ", "
    end = note.end if note is not None and shown else press.end
    gone = {"publisher", "note"} if shown else {"publisher"}
    fields = {name: value for name, value in read.fields.items() if name not in gone}
    fields["titleaddon"] = printed_words(text, press.start, end)
    spans = [each for each in read.spans if each.field not in gone]
    spans.append(replace(press, field="titleaddon", end=end))
    place, day = span_of(read, "location"), span_of(read, "date")
    named = _between(text, place, day) if place is not None and day is not None else None
    if named is not None:
        fields["publisher"] = text[named.start : named.end]
        spans.append(named)
    return Assembled(read.type, fields, in_order(spans), read.locator)


_PRESS = late_pattern(r",\s(?P<name>[^\Wa-z\d_][^,;:()\d]{1,50}),\s")


def _between(text: str, place: FieldSpan, day: FieldSpan) -> FieldSpan | None:
    """A publisher that nobody read between place and year."""
    match = _PRESS.fullmatch(text, place.end, day.start) if place.end < day.start else None
    return FieldSpan("publisher", *match.span("name"), 0.8) if match else None
