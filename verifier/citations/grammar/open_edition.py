"""How the platform OpenEdition prints the issues of its journals, and the days beside them.

"14 | 2010, mis en ligne le 3 mars 2011, consulté le 4 mai 2018", "127-1 | 2015, Online since 03 March 2016,
connection on 4 May 2018": the year behind the stroke is that of the issue, the other days are of the page.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern

_ISSUE = late_pattern(
    r"(?:(?<=[\w»”\])]\s)|(?<=[\w»”\])],\s))(?P<said>(?P<cue>[Vv]ol(?:ume|\.)?\s?|[Tt](?:ome|\.)?\s|n[°ºo]\.?\s?|[Nn]o\.\s|[Ii]ssue\s)?(?P<first>\d{1,4}|[IVXLC]{1,7})"
    r"(?:(?:\s?[-–/.]\s?|,\s|\s)(?:n[°º]\s?|no\.\s)?(?P<second>\d{1,3}(?:[-–/]\d{1,3})?)|\s?\((?P<inner>\d{1,3}(?:[-–/]\d{1,3})?)\))?\s\|\s?(?P<year>(?:19|20)\d\d)(?:\s?[-–/]\s?\d{2,4})?(?!\d))"
)
_ONLINE = late_pattern(
    r",?\s(?P<brackets>\[(?P<said>[Ee]n\sligne|[Oo]nline|[Ee]n\slínea|[Ee]m\slinha)\]),?\s{1,2}\Z"
)
_DAY = (
    r"(?P<day>(?:\d{1,2}(?:er|\.|º|st|nd|rd|th)?\s(?:de\s)?[^\W\d_]{3,10}\.?\s(?:de\s)?|\d{1,2}[./]\d{1,2}[./]"
    r"|[^\W\d_]{3,10}\s\d{1,2},?\s)(?:19|20)\d\d)"
)
_POSTED = late_pattern(
    rf"[,.]\s(?P<said>(?:[Mm]ise?s?\sen\sligne|[Pp]ubliée?\sen\sligne|[Oo]nline\s(?:since|erschienen\sam|seit(?:\sdem)?|dal)|[Pp]ublicado(?:\sen\slínea|\sem\slinha)?|[Pp]uesto\sen\slínea|[Pp]osto\sonline|[Mm]esso\sonline|[Ss]eit)\s(?:le\s|el\s|o\s|no\sdia\s|il\s|em\s|am\s)?{_DAY})(?=[,.;\s]|\Z)"
)
_OPENED = late_pattern(
    rf"[,.]\s(?P<said>(?:[Cc]onsultée?\s|[Cc]onnection\son|[Aa]ccessed(?:\son)?|[Cc]onsultado\s|[Cc]onsultato\s|[Aa]bgerufen\sam|[Zz]ugriff\sam|[Aa]cedido\s)\s?(?:le\s|el\s|o\s|a\s|em\s|il\s)?{_DAY})(?=[,.;\s]|\Z)"
)


def without_open_edition(plain: str, tags: list[Tag]) -> str:
    """A citation without its issue in the form of OpenEdition, and without the days of its page."""
    issue = _ISSUE.search(plain) if "| " in plain else None
    if issue is None:
        return plain
    tags.append(Tag("date", *issue.span("year"), 0.95))
    second = "second" if issue["second"] else "inner"
    of_volume = bool(issue[second]) or (issue["cue"] or "").lower().startswith(("v", "t"))
    tags.append(Tag("volume" if of_volume else "number", *issue.span("first"), 0.9))
    if issue[second]:
        tags.append(Tag("number", *issue.span(second), 0.9))
    plain = blanked(plain, *issue.span("said"))
    online = _ONLINE.search(plain, 0, issue.start("said"))
    if online is not None:
        tags.append(Tag("note", *online.span("said"), 0.8))
        plain = blanked(plain, *online.span("brackets"))
    posted = _POSTED.search(plain, issue.end())
    if posted is not None:
        tags.append(Tag("addendum", *posted.span("said"), 0.8))
        plain = blanked(plain, *posted.span())
    opened = _OPENED.search(plain, issue.end())
    day = read_date(opened["day"]) if opened is not None else ""
    if opened is not None and day:
        tags.append(Tag("urldate", *opened.span("day"), 0.9, day))
        plain = blanked(plain, *opened.span())
    return plain
