"""Works written in the format of another program: CSL-JSON, RIS, BibTeX's own terms, BibLaTeX.

One table says which writer writes which format. What a format cannot hold is said, work by work.
"""

from __future__ import annotations

from collections.abc import Mapping

from verifier.bibliography.export.bibtex import write_biblatex, write_bibtex
from verifier.bibliography.export.csl import csl_item, write_csl_json
from verifier.bibliography.export.interface import Exported, Item, Unheld, Writer, items_of
from verifier.bibliography.export.ris import write_ris

WRITERS: Mapping[str, Writer] = {
    "csl-json": write_csl_json,
    "ris": write_ris,
    "bibtex": write_bibtex,
    "biblatex": write_biblatex,
}
"""What writes each format."""

__all__ = ["WRITERS", "Exported", "Item", "Unheld", "Writer", "csl_item", "items_of"]
