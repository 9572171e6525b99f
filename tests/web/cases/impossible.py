"""Addresses that cannot be asked."""

from __future__ import annotations

from tests.web.cases.simulated import (
    MALFORMED,
    SKIPPED,
    case,
)

case("no host", MALFORMED, {}, url="https:///report.pdf")
case("port that cannot be", MALFORMED, {}, url="https://port.example:99999/")
case("mail", SKIPPED, {}, url="mailto:editor@chronicle.example")
case("ftp", SKIPPED, {}, url="ftp://files.example/r.pdf")
