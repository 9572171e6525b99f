"""Where the title of a citation stands: in quotation marks, in italics, or in a place of its own."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.grammar.dates import find_dates, read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.grammar.quotes import Quoted, find_quotes
from verifier.citations.tagger.head import introduction, is_head
from verifier.citations.tagger.layout import Layout
from verifier.citations.tagger.plain_title import by_place, names_in_capitals
from verifier.citations.tagger.sentences import sentence_ends
from verifier.patterns import late_pattern

_NOT_TITLES = late_pattern(
    r"^(?:et\.?\s?al\.?|and others|ibid(?:em)?|op\.?\s?cit|loc\.?\s?cit|supra|infra|see(?: also)?"
    r"|cf|in|id(?:em)?|passim|vs?|ed(?:s|itor)?|trans|and|&|no|vol|p{1,2}|hrsg|in press|sic|ff?"
    r"|[\W\d_]+)\.?,?$",
    re.IGNORECASE,
)
_BEFORE_QUOTE = late_pattern(
    rf"(?:^|[,.;:：()\[\]（），。；{TAKEN}]\s*|(?:^|\s)(?:in|see|also|and|titled|entitled)\s+)$",
    re.IGNORECASE,
)
_NUMBERS_BEHIND = late_pattern(
    r",?\s(?:n\.\s?s\.,\s)?(?:[IVXLC]{1,8}|\d{1,4}|a\.|n\.|nr|vol\.|t\.|R\.)(?!\w)"
)
_BEHIND_IN = late_pattern(r",\s(?:[Ii]n:?|IN)\s*\Z")
_BEFORE_HOST = late_pattern(r"(?:\b(?:in|coll\.|collection|collana|colección|col\.)|\bin:)\s$", re.IGNORECASE)
# "s.v. “Neutrality”" names an article of a dictionary, which is a place in it.
_DAY_BEFORE_HOST = late_pattern(
    rf"[,(]\s?(?P<day>(?i:{MONTH})\s\d{{1,2}},\s\d{{3,4}}|\d{{1,2}}\s(?i:{MONTH})\s\d{{3,4}})\)?,\s(?:in\s)?\Z"
)
_PRINTED_LATER = late_pattern(r"\([^()]{0,90}(?:1[5-9]|20)\d\d\)")
_ENTRY_WORD = late_pattern(r"(?<!\w)s\.\s?vv?\.\s*$", re.IGNORECASE)


# "Der Osten, in: Berg/Lind (Hg.), *": what stands in italics or quotation marks holds the work.
_HOLDS = late_pattern(r"(?P<stop>[,.?!“”»\"’])\s(?:[Ii]n:?|[Dd]ans|[Nn]el)\s(?P<names>[^“”„«»]{0,160})\Z")


# Words that join no names.
_OF_TITLE = late_pattern(
    r"\s(?:in|im|zur|zum|als|für|mit|auf|über|nach|dans|sur|pour|nel|nella|per|sul|of|the|on|for)\s"
)


def find_layout(canvas: Canvas) -> Layout:
    """Where the title stands. Nothing is tagged."""
    italic = _before_quoted_host(canvas)
    return italic or _by_quotes(canvas) or _by_italics(canvas) or by_place(canvas)


def _before_quoted_host(canvas: Canvas) -> Layout | None:
    """An italic title in front of a journal or series in quotation marks, as in Italy and France."""
    quote = next(iter(find_quotes(canvas.plain)), None)
    run = next(iter(_title_like_italics(canvas)), None)
    if quote is None or run is None or run[1] > quote.start or not is_head(canvas.rest(0, run[0]), 0.3):
        return None
    between = canvas.plain[run[1] : quote.start]
    directly = between.strip(" ,") == "" and (
        quote.mark == "«" or (quote.mark in "“„" and _NUMBERS_BEHIND.match(canvas.plain, quote.end))
    )
    if not _BEFORE_HOST.search(between) and not directly:
        return None
    return _by_italics(canvas)


def _by_quotes(canvas: Canvas) -> Layout | None:
    for quote in find_quotes(canvas.rest()):
        inner = canvas.rest(*quote.inner)
        if not inner.strip(f" {TAKEN}.,") or (
            canvas.is_italic(*quote.inner) and _begins_italic(canvas, quote)
        ):
            continue
        head = canvas.rest(0, quote.start)
        held = _held_title(canvas, quote.start)
        if held is not None:
            return held
        if _ENTRY_WORD.search(canvas.plain[max(0, quote.start - 12) : quote.start]):
            continue
        if quote.mark in "《〈「『" or _BEFORE_QUOTE.search(head) or _stands_alone(canvas, quote, head):
            if _sits_in_sentence(canvas, quote):
                continue
            start, end = _without_final_mark(canvas, *quote.inner)
            return Layout(quote.start, start, end, quote.end, "quoted", 0.97)
    return None


def _held_title(canvas: Canvas, apart: int) -> Layout | None:
    """A title in plain type in front of what holds it, which is set apart; None behind names alone."""
    head = canvas.rest(0, apart)
    holds = _HOLDS.search(head) if " in" in head or ". In" in head or " dans " in head else None
    if holds is None or (holds["names"] and not is_head(holds["names"], 0.3)):
        return None
    first = introduction(head)
    stop = holds.start() + (holds["stop"] != ",")
    names = _names_end(head, first, stop)
    if names is None:
        return None
    if head[names] != ":" and is_head(head[first:stop], 0.6) and not _OF_TITLE.search(head, names, stop):
        return None
    start, end = _without_final_mark(canvas, names + 1, stop)
    quote = next((quote for quote in find_quotes(head[start:stop]) if not quote.start), None)
    if quote is not None and start + quote.end >= stop:
        return None
    return Layout(names, start, end, holds.start() + 1, "plain", 0.85) if start < end else None


def _names_end(head: str, first: int, stop: int) -> int | None:
    """Where names in front of a plain title end: at a colon, else at the last comma that parts no names."""
    colon = head.find(": ", first, stop)
    if colon > 0 and is_head(head[first:colon], 0.6):
        return colon
    end, before = None, first
    for comma in re.finditer(r",\s", head[first:stop]):
        cut = first + comma.start()
        # Behind a person in full no other is one word.
        lone = " " in head[first : end or cut] and " " not in head[before:cut].strip()
        if (end is not None and lone) or not is_head(head[first:cut], 0.6):
            break
        end, before = cut, cut + 1
    return end


def _begins_italic(canvas: Canvas, quote: Quoted) -> bool:
    """An italic title that holds a quotation is not the quotation."""
    return any(
        start <= quote.start and quote.end < end for start, end in canvas.italics(0, len(canvas.plain))
    )


def _stands_alone(canvas: Canvas, quote: Quoted, head: str) -> bool:
    behind = canvas.rest(quote.end, quote.end + 3).lstrip()
    closes = canvas.rest(quote.end - 2, quote.end - 1) in ",.?!" or behind[:1] in (
        "",
        ",",
        ".",
        ";",
        "(",
        TAKEN,
    )
    return closes and quote.end - quote.start > 12 and is_head(head)


def _sits_in_sentence(canvas: Canvas, quote: Quoted) -> bool:
    """A short quotation followed by plain words is part of a title, as in: The “new” order."""
    words = canvas.rest(*quote.inner).split()
    behind = canvas.rest(quote.end, quote.end + 4)
    open_end = canvas.rest(quote.end - 2, quote.end - 1) not in ",.;:?!"
    follows = re.match(
        r"(?:\s+(?!in\b|In\b)[a-z]|[-–]\w|:\s)",
        behind + canvas.rest(quote.end + 4, quote.end + 12),
    )
    return quote.mark not in "《〈「『" and len(words) <= 4 and open_end and follows is not None


def _without_final_mark(canvas: Canvas, start: int, end: int) -> tuple[int, int]:
    """A comma or full stop in front of the closing mark is the style's, not the title's; "?" is."""
    text = canvas.plain
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;，"):
        end -= 1
    if (
        end > start
        and text[end - 1] == "."
        and not re.search(r"(?:\b\w|\.\.|\b(?:Inc|Ltd|Co|etc|al|Jr))\.$", text[start:end])
    ):
        end -= 1
    return start, end


def _title_like_italics(canvas: Canvas) -> list[tuple[int, int]]:
    return [
        (start, end)
        for start, end in canvas.italics(0, len(canvas.plain))
        if not _NOT_TITLES.match(canvas.plain[start:end].strip(" ,.;:()"))
        and re.search(r"[^\W\d_]{2}", canvas.plain[start:end])
    ]


def _by_italics(canvas: Canvas) -> Layout | None:
    runs = _title_like_italics(canvas)
    if not runs:
        return None
    start, end = runs[0]
    held = _held_title(canvas, start)
    if held is not None:
        return held
    head = canvas.rest(0, start)
    letter = _letter(canvas, start) if " to " in head and head.endswith((" in ", ", ")) else None
    if letter:
        return letter
    behind_in = _BEHIND_IN.search(head)
    if behind_in and is_head(head[: behind_in.start()], 0.3):
        # "Ruffert, in: *Kommentar*": a part that has no title of its own.
        head = head[: behind_in.start()]
    else:
        behind_in = None
    if not is_head(head, 0.3) or _has_title_before(canvas, start):
        before = _plain_title_before(canvas, start)
        if before:
            return before
    start, end = _without_final_mark(canvas, start, end)
    if end - start < len(canvas.plain) and canvas.plain[end - 1] == ".":
        end -= 1
    tail = runs[0][1]
    if canvas.rest(tail, tail + 2) == ": " and names_in_capitals(
        canvas.plain, introduction(canvas.plain), len(canvas.plain)
    ):
        # Brazilian style sets the subtitle in plain type: "*O Brasil*: 1914-1917. Rio de Janeiro".
        stop = next(iter(sentence_ends(canvas.rest(), tail, len(canvas.plain))), 0)
        end, tail = (stop, stop) if stop and "," not in canvas.rest(tail, stop) else (end, tail)
    return Layout(behind_in.start() if behind_in else start, start, end, tail, "italic", 0.93)


def _letter(canvas: Canvas, italic: int) -> Layout | None:
    """A letter of a day in an italic collection: "Kennan to Byrnes, July 3, 1945, in *Foreign Relations*"."""
    start = introduction(canvas.rest())
    # A letter may be older than what else has a date.
    day = _DAY_BEFORE_HOST.search(canvas.plain, start, italic)
    words = canvas.plain[start : day.start()].rstrip(" ,(") if day else ""
    if day is None or " to " not in words:
        return None
    if not _PRINTED_LATER.search(canvas.plain, italic):
        canvas.tag("date:day", *day.span("day"), 0.9, read_date(day["day"]))
    canvas.take(*day.span("day"))
    return Layout(start, start, start + len(words), start + len(words), "plain", 0.8)


def _has_title_before(canvas: Canvas, start: int) -> bool:
    """Whether words stand between a date and the italics, as in "Smith (2011). A title. *Journal*"."""
    dates = [date for date in find_dates(canvas.rest(0, start)) if date.start > 0]
    if not dates:
        return len(sentence_ends(canvas.rest(), 0, start)) >= 2
    between = canvas.rest(dates[0].end, start).strip(f" ).,:;]}}{TAKEN}")
    return len(re.sub(r"^(?:In|in)\b", "", between).split()) >= 1 and bool(between)


def _plain_title_before(canvas: Canvas, italic: int) -> Layout | None:
    """The title in plain type in front of an italic container, or None when only names stand there."""
    layout = by_place(canvas, italic)
    if layout.kind != "plain" or layout.end <= layout.start:
        return None
    return Layout(layout.head_end, layout.start, layout.end, layout.tail, "plain", 0.85)
