"""What the features of tokens add up to for each label: once for each word, and by codes for places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

import numpy as np
import numpy.typing as npt

from verifier.citations.tagger.features import OFFSETS, word_features
from verifier.citations.tagger.places import TEMPLATES, Columns, place_columns
from verifier.citations.tagger.tokens import Token

Floats = npt.NDArray[np.float32]
Whole = npt.NDArray[np.int64]
SEPARATOR = "\x1f"
"""Stands between the parts of a feature's name; no token holds it."""

_MOST_WORDS = 60_000
"""Words whose sums are kept; when there are more, the table is begun anew."""

_BITS_OF_WORD, _BITS_OF_TEXT, _BITS_OF_NUMBER = 24, 12, 4
_TEXTS = frozenset(("kind", "stretch", "mark", "mark_kind", "ahead", "behind", "style"))


class Vocabulary(NamedTuple):
    """Numbers from 1 for what the columns of places hold: classes and marks, and the words themselves."""

    texts: dict[str, int]
    words: dict[str, int]


class WordSums:
    """The sums of the features of words, at each of the distances from which they are seen."""

    def __init__(self, names: Sequence[Sequence[str]], weights: Sequence[Floats]) -> None:
        """Take for each of `OFFSETS` the names of features and their weights, a row each."""
        self._index: list[dict[str, int]] = []
        count = 0
        for some in names:
            self._index.append(dict(zip(some, range(count, count + len(some)), strict=True)))
            count += len(some)
        labels = weights[0].shape[1]
        # A row of noughts at the end, since a sum over nothing is not defined.
        self._weights = np.concatenate([*weights, np.zeros((1, labels), np.float32)])
        self._rows: dict[tuple[str, bool], int] = {}
        self._table = np.zeros((1024, len(OFFSETS), labels), np.float32)

    def of(self, texts: Sequence[Sequence[Token]]) -> Floats:
        """The sums for all tokens of texts, one after another: tokens × labels."""
        margin = len(OFFSETS) // 2
        keys: list[tuple[str, bool]] = [("", False)] * margin
        lengths = [len(tokens) for tokens in texts]
        for tokens in texts:
            keys.extend((token.text, token.spaced) for token in tokens)
            keys.extend([("", False)] * margin)
        try:
            found = [self._rows[key] for key in keys]
        except KeyError:
            self._learn(keys)
            found = [self._rows[key] for key in keys]
        words = self._table[found]
        at = np.arange(sum(lengths)) + margin * (np.repeat(np.arange(len(texts)), lengths) + 1)
        total = words[at, margin]
        for place, offset in enumerate(OFFSETS):
            if offset:
                total = total + words[at + offset, place]
        return cast("Floats", total)

    def _learn(self, keys: Sequence[tuple[str, bool]]) -> None:
        if len(self._rows) > _MOST_WORDS:
            self._rows = {}
        new = [key for key in dict.fromkeys(keys) if key not in self._rows]
        first = len(self._rows)
        if first + len(new) > len(self._table):
            grown = np.zeros((2 * (first + len(new)), *self._table.shape[1:]), np.float32)
            grown[:first] = self._table[:first]
            self._table = grown
        flat: list[int] = []
        starts: list[int] = []
        nought = len(self._weights) - 1
        for key in new:
            for index, names in zip(self._index, word_features(*key) if key[0] else _NOTHING, strict=True):
                starts.append(len(flat))
                flat.extend([index[name] for name in names if name in index])
                flat.append(nought)
        sums = np.add.reduceat(self._weights[flat], starts, axis=0)
        self._table[first : first + len(new)] = sums.reshape(len(new), *self._table.shape[1:])
        self._rows.update((key, first + place) for place, key in enumerate(new))


_NOTHING: tuple[tuple[str, ...], ...] = ((),) * len(OFFSETS)


