"""Papers that are ZIP files with parts inside (DOCX, ODT, EPUB), opened within caps.

Nothing is unpacked to disk. What a part claims to hold is not believed: no more than the cap is read.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from verifier.files import BytesSource, UnreadableFile

MAX_MEMBERS = 20_000
MAX_PART_BYTES = 64 * 1024 * 1024
"""The most that is read of one part; the text of the largest books is a tenth of it."""

MAX_TOTAL_BYTES = 256 * 1024 * 1024
_MAX_RATIO = 400
_SMALL = 4 * 1024 * 1024
_ENCRYPTED = 0x1
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    struct.error,
    LookupError,
)


class Package:
    """The parts of a ZIP file by name."""

    def __init__(self, source: BytesSource) -> None:
        """Open a file.

        Raises:
            UnreadableFile: it is no ZIP file, damaged, or holds more parts than any paper.
        """
        self.path: Path = source.path
        self._left = MAX_TOTAL_BYTES
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
            members = self._zip.infolist()
        except _FAULTS as fault:
            raise self.damaged(fault) from None
        if len(members) > MAX_MEMBERS:
            raise UnreadableFile(
                f"{self.path}: holds {len(members):,} parts; the most that are read is {MAX_MEMBERS:,}"
            )
        self._members: Mapping[str, zipfile.ZipInfo] = {member.filename: member for member in members}
        self._folded = {name.casefold(): name for name in self._members}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._members)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.casefold() in self._folded

    def read(self, name: str) -> bytes:
        """The bytes of a part, found by its name in any case.

        Raises:
            UnreadableFile: it is missing, damaged, encrypted, or larger than the caps allow.
        """
        member = self._members.get(self._folded.get(name.casefold(), name))
        if member is None:
            raise UnreadableFile(
                f"{self.path}: is damaged: its part {name[:80]} is missing; save the file again"
            )
        if member.flag_bits & _ENCRYPTED:
            raise self.encrypted()
        suspicious = member.file_size > _SMALL and member.file_size > _MAX_RATIO * max(
            1, member.compress_size
        )
        if suspicious or member.file_size > MAX_PART_BYTES:
            raise self._too_large(name)
        try:
            with self._zip.open(member) as part:
                data = part.read(MAX_PART_BYTES + 1)
        except _FAULTS as fault:
            raise self.damaged(fault) from None
        self._left -= len(data)
        if len(data) > MAX_PART_BYTES or self._left < 0:
            raise self._too_large(name)
        return data

    def encrypted(self) -> UnreadableFile:
        """The error for a file that is protected by a password."""
        return UnreadableFile(f"{self.path}: is encrypted; save it without a password or other protection")

    def damaged(self, fault: Exception | str) -> UnreadableFile:
        """The error for a file that cannot be unpacked."""
        reason = " ".join(str(fault).split())[:120] or type(fault).__name__
        return UnreadableFile(
            f"{self.path}: is damaged and cannot be unpacked ({reason}); save the file again"
        )

    def _too_large(self, name: str) -> UnreadableFile:
        return UnreadableFile(
            f"{self.path}: its part {name[:80]} unpacks to more than a paper needs "
            f"(at most {MAX_PART_BYTES // 1024**2} MB are read); refused"
        )
