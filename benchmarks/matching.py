"""Precision, recall and calibration of matching a citation to a record; fits the weights of the score.

Run as ``VERIFIER_TEST_DATA=… python -m benchmarks.matching``; with ``--fit`` it prints new weights for
`verifier/registries/probability.py`. Half of the works, chosen by the hash of their titles, is for fitting,
the other half for the figures. A pair counts as matched when the record is accepted (`Identity.SAME`).
"""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from benchmarks.labelled_pairs import Pair, all_pairs, kind_of
from verifier.registries.matching import Identity, Match, match
from verifier.registries.probability import Signs, features

ROUNDS = 400
RATE = 1.0
DECAY = 1e-4
Judged = list[tuple[Pair, Match]]


def judged(pairs: Iterable[Pair]) -> Judged:
    """Match every pair."""
    return [(pair, match(pair.fields, pair.record, kind_of(pair.record))) for pair in pairs]


def for_figures(pair: Pair) -> bool:
    """Whether a pair is in the half for the figures."""
    return int(pair.group[:8], 16) % 2 == 1


def signs_of(found: Match) -> Signs:
    """What the regression sees of a match."""
    return Signs(found.title, found.author, found.agreed, found.against, found.identity.value)


def fitted(cases: Judged) -> dict[str, float]:
    """Fit a logistic regression by gradient descent; equal cases are counted together.

    What agrees never lowers the score and what disagrees never raises it.
    """
    counted: dict[tuple[tuple[str, float], ...], list[int]] = {}
    for pair, found in cases:
        row = tuple(sorted((n, round(v, 2)) for n, v in features(signs_of(found)).items()))
        counted.setdefault(row, [0, 0])[pair.same] += 1
    weights = {name: 0.0 for row in counted for name, _ in row}
    total = len(cases)
    speed = dict.fromkeys(weights, 1e-6)
    for _ in range(ROUNDS):
        slope = {name: DECAY * value for name, value in weights.items()}
        for row, (others, same) in counted.items():
            said = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[n] * v for n, v in row)))))
            error = (said * (others + same) - same) / total
            for name, value in row:
                slope[name] += error * value
        for name, value in slope.items():
            speed[name] += value * value
            weights[name] = _allowed(name, weights[name] - RATE * value / math.sqrt(speed[name]))
    return weights


def _allowed(name: str, weight: float) -> float:
    if name.endswith("disagrees"):
        return min(weight, 0.0)
    return max(weight, 0.0) if name.endswith("agrees") or name in ("title", "author") else weight


def calibration_error(cases: Judged, bins: int = 10) -> float:
    """Return the expected calibration error: by how much the score is off, in bins of equal width."""
    sums = [[0.0, 0.0, 0.0] for _ in range(bins)]
    for pair, found in cases:
        place = sums[min(int(found.score * bins), bins - 1)]
        place[0] += 1
        place[1] += found.score
        place[2] += pair.same
    return sum(abs(said - true) for _, said, true in sums) / max(len(cases), 1)


def row(name: str, cases: Judged) -> str:
    """One line of figures."""
    accepted = [pair.same for pair, found in cases if found.identity is Identity.SAME]
    same = sum(pair.same for pair, _ in cases)
    right = sum(accepted)
    precision = right / len(accepted) if accepted else 1.0
    recall = right / same if same else 1.0
    error = calibration_error(cases)
    return f"| {name} | {len(cases):,} | {same:,} | {precision:.4f} | {recall:.4f} | {error:.4f} |"


def main() -> int:
    """Print the table of figures."""
    folder = os.environ.get("VERIFIER_TEST_DATA")
    if not folder:
        sys.stderr.write("VERIFIER_TEST_DATA names no folder\n")
        return 2
    pairs = all_pairs(Path(folder))
    start = time.perf_counter()
    cases = judged(pairs)
    spent = time.perf_counter() - start
    if "--fit" in sys.argv:
        for name, value in sorted(fitted([case for case in cases if not for_figures(case[0])]).items()):
            print(f'    "{name}": {value:.2f},')
        return 0
    held = [case for case in cases if for_figures(case[0])]
    print("| pairs | all | same | precision | recall | calibration error |\n|---|---|---|---|---|---|")
    for origin in ("synthetic", *sorted({p.origin for p, _ in held if p.origin.startswith("recorded")})):
        print(row(origin, [case for case in held if case[0].origin.startswith(origin)]))
    print(row("all", held))
    print(f"\n{1000 * spent / len(cases):.2f} ms a pair")
    if "--wrong" in sys.argv:
        for pair, found in held:
            if pair.same != (found.identity is Identity.SAME):
                print(
                    pair.same,
                    pair.origin,
                    found.identity,
                    found.title,
                    found.author,
                    found.agreed,
                    found.against,
                )
                print("   ", pair.fields)
                print("   ", pair.record.summary, pair.record.pages, pair.record.volume)
    return 0


if __name__ == "__main__":
    sys.exit(main())
