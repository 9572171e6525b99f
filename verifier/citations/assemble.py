"""From the ranges that a tagger marked to fields: names, EDTF dates, entry types, locators."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from functools import lru_cache

from verifier.citations.canvas import Tag
from verifier.citations.grammar.numbers import is_range, plain_pages
from verifier.citations.plain_names import biblatex_names
from verifier.citations.tagger.layout import GBT_TYPES
from verifier.citations.tagger.words import PERIODICAL
from verifier.compare.names import is_body, parse_name_list
from verifier.model import FieldSpan, Locator
from verifier.patterns import late_pattern

_PLAIN = (
    "addendum",
    "container",
    "institution",
    "location",
    "volume",
    "volumes",
    "version",
    "number",
    "edition",
    "series",
    "publisher",
    "issn",
    "language",
    "note",
    "pagetotal",
    "shorttitle",
    "titleaddon",
)
_DATES = ("date", "urldate", "origdate", "pubstate")
_NAMES = ("author", "editor", "translator", "bookauthor")
_SYMBOLS = frozenset({"un", "wto", "celex", "crs", "gao", "eo", "ukparl", "body"})
_PROCEEDINGS = late_pattern(
    r"(?i)\b(?:proceedings|proc\.|conference|congress|symposium|workshop|tagungsband|actes|atti"
    r"|труды конф|会议)"
)
_DICTIONARY = late_pattern(
    r"(?i)en[cz][iy][ck]lop|handbuch|reallexikon|\bmgg|\bhrg\b|dictionar|dictionnaire|di[zc]cionari|dizionari|lexi[ck]on|handwörterbuch"
)
_LEXICON = late_pattern(
    r"(?i)en[cz][iy][ck]lop|reallexikon|dictionar(?:y|ies)\b|dictionnaire|di[zc]cionario|dizionario|lexi[ck]on|wörterbuch|энциклопеди|百科"
)
_REPORT_TITLE = late_pattern(
    r"(?i)\b(?:report|survey of|assessment|white paper|briefing|rapport|bericht|informe|relatório"
    r"|доклад|отчет|报告)\b|报告|白皮书"
)
_HEARSAY = late_pattern(
    r"(?i)\b(?:museums?|galler(?:y|ies)|galerie|press|verlag|\w{0,12}buchgesellschaft|wydawnictwo|uitgeverij|editora|editrice|books?|(?:and|&)\sco(?:mpany|\.)?|publishers?|publishing|éditions?|publications\sd[eu]|publicaciones\sde|pubblicazioni|出版社)\b|\b(?:printed|imprinted)\s(?:for|by|and\ssold)\b|\bgedruckt\s(?:bei|von|durch)\b|出版|公司|书业|书局|書局|书店|書店|书社|印书馆|印書館|издательство|изд-во"
)
_VARIOUS = ("{AA", "{VV", "{Ibn ")
"""How "various authors" begins in Italian and Spanish, which is no body."""

# Learned societies print the books of persons: "Hamayon, La Chasse à l’âme, Nanterre, Société d’ethnologie".
_LEARNED = late_pattern(
    r"(?i)\b(?:soci(?:ety|été|età|edad)|gesellschaft|\w{0,20}verein|acad[eé]m\w+|akademi\w*|academia|accademia|istituto|instituto|universit\w+.{0,40}\scent(?:er|re)|cent(?:er|re)\s.{0,60}\suniversit\w+|centre\sd[’'e]|centro\sd[ie]|comité\sdes\stravaux|deputazione|école\s(?:française|des\shautes)|universi(?:dade?|tà|té|tät|teit|tat)|univerzita|uniwersytet|общество|академи\w+|ан|ран|со\sран)\b|研究所|研究院"
)
_RUSSIAN = late_pattern(r"[А-Яа-я]{3}")
_ABBREVIATED = late_pattern(r"(?:\b\w|\b(?:Inc|Ltd|Co|Jr|St|Univ|D\.C|U\.S))\.$")
_BY_THE_SAME = ("his ", "her ", "their ", "seinem ", "seinen ", "ihrem ", "ihren ", "idem, ", "id., ")
_OTHER_PLACE = late_pattern(
    r"(?P<cue>[Cc]h(?:ap(?:ter|s)?|s)?|[Dd]oc(?:ument)?s?|[Cc]ols?"
    r"|[Pp]aras?|§{1,2}|[Ss]ect?(?:ion)?s?|[Cc]ap|Kap|гл)\.?\s?(?:n[°ºo]\.?\s?)?(?P<value>(?:\d|[IVXLC]+\b).*)"
)
_PLACE_KINDS = {
    "do": "number",
    "ch": "chapter", "co": "column", "pa": "paragraph", "§": "section", "§§": "section", "se": "section",
    "ca": "chapter", "ka": "chapter", "гл": "chapter",
}  # fmt: skip
_AT_PAGE = late_pattern(r"\A(?:at\s)?(?:pp?|S)\.\s?(?=\d)")
_CUES_OF_PLACES = tuple("cCdDpPsSkKг§")
_OPEN_END = late_pattern(r"\s?(?:ff?|ss|sq|et\ss|et\ssuiv|e\sss)\.?\Z")
_IN_PARTICULAR = late_pattern(
    r"[.\s,;:(]{0,4}(?:spéc|hier|aldaar|i\.h\.b|m\.n|inz|vooral|met\sname|ici|bes|insb(?:es)?|in\spart(?:ic)?|en\spart|esp|not)\.?[\s,:]{1,3}(?:(?:pp?|S|blz)\.\s?)?"
)
_COMMA_INSIDE = late_pattern(r",(?=[’”'\"]\Z)")
_DAY = 10
"""Characters of a day in EDTF."""

_FEW = 3
"""Blanks in the name of a newspaper."""

# "2001²": the number of an edition raised behind its year.
_RAISED_DIGITS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")


class Assembled:
    """What a citation says: type, fields, spans and the cited place."""

    __slots__ = ("fields", "locator", "spans", "type")

    def __init__(
        self, type_: str, fields: dict[str, str], spans: tuple[FieldSpan, ...], locator: Locator | None
    ) -> None:
        self.type = type_
        self.fields = fields
        self.spans = spans
        self.locator = locator


def assemble(text: str, tags: Sequence[Tag]) -> Assembled:
    """Make fields of tags. Values stay as printed but for names, dates, page dashes and identifiers."""
    fields: dict[str, str] = {}
    spans: list[FieldSpan] = []
    labels: dict[str, Tag] = {}
    schemes: set[str] = set()
    for tag in tags:
        field, _, detail = tag.label.partition(":")
        labels[field] = tag
        if detail and field == "number":
            schemes.add(detail)
        reader = None if field in fields or (field == "url" and detail) else _VALUES.get(field)
        value = reader(text[tag.start : tag.end], tag.value) if reader else ""
        if value:
            fields[field] = value
            spans.append(FieldSpan(field, tag.start, tag.end, tag.confidence))
            if field == "eprint" and detail:
                # Without the name of the registry its number says nothing: "eprint = {28472121}".
                fields["eprinttype"] = detail
    locator = _locate(text, tags, fields, spans)
    if schemes & _SYMBOLS:
        _settle_symbol_authors(text, tags, fields)
    entry_type = _entry_type(text, schemes, labels, fields)
    if entry_type in _WITHOUT_PAGES:
        locator = _all_cited(fields, spans, locator)
    _name_container(entry_type, fields, spans)
    if "thesis" in labels:
        _set_type(text, labels["thesis"], fields, spans)
    elif "report" in labels and entry_type == "report":
        _set_type(text, labels["report"], fields, spans)
        if fields["type"].casefold().endswith("patent"):
            entry_type = "patent"
    elif "decision" in labels:
        _set_type(text, labels["decision"], fields, spans)
    return Assembled(entry_type, fields, tuple(sorted(spans, key=lambda span: span.start)), locator)


def _clean(printed: str) -> str:
    value = " ".join(printed.split()).strip(" ,;:")
    return value if not value.endswith(".") or _ABBREVIATED.search(value) else value[:-1]


def _one_line(printed: str) -> str:
    return " ".join(printed.split())


_VALUES: dict[str, Callable[[str, str], str]] = {
    **dict.fromkeys(_NAMES, lambda printed, normal: normal or biblatex_names(printed)),
    **dict.fromkeys(_DATES, lambda printed, normal: normal or _one_line(printed).casefold()),
    **dict.fromkeys(("doi", "isbn", "eprint"), lambda printed, normal: normal or printed),
    **dict.fromkeys(_PLAIN, lambda printed, _: _clean(printed)),
    "edition": lambda printed, _: _clean(printed.translate(_RAISED_DIGITS)),
    # "Gorbachev Says ‘No,’": the comma in front of the mark is that of American style.
    "title": lambda printed, _: _COMMA_INSIDE.sub("", _one_line(printed)),
    "url": lambda printed, _: printed,
}
"""How a field's value is made of the words printed and the normal form that its reader gave."""


