"""References by the Chinese national standard, which has a code for each kind: "题名[J]. 刊名, 2012, 55(34)".

GB/T 7714-2015, "Information and documentation: rules for bibliographic references". Each kind has its own
order of elements; a reference of which any part does not fit its kind is left to the other readers.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.numbers import is_range, plain_pages
from verifier.citations.plain_names import biblatex_names
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.layout import GBT_TYPES
from verifier.compare.names import is_body, looks_like_names
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

Fields = dict[str, tuple[str, int, int]]

_CODES = "|".join(sorted(GBT_TYPES, key=len, reverse=True))
_SIGNS = Signs(
    *(f"[{code}{end}" for code in GBT_TYPES for end in ("]", "/")), *(f"［{code}" for code in GBT_TYPES)
)
_NARROW = str.maketrans("［］．：，（）－；／　", "[].:,()-;/ ")
"""Marks of full width as those of half width: so the standard is typed by many."""

_CODE = late_pattern(rf"\s?\[(?P<code>{_CODES})(?:/(?:OL|CD|DK|MT))?\]\s?")
_LABEL = late_pattern(r"\s*(?:\[\d{1,4}\]|\d{1,4}\.(?=\s))?\s*")
_END = r"[\s.]*"
_YEAR = r"(?P<date>(?:1[4-9]|20)\d\d)"
# "1865(清同治四年)": the year as the book has it.
_AS_IN_BOOK = r"(?:\s?\([^()]{1,20}\))?"
_PAGE = r"[A-Z]?[\dIVXLivxl]{1,6}"
_PAGES = rf"(?:\s?:\s?(?:第\s?)?(?P<pages>{_PAGE}(?:\s?[-–—,+~、]{{1,2}}\s?{_PAGE}){{0,6}})\s?页?)?"
_NUMBERS = (
    r"(?:,\s?(?P<volume>\d{1,4}|[IVXLC]{1,8})?\s?(?:\((?P<number>[^()]{1,20})\))?"
    r"|\s?\((?P<issue>[^()]{1,20})\))?"
)
_JOURNAL = late_pattern(rf"(?P<journaltitle>[^\[\]]{{1,160}}?),\s?{_YEAR}{_NUMBERS}{_PAGES}{_END}")
_DAY = r"(?P<date>(?:1[4-9]|20)\d\d-\d{1,2}-\d{1,2})"
_NEWSPAPER = late_pattern(
    rf"(?P<journaltitle>[^\[\],]{{1,80}}?),\s?{_DAY}(?:\s?\((?P<pages>[A-Z]?\d{{1,3}}[^()]{{0,8}})\))?{_END}"
)
_BOOK = late_pattern(
    r"(?:(?P<edition>第?\s?[\d一二三四五六七八九十]{1,3}\s?版|(?:修订|增订|影印|新\d?)[版本]|[刻抄稿]本|\d{1,2}(?:st|nd|rd|th)\sed|Rev\sed)\.\s?)?"
    r"(?:(?P<translator>[^.:\[\]]{2,60}?),?\s?(?:译|译著|编译|译注)\.\s?)?"
    r"(?:(?P<location>[^.:\[\]\d]{1,40}?)\s?:\s?)?"
    rf"(?P<publisher>[^:\[\]]{{2,90}}?),\s?{_YEAR}{_AS_IN_BOOK}{_PAGES}{_END}"
)
_HOST = late_pattern(
    r"(?:(?P<people>[^.\[\]]{2,120}?)\.\s?)?(?P<booktitle>[^.\[\]]{2,200}(?:\.\s?[^.:\[\]]{2,80})??)\.\s?(?=[^.:]{1,40}:\s?[^:]{2,90},\s?(?:1[4-9]|20)\d\d)"
)
_PATENT = late_pattern(rf"(?:[^.\[\]]{{2,60}}\.\s?)?{_DAY}{_END}")
_WEB = late_pattern(
    rf"(?:(?P<organization>[^\[\]()]{{2,60}}?)[,.]\s?)?(?:(?P<day>\(?\d{{4}}(?:-\d\d?(?:-\d\d?)?)?\)?)\s?[.,]?)?{_END}"
)
_SEEN = late_pattern(r"\s?\[(?P<urldate>\d{4}-\d{1,2}-\d{1,2})\]\s?\.?")
_ADDRESS = late_pattern(r"\s?(?P<url>https?://[^\s\[\]<>]{4,500}?)[.,;]?(?=\s|\Z)")
_DOI = late_pattern(r"\s?(?:DOI|doi)\s?:\s?(?P<doi>10\.\d{4,9}/[^\s\[\]<>]{1,200}?)[.,;]?(?=\s|\Z)")
_CUT = late_pattern(r"\.\s?(?=\S)")
_HAN = late_pattern(r"[\u3400-\u9fff]{2,8}(?:·[\u3400-\u9fff]{1,10}){0,3}")
# "KANAMORI H", "昂温 P S", "SODEMAN W A, Jr": a family name, and initials without stops.
_WITH_INITIALS = late_pattern(
    r"(?P<family>[^\W\d_][\w’'-]{1,24}(?:\s[^\W\d_][\w’'-]{2,24})?)\s(?P<given>[A-Z](?:[\s-]?[A-Z]){0,3})"
)
_OTHERS = frozenset(("等", "et al", "et al.", "他"))
_LIKE_NAMES = 0.5
_LONGEST = 600
_MOST_OF_NAMES = 200
_PARTS = ("M", "C", "G", "A", "R", "D")
"""Codes of what parts stand in, behind two strokes."""

_INSTITUTIONS = ("D", "R")


def read_national_standard(text: StyledText) -> Assembled | None:
    """Read a reference with a code of the standard; None for all else and for what does not fit its kind."""
    if len(text.plain) > _LONGEST or not _SIGNS.found_in(text.plain):
        return None
    plain = text.plain.translate(_NARROW)
    code = _CODE.search(plain)
    if code is None or code.start() == 0:
        return None
    fields = _head(plain, code.start())
    kind, start = code["code"], code.end()
    entry_type = GBT_TYPES[kind]
    rest, more = _without_addresses(plain, start)
    if rest.startswith("//", start):
        host = _HOST.match(rest, start + 2)
        if host is None or kind not in _PARTS:
            return None
        entry_type = "inproceedings" if kind == "C" else "incollection"
        _take_host(fields, host)
        entry_type = "inbook" if "bookauthor" in fields else entry_type
        start = host.end()
    else:
        start += len(rest[start:]) - len(rest[start:].lstrip(". "))
    read = _rest(kind, rest, start)
    if read is None:
        return None
    fields.update({name: value for name, value in {**read, **more}.items() if name not in fields})
    fields = {
        name: (text.plain[a:b] if name in _AS_PRINTED else value, a, b)
        for name, (value, a, b) in fields.items()
    }
    locator = None
    if "pages" in fields:
        value, first, last = fields["pages"]
        pages = plain_pages(value.replace("~", "-").replace("+", ", "))
        locator = ("page", pages, first, last)
        if is_range(pages):
            fields["pages"] = (pages, first, last)
        else:
            del fields["pages"]
    return assembled(entry_type, fields, locator)


_AS_PRINTED = frozenset(
    {"title", "booktitle", "journaltitle", "publisher", "institution", "location", "edition"}
)


def _head(plain: str, end: int) -> Fields:
    """Author and title in front of the code: the first sentence, where it is names or a body."""
    start = _LABEL.match(plain).end()  # type: ignore[union-attr]
    start = max(start, introduction(plain))
    for cut in _CUT.finditer(plain, start, min(end, start + _MOST_OF_NAMES)):
        author = _names(plain[start : cut.start()])
        if author:
            title = (plain[cut.end() : end].strip(), cut.end(), end)
            return {"author": (author, start, cut.start()), "title": title}
    return {"title": (plain[start:end].strip(), start, end)}


def _names(text: str) -> str:
    """Names as BibLaTeX reads them, "" for what are none; by the standard they have no stops inside."""
    names: list[str] = []
    parts = [part.strip() for part in text.strip(" ,").split(",")]
    for part in parts:
        person = _WITH_INITIALS.fullmatch(part)
        if person:
            names.append(f"{person['family']}, {person['given']}")
        elif part == "Jr" and names and ", " in names[-1]:
            names[-1] = names[-1].replace(", ", ", Jr, ", 1)
        elif part in _OTHERS and names:
            names.append("others")
        elif _HAN.fullmatch(part) and not is_body(part):
            names.append(biblatex_names(part))
        else:
            bare = ", ".join(parts)
            is_one = is_body(bare) or looks_like_names(bare) >= _LIKE_NAMES
            return biblatex_names(bare) if is_one else ""
    return " and ".join(names)


def _without_addresses(plain: str, start: int) -> tuple[str, Fields]:
    """The text with address, DOI and day of access blanked out, and these as fields."""
    found: Fields = {}
    for pattern in (_ADDRESS, _DOI, _SEEN):
        match = pattern.search(plain, start)
        if match:
            name = next(iter(match.groupdict()))
            value = match[name]
            if name == "urldate":
                value = _day(value)
            found[name] = (value, *match.span(name))
            plain = plain[: match.start()] + " " * (match.end() - match.start()) + plain[match.end() :]
    return plain.rstrip(), found


def _rest(kind: str, rest: str, start: int) -> Fields | None:
    """What stands behind title and host, by the order that its kind has."""
    if kind == "J":
        match = _JOURNAL.fullmatch(rest, start)
    elif kind == "N":
        match = _NEWSPAPER.fullmatch(rest, start)
    elif kind == "P":
        match = _PATENT.fullmatch(rest, start)
    else:
        match = _BOOK.fullmatch(rest, start)
        if match is None:
            match = _WEB.fullmatch(rest, start)
    return _named(kind, match) if match else None


def _named(kind: str, match: re.Match[str]) -> Fields:
    fields: Fields = {name: (value, *match.span(name)) for name, value in match.groupdict().items() if value}
    if "issue" in fields:
        fields["number"] = fields.pop("issue")
    if "day" in fields:
        value, first, last = fields.pop("day")
        bracketed = value.startswith("(")
        fields["date"] = (_day(value.strip("()")), first + bracketed, last - value.endswith(")"))
    if "date" in fields:
        value, first, last = fields["date"]
        fields["date"] = (_day(value), first, last)
    if "translator" in fields:
        value, first, last = fields["translator"]
        fields["translator"] = (biblatex_names(value), first, last)
    if kind in _INSTITUTIONS and "publisher" in fields:
        fields["institution"] = fields.pop("publisher")
    return fields


def _day(printed: str) -> str:
    """A date in figures in its EDTF form."""
    year, *rest = printed.split("-")
    return "-".join([year, *(f"{int(part):02d}" for part in rest)])


def _take_host(fields: Fields, host: re.Match[str]) -> None:
    people = host["people"] or ""
    bare = re.sub(r",?\s?(?:主编|编著|编)$", "", people)
    names = _names(bare)
    first = host.start("people") if people else host.start("booktitle")
    if names:
        author = fields["author"][0] if "author" in fields else ""
        same = author and names.startswith(author)
        fields["bookauthor" if same else "editor"] = (names, first, first + len(bare))
        first = host.start("booktitle")
    fields["booktitle"] = (host.string[first : host.end("booktitle")].strip(), first, host.end("booktitle"))
