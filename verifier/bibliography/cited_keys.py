"""Papers that cite by keys: what each key stands for in the bibliographies that the paper names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from verifier.bibliography.reading import read_library
from verifier.bibliography.works import library_works
from verifier.documents.marked import MarkedCitation, MarkedDocument, MarkedNote
from verifier.files import UnreadableFile
from verifier.model import Document, Marker, Note, Span, StyledText, Work

_MOST_LIBRARIES = 50
# As a path an address has lost one of its two slashes.
_REMOTE = re.compile(r"(?:\A|/)(?P<scheme>https?|ftp):/{1,2}(?P<rest>[^/].*)\Z")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A paper with its keys replaced by citations, the works that they stand for, and what was not read."""

    document: Document
    works: tuple[Work, ...] = ()
    failures: tuple[UnreadableFile, ...] = ()


def resolve_keys(document: Document) -> Resolved:
    """Put the citations that the keys of a paper stand for into its notes and its references.

    A key that a bibliography lacks stays as it is typed and is a stray, as LaTeX would print question marks
    for it. Without a bibliography that can be read nothing is judged.
    """
    if not isinstance(document, MarkedDocument):
        return Resolved(document)
    failures = [
        UnreadableFile(
            f"{document.file}: {place} is not in the paper's folder, or cannot be read; its notes are missing"
        )
        for place in document.unread
    ]
    if not document.libraries:
        return Resolved(document, (), tuple(failures))
    works: dict[str, Work] = {}
    unread = len(failures)
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
                works.setdefault(work.key, work)
        except UnreadableFile as fault:
            failures.append(UnreadableFile(f"{fault} (the bibliography that {document.file} names)"))
    notes = tuple(_resolved(note, works) for note in document.notes)
    references, strays = _references(document.references, works)
    cited = _cited((*document.notes, *document.references), works)
    missing = (*_unknown_in_notes(document.notes, works), *strays)
    if not works or len(failures) > unread:
        missing = ()
    return Resolved(
        replace(document, notes=notes, references=references, strays=(*document.strays, *missing)),
        cited,
        tuple(failures),
    )


def _unknown_in_notes(notes: Sequence[Note], works: Mapping[str, Work]) -> list[Marker]:
    """The keys in notes that no bibliography holds, each once a note."""
    strays: dict[tuple[str, int, str], Marker] = {}
    for note in notes:
        if isinstance(note, MarkedNote):
            for mark in note.marked:
                if mark.key and mark.key not in works:
                    stray = Marker(mark.key, note.lines[0], 1, note.text.plain)
                    strays.setdefault((note.label, note.lines[0], mark.key), stray)
    return list(strays.values())


def _cited(notes: Sequence[Note], works: Mapping[str, Work]) -> tuple[Work, ...]:
    keys = dict.fromkeys(
        mark.key
        for note in notes
        if isinstance(note, MarkedNote)
        for mark in note.marked
        if mark.key in works
    )
    return tuple(works[key] for key in keys)


def _references(
    entries: Sequence[Note], works: Mapping[str, Work]
) -> tuple[tuple[Note, ...], tuple[Marker, ...]]:
    kept: list[Note] = []
    strays: list[Marker] = []
    for entry in entries:
        unknown = isinstance(entry, MarkedNote) and entry.marked and entry.marked[0].key not in works
        if unknown:
            strays.extend(replace(marker, label=marker.label.removeprefix("r:")) for marker in entry.markers)
        else:
            kept.append(_resolved(entry, works))
    return tuple(kept), tuple(strays)


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
            marked.append(replace(mark, start=start, end=built.length))
        elif mark.type == "mention":
            built.add(StyledText(_mentioned(work, mark.fields.get("field", "title"))))
        else:
            behind = note.text.plain[mark.start : mark.end].removeprefix(mark.key)
            built.add(set_citation(work.fields, mark.locator))
            if mark.locator is None:
                built.add(StyledText(behind))
            marked.append(
                replace(mark, start=start, end=built.length, type=work.type, fields=_own(work.fields))
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
