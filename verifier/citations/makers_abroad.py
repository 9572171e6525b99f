"""Who made a work, by words of many languages behind its title, and bodies set in capitals in front of it.

"Tradução de Carl Dorn", "Přeložil Carl DORN" name translators; "Direção: Anna Berg" is a note. "UNIÃO DE
RIOS. NBR 12" names one body up to its full stop, and "RIOS do norte." is a title (ABNT NBR 6023).
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.claims import claimed
from verifier.citations.read_fields import in_order, printed_words, renamed, span_of
from verifier.compare.names import is_body, looks_like_names, read_names, to_biblatex
from verifier.model import FieldSpan
from verifier.patterns import late_pattern
from verifier.signs import Signs

_NAMES = (
    r"(?P<names>(?:[^\Wa-z\d_]\.\s?){0,3}[^\Wa-z\d_][^.,;:()\d]{1,30}(?:(?<=\s[^\Wa-z\d_])\.\s?[^.;:()\d]{1,30}){0,3}(?:(?:,\s(?=[^\s,.]{1,20}\s[^\Wa-z\d_])|\s(?:e|y|et|a|i|und|og|och|ve)\s)[^.,;:()\d]{2,40}){0,3}?)"
    r"(?=\.(?:\s|\Z)|;|,\s)"
)
_TRANSLATED = late_pattern(
    rf"(?<=[.,;]\s)(?P<said>(?:Tradução(?:\sde|\spor|:)?|Traducción(?:\sde|:)|Traduzido\spor|Traducido\spor|Traduit\s(?:de\sl[’']?\s?\w{{3,12}}\s)?par|Traduction\s(?:de|par)|Přel(?:ožila?|\.)|Preložila?|Prekl\."
    rf"|Tłum(?:aczenie:|\.)|[Pp]rzeł\.|[Tt]łum\.|Tł\.|Vertaald\sdoor|[Vv]ert\.|Oversatt\sav|Oversat\saf|Översatt\sav|Översättning:|[Çç]ev(?:iren:?|\.)|Ford(?:ította:?|\.)|[Ff]ordította|Traduzione\sdi)\s){_NAMES}"
)
_TRANSLATED_SIGNS = Signs(
    "radução", "raducción", "raduzi", "raducido", "raduit", "raduction", "řel", "rel", "Prekl", "łum",
    "rzeł", "Tł.", "ertaald", "ert.", "versat", "versätt", "Översatt", "Çev", "çev", "ord",
)  # fmt: skip
# "Carl DORN", as Czech lists print who comes second.
_FAMILY_BEHIND = late_pattern(r"\A([^\Wa-z\d_][a-zà-ž]{1,25})\s([^\Wa-zà-ž\d_]{2,30})\Z")
_DONE = late_pattern(
    rf"(?<=[.,;]\s)(?P<said>(?P<role>Entrevistador(?:es|as?)?|Entrevistad[oa]|Direção|Dirección|Produção|Producción|Realização|Roteiro|Prefácio|Prólogo|Ilustrações|Ilustraciones|Fotografia|Compositor(?:es|a)?|Intérpretes?|Relatora?)(?::\s|\s(?:de|por)\s){_NAMES})"
)
_DONE_SIGNS = Signs(
    "ntrevistad", "ireção", "irección", "rodução", "roducción", "ealização", "oteiro", "refácio",
    "rólogo", "lustra", "otografia", "ompositor", "ntérprete", "elator",
)  # fmt: skip
_MOST = 4
_IN_CAPITALS = late_pattern(r"\A(?P<body>[^\Wa-z\d_]{2,30}(?:,?\s(?:[^\Wa-zà-ÿ\d_]{1,30}|[&-])){1,14})\.\s")
# "MUSÉE DES RIVIÈRES, 2012. Les moulins", by ISO 690.
_BODY_AND_YEAR = late_pattern(
    r"\A(?P<body>[^\Wa-zà-ÿ\d_]{2,30}(?:\s(?:[^\Wa-zà-ÿ\d_]{1,30}|[&-])){1,14}),\s(?:19|20)\d\d[a-z]?\.\s"
)
_OF = late_pattern(r"(?<=[^\Wa-z]{4})\s(?:DES?|DU|OF|DO|DA|DOS|DAS|DEL|DELLA|DEI|FÜR)\s(?=[^\Wa-z]{3})")
# "BERG Anna, DORN Carl": families in capitals in front of given names, without a comma.
_CAPITALS_AND_GIVEN = late_pattern(
    r"(?P<family>[^\Wa-zà-ÿ\d_]{2,25}(?:[\s-][^\Wa-zà-ÿ\d_]{2,25}){0,2})\s(?P<given>[^\Wa-zà-ÿ\d_][a-zà-ÿ]{1,20}(?:[\s-][^\Wa-zà-ÿ\d_][a-zà-ÿ.]{1,20})?)"
)
_BETWEEN = late_pattern(r",\s(?:et\s|and\s|e\s|y\s)?|;\s|\s(?:et|and|e|y|und|&)\s|\s?/\s?")
# "RIOS do norte. Direção", "OS MOINHOS do delta: história. São Paulo".
_TITLE_FIRST = late_pattern(
    r"\A(?P<title>(?:(?:OS?|AS?|UMA?|EL|L[AO]S?)\s)?[^\Wa-zà-ÿ\d_]{3,25}\s[a-zà-ÿ]{1,25}(?:\s[^.:;,()\d]{1,60})?(?::\s[^.:;()]{2,100})?)\.\s(?=[^\Wa-z\d_\[])"
)
_LIKE_NAMES = 0.5
_SURE = 0.85


def with_makers_abroad(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with who made the work by its own words; ``text`` is the citation."""
    if read.type in ("jurisdiction", "legislation"):
        return read
    read = _families_in_capitals(text, read)
    read = _title_in_front(text, _whole_body(text, _with_others(text, read)))
    noted = _with_notes(text, _with_translator(text, read))
    return noted if noted is read else _with_imprint(text, noted)


