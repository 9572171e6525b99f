"""What the verbs that change a bibliography share: how a file comes in, and how its changes go out.

By default the changes are shown as a diff that `patch` applies. ``--write`` makes them in the file itself,
``-o`` in another one, and ``--check`` only tells by the exit code whether there are any.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from verifier.cli.exits import ExitCode, Stop
from verifier.cli.lines import STANDARD

if TYPE_CHECKING:
    from verifier.bibliography import Library
    from verifier.cli.console import Console
    from verifier.model import Edit

STANDARD_INPUT: Final = "standard input"

_DELIVERY: Final = (
    click.option(
        "--write", is_flag=True, help="Make the changes in the file; else they are shown as a diff."
    ),
    click.option("--check", is_flag=True, help="Show the diff, and exit with 1 if anything would change."),
    click.option(
        "-o",
        "--output",
        metavar="FILE|-",
        help="Write the changed bibliography there, and leave the file as it is; - is standard output.",
    ),
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How the changes are asked to go out."""

    write: bool = False
    check: bool = False
    output: str | None = None

    @property
    def shows(self) -> bool:
        """Whether the changes are only shown."""
        return not self.write and self.output is None


def delivery_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a verb the options of a `Delivery`."""
    for option in reversed(_DELIVERY):
        function = option(function)
    return function


def check_delivery(files: Sequence[str], delivery: Delivery) -> None:
    """Refuse what cannot be meant before any work is done. Raises `Stop`."""
    if delivery.check and not delivery.shows:
        raise Stop("--check only tells what would change; leave out --write and -o")
    if delivery.output is None:
        return
    if delivery.write:
        raise Stop("--write changes the file itself; leave it out, or leave out -o")
    if len(files) != 1:
        raise Stop("-o takes the changes of one file; name one, or change all in place with --write")


def read_bibliography(name: str) -> Library:
    """Read a BibLaTeX or BibTeX file, or standard input.

    Raises:
        UnreadableFile: it cannot be read.
        Stop: it is no such bibliography.
    """
    from verifier.bibliography import library_from, read_library  # noqa: PLC0415 - --help needs no reader
    from verifier.bibliography.foreign import foreign_format  # noqa: PLC0415
    from verifier.files import MAX_INPUT_BYTES, UnreadableFile  # noqa: PLC0415
    from verifier.gather import BIB_SUFFIXES  # noqa: PLC0415

    if name == STANDARD:
        if sys.stdin is None:
            raise UnreadableFile(f"{STANDARD_INPUT}: is closed")
        data = sys.stdin.buffer.read(MAX_INPUT_BYTES + 1)
        if len(data) > MAX_INPUT_BYTES:
            most = MAX_INPUT_BYTES // 1024**2
            raise UnreadableFile(
                f"{STANDARD_INPUT}: is larger than {most} MB, the most that is read; split it"
            )
        return library_from(data, Path(STANDARD_INPUT))
    path = Path(name)
    if foreign_format(path) is not None:
        raise UnreadableFile(
            f"{path}: is a bibliography of another program, which is only read, never changed"
        )
    library = read_library(path)
    named = path.suffix.lower() in BIB_SUFFIXES
    if not named and library.text.strip() and not library.keys:
        raise UnreadableFile(f"{path}: is no bibliography: it holds no entry of BibTeX")
    return library


def deliver(
    library: Library, name: str, text: str, edits: Sequence[Edit], *, delivery: Delivery, console: Console
) -> ExitCode:
    """Let the changes of one file go out.

    Args:
        library: the file as read.
        name: how it was named.
        text: the whole text as it is to be.
        edits: the changes that lead to it, for the diff.
        delivery: what was asked for.
        console: where results go.

    Returns 1 for ``--check`` if anything would change, else 0.

    Raises:
        UnwritableFile: the disk or the folder refuses it, the encoding of the file lacks a character, or
            the file is another one than was read.
    """
    from verifier.bibliography import diff, encoded  # noqa: PLC0415
    from verifier.files import write_atomically  # noqa: PLC0415

    changed = text != library.text
    data = encoded(library, text)
    if delivery.output is not None and delivery.output != STANDARD:
        write_atomically(Path(delivery.output), data)
    elif delivery.output == STANDARD or (delivery.write and name == STANDARD):
        console.out_bytes(data)
    elif delivery.write and changed:
        _write(Path(name), library, data)
    elif delivery.shows and changed:
        shown = STANDARD_INPUT if name == STANDARD else name
        console.out_diff(
            diff(replace(library, file=shown), [replace(change, file=shown) for change in edits])
        )
    return ExitCode.FINDINGS if delivery.check and changed else ExitCode.OK


def _write(path: Path, library: Library, data: bytes) -> None:
    import hashlib  # noqa: PLC0415

    from verifier.files import UnwritableFile, read_bytes, refuse_protected, write_atomically  # noqa: PLC0415

    refuse_protected(path)
    # Somebody may have saved the file in an editor meanwhile, and would lose that.
    if hashlib.sha256(read_bytes(path)).hexdigest() != library.sha256:
        raise UnwritableFile(
            f"{path}: was changed by another program meanwhile; nothing was written: run again"
        )
    write_atomically(path, data)
