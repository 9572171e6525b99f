"""A record of tagged lines while it is read: the values of each tag, and which of them are in a field."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from verifier.bibliography.records import marked, plain
from verifier.patterns import late_pattern

LINE = late_pattern(r"\r\n|\r|\n")
LONGEST_VALUE = 50_000


@dataclass(slots=True)
class Tagged:
    """A record while its lines are read: the values of each tag, in order."""

    line: int
    values: dict[str, list[str]] = field(default_factory=dict)
    last: str = ""
    read: set[tuple[str, int]] = field(default_factory=set)

    def add(self, tag: str, value: str) -> None:
        """A line with a tag of its own."""
        self.values.setdefault(tag, []).append(value[:LONGEST_VALUE])
        self.last = tag

    def go_on(self, text: str) -> None:
        """A line that goes on with the value before it."""
        if self.last and len(self.values[self.last][-1]) < LONGEST_VALUE:
            self.values[self.last][-1] += f" {text.strip()}"

    def first(self, *tags: str) -> str:
        """The first value that any of the tags has, in the order of the tags, with its italics marked."""
        for tag in tags:
            for place, value in enumerate(self.values.get(tag, ())):
                if value.strip():
                    self.read.add((tag, place))
                    return marked(value)
        return ""

    def all(self, *tags: str) -> list[str]:
        """The values of the first of the tags that has any."""
        tag = next((tag for tag in tags if self.values.get(tag)), "")
        self.read |= {(tag, place) for place in range(len(self.values.get(tag, ())))}
        return self.values.get(tag, [])

    def each(self, *tags: str) -> list[str]:
        """The values of all the tags, each once, with their italics marked."""
        values = [marked(value) for tag in tags for value in self.all(tag)]
        return list(dict.fromkeys(value for value in values if value))

    def left(self, fields: Collection[str], passed_over: Collection[str]) -> list[tuple[str, str]]:
        """The tags of which a value is in no field, neither taken nor the same as one, with the reason."""
        held = {plain(value).casefold() for value in fields}
        return [
            (tag, "has no field in BibLaTeX")
            for tag, values in self.values.items()
            if tag not in passed_over
            and any(
                value.strip() and (tag, place) not in self.read and plain(value).casefold() not in held
                for place, value in enumerate(values)
            )
        ]
