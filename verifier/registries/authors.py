"""The authors and editors of a citation against those of a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import JaroWinkler

from verifier.compare import loose, main_script
from verifier.compare.east_asia import split_native
from verifier.compare.names import Name, name_likeness, names_likeness, parse_name_list
from verifier.registries.records import Record

AUTHOR_AGREES = 0.7
AUTHOR_IN_PART = 0.45
AUTHOR_SURE = 0.9
_MOST_AUTHORS = 30
# Two spellings of one name, in whatever romanisation, have more in common.
_NO_SPELLING_OF = 0.6


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


def names_another_author(fields: Mapping[str, str], record: Record) -> bool:
    """Whether a person is cited who is plainly none of the authors of the record.

    Nothing is said where the record may leave authors out (it has fewer), where bodies or two scripts are
    among the names, and of a person who may be a recorded one under another spelling or family name.
    """
    people, recorded = _persons(fields.get("author", "")), _persons(record.authors)
    if not people or not recorded or len(recorded) < len(people) or len(recorded) > _MOST_AUTHORS:
        return False
    if len({main_script(name.family) for name in (*people, *recorded)}) > 1:
        return False
    strangers = [name for name in people if not any(_alike(name, held) for held in recorded)]
    left = [held for held in recorded if not any(_alike(name, held) for name in people)]
    return bool(left) and any(all(_are_two(name, held) for held in left) for name in strangers)


def leaves_authors_out(fields: Mapping[str, str], record: Record) -> bool:
    """Whether several authors are cited, all of the record, and it has more, with no “and others” said."""
    people, recorded = _persons(fields.get("author", "")), _persons(record.authors)
    if not 1 < len(people) < len(recorded) or len(recorded) > _MOST_AUTHORS:
        return False
    families = [loose(name.family) for name in recorded]
    return all(loose(name.family) in families for name in people)


def _persons(names: str) -> Sequence[Name]:
    """The persons of a list that is given in full; none if a body or “others” is among them."""
    found = [_split(name) for name in parse_name_list(names[:20_000])]
    return () if any(name.literal or name.is_others or not name.family for name in found) else found


def _alike(one: Name, other: Name) -> bool:
    return (name_likeness(one, other) or 0.0) >= AUTHOR_IN_PART


def _are_two(one: Name, other: Name) -> bool:
    """Whether two names can't be of one person: other initials, and no parts that are alike."""
    if loose(one.family)[:1] == loose(other.family)[:1] or loose(one.given)[:1] == loose(other.given)[:1]:
        return False
    parts, others = (loose(f"{name.family} {name.given}").split() for name in (one, other))
    return all(JaroWinkler.similarity(part, held) < _NO_SPELLING_OF for part in parts for held in others)


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
