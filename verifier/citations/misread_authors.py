"""Borders between author and title that only the whole of a citation shows to be wrong."""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.plain_names import biblatex_names
from verifier.citations.read_fields import in_order, printed_words, renamed, span_of
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.compare.body_words import HEADS
from verifier.compare.names import is_body, looks_like_names
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_UNLIKE_NAMES, _TWO = 0.2, 2
# "Anna Berg/Karl Lind, Introduction": behind the last name the words of a title up to its colon.
_STROKES_AND_WORDS = late_pattern(
    r"(?P<names>[^,:;]{3,60}(?:\s?/\s?[^,:;/]{3,60}){1,8}),\s(?P<title>[^\Wa-z\d_][^,:;/]{2,60})"
)
# "Münkler, Herfried, Imperien": a name, and the first words of a title that a full stop parts.
_NAME_AND_TITLE = late_pattern(
    r"(?P<name>[^\Wa-z\d_][\w’'-]{1,30},\s(?P<given>[^\Wa-z\d_][\w’'-]{1,20})(?:\s[^\Wa-z\d_]\.){0,2}),\s"
    r"(?P<title>[^\Wa-z\d_][^,;]{2,60})"
)
# "H.H. Eggebrecht, D. Frey, Musik, in:": names with initials, and one word.
_LAST_WORD = late_pattern(
    r"(?P<names>.{0,120}[^\Wa-z\d_]\.\s?[^\Wa-z\d_][\w’'-]{1,30}),\s(?P<title>[^\Wa-z\d_][\w’-]{3,30})"
)
# "Munkh-Ochir | Dorjjugder: Correlation of Identity": the family name behind a given name of two parts.
_FAMILY = late_pattern(r"(?P<family>[^\Wa-z\d_][\w’'-]{2,30}):\s(?=[^\Wa-z\d_])")
_WORDS_BEHIND = late_pattern(
    r"(?P<names>.{3,160}[\s-][^\Wa-z\d_]\.)\s(?P<words>[^\Wa-z\d_][\w’'-]+(?:U\.\s?S\.|[\s,:][^.]{2,120})?)[.:]?\s?\Z"
)
_SMALL = late_pattern(
    r"\w-U\.\s?S\.|’s\b|\s(?:after|before|the|for|on|at|to|its|from|with|in|as|between|under|against)\s"
)
_LONGEST_BODY = 90
_WORDS = 4
# "tehfe, m.-a.; lalevée, j.; graff, b.": names, however they are set.
_INITIALS = late_pattern(r"(?<!\w)\w\.[,;:]")
_SEVERAL = 2
_PARTED = late_pattern(r"\.\s{1,2}")
_OF = late_pattern(r"\s(?:de|du|des|del|della|di|do|da|of|for|für|und|and|y|et|e)\s")


# "o. V., Theurung und Kornwucher, in: …": nobody is named, so what follows is the title.
_BY_NOBODY = late_pattern(r"\[?[oO]\.\s?V\.\]?[,:]\s")


# Words of which the last begins with a small letter, in front of the day of a newspaper.
_SENTENCE_AND_DAY = late_pattern(
    r"[^\Wa-z\d_][^(),;&]{2,120}\s(?!al\b|others\b)[a-zà-öø-ÿ][\w’'-]{2,24}\.?\s\((?:1[89]|20)\d\d,\s[A-Z][a-z]{2,8}\.?(?:\s\d{1,2})?\)"
)


def with_author_and_title(text: str, read: Assembled) -> Assembled:
    """A citation with its author and title parted where they end; ``text`` is the citation."""
    author, title = span_of(read, "author"), span_of(read, "title")
    if author is None:
        return read
    if title is None and (by_nobody := _BY_NOBODY.match(text)) and by_nobody.end() == author.start:
        titled = renamed(read, read.type, {"author": "title"})
        titled.fields["title"] = printed_words(text, author.start, author.end)
        return titled
    if title is None and _SENTENCE_AND_DAY.match(text, author.start) and author.end <= text.find(" ("):
        # "Towns remember. (2016, June 12). *Gazeta*, B4": nobody signed it, and no name ends so.
        titled = renamed(read, read.type, {"author": "title"})
        titled.fields["title"] = printed_words(text, author.start, author.end)
        return titled
    if title is None:
        return _title_in_place(text, read, author, text[author.start : author.end].strip(" ,.:;"))
    if title.start < author.end:
        return read
    for reader in _READERS if _go_on(text, author, title) else _WHERE_MARKS_PART:
        changed = reader(text, read, author, title)
        if changed is not None:
            return changed
    return read


