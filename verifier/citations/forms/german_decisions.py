"""Decisions as lawyers of Germany and Austria cite them: by court, day and number, or by their print.

"BVerfGE 61, 402 (417) – Deichverband", "BGH NVwZ 2006, 966 Rn. 14", "BVerfG (K), Beschl. v. 3. 2. 2004 –
1 BvR 118/01, NJW 2004, S. 1212 (1215), Rn. 31", "EuGH, Rs. C-131/12, ECLI:EU:C:2014:317, Rn. 88". Places of
print follow one another in any order and number, so that what stands behind a name is read piece by piece.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from operator import itemgetter

from verifier.citations.assemble import Assembled
from verifier.citations.forms.german_law_places import (
    IN_ANY_JOURNAL,
    IN_COLLECTION,
    read_pin,
    read_remark,
    remarked,
)
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_TOWN = (
    r"(?:\s(?:Bad\s|Frankfurt\s(?:a\.\s?M\.|am\sMain|\(Oder\))|St\.\s)?[A-ZÄÖÜ][a-zäöüß]{1,20}(?:[-/][A-ZÄÖÜ][a-zäöüß]{1,20}){0,2}"
    r"|\s(?:NRW|NW|M-V|Frankfurt\s(?:a\.\s?M\.|am\sMain|\(Oder\))))?"
)
COURT = (
    r"(?:B(?:VerfG|VerwG|GH|AG|SG|FH|PatG|DiG)|R(?:G|FH|AG|StGH)|ROHG|PrOVG|GmS-OGB|EuG(?:H(?:MR)?|öD)?|EGMR|EKMR|IGH|StIGH|OGH|VfGH|VwGH|KG|GA(?:in)?\s[A-ZÄÖÜ][\w’-]{2,24}|(?:Bay|Hess|Nds|Sächs|Thür|Brem|Hmb)(?:ObLG|VGH|OVG|VerfGH|StGH|LSG)"
    rf"|(?:OLG|LG|AG|OVG|VGH|VG|LVerfG|VerfGH|VerfG|StGH|LSG|SG|LAG|ArbG|FG|Oberverwaltungsgericht|Verwaltungsgericht|Oberlandesgericht|Landgericht|Amtsgericht){_TOWN})"
    r"(?:\s\((?:K|Kammer|GS|GSZ|GSSt|Gr(?:oßer|\.)\s?Senat|GK|\d\.\s(?:Kammer|Senat)(?:\sdes\s\w{4,8}\sSenats)?)\))?"
)
"""The courts of Germany and Austria, and those of Europe by their German names."""

_KIND = (
    r"(?:(?:Teil|End|Zwischen|Grund|Versäumnis|Vorlage|Nichtannahme|Kammer|Plenar|Hinweis|Haupt)?-?(?:[Uu]rt(?:eil"
    r"|\.)|[Bb]eschl(?:uss|uß|\.))|EuGH-Vorlage|Gutachten|Verfügung|Entsch(?:eidung|\.)|Schlussanträge|Entscheid)"
)
_DAY = (
    r"\d{1,2}\.\s?(?:\d{1,2}\.|(?:Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept?"
    r"|Okt|Nov|Dez)\.|[^\W\d_]{3,9})\s?(?:\d{4}|\d\d(?=\s[–-]|,))"
)
_NUMBER = (
    r"(?:(?:verb\.\s)?Rs\.\s|Rechtssache\s|Az\.?:?\s|Nr\.\s|Beschwerde-Nr\.\s|Beschw\.\s?Nr\.\s|App\.\sNr\.\s)?"
    r"(?P<number>(?:[CTF][-‑–]\d{1,4}/\d\d(?:\s?P(?:PU)?)?|(?:[A-Z\d][\wÄÖÜ]{0,5}[\s-]){0,3}(?:\([A-Za-z]{1,6}\)\s?)?\d{1,6}[/.]\d{2,4}|Vf\.\s\d{1,3}-[IVX]{1,4}-\d{2})(?:\s?\([A-Za-z]{1,4}\))?(?:[.\s-][A-Z]{1,3}(?![\w.]))?)"
    r"(?P<further>(?:(?:,\s|\su(?:nd|\.)\s|\sbis\s)(?:[CTF][-‑–]\d{1,4}/\d\d|(?:\d\s)?(?:[A-Z][A-Za-z]{1,4}\s)?\d{1,6}[/.]\d\d)(?!\d)){0,4}(?:\su\.\s?a\.)?)"
)
# "BVerfG, Beschluss der 2. Kammer des Ersten Senats vom 3. April 2019 - 1 BvR 12/18 -".
_DECIDED = late_pattern(
    rf"(?P<court>{COURT})(?:\s?[,:]\s?|\s)(?:(?P<named>[^\Wa-z\d_][^,;\d]{{2,40}}(?:\s\./\.\s|\sv\.\s|\sgegen\s|\s?/\s?)[^,;\d]{{2,40}}),\s)?(?:(?P<part>(?:\d\.\s|Große\s|Erste[rs]?\s|Zweite[rs]?\s)?(?:Kammer|Senat)(?:\sdes\s\w{{4,8}}\sSenats)?),\s)?(?P<kind>{_KIND})(?P<by>\sde[rs]\s[^,;\d]{{0,6}}(?:\d\.\s)?[^,;\d]{{4,60}}?)?\s(?:vom\s|v\.\s?)(?P<date>{_DAY})"
    rf"(?:\s?[,–—-]\s?{_NUMBER}(?:\s[–-](?=[,.;\s]*(?:\Z|,|juris)))?)?"
)
# "BVerfG v. 12.3.2020 – 2 BvR 44/19": the day alone, and the number behind it.
_ON_DAY = late_pattern(
    rf"(?P<court>{COURT}),?\s(?:vom\s|v\.\s?)(?P<date>{_DAY})\s?[,–—-]\s?{_NUMBER}(?:\s[–-](?=[,.;\s]*(?:\Z|,|juris)))?"
)
# "OLG Hamm, 7.11.2000, VersR 2002, 478": nothing but the day in front of its print.
_OF_DAY = late_pattern(
    rf"(?P<court>{COURT}),\s(?P<date>{_DAY})(?=,\s[A-ZÄÖÜ][\w-]{{0,12}}\s(?:19|20)\d\d,\s)"
)
# "EuGH, Rs. C-131/12", "EuGH, C-131/12", without a day.
_NUMBERED = late_pattern(
    r"(?P<court>EuGH?|EGMR)(?:\s\(GK\))?,?\s(?=(?:verb\.\s)?(?:Rs\.|Rechtssache|C[-‑–]|T[-‑–]|Nr\.|Beschw))"
    + _NUMBER
)
_BY_COURT = late_pattern(rf"(?P<court>{COURT}),?\s")
_SEPARATOR = late_pattern(r"[,;]?\s(?:=\s|in:\s|abgedr(?:uckt|\.)\sin\s|veröff\.\sin\s)?|(?<=-)(?=,)")
_ECLI = late_pattern(r"(?P<number>(?:ECLI:)?(?:EU|DE|AT|CE):[A-Z\d]{1,12}:\d{4}:[A-Z\d.]{1,40})(?<!\.)")
_BASE = late_pattern(
    r"(?P<said>(?:zitiert\snach\s|zit\.\snach\s)?(?:juris|[Jj]uris|openJur|BeckRS|BeckEuRS|LexisNexis|Celex|RIS|HUDOC|DokNr)(?:\s(?:19|20)\d\d,\s\d{1,7}(?!\s?\()|\s[A-Z]?\d{4,12}(?![\d,]))?)(?!\w)"
)
_NAMED = late_pattern(
    r"\s[–—-]\s(?P<name>(?:„[^„“”]{2,80}[“”]|[^\Wa-z\d_][^;()„“”]{1,80}?(?:\s\([^();]{2,20}\))?(?:\s[IVX]{1,4})?))(?=,\s(?:Slg|Rn|ECLI|EU:|NJW|EuZW|EuGRZ|juris)|;\s\d|[\s.]*\Z)"
    r"|,\s(?P<between>[^\Wa-z\d_][^,;:()\d]{2,60})(?=,\s(?:ECLI:)?EU:)"
    r"|\s\((?P<in>(?!st\.|Ls|LS)[A-ZÄÖÜ][^();\d]{2,50})\)(?=[\s.]*\Z|,\s)"
)
_MORE_OF_COLLECTION = late_pattern(
    r";\s(?P<said>\d{1,3},\s\d{1,4}(?:\sff?\.)?(?:\s\(\d{1,5}(?:\sff?\.)?\)|,\s\d{1,5}(?:\sff?\.)?(?=[;.]))?(?:\s[–-]\s[A-ZÄÖÜ][\w-]{2,30})?)(?=;|[\s.]*\Z|,?\sm\.)"
)
_SIGNAL_NAME = late_pattern(r"(?:Rn|Rz|S)\.|juris")
_SIGNS = Signs(
    *("BVerf", "BVerw", "BGH", "BAG", "BSG", "BSGE", "BFH", "BPat", "BDi", "BDH", "RGZ", "RGSt"),
    *("RFH", "RAG", "ROHG", "OVG", "OLG", "ObLG", "VGH", "VerfG", "VerfGH", "StGH", "LSG", "LAG"),
    *("EuG", "EGMR", "EKMR", "IGH", "OGH", "VfGH", "VwGH", "GmS-OGB", "VfSlg", "VwSlg", "KGJ"),
    *("RKGE", "EBE", "ESVGH", "Urt", "Beschl", "Slg.", "gericht ", "StIGH", "LG ", "AG ", "KG "),
    *("KG,", "VG ", "SG ", "FG ", "RG ", "RG,", "ArbG", "Schlussantr"),
)
_LONGEST = 400


def read_german_decision(text: StyledText) -> Assembled | None:
    """Read a decision of a German or European court that fills a text; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or not _SIGNS.found_in(plain):
        return None
    start = introduction(plain)
    return (
        _decided(plain, start)
        or _in_collection(plain, start)
        or _numbered(plain, start)
        or _printed(plain, start)
    )


