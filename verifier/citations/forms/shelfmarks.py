"""Files cited by nothing but where they lie: "ASVe, Senato, Terra, reg. 15, c. 34v", "FO 371/6612, TNA"."""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.archival_parts import (
    FEWEST_SIGNS,
    LONGEST,
    PRINTED,
    SENT,
    SHORTEST_DESCRIPTION,
    cited_sheet,
    dates_of_papers,
)
from verifier.citations.forms.letters import is_person
from verifier.citations.forms.parts import SURE, assembled
from verifier.citations.grammar.archive_marks import (
    ABBREVIATED,
    ABROAD,
    FAMOUS,
    GERMAN,
    HELD,
    HENCEFORTH,
    KEEPER,
    KEEPERS,
    MARK_FIRST,
    NAMED_FILE,
    PERHAPS_HELD,
    SERIES_AND_NUMBER,
    SHEET,
    SHEET_INSIDE,
    WRITTEN,
)
from verifier.citations.grammar.dates import PrintedDate
from verifier.citations.tagger.gazetteers import is_given
from verifier.citations.tagger.head import introduction
from verifier.compare.names import read_names, to_biblatex
from verifier.model import FieldSpan, StyledText
from verifier.patterns import late_pattern

# The last words between commas in front of a day: more than one, and none of a mark.
_DESCRIPTION = late_pattern(
    r",\s(?:[«“„‘]\s?)?(?P<said>(?=[^\d,;]{12,})[^\W\d_][\w’'.-]*(?:\s[\w’'().-]+){2,24}?)\s?[»”“’]?,?\s(?:vom\s|du\s|del\s|of\s)?\Z"
)

# "…, 7 U 1/412, jugement du | 14 mars 1868": one word that says what it is.
_KIND_OF_PAPER = late_pattern(
    r",\s(?P<said>(?i:jugement|arrêt|lettre|rapport|procès-verbal|délibération|requête|mémoire|plainte|enquête|déposition|interrogatoire|circulaire|carta|informe|testamento|memorial"
    r"|oficio|auto|sentencia|lettera|relazione|supplica|verbale|sentenza|testamento|Protokoll|Bericht|Schreiben|Eingabe|Urteil|Brief|Testament|Erlass|Vermerk|letter|report|minutes|deposition"
    r"|petition|will|memorandum|telegram|verdict|inquest)),?\s(?:vom\s|du\s|de(?:l|lla)?\s|of\s|dated\s)?\Z"
)

# "Rook Papers, box 12, folder 4, Yale University Library": no letter is named, only where it lies.
_PAPERS = late_pattern(
    r"(?P<papers>[^\Wa-z\d_][^,;:()“”\"\d]{2,70}\s(?:Papers|Collection|Records|Manuscripts|Archives?|Archive\sCollection)),\s"
    r"(?:[^;:“”\"]{2,40},\s)??(?:[Bb]ox|[Ff]older|[Ff]ile|[Ss]eries|[Rr]eel|[Cc]arton|MSS?)\s[\w/-]{1,12}(?:,\s[^;:“”\"]{2,90}){0,4}"
)


def read_papers(text: StyledText, plain: str) -> Assembled | None:
    """The papers of a person by box and folder and the library that has them."""
    if "ox " not in plain and "older " not in plain and "eel " not in plain:
        return None
    if text.italics or len(plain) > LONGEST:
        return None
    if PRINTED.search(plain):
        return None
    start = introduction(plain)
    last = len(plain.rstrip(" ."))
    if _PAPERS.fullmatch(plain, start, last) is None:
        return None
    fields = {"title": (plain[start:last], start, last)}
    days = [date for date in dates_of_papers(plain) if date.precision == "day" and date.start > start]
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
    return assembled("unpublished", fields)


def read_mark_first(plain: str) -> Assembled | None:
    """A file whose shelf mark stands in front of the archive: "FO 371/41095, The National Archives, Kew"."""
    if "/" not in plain[:24] or len(plain) > LONGEST or PRINTED.search(plain):
        return None
    start = introduction(plain)
    match = MARK_FIRST.fullmatch(plain, start)
    if match is None:
        return None
    last = len(plain.rstrip(" ."))
    fields = {"title": (plain[start:last], start, last)}
    days = [date for date in dates_of_papers(plain) if date.edtf and date.start > start]
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
    return assembled("unpublished", fields)


