"""Another issue of a series at the address of the cited one: the report of another year, or another part.

Their titles are alike in every word, so that nothing but the number tells them apart: "Annual Report 2014"
and "Annual Report 2023", "Lead in the Water, Part 1" and "Lead in the Water, Part 2".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.compare import loose, loose_page
from verifier.patterns import late_pattern
from verifier.web.frame import below_heading, sentences, without_links
from verifier.web.page import Page
from verifier.web.recognition import Cited, Level, Recognition, candidates

_YEAR = late_pattern(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_NUMBER = late_pattern(r"\d")
_PART = late_pattern(
    r"\b(?:part|teil|partie|parte|deel|del|część|část|osa|часть|частина|bölüm)\s{1,3}"
    r"(?P<number>\d{1,2}|[ivx]{1,5}|one|two|three|four|five|six)\b|第\s?(?P<han>\d{1,2}|[一二三四五六七八九十])\s?[部编編篇集回]"
)
# fmt: off
_VALUES = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
}
# fmt: on
_FEWEST_YEARS = 2
"""The report on a year comes out in the next, and is cited under either."""
_FEWEST_LETTERS = 8
_FEWEST_HAN = 4
_LONGEST = 300


def another_of_series(url: str, page: Page, works: Sequence[Cited], match: Recognition) -> str:
    """The title of another issue of every work cited, which a page bears; "" when it may be one of them.

    The date has to differ besides: a page may be named after the year of its printing. Where none is given
    as such, the text has to speak of the other year.
    """
    if not works or match.date is True or match.level not in (Level.OTHER, Level.MENTIONED):
        return ""
    # What stands behind another title is the name of the site: "Mongolia | The World Factbook 2024".
    whole = (*page.titles, *page.headings, page.title)
    titles = [title[:_LONGEST] for title in candidates(page) if any(text.startswith(title) for text in whole)]
    dated = match.date is False
    found = [_other_issue(url, page, cited.title[:_LONGEST], titles, dated=dated) for cited in works]
    return found[0] if all(found) else ""


def _other_issue(url: str, page: Page, cited: str, titles: Sequence[str], *, dated: bool) -> str:
    # "Annual Report 2008: Moors and Men": what the report of a year is about changes with the year.
    named = [cited, *([cited.split(": ", 1)[0]] if ": " in cited else [])]
    of_year = next((title for title in titles if any(_is_of_another_year(each, title) for each in named)), "")
    if of_year:
        if not dated and not _speaks_of(_YEAR.findall(of_year)[0], page, of_year):
            return ""
        return "" if _names_year(_YEAR.findall(cited)[0], url, page) else of_year
    if not dated:
        return ""
    other = next((title for title in titles if _is_another_part(cited, title)), "")
    if not other:
        return ""
    return "" if _holds_part(page, cited) else other


def _is_of_another_year(cited: str, title: str) -> bool:
    """Whether two titles differ in nothing but their one year."""
    mine, theirs = _YEAR.findall(cited), _YEAR.findall(title)
    if len(mine) != 1 or len(theirs) != 1 or abs(int(mine[0]) - int(theirs[0])) < _FEWEST_YEARS:
        return False
    rest = loose(_YEAR.sub(" ", cited))
    # "2013/14" and "No. 3, 2014" have numbers that may say the same in another way.
    if _NUMBER.search(rest) or len(rest) < (_FEWEST_LETTERS if rest.isascii() else _FEWEST_HAN):
        return False
    return rest == loose(_YEAR.sub(" ", title))


def _speaks_of(year: str, page: Page, title: str) -> bool:
    """Whether a page itself speaks of a year, and not only its titles and the lists around it."""
    said = [sentence for sentence in sentences(page) if title not in sentence]
    return any(year in _YEAR.findall(sentence) for sentence in said)


def _names_year(year: str, url: str, page: Page) -> bool:
    """Whether a year stands anywhere in a page or its address: it may be that of the file or of an archive.

    Years of account are written in pairs, too: 2014 stands in "2013/14".
    """
    whole = page.decoded.text if page.decoded is not None and page.decoded.text else page.markup
    places = (url, page.text, page.canonical, whole)
    pair = re.compile(rf"\d{{4}}\s?[/–-]\s?{year[2:]}(?!\d)")
    return any(year in _YEAR.findall(text) or pair.search(text) for text in places)


def _is_another_part(cited: str, title: str) -> bool:
    """Whether two titles are one up to the number of a part, and that is another."""
    mine, theirs = _part(cited), _part(title)
    if mine is None or theirs is None or 0 in (mine[1], theirs[1]):
        return False
    enough = _FEWEST_LETTERS if mine[0].isascii() else _FEWEST_HAN
    return len(mine[0]) >= enough and mine[0] == theirs[0] and mine[1] != theirs[1]


def _part(title: str) -> tuple[str, int] | None:
    """What stands before the number of a part, and the number; None where a title has no such number."""
    folded = title.lower()[:_LONGEST]
    found = _PART.search(folded)
    if found is None:
        return None
    number = found["number"] or found["han"]
    before = loose(folded[: found.start()])
    return before, int(number) if number.isdecimal() else _VALUES.get(number, 0)


def _holds_part(page: Page, cited: str) -> bool:
    """Whether the cited part stands on the page too: below a heading, or by its title outside all links."""
    mine = _part(cited)

    def heads(text: str) -> bool:
        part = _part(text)
        return part is not None and mine is not None and part[1] == mine[1]

    if below_heading(page, heads):
        return True
    title, text = loose(cited), loose_page(without_links(page))
    return f" {title} " in f" {text} " if title.isascii() else title in text
