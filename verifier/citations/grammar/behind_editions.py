"""What lists print between an edition and its imprint: series, volumes, translators, each in its sentence.

"2nd ed. Studies in Harbour History 14. Aldershot: Ashfield, 2002", "3rd ed. 2 vols. Translated by A. Berg.
Riga: Dom, 2002", as The Chicago Manual of Style has them in bibliographies.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.compare.names import looks_like_names
from verifier.patterns import late_pattern

_EDITION = late_pattern(
    r"(?<=[.?!”’\"]\s)(?P<edition>(?:\d{1,2}(?:st|nd|rd|th|d)|[Rr]ev(?:ised|\.)?|[Ee]nl(?:arged|\.)|[Nn]ew|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth)(?:\s(?:and|&|rev(?:ised|\.)|enl(?:arged|\.)|exp(?:anded|\.)|updated)){0,3}\sed(?:ition|n)?\.?)"
    r"(?P<stop>\.?\s)(?P<rest>[^\W_][^:;“”\"()]{3,160}?\.)\s(?=[^\Wa-z\d_][^.:;()\d]{2,40}(?:,\s[A-Z]{2}|,\s[A-Z][a-z]{1,4}\.)?:\s[^:;()]{2,80},\s(?:1[5-9]|20)\d\d)"
)
_SEGMENT = late_pattern(
    r"(?P<volumes>\d{1,2})\svols?\.|(?P<role>[Tt]ranslated|[Ee]dited|[Tt]rans\.|[Ee]d\.)\sby\s(?P<names>(?:[^.]|(?<=[\s.][A-Z])\.){3,90})\."
    r"|(?P<series>(?!(?:[Vv]ol|[Tt]rans|[Ee]d|[Ff]oreword|[Ii]ntroduction|[Ww]ith|[Ii]n)\b)[^\Wa-z\d_](?:[^.,\d]|,\s(?!no|vol)){5,90}?)(?:,?\s(?:no\.\s|vol\.\s)?(?P<number>\d{1,4}|[IVXLC]{1,6}))?\."
)
_LIKE_NAMES = 0.5
_FEWEST_WORDS = 2


def behind_edition(plain: str, tags: list[Tag]) -> str:
    """The citation without what stands between its edition and its imprint, where all of it is understood."""
    match = _EDITION.search(plain) if " ed" in plain else None
    if match is None:
        return plain
    found: list[Tag] = []
    at, end = match.span("rest")
    while at < end:
        segment = _SEGMENT.match(plain, at, end)
        if segment is None:
            return plain
        if segment["volumes"]:
            found.append(Tag("volumes", *segment.span("volumes"), 0.9))
        elif segment["role"]:
            if looks_like_names(segment["names"]) < _LIKE_NAMES:
                return plain
            role = "translator" if segment["role"].casefold().startswith("t") else "editor"
            found.append(Tag(role, *segment.span("names"), 0.9))
        elif len(segment["series"].split()) < _FEWEST_WORDS:
            return plain
        else:
            found.append(Tag("series", *segment.span("series"), 0.85))
            if segment["number"]:
                found.append(Tag("number", *segment.span("number"), 0.85))
        at = segment.end()
        while at < end and plain[at] == " ":
            at += 1
    labels = [tag.label for tag in found]
    if len(labels) > len(set(labels)):
        return plain
    tags += found
    return blanked(plain, *match.span("rest"))
