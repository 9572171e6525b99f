"""Addresses and identifiers in a citation, and the words around them: "accessed", "available at", "doi:"."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.document_symbols import symbols_of_bodies
from verifier.identifiers import Found, find_identifiers
from verifier.patterns import late_pattern
from verifier.signs import Signs

_FIELDS = {
    "doi": "doi",
    "isbn": "isbn",
    "issn": "issn",
    "url": "url",
    "un": "number",
    "wto": "number",
    "celex": "number",
    "ecli": "number",
    "echr": "number",
    "crs": "number",
    "gao": "number",
    "eo": "number",
    "ukparl": "number",
    "arxiv": "eprint:arxiv",
    "pmid": "eprint:pubmed",
    "pmcid": "eprint:pmcid",
    "hdl": "eprint:hdl",
    "jstor": "eprint:jstor",
    "ssrn": "eprint:ssrn",
}
_SYMBOLS = frozenset({"un", "wto", "echr", "ecli", "celex", "crs", "gao", "eo", "ukparl"})
_LEAD = late_pattern(
    r"(?:(?:(?:also\s)?(?:available|accessible|online|retrieved|accessed|found|viewed|consulted)\s?"
    r"(?:online\s)?(?:at|from|via|on|under|in)?"
    r"|URL|URI|Link|DOI|https?://doi\.org/|verfügbar unter|abrufbar unter|online unter|disponible "
    r"(?:en|sur|à|in)|disponível em|"
    r"disponibile (?:su|a)|Режим доступа|Электронный ресурс|doi|ISBN(?:-1[03])?|e?-?ISSN|arXiv|PMID"
    r"|PMCID|hdl|from|at|网址|来源"
    r"|disponible\sà\sl[’']adresse|disponible\sen\sligne|dostupn[éýá]\s(?:z|na(?:\sinternete)?|online)|dostęp(?:n[yae])?(?:\s(?:w|na|pod)(?:\sinternecie|\sstronie|\sadresem)?)?"
    r"|tilg[æj]e?n?gelig\s(?:på|via|fra)|tillgänglig(?:t|a)?(?:\s(?:på|via|från))?|(?:beschikbaar|geraadpleegd)\s(?:op|via)|elérhető(?:ség)?|erişim(?:\sadresi)?"
    r"|disponibile\sall[’']indirizzo|disponível\sem\swww:?\s?<\s?url|(?:hentet|hämtad|lest|læst|pobrano|geraadpleegd|opgehaald)\s(?:fra|från|van|z|ze)|fra|från|van|z)"
    r"\s?[:：]?\s*[<\[(]?)$",
    re.IGNORECASE,
)
_DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th|er|\.|º|°)?\s(?:of\s|de\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s)?\d{4}"
    r"|\d{4}\.\s[^\W\d_]{3,12}\s\d{1,2}(?!\d)|\d{1,2}\.\s\d{1,2}\.\s\d{4}"
    r"|\d{1,2}-[^\W\d_]{3,9}\.?-\d{4}"
    r"|[^\W\d_]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}"
    r"|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)"
)
_VISITED = late_pattern(
    r"[(（\[]?\s{0,4}(?:(?:last\s)?(?:date\s(?:of\saccess|accessed)|access(?:ed)?(?:\sdate)?|retrieved"
    r"|viewed|visited|checked|consulted|cited)(?:\son)?"
    r"|(?:zuletzt\s)?(?:abgerufen|aufgerufen|eingesehen|geprüft)(?:\sam)?|(?:letzter\s)?Zugriff"
    r"(?:\sam)?|Stand|consult[ée]e?(?:\sle)?|page consultée le|"
    r"(?:última\s)?(?:fecha\sde\s)?(?:consult(?:ad[oa]|a)|acceso|visita)(?:\sel|\sem)?"
    r"|(?:data\sde\s)?(?:acesso|acedido|acessado|consulta)\sem|acedido\sa|consult\.(?:\sem)?|consultato(?:\sil)?|ultimo\saccesso"
    r"|ultima\sconsultazione|(?:ultima\s)?visita(?:to\sil)?|downloaded(?:\son)?|(?<!op\.\s)(?<!art\.\s)(?<!ob\.\s)(?<!loc\.\s)cit\.|citován[oaé]|citované|navštíveno|(?:data\s)?dostępu?(?:\sz?\s?dnia|\sw\sdniu)?"
    r"|(?:data\s)?odczytu?|pobrano|(?:laatst\s)?(?:geraadpleegd|bezocht|bekeken|opgehaald)(?:\sop)?|(?:sist\s|senast\s|senest\s)?(?:hentet|lest|besøkt|besøgt|tilgået|lokaliseret|hämtad|läst|besökt)"
    r"(?:\sden|\sd\.)?|(?:son\s)?erişim(?:\starihi)?|(?:utolsó\s)?(?:letöltve|letöltés(?:\s(?:ideje|dátuma|napja))?|hozzáférés|megtekintve)"
    r"|дата (?:обращения"
    r"|доступа)|访问(?:日期|时间)|登录(?:日期|时间)|上网时间|检索日期|最后访问日期)"
    rf"\s?[:：]?\s{{0,4}}(?:the\s)?(?P<date>{_DATE})\s{{0,4}}[)）\]]?",
    re.IGNORECASE,
)
# "accessed 3/4/2019" is of April or March; in other languages the day comes first.
_IN_ENGLISH = late_pattern(
    r"access(?:ed)?\b|retrieved|viewed|visited|checked|consulted|cited|downloaded", re.IGNORECASE
)
_STROKES = late_pattern(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")
_MODIFIED = late_pattern(
    r"(?<=[,.;(\s])(?:last\s(?:modified|updated|revised|edited|changed)(?:\son)?|(?:page\s)?(?:updated|modified)(?:\son)?"
    r"|zuletzt\s(?:geändert|aktualisiert|bearbeitet)(?:\sam)?|(?:dernière\s)?(?:mise\sà\sjour|modification)(?:\sle)?"
    r"|mis\sà\sjour\sle|(?:última\s)?(?:actualización|modificación|atualização)|ultimo\saggiornamento"
    r"|дата\sобновления|最后更新|更新(?:日期|时间))"
    rf"\s?[:：]?\s*(?P<date>{_DATE}|[^\W\d_]{{3,10}}\.?\s\d{{4}})",
    re.IGNORECASE,
)
# One of these, in small letters, is in every text that a pattern above finds something in: found faster.
_VISIT_SIGNS = Signs(
    "access", "acesso", "retrieved", "viewed", "visited", "checked", "cited", "consult", "gerufen",
    "eingesehen", "geprüft", "zugriff", "stand", "дата", "访问", "登录", "上网", "检索",
    "acedido", "acessado", "acceso", "visita", "downloaded", "[cit", "(cit", "citov",
    "navštíveno", "dostęp", "odczyt", "pobrano", "raadpleegd", "bezocht", "bekeken", "opgehaald", "hentet",
    "lest", "besøkt", "besøgt", "tilgået",
    "lokaliseret", "hämtad", "läst", "besökt", "erişim", "letölt", "hozzáférés", "megtekintve",
)  # fmt: skip
_CHANGE_SIGNS = Signs(
    "modif", "updated", "revised", "edited", "changed", "zuletzt", "mis", "actualiz", "atualiz", "aggiorn",
    "обновл", "更新",
)  # fmt: skip
_BRACKETED = late_pattern(rf"[\[［](?P<date>{_DATE})[\]］]")
# "<https://…> (15.5.2012)", at the end of all.
_ROUND = late_pattern(rf"(?P<brackets>\((?P<date>{_DATE})\))[\s.]*\Z")
_FILE_NAME = late_pattern(
    rf"(?<![^\s,;:(<{TAKEN}])(?P<name>(?=[^\s,;]*[A-Za-z])[\w%+~-][\w.%+~-]{{2,200}}\.(?:pdf|docx?"
    r"|html?|xlsx?|pptx?|epub|aspx?|php))(?=[\s.,;:)>]*(?:$|[\s,;)]))",
    re.IGNORECASE,
)
_FILE_SIGNS = Signs(".pdf", ".doc", ".htm", ".xls", ".ppt", ".epub", ".asp", ".php")
_MISTYPED = late_pattern(
    rf"(?<![\w/.{TAKEN}])(?:h?t{{1,3}}p{{1,2}}s?|hptt?s?|htpts?)(?:[:;.]/{{1,3}}|/{{2,3}}|/(?=[\w-]+\.[a-z]{{2}}))[^\s<>\"“”{TAKEN}]{{3,2000}}",
    re.IGNORECASE,
)
_NUMBER_SIGNS = Signs("isbn", "issn")
# "ISBN 978-0-306-40615-8", "ISBN 0 306 40615 3", "ISSN 1234-5678": with a digit that cannot be right.
_MISTYPED_NUMBER = late_pattern(
    r"(?<!\w)(?:[eEpP][- ]?)?(?P<kind>ISBN|ISSN|isbn|issn)(?:[- ]?1[03](?=[\s:]))?[\s:#]{0,3}"
    r"(?:(?P<issn>\d{4}[-–]?\d{3}[\dXx])|(?P<isbn>\d{1,5}(?:[-–]\d{1,7}){1,3}[-–][\dXx]|\d{8,13}[\dXx]"
    r"|(?:97[89]\s)?\d{1,5}\s\d{1,7}\s\d{1,7}\s[\dXx]))(?![\w-])"
)
_SYMBOL_CUE = late_pattern(
    r"(?:(?:U\.?N\.?\s?|WTO\s|EU\s|GATT\s)?\bDoc(?:ument|s|\.)?\s?(?:symbol\s?)?(?:No\.?\s?)?"
    r"|\bUNDOCS?\b\.?|\bU\.?N\.?\b)[\s:]*$",
    re.IGNORECASE,
)
_CASE_CUE = late_pattern(
    r"\b(?:joined\s)?(?:appl(?:ication)?s?|case|App)s?\b\.?\s?(?:nos?\b\.?|numbers?)?\s*$", re.IGNORECASE
)


def read_addresses(canvas: Canvas) -> None:
    """Tag URLs, identifiers, dates of access and a bare file name that stands where an address belongs."""
    found = find_identifiers(canvas.plain)
    _read_links(canvas, found)
    _read_mistyped_numbers(canvas)
    _read_visits(canvas)
    _read_changes(canvas)
    _read_symbols(canvas, [item for item in found if item.scheme in _SYMBOLS])
    if not canvas.has("url") and "/" in canvas.plain:
        # What was meant as an address is read as printed: that it can't be one is for the audit to say.
        for match in canvas.matches(_MISTYPED):
            if not canvas.has("url"):
                end = match.start() + len(match.group().rstrip(".,;:)>]"))
                canvas.tag("url", match.start(), end, 0.7)
                _take_around(canvas, match.start(), end)
    if not canvas.has("url") and _FILE_SIGNS.found_in(canvas.plain.lower()):
        for match in canvas.matches(_FILE_NAME):
            if match.start() > 0 and not canvas.has("url"):
                canvas.tag("url", *match.span("name"), 0.7)


def _read_links(canvas: Canvas, found: tuple[Found, ...]) -> None:
    dois = [item for item in found if item.scheme == "doi"]
    for item in found:
        label = _FIELDS.get(item.scheme, "")
        if not label or item.scheme in _SYMBOLS or not canvas.is_free(item.start, item.end):
            continue
        inner = next((doi for doi in dois if item.start <= doi.start and doi.end <= item.end), None)
        if (
            item.scheme == "url"
            and inner is not None
            and re.match(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/", item.printed, re.I)
        ):
            canvas.tag("doi", item.start, item.end, 0.98, inner.value)
        elif item.scheme == "url":
            if canvas.has("url"):
                canvas.tag("url:more", item.start, item.end, 0.9)
            else:
                canvas.tag("url", item.start, item.end, 0.98)
        elif item.scheme == "doi" or not _is_inside_url(item, found):
            canvas.tag(label, item.start, item.end, 0.97, item.value if label != "issn" else item.printed)
        else:
            continue
        _take_around(canvas, item.start, item.end)


def _read_mistyped_numbers(canvas: Canvas) -> None:
    """Tag what calls itself an ISBN or ISSN and can be none, as printed: the audit says that it is none."""
    if not _NUMBER_SIGNS.found_in(canvas.plain.lower()):
        return
    for match in canvas.matches(_MISTYPED_NUMBER):
        label = match["kind"].lower()
        value = match["isbn"] or match["issn"]
        if not canvas.has(label) and (label == "isbn") == bool(match["isbn"]):
            start = match.end() - len(value)
            canvas.tag(label, start, match.end(), 0.9)
            _take_around(canvas, start, match.end())


def _is_inside_url(item: Found, found: tuple[Found, ...]) -> bool:
    return any(
        other.scheme == "url" and other.start <= item.start and item.end <= other.end for other in found
    )


def _take_around(canvas: Canvas, start: int, end: int) -> None:
    """Take the words that announce an address and the brackets around it."""
    before = canvas.rest(max(0, start - 60), start)
    lead = _LEAD.search(before.rstrip(" <[("))
    cut = (
        start - len(before) + lead.start()
        if lead and (lead.start() == 0 or not before[lead.start() - 1].isalnum())
        else start
    )
    while cut > 0 and canvas.plain[cut - 1] in "<[(（":
        cut -= 1
    canvas.take(cut, start)
    while end < len(canvas.plain) and canvas.plain[end] in ">])）":
        canvas.take(end, end + 1)
        end += 1


def _read_visits(canvas: Canvas) -> None:
    told = _VISIT_SIGNS.found_in(canvas.plain.lower())
    for match in canvas.matches(_VISITED) if told else ():
        date = _day_first(match) or read_date(match["date"])
        if date:
            canvas.tag("urldate", *match.span("date"), 0.95, date)
            canvas.take(*match.span())
    if canvas.has("url") and not canvas.has("urldate"):
        for match in canvas.matches(_BRACKETED):
            canvas.tag("urldate", *match.span("date"), 0.8, read_date(match["date"]))
            canvas.take(*match.span())
        at_end = _ROUND.search(canvas.plain) if not canvas.has("urldate") else None
        if at_end is not None and canvas.rest(0, at_end.start()).rstrip(" >.,").endswith(TAKEN):
            canvas.tag("urldate", *at_end.span("date"), 0.8, read_date(at_end["date"]))
            canvas.take(*at_end.span("brackets"))


def _day_first(match: re.Match[str]) -> str:
    """A day in figures and strokes behind a word that is not English; "" for all else."""
    strokes = _STROKES.fullmatch(match["date"])
    if strokes is None or _IN_ENGLISH.search(match.group()):
        return ""
    return read_date(f"{strokes['day']}.{strokes['month']}.{strokes['year']}")


def _read_changes(canvas: Canvas) -> None:
    """The day on which a page was last changed is the date of the page as cited."""
    told = _CHANGE_SIGNS.found_in(canvas.plain.lower())
    for match in canvas.matches(_MODIFIED) if told else ():
        date = read_date(match["date"])
        if date and not canvas.has("date:day"):
            label = "date:day" if len(date) > 7 else "date"
            canvas.tag(label, *match.span("date"), 0.93, date)
            canvas.take(*match.span())


def _read_symbol_of_body(canvas: Canvas) -> None:
    """Tag the first symbol of an organisation that no registry of symbols knows."""
    for start, end in symbols_of_bodies(canvas.plain):
        if canvas.is_free(start, end):
            canvas.tag("number:body", start, end, 0.9)
            return


def _read_symbols(canvas: Canvas, symbols: list[Found]) -> None:
    """Tag document symbols as printed; several application numbers of one case are one number."""
    free = [item for item in symbols if canvas.is_free(item.start, item.end)]
    if not free:
        _read_symbol_of_body(canvas)
        return
    first = free[0]
    run = [first]
    for item in free[1:]:
        between = canvas.plain[run[-1].end : item.start]
        if item.scheme == first.scheme and re.fullmatch(r"\s*(?:,|and|&|,\s*and|[–-])?\s*", between):
            run.append(item)
    before = canvas.rest(0, first.start)
    cue = (_CASE_CUE if first.scheme == "echr" else _SYMBOL_CUE).search(before[-60:])
    start = first.start - len(before[-60:]) + cue.start() if cue else first.start
    canvas.tag(f"number:{first.scheme}", first.start, run[-1].end, 0.95)
    if start < first.start:
        canvas.take(start, first.start)
