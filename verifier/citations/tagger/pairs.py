"""What two neighbouring fields are together, where a model drew a border that isn't there.

References without a title, reports with their numbers, bodies that publish, names of towns with a full stop
inside. The menders are of the kind that `borders` has; see there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from verifier.citations.canvas import Tag
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.words import PERIODICAL, PLACE, PRESS, REGION
from verifier.compare.names import is_body
from verifier.signs import Signs

Mended = tuple[Tag, ...] | None

_SAINT = re.compile(r"(?:[.,:]\s|\s)(?P<saint>(?:St|Ste|Sankt|Saint|S)\.?)\Z")
_PUBLISHING = re.compile(r"(?:[.,]\s)?(?P<first>(?:[^\Wa-z\d_][\w.]{1,14}\s){0,3}Publ)\Z")
_OF_COMPUTING = re.compile(r"\s(?P<letters>[A-Z]{2,6})\Z")
_MEETING = re.compile(r"[A-Z][A-Za-z]{1,9}")
_PART = re.compile(r"(?P<part>I{1,3}|IV|V|VI{1,3}|IX|X{1,2}I{0,3})\.\s(?=[^\Wa-z\d_]\w)")
_BRAZILIAN = re.compile(r",\s(?:v|t)\.\s?\d{1,4}(?:,\sn\.\s?[\d/-]{1,7})?,\sp\.\s?\d")
_TOWN_END = re.compile(
    r",\s(?P<town>[^\Wa-z\d_][^\W\d_]{2,20}(?:\s(?:d[eo]s?\s)?[^\Wa-z\d_][^\W\d_]{2,20}){0,2})\Z"
)
_ORDINAL_END = re.compile(r"\b\d{1,3}\Z")
_BIRTHDAY = re.compile(r"(?:Geburtstag|Todestag|Jahrhundert|Jubiläum|Jahrestag|Jahrg)")
_LAST_PART = re.compile(r",\s(?P<press>[^\Wa-z\d_][^\W\d_A-Z]{3,20})\Z")
_JOURNAL_AND_VOLUME = re.compile(
    r"(?P<journal>[^\Wa-z\d_][\w.]{1,15}(?:\s[^\W\d_][\w.]{0,15}){0,5}),?\s(?:vol\.\s|[Bb]d\.\s)?(?P<volume>[A-Z]?\d{1,4}[A-Z]?)"
)
_REPORT_FORM = (
    r"(?P<kind>(?:[A-Z][\w&/-]{1,12}\s){0,3}(?:[Tt]ech(?:nical|\.)|[Rr]esearch|[Ii]nternal)\s(?:[Rr]eport|[Rr]ep\.?|[Mm]emo(?:randum)?)"
    r"|Rapport\sde\s[Rr]echerche|Rapport\s(?:[Tt]echnique|[Ii]nterne)|Forschungsbericht|Technischer\sBericht|Interner\sBericht|Informe\s[Tt]écnico|Rapporto\s(?:[Tt]ecnico|[Ii]nterno)"
    r"|[A-Z]{2,5}\sMemo)(?:\s(?:[Nn]o\.?|[Nn]r\.?|[Nn]umber|\#))?(?:\s(?P<number>(?=[\w./:-]{0,12}\d)[\w./:-]{1,20}\w|\d|[A-Z]{0,4}))?\.?\Z"
)
_REPORT = re.compile(_REPORT_FORM)
_REPORT_BEHIND = re.compile(r"[.,]\s" + _REPORT_FORM)
_REPORT_WORDS = Signs("eport", "Rep.", "rep.", "emo", "apport", "ericht", "Informe")
_OPEN_ENDS = (" of", " at", " of the", " in", " de", " di", " von", " zu", " d'", " für")
_SHORTEST_REGION = 5
_SENTENCE_END = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[)’”])|(?<=\d{4}))[.?!]\s(?=[^\Wa-z\d_])")
_JOURNAL_WORD = re.compile(
    r"(?:The\s)?(?:[^\Wa-z\d_][\w-]{2,20}\s){0,2}?(?:Journal|Review|Annals|Annual|Archives?|Bulletin|Current\sOpinion|Advances|Trends|Transactions"
    r"|Quarterly|Zeitschrift|Revue|Revista|Rivista|Cahiers|Studies|Letters)\b"
)
_CODE_END = re.compile(r",\s(?P<code>[A-Z]{2,6}(?:[-\s][A-Z]{1,4})?)\Z")
_CODE_NUMBER = re.compile(r"\d{2,4}[-./]\d{1,4}")
_SERIES_END = re.compile(
    r"[.,]\s(?P<series>(?:Springer\s)?Lecture\sNotes\sin\s[A-Z][A-Za-z\s]{3,50}|LNCS|LNAI|LNM)(?:,?\s(?:[Vv]ol(?:ume|\.)?\s|[Nn]o\.\s)?(?P<number>\d{1,5}))?\Z"
)
_LECTURES = Signs("ecture Notes", "LNCS", "LNAI", "LNM")
_NAMES_BEFORE_BRACKET = re.compile(
    r"(?P<names>(?:[^\Wa-z\d_][\w’'-]{1,24}\s[A-Z]{1,3},\s){0,12}[^\Wa-z\d_][\w’'-]{1,24}\s[A-Z]{1,3})\.?\s(?=\[)"
)
_ONE_INITIALED = r"(?:[^\Wa-z\d_]\.[\s-]?){1,3}[^\Wa-z\d_][\w’'-]{1,24}"
_NAME_AND_SUBJECT = re.compile(
    rf"(?P<name>{_ONE_INITIALED}),\s(?P<subject>[^\Wa-z\d_][^\W\d_]{{2,20}}(?:\s[^\Wa-z\d_.][\w’'-]{{1,24}}){{1,2}})"
)
_CASED = re.compile(r"[^\Wa-z\d_]\.")
# The full stop is that of one more initial.
_AND = (" and", " &", " und", " u.", " et", " e", " y", ".")
_OPEN_LIST = re.compile(r"\s(?:and|&|und|u\.|et|e|y)\s(?:[^\Wa-z\d_]\.[\s-]?){1,3}\Z")
_FAMILY_IN_FRONT = re.compile(r"(?P<family>[^\Wa-z\d_][\w’'-]{1,30})[.,:]\s(?=\S)")
_LONGEST_WORD = 10
_WORD_FOR_PRESS = re.compile(r"(?:Verlag|Verl|Press|Pr|Publishers?|Publ|Ed|Editore|Edizioni|Éditions)\.?")
_FIRST_OF_PRESS = re.compile(r"[,.:]\s(?P<first>[^\Wa-z\d_][\w-]{1,14})\Z")
_SURE = 0.95
_FEDERAL = re.compile(r"\.\s?F\.[\s,;:]{0,3}")
_COUNTED = re.compile(r"\d{1,5}\s?(?:pp?|págs?|h)\.?")
_FIRM = re.compile(
    r"(?!(?:The|A|An|Das|Die|Der|La|Le|El|Il)\s)[^\Wa-z\d_][^:.]{2,80}?\s?"
    r"(?:Corporation|Corp|Incorporated|Inc|Ltd|Limited|GmbH|Bundesamt|Landesamt|Bundesanstalt|[^\W\d_]{0,20}ministerium(?:\sfür\s[^:.]{3,60})?"
    r"|[^\W\d_]{0,20}[rR]at\sfür\s[^:.]{3,60}|[^\W\d_]{0,20}kommission|Bildungsrat|Wissenschaftsrat|Städtetag|Bundestag|Landtag|Gewerkschaftsbund|Statistical\sOffice|Census\sBureau|Bureau\sof\sthe\sCensus)"
    r"(?:\s[^\Wa-z\d_][\w-]{2,24}){0,3}"
)
_DEPARTMENTS = ("Dep", "Dip", "Dép", "Sch", "Fac", "Fak", "Div", "Inst", "Lab", "Cent")
_DEPARTMENT = re.compile(
    r"(?:(?:Department|Dept\.|School|Faculty|Division|Institute|Institut|Laboratory|Cent(?:re|er))\s(?:of|for|für|d[eui])|Departamento|Dipartimento|Département"
    r"|Fachbereich|Fakultät)\s(?!.{0,60}\b(?:Journal|Bulletin|Review|Newsletter|Reports?|Papers?)\b)"
)
_HEAD_END = re.compile(r"(?:\.|:)\s(?=[^\Wa-z_])")


def _saint_before_town(text: str, before: Tag, place: Tag) -> Mended:
    """A town of which the saint was left to the field in front: "The history of lakes. St. | Petersburg"."""
    if not text.endswith(("St", "St.", "Ste", "Saint", "Sankt"), before.start, before.end):
        return None
    saint = _SAINT.search(text, before.start + 1, before.end)
    if saint is None or text[before.end : place.start] not in (" ", ". ", "."):
        return None
    return before._replace(end=saint.start()), place._replace(start=saint.start("saint"))


def _publishing_house(text: str, journal: Tag, press: Tag) -> Mended:
    """A press of which the first words were taken for a journal: "Acad. Publ. | House Prof. Drinov"."""
    if not text.startswith(("House", "Co", "Comp", "Corp"), press.start) or press.start - journal.end > len(
        ". "
    ):
        return None
    if not _PUBLISHING.fullmatch(text, journal.start, journal.end):
        return None
    return (press._replace(start=journal.start, confidence=min(journal.confidence, press.confidence)),)


def _letters_of_volume(text: str, journal: Tag, volume: Tag) -> Mended:
    """The letters of a volume that a journal took with it, or a meeting with its year: "PAMI-9"."""
    hyphen = journal.end
    if text[volume.start - 1] not in "-–" and text[volume.start] not in "-–":
        return None
    letters = _OF_COMPUTING.search(text, journal.start + 1, journal.end)
    if letters:
        return journal._replace(end=letters.start()), volume._replace(start=letters.start("letters"))
    if not _MEETING.fullmatch(text, journal.start, journal.end) or volume.end - hyphen not in (3, 5):
        return None
    if not text[journal.start : journal.end].isupper():
        return None
    return (journal._replace(label="container:book", end=volume.end),)


def _part_in_journal(text: str, title: Tag, journal: Tag) -> Mended:
    """The number of a part, which a journal took with it: "Hot springs. | I. Trans Mycol Soc Jpn"."""
    part = _PART.match(text, journal.start, journal.end)
    if part is None or text[title.end : journal.start] not in (". ", ", ", ": "):
        return None
    return title._replace(end=part.end("part")), journal._replace(start=part.end())


def _place_in_journal(text: str, journal: Tag, volume: Tag) -> Mended:
    """The town behind a journal, as Brazilian lists have it: "R. Bras. Ci. Solo, Viçosa, | v. 21"."""
    if not _BRAZILIAN.match(text, journal.end):
        return None
    town = _TOWN_END.search(text, journal.start + 3, journal.end)
    if town is None or PERIODICAL.search(town["town"]):
        return None
    place = Tag("location", *town.span("town"), journal.confidence)
    return journal._replace(end=town.start()), place, volume


def _report_in_journal(text: str, journal: Tag, behind: Tag) -> Mended:
    """A report with its number is no journal: "SICS Research Report R | 91:07"."""
    if not _REPORT_WORDS.found_in(text):
        return None
    report = _REPORT.fullmatch(text, journal.start, journal.end)
    if report is None:
        return None
    kind = Tag("report", *report.span("kind"), journal.confidence)
    if behind.label not in ("volume", "number", "pages"):
        return (kind, behind)
    start = report.start("number") if report["number"] else behind.start
    return kind, Tag("number", start, behind.end, behind.confidence)


def _report_in_title(text: str, title: Tag, behind: Tag) -> Mended:
    """A report with its number at the end of a title: "Steiner trees. Rapport de Recherche 1209, INRIA"."""
    if not _REPORT_WORDS.found_in(text):
        return None
    report = _REPORT_BEHIND.search(text, title.start + 4, title.end)
    if report is None or not report["number"]:
        return None
    return (
        title._replace(end=report.start()),
        Tag("report", *report.span("kind"), title.confidence),
        Tag("number", *report.span("number"), title.confidence),
        behind,
    )


def _code_of_report(text: str, press: Tag, pages: Tag) -> Mended:
    """The code of a report behind a body, whose number was taken for pages: "Stanford, KSL | 91-66"."""
    code = _CODE_END.search(text, press.start + 4, press.end)
    if code is None or text[press.end : pages.start] not in (" ", "-"):
        return None
    if not _CODE_NUMBER.fullmatch(text, pages.start, pages.end):
        return None
    return press._replace(end=code.start()), Tag("number", code.start("code"), pages.end, pages.confidence)


def _series_in_title(text: str, title: Tag, press: Tag) -> Mended:
    """A series of proceedings at the end of a title: "…, Lecture Notes in Computer Science 176, Springer"."""
    if not _LECTURES.found_in(text):
        return None
    cut = _SERIES_END.search(text, title.start + 4, title.end)
    if cut is None:
        return None
    parts = [Tag(label, *cut.span(label), title.confidence) for label in ("series", "number") if cut[label]]
    return (title._replace(end=cut.start()), *parts, press)


def _ordinal_in_book(text: str, book: Tag, behind: Tag) -> Mended:
    """A birthday in the name of a book: "Wirtschaft. Fs. zum 65. | Geburtstag von F. Lütge, Stuttgart"."""
    if text[book.end : book.end + 2] != ". " or not text[book.end - 1].isdigit():
        return None
    if behind.start - book.end > len(". ") or not _BIRTHDAY.match(text, behind.start):
        return None
    if not _ORDINAL_END.search(text, book.start, book.end):
        return None
    return (book._replace(end=behind.end),)


def _town_of_name(text: str, name: Tag, place: Tag) -> Mended:
    """The town that ends a name: "The Annual of the British School at | Athens"."""
    if text[name.end : place.start] != " " or not text.endswith(_OPEN_ENDS, name.start, name.end):
        return None
    return (name._replace(end=place.end, confidence=min(name.confidence, place.confidence)),)


def _region_for_press(text: str, place: Tag, press: Tag) -> Mended:
    """A country that was taken for a press: "Eindhoven, | the Netherlands"."""
    if text[place.end : press.start] != ", ":
        return None
    printed = text[press.start : press.end].removeprefix("the ")
    if len(printed) < _SHORTEST_REGION or not REGION.fullmatch(printed):
        return None
    return (place._replace(end=press.end),)


def _journal_across_comma(text: str, title: Tag, journal: Tag) -> Mended:
    """A journal with a comma in its name, or in front of the title's end: "Annals of A, | B and C"."""
    if text[title.end : journal.start] != ", ":
        return None
    *_, inside = [None, *_SENTENCE_END.finditer(text, journal.start + 4, journal.end)]
    if inside is not None and _JOURNAL_WORD.match(text, inside.end(), journal.end):
        # "September 11, 2001, | World Trade Center disaster. Journal of Stress".
        return title._replace(end=inside.start()), journal._replace(start=inside.end())
    *_, cut = [None, *_SENTENCE_END.finditer(text, title.start + 4, title.end)]
    if cut is None or not _JOURNAL_WORD.match(text, cut.end(), title.end):
        return None
    end = cut.start() + (text[cut.start()] in "?!")
    return title._replace(end=end), journal._replace(start=cut.end())


