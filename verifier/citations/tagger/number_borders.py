"""Borders of reports, series, parts and volumes, whose numbers a model left to a neighbouring field.

The menders of `verifier.citations.tagger.pairs`, which names them by the labels of the two fields.
"""

from __future__ import annotations

import re

from verifier.citations.canvas import Tag
from verifier.citations.tagger.interface import Mended
from verifier.signs import Signs

_OF_COMPUTING = re.compile(r"\s(?P<letters>[A-Z]{2,6})\Z")
_MEETING = re.compile(r"[A-Z][A-Za-z]{1,9}")
_PART = re.compile(r"(?P<part>I{1,3}|IV|V|VI{1,3}|IX|X{1,2}I{0,3})\.\s(?=[^\Wa-z\d_]\w)")
_ORDINAL_END = re.compile(r"\b\d{1,3}\Z")
_BIRTHDAY = re.compile(r"(?:Geburtstag|Todestag|Jahrhundert|Jubiläum|Jahrestag|Jahrg)")
_JOURNAL_AND_VOLUME = re.compile(
    r"(?P<journal>[^\Wa-z\d_][\w.]{1,15}(?:\s[^\W\d_][\w.]{0,15}){0,5}),?\s(?:vol\.\s|[Bb]d\.\s)?(?P<volume>[A-Z]?\d{1,4}[A-Z]?)"
)
_REPORT_FORM = (
    r"(?P<kind>(?:[A-Z][\w&/-]{1,12}\s){0,3}(?:[Tt]ech(?:nical|\.)|[Rr]esearch|[Ii]nternal)\s(?:[Rr]eport|[Rr]ep\.?|[Mm]emo(?:randum)?)"
    r"|Rapport\sde\s[Rr]echerche|Rapport\s(?:[Tt]echnique|[Ii]nterne)|Forschungsbericht|Technischer\sBericht|Interner\sBericht|Informe\s[Tt]écnico|Rapporto\s(?:[Tt]ecnico|[Ii]nterno)"
    r"|[A-Z]{2,5}\sMemo)(?:\s(?:[Nn]o\.?|[Nn]r\.?|[Nn]umber|\#))?(?:\s(?P<number>(?=[\w./:-]{0,12}\d)[\w./:-]{1,20}\w|\d|[A-Z]{0,4}))?\.?\Z"
)
_REPORT = re.compile(_REPORT_FORM)
_REPORT_BEHIND = re.compile(r"[.,]\s" + _REPORT_FORM)
_REPORT_WORDS = Signs("eport", "Rep.", "rep.", "emo", "apport", "ericht", "Informe")
_CODE_END = re.compile(r",\s(?P<code>[A-Z]{2,6}(?:[-\s][A-Z]{1,4})?)\Z")
_CODE_NUMBER = re.compile(r"\d{2,4}[-./]\d{1,4}")
_SERIES_END = re.compile(
    r"[.,]\s(?P<series>(?:Springer\s)?Lecture\sNotes\sin\s[A-Z][A-Za-z\s]{3,50}|LNCS|LNAI|LNM)(?:,?\s(?:[Vv]ol(?:ume|\.)?\s|[Nn]o\.\s)?(?P<number>\d{1,5}))?\Z"
)
_LECTURES = Signs("ecture Notes", "LNCS", "LNAI", "LNM")


def letters_of_volume(text: str, journal: Tag, volume: Tag) -> Mended:
    """The letters of a volume that a journal took with it, or a meeting with its year: "PAMI-9"."""
    hyphen = journal.end
    if text[volume.start - 1] not in "-–" and text[volume.start] not in "-–":
        return None
    letters = _OF_COMPUTING.search(text, journal.start + 1, journal.end)
    if letters:
        return journal._replace(end=letters.start()), volume._replace(start=letters.start("letters"))
    if not _MEETING.fullmatch(text, journal.start, journal.end) or volume.end - hyphen not in (3, 5):
        return None
    if not text[journal.start : journal.end].isupper():
        return None
    return (journal._replace(label="container:book", end=volume.end),)


