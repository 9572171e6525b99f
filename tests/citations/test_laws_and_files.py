"""What has no author and stands in no journal: laws, treaties, decisions, files of archives."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation, read_notes
from verifier.citations.split import SplitNote
from verifier.citations.tagger.rules import tag_by_rules
from verifier.documents.inline import read_inline
from verifier.model import Document, Note, StyledText


@pytest.mark.parametrize(
    ("printed", "title", "date", "place"),
    [
        ("42 U.S.C. § 1983.", "42 U.S.C. § 1983", None, "1983"),
        ("17 C.F.R. § 240.10b-5 (2020).", "17 C.F.R. § 240.10b-5", "2020", "240.10b-5"),
        ("Treaty of Nystad, 1721.", "Treaty of Nystad", "1721", None),
        ("Treaty of Kiakhta (1727), art. 3.", "Treaty of Kiakhta", "1727", "3"),
        (
            "Vienna Convention on the Law of Treaties, 23 May 1969, 1155 UNTS 331, art. 31.",
            "Vienna Convention on the Law of Treaties",
            "1969-05-23",
            "31",
        ),
        (
            "Convention respecting the Rights of Neutral Powers in Case of War on Land (Hague V), "
            "Oct. 18, 1907, 36 Stat. 2310.",
            "Convention respecting the Rights of Neutral Powers in Case of War on Land (Hague V)",
            "1907-10-18",
            None,
        ),
        (
            "Convention on the River (adopted 5 June 1992, entered into force 29 May 1993) 1760 UNTS 79.",
            "Convention on the River",
            "1992-06-05",
            None,
        ),
        (
            "Regulation (EU) 2016/679 of the European Parliament of 27 April 2016, OJ L 119, 4.5.2016, p. 1.",
            "Regulation (EU) 2016/679 of the European Parliament",
            "2016-04-27",
            "1",
        ),
        ("Vgl. § 823 Abs. 1 BGB.", "§ 823 Abs. 1 BGB", None, "823"),
        (
            "Gesetz über die Häfen vom 4. Mai 1951, BGBl. I 1951, S. 281.",
            "Gesetz über die Häfen",
            "1951-05-04",
            "281",
        ),
        (
            "Loi n° 78-17 du 6 janvier 1978 relative aux ports, JORF du 7 janvier 1978, p. 227.",
            "Loi n° 78-17 du 6 janvier 1978 relative aux ports",
            "1978-01-06",
            "227",
        ),
        ("Legge 23 agosto 1988, n. 400.", "Legge 23 agosto 1988, n. 400", "1988-08-23", None),
        ("Ley 2/1979, de 3 de octubre de 1979.", "Ley 2/1979", "1979-10-03", None),
        ("Data Protection Act 2018, s 6(1).", "Data Protection Act 2018", "2018", "6(1)"),
        ("《中华人民共和国民法典》第1165条。", "中华人民共和国民法典", None, "1165"),
    ],
)
def test_a_law_has_its_name_its_day_and_the_cited_place_and_no_author(
    printed: str, title: str, date: str | None, place: str | None
) -> None:
    citation = parse_citation(printed)
    assert (citation.type, citation.fields["title"]) == ("legislation", title)
    assert (citation.fields.get("date"), citation.locator and citation.locator.value) == (date, place)
    assert not citation.fields.keys() & {"author", "journaltitle"}


@pytest.mark.parametrize(
    "printed",
    [
        "Police Act. London: HMSO, 1964.",
        "Smith, J. The Clean Air Act 1956. London: HMSO, 1960.",
        "Peace of Westphalia Revisited, Oxford 1998.",
        "Paz, Octavio. El laberinto de la soledad. México, 1950.",
        "Müller, Hans: Das Gesetz der Serie, Berlin 1999, S. 12.",
    ],
)
def test_a_work_about_laws_is_no_law(printed: str) -> None:
    assert parse_citation(printed).type != "legislation"


@pytest.mark.parametrize(
    ("printed", "court", "date"),
    [
        ("BGH, Urteil vom 12. März 1998 – III ZR 45/97, NJW 1998, 2051 (2053).", "BGH", "1998-03-12"),
        ("BGH NJW 1998, 2051 (2053).", "BGH", "1998"),
        ("STC 53/1985, de 11 de abril, FJ 5.", "STC", "1985-04-11"),
        ("Corte cost., sent. n. 238 del 2014.", "Corte cost.", "2014"),
        ("CE, Ass., 20 octobre 1989, Nicolo, Rec. p. 190.", "CE", "1989-10-20"),
        ("Cass. civ. 1re, 7 novembre 2006, n° 05-11.604.", "Cass. civ.", "2006-11-07"),
    ],
)
def test_a_decision_of_a_court_of_the_continent_has_its_court_and_day(
    printed: str, court: str, date: str
) -> None:
    citation = parse_citation(printed)
    assert citation.type == "jurisdiction"
    assert (citation.fields["institution"], citation.fields["date"]) == (court, date)


@pytest.mark.parametrize(
    ("printed", "title", "sheet"),
    [
        ("ASVe, *Senato, Terra*, reg. 15, c. 34v.", "ASVe, Senato, Terra, reg. 15", "34v"),
        (
            "Archivio di Stato di Firenze, Mediceo, 4142, cc. 12r-13v.",
            "Archivio di Stato di Firenze, Mediceo, 4142",
            "12r-13v",
        ),
        ("Bundesarchiv Berlin, R 901/29114, Bl. 33r.", "Bundesarchiv Berlin, R 901/29114", "33r"),
        ("AMAE, CP Chine, vol. 22, f° 134.", "AMAE, CP Chine, vol. 22", "134"),
        ("AHN, Estado, leg. 2841, exp. 12.", "AHN, Estado, leg. 2841, exp. 12", None),
        ("РГАСПИ. Ф. 495. Оп. 152. Д. 8. Л. 4.", "РГАСПИ. Ф. 495. Оп. 152. Д. 8", "4"),
    ],
)
def test_a_file_of_an_archive_has_its_shelf_mark_for_title_and_its_sheet_for_place(
    printed: str, title: str, sheet: str | None
) -> None:
    citation = parse_citation(printed)
    assert (citation.type, citation.fields) == ("unpublished", {"title": title})
    assert (citation.locator and citation.locator.value) == sheet


@pytest.mark.parametrize("printed", ["IBM, vol. 22, n. 3, 1999.", "AHA Bulletin, vol. 3, 1999, p. 12."])
def test_a_journal_with_a_name_in_capitals_is_no_archive(printed: str) -> None:
    assert parse_citation(printed).type == "article"


@pytest.mark.parametrize(
    ("printed", "author", "pages", "place"),
    [
        ("Schäfer/Kunz, JZ 2004, 115 (118).", "Schäfer and Kunz", "115", "118"),
        ("Kunz, Das Recht der Neutralen, NJW 1999, 2051, 2053.", "Kunz", "2051", "2053"),
        ("Robert K. Sellers, Note, The Law of Ports, 88 Harv. L. Rev. 1201, 1215 (1975).",
         "Sellers, Robert K.", "1201", "1215"),
        ("Ann Berg, Ryan Li & Mark Green, Rivers at Sea, 30 J. River Res. 659 (2011).",
         "Berg, Ann and Li, Ryan and Green, Mark", "659", None),
    ],
)  # fmt: skip
def test_lawyers_articles_keep_names_and_title_apart(
    printed: str, author: str, pages: str, place: str | None
) -> None:
    citation = parse_citation(printed)
    assert (citation.type, citation.fields["author"], citation.fields["pages"]) == ("article", author, pages)
    assert (citation.locator and citation.locator.value) == place


@pytest.mark.parametrize(
    "printed",
    [
        "§ 823 Abs. 1 BGB.",
        "42 U.S.C. § 1983.",
        "Corte cost., sent. n. 238 del 2014.",
        "BNCF, Magl. XXV, 345, c. 7r.",
        "Schäfer/Kunz, JZ 2004, 115 (118).",
    ],
)
def test_a_note_of_nothing_but_a_law_or_file_is_a_citation(printed: str) -> None:
    assert len(SplitNote(read_inline(printed).text).split().pieces) == 1


@pytest.mark.parametrize(
    "said",
    [
        "The Treaty of Nystad of 1721 ended the war.",
        "Art. 5 of the treaty was never applied.",
        "Das Urteil des BGH von 1998 änderte daran nichts.",
        "Dies gilt auch für das Gesetz über die Häfen, das 1951 erlassen wurde.",
        "Il trattato del 1721 non fu mai applicato.",
        "Cette loi de 1978 n'a jamais été appliquée.",
        "Die 3. Auflage 1998 weicht davon ab.",
        "Under the Human Rights Act 1998 this is unlawful.",
        "In the archives there are many such files.",
        "The OED defines the word otherwise.",
    ],
)
def test_what_is_said_of_a_law_or_an_archive_is_no_citation(said: str) -> None:
    assert SplitNote(read_inline(said).text).split().pieces == ()


@pytest.mark.parametrize(
    ("note", "kind", "title", "date"),
    [
        (
            "Hague Convention (V) Respecting the Rights and Duties of Neutral Powers in Case of War "
            "on Land, 18 October 1907, art. 5.",
            "legislation",
            "Hague Convention (V) Respecting the Rights and Duties of Neutral Powers in Case of War on Land",
            "1907-10-18",
        ),
        (
            "Treaty on the Non-Proliferation of Nuclear Weapons, 1 July 1968, art. VI.",
            "legislation",
            "Treaty on the Non-Proliferation of Nuclear Weapons",
            "1968-07-01",
        ),
        (
            "Charter of Paris for a New Europe, 21 November 1990.",
            "legislation",
            "Charter of Paris for a New Europe",
            "1990-11-21",
        ),
        (
            "FO 371/41095, minute by Clutton, 3 May 1944, The National Archives, Kew.",
            "unpublished",
            "FO 371/41095, minute by Clutton, 3 May 1944, The National Archives, Kew",
            "1944-05-03",
        ),
        # By its place, without a word of what it is on.
        (
            "Bandung Final Communiqué, Asian-African Conference, Bandung, 18–24 April 1955.",
            "legislation",
            "Bandung Final Communiqué, Asian-African Conference, Bandung",
            "1955-04-24",
        ),
        # The volume behind the series, as in French.
        (
            "Convention de Vienne sur le droit des traités, signée à Vienne le 23 mai 1969, RTNU, vol. 1155, "
            "p. 331.",
            "legislation",
            "Convention de Vienne sur le droit des traités",
            "1969-05-23",
        ),
        (
            "Botschaft des Bundesrates zu einem Bundesgesetz über die Gewässer vom 4. März 1955, "
            "BBl 1955 I 500.",
            "legislation",
            "Botschaft des Bundesrates zu einem Bundesgesetz über die Gewässer",
            "1955-03-04",
        ),
        (
            "Deutscher Bundestag, Antwort der Bundesregierung auf eine Große Anfrage zur Wasserpolitik, "
            "BT-Drs. 18/3412 vom 3.12.2014, S. 3.",
            "report",
            "Antwort der Bundesregierung auf eine Große Anfrage zur Wasserpolitik",
            "2014-12-03",
        ),
        ("SOU 1994:11, Om kriget kom, s. 45.", "report", "Om kriget kom", "1994"),
        # By their day, in the languages of the continent.
        (
            "Accord de partenariat entre l’Exlande et la Ruritanie, signé à Oulan-Bator le 30 avril 2013, "
            "JOUE, "
            "L 326, p. 7.",
            "legislation",
            "Accord de partenariat entre l’Exlande et la Ruritanie",
            "2013-04-30",
        ),
        (
            "Convenzione dell’Aja del 18 ottobre 1907, art. 5.",
            "legislation",
            "Convenzione dell’Aja",
            "1907-10-18",
        ),
        (
            "Vertrag über die Grundlagen der Beziehungen vom 3. Mai 1993.",
            "legislation",
            "Vertrag über die Grundlagen der Beziehungen",
            "1993-05-03",
        ),
        (
            "Резолюция Генеральной Ассамблеи ООН 50/80 «Нейтралитет» от 12 декабря 1995 г. // Док. ООН "
            "A/RES/50/80.",
            "report",
            "Резолюция Генеральной Ассамблеи ООН 50/80",
            "1995-12-12",
        ),
        (
            "Rivers Action Centre and Another v Exland (2001) AHRLR 60 (ACHPR 2001) para 52.",
            "jurisdiction",
            "Rivers Action Centre and Another v Exland",
            "2001",
        ),
        (
            "International Tribunal for the Rivers, *Duties of States in the Basin*, Advisory Opinion, "
            "1 February 2011, para. 117.",
            "jurisdiction",
            "Duties of States in the Basin",
            "2011-02-01",
        ),
        (
            "Gelman v. Uruguay, Merits and Reparations, Judgment, Inter-Am. Ct. H.R. (ser. C) No. 221, ¶ 7 "
            "(Feb. 24, 2011).",
            "jurisdiction",
            "Gelman v. Uruguay",
            "2011-02-24",
        ),
    ],
)
def test_a_treaty_by_its_day_and_a_file_by_its_mark_are_citations(
    note: str, kind: str, title: str, date: str
) -> None:
    (reading,) = read_notes(Document("x.md", "markdown", (Note("1", read_inline(note).text, (1, 1)),)))
    (citation,) = reading.citations
    assert (citation.type, citation.fields["title"], citation.fields["date"]) == (kind, title, date)


def test_a_word_of_entries_at_the_very_end_of_a_text_is_read() -> None:
    assert tag_by_rules(StyledText("Protocol of 12 August 1949, 8 June 1977, art. 2."))


@pytest.mark.parametrize(
    ("note", "symbol", "title"),
    [
        (
            "Ruritania, “Annual Report under the Arms Trade Treaty,” ATT/R/2018/11, 2018, p. 2.",
            "ATT/R/2018/11",
            "Annual Report under the Arms Trade Treaty",
        ),
        (
            "AU Executive Council, “Decision on Rivers,” EX.CL/Dec.614(XVIII), January 2011.",
            "EX.CL/Dec.614(XVIII)",
            "Decision on Rivers",
        ),
        (
            "OEA, Informe sobre las aguas, OEA/Ser.L/V/II.44, 11 de abril de 1979.",
            "OEA/Ser.L/V/II.44",
            "Informe sobre las aguas",
        ),
        (
            "OECD, “Aid Statistics,” DCD/DAC(2015)36/FINAL, Paris, 2015, p. 4.",
            "DCD/DAC(2015)36/FINAL",
            "Aid Statistics",
        ),
    ],
)
def test_a_document_of_another_organisation_is_named_by_its_symbol(
    note: str, symbol: str, title: str
) -> None:
    (reading,) = read_notes(Document("x.md", "markdown", (Note("1", StyledText(note), (1, 1)),)))
    (citation,) = reading.citations
    assert (citation.type, citation.fields["number"], citation.fields["title"]) == ("report", symbol, title)
