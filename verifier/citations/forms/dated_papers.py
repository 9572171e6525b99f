"""Letters and reports told by their day: "Lettre de Vergennes, 3 mai 1769, AMAE, Angleterre 486, f. 43v"."""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.archival_parts import (
    CLOSING,
    FEWEST_SIGNS,
    LIKE_NAMES,
    LONGEST_DESCRIPTION,
    OPENING,
    PRINTED,
    SENT,
    SHORTEST_DESCRIPTION,
    cited_sheet,
    dates_of_papers,
)
from verifier.citations.forms.letters import is_person
from verifier.citations.forms.manuscripts import read_manuscript
from verifier.citations.forms.parts import assembled
from verifier.citations.forms.writers import writer_of
from verifier.citations.grammar.archive_marks import HELD, KEEPER, MARK_FIRST, SHEET, SHEET_IN_MARK
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.grammar.shelfmarks import SHELF, shelf_words
from verifier.citations.tagger.gazetteers import is_given
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.words import is_town
from verifier.compare.names import is_body, looks_like_names, read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_PUBLISHED = late_pattern(r"://|www\.|[《]|\bpp?\.\s?\d|\bvol\.\s?\d|\(\d{4}\)", re.IGNORECASE)
# One of these is in every shelf mark, and they are found faster than its pattern.
_SIGNS = Signs(
    "ox ", "older ", "ile ", "fol", "Fol", "eries ", "eel ", "MS", "RG", "FO", "CO", "Bl.", "carton",
    "dossier", "fondo", "legajo", "busta", "Papers", "rchiv", "achlass", "anuscripts", "ф.", "Ф.", "Оп.",
)  # fmt: skip
_OF_DAY = late_pattern(r"[\s,]{1,2}(?:vom|v\.?|du|del|de|of|dated|for|on|dal|от)\Z")
# "DM 44/2, Bristol Record Office": a mark in front of who keeps it, as the National Archives print theirs.
_MARK_AND_KEEPER = late_pattern(
    r"[A-Z]{1,6}\d{0,2}[\s/]\d[\w/().-]{0,16}(?:,\s[^;“”«»]{2,60}?)?,\s(?:the\s)?[^,;:\d“”]{3,60}"
    r"(?:Record\sOffice|Archives?|Library|[Aa]rchiv|Museum|Special\sCollections|[Bb]ibliothek|(?:History|"
    r"Heritage|Archives?)\sCentre)(?:,\s[^,;\d]{2,30})?[\s.]*"
)


def read_dated_letter(text: StyledText, plain: str) -> Assembled | None:
    """A letter or report in front of its day, and behind that a shelf mark of two signs or more."""
    if (
        text.italics
        or not _SIGNS.found_in(plain)
        or _PUBLISHED.search(_without_volume(plain))
        or shelf_words(plain) < FEWEST_SIGNS
    ):
        return None
    start = introduction(plain)
    shelf = SHELF.search(plain, start)
    dates = [date for date in dates_of_papers(plain) if date.edtf and date.start > start]
    if shelf is None or not dates or not start < dates[0].start < shelf.start():
        return None
    head = plain[start : dates[0].start].rstrip(' ,;(“”"')
    end = start + len(_OF_DAY.sub("", head).rstrip(' ,.;(“”"'))
    first = start + (len(plain[start:end]) - len(plain[start:end].lstrip(' “"„')))
    end = first + len(_OF_DAY.sub("", plain[first:end]))
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
    quoted = _SENT_TITLE.fullmatch(plain, first, end)
    if quoted is not None:
        # "Kissinger to Nixon, “Status Talks,” July 20, 1973, 1, folder 4": it has a name and pages.
        fields["title"] = (quoted["title"].rstrip(" ,"), *quoted.span("title"))
        end = quoted.end("sent")
    signed = _SIGNED.fullmatch(plain, first, end)
    if signed is not None and is_given(signed["author"].partition(" ")[0]):
        fields["author"] = (to_biblatex(read_names(signed["author"])), *signed.span("author"))
        fields["title"] = (signed["what"], *signed.span("what"))
    sent = SENT.match(plain, first, end)
    sheet = SHEET_IN_MARK.search(plain, place, last)
    writer = writer_of(plain[first:end], first)
    if quoted is not None and "author" not in fields and is_person(quoted["sent"]):
        # "Tench Whitlock, “Report on the Road,” November 1783, fol. 3r, RG 7".
        fields["author"] = (to_biblatex(read_names(quoted["sent"])), *quoted.span("sent"))
    elif writer is not None:
        fields["author"] = writer
    elif sent is not None and looks_like_names(sent["sender"]) >= LIKE_NAMES:
        fields["author"] = (to_biblatex(read_names(sent["sender"])), *sent.span("sender"))
    paged = _PAGE_BEFORE_MARK.match(plain, held) if quoted is not None and sheet is None else None
    if paged is not None:
        fields["note"] = (plain[paged.end() : last], paged.end(), last)
        return assembled("unpublished", fields, ("page", plain_pages(paged["page"]), *paged.span("page")))
    return assembled("unpublished", fields, cited_sheet(sheet))


