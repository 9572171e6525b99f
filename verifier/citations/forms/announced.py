"""The address that ends a citation and what announces it: "Available at: https://… (Accessed: 4 May 2021)".

It is taken away before a form reads the citation, and added to what it read.
"""

from __future__ import annotations

from typing import NamedTuple

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import SURE
from verifier.citations.grammar.dates import read_date
from verifier.citations.read_fields import in_order
from verifier.model import FieldSpan, StyledText
from verifier.patterns import late_pattern

_ANNOUNCED = late_pattern(
    r"[.,;:]?\s(?:Available\s(?:online\s)?(?:at|from)|Disponível\sem|[Dd]isponible\s(?:en\sligne\s(?:sur|à\sl[’']adresse)|en|sur|à\sl[’']adresse)|[Aa]ccessible\s(?:en\sligne\s)?(?:sur|à\sl[’']adresse)|Dostupn[éýá]\s(?:z|na(?:\sinternete)?)|(?:Online\s)?[Vv]erfügbar\sunter"
    r"|Disponibile\s(?:su|all[’']indirizzo)|Dostępn[yae](?:\s(?:w|na|pod)(?:\s\w{5,12})?)?|Tilgængelig\s(?:på|via)|Tillgänglig(?:\s(?:på|via))?|Tilgjengelig\s(?:på|fra|via)|Beschikbaar\s(?:op|via))\s?:?\s"
    r"<?(?P<url>(?:https?://|www\.)[^\s<>\"“”]{3,600}?)>?(?P<seen>[.,]?\s[(\[]?(?:Accessed|Downloaded|Viewed|[Aa](?:cesso|cedido|cessado)\s(?:em|a)|consultado\s(?:em|a)|(?:laatst\s)?geraadpleegd(?:\sop)?|(?:[Pp]age\s)?[Cc]onsultée?\sle|Consultado(?:\sel)?|Consulta|Zugriff(?:\sam)?|cit\.|Dostęp|Hentet|Hämtad|Geraadpleegd)"
    r"(?:\son)?:?\s(?P<day>[^()\[\]:]{6,32}?)[)\]]?)?[\s.]*\Z"
)


class Announced(NamedTuple):
    """A citation without its address, and the fields of that, each as value with its place."""

    bare: StyledText
    fields: dict[str, tuple[str, int, int]]


def announced(text: StyledText) -> Announced | None:
    """What announces the address that ends a citation, and the rest of it; None where nothing does."""
    match = _ANNOUNCED.search(text.plain) if "://" in text.plain or "www." in text.plain else None
    if match is None:
        return None
    first, last = match.span("url")
    doi = match["url"].find("doi.org/10.")
    if doi >= 0:
        first += doi + len("doi.org/")
    name = "doi" if doi >= 0 else "url"
    fields = {name: (text.plain[first:last], first, last)}
    day = read_date(match["day"]) if match["day"] else ""
    if day:
        fields["urldate"] = (day, *match.span("day"))
    elif match["day"]:
        return None
    end = match.start() + (text.plain[match.start()] == ".")
    return Announced(text.slice(0, end), fields)


def with_announced(read: Assembled, found: Announced) -> Assembled:
    """What was read of the rest, with the address."""
    spans = [FieldSpan(name, start, end, SURE) for name, (_, start, end) in found.fields.items()]
    values = {name: value for name, (value, _, _) in found.fields.items()}
    entry_type = "online" if read.type == "misc" and "url" in values else read.type
    return Assembled(entry_type, {**read.fields, **values}, in_order((*read.spans, *spans)), read.locator)


__all__ = ["Announced", "announced", "with_announced"]
