"""What a reader of a paper's format is: text of a file in, `Document` out.

A reader finds the notes, joins what page breaks tore apart, and finds the markers that call the
notes. It understands no citation and judges nothing: a marker without a note is reported as a stray,
not repaired.
"""

from __future__ import annotations

from typing import Protocol

from verifier.files import BytesSource, SourceFile
from verifier.model import Document


class Reader(Protocol):
    """Reads one format. Raises `verifier.files.UnreadableFile` for a file that is not of it."""

    def __call__(self, source: SourceFile) -> Document:
        """Return the notes and markers of the paper in ``source``."""
        ...


class BytesReader(Protocol):
    """Reads one format whose files are not text. Raises `verifier.files.UnreadableFile` as `Reader` does."""

    def __call__(self, source: BytesSource) -> Document:
        """Return the notes and markers of the paper in ``source``."""
        ...
