"""What goes into a writer and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from verifier.bibliography.blocks import Entry
from verifier.bibliography.datamodel import FIELD_ALIASES
from verifier.bibliography.entry_edits import inner
from verifier.bibliography.unheld import Unheld
from verifier.model import Work

__all__ = ["Exported", "Item", "Unheld", "Writer", "items_of"]


@dataclass(frozen=True, slots=True)
class Item:
    """A work, and its values in LaTeX as far as its file prints them so (for formats that are LaTeX)."""

    work: Work
    latex: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Exported:
    """What a writer gives: the text, and what the format could not hold."""

    text: str
    unheld: tuple[Unheld, ...] = ()


Writer = Callable[[Sequence[Item]], Exported]


def items_of(
    works: Sequence[Work], entries: Sequence[Entry] = (), latex: Sequence[Mapping[str, str]] = ()
) -> tuple[Item, ...]:
    """Works with the LaTeX of their entries; ``entries`` are those of the works, or none.

    Without entries ``latex`` has the values of each work in which something is set apart.
    """
    if not entries:
        return tuple(Item(work, latex[place] if latex else {}) for place, work in enumerate(works))
    return tuple(Item(work, _latex(work, entry)) for work, entry in zip(works, entries, strict=True))


def _latex(work: Work, entry: Entry) -> dict[str, str]:
    """The values of an entry as printed, for the fields of the work that are those of the entry."""
    printed: dict[str, str] = {}
    for given in entry.fields:
        name = FIELD_ALIASES.get(given.name, given.name)
        text = inner(given)
        if name not in printed and text is not None and work.fields.get(name) == given.value:
            printed[name] = " ".join(text.split())
    return printed
