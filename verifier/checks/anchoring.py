"""The blocks that proposed changes stand in, so that a change is found again when its file has moved on.

An `Edit` counts code points from the beginning of its file. A line added above the entry makes that wrong,
while the entry itself may still stand as it was judged.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from verifier.bibliography import Library
from verifier.model import Anchor, Finding, Fix


def anchored(findings: Iterable[Finding], libraries: Sequence[Library]) -> tuple[Finding, ...]:
    """The findings, the fix of each with the blocks that it changes. A file that isn't given has none."""
    names = [library.file for library in libraries]
    # Of two files with one bare name nobody knows which one an edit means.
    anchors = {library.file: _Anchors(library) for library in libraries if names.count(library.file) == 1}
    return tuple(
        replace(finding, fix=_anchored(finding.fix, anchors)) if finding.fix else finding
        for finding in findings
    )


def _anchored(fix: Fix, anchors: Mapping[str, _Anchors]) -> Fix:
    found = {anchors[edit.file].at(edit.start) for edit in fix.edits if edit.file in anchors}
    return replace(fix, anchors=tuple(sorted(found, key=lambda anchor: anchor.start)))


class _Anchors:
    """The blocks of a library, each summed once: one of megabytes may have thousands of findings."""

    def __init__(self, library: Library) -> None:
        self._blocks = library.blocks
        self._starts = [block.start for block in library.blocks]
        self._known: dict[int, Anchor] = {}

    def at(self, offset: int) -> Anchor:
        """Return the block that holds an offset."""
        index = max(bisect_right(self._starts, offset) - 1, 0)
        if index not in self._known:
            block = self._blocks[index]
            digest = hashlib.sha256(block.raw.encode("utf-8", "surrogatepass")).hexdigest()
            self._known[index] = Anchor(block.start, block.end, digest)
        return self._known[index]