def _press_in_book(text: str, book: Tag, place: Tag) -> Mended:
    """A press of one word that a book took with it: "in Stato e giustizia, Jouvence, | Roma 1980"."""
    if book.confidence > _SURE or text[book.end : place.start] != ", ":
        return None
    cut = _LAST_PART.search(text, book.start + 4, book.end)
    if cut is None or PLACE.fullmatch(cut["press"]):
        return None
    if not PRESS.fullmatch(cut["press"]) and ", " in text[book.start : cut.start()].replace(", e ", " "):
        # Parts of a title that is a list may be set in capitals as well.
        capitals = [part for part in text[book.start : cut.start()].split(", ")[1:] if part[:1].isupper()]
        if capitals:
            return None
    sure = book.confidence
    return book._replace(end=cut.start()), Tag("publisher", *cut.span("press"), sure), place


def _body_behind_place(text: str, place: Tag, journal: Tag) -> Mended:
    """A body behind a place that was taken for a journal: "Venezia Centro delle Arti | 1961"."""
    if (
        text[place.end : journal.start] not in (" ", ", ", ": ")
        or not text[journal.end : journal.end + 6].strip(" ,.(")[:4].isdigit()
    ):
        return None
    printed = text[journal.start : journal.end]
    if not is_body(printed) or PERIODICAL.search(printed):
        return None
    return place, journal._replace(label="publisher")


