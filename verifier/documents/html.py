"""Web pages → `Document`: notes and reference lists as the generators of pages write them.

Lines and columns are those of the source.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.documents.html_pages import Page
from verifier.documents.html_reading import read_pages
from verifier.documents.html_styles import read_classes, sheets_in
from verifier.documents.source_lines import SourceLines
from verifier.documents.tree import charset_of_markup, decode_markup, parse_html, parse_xhtml
from verifier.files import BytesSource
from verifier.model import Document


def read_html(source: BytesSource) -> Document:
    """Read a web page.

    Raises:
        UnreadableFile: it holds no HTML, or more tags than any paper.
    """
    text = decode_markup(source.data)
    where = str(source.path)
    strict = source.data.lstrip()[:5] == b"<?xml"
    root = parse_xhtml(source.data, where) if strict else parse_html(text, where)
    document = read_pages(source, "html", [Page("", root, SourceLines(text), read_classes(sheets_in(root)))])
    charset, assumed = charset_of_markup(source.data)
    return replace(document, assumed=charset) if assumed else document
