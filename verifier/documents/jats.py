"""JATS and its forerunners (the XML of journal publishers and PubMed Central) → `Document`.

Elements and attributes are those of the JATS tag library 1.3, “Journal Publishing”.
"""

from __future__ import annotations

from verifier.documents.html_signs import prints_label
from verifier.documents.jats_citations import mark_mixed_citation, write_element_citation
from verifier.documents.passages import Markup, Renderer
from verifier.documents.tree import Node, words
from verifier.documents.xml_reading import XmlReading, headed_entries, identity_of
from verifier.files import BytesSource
from verifier.model import Document

ROOTS = frozenset(("article", "book", "book-part", "pmc-articleset", "front-stub", "response", "sub-article"))
_BLOCKS = words(
    "abstract ack app app-group article attrib author-comment back boxed-text body "
    "caption def def-item def-list disp-formula disp-quote fig fn fn-group front "
    "kwd-group list list-item notes p preformat ref ref-list sec sig-block speech statement subtitle "
    "table table-wrap table-wrap-foot tbody td tfoot th thead title tr verse-group "
    "verse-line"
)
_SKIPPED = words(
    "alternatives-data contrib-group aff aff-alternatives contrib-id counts custom-meta-group "
    "funding-group graphic history inline-graphic journal-meta media mml:math object-id permissions "
    "processing-meta pub-date related-article related-object self-uri tex-math"
)
_MIXED = frozenset(("mixed-citation", "citation", "nlm-citation", "product"))
_CITATIONS = frozenset(("mixed-citation", "element-citation", "nlm-citation", "citation-alternatives"))


def _in_citation(node: Node) -> bool:
    return any(around.tag in (*_MIXED, "element-citation") for around in node.ancestors())


def _target(node: Node) -> str:
    return node.get("xlink:href") if node.tag in ("ext-link", "uri", "self-uri") else ""


_MARKUP = Markup(
    blocks=_BLOCKS,
    skipped=_SKIPPED,
    breaks=frozenset(("break",)),
    italic=lambda node: node.tag == "italic" or (node.tag == "source" and _in_citation(node)),
    target=_target,
)
_NO_NOTES = words(
    "abbr com con conflict coi-statement corresp current-aff deceased edited-by equal "
    "financial-disclosure on-leave participating-researchers present-address presented-at present-by "
    "previously-at study-group-members supported-by supplementary-material"
)  # fmt: skip


def read_jats(source: BytesSource, root: Node) -> Document:
    """Read an article or book from its tree. Never fails."""
    return _Reading(XmlReading(source, root)).document()


