"""What a paper quotes from its sources: the words in quotation marks of the sentence that calls a note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from verifier.citations.grammar.quotes import find_quotes
from verifier.model import NoteReading
from verifier.patterns import late_pattern

_FEWEST_WORDS = 7
_FEWEST_SIGNS = 14
"""Shorter quotations are names and terms: they prove nothing. Signs are those of scripts without blanks."""

_LONGEST = 1000
_MOST = 20
_WORD = late_pattern(r"[^\W\d_]+")
_UNSPACED = late_pattern("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


def quotations(readings: Sequence[NoteReading]) -> Mapping[str, tuple[str, ...]]:
    """The words quoted from each citation, by its id.

    Only where it is plain whose words they are: the note cites one work, and the sentence calls no other
    note.
    """
    calls = Counter(marker.context for reading in readings for marker in reading.note.markers)
    found: dict[str, tuple[str, ...]] = {}
    for reading in readings:
        if len(reading.citations) != 1:
            continue
        contexts = (marker.context for marker in reading.note.markers if calls[marker.context] == 1)
        words = tuple(dict.fromkeys(quoted for context in contexts for quoted in quoted_words(context)))
        if words:
            found[reading.citations[0].id] = words[:_MOST]
    return found


def quoted_words(sentence: str) -> Iterator[str]:
    """The quotations of a sentence that are long enough to be known again."""
    for quoted in find_quotes(sentence):
        start, end = quoted.inner
        words = sentence[start:end].strip()
        if len(words) <= _LONGEST and _is_long(words):
            yield words


def _is_long(words: str) -> bool:
    signs = len(_UNSPACED.findall(words))
    return signs >= _FEWEST_SIGNS or len(_WORD.findall(words)) >= _FEWEST_WORDS
