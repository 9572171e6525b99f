"""Newspapers cited by day and page alone: "Renmin ribao, October 3, 1949, 1"."""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.words import PERIODICAL, PLACE
from verifier.model import StyledText
from verifier.patterns import late_pattern

_NEWSPAPER = late_pattern(
    r"[«„“\"‘]?\s?(?P<name>[^\Wa-z\d_][^,.;:()\d“”„«»\"]{3,45}?)\s?[»”“\"’]?(?:\s\((?P<place>[^()\d]{3,25})\))?,\s(?:(?:Nr\.|[Nn]o\.|n\.?[°º]|№|n[úu]m\.|nr)\s?(?P<number>\d{1,5}),\s)?"
    r"(?P<day>(?:\d{1,2}\.\s?(?:\d{1,2}|[IVX]{1,4})\.\s?|\d{1,2}\s(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})\s|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}\.?\s(?:de\s)?|[^\W\d_]{3,10}\.?\s\d{1,2},\s)(?:1[6-9]|20)\d\d),\s"
    r"(?:pp?\.\s?|[Ss]\.\s?|str\.\s|blz\.\s|с\.\s?|Bl(?:att|\.)\s)?(?P<page>[A-Z]?\d{1,3}(?:[-–]\d{1,3})?)[\s.]*\Z"
)
# "“Il Sole 24 Ore”, 23 gennaio 2004.": the name begins as those of newspapers do.
_QUOTED_DAY = late_pattern(
    r"[«„“\"]\s?(?P<name>(?:(?:Il|La|Lo|Le|Les|El|Die|Der|Das|De|Het)\s|L['’])[^,;:()“”„«»\"]{3,35}|[^\Wa-z\d_][^,;:()“”„«»\"]{3,40})\s?[»”“\"](?P<place>(?!))?,\s"
    r"(?P<day>\d{1,2}\.?\s(?:de\s)?(?:[^\W\d_]{3,11}|[IVX]{1,4})\.?\s(?:de\s)?(?:1[6-9]|20)\d\d)(?P<page>(?!))?[\s.]*"
)
_NAMED_DAY = late_pattern(
    r"(?P<name>(?:[^\Wa-z\d_][\w’'-]{1,20}\s){0,3}(?:Journal|Gazette|Zeitung|Gazzetta|Bulletin|Moniteur|Courrier|Corriere|Gaceta"
    r"|Tribune|Tageblatt|Nachrichten|Correio|Correo|Diário|Diario|Jornal|Folha|Gazeta|Heraldo|Prensa|Imprensa|Observador)(?:\s[^,;:()\d«»“”„\"]{2,40})?)(?P<place>(?!))?,\s"
    r"(?P<day>\d{1,2}(?:\.|er)?\s(?:de\s)?[^\W\d_]{3,11}\.?\s(?:de\s)?(?:1[6-9]|20)\d\d)(?P<page>(?!))?[\s.]*"
)
# "*La Gaceta de Guatemala* (2 de septiembre de 1842, p. 118)", "Le Constitutionnel (21 juin 1820)".
_DAY_IN_BRACKETS = late_pattern(
    r"[«„“\"]?\s?(?P<name>[^\Wa-z\d_][^,.;:()\d“”„«»\"]{3,45}?)\s?[»”“\"]?(?P<place>(?!))?\s\((?:n\.?[°º]\s?(?P<number>\d{1,5}),\s)?"
    r"(?P<day>\d{1,2}\.?(?:er)?\s(?:de\s)?[^\W\d_]{3,11}\.?\s(?:de\s)?(?:1[6-9]|20)\d\d)(?:,\s(?:pp?\.\s?|[Ss]\.\s?)?(?P<page>\d{1,3}(?:[-–]\d{1,3})?))?\)[\s.]*"
)
_DAY_IN_FIGURES = late_pattern(
    r"[«„“\"]?\s?(?P<name>[^\Wa-z\d_][^,.;:()\d“”„«»\"]{3,45}?)\s?[»”“\"]?(?P<place>(?!))?,\s"
    r"(?P<day>\d{1,2}\.\s?(?:\d{1,2}|[IVX]{1,4})\.\s?(?:1[6-9]|20)\d\d)(?P<page>(?!))?[\s.]*"
)
# "SPIEGEL 23/1989, S. 44": the issue of a year.
_ISSUE = late_pattern(
    r"(?P<name>(?:[^\Wa-z\d_][\w’'-]{1,20}\s){1,4}?)(?:Nr\.\s|H(?:eft|\.)\s)?(?P<number>\d{1,3})/(?P<day>(?:19|20)\d\d)(?:,\sS\.\s?(?P<page>\d{1,3}(?:[-–]\d{1,3})?(?:\sff?\.?)?))?[\s.]*"
)
_BY_ARTICLE = late_pattern(r"(?:Il|La|Lo|Le|Les|El|Die|Der|Das|De|Het|Os?)\s|L['’]")
# "Un resumen en | La Época", "Artículo sin firma en | El Siglo": small words in front of the name.
_LED_TO = late_pattern(
    r"[^\W_][\w’'-]*(?:\s[^\W\d_A-ZÀ-ÝА-ЯЁ][\w’'-]*){1,6}\s(?=(?:Il|La|Lo|Le|Les|El|Los|Die|Der|Das|De|Het|Os?|As?)\s[^\Wa-z\d_]|L['’][^\Wa-z\d_])"
)
_MARKS = ("«", "“", "„", '"')
_NO_NAMES = ("Nr.", "No", "Nr", "Heft", "Drucksache", "Drs", "BT", "Beschluss", "Urteil")
_LONGEST = 110


