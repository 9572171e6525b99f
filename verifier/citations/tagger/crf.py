"""A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): model file in, labels out.

The weights come from `tools/train_tagger.py`. Many texts are labelled at once, since the work for one step of
many is hardly more than for one step of one; and what a word or a place adds to the scores is kept, since
words come again (`verifier.citations.tagger.sums`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from verifier.citations.tagger.features import OFFSETS
from verifier.citations.tagger.places import TEMPLATES
from verifier.citations.tagger.sums import SEPARATOR, Floats, PlaceSums, Vocabulary, WordSums, code_of
from verifier.citations.tagger.tokens import Token

MODEL_FILE = "model.npz"
_TOGETHER = 128
"""Texts decoded in one go; they are sorted by length first, so that little is spent on padding."""


@dataclass(frozen=True, slots=True)
class Labelling:
    """The labels of a text's tokens (as indices), and how probable each label is for each token."""

    path: npt.NDArray[np.intp]
    marginals: Floats
    chances: list[float]
    """Of each token how probable the label of the path is."""


class Model:
    """A trained tagger: the sums of its features, ``moves`` between labels, and how far it may be trusted."""

    def __init__(
        self, labels: Sequence[str], words: WordSums, places: PlaceSums, moves: Floats, trust: Floats
    ) -> None:
        self.labels = tuple(labels)
        self.moves = moves
        self._words = words
        self._places = places
        self._column = {label: place for place, label in enumerate(labels)}
        self._trust: list[list[float]] = trust.tolist()

    def label(self, texts: Sequence[Sequence[Token]]) -> list[Labelling]:
        """Label the tokens of texts; a text without tokens gets an empty labelling."""
        order = sorted((i for i in range(len(texts)) if texts[i]), key=lambda i: -len(texts[i]))
        none = Labelling(np.zeros(0, np.intp), np.zeros((0, len(self.labels)), np.float32), [])
        found = [none] * len(texts)
        for first in range(0, len(order), _TOGETHER):
            some = order[first : first + _TOGETHER]
            lengths = [len(texts[i]) for i in some]
            scores = self._scores([texts[i] for i in some], lengths)
            for i, labelling in zip(some, _decoded(scores, lengths, self.moves), strict=True):
                found[i] = labelling
        return found

    def trusted(self, label: str, probability: float) -> float:
        """How often fields of a label were right that had this probability, by measurement."""
        row = self._trust[self._column[label]]
        place = min(max(probability, 0.0), 1.0) * (len(row) - 1)
        below = min(int(place), len(row) - 2)
        return round(row[below] + (place - below) * (row[below + 1] - row[below]), 3)

    def _scores(self, texts: Sequence[Sequence[Token]], lengths: Sequence[int]) -> Floats:
        """The score of each label for each token, as time × text × labels, the longest text first."""
        total = self._words.of(texts) + self._places.of(texts)
        scores = np.zeros((lengths[0], len(texts), len(self.labels)), np.float32)
        steps = np.concatenate([np.arange(length) for length in lengths])
        scores[steps, np.repeat(np.arange(len(texts)), lengths)] = total
        return scores


def _decoded(scores: Floats, lengths: Sequence[int], moves: Floats) -> Iterable[Labelling]:
    """Viterbi's best path and the forward-backward marginals of texts sorted by falling length."""
    steps, count, width = scores.shape
    alive = [sum(length > step for length in lengths) for step in range(steps)]
    back = np.zeros((steps, count, width), np.intp)
    best = scores[0].copy()
    weight = np.exp(scores - scores.max(axis=2, keepdims=True))
    chance = np.exp(moves - moves.max())
    forward = np.zeros_like(weight)
    forward[0] = weight[0] / weight[0].sum(axis=1, keepdims=True)
    for step in range(1, steps):
        rows = alive[step]
        reached = best[:rows, :, None] + moves
        back[step, :rows] = reached.argmax(axis=1)
        best[:rows] = reached.max(axis=1) + scores[step, :rows]
        onward = (forward[step - 1, :rows] @ chance) * weight[step, :rows]
        forward[step, :rows] = onward / onward.sum(axis=1, keepdims=True)
    backward = np.ones_like(weight)
    for step in range(steps - 2, -1, -1):
        rows = alive[step + 1]
        came = (weight[step + 1, :rows] * backward[step + 1, :rows]) @ chance.T
        backward[step, :rows] = came / came.sum(axis=1, keepdims=True)
    marginals = forward * backward
    marginals /= np.maximum(marginals.sum(axis=2, keepdims=True), 1e-30)
    paths = np.zeros((steps, count), np.intp)
    last = best.argmax(axis=1)
    at = np.array(lengths) - 1
    current = last.copy()
    for step in range(steps - 1, -1, -1):
        rows = alive[step]
        ending = at[:rows] == step
        current[:rows] = np.where(ending, last[:rows], current[:rows])
        paths[step, :rows] = current[:rows]
        if step:
            current[:rows] = back[step, np.arange(rows), current[:rows]]
    chances = np.take_along_axis(marginals, paths[:, :, None], axis=2)[:, :, 0].T.tolist()
    return [
        Labelling(paths[:length, column], marginals[:length, column], chances[column][:length])
        for column, length in enumerate(lengths)
    ]


