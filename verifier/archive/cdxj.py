"""The index of an archive: ``index.cdxj``, a sorted line a response (the format of pywb and Browsertrix)."""

from __future__ import annotations

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


def place_of(line: str) -> tuple[str, int] | None:
    """Return the file and offset that an index line names; None when the line is none."""
    try:
        told = json.loads(line.split(" ", 2)[2])
        return str(told["filename"]), int(told["offset"])
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        return None
