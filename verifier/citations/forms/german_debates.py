"""Minutes of German parliaments: "Deutscher Bundestag, 2. Wahlperiode, 53. Sitzung, 11.11.1954, S. 2642".

The parliament, how its debates are printed, period, session and day stand in one order or another.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_HOUSE = r"(?:Bundestag|Reichstag|Bundesrat|Nationalrat|Abgeordnetenhaus)"
_BODY = rf"(?:(?:Deutscher\s)?{_HOUSE}|Landtag(?:\s[^\Wa-z\d_][\w-]+(?:-[^\Wa-z\d_]\w+)?)?|BT)"
_DEBATES = (
    r"(?:(?P<debates>Verhandlungen\sde[sr]\s(?:Deutschen\s|Preußischen\s)?(?:Bundestag(?:e?s)?|Reichstag(?:e?s)?|Bundesrat(?:e?s)?"
    r"|Nationalversammlung|Abgeordnetenhauses|Landtag(?:e?s)?))"
    r"(?:,\s(?:Bd\.\s)?(?P<volume>\d{1,3}))?)"
)
_MINUTES_OF = (
    r"(?:[Ss]tenogra(?:ph|f)ische[rn]?\sBerichte?|[Ss]ten\.\s?Ber\.|Sten\.-Ber\.|[Pp]lenarprotokoll|PlPr\.?)"
)
_PRINTED = rf"{_MINUTES_OF}(?:,?\s\d{{1,2}}/\d{{1,3}})?"
_PERIOD = r"(?:\d{1,2}\.\s(?:Wahlperiode|WP|Legislaturperiode|LP|Session)|Wahlperiode\s\d{1,2})"
_SESSION = r"(?:\d{1,4}\.\s(?:Sitzung|Sitz\.))"
_DAY = rf"(?:\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:18|19|20)\d\d|\d{{1,2}}\.\s(?i:{MONTH})\.?\s(?:18|19|20)\d\d)"
_MINUTES = late_pattern(
    rf"(?:(?P<body>{_BODY})|{_DEBATES})(?=,)(?:,?\s(?:(?P<printed>{_PRINTED})|(?P<period>{_PERIOD})|(?P<session>{_SESSION}))){{1,3}}"
    rf"(?:,?\s(?:vom\s|v\.\s|am\s)?\(?(?P<day>{_DAY})\)?)?(?:,\s(?P<cue>S\.|Sp\.)\s?(?P<pin>\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?(?:\s?\(?[A-D]\)?)?(?:\sff?\.?)?))?[\s.]*\Z"
)
_SIGNS = Signs("tag", "rat, ", "Bundesr", "Nationalr", "BT, ", "haus", "versammlung")


def read_german_debates(text: StyledText) -> Assembled | None:
    """Read the minutes of a parliament by period and session; None for all else."""
    plain = text.plain
    if not _SIGNS.found_in(plain):
        return None
    match = _MINUTES.match(plain, introduction(plain))
    if match is None or not (match["printed"] or match["session"]):
        return None
    fields: dict[str, tuple[str, int, int]] = {}
    if match["body"]:
        name = match["body"]
        fields["author"] = ("{" + name + "}" if " " in name else name, *match.span("body"))
    fields["title"] = _title(match)
    for group, field in (("period", "note"), ("volume", "volume")):
        if match[group]:
            fields[field] = (match[group], *match.span(group))
    if match["day"]:
        fields["date"] = (read_date(match["day"]), *match.span("day"))
    if not match["pin"]:
        return assembled("report", fields)
    kind = "column" if match["cue"] == "Sp." else "page"
    return assembled("report", fields, (kind, match["pin"].replace("–", "-"), *match.span("pin")))


def _title(match: re.Match[str]) -> tuple[str, int, int]:
    """The debates as they are printed, with the number of the session."""
    groups = [group for group in ("debates", "printed", "session") if match[group]]
    return ", ".join(match[group] for group in groups), *match.span(groups[0])
