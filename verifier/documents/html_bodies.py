"""How far a note reaches, when all that is known is the element that a link to it leads to.

That element may be the note itself, the number at its beginning, or an empty anchor before it; a note may
share its paragraph with others, or run on over several paragraphs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from verifier.documents.html_pages import Place
from verifier.documents.html_signs import (
    BLOCKS,
    HEADINGS,
    LARGE,
    is_note,
    is_note_section,
    names_note,
    prints_label,
)
from verifier.documents.tree import Node

_MOST_ITEMS = 60
_MOST_DESCENTS = 40
_ENDS_NOTE = HEADINGS | {"hr", "section", "article", "footer", "nav", "form"}
_RUNS_ON = frozenset(("p", "blockquote", "ul", "ol", "br"))
_WHOLE = frozenset(("li", "aside", "dd", "tr"))


@dataclass(frozen=True, slots=True)
class Body:
    """What a note holds: some children of one element, or that element itself."""

    place: Place
    items: tuple[Node | str, ...]

    @property
    def nodes(self) -> tuple[Node, ...]:
        """Its elements."""
        return tuple(item for item in self.items if isinstance(item, Node))

    def holds(self, other: Place) -> bool:
        """Whether an element stands in the note."""
        return other.page == self.place.page and any(node.holds(other.node) for node in self.nodes)


class Holders:
    """Elements that don't overlap, to be asked whether one of them holds a place."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = sorted(set(places), key=lambda place: place.rank)
        self._ranks = [place.rank for place in self._places]

    def holds(self, place: Place) -> bool:
        """Whether a place is one of the elements or inside one."""
        at = bisect_right(self._ranks, place.rank) - 1
        return at >= 0 and self._places[at].holds(place)

    def holder(self, place: Place) -> Place | None:
        """The element that a place is or stands in."""
        at = bisect_right(self._ranks, place.rank) - 1
        return self._places[at] if at >= 0 and self._places[at].holds(place) else None

    def overlaps(self, place: Place) -> bool:
        """Whether one of the elements stands in a place."""
        at = bisect_left(self._ranks, place.rank)
        return at < len(self._places) and place.holds(self._places[at])


def find_bodies(targets: Iterable[Place]) -> dict[Place, Body]:
    """What each of the elements that links lead to begins; an element that begins no note is left out."""
    by_page: dict[int, list[Node]] = {}
    for target in sorted(set(targets), key=lambda place: place.rank):
        by_page.setdefault(target.page, []).append(target.node)
    bodies: dict[Place, Body] = {}
    for page, nodes in by_page.items():
        bounds = _Bounds(nodes)
        for node in nodes:
            items = _items(node, bounds)
            first = next((item for item in items if isinstance(item, Node)), None)
            if first is not None:
                bodies[Place(page, node)] = Body(Place(page, first), items)
    return bodies


