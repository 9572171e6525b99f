"""Which proposed changes are made together, and why the others are not: pure, from findings to a plan.

The safe come before the unsafe, the surer before the less sure, the graver before the slighter. One that
would touch what an earlier one changes is left for the next run, in which it is judged anew. A change after
which an entry could no longer be read is not made.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from verifier.bibliography import Block, Entry, FailedBlock, Library, parse_library
from verifier.fixing.placing import Placed, Places
from verifier.model import Confidence, Edit, Finding, Fix, Severity
from verifier.patterns import late_pattern

_SURENESS = tuple(Confidence)
_GRAVITY = tuple(Severity)
_NEW_FIELD = late_pattern(r"\s*,?\s*([\w-]+)\s*=")
# Each trial reads the entry again, and a hostile one may be long.
_MOST_TRIED = 50
# What only the rest of the file can settle.
_OF_THE_FILE = frozenset({"undefined-string", "crossref"})

UNSAFE = "look at it, then apply it with --unsafe"
UNSURE = "only possible; --min-confidence possible takes it along"
BREAKS = "the entry could not be read any more"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which changes a person asked for: the unsafe too, from which confidence on, of which entries (all)."""

    unsafe: bool = False
    min_confidence: Confidence = Confidence.PROBABLE
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed change at its place in the file as it is now; ``left`` says why it is not made, if so."""

    finding: Finding
    fix: Fix
    left: str = ""


@dataclass(frozen=True, slots=True)
class FixPlan:
    """All proposals for one file, in its order, and the edits of those that are made."""

    proposals: tuple[Proposal, ...]

    @property
    def made(self) -> tuple[Proposal, ...]:
        """The proposals that are made."""
        return tuple(proposal for proposal in self.proposals if not proposal.left)

    @property
    def left(self) -> tuple[Proposal, ...]:
        """The proposals that are not made."""
        return tuple(proposal for proposal in self.proposals if proposal.left)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits that are made; no two of them touch the same text."""
        return tuple(edit for proposal in self.made for edit in proposal.fix.edits)


def plan_fixes(
    library: Library, findings: Iterable[Finding], choice: Choice | None = None, *, unchanged: bool = True
) -> FixPlan:
    """Decide which fixes of findings are applied to a library.

    Args:
        library: the file as it is now.
        findings: those on this file; one without a fix is passed over.
        choice: what a person asked for; the safe and probable ones by default.
        unchanged: whether the file is the one that was audited. If not, a change is made only where the
            block that it changes still stands as it was.
    """
    choice = choice or Choice()
    blocks, places = _Blocks(library), Places(library, unchanged=unchanged)
    proposals = []
    for finding in findings:
        if finding.fix is None:
            continue
        placed = places.of(finding.fix)
        fix = _of_keys(placed.fix, finding, blocks, choice.keys)
        if fix is not None:
            proposals.append(Proposal(finding, fix, _unwanted(finding, placed, choice)))
    return FixPlan(tuple(_settled(proposals, blocks)))


def _unwanted(finding: Finding, placed: Placed, choice: Choice) -> str:
    """Why a change is not to be made, whatever else is changed; "" when it may be."""
    if finding.decision is not None:
        return f"decided: {finding.decision}"
    if placed.lost:
        return placed.lost
    if not placed.fix.safe and not choice.unsafe:
        return UNSAFE
    if _SURENESS.index(finding.confidence) > _SURENESS.index(choice.min_confidence):
        return UNSURE if finding.confidence is Confidence.POSSIBLE else "less sure than --min-confidence"
    return ""


def _of_keys(fix: Fix, finding: Finding, blocks: _Blocks, keys: frozenset[str]) -> Fix | None:
    """The part of a fix that changes the entries asked for; None when it changes none of them.

    What a fix does in one entry never depends on what it does in another.
    """
    if not keys:
        return fix
    if not fix.edits:
        return fix if finding.work in keys else None
    edits = tuple(edit for edit in fix.edits if blocks.key_at(edit.start) in keys)
    return replace(fix, edits=edits) if edits else None


def _settled(proposals: Sequence[Proposal], blocks: _Blocks) -> list[Proposal]:
    """The proposals, with those left that meet a better one or would break an entry."""
    settled = list(proposals)
    taken = _Taken()
    for index in sorted(range(len(settled)), key=lambda index: _rank(settled[index])):
        proposal = settled[index]
        if proposal.left:
            continue
        met = taken.met_by(proposal)
        if met is None:
            taken.take(proposal)
        else:
            settled[index] = replace(proposal, left=f"meets the change for {met}; run again")
    return _unbroken(settled, blocks)


