"""Pages whose notes and entries are known → passages: what is text, what is a marker, what leads back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from verifier.documents.assembly import (
    MARGINAL_LABEL,
    Entry,
    assemble,
    clean_label,
    without_typed_label,
)
from verifier.documents.context_objects import asked_on, is_context_object, read_context_object
from verifier.documents.html_bodies import Body, Holders
from verifier.documents.html_in_place import NotesInPlace
from verifier.documents.html_labels import LooseNotes, Ordinals, anchored_label, marker_groups, typed_label
from verifier.documents.html_notes import find_anchors, find_notes
from verifier.documents.html_pages import Page, Place, Site
from verifier.documents.html_references import find_entries, find_headed_notes, unknown_list_on
from verifier.documents.html_signs import (
    ARROWS,
    BLOCKS,
    HEADINGS,
    SKIPPED,
    is_back,
    is_call,
    is_hidden,
    is_italic,
    is_label,
    is_lone_mark,
    is_marginal,
    is_mark,
    is_raised,
    is_service,
    prints_label,
    prints_number,
)
from verifier.documents.marked import MarkedCitation
from verifier.documents.markers import is_unit
from verifier.documents.passages import Markup, Passage, Renderer, cut, unbracketed
from verifier.documents.tree import Node
from verifier.documents.typed_notes import with_typed_notes
from verifier.files import BytesSource
from verifier.model import Document
from verifier.patterns import late_pattern

_LEFT_AT_START = late_pattern(r"[\s^↑↩⬆⇧]{0,10}(?:\[\s?\]|\([\s,]{0,200}\))?[.:]?\s*")
_LEFT_AT_END = late_pattern(r"(?:[\s,;|]?\s?(?:\[\s?\]|\(\s?\)|[↩⤴⏎↑⬆⇧\ufe0e\ufe0f]))+$")
_DOI_SITE = late_pattern(r"https?://(?:dx\.)?doi\.org/10\.", re.IGNORECASE)


def read_pages(source: BytesSource, format_name: str, pages: Sequence[Page]) -> Document:
    """Read pages that belong together, in their order."""
    document = _Reading(Site(pages)).document(source, format_name)
    if document.notes and not any(note.markers for note in document.notes):
        # What stands under a heading like “Notes” may be called by numbers that are typed in the text.
        typed = _Reading(Site(pages), headed=False).document(source, format_name)
        if any(note.markers for note in typed.notes):
            return typed
    return document


class _Reading:
    """What was found on the pages, and the notes written so far."""

    def __init__(self, site: Site, *, headed: bool = True) -> None:
        self._site = site
        self._ordinals = Ordinals()
        self._in_place = NotesInPlace(site.pages)
        anchors = [anchor for anchor in find_anchors(site) if not self._in_place.is_note(anchor.target)]
        self._anchors = {anchor.place: anchor for anchor in anchors}
        self._marginal = 0
        self._entries = find_entries(site.pages)
        self._listed = Holders(self._entries)
        self._found = find_notes(site, anchors, self._entries)
        if headed:
            self._add_headed()
        bodies = self._found.bodies
        self._taken = {id(node) for body in bodies.values() for node in body.nodes}
        self._taken.update(id(place.node) for place in self._entries)
        self._groups = marker_groups(self._found.calls)
        self._taken.update(id(call.node) for call in self._found.comment_calls)
        self._printed: dict[Place, str] = {}
        for called, printed in self._found.calls.values():
            self._printed.setdefault(called, printed)
        uncalled = [place for place in bodies if place not in self._printed]
        self._loose = LooseNotes(site.pages, uncalled, self._taken, self._ordinals)
        self._notes: list[tuple[tuple[int, int], Entry]] = []
        self._page = 0
        self._inside = False
        self._in_entry = False

    def document(self, source: BytesSource, format_name: str) -> Document:
        """The pages as one paper."""
        body: list[Passage] = []
        for number, page in enumerate(self._site.pages):
            self._page = number
            body.extend(self._renderer().passages([page.root], page.root.line))
        for found in self._found.bodies.values():
            if found.place not in self._found.comments:
                self._notes.append((found.place.rank, self._note(found)))
        references = [self._entry(place) for place in self._entries]
        ordered = [entry for _, entry in sorted(self._notes, key=lambda pair: pair[0])]
        document = assemble(
            source,
            format_name,
            [unbracketed(passage) for passage in body if passage.calls],
            [entry for entry in ordered if entry.passages],
            [entry for entry in references if entry.passages],
        )
        document = with_typed_notes(document, source, body)
        if document.references:
            return document
        return replace(document, unknown_list=unknown_list_on(self._site.pages))

    def _add_headed(self) -> None:
        """Items under a heading like “Notes” are notes if no link calls any of them."""
        known = Holders(
            [Place(body.place.page, node) for body in self._found.bodies.values() for node in body.nodes]
        )
        for place in find_headed_notes(self._site.pages):
            taken = known.holds(place) or known.overlaps(place)
            listed = self._listed.holds(place) or self._listed.overlaps(place)
            if not (taken or listed) and self._ordinals.label_of(place.node):
                self._found.bodies[place] = Body(place, (place.node,))

    def _renderer(self) -> Renderer:
        classes = self._site.pages[self._page].classes
        markup = Markup(
            blocks=BLOCKS,
            skipped=SKIPPED,
            breaks=frozenset(("br", "img")),
            italic=lambda node: is_italic(node) or classes.is_italic(node),
            quoted=lambda node: node.tag == "q",
            raised=lambda node: is_raised(node) or classes.is_raised(node),
            heading=lambda node: node.tag in HEADINGS,
            target=lambda node: node.get("href") if node.tag == "a" else "",
        )
        return Renderer(markup, self._special)

    def _special(self, node: Node, renderer: Renderer) -> bool:
        """Take what is no running text: notes, entries, markers, links back."""
        place = Place(self._page, node)
        if not self._inside and id(node) in self._taken:
            return True
        if self._in_place.is_note(place):
            self._note_in_place(place, renderer)
            return True
        if (not self._inside and is_hidden(node)) or is_context_object(node) or self._in_place.is_mark(place):
            return True
        calls = self._groups.get((self._page, id(node)))
        if calls is not None:
            for anchor in calls:
                self._call(renderer, *self._found.calls[anchor], anchor)
            return True
        if node.tag == "button" or is_mark(node):
            return True
        if self._inside and (self._leads_back(node) or is_label(node)):
            return True
        if self._in_entry and is_service(node):
            if _DOI_SITE.match(node.get("href")):
                renderer.writer.lead(node.get("href"))
            return True
        data = _data_behind(node)
        if data is not None:
            start = renderer.writer.length
            renderer.below(node)
            renderer.writer.mark(start, data)
            return True
        return self._other_call(node, renderer)

    def _leads_back(self, node: Node) -> bool:
        """Whether an element of a note only leads to its marker."""
        place = Place(self._page, node)
        if is_back(node) or place in self._found.backs:
            return True
        return place in self._anchors and bool(ARROWS.fullmatch(node.text.strip()[:40]))

    def _call(self, renderer: Renderer, called: Place, printed: str, anchor: Place) -> None:
        lines = self._site.pages[anchor.page].lines
        line, column = lines.place_of(anchor.node) if lines else (anchor.node.line, 0)
        renderer.writer.call(_id(called), printed, line, column)

    def _other_call(self, node: Node, renderer: Renderer) -> bool:
        """Call entries of the reference list, notes without a link, and notes that are not there."""
        place = Place(self._page, node)
        if is_lone_mark(node):
            self._lone_mark(place, renderer)
            return True
        anchor = self._anchors.get(place)
        if anchor is not None:
            entry = self._listed.holder(anchor.target)
            if entry is None or entry.holds(place):
                return False
            printed = anchor.printed if prints_label(anchor.printed) else ""
            self._call(renderer, entry, printed, place)
            return bool(printed)
        if self._inside:
            return False
        if node.tag == "a" and node.get("href").startswith("#") and is_call(node) and prints_label(node.text):
            renderer.writer.call("", node.text, node.line)
            return True
        if node.tag == "sup" and self._loose and prints_number(node.text):
            called = self._loose.called_by(place)
            if called is not None and not is_unit(renderer.writer.since(max(0, renderer.writer.length - 6))):
                self._call(renderer, called, node.text, place)
                return True
        return False

    def _lone_mark(self, place: Place, renderer: Renderer) -> None:
        """Call the note in place that has the number of a mark which stands apart from it."""
        label = clean_label(next((one.text for one in place.node.walk() if is_mark(one)), ""))
        note = self._in_place.labelled(place, label)
        self._call(renderer, note or place, label, place)

    def _note_in_place(self, place: Place, renderer: Renderer) -> None:
        """Write a note that stands where it is called."""
        node = place.node
        self._call(renderer, place, "", self._in_place.mark_of(place))
        kept, self._inside = self._inside, True
        passages = _tidied(self._renderer().passages(node.children, node.line))
        self._inside = kept
        label = self._in_place.label_of(place)
        if not label and is_marginal(node):
            self._marginal += 1
            label = f"{MARGINAL_LABEL}{self._marginal}"
        self._notes.append(
            (place.rank, Entry(_id(place), label, without_typed_label(passages, label), *self._start(place)))
        )

    def _note(self, body: Body) -> Entry:
        """The text of a note without the number and the links back that it prints."""
        passages = self._within(body.place, body.items)
        node = body.place.node
        printed = self._printed.get(body.place, "")
        label = clean_label(printed) or self._ordinals.label_of(node)
        begins = passages[0].text.plain[:1] if passages else ""
        if not self._ordinals.of(node) or begins in "[(" or _begins_raised(node):
            passages = without_typed_label(passages, label)
        return Entry(_id(body.place), printed or label, passages, *self._start(body.place))

    def _entry(self, place: Place) -> Entry:
        """An entry of a reference list without the number that it prints."""
        node = place.node
        self._in_entry = True
        passages = self._within(place, (node,))
        self._in_entry = False
        label = self._ordinals.label_of(node) or anchored_label(node)
        passages = without_typed_label(passages, typed_label(node) or anchored_label(node))
        found = next((below for below in node.walk() if is_context_object(below)), None)
        if found is not None and len(passages) == 1 and not passages[0].marked:
            data = replace(read_context_object(found), start=0, end=len(passages[0].text.plain))
            passages = (replace(passages[0], marked=(data,)),)
        return Entry(_id(place), label, passages, *self._start(place))

    def _start(self, place: Place) -> tuple[int, int]:
        """Line and column of an element; the line is the parser’s, which its passages have too."""
        lines = self._site.pages[place.page].lines
        line, column = lines.place_of(place.node) if lines else (place.node.line, 0)
        return place.node.line, column if line == place.node.line else 0

    def _within(self, place: Place, items: Iterable[Node | str]) -> tuple[Passage, ...]:
        self._page, self._inside = place.page, True
        passages = self._renderer().passages(items, place.node.line)
        self._inside = False
        return _tidied(passages)


def _id(place: Place) -> str:
    return f"{place.page}:{place.node.order}"


def _data_behind(node: Node) -> MarkedCitation | None:
    """The data of a citation that stands in the element behind it."""
    if node.tag != "cite":
        return None
    behind = next((item for item in node.behind if isinstance(item, Node) or item.strip()), None)
    if not isinstance(behind, Node) or not is_context_object(behind):
        return None
    data = read_context_object(behind)
    return replace(data, fields={**data.fields, **asked_on(node)}) if "url" in data.fields else data


def _begins_raised(node: Node) -> bool:
    """Whether a note begins with a raised number."""
    below = node
    while below.children:
        first = next((child for child in below.children if isinstance(child, Node) or child.strip()), "")
        if not isinstance(first, Node):
            return False
        if first.tag == "sup":
            return True
        below = first
    return False


def _tidied(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages of a note without what links back have left of brackets and arrows."""
    kept = [unbracketed(passage) if passage.calls else passage for passage in passages]
    if kept:
        start = _LEFT_AT_START.match(kept[0].text.plain)
        kept[0] = cut(kept[0], 0, start.end() if start else 0)
    if kept:
        end = _LEFT_AT_END.search(kept[-1].text.plain[-80:])
        if end:
            length = len(kept[-1].text.plain)
            kept[-1] = cut(kept[-1], length - len(end.group()), length)
    return tuple(passage for passage in kept if passage.text.plain or passage.calls or passage.hidden)
