"""Notes and the markers that call them: E001 to E004 and E011."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from verifier.checks.interface import Dossier, clip, find, listed, seen
from verifier.checks.pages import write_rule
from verifier.model import Confidence, Document, Finding, Location, Note, Severity

NOTE_WITHOUT_MARKER = write_rule(
    "E001",
    "note-without-marker",
    Severity.WARNING,
    "A note that nothing in the text calls.",
    detects="""A note for which no marker was found in the text. When no note of a paper has a marker, that
    is said once for the whole paper.""",
    why="""A reader can't tell which sentence the source is meant to support. Often a marker was lost when
    the paper was converted, or a wrong number was typed in the text.""",
    mend="""Look in the text between the markers of the notes before and after it, and put the marker there.
    If the sentence was deleted, delete the note.""",
    before="Herders vote today.[3] The river has fallen.[5]\n\n[4] Li Wei, Rivers without Borders, 2011.",
    after="Herders vote today.[3] The river has fallen.[4]\n\n[4] Li Wei, Rivers without Borders, 2011.",
)
MARKER_WITHOUT_NOTE = write_rule(
    "E002",
    "marker-without-note",
    Severity.ERROR,
    "A marker in the text that calls no note.",
    detects="""A marker in the text for which the paper has no note of that label; in a paper that cites by
    keys, a key that none of its bibliographies holds.""",
    why="The text promises a source that isn't there, so the claim beside it can't be checked.",
    mend="Add the missing note, or correct the number of the marker, or delete it.",
    before="The river has fallen.[7]\n\n[6] Li Wei, Rivers without Borders, 2011.",
    after="The river has fallen.[6]\n\n[6] Li Wei, Rivers without Borders, 2011.",
)
NUMBER_REPEATED = write_rule(
    "E003",
    "note-number-repeated",
    Severity.WARNING,
    "Two notes have the same number.",
    detects="""A note whose number was already given to an earlier note of the same run of numbers.
    Numbering that starts again at 1 for a new chapter is no repetition, and neither are symbols such as an
    asterisk. In a wiki, which counts its notes itself, it's a name that two `<ref>`s with different contents
    have.""",
    why="A marker with that number can mean either note, so it's unclear which source supports the sentence.",
    mend="Renumber the second note and its marker, and all that follow.",
    before="[4] Li Wei, Rivers without Borders, 2011.\n[4] Anna Berg, Basin Report, 2020.",
    after="[4] Li Wei, Rivers without Borders, 2011.\n[5] Anna Berg, Basin Report, 2020.",
)
NOTE_TORN = write_rule(
    "E004",
    "note-torn-by-page-break",
    Severity.NOTE,
    "A page break had cut the note; its parts were joined.",
    detects="A note whose text went on after a page break, where it was found and joined to its first part.",
    why="""Nothing is wrong with the paper. But the seam was found by a rule, and a word or an address that
    was cut there may have been joined wrongly.""",
    mend="Compare the joined text with the printed page. If it's right, nothing needs to be done.",
    before="[8] Li Wei, Rivers with-\n(end of page 12)\nout Borders, 2011.",
    after="[8] Li Wei, Rivers without Borders, 2011.",
)
NUMBER_SKIPPED = write_rule(
    "E011",
    "number-skipped",
    Severity.WARNING,
    "The numbers of the notes leave one out.",
    detects="""A gap in the numbers of a paper's notes, for papers that number all their notes. A number
    that a marker in the text calls is reported by E002 instead.""",
    why="A note may have been lost when the paper was edited or converted, and its source with it.",
    mend="Look in the original for the missing note. If there never was one, renumber the notes.",
    before="[4] Li Wei, Rivers without Borders, 2011.\n[6] Anna Berg, Basin Report, 2020.",
    after="[4] Li Wei, Rivers without Borders, 2011.\n[5] Anna Berg, Basin Report, 2020.",
)
RULES = (NOTE_WITHOUT_MARKER, MARKER_WITHOUT_NOTE, NUMBER_REPEATED, NOTE_TORN, NUMBER_SKIPPED)

# With fewer notes than this, each note without a marker is named even when no note has one.
_FEW_NOTES = 4
_LONGEST_NUMBER = 9
# A wider gap is more likely a year or a page that was read as the label of a note.
_WIDEST_GAP = 20


def check_notes(dossier: Dossier) -> Iterator[Finding]:
    """Findings on the notes and markers of each paper."""
    for document in dossier.documents:
        yield from _without_marker(document)
        yield from _strays(document)
        yield from _torn(document)
        yield from _numbering(document)


def place_of(document: Document, note: Note) -> Location:
    """Where a note begins."""
    return note.place(document.file)


def _without_marker(document: Document) -> Iterator[Finding]:
    uncalled = [note for note in document.notes if not note.markers]
    if len(uncalled) == len(document.notes) >= _FEW_NOTES:
        first = place_of(document, document.notes[0])
        yield find(
            NOTE_WITHOUT_MARKER,
            Confidence.PROBABLE,
            f"None of the {len(uncalled)} notes of this paper is called in the text: no marker was found "
            "at all. "
            "Check that the text of the paper is in the file and how it marks its notes.",
            seen("note", first, document.notes[0].text.plain),
            at=first,
        )
        return
    for note in uncalled:
        place = place_of(document, note)
        yield find(
            NOTE_WITHOUT_MARKER,
            Confidence.PROBABLE,
            f"Note {note.label} is called nowhere: no marker {note.label} was found in the text. "
            f"Put the marker where the source belongs, or delete the note.",
            seen("note", place, note.text.plain),
            at=place,
        )


def _strays(document: Document) -> Iterator[Finding]:
    for marker in document.strays:
        place = Location(marker.file or document.file, marker.line, marker.column)
        yield find(
            MARKER_WITHOUT_NOTE,
            Confidence.PROBABLE,
            _stray_message(document.format, marker.label),
            seen("marker", place, marker.context or marker.label),
            at=place,
        )


def _stray_message(form: str, label: str) -> str:
    if label.startswith("@") or (form == "latex" and not label.isdecimal()):
        return (
            f"The key {label.removeprefix('@')} is in none of the bibliographies that the paper names. "
            "Add its entry, or correct the key."
        )
    if form == "wikitext" and not label.isdecimal():
        return (
            f"The name “{clip(label, 80)}” is called, but no <ref> of the page with this name holds a note. "
            "Write the note in one of them, or correct the name."
        )
    return (
        f"The marker {label} calls a note that the paper does not have. Add the note, or correct the number."
    )


def _torn(document: Document) -> Iterator[Finding]:
    for note in document.notes:
        if note.torn:
            place = place_of(document, note)
            yield find(
                NOTE_TORN,
                Confidence.CERTAIN,
                f"Note {note.label} was cut by a page break (lines {note.lines[0]} to {note.lines[1]}) and "
                "joined "
                "again. Compare the joined text with the printed page.",
                seen("note", place, note.text.plain),
                at=place,
            )


# --- Numbers -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A note with its number."""

    number: int
    note: Note


