"""DocBook (4 and 5) → `Document`. Elements are those of “DocBook: The Definitive Guide”."""

from __future__ import annotations

from dataclasses import replace
from string import ascii_lowercase

from verifier.documents.docbook_entries import write_biblioentry
from verifier.documents.passages import Markup, Renderer
from verifier.documents.tree import Node, words
from verifier.documents.xml_reading import XmlReading, headed_entries, identity_of
from verifier.files import BytesSource
from verifier.model import Document

ROOTS = words(
    "article book chapter part set section sect1 preface appendix refentry simplesect topic bibliography"
)
_BLOCKS = words(
    "abstract appendix article attribution bibliodiv biblioentry bibliography bibliomixed blockquote "
    "book bridgehead chapter colophon dedication entry epigraph example figure formalpara glossary "
    "info informaltable itemizedlist listitem literallayout note orderedlist para part preface "
    "programlisting row screen sect1 sect2 sect3 sect4 sect5 section sidebar simpara simplesect "
    "subtitle table tbody term tgroup thead title titleabbrev varlistentry variablelist warning tip "
    "caution important"
)
_SKIPPED = words(
    "authorgroup author copyright date edition graphic imagedata imageobject indexterm keywordset "
    "legalnotice mediaobject pubdate publisher releaseinfo remark revhistory screenshot subjectset "
    "toc"
)
_TITLES = frozenset(("citetitle", "foreignphrase", "emphasis"))
_UPRIGHT = frozenset(("strong", "bold", "b", "underline", "strikethrough", "smallcaps"))
_ROWS = frozenset(("row", "tr"))
_TABLES = frozenset(("table", "informaltable"))
_LINKS = frozenset(("ulink", "link", "uri"))
_LINKED = _LINKS | {"title", "citetitle", "bibliosource"}


def read_docbook(source: BytesSource, root: Node) -> Document:
    """Read a text from its tree. Never fails."""
    return _Reading(XmlReading(source, root)).document()


def is_docbook(root: Node) -> bool:
    """Whether a tree is DocBook: articles and books of JATS have roots of the same names."""
    if root.tag not in ROOTS:
        return False
    return (
        root.first("para", "simpara", "info", "articleinfo", "bookinfo", "chapter", "section", "sect1")
        is not None
    )


def _is_italic(node: Node) -> bool:
    return node.tag in _TITLES and not _UPRIGHT.intersection(
        (node.get("role").lower(), node.get("remap").lower(), node.get("pubwork").lower())
    )


def _is_quoted(node: Node) -> bool:
    return node.tag == "quote"


def _target(node: Node) -> str:
    return (node.get("url") or node.get("xlink:href")) if node.tag in _LINKED else ""


def _printed_link(node: Node, renderer: Renderer) -> bool:
    """Write the address of a link that holds no words, as the DocBook stylesheets do."""
    target = _target(node) if node.tag in _LINKS and not node.text.strip() else ""
    renderer.writer.put(target)
    return bool(target)


class _Reading:
    def __init__(self, reading: XmlReading) -> None:
        self._reading = reading
        markup = Markup(
            blocks=_BLOCKS, skipped=_SKIPPED, italic=_is_italic, quoted=_is_quoted, target=_target
        )
        self._renderer = Renderer(markup, self._special)
        self._entries = {identity_of(node) for node in reading.root.find("bibliomixed", "biblioentry")}
        self._headed = headed_entries(reading.root, "title", frozenset(("para", "simpara", "listitem")))
        self._in_entry = False
        self._counts: dict[int, int] = {}

    def document(self) -> Document:
        root = self._reading.root
        body = self._renderer.passages([root], root.line)
        return self._reading.document("docbook", body)

    def _special(self, node: Node, renderer: Renderer) -> bool:
        if node.tag == "footnote":
            identity = identity_of(node)
            label = self._label(node)
            self._reading.call(renderer, identity, "", node)
            self._reading.add_note(renderer, identity, "", node.children, node.line)
            self._reading.notes[-1] = replace(self._reading.notes[-1], label=label)
        elif node.tag == "footnoteref":
            self._reading.call(renderer, node.get("linkend"), "", node)
        elif node.tag in ("xref", "biblioref", "link") and node.get("linkend") in self._entries:
            self._reading.call(renderer, node.get("linkend"), "", node)
            return node.tag != "link"
        elif node.tag in ("bibliomixed", "biblioentry") and not self._in_entry:
            self._entry(node)
        elif id(node) in self._headed:
            self._reading.add_entry(renderer, identity_of(node), "", node.children, node.line)
        else:
            return _printed_link(node, renderer)
        return True

    def _label(self, note: Node) -> str:
        """What the DocBook stylesheets print: a label that is given, a letter in a table, else a number."""
        if note.get("label"):
            return note.get("label")
        around = list(note.ancestors())
        in_cell = any(one.tag in _ROWS for one in around)
        table = next((one.order for one in around if in_cell and one.tag in _TABLES), -1)
        count = self._counts[table] = self._counts.get(table, 0) + 1
        return str(count) if table < 0 or count > len(ascii_lowercase) else ascii_lowercase[count - 1]

    def _entry(self, node: Node) -> None:
        """An entry of the bibliography, typed or in fields."""
        self._in_entry = True
        label = next((child.text.strip() for child in node.elements if child.tag == "abbrev"), "")
        typed = [child for child in node.children if isinstance(child, str) or child.tag != "abbrev"]
        items = typed if node.tag == "bibliomixed" else [node]
        self._reading.add_entry(_EntryRenderer(), identity_of(node), label, items, node.line)
        self._in_entry = False


class _EntryRenderer(Renderer):
    """Writes entries as one paragraph each, with all the people and dates that text leaves out."""

    def __init__(self) -> None:
        super().__init__(
            Markup(
                blocks=frozenset(),
                breaks=frozenset(("surname", "othername", "firstname", "personname", "lineage")),
                italic=lambda node: _is_italic(node) or (node.tag == "title" and _is_whole(node)),
                target=_target,
            ),
            _in_fields,
        )


def _in_fields(node: Node, renderer: Renderer) -> bool:
    """Write an entry in fields, or the address of an empty link."""
    if node.tag != "biblioentry":
        return _printed_link(node, renderer)
    write_biblioentry(node, renderer.writer)
    return True


def _is_whole(node: Node) -> bool:
    """Whether a title is that of a whole work, not of a part."""
    around = node.parent
    return around is not None and around.get("relation") not in ("article", "chapter", "part")
