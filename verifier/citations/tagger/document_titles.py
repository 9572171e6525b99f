"""Titles in plain type of documents that a symbol names, and where else a work was printed."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.canvas import Canvas
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.layout import Layout
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

# "(p. 31), first publ. in *New Statesman*, 12 April 1941".
_FIRST_PRINTED = late_pattern(
    r"(?<=[\d)])[,;]\s(?P<said>(?:first|originally)\spubl(?:ished|\.)\s(?:in|as)\s\S.*)\Z"
)


def read_first_print(canvas: Canvas) -> None:
    """Keep where a work was printed first as a note: its journal and day are not those of the work."""
    first = _FIRST_PRINTED.search(canvas.plain) if " publ" in canvas.plain else None
    if first is not None:
        end = _end_of_bracket(canvas.plain, first.start("said"))
        canvas.tag("note", first.start("said"), len(canvas.plain[:end].rstrip(" .")), 0.7)


def _end_of_bracket(text: str, start: int) -> int:
    """Where the bracket closes that was opened in front of a place; the end of the text where none was."""
    depth = 0
    for index in range(start, len(text)):
        depth += (text[index] == "(") - (text[index] == ")")
        if depth < 0:
            return index
    return len(text)


def of_document(canvas: Canvas, layout: Layout) -> Layout:
    """The plain title of a document behind the body that wrote it, where commas part no names."""
    symbol = next((tag for tag in canvas.tags if tag.label.startswith("number:")), None)
    if symbol is None or "/" not in canvas.plain[symbol.start : symbol.end]:
        return layout
    found = _body_and_document(canvas.plain, introduction(canvas.plain), symbol.start)
    if found is None or not is_body(canvas.plain[: found[0]]):
        return layout
    return Layout(found[0], found[1], found[2], found[2], "plain", 0.85)


def with_whole_title(canvas: Canvas, layout: Layout) -> Layout:
    """A plain title as long as it is: a list goes on with it up to the symbol of the document."""
    if layout.kind != "plain" or layout.end <= layout.start or "/" not in canvas.plain:
        return layout
    symbol = next((tag.start for tag in canvas.tags if tag.label.startswith("number:")), len(canvas.plain))
    end = _title_of_document(canvas.plain, layout.start, layout.end, symbol)
    return layout if end == layout.end else replace(layout, end=end, tail=end)


# ", Justice, Reparation and Guarantees of Non-Recurrence, U.N. Doc. ": a list that goes on with a title.
_LIST_BEHIND = late_pattern(
    r"(?:,\s[^\W\d_][^\s,;:()“”\"\d]{1,20}(?:\s[^\s,;:()“”\"\d]{1,20}){0,2}){1,5},?\s(?:and|y|et|e|und|и)\s[^,;:()“”\"\d]{2,90}(?=,\s(?:U\.?\s?N\.?\s)?(?:[Dd]ocs?\.?\s|[Dd]ocument\s)?)"
)
_IMPRINT_BEHIND = late_pattern(r"\s\((?=[^():]{2,40}:\s)")


def _title_of_document(text: str, start: int, end: int, symbol: int) -> int:
    """Where a plain title that was read up to ``end`` ends, for a document whose symbol stands at ``symbol``.

    A list goes on with it, and the imprint in brackets isn't a part of it.
    """
    longer = _LIST_BEHIND.match(text, end, symbol)
    if longer is not None and symbol - longer.end() < len(", United Nations Document "):
        return longer.end()
    imprint = _IMPRINT_BEHIND.search(text, start + 4, end)
    return imprint.start() if imprint and ")" not in text[imprint.start() : end] else end


# "Group of Experts, Report on Rivers, UN Doc. A/70/174": a document behind the body that wrote it.
_BODY_AND_DOCUMENT = late_pattern(
    r"(?P<body>[^\Wa-z\d_][^,;:()“”\"]{4,110}?),\s(?P<title>(?:(?:Final|Annual|Interim|Initial|Draft|First|Second|Third|Fourth|Fifth|Concluding|General)\s)?"
    r"(?:Report|Rep\.|Letter|Note|Statement|Decision|Declaration|Communication|Study|Recommendation|Observations?|Comment|Guidelines|Principles|Programme|Working\sPaper|Informe|Carta|Rapport|Lettre|Bericht|Доклад|Письмо)"
    r"\s[^;“”\"]{3,240}?)(?=,\s(?:U\.?\s?N\.?\s)?(?:[Dd]ocs?\.?\s|[Dd]ocument\s|Док\.\s)?(?:ООН\s)?\Z)"
)


def _body_and_document(text: str, start: int, symbol: int) -> tuple[int, int, int] | None:
    """Where a body ends, and where a plain title begins and ends in front of a symbol; None for all else."""
    match = _BODY_AND_DOCUMENT.match(text, start, symbol)
    return (match.end("body"), *match.span("title")) if match else None
