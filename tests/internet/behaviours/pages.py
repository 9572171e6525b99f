"""Pages that are there: sound ones, in any character set, and files of other kinds."""

from __future__ import annotations

import gzip
import html

from tests.internet.interface import Behaviour, Received, Reply

HTML = (("Content-Type", "text/html; charset=utf-8"),)
_FILLER = (
    "The commission met in spring and heard the reports of the river districts. "
    "Its members compared the levels of the past decade and asked for new gauges upstream. "
    "Farmers of both banks described how the floods had changed the pastures since the dam was built. "
    "The minutes list the votes, the speakers and the papers that were laid on the table. "
)


def article(title: str, *, author: str = "", date: str = "", language: str = "en", text: str = "") -> str:
    """A page as newspapers and journals have them."""
    facts = "".join(
        f'<meta name="{name}" content="{html.escape(value)}">'
        for name, value in (("citation_author", author), ("citation_publication_date", date))
        if value
    )
    paragraphs = "".join(f"<p>{text or _FILLER}</p>" for _ in range(6))
    return (
        f'<!doctype html><html lang="{language}"><head><title>{html.escape(title)} | The Chronicle</title>'
        f'{facts}</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>'
        f"<article><h1>{html.escape(title)}</h1>{paragraphs}</article>"
        "<footer>All rights</footer></body></html>"
    )


def page(markup: str, *, status: int = 200, headers: tuple[tuple[str, str], ...] = HTML) -> Behaviour:
    """Always the same page."""
    reply = Reply(status, headers, markup.encode())

    def answer(received: Received) -> Reply:
        return reply

    return answer


def alive(title: str, *, author: str = "", date: str = "", delay: float = 0.0) -> Behaviour:
    """An article of that title."""
    body = article(title, author=author, date=date).encode()

    def answer(received: Received) -> Reply:
        return Reply(200, HTML, body, delay=delay)

    return answer


def encoded(markup: str, charset: str, declared: str = "") -> Behaviour:
    """A page in a character set, declared in the header as something, or not at all."""
    kind = f"text/html; charset={declared}" if declared else "text/html"
    reply = Reply(200, (("Content-Type", kind),), markup.encode(charset))

    def answer(received: Received) -> Reply:
        return reply

    return answer


def file(body: bytes, kind: str) -> Behaviour:
    """A file of a kind, such as a PDF."""
    reply = Reply(200, (("Content-Type", kind),), body)

    def answer(received: Received) -> Reply:
        return reply

    return answer


def packed(markup: str) -> Behaviour:
    """A page under gzip."""
    reply = Reply(200, (*HTML, ("Content-Encoding", "gzip")), gzip.compress(markup.encode()))

    def answer(received: Received) -> Reply:
        return reply

    return answer


def validated(markup: str, tag: str = '"v1"') -> Behaviour:
    """A page with an ETag, which answers 304 to who has it already."""

    def answer(received: Received) -> Reply:
        headers = (*HTML, ("ETag", tag))
        if received.header("if-none-match") == tag:
            return Reply(304, headers)
        return Reply(200, headers, markup.encode())

    return answer


PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    + (
        b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n"
        b"trailer<</Size 3/Root 1 0 R>>\nstartxref\n101\n%%EOF\n"
    )
)
"""A PDF file without pages."""
