"""Classic BibTeX's ``year`` and ``month`` as one EDTF date."""

from __future__ import annotations

import re

from bibtexparser.middlewares import MonthIntMiddleware
from bibtexparser.model import Field

from verifier.patterns import late_pattern

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_YEAR = late_pattern(r"\d{4}")
_YEARS = late_pattern(r"(\d{4})\s*(?:[-–/]|\band\b)+\s*(\d{4}|\d{2})")
_CIRCA = late_pattern(r"(?:c\.?|ca\.?|circa)\s*(\d{4})", re.IGNORECASE)
_DOUBTFUL = late_pattern(r"\[?(\d{4})\s*\?\]?")
_SUPPLIED = late_pattern(r"\[(\d{4})\]")
_WORDS = late_pattern(r"[^\W\d_]+|\d+")
_RANGE = late_pattern(r"[-–/]")
_MONTHS = MonthIntMiddleware()


def joined_date(year: str, month: str, day: str = "") -> str | None:
    """Return the EDTF date of a year and a month as printed, or None when the year is not one.

    "2011" and "mar" give ``2011-03``; a day may stand in the month ("4~mar"); "c. 1900" is ``1900~``,
    "1999?" ``1999?``, "1999-2000" and "1999/00" ``1999/2000``. A month that cannot be read leaves the
    year alone.
    """
    year = year.strip()
    if not _YEAR.fullmatch(year) or not year.isascii():
        return _unusual_year(year)
    season_or_month, days = _month(month)
    if day.strip().isdigit() and day.isascii():
        days = [int(day)]
    if season_or_month is None:
        return year
    if days and season_or_month <= 12 and 1 <= days[0] <= 31:
        return f"{year}-{season_or_month:02}-{days[0]:02}"
    return f"{year}-{season_or_month:02}"


def _unusual_year(year: str) -> str | None:
    if not year.isascii() and "–" not in year:
        return None
    if match := _YEARS.fullmatch(year):
        end = match[2] if len(match[2]) == 4 else match[1][:2] + match[2]
        return f"{match[1]}/{end}" if end > match[1] else None
    if match := _CIRCA.fullmatch(year):
        return f"{match[1]}~"
    if match := _DOUBTFUL.fullmatch(year):
        return f"{match[1]}?"
    if match := _SUPPLIED.fullmatch(year):
        return match[1]
    return None


def _month(text: str) -> tuple[int | None, list[int]]:
    """Return the month (or season, 21 to 24) and the days of a month field; a range of months has neither."""
    words = _WORDS.findall(text[:200])
    numbers = [int(word) for word in words if word.isascii() and word.isdigit() and len(word) < 3]
    names = [number for word in words if word.isalpha() and (number := _named(word.lower()))]
    if len(names) == 1:
        return names[0], numbers[:1] if not _RANGE.search(text) else []
    if not names and len(numbers) == 1 and 1 <= numbers[0] <= 12:
        return numbers[0], []
    return None, []


def _named(word: str) -> int | None:
    if word in _SEASONS:
        return _SEASONS[word]
    for candidate in (word, word[:3] if word in ("sept", "octo") else word):
        value = _MONTHS.resolve_month_field_val(Field("month", candidate))[0]
        if isinstance(value, int):
            return value
    return None
