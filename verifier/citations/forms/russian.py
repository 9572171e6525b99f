"""Russian bibliographic descriptions (GOST R 7.0.5-2008, and the styles of journals that go by it).

"Златкин И. Я. История Джунгарского ханства. М., 1983. С. 92", "Ким А. Статья // Восток. — 2010. — № 3",
"Сборник / отв. ред. Е. В. Бойкова. М.: ИВ РАН, 2001". Only what fits to its end is read here.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import SURE, assembled
from verifier.citations.forms.russian_titles import read_title_ends
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.numbers import is_range, plain_pages
from verifier.citations.grammar.russian_bodies import BODY_AS_AUTHOR
from verifier.citations.grammar.russian_genres import genre_and_title
from verifier.citations.grammar.russian_roles import EDITED, OTHERS, TRANSLATED
from verifier.citations.plain_names import biblatex_names
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.words import PERIODICAL
from verifier.model import FieldSpan, Locator, StyledText
from verifier.patterns import late_pattern

_CYRILLIC = late_pattern(r"[А-Яа-яЁё]{2}")
# "Фон Дервальд К. К.", "де Роберти Е. В.".
_PARTICLE = r"(?:(?:[Фф]он(?:\sдер)?|[Вв]ан(?:\sдер)?|[Дд]е(?:\sла)?|[Дд]и|[Дд]ель|[Тт]ер|[Аа]ф|[Цц]у)\s)?"
_NAME = rf"{_PARTICLE}[^\Wa-zа-яёєіїґ\d_][\w’'-]{{1,24}},?\s(?:[^\Wa-zа-яёєіїґ\d_][а-яa-z]?\.[\s-]?){{1,3}}"
# "Тодорова, Мария. Живият архив", "Златкин Илья Яковлевич. История": names that aren't read here.
_NAMED = late_pattern(
    r"[^\W\d_][\w’'-]{1,24}(?:,\s[^\Wа-яёєіїґ\d_][\w.]{0,20}(?:\s[^\Wа-яёєіїґ\d_][\w.]{0,20})?[.,]|,?\s[^\W\d_]\.|(?:\s\w+)?\s\w{3,20}(?:вич|вна|ична)[.,])"
)
_IN_ORDER = r"(?:[^\Wa-zа-яёєіїґ\d_][а-яa-z]?\.[\s-]?){1,3}[^\Wa-zа-яёєіїґ\d_][\w’'-]{1,24}"
_AUTHORS = late_pattern(
    rf"(?:{_IN_ORDER}(?:,\s{_IN_ORDER}){{0,5}}(?:\sи\sдр)?\.\s(?=[А-ЯЁЄІЇҐA-Z«„“\"\d]))|{_NAME}(?:(?:(?<=\.),\s?|(?<=\.\s)(?:и|and)\s){_NAME}){{0,5}}(?:\[?и\sдр\.\]?\s?)?(?![^\W\d_]\.)(?=[А-ЯЁЄІЇҐA-Z«„“\"\d]|\[Рец)"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_TOWN = r"[А-ЯЁЄІЇҐ][а-яёєіїґ]{2,20}(?:-[А-ЯЁЄІЇҐа-яёєіїґ][а-яёєіїґ]{1,14}){0,2}"
_PLACE = (
    r"(?:(?:М|Л|СПб|Спб|Пг|Пб|Ростов\sн/Д|Н\.\sНовгород|L|N\.\s?Y|P|B|Lpz|Wash)\."
    rf"|(?:Нижний|Великий|Старый)\s{_TOWN}|{_TOWN})"
)
_SEP = r"(?:\s?[—–])?\s"
_IMPRINT = late_pattern(
    rf"(?P<stop>[.!?…»]){_SEP}(?:(?P<edition>(?:\d{{1,2}}-е\sизд(?:\.|ание)|Изд\.\s\d{{1,2}}-е|[Рр]епр(?:инт(?:ное)?)?\.?\sизд(?:ание|\.)(?:\s{_YEAR}(?:\sг\.|\sгода)?)?)(?:,\s[а-я.]{{2,12}}(?:\sи\s[а-я.]{{2,12}})?){{0,2}}\.?){_SEP})?"
    rf"(?:(?:Т|Ч|Кн|Вып)\.\s?(?P<volume>\d{{1,3}}|[IVXLC]{{1,6}})(?:\s?[:.]\s(?P<named>[А-ЯЁЄІЇҐ][^.]{{3,120}}))?\.?{_SEP})?"
    rf"(?P<place>{_PLACE}(?:\s?[;,–—-]\s?{_PLACE})?)(?:\s?:\s(?P<publisher>[^:;]{{2,90}}?))?,?\s(?P<year>{_YEAR}(?:\s?[–—-]\s?{_YEAR})?)(?!\d)"
    r"(?:\s\((?:репринт|переизд|впервые|1-е\sизд)[^()]{2,60}\))?"
)
_OF_JOURNAL = late_pattern(
    rf"(?P<host>[А-ЯЁЄІЇҐA-Z«][^/]{{2,140}}?)\s?(?:[.,]{_SEP}(?:(?P<before>\d{{1,2}}\s[а-я]{{3,9}}\.?)\s)?(?P<year>{_YEAR})(?:\s?г\.)?(?:[.,]?{_SEP}(?P<day>\d{{1,2}}\s[а-я]{{3,9}}))?"
    rf"|[.,]{_SEP}(?P<figures>\d{{1,2}}\.(?:\d{{1,2}}|[IVX]{{1,4}})\.{_YEAR}))(?!\d)"
)
_ITEM = late_pattern(
    r"[.,;]?(?:\s?[—–])?\s(?:(?:Т|Ч|Кн|Vol|T)\.\s?(?P<volume>\d{1,3}|[IVXLC]{1,6})|(?:№|No\.|Iss\.)\s?(?P<number>\d{1,4}(?:\s?[–/-]\s?\d{1,4})?)(?:\s?\(\d{1,5}\))?"
    r"|[Вв]ып\.\s?(?P<issue>\d{1,4}|[IVXLC]{1,6})|(?:[СсPpХх]|Pp|pp|Стб|стб|Л|л)\.\s?(?P<pages>[\dIVXLC]{1,5}(?:\s?[–—-]\s?[\dIVXLC]{1,5})?(?:,\s\d{1,5}(?:\s?[–—-]\s?\d{1,5})?){0,6})(?:\sи\sсл(?:ед)?\.)?(?:,?\s\(?прим(?:еч)?\.\s(?P<noted>\d{1,3})\)?)?"
    r"|(?P<total>\d{1,4}\s(?:[сpх]|стр|тал)\.?)|(?P<numbered>(?P<kind>[Дд]ок\.|[Оо]тд\.|§|[Сс]т\.|[Гг]л\.|[Тт]абл\.|[Рр]ис\.|[Пп]рил\.|[Ии]л\.)\s?(?:№{1,2}\s?)?(?P<part>[\dIVXLC]{1,5}(?:\s?[–—-]\s?[\dIVXLC]{1,5})?(?:,\s\d{1,4}(?:\s?[–—-]\s?\d{1,4})?){0,6})))(?!\w)"
)
_ROLE = late_pattern(
    rf"(?:(?P<editor>{EDITED})|(?P<translator>{TRANSLATED})|(?P<other>{OTHERS}))\s?(?:и\s[а-я]+\.\s)?"
    r"(?:акад\.\s|проф\.\s)?",
    re.IGNORECASE,
)
# "Новое время. 1905. 17 октября. С. 2".
_NEWSPAPER = late_pattern(
    rf"(?P<name>[«„]?[А-ЯЁЄІЇҐ][^.,;:/\d]{{2,40}})[.,]{_SEP}(?P<day>{_YEAR}[.,]{_SEP}\d{{1,2}}\s[а-я]{{3,9}}\.?)"
)
_OTHER_WORK = late_pattern(r";\s[А-ЯЁЄІЇҐA-Z][\w-]+\s[А-ЯЁЄІЇҐA-Z]\.|(?<!\d)\d{4};|//|\sURL|https?:")
_OF_THESES = late_pattern(r"(?<!\w)[Дд]ис(?:с|серт)?\.|[Аа]втореф|(?<!\w)[Дд]иссертац")
_SERIAL = late_pattern(r"(?i)\b(?:бюллетень|изв\.|зап\.|учен)")
_LONGEST_HOST_WORDS = 24
# "Правила о бюро 1887 г. Ст. 12 // Собрание узаконений": the place in a law, in front of where it is printed.
_PART_OF_TITLE = late_pattern(
    r"\.\s(?P<kind>[Сс]т\.|[Гг]л\.|§)\s?(?P<part>\d{1,4}(?:\s?[–—-]\s?\d{1,4})?)[\s.]*\Z"
)
_KINDS = {
    "док.": "number",
    "отд.": "part",
    "§": "section",
    "ст.": "article",
    "гл.": "chapter",
    "табл.": "table",
    "рис.": "figure",
    "ил.": "figure",
    "прил.": "appendix",
}

_Fields = dict[str, tuple[str, int, int]]


_NAME_ALONE = late_pattern(rf"(?P<name>{_NAME})(?<=\s)//\s")

# "Он же. Россия и США": the author of the work before.
_THE_SAME = late_pattern(r"(?:(?:Он|Она|Они)\sже[.:,]|(?:Idem|Eadem)\.)\s(?=[^\Wа-я])")


# "Телеграмма В. М. Молотова, 3 мая 1945 г. // Документы": no author is called so.
_DOCUMENT = late_pattern(
    r"(?:Письмо|Телеграмма|Записка|Рапорт|Донесение|Протокол|Справка|Доклад|Нота|Отч[её]т|Речь|Заявление|Приказ|Указ)\s"
)


def read_russian(text: StyledText) -> Assembled | None:
    """Read a Russian description of a book, a part or an article; None for all that fits it only in part."""
    plain = text.plain
    if " // " not in plain and (plain.isascii() or _CYRILLIC.search(plain) is None):
        # "Curtis G. Russia in the Steppe. L., 1889. P. 98": as Russian notes cite works in Latin letters.
        paged = ". P. " in plain or ". S. " in plain
        if not paged or "://" in plain or _LATIN.search(plain) is None:
            return None
        return _read_description(plain)
    address = _ADDRESS.search(plain) if "://" in plain or "DOI" in plain else None
    if address is None:
        return _read_description(plain) if "://" not in plain else None
    bare = plain[: address.start()]
    read = _read_description(bare) if "://" not in bare else None
    if read is None:
        return None
    for group, name in (("url", "url"), ("doi", "doi"), ("day", "urldate")):
        value = address[group] or ""
        value = read_date(value) if group == "day" and value else value
        if value:
            read.fields[name] = value
            read.spans = (*read.spans, FieldSpan(name, *address.span(group), SURE))
    return read


_LATIN = late_pattern(
    r"[\w?!”»]\.\s(?:L|N\.\s?Y|P|B|Lpz|Wash)\.(?:;\s(?:L|N\.\s?Y|P|B)\.)?(?::\s[^:;]{2,60})?,\s(?:1[5-9]|20)\d\d\.(?:\s(?:Vol|Bd|T)\.\s[\dIVX]{1,5}\.)?\s[PS]\.\s\d"
)
# ". URL: https://example.org/m (дата обращения: 12.03.2020)", ". DOI: 10.1234/abc": behind all else.
_ADDRESS = late_pattern(
    r"[.,]?\s(?:[—–]\s)?(?:DOI:?\s?(?:https?://(?:dx\.)?doi\.org/)?(?P<doi>10\.\d{4,9}/\S{2,80}?)(?=[.,]?(?:\s|\Z))[.,]?\s?)?"
    r"(?:(?:URL|Режим\sдоступа|Электронный\sресурс|Доступно|Доступ)\s?:\s?(?P<url>https?://\S{3,250}?)(?:\s\((?:дата\s(?:обращения|доступа|звернення))[:\s]{0,3}(?P<day>[\d\w.\s]{6,24}?)(?:\sг(?:\.|ода))?\))?)?[\s.]*\Z"
)


def _read_description(plain: str) -> Assembled | None:
    """Read a description without an address behind it."""
    start = introduction(plain)
    same = _THE_SAME.match(plain, start) if " же" in plain or "dem. " in plain else None
    start = same.end() if same else start
    document = _DOCUMENT.match(plain, start) if " // " in plain else None
    authors = _AUTHORS.match(plain, start) if document is None else None
    first = authors.end() if authors else start
    fields: _Fields = {}
    alone = _NAME_ALONE.match(plain, start) if " // " in plain and authors is None else None
    if alone is not None:
        # "Лаутензах Д. // Восток. 1998. № 3": a review, or what the sentence in front of it says.
        fields["author"] = (biblatex_names(alone["name"].rstrip()), *alone.span("name"))
        return _part(plain, alone.end(), len(plain.rstrip(" .")), fields)
    if authors is None and document is None and _NAMED.match(plain, start):
        return None
    newspaper = _NEWSPAPER.match(plain, start) if authors is None else None
    if newspaper is not None:
        return _of_day(plain, newspaper)
    if authors:
        names = authors.group().rstrip(" ")
        # Behind initials and a family name the full stop is the style's.
        names = names if names[-2:-1].isupper() else names.rstrip(".")
        fields["author"] = (biblatex_names(names), start, start + len(names))
    body = BODY_AS_AUTHOR.match(plain, start) if authors is None else None
    if body is not None:
        fields["author"] = (f"{{{body['body']}}}", *body.span("body"))
        first = body.end()
    end = len(plain.rstrip(" ."))
    slashes = plain.find(" // ", first)
    if slashes < 0:
        dash = re.search(r"\.\s?[—–]\s(?=[А-ЯЁЄІЇҐ«][^—–/:]{3,90},\s(?:1[89]|20)\d\d,)", plain[first:])
        slashes, behind = (first + dash.start(), first + dash.end()) if dash else (-1, -1)
    else:
        behind = slashes + 4
    if slashes >= 0:
        part = _PART_OF_TITLE.search(plain, first + 3, slashes)
        title = _titled(plain, first, part.start() if part else slashes, fields, "title")
        read = _part(plain, behind, end, fields) if title else None
        if read is not None and read.locator is None and part is not None:
            read.locator = Locator(_KINDS[part["kind"].lower()], part["part"])
            read.spans = (*read.spans, FieldSpan("locator", *part.span("part"), SURE))
    else:
        read = _book(plain, first, end, fields)
    # A thesis of which the words for it stand elsewhere is left to the other readers.
    return read if read is None or read.type == "thesis" or not _OF_THESES.search(plain) else None


def _of_day(plain: str, match: re.Match[str]) -> Assembled | None:
    """A newspaper by its day alone."""
    items = _items(plain, match.end(), len(plain.rstrip(" .")))
    day = read_date(match["day"])
    if items is None or len(day) != len("1905-10-17"):
        return None
    fields = {
        "journaltitle": (match["name"].strip("«»„“"), *match.span("name")),
        "date": (day, *match.span("day")),
    }
    return _finished("article", fields, items)


def _titled(plain: str, start: int, end: int, fields: _Fields, name: str) -> bool:
    """Put a title to the fields, with who is named behind its slash; whether it can be one."""
    if plain.startswith(_REVIEWED, start):
        return _titled_review(plain, start, end, fields, name)
    stated = plain.find(" / ", start, end)
    last = stated if stated >= 0 else end
    last = read_title_ends(plain, start, last, fields, name)
    printed = plain[start:last]
    if (
        last - start < len("Юг")
        or _OTHER_WORK.search(printed)
        or not (printed[0].isupper() or printed[0] in '«„“"1')
    ):
        return False
    piece = genre_and_title(plain, start, last) if name == "title" and "titleaddon" not in fields else None
    if piece is not None:
        fields["titleaddon"] = (plain[slice(*piece[0])], *piece[0])
        start, last = piece[1]
    fields[name] = (" ".join(plain[start:last].split()), start, last)
    if stated >= 0:
        _responsible(plain, stated + 3, end, fields)
    return True


_REVIEWED = ("Рец. на", "[Рец. на", "Рецензия на", "[Рецензия на")


def _titled_review(plain: str, start: int, end: int, fields: _Fields, name: str) -> bool:
    """Put "Рец. на кн.: Орлов Л. Мир / под ред. П. Зыкова. М." to the fields: all is of what was reviewed."""
    last = len(plain[:end].rstrip(" .,;"))
    if (
        plain.startswith("[", start)
        and plain.endswith("]", start, last)
        and plain.find("]", start) == last - 1
    ):
        start, last = start + 1, last - 1
    fields[name] = (" ".join(plain[start:last].split()), start, last)
    return True


def _responsible(plain: str, start: int, end: int, fields: _Fields) -> None:
    """Who is named behind a slash: editors, translators, or the authors once more."""
    for part in re.finditer(r"[^;]+", plain[start:end]):
        first, last = start + part.start(), start + part.end()
        first += len(plain[first:last]) - len(plain[first:last].lstrip())
        role = _ROLE.match(plain, first, last)
        names = plain[role.end() if role else first : last].rstrip(" ,")
        names = names if re.search(r"[А-ЯЁЄІЇҐ]\.", names[-3:]) else names.rstrip(".")
        kind = next((name for name in ("editor", "translator", "other") if role and role[name]), "author")
        if names and kind not in fields and kind != "other":
            at = role.end() if role else first
            fields[kind] = (biblatex_names(names), at, at + len(names))


def _book(plain: str, start: int, end: int, fields: _Fields) -> Assembled | None:
    """A book, or a part's host, from its title to the end."""
    for imprint in _IMPRINT.finditer(plain, start + 2, end):
        items = _items(plain, imprint.end(), end)
        if items is None:
            continue
        if not _titled(plain, start, imprint.start("stop") + (imprint["stop"] in "!?»"), fields, "title"):
            return None
        _put_imprint(imprint, fields)
        return _finished("thesis" if "type" in fields else "book", fields, items)
    return None


