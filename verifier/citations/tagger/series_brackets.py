"""A series with its number in brackets, which a trained tagger takes for the end of a title or for a journal.

"Basilicata (Le regioni d’Italia, XV), Torino", "Weistümer (Archiv für Geschichte 130, Wien 1974)",
"(Cambridge Studies in Oral Culture 12; Cambridge, 1987)".
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.tagger.words import NAMES_SERIES
from verifier.patterns import late_pattern

_ANNOUNCED = r"(?:Bd|Band|[Vv]ol|[Nn]r?|[Nn]o|t|H|Heft|n°|nº|№)\.?\s?"
_NUMBER = r"(?P<number>\d{1,4}(?:/\d{1,3})?|[IVXLC]{1,7})"
_NAME = r"(?P<name>[^\Wa-zà-ÿ\d_][^()\d=:;]{5,110}?)"
_AT_END = late_pattern(rf"[,.]?\s\({_NAME}(?P<apart>,\s|\s|,?\s{_ANNOUNCED}){_NUMBER}\.?\)?\.?\Z")
_OPENED = late_pattern(r",?\s\((?P<name>[^\Wa-zà-ÿ\d_][^()\d=:;]{5,110})\Z")
_YEAR = late_pattern(r"(?:1[4-9]|20)\d\d")
_NO_SERIES = late_pattern(
    r"(?i)\b(?:edn|ed|edition|aufl|auflage|diss|thesis|hrsg|hg|eds|trans|repr|reprint|vols?|bde?|part|teil|band|chapter|number|issue|heft|press"
    r"|verlag|war|kings?|popes?|louis|henry|act|convention|conference|department|figs?|pp?)\b"
)
_HOLDS = ("title", "container:book", "publisher")
_OF_PARTS = frozenset(("pages", "number"))


def with_series_apart(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, a series in brackets apart from what it was read with."""
    labels = [tag.label for tag in tags]
    if "series" in labels:
        return tags
    if "container:journal" in labels:
        return _journal_in_brackets(text, tags, labels)
    for index, tag in enumerate(tags):
        if tag.label in _HOLDS and text.find("(", tag.start, tag.end) > 0:
            parted = _parted(text, tags, index)
            if parted is not None:
                return parted
    return tags


def _parted(text: str, tags: list[Tag], index: int) -> list[Tag] | None:
    """The fields with the series that one of them ends in apart; None when it ends in none."""
    tag = tags[index]
    closed = tag.end + (text[tag.end : tag.end + 1] == ")")
    cut = _AT_END.search(text, tag.start + 3, closed)
    if cut is None:
        return _opened(text, tags, index)
    if not _is_series(cut["name"], plain=cut["apart"] == " ") or _YEAR.fullmatch(cut["number"]):
        return None
    if tag.label == "title" and not any(
        each.label in ("location", "publisher") for each in tags[index + 1 :]
    ):
        return None
    numbered = any(each.label == "number" for each in tags)
    series = [Tag("series", *cut.span("name"), tag.confidence)]
    series += [] if numbered else [Tag("number", *cut.span("number"), tag.confidence)]
    return [*tags[:index], tag._replace(end=cut.start()), *series, *tags[index + 1 :]]


def _opened(text: str, tags: list[Tag], index: int) -> list[Tag] | None:
    """A series whose number was read as a volume: "Basilicata, (Le regioni d’Italia, | XV), Torino"."""
    tag = tags[index]
    behind = tags[index + 1] if index + 1 < len(tags) else None
    if behind is None or behind.label != "volume" or text[behind.end : behind.end + 1] != ")":
        return None
    cut = _OPENED.search(text, tag.start + 3, tag.end)
    if cut is None or not _is_series(cut["name"], plain=text[tag.end : behind.start] == " "):
        return None
    series = Tag("series", *cut.span("name"), tag.confidence)
    return [
        *tags[:index],
        tag._replace(end=cut.start()),
        series,
        behind._replace(label="number"),
        *tags[index + 2 :],
    ]


def _is_series(name: str, *, plain: bool) -> bool:
    """Whether a name is that of a series; where only a blank parts the number, by the word for one."""
    if _NO_SERIES.search(name):
        return False
    return NAMES_SERIES.search(name) is not None or (not plain and " " in name)


def _journal_in_brackets(text: str, tags: list[Tag], labels: list[str]) -> list[Tag]:
    """A series in one pair of brackets with the imprint: "(Archiv für Geschichte 130, Wien 1974)"."""
    at = labels.index("container:journal")
    if labels[at + 1 : at + 4] != ["volume", "location", "date"] or not _OF_PARTS.isdisjoint(labels):
        return tags
    journal, volume, _, date = tags[at : at + 4]
    if text[journal.start - 1] != "(" or text[date.end : date.end + 1] != ")" or at == 0:
        return tags
    if tags[at - 1].label != "title":
        return tags
    named = (journal._replace(label="series"), volume._replace(label="number"))
    return [*tags[:at], *named, *tags[at + 2 :]]