def _set_type(text: str, tag: Tag, fields: dict[str, str], spans: list[FieldSpan]) -> None:
    fields["type"] = _clean(text[tag.start : tag.end])
    spans.append(FieldSpan("type", tag.start, tag.end, tag.confidence))


def _locate(text: str, tags: Sequence[Tag], fields: dict[str, str], spans: list[FieldSpan]) -> Locator | None:
    """Tell the work's own pages from the cited ones: a span is the work's, a page is cited.

    Of two, the first is the work's. A span alone may be either and fills both.
    """
    pages = [tag for tag in tags if tag.label == "pages"]
    if not pages and not any(tag.label.startswith("locator:") for tag in tags):
        return None
    values = [plain_pages(text[tag.start : tag.end]) for tag in pages]
    cited: tuple[Tag, str] | None = None
    if len(pages) >= 2 and _is_beginning(text, pages, values):
        fields["pages"] = _OPEN_END.sub("", values[0])
        spans.append(FieldSpan("pages", pages[0].start, pages[0].end, pages[0].confidence))
        cited = (pages[1], values[1])
    elif len(pages) >= 2 and is_range(values[0]):
        fields["pages"] = values[0]
        spans.append(FieldSpan("pages", pages[0].start, pages[0].end, pages[0].confidence))
        cited = (pages[1], values[1])
    elif pages:
        parts = values[0].split(", ")
        cited = (pages[0], values[0])
        if is_range(parts[0]):
            fields["pages"] = parts[0]
            spans.append(FieldSpan("pages", pages[0].start, pages[0].end, pages[0].confidence))
            if len(parts) > 1:
                cited = (pages[0], ", ".join(parts[1:]))
    if cited:
        spans.append(FieldSpan("locator", cited[0].start, cited[0].end, cited[0].confidence))
        cited = (cited[0], _AT_PAGE.sub("", cited[1]))
        other_place = _OTHER_PLACE.match(cited[1]) if cited[1][:1] in _CUES_OF_PLACES else None
        if other_place:
            return Locator(_PLACE_KINDS[other_place["cue"][:2].casefold()], other_place["value"])
        return Locator("page", cited[1])
    other = next((tag for tag in tags if tag.label.startswith("locator:")), None)
    if other is None:
        return None
    spans.append(FieldSpan("locator", other.start, other.end, other.confidence))
    columns = plain_pages(text[other.start : other.end]) if other.label == "locator:column" else ""
    if columns and is_range(columns) and "pages" not in fields:
        # "Sp. 1924-1977": an article of a dictionary that numbers columns.
        fields["pages"] = columns
        spans.append(FieldSpan("pages", other.start, other.end, other.confidence))
    value = other.value or plain_pages(text[other.start : other.end])
    return Locator(other.label.partition(":")[2], value)


