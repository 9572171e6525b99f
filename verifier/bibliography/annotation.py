"""The ``annotation`` field: which notes cite a work, and at which place in it.

``n. 5, p. 65; n. 8; n. 43, pp. 90-92`` — a note's label, then the cited place if there is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from verifier.model import Locator
from verifier.patterns import late_pattern

Pair = tuple[str, Locator | None]
Encode = Callable[[str], str]

_WORDS = {
    "page": ("p.", "pp."),
    "section": ("sec.", "secs."),
    "chapter": ("ch.", "chs."),
    "paragraph": ("para.", "paras."),
    "article": ("art.", "arts."),
    "column": ("col.", "cols."),
    "line": ("l.", "ll."),
    "figure": ("fig.", "figs."),
    "table": ("tab.", "tabs."),
    "volume": ("vol.", "vols."),
    "part": ("pt.", "pts."),
    "footnote": ("fn.", "fns."),
    "book": ("bk.", "bks."),
    "folio": ("fol.", "fols."),
    "sub-verbo": ("s.v.", "s.vv."),
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words}
_SEVERAL = late_pattern(r"\d[rv]?\s*[-–,&]\s*\S|\band\b")
_ITEM = late_pattern(r";\s*(?=n\.\s)")
_LABEL = late_pattern(r"n\.\s+([^;]*)")
_PLACE = late_pattern(r"\s*(s\.vv?\.|\w+\.?)\s+(\S.*)", re.DOTALL)
# What a person adds behind a place, “p. 55, very good”; places in dictionaries and the like have words.
_OWN_WORDS = late_pattern(r"[,.:!?]\s+(?!and\b|note|in\b)[^\W\d_]{3,}.*|[!?]$")
_WORDED = frozenset(("sub-verbo", "section", "chapter", "part", "book"))
_NUMBER = late_pattern(r"(\d{1,18})")


def format_annotation(pairs: Iterable[Pair]) -> str:
    """Write which notes cite a work: ``n. 5, p. 65; n. 8``. The way back is `parse_annotation`."""
    return "; ".join(_format(label, locator) for label, locator in pairs)


def _format(label: str, locator: Locator | None) -> str:
    # A label is a number or a sign; the two characters that part items are not allowed in it.
    name = " ".join(re.sub(r"[;,]", " ", label).split())
    if locator is None or not locator.value.strip():
        return f"n. {name}"
    value = re.sub(r";\s*(?=n\.\s)", ", ", locator.value)
    return f"n. {name}, {format_locator(Locator(locator.kind, value))}"


def format_locator(locator: Locator) -> str:
    """Write a cited place: ``p. 65``, ``pp. 65-70``, ``sec. 3``."""
    value = " ".join(locator.value.split())
    single, several = _WORDS.get(locator.kind, (locator.kind, locator.kind))
    return f"{several if _SEVERAL.search(value) else single} {value}"


def parse_annotation(text: str) -> tuple[Pair, ...]:
    """Read which notes cite a work from an annotation; a person's own words in it are passed over."""
    return tuple(pair for pair, _ in _items(text) if pair)


def _items(text: str) -> list[tuple[Pair | None, str]]:
    """Each item of an annotation as read (None when it is a person's words) and as printed."""
    items: list[tuple[Pair | None, str]] = []
    for item in _ITEM.split(text.strip()):
        match = _LABEL.match(item)
        if not match:
            items.append((None, item))
            continue
        label, _, place = match[1].partition(",")
        words = item[match.end() :].strip()
        found = _PLACE.fullmatch(place + words if place.strip() else "")
        locator = None
        if found and (found[1] in _KINDS or not found[1].endswith(".")):
            locator = Locator(_KINDS.get(found[1], found[1]), " ".join(found[2].split()))
        elif place.strip() or words:
            items.append((None, item))
            continue
        items.append(((label.strip(), locator), item))
    return [item for item in items if item[1].strip()]


