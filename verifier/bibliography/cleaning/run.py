"""Clean a library: each entry by itself until nothing changes any more, then the order of entries."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from verifier.bibliography.blocks import Entry, FailedBlock, Library
from verifier.bibliography.cleaning.interface import Cleaning, Printed, printed
from verifier.bibliography.cleaning.keys import NewKeys, new_keys
from verifier.bibliography.cleaning.table import chosen
from verifier.bibliography.editing import deletion, edit
from verifier.bibliography.reading import parse_library
from verifier.bibliography.writing import sort_key
from verifier.model import Edit
from verifier.patterns import late_pattern

_MOST_ROUNDS = 60
_LONGEST_ENTRY = 1_000_000
_MOST_FIELDS = 1000
_KEY = late_pattern(r"@[ \t]*\w[\w.+:/-]*\s*[{(]\s*([^\s,{}()=\"#%]+)")
_LINE_END = late_pattern(r"\r\n|\r|\n")
_LINE = late_pattern(r"[^\r\n]*+(?:\r\n|\r|\n)|[^\r\n]++\Z")
# What only the rest of the file can settle.
_OF_THE_FILE = frozenset({"undefined-string", "crossref"})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A library as it is after cleaning.

    ``text`` is the whole, ``changes`` the edits of whole lines that lead to it, ``entries`` how many entries
    were changed, and ``done`` how many by each cleaning, by its name. ``left`` are the blocks that could not
    be read, and stay as they are; ``refused`` the lines and reasons of entries that could be read but were
    left; ``renamed`` the old keys with their new ones, and ``unused`` those of entries whose old key was an
    earlier one's (see `NewKeys`).
    """

    text: str
    changes: tuple[Edit, ...]
    entries: int
    done: Mapping[str, int]
    left: tuple[FailedBlock, ...]
    refused: tuple[tuple[int, str], ...]
    renamed: tuple[tuple[str, str], ...] = ()
    unused: tuple[tuple[int, str, str], ...] = ()


def clean(
    library: Library,
    cleanings: Sequence[Cleaning] | None = None,
    *,
    drop: Collection[str] = (),
    sort: bool = False,
    keys: bool = False,
    told: Callable[[], None] = lambda: None,
) -> Cleaned:
    """Clean the entries of a library; all outside of entries stays.

    Args:
        library: as read.
        cleanings: rows of the table; those that are done unasked when None.
        drop: names of fields that go.
        sort: whether the entries are put in the order of their keys. What stands between them keeps its
            place, so a file with remarks between its entries is not sorted.
        keys: whether the entries get new keys; nothing is changed in papers that cite by the old ones.
        told: called after each entry.

    Cleaning what was cleaned changes nothing.
    """
    rows = list(chosen() if cleanings is None else cleanings)
    if drop:
        rows.insert(0, _dropping(frozenset(name.lower() for name in drop)))
    done: Counter[str] = Counter()
    refused: list[tuple[int, str]] = []
    texts: list[tuple[Entry, str]] = []
    renaming = new_keys(library) if keys else NewKeys((), {})
    for entry in library.entries:
        told()
        if len(entry.raw) > _LONGEST_ENTRY or len(entry.fields) > _MOST_FIELDS:
            refused.append((entry.line, f"{entry.key[:60]}: is too long to be cleaned"))
            texts.append((entry, entry.raw))
            continue
        text, by = _cleaned(_renamed(entry, renaming), rows)
        done.update(by)
        texts.append((entry, text))
    if sort:
        texts = _sorted(library, texts, done, refused)
    if renaming.renamed or renaming.unused:
        done["keys"] = len(renaming.renamed) + len(renaming.unused)
    changes = [
        change for entry, text in texts if text != entry.raw for change in _lines(library.file, entry, text)
    ]
    failed = tuple(block for block in library.blocks if isinstance(block, FailedBlock))
    changed = sum(text != entry.raw for entry, text in texts)
    return Cleaned(
        edit(library, changes),
        tuple(changes),
        changed,
        dict(done),
        failed,
        tuple(refused),
        renaming.renamed,
        renaming.unused,
    )


def _renamed(entry: Entry, renaming: NewKeys) -> Entry:
    """An entry as it reads with its new key; one that could not be read so keeps its old one."""
    edits = renaming.edits.get(entry.start, ())
    blocks = parse_library(_applied(entry, edits), "").blocks if edits else ()
    return blocks[0] if len(blocks) == 1 and isinstance(blocks[0], Entry) else entry


def _dropping(names: frozenset[str]) -> Cleaning:
    def dropped(entry: Printed) -> Iterable[Edit]:
        return (deletion("", entry, field) for field in entry.fields if field.name in names)

    return Cleaning("drop", "Fields that are not wanted go.", False, dropped)


