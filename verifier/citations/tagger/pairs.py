"""What two neighbouring fields are together, where a model drew a border that isn't there.

The table `PAIRS`, and the menders of towns, bodies that publish, departments and journals. They are of the
kind that `borders` has; see there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from verifier.citations.canvas import Tag
from verifier.citations.tagger.edition_borders import number_in_title, number_of_edition
from verifier.citations.tagger.interface import Mended
from verifier.citations.tagger.maker_borders import (
    family_of_last,
    first_name_for_press,
    journal_in_author,
    letter_in_author,
    names_in_title,
    subject_in_author,
)
from verifier.citations.tagger.neighbours import (
    addition_goes_on,
    book_in_title,
    editor_in_book,
    issue_of_year,
    journal_and_issue,
    journal_of_list,
    journal_with_subtitle,
    month_in_journal,
    name_in_book,
    pages_in_book,
    proceedings_in_editors,
    review_in_journal,
    town_for_press,
    town_in_book,
    town_of_press,
    translators_apart,
    year_in_editors,
)
from verifier.citations.tagger.number_borders import (
    journal_for_title,
    letters_of_volume,
    ordinal_in_book,
    part_in_journal,
    series_in_title,
)
from verifier.citations.tagger.report_borders import (
    code_of_report,
    number_in_number,
    report_across_comma,
    report_in_journal,
    report_in_title,
)
from verifier.citations.tagger.words import PERIODICAL, PLACE, PRESS, REGION
from verifier.compare.body_words import COUNTRIES
from verifier.compare.names import is_body

_SAINT = re.compile(r"(?:[.,:]\s|\s)(?P<saint>(?:St|Ste|Sankt|Saint|S)\.?)\Z")
_PUBLISHING = re.compile(r"(?:[.,]\s)?(?P<first>(?:[^\Wa-z\d_][\w.]{1,14}\s){0,3}Publ)\Z")
_BRAZILIAN = re.compile(r",\s(?:v|t)\.\s?\d{1,4}(?:,\sn\.\s?[\d/-]{1,7})?,\sp\.\s?\d")
_TOWN_END = re.compile(
    r",\s(?P<town>[^\Wa-z\d_][^\W\d_]{2,20}(?:\s(?:d[eo]s?\s)?[^\Wa-z\d_][^\W\d_]{2,20}){0,2})\Z"
)
_LAST_PART = re.compile(r",\s(?P<press>[^\Wa-z\d_][^\W\d_A-Z]{3,20})\Z")
_OPEN_ENDS = (" of", " at", " of the", " in", " de", " di", " von", " zu", " d'", " für")
_SHORTEST_REGION = 5
_SENTENCE_END = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[)’”])|(?<=\d{4}))[.?!]\s(?=[^\Wa-z\d_])")
_JOURNAL_WORD = re.compile(
    r"(?:The\s)?(?:[^\Wa-z\d_][\w-]{2,20}\s){0,2}?(?:Journal|Review|Annals|Annual|Archives?|Bulletin|Current\sOpinion|Advances|Trends|Transactions"
    r"|Quarterly|Zeitschrift|Revue|Revista|Rivista|Cahiers|Studies|Letters)\b"
)
_LONGEST_WORD = 10
_WORD_FOR_PRESS = re.compile(r"(?:Verlag|Verl|Press|Pr|Publishers?|Publ|Ed|Editore|Edizioni|Éditions)\.?")
_FIRST_OF_PRESS = re.compile(r"[,.:]\s(?P<first>[^\Wa-z\d_][\w-]{1,14})\Z")
_SURE = 0.95
_FEDERAL = re.compile(r"\.\s?F\.[\s,;:]{0,3}")
_COUNTED = re.compile(r"\d{1,5}\s?(?:pp?|págs?|h)\.?")
_PRESS_BETWEEN = re.compile(
    r",\s(?P<press>[^\Wa-z\d_][\w’'&.-]{2,24}(?:\s[^\Wa-z\d_][\w’'&.-]{2,24}){0,2}),\s"
)
_PRESS_BEGUN = re.compile(r",\s(?P<first>Éds?|Eds?|Edit|Impr|Libr|Tip|Typ|Presses|Éditions|Edizioni)\.?\Z")
_FRONT = re.compile(r"[.,]\s(?P<pages>[ivxlc]{1,8})\Z")
_LEARNED = (
    "Academy",
    "Society",
    "Museum",
    "Institut",
    "Association",
    "Botanical",
    "Geological",
    "Zoological",
)
_OF_BODY = re.compile(
    r"(?:The\s)?(?:Annals|Proceedings|Proc\.|Transactions|Trans\.|Bulletin|Bull\.|Memoirs|Journal|Quarterly|Ann\.)\s(?:of\sthe\s)?[^\Wa-z\d_]"
)
_DEPARTMENTS = ("Dep", "Dip", "Dép", "Sch", "Fac", "Fak", "Div", "Inst", "Lab", "Cent")
_DEPARTMENT = re.compile(
    r"(?:(?:Department|Dept\.|School|Faculty|Division|Institute|Institut|Laboratory|Cent(?:re|er))\s(?:of|for|für|d[eui])|Departamento|Dipartimento|Département"
    r"|Fachbereich|Fakultät)\s(?!.{0,60}\b(?:Journal|Bulletin|Review|Newsletter|Reports?|Papers?)\b)"
)


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


def _place_in_journal(text: str, journal: Tag, volume: Tag) -> Mended:
    """The town behind a journal, as Brazilian lists have it: "R. Bras. Ci. Solo, Viçosa, | v. 21"."""
    if not _BRAZILIAN.match(text, journal.end):
        return None
    town = _TOWN_END.search(text, journal.start + 3, journal.end)
    if town is None or PERIODICAL.search(town["town"]):
        return None
    place = Tag("location", *town.span("town"), journal.confidence)
    return journal._replace(end=town.start()), place, volume


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
    country = printed.casefold() in COUNTRIES
    if len(printed) < _SHORTEST_REGION or not (country or REGION.fullmatch(printed)):
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


def _district_behind_place(text: str, place: Tag, pages: Tag) -> Mended:
    """The end of a town's name that was taken for the beginning of pages: "México, D | .F. 98 p."."""
    federal = _FEDERAL.match(text, place.end)
    if federal is None or not federal.start() < pages.start <= federal.end() or text[place.end - 1] != "D":
        return None
    place = place._replace(end=federal.start() + federal.group().rfind(".") + 1)
    total = _COUNTED.fullmatch(text, federal.end(), pages.end)
    rest = pages._replace(label="pagetotal" if total else "pages", start=federal.end())
    return (place, rest) if federal.end() < pages.end else (place,)


