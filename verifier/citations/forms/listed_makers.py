"""Who made and published a work in a list of the humanities, of its elements."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.citations.forms.elements import Element
from verifier.citations.forms.listed_kinds import PLACE_AND_NAME, Work
from verifier.citations.forms.parts import Part
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.compare.names import is_body, looks_like_names, read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern

_REGION = late_pattern(r"[A-Z]{2}|[A-Z]\.[A-Z]\.|Mass\.?|Calif\.?|Conn\.?|England|UK|USA|[A-Z][a-z]{2,3}\.")
# "Farrow, Strand and Gill".
_FIRM_GOES_ON = late_pattern(r"[^\Wa-z\d_][\w’'-]{1,20}\s(?:and|&)\s[^\Wa-z\d_][\w’'-]{1,20}\Z")
_IMPRINT = late_pattern(
    r"\((?:(?P<original>\d{4});\s)?(?:(?P<place>[^:]{2,50}):\s(?P<publisher>[^:]{2,80}),\s)?(?P<year>\d{4})\)"
)
_MADE = late_pattern(r"direct|dir\.|creat|writ", re.IGNORECASE)
_LIKE_NAMES = 0.3
_OF_BODIES = ("post", "recording", "page", "software", "data")
_MOST_OF_PLACE = 3
_NEAR = 2
_BODIES = {
    "thesis": "institution",
    "talk": "eventtitle",
    "post": "organization",
    "page": "organization",
    "art": "institution",
    "software": "organization",
    "sheet": "howpublished",
}
"""The field of the body that brought a work out, where it isn't the publisher."""


class Filled:
    """The fields of a work while its elements fill them; what no field is left for is noted."""

    def __init__(self) -> None:
        """Begin without any."""
        self.fields: dict[str, Part] = {}
        self.notes: list[Part] = []

    def fill(self, field: str, element: Element | Part) -> None:
        """Fill a field; a second value for it is noted."""
        part = (element.value, element.start, element.end) if isinstance(element, Element) else element
        if field not in self.fields:
            self.fields[field] = part
        elif part[0] != self.fields[field][0]:
            self.notes.append(part)

    def note(self, element: Element, words: str = "") -> None:
        """Note what has no field of its own."""
        self.notes.append((words or element.value, element.start, element.end))


def fill_contributors(work: Work, filled: Filled, kind: str) -> None:
    """Editors, translators, directors and others, as the words in front of their names tell."""
    for each in work.all("contribution"):
        did = each.said.casefold()
        names = (_names(each.value), each.start, each.end)
        fields = _fields_of_role(work, did)
        if fields:
            for field in fields:
                filled.fill(field, names)
        elif did == "by" and kind == "inbook":
            filled.fill("bookauthor", names)
        elif did == "by" and kind == "book" and "author" not in work.head.fields:
            filled.fill("author", names)
        elif _made_it(work, filled, kind, each):
            filled.fill("author", names)
            if not did.startswith("dir"):
                filled.note(each, f"{each.said} {each.value}")
        else:
            if did in ("produced by", "distributed by", "presented by") and is_body(each.value):
                filled.fill("publisher", each)
            filled.note(each, f"{each.said} {each.value}")


def _fields_of_role(work: Work, did: str) -> list[str]:
    fields = [field for word, field in (("edit", "editor"), ("trans", "translator")) if word in did]
    if re.match(r"eds?\.", did):
        fields.append("editor")
    if did.startswith(("introduction", "foreword", "afterword")) and "author" in work.head.fields:
        fields.append(did.partition(" ")[0])
    return fields


def _made_it(work: Work, filled: Filled, kind: str, element: Element) -> bool:
    """Whether somebody made the work itself, and not the series that holds it."""
    if not _MADE.match(element.said) or "author" in work.head.fields or "author" in filled.fields:
        return False
    container = work.first("container")
    behind = container is not None and container.start < element.start
    return not behind and (kind in ("film", "series", "software") or element.said[:5].casefold() != "creat")


def _names(printed: str) -> str:
    if looks_like_names(printed) >= _LIKE_NAMES:
        return to_biblatex(read_names(printed))
    return "{" + printed + "}"


