"""Letters, telegrams and minutes of a day that were printed in an edition later.

"Telegram, Kennan to Byrnes, February 22, 1946, *FRUS*, 1946, vol. VI (Washington, DC: GPO, 1969), 696",
"Schreiben Adenauers an Dulles, 3. Mai 1955, in: *Akten*, Bd. 2, München 1990, Dok. 14". What stands in front
of the edition is what is cited; its words would be taken for an author and its day for the year of the book.
"""

from __future__ import annotations

from typing import NamedTuple

from verifier.citations.grammar.archive_marks import KEEPERS
from verifier.citations.grammar.dates import find_dates
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import found_by, late_pattern
from verifier.signs import Signs

_KIND = (
    r"(?:(?:Draft|Secret|Personal|Private|Handwritten|Circular|Official|Open)\s)?(?i:Telegram|Cable|Memorand(?:um|a)|Memo|Letter|Note|Minutes?|Record|Despatch|Dispatch|Aide-mémoire|Circular|Message|Transcript|Summary|Instructions?|Protocol"
    r"|Editorial\sNote|Gespräch|Schreiben|Brief|Telegramm|(?:Sitzungs|Kurz|Wort)?protokoll|Vermerk|Aufzeichnung|(?:Draht|Rund)?erla(?:ß|ss)|(?:Draht|Lage)?bericht|Fernschreiben|Rede|Notiz|Weisung|Niederschrift|Denkschrift|Botschaft|Ansprache"
    r"|Lettre|Télégramme|Dépêche|Compte[-\s]rendu|Procès-verbal|Circulaire|Lettera|Telegramma|Verbale|Dispaccio|Appunto|Carta|Telegrama|Acta|Despacho|Oficio"
    r"|Pla[kc]{1,2}aat|Placaet|Ordonnantie|Resolutie|Missive|Verslag|Notulen|Octrooi|Privilege|Instructie|Memorie|Rapport|Verzoekschrift|Rekest|Ofício|Alvará|Consulta|Relatório|Discurso|Requerimento|Parecer|Provisão|Regimento|Representação"
    r"|Запись\sбеседы|Телеграмма|Письмо|Нота|Протокол|Донесение|(?:Докладная\s)?[Зз]аписка|Рапорт|Справка)"
)
_SIGNS = Signs(
    "elegram", "able", "emo", "etter", "ote", "inute", "ecord", "patch", "Aide", "ircula", "essage",
    "ranscript", "ummary", "nstruction", "rotocol", "espräch", "chreiben", "rief", "rotokoll", "ermerk",
    "ufzeichnung", "rlaß", "rlass", "ericht", "Rede", "otiz", "eisung", "schrift", "otschaft", "nsprache",
    "ettre", "élégramme", "épêche", "ompte", "rocès", "erbale", "ispaccio", "ppunto", "arta", "Acta",
    "espacho", "ficio", "беседы", "елеграмма", "исьмо", "ота", "ротокол", "онесение", "аписка", "апорт",
    "правка", " to ", "akkaat", "acaet", "onnantie", "solutie", "Missive", "Verslag", "Notulen", "Octrooi",
    "rivilege", "nstructie", "emorie", "apport", "zoekschrift", "Rekest", "fício", "Alvará", "onsulta",
    "elatório", "iscurso", "equerimento", "arecer", "rovisão", "egimento", "epresentação",
)  # fmt: skip
_OPENING = '“„«"‘'
# The words up to the day; of a letter also without the word for one: "Kennan to Byrnes".
_DESCRIBED = late_pattern(
    rf"[{_OPENING}]?(?P<title>{_KIND}(?!\w)[^;()“”„«»\"\d]{{0,160}}?|[^\Wa-z\d_][^,;:()“”„«»\"\d]{{2,60}}\sto\s[^\Wa-z\d_][^;:()“”„«»\"\d]{{2,60}}?)[,.]?[”“»\"’]?"
    r"(?:,|\.|\s(?:vom|du|del|di|de|van|d\.d\.|от|dated|of))?\s\(?"
)
# Seen faster than a date.
_BEGINS = late_pattern(
    rf"[{_OPENING}]?(?:{_KIND}(?!\w)|[^\Wa-z\d_][^,;:()“”„«»\"\d]{{2,60}}\sto\s[^\Wa-z\d_])"
)
_PRINTED_IN = late_pattern(
    r"(?:\s?г(?:\.|ода)?)?\)?[,.]?\s(?:(?:abgedr(?:uckt|\.)|gedr(?:uckt|\.)|wiedergegeben|reproduced|reprinted|repr\.|printed|published|reproduite?|publiée?|опубл(?:\.|иковано))\s)?"
    r"(?:[Ii]n:?|[Dd]ans:?|[Ee]n:?|[Вв]\sкн\.:?)\s(?=[^\Wa-z\d_]|[“„«\"‘])"
)
_COMMA = late_pattern(r"\)?[,.]\s")
# "FRUS, 1969–1976", "AAPD 1955": diplomats know these editions by their initials.
_KNOWN = late_pattern(r"(?:FRUS|AAPD|ADAP|DDF|DDI|DBPO|DBFP|DVP|DDS|DDB|DzD)(?!\w)(?:(?=[,:]?\s)|\Z)")
# A volume, a document by its number, or an imprint in brackets: so are editions cited, and no newspapers.
_OF_EDITION = late_pattern(
    r"(?<!\w)(?:[Vv]ols?|Bd|[Dd]l|[Dd]ocs?|[Dd]oc(?:ument)?s?|[Dd]ok|[Nn]os?|[Nn]rn?|[Tt]|Т|№)\.?\s?(?:\d|[IVXL]{1,6}(?!\w))|\([^()\d]{4,80},\s(?:1[6-9]|20)\d\d\)|,\s[^\Wa-z\d_][^\W\d_]{2,20},?\s(?:1[6-9]|20)\d\d,\s"
    r"|(?<!\w)(?:М|Л|СПб)\.,\s(?:1[89]|20)\d\d|\s\d{1,2}:\d{1,4}(?!\d)"
)
_FARTHEST = 200
"""Where the day stands at the latest, in characters behind the beginning."""


class Document(NamedTuple):
    """What was printed in an edition: its title and day, and where the edition begins."""

    title: tuple[int, int]
    day: tuple[int, int]
    edtf: str
    edition: int
    known: bool
    """Whether the edition is one that is known by its initials."""


def document_in_edition(text: StyledText) -> Document | None:
    """Find the document of a day that a citation names in front of its edition; None where there is none."""
    plain = text.plain
    if not _SIGNS.found_in(plain):
        return None
    start = introduction(plain)
    if _BEGINS.match(plain, start) is None:
        return None
    dates = find_dates(plain[: start + _FARTHEST + 20])
    day = next((date for date in dates if date.precision == "day" and date.start > start), None)
    described = _DESCRIBED.fullmatch(plain, start, day.start) if day else None
    if day is None or described is None:
        return None
    printed = _PRINTED_IN.match(plain, day.end) or _COMMA.match(plain, day.end)
    if printed is None:
        return None
    edition = printed.end()
    known = _KNOWN.match(plain, edition) is not None
    named = known or found_by(printed, _PRINTED_IN) or any(run.start == edition for run in text.italics)
    if not named or _OF_EDITION.search(plain, edition) is None or KEEPERS.found_in(plain[edition:]):
        return None
    return Document(described.span("title"), (day.start, day.end), day.edtf, edition, known)


__all__ = ["Document", "document_in_edition"]
