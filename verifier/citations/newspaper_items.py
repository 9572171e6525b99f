"""What newspapers print, cited by their day: unsigned items, a paper alone, the pages of its sections."""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import printed_words, renamed, span_of
from verifier.citations.tagger.words import PERIODICAL
from verifier.compare.names import is_body
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_DAY = 10
"""Characters of a day in EDTF."""

_ITEM_OF_NEWSPAPER = late_pattern(
    r"(?:Unsigned\s|Leading\s|Lead\s)?(?:Editorial|Leader|Article|Letters?|Obituary|Interview|Advertisement|Op-ed|Cartoon|Kommentar|Leitartikel|Nachruf"
    r"|Leserbrief|Éditorial|Nécrologie|Tribune|Entrevista|Intervista|Editoriale|Передовая)",
    re.IGNORECASE,
)


_OF_PIECE = frozenset(("author", "title", "date", "url", "urldate"))
# "I braccianti e la Camera del lavoro, | «L'ordine nuovo di Ferrara», 22 maggio 1920".
_PAPER_BEHIND = late_pattern(r",\s«[^«»]{3,60}»,\s\d{1,2}")
_SMALL_WORDS = late_pattern(
    r"(?:\s(?!(?:e|y|et|und|and|de|del|della|di|da|du|von|van|la|le|der|den)\s)[a-zà-öø-ÿ]\w{2,}|\s(?:e|y|et|und)\s(?:il|lo|la|le|i|gli|el|los|las|les|der|die|das)\s)"
)


def _unsigned(text: str, author: FieldSpan) -> bool:
    """Whether what was taken for an author is the title of a piece: no name has such words."""
    words = text[author.start : author.end]
    return (
        _PAPER_BEHIND.match(text, author.end) is not None
        and _SMALL_WORDS.search(words) is not None
        and not is_body(words)
    )


def item_of_newspaper(text: str, read: Assembled) -> Assembled:
    """What a newspaper calls an item, taken for who wrote it: "Editorial, *New York Times*, May 3, 1962"."""
    fields = read.fields
    if len(fields.get("date", "")) != _DAY or "title" not in fields:
        return read
    author = span_of(read, "author")
    unsigned = author is not None and fields.keys() <= _OF_PIECE and _unsigned(text, author)
    if author is not None and unsigned:
        told = renamed(read, "article", {"author": "title", "title": "journaltitle"})
        told.fields["title"] = printed_words(text, author.start, author.end)
        return told
    if author is None or not _ITEM_OF_NEWSPAPER.fullmatch(fields["author"].strip("{}")):
        return read
    if "journaltitle" in fields:
        # "Editorial, ‘Leases in Decay’ *The Times*": what it is, and nobody's name.
        return renamed(read, "article", {"author": "titleaddon"}) if "titleaddon" not in fields else read
    return renamed(read, "article", {"author": "title", "title": "journaltitle"})


def newspaper(read: Assembled) -> Assembled:
    """A newspaper cited by its day, whose name stands where authors do: "Правда. 1936. 14 марта. С. 2."."""
    fields = read.fields
    author = fields.get("author", "").strip("{}")
    if (
        len(fields.get("date", "")) != _DAY
        or fields.keys() != {"author", "date"}
        or not PERIODICAL.search(author)
    ):
        return read
    family, _, given = author.partition(", ")
    # "NRC Handelsblad" was taken for a person of that family name.
    author = f"{given} {family}" if given else author
    renamed = {"author": "journaltitle"}
    return Assembled(
        "article",
        {"journaltitle": author, "date": fields["date"]},
        tuple(replace(span, field=renamed.get(span.field, span.field)) for span in read.spans),
        read.locator,
    )


_NEWSPAPER_PAGE = late_pattern(r"[A-Z]{1,2}\d{1,3}")


def pages_of_newspaper(read: Assembled) -> Assembled:
    """The first of two pages of a newspaper, taken for a volume: "The New York Times, A1, A12"."""
    volume, place = span_of(read, "volume"), read.locator
    if (
        volume is None
        or place is None
        or len(read.fields.get("date", "")) != _DAY
        or "pages" in read.fields
        or not _NEWSPAPER_PAGE.fullmatch(read.fields["volume"])
        or not _NEWSPAPER_PAGE.match(place.value)
    ):
        return read
    value = f"{read.fields['volume']}, {place.value}"
    named = renamed(read, read.type, {"volume": "pages"})
    return Assembled(named.type, {**named.fields, "pages": value}, named.spans, replace(place, value=value))
