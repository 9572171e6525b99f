"""Judging an archive: every record readable, its digests right, its index complete."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from verifier.archive.cdxj import INDEX, place_of, read_index
from verifier.archive.reading import ArchivedRecord, DamagedArchive, read_file, warc_files
from verifier.archive.writing import digest_of
from verifier.patterns import late_pattern

_SNAPSHOT = late_pattern(r"(?:[^#]{0,1000}/)?(?P<file>[^#/]{1,255})#(?P<offset>[0-9]{1,18})")


@dataclass(frozen=True, slots=True)
class ArchiveProblem:
    """What is wrong with an archive: in which file, from which byte on (None: the whole file), and what."""

    file: str
    offset: int | None
    message: str

    def __str__(self) -> str:
        place = f"{self.file}: byte {self.offset}" if self.offset is not None else self.file
        return f"{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class ArchiveReport:
    """What an archive holds, and what is wrong with it; nothing for a sound one."""

    files: int
    records: int
    problems: tuple[ArchiveProblem, ...]


def check_archive(archive: Path) -> tuple[ArchiveProblem, ...]:
    """Return what `judge_archive` finds wrong with an archive. Raises as it does."""
    return judge_archive(archive).problems


def judge_archive(archive: Path, named: Iterable[str] = ()) -> ArchiveReport:
    """Read a whole archive and say what is wrong with it.

    The index is judged for a folder; a single file has none.

    Args:
        archive: a folder of ``.warc.gz`` files, or one such file.
        named: snapshots that a report rests on (``archive/0001.warc.gz#1234``); each must be a whole record.
            For a single file only those in it are looked for.

    Raises:
        UnreadableFile: there is no such archive, no WARC file in it, or a file cannot be read.
    """
    problems: list[ArchiveProblem] = []
    responses: set[tuple[str, int]] = set()
    whole: set[tuple[str, int]] = set()
    files = warc_files(archive)
    for path in files:
        for item in read_file(path):
            if isinstance(item, DamagedArchive):
                problems.append(ArchiveProblem(item.file, item.offset, item.detail))
                continue
            problems += _of_digests(item)
            whole.add((item.file, item.offset))
            if item.kind == "response":
                responses.add((item.file, item.offset))
    if archive.is_dir():
        problems += _of_index(archive, responses)
    here = None if archive.is_dir() else archive.name
    problems += _of_snapshots(named, whole, here)
    return ArchiveReport(len(files), len(whole), tuple(problems))


def _of_snapshots(
    named: Iterable[str], whole: set[tuple[str, int]], only: str | None
) -> list[ArchiveProblem]:
    """The snapshots that evidence rests on and that are no whole record of the archive, each once."""
    problems = []
    for name in dict.fromkeys(named):
        found = _SNAPSHOT.fullmatch(name)
        if found is None or (only is not None and found["file"] != only):
            continue
        place = (found["file"], int(found["offset"]))
        if place not in whole:
            problems.append(ArchiveProblem(*place, "a report rests on this record, which is not there"))
    return problems


def _of_digests(record: ArchivedRecord) -> list[ArchiveProblem]:
    wrong = []
    block = record.headers.get("warc-block-digest", "")
    if block.startswith("sha1:") and block != digest_of(record.block):
        wrong.append(ArchiveProblem(record.file, record.offset, "the record is not what its digest says"))
    payload = record.headers.get("warc-payload-digest", "")
    parted = record.kind in ("response", "request") and payload.startswith("sha1:")
    if parted and payload != digest_of(record.head_and_payload[1]):
        wrong.append(ArchiveProblem(record.file, record.offset, "the payload is not what its digest says"))
    return wrong


def _of_index(folder: Path, responses: set[tuple[str, int]]) -> list[ArchiveProblem]:
    lines = read_index(folder)
    if not lines:
        return [ArchiveProblem(INDEX, None, "is missing or empty")] if responses else []
    problems = []
    if lines != sorted(lines, key=lambda line: line.encode("utf-8")):
        problems.append(ArchiveProblem(INDEX, None, "is not sorted"))
    places = [place_of(line) for line in lines]
    problems += [
        ArchiveProblem(INDEX, None, f"line {number} cannot be read")
        for number, place in enumerate(places, 1)
        if place is None
    ]
    listed = {place for place in places if place is not None}
    problems += [
        ArchiveProblem(file, offset, "a response that the index does not name")
        for file, offset in sorted(responses - listed)
    ]
    problems += [
        ArchiveProblem(file, offset, "the index names a response that is not there")
        for file, offset in sorted(listed - responses)
    ]
    return problems
