"""Papers of conferences and their proceedings as Brazil prints them (ABNT NBR 6023, 7.8).

"FONTE, M. Os moinhos. In: CONGRESSO DE RIOS, 12., 2010, Recife. *Anais* [...]. Recife: UFR, 2010. p. 12-23."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.compare.names import looks_like_names, read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern

_YEAR = r"(?:19|20)\d\d"
_EVENT = (
    r"(?P<event>[^\Wa-zà-ÿ\d_][^.;:a-zà-ÿ]{5,160}?),\s(?P<count>\d{1,3}\.|[IVXLC]{1,7}),?\s"
    rf"(?P<year>{_YEAR}),\s(?P<venue>[^.;:\d]{{2,60}})\.\s"
    r"(?P<book>(?:Anais|Atas|Actas|Resumos|Proceedings|Trabalhos|Memorias?|Caderno)\b[^\[.…]{0,80}?)(?:\s?\[?(?:\.{3}|…)\]?)?\.?\s"
    rf"(?:(?P<location>[^\Wa-z\d_][^.:;\d]{{1,40}}?)\s?:\s(?P<publisher>[^.:;]{{1,80}}?),\s(?P<date>{_YEAR})\.?|(?P<place>[^\Wa-z\d_][^.:;\d]{{1,40}}),\s(?P<when>{_YEAR})\.?)?"
    r"(?:\s?v\.\s(?P<volume>\d{1,3})(?:,\sn\.\s(?P<number>\d{1,3}))?[,.]?)?(?:\s?p\.\s(?P<pages>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)\.?)?\s?\Z"
)
_WHOLE = late_pattern(rf"{_EVENT}")
_OTHERS = late_pattern(r"\bet\sal\.\Z")
_LIKE_NAMES = 0.5
_LONGEST = 450


def read_event_paper(text: StyledText) -> Assembled | None:
    """Read a paper of a conference with its number, year and place, or all its papers; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or not any(map(plain.__contains__, _BOOKS)):
        return None
    whole = _WHOLE.match(plain)
    if whole is not None:
        return assembled("proceedings", _event(whole, "title"))
    for end in ends_of_names(plain):
        title = _BEHIND_NAMES.match(plain, end)
        if title is not None:
            named = {"title": (title["title"], *title.span("title")), **_event(title, "booktitle")}
            return assembled("inproceedings", {**names_as_field(plain, end), **named})
    return None


def ends_of_names(plain: str) -> Iterator[int]:
    """Where a title may begin behind names in capitals: "FONTE, M. | Os moinhos"; an initial ends none."""
    for stop in _STOP.finditer(plain[:_FARTHEST]):
        names = plain[: stop.start()]
        if (
            _IN_CAPITALS.match(names)
            and looks_like_names(names) >= _LIKE_NAMES
            and not _INITIAL_NEXT.match(plain, stop.end())
        ):
            yield stop.end()


def names_as_field(plain: str, end: int) -> dict[str, tuple[str, int, int]]:
    """The names in front of a title as authors; the full stop of an initial is of them."""
    names = plain[: end - 1]
    if not (_OTHERS.search(names) or _LAST_INITIAL.search(names)):
        names = names[:-1]
    return {"author": (to_biblatex(read_names(names)), 0, len(names))}


_BOOKS = ("Anais", "Atas", "Actas", "Resumos", "Proceedings", "Trabalhos", "Memoria", "Caderno")
_BEHIND_NAMES = late_pattern(rf"(?P<title>.{{3,300}}?)\.\s(?:In|Em):\s{_EVENT}")
_STOP = late_pattern(r"\.\s(?=[^\Wa-z\d_])")
_IN_CAPITALS = late_pattern(r"[^\Wa-zà-ÿ\d_]{2,30}(?:[\s-][^\Wa-zà-ÿ\d_]{2,30}){0,3},\s")
_LAST_INITIAL = late_pattern(r"[\s.][^\Wa-z\d_]\.\Z")
_FARTHEST = 260
"""Where names end at the latest."""

_INITIAL_NEXT = late_pattern(r"[^\Wa-z\d_]\.")


def _event(match: re.Match[str], book: str) -> dict[str, tuple[str, int, int]]:
    """The event and its book as fields; the number of the event stands with its name, as it is printed."""
    start, end = match.start("event"), match.end("count")
    found = {
        "eventtitle": (match.string[start:end].rstrip("."), start, end),
        "eventdate": (match["year"], *match.span("year")),
        "venue": (match["venue"], *match.span("venue")),
        book: (match["book"].strip(), *match.span("book")),
    }
    named = {"place": "location", "when": "date"}
    for name in ("location", "publisher", "date", "place", "when", "volume", "number", "pages"):
        if match[name]:
            value = re.sub(r"\s?[-–]\s?", "-", match[name]) if name == "pages" else match[name]
            found[named.get(name, name)] = (value, *match.span(name))
    found.setdefault("date", (match["year"], *match.span("year")))
    return found


__all__ = ["ends_of_names", "names_as_field", "read_event_paper"]
