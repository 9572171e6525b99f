"""The bibliographies that a verb is given by name, of which one may be standard input."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from verifier.cli.lines import STANDARD, STANDARD_INPUT, read_standard_input

if TYPE_CHECKING:
    from verifier.bibliography import Library
    from verifier.cli.console import Console
    from verifier.deduping import Source


def standard_library() -> Library:
    """Read standard input as a bibliography, in whatever encoding a file might be.

    Raises:
        UnreadableFile: it is closed, too large, or not text.
    """
    from verifier.bibliography import library_from  # noqa: PLC0415 - --help needs no reader

    return library_from(read_standard_input(), STANDARD_INPUT)


def read_given(files: Sequence[str], console: Console) -> tuple[list[Source], bool]:
    """Read bibliographies, also of other programs; what cannot be read is told.

    Returns what was read, and whether anything could not be.
    """
    from verifier.deduping.sources import read_sources, source_of  # noqa: PLC0415
    from verifier.files import UnreadableFile  # noqa: PLC0415

    with console.progress() as progress:
        sources, failures = read_sources([Path(name) for name in files if name != STANDARD], progress)
    if STANDARD in files:
        try:
            sources.append(source_of(STANDARD_INPUT, standard_library()))
        except UnreadableFile as fault:
            failures.append(fault)
    for failure in failures:
        console.fault(str(failure))
    return sources, bool(failures)
