"""Accents that a PDF prints over letters as signs of their own, as TeX and groff do: put on the letters.

Such a sign may stand anywhere near its letter in the text of the page, with white space that was never
typed around it; over which letter it is printed tells its place.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from verifier.documents.pdf_signs import ACCENTS, NOTHING
from verifier.patterns import late_pattern

Edges = Callable[[int], tuple[float, float]]
Place = Callable[[int], tuple[float, float, float]]
_ACCENT = late_pattern(f"[{''.join(ACCENTS)}]")
_LINE_ENDS = "\r\n\x02\ufffe"
_DOTLESS = {"ı": "i", "ȷ": "j"}
# How many characters away from its accent a letter is looked for, and how many accents of a page.
_NEAR = 150
_MOST = 2000
# A blank before an L, and how far behind it, by its size, the letter begins at most if it is a stroke.
_STROKE = late_pattern(" [lL]")
_OVER = 0.02
_OLD_FONT = late_pattern(rb"^(?:[A-Z]{6}\+)?CM[A-Z]")
# How wide a gap between two letters is that is no blank, by the size of the type.
_NO_BLANK = 0.12


def with_accents(text: str, edges: Edges, place: Place) -> str:
    """The text of a page with its accents on the letters below them, as long as before.

    ``edges`` gives the left and right edge of a character, ``place`` where it stands and its size, in points.
    """
    signs: list[str] | None = None
    for number, match in enumerate(_ACCENT.finditer(text)):
        if number >= _MOST:
            break
        signs = signs or list(text)
        _put_on_letter(signs, match.start(), edges, place)
    return text if signs is None else "".join(signs)


def with_strokes(text: str, edges: Edges, place: Place, font: Callable[[int], bytes]) -> str:
    """The text of a page with the Polish letters that TeX prints as an L and a stroke, as long as before.

    The old fonts of TeX hold the stroke at the place of the blank; it is printed over the letter. ``font``
    gives the name of a character's font.
    """
    signs: list[str] | None = None
    for number, match in enumerate(_STROKE.finditer(text)):
        at = match.start()
        if number >= _MOST or (number == 0 and not _OLD_FONT.search(font(at + 1))):
            break
        left, right = edges(at)
        (x, _, _), (after, _, size) = place(at), place(at + 1)
        is_over = after - x < _OVER * size
        if right > left and is_over:
            # The stroke alone, within a word or before it.
            signs = signs or list(text)
            signs[at] = "ł" if match[0] == " l" else "Ł"
            signs[at + 1] = NOTHING
        elif x - after > _OVER * size:
            # A blank was typed before the stroke.
            signs = signs or list(text)
            signs[at + 1] = "ł" if match[0] == " l" else "Ł"
    return text if signs is None else "".join(signs)


def _put_on_letter(signs: list[str], at: int, edges: Edges, place: Place) -> None:
    left, right = edges(at)
    middle = (left + right) / 2
    for index in _around(signs, at):
        letter = signs[index]
        if not letter.isalpha():
            continue
        whole = unicodedata.normalize("NFC", _DOTLESS.get(letter, letter) + ACCENTS[signs[at]])
        if len(whole) > 1:
            continue
        begin, end = edges(index)
        if begin <= middle <= end:
            (_, y, size), (_, own, _) = place(index), place(at)
            if abs(y - own) < size:
                signs[index], signs[at] = whole, NOTHING
                _drop_blank(signs, at, edges, _NO_BLANK * size)
                return


def _around(signs: list[str], at: int) -> list[int]:
    """The characters of the same line, the nearest first."""
    first, last = at, at
    while first and at - first < _NEAR and signs[first - 1] not in _LINE_ENDS:
        first -= 1
    while last + 1 < len(signs) and last - at < _NEAR and signs[last + 1] not in _LINE_ENDS:
        last += 1
    return sorted((*range(first, at), *range(at + 1, last + 1)), key=lambda index: abs(index - at))


def _drop_blank(signs: list[str], at: int, edges: Edges, least: float) -> None:
    """Take out the white space that stands beside an accent only because that was printed by itself."""
    before, behind = at - 1, at + 1
    blank = [0 <= index < len(signs) and signs[index] == " " for index in (before, behind)]
    if all(blank):
        signs[behind] = NOTHING
    elif any(blank):
        space = before if blank[0] else behind
        first, last = (before - 1, behind) if blank[0] else (before, behind + 1)
        if first >= 0 and last < len(signs) and edges(last)[0] - edges(first)[1] < least:
            signs[space] = NOTHING
