"""What holds for every text, however hostile: no fault, true places, settled forms."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.identifiers import SCHEMES, Found, find_identifiers, identifiers_of, normalise, problems_of

EXAMPLES = [scheme.example for scheme in SCHEMES.values()]
_CUES = """
doi: hdl: arXiv: PMID ISBN ISSN urn: JSTOR ORCID SSRN UN Doc. WTO application no. CRS E.O. Hansard Sales No.
"""
_PARTS = """
10. 10.1000/ https:// www. doi.org/ dx.doi.org/ undocs.org/en/ jstor.org/stable/ /full .pdf ;jsessionid=
"""
_SIGNS = """
% %2F %25 %C4 & &lt; &amp; &#60; &#x110000; \\ \\_ {\\_} {\\textless} < > ( ) [ ] { } / . , ; - – ' \" ”
汉 访问 。 ， é ß İ ſ ² ٣ \u200b \u00ad \ud800 \x00 😀
"""
PIECES = [*EXAMPLES, *_CUES.split(), *_PARTS.split(), *_SIGNS.split(), " ", "\n", "\r\n", "\t"]
ANYTHING = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
_NAMES = """
doi url eprint eprinttype eprintclass isbn issn orcid number title note howpublished author institution
"""
FIELDS = st.dictionaries(
    st.sampled_from(_NAMES.split()),
    ANYTHING,
    max_size=5,
)


def _places(found: tuple[Found, ...], *, addresses: bool) -> list[tuple[int, int]]:
    return sorted((item.start, item.end) for item in found if (item.scheme == "url") is addresses)


@settings(deadline=None)
@given(ANYTHING)
def test_places_are_true_and_none_overlaps_another(text: str) -> None:
    found = find_identifiers(text)
    for item in found:
        assert 0 <= item.start < item.end <= len(text)
        assert text[item.start : item.end] == item.printed
    for addresses in (True, False):
        places = _places(found, addresses=addresses)
        assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert [item.start for item in found] == sorted(item.start for item in found)


@settings(deadline=None)
@given(ANYTHING)
def test_whatever_is_found_is_in_its_normal_form_and_its_address_can_be_written(text: str) -> None:
    for item in find_identifiers(text):
        assert normalise(item.scheme, item.value) == item.value
        if item.scheme != "url" and item.url:
            assert item.url.startswith(("https://", "http://"))
            assert not any(character.isspace() or not character.isprintable() for character in item.url)
        if item.scheme == "url":
            assert item.url.startswith(("https://", "http://"))
            assert not any(character.isspace() or ord(character) < 32 for character in item.url)


@settings(deadline=None)
@given(st.sampled_from(list(SCHEMES)), ANYTHING)
def test_a_normal_form_is_left_alone(scheme: str, printed: str) -> None:
    value = normalise(scheme, printed)
    assert normalise(scheme, value) == value


@settings(deadline=None)
@given(st.sampled_from(list(SCHEMES)), st.text(max_size=30), st.text(max_size=30))
def test_a_normal_form_is_left_alone_around_the_examples(scheme: str, before: str, after: str) -> None:
    value = normalise(scheme, before + SCHEMES[scheme].example + after)
    assert normalise(scheme, value) == value


@settings(deadline=None)
@given(FIELDS, st.sampled_from(["", "article", "jurisdiction", "report"]))
def test_the_fields_of_any_entry_are_read_without_fault(fields: dict[str, str], kind: str) -> None:
    for item in identifiers_of(fields, kind):
        assert normalise(item.scheme, item.value) == item.value
    for problem in problems_of(fields, kind):
        assert problem.field in fields
        assert problem.kind in {"doi-malformed", "wrong-field", "check-digit", "symbol-malformed"}
        assert problem.message


_REPEATED = """
a 1 / . - ( [ < { % & \\ ' 汉 9 10. 10/ doi: 10.1000/ 10.1000/a( 10.1000/1, A/ A/70/ S/RES/ WT/ 1/1/ 97
0000- PMC RL3 urn: www. https:// https://a.b/ http://a/汉a www.a) http://a访问 http://a&lt; /汉a %25 %C4
&amp; &lt; <1: {\\_} a/handle/ ECLI: cnki.net hudoc.echr.coe.int/ congress.gov/ ssrn.com/ docs.wto.org/
undocs.org/en/ doi.org- jstor.org.
"""
HOSTILE = [
    *_REPEATED.split(),
    " ",
    "\n",
    "\u00ad",
    "ISBN ",
    "ISBN 978-",
    "PMID ",
    "EO ",
    "1 UNTS ",
    "UN Doc. ",
    "sales no ",
    "HC Deb ",
    "application no. 1/22, ",
    "European Court of Human Rights 123/45 ",
    "10.1000/1-\n",
    "http://un.org/?",
    "http://x/10.1000/<1::",
]
# What a loaded machine needs for a megabyte in linear time, many times over; squares of it take hours.
PATIENCE = 60.0


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_of_one_piece_is_read_in_linear_time(piece: str) -> None:
    text = (piece * (1_000_000 // len(piece) + 1))[:1_000_000]
    begin = time.process_time()
    found = find_identifiers(text)
    assert time.process_time() - begin < PATIENCE
    assert all(0 <= item.start < item.end <= len(text) for item in found[:1000])


@pytest.mark.parametrize(
    "piece", ["a", "1", "1O.1000/182 ", "A/7O.l ", "978-", "ISBN ", ", ", " and ", "\\", "(", "A/"]
)
@pytest.mark.parametrize("field", ["doi", "url", "isbn", "number", "note"])
def test_a_field_of_a_hundred_thousand_signs_is_read_in_linear_time(piece: str, field: str) -> None:
    fields = {field: piece * (100_000 // len(piece)), "institution": "United Nations"}
    begin = time.process_time()
    problems = problems_of(fields)
    kept = identifiers_of(fields)
    assert time.process_time() - begin < PATIENCE
    assert all(problem.field == field for problem in problems)
    assert all(item.scheme in SCHEMES for item in kept)
