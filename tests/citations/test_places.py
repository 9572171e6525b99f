"""What the trained tagger knows of words and places: the same for training and for reading, by any batch."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from verifier.citations.tagger.codes import Codes
from verifier.citations.tagger.features import OFFSETS, PREFIXES, word_features, word_values
from verifier.citations.tagger.places import MARGIN, TEMPLATES, laid_out, place_columns
from verifier.citations.tagger.stretches import summary
from verifier.citations.tagger.sums import SEPARATOR, place_names
from verifier.citations.tagger.terms import BEGIN, END, TERMS
from verifier.citations.tagger.tokens import tokenize

CODES = st.lists(st.integers(0, 2**60), min_size=1, max_size=200, unique=True)


def names_of(text: str, letter: str) -> list[str]:
    place = [name for name, _ in TEMPLATES].index(letter)
    return [
        names[place].split(SEPARATOR, 1)[1].replace(SEPARATOR, " ") for names in place_names(tokenize(text))
    ]


def test_open_quotations_brackets_and_years_are_known_to_the_words_behind_them() -> None:
    # The class of the word, how many years were seen, whether a quotation and a bracket are open.
    assert names_of("Berg (2011) “Rivers” end", "K") == [
        "Xx 0 0 0",
        "( 0 0 0",
        "year 0 0 1",
        ") 1 0 1",
        "q( 1 0 0",
        "Xx 1 1 0",
        "q) 1 1 0",
        "xx 1 0 0",
    ]


def test_the_next_marks_and_the_word_behind_them_are_seen_from_afar() -> None:
    # The next mark, the class behind it, how far it is, the class of the word.
    assert names_of("Berg (2011). Rivers", "H") == [
        "( year 1 Xx",
        "). Xx 2 (",
        "). Xx 1 year",
        ". Xx 1 )",
        "$ $ 2 .",
        "$ $ 1 Xx",
    ]


def test_a_stop_behind_an_initial_parts_no_stretch() -> None:
    assert names_of("Berg, A. B. Rivers", "w") == ["1Xx", "1Xx", *["name"] * 5]
    assert names_of("Berg, Rivers. Sea", "w") == ["1Xx", "1Xx", "1Xx", "1Xx", "1Xx"]


def test_stretches_are_summed_up_by_what_they_hold() -> None:
    assert summary([]) == "-"
    assert summary(["year"]) == "year"
    assert summary(["d2", "-", "d3"]) == "range"
    assert summary(["Xx", "X"]) == "name"
    assert summary(["in-c", "Xx", "xx"]) == "in3"
    assert summary(["Xx", "xx", "xx", "xx"]) == "3l"


@given(st.lists(st.text(max_size=80), min_size=1, max_size=5))
def test_places_are_the_same_in_any_company(texts: list[str]) -> None:
    cut = [tokens for tokens in map(tokenize, texts) if tokens]
    if not cut:
        return
    kinds: list[int] = []
    for tokens in cut:
        inner = [TERMS.number(word_values(token.text, token.spaced)[1] or "") for token in tokens]
        kinds += [*[BEGIN] * MARGIN, *inner, *[END] * MARGIN]
    layout = laid_out([len(tokens) for tokens in cut])
    together = place_columns(np.array(kinds), layout)
    for number, tokens in enumerate(cut):
        first, size = layout.firsts[number], len(tokens)
        alone_layout = laid_out([size])
        alone = place_columns(np.array(kinds[first - MARGIN : first + size + MARGIN]), alone_layout)
        for name, column in alone.numbers.items():
            assert column[MARGIN:-MARGIN].tolist() == together.numbers[name][first : first + size].tolist()
        for name, column in alone.terms.items():
            assert column[MARGIN:-MARGIN].tolist() == together.terms[name][first : first + size].tolist()
        stretches = together.stretches[together.stretch_at[first : first + size]]
        assert alone.stretches[alone.stretch_at[MARGIN:-MARGIN]].tolist() == stretches.tolist()


@given(st.text(max_size=12).filter(lambda text: bool(tokenize(text))))
def test_what_words_are_seen_by_from_afar_they_are_seen_by_at_hand(text: str) -> None:
    token = tokenize(text)[0]
    assert len(word_values(token.text, token.spaced)) == sum(len(prefixes) for _, prefixes in PREFIXES)
    names = [set(seen) for seen in word_features(token.text, token.spaced)]
    own = names[OFFSETS.index(0)]
    assert all(seen <= own for seen in names)


@given(st.lists(CODES, min_size=1, max_size=4), CODES)
def test_codes_are_found_where_they_stand_and_others_nowhere(
    tables: list[list[int]], others: list[int]
) -> None:
    asked = [*(code for codes in tables for code in codes), *others]
    rising = [sorted(codes) for codes in tables]
    firsts = [sum(map(len, rising[:number])) for number in range(len(rising))]
    none = sum(map(len, rising))
    expected = [
        [first + codes.index(code) if code in codes else none for code in asked]
        for first, codes in zip(firsts, rising, strict=True)
    ]
    found = Codes([np.array(codes, np.int64) for codes in rising]).find(np.array([asked] * len(rising)))
    assert found.tolist() == expected
