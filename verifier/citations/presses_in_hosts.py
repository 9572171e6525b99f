"""Publishers that ended in the name of proceedings, and series of lecture notes with their numbers.

"In *Proceedings of the River Conference (RIV '20)*. ACM, New York, NY, USA, 1–13." (ACM), and "LNCS, vol.
12345" or "Lecture Notes in Mathematics, vol. 123" (Springer, AMS), in which the number counts the series.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, renamed, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_PRESS = late_pattern(
    r"[\w)’'\"”*]\*?\.\s(?P<publisher>(?:ACM|IEEE|AAAI|MIT|IOS|USENIX|SIAM|AIP|ACL|CEUR)(?:\s(?:Press|Association|Computer\sSociety(?:\sPress)?|Publishing))?|Association\sfor\sComputing\sMachinery|Association\sfor\sComputational\sLinguistics"
    r"|Springer(?:-Verlag)?|Elsevier|Curran\sAssociates|Morgan\sKaufmann|(?:[A-Z][a-z]+\s){1,3}Press)(?:,\s(?P<location>[^\d.]{3,60}?))?,?\s*\Z"
)
_NOTES = late_pattern(
    r"Lecture\sNotes\s(?:in|of)\s[A-Z][^,.:]{2,60}"
    r"|LN[A-Z]{1,4}|CCIS|AISC|IFIP\sAICT|LNICST|LNNS|LNEE|SCI"
)
_VOLUME = late_pattern(r",?\s[Vv]ol(?:\.|ume)?\s\Z")
_SURE = 0.85
_REACH = 12


def with_presses(text: str, read: Assembled) -> Assembled:
    """The citation with publisher and series in their fields; ``text`` is the citation."""
    return _numbered(text, _notes_as_series(_press(text, read)))


def _press(text: str, read: Assembled) -> Assembled:
    host = span_of(read, "booktitle")
    if host is None or "publisher" in read.fields:
        return read
    place = span_of(read, "location")
    end = host.end if place is None or not host.start < place.start else max(host.end, place.end)
    match = _PRESS.search(text, host.start, end)
    if match is None:
        return read
    stop = match.start() + 1
    stop += text[stop] == "*"
    title = " ".join(text[host.start : stop].split()).strip(" *")
    fields = {**read.fields, "booktitle": title, "publisher": match["publisher"]}
    spans = [
        replace(host, end=host.start + len(text[host.start : stop].rstrip("*"))),
        *(each for each in read.spans if each is not host and not (each is place and match["location"])),
    ]
    spans.append(FieldSpan("publisher", *match.span("publisher"), _SURE))
    if match["location"]:
        fields["location"] = match["location"].strip(" ,")
        first = match.start("location")
        spans.append(FieldSpan("location", first, first + len(fields["location"]), _SURE))
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _notes_as_series(read: Assembled) -> Assembled:
    """A book in lecture notes that were taken for its journal: "*Weirs*, Lecture Notes in Rivers, vol. 1"."""
    notes = read.type == "article" and _NOTES.fullmatch(read.fields.get("journaltitle", ""))
    if not notes or "publisher" not in read.fields or "pages" in read.fields:
        return read
    return renamed(read, "book", {"journaltitle": "series"})


def _numbered(text: str, read: Assembled) -> Assembled:
    """The number of a book in its series, which stands behind it and is no volume of the book."""
    series, volume = span_of(read, "series"), span_of(read, "volume")
    if series is None or volume is None or "number" in read.fields:
        return read
    near = 0 < volume.start - series.end <= _REACH and _VOLUME.fullmatch(text, series.end, volume.start)
    if not near or not _NOTES.fullmatch(read.fields["series"].strip(" .")):
        return read
    return renamed(read, read.type, {"volume": "number"})
