"""From what the registries answered to the verdict on a reference: a table that can be read.

Pure. Nothing accuses that has not been seen: "does not hold it" is only what a registry said, and counts
only for works that the registry would hold.
"""

from __future__ import annotations

from collections.abc import Callable

from verifier.model import Confidence, Difference, Evidence, Reference, ReferenceVerdict, UnverifiableReason
from verifier.registries.authors import AUTHOR_IN_PART
from verifier.registries.grades import is_wrong
from verifier.registries.inquiry import Inquiry
from verifier.registries.matching import Identity, Match
from verifier.registries.records import Notice
from verifier.registries.relations import Relation
from verifier.registries.titles import TITLE_DISAGREES

LIKE_TITLE = 0.75
"""From here on a record that is not the work is worth showing: it may be what was meant."""

_SURE, _LIKELY = Confidence.CERTAIN, Confidence.PROBABLE


# --- The conditions of the table ------------------------------------------------------------------------


def _title_disagrees(match: Match) -> bool:
    return match.title is not None and match.title < TITLE_DISAGREES


def _author_disagrees(match: Match) -> bool:
    return match.author is not None and match.author < AUTHOR_IN_PART


def _mismatch(case: Inquiry) -> bool:
    """Whether the identifier leads to another title by other people, with no place in print in common."""
    match = case.identified
    if match is None or not (_title_disagrees(match) and _author_disagrees(match)):
        return False
    return not {"volume", "pages"} <= match.agreed


def _work_elsewhere(case: Inquiry) -> bool:
    """Whether the identifier leads to another title that also stands elsewhere, by the same people.

    Where one side names nobody, all that says where the two stand must speak against it.
    """
    match = case.identified
    if match is None or not _title_disagrees(match):
        return False
    enough = 2 if match.author is not None else 3
    return len(match.against) >= enough and not match.agreed & {"container", "volume", "pages", "isbn"}


def _nothing_to_compare(case: Inquiry) -> bool:
    """Whether the record of the identifier neither supports nor contradicts the citation."""
    match = case.identified
    if match is None or match.identity is Identity.SAME:
        return False
    agrees = match.author is not None and not _author_disagrees(match)
    if match.title is None:
        return not (agrees and match.anchored)
    # A translation bears the ISBN of its own edition, and the catalogue gives its title.
    translated = case.scheme == "isbn" and agrees
    return _title_disagrees(match) and (match.author is None or translated)


def _about_the_work(case: Inquiry) -> bool:
    """Whether the identifier is that of a review, a reply or a notice, and so no mismatch."""
    match = case.identified
    return match is not None and match.relation is Relation.COMPANION


def names_the_whole(case: Inquiry) -> bool:
    """Whether the identifier of a part is that of its book."""
    match = case.identified
    return match is not None and match.relation is Relation.WHOLE and match.identity is Identity.SAME


def _title_of_another_language(case: Inquiry) -> bool:
    match = case.identified
    return match is not None and match.title is None and bool(match.record.titles)


def _confirmed_by_identifier(case: Inquiry) -> bool:
    return case.identified is not None and not is_wrong(case.differences, case.kind)


def _confirmed_by_search(case: Inquiry) -> bool:
    match = case.candidate
    if match is None or match.identity is not Identity.SAME:
        return False
    return not is_wrong(match.differences, case.kind)


def _differs_by_search(case: Inquiry) -> bool:
    """Whether identity is certain although fields disagree: the title, the author and one field more."""
    match = case.candidate
    if match is None or match.identity is not Identity.SAME or not match.differences:
        return False
    return match.anchored


def _a_like_one(case: Inquiry) -> bool:
    match = case.candidate
    if match is None:
        return False
    return match.identity is Identity.SAME or (
        match.identity is Identity.UNSURE and (match.title or 0) >= LIKE_TITLE
    )


def _failed(case: Inquiry) -> bool:
    """Whether a question without answer keeps from judging: not where silence accuses nobody anyway."""
    if not case.failures:
        return False
    return not (case.searched and case.coverage.excuse is not None and not case.scheme)


