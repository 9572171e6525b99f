"""PubMed: one record by its number (PMID), by the summaries of the E-utilities."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.identifiers import normalise
from verifier.registries.answers import Held, NotHeld, Reply, no_answer, quoted, registry_request, seen
from verifier.registries.interface import Registry
from verifier.registries.people import indexed_names
from verifier.registries.records import Notice, NoticeKind, Record
from verifier.registries.shapes import mapping_of, mappings_of, read_json, text_of, texts_of
from verifier.web.interface import Answer, Outcome, Request

NAME = "PubMed"
_HOST = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils"
# What the kinds of publication say of the work itself, and which of them are notices on another.
_NOTICES: Mapping[str, NoticeKind] = {
    "retracted publication": NoticeKind.RETRACTED,
    "corrected and republished article": NoticeKind.SUPERSEDED,
}
_NOTICE_TYPES = frozenset(
    {"retraction of publication", "retraction notice", "published erratum", "expression of concern"}
)


def summary_request(pmid: str, contact: str = "") -> Request:
    """Build the question for the summary of a record; the contact goes with the User-Agent only."""
    del contact
    return registry_request(f"{_HOST}/esummary.fcgi?db=pubmed&id={quoted(pmid)}&retmode=json&tool=verifier")


def read_record(outcome: Outcome) -> Reply:
    """Read the summary; an ``error`` in the place of a record says that there is none."""
    if not isinstance(outcome, Answer) or outcome.truncated or outcome.status != 200:
        return no_answer(NAME, outcome)
    result = mapping_of(mapping_of(read_json(outcome.body)).get("result"))
    number = next(iter(texts_of(result.get("uids"))), "")
    item = mapping_of(result.get(number))
    if text_of(item.get("error")):
        return NotHeld(NAME, seen(outcome, text_of(item.get("error"))))
    record = read_summary(item)
    if record is None:
        return no_answer(NAME, outcome)
    return Held(NAME, (record,), seen(outcome, record.summary))


def read_summary(item: Mapping[str, object]) -> Record | None:
    """Return the record of one summary; None when it has no number."""
    pmid = text_of(item.get("uid"))
    if not re.fullmatch(r"\d{1,9}", pmid):
        return None
    years = [text_of(item.get(name))[:4] for name in ("pubdate", "epubdate")]
    dates = tuple(dict.fromkeys(year for year in years if re.fullmatch(r"[12]\d{3}", year)))
    kinds = [kind.lower() for kind in texts_of(item.get("pubtype"))]
    title = text_of(item.get("title")).rstrip(".")
    names = [text_of(person.get("name")) for person in mappings_of(item.get("authors"))]
    containers = (text_of(item.get("fulljournalname")), text_of(item.get("source")))
    notices = tuple(Notice(_NOTICES[kind], "", "", NAME) for kind in kinds if kind in _NOTICES)
    return Record(
        source=NAME,
        identifier=pmid,
        url=f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/",
        titles=tuple(text for text in (title, text_of(item.get("vernaculartitle"))) if text),
        authors=indexed_names(name for name in names if name),
        containers=tuple(dict.fromkeys(name for name in containers if name)),
        date=dates[0] if dates else "",
        dates=dates,
        volume=text_of(item.get("volume")),
        issue=text_of(item.get("issue")),
        pages=text_of(item.get("pages")),
        kind="journal-article",
        language=next(iter(texts_of(item.get("lang"))), "")[:2],
        notices=notices,
        is_notice=any(kind in _NOTICE_TYPES for kind in kinds),
        doi=_doi(item.get("articleids")),
    )


def _doi(value: object) -> str:
    for entry in mappings_of(value):
        if entry.get("idtype") == "doi":
            return normalise("doi", text_of(entry.get("value")))
    return ""


REGISTRY = Registry(NAME, {"pmid": summary_request}, read_record)