def read_shelf_mark(plain: str, start: int) -> Assembled | None:
    """An archive, and signs of where in it."""
    if "; " in plain and _SHEET_AND_MORE.search(plain, start):
        # "…, 86, c. 12r; ASF, Dieci di Balìa, 31, cc. 4r-19v": two files.
        return None
    inside = _IN_BRACKETS.search(plain, start) if ")," in plain else None
    if inside is not None:
        return _bracketed(plain, start, inside)
    dated = _DAY_BEHIND.search(plain, start) if plain.rstrip(" .").endswith(")") else None
    if dated is None and plain.rstrip(" .").endswith(")") and HELD.search(plain, start):
        # "…, box 104, doc. 12 (April 24, 1747)".
        dated = _DAY_AT_END.search(plain, start)
    days = [date for date in dates_of_papers(dated["day"]) if date.precision == "day"] if dated else []
    if dated is None or not days:
        return _marked(plain, start)
    # "reg. 27, c. 143r (12 agosto 1498)": the day of what stands there.
    read = _marked(plain[: dated.start("behind")], start)
    if read is not None:
        read.fields.setdefault("date", days[0].edtf)
        read.spans = (*read.spans, FieldSpan("date", *dated.span("day"), SURE))
    return read


# "MOURÃO, 2009, f. 140", as Brazil cites a thesis again (ABNT NBR 10520): no file bears a year alone.
_NAME_AND_YEAR = late_pattern(
    r"[^\W\d_a-zà-öø-ÿ]{2,20}(?:[\s-][^\W\d_a-zà-öø-ÿ]{2,20})?,\s(?:19|20)\d\d[a-z]?,\sff?\.\s?\d"
)


def _marked(plain: str, start: int) -> Assembled | None:
    if not (ABBREVIATED.match(plain, start) or KEEPERS.found_in(plain)) and (
        plain.isascii() or not ABROAD.found_in(plain)
    ):
        return None
    keeper = KEEPER.match(plain, start) if not _NAME_AND_YEAR.match(plain, start) else None
    paper = _PAPER_OF_DAY.search(plain) if keeper is not None else None
    printed_whole, plain = plain, plain[: paper.start()] if paper else plain
    # "fasc. «Stampa»": a file by its name.
    printed = NAMED_FILE.sub("", plain) if ". «" in plain else plain
    if keeper is None or PRINTED.search(printed, start):
        return None
    # "fol. 1–44 (Fassung B)": what lies there.
    remark = _REMARK.search(plain, keeper.end())
    whole_text, plain = plain, plain[: remark.start()] if remark else plain
    sheet = SHEET.search(plain, keeper.end() - 1)
    if sheet is None and remark is not None:
        remark, plain = None, whole_text
    inside = SHEET_INSIDE.search(plain, keeper.end() - 1) if sheet is None else None
    last = sheet.start() if sheet else len(plain)
    days = _told_days(plain, start, keeper, last, placed=bool(sheet or inside))
    if days is None:
        return None
    end = len(plain[: sheet.start() if sheet else len(plain)].rstrip(" ,.;("))
    written = sheet is not None and sheet["year"] is not None
    days = days or [
        date
        for date in dates_of_papers(plain)
        if date.edtf
        and start < date.start
        and (written or date.start < end)
        # "ms. 1443": a number, and no year.
        and not (date.precision == "year" and _NUMBERED.search(plain, start, date.start))
    ]
    fields = {"title": (plain[start:end], start, end)}
    if paper is not None:
        _add_paper(fields, paper, printed_whole)
        return assembled("unpublished", fields, cited_sheet(sheet or inside))
    if remark is not None:
        group = "said" if remark["said"] else "copy"
        fields["note"] = (remark[group], *remark.span(group))
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
    if inside is None and days and days[-1].end >= end - 1:
        told = _DESCRIPTION.search(plain, keeper.end(), days[-1].start)
        told = told or _KIND_OF_PAPER.search(plain, keeper.end(), days[-1].start)
        if told is not None and not HELD.search(plain, told.start("said"), told.end("said")):
            # "…, A 213 Bü 4417, Bericht des Vogts an den Oberrat, 3. Mai 1768, fol. 12r": it is cited.
            fields["title"] = (told["said"], *told.span("said"))
            fields["date"] = (days[-1].edtf, days[-1].start, days[-1].end)
            fields["note"] = (plain[start : told.start()], start, told.start())
        _add_writer(fields, fields["title"])
    if inside is not None:
        # What the sheet holds is cited; where it lies is said in front.
        first, last = inside.start("said"), days[-1].start if days and days[-1].end >= end else end
        said = plain[first:last].rstrip(" ,.;(")
        marked = plain[start : inside.end("sheet")]
        if len(said) >= SHORTEST_DESCRIPTION:
            fields["title"] = (said, first, first + len(said))
            fields["note"] = (marked, start, start + len(marked))
            _add_writer(fields, fields["title"])
    return assembled("unpublished", fields, cited_sheet(sheet or inside))