def _department_for_journal(text: str, before: Tag, journal: Tag) -> Mended:
    """A department that was taken for a journal: "University of Utah, | Department of Biophysics"."""
    department = text.startswith(_DEPARTMENTS, journal.start) and _DEPARTMENT.match(
        text, journal.start, journal.end
    )
    if before.label == "title":
        body = department and is_body(text[journal.start : journal.end])
        return (before, journal._replace(label="publisher")) if body else None
    if text[before.end : journal.start] != ", ":
        return None
    # "(Honolulu: University of Hawaii, | Development Group)": in one pair of brackets.
    inside = text.startswith(")", journal.end) and ")" not in text[before.end : journal.end]
    printed = text[journal.start : journal.end]
    if inside or department or (is_body(printed) and not PERIODICAL.search(printed)):
        return (before._replace(end=journal.end),)
    return None


def _journal_for_title(text: str, title: Tag, pages: Tag) -> Mended:
    """A journal and its volume where a reference has no title: "Physica B 403, | 1774 (2008)"."""
    if not text[title.end - 1].isdigit() or text[title.end : pages.start] not in (", ", ","):
        return None
    match = _JOURNAL_AND_VOLUME.fullmatch(text, title.start, title.end)
    if match is None or text[pages.end : pages.end + 2] != " (":
        return None
    return (
        title._replace(label="container:journal", end=match.end("journal")),
        Tag("volume", *match.span("volume"), title.confidence),
        pages,
    )


