"""The authors and editors of a citation against those of a record."""

from __future__ import annotations

from collections.abc import Mapping

from verifier.compare import main_script
from verifier.compare.east_asia import split_native
from verifier.compare.names import Name, name_likeness, names_likeness, parse_name_list
from verifier.registries.records import Record

AUTHOR_AGREES = 0.7
AUTHOR_IN_PART = 0.45
AUTHOR_SURE = 0.9


def author_of_match(fields: Mapping[str, str], record: Record) -> float | None:
    """Return the likeness of the names; None when one side has none or the scripts tell nothing."""
    best: float | None = None
    for cited, held in (
        (fields.get("author", ""), record.authors),
        (fields.get("editor", ""), record.editors),
        (fields.get("author", ""), record.editors if not record.authors else ""),
        (fields.get("editor", ""), record.authors if not fields.get("author") else ""),
    ):
        value = _names(cited[:20_000], held)
        if value is not None and (best is None or value > best):
            best = value
    return best


def _names(cited: str, held: str) -> float | None:
    if not cited.strip() or not held.strip():
        return None
    people = [_split(name) for name in parse_name_list(cited)]
    recorded = [_split(name) for name in parse_name_list(held)]
    if not people or not recorded:
        return None
    if any(not name.is_body for name in recorded) and all(name.is_body for name in people):
        # The issuing body is cited, its staff are recorded: nothing can be said.
        return None
    leading = name_likeness(people[0], recorded[0])
    if leading is None or (leading < AUTHOR_AGREES and _in_two_scripts(people[0], recorded[0])):
        # A name in Han has more readings than any table: Wang, Wong, Ō.
        return None
    value = names_likeness(cited, held)
    firsts = [likeness for name in recorded[:5] if (likeness := name_likeness(people[0], name)) is not None]
    # Only the first is cited of many, or the order of the record is another one.
    if leading >= 0.8 or max(firsts, default=0.0) >= 0.9:
        return max(value, AUTHOR_AGREES if leading >= 0.8 else AUTHOR_IN_PART)
    return value


def _split(name: Name) -> Name:
    """Return a name in Han, Kana or Hangul that stands in one piece as family and given name."""
    whole = name.family if not name.given else ""
    parts = split_native(whole) if whole and main_script(whole) not in ("latin", "cyrillic") else None
    return Name(family=parts[0], given=parts[1]) if parts else name


def _in_two_scripts(one: Name, other: Name) -> bool:
    return main_script(one.family or one.literal) != main_script(other.family or other.literal)
