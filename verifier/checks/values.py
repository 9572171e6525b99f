"""Values that can't be: B012, and page ranges that run backwards: B008."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from verifier.bibliography.date_forms import edtf_of
from verifier.checks.dates import dates_of
from verifier.checks.edtf import ImpossibleDate, Period, read_date
from verifier.checks.interface import Dossier, clip, find, seen
from verifier.checks.pages import write_rule
from verifier.checks.subjects import Subject
from verifier.compare.numerals import roman_number
from verifier.model import Citation, Confidence, Finding, Fix, Severity
from verifier.patterns import late_pattern

IMPOSSIBLE_VALUE = write_rule(
    "B012",
    "impossible-value",
    Severity.WARNING,
    "A value that can't be true, or that comes out twice.",
    detects="""A day that doesn't exist (month 13, 31 February), a date of publication or of access that
    lies in the future, an online page accessed before it was published, a web page from before 1400 or a
    journal article from before 1600, volume 0, pages 0, an ISBN of nothing but zeros, an arXiv number of a
    month that there was none. Works announced by a `pubstate` may lie in the future. Words that styles print
    themselves: `pp. 12-15`, `Vol. 12`, for BibTeX `2nd ed.`.""",
    why="Such a value is a slip of the keyboard or an export gone wrong, and the work can't be found by it.",
    mend="""Look the value up in the work itself and correct it, or delete the field if it was a placeholder.
    For zeros in the place of a volume, pages or an ISBN, the proposed change does so, and for words that
    styles print it takes them out.""",
    before="date = {2014-02-31},",
    after="date = {2014-02-28},",
    fix="safe or unsafe",
)
PAGES_REVERSED = write_rule(
    "B008",
    "page-range-reversed",
    Severity.WARNING,
    "A page range ends before it begins.",
    detects="""A range of pages whose last page is smaller than its first, in the field `pages` or in the
    cited place. Shortened ranges are understood: `105-16` is 105 to 116.""",
    why="One of the two numbers is wrong, so the passage can't be found.",
    mend="Look the pages up. If the numbers were only exchanged, the proposed change puts them in order.",
    before="pages = {94-87},",
    after="pages = {87-94},",
    fix="unsafe",
)
RULES = (PAGES_REVERSED, IMPOSSIBLE_VALUE)

_DAY = dt.timedelta(days=1)
_ONLINE = frozenset({"online", "misc", "dataset", "software"})
_FIRST_PRINTED = 1400
_FIRST_JOURNAL = 1600
"""The first scholarly journals are of 1665; the margin is for newspapers' forerunners."""


_Fault = tuple[str, str, str, Confidence]
"""A field, its value, why it can't be, and how sure that is."""


_LOOK_IT_UP = "Look it up in the work and correct it."
_OPEN_AGAIN = "Open the page again, and write the day on which you do."


def check_values(dossier: Dossier) -> Iterator[Finding]:
    """Findings on values that can't be true, and on page ranges, each with its field."""
    for subject in dossier.subjects:
        yield from _pages(subject)
        for field, value, reason, confidence in _impossible(subject, dossier.today):
            place = subject.place(field)
            yield find(
                IMPOSSIBLE_VALUE,
                confidence,
                f"The {field} of {subject.name}, “{clip(value, 60)}”, can't be right: {reason}. "
                + (_OPEN_AGAIN if field == "urldate" else _LOOK_IT_UP),
                seen(field, place, value),
                at=place,
                work=subject.key,
                citations=subject.work.citations,
                fix=_placeholder(subject, field, value),
            )
    yield from _locators(dossier)


