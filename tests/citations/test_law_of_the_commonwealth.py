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
                "title=Ferry v Harbour Board|date=1961|journaltitle=AC|pages=40|at=71",
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


FIRST = (
    "*Ferry v Harbour Board* [1968] AC 997 (HL) 1030; *Costley v Government of Ireland* [2022] IESC 44 "
    "[12]; *Kirby v Industrial Court (NSW)* (2010) 239 CLR 531, 581 [99]; "
    "Ann Poole, ‘Rivers’ (1999) 58 CLJ 129, 131."
)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        # By the number of a note, within sentences.
        (
            "As Lord Marsh said in *Ferry* (n 1) 1032, this is so; and so does Poole (n 1) 200, though for "
            "different reasons. The point was not taken in Costley (n 1).",
            ("author=Ferry|supra=1|at=1032", "author=Poole|at=200", "author=Costley|at="),
        ),
        # Who spoke, several places, and paragraphs.
        (
            "*Ferry* (n 1) 1032–33 (Lord Marsh), 1046 (Lord Ford); *Costley* (n 1) 352 [30].",
            ("author=Ferry|at=1032-33", "author=Costley|at=352"),
        ),
        ("ibid [72]–[73] (Lord Ford).", ("at=72-73",)),
        ("Poole, above n 1, 50, where the contrary view is put fairly.", ("author=Poole|at=50",)),
        ("Ferry v Harbour Board (n 1 above) at 411, per Lord Ford.", ("title=Ferry v Harbour Board|at=411",)),
        # By one party and the report, as in Australia.
        (
            "But see *Kirby* (2010) 239 CLR 531, 570 [64].",
            ("title=Kirby v Industrial Court (NSW)|date=2010|at=570",),
        ),
    ],
)
def test_works_are_cited_again_as_lawyers_do(note: str, expected: tuple[str, ...]) -> None:
    found = cited(FIRST, note)
    assert len(found) == len(expected)
    for citation, described in zip(found, expected, strict=True):
        assert_described(citation, described)
        assert citation.short_form


