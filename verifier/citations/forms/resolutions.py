"""Resolutions of the United Nations by their numbers: "UNGA Res 53/77 (4 December 1998)"."""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.forms.reviews import address_behind, with_address
from verifier.citations.grammar.dates import read_date
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_DAY = r"(?:\d{1,2}\s[A-Z][a-z]{2,8}\.?\s|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s)?(?:19|20)\d\d"
_ON = rf"(?:,?\s\(?(?:of\s)?(?P<date_{{0}}>{_DAY.replace('{', '{{').replace('}', '}}')})\)?)?"
_AT = (
    r"(?:,?\s(?:¶{{1,2}}\s?|at\s|(?:(?:op(?:erative)?|OP)\.?\s)?para(?:graph)?s?\.?\s|OP\.?\s?|(?:pmbl|preambular|preamble)\.?(?:\spara(?:graph)?s?\.?)?\s|art\.?\s)"
    r"(?P<pin_{0}>\d{{1,4}}(?!\d)(?:\s?[-–]\s?\d{{1,4}})?)|,\s(?:pmbl\.?|preamble|annex)(?=[\s.]*\Z))?"
)
_BODY = (
    r"(?:(?:U\.?\s?N\.?|United\sNations)\s)?(?:General\sAssembly|Security\sCouncil|Human\sRights\sCouncil|UNGA|UNSC"
    r"|UNHRC|G\.?A\.?|S\.?C\.?|H\.?R\.?C\.?|ECOSOC)"
)
_NUMBER = r"\d{1,4}(?:/\d{1,4})?(?:\s?[A-Z](?![\w.]))?(?:\s\([IVXLC]{1,8}\))?(?:\s?[A-Z](?=[,\s(]))?"
_SYMBOL = (
    r"(?:,?\s(?:U\.?N\.?\s)?(?:Doc\.?\s)?(?P<symbol>[ASE](?:/HRC)?/RES/[\w/.]{1,20}\w(?:\s[A-Z](?!\w))?))?"
)
_RESOLUTION = late_pattern(
    rf"(?P<title>{_BODY}\s[Rr]es(?:olution|\.)?\s(?:[Nn]o\.?\s)?(?P<number>{_NUMBER}))(?:,\s(?P<name>(?!U\.?N\.?\s)[A-Z][^\d();]{{8,120}}?))?"
    rf"{_AT.format('a')}{_ON.format('a')}{_AT.format('b')}{_SYMBOL}{_ON.format('b')}{_AT.format('c')}[\s.]*\Z"
)


