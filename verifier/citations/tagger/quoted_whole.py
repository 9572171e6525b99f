"""A title in quotation marks is whole: what a model read inside of it as a place or a date is of it."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.quotes import Quoted, find_quotes

_MARKS = '“"«„‘'
_OPENS = f"{_MARKS}'"
_CLOSES = "”\"»“’'"
_SHORTEST = 15
_BEFORE_TITLES = frozenset(("author", "date", "editor", "origdate"))
_ENDS = " ,.;:"


def has_quotation(text: str) -> bool:
    """Whether a mark stands in a text that a quoted title may begin with."""
    return any(map(text.__contains__, _MARKS)) or " '" in text or text.startswith("'")


def with_quoted_whole(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, the title as long as its quotation marks say.

    "“A Report (May 2015): Three Years on!” Herald": no date, and one title; "Wood, G. E. "Ruth." Commentary":
    a name ends where a quotation begins. Words that are quoted in the midst of a title are left.
    """
    title = next((tag for tag in tags if tag.label == "title"), None)
    if title is not None and _is_whole(text, title):
        return tags
    quote = next(iter(find_quotes(text)), None)
    if quote is None or any(tag.start < quote.start and tag.label not in _BEFORE_TITLES for tag in tags):
        return tags
    crossing = next((tag for tag in tags if tag.start < quote.start < tag.end), None)
    if crossing is not None:
        return _name_before(text, tags, crossing, quote) if title is None else tags
    return _one_title(text, tags, quote)


def _is_whole(text: str, title: Tag) -> bool:
    """Whether a title begins and ends at quotation marks, as nearly all do."""
    begins = title.start == 0 or text[title.start - 1] in _OPENS or text[title.start] in _OPENS
    return begins and any(sign in _CLOSES for sign in text[title.end - 1 : title.end + 2])


def _one_title(text: str, tags: list[Tag], quote: Quoted) -> list[Tag]:
    start, end = quote.inner
    inside = [tag for tag in tags if tag.start >= quote.start and tag.start < quote.end]
    if end - start < _SHORTEST or len(inside) < 2 or inside[-1].end > quote.end:
        return tags
    if all(tag.label != "title" for tag in inside) or any(
        tag.value and tag.label != "date" for tag in inside
    ):
        return tags
    while text[end - 1] in _ENDS and text[end - 1] != ".":
        end -= 1
    sure = min(tag.confidence for tag in inside)
    whole = Tag("title", start, end - (text[end - 1] == "."), sure)
    return sorted([whole, *(tag for tag in tags if tag not in inside)], key=lambda tag: tag.start)


def _name_before(text: str, tags: list[Tag], name: Tag, quote: Quoted) -> list[Tag]:
    """Names that took a short quoted title with them, and what holds it: "Wood, G. "Ruth." Commentary"."""
    if name.label != "author":
        return tags
    end, (start, last) = quote.start, quote.inner
    while text[end - 1] in " ,":
        end -= 1
    while text[last - 1] in _ENDS:
        last -= 1
    parts = [name._replace(end=end), Tag("title", start, last, name.confidence / 2)]
    behind = quote.end
    while behind < name.end and text[behind] in _ENDS:
        behind += 1
    if behind < name.end:
        parts.append(Tag("container:book", behind, name.end, name.confidence / 2))
    return sorted([*parts, *(tag for tag in tags if tag is not name)], key=lambda tag: tag.start)
