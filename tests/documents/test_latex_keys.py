"""Citing commands of LaTeX in all their forms: every key is seen, none is seen where nothing is cited."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.bibliography.cited_keys import resolve_keys
from verifier.documents.latex import read_latex
from verifier.documents.marked import MarkedDocument, MarkedNote
from verifier.documents.tex_keys import keys_listed, takes_keys
from verifier.extraction import extract_papers
from verifier.files import SourceFile

BIBLIOGRAPHY = """@book{berg, author = {Berg, Anna}, title = {Rivers of the North}, date = {2001}}
@book{wu, author = {Wu, Li}, title = {Dams and Law}, date = {2003}}
"""


def read(text: str) -> MarkedDocument:
    source = SourceFile(Path("nowhere/paper.tex"), text.encode(), text, "utf-8")
    document = read_latex(source)
    assert isinstance(document, MarkedDocument)
    return document


def keys(text: str) -> list[str]:
    document = read(text)
    return [
        mark.key
        for note in (*document.notes, *document.references)
        if isinstance(note, MarkedNote)
        for mark in note.marked
    ]


@pytest.mark.parametrize(
    "command",
    [
        r"\citeauthor{a}",
        r"\Citeauthor*{a}",
        r"\citeyear{a}",
        r"\citeyearpar[see][p.~5]{a}",
        r"\citetitle*{a}",
        r"\citedate{a}",
        r"\citeurl{a}",
        r"\citefullauthor{a}",
        r"\citefield{a}{note}",
        r"\nocite{a}",
        r"\citetalias{a}",
        r"\defcitealias{a}{Paper~I}",
        r"\citenum{a}",
        r"\onlinecite{a}",
        r"\bibentry{a}",
        r"\citeasnoun{a}",
        r"\possessivecite{a}",
        r"\fullciteA{a}",
        r"\autocite<see>{a}",
        r"\cite<2->[p.~3]{a}",
        "\\cite % a remark\n  % and another\n{a}",
        "\\cite[see] % a remark\n[p.~3]{a}",
        "\\cite{%\n  a% the first\n}",
        r"\section[Short \cite{a}]{Long}",
        r"\caption[{Short \citep[p.~3]{a}}]{Long}",
        r"\todo{Ask, \cite{a}}",
        r"\todo[inline]{See {\em all} of \citeauthor{a}}",
        r"\addcontentsline{toc}{section}{Of \cite{a}}",
        r"\volcite[see]{2}[33]{a}",
        r"\newcommand{\theauthor}[1]{the study of \citeauthor{#1}}\theauthor{a}",
        r"\newcommand{\ac}{\autocite}\ac[5]{a}",
        r"\newcommand{\mycite}[2]{\autocite[#1]{#2}}\mycite{5}{a}",
    ],
)
def test_every_command_that_cites_is_known(command: str) -> None:
    assert keys(f"Rivers move {command} on.") == ["a"]


@pytest.mark.parametrize(
    "text",
    [
        r"\citestyle{apa}\setcitestyle{round}",
        r"\nocite{*}",
        r"\newcommand{\citeneeded}[1]{[source: #1]}Rivers move.\citeneeded{a}",
        r"\newcommand{\needcite}{[source?]}Rivers move.\needcite",
        r"\excitedly{so it is said}\excite{me}",
        r"\DeclareCiteCommand{\owncite}{}{}{}{}",
        "\\verb|\\citeauthor{a}|",
        "% \\nocite{a}\n",
        r"\iffalse\citetalias{a}\fi",
        r"\index{Rivers \cite{a}}",
    ],
)
def test_nothing_is_cited_where_nothing_is(text: str) -> None:
    assert keys(text) == []


def test_a_list_of_all_works_is_known() -> None:
    assert read(r"\documentclass{article}\nocite{*}\begin{document}A.\end{document}").cites_all
    assert not read(r"A \nocite{a}.").cites_all


def test_several_keys_of_one_mention_are_seen_each() -> None:
    assert keys(r"\citeauthor{a, b}\footnote{So \citetitle{c, d}.}") == ["c", "d", "a", "b", "c", "d"]


def test_volumes_stand_in_front_of_the_pages_of_their_keys() -> None:
    (note,) = read(r"A.\footnote{\volcites{1}[5]{a}[see]{2}[6]{b}}").notes
    assert isinstance(note, MarkedNote)
    assert [mark.key for mark in note.marked] == ["a", "b"]
    assert "vol. 1, 5" in note.text.plain
    assert "vol. 2, 6" in note.text.plain


def test_words_between_angles_stand_before_a_citation() -> None:
    (note,) = read(r"A.\footnote{\citeA<see>[p.~5]{a}; \cite<2>{b}}").notes
    assert note.text.plain == "see a, p. 5; b"


def test_a_work_that_is_only_mentioned_or_listed_is_a_reference(tmp_path: Path) -> None:
    (tmp_path / "works.bib").write_text(BIBLIOGRAPHY, encoding="utf-8")
    paper = tmp_path / "paper.tex"
    paper.write_text(
        r"\addbibresource{works.bib}\begin{document}\nocite{berg}A.\footnote{So \citeauthor{wu} says.}"
        r"\end{document}",
        encoding="utf-8",
    )
    assert {work.key for work in extract_papers([paper]).works} == {"berg", "wu"}


def test_a_mention_of_a_work_that_notes_cite_adds_no_reference(tmp_path: Path) -> None:
    text = r"As \citeauthor{a} says.\footcite[5]{a} \nocite{a}"
    document = read(text)
    assert [note.text.plain for note in document.notes] == ["a, p. 5"]
    assert document.references == ()


def test_an_unknown_key_is_told_of_once_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "works.bib").write_text(BIBLIOGRAPHY, encoding="utf-8")
    text = (
        "\\addbibresource{works.bib}\n\\begin{document}\nA \\nocite{one} b \\citeauthor{two}\n"
        "c.\\footnote{So \\citetitle{three} and \\citetitle{berg}.}\n\\end{document}"
    )
    source = SourceFile(tmp_path / "paper.tex", text.encode(), text, "utf-8")
    resolved = resolve_keys(read_latex(source))
    assert [(stray.label, stray.line) for stray in resolved.document.strays] == [
        ("three", 4),
        ("one", 3),
        ("two", 3),
    ]


def test_commands_of_packages_and_their_lists() -> None:
    assert takes_keys("citeauthoryearNP")
    assert not takes_keys("citenamefont")
    assert keys_listed("a,% the first\n  b c , ,d") == ["a", "b c", "d"]
