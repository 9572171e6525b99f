"""The tagger by rules: grammar first, then the place of each part around the title.

No rule knows a work or a name of one; they know what citations look like (see docs/decisions).
"""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas, Tag
from verifier.citations.grammar.addresses import read_addresses
from verifier.citations.grammar.bare_numbers import read_bare_numbers
from verifier.citations.grammar.chinese_imprint import read_chinese_imprint
from verifier.citations.grammar.dates import PrintedDate, find_dates, read_date
from verifier.citations.grammar.locators import read_locators
from verifier.citations.grammar.months import MONTH, month_number
from verifier.citations.grammar.numbers import read_numbers
from verifier.citations.grammar.series import read_series
from verifier.citations.grammar.shortened import read_shortened
from verifier.citations.tagger.document_titles import of_document, read_first_print, with_whole_title
from verifier.citations.tagger.head import introduction, tag_head
from verifier.citations.tagger.layout import Layout, read_type_code
from verifier.citations.tagger.tail import tag_tail
from verifier.citations.tagger.title import find_layout
from verifier.citations.tagger.words import DECISION, PERIODICAL, REPORT, THESIS
from verifier.compare.names import is_body, looks_like_names
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_YEAR_BEHIND_WORDS = late_pattern(
    rf"(?<=[^\W\d_][\s.])\s?(?P<year>(?:1[4-9]|20)\d\d)(?:[-–/](?P<last>(?:1[4-9]|20)?\d\d))?(?:ff?\.(?=,))?(?=\s*(?:[,.;:)\]{TAKEN}]|$)|\s\((?:im|in|forthcoming|à)\s)"
)
_ENTRY_WORD = late_pattern(
    r"(?:(?<=[,.;:]\s)|\A)(?P<cue>(?:[Vv]oce|ad\svocem|voz|[Aa]rt\.|[Aa]rtikel|Stichwort|Lemma|[Aa]rticle|notice)\s(?:zu\s)?)(?P<quoted>(?=[“„«\"‘‚]))?"
    r"|(?<=,\s)(?P<alone>voce),(?=\s[Ii]n\s)"
)
_TITLE_OF_DOCUMENT = late_pattern(
    r"(?:Identical\s)?(?:Letters?|Notes?\sverbales?|Notes?|Statements?|Reports?|Declaration|Resolution|Memorandum|Draft|Agenda|Communication"
    r"|Lettre|Rapport|Carta|Informe|Письмо|Доклад)\s(?:dated\s(?P<day>\d{1,2}\s[A-Z][a-z]{2,8}\s(?:19|20)\d\d)\s)?\S"
)
_KEEPER = late_pattern(
    r"(?:(?:UN|U\.N\.|ONU|VN|OSCE|WTO|EU)[,\s-]{1,2})?(?:UNDOC\.?|Docs?\.?|Documents?|doc\.?|Dok\.?)?[:\s]{0,2}"
)
# Behind a symbol: its series, dates and places, but no words of a title.
_SAYS_NOTHING = late_pattern(
    rf"(?:\s[A-Z](?=[\s,.(]|\Z))?(?:[\s\d.,;:()[\]–-]|{TAKEN}|{MONTH}|paras?\.?|par\.|Ziff\.|Rn\.|Nr\.|pp?\.|annex|at|of|vom|du|del?|от){{0,80}}",
    re.IGNORECASE,
)
_SUFFIX = late_pattern(rf"\s[A-Z](?=\s*(?:[,.;(\[{TAKEN}]|\Z)|\s(?:of|vom|du|del?|от)\s)")
_OF_DAY = late_pattern(r",?\s(?P<of>(?:of|vom|du|del?|от)\s)(?=\d)")
_BEFORE_DAY = late_pattern(r"(?<=\s)(?:vom|v\.|du|del|от)\s\Z")
_ROMAN_VOLUME = late_pattern(r"[\s,]{1,3}(?P<v>[IVX]{1,5})(?=,\s)(?!,\s\d)")
_ACADEMIC_YEAR = late_pattern(
    r"(?<=,\s)a(?:\.\s?a\.|nno\saccademico)\s(?=\d{4})|(?<=,\s)s(?:er)?\.\s[IVX]{1,4},(?=\s\d)"
)
_SAME_OWNER = late_pattern(
    r"(?<=[,.\s])[Ii]n:?\s(?P<same>(?:[Dd]ers|DERS|[Dd]ies|DIES|I[Dd]|[Ii]d|[Ee]ad|EAD|IDEM|[Ii]dem|[Ee]adem)\b\.?)[,:]\s"
)
_SAME_SIGNS = Signs(
    "n ders",
    "n: ders",
    "n D",
    "n: D",
    "n dies",
    "n: dies",
    "n I",
    "n i",
    "n: I",
    "n: i",
    "n E",
    "n: E",
    "n e",
    "n: e",
)
_NEXT = 2
_SENDER = late_pattern(
    r"(?:(?:Letter|Telegram|Cable)\sfrom\s)?(?P<sender>[A-Z][^,;:()\d]{3,40}?)\sto\s(?=(?:the\s)?[A-Z])"
)
_LIKE_NAMES = 0.5
# "foreword to *Small States*, ed. Berg".
_FRONT_MATTER = late_pattern(
    r"(?P<kind>(?:[Ff]oreword|[Pp]reface|[Ii]ntroduction|[Aa]fterword|[Ee]pilogue|[Pp]rologue|[Pp]ostscript))\s(?:to|of)\Z"
)
_OF_THE_COMMISSION = late_pattern(
    r"(?<!\w)(?:COM|SWD|SEC|JOIN)\s?\((?:19|20)?\d\d\)\s?\d{1,4}(?:\s?/\s?\d|\sfinal)?(?!\w)"
)
_LONGEST_NEWSPAPER = 5
_TO_DAY = late_pattern(
    r"(?:\s\([^()\d]{2,25}\)|,\s[^\Wa-z\d_][^,()\d]{2,24})?,?\s(?:vom\s|del?\s|du\s|of\s)?"
)
_VOLUME_OF_YEAR = late_pattern(r"\s(?:\d{1,4}|[IVXLC]{1,8})\s\((?:1[5-9]|20)\d\d\)")
_LETTER = late_pattern(r"[^\W\d_]")
# "“Yi dai yi lu” [The Belt and Road], ": a title in another language behind the title.
_TRANSLATED = late_pattern(
    r"[”\"’»,.]{0,2}\s{0,150}\[(?P<title>(?=[^\[\]]{0,20}[^\W\d_]{3})[^\[\]]{3,250})\]"
)
# "Asia Report No. 201" of a body; a person's article may stand in a journal of such a name.
# "AI Index: MDE 24/5797/2017", as Amnesty International numbers its papers.
_AI_INDEX = late_pattern(r"(?:AI\s)?Index(?:\sNumber)?:?\s(?P<number>[A-Z]{3}\s\d{2}/\d{1,4}/(?:19|20)?\d\d)")
_NUMBERED_REPORT = late_pattern(
    r"(?P<type>(?:[A-Z][\w’-]*\s(?:(?:and|of|on|&)\s)?){1,5}(?:Reports?|Briefings?|Brief|Papers?|Backgrounder|Memo))\s(?:[Nn]o\.?|Nr\.?|N[°º]|#)\s?"
    r"(?P<number>\d[\w/-]{0,8})"
)
_DAY_IN_BRACKETS = late_pattern(
    r"\s\((?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.?\s\d{1,2},)\s(?:19|20)\d\d\)\Z"
)
_IMPRINT_YEAR = late_pattern(r"\([^():]{2,60}:\s[^():]{2,80},?\s(?P<year>(?:1[4-9]|20)\d\d)\)")
_DAY_APART = late_pattern(
    rf"(?<=[,.”’\"{TAKEN}])\s(?:(?P<month>(?i:{MONTH}))\s(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})\s(?P<month2>(?i:{MONTH})))(?=[,.]\s|[\s.]*(?:\Z|{TAKEN}))"
)
_ORDER = {"day": 3, "month": 2, "year": 1, "none": 0}


