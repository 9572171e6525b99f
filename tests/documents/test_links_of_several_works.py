"""Notes in which links show the titles of several works: each keeps the address of its own."""

from __future__ import annotations

import pytest

from tests.documents.papers import call, noted, paragraph, read, run, text_document, word
from tests.documents.papers import note as word_note
from tests.documents.test_latex_papers import read as read_tex
from tests.documents.test_wikitext_pages import read as read_wiki
from verifier.citations import read_notes
from verifier.model import Document

FIRST, SECOND = "https://w.example/9", "https://w.example/10"
PRINTED = f"Jane Roe, First story, Osk Times, 2010 {FIRST}; Ann Lee, Second story, Osk Post, 2011. {SECOND}"
HTML = (
    '<p>So.<a href="#fn1" role="doc-noteref" id="r1">1</a></p><section role="doc-endnotes"><ol><li id="fn1">'
    f'Jane Roe, <a href="{FIRST}">First story</a>, <i>Osk Times</i>, 2010; Ann Lee, '
    f'<a href="{SECOND}">Second story</a>, <i>Osk Post</i>, 2011.</li></ol></section>'
)
LATEX = (
    rf"\documentclass{{article}}\begin{{document}}So.\footnote{{Jane Roe, \href{{{FIRST}}}{{First story}}, "
    rf"\emph{{Osk Times}}, 2010; Ann Lee, \href{{{SECOND}}}{{Second story}}, \emph{{Osk Post}}, 2011.}}"
    r"\end{document}"
)


def _link(shown: str, name: str) -> str:
    return f'<w:hyperlink r:id="{name}">{run(shown)}</w:hyperlink>'


def _italic(text: str) -> str:
    return run(text, "<w:i/>")


def _word() -> Document:
    told = (
        "Jane Roe, ", _link("First story", "rId1"), ", ", _italic("Osk Times"), ", 2010; Ann Lee, ",
        _link("Second story", "rId2"), ", ", _italic("Osk Post"), ", 2011.",
    )  # fmt: skip
    body = paragraph("So.", call(1))
    return read("paper.docx", word(body, word_note(1, noted(*told)), rId1=FIRST, rId2=SECOND))


def _text_document() -> Document:
    note = (
        '<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f'<text:note-body><text:p>Jane Roe, <text:a xlink:href="{FIRST}">First story</text:a>, '
        f'Osk Times, 2010; Ann Lee, <text:a xlink:href="{SECOND}">Second story</text:a>, '
        "Osk Post, 2011.</text:p>"
        "</text:note-body></text:note>"
    )
    return read("paper.odt", text_document(f"<text:p>So.{note}</text:p>"))


WIKI = (
    f"So.<ref>Jane Roe, [{FIRST} First story], ''Osk Times'', 2010; Ann Lee, [{SECOND} Second story], "
    "''Osk Post'', 2011.</ref>"
)


@pytest.mark.parametrize("name", ["wiki", "html", "docx", "odt", "tex"])
def test_an_address_stands_in_front_of_the_semicolon_behind_its_link(name: str) -> None:
    document = {
        "wiki": lambda: read_wiki(WIKI),
        "html": lambda: read("paper.html", HTML),
        "docx": _word,
        "odt": _text_document,
        "tex": lambda: read_tex(LATEX),
    }[name]()

    (note,) = document.notes
    assert note.text.plain == PRINTED
    assert [note.text.plain[span.start : span.end] for span in note.text.links] == [
        "First story",
        "Second story",
    ]
    (reading,) = read_notes(document)
    assert [(one.fields["title"], one.fields["url"]) for one in reading.citations] == [
        ("First story", FIRST),
        ("Second story", SECOND),
    ]


@pytest.mark.parametrize(
    "told",
    [
        # One link: what stands behind the mark may be part of the same work.
        "[https://a.example/1 Rivers] (Osk: Mill; Bonn: Berg, 2001).",
        "Berg, ''Rivers'', 2001; Wu, [https://a.example/1 Falls], 2003.",
        "[https://a.example/1 Rivers; and lakes], 2001, and [https://a.example/2 Falls], 2003.",
    ],
)
def test_other_addresses_stand_behind_the_note(told: str) -> None:
    (note,) = read_wiki(f"So.<ref>{told}</ref>").notes

    assert "https" not in note.text.plain.partition(" https")[0]
    assert note.text.plain.endswith(("https://a.example/1", "https://a.example/1 https://a.example/2"))


def test_citations_of_templates_behind_a_link_stay_where_they_are() -> None:
    document = read_wiki(
        "So.<ref>[https://a.example/1 Rivers], 2001; {{cite book|last=Wu|first=Li|title=Falls|year=2003}}; "
        "[https://a.example/2 Lakes], 2004.</ref>"
    )

    (note,) = document.notes
    (mark,) = note.marked  # type: ignore[attr-defined]
    assert note.text.plain[mark.start : mark.end] == "Li Wu, Falls, 2003"
    assert note.text.plain.startswith("Rivers, 2001 https://a.example/1; Li Wu")
