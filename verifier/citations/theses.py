"""Theses as they are told in notes: their kind, where they were written, and under whom.

"Diss. phil. (masch.) Univ. Kardorf 2006", "Habil.-Schrift, Universität Kardorf 2004", "thèse de doctorat,
sous la direction de Jean Vasseur": the supervisor is no editor, and goes to ``addendum``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, printed_words, renamed, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SIGNS = Signs("Diss", "Habil", "arbeit", "arb. ")
_GERMAN = late_pattern(
    r"[,.]\s(?P<type>(?:(?:unveröff|ungedr)\.\s)?(?:(?:[Pp]hil|[Jj]ur|[Tt]heol|[Mm]ed|[Rr]er\.\s?(?:nat|pol))\.\s)?(?:Diss(?:ertation|\.)|Habil(?:itationsschrift|\.-?Schrift|\.-?Schr\.|itation|\.)|(?:Magister|Staatsexamens|Master|Diplom)arb(?:eit|\.))"
    r"(?:\s(?:phil|jur|theol|med|masch|maschinenschr|MS|Ms|ungedr|unveröff|hektogr)\.){0,3}(?:\s\((?:masch|MS|Ms|ungedr|unveröff|maschinenschr)[^()]{0,14}\))?),?\s"
    r"(?P<place>(?P<university>(?:Univ(?:ersität|\.)|TU|FU|LMU|ETH)\s(?:zu\s|der\s)?)?[A-ZÄÖÜ][\w-]{2,24}(?:[\s/-][A-ZÄÖÜ]\w{2,20}|\sa\.\s?M\.|\si\.\s?Br\.)?),?\s(?P<year>(?:1[6-9]|20)\d\d)(?=[,.;:)\s]|\Z)"
)
_UNDER = (
    r"(?:(?:préparée?\s)?sous\sla\s(?:dir(?:ection|\.))\s(?:de\s|d[’'])|dir\.\s(?:par\s|de\s)?|dirigée?\spar\s|dirigida\spor\s|dir(?:igida|\.)\spor\s|bajo\sla\sdirección\sde\s"
    r"|betreut\svon\s|[Bb]etreuer(?:in)?:?\s|sob\s(?:a\s)?orientação\sde\s|orientada\spor\s|supervised\sby\s|under\sthe\s(?:direction|supervision)\sof\s|relat(?:ore|rice|\.):?\s|sotto\sla\sdirezione\sdi\s)"
)
_UNDER_BEHIND = late_pattern(_UNDER + r"\Z", re.IGNORECASE)
_UNDER_FIRST = late_pattern(_UNDER, re.IGNORECASE)
_UNDER_AND = late_pattern(rf"(?P<said>{_UNDER}[^,;()\d]{{3,60}}),\s(?P<institution>[^\Wa-z\d_].{{4,120}})")
_LONGEST_WORDS = 40


def with_thesis(text: str, read: Assembled) -> Assembled:
    """The fields of a thesis with its kind, university and supervisor; ``text`` is the citation."""
    read = _german(text, read) if _SIGNS.found_in(text) else read
    return _supervised(text, _supervised_behind(text, read)) if read.type == "thesis" else read


def _german(text: str, read: Assembled) -> Assembled:
    title = span_of(read, "title")
    match = _GERMAN.search(text, title.start + 2) if title else None
    if title is None or match is None or "booktitle" in read.fields or match.start() > title.end + 1:
        return read
    start, end = match.start(), match.end()
    within = [each for each in read.spans if each.start < end and start < each.end and each is not title]
    if any(each.start < start or each.end > end for each in within):
        return read
    gone = {each.field for each in within}
    fields = {name: value for name, value in read.fields.items() if name not in gone}
    fields["title"] = printed_words(text, title.start, start)
    known = next((name for name in ("institution", "location") if name in gone), "location")
    place = "institution" if match["university"] else known
    fields |= {"type": match["type"], place: match["place"], "date": match["year"]}
    spans = [each for each in read.spans if each not in within and each is not title]
    spans.append(replace(title, end=start))
    parts = (("type", "type"), (place, "place"), ("date", "year"))
    spans += [FieldSpan(name, *match.span(group), 0.85) for name, group in parts]
    return Assembled("thesis", fields, in_order(spans), read.locator)


def _supervised(text: str, read: Assembled) -> Assembled:
    """Who stands behind "sous la direction de" is the supervisor of a thesis and no editor."""
    note, editor = span_of(read, "note"), span_of(read, "editor")
    if note is not None and "addendum" not in read.fields and _UNDER_FIRST.match(text, note.start, note.end):
        return renamed(read, "thesis", {"note": "addendum"})
    under = (
        _UNDER_BEHIND.search(text, max(0, editor.start - _LONGEST_WORDS), editor.start) if editor else None
    )
    if editor is None or under is None:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "editor"}
    spans = tuple(each for each in read.spans if each is not editor)
    return _noted(text, Assembled(read.type, fields, spans, read.locator), under.start(), editor.end)


def _supervised_behind(text: str, read: Assembled) -> Assembled:
    """The supervisor in front of a university: "dirigida por Carlos Rojo, Universidad de Sevilla"."""
    place = span_of(read, "institution")
    both = _UNDER_AND.fullmatch(text, place.start, place.end) if place else None
    if place is None or both is None:
        return read
    fields = {**read.fields, "institution": both["institution"]}
    shorter = replace(place, start=both.start("institution"))
    spans = tuple(shorter if each is place else each for each in read.spans)
    return _noted(text, Assembled(read.type, fields, spans, read.locator), *both.span("said"))


def _noted(text: str, read: Assembled, start: int, end: int) -> Assembled:
    said = "; ".join(filter(None, (read.fields.get("addendum", ""), printed_words(text, start, end))))
    spans = in_order((*read.spans, FieldSpan("addendum", start, end, 0.8)))
    return Assembled(read.type, {**read.fields, "addendum": said}, spans, read.locator)
