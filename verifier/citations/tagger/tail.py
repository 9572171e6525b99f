"""The part of a citation behind its title: container, editors, institution, place and publisher."""

from __future__ import annotations

import re

from verifier.citations.canvas import Canvas
from verifier.citations.tagger.sentences import Segment, segments
from verifier.citations.tagger.tail_fields import Part, Tail, field_of
from verifier.citations.tagger.tail_host import read_host, read_quoted_host
from verifier.citations.tagger.tail_imprint import (
    NOISE,
    read_place_and_publisher,
    read_place_before_publisher,
)
from verifier.citations.tagger.tail_people import read_editors_behind, read_people
from verifier.citations.tagger.words import REGION
from verifier.patterns import late_pattern

_ROMAN = late_pattern(r"[IVX]{1,5}")
# "BEFAR 244", "Beiträge zur Forschung 12": a series with its number, among the imprint.
_SERIES_AND_NUMBER = late_pattern(
    r"(?P<name>[A-Z][A-Za-z]{0,2}[A-Z]{2,6}(?:\s[A-Z]{2,6})?|(?:[^\Wa-z\d_]\S{0,20}\s){0,3}(?:Studi|Beiträge|Schriften|Collection|Bibliothèque|Biblioteca|Quaderni|Cahiers)\s[^,\d]{3,60}?"
    # "SWP-Aktuell 34", "SWP-Studie 2018/S 24": the papers of an institute.
    r"|[A-Z]{2,6}[-\s](?:Studie|Aktuell|Papier|Arbeitspapier|Standpunkt|Analyse|Report|Focus|Comment|Paper|Brief))"
    r",?\s(?P<number>\d{1,4}(?:/(?:[A-Z]\s)?\d{1,4})?)"
)
_SERIES_NUMBER = late_pattern(r"(?<=[^\W\d_]),?\s(?P<number>\d{1,3})\Z")


def tag_tail(canvas: Canvas, start: int, title_kind: str) -> None:
    """Tag what stands behind the title. ``title_kind`` says how the title was set (see `Layout`)."""
    tail = Tail(canvas, start, title_kind)
    read_people(tail)
    read_editors_behind(tail)
    read_host(tail)
    read_quoted_host(tail)
    read_place_and_publisher(tail)
    read_place_before_publisher(tail)
    for segment in segments(canvas, start, len(canvas.plain)):
        _read_segment(tail, segment)
    _close_institution(tail)


def _read_numbered(canvas: Canvas, start: int, end: int) -> bool:
    """Tag the Roman number of a volume, or a series with its number, that fills a part of an imprint."""
    text = canvas.plain[start:end]
    if _ROMAN.fullmatch(text):
        # "a cura di R. Bettini, III, Sansoni": the volume of a work of several.
        canvas.tag("note" if canvas.has("volume") else "volume", start, end, 0.75)
        return True
    counted = _SERIES_AND_NUMBER.fullmatch(text) if text[-1].isdigit() and not canvas.has("series") else None
    if counted is None:
        return False
    canvas.tag("series", start, start + counted.end("name"), 0.75)
    if not canvas.has("number"):
        canvas.tag("number", start + counted.start("number"), end, 0.75)
    return True


def _read_segment(tail: Tail, segment: Segment) -> None:
    canvas = tail.canvas
    start, end = canvas.trimmed(segment.start, segment.end, extra=",;:.()（）–—")
    if start >= end or not canvas.is_free(start, end):
        return
    text = canvas.plain[start:end]
    if segment.italic and text.count("(") > text.count(")") and canvas.plain.startswith(")", end):
        # "*Historisches Lexikon der Schweiz (HLS)*".
        end += 1
        text = canvas.plain[start:end]
    if NOISE.match(text):
        return
    if REGION.fullmatch(text) and _extends_location(canvas, start, end):
        return
    if tail.title_kind == "italic" and _read_numbered(canvas, start, end):
        return
    label, confidence = field_of(Part(tail, segment, text))
    if label == "institution":
        if tail.institution and not _adjacent(canvas, tail.institution[-1].end, start):
            _close_institution(tail)
        tail.institution.append(Segment(start, end, segment.before, segment.after))
        return
    _close_institution(tail)
    if label == "container":
        tail.container = True
        start, end = _whole_container(tail, segment, start, end)
    if label == "series" and not canvas.has("number"):
        numbered = _SERIES_NUMBER.search(canvas.plain, start, end)
        if numbered:
            canvas.tag("number", *numbered.span("number"), confidence)
            end = numbered.start()
    if label and (label in ("note", "location") or not canvas.has(label)):
        canvas.tag(label, start, end, confidence)


def _extends_location(canvas: Canvas, start: int, end: int) -> bool:
    """Whether a state or country stands behind the place, of which it then is a part."""
    location = canvas.find("location")
    if location is None or not 0 < start - location.end <= 2:
        return False
    canvas.tags.remove(location)
    canvas.tag("location", location.start, end, location.confidence)
    return True


def _whole_container(tail: Tail, segment: Segment, start: int, end: int) -> tuple[int, int]:
    """An abbreviated name keeps its last full stop only inside; a name cut at "&" or ":" is not whole."""
    canvas = tail.canvas
    if segment.after == ":" and not segment.italic and canvas.is_free(end, min(end + 3, len(canvas.plain))):
        behind = segments(canvas, end + 1, len(canvas.plain))
        if behind and behind[0].start <= end + 2 and not re.match(r"\s*\d", canvas.rest(end + 1)):
            return canvas.trimmed(start, behind[0].end, extra=",;:.()")
    return start, end


def _adjacent(canvas: Canvas, start: int, end: int) -> bool:
    return re.fullmatch(r"\s*[,，&]?\s*", canvas.rest(start, end)) is not None


def _close_institution(tail: Tail) -> None:
    """Tag bodies that stand one after another as one institution, as they are printed."""
    if tail.institution and not tail.canvas.has("institution"):
        start, end = tail.institution[0].start, tail.institution[-1].end
        tail.canvas.tag("institution", start, end, 0.85)
    elif tail.institution:
        tail.canvas.tag("note", tail.institution[0].start, tail.institution[-1].end, 0.5)
    tail.institution.clear()
