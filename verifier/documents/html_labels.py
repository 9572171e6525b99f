"""The numbers of notes and entries on web pages: counted by a list, typed in place, or printed by a link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from verifier.documents.html_pages import Place
from verifier.documents.tree import Node

_TYPED = re.compile(
    r"[\s^]{0,4}(?:[\[(]\s?(?P<bracket>\d{1,4}|[*†‡§]{1,3})\s?[\])]|(?P<number>\d{1,4})[.):]\s|(?P<sign>[*†‡§]{1,3}))"
)
_RAISED = re.compile(r"\s{0,4}[\[(]?(?P<number>\d{1,4}|[*†‡§]{1,3})[\])]?\s{0,4}")
_BETWEEN = re.compile(r"[\s\[\](){}<>,;.:–-]*")
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


def loose_labels(notes: Iterable[Place], ordinals: Ordinals) -> dict[str, Place]:
    """Notes that no link calls, by their numbers, where each number is that of one note only."""
    found: dict[str, Place] = {}
    doubled: set[str] = set()
    for place in notes:
        label = ordinals.of(place.node) or typed_label(place.node)
        if label in found:
            doubled.add(label)
        elif label:
            found[label] = place
    return {label: place for label, place in found.items() if label not in doubled}


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
