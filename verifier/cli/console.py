"""The terminal: results go to standard output, everything else to standard error.

Messages are made safe and kept to one line each, because they quote names and text of files that anybody
may have written.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from verifier.patterns import late_pattern

if TYPE_CHECKING:
    from verifier.cli.progress import StatusLine

_PAGE = 100
# A byte of a file that is no character of its encoding, as Python keeps it in text.
_STORED_BYTE = late_pattern("[\udc80-\udcff]")


class Console:
    """What a verb writes to. ``quiet``, ``verbose`` and ``color`` are set by the global options.

    ``begun`` is when the program began, by the monotonic clock.
    """

    def __init__(self) -> None:
        self.begun = time.monotonic()
        self.quiet = False
        self.verbose = False
        self.color = not os.environ.get("NO_COLOR")
        # What is read is UTF-8 and so is what is written, whatever the locale says.
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(encoding="utf-8", errors="backslashreplace")

    def out(self, text: str) -> None:
        """Write a result, as it is, to standard output.

        Raises:
            OSError: nobody reads any more (`BrokenPipeError`), or the disk behind it is full.
        """
        if sys.stdout is None:
            raise OSError("standard output is closed")
        sys.stdout.write(text)

    def out_bytes(self, data: bytes) -> None:
        """Write a file as a result, byte by byte as it is. Raises OSError as `out` does."""
        if sys.stdout is None:
            raise OSError("standard output is closed")
        sys.stdout.flush()
        sys.stdout.buffer.write(data)

    def out_diff(self, text: str) -> None:
        """Write a diff: as it is for a program that will apply it, made safe for a terminal.

        Raises:
            OSError: as `out` does.
        """
        if self.on_terminal:
            self.out(printable(text.replace("\r\n", "\n")))
        elif _STORED_BYTE.search(text):
            self.out_bytes(text.encode("utf-8", "surrogateescape"))
        else:
            self.out(text)

    def flush(self) -> None:
        """Send off what was written. Raises OSError as `out` does."""
        if sys.stdout is not None:
            sys.stdout.flush()

    def say(self, text: str) -> None:
        """Tell what was done, unless ``--quiet``."""
        if not self.quiet:
            self._message(text)

    def detail(self, text: str) -> None:
        """Tell what only ``--verbose`` asks for."""
        if self.verbose:
            self._message(text)

    def fault(self, text: str) -> None:
        """Tell what went wrong: always, on one line."""
        self._message(f"verifier: {text}")

    def show(self, text: str) -> None:
        """Write several lines that are no result, such as a diff beside results, to standard error."""
        if sys.stderr is not None:
            with suppress(OSError):
                sys.stderr.write(printable(text.rstrip("\n")) + "\n")
                sys.stderr.flush()

    @property
    def on_terminal(self) -> bool:
        """Whether a person sees the results."""
        return _is_terminal(sys.stdout)

    @property
    def colored(self) -> bool:
        """Whether results may hold colour: a terminal, and nobody said no."""
        return self.color and _is_terminal(sys.stdout)

    @property
    def width(self) -> int:
        """How many columns results may take: those of the terminal, else a page's."""
        return shutil.get_terminal_size((_PAGE, 24)).columns if _is_terminal(sys.stdout) else _PAGE

    def progress(self) -> StatusLine:
        """Return the progress that the pipelines report to, to be used in a ``with``."""
        from verifier.cli.progress import StatusLine  # noqa: PLC0415 - --help needs none

        return StatusLine(self, sys.stderr if _is_terminal(sys.stderr) and not self.quiet else None)

    def abandon(self) -> None:
        """Send what is still written to nowhere: the reader has gone, or the disk is full.

        The interpreter would otherwise complain on its own when it ends.
        """
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
            os.close(nowhere)

    def close(self) -> None:
        """Leave nothing in the buffer that the interpreter would have to write when it ends."""
        try:
            self.flush()
        except OSError:
            self.abandon()

    def _message(self, text: str) -> None:
        if sys.stderr is not None:
            # A standard error that cannot be written to leaves nowhere to say so.
            with suppress(OSError):
                sys.stderr.write(f"{one_line(text)}\n")
                sys.stderr.flush()


def one_line(text: str) -> str:
    """Return a text on one line, with what a terminal might obey made visible."""
    flat = " ".join(text.split())
    return flat if flat.isprintable() else "".join(c if c.isprintable() else _escaped(c) for c in flat)


def printable(text: str) -> str:
    """Return a text whose lines stay, with what a terminal might obey made visible."""
    return "".join(c if c.isprintable() or c in "\n\t" else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    if _STORED_BYTE.match(character):
        return f"\\x{ord(character) & 0xFF:02x}"
    return character.encode("unicode_escape").decode("ascii")


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()
