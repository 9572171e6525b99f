"""The year of an old print in Roman numbers: "Bologna, Heredi di Giovanni Rossi, MDCII"."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.patterns import late_pattern
from verifier.signs import Signs

_YEAR = late_pattern(
    r"(?:(?<=[,.]\s)|(?<=[a-zß-ÿ]\s))(?P<year>M\.?(?:[DCLXVI]\.?){2,13})(?=[\s.]*\Z|[,;]\s(?:pp?|cc?|ff?|fols?|voll?|t|Bd|S|l|lib|cap|Bl)\.?\s|\s\(|\))"
)
_PRINTER = late_pattern(r"(?i)\b(?:ap?presso|stamperia|typis|apud|officina|typographia|aedibus)\s")
_ARABIC = late_pattern(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_VALUES = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
_FIRST, _LAST = 1450, 1899
_SURE = 0.85
ROMAN_SIGNS = Signs(" MD", " MC", " M.D", " M.C")


def year_of(roman: str) -> int:
    """The year of Roman figures, stops and blanks aside; 0 for what is none of printed books."""
    figures = [_VALUES.get(letter, 0) for letter in roman if letter not in ". "]
    total = sum(
        -value if behind > value else value for value, behind in zip(figures, [*figures[1:], 0], strict=True)
    )
    return total if all(figures) and _FIRST <= total <= _LAST else 0


def roman_year(plain: str, tags: list[Tag]) -> str:
    """A citation with its year in Arabic numbers, which taggers know as one, if it has no other."""
    match = _YEAR.search(plain) if ROMAN_SIGNS.found_in(plain) else None
    if match is None or _ARABIC.search(plain) or _PRINTER.search(plain):
        # Behind a printer `with_old_imprint` finds it.
        return plain
    year, printed = year_of(match["year"]), match["year"]
    if not year or len(printed) < len(str(year)):
        return plain
    tags.append(Tag("date", *match.span("year"), _SURE, str(year)))
    start, end = match.span("year")
    return plain[:start] + str(year).rjust(end - start) + plain[end:]
