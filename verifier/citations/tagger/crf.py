"""A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): model file in, labels out.

The weights come from `tools/train_tagger.py`. Many texts are labelled at once, since the work for one step of
many is hardly more than for one step of one; and what a word or a place adds to the scores is kept, since
words come again (`verifier.citations.tagger.sums`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from verifier.citations.tagger.decoding import Floats, Labelling, decoded
from verifier.citations.tagger.features import OFFSETS
from verifier.citations.tagger.places import TEMPLATES, laid_out, place_columns
from verifier.citations.tagger.sums import SEPARATOR, PlaceSums, Vocabulary, WordTable, code_of
from verifier.citations.tagger.tokens import Tokens

MODEL_FILE = "model.npz"
BEGINS = "+"
"""Stands before a label that marks the first token of a field: a field begins otherwise than it goes on."""

_STEPS = 1000
"""Steps of probability between which no difference of trust is made."""

_TOGETHER = 128
"""Texts decoded in one go; they are sorted by length first, so that little is spent on padding."""


class Model:
    """A trained tagger: the sums of its features, ``moves`` between labels, and how far it may be trusted."""

    def __init__(
        self, labels: Sequence[str], words: WordTable, places: PlaceSums, moves: Floats, trust: Floats
    ) -> None:
        self.labels = tuple(labels)
        self.moves = moves
        self._words = words
        self._places = places
        self._column = {label: place for place, label in enumerate(labels)}
        self._begun_by = np.array([self._column.get(BEGINS + label, -1) for label in labels])
        self._trust: list[list[float]] = _finely(trust).tolist()

    def label(self, texts: Sequence[Tokens]) -> list[Labelling]:
        """Label the tokens of texts; a text without tokens gets an empty labelling."""
        order = sorted((i for i in range(len(texts)) if texts[i]), key=lambda i: -len(texts[i]))
        none = Labelling(np.zeros(0, np.intp), np.zeros((0, len(self.labels)), np.float32), [], [], [])
        found = [none] * len(texts)
        for first in range(0, len(order), _TOGETHER):
            some = order[first : first + _TOGETHER]
            for i, labelling in zip(some, self._labelled([texts[i] for i in some]), strict=True):
                found[i] = labelling
        return found

    def _labelled(self, texts: Sequence[Tokens]) -> list[Labelling]:
        """Label texts, the longest first."""
        lengths = [len(tokens) for tokens in texts]
        layout = laid_out(lengths)
        rows = self._words.rows(texts)
        columns = place_columns(self._words.kinds[rows], layout)
        sums = self._words.sums(rows) + self._places.of(columns, self._words.words[rows])
        solid = self._words.solid[rows[layout.at]]
        return decoded(sums[layout.at], lengths, self.moves, solid, self._begun_by)

    def trusted(self, label: str, probability: float) -> float:
        """How often fields of a label were right that had this probability, by measurement."""
        return self._trust[self._column[label]][int(probability * _STEPS + 0.5)]


def _finely(trust: Floats) -> npt.NDArray[np.float64]:
    """A measure of trust at few probabilities as one at many, by label and probability."""
    known = np.linspace(0, 1, trust.shape[1])
    wanted = np.linspace(0, 1, _STEPS + 1)
    return np.array([np.interp(wanted, known, row) for row in trust]).round(3)


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
        codes = np.split(stored["codes"], np.cumsum(sizes[len(OFFSETS) :])[:-1])
        vocabulary = Vocabulary(_numbered(stored["texts"]), _numbered(stored["pairs"]))
        by_offset = [names[a:b] for a, b in pairwise(cuts)]
        words = WordTable(by_offset, rows[: len(OFFSETS)], vocabulary.words)
        places = PlaceSums(vocabulary.texts, codes, rows[len(OFFSETS) :])
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
