"""Text line by line, from a file or from standard input, refused as `verifier.files` refuses."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from verifier.files import MAX_INPUT_BYTES, UnreadableFile, read_source

STANDARD = "-"
"""The name that stands for standard input or standard output."""

MAX_LINE_BYTES = 1024 * 1024
"""A line of standard input above this size is refused: no citation and no paragraph comes near it."""

STANDARD_INPUT = Path("standard input")
"""What standard input is called in messages and reports."""


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


def read_standard_input() -> bytes:
    """Return the whole of standard input.

    Raises:
        UnreadableFile: it is closed, or larger than any file that is read.
    """
    data = _open_input().read(MAX_INPUT_BYTES + 1)
    if len(data) > MAX_INPUT_BYTES:
        most = MAX_INPUT_BYTES // 1024**2
        raise UnreadableFile(f"{STANDARD_INPUT}: is larger than {most} MB, the most that is read; split it")
    return data


def _open_input() -> BinaryIO:
    if sys.stdin is None:
        raise UnreadableFile(f"{STANDARD_INPUT}: is closed")
    return sys.stdin.buffer


def _standard_input() -> Iterator[tuple[int, str]]:
    number = 0
    source = _open_input()
    while data := source.readline(MAX_LINE_BYTES + 1):
        number += 1
        if len(data) > MAX_LINE_BYTES:
            raise UnreadableFile(
                f"{STANDARD_INPUT}: line {number}: is longer than {MAX_LINE_BYTES // 1024**2} MB, "
                "the most that is read; split it"
            )
        yield number, _text(data, number).removesuffix("\n").removesuffix("\r")


def _text(data: bytes, number: int) -> str:
    """Decode one line; unlike a file's, its number is known only here."""
    if b"\x00" in data:
        raise UnreadableFile(f"{STANDARD_INPUT}: line {number}: is binary, not text; give text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise UnreadableFile(
            f"{STANDARD_INPUT}: line {number}: byte 0x{data[fault.start]:02x} is not UTF-8; give UTF-8 text"
        ) from None
    return text.removeprefix("\ufeff") if number == 1 else text
