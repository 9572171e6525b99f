"""The references that the tagger is trained on: every character keeps its label, whatever is done to it."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import pytest

TOOLS = str(Path(__file__).parents[2] / "tools")


@pytest.fixture(autouse=True)
def _tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(TOOLS)


def covers(reference: object) -> bool:
    text, spans = reference  # type: ignore[misc]
    return [start for _, start, _ in spans] == [0, *(end for _, _, end in spans[:-1])] and spans[-1][
        2
    ] == len(text)


def test_made_up_references_of_every_style_are_labelled_throughout() -> None:
    from train_references import made_up
    from train_styles import STYLES

    rng = random.Random(1)
    assert all(covers(made_up(rng, [style])) for style in STYLES for _ in range(20))


def test_damage_moves_no_label_to_another_word() -> None:
    from train_damage import damaged
    from train_references import joined

    reference = joined(
        [("author", "Berg, A. "), ("date", "(2011). "), ("title", "Rivers. "), ("journal", "Asia.")]
    )
    rng = random.Random(1)
    for _ in range(200):
        hurt = damaged(reference, rng)
        if not hurt.text.strip():
            continue
        assert covers(hurt)
        titles = [hurt.text[start:end] for label, start, end in hurt.spans if label == "title"]
        assert all("Berg" not in title and "Asia" not in title for title in titles)


def test_a_volume_with_a_year_and_pages_glued_to_it_is_taken_apart(tmp_path: Path) -> None:
    from train_references import labelled

    path = tmp_path / "set.xml"
    path.write_text(
        "<dataset><sequence><author>Li W.</author>"
        "<volume>2000;355(9222):2220-1.</volume></sequence></dataset>",
        encoding="utf-8",
    )
    (reference,) = labelled(path)
    assert [(label, reference.text[start:end]) for label, start, end in reference.spans] == [
        ("author", "Li W. "),
        ("date", "2000;"),
        ("volume", "355(9222):"),
        ("pages", "2220-1."),
    ]
    assert TOOLS in sys.path


def test_recorded_works_and_what_they_cite_become_references(tmp_path: Path) -> None:
    from train_recorded import recorded

    work: dict[str, object] = {
        "title": ["Rivers without Borders"],
        "author": [{"family": "Berg", "given": "Anna"}],
        "container-title": ["Journal of Inner Asia"],
        "issued": {"date-parts": [[2011]]},
        "reference": [
            {"author": "Li", "article-title": "Lakes", "journal-title": "Asia", "first-page": "12"},
            {"unstructured": "Li, W. Lakes."},
        ],
    }
    tmp_path.joinpath("a.json").write_text(json.dumps({"message": work}), encoding="utf-8")
    del work["reference"]
    tmp_path.joinpath("b.json").write_text(json.dumps({"response": {"body": json.dumps([work])}}), "utf-8")
    tmp_path.joinpath("c.json").write_text("no JSON", encoding="utf-8")
    first, second = recorded(tmp_path, 1)
    assert {label: first.text[start:end].strip() for label, start, end in first.spans} == {
        "author": "Berg, Anna", "title": "Rivers without Borders", "journal": "Journal of Inner Asia",
        "date": "2011",
    }  # fmt: skip
    assert second.text.startswith("Li, ")
    assert ("title", "Lakes ") in [(label, second.text[start:end]) for label, start, end in second.spans]


def test_the_first_token_of_a_field_is_marked() -> None:
    pytest.importorskip("pycrfsuite")
    from train_tagger import with_beginnings

    assert with_beginnings(["mark", "author", "author", "date", "note", "author"]) == [
        "mark", "+author", "author", "+date", "note", "+author",
    ]  # fmt: skip


def test_roles_stay_with_editors_and_words_before_editors_go_to_them() -> None:
    from train_styles import set_reference

    values = {"title": "Rivers", "editor": "A. Berg", "book": "Lakes", "location": "Bonn"}
    assert set_reference("{title}, in {book}, ed. by {editor} (eds) ({location}).", values) == [
        ("title", "Rivers, "), ("booktitle", "in Lakes, "), ("editor", "ed. by A. Berg (eds) "),
        ("location", "(Bonn)."),
    ]  # fmt: skip
