"""Places and presses that a model takes for something else, told apart by what is known of them.

The menders of `verifier.citations.tagger.misplaced` for the imprint.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.citations.canvas import Tag
from verifier.citations.tagger.gazetteers import PLACES
from verifier.citations.tagger.words import PRESS, REGION, is_place
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

_OF_PERIODICALS = frozenset(("location", "publisher", "number"))
_IN = late_pattern(r"\s[Ii]n:?\s\Z")
_WITHOUT_HOST = frozenset(("container:book", "container:journal"))
LATIN_PLACES = frozenset(
    """
    venetiis patavii romae mediolani florentiae bononiae neapoli taurini lugduni parisiis basileae antverpiae
    lovanii coloniae francofurti lipsiae vindobonae veronae brixiae vicentiae tarvisii mutinae ferrariae pisae
    genuae augustae argentorati tubingae gottingae londini oxonii amstelodami hagae monachii norimbergae
    """.split()  # noqa: SIM905
)
_PLACE_AND_PRESS = late_pattern(r"(?P<first>[^,:;]{2,40}?)\s?(?P<mark>[:,])\s(?P<second>[^,:;]{2,80})")
_MAIN = late_pattern(r"Frankfurt\s?/?a")
_SURE = 0.8
_TITLED = frozenset(("title", "container:book", "container:journal", "series"))
_TOWN_AND_PRESS = late_pattern(
    r"(?P<town>[^\Wa-z\d_][\w-]{2,20})\s(?P<press>(?:Presses|Éditions|Edizioni|Verlag|Librairie|Imprimerie|Libreria|Tipografia|Centro|Istituto|Editorial|Università\sdegli)\b.{0,60})"
)
_TOWN_AND_HOUSE = late_pattern(
    r"(?P<town>[^,:;]{2,40}),\s(?P<press>(?:Éd(?:s|itions)?\.?|Ed(?:izioni|itions|itorial|itora|iciones|itrice|s?\.)|Presses|Librairie|Libreria|Verlag|Istituto|Institut|Instituto|Typ|Impr?\.|Imprimerie|Tipografia)\s[^,:;]{2,60}?)"
    r"(?:,\s(?P<volume>[IVXL]{1,6}))?"
)
_LIKE_A_TOWN = late_pattern(
    r"North[\s-]Holland|Kohlhammer|Oldenbourg|Academic|Kluwer|Springer(?:[\s-]Verlag)?|Elsevier"
)
_BEFORE_LINK = late_pattern(
    r":\s(?P<press>[^\Wa-z\d_][\w&.'-]{0,20}(?:\s[\w&'-]{1,20}){0,6})[.,]\s(?:Retrieved|Accessed|Available|Abgerufen|Online|URL|https?:)"
)
_PRESS_AND_TOWN = late_pattern(
    r"(?P<press>[^,:;()]{3,60}?)\s(?P<town>[^\Wa-z\d_][\w.]+(?:\s[^\Wa-z\d_]\w+)?)"
)
_HOUSE = late_pattern(rf"(?:{PRESS.pattern})|[^\Wa-z\d_]\w{{2,20}}[\s-]Verlag", re.VERBOSE | re.IGNORECASE)
_THESIS_AND_PLACE = late_pattern(
    r"(?:Diplom|Magister|Master|Staatsexamens|Doktor)arbeit,\s(?P<place>(?P<university>(?:Univ|FU|TU|LMU|PH)\S*\s)?.+)"
)
_OF_EDITION = late_pattern(r"(?:[IVX]{1,5}|\d{1,2}[aª]?\.?)\s(?:ed|edizione|edición|éd|Aufl)\.?")

# "« Vers une normativité », RGDIP, 1982, p. 5-47": a journal by its initials.
_INITIALS = late_pattern(r"[A-ZÀ-Ý]{2,8}")
_AFTER_QUOTE = late_pattern(r"[»”“\"],?\s(?:[Ii]n:?\s)?\Z")


def press_or_other(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A place, an edition or a journal that was taken for a publisher; a title that was taken for one."""
    tag = tags[index]
    if tag.end - tag.start <= _SHORT:
        named = _short_press(text, tags, index, labels)
        if named:
            return [*tags[:index], tag._replace(label=named), *tags[index + 1 :]]
    if index and labels[index - 1] == "author" and _TITLED.isdisjoint(labels) and "location" in labels:
        printed = text[tags[index].start : tags[index].end]
        if " " in printed and not PRESS.search(printed) and not is_body(printed):
            return [*tags[:index], tags[index]._replace(label="title"), *tags[index + 1 :]]
    if "location" in labels:
        return _host(text, tags, index, labels)
    front = _TOWN_AND_PRESS.fullmatch(text, tag.start, tag.end)
    if front and is_place(front["town"]):
        # "Lille Presses de l'Université de Lille".
        parts = (
            tag._replace(label="location", end=front.end("town")),
            tag._replace(start=front.start("press")),
        )
        return [*tags[:index], *parts, *tags[index + 1 :]]
    town = _PRESS_AND_TOWN.fullmatch(text, tags[index].start, tags[index].end)
    if town and is_place(town["town"]) and _HOUSE.fullmatch(town["press"]):
        # "Springer Berlin", "Springer-Verlag Berlin".
        parts = (
            tag._replace(end=town.end("press")),
            tag._replace(label="location", start=town.start("town")),
        )
        return [*tags[:index], *parts, *tags[index + 1 :]]
    printed = text[tag.start : tag.end]
    small = printed.casefold()
    if small in LATIN_PLACES or (tag.confidence < _SURE and small in PLACES):
        return [*tags[:index], tag._replace(label="location"), *tags[index + 1 :]]
    match = _PLACE_AND_PRESS.fullmatch(printed) if ", " in printed or ": " in printed else None
    if match is None or not is_place(match["first"]) or is_place(match["second"]):
        return None
    if REGION.fullmatch(match["second"]):
        return None
    place = tag._replace(label="location", end=tag.start + match.end("first"))
    return [*tags[:index], place, tag._replace(start=tag.start + match.start("second")), *tags[index + 1 :]]


