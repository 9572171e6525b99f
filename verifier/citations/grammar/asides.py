"""What stands in brackets inside a citation and says something of its own: a series, an original edition.

"(= Kritische Studien, Bd. 144)", "(ed. or. Paris, Seuil, 1977)", "2010 [1998]", "(1876; repr., Farnborough:".
They are read first and put out of sight, so that no tagger takes their names and years for those of the work.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from verifier.citations.canvas import Canvas, Tag
from verifier.citations.grammar.quotes import find_quotes
from verifier.model import StyledText

_YEAR = r"(?:1[4-9]|20)\d\d"
_SUPERSCRIPT = "¹²³⁴⁵⁶⁷⁸⁹"
_NUMBERED = (
    r"(?:,?\s(?:Bd\.|Band|Bde\.|vol\.|n\.|nr?\.|Nr\.|no\.|No\.|H\.|Heft|t\.|n°|№)\s?|,?\s)"
    r"(?P<number>\d{1,4}(?:[./]\d{1,3})?|[IVXLC]{1,6})"
)
_MARKED_SERIES = re.compile(rf"\(=\s?(?P<name>[^()=]{{4,120}}?)(?:{_NUMBERED})?\)")
_SERIES = re.compile(rf"\s?\((?P<name>(?:edition\s|[^\Wa-zà-ÿ\d_])[^()\d:=]{{6,90}}?){_NUMBERED}\)")
_QUOTED_SERIES = re.compile(rf",\s(?:coll\.\s)?[«“„]\s?(?P<name>[^«»“”„]{{4,80}}?)\s?[»”“],?\s(?={_YEAR})")
_BEHIND_YEAR = re.compile(rf"{_YEAR}\Z")
_BEFORE_PLACE = re.compile(rf"[,.]\s[^\Wa-z\d_][^\d()\[\]“”„«»]{{2,60}}(?:{_YEAR})")
_BEFORE_IMPRINT = re.compile(
    rf",\s(?P<name>[^\Wa-z\d_][^,;:()\d“”]{{6,90}}?),?\s(?:[Nn]o\.\s|[Vv]ol\.\s)?(?P<number>\d{{1,4}}|[IVXLC]{{1,6}})\s(?=\([^():\d]{{2,60}}:\s[^():]{{2,80}}{_YEAR}\))"
)
_PEOPLE = re.compile(r"(?:ed|trans|eds|Volume|Book|Part|Band|Chapter)\b")
_NO_SERIES = re.compile(
    r"(?i)\b(?:edn?|edition|aufl|auflage|diss|thesis|thèse|tesi|hrsg|hg|eds?|trans|nachdruck|reprint|repr|vols?|bde|anm|note|n|fn"
    r"|press|verlag|issue|heft|number|part|teil|chapter|box|folder|doc|court|chamber|cir|v)\b"
)
_ORIGINAL = re.compile(
    r"[(\[](?:ed\.\sor(?:ig)?\.|(?:1[aª]\s)?ed\.\soriginal|or(?:ig)?\.\s?:?|éd\.\sorig\.|édition\soriginale|orig\.\sed\.|original(?:ly)?\s(?:published|edition)"
    r"|first\spublished|first\sed(?:ition|\.)|Orig(?:inalausgabe|\.-?Ausg\.)|zuerst|Erstausgabe|1re\séd\.|prima\sed(?:izione|\.)|titolo\soriginale"
    r"|tit\.\sorig\.)[^()\[\]]{0,160}[)\]]"
)
_FIRST_YEAR = re.compile(rf"(?<=\d\s)[\[(](?P<year>{_YEAR})[\])]")
_REPRINTED = re.compile(
    rf"(?<=\()(?P<year>{_YEAR})(?:[;,]\s(?:repr(?:int(?:ed)?)?|Nachdr(?:uck)?|rééd|réimpr|rist|reimpr|rpt)\.?,?|;)\s(?=[^\d()]{{3,80}}{_YEAR}\))"
)
_EDITION_MARK = re.compile(rf"(?<=\s)(?P<edition>[{_SUPERSCRIPT}]{{1,2}})(?={_YEAR}(?!\d))")
_DIGITS = str.maketrans(_SUPERSCRIPT, "123456789")


# "дис. ... канд. ист. наук", which stands between title and place.
_RUSSIAN_THESIS = re.compile(
    r"(?:\s?[:.])?\s(?P<kind>(?:автореф(?:ерат|\.)\s)?дис(?:с|сертация)?\.?[\s.…]{0,6}(?:на\sсоиск\.\s[\w.\s]{2,20})?(?:канд|д-ра|докт)\.?(?:\s[а-яё.-]{2,12}){1,3}?\sнаук)(?!\w)(?:\s?:\s\d\d(?:\.\d\d)+)?\.?"
)
# "7 vol.", "4 t. en 5 vol.", "2 Bde.", behind a comma.
_VOLUMES = re.compile(
    r",\s(?P<count>\d{1,2})\s(?:t\.\sen\s\d{1,2}\svol\.|vols?\.|voll\.|tomes|tomos|Bde\.|Bände)(?=,\s)"
)
# "(New York: Facts on File, 2004), s.v. “Neutrality.”": the word looked up, behind the imprint.
_SUB_VERBO = re.compile(r"(?<=\)),\ss\.\s?vv?\.\s[“„«\"‘'](?P<word>[^“”„«»\"]{2,80}?)[.,]?[”“»\"’'][\s.]*\Z")
_REVIEW = re.compile(
    r"(?<=[,.:]\s)(?P<cue>(?:[Bb]ook\s)?[Rr]eview\sof|[Rr]ez(?:ension|\.)\s(?:zu|von|v\.)|[Bb]esprechung\s(?:zu|von)|[Cc]ompte[\s-]rendu\s(?:de|du)|[Cc]\.\s?[Rr]\.\sde"
    r"|[Rr]ec(?:ensione|\.)\s(?:a|di)|[Rr]eseña\s(?:de|a)|[Рр]ец(?:ензия|\.)\sна)(?=[:\s])"
)
_HOST = re.compile(r"[,.]\s(?:[Ii]n:?|[Dd]ans|[Ee]n|//)\s|,\s(?=[«“„])")
_LONGEST_REVIEWED = 300


class Asides(NamedTuple):
    """A citation with its asides blanked out, no character moved, and what was read in them.

    Values are taken from ``whole``, which is the citation with them.
    """

    text: StyledText
    tags: tuple[Tag, ...]
    whole: StyledText


def without_asides(text: StyledText) -> Asides:
    """Read the asides of a citation and blank them out; a citation without any stays as it is."""
    plain = text.plain
    if not any(map(plain.__contains__, _SIGNS)):
        return Asides(text, (), text)
    tags: list[Tag] = []
    for read in _READERS:
        plain = read(plain, tags)
    bare = _with_review_quoted(text if plain == text.plain else replace(text, plain=plain))
    return Asides(bare, tuple(tags), text)


def _with_review_quoted(text: StyledText) -> StyledText:
    """The text with what a review says of its book set as a quoted title, so that its names are nobody's."""
    plain = text.plain
    cue = _REVIEW.search(plain)
    if cue is None:
        return text
    apart = [(run.start, run.end) for run in text.italics if run.start >= cue.end()]
    apart += [(cue.end() + quote.start, cue.end() + quote.end) for quote in find_quotes(plain[cue.end() :])]
    apart.sort()
    # Words of the book's title may look like what announces the journal.
    first = apart[0][1] if apart and apart[0][0] - cue.end() < _LONGEST_NAMES else cue.end()
    ends = [match.start() for match in [_HOST.search(plain, first)] if match]
    ends += [start for start, _ in apart if start > first]
    end = min(ends, default=first)
    while end > first and plain[end - 1] in " ,.":
        end -= 1
    start = cue.start("cue")
    if not (
        start
        and cue.end() + 3 < end <= cue.end() + _LONGEST_REVIEWED
        and plain[end : end + 1] in (",", " ", ".")
    ):
        return text
    # The marks take the places of the blank before and the comma behind, so that no character moves.
    quoted = "“" + re.sub(r"[^\s]", "x", plain[start:end]) + "”"
    italics = tuple(run for run in text.italics if not start <= run.start < end)
    return replace(text, plain=plain[: start - 1] + quoted + plain[end + 1 :], italics=italics)


