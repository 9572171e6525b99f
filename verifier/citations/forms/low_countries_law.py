"""Laws of the Netherlands and Belgium, by their day and the gazette that printed them.

"Wet van 10 november 1900, houdende algemeene regels omtrent het waterstaatsbestuur (Stb. 176), art. 12",
"Deltawet, Wet van 8 mei 1958, Stb. 1958, 246", "K.B. 9 december 1847, B.S. 14 december 1847". Or by an
article of a code alone: "art. 6:162 BW".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_DAY = (
    rf"(?:\d{{1,2}}(?:er)?\s(?:mrt\.?|(?i:{MONTH}))\s(?:1[4-9]"
    rf"|20)\d\d|\d{{1,2}}[-./]\d{{1,2}}[-./](?:1[4-9]|20)\d\d)"
)
_KIND = (
    r"(?:(?:Bijzondere|Bijz\.|Organieke|Gewone)\s[Ww]et|(?:Rijks|Invoerings|Wijzigings|Herzienings)?[Ww]et|Rijkswet|(?:Koninklijk|Souverein|Soeverein|Ministerieel|Keizerlijk|Regentschaps)\s[Bb]esluit|Besluit"
    r"(?:\svan\sde(?:n)?\s(?:Vlaamse|Waalse|Brusselse)\sRegering)?|(?:K|M)\.?\s?B\.?|B\.?\s?Vl\.?\s?Reg\.?|Decreet|Decr\.(?:\s?(?:Vl|W)(?:aams|\.)?)?|Ordonnantie|Verordening|Reglement|Keure?"
    r"|A\.?\s?[RM]\.?|Loi|L\.|Arrêté\s(?:royal|ministériel))"
)
_ABOUT = (
    r"(?:houdende|betreffende|inzake|tot|ter|op|over|waarbij|regelende|strekkende|omtrent|nopens"
    r"|rakende|met\sbetrekking|m\.b\.t\.|aangaande|concernant|relative|relatif|sur|portant)"
)
_GAZETTE = (
    r"(?:(?:Neder(?:lands|l\.)\s)?(?:Stbl?|Stcrt|Trb|Gvt\.?-?bl|Prb|Gst|Publ\.?-?b)\.?|(?:Indisch\s)?Staatsblad|Staatscourant"
    r"|Tractatenblad|B\.?\s?S\.?|Belgisch\sStaatsblad|M\.?\s?B\.?|Moniteur(?:\sbelge)?|Bulletin\sofficiel|Pasin(?:omie|\.))"
)
_IN_GAZETTE = (
    rf"(?P<gazette>(?<![\w.]){_GAZETTE}(?:,?\s(?:van\s|du\s)?(?:{_DAY}|(?:nr\.?\s)?(?:1[89]|20)\d\d(?:[-/,]\s?(?:nr\.\s)?\d{{1,5}})?|(?:nrs?\.?\s|n[°º]\s)?\d{{1,5}}))"
    r"(?:,\s(?:erratum|err\.|p\.\s\d{1,6}|blz\.\s\d{1,6}|nr\.\s\d{1,4}|\d{1,6})){0,2})"
)
_PLACE = (
    r"(?P<cue>art(?:ikel(?:en)?|t?\.|icles?)|artt?\.|§{1,2}|bijlage|hoofdstuk|hfd?st\.)\s?(?P<place>[IVX\d][\w:.°º]{0,10}(?<![.:])"
    r"(?:,?\s(?:lid|leden|sub|onder|al(?:inea|\.)|§{1,2}|onderdeel|eerste\slid|tweede\slid|1e\slid)\s?[\w°º]{0,5}){0,3}(?:(?:,|\sen|\sjo?\.|\s?[-–])\s?\d[\w:.]{0,8}(?<![.:])){0,4})"
)
_LAW = late_pattern(
    r"(?:(?P<name>[^\Wa-z\d_][\w’'-]{2,40}(?:\s[\w’'-]{2,30}){0,5}),\s(?=[A-Z]))?"
    rf"(?P<law>{_KIND}\s?(?:van\s|d\.d\.\s|du\s|v\.\s)?(?P<day>{_DAY}),?(?:\s{_ABOUT}\s[^;()“”]{{3,200}}?)??)"
    rf"(?:,?\s(?:in:\s)?\(?{_IN_GAZETTE}\)?)?(?:,\s(?P<more>(?:zoals\s)?(?:laatst\s)?gewijzigd\s[^;()]{{4,90}}?|i\.w\.tr\.\s[^;,()]{{4,40}}))?(?:,?\s{_PLACE})?(?:\s\((?P<said>[^();]{{3,80}})\))?[\s.]*\Z"
)
# "Waterwet, Stb. 2009, 107": by its name and gazette, without a day.
_NAMED = late_pattern(
    r"(?P<law>[^\Wa-z\d_][\w’'-]{0,40}(?:wet(?:boek)?|besluit|verordening|reglement|regeling)(?:\s[\w’'-]{2,30}){0,6}|Wet\s[a-z][\w’'-]{1,30}(?:\s[\w’'-]{2,30}){0,9})"
    rf",?\s\(?{_IN_GAZETTE}\)?(?:,?\s{_PLACE})?[\s.]*\Z"
)
_CODES = (
    r"(?:(?:NBW|OBW|BW|B\.W\.|Rv|Sr|Sv|Awb|Gw|GW|Gemw|Gem\.w\.|Prov\.?w|WvK|W\.?v\.?K\.?|Wet\sRO|Fw|Ow|WRO|Wbp|AVG|EVRM|VWEU|VEU|Ger\.?\s?W\.?|Sw\.|Sv\.|Strafwetboek|W\.?Venn\.?|WVV|Oud\sBW|GWB?|Gec\.G\.W\.)(?!\w)"
    r"|(?:Burgerlijk|Strafrechtelijk|Gerechtelijk|Oud\sBurgerlijk)\sWetboek|Wetboek\svan\s[A-Z][a-z]+(?:\s[A-Z]?[a-z]+){0,2}|Grondwet(?:\s\d{4})?|[A-Z][\w-]{3,40}(?:wet|besluit|verordening|reglement)(?:\s(?:1[89]|20)\d\d)?|Wet\s[a-z][\w-]{2,30}(?:\s[\w-]{2,30}){0,5})"
)
_ARTICLE = late_pattern(
    rf"[Aa]rt(?:ikel(?:en)?|t?\.|s\.)\s(?P<place>\d[\w:.°º]{{0,10}}(?<![.:])(?:,?\s(?:lid|leden|sub|onder|al\.|§|1°|aanhef\sen\sonder)\s?[\w°º]{{0,5}}(?:\s(?:BW)?)??){{0,3}}(?:(?:,|\sen|\sjo?\.|\s?[-–])\s?\d[\w:.]{{0,8}}(?<![.:])){{0,4}})"
    rf",?\s(?:van\s)?(?:de\s|het\s)?(?P<law>{_CODES})[\s.]*\Z"
)
_ARTICLE_BEHIND = late_pattern(rf"(?P<law>{_CODES}),?\s{_PLACE}[\s.]*\Z")
_SIGNS = Signs(
    "wet", "Wet", "esluit", "ecreet", "Decr", "rdonnantie", "erordening", "eglement", "K.B.", "KB ",
    "K. B.", "M.B.", "MB ", "A.R.", "A.M.", "B. Vl", "B.Vl", "Loi du", "L. ", "Arrêté", "Keur",
)  # fmt: skip
_OF_CODE = ("art", "Art")
_LONGEST, _LONGEST_ARTICLE = 360, 110
# Of a bare day only these say that it is one of a law: "Loi du 4 juin 1850" is a law of France too.
_SURELY_DUTCH = late_pattern(
    r"(?:[A-Za-z]*[Ww]et|[A-Z][a-z]*\s?[Bb]esluit.*|Decreet|Decr\..*|Ordonnantie|[KM]\.?\s?B\.?)(?=\s)"
)


def read_low_countries_law(text: StyledText) -> Assembled | None:
    """Read a law of the Netherlands or Belgium; None for all else."""
    plain = text.plain
    start = introduction(plain)
    if plain.startswith(_OF_CODE, start) and len(plain) <= _LONGEST_ARTICLE:
        article = _ARTICLE.match(plain, start)
        if article is None:
            return None
        place = ("article", article["place"].strip(), *article.span("place"))
        return assembled("legislation", {"title": (article["law"], *article.span("law"))}, place)
    if len(plain) > _LONGEST or not _SIGNS.found_in(plain):
        return None
    match = _LAW.match(plain, start)
    if match is None:
        return _by_name(plain, start)
    day = read_date(match["day"].replace("mrt", "maart"))
    dutch = _SURELY_DUTCH.match(match["law"]) is not None
    if not day or not (dutch or match["gazette"]):
        return None
    first = match.start("law")
    law = match["law"].rstrip(" ,")
    fields: dict[str, Part] = {"title": (law, first, first + len(law)), "date": (day, *match.span("day"))}
    if match["name"]:
        fields["titleaddon"] = fields["title"]
        fields["title"] = (match["name"], *match.span("name"))
    noted = [name for name in ("gazette", "more", "said") if match[name]]
    if noted:
        said = "; ".join(match[name] for name in noted)
        fields["note"] = (said, match.start(noted[0]), match.end(noted[-1]))
    return assembled("legislation", fields, _place(match))


def _by_name(plain: str, start: int) -> Assembled | None:
    """A law by its name, and the gazette that printed it or the article that is cited."""
    match = _NAMED.match(plain, start)
    if match is not None:
        fields: dict[str, Part] = {
            "title": (match["law"], *match.span("law")),
            "note": (match["gazette"], *match.span("gazette")),
        }
        year = _YEAR.search(plain, *match.span("gazette"))
        if year is not None:
            fields["date"] = (year.group(), *year.span())
        return assembled("legislation", fields, _place(match))
    behind = _ARTICLE_BEHIND.match(plain, start) if len(plain) <= _LONGEST_ARTICLE else None
    if behind is None:
        return None
    return assembled("legislation", {"title": (behind["law"], *behind.span("law"))}, _place(behind))


_YEAR = late_pattern(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


def _place(match: re.Match[str]) -> tuple[str, str, int, int] | None:
    if not match["place"]:
        return None
    cue = match["cue"]
    kind = "section" if cue.startswith("§") else "article" if cue.startswith("art") else "section"
    if kind == "section":
        # "bijlage 3", "§ 4": the word says what is counted.
        return kind, f"{cue} {match['place']}", match.start("cue"), match.end("place")
    return kind, match["place"], *match.span("place")


__all__ = ["read_low_countries_law"]
