"""Citations with a form of their own: decisions, law reviews, works of antiquity, interviews."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.citations import parse_citation
from verifier.citations.forms import read_form
from verifier.citations.split import SplitNote
from verifier.documents.inline import read_inline
from verifier.model import StyledText


@pytest.mark.parametrize(
    ("printed", "title", "date", "report", "place"),
    [
        ("Donoghue v Stevenson [1932] AC 562.", "Donoghue v Stevenson", "1932", "AC", None),
        ("*Donoghue v Stevenson* [1932] AC 562 (HL) 580.", "Donoghue v Stevenson", "1932", "AC", "580"),
        ("*R v Smith* [2019] UKSC 41, [45].", "R v Smith", "2019", "UKSC", "45"),
        ("Handyside v United Kingdom (1976) 1 EHRR 737.", "Handyside v United Kingdom", "1976", "EHRR", None),
        (
            "*Brown v. Board of Education*, 347 U.S. 483 (1954).",
            "Brown v. Board of Education",
            "1954",
            "U.S.",
            None,
        ),
        ("See Roe v. Wade, 410 U.S. 113, 153 (1973).", "Roe v. Wade", "1973", "U.S.", "153"),
        ("Smith v. Jones, 123 F.3d 456, 460 (2d Cir. 1999).", "Smith v. Jones", "1999", "F.3d", "460"),
        ("Lüth, BVerfGE 7, 198 (205).", "Lüth", None, "BVerfGE", "205"),
        ("Case C-131/12 *Google Spain* EU:C:2014:317.", "Google Spain", "2014", None, None),
        (
            "Corfu Channel (United Kingdom v. Albania), Merits, Judgment, I.C.J. Reports 1949, p. 4.",
            "Corfu Channel (United Kingdom v. Albania), Merits, Judgment",
            "1949",
            "I.C.J. Reports",
            None,
        ),
    ],
)
def test_a_decision_has_its_parties_its_report_and_the_cited_place(
    printed: str, title: str, date: str | None, report: str | None, place: str | None
) -> None:
    citation = parse_citation(printed)
    assert citation.type == "jurisdiction"
    fields = citation.fields
    assert (fields["title"], fields.get("date"), fields.get("journaltitle")) == (title, date, report)
    assert (citation.locator and citation.locator.value) == place


def test_a_decision_cited_by_court_day_and_number_has_all_three() -> None:
    citation = parse_citation("BGH, Urteil vom 15.1.1958, VI ZR 12/57.")
    assert citation.type == "jurisdiction"
    assert (citation.fields["institution"], citation.fields["date"]) == ("BGH", "1958-01-15")
    assert citation.fields["number"] == "VI ZR 12/57"


@pytest.mark.parametrize(
    ("printed", "author", "numbers", "place"),
    [
        (
            "Charles A. Reich, *The New Property*, 73 Yale L.J. 733, 737–38 (1964).",
            "Reich, Charles A.",
            ("Yale L.J.", "73", "733"),
            "737-38",
        ),
        (
            "Charles A. Reich, The New Property, 73 Yale L.J. 733 (1964).",
            "Reich, Charles A.",
            ("Yale L.J.", "73", "733"),
            None,
        ),
        ("Paul Craig, ‘The New Property’ [2005] PL 440.", "Craig, Paul", ("PL", None, "440"), None),
        (
            "Paul Craig, ‘The New Property’ (2005) 64 CLJ 440, 445.",
            "Craig, Paul",
            ("CLJ", "64", "440"),
            "445",
        ),
    ],
)
def test_an_article_in_a_law_review_is_no_decision(
    printed: str, author: str, numbers: tuple[str, str | None, str], place: str | None
) -> None:
    citation = parse_citation(printed)
    fields = citation.fields
    assert (citation.type, fields["title"], fields["author"]) == ("article", "The New Property", author)
    assert (fields["journaltitle"], fields.get("volume"), fields["pages"]) == numbers
    assert (citation.locator and citation.locator.value) == place


@pytest.mark.parametrize(
    ("printed", "author", "title", "place"),
    [
        ("Hom. Il. 1.1.", "Homer", "Iliad", "1.1"),
        ("Homer, *Iliad* 1.1–5.", "Homer", "Iliad", "1.1-5"),
        ("Thuc. 1.22.4.", "Thucydides", "History of the Peloponnesian War", "1.22.4"),
        ("Livy 1.3.", "Livy", "Ab urbe condita", "1.3"),
        ("Plat. Resp. 514a–520a.", "Plato", "Republic", "514a-520a"),
        ("Cicero, *De Oratore* 2.36.", "Cicero", "De oratore", "2.36"),
        ("Cf. Arist. Pol. 1253a2.", "Aristotle", "Politics", "1253a2"),
        ("Verg. Aen. 6.847–53.", "Virgil", "Aeneid", "6.847-53"),
        ("Plut. Per. 3.2.", "Plutarch", "Pericles", "3.2"),
        ("Xyz. Abc. 1.2.3.", "Xyz.", "Abc.", "1.2.3"),
        ("1 Cor. 13:4–7.", None, "1 Cor.", "13:4-7"),
    ],
)
def test_a_work_of_antiquity_is_cited_by_book_chapter_and_line(
    printed: str, author: str | None, title: str, place: str
) -> None:
    citation = parse_citation(printed)
    assert citation.type == "book"
    assert (citation.fields.get("author"), citation.fields["title"]) == (author, title)
    assert citation.locator is not None
    assert (citation.locator.kind, citation.locator.value) == ("section", place)


def test_several_works_of_antiquity_in_one_note_are_parted() -> None:
    note = "Hdt. 1.5; Thuc. 1.22.4; Livy 1.3."
    pieces = SplitNote(StyledText(note)).split().pieces
    assert [note[piece.start : piece.end].rstrip(".") for piece in pieces] == [
        "Hdt. 1.5",
        "Thuc. 1.22.4",
        "Livy 1.3",
    ]


@pytest.mark.parametrize(
    ("printed", "author", "place", "date"),
    [
        (
            "Interview with Batbold Sükhbaatar, Ulaanbaatar, 5 May 2015.",
            "Sükhbaatar, Batbold",
            "Ulaanbaatar",
            "2015-05-05",
        ),
        ("Interview with a former minister, Ulaanbaatar, 5 May 2015.", None, "Ulaanbaatar", "2015-05-05"),
        (
            "Andrew Macmillan (adviser), interview by author, May 5, 2015.",
            "Macmillan, Andrew",
            None,
            "2015-05-05",
        ),
        ("Entretien avec Jean Dupont, Paris, 5 mai 2015.", "Dupont, Jean", "Paris", "2015-05-05"),
        ("Gespräch mit Hans Müller, Berlin, 5. Mai 2015.", "Müller, Hans", "Berlin", "2015-05-05"),
    ],
)
def test_an_interview_is_no_book(printed: str, author: str | None, place: str | None, date: str) -> None:
    citation = parse_citation(printed)
    assert citation.type == "misc"
    fields = citation.fields
    assert (fields.get("author"), fields.get("location"), fields["date"]) == (author, place, date)


@pytest.mark.parametrize(
    ("printed", "author", "title", "shelf"),
    [
        (
            "Letter from Thompson to Hobsbawm, 3 May 1970, Box 4, Folder 2, Thompson Papers, Warwick.",
            "Thompson",
            "Letter from Thompson to Hobsbawm",
            "Box 4, Folder 2, Thompson Papers, Warwick",
        ),
        (
            "Anna Berg to Li Wei, 3 May 1970, Berg Papers, Box 4, Ex City.",
            "Berg, Anna",
            "Anna Berg to Li Wei",
            "Berg Papers, Box 4, Ex City",
        ),
    ],
)
def test_a_letter_in_an_archive_has_its_writer_its_day_and_its_shelf_mark(
    printed: str, author: str, title: str, shelf: str
) -> None:
    citation = parse_citation(printed)
    fields = citation.fields
    assert (citation.type, fields["date"]) == ("unpublished", "1970-05-03")
    assert (fields["author"], fields["title"], fields["note"]) == (author, title, shelf)


@pytest.mark.parametrize(
    "printed",
    [
        "Homer wrote 2 epics.",
        "Table 1.2.",
        "Fig. Tab. 1.2.",
        "Livy, 45.",
        "Paul Craig, *Administrative Law* (CUP 2006) 30.",
        "“Interview with X,” *Der Spiegel*, 5 May 2015, 12.",
        "The interview with the minister was long.",
        "Li Wei, “Brown v. Board of Education,” Law Quarterly 12 (2011): 45.",
        "Anna Berg, *Rivers* (London: Press, 2020), 7.",
        "See the case of Brown v. Board of Education.",
        "Version 1.2.3.",
        "In 347 cases (1954) the court held so.",
    ],
)
def test_what_only_resembles_such_a_form_is_left_to_the_other_readers(printed: str) -> None:
    assert read_form(read_inline(printed).text) is None


signs = st.text(alphabet="Hom. Ilv[](){}1932ACU.S’&,;:-–XIvreBVGEnterwithM", max_size=160)


@given(signs)
def test_the_fields_of_a_form_stand_where_their_spans_say(printed: str) -> None:
    read = read_form(StyledText(printed))
    if read is not None:
        assert read.fields.keys() <= {span.field for span in read.spans}
        assert all(0 <= span.start < span.end <= len(printed) for span in read.spans)
