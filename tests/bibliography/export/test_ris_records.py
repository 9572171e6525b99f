from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.bibliography.strategies import articles, books, reports
from verifier.bibliography.export import WRITERS
from verifier.bibliography.export.interface import Item, Unheld
from verifier.bibliography.foreign import read_foreign
from verifier.model import Work


def written(entry_type: str, fields: dict[str, str]) -> tuple[list[str], tuple[Unheld, ...]]:
    exported = WRITERS["ris"]([Item(Work("k", entry_type, fields))])
    return exported.text.split("\r\n"), exported.unheld


def test_an_article() -> None:
    lines, unheld = written(
        "article",
        {
            "author": "Li, Wei and {Ministry of Water}", "title": "Rivers", "subtitle": "A History",
            "journaltitle": "Asia", "volume": "12", "number": "3", "pages": "10-31", "date": "2011-03-04",
            "keywords": "water, border", "doi": "10.1234/abc", "issn": "1234-5679", "urldate": "2020-01-02",
        },
    )  # fmt: skip
    assert lines == [
        "TY  - JOUR", "ID  - k", "AU  - Li, Wei", "AU  - Ministry of Water,", "TI  - Rivers: A History",
        "T2  - Asia", "VL  - 12", "IS  - 3", "DO  - 10.1234/abc", "SN  - 1234-5679", "SP  - 10", "EP  - 31",
        "KW  - water", "KW  - border", "PY  - 2011", "DA  - 2011/03/04/", "Y2  - 2020/01/02/", "ER  - ", "",
    ]  # fmt: skip
    assert unheld == ()


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"date": "1999/2001"}, "date"),
        ({"date": "1900~"}, "date"),
        ({"date": "n.d."}, "date"),
        ({"author": "{Ministry of Water, Land and Light}"}, "author"),
        ({"maintitle": "M"}, "maintitle"),
        ({"ids": "old"}, "ids"),
    ],
)
def test_what_ris_cannot_hold_is_named(fields: dict[str, str], field: str) -> None:
    _, unheld = written("article", fields)
    assert [(lost.key, lost.field) for lost in unheld] == [("k", field)]


def test_no_value_can_break_a_record() -> None:
    lines, _ = written("book", {"title": "T\nER  - \nTY  - BOOK", "note": "a\r\nAU  - b\x1b[31m"})
    assert lines[3] == "N1  - a AU - b[31m"
    assert [line[:6] for line in lines if line] == ["TY  - ", "ID  - ", "TI  - ", "N1  - ", "ER  - "]


@settings(deadline=None)
@given(articles | reports | books)
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, made: tuple[str, dict[str, str]]
) -> None:
    entry_type, fields = made
    exported = WRITERS["ris"]([Item(Work("k", entry_type, fields))])
    path = tmp_path_factory.mktemp("ris") / "x.ris"
    path.write_bytes(exported.text.encode())
    (work,) = read_foreign(path).works
    assert work.type == entry_type
    named = {lost.field for lost in exported.unheld}
    held = ("title", "journaltitle", "volume", "number", "date", "institution", "publisher", "series")
    for name in held:
        if name in fields and name not in named:
            assert work.fields.get(name) == fields[name], name


def test_kinds_of_works_come_back(tmp_path: Path) -> None:
    kinds = [
        "book",
        "thesis",
        "report",
        "incollection",
        "inproceedings",
        "online",
        "patent",
        "dataset",
        "misc",
    ]
    works = [Work(kind, kind, {"title": kind, "date": "2011"}) for kind in kinds]
    path = tmp_path / "x.ris"
    path.write_bytes(WRITERS["ris"]([Item(work) for work in works]).text.encode())
    assert [work.type for work in read_foreign(path).works] == kinds


def test_figures_stay_lowered_and_what_is_not_kept_is_named() -> None:
    printed = {"title": r"{H$_2$O}, $\delta^{18}$O and \textit{Salmo}, CO$_{2x}$"}
    item = Item(Work("k", "article", {"title": "H$_2$O, $\\delta^{18}$O and Salmo, CO$_{2x}$"}), printed)
    exported = WRITERS["ris"]([item])
    assert "TI  - H₂O, δ¹⁸O and Salmo, CO2x" in exported.text
    assert [lost.why for lost in exported.unheld] == [
        "RIS has no italics; plain letters are written",
        "RIS has no lowered letters; plain letters are written",
    ]  # fmt: skip


def test_what_the_writer_has_tags_for_is_read_back(tmp_path: Path) -> None:
    fields = {
        "article": {
            "author": "Roe, Ann", "title": "Tides", "journaltitle": "Lakes Journal", "shortjournal": "L. J.",
            "abstract": "On tides.", "keywords": "sea, moon", "doi": "10.1234/x", "url": "https://x.example/1",
            "file": "a.pdf", "annotation": "Good", "shorttitle": "T", "eid": "77", "pages": "1-9",
            "eprint": "123", "eprinttype": "pubmed", "entrysubtype": "newspaper", "date": "2001-21",
            "issn": "1234-5679", "isbn": "9783161484100", "language": "english", "urldate": "2020-01-02",
        },
        "inproceedings": {
            "author": "Roe, Ann", "title": "Talk", "booktitle": "Proceedings", "eventtitle": "Conference",
            "venue": "Oslo", "location": "Berlin", "publisher": "Press", "eventdate": "2011-05-06",
            "date": "2011", "pages": "1-9", "series": "Notes", "volume": "3", "volumes": "4",
        },
        "report": {"author": "Roe, Ann", "title": "Work", "type": "Working Paper", "institution": "Bank"},
        "software": {"title": "Gauge", "version": "4.2", "organization": "Acme"},
        "online": {"title": "State", "organization": "Office", "url": "https://x.example", "date": "-0379"},
    }  # fmt: skip
    exported = WRITERS["ris"]([Item(Work(kind, kind, given)) for kind, given in fields.items()])
    path = tmp_path / "x.ris"
    path.write_bytes(exported.text.encode())
    foreign = read_foreign(path)
    assert {work.key: dict(work.fields) for work in foreign.works} == fields
    assert foreign.unread == ()
    assert [(lost.key, lost.field) for lost in exported.unheld] == [("online", "date")]


def test_what_would_be_read_as_something_else_is_named() -> None:
    _, unheld = written("inproceedings", {"booktitle": "P", "eventtitle": "C", "location": "Berlin"})
    assert [(lost.field, lost.why) for lost in unheld] == [
        ("location", "is not read back from RIS as what it is")
    ]
    _, unheld = written("proceedings", {"title": "P", "author": "Roe, Ann", "eventtitle": "C"})
    assert [(lost.field, lost.why) for lost in unheld] == [
        ("type", "is read back from RIS as inproceedings"),
        ("eventtitle", "is not read back from RIS as what it is"),
    ]
    _, unheld = written("manual", {"title": "G", "organization": "Acme"})
    assert [lost.field for lost in unheld] == ["type", "organization"]