def _blanked(plain: str, start: int, end: int) -> str:
    return plain[:start] + " " * (end - start) + plain[end:]


def _series(plain: str, tags: list[Tag]) -> str:
    match = _MARKED_SERIES.search(plain) if "(=" in plain else None
    if match is None:
        return plain
    tags.extend(Tag(label, *match.span(group), 0.9) for label, group in _PARTS if match[group])
    return _blanked(plain, *match.span())


_PARTS = (("series", "name"), ("number", "number"))


def series_left_over(text: str, tags: Sequence[Tag]) -> Iterator[Tag]:
    """A series in brackets, or in quotation marks before the year, of which no field was made."""
    if any(tag.label == "series" for tag in tags):
        return
    for match in _SERIES.finditer(text):
        if (
            not any(tag.start < match.end() and match.start() < tag.end for tag in tags)
            and not _NO_SERIES.search(match["name"].removeprefix("edition "))
            and _BEHIND_YEAR.search(text, max(0, match.start() - 4), match.start())
            and not re.fullmatch(_YEAR, match["number"])
        ):
            numbered = any(tag.label == "number" for tag in tags)
            yield from (
                Tag(label, *match.span(group), 0.7)
                for label, group in _PARTS
                if label == "series" or not numbered
            )
            return
    quoted = _QUOTED_SERIES.search(text)
    if quoted and not any(tag.start < quoted.end("name") and quoted.start("name") < tag.end for tag in tags):
        yield Tag("series", *quoted.span("name"), 0.7)


