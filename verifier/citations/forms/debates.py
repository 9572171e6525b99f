"""British debates by house, series and volume: "*Parliamentary Debates*, Commons, 3rd ser., vol. 44"."""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled, named_parts
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_DAY = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?i:{MONTH}),?\s|(?i:{MONTH})\s\d{{1,2}},\s)?"
    r"(?:1[789]|20)\d\d)"
)
_DEBATES = late_pattern(
    r"(?P<title>(?:Hansard(?:['’]s)?,?\s)?(?:Parliamentary\s(?:Debates|History)|Parl\.\sDeb(?:ates|s?\.))|Hansard)(?:,?\s\(?(?P<house>(?:House\sof\s)?(?:Commons|Lords)|H\.?[CL]\.?)(?:\sDeb(?:ates|s?\.)?)?\)?)?"
    r",?\s\(?(?P<series>(?:\d(?:st|nd|rd|th|d)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Nn]ew)\sser(?:ies|\.))\)?,?\s(?:vol\.\s)?(?P<volume>\d{1,4}|[ivxlcIVXLC]{1,9})"
    rf"(?:,?\s\(?(?P<day>{_DAY})\)?)?(?:,\s(?P<cue>cols?\.?|cc?\.|pp?\.)\s?(?P<pin>\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?))?(?:,?\s\((?P<behind>{_DAY})\))?[\s.]*\Z"
)
_PARTS = {"title": "title", "house": "titleaddon", "series": "series", "volume": "volume"}


def read_debates(text: StyledText) -> Assembled | None:
    """Read debates of the British Parliament that tell their series; None for all else."""
    plain = text.plain
    if " ser" not in plain or ("Debates" not in plain and "Hansard" not in plain and "Parl" not in plain):
        return None
    match = _DEBATES.match(plain, introduction(plain))
    if match is None:
        return None
    fields = named_parts(match, _PARTS)
    for group in ("day", "behind"):
        if match[group]:
            fields.setdefault("date", (read_date(match[group]), *match.span(group)))
    if not match["pin"]:
        return assembled("report", fields)
    kind = "page" if match["cue"].startswith("p") else "column"
    return assembled("report", fields, (kind, plain_pages(match["pin"]), *match.span("pin")))
