"""LaTeX papers of several files: where their notes stand, how they are told apart, what --cited does."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.world import Verifier

THESIS = (
    "\\documentclass{book}\n\\begin{document}\nIntro.\n\\input{kap/eins}\n\\include{kap/zwei}\n"
    "\\end{document}\n"
)
BOOK = "Mark Kramer, \\emph{Myth of the Pledge} (Boston: Beacon, 2009)"
ONE = (
    f"\\chapter{{Eins}}\nText.\\footnote{{{BOOK}, 112--13.}}\n\n"
    "More.\\footnote{This is only what the author wants to say here.}\n"
)
TWO = f"\\chapter{{Zwei}}\n\nText.\\footnote{{{BOOK}, 200.}}\n"


def thesis(folder: Path, two: str = TWO) -> None:
    (folder / "kap").mkdir()
    (folder / "thesis.tex").write_text(THESIS, encoding="utf-8")
    (folder / "kap/eins.tex").write_text(ONE, encoding="utf-8")
    (folder / "kap/zwei.tex").write_text(two, encoding="utf-8")


def test_findings_name_the_file_and_line_of_the_chapter(verifier: Verifier, tmp_path: Path) -> None:
    thesis(tmp_path, TWO + "Stray.\\footnotemark[9]\n")
    verifier("audit", "thesis.tex", "--offline", "--format", "json", "-o", "reports")
    audit = json.loads((tmp_path / "reports/audit.json").read_text(encoding="utf-8"))
    places = {(finding["location"]["file"], finding["location"]["line"]) for finding in audit["findings"]}

    assert ("kap/zwei.tex", 4) in places
    assert not any(file == "thesis.tex" for file, _ in places)
    assert {(note["file"], tuple(note["lines"])) for note in audit["notes"]} == {
        ("kap/eins.tex", (2, 2)),
        ("kap/eins.tex", (4, 4)),
        ("kap/zwei.tex", (3, 3)),
    }


def test_notes_that_begin_again_in_each_chapter_are_told_apart(verifier: Verifier, tmp_path: Path) -> None:
    thesis(tmp_path)
    outcome = verifier("extract", "thesis.tex", "-o", "sources.bib", "--no-table")
    library = (tmp_path / "sources.bib").read_text(encoding="utf-8").replace("\\#", "#")

    assert "annotation = {n. eins#1, pp. 112-13; n. zwei#1, p. 200}" in library
    assert "1 note cites nothing: n. 2 (kap/eins.tex)" in outcome.err
    again = verifier("extract", "thesis.tex", "-o", "sources.bib", "--no-table")
    assert "sources.bib: unchanged" in again.err


def test_notes_that_go_on_through_the_files_keep_their_numbers(verifier: Verifier, tmp_path: Path) -> None:
    thesis(tmp_path)
    (tmp_path / "thesis.tex").write_text(THESIS.replace("{book}", "{article}"), encoding="utf-8")
    verifier("extract", "thesis.tex", "-o", "sources.bib")

    assert "{n. 1, pp. 112-13; n. 3, p. 200}" in (tmp_path / "sources.bib").read_text(encoding="utf-8")


def test_cited_says_that_a_note_stands_in_another_file_and_writes_that_file(
    verifier: Verifier, tmp_path: Path
) -> None:
    thesis(tmp_path)
    outcome = verifier("extract", "thesis.tex", "-o", "sources.bib", "--cited", "out.tex")

    assert (tmp_path / "out.tex").read_text(encoding="utf-8") == THESIS
    assert (
        "thesis.tex: note 1 of kap/eins.tex stays as it is typed: it stands in a file that the paper reads "
        "in; run --cited on that file too\n"
    ) in outcome.err
    verifier("extract", "kap/eins.tex", "-o", "sources.bib", "--cited", "eins-cited.tex")
    assert "Text.\\autocite[112--13]{kramer2009myth}" in (tmp_path / "eins-cited.tex").read_text(
        encoding="utf-8"
    )
