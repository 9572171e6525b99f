"""What nobody printed, as The Bluebook has it (rule 17): letters and memoranda, and works that are to appear.

"Memorandum from Elias Strand to the Secretary of War 7 (Feb. 3, 1908) (on file with the National Archives)",
"William H. Sorley, Contract and Current (forthcoming 2026) (manuscript at 33) (on file with author)".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import SURE, assembled, noted_pages
from verifier.citations.forms.reviews import title_behind_name
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.tagger.head import introduction, is_head
from verifier.compare.names import is_body, looks_like_names, read_names, to_biblatex
from verifier.model import FieldSpan, StyledText
from verifier.patterns import late_pattern

_YEAR = r"(?:1[6-9]|20)\d\d"
_PIN = r"(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\s(?:&\s)?nn?\.\s?\d{1,3})?)"
_ON_FILE = r"\s\((?P<note>(?:copy\s)?on\sfile\swith\s[^()]{3,160})\)"
WRITTEN = late_pattern(
    r"(?P<title>(?:Letter|Memorandum|Memo|E-?mail|Telegram|Cable|Note|Dispatch|Report)\sfrom\s(?P<sender>[^,;:()“”\d]{3,60}?)(?:,\s[^;:()“”\d]{2,70}?)?,?\sto\s[^;:()“”\d]{3,110}?)"
    rf"(?:,?\s(?:at\s)?{_PIN})?\s\((?P<date>(?i:{MONTH})\.?\s\d{{1,2}},\s{_YEAR})(?:,\s\d{{1,2}}:\d\d\s?[AP]\.?M\.?(?:\s[A-Z]{{2,4}})?)?\)(?:{_ON_FILE})?"
)
"""A letter or memorandum: who wrote it to whom, the page, and its day in brackets (rule 17.2.3)."""

_FORTHCOMING = late_pattern(
    r"(?:,\s(?P<volume>\d{1,4})\s(?P<journal>[A-Z][\w.&’']{0,14}(?:\s(?:[A-Z&][\w.&’']{0,14}|of|on|the|and|for)){0,7}))?"
    rf"\s\((?:[^()\d]{{2,60}}?,?\s)?(?P<state>forthcoming)(?:\s(?i:{MONTH})\.?)?\s(?P<date>{_YEAR})\)"
    rf"(?:\s\((?:manuscript|draft)\sat\s{_PIN}\))?(?:{_ON_FILE})?(?:,\s(?P<url>https?://[^\s<>]{{4,200}}?))?[\s.]*\Z"
)
# "A Theory of Ferries (Oct. 4, 2019) (unpublished manuscript) (on file with author)" (rule 17.2.1).
_UNPUBLISHED = late_pattern(
    rf"(?:,?\s(?:at\s)?{_PIN})?\s\((?P<date>(?:(?i:{MONTH})\.?\s(?:\d{{1,2}},\s)?)?{_YEAR})\)"
    rf"\s\((?P<state>unpublished\s[^()]{{3,80}})\)(?:{_ON_FILE})?(?P<journal>(?!))?(?P<volume>(?!))?(?P<url>(?!))?[\s.]*\Z"
)
_LIKE_NAMES = 0.5
_FOR_SURE = 0.3


def read_on_file(text: StyledText) -> Assembled | None:
    """Read a letter or memorandum with its day in brackets, or a work that is to appear; else None."""
    plain = text.plain
    if " from " in plain and " to " in plain:
        match = WRITTEN.match(plain, introduction(plain))
        if match is not None and not plain[match.end() :].strip(" ."):
            return _letter(match)
    if "forthcoming " in plain:
        return _not_yet(text, _FORTHCOMING, "pubstate")
    return _not_yet(text, _UNPUBLISHED, "howpublished") if "(unpublished " in plain else None


def _pin(match: re.Match[str]) -> tuple[str, str, int, int] | None:
    return ("page", noted_pages(match["pin"]), *match.span("pin")) if match["pin"] else None


def _letter(match: re.Match[str]) -> Assembled:
    fields = {
        "title": (match["title"], *match.span("title")),
        "date": (read_date(match["date"]) or match["date"][-4:], *match.span("date")),
    }
    sender = match["sender"]
    if looks_like_names(sender) >= _LIKE_NAMES and not is_body(sender):
        fields["author"] = (to_biblatex(read_names(sender)), *match.span("sender"))
    if match["note"]:
        fields["note"] = (match["note"], *match.span("note"))
    return assembled("unpublished", fields, _pin(match))


def _not_yet(text: StyledText, pattern: re.Pattern[str], state: str) -> Assembled | None:
    """A work of an author that is to appear or isn't printed; ``state`` is the field of what says so."""
    plain = text.plain
    start = introduction(plain)
    match = pattern.search(plain, start)
    title = title_behind_name(text, start, match.start()) if match else None
    if match is None or title is None:
        return None
    names = plain[start : title[2]].strip(" ,")
    if not names or not is_head(names, _FOR_SURE):
        return None
    fields = {
        "author": (to_biblatex(read_names(names)), start, start + len(names)),
        "title": (plain[title[0] : title[1]].rstrip(" ,."), *title[:2]),
        "date": (read_date(match["date"]) or match["date"][-4:], *match.span("date")),
        state: (match["state"], *match.span("state")),
    }
    for name, group in (("journaltitle", "journal"), ("volume", "volume"), ("note", "note")):
        if match[group]:
            fields[name] = (match[group], *match.span(group))
    read = assembled("article" if match["journal"] else "unpublished", fields, _pin(match))
    if match["url"]:
        read.fields["url"] = match["url"]
        read.spans = (*read.spans, FieldSpan("url", *match.span("url"), SURE))
    return read
