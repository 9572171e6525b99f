"""The entry of a dictionary that stands between its author and the dictionary: "s.v. Berg, Anna, in"."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.patterns import late_pattern
from verifier.signs import Signs

ENTRY_SIGNS = Signs(", s.v", ", s. v", ", ad voc")
_ENTRY = late_pattern(
    r"(?<=,\s)(?P<cue>s\.\s?vv?\.|ad\svoc(?:em|\.))\s(?P<entry>[^,;:()\d«»“”\"]{2,60}(?:,\s[^,;:()\d«»“”\"]{2,40})?)(?P<comma>,)\s(?=in:?\s)"
)


def entry_quoted(plain: str, tags: list[Tag]) -> str:
    """A citation with the entry set as a quoted title, so that its names are nobody's.

    The marks take the places of the blank before it and the comma behind, so that no character moves.
    """
    del tags
    entry = _ENTRY.search(plain) if ENTRY_SIGNS.found_in(plain) else None
    if entry is None:
        return plain
    blank = " " * (entry.end("cue") - entry.start())
    return f"{plain[: entry.start()]}{blank}“{entry['entry']}”{plain[entry.end('comma') :]}"
