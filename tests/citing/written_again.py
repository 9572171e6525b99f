"""Papers written again for the tests of citing."""

from __future__ import annotations

from pathlib import Path

from verifier.bibliography import write_bibliography
from verifier.citing import Cited, cite_paper
from verifier.extraction import extract_papers
from verifier.files import read_source


def written_again(folder: Path, name: str, text: str) -> tuple[Cited, str]:
    """A paper written again, and the bibliography that goes with it."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    extraction = extract_papers([path])
    document = extraction.documents[0]
    works = {identity: work for work in extraction.works for identity in work.citations}
    made = cite_paper(read_source(path), document, extraction.readings[document.file], works)
    return made, write_bibliography(extraction.works, extraction.annotations)
