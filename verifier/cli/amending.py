"""What the verbs that change files of a user share: how a file comes in, and how its changes go out.

By default the changes are shown as a diff that `patch` applies. ``--write`` makes them in the file itself,
``-o`` in another one, and ``--check`` only tells by the exit code whether there are any.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from verifier.cli.exits import ExitCode, Stop
from verifier.cli.libraries import standard_library
from verifier.cli.lines import STANDARD, STANDARD_INPUT

if TYPE_CHECKING:
    from verifier.bibliography import Library
    from verifier.cli.console import Console
    from verifier.files import Rewrite
    from verifier.model import Edit

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
    from verifier.bibliography import read_bibliography as read_changeable  # noqa: PLC0415
    from verifier.bibliography.foreign import foreign_format  # noqa: PLC0415
    from verifier.files import UnreadableFile  # noqa: PLC0415

    if name == STANDARD:
        return standard_library()
    path = Path(name)
    if foreign_format(path) is not None:
        raise UnreadableFile(
            f"{path}: is a bibliography of another program, which is only read, never changed"
        )
    return read_changeable(path)


@dataclass(frozen=True, slots=True)
class Amendment:
    """A file as read, by the path that it was named by, and the edits that it gets."""

    path: Path
    library: Library
    edits: Sequence[Edit]

    def text(self) -> str:
        """The whole text as it is to be."""
        from verifier.bibliography import edit  # noqa: PLC0415

        return edit(self.library, self.edits)

    def rewrite(self) -> Rewrite:
        """What the file becomes. Raises `UnencodableText` where its encoding lacks a character."""
        from verifier.bibliography import encoded  # noqa: PLC0415
        from verifier.files import Rewrite  # noqa: PLC0415

        return Rewrite(self.path, self.library.sha256, encoded(self.library, self.edits))


def same_file(one: str, other: str | None) -> bool:
    """Whether two names are of one file, be it there already or not; - is never a file."""
    if other is None or STANDARD in (one, other):
        return False
    return Path(one).resolve() == Path(other).resolve()


def shown_name(name: str) -> str:
    """What a file is called in messages."""
    return str(STANDARD_INPUT) if name == STANDARD else name


def show_diff(change: Amendment, console: Console) -> None:
    """Show what a file gets as a diff that `patch -p0` applies where the file was named from.

    Its headers are the whole path: two files of one name in two folders are told apart.
    """
    from verifier.bibliography import diff  # noqa: PLC0415

    shown = str(change.path)
    edits = [replace(edit, file=shown) for edit in change.edits]
    console.out_diff(diff(replace(change.library, file=shown), edits))


def deliver(
    library: Library, name: str, edits: Sequence[Edit], *, delivery: Delivery, console: Console
) -> ExitCode:
    """Let the changes of one file go out.

    Args:
        library: the file as read.
        name: how it was named.
        edits: its changes.
        delivery: what was asked for.
        console: where results go.

    Returns 1 for ``--check`` if anything would change, else 0.

    Raises:
        UnwritableFile: the disk or the folder refuses it, the encoding of the file lacks a character, or
            the file is protected or another one than was read.
    """
    from verifier.files import write_atomically, write_over  # noqa: PLC0415

    amendment = Amendment(Path(shown_name(name)), library, edits)
    rewrite = amendment.rewrite()
    # By the bytes: a stray of another encoding may be replaced by the same character.
    changed = hashlib.sha256(rewrite.data).hexdigest() != library.sha256
    if same_file(name, delivery.output):
        # Asked for in other words, and with the same guards.
        write_over([rewrite])
    elif delivery.output is not None and delivery.output != STANDARD:
        write_atomically(Path(delivery.output), rewrite.data)
    elif delivery.output == STANDARD or (delivery.write and name == STANDARD):
        console.out_bytes(rewrite.data)
    elif delivery.write and changed:
        write_over([rewrite])
    elif delivery.shows and changed:
        show_diff(amendment, console)
    return ExitCode.FINDINGS if delivery.check and changed else ExitCode.OK
