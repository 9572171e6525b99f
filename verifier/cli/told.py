"""What an audit is told besides its targets: the findings that are known, and what persons have decided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from verifier.checks import wanted_codes
from verifier.model import Audit, Decision, Location
from verifier.settings import Settings
from verifier.state import is_expired, locate_decisions, read_baseline, read_decisions, write_baseline
from verifier.state.healed import healed_since

if TYPE_CHECKING:
    from verifier.cli.console import Console


@dataclass(frozen=True, slots=True)
class Told:
    """Decisions in their order and where they stand, and fingerprints of findings that are known."""

    decisions: tuple[Decision, ...] = ()
    baseline: frozenset[str] = frozenset()
    places: Mapping[Decision, Location] = field(default_factory=dict)


def read_told(settings: Settings, console: Console, today: dt.date) -> Told:
    """Read the decisions and the baseline that the settings name; a file that is not there holds none.

    Raises:
        StateError: one of the files is damaged or of another version.
    """
    decisions = read_decisions(Path(settings.decisions))
    places = locate_decisions(Path(settings.decisions))
    for decision in decisions:
        if is_expired(decision, today):
            place = places.get(decision)
            where = f"{settings.decisions}:{place.line}" if place else settings.decisions
            console.say(
                f"{where}: {decision.word} {decision.target} held until {decision.until} and counts no more"
            )
    baseline: frozenset[str] = frozenset()
    if settings.baseline:
        path = Path(settings.baseline)
        if path.exists():
            baseline = read_baseline(path)
        elif not settings.update_baseline:
            console.say(
                f"{path}: there is no such baseline, so all findings count as new; "
                "--update-baseline writes one"
            )
    return Told(decisions, baseline, places)


def with_healed(audit: Audit, settings: Settings) -> Audit:
    """Return the audit with what the baseline knows and it no longer finds; as it is without a baseline.

    Where rules were left out, their findings are not gone for that.
    """
    path = Path(settings.baseline)
    if not settings.baseline or not path.exists():
        return audit
    wanted = wanted_codes(settings.select, settings.ignore)
    healed = tuple(item for item in healed_since(audit, path) if item.code in wanted)
    return replace(audit, healed=healed) if healed else audit


def keep_baseline(audit: Audit, settings: Settings, console: Console) -> None:
    """Write the findings of an audit as known, those aside that a person has decided.

    Raises:
        UnwritableFile: the file cannot be written.
    """
    if write_baseline(Path(settings.baseline), audit.findings, audit.works):
        known = sum(finding.decision is None for finding in audit.findings)
        console.say(f"{settings.baseline}: {known} findings are known from now on")