def _department_in_title(text: str, title: Tag, press: Tag) -> Mended:
    """A department in front of its university, at the end of a title: "…. Dept. of Physics, | Univ. of …"."""
    if text[title.end : press.start] not in (", ", "., "):
        return None
    *_, cut = [None, *_SENTENCE_END.finditer(text, title.start + 4, title.end)]
    if (
        cut is None
        or not _DEPARTMENT.match(text, cut.end(), title.end)
        or text.find(",", cut.end(), title.end) > 0
    ):
        return None
    return title._replace(end=cut.start() + (text[cut.start()] in "?!")), press._replace(start=cut.end())


def _names_in_title(text: str, author: Tag, title: Tag) -> Mended:
    """Further authors in front of a title in brackets: "Kulik LP, | Zemskov IN [Ultrastructure of …]"."""
    if text.find(" [", title.start, title.end) < 0:
        return None
    names = _NAMES_BEFORE_BRACKET.match(text, title.start, title.end)
    if names is None:
        return None
    return author._replace(end=names.end("names")), title._replace(start=names.end())


def _family_of_last(text: str, author: Tag, title: Tag) -> Mended:
    """The family name of the last author, left to the title: "J. Barnes and P. | Hut-Loy. A calculation"."""
    if text[author.end - 1] != ".":
        return None
    first = text.rfind(" ", author.start, author.end)
    if not text.endswith(_AND, author.start, first):
        return None
    if not _OPEN_LIST.search(text, max(author.start, author.end - 16), author.end):
        return None
    family = _FAMILY_IN_FRONT.match(text, title.start, title.end)
    if family is None:
        return None
    sure = min(author.confidence, title.confidence)
    return author._replace(end=family.end("family"), confidence=sure), title._replace(start=family.end())


