"""What lists of works print in German, Italian, French, Spanish and Portuguese, and in the sciences."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation


def assert_read(citation: str, **expected: str) -> None:
    """The fields named have these values; a value of "" stands for a field that isn't read."""
    fields = parse_citation(citation).fields
    assert {name: fields.get(name, "") for name in expected} == expected


@pytest.mark.parametrize(
    ("citation", "title", "edition"),
    [
        (
            "Weber, Klaus (2003): Salzseen des Nordens. Eine Einführung. 14. Auflage. Ulm: Holmdal.",
            "Salzseen des Nordens. Eine Einführung",
            "14. Auflage",
        ),
        (
            "Weber, K./Lind, A. (1999): Die Ufer der Städte, 3., völlig neu bearbeitete und erweiterte "
            "Auflage, "
            "Köln: Holmdal.",
            "Die Ufer der Städte",
            "3., völlig neu bearbeitete und erweiterte Auflage",
        ),
        (
            "Lind, Anna: Der lange Weg zum Fluss, Zweite, verbesserte Aufl., Leipzig 1921.",
            "Der lange Weg zum Fluss",
            "Zweite, verbesserte Aufl",
        ),
        (
            "Weber, Klaus: Geschichte der Seen. Bd. 1, 17. Aufl. Köln: Holmdal 1987, S. 30.",
            "Geschichte der Seen",
            "17. Aufl",
        ),
        (
            "M. Rossi, Storia dei laghi italiani, terza edizione riveduta e ampliata, Bari, Laterza, 1974.",
            "Storia dei laghi italiani",
            "terza edizione riveduta e ampliata",
        ),
        (
            "Pérez, J. (1998): Las aguas del norte. Segunda edición corregida y aumentada. Madrid: Alianza.",
            "Las aguas del norte",
            "Segunda edición corregida y aumentada",
        ),
        (
            "Dupont, J., Les eaux du nord, nouvelle édition revue et augmentée, Paris, PUF, 1995.",
            "Les eaux du nord",
            "nouvelle édition revue et augmentée",
        ),
        # An edition that a title speaks of.
        (
            "Lind, K.: Die zweite Auflage der Moderne. Köln: Holmdal, 2003.",
            "Die zweite Auflage der Moderne",
            "",
        ),
        (
            "Smith, J. (1999). The third edition of a river book. Oslo: Holmdal.",
            "The third edition of a river book",
            "",
        ),
    ],
)
def test_an_edition_is_no_part_of_the_title_and_no_page(citation: str, title: str, edition: str) -> None:
    assert_read(citation, title=title, edition=edition, pages="")


@pytest.mark.parametrize(
    ("citation", "volumes"),
    [
        ("Lind, A. (1988): Theorie des Wassers. 3 Bde. Berlin: Holmdal.", "3"),
        ("Moreau, P., Histoire des eaux, 4 tomes, Paris, Fayard, 1980.", "4"),
        ("Rossi, M., Le acque, in 3 voll., Torino, Einaudi, 1954.", "3"),
    ],
)
def test_the_count_of_volumes_is_no_part_of_the_title(citation: str, volumes: str) -> None:
    title = citation.split(" ", 2)[2]
    assert_read(citation, volumes=volumes, journaltitle="", booktitle="")
    assert parse_citation(citation).fields["title"] in title


@pytest.mark.parametrize(
    ("citation", "field", "person"),
    [
        (
            "Marie Dupont, Das kalte Wasser, übers. v. Karl Berg, Köln: Holmdal, 1971.",
            "translator",
            "Berg, Karl",
        ),
        (
            "Dupont, Marie: Das kalte Wasser. Übersetzt von Karl Berg und Anna Lind. Köln: Holmdal 1971.",
            "translator",
            "Berg, Karl and Lind, Anna",
        ),
        (
            "P. Rossi, Le acque, versione italiana di M. Bianchi, Roma, Viella, 1990.",
            "translator",
            "Bianchi, M.",
        ),
        ("M. Rossi, I fiumi, a cura di L. Verdi, Bibliopolis, Napoli 2004.", "editor", "Verdi, L."),
        ("Rossi, M., I fiumi, a cura di L. Verdi, Viella, Roma 1999.", "editor", "Verdi, L."),
        (
            "M. Rossi, Scritti sulle acque, edizione critica dell’Istituto Rossi a cura di L. Verdi, "
            "Torino, Einaudi, "
            "1960, vol. II.",
            "editor",
            "Verdi, L.",
        ),
        (
            "Karl Berg, Schriften zum Wasser, 5., rev. Aufl., besorgt von Anna Lind, Ulm: Holmdal 1980.",
            "editor",
            "Lind, Anna",
        ),
        (
            "Mario Rossi, Storia dei fiumi, ed. a cura di L. Verdi Neri, libro I, cap. II, Torino 1971.",
            "editor",
            "Neri, L. Verdi",
        ),
    ],
)
def test_who_edited_or_translated_is_apart_from_title_and_press(
    citation: str, field: str, person: str
) -> None:
    assert_read(citation, **{field: person})
    fields = parse_citation(citation).fields
    assert fields["title"] in citation
    assert not any(word in fields["title"] for word in ("a cura", "bers", "versione"))
    assert "location" in fields


