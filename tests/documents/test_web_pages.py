"""Web pages beyond the shapes of notes: reference lists, places, what is no note, what is damaged."""

# ruff: noqa: E501 - the pages are set as generators set them

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.citations import read_notes
from verifier.citations.marked import with_marked
from verifier.documents.html import read_html
from verifier.documents.marked import MarkedNote
from verifier.files import BytesSource
from verifier.model import Document


def read(html: str) -> Document:
    return read_html(BytesSource(Path("paper.html"), html.encode()))


def test_lines_and_columns_are_those_of_the_source() -> None:
    document = read(
        "<p>Rivers\n move.<a\n href='#fn1' id='r1'>1</a> So.<a href='#fn2' id='r2'>2</a></p>\n\n<ol>"
        "\n<li id=fn1>Berg.\n"
        "<a href='#r1'>↩</a></li>\n<li id=fn2><p>Wu.</p>\n<p>And more. <a href='#r2'>↩</a></p></li></ol>"
    )

    markers = [marker for note in document.notes for marker in note.markers]
    assert [(marker.line, marker.column) for marker in markers] == [(2, 7), (3, 31)]
    assert [note.lines for note in document.notes] == [(6, 6), (8, 9)]


def test_a_note_of_several_paragraphs_is_read_whole_though_only_the_first_is_linked() -> None:
    document = read(
        "<p>A.<a href='#_ftn1' name='_ftnref1'>[1]</a> B.<a href='#_ftn2' name='_ftnref2'>[2]</a></p><hr>"
        "<p><a href='#_ftnref1' name='_ftn1'>[1]</a> Berg.</p><p>It goes on.</p><blockquote>"
        "Quoted.</blockquote>"
        "<p><a href='#_ftnref2' name='_ftn2'>[2]</a> Wu.</p><p>The foot of the page.</p>"
    )

    assert [note.text.plain for note in document.notes] == ["Berg. It goes on. Quoted.", "Wu."]


def test_page_numbers_of_an_index_do_not_cut_the_notes_that_they_lead_into() -> None:
    document = read(
        "<p>A.<sup><a href='#n1' id='r1'>1</a></sup></p><p><a href='#r1' id='n1'>1</a>. Berg, <a "
        "id='p310'></a>Rivers, 2001.</p>"
        "<h2>Index</h2><p>Rivers, <a href='#p310'>310</a>, <a href='#p311'>311</a></p><p><a id='p311'>"
        "</a>End.</p>"
    )

    assert [(note.label, note.text.plain) for note in document.notes] == [("1", "Berg, Rivers, 2001.")]


def test_notes_that_nothing_calls_and_markers_that_call_nothing_are_told() -> None:
    document = read(
        "<p>Rivers move.<a href='#fn1' id='r1' role='doc-noteref'>1</a> They stay.<a href='#fn9' "
        "role='doc-noteref'>9</a></p>"
        "<section role='doc-endnotes'><ol><li id='fn1'>Berg.</li><li id='fn2'>Wu.</li></ol></section>"
    )

    assert [(note.label, len(note.markers)) for note in document.notes] == [("1", 1), ("2", 0)]
    assert [(stray.label, stray.context) for stray in document.strays] == [("9", "They stay.")]


NO_NOTES = {
    "a table of contents": "<ul><li><a href='#s1' id='t1'>1</a></li><li><a href='#s2' id='t2'>2</a></li></ul>"
    "<h2 id='s1'><a href='#t1'>1</a> One</h2><p>A.</p><h2 id='s2'><a href='#t2'>2</a> Two</h2><p>B.</p>",
    "links to figures": (
        "<p>See <a href='#fig1'>1</a>.</p><figure id='fig1'><figcaption>A river</figcaption></figure>"
    ),
    "page numbers": "<p><a id='p1'></a>Text <a href='#p2'>2</a></p><p><a id='p2'></a>More</p>",
    "navigation": "<nav><a href='#fn1'>1</a></nav><p id='fn1'>Text.</p>",
    "links to the top": "<p id='top'>Text.</p><p><a href='#top'>↑</a></p>",
}


@pytest.mark.parametrize("name", NO_NOTES)
def test_other_links_inside_a_page_are_no_notes(name: str) -> None:
    document = read(NO_NOTES[name])

    assert document.notes == ()
    assert document.strays == ()


