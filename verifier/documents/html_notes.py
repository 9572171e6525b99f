"""Which links of a page call notes, and what each note holds.

A link calls a note when it says so (role, type, class), when the note links back to it, or when its target
is named as notes are and it prints no more than a label. Where both ends of such a pair could be the
marker, the earlier one is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from verifier.documents.html_bodies import Body, Holders, find_bodies
from verifier.documents.html_pages import Place, Site
from verifier.documents.html_signs import (
    BLOCKS,
    HEADINGS,
    LARGE,
    POINTERS,
    is_back,
    is_call,
    is_note,
    is_note_section,
    names_comment,
    names_entry,
    names_note,
    prints_label,
    prints_number,
)
from verifier.documents.tree import Node

_MOST_LINKS = 400
_NEAR = 4
_OPENERS = frozenset(("a", "button"))
_PLUGIN_MARK = "footnote_plugin_tooltip_"
_PLUGIN_NOTE = "footnote_plugin_reference_"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link inside the pages: the element that prints it, and where it leads."""

    place: Place
    target: Place
    printed: str


@dataclass(slots=True)
class Found:
    """The markers of some pages, each with the note that it calls, and what the notes hold.

    A note is named by the place of its body. ``backs`` are links that lead back to markers; ``comments`` are
    the bodies of what readers of a draft remarked in its margin, ``comment_calls`` the links to them.
    """

    bodies: dict[Place, Body] = field(default_factory=dict)
    calls: dict[Place, tuple[Place, str]] = field(default_factory=dict)
    backs: set[Place] = field(default_factory=set)
    comments: set[Place] = field(default_factory=set)
    comment_calls: set[Place] = field(default_factory=set)


def find_anchors(site: Site) -> list[Anchor]:
    """All links that lead to elements of the pages, in reading order."""
    anchors: list[Anchor] = []
    for number, page in enumerate(site.pages):
        for node in page.nodes:
            href = node.get("href") if node.tag == "a" else ""
            if node.tag in _OPENERS and (href in ("", "#") or href.startswith("javascript:")):
                href = next((f"#{node.get(name).lstrip('#')}" for name in POINTERS if node.get(name)), "")
            if node.get("id").startswith(_PLUGIN_MARK):
                href = f"#{_PLUGIN_NOTE}{node.get('id').removeprefix(_PLUGIN_MARK)}"
            if "#" not in href or any(around.tag == "nav" for around in node.ancestors()):
                continue
            target = site.resolve(href, number)
            if target is not None and target.node is not node:
                anchors.append(Anchor(Place(number, node), target, node.text.strip()))
    return anchors


def find_notes(site: Site, anchors: Sequence[Anchor], entries: Sequence[Place]) -> Found:
    """The notes of some pages and the markers that call them. ``entries`` are those of reference lists."""
    found = Found()
    listed = Holders(entries)
    links = _Links(anchors)
    likely = [
        anchor
        for anchor in anchors
        if _may_call(anchor) and not listed.holds(anchor.target) and _is_likely(anchor, links)
    ]
    bodies = find_bodies([anchor.target for anchor in likely])
    for anchor in likely:
        body = bodies.get(anchor.target)
        if body is None or anchor.place in found.backs or body.holds(anchor.place) or _in_note(anchor.place):
            continue
        back = [
            other
            for node in body.nodes
            for other in links.inside(body.place.page, node)
            if _is_near(anchor.place, other.target)
        ]
        if not (back or is_call(anchor.place.node) or _looks_like_call(anchor)):
            continue
        if any(other.place in found.calls for other in back):
            continue
        found.bodies.setdefault(body.place, body)
        found.backs.update(other.place for other in back)
        if names_comment(_fragment(anchor)):
            found.comments.add(body.place)
            found.comment_calls.add(anchor.place)
        else:
            found.calls[anchor.place] = (body.place, anchor.printed)
    _add_uncalled(site, found, listed)
    return found


def _in_note(place: Place) -> bool:
    """Whether a link stands in what says itself that it is a note: what it leads to is no note of it."""
    return any(is_note(node) for node in place.node.ancestors()) and not is_call(place.node)


