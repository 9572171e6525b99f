"""Asking about a work by the identifier that it prints, in the order that needs the fewest questions.

A DOI's record is asked where most are, at Crossref, or at the agency that its prefix is known to have: a
record is proof that the DOI exists. Without one doi.org says whether it exists, and whose it is.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.model import UnverifiableReason, Work
from verifier.registries import doi_handles, openalex, undocs
from verifier.registries.answers import Held, NoAnswer, NotHeld, Reply
from verifier.registries.crossref_records import NAME as CROSSREF
from verifier.registries.desk import Desk
from verifier.registries.doi_handles import Agency, Exists
from verifier.registries.inquiry import Inquiry, failed, saw
from verifier.registries.matching import match
from verifier.registries.table import BY_IDENTIFIER, READ_AGENCIES

# Short DOIs are handles with an alias; only doi.org knows them.
_SHORT = "10/"
_HANDLES = "hdl.handle.net"


def by_doi(desk: Desk, case: Inquiry, work: Work, doi: str) -> Inquiry:
    """Find out whether a DOI exists, in any spelling, and what its record says."""
    case = replace(case, identifier=doi, scheme="doi")
    asked: tuple[str, ...] = ()
    agency = desk.likely_agency(doi) or CROSSREF
    if doi.startswith(_SHORT):
        return _by_handle(desk, case, work, asked)
    while (registry := READ_AGENCIES.get(agency)) is not None and registry.name not in asked:
        reply = desk.look_up(registry, "doi", doi)
        case = saw(case, reply.evidence)
        if isinstance(reply, Held):
            return _held(replace(case, found=doi, agency=agency), work, reply)
        asked = (*asked, registry.name)
        if isinstance(reply, NoAnswer):
            case = failed(case, reply)
        # Whose the DOI is decides nothing yet, but where else to ask: in a replay the order of the works,
        # and with it what is known of a prefix, may be another one.
        known = desk.agency(doi)
        case = saw(case, known.evidence)
        agency = known.name if isinstance(known, Agency) else ""
    return _by_handle(desk, case, work, asked)


def _by_handle(desk: Desk, case: Inquiry, work: Work, asked: tuple[str, ...]) -> Inquiry:
    for spelling in doi_handles.spellings(case.identifier, work.fields.get("doi", "")[:2000]):
        answer = desk.handle(spelling)
        case = saw(case, answer.evidence)
        if isinstance(answer, NoAnswer):
            return failed(case, answer)
        if isinstance(answer, Exists):
            again = spelling != case.identifier or bool(answer.alias)
            case = replace(case, found=spelling)
            return _by_agency(desk, case, work, answer.alias or spelling, asked=() if again else asked)
    return _unknown(desk, case)


def _unknown(desk: Desk, case: Inquiry) -> Inquiry:
    """No spelling exists: the agency is asked too, since no one takes an accusation back."""
    answer = desk.agency_of(case.identifier)
    case = saw(case, answer.evidence)
    agrees = isinstance(answer, Agency) and not answer.name
    return replace(case, unknown=True, agency_agrees=agrees)


def _by_agency(desk: Desk, case: Inquiry, work: Work, doi: str, asked: tuple[str, ...]) -> Inquiry:
    """Ask the agency that has the DOI; where its records are not read, OpenAlex may know the work."""
    if case.failures:
        # The record is there, but was not given: what others say of the work would not be the record.
        return case
    agency = desk.agency(doi)
    case = saw(case, *(() if agency.evidence in case.evidence else (agency.evidence,)))
    if isinstance(agency, NoAnswer):
        return failed(case, agency)
    case = replace(case, agency=agency.name)
    registry = READ_AGENCIES.get(agency.name, openalex.REGISTRY)
    if registry.name in asked:
        registry = openalex.REGISTRY
    reply = desk.look_up(registry, "doi", doi)
    case = saw(case, reply.evidence)
    if isinstance(reply, Held):
        return _held(case, work, reply)
    # OpenAlex is asked beyond duty: that it fails is no failure of the record.
    if isinstance(reply, NoAnswer) and registry is not openalex.REGISTRY:
        return failed(case, reply)
    return case


def _held(case: Inquiry, work: Work, reply: Held) -> Inquiry:
    return replace(case, best=match(work.fields, reply.records[0], work.type))


def by_arxiv(desk: Desk, case: Inquiry, work: Work, number: str) -> Inquiry:
    """Ask for a preprint: first DataCite, which registers arXiv's DOIs, then arXiv itself."""
    bare = doi_handles.without_version(number)
    datacite = READ_AGENCIES["DataCite"]
    case = replace(case, identifier=bare, scheme="arxiv")
    reply = desk.look_up(datacite, "doi", doi_handles.ARXIV_PREFIX + bare.lower())
    case = saw(case, reply.evidence)
    if isinstance(reply, Held):
        return _held(replace(case, found=bare, agency=datacite.name), work, reply)
    (arxiv,) = BY_IDENTIFIER["arxiv"]
    own = desk.look_up(arxiv, "arxiv", bare)
    case = saw(case, own.evidence)
    if isinstance(own, Held):
        return _held(replace(case, found=bare), work, own)
    if isinstance(own, NotHeld) and isinstance(reply, NotHeld):
        return replace(case, unknown=True, agency_agrees=True)
    failures = [item for item in (reply, own) if isinstance(item, NoAnswer)]
    return failed(case, *failures)


def by_number(desk: Desk, case: Inquiry, work: Work, scheme: str, value: str) -> Inquiry:
    """Ask the registries that know a number of PubMed or a book, the one that gives it first.

    Only PubMed's own word says that a number of PubMed does not exist; no registry holds all ISBNs.
    """
    given = replace(case, identifier=value, scheme=scheme)
    replies: list[Reply] = []
    for registry in BY_IDENTIFIER[scheme]:
        reply = desk.look_up(registry, scheme, value)
        given = saw(given, reply.evidence)
        if isinstance(reply, Held):
            return _held(replace(given, found=value), work, reply)
        replies.append(reply)
    failures = [reply for reply in replies if isinstance(reply, NoAnswer)]
    if scheme == "isbn":
        # The search goes on by title; the book without this ISBN may well be held.
        return failed(saw(case, *given.evidence[len(case.evidence) :]), *failures)
    if all(isinstance(reply, NotHeld) for reply in replies):
        return replace(given, unknown=True, agency_agrees=True)
    return failed(given, *failures)


def by_handle_net(desk: Desk, case: Inquiry, handle: str) -> Inquiry:
    """Ask whether a handle exists; what it leads to is not described there."""
    case = replace(case, identifier=handle, scheme="hdl")
    answer = desk.handle(handle, _HANDLES)
    case = saw(case, answer.evidence)
    if isinstance(answer, NoAnswer):
        return failed(case, answer)
    if isinstance(answer, Exists):
        return replace(case, found=handle, agency="Handle.net")
    return replace(case, unknown=True)


def by_symbol(desk: Desk, case: Inquiry, symbol: str) -> Inquiry:
    """Ask whether the document system of the United Nations serves a document."""
    answer = undocs.read_symbol(desk.fetcher.fetch(undocs.symbol_request(symbol)))
    case = saw(case, answer.evidence)
    if isinstance(answer, undocs.Served):
        return replace(case, served=answer)
    # A page instead of a document says nothing: the kind is one that no registry covers.
    return case if answer.reason is UnverifiableReason.BLOCKED else failed(case, answer)
