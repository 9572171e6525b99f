"""What lists print behind a title and a model took for its end: a lexicon, a reprint, a series, a translator.

Readers of the kind that `verifier.citations.tagger.titles` has, which asks them one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.citations.canvas import Tag
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SENTENCE = r"(?:(?<=[^\W\d_]{3})|(?<=[)’”\]])|(?<=\d{4}))[.?!]\s"
# "Falcon and Falconry. World book encyclopedia. (pp. 150-155)".
_LEXICON = late_pattern(
    rf"{_SENTENCE}"
    r"(?P<book>(?:[^\Wa-z\d_][\w’'-]{0,20}\s){0,5}?(?:[Ee]ncyclop(?:a?e|æ)dia|[Dd]ictionary|[Ll]exikon|[Ee]nciclopedia|[Ee]ncyclopédie)"
    r"(?:\s[^.:;()]{2,60})?)\Z"
)
_OF_ENTRIES = frozenset(("author", "pages"))
_LEXICONS = Signs("ncyclop", "nciclop", "ictionary", "exikon")
_REPRINTED = late_pattern(
    r"[.,;]\s(?:[Rr]eprinted|[Rr]epr\.|[Rr]epublished|[Rr]eproduced)\s(?:in|from)\s(?:the\s)?(?P<book>[^\Wa-z\d_].{3,160})\Z"
)
_REPRINTS = Signs("eprinted", "epr. ", "epublished", "eproduced")
# ", in CONSTITUTIONAL RIGHTS TO A BALANCED ENVIRONMENT (2007)", as American law reviews print books.
_CAPITALS = late_pattern(r",\s[Ii]n\s(?P<book>[A-Z][A-Z\s,:&’'-]{14,200})\Z")
_SERIES = late_pattern(
    rf"{_SENTENCE}"
    r"(?P<series>(?:Graduate|Undergraduate)\s[Tt]exts\sin\s[^.]{3,60}"
    r"|(?:[^\Wa-z\d_][\w’'-]{1,24}\s){1,5}[Ss]eries\s(?:of|in|on)\s[^.]{3,80})\Z"
)
_SERIES_SIGNS = Signs("Texts in", "texts in", "eries of", "eries in", "eries on")
_PLACE = late_pattern(
    _SENTENCE + r"(?P<place>[^\Wa-z\d_][\w’'-]{1,20}(?:\s[^\Wa-z\d_][\w’'-]{1,20}){0,3}\s\([A-Z]{2}\))\Z"
)


def lexicon_behind(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """The lexicon that an entry stands in: "Thurber, James. Encyclopedia Americana. (p. 600)"."""
    tag = tags[index]
    if not _LEXICONS.found_in(text) or not _OF_ENTRIES.issubset(labels):
        return None
    cut = _LEXICON.search(text, tag.start + 3, tag.end)
    return _with_host(text, tags, index, cut)


def reprint_behind(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """Where a work was printed again: "On Problem Solving. Reprinted in Psychological Monographs"."""
    del labels
    tag = tags[index]
    cut = _REPRINTED.search(text, tag.start + 3, tag.end) if _REPRINTS.found_in(text) else None
    return _with_host(text, tags, index, cut)


def book_in_capitals(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A book in capitals behind "in": "The Right to Water, in HUMAN RIGHTS AND THE ENVIRONMENT (2007)"."""
    del labels
    tag = tags[index]
    if not text[tag.end - 4 : tag.end].isupper():
        return None
    return _with_host(text, tags, index, _CAPITALS.search(text, tag.start + 3, tag.end))


def series_behind(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A series by its usual words: "Lectures on Polytopes. Graduate Texts in Mathematics. Springer"."""
    tag = tags[index]
    if "series" in labels or not _SERIES_SIGNS.found_in(text):
        return None
    cut = _SERIES.search(text, tag.start + 3, tag.end)
    if cut is None or text.endswith(" ser", 0, cut.start()):
        return None
    series = Tag("series", *cut.span("series"), tag.confidence / 2)
    return [*tags[:index], tag._replace(end=_end(text, cut)), series, *tags[index + 1 :]]


def place_behind(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A place with its state in brackets: "Higher Education. White River Junction (VT): Chelsea"."""
    tag = tags[index]
    behind = labels[index + 1] if index + 1 < len(labels) else ""
    if behind != "publisher" or "location" in labels or text[tag.end - 1 : tag.end + 1] not in ("):", "):"):
        return None
    cut = _PLACE.search(text, tag.start + 3, tag.end)
    if cut is None:
        return None
    place = Tag("location", *cut.span("place"), tag.confidence / 2)
    return [*tags[:index], tag._replace(end=_end(text, cut)), place, *tags[index + 1 :]]


TAILS = (lexicon_behind, reprint_behind, book_in_capitals, series_behind, place_behind)


def _with_host(text: str, tags: list[Tag], index: int, cut: re.Match[str] | None) -> list[Tag] | None:
    """The fields with the title cut and what holds the work behind it; None where nothing is cut."""
    if cut is None:
        return None
    tag = tags[index]
    book = Tag("container:book", *cut.span("book"), tag.confidence / 2)
    return [*tags[:index], tag._replace(end=_end(text, cut)), book, *tags[index + 1 :]]


def _end(text: str, cut: re.Match[str]) -> int:
    """Where a title ends: a question or call is of it, a full stop is not."""
    return cut.start() + (text[cut.start()] in "?!")
