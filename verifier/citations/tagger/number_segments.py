"""From the run of a label to dates, pages, volumes and issues, which mostly are numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from verifier.citations.grammar.dates import find_dates
from verifier.citations.grammar.here import HERE
from verifier.citations.grammar.months import month_number
from verifier.citations.tagger.page_or_year import pages_beside_year
from verifier.citations.tagger.segment_bounds import Field, bounds, in_brackets
from verifier.citations.tagger.words import PRESS
from verifier.patterns import late_pattern

ABOUT = late_pattern(r"[\s,(\[](?:c|ca|circa|um|vers)\.?\s?\Z")
_YEAR = late_pattern(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_DATE_LEAD = late_pattern(r"^(?:vom|v\.|am|du|le|del?|dal|от|of|on)\s(?=\d)")
_DOUBLE_YEAR = late_pattern(r"((?:1[4-9]|20)\d\d)/(\d\d(?:\d\d)?)")
_MONTH_AND_YEAR = late_pattern(r"([^\W\d_]{3,12})\.?\s((?:1[4-9]|20)\d\d)")
_REPRINTED = late_pattern(
    r"((?:1[4-9]|20)\d\d)\s?[\[(]\D{0,12}((?:1[4-9]|20)\d\d)(?:\s?[-–/]\s?(\d{2}|\d{4}))?[\])]?"
)
_PRESS_BEHIND_YEAR = late_pattern(r",?\s(?P<press>[^\Wa-z\d_][^,;:()\d]{2,40}?)[\s.]*\Z")
_COMING = late_pattern(
    r"(?i)forthcoming|in press|to appear|im erscheinen|im druck|à paraître|в печати|in preparation|submitted"
)
_PAGE_CUE = late_pattern(
    r"(?:pages?|pags?|pgs?|pp|pág|págs|seiten?|ss|стр|с|p|s|x|at|on|hier|aldaar|sp(?=\.)|bls|blz|ff?(?=[.\s])|fols?)(?![^\W\d_])\s?\.?\s*",
    re.IGNORECASE,
)
_LETTERED = late_pattern(r"S\d{1,5}\s?[-–]\s?S\d|P\d{5}(?!\d)")
_OF_SUPPLEMENT = late_pattern(r":S\d{1,4}")
_HERE = late_pattern(
    rf"{HERE}[\s:,]{{1,3}}",
    re.IGNORECASE,
)
_PAGE_AND_NOTE = late_pattern(r"\d{1,4}n{1,2}\.?\s?\d{1,3}")
_SECOND = late_pattern(
    rf"[\s,;(]{{1,3}}(?=(?:at|on|{HERE})[\s:,]"
    r"{1,4}\D{0,5}\d)|\s?\((?=(?:p|S)\.)|(?<=\d)\s\((?=\d{1,5}(?:\s?f{1,2}\.?)?\)?[\s.]*\Z)|(?<=\d)\s?:\s(?=\d{1,5}[\s.]*\Z)|(?<=\d),\s(?=(?:S|p)\.\s?\d{1,5}\D{0,4}\Z)"
)
_DOCUMENT = late_pattern(r"(?:Dok|Doc|Nr|No)\.\s(?:Nr\.\s|No\.\s)?(?=\d{1,4}\Z)")
_OTHER_WORK = late_pattern(r";\s*(?![\s\d]|pp?\b|S\.|[ivxlc]+\b)")
_HAN_PAGES = late_pattern(r"第\s?([A-Z]?\d{1,5}(?:\s?[-–—、]\s?[A-Z]?\d{1,5}){0,4})\s?[页頁版]?")

# "33–60 Abb. 4 Taf. 8, 2": figures and plates behind the pages.
_PLATES = late_pattern(r"(?<=\d)(?:\sf{1,2}\.?)?,?\s(?:mit\s)?(?:Abbn?|Taf|Fig|Beil|Farbtaf)\.\s\d")
_NOTE_OF_PAGE = late_pattern(
    r"(?<=\d)(?:,|\s[eyu]|\set|\sund|\smit)?\s(?:nt|nn?(?=\.)|noot|not[ae]|Anm|Fn)\.?\s?\d"
)
_HUNGARIAN = (". o", ". o.", ". oldal")
_TOTAL = late_pattern(
    r"(?P<total>\d{1,5}\s?(?:pp?|pages?|pgs?|S|Seiten|с|стр|s|leaves)\.?)"
    r"(?:,\s(?:dactyl|multigr|ronéo|mimeo|ill|masch)\w{0,12}\.?)?",
    re.IGNORECASE,
)

# "3 voll.": how many volumes a work has, and no number of one.
_WHOLE_NUMBER = late_pattern(
    r"(?:in\s)?(?P<count>\d{1,3})\s(?:t\.\sen\s\d{1,2}\svol|t(?=\.?\s*\Z)|vols?|voll|tomes|tomi|tomos|Bde|Bände|volumes|volumi)(?!\w)\.?[,;\s]*"
)
_VOLUME_CUE = late_pattern(
    r"(?:vol(?:ume)?s?|v|bde?|bände|band|jg|jahrgang|tome?|tomo|t|том|т|ser|roč|årg(?:ang|ång)?|bind)(?![^\W\d_])\s?\.?\s*",
    re.IGNORECASE,
)
_NEW_SERIES = late_pattern(
    r"(?:N\.\s?F\.|NF|N\.\s?S\.|n\.\s?s\.|nuova serie|nouv\. sér\.|Neue Folge|s(?:er)?\.\s[IVX\d]{1,4}"
    r"|\d(?:st|nd|rd|th|[aeª.])?\s?(?:s(?:er|ér)?\.|series|serie|série)"
    r"|serie\s[IVX]{1,4}),?\s(?=[\dIVXLC]|[Vv]ol|t\.)"
)
_ISSUE_CUE = late_pattern(
    r"(?:no(?:s)?|nr|num|núm|numéro|número|numero|number|n\.?\s?[°ºo]|n|iss(?:ue)?s?|heft|h|№|вып|fasc|(?:sonder)?heft"
    r"|part|pt)(?![^\W\d_])\s?\.?\s*",
    re.IGNORECASE,
)
_NUMBER = late_pattern(
    r"(?:\d{1,6}[A-Za-z]?|[IVXLCDMivxlcdm]{1,8}|[A-Z]{1,3}-?\d{0,4})(?:\s?[-–/&+]\s?(?:\d{1,5}|[IVXLC]{1,8}))?(?!\w)"
)
_ISSUE = late_pattern(r"(?:[A-Za-z]{0,7}\.?\s?\d{1,5}[A-Za-z]?|[IVXLC]{1,7})(?:\s?[-–/&+]\s?\d{1,5})?")
_VOLUME_AND_ISSUE = late_pattern(r"(?P<volume>\d{1,3})/(?P<issue>[1-9]|1[0-2])")
_BETWEEN = late_pattern(r"[\s,.;:/(\[–-]*")


# As most are printed, so that nothing else is looked for in them.
_BEFORE_PAGES = late_pattern(
    r"(?:\(?a\.\s?a\.\s?O\.\)?|(?P<months>[a-zà-ÿ]{3,10}(?:\s?[-–/]\s?[a-zà-ÿ]{3,10})?)),\s(?=\S*\d|(?:S|pp?)\.\s)"
)
_PLAIN_PAGES = late_pattern(r"\d{1,6}(?:[-–—]\d{1,6})?")
_PLAIN_VOLUME = late_pattern(r"(?P<volume>\d{1,6})(?:\((?P<issue>\d{1,5})\)?)?")


def read_date_run(text: str, start: int, end: int) -> Iterator[Field]:
    """The date that a run is, in its EDTF form where it has one; a second one behind it is apart."""
    start, end = bounds(text, start, end, keep="")
    if in_brackets(text, start, end):
        start, end = start + 1, end - 1
    printed = text[start:end]
    if _YEAR.fullmatch(printed):
        double = _DOUBLE_YEAR.match(text, start) if text.startswith("/", end) else None
        if (
            double
            and 0 < int(double[2][-2:]) - int(printed[-2:]) <= 2
            and not text[double.end() : double.end() + 1].isdigit()
        ):
            yield from read_date_run(text, start, double.end())
            return
        about = ABOUT.search(text, max(0, start - 12), start)
        yield "date", start, end, f"{printed}~" if about else printed
        return
    if len(printed) > 120:
        return
    beside = tuple(pages_beside_year(text, start, end))
    if beside:
        yield from beside
        return
    double = _DOUBLE_YEAR.fullmatch(printed)
    if double and 0 < int(double[2][-2:]) - int(double[1][-2:]) <= 2:
        yield "date", start, end, f"{double[1]}/{double[1][: 4 - len(double[2])]}{double[2]}"
        return
    again = _REPRINTED.fullmatch(printed)
    if again and again[2] < again[1]:
        yield "date", start, start + 4, again[1]
        last = f"/{again[2][: 4 - len(again[3])]}{again[3]}" if again[3] else ""
        end = again.end(3) if again[3] else again.end(2)
        yield "origdate", start + again.start(2), start + end, again[2] + last
        return
    edtf = _fullest_date(printed)
    if edtf:
        yield "date", start, end, edtf
        return
    year = _YEAR.search(printed)
    if year:
        press = _PRESS_BEHIND_YEAR.match(text, start + year.end(), end) if not year.start() else None
        if press and PRESS.fullmatch(press["press"]):
            # "Stuttgart 1979 Kohlhammer."
            yield "date", start, start + year.end(), year.group()
            yield "publisher", *press.span("press"), ""
            return
        # "1982 (edition suhrkamp 1100)": what stands in brackets behind it is no date.
        behind = printed[year.end() :].lstrip().startswith("(")
        yield "date", start, start + year.end() if behind else end, year.group()
        return
    coming = _COMING.search(printed)
    if coming:
        yield "pubstate", start + coming.start(), start + coming.end(), ""


@lru_cache(maxsize=4096)
def _fullest_date(printed: str) -> str:
    """The EDTF form of the fullest date in a text, the first of equals; "" for none."""
    named = _MONTH_AND_YEAR.fullmatch(printed)
    month = month_number(named[1]) if named else 0
    if named and month:
        # As most dates are printed that are more than a year.
        return f"{named[2]}-{month:02d}"
    printed = _DATE_LEAD.sub("", printed)
    found = [date for date in find_dates(printed) if date.edtf]
    return max(found, key=lambda date: (len(date.edtf), -date.start)).edtf if found else ""


def read_pages_run(text: str, start: int, end: int) -> Iterator[Field]:
    """Pages without the words that announce them; a cited page behind the work's own is apart."""
    first, last = bounds(text, start, end)
    if _PLAIN_PAGES.fullmatch(text, first, last):
        yield "pages", first, last, ""
        return
    second = _SECOND.search(text, start, end)
    if second and ":" in second.group() and not _is_inside(text, start, second, end):
        # "36:8-9: 289": an issue of two numbers in front of the page.
        second = None
    if second and any(sign.isdigit() for sign in text[start : second.start()]):
        yield from _one_pages(text, start, second.start())
        yield from _one_pages(text, second.end(), end)
    else:
        yield from _one_pages(text, start, end)