class PlaceSums:
    """The sums of the features of places, each feature a number that is looked for by bisection."""

    def __init__(self, vocabulary: Vocabulary, codes: Sequence[Whole], weights: Sequence[Floats]) -> None:
        """Take for each of `TEMPLATES` the rising codes of features and their weights, a row each."""
        self._vocabulary = vocabulary
        self._labels = weights[0].shape[1]
        self._templates = [
            (tuple(columns.split()), some, rows)
            for (_, columns), some, rows in zip(TEMPLATES, codes, weights, strict=True)
            if len(some)
        ]

    def of(self, texts: Sequence[Sequence[Token]]) -> Floats:
        """The sums for all tokens of texts, one after another: tokens × labels."""
        values = self._values([place_columns(tokens) for tokens in texts])
        total = np.zeros((len(values["years"]), self._labels), np.float32)
        for columns, codes, weights in self._templates:
            code = values[columns[0]].copy()
            for column in columns[1:]:
                code <<= _bits(column)
                code |= values[column]
            place = np.searchsorted(codes, code)
            place[place == len(codes)] = 0
            known = np.flatnonzero(codes[place] == code)
            total[known] += weights[place[known]]
        return total

    def _values(self, texts: Sequence[Columns]) -> dict[str, Whole]:
        """The columns of all texts joined, words as their numbers; also those of neighbours."""
        lengths = [len(columns.years) for columns in texts]
        number = np.repeat(np.arange(len(texts)), lengths)
        token = np.arange(len(number))
        values = {
            name: np.array([value for columns in texts for value in getattr(columns, name)], np.int64)
            for name in _NUMBERS
        }
        for name in ("mark", "mark_kind", "ahead", "behind"):
            values[name] = self._numbered([value for columns in texts for value in getattr(columns, name)])
        kinds = self._numbered([kind for columns in texts for kind in columns.kind])
        get = self._vocabulary.words.get
        words = np.array([get(word, 0) for columns in texts for word in columns.word], np.int64)
        stretches = self._numbered([stretch for columns in texts for stretch in columns.stretch])
        begins = np.cumsum([0, *(len(columns.stretch) for columns in texts)])[:-1]
        stretch = np.array([at for columns in texts for at in columns.stretch_at], np.int64) + begins[number]
        values["style"] = self._numbered([columns.style for columns in texts])[number]
        values["word"], values["word-1"] = words[token + number + 1], words[token + number]
        for away in range(-2, 3):
            suffix = f"{away:+d}" if away else ""
            values[f"kind{suffix}"] = kinds[token + 4 * number + 2 + away]
            values[f"stretch{suffix}"] = stretches[stretch + 2 + away]
        return values

    def _numbered(self, texts: Sequence[str]) -> Whole:
        get = self._vocabulary.texts.get
        return np.array([get(text, 0) for text in texts], np.int64)


_NUMBERS = (
    "since", "years", "quoted", "bracket", "ins", "edits", "stops", "distance", "position", "nth", "rest",
)  # fmt: skip


def code_of(letter: str, values: Sequence[str], vocabulary: Vocabulary) -> int:
    """The number that stands for a feature of a place; what is new gets a number in the vocabulary."""
    code = 0
    for column, value in zip(dict(TEMPLATES)[letter].split(), values, strict=True):
        bits = _bits(column)
        if bits == _BITS_OF_NUMBER:
            number = int(value)
        else:
            known = vocabulary.texts if bits == _BITS_OF_TEXT else vocabulary.words
            number = known.setdefault(value, len(known) + 1)
        if number >= 1 << bits:
            raise ValueError(f"there are more values of {column} than the codes have room for")
        code = code << bits | number
    return code


def _bits(column: str) -> int:
    name = column.rstrip("+-12")
    return _BITS_OF_WORD if name == "word" else _BITS_OF_TEXT if name in _TEXTS else _BITS_OF_NUMBER


def place_names(tokens: Sequence[Token]) -> list[tuple[str, ...]]:
    """The names of the features of each token's place, as a model file holds them."""
    columns = place_columns(tokens)
    count = len(tokens)
    values = {name: list(map(str, getattr(columns, name))) for name in _NUMBERS}
    for name in ("mark", "mark_kind", "ahead", "behind"):
        values[name] = getattr(columns, name)
    values["style"] = [columns.style] * count
    values["word"], values["word-1"] = columns.word[1:], columns.word[:-1]
    for away in range(-2, 3):
        suffix = f"{away:+d}" if away else ""
        values[f"kind{suffix}"] = columns.kind[2 + away : 2 + away + count]
        values[f"stretch{suffix}"] = [columns.stretch[at + 2 + away] for at in columns.stretch_at]
    by_template = [
        [
            SEPARATOR.join((letter, *parts))
            for parts in zip(*(values[part] for part in names.split()), strict=True)
        ]
        for letter, names in TEMPLATES
    ]
    return list(zip(*by_template, strict=True))
