"""Two works of one author that an "and" joins, and titles that begin with an article."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read


@pytest.mark.parametrize(
    ("note", "works"),
    [
        (
            "Jean Dubois, *Le port*, Paris, 1990, p. 5, et *Le quai*, Paris, 1992, p. 8.",
            [("Dubois, Jean", "Le port", "1990", "5"), ("Dubois, Jean", "Le quai", "1992", "8")],
        ),
        (
            "Max Roth, *Der Hafen*, Berlin 1990, S. 5 f. und *Der Kai*, Berlin 1992, S. 8.",
            [("Roth, Max", "Der Hafen", "1990", "5 f"), ("Roth, Max", "Der Kai", "1992", "8")],
        ),
        (
            "Max Roth, *Der Hafen*, Berlin 1990, S. 5, sowie ders., *Der Kai*, Berlin 1992, S. 8.",
            [("Roth, Max", "Der Hafen", "1990", "5"), ("Roth, Max", "Der Kai", "1992", "8")],
        ),
        (
            "Max Roth, Der Hafen, Berlin 1990, S. 5, und ders., Der Kai, Berlin 1992, S. 8.",
            [("Roth, Max", "Der Hafen", "1990", "5"), ("Roth, Max", "Der Kai", "1992", "8")],
        ),
        (
            "John Roth, *The Port* (London, 1990), p. 5, and *The Quay* (London, 1992), p. 8.",
            [("Roth, John", "The Port", "1990", "5"), ("Roth, John", "The Quay", "1992", "8")],
        ),
        (
            "John Roth, *The Port* (London: Fenwick, 1990), 5, and “The Quay,” *Journal of Ports* 12 (1992):"
            " 8–22.",
            [("Roth, John", "The Port", "1990", "5"), ("Roth, John", "The Quay", "1992", "8-22")],
        ),
        (
            "Jean Dubois, « Le port », *Annales*, 12, 1990, p. 5-12, et « Le quai », *Annales*, 14, 1992,"
            " p. 8-10.",
            [("Dubois, Jean", "Le port", "1990", "5-12"), ("Dubois, Jean", "Le quai", "1992", "8-10")],
        ),
        # Newspapers have nobody's name, and who is named himself keeps his.
        (
            "*The Mercury*, 3 May 1890, p. 5, and *The Packet*, 4 May 1890, p. 8.",
            [("", "", "1890-05-03", "5"), ("", "", "1890-05-04", "8")],
        ),
        (
            "John Roth, *The Port* (London, 1990), p. 5, and Anna Berg, *The Quay* (London, 1992), p. 8.",
            [("Roth, John", "The Port", "1990", "5"), ("Berg, Anna", "The Quay", "1992", "8")],
        ),
    ],
)
def test_joined_works_are_parted(note: str, works: list[tuple[str, ...]]) -> None:
    found = read(note)
    told = [
        (
            each.fields.get("author", ""),
            each.fields.get("title", ""),
            each.fields["date"],
            each.locator.value if each.locator else "",
        )
        for each in found
    ]
    assert told == works


def test_reviewed_works_are_not_parted() -> None:
    note = (
        "Anna Berg, review of *The Port* (London, 1990) and *The Quay* (London, 1992), *Journal of Ports* 12"
        " (1993): 8–9."
    )
    assert len(read(note)) == 1


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Die Salzsteuer, in: Nordischer Courier, Nr. 48 vom 12. Juni 1788.", "Die Salzsteuer"),
        (
            "Die Häfen. Katalog der Ausstellung, Museum Kardorf, 3. Mai–12. Oktober 2008, Berlin 2008, S."
            " 12.",
            "Die Häfen. Katalog der Ausstellung, Museum Kardorf",
        ),
    ],
)
def test_an_article_begins_a_title(note: str, title: str) -> None:
    (citation,) = read(note)
    assert citation.fields["title"] == title
    assert "author" not in citation.fields
