"""Cited places of several parts: volumes and pages, pages and the notes on them, chapters and sections."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read, read_last
from verifier.citations.cited_places import read_place
from verifier.duplicates import collate
from verifier.model import Citation

SANDER = "Karl Sander, Geschichte der Zölle, Bd. 2, Bonn: Adler 1972, S. 12."
GRAPES = "D. M. Ostrick, *Parsons at Law*, 2 vols (Exeter: Mill Press, 2004), 301."
GARRAU = "Jean Garraudet, *Histoire des élus*, 3 vol., Rennes, Moulin, 1999, p. 22."
SELBY = "Tom Selby, *A Discourse of Courts* (London: Mill, 1994), 301."


def _place(citation: Citation) -> tuple[str, str]:
    assert citation.locator is not None
    return citation.locator.kind, citation.locator.value


@pytest.mark.parametrize(
    ("full", "note", "form", "place"),
    [
        (SANDER, "Ebd., Bd. 3, S. 17.", "ibid", "3:17"),
        (SANDER, "Ebd., III, 17.", "ibid", "III:17"),
        (SANDER, "Sander, Bd. 3, S. 17.", "short-title", "3:17"),
        (SANDER, "Sander, Zölle, Bd. 3, S. 17.", "short-title", "3:17"),
        (SANDER, "Sander, a.a.O., Bd. 1, S. 88 Anm. 2.", "op-cit", "1:88 n. 2"),
        (SANDER, "Sander (wie Anm. 1), Bd. 3, S. 17.", "supra", "3:17"),
        (GRAPES, "Ostrick, vol i, 55–9.", "short-title", "i:55-9"),
        (GRAPES, "Ostrick, vol i, 55–9 and the table at 412.", "short-title", "i:55-9, the table at 412"),
        (GRAPES, "Ostrick, *Parsons*, ii. 12.", "short-title", "ii:12"),
        (GRAPES, "Ostrick, *Parsons*, ii, 344.", "short-title", "ii:344"),
        (GRAPES, "Ibid., vol. 2, p. 44.", "ibid", "2:44"),
        (GRAPES, "Ostrick (n 1) vol 2, 44.", "supra", "2:44"),
        (GARRAU, "Garraudet, op. cit., t. 2, p. 212.", "op-cit", "2:212"),
        (GARRAU, "Garraudet, *Histoire*, t. 2, cit., p. 212.", "op-cit", "2:212"),
        (GARRAU, "Ibid., t. III, p. 12-14.", "ibid", "III:12-14"),
        (GARRAU, "Ibíd., t. I, p. 12, nota 3.", "ibid", "I:12 n. 3"),
        (SELBY, "Selby, *Discourse*, S. 301, Anm. 12.", "short-title", "301 n. 12"),
        (SELBY, "Selby, *Discourse*, p. 22 and n. 4.", "short-title", "22 n. 4"),
        (SELBY, "Selby, supra note 1, at 219 n.34.", "supra", "219 n. 34"),
        (SELBY, "Selby, supra, at 80 & n.11, and the discussion at note 20.", "supra", "80 n. 11"),
        (SELBY, "Ebd., S. 80 mit Anm. 4.", "ibid", "80 n. 4"),
        (SELBY, "Selby, op. cit., p. 215, nota 88.", "op-cit", "215 n. 88"),
        (SELBY, "Selby, *Discourse*, 67–68, 71, and Table 3.", "short-title", "67-68, 71, Table 3"),
        (SELBY, "Ibid., pp. 12–14, 17 and Table 3.", "ibid", "12-14, 17, Table 3"),
    ],
)
def test_a_short_citation_keeps_volume_page_and_note(full: str, note: str, form: str, place: str) -> None:
    (citation,) = read_last(full, note)
    assert citation.short_form == form
    assert _place(citation) == ("page", place)


@pytest.mark.parametrize(
    ("note", "kind", "place"),
    [
        ("Selby, *Discourse*, ch. 7, esp. 233–40.", "chapter", "7, esp. 233-40"),
        ("Selby, *Discourse*, bk. 2, ch. 3, § 7.", "book", "2, ch. 3, § 7"),
        ("Selby, *Discourse*, nos 408–31.", "number", "408–31"),
        ("Selby, *Discourse*, s.v. ‘Salt’.", "sub-verbo", "Salt"),
        ("Ibid., libro VI, título XVII, ley 4.", "book", "VI, título XVII, ley 4"),
        ("Ibidem, cuad. 3, f. 40r.", "booklet", "3, f. 40r"),
    ],
)
def test_a_short_citation_keeps_all_parts_of_its_place(note: str, kind: str, place: str) -> None:
    (citation,) = read_last(SELBY, note)
    assert citation.short_form
    assert _place(citation) == (kind, place)


@pytest.mark.parametrize(
    ("note", "kind", "place", "fields"),
    [
        (
            "D. M. Ostrick, *Parsons at Law*, 2 vols (Exeter: Mill Press, 2004), ii, 301 (fees).",
            "page",
            "ii:301",
            {"volumes": "2", "date": "2004", "volume": ""},
        ),
        # Of a set this is told when the works of a paper are gathered.
        (
            "Jean Garraudet, *Histoire des élus*, 3 vol., Rennes, Moulin, 1999, t. 1, p. 22.",
            "page",
            "22",
            {"volumes": "3", "volume": "1"},
        ),
        (
            "Jean Garraudet, *Histoire des élus*, Rennes, Moulin, 1999, t. 1, p. 22.",
            "page",
            "22",
            {"volume": "1"},
        ),
        ("Rosa Handel, *Die Böden*, Bonn 1996, S. 301, Anm. 12.", "page", "301 n. 12", {"number": ""}),
        (
            "Rosa Handel, *Los suelos*, Madrid, Molino, 1996, p. 301, nota 12.",
            "page",
            "301 n. 12",
            {"note": ""},
        ),
        (
            "Rosa Handel, “The Studio Floor,” *October Mill* 77 (1996): 58 n. 12.",
            "page",
            "58 n. 12",
            {"volume": "77", "number": ""},
        ),
        (
            "Anna Berg, “Rivers,” in *Waters*, ed. Carl Dorn (London: Mill, 1990), 12–30, at 15 n. 3.",
            "page",
            "15 n. 3",
            {"booktitle": "Waters", "pages": "12-30", "volume": ""},
        ),
        (
            "J N Adder and M J Davis, *A Bibliography of Legal Tracts* (Averley 1990) nos 408–31.",
            "number",
            "408–31",
            {"number": ""},
        ),
        ("R. Bland, *A Treatise of Equity* (2d ed. 1749), bk. 2, ch. 3, § 7.", "book", "2, ch. 3, § 7", {}),
        (
            "*Recopilación de leyes*, Madrid, Julián Molino, 1681, lib. V, tít. VII, ley 4.",
            "book",
            "V, tít. VII, ley 4",
            {"note": ""},
        ),
    ],
)
def test_a_citation_in_full_keeps_all_parts_of_its_place(
    note: str, kind: str, place: str, fields: dict[str, str]
) -> None:
    (citation,) = read(note)
    assert citation.short_form == ""
    assert _place(citation) == (kind, place)
    assert {name: citation.fields.get(name, "") for name in fields} == fields


def test_an_entry_with_its_author_is_a_work_of_its_own() -> None:
    (citation,) = read("*Oxbow Dictionary of Salt* (Oxbow: Mill, 2004), s.n. ‘Corby, Sir Miles’, by L. Penn.")
    assert citation.type == "inreference"
    assert citation.fields == {
        "author": "Penn, L.",
        "title": "Corby, Sir Miles",
        "booktitle": "Oxbow Dictionary of Salt",
        "location": "Oxbow",
        "publisher": "Mill",
        "date": "2004",
    }


@pytest.mark.parametrize(
    "printed", ["12, no. 3", "Köln 1996, S. 12", "1990, 3. Auflage", "a, b, c", "12, 3 vols"]
)
def test_what_else_has_numbers_is_no_place(printed: str) -> None:
    assert read_place(printed) is None


def test_a_short_citation_means_the_volume_that_it_names() -> None:
    citations = read(
        "Hans Wehland, Geschichte der Zölle, Bd. 3, Bonn: Adler 1995, S. 12.",
        "Hans Wehland, Geschichte der Zölle, Bd. 4, Bonn: Adler 2003, S. 12.",
        "Wehland, Geschichte, Bd. 4, S. 700.",
        "Wehland, Geschichte, S. 700.",
    )
    collation = collate(citations)
    assert collation.work_of["3"] == collation.work_of["2"]
    # Nothing tells which one.
    assert [unresolved.citation for unresolved in collation.unresolved] == ["4"]
