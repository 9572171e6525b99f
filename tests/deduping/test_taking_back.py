from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.bibliography import Library, encoded, read_library
from verifier.deduping.log import (
    SCHEMA,
    Log,
    UndoConflict,
    changed_file,
    log_bytes,
    read_log,
    undoing,
)
from verifier.files import UnreadableFile
from verifier.model import Edit


def taken_back(path: Path, log: Log) -> bytes:
    ((_, library, edits),) = undoing(log, path.parent)
    return encoded(library, edits)


def write(path: Path, data: bytes, *spans: tuple[int, int, str]) -> tuple[Log, bytes]:
    path.write_bytes(data)
    library: Library = read_library(path)
    edits = [Edit(path.name, *span) for span in spans]
    record, after = changed_file(path, library, edits, path.parent)
    path.write_bytes(after)
    return Log(SCHEMA, "", "", {}, [], [record]), after


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_merge_is_taken_back_byte_by_byte(tmp_path: Path, encoding: str) -> None:
    data = "@book{a, title = {Flüsse}}\r\n@book{b}\r\n% end".encode(encoding)
    log, after = write(tmp_path / "a.bib", data, (0, 5, "@Book"), (28, 38, ""))
    assert after != data
    assert taken_back(tmp_path / "a.bib", log) == data


def test_it_is_taken_back_also_where_the_file_was_changed_elsewhere(tmp_path: Path) -> None:
    data = b"".join(b"@book{k%d, title = {T%d}}\n" % (n, n) for n in range(40))
    start = data.index(b"@book{k20")
    log, after = write(tmp_path / "a.bib", data, (start, start + 25, ""))
    edited = b"% new\n" + after.replace(b"T39", b"Other")
    (tmp_path / "a.bib").write_bytes(edited)
    assert taken_back(tmp_path / "a.bib", log) == b"% new\n" + data.replace(b"T39", b"Other")


def test_nothing_is_taken_back_where_the_place_was_changed(tmp_path: Path) -> None:
    log, after = write(tmp_path / "a.bib", b"@book{a, title = {One}}\n", (9, 22, "title = {Two}"))
    (tmp_path / "a.bib").write_bytes(after.replace(b"Two", b"Three"))
    with pytest.raises(UndoConflict, match=r"“title = \{Two\}”.*was changed since"):
        undoing(log, tmp_path)


def test_a_merge_that_was_taken_back_leaves_nothing_to_do(tmp_path: Path) -> None:
    data = b"@book{a, title = {One}}\n"
    log, _ = write(tmp_path / "a.bib", data, (9, 22, ""))
    (tmp_path / "a.bib").write_bytes(data)
    assert undoing(log, tmp_path) == []


def test_a_log_is_read_as_it_was_written(tmp_path: Path) -> None:
    log, _ = write(tmp_path / "a.bib", "@book{a, title = {Öl}}\n".encode(), (9, 21, ""))
    (tmp_path / "log.json").write_bytes(log_bytes(log))
    assert read_log(tmp_path / "log.json") == log


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"schema": "x"}', "\x00", "[" * 100_000])
def test_what_is_no_log_is_refused_in_a_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "log.json").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFile, match="is no log of a merge"):
        read_log(tmp_path / "log.json")


@settings(deadline=None, max_examples=100)
@given(st.text("ab\n", max_size=80), st.data())
def test_any_edits_are_taken_back_exactly(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("any")
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    spans = [
        (start, end, data.draw(st.text("xa\n", max_size=3)))
        for start, end in zip(places[::2], places[1::2], strict=False)
    ]
    log, after = write(folder / "a.bib", text.encode(), *spans)
    if after != text.encode():
        assert taken_back(folder / "a.bib", log) == text.encode()
