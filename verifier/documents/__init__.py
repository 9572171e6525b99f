"""Papers as they are: one reader a format, chosen by the suffix of the file."""

from __future__ import annotations

from pathlib import Path

from verifier.documents.interface import Reader
from verifier.documents.markdown import read_markdown
from verifier.files import UnreadableFile, read_source
from verifier.model import Document

READERS: dict[str, Reader] = {
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".mdown": read_markdown,
    ".qmd": read_markdown,
    ".rmd": read_markdown,
    ".txt": read_markdown,
    ".text": read_markdown,
}
"""Which reader serves which suffix. Plain text is read as Markdown without markup."""


def read_document(path: Path) -> Document:
    """Read the paper at ``path``.

    Raises:
        UnreadableFile: the file cannot be read, is not text, or is of a format without a reader.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise UnreadableFile(
            f"{path}: papers of this format are not read; convert it to Markdown first (read are: {known})"
        )
    return reader(read_source(path))


__all__ = ["READERS", "Reader", "read_document"]
