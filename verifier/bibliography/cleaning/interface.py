"""What a cleaning is: from an entry as printed to the edits that make it cleaner.

A cleaning looks at what is printed, never at what strings expand to, so an entry is cleaned alike wherever
it stands. It touches only values that are one text in braces or quotes; what is put together by ``#`` stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from verifier.bibliography import latex
from verifier.bibliography.blocks import Entry, EntryField
from verifier.bibliography.datamodel import (
    DATE_FIELDS,
    FIELD_ALIASES,
    KNOWN_FIELDS,
    NAME_FIELDS,
    VERBATIM_FIELDS,
    words,
)
from verifier.model import Edit
from verifier.patterns import late_pattern


@dataclass(frozen=True, slots=True)
class Text:
    """A field whose value is one text: what stands between its braces or quotes, and from where on.

    ``name`` is that of the field in BibLaTeX.
    """

    field: EntryField
    name: str
    inner: str
    start: int
    quoted: bool

    @property
    def end(self) -> int:
        """Where the text ends."""
        return self.start + len(self.inner)

    def become(self, inner: str) -> Iterator[Edit]:
        """Yield the edit that writes another text in place of this one; nothing when that is not possible."""
        if inner == self.inner or not latex.is_balanced(inner) or (self.quoted and _OPEN_QUOTE.search(inner)):
            return
        yield Edit("", self.start, self.end, inner)


_OPEN_QUOTE = late_pattern(r'^[^{}]*"')
_PRIVATE = words("file pdf keywords sortkey options execute verba verbb verbc ids crossref xref xdata")
"""Fields that are for programs: their blanks and signs may mean anything."""
_PRINTED = KNOWN_FIELDS - VERBATIM_FIELDS - DATE_FIELDS - _PRIVATE


@dataclass(frozen=True, slots=True)
class Printed(Entry):
    """An entry, with those of its fields whose value is one text."""

    texts: tuple[Text, ...] = ()


Clean = Callable[[Printed], Iterable[Edit]]


@dataclass(frozen=True, slots=True)
class Cleaning:
    """A row of the table: its name, one line of what it does, whether it is done unasked, and what does it.

    The edits count from where the text begins that the entry was read from; their file is "".
    """

    name: str
    summary: str
    default: bool
    clean: Clean


def printed(entry: Entry) -> Printed:
    """Return an entry with its texts."""
    return Printed(
        entry.kind,
        entry.start,
        entry.end,
        entry.line,
        entry.raw,
        entry.key,
        entry.type,
        entry.fields,
        tuple(_texts(entry)),
    )


def _texts(entry: Entry) -> Iterator[Text]:
    for field in entry.fields:
        raw = field.raw
        if len(raw) < 2:
            continue
        quoted = raw[0] == '"'
        name = FIELD_ALIASES.get(field.name, field.name)
        if quoted and raw[-1] == '"' and raw.count('"') == 2:
            yield Text(field, name, raw[1:-1], field.start + 1, quoted=True)
        elif raw[0] == "{" and raw[-1] == "}" and latex.is_balanced(raw[1:-1]):
            yield Text(field, name, raw[1:-1], field.start + 1, quoted=False)


def prose(entry: Printed) -> Iterator[Text]:
    """Yield the texts that LaTeX prints: those of fields that BibLaTeX knows, addresses and dates aside."""
    for text in entry.texts:
        if text.name in _PRINTED and "\\verb" not in text.inner:
            yield text


def named(entry: Printed, *names: str) -> Iterator[Text]:
    """Yield the texts of fields by their names in BibLaTeX; a classic name stands for its own."""
    return (text for text in entry.texts if text.name in names)


def is_name_list(text: Text) -> bool:
    """Whether a field holds names."""
    return text.name in NAME_FIELDS


def has(entry: Entry, name: str) -> bool:
    """Whether an entry has a field, under its own or its classic name."""
    return any(
        FIELD_ALIASES.get(field.name, field.name) == name or field.name == name for field in entry.fields
    )
