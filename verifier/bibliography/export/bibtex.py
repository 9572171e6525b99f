"""Works as ``.bib`` files: in BibTeX's own types and fields, or in BibLaTeX's.

Values that the source prints in LaTeX stay as they are printed, with the braces that protect capitals.
Fields that BibTeX's styles do not know stay in the file, since BibTeX passes them over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from verifier.bibliography import latex
from verifier.bibliography.datamodel import (
    CLASSIC_TYPES,
    FIELD_ALIASES,
    NAME_FIELDS,
    VERBATIM_FIELDS,
    is_date,
)
from verifier.bibliography.export.interface import Exported, Item, Unheld
from verifier.bibliography.export.parts import (
    Point,
    date_parts,
    is_masters,
    keys_apart,
    marked_field,
    no_time,
    whole_title,
)
from verifier.bibliography.markup import as_latex, has_mathematics, is_marked
from verifier.bibliography.people import split_names
from verifier.bibliography.values import MONTHS
from verifier.bibliography.writing import FIELD_ORDER, field_text, written_key
from verifier.compare.extended_names import is_extended
from verifier.compare.names import parse_name_list, to_biblatex
from verifier.model import Work
from verifier.patterns import late_pattern

_NAME = late_pattern(r"[^a-z0-9_-]+")
_CLASSIC_OF: Mapping[str, str] = {
    "article": "article", "book": "book", "bookinbook": "incollection", "booklet": "booklet",
    "collection": "book", "inbook": "incollection", "incollection": "incollection",
    "inproceedings": "inproceedings", "inreference": "incollection", "manual": "manual", "misc": "misc",
    "mvbook": "book", "mvcollection": "book", "mvproceedings": "proceedings", "mvreference": "book",
    "online": "misc", "proceedings": "proceedings", "reference": "book", "report": "techreport",
    "review": "article", "suppbook": "incollection", "suppcollection": "incollection",
    "suppperiodical": "article", "unpublished": "unpublished",
}  # fmt: skip
_SAME = frozenset(
    {"article", "book", "booklet", "incollection", "inproceedings", "manual", "misc", "online", "proceedings",
     "report", "thesis", "unpublished", "inbook"}
)  # fmt: skip
_FIELDS: Mapping[str, str] = {
    "journaltitle": "journal", "location": "address", "annotation": "annote", "eprinttype": "archiveprefix",
    "eprintclass": "primaryclass", "sortkey": "key",
}  # fmt: skip
_RESOLVED = ("crossref", "xdata")
_ORDER = {name: place for place, name in enumerate(FIELD_ORDER)}


def write_biblatex(items: Sequence[Item]) -> Exported:
    """Entries of BibLaTeX that biber accepts, in the order of the works, with keys that differ."""
    return _written(items, _biblatex, str)


def write_bibtex(items: Sequence[Item]) -> Exported:
    """Entries of classic BibTeX, in the order of the works, with keys that differ."""
    # BibTeX does not tell Li2011 from li2011.
    return _written(items, _bibtex, str.casefold)


_Entry = tuple[str, dict[str, str], list[Unheld]]


def _written(
    items: Sequence[Item], convert: Callable[[Item], _Entry], folded: Callable[[str], str]
) -> Exported:
    """Entries with their values as printed in LaTeX; a key that was given already gets a number."""
    texts: list[str] = []
    lost: list[Unheld] = []
    keys = keys_apart([written_key(item.work) for item in items], folded)
    for item, key in zip(items, keys, strict=True):
        if key != item.work.key:
            lost.append(Unheld(item.work.key, "key", f"is written {key}"))
        entry_type, fields, unheld = convert(item)
        lost += unheld
        names = sorted(fields, key=_place)
        lines = [f"  {name} = {fields[name]},\n" for name in names]
        texts.append(f"@{entry_type}{{{key},\n{''.join(lines)}}}\n")
    return Exported("\n".join(texts), tuple(lost))


def _place(name: str) -> tuple[int, str]:
    return _ORDER.get(FIELD_ALIASES.get(name, name), len(_ORDER)), name


def _value(item: Item, name: str, value: str) -> str:
    """A value with its braces: as its source prints it, if the value is that of the source.

    Addresses and identifiers are written as they are: BibLaTeX takes every sign of them literally, so that
    underscores which some programs escape would break them.
    """
    printed = None if name in VERBATIM_FIELDS else item.latex.get(name)
    if printed is not None and item.work.fields.get(name) == value and latex.is_balanced(printed):
        return f"{{{printed}}}"
    marked = marked_field(name, value, {})
    if is_marked(marked) or has_mathematics(marked):
        return f"{{{as_latex(marked)}}}"
    return "{" + field_text(name, latex.clean(value)) + "}"


def _biblatex(item: Item) -> _Entry:
    """Types and fields as they are: biblatex passes over what it does not know, and prints none of it."""
    work = item.work
    given = {name: latex.clean(value) for name, value in work.fields.items() if name not in _RESOLVED}
    lost: list[Unheld] = []
    if given.get("date") and not is_date(given["date"]) and "year" not in given:
        given["year"] = given.pop("date")
        lost.append(Unheld(work.key, "date", "is no date of BibLaTeX; it is written as year, as printed"))
    written = {_NAME.sub("", name): _value(item, name, value) for name, value in given.items() if value}
    return _entry_type(work.type), {name: value for name, value in written.items() if name}, lost


def _entry_type(name: str) -> str:
    return _NAME.sub("", name.lower()) or "misc"


def _bibtex(item: Item) -> _Entry:
    work = item.work
    left = {name: value for name, value in work.fields.items() if value and name not in _RESOLVED}
    lost: list[Unheld] = no_time(work, "BibTeX")
    entry_type = _classic_type(work, left)
    if work.type not in _SAME:
        lost.append(Unheld(work.key, "type", f"{work.type} is no type of BibTeX; it is {entry_type} there"))
    fields: dict[str, str] = {}
    _take_titles(item, left, fields)
    if entry_type == "misc" and "howpublished" not in left and left.get("url"):
        fields["howpublished"] = "{\\url{" + field_text("url", left.pop("url")) + "}}"
        if opened := left.pop("urldate", ""):
            note = f"{left['note']}; accessed {opened}" if left.get("note") else f"Accessed {opened}"
            left["note"] = note
    _take_date(item, left, fields, lost)
    if "institution" in left and entry_type in ("phdthesis", "mastersthesis"):
        fields["school"] = _value(item, "institution", left.pop("institution"))
    if "institution" in left and entry_type != "techreport" and "publisher" not in left:
        fields["publisher"] = _value(item, "institution", left.pop("institution"))
    if "organization" in left and entry_type in ("book", "incollection") and "publisher" not in left:
        fields["publisher"] = _value(item, "organization", left.pop("organization"))
    for name, value in left.items():
        classic = _NAME.sub("", _FIELDS.get(name, name))
        if classic and classic not in fields:
            fields[classic] = _names(item, name, value) if name in NAME_FIELDS else _value(item, name, value)
        else:
            lost.append(Unheld(work.key, name, f"{classic or 'its name'} is taken in BibTeX"))
    return entry_type, fields, lost


def _names(item: Item, name: str, value: str) -> str:
    """A list of names without BibLaTeX's extended form, which BibTeX takes apart at its commas."""
    if not any(is_extended(one) for one in split_names(value)):
        return _value(item, name, value)
    return "{" + latex.encode_names(to_biblatex(parse_name_list(value))) + "}"


