"""Presses that a model takes for journals, and journals for presses, told apart by the numbers behind them.

The menders of `verifier.citations.tagger.misplaced` for names in front of a year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.citations.canvas import Tag
from verifier.citations.tagger.words import NAMES_SERIES, PERIODICAL, PRESS
from verifier.compare.names import is_body

_NEWSPAPER = re.compile(
    r"(?:\A|(?<=\s))(?:[^\Wa-z\d_][\w’'-]{2,20}\s)(?:Post|Times|Herald|Tribune|Gazette|Daily|Chronicle|Telegraph|Guardian)\Z"
)
_PRESS_AND_PLACE = re.compile(
    r"(?P<press>[^,:;()]{3,60}?\s(?:Press|Publishers?|Publishing|Books|Verlag))\s"
    r"(?P<place>[^\Wa-z\d_][\w.]+(?:\s[^\Wa-z\d_]\w+)?,\s[A-Z]{2})"
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
_NAME = re.compile(
    r"(?!Submitted|Forthcoming|Unpublished|Manuscript|Mimeo)[^\Wa-z\d_][\w’-]*[^\W\dA-Z_][\w’-]*"
    r"|(?:[^\Wa-z\d_][\w’-]*\s(?:&\s)?){1,3}(?:Pr|Pub|Publ|Co)\.?"
)


def journal_for_press(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A journal that was taken for a press: "Der Pharma Chemica, 2015, 7(5): 335-341"; a series for one."""
    if index == 0 and labels[:3] == ["publisher", "location", "publisher"] and "title" not in labels:
        if text[tags[0].end] != "." or PRESS.search(text, tags[0].start, tags[0].end):
            return None
        # "World Press Trends. Paris: World Association of Newspapers".
        return [tags[0]._replace(label="title"), *tags[1:]]
    tag = tags[index]
    parted = _PRESS_AND_PLACE.fullmatch(text, tag.start, tag.end) if "location" not in labels else None
    if parted is not None:
        # "Westview Press Boulder, CO".
        place = tag._replace(label="location", start=parted.start("place"))
        return [*tags[:index], tag._replace(end=parted.end("press")), place, *tags[index + 1 :]]
    if "title" not in labels[:index] or not _HOSTS.isdisjoint(labels):
        return None
    behind = labels[index + 1 : index + 4]
    if _NEWSPAPER.search(text, tag.start, tag.end) and "location" not in labels and "date" in labels:
        # "Washington Post, June 16."
        return [*tags[:index], tag._replace(label="container:journal"), *tags[index + 1 :]]
    if "location" not in labels:
        numbered = behind[:2] == ["date", "volume"] and "pages" in labels[index + 2 :]
        if not numbered or PRESS.search(text, tag.start, tag.end):
            return None
        return [*tags[:index], tag._replace(label="container:journal"), *tags[index + 1 :]]
    if "series" in labels or not text.endswith((" Series", " series", "reihe"), tag.start, tag.end):
        return None
    if not NAMES_SERIES.search(text, tag.start, tag.end):
        return None
    # "Advanced Software Development Series, England, 1989".
    return [*tags[:index], tag._replace(label="series"), *tags[index + 1 :]]


def press_for_journal(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A press that was taken for a journal: "Blake's Margins: A Study of the Annotations. McFarland, 2009".

    No journal is cited without its volume, issue, day or pages; what the model was sure of is left.
    """
    tag = tags[index]
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
