"""arXiv: one preprint by its number, from the Atom feed of its query interface.

Asked only when DataCite, which registers arXiv's DOIs, gave no record: arXiv allows one request in three
seconds.
"""

from __future__ import annotations

import html
import re

from verifier.identifiers import normalise
from verifier.patterns import late_pattern
from verifier.registries.answers import Held, NotHeld, Reply, no_answer, quoted, registry_request, seen
from verifier.registries.interface import Registry
from verifier.registries.people import name_list
from verifier.registries.records import Notice, NoticeKind, Record
from verifier.registries.shapes import text_of
from verifier.web.interface import Answer, Outcome, Request

NAME = "arXiv"
_ID = late_pattern(r"https?://arxiv\.org/abs/(?P<number>[A-Za-z0-9./-]{1,60}?)(?:v\d{1,3})?$")


def paper_request(number: str, contact: str = "") -> Request:
    """Build the question for one preprint; the contact goes with the User-Agent only."""
    del contact
    url = f"https://export.arxiv.org/api/query?id_list={quoted(number, '/')}&max_results=1"
    return registry_request(url, accept="application/atom+xml")


def read_record(outcome: Outcome) -> Reply:
    """Read the feed: an entry, an entry titled Error, or none at all."""
    if not isinstance(outcome, Answer) or outcome.truncated:
        return no_answer(NAME, outcome)
    feed = outcome.body.decode("utf-8", "replace")
    if "<feed" not in feed[:2000] or outcome.status not in (200, 400):
        return no_answer(NAME, outcome)
    start = feed.find("<entry")
    end = feed.find("</entry>", start)
    entry = feed[start:end] if 0 <= start < end else ""
    if start >= 0 and not entry:
        return no_answer(NAME, outcome)
    if not entry or _tag(entry, "title") == "Error":
        return NotHeld(NAME, seen(outcome, "no such preprint"))
    record = _read_entry(entry)
    if record is None:
        return no_answer(NAME, outcome)
    return Held(NAME, (record,), seen(outcome, record.summary))


def _read_entry(entry: str) -> Record | None:
    found = _ID.search(_tag(entry, "id"))
    if found is None:
        return None
    title, number = _tag(entry, "title"), found["number"]
    published = normalise("doi", _tag(entry, "arxiv:doi"))
    years = [text[:4] for text in (_tag(entry, "published"), _tag(entry, "updated")) if text[:4].isdecimal()]
    notices = (Notice(NoticeKind.SUPERSEDED, published, "", "published version"),) if published else ()
    return Record(
        source=NAME,
        identifier=number,
        url=f"https://arxiv.org/abs/{number}",
        titles=(title,) if title else (),
        authors=name_list(_tags(entry, "name")),
        date=years[0] if years else "",
        dates=tuple(dict.fromkeys(years)),
        kind="preprint",
        notices=notices,
        preprint=True,
    )


def _tags(text: str, name: str) -> list[str]:
    pattern = re.compile(rf"<{name}(?:\s[^<>]{{0,300}})?>([^<]{{0,4000}})</{name}>")
    return [text_of(html.unescape(value)) for value in pattern.findall(text)[:500]]


def _tag(text: str, name: str) -> str:
    return next(iter(_tags(text, name)), "")


REGISTRY = Registry(NAME, {"arxiv": paper_request}, read_record)
