"""Trees → passages: the paragraphs of a paper as text that knows its italics, markers and links.

All readers of marked-up formats share this. What differs between formats (which elements are blocks, which
are italic, what calls a note) is a `Markup` and a function that takes what only that format understands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from verifier.documents.links import bare_address, is_address, parted_targets, with_targets
from verifier.documents.marked import MarkedCitation, moved_marks
from verifier.documents.tree import Node
from verifier.model import Span, StyledText
from verifier.patterns import late_pattern

_SPACE = late_pattern(r"[ \t\r\n\f\v\u00a0\u2028\u2029]+")
_UNSEEN = late_pattern("[\u00ad\u200b\u2060\ufeff]")
_EMPTIED = late_pattern(r"\s?[\[(][\s,;–-]{0,12}[\])]")
_TYPED_MARKS = frozenset("“‘„«\"'")
MAX_NOTE = 200_000
"""Code points of a note that are kept; no note of a paper comes near it."""


@dataclass(frozen=True, slots=True)
class Call:
    """A marker: what it calls, what it prints ("" for nothing), where it stands in its passage and file.

    ``column`` is 0 where the format has no columns; the place in the passage then stands for it.
    """

    target: str
    printed: str
    offset: int
    line: int
    column: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as printed, without its markers.

    ``addresses`` are pairs (shown, target) of links, ``hidden`` the targets behind links that show no
    address, ``placed`` the same with where what such a link shows ends; ``marked`` are the citations that the
    markup names, ``raised`` what is set as superscript.
    """

    text: StyledText
    line: int
    calls: tuple[Call, ...] = ()
    addresses: tuple[tuple[str, str], ...] = ()
    hidden: tuple[str, ...] = ()
    marked: tuple[MarkedCitation, ...] = ()
    raised: tuple[Span, ...] = ()
    heading: bool = False
    placed: tuple[tuple[int, str], ...] = ()