def part_in_journal(text: str, title: Tag, journal: Tag) -> Mended:
    """The number of a part, which a journal took with it: "Hot springs. | I. Trans Mycol Soc Jpn"."""
    part = _PART.match(text, journal.start, journal.end)
    if part is None or text[title.end : journal.start] not in (". ", ", ", ": "):
        return None
    return title._replace(end=part.end("part")), journal._replace(start=part.end())


def report_in_journal(text: str, journal: Tag, behind: Tag) -> Mended:
    """A report with its number is no journal: "SICS Research Report R | 91:07"."""
    if not _REPORT_WORDS.found_in(text):
        return None
    report = _REPORT.fullmatch(text, journal.start, journal.end)
    if report is None:
        return None
    kind = Tag("report", *report.span("kind"), journal.confidence)
    if behind.label not in ("volume", "number", "pages"):
        return (kind, behind)
    start = report.start("number") if report["number"] else behind.start
    return kind, Tag("number", start, behind.end, behind.confidence)


def report_in_title(text: str, title: Tag, behind: Tag) -> Mended:
    """A report with its number at the end of a title: "Steiner trees. Rapport de Recherche 1209, INRIA"."""
    if not _REPORT_WORDS.found_in(text):
        return None
    report = _REPORT_BEHIND.search(text, title.start + 4, title.end)
    if report is None or not report["number"]:
        return None
    return (
        title._replace(end=report.start()),
        Tag("report", *report.span("kind"), title.confidence),
        Tag("number", *report.span("number"), title.confidence),
        behind,
    )


def code_of_report(text: str, press: Tag, pages: Tag) -> Mended:
    """The code of a report behind a body, whose number was taken for pages: "Stanford, KSL | 91-66"."""
    code = _CODE_END.search(text, press.start + 4, press.end)
    if code is None or text[press.end : pages.start] not in (" ", "-"):
        return None
    if not _CODE_NUMBER.fullmatch(text, pages.start, pages.end):
        return None
    return press._replace(end=code.start()), Tag("number", code.start("code"), pages.end, pages.confidence)


def series_in_title(text: str, title: Tag, press: Tag) -> Mended:
    """A series of proceedings at the end of a title: "…, Lecture Notes in Computer Science 176, Springer"."""
    if not _LECTURES.found_in(text):
        return None
    cut = _SERIES_END.search(text, title.start + 4, title.end)
    if cut is None:
        return None
    parts = [Tag(label, *cut.span(label), title.confidence) for label in ("series", "number") if cut[label]]
    return (title._replace(end=cut.start()), *parts, press)


def ordinal_in_book(text: str, book: Tag, behind: Tag) -> Mended:
    """A birthday in the name of a book: "Wirtschaft. Fs. zum 65. | Geburtstag von F. Lütge, Stuttgart"."""
    if text[book.end : book.end + 2] != ". " or not text[book.end - 1].isdigit():
        return None
    if behind.start - book.end > len(". ") or not _BIRTHDAY.match(text, behind.start):
        return None
    if not _ORDINAL_END.search(text, book.start, book.end):
        return None
    return (book._replace(end=behind.end),)


def journal_for_title(text: str, title: Tag, pages: Tag) -> Mended:
    """A journal and its volume where a reference has no title: "Physica B 403, | 1774 (2008)"."""
    if not text[title.end - 1].isdigit() or text[title.end : pages.start] not in (", ", ","):
        return None
    match = _JOURNAL_AND_VOLUME.fullmatch(text, title.start, title.end)
    if match is None or text[pages.end : pages.end + 2] != " (":
        return None
    return (
        title._replace(label="container:journal", end=match.end("journal")),
        Tag("volume", *match.span("volume"), title.confidence),
        pages,
    )
