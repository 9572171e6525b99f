"""``extract --cited``: the paper written again, citing works in place of the notes that were typed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.world import Verifier
from verifier.citing import Cited, cite_paper
from verifier.extraction import extract_papers
from verifier.files import read_source

RIVERS = "Anna Berg, “Rivers without Borders,” *Journal of Inner Asia*, Vol. 12, No. 3, 2011, p. 45."
LAKES = "Anna Berg, *Lakes of Exland*, Ex City: Press, 2012, pp. 9-12."
EXPLAINED = "This was discussed by many at the time and is not new. See Tom Stone, *Old Stones of the North*,"


def cited(tmp_path: Path, name: str, data: bytes) -> Cited:
    path = tmp_path / name
    path.write_bytes(data)
    extraction = extract_papers([path])
    document = extraction.documents[0]
    works = {identity: work for work in extraction.works for identity in work.citations}
    return cite_paper(read_source(path), document, extraction.readings[document.file], works)


MARKDOWN = {
    "a footnote of Pandoc": (
        f"They *move*.[^a] On.\n\n[^a]: {RIVERS}\n\nEnd.\n",
        "They *move*.[@berg2011rivers, p. 45] On.\n\n\nEnd.\n",
    ),
    "a note in place": (f"They move.^[{LAKES}] On.\n", "They move.[@berg2012lakes, pp. 9-12] On.\n"),
    "two citations in one note": (
        f"They move.[^1]\n\n[^1]: {RIVERS[:-1]}; see also {LAKES}\n",
        "They move.[@berg2011rivers, p. 45; see also @berg2012lakes, pp. 9-12]\n\n",
    ),
    "a sentence of its own in a note": (
        f"They move.[^1]\n\n[^1]: {RIVERS} See also {LAKES}\n",
        "They move.[@berg2011rivers, p. 45; see also @berg2012lakes, pp. 9-12]\n\n",
    ),
    "a note called twice": (
        f"A.[^1] B.[^1]\n\n[^1]: {RIVERS}\n",
        "A.[@berg2011rivers, p. 45] B.[@berg2011rivers, p. 45]\n\n",
    ),
    "back references": (
        f"A.[^1] B.[^2] C.[^3]\n\n[^1]: {LAKES}\n[^2]: Ibid., p. 20.\n\n"
        "[^3]: Berg, *Lakes of Exland*, p. 3.\n",
        "A.[@berg2012lakes, pp. 9-12] B.[@berg2012lakes, p. 20] C.[@berg2012lakes, p. 3]\n\n",
    ),
    "words beside a citation": (
        f"A.[^1]\n\n[^1]: {EXPLAINED} London: Big Press,\n    1999, p. 5.\n",
        "A.[^1]\n\n[^1]: This was discussed by many at the time and is not new. See [@stone1999old, p. 5].\n",
    ),
    "dashes typed as hyphens": (
        "A.[^1]\n\n[^1]: This -- as many say -- isn't new. See Tom Stone, *Old Stones, 1560--1660---a Myth*, "
        "London: Big Press,\n    1999, pp. 5--7.\n",
        "A.[^1]\n\n[^1]: This -- as many say -- isn't new. See [@stone1999old, pp. 5-7].\n",
    ),
    "a note that explains": (
        "A.[^1]\n\n[^1]: This is only what the author wants to say here.\n",
        "A.[^1]\n\n[^1]: This is only what the author wants to say here.\n",
    ),
    "superscripts of a converter": (
        f"They move.<sup>1</sup> On. They stay.<sup>2</sup>\n\n<sup>1</sup> {RIVERS}\n\n"
        f"<sup>2</sup> {LAKES}\n\nEnd.\n",
        "They move.[@berg2011rivers, p. 45] On. They stay.[@berg2012lakes, pp. 9-12]\n\n\nEnd.\n",
    ),
    "brackets that call two notes": (
        f"They move [1, 2]. On.\n\n[1] {RIVERS}\n\n[2] {LAKES}\n",
        "They move [@berg2011rivers, p. 45; @berg2012lakes, pp. 9-12]. On.\n\n",
    ),
    "circled numbers": (
        f"They move.①They stay.②\n\n① {RIVERS}\n\n② {LAKES}\n",
        "They move.[@berg2011rivers, p. 45]They stay.[@berg2012lakes, pp. 9-12]\n\n",
    ),
    "numbers in parentheses": (
        f"They move (1). They stay (2).\n\n(1) {RIVERS}\n\n(2) {LAKES}\n",
        "They move [@berg2011rivers, p. 45]. They stay [@berg2012lakes, pp. 9-12].\n\n",
    ),
    "an address in a link": (
        "A.[^1]\n\n[^1]: Li Wu, “The Case for Neutrality,” May 2, 2001, "
        "[http://a.example/x](http://a.example/x).\n",
        "A.[@li2001case]\n\n",
    ),
}


@pytest.mark.parametrize("name", MARKDOWN)
def test_notes_of_markdown_give_way_to_citations_and_all_else_stays(name: str, tmp_path: Path) -> None:
    text, expected = MARKDOWN[name]

    assert cited(tmp_path, "paper.md", text.encode()).data.decode() == expected


def test_a_note_that_a_page_break_has_torn_gives_way_and_the_text_between_stays(tmp_path: Path) -> None:
    text = (
        "They move.<sup>1</sup> They stay.<sup>2</sup> The text goes\n\n"
        "<sup>1</sup> Anna Berg, *Lakes of Exland*, Ex City: Press,\n\n"
        "on here over the page to its end.\n\n2012, pp. 9-12.\n\n<sup>2</sup> Ibid., p. 20.\n"
    )
    made = cited(tmp_path, "paper.md", text.encode())

    assert made.data.decode() == (
        "They move.[@berg2012lakes, pp. 9-12] They stay.[@berg2012lakes, p. 20] The text goes\n\n\n"
        "on here over the page to its end.\n\n"
    )


LATEX_RIVERS = (
    "Anna Berg, ``Rivers without Borders,'' \\emph{Journal of Inner Asia}, Vol.~12, No.~3, 2011, p.~45."
)
LATEX = {
    "a number that is raised again": (
        f"A.\\footnote{{\\label{{n}}{LATEX_RIVERS}}} They stay.\\textsuperscript{{\\ref{{n}}}}\n",
        "A.\\autocite[45]{berg2011rivers} They stay.\\autocite[45]{berg2011rivers}\n",
    ),
    "a footnote": (
        f"They \\emph{{move}}.\\footnote{{{LATEX_RIVERS}}} On. % kept\n",
        "They \\emph{move}.\\autocite[45]{berg2011rivers} On. % kept\n",
    ),
    "two citations": (
        f"A.\\footnote{{{LATEX_RIVERS[:-1]}; see also Anna Berg, \\textit{{Lakes of Exland}}, Ex City: Press,"
        " 2012, pp.~9--12.}\n",
        "A.\\autocites[45]{berg2011rivers}[see also][9--12]{berg2012lakes}\n",
    ),
    "a mark and its text": (
        f"A.\\footnotemark\\ On.\n\\footnotetext{{{LATEX_RIVERS}}}\nEnd.\n",
        "A.\\autocite[45]{berg2011rivers}\\ On.\nEnd.\n",
    ),
    "words beside a citation": (
        "A.\\footnote{This was discussed by many at the time and is not new. See Tom Stone, \\emph{Old Stones"
        " of the North}, London: Big Press, 1999, p.~5.}\n",
        "A.\\footnote{This was discussed by many at the time and is not new. "
        "See \\autocite[5]{stone1999old}.}\n",
    ),
    "keys that are there": ("A.\\footnote{\\cite[5]{berg}.} B.\\footcite{wu}\n",) * 2,
}


@pytest.mark.parametrize("name", LATEX)
def test_notes_of_latex_give_way_to_citations_and_all_else_stays(name: str, tmp_path: Path) -> None:
    text, expected = LATEX[name]

    assert cited(tmp_path, "paper.tex", text.encode()).data.decode() == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_encoding_are_kept(encoding: str, end: str, tmp_path: Path) -> None:
    text = f"Ä.[^1] B.\n\nC.\n\n[^1]: {RIVERS}\n\nEnd"
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    made = cited(tmp_path, "paper.md", mark + text.replace("\n", end).encode(encoding))

    expected = "Ä.[@berg2011rivers, p. 45] B.\n\nC.\n\n\nEnd".replace("\n", end)
    assert made.data == mark + expected.encode(encoding)


def test_what_points_at_no_work_stays_and_is_told_of(tmp_path: Path) -> None:
    text = "A.[^1]\n\n[^1]: Ibid., p. 5.\n"
    made = cited(tmp_path, "paper.md", text.encode())

    assert made.data.decode() == text
    assert made.kept == ("note 1 stays as it is typed: “Ibid., p. 5.” points at no one work",)


def test_a_note_that_types_one_of_its_citations_stays_and_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text("@book{wu, author = {Wu, B.}, title = {Ships}, date = {1990}}")
    typed = LAKES.replace("*", "")
    text = f"\\addbibresource{{refs.bib}}A.\\footnote{{\\cite{{wu}}; {typed}}} B.\\footcite{{wu}}"
    made = cited(tmp_path, "paper.tex", text.encode())

    assert made.data.decode() == text
    assert made.kept == ("note 1 stays as it is typed: it types a citation beside those by key",)


def test_words_behind_the_page_that_is_cited_are_not_lost(tmp_path: Path) -> None:
    more = "Another paragraph of the note, with 50% of it."
    text = f"A.[^1]\n\n[^1]: Wu, *Ships of War* (Oslo: Press, 1990), p. 5. {more}\n"
    made = cited(tmp_path, "paper.md", text.encode())

    assert more in made.data.decode()


def test_numbers_that_no_citation_would_hold_are_not_lost(tmp_path: Path) -> None:
    ibidem = "Ibid., at 724 (quoting Stone, 146 U.S. 387)."
    made = cited(tmp_path, "paper.md", f"A.[^1] B.[^2]\n\n[^1]: {LAKES}\n\n[^2]: {ibidem}\n".encode())

    assert made.data.decode().endswith(f"[^2]: {ibidem}\n")
    assert made.kept == ("note 2 stays as it is typed: its citation would lose the number 146",)


def test_the_command_writes_the_bibliography_and_the_paper_that_cites_it(
    verifier: Verifier, paper: Path, tmp_path: Path
) -> None:
    before = paper.read_bytes()
    outcome = verifier("extract", "paper.md", "-o", "sources.bib", "--cited", "cited.md")
    text = (tmp_path / "cited.md").read_text(encoding="utf-8")

    assert outcome.code == 0
    assert paper.read_bytes() == before
    assert "cited.md: 3 notes replaced by citations\n" in outcome.err
    assert "[^" not in text
    keys = set(re.findall(r"@(\w+)", text))
    library = (tmp_path / "sources.bib").read_text(encoding="utf-8")
    assert keys
    assert all(key in library for key in keys)


def test_keys_are_those_of_a_bibliography_that_was_there(
    verifier: Verifier, paper: Path, tmp_path: Path
) -> None:
    verifier("extract", "paper.md", "-o", "sources.bib")
    library = tmp_path / "sources.bib"
    key = next(
        line
        for line in library.read_text(encoding="utf-8").splitlines()
        if "li2011" in line or "@article{" in line
    )
    name = key.split("{")[1].strip(",")
    library.write_text(
        library.read_text(encoding="utf-8").replace(f"{{{name},", "{my-key,"), encoding="utf-8"
    )
    verifier("extract", "paper.md", "-o", "sources.bib", "--cited", "cited.md")

    assert "@my-key" in (tmp_path / "cited.md").read_text(encoding="utf-8")


REFUSED = {
    ("paper.md", "other.md", "--cited", "x.md"): "--cited writes one paper again; name one PAPER",
    ("paper.md", "--cited", "-"): "cannot both go to standard output",
    ("paper.md", "--cited", "paper.md"): "would overwrite",
    ("page.wiki", "--cited", "x.wiki"): "--cited writes Markdown and LaTeX papers again, not wikitext",
}


@pytest.mark.parametrize("arguments", REFUSED)
def test_what_cannot_be_written_is_refused_in_one_line(
    arguments: tuple[str, ...], verifier: Verifier, paper: Path, tmp_path: Path
) -> None:
    shutil.copy(paper, tmp_path / "other.md")
    (tmp_path / "page.wiki").write_text("A.<ref>Berg, ''Rivers'', 2001, p. 5.</ref>", encoding="utf-8")
    before = paper.read_bytes()
    outcome = verifier("extract", *arguments)

    assert outcome.code == 2
    assert REFUSED[arguments] in outcome.err
    assert len(outcome.err.splitlines()) == 1
    assert paper.read_bytes() == before
    assert not (tmp_path / "x.md").exists()


def test_a_dry_run_writes_no_paper(verifier: Verifier, paper: Path, tmp_path: Path) -> None:
    verifier("extract", "paper.md", "-o", "sources.bib", "--cited", "cited.md", "--dry-run")

    assert not (tmp_path / "cited.md").exists()


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs pandoc")
def test_pandoc_resolves_every_citation_of_the_paper_written_again(
    verifier: Verifier, paper: Path, tmp_path: Path
) -> None:
    verifier("extract", "paper.md", "-o", "sources.bib", "--cited", "cited.md")
    command = ["pandoc", "--citeproc", "--bibliography", "sources.bib", "-t", "plain", "cited.md"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60)

    assert "not found" not in result.stderr
    assert "???" not in result.stdout
    assert "45" in result.stdout


def test_a_paper_that_cannot_be_written_again_leaves_no_bibliography(
    verifier: Verifier, tmp_path: Path
) -> None:
    (tmp_path / "page.wiki").write_text(f"A.<ref>{RIVERS}</ref>", encoding="utf-8")
    outcome = verifier("extract", "page.wiki", "-o", "page.bib", "--cited", "x.wiki")

    assert outcome.code == 2
    assert not (tmp_path / "page.bib").exists()


def test_all_notes_that_stay_as_they_are_typed_are_named(verifier: Verifier, tmp_path: Path) -> None:
    notes = "".join(f"[^{number}]: Ibid., {number}.\n\n" for number in range(1, 14))
    calls = " ".join(f"A.[^{number}]" for number in range(1, 15))
    text = f"{calls}\n\n{notes}[^14]: {RIVERS}\n"
    (tmp_path / "ibid.md").write_text(text, encoding="utf-8")
    told = verifier("extract", "ibid.md", "-o", "ibid.bib", "--cited", "x.md").err
    verbose = verifier("--verbose", "extract", "ibid.md", "-o", "ibid.bib", "--cited", "x.md").err

    assert "ibid.md: 3 more notes stay as they are typed (--verbose says why): n. 11, 12, 13\n" in told
    assert "note 13 stays" not in told
    assert "note 13 stays as it is typed: “Ibid., 13.” points at no one work" in verbose
