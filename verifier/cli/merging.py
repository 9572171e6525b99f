"""What `verifier dedupe` changes: told, shown as a diff, or written with a log that takes it back."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from verifier.cli.amending import Amendment, show_diff
from verifier.cli.exits import Stop
from verifier.cli.table import counted

if TYPE_CHECKING:
    from verifier.cli.console import Console
    from verifier.deduping import Plan, Source

_MOST_TOLD = 50


def tell_merges(plan: Plan, sources: Sequence[Source], console: Console) -> None:
    """Tell which entries become one, what is left aside, and what is refused."""
    if not plan.merges:
        console.say("there is nothing to merge")
    for merge in plan.merges[:_MOST_TOLD]:
        removed = ", ".join(
            f"{member.work.key} ({sources[member.source].path}:{member.place[1]})" for member in merge.removed
        )
        aside = [f"{item.field} “{item.value[:60]}” of {item.key}" for item in merge.aside]
        lost = f"; only in the log: {', '.join(aside)}" if aside else ""
        console.say(f"{merge.kept.work.key} takes in {removed}{lost}")
    if len(plan.merges) > _MOST_TOLD:
        console.say(f"… and {len(plan.merges) - _MOST_TOLD:,} more")
    for refused in plan.refused:
        names = ", ".join(member.name for member in refused.members)
        console.say(f"not merged: {names}: {refused.reason}")
    moved = Counter(
        str(sources[member.source].path)
        for merge in plan.merges
        for member in merge.removed
        if member.source != merge.kept.source
    )
    for name, number in moved.items():
        entries = counted(number, "entry", "entries")
        console.say(f"{name}: loses {entries} to another file; papers that read it need both from now on")


def show_changes(changes: Sequence[Amendment], console: Console) -> None:
    """Show the changes of several files as one diff."""
    for change in changes:
        show_diff(change, console)
    if changes:
        console.say("nothing is written without --write")


def write_changes(
    changes: Sequence[Amendment],
    plan: Plan,
    sources: Sequence[Source],
    log_path: Path | None,
    console: Console,
) -> None:
    """Write the log, then the files: all of them, or none.

    Raises:
        Stop: a file is none that is written, or a log of the name is there already.
        UnwritableFile: the disk or a folder refuses it, an encoding lacks a character, or a file is protected
            or was changed by another program meanwhile.
        PartlyWritten: as `UnwritableFile`, but some files could not be set back; the log stays.
    """
    from verifier.deduping.log import changed_file, is_written, log_bytes, make_log  # noqa: PLC0415
    from verifier.files import (  # noqa: PLC0415
        PartlyWritten,
        Rewrite,
        UnreadableFile,
        UnwritableFile,
        check_rewrites,
        write_atomically,
        write_over,
    )

    for change in changes:
        if not is_written(change.path):
            raise Stop(f"{change.path}: only files named .bib are written; rename it")
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    path = log_path or _free_name(changes[0].path, now)
    if path.exists():
        raise Stop(f"{path}: is there already, and may be all that is left of a merge; name another --log")
    made = [changed_file(change.path, change.library, change.edits, path.parent) for change in changes]
    records = [record for record, _ in made]
    rewrites = [
        Rewrite(change.path, change.library.sha256, data)
        for change, (_, data) in zip(changes, made, strict=True)
    ]
    check_rewrites(rewrites)
    # The log first: what is interrupted in the midst can be taken back by it.
    write_atomically(path, log_bytes(make_log(plan, sources, records, now.isoformat())))
    try:
        write_over(rewrites)
    except PartlyWritten:
        console.fault(f"{path}: holds what was to be written")
        raise
    except (UnreadableFile, UnwritableFile):
        with suppress(OSError):
            path.unlink()
        raise
    for change in changes:
        console.say(f"{change.path}: written")
    removed = sum(len(merge.removed) for merge in plan.merges)
    done = f"{counted(removed, 'entry', 'entries')} merged into {len(plan.merges)}; " if removed else ""
    console.say(f"{done}`verifier dedupe --undo {path} --write` takes it back")


def _free_name(first: Path, now: dt.datetime) -> Path:
    name = f"{first.name}.dedupe-{now:%Y%m%dT%H%M%SZ}"
    path = first.with_name(f"{name}.json")
    number = 2
    while path.exists():
        path, number = first.with_name(f"{name}-{number}.json"), number + 1
    return path
