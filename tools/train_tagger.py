"""Train the tagger of `verifier.citations.tagger` and write its model file.

Run as ``VERIFIER_TEST_DATA=… python tools/train_tagger.py [--output FILE]``. The folder named there holds
``citations/good.xml`` and ``citations/core.xml``, AnyStyle's labelled references (their licence beside them).
They are trained on as they are, damaged, and set anew in the styles of `train_styles`, with made-up
references of the same styles. The same data and seed give the same model.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite
from train_damage import damaged
from train_figures import measured
from train_recorded import recorded
from train_references import Reference, labelled, made_up, people_of, set_anew
from train_styles import STYLES

from verifier.citations.tagger.crf import BEGINS, Model, read_model, with_trust, write_model
from verifier.citations.tagger.features import OFFSETS, word_features
from verifier.citations.tagger.sums import place_names
from verifier.citations.tagger.tokens import Token, tokenize
from verifier.citations.tagger.trained import runs_of

SEED = 20_261_129
MODEL = Path(__file__).parents[1] / "verifier" / "citations" / "tagger" / "model.npz"
LEFT_OUT = (
    "french-footnotes", "german-footnotes", "german-notes", "italian-footnotes", "italian-notes", "mhra",
    "sciences-journals",
)  # fmt: skip
"""Styles that are left out of the rehearsal, so that trust is also measured where a style is strange."""

NEGLIGIBLE = 0.03
"""A weight below this decides nothing, and is left out of the file."""

BEGUN = frozenset(
    ("author", "title", "journal", "booktitle", "publisher", "location", "editor", "date", "pages", "volume")
)
"""The fields whose first token has a label of its own."""

ROUNDS = 75
PENALTY = 0.2
KNOTS = 11
"""Points at which a label's confidence is measured, from 0 to 1."""


def augmented(
    references: Sequence[Reference],
    *,
    anew: int,
    made: int,
    hurt: int,
    styles: Sequence[str] = tuple(STYLES),
    sources: Sequence[Reference] = (),
    seed: int = SEED,
) -> list[Reference]:
    """The references themselves, ``anew`` in other styles, ``made`` made up, ``hurt`` damaged.

    One in four of those set anew is of the ``sources``, which serve for nothing else.
    """
    rng = random.Random(seed)  # noqa: S311 - chosen to be the same every time
    data = list(references)
    fresh: list[Reference] = []
    while len(fresh) < anew:
        of = sources if sources and rng.random() < 0.25 else references
        reference = set_anew(rng.choice(of), rng, styles)
        if reference is not None and reference.text:
            fresh.append(reference)
    people = people_of(references)
    fresh.extend(made_up(rng, styles, people) for _ in range(made))
    data.extend(fresh)
    data.extend(damaged(reference, rng) for reference in rng.sample(data, min(hurt, len(data))))
    rng.shuffle(data)
    return [reference for reference in data if reference.text.strip()]


def labels_of(reference: Reference, tokens: Sequence[Token]) -> list[str]:
    """The label of each token: that of the range in which it begins."""
    labels = []
    place = 0
    for token in tokens:
        while place + 1 < len(reference.spans) and token.start >= reference.spans[place][2]:
            place += 1
        labels.append(reference.spans[place][0])
    return labels


def with_beginnings(labels: Sequence[str]) -> list[str]:
    """The labels, those of the first tokens of fields marked as beginnings."""
    return [
        BEGINS + label if label in BEGUN and (not place or labels[place - 1] != label) else label
        for place, label in enumerate(labels)
    ]


def attributes(tokens: Sequence[Token]) -> list[list[str]]:
    """The names of the features of each token, as the model's tables expand them."""
    words = [word_features(token.text, token.spaced) for token in tokens]
    rows = []
    for index, place in enumerate(place_names(tokens)):
        names = list(place)
        for number, offset in enumerate(OFFSETS):
            if 0 <= index + offset < len(tokens):
                names.extend(f"{offset}{name}" for name in words[index + offset][number])
        rows.append(names)
    return rows


def train(data: Iterable[Reference], *, rounds: int, penalty: float = PENALTY) -> dict[str, Weights]:
    """Train by L-BFGS with a squared penalty; return what the model holds.

    Keys: ``features`` by (feature, label) and ``moves`` by (label, label).
    """
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.0, "c2": penalty, "max_iterations": rounds, "feature.minfreq": 2})
    for reference in data:
        tokens = tokenize(reference.text)
        if tokens:
            trainer.append(attributes(tokens), with_beginnings(labels_of(reference, tokens)))
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "model.crf"))
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    return {"features": info.state_features, "moves": info.transitions}


def trained(
    references: Sequence[Reference], shares: dict[str, Any], rounds: int
) -> dict[str, dict[tuple[str, str], float]]:
    """Train on references and what is made of them, in a process of its own."""
    return train(augmented(references, **shares), rounds=rounds)


Weights = dict[tuple[str, str], float]


def packed(models: Sequence[dict[str, Weights]]) -> bytes:
    """A model file of the mean weights of several models, small ones left out; trust is the bare marginal."""
    features: Weights = {}
    moves: Weights = {}
    for model in models:
        for name, total in (("features", features), ("moves", moves)):
            for pair, weight in model[name].items():
                total[pair] = total.get(pair, 0.0) + weight / len(models)
    labels = sorted({label for _, label in features})
    between = np.zeros((len(labels), len(labels)), np.float32)
    for (first, second), weight in moves.items():
        between[labels.index(first), labels.index(second)] = weight
    kept = {pair: weight for pair, weight in features.items() if abs(weight) > NEGLIGIBLE}
    trust = np.tile(np.linspace(0, 1, KNOTS, dtype=np.float32), (len(labels), 1))
    return write_model(labels, kept, between, trust)


