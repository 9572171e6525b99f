"""Titles and names of works cited before, with a place in them, within sentences that have no form."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read_last

WORKS = (
    "Ada Berg, *Rivers of the North* (London: Hurst, 2001), 34.",
    "Carl Dorn, “Lakes and Law,” *Past & Present* 112 (1986): 3–28.",
    "Olga Holm, ed., *Lakes in History* (Berlin: De Gruyter, 1999).",
    "Hanna Roth, *Der Deich. Eine Geschichte* (Köln: Böhlau, 1991).",
    "Lucie Vernet, *Le fleuve et la loi*, Paris, Seuil, 1988.",
)


def _told(note: str) -> list[tuple[str, str, str]]:
    """Family name, title and place of each citation of a note behind the works."""
    return [
        (
            citation.fields.get("author", "").partition(",")[0],
            citation.fields.get("title", ""),
            citation.locator.value if citation.locator else "",
        )
        for citation in read_last(*WORKS, note)
    ]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Berg makes this argument in *Rivers of the North*, 34.", [("Berg", "Rivers of the North", "34")]),
        ("See chapter 3 of Ada Berg’s *Rivers of the North*.", [("Berg", "Rivers of the North", "3")]),
        ("On this see the map on page 12 of Berg’s *Rivers*.", [("Berg", "Rivers", "12")]),
        ("See Berg’s discussion of the Treaty of Varde in *Rivers*, 88–93.", [("Berg", "Rivers", "88-93")]),
        ("This figure is taken from Dorn, “Lakes,” table 2.", [("Dorn", "Lakes", "2")]),
        (
            "The argument that follows owes much to Dorn, “Lakes and Law,” esp. 12–15, and to its author.",
            [("Dorn", "Lakes and Law", "12-15")],
        ),
        (
            "Contrast Holm, introduction to *Lakes in History*, xii, with Dorn, “Lakes and Law,” 27.",
            [("Holm", "Lakes in History", "xii"), ("Dorn", "Lakes and Law", "27")],
        ),
        (
            "Thus Berg, *Rivers*, 14; but see the doubts of Dorn, “Lakes,” 7, and of Roth, *Deich*, 51n.",
            [("Berg", "Rivers", "14"), ("Dorn", "Lakes", "7"), ("Roth", "Deich", "51n")],
        ),
        (
            "Berg, in *Rivers of the North*, p. 3, and Roth, in *Der Deich*, S. 9, agree on this.",
            [("Berg", "Rivers of the North", "3"), ("Roth", "Der Deich", "9")],
        ),
        ("So argumentiert Roth in ihrem Buch *Der Deich*, S. 44.", [("Roth", "Der Deich", "44")]),
        (
            "C’est ce que soutient déjà Vernet dans *Le fleuve et la loi*, p. 44, à propos des digues.",
            [("Vernet", "Le fleuve et la loi", "44")],
        ),
        ("Dorn, “Lakes and Law,” 5. Even Berg has doubts in *Rivers*, 12, as is well known.",
         [("Dorn", "Lakes and Law", "5"), ("", "Rivers", "12")]),
        (
            "The draft was lost. Berg, 155, reports that it was written in Varde, which nobody confirms.",
            [("Berg", "Rivers of the North", "155")],
        ),
        ("As *Rivers of the North*, 12, has it, the law was dead.", [("", "Rivers of the North", "12")]),
    ],
)  # fmt: skip
def test_a_title_and_a_place_in_a_sentence_cite_the_work(
    note: str, expected: list[tuple[str, str, str]]
) -> None:
    assert _told(note) == expected


@pytest.mark.parametrize(
    "note",
    [
        "*Rivers of the North* sold 3,000 copies in its first year.",
        "Ada Berg, 34, a widow, said so in court.",
        "The prize went to *Rivers of the North*, 2001 being a poor year.",
        "The society of the same name, *Rivers*, 34 years old by then, had said so in public.",
    ],
)
def test_a_title_without_a_place_is_only_spoken_of(note: str) -> None:
    assert [told for told in _told(note) if told[0]] == []


def test_the_book_of_a_chapter_is_not_cited_by_itself() -> None:
    (told,) = read_last(*WORKS, "Eva Lund, “Fords,” in Holm, *Lakes in History*, 55–70.")
    assert told.fields["title"] == "Fords"


PLAIN = (
    "Ada Berg, Rivers of the North: A History of Navigation and Law (London: Hurst, 2001), 34–35.",
    "Piet Aalders, Dikes: Water and Power in Holland (Leiden: Brill, 1988), 12–19.",
    "Carl Dorn, “Lakes and Law,” Past & Present 112 (1986): 3–28, at 14.",
)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Aalders (Dikes, 77) puts the figure higher, but gives no source.", [("Aalders", "Dikes", "77")]),
        ("As Berg notes (Rivers, 88), the law was dead by 1700.", [("Berg", "Rivers", "88")]),
        (
            "Berg argues in chapter 3 of Rivers of the North that the law was dead by 1700.",
            [("Berg", "Rivers of the North", "3")],
        ),
        (
            "This is the argument of Dorn, “Lakes and Law,” 5–9, which Berg accepts (Rivers, 90).",
            [("Dorn", "Lakes and Law", "5-9"), ("Berg", "Rivers", "90")],
        ),
        (
            "See Dorn, “Lakes,” 2; Aalders, Dikes, 20; and the literature cited there.",
            [("Dorn", "Lakes", "2"), ("Aalders", "Dikes", "20")],
        ),
        (
            "Berg, Rivers of the North, 101, citing an unpublished paper by Roth.",
            [("Berg", "Rivers of the North", "101")],
        ),
        # Another place in brackets, and a year.
        ("The Dutch (Dikes, 1953) lost it all.", []),
        ("The mayor (Lakes, 77) said no more than he had to.", []),
    ],
)
def test_notes_in_plain_type_name_them_too(note: str, expected: list[tuple[str, str, str]]) -> None:
    told = [
        (
            citation.fields.get("author", "").partition(",")[0],
            citation.fields.get("title", ""),
            citation.locator.value if citation.locator else "",
        )
        for citation in read_last(*PLAIN, note)
    ]
    assert told == expected
