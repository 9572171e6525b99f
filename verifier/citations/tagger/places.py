"""Features of a token's place in a citation: what stands before and behind it, and what the style looks like.

A few columns say what is known of each place (`place_columns`); a feature joins what some of them hold there
(`TEMPLATES`). The columns are computed for many texts at once, laid one behind another.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from verifier.citations.tagger.stretches import summaries
from verifier.citations.tagger.terms import BEGIN, END, MARK_NUMBERS, MARKS, TERMS, Trait, Whole

Kind = TypeVar("Kind", bound=np.generic)
Flags = npt.NDArray[np.bool_]
MARGIN = 2
"""Places in front of a text and behind it, which hold `BEGIN` and `END`."""

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
    ("a", "kind edits edit_ahead"),
    ("b", "mark ahead ins years edit_ahead"),
    ("c", "mark ahead seen coming"),
    ("d", "kind coming"),
    ("e", "kind seen"),
    ("g", "years years_ahead quoted quote_ahead ins ins_ahead"),
    ("h", "kind mark years_ahead quote_ahead"),
    ("i", "stretch years_ahead ins_ahead edit_ahead"),
)
"""The features of a place: a letter, and the columns whose values they join."""


class Layout(NamedTuple):
    """Where the tokens of texts lie in the columns: each text with `MARGIN` places at both its ends."""

    lengths: Whole
    firsts: Whole
    """The place of each text's first token."""

    number: Whole
    """Of each place the number of its text."""

    at: Whole
    """The places of all tokens."""


class Columns(NamedTuple):
    """What is known of each place: ``terms`` hold numbers of `TERMS`, ``numbers`` are below 16.

    So it is of the places of tokens; what is said of the margins beside them means nothing.
    ``stretches`` are the terms of the stretches of all texts, each text's with two more at both its ends, and
    ``stretch_at`` says in which of them a place lies.
    """

    terms: dict[str, Whole]
    numbers: dict[str, Whole]
    stretches: Whole
    stretch_at: Whole


def laid_out(lengths: Sequence[int]) -> Layout:
    """Lay texts of these many tokens one behind another."""
    counts = np.array(lengths, np.int64)
    sizes = counts + 2 * MARGIN
    firsts = np.cumsum(sizes) - sizes + MARGIN
    number = np.repeat(np.arange(len(counts)), sizes)
    place = np.arange(len(number)) - firsts[number]
    return Layout(counts, firsts, number, np.flatnonzero((place >= 0) & (place < counts[number])))


def place_columns(kinds: Whole, layout: Layout) -> Columns:
    """What is known of each place.

    ``kinds`` are the terms of the places, `BEGIN` and `END` in the margins.
    """
    traits = TERMS.traits[kinds]
    inside = np.zeros(len(kinds), bool)
    inside[layout.at] = True
    place = np.arange(len(kinds)) - layout.firsts[layout.number]
    count = layout.lengths[layout.number]
    ahead, behind, distance = _ahead(kinds, traits, layout)
    stretches, stretch_at = _stretches(kinds, traits, inside, layout)
    since, mark, mark_kind = _last_mark(kinds, traits, layout)
    numbers = {
        "since": since,
        "distance": distance,
        "position": place * 12 // count,
        "nth": np.minimum(place, 7),
        "rest": np.minimum(count - place, 6),
        **_seen(traits, layout),
        **_coming(traits, layout),
    }
    terms = {"kind": kinds, "mark": mark, "mark_kind": mark_kind, "ahead": ahead, "behind": behind}
    terms["style"] = _styles(kinds, traits, layout)[layout.number]
    return Columns(terms, numbers, stretches, stretch_at)


def _before(column: npt.NDArray[Kind]) -> npt.NDArray[Kind]:
    """The column of what stands one place before each."""
    return np.concatenate((column[:1], column[:-1]))


def _after(column: npt.NDArray[Kind], away: int = 1) -> npt.NDArray[Kind]:
    """The column of what stands some places behind each."""
    return np.concatenate((column[away:], column[-away:]))


def _has(traits: Whole, trait: Trait) -> Flags:
    flags: Flags = (traits & int(trait)) != 0
    return flags


