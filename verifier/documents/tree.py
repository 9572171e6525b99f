"""XML and HTML as trees of plain nodes, read within caps by lxml.

No entity is expanded that could grow or lead out of the file, no network is asked, and what nests deeper
than any paper does is refused (XML) or left out (HTML, where parsers must go on).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from verifier.character_sets import likely_set, meant_by
from verifier.files import UnreadableFile
from verifier.patterns import late_pattern

MAX_TAGS = 2_000_000
"""Start and end tags of a file together; a monograph with every word tagged stays below."""

MAX_DEPTH = 150
"""Levels that are kept; of what nests deeper only the text is, so that walking a tree costs no stack."""

_NONE: Mapping[str, str] = {}
_FEWEST_FITTING = 100
_LONGEST_ENTITY = 400
_MOST_EXPANSIONS = 20_000
_XML_ENCODING = late_pattern(rb"<\?xml[^>]{0,200}encoding\s?=\s?[\"']([A-Za-z0-9._-]{1,40})")
_HTML_CHARSET = late_pattern(
    rb"<meta[^>]{0,400}charset\s?=\s?[\"']?\s?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE
)
_EMPTY_ELEMENT = late_pattern(r"<(a|b|div|em|i|p|span|section|sup|title)(\s[^<>]{0,2000})?/>", re.IGNORECASE)
_NOT_XML = late_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PREFIXES = {
    "http://www.idpf.org/2007/ops": "epub:",
    "http://www.w3.org/1999/xlink": "xlink:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
    "http://www.w3.org/1998/Math/MathML": "mml:",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style:",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo:",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw:",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:",
    "http://schemas.microsoft.com/office/2006/xmlPackage": "pkg:",
}
"""How names of these namespaces are told apart; of all others only the local name is kept."""


def words(listed: str) -> frozenset[str]:
    """The words of a text: how the tables of element names are written."""
    return frozenset(listed.split())


class Node:
    """An element: its name (see `_PREFIXES`), attributes, line, and what it holds in order.

    ``line`` is the line of the source on which its start tag ends; ``order`` counts elements from 0 and
    ``end`` is that of the last one inside; ``twin`` counts the elements of one name on one line; ``index``
    is its place among the children of its parent.
    """

    __slots__ = ("attributes", "children", "end", "index", "line", "order", "parent", "tag", "twin")

    def __init__(self, tag: str, attributes: Mapping[str, str], parent: Node | None, line: int) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.line = line
        self.order = 0
        self.end = 0
        self.index = 0
        self.twin = 0
        self.children: list[Node | str] = []

    def get(self, name: str) -> str:
        """The value of an attribute, "" if there is none."""
        return self.attributes.get(name, "")

    @property
    def elements(self) -> Iterator[Node]:
        """The elements right below."""
        return (child for child in self.children if isinstance(child, Node))

    @property
    def text(self) -> str:
        """All text below, as it stands."""
        return "".join(_texts(self))

    @property
    def behind(self) -> Iterator[Node | str]:
        """What follows inside the parent."""
        if self.parent is not None:
            yield from islice(self.parent.children, self.index + 1, None)

    def holds(self, other: Node) -> bool:
        """Whether another element of the same tree is this one or stands in it."""
        return self.order <= other.order <= self.end

    def walk(self) -> Iterator[Node]:
        """The element itself and all below, in document order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(child for child in reversed(node.children) if isinstance(child, Node))

    def find(self, *tags: str) -> Iterator[Node]:
        """All elements below that have one of these names, in document order."""
        return (node for node in self.walk() if node.tag in tags and node is not self)

    def first(self, *tags: str) -> Node | None:
        """The first element below that has one of these names."""
        return next(self.find(*tags), None)

    def ancestors(self) -> Iterator[Node]:
        """The elements around it, from the inside out."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


def _texts(root: Node) -> Iterator[str]:
    waiting: list[Node | str] = [root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        else:
            waiting.extend(reversed(item.children))


def parse_xml(data: bytes, where: str) -> Node:
    """Read XML strictly.

    Raises:
        UnreadableFile: it is not well-formed, nests too deep, or holds more tags than any paper.
    """
    from lxml import etree  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415 - heavy

    _refuse_too_many(data.count(b"<"), where)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, dtd_validation=False,
        attribute_defaults=False, remove_comments=True, remove_pis=True, strip_cdata=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as fault:
        if "amplification" in str(fault):
            raise UnreadableFile(f"{where}: is XML whose entities grow without end; refused") from None
        raise UnreadableFile(f"{where}: is not well-formed XML: {_one_line(fault)}") from None
    return _convert(root, _entities(root))


def parse_html(text: str, where: str) -> Node:
    """Read HTML as browsers do, whatever is wrong with it.

    Raises:
        UnreadableFile: it holds more tags than any paper.
    """
    from lxml import etree  # noqa: PLC0415 - heavy

    _refuse_too_many(text.count("<"), where)
    parser = etree.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=True,
    )
    try:
        root = etree.fromstring(_NOT_XML.sub("", text).encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    # A page of which nothing could be read holds no element; text alone would have got one.
    return _convert(root, {}) if root is not None else Node("html", {}, None, 1)


def parse_xhtml(data: bytes, where: str) -> Node:
    """Read a page that should be XML; what is not well-formed is read as HTML. Raises as `parse_html`."""
    try:
        return parse_xml(data, where)
    except UnreadableFile:
        text = decode_markup(data)
    return parse_html(_EMPTY_ELEMENT.sub(r"<\1\2></\1>", text), where)


def decode_markup(data: bytes) -> str:
    """Bytes of HTML or XML as text; never fails. See `charset_of_markup`."""
    name = charset_of_markup(data)[0]
    return data.decode(name, "replace")


def charset_of_markup(data: bytes) -> tuple[str, bool]:
    """The character set of HTML or XML by Python's name, and whether it is only what the bytes look like.

    It is told by byte order mark, by a declaration that fits, or else is UTF-8, what the bytes look like,
    or Windows-1252. A declaration fits if one character in a hundred at most is none of its set.
    """
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return name, False
    found = _XML_ENCODING.match(data[:300]) or _HTML_CHARSET.search(data[:4096])
    declared = meant_by(found.group(1).decode("ascii")) if found else None
    try:
        if declared is not None and declared != "utf-8":
            text = data.decode(declared, "replace")
            beyond = sum(character > "\x7f" for character in text)
            if text.count("\ufffd") * _FEWEST_FITTING <= beyond:
                return declared, False
        data.decode("utf-8")
    except (LookupError, UnicodeError):
        return likely_set(data) or "cp1252", True
    return "utf-8", False


def number_blocks(
    root: Node, blocks: frozenset[str], count: int = 0, *, one: frozenset[str] = frozenset()
) -> int:
    """Give elements the number of the block they stand in as their line, for formats without lines.

    Blocks that only hold other blocks are not counted, nor what stands in the elements called ``one``.
    ``count`` is the number of blocks before; what comes back is the number with these.
    """
    uncounted = -1
    for node in root.walk():
        around = node.parent.line if node.parent is not None and node is not root else count + 1
        if node.order <= uncounted or node.tag not in blocks:
            node.line = around
        else:
            node.line = count + 1
            count += _holds_text(node, blocks)
        if node.tag in one:
            uncounted = max(uncounted, node.end)
    return count


def _holds_text(node: Node, blocks: frozenset[str]) -> bool:
    return not any(child.tag in blocks for child in node.elements) or any(
        isinstance(child, str) and child.strip() for child in node.children
    )


def _refuse_too_many(tags: int, where: str) -> None:
    if tags > MAX_TAGS:
        raise UnreadableFile(f"{where}: holds more than {MAX_TAGS:,} tags, the most that are read; split it")


def _one_line(fault: Exception) -> str:
    return " ".join(str(getattr(fault, "msg", None) or fault).split())[:200] or type(fault).__name__


def _entities(root: Any) -> dict[str, str]:
    """The short entities that a file declares as plain text; others are never expanded."""
    table = root.getroottree().docinfo.internalDTD
    if table is None:
        return {}
    return {
        entity.name: entity.content
        for entity in table.iterentities()
        if entity.content and len(entity.content) <= _LONGEST_ENTITY and not set("&<%") & set(entity.content)
    }


def _convert(root: Any, entities: Mapping[str, str]) -> Node:
    """The tree of lxml as nodes; iteratively, so that depth costs no stack."""
    top = Node(*_named(root), None, root.sourceline or 1)
    names: dict[str, str] = {}
    twins: dict[tuple[int, str], int] = {}
    waiting: list[tuple[Any, Node, int]] = [(root, top, 1)]
    expanded = 0
    while waiting:
        element, node, depth = waiting.pop()
        if element.text:
            node.children.append(element.text)
        below: list[tuple[Any, Node, int]] = []
        for child in element:
            if isinstance(child.tag, str) and depth >= MAX_DEPTH:
                node.children.append("".join(child.itertext()))
            elif isinstance(child.tag, str):
                tag, attributes = _named(child, names)
                made = Node(tag, attributes, node, child.sourceline or node.line)
                made.index = len(node.children)
                node.children.append(made)
                below.append((child, made, depth + 1))
            elif child.text and child.text.startswith("&") and expanded < _MOST_EXPANSIONS:
                expanded += 1
                node.children.append(_expand(child.text, entities))
            if child.tail:
                node.children.append(child.tail)
        waiting.extend(reversed(below))
    nodes = list(top.walk())
    for order, node in enumerate(nodes):
        node.order = node.end = order
        key = (node.line, node.tag.split(":")[-1])
        node.twin = twins.get(key, 0)
        twins[key] = node.twin + 1
    for node in reversed(nodes):
        if node.parent is not None:
            node.parent.end = max(node.parent.end, node.end)
    return top


def _named(element: Any, names: dict[str, str] | None = None) -> tuple[str, Mapping[str, str]]:
    names = {} if names is None else names
    given = element.attrib
    attributes = {_name(key, names): value for key, value in given.items()} if given else _NONE
    return _name(element.tag, names), attributes


def _name(qualified: str, names: dict[str, str]) -> str:
    """``{namespace}local`` with the namespace as its prefix, or without it where it tells nothing."""
    known = names.get(qualified)
    if known is None:
        namespace, _, local = qualified.rpartition("}")
        known = names[qualified] = _PREFIXES.get(namespace[1:], "") + local
    return known


def _expand(entity: str, entities: Mapping[str, str]) -> str:
    """What ``&name;`` stands for: a short entity of the file itself, or a character known from HTML."""
    own = entities.get(entity.strip("&;"))
    if own is not None:
        return own
    known = html.unescape(entity)
    return "" if known == entity else known