class _Bounds:
    """The elements that links of a page lead to: where one note may begin, the one before ends."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._orders = [node.order for node in nodes]

    def count(self, node: Node) -> int:
        """How many of them are an element or stand in it."""
        return bisect_right(self._orders, node.end) - bisect_left(self._orders, node.order)

    def is_one(self, node: Node) -> bool:
        """Whether an element is one of them itself."""
        return self._orders[bisect_left(self._orders, node.order) :][:1] == [node.order]

    def behind(self, target: Node, item: Node) -> bool:
        """Whether another than ``target`` stands in an element behind it."""
        at = bisect_right(self._orders, max(target.order, item.order - 1))
        return at < len(self._orders) and self._orders[at] <= item.end


def _items(target: Node, bounds: _Bounds) -> tuple[Node | str, ...]:
    block = target
    while block.tag not in BLOCKS and block.parent is not None:
        block = block.parent
    if block.tag in HEADINGS:
        return ()
    if block.tag == "dt":
        return _definitions(block)
    if block is target and not block.text.strip():
        # A name of its own before what it names.
        behind = next(block.behind, None) if block.parent is not None else None
        if isinstance(behind, Node) and behind.tag not in _ENDS_NOTE and not bounds.count(behind):
            return (behind,)
    if block is target:
        if block.tag in LARGE and not is_note(block):
            return () if bounds.count(block) > 1 or is_note_section(block) else (block,)
        wide = _widened(block, bounds) if block.tag in ("td", "th", "p") else block
        return (wide, *_up_to_next(block, bounds)) if wide is block and block.tag == "p" else (wide,)
    if block.tag in LARGE or bounds.count(block) > 1:
        return _shared(block, target, bounds)
    wide = _widened(block, bounds)
    return (wide,) if wide is not block else (block, *_running_on(block, bounds))


def _definitions(term: Node) -> tuple[Node, ...]:
    """The definitions behind a term."""
    found: list[Node] = []
    for sibling in _behind(term):
        if isinstance(sibling, Node):
            if sibling.tag != "dd":
                break
            found.append(sibling)
    return tuple(found[:_MOST_ITEMS])


def _widened(block: Node, bounds: _Bounds) -> Node:
    """The list item, row or other whole of which a paragraph is the first part."""
    wide, around = block, block.parent
    while around is not None and around.tag in (*_WHOLE, "td", "th", "div", "blockquote"):
        if bounds.count(around) > 1 or is_note_section(around):
            break
        if around.tag in _WHOLE or is_note(around) or names_note(around.get("id") or " "):
            wide = around
        around = around.parent
    return wide


def _running_on(block: Node, bounds: _Bounds) -> tuple[Node, ...]:
    """The paragraphs behind the first one of a note, if another note begins behind them."""
    found: list[Node] = []
    for sibling in _behind(block):
        if isinstance(sibling, Node):
            if bounds.count(sibling):
                return tuple(found)
            if sibling.tag in _ENDS_NOTE or len(found) >= _MOST_ITEMS:
                break
            found.append(sibling)
    within = block.parent is not None and is_note_section(block.parent)
    return tuple(found) if within else _behind_label(block, found)


def _behind_label(block: Node, behind: Sequence[Node]) -> tuple[Node, ...]:
    """The paragraph behind one that prints no more than the number of the last note."""
    return tuple(behind[:1]) if prints_label(block.text.strip()) else ()


def _up_to_next(block: Node, bounds: _Bounds) -> tuple[Node, ...]:
    """The paragraphs between a paragraph that is a note and the next one that is.

    A paragraph that only holds what a link leads to calls a note: then text goes on behind this one.
    """
    found: list[Node] = []
    for sibling in _behind(block):
        if isinstance(sibling, Node):
            if bounds.count(sibling):
                return tuple(found) if sibling.tag == "p" and bounds.is_one(sibling) else ()
            if sibling.tag not in _RUNS_ON or len(found) >= _MOST_ITEMS:
                break
            found.append(sibling)
    return ()


def _shared(block: Node, target: Node, bounds: _Bounds) -> tuple[Node | str, ...]:
    """The part of an element from where a note begins to where the next one does."""
    begins = _child_around(block, target)
    for _ in range(_MOST_DESCENTS):
        if begins is None or begins is target or not bounds.behind(target, begins):
            break
        block, begins = begins, _child_around(begins, target)
    if begins is None:
        return ()
    found: list[Node | str] = [begins]
    another = False
    for sibling in _behind(begins):
        if isinstance(sibling, Node):
            if bounds.count(sibling):
                another = True
                break
            if sibling.tag in _ENDS_NOTE or len(found) >= _MOST_ITEMS:
                break
        found.append(sibling)
    if not another and block.tag in LARGE:
        first = next(
            (at for at, item in enumerate(found) if isinstance(item, Node) and item.tag in BLOCKS), len(found)
        )
        del found[first + 1 :]
    return tuple(found)


def _child_around(block: Node, target: Node) -> Node | None:
    """The child of an element that is another element or holds it."""
    child: Node | None = target
    while child is not None and child.parent is not block:
        child = child.parent
    return child


def _behind(node: Node) -> Iterable[Node | str]:
    """What follows an element inside its parent, as far as a note may reach."""
    return islice(node.behind, 4 * _MOST_ITEMS)
