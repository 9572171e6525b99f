"""What lawyers of Germany and Austria cite: decisions, articles, commentaries, papers of parliament."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("entry", "described"),
    [
        ("BVerfGE 7, 198 (205 f.).", "title=BVerfGE 7, 198|journaltitle=BVerfGE|volume=7|pages=198|at=205 f"),
        ("BVerfGE 61, 402, 417 – Deichverband.", "title=BVerfGE 61, 402|titleaddon=Deichverband|at=417"),
        ("BVerfGE 128, 226 <245>.", "volume=128|pages=226|at=245"),
        ("PrOVGE 44, 131 (135).", "title=PrOVGE 44, 131|at=135"),
        ("BAGE 120, 1 Rn. 15.", "title=BAGE 120, 1|at=15"),
        ("BGHZ 80, 111, 115.", "title=BGHZ 80, 111|pages=111|at=115"),
        ("BVerfGE 61, 402 ff.", "title=BVerfGE 61, 402|at=402 ff"),
        ("Vgl. nur BVerwGE 18, 277 (279 f.) m.w.N.", "title=BVerwGE 18, 277|at=279 f|addendum=m.w.N."),
        ("BGH NVwZ 2006, 966 Rn. 14.", "title=BGH NVwZ 2006, 966|institution=BGH|date=2006|at=14"),
        ("VGH München BayVBl. 1999, 55 (57).", "institution=VGH München|journaltitle=BayVBl.|at=57"),
        (
            "BVerfG (K), Beschl. v. 3. 2. 2004 – 1 BvR 118/01, NJW 2004, S. 1212 (1215), Rn. 31.",
            "title=BVerfG (K), Beschl. v. 3. 2. 2004 – 1 BvR 118/01|date=2004-02-03|number=1 BvR"
            " 118/01|journaltitle=NJW|pages=1212|at=1215|addendum=Rn. 31",
        ),
        (
            "BVerfG, Beschluss der 2. Kammer des Ersten Senats vom 3. April 2019 - 1 BvR 12/18 -, juris,"
            " Rn. 12.",
            "date=2019-04-03|number=1 BvR 12/18|at=12|addendum=juris",
        ),
        (
            "BGH, Urt. v. 12.3.1998 – III ZR 45/97, BGHZ 138, 15 (17 f.) = NJW 1998, 2051.",
            "journaltitle=BGHZ|volume=138|pages=15|at=17 f|addendum=NJW 1998, 2051",
        ),
        (
            "EuGH, Rs. C-131/12, ECLI:EU:C:2014:317, Rn. 88.",
            "title=EuGH, Rs. C-131/12|number=C-131/12|at=88|addendum=ECLI:EU:C:2014:317",
        ),
        (
            "EuGH, Urteil vom 13. Mai 2014, Rs. C-131/12 – Mühlhof, Slg. 2014, I-317, Rn. 5.",
            "titleaddon=Mühlhof|journaltitle=Slg.|pages=I-317|date=2014-05-13|at=5",
        ),
        (
            "Zuletzt BVerfG v. 12.3.2020 – 2 BvR 44/19, Rn. 12 ff.",
            "title=BVerfG v. 12.3.2020 – 2 BvR 44/19|date=2020-03-12|number=2 BvR 44/19|at=12 ff",
        ),
        (
            "EuGH, C-399/11, Mellon, EU:C:2013:107, Rn. 60.",
            "title=EuGH, C-399/11|titleaddon=Mellon|at=60|addendum=EU:C:2013:107",
        ),
        (
            "GA Kokott-Berg, Schlussanträge v. 3.2.2010 – Rs. C-12/09, Rn. 44.",
            "institution=GA Kokott-Berg|type=Schlussanträge|number=C-12/09|at=44",
        ),
        (
            "EGMR, Vogel ./. Frankreich, Urt. v. 8.7.2004, Nr. 53924/00, Rn. 82.",
            "titleaddon=Vogel ./. Frankreich|date=2004-07-08|number=53924/00|at=82",
        ),
        (
            "EGMR, Urt. v. 24.6.2004, Nr. 59320/00, Rn. 57 – Hohenfeld/Deutschland.",
            "institution=EGMR|number=59320/00|titleaddon=Hohenfeld/Deutschland|at=57",
        ),
    ],
)
def test_decisions_are_told_by_court_number_and_print(entry: str, described: str) -> None:
    citation = parse_citation(entry)
    assert citation.type == "jurisdiction"
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        ("Müllner JuS 2001, 34.", "article", "author=Müllner|journaltitle=JuS|date=2001|pages=34"),
        ("Müllner AöR 137 (2012), 55 (61 ff.).", "article", "author=Müllner|volume=137|pages=55|at=61 ff"),
        ("v. Mangelbrock, ZRP 2003, 44 ff.", "article", "author=Mangelbrock, v.|pages=44|at=44 ff"),
        (
            "Eickstedt, Aufopferung und kein Ende?, JZ 2015, S. 812 (814) m.w.N.",
            "article",
            "author=Eickstedt|title=Aufopferung und kein Ende?|journaltitle=JZ|pages=812|at=814"
            "|addendum=m.w.N.",
        ),
        (
            "Tjarks/Eickstedt, Deiche im Klimawandel, NordÖR 2017 (i.E.).",
            "article",
            "author=Tjarks and Eickstedt|title=Deiche im Klimawandel|date=2017|pubstate=i.E.",
        ),
        (
            "Wendtorf, Sonderopfer, in: FS Maierhofer, 1999, S. 12 ff.",
            "incollection",
            "author=Wendtorf|title=Sonderopfer|booktitle=FS Maierhofer|date=1999|at=12 ff",
        ),
        (
            "Karl Wendtorf, Das Opfer, in: Bodenstedt u.a. (Hrsg.), Festschrift für Karl Maierhofer, München"
            " 1999, S. 12 (15).",
            "incollection",
            "editor=Bodenstedt and others|booktitle=Festschrift für Karl Maierhofer|location=München|at=15",
        ),
        (
            "Palandt/Grünhof, BGB, 79. Aufl. 2020, § 242 Rn. 3.",
            "commentary",
            "author=Grünhof|title=Palandt|titleaddon=BGB|edition=79. Aufl.|date=2020|at=§ 242 Rn. 3",
        ),
        ("MüKoBGB/Bachmeier, 8. Aufl. 2019, § 241 Rn. 5.", "commentary", "author=Bachmeier|title=MüKoBGB"),
        (
            "Stollberg-Ahn, in: Maunz/Dürig, GG, Art. 14 Rn. 210 (Stand: Juli 2010).",
            "commentary",
            "author=Stollberg-Ahn|title=Maunz/Dürig, GG|date=2010|note=Stand: Juli 2010|at=Art. 14 Rn. 210",
        ),
        (
            "Dreiberg, in: ders. (Hrsg.), GG, Bd. 1, 3. Aufl. 2013, Vorb. Rn. 12.",
            "commentary",
            "author=Dreiberg|editor=Dreiberg|title=GG|volume=1|at=Vorb. Rn. 12",
        ),
        ("BT-Drucks. 19/1234 S. 5 f.", "report", "title=BT-Drucks. 19/1234|number=19/1234|at=5 f"),
        ("RegE, BT-Drs. 18/1234, S. 33.", "report", "title=BT-Drs. 18/1234|titleaddon=RegE|at=33"),
        ("BT-Drs. 18/1234, 33.", "report", "title=BT-Drs. 18/1234|at=33"),
        (
            "Murkel, Grundrechte, 30. Aufl. 2014, Rn. 812 ff.",
            "book",
            "author=Murkel|title=Grundrechte|edition=30. Aufl.|date=2014|at=812 ff",
        ),
        ("Steinert, in: FS Bendatz, S. 321, 325.", "incollection", "booktitle=FS Bendatz|pages=321|at=325"),
        ("BR-Drs. 511/63 (Beschluss).", "report", "title=BR-Drs. 511/63|note=Beschluss"),
        (
            "Sten. Ber. 4. WP, 88. Sitzung v. 24. Oktober 1963, S. 4811 (C).",
            "report",
            "title=Sten. Ber. 4. WP, 88. Sitzung v. 24. Oktober 1963|date=1963-10-24|at=4811 (C)",
        ),
        ("BGBl. 2009 I, S. 2355.", "legislation", "title=BGBl.|volume=I|date=2009|at=2355"),
        (
            "ABl. EU L 119 v. 4.5.2016, S. 1.",
            "legislation",
            "title=ABl. EU|number=L 119|date=2016-05-04|at=1",
        ),
        (
            "Sachsenspiegel, Landrecht, II 56 § 1.",
            "legislation",
            "title=Sachsenspiegel, Landrecht|at=II 56 § 1",
        ),
    ],
)
def test_literature_and_papers_of_lawyers(entry: str, entry_type: str, described: str) -> None:
    citation = parse_citation(entry)
    assert citation.type == entry_type
    assert_described(citation, described)


@pytest.mark.parametrize(
    "entry",
    [
        "Ada Berg, *Früher Herbst*, Berlin 1990, S. 12.",
        "Früher Herbst, Berlin 1990.",
        "Analyse von Texten, Berlin 2010, S. 12.",
        "Der Deich. Festschrift der Stadt, Emden 1999.",
        "Albrecht Haag, Das Recht am Wasser, Göttingen 1931, S. 4.",
        "Berg, JSTOR 2001, 34.",
    ],
)
def test_other_works_are_none_of_these(entry: str) -> None:
    assert parse_citation(entry).type not in ("jurisdiction", "commentary", "legislation", "report")


@pytest.mark.parametrize("state", ["im Druck", "im Erscheinen", "à paraître", "in corso di stampa"])
@pytest.mark.parametrize("stop", ["", "."])
def test_what_is_to_appear_says_so(state: str, stop: str) -> None:
    citation = parse_citation(f"Wolfgang von Riedern, Die letzte Weide, Berlin 2026 ({state}){stop}")

    assert_described(
        citation, f"title=Die letzte Weide|location=Berlin|date=2026|pubstate={state}|publisher="
    )
