"""Pages, short titles and "op. cit." in brackets, whose work the sentence in front of them tells."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read_last

CROSS = "Judith Cross, “Sewing Schools,” *Journal of Labour* 8 (2007): 55–80."
BERG = "Anna Berg, *Rivers of the North* (Oxford: Clarendon, 1999), 3."
DORN = "Carl Dorn, *Lakes of the South* (Oxford: Clarendon, 1998), 3."


def _told(*notes: str) -> list[tuple[str, str, str, str]]:
    """Kind, family name, title and page of each citation of the last note."""
    return [
        (
            citation.short_form,
            citation.fields.get("author", "").partition(",")[0],
            citation.fields.get("title", ""),
            citation.locator.value if citation.locator else "",
        )
        for citation in read_last(*notes)
    ]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        # Who is named in the sentence.
        ("Cross shows (at 61) that it was a rule.", [("op-cit", "Cross", "Sewing Schools", "61")]),
        (
            "Nothing disposes of it, though Cross tries (pp. 60–61).",
            [("op-cit", "Cross", "Sewing Schools", "60-61")],
        ),
        ("Cross makes much of “painted silence” (57–59).", [("op-cit", "Cross", "Sewing Schools", "57-59")]),
        (
            "That Cross never saw it is clear from her list (118n2).",
            [("op-cit", "Cross", "Sewing Schools", "118n2")],
        ),
        (
            "Ibid., 65. Cross elsewhere speaks of “the deaf pianist” (66).",
            [("ibid", "", "", "65"), ("op-cit", "Cross", "Sewing Schools", "66")],
        ),
        # What is cited in front of it.
        (
            "Dorn, *Lakes*, 40, is doubtful, and he knows as much himself (p. 41).",
            [("short-title", "Dorn", "Lakes", "40"), ("op-cit", "Dorn", "Lakes", "41")],
        ),
        # Of whom something is said, with the mark of a possessive.
        (
            "Cross’s figure (p. 58) is to be preferred to Dorn’s, which counts only votes (p. 41).",
            [("op-cit", "Cross", "Sewing Schools", "58"), ("op-cit", "Dorn", "Lakes of the South", "41")],
        ),
        (
            "So Dorn, who writes in it that it “betrays a second hand” (xxii).",
            [("op-cit", "Dorn", "Lakes of the South", "xxii")],
        ),
        # Words of a title.
        ("Berg thought it “a sum in a book” (Rivers, p. 58).", [("short-title", "Berg", "Rivers", "58")]),
    ],
)
def test_a_page_in_brackets_is_of_who_is_named_in_front_of_it(
    note: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert _told(CROSS, BERG, DORN, note) == expected


@pytest.mark.parametrize(
    "note",
    [
        "This was in the war (1914–18) and cost many lives (12). Two of them (3–4) were mine.",
        "Nobody whom we know has asked for more (p. 12).",
        "See the table above, which Cross would not accept (p. 12).",
        "Cross was born in Leeds (1950) and died young (31).",
    ],
)
def test_numbers_in_brackets_are_no_pages_where_no_work_is_meant(note: str) -> None:
    assert _told(CROSS, note) == []


@pytest.mark.parametrize(
    "whole",
    [
        "Berry, J. W. (1990). Psychology of acculturation. In J. J. Berman (Ed.), *Nebraska symposium* "
        "(pp. 201–234). Lincoln: University of Nebraska Press.",
        "Anderson, Ray S., ‘Making the Transition’ (27-38) in Allan Hugh Cole (ed.), *From Midterms to "
        "Ministry*, Grand Rapids: Eerdmans, 2008.",
    ],
)
def test_the_pages_of_a_chapter_are_no_citation_of_their_own(whole: str) -> None:
    (only,) = read_last("J. J. Berman, *Minds* (Oxford: Clarendon, 1980), 3.", whole)
    assert not only.short_form


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "Das zeigt auch ein Blick in die Akten (Lohoff, Vertrag [wie Anm. 1], S. 230 f.).",
            ("supra", "Lohoff", "Vertrag", "230 f"),
        ),
        ("Baudoux (thèse cit., p. 230) y voit la main du greffier.", ("op-cit", "Baudoux", "", "230")),
        (
            "Es folgt dem Verfasser der Quelle, Lohoff, Vertrag (wie Anm. 1), S. 9.",
            ("supra", "Lohoff", "Vertrag", "9"),
        ),
    ],
)
def test_back_references_stand_in_many_brackets(note: str, expected: tuple[str, str, str, str]) -> None:
    known = (
        "Karl Lohoff, *Der Vertrag in der Wahrnehmung der Zeit*, Köln 1999, S. 5; Claude Baudoux, *Les "
        "greffiers oubliés*, Bruxelles, 2008, p. 7."
    )
    assert _told(known, note) == [expected]


@pytest.mark.parametrize(
    ("known", "note", "author"),
    [
        (
            "Pietro Bellandi, *L’arte della seta*, Firenze, Vallini, 1972, p. 12.",
            "Già il Bellandi, a dire il vero, aveva accennato ai «malumori» dei tintori (op. cit., p. 77).",
            "Bellandi, Pietro",
        ),
        (
            "Karl Wollschläger, *Bürger in Waffen*, Köln 1987, S. 5.",
            "Wollschläger hat darin eine Niederlage des Senats gesehen (a.a.O., S. 204).",
            "Wollschläger, Karl",
        ),
        (
            "Соколовская Н. В. Посадский мир. М., 1986. С. 12.",
            "Это наблюдение подтвердила Соколовская, сличив книгу с записями (Указ. соч. С. 166).",
            "Соколовская, Н. В.",
        ),
    ],
)
def test_a_back_reference_without_a_name_is_to_who_is_named_last(known: str, note: str, author: str) -> None:
    (cited,) = read_last(known, BERG, note)
    assert (cited.short_form, cited.fields["author"]) == ("op-cit", author)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "The point has often been made (Berg, Rivers, 12; Dorn, Lakes, 4), and I agree.",
            [("Berg", "Rivers", "12"), ("Dorn", "Lakes", "4")],
        ),
        (
            "So it was said at the time (Anna Reed, “The Water,” *Studies* 12 (1999): 3–20, quoted in Berg, "
            "*Rivers*, 12).",
            [("Reed", "The Water", "3-20"), ("Berg", "Rivers", "12")],
        ),
    ],
)
def test_marks_part_citations_inside_of_brackets(note: str, expected: list[tuple[str, str, str]]) -> None:
    assert [told[1:] for told in _told(BERG, DORN, note)] == expected


def test_an_imprint_with_a_semicolon_is_one_citation() -> None:
    (only,) = read_last("Anna Berg, *Rivers of the North* (Oxford: Clarendon, 1999; repr. 2004), 3.")
    assert only.fields["title"] == "Rivers of the North"


def test_who_writes_a_work_in_brackets_is_named_in_its_sentence() -> None:
    (cited,) = read_last(
        "Wie Anna Stettner bemerkt, spricht der Prediger nie zu jemandem (Die leise Kanzel der Zeit, in: Jan "
        "Anselm (Hg.), Mündlichkeit um 1800, Göttingen 2014, S. 77–103, hier S. 90)."
    )
    assert (cited.fields["author"], cited.fields["date"]) == ("Stettner, Anna", "2014")
    (article,) = read_last("Anna Stettner was dismissed (“Minister Resigns,” The Times, 3 May 1950, 4).")
    assert "author" not in article.fields


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Iturbe Salcedo, Los mercaderes, p. 51.", [("Iturbe Salcedo", "51")]),
        (
            "Lo mismo sostiene Iturbe Salcedo, op. cit., p. 200, quien se apoya en Ulloa, art. cit., p. 420.",
            [("Iturbe Salcedo", "200"), ("Ulloa", "420")],
        ),
    ],
)
def test_two_family_names_and_two_back_references(note: str, expected: list[tuple[str, str]]) -> None:
    known = (
        "Pablo Iturbe Salcedo, *Los mercaderes de Veracruz. Comercio y más*, México, El Colegio, 1989, p. 3; "
        "Carmen Ulloa, «El crédito eclesiástico en Jalapa», *Historia*, 12 (1992), pp. 401–430."
    )
    told = [(author.strip("{}"), page) for _, author, _, page in _told(known, note)]
    assert told == expected


def test_a_document_is_cited_again_by_its_symbol() -> None:
    known = (
        "World Trade Organization, *Trade Policy Review: Mongolia*, WT/TPR/S/297 (Geneva, 2014), para. 2.14."
    )
    (again,) = read_last(known, "WT/TPR/S/297, para. 3.40.")
    assert (again.short_form, again.fields["title"]) == ("short-title", "Trade Policy Review: Mongolia")
