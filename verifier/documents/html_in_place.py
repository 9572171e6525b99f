"""Notes that stand where they are called, and the number that a page prints before each of them.

A page says of such a note what it is (a class like “sidenote”), or the button or link right before it opens
it: it names the id of the note in an attribute, not as the target of a link.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from verifier.documents.assembly import clean_label
from verifier.documents.html_pages import Page, Place
from verifier.documents.html_signs import POINTERS, is_inline_note, is_mark, prints_label, signs
from verifier.documents.tree import Node

_FARTHEST = 6
_MARKS = frozenset(("sup", "button", "a", "label"))
_AROUND_MARKS = frozenset((*_MARKS, "span"))
_LONGEST_MARK = 20
_HOLD_TEXT = frozenset(("p", "li", "td", "th", "dd", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"))


class NotesInPlace:
    """The notes of some pages that stand in place, each with what prints its number, if anything does."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._marks: dict[Place, Place | None] = {}
        for number, page in enumerate(pages):
            for node in page.nodes:
                said = is_inline_note(node)
                before = _before(node) if said or node.get("id") else None
                if said or (before is not None and _opens(before, node)):
                    mark = before if before is not None and _prints_number(before) else None
                    self._marks[Place(number, node)] = None if mark is None else Place(number, mark)
        self._by_label: dict[tuple[int, str], list[Place]] | None = None
        self._printing = {mark for mark in self._marks.values() if mark is not None}

    def is_note(self, place: Place) -> bool:
        """Whether an element is a note in place."""
        return place in self._marks

    def is_mark(self, place: Place) -> bool:
        """Whether an element only prints the number of a note in place behind it."""
        return place in self._printing

    def mark_of(self, note: Place) -> Place:
        """What prints the number of a note; the note itself if nothing does."""
        return self._marks.get(note) or note

    def labelled(self, mark: Place, label: str) -> Place | None:
        """The footnote that a mark of this number calls where it stands apart from its text.

        That is the next if its text is said to stand apart too, else the last before, which is called again.
        """
        if self._by_label is None:
            self._by_label = {}
            for note in self._marks:
                if "ltx_role_endnote" not in signs(note.node):
                    self._by_label.setdefault((note.page, self.label_of(note)), []).append(note)
        same = self._by_label.get((mark.page, label), []) if label else []
        at = bisect_left(same, mark.rank, key=lambda note: note.rank)
        if at < len(same) and "ltx_role_footnotetext" in signs(same[at].node):
            return same[at]
        return same[at - 1] if at else None

    def label_of(self, note: Place) -> str:
        """The number printed before a note or at its beginning; "" if none is."""
        mark = self._marks.get(note)
        label = clean_label(mark.node.text) if mark is not None else ""
        if label:
            return label
        first = next(iter(note.node.elements), None)
        begins = first is not None and note.node.text.lstrip().startswith(first.text.strip())
        if first is not None and begins and first.tag == "sup" and _is_number(first.text):
            return clean_label(first.text)
        return next((clean_label(below.text) for below in note.node.walk() if is_mark(below)), "")


def _before(node: Node) -> Node | None:
    """The inline element right before another, past empty ones such as the box of a toggle."""
    if node.parent is None:
        return None
    for at in islice(range(node.index - 1, -1, -1), _FARTHEST):
        earlier = node.parent.children[at]
        if isinstance(earlier, str):
            if earlier.strip():
                return None
        elif earlier.tag in _AROUND_MARKS and (earlier.text.strip() or earlier.tag in ("button", "label")):
            return earlier
        elif earlier.children:
            return None
    return None


def _opens(before: Node, note: Node) -> bool:
    """Whether a button or link names the element behind it, inside a text, as what it opens."""
    if not _prints_number(before) or not any(around.tag in _HOLD_TEXT for around in note.ancestors()):
        return False
    identity = note.get("id")
    return any(
        below.get(name).removeprefix("#") == identity
        for below in islice(before.walk(), _FARTHEST)
        for name in POINTERS
    )


def _prints_number(before: Node) -> bool:
    within = islice(before.walk(), _FARTHEST)
    return any(below.tag in _MARKS for below in within) and _is_number(before.text)


def _is_number(text: str) -> bool:
    printed = text.strip()
    return 0 < len(printed) <= _LONGEST_MARK and prints_label(printed)
