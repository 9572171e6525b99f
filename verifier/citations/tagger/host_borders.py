"""Borders between a title and its host, place or volume that a trained tagger draws in the wrong place.

The menders of `verifier.citations.tagger.borders`, which names them by the labels of the two fields.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.tagger.interface import Mended
from verifier.citations.tagger.words import NAMES_SERIES, PERIODICAL, REGION
from verifier.patterns import late_pattern

_UNSURE, _FAIRLY_SURE, _SURE = 0.8, 0.95, 0.99
_HEAD = 8
"""Characters of a number in front of a reference."""
_LONGEST_WORD = 9
_SHORTEST_WORD = 5
_LONGEST_MOVED = 70
"""Characters of the longest beginning of a journal's name that a title took with it."""

# "... of the Chesapeake. Mar. Pollut. Bull.": the first words of an abbreviated name.
_SHORT = (
    r"(?![IVX]+\.)(?:[A-Z][a-z]{0,7}(?<![aeiouy])"
    r"|[A-Z][a-z]{2,8}(?:phys|chem|biol|geol|psychol|econ|math|engin|ecol|ol|anat|med|mech))\."
)
_ABBREVIATED = late_pattern(rf"[.:?!,]\s(?P<words>(?:{_SHORT}\s?){{1,3}})\Z")
_ABBREVIATION = late_pattern(_SHORT)
_CUTS = late_pattern(r"[.:?!,]\s(?=[^\Wa-z\d_])")
_OPEN_ENDS = frozenset(
    (
        "of",
        "to",
        "for",
        "the",
        "and",
        "on",
        "in",
        "&",
        "de",
        "degli",
        "der",
        "des",
        "für",
        "zur",
        "zum",
        "und",
        "della",
        "delle",
        "dei",
        "di",
        "du",
        "la",
        "pour",
        "et",
        "del",
        "y",
        "sur",
    )
)
_TO = (" a ", " to ", " zu ", " à ", " ad ")
_FOREWORD = late_pattern(
    r",\s[“«\"]?(?P<what>(?:Introdu(?:zione|ction)|Prefazione|Premessa|Postfazione|Foreword|Preface|Préface|Vorwort"
    r"|Einleitung|Nachwort))[”»\"]?\s(?:ad?|to|zu|à)[:]?\s(?P<who>[^\Wa-z\d_].{3,80})\Z"
)
_SERIES_END = late_pattern(
    r"\.?\s\((?P<name>[^\Wa-zà-ÿ\d_][^()\d:=]{6,90}?),?\s(?:(?:Bd|Band|vol|Nr?|[Nn]o|n|H|Heft)\.?\s)?"
    r"(?P<number>\d{1,3}|[IVXLC]{1,6})\.?\)\Z"
)
_EDITED = late_pattern(
    r",\s(?:bearb|hrsg|hg|eingel|ges)\.(?:\su(?:nd|\.)\s(?:hrsg|hg|komm|eingel)\.)?\s(?:v\.|von)\s"
    r"(?P<names>[^\Wa-z\d_][^,;:()\d]{3,60})\Z"
)
_QUOTED_END = late_pattern(r",\s(?:in\s)?[“\"«„](?P<name>[^“”\"«»„]{4,120})\Z")
_PLAIN_HOST = late_pattern(r",\s[Ii]n:?\s(?P<host>[^\Wa-z\d_][^“”\"«»„]{7,200})\Z")
_IN_SAME = late_pattern(
    r",\s[Ii]n:?\s(?P<same>(?:[Dd]ers|[Dd]ies|[Ii]d|[Ii]dem|[Ee]ad|[Ee]adem)\.?),\s(?P<host>[^\Wa-z\d_].{3,200})\Z"
)
_TOWN_AND_YEAR = late_pattern(r"(?P<meeting>[^\Wa-z\d_][^,;:()\d]{2,30}\s(?:1[89]|20)\d\d),\s(?=[^\Wa-z\d_])")
_ROMAN_END = late_pattern(r",\s(?P<volume>[IVX]{1,5})\Z")