@pytest.mark.parametrize(
    "note",
    ["See n 1 above and accompanying text.", "See text to n 1 above."],
)
def test_places_of_the_paper_are_no_works_that_are_cited_again(note: str) -> None:
    assert cited(FIRST, note) == ()


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        # Articles, whatever stands behind the page.
        (
            "Will Bateman and Leighton Moss, ‘The Structure of River Law’ (2017) 45 *Federal Law Review* "
            "153, 155 (‘a rule of sorts’).",
            (
                "author=Bateman, Will and Moss, Leighton|volume=45|journaltitle=Federal Law Review|pages=153"
                "|at=155",
            ),
        ),
        ("Jane Low “Bills of Rights” (2013) 44 VUWLR 7 at 12.", ("author=Low, Jane|volume=44|at=12",)),
        (
            "Mark D Hale, “The Law of Piers: *Lex Riparum*” (2001) 51:2 UTLJ 91 at 95.",
            ("author=Hale, Mark D|journaltitle=UTLJ|volume=51|at=95",),
        ),
        # Another article of the same author.
        (
            "Ann L Poole, ‘Deference and Rivers’ (2010) 30 OJLS 815, 820 and ‘In Defence of Deference’ "
            "(2009) 72 MLR 554.",
            (
                "author=Poole, Ann L|volume=30|at=820",
                "author=Poole, Ann L|title=In Defence of Deference|volume=72",
            ),
        ),
        # What is said of doubts begins a sentence of its own.
        (
            "Commonwealth, *Parliamentary Debates*, House of Representatives, 26 September 2001, 31559 "
            "(Philip Moss). For doubts about it, see Ann Poole, ‘Rivers’ (1999) 58 CLJ 129, 131.",
            (
                "author={Commonwealth}|title=Parliamentary Debates|date=2001-09-26|at=31559",
                "author=Poole, Ann|at=131",
            ),
        ),
        # Papers of the state by their series.
        (
            "Law Reform Commission, Report on Drafting (LRC 61-2000) para 2.44; Home Office, *Rivers "
            "Brought Home* (White Paper, Cm 3782, 1997) para 2.13; Draft Detention "
            "(Extension) Bills (Cm 8018, 2011).",
            (
                "author={Law Reform Commission}|number=61-2000|date=2000|at=2.44",
                "author={Home Office}|title=Rivers Brought Home|series=Cm|number=3782|at=2.13",
                "author=|title=Draft Detention (Extension) Bills|date=2011",
            ),
        ),
        # Books and chapters as only lawyers print them.
        (
            "Paul Hale, *River Law* (8th edn, Sweet & Maxwell 2016) paras 21-002–21-004; and Philip A Orme "
            "*Canal Law* (4th ed, Brookers, Wellington, 2014) at [22.3.2].",
            (
                "author=Hale, Paul|edition=8th edn|date=2016|at=21-002-21-004",
                "author=Orme, Philip A|title=Canal Law|location=Wellington|at=22.3.2",
            ),
        ),
        (
            "Sir Robin Moss “The Struggle for Rivers” in Ann Poole (ed) *Judicial Review* (Oxford University "
            "Press, Auckland, 1986) 1 at 5.",
            (
                "author=Moss, Sir Robin|title=The Struggle for Rivers|editor=Poole, Ann|booktitle=Judicial "
                "Review|pages=1|at=5",
            ),
        ),
        # Books in plain type within sentences, by their press.
        (
            "The quotation is from Albie Moss, The Alchemy of Rivers (OUP 2009) 33, who is quoting himself; "
            "it should be read with Theunis Hale, The Politics of Water, 1995–2005 (CUP 2013) 1.",
            ("author=Moss, Albie|date=2009|at=33", "author=Hale, Theunis|date=2013|at=1"),
        ),
        # Acts of the Union by its journal, and debates of India.
        (
            "Charter of Rivers of the Union [2012] OJ C326/391, art 47; Constituent Assembly Debates, vol 7, "
            "9 December 1948, 953 (BR Moss).",
            (
                "title=Charter of Rivers of the Union|date=2012|number=OJ C326/391|at=47",
                "title=Constituent Assembly Debates|date=1948-12-09|at=953",
            ),
        ),
        # Courts of Europe.
        (
            "In Case C-399/11 *Moss v Ministerio Fiscal* EU:C:2013:107, para 60, the Court disagreed; see "
            "also Opinion 2/13 *Accession of the Union* EU:C:2014:2454, paras 170–72.",
            (
                "title=Moss v Ministerio Fiscal|number=C-399/11|at=60",
                "title=Accession of the Union|date=2014|at=170-72",
            ),
        ),
        (
            "Orme (Abu) v United Kingdom App no 8139/09 (ECtHR, 17 January 2012), para 259; *Hale v United "
            "Kingdom* (App no 5493/72) (1976) Series A no 24, para 49.",
            (
                "title=Orme (Abu) v United Kingdom|number=8139/09|date=2012|at=259",
                "title=Hale v United Kingdom|journaltitle=Series A|date=1976|at=49",
            ),
        ),
    ],
)
def test_articles_papers_and_courts_of_europe(note: str, expected: tuple[str, ...]) -> None:
    found = cited(note)
    assert len(found) == len(expected)
    for citation, described in zip(found, expected, strict=True):
        assert_described(citation, described)


def test_an_article_whose_title_names_a_case_or_an_enactment_is_one_citation() -> None:
    (citation,) = cited(
        "Ann Poole, ‘Lowe v Tidd [1932] AC 6 and the Rivers Act 1932, s 3’ (1933) 49 LQR 12, 14."
    )
    assert_described(citation, "author=Poole, Ann|journaltitle=LQR|at=14")


def test_what_is_cited_for_doubts_leaves_the_other_cuts_alone() -> None:
    found = cited(
        "Ann Low, *Rivers* (OUP 2014) 2. On the latter see Paul Hale, *Lakes* (CUP 2016) 21; and Jane "
        "Moss, ‘Ferries’ [2008] PL 423."
    )
    assert [citation.fields["title"] for citation in found] == ["Rivers", "Lakes", "Ferries"]


def test_marks_and_an_and_between_decisions_are_no_remarks() -> None:
    (reading,) = read(
        "*Hale v Orme* [1999] 1 AC 98 (PC) 109 and *Lowe v R* [2002] UKPC 11; *Re Tull* [1988] Ch 1."
    )
    assert reading.kind is NoteKind.CITATION
    assert len(reading.citations) == 3
