"""Whether a page is the work that was cited: its title, author and date against those of the citation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from verifier.compare import (
    comparable,
    date_likeness,
    loose,
    loose_page,
    main_script,
    may_be_of_two_calendars,
    may_be_one_person,
    names_likeness,
    parse_date,
    title_likeness,
    tokens,
)
from verifier.compare.names import read_names
from verifier.patterns import late_pattern
from verifier.web.page import Page

EQUAL = 0.94
NEAR = 0.8
OTHER = 0.55
"""Likeness of titles: from `EQUAL` on they are one title, from `NEAR` on probably, below `OTHER` not."""

_MOST_CANDIDATES = 24
_PARTS = late_pattern(r"\s+[|·•»›–—-]+\s+|\s*[|_｜]+\s*|\s*::\s*|--+")
_ENOUGH_WORDS = 4
_ENOUGH_CHARACTERS = 18
_TELLING = 600
_IN_TWO_ENCODINGS = frozenset(("myanmar", "mongolian"))
"""Scripts that are also written in encodings of fonts (Zawgyi), under the numbers of other letters."""


class Level(IntEnum):
    """How well a page is the work."""

    OTHER = 0
    """It names a title, and that is another."""
    UNKNOWN = 1
    """It cannot be told: nothing to compare, or two scripts."""
    MENTIONED = 2
    """The title stands in the text, but not as the title of the page."""
    NEAR = 3
    """The title is the same but for small differences."""
    EQUAL = 4
    """The title is the same."""


@dataclass(frozen=True, slots=True)
class Cited:
    """What the citation says of the work, in BibLaTeX's form; "" for what it leaves out.

    ``quoted`` are the words that the paper quotes from it.
    """

    title: str = ""
    author: str = ""
    date: str = ""
    quoted: tuple[str, ...] = ()

    @classmethod
    def of(cls, fields: Mapping[str, str], quoted: tuple[str, ...] = ()) -> Cited:
        """Take it from the fields of a work, and what is quoted from it."""
        title = ". ".join(filter(None, (fields.get("title", ""), fields.get("subtitle", ""))))
        return cls(
            title, fields.get("author", "") or fields.get("editor", ""), fields.get("date", ""), quoted
        )


@dataclass(frozen=True, slots=True)
class Recognition:
    """The best level reached, the title of the page that gave it, and what else agrees or does not.

    ``author`` and ``date`` are True when they agree, False when they differ, None when nothing can be said.
    """

    level: Level
    found: str = ""
    likeness: float = 0.0
    author: bool | None = None
    date: bool | None = None

    @property
    def holds(self) -> bool:
        """Whether the page is the work by its title."""
        return self.level >= Level.NEAR

    def told(self) -> str:
        """What was seen, in one phrase."""
        words = {
            Level.EQUAL: f"the title is “{self.found}”",
            Level.NEAR: f"the title is “{self.found}”, nearly the cited one",
            Level.MENTIONED: "the cited title stands in the text of the page",
            Level.UNKNOWN: "the page gives nothing to compare",
            Level.OTHER: f"the title is “{self.found}”, another than cited",
        }[self.level]
        for name, agrees in (("author", self.author), ("date", self.date)):
            if agrees is not None:
                words += f"; the {name} {'agrees' if agrees else 'differs'}"
        return words


UNKNOWN = Recognition(Level.UNKNOWN)


def read_told(words: str) -> Recognition:
    """Read back what `Recognition.told` said, so that evidence that was kept can be judged again.

    The likeness is not told; it is 0.
    """
    found, closed, rest = words.rpartition("”")
    level = next((level for told, level in _TOLD if told in (rest if closed else words)), None)
    if level is None:
        level = Level.EQUAL if closed else Level.UNKNOWN
    title = found.partition("“")[2] if level in (Level.EQUAL, Level.NEAR, Level.OTHER) else ""
    return Recognition(level, title, 0.0, _agrees("author", rest), _agrees("date", rest))


def _agrees(name: str, words: str) -> bool | None:
    if f"the {name} differs" in words:
        return False
    return True if f"the {name} agrees" in words else None


_TOLD = (
    (", nearly the cited one", Level.NEAR),
    (", another than cited", Level.OTHER),
    ("the cited title stands in the text of the page", Level.MENTIONED),
    ("the page gives nothing to compare", Level.UNKNOWN),
)


def recognise(page: Page | None, works: Sequence[Cited]) -> Recognition:
    """Compare a page with the works cited by its address; the best of them counts."""
    if page is None or page.unread or not works:
        return UNKNOWN
    return max((_one(page, cited) for cited in works), key=lambda found: (found.level, found.likeness))


def _one(page: Page, cited: Cited) -> Recognition:
    author, date = _author(page, cited), _date(page, cited)
    if not loose(cited.title):
        return Recognition(Level.UNKNOWN, author=author, date=date)
    scored = _scored(cited.title, page)
    likeness, found = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    level = Level.UNKNOWN
    if likeness >= EQUAL:
        level = Level.EQUAL
    elif likeness >= NEAR:
        level = Level.NEAR
    elif _mentioned(page, cited.title):
        level, found = Level.MENTIONED, ""
    elif scored and _can_be_denied(page, cited):
        own = _without_the_site(scored, page)
        if max(own, key=lambda pair: pair[0])[0] < OTHER:
            level, found = Level.OTHER, own[0][1]
    return Recognition(level, found[:160], likeness, author, date)


def _scored(title: str, page: Page) -> list[tuple[float, str]]:
    """How like the cited title each title of the page is, as far as they can be compared."""
    scored: list[tuple[float, str]] = []
    for candidate in candidates(page):
        if comparable(title, candidate) and _same_script(title, candidate):
            scored.append((title_likeness(title, candidate), candidate))
            if scored[-1][0] >= 1.0:
                break  # nothing can be more like it
    return scored


def _without_the_site(scored: list[tuple[float, str]], page: Page) -> list[tuple[float, str]]:
    """Leave out titles with the site's name at their end, where the page gives the title without it too.

    They are longer, and for that more like any other title.
    """
    bare = {loose(text) for text in (*page.titles, *page.headings)}
    own = [
        (likeness, text)
        for likeness, text in scored
        if loose(text) in bare or loose(_PARTS.split(text, maxsplit=1)[0]) not in bare
    ]
    return own or scored


def is_title(text: str, works: Sequence[Cited]) -> bool:
    """Whether a text is the title of one of the works, but for small differences."""
    return any(
        comparable(cited.title, text)
        and _same_script(cited.title, text)
        and title_likeness(cited.title, text) >= EQUAL
        for cited in works
    )


def _can_be_denied(page: Page, cited: Cited) -> bool:
    """Whether a page may be another work by its title: in the script of the citation, and in Unicode."""
    return main_script(cited.title) not in _IN_TWO_ENCODINGS and not in_another_script(page, cited)


def in_another_script(page: Page, cited: Cited) -> bool:
    """Whether the text of a page is in another script than the cited title, which may be a translation then.

    What stands in the title's script on such a page is the name of its site.
    """
    text = page.text[:_TELLING]
    if not text or not cited.title:
        return False
    own = "latin" if text.isascii() else main_script.__wrapped__(text)  # not kept: no text comes twice
    return own not in ("", main_script(cited.title))


def names_the_work(page: Page, works: Sequence[Cited]) -> bool:
    """Whether the title of one of the works stands in the text of a page, also a short one of two words."""
    text = f" {loose_page(page.text)} "
    return any(f" {loose(cited.title)} " in text for cited in works if len(tokens(cited.title)) > 1)


def candidates(page: Page) -> tuple[str, ...]:
    """Every text that may be the title of a page, most telling first, without what sites add to it."""
    whole = [*page.titles, *page.headings, page.title]
    found: list[str] = []
    for text in whole:
        found.append(text)
        pieces = [piece for piece in _PARTS.split(text) if piece.strip()]
        if len(pieces) > 1:
            # "Title | Site", "Site - Title", "Title - Section - Site"
            found += [pieces[0], pieces[-1], *pieces[1:-1]]
            found += [text[: text.rfind(pieces[-1])].rstrip(" |·•»›–—-_｜:")]
    return tuple(dict.fromkeys(piece for piece in found if loose(piece)))[:_MOST_CANDIDATES]


def _same_script(a: str, b: str) -> bool:
    return main_script(a) == main_script(b)


def _mentioned(page: Page, title: str) -> bool:
    words = tokens(title)
    folded = loose(title)
    if len(words) < _ENOUGH_WORDS or (len(folded) < _ENOUGH_CHARACTERS and len(words) < 2 * _ENOUGH_WORDS):
        return False
    text = loose_page(page.text)
    return f" {folded} " in f" {text} " or ("\u3400" <= folded[0] <= "\u9fff" and folded in text)


def _author(page: Page, cited: Cited) -> bool | None:
    if not cited.author or not page.authors:
        return None
    found = authors_of(page)
    if not found:
        return None
    likeness = names_likeness(cited.author, found)
    if likeness > 0.5:
        return True
    # Of another spelling, or of another script, no one can say that it is another name.
    return None if likeness == 0.5 or may_be_one_person(cited.author, found) else False


def authors_of(page: Page) -> str:
    """The authors that a page gives as such, as a list of BibLaTeX."""
    names = [name for text in page.authors[:20] for name in read_names(text)]
    return " and ".join(name.biblatex() for name in names)


def _date(page: Page, cited: Cited) -> bool | None:
    found = re.match(r"\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?", page.date)
    if not cited.date or not found:
        return None
    parts = [str(int(found[1])), *(f"{int(part):02d}" for part in found.groups()[1:] if part)]
    likeness = date_likeness(cited.date, "-".join(parts))
    if likeness > 0.5:
        return True
    return None if likeness == 0.5 or _are_of_two_calendars(cited, parts[0]) else False


def _are_of_two_calendars(cited: Cited, year: str) -> bool:
    """Whether the year cited and that of the page may be counted from two beginnings."""
    span = parse_date(cited.date)
    return span is not None and may_be_of_two_calendars(span.first, int(year), main_script(cited.title))
