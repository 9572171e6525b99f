"""Volumes, issues, editions and pages as citations print them, in the styles of several languages."""

from __future__ import annotations

import re

from verifier.citations.canvas import Canvas
from verifier.patterns import late_pattern

_ROMAN = r"[ivxlcdmIVXLCDM]{1,8}"
_RUN = r"(?:\d{1,6}(?:[./]\d{1,4})?[A-Za-z]?|" + _ROMAN + r"(?:/\d{1,2})?)"
_DASH = r"\s?(?:[-–—‑～〜]|--)\s?"
_PAGE = r"(?:[A-Za-z]{0,3}\.?\d{1,6}[a-z]?(?:\.\d{1,4})?|(?!ici\b|di\b|ll\b|cc\b|mm\b)[ivxlcdm]{1,8}\b)"
_TAIL = (
    r"(?:\s?(?:e\.\s?v\.v?\.?|vlgg?\.|(?:en\s)?volgende\b|e\sseg(?:s|uintes)?\b\.?|ff?\b\.?|sqq?\b\.?|"
    r"(?:[ey]\s)?s(?:s|gg|egg)\b\.?|et\ss(?:uiv|s|qq?)?\.|et\sseq\.?|и\sслед\."
    r"|f?n\.?\s?\d{1,3}\b))?"
)
PAGE_LIST = (
    rf"{_PAGE}(?:{_DASH}{_PAGE})?{_TAIL}"
    rf"(?:(?:\s?[,、]\s?(?:(?:&|and|und|et|y|e|и)\s)?|\s?(?:&|and|und|et|y|e|и|及|和)\s)(?!(?:1[5-9]|"
    rf"20)\d\d(?![\d–-])){_PAGE}"
    rf"(?:{_DASH}{_PAGE})?{_TAIL}(?![\w(]))" + r"{0,6}"
)
_PAGE_CUE = (
    r"(?:(?<![\w.])(?:pages?|pgs?\.|pp?\s?\.|pp|P\.P\.|[Ss]eiten?|(?-i:S\.(?![A-Z]\.))|SS\.|с\.|С\.|"
    r"[Сс]тр\.|págs?\.|pág\.|"
    r"bls?\.|blz\.?n?\.?|bladz\.|х\.|т\.х\.|хуудас|ss?\.(?!\w\.)(?!\s(?:(?-i:[IVX]{1,5}),|[ad]\b)))|"
    r"(?<![\w.])p(?=\d))"
)
EXPLICIT_PAGES = late_pattern(
    rf"(?:(?P<cue>{_PAGE_CUE})\s?(?P<value>{PAGE_LIST})(?!\w)|第\s?(?P<han>{_PAGE}"
    rf"(?:{_DASH}{_PAGE})?(?:[、,，]\s?{_PAGE}(?:{_DASH}{_PAGE})?){{0,4}})\s?[页頁版](?:[ab](?![a-z]))?"
    rf"|[頁页]\s?(?P<after>\d{{1,4}}(?:[ab](?![a-z]))?(?:{_DASH}\d{{1,4}})?))",
    re.IGNORECASE,
)
_PAGE_TOTAL = late_pattern(
    r"(?<![\w.,-])\d{1,4}\s?(?:pp?\.|pages?\b|S\.|Seiten\b|с\.|f\.(?=\s(?:Tese|Diss|Mono|\ue000))|"
    r"p\b)(?!\s?\d)",
    re.IGNORECASE,
)
VOLUME = late_pattern(
    r"(?:(?<!\w)(?:vol(?:ume)?s?\b\.?|v\.(?=\s?\d)|Bd\.|Band\b|Jg\.|Jahrgang\b|dln?\.|deel(?=\s(?:\d|"
    r"(?-i:[IVXLC]+(?!\w))))|tom[eo]\b|[Tt]\.(?=\s?(?:\d|(?-i:[IVXLC])))|[Тт]\."
    rf"(?=\s?\d)|[Тт]ом\b|боть\b)\s?(?P<value>{_RUN}(?:{_DASH}{_RUN})?)(?!\w)"
    r"|(?:第\s?(?=[^卷册冊集]{1,5}[卷册冊集])|(?<=[》)）\ue000])[，,]?\s?(?:卷\s?|(?=[上中下][卷册冊])))(?P<han>\d{1,4}|"
    r"[一二三四五六七八九十百○〇零上中下]{1,6})[卷册冊集]?)",
    re.IGNORECASE,
)
NUMBER = late_pattern(
    r"(?:(?<![\w-])(?<!Kat\.\s)(?<!Inv\.\s)(?<!cat\.\s)(?:no(?:s)?\b\.?|nr\b\.?|num\b\.?|issues?\b|"
    r"iss\b\.?|n\.?\s?[°º]\.?|№|heft\b|H\.|n\."
    rf"(?=\s?\d)|[Вв]ып\.|дугаар\b|número\b|núm\.|numéro\b|fasc(?:icolo\b|icule\b|\.)|cuad\.|"
    rf"cahier\b)\s?(?P<value>{_RUN}(?:(?:{_DASH}"
    rf"|\s?[&/+]\s?|,\s(?=\d{{1,3}},)){_RUN})?)(?!\w)"
    r"|(?:总\s?)?第\s?(?P<han>\d{1,4}(?:[-–、]\d{1,4})?)\s?[期號号辑])",
    re.IGNORECASE,
)
# "3., überarb. und erw. Aufl."
_REVISED = (
    r"(?:(?:völlig|vollst(?:ändig|\.)|stark|neu)\s)?(?:überarb|erw|verb|durchges|aktual|erg|verm|neubearb)"
    r"(?:\.|eitete|eiterte|esserte|ehene|isierte|änzte|ehrte)"
)
# "2., přeprac. vyd.", "2e herziene druk", "2. uppl.", "2. Baskı", "2., bővített kiadás", "wyd. 2 popr.".
EDITION_ABROAD = (
    r"\d{1,2}\.,?\s(?:[^\W\d_]{3,14}\.?,?\s(?:a\s)?){0,2}(?:vyd(?:ání|anie|\.)|kiad(?:ás|\.))"
    r"|\d{1,2}(?:e|de|ste)\s(?:[a-z]{5,14}\s){0,2}(?:druk|dr\.|uitgave|uitg\.|editie)"
    r"|\d{1,2}\.\s(?:[a-zæøåäö]{3,14}\.?\s){0,2}(?:udgave|udg\.|utgave|utg(?:åva|ave)?\.?|upplagan?|uppl\.|"
    r"oplag|opl\.|opplag|oppl\.|painos)"
    r"|\d{1,2}\.\s?(?:baskı|basım|bsk\.|bs\.)|(?<=[,.]\s)wyd(?:anie|\.)\s(?:\d{1,2}|"
    r"(?-i:[IVX]{1,4}))(?:,?\s(?:popr|zm|rozsz|uzup)\.){0,2}"
    r"|(?<=\()wyd(?:anie|\.)\s(?:\d{1,2}|(?-i:[IVX]{1,4}))"
)
"""Editions of Czech, Slovak, Hungarian, Dutch, Scandinavian, Turkish and Polish books, for `EDITION`."""

