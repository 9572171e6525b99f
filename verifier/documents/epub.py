"""EPUB → `Document`: the pages of the spine in order, read as web pages that link to each other.

Lines are numbers of paragraphs, counted from 1 through the whole book.
"""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from verifier.documents.html_pages import Page
from verifier.documents.html_reading import read_pages
from verifier.documents.html_signs import BLOCKS
from verifier.documents.html_styles import read_classes, sheets_in
from verifier.documents.packages import Package
from verifier.documents.tree import Node, decode_markup, number_blocks, parse_xhtml, parse_xml
from verifier.files import BytesSource, UnreadableFile
from verifier.model import Document

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = frozenset(
    ("application/xhtml+xml", "text/html", "application/xml", "text/xml", "text/x-oeb1-document")
)
MAX_PAGES = 5_000
_MOST_SHEETS = 50


def read_epub(source: BytesSource) -> Document:
    """Read a book.

    Raises:
        UnreadableFile: it is damaged, encrypted, holds no pages, or more than the caps allow.
    """
    package = Package(source)
    where = str(source.path)
    paths, sheets = _spine(package, where)
    locked = _encrypted(package, where)
    if locked.intersection(paths):
        raise package.encrypted()
    common = [decode_markup(package.read(path)) for path in sheets]
    pages: list[Page] = []
    count = 0
    for path in paths:
        root = parse_xhtml(package.read(path), f"{where}, {path[:80]}")
        count = number_blocks(root, BLOCKS, count)
        classes = read_classes((*common, *sheets_in(root)))
        pages.append(Page(path, root, classes=classes))
    if not pages:
        raise UnreadableFile(f"{where}: is a book without pages; nothing in it can be read")
    return read_pages(source, "epub", pages)


def _spine(package: Package, where: str) -> tuple[list[str], list[str]]:
    """The names of the pages in reading order, and of the style sheets, without those that are missing."""
    container = parse_xml(package.read(_CONTAINER), f"{where}, {_CONTAINER}")
    rootfile = container.first("rootfile")
    main = rootfile.get("full-path") if rootfile is not None else ""
    book = parse_xml(package.read(main), f"{where}, {main[:80]}")
    folder = posixpath.dirname(main)
    items: dict[str, Node] = {item.get("id"): item for item in book.find("item")}
    pages = [items[one.get("idref")] for one in book.find("itemref") if one.get("idref") in items]
    pages = [item for item in pages if item.get("media-type") in _PAGES]
    # A table of contents is no text, unless the book has but one page that is both.
    texts = [item for item in pages if "nav" not in item.get("properties").split()]
    paths = [_path(folder, item) for item in texts or pages]
    sheets = [_path(folder, item) for item in items.values() if item.get("media-type") == "text/css"]
    return (
        [path for path in dict.fromkeys(paths) if path in package][:MAX_PAGES],
        [path for path in dict.fromkeys(sheets) if path in package][:_MOST_SHEETS],
    )


def _path(folder: str, item: Node) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(item.get("href"), errors="replace")))


def _encrypted(package: Package, where: str) -> set[str]:
    """The names of the parts that only a key opens; books also name fonts there, which nobody needs."""
    if _ENCRYPTION not in package:
        return set()
    listed = parse_xml(package.read(_ENCRYPTION), f"{where}, {_ENCRYPTION}")
    return {unquote(node.get("URI"), errors="replace") for node in listed.find("CipherReference")}
