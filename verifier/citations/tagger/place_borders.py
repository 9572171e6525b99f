"""Borders of towns, presses and bodies that publish, which a model drew into a name or put a field too far.

The menders of `verifier.citations.tagger.pairs`, which names them by the labels of the two fields.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.tagger.interface import Mended
from verifier.citations.tagger.words import PERIODICAL, PLACE, PRESS, REGION
from verifier.compare.body_words import COUNTRIES
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

_SAINT = late_pattern(r"(?:[.,:]\s|\s)(?P<saint>(?:St|Ste|Sankt|Saint|S)\.?)\Z")
_PUBLISHING = late_pattern(r"(?:[.,]\s)?(?P<first>(?:[^\Wa-z\d_][\w.]{1,14}\s){0,3}Publ)\Z")
_BRAZILIAN = late_pattern(r",\s(?:v|t)\.\s?\d{1,4}(?:,\sn\.\s?[\d/-]{1,7})?,\sp\.\s?\d")
_TOWN_END = late_pattern(
    r",\s(?P<town>[^\Wa-z\d_][^\W\d_]{2,20}(?:\s(?:d[eo]s?\s)?[^\Wa-z\d_][^\W\d_]{2,20}){0,2})\Z"
)
_LAST_PART = late_pattern(r",\s(?P<press>[^\Wa-z\d_][^\W\d_A-Z]{3,20})\Z")
_OPEN_ENDS = (" of", " at", " of the", " in", " de", " di", " von", " zu", " d'", " für")
_SHORTEST_REGION = 5
_LONGEST_WORD = 10
_WORD_FOR_PRESS = late_pattern(r"(?:Verlag|Verl|Press|Pr|Publishers?|Publ|Ed|Editore|Edizioni|Éditions)\.?")
_FIRST_OF_PRESS = late_pattern(r"[,.:]\s(?P<first>[^\Wa-z\d_][\w-]{1,14})\Z")
_SURE = 0.95
_FEDERAL = late_pattern(r"\.\s?F\.[\s,;:]{0,3}")
_COUNTED = late_pattern(r"\d{1,5}\s?(?:pp?|págs?|h)\.?")
_PRESS_BETWEEN = late_pattern(
    r",\s(?P<press>[^\Wa-z\d_][\w’'&.-]{2,24}(?:\s[^\Wa-z\d_][\w’'&.-]{2,24}){0,2}),\s"
)
_PRESS_BEGUN = late_pattern(r",\s(?P<first>Éds?|Eds?|Edit|Impr|Libr|Tip|Typ|Presses|Éditions|Edizioni)\.?\Z")
_FRONT = late_pattern(r"[.,]\s(?P<pages>[ivxlc]{1,8})\Z")
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
_OF_BODY = late_pattern(
    r"(?:The\s)?(?:Annals|Proceedings|Proc\.|Transactions|Trans\.|Bulletin|Bull\.|Memoirs|Journal|Quarterly|Ann\.)\s(?:of\sthe\s)?[^\Wa-z\d_]"
)
SENTENCE_END = late_pattern(r"(?:(?<=[^\W\d_]{3})|(?<=[)’”])|(?<=\d{4}))[.?!]\s(?=[^\Wa-z\d_])")
DEPARTMENTS = ("Dep", "Dip", "Dép", "Sch", "Fac", "Fak", "Div", "Inst", "Lab", "Cent")
_DEPARTMENT = late_pattern(
    r"(?:(?:Department|Dept\.|School|Faculty|Division|Institute|Institut|Laboratory|Cent(?:re|er))\s(?:of|for|für|d[eui])|Departamento|Dipartimento|Département"
    r"|Fachbereich|Fakultät)\s(?!.{0,60}\b(?:Journal|Bulletin|Review|Newsletter|Reports?|Papers?)\b)"
)


def saint_before_town(text: str, before: Tag, place: Tag) -> Mended:
    """A town of which the saint was left to the field in front: "The history of lakes. St. | Petersburg"."""
    if not text.endswith(("St", "St.", "Ste", "Saint", "Sankt"), before.start, before.end):
        return None
    saint = _SAINT.search(text, before.start + 1, before.end)
    if saint is None or text[before.end : place.start] not in (" ", ". ", "."):
        return None
    return before._replace(end=saint.start()), place._replace(start=saint.start("saint"))


def publishing_house(text: str, journal: Tag, press: Tag) -> Mended:
    """A press of which the first words were taken for a journal: "Acad. Publ. | House Prof. Drinov"."""
    if not text.startswith(("House", "Co", "Comp", "Corp"), press.start) or press.start - journal.end > len(
        ". "
    ):
        return None
    if not _PUBLISHING.fullmatch(text, journal.start, journal.end):
        return None
    return (press._replace(start=journal.start, confidence=min(journal.confidence, press.confidence)),)


def place_in_journal(text: str, journal: Tag, volume: Tag) -> Mended:
    """The town behind a journal, as Brazilian lists have it: "R. Bras. Ci. Solo, Viçosa, | v. 21"."""
    if not _BRAZILIAN.match(text, journal.end):
        return None
    town = _TOWN_END.search(text, journal.start + 3, journal.end)
    if town is None or PERIODICAL.search(town["town"]):
        return None
    place = Tag("location", *town.span("town"), journal.confidence)
    return journal._replace(end=town.start()), place, volume


def town_of_name(text: str, name: Tag, place: Tag) -> Mended:
    """The town that ends a name: "The Annual of the British School at | Athens"."""
    if text[name.end : place.start] != " " or not text.endswith(_OPEN_ENDS, name.start, name.end):
        return None
    return (name._replace(end=place.end, confidence=min(name.confidence, place.confidence)),)


def region_for_press(text: str, place: Tag, press: Tag) -> Mended:
    """A country that was taken for a press: "Eindhoven, | the Netherlands"."""
    if text[place.end : press.start] != ", ":
        return None
    printed = text[press.start : press.end].removeprefix("the ")
    country = printed.casefold() in COUNTRIES
    if len(printed) < _SHORTEST_REGION or not (country or REGION.fullmatch(printed)):
        return None
    return (place._replace(end=press.end),)


def press_in_book(text: str, book: Tag, place: Tag) -> Mended:
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


def body_behind_place(text: str, place: Tag, journal: Tag) -> Mended:
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


def department_for_journal(text: str, before: Tag, journal: Tag) -> Mended:
    """A department that was taken for a journal: "University of Utah, | Department of Biophysics"."""
    department = text.startswith(DEPARTMENTS, journal.start) and _DEPARTMENT.match(
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


def department_in_title(text: str, title: Tag, press: Tag) -> Mended:
    """A department in front of its university, at the end of a title: "…. Dept. of Physics, | Univ. of …"."""
    if text[title.end : press.start] not in (", ", "., "):
        return None
    *_, cut = [None, *SENTENCE_END.finditer(text, title.start + 4, title.end)]
    if (
        cut is None
        or not _DEPARTMENT.match(text, cut.end(), title.end)
        or text.find(",", cut.end(), title.end) > 0
    ):
        return None
    return title._replace(end=cut.start() + (text[cut.start()] in "?!")), press._replace(start=cut.end())


def press_in_title(text: str, title: Tag, press: Tag) -> Mended:
    """The first word of a press, of which only the word for one was left: "…, Westdt. | Verl., Opladen"."""
    if (
        press.end - press.start > _LONGEST_WORD
        or not _WORD_FOR_PRESS.fullmatch(text, press.start, press.end)
        or press.start - title.end > len(". ")
    ):
        return None
    cut = _FIRST_OF_PRESS.search(text, title.start + 4, title.end)
    return (title._replace(end=cut.start()), press._replace(start=cut.start("first"))) if cut else None


def district_behind_place(text: str, place: Tag, pages: Tag) -> Mended:
    """The end of a town's name that was taken for the beginning of pages: "México, D | .F. 98 p."."""
    federal = _FEDERAL.match(text, place.end)
    if federal is None or not federal.start() < pages.start <= federal.end() or text[place.end - 1] != "D":
        return None
    place = place._replace(end=federal.start() + federal.group().rfind(".") + 1)
    total = _COUNTED.fullmatch(text, federal.end(), pages.end)
    rest = pages._replace(label="pagetotal" if total else "pages", start=federal.end())
    return (place, rest) if federal.end() < pages.end else (place,)


