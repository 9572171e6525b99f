"""Where one field of a reference ends and the next begins, as the signs around them tell."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Hugo v. Hofstetten: Der Tor und die Zeit, Leipzig: Insel 1913.",
            {"author": "Hofstetten, Hugo v.", "title": "Der Tor und die Zeit", "publisher": "Insel"},
        ),
        (
            "Christoph Rehwald, „Wir wollen keine Knechte sein“. Gesinderecht und Widerstand in Kurhessen, "
            "Geschichte und Gesellschaft 24 (1998), S. 389–415.",
            {
                "title": "Wir wollen keine Knechte sein. Gesinderecht und Widerstand in Kurhessen",
                "journaltitle": "Geschichte und Gesellschaft",
                "volume": "24",
            },
        ),
        (
            "Thomas Etz, Rationalisierung des Haushalts, 2013, https://haus.example.org/etz, [25.03.2015].",
            {"title": "Rationalisierung des Haushalts", "date": "2013", "urldate": "2015-03-25"},
        ),
        (
            "Fritzsche, A. o.J.: Vertrauen in Institutionen. http://w.example/v.html (Zugriff am 14.5.2007)",
            {"author": "Fritzsche, A.", "title": "Vertrauen in Institutionen"},
        ),
        (
            "J. de la Rue and H.-P. Ostermann, Stable sheaves on quartic surfaces, to appear in J. Algebraic "
            "Geom., preprint math.AG/0311222.",
            {"journaltitle": "J. Algebraic Geom.", "pubstate": "to appear"},
        ),
        (
            "Roussel, K. (2017). L’école sous l’arbre. Cahiers de la recherche sur l’éducation et les "
            "savoirs, (16), 91-112. http://journals.example/cres/3021",
            {
                "title": "L’école sous l’arbre",
                "journaltitle": "Cahiers de la recherche sur l’éducation et les savoirs",
                "number": "16",
            },
        ),
        (
            "N. Petrakis, Sampling Methods for Stochastic Programs, volume 61 of Applied Optimization "
            "Series, Kluwer, Dordrecht, 1998.",
            {
                "title": "Sampling Methods for Stochastic Programs",
                "series": "Applied Optimization Series",
                "number": "61",
            },
        ),
        (
            "Johann Jacob Moserius, Teutsches Staats-Recht, 18. Theil, Leipzig 1745, § 12.",
            {"title": "Teutsches Staats-Recht", "volume": "18", "location": "Leipzig"},
        ),
    ],
)
def test_fields_end_where_the_signs_tell(printed: str, expected: dict[str, str]) -> None:
    read = parse_citation(printed)
    assert {name: read.fields.get(name) for name in expected} == expected
    for span in read.spans:
        assert 0 <= span.start < span.end <= len(printed)


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Anna Berg, The Year 2013, 2015, https://rivers.example/berg.", "The Year 2013"),
        ("Anna Berg, “Salt”. Annals of Trade 24 (1998), 3–5.", "Salt"),
    ],
)
def test_other_titles_stay(printed: str, title: str) -> None:
    assert parse_citation(printed).fields["title"] == title


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("P. D. James, Rivers (London: Faber, 1993), 12.", {"author": "James, P. D.", "title": "Rivers"}),
        (
            "Berg, P. C. ‘Rivers’, Nature 9 (2010): 341–67.",
            {"author": "Berg, P. C.", "pages": "341-67", "journaltitle": "Nature"},
        ),
        (
            "Ana Prado, «Um motim: Santos, 1710», Revista Brasileira de História, v. 11, 1991, p. 49.",
            {"title": "Um motim: Santos, 1710", "journaltitle": "Revista Brasileira de História"},
        ),
        (
            "Visita del corregidor Gregorio de Arce, 1703, AGI, Escribanía de Cámara, 868A, f. 55.",
            {"title": "Visita del corregidor Gregorio de Arce", "date": "1703"},
        ),
        (
            "Minute of R Coldwell to the Permanent Secretary, 9 October 1951, TNA MT 41/77.",
            {"author": "Coldwell, R", "date": "1951-10-09", "note": "TNA MT 41/77"},
        ),
        (
            "Tench Whitlock, “Report on the Road,” November 1783, fol. 3r, RG 7, State Archives of Maine.",
            {"author": "Whitlock, Tench", "title": "Report on the Road", "date": "1783-11"},
        ),
    ],
)
def test_initials_titles_and_papers(printed: str, expected: dict[str, str]) -> None:
    read = parse_citation(printed)
    assert {name: read.fields.get(name) for name in expected} == expected


def test_the_page_behind_a_first_print_in_brackets() -> None:
    read = parse_citation(
        "Georges Lefebvre, The Great Fear of 1789 (New York: Pantheon, 1973; originally published as La "
        "Grande Peur [Paris: Colin, 1932]), 67–74."
    )
    assert read.locator is not None
    assert read.locator.value == "67-74"


def test_a_page_that_bears_no_number() -> None:
    read = parse_citation("“Stage Notice,” Farmer’s Cabinet (Amherst, NH), January 6, 1812, [3].")
    assert read.locator is not None
    assert read.locator.value == "[3]"
