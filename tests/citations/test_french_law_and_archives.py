"""What French lawyers and historians cite: decisions, debates, files, pages, and words that lead to them."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read, read_last
from verifier.citations import parse_citation
from verifier.duplicates import collate


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        (
            "CE, sect., 3 févr. 1999, Montaigu, req. n° 149722, Lebon p. 6.",
            "jurisdiction",
            "institution=CE|title=Montaigu|number=149722|date=1999-02-03|note=sect.; Lebon p. 6",
        ),
        (
            "Cass. crim., 4 janv. 2005, Bull. crim. n° 1.",
            "jurisdiction",
            "title=Cass. crim., 4 janv. 2005|note=Bull. crim. n° 1|date=2005-01-04",
        ),
        (
            "Civ. 1re, 12 mars 2003, D. 2003. 1234, note Dupreuil.",
            "jurisdiction",
            "institution=Civ.|title=Civ. 1re, 12 mars 2003|date=2003-03-12",
        ),
        (
            "Cons. const., déc. n° 71-44 DC du 16 juillet 1971, Liberté des ports.",
            "jurisdiction",
            "institution=Cons. const.|number=71-44 DC|title=Liberté des ports|date=1971-07-16",
        ),
        (
            "Cons. const., 16 juill. 1971, n° 71-44 DC, Rec. p. 29.",
            "jurisdiction",
            "number=71-44 DC|date=1971-07-16|note=Rec. p. 29",
        ),
        (
            "CEDH, 24 juin 2004, Hohenfeld c/ Allemagne, req. n° 59320/00, § 57.",
            "jurisdiction",
            "title=Hohenfeld c/ Allemagne|number=59320/00|at=57",
        ),
        (
            "T. confl., 8 févr. 1873, Blancart, Rec. p. 61.",
            "jurisdiction",
            "institution=T. confl.|title=Blancart",
        ),
        ("Décision n° 2010-1 QPC du 28 mai 2010, cons. 5.", "jurisdiction", "number=2010-1 QPC|at=5"),
        (
            "SHD-Vincennes, GR 7 N 1234, note de l'état-major, 4 juin 1912.",
            "unpublished",
            "title=note de l'état-major|date=1912-06-04|note=SHD-Vincennes, GR 7 N 1234",
        ),
        (
            "V. en ce sens J. Hauteval, note sous CE, 12 mai 1911, D. 1913.3.12.",
            "article",
            "author=Hauteval, J.|titleaddon=note sous CE, 12 mai 1911|journaltitle=D.|date=1913|at=12",
        ),
        (
            "décret du 9 janvier 1853, *Bull. des lois*, n° 612, p. 45.",
            "legislation",
            "title=décret du 9 janvier 1853|date=1853-01-09|at=45",
        ),
        ("C. civ., art. 1382.", "legislation", "title=C. civ.|at=1382"),
        ("Art. 1382 C. civ.", "legislation", "title=C. civ.|at=1382|date="),
        (
            "*JORF*, Débats parlementaires, Chambre des députés, séance du 17 décembre 1883, p. 2811.",
            "report",
            "title=JORF, Débats parlementaires, Chambre des députés, séance du 17 décembre 1883|at=2811"
            "|date=1883-12-17",
        ),
        ("J. Dupreuil, RTD civ. 2003, p. 45.", "article", "author=Dupreuil, J.|journaltitle=RTD civ.|at=45"),
        (
            "J. Dupreuil, note sous Cass. civ., 12 mars 2003, D. 2003, p. 1234.",
            "article",
            "titleaddon=note sous Cass. civ., 12 mars 2003|journaltitle=D.|date=2003|pages=1234",
        ),
        (
            "Décret du 30 mars 1911, *JORF*, 2 avril 1911, p. 2609, disponible sur"
            " https://law.example/1911-03-30 [consulté le 4 mars 2017].",
            "legislation",
            "title=Décret du 30 mars 1911|date=1911-03-30|note=JORF, 2 avril 1911, p. 2609"
            "|url=https://law.example/1911-03-30|urldate=2017-03-04|at=2609",
        ),
        (
            "AMAE, Personnel, 1re série, dossier n° 2214 (Kerbrec), f° 17 : état des bagages.",
            "unpublished",
            "title=AMAE, Personnel, 1re série, dossier n° 2214 (Kerbrec)|note=état des bagages|at=17",
        ),
        (
            "AMAE (La Courneuve), Correspondance commerciale, Sainte-Aldegonde, vol. 1-11.",
            "unpublished",
            "title=AMAE (La Courneuve), Correspondance commerciale, Sainte-Aldegonde, vol. 1-11",
        ),
        (
            "Rapport du lieutenant de vaisseau Trévic, 8 novembre 1883, SHD, Marine, BB4 1421, f° 208-211.",
            "unpublished",
            "author=Trévic|title=Rapport du lieutenant de vaisseau Trévic|at=208-211",
        ),
        (
            "Lettre de la Chambre de commerce de Port-Roux au ministre, 4 mai 1879, AN, F12 7048, pièce 2.",
            "unpublished",
            "author={Chambre de commerce de Port-Roux}|date=1879-05-04",
        ),
        (
            "Voir la page « Le piano du consul », site du musée de Port-Roux, www.musee.example/piano, page"
            " consultée le 5 mars 2017.",
            "online",
            "title=Le piano du consul|organization=site du musée de Port-Roux|url=www.musee.example/piano"
            "|urldate=2017-03-05|author=",
        ),
    ],
)
def test_law_and_files_of_france(entry: str, entry_type: str, described: str) -> None:
    citation = read(entry)[0]

    assert citation.type == entry_type
    assert_described(citation, described)


@pytest.mark.parametrize(
    "entry",
    [
        "Anne Roux, *Le Conseil d’État*, Paris, Plon, 1989, p. 12.",
        "C. Hervé, « La mer », *Revue bleue*, 12 mars 2003, p. 4.",
        "Jean Roux, *Récit de voyage dans les Alpes*, Paris, Plon, 1926, p. 55.",
    ],
)
def test_other_works_are_none_of_these(entry: str) -> None:
    assert parse_citation(entry).type not in ("jurisdiction", "legislation", "report", "unpublished")


_KNOWN = (
    "Solène Quérang, *Le consul et le poisson*, thèse de doctorat d'histoire, Université de Rennes, 2009.",
    "S. Quérang, « Un compte », *Annales bleues*, 70-2, 2015, p. 512-514.",
    "Yves-Marie Corbert, *Terre-Neuvas et Australs*, Rennes, Ouest, 1981.",
    "Paul Sarron, *Des servitudes*, thèse pour le doctorat en droit, Paris, Rousseau, 1901.",
    "Fernand Lescou, *Carnets austraux, 1886-1899*, Rennes, Presses du quai, 2016.",
)


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        (
            "Par exemple par Sarron, *op. cit.*, p. 234 (« ni roi » !), et, à sa suite, par Corbert,"
            " *Terre-Neuvas...*, p. 140.",
            [("Sarron", "234"), ("Corbert", "140")],
        ),
        (
            "Récit détaillé dans Quérang, thèse citée, f° 301-388 ; moins sûr : Gaston Le Bihan,"
            " *Drames des mers*, Paris, Plon, 1926, p. 55.",
            [("Quérang", "301-388"), ("Le Bihan, Gaston", "55")],
        ),
        ("Quérang (f° 512) juge la querelle « byzantine » ; on la suivra.", [("Quérang", "512")]),
        (
            "Sarron, p. 8, cité par Corbert, *Terre-Neuvas...*, p. 377, note 2.",
            [("Sarron", "8"), ("Corbert", "377 n. 2")],
        ),
        ("Lescou, *Carnets*, 12 mai 1891, p. 144.", [("Lescou", "144")]),
        ("« Pluie. Rien. Pluie » (Lescou, *Carnets*, 12 mai 1891, p. 144).", [("Lescou", "144")]),
        (
            "Hormis Corbert père, dont le fils publie le mot : Y.-M. Corbert, *Terre-Neuvas et Australs*, éd."
            " de 1993, annexe 7.",
            [("Corbert, Y.-M.", "7")],
        ),
        (
            "D'après Sarron, *op. cit.*, p. 120, et Corbert, *op. cit.*, p. 13.",
            [("Sarron", "120"), ("Corbert", "13")],
        ),
        (
            "On trouvera le texte dans Duvergier, *Collection des lois*, t. 48, 1848, p. 77.",
            [("Duvergier", "77")],
        ),
        ("Procès-verbaux dans AMAE, Mémoires et documents, Pêcheries, vol. 33 (non folioté).", [("", "")]),
        (
            "Rapport du capitaine Trévic, 8 novembre 1883, SHD, Marine, BB4 1421, f° 208. Le rapport anglais"
            " est conservé à Kew : TNA, ADM 1/6688.",
            [("Trévic", "208"), ("", "")],
        ),
    ],
)
def test_a_note_cites_these(note: str, cited: list[tuple[str, str]]) -> None:
    found = read_last(*_KNOWN, note)

    assert [
        (each.fields.get("author", ""), each.locator.value if each.locator else "") for each in found
    ] == cited


def test_who_is_named_in_front_of_ibid_tells_which_of_two_is_meant() -> None:
    first, _, again = read(
        "Rapport du capitaine Trévic, 8 novembre 1883, SHD, Marine, BB4 1421, f° 208. Le rapport anglais est"
        " conservé à Kew : TNA, ADM 1/6688.",
        "Dans des conditions « décentes », selon le rapport du même Trévic (*ibid.*, f° 210).",
    )

    assert again.fields == {"author": first.fields["author"]}
    assert again.short_form == "op-cit"


def test_the_same_author_is_named_behind_an_and() -> None:
    _, again = read(
        "Voir Marthe Desroche, *L'État et ses ports*, Paris, Plon, 1998 ; et, du même auteur, « Ports de"
        " guerre », *Revue bleue*, n° 12, 2001, p. 5-22."
    )

    assert again.fields["author"] == "Desroche, Marthe"
    assert again.fields["title"] == "Ports de guerre"


def test_a_place_of_the_paper_is_no_citation() -> None:
    assert read("Voir *supra*, p. 12, et *infra*, chap. IV.") == ()


def test_what_is_published_begins_at_its_title() -> None:
    (cited,) = read(
        "Il publia même une *Note sur le régime des vents* (Rochefort, 1895), que je n'ai pu lire."
    )

    assert cited.fields["title"] == "Note sur le régime des vents"
    assert cited.fields["location"] == "Rochefort"


def test_what_kind_of_work_is_meant_tells_it_from_others_of_the_same_author() -> None:
    citations = read(
        *_KNOWN[:2], "Quérang, thèse citée, f° 30.", "Quérang, art. cit., p. 513.", "Quérang (f° 5) le dit."
    )
    works = collate(citations).work_of

    thesis, article, *again = (works[each.id] for each in citations)
    assert again == [thesis, article, thesis]