def _cleaned(entry: Entry, cleanings: Sequence[Cleaning]) -> tuple[str, set[str]]:
    """Return the text of an entry after all cleanings, and the names of those that changed it."""
    by: set[str] = set()
    now = printed(entry)
    for _ in range(_MOST_ROUNDS):
        proposed = [(row.name, edits) for row in cleanings if (edits := list(row.clean(now)))]
        if not proposed:
            break
        # One reading of the entry for all that can be done at once; if it fails, one after the other.
        for attempt in (_together(proposed), *((proposal,) for proposal in proposed)):
            after = _entry(_applied(now, [change for _, edits in attempt for change in edits]), now)
            if after is not None and after.raw != now.raw:
                by.update(name for name, _ in attempt)
                now = after
                break
        else:
            # A value that a change would make unreadable: better left than guessed at.
            break
    return now.raw, by


_Proposal = tuple[str, list[Edit]]


def _together(proposed: Sequence[_Proposal]) -> tuple[_Proposal, ...]:
    """Return those cleanings that touch nothing which one before them changes."""
    taken: list[Edit] = []
    together = []
    for name, edits in proposed:
        if not any(new.start <= old.end and old.start <= new.end for new in edits for old in taken):
            taken += edits
            together.append((name, edits))
    return tuple(together)


def _applied(entry: Entry, edits: Iterable[Edit]) -> str:
    """Return the text of an entry with edits made. What two of them delete goes once."""
    parts: list[str] = []
    position = entry.start
    for change in sorted(edits, key=lambda change: (change.start, change.end)):
        if change.start < position:
            if not change.replacement:
                position = _behind(entry, max(position, change.end))
            continue
        parts += (entry.raw[position - entry.start : change.start - entry.start], change.replacement)
        position = change.end
    return "".join([*parts, entry.raw[position - entry.start :]])


def _behind(entry: Entry, position: int) -> int:
    """Return where text goes on behind two fields that go, the last of an entry and the one before it.

    Each takes one line end with it, but they share one.
    """
    line_end = _LINE_END.match(entry.raw, position - entry.start)
    return position + len(line_end[0]) if line_end else position


def _entry(text: str, before: Entry) -> Printed | None:
    """Read a changed entry; None when it is no longer that one entry, or has a new fault."""
    library = parse_library(text, "")
    blocks = library.blocks
    if len(blocks) != 1 or not isinstance(blocks[0], Entry) or blocks[0].key != before.key:
        return None
    faults = sum(problem.kind not in _OF_THE_FILE for problem in library.problems)
    if faults and faults > sum(
        problem.kind not in _OF_THE_FILE for problem in parse_library(before.raw, "").problems
    ):
        return None
    return printed(blocks[0])


def _sorted(
    library: Library, texts: list[tuple[Entry, str]], done: Counter[str], refused: list[tuple[int, str]]
) -> list[tuple[Entry, str]]:
    """Return which text stands in which entry's place; a parent stays behind its children for BibTeX."""
    entries = [entry for entry, _ in texts]
    remark = next(
        (
            block
            for block in library.blocks
            if not isinstance(block, Entry)
            and block.raw.strip()
            and entries
            and entries[0].start < block.start < entries[-1].end
        ),
        None,
    )
    if remark is not None:
        refused.append((remark.line, "the entries were not sorted: something stands between them here"))
        return texts
    parents = {
        parent.strip().lower()
        for entry in entries
        for field in entry.fields
        if field.name in ("crossref", "xref")
        for parent in [field.value]
    }
    keyed = [(entry, text, _key_of(text) or entry.key) for entry, text in texts]
    ordered = sorted(keyed, key=lambda item: (item[0].key.lower() in parents, sort_key(item[2])))
    moved = [(place, text) for place, (_, text, _) in zip(entries, ordered, strict=True)]
    done["sort"] = sum(place is not entry for place, (entry, *_) in zip(entries, ordered, strict=True))
    return moved


def _key_of(text: str) -> str:
    """The key that an entry has in its new text."""
    match = _KEY.match(text)
    return match[1] if match else ""


def _lines(file: str, entry: Entry, text: str) -> Iterable[Edit]:
    """Yield the lines in which an entry differs from its new text, as edits of the file."""
    old, new = _LINE.findall(entry.raw), _LINE.findall(text)
    starts = [entry.start]
    for line in old:
        starts.append(starts[-1] + len(line))
    if len(old) * len(new) > 1_000_000:
        yield Edit(file, entry.start, entry.end, text)
        return
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag != "equal":
            yield Edit(file, starts[first], starts[last], "".join(new[begin:end]))
