"""Articles as lawyers cite them: "Charles A. Reich, The New Property, 73 Yale L.J. 733, 737 (1964)".

Oxford's style has the year first: "Paul Craig, ‘Theory and Values’ [2005] PL 440", "(2005) 64 CLJ 440".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.tagger.head import introduction, is_head
from verifier.compare.names import read_names, to_biblatex
from verifier.model import StyledText

_YEAR = r"(?P<date>(?:1[6-9]|20)\d\d)"
_PIN = r"(?:,\s(?:at\s)?(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?))?"
_JOURNALS = (
    re.compile(
        r"(?<![\d:])(?P<volume>\d{1,4})\s(?P<journal>[A-Z][\w.&’']{0,14}(?:\s(?:[A-Z&][\w.&’']{0,14}|of|on|the|and|for)){0,7})"
        rf"\s(?P<pages>\d{{1,5}}){_PIN}\s\((?:[A-Z][a-z]{{2,8}}\.?\s)?{_YEAR}\)[\s.]*\Z"
    ),
    re.compile(
        rf"(?:\[{_YEAR}\](?:\s(?P<volume>\d{{1,2}}))?)\s(?P<journal>[A-Z][A-Za-z’&]{{0,14}}(?:\s[A-Z&][A-Za-z’]{{0,14}}){{0,5}})"
        rf"\s(?P<pages>\d{{1,5}}){_PIN}[\s.]*\Z"
    ),
    re.compile(
        rf"\({_YEAR}\)\s(?P<volume>\d{{1,3}})(?:\((?P<number>\d{{1,2}})\))?\s"
        r"(?P<journal>[A-Z][A-Za-z’&.]{0,14}(?:\s(?:[A-Z&][A-Za-z’.]{0,14}|of|on|the|and|for)){0,7})"
        rf"\s(?P<pages>\d{{1,5}}){_PIN}[\s.]*\Z"
    ),
)
_LIKE_NAMES = 0.3
_QUICK = re.compile(r"\([^()]{0,12}\d{4}\)[\s.]*\Z|[\[(]\d{4}[\])]\s\S")


def read_review(text: StyledText) -> Assembled | None:
    """Read an article with its title and the numbers of its journal; None for all else."""
    plain = text.plain
    if not _QUICK.search(plain):
        return None
    start = introduction(plain)
    match = next((found for pattern in _JOURNALS if (found := pattern.search(plain, start))), None)
    if match is None:
        return None
    title = _title(text, start, match.start())
    if title is None:
        return None
    names = plain[start : title[2]].strip(" ,")
    if names and not is_head(names, _LIKE_NAMES):
        return None
    fields = {"title": (plain[title[0] : title[1]].rstrip(" ,."), *title[:2])}
    if names:
        fields["author"] = (to_biblatex(read_names(names)), start, start + len(names))
    for group, name in _FIELDS.items():
        value = match.groupdict().get(group)
        if value:
            fields[name] = (value, *match.span(group))
    pin = ("page", plain_pages(match["pin"]), *match.span("pin")) if match["pin"] else None
    return assembled("article", fields, pin)


_FIELDS = {
    "date": "date",
    "volume": "volume",
    "number": "number",
    "journal": "journaltitle",
    "pages": "pages",
}


def _title(text: StyledText, start: int, end: int) -> tuple[int, int, int] | None:
    """Where the words of the title begin and end, and where what sets it apart begins."""
    head = text.plain[start:end]
    for quote in find_quotes(head)[:1]:
        if not head[quote.end :].strip(" ,."):
            return start + quote.inner[0], start + quote.inner[1], start + quote.start
        return None
    runs = [span for span in text.italics if start <= span.start and span.end <= end]
    if runs:
        first = runs[0]
        return (first.start, first.end, first.start) if not text.plain[first.end : end].strip(" ,.") else None
    for comma in list(re.finditer(r",\s", head))[:6]:
        title = head[comma.end() :].strip(" ,")
        if is_head(head[: comma.start()], _LIKE_NAMES) and len(title.split()) >= 2 and not is_head(title):
            at = start + comma.end()
            return at, at + len(head[comma.end() :].rstrip(" ,")), at
    return None
