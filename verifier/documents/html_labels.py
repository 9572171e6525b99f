"""The numbers of notes and entries on web pages: counted by a list, typed in place, or printed by a link."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from verifier.documents.assembly import clean_label
from verifier.documents.html_pages import Page, Place
from verifier.documents.html_signs import prints_number
from verifier.documents.markers import is_unit
from verifier.documents.tree import Node
from verifier.patterns import late_pattern

_TYPED = late_pattern(
    r"[\s^]{0,4}(?:[\[(（［【〔]\s?(?P<bracket>\d{1,4}|[*†‡§¶‖]{1,3})\s?[\])）］】〕]|(?P<number>\d{1,4})[.):]\s|(?P<sign>[*†‡§¶‖]{1,3}))"
)
_RAISED = late_pattern(r"\s{0,4}[\[(（［【〔]?(?P<number>\d{1,4}|[*†‡§¶‖]{1,3})[\])）］】〕]?\s{0,4}")
_ANCHORED = late_pattern(r"\s{0,4}\[(?P<label>[^\[\]\s]{1,40})\]\s")
_BETWEEN = late_pattern(r"[\s\[\](){}<>,;.:–-]*")
_INLINE = frozenset(("sup", "span", "small", "font", "em", "i", "b", "strong", "cite"))
_LARGEST_GROUP = 80


class Ordinals:
    """The numbers that ordered lists print before their items; a list is counted once."""

    def __init__(self) -> None:
        self._known: dict[int, dict[int, str]] = {}

    def of(self, node: Node) -> str:
        """The number of an item; "" for what is no item of an ordered list."""
        around = node.parent
        if node.tag != "li" or around is None or around.tag != "ol":
            return ""
        if id(around) not in self._known:
            self._known[id(around)] = _counted(around)
        return self._known[id(around)].get(id(node), "")

    def label_of(self, node: Node) -> str:
        """The number of an item, of the term before a definition, or one that is typed; "" for none."""
        return self.of(node) or typed_label(node) or _number_of_term(node)


def _counted(ordered: Node) -> dict[int, str]:
    if "list-style:none" in ordered.get("style").replace(" ", ""):
        return {}
    start = ordered.get("start")
    number = int(start) if start.isdecimal() and len(start) < 6 else 1
    found: dict[int, str] = {}
    for item in ordered.elements:
        if item.tag == "li":
            value = item.get("value")
            number = int(value) if value.isdecimal() and len(value) < 6 else number
            found[id(item)] = str(number)
            number += 1
    return found


def _number_of_term(node: Node) -> str:
    """The number that the term before a definition prints and no more: ``<dt>(1)</dt><dd>Berg</dd>``."""
    if node.tag != "dd" or node.parent is None:
        return ""
    before = next(
        (child for child in node.parent.children[node.index - 1 :: -1] if isinstance(child, Node)), None
    )
    if node.index == 0 or before is None or before.tag != "dt":
        return ""
    found = _RAISED.fullmatch(before.text.strip().rstrip(".:")[:20])
    return found["number"] if found else ""


def typed_label(node: Node) -> str:
    """The number or sign that is typed or raised at the beginning of an element; "" if none is."""
    raised = next((one for one in node.find("sup")), None)
    text = node.text[:200].lstrip()
    if raised is not None and raised.text.strip() and text.startswith(raised.text.strip()):
        found = _RAISED.fullmatch(raised.text[:20])
        if found:
            return found["number"]
    typed = _TYPED.match(text)
    return (typed["bracket"] or typed["number"] or typed["sign"]) if typed else ""


def anchored_label(node: Node) -> str:
    """The label before an entry that its name stands before: ``<a id="bo"></a>[bo] Berg`` (AsciiDoc)."""
    below = node
    while below.children:
        first = next((child for child in below.children if isinstance(child, Node) or child.strip()), "")
        if not isinstance(first, Node):
            return ""
        if first.tag == "a" and first.get("id") and not first.children:
            behind = next(first.behind, "")
            found = _ANCHORED.match(behind) if isinstance(behind, str) else None
            return found["label"] if found else ""
        below = first
    return ""


class LooseNotes:
    """Notes that no link calls, by their numbers, and the numbers in the text that may call them.

    Where several notes have one number, since each chapter counts anew, they are called in turn if as many
    raised numbers stand in the text.
    """

    def __init__(
        self, pages: Sequence[Page], notes: Sequence[Place], taken: set[int], ordinals: Ordinals
    ) -> None:
        by_label: dict[str, list[Place]] = {}
        for place in sorted(notes, key=lambda place: place.rank):
            if label := ordinals.label_of(place.node):
                by_label.setdefault(label, []).append(place)
        self._notes = {label: places[0] for label, places in by_label.items() if len(places) == 1}
        doubled = {label: places for label, places in by_label.items() if len(places) > 1}
        self._in_turn: dict[Place, Place] = {}
        for label, raised in _raised_numbers(pages, taken, doubled).items():
            if len(raised) == len(doubled[label]):
                self._in_turn.update(zip(raised, doubled[label], strict=True))

    def __bool__(self) -> bool:
        return bool(self._notes or self._in_turn)

    def called_by(self, place: Place) -> Place | None:
        """The note that a raised number calls."""
        return self._in_turn.get(place) or self._notes.get(clean_label(place.node.text))


def _raised_numbers(pages: Sequence[Page], taken: set[int], wanted: Container[str]) -> dict[str, list[Place]]:
    """The raised numbers of the text, without those of notes and powers of units, by what they print."""
    found: dict[str, list[Place]] = {}
    for number, page in enumerate(pages if wanted else ()):
        done = -1
        for node in page.nodes:
            if node.order <= done:
                continue
            if id(node) in taken:
                done = node.end
            elif (
                node.tag == "sup" and prints_number(node.text) and (label := clean_label(node.text)) in wanted
            ):
                before = (
                    node.parent.children[node.index - 1] if node.parent is not None and node.index else ""
                )
                if not (isinstance(before, str) and is_unit(before[-6:])):
                    found.setdefault(label, []).append(Place(number, node))
    return found


def marker_groups(calls: Mapping[Place, tuple[Place, str]]) -> dict[tuple[int, int], list[Place]]:
    """Markers by the element (page and identity) that prints them with brackets and commas and no more."""
    of_page: dict[int, list[Place]] = {}
    for place in sorted(calls, key=lambda place: place.rank):
        of_page.setdefault(place.page, []).append(place)
    groups: dict[tuple[int, int], list[Place]] = {}
    for page, places in of_page.items():
        printing = {id(place.node) for place in places}
        for place in places:
            groups.setdefault((page, id(_printer(place.node, printing))), []).append(place)
    return groups


def _printer(node: Node, printing: set[int]) -> Node:
    """The outermost inline element around a marker that prints nothing but markers."""
    outermost = node
    around = node.parent
    while around is not None and around.tag in _INLINE and around.end - around.order <= _LARGEST_GROUP:
        if not _BETWEEN.fullmatch("".join(_beside(around, printing))[:_LARGEST_GROUP]):
            break
        outermost, around = around, around.parent
    return outermost


def _beside(node: Node, printing: set[int]) -> Iterable[str]:
    """The texts below an element, without those of markers."""
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif id(child) not in printing:
            yield from _beside(child, printing)