def press_behind_editor(text: str, editor: Tag, place: Tag) -> Mended:
    """The press between editor and place, of which no field was made: "a cura di A. Berg, Mulino, Roma"."""
    press = _PRESS_BETWEEN.fullmatch(text, editor.end, place.start)
    if press is None or PLACE.fullmatch(press["press"]):
        return None
    return editor, Tag("publisher", *press.span("press"), place.confidence / 2), place


def press_in_place(text: str, place: Tag, press: Tag) -> Mended:
    """The first word of a press, which a place took with it: "Paris, Éd. | de Seine"."""
    first = _PRESS_BEGUN.search(text, place.start + 2, place.end)
    if first is None or text[place.end : press.start] not in (" ", ". ", "."):
        return None
    return place._replace(end=first.start()), press._replace(start=first.start("first"))


def pages_in_front(text: str, press: Tag, total: Tag) -> Mended:
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


def academy_for_press(text: str, journal: Tag, press: Tag) -> Mended:
    """The body whose annals a journal is, taken for a press: "Annals of the Ulm | Academy of Sciences"."""
    if text[journal.end : press.start] != " " or not text.startswith(_LEARNED, press.start):
        return None
    if not _OF_BODY.match(text, journal.start, journal.end):
        return None
    return (journal._replace(end=press.end, confidence=min(journal.confidence, press.confidence)),)
