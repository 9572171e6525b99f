"""The cited place behind a back reference: "ibid., c. 34v", "Id. § 420, at 911", "op. cit., cap. 2"."""

from __future__ import annotations

import re

from verifier.citations.cited_places import read_place
from verifier.citations.grammar.here import HERE
from verifier.citations.grammar.joined_places import note_behind, volume_before
from verifier.citations.grammar.law_reports import IN_BRACKETS
from verifier.citations.grammar.numbers import EXPLICIT_PAGES, PAGE_LIST, pages_group, plain_pages
from verifier.documents.locators import read_locator
from verifier.model import FieldSpan, Locator
from verifier.patterns import late_pattern

_SHEET = late_pattern(
    r"^[\s,.:]*(?:(?:cc?|ff?|fols?|fls?|Bll?|ll?|[Лл]л?|[Аа]рк)\.|ff?°)\s?(?P<value>\d{1,4}\s?(?:[rv](?![a-z])|об(?:\.|(?!\w))|ob\.|зв\.)?(?:\s?[°º])?"
    r"(?:\s?[-–,]\s?\d{1,4}\s?(?:[rv](?!\w)|об(?:\.|(?!\w))|зв\.)?(?:\s?[°º])?){0,6}(?:\s(?:ff?|ss|sqq?|e\.v)\.|\se\ss(?:s|egs)\.)?)[\s.]*$"
)
# Who speaks there may be told behind it: "(n 1) 617–18 (Lord Bridge)".
_BARE_PAGES = late_pattern(
    rf"^[\s,.:]*(?:(?:at|{HERE}),?\s)?(?P<value>{PAGE_LIST})(?:\s\((?=\D)[^()]{{3,60}}\))?"
    r"(?:[,.;]\s(?:[Ee]mphasis|[Ii]talics|[Mm]y\s|[Tt]ranslation|[Oo]riginal|[Hh]ervorh|[Cc]ursiva|[Éé]nfasis"
    r"|[Gg]rifo|[Tt]raducción|[Tt]radução)[^\d;]{0,60})?\s*\.?\s*$"
)
# The place that is named first of "352 [30]", "1032–33 (Lord Reid), 1046 (Lord Hodson)", "410F–G, per Lord
# Diplock", "15-50 to 15-52", and of paragraphs in brackets.
_NUMBERS = r"\d{1,5}(?:[A-H](?![A-Za-z]))?(?:\s?[-–]\s?(?:\d{1,5}|[A-H]))?(?!\w)"
_SPOKEN = r"(?:\s\((?=\D)[^()]{3,90}\)|,?\sper\s[A-Z][\w’]*(?:\s[A-Z][\w’]*){0,3})?"
_OF_JUDGMENT = late_pattern(
    rf"^[\s,.:]{{0,3}}(?:at\s)?(?P<cue>(?:paras?|pp?)\.?\s)?(?P<value>{IN_BRACKETS}|\d{{1,3}}-\d{{1,3}}\sto\s\d{{1,3}}-\d{{1,3}}|{_NUMBERS})"
    rf"{_SPOKEN}(?:,?\s(?:and\s)?(?:at\s)?(?:paras?\.?\s)?(?:{IN_BRACKETS}|{_NUMBERS}){_SPOKEN}){{0,4}}[\s.]*$"
)
_OF_LAW = late_pattern(
    r"^[\s,]{1,2}(?P<cue>ss?|arts?|regs?|sch|cls?|rr?)\.?\s(?P<value>\d[\w.]{0,8}(?:\([\w-]{1,4}\)){0,4}(?:\s?[-–]\s?\d[\w.]{0,8}(?:\(\w{1,4}\)){0,3})?)[\s.]*$"
)
_GERMAN_JOURNAL = late_pattern(
    r"^,\s(?=[^\s,]*[A-ZÄÖÜ][^\s,]*[A-ZÄÖÜ])[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,10}\.?\s(?:19|20)\d\d,\s(?:S\.\s)?(?P<value>\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\sff?\.)?)[\s.]*$"
)
_LONGEST_PLACE = 40
# "Id. § 420, at 911": the section and the page behind it (The Bluebook, rule 3.3).
_SECTION_AT = late_pattern(
    r"^[\s,]{1,2}§{1,2}\s?(?P<value>\d[\w.:–-]{0,14}(?:\(\w{1,4}\)){0,3}(?:,\sat\s\d{1,5}(?:\s?[-–]\s?\d{1,5})?)?)(?:\s\((?=\D)[^()]{3,60}\))?[\s.]*$"
)
_OTHER_PLACE = late_pattern(
    r"(?:[A-Za-zí]{2,10}\.?|§{1,2})\s?\d[\d.,\s–-]{0,14}[a-z]?"
    # "Указ. соч. Вклейка", "Указ. соч. Прим. 3 к гл. 2".
    r"|[Вв]клейка|[Фф]ронтиспис|[Оо]бложка|[Пп]рим(?:еч)?\.\s\d{1,3}(?:\sк\s(?:гл|с|ст)\.\s\d{1,4})?"
)
SURE = 0.9
"""How sure the parts of a back reference are."""


