"""Hosts of every kind, each with the verdict of an auditor who knows what the host does."""

from tests.web.cases import (
    charsets,
    drifting,
    failing,
    framed,
    gates,
    impossible,
    limited,
    login_bars,
    missing,
    moved,
    notices,
    replaced,
    searches,
    series,
    spellings,
    there,
    variety,
    walled,
)
from tests.web.cases.simulated import (
    CASES,
    Simulated,
)

__all__ = [
    "CASES",
    "Simulated",
    "charsets",
    "drifting",
    "failing",
    "framed",
    "gates",
    "impossible",
    "limited",
    "login_bars",
    "missing",
    "moved",
    "notices",
    "replaced",
    "searches",
    "series",
    "spellings",
    "there",
    "variety",
    "walled",
]
