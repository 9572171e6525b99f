"""Letters and files in archives: "Thompson to Hobsbawm, 3 May 1970, Box 4, Thompson Papers, Warwick"."""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import find_dates
from verifier.citations.grammar.shelfmarks import SHELF, shelf_words
from verifier.citations.tagger.head import introduction
from verifier.compare.names import looks_like_names, read_names, to_biblatex
from verifier.model import StyledText

_SENT = re.compile(
    r"(?:(?:Letter|Telegram|Cable|Memorandum|Memo|Brief|Lettre|Carta|Lettera)\s(?:from|von|de|di|da)\s)?"
    r"(?P<sender>[^,;()\d]{3,50}?)\s(?:to|an|à|a|al)\s(?=[^\Wa-z\d_])"
)
_PUBLISHED = re.compile(r"://|www\.|[《]|\bpp?\.\s?\d|\bvol\.\s?\d|\(\d{4}\)", re.IGNORECASE)
# One of these is in every shelf mark, and they are found faster than its pattern.
_SIGNS = (
    "ox ", "older ", "ile ", "fol", "Fol", "eries ", "eel ", "MS", "RG", "FO", "CO", "Bl.", "carton",
    "dossier", "fondo", "legajo", "busta", "Papers", "rchiv", "achlass", "anuscripts", "ф.", "Ф.", "Оп.",
)  # fmt: skip
_LIKE_NAMES = 0.5
_FEWEST_SIGNS = 2


def read_archival(text: StyledText) -> Assembled | None:
    """Read what an archive keeps: what it is, its day, and the shelf mark; None for what is published."""
    plain = text.plain
    if (
        text.italics
        or not any(map(plain.__contains__, _SIGNS))
        or _PUBLISHED.search(plain)
        or shelf_words(plain) < _FEWEST_SIGNS
    ):
        return None
    start = introduction(plain)
    shelf = SHELF.search(plain, start)
    dates = [date for date in find_dates(plain) if date.edtf and date.start > start]
    if shelf is None or not dates or not start < dates[0].start < shelf.start():
        return None
    end = dates[0].start
    while end > start and plain[end - 1] in ' ,.;(“”"':
        end -= 1
    first = start + (len(plain[start:end]) - len(plain[start:end].lstrip(' “"„')))
    if end - first < 3:
        return None
    place = dates[0].end
    while place < len(plain) and plain[place] in " ,.;)":
        place += 1
    last = len(plain.rstrip(" ."))
    fields = {
        "title": (plain[first:end], first, end),
        "date": (dates[0].edtf, dates[0].start, dates[0].end),
        "note": (plain[place:last], place, last),
    }
    sent = _SENT.match(plain, first, end)
    if sent is not None and looks_like_names(sent["sender"]) >= _LIKE_NAMES:
        fields["author"] = (to_biblatex(read_names(sent["sender"])), *sent.span("sender"))
    return assembled("unpublished", fields)
