"""Footnotes in Japanese, Korean and traditional Chinese, whose titles stand in marks of their own."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read
from verifier.citations import parse_citation
from verifier.duplicates import collate


@pytest.mark.parametrize(
    ("note", "kind", "described"),
    [
        (
            "田中健太『モンゴル近代外交史』（岩波書店、1998年）45頁。",
            "book",
            "author=田中, 健太|title=モンゴル近代外交史|publisher=岩波書店|date=1998|at=45",
        ),
        (
            "山本真弓「国境画定」『史学雑誌』第112編第3号、2003年、34–58頁。",
            "article",
            "title=国境画定|journaltitle=史学雑誌|volume=112|number=3|date=2003|pages=34-58",
        ),
        (
            "佐藤一郎「清末の統治」岡田良平編『清朝とは何か』藤原書店、2009年、120–135頁。",
            "incollection",
            "author=佐藤, 一郎|editor=岡田, 良平|booktitle=清朝とは何か|publisher=藤原書店|pages=120-135",
        ),
        (
            "小林三郎・大野健編著『東アジア政治史』上巻、名古屋大学出版会、平成19年。",
            "book",
            "editor=小林, 三郎 and 大野, 健|volume=上|publisher=名古屋大学出版会|date=2007",
        ),
        (
            "K・マルクス（岡崎次郎訳）『資本論』大月書店、1972年、12頁。",
            "book",
            "translator=岡崎, 次郎|title=資本論|date=1972|at=12",
        ),
        ("『朝日新聞』1936年3月14日朝刊。", "article", "journaltitle=朝日新聞|date=1936-03-14"),
        (
            "김철수, 『몽골 근현대사』, 서울: 일조각, 1998, 45쪽.",
            "book",
            "author=김, 철수|title=몽골 근현대사|location=서울|publisher=일조각|date=1998|at=45",
        ),
        (
            "박영희, 「한몽 관계」, 『역사학보』 제180집, 2003, 34-58쪽.",
            "article",
            "journaltitle=역사학보|volume=180|date=2003|pages=34-58",
        ),
        (
            "최민호, 「여몽관계 연구」, 서울대학교 박사학위논문, 2010, 77쪽.",
            "thesis",
            "title=여몽관계 연구|institution=서울대학교|type=박사학위논문|at=77",
        ),
        (
            "王明德，《清代蒙古史研究》（臺北：聯經出版公司，1998），頁45。",
            "book",
            "title=清代蒙古史研究|location=臺北|publisher=聯經出版公司|date=1998|at=45",
        ),
        (
            "陳志遠，〈外蒙古獨立〉，《近代史研究所集刊》，第35期（2001年6月），頁123-168。",
            "article",
            "journaltitle=近代史研究所集刊|number=35|date=2001-06|pages=123-168",
        ),
        (
            "林雅雯，〈恰克圖會議〉，收入張力主編，《外交新論》（臺北：稻鄉出版社，2010），頁201-230。",
            "incollection",
            "author=林, 雅雯|editor=張, 力|booktitle=外交新論|location=臺北|pages=201-230",
        ),
        ("《申報》，民國元年3月5日，第2版。", "article", "journaltitle=申報|date=1912-03-05|at=2"),
    ],
)
def test_a_work_is_read_by_the_marks_of_its_titles(note: str, kind: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)
    assert citation.type == kind


@pytest.mark.parametrize(
    ("notes", "again"),
    [
        (["田中健太『外交史』（岩波書店、1998年）45頁。"], "田中、前掲書、50頁。"),
        (["田中健太『外交史』（岩波書店、1998年）45頁。"], "前掲『外交史』78頁。"),
        (["田中健太『外交史』（岩波書店、1998年）45頁。"], "田中前掲注（1）、78頁。"),
        (["山本真弓「国境画定」『史学雑誌』第112編第3号、2003年、34–58頁。"], "山本「国境画定」45頁。"),
        (["김철수, 『몽골사』, 서울: 일조각, 1998, 45쪽."], "위의 책, 40쪽."),
        (["김철수, 『몽골사』, 서울: 일조각, 1998, 45쪽."], "김철수, 앞의 책, 50쪽."),
        (["王明德，《清代史》（臺北：聯經，1998），頁45。"], "王明德，《清代史》，頁52。"),
        (["王明德，《清代史》（臺北：聯經，1998），頁45。"], "王明德，前引書，頁60。"),
    ],
)
def test_a_back_reference_finds_its_work(notes: list[str], again: str) -> None:
    citations = read(*notes, again)
    work_of = collate(citations).work_of
    assert citations[-1].short_form
    assert work_of[citations[-1].id] == work_of[citations[0].id]


@pytest.mark.parametrize(
    "said",
    [
        "これについては『史学雑誌』の議論がある。",
        "「中立」という言葉は条約の本文にはない。",
        "이 용어는 『역사학보』에서 처음 쓰였다.",
    ],
)
def test_a_sentence_with_a_title_is_no_work(said: str) -> None:
    assert "publisher" not in parse_citation(said).fields