def measured_trust(model: Model, data: Sequence[Reference]) -> np.ndarray:
    """How often a run of a label was exactly right, by the model's confidence in it: labels × `KNOTS`.

    The data must be other than what the model was trained on. Rising everywhere (pool adjacent violators).
    """
    seen: dict[str, list[tuple[float, bool]]] = {label: [] for label in model.labels}
    for at in range(0, len(data), 64):
        batch = [(reference, tokenize(reference.text)) for reference in data[at : at + 64]]
        for (reference, tokens), labelling in zip(batch, model.label([t for _, t in batch]), strict=True):
            truth = labels_of(reference, tokens)
            for run in runs_of(tokens, labelling, model.labels):
                first, last = inner(tokens, run.first, run.last)
                right = all(truth[i] == run.label for i in range(first, last))
                right = right and not any(
                    truth[i] == run.label and tokens[i].text[0].isalnum()
                    for i in neighbours(tokens, first, last)
                )
                seen[run.label].append((run.confidence, right))
    knots = np.linspace(0, 1, KNOTS)
    return np.array([curve(seen[label], knots) for label in model.labels], np.float32)


def strange(references: Sequence[Reference], seed: int, styles: Sequence[str] = LEFT_OUT) -> list[Reference]:
    """References in styles that the rehearsal doesn't see, half of them labelled ones set anew."""
    rng = random.Random(seed)  # noqa: S311
    found: list[Reference] = []
    for style in styles:
        found += [made_up(rng, [style]) for _ in range(60)]
        anew = (set_anew(reference, rng, [style]) for reference in rng.sample(list(references), 150))
        found += [reference for reference in anew if reference is not None and reference.text][:60]
    return found


def inner(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """A run without the marks at its ends, whose labels say nothing."""
    while first < last - 1 and not tokens[first].text[0].isalnum():
        first += 1
    while last > first + 1 and not tokens[last - 1].text[0].isalnum():
        last -= 1
    return first, last


def neighbours(tokens: Sequence[Token], first: int, last: int) -> Iterable[int]:
    """The words next to a run."""
    before = next((i for i in range(first - 1, -1, -1) if tokens[i].text[0].isalnum()), None)
    after = next((i for i in range(last, len(tokens)) if tokens[i].text[0].isalnum()), None)
    return [i for i in (before, after) if i is not None]


def curve(seen: Sequence[tuple[float, bool]], knots: np.ndarray) -> list[float]:
    """A rising curve through what was seen, at the knots, leaning on the model where little was."""
    blocks: list[list[float]] = []
    prior = [(float(knot), float(knot), 4.0) for knot in knots]
    for x, y, weight in sorted(prior + [(x, float(y), 1.0) for x, y in seen]):
        blocks.append([x * weight, y * weight, weight])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    xs, ys = [b[0] / b[2] for b in blocks], [b[1] / b[2] for b in blocks]
    return [min(0.999, float(np.interp(knot, xs, ys))) for knot in knots]


def main() -> None:
    """Rehearse on four fifths without some styles, measure on what was left out, then train on all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=MODEL)
    parser.add_argument("--anew", type=int, default=4000, help="references set in other styles")
    parser.add_argument("--made", type=int, default=5000, help="references made up")
    parser.add_argument("--hurt", type=int, default=3500, help="references damaged")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="rounds of training")
    parser.add_argument("--models", type=int, default=1, help="models whose mean is taken")
    given = parser.parse_args()
    folder = os.environ.get("VERIFIER_TEST_DATA")
    if not folder:
        sys.exit("set VERIFIER_TEST_DATA to the folder that holds citations/good.xml and citations/core.xml")
    started = time.perf_counter()
    sources = recorded(Path(folder, "recorded"), SEED)
    shares: dict[str, Any] = {
        "anew": given.anew, "made": given.made, "hurt": given.hurt, "sources": sources,
    }  # fmt: skip
    rest: list[Reference] = []
    held: dict[str, list[Reference]] = {}
    for name in ("good", "core"):
        references = labelled(Path(folder, "citations", f"{name}.xml"))
        random.Random(SEED).shuffle(references)  # noqa: S311
        held[name] = references[::5]
        rest += [reference for index, reference in enumerate(references) if index % 5]
    held_back = [reference for references in held.values() for reference in references]
    known = tuple(name for name in STYLES if name not in LEFT_OUT)
    with ProcessPoolExecutor(max_workers=2) as workers:
        rehearsed = workers.submit(trained, rest, {**shares, "styles": known}, given.rounds)
        trained_on_all = [
            workers.submit(trained, rest + held_back, {**shares, "seed": SEED + number}, given.rounds)
            for number in range(given.models)
        ]
        rehearsal = packed([rehearsed.result()])
        models = [each.result() for each in trained_on_all]
    tried = held_back + strange(held_back, SEED)
    halved = read_model(with_trust(rehearsal, measured_trust(read_model(rehearsal), tried[::2])))
    for name, references in held.items():
        print(f"one fifth of {name}, held back: {measured(halved, references)}")
    for name in LEFT_OUT:
        print(f"{name}, left out: {measured(halved, strange(held_back, SEED + 1, (name,)))}")
    trust = measured_trust(read_model(rehearsal), tried)
    model = with_trust(packed(models), trust)
    given.output.write_bytes(model)
    print(f"trained in {time.perf_counter() - started:.0f} s, {len(model) / 1e6:.2f} MB: {given.output}")


if __name__ == "__main__":
    main()
