"""Days of newspapers in figures: "*Diário do Vale* de 8/6/1974", which taggers take for volume and issue."""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_DAY = late_pattern(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>(?:1[6-9]|20)\d\d)(?![\d/.-]\d)"
)
# Where both may be a month, the month stands second but in America.
_ABROAD = late_pattern(
    r"(?:Di[áa]rio|Jornal|Correio|Folha|Gazeta|Com[ée]rcio|Século|República|De|Het|Nieuwe?|Le|La|Les|El|Los|Il|Lo|Der|Die|Das|Os?|As?)(?!\w)|.*(?:\sd[aeou]s?\s|zeitung|blatt|courant|blad)"
)
_COUNTED = frozenset(("date", "volume", "number"))
_MONTHS, _DAYS, _SURE = 12, 31, 0.85


def with_day_in_figures(text: str, read: Assembled) -> Assembled:
    """A newspaper with the day that was taken for its volume and issue; ``text`` is the citation."""
    fields = read.fields
    if read.type != "article" or "journaltitle" not in fields or "date" not in fields:
        return read
    if not any(f"{mark}{fields['date']}" in text for mark in "/.-"):
        return read
    match = _DAY.search(text)
    if match is None:
        return read
    over = [span for span in read.spans if span.start < match.end() and match.start() < span.end]
    counted = {span.field for span in over}
    if not counted or not counted <= _COUNTED or fields["date"] != match["year"]:
        return read
    day, month = int(match["day"]), int(match["month"])
    if month > _MONTHS and day <= _MONTHS:
        day, month = month, day
    elif (
        month > _MONTHS
        or not 0 < day <= _DAYS
        or not month
        or (day <= _MONTHS and day != month and not _ABROAD.match(fields["journaltitle"]))
    ):
        return read
    kept = {name: value for name, value in fields.items() if name not in counted}
    kept["date"] = f"{match['year']}-{month:02}-{day:02}"
    spans = [span for span in read.spans if span.field not in counted | {"date"}]
    spans.append(FieldSpan("date", *match.span(), _SURE))
    return Assembled(read.type, kept, in_order(spans), read.locator)


__all__ = ["with_day_in_figures"]
