"""Printed lists of persons and bodies, and the BibLaTeX list that each becomes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.compare.names import Name, is_body, looks_like_names, parse_name_list, read_names, to_biblatex

INVERTED = {
    "Kofman, M., & Rojansky, M.": "Kofman, M. and Rojansky, M.",
    "Smith J, Doe AB": "Smith, J and Doe, AB",
    "Harinarayan CV, Joshi SR, Lee JR": "Harinarayan, CV and Joshi, SR and Lee, JR",
    "Smith, John, and Jane Doe": "Smith, John and Doe, Jane",
    "Bakan, Michael B., Ben Koen, and Megan Bakan.": "Bakan, Michael B. and Koen, Ben and Bakan, Megan",
    "Foley, J. D., van Dam, A., Feiner, S. K.,": "Foley, J. D. and van Dam, A. and Feiner, S. K.",
    "Uexküll, Thure von; Wesiack, Wolfgang": "von Uexküll, Thure and Wesiack, Wolfgang",
    "Andrade, Mário de.": "de Andrade, Mário",
    "García Márquez, Gabriel": "García Márquez, Gabriel",
    "Ortega y Gasset, José": "Ortega y Gasset, José",
    "Zijlstra GAR, van Haastregt JCM": "Zijlstra, GAR and van Haastregt, JCM",
    "Schumann, CM. Barnes, CC. Lord, C.": "Schumann, CM. and Barnes, CC. and Lord, C.",
    "Smith, John A., Jr., and Doe, Jane": "Smith, Jr., John A. and Doe, Jane",
    "Stewart III, Charles and Jonathan Woon": "Stewart, III, Charles and Woon, Jonathan",
    "Smith, Jones, and Brown": "Smith and Jones and Brown",
    "SABHARWAL, Umesh K., John H. VAUGHAN": "SABHARWAL, Umesh K. and VAUGHAN, John H.",
    "Jordan, Michael": "Jordan, Michael",
    "La Nasa, S. M.": "La Nasa, S. M.",
    "BAYLE, Isabelle. MAISH, Véronique.": "BAYLE, Isabelle and MAISH, Véronique",
    "PÉREZ HERRANZ, Fernando Miguel": "PÉREZ HERRANZ, Fernando Miguel",
    "García Sánchez, José Luis": "García Sánchez, José Luis",
    "DA SILVA, Virgílio Afonso": "DA SILVA, Virgílio Afonso",
    "NÚÑEZ SEIXAS, Xosé Manoel; ELLIOTT, John H.": "NÚÑEZ SEIXAS, Xosé Manoel and ELLIOTT, John H.",
    "Calvo Serraller, Francisco Javier; Elliott, John": "Calvo Serraller, Francisco Javier and Elliott, John",
    "GARCÍA LÓPEZ, Juan y PÉREZ, Ana": "GARCÍA LÓPEZ, Juan and PÉREZ, Ana",
    "VAN DER WAL, Jan; DE VRIES, Piet": "VAN DER WAL, Jan and DE VRIES, Piet",
    "Pérez, J., Ortega y Gasset, José": "Pérez, J. and Ortega y Gasset, José",
    "Kuhn, A., Barth, T. T. i Buzan, B.": "Kuhn, A. and Barth, T. T. and Buzan, B.",
    "OTTER, R. B. și PERRY-AYSCOUGH, H. G.": "OTTER, R. B. and PERRY-AYSCOUGH, H. G.",
    "Arenal C del": "del Arenal, C",
    "García Pulido, Andrés y Mir Olivé, Teresa": "García Pulido, Andrés and Mir Olivé, Teresa",
    "Maull, Hanns W. u.a.": "Maull, Hanns W. and others",
}

AS_SPOKEN = {
    "María del Carmen Iturralde": "Iturralde, María del Carmen",
    "Maria da Conceição Tavares": "Tavares, Maria da Conceição",
    "María de la Torre": "de la Torre, María",
    "E. Lo Presti": "Lo Presti, E.",
    "Robert Steinmetz, Baldur Thorhallsson, and Wivel Anders": (
        "Steinmetz, Robert and Thorhallsson, Baldur and Anders, Wivel"
    ),
    "Thomas Greminger and Jean-Marc Rickli": "Greminger, Thomas and Rickli, Jean-Marc",
    "Michael Kofman und Anna Berg": "Kofman, Michael and Berg, Anna",
    "Ivan Petrov et Marie Curie": "Petrov, Ivan and Curie, Marie",
    "Steven van der Plas": "van der Plas, Steven",
    "van der Plas": "van der Plas",
    "Michael of Liechtenstein": "of Liechtenstein, Michael",
    "Mohammed bin Salman": "bin Salman, Mohammed",
    "Bashar al-Assad": "al-Assad, Bashar",
    "José Ortega y Gasset": "Ortega y Gasset, José",
    # Two family names behind given names of Spain; a given name in the middle is none of them.
    "Héctor Montaña Ode": "Montaña Ode, Héctor",
    "José Antonio Montaña Ode": "Montaña Ode, José Antonio",
    "Juan Carlos Montaña Ode": "Montaña Ode, Juan Carlos",
    "Juan Carlos Ode": "Ode, Juan Carlos",
    "Javier Ode": "Ode, Javier",
    "Xavier Montagne Dubois": "Dubois, Xavier Montagne",
    "John Smith, Jr.": "Smith, Jr., John",
    "John Smith III": "Smith, III, John",
    "JMR Smith": "Smith, JMR",
    "J.-M. Rickli": "Rickli, J.-M.",
    "Conor Cruise O'Brien": "O'Brien, Conor Cruise",
    "Rui Lanceiro": "Lanceiro, Rui",
    "Jim Nichol": "Nichol, Jim",
    "J. Mendee N. Soyolgerel": "Mendee, J. and Soyolgerel, N.",
    "Edwin C. May & S. James P. Spottiswoode": "May, Edwin C. and Spottiswoode, S. James P.",
    "Tsakhia Elbegdorj": "Elbegdorj, Tsakhia",
    "Odeka": "Odeka",
    "Khurelbaatar S": "Khurelbaatar, S",
    "Anna Berg; Hans Müller, Karl Marx": "Berg, Anna and Müller, Hans and Marx, Karl",
    "Luis García, Juan Pérez": "García, Luis and Pérez, Juan",
    "Gudrun Wacker/u.a.": "Wacker, Gudrun and others",
}

FAMILY_FIRST = {
    "Zhang Wei": "Zhang, Wei",
    "Ouyang Xiu": "Ouyang, Xiu",
    "Zhang Yunling, Ren Jingjing": "Zhang, Yunling and Ren, Jingjing",
    "Zheng Chuang, Gao Jie, Li Hong": "Zheng, Chuang and Gao, Jie and Li, Hong",
    "Li Wei, Anna Berg": "Li, Wei and Berg, Anna",
    "Ni Shixiong, et al.": "Ni, Shixiong and others",
    "Shao Jin, *et al.*": "Shao, Jin and others",
    "YUE Hanjing": "YUE, Hanjing",
    "Li Anna": "Li, Anna",
    "Dr. Zhang Wei": "Zhang, Dr. Wei",
    "Mao Tse-tung": "Mao, Tse-tung",
    "Kim Jong-un": "Kim, Jong-un",
    "Nguyen Van A": "Nguyen, Van A",
    "王义桅": "王, 义桅",
    "欧阳修": "欧阳, 修",
    "李和平": "李, 和平",
    "王义桅、张伟等": "王, 义桅 and 张, 伟 and others",
    "张伟，李娜": "张, 伟 and 李, 娜",
    "山田太郎": "山田, 太郎",
    "김종영": "김, 종영",
    "[美]约瑟夫·奈": "奈, 约瑟夫",
    "Иванов И. И.": "Иванов, И. И.",
    "И. И. Иванов": "Иванов, И. И.",
    "Лузянин С.Г.": "Лузянин, С.Г.",
    "Иванов И. И., Петров П. П. и др.": "Иванов, И. И. and Петров, П. П. and others",
    "Иванов Иван Иванович": "Иванов, Иван Иванович",
}

NOT_FAMILY_FIRST = {
    "Jean Long": "Long, Jean",
    "Ann Lee": "Lee, Ann",
    "Bruce Lee": "Lee, Bruce",
    "Jackie Chan": "Chan, Jackie",
    "Han Solo": "Solo, Han",
}

BODIES = (
    "Ministry of Trade, Industry and Energy",
    "Policy Research Department of the Ministry of Foreign Affairs",
    "Department of Policy and Planning of the Ministry of Foreign Affairs",
    "Embassy of Mongolia to the United States of America",
    "Food and Agriculture Organization",
    "United Nations, Department of Economic and Social Affairs, Population Division",
    "Centers for Disease Control and Prevention",
    "International Council on Monuments and Sites (ICOMOS)",
    "World Bank",
    "Oxford Analytica",
    "European Court of Human Rights",
    "Mongolia",
    "Xinhua",
    "NATO",
    "Johnson & Johnson",
    "Google, Inc.",
    "外交部",
    "中国社会科学院",
    "Министерство иностранных дел Монголии",
    "Bundesministerium für Wirtschaft und Energie",
    "Ministère de l'Économie et des Finances",
    "Ministerio de Asuntos Exteriores y de Cooperación",
    "Association Mémoire Traumatique et Victimologie",
)


@pytest.mark.parametrize(
    ("printed", "expected"), (INVERTED | AS_SPOKEN | FAMILY_FIRST | NOT_FAMILY_FIRST).items()
)
def test_a_printed_list_becomes_a_biblatex_list_in_printed_order(printed: str, expected: str) -> None:
    assert to_biblatex(read_names(printed)) == expected


@pytest.mark.parametrize("printed", BODIES)
def test_a_body_is_one_literal_whatever_commas_and_conjunctions_it_holds(printed: str) -> None:
    assert read_names(printed) == (Name(literal=printed),)
    assert to_biblatex(read_names(printed)) == "{" + printed + "}"


def test_bodies_and_persons_stand_together_in_one_list() -> None:
    assert to_biblatex(read_names("Smith, J., World Bank")) == "Smith, J. and {World Bank}"
    assert to_biblatex(read_names("World Bank and United Nations")) == "{World Bank} and {United Nations}"
    assert (
        to_biblatex(
            read_names("Friedrich-Ebert-Stiftung Mongolia & Mongolian Institute for Innovative Policies")
        )
        == "{Friedrich-Ebert-Stiftung Mongolia} and {Mongolian Institute for Innovative Policies}"
    )


def test_an_ambiguous_chinese_name_follows_the_rest_of_its_list() -> None:
    assert to_biblatex(read_names("Yan Li, Wang Fangfang")) == "Yan, Li and Wang, Fangfang"
    assert to_biblatex(read_names("Yan Li, Fangfang Wang")) == "Li, Yan and Wang, Fangfang"
    assert to_biblatex(read_names("Wei Zhang")) == "Zhang, Wei"


def test_what_is_known_of_the_document_decides_an_ambiguous_name() -> None:
    assert read_names("Yan Li", order="family-first") == (Name(family="Yan", given="Li"),)
    assert read_names("Yan Li", order="given-first") == (Name(family="Li", given="Yan"),)


def test_roles_are_left_out_and_repeated_author_dashes_name_nobody() -> None:
    assert (
        to_biblatex(read_names("Garcia-Molina, H., & Widom, J. (Eds.)")) == "Garcia-Molina, H. and Widom, J."
    )
    assert read_names("———.") == ()


@pytest.mark.parametrize(
    "printed", ["Margaret Court", "Bank, John", "Zhang Wei", "J. H. Daily", "Doe AB", "RICHARD II"]
)
def test_persons_are_not_taken_for_bodies(printed: str) -> None:
    assert not is_body(printed)


def test_authors_look_like_names_and_titles_do_not() -> None:
    authors = [
        "Kofman, M., & Rojansky, M.",
        "Zhang Wei",
        "Steven van der Plas",
        "Shao Jin, et al.",
        "外交部",
        "王义桅",
    ]
    titles = [
        "The Case for Neutrality",
        "International Situation and China's Diplomacy in 2015",
        "Evolving but not Disappearing",
        "Rivers without Borders",
        "Trade Policy Review",
        "Внешняя политика Монголии",
    ]
    assert min(looks_like_names(author) for author in authors) > 0.8
    assert max(looks_like_names(title) for title in titles) < 0.3


@pytest.mark.parametrize(
    ("biblatex", "expected"),
    [
        ("van der Plas, Steven", Name(family="Plas", given="Steven", prefix="van der")),
        ("Steven van der Plas", Name(family="Plas", given="Steven", prefix="van der")),
        ("Smith, Jr., John", Name(family="Smith", given="John", suffix="Jr.")),
        ("{Ministry of Trade and Industry}", Name(literal="Ministry of Trade and Industry")),
        ("{Le Corbusier}, Charles", Name(family="Le Corbusier", given="Charles")),
    ],
)
def test_biblatex_names_are_read_by_bibtex_rules(biblatex: str, expected: Name) -> None:
    assert parse_name_list(biblatex) == (expected,)


@given(st.text(max_size=120))
def test_reading_never_fails_and_what_is_written_reads_back_the_same(text: str) -> None:
    written = to_biblatex(read_names(text))
    assert to_biblatex(parse_name_list(written)) == written
    assert 0.0 <= looks_like_names(text) <= 1.0
    assert len(parse_name_list(text)) <= len(text)
    is_body(text)


PIECES = (
    "Smith Zhang Wei J. JM von de and & , ; et al. Ministry of Trade Jr. III 王 张伟 Иванов И. "
    "Bank ( ) . - ' World others"
)
_PART = st.sampled_from(PIECES.split())


@given(st.lists(_PART, max_size=25).map(" ".join))
def test_any_shuffle_of_the_pieces_of_lists_reads_back_the_same(text: str) -> None:
    written = to_biblatex(read_names(text))
    assert to_biblatex(parse_name_list(written)) == written


@pytest.mark.parametrize(
    "unit", [" ", ",", "(", "A. ", " and ", "a, ", ";x", "王", "Ministry of ", "{", "et al. "]
)
def test_a_megabyte_of_nonsense_is_read_in_a_moment(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    written = to_biblatex(read_names(text))
    assert to_biblatex(parse_name_list(written)) == written
    assert 0.0 <= looks_like_names(text) <= 1.0
    assert len(parse_name_list(text)) <= len(text)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("family=Bruyn, given=Jan, prefix=de, useprefix=true", Name("Bruyn", "Jan", "de")),
        ("given=Hans, family=Harman", Name("Harman", "Hans")),
        (
            "family={Smith, Inc}, given = {Anna and Co}, suffix=Jr.",
            Name("Smith, Inc", "Anna and Co", "", "Jr."),
        ),
        ("given=Plato, given-i=P", Name("Plato")),
        ('family="Wu, X", given=Lan', Name("Wu, X", "Lan")),
    ],
)
def test_a_name_whose_parts_are_named_is_read_by_them(printed: str, name: Name) -> None:
    assert parse_name_list(f"{printed} and Li, Wei") == (name, Name("Li", "Wei"))


def test_an_equals_sign_alone_names_no_part() -> None:
    assert parse_name_list("Berg, A=B and {given=x}") == (Name("Berg", "A=B"), Name(literal="given=x"))
