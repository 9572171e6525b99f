"""Audits of a few findings, to be recorded."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from verifier.model import (
    SCHEMA_VERSION,
    Audit,
    Confidence,
    Evidence,
    Finding,
    Input,
    Location,
    Mode,
    Severity,
    Summary,
    Tool,
)

MakeFinding = Callable[..., Finding]
MakeAudit = Callable[..., Audit]


@pytest.fixture
def make_finding() -> MakeFinding:
    def make(
        code: str = "L007",
        message: str = "The address cannot exist.",
        *,
        value: str = "htp://a.example",
        line: int = 3,
        file: str = "sources.bib",
        work: str | None = "li2011rivers",
    ) -> Finding:
        return Finding(
            code,
            "some-rule",
            Severity.ERROR,
            Confidence.CERTAIN,
            message,
            Location(file, line),
            work,
            evidence=(Evidence("url", f"{file}:{line}", value),),
        )

    return make


@pytest.fixture
def make_audit() -> MakeAudit:
    def make(findings: Sequence[Finding] = (), *, files: Sequence[str] = ("sources.bib",)) -> Audit:
        return Audit(
            SCHEMA_VERSION,
            Tool("verifier", "0.1.0"),
            "2026-11-24T10:00:00Z",
            Mode.OFFLINE,
            tuple(Input(file, "ab" * 32, "bibliography") for file in files),
            Summary(0, 1, 1, {"skipped": 1}, {}, {}, {}, {"error": len(findings)}),
            findings=tuple(findings),
        )

    return make