class _Reading:
    def __init__(self, reading: XmlReading) -> None:
        self._reading = reading
        self._renderer = Renderer(_MARKUP, self._special)
        self._ids = {
            identity_of(node): node for node in reading.root.find("fn", "ref", "note", "fn-group", "ref-list")
        }
        self._called = {target for node in reading.root.find("xref") for target in node.get("rid").split()}
        self._called_by_title = {
            target
            for title in reading.root.find("article-title", "title", "subtitle")
            for node in title.find("xref")
            for target in node.get("rid").split()
        }
        self._headed = (
            headed_entries(reading.root, "title", frozenset(("p", "list-item")))
            if not any(True for _ in reading.root.find("ref"))
            else set()
        )

    def document(self) -> Document:
        root = self._reading.root
        body = self._renderer.passages([root], root.line)
        return self._reading.document("jats", body)

    def _special(self, node: Node, renderer: Renderer) -> bool:
        if id(node) in self._headed:
            self._reading.add_entry(renderer, identity_of(node), "", node.children, node.line)
            return True
        taker = _TAKERS.get(node.tag)
        return taker(self, node, renderer) if taker is not None else False

    def _xref(self, node: Node, renderer: Renderer) -> bool:
        """A cross-reference to notes or entries; one to figures and the like is text."""
        targets = [target for target in node.get("rid").split()[:50] if self._callable(target, node)]
        if not targets:
            return False
        printed = "".join(node.text.split("\n")).strip()
        is_label = prints_label(printed) or not printed
        for target in targets:
            self._reading.call(renderer, target, printed if is_label and len(targets) == 1 else "", node)
        return is_label

    def _callable(self, target: str, node: Node) -> bool:
        known = self._ids.get(target)
        if known is None:
            return node.get("ref-type") in ("fn", "bibr")
        return known.tag in ("fn", "ref", "note")

    def _footnote(self, node: Node, renderer: Renderer) -> bool:
        identity = identity_of(node)
        if identity not in self._called:
            if node.get("fn-type") in _NO_NOTES or (
                node.parent is not None and node.parent.tag == "author-notes"
            ):
                return True
            if any(around.tag in ("p", "title", "td", "article-title") for around in node.ancestors()):
                self._reading.call(renderer, identity, "", node)
        label = next((child.text.strip() for child in node.elements if child.tag == "label"), "")
        items = [child for child in node.children if isinstance(child, str) or child.tag != "label"]
        self._reading.add_note(renderer, identity, label or node.get("symbol"), items, node.line)
        return True

    def _author_notes(self, node: Node, renderer: Renderer) -> bool:
        """What is said of the authors is no note, but thanks and origins that the title calls are."""
        for note in node.find("fn"):
            if identity_of(note) in self._called_by_title:
                self._footnote(note, renderer)
        return True

    def _reference(self, node: Node, renderer: Renderer) -> bool:
        label = next((child.text.strip() for child in node.elements if child.tag == "label"), "")
        items = [child for child in node.children if isinstance(child, str) or child.tag != "label"]
        citations = [child for child in node.elements if child.tag in _CITATIONS]
        if len(citations) > 1:
            # One number may stand for several works, each in a citation of its own.
            for number, citation in enumerate(citations):
                identity = identity_of(node if not number else citation)
                self._reading.add_entry(renderer, identity, label, [citation], citation.line)
            return True
        self._reading.add_entry(renderer, identity_of(node), label, items, node.line)
        return True

    def _alternatives(self, node: Node, renderer: Renderer) -> bool:
        """Of several forms of one citation the one that is printed."""
        forms = list(node.elements)
        printed = next((form for form in forms if form.tag in _MIXED), forms[0] if forms else None)
        if printed is None:
            return False
        renderer.render(printed)
        return True

    def _fields(self, node: Node, renderer: Renderer) -> bool:
        """A citation in fields: as it is printed if it has words between them, else set as text."""
        if node.tag in _MIXED and any(isinstance(child, str) and child.strip() for child in node.children):
            start = renderer.writer.length
            renderer.below(node)
            mark_mixed_citation(node, renderer.writer, start)
            return True
        write_element_citation(node, renderer.writer)
        return True

    def _name(self, node: Node, renderer: Renderer) -> bool:
        """A name in fields only; within running text it is one already."""
        parts = {child.tag: child.text.strip() for child in node.elements}
        family, given = parts.get("surname", ""), parts.get("given-names", "")
        initials = given.isupper() and "." not in given and len(given) <= 4
        renderer.writer.put((" " if initials else ", ").join(part for part in (family, given) if part))
        suffix = parts.get("suffix", "")
        renderer.writer.put(f" {suffix}" if suffix else "")
        return True

    def _identifier(self, node: Node, renderer: Renderer) -> bool:
        """A DOI without the words or address that make one of it."""
        text = node.text.strip()
        if node.get("pub-id-type") != "doi" or not text.startswith("10."):
            return False
        written = renderer.writer.since(max(0, renderer.writer.length - 20)).rstrip().lower()
        known = written.endswith(("doi:", "doi", "doi.org/"))
        renderer.writer.put(text if known else f" https://doi.org/{text}")
        return True


_TAKERS = {
    "xref": _Reading._xref,
    "fn": _Reading._footnote,
    "author-notes": _Reading._author_notes,
    "ref": _Reading._reference,
    "citation-alternatives": _Reading._alternatives,
    "element-citation": _Reading._fields,
    "mixed-citation": _Reading._fields,
    "nlm-citation": _Reading._fields,
    "citation": _Reading._fields,
    "name": _Reading._name,
    "pub-id": _Reading._identifier,
}
"""What takes which element; all others are text."""