def test_the_press_between_editor_and_place_is_read() -> None:
    assert_read(
        "M. Rossi, I fiumi, a cura di L. Verdi, Bibliopolis, Napoli 2004.",
        publisher="Bibliopolis",
        location="Napoli",
    )


@pytest.mark.parametrize(
    ("citation", "kind", "number"),
    [
        (
            "Rossi, M. (1999), Wages in Exland, ECB Working Paper No. 123, Frankfurt am Main.",
            "ECB Working Paper",
            "123",
        ),
        (
            "Berg, A. (2001). Wages and water. IZA Discussion Papers 311. Bonn: IZA.",
            "IZA Discussion Papers",
            "311",
        ),
        (
            "Lind, K. (2005): Armut am See. WZB Discussion Paper SP I 2005-101. Berlin.",
            "WZB Discussion Paper",
            "SP I 2005-101",
        ),
        (
            "Lind, K. (2005): Armut am See. IAB-Forschungsbericht 12/2005, Nürnberg.",
            "IAB-Forschungsbericht",
            "12/2005",
        ),
        (
            "Lind, K. (2005): Armut am See. ZIB-Arbeitsbericht 2005/08. Ulm: ZIB.",
            "ZIB-Arbeitsbericht",
            "2005/08",
        ),
        (
            "García, M. (2003): El agua y la renta. Documento de trabajo 2003-17. Madrid: Alianza.",
            "Documento de trabajo",
            "2003-17",
        ),
        (
            "Seenrat (2003): Die Ufer schützen. Bundestagsdrucksache 15/2000. Berlin.",
            "Bundestagsdrucksache",
            "15/2000",
        ),
        (
            "Berg, A., Holmdal Laboratories Technical Memorandum 45-11, May 1, 1945, Notes on salt.",
            "Holmdal Laboratories Technical Memorandum",
            "45-11",
        ),
    ],
)
def test_the_paper_of_a_body_is_a_report_and_no_journal(citation: str, kind: str, number: str) -> None:
    assert_read(citation, type=kind, number=number, journaltitle="", booktitle="")
    assert parse_citation(citation).type == "report"
    assert kind not in parse_citation(citation).fields["title"]


def test_a_patent_is_no_report() -> None:
    citation = "Berg, K. Apparatus for salt removal. U.S. Patent No. 4,123,456, issued May 3, 1980."
    assert_read(citation, type="U.S. Patent", number="4,123,456", title="Apparatus for salt removal")
    assert parse_citation(citation).type == "patent"


def test_papers_with_pages_of_a_volume_are_a_journal() -> None:
    assert_read(
        "Berg, A. (1983). Salt in Exland. Holmdal Occasional Papers in Geology, 8, 76-105.",
        journaltitle="Holmdal Occasional Papers in Geology",
        pages="76-105",
    )


@pytest.mark.parametrize(
    ("citation", "volume", "page"),
    [
        ("A. Berg, C. Lind, Salt models, Nucl. Phys. B 171 (1980) 253.", "171", "253"),
        ("A. Berg, “Salt models,” Adv. Theor. Math. Phys. 3 (1999) 253, arXiv:hep-th/9902100.", "3", "253"),
        ("Smith A. B., Jones C. D. 2003 ApJ 585 441", "585", "441"),
        ("Kroll H, Berg A and Lind C 1987 Nature 325 112", "325", "112"),
    ],
)
def test_a_page_without_a_mark_stands_behind_volume_or_year(citation: str, volume: str, page: str) -> None:
    read = parse_citation(citation)
    assert read.fields["volume"] == volume
    assert read.locator is not None
    assert read.locator.value == page
    assert "journaltitle" in read.fields


