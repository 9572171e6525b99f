"""Citations within a sentence: "As Anna Berg argues in *Rivers and Borders* (Oxford, 2003), 12"."""

from __future__ import annotations

import re

from verifier.citations.canvas import Tag
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.signs import Signs

_VERBS = (
    "argues", "argued", "argue", "show", "note", "write", "suggest", "demonstrate", "explain", "notes",
    "noted", "shows", "showed", "shown", "observes", "observed", "writes", "wrote", "explains",
    "explained", "suggests", "suggested", "demonstrates", "demonstrated", "claims", "claimed",
    "describes", "described", "discusses", "discussed", "remarks", "remarked", "states", "stated",
    "puts", "put", "points", "pointed", "makes", "made", "develops", "developed", "documents",
    "documented", "traces", "traced", "examines", "examined", "analyses", "analyzes", "analysed",
    "analyzed", "contends", "contended", "emphasizes", "emphasized", "stresses", "stressed", "écrit",
    "l’écrit", "l'écrit", "montre", "souligne", "rappelle", "explique", "analyse", "affirme", "observe",
    "remarque", "schreibt", "zeigt", "argumentiert", "betont", "beschreibt", "escribe", "muestra",
    "señala", "sostiene", "explica", "scrive", "mostra", "afferma", "osserva", "spiega",
)  # fmt: skip
SAYINGS = tuple(f" {verb} " for verb in _VERBS)
"""One of these stands in every sentence that is read here."""

_SIGNS = Signs(*SAYINGS)
_PART = r"[^\Wa-z\d_](?:[\w’'-]{1,24}|\.)"
_NAME = rf"{_PART}(?:\s(?:(?:d[eiu]|da|del|von|van|der|la|le)\s){{0,2}}{_PART}){{0,3}}"
_SAY = rf"(?:{'|'.join(_VERBS)})"
_SAYING = re.compile(
    rf"(?P<before>(?:As|as|Comme|Wie|Como|Come)\s(?:{_SAY}\sby\s)?)?"
    rf"(?P<name>{_NAME}(?:\s(?:and|et|und|y|e)\s{_NAME})?)"
    rf"(?P<said>(?:\s(?:has|have|had|a|ha|hat|l[’']a|le|lo))?(?:\s{_SAY}(?:\s[^\W\d_A-ZÀ-Ý][\w’'-]{{0,20}}){{0,6}}?)?"
    r",?\s(?:in|dans|en))\s(?=[“\"«„]?[^\Wa-z\d_])"
)


def without_saying(plain: str, tags: list[Tag]) -> str:
    """A citation without the words that make a sentence of its author and title."""
    del tags
    if not _SIGNS.found_in(plain):
        return plain
    match = _SAYING.match(plain)
    if match is None or not (match["before"] or _SIGNS.found_in(f"{match['said']} ")):
        # "Anna Berg in *Rivers*" may be a part without its title.
        return plain
    given, *family = match["name"].split()
    if (family and given.casefold() not in GIVEN and given[1:] != ".") or not (family or match["before"]):
        # "China makes gains in Mongolia" is a title.
        return plain
    start, end = match.span("said")
    plain = plain[:start] + ",".ljust(end - start) + plain[end:]
    before = match.end("before") if match["before"] else 0
    return " " * before + plain[before:]
