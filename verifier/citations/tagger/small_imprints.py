"""Imprints of few words: a press by its initials, a town before a press in brackets, half a house's name.

Menders of what a trained tagger makes of them, in the fields around the place.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.tagger.words import REGION, is_place, is_town
from verifier.patterns import late_pattern

# "Lisboa, ICS", "Napoli, E.S.I.": what is no state.
_INITIALS = late_pattern(r",\s(?P<press>[A-ZÀ-Þ]{3,8}(?:[/-][A-ZÀ-Þ]{2,8}){0,2}|(?:[A-ZÀ-Þ]\.\s?){3,6})\Z")
# "Wiesbaden, VS | Verlag für Sozialwissenschaften", "Berkeley, Univ. | of California Press".
_HOUSE_BEGUN = late_pattern(r"[,:]\s(?P<press>[^\Wa-z\d_][\w&’'-]{0,20})\Z")
_HOUSE_GOES_ON = ("Verlag", "Press", "Presses", "Publish", "Books", "Editor", "Edizioni", "of ", "de ")
# "in Tirol und Vorarlberg, | Bozen (Ferrari-Auer) 1949".
_TOWN_END = late_pattern(
    r"[,.]\s(?P<place>[^\Wa-zà-ÿ\d_][\w’'-]{2,24}(?:[\s/-][^\Wa-zà-ÿ\d_][\w’'-]{2,24}){0,2})\Z"
)
_YEAR_BEHIND = late_pattern(r"\),?\s\(?(?:1[4-9]|20)\d\d")
# "Universidade Federal do Rio Grande do Norte, Natal, 2004": in a thesis its town stands there.
_UNIVERSITY = late_pattern(r"(?:[Uu]niversi[dt]|Faculdade|Facul|École|Pontif)")
_CERTAIN_YEAR = ("ma", "recte", "i.e", "i. e", "vielmehr", "sic")
_THESES = ("tese", "Tese", "dissertação", "Dissertação", "monografia", "Monografia", "tesis", "Tesis")


# "Neustadt a. d. Aisch 2002", "Freiburg i. Br. 1979": no sentence ends in the name of such a town.
_BY_RIVER = late_pattern(
    r"(?<=[,.]\s)(?P<place>[^\Wa-zà-ÿ\d_][\w-]{2,24}\s(?:a\.\s?d\.|a\.|i\.|b\.|o\.\s?d\.)\s?[^\Wa-zà-ÿ\d_][\w-]{1,20}\.?)"
    r"(?=,?\s(?:1[4-9]|20)\d\d)"
)


def _town_by_river(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, a town with the river it lies at as its place: "Neustadt a. d. | Aisch 2002"."""
    match = _BY_RIVER.search(text)
    if match is None or any(tag.label == "location" and tag.start <= match.start() for tag in tags):
        return tags
    start, end = match.span("place")
    kept = []
    for tag in tags:
        if tag.end <= start or tag.start >= end:
            kept.append(tag)
        elif tag.start < start:
            cut = len(text[:start].rstrip(" ,."))
            kept.append(tag._replace(end=max(cut, tag.start + 1)))
    return sorted([*kept, Tag("location", start, end, 0.8)], key=lambda tag: tag.start)


def with_small_imprints(text: str, tags: list[Tag]) -> list[Tag]:
    """The fields of a text, places and presses apart where few words name both."""
    if " a. " in text or " i. " in text or " b. " in text or " o. " in text:
        tags = _town_by_river(text, tags)
    labels = [tag.label for tag in tags]
    if "publisher" in labels and "location" not in labels:
        tags = _town_before_bracket(text, tags, labels)
        return _town_of_thesis(text, tags) if "es" in text or "iss" in text else tags
    if "location" not in labels:
        return tags
    at = labels.index("location")
    place = tags[at]
    if text[place.start : place.end] in _CERTAIN_YEAR:
        # "s.d. (ma 1955)".
        return [*tags[:at], *tags[at + 1 :]]
    if text.find(",", place.start, place.end) < 0 and text.find(":", place.start, place.end) < 0:
        return tags
    return _press_by_initials(text, tags, at) if "publisher" not in labels else _whole_house(text, tags, at)


def _press_by_initials(text: str, tags: list[Tag], at: int) -> list[Tag]:
    """A press that is called by initials behind its town: "Neuchâtel, BFS"."""
    place = tags[at]
    cut = _INITIALS.search(text, place.start + 2, place.end + (text[place.end : place.end + 1] == "."))
    if cut is None or cut["press"].replace(".", "").replace(" ", "") in _STATES:
        return tags
    press = Tag("publisher", *cut.span("press"), place.confidence)
    return [*tags[:at], place._replace(end=cut.start()), press, *tags[at + 1 :]]


_STATES = frozenset(("USA", "UKR", "GDR", "DDR", "BRD", "RFA", "URSS", "USSR", "PRC", "ROC", "NSW", "UAE"))


def _whole_house(text: str, tags: list[Tag], at: int) -> list[Tag]:
    """A house with its first word, which was left to the place: "Berkeley, Univ. | of California Press"."""
    place, press = tags[at], tags[at + 1] if at + 1 < len(tags) else tags[at]
    if press.label != "publisher" or text[place.end : press.start] not in (" ", ". "):
        return tags
    if not text.startswith(_HOUSE_GOES_ON, press.start):
        return tags
    cut = _HOUSE_BEGUN.search(text, place.start + 2, place.end)
    if cut is None or is_town(cut["press"]):
        return tags
    if cut["press"] != "Univ" and REGION.fullmatch(cut["press"] + "."):
        return tags
    whole = press._replace(start=cut.start("press"))
    return [*tags[:at], place._replace(end=cut.start()), whole, *tags[at + 2 :]]


def _town_before_bracket(text: str, tags: list[Tag], labels: list[str]) -> list[Tag]:
    """The town in front of a press in brackets, left to the title: "Vorarlberg, | Bozen (Auer) 1949"."""
    at = labels.index("publisher")
    press, title = tags[at], tags[at - 1]
    if not at or title.label not in ("title", "container:book") or text[title.end : press.start] != " (":
        return tags
    cut = _TOWN_END.search(text, title.start + 4, title.end) if _YEAR_BEHIND.match(text, press.end) else None
    if cut is None:
        return tags
    sure = title.confidence if is_place(cut["place"]) else title.confidence / 2
    place = Tag("location", *cut.span("place"), sure)
    return [*tags[: at - 1], title._replace(end=cut.start()), place, *tags[at:]]


def _town_of_thesis(text: str, tags: list[Tag]) -> list[Tag]:
    """The town behind the university of a thesis: "Universidade Federal do Rio Grande do Norte, Natal"."""
    if "location" in [tag.label for tag in tags] or not any(map(text.__contains__, _THESES)):
        return tags
    at = next(index for index, tag in enumerate(tags) if tag.label == "publisher")
    press = tags[at]
    comma = text.rfind(", ", press.start, press.end)
    if comma < 0 or not _UNIVERSITY.search(text, press.start, comma):
        return tags
    town = text[comma + 2 : press.end]
    if (
        not town[:1].isupper()
        or _UNIVERSITY.search(town)
        or REGION.fullmatch(town)
        or len(town.split()) > _LONGEST_TOWN
    ):
        return tags
    place = Tag("location", comma + 2, press.end, press.confidence)
    return [*tags[:at], press._replace(end=comma), place, *tags[at + 1 :]]


_LONGEST_TOWN = 4
