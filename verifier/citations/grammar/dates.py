"""Printed dates to EDTF (Extended Date/Time Format, Library of Congress, 2019, levels 0 and 1).

A date counts only where the style of a citation puts one: between marks of punctuation or in brackets.
So "in 2015" in a title isn't taken for the date of the work.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from verifier.citations.canvas import TAKEN
from verifier.citations.grammar.months import MONTH, MONTHS, SEASON, SEASONS, month_number
from verifier.patterns import late_pattern

_Y = r"(?:1[4-9]|20)\d\d"
_D = r"(?:0?[1-9]|[12]\d|3[01])"
_DASH = r"\s?[-–—/]\s?"
_OF_YEAR = r"(?:оны|ony)"
_COMING = (
    "forthcoming",
    "in press",
    "to appear",
    "im erscheinen",
    "im druck",
    "à paraître",
    "в печати",
    "in corso di stampa",
    "en prensa",
    "no prelo",
)
_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "range",
        rf"(?P<d1>{_D})(?:\.|st|nd|rd|th)?\s(?P<m1>{MONTH})\s?[-–—]\s?(?P<d2>{_D})(?:\.|st|nd|rd"
        rf"|th)?\s(?P<m2>{MONTH}),?\s(?P<y>{_Y})",
    ),
    ("range", rf"(?P<m1>{MONTH})\s(?P<d1>{_D})\s?[-–—]\s?(?P<m2>{MONTH})\s(?P<d2>{_D}),?\s(?P<y>{_Y})"),
    (
        "days",
        rf"(?P<d1>{_D})\.?(?:\s?[-–—]\s?|\s(?:et|e|y|und|and|u\.)\s)(?P<d2>{_D})\.?\s(?P<m1>{MONTH}),?\s(?P<y>{_Y})",
    ),
    # "3./4. Februar 1990", as newspapers of a weekend are dated.
    ("days", rf"(?P<d1>{_D})\.\s?/\s?(?P<d2>{_D})\.\s(?P<m1>{MONTH})\s(?P<y>{_Y})"),
    ("days", rf"(?P<m1>{MONTH})\s(?P<d1>{_D})\s?[-–—]\s?(?P<d2>{_D}),?\s(?P<y>{_Y})"),
    ("day", rf"(?P<m1>{MONTH})\s?(?P<d1>{_D})(?:\s?(?:st|nd|rd|th))?\b,?\s(?P<y>{_Y})"),
    (
        "day",
        rf"(?P<d1>{_D})(?:\.|[º°]|er|\s?(?:st|nd|rd|th))?\s(?:(?:of|de|di)\s)?(?P<m1>{MONTH}),?\s(?:"
        rf"(?:de|del)\s)?(?P<y>{_Y})(?:\s(?:г\.|года|р\.|року|r\.|roku))?",
    ),
    ("day", rf"(?P<d1>{_D})-(?P<m1>{MONTH})-(?P<y>{_Y})"),
    ("day", rf"(?P<y>{_Y})[a-z]?[.,]?\s(?P<m1>{MONTH})\s(?P<d1>{_D})(?:st|nd|rd|th)?(?!\d)"),
    ("day", rf"(?P<y>{_Y})[a-z]?[.,]?\s(?P<d1>{_D})\s(?P<m1>{MONTH})"),
    ("day", rf"(?P<y>{_Y})\s?年\s?(?P<n1>1[0-2]|0?[1-9])\s?月\s?(?P<d1>{_D})\s?日"),
    # 2015 оны 10 дугаар сарын 21-ний өдөр, as Mongolian newspapers print it, and in Latin letters.
    (
        "day",
        rf"(?P<y>{_Y})\s?{_OF_YEAR}\s(?P<n1>1[0-2]|0?[1-9])(?:\s?[-–]?\s?\w{{1,7}})?\s(?:сар(?:ын)?|sar(?:yn|iin|ын)?)\s"
        rf"(?P<d1>{_D})(?:\s?[-–]?\s?(?:ны|ний|н[ыи]\s?өдөр|ny|nii))?(?:\s(?:өдөр|ödör))?",
    ),
    ("month", rf"(?P<y>{_Y})\s?年\s?(?P<n1>1[0-2]|0?[1-9])\s?月"),
    ("day", rf"(?P<y>{_Y})(?P<s>[-./])(?P<n1>1[0-2]|0?[1-9])(?P=s)(?P<d1>{_D})(?!\d)"),
    ("day", rf"(?P<d1>{_D})(?P<s>[-./])(?P<n1>1[0-2]|0?[1-9])(?P=s)(?P<y>{_Y})(?:\s?г\.)?"),
    ("day", rf"(?P<d1>{_D})\.\s(?P<n1>1[0-2]|0?[1-9])\.\s(?P<y>{_Y})"),
    # 2-IX-1939, 2.IX.1939
    (
        "day",
        rf"(?P<d1>{_D})(?P<s>[-–./ ])"
        rf"(?P<roman>(?-i:I{{1,3}}|I?V|VI{{1,3}}|I?X|XI{{1,2}}))(?P=s)(?P<y>{_Y})",
    ),
    ("months", rf"(?P<m1>{MONTH}){_DASH}(?P<m2>{MONTH}),?\s(?P<y>{_Y})"),
    ("months", rf"(?P<y>{_Y}),?\s(?P<m1>{MONTH}){_DASH}(?P<m2>{MONTH})"),
    ("month", rf"(?P<m1>{MONTH}),?\s?(?:(?:de|del|of)\s)?(?P<y>{_Y})"),
    ("month", rf"(?P<y>{_Y})[a-z]?,?\s(?P<m1>{MONTH})"),
    ("month", rf"(?P<y>{_Y})-(?P<n1>1[0-2]|0[1-9])(?!\d|-)"),
    ("season", rf"(?P<m1>{SEASON}),?\s(?P<y>{_Y})(?:[/–-](?:\d\d){{1,2}}(?!\d))?"),
    ("season", rf"(?P<y>{_Y}),?\s(?P<m1>{SEASON})"),
    ("years", rf"(?P<y>{_Y}){_DASH}(?P<y2>{_Y}|\d\d|\d(?=\)))(?!\d)"),
    ("circa", rf"(?:c(?:a|irca)?\.?\s?|(?:um|vers|hacia|intorno al|около)\s)(?P<y>{_Y})"),
    ("decade", rf"(?P<y>{_Y})(?:er|s|-е)(?!\w)"),
    ("year", rf"©?\s?(?P<y>{_Y})\s?(?:年(?:版|\s?第?[一二三\d]版)?|г\.|[a-z](?![\w]))?(?P<doubt>\?)?"),
    ("none", r"n\.\s?d\.?|s\.\s?d\.?|o\.\s?J\.?|б\.\s?г\.?|no date|undated"),
    ("coming", "|".join(_COMING)),
)
_BEFORE = rf"(?:(?<=[,.;:(\[（［，。；：、》〉」』”’\"\u00bb{TAKEN}])|(?<=\b(?:in|of))|^)"
# "Brief vom 3. Mai 1902": words for a day, behind which a bare year would be part of a title.
_BEFORE_DAY = _BEFORE.replace("in|of", r"in|of|du|v\.|le|am|il|el|от").removesuffix("^)") + (
    r"(?<=\b(?:vom|del|den|від))|(?<=\b(?:dated))|(?<=\b(?:posted|issued|signed))|(?<=\b(?:adopted|updated|decided|revised))"
    r"|(?<=\b(?:released|received|accepted))|(?<=\b(?:published|delivered|submitted))|^)"
)
_AFTER = rf"(?=\s*(?:[,.;:)\]）］，。；：、{TAKEN}]|第|$)|\s[(\[])"
_COMPILED = tuple(
    (
        kind,
        late_pattern(
            rf"{_BEFORE_DAY if kind == 'day' else _BEFORE}\s*(?P<date>{pattern}){_AFTER}", re.IGNORECASE
        ),
    )
    for kind, pattern in _PATTERNS
)


_HELD = {part: late_pattern(part, re.IGNORECASE) for part in (_OF_YEAR, MONTH, SEASON, _Y)}
_REACH = 120
"""No date begins so many characters in front of its first year, month or season, or ends so far behind."""

_NEEDED = tuple(next((part for part in _HELD if part in pattern), "") for _, pattern in _PATTERNS)
"""What is in each form that is in few places of a text: looking for that first saves most of the time."""

_MARKS = {
    "年": late_pattern("年"),
    _OF_YEAR: late_pattern("[оОoO][нНnN][ыЫyY]"),
    "(?P<s>[-./])": late_pattern(r"\d[-./]\d{1,2}[-./]\d"),
    r"\.\s(?P<n1>": late_pattern(r"\d\.\s\d"),
    "(?P<roman>": late_pattern(r"\d[-–./ ][IVX]{1,4}[-–./ ]\d"),
    f"{_DASH}(?P<y2>": late_pattern(rf"\d\d{_DASH}\d"),
    rf"(?P<y>{_Y})-(?P<n1>": late_pattern(r"\d\d-[01]\d"),
    "(?:c(?:a|irca)": late_pattern(r"[^\W\d_]\.?\s?\d\d\d\d"),
    "(?:er|s|-е)": late_pattern(r"\d0(?:[eE][rR]|[sSſ]|-.)"),
    "undated": late_pattern(r"[nNsSſoOбБ]\.\s?[dDjJгГ]|[dD][aA][tT][eE]"),
}
"""What few texts have that have no such date, by the part of a form that is for it."""

_MARKED = tuple(
    next((mark for part, mark in _MARKS.items() if part in pattern and "年(?:版" not in pattern), None)
    for _, pattern in _PATTERNS
)
_WORD = late_pattern(r"\w+")
_NAMES = {MONTH: tuple(MONTHS), SEASON: tuple(SEASONS)}
_ENDS = {part: frozenset(name[-3:] for name in names) for part, names in _NAMES.items()}
"""How the names of months and seasons end, which stand at the ends of words only."""

_OTHER_CASE = frozenset("ſıİ\u1c80\u1c81\u1c82\u1c83\u1c84\u1c85\u1c86\u1c87\u1c88")
"""Letters that patterns take for others, whatever small letters they have."""


_ROMAN = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9,
    "X": 10, "XI": 11, "XII": 12,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date at ``start`` to ``end``; ``edtf`` is "" for "n.d." and for what is to appear.

    ``precision`` is ``day``, ``month``, ``year`` or ``none``.
    """

    start: int
    end: int
    edtf: str
    precision: str


