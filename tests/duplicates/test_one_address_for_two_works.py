"""Two works under one address are for a person, unless one page rightly holds both."""

from __future__ import annotations

import pytest

from verifier.duplicates import find_duplicates
from verifier.duplicates.verdict import ONE_ADDRESS
from verifier.model import Relation, Work

URL = "https://news.example/2020/floods"
FLOODS = {"author": "Smith, John", "title": "Floods Hit Millbrook Again", "url": URL}
CASTLES = {"author": "Jones, Peter", "title": "Guide to the Castles of Wales", "url": URL}


def told(*fields: dict[str, str]) -> list[tuple[str, ...]]:
    works = [Work(f"k{number}", "online", given) for number, given in enumerate(fields)]
    return [
        pair.members
        for pair in find_duplicates(works)
        if pair.relation is Relation.REVIEW and pair.reasons[0] == ONE_ADDRESS
    ]


@pytest.mark.parametrize("change", [{}, {"date": "2020-03-04"}, {"url": URL.replace("https", "http")}])
def test_two_titles_at_one_address_are_for_a_person(change: dict[str, str]) -> None:
    assert told({**FLOODS, "date": "2020-03-04"}, {**CASTLES, **change}) == [("k0", "k1")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({**FLOODS, "booktitle": "Yearbook of Wales"}, {**CASTLES, "booktitle": "Yearbook of Wales"}),
        ({**FLOODS, "booktitle": "Guide to the Castles of Wales"}, CASTLES),
        ({**FLOODS, "crossref": "yearbook"}, CASTLES),
        ({**FLOODS, "title": "论永久中立"}, CASTLES),
        ({**FLOODS, "url": "https://news.example/"}, {**CASTLES, "url": "https://news.example"}),
        ({**FLOODS, "url": f"{URL}?id=2"}, {**CASTLES, "url": f"{URL}?id=3"}),
        (FLOODS, {"title": "", "url": URL}),
    ],
)
def test_parts_of_one_thing_and_other_addresses_are_not(
    first: dict[str, str], second: dict[str, str]
) -> None:
    assert told(first, second) == []


def test_a_page_that_three_works_are_cited_from_holds_them_all() -> None:
    assert told(FLOODS, CASTLES, {"author": "Li, Wei", "title": "Dams of the North", "url": URL}) == []
