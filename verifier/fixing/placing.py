"""Where the edits of a fix stand in a file that may have changed since it was audited."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise

from verifier.bibliography import Library
from verifier.model import Fix

CHANGED = "the entry has changed since the audit; audit again"
TWICE = "the entry stands there more than once; audit again"
OUTSIDE = "it does not fit this file; audit again"


@dataclass(frozen=True, slots=True)
class Placed:
    """A fix with its edits at their places of now; ``lost`` says why they have none."""

    fix: Fix
    lost: str = ""


class Places:
    """The places of fixes in a library.

    In a file that has changed, an entry that still reads to the letter as it did is found again, wherever
    it stands now; the edits in any other are lost.
    """

    def __init__(self, library: Library, *, unchanged: bool) -> None:
        self._library = library
        self._starts: defaultdict[str, list[int]] = defaultdict(list)
        self._unchanged = unchanged
        for block in () if unchanged else library.blocks:
            digest = hashlib.sha256(block.raw.encode("utf-8", "surrogatepass")).hexdigest()
            self._starts[digest].append(block.start)

    def of(self, fix: Fix) -> Placed:
        """Return a fix with its edits where they are to be made; they are all of this library."""
        fix = replace(fix, edits=tuple(replace(edit, file=self._library.file) for edit in fix.edits))
        if self._unchanged:
            return _fitting(fix, self._library)
        edits = []
        for edit in fix.edits:
            anchor = next((a for a in fix.anchors if a.start <= edit.start and edit.end <= a.end), None)
            starts = self._starts.get(anchor.sha256, []) if anchor else []
            if anchor is None or len(starts) != 1:
                return Placed(replace(fix, edits=()), TWICE if starts else CHANGED)
            shift = starts[0] - anchor.start
            edits.append(replace(edit, start=edit.start + shift, end=edit.end + shift))
        return _fitting(replace(fix, edits=tuple(edits)), self._library)


def _fitting(fix: Fix, library: Library) -> Placed:
    """A fix, if its edits lie in the text and not on one another; a report may be of anyone's making."""
    if not fix.edits or not all(0 <= edit.start <= edit.end <= len(library.text) for edit in fix.edits):
        return Placed(replace(fix, edits=()), OUTSIDE)
    ordered = sorted(fix.edits, key=lambda edit: (edit.start, edit.end))
    if any(after.start < before.end for before, after in pairwise(ordered)):
        return Placed(replace(fix, edits=()), OUTSIDE)
    return Placed(fix)
