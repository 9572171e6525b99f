"""Text that was decoded wrongly on its way here: B007."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.bibliography.damage import damage_in, mended
from verifier.checks.interface import Dossier, clip, find, seen
from verifier.checks.pages import write_rule
from verifier.documents.marked import MarkedNote
from verifier.model import Confidence, Edit, Evidence, Finding, Fix, Location, NoteReading, Severity

ENCODING_DAMAGE = write_rule(
    "B007",
    "encoding-damage",
    Severity.WARNING,
    "Characters that come from reading text in a wrong encoding.",
    detects="""UTF-8 that was read as a Western encoding (`Ã©` for `é`, `â€™` for `’`), the replacement
    character `�`, control characters where Windows-1252 has letters and quotes, and the Chinese signs of
    the same fault (`锟斤拷`). Fields of a library and notes of a paper are looked at.""",
    why="A damaged title or name is printed damaged, and finds nothing in any catalogue.",
    mend="""Where the damage can be reversed, the proposed change does that. Otherwise copy the text again
    from its source; what `�` stood for is lost.""",
    before="title = {RiviÃ¨res sans frontiÃ¨res},",
    after="title = {Rivières sans frontières},",
    fix="unsafe",
)
RULES = (ENCODING_DAMAGE,)

_UNTOUCHED = frozenset({"url", "doi", "file", "eprint", "verba", "verbb", "verbc"})


def check_encoding(dossier: Dossier) -> Iterator[Finding]:
    """Findings on damaged text: one a field of a library, one an entry that notes cite, one a note."""
    for subject in dossier.subjects:
        if subject.entry is None:
            continue
        for field, value in subject.fields.items():
            fault = None if field in _UNTOUCHED else damage_in(value)
            if fault:
                # The text is mended as it is printed: braces and LaTeX around the damage stay.
                edits = subject.mend(field, mended) if fault[1] else ()
                what = f"The {field} of {subject.name}"
                evidence = seen(field, subject.place(field), value)
                at, ids = subject.place(field), subject.work.citations
                yield _found(what, fault, evidence, at=at, work=subject.key, citations=ids, edits=edits)
    # The entry of a library that is audited itself has its finding already.
    told = {library.file for library in dossier.libraries}
    for file, readings in dossier.readings.items():
        for reading in readings:
            yield from _in_note(reading, file, told)


def _in_note(reading: NoteReading, file: str, told: set[str]) -> Iterator[Finding]:
    """The damage of a note's own text, and of the entries that stand in it for the keys that it cites."""
    note, ids = reading.note, tuple(citation.id for citation in reading.citations)
    text = note.text.plain
    if damage_in(text) is None:
        return
    for mark in note.marked if isinstance(note, MarkedNote) else ():
        words = note.text.plain[mark.start : mark.end]
        fault = damage_in(words) if mark.key and mark.entry is not None else None
        if fault is None or mark.entry is None:
            continue
        text = f"{text[: mark.start]}…{' ' * (len(words) - 1)}{text[mark.end :]}"
        at = mark.entry
        if at.file not in told and f"{at.file}:{at.line}" not in told:
            told.add(f"{at.file}:{at.line}")
            what = f"The entry {clip(mark.key, 60)} ({at.file}:{at.line}), which note {note.label} cites,"
            yield _found(what, fault, seen("entry", at, words), at=at, work=mark.key, citations=ids)
    if fault := damage_in(text):
        place = note.place(file)
        yield _found(f"Note {note.label}", fault, seen("note", place, text.strip()), at=place, citations=ids)


def _found(
    what: str,
    fault: tuple[str, str],
    evidence: Evidence,
    *,
    at: Location | None,
    work: str | None = None,
    citations: tuple[str, ...] = (),
    edits: tuple[Edit, ...] = (),
) -> Finding:
    sign, repaired = fault
    return find(
        ENCODING_DAMAGE,
        Confidence.PROBABLE if repaired else Confidence.CERTAIN,
        f"{what} is damaged: {_explained(sign, repaired)}",
        evidence,
        at=at,
        work=work,
        citations=citations,
        fix=Fix(f"write “{clip(repaired, 80)}”", safe=False, edits=edits) if edits else None,
    )


def _explained(sign: str, repaired: str) -> str:
    if repaired:
        return (
            f"“{clip(sign, 20)}” is what text looks like that was read in a wrong encoding. "
            f"It should read “{clip(repaired, 120)}”."
        )
    return (
        f"it holds {clip(sign, 20)}, the sign of characters that were lost. "
        "Copy the text again from its source."
    )
