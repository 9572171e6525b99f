"""The commands of LaTeX that count notes, name them, and refer to their numbers."""

from __future__ import annotations

from verifier.documents import tex_words as words
from verifier.documents.tex_machine import Machine
from verifier.patterns import late_pattern

_RAISED = "\\textsuperscript{"
_INTEGER = late_pattern(r"-?\d{1,4}")


def counted_through(machine: Machine, name: str, start: int) -> None:
    """The numbers of footnotes go on through all chapters."""
    del name, start
    if machine.raw() == "footnote" and (machine.raw() or "").strip() == "chapter":
        machine.paper.counts_by_chapter = False


def reference(machine: Machine, name: str, start: int) -> None:
    """A number that is referred to; raised, it calls the note of its label again."""
    given = machine.raw()
    raised = machine.text.endswith(_RAISED, 0, start) and machine.text.startswith("}", machine.position)
    if name == "ref" and raised and given and not machine.hidden:
        called = machine.called(start)
        if called.span is not None:
            called.span = (start - len(_RAISED), machine.position + 1)
        machine.paper.references.append((given, called))


def count(machine: Machine, name: str, start: int) -> None:
    """A counter of notes that is set, or goes on by a number; other counters print nothing either."""
    del start
    counter = (machine.raw() or "").strip()
    given = "1" if name in words.STEPS else (machine.raw() or "").strip()
    if counter not in machine.paper.counters or machine.hidden > machine.in_preamble:
        return
    number = _INTEGER.fullmatch(given)
    if number is not None:
        before = 0 if name == "setcounter" else machine.paper.counters[counter]
        machine.paper.counters[counter] = max(0, before + int(given))


def label(machine: Machine, name: str, start: int) -> None:
    """The name of the note that it stands in."""
    del name, start
    given = machine.raw()
    if given and machine.open:
        machine.paper.labels.setdefault(given, machine.open[-1])


def footref(machine: Machine, name: str, start: int) -> None:
    """A marker that calls the note of a name again."""
    del name
    given = machine.raw()
    if given and not machine.hidden:
        machine.paper.references.append((given, machine.called(start)))
