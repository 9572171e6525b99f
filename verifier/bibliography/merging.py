"""Bring works that were read anew into a file that a person may have edited since.

The file is the person's: a field that differs or was taken out stays as it is and is reported, entries
that the paper no longer cites stay, and every byte outside the changed spans stays. What comes in are
notes that cite a work, added to its ``annotation``, and works that the file does not have. What an annotation
says of the notes of the papers just read is the program's own and is made anew.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from verifier.bibliography import latex
from verifier.bibliography.annotation import join_annotations, parse_annotation, renewed_annotation
from verifier.bibliography.blocks import Entry, EntryField, Library
from verifier.bibliography.editing import diff, edit
from verifier.bibliography.entry_edits import added_fields, line_end, removed_field
from verifier.bibliography.keys import make_key
from verifier.bibliography.reading import parse_library
from verifier.bibliography.works import NOT_WORKS, library_works
from verifier.bibliography.writing import field_text, format_entry, sort_key, written_key
from verifier.compare.fold import loose
from verifier.model import Edit, Work

Fields = Mapping[str, str]
SameWork = Callable[[Fields, Fields], bool]
IsOwn = Callable[[str], bool]

_ANNOTATIONS = ("annotation", "annote")


@dataclass(frozen=True, slots=True)
class MergeConflict:
    """A field that the file and the paper give differently; "" where one of them has none."""

    key: str
    field: str
    in_file: str
    as_read: str


@dataclass(frozen=True, slots=True)
class Merge:
    """What a merge gives: the new text, the edits that lead to it, and what was done, by keys of the file.

    ``added`` are entries that were not there, ``updated`` such whose annotation grew, ``kept`` such that
    no work was matched with. ``keys`` says under which key of the file each work given now stands.
    """

    text: str
    added: tuple[str, ...]
    updated: tuple[str, ...]
    kept: tuple[str, ...]
    conflicts: tuple[MergeConflict, ...]
    diff: str
    edits: tuple[Edit, ...]
    keys: Mapping[str, str]


def same_title_and_year(a: Fields, b: Fields) -> bool:
    """Whether two works have the same title, letter case and punctuation aside, and the same year."""
    title = loose(a.get("title", ""))
    return bool(title) and title == loose(b.get("title", "")) and _year(a) == _year(b)


def merge(
    library: Library,
    works: Sequence[Work],
    annotations: Mapping[str, str],
    *,
    same_work: SameWork = same_title_and_year,
    is_own: IsOwn | None = None,
) -> Merge:
    """Merge works (and their annotations, by key) into a library; see the module for what may change.

    A work is the entry that has its key and is not another work, else one that ``same_work`` accepts
    (fields of the file, fields as read), else one of the same title that a note cited here cites too.
    Merging what was just written changes nothing. ``is_own`` tells the labels of notes of the papers that the
    works were read from: annotations say of these notes what the papers now say, and no more.
    """
    entries = [entry for entry in library.entries if entry.type not in NOT_WORKS]
    held = library_works(library)
    in_file = [work.fields for work in held]
    read = {id(work): _as_written(work) for work in works}
    matches = _Matching(entries, in_file, annotations, same_work).run(works, read)

    edits: list[Edit] = []
    updated: list[str] = []
    conflicts: list[MergeConflict] = []
    keys: dict[str, str] = {}
    taken = set(library.keys)
    new: list[Work] = []
    for work in sorted(works, key=lambda work: sort_key(work.key)):
        index = matches.get(id(work))
        if index is None:
            key = written_key(work)
            key = make_key(work.fields, taken) if key in taken else key
            taken.add(key)
            keys[work.key] = key
            new.append(replace(work, key=key))
            continue
        entry = entries[index]
        keys[work.key] = entry.key
        if differing := _conflicts(entry.key, in_file[index], read[id(work)]):
            # What only stands elsewhere as it would be written here is said by both.
            written = _as_written(held[index])
            conflicts += [found for found in differing if found.as_read != written.get(found.field)]
        change = _annotated(library, entry, annotations.get(work.key, ""), is_own)
        if change:
            edits.append(change)
            updated.append(entry.key)
    matched = set(matches.values())
    for index, entry in enumerate(entries):
        # Notes of these papers that cited the work once and don't any more.
        change = _annotated(library, entry, "", is_own) if is_own and index not in matched else None
        if change:
            edits.append(change)
            updated.append(entry.key)
    by_new_key = {keys[key]: text for key, text in annotations.items() if key in keys}
    edits += _insertions(library, new, by_new_key)
    return Merge(
        edit(library, edits),
        tuple(sorted((work.key for work in new), key=sort_key)),
        tuple(updated),
        tuple(entry.key for index, entry in enumerate(entries) if index not in matched),
        tuple(conflicts),
        diff(library, edits),
        tuple(edits),
        keys,
    )


def _as_written(work: Work) -> Fields:
    """Return a work's fields as they would be read from the file that this room writes."""
    return library_works(parse_library(format_entry(work), ""))[0].fields


