"""Chinese PDF papers: their notes have circled numbers or numbers in brackets, mostly anew on each page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.documents.pdf_writing import Sheet, pdf
from verifier.documents.labels import CIRCLED
from verifier.documents.pdf import read_pdf
from verifier.files import BytesSource
from verifier.model import Document

_TEXT = "河流在夏天流向大海。", "它们在冬天结冰。", "湖泊到处都停留不动。"
_LONG = "清代河工的经费一直由地方自己筹措而不由朝廷拨给，"


def read(*sheets: Sheet) -> Document:
    return read_pdf(BytesSource(Path("paper.pdf"), pdf(sheets)))


def notes(document: Document) -> list[tuple[str, str]]:
    return [(note.label, note.text.plain) for note in document.notes]


def contexts(document: Document) -> list[list[tuple[int, str]]]:
    return [[(marker.line, marker.context) for marker in note.markers] for note in document.notes]


def page(text: Sequence[tuple[str, ...]], foot: Sequence[tuple[str, ...]], size: float = 9) -> Sheet:
    """A page with lines of text, and below them those of notes."""
    sheet = Sheet()
    for row, parts in enumerate(text):
        sheet.line(72, 720 - row * 18, 11, *parts, font="chinese")
    for row, parts in enumerate(reversed(foot)):
        sheet.line(72, 60 + row * 13, size, *parts, font="chinese")
    return sheet


@pytest.mark.parametrize("raised", ["^", ""])
@pytest.mark.parametrize("blank", ["", " ", "\u3000"])
def test_circled_numbers_begin_anew_on_each_page(raised: str, blank: str) -> None:
    found = read(
        *(
            page(
                [(_LONG,), (_TEXT[0], f"{raised}①", "1862年", _TEXT[1], f"{raised}②"), (_TEXT[2],)],
                [(f"①{blank}《河流志》卷{number}，第3页。",), (f"②{blank}1901年《申报》，第{number}版。",)],
            )
            for number in "一二"
        )
    )

    assert notes(found) == [
        ("①", "《河流志》卷一，第3页。"),
        ("②", "1901年《申报》，第一版。"),
        ("①", "《河流志》卷二，第3页。"),
        ("②", "1901年《申报》，第二版。"),
    ]
    assert contexts(found) == [
        [(number, f"{_LONG}{_TEXT[0]}")] if label == 0 else [(number, f"1862年{_TEXT[1]}")]
        for number in (1, 2)
        for label in (0, 1)
    ]


@pytest.mark.parametrize(
    "label", ["①②③", ("[1]", "[2]", "[3]"), ("〔1〕", "〔2〕", "〔3〕"), ("（1）", "（2）", "（3）")]
)
def test_several_notes_stand_on_one_line_and_the_last_label_at_its_end(label: Sequence[str]) -> None:
    first, second, third = label
    found = read(
        page(
            [(_TEXT[0], f"^{first}", _TEXT[1], f"^{second}"), (_TEXT[2], f"^{third}")],
            [
                (f"{first}张三：《河流》，第3页。 {second}同注{first}。 {third}",),
                ("李四：《湖泊》，第174页。",),
            ],
        )
    )

    assert [text for _, text in notes(found)] == [
        "张三：《河流》，第3页。",
        f"同注{first}。",
        "李四：《湖泊》，第174页。",
    ]
    assert all(len(note.markers) == 1 for note in found.notes)


def test_a_note_goes_on_on_the_next_page_above_the_circled_numbers_there() -> None:
    found = read(
        page([(_LONG,), (_TEXT[0], "^①")], [("①张三：《河流志》，北京：河流出版社，1990年，第",)]),
        page([(_LONG,), (_TEXT[1], "^①")], [("174页；李四：《湖泊》，第5页。",), ("①同上书，第6页。",)]),
    )

    assert notes(found) == [
        ("①", "张三：《河流志》，北京：河流出版社，1990年，第174页；李四：《湖泊》，第5页。"),
        ("①", "同上书，第6页。"),
    ]


def test_circled_points_of_an_enumeration_are_no_calls() -> None:
    found = read(
        page(
            [("水分两种：①河流；②湖泊。",), (_TEXT[1], "①", _TEXT[2], "②")],
            [("①《河流》，第3页。",), ("②《湖泊》，第5页。",)],
        )
    )

    assert contexts(found) == [[(1, _TEXT[1])], [(1, _TEXT[2])]]


def test_points_in_brackets_within_a_note_begin_none() -> None:
    found = read(
        page(
            [(_TEXT[0], "^①", _TEXT[1], "^②")],
            [("①（1）《河流》，第3页。（2）《湖泊》，第5页。",), ("②同上。",)],
        ),
        page([(_TEXT[0], "^1", _TEXT[1], "^2")], [("^1", "[1]《河流》。[2]《湖泊》。"), ("^2", "同上。")]),
    )

    assert [text for _, text in notes(found)] == [
        "（1）《河流》，第3页。（2）《湖泊》，第5页。",
        "同上。",
        "[1]《河流》。[2]《湖泊》。",
        "同上。",
    ]


def test_circled_numbers_reach_beyond_twenty() -> None:
    found = read(
        *(
            page([(_TEXT[0], f"^{CIRCLED[number]}")], [(f"{CIRCLED[number]} 《河流》，第{number}页。",)])
            for number in range(18, 24)
        )
    )

    assert [note.label for note in found.notes] == list(CIRCLED[18:24])
    assert all(len(note.markers) == 1 for note in found.notes)


def test_signs_that_fonts_give_for_others_that_look_alike_are_read_as_these() -> None:
    found = read(
        page([(_TEXT[0], "^➀")], [("➀《河流》，⼀九九〇\uf98e，第3—5⾴，https://a.example.org/a\u2011b。",)])
    )

    assert notes(found) == [("①", "《河流》，一九九〇年，第3—5頁，https://a.example.org/a-b。")]


def test_a_running_head_that_begins_with_the_year_of_its_issue_is_no_part_of_sentences() -> None:
    pages = []
    for number in range(4):
        sheet = page(
            [("流向大海的河流。", "^①", _TEXT[1]), (_LONG,), ("它们从山上",)], [("①《河流》，第3页。",)]
        )
        sheet.put(72, 760, 10, "2018年第3期", "chinese")
        sheet.put(200, 760, 10, "河流与湖泊", "chinese")
        sheet.put(500, 760, 10, str(112 + number), "chinese")
        pages.append(sheet)

    assert contexts(read(*pages))[1] == [
        (2, "清代河工的经费一直由地方自己筹措而不由朝廷拨给，它们从山上流向大海的河流。")
    ]


def test_a_range_cut_at_its_dash_by_the_end_of_a_line_has_no_blank() -> None:
    found = read(page([(_TEXT[0], "^①")], [("①《河流》，第340",), ("—348页。",)]))

    assert notes(found) == [("①", "《河流》，第340—348页。")]
