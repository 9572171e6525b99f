"""Papers that cite by key: every key stays the key of its own entry, and the entry stays as it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from verifier.auditing import run_audit
from verifier.bibliography import library_works, merge, parse_library, write_bibliography
from verifier.bibliography.cited_keys import resolve_keys
from verifier.documents import read_document
from verifier.extraction import extract_papers
from verifier.model import Work
from verifier.reporting import render

ENTRIES = r"""@book{berg, author = {Anna Berg}, title = {Rivers of the North}, date = {2020},
  abstract = {All of it.}, keywords = {rivers}, file = {berg.pdf}, pmid = {28123456},
  timestamp = {Mon, 05 Aug 2024}, note = {Out of print}}
@book{bergtwo, author = {Berg, Anna}, title = {Rivers of the North}, volume = {2}, date = {2020}}
@article{moe, author = {Moe, Thea}, title = {Ice and memory}, journal = {Hydrological Letters},
  volume = {34}, pages = {211--229}, year = {2019}, doi = {10.5555/hl.1}}
@article{moe_ice, author = {Moe, Thea}, title = {Ice and memory}, journaltitle = {Hydrological Letters},
  volume = {34}, pages = {211--229}, date = {2019-02}, doi = {10.5555/hl.1}, isbn = {1-23}}
"""


def paper(folder: Path, body: str, name: str = "paper.tex", library: str = "works.bib") -> Path:
    path = folder / name
    path.write_text(
        f"\\addbibresource{{{library}}}\n\\begin{{document}}\n{body}\n\\end{{document}}\n", encoding="utf-8"
    )
    return path


def library(folder: Path, text: str = ENTRIES, name: str = "works.bib") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_no_cited_key_is_joined_into_another(tmp_path: Path) -> None:
    library(tmp_path)
    body = r"A \cite{moe,moe_ice}.\footcite[22]{bergtwo}"
    body += r" B.\footnote{Anna Berg, \emph{Rivers of the North} (Oslo: Fjord, 2020), 3.}"
    extraction = extract_papers([paper(tmp_path, body + r" \smartcite{berg}")])
    assert {work.key for work in extraction.works} == {"moe", "moe_ice", "berg", "bergtwo"}
    assert extraction.work_of["1"] == "bergtwo"
    assert extraction.work_of["2"] == "berg"
    assert extraction.annotations["bergtwo"] == "n. 1, p. 22"


def test_what_was_extracted_holds_every_key_again(tmp_path: Path) -> None:
    library(tmp_path)
    body = r"A \parencite{moe} and \citeauthor{moe_ice}.\footcite{berg} B.\footcite{bergtwo}"
    works = extract_papers([paper(tmp_path, body)]).works
    library(tmp_path, write_bibliography(works, {}), "new.bib")
    again = resolve_keys(read_document(paper(tmp_path, body, library="new.bib")))
    assert again.unknown == ()
    assert again.document.strays == ()


def test_an_entry_is_taken_over_as_it_is(tmp_path: Path) -> None:
    library(tmp_path)
    (work,) = extract_papers([paper(tmp_path, r"A \cite{berg}.")]).works
    text = write_bibliography([work], {})
    for line in ("abstract = {All of it.}", "keywords = {rivers}", "file = {berg.pdf}", "pmid = {28123456}",
                 "timestamp = {Mon, 05 Aug 2024}", "note = {Out of print}"):  # fmt: skip
        assert line in text
    assert "addendum" not in text


def test_a_remark_of_a_person_in_an_entry_stays_before_its_notes(tmp_path: Path) -> None:
    library(tmp_path, "@book{berg, author = {Berg, Anna}, title = {Rivers}, annotation = {A good one}}")
    extraction = extract_papers([paper(tmp_path, r"A.\footcite[5]{berg}")])
    text = write_bibliography(extraction.works, extraction.annotations)
    assert "annotation = {A good one; n. 1, p. 5}" in text


def test_a_paper_that_cites_by_key_says_nothing_otherwise_than_its_own_bibliography(tmp_path: Path) -> None:
    path = library(tmp_path)
    held = parse_library(path.read_text(encoding="utf-8"), "works.bib")
    extraction = extract_papers(
        [paper(tmp_path, r"A \cite{moe,moe_ice,berg}.")], existing=library_works(held)
    )
    merged = merge(held, extraction.works, extraction.annotations)
    assert merged.conflicts == ()
    assert merged.edits == ()


def test_keys_of_several_papers_for_one_work_are_joined_under_both(tmp_path: Path) -> None:
    entry = (
        "@article{%s, author = {Moe, Thea}, title = {Ice and memory}, journaltitle = {Hydrological Letters},"
    )
    entry += " volume = {34}, pages = {211-229}, date = {2019}, doi = {10.5555/hl.1}}"
    library(tmp_path, entry % "moe", "one.bib")
    library(tmp_path, entry % "Moe:2019", "two.bib")
    papers = [
        paper(tmp_path, r"A \cite{moe}.", "one.tex", "one.bib"),
        paper(tmp_path, r"A \cite{Moe:2019}.", "two.tex", "two.bib"),
    ]
    (work,) = extract_papers(papers).works
    assert (work.key, work.fields["ids"]) == ("moe", "Moe:2019")


def test_one_key_of_several_papers_for_two_works_makes_two_entries(tmp_path: Path) -> None:
    library(
        tmp_path, "@book{berg, author = {Berg, Anna}, title = {Rivers of the North}, date = {2001}}", "1.bib"
    )
    library(tmp_path, "@book{berg, author = {Berg, Otto}, title = {Law of Dams}, date = {1977}}", "2.bib")
    papers = [
        paper(tmp_path, r"A \cite{berg}.", "one.tex", "1.bib"),
        paper(tmp_path, r"A \cite{berg}.", "two.tex", "2.bib"),
    ]
    works = extract_papers(papers).works
    assert sorted(work.fields["title"] for work in works) == ["Law of Dams", "Rivers of the North"]
    assert len({work.key for work in works}) == 2


def test_other_keys_of_an_entry_are_its_keys_too(tmp_path: Path) -> None:
    library(tmp_path, "@book{berg, ids = {berg01, old}, author = {Berg, Anna}, title = {Rivers}}")
    extraction = extract_papers([paper(tmp_path, r"A \cite{old}.\footcite{berg01}")])
    (work,) = extraction.works
    assert isinstance(work, Work)
    assert (work.key, work.fields["ids"]) == ("berg", "berg01, old")
    assert extraction.unknown_keys == {}


def uncited(folder: Path, body: str, entries: str) -> tuple[str, ...]:
    path = library(folder, entries)
    return run_audit([paper(folder, body), path]).audit.summary.uncited


PARENTS = """@collection{book, editor = {Berg, Anna}, title = {Rivers}, date = {2001}}
@incollection{part, crossref = {book}, author = {Wu, Li}, title = {Dams}}
@xdata{house, publisher = {Fjord}}
@book{moe, xdata = {house}, author = {Moe, Thea}, title = {Ice}, date = {2003}}
@book{lind, author = {Lind, Eva}, title = {Snow}, date = {2004}}
"""


@pytest.mark.parametrize(
    ("body", "keys"),
    [
        (r"A \cite{part}.", ("moe", "lind")),
        (r"A.\footnote{\citetitle{moe}.} B.\footnote{Lind, Eva, \emph{Snow} (2004), 5.}", ("book", "part")),
        (r"A \cite{part}. \nocite{*}", ()),
        (r"A.", ()),
    ],
)
def test_entries_that_are_never_cited_are_counted(tmp_path: Path, body: str, keys: tuple[str, ...]) -> None:
    assert uncited(tmp_path, body, PARENTS) == keys


def test_entries_without_a_paper_are_not_said_to_be_uncited(tmp_path: Path) -> None:
    assert run_audit([library(tmp_path)]).audit.summary.uncited == ()


def test_reports_name_what_is_never_cited_once(tmp_path: Path) -> None:
    audit = run_audit([paper(tmp_path, r"A \cite{part}."), library(tmp_path, PARENTS)]).audit
    sentence = "2 entries are never cited in this paper: moe, lind."
    assert render(audit, "terminal", width=200).count(sentence) == 1
    assert render(audit, "html").count(sentence) == 1
    assert "Never cited (2): moe, lind." in render(audit, "markdown")
    assert json.loads(render(audit, "json"))["summary"]["uncited"] == ["moe", "lind"]
    assert json.loads(render(audit, "sarif"))["runs"][0]["properties"]["uncited"] == ["moe", "lind"]


def test_a_citation_by_key_is_counted_with_its_own_entry(tmp_path: Path) -> None:
    path = library(tmp_path)
    audit = run_audit([paper(tmp_path, r"A \textcite{berg} \smartcite[][22]{bergtwo}."), path]).audit
    citations = {work.key: work.citations for work in audit.works}
    assert citations["berg"] == ("r:berg",)
    assert citations["bergtwo"] == ("r:bergtwo",)


def test_a_markdown_paper_may_list_all_works(tmp_path: Path) -> None:
    path = library(tmp_path, PARENTS)
    note = tmp_path / "paper.md"
    front = "---\nbibliography: works.bib\nnocite: |\n  @*\n---\n"
    note.write_text(f"{front}A.[^1]\n\n[^1]: @moe, p. 5.\n", encoding="utf-8")
    assert run_audit([note, path]).audit.summary.uncited == ()
    note.write_text(note.read_text("utf-8").replace("@*", "@lind"), encoding="utf-8")
    assert run_audit([note, path]).audit.summary.uncited == ("book", "part")


TYPED = r"""\documentclass{article}\begin{document}
Text \cite{moe} and \cite{berg}, \citeauthor{flow}.
\begin{thebibliography}{9}
\bibitem{moe} Moe, J., \emph{The Art of Rivers} (Fjord, Oslo, 1997).
\bibitem[Berg(2012)]{berg} Berg, A. (2012). Ice and snow.
  \newblock \textit{Hydrol. Lett.} \textbf{34}(2), 211--229.
