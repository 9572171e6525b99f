"""Decisions: what persons have said about works, addresses and pairs, in a file that is written by hand.

``verifier-decisions.toml`` holds a table ``[[decision]]`` for each, with ``target``, ``word``, and, if one
likes, ``reason`` and ``until``; `verifier decide` adds the work that is meant (``of``) where its key may
change. Whatever cannot have been meant is refused with its line: a decision that is silently passed over
would hide a fault, or let one count that a person has settled.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

from verifier.files import UnreadableFile, read_source, shown_name
from verifier.model import Decision, Location
from verifier.patterns import late_pattern
from verifier.state.errors import StateError

DECISIONS_FILE: Final = "verifier-decisions.toml"

WORDS: Final[Mapping[str, str]] = {
    "same": "the two are one work",
    "different": "the two are two works",
    "alive": "the address opens and leads to the work",
    "cited-right": "the work exists and is cited rightly",
    "ignore": "findings on it are not to count: all of them, or those of one code (KEY:CODE)",
}
"""The words that a decision may use, and what each says."""

OF_PAIRS: Final = ("same", "different")
"""The words that are said of A=B; the others are said of one key or address."""

_KEYS: Final = ("target", "word", "reason", "until", "of")
_MAX_TARGET = 4000
_MAX_MEMBERS = 20
_WITH_CODE: Final = late_pattern(r"(?P<subject>.+):(?P<code>[A-Z]\d{3})", re.DOTALL)
_HEADER: Final = late_pattern(r"[ \t]*\[\[[ \t]*[\"']?decision[\"']?[ \t]*\]\]")


class DecisionFault(ValueError):
    """A decision that cannot be meant; ``key`` names the part of it that is at fault."""

    def __init__(self, key: str, sentence: str) -> None:
        super().__init__(sentence)
        self.key = key


@dataclass(frozen=True, slots=True)
class Target:
    """What a decision is about: a key or an address, or the keys that it sets side by side; and a code."""

    subjects: tuple[str, ...]
    code: str = ""


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Return the decisions of a file in its order, the expired ones too; none when there is no file.

    Raises:
        StateError: the file cannot be read or holds what cannot be meant; one line with file and line.
    """
    if not path.exists():
        return ()
    try:
        text = read_source(path).text
    except UnreadableFile as fault:
        raise StateError(str(fault)) from None
    return parse_decisions(text, path)


def locate_decisions(path: Path) -> Mapping[Decision, Location]:
    """Return where each decision of a file begins; those whose line can't be told are left out.

    Raises `StateError` as `read_decisions` does.
    """
    decisions = read_decisions(path)
    if not decisions:
        return {}
    text = read_source(path).text.removeprefix("\ufeff")
    lines = ((decision, _line(text, index)) for index, decision in enumerate(decisions))
    return {decision: Location(shown_name(path), line) for decision, line in lines if line}


def parse_decisions(text: str, path: Path) -> tuple[Decision, ...]:
    """Return the decisions that the text of a file holds. Raises `StateError` as `read_decisions` does."""
    text = text.removeprefix("\ufeff")
    table = _toml(text, path)
    for key in table:
        if key != "decision":
            raise StateError(f"{path}: {key!r} has no place here; write each decision below [[decision]]")
    rows = table.get("decision", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise StateError(f"{path}: 'decision' is no list of tables; write each decision below [[decision]]")
    decisions = []
    for index, row in enumerate(rows):
        try:
            decisions.append(_decision(row))
        except DecisionFault as fault:
            raise StateError(f"{_place(path, text, index, fault.key)}: {fault}") from None
    return tuple(decisions)


def make_decision(
    target: str, word: str, reason: str = "", until: str | None = None, of: tuple[str, ...] = ()
) -> Decision:
    """Return a decision that holds together.

    Raises:
        DecisionFault: the target, the word, the date or the works cannot be meant.
    """
    if word not in WORDS:
        near = difflib.get_close_matches(word.lower().replace("_", "-"), WORDS, 1, 0.6)
        hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(WORDS)}"
        raise DecisionFault("word", f"{word[:60]!r} is no word of a decision; {hint}")
    subjects = target_of(target, word).subjects
    if of and len(of) != len(subjects):
        raise DecisionFault("of", f"'of' must name a work for each key of the target: {len(subjects)}")
    if until is not None:
        try:
            until = dt.date.fromisoformat(until).isoformat()
        except ValueError:
            raise DecisionFault(
                "until", f"{until[:40]!r} is no date; write it as 2027-01-31, the last day that it holds"
            ) from None
    return Decision(target, word, reason, until, of if any(of) else ())


