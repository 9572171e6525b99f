"""Reading and writing whole files safely: caps, encodings, atomic replacement.

The one place that knows how a file of a user is opened, so that every verb refuses the same things
with the same sentences.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from verifier.patterns import late_pattern

MAX_INPUT_BYTES = 64 * 1024 * 1024
"""Files above this size are refused: no paper or bibliography comes near it."""

_BINARY_PROBE = 8192
# What is left of "https://" where a path was made of it.
_ADDRESS = late_pattern(r"https?:[/\\]", re.IGNORECASE)
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


_MOST_FOLDERS = 20
_REPOSITORY_MARKS = (".git", ".hg", ".jj")


def shown_name(path: Path) -> str:
    """What reports call a file: its path from the working folder, with ``/`` on every machine.

    An absolute path that leads out of the working folder tells of the machine and not of the files; of it
    only the name is shown.
    """
    here, whole = Path.cwd(), _whole(path)
    for place in (whole, Path(os.path.realpath(whole))):
        if place.is_relative_to(here):
            return place.relative_to(here).as_posix()
    if path.is_absolute() or whole.drive != here.drive:
        return path.name
    return Path(os.path.relpath(whole, here)).as_posix()


def shown_names(paths: Sequence[Path]) -> list[str]:
    """The `shown_name` of each file; of two that stand elsewhere under one name, with the folder as well."""
    names = [shown_name(path) for path in paths]
    for depth in range(2, _MOST_FOLDERS):
        different: dict[str, set[Path]] = {}
        for path, name in zip(paths, names, strict=True):
            different.setdefault(name, set()).add(_whole(path))
        twice = {name for name, files in different.items() if len(files) > 1}
        if not twice:
            break
        names = [
            "/".join(_whole(path).parts[-depth:]).lstrip("/") if name in twice else name
            for path, name in zip(paths, names, strict=True)
        ]
    return names


def _whole(path: Path) -> Path:
    """The absolute path without ``..``, its links not followed: a reader knows a file by what it is named."""
    return Path(os.path.normpath(path.absolute()))


def folder_in_repository() -> str:
    """The path of the working folder from the root of its repository; "" at the root and outside of one."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if any((folder / mark).exists() for mark in _REPOSITORY_MARKS):
            return "" if folder == here else here.relative_to(folder).as_posix()
    return ""


class UnreadableFile(Exception):
    """A file that cannot be used, with one sentence that says which, why and how to mend it."""


class UnwritableFile(Exception):
    """An output that cannot be written, with one sentence that says which and why."""


@dataclass(frozen=True, slots=True)
class BytesSource:
    """A file as read, by its bytes: all there is of a format that is not text."""

    path: Path
    data: bytes

    @property
    def name(self) -> str:
        """What reports call the file: see `shown_name`."""
        return shown_name(self.path)

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class SourceFile(BytesSource):
    """A file as read: bytes kept, text decoded. ``assumed``: the encoding is what its bytes look like."""

    text: str
    encoding: str
    assumed: bool = False


def read_bytes(path: Path, *, cap: int = MAX_INPUT_BYTES) -> bytes:
    """Read a whole file of at most ``cap`` bytes.

    Raises:
        UnreadableFile: it is missing, a directory, not readable, or larger than the cap.
    """
    try:
        if path.is_dir():
            raise UnreadableFile(f"{path}: is a directory; name a file in it")
        with path.open("rb") as handle:
            data = handle.read(cap + 1)
    except FileNotFoundError:
        if _ADDRESS.match(str(path)):
            raise UnreadableFile(f"{path}: is an address; save the page as a file, and name that") from None
        raise UnreadableFile(f"{path}: no such file; check the name and the folder you are in") from None
    except OSError as fault:
        raise UnreadableFile(f"{path}: cannot be read: {fault.strerror or fault}") from None
    if len(data) > cap:
        raise UnreadableFile(f"{path}: is larger than {cap // 1024**2} MB, the most that is read; split it")
    return data


def decode(data: bytes, path: Path, *, fallback: str | None = None) -> tuple[str, str]:
    """Decode bytes as UTF-8 (or by their byte order mark), else by ``fallback``.

    Returns the text with its line ends untouched and the name of the encoding used.

    Raises:
        UnreadableFile: the bytes are binary, or not text in the expected encoding.
    """
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    probe = data[:_BINARY_PROBE]
    if encoding.startswith("utf-8") and b"\x00" in probe:
        # Every other byte of Latin text in UTF-16 is zero, and it has no other zeros.
        if 2 * max(probe[::2].count(0), probe[1::2].count(0)) > 0.8 * len(probe) and b"\0\0" not in probe:
            raise UnreadableFile(f"{path}: is UTF-16 without a byte order mark; save it as UTF-8")
        raise UnreadableFile(f"{path}: is a binary file, not text; name a text file")
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        if fallback is None:
            raise UnreadableFile(
                f"{path}: line {line}: byte 0x{data[fault.start]:02x} is not {encoding.upper()}; "
                "save the file as UTF-8"
            ) from None
    return data.decode(fallback), fallback


