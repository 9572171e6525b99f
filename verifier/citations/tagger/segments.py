"""From a run of tokens with one label to the field itself: without cues, brackets and the style's marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from verifier.citations.grammar.dates import find_dates
from verifier.citations.grammar.months import month_number
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.page_or_year import pages_beside_year
from verifier.citations.tagger.words import PRESS

Field = tuple[str, int, int, str]
"""Label, start, end, and the normal form of the value ("" for as printed)."""

_LEFT = " \t\u00a0\u3000,.;:!?)]}”»’>*_/|=·•，。；：、）】》」-–—"
_RIGHT = " \t\u00a0\u3000,;:([{“„«‘<*_/|=·•，；：、（【《「-–—"
_QUOTES = "“”„«»‘’\"'`‚《》〈〉「」『』＂"
_LEFT_MARKS, _RIGHT_MARKS = frozenset(_LEFT + _QUOTES), frozenset(_RIGHT + _QUOTES + ".!?")
_OPENED_BY = {"’": "‘", "”": "“", "“": "„", "»": "«"}
_ENDED_BY = {"“": "”", "„": "“", "«": "»"}
_CLOSED_INSIDE = re.compile(r"""[^"]{1,80}[^\s"]"[^"]{1,40}\s"[^\s"]""")
_PAIRS = {")": "(", "]": "[", "）": "（"}
_CLOSED_BY = {"(": ")", "[": "]", "{": "}", "（": "）", "<": ">"}
_IN = re.compile(
    r"(?:(?:(?:[Oo]ra|[Pp]oi|[Gg]ià|[Jj]etzt)\s)?"
    r"(?:[Ii]n|IN|[Dd]ans|[Ee]n|[Nn]el(?:la)?|[Aa]us|[Aa]pud|//|В кн\.|载)"
    r"(?![\w’'])\s?[.:：]?)[\s“„«‘\"'《]*"
)
_MEDIUM = re.compile(
    r"\s\((?:Web\s[Pp]age|Blog(?:\s[Pp]ost)?|Online|Media\sRelease|Podcast|Video|Forum\s[Pp]ost)\Z"
)
_IN_JOURNAL = re.compile(
    r"(?:(?:[Ii]n|[Ee]n|[Dd]ans)\s?:|in(?=\s)|(?:en|dans|nella?)(?=\s[^\Wa-zà-ÿ\d_«])|//|载)[\s“„«‘\"'《]*"
)
_EDITED = re.compile(
    r"(?:(?:[Ee]dited|ed(?:ited|s)?\.?|Eds?\.?|[Hh]rsg\.?|[Hh]g\.?|[Hh]erausgegeben|a cura"
    r"|[Ss]ous la dir(?:ection|\.)?"
    r"|[Dd]ir\.|[Cc]omp(?:iled|\.)?|[Пп]од\s(?:общ\.\s)?ред\.|[Рр]ед\.|[Оо]тв\.\sред\.|[Нн]ауч\.\sред\.|[Сс]ост\.|[Tt]rans(?:lated|\.|l\.)?|[Üü]bers(?:etzt)?\.?"
    r"|[Tt]rad(?:uit|uzione|ucción|\.)?|[Пп]ер\.)(?![^\W\d_])\s*(?:(?:and|&|und|et)\s\w{3,12}\.?\s)?(?:(?:by|von|v\.|di|de|par|del|del|с)\s)?\s*)"
)
# "Vgl. zum | Folgenden Isolde Wernicke", "die | Arbeiten von Rainer Geiss": what is left of a lead.
_LED = (
    "Folgend",
    "Ganzen ",
    "Begriff ",
    "Thema ",
    "Problem",
    "Forschungsstand ",
    "Hintergrund ",
    "Arbeiten ",
    "Beiträge ",
    "Studien ",
    "Darstellung",
    "Aufsätze ",
    "Überblick ",
)
_REST_OF_LEAD = re.compile(
    r"(?:Folgende[nm]|Ganzen|(?:Begriff|Thema|Problem(?:atik)?|Forschungsstand|Hintergrund)(?=\s\w+\s)|(?:Arbeiten|Beiträge|Studien|Darstellung(?:en)?|Aufsätze|Überblick)\s(?:von|bei))[:,]?"
    r"(?:\s(?:auch|ausführlich|etwa|vor\sallem|insbes\.))?\s(?=[^\Wa-z\d_])"
)
_TRANSLATED = re.compile(
    r"[\s,(]{0,3}(?:[Tt]rad(?:uzione|\.)|[Tt]rans(?:l|lated)?\.?|[Üü]bers\.|[Пп]ер\.)\s(?!and\s|&\s|und\s|et\s|e\s)"
)
_ED_INSIDE = re.compile(
    r"(?<=\w)[,.]\s(?:[Ee]d(?:\.|ited)(?:\s?by)?|[Hh](?:rs)?g\.(?:\sv(?:on|\.))?|a cura di)\s(?=[^\W\d_a-z])"
)
# "A. van den Wyngaert, Quaracchi": a lone word behind names in full is a place.
_PLACE_BEHIND_NAMES = re.compile(r",\s[^\Wa-z\d_][a-zà-ÿ]{3,20}\Z")
_VOLUME_BEHIND = re.compile(r"(?<=\w),\s(?:(?:Bd|Band|vol|t)\.\s)?(?P<volume>[IVX]{1,5}|(?<=\.\s)\d{1,2})\Z")
_ROLE = re.compile(
    r"[\s,(\[（]{1,4}(?:(?:[Ee]d(?:s|d|itor|itors|ited by)?|EDS?|[Hh]rsg|[Hh]gg?|[Hh]erausgeber"
    r"|[Dd]irs?|[Éé]ds?|[Cc]oords?"
    r"|[Oo]rgs?|[Cc]omps?|a cura di|[Rr]ed|ред|[Tt]rans(?:l|lator|lators)?|[Üü]bers|sous la dir(?:ection)?)"
    r"\.?(?:\sde)?|主编|编著|编|著|译)[\s)\]）.,:;]*$"
)
_ENTRY = re.compile(
    r",\s(?:[Aa]rt(?:ikel|icle)?|Stichwort|Lemma|voce|ad\svocem|voz|s\.\s?v|Note|Comment|Book\sReview)[\s.,:]{0,3}\Z"
)
_NO_DATE = re.compile(
    r"\s\((?:o\.\s?J|n\.\s?d|s\.\s?[da]|i\.\s?E|[Ii]m\s(?:Druck|Erscheinen)|[Ii]n\s(?:[Pp]ress|[Pp]reparation)|[Ff]orthcoming|à\sparaître)\.?,?[a-z]?\)?[.:,\s]*\Z"
)
_LONGEST_LEAD = 24
_LONGEST_ROLE = 48
"""Characters of the longest word for what somebody did, with the marks around it; it stands at the end."""

_ROLES = (
    "ed", "eds", "edd", "editor", "editors", "edited by", "hrsg", "hg", "hgg", "herausgeber", "dir", "dirs",
    "éd", "éds", "coord", "coords", "org", "orgs", "comp", "comps", "cura di", "ред", "trans", "transl",
    "translator", "translators", "übers", "direction", "de", "编", "编著", "著", "译",
)  # fmt: skip
"""How all end that have such a word behind them, but for marks and blanks."""

_BLANKS = (*range(9, 14), *range(28, 33), 133, 160, 5760, *range(8192, 8203), 8232, 8233, 8239, 8287, 12288)
_BEHIND_ROLE = ")]）.,:;" + "".join(map(chr, _BLANKS))
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_DATE_LEAD = re.compile(r"^(?:vom|v\.|am|du|le|del?|dal|от|of|on)\s(?=\d)")
_DOUBLE_YEAR = re.compile(r"((?:1[4-9]|20)\d\d)/(\d\d(?:\d\d)?)")
_MONTH_AND_YEAR = re.compile(r"([^\W\d_]{3,12})\.?\s((?:1[4-9]|20)\d\d)")
_ABOUT = re.compile(r"[\s,(\[](?:c|ca|circa|um|vers)\.?\s?\Z")
_UNDATED = re.compile(r",?\s(?:o\.\s?J|s\.\s?[da]|n\.\s?d|б\.\s?г)\.?\Z")
_REPRINTED = re.compile(r"((?:1[4-9]|20)\d\d)\s?[\[(]\D{0,12}((?:1[4-9]|20)\d\d)[\])]?")
_PRESS_BEHIND_YEAR = re.compile(r",?\s(?P<press>[^\Wa-z\d_][^,;:()\d]{2,40}?)[\s.]*\Z")
_COMING = re.compile(
    r"(?i)forthcoming|in press|to appear|im erscheinen|im druck|à paraître|в печати|in preparation|submitted"
)
_PAGE_CUE = re.compile(
    r"(?:pages?|pags?|pgs?|pp|pág|págs|seiten?|ss|стр|с|p|s|x|at|on|hier|sp(?=\.)|bls|ff?(?=[.\s])|fols?)(?![^\W\d_])\s?\.?\s*",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"S\d{1,5}\s?[-–]\s?S\d")
_OF_SUPPLEMENT = re.compile(r":S\d{1,4}")
_HERE = re.compile(
    r"(?:hier|here|esp\.|bes\.|insb(?:es)?\.|v\.\s?a\.|qui|ici|spéc\.|(?:in\s|en\s)?part(?:ic)?\.|loc\.)[\s:,]{1,3}",
    re.IGNORECASE,
)
_PAGE_AND_NOTE = re.compile(r"\d{1,4}n{1,2}\.?\s?\d{1,3}")
_SECOND = re.compile(
    r"[\s,;(]{1,3}(?=(?:hier|here|esp\.|bes\.|insb(?:es)?\.|v\.\s?a\.|qui|ici|spéc\.|(?:in\s)?part(?:ic)?\.|loc\.|at|en\spart\.)[\s:,]"
    r"{1,2}\D{0,4}\d)|\s?\((?=(?:p|S)\.)|(?<=\d)\s\((?=\d{1,5}(?:\s?f{1,2}\.?)?\)?[\s.]*\Z)|(?<=\d)\s?:\s(?=\d{1,5}[\s.]*\Z)|(?<=\d),\s(?=(?:S|p)\.\s?\d{1,5}\D{0,4}\Z)"
)
_PLACE_AND_YEARS = re.compile(
    r"(?P<place>[^\d]{3,60}[^\W\d_])\s(?P<years>(?:1[4-9]|20)\d\d(?:[-–](?:1[4-9]|20)\d\d)?)"
)
_DOCUMENT = re.compile(r"(?:Dok|Doc|Nr|No)\.\s(?:Nr\.\s|No\.\s)?(?=\d{1,4}\Z)")
_OTHER_WORK = re.compile(r";\s*(?![\s\d]|pp?\b|S\.|[ivxlc]+\b)")
_HAN_PAGES = re.compile(r"第\s?([A-Z]?\d{1,5}(?:\s?[-–—、]\s?[A-Z]?\d{1,5}){0,4})\s?[页頁版]?")
# "33–60 Abb. 4 Taf. 8, 2": figures and plates behind the pages.
_PLATES = re.compile(r"(?<=\d)(?:\sf{1,2}\.?)?,?\s(?:mit\s)?(?:Abbn?|Taf|Fig|Beil|Farbtaf)\.\s\d")
_NOTE_OF_PAGE = re.compile(r"(?<=\d)(?:,|\s[eyu]|\set|\sund|\smit)?\s(?:nt|nn?(?=\.)|not[ae]|Anm|Fn)\.?\s?\d")
_TOTAL = re.compile(r"\d{1,5}\s?(?:pp?|pages?|pgs?|S|Seiten|с|стр|s|leaves)\.?", re.IGNORECASE)
# "3 voll.": how many volumes a work has, and no number of one.
_WHOLE_NUMBER = re.compile(
    r"(?:in\s)?(?P<count>\d{1,3})\s(?:t\.\sen\s\d{1,2}\svol|t(?=\.?\s*\Z)|vols?|voll|tomes|tomi|tomos|Bde|Bände|volumes|volumi)(?!\w)\.?[,;\s]*"
)
_VOLUME_CUE = re.compile(
    r"(?:vol(?:ume)?s?|v|bde?|bände|band|jg|jahrgang|tome?|tomo|t|том|т|ser|roč)(?![^\W\d_])\s?\.?\s*",
    re.IGNORECASE,
)
_NEW_SERIES = re.compile(
    r"(?:N\.\s?F\.|NF|N\.\s?S\.|n\.\s?s\.|nuova serie|nouv\. sér\.|Neue Folge|s(?:er)?\.\s[IVX\d]{1,4}"
    r"|\d(?:st|nd|rd|th|[aeª.])?\s?(?:s(?:er|ér)?\.|series|serie|série)"
    r"|serie\s[IVX]{1,4}),?\s(?=[\dIVXLC]|[Vv]ol|t\.)"
)
_NEW = ("S.", "F.", "s.", "NS", "NF")
_NEW_SERIES_END = re.compile(r",\s(?:N\.\s?[SF]\.|n\.\s?s\.|N[SF])\Z")
_ISSUE_CUE = re.compile(
    r"(?:no(?:s)?|nr|num|núm|numéro|número|numero|number|n\.?\s?[°ºo]|n|iss(?:ue)?s?|heft|h|№|вып|fasc|(?:sonder)?heft"
    r"|part|pt)(?![^\W\d_])\s?\.?\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:\d{1,6}[A-Za-z]?|[IVXLCDMivxlcdm]{1,8}|[A-Z]{1,3}-?\d{0,4})(?:\s?[-–/&+]\s?(?:\d{1,5}|[IVXLC]{1,8}))?(?!\w)"
)
_ISSUE = re.compile(r"(?:[A-Za-z]{0,7}\.?\s?\d{1,5}[A-Za-z]?|[IVXLC]{1,7})(?:\s?[-–/&+]\s?\d{1,5})?")
_VOLUME_AND_ISSUE = re.compile(r"(?P<volume>\d{1,3})/(?P<issue>[1-9]|1[0-2])")
_BETWEEN = re.compile(r"[\s,.;:/(\[–-]*")
_KEPT_STOP = re.compile(r"(?:(?<![^\W\d_])[^\W\d_]|\b(?:al|Jr|Sr|Inc|Ltd|Co|Corp|u\.\s?a|др))\.$")


def bounds(text: str, start: int, end: int, *, keep: str = "") -> tuple[int, int]:
    """The range without white space and the style's marks at both its ends; ``keep`` are marks that stay."""
    while start < end:
        sign = text[start]
        if sign in _LEFT_MARKS or (sign in _CLOSED_BY and text.find(_CLOSED_BY[sign], start, end) < 0):
            start += 1
        else:
            break
    while end > start:
        sign = text[end - 1]
        # As most ranges end.
        if sign.isalnum() or sign in keep:
            break
        if sign == "." and _KEPT_STOP.search(text, max(start, end - 8), end):
            break
        if sign in _RIGHT_MARKS or _closes_alone(text, start, end):
            end -= 1
        else:
            break
    return start, end


