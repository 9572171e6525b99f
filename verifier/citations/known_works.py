"""The works that a paper cites in full, and which of them a short citation of it can mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from verifier.citations.plain_names import family_names
from verifier.compare.fold import tokens
from verifier.compare.names import Name, parse_name_list
from verifier.compare.short_titles import (
    BEGINNING,
    EXACT,
    WITHIN,
    families_of,
    has_initials,
    names_fit,
    title_fit,
    wholes_of,
)
from verifier.model import Locator
from verifier.patterns import late_pattern

PARTICLE = r"(?:v[ao]n|zu[rm]?|de[rnls]?|d[aiu]|du|la|le|ter|ten|al|el|bin|[Dd]['’]|[Oo]['’])"
FAMILY = rf"(?:{PARTICLE}[\s-]?){{0,3}}[^\Wa-zа-яß-ÿ\d_][\w’'-]{{1,30}}(?:\s?[-–]\s?[^\W\d_]\w{{1,30}})?"
"""The family name of one person, with its particles."""

_STROKE = late_pattern(r"\s?[/;]\s?")
_ALONE = late_pattern(FAMILY)
_RAREST, _LAST_LATIN = 2, "\u024f"
_SEVERAL = range(2, 6)
"""Blanks between the first words of a title that may stand for all of it."""

OF_HOST = ("editor", "date", "location", "publisher", "series", "volume")
"""What a chapter takes from the book that it stands in, besides the title."""

_OTHERS = late_pattern(r",?\s(?:u\.\sa\.|et\sAl\.)\Z")


@dataclass(frozen=True, slots=True)
class Pointer:
    """What a short citation shows: names as printed, words of a title, a year, the cited place.

    ``sure``: its shape alone says that it points back, whether or not a work is known that it fits.
    ``whole_title``: it is none unless its title is that of the work, word for word; if a page is named as
    one (``paged``), its first words are enough. ``decision``: it has the
    volume and page of a report.
    """

    names: str = ""
    title: str = ""
    year: str = ""
    locator: Locator | None = None
    sure: bool = False
    family_alone: bool = False
    whole_title: bool = False
    paged: bool = False
    decision: bool = False

    @property
    def author(self) -> str:
        """The names as a BibLaTeX list; ``family_alone`` when all of them is one family name."""
        alone = self.names.strip(" ,")
        if self.family_alone:
            return f"{{{alone}}}" if " " in alone and "," not in alone else alone
        return _author(self.names)

    @property
    def fields(self) -> dict[str, str]:
        """What it shows as BibLaTeX fields."""
        named = {"author": self.author, "title": self.title, "date": self.year}
        return {name: value for name, value in named.items() if value}


@dataclass(slots=True)
class KnownWorks:
    """The works that a paper cites in full, by the fields of those citations.

    ``listed``: the paper has a list of references, so that a name and a year are enough to cite.
    """

    listed: bool = False
    _works: list[Mapping[str, str]] = field(default_factory=list)
    _by_family: dict[str, list[Mapping[str, str]]] = field(default_factory=dict)
    _by_word: dict[str, list[int]] = field(default_factory=dict)
    _hosts: list[Mapping[str, str]] = field(default_factory=list)
    _persons: dict[Name, None] = field(default_factory=dict)
    _main_titles: dict[str, None] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self._works)

    def add(self, fields: Mapping[str, str]) -> None:
        """Make a work known."""
        if not fields.get("title"):
            return
        for word in {*tokens(fields["title"]), *tokens(fields.get("shorttitle", ""))}:
            self._by_word.setdefault(word, []).append(len(self._works))
        self._works.append(fields)
        self._main_titles[_SUBTITLE.split(fields["title"], maxsplit=1)[0].strip(" .,")] = None
        if "booktitle" in fields:
            kept = {name: fields[name] for name in OF_HOST if name in fields}
            self._hosts.append({"title": fields["booktitle"], **kept})
        for role in ("author", "editor"):
            self._persons.update(dict.fromkeys(parse_name_list(fields.get(role, ""))))
            for family in families_of(fields.get(role, "")):
                self._by_family.setdefault(family, []).append(fields)
                for word in family.split():
                    self._by_family.setdefault(word, []).append(fields)

    @property
    def persons(self) -> Collection[Name]:
        """The authors and editors of the works, each once, in the order of their works."""
        return self._persons.keys()

    def families(self) -> Iterator[str]:
        """The family names of the authors and editors, as printed."""
        return (person.family for person in self._persons if person.family)

    @property
    def main_titles(self) -> Collection[str]:
        """The titles of the works as sentences name them: without subtitle, each once."""
        return self._main_titles.keys()

    def has_one_of(self, names: str) -> bool:
        """Whether one of the persons of a BibLaTeX list is the author or editor of a work, by family name."""
        return any(family in self._by_family for family in families_of(names))

    def at_the_same_place(self, fields: Mapping[str, str]) -> Mapping[str, str] | None:
        """The article of a person that is told again by its journal alone: "Berg, AöR 133 (2008), 459".

        Its first page is told, or only the one that is meant.
        """
        families = families_of(fields.get("author", ""))
        place = _place_in_journal(fields)
        if not families or place is None:
            return None
        meant = self._by_family.get(families[0], ())
        same = next((work for work in meant if _place_in_journal(work) == place), None)
        if same is not None:
            return same
        around = {work["title"]: work for work in meant if _holds_page(work, place)}
        return next(iter(around.values())) if len(around) == 1 else None

    def numbered(self, number: str) -> Mapping[str, str] | None:
        """The one work with a number, as documents of bodies have it: "WT/TPR/S/297"."""
        found = {work["title"]: work for work in self._works if work.get("number", "") == number}
        return next(iter(found.values())) if len(found) == 1 else None

    def case_in(self, report: str, name: str) -> Mapping[str, str] | None:
        """The decision in a volume of a report that has a name among its parties: "88 Cal." and "Pell".

        Without a name the only one in that volume.
        """
        meant = self._titled(name) if name else self._works
        place = report.replace(" ", "").casefold()
        found = [
            work
            for work in meant
            if work.get("journaltitle")
            and f"{work.get('volume', '')}{work['journaltitle']}".replace(" ", "").casefold() == place
            and (not name or title_fit(name, work.get("title", "")) >= WITHIN)
        ]
        titles = {work.get("title", "") for work in found}
        return found[0] if found and len(titles) == 1 else None

    def is_called(self, name: str) -> bool:
        """Whether a citation gave its work a name for later notes: "(cited hereafter as Rivers)"."""
        short = tokens(name)
        return any(tokens(work.get("shorttitle", "")) == short for work in self._titled(name) if short)

    def letter(self, sender: str, to: str, year: str) -> Mapping[str, str] | None:
        """The one letter of somebody to somebody, by their names; None where several may be meant."""
        first, second = tokens(sender), tokens(to)
        found = {
            work["title"]: work
            for work in self._titled(f"{sender} {to}")
            if _is_from_to(tokens(work["title"]), first, second)
            if not year or work.get("date", "")[:4] in ("", year)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def thesis(self, family: str) -> Mapping[str, str] | None:
        """The one thesis of an author by his family name: what has an institution and no publisher."""
        meant = self._by_family.get(" ".join(tokens(family)), ())
        found = {
            work["title"]: work
            for work in meant
            if "institution" in work
            and not work.keys() & {"publisher", "journaltitle", "booktitle", "number"}
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def theses(self) -> Iterator[Mapping[str, str]]:
        """The theses of the paper: what has an institution and no publisher."""
        return (
            work
            for work in self._works
            if "institution" in work
            and not work.keys() & {"publisher", "journaltitle", "booktitle", "number"}
        )

    def interview(self, name: str) -> Mapping[str, str] | None:
        """The one interview with somebody: his name is in its title, or he is its author."""
        words = set(tokens(name))
        found = {
            work["title"]: work
            for work in (*self._titled(name), *self._by_family.get(" ".join(tokens(name)), ()))
            if _INTERVIEW.search(work["title"]) or _INTERVIEW.search(work.get("type", ""))
            if words <= {*tokens(work["title"]), *tokens(work.get("author", ""))}
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def review(self, by: str, of: str) -> Mapping[str, str] | None:
        """The one review by a person of the work of another, whose names stand in its title."""
        words = set(tokens(of))
        found = {
            work["title"]: work
            for work in self._by_family.get(" ".join(tokens(by)), ())
            if _REVIEW.match(work["title"]) and words <= set(tokens(work["title"]))
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def fits(self, pointer: Pointer) -> bool:
        """Whether a work is known that a short citation can mean, also by a part of it alone."""
        return self.work(pointer) is not None or self.only_host(pointer) is not None

    def only_host(self, pointer: Pointer) -> Mapping[str, str] | None:
        """The book of which only parts were cited, and that a short citation with a place names by title."""
        # "In J. Berg (Ed.), *Minds* (pp. 2–3)" stands behind the chapter that the book holds.
        if not pointer.title or pointer.locator is None or "(" in pointer.names or "." in pointer.names:
            return None
        found = [
            book
            for book in self._hosts
            if "date" in book and title_fit(pointer.title, book["title"]) >= BEGINNING
        ]
        families = families_of(pointer.author) if pointer.names else ()
        meant = {
            book["title"]: book
            for book in found
            if not families or names_fit(families, book.get("editor", ""), wholes_of(pointer.author))
        }
        return next(iter(meant.values())) if len(meant) == 1 else None

    def work(self, pointer: Pointer) -> Mapping[str, str] | None:
        """The first known work that a short citation can mean."""
        families = families_of(pointer.author) if pointer.names else ()
        if pointer.names and not families:
            return None
        if not families and not pointer.title:
            return None
        meant = self._of_family(families[0]) if families else self._titled(pointer.title)
        wholes = wholes_of(pointer.author) if families else ()
        found = next((fields for fields in meant if _fits(families, wholes, pointer, fields)), None)
        if found is None and pointer.title and pointer.names.isupper():
            # "GAO, *Trust Territory*": the body in front of a title of its own, by its initials.
            alone = replace(pointer, names="")
            titled = (each for each in self._titled(pointer.title) if _fits((), (), alone, each))
            found = next((each for each in titled if has_initials(pointer.names, _maker(each))), None)
        return found

    def _of_family(self, family: str) -> Iterable[Mapping[str, str]]:
        """The works of who has a family name, or one of whose family names it begins or ends with.

        "De Vaucluse" at the beginning of a sentence is "Ferdinand de Vaucluse", though there be a "De Wit".
        """
        if (found := self._by_family.get(family)) or not family:
            return found or ()
        words = family.split()
        return chain.from_iterable(
            self._by_family.get(word, ()) for word in dict.fromkeys((words[0], words[-1]))
        )

    def host(self, pointer: Pointer) -> Mapping[str, str] | None:
        """The first known book that may hold works, also one of which only chapters were cited."""
        families = families_of(pointer.author) if pointer.names else ()
        wholes = wholes_of(pointer.author) if families else ()
        found = [book for book in self._hosts if _fits(families, wholes, pointer, book)]
        # Of a chapter that names its book in short only the title is known.
        dated = (book for book in found if "date" in book)
        return self.work(pointer) or next(dated, None) or next(iter(found), None)

    def _titled(self, title: str) -> Iterable[Mapping[str, str]]:
        """The works that share the rarest words of a title, among which are all that it can mean.

        Two words, so that one of them may be misspelled.
        """
        if any(sign > _LAST_LATIN and sign.isalpha() for sign in title):
            # Words of Chinese aren't parted, and letters of other scripts are folded in several ways.
            return self._works
        found = sorted((self._by_word.get(word, []) for word in set(tokens(title))), key=len)[:_RAREST]
        return (self._works[index] for index in sorted({index for places in found for index in places}))


_REVIEW = late_pattern(
    r"review|rez(?:ension|\.)|besprechung|compte[\s-]rendu|c\.\s?r\.|rec(?:ensione|\.)|rese[nñ]a|resenha|рец",
    re.IGNORECASE,
)
_SUBTITLE = late_pattern(r"\s?:\s|\.\s|\s[–—]\s|…")


def _is_from_to(title: Sequence[str], sender: Sequence[str], to: Sequence[str]) -> bool:
    """Whether all words of two names stand in a title of two names and few words between, in their order."""
    if len(title) > _MOST_OF_LETTER or not (set(sender) <= set(title) and set(to) <= set(title)):
        return False
    return title.index(sender[-1]) < title.index(to[-1]) == len(title) - 1


_MOST_OF_LETTER = 10


def _maker(fields: Mapping[str, str]) -> str:
    return next((fields[name] for name in ("author", "editor", "institution") if name in fields), "")


_INTERVIEW = late_pattern(r"interview|entretien|entrevista|intervista|gespräch|интервью", re.IGNORECASE)


def _place_in_journal(fields: Mapping[str, str]) -> tuple[str, ...] | None:
    """Journal, volume, year and first page of an article; None for all else."""
    journal, pages = fields.get("journaltitle", ""), fields.get("pages", "")
    if not journal or not pages:
        return None
    return journal.casefold(), fields.get("volume", ""), fields.get("date", "")[:4], pages.partition("-")[0]


_LONGEST_ARTICLE = 90
"""Pages of an article of which only the first one is known."""


def _holds_page(work: Mapping[str, str], place: tuple[str, ...]) -> bool:
    """Whether an article has a page of a journal, volume and year; the journal may be shortened."""
    own = _place_in_journal(work)
    if own is None or own[1:3] != place[1:3] or not (own[3].isdigit() and place[3].isdigit()):
        return False
    last = work["pages"].rpartition("-")[2]
    longest = int(last) if "-" in work["pages"] and last.isdigit() else int(own[3]) + _LONGEST_ARTICLE
    return int(own[3]) <= int(place[3]) <= longest and _shortens(place[0], own[0])


def _shortens(short: str, name: str) -> bool:
    """Whether a journal may be shortened so: "PrVBl." for "Preußisches Verwaltungsblatt"."""
    letters = iter(name)
    told = [letter for letter in short if letter.isalpha()]
    return short == name or (short[:1] == name[:1] and all(letter in letters for letter in told))


def _fits(
    families: tuple[str, ...], wholes: tuple[str, ...], pointer: Pointer, fields: Mapping[str, str]
) -> bool:
    named = [fields[role] for role in ("author", "editor") if fields.get(role)]
    least = EXACT if pointer.whole_title else WITHIN
    main = fields.get("title", "").partition(": ")[0]
    called = " " in pointer.title and tokens(pointer.title) == tokens(main)
    if pointer.paged and not families and (called or pointer.title.count(" ") in _SEVERAL):
        # "Писцовая книга Балахны" of "Писцовая книга Балахны 1674–1676 гг."
        least = BEGINNING
    return (
        (not families or any(names_fit(families, listed, wholes) for listed in named))
        and (
            not pointer.title
            or title_fit(pointer.title, fields.get("title", ""), fields.get("shorttitle", "")) >= least
        )
        and (not pointer.year or fields.get("date", "")[:4] in ("", pointer.year))
    )


def _author(names: str) -> str:
    parts = [part.strip() for part in _STROKE.split(names)]
    if len(parts) > 1 and all(_ALONE.fullmatch(part) for part in parts):
        return " and ".join(parts)
    return family_names(_OTHERS.sub(" et al.", names)) if names else ""
