"""The title in another language that notes put in brackets behind a title: "Jaunais laiks [The New Time]"."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.canvas import Tag
from verifier.model import StyledText
from verifier.patterns import late_pattern

_TRANSLATED = late_pattern(
    r"(?<=[^\W\d_.][\w!?’'])\s{1,150}(?P<brackets>\[(?P<title>[^\Wa-z\d_][^\[\]:;/]{2,60}\s[^\[\]]{2,200}"
    r"|[^\Wa-z\d_][a-z]{4,30})\])(?=\s\(|[,.]?\s|[,.:;”’]|\Z)"
)
# What editors and styles put into brackets of their own.
_SAYS_WHAT_IT_IS = late_pattern(
    r"(?i)\b(?:motion|picture|invited|issue|thèse|reviews?|thesis|dissertation|diss|papers?|reports?|film|audio|video|podcast"
    r"|manuscript|tweet|data|photo\w*|lecture|letter|interview|abridged|reprint\w*|hereinafter|hereafter|online|internet"
    r"|electronic|unpublished|working|press|comment|editorial|brochure|pseud\w*|unknown|computer|software|version|supplement"
    r"|poster|presentation|preprint|blog|post|web\s?site|page|accessed|translated|trans|ed|eds|edition|archived?|s\.[ln]|sic"
    r"|ca|emphasis|my|italics|original)\b|\d\Z"
)
_AUTHOR_ENDS = late_pattern(r"\A[^\s,.]{1,30}\Z|(?:\d{4}|[a-z]\))\Z")


def without_translation(text: StyledText) -> tuple[StyledText, tuple[Tag, ...]]:
    """The text with such brackets blanked out, no character moved, and the title in them as a tag."""
    match = _TRANSLATED.search(text.plain) if "[" in text.plain else None
    if (
        match is None
        or _SAYS_WHAT_IT_IS.search(match["title"])
        or _AUTHOR_ENDS.search(text.plain[: match.start()])
    ):
        return text, ()
    start, end = match.span("brackets")
    bare = text.plain[:start] + " " * (end - start) + text.plain[end:]
    return replace(text, plain=bare), (Tag("titleaddon", *match.span("title"), 0.8),)
