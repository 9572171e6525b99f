"""How much a difference between a citation and a record weighs.

What is harmless (case, punctuation, abbreviations, a year in print and one online) never becomes a
difference. Of what does, some only deserves a note; the rest sends a reader astray.
"""

from __future__ import annotations

from enum import StrEnum

from verifier.compare import loose, parse_date, parse_pages
from verifier.compare.names import parse_name_list
from verifier.model import Difference
from verifier.registries.relations import BOOKS


class Grade(StrEnum):
    """What a difference is worth."""

    NOTE = "note"
    WRONG = "wrong"


def grade(difference: Difference, kind: str = "") -> Grade:
    """Grade a difference; ``kind`` is the entry type of the cited work."""
    match difference.field:
        case "pages":
            noted = _one_end_agrees(difference)
        case "author" | "editor":
            noted = _same_families(difference)
        case "number" | "issue":
            noted = True
        case "date":
            noted = kind in BOOKS and _are_dates(difference)
        case _:
            noted = False
    return Grade.NOTE if noted else Grade.WRONG


def is_wrong(differences: tuple[Difference, ...], kind: str = "") -> bool:
    """Whether one of the differences is more than worth a note."""
    return any(grade(difference, kind) is Grade.WRONG for difference in differences)


def _one_end_agrees(difference: Difference) -> bool:
    """A span with one end in common is misprinted or cut, not another place."""
    cited, found = parse_pages(difference.cited), parse_pages(difference.found)
    if cited is None or found is None:
        return False
    return bool({cited.first, cited.last} & {found.first, found.last})


def _same_families(difference: Difference) -> bool:
    """The family names of those cited are recorded too: only the given names or initials differ."""
    cited = [loose(name.family or name.literal) for name in parse_name_list(difference.cited[:20_000])]
    found = {loose(name.family or name.literal) for name in parse_name_list(difference.found[:20_000])}
    return bool(cited) and all(name in found for name in cited if name and name != "others")


def _are_dates(difference: Difference) -> bool:
    return parse_date(difference.cited) is not None and parse_date(difference.found) is not None
