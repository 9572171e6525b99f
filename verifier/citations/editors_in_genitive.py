"""Editors in the nominative, as "под ред. Г. А. Мясищевой" puts them into the genitive.

A catalogue knows the book by "Мясищева, Г. А.", and a back reference names her so.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.grammar.genitives import of_genitive
from verifier.citations.plain_names import biblatex_names
from verifier.citations.read_fields import span_of
from verifier.patterns import late_pattern

_UNDER = late_pattern(
    r"(?<!\w)[Пп]од\.?\s(?:общ(?:ей|\.)\s)?(?:науч(?:ной|\.)\s)?ред(?:акцией|\.)\s(?:(?:и\sс\s[а-яё]+\.\s|акад\.\s|проф\.\s|чл\.-кор\.\s|докт\.\s|д-ра\s[а-я.]{2,8}\sнаук\s))?\Z"
)
_TRANSLATED = late_pattern(r"(?<!\w)[Пп]ер(?:евод|\.)(?:\sс\s[а-яё.-]{2,14}(?:\sяз\.)?)?,?\s\Z")
_NEAR = 60


def with_editors_in_nominative(text: str, read: Assembled) -> Assembled:
    """The citation with its editors and translators in the nominative, where their endings tell it."""
    if text.isascii() or ("ред" not in text and "ер." not in text):
        return read
    fields = dict(read.fields)
    for role, cue in (("editor", _UNDER), ("translator", _TRANSLATED)):
        span = span_of(read, role)
        if span is None or cue.search(text, max(0, span.start - _NEAR), span.start) is None:
            continue
        names = text[span.start : span.end]
        turned = of_genitive(names, surely=role == "editor")
        if turned and turned != names:
            fields[role] = biblatex_names(turned)
    return Assembled(read.type, fields, read.spans, read.locator) if fields != read.fields else read
