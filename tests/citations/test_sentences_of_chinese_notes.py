"""Citations that stand within sentences of Chinese notes, and back references there."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read
from verifier.citations.around.chinese import chinese_citations
from verifier.model import StyledText

FULL = "王铁山：《中外旧约研究》，北京：法律出版社，1982年，第33页。"
FOREIGN = "[法]让·P.杜邦：《运河与国家》，张三译，北京：三联书店，2001年，第9页。"


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "王铁山认为此约为不平等条约之始（氏著《中外旧约研究》，北京：法律出版社，1982年，第33页），其说可从。",
            "author=王, 铁山|title=中外旧约研究|publisher=法律出版社|date=1982|at=33",
        ),
        (
            "关于此问题，刘大中则主张应从内部求之（氏著：《近代史论》，北京：人民出版社，1959年，第7页），但无确证。",
            "author=刘, 大中|title=近代史论|date=1959|at=7",
        ),
        (
            "对此问题，如李华《清代义仓再探》，《清史研究》2008年第2期，第33—40页，即认为成效有限。",
            "author=李, 华|title=清代义仓再探|journaltitle=清史研究|date=2008|pages=33-40",
        ),
        (
            "当时报纸多有报道，如《灾民述闻》，《大公报》1920年9月11日，第3版，但数字不可信。",
            "author=|title=灾民述闻|journaltitle=大公报|date=1920-09-11|at=3",
        ),
        (
            "较早提出此说的是钱木的《义仓献疑》一文（载王启生编：《荒政论丛》第4辑，济南：齐鲁书社，2011年，第5页），未引起注意。",
            "author=钱, 木|title=义仓献疑|editor=王, 启生|journaltitle=荒政论丛|date=2011|at=5",
        ),
        (
            "陈演在《制度渊源略论》（北京：中华书局，1963年，第20页）中已有论述，不赘。",
            "author=陈, 演|title=制度渊源略论|publisher=中华书局|date=1963|at=20",
        ),
        (
            "近来研究渐多。孙中田的硕士学位论文（《关中水利的变迁》，陕西师范大学历史系，2004年，第3章）有专门讨论。",
            "author=孙, 中田|title=关中水利的变迁|date=2004|at=3",
        ),
        (
            "这方面可举的是近来孙中田的博士论文（《关中水利的变迁》，陕西师范大学历史系，2004年，第3章）。",
            "author=孙, 中田|title=关中水利的变迁|date=2004|at=3",
        ),
        (
            "张三指出：“水利之要在于修防。”（《运河》，上海：三联书店，2011年，第8页）",
            "author=|title=运河|publisher=三联书店|date=2011|at=8",
        ),
        (
            "关于这个问题的讨论，又见李四：《运河志》（中华书局2001年版），第5页。",
            "author=李, 四|title=运河志|publisher=中华书局|date=2001|at=5",
        ),
        (
            "张謇《柳西草堂日记》光绪二十年五月条亦载其事，可为佐证。",
            "author=张, 謇|title=柳西草堂日记|journaltitle=|note=光绪二十年五月条",
        ),
        (
            "语气更悲，见M. Dunne to Salisbury, 3 May 1890, FO 17/1102, The National Archives, Kew。未刊。",
            "author=Dunne, M.|date=1890-05-03|note=FO 17/1102, The National Archives, Kew",
        ),
        ("光绪《丰阳县志》卷3，北京：中华书局，1990年，第12页。", "author=|title=丰阳县志|volume=3|at=12"),
        (FOREIGN, "author=杜邦, 让·P.|title=运河与国家|translator=张, 三|at=9"),
    ],
)
def test_a_citation_in_a_sentence_is_read_without_the_words_around_it(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("first", "again", "described"),
    [
        (FULL, "此说不确，参见王铁山前引书，第40页。", "author=王, 铁山|at=40"),
        (FULL, "王铁山亦持此说，见前引书，第18页。", "author=王, 铁山|at=18"),
        (FULL, "据王铁山研究，该约共有十二款（参见前引书，第21页）。", "author=王, 铁山|at=21"),
        (
            FULL,
            "此事不确，参见王铁山：《中外旧约研究》，第50页。本文凡涉及年代，一律以此书为准。",
            "author=王, 铁山|at=50",
        ),
        (FOREIGN, "杜邦的观点（参见氏著《运河与国家》，第12—13页）值得重视。", "title=运河与国家|at=12-13"),
        (
            "张三主编：《运河史料》第1册，北京：中华书局，1990年，第3页。",
            "张三主编：《运河史料》第4册，第8页。",
            "author=张, 三|title=运河史料|at=8",
        ),
        (
            "李四：《运河志》卷3，北京：中华书局，1990年，第5页。",
            "[清]李四：《运河志》卷7，第2页。",
            "author=李, 四|title=运河志|at=2",
        ),
    ],
)
def test_a_work_cited_again_in_a_sentence_points_back(first: str, again: str, described: str) -> None:
    citation = read(first, again)[-1]
    assert citation.short_form
    assert_described(citation, described)


@pytest.mark.parametrize(
    "note",
    [
        "近年来《清史研究》等刊物发表了多篇论文，其中不少涉及2008年以后的新材料。",
        "李华的《清代义仓再探》影响很大，该文发表于2008年，至今仍为学者所重。",
        "如《红楼梦》第3回所写，此类用语在当时颇为常见，不足为奇。",
        "此处所谓“国家”，是就制度而言，并非泛指，下同。",
        "详见本书第二章第三节的讨论，尤其是第45页以下。",
    ],
)
def test_a_sentence_that_cites_nothing_stays_a_remark(note: str) -> None:
    assert read(note) == ()


@pytest.mark.parametrize(
    "note",
    [
        "周明：《河工考》，《档案研究》1996年第3期，第77—90页；[日]森健一：《水与权力》，东京：青木书房，1972年，第1页。",
        "李华：《义仓再探》（载王五编：《清史论文集》，北京：商务印书馆，2010年，第5页）。",
        "参见[美]罗兹曼：《中国的现代化》第2章，陶骅译，上海：上海人民出版社，1989年。",
    ],
)
def test_a_citation_that_is_all_of_its_sentence_is_not_cut(note: str) -> None:
    assert all(note[:start].strip() == "" for start, _ in chinese_citations(StyledText(note)))
