"""Papers that cite by keys: what each key stands for in the bibliographies that the paper names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeGuard

from verifier.bibliography.reading import read_library
from verifier.bibliography.works import library_works
from verifier.documents.marked import DoubledKey, MarkedCitation, MarkedDocument, MarkedNote
from verifier.files import UnreadableFile
from verifier.model import Document, Marker, Note, Span, StyledText, Work
from verifier.patterns import late_pattern

_MOST_LIBRARIES = 50
_MOST_AROUND = 20
# As a path an address has lost one of its two slashes.
_REMOTE = late_pattern(r"(?:\A|/)(?P<scheme>https?|ftp):/{1,2}(?P<rest>[^/].*)\Z")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A paper with its keys replaced by citations, the works that they stand for, and what was not read.

    ``cited`` are the works by the keys that the paper cites, ``unknown`` the keys that it cites and no
    bibliography holds.
    """

    document: Document
    cited: Mapping[str, Work] = field(default_factory=dict)
    failures: tuple[UnreadableFile, ...] = ()
    unknown: tuple[str, ...] = ()


def resolve_keys(document: Document, existing: Sequence[Work] = (), folder: Path | None = None) -> Resolved:
    """Put the citations that the keys of a paper stand for into its notes and its references.

    Keys are looked up in the bibliographies that the paper names, then among the ``existing`` works, then,
    for a paper that names none, in those beside it in its ``folder`` and in the one above. A key that the
    named ones lack stays as it is typed and is a stray, as LaTeX would print question marks for it.
    Without a bibliography that can be read nothing is judged.
    """
    if not isinstance(document, MarkedDocument):
        return Resolved(document)
    failures = [
        UnreadableFile(
            f"{document.file}: {place} is not in the paper's folder, or cannot be read; its notes are missing"
        )
        for place in document.unread
    ]
    unread = len(failures)
    doubled = [*document.doubled]
    works = _named(document, failures, doubled)
    judged = bool(works) and len(failures) == unread
    for work in existing:
        works.setdefault(work.key, work)
    _put_aliases(works)
    if folder is not None and not document.libraries and _unknown(document, works):
        _look_around(folder, works)
        _put_aliases(works)
    notes = tuple(_resolved(note, works) for note in document.notes)
    references, strays = _references(document.references, works)
    cited = _cited((*document.notes, *document.references), works)
    sign = "" if document.format == "latex" else "@"
    missing = (*_unknown_in_notes(document.notes, works, sign), *strays) if judged else ()
    return Resolved(
        replace(
            document,
            notes=notes,
            references=references,
            strays=(*document.strays, *missing),
            doubled=() if document.lists_apart else tuple(doubled),
        ),
        cited,
        tuple(failures),
        _unknown(document, works),
    )


def _named(
    document: MarkedDocument, failures: list[UnreadableFile], doubled: list[DoubledKey]
) -> dict[str, Work]:
    """The works of the bibliographies that a paper names.

    What cannot be read is put to the failures, and keys that two entries bear to the doubled ones.
    """
    works: dict[str, Work] = {}
    for path in document.libraries[:_MOST_LIBRARIES]:
        if remote := _REMOTE.search(path.as_posix()):
            failures.append(
                UnreadableFile(
                    f"{document.file}: the bibliography {remote['scheme']}://{remote['rest']} that it names "
                    "is not fetched; save it beside the paper and name that file"
                )
            )
            continue
        try:
            for work in library_works(read_library(path)):
                first = works.setdefault(work.key, work)
                if first is not work and work.key and first.location and work.location:
                    words = _in_short(first), _in_short(work)
                    doubled.append(DoubledKey(work.key, first.location, work.location, words))
        except UnreadableFile as fault:
            failures.append(UnreadableFile(f"{fault} (the bibliography that {document.file} names)"))
    return works


def _in_short(work: Work) -> str:
    said = (work.fields.get(name, "") for name in ("author", "title", "date"))
    return ", ".join(value[:200] for value in said if value)


def _put_aliases(works: dict[str, Work]) -> None:
    """Put the works under the other keys that their entries name (BibLaTeX's field ``ids``) too."""
    for work in tuple(works.values()):
        for key in work.fields.get("ids", "").split(","):
            if alias := key.strip():
                works.setdefault(alias, work)


def _look_around(folder: Path, works: dict[str, Work]) -> None:
    """Put the works of the bibliographies beside a paper and in the folder above it to those that are known.

    A chapter is cited from the bibliography that only the whole book names.
    """
    root = folder.resolve()
    for place in dict.fromkeys((root, root.parent)):
        for path in sorted(place.glob("*.bib"))[:_MOST_AROUND]:
            # The paper names none of them, so one that cannot be read is no fault of it.
            with suppress(UnreadableFile):
                for work in library_works(read_library(path)):
                    works.setdefault(work.key, work)