_WITHOUT_PAGES = frozenset(("book", "mvbook", "collection", "mvcollection", "thesis"))
"""Types of works that stand on no pages of another: all pages behind them are cited."""


def _all_cited(fields: dict[str, str], spans: list[FieldSpan], locator: Locator | None) -> Locator | None:
    """The cited place of a work that has no span of its own: "31–33, 40" is all of it."""
    own = next((span for span in spans if span.field == "pages"), None)
    cited = next((span for span in spans if span.field == "locator"), None)
    if locator is None or own is None or cited is None or (own.start, own.end) != (cited.start, cited.end):
        return locator
    if locator.kind != "page" or locator.value == fields["pages"]:
        return locator
    spans.remove(own)
    return Locator("page", f"{fields.pop('pages')}, {locator.value}")


def _is_beginning(text: str, pages: Sequence[Tag], values: Sequence[str]) -> bool:
    """Whether the first of two pages is where an article begins: "p. 323 et s., spéc. p. 330"."""
    return _OPEN_END.sub("", values[0]).isdigit() and (
        _IN_PARTICULAR.fullmatch(text, pages[0].end, pages[1].start) is not None
        or text[pages[0].end : pages[1].start] == " ("
    )


def _settle_symbol_authors(text: str, tags: Sequence[Tag], fields: dict[str, str]) -> None:
    """A single word in front of a document with a symbol is a state or a body, not a family name."""
    names = parse_name_list(fields.get("author", ""))
    tag = next((tag for tag in tags if tag.label == "author"), None)
    if tag and len(names) == 1 and not names[0].given and not names[0].literal:
        fields["author"] = "{" + _clean(text[tag.start : tag.end]) + "}"


