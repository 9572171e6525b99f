"""``verifier archive save``: asking the Wayback Machine to take cited pages, naming the copies in entries."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from verifier.cli.amending import Amendment, show_diff
from verifier.cli.console import one_line
from verifier.cli.exits import ExitCode, Stop, worst
from verifier.cli.flags import settings_flag, settings_in_force
from verifier.cli.options import CONTEXT_SETTINGS, GLOBAL_OPTIONS, console_of

if TYPE_CHECKING:
    from verifier.archive.saving import SaveReply
    from verifier.cli.console import Console
    from verifier.gather import Gathered
    from verifier.model import Fix
    from verifier.settings import Settings

KEY, SECRET = "IA_ACCESS_KEY_ID", "IA_SECRET_ACCESS_KEY"
"""The environment variables that hold the key of an account of the Internet Archive."""

_TAKING = 150.0


@dataclass(frozen=True, slots=True)
class _Source:
    """A target as read, and the path that it stands under."""

    path: Path
    gathered: Gathered


@click.command(
    "save",
    context_settings=CONTEXT_SETTINGS,
    params=list(GLOBAL_OPTIONS),
    epilog="\b\nExample:\n  verifier archive save sources.bib --dry-run\n"
    "  verifier archive save sources.bib --limit 20 --write",
)
@click.argument("targets", metavar="[TARGET]...", nargs=-1)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Submit at most so many pages.")
@click.option("--again", is_flag=True, help="Also pages whose entries name an archived copy already.")
@click.option(
    "--write", is_flag=True, help="Write the copies into the entries; else they are shown as a diff."
)
@click.option("--dry-run", is_flag=True, help="Submit nothing; list the pages that would be.")
@settings_flag("contact", metavar="ADDRESS")
@settings_flag("allow-private", metavar="CIDR", help_="A network that may be asked though it is not public.")
@click.pass_context
def save(
    context: click.Context,
    /,
    targets: tuple[str, ...],
    *,
    limit: int | None,
    again: bool,
    write: bool,
    dry_run: bool,
    **flags: Any,
) -> int:
    """Ask the Wayback Machine to take a copy of each page that papers and .bib files cite.

    Nothing is ever submitted by an audit: only this verb does it. Pages are submitted one after the other,
    twenty seconds apart, or nine with the key of an account in IA_ACCESS_KEY_ID and IA_SECRET_ACCESS_KEY.
    Each copy is proposed as a change of its entry.

    Exit codes: 0 all were taken, 1 some were not, 2 usage or output, 3 a target that cannot be read,
    4 no network, 130 interrupted (what was taken by then is shown or written).
    """
    console = console_of(context)
    settings = settings_in_force(flags)
    sources, unread = _read(targets or ("sources.bib",), console)
    urls = list(_wanted(sources, again=again))[:limit]
    if not urls:
        console.say("there is no page to be taken")
        return unread
    if dry_run:
        console.out("".join(f"{one_line(url)}\n" for url in urls))
        return unread
    if settings.offline:
        raise Stop("--offline is set (perhaps by verifier.toml or VERIFIER_OFFLINE), so no page is submitted")
    taken: dict[str, str] = {}
    codes = [unread]
    try:
        for url, said in _submitted(urls, settings):
            codes.append(_told(url, said, taken, console))
    finally:
        # What was taken before a Ctrl-C is worth as much as what would have been after it.
        _name_copies(sources, taken, settings, console, write=write)
    if not taken and all(code is ExitCode.NO_NETWORK for code in codes[1:]):
        console.fault("no page was submitted: the web archive cannot be reached")
        return worst(unread, ExitCode.NO_NETWORK)
    return worst(*(ExitCode.FINDINGS if code is ExitCode.NO_NETWORK else code for code in codes))


def _read(targets: Sequence[str], console: Console) -> tuple[list[_Source], ExitCode]:
    from verifier.gather import gather  # noqa: PLC0415 - --help needs no reader

    sources, code = [], ExitCode.OK
    with console.progress() as progress:
        for target in dict.fromkeys(targets):
            gathered = gather([Path(target)], progress)
            for failure in gathered.failures:
                console.fault(str(failure))
                code = ExitCode.UNREADABLE
            sources.append(_Source(Path(target), gathered))
    return sources, code


def _wanted(sources: Iterable[_Source], *, again: bool) -> Iterator[str]:
    """The addresses to be submitted, each once: no copies themselves, and none that has one already."""
    from verifier.identifiers.web_archives import ARCHIVE_HOSTS, is_archived_copy  # noqa: PLC0415
    from verifier.model import LinkVerdict  # noqa: PLC0415
    from verifier.unasked import unasked_links  # noqa: PLC0415

    seen: set[str] = set()
    for source in sources:
        works = source.gathered.works
        copied = {
            work.fields.get("url", "").strip()
            for work in works
            if any(is_archived_copy(address) for address in work.addresses)
        }
        for link in unasked_links(works):
            host = urlsplit(link.url).hostname or "" if link.verdict is LinkVerdict.SKIPPED else ""
            web = link.url.lower().startswith(("http://", "https://")) and host not in (*ARCHIVE_HOSTS, "")
            if web and link.url not in seen and (again or link.url not in copied):
                seen.add(link.url)
                yield link.url


def _submitted(urls: Sequence[str], settings: Settings) -> Iterator[tuple[str, SaveReply | None]]:
    """Submit the pages. Raises `Stop` when the certificates that the environment names cannot be used."""
    from verifier.archive.saving import save_pages  # noqa: PLC0415 - what speaks HTTP takes long to load
    from verifier.asking.line import allowed_networks  # noqa: PLC0415
    from verifier.registries.limits import limits_for  # noqa: PLC0415
    from verifier.web.certificates import CertificatesMissing  # noqa: PLC0415
    from verifier.web.client import Client  # noqa: PLC0415

    try:
        client = Client(
            timeout=_TAKING,
            total=_TAKING,
            limits=limits_for(settings.contact),
            allow_private=allowed_networks(settings.allow_private),
            contact=settings.contact,
        )
    except CertificatesMissing as fault:
        raise Stop(str(fault)) from None
    key, secret = os.environ.get(KEY, ""), os.environ.get(SECRET, "")
    with closing(client):
        yield from save_pages(
            urls, lambda request, after: client.submit(request, after=after).result(), key, secret
        )


def _told(url: str, said: SaveReply | None, taken: dict[str, str], console: Console) -> ExitCode:
    """Tell what came of one page, and remember its copy."""
    from verifier.archive.saving import Pending, Refused, Saved  # noqa: PLC0415
    from verifier.checks.archive import refused  # noqa: PLC0415

    match said:
        case Saved():
            taken[url] = said.url
            console.out(one_line(f"taken {url} {said.url}") + "\n")
            return ExitCode.OK
        case Pending():
            console.out(one_line(f"pending {url}: its copy is still being taken; look again later") + "\n")
            return ExitCode.OK
        case Refused():
            finding = refused(url, said.name, said.message, said.evidence)
            console.out(one_line(f"{finding.severity} {finding.code}: {finding.message}") + "\n")
            return ExitCode.FINDINGS
        case None:
            words = "not submitted: the web archive takes nothing more from us in this run"
            console.out(one_line(f"skipped {url}: {words}") + "\n")
            return ExitCode.FINDINGS
    console.out(one_line(f"unknown {url}: {said.reason}") + "\n")
    return ExitCode.NO_NETWORK if said.reason.startswith("no answer") else ExitCode.FINDINGS


def _name_copies(
    sources: Iterable[_Source], taken: dict[str, str], settings: Settings, console: Console, *, write: bool
) -> None:
    """Show the copies as a diff of each bibliography, or write them into it.

    Raises:
        UnwritableFile: the disk or the folder refuses it, the encoding of the file lacks a character, or the
            file is protected or was changed by another program meanwhile.
    """
    from verifier.files import write_over  # noqa: PLC0415

    for source in sources:
        fixes = list(_fixes(source.gathered, taken, settings.copy_field, console)) if taken else []
        if not fixes:
            continue
        # Only a .bib file has entries that can be changed, and one target is one file.
        (library,) = source.gathered.libraries
        change = Amendment(source.path, library, [edit for fix in fixes for edit in fix.edits])
        if not write:
            show_diff(change, console)
        else:
            write_over([change.rewrite()])
            console.say(f"{source.path}: {len(fixes)} {'copy' if len(fixes) == 1 else 'copies'} named")


def _fixes(gathered: Gathered, taken: dict[str, str], field: str, console: Console) -> Iterator[Fix]:
    """The change of each entry whose page was taken; said where the entry cannot take it."""
    from verifier.checks.links import copy_remark  # noqa: PLC0415
    from verifier.checks.subjects import subjects_of  # noqa: PLC0415
    from verifier.model import Fix  # noqa: PLC0415

    for subject in subjects_of(gathered.works, gathered.libraries):
        copy = taken.get(subject.work.fields.get("url", "").strip())
        if copy is None or subject.entry is None:
            continue
        edits = subject.insert(field, copy_remark(copy))
        if edits:
            yield Fix(f"name the copy {copy} in the field {field}", safe=False, edits=edits)
        else:
            console.say(f"{subject.work.key}: has a field {field} already; the copy is {copy}")
