"""What is printed on PDF pages beside their text: running heads, page numbers, what browsers add."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from verifier.documents.pdf_columns import note_start
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_pages import Page
from verifier.patterns import late_pattern

_PAGE_NUMBER = late_pattern(
    r"[-–—|\[\s]{0,4}(?:page|seite|p\.|стр\.|第)?\s?(?:\d{1,5}|[ivxlcdm]{1,8})\s?"
    r"(?:页|(?:of|/|von|из)\s?\d{1,5})?[-–—|\]\s]{0,4}",
    re.IGNORECASE,
)
# Browsers print the address of a page at the foot of its sheets, and the time and the title at the head.
_PRINTED_BY_BROWSER = late_pattern(
    r"(?:https?|file)://\S{1,400}(?:\s{1,9}#/#)?$|#[./]#[./]#,\s#:#(?:\s[AP]M)?(?:\s.{0,300})?$"
)
_ADDRESS = late_pattern(r"(?:https?|file)://")
_DIGITS = late_pattern(r"\d+")
# The number of a page at the outer end of its running head: “12 the salt houses”, “Notes to Pages 1–9 13”.
_NUMBER_FIRST = late_pattern(r"\s*(?P<number>\d{1,4})\s+(?=[^\W\d_])")
_NUMBER_LAST = late_pattern(r"(?<=[^\s.,:;])\s+(?P<number>\d{1,4})\s*$")
_LONGEST_HEAD = 100
_EDGE = 3
_PASSES = 2
# On how many pages a long line stands at least that is no text, and how many letters make it long.
_TWICE, _LONG = 2, 25
# How far from each other lines stand that are printed at one place of their pages, in points.
_SAME_PLACE = 2.0
# How far apart on a line a page number and the running head beside it stand at most, by the size of the type.
_BESIDE = 0.3
_MOST_PAGE_NUMBERS = 2
# How far from each other at most two pieces of one line stand, by the size of the type.
_SAME = 0.6


def drop_furniture(pages: Sequence[Page]) -> None:
    """Take off running heads and page numbers: at the edge, apart from the text, and on several pages.

    What distributors print stands outside them, so that the pages which had some are looked at once more.
    """
    left = list(pages)
    numbered: set[int] = set()
    for _ in range(_PASSES):
        _drop_numbered_heads(left)
        left = _drop_outermost(left, numbered)


def _drop_outermost(pages: Sequence[Page], numbered: set[int]) -> list[Page]:
    """Take off what stands outermost; returns the pages that had any.

    ``numbered`` are the pages whose number has been found.
    """
    edges = [_edge_lines(page) for page in pages]
    printed: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    places: defaultdict[str, list[float]] = defaultdict(list)
    for lines in edges:
        for shape, line in {_shape(line): line for line in lines}.items():
            printed[shape].append(tuple(_DIGITS.findall(line.text)))
            places[shape].append(line.y)
    repeated = {shape for shape, numbers in printed.items() if _is_repeated(shape, numbers)}
    changed: list[Page] = []
    for page, lines in zip(pages, edges, strict=True):
        page_numbers: list[Line] = []
        if page.number not in numbered:
            page_numbers += (line for line in lines if _PAGE_NUMBER.fullmatch(line.text.strip()))
            page_numbers += _unaligned_number(page)
        # What stands beside a page number is a running head, also where it stands on one page alone.
        beside = [
            line for line in lines if _PRINTED_BY_BROWSER.match(_shape(line)) and _shape(line) in repeated
        ]
        beside += page_numbers if len(page_numbers) <= _MOST_PAGE_NUMBERS else []
        dropped = {
            id(line)
            for line in lines
            if (_shape(line) in repeated and not line.raised)
            or any(abs(line.y - other.y) < _BESIDE * other.size for other in beside)
        }
        dropped.update(map(id, page_numbers))
        if page_numbers:
            numbered.add(page.number)
        if repeated:
            # Where a page is full, nothing stands apart from what is printed on all of them.
            dropped.update(
                id(line)
                for line in _outermost(page)
                if any(abs(line.y - y) < _SAME_PLACE for y in places.get(_shape(line), ()))
                and _shape(line) in repeated
                and not line.raised
            )
        if dropped:
            page.lines = [line for line in page.lines if id(line) not in dropped]
            changed.append(page)
    return changed


def _drop_numbered_heads(pages: Sequence[Page]) -> None:
    """Take off the lines at the edges of pages that begin or end with the number of their page.

    Running heads may differ from page to page, as where they name a chapter; their numbers go up by one with
    each page, and they stand at one height. At the foot a number that comes first may be that of a note.
    """
    found: defaultdict[tuple[bool, int], list[tuple[Page, Line]]] = defaultdict(list)
    for page in pages:
        for at_head, group in zip((True, False), _apart(page), strict=True):
            for line in group:
                for number in _outer_numbers(line, at_head=at_head):
                    found[at_head, number - page.number].append((page, line))
    for lines in found.values():
        for page, line in lines:
            if sum(abs(line.y - other.y) < _SAME_PLACE for _, other in lines) > _TWICE:
                page.lines = [one for one in page.lines if one is not line]


def _outer_numbers(line: Line, *, at_head: bool) -> list[int]:
    """The numbers that a line begins and ends with, if it may be a running head with that of its page."""
    if line.raised or len(line.text) > _LONGEST_HEAD or (not at_head and note_start(line) is not None):
        return []
    matches = (_NUMBER_FIRST.match(line.text) if at_head else None, _NUMBER_LAST.search(line.text))
    return [int(match["number"]) for match in matches if match is not None]


def _is_repeated(shape: str, printed: Sequence[tuple[str, ...]]) -> bool:
    """Whether lines of one shape are no text: a browser's, long ones, or several that one number parts."""
    if len(printed) < _TWICE:
        return False
    if _ADDRESS.match(shape):
        # A browser prints one address on many sheets; those at the ends of the entries of a list differ.
        count = shape.split(maxsplit=1)[0].count("#")
        return len({numbers[:count] for numbers in printed}) * _TWICE <= len(printed)
    if _PRINTED_BY_BROWSER.match(shape) or sum(map(str.isalpha, shape)) >= _LONG:
        return True
    return len(printed) > _TWICE and _varying(printed) <= 1