_SHORT = 14


def _short_press(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> str:
    """What a short word stands for that was taken for a press; "" for a press."""
    tag = tags[index]
    printed = text[tag.start : tag.end]
    if printed[-1] in "d." and "edition" not in labels and _OF_EDITION.fullmatch(printed):
        return "edition"
    if (
        printed.isupper()
        and _INITIALS.fullmatch(printed)
        and "pages" in labels
        and _OF_PERIODICALS.isdisjoint(set(labels) - {"publisher"})
        and _AFTER_QUOTE.search(text, 0, tag.start)
    ):
        return "container:journal"
    return ""


def _host(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A book behind its editor that was taken for a press: "in Id., Saggi veneti, Venezia 1961"."""
    before = tags[index - 1]
    if (
        index == 0
        or before.label != "editor"
        or "title" not in labels
        or not _WITHOUT_HOST.isdisjoint(labels)
    ):
        return None
    if text[before.end : tags[index].start].strip(" .)(:,") or not _IN.search(text, 0, before.start):
        return None
    return [*tags[:index], tags[index]._replace(label="container:book"), *tags[index + 1 :]]


def place_or_other(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A press that was taken for a place, the place being behind it: "Studio Vista: London"."""
    tag = tags[index]
    if text.endswith(_JOINING, tag.start, tag.end):
        goes_on = _main if text.endswith(("a.", " a"), tag.start, tag.end) else _second_town
        return goes_on(text, tags, index)
    parted = _in_two(text, tags, index, labels) if text.find(", ", tag.start, tag.end) > 0 else None
    if parted is not None:
        return parted
    if text.find(":", tag.start, tag.end + 1) < 0:
        small = _small_press(text, tags, index, labels)
        if small is not None or text[tag.end : tag.end + 2] != ", ":
            return small
    behind = tags[index + 1] if index + 1 < len(tags) else None
    printed = text[tag.start : tag.end]
    if behind is not None and behind.label == "publisher":
        if text[behind.start : behind.end].casefold() not in PLACES or is_place(printed):
            return None
        swapped = tag._replace(label="publisher"), behind._replace(label="location")
        return [*tags[:index], *swapped, *tags[index + 2 :]]
    if "publisher" in labels:
        return None
    opened = _BEFORE_LINK.match(text, tag.end)
    if opened:
        press = Tag("publisher", *opened.span("press"), tag.confidence / 2)
        return [*tags[: index + 1], press, *tags[index + 1 :]]
    match = _PLACE_AND_PRESS.fullmatch(printed)
    if match is None or match["mark"] == ",":
        return None
    first, second = is_place(match["first"]), is_place(match["second"])
    if first == second:
        return None
    one, other = ("location", "publisher") if first else ("publisher", "location")
    parts = (
        tag._replace(label=one, end=tag.start + match.end("first")),
        tag._replace(label=other, start=tag.start + match.start("second")),
    )
    return [*tags[:index], *parts, *tags[index + 1 :]]


def _in_two(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A place with its press behind a comma, or behind the words for a thesis: "Paris, Éd. de Seine"."""
    tag = tags[index]
    if text.find("arbeit, ", tag.start, tag.end) > 0:
        return _thesis(text, tags, index)
    if "publisher" in labels:
        return None
    match = _TOWN_AND_HOUSE.fullmatch(text, tag.start, tag.end)
    if match is None or not is_place(match["town"]):
        return None
    parts = [tag._replace(end=match.end("town")), Tag("publisher", *match.span("press"), tag.confidence)]
    if match["volume"] and "volume" not in labels:
        parts.append(Tag("volume", *match.span("volume"), tag.confidence))
    return [*tags[:index], *parts, *tags[index + 1 :]]


def _small_press(text: str, tags: list[Tag], index: int, labels: Sequence[str]) -> list[Tag] | None:
    """A press that sounds like a town, and one behind a place in small letters: "roma, jouvence, 1980"."""
    tag = tags[index]
    if "publisher" not in labels and _LIKE_A_TOWN.fullmatch(text, tag.start, tag.end):
        return [*tags[:index], tag._replace(label="publisher"), *tags[index + 1 :]]
    printed = text[tag.start : tag.end]
    if not printed.islower() or "publisher" in labels:
        return None
    match = _PLACE_AND_PRESS.fullmatch(printed)
    if match is None or not is_place(match["first"]) or is_place(match["second"]):
        return None
    if REGION.fullmatch(match["second"].title()) or REGION.fullmatch(match["second"].upper()):
        return None
    press = tag._replace(label="publisher", start=tag.start + match.start("second"))
    return [*tags[:index], tag._replace(end=tag.start + match.end("first")), press, *tags[index + 1 :]]


def _thesis(text: str, tags: list[Tag], index: int) -> list[Tag] | None:
    """The words for a thesis and a university that were taken for a place: "Diplomarbeit, FU Berlin"."""
    tag = tags[index]
    match = _THESIS_AND_PLACE.fullmatch(text, tag.start, tag.end)
    if match is None:
        return None
    label = "publisher" if match["university"] else "location"
    return [*tags[:index], tag._replace(label=label, start=match.start("place")), *tags[index + 1 :]]


_JOINING = ("a.", " a", " u.", " und", " and", " &", " et", " e")


def _second_town(text: str, tags: list[Tag], index: int) -> list[Tag] | None:
    """The second of two towns, which was taken for a press: "Opladen u. | Farmington Hills 2010"."""
    behind = tags[index + 1] if index + 1 < len(tags) else None
    if behind is None or behind.label != "publisher" or text[tags[index].end : behind.start] != " ":
        return None
    return [*tags[:index], tags[index]._replace(end=behind.end), *tags[index + 2 :]]


def _main(text: str, tags: list[Tag], index: int) -> list[Tag] | None:
    """The river at which Frankfurt lies, of which "M." was taken for the beginning of a press."""
    tag = tags[index]
    behind = tags[index + 1] if index + 1 < len(tags) else None
    if behind is None or behind.label != "publisher" or not _MAIN.match(text, tag.start):
        return None
    if text[behind.start : behind.start + 3] != "M. " or behind.start - tag.end > 1:
        return None
    fixed = tag._replace(end=behind.start + 2), behind._replace(start=behind.start + 3)
    return [*tags[:index], *fixed, *tags[index + 2 :]]