def _closes_alone(text: str, start: int, end: int) -> bool:
    sign = text[end - 1]
    opening = _PAIRS.get(sign)
    return sign in "}>" or (opening is not None and text.find(opening, start, end) < 0)


def _whole(label: str, keep: str = "") -> Callable[[str, int, int], Iterator[Field]]:
    def trim(text: str, start: int, end: int) -> Iterator[Field]:
        start, end = bounds(text, start, end, keep=keep)
        if _in_brackets(text, start, end):
            start, end = bounds(text, start + 1, end - 1, keep=keep)
        undated = _UNDATED.search(text, start, end) if label == "location" else None
        if undated and undated.start() > start:
            end = undated.start()
        dated = _PLACE_AND_YEARS.fullmatch(text, start, end) if label == "location" else None
        if dated:
            # "Stuttgart 1972-1997".
            yield "date", *dated.span("years"), dated["years"].replace("–", "/").replace("-", "/")
            end = dated.end("place")
        about = _ABOUT.search(text, max(start, end - 8), end)
        if about and about.start() > start:
            start, end = bounds(text, start, about.start(), keep=keep)
        if label == "title":
            start, end = _with_inner_marks(text, start, end)
        if start < end:
            yield label, start, end, ""

    return trim


def _with_inner_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The title with the mark that ends a quotation inside it ("The ‘New’"), or begins one."""
    opening = _OPENED_BY.get(text[end : end + 1])
    if opening and text.rfind(opening, start, end) > max(start, text.rfind(text[end], start, end)):
        end += 1
    if text[end : end + 1] == '"' and text.rfind("„", start, end) > text.rfind('"', start, end):
        # "Vom „Pöbel" zum „Proletariat"".
        end += 1
    if text[end : end + 1] == '"' == text[start - 1 : start] and _CLOSED_INSIDE.match(text, start, end):
        # Two quotations side by side: ""Sicherheit" und "Wohlfahrt"".
        return start - 1, end + 1
    closing = _ENDED_BY.get(text[start - 1 : start])
    if closing and start < text.find(closing, start, end) and not text.count(text[start - 1], start, end):
        start -= 1
    return start, end


def _in_brackets(text: str, start: int, end: int) -> bool:
    return end - start > 2 and (text[start], text[end - 1]) in (("(", ")"), ("[", "]")) and (
        text.find(")" if text[start] == "(" else "]", start, end) == end - 1
    )  # fmt: skip


def _editor(text: str, start: int, end: int) -> Iterator[Field]:
    """The editors of a run; an author and title in front of "ed. C. Berg" that were taken for editors too."""
    if _TRANSLATED.match(text, start, end):
        yield from _names("translator")(text, start, end)
        return
    inner = _ED_INSIDE.search(text, start, end)
    if inner is None:
        yield from _names("editor")(text, start, end)
        return
    author, comma, _ = text[start : inner.start()].partition(", ")
    if not comma:
        # "Briefwechsel zwischen | Ernst Rappold und Emil Lang, hg. v. Irma Seidel".
        yield from _whole("title", keep="?!")(text, start, inner.start())
    else:
        yield from _names("author")(text, start, start + len(author))
        yield from _whole("title", keep="?!")(text, start + len(author) + len(comma), inner.start())
    yield from _names("editor")(text, inner.end(), end)


def _names(label: str) -> Callable[[str, int, int], Iterator[Field]]:
    def trim(text: str, start: int, end: int) -> Iterator[Field]:
        if 0 < start < _LONGEST_LEAD:
            # "Siehe | z.B. Habermas": of what introduces, a part was left to the names.
            introduced = introduction(text[:end])
            start = introduced if start < introduced < end else start
        start, _ = bounds(text, start, end)
        start, _ = bounds(text, start + introduction(text[start:end]), end)
        if text.startswith(_LED, start, end):
            rest = _REST_OF_LEAD.match(text, start, end)
            start = rest.end() if rest else start
        announced = False
        for lead in (_IN, _EDITED):
            match = lead.match(text, start, end)
            announced = match is not None
            if match and match.end() < end:
                start, _ = bounds(text, match.end(), end)
        last = max(start, end - _LONGEST_ROLE)
        entry = _ENTRY.search(text, last, end)
        end = entry.start() if entry and entry.start() > start + 1 else end
        may_have_role = text[last:end].rstrip(_BEHIND_ROLE).lower().endswith(_ROLES)
        undated = _NO_DATE.search(text, start + 1, end) if text.rfind(")", end - 3, end) > 0 else None
        end = undated.start() if undated else end
        role = _ROLE.search(text, last, end) if may_have_role else None
        end = role.start() if role and role.start() > start + 1 else end
        start, end = bounds(text, start, end)
        if label == "editor":
            behind = _VOLUME_BEHIND.search(text, start, end)
            if behind:
                yield "volume", *behind.span("volume"), ""
            if behind is None and announced and len(text[start:end].split(",", maxsplit=1)[0].split()) > 1:
                behind = _PLACE_BEHIND_NAMES.search(text, max(start, end - 30), end)
            end = behind.start() if behind else end
        if start < end:
            yield label, start, end, ""

    return trim


def _container(detail: str, lead: re.Pattern[str]) -> Callable[[str, int, int], Iterator[Field]]:
    def trim(text: str, start: int, end: int) -> Iterator[Field]:
        start, end = bounds(text, start, end, keep="?!")
        if text[end : end + 1] == '"':
            start, end = _with_inner_marks(text, start, end)
        medium = _MEDIUM.search(text, max(start, end - 20), end)
        # "DFAT (Web Page, 3 March 2019)".
        end = medium.start() if medium else end
        match = lead.match(text, start, end)
        if match and match.end() < end:
            start, end = bounds(text, match.end(), end, keep="?!")
        if text.endswith(_NEW, start, end):
            anew = _NEW_SERIES_END.search(text, start + 1, end)
            end = anew.start() if anew else end
        if start < end:
            yield f"container:{detail}", start, end, ""

    return trim


def _date(text: str, start: int, end: int) -> Iterator[Field]:
    start, end = bounds(text, start, end, keep="")
    if _in_brackets(text, start, end):
        start, end = start + 1, end - 1
    printed = text[start:end]
    if _YEAR.fullmatch(printed):
        double = _DOUBLE_YEAR.match(text, start)
        if (
            double
            and 0 < int(double[2][-2:]) - int(printed[-2:]) <= 2
            and not text[double.end() : double.end() + 1].isdigit()
        ):
            yield from _date(text, start, double.end())
            return
        about = _ABOUT.search(text, max(0, start - 12), start)
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
        yield "origdate", start + again.start(2), start + again.end(2), again[2]
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


def _pages(text: str, start: int, end: int) -> Iterator[Field]:
    """Pages without the words that announce them; a cited page behind the work's own is apart."""
    second = _SECOND.search(text, start, end)
    if second and ":" in second.group() and not _is_inside(text, start, second, end):
        # "36:8-9: 289": an issue of two numbers in front of the page.
        second = None
    if second and any(sign.isdigit() for sign in text[start : second.start()]):
        yield from _one_pages(text, start, second.start())
        yield from _one_pages(text, second.end(), end)
    else:
        yield from _one_pages(text, start, end)


