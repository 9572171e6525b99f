"""What is written is BibLaTeX: biber and bibtexparser take it, and it reads back as what it was."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import bibtexparser
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.bibliography.strategies import wild_works, works
from verifier.bibliography import (
    fitting_entry,
    fitting_fields,
    library_works,
    parse_library,
    write_bibliography,
)
from verifier.bibliography.datamodel import FIELDLESS_TYPES, FIELDS_OF_TYPE, is_date, is_of_program
from verifier.model import Work

LI = Work(
    "li2011rivers",
    "article",
    {
        "title": "Rivers & Borders: 50% of $1 #2 {x} a_b ~ ^ \\",
        "author": "Li, Wei and {Ministry of Water and Light}",
        "date": "2011",
        "pages": "45-67",
        "journaltitle": "Journal of Inner Asia",
        "url": "https://x.example/a_b%20c?d=e&f#g~h",
        "doi": "10.1000/a_b%3C",
        "volume": "12",
    },
)
REPORT = Work(
    "ministry2020basin",
    "report",
    {
        "author": "{Ministry of Water of Exland}",
        "title": "Basin Report 2019",
        "location": "Ex City",
        "publisher": "Press and Print",
        "date": "2020",
        "pages": "10-31",
    },
)


def test_the_file_is_as_documented() -> None:
    assert write_bibliography([REPORT, LI], {"li2011rivers": "n. 5, p. 65; n. 8"}) == (
        "@article{li2011rivers,\n"
        "  author = {Li, Wei and {Ministry of Water and Light}},\n"
        "  title = {Rivers \\& Borders: 50\\% of \\$1 \\#2 \\textbraceleft{}x\\textbraceright{} a\\_b"
        " \\textasciitilde{} \\textasciicircum{} \\textbackslash{}},\n"
        "  journaltitle = {Journal of Inner Asia},\n"
        "  volume = {12},\n"
        "  pages = {45--67},\n"
        "  date = {2011},\n"
        "  doi = {10.1000/a_b%3C},\n"
        "  url = {https://x.example/a_b%20c?d=e&f#g~h},\n"
        "  annotation = {n. 5, p. 65; n. 8},\n"
        "}\n"
        "\n"
        "@report{ministry2020basin,\n"
        "  author = {{Ministry of Water of Exland}},\n"
        "  title = {Basin Report 2019},\n"
        "  pages = {10--31},\n"
        "  institution = {{Press and Print}},\n"
        "  location = {Ex City},\n"
        "  date = {2020},\n"
        "}\n"
    )


def test_no_works_make_an_empty_file() -> None:
    assert write_bibliography([], {}) == ""


@given(works())
def test_what_is_written_is_read_back_field_by_field(given_works: tuple[Work, ...]) -> None:
    text = write_bibliography(given_works, {})
    library = parse_library(text, "sources.bib")
    assert not library.problems
    read = {work.key: (work.type, dict(work.fields)) for work in library_works(library)}
    assert read == {work.key: (work.type, dict(work.fields)) for work in given_works}


@given(works())
def test_the_order_of_the_works_does_not_matter(given_works: tuple[Work, ...]) -> None:
    turned = tuple(
        replace(work, fields=dict(reversed(list(work.fields.items())))) for work in reversed(given_works)
    )
    assert write_bibliography(turned, {}) == write_bibliography(given_works, {})


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(wild_works())
def test_bibtexparser_reads_whatever_is_written_without_a_failed_block(given_works: tuple[Work, ...]) -> None:
    text = write_bibliography(given_works, {work.key: "n. 1" for work in given_works})
    read = bibtexparser.parse_string(text)
    assert not read.failed_blocks
    assert [entry.key for entry in read.entries] == sorted(work.key for work in given_works)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(wild_works())
def test_reading_and_writing_again_changes_no_byte(given_works: tuple[Work, ...]) -> None:
    text = write_bibliography(given_works, {work.key: "n. 1" for work in given_works})
    library = parse_library(text, "sources.bib")
    assert not library.problems
    assert write_bibliography(library_works(library), {}) == text


def test_keys_lose_only_what_bibtex_cannot_have() -> None:
    text = write_bibliography(
        [Work("王 a{b},c", "book", {"title": "T"}), Work("", "book", {"title": "U"})], {}
    )
    assert [entry.key for entry in parse_library(text, "x.bib").entries] == ["und", "王abc"]


@pytest.mark.parametrize(
    ("names", "written"),
    [
        ("A, B, C, D", "{A, B, C, D}"),
        ("Li, Wei and and  and Berg, A", "Li, Wei and Berg, A"),
        ("Li,, Wei", "{Li,, Wei}"),
        ("{} and {Water and Light}", "{Water and Light}"),
        ("Li, Wei and others", "Li, Wei and others"),
        ("King, Jr., Martin", "King, Jr., Martin"),
        ("Berg {(Ex City, 5, East, Exland)}", "{Berg (Ex City, 5, East, Exland)}"),
        ("Berg {", r"Berg \textbraceleft{}"),
    ],
)
def test_name_lists_are_made_such_as_biber_can_read(names: str, written: str) -> None:
    text = write_bibliography([Work("a", "book", {"author": names})], {})
    assert f"  author = {{{written}}},\n" in text


def test_fields_that_a_type_does_not_take_are_moved_with_their_words() -> None:
    assert fitting_fields("report", {"title": "T", "publisher": "P", "isbn": "1", "editor": "A, B"}) == {
        "title": "T",
        "institution": "P",
        "addendum": "editor: A, B; isbn: 1",
    }
    assert fitting_fields("article", {"volume": "12A", "date": "n.d.", "addendum": "A reprint"}) == {
        "addendum": "A reprint; date: n.d.; volume: 12A"
    }
    assert fitting_fields("article", {"volume": "CXX"}) == {"volume": "120"}
    assert fitting_fields("article", {"volume": "D"}) == {"addendum": "volume: D"}
    assert fitting_fields("book", {"publisher": "P", "institution": "U"})["addendum"] == "institution: U"
    assert fitting_fields("book", {"date": "2011", "year": "2011"}) == {"date": "2011"}


@pytest.mark.parametrize("entry_type", sorted(FIELDLESS_TYPES))
def test_types_without_fields_are_written_under_another_and_read_back(entry_type: str) -> None:
    fields = {"title": "A v. B", "date": "2014", "number": "67481/01", "pages": "5-6", "court": "High Court"}
    assert fitting_entry(entry_type, fields)[0] == "misc"
    (work,) = library_works(parse_library(write_bibliography([Work("a", entry_type, fields)], {}), "x.bib"))
    assert work.type == entry_type
    assert work.fields["addendum"] == "court: High Court"
    assert {name: work.fields[name] for name in ("title", "date", "number", "pages")} == {
        name: fields[name] for name in ("title", "date", "number", "pages")
    }


@pytest.mark.parametrize(
    "value",
    [
        "2011",
        "2011-03",
        "2011-03-04",
        "2011-21",
        "1900~",
        "2004?",
        "1990%",
        "199X",
        "19XX",
        "2011/2013",
        "2011/..",
        "2011/",
        "-0044",
        "2000-02-29",
    ],
)
def test_edtf_dates_are_dates(value: str) -> None:
    assert is_date(value)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "n.d.",
        "2011-13",
        "2011-02-30",
        "1999-02-29",
        "[2011]",
        "11",
        "2011/2012/2013",
        "٢٠١١",
        "2011-25-01",
        "March 2011",
        "2011-3",
        "/",
    ],
)
def test_what_biber_would_drop_is_no_date(value: str) -> None:
    assert not is_date(value)


# --- biber as the judge --------------------------------------------------------------------------

biber = pytest.mark.skipif(not shutil.which("biber"), reason="the program biber is not installed")


def complaints(text: str, folder: Path) -> list[str]:
    """What biber's data model says against a file, missing mandatory fields apart."""
    (folder / "a.bib").write_text(text, encoding="utf-8")
    command = ["biber", "--tool", "--validate-datamodel", "--nolog", "--output-file", "b.bib", "a.bib"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="replace", check=False)
    lines = (done.stdout + done.stderr).splitlines()
    assert any("Output to b.bib" in line for line in lines), done.stdout + done.stderr
    return [line for line in lines if not line.startswith("INFO") and "Missing mandatory field" not in line]


