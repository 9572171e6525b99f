"""Which tagger reads which citation: decided by measurement, string by string.

The rules know footnotes in which italics or quotation marks set the title apart, and documents named by a
symbol; the model knows reference lists and all that is set in plain type.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from verifier.citations.canvas import Tag
from verifier.citations.grammar.document_symbols import has_symbol_of_body
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.grammar.translated_titles import without_translation
from verifier.citations.tagger.head import is_head
from verifier.citations.tagger.mending import with_italic_title
from verifier.citations.tagger.rules import tag_by_rules
from verifier.model import StyledText
from verifier.patterns import late_pattern

if TYPE_CHECKING:
    from verifier.citations.tagger.crf import Model

_QUOTED = late_pattern(
    r"^(?P<head>[^“\"«„”]{0,160})(?:[“\"«„]|(?:(?<=\s)|(?<![\s\S]))”)(?=[^“\"]{0,3}[^\W\d_]|[“‘'])"
)
_QUOTES = '“"«„”'
# "„Zwischen Zoll und Zensur“. Grenzbeamte im Vormärz, in:": a quotation that begins a title.
_BEHIND_QUOTE = late_pattern(r"(?:[.:]|(?<=[?!][“”»]))\s[^\Wa-z\d_][^.,:;()\d]{3,120},\s[Ii]n:?\s")
# "Geschichte, Bd. 3: Von der „Doppelrevolution“ bis": words of a title that are quoted in it.
_MID_TITLE = late_pattern(
    r"(?<![\w.])(?!(?:in|dans|see|auch|also|et|und|and|art|voce|zu)\s)[a-zà-ÿ]{2,20}\s\Z"
)
_WORD_BEFORE = late_pattern(r"[^\W\d_](?:\s|[’'])\Z")
_SYMBOL = late_pattern(r"\b(?![IVX]+/)[A-Z]{1,4}/(?:[A-Z][A-Za-z.]{0,5}/)?\d")
_HOLDS = late_pattern(r",\s(?:[Ii]n|nel|[Dd]ans|en):?\s\Z")
_HELD_IN = late_pattern(r"(?:in|dans|en|nel|nella|su|w|v|в)\s")
_GOES_ON = 4
"""Characters of a title behind a quotation in it that say that it goes on."""

_SURE = 0.6
"""The model's least confidence at which it reads better than the rules what they are made for."""

_LIST_HEAD = late_pattern(
    r"^\s*[\[(]?\d{1,4}[\]).]|(?<!\d)(?:1[5-9]|20)\d\d[a-z]?\)?|\.\s{0,2}$|\b[A-Z]\.\s?(?:[A-Z]\.\s?)*[A-Z][a-z]"
    r"|,\s[A-Z]\.|``|[;:]\s*$"
)


def tag_by_style(texts: Sequence[StyledText], model: Model | None = None) -> list[tuple[Tag, ...]]:
    """Read the fields of citations, each by the tagger that reads its style best.

    ``model`` is another than the one in the package, as when a model is measured that was trained anew.
    Where a title in quotation marks or italics stands behind a comma, the model is believed only when it is
    fairly sure of all fields and finds what the marks set apart.
    """
    read: list[tuple[Tag, ...] | None] = [tag_by_rules(text) if _has_symbol(text) else None for text in texts]
    plain = [text.plain for text, tags in zip(texts, read, strict=True) if tags is None]
    by_model = iter(_by_model(plain, model))
    return [
        tags if tags is not None else _better(text, next(by_model))
        for text, tags in zip(texts, read, strict=True)
    ]


def tag_notes(texts: Sequence[StyledText]) -> list[tuple[Tag, ...]]:
    """Read the fields of citations known to stand in notes: quotation marks are sign enough.

    In German and Russian notes they alone set a title apart: there the model is believed as in lists.
    """
    apart = [without_translation(text) for text in texts]
    by_rules = [_needs_rules(text) or _is_quoted_in_english(text) for text, _ in apart]
    left = [text.plain for (text, _), rules in zip(apart, by_rules, strict=True) if not rules]
    by_model = iter(_by_model(left))
    return [
        ((*tag_by_rules(text), *title) if rules else (*_better(text, next(by_model)), *title))
        for (text, title), rules in zip(apart, by_rules, strict=True)
    ]


def _is_quoted_in_english(text: StyledText) -> bool:
    quoted = _QUOTED.search(text.plain)
    if quoted is None or text.plain[quoted.end("head")] in "„«":
        return False
    # "Stato e nomadi, in “Rivista”": what holds the work; "The “new” order": words of the title.
    head = quoted["head"]
    if _HOLDS.search(head):
        return is_head(head[: head.rfind(",")])
    return ", " not in head or _MID_TITLE.search(head) is None


