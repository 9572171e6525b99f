"""From the text of notes to citations with fields: split, tag, assemble.

`read_notes` reads the notes of a paper, `read_references` its reference list, `parse_citation` one
citation as a person types it, `parse_citations` many of them.
"""

from __future__ import annotations

from verifier.citations.notes import read_notes, read_references
from verifier.citations.parsing import parse_citation, parse_citations

__all__ = ["parse_citation", "parse_citations", "read_notes", "read_references"]
