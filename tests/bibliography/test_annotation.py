"""Which notes cite a work is written so that people and the tool can read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.bibliography import format_annotation, join_annotations, parse_annotation
from verifier.bibliography.annotation import renewed_annotation
from verifier.model import Locator

PAIRS = (
    ("5", Locator("page", "65")),
    ("8", None),
    ("43", Locator("page", "90-92")),
    ("44", Locator("page", "B2, B3")),
    ("45a", Locator("section", "3")),
    ("*", Locator("paragraph", "12-14")),
    ("46", Locator("annex", "II")),
)
PRINTED = (
    "n. 5, p. 65; n. 8; n. 43, pp. 90-92; n. 44, pp. B2, B3; n. 45a, sec. 3; n. *, paras. 12-14;"
    " n. 46, annex II"
)

locators = st.builds(
    Locator,
    st.sampled_from(["page", "section", "chapter", "paragraph", "article", "volume", "annex"]),
    st.from_regex(r"[0-9A-Za-z]{1,4}(-[0-9]{1,3}|, [0-9]{1,3})?", fullmatch=True),
)
pairs = st.lists(st.tuples(st.from_regex(r"[0-9]{1,3}[a-z]?|\*", fullmatch=True), st.none() | locators))


def test_the_form_is_the_one_that_sources_bib_documents() -> None:
    assert format_annotation(PAIRS) == PRINTED
    assert parse_annotation(PRINTED) == PAIRS


@given(pairs)
def test_what_is_written_is_read_back(given_pairs: list[tuple[str, Locator | None]]) -> None:
    assert parse_annotation(format_annotation(given_pairs)) == tuple(given_pairs)


@given(st.text())
def test_any_annotation_is_read_without_failing(text: str) -> None:
    assert all(label == label.strip() for label, _ in parse_annotation(text))
    assert parse_annotation(join_annotations(text, "n. 7"))[-1:] != ()


@pytest.mark.parametrize("words", ["A good overview; worth reading", "see n. 3", ""])
def test_a_persons_own_words_are_passed_over(words: str) -> None:
    assert parse_annotation(words) == ()


@pytest.mark.parametrize(
    ("present", "read", "joined"),
    [
        ("n. 5, p. 65; n. 43", "n. 8, p. 1; n. 43, p. 90", "n. 5, p. 65; n. 8, p. 1; n. 43"),
        ("n. 9; n. 10", "n. 9; n. 10", "n. 9; n. 10"),
        ("n. 43; n. 5", "n. 8", "n. 43; n. 5; n. 8"),
        ("A good overview", "n. 8", "A good overview; n. 8"),
        ("", "n. 8", "n. 8"),
        ("n. 5 ;  n. 8", "n. 5", "n. 5 ;  n. 8"),
    ],
)
def test_joining_adds_new_notes_and_changes_no_old_one(present: str, read: str, joined: str) -> None:
    assert join_annotations(present, read) == joined
    assert join_annotations(joined, read) == joined


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        ("folio", "12r", "n. 3, fol. 12r"),
        ("folio", "12r-13v", "n. 3, fols. 12r-13v"),
        ("sub-verbo", "Altai, Oirat", "n. 3, s.v. Altai, Oirat"),
        ("book", "IV", "n. 3, bk. IV"),
    ],
)
def test_places_of_files_dictionaries_and_classics_read_back(kind: str, value: str, written: str) -> None:
    assert format_annotation([("3", Locator(kind, value))]) == written
    assert parse_annotation(written) == (("3", Locator(kind, value)),)


def of_this_paper(label: str) -> bool:
    return "#" not in label


@pytest.mark.parametrize(
    ("present", "read", "renewed"),
    [
        ("n. 1, p. 55", "n. 1, p. 66", "n. 1, p. 66"),
        ("n. 1, p. 55", "n. 2, p. 55", "n. 2, p. 55"),
        ("n. 1; n. 4, p. 3; n. 10", "n. 2; n. 11", "n. 2; n. 11"),
        ("n. 1 ;  n. 2", "n. 1; n. 2", "n. 1 ;  n. 2"),
        ("n. 5; n. 1", "n. 1; n. 5", "n. 5; n. 1"),
        ("n. 5, p. 1; n. 5, p. 3", "n. 5, p. 1", "n. 5, p. 1"),
        ("A good overview; n. 8", "n. 9", "A good overview; n. 9"),
        ("n. 8; n. sea#8, p. 2", "n. 9", "n. 9; n. sea#8, p. 2"),
        ("n. 8, p. 2, very good; n. 9", "n. 8, p. 3; n. 10", "n. 8, p. 2, very good; n. 10"),
        ("n. 8 is where I begin", "", "n. 8 is where I begin"),
        ("n. 8", "", ""),
        ("", "n. 8", "n. 8"),
        ("n. 3, s.v. salt", "n. 3, s.v. sea", "n. 3, s.v. sea"),
    ],
)
def test_notes_of_the_papers_just_read_are_made_anew(present: str, read: str, renewed: str) -> None:
    assert renewed_annotation(present, read, of_this_paper) == renewed
    assert renewed_annotation(renewed, read, of_this_paper) == renewed


def test_words_of_a_person_stay_as_the_file_spells_them() -> None:
    renewed = renewed_annotation(
        "A good one; n. 1", "n. 2", of_this_paper, raw=r"A \emph{good} one; n. 1", encode=str.upper
    )

    assert renewed == r"A \emph{good} one; N. 2"