def _outermost(page: Page) -> list[Line]:
    """The first and the last lines of a page."""
    lines = sorted(page.lines, key=lambda line: -line.y)
    return [*lines[:_EDGE], *lines[-_EDGE:]]


def _unaligned_number(page: Page) -> list[Line]:
    """The last line of a page if it is a number that begins where no other line does, as a page number."""
    if len(page.lines) < _EDGE:
        return []
    last = min(page.lines, key=lambda line: line.y)
    if not _PAGE_NUMBER.fullmatch(last.text.strip()) or last.label:
        return []
    others = [line for line in page.lines if line is not last]
    left, right = min(line.x for line in others), max(line.right for line in others)
    beside = any(abs(line.y - last.y) < _SAME * last.size for line in others)
    begun = any(abs(line.x - last.x) < last.size / 2 for line in others)
    is_inside = left + 2 * last.size < last.x < right
    return [last] if is_inside and not beside and not begun else []


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.text.strip())


def _varying(printed: Sequence[tuple[str, ...]]) -> int:
    """How many of the numbers in lines of one shape change: in a running head that of the page alone."""
    return sum(len(set(column)) > 1 for column in zip(*printed, strict=True))


def _edge_lines(page: Page) -> list[Line]:
    """The first and last lines of a page that stand apart from what is next to them, and are no notes."""
    found: list[Line] = []
    for group in _apart(page):
        numbered = any(note_start(each) for each in group)
        found.extend(each for each in group if not numbered or _PAGE_NUMBER.fullmatch(each.text.strip()))
    if len(page.lines) == 1 and _PAGE_NUMBER.fullmatch(page.lines[0].text.strip()):
        found.append(page.lines[0])
    return found


def _apart(page: Page) -> tuple[list[Line], list[Line]]:
    """The first lines of a page, and the last ones, that stand apart from what is next to them."""
    lines = sorted(page.lines, key=lambda line: -line.y)
    return _first_apart(lines), _first_apart(lines[::-1])


def _first_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines before the first wide gap, if it comes soon."""
    for index, (line, following) in enumerate(pairwise(lines[: _EDGE + 1]), 1):
        if abs(line.y - following.y) > 1.55 * max(line.size, following.size * 0.8):
            return list(lines[:index])
    return []
