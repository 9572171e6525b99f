"""What the features of tokens add up to for each label: once for each word, and by codes for places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import islice, repeat
from threading import Lock
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from verifier.citations.tagger.codes import Codes
from verifier.citations.tagger.features import KIND, OFFSETS, PREFIXES, word_class, word_values
from verifier.citations.tagger.places import MARGIN, TEMPLATES, Columns, laid_out, place_columns
from verifier.citations.tagger.terms import BEGIN, END, TERMS, Whole
from verifier.citations.tagger.tokens import Tokens, parted

Floats = npt.NDArray[np.float32]
SEPARATOR = "\x1f"
"""Stands between the parts of a feature's name; no token holds it."""

_MOST_WORDS = 60_000
"""Words whose sums are kept; when there are more, the table is begun anew."""

_ROOM = 8192
"""Words that there is room for at first."""

_BITS_OF_WORD, _BITS_OF_TEXT, _BITS_OF_NUMBER = 24, 12, 4
_TEXTS = frozenset(("kind", "stretch", "mark", "mark_kind", "ahead", "behind", "style"))
# What stands in the margins of texts; no piece of a text is empty or two blanks.
_BEGIN_PIECE, _END_PIECE = "", "  "


class Vocabulary(NamedTuple):
    """Numbers from 1 for what the columns of places hold: classes and marks, and the words themselves."""

    texts: dict[str, int]
    words: dict[str, int]


class WordTable:
    """What is known of each word: the sums of its features at each distance, its class, its number, its kind.

    Columns by row: ``kinds`` (terms), ``words`` (numbers of the vocabulary), ``solid`` (letters and digits,
    not marks).
    """

    def __init__(
        self, names: Sequence[Sequence[str]], weights: Sequence[Floats], words: dict[str, int]
    ) -> None:
        """Take for each of `OFFSETS` the names of features and their weights, a row each."""
        self._vocabulary = words
        groups = [_grouped(some) for some in names]
        self._parts = [_by_reach(reach, prefixes, groups, weights) for reach, prefixes in PREFIXES]
        self._labels = weights[0].shape[1]
        self._alone = Lock()
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._rows = _Numbered({_BEGIN_PIECE: 0, _END_PIECE: 1})
        self._sums = np.zeros((len(OFFSETS), _ROOM, self._labels), np.float32)
        self.kinds: Whole = np.zeros(_ROOM, np.int64)
        self.words: Whole = np.zeros(_ROOM, np.int64)
        self.solid = np.zeros(_ROOM, bool)
        self.kinds[:2] = BEGIN, END
        self.words[0] = self._vocabulary.get("^", 0)

    def rows(self, texts: Sequence[Tokens]) -> Whole:
        """The rows of all tokens of texts, laid out with margins as `laid_out` says."""
        pieces: list[str] = []
        for tokens in texts:
            pieces.extend((_BEGIN_PIECE,) * MARGIN)
            pieces.extend(tokens.pieces)
            pieces.extend((_END_PIECE,) * MARGIN)
        # A word has its number before its sums, so no other thread may come in between.
        with self._alone:
            if len(self._rows) > _MOST_WORDS:
                self._begin_anew()
            known = len(self._rows)
            found = list(map(self._rows.__getitem__, pieces))
            if len(self._rows) > known:
                self._learn(list(islice(self._rows, known, None)))
        return np.array(found, np.int64)

    def sums(self, rows: Whole) -> Floats:
        """The sums for all places from the words around them: places × labels."""
        total = np.zeros((len(rows), self._labels), np.float32)
        for table, offset in zip(self._sums, OFFSETS, strict=True):
            first, last = max(0, -offset), len(rows) - max(0, offset)
            add_rows(total[first:last], table, rows[first + offset : last + offset])
        return total

    def _learn(self, new: Sequence[str]) -> None:
        """Sum up the pieces that were numbered last."""
        tokens = [parted(piece) for piece in new]
        # The values of one feature of all words, one feature after another.
        values = list(zip(*[word_values(*token) for token in tokens], strict=True))
        first, last = len(self._rows) - len(new), len(self._rows)
        self._make_room(last)
        self.kinds[first:last] = [TERMS.number(kind) for kind in values[KIND]]
        self.words[first:last] = [self._vocabulary.get(text.lower(), 0) for text, _ in tokens]
        self.solid[first:last] = [text[0].isalnum() for text, _ in tokens]
        columns = iter(values)
        for (reach, _), (indexes, table) in zip(PREFIXES, self._parts, strict=True):
            summed = np.zeros((len(new), table.shape[1]), np.float32)
            nought = len(table) - 1
            for index in indexes:
                found = map(index.get, next(columns), repeat(nought))
                add_rows(summed, table, np.fromiter(found, np.intp, len(new)))
            for place, offset in enumerate(reach):
                some_labels = slice(place * self._labels, (place + 1) * self._labels)
                self._sums[OFFSETS.index(offset), first:last] += summed[:, some_labels]

    def _make_room(self, rows: int) -> None:
        if rows > len(self.kinds):
            more = 2 * rows - len(self.kinds)
            self.kinds, self.words = np.pad(self.kinds, (0, more)), np.pad(self.words, (0, more))
            self.solid = np.pad(self.solid, (0, more))
            self._sums = np.pad(self._sums, ((0, 0), (0, more), (0, 0)))


