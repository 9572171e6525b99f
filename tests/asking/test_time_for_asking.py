"""How much of the time until a deadline is for asking."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.asking.line import asking_time


def test_without_a_deadline_there_is_no_end() -> None:
    assert asking_time("", 3.0) is None


@pytest.mark.parametrize(
    ("deadline", "spent", "asking"),
    [(60.0, 1.0, 54.0), (60.0, 10.0, 35.0), (60.0, 30.0, 20.0), (5.0, 0.5, 3.5), (1.0, 9.0, 0.5)],
)
def test_the_start_and_the_reports_are_part_of_the_run(deadline: float, spent: float, asking: float) -> None:
    assert asking_time(deadline, spent) == pytest.approx(asking)


@given(deadline=st.floats(0.5, 10_000), spent=st.floats(0, 10_000))
def test_something_is_asked_and_never_longer_than_is_left(deadline: float, spent: float) -> None:
    asking = asking_time(deadline, spent)
    assert asking is not None
    assert asking >= 0.5
    assert asking <= max(0.5, deadline / 3, deadline - spent)
