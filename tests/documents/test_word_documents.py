"""Word documents: notes, their numbers, what is italic, deleted, linked, or left by a reference manager."""

from __future__ import annotations

import json

import pytest

from tests.documents.papers import call, note, noted, paragraph, read, run, word
from verifier.documents.marked import MarkedNote
from verifier.model import Document, Location, Locator

SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:t>none</w:t></w:r></w:p></w:footnote>'
)


def texts(document: Document) -> dict[str, str]:
    return {note.label: note.text.plain for note in document.notes}


def test_notes_are_numbered_as_printed_whatever_their_ids() -> None:
    body = paragraph("Rivers move.", call(7), " They stay", call(3), ".") + paragraph("So it is.", call(5))
    notes = (
        SEPARATORS
        + note(3, noted("Wu."))
        + note(5, noted("Li."))
        + note(7, noted("Berg, "), paragraph("p. 3."))
    )

    document = read("paper.docx", word(body, notes))

    assert texts(document) == {"1": "Berg, p. 3.", "2": "Wu.", "3": "Li."}
    assert [note.lines for note in document.notes] == [(1, 1), (1, 1), (2, 2)]
    markers = [note.markers[0] for note in document.notes]
    assert [(marker.label, marker.line, marker.column, marker.context) for marker in markers] == [
        ("1", 1, 13, "Rivers move."),
        ("2", 1, 23, "They stay."),
        ("3", 2, 10, "So it is."),
    ]


@pytest.mark.parametrize(
    ("settings", "labels"),
    [
        ("", ["1", "2", "i", "ii"]),
        ('<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>', ["1", "2", "1", "2"]),
        (
            '<w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:footnotePr>',
            ["C", "D", "i", "ii"],
        ),
        ('<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>', ["*", "†", "i", "ii"]),
    ],
)
def test_numbers_have_the_format_that_the_settings_give(settings: str, labels: list[str]) -> None:
    body = paragraph("A", call(1), call(1, "endnote"), call(2), call(2, "endnote"))
    footnotes = note(1, noted("Berg.")) + note(2, noted("Wu."))
    endnotes = note(1, noted("Li."), kind="endnote") + note(2, noted("Cai."), kind="endnote")

    document = read("paper.docx", word(body, footnotes, endnotes, settings=settings))

    assert [note.label for note in document.notes] == labels
    assert [note.text.plain for note in document.notes] == ["Berg.", "Wu.", "Li.", "Cai."]


def test_numbers_may_begin_again_in_each_section() -> None:
    settings = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    section = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    body = paragraph("A", call(1), call(2)) + section + paragraph("B", call(3))
    notes = "".join(note(number, noted("Berg.")) for number in (1, 2, 3))

    document = read("paper.docx", word(body, notes, settings=settings))

    assert [note.label for note in document.notes] == ["1", "2", "1"]


def test_a_mark_of_the_authors_own_is_a_label_and_takes_no_number() -> None:
    body = paragraph("Rivers", call(1, mark="*"), " move", call(2), ".")
    notes = note(1, paragraph(run("*"), " My thanks.")) + note(2, noted("Berg."))

    document = read("paper.docx", word(body, notes))

    assert texts(document) == {"*": "My thanks.", "1": "Berg."}
    assert document.notes[0].markers[0].context == "Rivers move."


def test_what_was_deleted_with_changes_tracked_is_left_out_and_what_was_inserted_stays() -> None:
    deleted = '<w:del w:id="9"><w:r><w:delText>not </w:delText></w:r>' + call(2) + "</w:del>"
    body = paragraph("Rivers ", deleted, f"<w:ins>{run('do ')}</w:ins>", "move.", call(1))
    notes = note(
        1,
        noted(
            "Berg, ",
            "<w:del><w:r><w:delText>2000</w:delText></w:r></w:del>",
            f"<w:ins>{run('2001')}</w:ins>",
            ".",
        ),
    )
    moved = paragraph(
        "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>", f"<w:moveTo>{run('here')}</w:moveTo>"
    )

    document = read("paper.docx", word(body, notes + note(2, moved)))

    assert texts(document) == {"1": "Berg, 2001."}
    assert document.notes[0].markers[0].context == "Rivers do move."


def test_a_note_that_nothing_calls_is_read_too() -> None:
    document = read(
        "paper.docx", word(paragraph("A", call(1)), note(1, noted("Berg.")) + note(2, noted("Wu.")))
    )

    assert [(note.text.plain, len(note.markers)) for note in document.notes] == [("Berg.", 1), ("Wu.", 0)]


