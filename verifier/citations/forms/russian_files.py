"""Letters and reports in Russian archives: "Письмо Ли от 14 мая 1925 г. // РГАСПИ. Ф. 17. Оп. 2. Д. 3. Л. 4".

Behind two strokes stands where it lies; where it lies may also follow a colon. Who sends it is named by
himself, by his post, or in the genitive: "Полпред Ф. О. Берг — в НКИД", "Письмо Э. Г. Берга — Н. И. Лисину".
"""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.forms.archival_parts import (
    LONGEST_DESCRIPTION,
    SENT,
    SHORTEST_DESCRIPTION,
    dates_of_papers,
)
from verifier.citations.forms.letters import is_person
from verifier.citations.forms.parts import assembled
from verifier.citations.forms.shelfmarks import read_shelf_mark
from verifier.citations.grammar.archive_marks import KEEPERS
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.genitives import of_genitive
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.grammar.russian_genres import genre_and_title
from verifier.citations.tagger.head import introduction
from verifier.compare.names import read_names, to_biblatex
from verifier.patterns import late_pattern
from verifier.signs import Signs

_FILES = Signs("Там же", "Ф.", "ф.", "архив", "Архив", "rchive", "Library", "Record Office")
_GENRES = (
    r"(?:Письм|Отписк|Рапорт|Донесени|Записк|Докла|Телеграмм|Протокол|Челобитн|Дел[оа]|Справк|Заявлени|Прошени|Отч[её]т|Дневник"
    r"|Показани|Выписк|Указ|Приказ|Жалоб|Копи|Автобиограф|Воспоминани|Лист\s|Шифр|Радиограмм|Обращени|Ходатайств|Распоряжени|Мемуар)"
)
_FAMILY = r"[А-ЯЁІЇЄҐ][а-яёіїєґ]+(?:-[А-ЯЁІЇЄҐ][а-яёіїєґ]+)?"
_INITIALS = r"(?:[А-ЯЁІЇЄҐ][а-яё]?\.[\s-]?){1,2}"
_WORD = r"[^\s/«»—–:;]{1,24}"
# "Н. П. Щеглов — Берг", "Начальник милиции Н. П. Щеглов — в губком", "Щеглов Н. П. Выписки".
_WRITER = late_pattern(
    rf"(?:(?!{_GENRES})(?![А-ЯЁІЇЄҐ]\.)[А-ЯЁІЇЄҐ]{_WORD}(?:\s{_WORD}){{0,7}}?\s)?(?P<sender>{_INITIALS}{_FAMILY})\s[—–-]\s(?=[А-ЯЁа-яё])"
    rf"|(?P<inverted>(?!{_GENRES}){_FAMILY}\s{_INITIALS})(?<=[\s.])[—–-]\s(?=[А-ЯЁа-яё])"
    rf"|(?P<signed>(?!{_GENRES}){_FAMILY}\s{_INITIALS})(?=[А-ЯЁІЇЄҐ][а-яёіїєґ])"
)
# "Письмо П. Г. Лядова М. С. Ильинскому", "Докладная записка И. О. Крылова": whose it is.
_OF_WRITER = late_pattern(
    r"(?:Письмо|Лист|Записка|Докладная\sзаписка|Рапорт|Донесение|Телеграмма|Шифртелеграмма|Шифрограмма|Радиограмма|Доклад|Отч[её]т|Справка|Заявление|Прошение"
    r"|Воспоминания|Мемуары|Дневник|Показания|Жалоба|Автобиография|Обращение|Ходатайство|Объяснительная\sзаписка)"
    rf"\s(?P<of>{_INITIALS}{_FAMILY})(?=[\s,.]|\Z)"
)
# "её подтверждает отписка воеводы: | Отписка воеводы Ивана Чемоданова".
_SAID_BEFORE = late_pattern(r"[^:;«»]*\s[а-яё]{2,20}\s[а-яё]{2,20}:\s(?=[А-ЯЁ])")
_PRIVATE = late_pattern(
    r"(?:(?:Личный|Семейный|Домашний|Частный|Текущий)\sархив|Архив\s(?:автора|семьи|редакции|музея|школы|завода))(?:\s[^/;«»\d]{2,80})?"
)
# "Из протокола губкома, 5 мая 1920 г. // Там же. Ф. 1. Оп. 2. Д. 7. Л. 33".
_THERE = late_pattern(
    r"(?P<mark>Там\s(?:же|само)(?:[.,]\s(?:[Фф]|[Оо]п|[Пп]|[Дд]|[Сс]пр|[Ее]д\.\sхр|[Кк])\.\s?[\dА-Яа-я-]{1,12}){0,5})"
    r"(?:[.,]\s(?:[Лл]{1,2}|[Аа]рк)\.\s?(?P<sheet>\d{1,4}[^;/]{0,40}?))?[\s.]*"
)
_MONTH = r"[а-яёіїє]{3,10}"
# "Передовая газеты «Гилян», 6 февраля 1927 г., в переводе референта: АВПРФ. Ф. 94".
_BEFORE_MARK = late_pattern(
    rf"(?P<title>[А-ЯЁ][^/;]{{6,180}}?),?\s(?:от\s)?(?P<day>\d{{1,2}}\s{_MONTH}\s(?:1[5-9]|20)\d\d)\s?(?:г\.|года|р\.)?"
    r"(?:,\s(?P<said>[а-яё][^/;:\d]{3,70}))?[:.,]{1,2}\s(?=[А-ЯЁІЇЄҐ]{2}[А-ЯЁа-яёІЇЄҐіїєґ\s]{0,40}[.,]\s[Фф]\.\s?[\dА-Я])"
)
# "Consul Berg to Sir P. Lorne": what somebody is, in front of the name.
_POST = late_pattern(
    r"(?:(?:Acting\s|Vice-|Deputy\s)?(?:Consul(?:-General)?|Ambassador|Minister|Captain|Colonel|Major|General|Admiral|Governor|Secretary|Sir|Lord|Dr|Mr|Mrs|Miss|Prof)\.?\s){1,2}"
)
_STOP_BEFORE_PART = late_pattern(r"(?<=[\d)])\.(?=\s)|(?<=[^\W\d_]{4})\.(?=\s)")
_SHEET_CUE = late_pattern(r"(?<=\s)F(?=\.\s\d)")


