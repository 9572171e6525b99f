"""Who did what for a book, where a tagger took it with the names before, for a journal or for a title.

"trans. D. Berg et al., ed. C. Li": two persons with two roles; "Julian Berg, ed., Change: Mobility, Health,
and Mining (Leiden": what somebody edits is one title; "Ministry of Water, Concept of …": a body and its work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.citations.canvas import Tag
from verifier.citations.tagger.words import PLACE
from verifier.compare.names import is_body, looks_like_names
from verifier.signs import Signs

_EDITS = (
    r"(?:[Ee]ds?\.|[Ee]dited)(?:\sby)?|[Hh](?:rs)?g\.\s(?:von|v\.)|a\scura\sdi|éd\.\spar|éd\.|ed\.\s(?:de|di)"
)
_TRANSLATES = (
    r"[Tt]rans(?:l|lated)?\.?(?:\sby)?|[Üü]bers(?:etzt|\.)\s(?:von|v\.)"
    r"|[Tt]rad\.\s(?:di|de|par|por)|[Tt]raduit\spar"
)
_ROLE = rf"(?:(?P<editor>{_EDITS})|(?P<translator>{_TRANSLATES}))\s(?=[^\Wa-z\d_])"
_INSIDE = re.compile(rf"(?:(?<=[\w.’']),|(?<=[\w’']))\s(?:and\s)?{_ROLE}")
_BEGINS = re.compile(_ROLE)
_PEOPLE = frozenset(("author", "editor", "translator"))
_SIGNS = Signs(
    *(
        "rans. ",
        "ranslated ",
        "bersetzt ",
        "bers. v",
        "rad. d",
        "rad. p",
        "raduit ",
        " ed. ",
        " eds. ",
        "dited ",
    ),
    *("rsg. v", "hg. v", "cura di ", " éd. ", " ed., ", " eds., ", "(ed.)", "(eds.)"),
)
_BEHIND_EDITOR = re.compile(r",\seds?\.,\s\Z|\s\(eds?\.\),?\s\Z")
_BODY_AND_TITLE = re.compile(
    r"(?P<body>(?:[^\Wa-z\d_][\w’'-]{1,24}\s){1,4}(?:of|for|on)\s[^,.:;()“”\"«»]{3,70}?)"
    r",\s(?P<title>[^\Wa-z\d_][^\s,]{1,30}\s.{3,300})"
)
_PERIODICAL = re.compile(
    r"(?:The\s|[A-Z]\w+\s){0,2}(?:Journal|Review|Annals|Bulletin|Archives?|Proceedings|Transactions)\s"
)
_LIKE_NAMES = 0.5
_LESS = 0.8
_LONGEST_TOWN = 40


def with_roles_apart(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, people with two roles apart, and titles and bodies whole."""
    if _SIGNS.found_in(text):
        tags = [each for tag in tags for each in _apart(text, tag)]
        tags = _one_title(text, tags)
    if tags and tags[0].label == "title" and all(tag.label not in _PEOPLE for tag in tags):
        tags = _body_in_front(text, tags)
    return tags


def _apart(text: str, tag: Tag) -> Iterator[Tag]:
    if tag.label.startswith("container"):
        begun = _BEGINS.match(text, tag.start, tag.end)
        # "Trans. Amer. Math. Soc." are transactions.
        said = begun is not None and not text.startswith("Trans", tag.start)
        if begun is not None and said and looks_like_names(text[begun.end() : tag.end]) >= _LIKE_NAMES:
            yield tag._replace(label=_role(begun), start=begun.end())
            return
    second = _INSIDE.search(text, tag.start, tag.end) if tag.label in _PEOPLE else None
    if second is None or any(
        looks_like_names(text[start:end]) < _LIKE_NAMES
        for start, end in ((tag.start, second.start()), (second.end(), tag.end))
    ):
        yield tag
        return
    yield tag._replace(end=second.start())
    yield tag._replace(label=_role(second), start=second.end())


def _role(match: re.Match[str]) -> str:
    return "editor" if match["editor"] else "translator"


def _one_title(text: str, tags: list[Tag]) -> list[Tag]:
    """The title of what is edited, cut at a comma: nothing that somebody edits stands in another book."""
    for index, tag in enumerate(tags[:-2]):
        title, host = tags[index + 1 : index + 3]
        if (
            tag.label == "editor"
            and title.label == "title"
            and host.label == "container:book"
            and text[title.end : host.start] == ", "
            and _BEHIND_EDITOR.search(text, tag.end, title.start)
        ):
            return [*tags[: index + 1], title._replace(end=host.end), *tags[index + 3 :]]
    return tags


def _body_in_front(text: str, tags: list[Tag]) -> list[Tag]:
    """A body taken for the beginning of its title, and the town behind that for a journal or a press."""
    title = tags[0]
    both = _BODY_AND_TITLE.fullmatch(text, title.start, title.end)
    if both is None or not is_body(both["body"]) or _PERIODICAL.match(both["body"]):
        return tags
    confidence = round(title.confidence * _LESS, 3)
    first = [
        Tag("author", *both.span("body"), confidence),
        Tag("title", *both.span("title"), confidence),
    ]
    return [*first, *(_town(text, tag) for tag in tags[1:])]


def _town(text: str, tag: Tag) -> Tag:
    if not tag.label.startswith(("container", "publisher")) or tag.end - tag.start > _LONGEST_TOWN:
        return tag
    return tag._replace(label="location") if PLACE.fullmatch(text, tag.start, tag.end) else tag
