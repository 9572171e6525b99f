"""Decisions by their parties and the reports that print them, as in Britain, Ireland and the Commonwealth.

"R (Daly) v Secretary of State for the Home Department [2001] UKHL 26, [2001] 2 AC 532 [27] (Lord Steyn)"
(OSCOLA, section 2.1), "Dunsmuir v New Brunswick, 2008 SCC 9 at para 27" (McGill Guide, chapter 3).
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.law_reports import find_reported
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_LONGEST_NAME = 250
_QUOTES = late_pattern(r"[“”\"„«‘]|;(?!\s[Ee]x\sp)")
# Two parties, or what stands for them: "Re Gallagher", "Case of Proclamations", "Marsh’s Case".
_DECISION = late_pattern(
    r"\S\s(?:v\.?|vs\.?)\s(?=\S)|^(?:The\s)?(?:R|Re|In\sre|In\sthe\s[Mm]atter\sof|Ex\sp(?:arte)?\.?|Case\s(?:of|[Cc]oncerning)|Reference\s(?:re|by)|Opinion)\s(?=[^\Wa-z_])"
    r"|:\s[Ii]n\s[Rr]e:?\s|(?:[’']s?\s|\s)(?:Case|Reference|Arbitration|Advisory\sOpinion)(?:\s\([^()]{2,60}\))?\Z"
)
_FIELDS = {
    "report": "journaltitle",
    "volume": "volume",
    "page": "pages",
    "year": "date",
    "number": "number",
}


def is_decision(name: str) -> bool:
    """Whether words are the name of a decision, and no title of an article that a law review prints."""
    return _DECISION.search(name) is not None


def read_reported_case(text: StyledText) -> Assembled | None:
    """Read a decision that is all of a text; None for all else."""
    plain = text.plain
    start = introduction(plain)
    found = next(find_reported(plain, start + 1), None)
    if found is None or found.start > start + _LONGEST_NAME or plain[found.end :].strip(" ."):
        return None
    name = plain[start : found.start].rstrip(" ,")
    # Quotation marks set apart the title of an article about a case.
    if not is_decision(name) or _QUOTES.search(name):
        return None
    fields = {"title": (name, start, start + len(name))}
    fields |= {_FIELDS[part]: value for part, value in found.parts.items() if part in _FIELDS}
    return assembled("jurisdiction", fields, found.pin)
