"""Works that stand there twice, and works that are cited again: D001 to D005."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from verifier.bibliography.annotation import format_locator
from verifier.checks.interface import Dossier, clip, find, listed, plural, seen
from verifier.checks.pages import write_rule
from verifier.duplicates.verdict import ONE_ADDRESS, ONE_DOI
from verifier.model import (
    Citation,
    Confidence,
    Duplicate,
    Evidence,
    Finding,
    Location,
    Relation,
    Rule,
    Severity,
    Work,
)
from verifier.patterns import late_pattern

DUPLICATE_EXACT = write_rule(
    "D001",
    "duplicate-exact",
    Severity.WARNING,
    "The same work stands in the bibliography twice, in the same words.",
    detects="""Two or more entries that agree in all fields that tell a work, or share an identifier and the
    title; two entries of a paper's list of references in the same words.""",
    why="The work is printed twice, and citations are split between its keys.",
    mend="Keep one entry and let all citations use its key.",
    before="@book{berg2020, title = {Basin Report}, date = {2020}}\n"
    "@book{berg20, title = {Basin Report}, date = {2020}}",
    after="@book{berg2020, title = {Basin Report}, date = {2020}}",
)
DUPLICATE_NEAR = write_rule(
    "D002",
    "duplicate-near",
    Severity.WARNING,
    "The same work stands there twice, in words that differ.",
    detects="""Entries, or citations in notes, that are one work for the reasons given, though they are
    worded differently.""",
    why="A reader takes them for two sources, and the claim seems better supported than it is.",
    mend="""Compare them, choose one wording, and merge them. If they are two works, say so: `verifier
    decide A=B different`.""",
    before="[3] Berg, Basin Report, 2020.\n[9] A. Berg, “The Basin Report”, Ex City 2020.",
    after="[3] Anna Berg, Basin Report, Ex City 2020.\n[9] Anna Berg, Basin Report, Ex City 2020.",
)
DUPLICATE_CONFLICTING = write_rule(
    "D003",
    "duplicate-conflicting",
    Severity.ERROR,
    "The same work is given twice, and the fields contradict each other.",
    detects="Entries or citations that are one work but disagree in a field, such as the year or the volume.",
    why="At least one of them is wrong.",
    mend="Look the field up in the work, correct the wrong one, and merge them.",
    before="[3] Li Wei, Rivers without Borders, 2011.\n[9] Li Wei, Rivers without Borders, 2012.",
    after="[3] Li Wei, Rivers without Borders, 2011.\n[9] Li Wei, Rivers without Borders, 2011.",
)
REVIEW_PAIR = write_rule(
    "D004",
    "review-pair",
    Severity.NOTE,
    "Two works that may be one; a person must say.",
    detects="""Entries or citations that are alike, but not enough to say that they are one work, and two
    entries of other works with one address. They are never merged.""",
    why="A duplicate may hide here, or two works that readers will mix up.",
    mend="Compare them. If they are one work, keep one entry; if they are two, add what tells them apart.",
    before="@report{berg2020, …}\n@article{berg2020basin, …}",
    after="@report{berg2020, … number = {12}},   @article{berg2020basin, … pages = {3-9}},",
)
REPEATED_CITATION = write_rule(
    "D005",
    "repeated-citation",
    Severity.NOTE,
    "A work is cited in several notes.",
    detects="""A work that two or more notes cite, with the notes and the places that they cite. The entry in
    a list of references is no further citation.""",
    why="""Nothing is wrong with it. But it shows how much of a paper rests on one source, and later notes
    could use a short form.""",
    mend="Nothing needs to be done.",
    before="[3] Li Wei, Rivers without Borders, 2011, p. 45.\n"
    "[9] Li Wei, Rivers without Borders, 2011, p. 60.",
    after="[3] Li Wei, Rivers without Borders, 2011, p. 45.\n[9] Li, Rivers, p. 60.",
)
RULES = (DUPLICATE_EXACT, DUPLICATE_NEAR, DUPLICATE_CONFLICTING, REVIEW_PAIR, REPEATED_CITATION)

RULE_OF_RELATION: dict[Relation, Rule] = {
    Relation.SAME_WORK: DUPLICATE_NEAR,
    Relation.CONFLICTING: DUPLICATE_CONFLICTING,
    Relation.REVIEW: REVIEW_PAIR,
}
"""Related and different works give no finding. A same work in the same words is D001 instead of D002."""