def _with_translator(text: str, read: Assembled) -> Assembled:
    if not _TRANSLATED_SIGNS.found_in(text):
        return read
    if read.type == "article" and "title" not in read.fields and "publisher" in read.fields:
        # "*Řeky*. Přel. Jan Mlýn. Praha: Volavka, 2011": a book that was taken for a journal.
        book = _with_translator(text, renamed(read, "book", {"journaltitle": "title"}))
        return book if "translator" in book.fields else read
    title = span_of(read, "title")
    match = _TRANSLATED.search(text, title.start + 2) if title and "translator" not in read.fields else None
    if match is None or looks_like_names(match["names"]) < _LIKE_NAMES:
        return read
    value = to_biblatex(read_names(_FAMILY_BEHIND.sub(r"\2, \1", match["names"])))
    claims = {"translator": (value, *match.span("names"))}
    first, last = match.span()
    if title is not None and title.start < first and last < title.end and "publisher" not in read.fields:
        # "Rzeki północy, tłum. A. Nowak, Czapla": the title took the press with it.
        behind = text[last : title.end]
        start = last + len(behind) - len(behind.lstrip(" ,.;"))
        press = text[start : title.end].rstrip(" ,.;")
        if press and "location" in read.fields and not _PARTED.search(press):
            claims["publisher"] = (press, start, start + len(press))
            last = title.end
    return claimed(text, read, claims, (first, last)) or read


_PARTED = late_pattern(r"[,.;:]\s")


def _with_notes(text: str, read: Assembled) -> Assembled:
    """Who directed or spoke with whom, which has no field of its own, as a note."""
    title = span_of(read, "title") if _DONE_SIGNS.found_in(text) else None
    for _ in range(_MOST if title else 0):
        match = next(
            (
                each
                for each in _DONE.finditer(text, title.start if title else 0)
                if each["said"] not in read.fields.get("note", "")
            ),
            None,
        )
        changed = (
            claimed(text, read, {"note": (match["said"], *match.span("said"))}, match.span())
            if match
            else None
        )
        if changed is None:
            return read
        read = changed
    return read


# "(org.) et al.": what is said of all of them.
_EDITED_WITH_OTHERS = late_pattern(
    r"[^()]{3,200}\s\((?:org|coord|ed|eds|dir|comp|red|hrsg)s?\.?\),?\set\sal(?!\w)"
)
# "Produção: Carl Dorn. São Paulo: Garça Filmes, 2009".
_IMPRINT = late_pattern(
    r"\.\s(?P<location>[^\Wa-z\d_][^.:;,\d]{1,40}):\s(?P<publisher>[^\Wa-z\d_][^.:;,]{1,80}),\s(?=(?:19|20)\d\d\b)"
)


