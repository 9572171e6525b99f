"""Cut a bibliography's text into blocks, exactly and in linear time.

bibtexparser's splitter keeps raw text and lines, but not offsets, trims the text between blocks and
cannot say where in an entry an error stands. Findings and edits need all three, so the cutting is done
here, by BibTeX's rules (a brace counts even behind a backslash); bibtexparser interprets names, months
and LaTeX afterwards and is the second opinion of the tests.

An error costs its own entry only: reading goes on at the closing brace that balances the entry, or at
the next line that begins like an entry, whichever comes first. No value is read across such a line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from verifier.bibliography import syntax
from verifier.bibliography.blocks import LineIndex, Problem
from verifier.bibliography.faults import (
    Change,
    EntrySyntaxError,
    not_separated,
    swallowing_field,
    unexpected,
)
from verifier.bibliography.raw import Piece, RawBlock, RawField

_CLOSER = {"{": "}", "(": ")"}


@dataclass(slots=True)
class _Draft:
    """An entry being read; what is known of it survives an error."""

    opener: int
    closer: str
    key: str = ""
    fields: list[RawField] = field(default_factory=list)


class Scanner:
    """Reads one text. ``problems`` fills up while `blocks` is consumed."""

    def __init__(self, text: str, lines: LineIndex) -> None:
        self.text = text
        self.lines = lines
        self.problems: list[Problem] = []
        self._restarts = [match.start() for match in syntax.RECOVERY.finditer(text)]
        self._limit = len(text)
        self._matching: dict[int, int] | None = None

    def blocks(self) -> Iterator[RawBlock]:
        """Return the blocks in order; together they are the text."""
        done = search = 0
        while match := syntax.BLOCK_START.search(self.text, search):
            search = match.end()
            if match["percent"] is not None:
                continue
            start = self.text.index("@", match.start())
            if not self._starts_here(start, done, (match["word"] or "").lower(), match["open"]):
                continue
            if start > done:
                yield self._text(done, start)
            index = bisect_right(self._restarts, start)
            self._limit = self._restarts[index] if index < len(self._restarts) else len(self.text)
            block = self._block(start, (match["word"] or "").lower(), match.end() - 1)
            yield block
            done = search = block.end
        if done < len(self.text):
            yield self._text(done, len(self.text))

    def _starts_here(self, start: int, done: int, word: str, opener: str) -> bool:
        """Whether an ``@word{`` is a block: at a line's start any word, elsewhere a known type only."""
        if word in syntax.KNOWN_WORDS:
            return True
        before = start
        while before > done and self.text[before - 1] in " \t":
            before -= 1
        return opener == "{" and (before == done or self.text[before - 1] in "\r\n")

    def _text(self, start: int, end: int) -> RawBlock:
        for match in syntax.SIGNLESS_ENTRY.finditer(self.text, start, end):
            word = match[0].strip()
            self._note(
                match.end() - len(match[0].lstrip()),
                f"the line begins like an entry ({word} …) but without the @ sign; put @ in front of it",
                "irregular",
            )
        return RawBlock("text", start, end)

    def _block(self, start: int, word: str, opener: int) -> RawBlock:
        draft = _Draft(opener, _CLOSER[self.text[opener]])
        try:
            if word == "comment":
                return RawBlock("comment", start, self._comment_end(opener), word)
            if word == "preamble":
                value, position = self._value(opener + 1, draft, "the preamble")
                end = self._close(position, draft, "the preamble")
                return RawBlock("preamble", start, end, word, fields=(RawField(opener, opener, value),))
            if word == "string":
                return RawBlock("string", start, self._string(draft), word, fields=tuple(draft.fields))
            end = self._entry(word, draft)
        except EntrySyntaxError as fault:
            self._note(fault.offset, fault.message, "syntax", draft.key, fault.change)
            return RawBlock("failed", start, self._failed_end(start, opener), word, draft.key)
        self._look_behind(end, draft.key)
        return RawBlock("entry", start, end, word, draft.key, tuple(draft.fields))

    # --- Entries -------------------------------------------------------------------------------

    def _entry(self, word: str, draft: _Draft) -> int:
        if not word:
            message = "the entry has no type; write one, such as @article, behind the @ sign"
            raise EntrySyntaxError(draft.opener, message)
        position = self._key(draft)
        while True:
            position = self._skip(position)
            if position >= self._limit:
                raise self._unclosed(draft)
            char = self.text[position]
            if char == draft.closer:
                return position + 1
            if char == ",":
                position = self._needless_commas(position, draft)
                continue
            position = self._field(position, draft)

    def _needless_commas(self, position: int, draft: _Draft) -> int:
        """Note commas that stand behind another one, a run of them once; returns where they end."""
        match = syntax.COMMAS.match(self.text, position, self._limit)
        end = match.end() if match else position + 1
        number = self.text.count(",", position, end)
        many, them = ("is a comma", "it") if number == 1 else (f"are {number} commas", "them")
        change = (position, end, "")
        self._note(position, f"there {many} too many here; remove {them}", "irregular", draft.key, change)
        return end

    def _key(self, draft: _Draft) -> int:
        """Read the key and the comma behind it; returns where the fields begin."""
        pattern = syntax.KEY if draft.closer == "}" else syntax.KEY_IN_PARENTHESES
        begin = self._skip(draft.opener + 1)
        match = pattern.match(self.text, begin, self._limit)
        end = match.end() if match else begin
        draft.key = self.text[begin:end].strip()
        if end >= self._limit:
            draft.key = draft.key.split()[0] if draft.key else ""
            raise self._unclosed(draft)
        char = self.text[end]
        if char == "=" and len(draft.key.split()) == 1:
            draft.key = ""
            self._note(begin, "the entry has no key; write one and a comma before its fields", "missing-key")
            return begin
        if char not in (",", draft.closer):
            # A key and the name of a field: with a comma between them all is well.
            mendable = char == "=" and len(draft.key.split()) == 2
            draft.key = draft.key.split()[0] if draft.key else ""
            place = begin + len(draft.key)
            raise EntrySyntaxError(
                place,
                f"a comma is missing behind the key {draft.key!r}; write {draft.key}, before the fields"
                if draft.key
                else f"{char!r} stands where the key of the entry should; write a key and a comma",
                (place, place, ",") if mendable else None,
            )
        if not draft.key:
            self._note(begin, "the entry has no key; write one before the comma", "missing-key")
        elif len(draft.key.split()) > 1:
            self._note(
                begin, f"the key {draft.key!r} has a space in it; biber refuses it", "irregular", draft.key
            )
        return end + 1 if char == "," else end

    def _field(self, position: int, draft: _Draft) -> int:
        """Read ``name = value`` and the comma behind it; returns where the next field may begin."""
        match = syntax.FIELD_NAME.match(self.text, position, self._limit)
        if not match:
            raise EntrySyntaxError(position, unexpected(self.text, position, first=not draft.fields))
        name = match[0]
        position = self._skip(match.end())
        if position >= self._limit:
            raise self._unclosed(draft)
        if self.text[position] != "=":
            raise EntrySyntaxError(
                match.start(),
                f"{name!r} stands where a field should begin, but has no = and value behind it;"
                " write name = {value}, or put the value before it into braces",
            )
        pieces, end = self._value(position + 1, draft, f"the field {name}")
        draft.fields.append(RawField(match.start(), match.end(), pieces))
        position = self._skip(end)
        if position < self._limit and self.text[position] == ",":
            return position + 1
        if position < self._limit and self.text[position] != draft.closer:
            place = pieces[-1].end
            follows = syntax.NAME_AND_EQUALS.match(self.text, position, self._limit) is not None
            raise EntrySyntaxError(
                place,
                not_separated(
                    self.text, name, position, pieces[-1], closer=draft.closer, field_follows=follows
                ),
                (place, place, ",") if follows and self.text[place - 2 : place] != '\\"' else None,
            )
        return position

    def _string(self, draft: _Draft) -> int:
        position = self._skip(draft.opener + 1)
        match = syntax.FIELD_NAME.match(self.text, position, self._limit)
        equals = self._skip(match.end()) if match else position
        if not match or equals >= self._limit or self.text[equals] != "=":
            raise EntrySyntaxError(
                position, 'a string definition reads @string{name = "value"}; mend this one'
            )
        value, position = self._value(equals + 1, draft, f"the string {match[0]}")
        draft.fields.append(RawField(match.start(), match.end(), value))
        position = self._skip(position)
        if position < self._limit and self.text[position] == ",":
            position += 1
        return self._close(position, draft, f"the string {match[0]}")

    def _close(self, position: int, draft: _Draft, what: str) -> int:
        position = self._skip(position)
        if position >= self._limit or self.text[position] != draft.closer:
            raise EntrySyntaxError(
                min(position, len(self.text)), f"{what} is not closed; add {draft.closer} here"
            )
        return position + 1

    # --- Values --------------------------------------------------------------------------------

    def _skip(self, position: int) -> int:
        """Step over white space and over comments, which biber allows between fields."""
        match = syntax.SKIP.match(self.text, position, self._limit)
        return match.end() if match else position

    def _value(self, position: int, draft: _Draft, what: str) -> tuple[tuple[Piece, ...], int]:
        pieces: list[Piece] = []
        position = self._skip(position)
        while True:
            if position >= self._limit:
                raise self._unclosed(draft)
            char = self.text[position]
            if char == "{":
                piece = Piece("braced", position, self._braced_end(position, draft, what))
            elif char == '"':
                piece = Piece("quoted", position, self._quoted_end(position, what))
            elif match := syntax.BARE_VALUE.match(self.text, position, self._limit):
                piece = Piece("bare", position, match.end())
            elif char in (",", draft.closer) and not pieces:
                self._note(position, f"{what} has no value; write one in braces, or remove it", "irregular")
                return (Piece("bare", position, position),), position
            else:
                raise EntrySyntaxError(
                    position, f"{char!r} stands where the value of {what} should; write the value in braces"
                )
            pieces.append(piece)
            position = self._skip(piece.end)
            if position >= self._limit or self.text[position] != "#":
                return tuple(pieces), piece.end
            position = self._skip(position + 1)

    def _braced_end(self, position: int, draft: _Draft, what: str) -> int:
        end = self._balanced_end(position, self._limit)
        if end is None:
            error = self._unclosed(draft) if swallowing_field(self.text, draft.fields) else None
            raise error or EntrySyntaxError(
                position, f"the brace that opens {what} is never closed; add }} where its value ends"
            )
        return end

    def _balanced_end(self, position: int, limit: int) -> int | None:
        """Behind the brace that closes the one at ``position``, or None if none does before ``limit``."""
        depth = 0
        for match in syntax.BRACE.finditer(self.text, position, limit):
            depth += 1 if match[0] == "{" else -1
            if depth == 0:
                return match.end()
        return None

    def _quoted_end(self, position: int, what: str) -> int:
        depth = 0
        for match in syntax.BRACE_OR_QUOTE.finditer(self.text, position + 1, self._limit):
            if match[0] == "{":
                depth += 1
            elif match[0] == "}":
                depth -= 1
                if depth < 0:
                    raise EntrySyntaxError(
                        position,
                        f"the quotation mark that opens {what} is never closed before a brace is;"
                        ' add " where its value ends',
                    )
            elif depth == 0:
                return match.end()
        raise EntrySyntaxError(
            position, f'the quotation mark that opens {what} is never closed; add " where its value ends'
        )

    # --- Faults --------------------------------------------------------------------------------

    def _note(self, offset: int, message: str, kind: str, key: str = "", change: Change = None) -> None:
        line, column = self.lines.place(offset)
        self.problems.append(Problem(line, column, message, kind, key, (change,) if change else ()))

    def _unclosed(self, draft: _Draft) -> EntrySyntaxError:
        swallowing = swallowing_field(self.text, draft.fields)
        if swallowing:
            name = self.text[swallowing.name_start : swallowing.name_end]
            return EntrySyntaxError(
                swallowing.start,
                f"the value of {name} takes in the fields behind it: a closing brace or quotation mark is"
                " missing; add it where the value ends",
            )
        end = len(self.text[: self._limit].rstrip()) if self._limit == len(self.text) else self._limit
        what = f"the entry {draft.key}" if draft.key else "the entry"
        where = "the end of the file" if self._limit == len(self.text) else f"line {self.lines.line(end)}"
        return EntrySyntaxError(draft.opener, f"{what} is never closed; add {draft.closer} before {where}")

    def _failed_end(self, start: int, opener: int) -> int:
        """Where a failed block ends: at the brace that balances it, else where reading goes on."""
        if self.text[opener] == "{":
            balanced = self._balanced_end(opener, self._limit)
            if balanced is not None:
                return balanced
        end = self._limit
        while end > opener + 1 and self.text[end - 1].isspace():
            end -= 1
        return max(end, start + 1)

    def _look_behind(self, end: int, key: str) -> None:
        """Fields in the open behind an entry tell of a closing brace too many inside it."""
        match = syntax.STRAY_FIELDS.match(self.text, end, self._limit)
        if match:
            self._note(
                end - 1,
                f"the entry {key or 'without a key'} ends here, but fields follow: there is a closing brace"
                " too many before them; remove it",
                "syntax",
                key,
            )

    # --- Comments ------------------------------------------------------------------------------

    def _comment_end(self, opener: int) -> int:
        """Behind an ``@comment``, which may well hold whole entries that were commented out."""
        if self.text[opener] == "{":
            if self._limit < len(self.text):
                near = self._balanced_end(opener, self._limit)
                end = near if near is not None else self._match_of(opener)
            else:
                end = self._balanced_end(opener, self._limit)
        else:
            end = self._parenthesis_end(opener)
        if end is None:
            raise EntrySyntaxError(
                opener, f"the comment is never closed; add {_CLOSER[self.text[opener]]} where it ends"
            )
        return end

    def _parenthesis_end(self, opener: int) -> int | None:
        depth = 0
        for match in syntax.BRACE_OR_PARENTHESIS.finditer(self.text, opener, self._limit):
            if match[0] == ")" and depth <= 0:
                return match.end()
            depth += {"{": 1, "}": -1, ")": 0}[match[0]]
        return None

    def _match_of(self, opener: int) -> int | None:
        """Return the end of a brace group that runs over lines that begin like entries.

        All groups of the file are matched once, so that many unclosed comments cost no more than one.
        """
        if self._matching is None:
            self._matching = {}
            stack: list[int] = []
            for match in syntax.BRACE.finditer(self.text):
                if match[0] == "{":
                    stack.append(match.start())
                elif stack:
                    self._matching[stack.pop()] = match.end()
        return self._matching.get(opener)
