"""B004: keys that two entries bear, in one file, in several of one paper or list; B007 told by keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from verifier.bibliography import library_works, parse_library
from verifier.bibliography.cited_keys import resolve_keys
from verifier.checks import Dossier, run_checks
from verifier.documents import read_document
from verifier.gather import gather
from verifier.model import Confidence, Finding, Location
from verifier.progress import SILENT

FIRST = (
    "@book{berg2020, author = {Bergmo, Anna}, title = {Basin Report}, publisher = {Fjord}, date = {2020}}\n"
)
SECOND = (
    "@book{other, author = {Quillan, Li}, title = {Lakes}, publisher = {Fjord}, date = {2021}}\n"
    "@book{berg2020, author = {Bergmo, Ole}, title = {Herders Vote}, publisher = {Fjord}, date = {2020}}\n"
)
Collisions = Callable[[str], list[Finding]]


@pytest.fixture
def collisions(tmp_path: Path) -> Collisions:
    """The collisions in a thesis of that text, beside two bibliographies."""
    (tmp_path / "first.bib").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.bib").write_text(SECOND, encoding="utf-8")

    def found(text: str) -> list[Finding]:
        paper = tmp_path / "thesis.tex"
        paper.write_text(text, encoding="utf-8")
        document = resolve_keys(read_document(paper), (), tmp_path).document
        return [f for f in run_checks(_dossier(documents=(document,))) if f.code == "B004"]

    return found


def _dossier(**given: object) -> Dossier:
    return Dossier(dt.date(2026, 11, 24), **given)  # type: ignore[arg-type]


def test_a_key_in_two_bibliographies_of_one_thesis_is_an_error(collisions: Collisions) -> None:
    text = "\\documentclass{book}\\begin{document}\\cite{berg2020}\\bibliography{first,second}\\end{document}"
    (finding,) = collisions(text)
    assert finding.confidence is Confidence.CERTAIN
    assert finding.location == Location("second.bib", 2)
    assert "first.bib:1" in finding.message
    assert "thesis.tex" in finding.message
    assert len(finding.evidence) == 2


def test_chapters_with_lists_of_their_own_may_use_a_key_again(collisions: Collisions) -> None:
    text = (
        "\\documentclass{book}\\usepackage{chapterbib}\\begin{document}"
        "\\cite{berg2020}\\bibliography{first,second}\\end{document}"
    )
    assert collisions(text) == []


def test_a_bibitem_that_stands_twice_is_an_error(collisions: Collisions) -> None:
    text = (
        "\\documentclass{article}\n\\begin{document}\nSee \\cite{a}.\n\\begin{thebibliography}{9}\n"
        "\\bibitem{a} A. Bergmo, \\emph{Basins}, Fjord, 2001.\n"
        "\\bibitem{b} B. Bergmo, \\emph{Lakes}, Fjord, 2002.\n"
        "\\bibitem{a} C. Quillan, \\emph{Ponds}, Fjord, 2003.\n"
        "\\end{thebibliography}\n\\end{document}\n"
    )
    (finding,) = collisions(text)
    assert finding.location == Location("thesis.tex", 7)
    assert "on line 5" in finding.message


def test_a_key_in_two_files_of_one_audit_may_be_that_of_two_papers() -> None:
    libraries = tuple(parse_library(text, name) for text, name in ((FIRST, "a.bib"), (SECOND, "b.bib")))
    works = tuple(work for library in libraries for work in library_works(library))
    (finding,) = [f for f in run_checks(_dossier(libraries=libraries, works=works)) if f.code == "B004"]
    assert finding.confidence is Confidence.POSSIBLE
    assert finding.location == Location("b.bib", 2)
    assert "a.bib:1" in finding.message


def test_damage_in_an_entry_that_a_note_cites_is_told_of_the_entry(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(
        f"{FIRST}@book{{torn, author = {{Bergmo, Anna}}, title = {{RiviÃ¨res}}, date = {{2020}}}}\n",
        encoding="utf-8",
    )
    paper = tmp_path / "thesis.tex"
    paper.write_text(
        "\\documentclass{book}\\usepackage[style=verbose]{biblatex}\\addbibresource{refs.bib}\n"
        "\\begin{document}A.\\footfullcite{torn} B.\\footnote{See \\cite{torn}.}"
        " C.\\footnote{FlÃ¼sse, as \\cite{torn} says.}\\end{document}\n",
        encoding="utf-8",
    )
    gathered = gather([paper], SILENT)
    dossier = _dossier(
        documents=gathered.extraction.documents, readings=gathered.extraction.readings, works=gathered.works
    )
    entry, note = [f for f in run_checks(dossier) if f.code == "B007"]
    assert (entry.location, entry.work) == (Location("refs.bib", 2), "torn")
    assert "The entry torn (refs.bib:2), which note 1 cites, is damaged" in entry.message
    assert note.location is not None
    assert note.location.file == "thesis.tex"
    assert "Flüsse, as … says" in note.message
