"""Several entries of one work joined into the one that is kept: which fields it has then, as printed.

Fields that only mean something together (an address and the day it was opened, an identifier and its kind,
title and subtitle, the parts of a date) come from one entry, so that none is put together wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from verifier.bibliography import Entry, EntryField, Library
from verifier.bibliography.datamodel import FIELD_ALIASES
from verifier.bibliography.dates import joined_date
from verifier.bibliography.dialect import is_classic_entry
from verifier.bibliography.entry_edits import (
    added_fields,
    changed_type,
    printed_in,
    removed_field,
)
from verifier.bibliography.latex import is_balanced
from verifier.bibliography.writing import field_text
from verifier.compare import loose
from verifier.deduping.choosing import UNITED, Choice, better, fuller, more_exact
from verifier.deduping.published import PLACE, is_preprint, is_unplaced, of_the_preprint, publication_of
from verifier.model import Edit
from verifier.patterns import late_pattern

KEY_FIELDS = ("crossref", "xref", "xdata", "related", "entryset", "ids")
"""Fields that hold keys of entries."""

_TITLES = tuple((name, name.replace("title", "subtitle")) for name in (
    "title", "booktitle", "maintitle", "journaltitle", "issuetitle", "eventtitle"))  # fmt: skip
_TOGETHER = (
    ("url", "urldate"),
    ("eprint", "eprinttype", "eprintclass"),
    ("author", "authortype"),
    ("editor", "editortype"),
    ("editora", "editoratype"),
    ("editorb", "editorbtype"),
    ("editorc", "editorctype"),
)
_DATE = ("date", "year", "month", "day")
_GROUP_OF = {name: group for group in (*_TITLES, *_TOGETHER, _DATE) for name in group}
_CLASSIC = {"journaltitle": "journal", "location": "address", "annotation": "annote"}
_DAY = late_pattern(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of the entry that comes out: its name and value as they will be printed, and its meaning."""

    name: str
    value: str
    printed: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A value that the entry that is kept does not hold: of which field and entry it was."""

    field: str
    value: str
    key: str


@dataclass(frozen=True, slots=True)
class Joined:
    """What becomes of the entry that is kept."""

    edits: tuple[Edit, ...]
    aside: tuple[Aside, ...]
    changed: tuple[str, ...]


def join(
    library: Library,
    kept: Entry,
    others: Sequence[Entry],
    keys: Mapping[str, str],
    aliases: Iterable[str],
    *,
    classic_file: bool = False,
) -> Joined:
    """Join entries into the one that is kept, which stands in ``library``.

    Args:
        library: the file of the kept entry.
        kept: the entry that stays.
        others: the entries that go, of any file.
        keys: the key that each key that goes becomes, for fields that hold keys.
        aliases: the keys by which the kept entry must also be found.
        classic_file: whether most entries of the file are in BibTeX's own terms (see `is_classic`).
    """
    classic = is_classic_entry(kept, in_doubt=classic_file)
    before = _slots(library, kept)
    slots = dict(before)
    entries = [(kept, before), *((other, _slots(library, other)) for other in others)]
    said = [(entry.type, {name: slot.value for name, slot in found.items()}) for entry, found in entries]
    published = publication_of(said)
    if published and is_preprint(*said[0], said[published][1]):
        _publish(slots, said[0][1], entries[published][1], classic=classic)
    for (_, found), (kind, values) in zip(entries[1:], said[1:], strict=True):
        preprint = published is not None and is_preprint(kind, values, said[published][1])
        theirs = _without_place(found, values) if preprint else found
        for group in dict.fromkeys(_GROUP_OF.get(name, (name,)) for name in theirs):
            _take(slots, theirs, group, classic=classic)
    _map_keys(slots, kept.key, keys, aliases)
    slots = {name: _named(slot, name, classic, kept) for name, slot in slots.items()}
    edits, changed = _edits(library, kept, before, slots)
    entry_type = next((o.type for o in others if o.type != "misc"), "") if kept.type == "misc" else ""
    if published and (is_unplaced(*said[0]) or is_preprint(*said[0], said[published][1])):
        entry_type = entries[published][0].type
    if entry_type and entry_type != kept.type:
        edits.append(changed_type(library, kept, entry_type))
        changed.insert(0, "type")
    aside = _aside(library, (kept, *others), slots, entry_type or kept.type, keys)
    return Joined(tuple(edits), tuple(aside), tuple(changed))


def canonical(name: str) -> str:
    """BibLaTeX's name of a field."""
    return FIELD_ALIASES.get(name, name)


def _slots(library: Library, entry: Entry) -> dict[str, Slot]:
    """The fields of an entry by BibLaTeX's names; of a field given twice the first, as BibTeX takes it."""
    slots: dict[str, Slot] = {}
    for field in entry.fields:
        if field.value:
            slots.setdefault(canonical(field.name), Slot(field.name, field.value, printed_in(library, field)))
    return slots


