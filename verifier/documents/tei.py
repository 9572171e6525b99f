"""TEI → `Document`: editions and journals in TEI P5, and what GROBID makes of PDF files."""

from __future__ import annotations

import re

from verifier.documents.assembly import clean_label
from verifier.documents.html_signs import prints_label
from verifier.documents.passages import Markup, Renderer
from verifier.documents.tei_entries import write_structured
from verifier.documents.tree import Node, words
from verifier.documents.xml_reading import XmlReading, headed_entries, identity_of
from verifier.files import BytesSource
from verifier.model import Document
from verifier.patterns import late_pattern

ROOTS = frozenset(("TEI", "TEI.2", "teiCorpus"))
_BLOCKS = words(
    "ab argument back bibl biblStruct body byline cell cit closer div div1 div2 div3 div4 div5 docTitle "
    "epigraph figure front group head item l label lg list listBibl opener p postscript q quote row "
    "salute signed sp stage table text titlePage titlePart trailer"
)
_INLINE_IN_TEXT = frozenset(("bibl", "quote", "q", "cit", "label"))
_SKIPPED = words("figDesc formula fw graphic pb gb cb milestone teiHeader standOff facsimile")
_ITALIC = late_pattern(r"ital|oblique|(?:^|[#:\s])i(?:\s|$)", re.IGNORECASE)
_HOLDS_TEXT = words(
    "titlePart docTitle docAuthor byline ab cell head item l p q quote s bibl title note label"
)
_PRINTED = {"choice": ("orig", "sic", "abbr"), "app": ("lem",), "subst": ("add",)}
_CALLED = frozenset(("note", "biblStruct", "bibl"))
_UNSEEN = frozenset(("del", "surplus", "secl"))


def read_tei(source: BytesSource, root: Node) -> Document:
    """Read a text from its tree. Never fails."""
    return _Reading(XmlReading(source, root)).document()


def _is_italic(node: Node) -> bool:
    if node.tag in ("hi", "title", "foreign", "emph") and (node.get("rend") or node.get("rendition")):
        return bool(_ITALIC.search((node.get("rend") or node.get("rendition"))[:100]))
    if node.tag == "title":
        return node.get("level") in ("j", "m", "s")
    return node.tag == "emph"


def _by_number(root: Node) -> dict[str, str]:
    """The notes without an id by their numbers, for markers that name no target; no number that two have."""
    found: dict[str, str] = {}
    doubled: set[str] = set()
    for note in root.find("note"):
        number = note.get("n")
        if number and not note.get("xml:id"):
            if number in found:
                doubled.add(number)
            found[number] = identity_of(note)
    return {number: identity for number, identity in found.items() if number not in doubled}