def _without_words_of_title(
    text: str, read: Assembled, author: FieldSpan, title: FieldSpan
) -> Assembled | None:
    """Names without the words of a title behind the last initials: "J.-M. Neutrality after the War: The"."""
    if title.start - author.end > len(": ") or not _SMALL.search(text, author.start, author.end):
        return None
    cut = _WORDS_BEHIND.match(text, author.start, author.end)
    if cut is None or not _SMALL.search(cut["words"]):
        return None
    start = cut.start("words")
    fields = {"author": biblatex_names(cut["names"]), "title": printed_words(text, start, title.end)}
    moved = {id(author): replace(author, end=cut.end("names")), id(title): replace(title, start=start)}
    return _with(read, fields, moved)


def _title_behind_name(text: str, read: Assembled, author: FieldSpan, title: FieldSpan) -> Assembled | None:
    """The words of a title behind "Family, Given", up to a full stop: "Münkler, Herfried, Imperien. Die".

    "Berg, Keller, Maurer. Flüsse. Berlin" are three names: it is a title only where commas part the rest.
    """
    between = text[author.end : title.start] or text[author.end - 2 : author.end]
    if "," not in text[title.end - 2 : title.end + 1] or not _PARTED.fullmatch(between):
        return None
    split = _NAME_AND_TITLE.fullmatch(text[author.start : author.end].strip(" ,.:;"))
    if split is None:
        return None
    return _parted(text, read, author, title, split) if _is_title(split) else None


def _no_name(text: str, read: Assembled, author: FieldSpan, title: FieldSpan) -> Assembled | None:
    """The beginning of a title, since no name has figures: "Top 10 News on Trade"."""
    if not any(map(str.isdecimal, text[author.start : author.end])):
        return None
    fields = {name: value for name, value in read.fields.items() if name != "author"}
    fields["title"] = printed_words(text, author.start, title.end)
    longer = replace(title, start=author.start)
    spans = tuple(longer if each is title else each for each in read.spans if each is not author)
    return Assembled(read.type, fields, spans, read.locator)


def _family_behind(text: str, read: Assembled, author: FieldSpan, title: FieldSpan) -> Assembled | None:
    """The family name behind a given name of two parts: "Munkh-Ochir | Dorjjugder: Correlation"."""
    printed = text[author.start : author.end].strip(" ,.:;")
    words = printed.casefold().split()
    if len(words) > _TWO or (len(words) == _TWO and not all(word in GIVEN for word in words)):
        # "Johann Christoph | Adlerflycht: Bericht" has two given names.
        return None
    family = _FAMILY.match(text, title.start, title.end)
    if family is None:
        return None
    named = replace(author, end=family.end("family"))
    fields = {
        "author": biblatex_names(f"{printed} {family['family']}"),
        "title": printed_words(text, family.end(), title.end),
    }
    return _with(read, fields, {id(author): named, id(title): replace(title, start=family.end())})


def _longer_body(text: str, read: Assembled, author: FieldSpan, title: FieldSpan) -> Assembled | None:
    """A body whose name goes on up to the comma: "Ministerio de Asuntos Exteriores, Plan"."""
    if not read.fields.get("author", "").startswith("{"):
        return None
    comma = text.find(", ", title.start, title.end)
    body = text[author.start : comma] if comma > 0 else ""
    if not body or not _OF.search(body) or len(body) > _LONGEST_BODY:
        return None
    fields = {"author": f"{{{body}}}", "title": printed_words(text, comma + 2, title.end)}
    moved = {id(author): replace(author, end=comma), id(title): replace(title, start=comma + 2)}
    return _with(read, fields, moved)


def _title_behind_strokes(
    text: str, read: Assembled, author: FieldSpan, title: FieldSpan
) -> Assembled | None:
    """The words of a title in front of its colon, read as the end of names that strokes part."""
    if "/" not in text[author.start : author.end] or text[author.end : author.end + 2] != ": ":
        return None
    split = _STROKES_AND_WORDS.fullmatch(text, author.start, author.end)
    if split is None or title.start != author.end + 2 or not _is_title(split):
        return None
    if " " not in split["names"].rpartition("/")[2].strip():
        # "Berg/Lind, Anna: Flüsse": behind a family name alone stands a given name.
        return None
    start = split.start("title")
    fields = {
        "author": biblatex_names(split["names"].replace("/", "; ")),
        "title": printed_words(text, start, title.end),
    }
    moved = {id(author): replace(author, end=split.end("names")), id(title): replace(title, start=start)}
    return _with(read, fields, moved)