def find_dates(text: str) -> list[PrintedDate]:
    """The dates of a citation in reading order; of two that overlap the fuller one."""
    found: list[PrintedDate] = []
    taken = bytearray(len(text))
    small = text.lower() if _OTHER_CASE.isdisjoint(text) else ""
    has_year = _HELD[_Y].search(text) is not None
    windows: dict[str, tuple[int, int]] = {"": (0, len(text))}
    for (kind, pattern), needed, marked in zip(_COMPILED, _NEEDED, _MARKED, strict=True):
        # Of all forms only those without figures do without a year.
        if needed and not has_year:
            continue
        if marked is not None and marked.search(text) is None:
            continue
        if kind == "coming" and small and not any(map(small.__contains__, _COMING)):
            continue
        if needed not in windows:
            windows[needed] = _window(needed, text, small)
        for match in pattern.finditer(text, *windows[needed]):
            start, end = match.span("date")
            if any(taken[start:end]):
                continue
            edtf = _edtf(kind, match)
            if edtf is None:
                continue
            taken[start:end] = b"\x01" * (end - start)
            found.append(PrintedDate(start, end, edtf, _precision(edtf)))
    return sorted(found, key=lambda date: date.start)


def _window(needed: str, text: str, small: str) -> tuple[int, int]:
    """The part of a text in which the dates lie that hold what is needed; without end for none.

    ``small`` are its small letters, "" where they may be others than the patterns take them for.
    """
    if small and needed in _NAMES:
        spans = _named(needed, small)
    else:
        spans = [match.span() for match in _HELD[needed].finditer(text)]
    return (max(0, spans[0][0] - _REACH), min(len(text), spans[-1][1] + _REACH)) if spans else (0, -1)


