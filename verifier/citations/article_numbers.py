"""Articles that have a number in place of pages: "PLoS ONE 15(3): e0229999", "Sensors, 15(3), Article 2299".

Such a number is of the work, not a place in it that is cited. It goes to `pages`, as publishers give it in
the BibTeX that they offer.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.grammar.months import MONTH
from verifier.citations.read_fields import in_order, renamed, span_of
from verifier.model import Citation, FieldSpan
from verifier.patterns import late_pattern

_CUE = (
    r"(?:(?:[Aa]rticle|[Aa]rt\.|[Aa]rtikel|[Pp]aper|[Aa]rt[ií]culo|[Ss]tatja|[Ss]t\.|ст\.)[-\s]?"
    r"(?:(?:[Nn]umber|[Nn]os?|[Nn]r|[Nn]|ID|id|№)\.?\s?)?)"
)
# Behind volume and issue, and the year that may follow them: ", Article 2299", ": e0229999", ", 022999".
_NUMBER = late_pattern(
    # ", Aug. 2007, Art. no. 061103", as the IEEE dates articles in front of their numbers.
    rf"[)\]]?(?:,?\s?\((?:1[89]|20)\d\d\)|[,;]\s(?:(?i:{MONTH})(?:[-–/](?i:{MONTH}))?\s(?:\d{{1,2}},\s)?)?(?:1[89]|20)\d\d)?\s?[,:;.]?\s?"
    rf"(?P<all>{_CUE}(?P<said>[A-Za-z]{{0,3}}\d{{1,9}})|(?:p\.\s?)?(?P<e>e\d{{2,9}}|0\d{{4,8}}|\d{{6,9}}|[A-Z]\d{{5,8}}))"
    r"(?=[.,;]?\s*(?:\Z|[(\[]|doi|DOI|https?:|[A-Z]|,?\s(?:1[89]|20)\d\d)|[,;]\s)(?!\s?[-–—/]\s?\w)"
)
_OF_LETTER = late_pattern(r"[A-Z]\d{5,8}")
# "Berg, A.", "Berg AB,": names turned around, as entries of lists begin.
_OF_LIST = late_pattern(
    r"\W{0,3}(?:\d{1,4}[.)\]]\s)?(?:(?:[a-z’']{1,4}\s){0,3})[^\Wa-z\d_][\w’'-]{1,30}(?:,\s(?:[^\Wa-z\d_]\.[-\s]?){1,4}|\s[A-ZÀ-Þ]{1,3})(?=[,;.\s(&]|\Z)"
)
_MISREAD = frozenset(
    ("note", "publisher", "institution", "locator", "series", "titleaddon", "volume", "location", "pages")
)
_SURE = 0.9


def with_article_number(text: str, read: Assembled) -> Assembled:
    """The citation of an article with its number as `pages`; ``text`` is the citation."""
    if (
        read.type == "article"
        and "pages" not in read.fields
        and _OF_LETTER.fullmatch(read.fields.get("number", ""))
    ):
        # "Water Resour. Res., 47, W05512": no journal counts so many issues.
        return renamed(read, "article", {"number": "pages"})
    host = span_of(read, "journaltitle")
    counted = [span for name in ("volume", "number") if (span := span_of(read, name)) is not None]
    if read.type != "article" or host is None or not counted or "pages" in read.fields:
        return read
    behind = max(span.end for span in counted)
    match = _NUMBER.match(text, behind)
    if match is None or behind < host.end:
        return read
    start, end = match.span("all")
    number = match["said"] or match["e"]
    over = [span for span in read.spans if span.start < end and start < span.end]
    if any(span.field not in _MISREAD or span.start < start or span.end > end for span in over):
        return read
    gone = {span.field for span in over}
    fields = {name: value for name, value in read.fields.items() if name not in gone}
    spans = (*(span for span in read.spans if span not in over), FieldSpan("pages", start, end, _SURE))
    locator = None if "locator" in gone else read.locator
    return Assembled(read.type, {**fields, "pages": number}, in_order(spans), locator)


def with_page_of_list(citation: Citation) -> Citation:
    """A string that is printed as an entry of a list: its only page may be the cited one or the article's.

    "Berg, A.; Dorn, C. Weirs. Water 2021, 13, 512." cites no place, and nothing says so: both are told.
    """
    place = citation.locator
    if place is None or place.kind != "page" or citation.type != "article" or "pages" in citation.fields:
        return citation
    if "volume" not in citation.fields or _OF_LIST.match(citation.text) is None:
        return citation
    span = next((each for each in citation.spans if each.field == "locator"), None)
    if span is None or _CUE_OF_PAGE.search(citation.text, max(0, span.start - 5), span.start):
        return citation
    spans = in_order((*citation.spans, replace(span, field="pages")))
    return replace(citation, fields={**citation.fields, "pages": place.value}, spans=spans)


_CUE_OF_PAGE = late_pattern(r"(?:\bat|\bpp?\.?|\bS\.|[сС]\.)\s?\Z")
_PARTS = frozenset(("article", "incollection", "inproceedings", "inbook"))


def with_own_page(citation: Citation) -> Citation:
    """An entry of a reference list cites no place: the page behind a part of a whole is where it stands."""
    place = citation.locator
    if place is None or place.kind != "page" or citation.type not in _PARTS or "pages" in citation.fields:
        return citation
    spans = tuple(
        replace(each, field="pages") if each.field == "locator" else each for each in citation.spans
    )
    return replace(citation, fields={**citation.fields, "pages": place.value}, locator=None, spans=spans)
