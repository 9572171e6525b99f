"""Asking the registries for each work: by the identifier that it prints, else by a search."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from verifier.identifiers import identifiers_of
from verifier.model import Reference, Work
from verifier.patterns import late_pattern
from verifier.registries import undocs
from verifier.registries.answers import dated
from verifier.registries.by_identifier import by_arxiv, by_doi, by_handle_net, by_number, by_symbol
from verifier.registries.by_search import by_search, proposal
from verifier.registries.coverage import coverage_of
from verifier.registries.desk import Desk
from verifier.registries.inquiry import Inquiry
from verifier.registries.relations import BOOKS, CITED_PARTS
from verifier.registries.verdict import identifier_is_wrong, judge, names_the_whole
from verifier.web.interface import Fetcher

_DOI_HOST = late_pattern(r"//(?:[^/@]{0,200}@)?(?:[\w.-]{1,100}[.-])?doi[.-]org\b", re.IGNORECASE)
# Works that may quote the symbol of a document, but are none themselves.
_NO_DOCUMENTS = BOOKS | CITED_PARTS | {"article", "thesis", "review", "periodical"}


def check_references(
    works: Iterable[Work], fetcher: Fetcher, contact: str = "", now: dt.datetime | None = None
) -> Iterator[Reference]:
    """Yield the verdict on each work, as soon as it is known.

    Args:
        works: what is cited.
        fetcher: who answers the questions.
        contact: an e-mail address that registries may write to; it is sent, and shown nowhere.
        now: the time that evidence bears when an answer has none.
    """
    registries = Registries(fetcher, contact, now)
    for work in works:
        yield registries.check(work)


class Registries:
    """All registries as one: safe for several threads."""

    def __init__(self, fetcher: Fetcher, contact: str = "", now: dt.datetime | None = None) -> None:
        self._desk = Desk(fetcher, contact)
        self._now = (now or dt.datetime.now(dt.UTC)).astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def check(self, work: Work) -> Reference:
        """Ask all that is to be asked of one work and judge the answers."""
        case = self._asked(Inquiry(work.key, coverage_of(work.fields, work.type), work.type), work)
        if identifier_is_wrong(case):
            case = proposal(self._desk, case, work)
        elif names_the_whole(case):
            # The book is no proof of its chapters: they are looked for by themselves.
            case = proposal(self._desk, case, work)
            case = replace(case, found="", best=case.proposed) if case.proposed else case
        return judge(replace(case, evidence=tuple(dated(item, self._now) for item in case.evidence)))

    def _asked(self, case: Inquiry, work: Work) -> Inquiry:
        known = {
            item.scheme: item.value for item in reversed(work.identifiers or identifiers_of(work.fields))
        }
        desk = self._desk
        if "doi" in known:
            asked = by_doi(desk, case, work, known["doi"])
            if not identifier_is_wrong(asked) or _is_printed(known["doi"], work):
                return asked
            # What only looks like a DOI in the path of an address accuses nobody.
            case = replace(case, evidence=asked.evidence, failures=asked.failures)
        if "arxiv" in known and not _is_published(work):
            return by_arxiv(desk, case, work, known["arxiv"])
        if "pmid" in known:
            return by_number(desk, case, work, "pmid", known["pmid"])
        if undocs.is_asked(known.get("un", "")) and work.type not in _NO_DOCUMENTS:
            return by_symbol(desk, case, known["un"])
        if "isbn" in known and work.type in BOOKS:
            case = by_number(desk, case, work, "isbn", known["isbn"])
            if case.found:
                return case
        elif "hdl" in known:
            return by_handle_net(desk, case, known["hdl"])
        return by_search(desk, case, work)


def _is_published(work: Work) -> bool:
    """Whether more than the preprint is cited: the published version has another record."""
    published = work.fields.get("journaltitle", "") or work.fields.get("booktitle", "")
    return bool(published) and "arxiv" not in published.lower()


def _is_printed(doi: str, work: Work) -> bool:
    """Whether a work gives a DOI as one, not merely the address of a publisher with its like in the path."""
    fields = {name: value for name, value in work.fields.items() if name != "url"}
    given = any(item.scheme == "doi" and item.value == doi for item in identifiers_of(fields, work.type))
    return given or _DOI_HOST.search(work.fields.get("url", "")[:2000]) is not None
