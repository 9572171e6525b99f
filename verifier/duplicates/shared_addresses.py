"""Entries of two works that give one address, as when it was copied into the wrong one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from verifier.compare import comparable, container_likeness, loose, title_likeness
from verifier.duplicates.weighing import address_key
from verifier.model import Work

_CONTAINERS = ("booktitle", "maintitle", "journaltitle", "eventtitle")
_PARENTS = ("crossref", "xdata")
_ONE_CONTAINER = 0.85
_OTHER_TITLE = 0.5


def one_address_for_two(works: Sequence[Work]) -> Iterator[tuple[int, int]]:
    """The pairs of works, by their places, that give one address for two titles and no common place.

    Three and more works at one address are parts of what stands there: a table of contents, a yearbook. So
    are two of one book, journal or conference, and a chapter and its book.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, work in enumerate(works):
        url = work.fields.get("url", "")
        key = address_key(url) if url else ""
        # The home page of a site stands for whatever is found there.
        if "/" in key.partition("?")[0] or "?" in key:
            found[key].append(place)
    for places in found.values():
        if len(places) == 2:
            one, two = (works[place] for place in places)
            if one.key != two.key and _are_of_two_titles(one.fields, two.fields):
                yield places[0], places[1]


def _are_of_two_titles(one: Mapping[str, str], two: Mapping[str, str]) -> bool:
    titles = one.get("title", ""), two.get("title", "")
    if not all(titles) or not comparable(*titles) or title_likeness(*titles) >= _OTHER_TITLE:
        return False
    folded = [loose(title) for title in titles]
    if any(f" {a} " in f" {b} " for a, b in (folded, folded[::-1])):
        return False
    if any(one.get(name) or two.get(name) for name in _PARENTS):
        return False
    return not _share_a_place(one, two)


def _share_a_place(one: Mapping[str, str], two: Mapping[str, str]) -> bool:
    """Whether both stand in one container, or one of them in the other."""
    inside = [[fields[name] for name in _CONTAINERS if fields.get(name)] for fields in (one, two)]
    pairs = [(a, b) for a in (*inside[0], one["title"]) for b in (*inside[1], two["title"])]
    return any(
        comparable(a, b) and container_likeness(a, b) >= _ONE_CONTAINER
        for a, b in pairs
        if (a, b) != (one["title"], two["title"])
    )
