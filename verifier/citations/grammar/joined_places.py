"""Cited places of several parts: a volume and its page, a page and the note on it, a chapter and its section.

"Bd. 3, S. 17", "ii. 12", "p. 22 and n. 4", "67–68, 71, and Table 3", "bk. 2, ch. 3, § 7", "s.v. ‘Salt’".
"""

from __future__ import annotations

from verifier.citations.grammar.numbers import plain_pages
from verifier.model import Locator
from verifier.patterns import late_pattern

_NUMBER = r"(?:[IVXLC]{1,7}|[ivxlc]{1,7}|\d{1,3})"
_WORD = r"(?:[Vv]ol(?:ume|umen)?|[Bb]d|[Bb]and|[Tt]om[eo]?|[Tt]|[Dd]eel|dl|[Ss]v|Т|[Тт]ом)"
_PAGE_CUE = r"(?:pp?|[Pp]ages?|SS?|[Ss]eiten?|[Bb]lz|[Сс]|стр|[Pp][áa]gs?|[Ss]tr|s)"
_VOLUME = late_pattern(
    rf"(?:{_WORD}(?:\.\s?|\s)(?P<counted>{_NUMBER})[,.:]?\s|(?P<large>[IVX]{{1,5}})[,:.]\s?|(?P<small>[ivx]{{1,5}})[.:,]\s?)"
    rf"(?=(?:at\s|{_PAGE_CUE}\.\s?|{_PAGE_CUE}\s|nrs?\.\s?|n[°º]\s?)?\d)"
)
_VOLUME_BEFORE = late_pattern(
    rf"(?<![\w.])(?:{_WORD}(?:\.\s?|\s)(?P<counted>{_NUMBER})|(?P<alone>[IVX]{{1,5}}|(?<=,\s)[ivx]{{1,5}}))[,.:]\s(?:{_PAGE_CUE}\.?\s?)?\Z"
)
_LONGEST_VOLUME = 30
_NOTE_WORD = r"(?:nn?|fn|[Nn]oot|noten|[Nn]otes?|notas?|Anmm?|Fn|Fußnote|[Пп]рим(?:еч)?)"
# "219 n.34", "p. 22 and n. 4", "S. 80 mit Anm. 4", "p. 301, note 12–14".
_NOTE = late_pattern(
    rf"(?:\sff?\.?)?(?:(?:,?\s|(?<=\d)\.\s(?=[Пп]рим))(?:(?:and|&|und|mit|with|et|y|e|con|avec|и)\s)?{_NOTE_WORD}(?:\.\s?|\s)|\s?n\.\s?)(?P<note>\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?)(?![\w/])(?!\s(?:above|supra|ci-dessus))"
)

