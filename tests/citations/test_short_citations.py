"""Short citations that no word announces: known by the works that their paper cites in full."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.citations.papers_of_notes import read_last
from verifier.citations import read_notes, read_references
from verifier.documents.inline import read_inline
from verifier.duplicates import Collation, collate
from verifier.model import Document, Note, NoteKind, NoteReading

FULL = (
    "Steven P. Satterfield, “Livy and the *Pax Deum*,” *Classical Philology* 111, no. 2 (2016): 165–76.",
    "Karl Marx, *Das Kapital: A Critique of Political Economy*, trans. Fowkes (London: Penguin, 1990), 22.",
    "Hans Müller, *Die Neutralität der Mongolei*, Berlin 2001, S. 45.",
    "Jean Dupont, *Les frontières de l’eau*, Paris, Seuil, 1999, p. 12.",
    "World Bank, *Water Report 2010* (Washington: World Bank, 2010), 5.",
    "Иванов И. И. История Монголии. М.: Наука, 1990. С. 5.",
    "Mark Elliott and Robert Thomas, *Public Law* (3rd edn, OUP 2017) 120.",
    "Simon Law, *Table Manners* (London: Norton, 1990), 3.",
)
LIVY, KAPITAL, NEUTRALITY, WATER_BORDERS, WATER_REPORT, HISTORY, PUBLIC_LAW, _ = range(len(FULL))


def paper(*notes: str, references: tuple[str, ...] = ()) -> Document:
    return Document(
        "paper.md",
        "markdown",
        tuple(Note(str(n), read_inline(text).text, (n, n)) for n, text in enumerate(notes, 1)),
        (),
        tuple(
            Note(str(n), read_inline(text).text, (n + 900, n + 900)) for n, text in enumerate(references, 1)
        ),
    )


def read(document: Document) -> tuple[tuple[NoteReading, ...], Collation]:
    readings = read_notes(document)
    citations = [citation for reading in readings for citation in reading.citations]
    return readings, collate([*citations, *read_references(document)])


def behind_the_full_ones(note: str) -> tuple[NoteReading, list[int | None]]:
    """What is read of a note behind the full citations, and which of those each of its citations means."""
    readings, collation = read(paper(*FULL, note))
    keys = [collation.work_of[str(n)] for n in range(1, len(FULL) + 1)]
    last = readings[-1]
    meant = [collation.work_of.get(citation.id, "") for citation in last.citations]
    return last, [keys.index(key) if key in keys else None for key in meant]


@pytest.mark.parametrize(
    ("note", "work", "place"),
    [
        ("Satterfield, “Livy,” 172–73.", LIVY, "172-73"),
        ("“Livy,” 172–73.", LIVY, "172-73"),
        ("Satterfield, ‘Livy’, p. 172.", LIVY, "172"),
        ("Satterfield 2016, 172.", LIVY, "172"),
        ("Satterfield (2016), 172.", LIVY, "172"),
        ("(Satterfield 2016: 172)", LIVY, "172"),
        ("Satterfield, 173.", LIVY, "173"),
        ("Satterfield, “Livy,” 172–73 (emphasis added).", LIVY, "172-73"),
        ("Marx, *Kapital*, 45.", KAPITAL, "45"),
        ("Marx, Kapital, 45.", KAPITAL, "45"),
        ("*Kapital*, 45–46.", KAPITAL, "45-46"),
        ("But see Marx, *Kapital*, 45.", KAPITAL, "45"),
        ("Cf. Marx, *Das Kapital*, ch. 3.", KAPITAL, "3"),
        ("Marx, *Kapital*, pp. 45 and 47.", KAPITAL, "45, 47"),
        ("Marx, *Kapital*, 45: “Capital is dead labour.”", KAPITAL, "45"),
        ("Müller, Neutralität, S. 50 f.", NEUTRALITY, "50 f"),
        ("Vgl. Müller 2001, S. 50.", NEUTRALITY, "50"),
        ("Müller: Neutralität, S. 50.", NEUTRALITY, "50"),
        ("Dupont, *Les frontières*, p. 34.", WATER_BORDERS, "34"),
        ("World Bank, *Water Report*, 7.", WATER_REPORT, "7"),
        ("Иванов, История, с. 7.", HISTORY, "7"),
        ("Elliott & Thomas, *Public Law*, 33.", PUBLIC_LAW, "33"),
        ("Elliott et al., *Public Law*, 33.", PUBLIC_LAW, "33"),
        ("Elliott; Thomas (2017), S. 33", PUBLIC_LAW, "33"),
        ("Elliott/Thomas 2017, S. 33", PUBLIC_LAW, "33"),
        ("Elliott *et al.* 2017: 33", PUBLIC_LAW, "33"),
        ("Marx 1990, vol. 1, p. 45.", KAPITAL, "1:45"),
        ("Marx, Karl (1990), p. 45.", KAPITAL, "45"),
        ("Das Kapital: A Critique of Political Economy, 45.", KAPITAL, "45"),
        ("MARX, Das Kapital: A Critique of Political Economy 45.", KAPITAL, "45"),
        ("“Water Report 2010” 2010, 7.", WATER_REPORT, "7"),
        ("Marx, loc. cit., p. 45.", KAPITAL, "45"),
        ("K. Marx et al., Das Kapital…, op. cit. n. 2, p. 45.", KAPITAL, "45"),
        ("Dupont, Les frontières…, op. cit., p. 34.", WATER_BORDERS, "34"),
        ("DUPONT, J., Les frontières…, op. cit., p. 34.", WATER_BORDERS, "34"),
        ("DUPONT, 1999, p. 34.", WATER_BORDERS, "34"),
        ("ELLIOTT et alii 2017: 33", PUBLIC_LAW, "33"),
        ("MARX (ed.) 1990: 45", KAPITAL, "45"),
        ("Müller, Hans, Die Neutralität der Mongolei (o. Fn. 3), S. 50", NEUTRALITY, "50"),
        ("Marx, Karl, Das Kapital: A Critique of Political Economy, op. cit., p. 45", KAPITAL, "45"),
    ],
)
def test_a_short_citation_means_the_work_cited_before(note: str, work: int, place: str) -> None:
    reading, meant = behind_the_full_ones(note)
    (citation,) = reading.citations
    assert meant == [work]
    assert citation.short_form
    assert citation.locator is not None
    assert citation.locator.value == place


@pytest.mark.parametrize(
    ("note", "work"),
    [
        ("Marx, *Das Kapital: A Critique of Political Economy*.", KAPITAL),
        ("Müller, Die Neutralität der Mongolei.", NEUTRALITY),
        ("Marx, Das Kapital: A Critique of Political Economy.", KAPITAL),
        ("*Das Kapital: A Critique of Political Economy*.", KAPITAL),
        ("Marx, *op. cit.*", KAPITAL),
        ("Dupont, *Les frontières de l’eau*.", WATER_BORDERS),
    ],
)
def test_a_work_cited_again_without_a_page_is_the_same_work(note: str, work: int) -> None:
    reading, meant = behind_the_full_ones(note)
    assert meant == [work]
    assert [bool(citation.short_form) for citation in reading.citations] == [True]


def test_a_name_of_several_words_leads_to_the_list_of_references() -> None:
    references = (
        "Calvo Serraller, Francisco. 1991. Teoría de la pintura. Madrid: Cátedra.",
        "Van Oostrom, F. 2006. Stemmen op schrift. Amsterdam: Bakker.",
        "Rivers of the North. 1936. Exland Times, 4.",
    )
    notes = ("Calvo Serraller 1991, p. 12.", "Van Oostrom 2006, 45.", "Rivers of the North 1936, 4.")
    _, collation = read(paper(*notes, references=references))
    assert [collation.work_of.get(str(n)) for n in (1, 2, 3)] == [
        collation.work_of[f"r{n}"] for n in (1, 2, 3)
    ]


def test_the_pages_of_a_korean_note_are_read_with_their_dash() -> None:
    full = "이상훈, 동아시아의 국제질서, 서울대학교출판부, 2007, 12～30."
    _, collation = read(paper(full, "이상훈, 동아시아의 국제질서, 15～16."))
    assert collation.work_of["2"] == collation.work_of["1"]


def test_an_edition_glued_to_its_year_hides_no_citation() -> None:
    (reading,) = read_notes(paper("Axel Campenhaus / Heinrich de Walle: Staatskirchenrecht, München 32006."))
    (citation,) = reading.citations
    assert citation.fields["title"] == "Staatskirchenrecht"


def test_a_name_may_begin_with_a_small_letter() -> None:
    full = "Steven van der Plas, “NATO’s Past and Future: Why Returning,” *World Politics* 12 (2022): 5."
    readings, collation = read(paper(full, "van der Plas, “NATO’s Past and Future,” 19."))
    assert readings[1].citations[0].fields["author"] == "van der Plas"
    assert collation.work_of["2"] == collation.work_of["1"]


def test_a_work_of_which_only_title_and_year_are_given_is_cited_in_full() -> None:
    readings, _ = read(paper("Anna Berg, Rivers and Borders in Asia, 2023, 12."))
    (citation,) = readings[0].citations
    assert (citation.short_form, citation.fields["date"]) == ("", "2023")
    assert citation.locator is not None
    assert citation.locator.value == "12"


def test_two_family_names_and_a_year_lead_to_the_list_of_references() -> None:
    references = ("Parry, Matthew, and Marcin Szczepański. 2022. Russia’s War. London: House.",)
    _, collation = read(paper("Parry, Szczepański 2022, p. 16.", references=references))
    assert collation.work_of["1"] == collation.work_of["r1"]


def test_a_name_a_year_and_a_page_point_back_even_where_nothing_is_cited_in_full() -> None:
    readings, collation = read(paper("Heissig (1954), S. 51.", "Heissig (1954), S. 60."))
    assert [citation.short_form for reading in readings for citation in reading.citations] == [
        "author-year",
        "author-year",
    ]
    assert [item.citation for item in collation.unresolved] == ["1", "2"]


@pytest.mark.parametrize(
    ("note", "works"),
    [
        (
            "Marx, *Kapital*, 45; Satterfield, “Livy,” 172; Müller, Neutralität, S. 5.",
            [KAPITAL, LIVY, NEUTRALITY],
        ),
        ("See Marx, *Kapital*, 45, and Satterfield, “Livy,” 172.", [KAPITAL, LIVY]),
        ("Marx, *Kapital*, 45. Ibid., 46.", [KAPITAL, KAPITAL]),
        ("Satterfield, “Livy,” 172, quoted in Müller, *Neutralität*, 12.", [LIVY, NEUTRALITY]),
        ("Anna Berg, *Rivers* (CUP 2001) 7; Elliott and Thomas (n 7) 33.", [None, PUBLIC_LAW]),
    ],
)
def test_short_citations_in_one_note_are_told_apart(note: str, works: list[int | None]) -> None:
    assert behind_the_full_ones(note)[1] == works


@pytest.mark.parametrize(
    "note",
    [
        "See chapter 3 for a discussion of Livy.",
        "Livy, 45 years old at the time, wrote in Padua.",
        "Marx was 45.",
        "On Marx, see the introduction.",
        "In 2016, 172 people crossed the river.",
        "I thank Karl Marx and Hans Müller for comments.",
        "“Livy” is the name of a horse.",
        "The word “kapital” means head.",
        "Translation mine.",
        "Emphasis added.",
        "All translations by the author.",
        "Müller and Marx disagree on this point.",
        "Satterfield teaches at Columbia.",
        "Marx 45, Engels 43.",
        "About 45 per cent, according to Müller.",
        "World Bank data for 2010.",
        "Public Law, 120 students.",
        "Berlin, 1961.",
        "May 2016.",
        "See Table 3.",
        "Table 3, 45.",
        "See note 5.",
        "See above, p. 12.",
        "Siehe Kapitel 3.",
        "Vgl. Abschnitt 2, S. 45.",
        "Siehe oben, S. 12.",
        "Die Neutralität wird hier im weiten Sinn verstanden.",
        "Dies gilt auch für Müller.",
        "Voir chapitre 3.",
        "Voir plus haut, p. 12.",
        "Cela vaut aussi pour Dupont.",
        "Véase el capítulo 3.",
        "Esto vale también para Dupont.",
        "Si veda il capitolo 3.",
        "См. главу 3.",
        "Это относится и к Иванову.",
        "参见第三章。",
        "Mongolia has 3 million people.",
        "100 tögrög were worth 5 rubles in 1990.",
        "Not so Marx.",
    ],
)
def test_an_explanation_that_names_what_was_cited_is_no_citation(note: str) -> None:
    reading, _ = behind_the_full_ones(note)
    assert reading.kind is NoteKind.EXPLANATORY
    assert reading.remarks == note


def test_a_name_and_a_number_mean_nothing_where_nobody_of_that_name_is_cited() -> None:
    (reading,) = read_notes(paper("Satterfield, 173."))
    assert reading.kind is NoteKind.EXPLANATORY


@pytest.mark.parametrize(
    "note", ["Jones, “Foo Bar,” 12.", "Jones, *Foo*, 12.", "Jones 2012, 12.", "“Jones,” 12."]
)
def test_a_short_citation_that_fits_nothing_is_told_of_and_makes_no_work(note: str) -> None:
    _, collation = read(paper(*FULL, note))
    (unresolved,) = collation.unresolved
    assert (unresolved.citation, unresolved.candidates) == (str(len(FULL) + 1), ())
    assert len(collation.works) == len(FULL)


def test_a_work_cited_with_a_full_name_is_a_work_even_without_place_and_year() -> None:
    reading, _ = behind_the_full_ones("Paul Jones, *Foo*, 12.")
    assert [citation.short_form for citation in reading.citations] == [""]


def test_of_two_works_by_one_author_both_are_named_unless_the_title_tells() -> None:
    second = "Karl Marx, *Grundrisse* (London: Penguin, 1973), 5."
    _, collation = read(
        paper(FULL[KAPITAL], second, "Marx, 45.", "Marx, *Grundrisse*, 45.", "Marx 1990, 45.")
    )
    one, two = collation.work_of["1"], collation.work_of["2"]
    assert [(item.citation, item.candidates) for item in collation.unresolved] == [("3", (one, two))]
    assert (collation.work_of["4"], collation.work_of["5"]) == (two, one)


def test_a_title_that_begins_so_is_meant_rather_than_one_that_holds_the_word() -> None:
    comparative = "Karl Marx, *Comparative Politics and Kapital* (London: Penguin, 1973), 5."
    _, collation = read(paper(comparative, FULL[KAPITAL], "Marx, *Kapital*, 45."))
    assert collation.work_of["3"] == collation.work_of["2"]


def test_names_and_years_lead_to_the_list_of_references() -> None:
    references = (
        "Smith, John. 2010. Rivers of Asia. London: Routledge.",
        "Jones, Anna. 2012. “Borders and Water.” Inner Asia 12 (3): 45–67.",
    )
    readings, collation = read(paper("See Smith 2010; Jones 2012, 45.", "Lee 2015.", references=references))
    assert [collation.work_of.get(citation.id) for citation in readings[0].citations] == [
        collation.work_of["r1"],
        collation.work_of["r2"],
    ]
    assert [item.citation for item in collation.unresolved] == ["2"]


def test_a_work_cited_in_short_before_it_is_cited_in_full_is_found() -> None:
    _, collation = read(paper("Marx, *Kapital*, 45.", FULL[KAPITAL]))
    assert collation.work_of["1"] == collation.work_of["2"]
    assert collation.unresolved == ()


def test_a_work_that_is_never_cited_in_full_keeps_its_first_citation() -> None:
    _, collation = read(paper("Karl Marx, *Das Kapital*, 45.", "Marx, *Kapital*, 50."))
    assert collation.work_of["1"] == collation.work_of["2"]


def test_a_citation_in_full_is_not_cut_at_a_number_within_its_title() -> None:
    full = "Jürgen Osterhammel, Die Verwandlung. Geschichte des 19. Jahrhunderts, München 2009, S. 23 f."
    (first, second), collation = read(paper(full, "Vgl. Osterhammel, Verwandlung, S. 101."))
    assert [citation.short_form for citation in first.citations] == [""]
    assert collation.work_of["2"] == collation.work_of["1"]
    assert second.citations[0].locator is not None


def test_what_is_said_in_front_of_a_short_citation_is_a_remark() -> None:
    reading, meant = behind_the_full_ones("Emphasis in original; Marx, *Kapital*, 45.")
    assert (reading.kind, reading.remarks, meant) == (NoteKind.MIXED, "Emphasis in original", [KAPITAL])


notes = st.lists(st.text(alphabet="Marx Kapitl,.;“”'()*12345–:&n\n", max_size=80), max_size=4)


@given(notes)
def test_whatever_notes_say_their_citations_are_parts_of_them(texts: list[str]) -> None:
    for reading in read_notes(paper(FULL[KAPITAL], *texts)):
        places = [reading.note.text.plain.find(citation.text) for citation in reading.citations]
        assert -1 not in places
        assert len({citation.id for citation in reading.citations}) == len(reading.citations)


@pytest.mark.parametrize("repeated", ["Marx, 45. ", "Marx, 45 and ", "Marx, 45; ", "Ibid., 5. See "])
def test_a_note_of_endless_short_citations_takes_no_quadratic_time(repeated: str) -> None:
    started = time.process_time()
    read_notes(paper(FULL[KAPITAL], repeated * 2_000))
    assert time.process_time() - started < 10


def test_a_treaty_is_cited_again_by_what_its_note_calls_it() -> None:
    readings, collation = read(
        paper(
            "Convention on the Use of Rivers (adopted 21 May 1997, entered into force 17 August 2014) "
            "2999 UNTS 77 (CUR).",
            "Ann Berg, *Rivers* (Oxford: OUP, 2001), 12.",
            "CUR (n 1) art 7.",
        )
    )
    assert [len(reading.citations) for reading in readings] == [1, 1, 1]
    assert collation.work_of["3"] == collation.work_of["1"]


@pytest.mark.parametrize(
    ("note", "authors"),
    [
        (
            "Ana Berg, *Los ríos* (Barcelona: Península, 2001), 88, citado en Manel Olmo, *El agua* "
            "(Barcelona: Acantilado, 2002), 60.",
            ["Berg, Ana", "Olmo, Manel"],
        ),
        (
            "Berg A. B. Реки Монголии. М., 1999. С. 12. Подробнее см.: Ким Б. В. Озёра Азии. "
            "СПб., 2008. С. 3.",
            ["Berg, A. B.", "Ким, Б. В."],
        ),
        (
            "Éric Blanc, Les fleuves, Québec, Septentrion, 2009, p. 12. Voir aussi Joël Noir, Les lacs, "
            "Paris, Seuil, 2012, p. 50.",
            ["Blanc, Éric", "Noir, Joël"],
        ),
        (
            "Ana Río, Los ríos, México, Porrúa, 2007, p. 112. Véase también Eva Lago, Los lagos, "
            "Madrid, Trotta, 2012, p. 50.",
            ["Río, Ana", "Lago, Eva"],
        ),
        # What is said of a work in front of it.
        (
            "Li Wei, *Rivers* (Oxford: OUP, 1992), 3; and, for an earlier estimate, Max Berg, *Lakes* "
            "(Boise: Ross, 1972), 104.",
            ["Li, Wei", "Berg, Max"],
        ),
        (
            "Ann Berg, “Rivers,” *Waters* 5, no. 1 (2006): 103–24; see also Berg’s dissertation, “The Lakes "
            "of Asia” (PhD diss., University of Dundee, 2004), 88.",
            ["Berg, Ann", "Berg"],
        ),
    ],
)
def test_works_in_full_are_parted_at_words_that_lead_to_another(note: str, authors: list[str]) -> None:
    (reading,), _ = read(paper(note))
    assert [citation.fields["author"] for citation in reading.citations] == authors


def test_a_work_that_is_still_to_appear_is_cited_in_full() -> None:
    (reading,), _ = read(paper("Alan Berg, *Rivers of the Past* (Chicago: Lake Press, forthcoming)."))
    (citation,) = reading.citations
    assert (citation.short_form, citation.fields["publisher"]) == ("", "Lake Press")


def test_a_rule_of_a_manual_is_a_place_of_a_short_citation() -> None:
    last, works = behind_the_full_ones("Elliott and Thomas, Public Law, Rule 6; Müller, Neutralität, S. 50.")
    assert (works, last.citations[0].locator and last.citations[0].locator.value) == (
        [PUBLIC_LAW, NEUTRALITY],
        "6",
    )


def test_the_same_author_in_russian_is_that_of_the_work_before() -> None:
    (reading,), _ = read(
        paper("Берг В. Л. Реки Азии. М., 2004. С. 12; Он же. Озёра и реки в XX веке. М., 2009. С. 33.")
    )
    assert [(citation.fields["author"], citation.fields["title"]) for citation in reading.citations] == [
        ("Берг, В. Л.", "Реки Азии"),
        ("Берг, В. Л.", "Озёра и реки в XX веке"),
    ]


@pytest.mark.parametrize(
    ("known", "note", "fields"),
    [
        (
            "Dora Kamps, Das Ministerium als Bühne, in: Rolf Ebeling/Ulrike Sasse (Hg.), Verwaltung und "
            "Öffentlichkeit, Frankfurt 2004, S. 301–328.",
            "Rolf Ebeling, Einleitung, in: ebd., S. 9–31, hier S. 12.",
            {
                "author": "Ebeling, Rolf",
                "title": "Einleitung",
                "booktitle": "Verwaltung und Öffentlichkeit",
                "date": "2004",
            },
        ),
        (
            "Dora Kamps, Das Ministerium als Bühne, in: Rolf Ebeling/Ulrike Sasse (Hg.), Verwaltung und "
            "Öffentlichkeit, Frankfurt 2004, S. 301–328.",
            "Karl Adam, Der Weg, in: Ebeling/Sasse (Hg.), Verwaltung (wie Anm. 1), S. 40.",
            {
                "author": "Adam, Karl",
                "title": "Der Weg",
                "booktitle": "Verwaltung und Öffentlichkeit",
                "date": "2004",
            },
        ),
        (
            "Naldo Benci, Carteggio di Ser Naldo, a cura di E. Marzocchi, Roma, Tevere, 1958, pp. 71-73.",
            "E. Marzocchi, Introduzione, in Carteggio di Ser Naldo cit., p. xxiv.",
            {
                "author": "Marzocchi, E.",
                "title": "Introduzione",
                "booktitle": "Carteggio di Ser Naldo",
                "date": "1958",
            },
        ),
        # A chapter that was itself cited before is pointed at.
        (
            "Rolf Ebeling, Einleitung, in: Ulrike Sasse (Hg.), Verwaltung im Wandel, Köln 2004, S. 9–31.",
            "Rolf Ebeling, Einleitung, in: Sasse (Hg.), Verwaltung (wie Anm. 1), S. 10.",
            {"booktitle": None, "date": None},
        ),
    ],
)
def test_chapters_of_a_book_that_was_cited_before(
    known: str, note: str, fields: dict[str, str | None]
) -> None:
    (chapter,) = read_last(known, note)
    assert {name: chapter.fields.get(name) for name in fields} == fields
