"""How long the notes of a PDF take, against the time that PDFium needs to give its text.

Writes a book of 300 pages with 900 footnotes, reads it three times each way in turn, and prints the best
times, their ratio, and how many notes and markers were found. Exits with 1 above three times.

    .venv/bin/python -m benchmarks.pdf
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

import pypdfium2

from tests.documents.pdf_writing import Sheet, pdf
from verifier.documents.pdf import read_pdf
from verifier.files import BytesSource

PAGES, NOTES_ON_PAGE, LINES = 300, 3, 40
MOST_TIMES = 3.0
WORDS = (
    *("rivers", "move", "without", "borders", "and", "herders", "vote", "today", "while", "ministries", "of"),
    *("water", "report", "basin", "levels", "across", "the", "inner", "region", "of", "the", "continent"),
)


def book() -> bytes:
    """The book: running heads, text with superscripts, notes of two lines in smaller type with italics."""
    draw = random.Random(1)  # noqa: S311 - the same book each time
    sheets = []
    number = 0
    for page in range(1, PAGES + 1):
        sheet = Sheet()
        sheet.line(72, 760, 9, "Rivers of Exland")
        sheet.line(500, 760, 9, str(page))
        for row in range(LINES):
            words = " ".join(draw.choice(WORDS) for _ in range(12))
            if row % 13 == 5:
                number += 1
                sheet.line(72, 730 - 13 * row, 11, f"{words}.", f"^{number}", " Then they")
            else:
                sheet.line(72, 730 - 13 * row, 11, words)
        for index in range(NOTES_ON_PAGE):
            note = number - NOTES_ON_PAGE + 1 + index
            y = 130 - 24 * index
            sheet.line(72, y, 9, f"^{note}", " Anna Berg, ", f"/Rivers without Borders {note}/",
                       f" (Ex City: Press, 2001), pp. {note}-{note + 5}; see also Li Wu,")  # fmt: skip
            sheet.line(
                72, y - 11, 9, f"“Herders Vote Today,” Altai Evening News, March 4, 2014, page B{note}."
            )
        sheets.append(sheet)
    return pdf(sheets)


def text_seconds(data: bytes) -> float:
    """CPU seconds in which PDFium gives the text of all pages."""
    start = time.process_time()
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text_page = page.get_textpage()
        text_page.get_text_range()
        text_page.close()
        page.close()
    document.close()
    return time.process_time() - start


def main() -> int:
    """Print the figures."""
    data = book()
    source = BytesSource(Path("book.pdf"), data)
    base, ours = [], []
    for _ in range(3):
        base.append(text_seconds(data))
        start = time.process_time()
        document = read_pdf(source)
        ours.append(time.process_time() - start)
    called = sum(len(note.markers) == 1 for note in document.notes)
    whole = sum(note.text.plain.endswith(f"page B{note.label}.") for note in document.notes)
    ratio = min(ours) / min(base)
    print(f"text alone {min(base):.2f} s, notes {min(ours):.2f} s: {ratio:.2f} times (at most {MOST_TIMES})")
    print(
        f"{len(document.notes)} notes of {PAGES * NOTES_ON_PAGE}, {whole} whole, {called} with their marker"
    )
    return int(ratio > MOST_TIMES)


if __name__ == "__main__":
    sys.exit(main())