def _entry_type(text: str, schemes: Set[str], labels: Mapping[str, Tag], fields: Mapping[str, str]) -> str:
    """The BibLaTeX type, from the strongest sign to the weakest."""
    if schemes & {"echr", "ecli"}:
        return "jurisdiction"
    if "thesis" in labels:
        return "thesis"
    if "code" in labels:
        return GBT_TYPES[text[labels["code"].start : labels["code"].end].split("/", maxsplit=1)[0]]
    if schemes & _SYMBOLS:
        return "report"
    container = fields.get("container", "")
    if fields.get("bookauthor"):
        return "inbook"
    if container:
        known = labels["container"].label.partition(":")[2]
        return _type_in_container(container, known, labels, fields)
    return "report" if "report" in labels else _type_alone(labels, fields)


def _type_alone(labels: Mapping[str, Tag], fields: Mapping[str, str]) -> str:
    """The type of a work that stands in no other and doesn't call itself anything."""
    if fields.get("publisher") or fields.get("isbn"):
        return "report" if _is_report(fields) else "book"
    if fields.get("number") and fields.get("author", "").startswith("{") and "title" in fields:
        # "European Commission, “The Green Deal,” COM(2019) 640": bodies number their papers.
        return "report"
    if "institution" in fields and "location" in fields:
        learned = "author" in fields and not fields["author"].startswith("{") and "url" not in fields
        if _HEARSAY.search(fields["institution"]) or (learned and _LEARNED.search(fields["institution"])):
            return "book"
    if fields.get("institution") and not (
        "url" in fields
        and ("urldate" in fields or ("date" in labels and len(fields.get("date", "")) == _DAY))
    ):
        return "report"
    if fields.get("url"):
        return "online"
    if fields.get("eprinttype") == "arxiv" and fields.get("doi") and not fields.get("volume"):
        # A preprint, whose DOI says no more than its number: "arXiv. https://doi.org/10.48550/arXiv.…".
        return "online"
    counted = fields.get("volume") and not fields.get("location")
    if counted and fields.get("edition", "").endswith("本"):
        # "《三江闸务全书》，咸丰四年刻本，卷上": a print is a book, of several scrolls.
        return "book"
    if counted or fields.get("doi"):
        return "article"
    title = fields.get("title")
    author = fields.get("author", "")
    corporate = author.startswith("{") and not (author.startswith(_VARIOUS) or PERIODICAL.search(author))
    if corporate and title and "date" in labels:
        # "IMF, *World Economic Outlook*, April 2015", "WHO, World Malaria Report 2018 (Geneva, 2018)".
        return "report"
    # "Lobinger, Die Grenzen der Pflichten, 2004, S. 60": what has an edition, or a year and pages, is a book.
    bound = title and (_is_counted(fields) or ("pages" in labels and _is_of_year(fields)))
    return "book" if fields.get("location") or bound or (title and "italic" in labels) else "misc"