def tag_by_rules(text: StyledText) -> tuple[Tag, ...]:
    """Read the fields of one citation; see `verifier.citations.tagger.interface.Tagger`."""
    canvas = Canvas(text)
    read_addresses(canvas)
    read_shortened(canvas)
    read_series(canvas)
    read_first_print(canvas)
    _read_page_and_note(canvas)
    _read_same_owner(canvas)
    _take_entry_words(canvas)
    read_type_code(canvas)
    if "/RES/" in canvas.plain:
        _read_suffix(canvas)
    layout = find_layout(canvas)
    if layout.kind in ("quoted", "italic"):
        _tag_title(canvas, layout)
    else:
        read_numbers(canvas)
        layout = find_layout(canvas)
        if _is_only_a_symbol(canvas, layout):
            layout = Layout(0, 0, 0, 0, "")
            _read_suffix(canvas)
            canvas.take(0, _symbol_start(canvas))
        layout = with_whole_title(canvas, of_document(canvas, layout))
        _tag_title(canvas, layout)
    _read_kind(canvas, layout)
    read_chinese_imprint(canvas, layout.tail)
    read_numbers(canvas)
    read_locators(canvas)
    if canvas.has("date"):
        _take_other_dates(canvas)
    elif not canvas.has("date:day"):
        # The day of a letter is read with its title.
        _read_dates(canvas, layout.tail)
    read_bare_numbers(canvas, max(0, layout.tail - 1))
    if layout.kind == "italic" and not canvas.has("volume"):
        ends = [layout.tail, *(end for _, end in canvas.italics(layout.tail, len(canvas.plain)))]
        volume = next(filter(None, (_ROMAN_VOLUME.match(canvas.rest(), end) for end in ends)), None)
        if volume:
            canvas.tag("volume", *volume.span("v"), 0.8)
    if layout.kind:
        tag_head(canvas, 0, layout.head_end)
    if layout.kind == "plain" and not canvas.has("author"):
        _read_sender(canvas)
    _read_bare_newspaper(canvas, layout)
    tag_tail(canvas, layout.tail, layout.kind)
    if not layout.kind and any(tag.label.startswith("number:") for tag in canvas.tags):
        _read_title_behind_symbol(canvas)
        _read_title_before_symbol(canvas)
    return tuple(sorted(canvas.tags, key=lambda tag: (tag.start, tag.end)))