def test_a_marker_without_its_note_is_a_stray() -> None:
    document = read("paper.docx", word(paragraph("Rivers move.", call(4)), ""))

    assert [(stray.label, stray.context) for stray in document.strays] == [("1", "Rivers move.")]


STYLES = (
    '<w:style w:type="character" w:styleId="Em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Em2"><w:basedOn w:val="Em"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Q"><w:rPr><w:i w:val="1"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Bibliography"/></w:style>'
)


@pytest.mark.parametrize(
    ("content", "italic"),
    [
        (noted("Berg, ", run("Rivers", "<w:i/>"), "."), ["Rivers"]),
        (noted("Berg, ", run("Riv", "<w:i/>"), run("ers", '<w:i w:val="true"/>'), "."), ["Rivers"]),
        (noted("Berg, ", run("Rivers", '<w:i w:val="0"/>'), "."), []),
        (noted("Berg, ", run("Rivers", '<w:rStyle w:val="Em2"/>'), "."), ["Rivers"]),
        (paragraph("Berg, ", run("Rivers", '<w:rStyle w:val="Em"/>'), ".", style="Q"), ["Berg, ", "."]),
        (paragraph("Berg, ", run("Rivers", "<w:i/>"), ".", style="Q"), ["Berg, Rivers."]),
    ],
)
def test_italics_come_from_runs_and_styles(content: str, italic: list[str]) -> None:
    (note_,) = read("paper.docx", word(paragraph("A", call(1)), note(1, content), styles=STYLES)).notes

    assert note_.text.plain == "Berg, Rivers."
    assert [note_.text.plain[span.start : span.end] for span in note_.text.italics] == italic


def field(instruction: str, shown: str) -> str:
    """A complex field."""
    escaped = instruction.replace("&", "&amp;").replace("<", "&lt;")
    half = len(escaped) // 2 if "&" not in escaped else 0
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{escaped[:half]}</w:instrText></w:r><w:r><w:instrText>"
        f"{escaped[half:]}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}<w:r><w:fldChar '
        'w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("switches", "contexts"),
    [("\\f \\h", ["Rivers move.", "So it is."]), ("\\h", ["Rivers move."])],
)
def test_a_raised_cross_reference_to_a_note_calls_it_again(switches: str, contexts: list[str]) -> None:
    marked = f'<w:bookmarkStart w:id="7" w:name="_Ref7"/>{call(1)}<w:bookmarkEnd w:id="7"/>'
    again = field(f"NOTEREF _Ref7 {switches}", run("1"))
    document = read(
        "paper.docx",
        word(paragraph("Rivers move.", marked) + paragraph("So it is.", again), note(1, noted("Berg."))),
    )

    assert [marker.context for marker in document.notes[0].markers] == contexts


def test_links_show_what_is_printed_and_keep_where_they_lead() -> None:
    linked = f'<w:hyperlink r:id="rId9">{run("https://short.example/x")}</w:hyperlink>'
    titled = field(' HYPERLINK "https://water.example/r.pdf" \\h ', "Basin Report")
    document = read(
        "paper.docx",
        word(
            paragraph("A", call(1)), note(1, noted(titled, ", ", linked, ".")), rId9="https://long.example/x"
        ),
    )

    (note_,) = document.notes
    assert note_.text.plain == "Basin Report, https://short.example/x. https://water.example/r.pdf"
    assert note_.addresses == (("https://short.example/x", "https://long.example/x"),)


ITEM = {
    "type": "article-journal", "title": "Rivers", "container-title": "Asia",
    "volume": 12, "issue": "3", "page": "40–60",
    "author": [{"family": "Berg", "given": "Anna"}, {"literal": "Ministry"}], "DOI": "10.1000/X1",
    "issued": {"date-parts": [[2011, "3"]]},
}  # fmt: skip


@pytest.mark.parametrize(
    "prefix", ["ADDIN ZOTERO_ITEM CSL_CITATION ", "ADDIN CSL_CITATION ", " ADDIN Mendeley Citation"]
)
def test_fields_of_reference_managers_give_the_data_of_their_works(prefix: str) -> None:
    data = {"citationItems": [{"itemData": ITEM, "locator": "45", "label": "page"}], "schema": "csl"}
    text = field(prefix + json.dumps(data), "Berg, Rivers, 45")
    (note_,) = read("paper.docx", word(paragraph("A", call(1)), note(1, noted("See ", text, ".")))).notes

    assert isinstance(note_, MarkedNote)
    assert note_.text.plain == "See Berg, Rivers, 45."
    (cited,) = note_.marked
    assert note_.text.plain[cited.start : cited.end] == "Berg, Rivers, 45"
    assert (cited.type, cited.locator) == ("article", Locator("page", "45"))
    assert dict(cited.fields) == {
        "title": "Rivers", "journaltitle": "Asia", "volume": "12", "number": "3", "pages": "40-60",
        "author": "Berg, Anna and {Ministry}", "doi": "10.1000/x1", "date": "2011-03",
    }  # fmt: skip