def _publish(
    slots: dict[str, Slot], said: Mapping[str, str], theirs: Mapping[str, Slot], *, classic: bool
) -> None:
    """Let the entry of a preprint tell where and when the work came out, as another entry does."""
    for name in of_the_preprint(said):
        slots.pop(name, None)
    slots.update({name: slot for name, slot in theirs.items() if name in PLACE})
    if _edtf(theirs):
        _set_date(slots, theirs, classic=classic)


def _without_place(slots: Mapping[str, Slot], said: Mapping[str, str]) -> dict[str, Slot]:
    """The fields of a preprint's entry but for its date and place, which are not those of the publication."""
    left_out = {*of_the_preprint(said), *_DATE}
    return {name: slot for name, slot in slots.items() if name not in left_out}


# --- What is taken over ------------------------------------------------------------------------


def _take(
    slots: dict[str, Slot], others: Mapping[str, Slot], group: tuple[str, ...], *, classic: bool
) -> None:
    """Bring the fields of one group of another entry in."""
    mine = {name: slots[name] for name in group if name in slots}
    theirs = {name: others[name] for name in group if name in others}
    if group == _DATE:
        _take_date(slots, mine, theirs, classic=classic)
    elif not mine:
        slots.update(theirs)
    elif group in _TITLES:
        choice = fuller(_whole_title(mine, group), _whole_title(theirs, group))
        if choice is Choice.OTHER:
            _replace(slots, group, theirs)
    elif len(group) == 1 or _same_head(mine, theirs, group[0]):
        for name, slot in theirs.items():
            slots[name] = _joined(name, slots[name], slot) if name in slots else slot
    elif group[0] in theirs and (
        group[0] not in mine or better(group[0], mine[group[0]].value, theirs[group[0]].value) is Choice.OTHER
    ):
        _replace(slots, group, theirs)


def _whole_title(slots: Mapping[str, Slot], group: tuple[str, ...]) -> str:
    return " ".join(slots[name].value for name in group if name in slots)


def _same_head(mine: Mapping[str, Slot], theirs: Mapping[str, Slot], head: str) -> bool:
    """Whether the first field of a group says the same in both, so that the others may be united."""
    if head not in mine or head not in theirs:
        return False
    one, two = mine[head].value, theirs[head].value
    if loose(one) == loose(two) and head != "url":
        return True
    return one == two or (head == "url" and _address(one) == _address(two))


def _address(url: str) -> str:
    return re.sub(r"^https?:", "", url)


def _replace(slots: dict[str, Slot], group: tuple[str, ...], theirs: Mapping[str, Slot]) -> None:
    for name in group:
        slots.pop(name, None)
    slots.update(theirs)


def _joined(name: str, mine: Slot, theirs: Slot) -> Slot:
    choice = better(name, mine.value, theirs.value)
    if isinstance(choice, Choice):
        return theirs if choice is Choice.OTHER else mine
    own = mine.printed[1:-1]
    addition = choice[len(mine.value) :] if choice.startswith(mine.value) else None
    braced = mine.printed.startswith("{") and mine.printed.endswith("}") and is_balanced(own)
    if addition is not None and braced:
        # What a person has written stays as it is written; only what is new is written anew.
        return replace(mine, value=choice, printed="{" + own + _as_latex(name, addition, theirs) + "}")
    return replace(mine, value=choice, printed="{" + field_text(name, choice) + "}")


def _as_latex(name: str, addition: str, theirs: Slot) -> str:
    """An addition in LaTeX: as the other entry prints it, where it is the whole of its value."""
    lead = addition[: len(addition) - len(addition.lstrip(",; "))]
    rest = addition[len(lead) :]
    own = theirs.printed[1:-1]
    if theirs.printed.startswith("{") and is_balanced(own):
        if rest == theirs.value:
            return f"{lead}{own}"
        if rest in own and is_balanced(rest):
            return f"{lead}{rest}"
    return lead + field_text(name, rest)


def _take_date(
    slots: dict[str, Slot], mine: Mapping[str, Slot], theirs: Mapping[str, Slot], *, classic: bool
) -> None:
    """The more exact date, in the terms of the kept entry."""
    own, other = _edtf(mine), _edtf(theirs)
    parts = _DAY.fullmatch(other)
    if not other or (own and (more_exact(own, other) is Choice.KEPT or (classic and parts is None))):
        return
    _set_date(slots, theirs, classic=classic)


