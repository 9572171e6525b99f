"""Theses, histories, commentaries, reviews and days as notes in Dutch and Portuguese print them."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("citation", "entry_type", "described"),
    [
        (
            "Maria Ferraz, *Os foros (1750-1820)*, dissertação de mestrado em História apresentada"
            " à Faculdade de"
            " Letras da Universidade do Porto, Porto, ed. policopiada, 2001, p. 67.",
            "thesis",
            "author=Ferraz, Maria|title=Os foros (1750-1820)|type=dissertação de mestrado em História"
            "|institution=Faculdade de Letras da Universidade do Porto|location=Porto|note=ed."
            " policopiada|date=2001"
            "|at=67",
        ),
        (
            "Maria Ferraz, *Os foros*, tese de doutoramento, Coimbra, Faculdade de Letras, 2003, pp. 45-46.",
            "thesis",
            "institution=Faculdade de Letras|location=Coimbra|at=45-46",
        ),
        (
            "M. Reinders, ‘Dijken en daden’ (ongepubliceerde masterscriptie Universiteit Utrecht,"
            " 2011), p. 34.",
            "thesis",
            "type=ongepubliceerde masterscriptie|institution=Universiteit Utrecht|date=2011|at=34",
        ),
        (
            "H. Ruddel en J. Boom, *Dikes. Een geschiedenis* (2 dln.; Zutphen 1997) II, 255.",
            "book",
            "author=Ruddel, H. and Boom, J.|title=Dikes. Een geschiedenis|volumes=2|volume=II"
            "|location=Zutphen|at=255",
        ),
        (
            "H. Ruddel, *Dikes* (diss. Leiden; Zutphen 1997) 255.",
            "thesis",
            "type=diss.|institution=Leiden|location=Zutphen|date=1997|at=255",
        ),
        (
            "H. Ruddel ed., *De brieven van J. Boom* III (Rijkswerken, Grote Serie 123; Den Haag"
            " 1997) nr. 34.",
            "book",
            "editor=Ruddel, H.|volume=III|series=Rijkswerken, Grote Serie|number=123|location=Den Haag|at=34",
        ),
        (
            "Asser/Mijnsen 3-II 1994, nr. 123.",
            "book",
            "title=Asser/Mijnsen|author=Mijnsen|volume=3-II|at=123",
        ),
        ("T&C BW, art. 6:162, aant. 3 (Van Dam).", "book", "title=T&C BW|at=6:162, aant. 3"),
        ("D. 43, 12", "legislation", "title=D.|at=43, 12"),
        ("C. 4.65.2", "legislation", "title=C.|at=4.65.2"),
        (
            'M. Salazar, "As noivas", publicada no *Diário do Vale* de 8/6/1974.',
            "article",
            "author=Salazar, M.|title=As noivas|journaltitle=Diário do Vale|date=1974-06-08|volume=|number=",
        ),
        (
            "de bespreking van Blécourt door N. Elias in Rechtsgeleerd Magazijn 8 (1889) 77.",
            "review",
            "author=Elias, N.|title=bespreking van Blécourt|journaltitle=Rechtsgeleerd Magazijn|volume=8"
            "|at=77",
        ),
        (
            "Plakkaat op de dijkagie, 9 maart 1595, in: *Groot Placaetboek*, ed. C. Kauw, dl. I,"
            " Utrecht 1658, kol. 14.",
            "incollection",
            "title=Plakkaat op de dijkagie|origdate=1595-03-09|booktitle=Groot Placaetboek"
            "|editor=Kauw, C.|at=14",
        ),
        (
            "Ana Quintal, «Foro», *Ler Minho*, n.º 28, 1996, pp. 145-167, em especial p. 150.",
            "article",
            "number=28|pages=145-167|note=|at=150",
        ),
        (
            "Entrevista com Rosa, tecedeira, Riba d'Ave, 14 de Maio de 2010.",
            "misc",
            "author=Rosa|date=2010-05-14",
        ),
    ],
)
def test_works(citation: str, entry_type: str, described: str) -> None:
    read_alone = parse_citation(citation)
    assert read_alone.type == entry_type
    assert_described(read_alone, described)


@pytest.mark.parametrize(
    ("citation", "entry_type"),
    [
        ("D. Smit, *De zee*, Leiden 1999, p. 3.", "book"),
        ("Anna Berg, *Rivers* (Oxford 1999) 34.", "book"),
        ("J. Asser, *Het recht*, Zwolle 1899, nr. 12.", "book"),
        ("Anna Berg, ‘Rivers’, *Water* 8/6 (1974), 34.", "article"),
    ],
)
def test_others_stay_what_they_are(citation: str, entry_type: str) -> None:
    assert parse_citation(citation).type == entry_type


def test_another_file_of_the_same_archive() -> None:
    first, second, third = read(
        "Zeeuws Archief, Rekenkamer C, inv.nr. 1520; idem, inv.nr. 1523, f. 3r. Met dank aan Hanne Polder.",
        "Ibid., inv.nr. 1600.",
    )
    assert first.fields["title"] == "Zeeuws Archief, Rekenkamer C, inv.nr. 1520"
    assert second.fields["title"] == "Zeeuws Archief, Rekenkamer C, inv.nr. 1523"
    assert second.locator is not None
    assert second.locator.value == "3r"
    assert third.fields["title"] == "Zeeuws Archief, Rekenkamer C, inv.nr. 1600"


def test_a_chapter_of_a_book_that_only_its_editors_tell() -> None:
    _, chapter = read(
        "HEIN, Dieter. Bairro. In: MOURA, Célia; PRADO, Anselmo (Orgs.). *Cidade e trabalho*. Porto"
        " Alegre: Mercado,"
        " 1984. p. 101-129.",
        "PRADO, Anselmo, A pose operária, in MOURA e PRADO (orgs.), *op. cit.*, pp. 201-222.",
    )
    assert_described(
        chapter, "author=PRADO, Anselmo|title=A pose operária|booktitle=Cidade e trabalho|date=1984"
    )


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        (
            "Dat blijkt uit de marginalia in het handschrift Gent, Universiteitsbibliotheek, hs."
            " 582, f. 14v, en uit"
            " een brief van Jan Stalp d.d. 3 mei 1621 (Zeeuws Archief, Familie Stalp, inv.nr. 33).",
            ["Gent, Universiteitsbibliotheek, hs. 582", "brief van Jan Stalp"],
        ),
        (
            "No Arquivo Histórico José Silva, Fundo Têxtil, cx. 14, conservam-se ainda recortes e"
            " livros de ponto.",
            ["Arquivo Histórico José Silva, Fundo Têxtil, cx. 14"],
        ),
        (
            "HR 13 november 1981, NJ 1982/617 (Zuidwaard). Anders dan men denkt, is dit geen breuk"
            " met het oude recht.",
            ["Zuidwaard"],
        ),
        (
            "BRASIL. Decreto-Lei nº 5.452, de 1º de maio de 1943. Aprova a Consolidação. *Diário"
            " Oficial da União*,"
            " Rio de Janeiro, 9 ago. 1943, p. 119. A categoria tem uma história própria.",
            ["Decreto-Lei nº 5.452"],
        ),
        (
            "H. Ruddel, *Learned Law* (Cambridge: CUP, 1994) 61-88; and the same author's ‘Dikes in"
            " the Digest’ (1997)"
            " 65 Dike Law Journal 255.",
            ["Learned Law", "Dikes in the Digest"],
        ),
        (
            "A expressão é de HEIN, Dieter. *Bairro-fábrica*. Porto Alegre: Mercado, 1984, p. 101.",
            ["Bairro-fábrica"],
        ),
    ],
)
def test_what_is_cited_in_sentences(note: str, titles: list[str]) -> None:
    assert [citation.fields.get("title") for citation in read(note)] == titles


def test_a_sentence_behind_a_short_citation_is_none_of_it() -> None:
    _, short = read(
        "Amândio Vilar, «Indústria difusa», *Análise*, vol. XXII, n.º 91, 1986, pp. 287-311.",
        "Apud VILAR, 1986, p. 299, nota 14. O autor atribui a frase a um médico de Famalicão, sem"
        " dizer a fonte.",
    )
    assert short.short_form == "author-year"
    assert short.locator is not None
    assert short.locator.value == "299 n. 14"


@pytest.mark.parametrize(
    ("short", "at"),
    [
        ("FREITAS, 2015, p. 90. Grifos do autor.", "90"),
        ("Ibidem, p. 91. Tradução nossa.", "91"),
        ("Freitas, tese cit., p. 123.", "123"),
        ("Freitas, diss., p. 124, noot 3.", "124 n. 3"),
    ],
)
def test_what_is_said_of_a_quotation_is_none_of_its_citation(short: str, at: str) -> None:
    full, again = read("FREITAS, Carlos. *As águas do sul*. Recife: Editora do Sul, 2015.", short)
    assert full.fields["date"] == "2015"
    assert again.short_form
    assert again.locator is not None
    assert again.locator.value == at


def test_a_work_that_only_the_second_reading_parts_is_known_behind_it() -> None:
    *_, full, short = read(
        "E. Maas, ‘Dijkrecht in de steigers’, in: R. Vos (red.), *Grondrecht*, Deventer: Kluwer"
        " 2001, p. 33-60.",
        "Maas, ‘Dijkrecht’, p. 41; anders nog Ph. van Dal, *De eigendom der dijken* (diss. Leiden),"
        " Leiden 1965, p. 3.",
        "Van Dal 1965, p. 44-45.",
    )
    assert full.fields["title"] == "De eigendom der dijken"
    assert short.short_form == "author-year"