_SENT_TITLE = late_pattern(r"(?P<sent>[^“”\"„,]{3,60}),\s[“\"„](?P<title>[^“”\"„]{4,160})[”\"“]?")
_PAGE_BEFORE_MARK = late_pattern(r"(?P<page>\d{1,4}(?:\s?[-–]\s?\d{1,4})?),\s(?=[a-zA-Z])")
# "Clara Lindner, diary entry".
_SIGNED = late_pattern(
    r"(?P<author>(?:[^\Wa-z\d_][\w.’'-]{0,20}\s){1,3}[^\Wa-z\d_][\w’'-]{1,24}),\s"
    r"(?P<what>(?:diary|journal|notebook|log|memorandum|memo|notes?|report|testimony|statement|draft|"
    r"lecture|speech)(?:\s[a-z]+){0,3})"
)


def _without_volume(plain: str) -> str:
    """A text without the number of a volume, where that is one of files: "RG 25, vol. 12, file 4"."""
    return plain.replace("vol. ", "") if "RG " in plain or "MG " in plain else plain


# "Brief Melanchthons an": of whom it is, in the genitive.
_OF_WRITER = late_pattern(r"(?:Brief|Schreiben)\s(?P<name>[^\Wa-z\d_][\w-]{2,24}?)s\san\s")
# "Conto di Tommaso Sauli, 1577, in ASGe, …": no book lies in an archive, so that a year is enough.
_IN_ARCHIVE = late_pattern(
    r",\s(?:in:?|dans|en|em)\s(?=[A-ZÀ-Þ][A-Za-z]{0,3}[A-ZÀ-Þ]|[^,.:;]{0,30}[Aa]rchiv)"
    # "Visita del corregidor, 1703, AGI, Escribanía de Cámara, 868A".
    r"|,\s(?=(?:AGI|AHN|AGS|AGNM?|AHU|ANTT|TNA|AMAE|ANOM|Archivo\s(?:General|Hist|Nac|Reg|Prov|Mun|del?)|"
    r"Arquivo\s(?:Hist|Nac|P[úu]b|Dist|Mun|Geral)"
    r"|Archives\s(?:dép|nat|mun|comm|dipl)|Archivio\s(?:di\sStato|Stor|Segr|"
    r"Com))(?!\w{0,3}\sde\s(?:Filolog|Derecho)))"
)
# "Rundschreiben des Reichsbankdirektoriums an die Anstalten": what it is, and nobody's name.
_KIND_OF_BODY = late_pattern(
    r"(?:Rundschreiben|Schreiben|Erla(?:ss|ß)|Bericht|Eingabe|Denkschrift|Anweisung|Verfügung|Telegramm|"
    r"Vermerk|Weisung|Aufruf|Antrag|Gesuch|Bittschrift|Supplik"
    r"|Circular|Instructions?|Order|Circulaire|Ordre|Circolare|Conto|Supplica|Memoriale|"
    r"Relazione)\s(?:de[rs]|of|du|d[ie]|dell[aeo]?)\s"
)
_KEPT_IN = ("in: ", "in ", "en ", "em ", "dans ", "aux ", "nell’", "в ")


def read_dated_paper(plain: str, start: int) -> Assembled | None:
    """A letter or report with its day, and where it lies: "Lettre de Vergennes, 3 mai 1769, AMAE, f. 43v"."""
    day = next(
        (
            date
            for date in dates_of_papers(plain)
            if date.start > start
            and (date.precision == "day" or (date.edtf and _IN_ARCHIVE.match(plain, date.end)))
        ),
        None,
    )
    if day is None or day.start - start > LONGEST_DESCRIPTION:
        return None
    first = day.end + (len(plain[day.end :]) - len(plain[day.end :].lstrip(" ,.;:")))
    first += next((len(word) for word in _KEPT_IN if plain.startswith(word, first)), 0)
    first += len(plain[first:]) - len(plain[first:].lstrip())
    keeper = KEEPER.match(plain, first)
    head = _OF_DAY.sub("", plain[start : day.start].rstrip(" ,.;("))
    # ‘Record of Conversation’, 25 August 1986, Archive of …: marks around all of it are no sign of print.
    quoted = head[:1] in OPENING and head[-1:] in CLOSING
    mark = (
        MARK_FIRST.fullmatch(plain, first) or _MARK_AND_KEEPER.fullmatch(plain, first)
        if keeper is None
        else None
    )
    if mark is not None and len(head) >= SHORTEST_DESCRIPTION and not PRINTED.search(plain, start):
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
        or (not quoted and PRINTED.search(plain, start, day.end))
        or PRINTED.search(plain, first)
        or len(head) < SHORTEST_DESCRIPTION
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
        return assembled("unpublished", fields, cited_sheet(sheet))
    sent = None if quoted else SENT.match(plain, start, start + len(head))
    signed = writer_of(head, start) if not quoted else None
    if signed is not None:
        fields["author"] = signed
    elif (
        sent is not None
        and looks_like_names(sent["sender"]) >= LIKE_NAMES
        and not is_body(sent["sender"])
        and not _KIND_OF_BODY.match(sent["sender"])
    ):
        fields["author"] = (to_biblatex(read_names(sent["sender"])), *sent.span("sender"))
        written, comma, town = head.rpartition(", ")
        if comma and is_town(town):
            # "Francesco Vinta a Bartolomeo Concini, Firenze, 3 febbraio 1562": where it was written.
            fields["title"] = (written, start, start + len(written))
            fields["location"] = (town, start + len(head) - len(town), start + len(head))
    return assembled("unpublished", fields, cited_sheet(sheet))
