"""The commands of LaTeX that make notes, cite, read other files, or print nothing where they stand."""

from __future__ import annotations

from collections.abc import Callable, Set

from verifier.documents import tex_words as words
from verifier.documents.assembly import MARGINAL_LABEL
from verifier.documents.flow import BodyFlow, NoteFlow
from verifier.documents.tex_citing import bibitem, cite, close_entry, list_only, mention, name_by_alias
from verifier.documents.tex_counters import count, counted_through, footref, label, reference
from verifier.documents.tex_definitions import CHOICES, choose, define
from verifier.documents.tex_machine import Machine, Stopped, fragment
from verifier.documents.tex_notes import OpenNote
from verifier.documents.tex_packages import load_package, set_main_language
from verifier.patterns import late_pattern

_ADDRESS = late_pattern(r"\s?\{((?:[^{}\s]|\\[{}]){0,3000})\}")
_ESCAPED = late_pattern(r"\\([%#&_~$^{}])")
_SHOWN_ADDRESS = late_pattern(r"(?:https?://|www\.)\S+")
_FILE = late_pattern(r"\s?(?:\{([^{}]{1,300})\}|([^\s{}\\%]{1,300}))")
_WITH_ARGUMENT = {"tabular": 1, "tabularx": 2, "tabular*": 2, "longtable": 1, "minipage": 1, "multicols": 1,
                  "array": 1, "wrapfigure": 2, "otherlanguage": 1, "otherlanguage*": 1, "spacing": 1,
                  "adjustwidth": 2, "subfigure": 1, "thebibliography": 1}  # fmt: skip
_BRACE = late_pattern(r"\s{0,40}\{")
_MARKS = "*†‡§¶‖"
_NOTED = late_pattern(r"\\(?:thanks|footnote(?:mark)?)(?![A-Za-z])")
_MOST_ITEMS = 50
# A longer one is a word: “Source”, “Note”.
_LONGEST_TABLE_LABEL = 3


# --- Notes -------------------------------------------------------------------------------------


def _note(machine: Machine, name: str, start: int) -> None:
    """A note whose text stands where it is called."""
    kind = "endnote" if name in words.ENDNOTES else "footnote"
    given = machine.option() or ""
    machine.option()  # How far a sidenote is moved.
    if machine.hidden:
        return
    if machine.in_preamble and kind == "footnote":
        _thanks(machine, name, start)  # On the title, where all notes have marks.
    elif _BRACE.match(machine.text, machine.position):
        _open_note(machine, kind, given, start)
        machine.argument(machine.close_note)


def _open_note(machine: Machine, kind: str, given: str, start: int) -> OpenNote:
    called = machine.called(start)
    note = OpenNote(kind, machine.paper.next_label(kind, given), called.place[0], called.place[0])
    note.calls.append(called)
    note.span = (start, start) if machine.is_main else None
    machine.paper.notes.append(note)
    machine.open_note(note)
    return note


