"""A review of a book in a journal: what it says of the book, apart from what holds the review."""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.canvas import Tag
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.grammar.series import blanked
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_REVIEW = late_pattern(
    r"(?<=[,.:”’\"]\s)(?P<cue>(?:[Bb]ook\s)?[Rr]ev(?:iew|\.)\sof|[Rr]ez(?:ension|\.)\s(?:zu|von|v\.)|[Bb]esprechung\s(?:zu|von)|[Cc]ompte[\s-]rendu\s(?:de|du)|[Cc]\.\s?[Rr]\.\sde"
    r"|[Rr]ec(?:ensione|\.)\s(?:a|di)|[Rr]eseña\s(?:de|a)|[Рр]ец(?:ензия|\.)\sна)(?=[:\s])"
)
_REVIEW_SIGNS = Signs(
    "eview of", "ev. of", "ez", "esprechung", "ompte", "R. de", "r. de", "ec. ", "ecens", "eseñ", "ец"
)
_HOST = late_pattern(r"[,.]\s(?:[Ii]n:?|[Dd]ans|[Ee]n|//)\s|,\s(?=[«“„])")
_BY_WHOM = late_pattern(r",\sby\s[^,.;:]{3,60}(?:,\sed(?:ited|\.)\sby\s[^,.;:]{3,60})?(?=,\s)")
_LONGEST_REVIEWED = 300
_LONGEST_NAMES = 80


def with_review_quoted(text: StyledText, tags: list[Tag]) -> StyledText:
    """The text with what a review says of its book set as a quoted title, so that its names are nobody's."""
    plain = text.plain
    cue = _REVIEW.search(plain) if _REVIEW_SIGNS.found_in(plain) else None
    if cue is None:
        return text
    apart = [(run.start, run.end) for run in text.italics if run.start >= cue.end()]
    apart += [(cue.end() + quote.start, cue.end() + quote.end) for quote in find_quotes(plain[cue.end() :])]
    apart.sort()
    # Words of the book's title may look like what announces the journal.
    first = apart[0][1] if apart and apart[0][0] - cue.end() < _LONGEST_NAMES else cue.end()
    ends = [match.start() for match in [_HOST.search(plain, first)] if match]
    ends += [start for start, _ in apart if start > first]
    end = min(ends, default=first)
    while end > first and plain[end - 1] in " ,.":
        end -= 1
    start = cue.start("cue")
    by = _BY_WHOM.search(plain, cue.end(), cue.end() + _LONGEST_REVIEWED)
    end = by.end() if by else end
    if by and plain[:start].rstrip(" ,.").endswith(("”", "’", '"')):
        # It has a title of its own in front: what is reviewed is only said beside it.
        italics = tuple(run for run in text.italics if not start <= run.start < end)
        tags.append(Tag("note", start, end, 0.8))
        return replace(text, plain=blanked(plain, start, end + 1), italics=italics)
    if not (
        start
        and cue.end() + 3 < end <= cue.end() + _LONGEST_REVIEWED
        and plain[end : end + 1] in (",", " ", ".")
    ):
        return text
    # The marks take the places of the blank before and the comma behind, so that no character moves.
    quoted = "“" + re.sub(r"[^\s]", "x", plain[start:end]) + "”"
    italics = tuple(run for run in text.italics if not start <= run.start < end)
    return replace(text, plain=plain[: start - 1] + quoted + plain[end + 1 :], italics=italics)