_KINDS: tuple[tuple[str, str], ...] = (
    ("page", rf"{_PAGE_CUE}\.?"),
    ("table", r"[Tt]ab(?:le(?:aux?|s)?|ell?en?|elle|el[as]?s?|la|\.)|[Qq]uadros?|[Cc]uadro|[Тт]абл\."),
    (
        "figure",
        r"[Ff]ig(?:ure)?s?\.?|figg\.|Abb\.|[Pp]l(?:ate)?s?\.?|Taf\.|[Ii]ll(?:us)?\.|[Aa]fbn?\.|[Рр]ис\.|[Ии]лл?\.",
    ),
    ("map", r"[Mm]aps?|Karten?|[Cc]artes?|[Mm]apas?|[Kk]aarte?n?|[Cc]artin[ae]"),
    (
        "chapter",
        r"[Cc]h(?:ap(?:ter)?)?s?\.?|[Hh]fd?st\.|hst\.|[Hh]oofdstuk|[Kk]ap(?:itel|\.)|[Cc]hapitres?|[Cc]ap(?:ítulo|itolo|s)?\.?|[Гг]л\.",
    ),
    ("section", r"§{1,2}|[Ss]ec(?:tion|t)?s?\.?|Abschnitt|[Ss]ig\."),
    ("paragraph", r"r\.o\.|rov\.|punt|pontos?|[Pp]aras?\.?|[Pp]ar\.|¶{1,2}|R[nz]\.|párrs?\.|[Pp]aragraphs?"),
    ("book", r"[Bb](?:oo)?ks?\.?|[Ll]ib(?:ro|\.)|[Ll]iv(?:re|ro|\.)|Buch|[Кк]н\."),
    ("part", r"[Pp](?:ar)?ts?\.?|Teil|[Pp]artie|[Pp]arte|Ч\."),
    ("title", r"[Tt][ií]t(?:ulo|olo|re|\.)"),
    ("law", r"ley(?:es)?|lex"),
    ("article", r"[Aa]rt(?:icle|ikel|ículo|icolo)?s?\.?|ст\."),
    ("footnote", rf"{_NOTE_WORD}\.?"),
    ("number", r"nos?\.?|Nrn?\.|núms?\.|n[°º]|[Dd]ocs?\.|[Дд]ок\.(?:\s№{1,2})?|№{1,2}"),
    ("folio", r"ff?ols?\.?|fls?\.|fól\.|ff?\.|fos?\.?|Bll?\.|cc?\.|Лл?\.|л\."),
    ("line", r"ll\.|lines?|vv\.|[Vv]ers(?:e|os?)?|Zeilen?"),
    ("column", r"cols?\.?|[Kk]ol(?:om|\.)|Sp\.|[Сс]тб\."),
    (
        "appendix",
        r"[Aa]pp(?:endix|endice|\.)|Anhang|[Aa]nnexe?|[Aa]péndice|[Aa]nexos?|[Aa]pêndice|[Bb]ijl(?:agen?|\.)|[Пп]рил\.",
    ),
    ("document", r"pi[èe]ces?(?:\sjust(?:ificatives?|\.))?(?:\sn[°o]\.?)?|bewijsst(?:uk|\.)|stuk|oorkonde"),
    ("booklet", r"cuad\.|cuaderno|cahier"),
    ("box", r"[Bb]ox"),
    ("entry", r"[Ee]ntry"),
)
_ONE = (
    r"(?:[A-Z]{0,2}\d{1,5}(?:\.\d{1,4}){0,3}(?:\s?[rv](?![a-z])|[a-z](?![a-z]))?|[IVXLC]{1,7}(?![a-z])"
    r"|[ivxlc]{1,7}(?![a-z])|[A-Z](?![\w.]))"
)
_VALUE = rf"(?P<value>{_ONE}(?:\s?[-–—]\s?{_ONE})?(?:\s?ff?(?:\.|(?!\w)))?)"
_LEAD = (
    r"(?:(?:esp(?:\.|ecially)|bes\.|besonders|insb(?:es)?\.|in\sparticular|notamment|en\sparticulier|especialmente|sobre\stodo"
    r"|in\sparticolare|particularly|особенно)[,:]?\s)?"
)
_PIECES = tuple((kind, late_pattern(rf"{_LEAD}(?:{cue})\s?{_VALUE}")) for kind, cue in _KINDS)
_BARE = late_pattern(rf"{_LEAD}{_VALUE}")
# What a part without a number may be: "and appendix", "and the table at 412", "passim".
_WORDS = late_pattern(
    rf"(?:(?:the|die|der|la|le)\s)?(?:(?:[Tt]able|[Mm]ap|[Ff]igure|[Cc]hart|[Gg]raph|[Pp]late|[Ll]ist|[Nn]ote|Tabelle|Karte|Abbildung|[Cc]arte|[Tt]ableau|[Cc]uadro)\s(?:at|on|auf|à\sla|en\sla)\s(?:{_PAGE_CUE}\.?\s)?\d{{1,4}}|[Aa]ppendix|Anhang|[Aa]nnexe|[Aa]péndice|passim)(?!\w)"
)
_JOIN = late_pattern(r"(?:[,;]\s|\s)(?:(?:and|&|und|sowie|et|y|e|и)\s)?")
_YEAR = late_pattern(r"(?:1[4-9]|20)\d\d(?![\d–-])")
_MOST_PARTS = 8
_LONGEST = 120
_OF_ENTRY = late_pattern(
    r"(?:s\.\s?[vn]v?\.|sub\s(?:voce|verbo|nomine)|ad\s(?:vocem|v\.)|art\.|voce)\s?[“„«\"‘'](?P<word>[^“”„«»\"]{2,80}?)[.,]?[”“»\"’']"
    r"(?:,?\s(?:by|von|par|por|di)\s[^\Wa-z\d_][^\d;:()]{2,40})?"
    r"|(?:s\.\s?[vn]v?\.|sub\s(?:voce|verbo|nomine)|ad\svocem)\s(?P<bare>[^\W\d_][^“”„«»\"‘;:()\d]{1,50}?)"
)


