"""Volumes, acts, translations, films and reviews, as literary scholars cite them (the MHRA Style Guide)."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read_last

BERG = "Ada Berg, *Rivers of the North*, 2 vols (London: Hurst, 2001), II, 34–35."
PLAY = "William Shakespeare, *The Tempest*, ed. by Olga Holm (London: Thomson, 1999), I. 2. 396–402."
REVIEW = "Ivy Lunt, review of Ada Berg, *Rivers of the North*, *Modern Language Review*, 97 (2002), 233–34."
MAUSS = (
    "Michel Mauss, *Surveiller et nager* (Paris: Seuil, 1975), trans. by Alan Sher as *Watch and Swim* "
    "(London: Lane, 1977), p. 12."
)


def test_a_volume_in_front_of_its_page_makes_no_verses() -> None:
    (citation,) = read_last(BERG)
    assert citation.fields["volumes"] == "2"
    assert citation.locator is not None
    assert (citation.locator.kind, citation.locator.value) == ("page", "34-35")
    assert citation.fields["volume"] == "II"


@pytest.mark.parametrize(
    ("notes", "author", "title", "kind", "place"),
    [
        ((BERG, "Berg, *Rivers*, I, 40."), "Berg", "Rivers", "page", "I:40"),
        ((PLAY, "*The Tempest*, V. 1. 55–57."), "", "The Tempest", "section", "V. 1. 55-57"),
        (
            (REVIEW, "Lunt, review of Berg, p. 234."),
            "Lunt",
            "review of Ada Berg, Rivers of the North",
            "page",
            "234",
        ),
        ((MAUSS, "Mauss, p. 13 (my translation)."), "Mauss", "", "page", "13"),
    ],
)
def test_works_cited_again(notes: tuple[str, str], author: str, title: str, kind: str, place: str) -> None:
    (citation,) = read_last(*notes)
    assert citation.short_form == "short-title"
    assert citation.fields.get("author", "") == author
    assert citation.fields.get("title", "") == title
    assert citation.locator is not None
    assert (citation.locator.kind, citation.locator.value) == (kind, place)


def test_a_classical_author_who_was_not_cited_is_read_by_form() -> None:
    (citation,) = read_last(BERG, "Beda, *Historia ecclesiastica*, 2.13.")
    assert citation.short_form == ""
    assert citation.locator is not None
    assert (citation.locator.kind, citation.locator.value) == ("section", "2.13")


def test_the_translation_of_a_work_is_said_beside_it() -> None:
    (citation,) = read_last(MAUSS)
    assert citation.fields["addendum"] == "trans. by Alan Sher as Watch and Swim (London: Lane, 1977)"
    assert "series" not in citation.fields
    assert (citation.fields["publisher"], citation.fields["date"]) == ("Seuil", "1975")


def test_a_film_with_its_studio_in_brackets() -> None:
    (citation,) = read_last("*Het water*, dir. by Piet Aalders (Film House, 1962).")
    assert citation.type == "movie"
    assert citation.fields == {
        "author": "Aalders, Piet",
        "title": "Het water",
        "publisher": "Film House",
        "date": "1962",
    }


def test_of_two_reviews_by_one_none_is_meant() -> None:
    other = "Ivy Lunt, review of Ada Berg, *Fords*, *Modern Language Review*, 99 (2004), 33–34."
    (citation,) = read_last(REVIEW, other, "Lunt, review of Berg, p. 234.")
    assert citation.fields["title"] == "review of Berg"
