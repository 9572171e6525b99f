"""Words that are none of the field that they were taken for, in reference lists of many subjects."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citations
from verifier.model import Citation


def read(reference: str) -> Citation:
    (citation,) = parse_citations([reference])
    return citation


def test_the_kind_of_a_thesis_behind_its_title() -> None:
    thesis = read(
        "Jacquinot-Lebrun, F. Écrire en classe de sciences. Thèse de doctorat en sciences de l’éducation,"
        " Université Paris 8, 2002."
    )
    assert thesis.type == "thesis"
    assert thesis.fields["title"] == "Écrire en classe de sciences"
    assert thesis.fields["type"] == "Thèse de doctorat en sciences de l’éducation"
    assert thesis.fields["institution"] == "Université Paris 8"


def test_a_title_that_speaks_of_theses_is_kept() -> None:
    book = read("Berg, A. (2010). How to write a doctoral thesis. London: Mill.")
    assert book.fields["title"] == "How to write a doctoral thesis"


def test_a_personal_communication_is_no_second_author() -> None:
    told = read("45. Bannerjee, S., personal communication.")
    assert told.fields == {"author": "Bannerjee, S.", "title": "personal communication"}


def test_a_group_for_whom_authors_write_is_no_title() -> None:
    article = read(
        "19. Fotheringham DR, Uchino M, for the STRIVE-2 Investigators. Intracoronary abciximab and infarct"
        " size. Lancet. 2008; 371 (9612): 561–70."
    )
    assert article.fields["title"] == "Intracoronary abciximab and infarct size"
    assert article.fields["note"] == "for the STRIVE-2 Investigators"


def test_the_word_for_an_issue_is_none_of_the_journal() -> None:
    article = read(
        "MONTEIRO, A. et al. Saúde e escola no interior paulista. Cadernos Cebrap, nº 14, pp. 5-39. São"
        " Paulo, 1985."
    )
    assert article.fields["journaltitle"] == "Cadernos Cebrap"
    assert article.fields["number"] == "14"


def test_in_press_is_no_book() -> None:
    article = read("M. Fantini, Corti e cortigiani. Note a margine, «Cheiron», in corso di stampa.")
    assert article.fields == {
        "author": "Fantini, M.",
        "title": "Corti e cortigiani. Note a margine",
        "journaltitle": "Cheiron",
        "pubstate": "forthcoming",
    }


def test_an_unsigned_piece_of_a_newspaper_has_no_author() -> None:
    piece = read("I braccianti e la Camera del lavoro, «L'ordine nuovo di Ferrara», 22 maggio 1920.")
    assert piece.fields == {
        "title": "I braccianti e la Camera del lavoro",
        "journaltitle": "L'ordine nuovo di Ferrara",
        "date": "1920-05-22",
    }


def test_nobody_is_named_behind_o_v() -> None:
    piece = read("o. V., Theurung und Kornwucher, in: Augsburger Abendblatt, Nr. 143 v. 22. Juni 1847, S. 3.")
    assert "author" not in piece.fields
    assert piece.fields["title"] == "Theurung und Kornwucher"


def test_a_journal_with_a_subtitle_is_no_town_and_press() -> None:
    article = read(
        "Guimarães Lobo, S. & Teles, J. (2013). Clima de escola e bullying: adaptação de uma escala."
        " Psicologia: Reflexão e Crítica, 26(1), 68-77. doi: 10.1590/S0102-79722013000100008"
    )
    assert article.type == "article"
    assert article.fields["journaltitle"] == "Psicologia: Reflexão e Crítica"
    assert "location" not in article.fields
    assert "publisher" not in article.fields


def test_town_year_and_what_comes_with_the_book() -> None:
    book = read("IBGE. Censo demográfico 2000: migração e deslocamento. Rio de Janeiro, 2003. 1 CD-ROM.")
    assert (book.fields["location"], book.fields["date"]) == ("Rio de Janeiro", "2003")
    assert book.fields["note"] == "1 CD-ROM"


def test_a_town_that_begins_the_name_of_a_school() -> None:
    paper = read(
        "Bloomfield, S. and O'Hara, T., 2002. Estimating intangible capital from firm-level data. Mimeo,"
        " London School of Economics."
    )
    assert paper.fields["publisher"] == "London School of Economics"
    assert "location" not in paper.fields


def test_the_version_of_a_package_is_no_journal() -> None:
    package = read(
        "49. Figueira M, Strand O. rgraphmix: Mixture models for directed graphs. R package version 0.4-2;"
        " 2014. Available from: http://CRAN.R-project.org/package=rgraphmix."
    )
    assert package.type == "software"
    assert package.fields["version"] == "0.4-2"
    assert not package.fields.keys() & {"journaltitle", "volume", "number"}


def test_the_translation_of_an_article_behind_its_own_place() -> None:
    article = read(
        "[51] V. I. Pesochin, “Diffusion of hydrogen in amorphous alloys,” Fiz. Tverd. Tela 25, 1881 (1983)"
        " [Sov. Phys. Solid State 25, 1085 (1983)]."
    )
    assert article.fields["title"] == "Diffusion of hydrogen in amorphous alloys"
    assert article.fields["journaltitle"] == "Fiz. Tverd. Tela"
    assert article.fields["addendum"] == "Sov. Phys. Solid State 25, 1085 (1983)"


def test_a_letter_in_the_works_of_who_wrote_it() -> None:
    letter = read(
        "Clemens Wackerbarth, Brief an Sophie Mertens vom 3. Januar 1812, in: ders., Briefwechsel, hg. v. d."
        " Akademie der Wissenschaften, Bd. III/1, Berlin 1908, Nr. 98, S. 176."
    )
    assert letter.fields["title"] == "Brief an Sophie Mertens vom 3. Januar 1812"
    assert letter.fields["booktitle"] == "Briefwechsel"
    assert letter.fields["bookauthor"] == "Wackerbarth, Clemens"


def test_a_decision_by_its_day_and_print() -> None:
    decision = read("OLG Hamm, 7.11.2000, VersR 2002, 478.")
    assert decision.type == "jurisdiction"
    assert decision.fields["date"] == "2000-11-07"
    assert "author" not in decision.fields


@pytest.mark.parametrize(
    "said",
    [
        "Neudruck der Ausgabe Riga 1897",
        "ND der Ausgabe Leipzig 1897",
        "Nachdruck der 2. Auflage Leipzig 1897",
    ],
)
def test_of_which_edition_a_book_is_the_reprint(said: str) -> None:
    book = read(f"Karl Berg, Die Flüsse, {said}, Darmstadt 1969, S. 3.")
    assert book.fields["title"] == "Die Flüsse"
    assert book.fields["addendum"] == said
    assert (book.fields["location"], book.fields["date"]) == ("Darmstadt", "1969")


@pytest.mark.parametrize("number", ["3 ", "3. ", "[3] ", ""])
def test_the_number_of_an_entry_is_no_volume(number: str) -> None:
    article = read(
        f"{number}Osterlund, E. J. et al. Cohesin loading defines replication timing in fission yeast. Nature"
        " 447, 1002–1006 (2007)."
    )
    assert article.fields["author"] == "Osterlund, E. J. and others"
    assert article.fields["journaltitle"] == "Nature"
    assert article.fields["volume"] == "447"


def test_the_days_of_an_issue_are_no_pages() -> None:
    article = read("28. Vandermeulen JP. Nursing the dying child. Nurs Times 1988 Mar 16-22; 84(11): 55-7.")
    assert article.fields["pages"] == "55-7"
    assert article.fields["volume"] == "84"
    assert article.fields["date"] == "1988-03-16/1988-03-22"
