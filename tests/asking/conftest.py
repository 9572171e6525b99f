"""An internet on this machine, a bibliography of its hosts, and ``verifier`` run against both."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cli.world import command, environment
from tests.internet import Internet
from tests.internet.services import services


@dataclass(frozen=True)
class Audited:
    """What an audit left: its exit code, the streams, and audit.json ({} when none was written)."""

    code: int
    out: str
    err: str
    report: Mapping[str, Any]

    @property
    def links(self) -> dict[str, str]:
        """The verdict on each address."""
        return {link["url"]: link["verdict"] for link in self.report["links"]}

    @property
    def references(self) -> dict[str, str]:
        """The verdict on each work."""
        return {reference["work"]: reference["verdict"] for reference in self.report["references"]}

    @property
    def codes(self) -> set[str]:
        """The codes of the findings."""
        return {finding["code"] for finding in self.report["findings"]}


Audit = Callable[..., Audited]


@pytest.fixture
def internet() -> Iterator[Internet]:
    with Internet() as internet:
        for host, behaviour in services().items():
            internet.add(host, behaviour)
        yield internet


@pytest.fixture
def audit(tmp_path: Path, internet: Internet) -> Audit:
    """Run ``verifier audit`` in the test's folder; without an internet when ``connected`` is false."""

    def run(*arguments: str, connected: bool = True) -> Audited:
        dead = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), "http://127.0.0.1:9")
        variables = internet.environment() if connected else {**dead, "NO_PROXY": "", "no_proxy": ""}
        result = subprocess.run(
            command("audit", *(arguments or ("sources.bib",)), "--interval", "0"),
            cwd=tmp_path,
            env=environment(tmp_path, {**variables, "VERIFIER_OFFLINE": "false"}),
            capture_output=True,
            timeout=120,
            check=False,
        )
        written = tmp_path / "reports" / "audit.json"
        report = json.loads(written.read_bytes()) if written.exists() else {}
        err = result.stderr.decode()
        assert "Traceback" not in err, err
        return Audited(result.returncode, result.stdout.decode(), err, report)

    return run


@pytest.fixture
def sources(tmp_path: Path) -> Callable[..., Path]:
    """Write sources.bib: one entry an address, by key."""

    def write(**addresses: str) -> Path:
        path = tmp_path / "sources.bib"
        entries = [
            f"@online{{{key},\n  author = {{Li, Wei}},\n  title = {{Rivers without Borders}},\n"
            f"  date = {{2011}},\n  urldate = {{2014-03-05}},\n  url = {{{url}}},\n}}\n"
            for key, url in addresses.items()
        ]
        path.write_text("\n".join(entries), encoding="utf-8")
        return path

    return write
