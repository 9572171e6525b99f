"""Text line by line, from a file or from standard input, refused as `verifier.files` refuses."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from verifier.cli.exits import ExitCode, Stop
from verifier.files import MAX_INPUT_BYTES, UnreadableFile, decode, read_source

STANDARD = "-"
"""The name that stands for standard input or standard output."""

MAX_LINE_BYTES = 1024 * 1024
"""A line of standard input above this size is refused: no citation and no paragraph comes near it."""

_INPUT = Path("standard input")


def read_lines(name: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file, or of standard input as they come, with their numbers from 1.

    Line ends are LF or CR LF and are taken off; a byte order mark is no part of the first line.

    Raises:
        UnreadableFile: a file cannot be read, or the input is binary, not UTF-8 or has an endless line.
    """
    if name == STANDARD:
        yield from _standard_input()
        return
    text = read_source(Path(name)).text.removeprefix("\ufeff")
    for number, line in enumerate(text.split("\n"), 1):
        yield number, line.removesuffix("\r")


def read_standard_input() -> str:
    """Return the whole of standard input, which must be UTF-8, or Unicode with a byte order mark.

    Raises:
        UnreadableFile: it is binary, undecodable, or larger than any file that is read.
    """
    if sys.stdin is None:
        raise Stop("standard input is closed", ExitCode.UNREADABLE)
    data = sys.stdin.buffer.read(MAX_INPUT_BYTES + 1)
    if len(data) > MAX_INPUT_BYTES:
        most = MAX_INPUT_BYTES // 1024**2
        raise UnreadableFile(f"{_INPUT}: is larger than {most} MB, the most that is read; split it")
    return decode(data, _INPUT)[0]


def _standard_input() -> Iterator[tuple[int, str]]:
    if sys.stdin is None:
        raise Stop("standard input is closed", ExitCode.UNREADABLE)
    number = 0
    while data := sys.stdin.buffer.readline(MAX_LINE_BYTES + 1):
        number += 1
        if len(data) > MAX_LINE_BYTES:
            raise UnreadableFile(
                f"{_INPUT}: line {number}: is longer than {MAX_LINE_BYTES // 1024**2} MB, "
                "the most that is read; split it"
            )
        yield number, _text(data, number).removesuffix("\n").removesuffix("\r")


def _text(data: bytes, number: int) -> str:
    """Decode one line; unlike a file's, its number is known only here."""
    if b"\x00" in data:
        raise UnreadableFile(f"{_INPUT}: line {number}: is binary, not text; give text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise UnreadableFile(
            f"{_INPUT}: line {number}: byte 0x{data[fault.start]:02x} is not UTF-8; give UTF-8 text"
        ) from None
    return text.removeprefix("\ufeff") if number == 1 else text
