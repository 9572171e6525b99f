"""What a paper in an archive is, said behind the mark of its file and not in front of it.

"Matlock, Derbyshire Record Office, D258/14/3, Ledger of Jos. Tunnicliffe, chapman", "AD Gironde, 12 B 198,
procédure contre Pierre Lafon, 1731": the paper is cited, and the mark tells where it lies.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.archival_parts import SENT, dates_of_papers
from verifier.citations.forms.letters import is_person
from verifier.citations.forms.parts import SURE
from verifier.citations.grammar.archive_marks import HELD
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.read_fields import in_order, span_of
from verifier.citations.tagger.words import is_town
from verifier.compare.names import read_names, to_biblatex
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

# The word that says of what kind a paper is; the name of a series or of a person begins with none of these.
_KIND = (
    r"(?:the\s|la\s|le\s|les\s|l[’'])?(?i:ledgers?|diar(?:y|ies)|journals?\sof|account\sbooks?|accounts?\sof|minutes?\sof|minute\sbooks?|letters?\s(?:of|from|to)|letter-?books?|wills?\sof"
    r"|inventory\sof|petitions?\s(?:of|from|to|by)|depositions?\sof|registers?\sof|memorand(?:um|a)|notebooks?|reports?\s(?:of|on|by|to)|indentures?|survey\sof|rentals?\sof"
    r"|proc[ée]dures?\s|lettres?\s(?:d|à|aux?|pour|patentes)|m[ée]moires?\s(?:d|sur|pour|contre)|requ[êe]tes?\s|proc[èe]s-verba(?:l|ux)|rapports?\s|d[ée]lib[ée]rations?|plaintes?\s|inventaires?\s(?:d|apr)|interrogatoires?\s"
    r"|enqu[êe]tes?\s(?:d|sur|contre)|d[ée]positions?\sd|arr[êe]ts?\s|jugements?\s|ordonnances?\s|testaments?\sd|contrats?\s|lettera\s|lettere\s(?:d|a)|relazion[ei]\s|suppli(?:ca|che)\s|testamento\s"
    r"|memoriale?\s|verbal[ei]\s|inventari[oi]\s|cont[oi]\sdi|process[oi]\s(?:d|contro)|sentenz[ae]\s|cartas?\s(?:de|a)|informes?\s|memorial(?:es)?\s|inventario\s|pleitos?\s|autos?\s(?:de|sobre)|expedientes?\s"
    r"|petici[óo]n(?:es)?\s|briefe?\s(?:von|an|des|der)|schreiben\s(?:von|an|des|der|vom)|berichte?\s(?:von|an|des|der|über)|protokolle?\s(?:des|der|vom|über)|eingaben?\s|supplik(?:en)?\s|rechnung(?:en)?\s(?:des|der|über))"
)
_SAID = late_pattern(rf",\s(?P<said>{_KIND}[^;«»“”\"]{{4,180}})")
_END = late_pattern(
    r"[,\s]{1,2}(?:entry\s(?:for|of)|dated|vom|du|del|of|le|s\.\s?d\.?|n\.\s?d\.?|undated)?,?\s?\Z"
)
_FEWEST = 8
# "… al fratello Francesco, Siviglia 12 maggio 1576": where it was written, in front of the day.
_ONE_WORD = late_pattern(r"[^\Wa-z\d_][\w’'-]{2,20}")


def with_description(plain: str, read: Assembled) -> Assembled:
    """A file whose mark was taken for its title, by what is said behind the mark."""
    title = span_of(read, "title")
    if title is None or "note" in read.fields or read.type != "unpublished":
        return read
    marks = list(HELD.finditer(plain, title.start, title.end))
    told = _SAID.search(plain, marks[0].end() - 1, title.end) if marks else None
    if told is None or any(mark.start() > told.start() for mark in marks):
        return read
    first, last = told.start("said"), title.end
    day = _day_at_end(plain, first, last)
    end = len(_END.sub("", plain[first : day[1] if day else last])) + first
    words, comma, town = plain[first:end].rpartition(", ")
    if day and comma and (is_town(town) or (_ONE_WORD.fullmatch(town) and SENT.match(words))):
        end = first + len(words)
    if end - first < _FEWEST:
        return read
    mark = plain[title.start : told.start()].rstrip(" ,")
    fields = {
        **read.fields,
        "title": " ".join(plain[first:end].split()),
        "note": mark,
    }
    spans = [span for span in read.spans if span.field not in ("title", "date")]
    spans.append(FieldSpan("title", first, end, SURE))
    spans.append(FieldSpan("note", title.start, title.start + len(mark), SURE))
    fields.pop("date", None)
    if day is not None:
        fields["date"] = day[0]
        spans.append(FieldSpan("date", *day[1:], SURE))
    if "author" not in fields and (writer := _writer(plain, first, end)) is not None:
        fields["author"], start, stop = writer
        spans.append(FieldSpan("author", start, stop, SURE))
    return Assembled(read.type, fields, in_order(spans), read.locator)


# "Siviglia 12 maggio 1576": no comma stands between the town and the day.
_BEHIND_TOWN = late_pattern(
    rf"\s(?P<day>\d{{1,2}}\.?\s(?:de\s)?(?i:{MONTH})\s(?:de\s)?(?:1[2-9]|20)\d\d)[\s.)]*\Z"
)


def _day_at_end(plain: str, first: int, last: int) -> tuple[str, int, int] | None:
    """The day, month or year that ends a description, with its place."""
    days = [date for date in dates_of_papers(plain) if date.edtf and first < date.start < last]
    if days and not plain[days[-1].end : last].strip(" .)"):
        return days[-1].edtf, days[-1].start, days[-1].end
    behind = _BEHIND_TOWN.search(plain[:last], first)
    date = read_date(behind["day"]) if behind else ""
    return (date, *behind.span("day")) if behind and date else None


_LETTER = late_pattern(
    r"(?:[Ll]ettera\sdi\s|[Ll]ettre\sd[e’']\s?|[Cc]arta\sde\s|[Ll]etter\sfrom\s|[Bb]rief\svon\s)"
)


def _writer(plain: str, first: int, end: int) -> tuple[str, int, int] | None:
    sent: re.Match[str] | None = SENT.match(plain, first, end) if _LETTER.match(plain, first, end) else None
    if sent is None or not is_person(sent["sender"]):
        return None
    return to_biblatex(read_names(sent["sender"])), *sent.span("sender")


def tells_of_paper(plain: str) -> bool:
    """Whether behind a comma something says what a paper is: ", mémoire du curé de Sainte-Croix"."""
    return _SAID.search(plain) is not None


__all__ = ["tells_of_paper", "with_description"]