def _unknown(document: MarkedDocument, works: Mapping[str, Work]) -> tuple[str, ...]:
    """The keys that a paper cites and neither a bibliography nor its own list holds."""
    keys = dict.fromkeys(
        mark.key
        for note in (*document.notes, *document.references)
        if isinstance(note, MarkedNote)
        for mark in note.marked
        if mark.key and not mark.presumed
    )
    return tuple(key for key in keys if key not in works and key not in document.listed)


def _unknown_in_notes(notes: Sequence[Note], works: Mapping[str, Work], sign: str) -> list[Marker]:
    """The keys in notes that no bibliography holds, each once a note, behind the sign that calls a key."""
    strays: dict[tuple[str, int, str], Marker] = {}
    for note in notes:
        if isinstance(note, MarkedNote):
            for mark in note.marked:
                if mark.key and mark.key not in works and not mark.presumed:
                    stray = Marker(f"{sign}{mark.key}", note.lines[0], 1, note.text.plain, note.file)
                    strays.setdefault((f"{note.file}#{note.label}", note.lines[0], mark.key), stray)
    return list(strays.values())


def _cited(notes: Sequence[Note], works: Mapping[str, Work]) -> dict[str, Work]:
    keys = dict.fromkeys(
        mark.key
        for note in notes
        if isinstance(note, MarkedNote)
        for mark in note.marked
        if mark.key in works
    )
    return {key: works[key] for key in keys}


def _references(
    entries: Sequence[Note], works: Mapping[str, Work]
) -> tuple[tuple[Note, ...], tuple[Marker, ...]]:
    kept: list[Note] = []
    strays: list[Marker] = []
    for entry in entries:
        if _is_unknown_key(entry, works):
            if entry.marked[0].presumed:
                continue
            strays.extend(replace(marker, label=marker.label.removeprefix("r:")) for marker in entry.markers)
        else:
            kept.append(_resolved(entry, works))
    return tuple(kept), tuple(strays)


def _is_unknown_key(entry: Note, works: Mapping[str, Work]) -> TypeGuard[MarkedNote]:
    """Whether an entry is nothing but a key cited in the text that no bibliography holds."""
    if not isinstance(entry, MarkedNote) or not entry.marked:
        return False
    mark = entry.marked[0]
    return mark.key not in works and not mark.fields and entry.text.plain == mark.key


def _resolved(note: Note, works: Mapping[str, Work]) -> Note:
    """A note with each known key replaced by the citation that it stands for."""
    if not isinstance(note, MarkedNote) or not any(mark.key in works for mark in note.marked):
        return note
    from verifier.documents.setting import set_citation  # noqa: PLC0415 - only papers that cite by keys need it

    built = _Built()
    marked: list[MarkedCitation] = []
    done = 0
    for mark in note.marked:
        work = works.get(mark.key)
        built.add(note.text.slice(done, mark.start))
        done = mark.end
        start = built.length
        if work is None:
            built.add(note.text.slice(mark.start, mark.end))
            if not mark.presumed:
                marked.append(replace(mark, start=start, end=built.length))
        elif mark.type == "mention":
            built.add(StyledText(_mentioned(work, mark.fields.get("field", "title"))))
        else:
            behind = note.text.plain[mark.start : mark.end].removeprefix(mark.key)
            built.add(set_citation(work.fields, mark.locator))
            if mark.locator is None and not mark.presumed:
                built.add(StyledText(behind))
            marked.append(
                replace(
                    mark,
                    start=start,
                    end=built.length,
                    type=work.type,
                    fields=_own(work.fields),
                    presumed=False,
                    entry=work.location,
                )
            )
    built.add(note.text.slice(done, len(note.text.plain)))
    return replace(note, text=built.text, marked=tuple(marked))


def _own(fields: Mapping[str, str]) -> dict[str, str]:
    """What a citation says of its work: not what a person or a program has noted beside it."""
    return {
        name: value
        for name, value in fields.items()
        if name not in ("annotation", "abstract", "file", "keywords")
    }


def _mentioned(work: Work, field: str) -> str:
    value = work.fields.get(field, "")
    if field != "author":
        return value[:4] if field == "date" else value or work.key
    from verifier.documents.setting import printed_names  # noqa: PLC0415 - as above

    first = re.split(r"\s+and\s+", value or work.fields.get("editor", ""))[0]
    return first.split(",")[0].strip("{} ") if "," in first else printed_names(first) or work.key


class _Built:
    """A styled text put together from parts."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._italics: list[Span] = []
        self.length = 0

    def add(self, part: StyledText) -> None:
        self._parts.append(part.plain)
        self._italics.extend(Span(span.start + self.length, span.end + self.length) for span in part.italics)
        self.length += len(part.plain)

    @property
    def text(self) -> StyledText:
        return StyledText("".join(self._parts), tuple(self._italics))