def read_newspaper(text: StyledText) -> Assembled | None:
    """Read a newspaper by its day and page; None for all else, and for what may be a letter of a person."""
    plain = text.plain
    if len(plain) > _LONGEST:
        return None
    if "/19" in plain or "/20" in plain:
        return _issue(plain)
    if plain.count(", ") < 1 and not plain.rstrip(" .").endswith(")"):
        return None
    start = introduction(plain)
    match = (
        _NEWSPAPER.match(plain, start)
        or _NAMED_DAY.fullmatch(plain, start)
        or _DAY_IN_FIGURES.fullmatch(plain, start)
        or (_DAY_IN_BRACKETS.fullmatch(plain, start) if plain.rstrip(" .").endswith(")") else None)
        or (_QUOTED_DAY.fullmatch(plain, start) if plain.startswith(_MARKS, start) else None)
    )
    day = read_date(match["day"]) if match else ""
    if match is None or len(day) != len("2000-01-01") or PLACE.fullmatch(match["name"]):
        return None
    if not match["page"] and not (PERIODICAL.search(match["name"]) or _BY_ARTICLE.match(match["name"])):
        return None
    if " " not in match["name"] and not (
        PERIODICAL.search(match["name"]) or text.italics or plain[match.start("name") - 1] in '«„“" '
    ):
        return None
    led = _LED_TO.match(plain, *match.span("name"))
    first = led.end() if led is not None else match.start("name")
    fields = {
        "journaltitle": (plain[first : match.end("name")], first, match.end("name")),
        "date": (day, *match.span("day")),
    }
    if match.groupdict().get("number"):
        fields["number"] = (match["number"], *match.span("number"))
    if match["place"]:
        fields["location"] = (match["place"], *match.span("place"))
    if not match["page"]:
        return assembled("article", fields)
    return assembled("article", fields, ("page", plain_pages(match["page"]), *match.span("page")))


def _issue(plain: str) -> Assembled | None:
    """The issue of a magazine by number and year."""
    match = _ISSUE.fullmatch(plain, introduction(plain))
    if match is None or match["name"].strip() in _NO_NAMES:
        return None
    name = match["name"].rstrip()
    fields = {
        "journaltitle": (name, match.start("name"), match.start("name") + len(name)),
        "number": (match["number"], *match.span("number")),
        "date": (match["day"], *match.span("day")),
    }
    if not match["page"]:
        return assembled("article", fields)
    return assembled("article", fields, ("page", plain_pages(match["page"]), *match.span("page")))
