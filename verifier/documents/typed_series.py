"""Numbers in parentheses and the like become labels that are known, where they make up a series of notes.

``(1)``, ``{1}``, ``^1`` and ``①`` stand in texts for much else. They are labels where each number of a series
begins a line and stands in the text before; ``(1)`` also where a section of notes is numbered ``1.``, ``2.``.
Every character keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.documents.labels import CIRCLED, CIRCLED_SIGNS
from verifier.documents.paragraphs import Paragraph
from verifier.documents.sections import Section, opens
from verifier.patterns import late_pattern

_PARENTHESES = late_pattern(r"\((?P<number>\d{1,3})\)")
_WIDE = late_pattern(r"（(?P<number>\d{1,3})）")
_SHAPES = (
    _PARENTHESES,
    _WIDE,
    late_pattern(r"\{(?P<number>\d{1,3})\}"),
    late_pattern(r"\^(?P<number>\d{1,3})(?!\d)"),
)
_CIRCLED = late_pattern(f"(?P<number>[{CIRCLED}])")
_LINE_BEGINS = late_pattern(r"[ \t]{0,8}\Z")
_HEADING = late_pattern(r"^[^\n\r]{2,60}$", re.MULTILINE)
_LISTED = late_pattern(r"^[ \t]{0,8}(?P<number>\d{1,3})[.)]?[ \t]", re.MULTILINE)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FEWEST_LISTED = 3


def known_labels(text: str) -> str:
    """The text with the labels of such series in shapes that are known."""
    for shape in _SHAPES:
        text = _series(text, shape)
    if _PARENTHESES.search(text) or _WIDE.search(text):
        text = _called_list(text)
    return _circled(text)


def _series(text: str, shape: re.Pattern[str]) -> str:
    """Make the labels of a shape into ones that are known, if they are a series of notes and their calls."""
    found = list(shape.finditer(text))
    begins: dict[int, int] = {}
    called: dict[int, int] = {}
    for match in found:
        number = int(match["number"])
        if _begins_line(text, match.start()):
            begins[number] = begins.get(number, 0) + 1
        elif not begins.get(number):
            called[number] = called.get(number, 0) + 1
    numbers = sorted(begins)
    alone = all(times == 1 for times in begins.values())
    if len(numbers) < 2 or not alone or numbers != list(range(1, len(numbers) + 1)):
        return text
    if sum(number in called for number in numbers) * 5 < len(numbers) * 4:
        return text
    return _relabelled(text, [match for match in found if int(match["number"]) in begins])


def _called_list(text: str) -> str:
    """Make ``(1)`` into ``[1]``, if these numbers, in their order, call all notes of a section.

    The section has a heading, stands behind all calls, and numbers its notes ``1.``, ``2.`` without end.
    """
    heading = next(
        (one for one in _HEADING.finditer(text) if opens(Paragraph(one[0].strip(), 1)) is Section.NOTES), None
    )
    if heading is None:
        return text
    listed = [int(one["number"]) for one in _LISTED.finditer(text, heading.end())]
    series = 0
    for number in listed:
        series += number == series + 1
    if series < _FEWEST_LISTED:
        return text
    calls: list[re.Match[str]] = []
    matches = [*_PARENTHESES.finditer(text, 0, heading.start()), *_WIDE.finditer(text, 0, heading.start())]
    for match in sorted(matches, key=lambda match: match.start()):
        if int(match["number"]) == len(calls) + 1 and not _begins_line(text, match.start()):
            calls.append(match)
    return _relabelled(text, calls) if len(calls) == series else text


def _circled(text: str) -> str:
    """Make ``①`` into a label, if such numbers begin lines in series, and each is called before its line."""
    waiting: dict[int, list[re.Match[str]]] = {}
    labels: list[re.Match[str]] = []
    begun: list[int] = []
    uncalled = 0
    for match in _CIRCLED.finditer(text):
        number = CIRCLED.index(match["number"]) + 1
        if not _begins_line(text, match.start()):
            waiting.setdefault(number, []).append(match)
            continue
        calls = waiting.pop(number, [])
        uncalled += not calls
        begun.append(number)
        labels += [*calls[:1], match]
    if len(begun) < 2 or uncalled * 5 > len(begun) or not _is_in_series(begun):
        return text
    return _relabelled(text, sorted(labels, key=lambda match: match.start()))


def _is_in_series(numbers: Sequence[int]) -> bool:
    """Whether each number follows the one before or begins again, as on a new page."""
    return all(number in (1, before + 1) for before, number in zip((0, *numbers), numbers, strict=False))


def _begins_line(text: str, start: int) -> bool:
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    return start - line <= 8 and bool(_LINE_BEGINS.match(text[line:start]))


def _relabelled(text: str, labels: Sequence[re.Match[str]]) -> str:
    parts: list[str] = []
    done = 0
    for match in labels:
        parts += text[done : match.start()], _label(match)
        done = match.end()
    return "".join((*parts, text[done:]))


def _label(match: re.Match[str]) -> str:
    """The label in a shape that is known, as long as it is printed."""
    if match[0].startswith("^"):
        return match["number"].translate(_RAISED) + " "
    if match[0] in CIRCLED:
        return CIRCLED_SIGNS[CIRCLED.index(match[0])]
    return f"[{match['number']}]"