_ORGAN = (
    r"(?:(?:(?:U\.?\s?N\.?|United\sNations)\s)?(?:General\sAssembly|Security\sCouncil|Human\sRights\sCouncil|Economic\sand\sSocial\sCouncil)"
    r"|(?:Asamblea\sGeneral|Consejo\sde\s(?:Seguridad|Derechos\sHumanos))|(?:Assembleia\sGeral|Conselho\sde\s(?:Segurança|Direitos\sHumanos))"
    r"|(?:Assemblée\sgénérale|Conseil\sde\ssécurité)|(?:(?:UN|VN)-)?(?:Generalversammlung|Sicherheitsrat)|Assemblea\s[Gg]enerale|Consiglio\sdi\s[Ss]icurezza"
    r"|Генеральн(?:ая|ой)\sАссамбле[яи]|Совета?\sБезопасности)"
    r"(?:\s(?:of\sthe\sUnited\sNations|de\s(?:las\sNaciones\sUnidas|la\sONU)|d(?:as\sNações\sUnidas|a\sONU)|des\sNations\s[Uu]nies|de\sl[’']ONU"
    r"|der\sVereinten\sNationen|delle\sNazioni\sUnite|ООН))?"
)
_CALLED = (
    r"(?:[Rr]esolution|[Rr]ésolution|[Rr]esolución|[Rr]esolução|[Rr]isoluzione|[Рр]езолюция)\s"
    r"(?:[Nn](?:o|r)?\.?\s?[º°]?\s?|№\s?)?"
)
_ANY_DAY = (
    r"(?:\d{1,2}(?:\.|er|º)?\s(?:de\s)?[^\W\d_]{3,11}\.?\s(?:del?\s)?|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s)"
    r"(?:19|20)\d\d"
)
# "ONU, Conseil de sécurité, Résolution 678 (1990), 29 novembre 1990, S/RES/678 (1990)".
_OF_ORGAN = late_pattern(
    r"(?:(?:O\.?N\.?U\.?|U\.?N\.?|United\sNations|Nations\s[Uu]nies|Naciones\sUnidas|Vereinte\sNationen|Nazioni\sUnite|ООН),\s)?"
    rf"(?:(?P<before>{_ORGAN}),\s)?(?P<title>{_CALLED}(?P<number>{_NUMBER})(?:\s\((?P<year>(?:19|20)\d\d)\))?)"
    rf"(?:,\s(?P<first_day>{_ANY_DAY})(?=,))?"
    rf"(?:\s(?:of\sthe|de\sla|del|d[aou]|de\sl[’']|der|des|della|del)\s?(?P<behind>{_ORGAN}))?"
    rf"{_SYMBOL}(?:\s\((?P<last_year>(?:19|20)\d\d)\))?"
    rf"(?:,?\s\(?(?:del?\s|of\s|du\s|vom\s|от\s)?(?P<day>{_ANY_DAY})\)?)?{_AT.format('a')}[\s.]*\Z"
)
# "Резолюция Генеральной Ассамблеи ООН 50/80 «Нейтралитет» от 12 декабря 1995 г. // Док. ООН A/RES/50/80".
_IN_RUSSIAN = late_pattern(
    rf"(?P<title>[Рр]езолюция\s(?P<organ>{_ORGAN})\s(?:№\s?)?(?P<number>(?:[ASE](?:/HRC)?/RES/)?{_NUMBER}))(?:\s[«“](?P<name>[^«»“”]{{3,160}})[»”])?"
    rf"(?:,?\s(?:от\s)?(?P<day>{_ANY_DAY})(?:\s?г(?:ода|\.))?)?(?:[.,]?\s(?://\s)?(?:(?:Док(?:умент|\.)|UN\sDoc\.?)\s)?(?:ООН\s)?(?P<symbol>[ASE](?:/HRC)?/RES/[\w/.]{{1,20}}\w))?[\s.]*\Z"
)
# "European Parliament resolution of 12 March 2019 on the state of … (2018/2158(INI))".
_OF_PARLIAMENT = late_pattern(
    r"(?P<body>European\sParliament|Parlamento\s[Ee]urope[uo]|Parlement\seuropéen|Europäisches\sParlament),?\s"
    rf"(?P<title>(?:[Rr]esolution|[Rr]ésolution|[Rr]esolución|[Rr]esolução|[Ee]ntschließung)\s(?:of|du|de|vom)\s(?P<day>{_ANY_DAY})\s[^;“”«»\[\]]{{5,220}}?)"
    r"(?:,?\s[(\[]?(?P<number>P\d_TA(?:-PROV)?\(\d{4}\)\d{1,4}|\d{4}/\d{1,4}\([A-Z]{2,4}\))[)\]]?){0,2}[\s.]*\Z"
)


# "UN Security Council, S/RES/1718 (2006), 14 October 2006": by its symbol alone.
_BY_SYMBOL = late_pattern(
    rf"(?P<before>{_ORGAN}),\s(?:(?:U\.?N\.?\s)?Doc\.?\s)?(?P<symbol>[ASE](?:/HRC)?/RES/[\w/.]{{1,20}}\w(?:\s\((?:19|20)\d\d\))?)"
    rf"(?:,?\s\(?(?P<day>{_ANY_DAY})\)?)?{_AT.format('a')}[\s.]*\Z"
)


