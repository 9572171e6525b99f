"""Makers and prints of Chinese works: the words behind names, years of eras, towns of newspapers."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation
from verifier.citations.grammar.chinese_editions import year_of_era


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "（清）程鹤舟辑：《北河闸务全书》，咸丰四年刻本，卷上，第15页b。",
            "author=程, 鹤舟|title=北河闸务全书|date=1854|edition=刻本|volume=上|at=15",
        ),
        (
            "李平川等修、王子泉纂：《绍河县志资料》第一辑，1937年铅印本，第31页。",
            "author=李, 平川 and 王, 子泉|title=绍河县志资料|number=一|date=1937|edition=铅印本|at=31",
        ),
        (
            "王先河撰、沈啸舟点校：《河子集解》，北京：中华书局，1988年，第31页。",
            "author=王, 先河|editor=沈, 啸舟|publisher=中华书局|date=1988|at=31",
        ),
        (
            "周鲠河编纂：《国际河法》，上海：商务印书馆，1929年，第12页。",
            "editor=周, 鲠河|author=|publisher=商务印书馆",
        ),
        (
            "陈铁舟主编、李明副主编：《中国河史》，北京：人民出版社，1999年，第3卷，第45页。",
            "editor=陈, 铁舟 and 李, 明|volume=3|at=45",
        ),
        (
            "《塘捐与民生》（社评），《大公报》（天津）1929年5月3日，第2版。",
            "title=塘捐与民生|journaltitle=大公报|location=天津|date=1929-05-03|at=2",
        ),
        (
            "王河：《河国的起源》，北京：三联书店，2013年，“导论”。",
            "author=王, 河|publisher=三联书店|date=2013|booktitle=|at=导论",
        ),
        (
            "《上河县公民代表呈省政府文》，1929年3月17日，浙河省档案馆藏，档号L106-3-218，第22页。",
            "note=浙河省档案馆藏，档号L106-3-218|date=1929-03-17|at=22",
        ),
    ],
)
def test_a_chinese_note_has_these_fields(text: str, described: str) -> None:
    citation = parse_citation(text)
    assert_described(citation, described)
    for span in citation.spans:
        assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    ("printed", "year"),
    [
        ("咸丰四年", "1854"),
        ("光绪元年", "1875"),
        ("民国二十三年", "1934"),
        ("康熙六十一年", "1722"),
        ("乾隆十年", "1745"),
        ("民國23年", "1934"),
        ("1937年", ""),
        ("咸丰年间", ""),
    ],
)
def test_a_year_of_an_era_is_one_of_our_calendar(printed: str, year: str) -> None:
    assert year_of_era(printed) == year


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("林修文：《河流史》，北京：中华书局，1988年，第31页。", "林, 修文"),
        ("王编：《河流史》，北京：中华书局，1988年，第31页。", ""),
        ("浙河省水利局编：《河流史》，北京：中华书局，1988年，第31页。", ""),
    ],
)
def test_words_of_names_are_no_words_for_makers(text: str, author: str) -> None:
    citation = parse_citation(text)
    if author:
        assert citation.fields["author"] == author
    assert citation.fields["title"] == "河流史"