_REMEDY = {
    "D001": "Keep one of them and let all citations use it",
    "D002": "Compare them, choose one wording, and merge them",
    "D003": "Look it up in the work and correct the wrong one",
    "D004": "Compare them and add what tells them apart, or keep one",
}
_CONFIDENCE = {
    "D001": Confidence.CERTAIN,
    "D002": Confidence.PROBABLE,
    "D003": Confidence.PROBABLE,
    "D004": Confidence.POSSIBLE,
}
_YEAR = late_pattern(r"\d{4}")
_IN_YEAR = late_pattern(r"\d{4}-\d\d(?:-\d\d)?")
# What tells a citation apart from a second citation of the same work, without being of the work.
_OF_THE_CITATION = frozenset({"pages", "urldate", "annotation", "note"})


def check_duplicates(dossier: Dossier) -> Iterator[Finding]:
    """Findings on pairs and clusters, and on works that are cited again."""
    for duplicate in dossier.duplicates:
        finding = _pair(dossier, duplicate)
        if finding is not None:
            yield finding
    yield from _listed_twice(dossier)
    yield from _repeated(dossier)


def _pair(dossier: Dossier, duplicate: Duplicate) -> Finding | None:
    rule = RULE_OF_RELATION.get(duplicate.relation)
    citations = [dossier.citation_by_id.get(member) for member in duplicate.members]
    if rule is None:
        return None
    told = [citation for citation in citations if citation is not None]
    if duplicate.relation is Relation.SAME_WORK:
        if len(told) == len(citations):
            # Two notes that say the same in the same words are one work cited again, which D005 lists.
            if len(_wordings([citation for citation in told if not citation.short_form])) < 2:
                return None
        elif _is_exact(dossier, duplicate):
            rule = DUPLICATE_EXACT
    members = [_described(dossier, member) for member in duplicate.members]
    places = [place for member in duplicate.members if (place := _place(dossier, member)) is not None]
    last = max(places, key=lambda place: (place.file, place.line), default=None)
    # The id of a citation is the number of its note, which says little where it stands alone.
    claim, remedy = _claim(rule), _REMEDY[rule.code]
    if duplicate.reasons[:1] == (ONE_DOI,):
        claim, remedy = "can't both be right", "Look both works up and correct the DOI that is wrong"
    if duplicate.reasons[:1] == (ONE_ADDRESS,):
        claim = "are given one address"
        remedy = (
            "Open it, and correct the address of the one that it isn't; if it holds both, say that they are "
            f"two: `verifier decide {duplicate.members[0]}={duplicate.members[1]} different`"
        )
    subject = "Citations " if len(told) == len(citations) else ""
    return find(
        rule,
        _CONFIDENCE[rule.code],
        f"{subject}{listed(duplicate.members)} {claim}: {listed(duplicate.reasons)}. {remedy}.",
        *members,
        at=last,
        work=_work_key(dossier, duplicate.members[0]),
        citations=tuple(citation.id for citation in told),
    )


def _claim(rule: Rule) -> str:
    return {
        "D001": "are the same work in the same words",
        "D002": "are the same work in words that differ",
        "D003": "are the same work, but contradict each other",
        "D004": "may be the same work",
    }[rule.code]


def _is_exact(dossier: Dossier, duplicate: Duplicate) -> bool:
    """Whether all entries say the same in every field that tells a work."""
    works = [dossier.work_by_key[member] for member in duplicate.members if member in dossier.work_by_key]
    return (
        len(works) == len(duplicate.members) and len({(work.type, _told(work.fields)) for work in works}) == 1
    )


def _wordings(citations: Sequence[Citation]) -> set[tuple[str, frozenset[tuple[str, str]]]]:
    """The different wordings of citations. A month that only some of them give makes no other wording."""
    dates = [citation.fields.get("date", "") for citation in citations]
    years = {date for date in dates if _YEAR.fullmatch(date)}
    coarse = {date: date[:4] if date[:4] in years and _IN_YEAR.fullmatch(date) else date for date in dates}
    return {
        (
            citation.type,
            _told({**citation.fields, "date": coarse[citation.fields.get("date", "")]}),
        )
        for citation in citations
    }


def _told(fields: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (name, " ".join(value.split()).casefold())
        for name, value in fields.items()
        if value.strip() and name not in _OF_THE_CITATION
    )