def _body_in_two(text: str, read: Assembled, author: FieldSpan, title: FieldSpan) -> Assembled | None:
    """A body read as a name and a title, and its title as what holds it: "Exland Foreign | News Service"."""
    comma = text.find(", ", author.start)
    if comma != title.end or title.start - author.end > 1 or read.fields.get("author", "").startswith("{"):
        return None
    name = next((name for name in ("booktitle", "journaltitle") if name in read.fields), "")
    host = span_of(read, name) if name else None
    body = text[author.start : comma]
    last = body.rsplit(" ", 1)[-1].casefold()
    if host is None or host.start != comma + 2 or last not in HEADS or not is_body(body):
        return None
    fields = {key: value for key, value in read.fields.items() if key != name}
    fields |= {"author": f"{{{body}}}", "title": read.fields[name]}
    spans = tuple(
        replace(each, end=comma) if each is author else replace(each, field="title") if each is host else each
        for each in read.spans
        if each is not title
    )
    return Assembled("report", fields, spans, read.locator)


_WHERE_MARKS_PART = (_body_in_two, _title_behind_strokes, _without_words_of_title, _title_behind_name)
_READERS = (*_WHERE_MARKS_PART, _no_name, _family_behind, _longer_body)
"""Each gives the citation with the border moved, or None where it finds nothing wrong.

The last look for nothing where a mark parts author and title.
"""


def _go_on(text: str, author: FieldSpan, title: FieldSpan) -> bool:
    """Whether no mark parts author and title."""
    return not text[author.end : title.start].strip() and text[author.end - 1] not in ".:,;"


def _is_title(split: re.Match[str]) -> bool:
    """Whether what stands behind "Family, Given" is no third name, as in a list without an "and"."""
    word = split["title"].split()[0]
    return word.casefold() not in GIVEN and not word.endswith(".")


def _parted(
    text: str, read: Assembled, author: FieldSpan, title: FieldSpan, split: re.Match[str]
) -> Assembled:
    start = author.start + split.start("title")
    fields = {"author": biblatex_names(split["name"]), "title": printed_words(text, start, title.end)}
    moved = {id(author): replace(author, end=author.start + split.end("name"))}
    moved[id(title)] = replace(title, start=start)
    return _with(read, fields, moved)


def _title_in_place(text: str, read: Assembled, author: FieldSpan, printed: str) -> Assembled:
    """A title that was taken for names ("Conversation between A and B, 1962"), or for a press behind them."""
    press = span_of(read, "publisher")
    if press is not None and not text[author.end : press.start].strip(" ,") and "location" in read.fields:
        fields = {("title" if name == "publisher" else name): value for name, value in read.fields.items()}
        spans = tuple(replace(each, field="title") if each is press else each for each in read.spans)
        return Assembled(read.type, fields, spans, read.locator)
    last = _LAST_WORD.fullmatch(printed) if "booktitle" in read.fields else None
    if last and last["title"].casefold() not in GIVEN:
        start = author.start + last.start("title")
        named = replace(author, end=author.start + last.end("names"))
        spans = tuple(named if each is author else each for each in read.spans)
        title = FieldSpan("title", start, start + len(last["title"]), author.confidence)
        fields = {**read.fields, "author": biblatex_names(last["names"]), "title": last["title"]}
        return Assembled(read.type, fields, in_order((*spans, title)), read.locator)
    sure = "{" not in read.fields["author"] and looks_like_names(printed) < _UNLIKE_NAMES
    sure = sure and len(_INITIALS.findall(printed)) < _SEVERAL
    if not sure or len(printed.split()) < _WORDS:
        return read
    fields = {"title": printed, **{name: value for name, value in read.fields.items() if name != "author"}}
    spans = tuple(replace(each, field="title") if each is author else each for each in read.spans)
    return Assembled(read.type, fields, spans, read.locator)


def _with(read: Assembled, changed: dict[str, str], moved: dict[int, FieldSpan]) -> Assembled:
    """Fields with new values; ``moved`` has the new span by the identity of the old one."""
    spans = tuple(moved.get(id(each), each) for each in read.spans)
    return Assembled(read.type, {**read.fields, **changed}, spans, read.locator)
