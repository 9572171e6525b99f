"""Addresses that answer without the work: soft 404s, home pages, parked domains, empty pages."""

from __future__ import annotations

from tests.internet.behaviours.pages import HTML
from tests.internet.interface import Behaviour, Received, Reply

SOFT_404 = (
    "<html><head><title>Page not found - The Chronicle</title></head><body><h1>Sorry, this page could not be "
    "found</h1><p>It may have been moved or deleted.</p><a href='/'>Home</a></body></html>"
)
PARKED = (
    "<html><head><title>river-commission.example</title></head><body><h1>river-commission.example is for sale"
    "</h1><p>This domain name may be for sale. Inquire now.</p><script src='//img.sedoparking.com/js/p.js'>"
    "</script></body></html>"
)
HOME = (
    "<html><head><title>The Chronicle - News of the river</title><link rel='canonical' href='/'></head><body>"
    "<h1>The Chronicle</h1>"
    + "".join(f"<div><a href='/news/{number}'>Story {number} of the day</a></div>" for number in range(40))
    + "</body></html>"
)


def same_for_all(markup: str, status: int = 200) -> Behaviour:
    """The same page whatever is asked: a soft 404, a parked domain, a home page."""
    reply = Reply(status, HTML, markup.encode())

    def answer(received: Received) -> Reply:
        return reply

    return answer


def with_the_address(template: str) -> Behaviour:
    """A page that repeats the address it was asked for: ``{path}`` in the template."""

    def answer(received: Received) -> Reply:
        return Reply(200, HTML, template.replace("{path}", received.path).encode())

    return answer


def empty(kind: str = "text/html") -> Behaviour:
    """An answer without a body."""

    def answer(received: Received) -> Reply:
        return Reply(200, (("Content-Type", kind),))

    return answer
