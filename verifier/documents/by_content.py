"""Which reader serves a file: what is in it decides, for suffixes say little (``.xml``) or lie (``.doc``)."""

from __future__ import annotations

import re
from collections.abc import Callable

from verifier.documents import docbook, jats, tei
from verifier.documents.docx import read_docx
from verifier.documents.epub import read_epub
from verifier.documents.html import read_html
from verifier.documents.odt import read_flat_odt, read_odt
from verifier.documents.packages import Package
from verifier.documents.tree import Node, decode_markup, parse_xml, words
from verifier.files import BytesSource, UnreadableFile
from verifier.model import Document
from verifier.patterns import late_pattern

_REFUSED = (
    (b"\x89PNG", "is a picture; recognise its text first (for example with ocrmypdf)"),
    (b"\xff\xd8\xff", "is a picture; recognise its text first (for example with ocrmypdf)"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "is an old Word file or has a password; open it and save it as .docx without one",
    ),
    (b"{\\rtf", "is RTF; open it in a word processor and save it as .docx or .odt"),
    (b"%PDF-", "is a PDF file; give it the suffix .pdf"),
    (b"\x1f\x8b", "is compressed (gzip); unpack it first"),
    (b"MZ", "is a program, not a paper"),
)
_ARCHIVED = late_pattern(
    rb"(?:[A-Za-z-]{2,40}:[^\r\n]{0,400}\r?\n(?:[ \t][^\r\n]{0,400}\r?\n){0,9}){0,20}MIME-Version:",
    re.IGNORECASE,
)
_FIRST_TAG = late_pattern(r"<(?P<name>[A-Za-z][\w.:-]{0,60})")
_PROLOGUE = late_pattern(
    r"\s+|<\?[^>]{0,2000}>|<!--(?:(?!-->).){0,5000}-->|<!DOCTYPE\s{1,9}(?P<root>[\w:-]{1,60})",
    re.DOTALL | re.IGNORECASE,
)
_OF_PAGES = words(
    "html head body meta link title style div p h1 h2 h3 article section main table center font"
)
_PAGES = frozenset((".html", ".htm", ".xhtml", ".xht"))
_XML = frozenset((".xml", ".nxml", ".jats", ".tei", ".dbk", ".docbook", ".fodt"))
# A file of these formats is a ZIP file even if its paper holds no word.
_PACKED = frozenset((".docx", ".docm", ".dotx", ".odt", ".ott", ".epub"))
_HEAD = 20_000


def read_marked_up(source: BytesSource) -> Document:
    """Read a paper in any marked-up format.

    Raises:
        UnreadableFile: it is damaged, encrypted, of no known format, or larger than the caps allow.
    """
    data = source.data
    if not data.strip():
        if source.path.suffix.lower() in _PACKED:
            raise UnreadableFile(f"{source.path}: is damaged: it is empty; save or copy it again")
        return Document(source.name, "empty", (), (), (), source.sha256)
    for magic, sentence in _REFUSED:
        if data.startswith(magic):
            raise UnreadableFile(f"{source.path}: {sentence}")
    if data.startswith(b"PK"):
        return _read_package(source)
    if _ARCHIVED.match(data[:20_000]):
        raise UnreadableFile(
            f"{source.path}: is a web archive (MHTML); open it in a browser and save it as a web page (.html)"
        )
    return _read_markup(source)


def _read_package(source: BytesSource) -> Document:
    package = Package(source)
    kind = package.read("mimetype")[:100].strip().decode("ascii", "replace") if "mimetype" in package else ""
    if kind.startswith("application/epub"):
        return read_epub(source)
    if kind.startswith("application/vnd.oasis.opendocument.text"):
        return read_odt(source)
    if "[Content_Types].xml" in package:
        return read_docx(source)
    if "META-INF/container.xml" in package:
        return read_epub(source)
    if "content.xml" in package:
        return read_odt(source)
    raise UnreadableFile(
        f"{source.path}: is a ZIP file that holds no Word, OpenDocument or EPUB paper; unpack it"
    )


def _read_markup(source: BytesSource) -> Document:
    """HTML or XML, told apart by suffix, by what stands first and by the root element."""
    suffix = source.path.suffix.lower()
    first = _first_element(decode_markup(source.data[:_HEAD]))
    if suffix in _PAGES or first == "html" or (suffix not in _XML and first in _OF_PAGES):
        return read_html(source)
    if not first and suffix not in _XML:
        raise UnreadableFile(f"{source.path}: is neither HTML nor XML nor a document of a word processor")
    root = parse_xml(source.data, str(source.path))
    for fits, read in _XML_READERS:
        if fits(root):
            return read(source, root)
    raise UnreadableFile(
        f"{source.path}: is XML of an unknown kind (<{root.tag[:40]}>); "
        "JATS, TEI, DocBook, XHTML and flat ODT are read"
    )


def _first_element(head: str) -> str:
    """The name of the declared document type or of the first element, in lower case; "" without both."""
    at = int(head.startswith("\ufeff"))
    while match := _PROLOGUE.match(head, at):
        if match["root"]:
            return match["root"].lower()
        at = match.end()
    tag = _FIRST_TAG.match(head, at)
    return tag["name"].lower() if tag else ""


def _refuse_word_xml(source: BytesSource, _: Node) -> Document:
    raise UnreadableFile(f"{source.path}: is a Word document as XML; open it in Word and save it as .docx")


_XML_READERS: tuple[tuple[Callable[[Node], bool], Callable[[BytesSource, Node], Document]], ...] = (
    (lambda root: root.tag.lower() == "html", lambda source, _: read_html(source)),
    (lambda root: root.tag in tei.ROOTS, tei.read_tei),
    (lambda root: root.tag in ("office:document", "office:document-content"), read_flat_odt),
    (lambda root: root.tag in ("pkg:package", "wordDocument"), _refuse_word_xml),
    (docbook.is_docbook, docbook.read_docbook),
    (lambda root: root.tag in jats.ROOTS, jats.read_jats),
)
"""Which reader serves which root element; the first that fits reads."""