\bibitem{berg} Lind, E., \emph{Law of Dams}. Oslo: Fjord, 2011.
\bibitem{flow} Flow Core Team. \newblock {\em Flow: A Language}. \newblock Flow Foundation, Oslo, 2021.
\end{thebibliography}\end{document}
"""


def test_entries_typed_in_a_paper_have_the_keys_of_their_items(tmp_path: Path) -> None:
    path = tmp_path / "paper.tex"
    path.write_text(TYPED, encoding="utf-8")
    titles = {work.key: work.fields["title"] for work in extract_papers([path]).works}
    (other,) = titles.keys() - {"moe", "berg", "flow"}
    assert titles == {
        "moe": "The Art of Rivers", "berg": "Ice and snow", "flow": "Flow: A Language", other: "Law of Dams",
    }  # fmt: skip


def test_entries_typed_in_a_paper_are_found_again_in_what_was_extracted(tmp_path: Path) -> None:
    path = tmp_path / "paper.tex"
    path.write_text(TYPED, encoding="utf-8")
    works = extract_papers([path]).works
    library(tmp_path, write_bibliography(works, {}), "new.bib")
    cited = r"A \cite{moe,berg,flow}."
    assert extract_papers([paper(tmp_path, cited, "again.tex", "new.bib")]).unknown_keys == {}
