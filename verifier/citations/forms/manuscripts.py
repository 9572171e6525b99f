"""What libraries and archives keep, cited among commas: who wrote what and when, its mark, and who keeps it.

"Thomas Carne, diary, 13 January 1817, MS 2214, Morrab Library, Penzance" (The Chicago Manual of Style on
manuscript collections); "Anne Darnelle, ‘To my Lady’, Leeds, Brotherton Library, MS Lt 88, fol. 3r" (MHRA).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled, named_parts
from verifier.citations.grammar.dates import find_dates
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.compare.names import is_body, looks_like_names, read_names, to_biblatex
from verifier.patterns import late_pattern
from verifier.signs import Signs

_LONGEST = 300
_LIKE_NAMES = 0.5
_SIGNS = Signs(
    "Library", "Archive", "Archiv", "rchives", "Record", "ibliot", "Museum", "Historical Society", "Papers",
    " RO,", " CRO,",
)  # fmt: skip
"""Of these one is in every text in which a manuscript is found."""

_KEEPER = late_pattern(
    r"(?:[Tt]he\s)?(?:[^\Wa-z\d_][\w’'.&-]*\s(?:(?:of|for|and|de|des|du|la|l[’'])\s)?(?:the\s)?){0,5}"
    r"(?:Library(?:\sof\s[A-Z]\w+)?|Archives?|Archivio|Archivo|Record(?:s)?\s(?:Office|Centre)|C?RO|Museum|Historical\sSociety"
    r"|Bibliothèque|Biblioteca|Bibliothek|\w{2,20}archiv|\w{2,20}bibliothek|Archiv)"
    r"(?:\s(?:of|at|and|de|des|du|di|d[’'])?\s?[^\Wa-z\d_][\w’'.-]*){0,6}"
)
_MARK = late_pattern(
    r"(?:(?:Add(?:itional)?\.?|Harley|Sloane|Lansdowne|Egerton|Cotton|Royal|Arundel|Stowe|Rawlinson|Ashmole|Tanner|Douce|Laud|Rylands)\s)?"
    r"(?:MSS?|Ms|ms)\.?(?:\s[A-Z][\w.]{0,14}){0,3}\s?[\w./-]*\d[\w./-]*(?:\sn\.\sa\.\s\d+)?"
    r"|[A-Z][A-Za-z]{0,5}(?:\d{0,2}[A-Z]{0,3}\d{0,2})?[/\s]\d[\w./-]*(?:[/\s]\d[\w/]*)?|[A-Z]{1,5}(?:/[A-Z]{1,4}){1,3}(?:/\d{1,5}){0,3}"
    r"|(?:[Bb]ox(?:es)?|[Ff]older|[Ff]ile|[Rr]eel|[Ss]eries|[Vv]ol\.|[Ii]tem|no\.|[Cc]arton|[Bb]undle)\s[\w./-]{1,12}"
    r"|[^\Wa-z\d_][\w’'. -]{1,50}\s"
    r"(?:Papers|Deposit|Collections?|Muniments|Manuscripts|Records|Correspondence|MSS)"
    r"|[A-Z][a-z]{2,14}\s[A-Z]\s\d{1,4}"
)
_SURE_MARK = late_pattern(r"\d|Papers\Z|Deposit\Z|Muniments\Z|Manuscripts\Z|MSS\Z")
_SHEET = late_pattern(
    r"(?:ff?\.|fols?\.?|folios?)\s(?P<sheet>\d{1,4}\s?[rv]?(?:[°º])?(?:\s?[-–]\s?\d{1,4}\s?[rv]?)?)"
)
_QUOTED = late_pattern(
    r"[‘“„«\"](?P<title>[^‘’“”„«»\"]{2,160}(?:’\w[^‘’“”„«»\"]{0,80}){0,4}?)[,.]?[’”“»\"],?"
)
_KIND = late_pattern(
    r"(?:(?:manuscript|unpublished|travel|private|pocket|field|commonplace|account|letter|minute|log|day|receipt|order)\s?)?"
    r"(?:diar(?:y|ies)|journals?|memoirs?|notebooks?|autobiography|reminiscences|[Mm]inutes(?:\s[Bb]ook)?|[Mm]inute\s[Bb]ook|ledgers?|memorandum|petition|"
    r"depositions?|will|inventory|log(?:\s?book)?|book|register|report|notes|letters?|correspondence|affidavit|testimony|account\sbook)",
    re.IGNORECASE,
)
# "Thomas Aldous, Letter to Elizabeth Aldous".
_TO_SOMEBODY = late_pattern(
    r"(?i:letters?|notes?|memo(?:randum)?|telegram|petition|report|despatch|dispatch)\s(?:to|on|concerning)\s[^,;:()\d“”]{3,60}"
)
# "Devoran Methodist Circuit, Minutes": who keeps these is a body, whatever its name.
_OF_BODIES = ("minute", "register", "order")
_SENT = late_pattern(
    r"(?:(?:[Ll]etter|[Tt]elegram|[Cc]able|[Mm]emorandum)\s(?:from\s)?)?(?P<sender>[^,;()\d]{3,50}?)\sto\s(?:[^\Wa-z\d_]|(?:his|her|their|the)\s)"
)
_HOUSED = late_pattern(
    r"(?P<keeper>[A-Z][\w’-]{2,20}(?:\s[A-Z][\w’-]{2,20}){0,2},\s(?:[A-Z][\w’.-]{1,20}\s(?:of\s)?){0,4}(?:Hall|Cathedral|House|College|Palace|Castle|Chapel|Priory|Abbey|School|Inn|Temple))"
    r",\s(?P<title>(?![A-Z]{1,4}\s?\d|MSS?)[^\Wa-z\d_][^,;:()“”‘]{3,60}),\sfols?\.?\s(?P<sheet>\d{1,4}\s?[rv]?(?:\s?[-–]\s?\d{1,4}\s?[rv]?)?)[\s.]*\Z"
)
_PAGES = late_pattern(r"pp?\.\s(?P<sheet>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)")
_PRINTED = late_pattern(
    r"://|www\.|[《]|(?<!\w)(?:pp?\.|vol\.)\s?\d|\([^()]{0,60}\d{4}\)|//|\bin:?\s[A-Z]|\beds?\."
)


def read_manuscript(plain: str) -> Assembled | None:
    """Read a manuscript of which author, kind or title stand in front of its mark; None for all else."""
    if len(plain) > _LONGEST or ", " not in plain:
        return None
    if ", fol" in plain and (housed := _HOUSED.match(plain, introduction(plain))) is not None:
        # "London, Stationers’ Hall, Court Book G, fol. 117v": town, house, and the book by its name.
        folio = ("folio", plain_pages(housed["sheet"]), *housed.span("sheet"))
        parts_of_it = named_parts(housed, {"title": "title", "keeper": "note"})
        return assembled("unpublished", parts_of_it, folio)
    if not _SIGNS.found_in(plain):
        return None
    start = introduction(plain)
    last = len(plain.rstrip(" .;"))
    # Behind the last comma may stand pages, which alone don't say that it is printed.
    if _PRINTED.search(plain, start, plain.rfind(",", start, last)):
        return None
    quoted = _QUOTED.search(plain, start, last)
    parts = _parts(plain, start, last, quoted)
    paged = _PAGES.fullmatch(plain, *parts[-1])
    if _PRINTED.search(plain, start, parts[-1][0] if paged else last):
        return None
    kept = _first_kept(plain, parts)
    if kept is None or not _is_filed(plain, parts[kept:]):
        return None
    said, filed = parts[:kept], parts[kept:]
    sheet = next((found for part in filed if (found := _SHEET.fullmatch(plain, *part))), paged)
    kind = "page" if sheet is paged else "folio"
    place = (kind, plain_pages(sheet["sheet"]), *sheet.span("sheet")) if sheet else None
    if not said:
        # "London, British Library, Add. MS 41998, fols 12r–14v": nothing but where it lies.
        end = sheet.start() if sheet and sheet.end() == last else last
        name = plain[start:end].rstrip(" ,")
        return assembled("unpublished", {"title": (name, start, start + len(name))}, place)
    fields = _described(plain, said, quoted)
    if fields is None:
        return None
    first = filed[0][0] + (len("in: ") if plain.startswith(("in: ", "In: "), filed[0][0]) else 0)
    fields["note"] = (plain[first:last], first, last)
    return assembled("unpublished", fields, place)


_Part = tuple[int, int]


def _parts(plain: str, start: int, last: int, quoted: re.Match[str] | None) -> list[_Part]:
    """What stands between commas; a quoted title is one part, and so is a day: "13 January 1817"."""
    whole = [quoted.span()] if quoted else []
    whole += [(date.start, date.end) for date in find_dates(plain) if date.start >= start]
    parts: list[_Part] = []
    first = start
    for mark in re.finditer(r",(?=\s)|(?<=,[”’])(?=\s)", plain[:last]):
        inside = any(begun <= mark.start() < end - 1 for begun, end in whole)
        if mark.start() > first and not inside:
            parts.append((first, mark.start()))
            first = mark.end() + 1
    parts.append((first, last))
    return parts


def _first_kept(plain: str, parts: Sequence[_Part]) -> int | None:
    """The first of the parts that tell where it lies: a mark, or a keeper, perhaps behind its town."""
    for index, (start, end) in enumerate(parts):
        keeper = _KEEPER.fullmatch(plain, start, end) is not None
        if index and (keeper or _MARK.fullmatch(plain, start, end)):
            return index - 1 if keeper and _is_town(plain[slice(*parts[index - 1])]) else index
    return None


def _is_town(words: str) -> bool:
    return re.fullmatch(r"[^\Wa-z\d_][\w’'-]{2,20}(?:\s[^\Wa-z\d_][\w’'-]{2,20}){0,2}", words) is not None


def _is_filed(plain: str, parts: Sequence[_Part]) -> bool:
    """Whether somebody keeps it under a mark: one part is a keeper, another one a mark."""
    keepers = [part for part in parts if _KEEPER.fullmatch(plain, *part)]
    marks = [
        part
        for part in parts
        if part not in keepers and _MARK.fullmatch(plain, *part) and _SURE_MARK.search(plain, *part)
    ]
    known = [part for part in parts if part in keepers or part in marks or _MARK.fullmatch(plain, *part)]
    return bool(keepers and marks) and len(parts) - len(known) <= len(("town", "state", "sheet"))


def _described(
    plain: str, said: Sequence[_Part], quoted: re.Match[str] | None
) -> dict[str, tuple[str, int, int]] | None:
    """The author, title and day of what is kept; None where the words are none of a manuscript."""
    fields: dict[str, tuple[str, int, int]] = {}
    words = list(said)
    day = next(
        (date for date in find_dates(plain[: words[-1][1] + 1]) if date.edtf and date.start >= words[-1][0]),
        None,
    )
    if day is not None and day.start - words[-1][0] <= 1:
        fields["date"] = (day.edtf, day.start, day.end)
        words.pop()
    elif plain[slice(*words[-1])] in ("n.d.", "undated", "n.d"):
        words.pop()
    if not words:
        return None
    titled = quoted is not None and words[-1][0] == quoted.start()
    if quoted is not None and titled:
        title = quoted["title"].strip(" ,\u202f\xa0")
        first = plain.index(title, quoted.start())
        fields["title"] = (title, first, first + len(title))
        words.pop()
    elif len(words) > 1 and (_KIND.fullmatch(plain, *words[-1]) or _TO_SOMEBODY.fullmatch(plain, *words[-1])):
        fields["title"] = (plain[slice(*words[-1])], *words[-1])
        words.pop()
    else:
        first, end = words[0][0], words[-1][1]
        sent = _SENT.match(plain, first, end)
        if sent is None or looks_like_names(sent["sender"]) < _LIKE_NAMES or "date" not in fields:
            return None
        fields["title"] = (plain[first:end], first, end)
        fields["author"] = (to_biblatex(read_names(sent["sender"])), *sent.span("sender"))
        return fields
    if words:
        first, end = words[0][0], words[-1][1]
        names = plain[first:end]
        kind = fields["title"][0].casefold()
        if is_body(names) or (not titled and kind.startswith(_OF_BODIES)):
            fields["author"] = ("{" + names + "}", first, end)
        elif looks_like_names(names) >= _LIKE_NAMES:
            fields["author"] = (to_biblatex(read_names(names)), first, end)
        else:
            return None
    return fields