# "Reading, Special Collections, MS 2041/4 (Dorothea Mallory, Notebook 4, 1929), fol. 12r".
_IN_BRACKETS = late_pattern(r"(?<=\d)\s\((?P<said>[^\W\d_][^()]{5,90})\)(?=,\s(?:fols?|ff?|Bll?|cc?)\.)")
_SHEET_AND_MORE = late_pattern(r"(?:cc?|ff?|fols?|Bll?)\.\s?\d{1,4}\s?[rv]?[°º]?;\s[^\Wa-z\d_]")
_DAY_BEHIND = late_pattern(
    r"(?<=\s)(?:cc?|ff?|fols?|Bll?)\.\s?\d{1,4}\s?[rv]?[°º]?(?:\s?[-–]\s?\d{1,4}\s?[rv]?)?(?P<behind>\s)\((?P<day>\d[^()]{6,30}(?:1[2-9]|20)\d\d)\)[\s.]*\Z"
)
_DAY_AT_END = late_pattern(
    r"(?<=\d)(?P<behind>\s)\((?P<day>(?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s\d{1,2},)\s1[2-9]\d\d)\)[\s.]*\Z"
)
_NAMED = late_pattern(r"(?P<author>(?:[^\Wa-z\d_][\w.’'-]{0,20}\s){1,3}[^\Wa-z\d_][\w’'-]{1,24}),\s(?=\S)")
_YEAR_BEHIND = late_pattern(r",\s(?P<year>1[4-9]\d\d|20\d\d)\Z")


def _bracketed(plain: str, start: int, inside: re.Match[str]) -> Assembled | None:
    """A file with what it holds in brackets between its mark and the sheet."""
    blank = " " * len(inside.group())
    read = read_shelf_mark(f"{plain[: inside.start()]}{blank}{plain[inside.end() :]}", start)
    if read is None or "title" not in read.fields:
        return None
    first, said = inside.start("said"), inside["said"]
    fields: dict[str, tuple[str, int, int]] = {}
    named = _NAMED.match(said)
    if named is not None and _begins_person(said):
        fields["author"] = (to_biblatex(read_names(named["author"])), first, first + named.end("author"))
    dated = _YEAR_BEHIND.search(said)
    days = [date for date in dates_of_papers(said) if date.edtf]
    begun = named.end() if "author" in fields and named is not None else 0
    end = dated.start() if dated else days[-1].start if days else len(said)
    title = said[begun:end].rstrip(" ,")
    fields["title"] = (title, first + begun, first + begun + len(title))
    if dated or days:
        value, low, high = (
            (dated["year"], *dated.span("year")) if dated else (days[-1].edtf, days[-1].start, days[-1].end)
        )
        fields["date"] = (value, first + low, first + high)
    mark = plain[start : inside.start()]
    fields["note"] = (mark, start, start + len(mark))
    place = next((span for span in read.spans if span.field == "locator"), None)
    sheet = ("folio", read.locator.value, place.start, place.end) if read.locator and place else None
    return assembled("unpublished", fields, sheet)


def _told_days(
    plain: str, start: int, keeper: re.Match[str], last: int, *, placed: bool
) -> list[PrintedDate] | None:
    """The days of what lies in a file; None where too few signs say that it is one.

    ``placed``: a sheet is named.
    """
    held = [match.group() for match in HELD.finditer(plain, keeper.end(), last)]
    # "FO 371/6612" names series and piece.
    surely = len(held) + any("/" in mark for mark in held) + placed
    perhaps = surely + len(PERHAPS_HELD.findall(plain, keeper.end(), last)) + bool(keeper["named"])
    perhaps += HENCEFORTH.search(plain, start, keeper.end() + 60) is not None
    famous = FAMOUS.match(plain, start) is not None
    perhaps += famous or GERMAN.match(plain, start) is not None
    perhaps += WRITTEN.search(plain, keeper.end(), last) is not None
    # "ASVe, Senato, Terra, filza 88, 3 luglio 1583": a file and the day of what lies in it.
    marked = _NUMBERS_BETWEEN.search(plain, keeper.end() - 2, last) if keeper["named"] else None
    one = len(held) == 1 or marked is not None
    days = [date for date in dates_of_papers(plain) if date.precision == "day"] if one else []
    surely += marked is not None and bool(days)
    perhaps += bool(days) and start < days[-1].start and not plain[days[-1].end :].strip(" .")
    whole = (keeper["named"] or famous) and perhaps > FEWEST_SIGNS
    numbered = famous and SERIES_AND_NUMBER.fullmatch(plain, keeper.end()) is not None
    if not numbered and (not (surely or whole) or perhaps < FEWEST_SIGNS):
        return None
    return days


