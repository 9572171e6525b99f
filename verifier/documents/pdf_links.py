"""The links of PDF pages: which printed line lies under a link, and where it leads.

A link is an annotation with a rectangle and an action (ISO 32000-1, 12.5.6.5 and 12.6.4.7); the words under
it are ordinary text. What an author prints as an address is read from the text: only the targets of links
that show other words are kept here.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from verifier.documents.links import is_address
from verifier.patterns import late_pattern

_MOST_ON_PAGE = 500
_LONGEST = 4000
_AN_ADDRESS = late_pattern(
    r"://|www\.|\bdoi\b|\d/\w|\w\.(?:com|org|net|edu|gov|int|html?|pdf|php|aspx?)\b|\w/\w+/", re.IGNORECASE
)
# How far, by the size of its type, a line reaches above and below the line that its letters stand on.
_ABOVE, _BELOW = 0.75, 0.25


class Printed(Protocol):
    """A printed line: its text and place in points, and the targets of the links that lie on it."""

    text: str
    x: float
    y: float
    size: float
    right: float
    links: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Area:
    """A link: its rectangle in points, from the lower left corner of the page, and its target."""

    left: float
    bottom: float
    right: float
    top: float
    target: str


def find_links(raw: Any, document: Any, page: Any, lines: Sequence[Printed]) -> None:
    """Give each line of an open page the targets of the links on it whose words are no address.

    ``raw`` are the functions of PDFium, ``document`` and ``page`` the handles of pypdfium2.
    """
    for area in _areas(raw, document, page):
        for line in lines:
            if _lies_on(area, line) and not _shows_address(area, line) and area.target not in line.links:
                line.links = [*line.links, area.target]


def _areas(raw: Any, document: Any, page: Any) -> Iterator[_Area]:
    position, link, rectangle = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(_MOST_ON_PAGE):
        if not raw.FPDFLink_Enumerate(page.raw, position, link):
            return
        target = _target(raw, document, link)
        if target and raw.FPDFLink_GetAnnotRect(link, rectangle):
            sides = sorted((rectangle.left, rectangle.right)), sorted((rectangle.bottom, rectangle.top))
            yield _Area(sides[0][0], sides[1][0], sides[0][1], sides[1][1], target)


def _target(raw: Any, document: Any, link: Any) -> str:
    """The address that a link leads to; "" for a place in the file and for all else."""
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    length = raw.FPDFAction_GetURIPath(document.raw, action, None, 0)
    if not 1 < length <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(document.raw, action, buffer, length)
    target = buffer.value.decode("utf-8", "replace").strip()
    return target if is_address(target) else ""


def _lies_on(area: _Area, line: Printed) -> bool:
    middle = line.y + (_ABOVE - _BELOW) / 2 * line.size
    return area.bottom <= middle <= area.top and area.left < line.right and line.x < area.right


def _shows_address(area: _Area, line: Printed) -> bool:
    """Whether the words under a link are an address or a piece of one, judged by where they stand."""
    width = max(1.0, line.right - line.x)
    length = len(line.text)
    # Letters differ in width, so that a word more at both ends is looked at.
    first = max(0, int((area.left - line.x) / width * length) - 2)
    last = min(length, int((area.right - line.x) / width * length) + 3)
    first = line.text.rfind(" ", 0, first) + 1
    end = line.text.find(" ", last)
    return _AN_ADDRESS.search(line.text[first : end if end >= 0 else length]) is not None
