"""``verifier dedupe``: entries that are one work, side by side; made one entry, and taken back."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli.amending import Amendment
from verifier.cli.console import one_line
from verifier.cli.exits import ExitCode, Stop, worst
from verifier.cli.flags import settings_flag, settings_in_force
from verifier.cli.libraries import read_given
from verifier.cli.lines import STANDARD
from verifier.cli.merging import show_changes, tell_merges, write_changes
from verifier.cli.options import console_of, verb

if TYPE_CHECKING:
    from verifier.cli.console import Console
    from verifier.deduping import Cluster, Member, Plan, Source
    from verifier.settings import Settings

_MOST_TOLD = 20
_RELATIONS = ("same-work", "conflicting", "review", "related")


@verb(
    "dedupe",
    "verifier dedupe sources.bib\nverifier dedupe mine.bib hers.bib --format json\n"
    "verifier dedupe sources.bib --merge --rewrite paper.tex\n"
    "verifier dedupe sources.bib --merge --rewrite paper.tex --write\n"
    "verifier dedupe --undo sources.bib.dedupe-20261129T150533Z.json --write",
)
@click.argument("files", metavar="[FILE|-]...", nargs=-1)
@click.option(
    "--format",
    "shape",
    type=click.Choice(["terminal", "markdown", "json"]),
    default="terminal",
    help="How clusters are shown.  [default: terminal]",
)
@click.option(
    "--relation",
    "relations",
    type=click.Choice(_RELATIONS),
    multiple=True,
    help="Show only clusters of this relation; may be repeated.  [default: all but related]",
)
@click.option("--key", "keys", metavar="KEY", multiple=True, help="Only clusters with this entry.")
@click.option("--merge", is_flag=True, help="Make entries of one work one entry; shown as a diff.")
@click.option("--keep", metavar="KEY", multiple=True, help="With --merge, keep this key of its cluster.")
@click.option(
    "--rewrite",
    "papers",
    metavar="PAPER",
    multiple=True,
    help="With --merge, let this paper (.tex .Rnw .md .qmd .Rmd .org) cite the keys that are kept.",
)
@click.option(
    "--ids/--no-ids",
    default=True,
    help="With --merge, name the keys that go in the field ids, where biblatex finds them.  [default: yes]",
)
@click.option("--write", is_flag=True, help="Write what --merge or --undo shows.")
@click.option(
    "--log",
    "log_file",
    metavar="LOG",
    help="Where --merge --write keeps what it took out.  [default: beside the first FILE]",
)
@click.option(
    "--keys-of",
    "earlier",
    metavar="LOG|LIST",
    help="With --rewrite, in place of a merge: take the keys from the log of an earlier one, or from the"
    " list that `verifier clean --new-keys` writes.",
)
@click.option("--undo", metavar="LOG", help="Take the merge of a log back; shown as a diff.")
@click.option("--check", is_flag=True, help="Exit with 1 if there is anything to merge.")
@settings_flag("decisions", metavar="FILE")
@click.pass_context
def command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    *,
    shape: str,
    relations: tuple[str, ...],
    keys: tuple[str, ...],
    merge: bool,
    keep: tuple[str, ...],
    papers: tuple[str, ...],
    ids: bool,
    write: bool,
    log_file: str | None,
    earlier: str | None,
    undo: str | None,
    check: bool,
    **flags: Any,
) -> int:
    """Find entries of .bib files that are one work, also across files, and make them one.

    Clusters are shown side by side with what was seen: same-work (one work), conflicting (one work, fields
    contradict each other), review (a person must say), related (editions, translations, parts: two works).
    `verifier decide A=B same` or `different` is honoured.

    --merge makes the entries of same-work clusters one: no field is lost, the key that is cited most is
    kept, and nothing is written without --write. Everything taken out stands in a log, from which --undo
    takes the merge back.

    Exit codes: 0 done, 1 with --check if there is anything to merge, 2 usage or output, 3 a file that
    cannot be read (with --write nothing is written then), 130 interrupted.
    """
    console = console_of(context)
    settings = settings_in_force(flags)
    alone = "--undo" if undo else "--keys-of" if earlier else ""
    only_with_merge = (*keep, log_file, *(() if earlier else papers))
    _refuse_nonsense(files, alone, merge=merge, write=write, only_with_merge=only_with_merge)
    if undo is not None:
        return _undo(Path(undo), console, write=write, check=check)
    if earlier is not None:
        return _rewrite_again(Path(earlier), papers, console, write=write, check=check)
    sources, failed = _read(files, console)
    if failed and not sources and shape != "json":
        # Of files that nobody read it can't be said that they hold no duplicates.
        return ExitCode.UNREADABLE
    cited = _citations(papers)
    clusters, plan = _planned(sources, settings, cited, console, keys=keys, keep=keep, aliases=ids)
    code = ExitCode.UNREADABLE if failed else ExitCode.OK
    if check and plan.merges:
        code = worst(code, ExitCode.FINDINGS)
    if not merge:
        _show(sources, clusters, plan, console, shape=shape, relations=relations)
        return code
    changes = [
        Amendment(sources[index].path, sources[index].library, edits)
        for index, edits in sorted(plan.edits.items())
    ]
    rewritten = _rewritten(cited, plan)
    changes += [change for change in rewritten if change.edits]
    tell_merges(plan, sources, console)
    _tell_standing(rewritten, plan, console)
    if not write:
        show_changes(changes, console)
    elif failed:
        console.fault("nothing was written, since a file could not be read; leave it out or mend it")
    elif changes:
        write_changes(changes, plan, sources, Path(log_file) if log_file else None, console)
    return code


def _refuse_nonsense(
    files: Sequence[str],
    alone: str,
    *,
    merge: bool,
    write: bool,
    only_with_merge: Sequence[str | None],
) -> None:
    if alone and (merge or files):
        raise click.UsageError(f"{alone} takes the log alone, without files and --merge")
    if not alone and not files:
        raise click.UsageError("name a .bib file, or - for standard input")
    if not merge and any(only_with_merge):
        raise click.UsageError("--keep, --rewrite and --log belong to --merge")
    if write and not merge and not alone:
        raise click.UsageError("--write belongs to --merge or --undo")
    if write and STANDARD in files:
        raise click.UsageError("standard input cannot be written to; name a file")


# --- Reading -----------------------------------------------------------------------------------


def _read(files: Sequence[str], console: Console) -> tuple[list[Source], bool]:
    """Read the files; faults and entries that could not be read are told."""
    from verifier.bibliography.blocks import FailedBlock  # noqa: PLC0415 - --help needs no reader

    sources, failed = read_given(files, console)
    for source in sources:
        if not source.works:
            console.say(f"{source.path}: holds no entries")
        for block in source.library.blocks:
            if isinstance(block, FailedBlock):
                console.say(
                    f"{source.path}:{block.line}: the entry {block.key or '(without a key)'} cannot be read "
                    "and is left as it is; `verifier audit` says why"
                )
    return sources, failed


def _citations(papers: Sequence[str]) -> list[Amendment]:
    """The papers as read; raises `Stop` for one whose citations are not known, `UnreadableFile` as usual."""
    if not papers:
        return []
    from verifier.bibliography.reading import read_verbatim  # noqa: PLC0415
    from verifier.deduping.recited import SYNTAXES  # noqa: PLC0415

    read = []
    for name in dict.fromkeys(papers):
        path = Path(name)
        if path.suffix.lower() not in SYNTAXES:
            raise Stop(f"{name}: citations are rewritten in {' '.join(SYNTAXES)} only")
        read.append(Amendment(path, read_verbatim(path), ()))
    return read


def _planned(
    sources: Sequence[Source],
    settings: Settings,
    papers: Sequence[Amendment],
    console: Console,
    *,
    keys: Sequence[str],
    keep: Sequence[str],
    aliases: bool,
) -> tuple[list[Cluster], Plan]:
    from verifier.deduping import find_clusters, members_of, plan_merges  # noqa: PLC0415
    from verifier.deduping.own_commands import own_commands  # noqa: PLC0415
    from verifier.deduping.recited import citations_in  # noqa: PLC0415
    from verifier.state import active, pair_decisions, read_decisions  # noqa: PLC0415

    today = dt.datetime.now().astimezone().date()
    decided = pair_decisions(active(read_decisions(Path(settings.decisions)), today))
    members = members_of(sources)
    _check_known((*keys, *keep), members)
    with console.progress() as progress:
        clusters = list(find_clusters(members, decided, progress))
    if keys:
        wanted = set(keys)
        clusters = [item for item in clusters if any({m.name, m.work.key} & wanted for m in item.members)]
    cited: Counter[str] = Counter()
    own = own_commands(paper.library.text for paper in papers)
    for paper in papers:
        cited += citations_in(paper.path, paper.library.text, own)
    return clusters, plan_merges(sources, clusters, keep=set(keep), cited=cited, aliases=aliases)


def _check_known(keys: Sequence[str], members: Sequence[Member]) -> None:
    known = {name for member in members for name in (member.name, member.work.key)}
    for key in keys:
        if key not in known:
            raise Stop(f"no entry has the key {one_line(key[:80])!r}")


# --- Showing -----------------------------------------------------------------------------------


def _show(
    sources: Sequence[Source],
    clusters: Sequence[Cluster],
    plan: Plan,
    console: Console,
    *,
    shape: str,
    relations: Sequence[str],
) -> None:
    from verifier.deduping import showing  # noqa: PLC0415
    from verifier.model import Relation  # noqa: PLC0415

    wanted = tuple(map(Relation, relations)) or showing.SHOWN
    report = showing.make_report(sources, clusters, plan, wanted)
    if shape == "json":
        console.out(showing.as_json(report))
        return
    if shape == "markdown":
        console.out(showing.as_markdown(report))
    else:
        console.out(showing.as_terminal(report, color=console.colored, width=console.width))
    console.say(showing.summary_line(report))
    related = report.summary[Relation.RELATED]
    if related and Relation.RELATED not in wanted:
        console.say(f"{related:,} related, which are two works, are not shown (--relation related)")
    if plan.merges:
        console.say("--merge shows what merging would change")


# --- Without a merge ---------------------------------------------------------------------------


def _rewritten(papers: Sequence[Amendment], plan: Plan) -> list[Amendment]:
    """The papers, with the edits that let those that cite keys which go cite those kept."""
    if not papers:
        return []
    from verifier.deduping.own_commands import own_commands  # noqa: PLC0415
    from verifier.deduping.recited import recited  # noqa: PLC0415

    # A thesis defines in its first file what its chapters cite by.
    own = own_commands(paper.library.text for paper in papers)
    return [Amendment(p.path, p.library, recited(p.path, p.library, plan.keys, own)) for p in papers]


def _tell_standing(papers: Sequence[Amendment], plan: Plan, console: Console) -> None:
    """Tell where keys that went still stand in a paper, as arguments of commands that nobody knows."""
    if not papers:
        return
    from verifier.deduping.recited import left_standing  # noqa: PLC0415

    places = [
        f"{paper.path}:{line}: the key {key} still stands there, in a command that is not known to cite; "
        f"write {plan.keys[key]} if it does"
        for paper in papers
        for key, line in left_standing(paper.library, plan.keys, paper.edits)
    ]
    for sentence in places[:_MOST_TOLD]:
        console.say(sentence)
    if len(places) > _MOST_TOLD:
        console.say(f"… and in {len(places) - _MOST_TOLD:,} more places")


def _rewrite_again(
    path: Path, papers: Sequence[str], console: Console, *, write: bool, check: bool
) -> ExitCode:
    """Let further papers cite the keys that an earlier merge has kept, or that a list gives."""
    from verifier.deduping import Plan  # noqa: PLC0415
    from verifier.deduping.log import read_keys  # noqa: PLC0415

    if not papers:
        raise click.UsageError("--keys-of needs a paper: --rewrite PAPER")
    keys, passed = read_keys(path)
    for sentence in passed[:_MOST_TOLD]:
        console.say(sentence)
    if len(passed) > _MOST_TOLD:
        console.say(f"{path}: {len(passed) - _MOST_TOLD} more lines give a key again")
    plan = Plan((), (), {}, keys)
    rewritten = _rewritten(_citations(papers), plan)
    changes = [change for change in rewritten if change.edits]
    _tell_standing(rewritten, plan, console)
    if not changes:
        console.say("no paper cites a key that went")
        return ExitCode.OK
    if write:
        write_changes(changes, plan, (), None, console)
    else:
        show_changes(changes, console)
    return ExitCode.FINDINGS if check else ExitCode.OK


def _undo(path: Path, console: Console, *, write: bool, check: bool) -> ExitCode:
    """Take a merge back. Raises `Stop` when a place was changed since, `UnwritableFile` as usual."""
    from verifier.deduping.log import UndoConflict, read_log, undoing  # noqa: PLC0415
    from verifier.files import write_over  # noqa: PLC0415

    log = read_log(path)
    try:
        changes = [Amendment(*found) for found in undoing(log, path.parent)]
    except UndoConflict as fault:
        raise Stop(str(fault)) from None
    if not changes:
        console.say(f"{path}: was taken back already; there is nothing to do")
        return ExitCode.OK
    if write:
        write_over([change.rewrite() for change in changes])
        for change in changes:
            console.say(f"{change.path}: taken back")
    else:
        show_changes(changes, console)
    return ExitCode.FINDINGS if check else ExitCode.OK