def _impossible(subject: Subject, today: dt.date) -> Iterator[_Fault]:
    periods: dict[str, Period] = {}
    for field, text in dates_of(subject):
        try:
            period = read_date(text.zfill(4) if field == "year" and text.isdigit() else text)
        except ImpossibleDate as fault:
            if field != "year" or not edtf_of(text):
                yield field, text, str(fault), Confidence.CERTAIN
            # "1985-86", two years: B005 tells how to write them.
            continue
        if period is not None:
            periods["date" if field == "year" else field] = period
            yield from _untimely(subject, field, text, period, today)
    yield from _accessed_early(subject, periods)
    yield from _month(subject)
    yield from _arxiv(subject, today)
    for field in ("volume", "pages"):
        value = subject.fields.get(field, "").strip()
        if value and re.fullmatch(r"0+(?:\s*[-–]{1,3}\s*0+)?", value[:40]):
            yield field, value, f"nothing has {field} 0", Confidence.PROBABLE
    isbn = subject.fields.get("isbn", "")[:40]
    if isbn and set(re.sub(r"[^0-9Xx]", "", isbn)) == {"0"}:
        yield "isbn", isbn, "an ISBN of zeros is a placeholder", Confidence.CERTAIN


def _placeholder(subject: Subject, field: str, value: str) -> Fix | None:
    """The change that takes out a field which says nothing: zeros in the place of a number."""
    if field not in ("volume", "pages", "isbn") or set(value) - set("0 -–—Xx"):
        return None
    edits = subject.delete(field)
    return Fix(f"delete the field {field}", safe=False, edits=edits) if edits else None


def _untimely(subject: Subject, field: str, text: str, period: Period, today: dt.date) -> Iterator[_Fault]:
    """Dates in the future or before their kind of work existed."""
    if dt.date.max in (period.first, period.last):
        return
    if field == "urldate":
        if period.first > today + _DAY:
            yield field, text, f"the day of access lies after today, {today.isoformat()}", Confidence.CERTAIN
        return
    if field not in ("date", "year"):
        return
    if period.first > today + _DAY and not subject.fields.get("pubstate"):
        # Issues of journals and years of books run ahead of the calendar, web pages don't.
        if period.first.year > today.year + 1:
            yield field, text, f"it lies in the future: today is {today.isoformat()}", Confidence.CERTAIN
        elif subject.type == "online" and period.precision != "year":
            yield field, text, f"a web page can't be of after today, {today.isoformat()}", Confidence.PROBABLE
    year = period.last.year
    said = "a year before our era" if text.startswith(("-", "0000")) else f"the year {year}"
    if subject.type == "online" and year < _FIRST_PRINTED:
        yield field, text, f"no web page is of {said}", Confidence.PROBABLE
    elif subject.type == "article" and year < _FIRST_JOURNAL:
        yield field, text, f"there were no journals in {said}", Confidence.PROBABLE


def _accessed_early(subject: Subject, periods: dict[str, Period]) -> Iterator[_Fault]:
    published, accessed = periods.get("date"), periods.get("urldate")
    if published is None or accessed is None or subject.type not in _ONLINE:
        return
    # An issue in print may be dated after its text stood online, so only online works are judged.
    if accessed.last < dt.date.max and accessed.last + _DAY < published.first:
        yield (
            "urldate",
            subject.written("urldate"),
            f"the page was published later, on {subject.written('date') or subject.written('year')}",
            Confidence.PROBABLE,
        )


def _month(subject: Subject) -> Iterator[_Fault]:
    month = subject.written("month").strip()
    if month.isdecimal() and len(month) <= 4 and not 1 <= int(month) <= 12:
        yield "month", month, f"there is no month {month}", Confidence.CERTAIN


_ARXIV = late_pattern(
    r"\s*(?:arxiv:\s*)?(?P<number>(?P<year>\d\d)(?P<month>\d\d)\.\d{4,5})(?:v\d{1,3})?\s*", re.I
)
_NAMED_ARXIV = late_pattern(
    r"arxiv(?:\.org/(?:abs|pdf|html)/|[\s:]{1,3})(?P<number>(?P<year>\d\d)(?P<month>\d\d)\.\d{4,5})(?!\d)",
    re.I,
)
_SINCE_2007 = (7, 4)


