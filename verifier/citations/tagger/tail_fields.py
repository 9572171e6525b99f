"""Which field a part behind the title stands for: tables of signs, of which the first that holds decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.tagger.sentences import Segment
from verifier.citations.tagger.words import CONFERENCE, PERIODICAL, PLACE, PRESS, is_town
from verifier.compare.names import is_body, looks_like_names
from verifier.patterns import late_pattern

_SERIES = late_pattern(
    r"(?i)\b(?:series|studies in|library of|reihe|schriften|collection|biblioth"
    r"|(?:monographs|classics|texts|occasional\spapers|companions|handbooks)\Z)",
)
_BODY = late_pattern(
    r"(?i)\b(?:universi\w+|institut\w*|ministr\w+|department|school|cent(?:er|re)|council|committee"
    r"|commission|foundation|embassy|office|academy|bank|parliament|society|association|stiftung)\b"
)


@dataclass(slots=True)
class Tail:
    """What is known while the parts behind the title are gone through.

    ``inside`` is true behind "in", ``book_title`` when the editors of the host are known, ``container``
    when the host itself is. ``institution`` are bodies that stand one after another.
    """

    canvas: Canvas
    start: int
    title_kind: str
    inside: bool = False
    book_title: bool = False
    container: bool = False
    institution: list[Segment] = field(default_factory=list)


class Part:
    """A part behind the title, with the signs by which it is judged."""

    def __init__(self, tail: Tail, segment: Segment, text: str) -> None:
        self.tail = tail
        self.segment = segment
        self.text = text

    def has(self, label: str) -> bool:
        """Whether the citation has a field already."""
        return self.tail.canvas.has(label)

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @cached_property
    def body(self) -> bool:
        """Whether it names a body, such as a university or ministry."""
        return is_body(self.text)

    @cached_property
    def periodical(self) -> bool:
        """Whether it holds a word by which periodicals are called."""
        return PERIODICAL.search(self.text) is not None

    @cached_property
    def plainly_a_body(self) -> bool:
        """A body whose name also holds a word of periodicals ("School of Policy Studies")."""
        return _BODY.search(self.text) is not None and self.body

    @cached_property
    def press(self) -> bool:
        """Whether it holds a word by which publishers are called."""
        return PRESS.search(self.text) is not None

    @cached_property
    def conference(self) -> bool:
        """Whether it names what papers are read at."""
        return CONFERENCE.search(self.text) is not None

    @cached_property
    def series(self) -> bool:
        """Whether it holds a word by which series of books are called."""
        return _SERIES.search(self.text) is not None

    @cached_property
    def dated(self) -> bool:
        """Whether the work is dated as periodicals are, to the month or day."""
        return self.has("date:day") or self.has("date:month")

    @cached_property
    def before_italics(self) -> bool:
        """Whether italics follow it: then they are the container."""
        canvas = self.tail.canvas
        return any(canvas.italics(self.segment.end, len(canvas.plain)))

    @cached_property
    def numbered(self) -> bool:
        """Whether a volume or issue stands directly behind it, as behind a periodical."""
        canvas, end = self.tail.canvas, self.segment.end
        behind = [tag for tag in canvas.tags if tag.label in ("volume", "number") and end <= tag.start]
        first = min((tag.start for tag in behind), default=None)
        if first is None:
            return False
        between = canvas.rest(end, first)
        return not re.search(r"[^\W\d_]", between.replace(TAKEN, " ")) and first - end < 40

    @cached_property
    def counted(self) -> bool:
        """Whether "No. 12" stands directly behind it, as behind a series of reports."""
        number = self.tail.canvas.find("number")
        if number is None or not 0 <= number.start - self.segment.end <= _CUE:
            return False
        return (
            re.fullmatch(rf"\s?{TAKEN}+", self.tail.canvas.rest(self.segment.end, number.start)) is not None
        )

    @cached_property
    def named_volume(self) -> bool:
        """Whether it is the name of the volume whose number stands directly before it."""
        volume = self.tail.canvas.find("volume")
        return volume is not None and 0 <= self.segment.start - volume.end <= _CUE

    @cached_property
    def of_year(self) -> bool:
        """Whether the year follows it without a comma, as behind two towns: "Milano-Napoli 1960"."""
        date = self.tail.canvas.find("date")
        if date is None or not 0 <= date.start - self.segment.end <= 1:
            return False
        one = self.segment.before == "," and _TOWN.fullmatch(self.text) is not None
        return one or _TOWNS.fullmatch(self.text) is not None

    @cached_property
    def code(self) -> bool:
        """Whether it is the number of a report: "RR-2210-AF"."""
        return _CODE.fullmatch(self.text) is not None

    @cached_property
    def is_place(self) -> bool:
        """Whether it is a known place, and not a periodical of that name."""
        periodical = not self.tail.container and self.tail.title_kind == "quoted" and self.numbered
        return (PLACE.fullmatch(self.text) is not None or is_town(self.text)) and not periodical


_READ_OUT = late_pattern(
    r"(?i)(?:unpublished\s)?(?:paper|lecture|talk|address|speech)\s(?:presented|given|delivered|read)|vortrag|ponencia|доклад\sна"
)
_CODE = late_pattern(r"[A-Z]{2,6}[-–]\d[\d.-]{0,8}(?:[-/][A-Z]{1,4})?")
_TOWNS = late_pattern(r"[^\Wa-z\d_][a-zà-ÿ]{2,20}(?:\s?[-–/]\s?[^\Wa-z\d_][a-zà-ÿ]{2,20}){1,2}")
_TOWN = late_pattern(r"[^\Wa-z\d_][a-zà-ÿ]{3,20}(?:\su\.\s?a\.)?")
_CUE = 6
_Row = tuple[Callable[[Part], bool], str, float]


def _always(_: Part) -> bool:
    return True


_ITALIC: tuple[_Row, ...] = (
    (lambda part: not part.tail.container and part.tail.title_kind != "italic", "container", 0.95),
    (lambda part: not part.tail.container and not part.has("series") and part.tail.inside, "container", 0.8),
    (lambda part: part.named_volume and part.tail.container, "note", 0.5),
    (lambda part: part.named_volume and not part.tail.inside, "titleaddon", 0.7),
    (lambda part: not part.tail.container and not part.has("series"), "series", 0.7),
    (lambda part: not part.has("series"), "series", 0.6),
    (_always, "note", 0.5),
)
_PLACE: tuple[_Row, ...] = (
    (lambda part: not part.has("location"), "location", 0.85),
    (_always, "", 0.0),
)
_BEHIND_A_BOOK: tuple[_Row, ...] = (
    (
        # "Museum of Applied Art (Riga, 2002)".
        lambda part: (
            part.segment.before == "("
            and bool(part.tail.institution)
            and part.words <= 2
            and not (part.press or part.has("location"))
        ),
        "location",
        0.7,
    ),
    (lambda part: part.code and not part.has("number"), "number", 0.8),
    (lambda part: part.has("thesis"), "institution", 0.85),
    (lambda part: part.press and not part.has("publisher"), "publisher", 0.85),
    (lambda part: part.of_year and not part.has("location"), "location", 0.7),
    (lambda part: part.body and not part.has("publisher"), "institution", 0.85),
    (lambda part: part.counted and not part.has("series"), "series", 0.7),
    (lambda part: part.body, "note", 0.5),
    (lambda part: part.series and not part.has("series"), "series", 0.7),
    (lambda part: not part.has("publisher") and part.words <= 6, "publisher", 0.65),
    (_always, "note", 0.5),
)
_WITHOUT_CONTAINER: tuple[_Row, ...] = (
    (lambda part: _READ_OUT.match(part.text) is not None, "note", 0.8),
    (lambda part: part.conference and not part.has("thesis"), "container", 0.8),
    (lambda part: part.has("thesis") and (part.body or part.words <= 6), "institution", 0.85),
    (lambda part: part.tail.inside, "container", 0.75),
    (lambda part: part.before_italics and part.body, "institution", 0.8),
    (lambda part: part.before_italics, "note", 0.5),
    (
        lambda part: part.numbered and not part.has("report") and (part.periodical or not part.body),
        "container",
        0.88,
    ),
    (lambda part: part.numbered and not part.has("report"), "container", 0.75),
    (lambda part: part.periodical and not part.plainly_a_body, "container", 0.85),
    (lambda part: part.body, "institution", 0.85),
    (lambda part: part.press, "publisher", 0.8),
    (lambda part: part.has("report"), "institution", 0.7),
    (lambda part: part.dated or part.has("pages"), "container", 0.7),
    (_always, "container", 0.55),
)
_BEHIND_CONTAINER: tuple[_Row, ...] = (
    (lambda part: part.words > 2 and part.text.startswith("in "), "note", 0.6),
    (lambda part: part.code and not part.has("number"), "number", 0.8),
    (
        lambda part: (
            part.body and not part.has("institution") and not part.tail.book_title and not part.press
        ),
        "institution",
        0.8,
    ),
    (
        lambda part: (part.press or part.tail.book_title or part.body) and not part.has("publisher"),
        "publisher",
        0.75,
    ),
    (
        lambda part: part.tail.inside and not part.has("editor") and looks_like_names(part.text) >= 0.8,
        "editor",
        0.6,
    ),
    (
        lambda part: (
            not part.has("publisher") and part.has("location") and part.segment.after in (",", ".", "", TAKEN)
        ),
        "publisher",
        0.6,
    ),
    (_always, "note", 0.5),
)


def field_of(part: Part) -> tuple[str, float]:
    """The field that a part stands for, and how sure that is (0 to 1); "" for none."""
    return next((field_, sure) for holds, field_, sure in _table(part) if holds(part))


def _table(part: Part) -> tuple[_Row, ...]:
    if part.segment.italic:
        return _ITALIC
    if part.is_place:
        return _PLACE
    if part.tail.title_kind == "italic" and (part.tail.container or not part.tail.inside):
        return _BEHIND_A_BOOK
    return _BEHIND_CONTAINER if part.tail.container else _WITHOUT_CONTAINER