def _press_behind_editor(text: str, editor: Tag, place: Tag) -> Mended:
    """The press between editor and place, of which no field was made: "a cura di A. Berg, Mulino, Roma"."""
    press = _PRESS_BETWEEN.fullmatch(text, editor.end, place.start)
    if press is None or PLACE.fullmatch(press["press"]):
        return None
    return editor, Tag("publisher", *press.span("press"), place.confidence / 2), place


def _press_in_place(text: str, place: Tag, press: Tag) -> Mended:
    """The first word of a press, which a place took with it: "Paris, Éd. | de Seine"."""
    first = _PRESS_BEGUN.search(text, place.start + 2, place.end)
    if first is None or text[place.end : press.start] not in (" ", ". ", "."):
        return None
    return place._replace(end=first.start()), press._replace(start=first.start("first"))


def _pages_in_front(text: str, press: Tag, total: Tag) -> Mended:
    """The pages with Roman figures, which a press took with it: "OUP. xv, | 318 pp."."""
    if text[press.end : total.start] not in (", ", " + ", "+", " p., "):
        return None
    if press.label == "volume":
        # "Oxford: OUP. | xv, | 318 pp.".
        own = _FRONT.fullmatch(text, press.start - 2, press.end)
        return (total._replace(start=press.start),) if own else None
    front = _FRONT.search(text, press.start + 2, press.end)
    if front is None:
        return None
    return press._replace(end=front.start()), total._replace(start=front.start("pages"))


def _academy_for_press(text: str, journal: Tag, press: Tag) -> Mended:
    """The body whose annals a journal is, taken for a press: "Annals of the Ulm | Academy of Sciences"."""
    if text[journal.end : press.start] != " " or not text.startswith(_LEARNED, press.start):
        return None
    if not _OF_BODY.match(text, journal.start, journal.end):
        return None
    return (journal._replace(end=press.end, confidence=min(journal.confidence, press.confidence)),)


def _names(text: str, author: Tag, title: Tag) -> Mended:
    """Authors and title, by the marks between them."""
    letter = letter_in_author(text, author, title)
    if letter is not None:
        return letter
    gap = text[author.end : title.start]
    if gap == ", ":
        return names_in_title(text, author, title)
    if gap == ": ":
        return subject_in_author(text, author, title)
    return family_of_last(text, author, title) if gap in (" ", "") else None