LISTS = {
    "items": "<h2>{}</h2><ul>"
    "<li>Berg, A. (2001). <i>Rivers</i>. Oslo.</li><li>Wu, C. (2003). Falls.</li></ul>"
    "<p>© 2020 The Press, all rights reserved</p>",
    "paragraphs": "<h2>{}</h2><p>Berg, A. (2001). <i>Rivers</i>. Oslo.</p><p>Wu, C. (2003). Falls.</p>"
    "<footer>Imprint of it</footer>",
    "a bold heading": "<p><b>{}</b></p>"
    "<p>Berg, A. (2001). <i>Rivers</i>. Oslo.</p><p>Wu, C. (2003). Falls.</p>"
    "<p><b>About the author</b></p><p>She lives by a river in the north.</p>",
    "a heading in a box": "<div><h3>{}</h3></div><div><div>Berg, A. (2001). <i>Rivers</i>. Oslo.</div>"
    "<div>Wu, C. (2003). Falls.</div></div><h3>Appendix</h3><div>Nothing of 2004 here.</div>",
}


@pytest.mark.parametrize(
    "heading", ["References", "Bibliography", "Literaturverzeichnis", "参考文献", "Список литературы"]
)
@pytest.mark.parametrize("name", LISTS)
def test_the_entries_below_the_heading_of_a_reference_list_are_read(name: str, heading: str) -> None:
    document = read("<h1>Rivers</h1><p>Text.</p>" + LISTS[name].format(heading))

    assert [entry.text.plain for entry in document.references] == [
        "Berg, A. (2001). Rivers. Oslo.",
        "Wu, C. (2003). Falls.",
    ]
    assert [entry.label for entry in document.references] == ["r1", "r2"]
    assert [entry.text.italics[0].start for entry in document.references[:1]] == [17]
    assert document.notes == ()


def test_numbers_that_link_to_a_reference_list_call_its_entries() -> None:
    document = read(
        "<p>Rivers move [<a href='#ref1'>1</a>, <a href='#ref2'>2</a>]. They stay.<sup><a href='#ref2'>"
        "2</a></sup></p>"
        "<h2>References</h2><ol><li id='ref1'>Berg, <i>Rivers</i>, 2001.</li><li id='ref2'>Wu, <i>"
        "Falls</i>, 2003.</li></ol>"
    )

    assert document.notes == ()
    assert [(entry.label, [marker.context for marker in entry.markers]) for entry in document.references] == [
        ("1", ["Rivers move."]),
        ("2", ["Rivers move.", "They stay."]),
    ]


def test_links_to_services_that_look_an_entry_up_are_no_part_of_it() -> None:
    document = read(
        "<p>A.</p><h2>References</h2><ul><li><p>Berg A (2001) Rivers of Asia. Oslo</p><p>"
        "<a href='https://doi.org/10.1000/x1'>Article</a> <a href='http://a.b/s'>Google Scholar</a></p></li>"
        "<li>Wu C (2003) Falls and Lakes. [<a href='http://a.b/c'>Crossref</a>], "
        "[<a href='/g'>Google Scholar</a>]</li></ul>"
    )

    assert [entry.text.plain for entry in document.references] == [
        "Berg A (2001) Rivers of Asia. Oslo https://doi.org/10.1000/x1",
        "Wu C (2003) Falls and Lakes.",
    ]


def test_short_notes_under_a_heading_count_and_powers_call_none() -> None:
    document = read(
        "<p>Rivers move.<sup>1</sup> So.<sup>2</sup> They fill 5 km<sup>2</sup>.</p>"
        "<h2>Notes</h2><ol><li>Berg, Rivers, p. 3.</li><li>Ibid.</li></ol>"
    )

    assert [(note.text.plain, len(note.markers)) for note in document.notes] == [
        ("Berg, Rivers, p. 3.", 1),
        ("Ibid.", 1),
    ]


def test_names_that_link_to_a_reference_list_stay_in_the_text() -> None:
    document = read(
        "<p>Rivers move (<a href='#bib1'>Berg 2001</a>).</p><div role='doc-bibliography'>"
        "<div class='csl-entry' id='bib1'>Berg, <i>Rivers</i>, 2001.</div></div>"
    )

    assert [(entry.text.plain, entry.markers[0].context) for entry in document.references] == [
        ("Berg, Rivers, 2001.", "Rivers move (Berg 2001).")
    ]


