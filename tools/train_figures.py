"""How well a model reads references that it wasn't trained on: F1 of each field, and calibration."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial

from train_references import Reference

from verifier.citations import parse_citations
from verifier.citations.tagger import tag_by_style
from verifier.citations.tagger.crf import Model

FIELDS = {
    "author": "author", "title": "title", "journal": "container", "booktitle": "container", "date": "date",
    "pages": "pages", "publisher": "publisher", "location": "location", "editor": "editor",
}  # fmt: skip
"""The fields that are measured, by the labels of the sets."""

READ_AS = {
    "journaltitle": "container", "booktitle": "container", "institution": "publisher", "locator": "pages",
    "pagetotal": "pages",
}  # fmt: skip
_MARKUP = re.compile(r"</?(?:b|i|italic|em|strong|sup|sub)>?(?![a-z])")
_ANNOUNCE = re.compile(
    r"\b(?:in|eds?|éds?|pp?|ss?|and|vol|pages|editors?|hgg?|hrsg|dirs?|by|edited|von)\b"
    r"|^\W*(?:dans|en|nel|a cura di|sous la (?:dir|direction) (?:de|d)|org|под ред|bes|hier|v)\b"
    r"|\b(?:a cura di|org|dir|éds?)\W*$"
)


class Figures:
    """Right, wrong and missing fields, and how sure the reader was of each that it read."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missing: Counter[str] = Counter()
        self.beliefs: list[tuple[float, bool]] = []

    def f1(self, field: str | None = None) -> float:
        """F1 of a field, or of all."""
        right, wrong, missing = (
            counts.total() if field is None else counts[field]
            for counts in (self.right, self.wrong, self.missing)
        )
        return 2 * right / max(1, 2 * right + wrong + missing)

    def calibration_error(self, bins: int = 10) -> float:
        """Expected calibration error: how far confidence and share of right fields are apart."""
        error = 0.0
        for number in range(bins):
            inside = [
                belief for belief in self.beliefs if number <= min(belief[0] * bins, bins - 1e-9) < number + 1
            ]
            if inside:
                sure = sum(confidence for confidence, _ in inside) / len(inside)
                share = sum(right for _, right in inside) / len(inside)
                error += abs(sure - share) * len(inside) / len(self.beliefs)
        return error

    def __str__(self) -> str:
        fields = "  ".join(f"{field} {self.f1(field):.3f}" for field in sorted(set(FIELDS.values())))
        return f"F1 {self.f1():.4f}  ({fields})  calibration error {self.calibration_error():.3f}"


def words(text: str, field: str) -> list[str]:
    """What counts of a field: its words, without markup and what only announces it; of a date the years."""
    found = re.findall(r"[^\W_]+", _ANNOUNCE.sub("", _MARKUP.sub(" ", text.casefold())))
    return [word for word in found if re.fullmatch(r"\d{4}", word)] if field == "date" else found


def measured(model: Model, references: Sequence[Reference]) -> Figures:
    """Read references, as `parse_citations` does, and compare; the first of several equal labels counts."""
    figures = Figures()
    read_all = parse_citations([each.text for each in references], partial(tag_by_style, model=model))
    for reference, citation in zip(references, read_all, strict=True):
        truth: dict[str, list[str]] = {}
        for label, start, end in reference.spans:
            if label in FIELDS:
                truth.setdefault(FIELDS[label], words(reference.text[start:end], FIELDS[label]))
        read: dict[str, tuple[list[str], float]] = {}
        for span in citation.spans:
            field = READ_AS.get(span.field, span.field)
            if field in FIELDS.values():
                read.setdefault(field, (words(reference.text[span.start : span.end], field), span.confidence))
        _count(figures, truth, read)
    return figures


def _count(figures: Figures, truth: dict[str, list[str]], read: dict[str, tuple[list[str], float]]) -> None:
    for field in truth.keys() | read.keys():
        wanted, (got, confidence) = truth.get(field, []), read.get(field, ([], 0.0))
        right = bool(wanted) and wanted == got
        figures.right[field] += right
        figures.wrong[field] += bool(got) and not right
        figures.missing[field] += bool(wanted) and not right
        if got:
            figures.beliefs.append((confidence, right))


def joined_figures(several: Iterable[Figures]) -> Figures:
    """The figures of several folds as one."""
    whole = Figures()
    for figures in several:
        whole.right += figures.right
        whole.wrong += figures.wrong
        whole.missing += figures.missing
        whole.beliefs += figures.beliefs
    return whole