def _not_found(case: Inquiry) -> bool:
    """Whether all that cover the kind answered, have no such work, and do have its journal."""
    covering = case.coverage.registries
    answered = bool(covering) and {registry.name for registry in covering} <= set(case.searched)
    return answered and case.container_held and case.coverage.excuse is None


def identifier_is_wrong(case: Inquiry) -> bool:
    """Whether the identifier cannot be that of the work, so that the right one is worth looking for."""
    return case.unknown or _mismatch(case) or _work_elsewhere(case)


# --- The table ------------------------------------------------------------------------------------------

_V, _R = ReferenceVerdict, UnverifiableReason
Row = tuple[Callable[[Inquiry], bool], ReferenceVerdict, Callable[[Inquiry], Confidence], str]


def _unverifiable(condition: Callable[[Inquiry], bool], reason: UnverifiableReason, words: str) -> Row:
    return condition, _V.UNVERIFIABLE, lambda _: _SURE, f"{reason.value}: {words}"


# Top to bottom; the first row whose condition holds decides.
_TABLE: tuple[Row, ...] = (
    (
        lambda case: case.unknown,
        _V.IDENTIFIER_UNKNOWN,
        lambda case: _SURE if case.agency_agrees else _LIKELY,
        "{identifier} does not exist: its agency knows none of the spellings tried",
    ),
    _unverifiable(
        _about_the_work,
        _R.TOO_LITTLE_DATA,
        "{identifier} is a work about this one: “{title}” by {author}",
    ),
    (
        _mismatch,
        _V.IDENTIFIER_MISMATCH,
        lambda case: _SURE if case.best and case.best.against else _LIKELY,
        "{identifier} is “{title}” by {author}",
    ),
    _unverifiable(
        lambda case: _nothing_to_compare(case) and _title_of_another_language(case),
        _R.SCRIPT_NOT_COVERED,
        "the record of the identifier is in another script or language",
    ),
    _unverifiable(
        _nothing_to_compare,
        _R.TOO_LITTLE_DATA,
        "the identifier exists, but its record and the citation share nothing to compare",
    ),
    (
        _work_elsewhere,
        _V.IDENTIFIER_MISMATCH,
        lambda _: _LIKELY,
        "{identifier} is “{title}” by {author}, which stands elsewhere",
    ),
    _unverifiable(
        names_the_whole,
        _R.KIND_NOT_COVERED,
        "{registry} records the book “{title}” under {found}, and does not say what is in it",
    ),
    (
        _confirmed_by_identifier,
        _V.CONFIRMED,
        lambda _: _SURE,
        "{registry} records {this_work} under {found}",
    ),
    (
        lambda case: case.identified is not None,
        _V.DIFFERS,
        lambda case: _SURE if case.best and case.best.identity is Identity.SAME else _LIKELY,
        "{registry} records {found} otherwise",
    ),
    (
        _confirmed_by_search,
        _V.CONFIRMED,
        lambda case: _SURE if case.best and len(case.best.agreed) >= 2 else _LIKELY,
        "{registry} records {this_work} as {record}",
    ),
    (
        _differs_by_search,
        _V.DIFFERS,
        lambda case: _SURE if case.best and len(case.best.agreed) >= 3 else _LIKELY,
        "{registry} records this work as {record}, some fields otherwise",
    ),
    (
        lambda case: case.served is not None and case.served.document,
        _V.CONFIRMED,
        lambda _: _LIKELY,
        "the document system of the United Nations serves a document under this symbol",
    ),
    (
        _failed,
        _V.UNVERIFIABLE,
        lambda _: _SURE,
        "{failure}",
    ),
    _unverifiable(
        lambda case: bool(case.found),
        _R.KIND_NOT_COVERED,
        "the identifier exists, but those who keep its record are not asked for it",
    ),
    _unverifiable(
        _a_like_one,
        _R.TOO_LITTLE_DATA,
        "{registry} records a like work that is not certainly this one: “{title}” by {author}{where}{unlike}",
    ),
    (
        _not_found,
        _V.NOT_FOUND,
        lambda _: _LIKELY,
        "{searched} hold papers of this journal, but not this one",
    ),
    _unverifiable(
        lambda case: case.coverage.excuse is None,
        _R.KIND_NOT_COVERED,
        "the registries asked do not seem to hold this journal",
    ),
)


