"""arXiv's query interface: an Atom feed. Written from its documentation."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from tests.internet.interface import Behaviour, Received, Reply
from tests.internet.services.replies import text
from tests.internet.services.world import WORKS, Paper

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
    'xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom">'
)


def arxiv(works: Iterable[Paper] = WORKS) -> Behaviour:
    held = {paper.arxiv: paper for paper in works if paper.arxiv}

    def entry(paper: Paper) -> str:
        people = "".join(f"<author><name>{g} {f}</name></author>" for f, g in paper.authors)
        published = f"<arxiv:doi>{escape(paper.preprint_of)}</arxiv:doi>" if paper.preprint_of else ""
        return (
            f"<entry><id>http://arxiv.org/abs/{paper.arxiv}v1</id><title>{escape(paper.title)}</title>"
            f"<published>{paper.dated}-04T10:00:00Z</published><updated>{paper.dated}-04T10:00:00Z</updated>"
            f'<summary>Made up.</summary>{people}{published}<arxiv:primary_category term="cs.CV"/></entry>'
        )

    def wrong(number: str) -> str:
        return (
            "<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_x</id><title>Error</title>"
            f"<summary>incorrect id format for {escape(number)}</summary></entry>"
        )

    def answer(received: Received) -> Reply:
        numbers = [n for n in received.query.get("id_list", "").split(",") if n]
        malformed = [number for number in numbers if not number[:1].isdigit() and "/" not in number]
        if malformed:
            entries, status = [wrong(malformed[0])], 400
        else:
            bare = [number.partition("v")[0] for number in numbers]
            entries, status = [entry(held[number]) for number in bare if number in held], 200
        total = f"<opensearch:totalResults>{len(entries)}</opensearch:totalResults>"
        feed = f"{_HEAD}<title>ArXiv Query</title>{total}{''.join(entries)}</feed>"
        return text(feed, status, kind="application/atom+xml")

    return answer
