"""Expressions of many phrases, of which hardly any stands in a text, searched without trying them all.

Each alternative of such an expression has words without which it cannot match. To look for those takes a
hundredth of the time of the expression, and only what may match is compiled at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from verifier.patterns import late_pattern

_PLAIN = r"[^\\\[\](){}|.^$?*+]+"
_ATOM = late_pattern(
    rf"{_PLAIN}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]))?|[)|]|\{{\d*(?:,\d*)?\}}|[?*+]|.",
    re.DOTALL,
)
_QUANTIFIER = late_pattern(r"[?*+]|\{(\d*)(?:,\d*)?\}")
_LITERAL = late_pattern(rf"{_PLAIN}|\\[^a-zA-Z0-9]", re.DOTALL)
_ENOUGH = 4


class Phrases:
    """An expression that is searched as `re` would search it, in texts of lower case.

    Args:
        expression: its alternatives on the uppermost level; no named groups, no references to any.
        ending: an expression that may match nothing, for the end of each alternative.
        flags: those of `re`; with ``IGNORECASE``, texts of any case are searched.
    """

    def __init__(self, expression: str, ending: str = "", flags: re.RegexFlag = re.NOFLAG) -> None:
        self.expression = expression
        self.ending = ending
        self.flags = flags
        self._any_case = bool(flags & re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text; of two at one place that of the first alternative."""
        best: re.Match[str] | None = None
        for found in self._matches(text):
            if best is None or found.start() < best.start():
                best = found
        return best

    def first(self, text: str) -> re.Match[str] | None:
        """A match of the first alternative that stands in a text."""
        return next(self._matches(text), None)

    @property
    def words(self) -> tuple[str, ...]:
        """One of these stands in every text that matches; none when there are no such words."""
        sets = [alternative.words for alternative in self._alternatives]
        return tuple(word for words in sets for word in words) if all(sets) else ()

    def each(self, text: str) -> Iterator[re.Match[str]]:
        """The first match of each alternative that stands in a text: how many different phrases it has."""
        return self._matches(text)

    def _matches(self, text: str) -> Iterator[re.Match[str]]:
        """The first match of each alternative that has one, in their order."""
        plain = text.lower() if self._any_case else text
        for alternative in self._in_ascii if plain.isascii() else self._alternatives:
            if alternative.words:
                for word in alternative.words:
                    if word in plain:
                        break
                else:
                    continue
            found = alternative.pattern.search(text)
            if found:
                yield found

    @cached_property
    def _alternatives(self) -> tuple[_Alternative, ...]:
        parts = alternatives_of(self.expression)
        return tuple(_Alternative(part, self.ending, self.flags) for part in parts)

    @cached_property
    def _in_ascii(self) -> tuple[_Alternative, ...]:
        """The alternatives that may match in ASCII."""
        return tuple(
            alternative
            for alternative in self._alternatives
            if not alternative.words or any(word.isascii() for word in alternative.words)
        )


class AnyOf:
    """Several expressions at once, to know that none of them matches."""

    def __init__(self, expressions: Iterable[Phrases]) -> None:
        self._expressions = tuple(expressions)

    def may_match(self, text: str) -> bool:
        """Whether a text of lower case holds a word without which none of them matches."""
        for word in self._in_ascii if text.isascii() else self._words:  # noqa: SIM110 - twice as quick as any()
            if word in text:
                return True
        return False

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return _fewest(self._of_all())

    @cached_property
    def _in_ascii(self) -> tuple[str, ...]:
        return _fewest(word for word in self._of_all() if word.isascii())

    def _of_all(self) -> list[str]:
        sets = [expression.words for expression in self._expressions]
        return [word for words in sets for word in words] if all(sets) else [""]


def _fewest(words: Iterable[str]) -> tuple[str, ...]:
    """Leave out each word that holds another: where it stands, that one stands too."""
    found: list[str] = []
    for word in sorted(set(words), key=lambda word: (len(word), word)):
        if not any(shorter in word for shorter in found):
            found.append(word)
    return tuple(found)


class _Alternative:
    def __init__(self, expression: str, ending: str, flags: re.RegexFlag) -> None:
        self._expression = f"(?:{expression}){ending}" if ending else expression
        self._flags = flags
        self.words = telling_words(expression.lower() if flags & re.IGNORECASE else expression)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self._expression, self._flags)


def alternatives_of(expression: str) -> tuple[str, ...]:
    """Cut an expression at the bars of its uppermost level."""
    parts, start, depth = [], 0, 0
    for atom in _ATOM.finditer(expression):
        if atom[0] == "|" and not depth:
            parts.append(expression[start : atom.start()])
            start = atom.end()
        depth += (atom[0][0] == "(") - (atom[0] == ")")
    return (*parts, expression[start:])


def telling_words(expression: str) -> tuple[str, ...]:
    """Return words of which every match of an expression holds at least one; none when none can be told."""
    parts = alternatives_of(expression)
    if len(parts) > 1:
        sets = [telling_words(part) for part in parts]
        return tuple(dict.fromkeys(word for words in sets for word in words)) if all(sets) else ()
    return max(_required(expression), key=_worth, default=())


def _required(sequence: str) -> Iterator[tuple[str, ...]]:
    """Each set of words of which a sequence needs one: its runs of letters, and its groups."""
    run, place = "", 0
    while atom := _ATOM.match(sequence, place):
        text, end = atom[0], atom.end()
        if text[0] == "(":
            end = _end_of_group(sequence, place)
        repeated = _QUANTIFIER.match(sequence, end)
        needed = repeated is None or repeated[0] == "+" or (repeated[1] or "0").strip("0") != ""
        literal = _LITERAL.fullmatch(text) is not None
        if literal:
            # What follows a run of letters says how often the last of them stands there.
            letters = text.removeprefix("\\")
            run += letters if needed else letters[:-1]
        elif needed and text in ("(", "(?:"):
            yield telling_words(sequence[atom.end() : end - 1])
        if run and (repeated is not None or not literal):
            yield (run,)
            run = ""
        place = repeated.end() if repeated is not None else end
    if run:
        yield (run,)


def _end_of_group(sequence: str, start: int) -> int:
    depth = 0
    for atom in _ATOM.finditer(sequence, start):
        depth += (atom[0][0] == "(") - (atom[0] == ")")
        if not depth:
            return atom.end()
    return len(sequence)


def _worth(words: tuple[str, ...]) -> tuple[int, int, int]:
    """How much a set of words tells: none may be short, then by how few they are, then by their length."""
    # A sign of another script than Latin says about as much as two letters.
    sizes = [
        (len(word) if word.isascii() else sum(2 - sign.isascii() for sign in word)) - word.count(" ")
        for word in words
    ]
    shortest = min(sizes, default=0)
    return min(_ENOUGH, shortest), -len(words), shortest
