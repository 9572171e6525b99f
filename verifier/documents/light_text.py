"""What readers of reStructuredText, Org and AsciiDoc share: a text rewritten as Pandoc's, and the way back.

Each character keeps its place, so what is shorter in Pandoc's Markdown is filled up with a sign that no text
has, and what is longer (the address of a link) is named by one. `restored` takes them out of what was read.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from itertools import islice

from verifier.documents.paragraphs import split_lines
from verifier.model import Document, Marker, Note, Span, StyledText
from verifier.patterns import late_pattern

PAD = "\uf8fe"
"""A sign that prints nothing: it keeps what is behind it in its place."""
BRACKET = "\uf8fd"
"""A bracket that opens nothing: Pandoc would look for the one that closes it."""
MOST_SIGNS = 2000
_NAMED_ADDRESS = "https://{}"
_ADDRESS_SIGNS = 0xF0000
_LINK_LENGTH = len("[](https://x)")
_ADDRESS_SIGN = late_pattern(f"https://([{chr(_ADDRESS_SIGNS)}-{chr(_ADDRESS_SIGNS + MOST_SIGNS)}])")
_MOST_NESTED = 200
_NESTED = late_pattern(r"\s?\[\^(?P<label>[^\]\s]{1,200})\](?:\s+(?=[.,;:!?)\]]))?")
_NOT_LINE_END = late_pattern(r"[^\r\n]")


@dataclass(slots=True)
class Rewritten:
    """A text whose notes are those of Pandoc.

    ``labels``: what some labels print; ``names``: where the notes stand that have a name to be called again;
    ``addresses``: which address a sign names; ``counted``: the notes are numbered as they stand in the text;
    ``nested``: notes may call notes, which those of Pandoc don't.
    """

    text: str
    labels: dict[str, str] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)
    counted: bool = False
    nested: bool = False

    def link(self, title: str, address: str, length: int) -> str:
        """A link of Markdown that is as long as the one that was typed; a sign may name its address."""
        link = f"[{title}]({address})"
        if len(link) > length and len(self.addresses) < MOST_SIGNS and len(title) + _LINK_LENGTH <= length:
            sign = chr(_ADDRESS_SIGNS + len(self.addresses))
            self.addresses[sign] = address
            link = f"[{title}]({_NAMED_ADDRESS.format(sign)})"
        if len(link) > length:
            link = f"{address}  {title}"[:length]
        return link.rjust(length, PAD)


def blank(text: str) -> str:
    """A text of blanks that has the lines of another."""
    return _NOT_LINE_END.sub(" ", text)


def restored(document: Document, rewritten: Rewritten, place_of: dict[int, tuple[int, int]]) -> Document:
    """The paper as read, with the labels that it prints and with all markers of notes that have a name."""
    if rewritten.nested:
        document = _with_nested(document, rewritten)
    signs = _Signs(rewritten)
    named = {name: place_of[offset] for name, offset in rewritten.names.items()}
    again: dict[tuple[int, int], list[Marker]] = {}
    for stray in document.strays:
        if stray.label in named:
            again.setdefault(named[stray.label], []).append(stray)
    notes = []
    for number, note in enumerate(document.notes, 1):
        more = [extra for one in note.markers for extra in again.get((one.line, one.column), ())]
        label = str(number) if rewritten.counted else rewritten.labels.get(note.label, note.label)
        notes.append(signs.note(replace(note, label=label, markers=(*note.markers, *more))))
    strays = tuple(
        signs.marker(stray, rewritten.labels.get(stray.label, stray.label))
        for stray in document.strays
        if stray.label not in named
    )
    references = tuple(signs.note(entry) for entry in document.references)
    return replace(document, notes=tuple(notes), strays=strays, references=references)


class _Signs:
    """Takes the signs out of what was read."""

    def __init__(self, rewritten: Rewritten) -> None:
        self._addresses = rewritten.addresses
        self._silent = frozenset((PAD, *rewritten.labels))
        self._nothing = str.maketrans({**dict.fromkeys(self._silent, ""), BRACKET: "["})

    def note(self, note: Note) -> Note:
        """A note or entry as its markers and links print it."""
        return replace(
            note,
            text=self._styled(note.text),
            markers=tuple(self.marker(one, note.label) for one in note.markers),
            addresses=tuple((self._plain(shown), self._plain(led)) for shown, led in note.addresses),
        )

    def marker(self, marker: Marker, label: str) -> Marker:
        """A marker with the label that it prints."""
        return replace(marker, label=label, context=marker.context.translate(self._nothing))

    def _plain(self, text: str) -> str:
        return _ADDRESS_SIGN.sub(
            lambda match: self._addresses.get(match[1], match[0]), text.translate(self._nothing)
        )

    def _styled(self, text: StyledText) -> StyledText:
        """A text without signs; addresses stand behind all that is in italics."""
        written = self._plain(text.plain)
        if written == text.plain:
            return text
        silent = [at for at, sign in enumerate(text.plain) if sign in self._silent]

        def kept_of(spans: tuple[Span, ...]) -> tuple[Span, ...]:
            moved = (
                Span(span.start - bisect_left(silent, span.start), span.end - bisect_left(silent, span.end))
                for span in spans
            )
            return tuple(one for one in moved if one.start < one.end)

        return StyledText(written, kept_of(text.italics), kept_of(text.links))


def _with_nested(document: Document, rewritten: Rewritten) -> Document:
    """The paper with the calls that stand in its notes as markers, no longer as text."""
    known = {note.label for note in document.notes}
    lines = split_lines(rewritten.text)
    called: dict[str, list[Marker]] = {}
    notes: list[Note] = []
    for note in document.notes:
        plain = note.text.plain
        calls = [
            match
            for match in islice(_NESTED.finditer(plain), _MOST_NESTED)
            if match["label"] in known or match["label"] in rewritten.labels or match["label"].isdecimal()
        ]
        signs = dict.fromkeys(match["label"] for match in calls)
        for number in range(note.lines[0], note.lines[1] + 1) if calls else ():
            line = lines[number - 1]
            for label in signs:
                sign = f"[^{label}]"
                if (at := line.find(sign)) >= 0 and line[at + len(sign) : at + len(sign) + 1] != ":":
                    called.setdefault(label, []).append(Marker(label, number, at + 1, _NESTED.sub("", plain)))
        rest = note.text
        for match in reversed(calls):
            rest = rest.without(*match.span())
        notes.append(replace(note, text=rest))
    return replace(
        document,
        notes=tuple(replace(one, markers=(*one.markers, *called.pop(one.label, ()))) for one in notes),
        strays=(
            *document.strays,
            *(marker for label in called if label not in known for marker in called[label]),
        ),
    )