class _Numbered(dict[str, int]):
    """Pieces by their numbers; one that is asked for and new gets the next."""

    def __missing__(self, piece: str) -> int:
        number = self[piece] = len(self)
        return number


def add_rows(total: Floats, table: Floats, rows: npt.NDArray[np.integer]) -> None:
    """Add to each row of ``total`` one of a table."""
    # Faster than by an index; the mode only says that the numbers needn't be tried beforehand.
    total += np.take(table, rows, axis=0, mode="clip")


Grouped = dict[str, tuple[list[int], list[str]]]
"""By prefix the places of features in a list of names, and their values."""


def _grouped(names: Sequence[str]) -> Grouped:
    groups: Grouped = {prefix: ([], []) for _, prefixes in PREFIXES for prefix in prefixes}
    for place, name in enumerate(names):
        prefix, _, value = name.partition("=")
        if prefix in groups:
            places, values = groups[prefix]
            places.append(place)
            values.append(value)
    return groups


def _by_reach(
    reach: Sequence[int],
    prefixes: Sequence[str],
    groups: Sequence[Grouped],
    weights: Sequence[Floats],
) -> tuple[list[dict[str | None, int]], Floats]:
    """For each prefix rows by the values of its features, and their weights; the last row holds noughts.

    A row holds the weights of a feature for all distances from which it is seen.
    """
    indexes: list[dict[str | None, int]] = []
    taken: list[tuple[int, int, list[int], list[int]]] = []
    count = 0
    for prefix in prefixes:
        found = [groups[OFFSETS.index(offset)][prefix] for offset in reach]
        values = dict.fromkeys(value for _, some in found for value in some)
        index: dict[str | None, int] = {value: row for row, value in enumerate(values, count)}
        for column, (offset, (given, some)) in enumerate(zip(reach, found, strict=True)):
            taken.append((column, OFFSETS.index(offset), given, [index[value] for value in some]))
        indexes.append(index)
        count += len(index)
    table = np.zeros((count + 1, len(reach), weights[0].shape[1]), np.float32)
    for column, place, given, rows in taken:
        table[rows, column] = weights[place][given]
    return indexes, table.reshape(count + 1, -1)


class PlaceSums:
    """The sums of the features of places; a feature is a number, joined of what some columns hold."""

    def __init__(self, texts: dict[str, int], codes: Sequence[Whole], weights: Sequence[Floats]) -> None:
        """Take for each of `TEMPLATES` the rising codes of features and their weights, a row each."""
        self._texts = texts
        self._numbers: Whole = np.zeros(0, np.int64)
        self._labels = weights[0].shape[1]
        templates = [
            (tuple(columns.split()), some, rows)
            for (_, columns), some, rows in zip(TEMPLATES, codes, weights, strict=True)
            if len(some)
        ]
        # There are fewer stretches than places, and what only they tell is summed up for each once.
        alone = [each for each in templates if all(name.startswith("stretch") for name in each[0])]
        self._of_stretches = _Joined(alone, self._labels)
        self._of_places = _Joined([each for each in templates if each not in alone], self._labels)

    def of(self, columns: Columns, words: Whole) -> Floats:
        """The sums for all places; ``words`` are the numbers of the words that stand there."""
        numbers = self._vocabulary()
        values = {name: numbers[terms] for name, terms in columns.terms.items()} | columns.numbers
        values |= _with_neighbours("kind", values["kind"])
        values |= {"word": words, "word-1": _rolled(words, -1)}
        around = _with_neighbours("stretch", numbers[columns.stretches])
        values |= {name: stretches[columns.stretch_at] for name, stretches in around.items()}
        total = self._of_places.sums(values, len(words))
        add_rows(total, self._of_stretches.sums(around, len(columns.stretches)), columns.stretch_at)
        return total

    def _vocabulary(self) -> Whole:
        """The number of the model's vocabulary by the number of each term that there is."""
        if len(self._numbers) < len(TERMS.names):
            self._numbers = np.array([self._texts.get(name, 0) for name in TERMS.names], np.int64)
        return self._numbers


_AT_ONCE = 128
"""Places that are summed up at once: of more, the rows of weights don't stay in the cache."""

