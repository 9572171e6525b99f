"""New readings come into a file without undoing what a person did to it."""

import pytest
from hypothesis import given, settings

from tests.bibliography.strategies import wild_works, works
from verifier.bibliography import Merge, MergeConflict, merge, parse_library, write_bibliography
from verifier.model import Work

BERG = Work(
    "berg2014herders",
    "article",
    {
        "author": "Berg, Anna",
        "title": "Herders Vote Today",
        "journaltitle": "Altai News",
        "date": "2014-03-04",
    },
)
LI = Work(
    "li2011rivers",
    "article",
    {
        "author": "Li, Wei",
        "title": "Rivers without Borders",
        "journaltitle": "Inner Asia",
        "date": "2011",
        "volume": "12",
    },
)
DORJ = Work("dorj2000state", "book", {"author": "Dorj, B.", "title": "State", "date": "2000"})
NOTES = {"berg2014herders": "n. 1", "li2011rivers": "n. 2, p. 45", "dorj2000state": "n. 3"}
WRITTEN = write_bibliography([BERG, LI], NOTES)


def merged(text: str, *given_works: Work, notes: dict[str, str] | None = None) -> Merge:
    return merge(parse_library(text, "s.bib"), given_works, NOTES if notes is None else notes)


def test_merging_what_was_written_changes_no_byte() -> None:
    result = merged(WRITTEN, BERG, LI)
    assert result == Merge(
        WRITTEN,
        (),
        (),
        (),
        (),
        "",
        (),
        {"berg2014herders": "berg2014herders", "li2011rivers": "li2011rivers"},
    )


@given(works() | wild_works())
def test_merging_any_works_into_what_was_written_of_them_changes_no_byte(
    given_works: tuple[Work, ...],
) -> None:
    notes = {work.key: "n. 5, p. 6; n. 7" for work in given_works}
    text = write_bibliography(given_works, notes)
    result = merged(text, *given_works, notes=notes)
    assert (result.text, result.added, result.updated, result.diff) == (text, (), (), "")


@settings(max_examples=50)
@given(works())
def test_merging_into_an_empty_file_is_writing(given_works: tuple[Work, ...]) -> None:
    notes = {work.key: "n. 5" for work in given_works}
    result = merged("", *given_works, notes=notes)
    assert result.text == write_bibliography(given_works, notes)
    assert set(result.added) == {work.key for work in given_works}


def test_what_a_person_changed_or_removed_stays_and_is_reported() -> None:
    text = WRITTEN.replace("without Borders", "With Borders").replace(
        "  volume = {12},\n", "  note = {mine},\n"
    )
    result = merged(text, BERG, LI)
    assert result.text == text
    assert result.conflicts == (
        MergeConflict("li2011rivers", "title", "Rivers With Borders", "Rivers without Borders"),
        MergeConflict("li2011rivers", "volume", "", "12"),
    )


def test_new_notes_come_into_the_annotation_and_nothing_else_changes() -> None:
    result = merged(
        WRITTEN, BERG, LI, notes={"berg2014herders": "n. 1; n. 7, p. 3", "li2011rivers": "n. 2, p. 46"}
    )
    assert result.text == WRITTEN.replace("{n. 1}", "{n. 1; n. 7, p. 3}")
    assert result.updated == ("berg2014herders",)
    assert "-  annotation = {n. 1},\n+  annotation = {n. 1; n. 7, p. 3},\n" in result.diff


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (", annotation = {A good \\emph{one}}}", ", annotation = {A good \\emph{one}; n. 3}}"),
        (', annote = "n. 1"}', ', annote = "n. 1" # {; n. 3}}'),
        ("}", ", annotation = {n. 3}}"),
        (",\r\n\tnote = {N}\r\n}", ",\r\n\tnote = {N},\r\n\tannotation = {n. 3}\r\n}"),
        (",\n  note = {N},\n}", ",\n  note = {N},\n  annotation = {n. 3},\n}"),
        (', note = "N", }', ', note = "N", annotation = {n. 3}, }'),
        (", annotation = {n. 10; n. 2}}", ", annotation = {n. 10; n. 2; n. 3}}"),
    ],
)
def test_notes_are_added_in_whatever_way_the_entry_is_set(before: str, after: str) -> None:
    work = Work("dorj2000state", "book", {"title": "State"})
    head = "@book{a, title = {State}"
    assert merged(head + before, work).text == head + after
    assert merged(head + after, work).text == head + after
    assert not parse_library(head + after, "s.bib").problems


def test_an_entry_without_fields_or_in_parentheses_gets_its_notes_too() -> None:
    work = Work("dorj2000state", "book", {"title": "State"})
    assert merged("@book{dorj2000state}", work).text == "@book{dorj2000state, annotation = {n. 3}}"
    assert merged("@book(a, title = {State})", work).text == "@book(a, title = {State}, annotation = {n. 3})"


def test_works_are_recognised_under_another_key_by_title_and_year() -> None:
    text = WRITTEN.replace("li2011rivers", "mine").replace(
        "Rivers without Borders", "{RIVERS} Without Borders!"
    )
    result = merged(text, BERG, LI)
    assert result.text == text
    assert result.keys == {"berg2014herders": "berg2014herders", "li2011rivers": "mine"}