_EDITED_HOST = late_pattern(
    r"(?P<host>[^\Wa-z\d_][^;:«»“”„()]{3,160}?),\s(?:[Hh](?:rs)?g\.\s|hrsg\.|herausgegeben\s|ed\.\s|a\scura\sdi\s|éd\.\s)"
)
# "(London, 2001), 12 n. 4": a page and a note of the work, no volume and issue.
_PAGE_AND_NOTE = late_pattern(
    r"(?<=\)),\s(?:pp?\.\s)?(?P<page>\d{1,4}(?:[-–]\d{1,4})?),?\s(?:nn?|note|fn)\.?\s?\d{1,3}[\s.]*\Z"
)


def _read_page_and_note(canvas: Canvas) -> None:
    match = (
        _PAGE_AND_NOTE.search(canvas.plain) if "), " in canvas.plain and "n" in canvas.plain[-9:] else None
    )
    if match is not None and canvas.is_free(*match.span("page")):
        canvas.tag("pages", *match.span("page"), 0.9)
        canvas.take(*match.span())


def _read_same_owner(canvas: Canvas) -> None:
    """The author of a part named again as that of the whole by "the same": "in: ders., *Werke*"."""
    if not _SAME_SIGNS.found_in(canvas.plain):
        return
    for match in canvas.matches(_SAME_OWNER):
        canvas.tag("bookauthor", *match.span("same"), 0.85)
        canvas.take(match.start("same"), match.end())
        edited = _EDITED_HOST.match(canvas.plain, match.end())
        if edited is not None and not any(canvas.italics(*edited.span("host"))):
            # "in: ders., Gesammelte Schriften, hg. v. A. Berg": behind the author stands what holds the part.
            canvas.tag("container:book", *edited.span("host"), 0.8)


