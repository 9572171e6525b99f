"""Word documents (Office Open XML, ECMA-376 part 1, section 17) → `Document`.

Lines are numbers of paragraphs, counted from 1 through the text; a note stands where it is called. What was
deleted with changes tracked is left out, what was inserted stays.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, replace

from verifier.documents.assembly import Entry, assemble, renumbered, without_typed_label
from verifier.documents.docx_entries import find_entries, unknown_list_of
from verifier.documents.docx_fields import Fields, finish_field, note_called
from verifier.documents.docx_numbers import Numbering
from verifier.documents.docx_styles import Styles, is_raised
from verifier.documents.packages import Package
from verifier.documents.passages import Markup, Passage, Renderer
from verifier.documents.tree import Node, number_blocks, parse_xml, words
from verifier.documents.typed_notes import with_typed_notes
from verifier.files import BytesSource, UnreadableFile
from verifier.model import Document

_BLOCKS = words("w:p w:tbl w:tr w:tc")
_SKIPPED = words(
    "w:pPr w:rPr w:sectPr w:tblPr w:trPr w:tcPr w:tblGrid w:del w:moveFrom w:delText w:delInstrText "
    "w:sdtPr w:sdtEndPr "
    "w:footnoteRef w:endnoteRef w:separator w:continuationSeparator w:softHyphen mc:Fallback "
    "w:annotationRef w:fldData w:rt w:ruby-text"
)
_KINDS = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
_MOST_BOOKMARKS = 100
_DEFAULT_MAIN = "word/document.xml"
_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the package: its tree, and the targets of its relationships by their ids."""

    root: Node
    targets: Mapping[str, str]


def read_docx(source: BytesSource) -> Document:
    """Read a Word document.

    Raises:
        UnreadableFile: it is damaged, or holds more than the caps allow.
    """
    parts = _Parts(Package(source))
    return _Reading(parts).document(source)


