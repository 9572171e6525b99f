"""What title pages of German and Italian books say in words, and what stands in guillemets and is no title.

"Zweite, verbesserte Auflage. Erster Theil.", "Veröffentlichungen des Museums 58.", "Università di Roma «La
Sapienza»", "«Biblioteca di storia, 41»". They are read first, so that no tagger makes a title of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern
from verifier.signs import Signs

_ORDINALS = "Erste|Zweite|Zweyte|Dritte|Vierte|Fünfte|Sechste|Siebte|Achte|Neunte|Zehnte|Elfte|Zwölfte"
_EDITION = late_pattern(
    rf"(?<=[.,;]\s)(?P<edition>(?:{_ORDINALS}),?(?:\s[a-zäöüß]{{4,16}}(?:e|te),?(?:\sund)?){{0,4}}\s(?:Auflage|Ausgabe|Aufl\.))(?P<mark>[.,;])\s"
)
_PART = late_pattern(
    rf"(?<=[,.\s]\s)(?P<part>(?:{_ORDINALS})r?\s(?:Theil|Teil|Band|Abtheilung|Abteilung|Hälfte))(?P<mark>[.,])\s"
)
# ". Schriften zum Öffentlichen Recht, Bd. 388. Berlin": a sentence that is a series and its number.
_SERIES = late_pattern(
    r"(?<=[^\W\d_]{3})\.\s(?P<series>(?:Schriften(?:reihe)?|Veröffentlichungen|Abhandlungen|Beiträge|Studien|Forschungen|Quellen|Texte|Arbeiten|Untersuchungen"
    r"|Mitteilungen|Publikationen|Sammlung|Bibliothek|Reihe|Die\sDeutschen\sInschriften|Kritische\sStudien|Historische\sStudien|Münchener\s|Kieler\s|Göttinger\s|Marburger\s|Heidelberger\s)"
    r"[^.:;()«»“”„\d]{0,80}?),?\s(?:Bd\.\s|Band\s|Nr\.\s|H\.\s|Heft\s)?(?P<number>\d{1,4})(?=[.,]\s[^\Wa-z\d_][\w/-]+(?:[\s-][^\Wa-z\d_][\w-]+){0,2}(?::|,?\s(?:1[5-9]|20)\d\d))"
)
# "tesi di dottorato, Università degli studi di Roma «La Sapienza», a.a. 1996-97".
_UNIVERSITY = late_pattern(
    r"(?<=,\s)(?P<name>(?:Università|Universit(?:at|à)|Université|Universidade?|Politecnico|Universität)(?:\s[^,;:«»“”()]{2,60})?\s[«“][^«»“”]{3,40}[»”])(?=[,.;)\s]|\Z)"
)
# "Mostri e comete, «Biblioteca di storia, 41», Bologna, Clueb, 1987": a series and its number.
_QUOTED_SERIES = late_pattern(
    r",\s\(?«(?P<series>[^«»,]{4,70})(?:,\s(?P<number>\d{1,3}|[IVXLC]{1,6})»|»,\s(?:t\.|vol\.|n\.|nn\.)\s(?P<behind>\d{1,4}|[IVXLC]{1,6}))\)?(?=,\s[^\Wa-z\d_][^,\d]{2,30},\s)"
)
_SERIES_SIGNS = Signs(
    ". Schrift", ". Veröff", ". Abhandl", ". Beitr", ". Studien", ". Forsch", ". Quellen", ". Texte",
    ". Arbeiten", ". Untersuch", ". Mitteil", ". Publik", ". Samml", ". Biblio", ". Reihe",
    ". Die Deutschen In", ". Kritische S", ". Historische S", ". Münchener ", ". Kieler ",
    ". Göttinger ", ". Marburger ", ". Heidelberger ",
)  # fmt: skip
TITLE_PAGE_SIGNS = Signs("Auflage", "Ausgabe", "Theil", "Abth", "»,", "»)", *_SERIES_SIGNS)


def _told(plain: str, tags: list[Tag], pattern: re.Pattern[str], labels: Mapping[str, str]) -> str:
    """Tag what a pattern finds by its groups, and blank it out up to the mark behind it."""
    match = pattern.search(plain)
    if match is None:
        return plain
    groups = match.groupdict()
    tags.extend(Tag(label, *match.span(group), 0.85) for group, label in labels.items() if groups.get(group))
    if groups.get("mark"):
        return blanked(plain, match.start(), match.end("mark"))
    return blanked(plain, *match.span())


def title_page_words(plain: str, tags: list[Tag]) -> str:
    """A citation without editions, parts and series that are told in words, and names of universities."""
    if "Aufl" in plain or "Ausgabe" in plain:
        plain = _told(plain, tags, _EDITION, {"edition": "edition"})
    if "eil" in plain or "Band" in plain or "Abth" in plain:
        plain = _told(plain, tags, _PART, {"part": "note"})
    if _SERIES_SIGNS.found_in(plain):
        plain = _told(plain, tags, _SERIES, {"series": "series", "number": "number"})
    if "«" in plain or "“" in plain:
        plain = _told(plain, tags, _UNIVERSITY, {"name": "institution"}) if "nivers" in plain else plain
    if "«" in plain:
        plain = _told(
            plain, tags, _QUOTED_SERIES, {"series": "series", "number": "number", "behind": "number"}
        )
    return plain
