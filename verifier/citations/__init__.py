"""From the text of notes to citations with fields: split, tag, assemble.

`read_notes` reads the notes of a paper, `read_references` its reference list, `parse_citation` one
citation as a person types it.
"""

from __future__ import annotations

from verifier.citations.assemble import assemble
from verifier.citations.notes import read_notes, read_references
from verifier.citations.short_forms import read_short_form
from verifier.citations.tagger import tag_by_rules
from verifier.documents.inline import read_inline
from verifier.model import Citation, FieldSpan

__all__ = ["parse_citation", "read_notes", "read_references"]

MAX_CITATION = 20_000
"""Code points of a citation that are read; a longer line is no citation, and its end is left alone."""


def parse_citation(text: str) -> Citation:
    """Read one citation, typed as text or as Markdown with ``*italics*``.

    The spans are code points of ``text`` as given. A text that is no citation gives what there is.
    """
    inline = read_inline(text[:MAX_CITATION])
    short = read_short_form(inline.text)
    if short is not None:
        return Citation("", "", text, "misc", short.fields, (), short.locator, short_form=short.kind)
    read = assemble(inline.text.plain, tag_by_rules(inline.text))
    spans = tuple(
        FieldSpan(span.field, inline.offsets[span.start], inline.offsets[span.end - 1] + 1, span.confidence)
        for span in read.spans
        if span.start < span.end
    )
    return Citation("", "", text, read.type, read.fields, spans, read.locator)
