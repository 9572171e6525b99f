"""Hosts of every kind, each with the verdict of an auditor who knows what the host does.

A case is one address; what it leads to is made up, in the manner of what is found in the wild.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.internet.behaviours import faults
from tests.internet.behaviours.pages import article, page
from tests.internet.hosts import Site
from tests.internet.interface import Behaviour
from verifier.model import LinkVerdict
from verifier.web.recognition import Cited

TITLE = "Rivers without Borders"
CITED = Cited(TITLE, "Li, Wei and Berg, Anna", "2011-05-03")
PATH = "/archive/2011/rivers.html"
WORK = article(TITLE, author="Li, Wei", date="2011-05-03")
SOUND = page(WORK)

ALIVE, MOVED, GONE, LOST = LinkVerdict.ALIVE, LinkVerdict.MOVED, LinkVerdict.GONE, LinkVerdict.LOST
DRIFTED, BLOCKED, FAILING = LinkVerdict.DRIFTED, LinkVerdict.BLOCKED, LinkVerdict.FAILING
MALFORMED, SKIPPED = LinkVerdict.MALFORMED, LinkVerdict.SKIPPED


@dataclass(frozen=True)
class Simulated:
    """One address, the hosts behind it, what was cited there, and what an ideal auditor says."""

    name: str
    verdict: LinkVerdict
    url: str
    hosts: Mapping[str, Site]
    cited: Cited = field(default=CITED)


CASES: list[Simulated] = []


def case(
    name: str,
    verdict: LinkVerdict,
    site: Site,
    *,
    path: str = PATH,
    url: str = "",
    cited: Cited = CITED,
    scheme: str = "https",
    more: Mapping[str, Site] | None = None,
) -> None:
    """Add a case whose host bears its name."""
    host = name.replace(" ", "-") + ".example"
    CASES.append(
        Simulated(name, verdict, url or f"{scheme}://{host}{path}", {host: site, **(more or {})}, cited)
    )


def only(behaviour: Behaviour, path: str = PATH) -> dict[str, Behaviour]:
    """One path that is there on a host whose other paths are not."""
    return {path: behaviour}


def in_all(markup: str, status: int = 200, headers: tuple[tuple[str, str], ...] = ()) -> Behaviour:
    """The same answer to everything."""
    return faults.status(status, markup, headers)
