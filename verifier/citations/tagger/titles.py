"""What a title took with it of what stands behind it: its journal, a meeting, a body, an imprint, editors."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from verifier.citations.canvas import Tag
from verifier.citations.tagger.cues import CUES
from verifier.citations.tagger.title_tails import TAILS
from verifier.citations.tagger.words import PERIODICAL, is_place
from verifier.compare.names import is_body
from verifier.patterns import late_pattern
from verifier.signs import Signs

_HOSTS = frozenset(("container:book", "container:journal"))
_BODY_WORD = late_pattern(
    r"(?:The\s)?(?:[^\Wa-z\d_][\w-]{2,20}\s(?:and\s|of\s)?){0,3}?(?:Fundación|Fundação|Fondazione|Fondation|Foundation|Stiftung|Institut(?:e|o|ion)?|Istituto|Centr[eo]|Zentrum|Universi\w{2,6}|Université|Universität"
    r"|Minist\w{2,6}|Department|Departamento|Academy|Academia|Akademie|Association|Asociación|Society|Council|Bureau|Agency|Office|Organi[sz]ation)\b"
)
_IMPRINT_END = late_pattern(
    r",\s(?P<place>[^\Wa-z\d_][^,;:()\d]{2,30}),?\s(?P<first>(?:1[4-9]|20)\d\d)(?:[-–](?P<last>(?:1[4-9]|20)\d\d|\d\d))?\Z"
)
# "Les morts, Nanterre, Centre d’études mongoles, 2009".
_PLACE_AND_PRESS = late_pattern(
    r",\s(?P<place>[^\Wa-z\d_][^,;:()\d]{2,30}),\s(?P<press>[^\W\d_][^,;:()\d]{2,80})\Z"
)
_MOST_OF_PRESS = 3
_FIRM = late_pattern(r"[A-Z][a-z]{2,15}[A-Z][a-z]{2,15}")
_MEETING_BEHIND = late_pattern(
    r"[.,]\s(?P<meeting>(?:\d{1,3}(?:st|nd|rd|th)|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|International|Annual|European|National|IEEE|ACM|IFIP|AIAA)\b)[^.]{0,120}"
    r"\b(?:Conference|Workshop|Symposium|Congress|Meeting|Seminar|Colloquium)\b[^.]{0,120})\Z"
)
_CODED_MEETING = late_pattern(
    r"[.,]\s(?P<meeting>[A-Z]{3,8}[-’'\s](?:[’']?\d\d|(?:19|20)\d\d))(?:,\s(?P<place>[^\Wa-z\d_][^\W\d_]{2,20}(?:\s[^\Wa-z\d_][^\W\d_]{2,20})?))?\Z"
)
_MEETINGS = Signs("Conference", "Workshop", "Symposium", "Congress", "Meeting", "Seminar", "Colloquium")
_GATHERED = late_pattern(
    r",\s(?:raccolt|pubblicat|edit|curat|ordinat|annotat|illustrat)[aeio](?:\se\s\w{5,12})?\sda(?:l|ll['’])?\s(?P<names>(?:[^\Wa-z\d_]\.\s?){0,3}[^\Wa-z\d_][\w’'-]{1,24}(?:\s[^\Wa-z\d_][\w’'-]{1,24}){0,2})(?=,\s)"
)
_GATHERED_SIGNS = Signs("te da", "ti da", "ta da", "to da")
_THESIS_BEHIND = late_pattern(
    r",\s(?:(?:[Uu]npublished|[Uu]nveröff(?:entlichte|\.))\s)?(?:[Tt]hèse|[Mm]émoire|[Tt]esi(?:s\sdoctoral)?|[Tt]ese|[Dd]iss(?:ertation|\.)"
    r"|(?:Ph\.?\s?D\.?|[Dd]octoral|[Mm]aster[’']?s?|M\.?A\.?)\s(?:thesis|dissertation|diss\.))(?![^\W\d_])[^,«»“”]{0,80}\Z"
)
_THESES = Signs("hèse", "émoire", ", tes", ", Tes", "iss.", "issertation", "thesis")
_QUOTED_TITLE = late_pattern(r"(?P<closed>[»”])[,.]?\s(?=[^\Wa-z\d_])")
_WITHOUT_JOURNAL = frozenset(
    ("container:journal", "container:book", "publisher", "location", "series", "editor", "edition")
)
_COUNTED = frozenset(("volume", "number"))
_JOURNAL_BEHIND = late_pattern(r"(?:(?<=[^\W\d_]{3})|(?<=[)’”])|(?<=\d{4}))[.?!]\s(?=[^\Wa-z\d_])")
# "GG", "KZfSS", "APuZ": journals by their initials.
_INITIALS = late_pattern(r"[A-ZÄÖÜ](?:[A-ZÄÖÜ]|[A-Za-z]{1,4}[A-ZÄÖÜ])[A-Za-z]{0,5}")
_CLOSING = Signs("» ", "”, ", "” ", "», ")
_PART_BEHIND = late_pattern(r",\s(?=[^\Wa-z\d_])")


def title_alone(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """The fields with the title at ``index`` cut where something else begins; None where nothing does."""
    # A title whose host is known took nothing with it but who gathered it and that it is a thesis.
    readers = _READERS if _HOSTS.isdisjoint(labels) else _READERS[:2]
    for read in readers:
        mended = read(text, tags, index, labels)
        if mended is not None:
            return mended
    return None


def _gathered_by(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """Who gathered what a book holds, read as its title: "Relazioni al Senato, raccolte da E. | Albèri"."""
    tag = tags[index]
    signs = "editor" not in labels and _GATHERED_SIGNS.found_in(text)
    match = _GATHERED.search(text, tag.start + 4) if signs else None
    if match is None or match.start() > tag.end:
        return None
    kept = [each for each in tags[index + 1 :] if each.start >= match.end()]
    editor = Tag("editor", *match.span("names"), tag.confidence)
    return [*tags[:index], tag._replace(end=match.start()), editor, *kept]


_THESIS_SENTENCE = late_pattern(
    r"[.,]\s(?:[Dd]issertação|[Tt]ese|[Tt]esis|[Tt]rabajo|[Mm]onografia|[Mm]onografía)\s(?:de\s(?:mestrado|doutorado|doutoramento|maestría|máster|doctorado|licenciatura|grado|graduação)|doctoral|\((?:[Mm]estrado|[Dd]outorado)[^()]{0,60}\))\Z"
)
_SENTENCE_SIGNS = Signs("issertação", "ese de ", "ese (", "esis d", "rabajo de", "onograf")


def _before_thesis(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A thesis whose title runs on into what it is: "La Mongolie, thèse de doctorat en droit, Paris"."""
    del labels
    tag = tags[index]
    said = _THESIS_BEHIND.search(text, tag.start + 4, tag.end) if _THESES.found_in(text) else None
    if said is None and _SENTENCE_SIGNS.found_in(text):
        said = _THESIS_SENTENCE.search(text, tag.start + 4, tag.end)
    return [*tags[:index], tag._replace(end=said.start()), *tags[index + 1 :]] if said else None