def _last_mark(kinds: Whole, traits: Whole, layout: Layout) -> tuple[Whole, Whole, Whole]:
    """For each place how far the last mark is, the mark, and the class before that mark.

    In front of the first mark the beginning of the text counts as one.
    """
    places = np.arange(len(kinds))
    event = _has(traits, Trait.MARK)
    event[layout.firsts - 1] = True
    last = _before(np.maximum.accumulate(np.where(event, places, 0)))
    return np.minimum(places - last - 1, 6), kinds[last], TERMS.short[kinds[np.maximum(last - 1, 0)]]


def _seen(traits: Whole, layout: Layout) -> dict[str, Whole]:
    """What was seen before each place.

    How many years, whether a quotation or bracket is open, whether "in" and a word for editors stood there,
    how many sentences ended.
    """
    before = _before(traits)
    starts = layout.firsts[layout.number] - 1

    def counted(flags: Flags, most: int) -> Whole:
        sums: Whole = np.cumsum(flags)
        seen: Whole = np.minimum(_before(sums) - sums[starts], most)
        return seen

    def lasting(opens: Trait, changes: Flags) -> Whole:
        changes[layout.firsts - 1] = True
        last = np.maximum.accumulate(np.where(changes, np.arange(len(traits)), 0))
        return _before(_has(traits, opens)[last].astype(np.int64))

    closes = _has(traits, Trait.CLOSES)
    closes &= ~_has(traits, Trait.APOSTROPHE) | _has(_after(traits), Trait.ENDS_QUOTATION)
    ins = _has(traits, Trait.IN).astype(np.int64)
    ins += _has(traits, Trait.CAPITAL_IN) & _has(before, Trait.BEFORE_IN)
    ended = _has(traits, Trait.STOPS) & ~_has(before, Trait.CAPITALS)
    return {
        "years": counted(_has(traits, Trait.YEAR), 2),
        "quoted": lasting(Trait.OPENS, closes | _has(traits, Trait.OPENS)),
        "bracket": lasting(Trait.OPEN_BRACKET, _has(traits, Trait.BRACKET)),
        "ins": _before(np.maximum.accumulate(ins + 4 * layout.number) - 4 * layout.number),
        "edits": counted(_has(traits, Trait.EDITS), 1),
        "stops": counted(ended, 7),
        "seen": _added_up([counted(_has(traits, thing), 1) for thing in _THINGS]),
    }


_THINGS = (Trait.NAMES_PLACE, Trait.NAMES_PRESS, Trait.NAMES_JOURNAL, Trait.NAMES_PAGE)
"""What is looked for before and behind a place."""


def _added_up(found: Sequence[Whole]) -> Whole:
    """Which of several things were found, as one number."""
    total: Whole = np.zeros_like(found[0])
    for bit, one in enumerate(found):
        total += one << bit
    return total


def _coming(traits: Whole, layout: Layout) -> dict[str, Whole]:
    """What is still to come behind each place.

    Which things; how many years; whether a quotation; "in" (2 for one with a capital); and a word for
    editors: 1 when it comes before the next year, quotation or "in", else 2.
    """
    ends = (layout.firsts + layout.lengths)[layout.number] - 1

    def counted(trait: Trait, most: int) -> Whole:
        sums: Whole = np.cumsum(_has(traits, trait))
        coming: Whole = np.minimum(sums[ends] - sums, most)
        return coming

    end = np.zeros(len(traits), bool)
    end[layout.firsts + layout.lengths] = True
    edits = _has(traits, Trait.EDITS)
    edit = _next(edits | end)
    parts = _has(traits, Trait.YEAR) | _has(traits, Trait.IN) | _has(traits, Trait.OPENS)
    return {
        "coming": _added_up([counted(thing, 1) for thing in _THINGS]),
        "years_ahead": counted(Trait.YEAR, 2),
        "quote_ahead": counted(Trait.OPENS, 1),
        "ins_ahead": np.maximum(counted(Trait.IN, 1), 2 * counted(Trait.CAPITAL_IN, 1)),
        "edit_ahead": np.where(edits[edit], 1 + (_next(parts | end) < edit), 0),
    }


_COUNT = len(MARKS) + 1
_MARK_INDEX: Whole = np.zeros(int(MARK_NUMBERS.max()) + 2, np.int64)
"""The number of each mark among `MARKS`, from 1; 0 for what is no mark, by the number of the term."""

_MARK_INDEX[MARK_NUMBERS] = np.arange(1, _COUNT)
_combined: Whole = np.full(_COUNT**3, -1, np.int64)
_combined[0] = END
_FAR = np.array([1, 1, 2, 2, 3, 3, 3, 3, 4], np.int64)
"""How far the next mark is, in four sizes, by the places to it."""