def _year(fields: Fields) -> str:
    return (fields.get("date") or fields.get("year") or "")[:4]


# --- Which entry is which work -----------------------------------------------------------------


class _Matching:
    """Finds for each work at most one entry; no entry is given to two works."""

    def __init__(
        self,
        entries: Sequence[Entry],
        in_file: Sequence[Fields],
        annotations: Mapping[str, str],
        same_work: SameWork,
    ) -> None:
        self.in_file = in_file
        self.annotations = annotations
        self.same_work = same_work
        self.by_key: dict[str, int] = {}
        self.by_title: dict[str, list[int]] = {}
        self.titles = [loose(fields.get("title", "")) for fields in in_file]
        for index, entry in enumerate(entries):
            self.by_key.setdefault(entry.key, index)
            if self.titles[index]:
                self.by_title.setdefault(self.titles[index], []).append(index)
        self.free = dict.fromkeys(range(len(entries)))

    def run(self, works: Sequence[Work], read: Mapping[int, Fields]) -> dict[int, int]:
        """Return the index of the entry for each work (by ``id``) that has one."""
        found: dict[int, int] = {}
        for rule in (self._same_key_and_work, self._same_work, self._same_title_and_note, self._same_key):
            for work in works:
                if id(work) in found:
                    continue
                index = rule(work, read[id(work)])
                if index is not None:
                    found[id(work)] = index
                    del self.free[index]
        return found

    def _of_key(self, work: Work) -> int | None:
        index = self.by_key.get(written_key(work))
        return index if index in self.free else None

    def _same_key_and_work(self, work: Work, fields: Fields) -> int | None:
        index = self._of_key(work)
        if index is None:
            return None
        agrees = self.in_file[index] == fields or self.same_work(self.in_file[index], fields)
        return index if agrees else None

    def _same_work(self, _work: Work, fields: Fields) -> int | None:
        # Entries of the same title first: nearly always it is one of them.
        likely = self.by_title.get(loose(fields.get("title", "")), [])
        others = () if self.same_work is same_title_and_year else self.free
        candidates: list[int] = [*likely, *others]
        for index in candidates:
            if index in self.free and self.same_work(self.in_file[index], fields):
                return index
        return None

    def _same_title_and_note(self, work: Work, fields: Fields) -> int | None:
        notes = {label for label, _ in parse_annotation(self.annotations.get(work.key, ""))}
        for index in self.by_title.get(loose(fields.get("title", "")), []):
            if index in self.free and notes & self._notes(index):
                return index
        return None

    def _same_key(self, work: Work, fields: Fields) -> int | None:
        """Return an entry of that key which a person rewrote: anything else that it shares will do."""
        index = self._of_key(work)
        if index is None:
            return None
        there = self.in_file[index]
        notes = {label for label, _ in parse_annotation(self.annotations.get(work.key, ""))}
        shared = any(
            there.get(name) and there.get(name) == fields.get(name)
            for name in ("url", "doi", "isbn", "author", "editor")
        )
        words = set(self.titles[index].split()) & set(loose(fields.get("title", "")).split())
        bare = not there.get("title") or not fields.get("title")
        return index if shared or words or bare or notes & self._notes(index) else None

    def _notes(self, index: int) -> set[str]:
        return {label for label, _ in parse_annotation(self.in_file[index].get("annotation", ""))}


# --- What changes ------------------------------------------------------------------------------


