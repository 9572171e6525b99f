"""Works of several volumes are one entry, and editions are numbers where they are no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.duplicates.wordings import plain_edition
from verifier.extraction import extract_papers
from verifier.model import Work

SET = "Fernand Braudel, *The Mediterranean*, 2 vols. (London: Collins, 1972–73)"


def extracted(tmp_path: Path, *notes: str) -> tuple[tuple[Work, ...], dict[str, str]]:
    paper = tmp_path / "paper.md"
    calls = " ".join(f"A.[^{number}]" for number, _ in enumerate(notes, 1))
    paper.write_text(
        calls + "\n\n" + "\n\n".join(f"[^{number}]: {note}" for number, note in enumerate(notes, 1))
    )
    result = extract_papers([paper])
    return result.works, dict(result.annotations)


def test_pages_in_the_volumes_of_a_set_are_of_one_work(tmp_path: Path) -> None:
    works, annotations = extracted(
        tmp_path, f"{SET}, 1:14.", f"{SET}, 2:900.", "Braudel, *Mediterranean*, 2:901."
    )
    (work,) = works
    assert "volume" not in work.fields
    assert work.fields["volumes"] == "2"
    assert annotations[work.key] == "n. 1, p. 1:14; n. 2, p. 2:900; n. 3, p. 2:901"


def test_the_volume_of_a_set_may_stand_in_front_of_its_page_in_other_ways(tmp_path: Path) -> None:
    full = "Karl Sander, Geschichte der Zölle, 3 Bde., Bonn 1972–1975, Bd. 2, S. 12."
    works, annotations = extracted(tmp_path, full, "Ebd., Bd. 3, S. 17.")
    (work,) = works
    assert "volume" not in work.fields
    assert annotations[work.key] == "n. 1, p. 2:12; n. 2, p. 3:17"


def test_a_volume_that_is_cited_by_itself_keeps_its_number(tmp_path: Path) -> None:
    works, _ = extracted(tmp_path, "Anna Berg, *Rivers*, vol. 2 (London: Verso, 1990), 14.")
    assert works[0].fields["volume"] == "2"


@pytest.mark.parametrize(
    ("printed", "entry"),
    [
        ("2nd ed", "2"),
        ("3rd ed.", "3"),
        ("7. Aufl", "7"),
        ("2e éd", "2"),
        ("2ª ed", "2"),
        ("5-е изд", "5"),
        ("4", "4"),
        ("3., überarb. Aufl", "3., überarb. Aufl."),
        ("rev. ed", "rev. ed."),
        ("Revised edition", "Revised edition"),
    ],
)
def test_an_edition_is_its_number_where_it_says_no_more(printed: str, entry: str) -> None:
    assert plain_edition(printed) == entry


def test_a_sentence_about_a_name_and_year_cites_the_work_of_the_list(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(
        "A.[^1] B.[^2]\n\n[^1]: Dorn (2005, 45) makes a similar point.\n\n"
        "[^2]: Dorn (2005) argues the opposite.\n\n"
        "## References\n\nDorn, Carl. 2005. *Lakes and States*. London: Verso.\n"
    )
    (work,) = extract_papers([paper]).works
    assert extract_papers([paper]).annotations[work.key] == "n. 1, p. 45; n. 2"


def test_what_points_at_nothing_but_itself_is_a_work(tmp_path: Path) -> None:
    works, annotations = extracted(
        tmp_path,
        "Embassy of Mongolia, “Foreign Policy Paper,” 2006, p. 3.",
        "Anna Berg, “Blue Book,” 2006, p. 4.",
        "Berg, “Blue Book,” 5.",
    )
    assert [work.fields["title"] for work in works] == ["Foreign Policy Paper", "Blue Book"]
    assert sorted(annotations.values()) == ["n. 1, p. 3", "n. 2, p. 4; n. 3, p. 5"]


def test_one_law_is_one_work_whatever_article_is_cited(tmp_path: Path) -> None:
    works, annotations = extracted(
        tmp_path,
        "Constitution of Mongolia, 1992, art. 4.",
        "Constitution of Mongolia (1992), Article 10.",
        "Law of Mongolia on Foreign Investment, 1993, art. 4.",
        "Human Rights Act 1998, s 6.",
        "Human Rights Act 1998, s 7.",
    )
    assert [work.fields["title"] for work in works] == [
        "Constitution of Mongolia",
        "Law of Mongolia on Foreign Investment",
        "Human Rights Act 1998",
    ]
    assert annotations[works[0].key] == "n. 1, art. 4; n. 2, art. 10"