def test_works_are_recognised_by_title_and_a_common_note_when_the_year_was_changed() -> None:
    text = WRITTEN.replace("li2011rivers", "mine").replace("{2011}", "{1911}")
    result = merged(text, BERG, LI)
    assert result.keys["li2011rivers"] == "mine"
    assert result.conflicts == (MergeConflict("mine", "date", "1911", "2011"),)


def test_a_work_whose_title_was_rewritten_is_recognised_by_its_key() -> None:
    text = WRITTEN.replace("Rivers without Borders", "Ganga")
    assert merged(text, BERG, LI).added == ()


def test_a_key_that_another_work_has_taken_is_not_the_work() -> None:
    text = "@book{dorj2000state, author = {Zhu, Q.}, title = {Ganga}, year = 1999}\n"
    result = merged(text, DORJ)
    assert result.added == ("dorj2000statea",)
    assert result.keys == {"dorj2000state": "dorj2000statea"}
    assert result.kept == ("dorj2000state",)
    assert "annotation = {n. 3}" in result.text


def test_two_works_whose_keys_changed_places_are_told_apart() -> None:
    first = Work("a2000x", "book", {"title": "One x", "date": "2000"})
    second = Work("a2000xa", "book", {"title": "Two x", "date": "2000"})
    text = write_bibliography([first, second], {})
    turned = (Work("a2000x", "book", second.fields), Work("a2000xa", "book", first.fields))
    result = merged(text, *turned, notes={"a2000x": "n. 2", "a2000xa": "n. 1"})
    assert result.keys == {"a2000x": "a2000xa", "a2000xa": "a2000x"}
    assert result.conflicts == ()


def test_a_callers_own_judgement_of_sameness_is_asked() -> None:
    text = "@article{mine, author = {Li, W.}, title = {Rivers w/o borders}, year = 2010}\n"
    library = parse_library(text, "s.bib")
    assert merge(library, [LI], {}).added == ("li2011rivers",)
    by_author = merge(library, [LI], {}, same_work=lambda a, b: a["author"][:3] == b["author"][:3])
    assert (by_author.added, by_author.keys) == ((), {"li2011rivers": "mine"})


def test_new_entries_take_their_place_in_a_sorted_file_and_remarks_stay_where_they_are() -> None:
    text = "% head\n\n" + WRITTEN.replace("\n@article{li", "\n% on Li\n@article{li")
    result = merged(text, BERG, DORJ, LI)
    assert result.added == ("dorj2000state",)
    assert result.text == text.replace(
        "\n% on Li", "\n@book{dorj2000state,\n  author = {Dorj, B.},\n  title = {State},\n  date = {2000},\n"
        "  annotation = {n. 3},\n}\n\n% on Li",
    )  # fmt: skip
    assert merged(result.text, BERG, DORJ, LI).text == result.text


def test_a_new_first_entry_comes_behind_the_head_of_the_file() -> None:
    text = "% head\n\n" + write_bibliography([LI], NOTES)
    assert merged(text, BERG, LI).text == "% head\n\n" + WRITTEN


def test_in_a_file_that_is_not_sorted_new_entries_come_last_in_its_line_ends() -> None:
    text = "@book{z, title = {Z}}\r\n@book{b, title = {B}}"
    result = merged(text, DORJ)
    assert result.text.startswith(text + "\r\n\r\n@book{dorj2000state,\r\n  author")
    assert result.text.count("\n") == result.text.count("\r\n")
    assert merged(result.text, DORJ).text == result.text


def test_entries_that_are_no_longer_cited_are_kept_and_listed() -> None:
    result = merged(WRITTEN, LI)
    assert (result.text, result.kept) == (WRITTEN, ("berg2014herders",))


def test_an_entry_that_cannot_be_read_keeps_its_key_and_its_bytes() -> None:
    broken = "@book{dorj2000state,\n  title = {State,\n  year = 2000\n}\n\n"
    result = merged(broken + WRITTEN, DORJ, BERG, LI)
    assert broken in result.text
    assert result.added == ("dorj2000statea",)


def anew(text: str, *given_works: Work, notes: dict[str, str]) -> Merge:
    return merge(parse_library(text, "s.bib"), given_works, notes, is_own=lambda label: "#" not in label)


def test_notes_of_the_papers_just_read_are_made_anew_and_the_diff_shows_it() -> None:
    result = anew(WRITTEN, BERG, LI, notes={"berg2014herders": "n. 2", "li2011rivers": "n. 3, p. 46"})

    assert result.text == WRITTEN.replace("{n. 1}", "{n. 2}").replace("{n. 2, p. 45}", "{n. 3, p. 46}")
    assert result.updated == ("berg2014herders", "li2011rivers")
    assert "-  annotation = {n. 2, p. 45},\n+  annotation = {n. 3, p. 46},\n" in result.diff


def test_a_note_that_cites_a_work_no_more_goes_from_its_entry() -> None:
    result = anew(WRITTEN, BERG, notes={"berg2014herders": "n. 1"})

    assert result.text == WRITTEN.replace("  annotation = {n. 2, p. 45},\n", "")
    assert (result.updated, result.kept) == (("li2011rivers",), ("li2011rivers",))


def test_what_a_person_typed_into_an_annotation_stays_when_notes_are_made_anew() -> None:
    text = WRITTEN.replace("{n. 1}", "{A \\emph{fine} one; n. 1; n. sea#4, p. 2}")
    result = anew(text, BERG, LI, notes={"berg2014herders": "n. 5", "li2011rivers": "n. 2, p. 45"})

    assert result.text == text.replace("n. 1;", "n. 5;")
