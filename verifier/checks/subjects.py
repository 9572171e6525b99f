"""A work together with the entry it stands in, so that a finding can point at a field and mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from verifier.bibliography import Entry, EntryField, Library, deletion
from verifier.bibliography.datamodel import FIELD_ALIASES, NAME_FIELDS, VERBATIM_FIELDS
from verifier.model import Edit, Location, Work
from verifier.patterns import late_pattern

# Signs that mean something to LaTeX in every other field.
_SPECIAL = frozenset("\\%&#$_^~")
_COMMA = late_pattern(r"\s*,")
_URL_COMMAND = late_pattern(r"\\url\{[^{}]{0,2000}\}")


@dataclass(frozen=True, slots=True)
class Subject:
    """A work, and the entry of the library that holds it, if one does."""

    work: Work
    entry: Entry | None = None
    file: str = ""

    @property
    def key(self) -> str:
        """The key of the work."""
        return self.work.key

    @property
    def name(self) -> str:
        """What the work is called in a finding: its key, or for want of one its title or its line."""
        if self.work.key:
            return self.work.key
        title = " ".join(self.fields.get("title", "")[:240].split())
        if title:
            return f"“{title if len(title) <= 60 else title[:59].rstrip() + '…'}”"
        return f"the entry in line {self.entry.line}" if self.entry else "an entry without a key"

    @property
    def type(self) -> str:
        """The BibLaTeX type of the work."""
        return self.work.type

    @property
    def fields(self) -> Mapping[str, str]:
        """The fields of the work as they are understood."""
        return self.work.fields

    def printed(self, field: str) -> EntryField | None:
        """The field of the entry that gives a field of the work, under its own or its classic name."""
        if self.entry is None:
            return None
        alias = None
        for printed in self.entry.fields:
            if printed.name == field:
                return printed
            # Classic BibTeX gives the date of a work as its year and its month.
            stands_for = "date" if printed.name == "year" else FIELD_ALIASES.get(printed.name)
            if alias is None and stands_for == field:
                alias = printed
        return alias

    def inherits(self, field: str) -> bool:
        """Whether a field of the work stands in no field of its own entry, which names a parent."""
        if self.entry is None or self.printed(field) is not None:
            return False
        return any(printed.name in ("crossref", "xdata") for printed in self.entry.fields)

    def written(self, field: str) -> str:
        """What is written in a field: in the entry's own field, else in the work; "" if absent.

        Of an entry with a classic year and no date, ``written("date")`` is "".
        """
        if self.entry is None:
            return self.work.fields.get(field, "")
        found = self.printed(field)
        return found.value if found and not (field == "date" and found.name == "year") else ""

    def place(self, field: str = "") -> Location | None:
        """Where a field stands, else the entry, else the note that the work was read from."""
        found = self.printed(field) if field else None
        if found is not None:
            return Location(self.file, found.line, found.column)
        if self.entry is not None:
            return Location(self.file, self.entry.line)
        return self.work.location

    def replace(self, field: str, value: str) -> tuple[Edit, ...]:
        """The edits that give a field another value, or () when it isn't written so that this is safe to do.

        A value put together from strings, or one with LaTeX or protected words in it, is left to a person.
        """
        found = self.printed(field)
        if found is None or not _is_one_text(found.raw):
            return ()
        raw = found.raw
        quoted = raw.startswith('"')
        if field not in VERBATIM_FIELDS and ("\\" in raw or not _SPECIAL.isdisjoint(value)):
            return ()
        if not _is_balanced(value) or (quoted and '"' in value):
            return ()
        inner = value
        if field not in VERBATIM_FIELDS and field not in NAME_FIELDS and "{" in raw[1:-1]:
            # Braces keep the capitals of a title. Those around the whole of it can stay; others can't.
            whole = _is_one_text(raw[1:-1]) and "{" not in raw[2:-2]
            if not whole or "{" in value:
                return ()
            inner = f"{{{value}}}"
        written = f'"{inner}"' if quoted else f"{{{inner}}}"
        return () if written == raw else (Edit(self.file, found.start, found.end, written),)

    def mend(self, field: str, mender: Callable[[str], str]) -> tuple[Edit, ...]:
        """The edits that change the text of a field as it is printed, its LaTeX and braces with it.

        () when nothing changes, when the value isn't one text, or when braces would come or go.
        """
        found = self.printed(field)
        if found is None or not _is_one_text(found.raw) or found.raw.isdecimal():
            return ()
        inner = found.raw[1:-1]
        mended = mender(inner)
        if mended == inner or [c for c in mended if c in '{}"\\'] != [c for c in inner if c in '{}"\\']:
            return ()
        return (Edit(self.file, found.start + 1, found.end - 1, mended),)

    def move(self, field: str, to: str, value: str) -> tuple[Edit, ...]:
        """The edits that make of a field another one with the value given; () when that one is there."""
        found = self.printed(field)
        if found is None or self.printed(to) is not None or not _is_one_text(found.raw):
            return ()
        if not _is_balanced(value) or (to not in VERBATIM_FIELDS and _needs_escape(value)):
            return ()
        return (
            Edit(self.file, found.name_start, found.name_end, to),
            Edit(self.file, found.start, found.end, f"{{{value}}}"),
        )

    def insert(self, field: str, value: str) -> tuple[Edit, ...]:
        """The edits that give the entry a field it lacks, behind its last one and laid out like it.

        () when the field is there, or when the value can't be written without being read otherwise.
        """
        if self.entry is None or not self.entry.fields or self.printed(field) is not None:
            return ()
        if not _is_balanced(value) or (field not in VERBATIM_FIELDS and _needs_escape(value)):
            return ()
        raw, origin = self.entry.raw, self.entry.start
        last = max(self.entry.fields, key=lambda printed: printed.end)
        end = last.end - origin
        comma = _COMMA.match(raw, end)
        line = raw.rfind("\n", 0, last.name_start - origin)
        indent = raw[line + 1 : last.name_start - origin]
        # A field that shares its line with another has no indentation of its own to copy.
        between = f"{_line_break(raw)}{indent}" if line >= 0 and not indent.strip() else " "
        written = f"{between}{field} = {{{value}}}"
        if comma:
            return (Edit(self.file, origin + comma.end(), origin + comma.end(), f"{written},"),)
        return (Edit(self.file, origin + end, origin + end, f",{written}"),)

    def delete(self, field: str) -> tuple[Edit, ...]:
        """The edits that take a field out of its entry with its comma and line, or () when it has none."""
        found = self.printed(field)
        if found is None or self.entry is None:
            return ()
        return (deletion(self.file, self.entry, found),)


def subjects_of(works: Iterable[Work], libraries: Iterable[Library]) -> tuple[Subject, ...]:
    """Each work with its entry, found by the file and line of the work's location."""
    entries = {(library.file, entry.line): entry for library in libraries for entry in library.entries}
    subjects = []
    for work in works:
        place = work.location
        entry = entries.get((place.file, place.line)) if place else None
        if entry is not None and entry.key != work.key:
            entry = None
        subjects.append(Subject(work, entry, place.file if place else ""))
    return tuple(subjects)


def _needs_escape(value: str) -> bool:
    """Whether LaTeX would read a value otherwise than is meant; what a ``url`` command holds is verbatim."""
    return not _SPECIAL.isdisjoint(_URL_COMMAND.sub("", value))


def _line_break(raw: str) -> str:
    return "\r\n" if "\r\n" in raw else "\n"


def _is_one_text(raw: str) -> bool:
    """Whether a printed value is a number, or one text in braces or quotes."""
    if raw.isdecimal():
        return True
    if len(raw) < 2:
        return False
    if raw.startswith('"') and raw.endswith('"'):
        return raw.count('"') == 2
    return raw.startswith("{") and raw.endswith("}") and _is_balanced(raw[1:-1])


def _is_balanced(value: str) -> bool:
    depth = 0
    for sign in value:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0
