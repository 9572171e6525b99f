"""The entries of reference lists on web pages: by what the page says of itself, else by its headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from verifier.documents.context_objects import is_context_object
from verifier.documents.html_pages import Page, Place
from verifier.documents.html_signs import (
    BLOCKS,
    HEADINGS,
    SKIPPED,
    is_entry,
    is_entry_list,
    is_navigation,
    is_note,
    is_note_section,
    names_note,
)
from verifier.documents.list_headings import names_kind, names_part
from verifier.documents.sections import (
    Block,
    Section,
    follow_sections,
    leads_to_source,
    opened_by,
    unknown_list,
)
from verifier.documents.tree import Node
from verifier.patterns import late_pattern

_LEAVES = frozenset(("li", "p", "dd", "div", "tr", "blockquote"))
_HEADED = frozenset((*HEADINGS, "p", "div"))
_SECTIONS = frozenset(("section", "article"))
_SHORTEST = 12
_SHORTEST_NOTE = 3
_WORD = late_pattern(r"[^\W\d_]{2}")


def find_entries(pages: Sequence[Page]) -> list[Place]:
    """The entries of all reference lists of some pages, in reading order."""
    return [
        Place(number, node)
        for number, page in enumerate(pages)
        for node in _without_overlap((*_said(page), *_headed(page, Section.REFERENCES), *_with_data(page)))
    ]


def find_headed_notes(pages: Sequence[Page]) -> list[Place]:
    """What stands under headings like “Notes”: notes, if nothing else is known of them."""
    return [
        Place(number, node)
        for number, page in enumerate(pages)
        for node in _without_overlap(_headed(page, Section.NOTES))
    ]


def unknown_list_on(pages: Sequence[Page]) -> str:
    """The heading of what looks like a list of works on some pages, though nothing in the heading says so."""
    blocks = [
        Block(
            " ".join(node.text.split()), int(node.tag[1]) if node.tag in HEADINGS else 0, calls=_calls(node)
        )
        for page in pages
        for node in page.nodes
        if node.tag in HEADINGS or _is_leaf(node)
    ]
    return unknown_list(blocks)


def heading_of(node: Node) -> str:
    """The text of a heading, whether it is one by its element or a short paragraph wholly in bold."""
    if node.tag in HEADINGS:
        return " ".join(node.text.split())
    if node.tag not in ("p", "div") or node.end - node.order > _SHORTEST:
        return ""
    text = " ".join(node.text.split())
    bold = next((one for one in node.find("b", "strong")), None)
    return (
        text if text and len(text) < 90 and bold is not None and " ".join(bold.text.split()) == text else ""
    )


def _said(page: Page) -> Iterator[Node]:
    """Entries that the page names as such."""
    for node in page.nodes:
        if is_entry(node) and node.tag in BLOCKS:
            yield node
        elif is_entry_list(node) and not any(is_entry(below) for below in node.walk()):
            yield from (leaf for leaf in _leaves(node) if leaf.tag == "li" or node.tag not in ("ul", "ol"))


def _headed(page: Page, wanted: Section) -> Iterator[Node]:
    """The items and paragraphs below the headings of a kind of section."""
    for heading in page.nodes:
        opened = _opened_by(heading)
        is_reading = opened is Section.READING and wanted is Section.REFERENCES
        if opened is wanted or is_reading:
            yield from _below(page.nodes, heading, wanted, is_reading=is_reading)
        elif wanted is Section.REFERENCES and names_kind(heading_of(heading)):
            items = list(_below(page.nodes, heading, wanted))
            texts = (Block(" ".join(item.text.split()), calls=_calls(item)) for item in items)
            if follow_sections([Block(heading_of(heading), 1), *texts])[0] is wanted:
                yield from items


def _calls(node: Node) -> bool:
    """Whether a number that is a link within the page stands in an element: it calls a note."""
    return any(
        link.get("href").startswith("#") and link.text.strip(" []()").isdecimal() for link in node.find("a")
    )


def _below(
    nodes: Sequence[Node], heading: Node, wanted: Section, *, is_reading: bool = False
) -> Iterator[Node]:
    """The items and paragraphs below a heading, up to the next of its rank that heads no part of a list."""
    shortest = _SHORTEST_NOTE if wanted is Section.NOTES else _SHORTEST
    done = heading.end
    inside = heading.parent.end if heading.parent is not None and heading.parent.tag in _SECTIONS else -1
    kind = ""  # What follows the list (licence, navigation) is rarely set as its entries are.
    begun, around = False, set[int]()
    for node in islice(nodes, heading.end + 1, None):
        if (
            is_navigation(node)
            or node.tag == "form"
            or (node.tag in HEADINGS and node.tag <= _rank(heading) and not names_part(heading_of(node)))
        ):
            break
        if heading.tag not in HEADINGS and heading_of(node) and not names_part(heading_of(node)):
            break
        if node.tag in _SECTIONS and begun and id(node.parent) not in around and node.end > inside:
            break  # Another part of the page: comments, what to read next.
        if node.tag in _SECTIONS:
            around.add(id(node.parent))
        if node.order <= done:
            continue
        if node.tag in _HEADED and names_part(node.text):
            kind, done = "", node.end
        elif node.tag in SKIPPED or node.tag in HEADINGS or is_note_section(node) or _is_own_note(node):
            begun, done = begun or is_note_section(node), node.end
        elif _is_leaf(node, shortest) and node.tag == (kind or node.tag):
            kind, begun, done = node.tag, True, node.end
            if not is_reading or _leads_to_source(node):
                yield node


def _opened_by(heading: Node) -> Section | None:
    """The section that an element opens as a heading; a table of contents may list it once more."""
    title = heading_of(heading) if heading.tag in HEADINGS or heading.tag in ("p", "div") else ""
    opened = opened_by(title) if title else None
    if opened is not None and any(around.tag == "nav" for around in heading.ancestors()):
        return None
    return opened


def _leads_to_source(node: Node) -> bool:
    """Whether an item for further reading cites something or leads to another site, not within its own."""
    links = [link for link in node.find("a") if link.get("href").startswith(("http://", "https://", "//"))]
    outer = any("/wiki/" not in link.get("href") or "external" in link.get("class") for link in links)
    return outer or leads_to_source(node.text)


def _rank(heading: Node) -> str:
    return heading.tag if heading.tag in HEADINGS else "h6"


def _is_own_note(node: Node) -> bool:
    return is_note(node) or (node.tag == "li" and names_note(node.get("id") or " "))


def _with_data(page: Page) -> Iterator[Node]:
    """Items of lists that carry a context object (Z39.88) beside what they print."""
    seen: set[int] = set()
    for node in page.nodes:
        if is_context_object(node):
            item = next((one for one in node.ancestors() if one.tag in BLOCKS), None)
            if item is None or item.tag not in ("li", "p", "dd") or id(item) in seen:
                continue
            seen.add(id(item))
            # A page may describe itself in this way; what cites another work is an item or a citation.
            is_cited = item.tag != "p" or item.first("cite") is not None
            if (
                is_cited
                and _is_leaf(item)
                and not any(is_note(one) or is_note_section(one) for one in node.ancestors())
            ):
                yield item


def _leaves(root: Node) -> Iterator[Node]:
    done = -1
    for node in root.walk():
        if node.order > done and node is not root and _is_leaf(node):
            done = node.end
            yield node


def _is_leaf(node: Node, shortest: int = _SHORTEST) -> bool:
    """Whether an element is one entry: an item, or a paragraph that holds no other."""
    if node.tag not in _LEAVES:
        return False
    lists = ("ul", "ol", "table")
    if node.tag in ("div", "blockquote") and any(
        below.tag in BLOCKS for below in node.walk() if below is not node
    ):
        return False
    if node.tag in ("li", "dd") and any(True for _ in node.find(*lists)):
        return False
    text = node.text
    return len(text.strip()) >= shortest and bool(_WORD.search(text))


def _without_overlap(nodes: Sequence[Node] | Iterator[Node]) -> list[Node]:
    kept: list[Node] = []
    for node in sorted(set(nodes), key=lambda node: (node.order, -node.end)):
        if not kept or node.order > kept[-1].end:
            kept.append(node)
    return kept
