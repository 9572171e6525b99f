"""``verifier clean``: a bibliography in a cleaner form, shown as a diff and written when asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from verifier.cli.amending import (
    Delivery,
    check_delivery,
    deliver,
    delivery_options,
    read_bibliography,
    same_file,
    shown_name,
)
from verifier.cli.exits import ExitCode, Stop, worst
from verifier.cli.lines import STANDARD
from verifier.cli.options import console_of, verb
from verifier.cli.table import counted

if TYPE_CHECKING:
    from verifier.bibliography import Library
    from verifier.bibliography.cleaning import Cleaned, Cleaning
    from verifier.cli.console import Console

STYLES: Final = ("biblatex", "bibtex")
_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class _Wish:
    """What was asked for, whatever the file."""

    cleanings: tuple[Cleaning, ...]
    drop: tuple[str, ...]
    sort: bool
    keys: str | None
    delivery: Delivery


def _show_list(context: click.Context, _parameter: click.Parameter, given: bool) -> None:
    if not given:
        return
    from verifier.bibliography.cleaning import CLEANINGS  # noqa: PLC0415 - --help needs no table

    width = max(len(cleaning.name) for cleaning in CLEANINGS)
    for cleaning in CLEANINGS:
        asked = "" if cleaning.default else "  [only when asked for]"
        console_of(context).out(f"{cleaning.name:{width}}  {cleaning.summary}{asked}\n")
    context.exit()


@verb(
    "clean",
    "verifier clean sources.bib\n"
    "verifier clean sources.bib --write --add sort-fields,align --drop abstract,file\n"
    "verifier clean sources.bib --select pages,doi --check\n"
    "verifier clean --list",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@delivery_options
@click.option("--select", multiple=True, metavar="NAMES", help="Only these cleanings, as pages,doi.")
@click.option("--ignore", multiple=True, metavar="NAMES", help="Leave these cleanings out.")
@click.option("--add", multiple=True, metavar="NAMES", help="These cleanings as well.")
@click.option(
    "--style",
    type=click.Choice(STYLES),
    help="Also bring the names of types and fields, and dates, into this dialect.",
)
@click.option("--drop", multiple=True, metavar="FIELDS", help="Delete these fields, as abstract,file.")
@click.option("--sort", is_flag=True, help="Put the entries in the order of their keys.")
@click.option(
    "--new-keys",
    metavar="LIST",
    help="Make the keys anew, and write which became which into the file LIST, or with - to standard error.",
)
@click.option(
    "--list",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_list,
    help="Show all cleanings, and end.",
)
@click.pass_context
def command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    *,
    write: bool,
    check: bool,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    add: tuple[str, ...],
    style: str | None,
    drop: tuple[str, ...],
    sort: bool,
    new_keys: str | None,
) -> int:
    """Clean .bib files: small changes of form after which BibTeX and biber print what they meant.

    Without --write nothing is written: the changes are shown as a diff on standard output. Whatever cannot
    change what is meant is done unasked (see --list); matters of taste are done with --add. Comments,
    strings, the order of entries and whatever cannot be read stay as they are.

    FILE may be - for standard input; with --write the changed text then goes to standard output.

    Exit codes: 0 done or shown, 1 with --check if anything would change, 2 usage or a file that cannot be
    written, 3 a file that cannot be read (the others are cleaned all the same).
    """
    from verifier.bibliography.cleaning import UnknownCleaningError, chosen  # noqa: PLC0415
    from verifier.settings import split_list  # noqa: PLC0415

    delivery = Delivery(write, check, output)
    check_delivery(files, delivery)
    if new_keys is not None and len(files) != 1:
        raise Stop("--new-keys makes one list of one file; name one file")
    if new_keys not in (None, STANDARD) and any(same_file(new_keys, name) for name in (files[0], output)):
        raise Stop(f"{new_keys}: is the bibliography itself; name another file for the list of keys")
    lists = [split_list(",".join(given)) for given in (select, ignore, add, drop)]
    try:
        cleanings = chosen(lists[0], lists[1], lists[2], style or "")
    except UnknownCleaningError as fault:
        raise Stop(str(fault)) from None
    return _all(files, _Wish(cleanings, lists[3], sort, new_keys, delivery), console_of(context))


def _all(files: Sequence[str], wish: _Wish, console: Console) -> ExitCode:
    from verifier.files import UnreadableFile, UnwritableFile  # noqa: PLC0415

    codes = [ExitCode.OK]
    for name in dict.fromkeys(files):
        try:
            codes.append(_one(name, read_bibliography(name), wish, console))
        except UnreadableFile as fault:
            console.fault(str(fault))
            codes.append(ExitCode.UNREADABLE)
        except UnwritableFile as fault:
            console.fault(str(fault))
            codes.append(ExitCode.USAGE)
    return worst(*codes)


def _one(name: str, library: Library, wish: _Wish, console: Console) -> ExitCode:
    """Clean one file. Raises `UnwritableFile`."""
    from verifier.bibliography.cleaning import clean  # noqa: PLC0415

    shown = shown_name(name)
    with console.progress() as progress:
        progress.stage("cleaning", len(library.entries))
        cleaned = clean(
            library,
            wish.cleanings,
            drop=wish.drop,
            sort=wish.sort,
            keys=wish.keys is not None,
            told=progress.advance,
        )
    for problem in library.problems if library.strays else ():
        if problem.kind == "encoding":
            console.say(f"{shown}:{problem.line}: {problem.message}")
    _tell_of_left(shown, cleaned, console)
    # The list first: without it nobody could tell afterwards which key became which.
    _list_keys(shown, cleaned, wish, console)
    code = deliver(library, name, cleaned.changes, delivery=wish.delivery, console=console)
    _tell(shown, library, cleaned, wish, console)
    return code


def _list_keys(shown: str, cleaned: Cleaned, wish: _Wish, console: Console) -> None:
    """Write the list of old and new keys, a pair a line, parted by a tab. Raises `UnwritableFile`.

    Of entries that share a key only the first is in it: the others are told.
    """
    from verifier.files import write_atomically  # noqa: PLC0415

    if wish.keys is None:
        return
    now = dict(cleaned.renamed)
    for line, old, new in cleaned.unused[:_MOST_NAMED]:
        console.say(
            f"{shown}:{line}: the key {old} is an earlier entry's, and papers that cite it cite that one, "
            f"{now.get(old, old)}; this entry gets {new}, which no paper cites yet"
        )
    if len(cleaned.unused) > _MOST_NAMED:
        console.say(
            f"{shown}: {len(cleaned.unused) - _MOST_NAMED} more entries had the key of an earlier one"
        )
    if wish.keys == STANDARD or wish.delivery.shows:
        # Papers are changed by the list, so it is only kept when the keys are.
        console.show("\n".join(f"{old} → {new}" for old, new in cleaned.renamed) or "no key is new")
    elif cleaned.renamed:
        write_atomically(Path(wish.keys), "".join(f"{old}\t{new}\n" for old, new in cleaned.renamed))


def _tell_of_left(shown: str, cleaned: Cleaned, console: Console) -> None:
    """Name what stays as it is because it could not be read."""
    for block in cleaned.left[:_MOST_NAMED]:
        key = f" {block.key[:60]}" if block.key else ""
        console.say(f"{shown}:{block.line}: the entry{key} cannot be read and stays as it is; see B001")
    if len(cleaned.left) > _MOST_NAMED:
        console.say(f"{shown}: {len(cleaned.left) - _MOST_NAMED} more entries cannot be read")
    for line, reason in cleaned.refused[:_MOST_NAMED]:
        console.say(f"{shown}:{line}: {reason}")


def _tell(shown: str, library: Library, cleaned: Cleaned, wish: _Wish, console: Console) -> None:
    if cleaned.text == library.text:
        aside = cleaned.left or cleaned.refused
        done = "nothing else is to be cleaned" if aside else "is clean"
        console.say(f"{shown}: {done}" if library.entries else f"{shown}: holds no entries to be cleaned")
        return
    did = "would be changed; --write changes them" if wish.delivery.shows else "changed"
    by = ", ".join(f"{name} {number}" for name, number in sorted(cleaned.done.items()))
    console.say(f"{shown}: {counted(cleaned.entries, 'entry', 'entries')} {did} ({by})")