def _thanks(machine: Machine, name: str, start: int) -> None:
    """A note on a title or an author: it has a mark and takes no number."""
    del name
    if machine.hidden > machine.in_preamble or not _BRACE.match(machine.text, machine.position):
        machine.hide(1)
        return
    hidden, machine.hidden = machine.hidden, 0
    at = int(machine.paper.next_label("thanks", "")) - 1
    note = _open_note(machine, "thanks", str(at + 1), start)
    note.label = _MARKS[at % len(_MARKS)] * (at // len(_MARKS) + 1)

    def close() -> None:
        machine.close_note()
        machine.hidden = hidden

    machine.argument(close)


def _title(machine: Machine, name: str, start: int) -> None:
    """A title or author is read where it is given, if notes stand at it."""
    del name
    machine.option()
    begins = machine.position
    given = machine.balanced()
    machine.position = begins
    flow = machine.paper.body
    if not given or not _NOTED.search(given) or machine.hidden != machine.in_preamble or not machine.hidden:
        return
    hidden, machine.hidden = machine.hidden, 0
    flow.paragraph(machine.place_of(start).in_paper)

    def close() -> None:
        flow.paragraph(machine.place_of(machine.position).in_paper)
        machine.hidden = hidden

    machine.argument(close)


def _marginal(machine: Machine, name: str, start: int) -> None:
    """A note in the margin: it has no mark and takes no number."""
    del name
    machine.option()
    if not machine.hidden and _BRACE.match(machine.text, machine.position):
        note = _open_note(machine, "marginal", "", start)
        note.label = f"{MARGINAL_LABEL}{note.label}"

        def close() -> None:
            machine.close_note()
            machine.option()  # How far it is moved.

        machine.argument(close)


def _mark(machine: Machine, name: str, start: int) -> None:
    """A mark that calls a note whose text stands elsewhere."""
    kind, given = words.MARKS[name], machine.option()
    if not machine.hidden:
        label = machine.paper.next_label(kind, given.strip() if given else "")
        machine.paper.mark(kind, label, machine.called(start))


def _text_apart(machine: Machine, name: str, start: int) -> None:
    """The text of a note that a mark elsewhere calls."""
    kind = words.TEXTS_APART[name]
    given = (machine.option() or "").strip()
    line = machine.place_of(start)[0]
    label = given if given.isdecimal() else str(machine.paper.counters[kind])
    note = OpenNote(kind, label, line, line, span=(start, start) if machine.is_main else None)
    if not machine.hidden and machine.argument(machine.close_note):
        machine.paper.notes.append(note)
        machine.open_note(note)


def _table_mark(machine: Machine, name: str, start: int) -> None:
    """A mark in a table of threeparttable; it calls notes that stand below the table."""
    del name
    printed = machine.raw()
    if printed and not machine.hidden:
        for label in printed.split(",")[:_MOST_ITEMS]:
            if shown := fragment(label).strip():
                machine.paper.mark("tablenote", shown, machine.called(start))


def _item(machine: Machine, name: str, start: int) -> None:
    """An item of a list; one with a label below a table is a note."""
    if not machine.below_table or machine.hidden:
        _paragraph(machine, name, start)
        return
    _close_table_note(machine)
    label = fragment(machine.option() or "").strip()
    if 0 < len(label) <= _LONGEST_TABLE_LABEL:
        line = machine.place_of(start)[0]
        note = OpenNote("tablenote", label, line, line)
        machine.paper.notes.append(note)
        machine.open_note(note)
    else:
        machine.flow.paragraph(machine.place_of(start).in_paper)
        machine.put(label)


def _close_table_note(machine: Machine) -> None:
    if machine.open and machine.open[-1].kind == "tablenote":
        # The note ends before the command that ends it.
        machine.position, behind = machine.start, machine.position
        machine.close_note()
        machine.position = behind


# --- Files -------------------------------------------------------------------------------------


def _libraries(machine: Machine, name: str, start: int) -> None:
    machine.option()
    if name == "bibliography":
        machine.paper.list_place = machine.place_of(start)
    given = (machine.raw() or "").split(",")
    for part in given[:_MOST_ITEMS]:
        if file := part.strip():
            machine.paper.libraries.append(
                file if name == "addbibresource" else f"{file.removesuffix('.bib')}.bib"
            )


# --- Structure ---------------------------------------------------------------------------------


def _begin(machine: Machine, name: str, start: int) -> None:
    del name
    environment = (machine.raw() or "").strip()
    if environment == "document" and not machine.is_main:
        machine.hidden = 0
    elif environment == "document":
        machine.hidden, machine.in_preamble = 0, False
        machine.groups.clear()
        machine.flows[:] = [machine.paper.body]
        machine.open.clear()
    elif environment in words.VERBATIM or environment in words.MATHEMATICS:
        end = machine.text.find(f"\\end{{{environment}}}", machine.position)
        machine.position = len(machine.text) if end < 0 else end
    else:
        given = machine.option()
        for _ in range(_WITH_ARGUMENT.get(environment, 0)):
            machine.raw()
        machine.below_table |= environment == "tablenotes"
        if environment == "footnote":
            _open_note(machine, "footnote", given or "", start)
        if environment.startswith(("footnote", "otherlanguage")):
            return
        if not machine.hidden:
            machine.flow.paragraph(machine.place_of(start).in_paper)


def _end(machine: Machine, name: str, start: int) -> None:
    del name
    environment = (machine.raw() or "").strip()
    if environment == "document":
        raise Stopped
    if environment == "thebibliography":
        close_entry(machine)
    if environment == "footnote" and machine.open:
        machine.close_note()
        return
    if environment == "tablenotes":
        _close_table_note(machine)
        machine.below_table = False
    if not (machine.hidden or environment.startswith("otherlanguage")):
        machine.flow.paragraph(machine.place_of(start).in_paper)


def _heading(machine: Machine, name: str, start: int) -> None:
    machine.keep_keys(machine.option() or "")
    if machine.hidden:
        return
    if name == "chapter" and machine.paper.counts_by_chapter:
        machine.paper.counters["footnote"] = 0
    while machine.open and machine.open[-1].kind != "entry":
        # No note holds a heading: its closing brace is missing.
        machine.close_note()
        machine.groups.clear()
    flow = machine.flow
    line = machine.place_of(start).in_paper
    if isinstance(flow, BodyFlow) and machine.argument(lambda: flow.paragraph(line)):
        flow.heading(line, words.RANKS[name.rstrip("*")])


def _paragraph(machine: Machine, name: str, start: int) -> None:
    del name
    if not machine.hidden:
        machine.flow.paragraph(machine.place_of(start).in_paper)
    machine.option()


def _italic(machine: Machine, name: str, start: int) -> None:
    del start
    if machine.hidden:
        return
    if name in words.DECLARATIONS:
        if machine.groups:
            machine.groups[-1].italics += 1
            machine.flow.begin_italics()
        return
    flow = machine.flow
    if machine.argument(flow.end_italics):
        flow.begin_italics()


def _quotation(machine: Machine, name: str, start: int) -> None:
    del name, start
    opening, closing = machine.quotes
    if machine.argument(lambda: machine.put(closing)):
        machine.put(opening)


def _address(machine: Machine, name: str, start: int) -> None:
    del start
    match = _ADDRESS.match(machine.text, machine.position)
    if match is None:
        return
    machine.position = match.end()
    target = _ESCAPED.sub(r"\1", match[1])
    if name != "href":
        machine.put(target)
        return
    flow = machine.flow
    if not isinstance(flow, NoteFlow) or not machine.open:
        return
    begin, note = flow.length, machine.open[-1]

    def close() -> None:
        shown = flow.styled().plain[begin:].strip() if flow.length - begin < 4000 else ""
        if _SHOWN_ADDRESS.fullmatch(shown):
            if shown.rstrip("/") != target.rstrip("/"):
                note.addresses.append((shown, target))
        else:
            flow.link(target, begin)

    machine.argument(close)


def _hidden(machine: Machine, name: str, start: int) -> None:
    del start
    while machine.option() is not None:
        pass
    machine.hide(words.ARGUMENTS.get(name.rstrip("*"), 1))


def _printed_elsewhere(machine: Machine, name: str, start: int) -> None:
    """What is printed in a margin or a head is no text of the paper here, yet what it cites is cited."""
    del start
    while (option := machine.option()) is not None:
        machine.keep_keys(option)
    arguments = words.ARGUMENTS.get(name.rstrip("*"), 1)
    while arguments and (given := machine.balanced()) is not None:
        machine.keep_keys(given)
        arguments -= 1
    machine.hide(arguments)


def _first_hidden(machine: Machine, name: str, start: int) -> None:
    del name, start
    machine.option()
    machine.hide(1)


def _verb(machine: Machine, name: str, start: int) -> None:
    del name, start
    mark = machine.text[machine.position : machine.position + 1]
    end = machine.text.find(mark, machine.position + 1, machine.position + 1000) if mark else -1
    if end >= 0:
        machine.put(machine.text[machine.position + 1 : end])
        machine.position = end + 1


def _switched_off(machine: Machine, name: str, start: int) -> None:
    del name, start
    end = machine.text.find("\\fi", machine.position)
    machine.position = len(machine.text) if end < 0 else end + 3


def _displayed(machine: Machine, name: str, start: int) -> None:
    del start
    end = machine.text.find("\\]" if name == "[" else "\\)", machine.position, machine.position + 5000)
    if end >= 0:
        machine.put("" if name == "[" else machine.text[machine.position : end])
        machine.position = end + 2


def file_name(machine: Machine) -> str:
    """The name of a file that a command gives, with or without braces."""
    match = _FILE.match(machine.text, machine.position)
    if match is None:
        return ""
    machine.position = match.end()
    return (match[1] or match[2] or "").strip().strip('"')


_TABLE: tuple[tuple[Set[str], Callable[[Machine, str, int], None]], ...] = (
    (words.HIDDEN_ARGUMENT, _hidden),
    (words.PRINTED_ELSEWHERE, _printed_elsewhere),
    (words.COUNTS | words.STEPS, count),
    (frozenset({"counterwithout"}), counted_through),
    (frozenset({"ref"}), reference),
    (words.FIRST_HIDDEN, _first_hidden),
    (words.FOOTNOTES | words.ENDNOTES, _note),
    (words.MARGINALS, _marginal),
    (frozenset({"thanks"}), _thanks),
    (frozenset({"title", "subtitle", "author"}), _title),
    (frozenset(words.MARKS), _mark),
    (frozenset(words.TEXTS_APART), _text_apart),
    (frozenset({"label"}), label),
    (frozenset({"footref"}), footref),
    (frozenset({"tnote"}), _table_mark),
    (words.CITES | words.FOOTCITES, cite),
    (words.MENTIONS.keys() | words.FIELDS_NAMED, mention),
    (frozenset({"nocite", "Nocite", "nociteA"}), list_only),
    (frozenset({"defcitealias"}), name_by_alias),
    (frozenset({"bibitem"}), bibitem),
    (frozenset({"bibliography", "addbibresource", "addglobalbib"}), _libraries),
    (
        frozenset({"usepackage", "RequirePackage", "documentclass", "ExecuteBibliographyOptions"}),
        load_package,
    ),
    (frozenset({"begin"}), _begin),
    (frozenset({"end"}), _end),
    (words.HEADINGS, _heading),
    (words.PARAGRAPHS - {"item"} | {"newblock"}, _paragraph),
    (frozenset({"item"}), _item),
    (words.ITALIC, _italic),
    (words.QUOTING, _quotation),
    (frozenset({"setmainlanguage", "setdefaultlanguage"}), set_main_language),
    (frozenset({"url", "nolinkurl", "path", "href"}), _address),
    (words.DEFINITIONS | words.SIGNED_DEFINITIONS | {"def", "let", "gdef"}, define),
    (CHOICES, choose),
    (frozenset({"verb", "lstinline"}), _verb),
    (frozenset({"iffalse"}), _switched_off),
    (frozenset({"[", "("}), _displayed),
)
COMMANDS = {name: handler for names, handler in _TABLE for name in names}
"""Which function reads which command."""
