"""Gazettes of laws, courts, editorials and field notes, as Russian notes cite them by their numbers and days.

"СУ РСФСР. 1918. № 35. Ст. 468", "ПСЗ. Собр. 1-е. Т. 5. № 2789", "Передовая газеты «Труд», 6 мая 1920 г.",
"Определение Верховного Суда РФ от 5 июня 2012 г. по делу № 5-КГ12-12", "ПМА. Кировская обл., 2010 г.".
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.numbers import is_range, plain_pages
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_YEAR = r"(?P<year>(?:1[7-9]|20)\d\d)"
_GAZETTE = late_pattern(
    r"(?P<name>(?:СУ|СЗ|СП|СУиР|СЗиР)(?:\s(?:РФ|РСФСР|СССР|УССР|БССР))?|Собрание\s(?:законодательства|узаконений|законов|постановлений)(?:\s[^.,;/\d]{2,90})?"
    r"|(?:Ведомости|ВВС|ВСНД)(?:\s[^.,;/\d]{2,90})?|Бюллетень\s(?:нормативных|Верховного)[^.,;/\d]{2,90})"
    rf"[.,]\s(?:—\s)?{_YEAR}(?:\sг\.)?(?:[.,]\s(?:—\s)?Отд\.\s(?P<part>[\dIVX]{{1,3}}))?[.,]\s(?:—\s)?№\s?(?P<number>\d{{1,4}}(?:\s?\([^()]{{1,12}}\))?)(?:[.,]\s(?:—\s)?[Сс]т\.\s?(?P<article>\d{{1,5}}(?:[-–,]\s?\d{{1,5}}){{0,3}}))?[\s.]*"
)
_COMPLETE = late_pattern(
    r"(?P<name>ПСЗ(?:\s?РИ)?|Полное\sсобрание\sзаконов(?:\sРоссийской\sимперии)?)(?:-(?P<counted>[IVX]{1,3}|\d))?(?:[.,]?\s\(?[Сс]обр(?:ание|\.)\s(?P<series>\d|[IVX]{1,3}|перв|втор|трет)(?:-?е|ое|ье)?\)?)?"
    r"[.,]\s(?:—\s)?Т\.\s(?P<volume>[\dIVXL]{1,6})(?:[.,]\s(?:—\s)?Отд\.\s(?P<part>\d))?(?:[.,]\s(?:СПб\.,\s)?(?P<year>1[89]\d\d))?[.,]\s(?:—\s)?№\s?(?P<number>\d{1,6})(?:[.,]\s(?:—\s)?[Сс]т\.\s?(?P<article>\d{1,5}))?[\s.]*"
)
_COURT = late_pattern(
    r"(?P<title>(?:[Аа]пелляционное\s|[Кк]ассационное\s)?(?:[Оо]пределение|[Рр]ешение|[Пп]остановление|[Пп]риговор)\s[^/;«»\d]{0,80}?(?:[Сс]уда|(?:КС|ВС|ВАС|СК)\s(?:РФ|СССР|РСФСР)|[Сс]удебной\sколлегии|[Тт]рибунала)(?:\s[^/;«»\d]{1,80}?)?"
    r"\sот\s(?P<day>\d{1,2}\s[а-я]{3,9}\s(?:19|20)\d\d|\d{2}\.\d{2}\.(?:19|20)\d\d)(?:\s?г(?:ода|\.))?\s?(?:(?:по\sделу\s|по\sжалобе\s)?№\s?(?P<number>[\w/–.-]{2,30}[\w])))"
    r"(?:\s//\s(?P<kept>[^/;]{4,120}?))?[\s.]*"
)
_EDITORIAL = late_pattern(
    r"(?P<title>(?:Передовая|Редакционная|Анонимная)(?:\sстатья)?|(?:Заметка|Статья|Корреспонденция|Фельетон|Объявление|Сообщение|Репортаж)(?:\sв)?)\s(?:газет[ыеа]|журнала)\s«(?P<journal>[^«»]{2,60})»,?\s(?:от\s|за\s)?"
    r"(?P<day>\d{1,2}\s[а-я]{3,9}\s(?:1[6-9]|20)\d\d)(?:\s?г(?:ода|\.))?(?:,\s[Сс]\.\s(?P<page>\d{1,3}))?[\s.]*"
)
_FIELD = late_pattern(
    r"(?P<title>Полевые\s(?:материалы|записи|дневники)\s(?:автора|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+)(?:\s\(ПМА\))?|ПМА)(?:[.,:]\s(?P<place>[А-ЯЁ][^/;«»\d]{2,80}?))?(?:[.,]\s(?P<day>(?:\d{1,2}\s)?(?:[а-я]{3,9}\s)?(?:19|20)\d\d)(?:\s?г(?:ода|\.))?)?[\s.]*"
)
# "Северные ведомости. 1885. № 27. С. 108", "Отечественные архивы. 1999. № 3. С. 12–30 (публ. О. П. Линева)".
_PERIODICAL = late_pattern(
    r"(?P<name>(?:[А-ЯЁ][а-яё-]{2,20}\s){0,4}(?:[Вв]едомости|[Гг]азета|[Жж]урнал|[Вв]естник|[Аа]рхивы?|[Ии]звестия|[Зз]аписки|[Оо]бозрение|[Лл]исток|[Пп]равда|[Бб]юллетень|[Лл]етопись|[Сс]тарина)(?:\s[А-ЯЁ][А-ЯЁа-яё-]{1,20}){0,3})"
    rf"[.,]\s(?:[—–]\s)?{_YEAR}[.,]\s(?:[—–]\s)?№\s?(?P<number>\d{{1,4}}(?:[–/-]\d{{1,4}})?)(?:[.,]\s(?:[—–]\s)?[СсC]\.\s?(?P<pages>\d{{1,4}}(?:\s?[–-]\s?\d{{1,4}})?))?(?:\s\((?P<said>[^()]{{3,80}})\))?[\s.]*"
)
_PERIODICALS = Signs(
    "едомости", "азета", "урнал", "естник", "рхив", "звестия", "аписки", "бозрение", "исток", "равда",
    "юллетень", "етопись", "тарина",
)  # fmt: skip
_SIGNS = Signs("СУ", "СЗ", "СП", "Собрание ", "Ведомости", "ВВС", "ВСНД", "Бюллетень ", "ПСЗ", "Полное ")
_COURTS = Signs("уда", "ибунал", "оллегии", "СК РФ", "КС РФ", "ВС РФ", "ВАС РФ")
_SERIES = {"перв": "1", "втор": "2", "трет": "3"}

_Fields = dict[str, tuple[str, int, int]]


def read_russian_gazette(text: StyledText) -> Assembled | None:
    """Read what Russian notes cite by a gazette, a court, a newspaper's day or as field notes; else None."""
    plain = text.plain
    if plain.isascii() or len(plain) > _LONGEST:
        return None
    start = introduction(plain)
    first = plain[start : start + 1]
    if first in "СВБПС" and _SIGNS.found_in(plain):
        found = _gazette(plain, start)
        if found is not None:
            return found
    if "№" in plain and _PERIODICALS.found_in(plain):
        found = _issue(plain, start)
        if found is not None:
            return found
    if _COURTS.found_in(plain) and " от " in plain:
        return _court(plain, start)
    if "газет" in plain or "журнала" in plain:
        return _editorial(plain, start)
    return _field_notes(plain, start) if plain.startswith(("Полевые ", "ПМА"), start) else None


