"""What stands before and behind the tokens of a citation, as the trained tagger sees it."""

from __future__ import annotations

import numpy as np

from verifier.citations.tagger.features import word_class
from verifier.citations.tagger.places import MARGIN, laid_out, place_columns
from verifier.citations.tagger.terms import BEGIN, END, TERMS
from verifier.citations.tagger.tokens import tokenize


def column(name: str, *texts: str) -> list[list[int]]:
    """The numbers of one column for each text, the texts laid out together."""
    cut = [tokenize(text) for text in texts]
    layout = laid_out([len(tokens) for tokens in cut])
    kinds: list[int] = []
    for tokens in cut:
        inner = [TERMS.number(word_class(token.text, token.spaced)) for token in tokens]
        kinds += [BEGIN] * MARGIN + inner + [END] * MARGIN
    values = place_columns(np.array(kinds), layout).numbers[name]
    return [values[first : first + len(t)].tolist() for first, t in zip(layout.firsts, cut, strict=True)]


def test_a_word_for_editors_counts_for_the_names_before_it_and_not_for_the_next_text() -> None:
    assert column("edit_ahead", "Li and Berg, eds. 1998", "Li 1998. ed.", "Li") == [
        [1, 1, 1, 1, 0, 0, 0],
        [2, 1, 1, 0, 0],
        [0],
    ]


def test_years_and_quotations_to_come_are_counted_behind_a_place_only() -> None:
    assert column("years_ahead", "1998 Li 1999", "2000 Li") == [[1, 1, 0], [0, 0]]
    assert column("quote_ahead", "Li, “Rivers”", "Li") == [[1, 1, 0, 0, 0], [0]]
    assert column("ins_ahead", "Li in Berg. In Asia") == [[2, 2, 2, 2, 0, 0]]


def test_places_and_presses_are_told_apart_before_and_behind() -> None:
    text = "Li. London: Routledge, p. 3"
    assert column("coming", text) == [[11, 11, 10, 10, 8, 8, 0, 0, 0]]
    assert column("seen", text) == [[0, 0, 0, 1, 1, 3, 3, 11, 11]]
