"""Reading WARC files member by member: every whole record is used, every damage has a file and an offset.

A run that was killed leaves a file whose last record is torn; a disk may lose a block in the middle. What
stands before and behind is read all the same.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from verifier.files import UnreadableFile

MAX_RECORD_BYTES = 256 * 1024 * 1024
"""A record that unpacks to more is damage: bodies are cut far below."""

_MAGIC = b"\x1f\x8b\x08"
_PIECE = 1024 * 1024
_END_OF_HEAD = b"\r\n\r\n"


class DamagedArchive(Exception):
    """A part of an archive that cannot be read: in which file, from which byte on, and why.

    ``torn`` says that the file ends within the record, as after a run that was killed.
    """

    def __init__(self, file: str, offset: int, detail: str, *, torn: bool = False) -> None:
        super().__init__(f"{file}: byte {offset}: {detail}")
        self.file = file
        self.offset = offset
        self.detail = detail
        self.torn = torn


@dataclass(frozen=True, slots=True)
class ArchivedRecord:
    """A whole record: where it stands, its WARC headers (names in lower case), and its block."""

    file: str
    offset: int
    length: int
    kind: str
    headers: dict[str, str]
    block: bytes

    @property
    def url(self) -> str:
        """The address the record is about."""
        return self.headers.get("warc-target-uri", "").strip("<>")

    @property
    def head_and_payload(self) -> tuple[bytes, bytes]:
        """The block of a request or response, parted at the empty line."""
        head, _, payload = self.block.partition(_END_OF_HEAD)
        return head + _END_OF_HEAD, payload


def warc_files(archive: Path) -> list[Path]:
    """Return the WARC files of an archive, in order: of a folder all, else the file itself.

    Raises:
        UnreadableFile: there is no such archive, or no WARC file in it.
    """
    if archive.is_file():
        return [archive]
    if not archive.exists():
        raise UnreadableFile(f"{archive}: no such archive; check the name and the folder you are in")
    files = sorted(path for path in archive.iterdir() if path.name.endswith(".warc.gz") and path.is_file())
    if not files:
        raise UnreadableFile(f"{archive}: holds no .warc.gz file; name the folder of an archive")
    return files


def read_file(path: Path) -> Iterator[ArchivedRecord | DamagedArchive]:
    """Yield the records of one file in order, and in their places the damages between them.

    Raises:
        UnreadableFile: the file cannot be opened or read.
    """
    try:
        with path.open("rb") as handle:
            yield from _members(path, handle)
    except OSError as fault:
        raise UnreadableFile(f"{path}: cannot be read: {fault.strerror or fault}") from None


def read_record(path: Path, offset: int) -> ArchivedRecord:
    """Read the one record that begins at an offset.

    Raises:
        DamagedArchive: there is no whole record.
        UnreadableFile: the file cannot be opened or read.
    """
    try:
        with path.open("rb") as handle:
            found = next(iter(_members(path, handle, offset)), None)
    except OSError as fault:
        raise UnreadableFile(f"{path}: cannot be read: {fault.strerror or fault}") from None
    if isinstance(found, ArchivedRecord):
        return found
    raise found or DamagedArchive(path.name, offset, "the file ends here", torn=True)


def _members(path: Path, handle: Any, offset: int = 0) -> Iterator[ArchivedRecord | DamagedArchive]:
    name = path.name
    while True:
        handle.seek(offset)
        unpacked, length, fault = _unpack(handle)
        if fault == "end":
            return
        if fault:
            torn = fault == "torn"
            following = _next_member(handle, offset + 1)
            detail = "the last record is torn" if torn and following is None else "no gzip member can be read"
            yield DamagedArchive(name, offset, detail, torn=torn and following is None)
            if following is None:
                return
            offset = following
            continue
        records = list(_parse(name, offset, length, unpacked))
        if not records:
            yield DamagedArchive(name, offset, "holds no WARC record")
        yield from records
        offset += length


def _unpack(handle: Any) -> tuple[bytes, int, str]:
    """Unpack one gzip member: its content, its length, and "" or what is wrong with it."""
    engine = zlib.decompressobj(31)
    out = bytearray()
    read = 0
    while not engine.eof:
        piece = handle.read(_PIECE)
        if not piece:
            return b"", 0, "torn" if read else "end"
        read += len(piece)
        try:
            while piece:
                out += engine.decompress(piece, MAX_RECORD_BYTES + 1 - len(out))
                if len(out) > MAX_RECORD_BYTES:
                    return b"", 0, "damaged"
                piece = engine.unconsumed_tail
        except zlib.error:
            return b"", 0, "damaged"
    return bytes(out), read - len(engine.unused_data), ""


def _next_member(handle: Any, start: int) -> int | None:
    """Return where the next gzip member that holds a record begins, None when there is none."""
    position, carried = start, b""
    handle.seek(start)
    while True:
        piece = handle.read(_PIECE)
        if not piece:
            return None
        data = carried + piece
        base = position - len(carried)
        for found in re.finditer(re.escape(_MAGIC), data):
            here = handle.tell()
            handle.seek(base + found.start())
            if _begins_record(handle):
                return base + found.start()
            handle.seek(here)
        position += len(piece)
        carried = data[-(len(_MAGIC) - 1) :]


def _begins_record(handle: Any) -> bool:
    try:
        return zlib.decompressobj(31).decompress(handle.read(4096), 16).startswith(b"WARC/")
    except zlib.error:
        return False


def _parse(name: str, offset: int, length: int, unpacked: bytes) -> Iterator[ArchivedRecord | DamagedArchive]:
    """Parse what a member holds; files of other writers may hold several records in one."""
    if not unpacked.startswith(b"WARC/"):
        return
    try:
        for record in ArchiveIterator(io.BytesIO(unpacked), no_record_parse=True, check_digests=False):
            headers = {key.lower(): value for key, value in record.rec_headers.headers}
            block = record.raw_stream.read()
            if not headers.get("content-length", "").isdigit() or int(headers["content-length"]) != len(
                block
            ):
                yield DamagedArchive(name, offset, "the record is shorter than it says")
                return
            yield ArchivedRecord(name, offset, length, record.rec_type or "", headers, block)
    except (ArchiveLoadFailed, ValueError, AttributeError, KeyError, EOFError) as fault:
        yield DamagedArchive(
            name, offset, f"the record cannot be parsed: {str(fault).strip()[:120] or 'no header'}"
        )