class _Reading:
    def __init__(self, reading: XmlReading) -> None:
        self._reading = reading
        blocks = frozenset(_BLOCKS)
        markup = Markup(
            blocks=blocks - _INLINE_IN_TEXT,
            skipped=_SKIPPED,
            breaks=frozenset(("lb",)),
            italic=_is_italic,
            quoted=lambda node: (
                node.tag in ("quote", "q", "soCalled")
                or (node.tag == "title" and node.get("level") == "a" and bool(self._depth))
            ),
            target=lambda node: node.get("target") if node.tag in ("ref", "ptr") else "",
        )
        self._renderer = Renderer(markup, self._special)
        # TEI P4 names elements by “id”, and what a link leads to without a hash.
        self._is_old = not any(node.get("xml:id") for node in reading.root.walk())
        self._by_id = {
            identity: node
            for node in reading.root.walk()
            if (identity := node.get("id" if self._is_old else "xml:id"))
        }
        self._called = {target for node in reading.root.find("ref", "ptr") if (target := self._target(node))}
        self._anchored = {
            target: identity_of(note) for note in reading.root.find("note") if (target := self._target(note))
        }
        self._numbered = _by_number(reading.root)
        self._headed = headed_entries(reading.root, "head", frozenset(("p", "item", "bibl")))
        self._depth = 0

    def _target(self, node: Node) -> str:
        """The id of the one element of the paper that a link or a note points at; "" if it points at none."""
        target = node.get("target")
        if self._is_old and target in self._by_id:
            return target
        return target.removeprefix("#") if target.startswith("#") else ""

    def document(self) -> Document:
        root = self._reading.root
        body = self._renderer.passages([root], root.line)
        return self._reading.document("tei", body)

    def _special(self, node: Node, renderer: Renderer) -> bool:
        if node.tag in ("ref", "ptr"):
            return self._reference(node, renderer)
        if node.tag == "note":
            return self._note(node, renderer)
        if node.tag == "anchor" and identity_of(node) in self._anchored:
            self._reading.call(renderer, self._anchored[identity_of(node)], "", node)
            return True
        if node.tag == "listBibl" and not self._depth:
            self._list(node, renderer)
            return True
        if node.tag in _UNSEEN:
            return True
        if id(node) in self._headed and not self._depth:
            self._reading.add_entry(renderer, identity_of(node), node.get("n"), node.children, node.line)
            return True
        if node.tag == "lb" and node.get("break") == "no":
            return True
        if node.tag == "biblStruct" and self._depth:
            write_structured(node, renderer.writer)
            return True
        wanted = _PRINTED.get(node.tag)
        if wanted:
            printed = next((child for name in wanted for child in node.elements if child.tag == name), None)
            renderer.render(printed) if printed is not None else renderer.below(node)
            return True
        return False

    def _reference(self, node: Node, renderer: Renderer) -> bool:
        """A link inside the text: to a note or an entry it is a marker, all else is text."""
        targets = [self._by_id.get(one.removeprefix("#")) for one in node.get("target").split()[:50]]
        if len(targets) > 1 and all(one is not None and one.tag in _CALLED for one in targets):
            for one in targets:
                self._reading.call(renderer, identity_of(one) if one is not None else "", "", node)
            return prints_label(node.text.strip()) or not node.text.strip()
        known = self._by_id.get(self._target(node))
        printed = " ".join(node.text.split())
        is_label = prints_label(printed) or not printed
        if known is None:
            # A program that found no note for a number names no target: the note may be there all the same.
            called = self._numbered.get(clean_label(printed), "")
            is_marker = node.get("type") in ("foot", "noteref", "note") and is_label and bool(printed)
            if is_marker and (called or node.get("target")):
                self._reading.call(renderer, called, printed, node)
            return is_marker
        if known.tag in _CALLED:
            self._reading.call(renderer, identity_of(known), printed if is_label else "", node)
            return is_label
        return False

    def _note(self, node: Node, renderer: Renderer) -> bool:
        """A note; one inside the text that nothing else calls is called where it stands."""
        if self._depth and node.get("type") not in ("footnote", "foot"):
            return node.get("type") == "raw_reference"
        identity = identity_of(node)
        called = identity in self._called or node.get("target").removeprefix("#") in self._by_id
        if not called and any(around.tag in _HOLDS_TEXT for around in node.ancestors()):
            self._reading.call(renderer, identity, "", node)
        self._depth += 1
        self._reading.add_note(renderer, identity, node.get("n"), node.children, node.line)
        self._depth -= 1
        return True

    def _list(self, node: Node, renderer: Renderer) -> None:
        """The entries of a reference list, those of lists inside it too."""
        self._depth += 1
        for child in node.elements:
            if child.tag == "listBibl":
                self._list(child, renderer)
            elif child.tag == "biblStruct":
                raw = next((one for one in child.elements if one.get("type") == "raw_reference"), None)
                items = raw.children if raw is not None else [child]
                self._reading.add_entry(renderer, identity_of(child), child.get("n"), items, child.line)
            elif child.tag in ("bibl", "biblFull"):
                self._reading.add_entry(
                    renderer, identity_of(child), child.get("n"), child.children, child.line
                )
        self._depth -= 1