def _put_imprint(imprint: re.Match[str], fields: _Fields) -> None:
    for group, name in (
        ("edition", "edition"),
        ("volume", "volume"),
        ("named", "titleaddon"),
        ("publisher", "publisher"),
    ):
        if group == "volume" and imprint[group] and "volume" in fields:
            # "Материалы по статистике. Т. 3. Ч. 2. Вятка, 1890".
            fields["part"] = (imprint[group], *imprint.span(group))
        elif imprint[group]:
            fields[name] = (imprint[group].strip(" ,«»"), *imprint.span(group))
    fields["location"] = (imprint["place"], *imprint.span("place"))
    fields["date"] = (_years(imprint["year"]), *imprint.span("year"))


def _years(printed: str) -> str:
    years = re.findall(_YEAR, printed)
    return "/".join(years)


def _part(plain: str, start: int, end: int, fields: _Fields) -> Assembled | None:
    """A part in a book, or an article in a journal or newspaper, from the name of its host on."""
    owner = _AUTHORS.match(plain, start)
    if owner:
        # "// Лотман Ю. М. Избранные статьи": a work of a person that holds the part.
        names = owner.group().rstrip(" ")
        fields["bookauthor"] = (biblatex_names(names), start, start + len(names))
        start = owner.end()
    for imprint in _IMPRINT.finditer(plain, start + 2, end):
        items = _items(plain, imprint.end(), end)
        host = plain[start : imprint.start()]
        if items is None or len(host.split()) > _LONGEST_HOST_WORDS:
            continue
        named = PERIODICAL.search(host) or _SERIAL.search(host)
        periodical = named is not None and ("number" in items or "issue" in items)
        if not _titled(
            plain,
            start,
            imprint.start("stop") + (imprint["stop"] in "!?»"),
            fields,
            "journaltitle" if periodical else "booktitle",
        ):
            return None
        _put_imprint(imprint, fields)
        held = "inbook" if "bookauthor" in fields else "incollection"
        return _finished("article" if periodical else held, fields, items)
    journal = _OF_JOURNAL.match(plain, start, end)
    items = _items(plain, journal.end(), end) if journal else None
    if journal is None or items is None:
        return None
    printed = journal["host"].strip(" «»„“")
    at = journal.start("host") + journal["host"].find(printed)
    fields["journaltitle"] = (printed, at, at + len(printed))
    first = journal.start("before") if journal["before"] else journal.start("year")
    last = journal.end("day") if journal["day"] else journal.end("year")
    day = journal["figures"] or f"{journal['day'] or journal['before'] or ''} {journal['year']}".strip()
    edtf = read_date(day) or journal["year"]
    if not edtf:
        return None
    fields["date"] = (edtf, first, last) if journal["year"] else (edtf, *journal.span("figures"))
    return _finished("article", fields, items)