def _needs_rules(text: StyledText) -> bool:
    """Whether italics or 《》 set the title apart, or a symbol names a document."""
    return bool(text.italics) or _has_symbol(text)


def _has_symbol(text: StyledText) -> bool:
    plain = text.plain
    return "《" in plain or (
        "/" in plain and (_SYMBOL.search(plain) is not None or has_symbol_of_body(plain))
    )


def _better(text: StyledText, by_model: tuple[Tag, ...]) -> tuple[Tag, ...]:
    if text.italics:
        by_model = with_italic_title(text, by_model)
    apart = _set_apart(text)
    if apart is None or _LIST_HEAD.search(text.plain[: apart[0]]) or "''" in text.plain:
        return by_model
    if not text.italics and _MID_TITLE.search(text.plain, 0, apart[0]):
        return by_model
    if not text.italics and _within_title(text.plain, apart, by_model):
        return by_model
    marked = _words(text.plain[apart[0] : apart[1]])
    fields = (tag for tag in by_model if tag.label.partition(":")[0] in ("title", "container"))
    longer = not text.italics and (
        _goes_on(text.plain, apart[1]) or _is_read_on(text.plain, apart[1], by_model)
    )
    agreed = any(_agree(_words(text.plain[tag.start : tag.end]), marked, longer) for tag in fields)
    sure = min((tag.confidence for tag in by_model), default=0.0) >= _SURE
    if not text.italics and _HOLDS.search(text.plain, max(0, apart[0] - len(", nel: ")), apart[0]):
        # What stands apart behind "in" holds the work, and the rules would look for its title there.
        sure = True
    return by_model if sure and agreed else tag_by_rules(text)


def _within_title(plain: str, apart: tuple[int, int], tags: Sequence[Tag]) -> bool:
    """Whether a title was read that words begin and a quotation goes on: "Rußlands „neue Menschen“. Die"."""
    title = next((tag for tag in tags if tag.label == "title"), None)
    return (
        title is not None
        and title.start < apart[0] - 1
        and apart[1] - 2 <= title.end
        and (title.end > apart[1] + _GOES_ON or _WORD_BEFORE.search(plain, title.start, apart[0]) is not None)
    )


def _goes_on(plain: str, end: int) -> bool:
    """Whether a title goes on behind the quotation that begins it: "„Heimat“ – Karriere eines Begriffs"."""
    return plain[end : end + 3] in (" – ", " - ") or _BEHIND_QUOTE.match(plain, end) is not None


def _is_read_on(plain: str, end: int, tags: Sequence[Tag]) -> bool:
    """Whether the title was read beyond the quotation that begins it, up to a journal or book of its own."""
    title = next((tag for tag in tags if tag.label == "title"), None)
    if title is None or title.end <= end + 1:
        return False
    if plain.startswith(": ", end):
        # "«Monstrum»: parti mostruosi nel ’500, «Quaderni storici»".
        return any(tag.label.startswith("container") and tag.start > title.end for tag in tags)
    if plain[end] != " " or not plain[end + 1].isalpha():
        return False
    if plain[end + 1].islower() and _HELD_IN.match(plain, end + 1):
        return False
    return any(tag.label.startswith("container") and tag.start > title.end for tag in tags)


def _agree(read: list[str], marked: list[str], longer: bool) -> bool:
    """Whether the words read as a title are the marked ones, or begin with them where a subtitle follows."""
    return read == marked or (longer and read[: len(marked)] == marked)


def _set_apart(text: StyledText) -> tuple[int, int] | None:
    """The first part that quotation marks or italics set apart: the title, or what holds the work."""
    plain = text.plain
    # Looked for first, since most texts have no such mark.
    quoted = any(map(plain.__contains__, _QUOTES)) and _QUOTED.match(plain)
    quote = next(iter(find_quotes(plain)), None) if quoted else None
    parts = [(quote.start, quote.end)] if quote else []
    parts += [(span.start, span.end) for span in text.italics[:1]]
    return min(parts, default=None)


def _words(printed: str) -> list[str]:
    return re.findall(r"\w+", printed)


def _by_model(plain: Sequence[str], model: Model | None = None) -> list[tuple[Tag, ...]]:
    if not plain:
        return []
    # Loaded only when there is something for it to read: numpy and the model take a tenth of a second.
    from verifier.citations.tagger.trained import tag_many  # noqa: PLC0415

    return tag_many(plain, model)
