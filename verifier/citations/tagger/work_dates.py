"""Which of the dates that are printed is that of the work: "*Le vite* (1568), a cura di G. Rosel, 1878"."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas, Tag
from verifier.citations.grammar.dates import PrintedDate, find_dates
from verifier.citations.grammar.months import MONTH, month_number
from verifier.patterns import late_pattern

_YEAR_BEHIND_WORDS = late_pattern(
    rf"(?<=[^\W\d_][\s.])\s?(?P<year>(?:1[4-9]|20)\d\d)(?:[-–/](?P<last>(?:1[4-9]|20)?\d\d))?(?:ff?\.(?=,))?(?=\s*(?:[,.;:)\]{TAKEN}]|$)|\s\((?:im|in|forthcoming|à)\s)"
)
_BEFORE_DAY = late_pattern(r"(?<=\s)(?:vom|v\.|du|del|от)\s\Z")
_NEXT = 2
_IMPRINT_YEAR = late_pattern(r"\([^():]{2,60}:\s[^():]{2,80},?\s(?P<year>(?:1[4-9]|20)\d\d)\)")
_DAY_APART = late_pattern(
    rf"(?<=[,.”’\"{TAKEN}])\s(?:(?P<month>(?i:{MONTH}))\s(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})\s(?P<month2>(?i:{MONTH})))(?=[,.]\s|[\s.]*(?:\Z|{TAKEN}))"
)
_ORDER = {"day": 3, "month": 2, "year": 1, "none": 0}


def read_dates(canvas: Canvas, tail: int) -> None:
    """Tag the date of the work: of several the fullest, of equals the first; the others are understood."""
    dates = [
        date
        for date in find_dates(canvas.rest())
        if canvas.is_free(date.start, date.end) and not _is_page(canvas, date)
    ]
    # "in *Foreign Relations of the United States, 1946* (Washington: GPO, 1969)": a year of the name.
    outside = [date for date in dates if not canvas.is_italic(date.start, date.end)]
    if dates and not outside and _read_year_behind_words(canvas, tail):
        return
    dates = outside or dates
    imprint = _IMPRINT_YEAR.search(canvas.plain, tail)
    printed = imprint if " in " in canvas.plain else None
    if imprint and any(date.start == imprint.start("year") for date in dates):
        # "vol. 10, Late Ch’ing, 1800–1911, ed. … (Cambridge: CUP, 1978)": years that a part is about.
        for date in dates:
            if date.start < imprint.start() and "/" in date.edtf:
                canvas.take(date.start, date.end)
        dates = [date for date in dates if date.start >= imprint.start() or "/" not in date.edtf]
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


# "*Rivers* 12 (2010): 1500–1510", "(London: Weir Press, 1995), 1895", ", at 1507".
_BEFORE_PAGE = late_pattern(
    r"(?:\((?:[^()]{0,30}[\s,])?(?:1[5-9]|20)\d\d\):|\d\s\((?:[^()]{0,12}\s)?(?:1[5-9]|20)\d\d\),|\([^():]{2,60}:\s[^():]{2,60},\s(?:1[5-9]|20)\d\d\),|\d,\sat)\s\Z"
)
_FARTHEST = 140


def _is_page(canvas: Canvas, date: PrintedDate) -> bool:
    """Whether what looks like a year stands where pages do, behind the year in brackets."""
    if date.precision != "year" or not canvas.plain[date.start].isdigit():
        return False
    return _BEFORE_PAGE.search(canvas.plain, max(0, date.start - _FARTHEST), date.start) is not None


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


def take_other_dates(canvas: Canvas) -> None:
    """Dates beside that of the imprint: the year in brackets behind a title is that of a first edition."""
    for date in find_dates(canvas.rest()):
        if date.edtf and canvas.is_free(date.start, date.end):
            before = canvas.plain[date.start - 1 : date.start]
            # "《会谈记录》，1957年3月2日，见某某编：《选编》": of the document, not of the book.
            of_day = before in ("，", "、") and date.precision == "day"
            if (of_day or before in ("（", "(", "[")) and not canvas.has("origdate"):
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
