"""A few hosts to try the tool against by hand, and every double of a service that there is."""

from __future__ import annotations

from collections.abc import Mapping

from tests.internet import Internet, Site
from tests.internet.behaviours import detours, faults, ghosts, pages, walls
from tests.internet.interface import Fault, Reply
from tests.internet.services import SERVICES

HOSTS: Mapping[str, Site] = {
    "alive.example": pages.alive("Rivers without Borders", author="Li, Wei", date="2011"),
    "moved.example": {
        "/old": detours.redirect("https://moved.example/new"),
        "/new": pages.alive("Rivers without Borders", author="Li, Wei", date="2011"),
    },
    "gone.example": faults.status(410),
    "missing.example": {"/": pages.page(ghosts.HOME)},
    "soft.example": ghosts.same_for_all(ghosts.SOFT_404),
    "parked.example": ghosts.same_for_all(ghosts.PARKED),
    "wall.example": walls.wall(walls.CLOUDFLARE, 403, (("cf-mitigated", "challenge"),)),
    "limited.example": walls.rate_limited("3600"),
    "heals.example": faults.heals(Reply(503), pages.alive("Rivers without Borders")),
    "broken.example": faults.status(500),
    "silent.example": faults.always(Fault.SILENCE),
    "refused.example": Fault.REFUSED,
    "expired.example": Fault.TLS_EXPIRED,
    "gbk.example": pages.encoded(
        "<html><head><title>无国界的河流</title></head><body><h1>无国界的河流</h1></body></html>", "gb18030"
    ),
    "loop.example": detours.circle("/a", "/b"),
}
"""Hosts by name; what they do is in their name."""


def populate(internet: Internet) -> tuple[str, ...]:
    """Add the sample hosts and the doubles of services; returns the names of the sample hosts."""
    for host, site in (*HOSTS.items(), *SERVICES.items()):
        internet.add(host, site)
    return tuple(HOSTS)
