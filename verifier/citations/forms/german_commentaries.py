"""Commentaries on German laws by who explains a section, as their readers shorten them.

"Palandt/Grünhof, BGB, 79. Aufl. 2020, § 242 Rn. 3", "MüKoBGB/Bachmeier, 8. Aufl. 2019, § 241 Rn. 5",
"Stollberg-Ahn, in: Maunz/Dürig, GG, Art. 14 Rn. 210 (Stand: Juli 2010)". In the first two the name of the
commentary stands in front of the stroke and whose words are cited behind it; commentaries without such a name
are those of all whom they name.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.german_law_articles import NAME, NAMES
from verifier.citations.forms.german_law_places import read_remark, remarked
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.plain_names import biblatex_names
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_CODE = (
    r"(?:[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,6}(?:G|B|O|V|R)(?:\s[IVX]{1,4})?|GG|EUV|AEUV|EMRK|ZPO|SGB\s[IVX]{1,4}|(?:EUV|StGB"
    r"|BGB)[/-]\w{2,6}|[A-ZÄÖÜ][a-zäöüß]{3,30}gesetz(?:buch)?|[A-ZÄÖÜ][a-zäöüß]{3,30}(?:ordnung|verfassung)|GR-?Charta|GRCh)"
)
_BEFORE = r"(?:Vor(?:b(?:em)?\.)?|Einl(?:eitung|\.)?|Einf\.?)"
_MARGINAL = (
    r"(?:R[nz]|Rdn|Rdnr|Anm)\.?\s?\d{1,4}[a-z]?"
    r"(?:(?:\s?[-–]\s?|,\s|\su(?:nd|\.)\s)\d{1,4}[a-z]?){0,5}(?:\sff?\.?)?"
)
# "Art. 14 Rn. 88", "Vorb. Rn. 12", "BGB § 241 Rn. 3", "§ 242 III 2 a".
_PLACE = (
    rf"(?P<place>(?:(?:{_BEFORE}\s(?:(?:zu|vor)\s)?)?(?:{_CODE}\s)?"
    rf"(?:§{{1,2}}|Artt?\.|Artikel)\s?\d[\w\s./–-]{{0,30}}?(?:,\s|\s)|{_BEFORE},?\s)"
    rf"(?:{_MARGINAL}|[IVX]{{1,4}}(?:\s\d{{1,2}})?(?:\s[a-z]\)?)?(?=[\s.]*\Z)))"
)
_STAND = (
    r"(?:,?\s\(?(?:Stand:?|Lfg\.|Losebl\.,?\sStand:?|\d{1,3}\.\sEL,?"
    r"|EL\s\d{1,3},?)\s?(?P<stand>[\w.\s]{2,24}?(?P<date>(?:19|20)\d\d))\)?)"
)
_EDITION = (
    r"(?:,\s(?:Bd\.|Band)\s(?P<volume>\d{1,2}(?:/\d)?|[IVX]{1,5}))?(?:,?\s\(?(?P<edition>\d{1,3}\.\s(?:Aufl(?:age|\.)|A\.|Ed\.|Lfg\.))\)?)?"
    rf"(?:{_STAND}|,?\s\(?(?:Stand:?\s)?(?P<day>(?:\d{{1,2}}\.\s?\d{{1,2}}\.\s?|[A-Z][a-zä]{{2,8}}\.?\s)?(?P<year>(?:19|20)\d\d))\)?)?"
)
_BEHIND = r"(?:\s\(Stand:?\s(?P<as_of>[\w.\s]{0,20}?(?P<as_of_year>(?:19|20)\d\d))\))?"
_BY_NAME = (
    r"(?:Palandt|Grüneberg|Staudinger|Soergel|Erman|Jauernig|Prütting/Wegen/Weinreich|PWW|Schönke/Schröder|Sch/Sch|Lackner/Kühl|Maunz/Dürig|Dürig/Herzog/Scholz|Dreier|Sachs|Zöller|Musielak(?:/Voit)?|Thomas/Putzo|Stein/Jonas|Baumbach/Hopt|Hopt|Kissel/Mayer"
    r"|Mü(?:nch)?Ko(?:mm)?(?:[-\s]?(?:BGB|ZPO|StGB|StPO|HGB|AktG|InsO|GmbHG|FamFG|VVG|UWG|EuWettbR|Lauterkeitsrecht))?|Münchener\sKommentar(?:\szum\sBGB)?|Beck(?:OK|OGK)(?:[-\s][A-Z][A-Za-zÄÖÜäöü]{1,12})?|(?:NK|HK|AK|SK|LK|KK|BK|FK|GK|PK|BS|Hk)(?:-(?:[A-Z][A-Za-zÄÖÜäöü]{1,10}))?|BonnK|Bonner\sKommentar|ErfK|KölnK|BerlK|jurisPK(?:-[A-Z]\w{1,8})?|RGRK|Löwe/Rosenberg|LR|Dölling/Duttge/Rössner)"
)
_IN_NAMED = late_pattern(
    rf"(?P<title>{_BY_NAME})(?:\s?/\s?|-)(?P<author>{NAMES})(?:,\s(?P<code>{_CODE}))?{_EDITION},?\s{_PLACE}{_BEHIND}"
)
_BY_ONE_IN = late_pattern(
    rf"(?:(?P<author>{NAMES})|[Dd](?:ers|ies)\.),?\s[Ii]n:?\s(?P<editor>(?:{_BY_NAME}|{NAMES}))(?P<edits>\s\((?:Hrsg|Hgg?)\.\))?(?:,\s(?P<code>{_CODE}))?(?:,?\s(?:Kommentar|Komm\.))?{_EDITION},?\s{_PLACE}{_BEHIND}"
)
_OF_ALL = late_pattern(
    rf"(?P<author>{NAME}(?:\s?/\s?{NAME}){{0,5}}),\s(?P<title>{_CODE}(?:-?\s?(?:Kommentar|Komm\.))?){_EDITION},?\s{_PLACE}{_BEHIND}"
)
_ENDS = late_pattern(r"[\s.]*\Z")
_SIGNS = ("§", " Rn", " Rz", " Rdn", " Anm. ")
_LONGEST = 260


def read_german_commentary(text: StyledText) -> Assembled | None:
    """Read what somebody says on a section in a commentary that is shortened; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or not any(map(plain.__contains__, _SIGNS)):
        return None
    start = introduction(plain)
    match = _IN_NAMED.match(plain, start) or _BY_ONE_IN.match(plain, start) or _OF_ALL.match(plain, start)
    if match is None or (match.groupdict().get("edits") and not match["code"]):
        return None
    remark = read_remark(plain, match.end())
    if _ENDS.match(plain, remark.end() if remark else match.end()) is None:
        return None
    fields = _fields(match)
    if remark is not None:
        fields["addendum"] = remarked(remark)
    return assembled("commentary", fields, ("section", match["place"].rstrip("."), *match.span("place")))