def _numbering(document: Document) -> Iterator[Finding]:
    """Repeated and skipped numbers, run by run; silent for a paper that mixes numbers and names."""
    if document.format == "wikitext":
        yield from _repeated_names(document)
    numbered = []
    for note in document.notes:
        label = note.label.strip()
        if label.isdecimal() and len(label) <= _LONGEST_NUMBER:
            numbered.append(_Numbered(int(label), note))
        elif any(character.isalnum() for character in label):
            return
    called = {marker.label.strip() for marker in document.strays}
    # A wiki counts the notes itself, and counts a name that is called and never defined (E002) as one.
    counted = document.format == "wikitext" and any(not label.isdecimal() for label in called)
    runs = _runs(numbered)
    for index, run in enumerate(runs):
        if document.format != "wikitext":
            yield from _repeated(document, run)
        if not counted:
            yield from _skipped(document, run, called, first=index == 0)


def _runs(numbered: list[_Numbered]) -> list[list[_Numbered]]:
    """Cut the notes where numbering starts again: a 1 that a 2 follows, or that ends the paper."""
    runs: list[list[_Numbered]] = []
    for index, item in enumerate(numbered):
        following = numbered[index + 1].number if index + 1 < len(numbered) else 2
        starts_again = item.number == 1 and following == 2 and runs and len(runs[-1]) > 1
        if not runs or starts_again:
            runs.append([])
        runs[-1].append(item)
    return runs


def _repeated(document: Document, run: list[_Numbered]) -> Iterator[Finding]:
    first_of: dict[int, Note] = {}
    for item in run:
        first = first_of.setdefault(item.number, item.note)
        if first is item.note:
            continue
        place, earlier = place_of(document, item.note), place_of(document, first)
        yield find(
            NUMBER_REPEATED,
            Confidence.CERTAIN,
            f"The number {item.number} is given to two notes, on lines {earlier.line} and {place.line}. "
            "Renumber the second and its marker.",
            seen("note", earlier, first.text.plain),
            seen("note", place, item.note.text.plain),
            at=place,
        )


def _repeated_names(document: Document) -> Iterator[Finding]:
    """Notes of a wiki that have one number: it counts them itself, so only a name can be given twice."""
    first_of: dict[str, Note] = {}
    for note in document.notes:
        first = first_of.setdefault(note.label, note)
        if first is note:
            continue
        place, earlier = place_of(document, note), place_of(document, first)
        yield find(
            NUMBER_REPEATED,
            Confidence.CERTAIN,
            f"Two <ref>s with one name, on lines {earlier.line} and {place.line}, hold different notes: "
            f"the wiki prints the first one as note {note.label}, and an error. Give the second its own.",
            seen("note", earlier, first.text.plain),
            seen("note", place, note.text.plain),
            at=place,
        )


def _skipped(
    document: Document, run: list[_Numbered], called: Iterable[str], *, first: bool
) -> Iterator[Finding]:
    notes = {item.number: item.note for item in reversed(run)}
    numbers = sorted(notes)
    known = {int(label) for label in called if label.isdecimal() and len(label) <= _LONGEST_NUMBER}
    # Only the first run may begin late: a later one is known to begin at 1.
    before = 0 if first else numbers[0]
    for number in numbers:
        missing = _without(before + 1, number - 1, known)
        if missing:
            place = place_of(document, notes[number])
            sure = before > 0 and number - before <= _WIDEST_GAP
            yield find(
                NUMBER_SKIPPED,
                Confidence.PROBABLE if sure else Confidence.POSSIBLE,
                f"There is no note {listed(missing)}: the numbers "
                + (f"go from {before} to {number}" if before else f"begin with {number}")
                + ". Look in the original for a note that was lost; if there is none, renumber.",
                seen("note", place, f"{number}: {notes[number].text.plain}"),
                at=place,
            )
        before = number


def _without(first: int, last: int, known: Iterable[int]) -> list[str]:
    """The numbers from ``first`` to ``last`` that are not ``known``, neighbours as a range."""
    pieces = []
    for stop in (*sorted(number for number in known if first <= number <= last), last + 1):
        if stop - first >= 2:
            pieces.append(f"{first} to {stop - 1}")
        elif stop - first == 1:
            pieces.append(str(first))
        first = stop + 1
    return pieces
