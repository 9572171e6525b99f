"""Decoding a linear chain: the best path of labels through a text, and how probable each label is.

Viterbi's algorithm and the forward-backward algorithm (Rabiner 1989, "A tutorial on hidden Markov models",
section III), for many texts at once: the work for one step of many is hardly more than for one step of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float32]
_MARK = 2.0
"""Stands for the chance of a mark of punctuation: more than any word's."""


@dataclass(frozen=True, slots=True)
class Labelling:
    """The labels of a text's tokens (as indices), and how probable each label is for each token.

    ``firsts`` are the tokens with which the runs of one label begin; for each run ``run_labels`` is its
    label, and ``chances`` how probable it is for the token that is least sure to have it. Marks of
    punctuation count only in a run that holds nothing else.
    """

    path: npt.NDArray[np.intp]
    marginals: Floats
    firsts: list[int]
    run_labels: list[int]
    chances: list[float]


def decoded(scores: Floats, lengths: Sequence[int], moves: Floats, solid: Flags) -> list[Labelling]:
    """Viterbi's best path and the forward-backward marginals of texts sorted by falling length.

    ``scores`` are by step, text and label; ``solid`` says of the tokens of one text behind another whether
    they are words.
    """
    steps, count, _ = scores.shape
    ends = np.array(lengths)
    alive = np.searchsorted(-ends, -np.arange(steps)).tolist()
    # The texts last: so each operation runs over many numbers that lie side by side.
    table = np.ascontiguousarray(scores.transpose(0, 2, 1))
    best = _best_sums(table, alive, moves)
    path = _best_path(best, alive, moves)
    marginals = _marginals(table, alive, moves)
    number = np.repeat(np.arange(count), ends)
    firsts = np.cumsum(ends) - ends
    step = np.arange(len(number)) - firsts[number]
    labels, shares = path[step, number], marginals[step, :, number]
    begins = np.ones(len(labels), bool)
    begins[1:] = labels[1:] != labels[:-1]
    begins[firsts] = True
    runs = np.flatnonzero(begins)
    chances = shares[np.arange(len(labels)), labels]
    least = np.minimum.reduceat(np.where(solid, chances, _MARK), runs)
    least = np.where(least < _MARK, least, np.minimum.reduceat(chances, runs))
    run_labels = labels[runs].tolist()
    run_firsts, run_chances = step[runs].tolist(), least.tolist()
    cuts = np.searchsorted(runs, np.append(firsts, len(labels))).tolist()
    return [
        Labelling(
            labels[first : first + length],
            shares[first : first + length],
            run_firsts[a:b],
            run_labels[a:b],
            run_chances[a:b],
        )
        for first, length, (a, b) in zip(firsts.tolist(), lengths, pairwise(cuts), strict=True)
    ]


def _best_sums(table: Floats, alive: Sequence[int], moves: Floats) -> Floats:
    """The greatest sum of scores of any path up to each step and label."""
    best = np.zeros_like(table)
    best[0] = table[0]
    between = moves[:, :, None]
    for step in range(1, len(table)):
        rows = alive[step]
        reached = np.maximum.reduce(best[step - 1, :, None, :rows] + between, axis=0)
        np.add(reached, table[step, :, :rows], out=best[step, :, :rows])
    return best


def _best_path(best: Floats, alive: Sequence[int], moves: Floats) -> npt.NDArray[np.intp]:
    """The labels of the best path, by step and text: at each step that from which the next was reached."""
    steps, _, count = best.shape
    path = np.zeros((steps, count), np.intp)
    # No text is alive behind the last step.
    behind = [*alive[1:], 0]
    for step in range(steps - 1, -1, -1):
        rows, going_on = alive[step], behind[step]
        path[step, going_on:rows] = best[step, :, going_on:rows].argmax(axis=0)
        if going_on:
            came = best[step, :, :going_on].T + moves.T[path[step + 1, :going_on]]
            path[step, :going_on] = came.argmax(axis=1)
    return path


def _marginals(table: Floats, alive: Sequence[int], moves: Floats) -> Floats:
    """How probable each label is at each step of each text."""
    weight = np.exp(table - table.max(axis=1, keepdims=True))
    chance = np.exp(moves - moves.max())
    forward = np.zeros_like(weight)
    forward[0] = weight[0] / weight[0].sum(axis=0)
    for step in range(1, len(table)):
        rows = alive[step]
        onward = (chance.T @ forward[step - 1, :, :rows]) * weight[step, :, :rows]
        forward[step, :, :rows] = onward / np.add.reduce(onward, axis=0)
    backward = np.ones_like(weight)
    for step in range(len(table) - 2, -1, -1):
        rows = alive[step + 1]
        came = chance @ (weight[step + 1, :, :rows] * backward[step + 1, :, :rows])
        backward[step, :, :rows] = came / np.add.reduce(came, axis=0)
    shares: Floats = forward * backward
    shares /= np.maximum(shares.sum(axis=1, keepdims=True), 1e-30)
    return shares
