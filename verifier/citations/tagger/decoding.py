"""Decoding a linear chain: the best path of labels through a text, and how probable each label is.

Viterbi's algorithm and the forward-backward algorithm (Rabiner 1989, "A tutorial on hidden Markov models",
section III), for many texts at once: the work for one step of many is hardly more than for one step of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float32]
Sums = npt.NDArray[np.float64]
_SURELY_MOST = float(np.log(0.51))
"""The logarithm of a chance that is more than half, with some room for rounding."""

_MARK = 2.0
"""Stands for the chance of a mark of punctuation: more than any word's."""


class Labelling(NamedTuple):
    """The labels of a text's tokens (as indices), and how probable each label is for each token.

    ``firsts`` are the tokens with which runs begin, of one label or of one that begins a field and that of
    its further tokens; for each run ``run_labels`` is its first label, and ``chances`` how probable the label
    is of the token that is least sure to have it. Marks of punctuation count only in a run that holds
    nothing else.
    """

    path: npt.NDArray[np.intp]
    marginals: Floats
    firsts: list[int]
    run_labels: list[int]
    chances: list[float]


def decoded(
    scores: Floats,
    lengths: Sequence[int],
    moves: Floats,
    solid: Flags,
    begun_by: npt.NDArray[np.intp] | None = None,
) -> list[Labelling]:
    """Viterbi's best path and the forward-backward marginals of texts sorted by falling length.

    ``scores`` are by token and label, the tokens of one text behind those of another; ``solid`` says which
    of them are words; ``begun_by`` gives for each label the one that begins its fields, -1 for none.
    """
    layout = _laid_out(lengths)
    shares, whole = _marginals(scores, layout, moves)
    labels = shares.argmax(axis=1)
    # A path that is more probable than all others together is the best one, and mostly there is one.
    chance = _sums_along(scores, labels, layout, moves) - whole
    unsure = np.flatnonzero(chance < _SURELY_MOST)
    if len(unsure):
        of_unsure = np.flatnonzero(np.isin(layout.number, unsure))
        labels[of_unsure] = _best_path(scores[of_unsure], layout.ends[unsure].tolist(), moves)
    begins = np.ones(len(labels), bool)
    begins[1:] = labels[1:] != labels[:-1]
    if begun_by is not None:
        begins[1:] &= labels[:-1] != begun_by[labels[1:]]
    begins[layout.firsts] = True
    return _labellings(labels, shares, np.flatnonzero(begins), solid, layout)


class _Layout(NamedTuple):
    """Texts of falling length: how long they are, where their tokens are, how many there are at each step."""

    ends: npt.NDArray[np.intp]
    firsts: npt.NDArray[np.intp]
    number: npt.NDArray[np.intp]
    step: npt.NDArray[np.intp]
    alive: list[int]


def _laid_out(lengths: Sequence[int]) -> _Layout:
    ends = np.array(lengths)
    firsts = np.cumsum(ends) - ends
    number = np.repeat(np.arange(len(ends)), ends)
    step = np.arange(len(number)) - firsts[number]
    alive = np.searchsorted(-ends, -np.arange(int(ends[0]))).tolist()
    return _Layout(ends, firsts, number, step, alive)


def _labellings(
    labels: npt.NDArray[np.intp],
    shares: Floats,
    runs: npt.NDArray[np.intp],
    solid: Flags,
    layout: _Layout,
) -> list[Labelling]:
    firsts = layout.firsts
    chances = shares[np.arange(len(labels)), labels]
    least = np.minimum.reduceat(np.where(solid, chances, _MARK), runs)
    least = np.where(least < _MARK, least, np.minimum.reduceat(chances, runs))
    run_labels = labels[runs].tolist()
    run_firsts, run_chances = layout.step[runs].tolist(), least.tolist()
    cuts = np.searchsorted(runs, np.append(firsts, len(labels))).tolist()
    return [
        Labelling(
            labels[first : first + length],
            shares[first : first + length],
            run_firsts[a:b],
            run_labels[a:b],
            run_chances[a:b],
        )
        for first, length, (a, b) in zip(firsts.tolist(), layout.ends.tolist(), pairwise(cuts), strict=True)
    ]


def _marginals(scores: Floats, layout: _Layout, moves: Floats) -> tuple[Floats, Sums]:
    """How probable each label is for each token, and of each text the logarithm of all its paths' weight.

    Both directions are gone at once, the backward one over each text turned round.
    """
    most = scores.max(axis=1)
    weight = np.exp(scores - most[:, None])
    top = moves.max()
    chance = np.exp(moves - top)
    way = np.stack([chance, chance.T])
    back = layout.ends[layout.number] - 1 - layout.step
    reached = np.zeros((len(layout.alive), 2, len(layout.ends), scores.shape[1]), np.float32)
    reached[layout.step, 0, layout.number] = weight
    reached[back, 1, layout.number] = weight
    came = np.ones_like(reached)
    total = np.ones((*reached.shape[:3], 1), np.float32)
    before = reached[0]
    for step, rows in enumerate(layout.alive):
        here = reached[step, :, :rows]
        if step:
            here *= np.matmul(before[:, :rows], way, out=came[step, :, :rows])
        here /= np.add.reduce(here, axis=2, keepdims=True, out=total[step, :, :rows])
        before = here
    shares: Floats = weight * came[layout.step, 0, layout.number] * came[back, 1, layout.number]
    shares /= np.maximum(np.add.reduce(shares, axis=1, keepdims=True), 1e-30)
    whole = np.log(total[:, 0, :, 0], dtype=np.float64).sum(axis=0)
    whole += np.add.reduceat(most, layout.firsts, dtype=np.float64) + (layout.ends - 1) * float(top)
    return shares, whole


def _sums_along(scores: Floats, labels: npt.NDArray[np.intp], layout: _Layout, moves: Floats) -> Sums:
    """What the scores and moves of each text's path add up to."""
    along = scores[np.arange(len(labels)), labels].astype(np.float64)
    going_on = layout.step > 0
    along[1:] += np.where(going_on[1:], moves[labels[:-1], labels[1:]], 0)
    return np.add.reduceat(along, layout.firsts)


def _best_path(scores: Floats, lengths: Sequence[int], moves: Floats) -> npt.NDArray[np.intp]:
    """The labels of the best paths: at each step that from which the next was reached."""
    layout = _laid_out(lengths)
    # The texts last: so each operation runs over many numbers that lie side by side.
    table = np.zeros((len(layout.alive), scores.shape[1], len(lengths)), np.float32)
    table[layout.step, :, layout.number] = scores
    best = _best_sums(table, layout.alive, moves)
    steps, _, count = best.shape
    path = np.zeros((steps, count), np.intp)
    # No text is alive behind the last step.
    behind = [*layout.alive[1:], 0]
    for step in range(steps - 1, -1, -1):
        rows, going_on = layout.alive[step], behind[step]
        path[step, going_on:rows] = best[step, :, going_on:rows].argmax(axis=0)
        if going_on:
            came = best[step, :, :going_on].T + moves.T[path[step + 1, :going_on]]
            path[step, :going_on] = came.argmax(axis=1)
    return path[layout.step, layout.number]


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
