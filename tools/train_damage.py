"""References as bad converters and hasty typists leave them, to train on."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from train_references import Reference, joined


def damaged(reference: Reference, rng: random.Random) -> Reference:
    """The reference as bad converters and hasty typists leave it; labels stay with their characters."""
    signs: list[tuple[str, str]] = []
    position = 0
    for label, start, end in reference.spans:
        signs.extend((sign, label) for sign in reference.text[position:end])
        position = max(position, end)
        del start
    for change in rng.sample(_CHANGES, rng.choice((1, 1, 2, 2, 3))):
        signs = list(change(signs, rng))
    return _regrouped(signs)


Signs = Sequence[tuple[str, str]]


def _lose_blanks(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    share = rng.choice((0.03, 0.08, 0.2))
    return (pair for pair in signs if pair[0] != " " or rng.random() > share)


def _lose_boundaries(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """No blank where one field ends and the next begins."""
    for index, pair in enumerate(signs):
        after = signs[index + 1] if index + 1 < len(signs) else pair
        if pair[0] != " " or pair[1] == after[1] or rng.random() > 0.5:
            yield pair


def _lose_marks(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    share = rng.choice((0.1, 0.3, 0.7))
    return (pair for pair in signs if pair[0] not in ',.;:()“”"' or rng.random() > share)


def _lose_marks_between(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """No mark where one field ends and the next begins."""
    for index, pair in enumerate(signs):
        ahead = signs[min(len(signs) - 1, index + 2)]
        if pair[0] not in ",.;:" or pair[1] == ahead[1] or rng.random() > 0.6:
            yield pair


def _swap_marks(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    for sign, label in signs:
        yield (rng.choice(",.;:") if sign in ",.;:" and rng.random() < 0.15 else sign), label


def _break_words(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Words broken at the ends of lines."""
    inserted = rng.choice(("- ", "- ", " ", "-"))
    for index, (sign, label) in enumerate(signs):
        yield sign, label
        inside = 2 < index < len(signs) - 3 and sign.isalpha() and signs[index + 1][0].isalpha()
        if inside and rng.random() < 0.012:
            yield from ((added, label) for added in inserted)


def _misread(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """What optical recognition takes for each other."""
    likes = {
        "l": "1I",
        "I": "l1",
        "O": "0",
        "0": "O",
        "1": "l",
        "e": "c",
        "m": "n",
        "ü": "ii",
        "–": "~^",
        "5": "S",
        "ö": "o",
    }
    for sign, label in signs:
        yield (rng.choice(likes[sign]) if sign in likes and rng.random() < 0.06 else sign), label


def _capitals(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    chosen = rng.choice(("author", "title", "journal", "all"))
    for sign, label in signs:
        yield (sign.upper()[:1] if chosen in (label, "all") else sign), label


def _small(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    chosen = rng.choice(("author", "title", "journal", "all"))
    for sign, label in signs:
        yield (sign.lower()[:1] if chosen in (label, "all") else sign), label


def _cut(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """A beginning or an end on another page."""
    keep = int(len(signs) * rng.uniform(0.55, 0.95))
    yield from signs[:keep] if rng.random() < 0.6 else signs[len(signs) - keep :]


def _mark_up(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Tags of a markup that was left in."""
    opening, closing = rng.choice((("<i>", "</i>"), ("<italic>", "</italic>"), ("_", "_"), ("<b>", "</b>")))
    chosen = rng.choice(("title", "journal", "volume"))
    before = ""
    for sign, label in signs:
        if before != label and chosen in (before, label):
            yield from ((added, chosen) for added in (opening if label == chosen else closing))
        before = label
        yield sign, label


def _number(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """The number of the note or entry in front."""
    number = rng.choice(("{} ", "{}", "[{}]", "{}. ", "({})", "• ", "* ", "{}) ")).format(rng.randint(1, 250))
    yield from ((sign, "mark") for sign in number)
    yield from signs


def _double_blanks(signs: Signs, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Blanks before the marks."""
    for sign, label in signs:
        if sign in ",.;:)" and rng.random() < 0.4:
            yield " ", label
        yield sign, label


_CHANGES = (
    _lose_blanks, _lose_boundaries, _lose_marks, _lose_marks_between, _swap_marks, _break_words, _misread,
    _capitals, _small, _cut, _mark_up, _number, _double_blanks,
)  # fmt: skip


def _regrouped(signs: Signs) -> Reference:
    segments: list[tuple[str, str]] = []
    for sign, label in signs:
        if segments and segments[-1][0] == label:
            segments[-1] = (label, segments[-1][1] + sign)
        else:
            segments.append((label, sign))
    return joined(segments)
