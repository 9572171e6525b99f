"""What authors say in front of a citation in the same sentence, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read

LAKES = "*Lakes and States* (London: Verso, 2005), 40."
RIVERS = "*Rivers and Borders* (Oxford: Oxford University Press, 2003), 12."


@pytest.mark.parametrize(
    "words",
    [
        "For a critique of this view, see ",
        "This argument is developed at length in ",
        "The best account remains ",
        "I borrow the term from ",
        "Here I follow ",
        "Thus ",
        "Pace ",
        "See particularly chapter 3 of ",
        "See, on this point, ",
        "See, for the rivers of the north, ",
        "See, most recently, ",
        "On this, see, among others, ",
        "See on this ",
        "E.g., ",
        "Inter alia, ",
        "Reprinted in ",
        "Map adapted from ",
        "My translation. ",
        "Emphasis added. See ",
        "Again, see ",
        "The term is Weber’s; see ",
        "This is her own term: ",
        "Contrast ",
        "But compare ",
        "Ich folge hier ",
        "Einen Überblick gibt ",
        "Siehe, zu diesem Punkt, ",
        "Aus der umfangreichen Literatur vgl. etwa ",
        "Je renvoie à ",
        "D’après ",
        "Voir, sur ce point, ",
        "Voir pour la Normandie : ",
        "Seguo qui ",
        "Sul punto v. ",
        "Si veda, su questo punto, ",
        "Cfr. per tutti ",
        "Sigo aquí a ",
        "Véase, sobre este punto, ",
    ],
)
def test_a_citation_begins_behind_the_words_about_it(words: str) -> None:
    (citation,) = read(f"{words}Anna Berg, {RIVERS}")
    assert citation.fields["author"] == "Berg, Anna"
    assert citation.fields["title"] == "Rivers and Borders"
    assert citation.locator is not None
    assert citation.locator.value == "12"


@pytest.mark.parametrize(
    ("note", "author"),
    [
        (f"As Anna Berg argues in {RIVERS}", "Berg, Anna"),
        (f"Anna Berg makes this point in {RIVERS}", "Berg, Anna"),
        (f"As Anna Berg and Carl Dorn show in {RIVERS}", "Berg, Anna and Dorn, Carl"),
        (f"For more on this, I recommend Anna Berg and Carl Dorn, {RIVERS}", "Berg, Anna and Dorn, Carl"),
        (f"Data from World Bank, {RIVERS}", "{World Bank}"),
        (f"President Barack Obama, {RIVERS}", "Obama, Barack"),
        (f"See von Humboldt, {RIVERS}", "von Humboldt"),
    ],
)
def test_who_is_named_in_the_sentence_is_the_author(note: str, author: str) -> None:
    (citation,) = read(note)
    assert (citation.fields["author"], citation.fields["title"]) == (author, "Rivers and Borders")


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("What remains of Carl Schmitt, *Telos* 12 (2003): 12–30.", "What remains of Carl Schmitt"),
        ("After Empire, *Asian Survey* 12 (2003): 12–30.", "After Empire"),
        (
            "Contrast Effects in Social Judgment, *Psychological Review* 12 (2003): 12.",
            "Contrast Effects in Social Judgment",
        ),
        ("Brown v. Board of Education, 347 U.S. 483 (1954).", "Brown v. Board of Education"),
        (
            "What China says about Carl Schmitt, *Telos* 12 (2003): 12–30.",
            "What China says about Carl Schmitt",
        ),
        ("Anna Berg, “Rivers, with Notes,” *Asian Survey* 12, no. 3 (2003): 12–30.", "Rivers, with Notes"),
    ],
)
def test_a_title_keeps_its_words(note: str, title: str) -> None:
    (citation,) = read(note)
    assert citation.fields["title"] == title


@pytest.mark.parametrize(
    "note",
    [
        f"Compare Anna Berg, {RIVERS[:-1]}, with Carl Dorn, {LAKES}",
        f"On rivers, see Anna Berg, {RIVERS[:-1]}; on lakes, Carl Dorn, {LAKES}",
    ],
)
def test_both_works_of_a_comparison_are_read(note: str) -> None:
    first, second = read(note)
    assert (first.fields["author"], first.fields["title"]) == ("Berg, Anna", "Rivers and Borders")
    assert (second.fields["author"], second.fields["title"]) == ("Dorn, Carl", "Lakes and States")


def test_what_is_said_of_the_material_is_no_part_of_a_title() -> None:
    for material in ("[Электронный ресурс]", "[Текст]"):
        part, book = read(
            f"Иванов И.И. Монголия и ООН {material} // Проблемы Дальнего Востока. 2015. № 3. С. 12–20.",
            f"Иванов И.И. Монголия и ООН {material}. М.: Наука, 2015. 300 с.",
        )
        assert part.fields["title"] == book.fields["title"] == "Монголия и ООН"
        assert part.fields["journaltitle"] == "Проблемы Дальнего Востока"
    (page,) = read(
        "Иванов И.И. Монголия и нейтралитет // ТАСС: [сайт]. "
        "URL: https://tass.ru/x/123 (дата обращения: 12.03.2020)."
    )
    assert page.fields["booktitle"] == "ТАСС"


def test_chinese_back_references_name_several_or_the_title() -> None:
    full, names, title, words = read(
        "张利华、胡芳欣：《日本对蒙古国援助与软实力外交》，《日本学刊》2014年第4期，第12页。",
        "前引张利华、胡芳欣文，第40页。",
        "前引《日本对蒙古国援助与软实力外交》一文，第42页。",
        "关于这一问题，参见王浩：《蒙古国的中立政策》，北京：世界知识出版社，2015年，第12页。",
    )
    assert names.fields["author"] == full.fields["author"] == "张, 利华 and 胡, 芳欣"
    assert title.fields["title"] == full.fields["title"]
    assert (names.short_form, title.short_form) == ("op-cit", "op-cit")
    assert words.fields["author"] == "王, 浩"


def test_a_foreign_name_in_chinese_signs_is_one_name() -> None:
    (book,) = read("[蒙]巴特尔：《蒙古国外交史》，呼和浩特：内蒙古大学出版社，2005年，第120页。")
    assert book.fields["author"] == "巴特尔"


def test_a_numbered_collection_is_a_volume() -> None:
    (book,) = read("外交部条约法律司编：《条约集》第八集，北京：世界知识出版社，1960年，第12页。")
    assert (book.fields["title"], book.fields["volume"]) == ("条约集", "八")


@pytest.mark.parametrize(
    "words",
    ["(emphasis added)", "(my translation)", "(Hervorhebung im Original)", "(c’est moi qui souligne)"],
)
def test_what_is_said_of_a_quotation_hides_no_page(words: str) -> None:
    (citation,) = read(f"Anna Berg, {RIVERS[:-1]} {words}.")
    assert citation.locator is not None
    assert citation.locator.value == "12"
    assert "note" not in citation.fields


def test_a_place_behind_the_pages_of_an_article_is_read_in_front_of_an_address() -> None:
    (citation,) = read(
        "Ann Doe, “Rivers,” *Asia* 48, no. 2 (1976): 195–214, at 200, https://doi.org/10.1086/241."
    )
    assert citation.locator is not None
    assert (citation.fields["pages"], citation.locator.value) == ("195-214", "200")


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        (
            "[Pandoc User’s Guide](https://pandoc.org/MANUAL.html), John MacFarlane, accessed 3 May 2024.",
            {"title": "Pandoc User’s Guide", "author": "MacFarlane, John", "urldate": "2024-05-03"},
        ),
        (
            "[Style guide](https://developers.google.com/style), Google, accessed 2024-05-03.",
            {"title": "Style guide", "organization": "Google", "urldate": "2024-05-03"},
        ),
        (
            "Ann Doe, [Rivers](https://rivers.example/x), 2011.",
            {"title": "Rivers", "author": "Doe, Ann", "date": "2011"},
        ),
        (
            "[Battle of Mohács](https://britannica.com/x), *Encyclopædia Britannica*. Retrieved 5 May 2019.",
            {"title": "Battle of Mohács", "booktitle": "Encyclopædia Britannica", "urldate": "2019-05-05"},
        ),
        (
            "Anna Berg, [Rivers and Borders](https://x.example/a), Oxford University Press, 2003.",
            {"title": "Rivers and Borders", "author": "Berg, Anna", "publisher": "Oxford University Press"},
        ),
    ],
)
def test_words_of_a_link_are_a_title(note: str, fields: dict[str, str]) -> None:
    (citation,) = read(note)
    assert citation.fields.items() >= fields.items()
    assert ("author" in citation.fields) == ("author" in fields)


@pytest.mark.parametrize(
    "note", ["The data are available at https://x.example/data.", "See our page https://x.example/."]
)
def test_a_sentence_in_front_of_an_address_is_no_title(note: str) -> None:
    assert all("title" not in citation.fields for citation in read(note))


@pytest.mark.parametrize(
    ("places", "value"),
    [("31–33, 40", "31-33, 40"), ("xii–xiv, 12, 45–47", "xii-xiv, 12, 45-47"), ("12, 45–47", "12, 45-47")],
)
def test_all_pages_behind_a_book_are_cited(places: str, value: str) -> None:
    (book,) = read(f"Anna Berg, {RIVERS[:-4]} {places}.")
    assert book.locator is not None
    assert book.locator.value == value
    assert "volume" not in book.fields


@pytest.mark.parametrize(
    "words", [", who argues the opposite", ", with further references", " m. w. N.", ", which is disputed"]
)
def test_words_behind_a_page_hide_it_not(words: str) -> None:
    (citation,) = read(f"Anna Berg, {RIVERS[:-1]}{words}.")
    assert citation.locator is not None
    assert citation.locator.value == "12"


def test_a_document_behind_words_about_it_has_no_title_of_them() -> None:
    (document,) = read("The official text is in UN Doc. A/RES/53/77 D, December 4, 1998.")
    assert "title" not in document.fields
    assert document.fields["number"] == "A/RES/53/77 D"


def test_a_name_that_looks_like_a_roman_number_is_no_page() -> None:
    (part,) = read("B. Dorn, ‘Seen’, in: P. Li/A. Berg (Hrsg.), *Handbuch*, Berlin 2003, S. 12–30.")
    assert (part.fields["editor"], part.fields["pages"]) == ("Li, P. and Berg, A.", "12-30")
    (book,) = read("P. Mill and C. Di, *Rivers* (London: Verso, 2005), p. xii.")
    assert book.fields["author"] == "Mill, P. and Di, C."
    assert book.locator is not None
    assert book.locator.value == "xii"


@pytest.mark.parametrize(
    "words",
    [
        "Estimates vary. ",
        "Historians disagree about this point. ",
        "According to the World Bank, Mongolia’s GDP grew by 17 percent in 2011. ",
        "The treaty was never ratified. See ",
    ],
)
def test_sentences_stand_in_front_of_a_citation(words: str) -> None:
    (citation,) = read(f"{words}Anna Berg, {RIVERS}")
    assert (citation.fields["author"], citation.fields["title"]) == ("Berg, Anna", "Rivers and Borders")


@pytest.mark.parametrize(
    "note",
    [
        "S. Bradner, “Key words for use in RFCs,” BCP 14, RFC 2119, March 1997.",
        "RFC 2119, S. Bradner, “Key words for use in RFCs”, March 1997.",
    ],
)
def test_a_request_for_comments_is_a_report_with_its_number(note: str) -> None:
    (report,) = read(note)
    assert report.type == "report"
    assert report.fields["author"] == "Bradner, S."
    assert report.fields["title"] == "Key words for use in RFCs"
    assert (report.fields["type"], report.fields["number"]) == ("RFC", "2119")


def test_http_in_a_title_is_no_address() -> None:
    first, second = read(
        "R. Fielding et al., *Hypertext Transfer Protocol – HTTP/1.1*, RFC 2616 (1999).",
        "Fielding, R. 2022. HTTP Semantics. RFC 9110. https://www.rfc-editor.org/rfc/rfc9110.",
    )
    assert (first.fields["title"], "url" in first.fields) == ("Hypertext Transfer Protocol – HTTP/1.1", False)
    assert (second.fields["title"], second.fields["number"]) == ("HTTP Semantics", "9110")
