"""Features of a token's place in a citation: what stands before and behind it, and what the style looks like.

A few columns say what is known of each place (`place_columns`); a feature joins what some of them hold there
(`TEMPLATES`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from verifier.citations.tagger.features import word_class
from verifier.citations.tagger.tokens import Token


class Columns(NamedTuple):
    """What is known of the place of each token, a column each: strings, or numbers below 16.

    Of ``kind`` and ``stretch`` the neighbours count too: ``kind-1`` is that of the token before,
    ``stretch+1`` that of the stretch behind. Both have two more at each end.
    ``stretch_at`` says which stretch a token stands in.
    """

    kind: list[str]
    stretch: list[str]
    stretch_at: list[int]
    mark: list[str]
    mark_kind: list[str]
    ahead: list[str]
    behind: list[str]
    word: list[str]
    style: str
    since: list[int]
    years: list[int]
    quoted: list[int]
    bracket: list[int]
    ins: list[int]
    edits: list[int]
    stops: list[int]
    distance: list[int]
    position: list[int]
    nth: list[int]
    rest: list[int]


TEMPLATES: tuple[tuple[str, str], ...] = (
    ("A", "kind-1 kind"),
    ("B", "kind kind+1"),
    ("C", "kind-1 kind kind+1"),
    ("D", "kind-2 kind-1 kind"),
    ("E", "kind kind+1 kind+2"),
    ("F", "mark mark_kind since"),
    ("f", "kind mark since"),
    ("G", "ahead behind"),
    ("H", "ahead behind distance kind"),
    ("I", "mark ahead behind years"),
    ("J", "mark ahead behind"),
    ("K", "kind years quoted bracket"),
    ("L", "mark years quoted bracket ins"),
    ("M", "kind ins edits"),
    ("N", "years ins stops"),
    ("O", "kind mark years quoted stops"),
    ("P", "kind position"),
    ("R", "style position"),
    ("S", "kind style"),
    ("Q", "kind nth"),
    ("T", "kind rest"),
    ("V", "kind stretch"),
    ("v", "kind stretch-1 stretch"),
    ("Z", "kind stretch stretch+1"),
    ("W", "stretch-1 stretch stretch+1"),
    ("X", "stretch stretch+1 stretch+2"),
    ("Y", "stretch-2 stretch-1 stretch"),
    ("w", "stretch"),
    ("x", "stretch stretch+1"),
    ("y", "stretch-1 stretch"),
    ("z", "stretch-2 stretch-1 stretch stretch+1 stretch+2"),
    ("U", "word-1 word"),
)
"""The features of a place: a letter, and the columns whose values they join."""


def place_columns(tokens: Sequence[Token]) -> Columns:
    """What is known of the place of each token."""
    count = len(tokens)
    kinds = [word_class(token.text, token.spaced) for token in tokens]
    stretch_at, summary = stretches(kinds)
    ahead, behind, distance = _ahead(kinds)
    past = _past(kinds)
    return Columns(
        ["^", "^", *kinds, "$", "$"],
        summary,
        stretch_at,
        past[0],
        past[1],
        ahead,
        behind,
        ["^", *(token.text.lower() for token in tokens)],
        _style(kinds),
        *past[2:],
        distance,
        [place * 12 // count for place in range(count)],
        [*range(min(count, 7)), *[7] * (count - 7)],
        [*[6] * (count - 6), *range(min(count, 6), 0, -1)],
    )


def _past(
    kinds: Sequence[str],
) -> tuple[list[str], list[str], list[int], list[int], list[int], list[int], list[int], list[int], list[int]]:
    """What stands before each token, a list each.

    The last mark, the class before that mark, how far it is; how many years were seen, whether a quotation or
    bracket is open, whether "in" and a word for editors were seen, how many sentences ended.
    """
    marks: list[str] = []
    mark_kinds: list[str] = []
    sinces: list[int] = []
    rows: list[tuple[int, int, int, int, int, int]] = []
    years = quoted = bracket = ins = edits = stops = since = 0
    mark = mark_kind = previous = "^"
    row = (0, 0, 0, 0, 0, 0)
    for place, kind in enumerate(kinds):
        marks.append(mark)
        mark_kinds.append(mark_kind)
        sinces.append(since if since < 6 else 6)
        rows.append(row)
        before, previous = previous, kind
        since += 1
        if kind in _PLAIN:
            continue
        if kind == "year":
            years = min(years + 1, 2)
        elif kind in _OPENS:
            quoted = 1
        elif kind in _CLOSES:
            after = kinds[place + 1] if place + 1 < len(kinds) else "$"
            quoted = 0 if kind != "’)" or after in ".,;($" else quoted
        elif kind in "()[]":
            bracket = int(kind in "([")
        elif kind in _IN:
            ins = 2 if kind == "in-c" and before in _BEFORE_IN else max(ins, 1)
        elif kind in _EDIT:
            edits = 1
        if kind in _MARKS:
            mark, mark_kind, since = kind, before if before in _TELLING else before[:1], 0
            stops = min(7, stops + (kind in _STOPS and before not in ("X", "XX")))
        row = (years, quoted, bracket, ins, edits, stops)
    columns = [list(column) for column in zip(*rows, strict=True)] if rows else [[] for _ in range(6)]
    return marks, mark_kinds, sinces, columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]


def stretches(kinds: Sequence[str]) -> tuple[list[int], list[str]]:
    """The stretches between marks: for each token the number of its own, and what each of them looks like.

    The summaries have two more in front and behind, so those around stretch ``i`` are ``i`` to ``i + 4``.
    """
    number: list[int] = []
    parts: list[list[str]] = [[]]
    for index, kind in enumerate(kinds):
        number.append(len(parts) - 1)
        if kind in _MARKS and not (kind == "." and index and kinds[index - 1] in _SHORT):
            if parts[-1] or kind not in _JOINED:
                parts.append([])
        else:
            parts[-1].append(kind)
    summary = ["^", "^", *(_summary(tuple(part)) for part in parts), "$", "$"]
    return number, summary


@lru_cache(maxsize=30_000)
def _summary(kinds: tuple[str, ...]) -> str:
    """What a stretch between marks looks like, in one word."""
    count = len(kinds)
    if not count:
        return "-"
    cues = {kind.split("-")[0] for kind in kinds if len(kind) > 4} & _SUMMED
    first = next((name for name in _ORDER if name in cues), "")
    if first in (
        "access",
        "url",
        "doi",
        "edit",
        "translate",
        "page",
        "volume",
        "number",
        "thesis",
        "edition",
    ):
        return first
    initials = kinds.count("X") + kinds.count("XX")
    if "year" in kinds:
        return "year" if count == 1 else "month" if "month" in cues else f"year{min(count, 3)}"
    if all((kind[0] == "d" and kind[1:].isdigit()) or kind in ("-", "--", "roman") for kind in kinds):
        return "range" if "-" in kinds or "--" in kinds else "digits"
    lower = sum(kind in ("xx", "in-l", "and-l", "particle-l", "x") for kind in kinds)
    if initials and count <= 6 and not first:
        return "name" if initials < count else "initials"
    if kinds[0] in _IN:
        return f"in{min(count, 3)}"
    if count == 1:
        return first or f"1{kinds[0]}"
    size = 2 if count == 2 else 3 if count <= 4 else 5 if count <= 8 else 9
    case = "l" if lower * 2 > count else "m" if lower else "c"
    return f"{first}{size}{case}"


_MARKS = frozenset(
    (".", ",", ";", ":", "(", ")", "[", "]", "q(", "q)", '"(', '")', "?", "!", "，", "。", "：", "/", "--")
)
_PLAIN = frozenset(
    ("Xx", "xx", "X", "XX", "XXXX", "place", "and-l", "particle-l", "-", "journal-c", "han", "d2", "d3")
)
_SHORT = frozenset(("X", "XX", "x", "volume-l", "page-l", "number-l", "journal-c", "edit-c", "edit-l"))
_JOINED = frozenset(("(", ")", "[", "]", "q(", "q)", '"(', '")'))
_IN = frozenset(("in-c", "in-l"))
_EDIT = frozenset(("edit-c", "edit-l"))
_ORDER = (
    "url", "doi", "access", "edit", "translate", "edition", "thesis", "page", "volume", "number", "month",
    "meeting",    "journal", "press", "report", "place", "state", "same", "etal",
)  # fmt: skip
_SUMMED = frozenset(_ORDER)
_OPENS = frozenset(("q(", '"(', "'(", "`("))
_CLOSES = frozenset(("q)", '")', "')", "’)"))
_BEFORE_IN = frozenset((".", ",", "q)", '")', "?", ";", ")"))
_STOPS = frozenset((".", ":", ";", "?", "q)", '")'))
_TELLING = frozenset(
    ("year", "X", "XX", "page-l", "volume-l", "number-l", "edit-l", "edit-c", "in-c", "and-l", "place", "url")
)


def _ahead(kinds: Sequence[str]) -> tuple[list[str], list[str], list[int]]:
    """For each token the next mark of punctuation, the class behind it, and how far it is."""
    marks: list[str] = []
    behind: list[str] = []
    distances: list[int] = []
    mark, after, place = "$", "$", len(kinds)
    following = "$"
    for index in range(len(kinds) - 1, -1, -1):
        distance = place - index
        marks.append(mark)
        behind.append(after)
        distances.append(1 if distance <= 1 else 2 if distance <= 3 else 3 if distance <= 7 else 4)
        kind = kinds[index]
        if kind in _MARKS:
            # "). Title" and "”, Journal": of a run of marks the first two count, and the word behind them.
            if following in _MARKS:
                mark, place = kind + mark[:2], index
            else:
                mark, after, place = kind, following, index
        following = kind
    return marks[::-1], behind[::-1], distances[::-1]


def _style(kinds: Sequence[str]) -> str:
    """Marks of the style that the whole citation is set in."""
    count = len(kinds)
    first = kinds.index("year") if "year" in kinds else -1
    early = "n" if first < 0 else "e" if first * 5 < count * 2 else "l"
    in_brackets = "(" if first > 0 and kinds[first - 1] == "(" else ""
    quoted = "q" if "q(" in kinds or '"(' in kinds else ""
    has_in = "i" if "in-c" in kinds else ""
    initials = "X" if kinds[: max(4, count // 3)].count("X") >= 2 else ""
    return early + in_brackets + quoted + has_in + initials
