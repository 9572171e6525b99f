"""doi.org: whether a DOI exists (the handle system's API), and which agency registered it.

The handle API's answer decides: 200 with ``responseCode`` 1 (or 200: no value of the kind asked) is a
handle that exists, 404 with ``responseCode`` 100 one that does not (Handle.Net Technical Manual, 14.2).
Nothing else says that a DOI does not exist.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from urllib.parse import unquote

from verifier.identifiers import normalise
from verifier.identifiers.doi_repair import propose_doi
from verifier.model import Evidence
from verifier.patterns import late_pattern
from verifier.registries.answers import NoAnswer, host_of, no_answer, quoted, registry_request, seen
from verifier.registries.shapes import list_of, mapping_of, mappings_of, read_json, text_of
from verifier.web.interface import Answer, Outcome, Request

REGISTRY = "doi.org"
ARXIV_PREFIX = "10.48550/arxiv."
_CAP = 256 * 1024
_SAFE = "/!$'()*,;:=@-._~"
_ENDING = late_pattern(
    r"(?:/(?:abstract|full|fulltext|pdf|epdf|pdfdirect|meta|html|summary|references)(?:/.{0,40})?"
    r"|\.(?:pdf|html?|full|abstract)|[?#].*|/-/dcsupplemental.*|\\n.*|<.{0,20})$",
    re.IGNORECASE | re.DOTALL,
)
_VERSION = late_pattern(r"v\d{1,3}$", re.IGNORECASE)
_DASHES = dict.fromkeys((8208, 8209, 8210, 8211, 8212, 8722), "-")
_AMONG_DIGITS = late_pattern(r"(?<=\d)[oli](?=\d)")
_MOST_SPELLINGS = 8
_OPENERS = {")": "(", "]": "[", "}": "{", ">": "<"}


@dataclass(frozen=True, slots=True)
class Exists:
    """The DOI is registered; ``alias`` is the DOI that stands for it now, ``target`` where it leads."""

    evidence: Evidence
    target: str = ""
    alias: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """The agency says that no such DOI exists."""

    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Agency:
    """Who registered a DOI or prefix; ``name`` is "" when doi.org says that it does not exist."""

    name: str
    evidence: Evidence


def handle_request(handle: str, resolver: str = "doi.org") -> Request:
    """Build the question whether a DOI exists, or with ``hdl.handle.net`` any other handle."""
    return registry_request(f"https://{resolver}/api/handles/{quoted(handle, _SAFE)}", cap=_CAP)


def read_handle(outcome: Outcome) -> Exists | Unknown | NoAnswer:
    """Read the answer to `handle_request`, of whichever resolver it is."""
    resolver = host_of(outcome.request.url) or REGISTRY
    if not isinstance(outcome, Answer) or outcome.truncated:
        return no_answer(resolver, outcome)
    said = mapping_of(read_json(outcome.body))
    code = said.get("responseCode")
    if outcome.status == 404 and code == 100:
        return Unknown(seen(outcome, "responseCode 100: handle not found"))
    if outcome.status == 200 and code in (1, 200):
        values = mappings_of(said.get("values"))
        target, alias = _value(values, "URL"), _value(values, "HS_ALIAS")
        value = f"responseCode {code}" + (f": {target}" if target else "")
        return Exists(seen(outcome, value), target, normalise("doi", alias) if alias else "")
    return no_answer(resolver, outcome)


def _value(values: list[dict[str, object]] | list[object] | object, kind: str) -> str:
    for value in mappings_of(values):
        if value.get("type") == kind:
            return text_of(mapping_of(value.get("data")).get("value"))
    return ""


def agency_request(doi_or_prefix: str) -> Request:
    """Build the question which agency registered a DOI or a prefix."""
    return registry_request(f"https://doi.org/ra/{quoted(doi_or_prefix, _SAFE)}", cap=_CAP)


def read_agency(outcome: Outcome) -> Agency | NoAnswer:
    """Read the answer to `agency_request`; doi.org answers 200 also when there is none."""
    if not isinstance(outcome, Answer) or outcome.truncated or outcome.status != 200:
        return no_answer(REGISTRY, outcome)
    first = mapping_of(next(iter(list_of(read_json(outcome.body))), None))
    name, status = text_of(first.get("RA")), text_of(first.get("status"))
    if name:
        return Agency(name, seen(outcome, f"registration agency: {name}"))
    if status == "DOI does not exist":
        return Agency("", seen(outcome, status))
    return no_answer(REGISTRY, outcome)


def prefix_of(doi: str) -> str:
    """The registrant's prefix of a DOI: ``10.1371`` of ``10.1371/journal.pone.1``."""
    return doi.partition("/")[0]


def without_version(number: str) -> str:
    """Return a number of arXiv without its version: ``1706.03762`` of ``1706.03762v2``."""
    return _VERSION.sub("", number)


def spellings(doi: str, printed: str = "") -> tuple[str, ...]:
    """Return the ways in which a DOI may have been meant, the likeliest first; at most eight.

    What sites append is cut, brackets without a partner are dropped, entities and percent-encoding are
    undone, faults of typing and scanning are mended, an arXiv DOI loses its version. A DOI is called
    unknown only when none of these exists.
    """
    candidates = [doi]
    for form in (doi, printed.strip()):
        plain = html.unescape(unquote(form))
        bare = plain[:2000]
        for _ in range(3):
            cut = _ENDING.sub("", bare).rstrip(".,;:'\"” ")
            if cut and cut[-1] in _OPENERS and cut.count(cut[-1]) > cut.count(_OPENERS[cut[-1]]):
                cut = cut[:-1]
            if cut == bare:
                break
            bare = cut
        candidates += [normalise("doi", plain), normalise("doi", bare)]
    if doi.startswith(ARXIV_PREFIX):
        candidates.append(without_version(doi))
    candidates += [propose_doi(printed[:600]) if printed else "", *_misread(doi)]
    return tuple(dict.fromkeys(value for value in candidates if value))[:_MOST_SPELLINGS]


def _misread(doi: str) -> tuple[str, ...]:
    """Return a DOI without the letters and dashes that scanning puts in the place of digits and hyphens."""
    prefix, _, suffix = doi.partition("/")
    if not suffix.isascii():
        suffix = suffix.translate(_DASHES)
    return tuple(
        f"{prefix}/{changed}"
        for changed in (suffix, _AMONG_DIGITS.sub(_as_digit, suffix))
        if f"{prefix}/{changed}" != doi
    )


def _as_digit(found: re.Match[str]) -> str:
    return {"o": "0", "l": "1", "i": "1"}[found.group()]
