"""Markers in the text of a paper: which note each one calls, and which call none."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verifier.documents.labels import Shape, find_labels
from verifier.documents.paragraphs import Paragraph
from verifier.documents.sentences import Sentences
from verifier.model import Marker
from verifier.patterns import late_pattern

_CODE = late_pattern(r"`[^`\n]{1,300}`")
_DIGITS = late_pattern(r"\d+")
_WORD_BEHIND = late_pattern(r"[A-Z][a-zà-ÿ]{2}")
_SENTENCE_BEHIND = late_pattern(r"\s+[A-Z“\"‘]|\s*$")
_SPACE_BEHIND = late_pattern(r"\s|$")
_STOP_BEHIND = late_pattern(r"[.,;:]?(?:\s|$)")
_PAUSE_BEFORE = late_pattern(r"[.;:!?”\"’)]\s?$")
_WORD_AND_STOP_BEFORE = late_pattern(r"\w\)[.!?]$|[^\W\d_]{2}(?:[.,;:!?”\"’)]|[.!?][”\"’])$")
# Some converters set a space before what was raised: "borders. 1 The".
_STOP_SPACE_BEFORE = late_pattern(r"(?:[^\W\d_][.,;:!?”\"’')]{1,2} |(?<!\d)(?:1[5-9]|20)\d\d[.,;:)] ?)$")
_YEAR_BEFORE = late_pattern(r"(?<![\d.,])(?:1[5-9]|20)\d\d[.,]$")
_QUOTE_BEFORE = late_pattern(r"[^\W\d_]{2}[.!?]?[”\"’]$")
_LETTERS_BEFORE = late_pattern(r"[a-zà-ÿ]{3}$")
_UNIT = late_pattern(
    r"(?:(?<![A-Za-z])(?:[kcmdn]?m|ft|in|km/h|[A-Za-zα-ωχ])|(?<!\d)10|[×±*/^=][A-Za-z]{0,3})$"
)
_ISOTOPE = late_pattern(
    r"(?:C|H|N|O|P|S|K|U|Cs|Sr|Pu|Ca|Cl|Co|Fe|Rn|Ra|Tc|Xe|Kr|Pb|Si|Li|Na|Mg|Ar|Ba)(?![A-Za-z])"
)
_LONGEST_NUMBER = 3


@dataclass(frozen=True, slots=True)
class Call:
    """A label in the text that may call a note: where it stands in which paragraph.

    ``doubtful``: it may as well be a number of the text. ``apart``: it begins a sentence that it runs
    into, so that it can't be a number of the text. ``loose``: it stands right behind a word, as other
    numbers do. ``front``: it stands in the front matter.
    """

    label: str
    paragraph: int
    start: int
    end: int
    shape: Shape
    doubtful: bool = False
    apart: bool = False
    loose: bool = False
    front: bool = False


@dataclass(frozen=True, slots=True)
class Callee:
    """A note or an entry of the reference list that can be called: its label and its place in the paper."""

    label: str
    place: tuple[int, int]


def find_calls(text: Sequence[Paragraph], front: Sequence[bool]) -> list[Call]:
    """Everything in the text that may be a marker, in order. ``front`` tells paragraphs of front matter."""
    found: list[Call] = []
    for index, paragraph in enumerate(text):
        source = _CODE.sub(lambda match: " " * len(match.group()), paragraph.text)
        calls = [*_marked(source, index, front=front[index])]
        if not paragraph.is_heading:
            calls.extend(_glued(source, index, front=front[index]))
        found.extend(sorted(calls, key=lambda call: call.start))
    return found


def is_unit(before: str) -> bool:
    """Whether a raised number behind this text may be a power of it: ``km``, ``10``."""
    return bool(_UNIT.search(before))


def _marked(source: str, index: int, *, front: bool) -> Iterator[Call]:
    left = 100 + len(source) // 4
    for label in find_labels(source):
        before, after = source[max(0, label.start - 6) : label.start], source[label.end : label.end + 3]
        doubtful = label.shape is Shape.SUPERSCRIPT and bool(
            _UNIT.search(before) or (before[-1:] in {"", " ", "("} and _ISOTOPE.match(after))
        )
        # However many ranges a text is made of, its markers stay fewer than its characters.
        numbers = label.numbers if len(label.numbers) <= left else label.numbers[:1]
        left -= len(numbers)
        for number in numbers:
            yield Call(number, index, label.start, label.end, label.shape, doubtful, front=front)


def _glued(source: str, index: int, *, front: bool) -> Iterator[Call]:
    """Bare numbers that run into the next word (59Economic) or stand right behind the one before."""
    for match in _DIGITS.finditer(source):
        start, end = match.span()
        if not _may_be_label(source, start, end):
            continue
        before = source[max(0, start - 8) : start]
        apart = bool(_WORD_BEHIND.match(source, end) and _PAUSE_BEFORE.search(before))
        behind = (_WORD_AND_STOP_BEFORE.search(before) and _SENTENCE_BEHIND.match(source, end)) or (
            _QUOTE_BEFORE.search(before) and _SPACE_BEHIND.match(source, end)
        )
        loose = not (apart or behind)
        spaced = _STOP_SPACE_BEFORE.search(before) and _SPACE_BEHIND.match(source, end)
        word_before = _LETTERS_BEFORE.search(before) and _STOP_BEHIND.match(source, end)
        if loose and not (spaced or word_before):
            continue
        yield Call(match.group(), index, start, end, Shape.BARE, True, apart, loose, front)


def _may_be_label(source: str, start: int, end: int) -> bool:
    """Whether digits can be the number of a note: not part of 1,234 or 5.6, no percentage."""
    if end - start > _LONGEST_NUMBER or source[end : end + 1] == "%":
        return False
    if not start or source[start - 1] not in ".,":
        return True
    inside_number = start == 1 or source[start - 2].isdecimal()
    return not inside_number or bool(_YEAR_BEFORE.search(source[max(0, start - 7) : start]))


def assign(
    calls: Sequence[Call], callees: Sequence[Callee], places: Sequence[int]
) -> tuple[list[list[Call]], list[Call]]:
    """Which calls belong to which callee, and which sure ones to none.

    ``places`` gives for each paragraph of the text its number in the paper, as the places of ``callees`` do.
    """
    by_label: dict[str, list[int]] = defaultdict(list)
    for index, callee in enumerate(callees):
        by_label[callee.label].append(index)
    assigned: list[list[Call]] = [[] for _ in callees]
    sure: dict[str, list[Call]] = defaultdict(list)
    strays: list[Call] = []
    for call in calls:
        if call.doubtful or call.front:
            continue
        if call.label in by_label:
            sure[call.label].append(call)
        else:
            strays.append(call)
    for label, found in sure.items():
        _share(found, by_label[label], callees, places, assigned)
    order = _Order(sure)
    wanted = {
        label: deque(index for index in owners if not assigned[index]) for label, owners in by_label.items()
    }
    for call in calls:
        if not (call.doubtful or call.front):
            continue
        waiting = wanted.get(call.label)
        if waiting and (call.front or order.fits(call)):
            assigned[waiting.popleft()].append(call)
        elif call.apart and call.label not in by_label and not call.front:
            strays.append(call)
    return assigned, sorted(strays, key=lambda call: (call.paragraph, call.start))


def _share(
    found: Sequence[Call],
    owners: Sequence[int],
    callees: Sequence[Callee],
    places: Sequence[int],
    assigned: list[list[Call]],
) -> None:
    """Give calls of one label to the notes that have it: in turn, or else each to the next note behind it."""
    if len(found) == len(owners):
        for call, owner in zip(found, owners, strict=True):
            assigned[owner].append(call)
        return
    at = 0
    for call in found:
        here = (places[call.paragraph], call.start)
        while at + 1 < len(owners) and callees[owners[at]].place < here:
            at += 1
        assigned[owners[at]].append(call)


class _Order:
    """Where the sure markers stand, to judge whether a doubtful one comes between its neighbours."""

    def __init__(self, sure: Mapping[str, Sequence[Call]]) -> None:
        places = {
            int(label): [(call.paragraph, call.start) for call in calls]
            for label, calls in sure.items()
            if label.isdecimal()
        }
        self._first = {number: min(found) for number, found in places.items()}
        self._last = {number: max(found) for number, found in places.items()}

    def fits(self, call: Call) -> bool:
        """Whether the nearest lower number stands before and the nearest higher one behind."""
        if not call.label.isdecimal() or not self._first:
            return call.label.isdecimal()
        number, here = int(call.label), (call.paragraph, call.start)
        lower = next((self._first[n] for n in range(number - 1, number - 4, -1) if n in self._first), None)
        higher = next((self._last[n] for n in range(number + 1, number + 4) if n in self._last), None)
        if lower is None and higher is None:
            return number <= 1
        return (lower is None or lower < here) and (higher is None or higher > here)


def plausible_strays(strays: Sequence[Call], assigned: Sequence[Sequence[Call]]) -> list[Call]:
    """The calls without a note that were meant as such: in a shape that the paper uses for its markers.

    A number in brackets may be a year, an omission or an interpolation of the author; it only counts in
    a paper that calls a good part of its notes so.
    """
    shapes = Counter(calls[0].shape for calls in assigned if calls)
    called = sum(shapes.values())
    return [
        call
        for call in strays
        if call.label.isdecimal()
        and len(call.label) <= _LONGEST_NUMBER
        and called
        and (
            call.apart
            or (call.shape is Shape.SUPERSCRIPT and (shapes[Shape.SUPERSCRIPT] or not shapes[Shape.BARE]))
            or (call.shape is Shape.BRACKET and shapes[Shape.BRACKET] * 5 >= called)
        )
    ]


def as_marker(call: Call, text: Sequence[Paragraph], sentences: Sentences) -> Marker:
    """A call as the rest of the house knows it: line and column from 1, and the sentence around it."""
    line, column = text[call.paragraph].place(call.start)
    return Marker(call.label, line, column, sentences.around(call.paragraph, call.start, call.end))
