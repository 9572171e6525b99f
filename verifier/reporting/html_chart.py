"""The summary picture: horizontal bars as plain numbers, for the template to draw as inline SVG."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from verifier.model import Audit, LinkVerdict, Relation, SupportVerdict
from verifier.reporting.overview import (
    FAMILIES,
    SEVERITIES,
    counted,
    family_of,
    open_findings,
    reference_tally,
    tally,
)

LABEL_WIDTH: Final = 150
BAR_WIDTH: Final = 260
ROW_HEIGHT: Final = 26

# The tone of a verdict: what a reader may rely on, should look at, must act on, or cannot know.
TONES: Final[Mapping[str, str]] = {
    "error": "bad",
    "warning": "odd",
    "note": "mild",
    "alive": "good",
    "moved": "odd",
    "gone": "bad",
    "lost": "bad",
    "drifted": "bad",
    "blocked": "mild",
    "failing": "odd",
    "malformed": "bad",
    "skipped": "open",
    "confirmed": "good",
    "differs": "odd",
    "identifier-mismatch": "bad",
    "identifier-unknown": "bad",
    "not-found": "odd",
    "unverifiable": "open",
    "same": "good",
    "probably-same": "good",
    "other-work": "bad",
    "cannot-tell": "open",
    "same-work": "odd",
    "conflicting": "bad",
    "review": "mild",
    "related": "good",
    "different": "good",
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar: its tone, where it begins and how wide it is."""

    tone: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart: its label, its number, its parts and where they stand."""

    label: str
    count: int
    y: int
    end: float
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars under one title, with a sentence that says the same in words."""

    title: str
    text: str
    height: int
    bars: tuple[Bar, ...]


def charts(audit: Audit) -> tuple[Chart, ...]:
    """The charts of an audit; one without anything to show is left out."""
    families: dict[str, Counter[str]] = {name: Counter() for name in (*FAMILIES.values(), "other")}
    for finding in open_findings(audit):
        families[family_of(finding.code)][finding.severity.value] += 1
    findings = [
        (
            family,
            [(severity.value, counts[severity.value]) for severity in SEVERITIES if counts[severity.value]],
        )
        for family, counts in families.items()
        if counts
    ]
    verdicts = (
        ("Links", tally(audit.links, lambda link: link.verdict.value, LinkVerdict)),
        ("References", reference_tally(audit)),
        ("Pages against citations", tally(audit.support, lambda item: item.verdict.value, SupportVerdict)),
        ("Duplicates", tally(audit.duplicates, lambda pair: pair.relation.value, Relation)),
    )
    drawn = [_chart("Open findings by family and severity", findings)]
    drawn += [
        _chart(title, [(name, [(name, n)]) for name, n in counts.items()]) for title, counts in verdicts
    ]
    return tuple(chart for chart in drawn if chart.bars)


def _chart(title: str, rows: list[tuple[str, list[tuple[str, int]]]]) -> Chart:
    most = max((sum(number for _, number in parts) for _, parts in rows), default=1)
    bars = tuple(_bar(label, parts, most, line * ROW_HEIGHT) for line, (label, parts) in enumerate(rows))
    return Chart(title, _sentence(rows), len(rows) * ROW_HEIGHT, bars)


def _bar(label: str, parts: list[tuple[str, int]], most: int, y: int) -> Bar:
    segments = []
    x = float(LABEL_WIDTH)
    for name, number in parts:
        # One finding among thousands must still be seen.
        width = max(number / most * BAR_WIDTH, 3.0)
        segments.append(Segment(TONES.get(name, "open"), round(x, 1), round(width, 1)))
        x += width
    return Bar(label, sum(number for _, number in parts), y, round(x, 1), tuple(segments))


def _sentence(rows: Iterable[tuple[str, list[tuple[str, int]]]]) -> str:
    told = []
    for label, parts in rows:
        if len(parts) == 1 and parts[0][0] == label:
            told.append(f"{label} {parts[0][1]:,}")
        else:
            told.append(f"{label}: {', '.join(counted(number, name) for name, number in parts)}")
    return "; ".join(told)
