from __future__ import annotations

import contextlib
import hashlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from verifier import files
from verifier.files import (
    PartlyWritten,
    Rewrite,
    UnwritableFile,
    folder_in_repository,
    shown_name,
    shown_names,
    write_atomically,
    write_over,
)


def rewrites(*paths: Path) -> list[Rewrite]:
    return [Rewrite(path, hashlib.sha256(path.read_bytes()).hexdigest(), b"new") for path in paths]


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    one, two = tmp_path / "one.bib", tmp_path / "two.bib"
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    return one, two


def break_disk(monkeypatch: pytest.MonkeyPatch, broken: Path, *, after: int) -> None:
    """Let the disk take so many files, and afterwards nothing at all; of ``broken`` it never takes any."""
    real, taken = files.replaced, [0]

    @contextlib.contextmanager
    def replaced(path: Path) -> Iterator[IO[bytes]]:
        if path == broken or taken[0] >= after:
            raise UnwritableFile(f"{path}: cannot be written: No space left on device")
        taken[0] += 1
        with real(path) as handle:
            yield handle

    monkeypatch.setattr(files, "replaced", replaced)


def test_files_that_were_read_are_replaced_together(pair: tuple[Path, Path]) -> None:
    write_over(rewrites(*pair))
    assert [path.read_bytes() for path in pair] == [b"new", b"new"]


def test_a_file_that_was_saved_meanwhile_keeps_all_of_them_as_they_are(pair: tuple[Path, Path]) -> None:
    made = rewrites(*pair)
    pair[1].write_bytes(b"saved in an editor")
    with pytest.raises(UnwritableFile, match=r"two\.bib: was changed by another program meanwhile"):
        write_over(made)
    assert [path.read_bytes() for path in pair] == [b"1", b"saved in an editor"]


def test_a_file_that_has_gone_keeps_all_of_them_as_they_are(pair: tuple[Path, Path]) -> None:
    made = rewrites(*pair)
    pair[1].unlink()
    with pytest.raises(UnwritableFile, match=r"two\.bib: cannot be written: No such file"):
        write_over(made)
    assert pair[0].read_bytes() == b"1"


def test_what_was_written_is_set_back_where_the_disk_refuses_the_rest(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = rewrites(*pair)
    break_disk(monkeypatch, pair[1], after=9)
    with pytest.raises(UnwritableFile, match="No space left") as caught:
        write_over(made)
    assert not isinstance(caught.value, PartlyWritten)
    assert [path.read_bytes() for path in pair] == [b"1", b"2"]


def test_a_file_that_cannot_be_set_back_is_named(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = rewrites(*pair)
    break_disk(monkeypatch, pair[1], after=1)
    with pytest.raises(PartlyWritten, match=r"one\.bib: was written, and cannot be set back"):
        write_over(made)
    assert [path.read_bytes() for path in pair] == [b"new", b"2"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_protected_file_is_never_replaced(pair: tuple[Path, Path]) -> None:
    pair[0].chmod(0o444)
    with pytest.raises(UnwritableFile, match=r"one\.bib: is read-only; allow writing to it"):
        write_atomically(pair[0], b"new")
    with pytest.raises(UnwritableFile, match=r"one\.bib: is read-only"):
        write_over(rewrites(*reversed(pair)))
    assert [path.read_bytes() for path in pair] == [b"1", b"2"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_written_to_and_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[bytes] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    reader.start()
    assert write_atomically(pipe, "told")
    reader.join(10)
    assert heard == [b"told"]
    assert pipe.is_fifo()


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    with pytest.raises(UnwritableFile, match="cannot be written: Is a directory"):
        write_atomically(tmp_path / "kept", b"x")
    with pytest.raises(UnwritableFile, match="is no file"), files.replaced(tmp_path / "kept"):
        pass
    assert (tmp_path / "kept").is_dir()


def test_a_file_is_shown_by_its_path_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert shown_name(Path("guide/index.md")) == "guide/index.md"
    assert shown_name(Path("./a/../index.md")) == "index.md"
    assert shown_name(folder / "guide" / "index.md") == "guide/index.md"
    assert shown_name(Path("../other/index.md")) == "../other/index.md"
    assert shown_name(tmp_path / "other" / "index.md") == "index.md"


def test_two_files_from_elsewhere_are_told_apart_by_their_folders_in_any_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    monkeypatch.chdir(folder)
    one, two, here = tmp_path / "a" / "index.md", tmp_path / "b" / "index.md", Path("more.md")
    assert shown_names([one, two, here]) == ["a/index.md", "b/index.md", "more.md"]
    assert shown_names([two, one, two]) == ["b/index.md", "a/index.md", "b/index.md"]


def test_the_working_folder_is_placed_in_its_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "repository" / "docs" / "guide"
    folder.mkdir(parents=True)
    (tmp_path / "repository" / ".git").mkdir()
    monkeypatch.chdir(folder)
    assert folder_in_repository() == "docs/guide"
    monkeypatch.chdir(tmp_path / "repository")
    assert folder_in_repository() == ""
