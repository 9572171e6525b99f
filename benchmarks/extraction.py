"""How well references are read that the tagger was not trained on, and how fast.

Run as ``VERIFIER_TEST_DATA=… python benchmarks/extraction.py [folds|styles|speed] …``. Without a
word all are measured, which takes about half an hour, most of it for training (``python-crfsuite``).

- ``folds``: five-fold over the labelled sets ``good`` and ``core``, the model trained on the other four.
- ``styles``: references set in styles that were left out of training.
- ``speed``: references a second of the model that is shipped, one core, after loading; and loading.
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

from train_figures import Figures, joined_figures, measured
from train_references import Reference, damaged, labelled, made_up, set_anew
from train_styles import STYLES
from train_tagger import SEED, augmented, packed, train

from verifier.citations import parse_citations
from verifier.citations.tagger.crf import Model, load_model, read_model

FOLDS = 5
SHARES = {"anew": 2500, "made": 2500, "hurt": 3500}
LEFT_OUT = ("german-notes", "italian-notes", "mhra", "sciences")


def load(folder: Path) -> dict[str, list[Reference]]:
    """The labelled sets, shuffled the same way every time."""
    sets = {name: labelled(folder / f"{name}.xml") for name in ("good", "core")}
    for references in sets.values():
        random.Random(SEED).shuffle(references)  # noqa: S311
    return sets


def trained(references: list[Reference], styles: tuple[str, ...] = tuple(STYLES)) -> Model:
    """A model of these references and what is made of them."""
    return read_model(packed([train(augmented(references, styles=styles, **SHARES), epochs=15)]))


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
        rng = random.Random(SEED)  # noqa: S311
        references = [made_up(rng, [name]) for _ in range(150)]
        references += [each for each in (set_anew(one, rng, [name]) for one in held[:300]) if each]
        print(f"{name}, left out of training: {measured(model, references)}")


def speed(sets: dict[str, list[Reference]]) -> None:
    """Processor time of loading and of reading, from text to fields."""
    started = time.process_time()
    load_model()
    print(f"loading {time.process_time() - started:.3f} s")
    texts = [reference.text for reference in sets["good"]]
    started = time.process_time()
    read = sum(1 for _ in parse_citations(texts))
    print(f"{read / (time.process_time() - started):.0f} references a second")


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
