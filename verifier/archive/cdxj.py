"""The index of an archive: ``index.cdxj``, a sorted line a response (the format of pywb and Browsertrix)."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from verifier.archive.addresses import surt_of
from verifier.archive.reading import ArchivedRecord
from verifier.archive.writing import digest_of, headers_of
from verifier.files import UnreadableFile, read_bytes, write_atomically

INDEX = "index.cdxj"
_MAX_INDEX = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class IndexLine:
    """Where the record of a response stands, and what it is."""

    url: str
    date: str
    status: str
    mime: str
    digest: str
    file: str
    offset: int
    length: int

    def __str__(self) -> str:
        stamp = re.sub(r"\D", "", self.date)[:14]
        told = {
            "url": self.url,
            "mime": self.mime,
            "status": self.status,
            "digest": self.digest,
            "length": str(self.length),
            "offset": str(self.offset),
            "filename": self.file,
        }
        return f"{surt_of(self.url)} {stamp} {json.dumps(told, ensure_ascii=True)}"


def line_of(record: ArchivedRecord) -> IndexLine:
    """Return the line of a response that was read from a file."""
    head, payload = record.head_and_payload
    first, headers = headers_of(head)
    status = re.match(r"HTTP/\S+\s+(\d{3})\b", first)
    mime = next((value for name, value in headers if name.lower() == "content-type"), "")
    return IndexLine(
        record.url,
        record.headers.get("warc-date", ""),
        status[1] if status else "-",
        mime.partition(";")[0].strip().lower() or "unk",
        digest_of(payload).removeprefix("sha1:"),
        record.file,
        record.offset,
        record.length,
    )


def write_index(folder: Path, lines: Iterable[str]) -> None:
    """Replace the index in one step, sorted, each line once.

    Raises:
        UnwritableFile: the folder or disk refuses it.
    """
    ordered = sorted({line for line in lines if line.strip()}, key=lambda line: line.encode("utf-8"))
    write_atomically(folder / INDEX, "".join(f"{line}\n" for line in ordered))


def read_index(folder: Path) -> list[str]:
    """Return the lines of the index; none when there is no index or it is not text."""
    try:
        return read_bytes(folder / INDEX, cap=_MAX_INDEX).decode("utf-8").splitlines()
    except (UnreadableFile, UnicodeDecodeError):
        return []


def told_by(line: str) -> IndexLine | None:
    """Return what an index line tells, its date in RFC 3339; None when the line is none."""
    try:
        _, stamp, rest = line.split(" ", 2)
        told = json.loads(rest)
        return IndexLine(
            str(told.get("url", "")),
            _date_of(stamp),
            str(told.get("status", "-")),
            str(told.get("mime", "unk")),
            str(told.get("digest", "")),
            str(told["filename"]),
            int(told["offset"]),
            int(told.get("length", 0)),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _date_of(stamp: str) -> str:
    """The time of an index line (``20260301100000``) in RFC 3339; raises `ValueError`."""
    taken = dt.datetime.strptime(f"{stamp}Z", "%Y%m%d%H%M%S%z")
    return taken.strftime("%Y-%m-%dT%H:%M:%SZ")


def place_of(line: str) -> tuple[str, int] | None:
    """Return the file and offset that an index line names; None when the line is none."""
    told = told_by(line)
    return None if told is None else (told.file, told.offset)
