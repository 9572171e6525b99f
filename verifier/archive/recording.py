"""Keeping what goes over the wire: WARC files in a folder, and their index.

Appended only, a whole exchange in one write; what a killed run tore off is cut away when the folder is
next opened, and a new file is begun.
"""

from __future__ import annotations

import datetime as dt
import os
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from verifier.archive.cdxj import IndexLine, line_of, place_of, read_index, write_index
from verifier.archive.reading import ArchivedRecord, read_file
from verifier.archive.writing import Written, write_exchange, write_failure, write_info
from verifier.files import UnwritableFile
from verifier.patterns import late_pattern
from verifier.web.interface import Exchange, Failure

MAX_FILE_BYTES = 64 * 1024 * 1024
"""When a file has grown beyond this, the next record begins a new one: it fits into a git repository, whose
hosts take no file over 100 MB."""

_NUMBERED = late_pattern(r"(\d{4,})\.warc\.gz")


class WarcRecorder:
    """A `Recorder` that writes ``NNNN.warc.gz`` files; a context manager, safe for several threads.

    ``messages`` tells, a sentence each, what was found torn and cut away on opening.

    Args:
        folder: where the files stand; made when it does not exist.
        software: what the files name as their writer.
        max_file_bytes: when to begin the next file.

    Raises:
        UnwritableFile: the folder cannot be made or written (also while recording: a full disk).
    """

    def __init__(
        self, folder: Path, *, software: str = "verifier", max_file_bytes: int = MAX_FILE_BYTES
    ) -> None:
        self._folder = folder
        self._software = software
        self._max_file_bytes = max_file_bytes
        self._lock = threading.Lock()
        self._handle: IO[bytes] | None = None
        self._name = ""
        self._size = 0
        self._closed = False
        self._lines: list[str] = []
        self.messages: tuple[str, ...] = ()
        self._new = not folder.exists()
        try:
            # Made at once, so that a disk that refuses it is heard of before the work is done.
            folder.mkdir(parents=True, exist_ok=True)
            self._number = self._take_up()
        except OSError as fault:
            raise UnwritableFile(f"{folder}: cannot be written: {fault.strerror or fault}") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def keep(self, exchange: Exchange) -> str:
        """Keep an exchange; returns the name of its response: ``folder/NNNN.warc.gz#offset``."""
        return self._append(write_exchange(exchange))

    def keep_failure(self, failure: Failure) -> str:
        """Keep that an attempt failed; returns the name of the record."""
        return self._append((write_failure(failure),))

    def close(self) -> None:
        """Finish the file and write the index. May be called twice."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            try:
                self._finish_file()
            except OSError as fault:
                raise UnwritableFile(
                    f"{self._folder}: cannot be written: {fault.strerror or fault}"
                ) from None
            if self._new and not self._name:
                # Nothing was asked: an empty folder would look like an archive that was lost.
                with suppress(OSError):
                    self._folder.rmdir()
                return
            write_index(self._folder, self._lines)

    # --- Inside the lock ----------------------------------------------------------------------------------

    def _append(self, records: tuple[Written, ...]) -> str:
        with self._lock:
            if self._closed:
                raise UnwritableFile(f"{self._folder}: the archive is closed already")
            try:
                start = self._room()
                data = b"".join(record.data for record in records)
                self._write(data)
            except OSError as fault:
                raise UnwritableFile(
                    f"{self._folder}: cannot be written: {fault.strerror or fault}"
                ) from None
            offset = start
            for record in records:
                if record.kind == "response":
                    line = IndexLine(
                        record.url,
                        record.date,
                        record.status,
                        record.mime,
                        record.digest,
                        self._name,
                        offset,
                        len(record.data),
                    )
                    self._lines.append(str(line))
                offset += len(record.data)
            return f"{self._folder.name}/{self._name}#{start}"

    def _room(self) -> int:
        """Return the offset of the next record, in a file that has room for it."""
        if self._handle is not None and self._size >= self._max_file_bytes:
            self._finish_file()
        if self._handle is None:
            self._number += 1
            self._name = f"{self._number:04d}.warc.gz"
            # Exclusive: another process may have taken the number in the meantime.
            self._handle = (self._folder / self._name).open("xb", buffering=0)
            self._size = 0
            now = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            self._write(write_info(self._name, self._software, now).data)
        return self._size

    def _write(self, data: bytes) -> None:
        """Write all or nothing: what a full disk took of a record is cut off again."""
        if self._handle is None:
            raise OSError("no file is open")
        view = memoryview(data)
        try:
            while view:
                view = view[self._handle.write(view) or 0 :]
        except OSError:
            self._handle.truncate(self._size)
            self._handle.seek(self._size)
            raise
        self._size += len(data)

    def _finish_file(self) -> None:
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        with handle:
            os.fsync(handle.fileno())

    # --- On opening ---------------------------------------------------------------------------------------

    def _take_up(self) -> int:
        """Mend what a killed run left, and return the highest number in use."""
        files = sorted(path for path in self._folder.iterdir() if _NUMBERED.fullmatch(path.name))
        indexed = read_index(self._folder)
        known = {place[0] for line in indexed if (place := place_of(line)) is not None}
        names = {path.name for path in files}
        self._lines = [line for line in indexed if (place := place_of(line)) and place[0] in names]
        messages = []
        for path in files:
            # A file that the index knows was finished; the others are those of a run that was killed.
            if path.name in known and path is not files[-1]:
                continue
            messages += self._mend(path, indexed=path.name in known)
        self.messages = tuple(messages)
        numbers = [int(found[1]) for path in files if (found := _NUMBERED.fullmatch(path.name))]
        return max(numbers, default=0)

    def _mend(self, path: Path, *, indexed: bool) -> list[str]:
        messages = []
        for item in read_file(path):
            if isinstance(item, ArchivedRecord):
                if item.kind == "response" and not indexed:
                    self._lines.append(str(line_of(item)))
            elif item.torn:
                os.truncate(path, item.offset)
                self._forget(path.name, item.offset)
                messages.append(
                    f"{path.name}: the last record was torn at byte {item.offset} and has been cut off; "
                    "what stands before it is kept"
                )
            else:
                messages.append(f"{item}; what can be read is kept")
        return messages

    def _forget(self, file: str, offset: int) -> None:
        """Take the lines of what was cut off out of the index."""
        places = [(line, place_of(line)) for line in self._lines]
        self._lines = [
            line for line, place in places if place is None or place[0] != file or place[1] < offset
        ]
