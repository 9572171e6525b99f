"""How alike two BibLaTeX name lists are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.compare.names import names_likeness


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Zhang, Q. J. and Yue, X.", "Zhang, Qian-Jin and Yue, Xiao"),
        ("Koeck, Heribert Franz", "Köck, H. F."),
        ("Ni, Shixiong and others", "Ni, Shixiong and Li, Wei and Xu, Jia"),
        ("Wivel, Anders", "Anders, Wivel"),
        ("van der Plas, Steven", "Plas, Steven van der"),
        ("Лузянин, Сергей", "Luzianin, Sergei"),
        ("王, 义桅", "Wang, Yiwei"),
        ("{UNESCO}", "{United Nations Educational, Scientific and Cultural Organization}"),
        ("{Zhang Wei}", "Zhang, Wei"),
        ("Szeto I. M. and Aziz A.", "Szeto, I. M. Y. and Aziz, A."),
    ],
)
def test_one_list_in_two_wordings_is_alike(a: str, b: str) -> None:
    assert names_likeness(a, b) > 0.85
    assert names_likeness(b, a) > 0.85


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Smith, J.", "Jones, J."),
        ("Wang, Wei", "Wang, Lei"),
        ("Wang, Wei", "Yang, Wei"),
        ("Smith, Anna", "Smith, John"),
    ],
)
def test_other_persons_are_not_alike(a: str, b: str) -> None:
    assert names_likeness(a, b) < 0.45


def test_two_ministries_departments_are_alike_but_not_the_same() -> None:
    likeness = names_likeness(
        "{Policy Research Department of the Ministry of Foreign Affairs}",
        "{Department of Policy and Planning of the Ministry of Foreign Affairs}",
    )
    assert 0.4 < likeness < 0.85


def test_scripts_that_cannot_be_compared_are_no_evidence() -> None:
    assert names_likeness("李, 明", "Иванов, И.") == 0.5


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_symmetric_enough_and_between_0_and_1(a: str, b: str) -> None:
    assert 0.0 <= names_likeness(a, b) <= 1.0
    assert names_likeness(a, a) in (0.0, 1.0)
