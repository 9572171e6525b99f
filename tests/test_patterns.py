"""Patterns that are compiled at their first use: each of them compiles, and is used as a compiled one is."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import verifier
from verifier.patterns import found_by, late_pattern

_LEFT_OUT = frozenset(("__main__",))


def _modules() -> Iterator[str]:
    for module in pkgutil.walk_packages(verifier.__path__, "verifier."):
        if module.name.rpartition(".")[2] not in _LEFT_OUT:
            yield module.name


@pytest.mark.parametrize("name", list(_modules()))
def test_every_pattern_of_a_module_compiles(name: str) -> None:
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as missing:
        pytest.skip(f"needs {missing.name}")
    late = type(late_pattern(""))
    pending = list(vars(module).values())
    for value in pending:
        if isinstance(value, late):
            assert re.compile(value.pattern, value.flags).pattern == value.pattern
        elif isinstance(value, (tuple, list)):
            pending.extend(value)
        elif isinstance(value, dict):
            pending.extend((*value, *value.values()))


def test_what_is_wrong_with_a_pattern_shows_at_its_first_use() -> None:
    wrong = late_pattern("(")
    with pytest.raises(re.error):
        wrong.search("a")


def test_a_pattern_is_used_by_its_methods() -> None:
    pattern = late_pattern(r"(?P<year>\d{4})", re.IGNORECASE)
    match = pattern.search("in 1999")
    assert match is not None
    assert match["year"] == "1999"
    assert pattern.sub("x", "1999 2000") == "x x"
    assert pattern.groups == 1


def test_it_is_told_which_pattern_made_a_match() -> None:
    figures, letters = late_pattern(r"\d+"), late_pattern(r"[a-z]+")
    match = figures.match("1999")
    assert match is not None
    assert found_by(match, figures)
    assert found_by(match, letters, figures)
    assert not found_by(match, letters)
