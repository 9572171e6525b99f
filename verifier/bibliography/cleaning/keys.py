"""New keys for the entries of a library, made as `extract` makes them, with all that names the old ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from verifier.bibliography.blocks import Entry, Library
from verifier.bibliography.cleaning.interface import printed
from verifier.bibliography.keys import make_key
from verifier.bibliography.works import NOT_WORKS, library_works
from verifier.model import Edit
from verifier.patterns import late_pattern

_HEAD = late_pattern(r"@[ \t]*\w[\w.+:/-]*\s*[{(]\s*")
_NAMING = frozenset({"crossref", "xref", "xdata", "related", "entryset"})
_KEY = late_pattern(r"[^\s,]+")
_SUFFIXED = late_pattern(r"[a-z]{1,2}\Z")


@dataclass(frozen=True, slots=True)
class NewKeys:
    """The old key of each renamed entry with its new one, in the order of the file, and what changes where.

    Each old key leads to one new one, by which papers can be changed: of entries that share a key BibTeX and
    biber use the first. The others are ``unused``: line, old key, new key. ``edits`` are by the place where
    an entry begins.
    """

    renamed: tuple[tuple[str, str], ...]
    edits: Mapping[int, tuple[Edit, ...]]
    unused: tuple[tuple[int, str, str], ...] = ()


def new_keys(library: Library) -> NewKeys:
    """Give each work a key of name, year and title word, as `make_key` makes it; containers keep theirs.

    A key that is already of this form stays, with the letter behind it that tells it from another. A key
    that two entries share leads to the first of them where a field names it.
    """
    works = iter(library_works(library))
    entries = [(entry, None if entry.type in NOT_WORKS else next(works).fields) for entry in library.entries]
    wanted = [make_key(fields, ()) if fields is not None else "" for _, fields in entries]
    # What stays as it is comes first, so that nothing else is given its key.
    taken = set(library.keys - {entry.key for entry in library.entries})
    keys: dict[int, str] = {}
    for (entry, _), base in zip(entries, wanted, strict=True):
        if entry.key and entry.key not in taken and (not base or _is_of(entry.key, base)):
            keys[entry.start] = entry.key
            taken.add(entry.key)
    for entry, fields in entries:
        if entry.start not in keys and fields is not None:
            keys[entry.start] = make_key(fields, taken)
            taken.add(keys[entry.start])
    return _written(library, keys)


def _is_of(key: str, base: str) -> bool:
    rest = key.removeprefix(base) if key.startswith(base) else "?"
    return rest == "" or _SUFFIXED.match(rest) is not None


def _written(library: Library, keys: Mapping[int, str]) -> NewKeys:
    new: dict[str, str] = {}
    first: dict[str, int] = {}
    for entry in library.entries:
        new.setdefault(entry.key, keys.get(entry.start, entry.key))
        first.setdefault(entry.key, entry.start)
    edits: defaultdict[int, list[Edit]] = defaultdict(list)
    renamed, unused = [], []
    for entry in library.entries:
        key = keys.get(entry.start, entry.key)
        head = _HEAD.match(entry.raw)
        if key != entry.key and head is not None and entry.raw.startswith(entry.key, head.end()):
            start = entry.start + head.end()
            comma = "" if entry.key else ","
            edits[entry.start].append(Edit("", start, start + len(entry.key), key + comma))
            if entry.key and entry.start != first[entry.key]:
                unused.append((entry.line, entry.key, key))
            else:
                renamed.append((entry.key, key))
        for edit in _named(entry, new):
            edits[entry.start].append(edit)
    made = {start: tuple(held) for start, held in edits.items()}
    return NewKeys(tuple(renamed), made, tuple(unused))


def _named(entry: Entry, new: Mapping[str, str]) -> list[Edit]:
    """What changes in the fields of an entry that name others by their keys."""
    edits: list[Edit] = []
    for text in printed(entry).texts:
        if text.field.name in _NAMING:
            inner = _KEY.sub(lambda match: new.get(match[0], match[0]), text.inner)
            edits += text.become(inner)
    return edits