def _is_of_year(fields: Mapping[str, str]) -> bool:
    span_or_editor = fields.keys() & {"pages", "editor"}
    return "author" in fields and not span_or_editor and len(fields.get("date", "")) == len("2004")


def _is_counted(fields: Mapping[str, str]) -> bool:
    return any(map(str.isdigit, fields.get("edition", "")))


def _type_in_container(
    container: str, known: str, labels: Mapping[str, Tag], fields: Mapping[str, str]
) -> str:
    """The type of a part; ``known`` is "journal" or "book" when the tagger could tell, else ""."""
    if known == "journal":
        return "article"
    if known == "book" and not _PROCEEDINGS.search(container):
        # No book is dated by its day.
        bound = fields.keys() & {"editor", "publisher", "location", "series", "translator"}
        if "number" in labels and "date" in labels and not bound:
            # "in: Informationen zur Bildung, Nr. 270/2001": books have no issues.
            return "article"
        dated = len(fields.get("date", "")) == _DAY and not fields.keys() & {"editor", "publisher"}
        return (
            "article" if dated and "location" in labels and container.count(" ") <= _FEW else "incollection"
        )
    periodic = "volume" in labels or "number" in labels
    if not periodic and "pages" not in labels and _LEXICON.search(container):
        # "In: *Historisches Lexikon der Schweiz*, 28 May 2015": an article of what is no journal.
        return "incollection"
    if periodic and "location" in labels and "number" not in labels and _DICTIONARY.search(container):
        return "incollection"
    if _PROCEEDINGS.search(container) and not (periodic and not fields.get("publisher")):
        return "inproceedings"
    if fields.get("editor") and (
        not periodic
        or ("publisher" in fields and "series" in fields)
        or ("number" not in labels and (fields.get("publisher") or fields.get("location")))
    ):
        return "incollection"
    if (
        (fields.get("publisher") or fields.get("location"))
        and (not periodic or ("number" not in labels and {"publisher", "location"} <= fields.keys()))
        and len(fields.get("date", "")) <= 4
    ):
        return "incollection"
    return "article"


def _is_report(fields: Mapping[str, str]) -> bool:
    """A publication of a body about its own work, as far as its citation shows."""
    publisher = fields.get("publisher", "")
    author = fields.get("author", "")
    corporate = author.startswith("{") and not author.startswith(_VARIOUS)
    if fields.get("editor") and not corporate:
        return False
    if corporate and (_REPORT_TITLE.search(fields.get("title", "")) or not fields.get("edition")):
        return True
    # A person's book at OUP or PUF: publishers are known by their initials as well as bodies are, and
    # institutes of Russian academies print the books of their members.
    if not corporate and (publisher.isupper() or _RUSSIAN.search(publisher)):
        return False
    if not corporate and "author" in fields and "location" in fields and _LEARNED.search(publisher):
        return bool(_REPORT_TITLE.search(fields.get("title", "")))
    return bool(publisher) and not _HEARSAY.search(publisher) and _is_body(publisher)


_is_body = lru_cache(maxsize=4096)(is_body)


def _name_container(entry_type: str, fields: dict[str, str], spans: list[FieldSpan]) -> None:
    container = fields.pop("container", None)
    if container is None:
        return
    if container.startswith(_BY_THE_SAME):
        # "in his Varieties of Cultural History".
        word = container.split(" ", 1)[0]
        container = container[len(word) + 1 :]
        spans[:] = [
            replace(span, start=span.start + len(word) + 1) if span.field == "container" else span
            for span in spans
        ]
    books = {"incollection", "inproceedings", "inbook"}
    name = "booktitle" if entry_type in books else "journaltitle"
    if entry_type in ("book", "report", "thesis", "collection"):
        name = "series" if "series" not in fields else "note"
    fields[name] = container
    for index, span in enumerate(spans):
        if span.field == "container":
            spans[index] = FieldSpan(name, span.start, span.end, span.confidence)