def _named(needed: str, text: str) -> list[tuple[int, int]]:
    """Where months or seasons are named: found by the ends of words in a tenth of the pattern's time."""
    ends, names = _ENDS[needed], _NAMES[needed]
    spans = []
    for match in _WORD.finditer(text):
        word = match.group()
        named = [len(name) for name in names if word.endswith(name)] if word[-3:] in ends else ()
        if named:
            end = match.end()
            spans.append((end - max(named), end + text.startswith(".", end)))
    return spans


def read_date(text: str) -> str:
    """The EDTF form of a text that is one date, "" when it isn't."""
    stripped = text.strip(" ,.;()[]（）")
    for kind, pattern in _COMPILED:
        match = pattern.fullmatch(stripped)
        edtf = _edtf(kind, match) if match and match.start("date") == 0 else None
        if edtf:
            return edtf
    return ""


def _precision(edtf: str) -> str:
    return {0: "none", 4: "year", 5: "year", 7: "month"}.get(len(edtf.split("/", maxsplit=1)[0]), "day")


def _edtf(kind: str, match: re.Match[str]) -> str | None:
    """The date of a match, None when no calendar holds it."""
    groups = match.groupdict()
    year = groups.get("y") or ""
    if kind in ("none", "coming"):
        return ""
    if kind == "year":
        return year + ("?" if groups.get("doubt") else "")
    if kind == "circa":
        return f"{year}~"
    if kind == "decade":
        return f"{year[:3]}X" if year.endswith("0") else None
    if kind == "years":
        last = groups["y2"]
        last = year[: 4 - len(last)] + last
        return f"{year}/{last}" if last > year else None
    month = month_number(groups["m1"]) if groups.get("m1") else int(groups.get("n1") or 0)
    month = month or _ROMAN.get(groups.get("roman") or "", 0)
    if not month:
        return None
    first = f"{year}-{month:02d}"
    if kind in ("month", "season"):
        return first
    if kind == "months":
        second = month_number(groups["m2"])
        if not second:
            return None
        return f"{year}-{month:02d}/{year}-{second:02d}" if second > month else first
    return _days(groups, year, month)


def _days(groups: dict[str, str | None], year: str, month: int) -> str:
    day = int(groups["d1"] or 0)
    first = f"{year}-{month:02d}-{day:02d}"
    if not groups.get("d2"):
        return _unless_ambiguous(groups, first)
    second_month = month_number(groups["m2"]) if groups.get("m2") else month  # type: ignore[arg-type]
    return f"{first}/{year}-{second_month:02d}-{int(groups['d2'] or 0):02d}"


def _unless_ambiguous(groups: dict[str, str | None], date: str) -> str:
    """03/04/2015 is a day in March or in April: only the year is known."""
    ambiguous = groups.get("s") == "/" and not date.startswith((groups.get("date") or "?")[:4])
    if ambiguous and int(groups["d1"] or 0) <= 12 and int(groups["n1"] or 0) != int(groups["d1"] or 0):
        return date[:4]
    return date