def _take_entry_words(canvas: Canvas) -> None:
    """Take the word that announces the article of a dictionary: "Art. „Neutralität“", "voce *Grimaldi*"."""
    for match in canvas.matches(_ACADEMIC_YEAR):
        canvas.take(*match.span())
    for match in canvas.matches(_ENTRY_WORD):
        if match["alone"]:
            canvas.take(*match.span())
            continue
        if match["quoted"] is not None or (
            canvas.is_italic(match.end(), match.end() + 3) and not canvas.is_italic(*match.span("cue"))
        ):
            canvas.take(*match.span("cue"))


def _tag_title(canvas: Canvas, layout: Layout) -> None:
    if not layout.kind:
        return
    start, end = layout.start, layout.end
    day = _DAY_IN_BRACKETS.search(canvas.plain, max(start + 4, end - 24), end)
    end = day.start() if day and layout.kind == "plain" else end
    while end > start and canvas.plain[end - 1] in " ,;":
        end -= 1
    front = _FRONT_MATTER.match(canvas.plain, start, end) if layout.kind == "plain" else None
    end = front.end("kind") if front else end
    canvas.tag("title", start, end, layout.confidence)
    translated = _TRANSLATED.match(canvas.rest(), layout.tail) if layout.kind != "plain" else None
    if translated:
        canvas.tag("titleaddon", *translated.span("title"), 0.8)
        canvas.take(*translated.span())
    # Marks around the title are understood with it; a subtitle's blank is not.
    if layout.kind == "quoted":
        canvas.take(min(layout.head_end, start), max(end, layout.tail))


def _read_sender(canvas: Canvas) -> None:
    """Who sent a printed letter, which has no title: "George Kennan to Secretary of State, telegram"."""
    title = canvas.find("title")
    sent = _SENDER.match(canvas.plain, title.start, title.end) if title else None
    if sent and looks_like_names(sent["sender"]) >= _LIKE_NAMES and not is_body(sent["sender"]):
        canvas.tag("author", *sent.span("sender"), 0.7)


def _read_bare_newspaper(canvas: Canvas, layout: Layout) -> None:
    """A newspaper named by its day, with no article: 《人民日报》2015年9月8日, "*Times*, 14 May 1921"."""
    title, day = canvas.find("title"), canvas.find("date:day")
    if title is not None and layout.kind == "italic" and not canvas.has("author"):
        volume = canvas.find("volume")
        if volume and _VOLUME_OF_YEAR.match(canvas.plain, title.end):
            # "*Allgemeine Musikalische Zeitung* 12 (1810), Nr. 40": a volume of a journal, in whole.
            canvas.tags[canvas.tags.index(title)] = title._replace(label="container:journal")
            return
    if title is None or day is None or canvas.has("author"):
        return
    chinese = canvas.plain[title.end : title.end + 1] == "》" and day.start - title.end <= _NEXT
    if chinese and canvas.has("url") and not PERIODICAL.search(canvas.plain[title.start : title.end]):
        # 《中蒙联合声明》，2014年8月21日，外交部网站: what a site shows.
        return
    if chinese or (
        layout.kind == "italic"
        and len(canvas.plain[title.start : title.end].split()) <= _LONGEST_NEWSPAPER
        and _TO_DAY.fullmatch(canvas.plain, title.end, day.start)
        and not _LETTER.search(canvas.rest(day.end))
    ):
        canvas.tags[canvas.tags.index(title)] = title._replace(label="container:journal")


