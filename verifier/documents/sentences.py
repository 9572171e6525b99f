"""The sentence around a marker: what the note is meant to support."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifier.documents.inline import read_inline
from verifier.documents.paragraphs import Paragraph
from verifier.documents.torn import Openness, join_torn, openness

_END = re.compile(r"[.!?][”\"’'»)\]]{0,3}(?=\s+[\"“‘«(\[]?[^\Wa-zß-ÿа-я_]|\s*$)|[。！？][”\"’'»)\]]{0,3}")
_ABBREVIATED = re.compile(
    r"(?<![^\W\d_])(?:[^\W\d_]|Mr|Mrs|Dr|St|No|Nos|Vol|pp|al|cf|vs|Jr|Sr|eds?|Bd|Nr|Art|e\.g|i\.e|bzw|ca|U\.S|U\.N)$",
    re.IGNORECASE,
)
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[.,;:!?])")
_CLOSED_BEFORE = re.compile(r"[.!?。！？][”\"’'»)\]]{0,3}\s*$")
_WINDOW = 1500
# A paragraph shorter than a printed line or two may be a caption or a row that needs no full stop.
_LINE = 160


class Sentences:
    """Finds sentences in the text of a paper, also those that a page break has cut in two.

    Markers are blanked out of the text beforehand, so that none gets into a sentence.
    """

    def __init__(self, text: Sequence[Paragraph]) -> None:
        self._text = text

    def around(self, index: int, start: int, end: int) -> str:
        """The sentence that holds (or has just ended before) the marker from ``start`` to ``end``."""
        paragraph = self._text[index].text
        before = paragraph[max(0, start - _WINDOW) : start]
        after = paragraph[end : end + _WINDOW]
        if start <= _WINDOW:
            before = self._joined_before(index, before)
        if _CLOSED_BEFORE.search(before):
            return _plain(before[_last_end(before.rstrip()) :])
        found = _first_end(after)
        if found:
            after = after[:found]
        elif end + _WINDOW >= len(paragraph):
            after = self._joined_after(index, after)
        return _plain(before[_last_end(before) :] + after)

    def _joined_before(self, index: int, before: str) -> str:
        if index == 0:
            return before
        earlier = self._text[index - 1]
        if not earlier.is_text or openness(earlier.text) is Openness.CLOSED:
            return before
        whole_line = len(earlier.text) < _LINE or earlier.text.rstrip().endswith((":", "："))
        if whole_line and not _begins_inside(self._text[index].text):
            return before
        return join_torn(earlier.text[-_WINDOW:], before) if before.strip() else earlier.text[-_WINDOW:]

    def _joined_after(self, index: int, after: str) -> str:
        if index + 1 >= len(self._text) or openness(self._text[index].text) is Openness.CLOSED:
            return after
        later = self._text[index + 1]
        if not later.is_text or not _begins_inside(later.text):
            return after
        rest = later.text[:_WINDOW]
        rest = rest[: _first_end(rest) or len(rest)]
        return join_torn(after, rest) if after.strip() else rest


def _begins_inside(text: str) -> bool:
    """Whether a paragraph begins in the middle of a sentence."""
    begins = text.lstrip(' *_“"‘(')[:1]
    return not begins.isupper() or text.lstrip()[:1] in ".,;:)"


def _ends(text: str) -> Iterator[int]:
    """Where sentences end; the full stop of an abbreviation or an initial ends none."""
    for match in _END.finditer(text):
        abbreviated = _ABBREVIATED.search(text[max(0, match.start() - 8) : match.start()])
        if not (match.group().startswith(".") and abbreviated):
            yield match.end()


def _first_end(text: str) -> int:
    """Where the first sentence ends; 0 when it doesn't."""
    return next(_ends(text), 0)


def _last_end(text: str) -> int:
    """Where the last sentence of a text begins."""
    length = len(text.rstrip())
    return max((end for end in _ends(text) if end < length), default=0)


def _plain(source: str) -> str:
    text = read_inline(source).text.plain
    return _SPACE_BEFORE_STOP.sub("", text).strip()
