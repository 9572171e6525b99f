"""LaTeX → `Document`: footnotes, endnotes, citations by key, reference lists, and the files it reads in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from verifier.documents.flow import Lines
from verifier.documents.furniture import Furniture
from verifier.documents.inline import read_inline
from verifier.documents.marked import DoubledKey, MarkedCitation, MarkedDocument, MarkedNote, moved_marks
from verifier.documents.paragraphs import Paragraph
from verifier.documents.references import read_reference_list
from verifier.documents.sections import find_sections, unknown_list_in
from verifier.documents.sentences import Sentences
from verifier.documents.tex_commands import COMMANDS, file_name
from verifier.documents.tex_machine import Machine, Stopped
from verifier.documents.tex_notes import Called, OpenNote, Place, TexPaper
from verifier.files import SourceFile, UnreadableFile, read_source
from verifier.model import Location, Marker, Note
from verifier.patterns import late_pattern

_GERMAN = late_pattern(r"\\(?:usepackage|setdefaultlanguage|documentclass)[^\r\n]{0,200}german")
# Packages and environments under which each chapter has a list of its own.
_LISTS_APART = late_pattern(
    r"\\(?:usepackage|RequirePackage|begin)[^{}]{0,80}\{[^{}]{0,200}(?:chapterbib|bibunits?|multibib|refsection)"
)
_WORDS_SHOWN = 240
_DEEPEST_INPUT = 8
_MOST_INPUTS = 300
_MOST_CHARACTERS = 64 * 1024 * 1024


def read_latex(source: SourceFile) -> MarkedDocument:
    """Read the notes, markers, keys and references of a paper. Never fails: what is no LaTeX has no notes.

    Files that it reads in count when they stand in its own folder or below; places in them are given with
    their file. Endnotes are labelled ``e1``, ``e2``, … in a
    paper that has footnotes too. A note that cites by key holds the key where the citation will stand;
    the keys cited in the text are its references, unless it prints a list of its own.
    """
    paper, strays = _read(source)
    paragraphs = paper.body.paragraphs()
    markers = _Markers(paragraphs)
    entries, loose = _references(paper, markers)
    apart = _LISTS_APART.search(source.text) is not None
    listed = entries or _printed_list(paragraphs)
    return MarkedDocument(
        source.name,
        "latex",
        tuple(_as_note(note, markers) for note in paper.notes),
        tuple(markers.of(label, called) for label, called in strays) + loose,
        listed,
        source.sha256,
        libraries=tuple(_inside(source.path.parent, name) for name in dict.fromkeys(paper.libraries)),
        unread=tuple(dict.fromkeys(paper.unread)),
        listed=tuple(entry.key for entry in paper.entries),
        cites_all=paper.cites_all,
        doubled=() if apart else tuple(_doubled(paper.entries, source.name)),
        lists_apart=apart,
        unknown_list="" if listed else unknown_list_in(paragraphs),
    )


def latex_notes(source: SourceFile) -> tuple[OpenNote, ...]:
    """The notes of `read_latex`, in the same order, with their places in the paper's own file."""
    return tuple(_read(source)[0].notes)


def _read(source: SourceFile) -> tuple[TexPaper, list[tuple[str, Called]]]:
    """All that a paper gives, and the marks that call none of its notes."""
    paper = TexPaper()
    reading = _Reading(paper, source.path.parent, german=bool(_GERMAN.search(source.text[:20_000])))
    reading.in_preamble = "\\begin{document}" in source.text
    reading.hidden = int(reading.in_preamble)
    lines = Lines(source.text)
    reading.inputs.append(source.path)
    with suppress(Stopped):
        reading.run(source.text, lambda offset: Place(*lines.place(offset)))
    reading.close_all()
    if not paper.entries and not any(_inside(source.path.parent, name).is_file() for name in paper.libraries):
        reading.read_made_list(source.path)
    return paper, paper.finish()


@dataclass(slots=True)
class _Markers:
    """Turns places into markers with the sentences around them."""

    paragraphs: tuple[Paragraph, ...]
    sentences: Sentences = field(init=False)

    def __post_init__(self) -> None:
        self.sentences = Sentences(self.paragraphs)

    def of(self, label: str, called: Called) -> Marker:
        context = ""
        if called.at is not None and called.at.paragraph < len(self.paragraphs):
            context = self.sentences.around(called.at.paragraph, called.at.offset, called.at.offset)
        return Marker(label, called.place.line, called.place.column, context, called.place.file)