def journal_in_title(text: str, title: Tag, journal: Tag) -> Mended:
    """The first words of a journal's name, which a title took with it: "Mar. | Pollut. Bull."."""
    cut = None
    sure = min(title.confidence, journal.confidence)
    short = (
        title.start and title.end - title.start < _SHORTEST_WORD and text[title.end : title.end + 2] == ". "
    )
    if short and _ABBREVIATION.fullmatch(text, title.start, title.end + 1):
        # "Tsuchiya, K.: Jpn. | J. Cancer Res., 83": no title at all.
        return (journal._replace(start=title.start, confidence=sure),)
    if (
        sure < _FAIRLY_SURE
        and text[title.end : title.end + 2] == ". "
        and text.find(".", journal.start, journal.end + 1) > 0
    ):
        alone = title.end - title.start < _LONGEST_WORD and sure < _UNSURE
        if alone and _ABBREVIATION.fullmatch(text, title.start, title.end + 1):
            # "Patel, R. K. | Inorg. | Chem. 2002": no title at all.
            return (journal._replace(start=title.start, confidence=sure),)
        cut = _ABBREVIATED.search(text, max(title.start, journal.start - 30), journal.start)
        at = cut.start("words") if cut else 0
    if cut is None:
        last = text[title.start : title.end].rpartition(" ")[2]
        if last not in _OPEN_ENDS or journal.start - title.end > 1:
            return None
        *_, cut = [None, *_CUTS.finditer(text, max(title.start, title.end - _LONGEST_MOVED), title.end)]
        if cut is None and title.start < _HEAD and title.end - title.start < _LONGEST_MOVED:
            # "Dizionario biografico degli | Italiani": nothing parts them.
            return (title._replace(end=journal.end, confidence=sure),)
        at = cut.end() if cut else 0
    if cut is None or cut.start() <= title.start + 5:
        return None
    end = cut.start() + (text[cut.start()] in "?!")
    return title._replace(end=end, confidence=sure), journal._replace(start=at, confidence=sure)


_OF_TOWN = late_pattern(r"\.\s(?:Times|Post|Herald|Tribune|Sun|News|Daily|Rev|L\.|Law|U\.|Univ|J\.)")


def end_of_title(text: str, title: Tag, journal: Tag) -> Mended:
    """The state behind a place that ends a title: "…, western Texas, | USA. Geology"."""
    at = text.find(". ", journal.start, journal.end)
    if at > 0 and _OF_TOWN.match(text, at):
        # "Title, N.Y. Times".
        return None
    if at < 0 or text[title.end : journal.start] != ", " or not REGION.fullmatch(text, journal.start, at):
        return None
    return title._replace(end=at), journal._replace(start=at + 2)


def foreword(text: str, author: Tag, title: Tag) -> Mended:
    """A foreword to the work of somebody else: "Francesco Lanza, Introduzione a M. Foscari, Necessità"."""
    printed = text[author.start : author.end]
    match = _FOREWORD.search(printed) if any(map(printed.__contains__, _TO)) else None
    if match is None:
        return None
    start, sure = author.start, min(author.confidence, title.confidence)
    return (
        author._replace(end=start + match.start()),
        Tag("title", start + match.start("what"), start + match.end("what"), sure),
        Tag("bookauthor", start + match.start("who"), author.end, sure),
        title._replace(label="container:book"),
    )


def place_in_title(text: str, place: Tag, title: Tag) -> Mended:
    """A title that begins with the name of a place: "Venice. | A Documentary History"."""
    if text[place.end : title.start] != ". " or place.confidence > _SURE:
        return None
    return (title._replace(start=place.start, confidence=min(place.confidence, title.confidence)),)


def one_title(text: str, first: Tag, second: Tag) -> Mended:
    """Two parts of one title between which nothing stands."""
    if text[first.end : second.start].strip():
        return None
    return (first._replace(end=second.end, confidence=min(first.confidence, second.confidence)),)


