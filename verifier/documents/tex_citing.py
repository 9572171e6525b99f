"""The commands of LaTeX that cite by key, and the entries of a list that is typed in the paper."""

from __future__ import annotations

from dataclasses import replace

from verifier.documents import tex_words as words
from verifier.documents.locators import read_locator
from verifier.documents.marked import MarkedCitation
from verifier.documents.tex_keys import keys_listed
from verifier.documents.tex_machine import Machine, fragment
from verifier.documents.tex_notes import OpenNote
from verifier.model import Locator
from verifier.patterns import late_pattern

_MULTIPLE = late_pattern(r"\s?\(([^()]{0,500})\)")
_ANGLED = late_pattern(r"\s?<(?P<words>[^<>{}\\]{0,200})>")
_SLIDES = late_pattern(r"[\d\s,.:|*+-]*")
_KEY_SIGNS = late_pattern(r"[^\s\\#~]{1,200}")
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
    items: list[tuple[str, list[str], str]] = []
    while len(items) < (_MOST_ITEMS if several else 1):
        begin = machine.position
        item = _volume_item(machine) if "volcite" in name.lower() else _item(machine)
        if item is None or (name not in machine.commands and not all(map(_KEY_SIGNS.fullmatch, item[1]))):
            # Behind a command that is only called like one that cites, blanks are those of a text.
            machine.position = begin
            break
        items.append(item)
    return items


def _item(machine: Machine) -> tuple[str, list[str], str] | None:
    """``<see>[p. 5]{key}`` as apacite has it, ``[see][5]{key}``; in beamer ``<2>`` names slides."""
    angled = _angled(machine)
    first, second = machine.option(), machine.option()
    keys = machine.raw()
    if keys is None:
        return None
    before, behind = (first or "", second) if second is not None else (angled, first or "")
    return fragment(before), keys_listed(keys)[:_MOST_KEYS], fragment(behind)


def _volume_item(machine: Machine) -> tuple[str, list[str], str] | None:
    """``[see]{2}[33]{key}``: the volume stands in front of the pages."""
    before, volume = machine.option() or "", machine.raw()
    behind, keys = machine.option() or "", machine.raw()
    if volume is None or keys is None:
        return None
    behind = f"vol. {volume}, {behind}".rstrip(", ")
    return fragment(before), keys_listed(keys)[:_MOST_KEYS], fragment(behind)


def _angled(machine: Machine) -> str:
    match = _ANGLED.match(machine.text, machine.position)
    if match is None:
        return ""
    machine.position = match.end()
    return "" if _SLIDES.fullmatch(match["words"]) else match["words"].strip()


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
    while machine.option() is not None:
        pass
    keys = keys_listed(machine.raw() or "")[:_MOST_KEYS]
    field = words.MENTIONS.get(name.rstrip("*"), "")
    if not field:
        machine.option()
        field = (machine.raw() or "title").strip()
    if machine.hidden:
        return
    called = machine.called(start)
    for number, key in enumerate(keys):
        machine.put("; " if number else "")
        machine.paper.mentions.append((key, called, bool(machine.open)))
        if not machine.open:
            machine.put(key)
            continue
        note = machine.open[-1]
        begin = note.flow.length
        note.flow.put(key)
        note.marked.append(MarkedCitation(begin, note.flow.length, key, "mention", {"field": field}))


def list_only(machine: Machine, name: str, start: int) -> None:
    """Works that are put into the list of references without being cited; a star stands for all."""
    del name
    machine.option()
    keys = keys_listed(machine.raw() or "")[:_MOST_KEYS]
    # A preamble may list works; all else that prints nothing lists none.
    if machine.hidden > machine.in_preamble:
        return
    machine.paper.cites_all |= "*" in keys
    called = replace(machine.called(start), at=None)
    machine.paper.mentions.extend((key, called, False) for key in keys if key != "*")


def name_by_alias(machine: Machine, name: str, start: int) -> None:
    """The words that stand for a work wherever its alias is cited."""
    del name
    keys = keys_listed(machine.raw() or "")[:1]
    machine.hide(1)
    if machine.hidden <= machine.in_preamble:
        called = replace(machine.called(start), at=None)
        machine.paper.mentions.extend((key, called, False) for key in keys)


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
