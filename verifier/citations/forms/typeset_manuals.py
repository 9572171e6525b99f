"""Manuals and pages of bodies as the plain styles of BibTeX set them.

"River Core Team. *Flow: A Language for Rivers*. River Foundation, Oslo, Norway, 2021. URL https://…" is what
``@manual`` gives, "The Flow community. Flow. https://…, 2022. [Online; accessed 3-March-2022]." is ``@misc``
with an address for ``howpublished``.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.compare.names import is_body
from verifier.model import StyledText
from verifier.patterns import late_pattern

_YEAR = r"(?:(?:[A-Z][a-z]{2,8}\.?\s)?(?:1[89]|20)\d\d)"
_ADDRESS = r"(?P<url>https?://[^\s<>\[\]]{4,400}?)"
_OPENED = (
    r"(?:\[Online[;,:]?\s(?:last\s)?accessed\s(?:on\s)?(?P<opened>[^\[\]]{6,30})\]"
    r"|\(?[Aa]ccessed:?\s(?:on\s)?(?P<seen>[^()\[\]]{6,30}?)\)?)"
)
_BEHIND_TITLE = late_pattern(
    r"[.,]?\s(?P<body>[^\W\d_][^,\d:;“”\"]{3,90})"
    r",\s(?P<place>[^\W\d_][^,\d:;]{1,40}(?:,\s[^\W\d_][^,\d:;]{1,30})?)"
    rf"(?:,\s(?P<date>{_YEAR})|,?\s\((?P<round>{_YEAR})\))(?:[.,]\s(?:URL:?\s?)?{_ADDRESS})?(?:[.,]?\s{_OPENED})?[\s.]*"
)
_PAGE = late_pattern(
    rf"(?P<author>[^\W\d_][^.,:;“”\"\[\]]{{2,80}})\.\s(?P<title>(?:[^.?!“”\"\[\]]|[.](?=\w)){{2,160}})[.?!]\s"
    rf"(?:URL:?\s?)?{_ADDRESS},\s(?P<date>{_YEAR})(?:[.,]?\s{_OPENED})?[\s.]*"
)
# "The Flow community", "Flow core developers".
_MAKERS = late_pattern(
    r"(?:The\s)?(?:[^\Wa-z\d_][\w.+-]{0,20}\s){1,4}(?:[Cc]ore\s|[Dd]evelopment\s)?"
    r"(?:[Cc]ommunity|[Dd]evelopers|[Cc]ontributors|[Tt]eam|[Mm]aintainers|[Gg]roup|[Pp]roject|[Cc]onsortium|[Ff]oundation)"
)
_IN_FIGURES = late_pattern(r"[\d./-]{6,10}")
_PRESS = late_pattern(
    r"\b(?:Press|Verlag|Publish(?:ers|ing)|Books|Éditions|Editor[ai]l|Universit\w{1,6})\b", re.IGNORECASE
)


def read_typeset_manual(text: StyledText) -> Assembled | None:
    """Read a manual or a page by a body; None for all else, also for books of presses and for persons."""
    plain = text.plain
    if text.italics and (manual := _manual(text)) is not None:
        return manual
    page = _PAGE.fullmatch(plain) if "://" in plain else None
    if page is None or not _is_body(page["author"]) or is_body(page["title"]):
        return None
    fields: dict[str, Part] = {
        "author": ("{" + page["author"] + "}", *page.span("author")),
        "title": (page["title"], *page.span("title")),
        **_behind(page),
    }
    return assembled("online", fields) if "date" in fields else None


def _is_body(name: str) -> bool:
    return is_body(name) or _MAKERS.fullmatch(name) is not None


def _manual(text: StyledText) -> Assembled | None:
    """A manual: nobody but a body wrote it, and nobody but a body brought it out."""
    span = text.italics[0]
    plain = text.plain
    author = plain[: span.start].rstrip(" .,")
    title = plain[span.start : span.end].rstrip(" .,")
    if len(text.italics) > 1 or not title or any(sign in author for sign in '.,:;“"'):
        return None
    behind = _BEHIND_TITLE.fullmatch(plain, span.start + len(title))
    if behind is None or not _is_body(author) or not is_body(behind["body"]) or _PRESS.search(behind["body"]):
        return None
    fields: dict[str, Part] = {
        "author": ("{" + author + "}", 0, len(author)),
        "title": (title, span.start, span.start + len(title)),
        "organization": (behind["body"], *behind.span("body")),
        "location": (behind["place"], *behind.span("place")),
        **_behind(behind),
    }
    return assembled("manual", fields) if "date" in fields else None


def _behind(match: re.Match[str]) -> dict[str, Part]:
    """The date, the address and the day on which it was opened."""
    found: dict[str, Part] = {}
    name = "date" if match["date"] else "round"
    if date := read_date(match[name]):
        found["date"] = (date, *match.span(name))
    if match["url"]:
        address = match["url"].rstrip(".,")
        found["url"] = (address, match.start("url"), match.start("url") + len(address))
    for opened in ("opened", "seen"):
        printed = match[opened] or ""
        day = read_date(printed if _IN_FIGURES.fullmatch(printed) else printed.replace("-", " "))
        if day:
            found["urldate"] = (day, *match.span(opened))
    return found
