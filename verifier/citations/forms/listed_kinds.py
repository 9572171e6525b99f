"""Which kind of work the elements behind a title make: a film, an episode, a talk, a post, a painting."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from verifier.citations.forms.elements import Element
from verifier.citations.forms.list_heads import Head
from verifier.citations.forms.parts import Part
from verifier.patterns import late_pattern

PLACE_AND_NAME = late_pattern(r"(?P<place>[^\Wa-z\d_][^:\d]{0,40}):\s(?P<name>\S.*)")
"""A place with the publisher that sits there: "New York: Heron Press"."""

_FRONT = ("Introduction", "Preface", "Foreword", "Afterword", "Prologue", "Epilogue")
_MUSEUM = late_pattern(
    r"\b(?:Museum|Museo|Mus[ée]e|Gallery|Galleria|Galerie|Kunsthalle|Kunsthaus|Museu|Pinakothek|Pinacoteca|Tate|Louvre|Prado|Uffizi|Hermitage|MoMA|Institute\sof\sArt|Art\sInstitute|Collection|Rijksmuseum|Chapel|Cathedral)\b"
)
_UNIVERSITY_PRESS = late_pattern(
    r"(?:.{2,40}\s)?U(?:\sof\s.{2,40})?\s?P|U\sof\s.{2,40}|.{2,40}\s(?:UP|U)|MIT\sP"
)
_LABEL = late_pattern(
    r"\b(?:Records|Recordings|Music|Entertainment|Columbia|Sony|Capitol|Motown|Atlantic|Epic|Interscope|Decca|Deutsche\sGrammophon|EMI|RCA|Island|Def\sJam|Label)\b"
)
_OF_ALBUM = late_pattern(r"\b(?:Records|Recordings|Spotify|Apple\sMusic|Bandcamp|SoundCloud|Tidal)\b")
_DISC = late_pattern(r"(?:\d\s)?compact|\d?\s?cds?\b|\d?\s?lp|vinyl|audio\scd|sound\srec|\d\d\S{0,3}\srpm")
_E_BOOK = late_pattern(
    r"kindle|e-?book|epub|nook|pdf|dvd|blu-?ray|vhs|audio-?book|disc|\bcds?\b|\blp\b|audible|gutenberg|books"
)
_CONSOLE = late_pattern(r"playstation|xbox|nintendo|wii|pc\b")
_SCREEN = late_pattern(r"direct|dir\.|created|screenplay|starring|perf")
_OF_SCREEN = late_pattern(r"director|dirs?\b|creator|prod|showrunner")
_OTHER_DEGREE = late_pattern(
    r"M\.?F\.?A|M\.?Arch|M\.?Ed|D\.?M\.?A|Ed\.?\s?D|LL|J\.?D|B\.?|senior|undergrad|honou?rs|.*capstone",
    re.IGNORECASE,
)
_YEAR = 4
_DAY = 10


class Work(NamedTuple):
    """A work as it is printed: what stands before its title, how that is set apart, and what is behind."""

    head: Head
    title: Part
    quoted: bool
    italic: bool
    elements: tuple[Element, ...]
    containers: tuple[Element, ...]

    def first(self, kind: str) -> Element | None:
        """The first element of a kind."""
        return next((each for each in self.elements if each.kind == kind), None)

    def all(self, kind: str) -> list[Element]:
        """All elements of a kind but what holds the work."""
        return [each for each in self.elements if each.kind == kind and each not in self.containers]

    def has(self, *kinds: str) -> bool:
        """Whether there is an element of any of these kinds."""
        return any(each.kind in kinds for each in self.elements)

    @property
    def medium(self) -> str:
        """On what it comes, in small letters."""
        medium = self.first("medium")
        return medium.value.casefold() if medium else ""


def kind_of(work: Work) -> str:
    """The kind of a work; "" for plain books and articles, which others read."""
    for rule in _RULES:
        kind = rule(work)
        if kind is not None:
            return kind
    return ""


def _told_by_name(work: Work) -> str | None:
    """What calls itself something: a thesis, a review, an interview, a talk."""
    title = work.title[0]
    thesis = work.first("thesis")
    if thesis is not None:
        words = work.all("words")
        shortened = any(map(_is_press, words)) or (words and words[0].start < thesis.start)
        return "thesis" if shortened or work.has("platform") or _OTHER_DEGREE.match(thesis.value) else ""
    if work.has("review") or re.match(r"(?:Review|Rev\.)\sof\s", title):
        return "review" if work.containers else ""
    unmarked = not work.italic and not work.quoted
    if unmarked and re.match(r"(?:\w{3,12}\s)?[Ii]nterview(?:\s(?:by|with)|\Z)", title):
        return "interview"
    if work.has("post") and work.has("hour", "url", "date"):
        return "post"
    if work.has("numbered"):
        return "episode" if work.containers or not work.italic else "series"
    if work.has("interview"):
        return "interview"
    if work.has("message") or any(each.said.startswith("Received") for each in work.all("contribution")):
        return "letter"
    if unmarked and re.match(r"(?:\w{3,12}\s)?[Ll]ecture\Z", title):
        return "talk"
    if work.has("filmed") and not _DISC.match(work.medium):
        return "recording"
    held = work.containers or work.italic or work.has("volume")
    return "talk" if work.has("occasion") and not held else None


def _of_screen(work: Work) -> str | None:
    """Films, series and games, by who made them."""
    contributed = " ".join(each.said.casefold() for each in work.all("contribution"))
    role = work.head.role.casefold()
    if not _OF_SCREEN.match(role) and not _SCREEN.search(contributed):
        return "episode" if role.startswith(("host", "narrator")) else None
    if work.containers and not work.italic:
        return "episode"
    if not work.italic:
        return ""
    if _CONSOLE.match(work.medium):
        return "software"
    ranged = any("/" in each.value for each in work.all("date"))
    return "series" if ranged or "created" in contributed else "film"


def _by_medium(work: Work) -> str | None:
    """Recordings, software, paintings, data, pages that change, and sheets."""
    if work.has("length"):
        return "recording"
    if work.has("version") and work.italic:
        return "software"
    if work.italic and _is_art(work):
        return "art"
    if work.containers and not work.italic and not work.has("volume", "issue", "pages"):
        if work.medium in ("podcast", "podcast audio"):
            return "episode"
        if work.medium == "blog":
            return "page"
    if work.has("accession"):
        return "data"
    if work.has("changed"):
        return "page"
    sheet = work.medium in ("map", "poster", "pamphlet", "brochure")
    return "sheet" if sheet and not work.containers else None


def _of_music(work: Work) -> str | None:
    """Songs and albums, by their labels and discs."""
    words = " ".join(each.value for each in work.all("words"))
    if not work.italic:
        label = _LABEL.search(words) if work.containers else _OF_ALBUM.search(words)
        song = label and not work.has("volume", "pages")
        return "song" if song else None
    kept = " ".join(each.value for each in work.all("platform"))
    return "album" if _OF_ALBUM.search(f"{words} {kept}") or _DISC.match(work.medium) else None


def _is_art(work: Work) -> bool:
    """Whether a work hangs in a museum, or is of oil or bronze, behind its year."""
    if work.has("volume", "pages", "imprint", "edition", "contribution"):
        return False
    date = work.first("date")
    if date is None:
        return False
    if work.has("material", "size"):
        return True
    named = (*work.all("words"), *work.containers)
    museum = next((each for each in named if _MUSEUM.search(each.value)), None)
    return museum is not None and date.start < museum.start and not PLACE_AND_NAME.fullmatch(museum.value)


def _in_periodical(work: Work) -> str | None:
    """Articles that a platform keeps; what else has an issue is left to others."""
    if work.has("imprint"):
        return ""
    words = work.all("words")
    if work.has("issue") or (work.has("volume") and not any(map(_is_press, words))):
        kept = work.has("platform") and work.containers and not work.italic
        return "journal" if kept and not words else ""
    return None


def _is_press(element: Element) -> bool:
    """Whether words are a shortened university press: "Oxford UP", "U of Chicago P"."""
    return _UNIVERSITY_PRESS.fullmatch(element.value) is not None


def _bound(work: Work) -> str | None:
    """Books and their parts that others misread: by a shortened press, a second year, two contributors."""
    if not work.italic and not (work.has("container") and work.has("pages")):
        return None
    said = [each.said.casefold() for each in work.all("contribution")]
    if work.title[0] in _FRONT and "by" in said and len(work.containers) == 1:
        return "inbook"
    words = work.all("words")
    ranged = any("/" in each.value for each in work.all("date"))
    if work.italic and ranged and work.has("url") and not work.has("volume", "pages"):
        return "page"
    years = [each for each in work.all("date") if len(each.value) == _YEAR or "/" in each.value]
    if not years and not work.head.year:
        return None
    if work.has("edition") and not work.italic:
        return "part"
    told = (
        any(map(_is_press, words))
        or work.has("platform", "original")
        or not {"origdate", "editor", "translator"}.isdisjoint(work.head.fields)
        or len(work.all("date")) > 1
        or len(said) > 1
        or any(not re.match(r"ed|trans|by\Z", each) for each in said)
        or _E_BOOK.search(work.medium) is not None
    )
    return ("book" if work.italic else "part") if told and words and len(words) <= 5 else None


def _of_the_web(work: Work) -> str | None:
    """Pages and articles with an address that others don't see, and those of Wikipedia and newspapers."""
    url, held = work.first("url"), bool(work.containers) and not work.italic
    day = any(len(each.value) == _DAY for each in work.all("date"))
    if held and work.containers[0].value.startswith("Wikipedia"):
        return "page"
    if work.has("platform") and not work.italic and not work.containers:
        return "page"
    undated = work.head.year is not None and work.head.year[0] == "n.d"
    numbered = work.has("volume", "issue", "pages")
    if url and undated and not work.italic and not numbered:
        return "page"
    bare = url is not None and not url.value.startswith("http")
    if bare and held and work.has("date") and not day and not numbered and work.has("container"):
        return "page"
    if day and held and work.has("edition") and not work.all("words"):
        return "article"
    if (
        work.italic
        and url
        and day
        and any(map(_is_press, work.all("words")))
        and "author" in work.head.fields
    ):
        return "page"
    if bare and held and url is not None and not url.value.startswith("www."):
        return "article" if day else "page"
    return None


_RULES: tuple[Callable[[Work], str | None], ...] = (
    _told_by_name,
    _of_screen,
    _by_medium,
    _of_music,
    _in_periodical,
    _bound,
    _of_the_web,
)
"""Each gives the kind, "" where the work is for others to read, None where the next one tells."""
