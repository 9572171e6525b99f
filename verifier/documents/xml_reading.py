"""What readers of publishers' XML share: notes in place or apart, markers, entries, places in the source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from verifier.documents.assembly import Entry, assemble, clean_label, without_typed_label
from verifier.documents.list_headings import names_kind
from verifier.documents.passages import Passage, Renderer, unbracketed
from verifier.documents.sections import Block, Section, follow_sections, opened_by
from verifier.documents.source_lines import SourceLines
from verifier.documents.tree import Node, decode_markup
from verifier.files import BytesSource
from verifier.model import Document


@dataclass(slots=True)
class XmlReading:
    """One paper while it is read: its source, and the notes and entries written so far."""

    source: BytesSource
    root: Node
    notes: list[Entry] = field(default_factory=list)
    references: list[Entry] = field(default_factory=list)
    _lines: SourceLines = field(init=False)

    def __post_init__(self) -> None:
        self._lines = SourceLines(decode_markup(self.source.data))

    def call(self, renderer: Renderer, target: str, printed: str, node: Node) -> None:
        """Note that an element of the text is a marker."""
        line, column = self._lines.place_of(node)
        renderer.writer.call(target, printed, line, column)

    def add_note(
        self, renderer: Renderer, identity: str, label: str, items: Iterable[Node | str], line: int
    ) -> None:
        """Write a note. The label that is typed before its text is left out."""
        passages = tuple(unbracketed(passage) for passage in renderer.passages(items, line))
        self.notes.append(Entry(identity, label, without_typed_label(passages, label), line))

    def add_entry(
        self, renderer: Renderer, identity: str, label: str, items: Iterable[Node | str], line: int
    ) -> None:
        """Write an entry of the reference list."""
        passages = renderer.passages(items, line)
        if any(passage.text.plain for passage in passages):
            self.references.append(Entry(identity, label, without_typed_label(passages, label), line))

    def document(self, format_name: str, body: Sequence[Passage]) -> Document:
        """The whole paper."""
        called = [unbracketed(passage) for passage in body if passage.calls]
        printed = {call.target: call.printed for passage in called for call in passage.calls if call.printed}
        notes = [_without_mark(entry, printed.get(entry.id, "")) for entry in self.notes if entry.passages]
        return assemble(self.source, format_name, called, notes, self.references)


def headed_entries(root: Node, title: str, leaves: frozenset[str]) -> set[int]:
    """The identities of the paragraphs and items of a section that is headed as a reference list."""
    found: set[int] = set()
    for heading in root.find(title):
        if opened_by(heading.text) is not Section.REFERENCES and not names_kind(heading.text):
            continue
        below = heading.parent.walk() if heading.parent is not None else ()
        items = [
            node
            for node in below
            if node.tag in leaves
            and node.text.strip()
            and not any(one.tag in leaves for one in node.walk() if one is not node)
        ]
        blocks = [
            Block(heading.text, 1, heading=True),
            *(Block(" ".join(node.text.split())) for node in items),
        ]
        if follow_sections(blocks)[0] is Section.REFERENCES:
            found.update(map(id, items))
    return found


def _without_mark(entry: Entry, printed: str) -> Entry:
    """A note without the number that it repeats from its marker, if it has no label of its own."""
    if entry.label or not printed:
        return entry
    return replace(entry, passages=without_typed_label(entry.passages, clean_label(printed)))


def identity_of(node: Node) -> str:
    """The id of an element, or a name for one that has none."""
    return node.get("id") or node.get("xml:id") or f"#{node.order}"