def _is_months(words: str) -> bool:
    return all(map(month_number, re.split(r"\s?[-–/]\s?", words)))


def _is_inside(text: str, start: int, second: re.Match[str], end: int) -> bool:
    """Whether the page behind a colon is one of those in front of it: "1-66: 12"."""
    pages = [int(page) for page in re.findall(r"\d{1,5}", text[start : second.start()])[:2]]
    cited = re.search(r"\d{1,5}", text[second.end() : end])
    return cited is None or len(pages) < len(("first", "last")) or pages[0] < int(cited.group()) <= pages[1]


def _one_pages(text: str, start: int, end: int) -> Iterator[Field]:
    start, end = bounds(text, start, end)
    if in_brackets(text, start, end):
        start, end = bounds(text, start + 1, end - 1)
    if text.endswith(_HUNGARIAN, start, end):
        # "56. o.", "112–118. oldal".
        start, end = bounds(text, start, text.rindex(" ", start, end))
    if start < end and (text[start] in "a(" or text[start:end].islower()):
        # "a.a.O., S. 35-74", "mai-juin, 93-106": a cue of the note or the issue in front of the pages.
        lead = _BEFORE_PAGES.match(text, start, end)
        start = lead.end() if lead and (lead["months"] is None or _is_months(lead["months"])) else start
    if start >= end:
        return
    total = _TOTAL.fullmatch(text, start, end)
    if total:
        yield "pagetotal", *total.span("total"), ""
        return
    if text[start] in "DN" and _DOCUMENT.match(text, start, end):
        # "Dok. 24, S. 98": the number of a document in front of the page.
        yield "locator:number", _DOCUMENT.match(text, start, end).end(), end, ""  # type: ignore[union-attr]
        return
    han = _HAN_PAGES.search(text, start, end)
    if han:
        yield "pages", *han.span(1), ""
        return
    for announced in (_HERE, _PAGE_CUE):
        # "S108-S112": pages of a supplement, and no word for pages.
        letters = (
            text[start] in "SP"
            and announced is _PAGE_CUE
            and (_LETTERED.match(text, start, end) or _OF_SUPPLEMENT.match(text, max(0, start - 1), end))
        )
        cue = None if letters else announced.match(text, start, end)
        start = cue.end() if cue and cue.end() < end else start
    other = (
        _OTHER_WORK.search(text, start, end)
        or _PLATES.search(text, start, end)
        or (_NOTE_OF_PAGE.search(text, start, end) if "n" in text[start:end] else None)
    )
    start, end = bounds(text, start, other.start() if other else end)
    if start < end:
        yield "pages", start, end, ""