def _small_words(text: str, title: Tag, host: Tag) -> Mended:
    """The end of a title that was taken for what holds the work: "Geschichte der Fischerei | am Main"."""
    if text[title.end : host.start] != " " or not text.startswith(_ON, host.start):
        return None
    return (title._replace(end=host.end, confidence=min(title.confidence, host.confidence)),)


_ON = (
    "am ",
    "an ",
    "auf ",
    "im ",
    "zu ",
    "zur ",
    "zum ",
    "bei ",
    "vor ",
    "unter ",
    "of ",
    "on ",
    "for ",
    "sur ",
)
"""With these goes on what no mark ends; "in" may announce a book."""


def _title_and_journal(text: str, title: Tag, journal: Tag) -> Mended:
    """A title and the journal behind it, by what the journal begins with."""
    if text[journal.start] in "IVX":
        return part_in_journal(text, title, journal)
    if text.startswith(_DEPARTMENTS, journal.start):
        return _department_for_journal(text, title, journal)
    if text.startswith("Review of ", journal.start):
        return review_in_journal(text, title, journal)
    whole = journal_with_subtitle(text, title, journal) or journal_of_list(text, title, journal)
    if whole is not None:
        return whole
    report = report_across_comma(text, title, journal)
    if report is not None or text[title.end] != ",":
        return report
    return _journal_across_comma(text, title, journal)


def _journal_and_volume(text: str, journal: Tag, volume: Tag) -> Mended:
    """A journal and its volume, by the marks behind the journal."""
    if text.startswith(("-", "–"), journal.end):
        return letters_of_volume(text, journal, volume)
    if text.startswith((", v", ", t"), journal.end):
        return _place_in_journal(text, journal, volume)
    return report_in_journal(text, journal, volume)


PAIRS: dict[tuple[str, str], Sequence[Callable[[str, Tag, Tag], Mended]]] = {
    ("title", "container:journal"): (_small_words, _title_and_journal),
    ("title", "container:book"): (_small_words, report_in_title, book_in_title),
    ("titleaddon", "container:book"): (addition_goes_on,),
    ("author", "date"): (issue_of_year,),
    ("author", "container:journal"): (journal_in_author,),
    ("publisher", "location"): (_town_of_name, town_for_press),
    ("location", "publisher"): (_press_in_place, _region_for_press, town_of_press),
    ("editor", "title"): (proceedings_in_editors,),
    ("editor", "date"): (year_in_editors,),
    ("editor", "url"): (year_in_editors,),
    ("editor", "translator"): (translators_apart,),
    ("title", "edition"): (number_in_title,),
    ("pages", "edition"): (number_of_edition,),
    ("volume", "edition"): (number_of_edition,),
    ("number", "edition"): (number_of_edition,),
    ("title", "pages"): (journal_for_title,),
    ("title", "date"): (report_in_title,),
    ("title", "location"): (_saint_before_town, report_in_title),
    ("title", "publisher"): (_press_in_title, _department_in_title, report_in_title, series_in_title),
    ("author", "title"): (_names,),
    ("publisher", "author"): (first_name_for_press,),
    ("publisher", "pages"): (code_of_report,),
    ("publisher", "container:journal"): (_department_for_journal,),
    ("publisher", "container:book"): (_department_for_journal,),
    ("location", "pages"): (_district_behind_place,),
    ("location", "container:journal"): (_body_behind_place,),
    ("container:journal", "publisher"): (_publishing_house, _academy_for_press, report_in_journal),
    ("container:journal", "volume"): (_journal_and_volume,),
    ("container:journal", "number"): (report_in_journal,),
    ("container:journal", "pages"): (report_in_journal,),
    ("container:journal", "date"): (report_in_journal, month_in_journal),
    ("container:journal", "location"): (_saint_before_town, _town_of_name, report_in_journal),
    ("editor", "location"): (_press_behind_editor,),
    ("publisher", "pagetotal"): (_pages_in_front,),
    ("volume", "pagetotal"): (_pages_in_front,),
    ("number", "number"): (number_in_number,),
    ("container:book", "editor"): (ordinal_in_book, editor_in_book, name_in_book),
    ("container:book", "date"): (journal_and_issue,),
    ("container:book", "location"): (
        _saint_before_town,
        _town_of_name,
        town_in_book,
        _press_in_book,
        pages_in_book,
    ),
}
"""What may be wrong between two fields of these labels."""