class _Parts:
    """The parts that a paper is made of, found as the relationships of the package say."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._where = str(package.path)
        main = next(
            (target for kind, target in self._relations("").values() if kind == "officeDocument"),
            _DEFAULT_MAIN,
        )
        if main not in package:
            raise UnreadableFile(f"{package.path}: holds no Word document; save it again as .docx")
        self._kinds = dict(self._relations(main).values())
        self.main = self._part(main)

    def other(self, kind: str) -> _Part | None:
        """A part that the main one names by its kind; None if there is none."""
        path = self._kinds.get(kind, "")
        return self._part(path) if path in self._package else None

    def _part(self, path: str) -> _Part:
        root = parse_xml(self._package.read(path), f"{self._where}, {path[:80]}")
        targets = {key: where[1] for key, where in self._relations(path).items()}
        return _Part(root, targets)

    def _relations(self, path: str) -> dict[str, tuple[str, str]]:
        """Kind and target of the relationships of a part, by their ids."""
        folder, name = posixpath.split(path)
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        if listed not in self._package:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for node in parse_xml(self._package.read(listed), f"{self._where}, {listed[:80]}").find(
            "Relationship"
        ):
            target = node.get("Target")
            if node.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
            found[node.get("Id")] = (node.get("Type").rpartition("/")[2], target)
        return found


class _Reading:
    def __init__(self, parts: _Parts) -> None:
        self._body = parts.main.root.first("w:body") or parts.main.root
        styles, settings = parts.other("styles"), parts.other("settings")
        self._styles = Styles(styles.root if styles else None)
        self._parts = {kind: parts.other(kind) for kind in _KINDS.values()}
        self._numbers = {
            kind: Numbering(kind, (settings.root if settings else None, parts.main.root))
            for kind in self._parts
        }
        markup = Markup(
            blocks=_BLOCKS,
            skipped=_SKIPPED,
            breaks=words("w:tab w:br w:cr w:ptab"),
            italic=self._styles.is_italic,
            raised=is_raised,
            heading=lambda node: node.tag == "w:p" and self._styles.is_heading(node),
        )
        self._renderer = Renderer(markup, self._special)
        self._targets: Mapping[str, str] = parts.main.targets
        self._fields = Fields()
        self._called: dict[str, tuple[str, int]] = {}
        self._bookmarked = _bookmarked(self._body)
        self._marks: set[int] = set()
        self._boxes: list[Passage] = []
        self._listed: set[int] = set()
        self._references: list[Entry] = []

    def document(self, source: BytesSource) -> Document:
        """The whole paper."""
        last = number_blocks(self._body, frozenset(("w:p",)))
        self._listed = find_entries(self._body, self._styles)
        body = self._renderer.passages([self._body])
        notes: list[Entry] = []
        for kind, part in self._parts.items():
            if part is not None:
                self._targets = part.targets
                gone = self._deleted(kind)
                written = [
                    self._note(f"{kind}:{node.get('w:id')}", node, max(1, last))
                    for node in part.root.elements
                    if node.get("w:type") not in _SEPARATORS and node.get("w:id") not in gone
                ]
                notes.extend(renumbered((one for one in written if one.passages), list(self._called)))
        called = [passage for passage in (*body, *self._boxes) if passage.calls]
        document = assemble(source, "docx", called, notes, self._references)
        document = with_typed_notes(document, source, body)
        if document.references:
            return document
        return replace(document, unknown_list=unknown_list_of(self._body, self._styles))

    def _deleted(self, kind: str) -> set[str]:
        """The notes whose call was deleted with changes tracked, and stands nowhere else."""
        return {
            node.get("w:id")
            for deletion in self._body.find("w:del", "w:moveFrom")
            for node in deletion.walk()
            if _KINDS.get(node.tag) == kind and f"{kind}:{node.get('w:id')}" not in self._called
        }

    def _note(self, identity: str, node: Node, last: int) -> Entry:
        label, line = self._called.get(identity, ("", last))
        for below in node.walk():
            below.line = line
        self._fields = Fields()
        passages = self._renderer.passages(node.children, line)
        if node.first("w:footnoteRef", "w:endnoteRef") is None:
            passages = without_typed_label(passages, label)
        return Entry(identity, label, passages, line)

    def _special(self, node: Node, renderer: Renderer) -> bool:
        kind = _KINDS.get(node.tag)
        if kind is not None:
            self._call(kind, node, renderer)
        elif node.tag == "w:r" and _is_vanished(node):
            return True
        elif node.tag in ("w:t", "m:t"):
            return self._fields.hide or id(node) in self._marks
        elif node.tag == "w:noBreakHyphen":
            renderer.writer.put("-")
        elif node.tag == "w:fldChar":
            self._field_char(node, renderer)
        elif node.tag == "w:instrText":
            self._fields.instruct(node.text)
        elif node.tag in ("w:hyperlink", "w:fldSimple"):
            self._linked(node, renderer)
        elif node.tag == "w:txbxContent":
            self._boxes.extend(renderer.passages(node.children, node.line))
        elif id(node) in self._listed:
            passages = renderer.passages(node.children, node.line)
            if any(passage.text.plain for passage in passages):
                self._references.append(Entry(f"entry:{node.line}", "", passages, node.line))
        else:
            return False
        return True

    def _call(self, kind: str, node: Node, renderer: Renderer) -> None:
        """A marker: numbered as Word would print it, or followed by a mark of the author's own."""
        identity = f"{kind}:{node.get('w:id')}"
        known = self._called.get(identity)
        if known is None:
            own = self._own_mark(node)
            known = self._called[identity] = (own or self._numbers[kind].next(node), node.line)
        renderer.writer.call(identity, known[0], node.line)

    def _field_char(self, node: Node, renderer: Renderer) -> None:
        """The begin of a field, of its text, or its end."""
        kind = node.get("w:fldCharType")
        if kind == "separate" and self._call_again(self._fields.note_called, node, renderer):
            self._fields.silence()
        self._fields.char(kind, renderer.writer)

    def _call_again(self, bookmark: str, node: Node, renderer: Renderer) -> bool:
        """A marker of a note that was called before, by the bookmark around its first marker."""
        identity = self._bookmarked.get(bookmark, "")
        known = self._called.get(identity)
        if known is not None:
            renderer.writer.call(identity, known[0], node.line)
        return known is not None

    def _own_mark(self, node: Node) -> str:
        if node.get("w:customMarkFollows") in ("", "0", "false", "off") or node.parent is None:
            return ""
        behind = [child for child in node.parent.elements if child.order > node.order and child.tag == "w:t"]
        self._marks.update(id(child) for child in behind)
        return "".join(child.text for child in behind).strip()

    def _linked(self, node: Node, renderer: Renderer) -> None:
        if node.tag == "w:fldSimple" and self._call_again(note_called(node.get("w:instr")), node, renderer):
            return
        writer, start = renderer.writer, renderer.writer.length
        renderer.below(node)
        if writer is not renderer.writer:
            return
        if node.tag == "w:fldSimple":
            finish_field(node.get("w:instr"), writer, start)
        else:
            target = self._targets.get(node.get("r:id"), "")
            anchor = node.get("w:anchor")
            writer.link(start, f"{target}#{anchor}" if target and anchor else target)


def _bookmarked(body: Node) -> dict[str, str]:
    """The notes that are called inside bookmarks, by the names of these."""
    found: dict[str, str] = {}
    opened: dict[str, str] = {}
    for node in body.walk():
        if node.tag == "w:bookmarkStart":
            opened[node.get("w:id")] = node.get("w:name")
        elif node.tag == "w:bookmarkEnd":
            opened.pop(node.get("w:id"), None)
        elif node.tag in _KINDS and len(opened) < _MOST_BOOKMARKS:
            for name in opened.values():
                found.setdefault(name, f"{_KINDS[node.tag]}:{node.get('w:id')}")
    return found


def _is_vanished(run: Node) -> bool:
    properties = next((child for child in run.elements if child.tag == "w:rPr"), None)
    return properties is not None and any(
        child.tag == "w:vanish" and child.get("w:val") not in ("0", "false", "off")
        for child in properties.elements
    )
