"""Letters and files in archives: "Thompson to Hobsbawm, 3 May 1970, Box 4, Thompson Papers, Warwick".

They are told by their day (`dated_papers`), by their title, or by nothing but where they lie (`shelfmarks`):
"ASVe, Senato, Terra, reg. 15, c. 34v", or "РГАСПИ. Ф. 495. Оп. 152. Д. 8. Л. 4".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.archival_parts import (
    LONGEST,
    LONGEST_DESCRIPTION,
    OPENING,
    SHORTEST_DESCRIPTION,
    dates_of_papers,
)
from verifier.citations.forms.chinese_files import read_chinese_file
from verifier.citations.forms.dated_papers import read_dated_letter, read_dated_paper
from verifier.citations.forms.french_files import read_french_file
from verifier.citations.forms.german_files import read_german_file
from verifier.citations.forms.letters import read_letter
from verifier.citations.forms.manuscripts import read_manuscript
from verifier.citations.forms.parts import assembled
from verifier.citations.forms.shelfmarks import read_mark_first, read_papers, read_shelf_mark
from verifier.citations.grammar.archive_marks import LIES
from verifier.citations.tagger.head import introduction
from verifier.compare.names import read_names, to_biblatex
from verifier.identifiers import find_identifiers
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs


def read_archival(text: StyledText) -> Assembled | None:
    """Read what an archive keeps: what it is, its day, and the shelf mark; None for what is published."""
    plain = text.plain
    found = (
        read_german_file(plain)
        or read_dated_letter(text, plain)
        or _file(plain)
        or read_french_file(plain)
        or read_mark_first(plain)
        or read_papers(text, plain)
        or read_chinese_file(plain)
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
    if not start + SHORTEST_DESCRIPTION < cut <= start + 2 * LONGEST_DESCRIPTION:
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
    day = next((date for date in dates_of_papers(plain[:cut]) if date.edtf), None)
    if day is not None:
        fields["date"] = (day.edtf, day.start, day.end)
    read = assembled("unpublished", fields)
    read.locator = kept.locator
    return read


# "Brief Bolls an Ratz vom 3. März 1557 | liegt in der | Bibliothek Gera".
_LIES_IN = late_pattern(
    r"(?<=\d\d\d\d)\s(?:liegt|befindet\ssich|ist|findet\ssich|is|survives|lies|is\skept|is\spreserved|se\sconserva|se\strouve|est\sconservée?|si\sconserva)"
    r"\s(?:[a-zäöüß]+\s){0,3}(?:in|im|at|en|à|nel|dans)\s(?:(?:der|dem|the|la|el|l[’'])\s?)?"
)
_LIES_IN_SIGNS = Signs(
    " liegt ", " befindet ", " ist ", " findet ", " is ", " survives ", " lies ", " conserva", " trouve ",
    " est ",
)  # fmt: skip


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


def _file(plain: str) -> Assembled | None:
    """A file with its day or title, or of which only the shelf mark is given."""
    if len(plain) > LONGEST:
        return None
    start = introduction(plain)
    if _LIES_IN_SIGNS.found_in(plain) and (lies := _LIES_IN.search(plain, start)):
        plain = f"{plain[: lies.start()]}{', in '.ljust(len(lies.group()))}{plain[lies.end() :]}"
    described = read_dated_paper(plain, start) if LIES.search(plain, start + len("2001")) else None
    if described is None and plain[start : start + 1] in OPENING:
        described = _titled(plain, start)
    return described or read_shelf_mark(plain, start)
