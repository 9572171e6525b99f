"""Volumes, issues and pages that no word announces: "12(3): 45-67", "12 (2011): 45", "2011;12:45-67"."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.grammar.here import HERE
from verifier.citations.grammar.numbers import PAGE_LIST, is_range, plain_pages
from verifier.patterns import late_pattern

_T = TAKEN
_VOLUME = r"(?P<v>\d{1,4}|[IVXLC]{1,8})"
_ISSUE = r"(?P<n>\d{1,4}(?:\s?[-–/&]\s?\d{1,4})?|[A-Z]?\d{1,3}|Suppl\.?\s?\d{0,2})"
_PAGES = rf"(?P<p>{PAGE_LIST})"
_END = rf"(?=\s*(?:[.,;:)\]}}（{_T}]|(?:at|here)\s\d|\((?:[pSс]\.|{_T})|$))"
_PATTERNS = tuple(
    late_pattern(pattern)
    for pattern in (
        # 12(3): 45-67 · 12 (3), 45 · 12(3)
        rf"(?<![\w.{_T}–—-]){_VOLUME}\s?[(（]\s?(?:no\.?\s?)?{_ISSUE}\s?[)）](?:\s?[(（]?{_T}+[)）]?)?(?:"
        rf"(?:\s?[:：,，;]\s?|\s){_PAGES}{_END})?",
        # XII (1971), 3, pp. 45-60: the issue behind the year
        rf"(?<![\w.{_T}–—-]){_VOLUME}\s?[(（]{_T}+[)）],?\s(?:f(?:asc)?\.\s?)?(?P<n>\d{{1,3}}(?:[-/]\d{{1,3}})?|[IVX]{{1,4}})(?=,\s?{_T})",
        # 60-3, 2005, p. 640: the issue behind a dash, as in France
        rf"(?<![\w.,{_T}–—-])(?<!\.\s)(?P<v>\d{{1,3}})[-–](?P<n>\d)(?=,\s{_T}+,\s{_T})",
        # 12.3 (2011): 45-67 · LXII/1
        rf"(?<![\w.{_T}–—-])(?P<v>\d{{1,4}}|[IVXLC]{{2,8}}(?=/))[./](?P<n>\d{{1,3}}(?:[-–]\d{{1,2}})?)\s?[,(]?\s?[(]?{_T}+[)]?"
        rf"(?:\s?[:,]\s?{_PAGES}{_END})?",
        # 25:2 (2012) · 36, 2 (2001)
        rf"(?<![\w.{_T}–—-])(?P<v>\d{{1,3}}|[IVXLC]{{2,8}})(?::|,\s)(?P<n>[1-9]\d?(?:[-–/]\d{{1,2}})?)(?:\s[(（](?={_T}+[)）])|,\s(?={_T}+,))",
        # 12 (2011): 45-67 · 12, 2011, 45-67
        rf"(?<![\w.{_T}–—-]){_VOLUME}\s?,?\s?[(（]?{_T}+[)）]?(?:\s?[:：,，]\s?{_PAGES}{_END})?",
        # 2011;12:45-67
        rf"{_T}[;,]\s?{_VOLUME}(?:\s?\(\s?{_ISSUE}\s?\))?\s?[:：]\s?{_PAGES}{_END}",
        # 12: 45-67 · 12, 45-67
        rf"(?<![\w.{_T}–—-]){_VOLUME}\s?[:：,，]\s?(?P<p>[A-Za-z]?\d{{1,6}}\s?[-–—]\s?[A-Za-z]?\d{{1,6}}){_END}",
    )
)
# "(Farnborough: Gregg, 1968), 2:114": the volume of a work of several, behind its imprint.
_VOLUME_AND_PAGE = late_pattern(
    rf"(?<=[){_T}],\s)(?P<v>\d{{1,2}}):\s?(?P<p>\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?)(?=\s*\.?\s*$|\s\([^()]{{2,40}}\)[\s.]*\Z)"
)
# "(Leiden: Brill, 2004), II, p. 135".
_ROMAN_VOLUME = late_pattern(rf"(?<=[){_T}],\s)(?P<v>[IVX]{{1,5}}|[ivx]{{1,4}})(?=,\s?{_T})")
# "U.N. Doc. A/56/10, at 59 (2001)".
_AT = late_pattern(rf"(?<=[,{_T}])\s?at\s(?P<p>\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?)(?=[\s.,;()]|\Z)")
# "(Toronto: UTP, 2008) at 45–47", "(Vancouver: UBC Press, 2012) 77 at 80".
_AT_END = late_pattern(
    rf"(?<=[){_T}])\s(?P<p>(?:\d{{1,4}}\s)?at\s(?:p\.\s)?\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?)(?=[\s.;]*\Z)"
)
# "(Report No 126, April 2015) 88 [4.12]": page and paragraph, as in Australia.
_PAGE_AND_PARAGRAPH = late_pattern(
    rf"(?<=[){_T}])\s(?P<p>\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?)\s\[\d{{1,4}}(?:\.\d{{1,4}})?\](?:\s?[-–]\s?\[\d{{1,4}}(?:\.\d{{1,4}})?\])?(?=[\s.;]*\Z)"
)
_BEHIND_ITALICS = late_pattern(r"[,，]\s(?P<p>\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?:\sff?\.)?)[\s.]*\Z")
_PASSIM = late_pattern(r",?\s(?:and\s|et\s|e\s|und\s|y\s|&\s)?passim(?=[\s.;]*\Z)")
_BEFORE_PASSIM = late_pattern(rf"(?<=[){_T}],\s)(?P<p>{PAGE_LIST})\Z")
_CENTURY = ("iglo ", "ecolo ", "iècle ", "éculo ")
_PRESSES = ("Edições ", "Editora ", "Éditions ")
"""Presses that have a number in their names: "Edições 70", "Editora 34"."""

_VOLUME_ALONE = late_pattern(rf"(?<=[^\W\d_.,])(?:\s|,\s)(?P<v>\d{{1,3}}){_END}")
_FRONT_PAGES = late_pattern(
    r"[)）][,，]\s(?P<p>[ivxlc]{1,7}(?:[-–—][ivxlc]{1,7})?(?:,\s\d{1,5}(?:\s?[-–—]\s?\d{1,5})?){0,5})"
    rf"[\s.{TAKEN}]*$"
)
_PAGES_ALONE = (
    # Several pages behind an imprint: "2011), 23, 31–33".
    late_pattern(
        r"[)）][,，]\s(?P<p>\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?:(?:,\s(?:and\s)?|\sand\s)\d{1,4}(?:\s?[-–—]\s?\d{1,4})?){1,6})\s?\.?\s*$"
    ),
    late_pattern(rf"[:：]\s?(?![A-Z]{{2}}){_PAGES}{_END}"),
    _FRONT_PAGES,
    late_pattern(rf"[,，.]\s?(?P<p>[A-Za-z]?\d{{1,6}}\s?(?:[-–—]|--)\s?[A-Za-z]?\d{{1,6}}){_END}"),
    late_pattern(
        rf"(?:[{_T})）][,，]|[{_T})）])\s(?P<p>[A-Za-z]?\d{{1,5}}(?:\s?[-–—]\s?\d{{1,5}})?(?:n\d{{1,3}}|\s?(?:ff?|ss|e\sss)\b\.?|[a-z])?(?:,\s?\d{{1,5}}){{0,4}})(?:\s(?:e|et|und|and)\s(?:nota|note|nt\.|n\.|Anm\.|Fn\.)\s?\d{{1,3}})?(?:\s?\.?\s*$|(?=,\s(?:at\s|{HERE})))"
    ),
    # "May 4, 2019, A3, https://…": the page of a newspaper.
    late_pattern(rf"(?<={_T}),\s(?P<p>[A-H]\d{{1,3}}(?:[-–,]\s?[A-H]?\d{{1,3}})?)(?=[,.]\s{_T})"),
    # Behind an imprint in brackets and before an address.
    late_pattern(rf"[)）][,，]\s(?P<p>\d{{1,4}}(?:\s?[-–—]\s?\d{{1,4}})?)(?=[,.]\s{_T})"),
)
_PLACE_BEHIND = late_pattern(
    rf"(?:\s?:\s?|,?\s(?:at|on|{HERE})\s(?:pp?\.\s?|S\.\s?)?|,\s)"
    r"(?P<p>\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\sff?\.)?(?:(?:,\s(?:and\s)?|\sand\s)\d{1,5}(?:\s?[-–]\s?\d{1,5})?){0,4})"
    r"(?=[\s.;)]*\Z|[,.]\s<?(?:https?://|doi:|DOI:?\s))"
)
_BEHIND_RANGE = late_pattern(rf"\d\s?[-–—]\s?\d{{1,6}},\s(?:(?:at|on|{HERE})\s)?\Z")
_ADDRESSES = frozenset({"url", "doi", "eprint"})
_YEAR = late_pattern(r"(?:1[4-9]|20)\d\d")


def read_bare_numbers(canvas: Canvas, start: int) -> None:
    """Tag bare volume, issue and pages behind ``start``, where the container of the work stands.

    Call it when dates are taken: what is left of the form of a year is no volume.
    """
    _take_passim(canvas)
    volume_and_page = next(iter(canvas.matches(_VOLUME_AND_PAGE, start)), None)
    if volume_and_page and not canvas.has("volume") and not canvas.has("pages"):
        _tag(canvas, volume_and_page)
    if ")" in canvas.plain and not canvas.has("volume"):
        _tag_first(canvas, _ROMAN_VOLUME, start)
    if " at " in canvas.plain and any(tag.label.startswith("number:") for tag in canvas.tags):
        _tag_first(canvas, _AT, start)
    _read_at_end(canvas, start)
    _read_front_pages(canvas, start)
    if not canvas.has("volume"):
        for pattern in _PATTERNS:
            match = next(
                (m for m in canvas.matches(pattern, start) if _is_plausible(m) and not _is_page(canvas, m)),
                None,
            )
            if match:
                _tag(canvas, match)
                break
    if not _has_pages(canvas):
        for pattern in _PAGES_ALONE:
            match = next(
                (
                    m
                    for m in canvas.matches(pattern, start)
                    if (not _YEAR.fullmatch(m["p"]) or _is_behind_year(canvas, m))
                    and _may_be_pages(canvas, m)
                ),
                None,
            )
            if match:
                canvas.tag("pages", *match.span("p"), 0.85)
                break
        _read_page_behind_italics(canvas, start)
    _read_place_behind_pages(canvas)
    _read_classical_place(canvas)
    if not canvas.has("volume") and canvas.has("number"):
        match = next((m for m in canvas.matches(_VOLUME_ALONE, start)), None)
        if match:
            canvas.tag("volume", *match.span("v"), 0.8)


# "*Republic* 514a–520a": pages of the editions that all others go by, with the parts of the page.
_CLASSICAL = late_pattern(
    r"\s(?P<p>\d{1,4}[a-e]\d{0,2}(?:\s?[-–]\s?(?:\d{1,4})?[a-e]\d{0,2})?)(?=[,;.]\s|[\s.]*\Z)"
)


def _read_classical_place(canvas: Canvas) -> None:
    """The place in Plato or Aristotle directly behind the title of the work."""
    if canvas.has("pages"):
        return
    for run in canvas.text.italics:
        match = _CLASSICAL.match(canvas.plain, run.end)
        if match is not None and canvas.is_free(*match.span("p")):
            canvas.tag("pages", *match.span("p"), 0.85)
            return


def _take_passim(canvas: Canvas) -> None:
    passim = _PASSIM.search(canvas.plain) if "passim" in canvas.plain else None
    if passim is None:
        return
    page = _BEFORE_PASSIM.search(canvas.rest(), 0, passim.start())
    if page and not _has_pages(canvas) and _may_be_pages(canvas, page):
        canvas.tag("pages", *page.span("p"), 0.85)
    canvas.take(*passim.span())


def _read_at_end(canvas: Canvas, start: int) -> None:
    """The cited page behind an imprint, announced by "at"."""
    if _has_pages(canvas):
        return
    if canvas.plain.rstrip(" .;").endswith("]"):
        _tag_first(canvas, _PAGE_AND_PARAGRAPH, start)
    if " at " not in canvas.plain:
        return
    at = next(iter(canvas.matches(_AT_END, start)), None)
    if at:
        cited = at["p"].removeprefix("at ").removeprefix("p. ")
        canvas.tag("pages", at.end("p") - len(cited), at.end("p"), 0.9)
        canvas.take(*at.span("p"))


def _read_front_pages(canvas: Canvas, start: int) -> None:
    """Pages that begin before the text: in "(Oxford, 2003), xii–xiv, 12, 45–47" 12 is no volume."""
    front = next(iter(canvas.matches(_FRONT_PAGES, start)), None) if not _has_pages(canvas) else None
    if front and "," in front["p"]:
        canvas.tag("pages", *front.span("p"), 0.85)
        canvas.take(*front.span("p"))


def _read_page_behind_italics(canvas: Canvas, start: int) -> None:
    """The cited page behind a book of which nothing else is told: "in Berg and Tan, *Markets*, 201"."""
    runs = [] if canvas.has("pages") else list(canvas.italics(start - 1, len(canvas.plain)))
    match = _BEHIND_ITALICS.match(canvas.plain, runs[-1][1]) if runs else None
    if match and not canvas.has("volume") and canvas.is_free(*match.span("p")):
        canvas.tag("pages", *match.span("p"), 0.8)


def _read_place_behind_pages(canvas: Canvas) -> None:
    """The cited page behind the work's own: "pp. 9-33: 21", "233–51, at 240"."""
    tags = [tag for tag in canvas.tags if tag.label == "pages"]
    if len(tags) != 1 or not is_range(plain_pages(canvas.plain[tags[0].start : tags[0].end])):
        return
    match = _PLACE_BEHIND.match(canvas.plain, tags[0].end)
    if match and canvas.is_free(*match.span("p")):
        canvas.tag("pages", *match.span("p"), 0.9)
        canvas.take(tags[0].end, match.end())


