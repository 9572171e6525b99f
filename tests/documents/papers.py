"""Small Word, OpenDocument and EPUB papers, made of their parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from verifier.documents.by_content import read_marked_up
from verifier.files import BytesSource
from verifier.model import Document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"),
        ("table", "table"),
    )
)  # fmt: skip


def read(name: str, data: bytes | str) -> Document:
    return read_marked_up(BytesSource(Path(name), data.encode() if isinstance(data, str) else data))


def packed(parts: Mapping[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as one ZIP file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return buffer.getvalue()


def relations(**targets: str) -> str:
    """Relationships by kind; a target with ``://`` is external, and its kind its id."""
    listed = "".join(
        f'<Relationship Id="{kind}" Type="{_OFFICE}/{"hyperlink" if "://" in target else kind}" '
        f'Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if '://' in target else ''}/>"
        for kind, target in targets.items()
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{listed}</Relationships>"
    )


def word(
    body: str, footnotes: str = "", endnotes: str = "", *, styles: str = "", settings: str = "", **links: str
) -> bytes:
    """A Word document of paragraphs and notes in WordprocessingML. ``links`` are external targets by id."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(
            footnotes="footnotes.xml",
            endnotes="endnotes.xml",
            styles="styles.xml",
            settings="settings.xml",
            **links,
        ),
        "word/footnotes.xml": f"<w:footnotes {W} {R}>{footnotes}</w:footnotes>",
        "word/endnotes.xml": f"<w:endnotes {W} {R}>{endnotes}</w:endnotes>",
        "word/_rels/footnotes.xml.rels": relations(**links),
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "word/settings.xml": f"<w:settings {W}>{settings}</w:settings>",
    }
    return packed(parts)


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph; what does not begin with a bracket is text."""
    content = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def call(number: int, kind: str = "footnote", mark: str = "") -> str:
    """The marker of a note."""
    own = f"<w:t>{mark}</w:t>" if mark else ""
    custom = ' w:customMarkFollows="1"' if mark else ""
    return f'<w:r><w:{kind}Reference w:id="{number}"{custom}/>{own}</w:r>'


def note(number: int, *paragraphs: str, kind: str = "footnote") -> str:
    """A note of WordprocessingML."""
    return f'<w:{kind} w:id="{number}">{"".join(paragraphs)}</w:{kind}>'


def noted(*runs: str) -> str:
    """The first paragraph of a note, with the number that Word prints."""
    return paragraph("<w:r><w:footnoteRef/></w:r>", " ", *runs)


def text_document(body: str, styles: str = "", **parts: str) -> bytes:
    """An OpenDocument text."""
    content = (
        f'<office:document-content {_ODF} xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **parts})


def book(pages: Mapping[str, str], sheet: str = "", **parts: str) -> bytes:
    """An EPUB of pages in the order in which they are given, with one style sheet."""
    items = "".join(
        f'<item id="p{at}" href="{name}" media-type="application/xhtml+xml"/>'
        for at, name in enumerate(pages)
    )
    items += '<item id="css" href="a.css" media-type="text/css"/>'
    spine = "".join(f'<itemref idref="p{at}"/>' for at in range(len(pages)))
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": (
                '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
            ),
            "OPS/a.css": sheet,
            "OPS/book.opf": f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{
                f"OPS/{name}": (
                    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
                    f"<body>{html}</body></html>"
                )
                for name, html in pages.items()
            },
            **{name.replace("__", "/"): data for name, data in parts.items()},
        }
    )
