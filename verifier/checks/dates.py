"""Dates that can't be read: B005."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.bibliography.datamodel import DATE_FIELDS
from verifier.bibliography.date_forms import edtf_of
from verifier.checks.edtf import ImpossibleDate, read_date
from verifier.checks.interface import Dossier, clip, find, seen
from verifier.checks.pages import write_rule
from verifier.checks.subjects import Subject
from verifier.model import Confidence, Finding, Fix, Severity
from verifier.patterns import late_pattern

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

_UNDATED = late_pattern(
    r"\[?(?:n\. ?d\.?|s\. ?[ad]\.?|undated|no date|o\. ?j\.?|б\. ?г\.?)\]?\Z", re.IGNORECASE
)
_FORTHCOMING = late_pattern(
    r"\(?(?:in press|forthcoming|to appear|submitted|accepted|in preparation|inpress)\)?\Z", re.I
)
_YEAR = late_pattern(r"-?\d{1,4}\Z")


def check_dates(dossier: Dossier) -> Iterator[Finding]:
    """Findings on dates that no program reads."""
    for subject in dossier.subjects:
        for field, text in dates_of(subject):
            if is_undated(text) or _is_readable(field, text):
                continue
            place = subject.place(field)
            # An unusual year ("c. 1900", "1998--1999") that was understood all the same stands in the work.
            proposal = (subject.fields.get("date", "") if field == "year" else "") or edtf_of(text)
            yield find(
                UNPARSED_DATE,
                Confidence.CERTAIN,
                f"The {field} of {subject.name}, “{clip(text, 60)}”, "
                + f"{_fault(field, text)}. {_remedy(field, text, proposal)}",
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


def _fault(field: str, text: str) -> str:
    if field != "year":
        return "is no EDTF date, so biber drops it"
    if text.lstrip("-").isdecimal():
        return "has more digits than a year"
    return "is no number, so it can't be sorted by"


def _remedy(field: str, text: str, proposal: str) -> str:
    if proposal:
        return f"Write {proposal}, in the field {'date' if field == 'year' else field}."
    if len(text) <= 40 and _FORTHCOMING.match(text):
        return "Write pubstate = {forthcoming} and leave the date out until it is known."
    if text.lstrip("-").isdecimal():
        return "Look it up in the work."
    return "Write it as year-month-day, or as much of that as is known."


def _fix(subject: Subject, field: str, proposal: str) -> Fix | None:
    # A year may hold a number only, so its entry needs another field, which is a person's decision.
    if not proposal or field == "year":
        return None
    edits = subject.replace(field, proposal)
    return Fix(f"write the {field} as {proposal}", safe=False, edits=edits) if edits else None
