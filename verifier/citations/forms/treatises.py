"""Books as The Bluebook has them (rule 15): "2 H. van Alstyne, Commentaries § 7, at 92 (1889)", unitalicised.

Small capitals are lost by most converters. What then tells a book is the number of its volume in front of the
author, the section or page directly behind its title, or its editor or edition in front of the year.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import NOTED, SHORTENED, assembled, noted_pages
from verifier.citations.forms.reviews import title_behind_name
from verifier.citations.tagger.head import introduction, is_head
from verifier.compare.names import is_body, read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern

_PAGES = rf"\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?{NOTED}"
_YEAR = r"(?:1[4-9]|20)\d\d"
_BEHIND = late_pattern(
    r"(?P<section>,?\s§{1,2}\s?(?P<number>\d[\w.:–-]{0,14}(?:\(\w{1,4}\)){0,3}))?"
    rf"(?:,?\s(?P<at>at\s)?(?P<page>\*?{_PAGES}(?:,\s{_PAGES}){{0,3}}))?"
    r"\s\((?:(?P<editor>[^\Wa-z\d_][^()\d;]{2,120}?)\seds?\.,\s)?(?:(?P<translator>[^\Wa-z\d_][^()\d;]{2,120}?)\strans\.,\s)?"
    r"(?:(?P<edition>(?:\d{1,2}(?:st|nd|rd|th|d)|rev\.|student|abr\.)\sed\.),?\s)?"
    # Papers of an institution (rule 17.4): "(Nat’l Bureau of Econ. Rsch., Working Paper No. 1234, 2019)".
    r"(?:(?P<institution>[A-Z][^();]{2,80}?),\s(?P<kind>(?:Working|Discussion|Research|Staff|Policy)\sPaper)\s(?:(?:Ser\.,?\s)?No\.\s(?P<paper>[\w.–-]{1,12})),\s)?"
    rf"(?:(?P<publisher>[A-Z][A-Za-z&.’\s]{{2,50}}?)\s)?(?P<reprint>photo\.\sreprint\s|reprint\s)?(?P<date>{_YEAR})\)"
    rf"(?:\s\((?P<first>{_YEAR})\))?[\s.]*\Z"
)
_VOLUME = late_pattern(r"(?P<volume>\d{1,2}(?:[A-Z]|-[A-Z])?)\s(?=[^\Wa-z\d_])")
_IN = late_pattern(r",\s[Ii]n\s|,\s\d|[“”;]")
# "2 Baek, S., Dorn, E. & …": the number of an entry, whose families stand in front of their initials.
_FAMILY_FIRST = late_pattern(r"[^\W\d_][\w’'-]{1,25},\s(?:[^\Wa-z\d_]\.[\s-]?){1,3}(?:,|&|et\sal)")
_LIKE_NAMES = 0.3


def read_treatise(text: StyledText) -> Assembled | None:
    """Read a book whose section, edition or editor tells it from all else; None for others."""
    plain = text.plain
    closed = plain[-8:].rstrip(" .").endswith(")")
    if not closed or text.italics:
        return None
    start = introduction(plain)
    # A bracket in front of it would be that of another work.
    match = _BEHIND.search(plain, start) if plain.count(" (") <= 2 else None
    if match is None:
        return None
    volume = _VOLUME.match(plain, start)
    first = volume.end() if volume else start
    told = volume is not None or any(
        match[group] for group in ("section", "editor", "translator", "edition", "reprint", "first", "kind")
    )
    return _book(text, first, match, volume) if told else _of_body(text, first, match)


def _of_body(text: StyledText, start: int, match: re.Match[str]) -> Assembled | None:
    """A report of a body: "Nat’l Comm’n on Water Rights, Final Report 66 (1988)"."""
    plain = text.plain
    body, comma, title = plain[start : match.start()].partition(", ")
    if not comma or not SHORTENED.search(body) or _IN.search(title) or "," in title:
        return None
    at = start + len(body) + len(comma)
    fields = {
        "author": (f"{{{body}}}", start, start + len(body)),
        "title": (title, at, match.start()),
    }
    return _with_rest("report", fields, match)


def _book(
    text: StyledText, start: int, match: re.Match[str], volume: re.Match[str] | None
) -> Assembled | None:
    plain = text.plain
    if _IN.search(plain, start, match.start()) or _FAMILY_FIRST.match(plain, start):
        return None
    body, _, words = plain[start : match.start()].partition(", ")
    if SHORTENED.search(body) and words:
        found = start + len(body) + 2
        title, names, author = (found, match.start()), body, f"{{{body}}}"
    else:
        apart = title_behind_name(text, start, match.start())
        if apart is None:
            return None
        title, names = apart[:2], plain[start : apart[2]].strip(" ,")
        if not names or not is_head(names, _LIKE_NAMES):
            return None
        author = f"{{{names}}}" if is_body(names) else to_biblatex(read_names(names))
    fields = {
        "author": (author, start, start + len(names)),
        "title": (plain[slice(*title)].rstrip(" ,"), *title),
    }
    if volume is not None:
        fields["volume"] = (volume["volume"], *volume.span("volume"))
    return _with_rest("report" if match["kind"] else "book", fields, match)


def _with_rest(kind: str, fields: dict[str, tuple[str, int, int]], match: re.Match[str]) -> Assembled:
    for name in ("editor", "translator"):
        if match[name]:
            fields[name] = (to_biblatex(read_names(match[name])), *match.span(name))
    for name, group in _REST:
        if match[group]:
            fields[name] = (match[group], *match.span(group))
    return assembled(kind, fields, _place(match))


_REST = (
    *(("institution", "institution"), ("type", "kind"), ("number", "paper"), ("edition", "edition")),
    *(("publisher", "publisher"), ("date", "date"), ("origdate", "first")),
)
"""Fields and the groups that they are read from."""


def _place(match: re.Match[str]) -> tuple[str, str, int, int] | None:
    """The section, with the page behind it where both are given: "§ 417, at 902" (rule 3.3)."""
    page = noted_pages(match["page"].lstrip("*")) if match["page"] else ""
    if match["section"]:
        value = match["number"] + (f", at {page}" if page else "")
        return "section", value, match.start("number"), match.end("page" if page else "number")
    return ("page", page, *match.span("page")) if page else None
