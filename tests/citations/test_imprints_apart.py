"""Imprints in one piece, first years at the end of titles, media, and papers of the European Commission."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("printed", "fields"),
    [
        (
            "CARAVALE-ROSSI, Mario (1974), La finanza nel Cinquecento: il Lazio, Napoli, Jovene.",
            {"location": "Napoli", "publisher": "Jovene"},
        ),
        (
            "Kahn-Miller, Daniel. (2011). Thinking, slow [Kindle edition]. Farrar, Straus and Giroux.",
            {"publisher": "Farrar, Straus and Giroux", "location": None},
        ),
        (
            "Assmus, A. und Jan Assmus (1988): „Schrift, Tradition und Kanon“, in: Wolfgang Raibler (Hg.), "
            "Zwischen Festtag und Alltag, Tübingen: Narr (ScriptOralia 6), 25–49.",
            {"publisher": "Narr", "series": "ScriptOralia", "number": "6", "location": "Tübingen"},
        ),
        (
            "Anonymus: Die Lage der Weber. In: Rheinische Zeitung Nr. 88 vom 29. März 1843, S. 2.",
            {"journaltitle": "Rheinische Zeitung", "number": "88", "volume": None},
        ),
        (
            "James, C. R. N. Beyond a Touchline. 1963. Durham: Duke UP, 2013.",
            {"title": "Beyond a Touchline", "origdate": "1963", "date": "2013"},
        ),
        (
            "Simmler, Georg: Soziologie der Sinne [1907]. In: ders.: Aufsätze 1901–1908. Bd. II. "
            "Hg. v. Alessandro Cavalli-Rossi. Frankfurt a.M. 1993, S. 276–292.",
            {"title": "Soziologie der Sinne", "origdate": "1907", "date": "1993"},
        ),
        (
            "Dreyer-Mohr, Grundgesetz. Kommentar, München, Stand: Mai 2009, Art. 14 Rn. 88.",
            {"location": "München", "date": "2009-05"},
        ),
    ],
)
def test_parts_of_an_imprint_are_told_apart(printed: str, fields: dict[str, str | None]) -> None:
    read = dict(parse_citation(printed).fields)
    assert {name: read.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("printed", "location"),
    [
        ("Gruffat D, Rapport d’évaluation finale, Bamako, Mali, 2015.", "Bamako, Mali"),
        (
            "Berg, A. River Tables. In Proc. of the Conf. on Rivers, Sydney, Australia, 2005.",
            "Sydney, Australia",
        ),
    ],
)
def test_a_town_keeps_its_country(printed: str, location: str) -> None:
    assert dict(parse_citation(printed).fields)["location"] == location


def test_a_database_and_a_medium_behind_the_pages_tell_when_the_page_was_opened() -> None:
    printed = (
        'Brody, Hal. "Notes Toward a Theory of the Remake." Film Quarterly 44.3 (1991): 12-24. JSTOR. Web. '
        "9 Feb. 2011."
    )
    read = dict(parse_citation(printed).fields)
    assert (read["date"], read["urldate"], read["note"]) == ("1991", "2011-02-09", "JSTOR. Web")
    assert (read["journaltitle"], read["volume"], read["number"]) == ("Film Quarterly", "44", "3")


@pytest.mark.parametrize(
    ("printed", "number", "date"),
    [
        (
            "European Commission, Communication on Broadband, COM(2007) 394 final, Brussels, 12 May 2007.",
            "COM(2007) 394 final",
            "2007-05-12",
        ),
        (
            "European Commission (2007a). Communication on Broadband, COM(2007) 394 final, Brussels.",
            "COM(2007) 394 final",
            "2007",
        ),
        (
            "European Commission, ‘Communication on Broadband’ COM(2009) 400 final.",
            "COM(2009) 400 final",
            "2009",
        ),
        (
            "European Commission, The European Green Deal (COM(2019) 640 final), Brussels, 11.12.2019.",
            "COM(2019) 640 final",
            "2019-12-11",
        ),
        (
            "Kommission, Ein neuer Rahmen, KOM(2007) 394 endg., Brüssel 2007, S. 4.",
            "KOM(2007) 394 endg",
            "2007",
        ),
    ],
)
def test_papers_of_the_european_commission_are_known_by_number(printed: str, number: str, date: str) -> None:
    citation = parse_citation(printed)
    read = dict(citation.fields)
    assert (read["number"], read["date"]) == (number, date)
    assert "journaltitle" not in read
    assert "COM" not in read["title"]


def test_the_number_of_an_entry_is_no_volume_of_a_treatise() -> None:
    printed = (
        "2 Baek, S., Dorn, E. & Lillehammer, T. A conserved switch in bacterial chemoreceptors. Nat. Struct. "
        "Mol. Biol. 12, 901–908 (2005)."
    )
    read = dict(parse_citation(printed).fields)
    assert (read["author"].count(" and "), read["volume"], read["pages"]) == (2, "12", "901-908")


def test_a_body_that_signs_an_article_is_its_author() -> None:
    printed = (
        "Centers for Disease Control and Prevention. Outbreak of Salmonella infections linked to melon. MMWR "
        "Morb Mortal Wkly Rep 2008; 57: 929–33."
    )
    read = dict(parse_citation(printed).fields)
    assert read["author"] == "{Centers for Disease Control and Prevention}"
    assert read["title"] == "Outbreak of Salmonella infections linked to melon"


def test_the_day_of_access_in_brackets_stands_behind_the_address() -> None:
    printed = (
        "Office for National Statistics (2013) Religion in England: small area tables [dataset]. "
        "http://www.ons.example.gov.uk/rel/2013 [Last accessed 21.09.2015]."
    )
    read = dict(parse_citation(printed).fields)
    assert (read["urldate"], read["url"]) == ("2015-09-21", "http://www.ons.example.gov.uk/rel/2013")
    assert "publisher" not in read


@pytest.mark.parametrize(
    "printed",
    [
        "Okin, S. M. Review of Spheres of Fairness, by M. Walzer-Gold. Ethics 97, no. 4 (July 1987): 884.",
        "Dunn, A. (1987). Review of Spheres of Fairness, by M. Walzer-Gold. Ethics, 97(4), 884-890.",
    ],
)
def test_whose_work_is_reviewed_is_no_part_of_the_journal(printed: str) -> None:
    read = dict(parse_citation(printed).fields)
    assert (read["title"], read["journaltitle"]) == (
        "Review of Spheres of Fairness, by M. Walzer-Gold",
        "Ethics",
    )


def test_the_label_of_an_entry_is_no_given_name() -> None:
    read = parse_citation(
        "[Sz] Szenthe, J., On transitive Lie group actions, Acta Sci. Math. 36 (1974), 323–344."
    )
    assert dict(read.fields)["author"] == "Szenthe, J."


def test_a_note_on_a_page_is_cited_and_the_page_is_where_it_is_read() -> None:
    read = parse_citation("J. Berg, The Rivers (London: Heron, 1962), p. 112, n. 3.")
    assert read.locator is not None
    assert read.locator.value == "112 n. 3"
    assert [read.text[each.start : each.end] for each in read.spans if each.field == "locator"] == ["p. 112"]


@pytest.mark.parametrize(
    ("printed", "origdate"),
    [
        ("Berg, Anna. Rivers. London: Heron, 1999 [first published 1961].", "1961"),
        ("Berg, Anna: Flüsse, Berlin 1999 (Erstausgabe 1907), S. 12.", "1907"),
        (
            "Berg, Anna, 1993 (orig. 1580), “On Rivers,” in: The Complete Essays (New York: Heron), pp. 3-9.",
            "1580",
        ),
    ],
)
def test_the_year_of_the_first_edition_alone_in_brackets_is_its_date(printed: str, origdate: str) -> None:
    assert dict(parse_citation(printed).fields)["origdate"] == origdate


def test_what_more_is_said_of_a_first_edition_is_kept_as_it_is() -> None:
    read = dict(
        parse_citation("M. Rossi, I fiumi, Torino, Einaudi, 1990 (ed. orig. Paris, Seuil, 1977).").fields
    )
    assert (read["addendum"], read["date"]) == ("ed. orig. Paris, Seuil, 1977", "1990")