def _symbol_start(canvas: Canvas) -> int:
    return min(tag.start for tag in canvas.tags if tag.label.startswith("number:"))


def _read_suffix(canvas: Canvas) -> None:
    """The letter of a resolution behind its symbol is part of its number: "A/RES/53/77 D"."""
    symbol = next((tag for tag in canvas.tags if tag.label.startswith("number:")), None)
    if symbol is None:
        return
    suffix = _SUFFIX.match(canvas.rest(), symbol.end)
    if suffix:
        canvas.tags[canvas.tags.index(symbol)] = symbol._replace(end=suffix.end())
        canvas.take(*suffix.span())
    of = _OF_DAY.match(canvas.rest(), suffix.end() if suffix else symbol.end)
    if of:
        canvas.take(*of.span("of"))


def _is_only_a_symbol(canvas: Canvas, layout: Layout) -> bool:
    """A document named by its symbol alone: the words before it name where it is kept, not its title."""
    if not any(tag.label.startswith("number:") for tag in canvas.tags):
        return False
    if _named_before_symbol(canvas) is not None:
        return False
    words = canvas.plain[layout.start : layout.end].strip(" .,:")
    symbol = next(tag for tag in canvas.tags if tag.label.startswith("number:"))
    if _KEEPER.fullmatch(canvas.plain[introduction(canvas.plain) : symbol.start]) and _SAYS_NOTHING.fullmatch(
        canvas.rest(symbol.end)
    ):
        return True
    return (
        _symbol_start(canvas) >= layout.start
        and len(words.split()) <= 2
        and (words.isupper() or not layout.kind)
    )


_DOCUMENT_BEHIND = late_pattern(
    r",\s(?:(?:UN|U\.N\.|ONU|WTO|EU|OSCE|ООН)\s)?(?:[Dd]oc(?:ument)?s?\.?\s)?(?:[Nn]o\.\s)?\Z"
)


def _read_title_before_symbol(canvas: Canvas) -> None:
    """The title of a document in front of its symbol: "Report of the Secretary-General, UN Doc."."""
    if canvas.has("title") or canvas.has("author"):
        return
    named = _named_before_symbol(canvas)
    if named is not None and canvas.is_free(*named):
        canvas.tag("title", *named, 0.8)


def _named_before_symbol(canvas: Canvas) -> tuple[int, int] | None:
    """Where a document is called by its kind in front of its symbol."""
    start, symbol = introduction(canvas.plain), _symbol_start(canvas)
    behind = _DOCUMENT_BEHIND.search(canvas.plain, start, symbol)
    if behind is None or _TITLE_OF_DOCUMENT.match(canvas.plain, start, behind.start()) is None:
        return None
    return start, behind.start()


def _read_title_behind_symbol(canvas: Canvas) -> None:
    """The title of a document whose symbol stands first: "A/70/166, Letter dated 20 July 2015 from …"."""
    for index, tag in enumerate(canvas.tags):
        title = _TITLE_OF_DOCUMENT.match(canvas.plain, tag.start, tag.end)
        if tag.label in ("institution", "series", "note", "container", "publisher") and title:
            canvas.tags[index] = tag._replace(label="title")
            if title["day"] and not any(each.label.startswith("date") for each in canvas.tags):
                canvas.tags.append(Tag("date:day", *title.span("day"), 0.85, read_date(title["day"])))
            return


