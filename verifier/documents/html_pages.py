"""The pages of a web document or book: where each id stands, and where links between them lead."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote, urlsplit

from verifier.documents.html_signs import names_note
from verifier.documents.html_styles import Classes
from verifier.documents.source_lines import SourceLines
from verifier.documents.tree import Node

_NAMES = ("name", "id", "xml:id")
_OTHER_NAME = "content-id"


@dataclass(frozen=True)
class Page:
    """One page: its name inside the book ("" for a page of its own), its tree and its nodes in order.

    ``lines`` is the source; None where the format has no lines. ``classes`` are those of its style sheets.
    """

    name: str
    root: Node
    lines: SourceLines | None = None
    classes: Classes = field(default_factory=Classes)

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """All elements in document order."""
        return tuple(self.root.walk())

    @cached_property
    def ids(self) -> dict[str, Node]:
        """The elements by their ids, and anchors by their names. Of two with one id the first counts."""
        found: dict[str, Node] = {}
        for node in self.nodes:
            for name in _NAMES if node.tag == "a" else _NAMES[1:]:
                if node.get(name):
                    found.setdefault(node.get(name), node)
        for node in self.nodes:
            if node.get(_OTHER_NAME):
                found.setdefault(node.get(_OTHER_NAME), node)
        return found


@dataclass(frozen=True, slots=True)
class Place:
    """An element and the number of its page: what can be compared in reading order."""

    page: int
    node: Node

    @property
    def rank(self) -> tuple[int, int]:
        """Where it stands in reading order."""
        return self.page, self.node.order

    def holds(self, other: Place) -> bool:
        """Whether another place is this element or inside it."""
        return self.page == other.page and self.node.holds(other.node)


class Site:
    """Pages that link to each other."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = tuple(pages)
        self._numbers = {page.name: number for number, page in reversed(list(enumerate(self.pages)))}

    def resolve(self, href: str, page: int) -> Place | None:
        """Where a link of a page leads inside the pages; None for all that lies elsewhere."""
        before, mark, fragment = href.strip().partition("#")
        if not mark or not fragment or len(href) > 2000:
            return None
        number = self._page(before, page, fragment)
        if number is None:
            return None
        ids = self.pages[number].ids
        node = ids.get(fragment) or ids.get(_unquoted(fragment))
        return Place(number, node) if node is not None else None

    def _page(self, before: str, page: int, fragment: str) -> int | None:
        if not before:
            return page
        if len(self.pages) > 1:
            path = posixpath.normpath(
                posixpath.join(posixpath.dirname(self.pages[page].name), _unquoted(before))
            )
            return self._numbers.get(path)
        # A page that was saved keeps the links to itself by the address it had.
        own = (
            before.startswith("./")
            or not urlsplit_safe(before)
            or names_note(_unquoted(fragment).replace("ref", ""))
        )
        return page if own else None


def urlsplit_safe(address: str) -> str:
    """The host of an address, "" if it has none or is no address."""
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""


def _unquoted(text: str) -> str:
    return unquote(text, errors="replace")
