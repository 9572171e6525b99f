"""From the entries of a file to works: BibLaTeX types and fields, whatever dialect the file is in.

Classic BibTeX types, fields, year and month become BibLaTeX's; a child takes over from the parent that
``crossref`` or ``xdata`` names what it lacks. What is printed is not corrected.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from verifier.bibliography.blocks import Entry, Library
from verifier.bibliography.datamodel import CLASSIC_TYPES, FIELD_ALIASES, restored, words
from verifier.bibliography.dates import joined_date
from verifier.bibliography.pages import plain_ranges
from verifier.model import Location, Work
from verifier.patterns import late_pattern

NOT_WORKS = frozenset({"xdata", "set", "bibnote", "control", "ieeetranbstctl"})
_ONLY_URL = late_pattern(r"(?:available (?:at|from):?\s*)?(https?://\S+)", re.IGNORECASE)

# What belongs to the parent alone: its identity, its own place, and remarks on it (biber's own default
# inherits identifiers as well, which would give each chapter the DOI of its book).
_NOT_INHERITED = words(
    "abstract addendum annotation author crossref doi entryset entrysubtype eprint eprintclass eprinttype"
    " execute file ids indexsorttitle indextitle keywords label note options pages pagetotal presort related"
    " relatedoptions relatedstring relatedtype shorthand shorttitle sortkey sortname sortshorthand sorttitle"
    " subtitle title titleaddon url urldate xdata xref"
)
_PARTS = words("inbook incollection inproceedings inreference bookinbook suppbook suppcollection")
_PARENT_FIELD = {
    "book": {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"},
    "main": {"title": "maintitle", "subtitle": "mainsubtitle", "titleaddon": "maintitleaddon"},
    "periodical": {"title": "journaltitle", "subtitle": "journalsubtitle", "titleaddon": "journaltitleaddon"},
}
_DEEPEST = 8

_Own = tuple[str, dict[str, str]]


def library_works(library: Library) -> tuple[Work, ...]:
    """Return the works of a file in its order, each with its key as printed and the line of its entry.

    Identifiers and citations are left empty. Two entries with one key are two works with one key; their
    locations tell them apart.
    """
    entries = library.entries
    own = [_own_fields(entry) for entry in entries]
    inheritance = _Inheritance([entry.key for entry in entries], own)
    return tuple(
        Work(
            entry.key,
            entry_type,
            inheritance.fields(index) if "crossref" in fields or "xdata" in fields else fields,
            (),
            Location(library.file, entry.line),
        )
        for index, (entry, (entry_type, fields)) in enumerate(zip(entries, own, strict=True))
        if entry_type not in NOT_WORKS
    )


def _own_fields(entry: Entry) -> _Own:
    """Return the type and the fields of one entry in BibLaTeX's terms, without what it inherits."""
    fields: dict[str, str] = {}
    for field in entry.fields:
        if field.value:
            fields.setdefault(field.name, field.value)
    fields = _renamed(fields)
    entry_type = entry.type
    if entry_type in CLASSIC_TYPES:
        entry_type, kind = CLASSIC_TYPES[entry_type]
        if kind:
            fields.setdefault("type", kind)
    entry_type, fields = restored(entry_type, fields)
    if "pages" in fields:
        fields["pages"] = plain_ranges(fields["pages"])
    _take_url(fields)
    return entry_type, _dated(fields)


def _renamed(fields: Mapping[str, str]) -> dict[str, str]:
    """Classic field names as BibLaTeX's, in place; a field that has both keeps both."""
    return {
        (FIELD_ALIASES[name] if name in FIELD_ALIASES and FIELD_ALIASES[name] not in fields else name): value
        for name, value in fields.items()
    }


def _take_url(fields: dict[str, str]) -> None:
    """Return the address that older styles had to print from ``howpublished``."""
    if "url" not in fields and (match := _ONLY_URL.fullmatch(fields.get("howpublished", ""))):
        fields["url"] = match[1]
        del fields["howpublished"]


def _dated(fields: dict[str, str]) -> dict[str, str]:
    """Year, month and day joined into ``date``, in the year's place; an unreadable year stays as it is."""
    if "year" not in fields:
        return fields
    if "date" in fields:
        if fields["date"].startswith(fields["year"]):
            return {name: value for name, value in fields.items() if name not in ("year", "month", "day")}
        return fields
    date = joined_date(fields["year"], fields.get("month", ""), fields.get("day", ""))
    if date is None:
        return fields
    spent = {"month", "day"} if len(date) > 4 else {"month"} if not fields.get("month") else set()
    return {
        ("date" if name == "year" else name): (date if name == "year" else value)
        for name, value in fields.items()
        if name not in spent
    }


class _Inheritance:
    """Gives each entry the fields of its parents, each entry worked out once.

    A chain is followed to a depth of eight; entries that are their own parents get nothing from it.
    """

    def __init__(self, keys: Sequence[str], own: Sequence[_Own]) -> None:
        self.own = own
        self.by_key: dict[str, int] = {}
        for index, key in enumerate(keys):
            self.by_key.setdefault(key, index)
        # BibTeX's keys do not differ by case; biber's do, and go first.
        for index, key in enumerate(keys):
            self.by_key.setdefault(key.casefold(), index)
        self.done: dict[int, dict[str, str]] = {}
        self.open: list[int] = []

    def fields(self, index: int) -> dict[str, str]:
        """Return an entry's fields with those of its ``xdata`` and ``crossref`` where it has none."""
        if index in self.done:
            return self.done[index]
        entry_type, given = self.own[index]
        fields = dict(given)
        if len(self.open) >= _DEEPEST:
            return fields
        self.open.append(index)
        for key in given.get("xdata", "").split(","):
            parent = self._parent(key)
            if parent is not None:
                fields = self.fields(parent) | fields
        parent = self._parent(given.get("crossref", ""))
        if parent is not None:
            _take_over(fields, entry_type, self.own[parent][0], self.fields(parent))
        self.open.pop()
        fields.pop("xdata", None)
        self.done[index] = fields
        return fields

    def _parent(self, key: str) -> int | None:
        key = key.strip()
        index = self.by_key.get(key, self.by_key.get(key.casefold())) if key else None
        return None if index in self.open else index


def _take_over(fields: dict[str, str], child_type: str, parent_type: str, parent: Mapping[str, str]) -> None:
    """Fill what a child lacks from its crossref parent, whose title becomes that of the whole."""
    names = _parent_names(child_type, parent_type)
    for name, value in parent.items():
        if name in names:
            fields.setdefault(names[name], value)
        elif name not in _NOT_INHERITED:
            fields.setdefault(name, value)
    is_part_of_book = parent_type in ("book", "mvbook") and child_type in ("inbook", "bookinbook", "suppbook")
    if is_part_of_book and "author" in parent:
        fields.setdefault("author", parent["author"])
        fields.setdefault("bookauthor", parent["author"])


def _parent_names(child: str, parent: str) -> Mapping[str, str]:
    """Return what the parent's title is called in the child."""
    if child == "article" or parent == "periodical":
        return _PARENT_FIELD["periodical"]
    if parent.startswith("mv"):
        return _PARENT_FIELD["main"]
    return _PARENT_FIELD["book"] if child in _PARTS else {}
