"""A citation of a document in an edition, of which the tagger read the edition only.

See `verifier.citations.grammar.printed_documents`: the document is the work, and the edition holds it.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.grammar.printed_documents import Document, document_in_edition
from verifier.citations.plain_names import biblatex_names
from verifier.citations.read_fields import in_order, printed_words, renamed, span_of
from verifier.compare.names import is_body, looks_like_names
from verifier.model import FieldSpan, StyledText
from verifier.patterns import late_pattern

_SURE = 0.85
_HOSTS = ("title", "journaltitle", "booktitle")
_LIKE_NAMES = 0.5
_SENT = late_pattern(
    r"(?:(?:Letter|Telegram|Cable|Memorandum|Message|Note|Minute)(?:\sfrom\s|[,:]\s|\s)|(?:Lettre|Billet|Télégramme|Carta|Lettera|Brief|Telegram[am]?)\s(?:de\s|d[’']|di\s|von\s|van\s))?"
    r"(?P<sender>(?!from\s)[^\Wa-z\d_][^,;:]{2,50}?)\s(?:to|à|au|al?|an|aan)\s(?=[^\Wa-z\d_]|his\s|her\s|their\s|the\s)"
)
_YEARS = r"(?:1[6-9]|20)\d\d(?:\s?[-–/]\s?(?:(?:1[6-9]|20)?\d\d))?"
# "*FRUS*, 1961–1963, vol. V": the years of which it holds documents, behind its name.
_OF_YEARS = late_pattern(rf",?\s{_YEARS}(?=,|:\s|\s\()")
_INITIALS = late_pattern(rf"[A-Za-z]{{3,4}}(?:,?\s{_YEARS}(?!\d))?")
# "(Washington, DC: GPO, 1969)".
_IMPRINT = late_pattern(r"\([^()]{4,90},?\s(?P<year>(?:1[6-9]|20)\d\d)\)")
# "vol. VI, Eastern Europe; The Soviet Union (Washington": the name of the volume.
_NAME_OF_VOLUME = late_pattern(
    r"(?<!\w)(?:[Vv]ol|Bd|[Tt])\.\s(?:\d{1,3}|[IVXL]{1,7})[,:]\s(?P<name>[^\Wa-z\d_][^()\d“”\"]{2,120}?)(?=,\seds?\.\s|\s\()"
)
_NUMBER = late_pattern(r"(?<!\w)(?P<said>(?:[Dd]ok|[Dd]oc)\.\s(?:Nr\.\s)?(?P<number>\d{1,4}))")


def with_document(text: StyledText, read: Assembled) -> Assembled:
    """The citation with the document as its work; ``read`` is its edition.

    The year of the printing is the date, where it is told, and the day of the document that of the original.
    """
    document = document_in_edition(text)
    if document is None:
        return read
    plain = text.plain
    held = _of_known(plain, document, read) if document.known else _held(read)
    held = _with_number(plain, _with_volume(plain, _with_years(plain, held)))
    day = "origdate" if "date" in held.fields else "date"
    fields = {"title": printed_words(plain, *document.title), **held.fields, day: document.edtf}
    spans = [
        FieldSpan("title", *document.title, _SURE),
        FieldSpan(day, *document.day, _SURE),
        *held.spans,
    ]
    sent = _SENT.match(plain, *document.title)
    if sent is not None and looks_like_names(sent["sender"]) >= _LIKE_NAMES and not is_body(sent["sender"]):
        fields = {"author": biblatex_names(sent["sender"]), **fields}
        spans.append(FieldSpan("author", *sent.span("sender"), _SURE))
    return Assembled(held.type, fields, in_order(spans), held.locator)


def _held(read: Assembled) -> Assembled:
    """The edition as what holds another work."""
    host = next((name for name in reversed(_HOSTS) if name in read.fields), "")
    names = {"author": "editor"} if "editor" not in read.fields else {"author": "bookauthor"}
    if host:
        names[host] = "booktitle"
    if host != "title" and "title" in read.fields:
        names["title"] = "booktitleaddon"
    return renamed(read, "incollection" if host else "unpublished", names)


def _of_known(plain: str, document: Document, read: Assembled) -> Assembled:
    """The edition by its initials and years, whatever these were taken for: "AAPD 1955"."""
    name = _INITIALS.match(plain, document.edition)
    if name is None:
        return _held(read)
    taken = {each.field for each in read.spans if each.start < name.end()}
    taken |= {each for each in _HOSTS if each in read.fields}
    held = _without(read, taken)
    fields = {**held.fields, "booktitle": name.group()}
    spans = (FieldSpan("booktitle", *name.span(), _SURE), *held.spans)
    return Assembled("incollection", fields, spans, held.locator)


def _with_years(plain: str, read: Assembled) -> Assembled:
    """The edition with the years in its name, and when it was printed."""
    host, date = span_of(read, "booktitle"), span_of(read, "date")
    if host is None:
        return read
    years = _OF_YEARS.match(plain, host.end)
    if years is not None and (date is None or date.start < years.end()):
        read = _without(read, {"date", "booktitle"})
        whole = printed_words(plain, host.start, years.end())
        spans = (FieldSpan("booktitle", host.start, years.end(), host.confidence), *read.spans)
        read = Assembled(read.type, {**read.fields, "booktitle": whole}, spans, read.locator)
        host = spans[0]
    printed = _IMPRINT.search(plain, host.end) if "date" not in read.fields else None
    if printed is None:
        return read
    spans = (*read.spans, FieldSpan("date", *printed.span("year"), _SURE))
    return Assembled(read.type, {**read.fields, "date": printed["year"]}, spans, read.locator)


def _with_volume(plain: str, read: Assembled) -> Assembled:
    """What the volume is called, which has no field of its own."""
    host = span_of(read, "booktitle")
    name = _NAME_OF_VOLUME.search(plain, host.end) if host else None
    if name is None:
        return read
    first, last = name.span("name")
    read = _without(read, {each.field for each in read.spans if each.start < last and first < each.end})
    spans = (*read.spans, FieldSpan("booktitleaddon", first, last, _SURE))
    return Assembled(read.type, {**read.fields, "booktitleaddon": name["name"]}, spans, read.locator)


def _with_number(plain: str, read: Assembled) -> Assembled:
    """The number of the document in its edition: the cited place, or a note where a page is cited."""
    host = span_of(read, "booktitle")
    number = _NUMBER.search(plain, host.end) if host else None
    if number is None or read.locator is None or read.locator.kind == "number":
        return read
    first, last = number.span("said")
    read = _without(read, {each.field for each in read.spans if each.start < last and first < each.end})
    spans = (*read.spans, FieldSpan("note", first, last, _SURE))
    said = "; ".join(filter(None, (read.fields.get("note", ""), number["said"])))
    return Assembled(read.type, {**read.fields, "note": said}, spans, read.locator)


def _without(read: Assembled, names: set[str]) -> Assembled:
    """The citation without some fields, but its cited place."""
    names = names - {"locator"}
    fields = {name: value for name, value in read.fields.items() if name not in names}
    spans = tuple(each for each in read.spans if each.field not in names)
    return Assembled(read.type, fields, spans, read.locator)


__all__ = ["with_document"]