def read_source(path: Path, *, cap: int = MAX_INPUT_BYTES, fallback: str | None = None) -> SourceFile:
    """Read and decode a text file. Raises `UnreadableFile` as `read_bytes` and `decode` do."""
    data = read_bytes(path, cap=cap)
    text, encoding = decode(data, path, fallback=fallback)
    return SourceFile(path, data, text, encoding)


def read_bytes_source(path: Path, *, cap: int = MAX_INPUT_BYTES) -> BytesSource:
    """Read a file whose format says how its bytes are text. Raises `UnreadableFile` as `read_bytes`."""
    return BytesSource(path, read_bytes(path, cap=cap))


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What a file that was read becomes: ``sha256`` is of the bytes read, ``data`` are the new ones."""

    path: Path
    sha256: str
    data: bytes


class PartlyWritten(UnwritableFile):
    """Some of several files were written, and could not be set back; the sentence names them."""


def check_rewrites(rewrites: Iterable[Rewrite]) -> dict[Path, bytes]:
    """Return the bytes of the files as they still are.

    Raises:
        UnreadableFile: a file has gone.
        UnwritableFile: one is protected, or another than was read: somebody may have saved it in an editor
            meanwhile, and would lose that.
    """
    found: dict[Path, bytes] = {}
    for rewrite in rewrites:
        _refuse_protected(rewrite.path)
        data = found[rewrite.path] = read_bytes(rewrite.path)
        if hashlib.sha256(data).hexdigest() != rewrite.sha256:
            raise UnwritableFile(
                f"{rewrite.path}: was changed by another program meanwhile; nothing was written: run again"
            )
    return found


def write_over(rewrites: Sequence[Rewrite]) -> None:
    """Replace files that were read before, all of them or none, each in one step.

    Raises:
        UnreadableFile: a file has gone; nothing is written.
        UnwritableFile: one is protected or was changed meanwhile, or the folder or disk refuses it; all are
            as they were.
        PartlyWritten: as `UnwritableFile`, and the files that the sentence names are not as they were.
    """
    before = check_rewrites(rewrites)
    written: list[Rewrite] = []
    try:
        for rewrite in rewrites:
            write_atomically(rewrite.path, rewrite.data)
            written.append(rewrite)
    except UnwritableFile as fault:
        kept = [str(done.path) for done in written if not _set_back(done, before[done.path])]
        if kept:
            raise PartlyWritten(f"{fault}; {', '.join(kept)}: was written, and cannot be set back") from None
        raise


def _set_back(done: Rewrite, before: bytes) -> bool:
    try:
        write_atomically(done.path, before)
    except UnwritableFile:
        return False
    return True


def _refuse_protected(path: Path) -> None:
    """Refuse a file that is not to be written to: replacing it in one step would ask its folder alone.

    Raises:
        UnwritableFile: nobody may write to it, or this user may not.
    """
    try:
        protected = not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK)
    except OSError as fault:
        raise UnwritableFile(f"{path}: cannot be written: {fault.strerror or fault}") from None
    if protected:
        raise UnwritableFile(f"{path}: is read-only; allow writing to it, or write to another file")


def write_atomically(path: Path, content: str | bytes | bytearray) -> bool:
    """Replace a file in one step: it holds the old bytes or the new ones, never a part.

    Returns whether anything changed: equal bytes are not written again. The permissions of a file
    that was there stay. A symbolic link is followed, so that it goes on pointing where it did. A device or
    a pipe is written to: it must not be replaced by a file.

    Raises:
        UnwritableFile: the folder or disk refuses it, or the file that is there is protected; nothing of the
            old file is lost.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return True
        if path.is_file() and path.read_bytes() == data:
            return False
    except OSError as fault:
        raise UnwritableFile(f"{path}: cannot be written: {fault.strerror or fault}") from None
    with replaced(path) as handle:
        handle.write(data)
    return True


@contextlib.contextmanager
def replaced(path: Path) -> Iterator[IO[bytes]]:
    """A file to be written piece by piece, which takes the place of ``path`` in one step at the end.

    What is raised inside leaves the old file as it was. The permissions of a file that was there stay. A
    symbolic link is followed.

    Raises:
        UnwritableFile: the folder or disk refuses it, or what is there is protected, or no file.
    """
    target = path.resolve() if path.is_symlink() else path
    temporary: str | None = None
    try:
        if target.exists():
            if not target.is_file():
                raise UnwritableFile(f"{path}: is no file, and is not replaced by one; name a file")
            _refuse_protected(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        descriptor, temporary = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
        with os.fdopen(descriptor, "wb") as handle:
            yield handle
            handle.flush()
            os.fsync(handle.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
        temporary = None
    except OSError as fault:
        raise UnwritableFile(f"{path}: cannot be written: {fault.strerror or fault}") from None
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def _umask() -> int:
    """The process's file mode mask; POSIX gives no way to read it without setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
