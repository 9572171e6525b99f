"""Articles as the lawyers of the Commonwealth cite them: title, year in brackets, volume, journal and page.

"Mark Elliott, ‘The Ultra Vires Doctrine’ (1999) 58 CLJ 129, 131" (OSCOLA, section 3.3), "[2005] PL 440, 442",
"Janet McLean “Bills of Rights” (2013) 44 VUWLR 7 at 12", "(2017) 45 *Federal Law Review* 153, 155 (‘a rule of
sorts’)" (AGLC, rule 5). Nothing else has its year in brackets directly behind a title in quotation marks.
"""

from __future__ import annotations

from verifier.citations.around.parties import LEADING
from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.plain_names import family_names
from verifier.citations.tagger.head import introduction, is_head
from verifier.compare.names import is_body
from verifier.model import StyledText
from verifier.patterns import late_pattern

_PAGES = r"\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\sn\s\d{1,3})?"
_BEHIND = late_pattern(
    r",?\s(?:\((?P<round>(?:1[6-9]|20)\d\d)(?:[-–/]\d{2,4})?\)\s(?:(?P<volume>\d{1,4})(?:\s?\(\d{1,3}(?:[-–/]\d{1,3})?\)|:\d{1,3}(?:[-–/]\d{1,3})?)?\s)?"
    r"|\[(?P<square>(?:1[6-9]|20)\d\d\])\s(?:(?P<part>\d{1,2})\s)?)"
    r"(?P<journaltitle>[A-Z][A-Za-z.’'&-]*(?:\s(?:[A-Z][A-Za-z.’'&-]*|of|on|the|and|for|in|de|du|&|\([A-Z][A-Za-z]{1,8}\))){0,8}?)"
    rf"\s(?P<pages>\d{{1,5}})(?:(?:,\s(?:at\s)?|\sat\s|:\s)(?P<pin>{_PAGES})(?:,\s{_PAGES}){{0,4}})?"
    r"(?:\s\([‘“][^()]{3,240}[’”][^()]{0,40}\)|\s\((?:emphasis|italics|citations?|footnotes?)\s[^()]{3,40}\))?[\s.]*\Z"
)
_LIKE_NAMES = 0.3


_PART = r"[^\Wa-z\d_][\w’-]{0,24}\.?"
_NAME = rf"{_PART}(?:\s(?:(?:de|la|le|von|van|der|den|du|di|da|of|ter)\s){{0,2}}{_PART}){{1,4}}"
_NAMES = late_pattern(rf"{_NAME}(?:,\s{_NAME}){{0,4}}(?:,?\s(?:and|&)\s{_NAME})?(?:\set\sal\.?)?")


def may_sign(names: str) -> bool:
    """Whether words in front of a title can be who wrote it, though "Will" of "Will Moss" is a word too."""
    if names.split(" ", 1)[0].strip(",") in LEADING:
        return False
    return _NAMES.fullmatch(names) is not None or is_head(names, _LIKE_NAMES)


def read_law_article(text: StyledText) -> Assembled | None:
    """Read an article whose year stands in brackets behind its title; None for all else."""
    plain = text.plain
    if (
        "’ (" not in plain and "” (" not in plain and "’ [" not in plain and "” [" not in plain
    ) or "://" in plain:
        return None
    start = introduction(plain)
    quote = next((quote for quote in find_quotes(plain) if quote.start >= start), None)
    match = _BEHIND.match(plain, quote.end) if quote is not None else None
    if quote is None or match is None or quote.mark not in "‘“":
        return None
    names = plain[start : quote.start].rstrip(" ,")
    if names and (any(map(str.isdigit, names)) or not may_sign(names)):
        return None
    first, last = quote.inner
    fields = {"title": (plain[first:last].strip(" ,"), first, last)}
    if names:
        author = "{" + names + "}" if is_body(names) else family_names(names)
        fields["author"] = (author, start, start + len(names))
    year = "round" if match["round"] else "square"
    fields["date"] = (match[year].rstrip("]"), *match.span(year))
    counted = "volume" if match["volume"] else "part"
    if match[counted]:
        fields["volume"] = (match[counted], *match.span(counted))
    for name in ("journaltitle", "pages"):
        fields[name] = (match[name], *match.span(name))
    pin = ("page", plain_pages(match["pin"]), *match.span("pin")) if match["pin"] else None
    return assembled("article", fields, pin)