def _add_uncalled(site: Site, found: Found, listed: Holders) -> None:
    """Notes that say themselves that they are some, though no marker calls them."""
    known = Holders([Place(body.place.page, node) for body in found.bodies.values() for node in body.nodes])
    for number, page in enumerate(site.pages):
        done = -1
        for node in page.nodes:
            place = Place(number, node)
            if node.order <= done or known.holds(place) or listed.holds(place):
                continue
            item = node.tag == "li" and node.parent is not None and _lists_notes(node.parent)
            if (item or is_note(node)) and not known.overlaps(place):
                done = node.end
                found.bodies[place] = Body(place, (node,))


def _lists_notes(node: Node) -> bool:
    return is_note_section(node) or (node.parent is not None and is_note_section(node.parent))


def _may_call(anchor: Anchor) -> bool:
    """Whether a link can be a marker at all."""
    node = anchor.place.node
    if anchor.target.node.tag in HEADINGS or any(
        one.tag in HEADINGS for one in anchor.target.node.ancestors()
    ):
        return False
    in_heading = any(one.tag in HEADINGS for one in node.ancestors())
    if in_heading and not (is_call(node) or names_note(_fragment(anchor))):
        return False  # The headings of a page link back to its table of contents.
    if is_call(node):
        return not is_back(node) or node.get("role") == "doc-noteref"
    return not is_back(node) and prints_label(anchor.printed)


def _is_likely(anchor: Anchor, links: _Links) -> bool:
    """Whether more than its label speaks for a marker: page numbers of an index lead into notes too."""
    if is_call(anchor.place.node) or _looks_like_call(anchor):
        return True
    block = anchor.target.node
    while block.tag not in BLOCKS and block.parent is not None:
        block = block.parent
    back = links.inside(anchor.target.page, block)
    return any(_is_near(anchor.place, other.target) for other in back)


def _looks_like_call(anchor: Anchor) -> bool:
    """Whether a link without a way back calls a note: by the name of its target and what it prints."""
    node, fragment = anchor.place.node, _fragment(anchor)
    raised = any(one.tag == "sup" for one in (node, *list(node.ancestors())[:2], *node.elements))
    bracketed = anchor.printed[:1] in "[(" and anchor.printed[-1:] in "])"
    if is_note(anchor.target.node):
        return True
    if names_note(fragment):
        return raised or bracketed or prints_number(anchor.printed)
    later = anchor.target.rank > anchor.place.rank
    return raised and later and prints_number(anchor.printed) and not names_entry(fragment)


def _fragment(anchor: Anchor) -> str:
    return anchor.target.node.get("id") or anchor.target.node.get("name")


def _is_near(marker: Place, target: Place) -> bool:
    """Whether a link back leads to a marker: to itself, what it holds, or what stands close around it."""
    if marker.page != target.page:
        return False
    if marker.node.holds(target.node) or target.node is _before(marker.node):
        return True
    around = marker.node
    for _ in range(_NEAR):
        if around.parent is None or around.parent.tag in LARGE:
            return False
        around = around.parent
        if around is target.node or target.node is _before(around):
            return True
        if around.tag in BLOCKS:
            return around is target.node
    return False


def _before(node: Node) -> Node | None:
    """The empty element right before another: where old pages put the name of a marker."""
    for at in range(node.index - 1, -1, -1):
        earlier = node.parent.children[at] if node.parent is not None else ""
        if isinstance(earlier, Node):
            return earlier if not earlier.children else None
        if earlier.strip():
            return None
    return None


class _Links:
    """Links by where they stand."""

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        self._by_page: dict[int, list[Anchor]] = {}
        for anchor in anchors:
            self._by_page.setdefault(anchor.place.page, []).append(anchor)

    def inside(self, page: int, node: Node) -> list[Anchor]:
        """The links inside an element, at most a few hundred."""
        anchors = self._by_page.get(page, [])
        first = bisect_left(anchors, node.order, key=lambda anchor: anchor.place.node.order)
        inside: list[Anchor] = []
        for anchor in anchors[first : first + _MOST_LINKS]:
            if anchor.place.node.order > node.end:
                break
            inside.append(anchor)
        return inside
