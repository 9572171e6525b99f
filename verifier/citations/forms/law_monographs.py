"""Books and chapters with a title in italics and all that lawyers of the Commonwealth say behind it.

"Paul Craig, *Administrative Law* (8th edn, Sweet & Maxwell 2016) paras 21-002–21-004" (OSCOLA, section 3.2),
"Philip A Joseph *Constitutional Law* (4th ed, Brookers, Wellington, 2014) at [22.3.2]", "Robin Cooke “The
Struggle for Simplicity” in Michael Taggart (ed) *Judicial Review* (OUP, Auckland, 1986) 1 at 5" (New Zealand
Law Style Guide, chapter 6, without a comma behind the names). All others are read as any book is.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.law_articles import may_sign
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.plain_names import family_names
from verifier.citations.tagger.head import introduction
from verifier.compare.names import is_body
from verifier.model import StyledText
from verifier.patterns import late_pattern

_NUMBER = r"\d{1,5}(?:[.-]\d{1,4}){0,3}"
_BEHIND = late_pattern(
    r"(?P<behind>\s\((?:(?P<edition>\d{1,2}(?:st|nd|rd|th)\sedn?|rev\sedn?),?\s)?(?P<publisher>[^\Wa-z\d_][^():;,\d]{1,60}?)"
    r"(?:,\s(?P<later>\d{1,2}(?:st|nd|rd|th)\sedn?))?(?:,\s(?P<location>[^\Wa-z\d_][^():;,\d]{2,30}))?,?\s(?P<date>(?:1[6-9]|20)\d\d)\))"
    rf"(?:\s(?P<pages>\d{{1,4}})(?=\sat\s|,\s))?"
    rf"(?:,?\s(?P<cue>(?:at\s)?(?:paras?\s|chs?\s|p{{1,2}}\s)?)(?P<pin>\[{_NUMBER}\](?:\s?[-–]\s?\[{_NUMBER}\])?|{_NUMBER}(?:\s?[-–]\s?{_NUMBER})?|[ivxlc]{{1,8}})"
    rf"(?:\s\[{_NUMBER}\](?:\s?[-–]\s?\[{_NUMBER}\])?)?)?(?:\s\([‘“][^()]{{3,240}}[’”]\))?[\s.]*\Z"
)
_EDITORS = late_pattern(r"[,.]?\sin\s(?P<editor>[^\Wa-z\d_][^“”‘()\d;:]{3,120}?)\s\(eds?\),?\s\Z")


def read_law_monograph(text: StyledText) -> Assembled | None:
    """Read a book or chapter whose form only lawyers use; None for all else."""
    if len(text.italics) != 1 or ")" not in text.plain:
        return None
    plain, title = text.plain, text.italics[0]
    start = introduction(plain)
    match = _BEHIND.match(plain, len(plain[: title.end].rstrip()))
    if match is None or title.start <= start:
        return None
    quote = next((quote for quote in find_quotes(plain[: title.start]) if quote.start >= start), None)
    if quote is not None:
        return _chapter(text, start, quote.start, quote.inner, match)
    head = plain[start : title.start]
    names = head.strip(" ,")
    usual = head.rstrip().endswith(",") and (not match["pin"] or match["pin"].isdigit())
    if usual or not names or any(map(str.isdigit, names)) or not may_sign(names):
        return None
    fields = {
        "author": ("{" + names + "}" if is_body(names) else family_names(names), start, start + len(names)),
        "title": (plain[title.start : title.end].strip(), title.start, title.end),
        **_imprint(match),
    }
    return assembled("book", fields, _pin(match))


def _chapter(
    text: StyledText, start: int, quoted: int, inner: tuple[int, int], match: re.Match[str]
) -> Assembled | None:
    """A chapter behind whose author no comma stands."""
    plain, book = text.plain, text.italics[0]
    names = plain[start:quoted].rstrip()
    by = _EDITORS.search(plain, inner[1], book.start)
    if by is None or by.start() > inner[1] + 1 or names.endswith(",") or not may_sign(names):
        return None
    fields = {
        "author": (family_names(names), start, start + len(names)),
        "title": (plain[slice(*inner)].strip(" ,"), *inner),
        "editor": (family_names(by["editor"]), *by.span("editor")),
        "booktitle": (plain[book.start : book.end].strip(), book.start, book.end),
        **_imprint(match),
    }
    if match["pages"]:
        fields["pages"] = (match["pages"], *match.span("pages"))
    return assembled("incollection", fields, _pin(match))


def _imprint(match: re.Match[str]) -> dict[str, tuple[str, int, int]]:
    groups = {"edition": "edition" if match["edition"] else "later"}
    groups |= {name: name for name in ("publisher", "location", "date")}
    return {name: (match[group], *match.span(group)) for name, group in groups.items() if match[group]}


def _pin(match: re.Match[str]) -> tuple[str, str, int, int] | None:
    pin = match["pin"]
    if not pin:
        return None
    kind = (
        "paragraph" if "[" in pin or "para" in match["cue"] else "chapter" if "ch" in match["cue"] else "page"
    )
    return kind, plain_pages(pin.replace("[", "").replace("]", "")), *match.span("pin")
