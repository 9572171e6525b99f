"""D001 to D005: works that stand there twice, and works cited again."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable

import pytest

from verifier.bibliography import library_works, parse_library
from verifier.checks import Dossier
from verifier.duplicates.verdict import ONE_DOI
from verifier.model import Citation, Confidence, Duplicate, Finding, Location, Relation

Audit = Callable[..., list[Finding]]
Paper = Callable[..., Dossier]
Cite = Callable[..., Citation]

TWICE = (
    "@book{berg2020, author = {Berg, Anna}, title = {Basin Report}, date = {2020}}\n"
    "@book{berg20, author = {Berg, Anna}, title = {Basin Report}, date = {%s}}"
)


def library(text: str, relation: Relation, *members: str) -> Dossier:
    parsed = parse_library(text, "sample.bib")
    duplicates = (Duplicate(relation, members, 0.97, ("title and author agree",)),)
    return Dossier(
        dt.date(2026, 11, 24), works=library_works(parsed), libraries=(parsed,), duplicates=duplicates
    )


def test_two_entries_in_the_same_words_are_exact(in_dossier: Audit) -> None:
    (finding,) = in_dossier(library(TWICE % "2020", Relation.SAME_WORK, "berg2020", "berg20"))
    assert (finding.code, finding.confidence) == ("D001", Confidence.CERTAIN)
    assert finding.location == Location("sample.bib", 2)
    assert finding.message.startswith(
        "berg2020 and berg20 are the same work in the same words: title and author agree."
    )


@pytest.mark.parametrize(
    ("relation", "code"),
    [(Relation.SAME_WORK, "D002"), (Relation.CONFLICTING, "D003"), (Relation.REVIEW, "D004")],
)
def test_each_relation_of_entries_has_its_code(in_dossier: Audit, relation: Relation, code: str) -> None:
    (finding,) = in_dossier(library(TWICE % "2021", relation, "berg2020", "berg20"))
    assert finding.code == code
    assert [evidence.value for evidence in finding.evidence] == [
        "berg2020: Berg, Anna, Basin Report, 2020",
        "berg20: Berg, Anna, Basin Report, 2021",
    ]


@pytest.mark.parametrize("relation", [Relation.RELATED, Relation.DIFFERENT])
def test_related_and_different_works_give_no_finding(in_dossier: Audit, relation: Relation) -> None:
    assert in_dossier(library(TWICE % "2021", relation, "berg2020", "berg20")) == []


def test_two_notes_in_words_that_differ_are_near(in_dossier: Audit, paper: Paper, citation: Cite) -> None:
    pair = Duplicate(Relation.SAME_WORK, ("1", "2"), 0.95, ("titles agree but for an article",))
    dossier = paper(citation("1", "Rivers"), citation("2", "The Rivers"), duplicates=(pair,))
    (finding,) = in_dossier(dossier)
    assert (finding.code, finding.citations) == ("D002", ("1", "2"))
    assert finding.location == Location("paper.md", 20)


def test_two_notes_in_the_same_words_are_only_a_work_cited_again(
    in_dossier: Audit, paper: Paper, citation: Cite
) -> None:
    pair = Duplicate(Relation.SAME_WORK, ("1", "2"), 1.0, ("equal",))
    dossier = paper(
        citation("1", page="45"),
        citation("2", page="60"),
        duplicates=(pair,),
        work_of={"1": "li2011", "2": "li2011"},
    )
    (finding,) = in_dossier(dossier)
    assert (finding.code, finding.work) == ("D005", "li2011")
    assert "li2011 is cited 2 times: n. 1, p. 45 and n. 2, p. 60." in finding.message


def test_a_work_cited_in_three_notes_is_one_finding(in_dossier: Audit, paper: Paper, citation: Cite) -> None:
    cited = [citation("5", page="65-70"), citation("8"), citation("43", page="90")]
    dossier = paper(*cited, work_of={"5": "li2011", "8": "li2011", "43": "li2011"})
    (finding,) = in_dossier(dossier, "D005")
    assert "n. 5, pp. 65-70, n. 8 and n. 43, p. 90" in finding.message
    assert finding.citations == ("5", "8", "43")


def test_a_work_cited_twice_in_one_note_is_not_repeated(
    in_dossier: Audit, paper: Paper, citation: Cite
) -> None:
    dossier = paper(citation("1a"), citation("1b"), work_of={"1a": "li2011", "1b": "li2011"})
    assert in_dossier(dossier, "D005") == []


def test_the_same_note_number_in_two_papers_is_two_notes(
    in_dossier: Audit, paper: Paper, citation: Cite
) -> None:
    first, second = (
        dataclasses.replace(citation("1"), id=name, location=Location(file, 3))
        for name, file in (("x", "one.md"), ("y", "two.md"))
    )
    dossier = Dossier(
        dt.date(2026, 11, 24), citations=(first, second), work_of={"x": "li2011", "y": "li2011"}
    )
    (finding,) = in_dossier(dossier)
    assert finding.code == "D005"
    assert "is cited 2 times: one.md: n. 1 and two.md: n. 1. Nothing needs to be done." in finding.message


def test_a_month_that_one_of_two_notes_leaves_out_makes_no_other_wording(
    in_dossier: Audit, paper: Paper, citation: Cite
) -> None:
    pair = Duplicate(Relation.SAME_WORK, ("1", "2"), 1.0, ("date differs",))
    told = [
        dataclasses.replace(citation(name), fields={**citation(name).fields, "date": date})
        for name, date in (("1", "2011-03"), ("2", "2011"))
    ]

    assert in_dossier(paper(*told, duplicates=(pair,)), "D002") == []


def test_one_doi_in_two_works_asks_for_the_right_doi(in_dossier: Audit) -> None:
    dossier = library(TWICE % "2021", Relation.REVIEW, "berg2020", "berg20")
    pair = dataclasses.replace(dossier.duplicates[0], reasons=(ONE_DOI, "same DOI 10.1000/1"))
    (finding,) = in_dossier(dataclasses.replace(dossier, duplicates=(pair,)), "D004")

    assert finding.message.startswith("berg2020 and berg20 can't both be right: one DOI stands in both")
    assert finding.message.endswith("Look both works up and correct the DOI that is wrong.")
