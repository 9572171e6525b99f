"""Entries of a list with a dash or line for the names of the entry above."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.citations import read_references
from verifier.documents import read_document
from verifier.model import Citation

_FIRST = "BERG, Anna. *Rios do norte*: história. 2. ed. São Paulo: Garça, 2011."


def _list(tmp_path: Path, *entries: str) -> tuple[Citation, ...]:
    paper = tmp_path / "paper.md"
    paper.write_text("# Rios\n\nTexto.\n\n## Referências\n\n" + "\n\n".join(entries) + "\n", "utf-8")
    return read_references(read_document(paper))


@pytest.mark.parametrize(
    ("entry", "author", "title"),
    [
        ("______. *Moinhos*. São Paulo: Garça, 2012.", "BERG, Anna", "Moinhos"),
        ("\\_\\_\\_\\_\\_\\_. *Moinhos*. São Paulo: Garça, 2012.", "BERG, Anna", "Moinhos"),
        ("———. *Moinhos*. São Paulo: Garça, 2012.", "BERG, Anna", "Moinhos"),
        ("---. *Moinhos*. São Paulo: Garça, 2012.", "BERG, Anna", "Moinhos"),
        ("_____; FONTE, M. Os barcos. Porto: Garça, 2014.", "BERG, Anna and FONTE, M.", "Os barcos"),
        ("___. ______. 3. ed. Porto: Garça, 2016.", "BERG, Anna", "Rios do norte: história"),
    ],
)
def test_the_names_of_the_entry_above_are_put_in(tmp_path: Path, entry: str, author: str, title: str) -> None:
    _, citation = _list(tmp_path, _FIRST, entry)
    assert citation.fields["author"] == author
    assert citation.fields["title"] == title
    printed = citation.text
    assert printed[:3] in ("___", "———", "---")
    assert [printed[span.start : span.end] for span in citation.spans if span.field == "date"] == [
        citation.fields["date"]
    ]


def test_all_dashes_of_a_row_stand_for_the_last_names_printed(tmp_path: Path) -> None:
    citations = _list(
        tmp_path,
        _FIRST,
        "———. *Moinhos*. Porto: Garça, 2012.",
        "———, ed. *Barcos*. Porto: Garça, 2013.",
        "DORN, Carl. *Ilhas*. Porto: Garça, 2012.",
        "———. *Portos*. Porto: Garça, 2015.",
    )
    named = [citation.fields.get("author", citation.fields.get("editor", "")) for citation in citations]
    assert named == ["BERG, Anna", "BERG, Anna", "BERG, Anna", "DORN, Carl", "DORN, Carl"]
    assert "editor" in citations[2].fields


def test_a_dash_with_nobody_above_names_nobody(tmp_path: Path) -> None:
    (citation,) = _list(tmp_path, "______. *Moinhos*. São Paulo: Garça, 2012.")
    assert "author" not in citation.fields
    assert citation.fields["title"] == "Moinhos"


@pytest.mark.parametrize(
    "entry", ["DORN, Carl. ___Moinhos___. Porto: Garça, 2012.", "— DORN, Carl. Moinhos. Porto: Garça, 2012."]
)
def test_other_lines_and_dashes_name_nobody(tmp_path: Path, entry: str) -> None:
    _, citation = _list(tmp_path, _FIRST, entry)
    assert "DORN" in citation.fields["author"]
    assert "BERG" not in citation.fields["author"]
