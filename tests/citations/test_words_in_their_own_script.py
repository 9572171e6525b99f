"""Notes that give names and titles in their own script behind the transliteration, as Sinologists do."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation, read_notes
from verifier.documents.inline import read_inline
from verifier.model import Document, Note


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "Wang Yiwei 王义桅, Shijie shi tong de 世界是通的 [The World Is Connected] "
            "(Beijing: Shangwu yinshuguan, 2016), 12.",
            "author=Wang, Yiwei|title=Shijie shi tong de|location=Beijing|publisher=Shangwu yinshuguan"
            "|date=2016|at=12",
        ),
        (
            "Li Chao 李超, “Mengguguo waijiao zhengce” 蒙古国外交政策 [Mongolian foreign policy], "
            "Xiandai guoji guanxi 现代国际关系 5 (2012): 45–50.",
            "author=Li, Chao|title=Mengguguo waijiao zhengce|journaltitle=Xiandai guoji guanxi|volume=5"
            "|date=2012|pages=45-50",
        ),
        (
            "Tanaka Katsuhiko 田中克彦, *Sōgen no kakumeika tachi* 草原の革命家たち "
            "(Tokyo: Chūō Kōronsha, 1973), 21.",
            "author=Tanaka, Katsuhiko|title=Sōgen no kakumeika tachi|titleaddon=草原の革命家たち"
            "|note=田中克彦|location=Tokyo|date=1973|at=21",
        ),
        (
            "“Menggu wenti” 蒙古問題 [The Mongolian question], *Shenbao* 申報, July 3, 1921, 2.",
            "title=Menggu wenti|journaltitle=Shenbao|date=1921-07-03|at=2",
        ),
        (
            "Kim Yŏng-ho 김영호, *Mong’gol oegyosa* 몽골 외교사 (Seoul: Somyŏng, 2003), 88.",
            "author=Kim, Yŏng-ho|title=Mong’gol oegyosa|publisher=Somyŏng|date=2003|at=88",
        ),
    ],
)
def test_a_note_is_read_by_its_latin_letters_and_keeps_what_it_says_again(note: str, described: str) -> None:
    text = read_inline(note).text
    (reading,) = read_notes(Document("x.md", "markdown", (Note("1", text, (1, 1)),)))
    (citation,) = reading.citations
    assert_described(citation, described)
    assert citation.text == text.plain


@pytest.mark.parametrize(
    "text",
    [
        "Li Chao 李超, 蒙古国外交 [Mongolian diplomacy], 现代国际关系 5 (2012).",
        "李超：《AI 与法律》，北京大学出版社2012年版。",
        "王义桅：《世界是通的》，北京：商务印书馆，2016年，第12页。",
    ],
)
def test_words_that_say_nothing_again_stay_where_they_are(text: str) -> None:
    fields = parse_citation(text).fields
    assert not fields.get("titleaddon")
    assert any(
        "蒙古国外交" in value or "与法律" in value or "世界是通的" in value for value in fields.values()
    )