def _described(dossier: Dossier, member: str) -> Evidence:
    place = _place(dossier, member)
    citation = dossier.citation_by_id.get(member)
    if citation is not None:
        return seen("citation", place, f"{member}: {citation.text}")
    work = dossier.work_by_key.get(member)
    return seen("entry", place, f"{member}: {_label(work)}" if work else member)


def _label(work: Work) -> str:
    fields = (work.fields.get(name, "") for name in ("author", "title", "journaltitle", "date"))
    return ", ".join(field for field in fields if field)


def _place(dossier: Dossier, member: str) -> Location | None:
    place = dossier.places.get(member)
    if place is None and member in dossier.work_by_key:
        place = dossier.work_by_key[member].location
    return place


def _work_key(dossier: Dossier, member: str) -> str | None:
    return member if member in dossier.work_by_key else dossier.work_of.get(member)


# --- Cited again -------------------------------------------------------------------------------


def _of_works(dossier: Dossier, *, in_notes: bool) -> dict[str, list[Citation]]:
    """The citations of each work that stand in notes, or those that are entries of lists of references."""
    noted = {
        citation.id
        for readings in dossier.readings.values()
        for reading in readings
        for citation in reading.citations
    }
    with_lists = {
        entry.file or document.file for document in dossier.documents for entry in document.references
    }
    by_work: dict[str, list[Citation]] = {}
    for citation in dossier.citations:
        key = dossier.work_of.get(citation.id)
        is_entry = citation.id not in noted and _file(dossier, citation) in with_lists
        if key and is_entry is not in_notes:
            by_work.setdefault(key, []).append(citation)
    return by_work


def _listed_twice(dossier: Dossier) -> Iterator[Finding]:
    """Works that one list of references has twice in the same words; other words are pairs already."""
    for key, citations in _of_works(dossier, in_notes=False).items():
        for _, entries in _by_file(dossier, citations):
            if len(entries) < 2 or len(_wordings(entries)) > 1:
                continue
            yield find(
                DUPLICATE_EXACT,
                Confidence.CERTAIN,
                f"The list of references has {key} {len(entries)} times in the same words: entries "
                f"{listed([entry.note for entry in entries], 12)}. Keep one of them.",
                *(seen("entry", dossier.places.get(entry.id), clip(entry.text)) for entry in entries[:20]),
                at=dossier.places.get(entries[1].id),
                work=key,
                citations=tuple(entry.id for entry in entries),
            )


def _repeated(dossier: Dossier) -> Iterator[Finding]:
    by_work = _of_works(dossier, in_notes=True)
    for key, citations in by_work.items():
        if len({(_file(dossier, citation), citation.note) for citation in citations}) < 2:
            continue
        place = dossier.places.get(citations[0].id)
        uses = _uses(dossier, citations)
        later = [citation for _, of_file in _by_file(dossier, citations) for citation in of_file[1:]]
        whole = sum(not citation.short_form for citation in later)
        shorter = f"; {plural(whole, 'later note')} could use a short form" if whole else ""
        yield find(
            REPEATED_CITATION,
            Confidence.CERTAIN,
            f"{key} is cited {len(citations)} times: {listed(uses, 12)}. Nothing needs to be done{shorter}.",
            *(
                seen("citation", dossier.places.get(citation.id), clip(citation.text))
                for citation in citations[:20]
            ),
            at=place,
            work=key,
            citations=tuple(citation.id for citation in citations),
        )


def _by_file(dossier: Dossier, citations: Sequence[Citation]) -> list[tuple[str, list[Citation]]]:
    found: dict[str, list[Citation]] = {}
    for citation in citations:
        found.setdefault(_file(dossier, citation), []).append(citation)
    return list(found.items())


def _uses(dossier: Dossier, citations: Sequence[Citation]) -> list[str]:
    """The notes that cite, with their places; where several papers do, the first note of each says which."""
    by_file = _by_file(dossier, citations)
    return [
        f"{file}: {use}" if place == 0 and len(by_file) > 1 else use
        for file, of_file in by_file
        for place, use in enumerate(f"n. {citation.note}{_cited_place(citation)}" for citation in of_file)
    ]


def _file(dossier: Dossier, citation: Citation) -> str:
    place = dossier.places.get(citation.id)
    return place.file if place else ""


def _cited_place(citation: Citation) -> str:
    return f", {format_locator(citation.locator)}" if citation.locator else ""