def _items(plain: str, start: int, end: int) -> dict[str, tuple[str, int, int]] | None:
    """What is counted behind a year, by name; None when anything else stands there."""
    found: dict[str, tuple[str, int, int]] = {}
    while start < end:
        item = _ITEM.match(plain, start, len(plain))
        if item is None:
            return None
        for name in ("volume", "number", "issue", "pages", "noted", "total", "part", "numbered"):
            if item[name]:
                found.setdefault(name, (item[name], *item.span(name)))
        if item["kind"]:
            found.setdefault("kind", (item["kind"], *item.span("kind")))
        start = item.end()
    return found


def _finished(entry_type: str, fields: _Fields, items: dict[str, tuple[str, int, int]]) -> Assembled:
    for name, field in (
        ("volume", "volume"),
        ("number", "number"),
        ("issue", "number"),
        ("total", "pagetotal"),
    ):
        if name in items:
            fields.setdefault(field, items[name])
    locator = None
    if "pages" in items:
        printed, start, end = items["pages"]
        value = plain_pages(printed)
        first = value.split(", ")[0]
        if is_range(first):
            fields["pages"] = (first, start, start + len(printed.split(",")[0]))
        if "noted" in items:
            value, end = f"{value} n. {items['noted'][0]}", items["noted"][2]
        locator = ("page", value, start, end)
        if "part" in items:
            # "Док. № 17. С. 55–56": which document stands on the page.
            fields.setdefault("addendum", items["numbered"])
    elif "part" in items:
        locator = (_KINDS[items["kind"][0].lower()], plain_pages(items["part"][0]), *items["part"][1:])
    return assembled(entry_type, fields, locator)
