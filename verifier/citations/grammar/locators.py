"""Cited places that are not pages: sections, chapters, paragraphs, articles, tables, columns."""

from __future__ import annotations

import re

from verifier.citations.canvas import Canvas
from verifier.patterns import late_pattern

_VALUE = (
    r"(?P<value>\d{1,5}(?:\.\d{1,4}){0,4}[a-z]?(?:\(\w{1,4}\)){0,3}(?:\s?[-–—]\s?\d{1,5}"
    r"(?:\.\d{1,4}){0,4})?|[IVXLC]{1,7}\b|[A-Z]{1,2}\d{1,2}[rv](?:\s?[-–]\s?[A-Z]?\d{1,2}[rv])?)"
)
_CUES: tuple[tuple[str, str], ...] = (
    (
        "paragraph",
        r"paras?\b\.?|paragraphs?\b|pars?\.|pár(?:r|g)s?\.|párrafos?\b|parágrafos?\b|¶{1,2}|r\.\s?o\.|rov\.|punten?|R(?:and|d)?nr?\.|Rz\.|Ziff(?:\.|er\b)|пп?\.(?=\s?\d)",
    ),
    # The sheets of an old book by their signature: "sig. B2v".
    ("section", r"sec(?:tion|t|s)?\b\.?|§{1,2}|разд\.|rubr\.|sigs?\.(?=\s[A-Z])"),
    (
        "chapter",
        r"ch(?:apter|ap|s)?\b\.?|Kap(?:itel)?\b\.?|chapitre\b|cap(?:itolo|ítulo|p)?\b\.?|hfd?st\.|hst\.|hoofdst(?:uk|\.)|гл\.|глава\b",
    ),
    ("article", r"arts?\b\.?|articles?\b|Artikel\b|ст\."),
    ("table", r"tab(?:le)?\b\.?|Tabellen?\b|tabel(?:len|as?)?\b|quadros?\b|cuadros?\b|tabl\."),
    ("appendix", r"bijl(?:agen?\b|\.)|ap[êe]ndices?\b|anexos?\b|annexes?\b"),
    ("figure", r"fig(?:ure)?s?\b\.?|figg\.|Abbn?\.|pl(?:ate)?s?\b\.?|Taf(?:eln?)?\b\.?|tavv?\."),
    ("column", r"cols?\b\.?|columns?\b|kol(?:om(?:men)?\b|\.)|Sp\."),
    ("book", r"lib\.|libro\b|livre\b|Buch\b|bk\.|кн\."),
    ("line", r"lines?\b"),
    ("number", r"docs?\.(?:\snos?\.)?|Dok\.(?:\sNr\.)?"),
    ("part", r"pts?\b\.?|part\b"),
    ("footnote", r"fn\.|footnotes?\b|Fn\.|Anm\."),
)
_COMPILED = tuple(
    (
        kind,
        late_pattern(
            rf"(?:(?<=[,;:()\ue000])\s*|^\s*)(?:at\s|esp(?:\.|ecially)\s)?(?P<cue>{cue})\s?{_VALUE}(?=\s*(?:[,.;:)\ue000]|$)|\sin\s)",
            re.IGNORECASE,
        ),
    )
    for kind, cue in _CUES
)
_HAN = late_pattern(r"第\s?(?P<value>[\d一二三四五六七八九十百]+)\s?(?P<kind>[章节節条條款])")
_HAN_KINDS = {
    "章": "chapter",
    "节": "section",
    "節": "section",
    "条": "article",
    "條": "article",
    "款": "paragraph",
}


# "(Oxford: OUP, 1991), XI. 14. 17": book, chapter and section of a classic behind the imprint.
_BOOK_AND_CHAPTER = late_pattern(
    r"(?<=[)\ue000],\s)(?P<value>(?:[IVXLC]{1,7}[.,]\s?\d{1,3}|\d{1,2}\.\d{1,3})(?:\.\s?\d{1,3}){0,2}(?:\s?[-–]\s?\d{1,3})?)(?=[\s.;]*\Z)"
)


def read_locators(canvas: Canvas) -> None:
    """Tag each cited place with ``locator:KIND``."""
    for kind, pattern in _COMPILED:
        for match in canvas.matches(pattern):
            if canvas.is_free(*match.span("value")):
                canvas.tag(f"locator:{kind}", *match.span("value"), 0.9)
                canvas.take(match.start("cue"), match.end())
    for match in canvas.matches(_BOOK_AND_CHAPTER) if ")" in canvas.plain else ():
        canvas.tag("locator:section", *match.span("value"), 0.85)
        canvas.take(*match.span())
    for match in canvas.matches(_HAN):
        canvas.tag(f"locator:{_HAN_KINDS[match['kind']]}", *match.span("value"), 0.9)
        canvas.take(*match.span())
