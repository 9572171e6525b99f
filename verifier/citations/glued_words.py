"""Words at the end of a field that are none of it: the kind of a thesis, a group of authors, "in press".

A tagger that finds no mark between a title and what is said of its work takes both for the title; the words
themselves say what they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.plain_names import biblatex_names
from verifier.citations.read_fields import in_order, printed_words, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

# "Écrire en classe. | Thèse de doctorat en sciences de l’éducation".
_THESIS = late_pattern(
    r"[.,]\s(?P<type>(?:(?:Thèse|Tese|Tesis|Tesi)\s(?:de|di|doctoral|doutoral|d[’']État)|(?:PhD|Ph\.\s?D\.|Doctoral|Master[’']?s?|MA|MSc)\s(?:[Tt]hesis|[Dd]issertation)"
    r"|Mémoire\sde\s(?:master|maîtrise|DEA)|Dissertação\sde|Inaug(?:ural|\.)-Diss(?:ertation|\.)?)(?:\s[^.;:]{2,70})?)[.,]?\Z"
)
_PERSONAL = late_pattern(
    r",?\s?\(?(?:(?:personal|private)\scommunications?|persönliche\sMitteilung|comunicación\spersonal|comunicação\spessoal|communication\spersonnelle)\)?",
    re.IGNORECASE,
)
# "Fotheringham DR, Uchino M, | for the STRIVE-2 Investigators. | Intracoronary abciximab".
_GROUP = late_pattern(
    r"(?P<group>(?:for|on\sbehalf\sof|and)\sthe\s[^\Wa-z\d_][^.;:]{2,80}?\s(?:Investigators|Group|Collaborators|Collaboration|Consortium|Network|Committee|Team))[.:]\s(?=[^\Wa-z\d_])"
)
_ISSUE_WORD = late_pattern(r",?\s(?:n[º°]|n\.[º°]|nr\.?|no\.?|núm\.?|№)\Z")
_IN_PRESS = late_pattern(r"corso\sdi\s(?:stampa|pubblicazione)", re.IGNORECASE)
_QUOTED_BEHIND = late_pattern(r",\s[«“](?P<journal>[^«»“”]{3,80})[»”]?\Z")


def without_glued_words(text: str, read: Assembled) -> Assembled:
    """The fields of a citation without words that say what it is; ``text`` is the citation."""
    for name, reader in _BY_FIELD:
        span = span_of(read, name) if name in read.fields else None
        if span is not None:
            read = reader(text, read, span)
    return read


def _kind_of_thesis(text: str, read: Assembled, title: FieldSpan) -> Assembled:
    match = _THESIS.search(text, title.start, title.end) if "type" not in read.fields else None
    if match is None:
        return read
    names = {"publisher": "institution"} if "institution" not in read.fields else {}
    fields = {names.get(name, name): value for name, value in read.fields.items()}
    fields |= {"title": printed_words(text, title.start, match.start()), "type": match["type"]}
    spans = [
        replace(each, field=names.get(each.field, each.field)) for each in read.spans if each is not title
    ]
    spans.append(replace(title, end=match.start()))
    spans.append(replace(title, field="type", start=match.start("type"), end=match.end("type")))
    return Assembled("thesis", fields, in_order(spans), read.locator)


def _said_in_person(text: str, read: Assembled, author: FieldSpan) -> Assembled:
    told = _PERSONAL.search(text, author.start, author.end)
    names = biblatex_names(text[author.start : told.start()]) if told is not None else ""
    if told is None or not names or text[told.end() :].strip(" ."):
        return read
    spans = [replace(each, end=told.start()) if each is author else each for each in read.spans]
    return Assembled(read.type, {**read.fields, "author": names}, in_order(spans), read.locator)


def _group_of_authors(text: str, read: Assembled, title: FieldSpan) -> Assembled:
    match = _GROUP.match(text, title.start, title.end) if "author" in read.fields else None
    if match is None or "note" in read.fields:
        return read
    fields = {**read.fields, "title": printed_words(text, match.end(), title.end), "note": match["group"]}
    spans = [replace(each, start=match.end()) if each is title else each for each in read.spans]
    spans.append(replace(title, field="note", start=match.start("group"), end=match.end("group")))
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _word_of_issue(text: str, read: Assembled, journal: FieldSpan) -> Assembled:
    match = _ISSUE_WORD.search(text, journal.start, journal.end)
    if match is None:
        return read
    names = {"volume": "number"} if "volume" in read.fields and "number" not in read.fields else {}
    fields = {names.get(name, name): value for name, value in read.fields.items()}
    fields["journaltitle"] = printed_words(text, journal.start, match.start())
    spans = [
        replace(each, end=match.start())
        if each is journal
        else replace(each, field=names.get(each.field, each.field))
        for each in read.spans
    ]
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _in_press(text: str, read: Assembled, host: FieldSpan) -> Assembled:
    title = span_of(read, "title")
    if _IN_PRESS.fullmatch(read.fields["booktitle"]) is None or title is None:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "booktitle"}
    fields["pubstate"] = "forthcoming"
    spans = [replace(each, field="pubstate") if each is host else each for each in read.spans]
    journal = _QUOTED_BEHIND.search(text, title.start, title.end)
    if journal is None:
        return Assembled("misc", fields, in_order(spans), read.locator)
    fields |= {"title": printed_words(text, title.start, journal.start()), "journaltitle": journal["journal"]}
    spans = [replace(each, end=journal.start()) if each is title else each for each in spans]
    spans.append(
        replace(title, field="journaltitle", start=journal.start("journal"), end=journal.end("journal"))
    )
    return Assembled("article", fields, in_order(spans), read.locator)


_BY_FIELD: tuple[tuple[str, Callable[[str, Assembled, FieldSpan], Assembled]], ...] = (
    ("title", _kind_of_thesis),
    ("author", _said_in_person),
    ("title", _group_of_authors),
    ("journaltitle", _word_of_issue),
    ("booktitle", _in_press),
)
