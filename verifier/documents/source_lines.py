"""Where an element stands in its source: a parser of XML or HTML knows no more than a line."""

from __future__ import annotations

import re

from verifier.documents.tree import Node
from verifier.patterns import late_pattern

_LINE_END = late_pattern(r"\r\n|\r|\n")
_MOST_LINES = 12


class SourceLines:
    """The lines of a file as editors count them, and the start tags in those that were asked for."""

    def __init__(self, text: str) -> None:
        self._lines = _LINE_END.split(text)
        self._starts: dict[tuple[int, str], list[int]] = {}
        self._tags: dict[str, re.Pattern[str]] = {}

    def place_of(self, node: Node) -> tuple[int, int]:
        """Line and column of the start tag of an element.

        A parser tells the line on which the tag ends; it may begin on an earlier one. Where the tag is not
        found the column is 1.
        """
        if not 1 <= node.line <= len(self._lines):
            return node.line, 1
        name = node.tag.rpartition(":")[2]
        line = self._lines[node.line - 1]
        twin = node.twin
        if 0 <= line.find(">") < (line.find("<") if "<" in line else len(line)):
            opened = self._opened_before(node.line, name)
            if opened is not None:
                if twin == 0:
                    return opened
                twin -= 1
        starts = self._starts_in(node.line, name)
        return node.line, starts[twin] + 1 if twin < len(starts) else 1

    def _opened_before(self, number: int, name: str) -> tuple[int, int] | None:
        """Where the tag that ends on a line begins, if it does so earlier and is of that name."""
        for earlier in range(number - 1, max(0, number - 1 - _MOST_LINES), -1):
            opened = self._lines[earlier - 1].rfind("<")
            if opened >= 0:
                is_it = self._tag(name).match(self._lines[earlier - 1], opened)
                return (earlier, opened + 1) if is_it else None
        return None

    def _starts_in(self, number: int, name: str) -> list[int]:
        """Where a line holds start tags of a name; kept, for some pages are one line."""
        known = self._starts.get((number, name))
        if known is None:
            found = self._tag(name).finditer(self._lines[number - 1])
            known = self._starts[number, name] = [match.start() for match in found]
        return known

    def _tag(self, name: str) -> re.Pattern[str]:
        if name not in self._tags:
            self._tags[name] = re.compile(
                rf"<(?:[A-Za-z_][\w.-]{{0,40}}:)?{re.escape(name)}(?=[\s>/]|$)", re.IGNORECASE
            )
        return self._tags[name]
