"""Letters and files in archives: "Thompson to Hobsbawm, 3 May 1970, Box 4, Thompson Papers, Warwick".

Files are also cited by nothing but where they lie: "ASVe, Senato, Terra, reg. 15, c. 34v", or
"РГАСПИ. Ф. 495. Оп. 152. Д. 8. Л. 4".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.letters import is_person, read_letter
from verifier.citations.forms.manuscripts import read_manuscript
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.archive_marks import (
    ABBREVIATED,
    ABROAD,
    FAMOUS,
    HELD,
    HENCEFORTH,
    KEEPER,
    KEEPERS,
    LIES,
    MARK_FIRST,
    NAMED_FILE,
    PERHAPS_HELD,
    SERIES_AND_NUMBER,
    SHEET,
    SHEET_IN_MARK,
    SHEET_INSIDE,
    WRITTEN,
)
from verifier.citations.grammar.dates import PrintedDate, find_dates
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.grammar.shelfmarks import SHELF, shelf_words
from verifier.citations.tagger.gazetteers import is_given
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.words import is_town
from verifier.compare.names import is_body, looks_like_names, read_names, to_biblatex
from verifier.identifiers import find_identifiers
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SENT = late_pattern(
    r"(?:(?:Letter|Telegram|Cable|Memorandum|Memo|Brief|Lettre|Carta|Lettera|Note|Report|Minute|Des?patch|Dispatch)(?:\s(?:from|von|de|di|da)\s|[,:]\s))?"
    r"(?:(?:l[’']|le\s|la\s|the\s|der\s|den\s|dem\s|el\s|il\s)[a-zà-öø-ÿ][\w-]{2,20}\s)?"
    r"(?P<sender>[^,;()\d]{3,50}?)\s(?:(?:to|an|à|au|a|al)\s(?:the\s|den\s|die\s|la\s|l[’'])?(?:[a-zà-öø-ÿ][\w-]{2,20}\s)?(?=[^\Wa-z\d_])|to\s(?:his|her|their)\s)"
)
_PUBLISHED = late_pattern(r"://|www\.|[《]|\bpp?\.\s?\d|\bvol\.\s?\d|\(\d{4}\)", re.IGNORECASE)
# One of these is in every shelf mark, and they are found faster than its pattern.
_SIGNS = Signs(
    "ox ", "older ", "ile ", "fol", "Fol", "eries ", "eel ", "MS", "RG", "FO", "CO", "Bl.", "carton",
    "dossier", "fondo", "legajo", "busta", "Papers", "rchiv", "achlass", "anuscripts", "ф.", "Ф.", "Оп.",
)  # fmt: skip
_CHINESE = late_pattern(
    r"(?:参见|详见|见)?(?:[^，,《》“”：:\d]{2,12}档案?[：:])?(?:[《“](?P<title>[^《》“”]{2,120})[》”][^《》。]{0,60}?[，,])?(?P<keeper>[^，,《》。：:\d]{2,30}(?:档案馆?|檔案館?|图书馆|资料室))(?:藏|所藏)?[，,：:]?(?:《(?P<kept>[^《》]{2,60})》[，,])?"
    r"[^《》]{0,80}?(?:档案?号|檔案?號|全宗号?|案卷号?|卷宗号?|卷号|编号|入藏登錄號|館藏號|馆藏号)[：:]?\s?[\dA-Za-z]"
)
_LIKE_NAMES = 0.5
_FEWEST_SIGNS = 2
_LONGEST = 260
_LONGEST_DESCRIPTION = 120
_SHORTEST_DESCRIPTION = 8
# The last words between commas in front of a day: more than one, and none of a mark.
_DESCRIPTION = late_pattern(
    r",\s(?:[«“„‘]\s?)?(?P<said>(?=[^\d,;]{12,})[^\W\d_][\w’'.-]*(?:\s[\w’'().-]+){2,24}?)\s?[»”“’]?,?\s(?:vom\s|du\s|del\s|of\s)?\Z"
)
_OF_DAY = late_pattern(r"[\s,]{1,2}(?:vom|v|du|del|de|of|dated)\Z")
_OPENING, _CLOSING = tuple('‘“„«"'), tuple('’”“»"')
_PRINTED = late_pattern(
    r"://|www\.|[《“„«]|\bpp?\.\s?\d|\bS\.\s?\d|\((?!=)[^()]{0,60}\d{4}\)|\bin:\s|\b(?:a\scura\sdi|Hrsg|hrsg|hg\.|ed\.|eds\.|dir\.|cit\.)|//"
)


def read_archival(text: StyledText) -> Assembled | None:
    """Read what an archive keeps: what it is, its day, and the shelf mark; None for what is published."""
    plain = text.plain
    found = (
        _letter(text, plain)
        or _file(plain)
        or _mark_first(plain)
        or _papers(text, plain)
        or _chinese_file(plain)
        or _behind_strokes(plain)
        or read_manuscript(plain)
        or _sent(text, plain)
    )
    if found is not None and any(item.scheme == "un" for item in find_identifiers(plain)):
        # "UN General Assembly, *Implementation*, A/73/612": a published document of the United Nations.
        return None
    return found


def _sent(text: StyledText, plain: str) -> Assembled | None:
    return None if text.italics else read_letter(plain, introduction(plain))


_RUSSIAN_WRITER = late_pattern(
    r"(?P<signed>(?!(?:Письм|Отписк|Рапорт|Донесени|Записк|Докла|Телеграмм|Протокол|Челобитн|Дел[оа]|Справк|Заявлени|Прошени|Отч[её]т|Дневник"
    r"|Показани|Выписк|Указ|Приказ|Жалоб|Копи|Автобиограф|Воспоминани))[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s(?:[А-ЯЁ]\.\s?){1,2})(?=[А-ЯЁ][а-яё])"
    r"|(?P<sender>(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s[—–-]\s(?=[А-ЯЁ])"
)
# "её подтверждает отписка воеводы: | Отписка воеводы Ивана Чемоданова".
_SAID_BEFORE = late_pattern(r"[^:;«»]*\s[а-яё]{2,20}\s[а-яё]{2,20}:\s(?=[А-ЯЁ])")


def _behind_strokes(plain: str) -> Assembled | None:
    """A letter or report and behind strokes where it lies: "Письмо Ли от 14 мая 1925 г. // РГАСПИ. Ф. 17"."""
    cut = plain.find(" // ") if "Ф." in plain or "ф." in plain else -1
    if cut < 0:
        return None
    start = introduction(plain)
    said = _SAID_BEFORE.match(plain, start, cut) if cut > start else None
    start = said.end() if said else start
    if not start + _SHORTEST_DESCRIPTION < cut <= start + 2 * _LONGEST_DESCRIPTION:
        return None
    kept = _file(plain[cut + len(" // ") :])
    if kept is None:
        return None
    first, end = cut + len(" // "), len(plain[:cut].rstrip(" ."))
    last = first + kept.spans[0].end if kept.spans else len(plain.rstrip(" ."))
    fields = {"title": (plain[start:end], start, end), "note": (plain[first:last], first, last)}
    written = _RUSSIAN_WRITER.match(plain, start, end)
    if written is not None:
        # "Щеглов Н. П. Выписки из дел // ГАРФ", "Н. П. Щеглов — М. А. Дьяковскому, 1912 г. // ГАРФ".
        name = "signed" if written["signed"] else "sender"
        fields["author"] = (to_biblatex(read_names(written[name])), *written.span(name))
        if written["signed"]:
            fields["title"] = (plain[written.end() : end], written.end(), end)
    day = next((date for date in _dates(plain[:cut]) if date.edtf), None)
    if day is not None:
        fields["date"] = (day.edtf, day.start, day.end)
    read = assembled("unpublished", fields)
    read.locator = kept.locator
    return read


# "Rook Papers, box 12, folder 4, Yale University Library": no letter is named, only where it lies.
_PAPERS = late_pattern(
    r"(?P<papers>[^\Wa-z\d_][^,;:()“”\"\d]{2,70}\s(?:Papers|Collection|Records|Manuscripts|Archives?|Archive\sCollection)),\s"
    r"(?:[^;:“”\"]{2,40},\s)??(?:[Bb]ox|[Ff]older|[Ff]ile|[Ss]eries|[Rr]eel|[Cc]arton|MSS?)\s[\w/-]{1,12}(?:,\s[^;:“”\"]{2,90}){0,4}"
)


def _papers(text: StyledText, plain: str) -> Assembled | None:
    """The papers of a person by box and folder and the library that has them."""
    if "ox " not in plain and "older " not in plain and "eel " not in plain:
        return None
    if text.italics or len(plain) > _LONGEST:
        return None
    if _PRINTED.search(plain):
        return None
    start = introduction(plain)
    last = len(plain.rstrip(" ."))
    if _PAPERS.fullmatch(plain, start, last) is None:
        return None
    fields = {"title": (plain[start:last], start, last)}
    days = [date for date in _dates(plain) if date.precision == "day" and date.start > start]
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
    return assembled("unpublished", fields)


def _mark_first(plain: str) -> Assembled | None:
    """A file whose shelf mark stands in front of the archive: "FO 371/41095, The National Archives, Kew"."""
    if "/" not in plain[:24] or len(plain) > _LONGEST or _PRINTED.search(plain):
        return None
    start = introduction(plain)
    match = MARK_FIRST.fullmatch(plain, start)
    if match is None:
        return None
    last = len(plain.rstrip(" ."))
    fields = {"title": (plain[start:last], start, last)}
    days = [date for date in _dates(plain) if date.edtf and date.start > start]
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
    return assembled("unpublished", fields)


def _chinese_file(plain: str) -> Assembled | None:
    """A file that a Chinese archive numbers: "外交部档案馆，档号：109-00393-06"."""
    match = _CHINESE.match(plain) if "号" in plain or "號" in plain else None
    if match is None:
        return None
    last = len(plain.rstrip("。. "))
    named = next(name for name in ("title", "keeper") if match[name])
    fields = {named: (match[named], *match.span(named))}
    fields = {
        "title": fields[named],
        "note": (plain[match.start("keeper") : last], match.start("keeper"), last),
    }
    if named == "keeper":
        fields = {"title": (plain[match.start("keeper") : last], match.start("keeper"), last)}
    days = [date for date in _dates(plain) if date.edtf]
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
    page = _CHINESE_PAGE.search(plain, match.end("keeper"), last)
    if page is None:
        return assembled("unpublished", fields)
    # "档号L106-3-218，第22页": the page in the file is what is cited.
    kept = "note" if "note" in fields else "title"
    first = fields[kept][1]
    fields[kept] = (plain[first : page.start()], first, page.start())
    return assembled("unpublished", fields, ("page", plain_pages(page["page"]), *page.span("page")))


_CHINESE_PAGE = late_pattern(r"[，,]\s?第\s?(?P<page>\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)\s?[页頁][ab]?\Z")
# "consulta de 6 de junio de 1768": in a title of print such a day would be a part of it.
_DAY_OF = late_pattern(r"\sde(?=\s\d{1,2}[º°]?\sde\s[a-zç]{4,10}\sde\s1[4-9]\d\d(?!\d))")


def _dates(plain: str) -> list[PrintedDate]:
    """The dates of a text, also those of Spanish and Portuguese letters and decrees."""
    return find_dates(_DAY_OF.sub("  ,", plain) if " de 1" in plain else plain)


def _letter(text: StyledText, plain: str) -> Assembled | None:
    if (
        text.italics
        or not _SIGNS.found_in(plain)
        or _PUBLISHED.search(_without_volume(plain))
        or shelf_words(plain) < _FEWEST_SIGNS
    ):
        return None
    start = introduction(plain)
    shelf = SHELF.search(plain, start)
    dates = [date for date in _dates(plain) if date.edtf and date.start > start]
    if shelf is None or not dates or not start < dates[0].start < shelf.start():
        return None
    end = dates[0].start
    while end > start and plain[end - 1] in ' ,.;(“”"':
        end -= 1
    first = start + (len(plain[start:end]) - len(plain[start:end].lstrip(' “"„')))
    if end - first < 3:
        return None
    place = dates[0].end
    while place < len(plain) and plain[place] in " ,.;)":
        place += 1
    last = len(plain.rstrip(" .。"))
    # "in: Staatsarchiv Kardorf, Nachlass Fries".
    held = place + (len("in: ") if plain.startswith("in: ", place) else 0)
    fields = {
        "title": (plain[first:end], first, end),
        "date": (dates[0].edtf, dates[0].start, dates[0].end),
        "note": (plain[held:last], held, last),
    }
    sent = _SENT.match(plain, first, end)
    sheet = SHEET_IN_MARK.search(plain, place, last)
    if sent is not None and looks_like_names(sent["sender"]) >= _LIKE_NAMES:
        fields["author"] = (to_biblatex(read_names(sent["sender"])), *sent.span("sender"))
    return assembled("unpublished", fields, _sheet(sheet))


def _without_volume(plain: str) -> str:
    """A text without the number of a volume, where that is one of files: "RG 25, vol. 12, file 4"."""
    return plain.replace("vol. ", "") if "RG " in plain or "MG " in plain else plain


# "Brief Bolls an Ratz vom 3. März 1557 | liegt in der | Bibliothek Gera".
_LIES_IN = late_pattern(
    r"(?<=\d\d\d\d)\s(?:liegt|befindet\ssich|ist|findet\ssich|is|survives|lies|is\skept|is\spreserved|se\sconserva|se\strouve|est\sconservée?|si\sconserva)"
    r"\s(?:[a-zäöüß]+\s){0,3}(?:in|im|at|en|à|nel|dans)\s(?:(?:der|dem|the|la|el|l[’'])\s?)?"
)
_LIES_IN_SIGNS = Signs(
    " liegt ", " befindet ", " ist ", " findet ", " is ", " survives ", " lies ", " conserva", " trouve ",
    " est ",
)  # fmt: skip
# "Brief Melanchthons an": of whom it is, in the genitive.
_OF_WRITER = late_pattern(r"(?:Brief|Schreiben)\s(?P<name>[^\Wa-z\d_][\w-]{2,24}?)s\san\s")
_KEPT_IN = ("in: ", "in ", "en ", "em ", "dans ", "aux ", "nell’", "в ")


def _described(plain: str, start: int) -> Assembled | None:
    """A letter or report with its day, and where it lies: "Lettre de Vergennes, 3 mai 1769, AMAE, f. 43v"."""
    day = next((date for date in _dates(plain) if date.precision == "day" and date.start > start), None)
    if day is None or day.start - start > _LONGEST_DESCRIPTION:
        return None
    first = day.end + (len(plain[day.end :]) - len(plain[day.end :].lstrip(" ,.;:")))
    first += next((len(word) for word in _KEPT_IN if plain.startswith(word, first)), 0)
    first += len(plain[first:]) - len(plain[first:].lstrip())
    keeper = KEEPER.match(plain, first)
    head = _OF_DAY.sub("", plain[start : day.start].rstrip(" ,.;("))
    # ‘Record of Conversation’, 25 August 1986, Archive of …: marks around all of it are no sign of print.
    quoted = head[:1] in _OPENING and head[-1:] in _CLOSING
    mark = MARK_FIRST.fullmatch(plain, first) if keeper is None else None
    if mark is not None and len(head) >= _SHORTEST_DESCRIPTION and not _PRINTED.search(plain, start):
        # "Minutes of the Cabinet, 3 June 1909, CAB 23/4, TNA".
        last = len(plain.rstrip(" ."))
        told = read_manuscript(plain)
        if told is not None:
            return told
        return assembled(
            "unpublished",
            {
                "title": (head, start, start + len(head)),
                "date": (day.edtf, day.start, day.end),
                "note": (plain[first:last], first, last),
            },
        )
    if (
        keeper is None
        or (not quoted and _PRINTED.search(plain, start, day.end))
        or _PRINTED.search(plain, first)
        or len(head) < _SHORTEST_DESCRIPTION
    ):
        return None
    sheet = SHEET.search(plain, keeper.end() - 1)
    last = sheet.start() if sheet else len(plain)
    if not sheet and not HELD.search(plain, keeper.end(), last):
        return None
    told = read_manuscript(plain)
    if told is not None and "author" in told.fields:
        # "Hannah Entwistle, diary, 3 November 1862, Ashbury Library, MS 44"
        return told
    end = len(plain[:last].rstrip(" ,.;("))
    fields = {
        "title": (
            (head[1:-1].rstrip(","), start + 1, start + len(head) - 1)
            if quoted
            else (head, start, start + len(head))
        ),
        "date": (day.edtf, day.start, day.end),
        "note": (plain[first:end], first, end),
    }
    writer = None if quoted else _OF_WRITER.match(plain, start, start + len(head))
    if writer is not None:
        fields["author"] = (writer["name"], *writer.span("name"))
        return assembled("unpublished", fields, _sheet(sheet))
    sent = None if quoted else _SENT.match(plain, start, start + len(head))
    if sent is not None and looks_like_names(sent["sender"]) >= _LIKE_NAMES and not is_body(sent["sender"]):
        fields["author"] = (to_biblatex(read_names(sent["sender"])), *sent.span("sender"))
        written, comma, town = head.rpartition(", ")
        if comma and is_town(town):
            # "Francesco Vinta a Bartolomeo Concini, Firenze, 3 febbraio 1562": where it was written.
            fields["title"] = (written, start, start + len(written))
            fields["location"] = (town, start + len(head) - len(town), start + len(head))
    return assembled("unpublished", fields, _sheet(sheet))


_TITLE_FIRST = late_pattern(r"[‘“„«\"](?P<title>[^‘’“”„«»\"]{4,160})[,.]?[’”“»\"],?\s")


def _titled(plain: str, start: int) -> Assembled | None:
    """A file by its title, and where it lies: "„Kastenrechnung 1587/88“, StadtA MM, D 102/4, fol. 31r"."""
    match = _TITLE_FIRST.match(plain, start)
    kept = _file(plain[match.end() :]) if match is not None else None
    if match is None or kept is None or kept.locator is None:
        return None
    first, last = match.end(), match.end() + kept.spans[-1].end
    place = next((span for span in kept.spans if span.field == "locator"), None)
    end = len(plain[: first + place.start].rstrip(" ,.;(")) if place else last
    end = len(re.sub(r"[,\s]{1,2}[^\s,]{1,6}\Z", "", plain[:end])) if place else end
    title = match["title"].strip(" ,")
    fields = {
        "title": (title, match.start("title"), match.start("title") + len(title)),
        "note": (plain[first:end], first, end),
    }
    read = assembled("unpublished", fields)
    read.locator = kept.locator
    return read


def _sheet(match: re.Match[str] | None) -> tuple[str, str, int, int] | None:
    return ("folio", plain_pages(match["sheet"]), *match.span("sheet")) if match else None


def _file(plain: str) -> Assembled | None:
    """A file with its day or title, or of which only the shelf mark is given."""
    if len(plain) > _LONGEST:
        return None
    start = introduction(plain)
    if _LIES_IN_SIGNS.found_in(plain) and (lies := _LIES_IN.search(plain, start)):
        plain = f"{plain[: lies.start()]}{', in '.ljust(len(lies.group()))}{plain[lies.end() :]}"
    described = _described(plain, start) if LIES.search(plain, start + len("2001")) else None
    if described is None and plain[start : start + 1] in _OPENING:
        described = _titled(plain, start)
    return described or _shelf_mark(plain, start)


def _shelf_mark(plain: str, start: int) -> Assembled | None:
    """An archive, and signs of where in it."""
    if not (ABBREVIATED.match(plain, start) or KEEPERS.found_in(plain)) and (
        plain.isascii() or not ABROAD.found_in(plain)
    ):
        return None
    keeper = KEEPER.match(plain, start)
    # "fasc. «Stampa»": a file by its name.
    printed = NAMED_FILE.sub("", plain) if ". «" in plain else plain
    if keeper is None or _PRINTED.search(printed, start):
        return None
    # "fol. 1–44 (Fassung B)": what lies there.
    remark = _REMARK.search(plain, keeper.end())
    whole_text, plain = plain, plain[: remark.start()] if remark else plain
    sheet = SHEET.search(plain, keeper.end() - 1)
    if sheet is None and remark is not None:
        remark, plain = None, whole_text
    inside = SHEET_INSIDE.search(plain, keeper.end() - 1) if sheet is None else None
    last = sheet.start() if sheet else len(plain)
    held = [match.group() for match in HELD.finditer(plain, keeper.end(), last)]
    # "FO 371/6612" names series and piece.
    surely = len(held) + any("/" in mark for mark in held) + bool(sheet or inside)
    perhaps = surely + len(PERHAPS_HELD.findall(plain, keeper.end(), last)) + bool(keeper["named"])
    perhaps += HENCEFORTH.search(plain, start, keeper.end() + 60) is not None
    famous = FAMOUS.match(plain, start) is not None
    perhaps += famous
    perhaps += WRITTEN.search(plain, keeper.end(), last) is not None
    # "ASVe, Senato, Terra, filza 88, 3 luglio 1583": a file and the day of what lies in it.
    days = [date for date in _dates(plain) if date.precision == "day"] if len(held) == 1 else []
    perhaps += bool(days) and start < days[-1].start and not plain[days[-1].end :].strip(" .")
    whole = (keeper["named"] or famous) and perhaps > _FEWEST_SIGNS
    numbered = famous and SERIES_AND_NUMBER.fullmatch(plain, keeper.end()) is not None
    if not numbered and (not (surely or whole) or perhaps < _FEWEST_SIGNS):
        return None
    end = len(plain[: sheet.start() if sheet else len(plain)].rstrip(" ,.;("))
    written = sheet is not None and sheet["year"] is not None
    days = days or [
        date
        for date in _dates(plain)
        if date.edtf
        and start < date.start
        and (written or date.start < end)
        # "ms. 1443": a number, and no year.
        and not (date.precision == "year" and _NUMBERED.search(plain, start, date.start))
    ]
    fields = {"title": (plain[start:end], start, end)}
    if remark is not None:
        fields["note"] = (remark["said"], *remark.span("said"))
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
    if inside is None and days and days[-1].end >= end - 1:
        told = _DESCRIPTION.search(plain, keeper.end(), days[-1].start)
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
        if len(said) >= _SHORTEST_DESCRIPTION:
            fields["title"] = (said, first, first + len(said))
            fields["note"] = (marked, start, start + len(marked))
            _add_writer(fields, fields["title"])
    return assembled("unpublished", fields, _sheet(sheet or inside))


_REMARK = late_pattern(r"\s\((?P<said>[^()\d]{4,40})\)[\s.]*\Z")
_NUMBERED = late_pattern(
    r"(?<!\w)(?:mss?|MSS?|nn?|[Nn]r|no|cod|reg|b|busta|fasc|filza|leg|inv|kart|Inv|cote|sygn|Hs|Cod|R|vol|Box|box)\.?\s\Z"
)
_BEGINS_PERSON = late_pattern(
    r"(?:Sir|Lord|Lady|Dame|Mr|Mrs|Miss|Dr|Prof|Rev|Graf|Fürst|Baron|Freiherr|Comte|Marquis|Duc|Conte|Don|Doña|Fray)\.?\s[^\Wa-z\d_]"
    r"|(?:[^\Wa-z\d_]\.\s?){1,3}[^\Wa-z\d_]"
)


def _begins_person(words: str) -> bool:
    return _BEGINS_PERSON.match(words) is not None or is_given(words.partition(" ")[0])


def _add_writer(fields: dict[str, tuple[str, int, int]], title: tuple[str, int, int]) -> None:
    """Put the writer of a letter to the fields: "…, fol. 119r, Lord Harcombe to Sir Thomas Fremley"."""
    words, start, _ = title
    sent = _SENT.match(words)
    if sent is not None and is_person(sent["sender"]) and _begins_person(sent["sender"]):
        first, end = sent.span("sender")
        fields["author"] = (to_biblatex(read_names(sent["sender"])), start + first, start + end)
