"""Decisions, enactments and debates in sentences, as OSCOLA, AGLC and McGill have them cited."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import read_notes
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note, NoteKind, NoteReading


def read(*notes: str) -> tuple[NoteReading, ...]:
    """The readings of the notes of a paper."""
    texts = tuple(Note(str(i), read_inline(note).text, (i, i)) for i, note in enumerate(notes, 1))
    return read_notes(Document("x.md", "markdown", texts))


def cited(*notes: str) -> tuple[Citation, ...]:
    """The citations of the last of the notes of a paper."""
    return read(*notes)[-1].citations


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        # In italics, behind words of a sentence, and with words of one behind.
        (
            "As Lord Marsh put it in *Ferry v Harbour Board* [1961] AC 40 (HL) 71, ‘the power was given for "
            "a purpose’. For the older view see *Lowe v Tidd* [1932] AC 6 (HL) 24 (Lord Poole dissenting).",
            (
                "title=Ferry v Harbour Board|date=1961|journaltitle=AC|pages=40|institution=HL|at=71",
                "title=Lowe v Tidd|date=1932|at=24",
            ),
        ),
        # A neutral citation and a report, with paragraphs; then an article about the case.
        (
            "See *Weir v Leeds City Council* [2007] UKHL 7, [2008] 1 AC 5 [5]–[12] (Lord Ford), and, for "
            "criticism, Ann Poole, ‘*Weir v Leeds City Council*: A Wrong Turning’ [2008] EHRLR 24.",
            (
                "title=Weir v Leeds City Council|date=2007|journaltitle=UKHL|pages=7|at=5-12",
                "author=Poole, Ann|date=2008",
            ),
        ),
        # Three in one sentence of plain type.
        (
            "The phrase comes from R v Secretary of State for the Home Department, ex p Hale [1987] AC 14 "
            "(HL) 31 (Lord Ford), and it was developed in R v Ministry of Canals, ex p Tull [1996] QB 17 "
            "(CA) 54, a case that later went to Strasbourg as Tull and Orme v United Kingdom (1999) "
            "29 EHRR 93, para 8.",
            (
                "title=R v Secretary of State for the Home Department, ex p Hale|at=31",
                "title=R v Ministry of Canals, ex p Tull|date=1996|at=54",
                "title=Tull and Orme v United Kingdom|volume=29|at=8",
            ),
        ),
        # Page before paragraph, judges, and a bracket in the name.
        (
            "Hale v Industrial Court (NSW) (2010) 239 CLR 53, 81 [99] (French CJ and Bell J); Canada "
            "(Minister of Canals) v Orme, 2019 SCC 6 at paras 82–84; S v Lowe and Another 1995 (3) SA 91 "
            "(CC) para 62 (Moss J); Weir v Union of Rivers AIR 1978 SC 97, para 6.",
            (
                "title=Hale v Industrial Court (NSW)|date=2010|at=81",
                "title=Canada (Minister of Canals) v Orme|journaltitle=SCC|at=82-84",
                "title=S v Lowe and Another|volume=3|journaltitle=SA|at=62",
                "title=Weir v Union of Rivers|date=1978|at=6",
            ),
        ),
        (
            "Earlier still is Tidd v Crane (1765) 19 St Tr 29, 66; 95 ER 80, 87 (KB) (Lord Moss CJ), which "
            "says nothing of rivers.",
            ("title=Tidd v Crane|date=1765|volume=19|journaltitle=St Tr|at=66",),
        ),
        # Enactments with their sections, in sentences and by themselves.
        (
            "Canals Act 1981, s 31(2A), as inserted by the Criminal Justice and Rivers Act 2015, s 84(1); "
            "Civil Ferry Rules 1998, SI 1998/3132, r 54.5(1).",
            (
                "title=Canals Act 1981|date=1981|at=31(2A)",
                "title=Criminal Justice and Rivers Act 2015|at=84(1)",
                "title=Civil Ferry Rules 1998|number=SI 1998/3132|at=54.5(1)",
            ),
        ),
        (
            "*Rivers Act 1958* (Cth) s 44(1), inserted by *Rivers Amendment (Judicial Review) Act 2001* "
            "(Cth) sch 1; Promotion of River Justice Act 3 of 2000, s 6(2)(h).",
            (
                "title=Rivers Act 1958|at=44(1)",
                "title=Rivers Amendment (Judicial Review) Act 2001|date=2001",
                "title=Promotion of River Justice Act 3 of 2000|date=2000|at=6(2)(h)",
            ),
        ),
        (
            "Rivers Act 2003 (Consequential Amendments) Regulations 2003, SI 2003/2426, reg 5; "
            "Constitution of Ireland, art 40.3; Bunreacht na hÉireann, art 29.4.6°.",
            (
                "title=Rivers Act 2003 (Consequential Amendments) Regulations 2003|at=5",
                "title=Constitution of Ireland|at=40.3",
                "title=Bunreacht na hÉireann|at=29.4.6°",
            ),
        ),
        (
            "See the reply of the Chancellor at HL Deb 21 July 2005, vol 673, col 1600; Dáil Deb 12 March "
            "1937, vol 65, cols 1200–05 (Éamon de Valera).",
            (
                "title=HL Deb|date=2005-07-21|volume=673|at=1600",
                "title=Dáil Deb|date=1937-03-12|at=1200-05",
            ),
        ),
    ],
)
def test_law_is_found_in_sentences(note: str, expected: tuple[str, ...]) -> None:
    found = cited(note)
    assert len(found) == len(expected)
    for citation, described in zip(found, expected, strict=True):
        assert_described(citation, described)


@pytest.mark.parametrize(
    "note",
    [
        "Nobody doubts that the Human Rights Act 1998 was a turning point, and section 3 of it most of all.",
        "In [1968] the committee of 12 members sat (1969) 3 times, and v stands for nothing here.",
        "The Scottish Ministers gave an undertaking to Parliament on 4 May 2011, and kept to it in 2012.",
    ],
)
def test_sentences_about_law_that_cite_nothing_are_no_citations(note: str) -> None:
    assert cited(note) == ()


def test_an_article_whose_title_names_a_case_or_an_enactment_is_one_citation() -> None:
    (citation,) = cited(
        "Ann Poole, ‘Lowe v Tidd [1932] AC 6 and the Rivers Act 1932, s 3’ (1933) 49 LQR 12, 14."
    )
    assert_described(citation, "author=Poole, Ann|journaltitle=LQR|at=14")


def test_marks_and_an_and_between_decisions_are_no_remarks() -> None:
    (reading,) = read(
        "*Hale v Orme* [1999] 1 AC 98 (PC) 109 and *Lowe v R* [2002] UKPC 11; *Re Tull* [1988] Ch 1."
    )
    assert reading.kind is NoteKind.CITATION
    assert len(reading.citations) == 3
