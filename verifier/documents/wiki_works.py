"""The works of a wiki page, under the names and the year by which its short footnotes mean them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from verifier.documents.marked import MarkedCitation
from verifier.documents.wiki_markup import read_template
from verifier.documents.wiki_notes import WikiNote, place_behind, short_place

_MOST_NAMES = 4


class WikiWorks:
    """What the templates of a page cite; a name and year of two works means neither."""

    def __init__(self) -> None:
        self._works: dict[tuple[str, ...], tuple[str, dict[str, str]] | None] = {}

    def remember(self, kind: str, fields: dict[str, str], given: Mapping[str, str]) -> None:
        """Keep a work; ``given`` are the parameters of its template.

        One may give it another name: ``ref={{sfnref|Water Office|2001}}``.
        """
        called = given.get("ref", "")
        if called.startswith("{{"):
            template = read_template(called)
            if template.name.casefold() in ("sfnref", "harvid"):
                self._keep(tuple(template.positional()[: _MOST_NAMES + 1]), (kind, fields))
        families = [
            name.split(",")[0].strip("{} ")
            for name in fields.get("author", fields.get("editor", "")).split(" and ")
        ]
        lettered = re.fullmatch(r"\d{4}[a-z]", given.get("year", ""))
        year = lettered or re.search(r"\d{4}[a-z]?", fields.get("date", ""))
        # "n.d.", "forthcoming": what stands in place of a year is typed alike.
        said = " ".join(fields.get("date", "").split()).casefold()
        key = (*families[:_MOST_NAMES], year[0] if year else said)
        self._keep(key, (kind, fields))

    def _keep(self, key: tuple[str, ...], work: tuple[str, dict[str, str]]) -> None:
        self._works[key] = work if key not in self._works or self._works[key] == work else None

    def resolve_short(self, refs: Iterable[WikiNote]) -> None:
        """Give short footnotes the fields of the one work that has their names and year."""
        for ref in refs:
            plain = ref.flow.styled().plain if ref.shorts else ""
            behind = [*(short.start for short in ref.shorts[1:]), len(plain)][: len(ref.shorts)]
            for short, end in zip(ref.shorts, behind, strict=True):
                *names, year = short.template.positional()[: _MOST_NAMES + 1] or [""]
                work = self._works.get((*names, year)) or self._works.get((*names, year.casefold()))
                if work is not None:
                    typed, last = place_behind(plain, short.end, end)
                    locator = short_place(short.template) or typed
                    ref.marked.append(MarkedCitation(short.start, last, "", *work, locator))
