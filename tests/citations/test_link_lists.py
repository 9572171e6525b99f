"""Notes that are rows of links, and addresses that stand beside the one of a citation."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.bibliography import write_bibliography
from verifier.citations import read_notes
from verifier.documents import read_document
from verifier.extraction import extract_papers
from verifier.gather import gather
from verifier.progress import SILENT


def cited(folder: Path, note: str) -> list[tuple[str, str]]:
    """The titles (or numbers) and addresses of what a note of Markdown cites."""
    paper = folder / "paper.md"
    paper.write_text(f"Text.[^1]\n\n[^1]: {note}\n", encoding="utf-8")
    (reading,) = read_notes(read_document(paper))
    fields = [citation.fields for citation in reading.citations]
    return [(one.get("title", one.get("number", "")), one.get("url", "")) for one in fields]


@pytest.mark.parametrize(
    ("note", "works"),
    [
        (
            "See the [Osk bus specification](https://spec.example/bus) and the "
            "[Hose Manual](https://hoses.example/q).",
            [
                ("Osk bus specification", "https://spec.example/bus"),
                ("Hose Manual", "https://hoses.example/q"),
            ],
        ),
        (
            "See the [Fluvio manual](https://fl.example/m) and [RFC 9999](https://rfc.example/9999).",
            [("Fluvio manual", "https://fl.example/m"), ("9999", "https://rfc.example/9999")],
        ),
        (
            "[#1234](https://git.example/issues/1234), [PR 77](https://git.example/pull/77).",
            [("", "https://git.example/issues/1234"), ("PR 77", "https://git.example/pull/77")],
        ),
        (
            "Discussed in [the pump list](https://list.example/1), [the hose blog](https://blog.example/2), "
            "and [the issue tracker](https://issues.example/3).",
            [
                ("the pump list", "https://list.example/1"),
                ("the hose blog", "https://blog.example/2"),
                ("the issue tracker", "https://issues.example/3"),
            ],
        ),
        (
            "Siehe [Pumpen am Osk](https://p.example/1) sowie [Schläuche am Osk](https://p.example/2).",
            [("Pumpen am Osk", "https://p.example/1"), ("Schläuche am Osk", "https://p.example/2")],
        ),
    ],
)
def test_each_link_of_a_row_is_a_citation_of_its_own(
    tmp_path: Path, note: str, works: list[tuple[str, str]]
) -> None:
    assert cited(tmp_path, note) == works


@pytest.mark.parametrize(
    "note",
    [
        "Jane Odeka, [Small Pumps](https://post.example/1), [Pump Post](https://post.example/), 2 May 2012.",
        "[Jane Odeka](https://odeka.example/), [Small Pumps](https://post.example/1).",
        "[Small Pumps](https://post.example/1) ([PDF](https://post.example/1.pdf)).",
        "[Small Pumps](https://post.example/1), [Pump Post](https://post.example/).",
        "Ann Leander. [Tap Manual](https://t.example/tap). 2016, [Osk Press](https://oskpress.example/).",
    ],
)
def test_links_within_one_citation_are_left_together(tmp_path: Path, note: str) -> None:
    assert len(cited(tmp_path, note)) == 1


@pytest.mark.parametrize(
    ("name", "text", "addresses"),
    [
        (
            "paper.md",
            "Text.[^1]\n\n[^1]: [Pump manual](https://pumps.example/a) ([source](https://git.example/b), "
            "[PDF](https://pumps.example/a.pdf)).\n",
            ["https://pumps.example/a", "https://git.example/b", "https://pumps.example/a.pdf"],
        ),
        (
            "paper.md",
            "Text.[^1]\n\n[^1]: Jane Odeka, *Small Pumps*, 2012, https://pumps.example/10 and "
            "https://pumps.example/1.\n",
            ["https://pumps.example/10", "https://pumps.example/1"],
        ),
        (
            "paper.wiki",
            "Text.<ref>[https://pumps.example/a Pump manual], [https://git.example/b source]</ref>\n",
            ["https://pumps.example/a", "https://git.example/b"],
        ),
    ],
)
def test_an_address_beside_the_own_one_stays_with_the_citation(
    tmp_path: Path, name: str, text: str, addresses: list[str]
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (work,) = extract_papers([tmp_path / name]).works
    assert list(work.addresses) == addresses
    assert work.beside == tuple(addresses[1:])


def test_an_address_that_a_line_end_tore_and_a_doi_are_not_beside_it(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(
        "Text.[^1]\n\n[^1]: Jane Odeka, “Small Pumps,” *Pump Post* 3 (2012): 4–9, "
        "https://doi.org/10.5555/pumps.12.\n",
        encoding="utf-8",
    )
    (work,) = extract_papers([paper]).works
    assert work.addresses == {}
    assert work.beside == ()


def test_the_entry_that_is_written_has_the_addresses_beside_the_own_one(tmp_path: Path) -> None:
    paper, library = tmp_path / "paper.md", tmp_path / "sources.bib"
    paper.write_text(
        "Text.[^1]\n\n[^1]: [Pump manual](https://pumps.example/a) ([source](https://git.example/b_c)).\n",
        encoding="utf-8",
    )
    (work,) = extract_papers([paper]).works
    assert "further addresses: https://git.example/b_c" in work.fields["addendum"]
    library.write_text(write_bibliography([work], {}), encoding="utf-8")
    (held,) = gather([library], SILENT).works
    assert held.beside == ("https://git.example/b_c",)
    assert list(held.addresses) == ["https://git.example/b_c"]
