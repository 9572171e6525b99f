"""Back references ("ibid.", "Smith, op. cit.", "supra note 5") → the work that they point at."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from verifier.compare import loose, title_likeness, tokens
from verifier.compare.names import parse_name_list
from verifier.model import Citation

REPEATING = frozenset(("ibid", "idem-same", "idem", "eodem", "loc-cit"))
"""Short forms that mean the citation directly before."""


def citation_before(
    citation: Citation, earlier: Sequence[Citation], work_of: Mapping[str, str]
) -> Citation | None:
    """Return what "ibid." points at: the citation before it in its note, or the last of the note before.

    None when the note before cites several works: nobody can tell which is meant.
    """
    if not earlier:
        return None
    last = earlier[-1]
    if last.note == citation.note:
        return last
    works: set[str] = set()
    for number, other in enumerate(reversed(earlier)):
        if other.note != last.note:
            break
        works.add(work_of.get(other.id, f"unknown {number}"))
    return last if len(works) == 1 else None


def works_meant(
    citation: Citation,
    earlier: Sequence[Citation],
    work_of: Mapping[str, str],
    fields_of: Mapping[str, Mapping[str, str]],
) -> tuple[str, ...]:
    """Return the keys of the works cited earlier that a short form can mean, in order of citation.

    Every mark that it gives must fit: family name, short title, number of the note.
    """
    keys = list(dict.fromkeys(work_of[other.id] for other in earlier if other.id in work_of))
    label = _label(citation)
    if label:
        in_note = {work_of[other.id] for other in earlier if other.note == label and other.id in work_of}
        if in_note:
            keys = [key for key in keys if key in in_note]
    families = _families(citation.fields.get("author", "") or citation.fields.get("editor", ""))
    title = citation.fields.get("title", "") or citation.fields.get("shorttitle", "")
    if not families and not title and not label:
        return ()
    fitting = [
        key
        for key in keys
        if (not families or _by_author(families, fields_of[key]))
        and (not title or _by_title(title, fields_of[key]))
    ]
    if len(fitting) > 1 and families:
        leading = [key for key in fitting if _leads(families, fields_of[key])]
        fitting = leading or fitting
    return tuple(fitting)


def _label(citation: Citation) -> str:
    """Return the label of the note pointed at: field ``supra`` ("note 5", "n. 5", "5")."""
    given = citation.fields.get("supra", "")
    match = re.search(r"\d+[a-z]?\b", given[:80])
    return match[0] if match else ""


def _families(names: str) -> list[str]:
    return [loose(name.literal or name.family) for name in parse_name_list(names) if not name.is_others]


def _by_author(families: Sequence[str], fields: Mapping[str, str]) -> bool:
    listed = parse_name_list(fields.get("author", "") or fields.get("editor", ""))
    words = {loose(name.literal or name.family) for name in listed} | {
        loose(name.given) for name in listed if name.given
    }
    return all(family in words or any(_abbreviates(family, word) for word in words) for family in families)


def _abbreviates(short: str, long: str) -> bool:
    """Whether a body is named by some of its words ("Ministry" for "Ministry of Water of Exland")."""
    few, many = short.split(), long.split()
    return len(many) > len(few) and len(many) > 2 and set(few) <= set(many)


def _leads(families: Sequence[str], fields: Mapping[str, str]) -> bool:
    listed = parse_name_list(fields.get("author", "") or fields.get("editor", ""))
    return bool(listed) and families[0] == loose(listed[0].literal or listed[0].family)


def _by_title(short: str, fields: Mapping[str, str]) -> bool:
    full = fields.get("title", "")
    if fields.get("shorttitle") and loose(fields["shorttitle"]) == loose(short):
        return True
    few, many = tokens(short), tokens(full)
    if not few or not many:
        return False
    if few == many[: len(few)] or title_likeness(short, full) >= 0.9:
        return True
    width = len(few)
    within = any(many[i : i + width] == few for i in range(len(many) - width + 1))
    return within and (width >= 2 or len(few[0]) > 4)