def _has_pages(canvas: Canvas) -> bool:
    """Whether the work's own pages are read: where only a cited page was announced, they may stand bare."""
    tags = [tag for tag in canvas.tags if tag.label == "pages"]
    return len(tags) > 1 or any(is_range(plain_pages(canvas.plain[tag.start : tag.end])) for tag in tags)


def _may_be_pages(canvas: Canvas, match: re.Match[str]) -> bool:
    """Whether a bare number can be pages: beside an announced page, only a range in front of it."""
    if canvas.is_italic(*match.span("p")):
        # "*Britain and the Soviet Union, 1968–1972*": the years of a title.
        return False
    cited = canvas.find("pages")
    return cited is None or (match.end("p") <= cited.start and is_range(plain_pages(match["p"])))


def _is_behind_year(canvas: Canvas, match: re.Match[str]) -> bool:
    """Whether a number of the form of a year ends a citation right behind its date: "2006, 1644"."""
    before = canvas.rest(max(0, match.start("p") - 3), match.start("p"))
    return before == f"{TAKEN}, " and not match.string[match.end("p") :].strip(" .") and canvas.has("date")


def _is_plausible(match: re.Match[str]) -> bool:
    volume = match["v"]
    start = match.start("v")
    if "," in match.string[start : match.end()] and match.string[:start].endswith(("), ", ")，")):
        # "(Honolulu: UHP, 2011), 23, 31–33": pages behind an imprint.
        return match.groupdict().get("n") is not None
    return (
        not _YEAR.fullmatch(volume)
        and volume not in ("I",)
        and not match.string.endswith((*_CENTURY, *_PRESSES), 0, match.start("v"))
    )


def _is_page(canvas: Canvas, match: re.Match[str]) -> bool:
    """Whether a number behind an imprint in brackets or a range, and before an address, is the page cited."""
    before = match.string[max(0, match.start("v") - 16) : match.start("v")]
    if not before.endswith(("), ", ")，")) and not _BEHIND_RANGE.search(before):
        return False
    return any(
        tag.label in _ADDRESSES and match.start() < tag.start <= match.end() + 1 for tag in canvas.tags
    )


def _tag_first(canvas: Canvas, pattern: re.Pattern[str], start: int) -> None:
    match = next(iter(canvas.matches(pattern, start)), None)
    if match:
        _tag(canvas, match)
        canvas.take(*match.span())


def _tag(canvas: Canvas, match: re.Match[str]) -> None:
    groups = match.groupdict()
    for name, label in (("v", "volume"), ("n", "number"), ("p", "pages")):
        if groups.get(name) and (
            label != "pages" or (not _has_pages(canvas) and _may_be_pages(canvas, match))
        ):
            canvas.tag(label, *match.span(name), 0.88)
