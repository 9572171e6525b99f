"""How well references are read that the tagger was not trained on, and how fast.

Run as ``VERIFIER_TEST_DATA=… python benchmarks/extraction.py [folds|styles|speed] …``. Without a
word all are measured, which takes about half an hour, most of it for training (``python-crfsuite``).

- ``folds``: five-fold over the labelled sets ``good`` and ``core``, the model trained on the other four.
- ``styles``: references set in styles that were left out of training.
- ``speed``: references a second of processor time of the model that is shipped, after loading; and loading.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

from train_damage import damaged
from train_figures import Figures, joined_figures, measured
from train_recorded import recorded
from train_references import Reference, labelled
from train_styles import STYLES
from train_tagger import LEFT_OUT, MODEL, ROUNDS, SEED, augmented, packed, strange, train

from verifier.citations import parse_citation, parse_citations
from verifier.citations.tagger.crf import Model, load_model, read_model, with_trust

FOLDS = 5
SHARES = {"anew": 4000, "made": 5000, "hurt": 3500}


def load(folder: Path) -> dict[str, list[Reference]]:
    """The labelled sets, shuffled the same way every time."""
    sets = {name: labelled(folder / f"{name}.xml") for name in ("good", "core")}
    for references in sets.values():
        random.Random(SEED).shuffle(references)  # noqa: S311
    return sets


def trained(references: list[Reference], styles: tuple[str, ...] = tuple(STYLES)) -> Model:
    """A model of these references and what is made of them, to be trusted as far as the shipped one."""
    with np.load(MODEL) as shipped:
        trust = shipped["trust"]
    sources = recorded(Path(os.environ["VERIFIER_TEST_DATA"], "recorded"), SEED)
    data = augmented(references, styles=styles, sources=sources, **SHARES)
    return read_model(with_trust(packed([train(data, rounds=ROUNDS)]), trust))


def folds(sets: dict[str, list[Reference]]) -> None:
    """Each fifth read by a model of the other four."""
    found: dict[str, list[Figures]] = {"good": [], "core": [], "good, damaged": []}
    for fold in range(FOLDS):
        held = {name: references[fold::FOLDS] for name, references in sets.items()}
        rest = [each for refs in sets.values() for i, each in enumerate(refs) if i % FOLDS != fold]
        model = trained(rest)
        for name, references in held.items():
            found[name].append(measured(model, references))
        rng = random.Random(SEED + fold)  # noqa: S311
        hurt = [damaged(reference, rng) for reference in held["good"]]
        found["good, damaged"].append(measured(model, [each for each in hurt if each.text.strip()]))
    for name, figures in found.items():
        print(f"{FOLDS}-fold, {name}: {joined_figures(figures)}")


def styles(sets: dict[str, list[Reference]]) -> None:
    """Made-up references and held-back ones, in styles that the model has not seen."""
    held = [reference for references in sets.values() for reference in references[::FOLDS]]
    rest = [each for refs in sets.values() for i, each in enumerate(refs) if i % FOLDS]
    model = trained(rest, tuple(name for name in STYLES if name not in LEFT_OUT))
    for name in LEFT_OUT:
        print(f"{name}, left out of training: {measured(model, strange(held, SEED + 1, (name,)))}")


_FIRST = "Berg, A. (2011). Rivers. London: Routledge. Retrieved 3 May 2011, from https://water.example/a."
"""Reading it compiles what is compiled when it is first needed."""


def speed(sets: dict[str, list[Reference]]) -> None:
    """Processor time of loading, with that of a first citation, and of reading, from text to fields.

    The words of the first reading are new to the tables that keep words; those of the second are known.
    """
    started = time.process_time()
    load_model()
    parse_citation(_FIRST)
    print(f"loading {time.process_time() - started:.3f} s")
    texts = [reference.text for reference in sets["good"]]
    # As `verifier parse` does: what stays for good needn't be looked through for waste.
    gc.collect()
    gc.freeze()
    for reading in ("first", "second"):
        started = time.process_time()
        read = sum(1 for _ in parse_citations(texts))
        rate = read / (time.process_time() - started)
        print(f"{rate:.0f} references a second of processor time, {reading} reading")
    some = texts[:500]
    started = time.process_time()
    for text in some:
        parse_citation(text)
    print(f"{len(some) / (time.process_time() - started):.0f} references a second one by one")


def main() -> None:
    """Measure what was asked for, or all."""
    data = os.environ.get("VERIFIER_TEST_DATA")
    if not data:
        sys.exit("set VERIFIER_TEST_DATA to the folder that holds citations/")
    sets = load(Path(data, "citations"))
    parts = {"speed": speed, "styles": styles, "folds": folds}
    for name in sys.argv[1:] or parts:
        parts[name](sets)


if __name__ == "__main__":
    main()