_LONGEST = 300


def _gazette(plain: str, start: int) -> Assembled | None:
    match = _GAZETTE.fullmatch(plain, start)
    if match is not None:
        fields: _Fields = {
            "journaltitle": (match["name"], *match.span("name")),
            "date": (match["year"], *match.span("year")),
        }
        if match["part"]:
            fields["series"] = (match["part"], *match.span("part"))
        fields["number"] = (match["number"], *match.span("number"))
        place = ("article", match["article"], *match.span("article")) if match["article"] else None
        return assembled("article", fields, place)
    match = _COMPLETE.fullmatch(plain, start)
    if match is None:
        return None
    fields = {"journaltitle": (match["name"], *match.span("name"))}
    group = "series" if match["series"] else "counted"
    if match[group]:
        fields["series"] = (_SERIES.get(match[group], match[group]), *match.span(group))
    for group, field in (("volume", "volume"), ("part", "issue"), ("year", "date"), ("number", "number")):
        if match[group]:
            fields[field] = (match[group], *match.span(group))
    place = ("article", match["article"], *match.span("article")) if match["article"] else None
    return assembled("article", fields, place)


def _issue(plain: str, start: int) -> Assembled | None:
    match = _PERIODICAL.fullmatch(plain, start)
    if match is None:
        return None
    fields = {
        "journaltitle": (match["name"], *match.span("name")),
        "date": (match["year"], *match.span("year")),
        "number": (match["number"], *match.span("number")),
    }
    if match["said"]:
        fields["note"] = (match["said"], *match.span("said"))
    if not match["pages"]:
        return assembled("article", fields)
    pages = plain_pages(match["pages"])
    if is_range(pages):
        fields["pages"] = (pages, *match.span("pages"))
    return assembled("article", fields, ("page", pages, *match.span("pages")))


def _court(plain: str, start: int) -> Assembled | None:
    match = _COURT.fullmatch(plain, start)
    if match is None:
        return None
    day = read_date(match["day"])
    fields = {
        "title": (match["title"], *match.span("title")),
        "number": (match["number"], *match.span("number")),
    }
    if day:
        fields["date"] = (day, *match.span("day"))
    if match["kept"]:
        fields["note"] = (match["kept"], *match.span("kept"))
    return assembled("jurisdiction", fields)


def _editorial(plain: str, start: int) -> Assembled | None:
    match = _EDITORIAL.fullmatch(plain, start)
    day = read_date(match["day"]) if match is not None else ""
    if match is None or not day:
        return None
    title = match["title"].removesuffix(" в")
    first = match.start("title")
    fields = {
        "title": (title, first, first + len(title)),
        "journaltitle": (match["journal"], *match.span("journal")),
        "date": (day, *match.span("day")),
    }
    place = ("page", match["page"], *match.span("page")) if match["page"] else None
    return assembled("article", fields, place)


def _field_notes(plain: str, start: int) -> Assembled | None:
    match = _FIELD.fullmatch(plain, start)
    if match is None or not (match["place"] or match["day"]):
        return None
    fields = {"title": (match["title"], *match.span("title"))}
    if match["place"]:
        fields["location"] = (match["place"], *match.span("place"))
    if match["day"]:
        fields["date"] = (read_date(match["day"]) or match["day"][-4:], *match.span("day"))
    return assembled("unpublished", fields)