EDITION = late_pattern(
    rf"(?<!\w)(?P<value>\d{{1,2}}\.,\s{_REVISED}(?:,?\s(?:(?:u\.|und)\s)?{_REVISED})?\s(?:Aufl(?:age|\.)|"
    rf"Ausg(?:abe|\.))"
    rf"|{EDITION_ABROAD}"
    r"|(?:"
    r"\d{1,2}(?:st|nd|rd|th|\.ª|\.|ª|a|da?|e|ème|re|ère)?|(?-i:[IVX]{1,5})(?=\s(?-i:ed))|first|second|"
    r"third|fourth|fifth|sixth"
    r"|rev(?:ised|\.)?|"
    r"new|nuova|nouv(?:elle|\.)|neue|nueva|enlarged|expanded|updated|international|latest)(?:\s(?:and|&|"
    r"rev(?:ised|\.)?|enl(?:arged"
    r"|\.)?|expanded|updated)){0,3}\s"
    r"(?:edition|edn?\b\.?|Aufl(?:age|\.)|édition|éd\.|ed(?:izione|ición)|изд\.|издание)(?:,?\s(?:(?:et|e|"
    r"y|u\.|und)\s)?(?:(?:entièrement|völlig|durchges)\.?\s)?(?:revue|rev\.|corrigée|augmentée"
    r"|mise\sà\sjour|refondue|riveduta|ampliata|accresciuta|aggiornata|corregida|aumentada|ampliada|erw\.|"
    r"überarb\.|verb\.|испр\.|доп\.)){0,3})|第\s?(?P<han>[\d一二三四五六七八九十]+)\s?版(?!面)",
    re.IGNORECASE,
)


