"""The page of an answer, whatever kind of file it is."""

from __future__ import annotations

from verifier.web.interface import Answer
from verifier.web.page import Page, read_page
from verifier.web.pdf_files import read_pdf


def page_of(answer: Answer) -> Page:
    """Read what came; never raises. A PDF file is read when it came whole."""
    page = read_page(answer.body, answer.header("content-type"), answer.url)
    if page.kind == "pdf" and answer.body and not answer.truncated and 200 <= answer.status < 300:
        return read_pdf(answer.body) or page
    return page
