from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.bibliography.strategies import articles, books, reports
from verifier.bibliography.csl_json import TYPES, csl_record
from verifier.bibliography.datamodel import ENTRY_TYPES, NAME_FIELDS
from verifier.bibliography.export import WRITERS, csl_item
from verifier.bibliography.export.csl import CSL_TYPES
from verifier.bibliography.export.interface import Item
from verifier.bibliography.foreign import read_foreign
from verifier.model import Work


def item(entry_type: str = "article", **fields: str) -> dict[str, Any]:
    return csl_item(Work("k", entry_type, fields))[0]


def test_every_type_of_biblatex_has_one_of_csl() -> None:
    assert CSL_TYPES.keys() >= {name for name in ENTRY_TYPES if not name.startswith("custom")} - {
        "xdata", "set", "bibnote"
    }  # fmt: skip
    assert set(CSL_TYPES.values()) <= TYPES.keys()


def test_an_article() -> None:
    made = item(
        author="Li, Wei and van der Berg, Anna and {Ministry of Water} and Smith, Jr., John and others",
        title="Rivers",
        subtitle="A History",
        journaltitle="Asia",
        volume="12",
        number="3",
        pages="10--31",
        date="2011-03-04",
        doi="https://doi.org/10.1234/ABC",
        urldate="2020-01-02",
        langid="ngerman",
    )
    assert made == {
        "id": "k",
        "type": "article-journal",
        "title": "Rivers: A History",
        "container-title": "Asia",
        "author": [
            {"family": "Li", "given": "Wei"},
            {"family": "Berg", "given": "Anna", "non-dropping-particle": "van der"},
            {"literal": "Ministry of Water"},
            {"family": "Smith", "given": "John", "suffix": "Jr."},
            {"literal": "others"},
        ],
        "issued": {"date-parts": [[2011, 3, 4]]},
        "accessed": {"date-parts": [[2020, 1, 2]]},
        "volume": "12",
        "issue": "3",
        "page": "10-31",
        "DOI": "10.1234/ABC",
        "language": "de",
        "custom": {"title": "Rivers", "subtitle": "A History", "langid": "ngerman", "language": None},
    }


@pytest.mark.parametrize(
    ("edtf", "made"),
    [
        ("2011", {"date-parts": [[2011]]}),
        ("2011-03", {"date-parts": [[2011, 3]]}),
        ("2011-21", {"date-parts": [[2011]], "season": 1}),
        ("1999/2001", {"date-parts": [[1999], [2001]]}),
        ("2011-03-04/2011-03-06", {"date-parts": [[2011, 3, 4], [2011, 3, 6]]}),
        ("1900~", {"date-parts": [[1900]], "circa": True}),
        ("2004?", {"date-parts": [[2004]], "circa": True}),
        ("-0379-03", {"date-parts": [[-380, 3]]}),
        ("0000", {"date-parts": [[-1]]}),
        ("199X", {"literal": "199X"}),
        ("2011/..", {"literal": "2011/.."}),
        ("n.d.", {"literal": "n.d."}),
    ],
)
def test_dates(edtf: str, made: dict[str, Any]) -> None:
    assert item(date=edtf)["issued"] == made


def test_a_number_stands_where_it_means_what_it_is() -> None:
    assert item("article", number="3")["issue"] == "3"
    assert item("book", number="3", series="Asia")["collection-number"] == "3"
    assert item("report", number="A/70/1")["number"] == "A/70/1"
    assert item("thesis", type="phdthesis", institution="Jilin University") == {
        "id": "k", "type": "thesis", "genre": "PhD thesis", "publisher": "Jilin University",
        "custom": {"type": "phdthesis"},
    }  # fmt: skip


def test_what_csl_has_no_variable_for_stands_in_custom_and_is_named() -> None:
    made, unheld = csl_item(Work("k", "book", {"title": "T", "maintitle": "M", "file": "a.pdf"}))
    assert made["custom"] == {"maintitle": "M", "file": "a.pdf"}
    assert [(lost.key, lost.field) for lost in unheld] == [("k", "maintitle"), ("k", "file")]


