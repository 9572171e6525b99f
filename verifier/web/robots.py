"""The rules of a site for robots (RFC 9309): asked once an origin, judged by Protego.

They bind all that is asked beyond the one visit that a reader's own click would be.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from verifier.web.charset import decode
from verifier.web.interface import Answer, Outcome, Request

AGENT = "verifier"
"""The name that a site's rules may use for this program."""

MAX_BYTES = 500 * 1024
"""RFC 9309, section 2.5: so much of the rules has to be read."""

_LONGEST_LINE = 1000
_MOST_STARS = 6
_MOST_LINES = 5000

Ask = Callable[[Request, Callable[[Outcome], None]], None]
"""Puts a request; the outcome is handed over later, or at once."""


class Robots:
    """Whether an address may be asked. Not safe for threads: one engine owns it."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._rules: dict[str, Protego | bool] = {}
        self._waiting: dict[str, list[tuple[str, Callable[[bool], None]]]] = {}

    def allowed(self, url: str, then: Callable[[bool], None]) -> None:
        """Hand over whether an address may be asked, once the rules of its origin are known."""
        origin = _origin(url)
        if origin in self._rules:
            then(_allows(self._rules[origin], url))
            return
        waiting = self._waiting.setdefault(origin, [])
        waiting.append((url, then))
        if len(waiting) == 1:
            request = Request(f"{origin}/robots.txt", purpose="robots", cap=MAX_BYTES)
            self._ask(request, lambda outcome: self._learn(origin, outcome))

    def _learn(self, origin: str, outcome: Outcome) -> None:
        self._rules[origin] = rules = rules_of(outcome)
        for url, then in self._waiting.pop(origin, []):
            then(_allows(rules, url))


def rules_of(outcome: Outcome) -> Protego | bool:
    """What the answer to a request for ``robots.txt`` permits: rules, all (True) or nothing (False).

    RFC 9309, section 2.3.1: no such file permits all; rules that cannot be reached forbid all.
    """
    if not isinstance(outcome, Answer) or outcome.status >= 500 or outcome.status == 429:
        return False
    if outcome.status >= 300:
        return True
    lines = decode(outcome.body, outcome.header("content-type")).text.splitlines()[:_MOST_LINES]
    # Patterns become expressions: many stars in one line would make them slow.
    plain = [line for line in lines if len(line) <= _LONGEST_LINE and line.count("*") <= _MOST_STARS]
    rules: Protego = Protego.parse("\n".join(plain))
    return rules


def _allows(rules: Protego | bool, url: str) -> bool:
    return rules if isinstance(rules, bool) else bool(rules.can_fetch(url, AGENT))


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
