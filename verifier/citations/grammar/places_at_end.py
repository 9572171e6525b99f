"""Several cited places behind an imprint, with what is said of them: "12–15 (on bandits), 40"."""

from __future__ import annotations

import re

from verifier.citations.canvas import Tag
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern
from verifier.signs import Signs

PLACES_SIGNS = Signs("), ", "). ")
_PAGES = r"\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:n\.?\s?\d{1,3}|\sff?\.?)?"
_VOLUME = r"(?:\d{1,2}|[IVX]{1,5})"
_BEHIND = r"(?<=\d\d\d\d\)),?\s(?:pp?\.\s)?"
_END = r"[\s.;,]*\Z"
_SAID = r"(?:\s\([^()\d]{3,80}\))"
# "12–15 (on bandits), 40": of pages with a remark between them.
_REMARKED = late_pattern(
    rf"{_BEHIND}(?P<places>{_PAGES}(?:{_SAID}?[,;]\s(?:and\s)?{_PAGES}){{1,8}}{_SAID}?){_END}"
)
_REMARK = late_pattern(_SAID)
# "1:53–56, 2:956": of several volumes, each page with its own.
_OF_VOLUMES = late_pattern(
    rf"{_BEHIND}(?P<places>{_VOLUME}:{_PAGES}(?:[,;]\s(?:and\s)?{_VOLUME}:{_PAGES}){{1,8}}){_END}"
)
_EACH = late_pattern(rf"(?P<volume>{_VOLUME}):")
# "4:163–251, at 4:170": the pages of a part in their volume, and the cited one.
_PART_AT = late_pattern(
    rf"{_BEHIND}(?P<volume>{_VOLUME}):(?P<pages>\d{{1,4}}\s?[-–]\s?\d{{1,4}}),\s(?:at|here|esp\.)\s(?P<pin>(?:(?P=volume):)?{_PAGES}){_END}"
)
# "77, Kindle": what was read.
_MEDIUM = late_pattern(
    rf"{_BEHIND}(?P<places>{_PAGES}),\s(?P<medium>(?:Kindle|Nook|EPUB|PDF|[Ee]-?[Bb]ook|Adobe\sDigital\sEditions|iBooks)(?:\s(?:ed(?:ition|\.)|reader))?){_END}"
)
# "21; 2nd ed. (1951), 23": the same place in another edition.
_OTHER_EDITION = late_pattern(
    rf"{_BEHIND}(?P<places>{_PAGES});\s(?P<other>\d{{1,2}}(?:st|nd|rd|th|d)\s(?:rev\.\s)?ed(?:n|ition)?\.?\s\([^()]{{0,60}}(?:1[5-9]|20)\d\d\),?\s{_PAGES}){_END}"
)


def places_at_end(plain: str, tags: list[Tag]) -> str:
    """A citation without the places that end it, where they are more than a page or a range."""
    if not PLACES_SIGNS.found_in(plain):
        return plain
    part = _PART_AT.search(plain)
    if part is not None:
        tags.append(Tag("volume", *part.span("volume"), 0.85))
        tags.append(Tag("pages", *part.span("pages"), 0.9))
        tags.append(Tag("pages", *part.span("pin"), 0.9))
        return blanked(plain, *part.span())
    volumes = _OF_VOLUMES.search(plain)
    if volumes is not None and len({each["volume"] for each in _EACH.finditer(volumes["places"])}) > 1:
        return _taken(plain, volumes, volumes["places"], tags)
    remarked = _REMARKED.search(plain) if plain.count("(") > 1 else None
    if remarked is not None and _REMARK.search(remarked["places"]):
        tags.extend(
            Tag("note", said.start() + 2, said.end() - 1, 0.7)
            for said in _REMARK.finditer(plain, *remarked.span("places"))
        )
        return _taken(plain, remarked, _REMARK.sub("", remarked["places"]), tags)
    other = _OTHER_EDITION.search(plain)
    if other is not None:
        tags.append(Tag("note", *other.span("other"), 0.8))
        return _taken(plain, other, other["places"], tags)
    medium = _MEDIUM.search(plain)
    if medium is not None:
        tags.append(Tag("addendum", *medium.span("medium"), 0.8))
        return _taken(plain, medium, medium["places"], tags)
    return plain


def _taken(plain: str, match: re.Match[str], places: str, tags: list[Tag]) -> str:
    tags.append(Tag("locator:page", *match.span("places"), 0.9, plain_pages(places)))
    return blanked(plain, match.start(), match.end())