_WIDTH = 32
"""Whole numbers of two bytes in a row of weights, or a multiple: so a row is one line of the cache."""


class _Joined:
    """Features that join columns, several tables of them looked up at once."""

    def __init__(self, templates: Sequence[tuple[tuple[str, ...], Whole, Floats]], labels: int) -> None:
        # Those with most columns first, so that all that have a further column stand together.
        ordered = sorted(templates, key=lambda each: -len(each[0]))
        self._labels = labels
        self._names = sorted({name for names, _, _ in ordered for name in names})
        at = {name: place for place, name in enumerate(self._names)}
        most = len(ordered[0][0]) if ordered else 0
        by_place = [[names[place] for names, _, _ in ordered if len(names) > place] for place in range(most)]
        self._columns = [np.array([at[name] for name in names]) for names in by_place]
        self._bits = [np.array([_bits(name) for name in names], np.int64)[:, None] for names in by_place]
        if ordered:
            self._codes = Codes([codes for _, codes, _ in ordered])
            self._unit, self._weights = _in_whole_numbers([rows for _, _, rows in ordered], labels)

    def sums(self, values: Mapping[str, Whole], count: int) -> Floats:
        """The sums for so many places of what the columns of these values are joined to."""
        if not self._names:
            return np.zeros((count, self._labels), np.float32)
        places = self._codes.find(self._joined(np.stack([values[name] for name in self._names])))
        total = np.empty((count, self._weights.shape[1]), np.int16)
        for first in range(0, count, _AT_ONCE):
            some = np.take(self._weights, places[:, first : first + _AT_ONCE], axis=0, mode="clip")
            np.add.reduce(some, axis=0, dtype=np.int16, out=total[first : first + _AT_ONCE])
        sums: Floats = total[:, : self._labels] * self._unit
        return sums

    def _joined(self, values: Whole) -> Whole:
        """The codes by template and place."""
        codes = np.take(values, self._columns[0], axis=0)
        for columns, bits in zip(self._columns[1:], self._bits[1:], strict=True):
            some = codes[: len(columns)]
            some <<= bits
            some |= np.take(values, columns, axis=0)
        return codes


def _in_whole_numbers(weights: Sequence[Floats], labels: int) -> tuple[np.float32, npt.NDArray[np.int16]]:
    """Rows of weights as whole numbers of a unit, with one row of noughts more.

    Half as many bytes as floats are gathered in half the time. The unit is so large that no sum of one
    row of each table can be more than two bytes hold.
    """
    most = sum(float(np.abs(rows).max(initial=0.0)) for rows in weights)
    unit = np.float32((most or 1.0) / (np.iinfo(np.int16).max - len(weights)))
    count = sum(map(len, weights))
    whole = np.zeros((count + 1, -(-labels // _WIDTH) * _WIDTH), np.int16)
    whole[:count, :labels] = np.rint(np.concatenate(weights) / unit)
    return unit, whole


def _with_neighbours(name: str, values: Whole) -> dict[str, Whole]:
    """A column, and those of its neighbours up to two away, by their names."""
    return {f"{name}{away:+d}" if away else name: _rolled(values, away) for away in range(-2, 3)}


def _rolled(values: Whole, away: int) -> Whole:
    """The column of what stands so far behind each place; what goes over the end comes in in front."""
    return np.concatenate((values[away:], values[:away])) if away else values


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


@cache
def _bits(column: str) -> int:
    name = column.rstrip("+-12")
    return _BITS_OF_WORD if name == "word" else _BITS_OF_TEXT if name in _TEXTS else _BITS_OF_NUMBER


def place_names(tokens: Tokens) -> list[tuple[str, ...]]:
    """The names of the features of each token's place, as a model file holds them."""
    if not tokens:
        return []
    layout = laid_out([len(tokens)])
    kinds = [TERMS.number(word_class(token.text, token.spaced)) for token in tokens]
    columns = place_columns(np.array([BEGIN] * MARGIN + kinds + [END] * MARGIN), layout)
    names = np.array(TERMS.names, object)
    values = {name: names[terms] for name, terms in columns.terms.items()}
    values |= _with_neighbours("kind", values["kind"])
    for name, stretches in _with_neighbours("stretch", names[columns.stretches]).items():
        values[name] = stretches[columns.stretch_at]
    values |= {name: column.astype(str) for name, column in columns.numbers.items()}
    words = ["^"] * MARGIN + [token.text.lower() for token in tokens] + ["$"] * MARGIN
    values |= {"word": np.array(words, object), "word-1": np.roll(np.array(words, object), 1)}
    return [
        tuple(
            SEPARATOR.join((letter, *(values[name][place] for name in columns_.split())))
            for letter, columns_ in TEMPLATES
        )
        for place in layout.at
    ]
