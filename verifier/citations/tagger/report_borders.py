"""Reports, papers of institutes and patents, of which a model made journals or the end of a title.

The menders of `verifier.citations.tagger.pairs` that tell them by what they call themselves and their number:
"IZA Discussion Papers 311", "Open-File Report 94-176", "Bundestagsdrucksache 15/2000", "US Patent 6,285,998".
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.tagger.interface import Mended
from verifier.compare.names import is_body
from verifier.patterns import late_pattern
from verifier.signs import Signs

_BY_WHOM = r"(?:(?:[A-Z][\w&/-]{1,14}|(?:[A-Z]\.){2,3}|of)\s){0,6}"
_ENGLISH = (
    r"(?:[A-Z]{2,8}-)?(?:[Tt]ech(?:nical|\.)|[Rr]esearch|[Ii]nternal|[Ww]orking|[Dd]iscussion|[Oo]ccasional|[Oo]pen-[Ff]ile|[Ss]taff|[Bb]ackground|[Bb]riefing)"
    r"\s(?:[Rr]eports?|[Rr]ep\.?|[Mm]emo(?:randum|randa|s)?|[Pp]apers?|[Nn]otes?)(?:\sin\s[A-Z]\w{2,16}(?:\s[A-Z]\w{2,16})?)?(?:\s[Ss]eries)?"
)
_ROMANCE = (
    r"Rapport\sde\s[Rr]echerche|Rapport\s(?:[Tt]echnique|[Ii]nterne)|Informe\s[Tt]écnico|Rapporto\s(?:[Tt]ecnico|[Ii]nterno)"
    r"|Documentos?\sde\s[Tt]rabajo|Documents?\sde\s[Tt]ravail|Textos?\spara\s[Dd]iscussão|Quadern[oi]\sdi\s[Rr]icerca|Temi\sdi\s[Dd]iscussione"
)
_GERMAN = (
    r"Technischer\sBericht|Interner\sBericht|(?:Bundestags|Bundesrats|Landtags)?-?[Dd]rucksache|(?:BT|BR)-Dr(?:uck)?s\.?"
    r"|(?P<alone>(?:(?:[A-Z]{2,8}|[A-Z][a-zäöü]{2,14})-)?(?:Arbeitsbericht|Arbeitspapier|Diskussionspapier|Forschungsbericht|Projektbericht|Abschlussbericht))"
)
_NUMBERED = (
    r"(?:US|U\.S\.|European|German|British|Japanese)\s[Pp]atent(?:\s[Aa]pplication)?|(?:IEEE|ANSI|ANSI/IEEE)\sStd\.?"
    r"|[A-Z]{2,5}\sMemo"
)
_CUE = r"(?:,?\s(?:[Nn]o\.?|[Nn]r\.?|[Nn]úm\.|[Nn]umber|n[.º°]{1,2}|\#|№))?"
_NUMBER = (
    r"(?P<number>(?=[\w./: -]{0,12}\d)(?:[A-Z]{1,4}\s(?:[IVX]{1,4}\s)?)?[\w./:,-]{1,20}\w|\d|[A-Z]{0,4})"
)
_FORM = rf"(?P<kind>{_BY_WHOM}{_ENGLISH}|{_ROMANCE}|{_GERMAN}|{_NUMBERED}){_CUE}(?:\s{_NUMBER})?\.?\Z"
_REPORT = late_pattern(_FORM)
_BEHIND = late_pattern(r"[.,]\s" + _FORM)
_BEHIND_STOP = late_pattern(r"\.\s" + _FORM)
_SIGNS = Signs(
    *("eport", "Rep.", "rep.", "emo", "apport", "ericht", "Informe", "aper", "Note", "note", "papier"),
    *("ocumento de", "ocumentos de", "ocument de", "ocuments de", "para Discussão", "para discussão"),
    *("di Ricerca", "di ricerca", "di discussione", "di Discussione", "rucksache", "T-Dr", "R-Dr"),
    *("atent", " Std"),
)
_STATES = (". U.S.", ". U. S.", ". U.S", ". US", ". U.K.", ". U.N.")
_COUNTED = ("volume", "number", "pages")
_SPAN = late_pattern(r"[:,]\s?(?:pp?\.\s?)?\d{1,5}\s?[-–]\s?\d{1,5}(?![\d/-])")
_OF_PATENT = late_pattern(r"\d{1,3}(?:,\d{3}){1,3}")
_TO_NUMBER = late_pattern(r"[\s,]{0,2}(?:(?:[Nn]o|[Nn]r)\.?\s|\#)?")
_CODE_END = late_pattern(r",\s(?P<code>[A-Z]{2,6}(?:[-\s][A-Z]{1,4})?)\Z")
_CODE_NUMBER = late_pattern(r"\d{2,4}[-./]\d{1,4}")


def report_in_journal(text: str, journal: Tag, behind: Tag) -> Mended:
    """A report with its number is no journal: "SICS Research Report R | 91:07"."""
    if not _SIGNS.found_in(text):
        return None
    report = _REPORT.fullmatch(text, journal.start, journal.end)
    if report is None:
        return None
    start = behind.end if behind.label in _COUNTED else journal.end
    if "aper" in report["kind"] and _SPAN.search(text, start):
        # "Occasional Papers in Geology 8, 76-105": a journal, as its papers have pages of it.
        return None
    kind = Tag("report", *report.span("kind"), journal.confidence)
    if behind.label not in _COUNTED or not _TO_NUMBER.fullmatch(text, journal.end, behind.start):
        own = (Tag("number", *report.span("number"), journal.confidence),) if report["number"] else ()
        return (kind, *own, behind)
    start = report.start("number") if report["number"] else behind.start
    patent = _OF_PATENT.match(text, start) if "atent" in report["kind"] else None
    return kind, Tag("number", start, patent.end() if patent else behind.end, behind.confidence)


def number_in_number(text: str, number: Tag, inside: Tag) -> Mended:
    """A part of a number with commas that was taken for another one: "US Patent 6,285,999"."""
    del text
    return (number,) if inside.start < number.end else None


def report_across_comma(text: str, title: Tag, journal: Tag) -> Mended:
    """The end of a title and the report behind it, read as a journal: "Salts of, | Exland. Staff Paper"."""
    if not _SIGNS.found_in(text):
        return None
    if text[title.end : journal.start] == " " and text.endswith(_STATES, title.start, title.end):
        # "Wells of Boise. U.S. | Geological Survey Open-File Report".
        state = text.rfind(" U", title.start, title.end) + 1
        whole = state > title.start + 4 and _REPORT.fullmatch(text, journal.start, journal.end)
        return (title._replace(end=state - 2), journal._replace(start=state)) if whole else None
    if text[title.end : journal.start] != ", ":
        return None
    report = _BEHIND_STOP.search(text, journal.start + 2, journal.end)
    if report is None:
        return None
    return title._replace(end=report.start()), journal._replace(start=report.start("kind"))


def report_in_title(text: str, title: Tag, behind: Tag) -> Mended:
    """A report with its number at the end of a title: "Steiner trees. Rapport de Recherche 1209, INRIA"."""
    if not _SIGNS.found_in(text):
        return None
    report = _BEHIND.search(text, title.start + 4, title.end)
    if report is None or not (report["number"] or report["alone"]):
        return None
    if behind.label == "container:book" and is_body(text[behind.start : behind.end]):
        # "Forschungsbericht, Institut für Wasserkunde, Ulm".
        behind = behind._replace(label="publisher")
    number = (Tag("number", *report.span("number"), title.confidence),) if report["number"] else ()
    return (
        title._replace(end=report.start()),
        Tag("report", *report.span("kind"), title.confidence),
        *number,
        behind,
    )


def code_of_report(text: str, press: Tag, pages: Tag) -> Mended:
    """The code of a report behind a body, whose number was taken for pages: "Stanford, KSL | 91-66"."""
    code = _CODE_END.search(text, press.start + 4, press.end)
    if code is None or text[press.end : pages.start] not in (" ", "-"):
        return None
    if not _CODE_NUMBER.fullmatch(text, pages.start, pages.end):
        return None
    return press._replace(end=code.start()), Tag("number", code.start("code"), pages.end, pages.confidence)