def read_resolution(text: StyledText) -> Assembled | None:
    """Read a resolution that is named by its number; None for all else."""
    plain = text.plain
    address = address_behind(plain) if "/RES/" in plain and "://" in plain else None
    if address is not None:
        read = read_resolution(text.slice(0, address.start()))
        return with_address(read, address) if read is not None else None
    if "/RES/" in plain and (alone := _BY_SYMBOL.match(plain, introduction(plain))):
        return _by_symbol(alone)
    if "solu" not in plain and " Res" not in plain and "ntschlie" not in plain and "езолюц" not in plain:
        return None
    start = introduction(plain)
    match = _RESOLUTION.match(plain, start)
    if match is None:
        return _of_organ(plain, start)
    fields = {"title": (match["title"], *match.span("title"))}
    named = "symbol" if match["symbol"] else "number"
    fields["number"] = (match[named], *match.span(named))
    if match["name"]:
        fields["titleaddon"] = (match["name"], *match.span("name"))
    day = _first(match, "date_a", "date_b")
    if day:
        fields["date"] = (read_date(match[day]), *match.span(day))
    pin = _first(match, "pin_a", "pin_b", "pin_c")
    return assembled("report", fields, ("paragraph", match[pin], *match.span(pin)) if pin else None)


def _by_symbol(match: re.Match[str]) -> Assembled:
    fields = {
        "author": ("{" + match["before"] + "}", *match.span("before")),
        "number": (match["symbol"], *match.span("symbol")),
    }
    if match["day"]:
        fields["date"] = (read_date(match["day"]), *match.span("day"))
    return assembled(
        "report", fields, ("paragraph", match["pin_a"], *match.span("pin_a")) if match["pin_a"] else None
    )


def _of_organ(plain: str, start: int) -> Assembled | None:
    """A resolution with its organ named apart: "Consejo de Seguridad, Resolución 242 (1967)"."""
    parliament = _OF_PARLIAMENT.match(plain, start) if "arl" in plain else None
    if parliament is not None:
        fields = {"author": ("{" + parliament["body"] + "}", *parliament.span("body"))}
        fields["title"] = (parliament["title"], *parliament.span("title"))
        fields["date"] = (read_date(parliament["day"]), *parliament.span("day"))
        if parliament["number"]:
            fields["number"] = (parliament["number"], *parliament.span("number"))
        return assembled("report", fields)
    russian = _IN_RUSSIAN.match(plain, start) if "езолюц" in plain else None
    if russian is not None:
        return _in_russian(russian)
    match = _OF_ORGAN.match(plain, start)
    organ = _first(match, "before", "behind") if match else ""
    if match is None or not organ:
        return None
    fields = {"author": ("{" + match[organ] + "}", *match.span(organ))}
    fields["title"] = (match["title"], *match.span("title"))
    named = "symbol" if match["symbol"] else "number"
    fields["number"] = (match[named], *match.span(named))
    day = _first(match, "day", "first_day", "year", "last_year")
    if day:
        fields["date"] = (read_date(match[day]), *match.span(day))
    pin = ("paragraph", match["pin_a"], *match.span("pin_a")) if match["pin_a"] else None
    return assembled("report", fields, pin)


def _in_russian(match: re.Match[str]) -> Assembled:
    """A resolution whose organ stands behind the word for it, as in Russian."""
    organ = match["organ"].replace("ой Ассамблеи", "ая Ассамблея").replace("Совета ", "Совет ")
    fields = {"author": ("{" + organ + "}", *match.span("organ"))}
    fields["title"] = (match["title"], *match.span("title"))
    if "/RES/" in match["number"]:
        # A symbol is no part of the name.
        title = match.string[match.start("title") : match.end("organ")]
        fields["title"] = (title, match.start("title"), match.end("organ"))
    named = "symbol" if match["symbol"] else "number"
    fields["number"] = (match[named], *match.span(named))
    if match["name"]:
        fields["titleaddon"] = (match["name"], *match.span("name"))
    if match["day"]:
        fields["date"] = (read_date(match["day"]), *match.span("day"))
    return assembled("report", fields)


def _first(match: re.Match[str], *groups: str) -> str:
    return next((group for group in groups if match[group]), "")
