"""Entries of a list whose names are those of the entry above: "———. *Rivers*", "______. Rios", "--, ed.".

A dash or line stands for who is named in the entry above (The Chicago Manual of Style, 17th ed., 14.67;
ABNT NBR 6023:2002, 9.4), and a second one for its title. The entry is read with what it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from verifier.model import Citation, FieldSpan, Span, StyledText
from verifier.patterns import late_pattern

# One dash with no mark behind it begins the lines of a list of points.
_LINE = (
    r"(?:_{3,60}|[—―⸺⸻–‒]{3,12}|(?:[—―⸺⸻–‒]{1,2}|-{2,12})(?=[.,;:]\s|\s\()"
    r"|(?:[—–-]\s){1,5}[—–-](?=[.,;:]\s))"
)
_ABOVE = late_pattern(rf"\s?(?P<line>{_LINE})(?P<close>\.?)(?=[\s,;:(])")
_TITLE_ABOVE = late_pattern(rf"\.?\s(?P<line>{_LINE})(?=\.\s)")
_LONGEST_HEAD = 300


def with_names_of_above(
    texts: Sequence[StyledText], read_all: Callable[[Sequence[StyledText]], list[Citation]]
) -> list[Citation]:
    """Read the entries of a list in their order by ``read_all``, with the names that dashes stand for.

    The citations have the texts of the entries as printed, and their fields stand where the dash does.
    """
    found = [_ABOVE.match(text.plain) for text in texts]
    if not any(found):
        return read_all(texts)
    read = read_all(texts)
    filled: list[tuple[int, StyledText, tuple[int, int, int]]] = []
    head = title = ""
    for index, (text, match) in enumerate(zip(texts, found, strict=True)):
        if match is None:
            head, title = _named_in(read[index]), read[index].fields.get("title", "")
            continue
        whole, moved = _filled(text, match, head, title)
        filled.append((index, whole, moved))
    again = read_all([whole for _, whole, _ in filled])
    for (index, _, moved), citation in zip(filled, again, strict=True):
        spans = tuple(_as_printed(span, *moved) for span in citation.spans)
        read[index] = replace(citation, text=texts[index].plain, spans=spans)
    return read


def _named_in(citation: Citation) -> str:
    """The names in front of an entry as it prints them; "" where a title begins it."""
    named = next((span for span in citation.spans if span.field in ("author", "editor")), None)
    title = next((span.start for span in citation.spans if span.field == "title"), len(citation.text))
    if named is None or named.start > title or named.end > _LONGEST_HEAD:
        return ""
    return citation.text[: named.end].rstrip(" ,;:").lstrip()


def _filled(
    text: StyledText, match: re.Match[str], head: str, title: str
) -> tuple[StyledText, tuple[int, int, int]]:
    """An entry with names in the place of its dash; where the dash is, and how long what replaces it."""
    first, last = match.start("line"), match.end("line")
    second = _TITLE_ABOVE.match(text.plain, last)
    put = head
    if second is not None and title:
        last = second.end("line")
        put = f"{head}. {title}" if head else title
    if not put:
        # Who is meant isn't known: the dash is no name.
        last = match.end("close")
    elif put.endswith(".") and text.plain.startswith(".", last):
        last += 1
    behind = text.slice(last, len(text.plain))
    by = first + len(put)
    whole = StyledText(
        text.plain[:first] + put + behind.plain,
        tuple(Span(span.start + by, span.end + by) for span in behind.italics),
        tuple(Span(span.start + by, span.end + by) for span in behind.links),
    )
    return whole, (first, last, len(put))


def _as_printed(span: FieldSpan, first: int, last: int, length: int) -> FieldSpan:
    """Where a field stands in the entry as printed: what was put in stands where its dash is."""

    def place(at: int, *, end: bool) -> int:
        if at <= first:
            return at
        if at < first + length or (end and at == first + length):
            return last if end else first
        return at - length + (last - first)

    return replace(span, start=place(span.start, end=False), end=place(span.end, end=True))


__all__ = ["with_names_of_above"]
