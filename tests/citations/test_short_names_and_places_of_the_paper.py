"""Short citations by other names than those of authors; places of the paper itself, which cite nothing."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read, read_last
from verifier.duplicates import collate

UNWELL = "Ada Unwell, “Salt and Sin” (PhD thesis, University of Leeds, 1999), 12."
KOCH = "Anna Kochmann, *Netze der Macht*, Bonn: Adler 2001, S. 3."
WEXLEY = "Guy Wexley, *Princes of Salt* (London: Mill, 1996), 22."


@pytest.mark.parametrize(
    ("full", "note", "page"),
    [
        (UNWELL, "Unwell, thesis, p. 104.", "104"),
        (UNWELL, "Unwell, diss., 104.", "104"),
        (KOCH, "Dies., Netze, S. 12.", "12"),
        (KOCH, "Ebd., S. 4; dies., S. 142.", "142"),
        (WEXLEY, "Wexley, *ibid.*, p. 40.", "40"),
        (WEXLEY, "Wexley, ibid., p. 40.", "40"),
        (WEXLEY, "Wexley, ebd., S. 40.", "40"),
        # A name that its citation gave the work.
        (f"{WEXLEY[:-1]} (cited hereafter as *Brine*).", "*Brine*, 14.", "14"),
        (f"{WEXLEY[:-1]} (abrégé BRN).", "BRN, p. 33.", "33"),
        (f"{KOCH} Im folgenden zitiert als NM Kochmann mit Seitenzahl.", "NM Kochmann, S. 41.", "41"),
        (
            f"{KOCH} Im folgenden zitiert als NM Kochmann.",
            "NM Kochmann, S. 41: „wie vnd welcher gestalt“.",
            "41",
        ),
        (f"{KOCH[:-1]} (zit. als NdM).", "NdM, S. 44.", "44"),
        ("Орлов И. И. История северных рек. М.: Мельница, 1990. С. 5 (далее: ИСР).", "ИСР. С. 8.", "8"),
    ],
)
def test_a_short_citation_means_the_work_cited_before(full: str, note: str, page: str) -> None:
    citations = read(full, note)
    collation = collate(citations)
    assert collation.unresolved == ()
    last = citations[-1]
    assert last.short_form
    assert collation.work_of[last.id] == collation.work_of[citations[0].id]
    assert last.locator is not None
    assert last.locator.value == page


def test_a_thesis_is_not_guessed_where_there_are_two() -> None:
    other = "Ada Unwell, “Brine” (MA thesis, University of Leeds, 1997), 12."
    citations = read(UNWELL, other, "Unwell, thesis, p. 104.")
    collation = collate(citations)
    assert collation.work_of.get("3") not in {collation.work_of["1"], collation.work_of["2"]}


def test_a_chapter_in_the_book_cited_before_is_no_short_citation() -> None:
    (citation,) = read_last(WEXLEY, "Didier Morin, « Professions et sel », ibid., p. 35-66.")
    assert citation.short_form == ""
    assert citation.fields["title"] == "Professions et sel"


@pytest.mark.parametrize(
    "note",
    [
        "See the discussion below, p. 12, and above, n. 3.",
        "Zum Verhältnis der beiden s. u. Anm. 15.",
        "Vgl. auch unten Anm. 23.",
        "Voir plus bas, p. 12, et ci-dessus, n. 3.",
        "Vedi sopra, nota 4, e più avanti, p. 33.",
        "See also below, note 22.",
        "Siehe unten, S. 44, und Anm. 3.",
    ],
)
def test_a_place_of_the_paper_cites_nothing(note: str) -> None:
    assert read_last(WEXLEY, note) == ()


def test_a_note_in_which_nothing_was_cited_means_no_work() -> None:
    citations = read(WEXLEY, "He had been counsel in it, see supra note 12, and was not disinterested.")
    collation = collate(citations)
    assert citations[-1].text == "supra note 12"
    assert [unresolved.citation for unresolved in collation.unresolved] == ["2"]


def test_who_is_named_in_front_of_see_is_cited_in_the_note() -> None:
    citations = read(
        "*Ekins v Pyle* (1745) 3 Atk 561; *Dorman v Mill* (1751) 1 Ves Sen 199.",
        "Bland had been counsel in Dorman, see supra note 1, and was not disinterested.",
    )
    collation = collate(citations)
    assert collation.work_of["2"] == collation.work_of["1b"]


RUHM = (
    "Die ältere Darstellung von Pfarrer K. Ruhmberg, Geschichte der Kirche in der Grafschaft Wiesau, 2 Bde., "
    "Wiesau 1884/86, ist in vielem überholt, aber nicht ersetzt."
)
LENTZ = "Ines Koch-Albrecht, Matthäus Lentz und der Streit um die Hostie, Bonn 2001, S. 3."


def test_a_sentence_may_be_about_the_work_that_it_cites() -> None:
    (citation,) = read(RUHM)
    assert citation.type == "book"
    assert citation.fields == {
        "author": "Ruhmberg, K.",
        "title": "Geschichte der Kirche in der Grafschaft Wiesau",
        "volumes": "2",
        "location": "Wiesau",
        "date": "1884/1886",
    }


@pytest.mark.parametrize(
    ("note", "places"),
    [
        ("Ruhmberg I, 131.", ["I:131"]),
        (
            "Koch-Albrecht, Lentz, S. 149 ff. Anders noch Ruhmberg I, 131, der von einem Weggang spricht.",
            ["149 ff", "I:131"],
        ),
        ("Vorläufig Ruhmberg, Bd. 2, S. 5–22.", ["2:5-22"]),
        ("Ebenso Koch-Albrecht, Lentz, S. 90, sowie – zurückhaltender – Ruhmberg, 17.", ["90", "17"]),
        ("skeptisch dagegen Koch-Albrecht, aaO, 205.", ["205"]),
    ],
)
def test_words_about_a_short_citation_are_none_of_its_name(note: str, places: list[str]) -> None:
    last = read_last(RUHM, LENTZ, note)
    assert all(citation.short_form for citation in last)
    assert [citation.locator.value for citation in last if citation.locator] == places


def test_the_cited_page_stands_behind_hier_and_a_colon() -> None:
    (citation,) = read(
        "So urteilt zustimmend W. Bernauer, Die Einflüsse auf das Kirchenwesen, in: JKG 14 (1963), S. 55–98, "
        "hier: 71 f."
    )
    assert citation.fields["pages"] == "55-98"
    assert citation.locator is not None
    assert citation.locator.value == "71 f"