def _set_date(slots: dict[str, Slot], theirs: Mapping[str, Slot], *, classic: bool) -> None:
    """Another date in the place of one, in the terms of the kept entry."""
    other = _edtf(theirs)
    parts = _DAY.fullmatch(other)
    if classic and "date" in theirs and parts:
        same_year = {"year": slots["year"]} if "year" in slots and slots["year"].value == parts[1] else {}
        _replace(slots, _DATE, _in_parts(*parts.groups()) | same_year)
    elif not classic and "date" not in theirs and other:
        _replace(slots, _DATE, {"date": Slot("date", other, "{" + other + "}")})
    else:
        _replace(slots, _DATE, {name: theirs[name] for name in _DATE if name in theirs})


def _edtf(slots: Mapping[str, Slot]) -> str:
    if "date" in slots:
        return slots["date"].value
    values = [slots[name].value if name in slots else "" for name in ("year", "month", "day")]
    return joined_date(*values) or values[0] if values[0] else ""


def _in_parts(year: str, month: str | None, day: str | None) -> dict[str, Slot]:
    slots = {"year": Slot("year", year, "{" + year + "}")}
    if month:
        name = _MONTHS[int(month) - 1]
        slots["month"] = Slot("month", name, name)
    if day:
        slots["day"] = Slot("day", day, "{" + str(int(day)) + "}")
    return slots


def _map_keys(slots: dict[str, Slot], kept: str, keys: Mapping[str, str], aliases: Iterable[str]) -> None:
    """Let fields that hold keys hold those that stay, and ``ids`` the keys that go."""
    for name in KEY_FIELDS:
        held = [key.strip() for key in slots[name].value.split(",")] if name in slots else []
        mapped = [keys.get(key, key) for key in held if key] if name != "ids" else [*held, *aliases]
        wanted = [key for key in dict.fromkeys(mapped) if key and key != kept]
        if wanted == held:
            continue
        if wanted:
            value = ",".join(wanted)
            slots[name] = Slot(name, value, "{" + value + "}")
        else:
            slots.pop(name, None)


def _named(slot: Slot, name: str, classic: bool, kept: Entry) -> Slot:
    """A field under the name by which the kept entry's dialect knows it."""
    if kept.field(slot.name) is not None:
        return slot
    if not classic:
        return replace(slot, name=name)
    if name == "institution":
        return replace(slot, name="school" if "thesis" in kept.type else name)
    return replace(slot, name=_CLASSIC.get(name, slot.name))


# --- What is changed, and what is left aside ---------------------------------------------------


def _edits(
    library: Library, kept: Entry, before: Mapping[str, Slot], after: Mapping[str, Slot]
) -> tuple[list[Edit], list[str]]:
    fields: dict[str, EntryField] = {}
    for field in kept.fields:
        if field.value or canonical(field.name) not in before:
            fields.setdefault(canonical(field.name), field)
    edits: list[Edit] = []
    changed: list[str] = []
    gone = {fields[name].name for name in before if name not in after}
    for name in before:
        field = fields[name]
        if name not in after:
            edits.append(removed_field(library, field))
        elif after[name].value != before[name].value or after[name].printed != before[name].printed:
            edits.append(Edit(library.file, field.start, field.end, after[name].printed))
        else:
            continue
        changed.append(name)
    new = [
        (slot.name, slot.printed) for name, slot in after.items() if name not in before and name not in fields
    ]
    for name, slot in after.items():
        if name not in before and name in fields:
            # The field stands there without a value.
            edits.append(Edit(library.file, fields[name].start, fields[name].end, slot.printed))
    changed += [name for name in after if name not in before]
    return [*edits, *added_fields(library, kept, new, gone)], changed


def _aside(
    library: Library,
    entries: Sequence[Entry],
    after: Mapping[str, Slot],
    entry_type: str,
    keys: Mapping[str, str],
) -> list[Aside]:
    """The values that the entry that comes out does not hold, nor says in other words."""
    aside: list[Aside] = []
    for entry in entries:
        if entry.type not in (entry_type, "misc"):
            aside.append(Aside("entry type", entry.type, entry.key))
        slots = _slots(library, entry)
        dated = _edtf(slots)
        for name, slot in slots.items():
            if name in _DATE and dated and _edtf(after).startswith(dated):
                continue
            if name in KEY_FIELDS:
                # Lists of keys are united; of parents only one can be named.
                parent = keys.get(slot.value, slot.value) if name in ("crossref", "xref") else ""
                held = parent in ("", entries[0].key) or (name in after and after[name].value == parent)
            else:
                held = _held(name, slot.value, after)
            if not held:
                aside.append(Aside(name, slot.value, entry.key))
    return list(dict.fromkeys(aside))


def _held(name: str, value: str, after: Mapping[str, Slot]) -> bool:
    if name not in after:
        group = _GROUP_OF.get(name, (name,))
        return group in _TITLES and f" {loose(value)} " in f" {loose(_whole_title(after, group))} "
    now = after[name].value
    if now == value or loose(now) == loose(value):
        return True
    says_no_less = better(name, now, value) is Choice.KEPT
    return says_no_less and (name in UNITED or better(name, value, now) is Choice.OTHER)
