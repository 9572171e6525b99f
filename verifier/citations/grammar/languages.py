"""The language of a work in brackets: "Ödriin Sonin, 23 August 2014 [in Mongolian]"."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern

LANGUAGE_SIGNS = (" [in ", " (in ", " [en ", " (en ", " [на ", " (на ", " [auf ", " (auf ")
_LANGUAGE = late_pattern(
    r"\s(?:(?P<square>\[)|\()(?:in|en|auf|na|на)\s(?P<language>(?:traditional\s|simplified\s|classical\s)?"
    r"(?:Chinese|Mongolian|Russian|Japanese|Korean|Arabic|Persian|Turkish|Kazakh|Kyrgyz|Uzbek|Tajik|Ukrainian|Polish|Czech|Slovak"
    r"|Hungarian|Romanian|Bulgarian|Serbian|Croatian|Slovene|Greek|Hebrew|Hindi|Tibetan|Manchu|Vietnamese|Thai|Indonesian|Malay"
    r"|German|French|Italian|Spanish|Portuguese|Dutch|Swedish|Norwegian|Danish|Finnish|Estonian|Latvian|Lithuanian|Latin|English"
    r"|chinois|mongol|russe|japonais|coréen|arabe|persan|turc|chino|ruso|japonés|árabe"
    r"|(?:Chinesisch|Mongolisch|Russisch|Japanisch)|(?:китайском|монгольском|японском|английском)\s(?:яз\.|языке)))"
    r"(?(square)\]|\)(?:(?<=\d\)\s)|(?=[\s.]*\Z)))"
)
"""Within round brackets directly behind a title it is left there: lists have it so."""


def without_language(plain: str, tags: list[Tag]) -> str:
    """Read the language of a work, and blank it out with its brackets."""
    match = _LANGUAGE.search(plain) if any(map(plain.__contains__, LANGUAGE_SIGNS)) else None
    if match is None:
        return plain
    tags.append(Tag("language", *match.span("language"), 0.95))
    return blanked(plain, *match.span())
