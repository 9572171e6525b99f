"""The numbers of papers of the European Commission: "COM(2007) 394 final", "SWD(2019) 1", "COM/2012/0669".

They stand behind the title, in EUR-Lex and in the Interinstitutional Style Guide of the European Union
(section 3.1). A tagger takes them for a journal and its page.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern

_NUMBER = late_pattern(
    r"(?:(?<=[,.;:”’\"»)]\s)|(?<=\s)(?P<open>\())(?P<number>(?:COM|KOM|SWD|SEC|JOIN|C)\s?[(\[](?:19|20)?\d\d[)\]]\s?\d{1,5}(?:\s?/\s?\d)?(?:\s(?:final|endg(?:ültig|\.)|définitif|def\.|fin(?:al)?\.)(?:/\d)?)?"
    r"|(?:COM|KOM|SWD|SEC|JOIN)/(?:19|20)\d\d/\d{1,5}(?:\s(?:final|endg\.|def\.))?)(?(open)\))(?=[,.;:)]|\s[(\[]|\s*\Z)"
)
_YEAR = late_pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
COMMISSION_SIGNS = ("COM", "KOM", "SWD", "SEC(", "SEC (", "JOIN(", "JOIN (", " C(")


def commission_paper(plain: str, tags: list[Tag]) -> str:
    """The citation without the number of its paper, which is tagged."""
    match = _NUMBER.search(plain) if any(map(plain.__contains__, COMMISSION_SIGNS)) else None
    if match is None:
        return plain
    tags.append(Tag("number", *match.span("number"), 0.9))
    rest = blanked(plain, *match.span())
    year = _YEAR.search(match["number"])
    if year is not None and not _YEAR.search(rest):
        first = match.start("number") + year.start()
        tags.append(Tag("date", first, first + 4, 0.7))
    return rest
