"""From clusters to a plan: which entry of each group is kept, what is edited where, what is refused."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from verifier.bibliography import Entry, parse_annotation
from verifier.bibliography.blocks import FailedBlock
from verifier.bibliography.dialect import is_classic
from verifier.bibliography.entry_edits import removed_entry, removed_field
from verifier.deduping.clusters import Cluster
from verifier.deduping.joining import KEY_FIELDS, Aside, Joined, join
from verifier.deduping.sources import Member, Source
from verifier.model import Edit
from verifier.patterns import late_pattern

MOST_MERGED = 200
"""Entries that are made one at the most: more are a damaged file, and joining them takes long."""

_PARENTS = ("crossref", "xdata", "xref")
_KEY = late_pattern(r"[^\s,{}\"]+")


@dataclass(frozen=True, slots=True)
class EntryMerge:
    """Entries that become one: the one that is kept, those that go, what changed, what is left aside."""

    kept: Member
    removed: tuple[Member, ...]
    changed: tuple[str, ...]
    aside: tuple[Aside, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Entries that are one work and are not made one, and why."""

    members: tuple[Member, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What a merge would do: ``edits`` by the place of the file, ``keys`` from those that go to the kept."""

    merges: tuple[EntryMerge, ...]
    refused: tuple[Refused, ...]
    edits: Mapping[int, tuple[Edit, ...]]
    keys: Mapping[str, str]


def plan_merges(
    sources: Sequence[Source],
    clusters: Iterable[Cluster],
    *,
    keep: Collection[str] = (),
    cited: Mapping[str, int] | None = None,
    aliases: bool = True,
) -> Plan:
    """Plan to make each group of the clusters one entry.

    Args:
        sources: the files; those of other programs are never written.
        clusters: as `find_clusters` gives them.
        keep: keys (or names of members) that are kept whatever else speaks for another.
        cited: how often papers cite each key.
        aliases: whether kept entries get the keys that go in ``ids``, by which biblatex finds them too.
    """
    uses = _uses(sources, cited or {})
    users = _users(sources)
    refused: list[Refused] = []
    chosen: list[tuple[Member, tuple[Member, ...]]] = []
    for group in (group for cluster in clusters for group in cluster.groups):
        reason = _objection(group, users, keep)
        if reason:
            refused.append(Refused(group, reason))
            continue
        kept = min(group, key=lambda m: (m.name not in keep and m.work.key not in keep, -uses[m.work.key]))
        chosen.append((kept, tuple(member for member in group if member is not kept)))
    keys = {
        member.work.key: kept.work.key
        for kept, removed in chosen
        for member in removed
        if member.work.key != kept.work.key
    }
    edits: defaultdict[int, list[Edit]] = defaultdict(list)
    classic = [is_classic(source.library) for source in sources] if chosen else []
    merges = []
    for kept, removed in chosen:
        joined = _join(kept, removed, sources, keys, aliases=aliases, classic=classic[kept.source])
        merges.append(EntryMerge(kept, removed, joined.changed, joined.aside))
        edits[kept.source].extend(joined.edits)
        for member in removed:
            if member.entry is not None:
                edits[member.source].append(removed_entry(sources[member.source].library, member.entry))
    touched = {id(member.entry) for kept, removed in chosen for member in (kept, *removed)}
    for index, source in enumerate(sources):
        for entry in source.library.entries if keys else ():
            if id(entry) not in touched:
                edits[index] += _renamed(source, entry, keys)
    return Plan(
        tuple(merges),
        tuple(refused),
        {index: tuple(found) for index, found in edits.items() if found},
        keys,
    )


def _join(
    kept: Member,
    removed: tuple[Member, ...],
    sources: Sequence[Source],
    keys: Mapping[str, str],
    *,
    aliases: bool,
    classic: bool,
) -> Joined:
    entries = [member.entry for member in removed if member.entry is not None]
    if kept.entry is None:
        raise ValueError(f"{kept.name} stands in a file that is never written")
    old = [entry.key for entry in entries] if aliases else []
    return join(sources[kept.source].library, kept.entry, entries, keys, old, classic_file=classic)


def _uses(sources: Sequence[Source], cited: Mapping[str, int]) -> Counter[str]:
    """How much depends on each key: citations in papers and notes, and entries that name it."""
    uses = Counter(dict(cited))
    for source in sources:
        for entry in source.library.entries:
            for field in entry.fields:
                if field.name in KEY_FIELDS and field.name != "ids":
                    uses.update(key for key in _KEY.findall(field.value) if key != entry.key)
                elif field.name in ("annotation", "annote"):
                    uses[entry.key] += len(parse_annotation(field.value))
    return uses


def _users(sources: Sequence[Source]) -> dict[str, list[tuple[int, int]]]:
    """The places of everything that has a key: a key of two works means neither of them safely."""
    users: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, source in enumerate(sources):
        for block in source.library.blocks:
            if isinstance(block, Entry | FailedBlock) and block.key:
                users[block.key].append((index, block.line))
    return users


def _objection(
    group: Sequence[Member], users: Mapping[str, list[tuple[int, int]]], keep: Collection[str]
) -> str:
    """Why a group must not be made one entry; "" when nothing speaks against it."""
    if len(group) > MOST_MERGED:
        return f"there are more than {MOST_MERGED} of them, which no library has by accident"
    if any(member.entry is None for member in group):
        return "one stands in a file of another program, and only .bib files are written"
    keys = {member.work.key for member in group}
    places = {member.place for member in group}
    for key in sorted(keys):
        if any(place not in places for place in users.get(key, ())):
            return f"the key {key} is that of another entry too; give one of them another key first"
        if not key:
            return "one has no key"
    for member in group:
        for field in member.entry.fields if member.entry else ():
            named = set(_KEY.findall(field.value)) if field.name in _PARENTS else set()
            if named & keys - {member.work.key}:
                return f"{member.work.key} takes fields from another of them by {field.name}"
    if len({member.work.key for member in group if member.work.key in keep or member.name in keep}) > 1:
        return "--keep names two of them"
    return ""


def _renamed(source: Source, entry: Entry, keys: Mapping[str, str]) -> list[Edit]:
    """The edits that let an entry that is in no merge name the keys that stay."""
    edits: list[Edit] = []
    for field in entry.fields:
        if field.name not in KEY_FIELDS or field.name == "ids":
            continue
        held = [match[0] for match in _KEY.finditer(field.raw)]
        mapped = [keys.get(key, key) for key in held]
        if mapped == held:
            continue
        wanted = [key for key in dict.fromkeys(mapped) if key != entry.key]
        if not wanted:
            edits.append(removed_field(source.library, field))
        elif len(wanted) < len(held):
            edits.append(Edit(source.library.file, field.start, field.end, "{" + ",".join(wanted) + "}"))
        else:
            edits += [
                Edit(source.library.file, field.start + m.start(), field.start + m.end(), keys[m[0]])
                for m in _KEY.finditer(field.raw)
                if m[0] in keys
            ]
    return edits
