"""Editions and counts of volumes behind a title, in the languages of Europe: "18. Auflage", "3 voll.".

A model that has seen mostly English lists leaves them to the title, or takes their number for a page.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.numbers import EDITION_ABROAD
from verifier.citations.tagger.interface import Mended
from verifier.patterns import late_pattern
from verifier.signs import Signs

_GERMAN = (
    r"(?:\d{1,2}\.,?|[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte|[Ff]ünfte|[Ss]echste|[Ss]iebte|[Aa]chte|[Nn]eunte|[Zz]ehnte|[Nn]eue)"
    r"(?:,?\s(?:und|u\.|[a-zäöüß]{3,20}\.?)){0,6}\s(?:Auflage|Aufl|Ausgabe|Ausg)"
)
_ROMANCE = (
    r"(?:\d{1,2}(?:\.?[aªeº]\.?|\.|ème|re)?|[Pp]rima|[Ss]econda|[Tt]erza|[Qq]uarta|[Qq]uinta|[Ss]esta|[Nn]uova|[Pp]rimera|[Ss]egunda|[Tt]ercera|[Cc]uarta"
    r"|[Ss]exta|[Nn]ueva|[Pp]rimeira|[Tt]erceira|[Nn]ova|[Dd]euxième|[Ss]econde|[Tt]roisième|[Qq]uatrième|[Cc]inquième|[Nn]ouvelle)"
    r"\s(?:edizione|edición|edição|édition|ed\.|éd\.|ed|éd)"
    r"(?:,?\s(?:(?:e|y|et)\s)?(?:rived|rivist|corr[ei]|ampli|aggiorn|accresc|aument|revis|revue|augment|refond|actuali|atuali)\w{0,10}\.?){0,3}"
)
EDITION_BEHIND = late_pattern(
    rf"[.,;]\s\(?(?P<edition>{_GERMAN}|{_ROMANCE}|(?i:{EDITION_ABROAD}))\.?\)?\.?\Z"
)
"""An edition at the end of a title, with the mark in front of it."""

VOLUMES_BEHIND = late_pattern(
    r"[.,;]\s(?:in\s)?(?P<volumes>\d{1,2})\s(?:Bde|Bänden?|Teile|voll|vols|volumi|volúmenes|volumes|tomi|tomos|tomes)\.?\Z"
)
"""How many volumes a work has, at the end of its title."""

EDITION_SIGNS = Signs(
    *("Aufl", "Ausgabe", "Ausg", "dizione", "dición", "dição", "édition", "a ed", "ª ed", "º ed", "e éd"),
    *(
        "vyd",
        "kiad",
        " druk",
        " dr.",
        "uitg",
        "editie",
        "udg",
        "utg",
        "uppl",
        "opl",
        "opp",
        "painos",
        "wyd",
        "Wyd",
    ),
    *("askı", "asım", "sk.", "bs."),
    *(". ed", "ème éd", " Bde", " Bänd", " Teile", " voll", " vols", " volumi", " volúmenes", " tom"),
)
"""Of these one is in every text that has such an edition or count."""

_WORD = late_pattern(
    r"(?:[a-zäöüß]{3,20}\.?,?\s(?:und\s)?){0,5}(?:Auflage|Aufl|Ausgabe|Ausg|edizione|edición|edição|édition|ed|éd|vyd(?:ání|anie)?|kiad(?:ás)?)\.?"
)
_NUMBER_END = late_pattern(r"[.,;]\s(?P<number>\d{1,2}\.?[aªeº]?(?:,\s[^\W\d_]{3,12}\.)?)\Z")
_NUMBER = late_pattern(r"\d{1,2}\.?")
_ANNOUNCED = late_pattern(r"(?:Bd|Bde|[Vv]ol|Nr|[Nn]o|H|[Tt]|S|pp?)\.\s\Z")
_BETWEEN = ("", " ", ". ", "., ", ", ", ".")


def number_in_title(text: str, title: Tag, edition: Tag) -> Mended:
    """The number of an edition that a title took with it: "Sozialforschung. 18 | Auflage"."""
    if text[title.end : edition.start] not in _BETWEEN or not _WORD.fullmatch(
        text, edition.start, edition.end
    ):
        return None
    number = _NUMBER_END.search(text, title.start + 4, title.end)
    if number is None:
        return None
    return title._replace(end=number.start()), edition._replace(start=number.start("number"))


def number_of_edition(text: str, number: Tag, edition: Tag) -> Mended:
    """The number of an edition that was taken for a page or an issue: "Bd. 1, 20. | Aufl."."""
    if text[number.end : edition.start] not in _BETWEEN or not _NUMBER.fullmatch(
        text, number.start, number.end
    ):
        return None
    if not _WORD.fullmatch(text, edition.start, edition.end):
        return None
    if _ANNOUNCED.search(text, max(0, number.start - 5), number.start):
        return None
    return (edition._replace(start=number.start),)