def judge(case: Inquiry) -> Reference:
    """Return the verdict on a work with the reason and the evidence; pure, by the table above."""
    row = next((row for row in _TABLE if row[0](case)), None)
    if row is None:
        excuse = case.coverage.excuse or UnverifiableReason.TOO_LITTLE_DATA
        words = f"{excuse.value}: {case.coverage.words}" if case.coverage.words else excuse.value
        return Reference(case.work, _V.UNVERIFIABLE, _SURE, words, evidence=case.evidence)
    _, verdict, confidence, words = row
    held = verdict in (_V.CONFIRMED, _V.DIFFERS, _V.IDENTIFIER_MISMATCH) and case.best is not None
    match = case.best if held else None
    return Reference(
        case.work,
        verdict,
        confidence(case),
        _said(words, case),
        notices=notices_of(match) if match and verdict is not _V.IDENTIFIER_MISMATCH else (),
        registry=match.record.source if match else ("undocs.org" if verdict is _V.CONFIRMED else None),
        record=match.record.url if match else (case.served.address if case.served else None),
        score=match.score if match else (case.best.score if case.best else None),
        differences=_told(case, verdict),
        evidence=(*case.evidence, *([_compared(match, case.evidence)] if match else [])),
    )


def _compared(match: Match, seen: tuple[Evidence, ...]) -> Evidence:
    """Evidence of what was compared: likenesses, and the fields that agree and disagree."""
    alike = [
        f"{name} {value:.2f}"
        for name, value in (("title", match.title), ("author", match.author))
        if value is not None
    ]
    parts = [
        f"alike: {', '.join(alike)}" if alike else "",
        f"agree: {', '.join(sorted(match.agreed))}" if match.agreed else "",
        f"disagree: {', '.join(sorted(match.against))}" if match.against else "",
    ]
    value = "; ".join(part for part in parts if part) or "nothing that both sides give"
    return Evidence("comparison", match.record.url, value, seen[-1].when if seen else "")


def _told(case: Inquiry, verdict: ReferenceVerdict) -> tuple[Difference, ...]:
    """Return the differences to show: those worth a note stand with a confirmation too."""
    if verdict in (_V.IDENTIFIER_UNKNOWN, _V.IDENTIFIER_MISMATCH):
        of_record = case.differences if verdict is _V.IDENTIFIER_MISMATCH else ()
        return (*case.right_identifier, *of_record)
    return case.differences if verdict in (_V.DIFFERS, _V.CONFIRMED) else ()


def notices_of(match: Match) -> tuple[str, ...]:
    """Return the notices on the cited work, the gravest first; a work that is itself a notice has none."""
    if match.record.is_notice:
        return ()
    notices: tuple[Notice, ...] = match.record.notices
    return tuple(dict.fromkeys(str(notice) for notice in notices))


_WORK_WORDS = {
    Relation.PREPRINT: "a preprint of this work",
    Relation.PUBLISHED: "the published version of this work",
    Relation.EDITION: "another edition of this work",
}


def _said(words: str, case: Inquiry) -> str:
    match = case.best
    record = match.record if match else None
    first = case.failures[0] if case.failures else None
    unlike = sorted(item.field for item in match.differences) if match else []
    values = {
        "identifier": case.identifier,
        "found": case.found,
        "registry": record.source if record else "Crossref",
        "searched": " and ".join(case.searched),
        "record": record.identifier if record else "",
        "title": record.title[:160] if record else "",
        "author": (record.authors or record.editors)[:120] if record else "",
        "where": f" in {record.containers[0][:120]}" if record and record.containers else "",
        "unlike": f"; {', '.join(unlike)} differ" if unlike else "",
        "this_work": _WORK_WORDS.get(match.relation, "this work") if match else "this work",
        "failure": f"{first.reason.value}: {first.detail}" if first else "",
    }
    return words.format(**values)
