"""Old Chinese and Japanese books in Latin letters, by scroll and leaf: "*Qing shilu*, juan 171, 12a–b".

"*Qinding Da Qing huidian shili* (Guangxu ed.), 975:2b": a leaf has a front (a) and a back (b).
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled, named_parts
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_LEAF = r"\d{1,4}[ab]?(?:\s?[-–]\s?(?:\d{1,4}[ab]?|[ab]))?"
_BOOK = late_pattern(
    r"(?P<title>[A-Z][^,;:()“”\d]{3,90}?)(?:\s\((?P<edition>[^()\d]{2,30}\s(?:ed(?:ition|\.)|reprint))\))?"
    # "Kangxi 35/3/2 (1696)": the day by which annals are ordered.
    r"(?:,\s(?P<day>[A-Z][a-z]{3,12}\s(?:\d{1,2}/){1,2}\d{1,2})(?:\s\((?P<year>1[0-9]\d\d)\))?)?"
    rf",\s(?P<pin>(?:(?:juan|j\.|ch\.|maki|kan)\s)?(?P<scroll>\d{{1,4}})(?:[:.]\s?|,\s){_LEAF}(?:(?:,\s|;\s){_LEAF}){{0,4}})[\s.]*\Z"
)
_HAS_LEAF = late_pattern(r"\d[ab](?:\W|\Z)")


def read_romanised_book(text: StyledText) -> Assembled | None:
    """Read a book whose title is set in italics, by scroll and leaf; None for all else."""
    plain = text.plain
    if not text.italics or _HAS_LEAF.search(plain) is None:
        return None
    start = introduction(plain)
    match = _BOOK.match(plain, start)
    run = text.italics[0]
    if match is None or not run.start <= start < run.end or match.end("title") > run.end:
        return None
    fields: dict[str, Part] = named_parts(match, {"title": "title", "edition": "edition", "year": "date"})
    if match["day"]:
        fields["note"] = (match["day"], *match.span("day"))
    return assembled("book", fields, ("page", match["pin"], *match.span("pin")))


__all__ = ["read_romanised_book"]
