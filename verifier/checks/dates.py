"""Dates that can't be read: B005."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.bibliography.datamodel import DATE_FIELDS
from verifier.checks.edtf import ImpossibleDate, read_date
from verifier.checks.interface import Dossier, clip, find, seen
from verifier.checks.pages import write_rule
from verifier.checks.subjects import Subject
from verifier.model import Confidence, Finding, Fix, Severity

UNPARSED_DATE = write_rule(
    "B005",
    "unparsed-date",
    Severity.WARNING,
    "A date that is not in a form that bibliography programs read.",
    detects="""A `date`, `urldate`, `origdate` or `eventdate` that is no EDTF date of level 0 or 1, or a
    `year` that is no number. Dates that have the form but name a day that doesn't exist are B012; “n.d.” is
    B010.""",
    why="""biber drops a date it can't read, so the work is printed as undated and sorted to the wrong
    place. The date also can't be compared with a registry or with the address.""",
    mend="""Write the date as year-month-day (`2014-03-04`), as much of it as is known (`2014-03`, `2014`).
    Intervals are `2014/2015`, uncertain dates `1723~`. For a work that has not appeared yet use `pubstate =
    {forthcoming}`.""",
    before="date = {March 4, 2014},",
    after="date = {2014-03-04},",
    fix="unsafe",
)
RULES = (UNPARSED_DATE,)

_UNDATED = re.compile(
    r"\[?(?:n\. ?d\.?|s\. ?[ad]\.?|undated|no date|o\. ?j\.?|б\. ?г\.?)\]?\Z", re.IGNORECASE
)
_FORTHCOMING = re.compile(
    r"\(?(?:in press|forthcoming|to appear|submitted|accepted|in preparation|inpress)\)?\Z", re.I
)
_YEAR = re.compile(r"-?\d{1,4}\Z")
_MONTHS = {
    name[:3]: number
    for number, name in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        start=1,
    )
}
_MONTH_NAME = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_FORMS = tuple(
    re.compile(pattern + r"\Z", re.IGNORECASE)
    for pattern in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})",
        _MONTH_NAME + r" ?(?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.? " + _MONTH_NAME + r",? (?P<year>\d{4})",
        _MONTH_NAME + r",? (?P<year>\d{4})",
        r"(?P<year>\d{4}) ?[-–]{1,2} ?(?P<until>\d{4})",
        r"(?P<year>\d{4}) ?[-–]{1,2} ?(?P<open>date|present|today|)",
        r"(?P<decades>\d\dxx|\d{3}x)",
        r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?",
    )
)


def check_dates(dossier: Dossier) -> Iterator[Finding]:
    """Findings on dates that no program reads."""
    for subject in dossier.subjects:
        for field, text in dates_of(subject):
            if is_undated(text) or _is_readable(field, text):
                continue
            place = subject.place(field)
            # An unusual year ("c. 1900", "1998--1999") that was understood all the same stands in the work.
            proposal = (subject.fields.get("date", "") if field == "year" else "") or _proposal(text)
            yield find(
                UNPARSED_DATE,
                Confidence.CERTAIN,
                f"The {field} of {subject.key}, “{clip(text, 60)}”, "
                + (
                    "is no number, so it can't be sorted by"
                    if field == "year"
                    else "is no EDTF date, so biber drops it"
                )
                + f". {_remedy(text, proposal)}",
                seen(field, place, text),
                at=place,
                work=subject.key,
                citations=subject.work.citations,
                fix=_fix(subject, field, proposal),
            )


def dates_of(subject: Subject) -> Iterator[tuple[str, str]]:
    """The date fields of a work as they are written: of an entry its own, else those that were read."""
    for field in (*sorted(DATE_FIELDS), "year"):
        text = subject.written(field)
        if text.strip():
            yield field, text.strip()


def is_undated(text: str) -> bool:
    """Whether a date field says that there is no date ("n.d.")."""
    return len(text) <= 20 and _UNDATED.match(text.strip()) is not None


def _is_readable(field: str, text: str) -> bool:
    if field == "year":
        return _YEAR.match(text) is not None
    try:
        return read_date(text) is not None
    except ImpossibleDate:
        return True


def _proposal(text: str) -> str:
    """The date in EDTF if the form leaves no doubt, else ""."""
    flat = " ".join(text[:60].split())
    for form in _FORMS:
        found = form.match(flat)
        if found is None:
            continue
        parts = found.groupdict()
        if "decades" in parts:
            written = parts["decades"].upper()
        elif "open" in parts:
            written = f"{parts['year']}/"
        elif "until" in parts:
            written = f"{parts['year']}/{parts['until']}"
        else:
            month = parts.get("month") or _MONTHS.get((parts.get("name") or "")[:3].lower(), 0)
            written = f"{parts['year']}-{int(month):02d}"
            if parts.get("day"):
                written += f"-{int(parts['day']):02d}"
        try:
            return written if read_date(written) else ""
        except ImpossibleDate:
            return ""
    return ""


def _remedy(text: str, proposal: str) -> str:
    if proposal:
        return f"Write {proposal}, in the field date."
    if len(text) <= 40 and _FORTHCOMING.match(text):
        return "Write pubstate = {forthcoming} and leave the date out until it is known."
    return "Write it as year-month-day, or as much of that as is known."


def _fix(subject: Subject, field: str, proposal: str) -> Fix | None:
    # A year may hold a number only, so its entry needs another field, which is a person's decision.
    if not proposal or field == "year":
        return None
    edits = subject.replace(field, proposal)
    return Fix(f"write the {field} as {proposal}", safe=False, edits=edits) if edits else None