@biber
def test_biber_accepts_every_field_in_every_type(tmp_path: Path) -> None:
    values = {
        "author": "Li, Wei and {Water and Light}",
        "editor": "Berg, Anna",
        "title": "T & x_y",
        "date": "2014-03-04",
        "journaltitle": "J",
        "booktitle": "B",
        "publisher": "P and Q",
        "institution": "I",
        "organization": "O",
        "location": "L",
        "volume": "12A",
        "number": "3a",
        "pages": "B2, B3",
        "url": "http://x.example/a_b%20{c}",
        "doi": "10.1/a_b",
        "isbn": "978-3-16-148410-0",
        "issn": "2049-3630",
        "urldate": "yesterday",
        "note": "n",
        "series": "S",
        "edition": "2nd",
        "howpublished": "H",
        "court": "C",
        "month": "Hilary",
        "year": "2014a",
        "type": "Working paper",
        "version": "1",
        "eventtitle": "E",
        "language": "english",
        "chapter": "3",
    }
    types = sorted(
        {*FIELDS_OF_TYPE, *FIELDLESS_TYPES, "newspaper", "phdthesis", "techreport", ""} - {"set", "xdata"}
    )
    made = [Work(f"k{number}", entry_type, values) for number, entry_type in enumerate(types)]
    text = write_bibliography(made, {work.key: "n. 5, p. 65" for work in made})
    assert complaints(text, tmp_path) == []
    for word in ("12A", "yesterday", "Hilary", "2014a", "court: C"):
        assert text.count(word) == len(made)


