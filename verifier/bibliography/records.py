"""What the readers of other programs' bibliographies share: a record, names and dates in BibLaTeX's form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from verifier.bibliography.datamodel import (
    DATE_FIELDS,
    FIELDLESS_TYPES,
    NAME_FIELDS,
    VERBATIM_FIELDS,
    is_date,
    takes,
)
from verifier.bibliography.markup import (
    as_latex,
    as_letters,
    has_mathematics,
    is_marked,
    marked_csl,
    marked_value,
)
from verifier.identifiers.doi_repair import closed_gap
from verifier.patterns import late_pattern

_SPACE = late_pattern(r"\s+")
_NUMERIC = late_pattern(r"(\d{4})(?:[-/.\s]{0,3}(\d{1,2})(?!\d))?(?:[-/.\s]{1,3}(\d{1,2})(?!\d))?")
_COMPACT = late_pattern(r"(\d{4})(\d\d)(\d\d)")
_MONTHS_OF = late_pattern(r"(\d{4})[ /-]+([^\W\d_]{3,12})\.?[ ]?[-–/][ ]?([^\W\d_]{3,12})\.?$")
_WORDED = late_pattern(r"(\d{4})[\s/-]{1,3}([A-Za-z]{3,9})\.?(?:[\s-]{1,3}(\d{1,2})(?!\d))?")
_WORD_FIRST = late_pattern(r"(?:(\d{1,2})\s)?([A-Za-z]{3,9})\.?\s(?:(\d{1,2}),?\s)?(\d{4})")
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
} | {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_STATES = {
    "forthcoming": "forthcoming", "to appear": "forthcoming", "to be published": "forthcoming",
    "im erscheinen": "forthcoming", "erscheint": "forthcoming", "à paraître": "forthcoming",
    "in corso di stampa": "inpress", "en prensa": "inpress", "no prelo": "inpress", "即将出版": "forthcoming",
    "in press": "inpress", "inpress": "inpress", "in print": "inpress", "im druck": "inpress",
    "sous presse": "inpress", "в печати": "inpress", "in pers": "inpress", "w druku": "inpress",
    "待出版": "inpress", "印刷中": "inpress", "in production": "inpress", "accepted": "inpress",
    "submitted": "submitted", "under review": "submitted", "eingereicht": "submitted",
    "in preparation": "inpreparation", "in prep": "inpreparation", "inpreparation": "inpreparation",
    "in vorbereitung": "inpreparation", "en préparation": "inpreparation",
    "prepublished": "prepublished", "advance online publication": "prepublished",
    "online first": "prepublished", "epub ahead of print": "prepublished",
}  # fmt: skip
"""What stands in place of a date, and the key that biblatex has for it."""
_DOI = late_pattern(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s?)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_DOI_ADDRESS = late_pattern(r"https?://(?:(?:dx|www)\.)?doi\.org/10\.\d{4,9}/\S+", re.IGNORECASE)
_VERBATIM = VERBATIM_FIELDS | NAME_FIELDS | DATE_FIELDS
_SUFFIX = late_pattern(r"(?:Jr|Sr|II|III|IV)\.?")
_DASH = late_pattern(r"\s*[‐‑‒–—−]\s*|--+")


@dataclass(frozen=True, slots=True)
class Record:
    """One work as another program keeps it, with BibLaTeX's type and fields, and the line it begins on.

    ``key`` is what the program calls it, ``latex`` has the values in which something is set apart, and
    ``unread`` names what there is no field for, with the reason.
    """

    type: str
    fields: dict[str, str]
    line: int
    key: str = ""
    latex: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RecordFault:
    """A part of a file that could not be read: its line, and what is wrong with it and how to mend it."""

    line: int
    message: str


def plain(value: str) -> str:
    """A value without the few tags and entities that programs put into it, white space folded."""
    return as_letters(marked(value))


def marked(value: str) -> str:
    """A value in which what tags set apart is marked (see `markup`), white space folded."""
    return _SPACE.sub(" ", marked_csl(value)).strip()


def names(listed: Iterable[str]) -> str:
    """Names as programs write them (``Family, Given, Suffix``) as a list of BibLaTeX."""
    return " and ".join(one for name in listed if (one := _name(plain(name))))


def _name(name: str) -> str:
    name = name.strip(" ,;")
    if not name:
        return ""
    if name.casefold().rstrip(".") in ("et al", "others"):
        return "others"
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 1:
        # Persons have a comma in these formats, so what has none and several words is a body.
        return f"{{{_bare(name)}}}" if " " in name else _bare(name)
    if len(parts) == 3 and _SUFFIX.fullmatch(parts[2]):
        return f"{_bare(parts[0])}, {parts[2]}, {_bare(parts[1])}"
    if len(parts) > 2:
        return f"{{{_bare(name)}}}"
    return f"{_bare(parts[0])}, {_bare(parts[1])}" if parts[1] else f"{{{_bare(parts[0])}}}"


def person(family: str, given: str = "", suffix: str = "") -> str:
    """A person's name in BibLaTeX's order."""
    family, given, suffix = (_bare(plain(part)) for part in (family, given, suffix))
    if not family:
        return given
    if not given:
        return family
    return f"{family}, {suffix}, {given}" if suffix else f"{family}, {given}"


def body(name: str) -> str:
    """A body's name, held together by braces."""
    bare = _bare(plain(name))
    return f"{{{bare}}}" if bare else ""


def _bare(text: str) -> str:
    """A name without the sign and the word that part a list."""
    bare = text.replace("{", "").replace("}", "")
    return f"{{{bare}}}" if re.search(r"\sand\s", bare) and "{" not in text else bare


