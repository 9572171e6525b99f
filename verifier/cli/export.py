"""``verifier export``: a bibliography in the format of another program, or printed by a citation style."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.cli.console import one_line
from verifier.cli.exits import ExitCode, Stop
from verifier.cli.libraries import read_given
from verifier.cli.lines import STANDARD
from verifier.cli.options import console_of, verb
from verifier.cli.table import counted

if TYPE_CHECKING:
    from verifier.bibliography.export import Exported, Item, Unheld
    from verifier.cli.console import Console
    from verifier.deduping import Source

_FORMATS = ("csl-json", "ris", "bibtex", "biblatex", "text")
_MOST_NAMED = 5
_KINDS_OF_LOSS = {
    "syntax": "left out",
    "crossref": "what a parent gives is missing",
    "encoding": "to be looked at",
    "undefined-string": "written as its name stands",
    "duplicate-field": "left out",
    "expansion": "shortened",
}


@verb(
    "export",
    "verifier export sources.bib --to csl-json -o sources.json\n"
    "verifier export sources.bib --to text --style gb7714\n"
    "verifier export library.ris --to biblatex -o sources.bib",
)
@click.argument("files", metavar="FILE|-...", nargs=-1, required=True)
@click.option("--to", "shape", type=click.Choice(_FORMATS), required=True, help="The format to write.")
@click.option(
    "-o",
    "--output",
    metavar="FILE|-",
    default=STANDARD,
    help="The file to write; - is standard output.  [default: -]",
)
@click.option(
    "--style",
    metavar="STYLE",
    help="With --to text: a CSL style by its name (chicago, gb7714, apa, mla, …) or a .csl file."
    "  [default: chicago]",
)
@click.option(
    "--markup",
    type=click.Choice(["plain", "markdown", "html"]),
    help="With --to text: how italics and the like are shown.  [default: plain]",
)
@click.option("--locale", metavar="LANGUAGE", help="With --to text: the language of its words, as de-DE.")
@click.option("--key", "keys", metavar="KEY", multiple=True, help="Only this entry; may be repeated.")
@click.pass_context
def command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    *,
    shape: str,
    output: str,
    style: str | None,
    markup: str | None,
    locale: str | None,
    keys: tuple[str, ...],
) -> int:
    """Write bibliographies in another format, or as text that a citation style sets.

    Every bibliography that is read can be named (.bib, RIS, CSL-JSON, EndNote, PubMed, MODS), several at
    once too; - is BibLaTeX or BibTeX from standard input. What the format cannot hold is named on standard
    error.

    Exit codes: 0 written, 2 usage or output, 3 a file that cannot be read (the others are still written),
    130 interrupted.
    """
    console = console_of(context)
    if shape != "text" and (style or markup or locale):
        raise click.UsageError("--style, --markup and --locale belong to --to text")
    for name in files:
        if output != STANDARD and Path(output).exists() and name != STANDARD and _same(output, name):
            raise Stop(f"{output}: is what is read, and would be written over; name another --output")
    sources, failed = read_given(files, console)
    items = _items(sources, keys)
    exported = _exported(items, shape, style or "chicago", markup or "plain", locale, console=console)
    _tell(exported, sources, items, shape, console)
    if output == STANDARD:
        console.out(_safe(exported.text, shape))
    elif items:
        _write(Path(output), exported.text, shape)
        console.say(f"{output}: {counted(len(items), 'entry', 'entries')} written")
    return ExitCode.UNREADABLE if failed else ExitCode.OK


def _same(output: str, name: str) -> bool:
    return Path(name).exists() and Path(output).samefile(name)


def _write(path: Path, text: str, shape: str) -> None:
    """Write in UTF-8. Raises `UnwritableFile`."""
    from verifier.files import write_atomically  # noqa: PLC0415 - --help needs none of it

    write_atomically(path, _safe(text, shape).encode("utf-8", "replace"))


def _safe(text: str, shape: str) -> str:
    """Text for people with what a terminal might obey written out; joiners that scripts need stay."""
    from verifier.reporting.escape import visible  # noqa: PLC0415

    return visible(text) if shape == "text" else text


def _items(sources: Sequence[Source], keys: Sequence[str]) -> list[Item]:
    from verifier.bibliography.export import items_of  # noqa: PLC0415

    items = [item for source in sources for item in items_of(source.works, source.entries, source.latex)]
    for key in keys:
        if all(item.work.key != key for item in items):
            raise Stop(f"no entry has the key {one_line(key[:80])!r}")
    return [item for item in items if not keys or item.work.key in keys]


def _exported(
    items: Sequence[Item], shape: str, style: str, markup: str, locale: str | None, *, console: Console
) -> Exported:
    from verifier.bibliography.export import WRITERS  # noqa: PLC0415

    if shape != "text":
        return WRITERS[shape](items)
    from verifier.bibliography.export import styled  # noqa: PLC0415

    try:
        with console.progress() as progress:
            return styled.write_styled(items, style, markup=markup, locale=locale, progress=progress)
    except ImportError:
        raise Stop(styled.EXTRA_MISSING) from None
    except styled.UnknownStyle as fault:
        raise Stop(str(fault)) from None


def _tell(
    exported: Exported, sources: Sequence[Source], items: Sequence[Item], shape: str, console: Console
) -> None:
    """Tell what was not written, or not where it would be looked for: a line for each field and reason."""
    from verifier.bibliography.blocks import FailedBlock  # noqa: PLC0415
    from verifier.bibliography.works import NOT_WORKS  # noqa: PLC0415

    for source in sources:
        for problem in source.library.problems:
            if problem.kind in _KINDS_OF_LOSS:
                damaged = problem.kind == "syntax" and not source.library.blocks
                what = "a damaged record" if damaged else _KINDS_OF_LOSS[problem.kind]
                console.say(f"{source.path}:{problem.line}: {what}: {problem.message}")
        blocks = source.library.blocks
        kinds = [entry.type for entry in source.library.entries if entry.type in NOT_WORKS]
        if kinds:
            console.say(f"{source.path}: left out: {', '.join(f'@{kind}' for kind in dict.fromkeys(kinds))}")
        remarks = sum(
            block.kind in ("comment", "preamble") or (block.kind == "text" and bool(block.raw.strip()))
            for block in blocks
            if not isinstance(block, FailedBlock)
        )
        if remarks and shape in ("bibtex", "biblatex"):
            console.say(
                f"{source.path}: left out: {counted(remarks, 'remark', 'remarks')} between the entries"
            )
    given = {item.work.key for item in items}
    for source in sources:
        _tell_unheld([unread for unread in source.unread if unread.key in given], console, f"{source.path}: ")
    _tell_unheld(exported.unheld, console)
    if not items:
        console.say("there are no entries")


def _tell_unheld(unheld: Sequence[Unheld], console: Console, where: str = "") -> None:
    groups: dict[tuple[str, str], list[str]] = {}
    for lost in unheld:
        groups.setdefault((lost.field, lost.why), []).append(lost.key or "one without a key")
    for (field, why), keys in groups.items():
        named = ", ".join(keys[:_MOST_NAMED]) + (", …" if len(keys) > _MOST_NAMED else "")
        console.say(f"{where}{field}: {why}: {counted(len(keys), 'entry', 'entries')} ({named})")