def read_russian_file(plain: str) -> Assembled | None:
    """Read a letter or report with where it lies behind strokes, or behind a colon; None for all else."""
    if not _FILES.found_in(plain):
        return None
    cut = plain.find(" // ")
    if cut < 0:
        return None if plain.isascii() else _before_mark(plain) or _in_brackets(plain)
    start = introduction(plain)
    said = _SAID_BEFORE.match(plain, start, cut) if cut > start else None
    start = said.end() if said else start
    if not start + SHORTEST_DESCRIPTION < cut <= start + 2 * LONGEST_DESCRIPTION:
        return None
    first, end = cut + len(" // "), len(plain[:cut].rstrip(" ."))
    kept = _kept(plain, first)
    if kept is None:
        return None
    day = next((date for date in dates_of_papers(plain[:cut]) if date.edtf), None)
    latin = SENT.match(plain, start, end) if plain[start:cut].isascii() else None
    if plain[start:cut].isascii() and (latin is None or day is None):
        # Of works in Latin letters strokes part a title from its journal too.
        return None
    last = first + kept.spans[0].end if kept.spans else len(plain.rstrip(" ."))
    fields = {"title": (plain[start:end], start, end), "note": (plain[first:last], first, last)}
    if latin is not None:
        _add_sender(fields, latin)
    else:
        _add_writer(plain, fields, start, end)
    begun = fields["title"][1]
    genre = genre_and_title(plain, begun, end)
    if genre is not None:
        fields["title"] = (plain[slice(*genre[1])], *genre[1])
        fields["titleaddon"] = (plain[slice(*genre[0])], *genre[0])
    if day is not None:
        fields["date"] = (day.edtf, day.start, day.end)
    return _made(fields, kept, first)


def _made(fields: dict[str, tuple[str, int, int]], kept: Assembled, first: int) -> Assembled:
    """The paper with the sheet of where it lies, which was read from ``first`` on."""
    read = assembled("unpublished", fields)
    read.locator = kept.locator
    sheets = (span for span in kept.spans if span.field == "locator")
    moved = (replace(span, start=span.start + first, end=span.end + first) for span in sheets)
    read.spans = (*read.spans, *moved)
    return read


