"""OpenDocument text → `Document`: notes, bibliography fields and indexes (ODF 1.3, part 3, sections 6 and 8).

Lines are numbers of paragraphs, counted from 1 through the whole text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from verifier.documents.assembly import Entry, assemble, without_typed_label
from verifier.documents.marked import MarkedCitation
from verifier.documents.packages import Package
from verifier.documents.passages import Markup, Renderer
from verifier.documents.sections import (
    Block,
    Section,
    follow_sections,
    heads_part,
    leads_to_source,
    opened_by,
    unknown_list,
)
from verifier.documents.tree import Node, number_blocks, parse_xml, words
from verifier.documents.typed_notes import with_typed_notes
from verifier.files import BytesSource
from verifier.model import Document

_CONTENT = "content.xml"
_STYLES = "styles.xml"
_MANIFEST = "META-INF/manifest.xml"
_BLOCKS = words("text:p text:h text:list-item table:table-cell table:table-row text:section text:index-body")
_SKIPPED = words(
    "text:tracked-changes office:annotation office:annotation-end text:note-citation draw:image office:forms "
    "text:sequence-decls text:variable-decls text:user-field-decls text:bibliography-source text:toc-mark "
    "text:table-of-content text:alphabetical-index text:ruby-text office:binary-data"
)
_UNCOUNTED = words("text:note office:annotation text:tracked-changes")
_ENTRY_TYPES = {
    "article": "article", "book": "book", "inbook": "inbook", "incollection": "incollection",
    "inproceedings": "inproceedings", "conference": "inproceedings", "phdthesis": "thesis",
    "mastersthesis": "thesis", "techreport": "report", "www": "online", "journal": "article",
}  # fmt: skip
_FIELDS = {
    "title": "title", "journal": "journaltitle", "booktitle": "booktitle", "volume": "volume",
    "number": "number", "pages": "pages", "publisher": "publisher", "address": "location",
    "institution": "institution", "isbn": "isbn", "issn": "issn", "url": "url", "edition": "edition",
    "series": "series",
}  # fmt: skip
_INHERITED = 20


def read_odt(source: BytesSource) -> Document:
    """Read a text document.

    Raises:
        UnreadableFile: it is damaged, encrypted, or holds more than the caps allow.
    """
    package = Package(source)
    where = str(source.path)
    if _MANIFEST in package:
        manifest = parse_xml(package.read(_MANIFEST), f"{where}, {_MANIFEST}")
        if any(entry.first("encryption-data") is not None for entry in manifest.find("file-entry")):
            raise package.encrypted()
    root = parse_xml(package.read(_CONTENT), f"{where}, {_CONTENT}")
    roots = [root]
    if _STYLES in package:
        roots.insert(0, parse_xml(package.read(_STYLES), f"{where}, {_STYLES}"))
    return _Reading(root, roots).document(source)


def read_flat_odt(source: BytesSource, root: Node) -> Document:
    """Read a text document that is one XML file, from its tree. Never fails."""
    return _Reading(root, [root]).document(source)


class _Reading:
    def __init__(self, root: Node, styled: Sequence[Node]) -> None:
        self._text = root.first("office:text") or root
        self._italic = _italic_styles(styled)
        raised = _raised_styles(styled)
        markup = Markup(
            blocks=_BLOCKS,
            skipped=_SKIPPED,
            breaks=words("text:s text:tab text:line-break"),
            italic=lambda node: self._italic.get(node.get("text:style-name"), False),
            raised=lambda node: node.get("text:style-name") in raised,
            heading=lambda node: node.tag == "text:h",
            target=lambda node: node.get("xlink:href") if node.tag == "text:a" else "",
        )
        self._renderer = Renderer(markup, self._special)
        self._notes: list[Entry] = []
        self._references: list[Entry] = []
        self._headed = _headed_entries(self._text)

    def document(self, source: BytesSource) -> Document:
        number_blocks(self._text, _BLOCKS, one=_UNCOUNTED)
        body = self._renderer.passages([self._text])
        notes = [entry for entry in self._notes if entry.passages]
        called = [passage for passage in body if passage.calls]
        document = assemble(source, "odt", called, notes, self._references)
        document = with_typed_notes(document, source, body)
        if document.references:
            return document
        return replace(document, unknown_list=unknown_list([block for _, block in _blocks(self._text)]))

    def _special(self, node: Node, renderer: Renderer) -> bool:
        if node.tag == "text:note":
            self._note(node, renderer)
        elif node.tag == "text:bibliography-mark":
            start = renderer.writer.length
            renderer.below(node)
            renderer.writer.mark(start, _data(node))
        elif (
            node.tag == "text:index-body"
            and node.parent is not None
            and node.parent.tag == "text:bibliography"
        ):
            self._entries(renderer, (one for one in node.find("text:p") if one.parent is node))
        elif id(node) in self._headed:
            self._entries(renderer, (node,))
        else:
            return False
        return True

    def _note(self, node: Node, renderer: Renderer) -> None:
        identity = node.get("text:id") or f"#{node.order}"
        citation = next((child for child in node.elements if child.tag == "text:note-citation"), None)
        label = (citation.get("text:label") or citation.text).strip() if citation is not None else ""
        renderer.writer.call(identity, label, node.line)
        bodies = [child for child in node.elements if child.tag == "text:note-body"]
        passages = renderer.passages([child for body in bodies for child in body.children], node.line)
        self._notes.append(Entry(identity, label, without_typed_label(passages, label), node.line))

    def _entries(self, renderer: Renderer, paragraphs: Iterable[Node]) -> None:
        for paragraph in paragraphs:
            passages = renderer.passages(paragraph.children, paragraph.line)
            if any(passage.text.plain for passage in passages):
                self._references.append(Entry(f"#{paragraph.order}", "", passages, paragraph.line))


def _italic_styles(roots: Sequence[Node]) -> dict[str, bool]:
    """Which styles set text in italics (true) or upright (false); those that say neither are left out."""
    own: dict[str, str] = {}
    parents: dict[str, str] = {}
    for root in roots:
        for style in root.find("style:style"):
            name = style.get("style:name")
            parents[name] = style.get("style:parent-style-name")
            properties = style.first("style:text-properties")
            own[name] = properties.get("fo:font-style") if properties is not None else ""
    found: dict[str, bool] = {}
    for name in own:
        current = name
        for _ in range(_INHERITED):
            if own.get(current):
                found[name] = own[current] in ("italic", "oblique")
                break
            current = parents.get(current, "")
    return found


def _raised_styles(roots: Sequence[Node]) -> set[str]:
    """The styles that set text as superscript."""
    return {
        style.get("style:name")
        for root in roots
        for style in root.find("style:style")
        for properties in style.find("style:text-properties")
        if properties.get("style:text-position").startswith(("super", "33%"))
    }


def _headed_entries(text: Node) -> set[int]:
    """The paragraphs of a typed reference list: those behind its heading, up to the next one."""
    blocks = _blocks(text)
    return {
        id(node)
        for (node, block), section in zip(
            blocks, follow_sections([block for _, block in blocks]), strict=True
        )
        if block.text and not block.heading and opened_by(block.text) is None and not heads_part(block.text)
        if section is Section.REFERENCES or (section is Section.READING and _is_source(node))
    }


def _blocks(text: Node) -> list[tuple[Node, Block]]:
    """The headings and paragraphs of a text, without those of its notes and of its table of contents."""
    return [
        (node, Block(" ".join(node.text.split()), _rank(node), node.tag == "text:h", _calls(node)))
        for node in text.find("text:p", "text:h")
        if not any(around.tag in ("text:note", "text:table-of-content") for around in node.ancestors())
    ]


def _calls(node: Node) -> bool:
    return node.first("text:note") is not None


def _rank(node: Node) -> int:
    """The rank of a heading, 1 where it gives none; 0 for a paragraph."""
    if node.tag != "text:h":
        return 0
    level = node.get("text:outline-level")
    return int(level) if level.isdecimal() and len(level) < 3 else 1


def _is_source(node: Node) -> bool:
    return leads_to_source(node.text) or any("://" in link.get("xlink:href") for link in node.find("text:a"))


def _data(node: Node) -> MarkedCitation:
    """What a bibliography field holds, as BibLaTeX fields."""
    fields = {
        name: value
        for attribute, name in _FIELDS.items()
        if (value := " ".join(node.get(f"text:{attribute}").split()))
    }
    author = " ".join(node.get("text:author").split())
    if author:
        fields["author"] = " and ".join(part.strip() for part in author.split(";") if part.strip())
    year = node.get("text:year").strip()
    if year.isdecimal() and len(year) == 4:
        fields["date"] = year
    kind = node.get("text:bibliography-type")
    return MarkedCitation(
        0, 0, key=node.get("text:identifier"), type=_ENTRY_TYPES.get(kind, ""), fields=fields
    )
