"""Citations without quotation marks and italics, as plain text and some converters leave them."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("printed", "author", "title", "publisher"),
    [
        ("Li Wei, Rivers, Beijing: Minzu Press, 2012, p. 3.", "Li, Wei", "Rivers", "Minzu Press"),
        (
            "Li Wei, Rivers without Borders (Beijing: Minzu Press, 2012), pp. 3-7.",
            "Li, Wei",
            "Rivers without Borders",
            "Minzu Press",
        ),
        (
            "Owen Lattimore, Inner Asian Frontiers of China, New York: American Geographical Society, 1940.",
            "Lattimore, Owen",
            "Inner Asian Frontiers of China",
            "American Geographical Society",
        ),
        (
            "Robert Keohane, Joseph Nye, Power and Interdependence, 4th ed., Boston: Longman, 2011, p. 19.",
            "Keohane, Robert and Nye, Joseph",
            "Power and Interdependence",
            "Longman",
        ),
        (
            "Batbayar, Ts., Mongolia and Russia in the 20th Century, Ulaanbaatar: Admon, 2006.",
            "Batbayar, Ts",
            "Mongolia and Russia in the 20th Century",
            "Admon",
        ),
        (
            "Bakhtin, Mikhail, The Dialogic Imagination, Austin: University of Texas Press, 1981, p. 5.",
            "Bakhtin, Mikhail",
            "The Dialogic Imagination",
            "University of Texas Press",
        ),
        (
            "Smith, John, and Anna Berg. Rivers without Borders. London: Routledge, 2011.",
            "Smith, John and Berg, Anna",
            "Rivers without Borders",
            "Routledge",
        ),
        (
            "Michael Dillon, Mongolia: A Political History (London: I.B. Tauris, 2020), 45.",
            "Dillon, Michael",
            "Mongolia: A Political History",
            "I.B. Tauris",
        ),
        (
            "Max Weber, Wirtschaft und Gesellschaft, Tübingen: Mohr Siebeck, 1922, S. 28.",
            "Weber, Max",
            "Wirtschaft und Gesellschaft",
            "Mohr Siebeck",
        ),
    ],
)
def test_names_and_imprint_leave_the_title(printed: str, author: str, title: str, publisher: str) -> None:
    fields = parse_citation(printed).fields
    assert (fields["author"], fields["title"], fields["publisher"]) == (author, title, publisher)


def test_a_lone_author_with_one_initial_is_known_by_the_style() -> None:
    printed = "Li W. Rivers without borders. J Inner Asia. 2011;12(3):45-50."
    fields = parse_citation(printed).fields
    assert (fields["author"], fields["title"]) == ("Li, W.", "Rivers without borders")


def test_a_middle_name_is_not_taken_for_an_initial_behind_a_family_name() -> None:
    fields = parse_citation(
        "Arthur M. Keller. A predicate-based caching scheme. In Proceedings of PDIS-94, 1994."
    ).fields
    assert fields["title"] == "A predicate-based caching scheme"


def test_editors_between_title_and_imprint_are_not_the_titles() -> None:
    printed = "Baabar, History of Mongolia, ed. C. Kaplonski (Cambridge: White Horse Press, 1999), 12."
    fields = parse_citation(printed).fields
    assert (fields["title"], fields["editor"]) == ("History of Mongolia", "Kaplonski, C.")


@pytest.mark.parametrize("address", ["htp://altai.example/2014/vote", "http//altai.example/vote.html"])
def test_a_misspelt_address_is_read_as_printed(address: str) -> None:
    printed = f"“Herders Vote Today,” Altai Evening News, March 4, 2014, {address}."
    assert parse_citation(printed).fields["url"] == address


@pytest.mark.parametrize(
    ("printed", "fields"),
    [
        (
            "Emil Blum, Die Mühle von Celle, Jena 1910, zit. n. Ada Roth, Wasser, Essen 1987, S. 20.",
            {"title": "Die Mühle von Celle", "location": "Jena", "date": "1910", "publisher": None},
        ),
        (
            "R. Ode et al., Drift of buoys, J. Water 402, 1999–2011 (2010).",
            {"date": "2010", "pages": "1999-2011", "origdate": None},
        ),
        ("K. Roe: Eels in winter. J Water 12:S108-S112, 1998.", {"pages": "S108-S112"}),
        (
            "P. Neri, Le chiuse del Po, 3 voll., Venezia 1987-1990, III, p. 44.",
            {"title": "Le chiuse del Po", "location": "Venezia", "date": "1987/1990"},
        ),
        (
            "M. Roth, in Pond Life, edited by F. Ode and H. Ito (Weir Press, New York, 1970), p. 1.",
            {"booktitle": "Pond Life", "title": None, "editor": "Ode, F. and Ito, H."},
        ),
        (
            "H. Blum, Die Wehre und ihr Recht, in: Ders. (Hrsg.), Wasser im Reich, Köln 1979, S. 1–33.",
            {"booktitle": "Wasser im Reich", "editor": "Blum, H."},
        ),
        (
            "Maria Blum, „Wasser“ – Geschichte eines Worts, in: Merkur 26 (1972), S. 3-11.",
            {"title": "„Wasser“ – Geschichte eines Worts", "journaltitle": "Merkur"},
        ),
    ],
)
def test_what_stands_around_the_fields_of_a_plain_citation_is_no_part_of_them(
    printed: str, fields: dict[str, str | None]
) -> None:
    read = parse_citation(printed).fields
    assert {name: read.get(name) for name in fields} == fields