def _ahead(kinds: Whole, traits: Whole, layout: Layout) -> tuple[Whole, Whole, Whole]:
    """For each place the next mark of punctuation, the class behind it, and how far it is.

    "). Title" and "”, Journal": of a run of marks the first count, and the word behind them. Behind the last
    mark the end of the text counts as one.
    """
    places = np.arange(len(kinds))
    marks = _has(traits, Trait.MARK)
    index = _MARK_INDEX[np.minimum(kinds, len(_MARK_INDEX) - 1)]
    second = _after(index)
    code = (index * _COUNT + second) * _COUNT + np.where(second > 0, _after(index, 2), 0)
    together = _combined[code]
    if (together < 0).any():
        for new in np.unique(code[together < 0]).tolist():
            _combined[new] = TERMS.number(_joined(new))
        together = _combined[code]
    word = _next(~marks)
    event = marks.copy()
    event[layout.firsts + layout.lengths] = True
    coming = _next(event)
    return together[coming], kinds[word[coming]], _FAR[np.minimum(coming - places, 8)]


def _joined(code: int) -> str:
    """Up to three marks as one word: the first, and two more characters."""
    first, second, third = code // _COUNT**2, code // _COUNT % _COUNT, code % _COUNT
    signs = ("", *MARKS)
    return signs[first] + (signs[second] + signs[third])[:2]


def _next(flags: Flags) -> Whole:
    """For each place the next one behind it that is flagged; the last place where there is none."""
    last = len(flags) - 1
    coming = np.where(flags, np.arange(len(flags)), last)[::-1]
    return _after(np.minimum.accumulate(coming)[::-1])


def _stretches(
    kinds: Whole,
    traits: Whole,
    inside: Flags,
    layout: Layout,
) -> tuple[Whole, Whole]:
    """The stretches between marks, and for each place the number of its own.

    A full stop behind an initial or an abbreviation parts nothing, and a bracket or quotation mark doesn't
    begin a stretch where one has just begun.
    """
    before = _before(traits)
    parts = _has(traits, Trait.MARK) & ~(_has(traits, Trait.FULL_STOP) & _has(before, Trait.SHORT))
    content = inside & ~parts
    begins = parts & (_before(content) | ~_has(traits, Trait.JOINED))
    sums: Whole = np.cumsum(begins)
    starts = layout.firsts - 1
    within = _before(sums) - sums[starts][layout.number]
    counts = np.add.reduceat(begins.astype(np.int64), starts - 1) + 1 + 2 * MARGIN
    firsts = np.cumsum(counts) - counts
    at = firsts[layout.number] + MARGIN + within
    total = int(counts.sum())
    stretches = summaries(kinds[content], np.bincount(at[content], minlength=total))
    for place in range(MARGIN):
        stretches[firsts + place] = BEGIN
        stretches[firsts + counts - 1 - place] = END
    return stretches, np.minimum(np.maximum(at, 0), total - 1)


def _styles(kinds: Whole, traits: Whole, layout: Layout) -> Whole:
    """For each text the marks of the style that the whole of it is set in, as one term."""
    starts = layout.firsts - MARGIN
    place = np.arange(len(kinds)) - layout.firsts[layout.number]
    none = len(kinds)
    first = np.minimum.reduceat(np.where(_has(traits, Trait.YEAR), place, none), starts)
    early = np.where(first == none, 0, np.where(first * 5 < layout.lengths * 2, 1, 2))
    before = layout.firsts + np.where(first == none, 0, first) - 1
    bracketed = kinds[before] == TERMS.numbers["("]
    quoted = np.bitwise_or.reduceat(traits, starts)
    part = np.maximum(4, layout.lengths // 3)[layout.number]
    capitals = np.add.reduceat(_has(traits, Trait.ONE_CAPITAL) & (place < part), starts, dtype=np.int64)
    codes = (early * 2 + bracketed) * 2 + _has(quoted, Trait.QUOTES)
    codes = (codes * 2 + _has(quoted, Trait.CAPITAL_IN)) * 2 + (capitals >= 2)
    styles: Whole = _STYLES[codes]
    return styles


_STYLES: Whole = np.array(
    [
        TERMS.number(early + bracketed + quoted + has_in + initials)
        for early in "nel"
        for bracketed in ("", "(")
        for quoted in ("", "q")
        for has_in in ("", "i")
        for initials in ("", "X")
    ]
)