def as_body(text: StyledText, work: Work, kind: str) -> Part | None:
    """A name of several words in a list that isn't turned around: the account or body that a page is of."""
    author = work.head.fields.get("author")
    if (
        author is None
        or not work.head.listed
        or kind not in ("post", "recording", "page", "software", "data")
    ):
        return None
    printed = text.plain[author[1] : author[2]]
    several = " " in printed and "," not in printed and " and " not in printed and "." not in printed
    if not several or printed.split()[0].casefold() in GIVEN:
        return None
    return "{" + printed + "}", author[1], author[2]


def fill_imprint(work: Work, filled: Filled) -> None:
    """The place, publisher and years in brackets, as notes have them: "(1977; Riga: Mill Films, 2004)"."""
    imprint = work.first("imprint")
    match = _IMPRINT.match(imprint.value) if imprint else None
    if imprint is None or match is None:
        return
    fields = {"original": "origdate", "place": "location", "publisher": "publisher", "year": "date"}
    for group, field in fields.items():
        if match[group]:
            first, last = match.span(group)
            filled.fill(field, (match[group], imprint.start + first, imprint.start + last))


def fill_publishers(text: StyledText, work: Work, filled: Filled, kind: str) -> None:
    """The words that nothing tells: publishers, places, museums, universities."""
    body = _BODIES.get(kind, "publisher")
    words = _with_regions(text.plain, work.all("words"))
    again = next((at for at, each in enumerate(words) if each.value in ("Reprint", "Repr.", "Rpt.")), None)
    if again is not None and kind == "book":
        # The first printing stands in front: "Oxford: Heron Press, 1949. Reprint, New York: Mill, 1987".
        _fill_placed(words[:again], filled, "origpublisher", "origlocation")
        filled.note(words[again])
        words = words[again + 1 :]
    for each in words:
        if each.value.startswith("("):
            filled.note(each)
    words = [each for each in words if not each.value.startswith("(")]
    rest = _fill_placed(words, filled, body, "location")
    near = True
    if rest and body not in filled.fields:
        filled.fill(body, rest[0])
        near = kind == "talk" or (len(rest) > 1 and rest[1].start - rest[0].end <= _NEAR)
        rest = rest[1:]
    _fill_places(text, rest if near else [], filled, kind)
    for each in rest if not near else []:
        filled.note(each)


def _fill_placed(words: Sequence[Element], filled: Filled, body: str, place: str) -> list[Element]:
    """Fill what a place stands in front of; what is left."""
    left: list[Element] = []
    for each in words:
        match = PLACE_AND_NAME.fullmatch(each.value)
        if match is None:
            left.append(each)
        else:
            filled.fill(place, (match["place"], each.start, each.start + match.end("place")))
            filled.fill(body, (match["name"], each.start + match.start("name"), each.end))
    return left


def _fill_places(text: StyledText, words: Sequence[Element], filled: Filled, kind: str) -> None:
    """Where the body is that stands in front: a town behind a museum, the hall and the town of a talk."""
    place = "venue" if kind == "talk" else "location"
    if words and place not in filled.fields and kind in ("art", "talk", "thesis", "recording"):
        end = words[-1].end
        joined = text.plain[words[0].start : end]
        if len(words) <= _MOST_OF_PLACE and not re.search(r"\d{4}|\.\s", joined):
            filled.fill(place, (joined, words[0].start, end))
            return
    for each in words:
        filled.note(each)


def _with_regions(plain: str, words: Sequence[Element]) -> list[Element]:
    """Towns with the region behind them as one: "Cambridge, MA", "Burbank, CA: Mill Films"."""
    joined: list[Element] = []
    for each in words:
        before = joined[-1] if joined else None
        head = each.value.partition(":")[0]
        adjacent = before is not None and plain[before.end : each.start] == ", "
        firm = adjacent and _FIRM_GOES_ON.match(each.value) is not None
        if before is not None and adjacent and (firm or _REGION.fullmatch(head)):
            joined[-1] = Element("words", plain[before.start : each.end], before.start, each.end)
        else:
            joined.append(each)
    return joined
