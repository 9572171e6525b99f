"""What a verdict proposes to change in an entry: identifiers found, fields that are recorded otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from verifier.identifiers import normalise
from verifier.model import Reference, ReferenceVerdict, Work
from verifier.registries.grades import Grade, grade
from verifier.registries.relations import cites_preprint


@dataclass(frozen=True, slots=True)
class Correction:
    """One field of an entry and the value that a registry gives; ``cited`` is "" when the field is missing.

    ``source`` is the registry and ``record`` where its record can be read. ``safe`` says that nothing which
    the entry states is changed: an identifier is added that it lacks.
    """

    field: str
    cited: str
    found: str
    source: str
    record: str
    safe: bool = False


_FIELDS = frozenset(
    {"doi", "isbn", "date", "volume", "number", "pages", "journaltitle", "booktitle", "title", "author"}
)
_SPEAKING = frozenset(
    {
        ReferenceVerdict.CONFIRMED,
        ReferenceVerdict.DIFFERS,
        ReferenceVerdict.IDENTIFIER_MISMATCH,
        ReferenceVerdict.IDENTIFIER_UNKNOWN,
    }
)


def corrections(reference: Reference, work: Work) -> tuple[Correction, ...]:
    """Return what could be changed in the entry of a work by the verdict on it.

    A DOI that was found for a work without one comes first and is safe, if the match is certain. Of an
    identifier that is wrong only its replacement is proposed: the record behind it is another work's.
    """
    if reference.verdict not in _SPEAKING:
        return ()
    source, record = reference.registry or "", reference.record or ""
    found: list[Correction] = []
    doi = normalise("doi", record) if record.startswith("https://doi.org/") else ""
    agrees = reference.verdict in (ReferenceVerdict.CONFIRMED, ReferenceVerdict.DIFFERS)
    # A preprint's DOI only says its number again, and that of the published version is another one's.
    if agrees and doi and not work.fields.get("doi") and not cites_preprint(work.fields):
        # A difference in the year may be another edition, with a DOI of its own.
        safe = reference.verdict is ReferenceVerdict.CONFIRMED and not reference.differences
        found.append(Correction("doi", "", doi, source, record, safe))
    for difference in reference.differences:
        if difference.field not in _FIELDS or not difference.found:
            continue
        if not agrees and difference.field != "doi":
            continue
        if grade(difference, work.type) is Grade.WRONG or difference.field == "pages":
            found.append(
                Correction(difference.field, difference.cited, difference.found, source or "Crossref", record)
            )
    return tuple(found)
