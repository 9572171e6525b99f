"""The sentence around a marker: what the note is meant to support."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from verifier.documents.inline import read_inline
from verifier.documents.joining import join_parts
from verifier.documents.paragraphs import Paragraph
from verifier.documents.torn import Openness, openness
from verifier.patterns import late_pattern

_END = late_pattern(
    r"[.!?][”\"’'»)\]]{0,3}(?=\s+[*_]{0,3}[\"“‘«(\[]?[*_]{0,3}[^\Wa-zß-ÿа-я_]|\s*$)"  # before a capital
    r"|[。！？][”\"’'»)\]」』）］〕】]{0,3}"
)
_ABBREVIATED = late_pattern(
    r"(?<![^\W\d_])(?:[^\W\d_]|figs?|chaps?|secs?|paras?|fols?|cols?|abb|tab|Mr|Mrs|Dr|St|No|Nos|Vol|pp|al|cf|vs|Jr|Sr|eds?|Bd|Nr|Art|e\.g|i\.e|bzw|ca"
    r"|U\.S|U\.N)$",
    re.IGNORECASE,
)
_SPACE = late_pattern(r"\s+")
_SPACE_BEFORE_STOP = late_pattern(r" (?=[.,;:!?])")
# The signs of a block quotation, which stand in front of each of its lines.
_QUOTED = late_pattern(r"^[ \t]{0,3}(?:>[ \t]?){1,10}", re.MULTILINE)
_HEADED = late_pattern(r"^#{1,6}[ \t]+")
_CLOSED_BEFORE = late_pattern(r"[.!?。！？][”\"’'»)\]」』）］〕】]{0,3}$")
# What is longer than three of these is no sentence but a text without full stops: a part is shown.
_STRETCH = 1000
# White space before a marker that is longer than this is looked for once in the whole paragraph.
_NEAR = 40
# A paragraph shorter than a printed line or two may be a caption or a row that needs no full stop.
_LINE = 160


class Sentences:
    """Finds sentences in the text of a paper, also those that a page break has cut in two.

    Markers are blanked out of the text beforehand, so that none gets into a sentence. Sentences are
    kept once found: the markers of one sentence share it. ``markdown`` tells whether the text is Markdown,
    whose signs are no part of its sentences.
    """

    def __init__(self, text: Sequence[Paragraph], *, markdown: bool = True) -> None:
        self._text = text
        self._markdown = markdown
        self._printed = [index for index, paragraph in enumerate(text) if not paragraph.text.isspace()]
        self._known: dict[tuple[int, int, int], str] = {}
        self._of = -1
        self._ends: Sequence[int] = ()
        self._spaces: Sequence[tuple[int, int]] | None = None

    def around(self, index: int, start: int, end: int) -> str:
        """The sentence that holds (or has just ended before) the marker from ``start`` to ``end``."""
        text = self._text[index].text
        # White space that a marker follows at the end of a paragraph is not kept.
        start, end = min(start, len(text)), min(end, len(text))
        self._find(index)
        ends = self._ends
        stop = self._without_space(start)
        first = _before(ends, stop)
        closed = bool(_CLOSED_BEFORE.search(text[max(0, stop - 5) : stop]))
        if not closed:
            following = bisect_right(ends, end)
            stop = ends[following] if following < len(ends) else len(text)
        first, stop = _shortened(first, stop, start)
        key = (index, first, stop)
        if key not in self._known:
            own = self._text[index]
            alone = own.cell or own.is_heading
            parts = (
                self._earlier_part(index) if first == 0 and not alone else "",
                text[first:stop],
                self._later_part(index) if stop == len(text) and not closed and not alone else "",
            )
            sentence = join_parts(parts)
            self._known[key] = _plain(sentence) if self._markdown else _tidy(sentence)
        return self._known[key]

    def _find(self, index: int) -> None:
        """Where sentences end in a paragraph; kept until another is asked for."""
        if self._of != index:
            text = self._text[index].text
            self._of = index
            self._ends = tuple(_ends(text))
            self._spaces = None

    def _without_space(self, place: int) -> int:
        """Where the white space begins that stands before ``place``; the place itself if none does."""
        text = self._text[self._of].text
        near = text[max(0, place - _NEAR) : place]
        words = near.rstrip()
        if words or not near:
            return place - len(near) + len(words)
        if self._spaces is None:
            # Found once: markers may stand close in white space that is long.
            self._spaces = tuple(match.span() for match in _SPACE.finditer(text))
        at = bisect_left(self._spaces, (place, 0)) - 1
        return self._spaces[at][0] if at >= 0 and self._spaces[at][1] >= place else place

    def _earlier_part(self, index: int) -> str:
        """The beginning of a sentence that an earlier paragraph has left open."""
        at = bisect_left(self._printed, index)
        if at == 0:
            return ""
        earlier = self._text[self._printed[at - 1]]
        if not earlier.is_text or openness(earlier.text) is Openness.CLOSED:
            return ""
        whole_line = len(earlier.text) < _LINE or earlier.text.rstrip().endswith((":", "："))
        if whole_line and not _begins_inside(self._text[index].text):
            return ""
        ending = earlier.text[-_STRETCH:]
        return ending[_before(tuple(_ends(ending)), len(ending.rstrip())) :]

    def _later_part(self, index: int) -> str:
        """The end of a sentence that a paragraph leaves open."""
        at = bisect_right(self._printed, index)
        if at >= len(self._printed) or openness(self._text[index].text) is Openness.CLOSED:
            return ""
        later = self._text[self._printed[at]]
        if not later.is_text or not _begins_inside(later.text):
            return ""
        rest = later.text[:_STRETCH]
        return rest[: next(_ends(rest), len(rest))]


def _begins_inside(text: str) -> bool:
    """Whether a paragraph begins in the middle of a sentence."""
    begins = text[:200].lstrip(' *_“"‘(')[:1]
    return not begins.isupper() or text[:200].lstrip()[:1] in ".,;:)"


def _ends(text: str) -> Iterator[int]:
    """Where sentences end; the full stop of an abbreviation or an initial ends none."""
    for match in _END.finditer(text):
        abbreviated = _ABBREVIATED.search(text[max(0, match.start() - 8) : match.start()])
        if not (match.group().startswith(".") and abbreviated):
            yield match.end()


def _before(ends: Sequence[int], stop: int) -> int:
    """The last end before ``stop``: where the sentence that goes on there begins."""
    at = bisect_left(ends, stop)
    return ends[at - 1] if at else 0


def _shortened(first: int, stop: int, place: int) -> tuple[int, int]:
    """The stretch itself, or of one without full stops the part around ``place``, cut at fixed places."""
    if stop - first <= 3 * _STRETCH:
        return first, stop
    begin = first + max(0, (place - first) // _STRETCH - 1) * _STRETCH
    return begin, min(stop, begin + 3 * _STRETCH)


def _plain(source: str) -> str:
    return _tidy(read_inline(_QUOTED.sub("", _HEADED.sub("", source)), targets=False).text.plain)


def _tidy(text: str) -> str:
    """A sentence without the white space that its markers have left."""
    return _SPACE_BEFORE_STOP.sub("", " ".join(text.split()))
