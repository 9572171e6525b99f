"""OpenDocument texts and EPUB books."""

from __future__ import annotations

from tests.documents.papers import book, packed, read, text_document
from verifier.documents.marked import MarkedNote

ITALIC = (
    '<style:style style:name="{0}" style:family="text"><style:text-properties fo:font-style="italic"/>'
    "</style:style>"
)


def note(number: int, text: str, label: str = "") -> str:
    return (
        f'<text:note text:id="ftn{number}" text:note-class="footnote"><text:note-citation>{label or number}'
        f"</text:note-citation><text:note-body><text:p>{text}</text:p></text:note-body></text:note>"
    )


def test_notes_of_a_text_document_keep_their_printed_labels_their_italics_and_links() -> None:
    styles = (
        ITALIC.format("T1")
        + '<style:style style:name="T2" style:parent-style-name="T1" style:family="text"/>'
    )
    italic = '<text:span text:style-name="T1">Rivers</text:span>'
    falls = '<text:span text:style-name="T2">Falls</text:span>'
    link = '<text:a xlink:href="https://a.example/x">Report</text:a>'
    body = (
        f"<text:h>One</text:h><text:p>Rivers move.{note(1, f'Berg,<text:s/>{italic}, {link}.')} They"
        " "
        f"stay{note(2, f'Wu, {falls}.', '*')}.</text:p>"
        f"<text:p>So it is.{note(3, 'Li.')}</text:p>"
    )

    document = read("paper.odt", text_document(body, styles))

    assert [(one.label, one.text.plain) for one in document.notes] == [
        ("1", "Berg, Rivers, Report. https://a.example/x"),
        ("*", "Wu, Falls."),
        ("3", "Li."),
    ]
    italics = [one.text.plain[span.start : span.end] for one in document.notes for span in one.text.italics]
    assert italics == ["Rivers", "Falls"]
    markers = [marker for one in document.notes for marker in one.markers]
    assert [(marker.line, marker.column, marker.context) for marker in markers] == [
        (2, 13, "Rivers move."),
        (2, 23, "They stay."),
        (3, 10, "So it is."),
    ]
    assert [one.lines for one in document.notes] == [(2, 2), (2, 2), (3, 3)]


def test_bibliography_fields_and_lists_of_a_text_document_are_read() -> None:
    mark = (
        '<text:bibliography-mark text:identifier="berg" text:bibliography-type="book" text:author="Berg, '
        'Anna"'
        ' text:title="Rivers" text:year="2001" text:publisher="Tun">[Berg]</text:bibliography-mark>'
    )
    index = (
        "<text:bibliography><text:bibliography-source><text:index-title-template>"
        "Books</text:index-title-template>"
        "</text:bibliography-source><text:index-body><text:index-title><text:p>Bibliography</text:p>"
        "</text:index-title>"
        "<text:p>Berg: Anna Berg, Rivers, 2001</text:p></text:index-body></text:bibliography>"
    )
    document = read("paper.odt", text_document(f"<text:p>A.{note(1, f'See {mark}, 3.')}</text:p>{index}"))

    (first,) = document.notes
    assert isinstance(first, MarkedNote)
    assert (first.text.plain, first.marked[0].start, first.marked[0].end) == ("See [Berg], 3.", 4, 10)
    assert dict(first.marked[0].fields) == {
        "author": "Berg, Anna", "title": "Rivers", "date": "2001", "publisher": "Tun"
    }  # fmt: skip
    assert [entry.text.plain for entry in document.references] == ["Berg: Anna Berg, Rivers, 2001"]


def test_a_typed_reference_list_of_a_text_document_ends_at_the_next_heading() -> None:
    body = (
        "<text:p>Text.</text:p><text:h>References</text:h><text:p>Berg, A. (2001). Rivers.</text:p><text:p/>"
        "<text:p>Wu, C. (2003). Falls.</text:p><text:h>Annex</text:h><text:p>Nothing.</text:p>"
    )
    document = read("paper.odt", text_document(body))

    assert [entry.text.plain for entry in document.references] == [
        "Berg, A. (2001). Rivers.",
        "Wu, C. (2003). Falls.",
    ]


def test_deleted_text_and_comments_of_a_text_document_are_left_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>Rivers <office:annotation><text:p>really?</text:p></office:annotation>"
        f"move.{note(1, 'Berg.')}</text:p>"
    )
    (first,) = read("paper.odt", text_document(body)).notes

    assert first.markers[0].context == "Rivers move."
    assert first.markers[0].line == 1


def test_a_text_document_that_is_one_file_is_read_alike() -> None:
    flat = (
        '<?xml version="1.0"?><office:document '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        f"<text:p>Rivers move.{note(1, 'Berg.')}</text:p></office:text></office:body></office:document>"
    )
    (first,) = read("paper.fodt", flat).notes

    assert (first.label, first.text.plain, first.markers[0].context) == ("1", "Berg.", "Rivers move.")


