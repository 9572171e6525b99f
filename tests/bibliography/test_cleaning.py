"""Cleaning: each change of form, what stays, and that a second cleaning changes nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bibliography.strategies import bib_texts
from verifier.bibliography import Entry, FailedBlock, edit, library_works, parse_library
from verifier.bibliography.cleaning import CLEANINGS, UnknownCleaningError, chosen, clean

EVERYTHING = tuple(cleaning.name for cleaning in CLEANINGS if cleaning.name != "ascii")


def cleaned(field: str, *names: str, style: str = "", kind: str = "article", more: str = "") -> str:
    """A field after cleaning, as it stands in its entry."""
    text = f"@{kind}{{a,\n  {field},\n{more}}}\n"
    rows = chosen(names, style=style)
    result = clean(parse_library(text, "x.bib"), rows).text
    assert clean(parse_library(result, "x.bib"), rows).text == result
    return result.removeprefix(f"@{kind}{{a,\n  ").removesuffix(f",\n{more}}}\n")


@pytest.mark.parametrize(
    ("field", "after"),
    [
        ("title = {A  B   C}", "title = {A B C}"),
        ("title = { A }", "title = {A}"),
        ("title = {A\n    B}", "title = {A\n    B}"),
        ('title = "A  B"', 'title = "A B"'),
        (r"title = {A\ }", r"title = {A\ }"),
        ("title = {A  B} # x", "title = {A  B} # x"),
        ("file = {a  b.pdf}", "file = {a  b.pdf}"),
        ("myfield = {a  b}", "myfield = {a  b}"),
        ("abstract = {a  b}", "abstract = {a  b}"),
        ("url = { https://a.example/x }", "url = {https://a.example/x}"),
    ],
)
def test_blanks(field: str, after: str) -> None:
    assert cleaned(field, "blanks") == after


@pytest.mark.parametrize(
    ("field", "after"),
    [
        ("title = {A &amp; B}", r"title = {A \& B}"),
        (r"title = {A \&amp; B}", r"title = {A \& B}"),
        (r"title = {A {\&}amp; B}", r"title = {A \& B}"),
        ("title = {A &amp;amp; B}", r"title = {A \& B}"),
        ("title = {Caf&eacute; &#8217; &#x2019;}", "title = {Café ’ ’}"),
        (r"title = {Caf{\&}{\#}233;}", "title = {Café}"),
        ("title = {a&nbsp;b &lt; c}", r"title = {a~b \textless{} c}"),
        ("title = {The &quot;New {DNA}&quot; Age}", "title = {The ``New {DNA}'' Age}"),
        ("title = {AT&T; R&D}", "title = {AT&T; R&D}"),
        ("title = {$a &lt; b$}", "title = {$a &lt; b$}"),
        ("title = {&lbrace; &#10; &#xD800; &#0;}", "title = {&lbrace; &#10; &#xD800; &#0;}"),
        ("url = {https://a.example/?a=1&amp;b=2}", "url = {https://a.example/?a=1&amp;b=2}"),
    ],
)
def test_entities(field: str, after: str) -> None:
    assert cleaned(field, "entities") == after


@pytest.mark.parametrize(
    ("field", "after"),
    [
        ("title = {It was {DNA}â€™s RiviÃ¨res}", "title = {It was {DNA}’s RiviÃ¨res}"),
        ("title = {Ð¡Ð¢}", "title = {СТ}"),
        ("title = {CAFÉ»}", "title = {CAFÉ»}"),
    ],
)
def test_damage_is_restored_only_where_nobody_can_have_meant_it(field: str, after: str) -> None:
    assert cleaned(field, "damage") == after


@pytest.mark.parametrize(
    ("field", "after"),
    [
        ("author = {Li, Wei and Berg, Anna et al.}", "author = {Li, Wei and Berg, Anna and others}"),
        ("author = {Li, Wei, et al}", "author = {Li, Wei and others}"),
        ("author = {Li, Wei and et al.}", "author = {Li, Wei and others}"),
        ("author = {Li, Wei and Others}", "author = {Li, Wei and others}"),
        ("author = {{Ministry et al.}}", "author = {{Ministry et al.}}"),
        ("author = {Metal, A. and Petal, B.}", "author = {Metal, A. and Petal, B.}"),
        ("title = {Li et al.}", "title = {Li et al.}"),
        ("author = {Li, Wei; Berg, Anna}", "author = {Li, Wei and Berg, Anna}"),
        ("author = {Li, Wei; Berg, Anna;}", "author = {Li, Wei and Berg, Anna}"),
        ("author = {Li Wei; Anna Berg}", "author = {Li Wei; Anna Berg}"),
        ("author = {Li, Wei; Berg, Anna and Doe, J.}", "author = {Li, Wei; Berg, Anna and Doe, J.}"),
        ('author = {M{\\"u}ller; Co, Ltd}', 'author = {M{\\"u}ller; Co, Ltd}'),
    ],
)
def test_names(field: str, after: str) -> None:
    assert cleaned(field, "names", "et-al") == after


@pytest.mark.parametrize(
    ("field", "after"),
    [
        ("title = {Rivers,}", "title = {Rivers}"),
        ("title = {{Rivers,}}", "title = {{Rivers}}"),
        ("journal = {Nature ;}", "journal = {Nature}"),
        ("title = {Rivers without borders.}", "title = {Rivers without borders}"),
        ("title = {Made in the U.S.}", "title = {Made in the U.S.}"),
        ("title = {Acme Inc.}", "title = {Acme Inc.}"),
        ("title = {And so on...}", "title = {And so on...}"),
        ("booktitle = {Proc. Workshop on Compil.}", "booktitle = {Proc. Workshop on Compil.}"),
        (r"title = {A\,}", r"title = {A\,}"),
        ("title = {,}", "title = {,}"),
    ],
)
def test_ends(field: str, after: str) -> None:
    assert cleaned(field, "ends") == after


@pytest.mark.parametrize("unit", ["x", "é", ".", ",", " ", "x ", "x.", ", "])
def test_a_title_of_many_equal_signs_is_cleaned_in_a_moment(unit: str) -> None:
    library = parse_library(f"@book{{a, title = {{A{unit * (60_000 // len(unit))}a}}}}", "x.bib")
    start = time.process_time()
    clean(library, chosen())
    assert time.process_time() - start < 4


@pytest.mark.parametrize(
    ("field", "after"),
    [
        ("pages = {10-31}", "pages = {10--31}"),
        ("pages = {10–31}", "pages = {10--31}"),
        ("pages = {10 — 31, 40-1}", "pages = {10--31, 40--1}"),
        (r"pages = {10\textendash{}31}", "pages = {10--31}"),
        ("pages = {10--31}", "pages = {10--31}"),
        ("pages = {S1-5--S1-7}", "pages = {S1-5--S1-7}"),
        ("pages = {3-1-3-15}", "pages = {3-1-3-15}"),
        ("pages = {10-}", "pages = {10-}"),
        ("pages = {e1002}", "pages = {e1002}"),
        ("pages = 10", "pages = 10"),
        ("number = {1-2}", "number = {1-2}"),
    ],
)
def test_pages(field: str, after: str) -> None:
    assert cleaned(field, "pages") == after


@pytest.mark.parametrize(
    ("field", "after"),
    [
        ("month = {March}", "month = mar"),
        ('month = "Sept."', "month = sep"),
        ("month = {3}", "month = mar"),
        ("month = 03", "month = mar"),
        ("month = mar", "month = mar"),
        ("month = {4 March}", "month = {4 March}"),
        ("month = {13}", "month = {13}"),
        ("month = {Frühling}", "month = {Frühling}"),
        ("urldate = {March 4, 2014}", "urldate = {2014-03-04}"),
        ("urldate = {Accessed: 4 Mar. 2014}", "urldate = {2014-03-04}"),
        ("urldate = {2014/3/4}", "urldate = {2014-03-04}"),
        ("urldate = {03/04/2014}", "urldate = {03/04/2014}"),
        ("urldate = {2014-02-31}", "urldate = {2014-02-31}"),
        ("date = {March 4, 2014}", "date = {March 4, 2014}"),
    ],
)
def test_dates(field: str, after: str) -> None:
    assert cleaned(field, "months", "urldate") == after


@pytest.mark.parametrize(
    ("field", "after"),
    [
        ("doi = {https://doi.org/10.1000/ABC}", "doi = {10.1000/ABC}"),
        ("doi = {http://dx.doi.org/10.1000%2F182}", "doi = {10.1000/182}"),
        ("doi = {doi:10.1000/182}", "doi = {10.1000/182}"),
        ("doi = {see https://doi.org/10.1000/182}", "doi = {see https://doi.org/10.1000/182}"),
        ("doi = {https://a.example/10.1000/182}", "doi = {https://a.example/10.1000/182}"),
        ("isbn = {9783161484100}", "isbn = {978-3-16-148410-0}"),
        ("isbn = {ISBN-13: 978 3 16 148410 0}", "isbn = {978-3-16-148410-0}"),
        ("isbn = {316148410X}", "isbn = {3-16-148410-X}"),
        ("isbn = {9783161484101}", "isbn = {9783161484101}"),
        ("isbn = {9783161484100, 316148410X}", "isbn = {978-3-16-148410-0, 3-16-148410-X}"),
        ("isbn = {9783161484100 (print)}", "isbn = {9783161484100 (print)}"),
        ("issn = {03785955}", "issn = {0378-5955}"),
        ("issn = {ISSN 0378-5955}", "issn = {0378-5955}"),
        ("issn = {0378-5956}", "issn = {0378-5956}"),
        ("url = {https://a.example/?utm_source=x&id=3#top}", "url = {https://a.example/?id=3#top}"),
        ("url = {https://a.example/?id=3&fbclid=abc}", "url = {https://a.example/?id=3}"),
        ("url = {https://a.example/x?utm_medium=y}", "url = {https://a.example/x}"),
        (r"url = {https://a.example/?a=1\&utm\_source=x}", "url = {https://a.example/?a=1}"),
        ("url = {https://a.example/?ref=x&source=y}", "url = {https://a.example/?ref=x&source=y}"),
    ],
)
def test_identifiers_and_addresses(field: str, after: str) -> None:
    assert cleaned(field, "doi", "isbn", "issn", "tracking") == after


def test_an_address_that_repeats_the_doi_goes_unless_a_day_of_access_belongs_to_it() -> None:
    more = "  doi = {10.1000/ABC},\n"
    assert cleaned("url = {https://doi.org/10.1000/abc}", more=more) == "doi = {10.1000/ABC},\n}\n"
    more += "  urldate = {2020-01-02},\n"
    assert "url = {https://doi.org/10.1000/abc}" in cleaned("url = {https://doi.org/10.1000/abc}", more=more)
    more = "  doi = {10.1000/abd},\n"
    assert "url = {" in cleaned("url = {https://doi.org/10.1000/abc}", more=more)


def test_fields_that_say_nothing_go_and_those_that_say_it_twice() -> None:
    text = '@book{a,\n  note = {},\n  title = {T},\n  isbn = "",\n  title = {T},\n'
    text += "  title = {U},\n  url = { }\n}\n"
    assert clean(parse_library(text, "x.bib")).text == "@book{a,\n  title = {T},\n  title = {U},\n}\n"


def test_an_empty_field_of_a_child_keeps_out_what_the_parent_has() -> None:
    text = "@inbook{a, title = {T}, note = {}, crossref = {b}}\n"
    assert clean(parse_library(text, "x.bib")).text == text


def test_comments_strings_and_what_cannot_be_read_stay_as_they_are() -> None:
    text = (
        "junk  with  blanks\n@comment{a  b}\n@string{x = {A  B}}\n@preamble{{\\x  y}}\n"
        "@book{a, % a  remark\n  title = {A  B}, % and  another\n  note = x # {  c},\n}\n"
        "@weird{w, title = {A  B}}\n@book{broken, title = {A  B\n@book{last, title = {T}}\n% end  "
    )
    result = clean(parse_library(text, "x.bib"))
    assert result.text == text.replace("title = {A  B},", "title = {A B},").replace(
        "w, title = {A  B}", "w, title = {A B}"
    )
    assert [block.key for block in result.left] == ["broken"]
    assert result.done == {"blanks": 2}


def test_layout_is_a_matter_of_taste() -> None:
    text = '@Book{a,\r\n  Year = 2011,\r\n  TITLE = "A {DNA} b",\r\n  author={Li, Wei}\r\n}\r\n'
    assert clean(parse_library(text, "x.bib")).text == text
    rows = chosen(("lower-case", "braces", "sort-fields", "align"))
    assert clean(parse_library(text, "x.bib"), rows).text == (
        "@book{a,\r\n  author = {Li, Wei},\r\n  title  = {A {DNA} b},\r\n  year   = 2011\r\n}\r\n"
    )


def test_an_entry_with_remarks_between_its_fields_keeps_its_order() -> None:
    text = "@book{a,\n  title = {T},\n  % of the second edition\n  author = {Li, Wei},\n}\n"
    assert clean(parse_library(text, "x.bib"), chosen(("sort-fields",))).text == text


def test_accents_are_written_both_ways() -> None:
    latex = r"author = {M{\"u}ller, {\O}yvind and Dvo{\v{r}}{\'a}k and Stra{\ss}e and {\'{\i}}}"
    plain = "author = {Müller, Øyvind and Dvořák and Straße and í}"
    assert cleaned(latex, "unicode") == plain
    assert cleaned(plain, "ascii") == latex
    for letters in (r"title = {\'e \`{a} \c{c} {\aa} \alpha{}}",):
        assert cleaned(letters, "unicode") == r"title = {é à ç å \alpha{}}"
    assert cleaned("title = {“A” – 王}", "ascii") == "title = {``A'' -- 王}"


def test_capitals_and_tags() -> None:
    assert cleaned("title = {The DNA of iPhones in Rome}", "capitals") == (
        "title = {The {DNA} of {iPhones} in Rome}"
    )
    assert cleaned("title = {ALL CAPITALS}", "capitals") == "title = {ALL CAPITALS}"
    assert cleaned("title = {On <i>E. coli</i> and H<sub>2</sub>O}", "tags") == (
        r"title = {On \emph{E. coli} and H\textsubscript{2}O}"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "@phdthesis{a,\n  title = {},\n  school = {U},\n  year = 2011,\n  month = mar,\n}\n",
            "@thesis{a,\n  type = {phdthesis},\n  institution = {U},\n  date = {2011-03},\n}\n",
        ),
        (
            "@article{a,\n  journal = {J},\n  year = {2011},\n  day = 4,\n  month = {3}\n}\n",
            "@article{a,\n  journaltitle = {J},\n  date = {2011-03-04},\n}\n",
        ),
        ("@misc{a, year = {in press}}\n", "@misc{a, year = {in press}}\n"),
        ("@misc{a, year = 2011, month = {Easter}}\n", "@misc{a, year = 2011, month = {Easter}}\n"),
        (
            "@article{a, journal = {J}, journaltitle = {K}}\n",
            "@article{a, journal = {J}, journaltitle = {K}}\n",
        ),
    ],
)
def test_a_file_becomes_biblatex(before: str, after: str) -> None:
    rows = chosen(style="biblatex")
    assert clean(parse_library(before, "x.bib"), rows).text == after
    assert clean(parse_library(after, "x.bib"), rows).text == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "@thesis{a,\n  type = {phdthesis},\n  institution = {U},\n  date = {2011-03},\n}\n",
            "@phdthesis{a,\n  school = {U},\n  year = {2011},\n  month = mar,\n}\n",
        ),
        (
            "@report{a, institution = {U}, location = {X}}\n",
            "@techreport{a, institution = {U}, address = {X}}\n",
        ),
        ("@online{a, date = {2011-03-04}}\n", "@online{a, date = {2011-03-04}}\n"),
        ("@article{a, date = {2011/2012}}\n", "@article{a, date = {2011/2012}}\n"),
        ("@thesis{a, type = {Habilitation}}\n", "@thesis{a, type = {Habilitation}}\n"),
    ],
)
def test_a_file_becomes_bibtex_as_far_as_that_has_an_equal(before: str, after: str) -> None:
    rows = chosen(style="bibtex")
    assert clean(parse_library(before, "x.bib"), rows).text == after
    assert clean(parse_library(after, "x.bib"), rows).text == after


def test_fields_are_dropped_and_entries_sorted() -> None:
    text = "@book{b, title = {B}, abstract = {x}}\n\n@book{a, title = {A}, Abstract = {y}}\n"
    result = clean(parse_library(text, "x.bib"), drop=["abstract"], sort=True)
    assert result.text == "@book{a, title = {A}, }\n\n@book{b, title = {B}, }\n"


def test_a_parent_stays_behind_its_children_as_bibtex_wants_it() -> None:
    text = "@inbook{z, crossref = {a}}\n@book{a, title = {A}}\n@book{b, title = {B}}\n"
    result = clean(parse_library(text, "x.bib"), sort=True)
    assert [entry.key for entry in parse_library(result.text, "x.bib").entries] == ["b", "z", "a"]


def test_a_file_with_remarks_between_its_entries_is_not_sorted() -> None:
    text = "@book{b, title = {B}}\n% about a\n@book{a, title = {A}}\n"
    result = clean(parse_library(text, "x.bib"), sort=True)
    assert result.text == text
    assert "not sorted" in result.refused[0][1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [({"select": ("page",)}, "did you mean 'pages'?"), ({"add": ("unicode", "ascii")}, "undo one another")],
)
def test_a_choice_that_cannot_be_meant_is_refused(arguments: dict[str, tuple[str, ...]], words: str) -> None:
    with pytest.raises(UnknownCleaningError, match=re.escape(words)):
        chosen(**arguments)  # type: ignore[arg-type]


# --- Any file ----------------------------------------------------------------------------------

NAMES = st.sampled_from(
    [
        "author", "editor", "title", "booktitle", "journal", "pages", "month", "year", "day", "date",
        "urldate", "doi", "url", "isbn", "issn", "note", "abstract", "publisher", "type", "school", "file",
        "x-own", "crossref",
    ]
)  # fmt: skip
VALUES = st.sampled_from(
    [
        "{}", '""', "{ }", "{A  B}", "{Rivers,}", "{Rivers without borders.}", "{A &amp;amp; B}",
        "{Li et al.}", "{Li, W.; Berg, A.}", "{10-31}", "{10 – 31}", "{March}", "mar", "3", "2011", "{2011}",
        "{2011-03}", "{4}", "{https://doi.org/10.1/X}", "{10.1/x}", "{9783161484100}", "{03785955}",
        "{phdthesis}",
        "{{A}  {B,}}",
        "{a} # { b }", "x # {  }", "{https://a.example/?utm_source=x&b=1}", "{â€™ é}", r"{M{\"u}ller  \'{e}}",
        "{The DNA}", "{<i>a</i>}",
        "{March 4, 2014}", '"a {"} b  c"', r"{a\ }", "{$x  <  y$}", "{,}", "{;;}",
        "{.}",         "{&quot;a&quot;}", "{ü,}", "{%}", "{\n  a\n  b,\n}",
    ]
)  # fmt: skip
ENTRY = st.builds(
    lambda kind, fields, comma: (
        f"@{kind}{{KEY" + "".join(f",\n  {name} = {value}" for name, value in fields) + comma + "\n}\n"
    ),
    st.sampled_from(["article", "Book", "phdthesis", "thesis", "report", "online", "weird"]),
    st.lists(st.tuples(NAMES, VALUES), max_size=6),
    st.sampled_from(["", ","]),
)
FILES = st.lists(ENTRY | st.sampled_from(["% remark\n", "@string{x = {A  B}}\n", "\n"]), max_size=5).map(
    lambda parts: "".join(part.replace("KEY", f"k{index}") for index, part in enumerate(parts))
)
ROWS = st.sampled_from(
    [
        chosen(),
        chosen(EVERYTHING),
        chosen(EVERYTHING, style="biblatex"),
        chosen(("ascii", *(name for name in EVERYTHING if name != "unicode")), style="bibtex"),
    ]
)


def outside(text: str) -> list[str]:
    return [block.raw for block in parse_library(text, "x.bib").blocks if not isinstance(block, Entry)]


@settings(max_examples=300, deadline=None)
@given(FILES | bib_texts, ROWS, st.booleans())
def test_cleaning_twice_is_cleaning_once_and_touches_nothing_but_entries(
    text: str, rows: tuple, crlf: bool
) -> None:
    text = text.replace("\n", "\r\n") if crlf else text
    library = parse_library(text, "x.bib")
    result = clean(library, rows)
    assert edit(library, result.changes) == result.text
    again = clean(parse_library(result.text, "x.bib"), rows)
    assert again.text == result.text
    assert again.changes == ()
    assert outside(result.text) == outside(text)
    now = parse_library(result.text, "x.bib")
    assert [entry.key for entry in now.entries] == [entry.key for entry in library.entries]
    assert sum(isinstance(block, FailedBlock) for block in now.blocks) == len(result.left)


def meaning(fields: dict[str, str]) -> dict[str, str]:
    """The fields of a work without what a cleaning may change in them."""
    plain = {
        name: re.sub(r"\s+", " ", value).strip(" ,;:.")
        for name, value in fields.items()
        if name not in ("url", "urldate", "month", "day")
    }
    for name in ("isbn", "issn"):
        if name in plain:
            plain[name] = re.sub(r"\D", "", plain[name])
    if "doi" in plain:
        plain["doi"] = plain["doi"].lower().removeprefix("https://doi.org/")
    plain = {name: value.replace("â€™", "’") for name, value in plain.items()}
    for name in ("author", "editor"):
        if name in plain:
            plain[name] = plain[name].replace("; ", " and ").replace(" et al", " and others")
    return {
        name: " ".join(value.split()).strip(" ,;:.")
        for name, value in plain.items()
        if value.strip("{} ,;:.")
    }


@settings(max_examples=200, deadline=None)
@given(FILES.filter(lambda text: "&" not in text))
def test_works_mean_the_same_before_and_after(text: str) -> None:
    before = library_works(parse_library(text, "x.bib"))
    after = library_works(parse_library(clean(parse_library(text, "x.bib")).text, "x.bib"))
    assert [(work.key, work.type) for work in after] == [(work.key, work.type) for work in before]
    for one, other in zip(before, after, strict=True):
        assert meaning(dict(other.fields)) == meaning(dict(one.fields))


@pytest.mark.parametrize(
    "text",
    [
        "@book{a, title = {T,\n" * 50_000,
        "@book{a, " + "title = {T  U}, " * 50_000 + "}",
        "@book{a, title = {" + "&amp;" * 300_000 + "}}",
        "@book{a, title = {" + "a  " * 300_000 + "}}",
        "@book{a, author = {" + "Li, W.; " * 100_000 + "}}",
        "@book{a, pages = {" + "1-2, " * 200_000 + "}, title = {" + "{" * 100_000 + "}" * 100_000 + "}}",
        "@book{a, title = {" + "<i>" * 200_000 + "}, url = {" + "?&" * 300_000 + "}}",
        "@book{a, title = {" + "&quot;a" * 100_000 + "." * 100_000 + "}}",
    ],
)
def test_hostile_files_are_cleaned_in_time(text: str) -> None:
    start = time.process_time()
    clean(parse_library(text, "x.bib"), chosen(EVERYTHING, style="biblatex"))
    assert time.process_time() - start < 30


@pytest.mark.skipif(shutil.which("biber") is None, reason="biber is not installed")
def test_biber_reads_the_same_from_a_cleaned_file(tmp_path: Path) -> None:
    text = (
        "@string{j = {Journal  of Rivers}}\n"
        '@article{a,\n  author = {Li, Wei and M{\\"u}ller, Anna},\n  title = {The  {DNA} \\& co,},\n'
        "  journal = j,\n  year = {2011},\n  month = {March},\n  pages = {10-31},\n  volume = 12,\n"
        "  doi = {https://doi.org/10.1000/ABC},\n  issn = {03785955},\n  note = {}\n}\n\n"
        '@thesis{b, author = {Berg, Anna}, title = "A {"}B{"} c", type = {phdthesis}, institution = {U},'
        " date = {2011-03}}\n"
        "@inbook{c, author = {Doe, J.}, title = {C}, crossref = {d}, pages = {1--2}}\n"
        "@book{d, author = {Doe, J.}, title = {D}, publisher = {P}, date = {2001}}\n"
    )
    result = clean(parse_library(text, "x.bib"), chosen(EVERYTHING, style="biblatex")).text
    before, after = (fields_by_biber(written, tmp_path) for written in (text, result))
    assert after.keys() == before.keys()
    assert result != text
    changed = {
        (key, name)
        for key in after
        for name in before[key].keys() | after[key].keys()
        if before[key].get(name) != after[key].get(name)
    }
    # biber reads {March} and the blanks of a string as they stand; the rest is what was cleaned.
    assert changed <= {("a", name) for name in ("title", "doi", "issn", "month", "date", "year")}


def fields_by_biber(text: str, folder: Path) -> dict[str, dict[str, str]]:
    """What biber makes of each entry, by key."""
    source = folder / "x.bib"
    source.write_text(text, encoding="utf-8")
    run = subprocess.run(
        ["biber", "--tool", "--nolog", "--output-resolve-crossrefs", "--output-file=out.bib", "x.bib"],
        cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, "HOME": str(folder)},
    )  # fmt: skip
    assert "ERROR" not in run.stdout, run.stdout
    library = parse_library((folder / "out.bib").read_text(encoding="utf-8"), "out.bib")
    return {entry.key: {field.name: field.value for field in entry.fields} for entry in library.entries}


@pytest.mark.skipif(shutil.which("bibtex") is None, reason="BibTeX is not installed")
def test_bibtex_prints_the_same_from_a_cleaned_file(tmp_path: Path) -> None:
    text = (
        "@string{j = {Journal of Rivers}}\n"
        '@article{a, author = {Li, Wei and M{\\"u}ller, Anna}, title = {The  {DNA} of rivers}, journal = j,'
        " year = 2011, month = {March}, pages = {10-31}, volume = 12, doi = {https://doi.org/10.1000/ABC},"
        " url = {https://doi.org/10.1000/abc}, issn = {03785955}, note = {},"
        " title = {The  {DNA} of rivers}}\n"
        '@book{b, author = "Berg, Anna", title = "A {"}B{"} c", publisher = { P }, year = {2001},'
        " isbn = {9783161484100}, edition = {Second}, address = {X,}}\n"
        "@inbook{c, author = {Doe, J.}, chapter = 3, crossref = {b}, pages = {1, 5--7}}\n"
    )
    if not _by_bibtex(text, tmp_path):
        pytest.skip("BibTeX has no plain.bst")
    printed = _by_bibtex(text.replace("{X,}", "{X}"), tmp_path)
    result = clean(parse_library(text, "x.bib"))
    assert result.entries == 2
    assert _by_bibtex(result.text, tmp_path) == printed


def _by_bibtex(text: str, folder: Path) -> str:
    """What BibTeX prints of all entries in its plain style; "" when it cannot."""
    (folder / "x.bib").write_text(text, encoding="utf-8")
    aux = "\\relax\n\\citation{*}\n\\bibdata{x}\n\\bibstyle{plain}\n"
    (folder / "x.aux").write_text(aux, encoding="utf-8")
    subprocess.run(["bibtex", "x"], cwd=folder, capture_output=True, check=False)
    list_ = folder / "x.bbl"
    return list_.read_text(encoding="utf-8") if list_.exists() else ""


def test_keys_are_made_anew_with_what_names_them() -> None:
    text = (
        "@book{ Z1, author = {Berg, Anna}, title = {Basin Report}, year = 2020}\n"
        "@inbook{two, author = {Li, Wei}, title = {Rivers}, crossref = {Z1}, year = 2011}\n"
        "@article{berg2020basina, author = {Berg, Anna}, title = {Basin}, year = 2020, related = {Z1, two}}\n"
        "@xdata{x1, publisher = {P}}\n@book{berg2020basin\n"
    )
    library = parse_library(text, "x.bib")
    result = clean(library, (), keys=True)
    assert result.renamed == (("Z1", "berg2020basinb"), ("two", "li2011rivers"))
    assert result.text == text.replace("Z1", "berg2020basinb").replace("two", "li2011rivers")
    assert clean(parse_library(result.text, "x.bib"), (), keys=True).renamed == ()


@settings(max_examples=100, deadline=None)
@given(FILES | bib_texts)
def test_new_keys_are_new_once_and_told_apart(text: str) -> None:
    result = clean(parse_library(text, "x.bib"), (), keys=True)
    now = parse_library(result.text, "x.bib")
    assert outside(result.text) == outside(text)
    again = clean(now, (), keys=True)
    assert again.text == result.text
    works = [entry.key for entry in now.entries if entry.type not in ("xdata", "set")]
    assert len(set(works)) == len(works)
