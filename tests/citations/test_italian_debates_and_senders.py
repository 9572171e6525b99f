"""Debates of Italian parliaments by their sitting, and who wrote a letter that a title tells of."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read_last


@pytest.mark.parametrize(
    ("note", "house", "part", "day", "page"),
    [
        (
            "Camera dei deputati, *Atti parlamentari*, *Discussioni*, seduta del 20 ottobre 1948, p. 3412.",
            "{Camera dei deputati}",
            "Discussioni",
            "1948-10-20",
            "3412",
        ),
        (
            "*Atti parlamentari*, Camera dei deputati, Leg. XXI, sessione 1900-1902, Discussioni, tornata del"
            " 3 maggio 1901, pp. 340-345.",
            "{Camera dei deputati}",
            "Leg. XXI, sessione 1900-1902, Discussioni",
            "1901-05-03",
            "340-345",
        ),
        (
            "Cfr. Assemblea costituente, *Atti parlamentari*, seduta del 2 maggio 1947, p. 34.",
            "{Assemblea costituente}",
            None,
            "1947-05-02",
            "34",
        ),
    ],
)
def test_a_debate_by_house_and_sitting(note: str, house: str, part: str | None, day: str, page: str) -> None:
    (debate,) = read_last(note)
    assert debate.fields["title"] == "Atti parlamentari"
    assert debate.fields["author"] == house
    assert debate.fields.get("titleaddon") == part
    assert debate.fields["date"] == day
    assert debate.locator is not None
    assert debate.locator.value == page


@pytest.mark.parametrize(
    ("note", "author"),
    [
        (
            "Lettre de Nicolas Trégastel à Paul Fontenoy, 3 juin 1643, publiée dans Charles Jouvencel"
            " (éd.), *Correspondance de Nicolas Trégastel*, Paris, Schemit, 1911, p. 201.",
            "Trégastel, Nicolas",
        ),
        (
            "Nationaal Archief, Den Haag, Staten-Generaal, inv.nr. 3187, brief van Roelof van Echteler aan de"
            " Staten-Generaal, 9 september 1631.",
            "van Echteler, Roelof",
        ),
    ],
)
def test_who_wrote_the_letter_of_a_title(note: str, author: str) -> None:
    (letter,) = read_last(note)
    assert letter.fields["author"] == author


def test_a_letter_between_towns_has_no_author() -> None:
    (letter,) = read_last("Lettre de Paris à Lyon, dans *Correspondance*, Paris, Schemit, 1911, p. 201.")
    assert "author" not in letter.fields
