"""Citations as people type them, many at once: `parse_citations`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from verifier.citations.article_numbers import with_page_of_list
from verifier.citations.reading import read_texts
from verifier.citations.short_forms import ShortForm
from verifier.citations.tagger import Tagger, tag_by_style
from verifier.documents.inline import Inline, read_inline
from verifier.model import Citation, FieldSpan, StyledText
from verifier.patterns import late_pattern

MAX_CITATION = 20_000
"""Code points of a citation that are read; a longer line is no citation, and its end is left alone."""

_AT_ONCE = 512
_MARKS = ("*", "_", "\\", "<", "\t", "\n", "\r", "\f", "\v", "\u00a0", "\u2028", "\u2029", "](", "  ")
_ENTITY = late_pattern(r"&(?:#|[A-Za-z][A-Za-z\d]{1,31};)")


def parse_citations(texts: Iterable[str], tagger: Tagger = tag_by_style) -> Iterator[Citation]:
    """Read citations, each typed as text or as Markdown with ``*italics*``, in their order.

    The spans are code points of the text as given. A text that is no citation gives what there is.
    Reading many at once is several times faster than one by one. ``tagger`` is another than our own.
    """
    waiting = iter(texts)
    while batch := list(islice(waiting, _AT_ONCE)):
        yield from _parse(batch, tagger)


def parse_citation(text: str) -> Citation:
    """Read one citation; see `parse_citations`."""
    return _parse([text], tag_by_style)[0]


def _parse(texts: Sequence[str], tagger: Tagger) -> list[Citation]:
    inlines = [_inline(text[:MAX_CITATION]) for text in texts]
    citations = []
    read = read_texts([inline.text for inline in inlines], tagger)
    for text, inline, found in zip(texts, inlines, read, strict=True):
        spans = found.spans if inline.offsets is _SAME else _in_source(found.spans, inline.offsets)
        if isinstance(found, ShortForm):
            short = Citation("", "", text, "misc", found.fields, spans, found.locator, short_form=found.kind)
            citations.append(short)
            continue
        whole = Citation("", "", text, found.type, found.fields, spans, found.locator)
        citations.append(with_page_of_list(whole))
    return citations


_SAME = tuple(range(MAX_CITATION + 1))


def _inline(text: str) -> Inline:
    """The text with its italics; most have no markup, so that nothing moves."""
    if any(map(text.__contains__, _MARKS)) or ("&" in text and _ENTITY.search(text)):
        return read_inline(text)
    return Inline(StyledText(text), _SAME)


def _in_source(spans: Sequence[FieldSpan], offsets: Sequence[int]) -> tuple[FieldSpan, ...]:
    return tuple(
        FieldSpan(span.field, offsets[span.start], offsets[span.end - 1] + 1, span.confidence)
        for span in spans
        if span.start < span.end
    )
