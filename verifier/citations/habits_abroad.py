"""What lists of many countries print behind titles: editions, theses and teachers, series, pages in all.

"2., přeprac. vyd.", "Yüksek Lisans Tezi", "Orientadora: Maria Fonte", "(Coleção Rios, 3)", "120 f.": the
words for them are sure signs, which a tagger that saw mostly English lists leaves to titles and presses.
"""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.claims import claimed
from verifier.citations.grammar.numbers import EDITION_ABROAD
from verifier.citations.read_fields import in_order, span_of
from verifier.citations.tagger.edition_borders import EDITION_SIGNS
from verifier.citations.tagger.words import THESIS, THESIS_SIGNS
from verifier.patterns import late_pattern
from verifier.signs import Signs

_EDITION = late_pattern(
    rf"(?:(?<=[.,;?!»”\]]\s)|(?<=\())(?P<edition>{EDITION_ABROAD})(?=[\s.,;:)]|\Z)", re.IGNORECASE
)
_PRESS = late_pattern(
    r"[,.]\s(?P<press>(?:Wydawnictwo|Wyd\.|Oficyna(?:\sWydawnicza)?|Nakladatelství|Vydavateľstvo|Vydavatelství|Uitgeverij|Forlaget|Förlaget|Casa\sEditrice|Editora|Editorial|Éditions)\s[^,.;:()]{2,50}"
    r"|[^\Wa-z\d_][^,.;:()]{1,40}\s(?:Yayınları|Yayınevi|Yay\.|Kiadó|Förlag|Forlag|förlag|forlag|Editrice|Kustannus))[\s.]*\Z"
)
_PRESS_SIGNS = Signs(
    "Wyd", "Oficyna", "Naklad", "Vydav", "Uitgev", "orlag", "örlag", "Editr", "Editor", "Éditions", "Yay",
    "Kiadó", "Kustannus",
)  # fmt: skip
_SEGMENT = late_pattern(
    r"(?:(?<=[.,;\])»”]\s)|(?<=[(\[])|(?<=[-–]\s))(?=[^\W\d_])(?P<words>[^.,;\[\]]{0,90}?(?:\([^()]{4,80}\))?)(?=[.,;)\]]|\s[-–]\s|\s\[|\Z)"
)
_SUPERVISED = late_pattern(
    r"(?:(?<=[.,;]\s)|(?<=\())(?P<note>(?:(?:Co-?)?[Oo]rientad(?:ora?|or\(a\))|Orient\.|[Vv]edoucí(?:\s(?:diplomové\s|bakalářské\s|disertační\s)?práce)?|[Vv]edúc[ia](?:\spráce)?"
    r"|[ŠšSs]kolitel(?:ka)?|[Pp]romotor(?:ka)?|[Bb]etreuer(?:in)?|[Rr]elat(?:ore|rice)|rel\.|[Dd]irect(?:ora?|eur|rice)(?:\sde\s(?:la\s)?(?:tesis|thèse))?|[Tt]utor[ae]?|[Ss]upervisors?|[Aa]dvisor"
    r"|(?:Tez\s)?[Dd]anışman[ıi]?|[Tt]émavezető|[Vv]ejleder|[Vv]eileder|[Hh]andledare|[Ss]ous\sla\sdirection\sde|[Bb]egeleider)[:.]?\s"
    r"(?:(?:[^\W\d_]{1,5}\.\s){0,3})(?:[^\Wa-z\d_][\w’'-]{0,25}\.?(?:\s(?:d[aeio]s?\s|von\s|van\s)?|(?=[.,;)]|\Z))){1,5})(?=[.,;)\s]|\Z)"
)
_SUPERVISED_SIGNS = Signs(
    "rientad", "Orient.", "edouc", "edúc", "kolitel", "romotor", "etreuer", "elator", "elatric", "rel. ",
    "irector", "irecteur", "irectric", "utor", "uperv", "dvisor", "anışman", "émavez", "ejleder", "eileder",
    "andledare", "la direction de", "egeleider",
)  # fmt: skip
_CUE = (
    r"Coleção|Colecção|Colección|Col\.lecció|Collection|Coll\.|Col\.|Collana|[Ee]dice|Edícia|Edici|Řada|Série|Serie|Seria|Reihe|Schriftenreihe|Reeks"
    r"|Skriftserie|Sorozat|Dizi"
)
_NUMBERED = (
    r"(?:\s?[,;:.]?\s(?:(?:vol|n|no|nr|Nr|č|sv|zv|t|Bd|núm|h)\.?\s?[°º]?\s?)?"
    r"(?P<number>\d{1,4}|[IVXLC]{1,6}))?"
)
_SERIES = late_pattern(
    rf"(?:(?<=[.,]\s)|(?P<open>\())(?P<name>(?:{_CUE})\s[“«„\"]?[^\W\d_][^()\d.;:,]{{1,70}}?){_NUMBERED}(?(open)\)|(?=\.|\Z))(?=[\s.,;]|\Z)"
)
# "London: Heron Press (River studies, 3).": behind the press, where all else ends or an address begins.
_SERIES_BEHIND_PRESS = late_pattern(
    r"\s\((?P<name>[^\Wa-z\d_][^()\d:;,=]{3,80}?)(?:,\s(?:(?:vol|no|[Nn]r)\.\s?)?(?P<number>\d{1,4}|[IVXLC]{1,6}))\)"
    r"(?=\.?\Z|\.\s(?:Available|ISBN|doi|https?:))"
)
_SERIES_SIGNS = Signs(
    "oleç", "olecç", "olecc", "ollection", "Coll", "Col. ", "Collan", "dice ", "dícia", "Edici", "Řada",
    "Série", "Serie", "Seria", "Reihe", "Schriftenr", "Reeks", "Skriftser", "Sorozat", "Dizi",
)  # fmt: skip
_ALL_PAGES = late_pattern(
    r"(?:(?<=\d[.,]\s)|(?<=\][.,]\s)|(?<=[^\W\d_]{3}\.\s))(?P<total>\d{1,4}\s(?:pp?|ff?|s|str|S|l|fl|lk|oldal|Seiten|strán)\.?(?:,?\s?:?\s(?:il|ill|obr)\.)?)(?=[\s.,;]|\Z)"
)
_BEHIND_ALL_PAGES = late_pattern(
    r"[\s.,;:]*(?:\Z|\(|(?:ISBN|ISSN|Coll?[eé.]|Edi|Séri|Seri|Disponí|Dostup|https?:|Tese|Disserta))"
)
_WHOLE = frozenset(("book", "collection", "thesis", "report", "misc", "article", "proceedings"))
_LONGEST = 1200


