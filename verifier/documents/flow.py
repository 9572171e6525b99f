"""Text while a reader of marked-up papers writes it: white space folded, italics and paragraphs kept.

`NoteFlow` gives the text of a note. `BodyFlow` gives the paragraphs of the paper as Markdown, since that
is what finds sections, reference lists and the sentences around markers.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from verifier.documents.links import Inserted, bare_address, is_address, parted_targets, shows
from verifier.documents.note_paragraphs import ends_paragraph
from verifier.documents.paragraphs import Paragraph
from verifier.model import Span, StyledText
from verifier.patterns import late_pattern

_LINE_END = late_pattern(r"\r\n|\r|\n")
_SPACES = late_pattern(r"[ \t\r\n\f\v\u00a0\u2028\u2029]+")
_NEAR = 60
"""Pieces of a text in which an address still stands beside what comes next."""
_SPECIAL = late_pattern(r"[\\*_`<>\[\]&#^|]")


class Lines:
    """Tells line and column (from 1, in code points) of an offset in a file's text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class NoteFlow:
    """The text of one note, entry or fragment."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self._in_space = True
        self._italics: list[Span] = []
        self._opened: list[int] = []
        self._targets: list[str] = []
        self._links: list[Span] = []
        self._placed: list[tuple[int, str]] = []
        self._led: set[str] = set()
        self._begun: list[int] = []

    def put(self, text: str) -> None:
        """Write text; its white space is folded with what stands before it."""
        folded = _SPACES.sub(" ", text)
        if self._in_space:
            folded = folded.removeprefix(" ")
        if folded:
            self._in_space = folded.endswith(" ")
            self._parts.append(folded)
            self.length += len(folded)

    def begin_italics(self) -> None:
        """What follows is set in italics."""
        self._opened.append(self.length)

    def end_italics(self) -> None:
        """What follows is not; italics within italics end with the outermost."""
        if self._opened:
            start = self._opened.pop()
            if not self._opened and start < self.length:
                self._italics.append(Span(start, self.length))

    def paragraph(self, line: int) -> None:
        """Begin a new paragraph; in a note that is a space."""
        del line
        self.put(" ")
        if self.length and (not self._begun or self._begun[-1] < self.length):
            self._begun.append(self.length)

    @property
    def begun(self) -> tuple[int, ...]:
        """Where the further paragraphs begin in the text, those aside that go on with the one before."""
        plain = "".join(self._parts)
        return tuple(
            place
            for place in self._begun
            if plain[place - 1] == " " and ends_paragraph(plain[:place].rstrip(), plain[place:])
        )

    def link(self, target: str, start: int | None = None) -> None:
        """Remember where a link that shows a title leads: it is put behind the text, as in Markdown.

        What it shows was written since ``start``.
        """
        self._targets.append(target)
        self._led.add(bare_address(target))
        if start is not None and start < self.length and is_address(target):
            self._links.append(Span(start, self.length))
            self._placed.append((self.length, target))

    @property
    def leads(self) -> bool:
        """Whether the text has an address, shown or behind a link."""
        return bool(self._targets) or any("://" in part for part in self._parts)

    def ends_in(self, sign: str) -> bool:
        """Whether the text ends in a sign, blanks aside."""
        return "".join(self._parts[-3:]).rstrip().endswith(sign)

    def leads_to(self, target: str) -> bool:
        """Whether a link of the text leads to an address, or its last words show it."""
        near = "".join(self._parts[-_NEAR:]).casefold()
        return bare_address(target) in self._led or shows(near, target)

    def finish(self) -> StyledText:
        """The whole text, with the targets of links that it does not show behind it.

        Where a semicolon parts one link from the next, what `inserted` says goes in front of it.
        """
        inserted = self.inserted()
        shown = "".join(self._parts).casefold() if self._targets else ""
        placed = {bare_address(put.strip()) for put in inserted.texts}
        for target in dict.fromkeys(self._targets):
            if is_address(target) and bare_address(target) not in placed and not shows(shown, target):
                self.put(f" {target}")
        self._targets.clear()
        return inserted.put_into(self.styled())

    def inserted(self) -> Inserted:
        """The targets of links that `finish` puts into the text, not behind it."""
        return parted_targets(self.styled(), self._placed)

    def styled(self) -> StyledText:
        """The text so far. Nothing stands before it, so offsets of `length` hold in it."""
        while self._opened:
            self.end_italics()
        plain = "".join(self._parts)
        return StyledText(plain, tuple(self._italics), tuple(self._links)).slice(0, len(plain.rstrip()))


@dataclass(frozen=True, slots=True)
class BodyPlace:
    """A place in the body: the number of its paragraph and the offset in it."""

    paragraph: int
    offset: int


class BodyFlow:
    """The paragraphs of a paper, as Markdown."""

    def __init__(self) -> None:
        self._done: list[Paragraph] = []
        self._parts: list[str] = []
        self.length = 0
        self._in_space = True
        self._depth = 0
        self._line = 1
        self.in_table = False

    def put(self, text: str) -> None:
        """Write text of the paper; what Markdown would read as markup is escaped."""
        folded = _SPACES.sub(" ", text)
        if self._in_space:
            folded = folded.removeprefix(" ")
        if folded:
            self._write(_SPECIAL.sub(r"\\\g<0>", folded))

    def _write(self, markdown: str) -> None:
        self._in_space = markdown.endswith(" ")
        self._parts.append(markdown)
        self.length += len(markdown)

    def begin_italics(self) -> None:
        """What follows is set in italics."""
        self._depth += 1
        if self._depth == 1:
            self._write("*")

    def end_italics(self) -> None:
        """What follows is not."""
        if self._depth == 1:
            self._write("*")
        self._depth = max(0, self._depth - 1)

    def paragraph(self, line: int) -> None:
        """End the paragraph; the next one begins on ``line``."""
        text = "".join(self._parts).rstrip()
        if text:
            self._done.append(Paragraph(text, self._line, cell=self.in_table))
        self._parts, self.length, self._in_space, self._line = [], 0, True, line
        self._depth = 0

    def heading(self, line: int, rank: int = 1) -> None:
        """Begin a heading of a rank from 1 to 6: a paragraph of its own."""
        self.paragraph(line)
        self._write(f"{'#' * rank} ")

    @property
    def place(self) -> BodyPlace:
        """Where the next character will stand."""
        return BodyPlace(len(self._done), self.length)

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs; the last one ends here."""
        self.paragraph(self._line)
        return tuple(self._done)


Flow = NoteFlow | BodyFlow
