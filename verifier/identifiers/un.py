"""Document symbols of the United Nations: ``A/70/PV.16``, ``S/RES/2202(2015)``, ``E/CN.4/1996/53``.

A symbol is an organ, then components set apart by slashes (Dag Hammarskjöld Library, "UN Document
Symbols"). Organs of one letter also begin much that is no symbol, so their second component must be one
that the organ has; behind a cue ("UN Doc.") any symbol is taken. Sales numbers are symbols of another form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

from verifier.identifiers.interface import Hit, Page
from verifier.identifiers.printed import undone
from verifier.patterns import late_pattern

_YEAR = r"(?:19|20)\d\d"
_ROMAN = r"(?:ES-|S-)?[IVXL]{1,7}"

# By organ: what may follow its slash. "" takes anything with a digit in it.
HEADS: dict[str, str] = {
    "A": r"(?:RES|DEC)/(?:ES-|S-)?\d|PV\.\d|(?:C|CN|AC|CONF|WG|L|SR)\.\d"
    r"|(?:HRC|INF|BUR|SPC|AGENDA|ES-\d+|S-\d+|EXCOM)/"
    r"|(?:[3-9]\d|1[0-4]\d)/(?:\d|[A-Z]{1,6}\.\d|INF/|AGENDA/)|\d{1,4}/(?:ADD|REV|CORR|PV|L|SR)\.\d",
    "S": rf"RES/\d|PV\.\d|AC\.\d|(?:PRST|INF|AGENDA)/|{_YEAR}/\d|\d{{2,5}}/(?:ADD|REV|CORR)\.\d",
    "E": r"(?:RES|DEC)/\d|(?:C|CN|AC|CONF|SR|L)\.\d"
    r"|(?:ICEF|ESCAP|ECE|ECA|ECLAC|CEPAL|ECWA|ESCWA|INF|NGO|HLPF|FFDF|TEXT)/"
    rf"|{_YEAR}/|\d{{2,5}}/(?:ADD|REV|CORR)\.\d",
    "T": r"RES/\d|(?:PV|AC|SR|L)\.\d|(?:PET|COM|OBS)\.\d",
    "ST": r"[A-Z]{2,8}(?:/|\.\d)",
    "TD": r"(?:B|RBP|INF|SYMM|STAT|UNCTAD|TIR|LDC)(?:/|\.\d)|L\.\d|\d{1,3}/(?:ADD|REV|CORR)\.\d",
    "DP": r"(?:FPA|CP|DCP|OPS|RP|CRR|CPD|CCF|PROJECTS)/|\d{4}/\d|(?:FPA/)?\d{4}/",
    "CD": r"PV\.\d|INF\.\d|WP\.\d|\d{1,4}/(?:ADD|REV|CORR)\.\d|(?:NTB|CW|OS|NSA|SA)/",
    "CAT": r"(?:C|OP|SP)/",
    "GA": r"(?:AB|COL|DIS|EF|L|PAL|SHC|SPD|SM)/\d|\d{4,5}",
    "SC": r"\d{4,5}",
    "SG": r"(?:SM|T|A|2)/\d",
    "LC": r"[A-Z]\.\d",
    "ID": r"B/|CONF\.\d|WG\.\d|SER\.",
    "NPT": r"CONF\.",
    "LOS": r"PCN/|C/",
    "GC": r"\d{1,2}/",
    "DC": r"SUB\.\d|\d{1,3}/|PV\.\d",
    "UNEP": r"",
    "TRANS": r"[A-Z]{2,4}\.\d|[A-Z]{2,4}/",
}
_PLAIN_ORGANS = (
    "CRC CCPR CEDAW CERD CMW CRPD CED HRI FCCC ICCD CBD ISBA SPLOS CCW BWC APLC JIU UNCTAD UNFPA UNW CTOC CAC"
    " HSP ECE ENERGY UNODC UNIDO IDB PBC UNICEF UNITAR DPCSD CAC ACC CEB PCNICC SAICM UNHCR HCR UNU WFP"
    " UNESCWA ESCAP ECLAC"
)
HEADS.update(dict.fromkeys(_PLAIN_ORGANS.split(), r""))
# Their letters are common words or formats when written small or alone.
_UPPER_ONLY = frozenset(
    [
        "T",
        "ST",
        "TD",
        "DP",
        "CD",
        "CAT",
        "GA",
        "SC",
        "SG",
        "LC",
        "ID",
        "NPT",
        "LOS",
        "GC",
        "DC",
        "TRANS",
        "ENERGY",
        "ECE",
        "CBD",
        "CED",
        "CAC",
        "ACC",
        "CEB",
        "CMW",
    ]
)

_ORGAN = "|".join(sorted(HEADS, key=len, reverse=True))
_COMPONENT = r"[A-Z0-9]{1,24}(?:[.-][A-Z0-9]{1,16}){0,4}"
_SESSION = rf"(?:\((?:{_YEAR}|{_ROMAN}|\d{{1,3}})\))"
_SYMBOL = late_pattern(
    rf"(?<![A-Za-z0-9/._\\-])(?P<organ>{_ORGAN})(?P<rest>"
    # The part of a resolution adopted in parts (53/77 D); any other letter behind a symbol is a word's.
    rf"(?:/(?:RES|DEC)/\d{{1,3}}/\d{{1,4}}(?:\[[A-Z]\]|\s(?-i:[A-Z])(?=\s?(?:[,;:()\[\]“”\"]|\.?\s{{0,4}}$)))"
    rf"|/(?:RES|DEC)/\d{{1,4}}(?:\s?[A-Z]{{1,2}})?\s?\((?:{_YEAR}|{_ROMAN})\)(?:\[[A-Z]\]|\s?[A-Z](?![A-Za-z0-9]))?)?"
    rf"(?:/{_COMPONENT}{_SESSION}?(?:\[[A-Z]\])?){{0,9}})",
    re.IGNORECASE,
)
# A series without its number: "A/70/PV 16" must not be read as the document A/70/PV.
_UNFINISHED = late_pattern(r"(?:^|/)(?:PV|SR|L|ADD|REV|CORR|CRP|CN|AC|CONF|WG|WP|SUB)$", re.IGNORECASE)
_CUE = late_pattern(
    r"(?:\bU\.?\s?N\.?\s?-?Docs?|\bUNDocs?|\bUN(?:ited Nations)?,?(?:\s(?:document|symbol|publication))?s?"
    r"|\bdocs?|\bdocuments?(?:\ssymbols?)?|\bsymbols?|Док\w*|ООН|文件|文号)(?:\s?Nos?)?[.:,\s(（]{0,4}$",
    re.IGNORECASE,
)
_LABEL = late_pattern(
    r"\s*(?:U\.?\s?N\.?\s?-?Docs?|UNDocs?|United Nations documents?|Docs?|Documents?)\b[.:\s]*", re.IGNORECASE
)
_OLD_PART = late_pattern(r"(/(?:RES|DEC)/\d{1,4})\s?([A-Z]{1,2})\s?(\([A-Z-]+\))")
_PART = late_pattern(r"(/(?:RES|DEC)/\d{1,3}/\d{1,4})\s?([A-Z])$")
_PART_BEHIND = late_pattern(r"(/(?:RES|DEC)/\d{1,4}\([A-Z-]+\))\s?([A-Z])(?![A-Z0-9])")
_SALES = late_pattern(
    r"([A-Z](?:/[A-Z]){0,5}\.\d{2}\.[IVX]{1,5}(?:\.[A-Z])?\.\d{1,3}(?:/[A-Z]\d)?)", re.IGNORECASE
)
_SALES_CUE = late_pattern(r"\bsales\s+(?:publication\s+)?n(?:o|os|umber|º|°)?s?\.?\s*:?\s*", re.IGNORECASE)
_ADDRESS = late_pattern(
    r"""(?:\b(?:undocs\.org|docs\.un\.org)/(?:(?:en|fr|es|ru|zh|ar)/)?(?:symbol/)?(?=[a-z]{1,7}(?:/|%2f))
      |\bun\.org/[^\s?]{0,200}\?(?:[^\s?]{0,200}?[&;])??(?:symbol|s|ds|m|finalsymbol)=)
      (?P<value>[A-Za-z0-9/.()%\[\]-]{4,120})""",
    re.IGNORECASE | re.VERBOSE,
)
_FILE = late_pattern(
    r"\bdigitallibrary\.un\.org/record/\d{1,10}/files/(?P<value>[A-Za-z0-9_.()%-]{4,100}?)-(?:EN|FR|ES|RU|ZH|AR)\.pdf",
    re.IGNORECASE,
)


def find_un(page: Page) -> Iterator[Hit]:
    """UN document symbols of a page, in its text and in the addresses of UN sites; sales numbers."""
    text = page.text
    if "/" in text:
        for found in _SYMBOL.finditer(text):
            if found["rest"] and not page.in_address[found.start()]:
                end = _accepted(text, found)
                if end:
                    yield Hit(found.start(), end, text[found.start() : end])
    if "un" in page.lowered and "." in text:
        for found in _ADDRESS.finditer(text):
            yield Hit(*found.span("value"), found["value"].rstrip(".-"))
        for found in _FILE.finditer(text):
            yield Hit(*found.span("value"), unquote(found["value"]).replace("_", "/"))
    if "sales" in page.lowered:
        for cue in _SALES_CUE.finditer(text):
            found_number = _SALES.match(text, cue.end())
            if found_number:
                yield Hit(*found_number.span(), found_number.group())


def normalise_un(printed: str) -> str:
    """Return a symbol in capitals, ``A/RES/491 (V)`` without its blank; "" when it is none."""
    plain = undone(printed.strip())
    sales_cue = _SALES_CUE.match(plain)
    sales = _SALES.fullmatch(plain, sales_cue.end() if sales_cue else 0)
    if sales:
        return sales.group().upper()
    label = _LABEL.match(plain)
    found = _SYMBOL.fullmatch(plain, label.end() if label else 0)
    if found is None or not any(character.isdigit() for character in found["rest"]):
        return ""
    symbol = found.group().upper()
    symbol = _OLD_PART.sub(r"\1\3[\2]", symbol)
    symbol = _PART_BEHIND.sub(r"\1[\2]", symbol)
    symbol = _PART.sub(r"\1[\2]", symbol)
    return "".join(symbol.split()).rstrip(".-")


def un_address(value: str) -> str:
    """Return the address of a symbol on undocs.org; of a sales number the search of the Digital Library."""
    if _SALES.fullmatch(value):
        return f"https://digitallibrary.un.org/search?p={quote(value, safe='')}"
    return "https://undocs.org/" + quote(value, safe="/().-")


def _accepted(text: str, found: re.Match[str]) -> int:
    """Where the symbol ends, or 0 when what was found is none."""
    start, organ = found.start(), found["organ"].upper()
    end = _without_words(text, found)
    rest = text[found.start("rest") + 1 : end]
    if not any(character.isdigit() for character in rest) or _UNFINISHED.search(rest):
        return 0
    if _CUE.search(text[max(0, start - 40) : start]):
        return end
    if organ in _UPPER_ONLY and not found["organ"].isupper():
        return 0
    head = re.match(HEADS[organ], rest, re.IGNORECASE)
    if head is None:
        return 0
    # Numbers alone are a symbol only in upper case; keywords make one in any.
    return end if found["organ"].isupper() or any(character.isalpha() for character in rest) else 0


def _without_words(text: str, found: re.Match[str]) -> int:
    """Cut components that are words of the sentence: in ``A/70/PV.16/and`` the last."""
    end = found.end()
    if found["organ"].isupper():
        for part in re.finditer(r"/([a-z]{2,})(?![\w.(-])", text[found.start("rest") : end]):
            if part[1] not in ("add", "rev", "corr"):
                end = found.start("rest") + part.start()
                break
    while text[end - 1] in ".-/":
        end -= 1
    return end
