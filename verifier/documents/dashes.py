"""Dashes that are typed as hyphens: ``1560--1660`` and ``a myth---or not`` as every typesetter sets them."""

from __future__ import annotations

from bisect import bisect_right

from verifier.model import Span, StyledText
from verifier.patterns import late_pattern

# Addresses and identifiers keep their hyphens, and are passed over as a whole. A dash has blanks on both
# sides or on none: "--help" is an option, "<!--" a comment, a line of hyphens a rule.
_DASHES = late_pattern(
    r"(?:[A-Za-z][A-Za-z0-9+.-]{1,20}://|www\.|doi:|10\.\d{4,9}/)\S+"
    r"|(?P<dash>(?<=[^\s\-<!|])---?(?=[^\s\->|])|(?<=[^\s\-|][ ])---?(?=[ ][^\s\-|]))"
)
_SET = {"--": "–", "---": "—"}
_BEFORE = late_pattern(r"[\w.-]{0,100}\Z")
_FILE_NAME = late_pattern(r"[\w.-]{1,100}\.[A-Za-z]{2,5}(?![\w.-])")


def with_dashes(text: StyledText) -> StyledText:
    """A text with its typed dashes as characters: two hyphens are an en dash, three an em dash."""
    plain = text.plain
    if "--" not in plain:
        return text
    parts: list[str] = []
    # Behind which places the text has become shorter, and by how much in all.
    ends, lost = [0], [0]
    done = 0
    for match in _DASHES.finditer(plain):
        if match["dash"] and not _in_file_name(plain, match.start()):
            parts += plain[done : match.start()], _SET[match["dash"]]
            done = match.end()
            ends.append(done)
            lost.append(lost[-1] + len(match["dash"]) - 1)
    parts.append(plain[done:])

    def moved(offset: int) -> int:
        return offset - lost[bisect_right(ends, offset) - 1]

    italics, links = (
        tuple(Span(moved(span.start), moved(span.end)) for span in spans)
        for spans in (text.italics, text.links)
    )
    return StyledText("".join(parts), italics, links)


def _in_file_name(text: str, place: int) -> bool:
    before = _BEFORE.search(text, max(0, place - 100), place)
    start = before.start() if before else place
    return _FILE_NAME.match(text, start, place + 200) is not None
