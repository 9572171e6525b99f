"""The series of a book as its citation prints it: in brackets, in quotation marks, or among the imprint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifier.citations.canvas import Canvas, Tag
from verifier.patterns import late_pattern
from verifier.signs import Signs

_YEAR = r"(?:1[4-9]|20)\d\d"
_NUMBERED = (
    r"(?:,?\s(?:Bd\.|Band|Bde\.|vol\.|n\.|nr?\.|Nr\.|no\.|No\.|H\.|Heft|t\.|n°|№)\s?|,?\s)"
    r"(?P<number>\d{1,4}(?:[./]\d{1,3})?|[IVXLC]{1,6})"
)
_MARKED_SERIES = late_pattern(rf"\(=\s?(?P<name>[^()=]{{4,120}}?)(?:{_NUMBERED})?\)")
# "(= Osteuropa 57 (2007), H. 8–9)": a book that is the issue of a journal.
_MARKED_ISSUE = late_pattern(
    rf"\(=\s?(?P<name>[^()=\d]{{3,80}}?)\s\d{{1,4}}\s?\({_YEAR}\)(?:[,.:]?\s[^()=]{{1,30}})?\)"
)
_SERIES = late_pattern(
    rf"\([«“\"]?(?P<name>[A-Z]{{2,8}}(?=,?\s\d)|(?:edition\s|[^\Wa-zà-ÿ\d_])[^()\d:=«»”\"]{{6,90}}?)[»”\"]?{_NUMBERED}\.?\)"
)
_SERIES_BEFORE_IMPRINT = late_pattern(
    r"(?<=[,.]\s)(?P<name>[^\Wa-zà-ÿ\d_](?:[^\d()«»“”‘’:;,]|(?<=\w)’(?=\w)){2,90}?)(?:,?\s(?:[Nn]o\.|Nr\.|n°|Bd\.|vol\.))?,?\s(?P<number>\d{1,4}(?:/\d{1,4})?|[IVXLC]{1,6})\s(?=\([^():]{2,60}:\s[^():]{2,60}\d{4}\))"
)
_BARE_SERIES = late_pattern(
    rf",\s{{1,40}}[^\Wa-z\d_][^,()\d]{{2,30}},\s[^,()\d]{{2,40}}\s(?P<brackets>\([«“„]?\s?(?P<name>[^\Wa-zà-ÿ\d_][^()\d«»“”]{{2,60}}?)\s?[»”“]?\)),\s(?={_YEAR})"
)
_QUOTED_SERIES = late_pattern(rf",\s(?:coll\.\s)?[«“„]\s?(?P<name>[^«»“”„]{{2,80}}?)\s?[»”“],?\s(?={_YEAR})")
_CLOSING = ("»", "”", "“")
# "coll. « Thémis »", "(«Europa delle Corti», 78)", "« Points », [1976] 1995": series in quotation marks.
_COLLECTION = late_pattern(
    r"(?<=[,.(]\s|.\()\(?(?:[Cc]oll(?:ana|ection)?\b\.?|[Cc]ol\.)\s[«“„\"]\s?(?P<name>[^«»“”„\"]{2,80}?)\s?[»”“\"]"
    r"(?:,?\s(?:n[°o.]{1,2}|vol\.|t\.)\s?(?P<number>\d{1,4}))?\)?(?=[\s,.;):]|\Z)"
)
_IN_BRACKETS = late_pattern(
    r"\s\([«“„]\s?(?P<name>[^«»“”„()]{2,80}?)\s?[»”“](?:,?\s(?:(?:nn?|vol|t|Bd|Nr)\.?\s?)?(?P<number>\d{1,4}|[IVXLC]{1,6}))?\)"
)
# "Ch. Links 2003 (Forschungen zur DDR), S. 99": a series without a number, between year and page.
_BEHIND_YEAR_ALONE = late_pattern(
    rf"(?<={_YEAR})\s\((?P<name>[^\Wa-zà-ÿ\d_][^()\d«»“”„:;,]{{4,80}})\)(?=,\s(?:pp?|S|cc?|[IVX]{{1,4}})[.,]\s?)"
)
_BEFORE_PAGE = Signs("), S", "), p", "), c", "), I", "), V", "), X")
_NAMES_SERIES = late_pattern(
    r"(?i)schriften|studien|beiträge|forschungen|reihe|bibliothek|abhandlungen|veröffentlichungen|quellen|texte|biblioteca|bibliothèque"
    r"|collana|studi\b|quaderni|cahiers|monografi|historica|archiv"
)
_AMONG_IMPRINT = late_pattern(
    rf"(?:,[^,«»“”„]{{2,80}}){{3}}(?P<quoted>,\s[«“„]\s?(?P<name>[^«»“”„]{{2,60}}?)\s?[»”“](?:,?\s(?:n[°º]\s?)?(?P<number>\d{{1,3}}))?)(?=,?\s\[?{_YEAR})"
)
# "Paris, Mercure, 1995, « Le Temps retrouvé », p. 44".
_QUOTED_BEHIND_YEAR = late_pattern(
    rf"(?:,[^,«»“”„]{{2,80}}){{3}},\s{_YEAR}(?P<quoted>,\s(?:coll\.\s)?«\s?(?P<name>[^«»“”„]{{2,60}}?)\s?»(?:,?\s(?:n[°º]\s?)?(?P<number>\d{{1,3}}))?)(?=,\s(?:pp?|t|vol)\.\s|[\s.]*\Z)"
)
_BEHIND_YEAR = late_pattern(rf"{_YEAR}\Z")
_BEFORE_PLACE = late_pattern(rf"[,.]\s[^\Wa-z\d_][^\d()\[\]“”„«»]{{2,60}}(?:{_YEAR})")
_ENDS_NUMBER = frozenset("0123456789IVXLC.")
_PLACE_AND_YEAR = late_pattern(rf"\s[^\Wa-z\d_][^\d()\[\]“”„«»,.]{{2,40}}\s{_YEAR}")
_BEFORE_YEAR = late_pattern(rf",\s{_YEAR}(?=[,.])")
_PEOPLE = late_pattern(r"(?:ed|trans|eds|Volume|Book|Part|Band|Chapter)\b")
_NO_SERIES = late_pattern(
    r"(?i)\b(?:edn|ed(?=[.,]|\Z|\sby\b)|edition|aufl|auflage|diss|thesis|thèse|tesi|hrsg|hg|eds|trans|nachdruck|reprint|repr|vols?|bde|anm|note|n|fn"
    r"|press|verlag|issue|heft|number|part|teil|chapter|box|folder|doc|court|chamber|cir|v|isbn|issn|doi)\b"
)
# "ed. | Theodore Besterman, vol. 33 (Geneva: …": who edited it, and its own volume.
_DOES = late_pattern(
    r"(?:\b(?:[Ee]ds?|[Tt]rans|[Tt]r|[Hh]rsg|[Hh]gg?|[Üü]bers|[Éé]ds?|[Dd]ir|[Tt]rad|[Bb]earb)\.|\b(?:by|von|par|por|cura\sdi))\s\Z"
)
_EDITED = late_pattern(r"(?<!\w)(?:[Ee]d|[Hh]rsg|[Hh]g|[Éé]d)\.\s|a\scura\sdi\s")
_PARTS = (("series", "name"), ("number", "number"))


def blanked(plain: str, start: int, end: int) -> str:
    """A text with blanks in the place of a range."""
    return plain[:start] + " " * (end - start) + plain[end:]


def marked_series(plain: str, tags: list[Tag]) -> str:
    """A series behind an equals sign in brackets: "(= Kritische Studien, Bd. 144)"."""
    match = _MARKED_SERIES.search(plain) if "(=" in plain else None
    if match is None and "(=" in plain:
        match = _MARKED_ISSUE.search(plain)
        if match is not None:
            tags.append(Tag("series", *match.span("name"), 0.8))
            return blanked(plain, *match.span())
    if match is None:
        return plain
    tags.extend(Tag(label, *match.span(group), 0.9) for label, group in _PARTS if match[group])
    return blanked(plain, *match.span())


def _numbered_brackets(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """What may be a series with its number in brackets, and where it begins with the blank in front of it."""
    at = -1
    while (at := text.find("(", at + 1)) >= 0:
        close = text.find(")", at)
        # Most brackets hold a year, or end in a letter: seen faster.
        if close < 0 or text[close - 1] not in _ENDS_NUMBER or text[at + 1].isdigit():
            continue
        match = _SERIES.match(text, at)
        if match is not None:
            yield at - text[at - 1 : at].isspace(), match


def series_left_over(text: str, tags: Sequence[Tag]) -> Iterator[Tag]:
    """A series in brackets, or in quotation marks before the year, of which no field was made."""
    if any(tag.label == "series" for tag in tags):
        return
    for start, match in _numbered_brackets(text):
        if (
            not any(tag.start < match.end() and start < tag.end for tag in tags)
            and not _NO_SERIES.search(match["name"].removeprefix("edition "))
            and _BEHIND_YEAR.search(text, max(0, start - 4), start)
            and not re.fullmatch(_YEAR, match["number"])
        ):
            numbered = any(tag.label == "number" for tag in tags)
            yield from (
                Tag(label, *match.span(group), 0.7)
                for label, group in _PARTS
                if label == "series" or not numbered
            )
            return
    quoted = _QUOTED_SERIES.search(text) if any(map(text.__contains__, _CLOSING)) else None
    if quoted and not any(tag.start < quoted.end("name") and quoted.start("name") < tag.end for tag in tags):
        yield Tag("series", *quoted.span("name"), 0.7)


def read_series(canvas: Canvas) -> None:
    """Tag a series in brackets behind the year or before place and year: "1929 (Sinica Franciscana 1)".

    Behind an italic title one may also stand in quotation marks: "*Le Peuple*, Flammarion, « GF », 1974".
    """
    plain = canvas.plain
    quoted = _QUOTED_SERIES.search(plain) if "»" in plain or "”" in plain else None
    if quoted and any(quoted.start() - end <= 1 for _, end in canvas.italics(0, quoted.start())):
        # "*Glosa*, „Państwo i Prawo” 2010": directly behind the title stands a journal.
        quoted = None
    if quoted and any(canvas.italics(0, quoted.start())) and canvas.is_free(*quoted.span()):
        canvas.tag("series", *quoted.span("name"), 0.8)
        canvas.take(quoted.start() + 1, quoted.end())
        return
    bare = _BARE_SERIES.search(plain) if "), " in plain else None
    if (
        bare
        and any(canvas.italics(0, bare.start()))
        and not canvas.is_italic(*bare.span("name"))
        and not _NO_SERIES.search(bare["name"])
    ):
        canvas.tag("series", *bare.span("name"), 0.7)
        canvas.take(bare.start("name") - 1, bare.end("name") + 1)
        canvas.take(*bare.span("brackets"))
        return
    before = _SERIES_BEFORE_IMPRINT.search(plain) if " (" in plain else None
    if (
        before
        and any(canvas.italics(0, before.start()))
        and not canvas.is_italic(*before.span("name"))
        and not _NO_SERIES.search(before["name"])
        and not _PEOPLE.match(before["name"])
        and not _DOES.search(plain, 0, before.start())
    ):
        canvas.tag("series", *before.span("name"), 0.75)
        canvas.tag("number", *before.span("number"), 0.75)
        return
    for start, match in _numbered_brackets(canvas.rest()):
        imprint = _BEHIND_YEAR.search(plain, max(0, start - 4), start)
        if (
            _NO_SERIES.search(match["name"])
            or not (
                imprint or _BEFORE_YEAR.match(plain, match.end()) or _BEFORE_PLACE.match(plain, match.end())
            )
            or canvas.is_italic(start, match.end())
            or re.fullmatch(_YEAR, match["number"])
        ):
            continue
        for label, group in _PARTS:
            if not canvas.has(label):
                canvas.tag(label, *match.span(group), 0.8)
        canvas.take(start, match.end())
        return


def quoted_series(plain: str, tags: list[Tag]) -> str:
    """A series in quotation marks, announced, in brackets, or behind place and press."""
    quoted = "»" in plain or "”" in plain or "“" in plain or '"' in plain
    if not quoted and "), " not in plain:
        return plain
    match = None
    if quoted and ("oll" in plain or "ol. " in plain):
        match = _COLLECTION.search(plain)
    if match is None and _BEFORE_PAGE.found_in(plain):
        match = _BEHIND_YEAR_ALONE.search(plain)
        if match and _NO_SERIES.search(match["name"]):
            match = None
    if match is None and quoted and ("(«" in plain or "(“" in plain or "(„" in plain):
        match = _IN_BRACKETS.search(plain)
        if (
            match
            and not re.search(rf"{_YEAR}[,.]?\Z|(?:,[^,]{{2,60}}){{3}}\Z", plain[: match.start()])
            and not (match["number"] and _BEFORE_YEAR.match(plain, match.end()))
        ):
            match = None
    span = match.span() if match else (0, 0)
    if match is None and "»" in plain:
        match = _AMONG_IMPRINT.search(plain) or _QUOTED_BEHIND_YEAR.search(plain)
        span = match.span("quoted") if match else span
    if match is None:
        return plain
    groups = match.groupdict()
    tags.extend(Tag(label, *match.span(group), 0.9) for label, group in _PARTS if groups.get(group))
    # The comma in front of it stays, where one stands.
    start = span[0] + 1 if plain[span[0]] == "," else span[0]
    if plain[span[1] : span[1] + 1] == "," and plain[:start].rstrip().endswith(","):
        return blanked(plain, start, span[1] + 1)
    return blanked(plain, start, span[1])


def bracketed_series(plain: str, tags: list[Tag]) -> str:
    """A series with its number in brackets, behind the year or before place and year."""
    for _, match in _numbered_brackets(plain):
        at = match.start()
        end = at - (plain[at - 1 : at] == " ")
        if (
            not re.fullmatch(_YEAR, match["number"])
            and not _NO_SERIES.search(match["name"].removeprefix("edition "))
            and (
                _BEHIND_YEAR.search(plain, max(0, end - 4), end)
                or _BEFORE_YEAR.match(plain, match.end())
                or (_EDITED.search(plain, 0, match.start()) and _BEFORE_PLACE.match(plain, match.end()))
                or (_NAMES_SERIES.search(match["name"]) and _BEFORE_PLACE.match(plain, match.end()))
                or (plain[end - 1] in ".," and _PLACE_AND_YEAR.match(plain, match.end()))
            )
        ):
            tags.extend(Tag(label, *match.span(group), 0.8) for label, group in _PARTS)
            return blanked(plain, *match.span())
    return plain