def test_the_run_of_a_journal_in_brackets_is_no_volume() -> None:
    assert_read(
        "SMITH, J., On knots, Ann. of Math. (2) 12 (1975), no. 3, 33–40.",
        journaltitle="Ann. of Math.",
        volume="12",
        pages="33-40",
    )


@pytest.mark.parametrize(
    ("citation", "eprint", "title"),
    [
        ("A. Berg, Salt models, hep-ph/0102103.", "hep-ph/0102103", "Salt models"),
        ("A. Berg, Salt models, preprint, arXiv:math/0211001 (2002).", "math/0211001", "Salt models"),
    ],
)
def test_a_preprint_is_known_by_the_name_of_its_archive(citation: str, eprint: str, title: str) -> None:
    assert_read(citation, eprint=eprint, title=title)


@pytest.mark.parametrize(
    ("citation", "authors", "title"),
    [
        (
            "T. Berg et al. (LAKE Collaboration), Observation of salt, Phys. Rev. Lett. 74, 2626 (1995).",
            "Berg, T. and {LAKE Collaboration} and others",
            "Observation of salt",
        ),
        (
            "T. Berg et al. (LAKE Scientific Collaboration and Well Collaboration), Phys. Rev. Lett. "
            "74, 2626 (1995).",
            "Berg, T. and {LAKE Scientific Collaboration} and {Well Collaboration} and others",
            "",
        ),
        (
            "Berg A, Lind C, Kroll H, et al; Northern Wells Study Group. Salt intake in Exland. Lancet. "
            "2004;363:112-8.",
            "Berg, A and Lind, C and Kroll, H and {Northern Wells Study Group} and others",
            "Salt intake in Exland",
        ),
    ],
)
def test_a_collaboration_is_one_of_the_authors(citation: str, authors: str, title: str) -> None:
    assert_read(citation, author=authors, title=title)


