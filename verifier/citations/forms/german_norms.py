"""Sections of German laws: "Art. 2 Abs. 1 i.V.m. Art. 1 Abs. 1 GG", "§ 823 Abs. 1 BGB und § 1004 BGB".

By themselves they are cited; in a sentence about the law they are what it speaks of, and nothing cited.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_CODE = (
    r"(?:[A-ZÄÖÜ][\wÄÖÜäöüß-]{0,14}(?:G|GB|O|V|R)(?:\s[IVX]{1,4})?(?!\w)|GG|EMRK|AEUV|EUV|WRV|GRCh|VwVfG|DSGVO"
    r"|ABGB|B-VG|BV|HGrG|GO-?B(?:T|R|Reg)(?!\w)|GGO|[A-ZÄÖÜ][a-zäöüß]{4,30}(?:gesetz|gesetzbuch|ordnung|verfassung|charta)(?:e?s)?(?!\w))"
)
_PART = (
    r"(?:Abs\.|Absatz|UAbs\.|Unterabs\.|Satz|S\.|Nr\.|Nrn\."
    r"|lit\.|Buchst\.|Hs\.|HS|Halbs\.|Alt\.|Var\.|Fall)"
)
_WHERE = (
    rf"(?:\s(?:{_PART}\s?(?:\d{{1,3}}[a-z]?|[a-z])|\d{{1,4}}[a-z]?(?=[\s,;.)])|[IVX]{{1,4}}(?=[\s,;.)])"
    rf"|ff?\.|und|u\.|bis|,|–|-|i\.\s?V\.\s?m\.)|,(?=\s\d)|\s?[–-]\s?\d{{1,4}})"
)
_NUMBERS = rf"\d{{1,4}}[a-z]?{_WHERE}{{0,12}}"
_PLACE = rf"(?:§{{1,2}}|Artt?\.|Artikel)\s?{_NUMBERS}"
NORM = late_pattern(
    rf"(?<!\w)(?:(?:§{{1,2}}|Artt?\.|Artikel)\s?)(?P<place>{_NUMBERS})(?:\s(?:de[rs]\s)?(?P<code>{_CODE}))?"
)
"""A section, and mostly the law that it is of."""

_JOINED = r"(?:,\s|;\s|\s(?:und|u\.|sowie|i\.\s?V\.\s?m\.|iVm|bzw\.|oder|bis)\s|,\s(?:und|sowie)\s|/)"
_NORM = rf"(?:{_PLACE}(?:\s(?:de[rs]\s)?{_CODE})?)"
_ONLY_NORMS = late_pattern(
    rf"(?P<title>{_NORM}(?:{_JOINED}{_NORM}){{0,5}})(?:\s(?:a\.\s?F\.|n\.\s?F\.|i\.\s?d\.\s?F\.\sv(?:om|\.)\s[\d.\s]{{6,12}}))?[\s.]*\Z"
)
_JOINS_AT_END = late_pattern(r"[\s,]*(?:i\.\s?V\.\s?m\.|und|u\.|bis|[,–-])\Z")
_LONGEST = 180


def read_german_norms(text: StyledText) -> Assembled | None:
    """Read sections of laws that fill a text, of which at least the last one names its law."""
    plain = text.plain
    start = introduction(plain)
    if not plain.startswith(("§", "Art"), start) or len(plain) > _LONGEST:
        return None
    match = _ONLY_NORMS.match(plain, start)
    if match is None:
        return None
    norms = list(NORM.finditer(plain, start, match.end("title")))
    if not norms or not norms[-1]["code"]:
        return None
    kind = "article" if plain.startswith("Art", start) else "section"
    place = _JOINS_AT_END.sub("", norms[0]["place"])
    begun = norms[0].start("place")
    fields = {"title": (match["title"], *match.span("title"))}
    return assembled("legislation", fields, (kind, place, begun, begun + len(place)))
