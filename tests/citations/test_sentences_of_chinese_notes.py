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


QUARTER = (
    "林淑仪：《塘长考——明清江南水利徭役的演变》，《史学月刊》1987年第4期，第60—68页；"
    "[日]森田健一：《江南三角洲的圩田与村落》，吴启明译，上海：上海古籍出版社，1996年，第88页。"
)
RIVERS = "小林誠：「清代江南の浚河と郷紳」，『東洋史研究』第48卷第2号，1989年，第31頁。"
MEMORIAL = (
    "《江苏巡抚陈大受奏报挑浚白茆河折》，乾隆九年三月初六日，"
    "中国第一历史档案馆藏，朱批奏折，档号04-01-05-0011-023。"
)


@pytest.mark.parametrize(
    ("first", "again", "described"),
    [
        (
            QUARTER,
            "林淑仪认为出自正役（见前引《塘长考》，第66页），森田健一则主张与圩长为一事（见氏著《江南三角洲的圩田与村落》，第90页注2）。",
            ["title=塘长考|at=66", "title=江南三角洲的圩田与村落|at=90 n. 2"],
        ),
        (RIVERS, "小林诚另有看法（小林誠：「清代江南の浚河と郷紳」，第35頁）。", ["author=小林, 誠|at=35"]),
        (MEMORIAL, "奏折中称“民力不逮”（前引《江苏巡抚陈大受奏报挑浚白茆河折》），可见摊派之弊。", ["at="]),
        (QUARTER, "此说亦为后人所承袭，见林著，第61页。", ["author=林|at=61"]),
        (QUARTER, "上引林淑仪文，第63页。", ["author=林, 淑仪|at=63"]),
        (QUARTER, "并参林淑仪前引文，第63页。", ["author=林, 淑仪|at=63"]),
        (QUARTER, "参见前注1所引林淑仪文，第64页。", ["author=林, 淑仪|supra=1|at=64"]),
        (
            QUARTER,
            "张成：《江南河工》，上海：上海古籍出版社，2001年，第3页。林淑仪并指出徭役甚重（同上书，第65页）。",
            ["title=江南河工", "author=林, 淑仪|at=65"],
        ),
        (
            QUARTER,
            "林淑仪：《塘长考》，第62页；森田健一书，第89页。",
            ["author=林, 淑仪|at=62", "author=森田, 健一|at=89"],
        ),
        (QUARTER, "见林淑仪一书，第89页。", ["author=林, 淑仪|at=89"]),
        (RIVERS, "關於浚河，參見小林誠，「清代江南の浚河と郷紳」，頁33。", ["author=小林, 誠|at=33"]),
    ],
)
def test_short_citations_stand_in_brackets_and_behind_signals(
    first: str, again: str, described: list[str]
) -> None:
    found = read(first, again)[-len(described) :]
    assert found[-1].short_form
    for citation, fields in zip(found, described, strict=True):
        assert_described(citation, fields)


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "何炳章认为始于明代，费孝诚则指出更早（氏著《乡土论》，上海：观察社，1948年，第46页）。",
            "author=费, 孝诚|title=乡土论|at=46",
        ),
        (
            "何炳章认为始于明代，森下健一则主张更早（氏著《水与村》，东京：青木书店，1972年，第4页）。",
            "author=森下, 健一|title=水与村|at=4",
        ),
        (
            "何炳章认为始于明代，多数学者则主张更早（氏著《水与村》，上海：某社，1972年，第4页）。",
            "author=何, 炳章|title=水与村|at=4",
        ),
        (
            "較早討論此事的是林滿青，參見氏著，《茶與糖》（臺北：聯經出版公司，1997），頁15。",
            "author=林, 滿青|title=茶與糖|date=1997|at=15",
        ),
        (
            "较早的研究有：郑振华：《明清水利的徭役化》，《中国社会经济史研究》1990年第1期。",
            "author=郑, 振华|title=明清水利的徭役化",
        ),
        (
            "据《人民日报》报道，该县三年间撤并乡镇十七个（《撤并之后》，《人民日报》2004年6月18日，第5版），数字有出入。",
            "author=|title=撤并之后|journaltitle=人民日报|at=5",
        ),
        (
            "类似的感受亦见皮锡瑞《师伏堂日记》光绪二十四年正月初九日条，载《湖南历史资料》1958年第4期，第71页。",
            "author=皮, 锡瑞|title=师伏堂日记|date=1958",
        ),
    ],
)
def test_whose_a_work_is_stands_nearest_in_front(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "这一提法最早见于《邹平县工作报告》（1935年，第3页），后为报刊所沿用，如《邹平近况》，《大公报》（天津）1935年10月6日，第10版。",
            ["title=邹平县工作报告|date=1935|at=3", "author=|title=邹平近况|at=10"],
        ),
        (
            "李景涵编：《定县调查》，上海：商务印书馆1933年版，第131页。参见[美]杜赞明：《文化与国家》，王福明译，南京：江苏人民出版社1996年版，第五章。",
            ["editor=李, 景涵|at=131", "author=杜赞明|title=文化与国家|at=五"],
        ),
        (
            "邓海伦（Helen Dunlop）：《再检讨》，《清史》2007年第2期；"
            "魏丕铭著，徐建青译：《荒政》，某社，2003年，第5页。",
            ["author=邓, 海伦|title=再检讨", "author=魏, 丕铭|translator=徐, 建青|title=荒政|at=5"],
        ),
        ("参见拙文：《定县的经费》，《近代史学刊》2014年第2期。", ["author=|title=定县的经费"]),
    ],
)
def test_works_follow_one_another_in_a_note(note: str, described: list[str]) -> None:
    for citation, fields in zip(read(note), described, strict=True):
        assert_described(citation, fields)


def test_what_is_quoted_from_another_work_is_cited_too() -> None:
    quoted, by = read(
        "沈德清：《虞东文录》卷三《与邑侯论开河书》，转引自陈明远：《水利与乡绅》，北京：社会科学文献出版社，2009年，第203页。"
    )
    assert_described(quoted, "author=沈, 德清|title=与邑侯论开河书|booktitle=虞东文录|volume=三")
    assert_described(by, "author=陈, 明远|title=水利与乡绅|at=203")


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "《史记》卷六《秦始皇本纪》，北京：中华书局，1959年，第239页。",
            "author=|title=史记|note=秦始皇本纪|booktitle=|at=239",
        ),
        ("《汉书》卷24上《食货志上》，第1127页。", "title=汉书|volume=24|note=食货志上|journaltitle="),
        ("《论阅报之益》，《申报》光绪二十四年七月初三日，第1版。", "title=论阅报之益|edition=|at=1"),
        ("〈分糖辦法將修訂〉，《臺灣新生報》，1950年3月12日，版2。", "title=分糖辦法將修訂|at=2"),
    ],
)
def test_parts_of_old_works_and_pages_of_newspapers(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


@pytest.mark.parametrize(
    "note",
    [
        "林淑仪所作的说明（此处从略）并不充分，本文不取其说。",
        "此处“业食佃力”四字，清人文集中习见，见下文，不具引。",
        "有人将该书（即《水经注》）视为伪作，今不从。",
        "所謂「米糖比價」，指政府以糖價折算稻米的比例，各年不同，不另討論。",
    ],
)
def test_brackets_that_cite_nothing_stay_remarks(note: str) -> None:
    assert not any(citation.note == "2" for citation in read(QUARTER, note))
