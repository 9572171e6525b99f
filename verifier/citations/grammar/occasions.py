"""On what occasion or by whose act a work was given out: exhibitions, meetings, releases, resolutions."""

from __future__ import annotations

import re

from verifier.citations.canvas import Tag
from verifier.citations.grammar.dates import find_dates, read_date
from verifier.citations.grammar.editions import YEAR
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern
from verifier.signs import Signs

_MEETING = late_pattern(
    r",\s(?P<meeting>(?:[Aa]ctes\sd(?:u|es)\s|[Aa]tti\sde[li]\s|[Aa]ctas\sde[l]?\s|Akten\sde[sr]\s|Beiträge\s(?:des|der|zum|zur)\s|[Cc]atalogo\sdella\smostra|[Cc]atalogue\sd[e’'](?:\sl[’'])?exposition|cat\.\s(?:exp|mostra)\.?|exh(?:ibition|\.)\scat(?:alogue|\.)|Ausst\.-?\s?Kat\.|Ausstellungskatalog)"
    r"[^()\d«»“”]{0,90}\([^()]{4,90}\))(?=[,.]\s)"
)
_OF_EXHIBITION = late_pattern(
    r",\s(?P<said>[Ee]xh(?:ibition|\.)\s[Cc]at(?:alogue|alog|\.)|[Aa]usst\.-?\s?[Kk]at\.|[Aa]usstellungskatalog)(?=[,\s(])"
)
_PLACE_IN_BRACKETS = late_pattern(r"[^()\d]{0,90}\([^()]{4,90}\)")
# "cat. no. 45", which no series has.
_CATALOGUED = late_pattern(
    r",\s(?:[Cc]at\.\s)?(?:[Nn]os?\.|[Nn]r\.|[Kk]at\.(?:-Nr\.)?)\s(?P<number>\d{1,4}(?:[-–]\d{1,4})?)(?=[\s.;]*\Z)"
)
_NUMBERED_RESOLUTION = late_pattern(
    r"(?<=[^\W\d_]),\s(?P<said>[Rr]esolution\s(?:\d{1,2}/)?\d{1,4}(?:\s\([IVXLC]{1,8}\)|\s[A-Z](?=,))?)(?:\s\(\d{4}\))?,(?=\s[“\"‘A-Z])"
)
_PRESS_RELEASE = late_pattern(
    r"(?:\A\s{0,3}|(?<=[^\s.])[,:]\s)(?P<said>Press\s[Rr]elease|[Cc]omunicato\sstampa|Pressemitteilung|[Cc]ommuniqué\sde\spresse"
    r"|[Пп]ресс-релиз|[Nn]ota\sde\sprensa|[Cc]omunicado\sde\sprensa|[Pp]ersbericht)"
    r"(?:\s(?:[Nn]r|[Nn]o?|№)[.°]?\s?(?P<number>\d{1,4}(?:/\d{2,4})?))?\s?[,:](?=\s)"
)
_APPROVED = late_pattern(
    r"\s\((?P<said>(?:утв(?:ержд[её]н[аоы]?|\.)|одобрен[аоы]?|принят[аоы]?|(?:в\s)?ред\.)\s[^()]{3,200})\)"
)
_DAY_INSIDE = late_pattern(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|\d{1,2}\s[а-я]{3,8}\s(?:19|20)\d\d")
# "BRASIL. Ministério da Saúde. *Plano*": the state in front of its body, as in Brazil.
_OF_STATE = late_pattern(
    r"(?P<state>BRASIL|PORTUGAL|ARGENTINA|MÉXICO|CHILE)\.\s(?:Constituição\s\(\d{4}\)\.\s)?"
    r"(?=(?:Minist|Constit|Congresso|Presid|Senado|Câmara|Supremo|Superior|Tribunal|Secretar|Conselho|Comissão|Instituto|Departamento))"
)
STATES = ("BRASIL. ", "PORTUGAL. ", "ARGENTINA. ", "MÉXICO. ", "CHILE. ")
PRESS_SIGNS = Signs(
    "ress Release", "ress release", "omunicato stampa", "ressemitteilung", "ommuniqué de presse",
    "ресс-релиз", "ota de prensa", "ersbericht", "omunicado de prensa",
)  # fmt: skip
APPROVED_SIGNS = Signs("(утв", "(одобр", "(принят", "(в ред", "(ред.")
CATALOGUE_SIGNS = Signs("xh", "Kat.", "skatalog")
MEETING_SIGNS = Signs("ctes d", "tti d", "ctas d", "kten d", "eitr", "atalog", "cat. ", "Kat.")


def catalogue(plain: str, tags: list[Tag]) -> str:
    """That a book is the catalogue of an exhibition, where its place and year stand behind that."""
    match = _OF_EXHIBITION.search(plain) if CATALOGUE_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    bracket = _PLACE_IN_BRACKETS.match(plain, match.end())
    if bracket and re.search(YEAR, plain[bracket.end() :]):
        # The place and days of the exhibition itself.
        return plain
    tags.append(Tag("note", *match.span("said"), 0.7))
    number = _CATALOGUED.search(plain, match.end())
    if number:
        tags.append(Tag("locator:number", *number.span("number"), 0.85))
        plain = blanked(plain, *number.span())
    return blanked(plain, match.start(), match.end())


def meeting(plain: str, tags: list[Tag]) -> str:
    """That a book has the papers of a meeting, with place and days in brackets, which aren't its own."""
    match = _MEETING.search(plain) if MEETING_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("note", *match.span("meeting"), 0.7))
    return blanked(plain, *match.span())


