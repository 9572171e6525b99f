"""Papers as they are: one reader a format, chosen by the suffix of the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from verifier.documents.interface import BytesReader, Reader
from verifier.documents.markdown import read_markdown
from verifier.documents.paper_bytes import assumption_of, read_paper
from verifier.files import BytesSource, SourceFile, UnreadableFile, read_bytes_source
from verifier.model import Document


def read_latex(source: SourceFile) -> Document:
    """Read LaTeX; see `verifier.documents.latex`."""
    from verifier.documents import latex  # noqa: PLC0415 - a Markdown paper needs no other reader

    return latex.read_latex(source)


def read_wikitext(source: SourceFile) -> Document:
    """Read wikitext; see `verifier.documents.wikitext`."""
    from verifier.documents import wikitext  # noqa: PLC0415 - as above

    return wikitext.read_wikitext(source)


def read_plain_text(source: SourceFile) -> Document:
    """Read plain text; see `verifier.documents.plain_text`."""
    from verifier.documents import plain_text  # noqa: PLC0415 - as above

    return plain_text.read_plain_text(source)


def read_pdf(source: BytesSource) -> Document:
    """Read PDF; see `verifier.documents.pdf`."""
    from verifier.documents import pdf  # noqa: PLC0415 - as above

    return pdf.read_pdf(source)


READERS: dict[str, Reader] = {
    ".wiki": read_wikitext,
    ".wikitext": read_wikitext,
    ".mediawiki": read_wikitext,
    ".tex": read_latex,
    ".ltx": read_latex,
    ".latex": read_latex,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".mdown": read_markdown,
    ".qmd": read_markdown,
    ".rmd": read_markdown,
    ".txt": read_plain_text,
    ".text": read_plain_text,
    ".rst": read_plain_text,
    ".org": read_plain_text,
    ".adoc": read_plain_text,
    ".asciidoc": read_plain_text,
}
"""Which reader serves which suffix."""


def read_marked_up(source: BytesSource) -> Document:
    """Read HTML, DOCX, ODT, EPUB, JATS, TEI or DocBook, as the content says. Raises `UnreadableFile`."""
    from verifier.documents import by_content  # noqa: PLC0415 - a Markdown paper needs none of these readers

    return by_content.read_marked_up(source)


BYTES_READERS: dict[str, BytesReader] = {
    ".pdf": read_pdf,
    ".docx": read_marked_up,
    ".docm": read_marked_up,
    ".dotx": read_marked_up,
    ".doc": read_marked_up,
    ".rtf": read_marked_up,
    ".odt": read_marked_up,
    ".ott": read_marked_up,
    ".fodt": read_marked_up,
    ".epub": read_marked_up,
    ".html": read_marked_up,
    ".htm": read_marked_up,
    ".xhtml": read_marked_up,
    ".xht": read_marked_up,
    ".mht": read_marked_up,
    ".mhtml": read_marked_up,
    ".xml": read_marked_up,
    ".nxml": read_marked_up,
    ".jats": read_marked_up,
    ".tei": read_marked_up,
    ".dbk": read_marked_up,
    ".docbook": read_marked_up,
}
"""The readers of formats whose files say themselves how their bytes are text, or are none.

What a marked-up paper is shows its content, not its suffix; some suffixes stand here for the sentence that
says how to convert such a file.
"""

_CONVERTED_FIRST = frozenset({".doc", ".rtf", ".mht", ".mhtml"})
_BIBLIOGRAPHIES = frozenset({".bib", ".bibtex", ".biblatex", ".ris", ".nbib", ".enw"})


def read_text_paper(path: Path) -> SourceFile:
    """The text of a paper whose format is text. Raises `UnreadableFile`."""
    return read_paper(path, tex=READERS.get(path.suffix.lower()) is read_latex)


def read_document(path: Path) -> Document:
    """Read the paper at ``path``.

    Raises:
        UnreadableFile: the file cannot be read, is not text, or is of a format without a reader.
    """
    if path.is_dir():
        raise UnreadableFile(f"{path}: is a directory; name a file in it, or several: {path}/*.md")
    suffix = path.suffix.lower()
    if suffix in BYTES_READERS:
        return BYTES_READERS[suffix](read_bytes_source(path))
    reader = READERS.get(suffix)
    if suffix in _BIBLIOGRAPHIES:
        raise UnreadableFile(f"{path}: is a bibliography, not a paper; `verifier audit` reads it as it is")
    if reader is None:
        if str(path) == "-":
            raise UnreadableFile(
                f"{path}: a paper is read from a file, whose name says its format; save it first, as paper.md"
            )
        known = ", ".join(sorted({*READERS, *BYTES_READERS} - _CONVERTED_FIRST))
        raise UnreadableFile(
            f"{path}: papers of this format are not read; convert it to Markdown first (read are: {known})"
        )
    source = read_text_paper(path)
    document = reader(source)
    return replace(document, assumed=source.encoding) if source.assumed else document


__all__ = [
    "BYTES_READERS",
    "READERS",
    "BytesReader",
    "Reader",
    "assumption_of",
    "read_document",
    "read_text_paper",
]
