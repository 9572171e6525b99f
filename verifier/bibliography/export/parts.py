"""What the writers share: names in parts, dates in parts, titles with their subtitles, kinds of theses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

from verifier.bibliography.datamodel import DATE_FIELDS, NAME_FIELDS, VERBATIM_FIELDS, is_date
from verifier.bibliography.export.interface import Unheld
from verifier.bibliography.latex import is_balanced
from verifier.bibliography.marks import without_marks
from verifier.bibliography.markup import marked_latex, marked_value
from verifier.bibliography.pages import plain_ranges
from verifier.bibliography.people import split_names
from verifier.bibliography.records import printed_doi
from verifier.compare.extended_names import extended_parts
from verifier.model import Work
from verifier.patterns import late_pattern

_POINT = late_pattern(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[0-9:.+Z-]{1,30})?)?)?([~?%])?")
_DOCTORAL = late_pattern(r"phd|ph\.\s?d|doctor|d\.?phil|dissert|博士|докт|диссерт", re.IGNORECASE)
_MASTERS = late_pattern(r"master|mathesis|magist|\bm\.?(?:a|sc|phil|s)\b|硕士|магист", re.IGNORECASE)
_LABEL_OF_DOI = late_pattern(r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:?)", re.IGNORECASE)
_UNMARKED = DATE_FIELDS | NAME_FIELDS | VERBATIM_FIELDS | {"keywords", "pages", "year", "isbn", "issn"}
KINDS = {
    "phdthesis": "PhD thesis",
    "mathesis": "Master’s thesis",
    "bathesis": "Bachelor’s thesis",
    "candthesis": "Cand. thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
    "software": "Software",
    "datacd": "Data CD",
    "audiocd": "Audio CD",
}
"""The keys that biblatex knows for kinds of works, and what they print."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in parts; a body's stands whole in ``literal``. ``others`` is the end of a list that is cut."""

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    others: bool = False


def beyond_doi(work: Work) -> list[Unheld]:
    """What stood in a field ``doi`` besides the bare DOI that is written, but for its address or label."""
    given = work.fields.get("doi", "")
    written = printed_doi(given) if given else ""
    beyond = _LABEL_OF_DOI.sub("", given.replace(written, "", 1))
    if written == given or not beyond.strip(" .,;"):
        return []
    return [Unheld(work.key, "doi", f"of “{' '.join(given.split())[:120]}” only {written} is written")]


def names_of(listed: str) -> list[Name]:
    """The names of a list of BibLaTeX in parts."""
    return [_name(name.strip()) for name in split_names(listed)]


def _name(name: str) -> Name:
    if name.lower() == "others":
        return Name(others=True)
    if name.startswith("{") and name.endswith("}") and is_balanced(name[1:-1]):
        return Name(literal=_bare(name))
    if named := extended_parts(name):
        family, given, prefix, suffix = (
            _bare(named.get(part, "")) for part in ("family", "given", "prefix", "suffix")
        )
        return Name(family or given, given if family else "", prefix, suffix)
    try:
        parts = parse_single_name_into_parts(name, strict=True)
    except InvalidNameError:
        return Name(literal=_bare(name))
    family = " ".join(parts.last)
    if not family:
        return Name(literal=_bare(name))
    return Name(
        _bare(family), _bare(" ".join(parts.first)), _bare(" ".join(parts.von)), _bare(" ".join(parts.jr))
    )


def _bare(text: str) -> str:
    return text.replace("{", "").replace("}", "").strip()


@dataclass(frozen=True, slots=True)
class Point:
    """A day, a month, a season (21 to 24, as EDTF counts them) or a year."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def season(self) -> int:
        """From 1 (spring) to 4; 0 for no season."""
        return self.month - 20 if self.month > 20 else 0


@dataclass(frozen=True, slots=True)
class DateParts:
    """A date or a range in parts; ``doubtful`` when it is said to be about that, or perhaps."""

    points: tuple[Point, ...]
    doubtful: bool = False


def date_parts(edtf: str, *, before_christ: bool = False) -> DateParts | None:
    """A date of EDTF in parts; None for one that has no such parts (199X, an open range, no date at all).

    The time of a day is left out: no style prints it. Years before 1 have parts only when asked for.
    """
    if not is_date(edtf):
        return None
    matches = [_POINT.fullmatch(point) for point in edtf.split("/")]
    if not all(matches):
        return None
    found = [match for match in matches if match]
    points = tuple(Point(int(m[1]), int(m[2] or 0), int(m[3] or 0)) for m in found)
    if not before_christ and any(point.year < 1 for point in points):
        return None
    return DateParts(points, any(match[4] for match in found))


def whole_title(title: str, subtitle: str) -> str:
    """A title and its subtitle, with the sign between them that the title does not end with itself."""
    if not title or not subtitle:
        return title or subtitle
    return f"{title} {subtitle}" if title.endswith((":", "?", "!", ".", "—", "–")) else f"{title}: {subtitle}"


def marked_field(name: str, value: str, printed: Mapping[str, str]) -> str:
    """A value with what is set apart in it marked; names, dates and addresses have nothing of the kind."""
    if name in _UNMARKED:
        return without_marks(value)
    return marked_latex(printed[name]) if name in printed else marked_value(without_marks(value))


def same_value(name: str, before: str, after: str) -> bool:
    """Whether a field says the same as another, however its names, pages or DOI are written."""
    before, after = " ".join(before.split()), " ".join(after.split())
    if before == after or not before or not after:
        return before == after
    if name in NAME_FIELDS:
        return names_of(before) == names_of(after)
    if name == "pages":
        return plain_ranges(before) == plain_ranges(after)
    return name == "doi" and printed_doi(before) == printed_doi(after)


def is_masters(kind: str) -> bool:
    """Whether the kind of a thesis is that of a master rather than of a doctor."""
    return bool(_MASTERS.search(kind)) and not _DOCTORAL.search(kind)


def joined(values: Iterable[str], separator: str = "; ") -> str:
    """The values that are not empty, each once."""
    return separator.join(dict.fromkeys(value for value in values if value))


def no_time(work: Work, format_name: str) -> list[Unheld]:
    """What is said of dates with a time of day, which stand without it in all formats but BibLaTeX."""
    return [
        Unheld(work.key, name, f"{format_name} has no time of day; the day is written")
        for name in sorted(DATE_FIELDS & work.fields.keys())
        if "T" in work.fields[name] and date_parts(work.fields[name]) is not None
    ]


def no_links(work: Work, printed: Mapping[str, str]) -> list[Unheld]:
    """What is said of words that lead to an address: only the words are in a value as Unicode."""
    return [
        Unheld(work.key, name, "the address behind its words is not kept")
        for name, value in printed.items()
        if "\\href" in value
    ]


def keys_apart(keys: Sequence[str], folded: Callable[[str], str] = str) -> list[str]:
    """The keys in their order; one that was given already, as ``folded`` compares them, gets a number."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    apart = []
    for key in keys:
        made, number = key, last.get(folded(key), 1)
        while folded(made) in taken:
            number += 1
            made = f"{key}-{number}"
        taken.add(folded(made))
        last[folded(key)] = number
        apart.append(made)
    return apart
