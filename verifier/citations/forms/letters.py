"""Letters of one person to another with their day, wherever they are: "Pym to Lyle, 13 May 1940, HO 45/2".

The archive needn't be known by its name, nor be named at all: "Vass to Lindner, 2 February 1908, ibid.". What
is cited again is told by its two names: "Merrick to Flamsteed, fol. 114r".
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import find_dates
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.words import is_town
from verifier.compare.names import is_body, looks_like_names, read_names, to_biblatex
from verifier.patterns import late_pattern

_NAME = r"(?:(?:[^\Wa-z\d_][\w’'.-]{0,24}|de|del|della|di|da|du|von|van|der|den|zu|la|le|y)\s?){1,5}"
_TO = r"(?:to|an|à|au|a|al|к)"
_SENT = late_pattern(
    r"(?:(?:Letter|Telegram|Cable|Brief|Lettre|Carta|Lettera)\s(?:from|von|de|di|da)\s)?"
    rf"(?P<sender>{_NAME})(?<=\s){_TO}\s(?P<to>{_NAME})(?:,\s(?P<town>[^\Wa-z\d_][\w’ -]{{2,24}}))?"
)
# Told at once of nearly all else: some names, and to whom.
_BEGINS = late_pattern(rf"[^,;:()“”\"\d]{{3,60}}?\s{_TO}\s[^\Wa-z\d_]")
AGAIN = late_pattern(
    rf"(?P<sender>{_NAME})(?<=\s){_TO}\s(?P<to>{_NAME})(?:,\s(?P<day>[^,()]*?\d{{1,2}}[^,()]*?(?:1[4-9]|20)\d\d))?(?:,\s(?P<place>[^,;]{{1,30}}))?"
)
"""A letter that was cited before: the two names, perhaps its day, and the sheet."""

_SHEET = late_pattern(
    r"(?<=,\s)(?:ff?\.?|fols?\.?|Bll?\.|cc?\.|лл?\.|pp?\.)\s?(?P<sheet>\d{1,4}\s?[rv]?(?:\s?[-–]\s?\d{1,4}\s?[rv]?)?(?:\sff?(?=\.?\s*\Z))?)(?=,|\s\(|[\s.]*\Z)"
)
_PRINTED = late_pattern(r"://|(?:in|dans|en|nel|nella|em):?\s[^\Wa-z\d_]|[«“„\"]")
# "in: Königliche Bibliothek Kopenhagen, NKS 1423 4°": what is kept there is in no book.
_HELD_IN = late_pattern(
    r"(?:in|dans|en|nel|nella|em|at):?\s(?=(?:the\s)?[^\Wa-z\d_][^,;:()\d]{0,70}?(?:[Bb]ibliothe[kc]|[Bb]ibliothèque|[Bb]iblioteca|[Bb]ibliotek|[Ll]ibrary|[Aa]rchiv|[Aa]rchief|[Aa]rkiv|[Aa]rquivo|Record\sOffice)[^,;:()\d]{0,50},\s)"
)
_LONGEST, _LONGEST_HEAD = 260, 90
_LIKE_NAMES = 0.5


def read_letter(plain: str, start: int) -> Assembled | None:
    """Read a letter from its writer's name at ``start`` on; None for all else, and for what is printed."""
    if len(plain) > _LONGEST or _BEGINS.match(plain, start) is None:
        return None
    day = next((date for date in find_dates(plain) if date.precision == "day" and date.start > start), None)
    if day is None or day.start - start > _LONGEST_HEAD:
        return None
    head = plain[start : day.start].rstrip(" ,(")
    sent = _SENT.fullmatch(head)
    if sent is None or not (is_person(sent["sender"]) and is_person(sent["to"])):
        return None
    first = day.end + len(plain[day.end :]) - len(plain[day.end :].lstrip(" ,;.)"))
    last = len(plain.rstrip(" .;"))
    held = _HELD_IN.match(plain, first)
    first = held.end() if held else first
    if _PRINTED.match(plain, first) or "://" in plain:
        return None
    town = sent["town"] if sent["town"] and is_town(sent["town"]) else ""
    title = head[: sent.start("town") - 2] if town else head
    sender = sent["sender"].strip()
    begun = start + sent.start("sender")
    fields = {
        "title": (title, start, start + len(title)),
        "author": (
            to_biblatex(read_names(sender)),
            begun,
            begun + len(sender),
        ),
        "date": (day.edtf, day.start, day.end),
    }
    if town:
        fields["location"] = (town, start + sent.start("town"), start + sent.end("town"))
    sheet = _SHEET.search(plain, first, last)
    end = sheet.start() if sheet and sheet.end() == last else last
    kept = plain[first:end].rstrip(" ,;(")
    if kept:
        fields["note"] = (kept, first, first + len(kept))
    place = ("folio", plain_pages(sheet["sheet"]), *sheet.span("sheet")) if sheet else None
    return assembled("unpublished", fields, place)


def is_person(words: str) -> bool:
    """Whether words are the name of a person, as far as they tell."""
    words = words.strip()
    return looks_like_names(words) >= _LIKE_NAMES and not is_body(words)
