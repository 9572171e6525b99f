"""What is wrong with the identifiers of an entry in themselves: form, check digit, field.

No registry is asked: a DOI of good form may still belong to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from verifier.identifiers.doi import normalise_doi
from verifier.identifiers.doi_repair import announces_doi, closed_gap, propose_doi
from verifier.identifiers.fields import maker_of
from verifier.identifiers.interface import Found
from verifier.identifiers.numbers import compact, normalise_isbn, normalise_issn, normalise_orcid
from verifier.identifiers.recognise import find_identifiers
from verifier.identifiers.symbol_repair import propose_symbol, usual_form
from verifier.identifiers.table import SCHEMES
from verifier.patterns import late_pattern

DOI_MALFORMED = "doi-malformed"
WRONG_FIELD = "wrong-field"
CHECK_DIGIT = "check-digit"
SYMBOL_MALFORMED = "symbol-malformed"

_RESOLVER = late_pattern(r"\s*(?:https?://)?(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)
_ADDRESS = late_pattern(r"\s*(?:https?://|www\.)", re.IGNORECASE)
_BETWEEN = late_pattern(r"\s*[,;]\s*|\s+and\s+|\s+/\s+|\s+(?=97[89])")
_REMARK = late_pattern(r"\([^()]{0,60}\)|\b(?:e-?)?(?:isbn|issn)(?:-1[03])?:?", re.IGNORECASE)
_CUED_ISBN = late_pattern(
    r"isbn(?:[- ]?1[03](?=[\s:]))?[\s:#]{0,3}(?P<value>(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dX])(?![\dA-Z])",
    re.IGNORECASE,
)
_CUED_ISSN = late_pattern(r"issn[\s:#]{0,3}(?P<value>\d{4}-\d{3}[\dX])(?![\dA-Z])", re.IGNORECASE)
_CUED_ORCID = late_pattern(
    r"orcid(?:\.org/|[:\s]{1,3})(?P<value>\d{4}-\d{4}-\d{4}-\d{3}[\dX])(?![\dA-Z])", re.IGNORECASE
)
_BY_LENGTH = {8: "issn", 10: "isbn", 13: "isbn"}
_CHECKS = {"isbn": normalise_isbn, "issn": normalise_issn}
_TITLES = {"isbn": "ISBN", "issn": "ISSN", "orcid": "ORCID iD"}


@dataclass(frozen=True, slots=True)
class IdentifierProblem:
    """A fault of an identifier: ``printed`` in ``field``, ``normal`` what is proposed for it ("" if nothing).

    ``kind`` is doi-malformed, wrong-field, check-digit or symbol-malformed; ``message`` says what is
    wrong, how it is known and how to mend it.
    """

    kind: str
    field: str
    printed: str
    normal: str
    message: str


def problems_of(fields: Mapping[str, str], kind: str = "") -> tuple[IdentifierProblem, ...]:
    """Return the faults of the identifiers in the fields of an entry, in the order of its checks, each once.

    Args:
        fields: BibLaTeX fields, decoded.
        kind: the entry type, where it is known.
    """
    problems = [
        *_of_doi_field(fields.get("doi", "").strip()),
        *_of_url_field(fields),
        *(
            problem
            for field in ("isbn", "issn")
            for problem in _of_number_field(field, fields.get(field, ""))
        ),
        *_of_orcid_field(fields.get("orcid", "").strip()),
        *(problem for field in ("note", "howpublished", "number") for problem in _of_remark(field, fields)),
        *(problem for field in ("number", "title", "note") for problem in _of_symbols(field, fields, kind)),
    ]
    return tuple(dict.fromkeys(problems))


# --- doi ---------------------------------------------------------------------------------------


def _of_doi_field(text: str) -> Iterator[IdentifierProblem]:
    if not text:
        return
    normal = normalise_doi(text)
    if normal and normal.lower() == text.lower():
        return
    inside = [item for item in find_identifiers(text) if item.scheme == "doi"]
    if _ADDRESS.match(text) and not _RESOLVER.match(text):
        proposal = _as_printed(text, inside[0].value) if inside else ""
        yield IdentifierProblem(
            WRONG_FIELD,
            "doi",
            text,
            proposal,
            f"The field doi holds the address {_short(text)}, which isn't one of the DOI resolver's. "
            "Put the address into "
            + (
                f"url and {proposal} into doi."
                if proposal
                else "url and the bare DOI, if the work has one, into doi."
            ),
        )
        return
    if len(inside) > 1:
        listed = ", ".join(_as_printed(text, item.value) for item in inside)
        yield IdentifierProblem(
            DOI_MALFORMED,
            "doi",
            text,
            "",
            f"The field doi holds {len(inside)} DOIs ({listed}), but one work has one. "
            "Keep the one of this work.",
        )
        return
    joined = closed_gap(text)
    if joined is not None:
        yield IdentifierProblem(DOI_MALFORMED, "doi", text, joined, _gap_message(text, joined))
        return
    normal = _as_printed(text, inside[0].value if inside else normal or propose_doi(text))
    if normal and normal.lower() == text.lower():
        return
    yield IdentifierProblem(DOI_MALFORMED, "doi", text, normal, _doi_message("doi", text, normal))


def _gap_message(text: str, joined: str) -> str:
    said = f"A blank stands in the DOI {_short(text)}, so that programs cut it there. "
    return said + (
        f"{joined} is meant. Compare it with the work and write it so."
        if joined
        else "Close the gap, or delete what doesn't belong to the DOI; the work itself shows which."
    )


def _doi_message(field: str, text: str, normal: str) -> str:
    if not normal:
        return (
            f"{_short(text)} in the field {field} is no DOI: a DOI is 10., the registrant's number, a slash "
            "and a suffix. Copy it from the work, or delete the field."
        )
    if normal in text:
        return (
            f"The field {field} holds {_short(text)}, more than the bare DOI, which programs turn into a "
            f"wrong link. Write {normal}."
        )
    return (
        f"{_short(text)} in the field {field} breaks the form of a DOI; by the usual faults of typing and "
        f"scanning {normal} is meant. Compare it with the work and write it so."
    )


def _as_printed(text: str, normal: str) -> str:
    """A DOI with the capitals that it has in a text; as it is where that holds it in another form."""
    start = text.lower().find(normal)
    printed = text[start : start + len(normal)]
    return printed if start >= 0 and normal and printed.lower() == normal else normal


def _of_url_field(fields: Mapping[str, str]) -> Iterator[IdentifierProblem]:
    url = fields.get("url", "").strip()
    if not url or fields.get("doi", "").strip():
        return
    bare = normalise_doi(url)
    if bare and (_RESOLVER.match(url) or not _ADDRESS.match(url)):
        bare = _as_printed(url, bare)
        yield IdentifierProblem(
            WRONG_FIELD,
            "url",
            url,
            bare,
            f"The DOI {bare} stands in the field url, where programs don't look for it. Put it into doi.",
        )


# --- check digits ------------------------------------------------------------------------------


def _of_number_field(field: str, text: str) -> Iterator[IdentifierProblem]:
    """Faults of the fields isbn and issn, which may hold several numbers with remarks."""
    parts = _BETWEEN.split(_REMARK.sub(" ", text[:2000]))
    for printed in (number for part in parts for number in _apart(field, part.strip(" .,;:"))):
        digits = compact(printed)
        if not printed or _CHECKS[field](printed):
            continue
        other = _BY_LENGTH.get(len(digits), "")
        if other and other != field and (normal := _CHECKS[other](printed)):
            yield IdentifierProblem(
                WRONG_FIELD,
                field,
                printed,
                normal,
                f"{printed} in the field {field} is an {_TITLES[other]}, as its length and check digit show. "
                f"Move it to {other}.",
            )
        elif dois := [item.value for item in find_identifiers(printed) if item.scheme == "doi"]:
            yield IdentifierProblem(
                WRONG_FIELD,
                field,
                printed,
                _as_printed(printed, dois[0]),
                f"{_short(printed)} in the field {field} is a DOI. Move it to doi.",
            )
        elif digits.isascii() and digits[:-1].isdigit():
            yield _wrong_digit(field, field, printed, digits)


def _apart(field: str, printed: str) -> list[str]:
    """Numbers that only blanks part, as of a journal in print and online; else what is printed, as one."""
    pieces = printed.split()
    if len(pieces) < 2 or _CHECKS[field](printed):
        return [printed]
    whole = all(len(compact(piece)) in _BY_LENGTH for piece in pieces)
    return [piece.strip(".,;:") for piece in pieces] if whole else [printed]


def _wrong_digit(scheme: str, field: str, printed: str, digits: str) -> IdentifierProblem:
    title = _TITLES[scheme]
    lengths = {"isbn": (10, 13), "issn": (8,), "orcid": (16,)}[scheme]
    if len(digits) in lengths:
        reason = "its check digit doesn't fit the other digits"
        if len(digits) == 13 and digits[:3] not in ("978", "979"):
            reason = "thirteen digits of an ISBN begin with 978 or 979"
    else:
        reason = f"it has {len(digits)} digits instead of {' or '.join(map(str, lengths))}"
    return IdentifierProblem(
        CHECK_DIGIT,
        field,
        printed,
        "",
        f"{printed} is no {title}: {reason}, so at least one digit is wrong. Copy it again from the work.",
    )


def _of_orcid_field(text: str) -> Iterator[IdentifierProblem]:
    if text and not normalise_orcid(text):
        yield _wrong_digit(
            "orcid", "orcid", text, re.sub(r"\D", "", text.rsplit("/", 1)[-1][:-1]) + text[-1:]
        )


def _of_remark(field: str, fields: Mapping[str, str]) -> Iterator[IdentifierProblem]:
    """Return faults in fields of free text: identifiers whose own field is empty, and wrong check digits."""
    text = fields.get(field, "")
    if not text:
        return
    if field != "number":
        for item in find_identifiers(text):
            if item.scheme in ("doi", "isbn", "issn") and not fields.get(item.scheme, "").strip():
                yield _misplaced(item, field)
        if announces_doi(text) and not any(item.scheme == "doi" for item in find_identifiers(text)):
            yield from _broken_doi(field, text)
    for scheme, pattern in (("isbn", _CUED_ISBN), ("issn", _CUED_ISSN), ("orcid", _CUED_ORCID)):
        for found in pattern.finditer(text):
            printed = found["value"]
            normal = normalise_orcid(printed) if scheme == "orcid" else _CHECKS[scheme](printed)
            if not normal:
                yield _wrong_digit(scheme, field, printed, re.sub(r"[^0-9Xx]", "", printed))


def _misplaced(item: Found, field: str) -> IdentifierProblem:
    value = _as_printed(item.printed, item.value) if item.scheme == "doi" else item.value
    return IdentifierProblem(
        WRONG_FIELD,
        field,
        item.printed,
        value,
        f"The {item.scheme.upper()} {item.printed} stands in the field {field}, where programs don't look "
        f"for it. Put {value} into {item.scheme}.",
    )


def _broken_doi(field: str, text: str) -> Iterator[IdentifierProblem]:
    proposal = _as_printed(text, propose_doi(text))
    if proposal:
        yield IdentifierProblem(
            DOI_MALFORMED, field, text.strip(), proposal, _doi_message(field, text.strip(), proposal)
        )


# --- document symbols --------------------------------------------------------------------------


def _of_symbols(field: str, fields: Mapping[str, str], kind: str) -> Iterator[IdentifierProblem]:
    text = fields.get(field, "")
    if "/" not in text and "\\" not in text and field != "number":
        return
    for item in find_identifiers(text):
        if item.scheme in ("un", "wto") and usual_form(item.printed) != item.printed:
            yield _unusual(field, item.printed, usual_form(item.printed))
    if field == "number" and text:
        proposal = propose_symbol(text, maker_of(fields, kind))
        if proposal and not _is_written(proposal, text):
            yield _unusual(field, text.strip(), proposal)


def _is_written(symbol: str, text: str) -> bool:
    """Whether a text is a symbol already, in a form that needs no repair to be read as the same document."""
    return any(
        SCHEMES[scheme].normalise(text) == SCHEMES[scheme].normalise(symbol) != "" for scheme in ("un", "wto")
    )


def _unusual(field: str, printed: str, normal: str) -> IdentifierProblem:
    return IdentifierProblem(
        SYMBOL_MALFORMED,
        field,
        printed,
        normal,
        f"The document symbol {_short(printed)} in the field {field} isn't written as its organisation "
        "writes it, and documents are found by their symbol alone. Compare it with the head of the "
        f"document; it should read {normal}.",
    )


def _short(text: str) -> str:
    return text if len(text) <= 120 else text[:117] + "…"