def _press_in_title(text: str, title: Tag, press: Tag) -> Mended:
    """The first word of a press, of which only the word for one was left: "…, Westdt. | Verl., Opladen"."""
    if (
        press.end - press.start > _LONGEST_WORD
        or not _WORD_FOR_PRESS.fullmatch(text, press.start, press.end)
        or press.start - title.end > len(". ")
    ):
        return None
    cut = _FIRST_OF_PRESS.search(text, title.start + 4, title.end)
    return (title._replace(end=cut.start()), press._replace(start=cut.start("first"))) if cut else None


def _subject_in_author(text: str, author: Tag, title: Tag) -> Mended:
    """A title that begins with a person's name: "D. Howarth, Jacopo Sansovino: | Architecture"."""
    if author.confidence >= _SURE:
        return None
    match = _NAME_AND_SUBJECT.fullmatch(text, author.start, author.end)
    if match is None or match["subject"].split(" ", 1)[0].casefold() not in GIVEN:
        return None
    sure = min(author.confidence, title.confidence)
    return author._replace(end=match.end("name")), title._replace(
        start=match.start("subject"), confidence=sure
    )


def _first_name_for_press(text: str, press: Tag, author: Tag) -> Mended:
    """The first of several authors, taken for a press: "Perrin, B. F. (Producer), | & Adair, C."."""
    if press.start > 1 or not text.startswith(("&", "and ", "und ", "et ", "e ", "y "), author.start):
        return None
    if not _CASED.search(text, press.start, press.end):
        return None
    return (author._replace(start=press.start),)


