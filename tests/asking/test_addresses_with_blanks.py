"""An address with a blank is asked as browsers ask it; only what does not open cannot exist."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.asking.conftest import Audit
from tests.internet import Internet
from tests.internet.behaviours import pages

OPENS = "https://water.example/basin report.html"
TORN = "https://water.example/no such page"


def test_a_blank_that_browsers_mend_is_remarked_and_a_torn_address_stays_malformed(
    internet: Internet, sources: Callable[..., Path], audit: Audit
) -> None:
    page = pages.alive("Rivers without Borders", author="Li, Wei")
    internet.add("water.example", {"/basin%20report.html": page})
    sources(opens=OPENS, torn=TORN)
    audited = audit("sources.bib", "--no-mementos", "--select", "L")
    assert audited.links == {OPENS: "alive", TORN: "malformed"}
    told = {item["work"]: item for item in audited.report["findings"] if item["code"] == "L007"}
    assert {key: item["confidence"] for key, item in told.items()} == {"opens": "possible", "torn": "certain"}
    assert "basin%20report.html" in told["opens"]["message"]
    assert "L001" not in audited.codes


def test_without_a_network_an_address_with_a_blank_is_malformed(
    sources: Callable[..., Path], audit: Audit
) -> None:
    sources(opens=OPENS)
    assert audit("sources.bib", "--offline").links == {OPENS: "malformed"}
