"""What brackets behind titles say of works: who translated them, their number, when they were first printed.

"(M. Piercy & D. Berlyne, Trans.; 2nd ed.)", "(NIH Publication No. 18-2424)", "(U.S. Patent No. 9,818,131)",
"(Original work published 1947)": the style of the American Psychological Association (Publication
Manual, 7th ed., sections 9.19 and 9.41), in which
taggers see pages and editors.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, span_of
from verifier.compare.names import looks_like_names, read_names, to_biblatex
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_YEAR = r"(?:1[4-9]|20)\d\d"
ORIGINAL = late_pattern(
    r"\s\((?:Original\s(?:work|album|song|film)\s(?:published|released|composed|written)|Obra\soriginal\spublicada\sen|Publicado\soriginalmente\sen"
    rf"|Ouvrage\soriginal\spublié\sen|Originalwerk\sveröffentlicht|Obra\soriginal\spublicada\sem)\s(?P<year>{_YEAR})\)[\s.]*\Z"
)
"""The year of the first printing, at the end of a citation."""

_TRANSLATED = late_pattern(r"\((?P<names>[^()\d]{3,120}?),\s?(?:Trans|Übers|Trad)s?\.(?:;\s[^()]{2,40})?\)")
_NUMBER = late_pattern(
    r"\((?P<all>(?P<body>[^()\d]{0,60}?)(?:Publication|Report|Paper|Bulletin|Document|Patent|Memorandum|Monograph|Circular|Brief|Working\sPaper)"
    r"\sN(?:os?|r|úm|º)\.?\s?(?P<number>[A-Z]{0,6}[-\s]?\d[\w.,/-]{0,30}))\)"
)
_MISREAD = frozenset(
    (
        "volume",
        "number",
        "pages",
        "locator",
        "note",
        "series",
        "titleaddon",
        "journaltitle",
        "publisher",
        "institution",
    )
)
_LIKE_NAMES = 0.5
_SURE = 0.85


def with_said_in_brackets(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with what brackets in it say; ``text`` is the citation."""
    if "(" not in text:
        return read
    read = _translated(text, _numbered(text, _first_printed(text, read)))
    if read.type == "article" and "edition" in read.fields and "journaltitle" not in read.fields:
        return Assembled("book", read.fields, read.spans, read.locator)
    return read


def _first_printed(text: str, read: Assembled) -> Assembled:
    match = (
        ORIGINAL.search(text)
        if text.rstrip(" .")[-5:-1].isdigit() and "origdate" not in read.fields
        else None
    )
    if match is None or any(
        each.start < match.end() and match.start("year") < each.end for each in read.spans
    ):
        return read
    spans = (*read.spans, FieldSpan("origdate", *match.span("year"), _SURE))
    return Assembled(read.type, {**read.fields, "origdate": match["year"]}, in_order(spans), read.locator)


def _translated(text: str, read: Assembled) -> Assembled:
    """Who translated a work and was taken for an editor of it, or in part for a place."""
    match = _TRANSLATED.search(text) if "ran" in text or "rad." in text or "bers." in text else None
    if match is None or looks_like_names(match["names"]) < _LIKE_NAMES:
        return read
    within = [each for each in read.spans if match.start() < each.start and each.end < match.end()]
    misread = [each for each in within if each.field in ("editor", "location", "translator", "institution")]
    if {each.field for each in misread} <= {"translator"} and not _is_cut(misread, match):
        return read
    fields = {
        name: value for name, value in read.fields.items() if name not in {each.field for each in misread}
    }
    fields["translator"] = to_biblatex(read_names(match["names"]))
    spans = [each for each in read.spans if each not in misread]
    spans.append(FieldSpan("translator", *match.span("names"), _SURE))
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _is_cut(misread: Sequence[FieldSpan], match: re.Match[str]) -> bool:
    """Whether a first initial was left out: "(C. | M. Farina & G. Farina, Trans.)"."""
    first = min((each.start for each in misread), default=match.start("names"))
    return first > match.start("names")


def _numbered(text: str, read: Assembled) -> Assembled:
    """The number that a body gave to a report or patent, of which pages or a volume were made."""
    match = _NUMBER.search(text) if "No" in text or "Nr" in text or "Núm" in text else None
    title = span_of(read, "title")
    if match is None or title is None or match.start() < title.start:
        return read
    first, last = match.span()
    over = [each for each in read.spans if each.start < last and first < each.end and each is not title]
    if any(each.field not in _MISREAD or each.start < first or each.end > last for each in over):
        return read
    gone = {each.field for each in over}
    fields = {name: value for name, value in read.fields.items() if name not in gone}
    if "journaltitle" in fields:
        return read
    spans = [each for each in read.spans if each not in over]
    if title.end > first:
        fields["title"] = " ".join(text[title.start : first].split()).rstrip(" .*_")
        if not fields["title"]:
            return read
        spans[spans.index(title)] = replace(title, end=title.start + len(text[title.start : first].rstrip()))
    patent = match["body"].rstrip().endswith("Patent") or " Patent " in f" {match['all']} "
    kept = match["number"] if patent or not match["body"].strip() else match["all"]
    spans.append(
        FieldSpan("number", *(match.span("number") if kept == match["number"] else match.span("all")), _SURE)
    )
    entry_type = "patent" if patent else "report" if read.type in ("book", "article", "misc") else read.type
    locator = None if "locator" in gone else read.locator
    return Assembled(entry_type, {**fields, "number": kept}, in_order(spans), locator)
