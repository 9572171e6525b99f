"""Notes of several paragraphs: with one of them, a citation ends, in every format alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.papers import call, noted, paragraph, read, text_document, word
from tests.documents.papers import note as word_note
from verifier.documents import read_document
from verifier.extraction import extract_papers
from verifier.model import Note

FIRST = "Karl Pruess, Zoll und Zunft (Bonn: Tarn, 1998), 55"
SECOND = "Anna Holm, Ports of the North (Kiel: Hansa, 1999), 7."


def markdown(first: str, second: str) -> bytes:
    return f"# Salt\n\nSalt.[^1]\n\n[^1]: {first}\n\n    {second}\n".encode()


def latex(first: str, second: str) -> bytes:
    return f"\\begin{{document}}\nSalt.\\footnote{{{first}\\par {second}}}\n\\end{{document}}\n".encode()


def html(first: str, second: str) -> bytes:
    return (
        '<html><body><p>Salt.<a href="#fn1" id="r1" role="doc-noteref"><sup>1</sup></a></p>'
        f'<section role="doc-endnotes"><ol><li id="fn1"><p>{first}</p><p>{second}</p></li></ol></section>'
    ).encode()


def docx(first: str, second: str) -> bytes:
    return word(paragraph("Salt.", call(1)), word_note(1, noted(first), paragraph(second)))


def odt(first: str, second: str) -> bytes:
    body = f"<text:note-body><text:p>{first}</text:p><text:p>{second}</text:p></text:note-body>"
    cited = "<text:note-citation>1</text:note-citation>"
    return text_document(f'<text:p>Salt.<text:note text:id="n1">{cited}{body}</text:note></text:p>')


FORMATS = {"md": markdown, "tex": latex, "html": html, "docx": docx, "odt": odt}


def written(folder: Path, ending: str, first: str, second: str) -> Path:
    path = folder / f"paper.{ending}"
    path.write_bytes(FORMATS[ending](first, second))
    return path


def the_note(path: Path) -> Note:
    (note,) = read_document(path).notes
    return note


@pytest.mark.parametrize("ending", FORMATS)
def test_each_paragraph_of_a_note_cites_for_itself(ending: str, tmp_path: Path) -> None:
    path = written(tmp_path, ending, FIRST, SECOND)
    note = the_note(path)

    assert note.text.plain == f"{FIRST} {SECOND}"
    assert [note.text.plain[place:] for place in note.paragraphs] == [SECOND]
    titles = [work.fields["title"] for work in extract_papers([path]).works]
    assert titles == ["Zoll und Zunft", "Ports of the North"]


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Anna Holm, Ports of the North, available at", "https://holm.example/ports"),
        ("Anna Holm, Ports, in:", "Karl Pruess (ed.), Zoll (Bonn: Tarn, 1998), 7."),
        ("Anna Holm, Ports of the", "north (Kiel: Hansa, 1999), 7."),
    ],
)
def test_what_a_line_end_cuts_goes_on(ending: str, first: str, second: str, tmp_path: Path) -> None:
    assert the_note(written(tmp_path, ending, first, second)).paragraphs == ()


def test_a_short_citation_may_end_with_its_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "paper.md"
    path.write_text(
        "A.[^1] B.[^2]\n\n[^1]: Olive Hartnoll, “Right Title,” *Fairs Quarterly* 3 (2010): 15–30.\n\n"
        "[^2]: Hartnoll, “Right Title,” 16\n\n    See too Hartnoll, “Right Title,” 99.\n",
        encoding="utf-8",
    )
    found = extract_papers([path])

    assert list(found.annotations.values()) == ["n. 1, pp. 15-30; n. 2, p. 16; n. 2, p. 99"]
    assert [citation.text for citation in found.citations[1:]] == [
        "Hartnoll, “Right Title,” 16",
        "Hartnoll, “Right Title,” 99.",
    ]


def test_an_address_behind_a_link_stays_with_its_paragraph() -> None:
    linked = '<w:hyperlink r:id="a"><w:r><w:t>Ports</w:t></w:r></w:hyperlink>'
    data = word(
        paragraph("Salt.", call(1)),
        word_note(1, noted("Anna Holm, ", linked, ", 1999."), paragraph(SECOND)),
        a="https://holm.example/",
    )
    (note,) = read("paper.docx", data).notes

    assert note.text.plain == f"Anna Holm, Ports, 1999. https://holm.example/ {SECOND}"
    assert note.text.plain[note.paragraphs[0] :] == SECOND
