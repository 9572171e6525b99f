"""Editions, parts and series in words, names of universities in guillemets, and translations told behind."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("printed", "fields"),
    [
        (
            "Kautz, Leberecht: Kritische Geschichte der Ästhetik. Zweite, verbesserte Auflage. Erster Theil. "
            "Halle: Waisenhaus 1823.",
            {
                "title": "Kritische Geschichte der Ästhetik",
                "edition": "Zweite, verbesserte Auflage",
                "note": "Erster Theil",
                "location": "Halle",
            },
        ),
        (
            "Jürgen Sartor, Raumordnung in der Wohlstandsgesellschaft. Schriften zum Öffentlichen Recht, "
            "Bd. 388. Berlin: Duncker & Humblot, 1980.",
            {
                "title": "Raumordnung in der Wohlstandsgesellschaft",
                "series": "Schriften zum Öffentlichen Recht",
                "number": "388",
                "location": "Berlin",
            },
        ),
        (
            "Manfred Quer, Bibel und Bergbau. Veröffentlichungen aus dem Bergbau-Museum 58. Bochum 1994.",
            {
                "title": "Bibel und Bergbau",
                "series": "Veröffentlichungen aus dem Bergbau-Museum",
                "number": "58",
                "date": "1994",
            },
        ),
        (
            "Vincenzo Cuoc, Le paludi pontine. Bonifiche e conflitti, tesi di dottorato, Università degli"
            " studi "
            "di Roma «La Sapienza», a.a. 1996-97, p. 134.",
            {
                "author": "Cuoc, Vincenzo",
                "title": "Le paludi pontine. Bonifiche e conflitti",
                "institution": "Università degli studi di Roma «La Sapienza»",
                "date": "1996/1997",
            },
        ),
        (
            "Ottavia Nicco, Mostri e comete. Stampe a Bologna, «Biblioteca di storia, 41», Bologna, Clueb,"
            " 1987.",
            {
                "author": "Nicco, Ottavia",
                "title": "Mostri e comete. Stampe a Bologna",
                "series": "Biblioteca di storia",
                "number": "41",
                "publisher": "Clueb",
            },
        ),
        (
            "Piet van Laak, Burgers en bestuur, Amsterdam 1993, dt.: Bürger und Regiment, Münster 1996, S."
            " 15.",
            {
                "title": "Burgers en bestuur",
                "date": "1993",
                "addendum": "dt.: Bürger und Regiment, Münster 1996",
            },
        ),
        (
            "Johann Christoph Adlerfly: Gründlicher Bericht von dem Saltzwesen. Leipzig: Gleditsch 1719,"
            " Bl. 12r.",
            {
                "author": "Adlerfly, Johann Christoph",
                "title": "Gründlicher Bericht von dem Saltzwesen",
            },
        ),
    ],
)
def test_what_is_no_title_is_told_apart(printed: str, fields: dict[str, str]) -> None:
    read = parse_citation(printed).fields
    assert {name: read.get(name, "") for name in fields} == fields


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Anna Berg, Fluss und Recht. Studien zur Geschichte des Wassers, Berlin 1999.",
         "Fluss und Recht. Studien zur Geschichte des Wassers"),
        ("Anna Berg, Erste Hilfe. Ein Band Gedichte, Berlin 1999.", "Erste Hilfe. Ein Band Gedichte"),
        ("A. Berg, «Il fiume», in «Rivista storica», 41 (1987), pp. 3-12.", "Il fiume"),
    ],
)  # fmt: skip
def test_titles_that_have_such_words_are_kept(printed: str, title: str) -> None:
    assert parse_citation(printed).fields["title"] == title
