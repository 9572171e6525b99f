"""The pages of a PDF file, each with its printed lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from verifier.documents.pdf_line_numbers import Numbering
from verifier.documents.pdf_lines import Line, Probe
from verifier.documents.pdf_links import find_links
from verifier.documents.pdf_stamps import hide_stamps
from verifier.documents.pdf_word_labels import WordLabels, are_called, labels_begun
from verifier.files import BytesSource, UnreadableFile
from verifier.patterns import late_pattern

MOST_PAGES = 3000
MOST_CHARACTERS = 30_000_000
_LONGEST_HEADING = 60
_LIST_HEADING = late_pattern(
    r"\W*(?:\d\.?\s)?(?:references|bibliography|works cited|literature|literatur\w*|sources|notes|endnotes"
    r"|anmerkungen|bibliographie|bibliografía|литература|примечания|参考文献|注释)\W*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Page:
    """One page: its number from 1, its width and height in points, its lines in the order of the file.

    ``sizes`` counts how many characters are set in which size, by tenths of a point.
    """

    number: int
    width: float
    height: float
    lines: list[Line]
    sizes: Mapping[float, int] = field(default_factory=dict)


def read_pages(source: BytesSource) -> list[Page]:
    """All pages of a file.

    Raises:
        UnreadableFile: it is no PDF, damaged, encrypted, a scan without text, or beyond the caps; or the
            library that reads PDF files is not installed.
    """
    pdfium = library(source.path)
    try:
        document = pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as fault:
        raise UnreadableFile(f"{source.path}: {_why(str(fault))}") from None
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise UnreadableFile(
                f"{source.path}: has {count:,} pages, more than the {MOST_PAGES:,} that are read; split it"
            )
        begun: list[str] = []
        pages = list(_pages(document, pdfium, begun))
        labels = labels_begun(begun)
        if labels is not None:
            called: list[str] = []
            again = list(_pages(document, pdfium, called, labels))
            # Lists are labelled so too, but not called.
            if are_called(labels, called):
                pages = again
    finally:
        document.close()
    _refuse_scan(pages, source.path)
    return pages


def find_italics(source: BytesSource, lines: Sequence[Line]) -> None:
    """Find the words in italics of some lines of a file that `read_pages` has read."""
    for probe, group in _probed(source, lines):
        probe.find_italics(group, float("inf"))


def find_glued(source: BytesSource, lines: Sequence[Line]) -> None:
    """Find the raised numbers right behind others in some lines of a file that `read_pages` has read."""
    for probe, group in _probed(source, lines):
        probe.find_glued(group)


def find_small(source: BytesSource, lines: Sequence[Line], labels: Container[str]) -> bool:
    """Find the labels that are set small on the base line in lines of a file; whether there are any."""
    found = [probe.find_small(group, labels) for probe, group in _probed(source, lines)]
    return any(found)


def _probed(source: BytesSource, lines: Sequence[Line]) -> Iterator[tuple[Probe, list[Line]]]:
    """The lines of each page once more, with what asks about them."""
    pdfium = library(source.path)
    document = pdfium.PdfDocument(source.data)
    try:
        for number, group in groupby(sorted(lines, key=lambda line: line.page), key=lambda line: line.page):
            page = document[number - 1]
            if page.get_rotation():
                page.set_rotation(0)
            hide_stamps(pdfium.raw, page)
            text_page = page.get_textpage()
            yield Probe(text_page, pdfium.raw), list(group)
            text_page.close()
            page.close()
    finally:
        document.close()


def library(path: Path) -> Any:
    """pypdfium2, loaded where a PDF file is read.

    Raises:
        UnreadableFile: it is not installed.
    """
    try:
        import pypdfium2  # type: ignore[import-untyped,unused-ignore] # noqa: PLC0415 (only where a PDF is read)
    except ImportError:
        raise UnreadableFile(
            f"{path}: reading PDF files needs pypdfium2: in the checkout, run pip install '.[pdf]'"
        ) from None
    return pypdfium2


def _why(fault: str) -> str:
    if "password" in fault.lower() or "security" in fault.lower():
        return "is encrypted; save a copy of it without a password"
    return "is no PDF file, or a damaged one; open it in a viewer and save it anew"


def _refuse_scan(pages: list[Page], path: Path) -> None:
    """A paper whose pages hold no text was scanned, and the words are in its pictures only."""
    empty = sum(1 for page in pages if sum(len(line.text) for line in page.lines) < 20)
    if pages and empty == len(pages):
        raise UnreadableFile(
            f"{path}: holds no text, as a scan without a text layer does; recognise its text first"
            " (for example with ocrmypdf)"
        )


def _pages(document: Any, pdfium: Any, found: list[str], labels: WordLabels | None = None) -> Iterator[Page]:
    """The pages of an open file; ``found`` collects what `Probe.word_labels` tells of them."""
    budget = MOST_CHARACTERS
    sizes: Counter[float] = Counter()
    in_references = lacks = False
    numbering: Numbering | None = None
    for index in range(len(document)):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            # A page that is damaged; the others are read.
            yield Page(index + 1, 0.0, 0.0, [])
            continue
        if page.get_rotation():
            # A page laid on its side for the screen: its text is read as it was written.
            page.set_rotation(0)
        width, height = page.get_size()
        hide_stamps(pdfium.raw, page)
        text_page = page.get_textpage()
        probe = Probe(text_page, pdfium.raw, labels, numbering, lacks=lacks)
        lines = probe.lines(index + 1) if budget > 0 else []
        found += probe.word_labels
        lacks, numbering = probe.lacks, probe.numbering
        budget -= probe.count
        on_page = _sizes(lines)
        sizes.update(on_page)
        in_references = in_references or any(map(_heads_list, lines))
        probe.find_italics(lines, float("inf") if in_references else text_size(sizes) * 0.96)
        find_links(pdfium.raw, document, page, lines)
        yield Page(index + 1, width, height, lines, on_page)
        text_page.close()
        page.close()


def _heads_list(line: Line) -> bool:
    return len(line.text) <= _LONGEST_HEADING and _LIST_HEADING.fullmatch(line.text) is not None


def _sizes(lines: Sequence[Line]) -> Counter[float]:
    """How many characters are set in which size, by tenths of a point."""
    exact: dict[float, int] = {}
    for line in lines:
        exact[line.size] = exact.get(line.size, 0) + len(line.text)
    found: Counter[float] = Counter()
    for size, count in exact.items():
        found[round(size, 1)] += count
    return found


def text_size(sizes: Mapping[float, int]) -> float:
    """The size of the text, by how many characters are set in each: notes may be more, but are smaller."""
    whole = sum(sizes.values())
    return max((size for size, count in sizes.items() if count * 5 >= whole), default=10.0)
