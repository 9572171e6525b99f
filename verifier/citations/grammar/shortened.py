"""The short name that a citation gives its work for later notes: "(hereinafter Basin Report)"."""

from __future__ import annotations

import re

from verifier.citations.canvas import Canvas
from verifier.patterns import late_pattern
from verifier.signs import Signs

_ANNOUNCE = (
    r"hereinafter|hereafter|henceforth|im\sFolgenden|im\sfolgenden|nachfolgend|fortan|künftig|ci-après|désormais|dorénavant|d['’]ora\sin\spoi"
    r"|d['’]ora\sin\savanti|en\sadelante|en\slo\ssucesivo|doravante|в\sдальнейшем|далее|dalej|以下简称|以下簡稱"
)
_CITED_AS = (
    r"(?:cited|referred\sto)(?:\s(?:hereafter|hereinafter|henceforth|below))?\sas|abbreviated\s(?:to|as)|abgekürzt(?:\sals|:)|zit(?:iert|\.)\sals"
    r"|cité\s:|abrégé(?:\s(?:en|:))?|abrev(?:iado|\.)(?:\scomo)?|citado\scomo|citato\scome|abbr(?:eviato|\.)(?:\s(?:in|come))?|сокр\.:?"
)
_CITED = rf"{_CITED_AS}|zit\.|abgekürzt|citato|cité|cited"
_SHORTENED = late_pattern(
    rf"[,\s]{{0,2}}[\[(（]\s?(?:(?:{_ANNOUNCE})(?:\s?[:—–-])?\s{{0,2}}(?:(?:{_CITED})\s?:?\s)?|(?:{_CITED_AS})\s?:?\s)[“\"«„‘《]?"
    r"(?P<short>[^\[\]()（）“”\"«»„《》\n]{1,120}?)[.,]?[”\"»“’》]?\s?[\])）]",
    re.IGNORECASE,
)
# "Im folgenden zitiert als KO Wiedenau mit Seitenzahl.": in a sentence of its own behind the citation.
_IN_SENTENCE = late_pattern(
    rf"(?<=[.;,)])\s(?:(?:{_ANNOUNCE}),?\s(?:wird\s(?:dies\s|er\s|sie\s|es\s)?|is\s)?(?:{_CITED_AS})|(?:hier|künftig|weiterhin)\szit(?:iert|\.)\sals|(?:Cited|Referred\sto)\s(?:hereafter|hereinafter|henceforth|below)\sas|Cité\s(?:ci-après|désormais|dorénavant)\s:?|Citado\sen\sadelante\scomo|Citato\sd['’]ora\sin\s(?:poi|avanti)\scome)"
    r"\s[“\"«„‘]?(?P<short>(?-i:[^\Wa-z\d_])[^\[\]()“”\"«»„\n;:,.]{0,60}?)[”\"»“’]?(?:\s(?:mit|und|with|by|followed|suivi|con|seguid[oa])\s[^.;]{3,60})?(?=[.;]?\s*\Z)",
    re.IGNORECASE,
)
_WORDS = Signs(
    *("herein", "hereaf", "hencef", "olgend", "fortan", "ci-apr", "ora in", "adelante", "дал", "以下"),
    *(
        "zit",
        "abgek",
        "abrég",
        "abbr",
        "abrev",
        "cited as",
        "referred to as",
        "künftig",
        "ésormais",
        "orénavant",
    ),
    *("sucesivo", "doravante", "citado como", "сокр.", "cité "),
)


def has_shortened(text: str) -> bool:
    """Whether a text may give its work a short name: a quick look, often right."""
    return _WORDS.found_in(text)


def read_shortened(canvas: Canvas) -> None:
    """Tag the short name, and take the words around it."""
    if not has_shortened(canvas.plain):
        return
    for match in (*canvas.matches(_SHORTENED), *canvas.matches(_IN_SENTENCE)):
        if not canvas.has("shorttitle") and canvas.is_free(*match.span("short")):
            canvas.tag("shorttitle", *match.span("short"), 0.9)
            canvas.take(*match.span())