def _rank(proposal: Proposal) -> tuple[bool, int, int, int]:
    finding = proposal.finding
    start = min((edit.start for edit in proposal.fix.edits), default=0)
    return (
        not proposal.fix.safe,
        _SURENESS.index(finding.confidence),
        _GRAVITY.index(finding.severity),
        start,
    )


class _Taken:
    """The edits that are made so far, sorted, each with the code that it is made for."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int, str, str]] = []

    def met_by(self, proposal: Proposal) -> str | None:
        """Return the code of an edit that the proposal cannot be made beside; None for none."""
        for edit in proposal.fix.edits:
            index = bisect_left(self._spans, (edit.start, -1, "", ""))
            # Those taken don't overlap, so only the neighbours can meet it.
            near = self._spans[max(0, index - 1) : bisect_right(self._spans, (edit.end, 1 << 62, "", ""))]
            for start, end, text, code in near:
                if _meet(edit, start, end, text):
                    return code
        return None

    def take(self, proposal: Proposal) -> None:
        for edit in proposal.fix.edits:
            span = (edit.start, edit.end, edit.replacement, proposal.finding.code)
            self._spans.insert(bisect_right(self._spans, span), span)


def _meet(edit: Edit, start: int, end: int, text: str) -> bool:
    inserted, was_inserted = edit.start == edit.end, start == end
    if inserted and was_inserted:
        names = [_NEW_FIELD.match(words) for words in (edit.replacement, text)]
        same = names[0] is None or names[1] is None or names[0][1].lower() == names[1][1].lower()
        return edit.start == start and same
    if inserted or was_inserted:
        # A field put behind one that goes would stand behind a comma too many.
        return edit.start <= end and start <= edit.end
    return edit.start < end and start < edit.end


def _unbroken(proposals: list[Proposal], blocks: _Blocks) -> list[Proposal]:
    """The proposals, with those left after which an entry could not be read as it should."""
    touching: defaultdict[int, defaultdict[int, list[Edit]]] = defaultdict(lambda: defaultdict(list))
    for index in sorted(range(len(proposals)), key=lambda index: _rank(proposals[index])):
        for edit in () if proposals[index].left else proposals[index].fix.edits:
            touching[blocks.index_at(edit.start)][index].append(edit)
    for place, there in touching.items():
        if not blocks.is_broken_by(place, [edit for edits in there.values() for edit in edits]):
            continue
        # One after the other: the better ones stay as long as they go together.
        kept: list[int] = []
        for number, index in enumerate(there):
            if number >= _MOST_TRIED:
                proposals[index] = replace(proposals[index], left=BREAKS)
                continue
            edits = [edit for other in (*kept, index) for edit in there[other]]
            if not blocks.is_broken_by(place, edits):
                kept.append(index)
                continue
            alone = bool(kept) and not blocks.is_broken_by(place, there[index])
            met = (
                f"does not go with the change for {proposals[kept[0]].finding.code}; run again"
                if alone
                else ""
            )
            proposals[index] = replace(proposals[index], left=met or BREAKS)
    return proposals


class _Blocks:
    """The blocks of a library by what stands where."""

    def __init__(self, library: Library) -> None:
        self._blocks = library.blocks
        self._starts = [block.start for block in library.blocks]

    def index_at(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _at(self, offset: int) -> Block | None:
        index = self.index_at(offset)
        return self._blocks[index] if index >= 0 else None

    def key_at(self, offset: int) -> str:
        """Return the key of the entry at an offset; "" where none is."""
        block = self._at(offset)
        return block.key if isinstance(block, Entry | FailedBlock) else ""

    def is_broken_by(self, index: int, edits: Sequence[Edit]) -> bool:
        """Whether an entry would no longer be one entry of the same key that can be read without a fault."""
        block = self._blocks[index] if index >= 0 else None
        if not isinstance(block, Entry):
            return False
        after = parse_library(_edited(block, edits), "")
        if [type(held) for held in after.blocks] != [Entry] or after.entries[0].key != block.key:
            return True
        faults = _faults_of(after)
        return faults > 0 and faults > _faults_of(parse_library(block.raw, ""))


def _faults_of(library: Library) -> int:
    return sum(problem.kind not in _OF_THE_FILE for problem in library.problems)


def _edited(block: Block, edits: Sequence[Edit]) -> str:
    parts: list[str] = []
    position = block.start
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        parts += (
            block.raw[position - block.start : edit.start - block.start],
            edit.replacement,
        )
        position = edit.end
    return "".join([*parts, block.raw[position - block.start :]])
