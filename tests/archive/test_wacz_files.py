"""An archive as one WACZ file: written, judged by others and by us, read again."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.archive.conftest import make_exchange
from verifier.archive.cdxj import read_index
from verifier.archive.check import judge_archive
from verifier.archive.recording import WarcRecorder
from verifier.archive.replay import Replay
from verifier.archive.wacz import MANIFEST, ArchivedPage, pack, pages_of
from verifier.archive.wacz_reading import archive_folder, manifest_problems
from verifier.files import UnreadableFile, UnwritableFile
from verifier.web.interface import Answer, Request

NOW = dt.datetime(2026, 3, 1, 12, 0, 0, tzinfo=dt.UTC)
PAGE = "https://water.example/report"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    with WarcRecorder(folder, max_file_bytes=600) as recorder:
        recorder.keep(make_exchange(PAGE))
        recorder.keep(
            make_exchange("https://api.example/works/1", headers=("Content-Type: application/json",))
        )
        recorder.keep(make_exchange("https://gone.example/", 404))
    assert len(list(folder.glob("*.warc.gz"))) > 1
    return folder


@pytest.fixture
def packed(folder: Path, tmp_path: Path) -> Path:
    index, output = read_index(folder), tmp_path / "evidence.wacz"
    size = pack(folder, index, pages_of(index), output, title="Rivers", software="verifier/0", now=NOW)
    assert output.stat().st_size == size
    return output


def rewritten(path: Path, change: Callable[[str, bytes], bytes | None], **more: bytes) -> Path:
    """The file with some of its parts changed, left out (None) or added."""
    other = path.with_name("other.wacz")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)
        for name, data in more.items():
            new.writestr(name, data)
    return other


@pytest.mark.skipif(shutil.which("wacz") is None, reason="the program wacz (PyPI) is not installed")
def test_the_judge_of_the_format_finds_the_file_valid(packed: Path) -> None:
    said = subprocess.run(
        ["wacz", "validate", "-f", str(packed)], capture_output=True, text=True, timeout=120, check=False
    )
    assert said.returncode == 0, said.stdout + said.stderr
    assert "the passed WACZ is valid" in said.stdout


def test_what_was_packed_is_sound_and_holds_the_very_files(packed: Path, folder: Path) -> None:
    assert manifest_problems(packed) == ()
    with archive_folder(packed) as unpacked:
        assert judge_archive(unpacked) == judge_archive(folder)
        assert {path.name: path.read_bytes() for path in unpacked.iterdir()} == {
            path.name: path.read_bytes() for path in folder.iterdir()
        }
    assert not unpacked.exists()
    with zipfile.ZipFile(packed) as container:
        stored = [entry for entry in container.infolist() if entry.filename.startswith("archive/")]
        assert stored
        assert all(entry.compress_type == zipfile.ZIP_STORED for entry in stored), "readers seek in them"
        data = packed.read_bytes()
        more = [data[entry.header_offset + 28 : entry.header_offset + 30] for entry in stored]
        assert more == [b"\0\0"] * len(stored), "ReplayWeb.page reckons with nothing behind the name"
        lines = container.read("pages/pages.jsonl").decode().splitlines()
        manifest = json.loads(container.read(MANIFEST))
    assert [json.loads(line)["url"] for line in lines[1:]] == [PAGE]
    assert (manifest["mainPageUrl"], manifest["mainPageDate"]) == (PAGE, "2026-03-01T10:00:00Z")


def test_a_replay_of_it_gives_the_answers_under_the_names_that_reports_use(
    packed: Path, folder: Path
) -> None:
    with archive_folder(packed) as unpacked:
        said = Replay(unpacked).fetch(Request(PAGE))
    was = Replay(folder).fetch(Request(PAGE))
    assert isinstance(said, Answer)
    assert isinstance(was, Answer)
    assert (said.status, said.body, said.snapshot) == (was.status, was.body, was.snapshot)
    assert str(said.snapshot).startswith("archive/0001.warc.gz#")


def test_only_the_records_that_a_report_names_are_pages_with_the_titles_of_works(folder: Path) -> None:
    index = read_index(folder)
    places = {line.url: f"{line.file}#{line.offset}" for line in map(told, index)}
    pages = pages_of(index, {places["https://gone.example/"]: "Gone Rivers"})
    assert pages == (ArchivedPage("https://gone.example/", "2026-03-01T10:00:00Z", "Gone Rivers"),)
    assert pages_of([*index, "no line", "x 1 {}"], {}) == ()


def told(line: str):
    from verifier.archive.cdxj import told_by

    found = told_by(line)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("part", "change", "message"),
    [
        (
            "archive/0001.warc.gz",
            lambda data: data[:-1] + b"!",
            "0001.warc.gz: is not what the manifest says",
        ),
        ("pages/pages.jsonl", lambda data: data + b"{}\n", "pages.jsonl: is not what the manifest says"),
        (MANIFEST, lambda data: data + b" ", "is not what datapackage-digest.json says"),
        (MANIFEST, lambda _: None, "datapackage.json: is missing"),
        ("datapackage-digest.json", lambda _: None, "nothing vouches for the manifest"),
        ("indexes/index.cdx", lambda _: None, "index.cdx: is listed in the manifest, and not there"),
    ],
)
def test_whatever_was_changed_afterwards_is_named(
    packed: Path, part: str, change: Callable[[bytes], bytes | None], message: str
) -> None:
    other = rewritten(packed, lambda name, data: change(data) if name == part else data)
    assert message in "; ".join(map(str, manifest_problems(other)))


def test_of_a_damaged_file_the_whole_records_are_used(packed: Path) -> None:
    data = bytearray(packed.read_bytes())
    with zipfile.ZipFile(packed) as container:
        first = container.infolist()[0]
    data[first.header_offset + 30 + len(first.filename) + first.file_size // 2] ^= 0xFF
    packed.write_bytes(bytes(data))
    with archive_folder(packed) as unpacked:
        assert judge_archive(unpacked).problems
        assert isinstance(Replay(unpacked).fetch(Request("https://gone.example/")), Answer)
    assert "is not what the manifest says" in str(manifest_problems(packed)[0])


def test_what_the_manifest_does_not_list_is_named(packed: Path) -> None:
    (problem,) = manifest_problems(rewritten(packed, lambda _, data: data, **{"more.txt": b"x"}))
    assert str(problem) == "more.txt: is not listed in the manifest"


@pytest.mark.parametrize(
    "name", ["archive/../../evil.warc.gz", "/archive/evil.warc.gz", "archive/a/b.warc.gz", "../evil.warc.gz"]
)
def test_no_name_leads_out_of_the_folder(packed: Path, tmp_path: Path, name: str) -> None:
    other = rewritten(packed, lambda _, data: data, **{name: b"evil"})
    before = set(tmp_path.rglob("*evil*"))
    with archive_folder(other) as unpacked:
        assert "evil" not in " ".join(path.name for path in unpacked.rglob("*"))
    assert set(tmp_path.rglob("*evil*")) == before


def test_a_file_that_is_none_is_told_in_one_line_and_a_damaged_one_too(tmp_path: Path, packed: Path) -> None:
    wrong = tmp_path / "wrong.wacz"
    for content in (b"", b"PK\x03\x04", b"<html>", packed.read_bytes()[:-30]):
        wrong.write_bytes(content)
        with pytest.raises(UnreadableFile, match=r"wrong\.wacz: is no WACZ file that can be read: [^\n]+$"):
            archive_folder(wrong).__enter__()
        with pytest.raises(UnreadableFile, match=r"wrong\.wacz"):
            manifest_problems(wrong)
    empty = rewritten(packed, lambda name, data: None if name.startswith("archive/") else data)
    with pytest.raises(UnreadableFile, match=r"other\.wacz: holds no \.warc\.gz file"):
        archive_folder(empty).__enter__()


def test_a_bomb_is_not_unpacked(tmp_path: Path, packed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verifier.archive.wacz_reading.MAX_BYTES", 1000)
    with pytest.raises(UnreadableFile, match="holds more than can be unpacked"):
        archive_folder(packed).__enter__()


def test_where_it_cannot_be_written_nothing_is_left(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "taken.wacz").mkdir()
    with pytest.raises(UnwritableFile, match=r"taken\.wacz: is no file"):
        pack(folder, [], [], tmp_path / "taken.wacz", title="x", software="x", now=NOW)
    assert not list(tmp_path.glob(".taken*"))