@cache
def load_model() -> Model:
    """Read the model that the package ships, once."""
    return read_model(files("verifier.citations.tagger").joinpath(MODEL_FILE).read_bytes())


def read_model(data: bytes) -> Model:
    """Read a model as `write_model` wrote it."""
    with np.load(BytesIO(data), allow_pickle=False) as stored:
        labels = _texts(stored["labels"])
        counts = stored["counts"]
        weights = np.zeros((len(counts), len(labels)), np.float32)
        weights[np.repeat(np.arange(len(counts)), counts), stored["columns"]] = stored["values"]
        sizes = stored["sizes"]
        rows = np.split(weights, np.cumsum(sizes)[:-1])
        names = _texts(stored["words"])
        cuts = [0, *np.cumsum(sizes[: len(OFFSETS)]).tolist()]
        words = WordSums([names[a:b] for a, b in pairwise(cuts)], rows[: len(OFFSETS)])
        codes = np.split(stored["codes"], np.cumsum(sizes[len(OFFSETS) :])[:-1])
        vocabulary = Vocabulary(_numbered(stored["texts"]), _numbered(stored["pairs"]))
        places = PlaceSums(vocabulary, codes, rows[len(OFFSETS) :])
        return Model(labels, words, places, stored["moves"], stored["trust"])


def write_model(
    labels: Sequence[str], weights: Mapping[tuple[str, str], float], moves: Floats, trust: Floats
) -> bytes:
    """A model file of weights by (feature, label); half precision is enough for sums of eighty weights."""
    column = {label: place for place, label in enumerate(labels)}
    by_feature: dict[str, list[tuple[int, float]]] = {}
    for (feature, label), weight in sorted(weights.items()):
        by_feature.setdefault(feature, []).append((column[label], weight))
    words, codes, vocabulary = _in_groups(by_feature)
    sizes = [len(group) for group in words] + [len(group) for group in codes]
    order = [feature for group in words for _, feature in group]
    order += [feature for group in codes for _, feature in group]
    flat = [pair for feature in order for pair in by_feature[feature]]
    stream = BytesIO()
    np.savez_compressed(
        stream,
        labels=_bytes(labels),
        words=_bytes([name for group in words for name, _ in group]),
        texts=_bytes(list(vocabulary.texts)),
        pairs=_bytes(list(vocabulary.words)),
        codes=np.array([code for group in codes for code, _ in group], np.int64),
        sizes=np.array(sizes, np.int64),
        counts=np.array([len(by_feature[feature]) for feature in order], np.uint8),
        columns=np.array([place for place, _ in flat], np.uint8),
        values=np.array([weight for _, weight in flat], np.float16),
        moves=moves.astype(np.float32),
        trust=trust.astype(np.float32),
    )
    return stream.getvalue()


def with_trust(data: bytes, trust: Floats) -> bytes:
    """A model file with another measure of trust."""
    with np.load(BytesIO(data), allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    stream = BytesIO()
    np.savez_compressed(stream, **{**arrays, "trust": trust.astype(np.float32)})
    return stream.getvalue()


def _in_groups(
    features: Iterable[str],
) -> tuple[list[list[tuple[str, str]]], list[list[tuple[int, str]]], Vocabulary]:
    """Features of words by their distance and of places by their template, each with its name or code."""
    prefixes = {str(offset): place for place, offset in enumerate(OFFSETS)}
    letters = {letter: place for place, (letter, _) in enumerate(TEMPLATES)}
    words: list[list[tuple[str, str]]] = [[] for _ in OFFSETS]
    codes: list[list[tuple[int, str]]] = [[] for _ in TEMPLATES]
    vocabulary = Vocabulary({}, {})
    for feature in features:
        letter, _, values = feature.partition(SEPARATOR)
        prefix = feature[:2] if feature[0] == "-" else feature[0]
        if values and letter in letters:
            code = code_of(letter, values.split(SEPARATOR), vocabulary)
            codes[letters[letter]].append((code, feature))
        elif prefix in prefixes:
            words[prefixes[prefix]].append((feature[len(prefix) :], feature))
    return words, [sorted(group) for group in codes], vocabulary


def _bytes(texts: Sequence[str]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join(texts).encode(), np.uint8)


def _texts(stored: npt.NDArray[np.uint8]) -> list[str]:
    return stored.tobytes().decode().split("\n")


def _numbered(stored: npt.NDArray[np.uint8]) -> dict[str, int]:
    return {text: number for number, text in enumerate(_texts(stored), 1)}