def with_habits_abroad(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with what the words of its country say; ``text`` is the citation."""
    if len(text) > _LONGEST or read.type in ("jurisdiction", "legislation"):
        return read
    read = _with_issue(text, read)
    read = _with_edition(text, _with_press(text, read))
    read = _with_teacher(text, _with_thesis(text, read))
    return _with_series(text, _with_all_pages(text, read))


# "Cilt 12, Sayı 3", "årg. 12, nr. 3", "jrg. 12, nr. 3".
_ISSUE = late_pattern(
    r"(?:Cilt|[Åå]rg(?:ang|ång|\.)|[Jj]rg\.|[Jj]aargang)\s?:?\s?(?P<volume>\d{1,4}),?\s(?:Sayı|[Nn]r\.?|[Nn]ummer|[Hh]äfte)\s?:?\s?(?P<number>\d{1,4}(?:[-–/]\d{1,4})?)(?=[\s,.:;(]|\Z)"
)
_ISSUE_SIGNS = Signs("Cilt", "rg", "aargang")


def _with_issue(text: str, read: Assembled) -> Assembled:
    """The volume and issue of a journal with words for both: "Cilt 12, Sayı 3"."""
    told = "journaltitle" in read.fields and _ISSUE_SIGNS.found_in(text)
    match = _ISSUE.search(text) if told else None
    if match is None:
        return read
    inside = [each for each in read.spans if match.start() <= each.start and each.end <= match.end()]
    if not {each.field for each in inside} & {"volume", "number"} or "journaltitle" in {
        each.field for each in inside
    }:
        return read
    claims = {name: (match[name], *match.span(name)) for name in ("volume", "number")}
    return claimed(text, read, claims, match.span()) or read


def _with_press(text: str, read: Assembled) -> Assembled:
    """The press that a title took with it, by the word for one: "Rzeki północy, Wydawnictwo Czapla"."""
    if not _PRESS_SIGNS.found_in(text) or read.fields.keys() & {"publisher", "institution"}:
        return read
    title = span_of(read, "booktitle" if "booktitle" in read.fields else "title")
    match = _PRESS.search(text, title.start + 3, title.end) if title and "location" in read.fields else None
    if match is None:
        return read
    return claimed(text, read, {"publisher": (match["press"], *match.span("press"))}, match.span()) or read


def _with_edition(text: str, read: Assembled) -> Assembled:
    title = span_of(read, "title") if EDITION_SIGNS.found_in(text) else None
    match = _EDITION.search(text, title.start + 2) if title else None
    known = span_of(read, "edition")
    if title is None or match is None:
        return read
    covered = known and known.start <= match.start() and match.end() <= known.end + 1
    if covered and title.end <= match.start():
        return read
    if known is not None and (known.end < match.start() or match.end() < known.start):
        return read
    first, last = match.span()
    if text[first - 1] == "(" and text[last : last + 2].strip(".").startswith(")"):
        first, last = first - 1, text.index(")", last) + 1
    claims = {"edition": (match["edition"].rstrip("."), *match.span("edition"))}
    return _without_journal(claimed(text, read, claims, (first, last)) or read)


def _without_journal(read: Assembled) -> Assembled:
    """A book with an edition whose imprint was taken for a journal: "2. bs., İstanbul, Balıkçıl Yayınevi"."""
    journal = span_of(read, "journaltitle")
    if (
        journal is None
        or read.type != "article"
        or read.fields.keys() & {"volume", "number", "pages", "edition"} != {"edition"}
    ):
        return read
    place, comma, press = read.fields["journaltitle"].partition(", ")
    if not comma:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "journaltitle"}
    fields |= {"location": place, "publisher": press}
    parted = (
        replace(journal, field="location", end=journal.start + len(place)),
        replace(journal, field="publisher", start=journal.end - len(press)),
    )
    spans = (*(each for each in read.spans if each is not journal), *parted)
    return Assembled("book", fields, in_order(spans), read.locator)


def _with_thesis(text: str, read: Assembled) -> Assembled:
    """A thesis by the words for one that stand between two marks: "Brno, 2011. Diplomová práce. MU"."""
    title = span_of(read, "title")
    taught = span_of(read, "institution") if read.type == "thesis" else None
    kind = read.fields.get("type", "")
    if taught is not None and kind and read.fields["institution"].startswith((f"{kind} – ", f"{kind} - ")):
        # "Trabalho de Conclusão de Curso (Graduação em História) – Faculdade de Letras".
        start = taught.start + len(kind) + 3
        fields = {**read.fields, "institution": read.fields["institution"][len(kind) + 3 :]}
        spans = tuple(replace(each, start=start) if each is taught else each for each in read.spans)
        return Assembled("thesis", fields, spans, read.locator)
    if read.type == "thesis" or title is None or not THESIS_SIGNS.found_in(text):
        return read
    if read.fields.keys() & {"booktitle", "journaltitle", "isbn"}:
        return read
    match = next(
        (each for each in _SEGMENT.finditer(text, title.start + 2) if THESIS.fullmatch(each["words"])),
        None,
    )
    if match is None:
        return read
    claims = {"type": (match["words"], *match.span("words"))}
    whole = match.span("words")
    if whole[1] < title.end:
        # "Młyny, praca magisterska, Uniwersytet": the title took the school with it.
        behind = text[whole[1] : title.end]
        start = whole[1] + len(behind) - len(behind.lstrip(" ,.;)]"))
        if any(map(str.isalnum, text[start : title.end])):
            claims["institution"] = (text[start : title.end].rstrip(" ,."), start, title.end)
        whole = (whole[0], title.end)
    changed = claimed(text, read, claims, whole)
    if changed is None:
        return read
    school = _SCHOOL.search(text, match.end())
    if school is not None and "institution" not in changed.fields:
        claims = {"institution": (school["school"], *school.span("school"))}
        changed = claimed(text, changed, claims, school.span("school")) or changed
    fields = dict(changed.fields)
    spans = changed.spans
    if "publisher" in fields and "institution" not in fields:
        fields["institution"] = fields.pop("publisher")
        spans = tuple(
            replace(each, field="institution") if each.field == "publisher" else each for each in spans
        )
    return Assembled("thesis", fields, spans, changed.locator)


# "Masarykova univerzita, Filozofická fakulta", "Balıkçıl Üniversitesi Sosyal Bilimler Enstitüsü".
_SCHOOL = late_pattern(
    r"(?<=[.,:;]\s)(?P<school>(?:[^\W\d_][\w’'-]{1,25}\s){0,6}(?:[Uu]niver[sz]|[Üü]niversite|Uniwersytet|[Ee]gyetem|[Hh]ögskola|[Hh]øgskole|[Hh]ogeschool|[Yy]liopisto)\w{0,10}"
    r"(?:\s[^\W\d_][\w’'-]{0,25}){0,6}(?:,\s[^.,;\d]{0,40}(?:[Ff]akult|[Ww]ydział|[Ii]nstit|[Ee]nstit|[Kk]ated|[Dd]epart)[^.,;\d]{0,50}){0,2})(?=[.,;\s]|\Z)"
)


_LAST_STOP = late_pattern(r"(?<=[^\W\d_]{3})\.\Z")


def _with_teacher(text: str, read: Assembled) -> Assembled:
    """Who taught the author of a thesis, as a note: "Orientadora: Maria Fonte"."""
    title = span_of(read, "title") if read.type == "thesis" and _SUPERVISED_SIGNS.found_in(text) else None
    match = _SUPERVISED.search(text, title.end) if title else None
    if match is None:
        return read
    said = _LAST_STOP.sub("", match["note"].strip())
    start = match.start("note")
    if said in read.fields.get("note", ""):
        return read
    return claimed(text, read, {"note": (said, start, start + len(said))}, (start, match.end())) or read


def _with_series(text: str, read: Assembled) -> Assembled:
    """A series behind the imprint of a book, by the word for one or in brackets behind the press."""
    title = span_of(read, "title")
    if (
        title is None
        or "series" in read.fields
        or read.type not in _WHOLE | {"incollection", "inproceedings"}
    ):
        return read
    match = _SERIES.search(text, title.end) if _SERIES_SIGNS.found_in(text) else None
    if match is None and "publisher" in read.fields and ") " not in text[title.end :][:3] and "(" in text:
        match = _SERIES_BEHIND_PRESS.search(text, title.end)
        press = span_of(read, "publisher")
        if match is not None and (press is None or not press.start < match.start() <= press.end + 1):
            match = None
    if match is None:
        return read
    journal = span_of(read, "journaltitle")
    if journal is not None and not (match.start() <= journal.start and journal.end <= match.end()):
        return read
    claims = {"series": (match["name"], *match.span("name"))}
    if match["number"]:
        claims["number"] = (match["number"], *match.span("number"))
    if "number" in read.fields and "number" in claims:
        inside = span_of(read, "number")
        if inside is not None and not (match.start() <= inside.start and inside.end <= match.end()):
            return read
    changed = claimed(text, read, claims, match.span())
    if changed is None:
        return read
    if journal is not None:
        return Assembled("book", changed.fields, changed.spans, changed.locator)
    return changed


def _with_all_pages(text: str, read: Assembled) -> Assembled:
    """How many pages or leaves a work has, which nobody cites: "2011. 234 p., il.", "2011. 120 f."."""
    if read.type not in _WHOLE or "journaltitle" in read.fields or "pagetotal" in read.fields:
        return read
    title = span_of(read, "title")
    match = _ALL_PAGES.search(text, title.end) if title else None
    series = _SERIES_BEHIND_PAGES.match(text, match.end()) if match and "series" not in read.fields else None
    if match is not None and series is not None:
        claims = {
            "pagetotal": (match["total"], *match.span("total")),
            "series": (series["name"], *series.span("name")),
            "number": (series["number"], *series.span("number")),
        }
        return claimed(text, read, claims, (match.start(), series.end())) or read
    if match is None or not _BEHIND_ALL_PAGES.match(text, match.end()):
        return read
    # The leaves of a thesis are counted without the word for them: "120 f.".
    total = _LEAVES.sub("", match["total"])
    start = match.start("total")
    return claimed(text, read, {"pagetotal": (total, start, start + len(total))}, match.span("total")) or read


# "234 p. Rivières, 3. ISBN".
_SERIES_BEHIND_PAGES = late_pattern(
    r"\.?\s\(?(?P<name>[^\Wa-z\d_][^().;:,\d]{2,70})[,;]\s(?:n[°o.]\s?|vol\.\s|č\.\s|sv\.\s)?(?P<number>\d{1,4})\)?(?=\.\s|\.?\Z)"
)
_LEAVES = late_pattern(r"\s(?:f|ff|fl|l)\.?\Z")


__all__ = ["with_habits_abroad"]