def test_an_initial_in_front_of_a_journal_is_of_the_author() -> None:
    assert_read(
        "(5) Berg, A. D. J. Chem. Phys. 1993, 98, 5648−5652.",
        author="Berg, A. D.",
        journaltitle="J. Chem. Phys.",
    )


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (
            "ASTM D1234-99: Standard Test Method for Salt in Water. ASTM, West Conshohocken, PA, 1999.",
            {"author": "", "title": "Standard Test Method for Salt in Water", "number": "D1234-99"},
        ),
        (
            "[8] IEEE Standard for Tidal Clocks, IEEE Std 654-2008, Aug. 2008.",
            {"author": "", "title": "IEEE Standard for Tidal Clocks", "number": "654-2008"},
        ),
        (
            "ISO 4321:2015, Water meters – Requirements, Geneva, 2015.",
            {"author": "", "title": "Water meters – Requirements", "number": "4321:2015"},
        ),
        (
            "ITU-T Recommendation G.999, “Tide Coding of Waves,” Geneva, 1988.",
            {
                "author": "",
                "title": "Tide Coding of Waves",
                "number": "G.999",
                "type": "ITU-T Recommendation",
            },
        ),
        (
            "NIST SP 800-99 Rev. 5, *Controls for Weirs*, Gaithersburg, 2020.",
            {"author": "", "title": "Controls for Weirs", "number": "800-99", "version": "Rev. 5"},
        ),
        (
            "3GPP TS 23.999, “Weirs for the 5G System,” v15.3.0, 2018.",
            {"author": "", "title": "Weirs for the 5G System", "number": "23.999", "version": "v15.3.0"},
        ),
        (
            "DIN EN 1999-1-1:2011-01, Eurocode 2: Bemessung von Wehren. Beuth, Berlin, 2011.",
            {"author": "", "title": "Eurocode 2: Bemessung von Wehren", "number": "1999-1-1:2011-01"},
        ),
        (
            "IEEE Standard 999.3, *Tidal Clocks*, 2018.",
            {"author": "", "title": "Tidal Clocks", "number": "999.3", "type": "IEEE Standard"},
        ),
    ],
)
def test_a_standard_has_a_number_and_no_author(citation: str, expected: dict[str, str]) -> None:
    assert_read(citation, **expected)


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (
            "Berg, J. (1999), “Wages and water”, Central Bank of Exland, mimeo.",
            {"publisher": "Central Bank of Exland", "location": ""},
        ),
        (
            "Berg, J. (1998). “Wages and water”. University of Exland. Mimeo.",
            {"publisher": "University of Exland"},
        ),
        (
            "Wassertest (1987): Die Seen der Kantone. Tabellenband. München, hekt. Ms.",
            {"location": "München"},
        ),
        (
            "Krause, Sabine: Die Fischer am See. Unveröff. Magisterarbeit, Universität Bielefeld 1993.",
            {"title": "Die Fischer am See", "institution": "Universität Bielefeld", "location": ""},
        ),
        (
            "A. Verdi, Le acque di Lodi, tesi di laurea, rel. prof. M. Rossi, Università di Pavia, "
            "a.a. 1988-89.",
            {"title": "Le acque di Lodi", "institution": "Università di Pavia"},
        ),
        (
            "SOUZA, Ana. Os rios. 2007. 142 f. Tese (Doutorado em Geologia) – Faculdade de Geologia, "
            "Universidade "
            "Federal de Goiás, Goiânia, 2007.",
            {"institution": "Faculdade de Geologia, Universidade Federal de Goiás", "location": "Goiânia"},
        ),
        (
            "LIMA, Ana. Os rios e a escola. Dissertação de mestrado. Universidade de São Paulo, São "
            "Paulo, 2010.",
            {"title": "Os rios e a escola", "location": "São Paulo"},
        ),
    ],
)
def test_what_is_only_copied_and_theses_have_no_words_of_it_in_other_fields(
    citation: str, expected: dict[str, str]
) -> None:
    assert_read(citation, **expected)


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (
            "Berg, A., and C. Lind. Forthcoming. “Wells for the Poor?” Annals of the New York Academy "
            "of Sciences.",
            {
                "author": "Berg, A. and Lind, C.",
                "pubstate": "forthcoming",
                "journaltitle": "Annals of the New York Academy of Sciences",
                "publisher": "",
            },
        ),
        (
            "Berg, K., and Lind, T. M. (forthcoming) Small parties in the north, Comparative Politics.",
            {"journaltitle": "Comparative Politics", "publisher": "", "pubstate": "forthcoming"},
        ),
        (
            "Berg, A., and C. Lind. Forthcoming. Salt and Water. Oslo: Holmdal.",
            {"author": "Berg, A. and Lind, C.", "publisher": "Holmdal"},
        ),
    ],
)
def test_what_is_to_come_has_authors_and_a_journal(citation: str, expected: dict[str, str]) -> None:
    assert_read(citation, **expected)


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (
            "Rivière, A., 1964, Les lacs. Les rivières et la mer, Paris, Éd. de Seine.",
            {"location": "Paris", "publisher": "Éd. de Seine"},
        ),
        ("Lopez, A. (2003): Las aguas, Santiago de Chile, mayo.", {"location": "Santiago de Chile"}),
        (
            "Pérez, A. (2001): “Los lagos”, Revista de Aguas, n.º 12, enero-marzo, Bogotá, pp. 5-12.",
            {"location": "Bogotá", "publisher": ""},
        ),
        (
            "Pardo, J., “El mar”, Cuadernos del Agua, año XII, núm. 4, 1977, pp. 3-9.",
            {"journaltitle": "Cuadernos del Agua", "volume": "XII"},
        ),
        (
            "Bianchi, P., Le acque, «Rivista dei laghi», anno IV, 1933, n. 2, pp. 3-8.",
            {"journaltitle": "Rivista dei laghi", "volume": "IV"},
        ),
        (
            "Wells, B. (2001). Lakes. Oxford : OUP. xii, 240 pp.",
            {"publisher": "OUP", "pagetotal": "xii, 240 pp"},
        ),
        (
            "Beck, Uwe (1983): Jenseits der Ufer? In: Krug, Rolf (Hrsg.): Die Seen. Blaue Welt, "
            "Sonderband 2. Ulm: Holm, "
            "S. 35–74.",
            {"booktitle": "Die Seen", "series": "Blaue Welt", "number": "2"},
        ),
        (
            "P. Bianchi, s.v. Rossi, Mario, in Dizionario dei pittori italiani, Roma, Istituto della "
            "Enciclopedia, V, "
            "1963, pp. 127-137.",
            {
                "author": "Bianchi, P.",
                "title": "Rossi, Mario",
                "publisher": "Istituto della Enciclopedia",
                "volume": "V",
            },
        ),
        (
            "M. Rossi, «Acqua alta»: i Veneziani e il mare nel ’500, «Studi lagunari», 12 (1999), pp. 3-20.",
            {"author": "Rossi, M.", "journaltitle": "Studi lagunari"},
        ),
        (
            "PAOLO ROSSI, Della natura delle acque libri tre, In Venetia, appresso Domenico Verdi, "
            "MDLXXIX, c. 23r.",
            {"date": "1579", "publisher": "appresso Domenico Verdi"},
        ),
        (
            "F. Rossi, Venetia e le acque, Venetia, appresso Iacomo Verdi, 1581 (rist. anast. Bergamo, "
            "Leading, 2002), "
            "c. 140v.",
            {"date": "1581", "location": "Venetia"},
        ),
        (
            "Carlo Verdi, Delle acque e dei fiumi, s.l. [ma Livorno], s.n. [ma Coltelli], 1764.",
            {"location": "Livorno", "publisher": "Coltelli"},
        ),
        (
            "G. Verdi, Il mare nella storia d'Italia, Firenze 1977; ma v. anche Id., Fiumi e laghi in "
            "Italia, Torino 1974.",
            {"title": "Il mare nella storia d'Italia", "booktitle": "", "journaltitle": "", "date": "1977"},
        ),
        (
            "Brief von Karl Berg an Anna Lind, 3.11.1878, in: Archiv für Wasserkunde 29 (1939), S. 147-183.",
            {"author": "", "title": "Brief von Karl Berg an Anna Lind"},
        ),
        (
            "ASVe, Senato, Terra, filza 88, 3 luglio 1583.",
            {"author": "", "title": "ASVe, Senato, Terra, filza 88, 3 luglio 1583", "date": "1583-07-03"},
        ),
    ],
)
def test_places_presses_journals_and_entries_of_lists_abroad(citation: str, expected: dict[str, str]) -> None:
    assert_read(citation, **expected)