def _in_collection(plain: str, start: int) -> Assembled | None:
    """A decision by the collection alone: "BVerwGE 18, 277 (279 f.)"."""
    match = IN_COLLECTION.match(plain, start)
    return None if match is None else _with_places(plain, start, {}, start, named=False)


def _printed(plain: str, start: int) -> Assembled | None:
    """A decision by its court and where it is printed: "BGH NVwZ 2006, 966 Rn. 14"."""
    match = _BY_COURT.match(plain, start)
    if match is None:
        return None
    at = match.end()
    if IN_ANY_JOURNAL.match(plain, at) is None and IN_COLLECTION.match(plain, at) is None:
        return None
    fields = {"institution": (match["court"], *match.span("court"))}
    return _with_places(plain, start, fields, at, named=False)


def _decided(plain: str, start: int) -> Assembled | None:
    match = _DECIDED.match(plain, start) or _ON_DAY.match(plain, start) or _OF_DAY.match(plain, start)
    return None if match is None else _with_number(plain, start, match)


def _numbered(plain: str, start: int) -> Assembled | None:
    match = _NUMBERED.match(plain, start)
    return None if match is None else _with_number(plain, start, match)


def _with_number(plain: str, start: int, match: re.Match[str]) -> Assembled | None:
    groups = match.groupdict()
    told = "further" if groups.get("further") else "number" if groups.get("number") else "date"
    end = match.end(told)
    fields: dict[str, Part] = {
        "title": (plain[start:end], start, end),
        "institution": (match["court"], *match.span("court")),
    }
    if groups.get("date"):
        day = read_date(match["date"])
        if not day:
            return None
        fields["date"] = (day, *match.span("date"))
        if groups.get("kind"):
            fields["type"] = (match["kind"], *match.span("kind"))
    if groups.get("named"):
        fields["titleaddon"] = (match["named"], *match.span("named"))
    if groups.get("number"):
        stop = match.end("further" if groups.get("further") else "number")
        fields["number"] = (plain[match.start("number") : stop], match.start("number"), stop)
    return _with_places(plain, start, fields, match.end(), named=True)


