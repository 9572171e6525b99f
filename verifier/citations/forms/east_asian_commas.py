"""Works of East Asia set by a style of the West: "周丽, 中蒙边界谈判研究, 2 版, 北京, 商务, 2015, 页 30"."""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.numbers import is_range, plain_pages
from verifier.citations.plain_names import biblatex_names
from verifier.citations.tagger.head import introduction
from verifier.compare.names import is_body
from verifier.model import StyledText
from verifier.patterns import late_pattern

_FAR = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_HAS_MARKS = late_pattern(r"[《》「」『』〈〉“”\"«»\[\]：；。]|//|https?:")
_NAMES = rf"(?P<names>[{_FAR}·・]{{2,24}}(?:,\s[{_FAR}·・]{{2,8}}[和与][{_FAR}·・]{{2,8}})?)"
_ROLE = r"(?:\s?[(（](?P<role>编|編|主编|主編|编著|編著|편|外)[)）]|,\s(?P<role2>编|編|主编|편))?"
_PAGES = r"\d{1,5}(?:\s?[-–—~～]\s?\d{1,5})?"
_CITED = (
    r"(?:,\s(?P<cue>(?:卷|권)\s?(?P<volume>\d{1,4}|[上中下]),?\s?)?"
    rf"(?:(?:页|頁|쪽|p\.|pp\.)\s?(?P<pages>{_PAGES})|(?P<bare>{_PAGES}))?)?"
)
_YEAR = r"(?P<date>(?:1[5-9]|20)\d\d)\s?[年년]?"
_BOOK = late_pattern(
    rf"{_NAMES}{_ROLE},\s(?P<title>[^,()（）]{{2,80}})(?:,\s(?P<edition>\d{{1,2}}\s?版))?"
    rf"(?:(?:,\s|\s?[(（])(?:(?P<type>博士学位论文|硕士学位论文|博士論文|修士論文|박사학위논문|석사학위논문),\s)?"
    rf"(?:(?P<location>[{_FAR}]{{2,8}})(?:,|\s?[:：])\s)?(?P<publisher>[{_FAR}·・\s]{{2,30}}))?,\s{_YEAR}[)）]?{_CITED}[\s.]*"
)
_ARTICLE = late_pattern(
    rf"{_NAMES}{_ROLE},\s(?P<title>[^,()（）]{{4,80}}),\s(?P<journaltitle>[{_FAR}·・\s]{{2,20}})"
    rf"(?:,\s(?:期|号|호)\s?(?P<number>\d{{1,4}})|\s(?P<v>\d{{1,4}})(?:\s?\((?P<n>\d{{1,4}})\))?),\s{_YEAR}"
    rf"(?:,\s(?:卷|권)\s?(?P<volume>\d{{1,4}}))?(?:,\s(?:页|頁|쪽)?\s?(?P<pages>{_PAGES}))?[\s.]*"
)
_PRESS = late_pattern(r"出版|书局|書局|書店|书店|書房|大学|大學|社$|院$|馆$|館$|所$|대학|출판|書院")
_LONGEST = 220
_JOINED = late_pattern(r"\s?[和与]\s?|,\s")
_MOST_OF_NAME = 6


def _is_far(sign: str) -> bool:
    # As the class of characters above, which takes long to compile and is asked of one only.
    return "\u3400" <= sign <= "\u9fff" or "\u3040" <= sign <= "\u30ff" or "\uac00" <= sign <= "\ud7a3"


def read_east_asian_commas(text: StyledText) -> Assembled | None:
    """Read a work of East Asia whose parts only commas part; None for all else."""
    plain = text.plain
    if plain.isascii() or len(plain) > _LONGEST or ", " not in plain or _HAS_MARKS.search(plain):
        return None
    start = introduction(plain)
    if not _is_far(plain[start : start + 1]):
        return None
    match = _ARTICLE.fullmatch(plain, start) or _BOOK.fullmatch(plain, start)
    names = _names(match["names"]) if match else ""
    if match is None or not names:
        return None
    groups = match.groupdict()
    role = groups["role"] or groups["role2"]
    fields = {"editor" if role and role != "外" else "author": (names, *match.span("names"))}
    for name in (
        "title",
        "edition",
        "location",
        "publisher",
        "date",
        "type",
        "journaltitle",
        "number",
        "volume",
    ):
        if groups.get(name):
            fields[name] = (groups[name].strip(), *match.span(name))
    for name, group in (("volume", "v"), ("number", "n")):
        if groups.get(group):
            fields[name] = (groups[group], *match.span(group))
    group = "pages" if groups.get("pages") else "bare"
    locator = None
    if groups.get(group):
        pages = plain_pages(re.sub("[~～]", "-", groups[group]))
        locator = ("page", pages, *match.span(group))
        if is_range(pages):
            fields["pages"] = (pages, *match.span(group))
    if "pages" in fields and not fields.keys() & {"location", "edition"} and "publisher" in fields:
        host = "publisher" if _PRESS.search(groups["publisher"]) else "journaltitle"
        fields[host] = fields.pop("publisher")
    kind = "article" if "journaltitle" in fields else "thesis" if "type" in fields else "book"
    if kind == "thesis" and "publisher" in fields:
        fields["institution"] = fields.pop("publisher")
    return assembled(kind, fields, locator)


def _names(printed: str) -> str:
    """Names parted by commas and "and" as a BibLaTeX list; "" for what can be none."""
    if is_body(printed):
        return biblatex_names(printed)
    parts = [part.strip() for part in _JOINED.split(printed) if part.strip()]
    if not parts or any(len(part) > _MOST_OF_NAME and not is_body(part) for part in parts):
        return ""
    return " and ".join(biblatex_names(part) for part in parts)
