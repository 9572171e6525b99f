"""Words of a citation that fill no field by themselves: what kind of work it is, and remarks behind it.

"Technical Report TU Riga rr-02", "Personal communication", "Reprinted in Readings, Riga 1990": without these
a bibliography would have lost what its source says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.citations.assemble import Assembled
from verifier.citations.canvas import LEFT_OVER, Tag
from verifier.citations.grammar.dates import read_date
from verifier.citations.read_fields import in_order
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

# Words that only announce an address, an identifier or a day, which have fields of their own.
_ANNOUNCES = late_pattern(
    r"\W*(?:(?:(?:Also\s|Text\s|Paper\s)?(?:Retrieved|Available|Accessed|Accessible|Downloaded|Viewed|Consulted|Consulté|Disponible|Disponível|Verfügbar|Abrufbar|Online|Web|Internet|Link|URL|DOI|PDF|Print|En\sligne|In\slinea|Доступно|Режим\sдоступа)"
    r"(?:\s(?:online|on|at|from|via|through|in|the|as|an?|also|for|free|WWW|FTP|by|ftp|http|web|internet|full|text|version|download|en|em|à|sur|unter|en\sligne|anonymous|electronically|link|here)(?!\w)){0,6})|Link\shere|Google\sScholar|PubMed|CrossRef|See(?:\salso)?|aqui|em\s(?:especial|particular)|en\sespecial|nomeadamente|especialmente|aldaar|met\sname|in\shet\sbijzonder)\W*",
    re.IGNORECASE,
)
_TALLY = late_pattern(r"\W*Cited\s(?:by\s)?\d+(?:\stimes?)?\W*")
_REPORT = late_pattern(
    r"(?P<type>(?:[^\W\d_][\w&./-]*\s){0,6}?(?i:Techn?(?:ical|\.)?\s(?:Rep(?:orts?|t?\.)|Rpt\.|Memo(?:randum)?|Notes?|Doc(?:ument|\.))|Reports?|(?:Internal|Working|Discussion|White|Draft|Special)\s(?:Documents?|Papers?|Notes?|Reports?)|TR))"
    r"(?:\s(?:[Nn]o\.|[Nn]umber|[Nn]r\.|№))?[\s#№]{1,2}(?P<number>(?=[^\s]*\d|\S+\s[^\s,]*\d|\S+\s\S+\s[^\s,]*\d)[^,;]{1,40}?)(?:,\s(?P<version>(?:version|rev(?:\.|ision))\s[\w.]{1,10}))?[\s.,;]*"
)
_PATENT = late_pattern(
    r"(?P<type>(?:[A-Z][\w.]*\s){0,2}(?:[Pp]rovisional\s)?[Pp]atent(?:\s[Aa]pplication)?)(?:\s(?:[Nn]o\.|№))?\s(?P<number>[A-Z]{0,3}\s?\d[\w\s,/.]{3,20}\w)[\s.,;]*"
)
_LIKE_REPORTS = frozenset(("misc", "report", "book", "article", "online", "unpublished"))
_ALL_PAGES = late_pattern(r"\d\s?(?:p|pp|pages|S|s|с|str|стр)\.?[.,]?\s?\Z")
_OPENED_ON = late_pattern(
    r"\W*(?:(?:[Ll]ast\s)?(?:[Aa]ccess(?:ed)?|[Cc]onsult(?:ed|ado|é)|[Vv]iewed|[Vv]isited|[Rr]etrieved|Abruf(?:datum)?|[Aa]bgerufen|Zugriff|[Ss]tand)(?:\s(?:on|am|le|el))?:?\s)?(?P<day>.+)"
)
_DAY, _MONTH = 10, 7
_OPENED = late_pattern(r"[(\[]\s?(?P<said>[^()\[\]]*)\s?[)\]][.,;]?")


def with_left_over(plain: str, read: Assembled, tags: Sequence[Tag]) -> Assembled:
    """The citation with the words that its tagger understood and put in no field; ``plain`` is its text."""
    for tag in tags:
        if tag.label != LEFT_OVER or _is_read(read, tag):
            continue
        words = plain[tag.start : tag.end]
        if _ANNOUNCES.fullmatch(words) or _TALLY.fullmatch(words):
            continue
        read = _seen_on(words, read, tag) or (
            _of_kind(words, read, tag) if tag.value == "genre" else _remarked(plain, read, tag)
        )
    return read


def _is_read(read: Assembled, tag: Tag) -> bool:
    return any(each.start < tag.end and tag.start < each.end for each in read.spans)


def _seen_on(words: str, read: Assembled, tag: Tag) -> Assembled | None:
    """When the address was opened: a day alone (MLA Handbook, 7th ed.), or one with its word."""
    told = _OPENED_ON.fullmatch(words.rstrip(" .,;)"))
    day = read_date(told["day"]) if told else ""
    alone = told is not None and told.start("day") == 0
    if told is None or len(day) < (_DAY if alone else _MONTH) or "urldate" in read.fields:
        return None
    if "url" not in read.fields or (alone and "date" not in read.fields):
        return None
    first, last = told.span("day")
    spans = in_order((*read.spans, FieldSpan("urldate", tag.start + first, tag.start + last, tag.confidence)))
    return Assembled(read.type, {**read.fields, "urldate": day}, spans, read.locator)


def _of_kind(words: str, read: Assembled, tag: Tag) -> Assembled:
    """What the work is called by its kind: a report or patent with its number, or what it is else."""
    report = _REPORT.fullmatch(words) if "number" not in read.fields else None
    patent = _PATENT.fullmatch(words) if "number" not in read.fields else None
    numbered = report or patent
    if numbered is not None and read.type in _LIKE_REPORTS and "journaltitle" not in read.fields:
        fields, spans = dict(read.fields), list(read.spans)
        for name, value in numbered.groupdict().items():
            if value and name not in fields:
                fields[name] = value
                first, last = numbered.span(name)
                spans.append(FieldSpan(name, tag.start + first, tag.start + last, tag.confidence))
        return Assembled("patent" if patent else "report", fields, in_order(spans), read.locator)
    name = "howpublished" if read.type in ("misc", "unpublished") else "titleaddon"
    return _noted(words, read, tag, name if name not in read.fields else "addendum", 0)


def _remarked(plain: str, read: Assembled, tag: Tag) -> Assembled:
    words = plain[tag.start : tag.end]
    opened = _OPENED.fullmatch(words.strip())
    if opened is None:
        return _noted(words, read, tag, "addendum", 0)
    # "266 p. (Les Essentiels).": so the International Standard Bibliographic Description sets a series.
    of_series = "series" not in read.fields and _ALL_PAGES.search(plain, 0, tag.start) is not None
    name = "series" if of_series and words.startswith("(") else "addendum"
    return _noted(opened["said"], read, tag, name, words.index(opened["said"]))


def _noted(words: str, read: Assembled, tag: Tag, name: str, at: int) -> Assembled:
    """The citation with words as a field of free text; ``at`` is where in the tag they begin."""
    opened = _OPENED.fullmatch(words.strip())
    bare = opened["said"] if opened else words
    value = bare.strip(" ,;.:") if "(" in bare or "[" in bare else bare.strip(" ,;.:()[]")
    if not any(map(str.isalnum, value)):
        return read
    first = tag.start + at + words.index(value)
    span = FieldSpan(name, first, first + len(value), tag.confidence)
    said = "; ".join(filter(None, (read.fields.get(name, ""), " ".join(value.split()))))
    return Assembled(read.type, {**read.fields, name: said}, in_order((*read.spans, span)), read.locator)


__all__ = ["with_left_over"]
