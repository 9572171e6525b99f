"""Books, chapters and newspapers as American lawyers cite them, whose style sets them apart by capitals.

"LOUIS HENKIN, HOW NATIONS BEHAVE 47 (2d ed. 1979)", "Ann Berg, *Rivers*, *in* THE LAW OF WATERS 3, 7 (Li Wang
ed., 2001)", "Adam Liptak, *A Ruling*, N.Y. TIMES, Nov. 5, 2015, at A12".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.forms.reviews import address_behind, title_before, with_address
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction, is_head
from verifier.compare.names import read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern

_PAGES = r"\d{1,5}(?:\s?[-–]\s?\d{1,5})?"
_EDITION = r"(?:(?P<edition>\d{1,2}(?:st|nd|rd|th|d)\sed\.|rev\.\sed\.),?\s)?"
_EDITED = r"(?:(?P<editor>[^()]{3,120}?)\seds?\.,?\s)"
_YEAR = r"(?P<date>(?:1[5-9]|20)\d\d)"
_CHAPTER = late_pattern(
    rf",?\s[Ii]n\s(?:\d{{1,2}}\s)?(?P<booktitle>[A-Z][^()“”]{{3,160}}?)(?:\s(?P<pages>\d{{1,5}})(?:,\s(?:at\s)?(?P<pin>{_PAGES}))?)?"
    rf"\s\({_EDITED}{_EDITION}{_YEAR}\)[\s.]*\Z"
)
_BOOK = late_pattern(
    rf"(?:(?P<volume>\d{{1,2}})\s)?(?P<author>[A-Z][^\d()]{{3,100}}?),\s(?P<title>[A-Z][^()“”]{{3,200}}?)"
    rf"(?:,?\s(?:at\s)?(?P<pin>{_PAGES}(?:,\s{_PAGES})?)|\s(?P<sections>§§?\s\d[\d.:–-]{{0,12}}))?\s\({_EDITED}?{_EDITION}{_YEAR}\)[\s.]*\Z"
)
_NEWSPAPER = late_pattern(
    r",\s(?P<journaltitle>[A-Z][A-Za-z.&’' ]{2,50}?(?:\s\([A-Z][^()\d]{2,20}\))?)"
    r"(?:,\s|\s\()(?P<date>[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:1[89]|20)\d\d)(?:,\s\d{1,2}:\d\d\s[AP]\.?M\.?)?\)?(?:,\s(?:[Ss]ec\.\s\S{1,3},\s)?at\s(?P<pin>[A-Z]{0,2}\d{1,4}[A-Z]?))?[\s.]*\Z"
)
_IN_CAPITALS = 0.7
_LIKE_NAMES = 0.3


def read_law_book(text: StyledText) -> Assembled | None:
    """Read a book, chapter or newspaper in the style of American law reviews; None for all else."""
    plain = text.plain
    closed = plain[-8:].rstrip(" .").endswith(")")
    if closed and ("ed. " in plain or "ed., " in plain or "eds., " in plain or plain[-14:].isupper()):
        return _chapter(text, introduction(plain)) or _book(text, introduction(plain))
    if closed and text.italics and plain.count(" (") == 1:
        return _italic_book(text, introduction(plain))
    if (" at " in plain or "://" in plain) and text.italics:
        return _newspaper(text, introduction(plain))
    return None


def _people(match: re.Match[str], group: str) -> tuple[str, int, int]:
    printed = match[group]
    return to_biblatex(read_names(printed.title() if _in_capitals(printed) else printed)), *match.span(group)


def _in_capitals(printed: str) -> bool:
    letters = [sign for sign in printed if sign.isalpha()]
    return sum(map(str.isupper, letters)) > _IN_CAPITALS * len(letters)


def _pin(match: re.Match[str]) -> tuple[str, str, int, int] | None:
    return ("page", plain_pages(match["pin"]), *match.span("pin")) if match["pin"] else None


def _part_of(text: StyledText, start: int, match: re.Match[str]) -> dict[str, tuple[str, int, int]] | None:
    """The author and the title in front of what holds the work; None when nothing sets them apart."""
    title = title_before(text, start, match.start())
    names = text.plain[start : title[2]].strip(" ,") if title else ""
    if title is None or (names and not is_head(names, _LIKE_NAMES)):
        return None
    fields = {"title": (text.plain[title[0] : title[1]].rstrip(" ,."), *title[:2])}
    if names:
        fields["author"] = (to_biblatex(read_names(names)), start, start + len(names))
    return fields


def _chapter(text: StyledText, start: int) -> Assembled | None:
    match = _CHAPTER.search(text.plain, start)
    fields = _part_of(text, start, match) if match else None
    if match is None or fields is None or not is_head(match["editor"], _LIKE_NAMES):
        return None
    fields["editor"] = _people(match, "editor")
    for name in ("booktitle", "pages", "edition", "date"):
        if match[name]:
            fields[name] = (match[name], *match.span(name))
    return assembled("incollection", fields, _pin(match))


def _book(text: StyledText, start: int) -> Assembled | None:
    """A book whose author and title are in capitals: in small letters nothing would tell them from others."""
    match = None if text.italics else _BOOK.match(text.plain, start)
    if match is None or not _in_capitals(match["author"] + match["title"]):
        return None
    if not is_head(match["author"].title(), _LIKE_NAMES):
        return None
    fields = {"author": _people(match, "author")}
    for name in ("title", "volume", "edition", "date"):
        if match[name]:
            fields[name] = (match[name].strip(" ,"), *match.span(name))
    if match["editor"]:
        fields["editor"] = _people(match, "editor")
    section = match["sections"]
    return assembled(
        "book", fields, ("section", section.strip("§ "), *match.span("sections")) if section else _pin(match)
    )


# "*The Justice Cascade* 60–95 (2011)": pages directly behind the title, as no journal's volume is printed.
_BEHIND_BOOK = late_pattern(
    rf",?\s(?:at\s)?(?P<pin>\d{{1,4}}\s?[-–]\s?\d{{1,4}}|\d{{1,4}}(?:,\s\d{{1,4}}(?:[-–]\d{{1,4}})?){{1,3}}|(?<=at\s)\d{{1,4}})\s\({_EDITION}{_YEAR}\)[\s.]*\Z"
)


def _italic_book(text: StyledText, start: int) -> Assembled | None:
    """A book whose title is set in italics, with the cited pages in front of its year in brackets."""
    if len(text.italics) != 1:
        return None
    title = text.italics[0]
    names = text.plain[start : title.start].rstrip(" ")
    match = _BEHIND_BOOK.match(text.plain, title.end)
    if match is None or not names.endswith(",") or not is_head(names.strip(" ,"), _LIKE_NAMES):
        return None
    names = names.strip(" ,")
    fields = {
        "author": (to_biblatex(read_names(names)), start, start + len(names)),
        "title": (text.plain[title.start : title.end].strip(" ,"), title.start, title.end),
        "date": (match["date"], *match.span("date")),
    }
    if match["edition"]:
        fields["edition"] = (match["edition"], *match.span("edition"))
    return assembled("book", fields, _pin(match))


def _is_italic(text: StyledText, place: int) -> bool:
    return any(span.start <= place < span.end for span in text.italics)


def _newspaper(text: StyledText, start: int) -> Assembled | None:
    address = address_behind(text.plain) if "://" in text.plain else None
    match = _NEWSPAPER.search(text.plain, start, address.start() if address else len(text.plain))
    if match is None or not (match["pin"] or address) or _is_italic(text, match.start("journaltitle")):
        return None
    fields = _part_of(text, start, match)
    if fields is None:
        return None
    fields["journaltitle"] = (match["journaltitle"], *match.span("journaltitle"))
    fields["date"] = (read_date(match["date"]), *match.span("date"))
    read = assembled("article", fields, _pin(match))
    return with_address(read, address) if address else read
