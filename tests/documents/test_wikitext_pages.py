"""Pages of wikis: references in all their forms, templates with their fields, short footnotes."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.reading import assert_places_lie_in, lines_of
from verifier.citations import read_notes
from verifier.citations.marked import with_marked
from verifier.documents.marked import MarkedNote
from verifier.documents.wikitext import read_wikitext
from verifier.duplicates.wordings import merged_fields
from verifier.files import SourceFile
from verifier.model import Citation, Document, Locator


def read(text: str) -> Document:
    return read_wikitext(SourceFile(Path("page.wiki"), text.encode("utf-8", "replace"), text, "utf-8"))


def notes(text: str) -> dict[str, str]:
    return {note.label: note.text.plain for note in read(text).notes}


def citations(text: str) -> list[Citation]:
    document = read(text)
    return [
        citation
        for reading in with_marked(document, read_notes(document), read_notes)
        for citation in reading.citations
    ]


ONE = {
    "a reference": ("A.<ref>Berg, ''Rivers'', 2001.</ref>", {"1": "Berg, Rivers, 2001."}),
    "attributes": ('A.<ref name="x y">Berg.</ref> B.<ref name=z>Wu.</ref>', {"1": "Berg.", "2": "Wu."}),
    "a name called before it is defined": (
        'A.<ref name="b" /> B.<ref>Wu.</ref> C.<ref name="b">Berg.</ref>',
        {"1": "Berg.", "2": "Wu."},
    ),
    "definitions in the list": (
        'A.<ref name="b"/>\n<references>\n<ref name="b">Berg.</ref>\n</references>',
        {"1": "Berg."},
    ),
    "definitions in a template": (
        "A.<ref name=b/>\n{{reflist|refs=<ref name=b>Berg.</ref>}}",
        {"1": "Berg."},
    ),
    "groups": ('A.<ref group="note">See.</ref> B.<ref>Berg.</ref>', {"note-1": "See.", "1": "Berg."}),
    "notes by template": ("A.{{efn|See.}} B.{{efn|More.}}", {"a": "See.", "b": "More."}),
    "links": (
        "A.<ref>[[Anna Berg|Berg]], [http://a.b/c ''Rivers'' online], [[2001]].</ref>",
        {"1": "Berg, Rivers online, 2001. http://a.b/c"},
    ),
    "comments and what is no markup": (
        "<!-- <ref>No.</ref> --><nowiki><ref>No.</ref></nowiki>A.<ref>Yes.</ref>",
        {"1": "Yes."},
    ),
    "lines": ("A.<ref>\nBerg,\n2001.\n</ref>", {"1": "Berg, 2001."}),
    "headings": ("= Rivers<ref>Berg, 2001.</ref> =\nA.<ref>Wu.</ref>", {"1": "Berg, 2001.", "2": "Wu."}),
    "a tag by parser function": ("A.{{#tag:ref|Berg.|group=x|name=b}}", {"x-1": "Berg."}),
    "numbers of registries": (
        "A.<ref>Berg, {{ISBN|1-2}}, {{p.|5}}{{snd}}6.</ref>",
        {"1": "Berg, ISBN 1-2, p. 5 – 6."},
    ),
    "one that is never closed": ("A.<ref>Berg. B.<ref>Wu.</ref>", {"2": "Wu."}),
}


@pytest.mark.parametrize("name", ONE)
def test_notes_are_read_whole(name: str) -> None:
    text, expected = ONE[name]

    assert notes(text) == expected


def test_cells_and_titles_of_tables_and_headings_are_the_sentences_of_their_markers() -> None:
    table = (
        '{| class="a"\n|+ Boats<ref>Berg.</ref>\n! Year !! style="a: b" | Tons<ref>Wu.</ref>\n|-\n'
        "| 1902 || forty<ref>Li.</ref>\n|}\n== Trade<ref>Cai.</ref> ==\nIt went on.\n"
    )

    assert [note.markers[0].context for note in read(table).notes] == ["Boats", "Tons", "forty", "Trade"]


def test_a_name_in_a_template_calls_its_note_again() -> None:
    (note,) = read("Rivers move.{{refn|name=b|Berg.}} They stay. {{refn|name=b}}").notes

    assert [marker.context for marker in note.markers] == ["Rivers move.", "They stay."]


def test_a_french_note_is_a_template_with_its_text_and_group() -> None:
    document = read(
        "A.{{Note|groupe=N|nom=b|texte=Berg.}} B.{{Note|groupe=N|nom=b|texte=Berg.}} C.{{note|x}}"
    )

    assert [(note.label, note.text.plain, len(note.markers)) for note in document.notes] == [
        ("N-1", "Berg.", 2)
    ]


def test_markers_have_their_places_and_sentences() -> None:
    document = read("'''Rivers''' move.<ref name=a>Berg.</ref> They stay.<ref name=a/>\n\nB.<ref name=a />")

    assert [(m.line, m.column, m.context) for m in document.notes[0].markers] == [
        (1, 19, "Rivers move."),
        (1, 53, "They stay."),
        (3, 3, "B."),
    ]


def test_a_name_that_nothing_defines_is_a_stray() -> None:
    assert [(stray.label, stray.column) for stray in read("A.<ref name=x/>").strays] == [("x", 3)]
    assert [stray.label for stray in read("A.<ref />").strays] == ["1"]


def test_notes_in_infoboxes_quotations_and_captions_are_read() -> None:
    text = (
        "{{Infobox river\n| length = 5 km<ref name=b>Berg, p. 5.</ref>\n"
        "| mouth = {{flag|X}}{{sfn|Wu|2001}}\n}}\n"
        "[[File:a.png|thumb|A river.<ref>Li, p. 7.</ref>]]\n{{quote|Rivers move.<ref>Stone.</ref>}}\n"
        "They stay.<ref name=b/>"
    )
    document = read(text)

    assert notes(text) == {"1": "Berg, p. 5.", "2": "Wu 2001.", "3": "Li, p. 7.", "4": "Stone."}
    assert [len(note.markers) for note in document.notes] == [2, 1, 1, 1]
    assert document.notes[0].lines == (2, 2)


def test_titles_in_other_scripts_stand_without_the_mark_of_their_language() -> None:
    (citation,) = citations(
        "A.<ref>{{cite book|author=李伟|script-title=zh:中蒙关系|trans-title=Two States|year=2008}}</ref>"
    )
    assert citation.fields["title"] == "中蒙关系"
    assert citation.fields["titleaddon"] == "Two States"


def test_the_whole_of_an_entry_in_an_encyclopedia_is_a_book() -> None:
    (citation,) = citations(
        "A.<ref>{{cite encyclopedia|title=Rivers|encyclopedia=Book of Asia|year=2004}}</ref>"
    )
    assert (citation.type, citation.fields["booktitle"]) == ("inreference", "Book of Asia")


def test_a_template_prints_a_citation_and_gives_its_fields() -> None:
    text = (
        "A.<ref>{{Cite journal |last1=Wu |first1=Li |last2=Stone |first2=Tom |title=Herders [[Vote]] "
        "|journal=Journal of Law |volume=3 |issue=2 |date=4 March 2012 |pages=10–20 "
        "|doi=10.1234/abc}}, p. 12.</ref>"
    )
    (citation,) = citations(text)

    assert notes(text)["1"].startswith("Li Wu and Tom Stone, “Herders Vote,” Journal of Law, Vol. 3, No. 2,")
    assert (citation.type, citation.locator, citation.fields) == (
        "article",
        Locator("page", "12"),
        {
            "author": "Wu, Li and Stone, Tom",
            "title": "Herders Vote",
            "journaltitle": "Journal of Law",
            "volume": "3",
            "number": "2",
            "date": "2012-03-04",
            "pages": "10-20",
            "doi": "10.1234/abc",
        },
    )


TEMPLATES = {
    "{{cite book|author=Anna Berg|title=Rivers|publisher=Press|location=Ex City|year=2001|page=5}}": (
        "book",
        {
            "author": "Berg, Anna",
            "title": "Rivers",
            "publisher": "Press",
            "location": "Ex City",
            "date": "2001",
        },
    ),
    "{{cite web|url=http://a.b/c|title=Rivers|website=Example|access-date=2020-01-02}}": (
        "online",
        {"url": "http://a.b/c", "title": "Rivers", "organization": "Example", "urldate": "2020-01-02"},
    ),
    "{{Literatur |Autor=Anna Berg |Titel=Flüsse |Verlag=Presse |Ort=Berlin |Datum=2001 |Seiten=5–9}}": (
        "book",
        {
            "author": "Berg, Anna",
            "title": "Flüsse",
            "publisher": "Presse",
            "location": "Berlin",
            "date": "2001",
        },
    ),
    "{{Ouvrage|prénom1=Anna|nom1=Berg|titre=Fleuves|éditeur=Presse|lieu=Paris|année=2001}}": (
        "book",
        {
            "author": "Berg, Anna",
            "title": "Fleuves",
            "publisher": "Presse",
            "location": "Paris",
            "date": "2001",
        },
    ),
    "{{Lien web|langue=fr|auteur=Anna Berg|titre=Lacs|url=http://a.b/c|consulté le=4 juin 2011}}": (
        "online",
        {
            "author": "Berg, Anna",
            "title": "Lacs",
            "language": "fr",
            "url": "http://a.b/c",
            "urldate": "2011-06-04",
        },
    ),
    "{{Literatur |Autor=Anna Berg, Jan Wu |Titel=Flüsse |Datum=2001}}": (
        "book",
        {"author": "Berg, Anna and Wu, Jan", "title": "Flüsse", "date": "2001"},
    ),
    "{{Cita libro|nome=Anna|cognome=Berg|titolo=Fiumi|editore=Einaudi|città=Torino|anno=2001|pagine=5-9}}": (
        "book",
        {
            "author": "Berg, Anna",
            "title": "Fiumi",
            "publisher": "Einaudi",
            "location": "Torino",
            "date": "2001",
        },
    ),
    "{{Cytuj książkę |nazwisko=Berg |imię=Anna |tytuł=Rzeki |rok=2001 |data dostępu=2011-01-02}}": (
        "book",
        {"author": "Berg, Anna", "title": "Rzeki", "date": "2001", "urldate": "2011-01-02"},
    ),
    "{{UN document |docid=A-RES-53-77 |type=Resolution |body=General Assembly |date=4 December 1998}}": (
        "report",
        {
            "institution": "General Assembly",
            "type": "Resolution",
            "number": "A/RES/53/77",
            "date": "1998-12-04",
        },
    ),
    "{{citation|last=Berg|first=Anna|chapter=Lakes|title=Waters|editor-last=Wu|editor-first=Li|year=2001}}": (
        "incollection",
        {"author": "Berg, Anna", "editor": "Wu, Li", "title": "Lakes", "booktitle": "Waters", "date": "2001"},
    ),
}


@pytest.mark.parametrize("template", TEMPLATES)
def test_templates_of_several_wikis_give_type_and_fields(template: str) -> None:
    (citation,) = citations(f"A.<ref>{template}</ref>")

    assert (citation.type, dict(citation.fields)) == TEMPLATES[template]


def test_short_footnotes_mean_the_one_work_of_their_names_and_year() -> None:
    text = (
        "A.{{sfn|Stone|1999|p=4}} B.<ref>{{harvnb|Stone|1999|pp=5–6}}</ref> C.{{sfn|Stone|1999|p=4}}"
        " D.{{sfn|Nobody|2000}}\n"
        "== Sources ==\n* {{cite book|last=Stone|first=Tom|title=Old Stones|year=1999}}\n"
        "* Berg, ''Rivers'', 2001.\n"
    )
    document = read(text)

    assert [(note.label, note.text.plain, len(note.markers)) for note in document.notes] == [
        ("1", "Stone 1999, p. 4.", 2),
        ("2", "Stone 1999, pp. 5–6", 1),
        ("3", "Nobody 2000.", 1),
    ]
    marked = [note.marked for note in document.notes if isinstance(note, MarkedNote)]
    assert [[(mark.fields["title"], mark.locator) for mark in marks] for marks in marked] == [
        [("Old Stones", Locator("page", "4"))],
        [("Old Stones", Locator("page", "5-6"))],
        [],
    ]
    assert [(entry.text.plain, entry.lines) for entry in document.references] == [
        ("Tom Stone, Old Stones, 1999", (3, 3)),
        ("Berg, Rivers, 2001.", (4, 4)),
    ]


PIECES = (
    "A. ", "<ref>", "</ref>", "<ref name=a>", "<ref name=a/>", "<ref group=g>", "{{", "}}",
    "{{sfn|B|2001|p=5}}",
    "{{cite book|last=B|title=T|year=2001}}", "|", "=", "[[", "]]", "[[a|b]]", "[http://a.b c]", "''",
    "'''", "== H ==\n",
    "* ", "\n", "\r\n", "\n\n", "<!--", "-->", "<nowiki>", "</nowiki>", "{|", "|}", "<references>",
    "</references>",
    "{{efn|x}}", "{{reflist|refs=", "&nbsp;", "<br />", "{{lang|de|Wort}}", "\x00", "河",
    "== References ==\n",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=120))
def test_any_text_is_read_and_every_place_lies_in_it(text: str) -> None:
    document = read(text)
    assert_places_lie_in(document, lines_of(text))
    for note in (*document.notes, *document.references):
        if isinstance(note, MarkedNote):
            assert all(0 <= mark.start < mark.end <= len(note.text.plain) for mark in note.marked)


@pytest.mark.parametrize(
    "token",
    [
        "<ref>",
        "<ref>a</ref>",
        "{{",
        "{{a|",
        "}}",
        "[[",
        "''",
        "<!--",
        "<nowiki>",
        "{|",
        "* a\n",
        "== ",
        "{{sfn|A|1}}",
        "{{a|<ref>b</ref>",
        "[[File:a|",
    ],
)
def test_repeated_signs_take_no_quadratic_time(token: str) -> None:
    start = time.process_time()

    read("A.<ref>" + token * (60_000 // len(token)))

    assert time.process_time() - start < 3.0


@pytest.mark.parametrize(
    ("note", "text"),
    [
        (
            "[https://a.example/x A UN page] Retrieved 1 May 2020.",
            "A UN page. Retrieved 1 May 2020. https://a.example/x",
        ),
        ("[https://a.example/x Rivers], Altai News", "Rivers, Altai News https://a.example/x"),
        ("[https://a.example/x Rivers.] Altai News", "Rivers. Altai News https://a.example/x"),
        ("See [https://a.example/x Rivers] in the News", "See Rivers in the News https://a.example/x"),
    ],
)
def test_the_title_of_a_link_that_opens_a_note_is_set_apart(note: str, text: str) -> None:
    (found,) = read(f"Rivers rise.<ref>{note}</ref>").notes

    assert found.text.plain == text


def test_a_source_list_without_bullets_is_a_list_of_its_paragraphs() -> None:
    document = read(
        "Text.\n\n== References ==\n{{reflist}}\nBerg, Anna (2011). ''Rivers''. London:\nRoutledge.\n\n"
        "{{cite book |last=Kim |first=Ho |title=Steppe |year=2003}}\n\n"
        "* Li, Wei. ''Herders''. 1999.\n\n== See also ==\n[[Mongolia]]\n"
    )
    assert [entry.text.plain for entry in document.references] == [
        "Berg, Anna (2011). Rivers. London: Routledge.",
        "Ho Kim, Steppe, 2003",
        "Li, Wei. Herders. 1999.",
    ]


def test_the_copy_that_a_template_names_goes_with_the_work() -> None:
    (citation,) = citations(
        "A.<ref>{{cite web |url=https://a.example/x |title=Herders vote |date=2013 "
        "|archive-url=https://archive.example/2014/https://a.example/x}}</ref>"
    )
    assert citation.fields["addendum"] == "archived copy: https://archive.example/2014/https://a.example/x"
    assert merged_fields([citation])["addendum"] == citation.fields["addendum"]


def test_what_a_note_in_an_infobox_stands_at_is_the_value_before_it() -> None:
    document = read(
        "{{Infobox bridge\n| opened = {{start date|1702}} or [[1703|so]]<ref>Lees, 2.</ref>"
        " at last<ref>Lees, 3.</ref>\n| cost = {{plainlist|\n* ten pounds<ref>Lees, 4.</ref>\n}}\n}}\n"
        "The ferry was long.<ref>Lees, 5.</ref> {{Odd|It sank<ref>Lees, 6.</ref>}} and rose."
    )

    assert [note.text.plain for note in document.notes] == [f"Lees, {page}." for page in range(2, 7)]
    first, second, third, fourth, last = (note.markers[0].context for note in document.notes)
    assert first.endswith("or so at last")
    assert first == second
    assert third == "ten pounds"
    assert fourth == last == "The ferry was long."


def test_notes_of_one_name_with_different_contents_are_both_read() -> None:
    page = (
        'A.<ref name="x">{{cite web|title=First|url=http://a.b/1}}</ref> '
        "B.<ref name=x>{{cite web|title=Second|url=http://a.b/2}}</ref> "
        'C.<ref name="x" /> D.<ref name="x">{{cite web|title=First\n|url=http://a.b/1}}</ref>'
    )
    document = read(page)
    assert [(note.label, len(note.markers)) for note in document.notes] == [("1", 3), ("1", 1)]
    found = citations(page)
    assert [(one.id, one.fields["url"]) for one in found] == [("1", "http://a.b/1"), ("1-2", "http://a.b/2")]


SOURCES = (
    "\n== Sources ==\n* {{cite book|last=Brown|title=Rivers|year=2015}}\n"
    "* {{cite book|last=Green|last2=White|title=Lakes|year=2001}}\n"
    "* {{cite book|author=Water Office|title=Dams|year=2003|ref={{sfnref|WO|2003}}}}\n"
)


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        ("<ref>{{harvnb|Brown|2015|p=7}}; {{harvnb|Green|White|2001|pp=44–48}}.</ref>",
         [("Rivers", "7"), ("Lakes", "44-48")]),
        ("<ref>{{harvnb|Brown|2015}}, p. 7; {{harvnb|Green|White|2001}}.</ref>",
         [("Rivers", "7"), ("Lakes", None)]),
        ("{{sfnm|1a1=Brown|1y=2015|1p=7|2a1=Green|2a2=White|2y=2001|2pp=44–48}}",
         [("Rivers", "7"), ("Lakes", "44-48")]),
        ("{{sfn|WO|2003|p=9}}", [("Dams", "9")]),
        ("<ref>See {{harvnb|Brown|2015|p=7}}.</ref>", [("Rivers", "7")]),
    ],
)  # fmt: skip
def test_each_short_footnote_of_a_note_cites_its_work(note: str, cited: list[tuple[str, str | None]]) -> None:
    found = citations(f"A.{note}{SOURCES}")
    assert [(one.fields["title"], one.locator.value if one.locator else None) for one in found] == cited


@pytest.mark.parametrize(
    ("template", "fields"),
    [
        ("{{cite journal|title=Salt|vauthors=Miller AB, ((World Health Organization)), Kim CD}}",
         {"author": "Miller, AB and {World Health Organization} and Kim, CD"}),
        ("{{cite podcast|title=Mill|host=Jane Doe}}", {"author": "Doe, Jane"}),
        ("{{cite tweet|title=Mill|user=millpress|number=12|date=3 May 2017}}",
         {"author": "{millpress}", "url": "https://twitter.com/millpress/status/12"}),
        ("{{cite book|title=Mill|date={{circa|1890}}}}", {"date": "1890~"}),
        ("{{cite book|title=Mill|date={{start date|2017|5|3}}}}", {"date": "2017-05-03"}),
        ("{{cite book|title={{chem|H|2|O}} at {{lang|fr|Le Moulin}}{{ndash}}{{nowrap|the mill{{'}}s}}}}",
         {"title": "H2O at Le Moulin–the mill’s"}),
        ("{{cite book|title={{transl|ru|Mel’nitsa}} {{some other|words}}{{dead link|date=May 2017}}}}",
         {"title": "Mel’nitsa words"}),
        ("{{cite web|title=Shop|url=http://a.b/c}} {{webarchive|url=https://web.archive.org/web/2015/http://a.b/c}}",
         {"url": "http://a.b/c", "addendum": "archived copy: https://web.archive.org/web/2015/http://a.b/c"}),
        ("{{Internetquelle|titel=Laden|url=http://a.b/c}} {{Webarchiv|url=http://a.b/c|wayback=20150503}}",
         {"addendum": "archived copy: https://web.archive.org/web/20150503/http://a.b/c"}),
    ],
)  # fmt: skip
def test_nothing_that_a_template_says_is_lost(template: str, fields: dict[str, str]) -> None:
    (citation,) = citations(f"A.<ref>{template}</ref>")
    assert citation.fields.items() >= fields.items()


def test_notes_and_entries_of_one_line_have_their_columns() -> None:
    document = read("A.<ref>Berg, 2001.</ref> B.<ref name=x /> C.<ref name=x>Wu.</ref>{{sfn|Li|2001}}")
    assert [(one.place("p").line, one.place("p").column) for one in document.notes] == [
        (1, 8),
        (1, 57),
        (1, 66),
    ]