_YEAR_OF_RUN = late_pattern(
    r"(?<![\w.])(?:(?P<value>\d{1,3})(?:e|ᵉ|ème|ère|re)\sannée|(?P<han>\d{1,3})\.\s?(?:Jg\.|Jahrgang|"
    r"Jahrg\.))(?!\w)"
)
_BEHIND_PAGE = late_pattern(
    r"(?<![\w.])(?:p{1,2}|S|c{1,2}|col)\.\s?\d{1,4}(?:[-–]\d{1,4})?(?:,?\s|\s(?:et|und|and|[eyu])\s)\Z"
)
_LISTED = late_pattern(
    r"\s*(?:[,、](?:\s(?:&|and|und|et|y|e|и)(?=\s))?|\s(?:&|and|und|et|y|e|и|及|和)\s(?!s(?:s|gg|egg|egs?|"
    r"eguintes|uiv|qq?)?(?!\w)))\s*"
)
_HAN_DAY = late_pattern(r"月\s?(?:\d{1,2}|[初正一二三四五六七八九十廿卅]{1,3})\s?日")


_LIKE_A_NAME = late_pattern(r"(?<!\w)[IVXLCDM][ivxlcdm]")
_INITIALS = late_pattern(
    r"[A-Z]\.[\s-]?[IVXLCDM]\.(?=[\s-]{0,2}[^\W\d_a-z][^\s.\d]|-?[^\W\d_a-z]\.|,?\s[“‘«\"„])"
)
_COUNTED = ((EDITION, "edition"), (VOLUME, "volume"), (_YEAR_OF_RUN, "volume"), (NUMBER, "number"))


def read_numbers(canvas: Canvas) -> None:
    """Tag what is announced by a word: "Vol. 12", "No. 3", "2nd ed.", "pp. 55-60", "第3期"."""
    for pattern, label in _COUNTED:
        for match in canvas.matches(pattern):
            group = "value" if match.group("value") else "han"
            start, end = match.span(group)
            if label == "edition" and group == "han" and _HAN_DAY.search(canvas.plain, 0, match.start()):
                # A newspaper of a day has pages and no editions.
                continue
            if label == "volume" and group == "han" and canvas.has(label):
                # "卷五百十二, …, 第9册": the volume of a reprint behind the scroll of a work.
                canvas.take(*match.span())
                continue
            if canvas.has(label) or (
                canvas.is_italic(match.start(), start) and not canvas.is_free(start, end)
            ):
                continue
            if label == "number" and _BEHIND_PAGE.search(
                canvas.plain, max(0, match.start() - 30), match.start()
            ):
                # "p. 115, n. 12", "p. 201 n. 4": a note on the page.
                canvas.take(*match.span())
                continue
            canvas.tag(label, start, end, 0.95)
            canvas.take(*match.span())
    for match in canvas.matches(EXPLICIT_PAGES):
        start, end = match.span(pages_group(match))
        if _LIKE_A_NAME.search(canvas.plain, start, end) or _INITIALS.match(canvas.plain, match.start()):
            # "P. Li": a name that looks like a Roman number; "P. D. James": initials that do.
            continue
        canvas.tag("pages", start, end, 0.97)
        canvas.take(*match.span())
    for match in canvas.matches(_PAGE_TOTAL):
        canvas.take(*match.span())


def pages_group(match: re.Match[str]) -> str:
    """The group of a match of `EXPLICIT_PAGES` that holds the pages."""
    return next(group for group in ("value", "han", "after") if match[group])


def plain_pages(printed: str) -> str:
    """Pages in one form: ``55–60`` and ``55--60`` as 55-60, ``A15 and A16`` as A15, A16."""
    text = re.sub(r"\s*(?:--|[-–—‑～〜])\s*", "-", printed.strip())
    text = _LISTED.sub(", ", text)
    return " ".join(text.split()).rstrip(".,。")


def is_range(pages: str) -> bool:
    """Whether pages in plain form are one span, as a work's own pages are."""
    return re.fullmatch(r"[A-Za-z]{0,3}\d+[a-z]?-[A-Za-z]{0,3}\d+[a-z]?|[ivxlc]+-[ivxlc]+", pages) is not None
