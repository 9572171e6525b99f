"""What holds a part, behind its title: "in: Anna Berg (Hrsg.), *Flüsse*", "dans *Œuvres*"."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.tagger.head import names_confidence
from verifier.citations.tagger.sentences import segments
from verifier.citations.tagger.tail_fields import Tail
from verifier.citations.tagger.tail_imprint import tag_trimmed
from verifier.citations.tagger.tail_people import EDITORS_BEHIND, IN, like_names
from verifier.citations.tagger.words import PERIODICAL
from verifier.compare.names import is_body, looks_like_names
from verifier.patterns import late_pattern

_IN_BEFORE = late_pattern(r",\s(?P<in>(?:in|dans|nel(?:la)?|e[nm]|[Ii]n:)\s)\Z")
_IS_SERIES = late_pattern(
    r"(?<!\w)(?:coll\.|collection|collana|colección|col\.|Reihe|series:?)\s$", re.IGNORECASE
)
_SHORTEST_BOOK = 4
# "„Volksgemeinschaft“ als soziale Praxis".
_WORDS_BEHIND = late_pattern(
    r"\s(?!(?:in|hg|hrsg|hgg|ed|eds|red|dans|dir|sous|nr|vol|no|pp?|et|und|and)\b|a\scura)[a-zà-ÿ]{2,20}\s\S"
)


def read_host(tail: Tail) -> None:
    """What stands behind "in": editors or the author of the book, then the book."""
    canvas = tail.canvas
    match = IN.match(canvas.rest(tail.start))
    if not match or canvas.is_italic(tail.start + match.start("in"), tail.start + match.end("in")):
        _read_far_host(tail)
        return
    tail.inside = True
    start = tail.start + match.end()
    canvas.take(tail.start + match.start("in"), start)
    behind = EDITORS_BEHIND.search(canvas.rest(), start, min(len(canvas.plain), start + 400))
    runs = [
        run
        for run in canvas.italics(start, len(canvas.plain))
        if canvas.plain[run[0] : run[1]].strip(" .,") not in ("et al", "ed", "eds")
    ]
    if behind and (not runs or behind.start() <= runs[0][0]):
        stop = behind.start()
        first, stop = canvas.trimmed(start, stop)
        if canvas.plain[stop : stop + 1] == "." and re.search(r"(?<!\w)\w$|al$", canvas.plain[:stop]):
            stop += 1
        comma = _title_before_editors(canvas, first, stop)
        if comma:
            canvas.tag("container", *canvas.trimmed(first, comma), 0.75)
            tail.container = tail.book_title = True
            first = comma + 1
        canvas.take(behind.start(), behind.end())
        tag_trimmed(canvas, "editor", first, stop, names_confidence(canvas.plain[first:stop]))
        tail.book_title = True
    elif behind:
        first, stop = canvas.trimmed(runs[0][1], behind.start(), extra=",;:.")
        canvas.take(behind.start(), behind.end())
        tag_trimmed(canvas, "editor", first, stop, names_confidence(canvas.plain[first:stop]))
        tail.book_title = True
    elif runs and runs[0][0] > start:
        _read_owner(tail, start, runs[0][0])
    elif not runs and not _read_edited_book(tail, start):
        _read_plain_owner(tail, start)


def _read_far_host(tail: Tail) -> None:
    """An italic book behind "in", with a part of the work between: "*Tartuffe*, acte III, dans *Œuvres*"."""
    canvas = tail.canvas
    for start, end in canvas.italics(tail.start, len(canvas.plain)):
        cue = _IN_BEFORE.search(canvas.rest(tail.start, start))
        if cue is not None:
            canvas.take(tail.start + cue.start("in"), start)
            canvas.tag("container", *canvas.trimmed(start, end, extra=",;:."), 0.85)
            canvas.take(start, end)
            tail.inside = tail.container = tail.book_title = True
        return


def read_quoted_host(tail: Tail) -> None:
    """A second quotation names what holds the first: 《Journal》 behind 《Article》, “Book” behind "in"."""
    canvas = tail.canvas
    for quote in find_quotes(canvas.rest(tail.start)):
        start, end = tail.start + quote.inner[0], tail.start + quote.inner[1]
        if not canvas.is_free(start, end) or _is_in_name(canvas, start, end):
            continue
        before = canvas.plain[tail.start : start - 1]
        if _IS_SERIES.search(before) or (
            tail.title_kind == "italic" and not tail.inside and re.search(r"[^\W\d_]", before)
        ):
            cue = _IS_SERIES.search(before)
            label = "series" if not canvas.has("series") else "note"
            canvas.tag(label, *canvas.trimmed(start, end, extra=",;:."), 0.85)
            canvas.take(tail.start + cue.start() if cue else start - 1, end + 1)
            continue
        if tail.container or not (tail.inside or tail.title_kind == "italic" or quote.mark in "《〈「『"):
            continue
        canvas.tag("container", *canvas.trimmed(start, end, extra=",;:."), 0.93)
        canvas.take(start - 1, end + 1)
        tail.container = True


def _is_in_name(canvas: Canvas, start: int, end: int) -> bool:
    """Whether a quotation is only a part of an italic name, or the first words of one in plain type."""
    if canvas.is_italic(start, end):
        return any(
            a < start <= end < b and b - a > end - start + 2 for a, b in canvas.italics(0, len(canvas.plain))
        )
    return _WORDS_BEHIND.match(canvas.plain, end + 1) is not None


def _title_before_editors(canvas: Canvas, start: int, end: int) -> int | None:
    """The comma between a plain book title and its editors, in "in Issues in Tone, J. Doe (ed.)"."""
    text = canvas.rest(start, end)
    if like_names(text) >= 0.5 or is_body(text):
        return None
    for comma in [m.start() for m in re.finditer(r"[,.:]\s", text)]:
        if looks_like_names(text[comma + 1 :].strip()) >= 0.5:
            return start + comma
    return None


def _read_owner(tail: Tail, start: int, end: int) -> None:
    """Names between "in" and an italic book: its author if also that of the part, else its editor."""
    canvas = tail.canvas
    first, stop = canvas.trimmed(start, end)
    text = canvas.plain[first:stop]
    if not text or TAKEN in canvas.rest(first, stop) or not (is_body(text) or looks_like_names(text) >= 0.3):
        return
    author = canvas.find("author")
    same = (
        author is not None
        and canvas.plain[author.start : author.end].strip(" .,").casefold() == text.strip(" .,").casefold()
    )
    canvas.tag("bookauthor" if same else "editor", first, stop, 0.9 if same else names_confidence(text))
    tail.book_title = True


def _read_edited_book(tail: Tail, start: int) -> bool:
    """Read a book in plain type in front of its editors, with its commas: "in A, B, and C, ed. X"."""
    canvas = tail.canvas
    editor = canvas.find("editor")
    end = canvas.rest().find(TAKEN, start) if editor and editor.start > start else -1
    if end < 0 or editor is None or canvas.rest(end, editor.start).replace(TAKEN, "").strip():
        return False
    first, stop = canvas.trimmed(start, end)
    if stop - first < _SHORTEST_BOOK or re.search(r"[()“”\"]", canvas.rest(first, stop)):
        return False
    canvas.tag("container", first, stop, 0.85)
    tail.container = tail.book_title = True
    return True


def _read_plain_owner(tail: Tail, start: int) -> None:
    """Names between "in" and a book in plain type: "in John Smith and Anna Berg, Issues in Tone"."""
    canvas = tail.canvas
    parts = segments(canvas, start, len(canvas.plain))
    if (
        len(parts) < 2
        or parts[0].after != ","
        or PERIODICAL.search(canvas.rest(parts[0].start, parts[0].end))
    ):
        return
    end = parts[0].end
    if looks_like_names(canvas.rest(parts[0].start, end)) < 0.7 or not re.search(
        r"[^\W\d_]", canvas.rest(parts[1].start, parts[1].end)
    ):
        return
    tag_trimmed(canvas, "editor", parts[0].start, end, 0.7)
    tail.book_title = True