def _other_place(plain: str, begin: int, spans: list[FieldSpan]) -> Locator | None:
    """A chapter or other part behind a form: "op. cit., cap. 2"."""
    printed = plain[begin:].strip(" ,.;:()")
    if len(printed) > _LONGEST_PLACE:
        return None
    found = read_locator(printed) if _OTHER_PLACE.fullmatch(printed) else read_place(printed)
    if found is not None:
        start = plain.index(printed, begin)
        spans.append(FieldSpan("locator", start, start + len(printed), SURE))
    return found


# "at 80 & n.11, and the discussion at note 20": a place of the paper behind one of the work.
_OF_PAPER_BEHIND = late_pattern(
    r",?\s(?:and|und|et|y|e)\s(?:(?:the|die|den|la)\s)?(?:discussions?|texts?|sources?|literature|works?|references|Literatur|Diskussion|discussion)\s"
    r"(?:at|in|to|cited\s(?:at|in)|accompanying|quoted\sin|zu|bei|à\sla)\s(?:nn?\.?|notes?|Anm\.|Fn\.)\s?\d[^;]{0,20}\Z"
)
_LONGEST_WHOLE = 90
# What only a place of several parts has: a volume, a note, or the word for another part.
_SEVERAL_PARTS = late_pattern(r"\d:\d|[IVXivx]:\d|[^\W\d_]+\.?\s?\S*[\s,].*\d|n\.\s\d")


def _whole_place(behind: str) -> tuple[Locator, int, int] | None:
    """A place of several parts that fills the rest of a citation, and where it stands in that."""
    words = behind.strip(" ,.;:")
    begins = words[:1].isalnum() or words[:1] in ("§", "¶")
    found = read_place(words) if begins and len(words) <= _LONGEST_WHOLE else None
    if found is None or not _SEVERAL_PARTS.search(found.value):
        return None
    start = behind.index(words)
    return found, start, start + len(words)


def read_place_behind(plain: str, begin: int, spans: list[FieldSpan]) -> Locator | None:
    """The cited place behind a form that ends at ``begin``; its span is put to the others."""
    of_paper = _OF_PAPER_BEHIND.search(plain, begin)
    behind = plain[begin : of_paper.start() if of_paper else len(plain)]
    whole = _whole_place(behind)
    if whole is not None:
        spans.append(FieldSpan("locator", begin + whole[1], begin + whole[2], SURE))
        return whole[0]
    pages = EXPLICIT_PAGES.search(behind)
    if pages:
        first, last = pages.span(pages_group(pages))
        value = plain_pages(behind[first:last])
        volume, note = volume_before(behind, pages.start()), note_behind(behind, last)
        if volume is not None:
            value, first = f"{volume[0]}:{value}", volume[1]
        if note is not None:
            value, last = f"{value} n. {note[0]}", note[1]
        spans.append(FieldSpan("locator", begin + first, begin + last, SURE))
        return Locator("page", value)
    journal = _GERMAN_JOURNAL.match(behind) if "(" not in behind else None
    if journal is not None:
        # "Berg (Fn. 5), DÖV 1996, 57": the journal of the article is told again.
        spans.append(FieldSpan("locator", begin + journal.start("value"), begin + journal.end("value"), SURE))
        return Locator("page", plain_pages(journal["value"]))
    law = _OF_LAW.match(behind)
    if law is not None:
        # "ibid s 2(4)": another section of the same Act.
        spans.append(FieldSpan("locator", begin + law.start("value"), begin + law.end("value"), SURE))
        return Locator("article" if law["cue"].startswith("art") else "section", law["value"])
    sheet = _SHEET.match(behind)
    if sheet:
        spans.append(FieldSpan("locator", begin + sheet.start("value"), begin + sheet.end("value"), SURE))
        return Locator("folio", sheet["value"])
    section = _SECTION_AT.match(behind) if "§" in behind else None
    if section:
        spans.append(FieldSpan("locator", begin + section.start("value"), begin + section.end("value"), SURE))
        return Locator("section", plain_pages(section["value"]))
    bare = _BARE_PAGES.match(behind)
    spoken = _OF_JUDGMENT.match(behind) if bare is None else None
    if spoken is not None:
        first, last = spoken.span("value")
        spans.append(FieldSpan("locator", begin + first, begin + last, SURE))
        kind = "paragraph" if "[" in spoken["value"] or "para" in (spoken["cue"] or "") else "page"
        return Locator(kind, plain_pages(spoken["value"].replace("[", "").replace("]", "")))
    if bare is None:
        return _other_place(plain, begin, spans)
    spans.append(FieldSpan("locator", begin + bare.start("value"), begin + bare.end("value"), SURE))
    # "Ibid., 1.22.4": book, chapter and line of a classical work, not pages.
    kind = "section" if re.match(r"\d{1,4}\.\d", bare["value"]) else "page"
    return Locator(kind, plain_pages(bare["value"]))
