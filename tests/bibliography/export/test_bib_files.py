from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.bibliography.strategies import articles, books, reports
from verifier.bibliography import library_works, parse_library
from verifier.bibliography.export import WRITERS, items_of
from verifier.bibliography.export.interface import Item
from verifier.bibliography.works import NOT_WORKS
from verifier.model import Work


def exported(text: str, shape: str) -> str:
    library = parse_library(text, "x.bib")
    entries = [entry for entry in library.entries if entry.type not in NOT_WORKS]
    return WRITERS[shape](items_of(library_works(library), entries)).text


def test_biblatex_becomes_classic_bibtex_with_its_protecting_braces() -> None:
    source = """\
@report{gov, author = {{Ministry of Water}}, title = {The {UN} in \\emph{Asia}}, subtitle = {A {DNA}},
  institution = {Government Press}, location = {Ex City}, date = {2020-03-04}, number = {7}}
@thesis{odeka, author = {Odeka}, title = {X}, type = {phdthesis}, institution = {Jilin University},
  date = {2016}}
@thesis{wu, author = {Wu, Lan}, title = {X}, type = {Master of Arts}, institution = {Ex University},
  date = {2016}}
@online{news, title = {Y}, url = {https://x.example/a_b}, urldate = {2020-01-02}, date = {1999/2001}}
@article{li, author = {Li, Wei}, title = {Z}, journaltitle = {Asia}, date = {2011-03}, annotation = {n. 5}}
"""
    assert (
        exported(source, "bibtex")
        == """\
@techreport{gov,
  author = {{Ministry of Water}},
  title = {The {UN} in \\emph{Asia}: A {DNA}},
  number = {7},
  institution = {Government Press},
  address = {Ex City},
  year = {2020},
  month = "4~" # mar,
}

@phdthesis{odeka,
  author = {Odeka},
  title = {X},
  school = {Jilin University},
  year = {2016},
}

@mastersthesis{wu,
  author = {Wu, Lan},
  title = {X},
  type = {Master of Arts},
  school = {Ex University},
  year = {2016},
}

@misc{news,
  title = {Y},
  howpublished = {\\url{https://x.example/a_b}},
  year = {1999--2001},
  note = {Accessed 2020-01-02},
}

@article{li,
  author = {Li, Wei},
  title = {Z},
  journal = {Asia},
  year = {2011},
  month = mar,
  annote = {n. 5},
}
"""
    )


def test_classic_bibtex_becomes_biblatex() -> None:
    source = """\
@string{asia = {Journal of Inner {A}sia}}
@techreport{gov, title = {The {UN}}, institution = {Press}, address = {Ex City}, year = 2020, month = mar}
@article{li, title = {Z}, journal = asia, year = 2011, crossref = {all}, x-mine = {kept}}
@periodical{all, title = {Whole}, issn = {1234-5679}}
"""
    assert (
        exported(source, "biblatex")
        == """\
@report{gov,
  title = {The {UN}},
  type = {techreport},
  institution = {Press},
  location = {Ex City},
  date = {2020-03},
}

@article{li,
  title = {Z},
  journaltitle = {Journal of Inner Asia},
  date = {2011},
  issn = {1234-5679},
  x-mine = {kept},
}

@periodical{all,
  title = {Whole},
  issn = {1234-5679},
}
"""
    )


def test_keys_are_made_to_differ_and_what_became_of_them_is_said() -> None:
    items = [Item(Work("k", "book", {"title": title})) for title in "ab"]
    result = WRITERS["bibtex"]([*items, Item(Work("K", "book", {"title": "c"}))])
    assert re.findall(r"@book\{(.*),", result.text) == ["k", "k-2", "K-3"]
    assert [(lost.key, lost.why) for lost in result.unheld] == [
        ("k", "is written k-2"),
        ("K", "is written K-3"),
    ]
    assert "@book{K,\n" in WRITERS["biblatex"]([*items, Item(Work("K", "book", {}))]).text


@pytest.mark.parametrize("shape", ["bibtex", "biblatex"])
@settings(deadline=None)
@given(made=articles | reports | books)
def test_what_is_written_is_read_back(shape: str, made: tuple[str, dict[str, str]]) -> None:
    entry_type, fields = made
    result = WRITERS[shape]([Item(Work("k", entry_type, fields))])
    library = parse_library(result.text, "x.bib")
    assert not library.problems
    (work,) = library_works(library)
    assert work.type == entry_type
    named = {lost.field for lost in result.unheld}
    for name, value in fields.items():
        if name not in named and name not in ("author", "editor"):
            assert work.fields.get(name) == value, name


