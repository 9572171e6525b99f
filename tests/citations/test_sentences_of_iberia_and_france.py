"""Notes of historians and lawyers of Spain, Portugal, Latin America and France that cite within sentences."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read
from verifier.model import Citation


def told(citation: Citation) -> tuple[str, str, str, str]:
    """The author, title or journal, year and cited place of a citation."""
    fields = citation.fields
    place = citation.locator.value if citation.locator else ""
    title = fields.get("title") or fields.get("journaltitle", "")
    return fields.get("author", ""), title, fields.get("date", "")[:4], place


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        (
            "Vejam-se, entre outros, Nuno Camarinhas, Juízes, Lisboa, FCG, 2010, p. 33.",
            [("Camarinhas, Nuno", "Juízes", "2010", "33")],
        ),
        (
            "AGN, Justicia, leg. 12, exp. 270, f. 4v. Citado en Ana Berg, Ley y justicia, Rosario, "
            "Prohistoria, 2017, p. 61.",
            [
                ("", "AGN, Justicia, leg. 12, exp. 270", "", "4v"),
                ("Berg, Ana", "Ley y justicia", "2017", "61"),
            ],
        ),
        (
            "Bartolomé Clavero, *Antidora*, Milano, Giuffrè, 1991, p. 88; del mismo autor, "
            "*Tantas personas*, Madrid, Tecnos, 1986, p. 9.",
            [
                ("Clavero, Bartolomé", "Antidora", "1991", "88"),
                ("Clavero, Bartolomé", "Tantas personas", "1986", "9"),
            ],
        ),
        (
            "Alain Corbin, *Le Village*, Paris, Aubier, 1990, p. 33. Voir aussi, du même auteur, "
            "*Les Cloches*, Paris, Albin Michel, 1994, p. 12.",
            [("Corbin, Alain", "Le Village", "1990", "33"), ("Corbin, Alain", "Les Cloches", "1994", "12")],
        ),
        (
            "François Ploux, De bouche à oreille, Paris, Aubier, 2003, et, pour un point de vue différent, "
            "Arlette Farge, Dire et mal dire, Paris, Seuil, 1992, p. 80.",
            [
                ("Ploux, François", "De bouche à oreille", "2003", ""),
                ("Farge, Arlette", "Dire et mal dire", "1992", "80"),
            ],
        ),
        (
            "Voir aussi, à propos de Romans, Emmanuel Le Roy Ladurie, Le Carnaval de Romans, Paris, "
            "Gallimard, 1979, chap. VIII.",
            [("Le Roy Ladurie, Emmanuel", "Le Carnaval de Romans", "1979", "VIII")],
        ),
        (
            "Para Marta Lorente (*La nación*, Madrid, UAM, 2010, p. 125), el problema es otro.",
            [("Lorente, Marta", "La nación", "2010", "125")],
        ),
        (
            "Voir aussi le dossier préparatoire de *La Curée* (BnF, NAF 10282, f° 298), que personne n’a lu.",
            [("", "BnF, NAF 10282", "", "298")],
        ),
        (
            "Le journal le reprit aussitôt du *Constitutionnel* (21 juin 1820, p. 2) sans le nommer.",
            [("", "Constitutionnel", "1820", "2")],
        ),
        (
            "La noticia se publicó en La Época, 15 de noviembre de 1855, p. 1.",
            [("", "La Época", "1855", "1")],
        ),
        (
            "« Tribunaux », Gazette des tribunaux, 4 janvier 1832.",
            [("", "Tribunaux", "1832", "")],
        ),
        (
            "Flaubert, lettre à Louise Colet, 16 janvier 1852, dans *Correspondance*, éd. J. Bruneau, Paris, "
            "Gallimard, 1980, t. II, p. 31.",
            [("Flaubert", "lettre à Louise Colet", "1852", "31")],
        ),
    ],
)
def test_what_a_sentence_cites(note: str, cited: list[tuple[str, str, str, str]]) -> None:
    assert [told(citation) for citation in read(note)] == cited


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        (
            "C’est ce que note le baron de Barante dans ses *Souvenirs* (Paris, Plon, 1890, p. 3).",
            "Barante",
            "Souvenirs",
        ),
        ("Lo cuenta Prieto en sus *Memorias*, México, Porrúa, 1985, p. 33.", "Prieto", "Memorias"),
        ("As Guizot recalls in his *Memoirs* (London: Murray, 1890), 2:3.", "Guizot", "Memoirs"),
        ("Ce que note le roi de France dans ses *Lettres*, Paris, Plon, 1890, p. 3.", "", "Lettres"),
    ],
)
def test_who_is_named_in_front_of_his_work(note: str, author: str, title: str) -> None:
    (citation,) = read(note)
    assert (citation.fields.get("author", ""), citation.fields["title"]) == (author, title)


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        (
            "*Novísima Recopilación*, lib. X, tít. II, ley 9.",
            "Novísima Recopilación",
            "lib. X, tít. II, ley 9",
        ),
        (
            "Ordenações Filipinas, liv. I, tít. 65, § 2. O texto foi muito debatido na época.",
            "Ordenações Filipinas",
            "liv. I, tít. 65, § 2",
        ),
        ("Partidas, III, 18, 25.", "Partidas", "III, 18, 25"),
        (
            "Ley 3, tít. I, lib. VI de la Recopilación de Indias.",
            "Recopilación de Indias",
            "Ley 3, tít. I, lib. VI",
        ),
        ("Alvará de 5 de outubro de 1759, § 3.", "Alvará de 5 de outubro de 1759", "3"),
        (
            "Decreto-lei n.º 496/77, de 25 de Novembro, Diário da República, n.º 273.",
            "Decreto-lei n.º 496/77, de 25 de Novembro",
            "",
        ),
    ],
)
def test_old_laws_are_cited_by_their_parts(note: str, title: str, place: str) -> None:
    (citation,) = read(note)
    assert (citation.type, citation.fields["title"]) == ("legislation", title)
    assert (citation.locator.value if citation.locator else "") == place


@pytest.mark.parametrize(
    ("note", "title", "date", "place"),
    [
        (
            "Carta régia de 12 de março de 1765, ANRJ, cód. 952, vol. 43, fl. 17v.",
            "Carta régia",
            "1765-03-12",
            "17v",
        ),
        (
            "AGI, Indiferente, 1608B, informe de la Contaduría, 12 de marzo de 1803.",
            "informe de la Contaduría",
            "1803-03-12",
            "",
        ),
        (
            "ANTT, Inquisição de Lisboa, proc. 1234, fl. 33v.",
            "ANTT, Inquisição de Lisboa, proc. 1234",
            "",
            "33v",
        ),
        (
            "AHN, Consejos, leg. 7294, consulta de 6 de junio de 1768, f. 3.",
            "AHN, Consejos, leg. 7294, consulta de 6 de junio de 1768",
            "1768-06-06",
            "3",
        ),
        ("AGI, Charcas, 123.", "AGI, Charcas, 123", "", ""),
    ],
)
def test_files_of_archives(note: str, title: str, date: str, place: str) -> None:
    (citation,) = read(note)
    assert (citation.type, citation.fields["title"]) == ("unpublished", title)
    assert citation.fields.get("date", "") == date
    assert (citation.locator.value if citation.locator else "") == place


@pytest.mark.parametrize(
    ("note", "author", "place"),
    [
        (
            "Victor Hugo, *Hernani*, acte III, scène 2, v. 860-866.",
            "Hugo, Victor",
            "acte III, scène 2, v. 860-866",
        ),
        ("Racine, *Phèdre*, II, 5, v. 634.", "Racine", "II, 5, v. 634"),
        (
            "Lope de Vega, *Fuenteovejuna*, acto III, vv. 1890-1902.",
            "de Vega, Lope",
            "acto III, vv. 1890-1902",
        ),
    ],
)
def test_plays_are_cited_by_act_scene_and_verse(note: str, author: str, place: str) -> None:
    (citation,) = read(note)
    assert citation.locator is not None
    assert (citation.fields["author"], citation.locator.value) == (author, place)
    assert "volume" not in citation.fields


def test_a_volume_is_no_verse() -> None:
    (citation,) = read("SILVA, João. A cidade. Revista de História, v. 12, n. 3, p. 45, 1999.")
    assert citation.fields["volume"] == "12"


def test_a_family_name_with_year_and_page_points_at_the_work_of_that_year() -> None:
    first = "Fernanda Bicalho, A cidade e o império, Rio de Janeiro, Civilização Brasileira, 2003, p. 10."
    full, short = read(first, "Como observou Bicalho (2003, p. 310), a câmara recorria diretamente ao rei.")
    assert not full.short_form
    assert (short.short_form, told(short)) == ("author-year", ("Bicalho", "", "2003", "310"))


def test_a_short_title_begins_a_sentence_and_the_sentence_goes_on() -> None:
    first = "François Ploux, De bouche à oreille, Paris, Aubier, 2003, p. 3."
    _, short = read(
        first,
        "Il parle d’une « grammaire de l’ordre ». Ploux, De bouche à oreille, p. 112, préfère l’oralité.",
    )
    assert (short.short_form, short.locator and short.locator.value) == ("short-title", "112")


def test_what_stands_in_front_of_a_name_in_the_next_sentence_is_no_part_of_the_citation() -> None:
    _, short, _ = read(
        "Carlos Garriga, “Orden jurídico y poder político”, *Istor*, núm. 16, 2004, pp. 13-44.",
        "Garriga, “Orden jurídico”, p. 20. Para Lorente (*La nación*, Madrid, UAM, 2010, p. 125), no es así.",
    )
    assert (short.short_form, short.locator and short.locator.value) == ("short-title", "20")


@pytest.mark.parametrize(
    "note",
    [
        "La ley de 20 de mayo de 1862 no cambió nada en los pueblos de indios.",
        "Vivió sucesivamente en Lima, Santiago, Buenos Aires, Montevideo, 1823 fue el año de su regreso.",
        "Sobra decir que ninguna de estas doctrinas llegó a convertirse en ley en aquel reinado.",
        "Cet usage n’a rien d’exceptionnel : les contemporains s’en plaignent, les préfets comme les curés.",
        "O termo não aparece nas fontes, e usamo-lo aqui por comodidade, da mesma maneira que os outros.",
    ],
)
def test_sentences_that_cite_nothing_are_left_alone(note: str) -> None:
    assert read(note) == ()