def test_notes_in_another_page_of_a_book_are_called_across_the_pages() -> None:
    pages = {
        "one.xhtml": '<p>Rivers move.<a epub:type="noteref" href="notes.xhtml#n1" id="r1">1</a></p>',
        "deep/two.xhtml": '<a id="p9"/><p>They stay.<sup><a href="../notes.xhtml#n2" id="r2">2</a></sup></p>',
        "notes.xhtml": '<h1>Notes</h1><section epub:type="endnotes"><ol>'
        '<li id="n1"><p>Berg, <i>Rivers</i>. <a href="one.xhtml#r1">↩</a></p></li>'
        '<li id="n2"><p>Wu. <a href="deep/two.xhtml#r2">↩</a></p></li></ol></section>',
    }
    document = read("book.epub", book(pages))

    assert [(one.label, one.text.plain, one.lines) for one in document.notes] == [
        ("1", "Berg, Rivers.", (4, 4)),
        ("2", "Wu.", (5, 5)),
    ]
    markers = [marker for one in document.notes for marker in one.markers]
    assert [(marker.line, marker.column, marker.context) for marker in markers] == [
        (1, 13, "Rivers move."),
        (2, 11, "They stay."),
    ]


def test_numbers_that_begin_again_in_each_chapter_stay_as_printed() -> None:
    chapter = (
        '<p>{0} move.<sup><a href="#n1" id="r1">1</a></sup></p><p><a href="#r1" id="n1">1</a>. On {0}.</p>'
    )
    document = read(
        "book.epub", book({"a.xhtml": chapter.format("Rivers"), "b.xhtml": chapter.format("Falls")})
    )

    assert [(one.label, one.text.plain, one.markers[0].context) for one in document.notes] == [
        ("1", "On Rivers.", "Rivers move."),
        ("1", "On Falls.", "Falls move."),
    ]


def test_numbers_without_links_that_begin_again_in_each_chapter_call_their_own_notes() -> None:
    pages = {
        "a.xhtml": "<h1>One</h1><p>Rivers move.<sup>1</sup> They bend.<sup>2</sup></p>",
        "b.xhtml": "<h1>Two</h1><p>Falls stay, 5 m<sup>2</sup> wide.<sup>1</sup></p>",
        "n.xhtml": "<h1>Notes</h1><h2>One</h2><p>1. Berg.</p><p>2. Wu.</p><h2>Two</h2><p>1. Sato.</p>",
    }
    document = read("book.epub", book(pages))

    assert [(one.label, one.text.plain, [m.context for m in one.markers]) for one in document.notes] == [
        ("1", "Berg.", ["Rivers move."]),
        ("2", "Wu.", ["They bend."]),
        ("1", "Sato.", ["Falls stay, 5 m2 wide."]),
    ]


def test_a_page_that_is_no_good_xml_is_read_as_browsers_do() -> None:
    page = (
        '<p>Rivers&nbsp;move.<a epub:type="noteref" href="#n1">1</a><br></p><aside epub:type="footnote" '
        'id="n1">Berg.</aside>'
    )
    (first,) = read("book.epub", book({"a.xhtml": page})).notes

    assert (first.text.plain, first.markers[0].context) == ("Berg.", "Rivers move.")


def test_italics_that_only_a_style_sheet_knows_are_kept() -> None:
    page = (
        '<p>A.<a epub:type="noteref" href="#n1">1</a></p><aside epub:type="footnote" id="n1">Berg, <span '
        'class="c3 x">Rivers'
        '</span>, <span class="c4">2001</span>, <span class="italic">Asia</span>.</aside>'
    )
    data = book(
        {"a.xhtml": page},
        sheet="/* .c4 { */ p{color:red} span.c3, .c9{font-style: italic; color:red} .c4{font-style:normal}",
    )
    (first,) = read("book.epub", data).notes

    assert [first.text.plain[span.start : span.end] for span in first.text.italics] == ["Rivers", "Asia"]


def test_a_reference_list_in_a_page_of_its_own_is_read() -> None:
    pages = {
        "a.xhtml": '<p>Rivers move (<a href="b.xhtml#berg">Berg 2001</a>).</p>',
        "b.xhtml": (
            '<h1>Bibliography</h1><p id="berg">Berg, A. (2001). <i>Rivers</i>.</p><p>Wu, C. (2003). '
            "Falls.</p>"
        ),
    }
    document = read("book.epub", book(pages))

    assert [(entry.text.plain, len(entry.markers)) for entry in document.references] == [
        ("Berg, A. (2001). Rivers.", 1),
        ("Wu, C. (2003). Falls.", 0),
    ]


def test_what_a_zip_file_is_shows_its_content_not_its_suffix() -> None:
    document = read("paper.doc", text_document(f"<text:p>A.{note(1, 'Berg.')}</text:p>"))

    assert document.format == "odt"
    assert read("paper.docx", packed({"mimetype": "application/epub+zip", **_book_parts()})).format == "epub"


def _book_parts() -> dict[str, str]:
    return {
        "META-INF/container.xml": '<container><rootfile full-path="b.opf"/></container>',
        "b.opf": '<package><item id="a" href="a.html" media-type="text/html"/><itemref idref="a"/></package>',
        "a.html": "<p>Text.</p>",
    }