CONTEXT_OBJECT = (
    "<span "
    "title='ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft.genre=article"
    "&amp;rft.atitle=Rivers&amp;rft.jtitle=Asia&amp;rft.date=2011-03&amp;rft.volume=12"
    "&amp;rft.pages=45%E2%80%9360"
    "&amp;rft.aulast=Berg&amp;rft.aufirst=Anna&amp;rft_id=info%3Adoi%2F10.1000%2FX1' class='Z3988'></span>"
)
FIELDS = {
    "author": "Berg, Anna", "title": "Rivers", "journaltitle": "Asia", "date": "2011-03", "volume": "12",
    "pages": "45-60", "doi": "10.1000/x1",
}  # fmt: skip


def test_data_beside_a_citation_says_which_stretch_it_is_and_what_its_fields_are() -> None:
    cited = f'<cite class="citation journal">Berg, Anna. "Rivers". <i>Asia</i>.</cite>{CONTEXT_OBJECT}'
    document = read(
        "<p>A.<sup id=cite_ref-1><a href='#cite_note-1'>[1]</a></sup></p><ol class=references><li "
        "id=cite_note-1>"
        f"<span class=mw-cite-backlink><a href='#cite_ref-1'>^</a></span> See {cited} p. 3.</li></ol>"
        f"<h2>Further reading</h2><ul><li>{cited}</li></ul>"
    )

    (note,), (entry,) = document.notes, document.references
    assert isinstance(note, MarkedNote)
    assert isinstance(entry, MarkedNote)
    assert note.text.plain == 'See Berg, Anna. "Rivers". Asia. p. 3.'
    assert note.text.plain[note.marked[0].start : note.marked[0].end] == 'Berg, Anna. "Rivers". Asia.'
    assert (note.marked[0].type, dict(note.marked[0].fields)) == ("article", FIELDS)
    assert entry.text.plain == 'Berg, Anna. "Rivers". Asia.'
    assert dict(entry.marked[0].fields) == FIELDS


def test_addresses_behind_links_are_kept_as_in_other_formats() -> None:
    document = read(
        "<p>A.<a href='#fn1' id='r1'>1</a></p><ol><li id=fn1><a href='https://a.example/x'>Report</a>, "
        "<a href='https://b.example/y'>https://c.example/z</a>, <a href='mailto:a@b.example'>mail</a>. "
        "<a href='#r1'>↩</a></ol>"
    )

    (note,) = document.notes
    assert note.text.plain == "Report, https://c.example/z, mail. https://a.example/x"
    assert note.addresses == (("https://c.example/z", "https://b.example/y"),)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (
            "<meta charset=windows-1251><p>А.<a href='#fn1'>[1]</a></p><p id=fn1>Реки.</p>".encode("cp1251"),
            "Реки.",
        ),
        (
            "<meta charset=gb2312><p>河。<a href='#fn1'>[1]</a></p><p id=fn1>朱镕基。</p>".encode("gbk"),
            "朱镕基。",
        ),
        (
            "<p>Реки.<a href='#fn1'>[1]</a></p><p id=fn1>Там же. Реки и озёра движутся.</p>".encode("cp1251"),
            "Там же. Реки и озёра движутся.",
        ),
        ("\ufeff<p>A.<a href='#fn1'>[1]</a></p><p id=fn1>Ñu 河.</p>".encode("utf-16"), "Ñu 河."),
        ("<p>A.<a href='#fn1'>[1]</a></p><p id=fn1>“Ñu”.</p>".encode("cp1252"), "“Ñu”."),
        ("<p>A.<a href='#fn1'>[1]</a></p><p id=fn1>Ñu 河.</p>".encode(), "Ñu 河."),
        (
            b"<meta charset=nonsense><p>A.<a href='#fn1'>[1]</a></p><p id=fn1>&Ntilde;u &#27827;.</p>",
            "Ñu 河.",
        ),
    ],
)
def test_pages_are_decoded_as_they_declare_or_as_their_bytes_tell(data: bytes, text: str) -> None:
    (note,) = read_html(BytesSource(Path("paper.html"), data)).notes

    assert note.text.plain == text


def test_quotation_elements_print_their_marks() -> None:
    document = read("<p>A.<a href='#fn1'>[1]</a></p><p id=fn1>Berg, <q>Rivers <q>move</q></q>, 2001.</p>")

    assert document.notes[0].text.plain == "Berg, “Rivers ‘move’”, 2001."


