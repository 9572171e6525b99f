"""Names that BibLaTeX doesn't know, of fields and of entry types: B003."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from verifier.bibliography import Entry, EntryField, Library
from verifier.bibliography.datamodel import CLASSIC_TYPES, ENTRY_TYPES
from verifier.checks.datamodel import FIELDS, is_known
from verifier.checks.interface import Dossier, clip, find, listed, plural, seen
from verifier.checks.pages import write_rule
from verifier.model import Confidence, Edit, Finding, Fix, Location, Severity

UNKNOWN_FIELD = write_rule(
    "B003",
    "unknown-field",
    Severity.NOTE,
    "A field or an entry type that BibLaTeX doesn't know.",
    detects="""Field names that are neither in the data model of BibLaTeX, nor of classic BibTeX, nor
    written by well-known programs. A name a letter or two from a known one is reported
    with the name that was probably meant; others once a file, with the confidence “possible”. Types of
    entries likewise, where the entry is a work.""",
    why="""Bibliography programs drop such a field without a word, so a misspelt `auhtor` makes a work
    anonymous. An entry of an unknown type is printed as if it were of the type `misc`.""",
    mend="""Correct the name. A field of your own can stay: BibLaTeX offers `usera` to `userf` for such, and
    `customa` to `customf` for types.""",
    before="auhtor = {Li, Wei},",
    after="author = {Li, Wei},",
    fix="unsafe",
)
RULES = (UNKNOWN_FIELD,)

_LONGEST_NAME = 40
_FEW_USES = 3
# Fields that are told apart by one letter (namea, nameb, …) are nobody's slip of the keyboard.
_FIELD_NAMES = tuple(
    sorted(name for name in FIELDS if not re.fullmatch(r"(?:name|list|user|verb|editor)[a-f](?:type)?", name))
)
_TYPE_NAMES = tuple(
    sorted(name for name in ENTRY_TYPES | CLASSIC_TYPES.keys() if not re.fullmatch(r"custom[a-f]", name))
)
_OF_A_WORK = ("title", "author", "url", "date", "year")
"""An entry with none of these is no work: glossaries and programs keep such under types of their own."""


def check_unknown_names(dossier: Dossier) -> Iterator[Finding]:
    """Findings on the names of fields and of entry types in each library."""
    for library in dossier.libraries:
        yield from _unknown_fields(library)
        yield from _unknown_types(library)


_Uses = list[tuple[Entry, EntryField]]


def _unknown_fields(library: Library) -> Iterator[Finding]:
    """Names that nobody knows: slips at each entry, or once a file when they are many."""
    unknown: dict[str, _Uses] = defaultdict(list)
    for entry in library.entries:
        for field in entry.fields:
            if not is_known(field.name):
                unknown[field.name].append((entry, field))
    for name, uses in unknown.items():
        meant = nearest_field(name)
        beside = sum(entry.field(meant) is not None for entry, _ in uses) if meant else 0
        # A field that stands beside the one it resembles, time and again, is one of the writer's own.
        if not meant or (beside > _FEW_USES and beside * 2 > len(uses)):
            yield _unknown(library.file, name, uses)
        elif len(uses) <= _FEW_USES:
            for use in uses:
                yield _misspelt(library.file, meant, [use])
        else:
            yield _misspelt(library.file, meant, uses)


def _unknown(file: str, name: str, uses: _Uses) -> Finding:
    entry, field = uses[0]
    place = Location(file, field.name_line, field.name_column)
    return find(
        UNKNOWN_FIELD,
        Confidence.POSSIBLE,
        f"BibLaTeX knows no field {clip(name, 40)} and drops it; {_entries_have(uses)}.",
        seen("field", place, f"{field.name} = {field.raw}"),
        at=place,
        work=entry.key,
    )


def _misspelt(file: str, meant: str, uses: _Uses) -> Finding:
    entry, field = uses[0]
    place = Location(file, field.name_line, field.name_column)
    taken = [entry for entry, _ in uses if entry.field(meant) is not None]
    edits = tuple(
        Edit(file, field.name_start, field.name_end, meant)
        for entry, field in uses
        if entry.field(meant) is None
    )
    return find(
        UNKNOWN_FIELD,
        # Slips are few, and seldom stand beside the right field.
        Confidence.PROBABLE if edits and len(uses) <= _FEW_USES else Confidence.POSSIBLE,
        f"BibLaTeX knows no field {clip(field.name, 40)} and drops it: did you mean {meant}?"
        + (f" {_entries_have(uses)}." if len(uses) > 1 else "")
        + (
            f" In {listed(e.key for e in taken)} there is a field {meant} already; keep the right one."
            if taken
            else ""
        ),
        seen("field", place, f"{field.name} = {field.raw}"),
        at=place,
        work=entry.key,
        fix=Fix(f"rename the field {field.name} to {meant}", safe=False, edits=edits) if edits else None,
    )


def _entries_have(uses: _Uses) -> str:
    verb = "has" if len(uses) == 1 else "have"
    return f"{plural(len(uses), 'entry', 'entries')} {verb} it: {listed(entry.key for entry, _ in uses)}"


def nearest_field(name: str) -> str:
    """The known field that a name is a slip of, or "": one letter off, two in a long name.

    A known name with two letters put in front or behind (``author-l``, ``xxpages``) was made on purpose.
    """
    return _nearest(name, _FIELD_NAMES)


def _nearest(name: str, names: Collection[str]) -> str:
    if not 4 <= len(name) <= _LONGEST_NAME or not name.isascii():
        return ""
    found = process.extractOne(name, names, scorer=OSA.distance, score_cutoff=2)
    if found is None:
        return ""
    meant, distance, _ = found
    if distance == 1 or (len(name) >= 10 and name[0] == meant[0] and meant not in name):
        return meant
    return ""


# --- Entry types -------------------------------------------------------------------------------


def _unknown_types(library: Library) -> Iterator[Finding]:
    """Types that nobody knows, each once a file."""
    unknown: dict[str, list[Entry]] = defaultdict(list)
    for entry in library.entries:
        known = entry.type in ENTRY_TYPES or entry.type in CLASSIC_TYPES
        if not known and any(entry.field(name) is not None for name in _OF_A_WORK):
            unknown[entry.type].append(entry)
    for name, entries in unknown.items():
        yield _unknown_type(library.file, name, entries)


def _unknown_type(file: str, name: str, entries: list[Entry]) -> Finding:
    first = entries[0]
    place = Location(file, first.line)
    meant = _nearest(name, _TYPE_NAMES)
    many = f" {plural(len(entries), 'entry', 'entries')} have it: {listed(entry.key for entry in entries)}."
    edits = tuple(edit for entry in entries for edit in _retyped(file, entry, meant)) if meant else ()
    return find(
        UNKNOWN_FIELD,
        Confidence.PROBABLE if meant and len(entries) <= _FEW_USES else Confidence.POSSIBLE,
        f"BibLaTeX knows no entry type {clip(name, 40)} and prints such entries as misc"
        + (f": did you mean {meant}?" if meant else ". Choose the type that fits the work.")
        + (many if len(entries) > 1 else ""),
        seen("type", place, first.raw[:200]),
        at=place,
        work=first.key,
        fix=Fix(f"change the type {name} to {meant}", safe=False, edits=edits) if edits else None,
    )


def _retyped(file: str, entry: Entry, meant: str) -> Iterator[Edit]:
    found = re.match(r"@\s*([^\s{(]+)", entry.raw)
    if found is not None:
        yield Edit(file, entry.start + found.start(1), entry.start + found.end(1), meant)
