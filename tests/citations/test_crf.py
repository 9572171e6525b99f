"""The decoder of the trained tagger, against every possible path, and the file that holds its weights."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.citations.tagger.crf import Model, load_model, read_model, write_model
from verifier.citations.tagger.decoding import decoded
from verifier.citations.tagger.tokens import tokenize

SCORES = st.lists(
    st.lists(st.floats(-4, 4, allow_nan=False, width=32), min_size=3, max_size=3), min_size=1, max_size=4
)


@given(SCORES, st.lists(st.floats(-2, 2, width=32), min_size=9, max_size=9))
def test_path_and_marginals_are_those_of_all_paths_weighed(
    scores: list[list[float]], moves: list[float]
) -> None:
    table = np.array(scores, np.float32)
    between = np.array(moves, np.float32).reshape(3, 3)
    (labelling,) = decoded(table, [len(scores)], between, np.ones(len(scores), bool))
    weights = {}
    for path in product(range(3), repeat=len(scores)):
        steps = sum(scores[step][label] for step, label in enumerate(path))
        weights[path] = steps + sum(between[a, b] for a, b in pairwise(path))
    best = max(weights.values())
    assert weights[tuple(labelling.path.tolist())] == pytest.approx(best, abs=1e-3)
    total = sum(np.exp(weight) for weight in weights.values())
    for step in range(len(scores)):
        for label in range(3):
            share = sum(np.exp(weight) for path, weight in weights.items() if path[step] == label) / total
            assert labelling.marginals[step, label] == pytest.approx(share, abs=1e-3)


def test_many_texts_at_once_are_labelled_as_each_by_itself() -> None:
    model = load_model()
    texts = [
        tokenize(text)
        for text in ("Berg, A. (2011). Rivers. London: Routledge.", "", "J Endod 2000;35:1-2", "a")
    ]
    together = model.label(texts)
    for text, labelling in zip(texts, together, strict=True):
        (alone,) = model.label([text])
        assert alone.path.tolist() == labelling.path.tolist()
        assert np.allclose(alone.marginals, labelling.marginals, atol=1e-4)


def test_a_model_file_gives_back_labels_weights_and_trust() -> None:
    weights = {("0w=berg", "author"): 1.5, ("0w=london", "location"): 2.0, ("w\x1fyear", "date"): 1.0}
    labels = ["author", "date", "location"]
    moves = np.arange(9, dtype=np.float32).reshape(3, 3)
    trust = np.tile(np.linspace(0.5, 1, 11, dtype=np.float32), (3, 1))
    model: Model = read_model(write_model(labels, weights, moves, trust))
    assert model.labels == tuple(labels)
    assert model.trusted("date", 0.0) == 0.5
    assert model.trusted("date", 1.0) == 1.0
    (labelling,) = model.label([tokenize("Berg")])
    assert model.labels[labelling.path[0]] == "author"
