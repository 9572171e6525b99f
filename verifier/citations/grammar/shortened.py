"""The short name that a citation gives its work for later notes: "(hereinafter Basin Report)"."""

from __future__ import annotations

import re

from verifier.citations.canvas import Canvas
from verifier.signs import Signs

_ANNOUNCE = (
    r"hereinafter|hereafter|henceforth|im Folgenden|im folgenden|nachfolgend|fortan|ci-après|d['’]ora in poi"
    r"|d['’]ora in avanti|en adelante|в дальнейшем|далее|以下简称|以下簡稱"
)
_SHORTENED = re.compile(
    rf"[,\s]{{0,2}}[\[(（]\s?(?:{_ANNOUNCE})(?:\s?[:—–-])?\s{{0,2}}(?:(?:cited as|referred to as|abgekürzt"
    r"|zitiert als|zit\.|citato|cité|cited)\s?:?\s)?[“\"«„‘《]?"
    r"(?P<short>[^\[\]()（）“”\"«»„《》\n]{1,120}?)[.,]?[”\"»“’》]?\s?[\])）]",
    re.IGNORECASE,
)
_WORDS = Signs(
    "herein", "hereaf", "hencef", "olgend", "fortan", "ci-apr", "ora in", "adelante", "дал", "以下"
)


def has_shortened(text: str) -> bool:
    """Whether a text may give its work a short name: a quick look, often right."""
    return _WORDS.found_in(text)


def read_shortened(canvas: Canvas) -> None:
    """Tag the short name, and take the words around it."""
    if not has_shortened(canvas.plain):
        return
    for match in canvas.matches(_SHORTENED):
        if not canvas.has("shorttitle") and canvas.is_free(*match.span("short")):
            canvas.tag("shorttitle", *match.span("short"), 0.9)
            canvas.take(*match.span())
