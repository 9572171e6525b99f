"""Sections of enactments, and columns of debates, that a sentence cites by their names.

"as inserted by the | Criminal Justice and Courts Act 2015, s 84(1) |", "the reply of the Lord Chancellor at
| HL Deb 21 July 2005, vol 673, col 1600 |".
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.citations.around.reported_cases import signal_before
from verifier.citations.forms.enactments import find_enactments
from verifier.citations.forms.parliamentary import find_debates
from verifier.citations.grammar.quotes import find_quotes
from verifier.model import StyledText


def enacted_and_debated(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where enactments with a section and debates with a column stand in a note, outside of titles."""
    plain = text.plain
    found = [*find_enactments(plain), *find_debates(plain)]
    if not found:
        return
    quotes = [(quote.start, quote.end) for quote in find_quotes(plain)]
    titles = [(run.start, run.end) for run in text.italics]
    low = 0
    for start, end in sorted(found):
        # What a title names is no citation: "‘The Human Rights Act 1998, s 3, in Practice’".
        if start < low or any(first < start < last for first, last in (*quotes, *titles)):
            continue
        yield signal_before(plain, low, start), end
        low = end