def _with_imprint(text: str, read: Assembled) -> Assembled:
    """The place and press behind notes that had been taken for them."""
    if read.fields.keys() & {"location", "publisher", "journaltitle", "booktitle"}:
        return read
    match = _IMPRINT.search(text)
    if match is None or any(
        each.start < match.end() and match.start("location") < each.end for each in read.spans
    ):
        return read
    claims = {name: (match[name], *match.span(name)) for name in ("location", "publisher")}
    return claimed(text, read, claims, (match.start("location"), match.end("publisher"))) or read


def _with_others(text: str, read: Assembled) -> Assembled:
    """Editors with others: "FONTE, Maria (org.) et al.", of which "al." was taken for an author."""
    if " al" not in text and read.fields.get("author", "").strip("{}. ") != "al":
        return read
    author = span_of(read, "author")
    if author is not None and "editor" not in read.fields and _EDITED_WITH_OTHERS.match(text):
        if author.start == 0 and read.fields["author"].endswith(" and others"):
            return renamed(read, read.type, {"author": "editor"})
        return read
    if read.fields.get("author", "").strip("{}. ") not in ("al", "et al") or "editor" not in read.fields:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "author"}
    fields["editor"] += "" if fields["editor"].endswith(" and others") else " and others"
    spans = tuple(each for each in read.spans if each.field != "author")
    return Assembled(read.type, fields, spans, read.locator)


def _families_in_capitals(text: str, read: Assembled) -> Assembled:
    """Names as French notes set them: "BERG Anna et DORN Carl, *Moulins*"."""
    author = span_of(read, "author")
    if author is None or author.start > 0 or read.fields["author"].startswith("{"):
        return read
    if not text[:2].isupper():
        return read
    parts = _BETWEEN.split(text[: author.end].strip(" ,.:"))
    named = [name for part in parts if (name := _CAPITALS_AND_GIVEN.fullmatch(part))]
    if len(named) < len(parts):
        return read
    value = " and ".join(f"{name['family']}, {name['given']}" for name in named)
    return Assembled(read.type, {**read.fields, "author": value}, read.spans, read.locator)


def _whole_body(text: str, read: Assembled) -> Assembled:
    """A body in capitals that was cut in two: "ASSOCIAÇÃO BRASILEIRA | DE RIOS. NBR 12"."""
    author, title = span_of(read, "author"), span_of(read, "title")
    match = _BODY_AND_YEAR.match(text) if author and title and author.start == 0 else None
    if match is None or (match.end() > title.end if title else True):
        match = _IN_CAPITALS.match(text) if author and title and author.start == 0 else None
    if (
        match is None
        or author is None
        or title is None
        or not (is_body(match["body"]) or _OF.search(match["body"]))
    ):
        return read
    end = match.end("body")
    if author.end > end or not title.start <= match.end() < title.end:
        return read
    start = match.end()
    fields = {
        **read.fields,
        "author": "{" + match["body"] + "}",
        "title": printed_words(text, start, title.end),
    }
    moved = {id(author): replace(author, end=end), id(title): replace(title, start=start)}
    spans = tuple(moved.get(id(each), each) for each in read.spans)
    return Assembled(read.type, fields, spans, read.locator)


def _title_in_front(text: str, read: Assembled) -> Assembled:
    """A title whose first word is in capitals, as no author is named: "RIOS do norte. Direção: …"."""
    match = _TITLE_FIRST.match(text)
    author = span_of(read, "author")
    if match is None or author is None or author.start > 0 or author.end > match.end():
        return read
    fields = {name: value for name, value in read.fields.items() if name != "author"}
    rest = Assembled(
        read.type, fields, tuple(each for each in read.spans if each is not author), read.locator
    )
    title = span_of(rest, "title")
    if title is not None and title.start >= match.end():
        fields["note"] = f"{fields['note']}; {fields['title']}" if "note" in fields else fields["title"]
        rest.spans = tuple(replace(each, field="note") if each is title else each for each in rest.spans)
    elif title is not None:
        rest.spans = tuple(each for each in rest.spans if each is not title)
    fields["title"] = match["title"]
    spans = in_order((*rest.spans, FieldSpan("title", *match.span("title"), _SURE)))
    return Assembled(read.type, fields, spans, read.locator)


__all__ = ["with_makers_abroad"]
