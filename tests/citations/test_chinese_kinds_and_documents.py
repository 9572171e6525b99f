"""Kinds and sites in front of Chinese titles, documents, laws, interviews, and remarks behind works."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read, read_last
from verifier.citations import parse_citation
from verifier.citations.forms.chinese_interviews import read_chinese_interview
from verifier.citations.forms.chinese_laws import read_chinese_law
from verifier.compare.short_titles import names_fit
from verifier.model import StyledText

BOOK = "蒋文澜：《河道与边疆》，武汉：武汉大学出版社，2008年，第12页。"


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "社论《和平的河流》，《黑水日报》1951年1月8日第1版。",
            "author=|title=和平的河流|titleaddon=社论|journaltitle=黑水日报|date=1951-01-08|at=1",
        ),
        ("短评《要把水运搞上去》，《黑水日报》1958年3月10日，第1版。", "author=|titleaddon=短评|at=1"),
        (
            "黑水日报社论：《航运要先行》，《黑水日报》1958年3月10日，第1版。",
            "author=|titleaddon=黑水日报社论",
        ),
        (
            "水利部网站《跨界河流大事记》，http://example.org/dsj.html，访问时间：2018年6月1日。",
            "author={水利部}|organization=水利部网站|title=跨界河流大事记|urldate=2018-06-01",
        ),
        (
            "柳如松：《社论的历史》，《新闻研究》1998年第3期，第5页。",
            "author=柳, 如松|title=社论的历史|titleaddon=",
        ),
        (
            "蒋文澜：《河道与边疆》，“前言”，武汉：武汉大学出版社，2008年，第2页。",
            "author=蒋, 文澜|title=河道与边疆|chapter=前言|at=2",
        ),
        (
            "《界河测量的指示》，1957年3月2日，见黑水省水利厅编：《水利文件选编》，长春：吉林人民出版社，1985年，第44页。",
            "title=界河测量的指示|origdate=1957-03-02|date=1985|booktitle=水利文件选编|at=44",
        ),
        (
            "《界河测量的指示》（1957年3月2日），收入黑水省水利厅编：《水利文件选编》第2辑，长春：编者印行，1985年，第44页。",
            "title=界河测量的指示|origdate=1957-03-02|editor={黑水省水利厅}|publisher=编者印行|date=1985|note=",
        ),
        (
            "〈河務局公告〉，《中央日報》（南京），民國二十二年七月八日，版2。",
            "title=河務局公告|journaltitle=中央日報|location=南京|date=1933-07-08|at=2",
        ),
        (
            "《陈明日记》，1948年3月2日，胡佛研究所档案馆藏。",
            "title=陈明日记|date=1948-03-02|note=胡佛研究所档案馆藏",
        ),
        (
            "《中华人民共和国水法》，1988年1月21日通过，第5条。",
            "title=中华人民共和国水法|date=1988-01-21|note=通过|at=5",
        ),
        ("笔者对柳如松的访谈，2015年3月8日，长春。", "author=柳, 如松|date=2015-03-08|location=长春"),
        (
            "答复见Holmquist在同刊第10卷第1期的短评（第150—152页）。",
            "author=Holmquist|titleaddon=短评|volume=10|number=1|pages=150-152|at=150-152",
        ),
    ],
)
def test_a_note_has_these_fields(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


def test_a_remark_behind_a_work_is_no_imprint() -> None:
    (book,) = read("См.: Лисин В. Г. Река и власть. Томск: Маяк, 1964. С. 41. 按：此人名字又译作“利辛”。")
    assert_described(book, "author=Лисин, В. Г.|title=Река и власть|publisher=Маяк|location=Томск|at=41")


def test_his_other_work_is_by_who_is_cited_in_front_of_it() -> None:
    (again,) = read_last(
        "例如柳如松：《松花江航运》，博士学位论文，吉林大学历史学系，2012年，第4章；"
        "氏著《码头与城市：地方的兴起》，《近代史》2015年第2期，第34—47页。",
        "柳如松：《码头与城市》，第39页。",
    )
    assert again.short_form
    assert_described(again, "author=柳, 如松|title=码头与城市|at=39")


def test_a_preface_is_a_place_of_its_book() -> None:
    (again,) = read_last(BOOK, "蒋文澜：《河道与边疆》，“前言”，第2页。")
    assert again.short_form
    assert_described(again, "author=蒋, 文澜|title=河道与边疆|at=前言, 2")


def test_articles_and_books_are_told_by_what_points_back_at_them() -> None:
    notes = (
        BOOK,
        "蒋文澜：《码头考》，《近代史研究》2016年第4期，第20—33页。",
        "蒋文澜，前引書，頁90。",
    )
    (again,) = read_last(*notes)
    assert_described(again, "author=蒋, 文澜|at=90")


@pytest.mark.parametrize(
    "plain",
    [
        "《水法概论》，北京：法律出版社，1988年，第5页。",
        "《河流条例》的通过，1988年引起争论。",
        "通过，第5条。",
    ],
)
def test_what_has_no_day_of_a_law_is_none(plain: str) -> None:
    assert read_chinese_law(StyledText(plain)) is None


@pytest.mark.parametrize(
    "plain", ["领导访谈，2015年3月8日。", "《柳如松访谈录》，2015年，第3页。", "访谈很多，详见下文。"]
)
def test_what_names_nobody_is_no_interview(plain: str) -> None:
    assert read_chinese_interview(StyledText(plain)) is None


def test_a_body_that_is_an_author_stays_one() -> None:
    citation = parse_citation("新华社：《河流通航》，《黑水日报》1951年1月8日，第1版。")
    assert "author" in citation.fields
    assert "organization" not in citation.fields


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "《总督奏报河工情形折》，乾隆三年五月十二日，黑水历史档案馆藏，档号04-01-05-011。",
            "title=总督奏报河工情形折|date=1738|titleaddon=乾隆三年五月十二日|note=黑水历史档案馆藏，档号04-01-05-011",
        ),
        (
            "《专署关于运河整治的请示》（1958年3月2日），黑水市档案馆，3-1-45。",
            "title=专署关于运河整治的请示|date=1958-03-02|note=黑水市档案馆，3-1-45",
        ),
        ("《毛文田日记》，1949年12月3日条。", "title=毛文田日记|note=1949年12月3日条"),
        (
            "［日］松浦健次：《运河史》，张明译，上海：古籍出版社，1998年，第77页。",
            "title=运河史|translator=张, 明",
        ),
    ],
)
def test_days_and_numbers_of_files_are_kept(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


def test_two_newspapers_of_a_day_are_two_citations() -> None:
    first, second = read("《黑水报》1898年6月25日，第2版；《大江报》（天津）1905年3月1日。")
    assert_described(first, "journaltitle=黑水报|date=1898-06-25|location=|at=2")
    assert second.fields["date"] == "1905-03-01"


@pytest.mark.parametrize(
    ("again", "at"),
    [
        ("蒋文澜：《河道与边疆》，第三章第二节。", "第三章第二节"),
        ("见蒋文澜《河道与边疆》一书第三章。", "三"),
        ("蒋文澜：《河道与边疆》，第58页及注3。", "58 n. 3"),
        ("蒋文澜：《河道与边疆》，第58页，1949年12月9日条。", "58, 1949年12月9日条"),
    ],
)
def test_places_of_chinese_books_are_read(again: str, at: str) -> None:
    (citation,) = read_last(BOOK, again)
    assert citation.short_form
    assert_described(citation, f"author=蒋, 文澜|title=河道与边疆|at={at}")


def test_a_japanese_author_is_one_whether_parted_or_not() -> None:
    assert names_fit(("松浦",), "{松浦健次}", ("健次 松浦",))
    assert not names_fit(("松浦",), "{松浦健三}", ("健次 松浦",))


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "《会谈纪要》（1950年1月6日），沈明主编：《档案选编》第3卷，第126页。",
            "title=会谈纪要|booktitle=档案选编|editor=沈, 明|volume=3|date=1950-01-06|journaltitle=|at=126",
        ),
        (
            "《周传》编写组：《周传》，北京：当代中国出版社，1991年，第77页。",
            "author={《周传》编写组}|title=周传|publisher=当代中国出版社|date=1991|booktitle=",
        ),
        (
            "何思远：《清代漕运》（增订本），北京：中华书局，2005年，第30页。",
            "author=何, 思远|title=清代漕运|edition=增订本|booktitle=|publisher=中华书局|at=30",
        ),
        (
            "何思远等编：《漕运史料》，全3册，北京：中华书局，1988年，第2册，第500页。",
            "title=漕运史料|volumes=3|volume=2|booktitle=|at=500",
        ),
        (
            "黑水档案馆编：《黑水史料》，内部发行，1984年，第12页。",
            "title=黑水史料|publisher=内部发行|booktitle=|date=1984|at=12",
        ),
        ("参见拙著《运河》，北京：三联书店，2010年，第5页。", "title=运河|publisher=三联书店|at=5"),
        (
            "林明：《漕运》，载何思远主编：《全译本》，北京：中华书局，1988年，第5页。",
            "author=林, 明|title=漕运|booktitle=全译本|edition=",
        ),
    ],
)
def test_a_book_has_no_host_that_is_none(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)
