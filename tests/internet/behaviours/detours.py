"""Redirects by HTTP, by the page and by its script, and those that depend on cookies."""

from __future__ import annotations

from tests.internet.behaviours.pages import HTML
from tests.internet.interface import Behaviour, Received, Reply


def redirect(target: str, status: int = 301) -> Behaviour:
    """Sends to one address."""

    def answer(received: Received) -> Reply:
        return Reply(status, (("Location", target),))

    return answer


def circle(*paths: str) -> dict[str, Behaviour]:
    """Paths that send each to the next and the last to the first."""
    return {path: redirect(after, 302) for path, after in zip(paths, (*paths[1:], paths[0]), strict=True)}


def staircase() -> Behaviour:
    """A redirect to one step further, without an end."""

    def answer(received: Received) -> Reply:
        step = int(received.query.get("step", "0"))
        return Reply(302, (("Location", f"{received.path}?step={step + 1}"),))

    return answer


def refresh(target: str, seconds: int = 0) -> Behaviour:
    """A page that sends on by a meta element."""
    element = f'<meta http-equiv="refresh" content="{seconds}; url={target}">'
    markup = f"<html><head>{element}</head><body></body></html>"
    reply = Reply(200, HTML, markup.encode())

    def answer(received: Received) -> Reply:
        return reply

    return answer


def scripted(target: str) -> Behaviour:
    """A page that sends on by a script."""
    reply = Reply(200, HTML, f'<html><script>window.location.href = "{target}";</script></html>'.encode())

    def answer(received: Received) -> Reply:
        return reply

    return answer


def cookie_first(then: Behaviour) -> Behaviour:
    """Sets a cookie, sends to the same address, and shows the page only to who brings the cookie back."""

    def answer(received: Received) -> object:
        if "visitor=1" in received.header("cookie"):
            return then(received)
        return Reply(302, (("Set-Cookie", "visitor=1; Path=/"), ("Location", received.path)))

    return answer  # type: ignore[return-value]