def date(value: str) -> str:
    """A date as programs write it (``2011/03/04/``, ``2011 Mar 4``) in EDTF; "" when it is none."""
    text = plain(value)[:60].strip("/ .")
    if text.startswith("-") and is_date(text):
        return text
    if match := _COMPACT.fullmatch(text):
        return _edtf(match[1], match[2], match[3])
    if match := _MONTHS_OF.match(text):
        first, last = _month(match[2]), _month(match[3])
        begun = _edtf(match[1], str(first), None)
        # EDTF knows ranges of months, and none of seasons.
        return f"{begun}/{_edtf(match[1], str(last), None)}" if 0 < first < last <= 12 else begun
    if match := _WORDED.match(text):
        month = _month(match[2])
        return _edtf(match[1], str(month), match[3]) if month else match[1]
    if match := _NUMERIC.match(text):
        return _edtf(match[1], match[2], match[3])
    if match := _WORD_FIRST.search(text):
        month = _month(match[2])
        return _edtf(match[4], str(month), match[1] or match[3]) if month else match[4]
    found = re.search(r"(?<!\d)\d{4}(?!\d)", text)
    return found[0] if found else ""


def issued(*printed: str) -> str:
    """The first of several values that is a date, in EDTF; else the first that says anything, as it says it.

    ``in press`` becomes the state of its work (see `finished`), and what else is no date a person must see.
    """
    read = next((found for value in printed if (found := date(value))), "")
    return read or next((text for value in printed if (text := plain(value))), "")


def _month(word: str) -> int:
    return _MONTHS.get(word.lower(), _MONTHS.get(word[:3].lower(), 0))


def _edtf(year: str, month: str | None, day: str | None) -> str:
    number = int(month) if month else 0
    if not 1 <= number <= 12 and not 21 <= number <= 24:
        return year
    if day and 1 <= int(day) <= 31 and number <= 12:
        return f"{year}-{number:02}-{int(day):02}"
    return f"{year}-{number:02}"


def doi(value: str) -> str:
    """The DOI in a value, without the address around it; "" when it holds none."""
    match = _DOI.search(plain(value))
    return match[1].rstrip(".,;") if match else ""


def printed_doi(value: str) -> str:
    """The DOI that a field for DOIs holds; what is none stays as it is printed, so that it can be found.

    So does one with a blank in it: of what stands behind, nobody has said that it isn't the DOI's end.
    """
    torn = closed_gap(plain(value)) is not None
    return plain(value) if torn else doi(value) or plain(value)


def pages(first: str, last: str = "") -> str:
    """Pages with a hyphen: ``10`` and ``20`` as ``10-20``, ``10–20`` the same."""
    begin, end = _DASH.sub("-", plain(first)), _DASH.sub("-", plain(last))
    return f"{begin}-{end}" if begin and end and begin != end and "-" not in begin else begin or end


def serial(number: str, kind: str) -> dict[str, str]:
    """An ISSN or ISBN, by its length or by what it numbers."""
    digits = re.sub(r"[^\dXx]", "", number.split(" ", 1)[0] if number else "")
    if len(digits) == 8 or (kind == "article" and digits and len(digits) not in (10, 13)):
        return {"issn": number}
    return {"isbn": number} if digits else {}


def body_field(kind: str) -> str:
    """The field for the body that brought a work of some type out."""
    return next(
        (name for name in ("publisher", "institution", "organization") if takes(kind, name)), "publisher"
    )


def takes_kind(kind: str) -> bool:
    """Whether works of some type say in ``type`` of what kind they are."""
    return takes(kind, "type") or kind in FIELDLESS_TYPES


def finished(
    kind: str,
    fields: Mapping[str, str],
    line: int,
    *,
    key: str = "",
    unread: Sequence[tuple[str, str]] = (),
) -> Record:
    """A record with the fields that hold something, each under the name that its type takes.

    Values may be marked (see `markup`).
    """
    kept = {name: value for name, text in fields.items() if (value := text.strip())}
    whole = "booktitle" if kind in ("incollection", "inproceedings", "inreference") else "organization"
    if kind in ("incollection", "inproceedings", "inreference", "online", "misc") and whole not in kept:
        _rename(kept, "journaltitle", whole)
    if (body := body_field(kind)) not in kept:
        _rename(kept, "publisher", body)
    state = _STATES.get(plain(kept.get("date", "")).casefold().strip(" .()[]"))
    if state is not None:
        del kept["date"]
        kept.setdefault("pubstate", state)
    if _DOI_ADDRESS.fullmatch(address := plain(kept.get("url", ""))):
        kept.setdefault("doi", doi(address))
        # An address that says nothing but the DOI is written by every program; another one is kept.
        if kept["doi"].casefold() == doi(address).casefold():
            del kept["url"]
    return _read(Record(kind, kept, line, key, {}, tuple(unread)))


def _rename(fields: dict[str, str], name: str, other: str) -> None:
    if name != other and name in fields:
        fields[other] = fields.pop(name)


def _read(record: Record) -> Record:
    """A record with its values in letters, and those in which something is set apart in LaTeX too."""
    fields = {name: as_letters(value) for name, value in record.fields.items()}
    return replace(record, fields=fields, latex=latex_of(record.fields))


def latex_of(fields: Mapping[str, str]) -> dict[str, str]:
    """The values in which something is set apart, in LaTeX."""
    held = {name: marked_value(value) for name, value in fields.items() if name not in _VERBATIM}
    return {
        name: as_latex(value) for name, value in held.items() if is_marked(value) or has_mathematics(value)
    }
