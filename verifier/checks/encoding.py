"""Text that was decoded wrongly on its way here: B007."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.bibliography.damage import damage_in, mended
from verifier.checks.interface import Dossier, clip, find, seen
from verifier.checks.pages import write_rule
from verifier.model import Confidence, Finding, Fix, Severity

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
    """Findings on damaged text: one a field of a library's entry, one a note of a paper."""
    for subject in dossier.subjects:
        if subject.entry is None:
            continue
        for field, value in subject.fields.items():
            fault = None if field in _UNTOUCHED else damage_in(value)
            if fault:
                place = subject.place(field)
                sign, repaired = fault
                # The text is mended as it is printed: braces and LaTeX around the damage stay.
                edits = subject.mend(field, mended) if repaired else ()
                yield find(
                    ENCODING_DAMAGE,
                    Confidence.PROBABLE if repaired else Confidence.CERTAIN,
                    f"The {field} of {subject.name} is damaged: {_explained(sign, repaired)}",
                    seen(field, place, value),
                    at=place,
                    work=subject.key,
                    citations=subject.work.citations,
                    fix=Fix(f"write “{clip(repaired, 80)}”", safe=False, edits=edits) if edits else None,
                )
    for file, readings in dossier.readings.items():
        for reading in readings:
            text = reading.note.text.plain
            fault = damage_in(text)
            if fault:
                place = reading.note.place(file)
                sign, repaired = fault
                yield find(
                    ENCODING_DAMAGE,
                    Confidence.PROBABLE if repaired else Confidence.CERTAIN,
                    f"Note {reading.note.label} is damaged: {_explained(sign, repaired)}",
                    seen("note", place, text),
                    at=place,
                    citations=tuple(citation.id for citation in reading.citations),
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
