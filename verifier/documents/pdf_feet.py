"""The feet of PDF pages: where notes begin, told by sizes, places, rules and the labels that are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from verifier.documents.pdf_columns import Column, note_start
from verifier.documents.pdf_floats import above_float
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_quotations import above_quotation, with_quotations
from verifier.documents.pdf_rules import Rule, RulesOf
from verifier.documents.pdf_signs import BEFORE_LABEL
from verifier.documents.pdf_word_labels import rank

_SMALL = 0.955
# How many lines within notes are set larger.
_MOST_LARGER = 2
# How far lines of the text stand from each other at most, by how far most do.
_CLOSE = 1.1
# How many lines in another size stand below notes at most.
_MOST_BELOW = 4
_SAME = 0.6
# How much larger than notes a line of theirs may be guessed, and how far apart lines of one block stand.
_GUESSED, _NEAR = 1.1, 1.35
_LONGEST_REST = 20
# How many numbers are left out at most between two notes of a page, if one is not told from its text.
_MOST_JUMP = 3
# How far below the text a single note as large as it stands, by the size of the type.
_FAR = 4.0
# How high notes alone on a page begin at most, by its height.
_FOOT = 0.6
# How many raised numbers, as exponents, stand at most in the notes of a page.
_MOST_RAISED = 2
# How far a rule may begin or end from where lines do, by the size of the type.
_RULE_NEAR = 2.0


def note_size(columns: Sequence[Column], size: float) -> float | None:
    """The size of the notes: that of most small lines that begin with a label."""
    sizes = Counter(
        round(line.size, 1)
        for column in columns
        for line in column.text
        if line.size < size * _SMALL and note_start(line) is not None
    )
    return sizes.most_common(1)[0][0] if sizes else None


def part(column: Column, size: float, of_notes: float | None, waiting: Set[str], rules_of: RulesOf) -> None:
    """Tell the notes at the foot of a column from its text.

    ``waiting`` are the labels called before whose notes have not come yet.
    """
    below = 0
    if of_notes is not None:
        kept = above_float(column.text, size, of_notes, waiting)
        below = len(column.text) - kept if kept else _below_notes(column.text, size, of_notes, waiting)
    if below:
        # What is printed below the notes in another size, or a table there, is no part of them.
        rest = column.text[-below:]
        column.text = column.text[:-below]
        part(column, size, of_notes, waiting, rules_of)
        column.text = [*column.text, *rest]
        return
    lines = column.text
    start = len(lines)
    while (
        start
        and of_notes is not None
        and abs(lines[start - 1].size - of_notes) <= _SAME
        and is_small(lines[start - 1], size)
    ):
        start -= 1
    if of_notes is not None:
        start = with_quotations(lines, start, of_notes, waiting)
    if start == len(lines):
        start = _same_size_foot(lines, waiting, column.page, rules_of)
    elif of_notes is not None:
        start = _with_guessed(lines, start, size, of_notes)
    if of_notes is not None and 0 < start < len(lines):
        start = _with_larger(lines, start, of_notes, waiting)
    first = next((index for index in range(start, len(lines)) if note_start(lines[index]) is not None), None)
    if first is None and 1 < start < len(lines) and _gap(lines, start) <= _CLOSE * _usual_gap(lines[:start]):
        # No note begins, and nothing parts what is set in another font from the text.
        start = len(lines)
    if first is not None and first > start > 0:
        ruled = [index for index, _ in _below_rules(lines, rules_of(column.page)) if start <= index <= first]
        if ruled:
            column.text, column.foot = lines[: ruled[-1]], lines[ruled[-1] :]
            return
        above = lines[start - 1].y - lines[start].y
        before_label = lines[first - 1].y - lines[first].y
        if before_label > above and before_label > 1.5 * lines[first].size:
            # The wider gap parts text from notes: what stands above it is a quotation in small type.
            start = first
    column.text, column.foot = lines[:start], lines[start:]


def take_notes_alone(column: Column, waiting: Set[str], height: float) -> bool:
    """Take a page that holds nothing but notes, for which the pages before had no room; whether it is one.

    They stand at its foot; those behind the text begin at the head.
    """
    lines = column.text
    if not lines or lines[0].label not in waiting or lines[0].y > _FOOT * height:
        return False
    if any(line.raised not in ((), [(0, len(line.label))]) for line in lines):
        return False
    column.text, column.foot = [], lines
    return True


def _with_guessed(lines: Sequence[Line], start: int, size: float, of_notes: float) -> int:
    """Where the notes begin if lines right above them are a little larger, as recognition guesses sizes.

    Text stands farther off, so that the lines must be near to each other and end with a wider gap.
    """
    first = start
    while (
        first
        and is_small(lines[first - 1], size)
        and lines[first - 1].size <= of_notes * _GUESSED
        and (first == start or _gap(lines, first) <= _NEAR * of_notes)
    ):
        first -= 1
    apart = first > 0 and _gap(lines, first) > _NEAR * of_notes
    return first if apart and _gap(lines, start) <= _NEAR * of_notes else start


def _usual_gap(lines: Sequence[Line]) -> float:
    """The distance at which lines mostly stand."""
    gaps = sorted(gap for gap in (_gap(lines, index) for index in range(1, len(lines))) if gap > 0)
    return gaps[len(gaps) // 2] if gaps else 0.0


def _below_notes(lines: Sequence[Line], size: float, of_notes: float, waiting: Set[str]) -> int:
    """How many lines stand below the notes in small type of another size, as those of a publisher."""
    below = 0
    while below < min(_MOST_BELOW, len(lines)) and abs(lines[-1 - below].size - of_notes) > _SAME:
        if above_quotation(lines[: len(lines) - below], len(lines) - below, of_notes) < len(lines) - below:
            break
        if not is_small(lines[-1 - below], size) or lines[-1 - below].raised:
            return 0
        below += 1
    last = len(lines) - below
    if not below or not last:
        return 0
    start = above_quotation(lines[:last], last, of_notes)
    is_of_notes = start > 0 and abs(lines[start - 1].size - of_notes) <= _SAME
    if not is_of_notes or _gap(lines, last) <= _NEAR * of_notes:
        return 0
    while start and abs(lines[start - 1].size - of_notes) <= _SAME:
        start -= 1
    called = waiting | {line.text[a:b] for line in lines[:start] for a, b in line.raised}
    begun = {one.label for one in map(note_start, lines[start:last]) if one is not None}
    return below if begun & called else 0


def _with_larger(lines: Sequence[Line], start: int, of_notes: float, waiting: Set[str]) -> int:
    """Where the notes begin if a line or two within them are set larger, as where something is copied there.

    What stands above these must begin with a label that is called, and that none below begins with.
    """
    while True:
        large = start
        while large and start - large < _MOST_LARGER and abs(lines[large - 1].size - of_notes) > _SAME:
            large -= 1
        above = large
        while above and abs(lines[above - 1].size - of_notes) <= _SAME:
            above -= 1
        if above in (large, 0) or large == start:
            return start
        called = waiting | {line.text[a:b] for line in lines[:above] for a, b in line.raised}
        begun = {one.label for one in map(note_start, lines[start:]) if one is not None}
        inner = {one.label for one in map(note_start, lines[above:large]) if one is not None}
        if not (inner & called) - begun:
            return start
        start = above


def is_small(line: Line, size: float) -> bool:
    """Whether a line is set smaller than a text of a size."""
    return line.size < size * _SMALL


def _below_rules(lines: Sequence[Line], rules: Sequence[Rule]) -> list[tuple[int, Rule]]:
    """The first lines below the rules that begin or end where the lines of a column do, from above."""
    if not lines or not rules:
        return []
    left, right = min(line.x for line in lines), max(line.right for line in lines)
    found: list[tuple[int, Rule]] = []
    for rule in sorted(rules, key=lambda rule: -rule.y):
        near = _RULE_NEAR * lines[0].size
        if left - near < rule.left < left + near or right - near < rule.right < right + near:
            index = sum(line.y > rule.y for line in lines)
            if 0 < index < len(lines):
                found.append((index, rule))
    return found


def _same_size_foot(lines: list[Line], waiting: Set[str], page: int, rules_of: RulesOf) -> int:
    """Where notes set as large as the text begin: with a raised number that the text above has called."""
    if waiting or any(line.raised for line in lines):
        for index, _ in reversed(_below_rules(lines, rules_of(page))):
            if _begin_below(lines, index, waiting):
                return index
    called = set(waiting)
    gaps = sorted(gap for gap in (_gap(lines, index) for index in range(1, len(lines))) if gap > 0)
    usual = gaps[len(gaps) // 3] if gaps else 0.0
    for index, line in enumerate(lines):
        apart = max(1.2 * line.size, 1.08 * usual)
        if index and _gap(lines, index) > apart:
            if line.label and line.label in called:
                return _with_rest_of_note(lines, index)
            is_far = _gap(lines, index) > _FAR * line.size
            if _are_notes(lines[index + _rest_of_note(lines[index:], apart) :], called, is_far=is_far):
                return index
        called.update(line.text[a:b] for a, b in line.raised)
    return len(lines)


def _begin_below(lines: Sequence[Line], index: int, waiting: Set[str]) -> bool:
    """Whether what stands below a rule are notes: some are called above it, and no others in them."""
    above = {line.text[a:b] for line in lines[:index] for a, b in line.raised} | waiting
    begun = {start.label for start in map(note_start, lines[index:]) if start is not None} & above
    called = {
        line.text[a:b] for line in lines[index:] for a, b in line.raised if line.text[:a].strip(BEFORE_LABEL)
    }
    return bool(begun) and len(called) <= _MOST_RAISED and not called & begun


def _rest_of_note(lines: Sequence[Line], apart: float) -> int:
    """How many lines stand before the first one with a number, neither apart from it nor with calls."""
    for index, line in enumerate(lines[:_LONGEST_REST]):
        if line.raised or (index and lines[index - 1].y - line.y > apart):
            return 0
        if note_start(line) is not None:
            return index
    return 0


def _are_notes(lines: Sequence[Line], called: Set[str], *, is_far: bool) -> bool:
    """Whether the last lines of a column begin with the numbers that are called, in turn from the first one.

    An enumeration in the text can begin with such numbers too, but not with just these. The last ones called
    may have no room on the page. A single one must stand far from the text.
    """
    first = note_start(lines[0])
    place = rank(first.label) if first is not None and first.label in called else None
    if first is None or place is None:
        return False
    is_number = first.label.isdecimal()
    places = {rank(label): label for label in called if label.isdecimal() is is_number}
    found = [place]
    # A producer may turn round two notes.
    begun = {place}
    for start in map(note_start, lines[1:]):
        place = rank(start.label) if start is not None else None
        if place is not None and start is not None and places.get(place) == start.label:
            begun.add(place)
            if 0 < place - found[-1] <= _MOST_JUMP:
                found.append(place)
    behind = sum(place is not None and place > found[-1] for place in places)
    return (
        len(found) > max(0 if is_far else 1, behind)
        and found[0] - 1 not in places.keys() - begun
        and not any(line.raised and not line.stopped for line in lines)
    )


def _gap(lines: Sequence[Line], index: int) -> float:
    """The distance from a line to the one above."""
    return lines[index - 1].y - lines[index].y


def _with_rest_of_note(lines: list[Line], first: int) -> int:
    """Where the end of a note from the page before begins, if it stands between the text and its notes."""
    size = lines[first].size
    # Notes may stand apart from each other; the text stands farther off.
    apart = [_gap(lines, index) for index in range(first + 1, len(lines)) if lines[index].label]
    between = max(1.4 * size, 1.05 * min(apart, default=0.0))
    start = first
    while start > 1 and first - start < _LONGEST_REST:
        if _gap(lines, start) > (between if start == first else 1.4 * size):
            break
        start -= 1
    return start if start > 1 and _gap(lines, start) > max(1.8 * size, 1.2 * between) else first
