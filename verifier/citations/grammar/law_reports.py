"""Where a decision is printed, as lawyers of the Commonwealth and of Europe say it.

"[2007] UKHL 27, [2008] 1 AC 95 [5]–[12] (Lord Bingham)", "(1951) 83 CLR 1, 193", "AIR 1978 SC 597",
"1995 (3) SA 391 (CC) para 262", "[1998] 2 SCR 217 at para 49, 161 DLR (4th) 385", "(1976) Series A no 24".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verifier.citations.grammar.numbers import plain_pages
from verifier.patterns import late_pattern

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_ABBREVIATED = r"[A-Z][A-Za-z.’']{0,10}"
# "AC", "All ER", "Lloyd’s Rep", "St Tr", "DLR (4th)", "SC (UKSC)", "Cr App R (S)".
_REPORT = (
    rf"(?P<report>{_ABBREVIATED}"
    rf"(?:\s(?:\((?:[A-Z][A-Za-z]{{0,7}}|\d(?:d|th|nd|rd))\)|{_ABBREVIATED}|&|of)){{0,3}})"
)
_PAGE = r"(?P<page>\d{1,5})(?![\d/])"
_FIRST = tuple(
    late_pattern(pattern)
    for pattern in (
        # [1968] AC 997 · [2008] 1 AC 95 · [2001] IEHC 12
        rf"\[{_YEAR}\]\s(?:(?P<volume>\d{{1,3}})\s)?{_REPORT}\s{_PAGE}",
        # (1951) 83 CLR 1
        rf"\({_YEAR}\)\s(?P<volume>\d{{1,4}})\s{_REPORT}\s{_PAGE}",
        # (1874) LR 9 QB 511: the series of 1865 to 1875, with its volume in the middle
        rf"\({_YEAR}\)\s(?P<report>LR\s\d{{1,2}}\s{_ABBREVIATED}(?:\s(?:&\s)?{_ABBREVIATED}){{0,2}})\s{_PAGE}",
        # (1976) Series A no 24
        rf"\({_YEAR}\)\s(?P<report>Series\s[AB])\s[Nn]o\.?\s{_PAGE}",
        # 2008 SCC 9 · 1995 (3) SA 391 · 2012 SC (UKSC) 122
        rf"(?<![\w/.-]){_YEAR}\s(?:\((?P<volume>\d{{1,2}})\)\s)?(?P<report>(?:Supp\s(?:\(\d\)\s)?)?[A-Z]{{2,7}}(?:\s(?:\([A-Z]{{1,6}}\)|[A-Z]{{1,5}}))?)\s{_PAGE}",
        # AIR 1978 SC 597
        rf"(?P<report>AIR)\s{_YEAR}\s[A-Z][A-Za-z]{{1,8}}\s{_PAGE}",
    )
)
# "App no 8139/09 (ECtHR, 17 January 2012)", "(App no 5493/72) (1976) Series A no 24".
_NUMBERED = r"(?:\[GC\],?\s|\(dec\),?\s)?\(?[Aa]pp(?:l|lication)?s?\.?\s[Nn]os?\.?\s"
_APPLICATION = late_pattern(
    rf"{_NUMBERED}(?P<number>\d{{1,6}}/\d{{2}})(?:(?:,\s|\sand\s)\d{{1,6}}/\d{{2}}){{0,5}}\)?,?\s"
)
_OF_COURT = late_pattern(
    rf"\(?(?:ECtHR|ECHR|ECommHR|Commission|GC|Grand\sChamber)[^()\d;]{{0,14}}\s(?:\d{{1,2}}\s[A-Z][a-z]{{2,8}}\s)?{_YEAR}\)?"
)
_BEGINS = late_pattern(
    r"[\[(](?:1[5-9]|20)\d\d[\])]\s|(?<![\w/.(\[-])(?:1[5-9]|20)\d\d\s(?=[A-Z(])|(?<!\w)AIR\s(?=[12])"
    rf"|{_NUMBERED}(?=\d)"
)
# Behind another report its year may be left out: "26 DLR (4th) 200", "95 ER 807, 817".
_WITHOUT_YEAR = late_pattern(rf"(?P<volume>\d{{1,3}})\s{_REPORT}\s{_PAGE}")
_COURT = late_pattern(r"\s\((?P<court>[A-Z][A-Za-z]{1,9}(?:\s[A-Z][A-Za-z]{1,9})?)\)")
# A number that begins the next report is no page: ", 161 DLR (4th) 385", ", 2012 SC 297".
_NO_REPORT = r"(?!\]?\s(?:\(?\d{1,2}\)?\s)?[A-Z][A-Za-z.]{0,8}\s[(A-Z\d])"
_NUMBER = r"\d{1,5}(?![\d/])(?:\.\d{1,3}){0,3}(?:[A-H](?![A-Za-z]))?"
_RANGE = rf"{_NUMBER}(?:\s?[-–]\s?(?:{_NUMBER}|[A-H](?![A-Za-z])))?"
IN_BRACKETS = r"\[\d{1,4}(?:\.\d{1,3}){0,3}\](?:\s?[-–]\s?\[\d{1,4}\])?|\[\d{1,4}\s?[-–]\s?\d{1,4}\]"
_PIN = late_pattern(
    rf",?\s(?P<cue>(?:at\s)?(?:paras?\.?\s|pp?\.?\s|¶{{1,2}}\s?)?)(?P<pin>{IN_BRACKETS}|{_RANGE}){_NO_REPORT}"
    rf"(?:(?:,\s|\s|,?\sand\s)(?:at\s)?(?:{IN_BRACKETS}|{_RANGE}){_NO_REPORT}){{0,4}}"
)
_NEXT = late_pattern(r"[,;]\s")
# "(Dixon J)", "(‘Li’)", "[Secession Reference]", "(French CJ, Bell and Keane JJ)", "per Lord Diplock".
_SAID_BY = late_pattern(
    r"\s\((?=[^\Wa-z\d_]|[‘“'\"]|per\s|dissenting)[^()]{2,120}\)|\s\[[^\W\d_][^\[\]]{2,60}\]"
    r"|,?\sper\s(?:Lord|Lady|Sir|[A-Z])[\w’]*(?:\s[A-Z][\w’]*){0,3}"
)
_MORE = late_pattern(rf",\s(?:{IN_BRACKETS}|{_RANGE})(?:\s{IN_BRACKETS})?\s\([A-Z][^()]{{2,80}}\)")
_MOST_REPORTS, _MOST_SAYINGS = 4, 5


@dataclass(frozen=True, slots=True)
class Reported:
    """A decision as it is printed in one or more reports, and where that stands in a text.

    The parts are those of the first report, as value and place; ``pin`` is what is cited, a page before a
    paragraph.
    """

    start: int
    end: int
    parts: dict[str, tuple[str, int, int]]
    pin: tuple[str, str, int, int] | None


def find_reported(plain: str, start: int = 0) -> Iterator[Reported]:
    """The reports that a text names, from left to right."""
    behind = start
    for match in _BEGINS.finditer(plain, start):
        if match.start() < behind:
            continue
        found = reported_at(plain, match.start())
        if found is not None:
            behind = found.end
            yield found


def reported_at(plain: str, start: int) -> Reported | None:
    """The report that begins at a place, with others beside it, what is cited, and who said it there."""
    application = _APPLICATION.match(plain, start)
    patterns = (_OF_COURT, *_FIRST) if application else _FIRST
    place = application.end() if application else start
    first = next((match for pattern in patterns if (match := pattern.match(plain, place))), None)
    if first is None:
        return None
    parts = {
        name: (value, *first.span(name)) for name, value in first.groupdict().items() if value is not None
    }
    if application:
        parts["number"] = (application["number"], *application.span("number"))
    match, pins, end = first, list[re.Match[str]](), first.end()
    for _ in range(_MOST_REPORTS):
        end = match.end()
        court = _COURT.match(plain, end)
        if court is not None:
            parts.setdefault("court", (court["court"], *court.span("court")))
            end = court.end()
        pin = _PIN.match(plain, end)
        if pin is not None:
            pins.append(pin)
            end = pin.end()
        court = _COURT.match(plain, end) if court is None else None
        if court is not None and court["court"].isupper():
            # "95 ER 807, 817 (KB)".
            end = court.end()
        mark = _NEXT.match(plain, end)
        following = None if mark is None else _another(plain, mark.end())
        if following is None:
            break
        match = following
    for _ in range(_MOST_SAYINGS):
        # "[51] (Lord Mance JSC), [245]–[246] (Lord Carnwath JSC)".
        said = _SAID_BY.match(plain, end) or (_MORE.match(plain, end) if pins else None)
        if said is None:
            break
        end = said.end()
    return Reported(start, end, parts, _cited(pins))


def _another(plain: str, start: int) -> re.Match[str] | None:
    """The next report of the same decision; "[2005] PL 440" behind its page is no article here."""
    patterns = (*_FIRST, _WITHOUT_YEAR)
    return next((match for pattern in patterns if (match := pattern.match(plain, start))), None)


def _cited(pins: list[re.Match[str]]) -> tuple[str, str, int, int] | None:
    """What is cited, as kind, value and place: that behind the first report that has any."""
    if not pins:
        return None
    pin = pins[0]
    kind = "paragraph" if pin["pin"][0] == "[" or "para" in pin["cue"] or "¶" in pin["cue"] else "page"
    value = pin["pin"].replace("[", "").replace("]", "")
    return kind, plain_pages(value), *pin.span("pin")
