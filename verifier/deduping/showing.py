"""Clusters side by side: for a terminal, as Markdown, and as JSON in a shape that stays.

The JSON is described in docs/dedupe.md; what is in it is what the other two show.
"""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Sequence
from typing import Final

import msgspec

from verifier.deduping.clusters import Cluster
from verifier.deduping.planning import EntryMerge, Plan
from verifier.deduping.sources import Member, Source
from verifier.model import Relation
from verifier.patterns import late_pattern
from verifier.reporting.escape import clip, markdown, well_formed
from verifier.version import __version__

SCHEMA: Final = "verifier-dedupe/1"
SHOWN: Final = (Relation.SAME_WORK, Relation.CONFLICTING, Relation.REVIEW)
"""The relations that are shown unasked; ``related`` works are two, and many."""

_ALWAYS: Final = ("title", "author", "date")
_SIDE_BY_SIDE: Final = 3
_MOST_SHOWN: Final = 13
_TRAILING: Final = late_pattern(r"[ \t]+$", re.MULTILINE)


class File(msgspec.Struct, frozen=True):
    """A bibliography: its name, how many entries it has, and the SHA-256 of its bytes."""

    path: str
    entries: int
    sha256: str


class Entry(msgspec.Struct, frozen=True):
    """An entry of a cluster, with its fields in BibLaTeX's terms. ``id`` is what `verifier decide` takes."""

    id: str
    key: str
    file: str
    line: int
    type: str
    fields: dict[str, str]


class Differing(msgspec.Struct, frozen=True):
    """A field in which entries differ: its value in each entry, in their order; "" for none."""

    field: str
    values: list[str]


class Aside(msgspec.Struct, frozen=True):
    """A value that stands in the log only, with the key of the entry that has it."""

    field: str
    value: str
    key: str


class Merge(msgspec.Struct, frozen=True):
    """Entries (by ``id``) that would become one, the fields of it that change, and what it will not hold."""

    keep: str
    remove: list[str]
    changed: list[str]
    aside: list[Aside]


class Shown(msgspec.Struct, frozen=True):
    """A cluster. ``refused`` says why entries of one work are not merged."""

    relation: str
    score: float
    decided: bool
    reasons: list[str]
    entries: list[Entry]
    differences: list[Differing]
    merges: list[Merge]
    refused: list[str]


class Report(msgspec.Struct, frozen=True):
    """All of it. ``summary`` counts every relation, also those that are not shown."""

    schema: str
    tool: str
    files: list[File]
    summary: dict[str, int]
    clusters: list[Shown]


def make_report(
    sources: Sequence[Source],
    clusters: Sequence[Cluster],
    plan: Plan,
    relations: Collection[Relation] = SHOWN,
) -> Report:
    """What is to be shown of the clusters with the given relations."""
    summary = {"entries": sum(len(source.works) for source in sources)}
    for relation in (*SHOWN, Relation.RELATED):
        summary[relation.value] = sum(cluster.relation is relation for cluster in clusters)
    summary["to-merge"] = len(plan.merges)
    summary["to-remove"] = sum(len(merge.removed) for merge in plan.merges)
    merges = {member.name: merge for merge in plan.merges for member in (merge.kept, *merge.removed)}
    refused = {member.name: item.reason for item in plan.refused for member in item.members}
    return Report(
        SCHEMA,
        f"verifier {__version__}",
        [File(str(source.path), len(source.works), source.library.sha256) for source in sources],
        summary,
        [_shown(cluster, sources, merges, refused) for cluster in clusters if cluster.relation in relations],
    )


def _shown(
    cluster: Cluster,
    sources: Sequence[Source],
    merges: dict[str, EntryMerge],
    refused: dict[str, str],
) -> Shown:
    members = cluster.members if cluster.groups else ()
    own = {id(merges[m.name]): merges[m.name] for m in members if m.name in merges}.values()
    return Shown(
        cluster.relation.value,
        round(cluster.score, 3),
        cluster.decided,
        list(cluster.reasons),
        [_entry(member, sources) for member in cluster.members],
        _differences(cluster.members),
        [
            Merge(
                merge.kept.name,
                [member.name for member in merge.removed],
                list(merge.changed),
                [Aside(aside.field, aside.value, aside.key) for aside in merge.aside],
            )
            for merge in own
        ],
        list(dict.fromkeys(refused[m.name] for m in members if m.name in refused)),
    )


def _entry(member: Member, sources: Sequence[Source]) -> Entry:
    return Entry(
        member.name,
        member.work.key,
        str(sources[member.source].path),
        member.place[1],
        member.work.type,
        dict(member.work.fields),
    )


def _differences(members: Sequence[Member]) -> list[Differing]:
    names = dict.fromkeys(name for member in members for name in member.work.fields)
    found = [Differing("type", [member.work.type for member in members])]
    found += [Differing(name, [member.work.fields.get(name, "") for member in members]) for name in names]
    return [item for item in found if len(set(item.values)) > 1]


def as_json(report: Report) -> str:
    """The report as JSON, ending with a line end."""
    try:
        data = msgspec.json.encode(report)
    except UnicodeEncodeError:
        # A lone surrogate of a damaged file is no character that JSON in UTF-8 could hold.
        data = msgspec.json.encode(_storable(msgspec.to_builtins(report)))
    return msgspec.json.format(data, indent=2).decode() + "\n"