def _is_inside(text: str, start: int, second: re.Match[str], end: int) -> bool:
    """Whether the page behind a colon is one of those in front of it: "1-66: 12"."""
    pages = [int(page) for page in re.findall(r"\d{1,5}", text[start : second.start()])[:2]]
    cited = re.search(r"\d{1,5}", text[second.end() : end])
    return cited is None or len(pages) < len(("first", "last")) or pages[0] < int(cited.group()) <= pages[1]


def _one_pages(text: str, start: int, end: int) -> Iterator[Field]:
    start, end = bounds(text, start, end)
    if _in_brackets(text, start, end):
        start, end = bounds(text, start + 1, end - 1)
    if start >= end:
        return
    if _TOTAL.fullmatch(text, start, end):
        yield "pagetotal", start, end, ""
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
            text[start] == "S"
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


def _volume(text: str, start: int, end: int) -> Iterator[Field]:
    """Volume and issue apart, in "12", "12(3)", "Vol. 12, no. 3", "12.3" or "Nr. 3"."""
    start, end = bounds(text, start, end)
    if _in_brackets(text, start, end):
        start, end = bounds(text, start + 1, end - 1)
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


TRIMMERS: dict[str, Callable[[str, int, int], Iterator[Field]]] = {
    "author": _names("author"),
    "editor": _editor,
    "translator": _names("translator"),
    "title": _whole("title", keep="?!"),
    "journal": _container("journal", _IN_JOURNAL),
    "booktitle": _container("book", _IN),
    "date": _date,
    "pages": _pages,
    "volume": _volume,
    "publisher": _whole("publisher"),
    "location": _whole("location"),
    "edition": _whole("edition"),
    "series": _whole("series"),
}
"""What is made of a run, by its label; a label that isn't here is no field (a number in front, a note)."""
