"""What a trained tagger, which sees no italics, misreads in notes that were pasted without them.

"A Theory of Law (2nd edn, OUP 2011) 54", "‘A Title’ The Guardian (London, 9 October 2013)", "Office of the
President, Annual Review (Vilnius: Baltos lankos, 2019)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.citations.canvas import Tag
from verifier.citations.tagger.words import PERIODICAL, PLACE
from verifier.compare.names import is_body, looks_like_names

_OPENED = re.compile(r"\((?:[^()]{2,40},\s)?\Z")
_YEAR_BEHIND = re.compile(r",?\s(?:1[4-9]|20)\d\d\)")
_SERIES_OF_PAPERS = re.compile(
    r"(?:Papers?|Briefs?|Briefings?|Report|Memo(?:randum)?|Insights?|Analysis|Analyses|Monographs?|Backgrounder)\Z"
)
_LONGEST_OPENING = 45
_CLOSED = re.compile(r"(?<![?!])[’]\s(?=[^\Wa-z\d_])")
_SHORTEST_TITLE = 12
_SURELY_A_BODY = re.compile(
    r"(?i)\b(?:universi\w+|institut\w*|minist\w+|department|office|cent(?:er|re)|council|committee|commission\w*|foundation|embassy"
    r"|academy|bank|parliament|association|stiftung|agency|bureau|service|organi[sz]ation|fund|directorate|secretariat|nations|task\sforce"
    r"|board|court|group|forum|congress|senate|house|union)\b"
)
_FEWEST_WORDS = 2
_LIKE_NAMES = 0.8
_LIST = re.compile(r"[^,]{0,60},?\s(?:and|&)\s")


def without_misread(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields read in a text, with presses, quoted titles and bodies where they stand."""
    labels = {tag.label for tag in tags}
    if "’ " in text and "title" in labels:
        tags = _quoted_title(text, tags, labels)
    if "(" in text and "container:journal" in labels:
        tags = (_series_of_papers if "publisher" in labels else _press_in_brackets)(text, tags)
    if "author" not in labels and "title" in labels:
        tags = _body_before_title(text, tags)
    return tags


def _press_in_brackets(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """A press in one pair of brackets with the year is no journal: "Title (2nd edn, OUP 2011)"."""
    labels = {tag.label for tag in tags}
    if "volume" in labels and "edition" not in labels:
        return list(tags)
    return [
        tag._replace(label="series" if _is_numbered(tag, tags) else "publisher")
        if tag.label == "container:journal"
        and _YEAR_BEHIND.match(text, _end_of_number(tag, tags))
        and _OPENED.search(text, max(0, tag.start - _LONGEST_OPENING), tag.start)
        else tag
        for tag in tags
    ]


def _series_of_papers(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """A series of papers in front of an imprint in brackets: "Carnegie Paper No. 14 (Moscow: …, 2014)"."""
    return [
        tag._replace(label="series")
        if tag.label == "container:journal"
        and _is_numbered(tag, tags)
        and _SERIES_OF_PAPERS.search(text, tag.start, tag.end)
        and text.startswith(" (", _end_of_number(tag, tags))
        else tag
        for tag in tags
    ]


def _is_numbered(name: Tag, tags: Sequence[Tag]) -> bool:
    return _end_of_number(name, tags) != name.end


def _end_of_number(name: Tag, tags: Sequence[Tag]) -> int:
    """Where a number directly behind a name ends ("Law Com No 313"), or the name itself."""
    return next((tag.end for tag in tags if tag.label == "number" and 0 < tag.start - name.end < 7), name.end)


def _quoted_title(text: str, tags: Sequence[Tag], labels: set[str]) -> list[Tag]:
    """A title that ran over the mark which closes it: "‘A Title’ The Guardian (London"."""
    title = next(tag for tag in tags if tag.label == "title")
    if text[title.start - 1 : title.start] != "‘" or text[title.end : title.end + 1] == "’":
        return list(tags)
    # Behind a question the title may go on.
    closing = list(_CLOSED.finditer(text, title.start, title.end))
    if len(closing) != 1 or text.count("‘", title.start, title.end):
        return list(tags)
    kept = [title._replace(end=closing[0].start()) if tag is title else tag for tag in tags]
    if not any(label.startswith("container") for label in labels):
        kept.append(Tag("container:journal", closing[0].end(), title.end, title.confidence))
    return sorted(kept, key=lambda tag: tag.start)


def _body_before_title(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """The body that published a work, taken for the beginning of its title."""
    title = next(tag for tag in tags if tag.label == "title")
    comma = text.find(", ", title.start + _SHORTEST_TITLE, title.end)
    if comma < 0 or text[: title.start].strip() or not text[comma + 2].isupper():
        return list(tags)
    body, name = text[title.start : comma], text[comma + 2 : title.end]
    if (
        not (_SURELY_A_BODY.search(body) and is_body(body))
        or len(name.split()) < _FEWEST_WORDS
        or PERIODICAL.search(body)
        or is_body(name.partition(",")[0].partition(":")[0])
        or PLACE.match(name)
        or looks_like_names(name) >= _LIKE_NAMES
        or _LIST.match(name)
    ):
        return list(tags)
    parts = (Tag("author", title.start, comma, title.confidence / 2), title._replace(start=comma + 2))
    return [*parts, *(tag for tag in tags if tag is not title)]
