"""How a search double ranks: by rare words in common. A search always has something to offer."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


class Index:
    """An inverted index over the texts of items."""

    def __init__(self, items: Iterable[Item], text: Callable[[Item], str]) -> None:
        self._items = list(items)
        self._places: dict[str, list[int]] = {}
        for number, item in enumerate(self._items):
            for word in set(words_of(text(item))):
                self._places.setdefault(word, []).append(number)

    def search(
        self, query: str, keep: Callable[[Item], bool] = lambda _: True
    ) -> Sequence[tuple[float, Item]]:
        """All items that share a word with the query, best first."""
        points: Counter[int] = Counter()
        for word in set(words_of(query)):
            places = self._places.get(word, ())
            for number in places:
                points[number] += 6 * math.log(1 + len(self._items) / len(places))
        found = [(score, self._items[number]) for number, score in points.most_common()]
        return [(score, item) for score, item in found if keep(item)]
