"""The entry of a dictionary, in front of all or behind its author: "s.v. Berg, Anna, in"."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
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


_ENTRY_IN_FRONT = late_pattern(
    r"\s*(?:(?:[Vv]gl|[Ss]\.|[Cc]fr?)\.?\s(?:den\s|dazu\s)?)?(?P<cue>(?:Art(?:ikel|icle|\.)|Lemma|Stichwort|[Vv]oce)\s)(?=[‚„“«\"‘])"
)
_BY_BEHIND = late_pattern(r"(?<=\d)\s\((?P<author>(?:[^\Wa-z\d_][\w.’'-]{0,20}\s?){2,4})\)(?=[\s.]*\Z)")


def entry_in_front(plain: str, tags: list[Tag]) -> str:
    """The word for an article of a dictionary in front of all, and who wrote it behind all, in brackets."""
    match = _ENTRY_IN_FRONT.match(plain) if "rt" in plain[:12] or "voce" in plain[:12] else None
    if match is None:
        return plain
    plain = blanked(plain, *match.span("cue"))
    author = _BY_BEHIND.search(plain)
    if author is None:
        return plain
    tags.append(Tag("author", *author.span("author"), 0.8))
    return blanked(plain, author.start(), author.end())
