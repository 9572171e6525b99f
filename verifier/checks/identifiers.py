"""Identifiers that are wrong in themselves: I001, I003, I004, I005 and B009."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.bibliography.datamodel import FIELDS_OF_TYPE
from verifier.checks.interface import Dossier, clip, find, seen
from verifier.checks.pages import write_rule
from verifier.checks.subjects import Subject
from verifier.identifiers import IdentifierProblem, normalise, problems_of
from verifier.identifiers.resolver import is_address_of, without_label
from verifier.model import Confidence, Finding, Fix, Rule, Severity
from verifier.patterns import late_pattern

DOI_MALFORMED = write_rule(
    "I001",
    "doi-malformed",
    Severity.ERROR,
    "A DOI that breaks the form of DOIs.",
    detects="""A `doi` field whose content isn't `10.` + a registrant's number + `/` + a suffix, or that
    holds more than the bare DOI (an address, a label).""",
    why="Programs build the link from the field, so what isn't a bare DOI leads nowhere.",
    mend="""Copy the DOI again from the work. Where only the address or the label has to go, the proposed
    change does it.""",
    before="doi = {https://doi.org/10.1000/182},",
    after="doi = {10.1000/182},",
    fix="safe or unsafe",
)
WRONG_FIELD = write_rule(
    "I003",
    "identifier-in-wrong-field",
    Severity.NOTE,
    "An identifier stands in a field of another kind.",
    detects="""An identifier in a field that programs read differently: a DOI in `url` or `note`, an ISBN in
    `issn`, and so on.""",
    why="It isn't recognised there: no link is made, and no registry is asked.",
    mend="""Move it to the field of its own. The proposed change does so, and is safe where the field holds
    nothing but the identifier. A DOI inside a remark is only added to `doi`: it may be another work's.""",
    before="note = {doi:10.1000/182},",
    after="doi = {10.1000/182},",
    fix="safe or unsafe",
)
CHECK_DIGIT = write_rule(
    "I004",
    "check-digit",
    Severity.ERROR,
    "An identifier whose check digit doesn't fit.",
    detects="""An ISBN, ISSN, ORCID or another identifier with a check digit whose last digit isn't the one
    computed from the others.""",
    why="""At least one digit is wrong or two were exchanged, so the identifier finds nothing, or another
    work.""",
    mend="Copy it again from the work itself. Don't correct the last digit: the fault is usually elsewhere.",
    before="isbn = {978-3-16-148410-1},",
    after="isbn = {978-3-16-148410-0},",
)
SYMBOL_MALFORMED = write_rule(
    "I005",
    "symbol-malformed",
    Severity.WARNING,
    "A document symbol that breaks the form of its organisation.",
    detects="""A symbol of the United Nations, the World Trade Organization or a court that is written so
    that no such document can exist: parts missing, strange signs, wrong separators.""",
    why="Documents of these bodies are found by their symbol alone.",
    mend="""Compare it with the head of the document. Symbols are written in upper case with slashes:
    `A/RES/53/77`.""",
    before="number = {A-RES 53/77/},",
    after="number = {A/RES/53/77},",
)
URL_DUPLICATES_DOI = write_rule(
    "B009",
    "url-duplicates-doi",
    Severity.NOTE,
    "The address only repeats the DOI.",
    detects="""An entry of a library whose `url` is the resolver's address of the same DOI that stands in
    `doi`.""",
    why="Most styles print both, so the reference holds the same link twice.",
    mend="""Delete the field `url`. The proposed change is safe unless there is a day of access (`urldate`),
    which would then stand alone.""",
    before="doi = {10.1000/182},\nurl = {https://doi.org/10.1000/182},",
    after="doi = {10.1000/182},",
    fix="safe or unsafe",
)
RULES = (URL_DUPLICATES_DOI, DOI_MALFORMED, WRONG_FIELD, CHECK_DIGIT, SYMBOL_MALFORMED)

RULE_OF_KIND: dict[str, Rule] = {
    "doi-malformed": DOI_MALFORMED,
    "wrong-field": WRONG_FIELD,
    "check-digit": CHECK_DIGIT,
    "symbol-malformed": SYMBOL_MALFORMED,
}

_CONFIDENCE = {
    "doi-malformed": Confidence.CERTAIN,
    "wrong-field": Confidence.PROBABLE,
    "check-digit": Confidence.CERTAIN,
    "symbol-malformed": Confidence.PROBABLE,
}
_ISSN = late_pattern(r"\d{4}-\d{3}[\dX]\Z")


def check_identifiers(dossier: Dossier) -> Iterator[Finding]:
    """Findings on the identifiers that stand in the fields of works."""
    for subject in dossier.subjects:
        yield from _faults(subject)
        yield from _doubled(subject)