def _behind_quotation(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A quoted title and the journal behind it, read as one: "« L’église » Les Monuments 3 145"."""
    tag = tags[index]
    if "pages" not in labels or not _CLOSING.found_in(text):
        return None
    cut = _QUOTED_TITLE.search(text, tag.start + 4, tag.end)
    opened = text[max(0, tag.start - 2) : tag.start + 1]
    if cut is None or not any(map(opened.__contains__, "«“„")):
        return None
    end = cut.start()
    while text[end - 1] in " ,.":
        end -= 1
    kind = "book" if "publisher" in labels or "editor" in labels else "journal"
    journal = Tag(f"container:{kind}", cut.end(), tag.end, tag.confidence / 2)
    title = tag._replace(start=tag.start + (text[tag.start] in "“«„"), end=end)
    return [*tags[:index], title, journal, *tags[index + 1 :]]


def _with_journal(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A title and the journal behind it, read as one: "… in herbal teas, Pharma Chemica, 2015, 7(5)"."""
    if "pages" not in labels or not _WITHOUT_JOURNAL.isdisjoint(labels) or _COUNTED.isdisjoint(labels):
        return None
    tag = tags[index]
    *_, cut = [None, *_JOURNAL_BEHIND.finditer(text, tag.start + 10, tag.end)]
    if cut is None or text[tag.end : tag.end + 1] in '”"»':
        *_, cut = [None, *_PART_BEHIND.finditer(text, tag.start + 10, tag.end)]
        if cut is None or not (
            PERIODICAL.search(text, cut.end(), tag.end) or _INITIALS.fullmatch(text, cut.end(), tag.end)
        ):
            return None
    sure = tag.confidence / 2
    journal = Tag("container:journal", cut.end(), tag.end, sure)
    title = tag._replace(end=cut.start() + (text[cut.start()] in "?!"), confidence=sure)
    return [*tags[:index], title, journal, *tags[index + 1 :]]


def _with_body(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A title and the body that published it, read as one: "La escuela unitaria. Fundación Ala. Bogotá"."""
    behind = labels[index + 1] if index + 1 < len(labels) else ""
    if behind != "location" or "publisher" in labels:
        return None
    tag = tags[index]
    *_, cut = [None, *_JOURNAL_BEHIND.finditer(text, tag.start + 4, tag.end)]
    if cut is None or not _BODY_WORD.match(text, cut.end(), tag.end):
        return None
    if not is_body(text[cut.end() : tag.end]) or any(map(str.isdigit, text[cut.end() : tag.end])):
        return None
    sure = tag.confidence / 2
    title = tag._replace(end=cut.start() + (text[cut.start()] in "?!"))
    return [*tags[:index], title, Tag("publisher", cut.end(), tag.end, sure), *tags[index + 1 :]]


def _with_place_and_press(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A title with place and press behind it, or a body in front of its place, read as one."""
    behind = tags[index + 1] if index + 1 < len(tags) else None
    tag = tags[index]
    if not index or behind is None or "publisher" in labels or text[tag.end : tag.end + 2] != ", ":
        return None
    sure = tag.confidence / 2
    if behind.label == "location":
        # "Il nomadismo, Istituto di Studi dell’India, Roma 1982".
        comma = text.rfind(", ", tag.start + 4, tag.end)
        if comma < 0 or not _is_press(text[comma + 2 : tag.end]):
            return None
        press = Tag("publisher", comma + 2, tag.end, sure)
        return [*tags[:index], tag._replace(end=comma), press, *tags[index + 1 :]]
    cut = _PLACE_AND_PRESS.search(text, tag.start + 4, tag.end)
    if behind.label != "date" or "location" in labels or cut is None or not is_place(cut["place"]):
        return None
    place = Tag("location", *cut.span("place"), sure)
    press = Tag("publisher", *cut.span("press"), sure)
    return [*tags[:index], tag._replace(end=cut.start()), place, press, *tags[index + 1 :]]


def _is_press(words: str) -> bool:
    """Whether words name a body that prints books, or a press that is known or written as only firms are."""
    if _BODY_WORD.match(words):
        return is_body(words)
    return words.count(" ") < _MOST_OF_PRESS and (
        _FIRM.fullmatch(words) is not None
        or any(CUES.get(word.casefold()) == "press" for word in words.split())
    )


def _with_imprint(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A title with place and years behind it, read as one: "Inscrizioni, Venezia 1824-1853, vol. III"."""
    if "date" in labels or "location" in labels or not text[tags[index].end - 1].isdigit():
        return None
    tag = tags[index]
    cut = _IMPRINT_END.search(text, tag.start + 4, tag.end)
    if cut is None or not is_place(cut["place"]):
        return None
    sure = tag.confidence / 2
    first, last = cut["first"], cut["last"]
    value = f"{first}/{first[: 4 - len(last)]}{last}" if last else first
    parts = [
        tag._replace(end=cut.start(), confidence=sure),
        Tag("location", *cut.span("place"), sure),
        Tag("date", cut.start("first"), cut.end(), sure, value),
    ]
    return [*tags[:index], *parts, *tags[index + 1 :]]


def _meeting_by_code(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A meeting by its letters and year at the end of a title: "On Circumscription, AAAI-86, Boise"."""
    tag = tags[index]
    if not index or "publisher" in labels:
        return None
    code = _CODED_MEETING.search(text, tag.start + 10, tag.end)
    if code is None:
        return None
    sure = tag.confidence / 2
    parts = [tag._replace(end=code.start()), Tag("container:book", *code.span("meeting"), sure)]
    if code["place"]:
        parts.append(Tag("location", *code.span("place"), sure))
    return [*tags[:index], *parts, *tags[index + 1 :]]


def _meeting_by_name(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A meeting at the end of a title: "Dust in coal mines, 14th Annual Meeting of the Society, Boise"."""
    del labels
    tag = tags[index]
    if not _MEETINGS.found_in(text):
        return None
    cut = _MEETING_BEHIND.search(text, tag.start + 10, tag.end)
    if cut is None:
        return None
    meeting = Tag("container:book", *cut.span("meeting"), tag.confidence / 2)
    return [*tags[:index], tag._replace(end=cut.start()), meeting, *tags[index + 1 :]]


_READERS: Sequence[Callable[[str, list[Tag], int, Sequence[str]], list[Tag] | None]] = (
    _gathered_by,
    _before_thesis,
    *TAILS,
    _behind_quotation,
    _meeting_by_code,
    _meeting_by_name,
    _with_body,
    _with_place_and_press,
    _with_journal,
    _with_imprint,
)