SAMPLE = """\
@article{a, author = {Müller, Jörg and {Ministry of Water} and others}, title = {A & B_C},
  journaltitle = {Asia},
  date = {2011-03-04}, volume = {3}, pages = {1--9}}
@report{b, author = {{Bank}}, title = {R}, institution = {Bank}, date = {2004?}}
@online{c, author = {Li, Wei}, title = {O}, url = {https://x.example/a_b%20c}, date = {2020}}
@thesis{d, author = {Li, Wei}, title = {T}, institution = {U}, date = {199X}}
@legislation{e, title = {Law}, date = {1999}}
"""


@pytest.mark.skipif(shutil.which("bibtex") is None, reason="BibTeX is not installed")
def test_bibtex_accepts_it(tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text(exported(SAMPLE, "bibtex"), encoding="utf-8")
    (tmp_path / "x.aux").write_text("\\citation{*}\n\\bibstyle{plain}\n\\bibdata{x}\n", encoding="utf-8")
    result = subprocess.run(["bibtex", "x"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
    assert "error" not in result.stdout.lower()
    printed = (tmp_path / "x.bbl").read_text(encoding="utf-8")
    assert printed.count("\\bibitem") == 5
    assert "4~Mar" in printed


@pytest.mark.skipif(shutil.which("biber") is None, reason="biber is not installed")
def test_biber_accepts_it(tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text(exported(SAMPLE, "biblatex"), encoding="utf-8")
    result = subprocess.run(
        ["biber", "--tool", "x.bib"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "ERROR" not in result.stdout
    assert "WARN" not in result.stdout


def test_names_whose_parts_are_named_are_written_for_bibtex_by_commas() -> None:
    source = (
        "@book{a, author = {family=Bruyn, given=Jan, prefix=de, useprefix=true and Li, Wei}, title = {T}}"
    )
    assert "author = {de Bruyn, Jan and Li, Wei}," in exported(source, "bibtex")
    assert "author = {family=Bruyn, given=Jan, prefix=de, useprefix=true and Li, Wei}," in exported(
        source, "biblatex"
    )


def test_an_address_is_written_without_the_escapes_of_other_programs() -> None:
    source = r"@online{a, title = {T}, date = {2023}, url = {https://x.example/a{\_}b\_c\%20d}}"
    assert "url = {https://x.example/a_b_c%20d}," in exported(source, "biblatex")
    assert r"\url{https://x.example/a_b_c" in exported(source, "bibtex")


def test_a_time_of_day_is_a_date_for_biblatex_and_is_named_elsewhere() -> None:
    source = "@online{a, title = {T}, date = {2023-05-01T08:22:11Z}, url = {https://x.example}}"
    assert "date = {2023-05-01T08:22:11Z}," in exported(source, "biblatex")
    written = WRITERS["bibtex"](items_of(library_works(parse_library(source, "x.bib"))))
    assert 'year = {2023},\n  month = "1~" # may,' in written.text
    assert [(lost.field, lost.why) for lost in written.unheld] == [
        ("date", "BibTeX has no time of day; the day is written")
    ]


def test_months_that_are_no_single_month_stay_as_they_are_printed() -> None:
    source = "@techreport{a, title = {T}, year = 2014, month = {January~--~February}, institution = {X}}"
    assert "month = {January~--~February}," in exported(source, "bibtex")


@pytest.mark.parametrize("shape", ["ris", "csl-json"])
def test_a_torn_doi_stays_as_it_is_and_what_is_left_off_behind_one_is_told(shape: str) -> None:
    text = (
        "@misc{torn, title = {Rivers}, doi = {10.1000/rivers.01.02 3}}\n"
        "@misc{more, title = {Lakes}, doi = {https://doi.org/10.1000/lakes (accessed 3 May 2019)}}\n"
        "@misc{label, title = {Ponds}, doi = {doi:10.1000/ponds}}\n"
    )
    written = WRITERS[shape](items_of(library_works(parse_library(text, "x.bib"))))
    assert "10.1000/rivers.01.02 3" in written.text
    assert [(lost.key, lost.field) for lost in written.unheld if lost.field == "doi"] == [("more", "doi")]