def _arxiv(subject: Subject, today: dt.date) -> Iterator[_Fault]:
    """Numbers of arXiv, which begin with their year and month: 2013.12345 would be of a month 13."""
    archive = subject.fields.get("eprinttype", "").strip().lower()
    whole = _ARXIV.fullmatch(subject.fields.get("eprint", "")[:60]) if archive in ("", "arxiv") else None
    named = (
        (field, _NAMED_ARXIV.search(subject.fields.get(field, "")[:300]))
        for field in ("url", "journaltitle", "note", "howpublished", "number")
    )
    for field, found in (("eprint", whole), *named):
        if found is None:
            continue
        year, month = int(found["year"]), int(found["month"])
        if not 1 <= month <= 12:
            reason = f"arXiv's numbers begin with year and month, and there is no month {month}"
        elif (year, month) < _SINCE_2007:
            reason = "arXiv has numbers of this form since April 2007"
        elif (2000 + year, month) > (today.year, today.month):
            reason = f"its month, {month} of {2000 + year}, lies in the future"
        else:
            continue
        yield field, found["number"], reason, Confidence.CERTAIN
        return


# --- Page ranges -------------------------------------------------------------------------------

_RANGE = late_pattern(
    r"(?P<before>[A-Za-z]{0,3})(?P<first>\d{1,7})[ ]?[-–—]{1,3}"
    r"[ ]?(?P<again>[A-Za-z]{0,3})(?P<last>\d{1,7})\Z"
)
_ROMAN_RANGE = late_pattern(
    r"(?P<first>[ivxlcdm]{1,15})[ ]?[-–—]{1,3}[ ]?(?P<last>[ivxlcdm]{1,15})\Z", re.IGNORECASE
)
_LONGEST_PAGES = 300


def _pages(subject: Subject) -> Iterator[Finding]:
    pages = subject.fields.get("pages", "")
    reversed_range = reversed_in(pages)
    if not reversed_range:
        return
    place = subject.place("pages")
    printed, ordered = reversed_range
    written = subject.printed("pages")
    dashes = "--" if written is not None and "--" in written.raw else "-"
    edits = subject.replace("pages", pages.replace(printed, ordered, 1).replace("-", dashes))
    yield find(
        PAGES_REVERSED,
        Confidence.PROBABLE,
        f"The pages {clip(printed, 40)} of {subject.name} end before they begin. Look them up; if the "
        "numbers were "
        f"exchanged, write {ordered}.",
        seen("pages", place, pages),
        at=place,
        work=subject.key,
        citations=subject.work.citations,
        fix=Fix(f"write the pages as {ordered}", safe=False, edits=edits) if edits else None,
    )


def _locators(dossier: Dossier) -> Iterator[Finding]:
    for citation in dossier.citations:
        if citation.locator is None or citation.locator.kind != "page":
            continue
        reversed_range = reversed_in(citation.locator.value)
        # When the span is the work's own as well, the work has the finding.
        if reversed_range and not _same_pages(citation):
            place = dossier.places.get(citation.id)
            yield find(
                PAGES_REVERSED,
                Confidence.PROBABLE,
                f"The cited pages {reversed_range[0]} of citation {citation.id} end before they begin. "
                "Look them up.",
                seen("citation", place, citation.text),
                at=place,
                work=dossier.work_of.get(citation.id),
                citations=(citation.id,),
            )


def _same_pages(citation: Citation) -> bool:
    return bool(citation.locator) and reversed_in(citation.fields.get("pages", "")) is not None


def reversed_in(pages: str) -> tuple[str, str] | None:
    """The first range that runs backwards, as printed and put in order, or None.

    A last page shorter than the first is a shortened one (105-16 is 105 to 116). Ranges whose ends stand
    in different sections (B2-A3) say nothing, nor do ranges with more than one dash (3-1-3-15).
    """
    for part in re.split(r"[,;&]", pages[:_LONGEST_PAGES]):
        text = part.strip()
        found = _RANGE.match(text)
        if found:
            if found["again"] and found["again"].lower() != found["before"].lower():
                continue
            first, last = found["first"], found["last"]
            if int(_completed(first, last)) < int(first):
                whole = last if len(last) >= len(first) else _completed(first, last)
                return text, f"{found['before']}{whole}-{found['again']}{first}"
            continue
        roman = _ROMAN_RANGE.match(text)
        if roman:
            begin, end = roman_number(roman["first"]), roman_number(roman["last"])
            if begin and end and end < begin:
                return text, f"{roman['last']}-{roman['first']}"
    return None


def _completed(first: str, last: str) -> str:
    """The last page written in full: the digits it leaves out are those of the first."""
    return first[: len(first) - len(last)] + last if len(last) < len(first) else last
