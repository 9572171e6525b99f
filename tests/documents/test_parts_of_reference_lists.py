"""Reference lists under the headings of historians: in parts, by kinds of sources, in many languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.documents.papers import call, noted, paragraph, text_document, word
from tests.documents.papers import note as word_note
from tests.documents.papers import read as read_bytes
from tests.documents.reading import read as read_text
from verifier.documents.latex import read_latex
from verifier.documents.list_headings import names_kind, names_part, opens_list
from verifier.files import SourceFile
from verifier.model import Document

Blocks = Sequence[tuple[int, str]]
"""Headings with their rank, paragraphs with 0."""

FARTHING = "Farthing, Gideon. A Treatise on Salt. London: Noon, 1742."
ZANDER = "Zander, Otto. Unused Work. Kiel: Hansa, 1999."
PROSE = (
    "The board kept its own minutes, and what has come down to us of them is scattered over three towns, "
    "as Anna Berg found out when she looked for them in 1998 and in the years that followed, on and on, and "
    "as everyone has who came after her to the coast and asked at the town halls there."
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="H{rank}"><w:name w:val="heading {rank}"/></w:style>'
    for rank in range(1, 5)
)


def in_markdown(blocks: Blocks) -> Document:
    return read_text("\n\n".join(f"{'#' * rank} {text}".strip() for rank, text in blocks))


def in_word(blocks: Blocks) -> Document:
    body = "".join(paragraph(text, style=f"H{rank}" if rank else "") for rank, text in blocks)
    return read_bytes("paper.docx", word(body, styles=STYLES))


def in_open_document(blocks: Blocks) -> Document:
    body = "".join(
        f'<text:h text:outline-level="{rank}">{text}</text:h>' if rank else f"<text:p>{text}</text:p>"
        for rank, text in blocks
    )
    return read_bytes("paper.odt", text_document(body))


def in_html(blocks: Blocks) -> Document:
    body = "".join(f"<h{rank}>{text}</h{rank}>" if rank else f"<p>{text}</p>" for rank, text in blocks)
    return read_bytes("paper.html", f"<html><body>{body}</body></html>")


def in_latex(blocks: Blocks) -> Document:
    ranks = ("", "chapter", "section", "subsection", "subsubsection")
    body = "\n\n".join(f"\\{ranks[rank]}*{{{text}}}" if rank else text for rank, text in blocks)
    text = f"\\begin{{document}}\n{body}\n\\end{{document}}\n"
    return read_latex(SourceFile(Path("paper.tex"), text.encode(), text, "utf-8"))


FORMATS = {
    "Markdown": in_markdown, "Word": in_word, "OpenDocument": in_open_document, "HTML": in_html,
    "LaTeX": in_latex,
}  # fmt: skip
Format = Callable[[Blocks], Document]


@pytest.fixture(params=FORMATS)
def written(request: pytest.FixtureRequest) -> Format:
    return FORMATS[request.param]


def entries(document: Document) -> list[str]:
    return [entry.text.plain for entry in document.references]


TEXT = [(1, "Salt"), (0, "Salt was dear, and nobody knew why.")]


@pytest.mark.parametrize(
    "listed",
    [
        [
            (2, "Bibliography"),
            (3, "Primary Sources"),
            (0, FARTHING),
            (3, "Secondary Literature"),
            (0, ZANDER),
        ],
        [(2, "Bibliography"), (3, "The Time before the War"), (0, FARTHING), (4, "And After"), (0, ZANDER)],
        [(2, "Bibliography"), (2, "Newspapers and Periodicals"), (0, FARTHING), (2, "Theses"), (0, ZANDER)],
        [(2, "Bibliography"), (0, "Primary Sources"), (0, FARTHING), (0, "Books and Articles"), (0, ZANDER)],
        [(2, "Bibliography"), (0, FARTHING), (3, "Further Literature"), (0, ZANDER)],
        [(2, "Primary Sources"), (0, FARTHING), (2, "Secondary Literature"), (0, ZANDER)],
        [(2, "Select Bibliography"), (0, FARTHING), (0, ZANDER)],
        [(2, "Literatur (Auswahl)"), (0, FARTHING), (0, ZANDER)],
    ],
)
def test_a_list_goes_on_below_the_headings_of_its_parts(listed: Blocks, written: Format) -> None:
    document = written([*TEXT, *listed])

    assert entries(document) == [FARTHING, ZANDER]


def test_a_heading_of_the_same_rank_ends_a_list(written: Format) -> None:
    end = [(2, "How I Came to Write This"), (0, "In 1998 I saw, by chance, the sea.")]
    document = written([*TEXT, (2, "Bibliography"), (3, "Maps of the Coast"), (0, FARTHING), *end])

    assert entries(document) == [FARTHING]


def test_a_chapter_on_sources_is_no_list_of_them(written: Format) -> None:
    document = written(
        [(1, "Salt"), (2, "Primary Sources"), (0, PROSE), (0, PROSE), (2, "Prices"), (0, PROSE)]
    )

    assert document.references == ()


def test_a_paragraph_with_a_note_is_no_entry_below_the_name_of_a_kind() -> None:
    body = paragraph("Primary Sources", style="H2") + paragraph(
        "Farthing, Gideon wrote this in 1742.", call(1)
    )
    document = read_bytes("a.docx", word(body, word_note(1, noted("Law, 3.")), styles=STYLES))

    assert document.references == ()


def test_a_list_below_an_unknown_heading_is_told(written: Format) -> None:
    listed = written([*TEXT, (2, "What I Have Read"), (0, FARTHING), (0, ZANDER)])
    told = written([*TEXT, (2, "What I Have Read"), (0, PROSE), (0, ZANDER)])

    assert (listed.references, listed.unknown_list) == ((), "What I Have Read")
    assert told.unknown_list == ""


def test_a_heading_may_be_broken_over_lines_in_html() -> None:
    page = (
        f"<html><body><h2>Works\n  Cited</h2><p>{FARTHING}</p><p><b>Secondary\nWorks</b></p><p>{ZANDER}</p>"
    )

    assert entries(read_bytes("paper.html", page)) == [FARTHING, ZANDER]


def test_parts_may_be_sections_of_their_own_in_html() -> None:
    page = (
        f"<html><body><section><h2>Bibliography</h2><p>{FARTHING}</p>"
        f"<section><h3>Studies</h3><p>{ZANDER}</p></section></section>"
        "<section><p>Berg, Anna, wrote this page in 1999.</p></section></body></html>"
    )

    assert entries(read_bytes("paper.html", page)) == [FARTHING, ZANDER]


@pytest.mark.parametrize(
    "heading",
    [
        "Selected Bibliography", "Sources and Bibliography", "Bibliography of Works Cited",
        "Archives & Bibliography", "Sources Consulted", "Quellen und Literatur",
        "Literatur- und Quellenverzeichnis", "Verzeichnis der Quellen und Literatur",
        "Verzeichnis der verwendeten Literatur", "Auswahlbibliographie", "Sources et bibliographie",
        "Bibliographie sélective", "Ouvrages cités", "Fuentes y bibliografía", "Bibliografía citada",
        "Fontes e bibliografia", "Obras consultadas", "Fonti e bibliografia", "Bibliografia essenziale",
        "Bronnen en literatuur", "Bronnen- en literatuurlijst", "Geraadpleegde literatuur",
        "Källor och litteratur", "Käll- och litteraturförteckning", "Kilder og litteratur", "Litteraturliste",
        "Lähteet ja kirjallisuus", "Źródła i opracowania", "Wykaz źródeł i literatury",
        "Prameny a literatura",
        "Források és irodalom", "Источники и литература", "Джерела та література",
        "Πηγές και βιβλιογραφία",
    ],
)  # fmt: skip
def test_headings_of_whole_lists_are_known(heading: str) -> None:
    assert entries(read_text(f"# Salt\n\nSalt was dear.\n\n## {heading}\n\n{FARTHING}\n\n{ZANDER}\n")) == [
        FARTHING,
        ZANDER,
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Primary Sources", "Printed Primary Sources", "Manuscript and Printed Sources", "Secondary Works",
        "Gedruckte Quellen", "Ungedruckte Quellen", "Sekundärliteratur", "Quellen", "Sources imprimées",
        "Sources manuscrites", "Littérature secondaire", "Fuentes primarias", "Fontes impressas",
        "Fonti a stampa", "Letteratura secondaria", "Gedrukte bronnen", "Otryckta källor", "Utrykte kilder",
        "Źródła archiwalne", "Опубликованные источники", "A. Archival Sources",
    ],
)  # fmt: skip
def test_kinds_of_sources_head_lists_and_parts_of_them(heading: str) -> None:
    assert (names_kind(heading), names_part(heading)) == (True, True)


@pytest.mark.parametrize(
    "heading",
    ["Newspapers", "Books, Articles, and Theses", "Zeitungen und Zeitschriften", "Thèses", "Статьи"],
)
def test_names_of_parts_open_no_list(heading: str) -> None:
    assert (opens_list(heading), names_kind(heading), names_part(heading)) == (False, False, True)


@pytest.mark.parametrize(
    "heading",
    ["Methods", "Sources and Methods", "Literature Review", "The Times", "Sources of Salt", "Data", ""],
)
def test_other_headings_are_none(heading: str) -> None:
    assert (opens_list(heading), names_kind(heading), names_part(heading)) == (False, False, False)
