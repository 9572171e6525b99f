"""The thin lines that PDF pages are ruled with: many producers draw one between the text and its notes.

They are looked for only on pages where sizes and places leave open where the notes begin.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from verifier.documents.pdf_pages import library
from verifier.files import BytesSource

_MOST_OBJECTS = 20_000
_MOST_RULES = 200
# How thick a rule is at most and how long at least, in points.
_THICKEST, _SHORTEST = 2.5, 18.0


class Rule(NamedTuple):
    """A thin horizontal line: its ends and its height on the page, in points."""

    left: float
    right: float
    y: float


RulesOf = Callable[[int], Sequence[Rule]]
"""Gives the rules of a page by its number from 1."""


@contextmanager
def rules_of(source: BytesSource) -> Iterator[RulesOf]:
    """What finds the rules of the pages of a file that can be read; it is opened when first asked for."""
    opened: list[Any] = []
    known: dict[int, Sequence[Rule]] = {}

    def find(number: int) -> Sequence[Rule]:
        if number not in known:
            pdfium = library(source.path)
            if not opened:
                opened.append(pdfium.PdfDocument(source.data))
            try:
                page = opened[0][number - 1]
            except pdfium.PdfiumError:
                known[number] = ()
                return ()
            known[number] = list(_rules(pdfium.raw, page.raw))
            page.close()
        return known[number]

    try:
        yield find
    finally:
        for document in opened:
            document.close()


def _rules(raw: Any, page: Any) -> Iterator[Rule]:
    sides = [ctypes.c_float() for _ in range(4)]
    found = 0
    for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        item = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_PATH:
            continue
        if not raw.FPDFPageObj_GetBounds(item, *sides):
            continue
        left, bottom, right, top = (side.value for side in sides)
        if top - bottom <= _THICKEST and right - left >= _SHORTEST:
            yield Rule(left, right, (top + bottom) / 2)
            found += 1
            if found >= _MOST_RULES:
                return