def resolution(plain: str, tags: list[Tag]) -> str:
    """The number of a resolution between body and title: "UN General Assembly, Resolution 53/77 D"."""
    match = _NUMBERED_RESOLUTION.search(plain) if "esolution" in plain else None
    if match is None:
        return plain
    tags.append(Tag("note", *match.span("said"), 0.7))
    return blanked(plain, match.start(), match.end() - 1)


def press_release(plain: str, tags: list[Tag]) -> str:
    """That a work is a press release, in front of its title or behind who gave it out."""
    match = _PRESS_RELEASE.search(plain) if PRESS_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("report", *match.span("said"), 0.9))
    if match["number"]:
        tags.append(Tag("number", *match.span("number"), 0.9))
    # Behind whoever gave it out a colon parts the title.
    start = match.start() + (match.start() > 0)
    return plain[: match.start()] + ":" * (start - match.start()) + blanked(plain, start, match.end())[start:]


def approved(plain: str, tags: list[Tag]) -> str:
    """Who approved a Russian document and when, in brackets behind its title: "(утв. Указом …)"."""
    match = _APPROVED.search(plain) if "(" in plain and APPROVED_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("note", *match.span("said"), 0.7))
    day = next((date for date in find_dates(match["said"]) if date.precision == "day"), None)
    if day is None:
        figures = _DAY_INSIDE.search(match["said"])
        edtf = read_date(figures.group()) if figures else ""
        span = figures.span() if figures else (0, 0)
    else:
        edtf, span = day.edtf, (day.start, day.end)
    if edtf and not re.search(YEAR, plain[: match.start()] + plain[match.end() :].partition("://")[0]):
        at = match.start("said")
        tags.append(Tag("date", at + span[0], at + span[1], 0.8, edtf))
    return blanked(plain, *match.span())


def state_in_front(plain: str, tags: list[Tag]) -> str:
    """The state in front of its body, as in Brazil: "BRASIL. Ministério da Saúde"."""
    match = _OF_STATE.match(plain) if plain.startswith(STATES) else None
    if match is None:
        return plain
    tags.append(Tag("note", *match.span("state"), 0.7))
    return blanked(plain, *match.span())
