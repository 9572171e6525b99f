"""The entries of a reference list on PDF pages: which of its lines begin one, and where the list ends."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from verifier.documents.furniture import Furniture
from verifier.documents.paragraphs import Paragraph
from verifier.documents.pdf_columns import note_start
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_signs import NOTHING, with_letters
from verifier.documents.torn import Openness, openness
from verifier.model import Span, StyledText
from verifier.patterns import late_pattern

_BEGIN = "\ue000"
_WORD = late_pattern(r"\S+")
# An entry without an author may begin with its year, which looks like the number of an entry: “1606. Ordini”.
_BEGINS_WITH_YEAR = late_pattern(r"\s{0,3}((?:1[4-9]|20)\d\d)[.)]\s")
_MOST_ITALIC = 200
# What ends an entry without a stop: “https://doi.org/10.2583/sens.1993.63061”, “doi:10.1000/182”.
_ENDS_WITH_ADDRESS = late_pattern(r"(?:https?://|www\.|\bdoi:?\s?10\.)\S*$", re.IGNORECASE)
# What has a stop but ends none: the initial before a name, “In E.” and then “Norwood (Ed.), Bees, 12–19.”
_ENDS_WITH_INITIAL = late_pattern(r"(?<!\w)[^\W\d_]\.$")
# How much room the last line of an entry leaves at least, and how far hanging lines stand to the right of
# those that begin entries, by the size of the type.
_ROOM, _HANGING = 3.0, 0.7
# How far entries stand apart at least, by the usual distance of lines, and how many of them must do so.
APART, _MOSTLY = 1.3, 0.6
# Of so many lines of a list one at least hangs, if entries do, and one stands apart, if entries do.
_FEWEST, _LONGEST = 50, 8
# How many entries with numbers in turn make a numbered list, and how far from it stands what is none of it.
_FEW, _FAR = 3, 2.0
# How far from each other lines begin that begin at one place, by the size of the type.
_ALIKE = 0.3


def numbered_part(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a list without what follows behind the last entry of a numbered one, as an author's life.

    “Anna Berg received her degree in 2009.” stands apart, or where the numbers do while all entries hang, and
    has no number. Lists without numbers are left whole.
    """
    numbered = _numbered(lines)
    if len(numbered) < _FEW:
        return lines
    begins = set(numbered)
    first, last = numbered[0], numbered[-1]
    places = {(lines[index].column, round(lines[index].x)) for index in numbered}
    hangs = not any(_begins_at(lines[index], places) for index in range(first, last) if index not in begins)
    distance = usual_leading(lines)
    for index in range(last + 1, len(lines)):
        before, line = lines[index - 1], lines[index]
        is_beside = (before.page, before.column) == (line.page, line.column)
        is_far = is_beside and before.y - line.y > _FAR * distance
        if _is_ended(lines, index - 1) and (is_far or (hangs and _begins_at(line, places))):
            return lines[:index]
    return lines


def _numbered(lines: Sequence[Line]) -> list[int]:
    """The lines that begin the entries of a numbered list, in turn from the first line on.

    All numbers are printed alike: “[21]”, so that a line “21–154. https://…” begins none.
    """
    found: list[int] = []
    shape, expected = "", ""
    for index, line in enumerate(lines):
        start = note_start(line)
        if start is None or not start.label.isdecimal():
            if not found:
                break
            continue
        printed = line.text[: start.body].strip().replace(start.label, "#", 1)
        if not found or (start.label == expected and printed == shape):
            found.append(index)
            shape, expected = printed, str(int(start.label) + 1)
    return found


