"""The date in an address against the date that is cited: S002."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from verifier.checks.edtf import ImpossibleDate, Period, read_date
from verifier.checks.interface import Dossier, clip, find, seen
from verifier.checks.pages import write_rule
from verifier.checks.subjects import Subject
from verifier.model import Confidence, Finding, Severity
from verifier.model.months import MONTH_NUMBERS
from verifier.patterns import late_pattern

DATE_MISMATCH = write_rule(
    "S002",
    "date-mismatch",
    Severity.WARNING,
    "The date of the page is not the date that is cited.",
    detects="""Many news sites write the day of publication into the address (`/2015-10/17/`, `/20160417/`,
    `/2023/05/26/`). When that day and the cited one are more than two days apart, both are named. One day
    apart is a matter of time zones. Dates in the addresses of files (uploads, PDFs) and of books, reports
    and theses are not compared: they often are of another kind. The date that the page itself gives may be
    that of a change or a move: it counts in the verdict on the page (S001, L004) and is no finding alone.""",
    why="Either the date or the address belongs to another piece; often two notes were mixed up.",
    mend="Open the page and correct whichever is wrong.",
    before="date = {2015-10-07},\nurl = {https://news.example/world/2015-10/17/c_1283.htm},",
    after="date = {2015-10-17},\nurl = {https://news.example/world/2015-10/17/c_1283.htm},",
)
RULES = (DATE_MISMATCH,)

_TOLERANCE = dt.timedelta(days=2)
# Issues are dated by the month they are sold in; their pieces go online weeks before or after.
_ISSUE_TOLERANCE = dt.timedelta(days=62)
_JUDGED = frozenset({"online", "article", "misc", "periodical", "suppperiodical"})
_FIRST_YEAR = 1990
_YEAR, _MONTH, _DAY = r"(?P<year>(?:19|20)\d\d)", r"(?P<month>0[1-9]|1[0-2])", r"(?P<day>0[1-9]|[12]\d|3[01])"
_NAMED_MONTH = rf"(?P<name>{'|'.join(MONTH_NUMBERS)})"
_LOOSE_MONTH, _LOOSE_DAY = r"(?P<month>0?[1-9]|1[0-2])", r"(?P<day>0?[1-9]|[12]\d|3[01])"
_DAY_FORMS = tuple(
    late_pattern(form)
    for form in (
        rf"(?<=/){_YEAR}(?P<sign>[-_/]){_LOOSE_MONTH}(?P=sign){_LOOSE_DAY}(?=[/_.-]|\Z)",
        rf"(?<=/){_YEAR}[-/]?{_MONTH}[-/]?{_DAY}(?=[/_.-]|\Z)",
        rf"(?<=/)[a-z]{_YEAR}{_MONTH}{_DAY}(?=_)",
        # The Guardian: "/2020/mar/13/".
        rf"(?<=/){_YEAR}/{_NAMED_MONTH}/{_LOOSE_DAY}(?=/|\Z)",
        rf"(?<=[_-]){_YEAR}(?P<sign>[-_]?){_MONTH}(?P=sign){_DAY}(?=[/_.]|\Z)",
    )
)
_MONTH_FORM = late_pattern(rf"(?<=/){_YEAR}[-/]?{_MONTH}(?=/)")
_FILES = late_pattern(
    r"/(?:[\w-]*uploads?|files?|docs?|documents?|download\w*|static|media|assets|images?|img|attachments?|pdfs?)/"
    r"|\.(?:pdf|docx?|pptx?|xlsx?|zip|epub|jpe?g|png)\Z",
    re.IGNORECASE,
)
_ARCHIVED = late_pattern(
    r"https?://(?:web\.archive\.org/web|archive\.\w+|webarchive\.[\w.]+/[\w-]+)/\d{4,14}[a-z_*]*/(?=https?:)",
    re.I,
)
_LONGEST_PATH = 1000


@dataclass(frozen=True, slots=True)
class DateInAddress:
    """A date read from an address: the days it may mean, and how it is written there."""

    period: Period
    printed: str


def check_address_dates(dossier: Dossier) -> Iterator[Finding]:
    """Findings on works whose address gives another date than the citation."""
    for subject in dossier.subjects:
        url, cited = subject.fields.get("url", ""), subject.fields.get("date", "")
        if not url or not cited or subject.type not in _JUDGED or subject.fields.get("volume"):
            continue
        try:
            period = read_date(cited)
        except ImpossibleDate:
            continue
        found = date_in(url, dossier.today)
        if period is None or found is None:
            continue
        distance = _distance(period, found.period)
        issue = subject.type != "online" and period.precision != "day"
        if distance > (_ISSUE_TOLERANCE if issue else _TOLERANCE):
            yield _finding(subject, cited, found, distance)


def date_in(url: str, today: dt.date) -> DateInAddress | None:
    """The day, or else the month, that an address gives, or None when it gives none or contradicts itself.

    A number that only looks like a date is passed over: it must fill its part of the path and name a day
    between 1990 and tomorrow.
    """
    url = _ARCHIVED.sub("", url.strip(), count=1)
    path = re.split(r"[?#]", url, maxsplit=1)[0]
    path = "/" + path.partition("://")[2].partition("/")[2]
    if len(path) > _LONGEST_PATH or _FILES.search(path):
        return None
    days = {
        day: match[0]
        for form in _DAY_FORMS
        for match in form.finditer(path)
        if (day := _day(match)) is not None
        and day.year >= _FIRST_YEAR
        and day <= today + dt.timedelta(days=1)
    }
    if len(days) > 1:
        return None
    for day, printed in days.items():
        return DateInAddress(Period(day, day, "day"), printed)
    months = {(int(match["year"]), int(match["month"])): match[0] for match in _MONTH_FORM.finditer(path)}
    if len(months) != 1:
        return None
    ((year, month), printed) = next(iter(months.items()))
    if not _FIRST_YEAR <= year <= today.year:
        return None
    whole = read_date(f"{year}-{month:02d}")
    return DateInAddress(whole, printed) if whole else None


def _day(match: re.Match[str]) -> dt.date | None:
    given = match.groupdict()
    month = MONTH_NUMBERS[given["name"]] if given.get("name") else int(given["month"])
    try:
        return dt.date(int(given["year"]), month, int(given["day"]))
    except ValueError:
        return None


def _distance(cited: Period, found: Period) -> dt.timedelta:
    """The time between two periods; nothing when they touch."""
    return max(found.first - cited.last, cited.first - found.last, dt.timedelta(0))


def _finding(subject: Subject, cited: str, found: DateInAddress, distance: dt.timedelta) -> Finding:
    at, place = subject.place("url"), subject.place("date")
    period = found.period
    written = period.first.isoformat() if period.precision == "day" else period.first.isoformat()[:7]
    return find(
        DATE_MISMATCH,
        Confidence.PROBABLE,
        f"The address of {subject.name} gives the date {written} (“{found.printed}”), but {clip(cited, 40)} "
        "is cited: "
        f"{distance.days} days apart. Open the page and correct whichever is wrong.",
        seen("date", place, cited),
        seen("url", at, subject.fields["url"]),
        at=place or at,
        work=subject.key,
        citations=subject.work.citations,
    )