def volume_in_front(words: str) -> tuple[str, int] | None:
    """The volume that a place begins with, and where the rest of it begins: 3 and 7 of "Bd. 3, S. 17"."""
    match = _VOLUME.match(words)
    if match is None:
        return None
    return match["counted"] or match["large"] or match["small"], match.end()


def volume_before(plain: str, at: int) -> tuple[str, int] | None:
    """The volume that stands directly in front of a page in a text, and where it begins."""
    match = _VOLUME_BEFORE.search(plain, max(0, at - _LONGEST_VOLUME), at)
    return (match["counted"] or match["alone"], match.start()) if match is not None else None


def note_behind(plain: str, at: int) -> tuple[str, int] | None:
    """The note on the page that ends at a place of a text, and where it ends: "4" of "22 and n. 4"."""
    match = _NOTE.match(plain, at)
    return (plain_pages(match["note"]), match.end()) if match is not None else None


def read_joined(words: str) -> Locator | None:
    """A place of several parts, each with its word or number, which fill a text; None for all else.

    It has the kind of its first part, and the others as they are printed.
    """
    if len(words) > _LONGEST:
        return None
    first: tuple[str, str, int] | None = None
    at = 0
    for count in range(_MOST_PARTS):
        part = _part(words, at, bare=first is None or first[0] in ("page", "chapter", "section", "paragraph"))
        if part is None:
            return None
        if first is None:
            if not part[1] or _YEAR.match(words):
                # "2010, S. 15"
                return None
            first = part
        elif first[0] == "page" and part[0] == "number":
            # "*Tempo*, 12, no. 3": a volume and its issue.
            return None
        at = part[2]
        if at == len(words):
            return Locator(first[0], plain_pages(first[1] + words[first[2] :])) if count else None
        joined = _JOIN.match(words, at)
        if joined is None:
            return None
        at = joined.end()
    return None


def _part(words: str, at: int, *, bare: bool) -> tuple[str, str, int] | None:
    """Kind and value of the part that begins at a place, and where it ends; a number alone is a page."""
    said = _WORDS.match(words, at)
    if said is not None:
        return "", "", said.end()
    for kind, pattern in _PIECES:
        match = pattern.match(words, at)
        if match is not None and _ends(words, match.end()):
            return kind, match["value"], match.end()
    match = _BARE.match(words, at) if bare else None
    return ("page", match["value"], match.end()) if match is not None and _ends(words, match.end()) else None


def _ends(words: str, at: int) -> bool:
    return at == len(words) or words[at] in ",; "


def read_entry(words: str) -> Locator | None:
    """The word that is looked up in a work: "s.v. ‘Salt’", "s.n. ‘Corby, Sir Miles’, by L. Penn"."""
    match = _OF_ENTRY.fullmatch(words) if words[:1] in "sav" else None
    return Locator("sub-verbo", (match["word"] or match["bare"]).strip(" ,.")) if match is not None else None