def read_volume_run(text: str, start: int, end: int) -> Iterator[Field]:
    """Volume and issue apart, in "12", "12(3)", "Vol. 12, no. 3", "12.3" or "Nr. 3"."""
    start, end = bounds(text, start, end)
    if in_brackets(text, start, end):
        start, end = bounds(text, start + 1, end - 1)
    plain = _PLAIN_VOLUME.fullmatch(text, start, end)
    if plain is None:
        yield from _announced_volume(text, start, end)
        return
    yield "volume", *plain.span("volume"), ""
    if plain["issue"]:
        yield "number", *plain.span("issue"), ""


def _announced_volume(text: str, start: int, end: int) -> Iterator[Field]:
    if "n" in text[start:end] and _PAGE_AND_NOTE.fullmatch(text, start, end):
        yield "pages", start, end, ""
        return
    new = _NEW_SERIES.match(text, start, end)
    start = new.end() if new else start
    printed = text[start:end]
    whole = _WHOLE_NUMBER.match(printed) if " v" in printed or " B" in printed or " t" in printed else None
    if whole:
        yield "volumes", start + whole.start("count"), start + whole.end("count"), ""
        start += whole.end()
        if start == end:
            return
    cue = _VOLUME_CUE.match(text, start, end)
    issue_cue = None if cue else _ISSUE_CUE.match(text, start, end)
    position = cue.end() if cue else start
    if issue_cue is None:
        number = _NUMBER.match(text, position, end)
        if number is None:
            if start < end:
                yield "volume", position if position < end else start, end, ""
            return
        slash = _VOLUME_AND_ISSUE.fullmatch(text, *number.span())
        if slash and int(slash["issue"]) != int(slash["volume"]) % 10 ** len(slash["issue"]) + 1:
            # "46/1": volume and issue; "46/47" is a double volume.
            yield "volume", *slash.span("volume"), ""
            yield "number", *slash.span("issue"), ""
            return
        yield "volume", number.start(), number.end(), ""
        position = number.end()
    position = _BETWEEN.match(text, position, end).end()  # type: ignore[union-attr]
    behind = _VOLUME_CUE.match(text, position, end)
    if behind:
        # "12. Jg., H. 3": the word for the volume stands behind it.
        position = _BETWEEN.match(text, behind.end(), end).end()  # type: ignore[union-attr]
    second = _ISSUE_CUE.match(text, position, end)
    issue = _ISSUE.match(text, second.end() if second else position, end)
    if issue and issue.group().strip():
        first, last = issue.span()
        yield "number", first, last, ""
