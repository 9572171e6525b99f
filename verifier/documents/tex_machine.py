"""LaTeX read from left to right, once: what it prints goes to the body or to the note that is open.

Only what tells notes, citations and text apart is understood. Nothing is executed, and nothing expanded but
the paper's own commands that make notes or cite, within caps on depth and length: the time is linear in the
length of the paper, whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from verifier.documents import tex_words as words
from verifier.documents.flow import BodyFlow, Flow, NoteFlow
from verifier.documents.tex_groups import Group, Macro, closing_braces
from verifier.documents.tex_keys import latex_keys, takes_keys
from verifier.documents.tex_notes import Called, OpenNote, Piece, Place, TexPaper
from verifier.patterns import late_pattern

_TOKEN = late_pattern(
    r"\\(?:[A-Za-z@]+\*?|.)|%[^\r\n]*(?:\r\n|\r|\n)?[ \t]*|[{}$~&]|---?|``|''|\"[`'<>=~\-\"|]"
    r"|(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*|[^\\{}$~&`'%\"\r\n-]+|.",
    re.DOTALL,
)
_BLANK = late_pattern(r"[ \t]*(?:\r\n|\r|\n)?[ \t]*")
_COMMENTS = r"(?:\s{0,40}+%[^\r\n]{0,1000}+[\r\n]{1,2}+){0,9}+"
_BEFORE_OPTION = late_pattern(rf"{_COMMENTS}[ \t]*+(?:\r\n|\r|\n)?[ \t]*+")
_RAW = late_pattern(rf"{_COMMENTS}\s{{0,40}}\{{([^{{}}]{{0,4000}})\}}")
_BRACE = late_pattern(rf"{_COMMENTS}\s{{0,40}}\{{")
_PARAMETER = late_pattern(r"#([1-9])")
_ACCENT_ARGUMENT = late_pattern(r"\{\s?(?:\\([ij])\s?|([^\\{}]{0,40}))\}|\\([ij])(?![A-Za-z])\s?|([^\W\d_])")
_LINE_ENDS = late_pattern(r"\r\n|\r|\n")
_WINDOW = 5000
_LONGEST_OPTION = 1000
_LONGEST_ARGUMENT = 50_000
_DEEPEST_MACRO = 6
_MOST_EXPANDED = 4_000_000
DEEPEST_GROUP = 2000
NO_VALUE = "\ufffe"
"""What an argument in brackets that is not given stands for, if nothing is said."""


class Stopped(Exception):
    """The paper has said that it ends here."""


class Machine:
    """Reads TeX into a paper. What it knows of notes and citations stands in the table of its commands."""

    def __init__(
        self,
        paper: TexPaper,
        commands: Mapping[str, Callable[[Machine, str, int], None]] | None = None,
        files: Mapping[str, Callable[[str, int], None]] | None = None,
        *,
        german: bool = False,
    ) -> None:
        self.paper = paper
        self.commands = commands or {}
        self.files = files or {}
        self.flows: list[Flow] = [paper.body]
        self.open: list[OpenNote] = []
        self.groups: list[Group] = []
        self.hidden = 0
        self.aliases: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.german = german
        self.quotes = words.QUOTES[""]
        self.text = ""
        self.position = 0
        self.start = 0
        self.is_main = False
        self.end_of_mathematics = -1
        self.in_preamble = False
        self.below_table = False
        self.macros: dict[str, Macro] = {}
        self.expanding: list[str] = []
        self.not_citing: set[str] = set()
        self._paired: str | None = None
        self._closing: dict[int, int] = {}
        self.expanded = 0
        self.place_of: Callable[[int], Place] = lambda _: Place(1, 1)

    # --- Running --------------------------------------------------------------------------------

    def run(self, text: str, place_of: Callable[[int], Place]) -> None:
        """Read a text to its end. ``place_of`` gives line and column of an offset, and in which file."""
        before = self.text, self.position, self.place_of, self.is_main, self.start
        pairs = self._paired, self._closing
        self.is_main = not self.text
        self.text, self.position, self.place_of = text, 0, place_of
        try:
            while match := _TOKEN.match(self.text, self.position):
                self.start, self.position = match.span()
                self._token(match[0], match.start())
        finally:
            self.text, self.position, self.place_of, self.is_main, self.start = before
            self._paired, self._closing = pairs

    def close_all(self) -> None:
        """End all groups that are still open, as at the end of a paper."""
        while self.groups:
            self.end_group()
        while self.open:
            self.close_note()

    def _token(self, sign: str, start: int) -> None:
        first = sign[0]
        if first == "\\" and len(sign) > 1:
            self._command(sign[1:], start)
        elif first == "{":
            self.begin_group()
        elif first == "}":
            self.end_group()
        elif first in "\r\n":
            self._line_end(sign, start)
        elif first == "$":
            self._mathematics()
        elif first == "&":
            self.put(" ")
        elif sign in words.LIGATURES:
            self.put(words.LIGATURES[sign])
        elif len(sign) == 2 and sign in words.SHORTHANDS:
            self.put(words.SHORTHANDS[sign] if self.german else sign)
        elif first != "%":
            self.put("’" if sign == "'" else sign)

    def _line_end(self, sign: str, start: int) -> None:
        blank = len(_LINE_ENDS.findall(sign)) > 1 or self.text[max(0, start - 1) : start] in ("\n", "\r")
        if blank and not self.hidden:
            self.flow.paragraph(self.place_of(min(self.position, len(self.text))).in_paper)
        else:
            self.put(" ")

    def _mathematics(self) -> None:
        mark = "$$" if self.text.startswith("$", self.position) else "$"
        begin = self.position + len(mark) - 1
        end = self.text.find(mark, begin, begin + _WINDOW)
        if end < 0 or begin - len(mark) == self.end_of_mathematics:
            return
        if "\\footnote" in self.text[begin:end]:
            self.position, self.end_of_mathematics = begin, end
            return
        if mark == "$":
            self.put(self.text[begin:end].replace("^", "").replace("{", "").replace("}", ""))
        self.position = end + len(mark)

    # --- Text -----------------------------------------------------------------------------------

    @property
    def flow(self) -> Flow:
        """Where text goes now."""
        return self.flows[-1]

    def put(self, text: str) -> None:
        """Write text, unless nothing here is printed."""
        if self.hidden:
            return
        flow = self.flow
        before = flow.length
        flow.put(text)
        if self.open and self.is_main and flow.length > before:
            start, length = self.start, flow.length - before
            exact = self.text[start : self.position].endswith(text[len(text) - length :]) and (
                self.position - start == len(text)
            )
            begin = self.position - length if exact else start
            self.open[-1].pieces.append(Piece(before, length, begin, self.position, exact))

    def called(self, start: int) -> Called:
        """The place here, as one that calls a note or an entry."""
        flow = self.flow
        span = (start, self.position) if self.is_main else None
        return Called(self.place_of(start), flow.place if isinstance(flow, BodyFlow) else None, span)

    # --- Groups and arguments -------------------------------------------------------------------

    def begin_group(self, close: Callable[[], None] | None = None) -> None:
        """Open a group; ``close`` is called at its end. Beyond any real depth, groups are not counted."""
        if len(self.groups) < DEEPEST_GROUP or close is not None:
            self.groups.append(Group(close))

    def end_group(self) -> None:
        """Close the innermost group."""
        if self.groups:
            group = self.groups.pop()
            for _ in range(group.italics):
                self.flow.end_italics()
            if group.close is not None:
                group.close()

    def option(self) -> str | None:
        """The optional argument that stands here, if one does."""
        begin = _BEFORE_OPTION.match(self.text, self.position)
        at = begin.end() if begin else self.position
        if not self.text.startswith("[", at):
            return None
        end = at
        for _ in range(6):
            end = self.text.find("]", end + 1, at + _LONGEST_OPTION)
            if end < 0:
                return None
            value = self.text[at + 1 : end]
            if value.count("{") == value.count("}"):
                self.position = end + 1
                return value
        return None

    def raw(self) -> str | None:
        """The argument in braces that stands here, as typed; None when there is none without inner braces."""
        match = _RAW.match(self.text, self.position)
        if match is None:
            return None
        self.position = match.end()
        return match[1]

    def balanced(self) -> str | None:
        """The argument in braces that stands here, as typed, whatever it holds; None when there is none."""
        match = _BRACE.match(self.text, self.position)
        if match is None:
            return None
        if self._paired is not self.text:
            self._paired, self._closing = self.text, closing_braces(self.text)
        end = self._closing.get(match.end() - 1)
        if end is None or end - match.end() > _LONGEST_ARGUMENT:
            return None
        self.position = end + 1
        return self.text[match.end() : end]

    def argument(self, close: Callable[[], None] | None = None) -> bool:
        """Open the group that stands here as an argument; False when there is none."""
        match = _BRACE.match(self.text, self.position)
        if match is None:
            return False
        self.position = match.end()
        self.begin_group(close)
        return True

    def hide(self, arguments: int) -> None:
        """Let the next arguments print nothing."""
        while arguments and self.raw() is not None:
            arguments -= 1
        if arguments and _BRACE.match(self.text, self.position):
            self.hidden += 1

            def shown() -> None:
                self.hidden -= 1
                self.hide(arguments - 1)

            self.argument(shown)

    # --- Notes ----------------------------------------------------------------------------------

    def open_note(self, note: OpenNote) -> None:
        """Let text go to a note from here on."""
        note.file = self.place_of(self.start).file
        self.open.append(note)
        self.flows.append(note.flow)

    def close_note(self) -> None:
        """End the innermost note."""
        if self.open:
            note = self.open.pop()
            self.flows.pop()
            if note.span is not None:
                note.span = (note.span[0], self.position)
            end = self.place_of(max(0, self.position - 1))
            # A note whose brace another file closes ends with its own, as far as can be told.
            note.last = max(note.first, end.line) if end.file == note.file else note.first

    # --- Commands -------------------------------------------------------------------------------

    def _command(self, name: str, start: int) -> None:
        if name in words.ACCENTS and self._accent(name):
            return
        if name in words.PRINTED:
            self.put(words.PRINTED[name])
            if name == "\\":
                self.option()
            return
        name = self.aliases.get(name, name)
        if name in self.files:
            self.files[name](name, start)
            return
        handler = self.commands.get(name) or self.commands.get(name.rstrip("*"))
        if handler is not None:
            handler(self, name, start)
        elif name in self.macros and name not in self.expanding:
            self._expand(name, start)
        elif takes_keys(name.rstrip("*")) and self._is_of_a_package(name):
            self.commands["cite"](self, name, start)
        else:
            self._named(name)

    def _is_of_a_package(self, name: str) -> bool:
        """Whether a command that bears "cite" in its name cites by keys, as those of packages do.

        One of the paper's own that prints words may be called so too: ``citeneeded{words}``.
        """
        own = name in self.not_citing or name in self.texts or name in self.expanding
        return "cite" in self.commands and not own

    def keep_keys(self, text: str) -> None:
        """Keep the keys in a text that is printed elsewhere, as a short title in a table of contents."""
        if "cite" in text.lower() and not self.hidden:
            called = self.called(self.start)
            self.paper.keys.extend((key, called) for key, _, _, _ in latex_keys(text))

    def _expand(self, name: str, start: int) -> None:
        """Read what a command of the paper's own stands for, with its arguments, as if it stood here."""
        if self.hidden or len(self.expanding) >= _DEEPEST_MACRO:
            return
        macro, place = self.macros[name], self.place_of(start)
        if not macro.arguments:
            self._end_name(spaced=words.XSPACE in macro.body)
        begin = self.position
        given: list[str] = []
        for letter in macro.arguments:
            value = self._given(letter)
            if value is None and letter == "m":
                self.position = begin
                return
            given.append(macro.default if value is None else value)
        text = _PARAMETER.sub(
            lambda match: given[int(match[1]) - 1] if int(match[1]) <= len(given) else "", macro.body
        )
        self.expanded += len(text)
        if self.expanded <= _MOST_EXPANDED:
            self.expanding.append(name)
            self.run(text, lambda _: place)
            self.expanding.pop()

    def _given(self, letter: str) -> str | None:
        """The argument of a kind that stands here, if one does."""
        if letter == "o":
            return self.option()
        if letter == "s":
            starred = self.text.startswith("*", self.position)
            self.position += starred
            return "*" if starred else None
        return self.balanced()

    def _accent(self, name: str) -> bool:
        if name.isalpha() or self.text.startswith(" ", self.position):
            blank = _BLANK.match(self.text, self.position)
            begin = blank.end() if blank else self.position
        else:
            begin = self.position
        match = _ACCENT_ARGUMENT.match(self.text, begin)
        if match is None:
            return False
        base = next((part for part in match.groups() if part is not None), "")
        self.position = match.end()
        self.put(words.accented(name, base) if base else "")
        return True

    def _named(self, name: str) -> None:
        """A command without a meaning of its own here: a symbol, a text of the paper's own, or nothing."""
        if not name[0].isalpha():
            return
        printed = self.texts.get(name)
        if printed is None:
            printed = words.symbol(name)
        if printed is None:
            self.keep_keys(self.option() or "")
            return
        self.put(printed.removesuffix(words.XSPACE))
        self._end_name(spaced=printed.endswith(words.XSPACE))

    def _end_name(self, *, spaced: bool) -> None:
        """Pass over what ends the name of a command: braces, or a blank unless it is kept."""
        if self.text.startswith("{}", self.position):
            self.position += 2
        elif not spaced and (blank := _BLANK.match(self.text, self.position)):
            self.position = blank.end()


def fragment(text: str, *, german: bool = False) -> str:
    """What a short piece of LaTeX prints: an option, a title."""
    paper = TexPaper()
    machine = Machine(paper, german=german)
    flow = NoteFlow()
    machine.flows = [flow]
    machine.run(text[:_WINDOW], lambda _: Place(1, 1))
    machine.close_all()
    return flow.styled().plain
