"""Bodies among the authors of a paper: the collaboration in brackets, the consortium behind a semicolon.

"A. Berg et al. (LAKE Collaboration)", "Berg A, Lind C, et al; Northern Wells Study Group. Salt in".
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.plain_names import biblatex_names
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SIGNS = Signs(
    "ollaboration", "onsorti", "Group", "Team", "Investigators", "Network", "Initiative", "Task Force"
)
_WORD = r"(?:Collaborations?|Consorti(?:um|a)|Group|Team|Investigators|Network|Initiative|Task\sForce)"
_IN_BRACKETS = late_pattern(
    rf"\s?[(\[](?:(?:for|on\sbehalf\sof)\s)?(?:[Tt]he\s)?(?P<bodies>[^()\[\]\d,;:]{{2,120}}\s{_WORD})[)\]]"
)
_BEHIND_SEMICOLON = late_pattern(
    rf"(?:(?:for|on\sbehalf\sof)\s)?(?:[Tt]he\s)?(?P<body>[^\Wa-z\d_][^.:;()\d]{{2,110}}\s{_WORD})\.\s(?=\S)"
)
_AT_END = late_pattern(rf"et al\.?;\s(?P<body>[^\Wa-z\d_][^.:;()\d]{{2,110}}\s{_WORD})\Z")
_AND = late_pattern(r"(?<=Collaboration)\s(?:and|&)\s|(?<=Consortium)\s(?:and|&)\s")
_OTHERS = " and others"


def with_groups(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, the body that wrote a paper with its authors as one of them."""
    if not _SIGNS.found_in(text):
        return tags
    author = next((index for index, tag in enumerate(tags) if tag.label == "author"), None)
    if author is None:
        return tags
    return _bracketed(text, tags, author) or _behind_semicolon(text, tags, author) or tags


def _bracketed(text: str, tags: list[Tag], index: int) -> list[Tag] | None:
    author = tags[index]
    found = _IN_BRACKETS.search(text, author.start, author.end + _LONGEST_BODY)
    if found is None or not author.start < found.start() <= author.end:
        return None
    kept = []
    for tag in tags[index + 1 :]:
        if tag.start >= found.end():
            kept.append(tag)
        elif tag.end > found.end() + _SHORTEST:
            # The title that begins behind the bracket.
            start = found.end()
            while text[start] in " .,:;":
                start += 1
            kept.append(tag._replace(start=start))
    named = _with_bodies(text[author.start : found.start()], _AND.split(found["bodies"]))
    return [*tags[:index], author._replace(end=found.end(), value=named), *kept]


def _behind_semicolon(text: str, tags: list[Tag], index: int) -> list[Tag] | None:
    author = tags[index]
    inside = _AT_END.search(text, author.start, author.end)
    if inside is not None:
        named = _with_bodies(text[author.start : inside.start() + len("et al")], [inside["body"]])
        return [*tags[:index], author._replace(value=named), *tags[index + 1 :]]
    title = tags[index + 1] if index + 1 < len(tags) else None
    if title is None or title.label != "title" or text[author.end : title.start].strip(" .") != ";":
        return None
    found = _BEHIND_SEMICOLON.match(text, title.start, title.end)
    if found is None:
        return None
    named = _with_bodies(text[author.start : author.end], [found["body"]])
    whole = author._replace(end=found.end("body"), value=named)
    return [*tags[:index], whole, title._replace(start=found.end()), *tags[index + 2 :]]


def _with_bodies(names: str, bodies: list[str]) -> str:
    """Names as BibLaTeX writes them with bodies behind the last; that there are others stays at the end."""
    printed = biblatex_names(names.rstrip(" ,;"))
    others = printed.endswith(_OTHERS)
    whole = " and ".join([printed.removesuffix(_OTHERS), *(f"{{{body}}}" for body in bodies)])
    return whole + _OTHERS if others else whole


_LONGEST_BODY = 140
_SHORTEST = 6
