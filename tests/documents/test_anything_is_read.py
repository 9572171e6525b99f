"""Whatever a file holds, it is read: no exception, no place outside the file, no quadratic time."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.reading import read
from verifier.documents import READERS, read_document
from verifier.documents.markdown import read_markdown
from verifier.files import UnreadableFile
from verifier.model import Document, Marker

PIECES = (
    "Rivers move.", " They stay", "[1]", "[2]", "[^1]", "[^1]: ", "^[See Berg.]", "^[", "<sup>1</sup>",
    "<sup>2,3</sup>", "<sup>", "\\[3\\]", "¹", "²⁻³", "$^{2}$", "^2^", "1. ", "2 ", "12", "59Economic",
    "\n", "\n\n", "\r\n", "\r\n\r\n", "\f", " ", "    ", "\t", "# ", "## Notes\n\n", "## References\n\n",
    "Berg, *Rivers*, 2001, pp. 3-", "5.", "and the", "http://example.org/a\\_b/", "[a](http://b.c)", "(",
    ")", "]", "*", "_", "**", "`", "```\n", "|", "- ", "> ", "---\n", "<!--", "-->", "河流。", "“", "”",
    "\ufeff", "\u0000", "\u2028", "٣", "[٣]", "①", "[1-900]", "m<sup>2</sup>", "[[1]](#_ftn1)",
)  # fmt: skip
PAPERS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200)
SHAPES = re.compile(r"[\[［【〔\\<^$⁰¹²³⁴⁵⁶⁷⁸⁹]|\d")


def markers_of(document: Document) -> list[Marker]:
    called = (*document.notes, *document.references)
    return [*document.strays, *(marker for note in called for marker in note.markers)]


@settings(max_examples=400, deadline=None)
@given(PAPERS)
def test_any_text_is_read_and_every_place_lies_in_it(text: str) -> None:
    document = read(text)

    lines = re.split(r"\r\n|\r|\n", text)
    for note in (*document.notes, *document.references):
        assert 1 <= note.lines[0] <= note.lines[1] <= len(lines)
        assert all(0 <= span.start < span.end <= len(note.text.plain) for span in note.text.italics)
    for marker in markers_of(document):
        assert SHAPES.match(lines[marker.line - 1][marker.column - 1 :])


@settings(max_examples=200, deadline=None)
@given(PAPERS.filter(lambda text: "\r" not in text))
def test_line_ends_of_windows_change_nothing(text: str) -> None:
    document, other = read(text), read(text.replace("\n", "\r\n"))

    assert (other.notes, other.strays, other.references) == (
        document.notes,
        document.strays,
        document.references,
    )


HOSTILE = (
    "[1] ", "[1]", "<sup>1</sup>", "<sup>", "^[", "^[a]", "[^1]", "[^1]: a\n", "[^1]: a\n\n    b\n\n",
    "    a\n\n", "*", "*a ", "**a ", "_", "a_", "[", "]", "\\[1\\]", "\\", "<!--", "<!-- a -->", "1. a\n",
    "1. a\n\n", "a\n1 b 2001\n", "1 a 2001\n\n", "[1]: a\n", "[1] a 2001\n\n", "¹", "¹a ", "| ", "`",
    "http://a.b/ ", "http://a.b/", "https://a.b/c-\n", "&amp;", "[a](b", "[a](b) ", "[a](http://b.c) ",
    "a ", "A. ", "a.1 B", "12 ", "[1-40]", "a-\n", "x,\n", "2\n", "\n", "\r\n", " ", "#", "# a\n", "- ",
    "“", "«\n", "。", "<", "-----\n", "a\n---\n", "References\n\n", "p. ", "<a id=", "Word. 1 Next ", "a@",
    "(", "河。①",
)  # fmt: skip
BEFORE = {
    "nothing": "",
    "a note in superscript": "A.<sup>1</sup>\n\n<sup>1</sup>See 2001 ",
    "a note of Pandoc": "A.[^1]\n\n[^1]: See ",
    "a reference list": "A.[1]\n\n## References\n\n[1] Berg 2001. ",
}
LENGTH = 100_000
SECONDS = 4.0


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("token", HOSTILE)
def test_repeated_signs_take_no_quadratic_time(token: str, before: str) -> None:
    text = BEFORE[before] + token * (LENGTH // len(token))
    start = time.process_time()

    document = read(text)

    assert time.process_time() - start < SECONDS
    assert len(document.notes) <= LENGTH


def test_a_file_of_a_format_without_reader_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "paper.pages"
    path.write_bytes(b"PK")

    with pytest.raises(UnreadableFile, match=r"convert it to Markdown first \(read are: .*\.md"):
        read_document(path)


@pytest.mark.parametrize(
    "suffix", [*(suffix for suffix in READERS if READERS[suffix] is read_markdown), ".MD"]
)
def test_papers_are_read_by_the_suffix_of_their_file(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"paper{suffix}"
    path.write_bytes(b"\xef\xbb\xbfRivers move.[1]\r\n\r\n[1] Berg 2001.\r\n")

    document = read_document(path)

    assert (document.file, document.format, len(document.sha256)) == (f"paper{suffix}", "markdown", 64)
    assert [(note.label, note.lines, note.markers[0].column) for note in document.notes] == [
        ("1", (3, 3), 13)
    ]
