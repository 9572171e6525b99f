"""Regular expressions that are compiled when they are first used.

To compile all that the program has takes longer than most of its runs, and a run uses few of them: a class of
Chinese characters alone takes a millisecond.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


def late_pattern(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` would, compiled at its first use.

    It is used by its methods and attributes; functions of `re` do not take it for a pattern. What is wrong
    with the expression shows at the first use too.
    """
    return cast("re.Pattern[AnyStr]", _Late(expression, flags))


def found_by(match: re.Match[AnyStr], *patterns: re.Pattern[AnyStr]) -> bool:
    """Whether one of some patterns made a match, compiled late or not: `re.Match.re` is not the late one."""
    return any(match.re.pattern == pattern.pattern for pattern in patterns)


class _Late:
    def __init__(self, expression: Any, flags: int) -> None:
        self._given = expression, flags
        self._compiled: re.Pattern[Any] | None = None

    def __getattr__(self, name: str) -> Any:
        # Only asked for what is not there yet: each method stays once it was found.
        if name.startswith("__"):
            raise AttributeError(name)
        if name == "pattern":
            # Others are made of it; that needs nothing compiled.
            return self._given[0]
        if self._compiled is None:
            self._compiled = re.compile(*self._given)
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found
