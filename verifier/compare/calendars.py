"""Years of other calendars: 1391 in Iran, 1433 after the Hijra and 2555 in Thailand are 2012.

Who cites gives the year that the title page gives, its landing page that of the common era, or the other way
about. Two such years say nothing against each other, and where one is the other, they agree.
"""

from __future__ import annotations

_COMMON = range(1470, 2100)
"""What is taken for a year of the common era: printing had begun, and no other count is read for it."""

_LUNAR_YEAR, _HIJRA = 0.970224, 621.5774
# Years as they are printed, and what makes years of the common era of them: the new year falls within one.
_COUNTS = (
    (range(1200, 1470), (621, 622)),  # Iran and Afghanistan, from the spring
    (range(1200, 1470), (593, 594)),  # Bengal
    (range(1200, 1470), (638, 639)),  # Burma, and old Siam
    (range(1250, 1345), (584, 585)),  # the fiscal year of the Ottomans
    (range(2400, 2625), (-542, -543, -544)),  # after the Buddha: Thailand, Laos, Cambodia, Ceylon
    (range(2500, 2625), (-660,)),  # after the first emperor of Japan
    (range(2535, 2538), (-558, -559)),  # after Cyrus: Iran, 1976 to 1978
    (range(4200, 4400), (-2333,)),  # after Dangun: Korea
    (range(5400, 5900), (-3760, -3761)),  # after the Creation: Jews
)
# Counts whose years look like those of the common era, by the script of who uses them.
_LIKE_COMMON = {
    "ethiopic": (7, 8),
    "devanagari": (56, 57, 78, 79),  # Vikram of Nepal and the north, Saka of the state
    "gujarati": (56, 57, 78, 79),
    "telugu": (78, 79),
    "kannada": (78, 79),
    "tamil": (31,),
    "arabic": (283, 284),  # after the martyrs: Copts
}
_LUNAR_BEFORE_SOLAR = range(36, 46)
"""So far the lunar count of the Hijra is ahead of the solar one: 1433 is 1391."""


def one_year(a: int, b: int) -> bool:
    """Whether two different years are one in two calendars, of which one cannot be the common era."""
    if (a in _COMMON) is (b in _COMMON):
        return _may_both_be_of_the_hijra(a, b)
    other, common = (b, a) if a in _COMMON else (a, b)
    return any(abs(year - common) <= 1 for year in _in_common(other))


def may_be_of_two_calendars(a: int, b: int, script: str = "") -> bool:
    """Whether two years may be counted from two beginnings, so that they can't be compared.

    ``script`` is that of the title: in Ethiopia it is 2005 when it is 2012 elsewhere.
    """
    if a == b:
        return False
    if (a in _COMMON) is not (b in _COMMON):
        return True
    return abs(a - b) in _LIKE_COMMON.get(script, ()) or _may_both_be_of_the_hijra(a, b)


def counts_otherwise(script: str) -> bool:
    """Whether years on a page in this script may be of a calendar whose years look like common ones."""
    return script in _LIKE_COMMON and script != "arabic"


def _may_both_be_of_the_hijra(a: int, b: int) -> bool:
    years = range(1200, 1470)
    return a in years and b in years and abs(a - b) in _LUNAR_BEFORE_SOLAR


def _in_common(year: int) -> set[int]:
    found = {year + add for years, adds in _COUNTS if year in years for add in adds}
    if 1000 <= year < _COMMON.start:
        found.add(int(year * _LUNAR_YEAR + _HIJRA))
    return found
