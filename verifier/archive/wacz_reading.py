"""Reading WACZ files: what they hold is unpacked into a folder of their own, and judged by their manifest.

They come from strangers: names are taken from the files' own form only, sizes are capped, and what is not an
archive is left where it is.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from verifier.archive.cdxj import INDEX
from verifier.archive.check import ArchiveProblem
from verifier.archive.wacz import DIGEST, MANIFEST, WARCS
from verifier.files import UnreadableFile
from verifier.patterns import late_pattern

MAX_BYTES = 8 * 1024 * 1024 * 1024
"""What a file may unpack to."""

SUFFIX = ".wacz"

_MAX_MANIFEST = 16 * 1024 * 1024
_MAX_INDEX = 512 * 1024 * 1024
_MAX_ENTRIES = 10_000
_PIECE = 1024 * 1024
_ENCRYPTED = 1
_HEADER, _LENGTHS = 30, 26
"""Of a local header (PKWARE's APPNOTE, 4.3.7): its size, and where the lengths of its last parts stand."""

_WARC = late_pattern(r"archive/(?P<name>[\w.-]{1,200}\.warc\.gz)")
_INDEX = late_pattern(r"indexes/[\w.-]{1,200}\.cdxj?")
_FAULTS = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
"""What `zipfile` raises for files that are damaged, encrypted or packed in an unknown way."""


def is_wacz(archive: Path) -> bool:
    """Whether an archive is a WACZ file, by its name."""
    return archive.suffix.lower() == SUFFIX and archive.is_file()


@contextmanager
def archive_folder(archive: Path) -> Iterator[Path]:
    """The folder of an archive: of a WACZ file what it holds, unpacked for as long as the block runs.

    Raises:
        UnreadableFile: the file is no WACZ file, is damaged, encrypted or too large.
    """
    if not is_wacz(archive):
        yield archive
        return
    with TemporaryDirectory(prefix="verifier-") as place:
        folder = Path(place) / "archive"
        folder.mkdir()
        try:
            with zipfile.ZipFile(archive) as container:
                _unpack(archive, container, folder)
        except _FAULTS as fault:
            raise _unreadable(archive, fault) from None
        if not any(folder.glob("*.warc.gz")):
            raise UnreadableFile(f"{archive}: holds no .warc.gz file in its folder archive")
        yield folder


def manifest_problems(archive: Path) -> tuple[ArchiveProblem, ...]:
    """What disagrees between a WACZ file and its manifest: digests, sizes, files missing or not listed.

    Raises:
        UnreadableFile: the file is no ZIP file.
    """
    try:
        with zipfile.ZipFile(archive) as container:
            return tuple(_of_manifest(container))
    except _FAULTS as fault:
        raise _unreadable(archive, fault) from None


def _unreadable(archive: Path, fault: Exception) -> UnreadableFile:
    detail = (isinstance(fault, OSError) and fault.strerror) or fault
    return UnreadableFile(f"{archive}: is no WACZ file that can be read: {detail}")


def _unpack(archive: Path, container: zipfile.ZipFile, folder: Path) -> None:
    entries = container.infolist()
    if len(entries) > _MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_BYTES:
        raise UnreadableFile(f"{archive}: holds more than can be unpacked ({MAX_BYTES // 1024**3} GB)")
    lines: list[str] = []
    for entry in entries:
        warc = _WARC.fullmatch(entry.filename)
        if warc is not None:
            with _opened(archive, container, entry) as source, (folder / warc["name"]).open("xb") as target:
                left = entry.file_size
                while left > 0 and (piece := source.read(min(_PIECE, left))):
                    target.write(piece)
                    left -= len(piece)
        elif _INDEX.fullmatch(entry.filename) and entry.file_size <= _MAX_INDEX:
            lines += _read(container, entry.filename, _MAX_INDEX).decode("utf-8", "replace").splitlines()
    if lines:
        (folder / INDEX).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _opened(archive: Path, container: zipfile.ZipFile, entry: zipfile.ZipInfo) -> IO[bytes]:
    """The bytes of an entry; of one that is stored as it is, also when its sum is wrong.

    What is damaged is found record by record afterwards, and whole records are used.
    """
    if entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & _ENCRYPTED:
        return container.open(entry)
    handle = archive.open("rb")
    handle.seek(entry.header_offset + _LENGTHS)
    name, more = struct.unpack("<HH", handle.read(4).ljust(4, b"\0"))
    handle.seek(entry.header_offset + _HEADER + name + more)
    return handle


def _of_manifest(container: zipfile.ZipFile) -> Iterator[ArchiveProblem]:
    names = {entry.filename for entry in container.infolist() if not entry.is_dir()}
    if MANIFEST not in names:
        yield ArchiveProblem(MANIFEST, None, "is missing")
        return
    manifest = _read(container, MANIFEST, _MAX_MANIFEST)
    if DIGEST not in names:
        yield ArchiveProblem(DIGEST, None, "is missing, so that nothing vouches for the manifest")
    elif _json(_read(container, DIGEST, _MAX_MANIFEST)).get("hash") != _digest(manifest):
        yield ArchiveProblem(MANIFEST, None, f"is not what {DIGEST} says")
    resources = _json(manifest).get("resources")
    listed = {
        str(item.get("path")): item
        for item in (resources if isinstance(resources, list) else ())
        if isinstance(item, dict)
    }
    for name in sorted(names - listed.keys() - {MANIFEST, DIGEST}):
        yield ArchiveProblem(name, None, "is not listed in the manifest")
    for name, item in sorted(listed.items()):
        if name not in names:
            yield ArchiveProblem(name, None, "is listed in the manifest, and not there")
            continue
        size, digest = _measured(container, name)
        if item.get("bytes") != size or item.get("hash") != digest:
            yield ArchiveProblem(name, None, "is not what the manifest says")
    if not any(name.startswith(WARCS) for name in names):
        yield ArchiveProblem(WARCS, None, "holds no WARC file")


def _read(container: zipfile.ZipFile, name: str, cap: int) -> bytes:
    with container.open(name) as source:
        data = source.read(cap + 1)
    if len(data) > cap:
        raise ValueError(f"{name} is larger than {cap // 1024**2} MB")
    return data


def _measured(container: zipfile.ZipFile, name: str) -> tuple[int, str]:
    """The size and digest of a file; of one whose own sum is wrong, what could be read."""
    engine, size = hashlib.sha256(), 0
    try:
        with container.open(name) as source:
            while size <= MAX_BYTES and (piece := source.read(_PIECE)):
                engine.update(piece)
                size += len(piece)
    except (zipfile.BadZipFile, zlib.error, EOFError):
        return -1, ""
    return size, f"sha256:{engine.hexdigest()}"


def _digest(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _json(data: bytes) -> dict[str, Any]:
    try:
        told = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}