def _begins_at(line: Line, places: set[tuple[int, int]]) -> bool:
    """Whether a line begins where the numbers of a list do in its column."""
    near = _ALIKE * line.size
    return any(column == line.column and abs(x - line.x) < near for column, x in places)


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines of a list without running heads and page numbers that are left at the edges of its columns.

    Within a column what comes back belongs to entries: “University Press.”
    """
    places = [(line.page, line.column) for line in lines]
    last = len(lines) - 1
    edges = {
        index
        for index, place in enumerate(places)
        if not places[max(0, index - 1)] == place == places[min(index + 1, last)]
    }
    furniture = Furniture([Paragraph(lines[index].text, 1) for index in sorted(edges)])

    def is_kept(index: int) -> bool:
        if _ENDS_WITH_ADDRESS.search(lines[index].text.strip()):
            return True
        # A number may belong to the line before: “Paris, 1990, p.” and then “37”.
        before = lines[index - 1].text if index else ""
        return index not in edges or furniture.without(f"{before}\n{lines[index].text}") != before

    return [line for index, line in enumerate(lines) if is_kept(index)]


def as_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """Lines of a list as paragraphs that know their lines from 2; hanging ones are indented."""
    indented = _indented(lines)
    hangs = any(indented)
    begins = set() if hangs else _behind_short_lines(lines)
    distance = usual_leading(lines)
    are_apart = not hangs and _stand_apart(lines)
    edges = _edges(lines)
    labels = {note_start(lines[index]) for index in _numbered(lines)}
    numbered = {start.label for start in labels if start is not None} if len(labels) >= _FEW else set()
    found: list[Paragraph] = []
    pending: list[str] = []
    first = 2
    for index, (line, inner) in enumerate(zip(lines, indented, strict=True)):
        apart = index in begins or (index > 0 and _gap(lines, index) > APART * distance)
        if hangs and index and not inner and not indented[index - 1]:
            # Entries of one line each: none of them hangs.
            apart = apart or _has_room(lines, index, edges)
        if pending and apart and not (inner and hangs):
            found.append(Paragraph("\n".join(pending), first))
            pending, first = [], index + 2
        # Where entries stand apart, each is one paragraph, whatever its lines end with.
        text = _marked_italics(line)
        year = _BEGINS_WITH_YEAR.match(text)
        hidden = NOTHING if year is not None and year[1] not in numbered else ""
        pending.append(f"{'    ' if inner or (are_apart and pending) else ''}{hidden}{text}")
    found.append(Paragraph("\n".join(pending), first))
    return found


def _stand_apart(lines: Sequence[Line]) -> bool:
    """Whether entries stand farther from each other than their lines do."""
    distance = usual_leading(lines)
    apart = sum(_gap(lines, index) > APART * distance for index in range(1, len(lines)))
    return apart * _LONGEST >= len(lines)


def _gap(lines: Sequence[Line], index: int) -> float:
    """How far below the line before it a line stands; 0 where another column begins."""
    before, line = lines[index - 1], lines[index]
    return before.y - line.y if (before.page, before.column) == (line.page, line.column) else 0.0


def _behind_short_lines(lines: Sequence[Line]) -> set[int]:
    """The lines that begin entries of a list that does not hang, by the room on the lines before them.

    A line on which the first word of the next one has room ends an entry if it may: “3 / 1999, 27–29.”
    Where entries stand apart, room tells of those at the ends of columns only.
    """
    edges = _edges(lines)
    within: set[int] = set()
    across: set[int] = set()
    for index in range(1, len(lines)):
        before, line = lines[index - 1], lines[index]
        room = edges[before.page, before.column] - before.right
        if room <= _ROOM * before.size or not _is_ended(lines, index - 1):
            continue
        if (before.page, before.column) != (line.page, line.column):
            across.add(index)
        elif line.text.lstrip()[:1].isupper() and room > _first_word(line) + before.size:
            within.add(index)
    return across if _stand_apart(lines) else across | within


def _edges(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """How far the lines of each column reach to the right."""
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, line.column)
        edges[key] = max(edges.get(key, line.right), line.right)
    return edges


def _has_room(lines: Sequence[Line], index: int, edges: Mapping[tuple[int, int], float]) -> bool:
    """Whether the first word of a line would have had room on the one before, in the same column."""
    before, line = lines[index - 1], lines[index]
    if (before.page, before.column) != (line.page, line.column):
        return False
    return edges[before.page, before.column] - before.right > _first_word(line) + before.size


def _first_word(line: Line) -> float:
    """How wide the first word of a line is, in points."""
    text = line.text.strip()
    return (line.right - line.x) * len(text.split(" ", 1)[0]) / max(1, len(text))


def _indented(lines: Sequence[Line]) -> list[bool]:
    """Which lines go on with an entry: those farther right where entries hang, else those at the left edge.

    Entries begin where the one before has ended, or farther below it than lines are from each other.
    """
    left: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, line.column)
        left[key] = min(left.get(key, line.x), line.x)
    inner = [line.x - left[line.page, line.column] > _HANGING * line.size for line in lines]
    if sum(inner) * _FEWEST < len(lines):
        # Pieces of a few lines that are set loosely may stand so.
        return [False] * len(lines)
    if sum(inner) <= 1:
        return inner
    distance = usual_leading(lines)
    apart: tuple[list[bool], list[bool]] = ([], [])
    for (before, line), is_inner in zip(pairwise(lines), inner[1:], strict=True):
        if (before.page, before.column) == (line.page, line.column):
            apart[is_inner].append(before.y - line.y > APART * distance)
    shares = [sum(gaps) / max(1, len(gaps)) for gaps in apart]
    if max(shares) < _MOSTLY or min(shares) > _MOSTLY:
        ended = [True, *(_is_ended(lines, index) for index in range(len(lines) - 1))]
        behind = [sum(e for e, i in zip(ended, inner, strict=True) if i is side) for side in (False, True)]
        shares = [behind[0] / max(1, len(lines) - sum(inner)), behind[1] / sum(inner)]
    return [not one for one in inner] if shares[1] > shares[0] else inner


def _is_ended(lines: Sequence[Line], index: int) -> bool:
    """Whether an entry may end with a line: as a sentence does, or with an address, maybe the rest of one."""
    text = lines[index].text.strip()
    if openness(text) is Openness.CLOSED:
        return _ENDS_WITH_INITIAL.search(text) is None
    is_rest = index > 0 and text[-1:].isalnum() and len(text.split()) == 1
    whole = f"{lines[index - 1].text.rstrip()}{text}" if is_rest else text
    return _ENDS_WITH_ADDRESS.search(whole) is not None


def usual_leading(lines: Sequence[Line]) -> float:
    """The usual distance from line to line, in points."""
    steps = sorted(
        a.y - b.y for a, b in pairwise(lines) if (a.page, a.column) == (b.page, b.column) and a.y > b.y
    )
    return steps[len(steps) // 3] if steps else 12.0


def _marked_italics(line: Line) -> str:
    text = line.text.strip()
    if line.italics and len(line.italics) < _MOST_ITALIC:
        italics = set(line.italics)
        text = _WORD.sub(lambda match: _marked(match) if match.start() in italics else match[0], text)
    return with_letters(text)


def _marked(word: re.Match[str]) -> str:
    """A word with a sign that it is in italics, within the first one: lines are joined by their ends."""
    return f"{word[0][0]}{_BEGIN}{word[0][1:]}" if word.start() == 0 else f"{_BEGIN}{word[0]}"


def with_italics(source: str) -> StyledText:
    """The text of an entry; each word in italics has a sign before or within it."""
    words = source.replace(NOTHING, "").split(" ")
    plain: list[str] = []
    spans: list[Span] = []
    length = 0
    for word in words:
        bare = word.replace(_BEGIN, "")
        if _BEGIN in word and bare:
            if spans and spans[-1].end == length - 1:
                spans[-1] = Span(spans[-1].start, length + len(bare))
            else:
                spans.append(Span(length, length + len(bare)))
        plain.append(bare)
        length += len(bare) + 1
    return StyledText(" ".join(plain), tuple(spans))
