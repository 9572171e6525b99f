"""Reads the text of PDF files in a process of its own; run as a script, it needs nothing else of the program.

A file from the network may be made to crash a library, to fill the memory or to take for ever. Here that ends
this process, and not the audit. Each request on standard input is a length of eight bytes and a file; each
answer on standard output a line of JSON.
"""

from __future__ import annotations

import contextlib
import json
import sys
import time
from typing import Any

LENGTH = 8
"""Bytes of the length of a file, in front of it."""

MOST_PAGES = 40
MOST_CHARACTERS = 300_000
SECONDS = 2.0
"""Of one file, so many pages, characters and seconds are read; between two pages the clock is looked at."""

_MOST_ON_PAGE = 20_000
_MOST_PICTURES, _MOST_OF_PAGE = 50, 0.6
_MEMORY = 2 * 1024**3


def read(data: bytes) -> dict[str, Any]:
    """Return the title, the text of the first pages, how many pages there are, and how many are pictures."""
    import pypdfium2  # type: ignore[import-untyped,unused-ignore] # noqa: PLC0415 (only where a PDF is read)

    begun, length = time.monotonic(), 0
    document = pypdfium2.PdfDocument(data)
    try:
        count = len(document)
        title = str(document.get_metadata_dict().get("Title") or "")[:1000]
        texts: list[str] = []
        pictures = 0
        for number in range(min(count, MOST_PAGES)):
            if length >= MOST_CHARACTERS or time.monotonic() - begun > SECONDS:
                break
            page = document[number]
            text_page = page.get_textpage()
            characters = min(text_page.count_chars(), _MOST_ON_PAGE)
            texts.append(text_page.get_text_range(0, characters) if characters > 0 else "")
            length += characters
            pictures += _is_picture(page)
            text_page.close()
            page.close()
        return {"title": title, "texts": texts, "pages": count, "pictures": pictures}
    finally:
        document.close()


def _is_picture(page: Any) -> bool:
    """Whether a picture covers most of a page, so that its text is what a program read off it."""
    import pypdfium2  # noqa: PLC0415 (only where a PDF is read)

    room = max(1.0, page.get_width() * page.get_height())
    pictures = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=2)
    for _, picture in zip(range(_MOST_PICTURES), pictures, strict=False):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > _MOST_OF_PAGE * room:
            return True
    return False


def _main() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no such limits
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    given, told = sys.stdin.buffer, sys.stdout.buffer
    while len(head := given.read(LENGTH)) == LENGTH:
        data = given.read(int.from_bytes(head, "big"))
        try:
            answer = read(data)
        except Exception as fault:  # noqa: BLE001 - whatever the library says of it, the file is not read
            answer = {"fault": f"{type(fault).__name__}: {fault}"[:300]}
        told.write(json.dumps(answer).encode("ascii") + b"\n")
        told.flush()


if __name__ == "__main__":
    _main()
