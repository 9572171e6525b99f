"""Papers in, works out: what `extract_papers` joins, keeps apart and says of what it could not read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verifier import extract
from verifier.bibliography import library_works, parse_library, write_bibliography
from verifier.extraction import extract_papers
from verifier.model import Relation, Work

RIVERS = """\
# Rivers

Rivers cross borders.[^1] Herders vote.[^2] Both meet.[^3] The river fell.[^4]

[^1]: Li Wei, Anna Berg, “Rivers without Borders,” *Journal of Inner Asia*, Vol. 12, No. 3, 2011, p. 45.
[^2]: “Herders Vote Today,” Altai Evening News, March 4, 2014, pages B2 and B3; Ibid.
[^3]: Ibid., p. 9.
[^4]: Li Wei, Anna Berg, “Rivers without Borders,” *Journal of Inner Asia*, Vol. 12, No. 3, 2011, p. 50.
"""
LAKES = """\
# Lakes

Lakes are still.[^1]

[^1]: Li Wei, Anna Berg, “Rivers without Borders,” *Journal of Inner Asia*, Vol. 12, No. 3, 2011, p. 51.
"""


@pytest.fixture
def rivers(tmp_path: Path) -> Path:
    path = tmp_path / "rivers.md"
    path.write_text(RIVERS, encoding="utf-8")
    return path


@pytest.fixture
def lakes(tmp_path: Path) -> Path:
    path = tmp_path / "lakes.md"
    path.write_text(LAKES, encoding="utf-8")
    return path


def test_a_work_cited_in_two_notes_is_one_entry_that_lists_both_with_their_pages(rivers: Path) -> None:
    found = extract_papers([rivers])
    assert [work.key for work in found.works] == ["li2011rivers", "herders2014vote"]
    assert found.annotations["li2011rivers"] == "n. 1, p. 45; n. 4, p. 50"


def test_a_back_reference_points_at_the_work_cited_before_it(rivers: Path) -> None:
    found = extract_papers([rivers])
    assert found.work_of["3"] == "herders2014vote"
    assert "n. 3, p. 9" in found.annotations["herders2014vote"]


def test_two_citations_of_one_note_get_letters(rivers: Path) -> None:
    found = extract_papers([rivers])
    assert [citation.id for citation in found.citations] == ["1", "2a", "2b", "3", "4"]


def test_of_several_papers_the_ids_begin_with_the_paper_and_a_work_of_both_is_one(
    rivers: Path, lakes: Path
) -> None:
    found = extract_papers([rivers, lakes])
    assert [work.key for work in found.works].count("li2011rivers") == 1
    assert {"rivers#1", "lakes#1"} <= set(found.work_of)
    assert found.annotations["li2011rivers"].endswith("n. lakes#1, p. 51")
    assert set(found.readings) == {"rivers.md", "lakes.md"}


def test_two_papers_of_one_name_are_told_apart(tmp_path: Path) -> None:
    paths = []
    for folder in ("one", "two"):
        path = tmp_path / folder / "paper.md"
        path.parent.mkdir()
        path.write_text(LAKES, encoding="utf-8")
        paths.append(path)
    found = extract_papers(paths)
    assert len(found.readings) == 2
    assert len(set(found.work_of)) == 2
    assert set(found.work_of.values()) == {"li2011rivers"}


def test_an_entry_of_a_bibliography_keeps_its_key_when_its_work_is_cited(rivers: Path) -> None:
    held = library_works(
        parse_library(
            "@article{mine, author = {Li, Wei and Berg, Anna}, title = {Rivers without Borders},"
            " journaltitle = {Journal of Inner Asia}, volume = 12, number = 3, date = {2011}}",
            "mine.bib",
        )
    )
    found = extract_papers([rivers], existing=held)
    assert found.work_of["1"] == found.work_of["4"] == "mine"


def test_a_document_cited_only_by_its_symbol_is_met_again_under_the_key_that_a_person_gave(
    tmp_path: Path,
) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text("One.[^1]\n\n[^1]: UN Doc. A/70/PV.16, September 29, 2015.\n", encoding="utf-8")
    held = library_works(
        parse_library("@report{assembly, number = {A/70/PV.16}, date = {2015-09-29}}", "x.bib")
    )
    assert extract_papers([paper], existing=held).work_of == {"1": "assembly"}


def test_a_paper_that_cannot_be_read_is_a_failure_and_the_others_are_read(
    rivers: Path, tmp_path: Path
) -> None:
    found = extract([tmp_path / "missing.md", rivers])
    assert [str(failure).endswith("check the name and the folder you are in") for failure in found.failures]
    assert len(found.failures) == 1
    assert len(found.works) == 2


def test_a_chinese_back_reference_with_the_name_inside_points_at_the_work(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(
        "甲。[^1] 乙。[^2] 丙。[^3] 丁。[^4] 戊。[^5]\n\n"
        "[^1]: 李超：《永久中立》，《东北亚学刊》2018年第2期，第31-36页。\n"
        "[^2]: 王伟：《边疆》，北京：商务印书馆，2001年，第3页。\n"
        "[^3]: 前引李超文，第35页。\n[^4]: 参见前引王伟书，第8页。\n[^5]: 前揭孙立文，第8页。\n",
        encoding="utf-8",
    )
    found = extract_papers([paper])
    keys = [found.work_of.get(str(number), "") for number in range(1, 6)]
    assert keys[2:] == [keys[0], keys[1], ""]
    assert len(found.works) == 2


def test_works_of_one_author_and_year_are_told_apart_by_the_letters_behind_it(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(
        "A.[^1] B.[^2] C.[^3] D.[^4] E.[^5] F.[^6]\n\n"
        "[^1]: Berg, Anna. 2016a. Rivers of the North. London: Routledge.\n"
        "[^2]: Berg, Anna. 2016b. Herders of the South. London: Routledge.\n"
        "[^3]: Berg 2016b, 12.\n[^4]: Ibid.\n[^5]: Berg 2016a: 15.\n[^6]: Berg 2016c, 3.\n",
        encoding="utf-8",
    )
    found = extract_papers([paper])
    assert [found.work_of.get(str(number), "") for number in range(1, 7)] == [
        "berg2016rivers",
        "berg2016herders",
        "berg2016herders",
        "berg2016herders",
        "berg2016rivers",
        "",
    ]


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        (
            "Letter from Berg to Molotov, 3 May 1939, RGASPI, f. 82, op. 2, d. 1280.",
            "RGASPI, f. 82, op. 2, d. 1280",
        ),
        (
            "Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016, "
            "OJ L 119, 4.5.2016, p. 1.",
            "OJ L 119, 4.5.2016, p. 1",
        ),
    ],
)
def test_where_a_file_lies_or_a_law_was_announced_stays_with_the_work(
    tmp_path: Path, note: str, kept: str
) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(f"Text.[^1]\n\n[^1]: {note}\n", encoding="utf-8")
    (work,) = extract_papers([paper]).works
    assert work.fields["note"] == kept


def test_look_alikes_stay_apart(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(
        "A.[^1] B.[^2] C.[^3]\n\n"
        "[^1]: Anna Berg, *Basin Report 2019*, Geneva: River Press, 2020, p. 3.\n"
        "[^2]: Anna Berg, *Basin Report 2020*, Geneva: River Press, 2021, p. 3.\n"
        "[^3]: Berta Berg, “Rivers and Law,” *Water*, Vol. 3, No. 1, 2019, p. 3.\n",
        encoding="utf-8",
    )
    found = extract_papers([paper])
    assert len(found.works) == 3
    assert not [item for item in found.duplicates if item.relation is Relation.SAME_WORK]


def test_a_reference_list_gives_works_too(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(
        "# Rivers\n\nRivers cross borders (Li 2012).\n\n## References\n\n"
        "Berg, Anna. 2020. *Basin Report*. Geneva: River Press.\n\n"
        "Li, Wei. 2012. *Rivers*. Beijing: Minzu Press.\n",
        encoding="utf-8",
    )
    found = extract_papers([paper])
    assert [work.fields["title"] for work in found.works] == ["Basin Report", "Rivers"]
    assert set(found.work_of) == {"r1", "r2"}


def test_a_note_that_cites_nothing_is_no_work(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text("A.[^1]\n\n[^1]: This was discussed with the herders at length.\n", encoding="utf-8")
    found = extract_papers([paper])
    assert found.works == ()
    assert [reading.kind.value for reading in found.readings["paper.md"]] == ["explanatory"]


words = st.text(alphabet="abcdeABC .,;“”\"'()[]*_&/:0123456789-–\n^<>", max_size=200)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(words, max_size=5))
def test_whatever_the_notes_say_every_work_of_the_paper_is_written_and_read_back(
    tmp_path: Path, notes: list[str]
) -> None:
    body = "\n".join(f"[^{number}]: {text.strip() or 'x'}" for number, text in enumerate(notes, 1))
    paper = tmp_path / "paper.md"
    paper.write_text("Text." + "".join(f"[^{n}]" for n in range(1, len(notes) + 1)) + "\n\n" + body + "\n")
    found = extract_papers([paper])
    library = parse_library(write_bibliography(found.works, found.annotations), "x.bib")
    assert not library.problems
    assert {work.key for work in library_works(library)} == {work.key for work in found.works}
    assert set(found.work_of.values()) <= {work.key for work in found.works}
    again = extract_papers([paper], existing=tuple(_as_held(work) for work in found.works))
    assert [work.key for work in again.works] == [work.key for work in found.works]


def _as_held(work: Work) -> Work:
    return Work(work.key, work.type, work.fields)
