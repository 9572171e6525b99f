"""Papers and debates of the German parliaments by their numbers: "BT-Drucks. 14/6040, S. 125"."""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled, pin_of
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText

_SIGNS = ("Drs", "Druck", "PlPr", "Plenarprot")
_PAPER = re.compile(
    r"(?:(?P<body>(?:Deutscher\s)?Bundestag|Bundesrat|(?:[A-ZÄÖÜ][\w-]{2,20}\s)?Landtag(?:\s[^,;\d]{2,30})?),\s)?"
    r"(?P<named>(?:B[TR]|LT|RT)?-?(?:Drucks\.|Drs\.|Drucksache|PlPr\.?|Plenarprotokoll)(?:\sNr\.)?\s(?P<number>\d{1,4}/\d{1,5}))"
    r"(?:,?\s(?:vom|v\.)\s[\d.\s]{6,12})?(?:,\s(?:S\.|Bl\.)\s(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?:\s?ff?\.?)?(?:\s?\([A-D]\))?)?[\s.]*\Z"
)


def read_parliamentary_paper(text: StyledText) -> Assembled | None:
    """Read a paper of parliament that is cited by its number alone; None for all else."""
    plain = text.plain
    if not any(map(plain.__contains__, _SIGNS)):
        return None
    match = _PAPER.match(plain, introduction(plain))
    if match is None:
        return None
    fields = {name: (match[group], *match.span(group)) for name, group in _FIELDS if match[group]}
    return assembled("report", fields, pin_of(match))


_FIELDS = (("title", "named"), ("number", "number"), ("institution", "body"))
