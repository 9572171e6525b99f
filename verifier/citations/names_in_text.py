"""The names of decisions that a paper's text gives in front of a note, which tells only the report.

“In *Bramhope v Leach*,¹ the court …” with the note “[1921] 2 Ch 98 (CA) 104.”
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from verifier.citations.forms.reports_alone import is_report_alone
from verifier.model import Citation, Note
from verifier.patterns import late_pattern

_WORD = r"[^\Wa-z\d_][\w’'.&-]*"
# "Secretary of State for the Home Department", "R (Daly)", "Marks & Spencer plc".
_PARTY = (
    rf"{_WORD}(?:\s(?:\((?:No\s\d|{_WORD}(?:\s{_WORD}){{0,3}})\)"
    rf"|(?:(?:of|for|&)\s(?:the\s)?)?{_WORD}|plc|ltd))*"
)
_NAME = late_pattern(
    rf"(?P<name>(?:{_PARTY}\sv\.?\s{_PARTY}|(?:Re|In\sre|Ex\sp(?:arte)?)\s{_PARTY}|{_PARTY}[’']s\sCase))(?=[\s,.;:)’”*]|\Z)"
)
# "In Smith v Jones", "See R v Oldham": the sentence begins, and no party.
_NO_PARTY = late_pattern(
    r"(?:In|See|From|After|Since|Before|Under|Unlike|Following|Compare|And|But|The|Both|Thus|As|By|Per|On|With|Nor|Then)\s(?=[^\Wa-z\d_])"
)
_SURE = 0.6


def named_in_text(
    note: Note, citations: Sequence[Citation], calls: Mapping[str, Sequence[str]]
) -> list[Citation]:
    """The citations of a note; a decision told by its report alone has the name that the text gives it.

    ``calls`` are the labels of the notes that each sentence of the text calls, in their order. Where a
    sentence names more decisions than it calls notes, or fewer, none is taken for this note's.
    """
    alone = [place for place, citation in enumerate(citations) if is_report_alone(citation)]
    if len(alone) != 1 or len(citations) != 1 or not note.markers:
        return list(citations)
    sentence = note.markers[0].context
    names = names_of_decisions(sentence)
    called = calls.get(sentence, ())
    if len(names) == len(called) and note.label in called:
        return [_named(citations[0], names[called.index(note.label)])]
    return [_named(citations[0], names[0])] if len(names) == 1 else list(citations)


def names_of_decisions(sentence: str) -> list[str]:
    """The decisions that a sentence names by their parties, from left to right."""
    return [_without_beginning(match) for match in _NAME.finditer(sentence)]


def calls_by_sentence(notes: Sequence[Note]) -> dict[str, list[str]]:
    """For each sentence of the text the notes that it calls."""
    calls: dict[str, list[str]] = {}
    for note in notes:
        for marker in note.markers[:1]:
            calls.setdefault(marker.context, []).append(note.label)
    return calls


def _without_beginning(match: re.Match[str]) -> str:
    name = match["name"].rstrip(".’'")
    while (begun := _NO_PARTY.match(name)) is not None:
        name = name[begun.end() :]
    return name


def _named(citation: Citation, name: str) -> Citation:
    """The citation by a name that does not stand in it: nothing of the note is the place of its title."""
    spans = tuple(
        replace(span, confidence=_SURE) if span.field == "title" else span for span in citation.spans
    )
    return replace(citation, fields={**citation.fields, "title": name}, spans=spans)


__all__ = ["calls_by_sentence", "named_in_text", "names_of_decisions"]
