"""What is stamped across PDF pages below their text: a draft's mark, the name of a repository up the margin.

PDFium takes the first text of a page for a measure of its lines. Where that is turned, it may read the whole
page as one that is written from top to bottom, and break its lines behind each letter that is set by itself.
"""

from __future__ import annotations

from typing import Any

# How many texts of a page are looked at, and how far its base line leaves the horizontal that is turned.
_MOST_STAMPS, _MOST_OBJECTS, _TURNED = 5, 200, 0.1


def hide_stamps(raw: Any, page: Any) -> None:
    """Leave out the turned texts that an open page begins with, if an upright one follows soon.

    ``raw`` are the functions of PDFium. Only what is read of the page changes. Pages all of whose lines are
    turned, as wide tables are, begin with more of them and stay whole.
    """
    matrix = raw.FS_MATRIX()
    stamps: list[Any] = []
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        item = raw.FPDFPage_GetObject(page.raw, index)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        if not raw.FPDFPageObj_GetMatrix(item, matrix) or abs(matrix.b) <= _TURNED * abs(matrix.a):
            break
        stamps.append(item)
        if len(stamps) > _MOST_STAMPS:
            return
    else:
        return
    for item in stamps:
        raw.FPDFPageObj_SetIsActive(item, 0)
