"""Papers of governments, parliaments and law commissions by the series in brackets behind the title.

"Law Commission, *Reforming Bribery* (Law Com No 313, 2008) para 3.12", "Home Office, Rights Brought Home
(White Paper, Cm 3782, 1997)", "Joint Committee on Human Rights, *Justice and Security Bill* (2012–13, HL 128,
HC 1014) para 15" (OSCOLA, section 3.4).
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled, named_parts, pin_of
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.plain_names import family_names
from verifier.citations.tagger.head import introduction
from verifier.compare.names import is_body
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_DATE = r"(?:(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\s)?(?:1[6-9]|20)\d\d)"
_SERIES = (
    r"(?:C(?:m|md|mnd|d|P)?\.?\s\d{1,5}|(?:Scot\s|NI\s|NZ)?Law\sCom(?:\sCP|\sDP)?\s(?:No\.?\s)?\d{1,4}"
    r"|LRC(?:\sCP|\sIP)?\s?\d{1,3}[-–/](?:19|20)\d\d|NZLC\s[A-Z]{1,2}\s?\d{1,4}|(?:HL|HC)(?:\sPaper)?\s(?:(?:19|20)\d\d[-–]\d{2,4},?\s)?\d{1,4}(?:[-–][IVX]{1,4})?)"
)
_PRINTED = late_pattern(
    rf"\s\((?:(?P<type>[A-Z][A-Za-z ]{{3,30}}),\s)?(?:(?P<session>(?:19|20)\d\d[-–]\d{{2,4}}),\s)?"
    rf"(?P<number>{_SERIES}(?:,\s{_SERIES}){{0,2}})(?:,?\s(?P<date>{_DATE}))?\)"
    r"(?:,?\s(?:at\s)?(?P<cue>paras?\.?\s|pp?\.?\s|ch(?:apter)?\.?\s|\[)?"
    r"(?P<pin>\d{1,4}(?:\.\d{1,3}){0,2}(?:\s?[-–]\s?\d{1,4}(?:\.\d{1,3}){0,2})?)\]?)?(?:\s\([A-Z][^()]{2,60}\))?[\s.]*\Z"
)
_NUMBERED = late_pattern(r"(?P<series>[A-Z][A-Za-z. ]*?)\s?(?:[Nn]o\.?\s)?(?P<number>\d[\w–/-]*)")
_SIGNS = Signs(
    "(C", " Cm ", " Cmnd ", "Law Com", "LRC", "(HL ", "(HC ", ", HL ", ", HC ", "NZLC", " CP ", " Cd "
)
_YEAR = late_pattern(r"(?:1[6-9]|20)\d\d")


def read_official_report(text: StyledText) -> Assembled | None:
    """Read a paper that a series of the state prints; None for all else."""
    plain = text.plain
    start = introduction(plain)
    numbered = _BY_NUMBER.match(plain, start) if "-" in plain and plain.rstrip(" .").endswith(")") else None
    if numbered is not None and is_body(numbered["author"]):
        return _by_number(numbered)
    match = _PRINTED.search(plain, start) if _SIGNS.found_in(plain) else None
    if match is None or not _SHORTEST_TITLE < match.start() - start < _LONGEST_TITLE:
        return None
    head, title = _parted(text, start, match.start())
    if (
        any(mark in plain[start : match.start()] for mark in ";“”")
        or not plain[title[0] : title[0] + 1].isupper()
    ):
        return None
    fields = {"title": (plain[slice(*title)], *title)}
    numbered = _NUMBERED.match(plain, *match.span("number"))
    if numbered is not None:
        fields |= {name: (numbered[name], *numbered.span(name)) for name in ("series", "number")}
    if head and _KIND_OF_PAPER.fullmatch(head) is None:
        body = is_body(head) or (" and " not in head and len(head.split()) > _MOST_OF_NAME)
        fields["author"] = ("{" + head + "}" if body else family_names(head), start, start + len(head))
    for group in ("date", "session", "number"):
        year = _YEAR.search(plain, *match.span(group)) if match[group] else None
        if year is not None:
            fields["date"] = (year.group(), *year.span())
            break
    if match["type"]:
        fields["type"] = (match["type"], *match.span("type"))
    return assembled("report", fields, pin_of(match))


# "U.S. Gov't Accountability Office, GAO-13-921, Federal Rulemaking 8 (2012)" (The Bluebook, rule 13.4).
_BY_NUMBER = late_pattern(
    r"(?P<author>[A-Z][\w.’'&-]*(?:\s[\w.’'&-]+){1,9}),\s(?P<number>[A-Z]{2,6}-\d{2}-\d{1,5}[A-Z]{0,3}),\s(?P<title>[A-Z][^();“”]{6,180}?)"
    r"(?:\s(?P<pin>\d{1,4}(?:\s?[-–]\s?\d{1,4})?))?\s\((?P<date>(?:[A-Z][a-z]{2,8}\.?\s(?:\d{1,2},\s)?)?(?:19|20)\d\d)\)[\s.]*\Z"
)


def _by_number(match: re.Match[str]) -> Assembled:
    """A report whose number stands behind who made it, and the cited page in front of the year."""
    fields = named_parts(match, {"number": "number", "title": "title"})
    author = match["author"]
    fields["author"] = ("{" + author + "}", *match.span("author"))
    fields["date"] = (read_date(match["date"]) or match["date"][-4:], *match.span("date"))
    return assembled("report", fields, pin_of(match))


def _parted(text: StyledText, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """Who signs a paper, and where its title stands: set apart, or behind the first comma, or all of it."""
    plain = text.plain
    run = next((run for run in text.italics if start <= run.start < end), None)
    quote = next((quote for quote in find_quotes(plain[:end]) if quote.start >= start), None)
    if run is not None:
        return plain[start : run.start].strip(" ,"), (run.start, min(run.end, end))
    if quote is not None:
        return plain[start : quote.start].strip(" ,"), quote.inner
    head, comma, _ = plain[start:end].partition(", ")
    if not comma:
        return "", (start, end)
    return head, (start + len(head) + len(comma), end)


# "the White Paper, *Rights Brought Home*": what it is, and not whose.
_KIND_OF_PAPER = late_pattern(r"(?:White|Green|Consultation|Discussion|Command)\sPaper|Report")
_SHORTEST_TITLE, _LONGEST_TITLE = 6, 340
_MOST_OF_NAME = 4
