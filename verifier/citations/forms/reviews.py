"""Articles as lawyers cite them: "Charles A. Reich, The New Property, 73 Yale L.J. 733, 737 (1964)".

Oxford's style has the year first: "Paul Craig, ‘Theory and Values’ [2005] PL 440", "(2005) 64 CLJ 440".
German lawyers often leave the title out: "Schäfer/Kunz, JZ 2004, 115 (118)".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import NOTED, SURE, assembled, noted_pages
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.head import introduction, is_head
from verifier.compare.names import looks_like_names, read_names, to_biblatex
from verifier.model import FieldSpan, StyledText
from verifier.patterns import late_pattern

_YEAR = r"(?P<date>(?:1[6-9]|20)\d\d)"
_PIN = rf"(?:(?:,\s(?:at\s)?|\sat\s)(?:para\s)?(?P<pin>\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?{NOTED}))?"
_JOURNALS = (
    late_pattern(
        r"(?<![\d:])(?P<volume>\d{1,4})\s(?:No\.\s(?P<number>\d{1,3}),?\s)?(?P<journal>[A-Z][\w.&’']{0,14}(?:\s(?:[A-Z&][\w.&’']{0,14}|of|on|the|and|for)){0,7})"
        rf"\s(?P<pages>\d{{1,5}}){_PIN}\s\((?:[A-Z][a-z]{{2,8}}\.?\s)?{_YEAR}\)[\s.]*\Z"
    ),
    late_pattern(
        rf"(?:\[{_YEAR}\](?:\s(?P<volume>\d{{1,2}}))?)\s(?P<journal>[A-Z][A-Za-z’&]{{0,14}}(?:\s[A-Z&][A-Za-z’]{{0,14}}){{0,5}})"
        rf"\s(?P<pages>\d{{1,5}}){_PIN}[\s.]*\Z"
    ),
    late_pattern(
        rf"\({_YEAR}\)\s(?P<volume>\d{{1,3}})(?:\((?P<number>\d{{1,2}})\)|:(?P<issue>\d{{1,2}}))?\s"
        r"(?P<journal>[A-Z][A-Za-z’&.]{0,20}(?:\s(?:[A-Z&][A-Za-z’.]{0,20}|of|on|the|and|for)){0,7})"
        rf"\s(?P<pages>\d{{1,5}}){_PIN}[\s.]*\Z"
    ),
)
# The names of such journals are abbreviated with several capitals: NJW, JZ, NVwZ, FamRZ, ZRP.
_GERMAN = late_pattern(
    r"(?P<journal>(?=[A-Za-zÖÜÄ-]{0,6}[A-ZÖÜÄ][A-Za-zÖÜÄ]{0,5}[A-ZÖÜÄ])[A-ZÖÜÄ][A-Za-zÖÜÄöü-]{1,9}(?:-(?:RR|Beil\.))?)"
    rf"\s{_YEAR},\s(?:S\.\s)?(?P<pages>\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?)(?:\s?ff?\.)?"
    r"(?:\s\((?P<pin>\d{1,5})(?:\s?ff?\.?)?\)|,\s(?P<behind>\d{1,5})(?:\s?ff?\.)?)?[\s.]*\Z"
)
# "AcP 184 (1984), 201, 225 ff.": the volume in front of the year.
_GERMAN_VOLUME = late_pattern(
    r"(?P<journal>[A-ZÖÜÄ][A-Za-zÖÜÄöü]{0,8}[A-ZÖÜÄ])"
    rf"\s(?P<volume>\d{{1,4}})\s\({_YEAR}\),\s(?P<pages>\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?)(?:\s?ff?\.)?"
    r"(?:\s\((?P<pin>\d{1,5})(?:\s?ff?\.?)?\)|,\s(?P<behind>\d{1,5})(?:\s?ff?\.)?)?[\s.]*\Z"
)
_KIND = late_pattern(r"(?:Student\s)?(?:Note|Comment|Book Review|Essay|Case Note|Recent Case),\s(?=[A-Z“])")
_LIKE_NAMES = 0.3
_SURELY_NAMES = 0.6
# Behind the address of a page in an archive stands at times that of its copy.
_ADDRESS = late_pattern(r"[,.]?\s(?P<url>https?://[^\s<>]{4,300}?)(?:\s\[https?://[^\s\]]{4,80}\])?[\s.,]*\Z")
_ENDS_IN_YEAR = late_pattern(r"\([^()]{0,12}\d{4}\)[\s.]*\Z")
_YEAR_IN_BRACKETS = late_pattern(r"[\[(]\d{4}[\])]\s\S")
_ENDS_IN_PAGES = late_pattern(r"[A-ZÖÜÄ]\s(?:\d{1,4}\s\()?\d{4}\)?,\s(?:S\.\s)?\d{1,5}[\s\d(),.f–-]*\Z")
_IN_PAGES = "0123456789 (),.f–-S\u00a0\u2009\u202f\t\n"


def read_review(text: StyledText) -> Assembled | None:
    """Read an article with its title and the numbers of its journal; None for all else."""
    plain = text.plain
    address = address_behind(plain) if "://" in plain else None
    end = address.start() if address else len(plain)
    if not _may_be_review(plain, end):
        return None
    start = introduction(plain)
    match = next((found for pattern in _JOURNALS if (found := pattern.search(plain, start, end))), None)
    if match is None:
        return _in_german(text, start)
    title = title_behind_name(text, start, match.start())
    if title is None:
        return None
    read = _article(text, start, title, match, match.span("pin") if match["pin"] else None)
    return with_address(read, address) if read and address else read


def _may_be_review(plain: str, end: int) -> bool:
    """Whether a text has the year or the pages of such an article where they stand, before its address."""
    opening = plain.rfind("(", 0, end)
    if opening >= 0 and _ENDS_IN_YEAR.match(plain, opening, end):
        return True
    # The journal stands directly in front of the figures that end the text.
    figures = len(plain[:end].rstrip(_IN_PAGES))
    return _ENDS_IN_PAGES.search(plain, max(0, figures - 1), end) is not None or (
        _YEAR_IN_BRACKETS.search(plain, 0, end) is not None
    )


def address_behind(plain: str) -> re.Match[str] | None:
    """The address that ends a citation, with the mark before it; None when something else ends it."""
    at = plain.find(" http")
    return _ADDRESS.match(plain, at - (plain[at - 1] in ",.")) if at > 0 else None


def with_address(read: Assembled, address: re.Match[str]) -> Assembled:
    """The citation with the address that ends it."""
    first, last = address.span("url")
    name = "url"
    doi = address["url"].find("doi.org/10.")
    if doi >= 0:
        name, first = "doi", first + doi + len("doi.org/")
    fields = {**read.fields, name: address.string[first:last]}
    return Assembled(read.type, fields, (*read.spans, FieldSpan(name, first, last, SURE)), read.locator)


def _in_german(text: StyledText, start: int) -> Assembled | None:
    match = _GERMAN.search(text.plain, start)
    if match is None and not any(map(text.plain.__contains__, '“”"„«')):
        # What sets its title apart is read as well by the other readers.
        match = _GERMAN_VOLUME.search(text.plain, start)
    if match is None or (match.start() > start and text.plain[match.start() - 2] != ","):
        return None
    pin = next((match.span(group) for group in ("pin", "behind") if match[group]), None)
    head = text.plain[start : match.start()].strip(" ,")
    if not head:
        return None
    if not any(map(head.__contains__, ':“"„«')) and is_head(head.replace("/", ", "), _LIKE_NAMES):
        # Names alone: the article is known by where it stands.
        fields = {"author": (_names(head), start, start + len(head)), **_printed(match)}
        return assembled("article", fields, _page(text.plain, pin))
    title = title_before(text, start, match.start())
    return _article(text, start, title, match, pin) if title else None


def _names(printed: str) -> str:
    return to_biblatex(read_names(re.sub(r"(?<=\w)\s?/\s?(?=\w)", "; ", printed)))


def _page(plain: str, span: tuple[int, int] | None) -> tuple[str, str, int, int] | None:
    return ("page", noted_pages(plain[slice(*span)]), *span) if span else None


def _printed(match: re.Match[str]) -> dict[str, tuple[str, int, int]]:
    groups = match.groupdict()
    named = {_FIELDS.get(name, name): name for name in _GROUPS if groups.get(name)}
    if groups.get("issue"):
        named["number"] = "issue"
    return {field: (groups[name], *match.span(name)) for field, name in named.items()}


def _article(
    text: StyledText,
    start: int,
    title: tuple[int, int, int],
    match: re.Match[str],
    pin: tuple[int, int] | None,
) -> Assembled | None:
    plain = text.plain
    kind = _KIND.search(plain, start, title[0] + 1)
    names = plain[start : kind.start() if kind else title[2]].strip(" ,")
    if names and not is_head(names, _LIKE_NAMES):
        return None
    fields = {"title": (plain[title[0] : title[1]].rstrip(" ,."), *title[:2])}
    if kind:
        fields["titleaddon"] = (kind.group().rstrip(" ,"), kind.start(), kind.end() - 2)
    if names:
        fields["author"] = (_names(names), start, start + len(names))
    return assembled("article", {**fields, **_printed(match)}, _page(plain, pin))


_FIELDS = {"journal": "journaltitle"}
_GROUPS = ("date", "volume", "number", "journal", "pages")


def title_before(text: StyledText, start: int, end: int) -> tuple[int, int, int] | None:
    """Where the words of the title begin and end, and where what sets it apart begins."""
    head = text.plain[start:end]
    for quote in find_quotes(head)[:1]:
        if not head[quote.end :].strip(" ,."):
            return start + quote.inner[0], start + quote.inner[1], start + quote.start
        return None
    runs = [span for span in text.italics if start <= span.start and span.end <= end]
    if runs:
        first = runs[0]
        return (first.start, first.end, first.start) if not text.plain[first.end : end].strip(" ,.") else None
    kind = _KIND.search(head)
    commas = list(re.finditer(r",\s", head))[:8]
    if kind:
        commas = [comma for comma in commas if comma.end() == kind.end()]
    for comma in commas:
        title = head[comma.end() :].strip(" ,")
        names = head[: kind.start() if kind else comma.start()].rstrip(" ,")
        following = title.partition(", ")[0]
        if re.search(r"\s&\s|\sand\s", following) and is_head(following) and following != title:
            # "A. Berg, B. Li & C. Novak, Title": the names go on.
            continue
        if (
            is_head(names, _LIKE_NAMES)
            and (kind or len(title.split()) >= 2)
            and (kind or looks_like_names(title) < _SURELY_NAMES)
        ):
            at = start + comma.end()
            return at, at + len(head[comma.end() :].rstrip(" ,")), at
    return None


# "William H. Sorley": a given name that is known, or the initial of a second one.
_FULL_NAME = late_pattern(
    r"(?P<given>[^\Wa-z\d_][\w’-]{0,20}\.?)\s(?P<initial>(?:[^\Wa-z\d_]\.\s?){1,3})?[^,]{2,60}"
)


def title_behind_name(text: StyledText, start: int, end: int) -> tuple[int, int, int] | None:
    """As `title_before`, and behind a name in full and the only comma also a title that looks like names.

    "William H. Sorley, Contract and Current": nothing else can be parted there.
    """
    found = title_before(text, start, end)
    if found is not None:
        return found
    names, comma, title = text.plain[start:end].rstrip(" ,").partition(", ")
    full = _FULL_NAME.fullmatch(names)
    if full is None or "," in title or len(title.split()) < 2 or not is_head(names, _LIKE_NAMES):
        return None
    if not full["initial"] and full["given"].rstrip(".").casefold() not in GIVEN:
        return None
    at = start + len(names) + len(comma)
    return at, at + len(title.rstrip()), at
