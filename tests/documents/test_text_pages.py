"""Notes at the feet of pages, in text as `pdftotext` makes it of a PDF file."""

from pathlib import Path

import pytest

from verifier.documents import read_document
from verifier.files import UnreadableFile
from verifier.model import Document

TEXT = "The caravans crossed in spring, and the officers counted every camel"
LAYOUT = f"""                    Salt
{TEXT}.1
Others crossed in autumn.2 The missionary Gerbillon,
1
 Anna Berg, The History of Trade (London: Mill, 1950),
10.
2
    Carl Dorn, Salt and Pow-
er (Paris: Plon, 1951), 12.

                    1
\fwho went along, wrote of 1697.3 He was careful.4


 On credit, see Berg, Trade, 50; cf. Dorn,
3
Salt, 3.
4
 Eva Lind, Tea (Berlin: Reimer, 1953), 13.
"""
RAW = f"""Salt
{TEXT}.1
Others crossed in autumn.2 The missionary Gerbillon,
Anna Berg, The History of Trade (London: Mill, 1950),
10.
1

2

Carl Dorn, Salt and Power (Paris: Plon, 1951), 12.

\fwho went along, wrote of 1697.3 He was careful.4

Berg, Trade, 50.
3

Eva Lind, Tea (Berlin: Reimer, 1953), 13.
4

2

"""


def read(folder: Path, text: str) -> Document:
    path = folder / "paper.txt"
    path.write_text(text, encoding="utf-8")
    return read_document(path)


def test_numbers_in_front_of_their_notes(tmp_path: Path) -> None:
    document = read(tmp_path, LAYOUT)
    assert [(note.label, note.text.plain) for note in document.notes] == [
        ("1", "Anna Berg, The History of Trade (London: Mill, 1950), 10."),
        ("2", "Carl Dorn, Salt and Power (Paris: Plon, 1951), 12."),
        ("3", "On credit, see Berg, Trade, 50; cf. Dorn, Salt, 3."),
        ("4", "Eva Lind, Tea (Berlin: Reimer, 1953), 13."),
    ]
    assert [note.markers[0].context for note in document.notes][1:] == [
        "Others crossed in autumn.",
        "who went along, wrote of 1697.",
        "He was careful.",
    ]
    assert [(note.lines, note.markers[0].line) for note in document.notes] == [
        ((5, 6), 2),
        ((8, 9), 3),
        ((15, 17), 12),
        ((19, 19), 12),
    ]


def test_numbers_and_notes_in_a_mixture(tmp_path: Path) -> None:
    document = read(tmp_path, RAW)
    assert [(note.label, note.text.plain) for note in document.notes] == [
        ("1", "Anna Berg, The History of Trade (London: Mill, 1950), 10."),
        ("2", "Carl Dorn, Salt and Power (Paris: Plon, 1951), 12."),
        ("3", "Berg, Trade, 50."),
        ("4", "Eva Lind, Tea (Berlin: Reimer, 1953), 13."),
    ]


def test_a_call_whose_note_is_not_found_is_told(tmp_path: Path) -> None:
    document = read(tmp_path, RAW.replace("Eva Lind, Tea (Berlin: Reimer, 1953), 13.\n4", "4"))
    assert [note.label for note in document.notes] == ["1", "2", "3"]
    assert [marker.label for marker in document.strays] == ["4"]


def test_columns_side_by_side_are_not_taken_for_lines(tmp_path: Path) -> None:
    wide = "\n".join(f"{line:<60}          {line}" for line in LAYOUT.split("\n"))
    assert read(tmp_path, wide).notes == ()


MIXED = """between 1690 and 1697.4 The missionary
careful.5 His colleague Pereira
was silent.6 When the emperor marched
north he took grain.1 Historians have
long debated it.2 Others did not.3
4
Anna Berg, The History
1
Carl Dorn, Salt and Pow-
of Trade (London: Mill,
5
er (Paris: Plon, 1951).
2
Eva Lind, Tea (Berlin:
Georg Winter, Credit in the
6
Reimer, 1953), 13.
3
Ibid., 14.
\f"""


def test_mixed_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="mixes the lines of columns"):
        read(tmp_path, MIXED)


def test_a_text_without_pages_is_read_as_before(tmp_path: Path) -> None:
    document = read(tmp_path, "It was.[1]\n\n[1] Anna Berg, *Salt* (London: Mill, 1950).\n")
    assert [note.text.plain for note in document.notes] == ["Anna Berg, Salt (London: Mill, 1950)."]