def test_italics_of_classes_are_kept_as_documents_on_the_web_write_them() -> None:
    document = read(
        "<style>.c1{color:#000;font-style:italic}.c2{font-weight:700}</style><p>A.<sup><a href='#ftnt1' "
        "id='ftnt_ref1'>[1]</a></sup>"
        "</p><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a><span>Berg, </span><span class='c1'>Rivers</span>"
        "<span class='c2'>.</span></p>"
    )

    (note,) = document.notes
    assert [note.text.plain[span.start : span.end] for span in note.text.italics] == ["Rivers"]


@pytest.mark.parametrize(
    ("entry", "label"),
    [
        ('<ul class="bibliography"><li><p><a id="bo"></a>[bo] {}</p></li></ul>', "bo"),  # AsciiDoc
        (
            '<div class="citation" role="doc-biblioentry"><span class="label"><span>[</span>Be01<span>]</span></span>'
            '<span class="backrefs">(<a role="doc-backlink" href="#a">1</a>)</span><p>{}</p></div>',
            "r1",
        ),
        (
            '<ul class="ltx_biblist"><li class="ltx_bibitem"><span class="ltx_tag ltx_tag_bibitem">[Berg and Wu(2001)]'
            '</span> <span class="ltx_bibblock">{}</span></li></ul>',
            "r1",
        ),
    ],
)
def test_the_label_before_an_entry_is_no_part_of_it(entry: str, label: str) -> None:
    document = read(
        f"<p>Rivers.</p><h2>References</h2>{entry.format('Anna Berg [ed.]. <i>Rivers</i>, 2001.')}"
    )

    assert [(one.label, one.text.plain) for one in document.references] == [
        (label, "Anna Berg [ed.]. Rivers, 2001.")
    ]


def test_brackets_that_name_no_entry_stay_in_it() -> None:
    document = read("<h2>References</h2><ul><li>[Anonymous] <i>Rivers</i>, 2001.</li></ul>")

    assert [one.text.plain for one in document.references] == ["[Anonymous] Rivers, 2001."]


def test_the_categories_of_a_wiki_are_no_entries() -> None:
    document = read(
        "<div><h2>Bibliography</h2><ul><li>Anna Berg, <i>Rivers</i>, 2001.</li></ul>"
        '<div id="catlinks" class="catlinks"><ul><li><a href="/wiki/Boats">Sailing barges</a></li></ul></div></div>'
    )

    assert [one.text.plain for one in document.references] == ["Anna Berg, Rivers, 2001."]


PAGE_DATA = (
    "<span class=Z3988 title='rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft.genre=unknown"
    "&amp;rft.jtitle=Mill+Press&amp;rft.atitle=Harvest&amp;rft_id=https%3A%2F%2Fmill.example%2Fh'></span>"
)


def test_a_page_with_its_data_is_one_work_with_the_day_on_which_it_was_seen() -> None:
    cited = (
        '<cite class="citation web"><a href="https://mill.example/h">"Harvest"</a>. <i>Mill Press</i>'
        "<span class=reference-accessdate>. Retrieved <span>3 May</span> 2017</span>.</cite>" + PAGE_DATA
    )
    document = read(
        "<p>A.<sup id=cite_ref-1><a href='#cite_note-1'>[1]</a></sup></p><ol class=references><li "
        f"id=cite_note-1>{cited} Rain is in <a href='https://mill.example/rain'>Rain of the Year</a>.</li></ol>"
    )
    (reading,) = with_marked(document, read_notes(document), read_notes)

    page, other = reading.citations
    assert page.type == "online"
    assert page.fields == {
        "title": "Harvest", "organization": "Mill Press", "url": "https://mill.example/h",
        "urldate": "2017-05-03",
    }  # fmt: skip
    assert other.fields["url"] == "https://mill.example/rain"


def test_notes_of_a_page_in_one_line_have_their_columns() -> None:
    page = (
        "<p>A.<a href='#fn1' id='r1'>1</a> B.<a href='#fn2' id='r2'>2</a></p><ol><li id=fn1>Berg. <a href='#r1'>↩</a>"
        "</li><li id=fn2>Wu. <a href='#r2'>↩</a></li></ol>"
    )
    places = [(place.line, place.column) for place in (one.place("p") for one in read(page).notes)]
    assert places == [(1, page.index("<li id=fn1") + 1), (1, page.index("<li id=fn2") + 1)]