class _Reading(Machine):
    """A machine that also reads in files: inside the folder of the paper only, none twice at once."""

    def __init__(self, paper: TexPaper, folder: Path, *, german: bool) -> None:
        files = dict.fromkeys(("input", "include", "subfile"), self.read_file)
        super().__init__(paper, COMMANDS, files, german=german)
        self.folder = folder
        self.inputs: list[Path] = []
        self.read_in = 0
        self.characters = 0

    def read_made_list(self, paper: Path) -> None:
        """Read the list that BibTeX has made of a bibliography that is not there, as journals send it."""
        made = paper.with_suffix(".bbl")
        if not self.paper.libraries or not made.is_file():
            return
        with suppress(UnreadableFile, Stopped):
            line = self.paper.list_place
            # What stands in it has no place in the paper's own file.
            self.text = self.text or " "
            self.run(read_source(made, fallback="latin-1").text, lambda _: line)
            self.paper.libraries.clear()
        self.close_all()

    def read_file(self, name: str, start: int) -> None:
        """Read in another file of the paper; one that cannot be is noted as unread."""
        given = file_name(self)
        if not given or self.read_in >= _MOST_INPUTS or len(self.inputs) > _DEEPEST_INPUT:
            return
        path = _inside(self.folder, given)
        if not path.is_file():
            path = _inside(self.folder, f"{given}.tex")
        if path in self.inputs:
            return
        here = self.place_of(start)
        self.read_in += 1
        try:
            source = read_source(path, fallback="cp1252" if name != "bbl" else "latin-1")
        except (UnreadableFile, UnicodeDecodeError):
            if not self.hidden:
                # What a preamble reads in are definitions, as a rule of the system's own.
                self.paper.unread.append(f"{here.file and f'{here.file}, '}line {here.line}: {given}")
            return
        self.characters += len(source.text)
        if self.characters <= _MOST_CHARACTERS:
            self.inputs.append(path)
            place_of = _places_in(source.text, path.relative_to(self.folder.resolve()).as_posix(), here)
            if "\\begin{document}" in source.text and not self.hidden:
                # A paper of its own that is read in ends for itself; the paper around it goes on.
                self.hidden = 1
                with suppress(Stopped):
                    self.run(source.text, place_of)
            else:
                self.run(source.text, place_of)
            self.inputs.pop()


def _places_in(text: str, file: str, here: Place) -> Callable[[int], Place]:
    """The places in a file that is read in ``here``."""
    lines = Lines(text)
    return lambda offset: Place(*lines.place(offset), file, here.in_paper)


def _inside(folder: Path, name: str) -> Path:
    """A file in a folder or below; what would lie outside of it becomes a name that no file has."""
    root = folder.resolve()
    try:
        path = (root / name).resolve()
    except (OSError, ValueError, RuntimeError):
        return root / "\ufffd"
    return path if path.is_relative_to(root) else root / "\ufffd"


def _as_note(note: OpenNote, markers: _Markers) -> Note:
    text = note.flow.finish()
    called = tuple(markers.of(note.label, call) for call in note.calls)
    lines = (note.first, note.last)
    addresses = tuple(dict.fromkeys(note.addresses))
    inserted = note.flow.inserted()
    return MarkedNote(
        note.label,
        text,
        lines,
        called,
        False,
        addresses,
        note.file,
        paragraphs=tuple(map(inserted.moves(), note.flow.begun)),
        marked=moved_marks(note.marked, inserted),
    )


def _references(paper: TexPaper, markers: _Markers) -> tuple[tuple[Note, ...], tuple[Marker, ...]]:
    """The entries of a list, called by their keys; without one, an entry for each key cited in the text."""
    calls: defaultdict[str, list[Called]] = defaultdict(list)
    for key, called in paper.keys:
        calls[key].append(called)
    in_notes = {mark.key for note in paper.notes for mark in note.marked if mark.type != "mention"}
    for key, called, in_note in paper.mentions:
        if key in calls or not (in_note or key in in_notes):
            calls[key].append(called)
    if not paper.entries:
        listed = [_cited(key, called) for key, called in calls.items()]
        # A note tells of its own unknown keys.
        listed += (
            _cited(key, [called], presumed=True)
            for key, called in {key: called for key, called, in_note in paper.mentions if in_note}.items()
            if key not in calls and key not in in_notes
        )
        return tuple(_as_note(entry, markers) for entry in listed), ()
    for entry in paper.entries:
        entry.calls = calls.pop(entry.key, [])
    strays = (
        () if paper.libraries else tuple(markers.of(key, one) for key, many in calls.items() for one in many)
    )
    return tuple(_as_note(entry, markers) for entry in paper.entries), strays


def _doubled(entries: list[OpenNote], paper: str) -> Iterator[DoubledKey]:
    """The entries whose key an entry before them bears."""
    first_of: dict[str, OpenNote] = {}
    for entry in entries:
        first = first_of.setdefault(entry.key, entry) if entry.key else entry
        if first is not entry:
            here, there = (Location(one.file or paper, one.first) for one in (first, entry))
            words = first.flow.finish().plain[:_WORDS_SHOWN], entry.flow.finish().plain[:_WORDS_SHOWN]
            yield DoubledKey(entry.key, here, there, words)


def _cited(key: str, calls: list[Called], *, presumed: bool = False) -> OpenNote:
    place = calls[0].place
    entry = OpenNote("entry", f"r:{key}", place.line, place.line, calls=calls, key=key, file=place.file)
    entry.flow.put(key)
    entry.marked.append(MarkedCitation(0, entry.flow.length, key, presumed=presumed))
    return entry


def _printed_list(paragraphs: tuple[Paragraph, ...]) -> tuple[Note, ...]:
    """The entries of a list that is typed as text under a heading of its own."""
    listed = read_reference_list(paragraphs, find_sections(paragraphs), Furniture(paragraphs))
    return tuple(Note(raw.label, read_inline(raw.source).text, raw.lines) for raw in listed)