@pytest.mark.parametrize(
    ("pages", "written"),
    [
        (", 12-15", "12--15"),
        ("12,, 15", "12, 15"),
        ("12-15;", "12--15"),
        ("1-5, 9", "1--5, 9"),
        ("–12", "{-12}"),
        ("1, –12, 3", "1,{-12}, 3"),
        ("0, 7", "{{0}}, 7"),
        ("0-5", "{0--5}"),
        ("a b –", "{a b-}"),
        ("⸗", "{⸗}"),
        ("𐺭2; 5–7", "{𐺭2}; 5--7"),
        ("M-1–M-4", "M-1-M-4"),
    ],
)
def test_pages_have_no_comma_without_a_page(pages: str, written: str) -> None:
    text = write_bibliography([Work("a", "article", {"title": "T", "pages": pages})], {})
    assert f"{{{written}}}" in text


@biber
@given(
    pages=st.lists(
        st.text("012ab-–—‐−,; ()./~⸗᐀𐺭֊\u200b", min_size=1, max_size=9), min_size=200, max_size=200
    )
)
@settings(
    max_examples=3,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_biber_takes_any_pages(tmp_path_factory: pytest.TempPathFactory, pages: list[str]) -> None:
    made = [Work(f"k{n}", "article", {"title": "T", "pages": value}) for n, value in enumerate(pages)]
    assert complaints(write_bibliography(made, {}), tmp_path_factory.mktemp("pages")) == []


@biber
def test_biber_accepts_works_with_any_text_in_them(tmp_path: Path) -> None:
    made: list[Work] = []

    @settings(
        max_examples=150, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(works() | wild_works())
    def gather(some: tuple[Work, ...]) -> None:
        for work in some:
            # A number that fails its check digit is the paper's fault, and written as printed. A field in
            # which a program keeps what is its own ("comment") stays as well, and biber says it knows none.
            fields = {
                name: value
                for name, value in work.fields.items()
                if name not in ("isbn", "issn", "ismn") and not is_of_program(name)
            }
            made.append(replace(work, key=f"k{len(made)}", fields=fields))

    gather()
    assert len(made) > 100
    assert complaints(write_bibliography(made, {}), tmp_path) == []


@biber
@pytest.mark.parametrize("value", ["2011-21", "1900~", "2004?", "1990%", "199X", "2011/..", "2011/", "-0044"])
def test_biber_takes_the_dates_that_are_taken_for_dates(tmp_path: Path, value: str) -> None:
    assert (
        complaints(write_bibliography([Work("a", "book", {"title": "T", "date": value})], {}), tmp_path) == []
    )