def _add_paper(fields: dict[str, tuple[str, int, int]], paper: re.Match[str], plain: str) -> None:
    """Put what lies in a file, and its day, to the fields: "…, Fach 12 (Protokoll vom 9. Mai 1721)"."""
    day = next((date for date in reversed(dates_of_papers(plain)) if date.start > paper.start()), None)
    if day is None:
        return
    first = paper.start("said")
    said = _OF_DAY.sub("", plain[first : day.start]).rstrip(" ,")
    fields["note"] = fields["title"]
    fields["title"] = (said, first, first + len(said))
    fields["date"] = (day.edtf, day.start, day.end)


_OF_DAY = late_pattern(r"[,\s]\s?(?:vom|v\.|of|du|del|de|dated|dat\.)\s?\Z")
_REMARK = late_pattern(
    r"\s\((?P<said>[^()\d]{4,40})\)[\s.]*\Z"
    # "Л. 12. Подлинник на французском языке": what lies there.
    r"|(?<=\d)(?:\s?об)?\.\s(?P<copy>(?:Подлинник|Копия|Заверенная\sкопия|Черновик|Автограф|Машинопись|Рукопись|Отпуск|Перевод|Маш\.\sкопия)(?:\s[^.;\d]{2,80})?)[\s.]*\Z"
)
_PAPER_OF_DAY = late_pattern(
    r"\s\((?P<said>[^\W\d_][^()\d]{3,60}?,?\s(?:(?:vom|v\.|of|du|del|de|dated|dat\.)\s)?(?=[^()]{0,6}\d)[^()]{6,24}(?<=\s)1[4-9]\d\d)\)[\s.]*\Z"
)
# "Staatsarchiv Bremen, 2-P.6.b.2., Protokoll des Rates": a mark without a word that says of what.
_NUMBERS_BETWEEN = late_pattern(r"[,.]\s[^\s,;()]{0,12}\d[^\s,;()]{0,12}\.?,\s")
_NUMBERED = late_pattern(
    r"(?<!\w)(?:[Фф]|[Оо]п|[Дд]|[Пп]|[Сс]пр|ед\.\sхр|mss?|MSS?|nn?|[Nn]r|no|cod|reg|b|busta|fasc|filza|leg|inv|kart|Inv|cote|sygn|Hs|Cod|R|vol|Box|box)\.?\s\Z"
)
_BEGINS_PERSON = late_pattern(
    r"(?:Sir|Lord|Lady|Dame|Mr|Mrs|Miss|Dr|Prof|Rev|Graf|Fürst|Baron|Freiherr|Comte|Marquis|Duc|Conte|Don|Doña|Fray)\.?\s[^\Wa-z\d_]"
    r"|(?:[^\Wa-z\d_]\.\s?){1,3}[^\Wa-z\d_]"
)


def _begins_person(words: str) -> bool:
    return _BEGINS_PERSON.match(words) is not None or is_given(words.partition(" ")[0])


_LETTERS = ("brief v", "letter from ", "lettre de ", "lettre d’", "carta de ", "lettera di ", "missive van ")


def _add_writer(fields: dict[str, tuple[str, int, int]], title: tuple[str, int, int]) -> None:
    """Put the writer of a letter to the fields: "…, fol. 119r, Lord Harcombe to Sir Thomas Fremley"."""
    words, start, _ = title
    sent = SENT.match(words)
    told = words.casefold().startswith(_LETTERS)
    if sent is not None and is_person(sent["sender"]) and (told or _begins_person(sent["sender"])):
        first, end = sent.span("sender")
        fields["author"] = (to_biblatex(read_names(sent["sender"])), start + first, start + end)
