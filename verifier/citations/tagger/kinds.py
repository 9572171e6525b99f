"""What a work calls itself, and the number that goes with it: "PhD thesis", "Asia Report No. 201"."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.tagger.layout import Layout
from verifier.citations.tagger.words import DECISION, REPORT, THESIS
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

_OF_THE_COMMISSION = late_pattern(
    r"(?<!\w)(?:COM|SWD|SEC|JOIN)\s?\((?:19|20)?\d\d\)\s?\d{1,4}(?:\s?/\s?\d|\sfinal)?(?!\w)"
)
# "AI Index: MDE 24/5797/2017", as Amnesty International numbers its papers.
_AI_INDEX = late_pattern(r"(?:AI\s)?Index(?:\sNumber)?:?\s(?P<number>[A-Z]{3}\s\d{2}/\d{1,4}/(?:19|20)?\d\d)")
# "Asia Report No. 201" of a body; a person's article may stand in a journal of such a name.
_NUMBERED_REPORT = late_pattern(
    r"(?P<type>(?:[A-Z][\w’-]*\s(?:(?:and|of|on|&)\s)?){1,5}(?:Reports?|Briefings?|Brief|Papers?|Backgrounder|Memo))\s(?:[Nn]o\.?|Nr\.?|N[°º]|#)\s?"
    r"(?P<number>\d[\w/-]{0,8})"
)


def _read_numbers_of_bodies(canvas: Canvas, layout: Layout) -> None:
    """The numbers that bodies give their papers: "Asia Report No. 201", "COM(2019) 231 final"."""
    if not canvas.has("report") and ("Report" in canvas.plain or "Brief" in canvas.plain):
        series = _NUMBERED_REPORT.search(canvas.rest(), layout.tail)
        if series and is_body(canvas.plain[: layout.head_end].strip(' ,“"‘')):
            canvas.tag("report", *series.span("type"), 0.85)
            canvas.tag("number", *series.span("number"), 0.9)
            canvas.take(*series.span())
    if "Index" in canvas.plain:
        for match in canvas.matches(_AI_INDEX, layout.tail):
            canvas.tag("number", *match.span("number"), 0.9)
            canvas.take(*match.span())
    if any(map(canvas.plain.__contains__, ("COM", "SWD", "JOIN", "SEC("))):
        for match in canvas.matches(_OF_THE_COMMISSION, layout.tail):
            if not canvas.has("number"):
                canvas.tag("number", *match.span(), 0.9)


def read_kind(canvas: Canvas, layout: Layout) -> None:
    """What the work calls itself: a thesis, a report with its number, a decision of a court."""
    for match in canvas.matches(THESIS, layout.tail):
        if canvas.has("thesis") or canvas.is_italic(*match.span()):
            continue
        if canvas.is_free(*match.span()):
            canvas.tag("thesis", *match.span(), 0.95)
    _read_numbers_of_bodies(canvas, layout)
    number = canvas.find("number:crs") or next(
        (tag for tag in canvas.tags if tag.label.startswith("number:")), None
    )
    for match in canvas.matches(REPORT, layout.tail):
        start, end = match.span("type")
        if (
            canvas.has("report")
            or canvas.has("thesis")
            or canvas.is_italic(start, end)
            or not canvas.is_free(start, end)
        ):
            continue
        numbered = match["number"] or (number and 0 <= number.start - end <= 8)
        numbered = numbered or re.match(r"[\s,.]*(?:no|nr|№)", canvas.rest(end, end + 12), re.IGNORECASE)
        before = canvas.rest(max(0, start - 2), start).replace(TAKEN, " ")
        if not numbered and not re.fullmatch(r"\s*[,.;(]?\s*", before):
            continue
        first, _ = canvas.trimmed(start, end)
        canvas.tag("report", first, end, 0.85)
        if match["number"] and TAKEN not in match["number"]:
            canvas.tag("number", *match.span("number"), 0.9)
            canvas.take(end, match.end("number"))
    if number and number.label in ("number:echr", "number:ecli"):
        for match in canvas.matches(DECISION, layout.tail):
            if not canvas.has("decision"):
                canvas.tag("decision", *match.span(), 0.9)
