"""DOIs in every shape in which they are printed, and what only looks like one."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from identifier_reading import found_in, only_in, values_in

from verifier.identifiers import SCHEMES, normalise, resolve_url


def _shapes() -> list[tuple[str, list[str]]]:
    """Return the rows of the table, its signs for line ends and invisible characters undone."""
    table = Path(__file__).with_name("doi_shapes.tsv").read_text(encoding="utf-8")
    rows = [line.partition("\t") for line in table.split("\n") if line and not line.startswith("# ")]
    return [
        (re.sub("␛([0-9A-F]{4})", lambda sign: chr(int(sign[1], 16)), text.replace("⏎", "\n")), dois.split())
        for text, _, dois in rows
    ]


SHAPES = _shapes()
DOIS = sorted({doi for _, dois in SHAPES for doi in dois})
# Shapes that the encodings below can't carry: short DOIs have rules of their own.
PLAIN = [doi for doi in DOIS if not doi.startswith("10/")]


def test_the_table_holds_as_many_shapes_as_were_asked_for() -> None:
    assert len([dois for _, dois in SHAPES if dois]) >= 300
    assert len([dois for _, dois in SHAPES if not dois]) >= 50


@pytest.mark.parametrize(("text", "dois"), SHAPES, ids=[text[:60] for text, _ in SHAPES])
def test_every_shape_of_the_table_is_read_whole_and_no_trap_is_taken(text: str, dois: list[str]) -> None:
    assert values_in(text, "doi") == dois


@pytest.mark.parametrize("doi", DOIS)
def test_the_normal_form_is_left_alone_and_resolves_at_doi_org(doi: str) -> None:
    assert normalise("doi", doi) == doi
    url = resolve_url("doi", doi)
    assert url.startswith("https://doi.org/10")
    assert url.isascii()
    assert normalise("doi", url) == doi


@pytest.mark.parametrize("doi", PLAIN)
@pytest.mark.parametrize(
    "frame",
    [
        "https://doi.org/{}",
        "http://dx.doi.org/{}",
        "https://www.doi.org/{}",
        "https://doi-org.proxy.example/{}",
        "https://onlinelibrary.wiley.com/doi/abs/{}",
        "https://link.springer.com/article/{}",
        "https://login.example/login?url=https://doi.org/{}",
        "https://example.org/landing?doi={}&lang=en",
    ],
)
def test_a_percent_encoded_doi_is_read_whole_from_an_address(doi: str, frame: str) -> None:
    text = f"Seen at {frame.format(quote(doi, safe='/'))} in May."
    assert values_in(text, "doi") == [doi]


@pytest.mark.parametrize("doi", PLAIN)
@pytest.mark.parametrize(
    "ending", [".", ",", ";", ":", ").", "”.", "»,", "!", "', and", "…", "\n\nNext", " p. 3"]
)
def test_punctuation_behind_a_doi_is_that_of_the_sentence(doi: str, ending: str) -> None:
    found = only_in(f"In (doi:{doi}{ending}", "doi")
    assert found.value == doi
    assert found.start == len("In (doi:")


@pytest.mark.parametrize(
    "path", ["", "/full", "/abstract", "/pdf", "/epdf", "/full/html", "/meta", "/references"]
)
def test_what_publishers_put_behind_a_doi_is_no_part_of_it(path: str) -> None:
    text = f"https://www.tandfonline.com/doi/10.1080/0163660X.2014.926210{path}?needAccess=true#top"
    found = only_in(text, "doi")
    assert found.printed == "10.1080/0163660X.2014.926210"
    assert found.value == "10.1080/0163660x.2014.926210"


def test_a_doi_in_an_address_is_given_beside_the_address() -> None:
    text = "See https://doi.org/10.1000/182."
    assert only_in(text, "doi").printed == "10.1000/182"
    assert only_in(text, "url").printed == "https://doi.org/10.1000/182"


def test_the_place_of_an_encoded_doi_is_that_of_its_printed_form() -> None:
    found = only_in("x 10.1075/p&amp;c.14.1.05, y", "doi")
    assert (found.start, found.end, found.printed) == (2, 25, "10.1075/p&amp;c.14.1.05")
    assert found.value == "10.1075/p&c.14.1.05"
    assert found.url == "https://doi.org/10.1075/p&c.14.1.05"


def test_only_ascii_letters_are_folded() -> None:
    assert normalise("doi", "10.1000/ÄBC") == "10.1000/Äbc"


@pytest.mark.parametrize(
    "printed", ["", "doi:", "none", "10.1000", "10.1000/", "10.1000/.", "10/2015", "11.1000/182"]
)
def test_what_has_no_prefix_or_no_suffix_is_no_doi(printed: str) -> None:
    assert normalise("doi", printed) == ""


def test_a_doi_longer_than_any_is_left_alone() -> None:
    assert SCHEMES["doi"].normalise("10.1000/" + "a" * 5000) == ""
    assert found_in("10.1000/" + "a" * 5000, "doi") == []