def _classic_type(work: Work, left: dict[str, str]) -> str:
    """BibTeX's type; the kind of a thesis or report that the type says already is taken away."""
    if work.type == "thesis":
        kind = left.get("type", "")
        entry_type = "mastersthesis" if is_masters(kind) else "phdthesis"
    else:
        entry_type = _CLASSIC_OF.get(work.type, "misc")
    if CLASSIC_TYPES.get(entry_type, ("", ""))[1] == left.get("type"):
        left.pop("type", None)
    return entry_type


def _take_titles(item: Item, left: dict[str, str], fields: dict[str, str]) -> None:
    """Titles with their subtitles, each in the LaTeX of its source."""
    for name in ("title", "booktitle", "journaltitle", "issuetitle", "maintitle"):
        sub = name.replace("title", "subtitle")
        if left.get(sub):
            parts = [_value(item, part, left.pop(part, ""))[1:-1] for part in (name, sub)]
            fields[_FIELDS.get(name, name)] = "{" + whole_title(parts[0], parts[1]) + "}"


def _take_date(item: Item, left: dict[str, str], fields: dict[str, str], lost: list[Unheld]) -> None:
    """Year and month; the day stands before the month, as BibTeX's manual has it."""
    work = item.work
    printed = left.get("date", "")
    if not printed:
        return
    del left["date"]
    parts = date_parts(printed)
    if parts is None:
        if "year" not in left:
            fields["year"] = "{" + field_text("date", printed) + "}"
            lost.append(Unheld(work.key, "date", "BibTeX has no such dates; it is written as printed"))
        else:
            lost.append(Unheld(work.key, "date", "the entry has a year of its own"))
        return
    years = dict.fromkeys(point.year for point in parts.points)
    left.pop("year", None)
    printed_month = left.pop("month", "")
    sign = "c. " if parts.doubtful and "?" not in printed else ""
    mark = "?" if parts.doubtful and "?" in printed and len(years) == 1 else ""
    fields["year"] = "{" + sign + "--".join(f"{year:04}" for year in years) + mark + "}"
    if len(parts.points) > 1 and any(point.month for point in parts.points):
        lost.append(Unheld(work.key, "date", "BibTeX has no ranges of days; only the first is written"))
    month = _month(parts.points[0]) if len(years) == 1 and not parts.doubtful else ""
    if not month and printed_month and not parts.points[0].month:
        month = _value(item, "month", printed_month)
    if month:
        fields["month"] = month


def _month(point: Point) -> str:
    if point.season:
        return "{" + ("spring", "summer", "autumn", "winter")[point.season - 1].title() + "}"
    if not point.month:
        return ""
    name = MONTHS[point.month - 1]
    return f'"{point.day}~" # {name}' if point.day else name