def _read_numbers_of_bodies(canvas: Canvas, layout: Layout) -> None:
    """The numbers that bodies give their papers: "Asia Report No. 201", "COM(2019) 231 final"."""
    if not canvas.has("report") and ("Report" in canvas.plain or "Brief" in canvas.plain):
        series = _NUMBERED_REPORT.search(canvas.rest(), layout.tail)
        if series and is_body(canvas.plain[: layout.head_end].strip(' ,“"‘')):
            canvas.tag("report", *series.span("type"), 0.85)
            canvas.tag("number", *series.span("number"), 0.9)
            canvas.take(*series.span())
    if "Index" in canvas.plain:
        for match in canvas.matches(_AI_INDEX, layout.tail):
            canvas.tag("number", *match.span("number"), 0.9)
            canvas.take(*match.span())
    if any(map(canvas.plain.__contains__, ("COM", "SWD", "JOIN", "SEC("))):
        for match in canvas.matches(_OF_THE_COMMISSION, layout.tail):
            if not canvas.has("number"):
                canvas.tag("number", *match.span(), 0.9)


def _read_kind(canvas: Canvas, layout: Layout) -> None:
    """What the work calls itself: a thesis, a report with its number, a decision of a court."""
    for match in canvas.matches(THESIS, layout.tail):
        if canvas.has("thesis") or canvas.is_italic(*match.span()):
            continue
        if canvas.is_free(*match.span()):
            canvas.tag("thesis", *match.span(), 0.95)
    _read_numbers_of_bodies(canvas, layout)
    number = canvas.find("number:crs") or next(
        (tag for tag in canvas.tags if tag.label.startswith("number:")), None
    )
    for match in canvas.matches(REPORT, layout.tail):
        start, end = match.span("type")
        if (
            canvas.has("report")
            or canvas.has("thesis")
            or canvas.is_italic(start, end)
            or not canvas.is_free(start, end)
        ):
            continue
        numbered = match["number"] or (number and 0 <= number.start - end <= 8)
        numbered = numbered or re.match(r"[\s,.]*(?:no|nr|№)", canvas.rest(end, end + 12), re.IGNORECASE)
        before = canvas.rest(max(0, start - 2), start).replace(TAKEN, " ")
        if not numbered and not re.fullmatch(r"\s*[,.;(]?\s*", before):
            continue
        first, _ = canvas.trimmed(start, end)
        canvas.tag("report", first, end, 0.85)
        if match["number"] and TAKEN not in match["number"]:
            canvas.tag("number", *match.span("number"), 0.9)
            canvas.take(end, match.end("number"))
    if number and number.label in ("number:echr", "number:ecli"):
        for match in canvas.matches(DECISION, layout.tail):
            if not canvas.has("decision"):
                canvas.tag("decision", *match.span(), 0.9)


def _read_dates(canvas: Canvas, tail: int) -> None:
    """Tag the date of the work: of several the fullest, of equals the first; the others are understood."""
    dates = [date for date in find_dates(canvas.rest()) if canvas.is_free(date.start, date.end)]
    # "in *Foreign Relations of the United States, 1946* (Washington: GPO, 1969)": a year of the name.
    outside = [date for date in dates if not canvas.is_italic(date.start, date.end)]
    if dates and not outside and _read_year_behind_words(canvas, tail):
        return
    dates = outside or dates
    printed = _IMPRINT_YEAR.search(canvas.plain, tail) if " in " in canvas.plain else None
    if printed and any(date.start == printed.start("year") for date in dates):
        # A letter of a day in a collection that was printed later.
        for date in dates:
            if date.precision == "day" and date.start < printed.start():
                canvas.take(date.start, date.end)
        dates = [date for date in dates if date.precision != "day" or date.start > printed.start()]
    if not any(date.edtf for date in dates):
        _read_year_behind_words(canvas, tail)
    if not dates:
        return
    best = _best_date(canvas, dates, tail)
    _take_word_before(canvas, best)
    _tag_dates(canvas, dates, best)
    year = canvas.find("date")
    if year is not None and len(year.value) == len("2018"):
        _read_day_apart(canvas, year, tail)


