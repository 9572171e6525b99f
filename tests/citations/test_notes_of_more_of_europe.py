"""Footnotes of lawyers, theologians and historians of the continent: italic names, series, old volumes."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read
from verifier.citations import parse_citation
from verifier.citations.grammar.other_words import in_known_words
from verifier.citations.split import SplitNote
from verifier.documents.inline import read_inline
from verifier.duplicates import collate


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "*Maurer/Wald*, Allgemeines Verwaltungsrecht, 19. Aufl. 2017, § 9 Rn. 12.",
            "author=Maurer and Wald|title=Allgemeines Verwaltungsrecht|date=2017",
        ),
        (
            "*Schoben*, Die Europäisierung des Prozessrechts, JZ 1995, 109 (112 f.).",
            "author=Schoben|title=Die Europäisierung des Prozessrechts|journaltitle=JZ|pages=109",
        ),
        (
            "*Ruff*, in: Calliess/Ruff (Hrsg.), EUV/AEUV, 5. Aufl. 2016, Art. 288 AEUV Rn. 20.",
            "author=Ruff|editor=Calliess and Ruff|title=EUV/AEUV|date=2016|at=Art. 288 AEUV Rn. 20",
        ),
        (
            "R. Ogarek, Die Rechtswissenschaft, ZRG GA 104 (1987), S. 112–140 (118).",
            "journaltitle=ZRG GA|volume=104|pages=112-140|at=118",
        ),
        (
            "Johannes Burk, Der Friede, in: Heinz Duch (Hrsg.), Der Westfälische Friede. (Historische "
            "Zeitschrift, Beih. NF. 26.) München 1998, 51–74.",
            "title=Der Friede|editor=Duch, Heinz|number=26|location=München|pages=51-74",
        ),
        (
            "M. Stoll, Geschichte des Rechts, Bd. 2: Staatsrechtslehre 1800–1914, München 1992, S. 45.",
            "title=Geschichte des Rechts|volume=2|location=München|at=45",
        ),
        (
            "Detlef Nack (Hg.), Die Ära, Berlin: Links 2003 (Forschungen zur Gesellschaft), S. 99.",
            "editor=Nack, Detlef|series=Forschungen zur Gesellschaft|date=2003|at=99",
        ),
        (
            "Paul Veyron, *Le pain et le cirque*, Paris, Le Seuil, « Points », [1976] 1995, p. 23.",
            "author=Veyron, Paul|title=Le pain et le cirque|publisher=Le Seuil|series=Points",
        ),
        (
            "J. Carbon, Droit civil, t. 4, PUF, coll. « Thémis », 22e éd., 2000, p. 234.",
            "author=Carbon, J.|title=Droit civil|publisher=PUF|series=Thémis|edition=22e éd|at=234",
        ),
        (
            "Ph. Rémond, « La responsabilité », RTD civ. 1997, p. 323 et s., spéc. p. 330.",
            "journaltitle=RTD civ|date=1997|pages=323|at=330",
        ),
        (
            "F. Terron, Ph. Simlon et Y. Lequin, Droit civil. Les obligations, 11e éd., Paris, Dalloz, 2013, "
            "n° 45.",
            "author=Terron, F. and Simlon, Ph. and Lequin, Y.|title=Droit civil. Les obligations",
        ),
        (
            "Arlette Farge, « Le goût », *Annales*, 54-3, 1999, p. 567-589, ici p. 570.",
            "volume=54|number=3|pages=567-589|at=570",
        ),
        (
            "*Lotto*, catalogo della mostra (Roma, 2 marzo - 12 giugno 2011), a cura di "
            "G.C.F. Villa, Silvana "
            "Editoriale, Cinisello Balsamo 2011, p. 98.",
            "editor=Villa, G.C.F.|publisher=Silvana Editoriale|location=Cinisello Balsamo|date=2011",
        ),
        (
            "G. Vasari, *Le vite* [1550 e 1568], a cura di R. Bettini, III, Sansoni, Firenze 1971, p. 56.",
            "editor=Bettini, R.|volume=III|publisher=Sansoni|location=Firenze|date=1971|origdate=1550",
        ),
        (
            "M. De Cecco, *Il sistema monetario*, “Rivista di storia economica”, n.s., XII "
            "(1995), 2, pp. 145-170.",
            "title=Il sistema monetario|journaltitle=Rivista di storia economica|volume=XII|number=2",
        ),
        (
            "M. Lucia, *Costituzionalismo irenico*, Torino, Giappichelli, 2018, 77 e nota 15.",
            "publisher=Giappichelli|date=2018|at=77 n. 15",
        ),
        (
            "E. Montale, Lettere scelte, in E. Auer, Mimesis antica, trad. di A. Romagna e "
            "H. Hinter, Einaudi, "
            "Torino 1956, p. 12.",
            "translator=Romagna, A. and Hinter, H.|publisher=Einaudi|location=Torino",
        ),
        (
            "R. Aerten, ‘Een andere eeuw’, in: N. Bas en M. van der Wal (red.), *De erfenis* "
            "(Zutphen 1998) 12-34.",
            "editor=Bas, N. and van der Wal, M.|booktitle=De erfenis|location=Zutphen|pages=12-34",
        ),
        (
            "M. Wójcicki, Mongolia w prasie, [w:] Studia z dziejów Azji, red. K. Zieliński, "
            "t. 2, Kraków 2003, "
            "s. 101–120.",
            "booktitle=Studia z dziejów Azji|editor=Zieliński, K.|volume=2|location=Kraków",
        ),
        ("„Gazeta Wyborcza”, 12 V 2004, s. 3.", "journaltitle=Gazeta Wyborcza|date=2004-05-12|at=3"),
        ("*Allgemeine Zeitung* 12 (1810), Nr. 40, Sp. 630.",
         "journaltitle=Allgemeine Zeitung|volume=12|number=40"),
        (
            "Taube, Erika/Taube, Manfred: Schamanen und Rhapsoden. Die geistige Kultur, Wien 1983.",
            "author=Taube, Erika and Taube, Manfred|location=Wien|date=1983",
        ),
    ],
)  # fmt: skip
def test_a_note_has_these_fields(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("EuGH, Urt. v. 5.2.1963, Rs. 26/62, Slg. 1963, 1 – van Gend & Loos.", "jurisdiction"),
        ("CE, ass., 2 juillet 1982, Huglot, Rec. p. 257.", "jurisdiction"),
        ("CJCE, 15 juillet 1964, Costa c/ Enel, aff. 6/64, Rec. p. 1141.", "jurisdiction"),
        ("Wyrok TK z dnia 12 maja 2008 r., SK 43/05, OTK-A 2008, nr 4, poz. 57.", "jurisdiction"),
        ("Ustawa z dnia 17 marca 1921 r. o rolnictwie, Dz.U. 1921, nr 44, poz. 267.", "legislation"),
        ("О договорах : федер. закон от 15 июля 1995 г. № 101-ФЗ // Собр. законодательства РФ. 1995. № 29.",
         "legislation"),
        ("Archiwum Akt Nowych, Ministerstwo Spraw Zagranicznych, sygn. 6745, k. 12.", "unpublished"),
        ("Arquivo Histórico Ultramarino (AHU), Conselho Ultramarino, cx. 12, doc. 34.", "unpublished"),
        ("Arch. dép. Saône-et-Loire, H 25, n° 3.", "unpublished"),
        ("BnF, ms. lat. 17716, fol. 23v.", "unpublished"),
    ],
)  # fmt: skip
def test_decisions_laws_and_files_are_known(note: str, kind: str) -> None:
    (citation,) = read(note)
    assert citation.type == kind


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Ph. Rémond, « La responsabilité », RTD civ. 1997, p. 323.", "Ph. Rémond, art. préc., p. 335."),
        ("A. Nowicka, Polityka, Kraków 1998, s. 3.", "Tamże, s. 30."),
        ("K. Bartel, *Dogmatik*, Zürich 1932, S. 45.", "AaO., 25."),
        ("J. Bumler: Der unfeste Text. In: Text 12 (1996), S. 118–129.",
         "Bumler: Der unfeste Text (Anm. 1), S. 125."),
        ("Hans Belting, *Bild und Kult*, München: Beck, 1991, S. 12.", "Belting 1991 (wie Anm. 1), S. 20."),
        ("Базаров Б. Д., Жабаев Л. В. Демократы. Улан-Удэ, 2008. С. 67.",
         "Базаров Б. Д., Жабаев Л. В. Указ. соч. С. 80."),
        ("Рощин С. К. Политическая история Монголии (1921–1940). М., 1999. С. 112.",
         "Рощин С. К. Политическая история… С. 120."),
        ("E. Auerbach, Mimesis. Il realismo, Einaudi, Torino 1956, p. 120.",
         "E. Auerbach, Mimesis, cit., p. 130."),
        ("*Maurer/Wald*, Allgemeines Verwaltungsrecht, 19. Aufl. 2017, § 9 Rn. 12.",
         "*Maurer/Wald* (Fn. 1), § 10 Rn. 3."),
    ],
)  # fmt: skip
def test_a_back_reference_finds_its_work(first: str, again: str) -> None:
    one, two = read(first, again)
    assert two.short_form
    assert collate([one, two]).work_of[two.id] == collate([one, two]).work_of[one.id]


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        (
            "Simona Cerutti, *La ville*, Paris, EHESS, 1990, et Bernard Lepetit, *Les villes*, "
            "Paris, Seuil, 1988.",
            ["La ville", "Les villes"],
        ),
        (
            "Barbara Stoll, Des Kaisers Kleider. 2. Aufl. München 2013, 17; dies., Rituale. "
            "Frankfurt 2013, 88.",
            ["Des Kaisers Kleider", "Rituale"],
        ),
        (
            "P. Macrì, *Ottocento*, Einaudi, Torino 1988; Id., *I giochi dell’incertezza*, "
            "L’Ancora, Napoli 2002, p. 3.",
            ["Ottocento", "I giochi dell’incertezza"],
        ),
        (
            "D. De Rob, *Censimento*, «Studi», XXXVII (1960), pp. 141-273; XXXVIII (1961), pp. 167-276.",
            ["Censimento"],
        ),
    ],
)
def test_works_of_one_note_are_parted(note: str, titles: list[str]) -> None:
    assert [citation.fields.get("title") for citation in read(note)] == titles


@pytest.mark.parametrize(
    "note",
    [
        "*Le Monde*, 3 juin 1990, p. 8.",
        "*Grundgesetz*, Kommentar, 5. Aufl., München 2009, Rn. 3.",
        "*Faust*, 2. Aufl., Stuttgart 1990, S. 3 ff.",
    ],
)
def test_a_title_in_italics_is_no_name(note: str) -> None:
    assert "author" not in parse_citation(note).fields


@pytest.mark.parametrize(
    "printed", ["Studia, [w:] Azja, red. K. Berg, s. 3", "č. 3, roč. 4", "Berg, 45, aldaar 3"]
)
def test_words_of_other_languages_are_replaced_without_moving_a_character(printed: str) -> None:
    known = in_known_words(printed)
    assert len(known) == len(printed)
    assert known != printed


def test_what_is_cited_by_another_work_is_said_beside_it() -> None:
    note = read_inline(
        "Brief an Hiller vom 15. Juli 1838, zit. nach: F. Hiller, *Briefe*, Köln 1878, S. 1."
    ).text
    split = SplitNote(note).split()
    assert len(split.pieces) == 1
    assert split.remarks.startswith("Brief an Hiller")


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("Novák, Jan, Řeky severu, Lidové noviny, 14. 3. 2011, s. 5.", "2011-03-14"),
        ("Jan Novák, „Řeky severu“, *Lidové noviny*, 1. 12. 2011, s. 5.", "2011-12-01"),
        ("Rudé právo, 21. 8. 1968.", "1968-08-21"),
    ],
)
def test_the_day_of_a_newspaper_in_figures_is_no_volume(note: str, day: str) -> None:
    citation = parse_citation(note)
    assert citation.fields["date"] == day
    assert not citation.fields.keys() & {"volume", "number"}
