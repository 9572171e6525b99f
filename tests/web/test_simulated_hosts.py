"""Every kind of host is told apart, and no live, blocked or moved page is called gone, lost or drifted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.internet import Internet
from tests.web.cases import CASES, Simulated
from verifier.model import LinkVerdict
from verifier.web.client import Client
from verifier.web.links import Checked, Target, check_links


@pytest.fixture(scope="module")
def verdicts() -> Iterator[dict[str, Checked]]:
    """All cases in one run, asked through the proxy."""
    with Internet() as internet, pytest.MonkeyPatch.context() as patch:
        for name, value in internet.environment().items():
            patch.setenv(name, value)
        for simulated in CASES:
            for host, site in simulated.hosts.items():
                internet.add(host, site)
        targets = [Target(simulated.url, ("key",), (simulated.cited,)) for simulated in CASES]
        with Client(
            interval=0.02, timeout=3.0, total=9.0, pauses=(0.05, 0.05, 0.05), jobs=24, deadline=50
        ) as client:
            run = check_links(targets, client, confirm_after=0.2)
            yield {checked.link.url: checked for checked in run}


@pytest.mark.parametrize("simulated", CASES, ids=lambda simulated: simulated.name.replace(" ", "-"))
def test_the_verdict_is_that_of_an_auditor_who_knows_the_host(
    simulated: Simulated, verdicts: dict[str, Checked]
) -> None:
    link = verdicts[simulated.url].link
    assert link.verdict is simulated.verdict, (link.reason, link.evidence)
    assert link.reason
    assert link.evidence or link.verdict is LinkVerdict.SKIPPED


def test_there_are_as_many_cases_as_the_peers_were_judged_by() -> None:
    assert len(CASES) >= 128
    assert len({simulated.url for simulated in CASES}) == len(CASES)
