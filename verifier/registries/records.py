"""What a registry holds of a work, in one form whichever registry it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from verifier.patterns import late_pattern


class NoticeKind(StrEnum):
    """What a publisher or registry attached to a work, in the words of the reports."""

    RETRACTED = "retracted"
    CONCERN = "concern"
    CORRECTED = "corrected"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice on a work: its kind, its own identifier, its date (EDTF) and who says so."""

    kind: NoticeKind
    identifier: str = ""
    date: str = ""
    source: str = ""

    def __str__(self) -> str:
        told = ", ".join(part for part in (self.identifier, self.date, self.source) if part)
        return f"{self.kind.value}: {told}" if told else self.kind.value


@dataclass(frozen=True, slots=True)
class Record:
    """A work as a registry records it.

    ``titles`` holds the title first, then original, short and translated ones; ``subtitle`` belongs to
    the first. ``authors`` and ``editors`` are BibLaTeX name lists. ``containers`` are the names of the
    journal or book, abbreviations included. ``dates`` are all days of publication (EDTF), and ``date``
    is the one to show; ``printed`` says that the date of the printed issue is among them. ``kind`` is the
    registry's own word, ``part_of`` is true for pieces that a registry lists apart from their work
    (figures, reviews, components). ``is_notice`` marks a record that is itself a notice on another work,
    ``preprint`` one of a version before publication. ``doi`` is the DOI, where it is not the identifier.
    """

    source: str
    identifier: str
    url: str
    titles: tuple[str, ...] = ()
    subtitle: str = ""
    authors: str = ""
    editors: str = ""
    containers: tuple[str, ...] = ()
    date: str = ""
    dates: tuple[str, ...] = ()
    printed: bool = False
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    kind: str = ""
    language: str = ""
    isbn: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    is_notice: bool = False
    part_of: bool = False
    preprint: bool = False
    doi: str = ""

    @property
    def title(self) -> str:
        """The title with its subtitle, "" when the record has none."""
        first = self.titles[0] if self.titles else ""
        if self.subtitle and self.subtitle.casefold() not in first.casefold():
            return f"{first}: {self.subtitle}" if first else self.subtitle
        return first

    @property
    def summary(self) -> str:
        """The words that identify the record, for evidence."""
        parts = (
            self.identifier,
            self.title,
            self.authors[:120],
            self.containers[0] if self.containers else "",
            self.date,
        )
        return " · ".join(part for part in parts if part)[:600]


_NOTICE_TITLE = late_pattern(
    r"^\W*(?:retraction|withdrawal|removal|correction|erratum|corrigendum|addendum|expression of concern)"
    r"(?:\s+(?:notice|note))?\s*(?::|\bto\b|\bof\b|\bfor\b|[-–—])",
    re.IGNORECASE,
)


def names_a_notice(title: str) -> bool:
    """Whether a title is that of a notice on another work."""
    return _NOTICE_TITLE.match(title[:200]) is not None