def test_a_field_of_several_works_is_cut_at_its_semicolons() -> None:
    data = {"citationItems": [{"itemData": {"title": "One"}}, {"itemData": {"title": "Two"}}]}
    text = field("ADDIN ZOTERO_ITEM CSL_CITATION " + json.dumps(data), "Berg, One; Wu, Two")
    (note_,) = read("paper.docx", word(paragraph("A", call(1)), note(1, noted(text, ".")))).notes

    assert isinstance(note_, MarkedNote)
    assert [(note_.text.plain[one.start : one.end], one.fields["title"]) for one in note_.marked] == [
        ("Berg, One", "One"),
        ("Wu, Two", "Two"),
    ]


def test_fields_of_endnote_give_the_data_of_their_works() -> None:
    xml = (
        "<EndNote><Cite><Author>Berg</Author><Year>2001</Year><Pages>7</Pages><record><ref-type "
        'name="Book">6</ref-type>'
        "<contributors><authors><author>Berg, Anna</author></authors></contributors><titles><title>"
        "Rivers</title></titles>"
        "<dates><year>2001</year></dates><publisher>Tun</publisher></record></Cite></EndNote>"
    )
    text = field(f" ADDIN EN.CITE {xml}", "Berg, Rivers, 7")
    (note_,) = read("paper.docx", word(paragraph("A", call(1)), note(1, noted(text)))).notes

    assert isinstance(note_, MarkedNote)
    assert (note_.marked[0].type, note_.marked[0].locator) == ("book", Locator("page", "7"))
    assert dict(note_.marked[0].fields) == {
        "author": "Berg, Anna", "title": "Rivers", "date": "2001", "publisher": "Tun"
    }  # fmt: skip


@pytest.mark.parametrize(
    "broken", ["{", '{"citationItems": 3}', '{"citationItems": [3, {"itemData": [1]}]}', "[" * 5000]
)
def test_damaged_data_in_a_field_leaves_the_text_as_printed(broken: str) -> None:
    text = field("ADDIN ZOTERO_ITEM CSL_CITATION " + broken, "Berg, 45")
    (note_,) = read("paper.docx", word(paragraph("A", call(1)), note(1, noted(text)))).notes

    assert note_.text.plain == "Berg, 45"


ENTRIES = ["Berg, A. (2001). Rivers.", "Wu, C. (2003). Falls."]
LISTS = {
    "a heading": paragraph("References", style="H") + "".join(paragraph(one) for one in ENTRIES)
    + paragraph("Annex", style="H")     + paragraph("Nothing."),
    "a plain line as heading": paragraph("Bibliography") + "".join(paragraph(one) for one in ENTRIES),
    "a style": "".join(paragraph(one, style="B") for one in ENTRIES) + paragraph("The end."),
    "a field of Zotero": paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        "<w:r><w:instrText> ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY </w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', ENTRIES[0])
    + paragraph(ENTRIES[1], '<w:r><w:fldChar w:fldCharType="end"/></w:r>') + paragraph("The end."),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_reference_lists_are_known_by_heading_style_or_field(name: str) -> None:
    document = read("paper.docx", word(paragraph("Text.") + LISTS[name], styles=STYLES))

    assert [(entry.label, entry.text.plain) for entry in document.references] == [
        ("r1", ENTRIES[0]),
        ("r2", ENTRIES[1]),
    ]


def test_markers_in_tables_and_text_boxes_are_found() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('In a cell.', call(1))}</w:tc></w:tr></w:tbl>"
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('In a box.', call(2))}</w:txbxContent></w:pict></w:r>"
    notes = note(1, noted("Berg.")) + note(2, noted("Wu."))

    document = read("paper.docx", word(table + paragraph("Rivers ", box, "move."), notes))

    assert [note.markers[0].context for note in document.notes] == ["In a cell.", "In a box."]


def test_notes_that_one_paragraph_calls_stand_at_their_markers() -> None:
    body = paragraph("Rivers move.", call(7), " They stay", call(3), ".")
    document = read("paper.docx", word(body, note(3, noted("Wu.")) + note(7, noted("Berg."))))
    assert [one.place("paper.docx") for one in document.notes] == [
        Location("paper.docx", 1, 13),
        Location("paper.docx", 1, 23),
    ]