def _conflicts(key: str, in_file: Fields, as_read: Fields) -> list[MergeConflict]:
    """Fields as read that the file gives otherwise, or no longer. What only the file has is no conflict."""
    return [
        MergeConflict(key, name, in_file.get(name, ""), value)
        for name, value in as_read.items()
        if name not in _ANNOTATIONS and latex.fold_space(in_file.get(name, "")) != latex.fold_space(value)
    ]


def _annotated(library: Library, entry: Entry, annotation: str, is_own: IsOwn | None) -> Edit | None:
    """Return the edit that adds the citing notes which the entry's annotation does not name yet.

    With ``is_own``, those of the papers that were read are made anew, where the file says otherwise of them.
    """
    field = entry.field("annotation") or entry.field("annote")
    if field is None:
        if not annotation:
            return None
        value = "{" + field_text("annotation", annotation) + "}"
        return added_fields(library, entry, [("annotation", value)])[0]
    joined = join_annotations(field.value, latex.clean(annotation))
    if is_own and (change := _renewed(library, field, latex.clean(annotation), is_own, joined)):
        return change
    if joined == field.value:
        return None
    # A value with a person's own words is lengthened, not written anew: its LaTeX stays as it is.
    addition = joined[len(field.value) :] if joined.startswith(field.value) else None
    if addition is not None and field.raw.startswith("{") and field.raw.endswith("}"):
        place = field.end - 1
        if latex.is_balanced(field.raw[1:-1]):
            return Edit(library.file, place, place, field_text("annotation", addition))
    if addition is not None and field.raw:
        return Edit(library.file, field.end, field.end, " # {" + field_text("annotation", addition) + "}")
    return Edit(library.file, field.start, field.end, "{" + field_text("annotation", joined) + "}")


def _renewed(library: Library, field: EntryField, read: str, is_own: IsOwn, joined: str) -> Edit | None:
    """Return the edit that makes notes in an annotation anew; None where some are to be added at most."""
    renewed = renewed_annotation(field.value, read, is_own)
    if renewed in (joined, field.value):
        return None
    if not renewed:
        return removed_field(library, field)
    inner = field.raw[1:-1] if field.raw.startswith("{") and field.raw.endswith("}") else None
    raw = inner if inner is not None and latex.is_balanced(inner) else None
    text = renewed_annotation(
        field.value, read, is_own, raw=raw, encode=lambda words: field_text("annotation", words)
    )
    return Edit(library.file, field.start, field.end, "{" + text + "}")


def _insertions(library: Library, works: Sequence[Work], annotations: Mapping[str, str]) -> list[Edit]:
    """Return the edits that bring new entries in: in key order if the file is sorted, else at the end."""
    if not works:
        return []
    entries = library.entries
    keys = [sort_key(entry.key) for entry in entries]
    ordered = all(a <= b for a, b in pairwise(keys))
    ends = line_end(library)
    groups: dict[int, list[str]] = {}
    for work in sorted(works, key=lambda work: sort_key(work.key)):
        slot = bisect_right(keys, sort_key(work.key)) if ordered else len(keys)
        text = format_entry(work, annotations.get(work.key, "")).replace("\n", ends)
        groups.setdefault(slot, []).append(text)
    edits = []
    for slot, texts in groups.items():
        joined = ends.join(texts)
        if slot < len(keys):
            # Behind the entry before it, so that a remark above the next entry stays with that one.
            place = _behind(library, entries[slot - 1].end) if slot else entries[0].start
            text = f"{ends}{joined}" if slot else f"{joined}{ends}"
        else:
            place = len(library.text)
            text = _gap(library.text, ends) + joined
        edits.append(Edit(library.file, place, place, text))
    return edits


def _behind(library: Library, end: int) -> int:
    """Behind the line that an entry ends on, or behind the entry if another thing begins on that line."""
    match = re.compile(r"[^@\r\n]*+(?:\r\n|\r|\n)").match(library.text, end)
    return match.end() if match else end


def _gap(text: str, line_end: str) -> str:
    """Return what parts new entries at the end from what stands before them: one empty line."""
    if not text.strip():
        return ""
    if not text.endswith(("\n", "\r")):
        return line_end * 2
    return "" if re.search(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\Z", text[-200:]) else line_end