@dataclass(slots=True)
class _Told:
    """What was read of a decision so far: its fields, the place meant, and what has no field of its own."""

    fields: dict[str, Part]
    kind: str = "page"
    pin: Part | None = None
    beside: list[Part] = field(default_factory=list)


def _with_places(
    plain: str, start: int, fields: dict[str, Part], at: int, *, named: bool
) -> Assembled | None:
    """The decision with all that stands behind its name: where it is printed, the place meant, its own name.

    None where anything else stands there. Without a name of its own the first print is what it is called.
    """
    told = _Told(fields)
    last = len(plain.rstrip(" ."))
    behind: int | None = at if named else _printed_at(plain, start, at, at, told)
    while behind is not None and behind < last:
        at = behind
        step = _SEPARATOR.match(plain, at)
        first = step.end() if step else at
        behind = _printed_at(plain, start, at, first, told) or _said_at(plain, at, first, told)
    if behind is None or "title" not in told.fields:
        return None
    beside = sorted(told.beside, key=itemgetter(1))
    if beside:
        said = "; ".join(part[0] for part in beside)
        told.fields["addendum"] = (said, beside[0][1], max(part[2] for part in beside))
    return assembled("jurisdiction", told.fields, (told.kind, *told.pin) if told.pin else None)


def _printed_at(plain: str, start: int, at: int, first: int, told: _Told) -> int | None:
    """Where a place of print ends that begins at ``first``, or a place in it that begins at ``at``."""
    printed = IN_COLLECTION.match(plain, first) or IN_ANY_JOURNAL.match(plain, first)
    if printed is None:
        pin, kind, behind, second = read_pin(plain, at)
        if pin is None or (told.pin is not None and kind == "page"):
            return None
        if told.pin is None:
            told.pin, told.kind = pin, kind
        else:
            told.beside.append((plain[at:behind].strip(" ,()"), at, behind))
        told.beside += [second] if second else []
        return behind
    pin, kind, behind, second = read_pin(plain, printed.end())
    if "journaltitle" in told.fields:
        # "BGHZ 138, 15 = NJW 1998, 2051": another print of the same.
        told.beside.append((plain[first:behind].rstrip(" ,"), first, behind))
        return behind
    told.fields |= _print_of(printed, told.fields)
    if "title" not in told.fields:
        end = printed.end("pages")
        told.fields["title"] = (plain[start:end], start, end)
    if pin is not None:
        told.pin, told.kind = pin, kind
    elif printed["on"]:
        told.pin = (f"{printed['pages']} {printed['on']}", *printed.span("pages"))
    told.beside += [second] if second else []
    return behind