def _faults(subject: Subject) -> Iterator[Finding]:
    for problem in problems_of(subject.fields):
        # An ISBN of zeros is a placeholder, which B012 says.
        if problem.kind == "check-digit" and set(re.sub(r"\W", "", problem.printed)) == {"0"}:
            continue
        # A resolver's address in url beside the same DOI is what B009 says.
        if problem.kind == "wrong-field" and problem.field == "url" and _repeats_doi(subject):
            continue
        # What is inherited from a parent is told once, of the parent.
        if subject.inherits(problem.field):
            continue
        place = subject.place(problem.field)
        yield find(
            RULE_OF_KIND[problem.kind],
            _CONFIDENCE[problem.kind],
            f"{subject.name}: {problem.message}",
            seen(problem.field, place, problem.printed),
            at=place,
            work=subject.key,
            citations=subject.work.citations,
            fix=(
                _moved(subject, problem)
                if problem.kind == "wrong-field"
                else _fix(subject, problem.kind, problem.field, problem.printed, problem.normal)
            ),
        )


def _fix(subject: Subject, kind: str, field: str, printed: str, normal: str) -> Fix | None:
    """A change of the value in its field. Check digits are a person's work."""
    if kind not in ("doi-malformed", "symbol-malformed") or not normal or normal == printed:
        return None
    # Only a label or a resolver's address in front of an otherwise equal DOI can go without a doubt.
    safe = kind == "doi-malformed" and without_label(printed).lower() == normal.lower()
    if safe:
        normal = without_label(printed)  # with the capitals that its publisher prints
    whole = subject.fields.get(field, "")
    edits = subject.replace(field, whole.replace(printed, normal, 1)) if printed in whole else ()
    if not edits:
        return None
    return Fix(f"write the {field} as {clip(normal, 80)}", safe=safe, edits=edits)


def _moved(subject: Subject, problem: IdentifierProblem) -> Fix | None:
    """The change that brings an identifier into the field of its own."""
    field, value = problem.field, problem.normal
    if not value:
        return None
    if field == "doi":
        return _address_out(subject, problem)
    if field == "url" and subject.printed("url") is None:
        field = "howpublished"  # where older styles have the address, and from where it was read
    whole = subject.written(field).strip()
    to = "doi" if value.startswith("10.") else "issn" if _ISSN.match(value) else "isbn"
    bare = without_label(whole).lower() == value.lower()
    if to != "doi":
        value = problem.printed
    if (bare or problem.printed.strip() == whole) and _is_there(subject, to, problem.normal):
        edits = subject.delete(field)
        safe = not (field in ("url", "howpublished") and subject.fields.get("urldate"))
        words = f"delete the field {field}; {to} has it"
    elif bare or problem.printed.strip() == whole:
        edits = subject.move(field, to, value)
        # Not every type takes every number, and without its address a day of access would stand alone.
        safe = (bare or to != "doi") and to in FIELDS_OF_TYPE.get(subject.type, ())
        safe = safe and not (field in ("url", "howpublished") and subject.fields.get("urldate"))
        words = f"make of the field {field} a field {to} with {clip(value, 80)}"
    else:
        edits = subject.insert(to, value)
        safe = False
        words = f"add the field {to} with {clip(value, 80)}; the field {field} stays"
    return Fix(words, safe=safe, edits=edits) if edits else None


def _is_there(subject: Subject, field: str, normal: str) -> bool:
    """Whether an identifier stands in the field of its own as well."""
    written = subject.fields.get(field, "")
    return bool(written) and normalise(field, written) == normalise(field, normal)


def _address_out(subject: Subject, problem: IdentifierProblem) -> Fix | None:
    """The change that leaves in ``doi`` only the DOI of the address there; the address goes to ``url``."""
    edits = subject.replace("doi", problem.normal)
    if not edits or (subject.fields.get("url") and subject.fields["url"] != problem.printed):
        return None
    kept = () if subject.fields.get("url") else subject.insert("url", problem.printed)
    # The new field stands behind the last one; when that is doi itself, both changes meet.
    if any(edit.start <= edits[0].end + 1 for edit in kept):
        return None
    words = f"write the doi as {clip(problem.normal, 80)}, and the address into url"
    return Fix(words, safe=False, edits=(*edits, *kept))


def _repeats_doi(subject: Subject) -> bool:
    return is_address_of(subject.fields.get("url", ""), subject.fields.get("doi", ""))


def _doubled(subject: Subject) -> Iterator[Finding]:
    # In a note the address is how the DOI was printed; only a library has two fields.
    printed = subject.printed("url")
    if printed is None or not _repeats_doi(subject):
        return
    place = subject.place("url")
    edits = subject.delete("url")
    safe = not subject.fields.get("urldate")
    yield find(
        URL_DUPLICATES_DOI,
        Confidence.CERTAIN,
        f"The url of {subject.name} is only the address of its DOI, so the reference prints the same link "
        "twice. "
        "Delete the field url" + ("." if safe else ", and decide whether the day of access stays."),
        seen("url", place, subject.fields["url"]),
        seen("doi", subject.place("doi"), subject.fields["doi"]),
        at=place,
        work=subject.key,
        citations=subject.work.citations,
        fix=Fix("delete the field url", safe=safe, edits=edits) if edits else None,
    )