def _storable(value: object) -> object:
    if isinstance(value, str):
        return well_formed(value)
    if isinstance(value, dict):
        return {_storable(key): _storable(item) for key, item in value.items()}
    return [_storable(item) for item in value] if isinstance(value, list) else value


def summary_line(report: Report) -> str:
    """What was found, in one sentence."""
    counts = report.summary
    parts = [
        f"{counts[name]:,} {name}" for name in (r.value for r in (*SHOWN, Relation.RELATED)) if counts[name]
    ]
    found = ", ".join(parts) or "no duplicates"
    merging = f"; {counts['to-remove']:,} of them can be merged" if counts["to-remove"] else ""
    return f"{counts['entries']:,} entries: {found}{merging}"


def _rows(shown: Shown, entries: Sequence[Entry], places: Sequence[int]) -> list[tuple[str, list[str]]]:
    """Field by field what the entries have: the title, author and date always, else what differs."""
    rows = [("type", [entry.type for entry in entries])] if len({e.type for e in shown.entries}) > 1 else []
    rows += [
        (name, values) for name in _ALWAYS if any(values := [entry.fields.get(name, "") for entry in entries])
    ]
    rows += [
        (item.field, [item.values[place] for place in places])
        for item in shown.differences
        if item.field not in ("type", *_ALWAYS)
    ]
    return rows


def _parts(shown: Shown) -> list[tuple[list[Entry], list[int]]]:
    """The entries so many at a time as fit side by side; the first stands beside all others."""
    if len(shown.entries) <= _SIDE_BY_SIDE:
        return [(shown.entries, list(range(len(shown.entries))))]
    step = _SIDE_BY_SIDE - 1
    places = [
        [0, *range(begin, min(begin + step, len(shown.entries)))]
        for begin in range(1, len(shown.entries), step)
    ]
    return [([shown.entries[place] for place in part], part) for part in places]


def _heading(shown: Shown) -> str:
    return f"{shown.relation}, score {shown.score:.2f}: {'; '.join(shown.reasons)}"


def _outlook(shown: Shown) -> list[str]:
    """What a merge would do with a cluster, or why it does nothing."""
    lines = []
    if len(shown.entries) > _MOST_SHOWN:
        lines.append(f"… and {len(shown.entries) - _MOST_SHOWN:,} more entries; --format json has all")
    for merge in shown.merges:
        lost = (
            f"; only in the log: {', '.join(_aside(aside) for aside in merge.aside)}" if merge.aside else ""
        )
        lines.append(f"--merge keeps {merge.keep} and removes {', '.join(merge.remove)}{lost}")
    lines += [f"not merged: {reason}" for reason in shown.refused]
    if not shown.merges and not shown.refused and shown.relation != "related":
        ids = "=".join(entry.id for entry in shown.entries[:2])
        lines.append(f"not merged unasked; say `verifier decide {ids} same` or `different`")
    return lines


def _aside(aside: Aside) -> str:
    return f"{aside.field} “{clip(aside.value, 60)}” of {aside.key}"


def as_terminal(report: Report, *, color: bool = False, width: int = 100) -> str:
    """The report as tables; without ``color`` it holds no escape at all."""
    from rich.console import Console  # noqa: PLC0415 - JSON needs none of it
    from rich.padding import Padding  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    target = io.StringIO()
    console = Console(
        file=target,
        width=max(width, 40),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )

    def _cell(value: str, *, same: bool) -> Text:
        return Text("=", style="dim") if same and value else Text(clip(value, 300))

    for number, shown in enumerate(report.clusters, 1):
        console.print(Text(f"{number}. {clip(_heading(shown), 400)}", style="bold"))
        for entries, places in _parts(shown):
            table = Table(box=None, pad_edge=False, padding=(0, 1), header_style="bold")
            table.add_column("", no_wrap=True, style="dim")
            for entry in entries:
                name = Text(f"{clip(entry.id, 80)}\n{clip(entry.file, 60)}:{entry.line}")
                table.add_column(name, overflow="fold", ratio=1)
            for field, values in _rows(shown, entries, places):
                cells = [
                    Text("=", style="dim")
                    if place and value and value == values[0]
                    else Text(clip(value, 300))
                    for place, value in enumerate(values)
                ]
                table.add_row(Text(clip(field, 24)), *cells)
            console.print(Padding(table, (0, 0, 0, 3)))
        for line in _outlook(shown):
            console.print(Padding(Text(clip(line, 600), style="cyan"), (0, 0, 0, 3)))
        console.print()
    text = target.getvalue()
    return text if color else _TRAILING.sub("", text)


def as_markdown(report: Report) -> str:
    """The report as Markdown, a table a cluster."""
    out = ["# Duplicates", "", f"{summary_line(report)}.", ""]
    for number, shown in enumerate(report.clusters, 1):
        out += [f"## {number}. {shown.relation}, score {shown.score:.2f}", ""]
        out += [f"- {markdown(clip(reason, 400))}" for reason in shown.reasons]
        for entries, places in _parts(shown):
            head = [f"{clip(entry.id, 80)} ({clip(entry.file, 60)}:{entry.line})" for entry in entries]
            out += ["", _row(["", *head]), "|" + "---|" * (len(entries) + 1)]
            out += [_row([field, *values]) for field, values in _rows(shown, entries, places)]
        out += ["", *(f"{markdown(clip(line, 600))}\n" for line in _outlook(shown))]
    return "\n".join(out).rstrip("\n") + "\n"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(markdown(clip(cell, 300)) for cell in cells) + " |"
