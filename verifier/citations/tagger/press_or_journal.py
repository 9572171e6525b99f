"""Presses that a model takes for journals, and journals for presses, told apart by the numbers behind them.

The menders of `verifier.citations.tagger.misplaced` for names in front of a year.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifier.citations.canvas import Tag
from verifier.citations.tagger.words import PERIODICAL, PRESS
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

_NEWSPAPER = late_pattern(
    r"(?:\A|(?<=\s))(?:[^\Wa-z\d_][\w’'-]{2,20}\s)(?:Post|Times|Herald|Tribune|Gazette|Daily|Chronicle|Telegraph|Guardian)\Z"
)
# Fields of study, by which journals are called and presses are not.
_FIELD = late_pattern(
    r"[^\Wa-z\d_][\w’'-]{2,20}\s(?:and\s|of\s|&\s)?(?:[^\Wa-z\d_][\w’'-]{2,20}\s){0,3}(?:Politics|Economics|History|Science|Sociology|Psychology|Law|Philosophy|Theory|Research|Education"
    r"|Linguistics|Geography|Ecology|Biology|Development|Communication|Management|Finance|Statistics|Econometrics|Policy|Anthropology|Medicine|Geology)\Z"
)
# "Desclée & C.", "Perrin et Cie": a firm.
_FIRM = late_pattern(
    r".{2,40}\s(?:&|e|et|y|und|u\.)\s(?:C|Co|Cie|Comp|C\.ia|[Ff]igli[o]?|[Ff]ils|[Ss]öhne|[Ss]ohn|[Hh]ijos|Sons)\.?"
)
_PRESS_AND_PLACE = late_pattern(
    r"(?P<press>[^,:;()]{3,60}?\s(?:Press|Publishers?|Publishing|Books|Verlag))\s"
    r"(?P<place>[^\Wa-z\d_][\w.]+(?:\s[^\Wa-z\d_]\w+)?,\s[A-Z]{2})"
)
# Towns by the words in their names.
_TOWN = late_pattern(
    r"(?:(?:San|Santa|Sant[’']|Castel|Monte|Borgo|Città|Ponte|Reggio|Villa|Bad|Sankt|Burg|Saint|Sainte)[\s-]?[^\W\d_]{2,20}"
    r"|[^\Wa-z\d_][^\W\d_]{2,20}\s(?:Terme|Lido|Marina|Veneto|Emilia|Ligure|Scalo))\Z"
)
_YEAR = 4
_UNSURE = 0.7
_AUTHOR_AND_TITLE = frozenset(("author", "title"))
_HOSTS = frozenset(("container:journal", "container:book"))
_ON_ITS_OWN = frozenset(
    (
        "volume",
        "number",
        "pages",
        "pagetotal",
        "url",
        "doi",
        "issn",
        "location",
        "publisher",
        "editor",
        "eprint",
    )
)
# One word that is no initials, or several that end in a word for a press.
_NAME = late_pattern(
    r"(?!Submitted|Forthcoming|Unpublished|Manuscript|Mimeo)[^\Wa-z\d_][\w’-]*[^\W\dA-Z_][\w’-]*"
    r"|(?:[^\Wa-z\d_][\w’-]*\s(?:&\s)?){1,3}(?:Pr|Pub|Publ|Co)\.?"
)


def other_for_press(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """What was taken for a press and is a title, a town, a newspaper, a journal or a series."""
    if index == 0:
        return _title_for_press(text, tags, labels)
    if "location" not in labels:
        town = _with_town(text, tags, index)
        if town is not None:
            return town
    if "title" not in labels[:index] or not _HOSTS.isdisjoint(labels):
        return None
    tag = tags[index]
    label = _journal_or_series(text, tag, index, labels)
    return [*tags[:index], tag._replace(label=label), *tags[index + 1 :]] if label else None


def _title_for_press(text: str, tags: list[Tag], labels: Sequence[str]) -> list[Tag] | None:
    """A title that was taken for a press: "Water Trends. Paris: Union of Printers"."""
    first = tags[0]
    if labels[:3] != ["publisher", "location", "publisher"] or "title" in labels or text[first.end] != ".":
        return None
    if PRESS.search(text, first.start, first.end):
        return None
    return [first._replace(label="title"), *tags[1:]]


def _with_town(text: str, tags: list[Tag], index: int) -> list[Tag] | None:
    """A press and its place in one, or a town in front of the year that was taken for a press."""
    tag = tags[index]
    parted = _PRESS_AND_PLACE.fullmatch(text, tag.start, tag.end)
    if parted is not None:
        # "Westview Press Boulder, CO".
        place = tag._replace(label="location", start=parted.start("place"))
        return [*tags[:index], tag._replace(end=parted.end("press")), place, *tags[index + 1 :]]
    behind = tags[index + 1] if index + 1 < len(tags) else None
    if behind is None or behind.label != "date" or behind.start != tag.end + 1:
        return None
    if not _TOWN.match(text, tag.start, tag.end):
        return None
    # "…, Abano Terme 1982".
    return [*tags[:index], tag._replace(label="location"), *tags[index + 1 :]]


def _journal_or_series(text: str, tag: Tag, index: int, labels: Sequence[str]) -> str:
    """The label of a newspaper, a journal or a series that was taken for a press; "" for a press."""
    if "location" not in labels:
        if "pubstate" in labels and _FIELD.search(text, tag.start, tag.end):
            # A journal by its field of study: "(forthcoming) Small parties, Comparative Politics".
            return "" if PRESS.search(text, tag.start, tag.end) else "container:journal"
        if "date" in labels and _NEWSPAPER.search(text, tag.start, tag.end):
            # "Washington Post, June 16."
            return "container:journal"
        # "Der Pharma Chemica, 2015, 7(5): 335-341".
        numbered = labels[index + 1 : index + 3] == ["date", "volume"] and "pages" in labels[index + 3 :]
        return "container:journal" if numbered and not PRESS.search(text, tag.start, tag.end) else ""
    # "Advanced Software Development Series, England, 1989".
    named = text.endswith((" Series", " series", "reihe"), tag.start, tag.end)
    return "series" if named and "series" not in labels else ""


def press_for_journal(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A press that was taken for a journal: "Blake's Margins: A Study of the Annotations. McFarland, 2009".

    No journal is cited without its volume, issue, day or pages; what the model was sure of is left.
    """
    tag = tags[index]
    if _is_firm_behind_place(text, tags, index, labels):
        return [*tags[:index], tag._replace(label="publisher"), *tags[index + 1 :]]
    if (
        tag.confidence >= _UNSURE
        or not _ON_ITS_OWN.isdisjoint(labels)
        or not _AUTHOR_AND_TITLE.issubset(labels[:index])
    ):
        return None
    behind = tags[index + 1] if index + 1 < len(tags) else None
    if behind is not None and (behind.label != "date" or len(behind.value) != _YEAR or index + 2 < len(tags)):
        return None
    if behind is None and text[tag.end :].strip(" .,;)"):
        return None
    before = tags[index - 1]
    if before.label != "title" or text[before.end : tag.start].strip(" )]") not in (".", ","):
        return None
    printed = text[tag.start : tag.end]
    if not _NAME.fullmatch(printed) or PERIODICAL.search(printed) or is_body(printed):
        return None
    return [*tags[:index], tag._replace(label="publisher"), *tags[index + 1 :]]


def _is_firm_behind_place(text: str, tags: Sequence[Tag], index: int, labels: Sequence[str]) -> bool:
    """Whether a name behind a place is a firm's: "Roma, Desclée & C."."""
    if not index or labels[index - 1] != "location" or "publisher" in labels:
        return False
    if text[tags[index - 1].end : tags[index].start] not in (", ", ": "):
        return False
    return _FIRM.fullmatch(text, tags[index].start, tags[index].end) is not None
