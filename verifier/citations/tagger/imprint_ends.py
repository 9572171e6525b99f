"""What presses and places took with them at their ends: a thesis, a teacher, a volume, months, a town.

Readers of one field each for `verifier.citations.tagger.ends`, which asks them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.citations.canvas import Tag
from verifier.citations.grammar.months import month_number
from verifier.citations.tagger.words import is_town
from verifier.patterns import late_pattern
from verifier.signs import Signs

_OF_THESIS = late_pattern(
    r"(?:[Dd]iss\.?\s)?(?:(?:phil|jur|theol|med|rer\.\s?(?:pol|nat|oec)|oec|[Mm]asch(?:inenschr(?:iftl)?)?|[Mm]schr|hektogr|[Uu]nveröff|[Uu]ngedr|MS|Ms)\.?,?\s?){1,4}(?=[^\Wa-z\d_])"
)
_OF_THESIS_SIGNS = (
    "phil", "jur", "theol", "med", "rer", "oec", "Masch", "masch", "Mschr", "hektogr", "nveröff", "ngedr",
    "Diss", "diss",
)  # fmt: skip
_PLACE_SIGNS = (
    "phil", "masch", "Masch", "Mschr", "hektogr", "nveröff", "ngedr",
    "iss. ", "rer. ", " jur. ", " med. ", "heol. ",
    "rel. ", "relator", "relatrice", "tutor ", "upervis", "etreuer", "sous la dir", "en ligne", "en línea",
    "in linea", "nline", "n-line", "n line",
)  # fmt: skip
_SUPERVISED = late_pattern(
    r"(?:rel\.|relat(?:ore|rice)\b|tutor\b|supervis(?:or|ed)\b|[Bb]etreuer\b|sous\sla\sdir)"
)
_OF_EXHIBITION = late_pattern(
    r"(?:[Cc]atalogo\sdella\smostra|[Aa]usstellungskatalog|[Ee]xhibition\scatalogue|[Cc]atalogue\sd['’]exposition)"
)
_ON_LINE = late_pattern(r"(?:en\sligne|[Oo]n-?\s?line|en\slínea|in\slinea)")
_ROMAN_BEHIND = late_pattern(r",\s(?P<volume>[IVX]{1,6})\Z")
_UNIVERSITY = late_pattern(r"Universi(?:dade|dad|tà|té|tät|tat)\b|Facul(?:dade|tad|té)\b|Facoltà\b")
_TWO_MONTHS = late_pattern(r"\s?[-–/]\s?|\s(?:y|e|et|und|and)\s")
_PAGE_BEHIND = late_pattern(r"(?<=[^\W\d_]{3})[.,]\s\d{1,4}\Z")
_THESIS_IN_FRONT = late_pattern(
    r"(?:(?:(?:[Uu]npublished|[Dd]octoral|[Ii]naugural)[\s-])?(?:[Pp]h\.?\s?D\.?|[Mm]\.?\s?[AS]c?\.?|[Mm]aster[’']?s?|[Dd]octoral)?\s?(?:[Dd]isserta-?\s?tion|[Tt]hesis|[Tt]hèse|[Mm]émoire)"
    r"|(?:Projekt|Studien|Diplom|Magister|Master|Seminar|Haus)arbeit|Habilitations?schrift)[,:]\s(?=[^\Wa-z\d_])"
)
_THESIS_WORDS = Signs("issertation", "isserta-", "hesis", "hèse", "émoire", "arbeit", "onsschrift")
# Months as Romance lists print them behind a place or an issue: "Santiago de Chile, mayo".
_MONTHS = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro "
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre "
    "janvier février mars avril juin juillet septembre octobre novembre décembre"
)
IMPRINT_SIGNS = Signs(
    *_THESIS_WORDS,
    *_PLACE_SIGNS,
    *(f"{mark}{month}" for month in _MONTHS.split() for mark in (", ", "-", "–")),
    *(". Web", ". Print", "ella mostra", "skatalog", "xhibition catalogue", "xposition"),
    *("Universidad", "Università", "Université", "Universität", "Faculdade", "Facultad", "Facoltà"),
)
"""Of these one is in every text of whose press or place words are taken away, but where its end is odd."""


def press_end(text: str, tag: Tag, tags: Sequence[Tag], index: int) -> Iterator[Tag]:
    """A press or body without the words for a thesis in front of it, and without a number behind it."""
    del index
    if _THESIS_WORDS.found_in(text):
        lead = _THESIS_IN_FRONT.match(text, tag.start, tag.end)
        if lead:
            yield Tag("thesis", tag.start, lead.end() - len(", "), tag.confidence)
            tag = tag._replace(start=lead.end())
    if _OF_EXHIBITION.fullmatch(text, tag.start, tag.end):
        yield tag._replace(label="note")
        return
    if text.endswith((". Web", ". Print"), tag.start, tag.end):
        # As MLA's style has it.
        tag = tag._replace(end=text.rfind(". ", tag.start, tag.end))
    page = _PAGE_BEHIND.search(text, tag.start, tag.end) if text[tag.end - 1].isdigit() else None
    tag = tag._replace(end=page.start()) if page else tag
    volume = _ROMAN_BEHIND.search(text, tag.start + 3, tag.end) if text[tag.end - 1] in "IVX" else None
    if volume and not any(each.label == "volume" for each in tags):
        # "Roma, Istituto della Enciclopedia, V, 1963".
        yield Tag("volume", *volume.span("volume"), tag.confidence)
        tag = tag._replace(end=volume.start())
    place = None if any(each.label == "location" for each in tags) else _town_of_university(text, tag)
    if place is not None:
        yield place
        tag = tag._replace(end=place.start - 2)
    if not _is_months(text[tag.start : tag.end]):
        yield tag


def _town_of_university(text: str, tag: Tag) -> Tag | None:
    """The town behind a university, as Romance and German lists print it: "Universidade Federal, Goiânia".

    In English it may be of the name: "University of California, Berkeley".
    """
    comma = text.rfind(", ", tag.start, tag.end)
    if comma < 0 or not _UNIVERSITY.search(text, tag.start, comma) or not is_town(text[comma + 2 : tag.end]):
        return None
    return Tag("location", comma + 2, tag.end, tag.confidence)


def _is_months(words: str) -> bool:
    """Whether words are one month, or two: "julio-agosto"."""
    parts = _TWO_MONTHS.split(words.strip(" ."))
    return words[:1].isalpha() and len(parts) <= len(("first", "last")) and all(map(month_number, parts))


def place_end(text: str, tag: Tag, tags: Sequence[Tag], index: int) -> Iterator[Tag]:
    """A place without the words for a thesis, and no place at all where a teacher was taken for one."""
    del tags, index
    if _SUPERVISED.match(text, tag.start, tag.end) or _ON_LINE.fullmatch(text, tag.start, tag.end):
        return
    if text.startswith(_OF_THESIS_SIGNS, tag.start, tag.end):
        lead = _OF_THESIS.match(text, tag.start, tag.end)
        tag = tag._replace(start=lead.end()) if lead else tag
    month = text.rfind(", ", tag.start, tag.end)
    if month > 0 and _is_months(text[month + 2 : tag.end]):
        # "Santiago de Chile, mayo".
        tag = tag._replace(end=month)
    if not _is_months(text[tag.start : tag.end]):
        yield tag
