"""The works of a wiki page, under the names and the year by which its short footnotes mean them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from verifier.documents.marked import MarkedCitation
from verifier.documents.wiki_notes import WikiNote, short_place

_MOST_NAMES = 4


class WikiWorks:
    """What the templates of a page cite; a name and year of two works means neither."""

    def __init__(self) -> None:
        self._works: dict[tuple[str, ...], tuple[str, dict[str, str]] | None] = {}

    def remember(self, kind: str, fields: dict[str, str], given: Mapping[str, str]) -> None:
        """Keep a work; ``given`` are the parameters of its template."""
        families = [
            name.split(",")[0].strip("{} ")
            for name in fields.get("author", fields.get("editor", "")).split(" and ")
        ]
        lettered = re.fullmatch(r"\d{4}[a-z]", given.get("year", ""))
        year = lettered or re.search(r"\d{4}[a-z]?", fields.get("date", ""))
        key = (*families[:_MOST_NAMES], year[0] if year else "")
        work = (kind, fields)
        self._works[key] = work if key not in self._works or self._works[key] == work else None

    def resolve_short(self, refs: Iterable[WikiNote]) -> None:
        """Give short footnotes the fields of the one work that has their names and year."""
        for ref in refs:
            if ref.short is None or ref.marked:
                continue
            *names, year = ref.short.positional()[: _MOST_NAMES + 1] or [""]
            work = self._works.get((*names, year))
            if work is not None:
                locator = short_place(ref.short)
                ref.marked.append(MarkedCitation(0, len(ref.flow.finish().plain), "", *work, locator))
