"""Files of French archives: "AMAE, Personnel, 1re série, dossier n° 2214, f° 17 : état des bagages".

"AMAE (La Courneuve), Correspondance, Lima, vol. 1-11", "AD Gironde, 6 E 112, f° 3 v°": the name of the
archive is shortened, its town may stand in brackets, and behind a colon is told what the paper is.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.described_files import tells_of_paper
from verifier.citations.forms.parts import SURE, Part, assembled
from verifier.citations.forms.writers import writer_of
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.model import FieldSpan, Locator
from verifier.patterns import late_pattern
from verifier.signs import Signs

_KEEPER = (
    r"(?:A?MAE|ADMAE|CADN|CADC|AN|ANF|ANOM|CAOM|ANMT|CARAN|CAC|CHAN|SHD|SHAT|SHM|SHA|AD|ADM|AM|AC|APP|AIU|BnF|BNF|BN|BHVP|BM|BIF|IMEC|ECPAD|AAE|AEF|ASV|AAV|ACRI|ASDN|AGR|AEG|TNA|AVP|AP[-\s]HP|ANSOM|AGMAE|Arch\.\s(?:nat|dép|mun|dipl|hist|com|dioc)\.|Archives\s(?:nationales|départementales|municipales|diplomatiques|communales|diocésaines|de\sla\spréfecture\sde\spolice|du\sministère\sdes\sAffaires\sétrangères))"
    r"(?:-[A-ZÀ-Þ][a-zà-ÿ]{2,20}|\s(?:\d{2,3}|2[AB])(?=,)|\s(?:d[eu]s?\s(?:la\s|l[’'])?|d[’'])?[A-ZÀ-Þ][\w’'-]{2,24}(?:[-\s](?:et|de|la|du|d[’']|sur|[A-ZÀ-Þ])[\w’'-]{0,20}){0,4})?(?:\s\([^()\d]{2,40}\))?"
)
_SERIES = r"(?:[^\W_][^,;:«»“”()]{0,90}(?:\s\([^()]{2,40}\))?)"
_LEAF = (
    r"\d{1,4}(?:\s?[rv]°?(?!\w)|\sbis)?(?:\s?[-–]\s?\d{1,4}(?:\s?[rv]°?(?!\w))?)?(?:\s(?:sq"
    r"|ss|et\ssuiv)\.?|\sr°-v°)?"
)
_FILE = late_pattern(
    rf"(?P<title>{_KEEPER}(?:,\s(?!ff?°|ff?\.\s\d|fol|p\.\s){_SERIES}){{1,7}}?)(?:,\s(?:ff?[°º]s?|fos?|fols?\.|ff?\.)\s?(?P<pin>{_LEAF}(?:(?:,\s|\set\s){_LEAF}){{0,4}}))?"
    r"(?:,?\s\(?(?P<state>non\s(?:folioté|paginé|coté|numéroté)e?s?|s\.\s?[fp]\.|sans\scote)\)?)?(?:\s?:\s(?P<note>[^\W\d_][^;«»]{3,120}?))?[\s.]*\Z"
)
# A volume, box or bundle, or the mark of a series with its number.
_HELD = late_pattern(
    r"(?<!\w)(?:vol\.|dossiers?|carton|liasse|reg(?:istre|\.)|cote|fonds|(?:sous-)?série|pièces?|boîte|microfilm|ms\.|mss\.|n[°º]|t\.)\s?(?:n[°º]\s?)?[\dIVXA-Z]"
    r"|(?<=,\s)(?:\d{1,3}\s)?[A-Z]{1,3}\*?\s?\d{0,3}[A-Z]?\s?\d{1,6}(?:/\d{1,6})?(?=,|[\s.]*\Z|\s\(|:|\s:)|(?<=,\s)(?:[A-Z]{2}\s)?\d{1,2}\s[A-Z]{1,3}\s\d{1,5}(?!\w)|(?<=,\s)[A-Z]{2,4}\s\d{1,4}/\d{1,6}|(?<=,\s)\d{1,4}\s(?:AP|AQ|J|E|M|T|R|U|PO|AS|APOM)(?:/\d|\s\d)"
)
_SIGNS = Signs(
    *("AE", "CAD", "AN,", "AN ", "ANOM", "CAOM", "SHD", "SHA", "SHM", "AD ", "AM ", "AC ", "APP"),
    *("BnF", "BNF", "BN,", "Arch", "TNA", "ASV", "IMEC", "ASDN", "ANMT", "AIU", "AGR", "AEG"),
    *("CARAN", "BHVP", "AD,"),
)
_PRINTED = late_pattern(r"://|[«»“”„]|\bpp?\.\s?\d|\bin\s|\bdir\.|\béd\.")
_DAY = late_pattern(r"\d\s[a-zéû]{3,9}\s1[5-9]\d\d|\d\s[a-zéû]{3,9}\s20\d\d")
_PAPER = late_pattern(
    r"(?P<mark>.{4,160}?),\s(?P<said>[a-zéèêàç][^,;]{6,120}),\s(?P<day>(?:\d{1,2}(?:er)?\s)?[a-zéû]{3,9}\s(?:1[5-9]|20)\d\d)"
)
_PAGE_AT_END = late_pattern(r",\spp?\.\s?(?P<page>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)[\s.]*\Z")
_LONGEST = 240


def read_french_file(plain: str) -> Assembled | None:
    """Read a file of a French archive that no paper is named for; None for all else."""
    if len(plain) > _LONGEST or not _SIGNS.found_in(plain):
        return None
    paged = _PAGE_AT_END.search(plain)
    if paged is not None and tells_of_paper(plain[: paged.start()]):
        # "AD Gironde, G 3012, mémoire du curé, s. d., p. 4": the paper has pages, and no book has a mark.
        read = read_french_file(plain[: paged.start()])
        if read is not None and read.locator is None:
            read.locator = Locator("page", plain_pages(paged["page"]))
            read.spans = (*read.spans, FieldSpan("locator", *paged.span("page"), SURE))
        return read
    if _PRINTED.search(plain):
        return None
    match = _FILE.match(plain, introduction(plain))
    if match is None or not (_HELD.search(match["title"]) or match["pin"]):
        return None
    pin = ("folio", plain_pages(match["pin"]), *match.span("pin")) if match["pin"] else None
    if _DAY.search(match["title"]):
        return _described(match, pin)
    title = match["title"].rstrip(" .")
    fields: dict[str, Part] = {"title": (title, match.start("title"), match.start("title") + len(title))}
    told = [(match[name], *match.span(name)) for name in ("state", "note") if match[name]]
    if told:
        fields["note"] = ("; ".join(part[0] for part in told), told[0][1], told[-1][2])
    return assembled("unpublished", fields, pin)


def _described(match: re.Match[str], pin: tuple[str, str, int, int] | None) -> Assembled | None:
    """A paper with its day behind the mark of its file; None where the day is not at the end."""
    told = _PAPER.fullmatch(match["title"].rstrip(" ."))
    if told is None or not _HELD.search(told["mark"]):
        return None
    start = match.start("title")
    places = {name: (start + told.start(name), start + told.end(name)) for name in ("said", "day", "mark")}
    fields: dict[str, Part] = {
        "title": (told["said"], *places["said"]),
        "date": (read_date(told["day"]) or told["day"][-4:], *places["day"]),
        "note": (told["mark"], *places["mark"]),
    }
    writer = writer_of(told["said"][:1].upper() + told["said"][1:], places["said"][0])
    if writer is not None:
        fields["author"] = writer
    return assembled("unpublished", fields, pin)