@pytest.mark.parametrize(
    ("citation", "leaf"),
    [
        (
            "PAOLO ROSSI, Delle acque libri tre, In Venetia, appresso Domenico Verdi, MDLXXIX, c. 23r.",
            "c. 23r",
        ),
        (
            "ASFi, Mediceo, f. 2341, cc. 112r-115v, lettera di Mario Rossi a Paolo Verdi, 3 agosto 1598.",
            "112r-115v",
        ),
    ],
)
def test_a_leaf_is_cited_behind_a_roman_year_and_in_front_of_what_it_holds(citation: str, leaf: str) -> None:
    locator = parse_citation(citation).locator
    assert locator is not None
    assert locator.value == leaf


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (
            "117. Berg, J.C., and C. Lind, The salt lake as a machine. 1967: Springer-Verlag Berlin.",
            {"publisher": "Springer-Verlag", "location": "Berlin"},
        ),
        (
            "[Berg2006-ULM] A. Berg, E.A. Lind, The density of salts, Phys. Rev. Lett. 96, 216407 (2006).",
            {"author": "Berg, A. and Lind, E.A."},
        ),
        (
            "[BL97] A. Berg and C. Lind. Salt in two dimensions. Journal of Lakes, 12:3-9, 1997.",
            {"author": "Berg, A. and Lind, C.", "title": "Salt in two dimensions"},
        ),
        (
            "Berg, G. M. 2005. Calving of the reindeer. Rangifer Special Issue 16: 27–35.",
            {"journaltitle": "Rangifer", "volume": "16"},
        ),
        (
            "[5] E. Berg, J. Opt. Soc. Am. 1982, 72, 899.",
            {"author": "Berg, E.", "journaltitle": "J. Opt. Soc. Am."},
        ),
    ],
)
def test_labels_of_entries_presses_with_towns_and_journals_behind_names(
    citation: str, expected: dict[str, str]
) -> None:
    assert_read(citation, **expected)


def test_a_page_stands_behind_its_volume_and_in_front_of_the_year() -> None:
    read = parse_citation("J. C. Berg. Salt lakes: A survey. Appl. Numer. Math., 1 273, 1985.")
    assert read.fields["volume"] == "1"
    assert read.locator is not None
    assert read.locator.value == "273"
