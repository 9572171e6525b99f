"""The whole place that a citation in full ends in: the volume in front of its page, the note behind it.

"2 vols (Exeter: Mill, 2004), ii, 301", "Bonn 1996, S. 301, Anm. 12", "(2d ed. 1749), bk. 2, ch. 3, § 7",
"(Averley 1990) nos 408–31": of all this a tagger sees a part, and makes numbers or notes of the rest.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.cited_places import read_place
from verifier.citations.grammar.joined_places import note_behind
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.read_fields import in_order, renamed
from verifier.model import FieldSpan, Locator
from verifier.patterns import late_pattern

# The end of what tells where and when a book was printed: "(Exeter: Mill, 2004), ", "Wiedenau 1884/86, ".
_IMPRINT_END = late_pattern(
    r"(?:1[4-9]|20)\d\d(?:[-–/]\d{1,4})?(?:\)|(?=,\s)|(?<=\d)(?=\)))\)?,?\s"
    # "São Paulo, 2009. f. 134", as Brazil prints it (ABNT NBR 10520).
    r"|(?<=\d{4})\.\s(?=(?:f|fl|tabela|quadro|tab|fig|cap|art|mapa|anexo|item|verbete)s?\.?\s)"
)
# "(fees)", "(my italics)", "(cat. no. T03402)": what stands there.
_REMARK = late_pattern(
    r"\s\((?:[^()\d]{2,60}|(?:[Cc]at|[Kk]at|[Nn]os?|[Nn]r|[Ff]igs?|[Pp]ls?|Abb|Taf|[Ii]nv)\.?\s[^()]{1,40})\)[\s.]*\Z"
)
_LONGEST = 90
_WHOLE = frozenset(
    (
        *("book", "mvbook", "collection", "mvcollection", "incollection", "inbook"),
        *("thesis", "reference", "report"),
    )
)
_LOOSE = frozenset(
    ("locator", "number", "note", "volume", "series", "titleaddon", "addendum", "publisher", "pages")
)
"""Fields that may have been made of words of the place."""

_DIGITS = late_pattern(r"\d+|(?<![^\W_])[ivxlcIVXLC]+(?![^\W_])")
_SURE = 0.85


def with_whole_place(text: str, read: Assembled) -> Assembled:
    """The citation with all of its cited place; ``text`` is the citation."""
    if not any(map(str.isdigit, text[-_LONGEST:])):
        return read
    read = _with_page_in_brackets(text, read)
    return _with_note(text, _with_place_at_end(text, read) if read.type in _WHOLE else read)


# "Farmer’s Cabinet, January 6, 1812, [3]": a page that bears no number.
_UNNUMBERED = late_pattern(
    r"(?:1[4-9]|20)\d\d\)?[,:]\s(?:pp?\.\s)?(?P<page>\[\d{1,3}(?:[-–]\d{1,3})?\])[\s.]*\Z"
)


def _with_page_in_brackets(text: str, read: Assembled) -> Assembled:
    """The citation with a page whose number stands in square brackets, since the page bears none."""
    match = (
        _UNNUMBERED.search(text, max(0, len(text) - _LONGEST)) if text[-4:].rstrip(" .")[-1:] == "]" else None
    )
    if match is None or read.locator is not None or "date" not in read.fields:
        return read
    if any(span.start < match.end("page") and match.start("page") < span.end for span in read.spans):
        return read
    spans = in_order((*read.spans, FieldSpan("locator", *match.span("page"), _SURE)))
    place = Locator("page", match["page"].replace("–", "-"))
    return Assembled(read.type, read.fields, spans, place)


def _with_place_at_end(text: str, read: Assembled) -> Assembled:
    """A book with the place of several parts, or of things that have numbers, behind its imprint."""
    near = max(0, len(text) - _LONGEST - 10)
    for imprint in _IMPRINT_END.finditer(text, near):
        start = imprint.end()
        remark = _REMARK.search(text, start)
        end = len(text[: remark.start() if remark else len(text)].rstrip(" .,;"))
        place = read_place(text[start:end]) if start < end else None
        if place is not None:
            return _placed(text, read, place, start, end)
    return read


def _placed(text: str, read: Assembled, place: Locator, start: int, end: int) -> Assembled:
    over = [span for span in read.spans if span.start < end and start < span.end]
    gone = {span.field for span in over}
    if not gone <= _LOOSE or any(span.start < start or span.end > end for span in over):
        return read
    if "pages" in read.fields and read.type not in ("book", "thesis"):
        # "S. 12–19, hier 13", "S. 233, 240": the pages of a part, and the cited one.
        return read
    alone = [(span.start, span.end) for span in over] == [(start, end)] and read.type == "book"
    if "volume" in gone and not (alone and place.kind == "page" and "volumes" not in read.fields):
        # "Paris, Seuil, 1999, t. 1, p. 22": the volume is the work, or is told of a set when it is gathered.
        return read
    known = _DIGITS.findall(read.locator.value) if read.locator is not None else []
    told = _DIGITS.findall(place.value)
    if read.locator is not None and not set(known) < set(told):
        return read
    fields = {name: value for name, value in read.fields.items() if name not in gone}
    page, note, _ = place.value.partition(" n. ")
    if note and text.find(page, start, end) >= 0:
        # Of a page and a note on it, the page is where the place was read.
        end = text.index(page, start) + len(page)
    spans = (*(span for span in read.spans if span not in over), FieldSpan("locator", start, end, _SURE))
    return Assembled(read.type, fields, in_order(spans), place)


# "12–30, at 15 n. 3": taggers see a volume and its issue.
_AT_NOTED = late_pattern(
    r",\s(?:at|hier|esp\.|bes\.|here)\s(?:pp?\.\s|S\.\s)?(?P<page>\d{1,4}(?:[-–]\d{1,4})?),?\s?n\.\s?(?P<note>\d{1,3})[\s.]*\Z"
)


def _with_noted_pin(text: str, read: Assembled) -> Assembled:
    """A page and its note behind "at", of which volume and number were made."""
    match = _AT_NOTED.search(text) if "n." in text and "volume" in read.fields else None
    if match is None:
        return read
    over = [each for each in read.spans if match.start() < each.start]
    gone = {each.field for each in over}
    if "volume" not in gone or not gone <= {"volume", "number", "locator", "note"}:
        return read
    fields = {name: value for name, value in read.fields.items() if name not in gone}
    spans = [each for each in read.spans if each not in over]
    spans.append(FieldSpan("locator", match.start("page"), match.end("note"), _SURE))
    value = f"{plain_pages(match['page'])} n. {match['note']}"
    told = Assembled(read.type, fields, in_order(spans), Locator("page", value))
    if read.type == "article" and {"publisher", "journaltitle"} <= fields.keys() and "number" not in fields:
        # Without volume and issue nothing says that the book was a journal.
        return renamed(told, "incollection", {"journaltitle": "booktitle"})
    return told


def _with_note(text: str, read: Assembled) -> Assembled:
    """A cited page with the note on it that is named behind: "58 n. 12". The page is where that was read."""
    read = _with_noted_pin(text, read)
    place = read.locator
    span = next((each for each in read.spans if each.field == "locator"), None)
    if place is None or span is None or place.kind != "page" or not place.value[-1:].isdigit():
        return read
    note = note_behind(text, span.end)
    if note is None or not text[span.start : span.end].rstrip().endswith(place.value[-1]):
        return read
    over = [each for each in read.spans if each is not span and each.start < note[1] and span.end < each.end]
    if any(
        each.field not in ("number", "note", "addendum", "titleaddon") or each.end > note[1] for each in over
    ):
        return read
    gone = {each.field for each in over}
    fields = {name: value for name, value in read.fields.items() if name not in gone}
    spans = [each for each in read.spans if each not in over]
    return Assembled(read.type, fields, in_order(spans), Locator("page", f"{place.value} n. {note[0]}"))