def _kept(plain: str, first: int) -> Assembled | None:
    """Where it lies, from ``first`` on: a shelf mark in any punctuation, or a private archive."""
    rest = plain[first:]
    private = _PRIVATE.fullmatch(rest.rstrip(" ."))
    if private is not None:
        return assembled("unpublished", {"title": (private.group(), 0, private.end())})
    again = _THERE.fullmatch(rest)
    if again is not None:
        place = ("folio", plain_pages(again["sheet"]), *again.span("sheet")) if again["sheet"] else None
        return assembled("unpublished", {"title": (again["mark"], *again.span("mark"))}, place)
    kept = read_shelf_mark(rest, introduction(rest))
    if (kept is None or kept.locator is None) and rest.isascii() and KEEPERS.found_in(rest):
        # "The National Archives (Kew). FO 371/7830. F. 112": full stops, as Russian notes part all else.
        commas = read_shelf_mark(_SHEET_CUE.sub("f", _STOP_BEFORE_PART.sub(",", rest)), 0)
        return commas or kept
    return kept


def _add_sender(fields: dict[str, tuple[str, int, int]], sent: re.Match[str]) -> None:
    sender = sent["sender"]
    post = _POST.match(sender)
    name = sender[post.end() :] if post else sender
    if is_person(sender) and name:
        first = sent.start("sender") + len(sender) - len(name)
        fields["author"] = (to_biblatex(read_names(name)), first, sent.end("sender"))


def _add_writer(plain: str, fields: dict[str, tuple[str, int, int]], start: int, end: int) -> None:
    """Put who wrote it to the fields; who is named in front of a title is no part of it."""
    written = _WRITER.match(plain, start, end)
    if written is None:
        of = _OF_WRITER.match(plain, start, end)
        name = of_genitive(of["of"]) if of is not None else ""
        if of is not None and name:
            fields["author"] = (to_biblatex(read_names(name)), *of.span("of"))
        return
    group = next(name for name in ("signed", "inverted", "sender") if written[name])
    name = written[group].rstrip()
    at = written.start(group)
    fields["author"] = (to_biblatex(read_names(name)), at, at + len(name))
    if group == "signed":
        fields["title"] = (plain[written.end() : end], written.end(), end)


# "РГИА. Ф. 190. Оп. 4. Д. 2207. (Дело о крушении парохода, 1903 г.). Л. 1": what the file is.
_IN_BRACKETS = late_pattern(
    r"(?P<mark>[А-ЯЁІЇЄҐ]{2}[А-ЯЁа-яёІЇЄҐіїєґ\s]{0,40}[.,]\s[Фф]\.[^()/]{4,60}?)\.?\s\((?P<said>[А-ЯЁа-яё][^()/]{6,140})\)(?P<sheet>[.,]{1,2}\s[Лл]{1,2}\.\s?\d.{0,40})?"
)


def _in_brackets(plain: str) -> Assembled | None:
    start = introduction(plain)
    match = _IN_BRACKETS.fullmatch(plain, start) if "(" in plain else None
    if match is None:
        return None
    blank = " " * (match.end("said") + 1 - match.end("mark"))
    kept = read_shelf_mark(f"{plain[: match.end('mark')]}{blank}{plain[match.end('said') + 1 :]}", start)
    if kept is None or (match["sheet"] and kept.locator is None):
        return None
    dates = [date for date in dates_of_papers(match["said"]) if date.edtf]
    title = match["said"][: dates[-1].start if dates else None].rstrip(" ,")
    first = match.start("said")
    fields = {
        "title": (title, first, first + len(title)),
        "note": (match["mark"], *match.span("mark")),
    }
    if dates:
        fields["date"] = (dates[-1].edtf, first + dates[-1].start, first + dates[-1].end)
    return _made(fields, kept, 0)


def _before_mark(plain: str) -> Assembled | None:
    start = introduction(plain)
    match = _BEFORE_MARK.match(plain, start)
    day = read_date(match["day"]) if match is not None else ""
    kept = read_shelf_mark(plain[match.end() :], 0) if match is not None else None
    if match is None or kept is None or len(day) != len("1927-02-06"):
        return None
    first = match.end()
    last = first + kept.spans[0].end
    fields = {
        "title": (match["title"], *match.span("title")),
        "date": (day, *match.span("day")),
        "note": (plain[first:last], first, last),
    }
    _add_writer(plain, fields, start, match.end("title"))
    if match["said"]:
        fields["titleaddon"] = (match["said"], *match.span("said"))
    return _made(fields, kept, first)
