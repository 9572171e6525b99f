"""JATS, TEI (with what GROBID writes) and DocBook."""

from __future__ import annotations

import pytest

from tests.documents.papers import read
from verifier.citations.marked import marked_references
from verifier.citations.notes import read_references
from verifier.documents.marked import MarkedNote
from verifier.model import Document


def jats(body: str, back: str = "") -> Document:
    return read(
        "paper.xml",
        '<?xml version="1.0"?>\n<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta>'
        "<title-group>"
        "<article-title>One</article-title></title-group><author-notes><fn><p>None.</p></fn>"
        "</author-notes></article-meta>"
        f"</front>\n<body>{body}</body>\n<back>{back}</back></article>",
    )


def tei(body: str, back: str = "") -> Document:
    return read(
        "paper.xml",
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><note>None.</note></fileDesc>'
        "</teiHeader>"
        f"<text><body>{body}</body><back>{back}</back></text></TEI>",
    )


def docbook(body: str) -> Document:
    return read(
        "paper.xml",
        '<article xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'version="5.0">'
        f"<info><title>One</title></info>{body}</article>",
    )


def shown(document: Document) -> list[tuple[str, str, list[str]]]:
    return [(note.label, note.text.plain, [one.context for one in note.markers]) for note in document.notes]


EXPECTED = [("1", "Berg, Rivers, 3.", ["Rivers move.", "So."]), ("2", "Wu.", ["They stay."])]
SAME = {
    "JATS with notes at the end": jats(
        '<p>Rivers move.<xref ref-type="fn" rid="f1"><sup>1</sup></xref> They stay.<sup>[<xref '
        'ref-type="fn" rid="f2">2'
        '</xref>]</sup></p><p>So.<xref ref-type="fn" rid="f1">1</xref></p>',
        '<fn-group><fn id="f1"><label>1</label><p>Berg, <italic>Rivers</italic>, 3.</p></fn>'
        '<fn id="f2"><p><sup>2</sup> Wu.</p></fn></fn-group>',
    ),
    "JATS with notes in place": jats(
        '<p>Rivers move.<fn id="f1"><p>Berg, <italic>Rivers</italic>, 3.</p></fn><xref ref-type="fn" '
        'rid="f1"/>'
        ' They stay.<fn id="f2"><label>2</label><p>Wu.</p></fn></p><p>So.<xref ref-type="fn" rid="f1"/></p>'
    ),
    "TEI with notes in place": tei(
        '<p>Rivers move.<note place="foot" xml:id="a" n="1">Berg, <hi rend="italic">Rivers</hi>, '
        '3.</note><ref target="#a"/>'
        ' They stay.<note place="foot">Wu.</note></p><p>So.<ref type="noteref" target="#a">1</ref></p>'
    ),
    "TEI as GROBID writes it": tei(
        '<div><p>Rivers move.<ref type="foot" target="#foot_0">1</ref> They stay.<ref type="foot" '
        'target="#foot_1">2</ref></p>'
        '<p>So.<ref type="foot" target="#foot_0">1</ref></p></div><note place="foot" n="1" '
        'xml:id="foot_0">Berg, '
        '<title level="m">Rivers</title>, 3.</note><note place="foot" n="2" xml:id="foot_1"><p>Wu.</p></note>'
    ),
    "TEI with notes that point to the text": tei(
        '<p>Rivers move.<anchor xml:id="a1"/> They stay.<anchor xml:id="a2"/></p>'
        '<p>So.<ref target="#n1">1</ref></p>',
        '<div type="notes"><note xml:id="n1" target="#a1" n="1">Berg, <hi rend="italic">Rivers</hi>, 3.'
        "</note>"
        '<note target="#a2">Wu.</note></div>',
    ),
    "TEI P4": read(
        "paper.xml",
        '<TEI.2><text><body><p>Rivers move.<ref target="n1">1</ref> They stay.<ref target="n2">2</ref></p>'
        '<p>So.<ref target="n1">1</ref></p></body><back>'
        '<note id="n1" n="1">Berg, <hi rend="italic">Rivers</hi>, 3.</note>'
        '<note id="n2" n="2">Wu.</note></back></text></TEI.2>',
    ),
    "DocBook": docbook(
        '<para>Rivers move.<footnote xml:id="f1"><para>Berg, <emphasis>Rivers</emphasis>, 3.</para>'
        '</footnote> They stay.'
        '<footnote><simpara>Wu.</simpara></footnote></para><para>So.<footnoteref linkend="f1"/></para>'
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAME)
def test_notes_are_read_alike_from_all_formats_of_publishers(name: str) -> None:
    document = SAME[name]

    assert shown(document) == EXPECTED
    assert [document.notes[0].text.plain[s.start : s.end] for s in document.notes[0].text.italics] == [
        "Rivers"
    ]
    assert document.strays == ()
    assert document.references == ()


def test_lines_and_columns_are_those_of_the_source() -> None:
    document = jats(
        '<p>Rivers move.\n  So.<xref ref-type="fn" rid="f1">1</xref></p>',
        '<fn-group>\n<fn id="f1">\n<p>Berg.</p></fn></fn-group>',
    )

    (note,) = document.notes
    assert (note.markers[0].line, note.markers[0].column) == (4, 6)
    assert note.lines == (7, 7)


def test_notes_on_authors_and_their_conflicts_are_no_notes_of_the_text() -> None:
    document = jats(
        "<p>Text.</p>",
        '<fn-group><fn fn-type="conflict"><p>None declared.</p></fn><fn><p>Berg.</p></fn></fn-group>',
    )

    assert shown(document) == [("1", "Berg.", [])]


def test_thanks_that_the_title_calls_are_a_note() -> None:
    document = read(
        "paper.xml",
        '<article><front><article-meta><title-group><article-title>Law<xref ref-type="fn" rid="t">*</xref>'
        '</article-title></title-group><contrib-group><contrib><xref ref-type="fn" rid="e">†</xref></contrib>'
        "</contrib-group><author-notes><corresp>Write to Ur.</corresp>"
        '<fn id="t"><label>*</label><p>My thanks.</p></fn>'
        '<fn id="e" fn-type="equal"><p>Alike.</p></fn></author-notes></article-meta></front>'
        "<body><p>Text.</p></body></article>",
    )

    assert shown(document) == [("*", "My thanks.", ["Law"])]
    assert not document.strays


MIXED = (
    '<ref id="B1"><label>1.</label><mixed-citation publication-type="journal"><person-group '
    'person-group-type="author"><name>'
    "<surname>Berg</surname><given-names>A</given-names></name>, <name><surname>Li</surname><given-names>"
    "Wei</given-names></name>"
    '</person-group>. <article-title>Rivers</article-title>. <source>Asia</source>. <year>2011</year>'
    ';<volume>12</volume>:'
    '<fpage>45</fpage>–<lpage>60</lpage>. <pub-id pub-id-type="doi">10.1000/x1</pub-id></mixed-citation>'
    '</ref>'
)  # fmt: skip
ELEMENTS = (
    '<ref id="B2"><element-citation publication-type="journal"><person-group person-group-type="author">'
    '<name><surname>Berg'
    "</surname><given-names>Anna</given-names></name><collab>Ministry of Water</collab></person-group>"
    "<article-title>Rivers move"
    '</article-title><source>Asia</source><year>2011</year><month>3</month><volume>12</volume><issue>'
    '2</issue><fpage>45</fpage>'
    '<lpage>60</lpage><pub-id pub-id-type="doi">10.1000/X1</pub-id></element-citation></ref>'
)  # fmt: skip


def test_a_mixed_citation_is_read_as_printed() -> None:
    document = jats(
        '<p>So [<xref ref-type="bibr" rid="B1">1</xref>].</p>',
        f"<ref-list><title>References</title>{MIXED}</ref-list>",
    )

    (entry,) = document.references
    assert entry.label == "1"
    assert entry.text.plain == "Berg A, Li, Wei. Rivers. Asia. 2011;12:45–60. https://doi.org/10.1000/x1"
    assert [entry.text.plain[span.start : span.end] for span in entry.text.italics] == ["Asia"]
    assert [marker.context for marker in entry.markers] == ["So."]
    assert isinstance(entry, MarkedNote)
    assert (entry.marked[0].start, entry.marked[0].end) == (0, len(entry.text.plain))
    assert dict(entry.marked[0].fields) == {
        "author": "Berg, A and Li, Wei", "title": "Rivers", "journaltitle": "Asia", "date": "2011",
        "volume": "12",
        "pages": "45-60", "doi": "10.1000/x1",
    }  # fmt: skip


def test_a_citation_in_fields_is_set_as_text_in_their_order_and_keeps_its_fields() -> None:
    document = jats(
        '<p>Rivers (<xref ref-type="bibr" rid="B2">Berg 2011</xref>).</p>', f"<ref-list>{ELEMENTS}</ref-list>"
    )

    (entry,) = document.references
    assert isinstance(entry, MarkedNote)
    assert entry.text.plain == (
        "Anna Berg and Ministry of Water, “Rivers move”, Asia, 2011, 12, no. 2, pp. 45–60, "
        "https://doi.org/10.1000/X1."
    )
    assert (entry.marked[0].type, entry.marked[0].start, entry.marked[0].end) == (
        "article",
        0,
        len(entry.text.plain),
    )
    assert dict(entry.marked[0].fields) == {
        "author": "Berg, Anna and {Ministry of Water}", "title": "Rivers move",
        "journaltitle": "Asia", "date": "2011-03",
        "volume": "12", "number": "2", "pages": "45-60", "doi": "10.1000/x1",
    }  # fmt: skip
    assert [marker.context for marker in entry.markers] == ["Rivers (Berg 2011)."]


def test_of_two_forms_of_a_citation_the_printed_one_is_read() -> None:
    both = ELEMENTS.replace('<ref id="B2">', '<ref id="B2"><citation-alternatives>').replace(
        "</ref>", "<mixed-citation>Berg, Rivers move, 2011.</mixed-citation></citation-alternatives></ref>"
    )

    assert [entry.text.plain for entry in jats("<p/>", f"<ref-list>{both}</ref-list>").references] == [
        "Berg, Rivers move, 2011."
    ]


def test_the_entries_of_grobid_are_set_as_text_and_keep_their_fields() -> None:
    document = tei(
        '<p>So <ref type="bibr" target="#b0">[1]</ref>.</p>',
        '<div type="references"><listBibl><biblStruct xml:id="b0"><analytic><title level="a" type="main">'
        "Rivers move</title>"
        '<author><persName><forename type="first">Anna</forename><surname>Berg</surname></persName>'
        "</author></analytic><monogr>"
        '<title level="j">Asia</title><imprint><biblScope unit="volume">12</biblScope><biblScope '
        'unit="page" from="45" to="60"/>'
        '<date type="published" when="2011-03">2011</date></imprint></monogr></biblStruct>'
        '<biblStruct xml:id="b1"><monogr><title level="m">Falls</title></monogr><note '
        'type="raw_reference">Wu, Falls, 2003.'
        "</note></biblStruct><bibl>Li, <title>Lakes</title>, 1999.</bibl></listBibl></div>",
    )

    assert [entry.text.plain for entry in document.references] == [
        "Anna Berg, “Rivers move”, Asia, 12, pp. 45–60, 2011.",
        "Wu, Falls, 2003.",
        "Li, Lakes, 1999.",
    ]
    first = document.references[0]
    assert isinstance(first, MarkedNote)
    assert dict(first.marked[0].fields) == {
        "author": "Berg, Anna", "title": "Rivers move", "journaltitle": "Asia",
        "volume": "12", "pages": "45-60",
        "date": "2011-03",
    }  # fmt: skip
    assert [marker.context for marker in first.markers] == ["So."]


def test_tei_gives_what_the_page_prints() -> None:
    document = tei(
        "<p>Rivers.<note>Berg, <quote>Riv<lb break='no'/>ers</quote>, <choice><sic>2O01</sic><corr>"
        "2001</corr></choice>"
        "<del>x</del>, <title level='j'>Asia</title>.</note></p>"
    )

    assert document.notes[0].text.plain == "Berg, “Rivers”, 2O01, Asia."


def test_a_marker_without_target_calls_the_note_of_its_number() -> None:
    document = tei(
        '<p>Rivers move.<ref type="foot">1</ref> They stay.<ref type="foot">7</ref> So.<ref type="foot" '
        'target="#foot_9">9</ref></p>'
        '<note place="foot" n="1"><hi rendition="#sup">1</hi> Berg, <hi rendition="#i">Rivers</hi>.</note>'
    )

    assert shown(document) == [("1", "Berg, Rivers.", ["Rivers move."])]
    assert [len(note.text.italics) for note in document.notes] == [1]
    assert [(stray.label, stray.context) for stray in document.strays] == [("9", "So.")]


def test_entries_of_a_docbook_bibliography_are_read() -> None:
    document = docbook(
        '<para>Rivers move <xref linkend="berg"/>.</para><bibliography><bibliomixed xml:id="berg">'
        "<abbrev>B1</abbrev>Berg, "
        "<citetitle>Rivers</citetitle>, 2001.</bibliomixed><biblioentry><author><personname>"
        "<firstname>Cai</firstname><surname>Wu</surname></personname>"
        "</author><title>Falls</title><pubdate>2003</pubdate></biblioentry></bibliography>"
    )

    assert [entry.text.plain for entry in document.references] == [
        "Berg, Rivers, 2001.",
        "Cai Wu, Falls, 2003.",
    ]
    assert [marker.context for marker in document.references[0].markers] == ["Rivers move."]


ENTRIES = {
    "<author><personname><firstname>Karl</firstname><surname>Ost</surname></personname></author>"
    "<title>Small Pumps</title><publisher><publishername>Delta Press</publishername><address><city>"
    "Riverton</city></address></publisher><pubdate>2014</pubdate>"
    "<biblioid class='isbn'>978-0-306-40615-7</biblioid>": (
        "book",
        {
            "author": "Ost, Karl", "title": "Small Pumps", "publisher": "Delta Press", "location": "Riverton",
            "date": "2014", "isbn": "978-0-306-40615-7",
        },
    ),
    "<authorgroup><author><personname><firstname>Ann</firstname><surname>Lee</surname></personname></author>"
    "<author><orgname>OSK Alliance</orgname></author></authorgroup><citetitle pubwork='article'>Pump Loops"
    "</citetitle><biblioset relation='journal'><title>Journal of Pumps</title><volumenum>3</volumenum>"
    "<issuenum>2</issuenum><pagenums>45-52</pagenums></biblioset><pubdate>2011</pubdate>": (
        "article",
        {
            "author": "Lee, Ann and {OSK Alliance}", "title": "Pump Loops",
            "journaltitle": "Journal of Pumps", "volume": "3", "number": "2", "pages": "45-52",
            "date": "2011",
        },
    ),
    "<biblioset relation='chapter'><author><personname>Yuki Tanaka</personname></author>"
    "<title>Valves</title></biblioset><biblioset relation='book'><title>Pumps</title>"
    "<editor><firstname>Ed</firstname>"
    "<surname>Poe</surname></editor><copyright><year>2016</year></copyright></biblioset>": (
        "incollection",
        {
            "author": "Tanaka, Yuki", "title": "Valves", "booktitle": "Pumps", "editor": "Poe, Ed",
            "date": "2016",
        },
    ),
    "<title xlink:href='https://linked.example/t'>Linked title</title><author><orgname>OSK Alliance</orgname>"
    "</author><pubdate>2020</pubdate>": (
        "online",
        {
            "author": "{OSK Alliance}", "title": "Linked title", "date": "2020",
            "url": "https://linked.example/t",
        },
    ),
    "<title>Notes</title><releaseinfo><link xlink:href='https://a.example/n'/></releaseinfo>"
    "<date>2021-03-04</date>": (
        "online",
        {"title": "Notes", "date": "2021-03-04", "url": "https://a.example/n"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_fields_of_a_docbook_entry_are_those_of_its_work(entry: str) -> None:
    document = docbook(f"<para>So.</para><bibliography><biblioentry>{entry}</biblioentry></bibliography>")

    (citation,) = marked_references(document, read_references(document))
    assert (citation.type, dict(citation.fields)) == ENTRIES[entry]


def test_an_empty_link_of_docbook_prints_its_address() -> None:
    document = docbook(
        "<para>So.<footnote><para>Valves, <link xlink:href='https://a.example/b'/>.</para></footnote></para>"
        "<bibliography><bibliomixed><author><personname>Yuki Tanaka</personname></author>, "
        "<title>Valves</title>, 2016, <ulink url='https://a.example/c'/></bibliomixed></bibliography>"
    )

    assert [note.text.plain for note in (*document.notes, *document.references)] == [
        "Valves, https://a.example/b.",
        "Yuki Tanaka, Valves, 2016, https://a.example/c",
    ]


HEADED = {
    "JATS": jats(
        "<sec><title>One</title><p>Text.</p></sec><sec><title>References</title><p>Berg, <italic>"
        "Rivers</italic>, 2001.</p>"
        "<list><list-item><p>Wu, Falls, 2003.</p></list-item></list></sec>"
    ),
    "TEI": tei(
        "<div><head>One</head><p>Text.</p></div><div><head>References</head><p>Berg, <emph>Rivers</emph>"
        ", 2001.</p>"
        "<list><item>Wu, Falls, 2003.</item></list></div>"
    ),
    "DocBook": docbook(
        "<section><title>One</title><para>Text.</para></section><section><title>References</title><para>"
        "Berg, "
        "<emphasis>Rivers</emphasis>, 2001.</para><itemizedlist><listitem><para>Wu, Falls, 2003.</para>"
        "</listitem></itemizedlist></section>"
    ),
}


@pytest.mark.parametrize("name", HEADED)
def test_a_section_that_is_headed_as_reference_list_is_one(name: str) -> None:
    entries = HEADED[name].references

    assert [(entry.label, entry.text.plain) for entry in entries] == [
        ("r1", "Berg, Rivers, 2001."),
        ("r2", "Wu, Falls, 2003."),
    ]
    assert [len(entry.text.italics) for entry in entries] == [1, 0]


def test_several_citations_under_one_number_are_several_entries() -> None:
    document = jats(
        '<p>Rivers move [<xref ref-type="bibr" rid="r1">1</xref>].</p>',
        '<ref-list><ref id="r1"><label>1</label><mixed-citation>(a) Berg, Rivers, 2001.</mixed-citation>'
        "<mixed-citation>(b) Wu, Falls, 2003.</mixed-citation></ref></ref-list>",
    )

    assert [(entry.label, entry.text.plain, len(entry.markers)) for entry in document.references] == [
        ("1", "(a) Berg, Rivers, 2001.", 1),
        ("1", "(b) Wu, Falls, 2003.", 0),
    ]


def test_a_note_on_a_title_and_a_link_to_several_notes_are_markers() -> None:
    document = tei(
        '<p>Rivers move.<ref target="#n1 #n2">1, 2</ref></p>',
        '<div><head>Law<note n="*">Star.</note></head><note xml:id="n1" n="1">Berg.</note>'
        '<note xml:id="n2" n="2">Wu.</note></div>',
    )

    assert shown(document) == [
        ("*", "Star.", ["Law"]),
        ("1", "Berg.", ["Rivers move."]),
        ("2", "Wu.", ["Rivers move."]),
    ]


def test_docbook_counts_as_its_stylesheets_do() -> None:
    note = "<footnote><para>{}</para></footnote>"
    row = "<row><entry>Cost{}</entry><entry>Gain{}</entry></row>"
    table = f"<informaltable><tgroup><tbody>{row}</tbody></tgroup></informaltable>"
    document = docbook(
        f"<para>One.{note.format('2 Samuel 3.')}</para>"
        + table.format(note.format("Per quire."), note.format("Per sheet."))
        + '<para>Two.<footnote label="x"><para>Given.</para></footnote> '
        + f"Three.{note.format('2 Samuel 4.')}</para>"
        + table.format("", note.format("Per ream."))
        + f"<table><title>Costs{note.format('Of a title.')}</title></table>"
    )

    assert [(each.label, each.text.plain) for each in document.notes] == [
        ("1", "2 Samuel 3."),
        ("a", "Per quire."),
        ("b", "Per sheet."),
        ("x", "Given."),
        ("2", "2 Samuel 4."),
        ("a", "Per ream."),
        ("3", "Of a title."),
    ]
