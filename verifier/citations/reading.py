"""The citations of a paper or a list, each read by what reads its form."""

from __future__ import annotations

from collections.abc import Sequence

from verifier.citations.abbreviated_journals import with_last_stop
from verifier.citations.around.open_brackets import with_bracket_as_comma
from verifier.citations.assemble import Assembled, assemble
from verifier.citations.completed_names import with_completed_names
from verifier.citations.documents_in_editions import with_document
from verifier.citations.double_roles import with_both_roles, with_one_role
from verifier.citations.editors_in_genitive import with_editors_in_nominative
from verifier.citations.forms import read_form
from verifier.citations.glosses import glosses, with_glosses, without_glosses
from verifier.citations.grammar.asides import without_asides
from verifier.citations.grammar.bracketed_names import without_bracketed_names
from verifier.citations.grammar.square_imprints import with_round_imprint
from verifier.citations.initials_behind import with_initials_in_front
from verifier.citations.italic_names import without_italic_names
from verifier.citations.lasting_notes import with_lasting_notes
from verifier.citations.left_over import with_left_over
from verifier.citations.russian_sites import with_russian_site
from verifier.citations.settling import settled
from verifier.citations.short_forms import ShortForm, read_short_form
from verifier.citations.tagger import Tagger
from verifier.citations.tight_brackets import with_tight_brackets
from verifier.citations.two_imprints import with_one_imprint, with_second_imprint
from verifier.model import Citation, FieldSpan, StyledText


def read_texts(texts: Sequence[StyledText], tagger: Tagger) -> list[ShortForm | Assembled]:
    """Read citations in their order; what the tagger has to read it gets at once, which is faster."""
    printed = [with_completed_names(with_tight_brackets(without_italic_names(text))) for text in texts]
    as_typed, printed = printed, [with_one_imprint(with_one_role(text)) for text in printed]
    said_again = [glosses(text.plain) for text in printed]
    texts = [
        with_bracket_as_comma(with_round_imprint(without_glosses(text, found)))
        for text, found in zip(printed, said_again, strict=True)
    ]
    read: list[ShortForm | Assembled | None] = [read_short_form(text) or read_form(text) for text in texts]
    left = [
        without_asides(with_initials_in_front(without_bracketed_names(text)))
        for text, known in zip(texts, read, strict=True)
        if known is None
    ]
    found = tagger([asides.text for asides in left])
    tagged = iter(
        with_left_over(
            asides.whole.plain,
            with_document(
                asides.whole,
                settled(asides.whole.plain, assemble(asides.whole.plain, (*tags, *asides.tags))),
            ),
            tags,
        )
        for asides, tags in zip(left, found, strict=True)
    )
    every = (known if known is not None else next(tagged) for known in read)
    whole = [with_lasting_notes(each) if isinstance(each, Assembled) else each for each in every]
    return [
        _told(text.plain, with_glosses(text.plain, each, again) if again else each)
        if isinstance(each, Assembled)
        else each
        for text, each, again in zip(as_typed, whole, said_again, strict=True)
    ]


def _told(plain: str, read: Assembled) -> Assembled:
    """A citation with what only all of its fields tell: Russian editors and sites, the stop of a journal."""
    read = with_second_imprint(plain, with_both_roles(plain, with_editors_in_nominative(plain, read)))
    return with_last_stop(plain, with_russian_site(read))


_LONGEST_UNREAD, _UNSURE = 200, 0.1


def read_citations(texts: Sequence[StyledText], tagger: Tagger) -> list[Citation]:
    """The citations of texts, without id and place."""
    return [_citation(text, read) for text, read in zip(texts, read_texts(texts, tagger), strict=True)]


def _citation(text: StyledText, read: ShortForm | Assembled) -> Citation:
    if isinstance(read, ShortForm):
        return Citation(
            "", "", text.plain, "misc", read.fields, read.spans, read.locator, short_form=read.kind
        )
    if not read.fields:
        # Nothing was understood; the entry that is made of it must still say what it is.
        title = {"title": " ".join(text.plain.split())[:_LONGEST_UNREAD].strip(" ,;:.")}
        span = FieldSpan("title", 0, len(text.plain), _UNSURE)
        return Citation("", "", text.plain, read.type, title, (span,), read.locator)
    return Citation("", "", text.plain, read.type, read.fields, read.spans, read.locator)