def read_series(canvas: Canvas) -> None:
    """Tag a series in brackets behind the year or before place and year: "1929 (Sinica Franciscana 1)".

    British style has it in front of the imprint: "*Title*, Inner Asian Library, 17 (Leiden: Brill, 2007)".
    """
    plain = canvas.plain
    before = _BEFORE_IMPRINT.search(plain) if ": " in plain and " (" in plain else None
    if (
        before
        and not canvas.is_italic(*before.span("name"))
        and any(canvas.italics(0, before.start("name")))
        and not _PEOPLE.match(before["name"])
    ):
        for label, group in _PARTS:
            canvas.tag(label, *before.span(group), 0.85)
        return
    for match in canvas.matches(_SERIES):
        imprint = _BEHIND_YEAR.search(plain, max(0, match.start() - 4), match.start())
        if (
            _NO_SERIES.search(match["name"])
            or not (imprint or _BEFORE_PLACE.match(plain, match.end()))
            or canvas.is_italic(*match.span())
            or re.fullmatch(_YEAR, match["number"])
        ):
            continue
        for label, group in _PARTS:
            if not canvas.has(label):
                canvas.tag(label, *match.span(group), 0.8)
        canvas.take(*match.span())
        return


def _original(plain: str, tags: list[Tag]) -> str:
    match = _ORIGINAL.search(plain)
    # What follows the citation's own date, and not the only thing that is said of it.
    if match is None or not re.search(_YEAR, plain[: match.start()]):
        return plain
    tags.append(
        Tag(
            "note",
            match.start() + len(match.group()) - len(match.group().lstrip(" ([")),
            match.end() - 1,
            0.7,
        )
    )
    return _blanked(plain, *match.span())


def _first_year(plain: str, tags: list[Tag]) -> str:
    for match in _FIRST_YEAR.finditer(plain):
        before = _BEHIND_YEAR.search(plain, match.start() - 5, match.start() - 1)
        if before and match["year"] < before.group():
            tags.append(Tag("origdate", *match.span("year"), 0.8, match["year"]))
            return _blanked(plain, *match.span())
    return plain


def _reprinted(plain: str, tags: list[Tag]) -> str:
    match = _REPRINTED.search(plain)
    if match is None:
        return plain
    tags.append(Tag("origdate", *match.span("year"), 0.9, match["year"]))
    return _blanked(plain, *match.span())


def _edition_mark(plain: str, tags: list[Tag]) -> str:
    match = None if plain.isascii() else _EDITION_MARK.search(plain)
    if match is None:
        return plain
    tags.append(Tag("edition", *match.span("edition"), 0.9))
    return _blanked(plain, *match.span())


def _press_release(plain: str, tags: list[Tag]) -> str:
    if not plain.startswith("Press Release, "):
        return plain
    tags.append(Tag("report", 0, len("Press Release"), 0.9))
    return _blanked(plain, 0, len("Press Release,"))


def _sub_verbo(plain: str, tags: list[Tag]) -> str:
    match = _SUB_VERBO.search(plain) if "s.v" in plain or "s. v" in plain else None
    if match is None:
        return plain
    tags.append(Tag("locator:sub-verbo", *match.span("word"), 0.9))
    return _blanked(plain, match.start(), match.end())


def _volumes(plain: str, tags: list[Tag]) -> str:
    match = _VOLUMES.search(plain)
    if match is None:
        return plain
    tags.append(Tag("volumes", *match.span("count"), 0.9))
    # The comma behind goes with it, so that one still stands directly behind the title.
    return _blanked(plain, match.start() + 1, match.end() + 1)


def _russian_thesis(plain: str, tags: list[Tag]) -> str:
    match = _RUSSIAN_THESIS.search(plain) if "ис" in plain and "наук" in plain else None
    if match is None:
        return plain
    tags.append(Tag("thesis", *match.span("kind"), 0.9))
    # A full stop ends the title, as without these words.
    return plain[: match.start()] + "." + " " * (len(match.group()) - 1) + plain[match.end() :]


_SIGNS = (
    "Press Release, ", "s.v", "s. v", "(",
    "[", *_SUPERSCRIPT, "наук", "eview of", "ez. ", "ezension ", "esprechung", "ompte", "C.R.", "C. R.",
    "c.r.", "vol", "tom", "Bde", "Bände",     "ecensione", "ec. ", "eseña", "ец",
)  # fmt: skip
_LONGEST_NAMES = 80
_READERS: Sequence[Callable[[str, list[Tag]], str]] = (
    _edition_mark,
    _series,
    _original,
    _first_year,
    _reprinted,
    _russian_thesis,
    _volumes,
    _sub_verbo,
    _press_release,
)
