"""Notes of German law journals, in which sentences lead from one citation to the next."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read, read_last

_KNOWN = (
    "*Otto Barkhagen*, Wem gehört der Deich?, Preußisches Verwaltungsblatt 24 (1903), S. 377–381.",
    "*Gerda Lüdeking*, Das Deichrecht, in: FS Uhlenhof, Berlin 1985, S. 233–259 (250).",
    "*Henning Kronsbek*, Sonderopfer und Gemeinwohl, Tübingen 2007, insb. S. 201 ff.",
    "*J. Focken Harmsen*, Spaten und Siegel, Emden 1981, S. 40.",
    "*Maren Eickhoff*, Die Wiederkehr des Opfers, AöR 137 (2012), S. 55 (61 ff.); *dies.*, Kein Ende?, JZ"
    " 2015, S. 812 (814).",
)


def test_an_article_is_cited_again_by_its_journal_and_the_page_that_is_meant() -> None:
    same = read_last(
        *_KNOWN,
        "Erstmals wohl *Lüdeking* (Fn. 2), S. 255, im Anschluss an *Barkhagen*, PrVBl. 24 (1903), S. 380;"
        " rechtssoziologisch gewendet bei *Harmsen*, Spaten, S. 75–77.",
    )

    assert [(each.fields["author"], each.locator.value) for each in same if each.locator] == [
        ("Lüdeking", "255"),
        ("Barkhagen", "380"),
        ("Harmsen", "75-77"),
    ]
    assert same[1].fields["title"] == "Wem gehört der Deich?"


def test_who_is_named_by_dies_is_known_to_later_notes() -> None:
    (again,) = read_last(*_KNOWN, "Dazu *Eickhoff*, JZ 2015, S. 815.")

    assert again.short_form
    assert again.fields["title"] == "Kein Ende?"
    assert again.locator is not None
    assert again.locator.value == "815"


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        (
            "BVerfGE 61, 402 (417) – Deichverband; BVerwGE 18, 277 (279 f.); aus der älteren Judikatur PrOVGE"
            " 44, 131.",
            ["BVerfGE 61, 402", "BVerwGE 18, 277", "PrOVGE 44, 131"],
        ),
        (
            "BGH NVwZ 2006, 966 Rn. 14; anders noch BGHZ 80, 111, 115.",
            ["BGH NVwZ 2006, 966", "BGHZ 80, 111"],
        ),
        ("Das Gericht hat dies in BVerfGE 7, 198 (205) bestätigt, ohne zu zögern.", ["BVerfGE 7, 198"]),
        ("Die Begründung des Entwurfs (BT-Drs. 19/1234, S. 5) sagt dazu nichts.", ["BT-Drs. 19/1234"]),
        (
            "*Kronsbek* (Fn. 3), S. 310; aufgegriffen von *Harmsen*, a.a.O., S. 91 und, ohne Nachw., in der"
            " Begründung des Gesetzentwurfs zur Neufassung des NDG, LT-Drs. 16/3005, S. 12.",
            ["", "", "LT-Drs. 16/3005"],
        ),
        (
            "H.M., vgl. nur Palandt/Grünhof, § 242 Rn. 3; MüKoBGB/Bachmeier, § 242 Rn. 5; a.A. Wendtorf, JZ"
            " 2001, 12 (15 f.).",
            ["Palandt", "MüKoBGB", ""],
        ),
        ("PrOVGE 44, 131 (135). S. auch die Nachw. o. in Fn. 5.", ["PrOVGE 44, 131"]),
        ("Die Einwände im Einzelnen: s.o. bei und in Fn. 2 und 3.", []),
        ("Art. 14 Abs. 3 S. 2 GG hilft hier nicht weiter.", []),
        (
            "Vermerk MinRat Scholvin v. 3.2.1931, Bundesarchiv, R 3001/2417, Bl. 33. Zit. auch bei *Kronsbek*"
            " (Fn. 3), S. 207, dort aber mit falscher Blattangabe.",
            ["Vermerk MinRat Scholvin", ""],
        ),
        (
            "Nds. LA Oldenburg, Best. 70, Nr. 4417, Bl. 12 ff. (Votum des Geh. Rats Mutz).",
            ["Nds. LA Oldenburg, Best. 70, Nr. 4417"],
        ),
        (
            "Vgl. nur BVerfGE 30, 173 (188 f.) – Orpheus; 119, 1 (20) – Elsa; ferner Hoffner, ZUM 2008, 12.",
            ["BVerfGE 30, 173", ""],
        ),
        (
            "Anders die h.M.: *Steinke*, in: v. Mangoldt/Klein/Starck, GG, 6. Aufl. 2010, Art. 2 Rn. 45;"
            " *Kunig*, ebd., Art. 6 Rn. 12.",
            ["v. Mangoldt/Klein/Starck, GG", ""],
        ),
        (
            "Gesetz v. 21.8.1995 (BGBl. I S. 1050), zuletzt geändert durch Gesetz v. 1.5.2015.",
            ["Gesetz v. 21.8.1995"],
        ),
        (
            "BR-Drs. 511/63 (Beschluss). Zu den Gründen vgl. den Briefwechsel zwischen Dr. Nüss und Senator"
            " Behn, Bundesarchiv Koblenz, B 141/20815.",
            ["BR-Drs. 511/63", "Briefwechsel zwischen Dr. Nüss und Senator Behn"],
        ),
        (
            "*Rudolf Treskow*, Die Last als Problem, VVDStRL 7 (1932), S. 101 (Aussprache, S. 166).",
            ["Die Last als Problem"],
        ),
        ("So die amtl. Begr., BT-Drs. 7/1981 (neu), S. 12 f.", ["BT-Drs. 7/1981"]),
        (
            "*Hoffner*, Kunstfreiheit, in: Merten/Pape (Hrsg.), Handbuch der Rechte, Bd. IV, 2011, § 99 Rn."
            " 44; *Klettner*, in: BeckOK GG, 42. Ed. 1.12.2019, Art. 5 Rn. 160.",
            ["Kunstfreiheit", "BeckOK GG"],
        ),
        ("Art. 2 Abs. 1 i.V.m. Art. 1 Abs. 1 GG.", ["Art. 2 Abs. 1 i.V.m. Art. 1 Abs. 1 GG"]),
    ],
)
def test_a_note_cites_these(note: str, cited: list[str]) -> None:
    assert [each.fields.get("title", "") for each in read_last(*_KNOWN, note)] == cited


@pytest.mark.parametrize(
    ("note", "author", "place"),
    [
        (
            "Anders die Einschätzung von *Kronsbek*, Sonderopfer, S. 158, für das Wasserrecht.",
            "Kronsbek",
            "158",
        ),
        (
            "Krit. insoweit *Stollberg-Ahn*, in: Maunz/Dürig, GG, Art. 14 Rn. 210.",
            "Stollberg-Ahn",
            "Art. 14 Rn. 210",
        ),
        (
            "So auch *Ruhwold*, in: Bodenstedt/Karg (Hrsg.), GG, 3. Aufl. 2013, Art. 14 Rn. 88: „kurios“.",
            "Ruhwold",
            "Art. 14 Rn. 88",
        ),
        (
            "Übersicht über den Streitstand bei *Eickhoff*, AöR 137 (2012), S. 55 (70 Fn. 58).",
            "Eickhoff",
            "70 Fn. 58",
        ),
        ("So auch, bei abweichender Begründung, *Harmsen* (Fn. 4), S. 214.", "Harmsen", "214"),
        ("Vgl. *Harmsen*, ebd., S. 101 mit Fn. 3.", "Harmsen", "101 n. 3"),
        ("Dies verkennt *Harmsen* (Fn. 4), S. 4.", "Harmsen", "4"),
        ("Hierzu und zum Folgenden *Harmsen* (Fn. 4), S. 90 ff. m.w.N.", "Harmsen", "90 ff"),
        ("*Eickhoff* (o. Fn. 5), JZ 2015, 813.", "Eickhoff", "813"),
        (
            "Siehe ferner die Kommentierung von *Starck*, in: v. Münch/Kunig, GG, Art. 5 Rn. 92.",
            "Starck",
            "Art. 5 Rn. 92",
        ),
        (
            "Knapper Überblick bei *Ina Tjarkson*, Deichrecht, 2. Aufl., Hannover 1999, S. 11–34.",
            "Tjarkson, Ina",
            "11-34",
        ),
    ],
)
def test_words_in_front_and_behind_are_of_the_sentence(note: str, author: str, place: str) -> None:
    (cited,) = read_last(*_KNOWN, note)

    assert cited.fields["author"] == author
    assert cited.locator is not None
    assert cited.locator.value == place


@pytest.mark.parametrize(
    ("note", "author"),
    [
        ("A. A. Berg, *Rivers at Sea*, Oxford: Clarendon, 1998, p. 3.", "Berg, A. A."),
        ("S. Berg, *Rivers at Sea*, Oxford: Clarendon, 1998, p. 3.", "Berg, S."),
        ("I. E. Berg, *Der Fluss*, Kiel 1998, S. 3.", "Berg, I. E."),
    ],
)
def test_initials_are_no_such_words(note: str, author: str) -> None:
    assert read(note)[0].fields["author"] == author