def test_newspapers_are_told_from_journals_where_the_entry_says_so() -> None:
    assert item(entrysubtype="newspaper")["type"] == "article-newspaper"


def _plain(fields: dict[str, str]) -> dict[str, str]:
    """Fields as far as braces that only protect make no difference, and one mark for doubt."""
    return {
        name: (value.replace("{", "").replace("}", "") if name in NAME_FIELDS else value).replace("?", "~")
        if name in NAME_FIELDS or name == "date"
        else value
        for name, value in fields.items()
    }


@settings(deadline=None)
@given(articles | reports | books)
def test_what_is_written_is_read_back(made: tuple[str, dict[str, str]]) -> None:
    entry_type, fields = made
    written = item(entry_type, **fields)
    json.dumps(written)
    back = csl_record(written)
    assert back.type == entry_type
    after = _plain(back.fields)
    for name, value in _plain(fields).items():
        assert " ".join(after.get(name, "").split()) == " ".join(value.split()), name


def test_every_held_field_is_read_back_from_the_file(tmp_path: Path) -> None:
    fields = {
        "author": "Li, Wei and {Ministry of Water}", "title": "Talk", "booktitle": "Proceedings of Ex",
        "editor": "Berg, Anna", "translator": "Wu, Lan", "publisher": "Ex Press", "location": "Ex City",
        "volume": "2", "series": "Asia", "number": "7", "pages": "1-9", "date": "2011-23",
        "isbn": "9783161484100",
        "eventtitle": "Conference", "venue": "Ex", "eprint": "1234.5678", "eprinttype": "arxiv",
        "note": "A note",
        "origdate": "1999", "shorttitle": "T", "part": "3", "chapter": "4", "annotation": "n. 5, p. 3",
        "maintitle": "The Whole", "pubstate": "inpress", "language": "en", "eventdate": "2010-05/2010-06",
    }  # fmt: skip
    path = tmp_path / "x.json"
    path.write_text(WRITERS["csl-json"]([Item(Work("k", "inproceedings", fields))]).text, encoding="utf-8")
    (work,) = read_foreign(path).works
    assert work.type == "inproceedings"
    assert work.fields == fields


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
def test_pandoc_prints_a_bibliography_of_it(tmp_path: Path) -> None:
    works = [
        Work("a", "article", {"author": "Li, Wei and others", "title": "Rivers", "journaltitle": "Asia",
                              "date": "2011-03", "pages": "10-31", "maintitle": "x"}),
        Work("b", "dataset", {"author": "{Ministry of Water}", "title": "Data", "date": "2004?"}),
        Work("c", "misc", {"title": "A thing", "date": "199X"}),
    ]  # fmt: skip
    (tmp_path / "x.json").write_text(
        WRITERS["csl-json"]([Item(work) for work in works]).text, encoding="utf-8"
    )
    (tmp_path / "x.md").write_text("---\nnocite: '@*'\nbibliography: x.json\n---\n", encoding="utf-8")
    result = subprocess.run(
        ["pandoc", "--citeproc", "x.md", "-t", "plain", "--wrap=none"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "Li, Wei et al. 2011. “Rivers.” Asia, March, 10–31." in result.stdout
    assert "Ministry of Water. 2004" in result.stdout
    assert not result.stderr


def test_items_of_one_key_or_none_get_ids_that_differ() -> None:
    works = [Work(key, "book", {"title": "Rivers"}) for key in ("a", "a", "", "a-2")]
    written = WRITERS["csl-json"]([Item(work) for work in works])
    ids = [made["id"] for made in json.loads(written.text)]
    assert len(set(ids)) == 4
    assert ids[:2] == ["a", "a-2"]
    assert [lost.field for lost in written.unheld] == ["key", "key", "key"]
