"""Files of archives in Chinese notes, and works that are cited again by their kind or author alone."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read, read_last
from verifier.citations import parse_citation

BOOK = "蒋文澜：《河道与边疆——航政制度考》，武汉：武汉大学出版社，2008年，第12页。"
THESIS = "柳如松：《松花江航运与地方财政》，博士学位论文，吉林大学历史系，2013年，第5章。"
ARTICLE = "柳如松：《码头与城市》，《近代史研究》2016年第4期，第20—33页。"
CHRONICLE = "《黑水省志·航运志》，长春：吉林人民出版社，1996年，第302页。"
ABROAD = "Peter A. Holden, *Rivers of Doubt: Technocrats on the Frontier*, Ithaca: Pym Press, 2001, p. 44."
TAIWAN = "林耀庭，〈水權與民國政府〉，收入黃克明編，《近代中國的水利》（臺北：聯經，民國八十年），頁112-113。"


@pytest.mark.parametrize(
    ("note", "described"),
    [
        ("吉档，全宗号17，目录号3，案卷号45，第9页。", "title=吉档，全宗号17，目录号3，案卷号45|at=9"),
        (
            "《关于航道疏浚经费的报告》，1955年4月2日，吉档，全宗号17，目录号3，案卷号46，第12—14页。",
            "title=关于航道疏浚经费的报告|date=1955-04-02|note=吉档，全宗号17，目录号3，案卷号46|at=12-14",
        ),
        (
            "〈外交部致駐蘇使館電〉（1948年3月2日），《外交部檔案》，國史館藏，數位典藏號：020-021606-0023，頁33。",
            "title=外交部致駐蘇使館電|date=1948-03-02|note=《外交部檔案》，國史館藏，數位典藏號：020-021606-0023|at=33",
        ),
        (
            "《航道局会议记录》，1957年4月5日，РГАЭ，ф. 8045，оп. 3，д. 120，л. 4—5。",
            "title=航道局会议记录|date=1957-04-05|note=РГАЭ，ф. 8045，оп. 3，д. 120|at=4-5",
        ),
        (
            "《谈话备忘录》，1958年9月7日，АВПРФ, ф. 0100, оп. 51, п. 432, д. 6, л. 10 об.",
            "title=谈话备忘录|date=1958-09-07|note=АВПРФ, ф. 0100, оп. 51, п. 432, д. 6|at=10 об",
        ),
    ],
)
def test_a_file_is_read_with_its_title_and_numbers(note: str, described: str) -> None:
    (citation,) = read(note)
    assert citation.type == "unpublished"
    assert_described(citation, described)


@pytest.mark.parametrize(
    "note",
    [
        "《档案学通论》，北京：中国人民大学出版社，2001年，第9页。",
        "蒋文澜：《河道与边疆》，《档案》1998年第3期，第9页。",
        "地方档的价值尚待发掘，目录号有误。",
    ],
)
def test_a_book_on_archives_is_no_file(note: str) -> None:
    assert parse_citation(note).type != "unpublished"


@pytest.mark.parametrize(
    ("notes", "described"),
    [
        ((THESIS, ARTICLE, "柳如松前引博士论文，第80页。"), "title=松花江航运与地方财政|at=80"),
        (
            (THESIS, ARTICLE, "这一点是柳如松首先指出的，见其博士论文，第188页，注2。"),
            "author=柳, 如松|title=松花江航运与地方财政|at=188 n. 2",
        ),
        ((BOOK, "蒋文澜前引书，附表3。"), "author=蒋, 文澜|at=附表3"),
        ((BOOK, "蒋著（第145页）作四十七万吨，未知孰是。"), "author=蒋|at=145"),
        ((CHRONICLE, "《黑水省志·航运志》作“四十一万吨”，未知孰是。"), "title=黑水省志·航运志|at="),
        (
            (ABROAD, "霍尔登认为两者皆有责任（*Rivers of Doubt*, pp. 60–62）。"),
            "title=Rivers of Doubt|at=60-62",
        ),
        (
            (TAIWAN, "林耀庭，〈水權與民國政府〉，頁120，註12。"),
            "author=林, 耀庭|title=水權與民國政府|at=120 n. 12",
        ),
    ],
)
def test_a_work_is_cited_again(notes: tuple[str, ...], described: str) -> None:
    (citation,) = read_last(*notes)
    assert citation.short_form
    assert_described(citation, described)


def test_what_is_said_of_an_unknown_title_cites_nothing() -> None:
    assert read_last(BOOK, "《黑水志》作“四十一万吨”，未知孰是。") == ()


def test_a_russian_file_and_work_stand_in_chinese_notes() -> None:
    book, file = read_last(BOOK, "参见蒋文澜前引书，附表2；РГАЭ. Ф. 8045. Оп. 3. Д. 1500. Л. 12.")
    assert_described(book, "author=蒋, 文澜|at=附表2")
    assert_described(file, "title=РГАЭ. Ф. 8045. Оп. 3. Д. 1500|date=|at=12")
    (article,) = read(
        "俄罗斯学者的看法见Доронин А. П. Срыв совещания: документы // Россия и АТР. 2011. № 3. С. 70–77."
    )
    assert_described(article, "author=Доронин, А. П.|title=Срыв совещания: документы|date=2011")


@pytest.mark.parametrize(
    ("printed", "year"),
    [("民國八十年", "1991"), ("民國七十五年", "1986"), ("民國九年", "1920"), ("民國105年", "2016")],
)
def test_years_of_the_republic_are_years_of_our_calendar(printed: str, year: str) -> None:
    citation = parse_citation(f"黃克明，《水利史論》，臺北：三民書局，{printed}，頁88。")
    assert_described(citation, f"title=水利史論|date={year}|publisher=三民書局|at=88")


@pytest.mark.parametrize(
    ("again", "described"),
    [
        ("林耀庭，同前註1，頁40。", "author=林, 耀庭|supra=1|at=40"),
        ("林耀庭（註1），頁41。", "author=林, 耀庭|supra=1|at=41"),
        ("前引〔1〕林耀庭书，第57页。", "author=林, 耀庭|supra=1|at=57"),
    ],
)
def test_a_work_is_cited_by_the_number_of_its_note(again: str, described: str) -> None:
    (citation,) = read_last(TAIWAN, again)
    assert citation.short_form == "supra"
    assert_described(citation, described)


@pytest.mark.parametrize("plain", ["参见注3。", "本文注26，第3页有说明。", "见本文注26。"])
def test_a_place_of_the_paper_is_no_work(plain: str) -> None:
    assert read_last(TAIWAN, plain) == ()


@pytest.mark.parametrize(
    ("plain", "described"),
    [
        (
            "最高人民法院（2012）民提字第44号民事判决书。",
            "title=最高人民法院（2012）民提字第44号民事判决书|number=（2012）民提字第44号|institution=最高人民法院|date=2012",
        ),
        (
            "最高法院86年度台上字第1234號民事判決。",
            "number=86年度台上字第1234號|institution=最高法院|date=1997",
        ),
        ("司法院釋字第499號解釋。", "title=司法院釋字第499號解釋|number=釋字第499號|date="),
    ],
)
def test_a_decision_is_read_by_its_court_and_number(plain: str, described: str) -> None:
    citation = parse_citation(plain)
    assert citation.type == "jurisdiction"
    assert_described(citation, described)


def test_a_book_of_a_court_is_no_decision() -> None:
    assert parse_citation("《法院判例研究》，北京：法律出版社，2012年，第44页。").type != "jurisdiction"
