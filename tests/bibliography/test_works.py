"""Entries of any dialect become works in BibLaTeX's terms."""

import pytest

from verifier.bibliography import library_works, parse_library
from verifier.model import Work


def only(text: str) -> Work:
    (work,) = library_works(parse_library(text, "x.bib"))
    return work


def test_classic_fields_become_biblatex_fields() -> None:
    work = only(
        '@string{jia = "Journal of Inner Asia"}\n'
        "@article{li, author = {Li, Wei and {Ministry of Water}}, title = {{R}ivers}, journal = jia,\n"
        " year = 2011, month = mar, pages = {1--20}, address = {Ex City}, annote = {n. 5}}"
    )
    assert work.type == "article"
    assert dict(work.fields) == {
        "author": "Li, Wei and {Ministry of Water}",
        "title": "Rivers",
        "journaltitle": "Journal of Inner Asia",
        "date": "2011-03",
        "pages": "1-20",
        "location": "Ex City",
        "annotation": "n. 5",
    }
    assert work.location is not None
    assert (work.location.file, work.location.line) == ("x.bib", 2)
    assert (work.identifiers, work.citations) == ((), ())


@pytest.mark.parametrize(
    ("classic", "entry_type", "kind"),
    [
        ("phdthesis", "thesis", "phdthesis"),
        ("mastersthesis", "thesis", "mathesis"),
        ("techreport", "report", "techreport"),
        ("conference", "inproceedings", None),
        ("www", "online", None),
        ("Article", "article", None),
    ],
)
def test_classic_types_become_biblatex_types(classic: str, entry_type: str, kind: str | None) -> None:
    work = only(f"@{classic}{{a, title = {{T}}, school = {{U}}}}")
    assert (work.type, work.fields.get("type")) == (entry_type, kind)
    assert work.fields["institution"] == "U"


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("year = 2011", "2011"),
        ("year = {2011}, month = {March}", "2011-03"),
        ("year = 2011, month = 3", "2011-03"),
        ("year = 2011, month = {Sept.}", "2011-09"),
        ("year = 2011, month = {4~} # mar", "2011-03-04"),
        ("year = 2011, month = {March 4}", "2011-03-04"),
        ("year = 2011, month = mar, day = 4", "2011-03-04"),
        ("year = 2011, month = {Spring}", "2011-21"),
        ("year = 2011, month = {March--April}", "2011"),
        ("year = {c. 1900}", "1900~"),
        ("year = {[1999?]}", "1999?"),
        ("year = {[1999]}", "1999"),
        ("year = {1999--2001}", "1999/2001"),
        ("year = {1999/00}", None),
        ("year = {1998/99}", "1998/1999"),
        ("year = {in press}", None),
        ("year = {2011a}", None),
        ("date = {2014-03-04}, year = 2014, month = mar", "2014-03-04"),
        ("date = {1900~}", "1900~"),
    ],
)
def test_year_and_month_become_one_date(printed: str, date: str | None) -> None:
    work = only(f"@book{{a, title = {{T}}, {printed}}}")
    assert work.fields.get("date") == date
    if date is None:
        assert "year" in work.fields


def test_a_month_that_cannot_be_read_is_not_lost() -> None:
    assert only("@book{a, year = 2011, month = {Hilary term}}").fields["month"] == "Hilary term"


def test_an_address_alone_in_howpublished_is_the_url() -> None:
    fields = only(r"@misc{a, howpublished = {\url{http://x.example/a\_b}}}").fields
    assert dict(fields) == {"url": "http://x.example/a_b"}


def test_a_chapter_takes_over_from_its_book_what_it_lacks() -> None:
    text = (
        "@incollection{ch, author = {Li, Wei}, title = {Chapter}, pages = {3-4}, crossref = {BK}}\n"
        "@collection{bk, editor = {Berg, Anna}, title = {Book}, subtitle = {Sub},\n year = 2001,"
        " doi = {10.1/x}, publisher = {P}, pages = {400}}"
    )
    chapter, book = library_works(parse_library(text, "x.bib"))
    assert dict(chapter.fields) == {
        "author": "Li, Wei",
        "title": "Chapter",
        "pages": "3-4",
        "crossref": "BK",
        "editor": "Berg, Anna",
        "booktitle": "Book",
        "booksubtitle": "Sub",
        "date": "2001",
        "publisher": "P",
    }
    assert book.fields["doi"] == "10.1/x"


def test_data_shared_by_xdata_is_taken_over_and_is_no_work() -> None:
    text = (
        "@xdata{p, publisher = {P}, location = {L}}\n@book{a, title = {T}, location = {M}, xdata = {p, none}}"
    )
    assert dict(only(text).fields) == {"publisher": "P", "location": "M", "title": "T"}


def test_entries_that_are_their_own_parents_are_read_nevertheless() -> None:
    text = "@book{a, title = {A}, crossref = {b}, xdata = {a}}\n"
    text += "@book{b, note = {N}, crossref = {a}, xdata = {a,b}}"
    works = library_works(parse_library(text, "x.bib"))
    assert [work.key for work in works] == ["a", "b"]
    assert works[0].fields["title"] == "A"


def test_parents_of_parents_without_end_cost_no_more_than_their_number() -> None:
    rows = [
        f"@xdata{{x{row}_{column}, xdata = {{{', '.join(f'x{row + 1}_{n}' for n in range(8))}}}}}\n"
        for row in range(30)
        for column in range(8)
    ]
    assert only("".join(rows) + "@misc{a, title = {T}, xdata = {x0_0}}").fields["title"] == "T"


def test_a_court_decision_that_was_written_as_misc_is_one_again() -> None:
    assert only("@misc{a, title = {A v. B}, entrysubtype = {jurisdiction}}").type == "jurisdiction"
    assert only("@misc{a, title = {A}, entrysubtype = {pamphlet}}").type == "misc"


def test_only_fields_that_the_type_cannot_take_are_read_out_of_an_addendum() -> None:
    work = only(
        "@online{a, title = {T}, addendum = {A reprint; note: mine; isbn: 978-3-16-148410-0; pages: 5--6}}"
    )
    assert work.fields["addendum"] == "A reprint; note: mine"
    assert (work.fields["isbn"], work.fields["pages"]) == ("978-3-16-148410-0", "5-6")