def _district_behind_place(text: str, place: Tag, pages: Tag) -> Mended:
    """The end of a town's name that was taken for the beginning of pages: "México, D | .F. 98 p."."""
    federal = _FEDERAL.match(text, place.end)
    if federal is None or not federal.start() < pages.start <= federal.end() or text[place.end - 1] != "D":
        return None
    place = place._replace(end=federal.start() + federal.group().rfind(".") + 1)
    total = _COUNTED.fullmatch(text, federal.end(), pages.end)
    rest = pages._replace(label="pagetotal" if total else "pages", start=federal.end())
    return (place, rest) if federal.end() < pages.end else (place,)


def body_at_head(text: str, title: Tag, behind: Tag) -> Mended:
    """A body that signs a work, read as the first words of its title: "Digital Equipment Corporation. …"."""
    if title.start > 1:
        return None
    cut = _HEAD_END.search(text, title.start + 4, min(title.end, title.start + 100))
    if cut is None or not _FIRM.fullmatch(text, title.start, cut.start()):
        return None
    if text.find(" ", cut.end(), title.end) < 0:
        return None
    sure = title.confidence / 2
    return (
        title._replace(label="author", end=cut.start(), confidence=sure),
        title._replace(start=cut.end(), confidence=sure),
        behind,
    )


def _names(text: str, author: Tag, title: Tag) -> Mended:
    """Authors and title, by the marks between them."""
    gap = text[author.end : title.start]
    if gap == ", ":
        return _names_in_title(text, author, title)
    if gap == ": ":
        return _subject_in_author(text, author, title)
    return _family_of_last(text, author, title) if gap in (" ", "") else None


def _title_and_journal(text: str, title: Tag, journal: Tag) -> Mended:
    """A title and the journal behind it, by what the journal begins with."""
    if text[journal.start] in "IVX":
        return _part_in_journal(text, title, journal)
    if text.startswith(_DEPARTMENTS, journal.start):
        return _department_for_journal(text, title, journal)
    return _journal_across_comma(text, title, journal) if text[title.end] == "," else None


def _journal_and_volume(text: str, journal: Tag, volume: Tag) -> Mended:
    """A journal and its volume, by the marks behind the journal."""
    if text.startswith(("-", "–"), journal.end):
        return _letters_of_volume(text, journal, volume)
    if text.startswith((", v", ", t"), journal.end):
        return _place_in_journal(text, journal, volume)
    return _report_in_journal(text, journal, volume)


PAIRS: dict[tuple[str, str], Sequence[Callable[[str, Tag, Tag], Mended]]] = {
    ("title", "container:journal"): (_title_and_journal,),
    ("publisher", "location"): (_town_of_name,),
    ("location", "publisher"): (_region_for_press,),
    ("title", "pages"): (_journal_for_title,),
    ("title", "date"): (_report_in_title,),
    ("title", "location"): (_saint_before_town, _report_in_title),
    ("title", "publisher"): (_press_in_title, _department_in_title, _report_in_title, _series_in_title),
    ("author", "title"): (_names,),
    ("publisher", "author"): (_first_name_for_press,),
    ("publisher", "pages"): (_code_of_report,),
    ("publisher", "container:journal"): (_department_for_journal,),
    ("publisher", "container:book"): (_department_for_journal,),
    ("location", "pages"): (_district_behind_place,),
    ("location", "container:journal"): (_body_behind_place,),
    ("container:journal", "publisher"): (_publishing_house, _report_in_journal),
    ("container:journal", "volume"): (_journal_and_volume,),
    ("container:journal", "number"): (_report_in_journal,),
    ("container:journal", "date"): (_report_in_journal,),
    ("container:journal", "location"): (_saint_before_town, _town_of_name),
    ("container:book", "editor"): (_ordinal_in_book,),
    ("container:book", "location"): (_saint_before_town, _town_of_name, _press_in_book),
}
"""What may be wrong between two fields of these labels."""
