"""Editors in the nominative: "под ред. Г. А. Мясищевой" puts their names into the genitive.

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
_NEAR = 60


def with_editors_in_nominative(text: str, read: Assembled) -> Assembled:
    """The citation with its editors in the nominative, where a cue and their endings tell it."""
    if text.isascii() or ("од ред" not in text and "од общ" not in text and "од. ред" not in text):
        return read
    span = span_of(read, "editor")
    if span is None or _UNDER.search(text, max(0, span.start - _NEAR), span.start) is None:
        return read
    names = text[span.start : span.end]
    turned = of_genitive(names)
    if not turned or turned == names:
        return read
    return Assembled(read.type, {**read.fields, "editor": biblatex_names(turned)}, read.spans, read.locator)