def label_order(label: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key of note labels: numbers by value, so that 9 comes before 10 and 10a behind 10."""
    return tuple(
        (0, int(part), "") if part.isdigit() and part.isascii() else (1, 0, part)
        for part in _NUMBER.split(label)
        if part
    )


def join_annotations(present: str, read: str) -> str:
    """Return an annotation with the notes of ``read`` that it does not name yet; nothing in it is taken away.

    New notes go to their place by label when the present ones stand in order, else to the end.
    """
    items = _items(present)
    known = {pair[0] for pair, _ in items if pair}
    new = [pair for pair in parse_annotation(read) if pair[0] not in known]
    if not new:
        return present
    if any(pair is None for pair, _ in items) or not _in_order([pair for pair, _ in items if pair]):
        return "; ".join([*([present.strip()] if present.strip() else []), format_annotation(new)])
    pairs = sorted([*(pair for pair, _ in items if pair), *new], key=lambda pair: label_order(pair[0]))
    return format_annotation(pairs)


def renewed_annotation(
    present: str, read: str, is_own: Callable[[str], bool], *, raw: str | None = None, encode: Encode = str
) -> str:
    """Return an annotation with the notes made anew that ``is_own`` says are of papers just read.

    A person's words and notes of other papers stay; so does all of it if the papers say nothing else.
    ``raw`` is ``present`` as its file spells it: so the result is given, ``encode`` spells what is new.
    """
    items = [
        (pair, item) for item in _ITEM.split(present.strip()) for pair, _ in _items(item) or [(None, "")]
    ]
    mine = [pair for pair, _ in items if pair and is_own(pair[0]) and _is_made(pair)]
    typed = {pair[0] for pair, _ in items if pair} - {pair[0] for pair in mine}
    new = [pair for pair in parse_annotation(read) if pair[0] not in typed]
    if sorted(map(repr, mine)) == sorted(map(repr, new)):
        return present if raw is None else raw
    spelled = _ITEM.split((present if raw is None else raw).strip())
    if len(spelled) != len(items):
        spelled = [encode(item) for _, item in items]
    kept = [
        (pair, words)
        for (pair, item), words in zip(items, spelled, strict=True)
        if item.strip() and not (pair and is_own(pair[0]) and _is_made(pair))
    ]
    made = [(pair, encode(_format(*pair))) for pair in new]
    pairs = [pair for pair, _ in kept if pair]
    if len(pairs) == len(kept) and _in_order([pair for pair, _ in items if pair]):
        both = sorted(
            ((pair, words) for pair, words in (*kept, *made) if pair), key=lambda one: label_order(one[0][0])
        )
        return "; ".join(words for _, words in both)
    at = next(
        (index for index, (pair, _) in enumerate(items) if pair and is_own(pair[0]) and _is_made(pair)),
        len(kept),
    )
    return "; ".join(words for _, words in (*kept[:at], *made, *kept[at:]))


def _is_made(pair: Pair) -> bool:
    """Whether a note and its place are of the kind that is written here, without words of a person's."""
    label, locator = pair
    if " " in label:
        return False
    return locator is None or locator.kind in _WORDED or _OWN_WORDS.search(locator.value) is None


def united_annotations(first: str, second: str) -> str:
    """Return two annotations as one: every note with every place of both, and a person's words of both.

    Notes stand in the order of their labels when both are in it and hold nothing else.
    """
    mine, theirs = _items(first), _items(second)
    known = {pair if pair is not None else printed for pair, printed in mine}
    new = [item for item in theirs if (item[0] if item[0] is not None else item[1]) not in known]
    if not new:
        return first
    if not mine:
        return second
    pairs = [pair for pair, _ in (*mine, *new) if pair is not None]
    sorted_before = _in_order([pair for pair, _ in mine if pair]) and _in_order(
        [pair for pair, _ in theirs if pair]
    )
    if len(pairs) == len(mine) + len(new) and sorted_before:
        return format_annotation(sorted(pairs, key=lambda pair: label_order(pair[0])))
    return "; ".join([first.strip(), *(printed.strip() for _, printed in new)])


def _in_order(pairs: Sequence[Pair]) -> bool:
    labels = [label_order(label) for label, _ in pairs]
    return labels == sorted(labels)