def subtitle(text: str, title: Tag, book: Tag) -> Mended:
    """What follows a quotation that begins a title: "«Sopra le acque». Espaces et pouvoir, Rome"."""
    if text[title.end : title.end + 3] not in ("». ", "“. ", "“: ", "»: "):
        return None
    start = title.start - (text[title.start - 1 : title.start] in ("«", "„", "»"))
    if book.start - title.end > 3 or PERIODICAL.search(text, book.start, book.end):
        return None
    return (title._replace(start=start, end=book.end, confidence=min(title.confidence, book.confidence)),)


def host_in_title(text: str, title: Tag, behind: Tag) -> Mended:
    """What holds a part, which its title took with it: a journal in quotation marks, a work behind "in"."""
    quoted = _QUOTED_END.search(text, title.start + 4, title.end)
    if quoted is not None and text[title.end : title.end + 1] in ("”", '"', "»", "“"):
        journal = title._replace(label="container:journal", start=quoted.start("name"))
        return title._replace(end=quoted.start()), journal, behind
    if behind.label == "date":
        return None
    host = _PLAIN_HOST.search(text, title.start + 4, title.end)
    if host is None:
        return None
    book = title._replace(label="container:book", start=host.start("host"))
    return title._replace(end=host.start()), book, behind


def same_in_title(text: str, title: Tag, behind: Tag) -> Mended:
    """A work of the same author that holds the part and stands in its title: "Verein, in: ders., Kultur"."""
    if ", in" not in text and ", In" not in text:
        return None
    host = _IN_SAME.search(text, title.start + 3, title.end)
    if host is None:
        return None
    owner = Tag("bookauthor", *host.span("same"), title.confidence)
    book = title._replace(label="container:book", start=host.start("host"))
    return title._replace(end=host.start()), owner, book, behind


def host_before_place(text: str, title: Tag, place: Tag) -> Mended:
    """What holds a part, with the town and year of a meeting: "in Tiziano, | Asolo 1976, Vicenza"."""
    year = _TOWN_AND_YEAR.match(text, place.start, place.end)
    if year is None or text[title.end : place.start] != ", ":
        return host_in_title(text, title, place) if text.find(", in ", title.start, title.end) > 0 else None
    whole = title._replace(end=year.end("meeting"))
    return host_in_title(text, whole, place._replace(start=year.end())) or (
        whole,
        place._replace(start=year.end()),
    )


def volume_in_title(text: str, title: Tag, behind: Tag) -> Mended:
    """The Roman number of a volume at the end of the title: "Das Genossenschaftsrecht, I, Berlin 1868"."""
    match = _ROMAN_END.search(text, max(title.start + 4, title.end - 8), title.end)
    if match is None:
        return None
    volume = Tag("volume", *match.span("volume"), title.confidence)
    return title._replace(end=match.start()), volume, behind


def editor_in_title(text: str, title: Tag, behind: Tag) -> Mended:
    """Who edited a work, in words that its title took with it: "Akten der Zunft, bearb. von Emil Roth"."""
    at = text.find(". v", title.start, title.end)
    match = _EDITED.search(text, max(title.start + 4, at - 30), title.end) if at > 0 else None
    if match is None:
        return None
    editor = Tag("editor", *match.span("names"), title.confidence)
    return title._replace(end=match.start()), editor, behind


def series_in_title(text: str, title: Tag, behind: Tag) -> Mended:
    """A series with its number in brackets at the end of a title: "(Schriften des Museums 4), Husum 1969"."""
    if text[title.end - 1] != ")":
        return None
    match = _SERIES_END.search(text, title.start + 4, title.end)
    if match is None or not NAMES_SERIES.search(match["name"]):
        return None
    series = Tag("series", *match.span("name"), title.confidence)
    number = Tag("number", *match.span("number"), title.confidence)
    return title._replace(end=match.start()), series, number, behind
