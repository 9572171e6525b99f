"""Citations of lawyers within sentences of plain type, and short citations of decisions."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import read_notes
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note


def cited(*notes: str) -> tuple[Citation, ...]:
    """The citations of the last of the notes of a paper."""
    texts = tuple(Note(str(i), read_inline(note).text, (i, i)) for i, note in enumerate(notes, 1))
    return read_notes(Document("x.md", "markdown", texts))[-1].citations


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        # Decisions, of which the words in front and behind are the author's.
        (
            "The rule goes back to Quarry Co. v. Town of Elm, 12 Minn. 40, 44 (1867), where the court "
            "refused "
            "to follow it. In Citizens to Save the Dam v. Lowe, 501 U.S. 33, 40 n.7 (1991) (per curiam), it "
            "was "
            "revived; but see Gann v. Orme, 7 Iowa 12 (1858).",
            (
                "title=Quarry Co. v. Town of Elm|date=1867|at=44",
                "title=Citizens to Save the Dam v. Lowe|at=40 n. 7",
                "title=Gann v. Orme|journaltitle=Iowa|date=1858",
            ),
        ),
        (
            "As Justice Poole explained in State ex rel. Tull v. Commissioner of Canals, 14 Ohio St. 12 "
            "(1863), "
            "the ferry was a franchise.",
            ("title=State ex rel. Tull v. Commissioner of Canals|journaltitle=Ohio St.",),
        ),
        (
            "The phrase is from In re Mill Dam Co., 61 Mass. 90, 93 (1851), though it was used before.",
            ("title=In re Mill Dam Co.|at=93",),
        ),
        (
            "The matter was settled in Ohio. Orme v. Tidd, 7 Ohio 118 (1836), closed it, and in Maine, see "
            "Hale "
            "v. Crane, 88 Me. 12 (1896), nobody had asked.",
            ("title=Orme v. Tidd|volume=7", "title=Hale v. Crane|volume=88"),
        ),
        (
            "Although the judge dissented, Smith, Jones & Co. v. Harbor Trust, 12 F.3d 40, 44 (9th Cir. "
            "1990), "
            "remains good law.",
            ("title=Smith, Jones & Co. v. Harbor Trust|at=44",),
        ),
        (
            "A similar objection was made in The Grey Heron, 175 U.S. 677, 700 (1900), and answered there.",
            ("title=The Grey Heron|at=700",),
        ),
        # As in Britain (OSCOLA, section 2.1).
        (
            "In R v Harbour Commissioners, ex p Lowe [1974] 1 WLR 12, 14 the court refused the order.",
            ("title=R v Harbour Commissioners, ex p Lowe|date=1974|at=14",),
        ),
        (
            "As the judge said, in R (Poole) v Secretary of State for Transport [2012] EWHC 44 (Admin), "
            "[2012] "
            "2 All ER 9 [14]–[16], the power was never given.",
            ("title=R (Poole) v Secretary of State for Transport|date=2012|at=14-16",),
        ),
        # Articles, treatises and statutes.
        (
            "I follow the account of Mary Voss, Salt Marsh and Shore, 99 Me. L. Rev. 12, 14 (1987), which "
            "rests "
            "on a single student piece, Note, The Wharf Cases, 9 Colum. L. Rev. 12 (1909).",
            (
                "author=Voss, Mary|title=Salt Marsh and Shore|volume=99|at=14",
                "author=|title=The Wharf Cases|titleaddon=Note",
            ),
        ),
        (
            "The point is made by Carla M. Bond, The Law of Piers § 12.3 (3d ed. 1999), and by nobody else.",
            ("author=Bond, Carla M.|title=The Law of Piers|date=1999|at=12.3",),
        ),
        (
            "Under Tex. Water Code Ann. § 11.021(a) and Cal. Civ. Code § 660 (West 2007), the state owns it.",
            ("title=Tex. Water Code Ann.|at=11.021(a)", "title=Cal. Civ. Code|date=2007|at=660"),
        ),
        (
            "But the statute, Canal Lands Act of 1951, ch. 40, 65 Stat. 12, 14, says nothing of ferries.",
            ("title=Canal Lands Act of 1951|volume=65|at=14",),
        ),
        # Letters behind a sentence, and papers of a case.
        (
            "He was told as much by the “clerk of the port.” Letter from Silas Orme to the Board of Health 2 "
            "(Aug. 9, 1893) (on file with author). Nothing came of it.",
            ("author=Orme, Silas|date=1893-08-09|at=2",),
        ),
        (
            "Brief for the United States at 12 n.4, Gann v. Lowe, 501 U.S. 33 (1991) (No. 90-12), says more.",
            ("title=Brief for the United States|at=12 n. 4",),
        ),
        # Works in the brackets behind another (rules 1.5, 16.7.2).
        (
            "Ida Crane, Dry Wells, 70 Iowa L. Rev. 5, 9 (1985) (reviewing Tom Hale, Rain and Ruin (1983)), "
            "though Crane does not say so.",
            ("author=Crane, Ida|title=Dry Wells|at=9", "author=Hale, Tom|title=Rain and Ruin|date=1983"),
        ),
        (
            "Peter Low, Ferry Law in Context 12 (2d ed. 1988) (discussing Gann v. Lowe, 501 U.S. 33 (1991)).",
            ("author=Low, Peter|title=Ferry Law in Context|at=12", "title=Gann v. Lowe|date=1991"),
        ),
        # Works that are compared, of which one is that before (rule 1.2).
        (
            "Compare Nat’l Canal Comm’n, Report on Locks, H.R. Doc. No. 62-243, at 12 (1912), with id. at 88 "
            "(statement of Mr. Orme).",
            ("title=Report on Locks|at=12", "at=88"),
        ),
        # The shortened name of a state, which ends no sentence.
        (
            "Hale v. Crane, 88 Me. 12 (1896) (holding that it “was a public way”); see also Jane Poole, "
            "Ferries "
            "Again, 88 Va. L. Rev. 1, 4 (2002) (“The ferry is property.”).",
            ("title=Hale v. Crane", "author=Poole, Jane|title=Ferries Again|at=4"),
        ),
        # What begins with a number behind a semicolon.
        (
            "Bond v. Orme, 12 Me. 3 (1835); 42 U.S.C. § 1983 (2012); 2 Horace Gray, Rights in Land § 7 "
            "(1889).",
            ("title=Bond v. Orme", "title=42 U.S.C. § 1983", "author=Gray, Horace|volume=2|at=7"),
        ),
    ],
)
def test_what_lawyers_cite_is_found_in_sentences(note: str, expected: tuple[str, ...]) -> None:
    found = cited(note)
    assert len(found) == len(expected)
    for citation, described in zip(found, expected, strict=True):
        assert_described(citation, described)


@pytest.mark.parametrize(
    "note",
    [
        "The statute was upheld in 1867, but the court of 1891 was of another mind, and 14 judges of 20 "
        "(1891) "
        "dissented.",
        "Nobody v. Somebody was the style of many fictitious suits before 1852, whatever one thinks of it.",
        "The judge wrote on May 3, 1882 that the court had 12 Cal. cases before it (of which 3 were old).",
        "Note, however, that 14 of 20 judges, 12 Cal. men among them (1891), were absent when it was "
        "decided.",
        "Had Orme written to the Board, as he did in the letter of August 9, 1893, from his home to the "
        "clerk "
        "(who kept it), the matter would have ended.",
    ],
)
def test_sentences_of_lawyers_that_cite_nothing_are_no_citations(note: str) -> None:
    assert cited(note) == ()


def test_prior_history_does_not_part_a_decision() -> None:
    (citation,) = cited("Gann v. Lowe, 501 U.S. 33 (1991), aff’g Lowe v. Gann, 12 F.3d 40 (9th Cir. 1990).")
    assert_described(citation, "title=Gann v. Lowe|date=1991")


CASES = (
    "Gann v. Lowe, 501 U.S. 33 (1991).",
    "Lowe v. Harbor Trust, 7 Iowa 12 (1858).",
)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        # A party's name and the volume of the report (The Bluebook, rule 10.9).
        ("Gann, 501 U.S. at 40.", ("title=Gann v. Lowe|date=1991|at=40",)),
        ("Lowe, 7 Iowa at 14 n.2 (Moss, J., dissenting).", ("title=Lowe v. Harbor Trust|at=14 n. 2",)),
        (
            "See Lowe, 501 U.S. at 41; 7 Iowa at 15; see also Ann Poole, Note, Lost Dockets, 4 Me. L.J. 2 "
            "(2001).",
            ("title=Gann v. Lowe|at=41", "title=Lowe v. Harbor Trust|at=15", "author=Poole, Ann"),
        ),
        # The section and the page (rule 3.3), and "supra" without the number of a note.
        ("Id. § 12, at 40 (dissenting views).", ("at=12, at 40",)),
        ("Bond, supra note 3, § 7.", ("author=Bond|supra=3|at=7",)),
        (
            "Daniel Roe, The River and the Rule 40 (2d ed. 2008); Roe, supra, at 41.",
            ("at=40", "author=Roe|at=41"),
        ),
    ],
)
def test_decisions_and_sections_are_cited_again_in_short(note: str, expected: tuple[str, ...]) -> None:
    found = cited(*CASES, note)
    assert len(found) == len(expected)
    for citation, described in zip(found, expected, strict=True):
        assert_described(citation, described)
