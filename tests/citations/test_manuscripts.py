"""Letters, diaries and manuscripts, and what archives hold by its own name."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation
from verifier.citations.cited_places import read_place


@pytest.mark.parametrize(
    ("printed", "described"),
    [
        (
            "Thomas Carn, diary, 13 January 1817, MS 2214, Morrab Library, Penzance.",
            "author=Carn, Thomas|title=diary|date=1817-01-13|note=MS 2214, Morrab Library, Penzance",
        ),
        (
            "Devon Methodist Circuit, Minutes, 4 June 1840, MR/D/3, Cornwall Record Office.",
            "author={Devon Methodist Circuit}|title=Minutes|date=1840-06-04",
        ),
        (
            "John Nant to the Earl of St. Ives, 14 January 1817, Borlase Deposit, BD/7/112, fol. 3r, "
            "Cornwall Record "
            "Office, Truro.",
            "author=Nant, John|title=John Nant to the Earl of St. Ives|date=1817-01-14|at=3r",
        ),
        (
            "Mary Lisle to her brother, 4 August 1791, Lisle Papers, box 3, folder 12, Huntington Library.",
            "author=Lisle, Mary|title=Mary Lisle to her brother|date=1791-08-04",
        ),
        (
            "William Treg to the Board of Customs, 2 March 1839, CUST 68/14, The National Archives, Kew.",
            "author=Treg, William|date=1839-03-02|note=CUST 68/14, The National Archives, Kew",
        ),
        (
            "Anne Darn, ‘To my Lady Ferr’, Leeds, Brotherton Library, MS Lt 88, fol. 3r.",
            "author=Darn, Anne|title=To my Lady Ferr|note=Leeds, Brotherton Library, MS Lt 88, fol. 3r|at=3r",
        ),
        (
            "‘Lady Ferr her Booke’, Warwick, Warwickshire County Record Office, CR 1998/22, fol. 30v.",
            "author=|title=Lady Ferr her Booke|date=|at=30v",
        ),
        (
            "London, British Library, Add. MS 41998, fols 12r–14v.",
            "title=London, British Library, Add. MS 41998",
        ),
        ("Cambridge, Trinity College Library, MS R.3.20, pp. 44–47.", "date=|at=44-47"),
        (
            "Stadtarchiv Emden, AA, Kornsachen 14, Bl. 7v: Supplik der Bäcker an den Rat, 3. März 1571.",
            "title=Supplik der Bäcker an den Rat|date=1571-03-03|note=Stadtarchiv Emden, AA, Kornsachen 14, "
            "Bl. 7v",
        ),
        (
            "Hauptstaatsarchiv Stuttgart, A 213 Bü 4417, Bericht des Vogts an den Oberrat, 3. Mai 1768, "
            "fol. 12r.",
            "title=Bericht des Vogts an den Oberrat|date=1768-05-03|at=12r",
        ),
        (
            "AD 34, C 1847, lettre du subdélégué Pierre Cost à l’intendant, 2 août 1645, f° 11 r°.",
            "title=lettre du subdélégué Pierre Cost à l’intendant|date=1645-08-02|note=AD 34, C 1847",
        ),
        # A shelf mark with a day and no description is the title itself.
        ("ASVe, Senato, Terra, reg. 15, 12 marzo 1582, c. 34v.", "date=1582-03-12|at=34v|note="),
    ],
)
def test_what_is_kept_is_told_apart_from_where_it_is_kept(printed: str, described: str) -> None:
    citation = parse_citation(printed)
    assert citation.type == "unpublished"
    assert_described(citation, described)


@pytest.mark.parametrize(
    "printed",
    [
        "Anna Berg, Rivers, 3 May 2011, The Guardian, London.",
        "Anna Berg, “Library Records,” Archive Studies 12 (2003): 45–60.",
        "Berg, A. Archives and Records (London: Library Press, 1998), 12.",
    ],
)
def test_what_is_printed_is_no_manuscript(printed: str) -> None:
    assert parse_citation(printed).type != "unpublished"


@pytest.mark.parametrize(
    ("printed", "kind", "value"),
    [
        ("no. 40", "number", "40"),
        ("nos. 14, 22, and 31", "number", "14, 22, and 31"),
        ("fols 12r–14v", "folio", "12r–14v"),
        ("c. 44v", "folio", "44v"),
        ("sig. B2v", "section", "B2v"),
        ("rubr. 47", "section", "47"),
        ("lib. II, rubr. 45", "section", "lib. II, rubr. 45"),
        ("Appendice, doc. 3", "number", "Appendice, doc. 3"),
        ("cap. III, passim", "chapter", "III"),
        ("S. 61 und passim", "page", "61"),
        ("I, p. 40", "page", "I:40"),
        ("p. 12 sq.", "page", "12 sq"),
    ],
)
def test_a_cited_place_is_read_by_its_kind(printed: str, kind: str, value: str) -> None:
    place = read_place(printed)
    assert place is not None
    assert (place.kind, place.value) == (kind, value)


@pytest.mark.parametrize("printed", ["A. C. (ed.). 1909", "passim", "Rivers 2011", "1st ed. 1911"])
def test_other_words_are_no_cited_place(printed: str) -> None:
    assert read_place(printed) is None
