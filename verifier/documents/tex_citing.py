"""The commands of LaTeX that cite by key, and the entries of a list that is typed in the paper."""

from __future__ import annotations

import re

from verifier.documents import tex_words as words
from verifier.documents.locators import read_locator
from verifier.documents.marked import MarkedCitation
from verifier.documents.tex_machine import Machine, fragment
from verifier.documents.tex_notes import OpenNote
from verifier.model import Locator

_MULTIPLE = re.compile(r"\s?\(([^()]{0,500})\)")
_MOST_KEYS = 200
_MOST_ITEMS = 50


def cite(machine: Machine, name: str, start: int) -> None:
    """A citation by keys: printed in the open note, or a note of its own, or a call of a reference."""
    items = _items(machine, name)
    if machine.hidden or not items:
        return
    in_footnote = name in words.FOOTCITES or (machine.paper.footnote_style and name in words.AUTOCITES)
    if machine.open:
        _print_keys(machine, items)
    elif in_footnote:
        called = machine.called(start)
        note = OpenNote(
            "footnote", machine.paper.next_label("footnote", ""), called.place[0], called.place[0]
        )
        note.calls.append(called)
        machine.paper.notes.append(note)
        machine.open_note(note)
        _print_keys(machine, items)
        machine.close_note()
    else:
        called = machine.called(start)
        machine.paper.keys.extend((key, called) for _, keys, _ in items for key in keys)


def _items(machine: Machine, name: str) -> list[tuple[str, list[str], str]]:
    """What a command cites: words before, keys, words behind, for each of its groups of keys."""
    several = name.rstrip("*").endswith("cites")
    if several:
        for _ in range(2):
            if match := _MULTIPLE.match(machine.text, machine.position):
                machine.position = match.end()
    volume = machine.raw() if "volcite" in name.lower() and machine.option() is None else None
    items: list[tuple[str, list[str], str]] = []
    while len(items) < (_MOST_ITEMS if several else 1):
        begin = machine.position
        first, second = machine.option(), machine.option()
        keys = machine.raw()
        if keys is None:
            machine.position = begin
            break
        before, behind = (first or "", second) if second is not None else ("", first or "")
        if volume:
            behind = f"vol. {volume}, {behind}".rstrip(", ")
        listed = [key for part in keys.split(",")[:_MOST_KEYS] if (key := part.strip())]
        items.append((fragment(before), listed, fragment(behind)))
    return items


def _print_keys(machine: Machine, items: list[tuple[str, list[str], str]]) -> None:
    """Write keys into the open note; each is a citation, and the words behind it name the cited place."""
    note = machine.open[-1]
    for before, keys, behind in items:
        for number, key in enumerate(keys):
            if note.marked and note.marked[-1].end == note.flow.length and note.flow.length:
                note.flow.put("; ")
            if before and not number:
                note.flow.put(f"{before} ")
            begin = note.flow.length
            note.flow.put(key)
            last = number == len(keys) - 1
            locator = read_locator(behind) if last and behind else None
            if last and behind:
                note.flow.put(f", {printed_locator(locator, behind)}")
            lead = before if not number else ""
            note.marked.append(MarkedCitation(begin, note.flow.length, key, locator=locator, lead=lead))


def printed_locator(locator: Locator | None, typed: str) -> str:
    """How a cited place is printed: pages with their "p.", all else as typed."""
    if locator is None or locator.kind != "page" or not typed[:1].isdigit():
        return typed
    several = any(sign in locator.value for sign in "-,;&")
    return f"{'pp' if several else 'p'}. {locator.value}"


def mention(machine: Machine, name: str, start: int) -> None:
    """One field of a work, printed as a word of the text."""
    del start
    while machine.option() is not None:
        pass
    key = (machine.raw() or "").strip()
    if not key or machine.hidden:
        return
    if not machine.open:
        machine.put(key)
        return
    note = machine.open[-1]
    begin = note.flow.length
    note.flow.put(key)
    field = words.MENTIONS[name.rstrip("*")]
    note.marked.append(MarkedCitation(begin, note.flow.length, key, "mention", {"field": field}))


def bibitem(machine: Machine, name: str, start: int) -> None:
    """The beginning of an entry, which ends where the next one begins."""
    del name
    close_entry(machine)
    given, key = machine.option(), machine.raw()
    line = machine.place_of(start)[0]
    label = fragment(given) if given else ""
    entry = OpenNote(
        "entry", label or str(len(machine.paper.entries) + 1), line, line, key=(key or "").strip()
    )
    machine.paper.entries.append(entry)
    machine.open_note(entry)


def close_entry(machine: Machine) -> None:
    """The end of the entry that is open, if one is."""
    if machine.open and machine.open[-1].kind == "entry":
        # The entry ends before the command that begins the next one.
        machine.position, behind = max(0, machine.position - 10), machine.position
        machine.close_note()
        machine.position = behind