def _fields(match: re.Match[str]) -> dict[str, Part]:
    """Who explains, what the commentary is called, whose it is, and which edition of it is cited."""
    plain = match.string
    groups = match.groupdict()
    fields: dict[str, Part] = {}
    if match["author"]:
        fields["author"] = (biblatex_names(match["author"]), *match.span("author"))
    code = (match["code"], *match.span("code")) if groups.get("code") else None
    if groups.get("edits"):
        # "in: Maunz (Hrsg.), GG": whose the commentary is, and what it is called.
        fields["editor"] = (biblatex_names(match["editor"]), *match.span("editor"))
        fields["title"] = (match["code"], *match.span("code"))
    elif groups.get("editor"):
        # "in: Maunz/Dürig, GG": so it is called, by its first editors and the law.
        end = match.end("code") if code else match.end("editor")
        fields["title"] = (plain[match.start("editor") : end], match.start("editor"), end)
    else:
        fields["title"] = (match["title"], *match.span("title"))
        if code:
            fields["titleaddon"] = code
    for name, group in (
        ("volume", "volume"),
        ("edition", "edition"),
        ("date", "date"),
        ("date", "year"),
        ("date", "as_of_year"),
    ):
        if groups.get(group) and name not in fields:
            fields[name] = (match[group], *match.span(group))
    if groups.get("day") and (day := read_date(match["day"])):
        fields["date"] = (day, *match.span("day"))
    for group in ("stand", "as_of"):
        if groups.get(group):
            fields["note"] = (f"Stand: {match[group].strip()}", *match.span(group))
    return fields