def target_of(text: str, word: str) -> Target:
    """Take the target of a decision apart. Raises `DecisionFault` when the word cannot be said of it."""
    if not text.strip() or len(text) > _MAX_TARGET:
        raise DecisionFault("target", "the target is empty or endless; name a key, an address, or A=B")
    if word in OF_PAIRS:
        subjects = tuple(part.strip() for part in text.split("="))
        if not 2 <= len(subjects) <= _MAX_MEMBERS or not all(subjects) or len(set(subjects)) < len(subjects):
            raise DecisionFault(
                "target", f"{word!r} is said of two; write their keys as A=B, not {text[:60]!r}"
            )
        return Target(subjects)
    if "=" in text and "://" not in text:
        raise DecisionFault(
            "target", f"{word!r} is said of one key or address, not of a pair such as {text[:60]!r}"
        )
    named = _WITH_CODE.fullmatch(text.strip())
    if named is None:
        return Target((text.strip(),))
    if word != "ignore":
        raise DecisionFault(
            "target",
            f"only 'ignore' names a code; write the target as {named['subject'][:60]!r} for {word!r}",
        )
    return Target((named["subject"].strip(),), named["code"])


def active(decisions: Iterable[Decision], today: dt.date) -> tuple[Decision, ...]:
    """Return the decisions that hold today, the last day of each included."""
    return tuple(decision for decision in decisions if not is_expired(decision, today))


def is_expired(decision: Decision, today: dt.date) -> bool:
    """Whether the last day of a decision is over."""
    return decision.until is not None and today.isoformat() > decision.until


def pair_decisions(decisions: Iterable[Decision]) -> Mapping[frozenset[str], str]:
    """Return the word (``same`` or ``different``) by the two keys or citation ids that it is said of.

    Of several on one pair the last counts, as the one that was added last. Give the `active` ones only.
    """
    return {pair: decision.word for pair, decision in by_pair(decisions).items()}


def by_pair(decisions: Iterable[Decision]) -> Mapping[frozenset[str], Decision]:
    """As `pair_decisions`, with the whole decision."""
    return {
        frozenset(pair): decision
        for decision in decisions
        if decision.word in OF_PAIRS
        for pair in combinations(target_of(decision.target, decision.word).subjects, 2)
    }


# --- Reading the file --------------------------------------------------------------------------


def _toml(text: str, path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise StateError(f"{path}: is not valid TOML: it is nested too deeply") from None
    except ValueError as fault:  # TOMLDecodeError, or a number of thousands of digits
        told = re.search(r"\(at line (\d+), column \d+\)$", str(fault))
        line = int(told[1]) if told else text.count("\n") + 1
        what = str(fault).split(" (at ")[0]
        raise StateError(f"{path}:{line}: is not valid TOML: {what}; mend the line by hand") from None


def _decision(row: Mapping[str, object]) -> Decision:
    for key in row:
        if key not in _KEYS:
            near = difflib.get_close_matches(key.lower(), _KEYS, 1, 0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(_KEYS)}"
            raise DecisionFault(key, f"a decision has no {key[:60]!r}; {hint}")
    until = row.get("until")
    if isinstance(until, dt.date) and not isinstance(until, dt.datetime):
        until = until.isoformat()
    values = {"target": row.get("target", ""), "word": row.get("word", ""), "reason": row.get("reason", "")}
    for key, value in values.items():
        if not isinstance(value, str):
            raise DecisionFault(key, f"{key!r} must be a text in quotes")
        if not value.strip() and key != "reason":
            raise DecisionFault("", f"this decision has no {key!r}; add it, or delete the decision")
    if until is not None and not isinstance(until, str):
        raise DecisionFault("until", "'until' must be a day, as 2027-01-31")
    of = row.get("of", [])
    works = [of] if isinstance(of, str) else of
    if not isinstance(works, list) or not all(isinstance(work, str) for work in works):
        raise DecisionFault("of", "'of' must be a text in quotes, or a list of them for a pair")
    return make_decision(
        str(values["target"]), str(values["word"]), str(values["reason"]), until, tuple(works)
    )


def _place(path: Path, text: str, index: int, key: str) -> str:
    """Return file and line of a decision, or of one key of it; only the file where it can't be told."""
    line = _line(text, index, key)
    return f"{path}:{line}" if line else str(path)


def _line(text: str, index: int, key: str = "") -> int:
    """Return the line of a decision, or of one key of it; 0 where it can't be told.

    tomllib keeps no places, so the lines are looked for as decisions are commonly written.
    """
    lines = text.split("\n")
    headers = [number for number, line in enumerate(lines, 1) if _HEADER.match(line)]
    if index >= len(headers):
        return 0
    end = headers[index + 1] if index + 1 < len(headers) else len(lines) + 1
    given = re.compile(rf"[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=")
    if key:
        for number in range(headers[index] + 1, end):
            if given.match(lines[number - 1]):
                return number
    return headers[index]