def _said_at(plain: str, at: int, first: int, told: _Told) -> int | None:
    """Where its number of Europe, its database, its own name or a remark ends that stands at a place."""
    number = _ECLI.match(plain, first) or _BASE.match(plain, first)
    if number is not None:
        told.beside.append((number.group(), *number.span()))
        return number.end()
    called = _NAMED.match(plain, at)
    if called is not None and "titleaddon" not in told.fields:
        group = next(name for name in ("name", "between", "in") if called[name])
        if _SIGNAL_NAME.match(called[group]) is None:
            told.fields["titleaddon"] = (called[group].strip("„“”"), *called.span(group))
            return called.end()
    more = _MORE_OF_COLLECTION.match(plain, at) if told.fields.keys() >= {"journaltitle", "volume"} else None
    if more is not None:
        # "BVerfGE 7, 198 (205); 12, 113 (124)": other decisions in the same collection.
        told.beside.append((more["said"], *more.span("said")))
        return more.end()
    remark = read_remark(plain, at)
    if remark is None:
        return None
    told.beside.append(remarked(remark))
    return remark.end()


def _print_of(printed: re.Match[str], fields: dict[str, Part]) -> dict[str, Part]:
    """The journal or collection of a decision, its volume, and the first page."""
    groups = printed.groupdict()
    found = {
        "journaltitle": (printed["journaltitle"], *printed.span("journaltitle")),
        "pages": (plain_pages(printed["pages"]), *printed.span("pages")),
    }
    if groups.get("volume"):
        found["volume"] = (printed["volume"], *printed.span("volume"))
    year = next((name for name in ("date", "year") if groups.get(name)), "")
    if year and "date" not in fields:
        found["date"] = (printed[year], *printed.span(year))
    elif year and not groups.get("volume") and printed[year] != fields["date"][0][:4]:
        # "Urt. v. 12.12.2003 – 1 ZR 4/02, NJW 2004, 12": the journal counts its volumes by years.
        found["volume"] = (printed[year], *printed.span(year))
    return found
