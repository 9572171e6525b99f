"""The sizes in which a PDF paper is set: that of its text, and those of a scan's lines made even."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import median

from verifier.documents.pdf_pages import Page, text_size

_LARGER = 1.04
# How many characters of a size stand on a page that has text in it.
_SOME = 80
# Where fewer of all characters are set in the four commonest sizes, recognition has guessed the sizes.
_OF_FOUR = 0.6
# Sizes that differ by no more are guesses of one; the steps in which they are counted, in points.
_ONE_SIZE, _STEP = 0.08, 0.25
_MOST_SIZES = 6


def body_size(pages: Sequence[Page]) -> float:
    """The size in which most of the paper is set, in points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        sizes.update(page.sizes)
    size, whole = text_size(sizes), sum(sizes.values())
    # Where the notes are longer than the text, this is little, but on most pages.
    larger = (
        one
        for one, count in sizes.items()
        if one > size * _LARGER
        and count * 20 >= whole
        and sum(page.sizes.get(one, 0) >= _SOME for page in pages) * 2 > len(pages)
    )
    return max(larger, default=size)


def even_sizes(pages: Sequence[Page]) -> None:
    """Give the lines of a scan whose text was recognised the few sizes that they are set in.

    Recognition guesses the size of each word by its letters. That of a line is taken from the lines around
    it, and those of the paper by what most of its characters come near to.
    """
    sizes: Counter[float] = Counter()
    for page in pages:
        sizes.update(page.sizes)
    whole = sum(sizes.values())
    if not whole or sum(count for _, count in sizes.most_common(4)) >= _OF_FOUR * whole:
        return
    counts: Counter[int] = Counter()
    for page in pages:
        guessed = [line.size for line in page.lines]
        for index, line in enumerate(page.lines):
            line.size = median(guessed[max(0, index - 2) : index + 3])
            counts[round(line.size / _STEP)] += len(line.text)
    known = _peaks(counts)
    for page in pages:
        found: Counter[float] = Counter()
        for line in page.lines:
            near = min(known, key=lambda size: abs(size - line.size))
            if abs(near - line.size) <= _ONE_SIZE * near:
                line.size = near
            found[round(line.size, 1)] += len(line.text)
        page.sizes = found


def _peaks(counts: Mapping[int, int]) -> list[float]:
    """The sizes that most characters come near to, the commonest first."""
    left = Counter(counts)
    found: list[float] = []
    while left and len(found) < _MOST_SIZES:
        top = max(left, key=lambda step: left[step - 1] + 2 * left[step] + left[step + 1])
        near = {step: count for step, count in left.items() if abs(step - top) <= _ONE_SIZE * top}
        found.append(sum(step * count for step, count in near.items()) / sum(near.values()) * _STEP)
        for step in near:
            del left[step]
    return found