@dataclass(slots=True)
class Writer:
    """Writes one passage: white space becomes single spaces, what is italic is remembered."""

    line: int
    heading: bool = False
    _pieces: list[str] = field(default_factory=list)
    _italics: list[Span] = field(default_factory=list)
    _links: list[Span] = field(default_factory=list)
    _raised: list[Span] = field(default_factory=list)
    _calls: list[Call] = field(default_factory=list)
    _addresses: list[tuple[str, str]] = field(default_factory=list)
    _hidden: list[str] = field(default_factory=list)
    _placed: list[tuple[int, str]] = field(default_factory=list)
    _marked: list[MarkedCitation] = field(default_factory=list)
    length: int = 0
    _ends_in_space: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in the passage yet."""
        return not (self.length or self._calls or self._hidden)

    def put(self, text: str, *, italic: bool = False, raised: bool = False) -> None:
        """Write text."""
        plain = _SPACE.sub(" ", _UNSEEN.sub("", text) if not text.isascii() else text)
        if self._ends_in_space:
            plain = plain.removeprefix(" ")
        if not plain:
            return
        start = self.length
        self._pieces.append(plain)
        self.length += len(plain)
        self._ends_in_space = plain[-1] == " "
        if italic:
            if self._italics and self._italics[-1].end == start:
                start = self._italics.pop().start
            self._italics.append(Span(start, self.length))
        if raised and plain.strip():
            self._raised.append(Span(self.length - len(plain), self.length))

    def call(self, target: str, printed: str, line: int, column: int = 0) -> None:
        """Note a marker; nothing is written."""
        self._calls.append(Call(target, printed, self.length, line, column))

    def since(self, start: int) -> str:
        """What was written from ``start`` on."""
        gathered: list[str] = []
        left = self.length - start
        for piece in reversed(self._pieces):
            if left <= 0:
                break
            gathered.append(piece[-left:] if left < len(piece) else piece)
            left -= len(piece)
        return "".join(reversed(gathered))

    def link(self, start: int, target: str) -> None:
        """What was written since ``start`` leads to ``target``."""
        written = self.since(start)
        shown = written.strip()
        if not is_address(target) or len(target) > 4000:
            return
        if is_address(shown):
            if bare_address(shown) != bare_address(target):
                self._addresses.append((shown, target))
        elif shown:
            self._hidden.append(target)
            first = start + len(written) - len(written.lstrip())
            self._links.append(Span(first, first + len(shown)))
            self._placed.append((first + len(shown), target))

    def lead(self, target: str) -> None:
        """Keep where a link leads that prints nothing of the passage."""
        if is_address(target) and len(target) <= 4000:
            self._hidden.append(target)

    def mark(self, start: int, citation: MarkedCitation) -> None:
        """What was written since ``start`` is one citation, with data that the markup gives."""
        text = self.since(start)
        first = start + len(text) - len(text.lstrip())
        last = start + len(text.rstrip())
        if first < last:
            self._marked.append(replace(citation, start=first, end=last))

    def mark_at(self, citation: MarkedCitation) -> None:
        """Keep a citation that knows its stretch of this passage."""
        self._marked.append(citation)

    def passage(self) -> Passage:
        """What was written, without white space at its end."""
        plain = "".join(self._pieces)
        styled = StyledText(plain, tuple(self._italics), tuple(self._links))
        text = styled.slice(0, len(plain.rstrip()))
        calls = tuple(
            call if call.offset <= len(text.plain) else replace(call, offset=len(text.plain))
            for call in self._calls
        )
        return Passage(
            text,
            self.line,
            calls,
            tuple(self._addresses),
            tuple(self._hidden),
            tuple(self._marked),
            tuple(self._raised),
            self.heading,
            tuple(self._placed),
        )


def _no_target(_: Node) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Markup:
    """What the elements of a format mean.

    ``breaks`` are those that stand for white space, ``quoted`` tells which print quotation marks.
    """

    blocks: frozenset[str]
    skipped: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    italic: Callable[[Node], bool] = lambda _: False
    quoted: Callable[[Node], bool] = lambda _: False
    raised: Callable[[Node], bool] = lambda _: False
    heading: Callable[[Node], bool] = lambda _: False
    target: Callable[[Node], str] = _no_target


class Renderer:
    """Walks trees and writes passages. ``special`` takes an element for itself by returning true."""

    def __init__(self, markup: Markup, special: Callable[[Node, Renderer], bool] = lambda *_: False) -> None:
        self._markup = markup
        self._special = special
        self._italic = False
        self._raised = False
        self._quotes = 0
        self._done: list[Passage] = []
        self.writer = Writer(1)

    def passages(self, items: Iterable[Node | str], line: int = 1) -> tuple[Passage, ...]:
        """All passages of some elements and texts, without empty ones."""
        kept, self._done = self._done, []
        writer, self.writer = self.writer, Writer(line)
        italic, self._italic = self._italic, False
        for item in items:
            self.render(item)
        self._flush(line)
        done, self._done = self._done, kept
        self.writer, self._italic = writer, italic
        return tuple(done)

    def render(self, item: Node | str) -> None:
        """Write an element with all below it, or a text."""
        if isinstance(item, str):
            self.writer.put(item, italic=self._italic, raised=self._raised)
            return
        markup = self._markup
        if item.tag in markup.skipped or self._special(item, self):
            return
        if item.tag in markup.breaks:
            self.writer.put(" ")
        self.below(item)

    def below(self, node: Node) -> None:
        """Write what an element holds, as its own markup says, past ``special``."""
        markup = self._markup
        is_block = node.tag in markup.blocks
        if is_block:
            self._flush(node.line)
            self.writer.heading = markup.heading(node)
        target = markup.target(node)
        start = self.writer.length
        italic, raised = self._italic, self._raised
        self._italic = italic or markup.italic(node)
        self._raised = raised or markup.raised(node)
        opening, closing = self._marks(node)
        self.writer.put(opening)
        for child in node.children:
            self.render(child)
        self.writer.put(closing)
        self._quotes -= bool(opening)
        self._italic, self._raised = italic, raised
        if target:
            self.writer.link(start, target)
        if is_block:
            self._flush(node.parent.line if node.parent else node.line)

    def _marks(self, node: Node) -> tuple[str, str]:
        """The quotation marks that an element prints: none if it holds paragraphs or has typed its own."""
        if not self._markup.quoted(node) or any(child.tag in self._markup.blocks for child in node.elements):
            return "", ""
        before = self.writer.since(max(0, self.writer.length - 1))
        if (before and before in _TYPED_MARKS) or node.text.lstrip()[:1] in _TYPED_MARKS:
            return "", ""
        self._quotes += 1
        return ("“", "”") if self._quotes % 2 else ("‘", "’")

    def _flush(self, line: int) -> None:
        if not self.writer.is_empty:
            passage = self.writer.passage()
            if passage.text.plain or passage.calls or passage.hidden:
                self._done.append(passage)
        self.writer = Writer(line)


def join_passages(passages: Sequence[Passage]) -> Passage:
    """Several paragraphs as one; the targets of links that show no address are put behind each."""
    pieces: list[str] = []
    italics: list[Span] = []
    links: list[Span] = []
    marked: list[MarkedCitation] = []
    calls: list[Call] = []
    length = 0
    for passage in passages:
        own = with_own_targets(passage)
        if not own.plain or length > MAX_NOTE:
            continue
        if pieces:
            pieces.append(" ")
            length += 1
        parted = parted_targets(passage.text, passage.placed)
        move = parted.moves()
        italics.extend(Span(span.start + length, span.end + length) for span in own.italics)
        links.extend(Span(span.start + length, span.end + length) for span in own.links)
        marked.extend(
            replace(one, start=one.start + length, end=one.end + length)
            for one in moved_marks(passage.marked, parted)
        )
        calls.extend(replace(call, offset=move(call.offset, is_end=True) + length) for call in passage.calls)
        pieces.append(own.plain)
        length += len(own.plain)
    text = StyledText("".join(pieces), tuple(italics), tuple(links))
    addresses = tuple(dict.fromkeys(pair for passage in passages for pair in passage.addresses))
    line = passages[0].line if passages else 1
    return Passage(text, line, tuple(calls), addresses, (), tuple(marked))


def with_own_targets(passage: Passage) -> StyledText:
    """The text of a passage with the targets of its links that show no address, each where it belongs.

    That is behind the text, or in front of the semicolon that parts one work from the next.
    """
    parted = parted_targets(passage.text, passage.placed)
    return with_targets(parted.put_into(passage.text), passage.hidden)


def cut(passage: Passage, start: int, end: int) -> Passage:
    """A passage without the code points from ``start`` to ``end``, trimmed at both ends."""
    return _without(passage, [(start, end)])


def unbracketed(passage: Passage) -> Passage:
    """A passage without the brackets that stood around nothing but markers."""
    offsets = sorted({call.offset for call in passage.calls})
    stretches = [
        match.span()
        for match in _EMPTIED.finditer(passage.text.plain if offsets else "")
        if bisect_left(offsets, match.start() + 1) < bisect_left(offsets, match.end())
    ]
    return _without(passage, stretches) if stretches else passage


def _without(passage: Passage, stretches: Sequence[tuple[int, int]]) -> Passage:
    """A passage without some stretches, which stand in order and apart, trimmed at both ends."""
    plain = passage.text.plain
    pieces: list[str] = []
    removed = [0]
    done = 0
    for start, end in stretches:
        pieces.append(plain[done:start])
        removed.append(removed[-1] + end - start)
        done = end
    kept = "".join((*pieces, plain[done:]))
    leading = len(kept) - len(kept.lstrip())
    length = len(kept.strip())
    starts = [start for start, _ in stretches]

    def moved(offset: int) -> int:
        at = bisect_left(starts, offset)
        new = offset - removed[at]
        if at and offset < stretches[at - 1][1]:
            new = stretches[at - 1][0] - removed[at - 1]
        return min(max(0, new - leading), length)

    def kept_of(spans: Sequence[Span]) -> tuple[Span, ...]:
        begun = (Span(moved(span.start), moved(span.end)) for span in spans)
        return tuple(span for span in begun if span.start < span.end)

    marked = (replace(one, start=moved(one.start), end=moved(one.end)) for one in passage.marked)
    return replace(
        passage,
        text=StyledText(kept.strip(), kept_of(passage.text.italics), kept_of(passage.text.links)),
        calls=tuple(replace(call, offset=moved(call.offset)) for call in passage.calls),
        raised=(),
        placed=tuple((moved(end), target) for end, target in passage.placed),
        marked=tuple(one for one in marked if one.start < one.end),
    )
