"""Duplicates of a whole bibliography."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from verifier.duplicates import find_duplicates
from verifier.duplicates.clusters import Said, duplicates_among
from verifier.model import Location, Relation, Work

RIVERS = {
    "title": "Rivers without Borders",
    "author": "Li, Wei",
    "journaltitle": "Inner Asia",
    "volume": "3",
    "date": "2011",
}


def entry(key: str, line: int, **fields: str) -> Work:
    return Work(key, "article", fields, location=Location("a.bib", line))


def test_a_cluster_names_its_members_in_the_order_of_the_file() -> None:
    works = [
        entry("b", 1, **RIVERS),
        entry("x", 9, title="Herders Vote Today", author="Berg, Anna", date="2014"),
        entry("a", 17, **{**RIVERS, "author": "Li, W."}),
        entry("c", 25, **{**RIVERS, "title": "Rivers Without Borders"}),
    ]
    (found,) = find_duplicates(works)
    assert found.members == ("b", "a", "c")
    assert found.relation is Relation.SAME_WORK
    assert found.reasons


def test_a_conflict_inside_a_cluster_makes_the_cluster_conflicting() -> None:
    span = {**RIVERS, "pages": "45-60"}
    (found,) = find_duplicates([entry("a", 1, **span), entry("b", 9, **{**span, "author": "Berg, Anna"})])
    assert found.relation is Relation.CONFLICTING
    assert any(reason.startswith("author differs") for reason in found.reasons)


def test_entries_that_share_a_key_are_told_apart_by_their_line() -> None:
    (found,) = find_duplicates([entry("a", 3, **RIVERS), entry("a", 12, **RIVERS)])
    assert found.members == ("a@3", "a@12")


def test_a_sparse_record_does_not_join_two_works() -> None:
    title = "The Water Politics of the Steppe"
    works = [
        entry(
            "one",
            1,
            title=title,
            author="Li, Wei",
            date="2001",
            journaltitle="Inner Asia",
            pages="1-20",
            volume="3",
        ),
        entry("sparse", 9, title=title, author="Li, Wei"),
        entry(
            "two",
            17,
            title=title,
            author="Li, Wei",
            date="2009",
            journaltitle="Nomads",
            pages="301-340",
            volume="11",
        ),
    ]
    found = find_duplicates(works)
    assert not any({"one", "two"} <= set(d.members) and d.relation is Relation.SAME_WORK for d in found)
    assert any(d.relation in (Relation.REVIEW, Relation.RELATED) for d in found)


def test_twenty_thousand_records_take_seconds_even_when_they_share_their_title() -> None:
    many = [
        entry(
            f"k{n}",
            n,
            title=f"Study {n * 7919} of river {n % 97}",
            author=f"Name{n % 500}, A.",
            date=str(1950 + n % 70),
        )
        for n in range(10_000)
    ]
    many += [
        entry(
            f"e{n}", n, title="Editorial", author=f"Name{n}, A.", date=str(1950 + n % 70), volume=str(n % 40)
        )
        for n in range(10_000)
    ]
    started = time.process_time()
    found = find_duplicates(many)
    assert time.process_time() - started < 60
    assert not any(d.relation is Relation.SAME_WORK for d in found)


def test_thousands_of_records_that_differ_in_a_word_or_a_number_take_seconds() -> None:
    words = [
        "basin",
        "river",
        "herder",
        "valley",
        "mountain",
        "steppe",
        "survey",
        "water",
        "grain",
        "climate",
    ]
    many = [
        entry(
            f"k{n}",
            n,
            title=f"A study of {words[n % 10]} and {words[n // 10 % 10]} in the north: part {n % 40}",
            author="Smith, John and Berg, Anna",
            journaltitle="Journal of Inner Asia",
            volume=str(n % 60),
            date=str(1990 + n % 30),
            pages=f"{n % 300}-{n % 300 + 9}",
        )
        for n in range(2_500)
    ]
    many += [entry(f"s{n}", n, **RIVERS) for n in range(2_500)]
    started = time.process_time()
    found = find_duplicates(many)
    assert time.process_time() - started < 30
    assert max(len(duplicate.members) for duplicate in found) == 2_500


def test_nothing_has_no_duplicates() -> None:
    assert find_duplicates([]) == ()
    assert find_duplicates([entry("a", 1), entry("b", 2)]) == ()


def told_apart(*pairs: str, same: str = "") -> Said:
    sets = frozenset(frozenset(pair) for pair in pairs)
    return Said(frozenset([frozenset(same)] if same else []), sets)


def test_two_that_a_person_tells_apart_never_share_a_cluster_through_a_third() -> None:
    works = [entry("a", 1, **RIVERS), entry("b", 9, **RIVERS), entry("c", 17, **RIVERS)]
    assert [found.members for found in find_duplicates(works)] == [("a", "b", "c")]
    found = duplicates_among(works, ["a", "b", "c"], told_apart("ab"))
    assert [(item.relation, item.members) for item in found] == [
        (Relation.SAME_WORK, ("a", "c")),
        (Relation.REVIEW, ("b", "c")),
    ]
    assert found[1].reasons[0] == "joins a and b, which a person has told apart"


def test_the_third_goes_with_the_one_that_a_person_calls_the_same() -> None:
    works = [entry("a", 1, **RIVERS), entry("b", 9, **RIVERS), entry("c", 17, **RIVERS)]
    found = duplicates_among(works, ["a", "b", "c"], told_apart("ab", same="bc"))
    assert (Relation.SAME_WORK, ("b", "c")) in [(item.relation, item.members) for item in found]


@given(st.sets(st.sampled_from(["ab", "ac", "ad", "bc", "bd", "cd"])))
def test_no_cluster_ever_holds_a_pair_that_was_told_apart(pairs: set[str]) -> None:
    works = [entry(name, number, **RIVERS) for number, name in enumerate("abcd", 1)]
    found = duplicates_among(works, list("abcd"), told_apart(*pairs))
    for item in found:
        if item.relation in (Relation.SAME_WORK, Relation.CONFLICTING):
            assert not any(set(pair) <= set(item.members) for pair in pairs)
    clustered = [member for item in found if item.relation is Relation.SAME_WORK for member in item.members]
    assert len(clustered) == len(set(clustered))


def test_umlauts_written_as_two_letters_are_met() -> None:
    one = entry("a", 1, author="Müller, Jürgen", title="Die Flüsse", date="2000", publisher="Beck")
    two = entry("b", 9, author="Mueller, Juergen", title="Die Fluesse", date="2000", publisher="Beck")

    assert [found.members for found in find_duplicates([one, two])] == [("a", "b")]
