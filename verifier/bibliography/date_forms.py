"""Dates as people write them, in EDTF where the form leaves no doubt."""

from __future__ import annotations

import re

from verifier.bibliography.datamodel import is_date
from verifier.model.months import MONTH_NUMBERS
from verifier.patterns import late_pattern

_MONTH_NAME = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NAME = late_pattern(_MONTH_NAME + r"\Z", re.IGNORECASE)
_FORMS = tuple(
    late_pattern(pattern + r"\Z", re.IGNORECASE)
    for pattern in (
        # Two years, the second shortened: only from 13 on, since "2011/12" may as well be a month.
        r"(?P<year>\d{4}) ?(?:[-–]{1,2}|/) ?(?P<shortened>1[3-9]|[2-9]\d)",
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


def edtf_of(text: str) -> str:
    """Return a date in EDTF: "March 4, 2014" as ``2014-03-04``; "" when its form can be read in two ways."""
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
        elif "shortened" in parts:
            until = parts["year"][:2] + parts["shortened"]
            written = f"{parts['year']}/{until}" if until > parts["year"] else ""
        elif "until" in parts:
            written = f"{parts['year']}/{parts['until']}"
        else:
            month = parts.get("month") or MONTH_NUMBERS.get((parts.get("name") or "")[:3].lower(), 0)
            written = f"{parts['year']}-{int(month):02d}"
            if parts.get("day"):
                written += f"-{int(parts['day']):02d}"
        return written if is_date(written) else ""
    return ""


def month_of(text: str) -> int:
    """Return the number of a month that is named in English, in full or in short, or numbered; 0 for none."""
    word = text.strip().rstrip(".").lower()
    if word.isascii() and word.isdigit() and len(word) <= 2:
        return int(word) if 1 <= int(word) <= 12 else 0
    return MONTH_NUMBERS[word[:3]] if _NAME.match(word) else 0
