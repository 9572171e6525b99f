"""Documents by their symbol: "A/70/166, Letter dated 20 July 2015", "UN Doc. A/RES/53/77 D"."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas, Tag
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.layout import Layout
from verifier.patterns import late_pattern

_TITLE_OF_DOCUMENT = late_pattern(
    r"(?:Identical\s)?(?:Letters?|Notes?\sverbales?|Notes?|Statements?|Reports?|Declaration|Resolution|Memorandum|Draft|Agenda|Communication"
    r"|Lettre|Rapport|Carta|Informe|Письмо|Доклад)\s(?:dated\s(?P<day>\d{1,2}\s[A-Z][a-z]{2,8}\s(?:19|20)\d\d)\s)?\S"
)
_KEEPER = late_pattern(
    r"(?:(?:UN|U\.N\.|ONU|VN|OSCE|WTO|EU)[,\s-]{1,2})?(?:UNDOC\.?|Docs?\.?|Documents?|doc\.?|Dok\.?)?[:\s]{0,2}"
)
# Behind a symbol: its series, dates and places, but no words of a title.
_SAYS_NOTHING = late_pattern(
    rf"(?:\s[A-Z](?=[\s,.(]|\Z))?(?:[\s\d.,;:()[\]–-]|{TAKEN}|{MONTH}|paras?\.?|par\.|Ziff\.|Rn\.|Nr\.|pp?\.|annex|at|of|vom|du|del?|от){{0,80}}",
    re.IGNORECASE,
)
_SUFFIX = late_pattern(rf"\s[A-Z](?=\s*(?:[,.;(\[{TAKEN}]|\Z)|\s(?:of|vom|du|del?|от)\s)")
_OF_DAY = late_pattern(r",?\s(?P<of>(?:of|vom|du|del?|от)\s)(?=\d)")


def symbol_start(canvas: Canvas) -> int:
    """Where the first symbol stands."""
    return min(tag.start for tag in canvas.tags if tag.label.startswith("number:"))


def read_suffix(canvas: Canvas) -> None:
    """The letter of a resolution behind its symbol is part of its number: "A/RES/53/77 D"."""
    symbol = next((tag for tag in canvas.tags if tag.label.startswith("number:")), None)
    if symbol is None:
        return
    suffix = _SUFFIX.match(canvas.rest(), symbol.end)
    if suffix:
        canvas.tags[canvas.tags.index(symbol)] = symbol._replace(end=suffix.end())
        canvas.take(*suffix.span())
    of = _OF_DAY.match(canvas.rest(), suffix.end() if suffix else symbol.end)
    if of:
        canvas.take(*of.span("of"))


def is_only_a_symbol(canvas: Canvas, layout: Layout) -> bool:
    """A document named by its symbol alone: the words before it name where it is kept, not its title."""
    if not any(tag.label.startswith("number:") for tag in canvas.tags):
        return False
    if _named_before_symbol(canvas) is not None:
        return False
    words = canvas.plain[layout.start : layout.end].strip(" .,:")
    symbol = next(tag for tag in canvas.tags if tag.label.startswith("number:"))
    if _KEEPER.fullmatch(canvas.plain[introduction(canvas.plain) : symbol.start]) and _SAYS_NOTHING.fullmatch(
        canvas.rest(symbol.end)
    ):
        return True
    return (
        symbol_start(canvas) >= layout.start
        and len(words.split()) <= 2
        and (words.isupper() or not layout.kind)
    )


_DOCUMENT_BEHIND = late_pattern(
    r",\s(?:(?:UN|U\.N\.|ONU|WTO|EU|OSCE|ООН)\s)?(?:[Dd]oc(?:ument)?s?\.?\s)?(?:[Nn]o\.\s)?\Z"
)


def read_title_before_symbol(canvas: Canvas) -> None:
    """The title of a document in front of its symbol: "Report of the Secretary-General, UN Doc."."""
    if canvas.has("title") or canvas.has("author"):
        return
    named = _named_before_symbol(canvas)
    if named is not None and canvas.is_free(*named):
        canvas.tag("title", *named, 0.8)


def _named_before_symbol(canvas: Canvas) -> tuple[int, int] | None:
    """Where a document is called by its kind in front of its symbol."""
    start, symbol = introduction(canvas.plain), symbol_start(canvas)
    behind = _DOCUMENT_BEHIND.search(canvas.plain, start, symbol)
    if behind is None or _TITLE_OF_DOCUMENT.match(canvas.plain, start, behind.start()) is None:
        return None
    return start, behind.start()


def read_title_behind_symbol(canvas: Canvas) -> None:
    """The title of a document whose symbol stands first: "A/70/166, Letter dated 20 July 2015 from …"."""
    for index, tag in enumerate(canvas.tags):
        title = _TITLE_OF_DOCUMENT.match(canvas.plain, tag.start, tag.end)
        if tag.label in ("institution", "series", "note", "container", "publisher") and title:
            canvas.tags[index] = tag._replace(label="title")
            if title["day"] and not any(each.label.startswith("date") for each in canvas.tags):
                canvas.tags.append(Tag("date:day", *title.span("day"), 0.85, read_date(title["day"])))
            return
