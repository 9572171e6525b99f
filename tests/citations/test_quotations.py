"""What a paper quotes: the words in quotation marks of the sentence that calls a note."""

from __future__ import annotations

import pytest

from verifier.citations.quotations import quotations, quoted_words
from verifier.model import Citation, Marker, Note, NoteKind, NoteReading, StyledText

HAN = "自大坝建成以来，该河水位逐年下降，牧民水井已经干涸。"
LONG = "the level of the river has fallen every year"


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        (f"He wrote that “{LONG}”.", [LONG]),
        (f'He wrote that "{LONG}," and left.', [f"{LONG},"]),
        (f"Er schrieb: „{LONG}“.", [LONG]),
        (f"Il écrit : « {LONG} ».", [LONG]),
        ("He spoke of a “third neighbour” and of a “new type of relations”.", []),
        (
            "报道说：“自大坝建成以来，该河水位逐年下降，牧民水井已经干涸。”",
            ["自大坝建成以来，该河水位逐年下降，牧民水井已经干涸。"],
        ),
        ("所谓“第三邻国”政策", []),
        (f"He wrote that “{LONG}", []),
    ],
)
def test_sentences_are_quoted_and_terms_are_not(sentence: str, quoted: list[str]) -> None:
    assert list(quoted_words(sentence)) == quoted


def reading(label: str, context: str, cited: int = 1) -> NoteReading:
    note = Note(label, StyledText("Berg, Rivers."), (1, 1), (Marker(label, 1, 1, context),))
    citations = tuple(
        Citation(f"{label}{number}", label, "Berg, Rivers.", "book", {"title": "Rivers"})
        for number in range(cited)
    )
    return NoteReading(note, NoteKind.CITATION, citations)


def test_words_are_a_works_only_where_it_is_plain_whose_they_are() -> None:
    sentence = f"He wrote that “{LONG}”."
    assert quotations([reading("1", sentence)]) == {"10": (LONG,)}
    assert quotations([reading("1", sentence, cited=2)]) == {}
    assert quotations([reading("1", sentence), reading("2", sentence)]) == {}
    assert quotations([reading("1", "He wrote much.")]) == {}
