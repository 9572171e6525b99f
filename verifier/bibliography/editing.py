"""Apply edits to a library's text, and show them as a diff, without reading the whole text again."""

from __future__ import annotations

import difflib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from verifier.bibliography.blocks import Entry, EntryField, Library
from verifier.bibliography.mixed_text import as_stored
from verifier.model import Edit
from verifier.patterns import late_pattern

_CONTEXT = 3
_SHORT = 250_000
_COMMA = late_pattern(r"\s*,")
_LINE_END = late_pattern(r"[ \t]*(?:\r\n|\r|\n)")
_BLANK = late_pattern(r"[ \t]+")
_LINE = late_pattern(r"[^\r\n]*+(?:\r\n|\r|\n)|[^\r\n]++\Z")


class EditConflictError(ValueError):
    """Edits that cannot be applied together or not to this text, with a sentence that says why."""


def edit(library: Library, edits: Iterable[Edit]) -> str:
    """Return the library's text with spans replaced; everything outside them stays as it is.

    Two insertions at one place come in the order in which they are given.

    Raises:
        EditConflictError: an edit is of another file, lies outside the text, or overlaps another one.
    """
    parts = []
    position = 0
    for change in _ordered(library, edits):
        parts.append(library.text[position : change.start])
        parts.append(change.replacement)
        position = change.end
    parts.append(library.text[position:])
    return "".join(parts)


def _ordered(library: Library, edits: Iterable[Edit]) -> list[Edit]:
    ordered = sorted(edits, key=lambda change: (change.start, change.end))
    position = 0
    for change in ordered:
        if change.file != library.file:
            raise EditConflictError(f"an edit of {change.file} cannot be applied to {library.file}")
        if not 0 <= change.start <= change.end <= len(library.text):
            raise EditConflictError(
                f"{library.file}: the edit of characters {change.start} to {change.end} lies outside the text"
            )
        if change.start < position:
            raise EditConflictError(
                f"{library.file}: the edit of characters {change.start} to {change.end} overlaps another"
            )
        position = change.end
    return ordered


def deletion(file: str, entry: Entry, field: EntryField) -> Edit:
    """Return the edit that takes a field out of its entry, with its comma, and its line if it has its own."""
    # The raw entry is the library's text from the entry's start on.
    raw, origin = entry.raw, entry.start
    start, end = field.name_start - origin, field.end - origin
    comma = _COMMA.match(raw, end)
    end = comma.end() if comma else end
    # Step by step: an entry of megabytes may have a million fields, each of which may have to go.
    indented = start
    while indented and raw[indented - 1] in " \t":
        indented -= 1
    own_line = indented > 0 and raw[indented - 1] in "\r\n"
    line_end = _LINE_END.match(raw, end)
    if comma and own_line and line_end:
        start, end = indented, line_end.end()
    elif own_line and line_end:
        # The last field: the end of the line before it goes, so that the brace keeps its own line.
        start = indented - (2 if raw.endswith("\r\n", 0, indented) else 1)
    elif comma:
        blank = _BLANK.match(raw, end)
        end = blank.end() if blank and not line_end else end
    return Edit(file, origin + start, origin + end, "")


def diff(library: Library, edits: Iterable[Edit]) -> str:
    """Return a unified diff of what `edit` would change, "" for nothing.

    The changed lines are known from the edits, so the cost is theirs and not that of comparing files. Bytes
    of strays stand in it as `as_stored` gives them, so that it can be applied.

    Raises:
        EditConflictError: as `edit` does.
    """
    library, stored = as_stored(library, _ordered(library, edits))
    before = _LINE.findall(library.text)
    changes = _changes(library.text, before, stored)
    if not changes:
        return ""
    out = [f"--- {library.file}\n", f"+++ {library.file}\n"]
    shift = 0
    hunk = changes[:1]
    for change in changes[1:]:
        if change.first - hunk[-1].last > 2 * _CONTEXT:
            shift += _show(hunk, before, shift, out)
            hunk = []
        hunk.append(change)
    _show(hunk, before, shift, out)
    return "".join(out)


@dataclass(frozen=True, slots=True)
class _Change:
    """The lines ``first`` up to ``last`` (from 0, exclusive) become ``lines``."""

    first: int
    last: int
    lines: list[str]


def _changes(text: str, before: Sequence[str], ordered: Sequence[Edit]) -> list[_Change]:
    """Return the edits as changes of whole lines."""
    starts = [0, *accumulate(map(len, before))]
    groups: list[tuple[int, int, list[Edit]]] = []
    for change in ordered:
        first = bisect_right(starts, change.start) - 1
        if first == len(before) and before and before[-1][-1] not in "\r\n":
            first -= 1  # what is added behind a last line without an end changes that line
        # One line more than is touched: an edit may take a line's end away.
        last = min(bisect_right(starts, max(change.start, change.end - 1)) + 1, len(before))
        if groups and first <= groups[-1][1]:
            groups[-1][2].append(change)
            groups[-1] = (groups[-1][0], max(last, groups[-1][1]), groups[-1][2])
        else:
            groups.append((first, last, [change]))
    changes: list[_Change] = []
    for first, last, members in groups:
        parts: list[str] = []
        position = starts[first]
        for change in members:
            parts += (text[position : change.start], change.replacement)
            position = change.end
        after = _LINE.findall("".join([*parts, text[position : starts[last]]]))
        changed = _trimmed(first, before[first:last], after)
        if changed.lines or changed.first < changed.last:
            changes += _parted(changed, before)
    return changes


def _parted(change: _Change, before: Sequence[str]) -> Iterator[_Change]:
    """Yield a change without the lines in its midst that stay, as long as it is short enough to look."""
    old = before[change.first : change.last]
    if min(len(old), len(change.lines)) < 2 or len(old) * len(change.lines) > _SHORT:
        yield change
        return
    matcher = difflib.SequenceMatcher(None, old, change.lines, autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag != "equal":
            yield _Change(change.first + first, change.first + last, change.lines[begin:end])


def _trimmed(first: int, old: Sequence[str], new: Sequence[str]) -> _Change:
    """Return a change without the lines that are the same before and after it, at its beginning and end."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return _Change(first + head, first + len(old) - tail, list(new[head : len(new) - tail]))


def _show(hunk: Sequence[_Change], before: Sequence[str], shift: int, out: list[str]) -> int:
    """Write one hunk; returns by how many lines the text has grown in it."""
    begin, end = max(0, hunk[0].first - _CONTEXT), min(len(before), hunk[-1].last + _CONTEXT)
    growth = sum(len(change.lines) - (change.last - change.first) for change in hunk)
    old, new = _range(begin, end - begin), _range(begin + shift, end - begin + growth)
    out.append(f"@@ -{old} +{new} @@\n")
    position = begin
    for change in hunk:
        out += (_shown(" ", line) for line in before[position : change.first])
        out += (_shown("-", line) for line in before[change.first : change.last])
        out += (_shown("+", line) for line in change.lines)
        position = change.last
    out += (_shown(" ", line) for line in before[position:end])
    return growth


def _range(begin: int, length: int) -> str:
    """Return a range of lines as a unified diff names it; an empty one by the line before it."""
    if length == 1:
        return str(begin + 1)
    return f"{begin + 1 if length else begin},{length}"


def _shown(sign: str, line: str) -> str:
    return sign + line if line[-1] in "\r\n" else f"{sign}{line}\n\\ No newline at end of file\n"