def _tag_dates(canvas: Canvas, dates: list[PrintedDate], best: PrintedDate) -> None:
    """Tag the date of the work; that of an earlier edition is its first, all others are understood."""
    for date in dates:
        if date is best:
            label = {"day": "date:day", "month": "date:month"}.get(date.precision, "date")
            if date.edtf:
                canvas.tag(label, date.start, date.end, 0.96, date.edtf)
            elif re.match(r"[nsobб]", canvas.plain[date.start : date.end], re.IGNORECASE):
                canvas.take(date.start, date.end)
            else:
                canvas.tag("pubstate", date.start, date.end, 0.9)
        elif (
            date.edtf
            and canvas.plain[date.start - 1 : date.start] in ("[", "(")
            and date.edtf[:4] < best.edtf[:4]
        ):
            canvas.tag("origdate", date.start, date.end, 0.7, date.edtf)
        else:
            canvas.take(date.start, date.end)


def _take_word_before(canvas: Canvas, date: PrintedDate) -> None:
    """Take the word in front of a day, which is none of a newspaper's name: "Die Zeit vom 3. Mai 1999"."""
    word = _BEFORE_DAY.search(canvas.plain, max(0, date.start - 5), date.start)
    if word and canvas.is_free(*word.span()):
        canvas.take(*word.span())


def _read_day_apart(canvas: Canvas, year: Tag, tail: int) -> None:
    """The day of a work whose year stands behind its author: "2018. “Dam Collapses.” *Times*, July 24"."""
    apart = next(iter(canvas.matches(_DAY_APART, tail)), None) if year.start < tail else None
    month = month_number(apart["month"] or apart["month2"]) if apart else 0
    if apart is None or not month:
        return
    day = int(apart["day"] or apart["day2"])
    canvas.tags[canvas.tags.index(year)] = year._replace(
        label="date:day", value=f"{year.value}-{month:02d}-{day:02d}"
    )
    canvas.take(*apart.span())


def _take_other_dates(canvas: Canvas) -> None:
    """Dates beside that of the imprint: the year in brackets behind a title is that of a first edition."""
    for date in find_dates(canvas.rest()):
        if date.edtf and canvas.is_free(date.start, date.end):
            if canvas.plain[date.start - 1 : date.start] in ("（", "(", "[") and not canvas.has("origdate"):
                canvas.tag("origdate", date.start, date.end, 0.7, date.edtf)
            else:
                canvas.take(date.start, date.end)


def _best_date(canvas: Canvas, dates: list[PrintedDate], tail: int) -> PrintedDate:
    """The fullest date, of equals the first; a year in brackets behind the title is of the first edition."""
    best = max(dates, key=lambda date: (_ORDER[date.precision], -date.start))
    if len(dates) > 1 and best is dates[0] and best.precision == "year":
        # "*Le vite* (1568), a cura di G. Milanesi, Firenze 1878-1885".
        later = max(dates[1:], key=lambda date: (_ORDER[date.precision], -date.start))
        if best.edtf < later.edtf and _is_behind_title(canvas, best, tail):
            return later
    return best


def _is_behind_title(canvas: Canvas, date: PrintedDate, tail: int) -> bool:
    """Whether a year stands in brackets directly behind an italic title."""
    return (
        0 <= date.start - tail <= _NEXT
        and canvas.plain[date.start - 1] in "(["
        and canvas.is_italic(max(0, tail - 3), tail)
    )


def _read_year_behind_words(canvas: Canvas, tail: int) -> bool:
    """Tag the year of "Berlin 2011" and "Springer 2011", which nothing parts from the words before."""
    for match in canvas.matches(_YEAR_BEHIND_WORDS, tail):
        if not canvas.is_italic(*match.span("year")):
            year, last = match["year"], match["last"] or ""
            if len(last) == len("78"):
                # "Leipzig 1677/78".
                last = year[:2] + last
            end = match.end("last") if last > year else match.end("year")
            value = f"{year}/{last}" if last > year else year
            canvas.tag("date", match.start("year"), end, 0.85, value)
            return True
    return False
