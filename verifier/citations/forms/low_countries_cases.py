"""Decisions as lawyers of the Netherlands and Belgium cite them: court and day, then whatever tells them.

"HR 13 maart 1981, NJ 1981/635 (Haviltex), r.o. 2", "Rb. Middelburg 3 april 1861, W. 2290, m.nt. D.S.", "Gand,
7 juin 1872, Pas., 1872, II, 310", "HvJ EU 12 september 2013, C-1449/12, punt 33" (Leidraad voor juridische
auteurs; Juridische verwijzingen en afkortingen). What stands behind the day is read piece by piece, in any
order, and all of it must be known.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_TOWN = (
    r"(?:\s(?:van\s(?:het\s)?|te\s)?(?:['’]s-)?[A-Z][\w’-]{2,24}(?:\s"
    r"(?:\([A-Z]\w{1,12}\)|[A-Z]\w{2,14}|am\sZoom|op\sZoom)){0,2}|\s['’]s-[A-Z]\w{2,20})"
)
_COURT = (
    r"(?P<court>(?:HR|Hoge\sRaad|PHR|ABR(?:v?S|RvS)|AbRvS|Afd\.\sRechtspr\.\sRvS|CRvB|CBb|HvD|HvJ(?:\s?(?:EU|EG|EEG))?|Gerecht\sEU|Ger\.\s?EU|Ger(?:echt)?\sEG"
    r"|GvEA(?:\s?EG)?|EHRM|GwH|GwHof|Grondwettelijk\sHof|Arbitragehof|RvS|RvSt\.?|Raad\svan\sState|Hof\svan\sCassatie|KG|Hof\sArnhem-Leeuwarden"
    rf"|(?:(?:[Vv]zr?|[Pp]res)\.\s)?(?:Rb|Hof|Gerechtshof|Rechtbank|Ktr|Ktg|Kantonrechter|Kantonger(?:echt|\.)|Arrondissementsrechtbank|Arr\.-?Rb|Prov\.\sHof|Vred|Kh|Corr|Arbrb|Arbh|Rb\.\sKh)\.?{_TOWN})"
    # Courts of appeal of Belgium are cited by their towns, and only what is printed of them tells it.
    r"|(?P<bare>Cass|Antwerpen|Brussel|Gent|Luik|Bergen|Anvers|Bruxelles|Gand|Liège|Mons)\.?)"
    r"(?:\s\((?P<part>[^()\d]{3,30}|\d{1,2}e\sk(?:amer|\.))\))?"
)
_MONTH = rf"(?:mrt\.?|(?i:{MONTH}))"
_HEAD = late_pattern(
    rf"(?P<before>[Cc]onclusie\s(?:van\s)?(?:A-G|P-G|AG|PG)\s[A-Z][\w’-]{{1,24}}(?:\s[A-Z][\w’-]{{1,24}})?\s(?:voor|bij)\s)?{_COURT},?\s(?:nr\.\s(?P<early>\d{{1,5}}/\d{{2,4}}),?\s)?(?:d\.d\.\s)?(?P<day>\d{{1,2}}(?:er)?\s{_MONTH}\s(?:1[5-9]|20)\d\d|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:1[5-9]|20)\d\d)(?=[\s,.;(]|\Z)"
)
_ECLI = late_pattern(r",?\s(?P<number>ECLI:[A-Z]{2}:[A-Z0-9.]{1,16}:\d{4}:[A-Z0-9.]{1,25}(?<!\.))")
_NUMBER = late_pattern(
    r",?\s\(?(?:(?:zaaknr\.|zaak|rolnr\.|rekestnr\.|nrs?\.|no\.|n[°º]|application\sno\.|appl\.\sno\.|gev\.\szaken)\s)?(?P<number>(?:(?:LJN|AR)\s)?"
    r"(?:(?:[CTPFG][-‑./])?\d[\d.]{0,9}/\d{2,6}(?:-\d)?(?:\sP)?|[A-Z]{1,2}\.?\d\d\.\d{4}\.[A-Z]|[A-Z]{2}\d{4}))\)?(?=[\s,.;)]|\Z)"
    r"|,?\s(?:nrs?\.|n[°º])\s(?P<alone>\d[\d.]{1,12}\d)(?=[\s,.;]|\Z)"
)
_YEARS = r"(?:1[7-9]|20)\d\d(?:\s?[-–/]\s?\d{2,4})?"
_BELGIAN = (
    r"(?:Pas|Arr\.\s?Cass|A\.?\s?C|R\.?W|T\.?B\.?B\.?R|J\.?T|J\.?L\.?M\.?B|R\.?C\.?J\.?B|R\.?D\.?C|T\.?B\.?H|T\.?G\.?R|RABG|NjW|NJW|Rec\.\s?Cass|Rev\.\sprat\.\ssoc|B\.?\s?J|Belg\.\sJud"
    r"|T\.?R\.?V|T\.?\s?Not|J\.?\s?T\.?\s?T|T\.?\s?Vred|R\.?G\.?D\.?C|A\.?P\.?T|T\.?M\.?R|C\.?D\.?P\.?K|Limb\.\sRechtsl|J\.\s?T|R\.?G\.?A\.?R|Verkeersrecht)\.?"
)
_REPORT = late_pattern(
    rf",?\s(?:en\s|et\s)?(?P<report>(?P<belgian>{_BELGIAN})(?![\w])|[A-Z][A-Za-z&]{{0,11}}(?:\.?\s?[A-Z][A-Za-z]{{0,9}})?\.?),?\s"
    rf"(?:(?P<year>{_YEARS})(?:/|,\s|,\s?nr\.\s)(?:(?:p|blz|kol|col)\.\s)?(?P<first>(?:[IVX]{{1,4}}[,-]\s?)?[A-Z]?\d{{1,5}}(?:\.\d{{1,3}})?)"
    r"|(?P<issue>\d{2,6}))(?=[\s,.;)]|\Z)"
)
_COMMENT = late_pattern(
    r",?\s(?P<said>(?:m\.\s?n(?:t|oot)\.?|met\s(?:noot|annotatie|conclusie)|noot|nt\.|note|obs\.|concl\.|conclusie|ann\.|conclusions)(?:\s(?:van|door|de|onder))?\s[^,;()]{2,60}?|(?:B\.\s?S\.|BS|Belgisch\sStaatsblad)\s\d{1,2}\s[a-z]{3,10}\.?\s\d{4})(?=[,;)]|[\s.]*\Z)"
)
_PIN = late_pattern(
    r",?\s\(?(?P<cue>r\.?\s?o\.|rov\.|ro|r\.ovw\.|overw\.|ov\.|cons\.|considérant|punt(?:en)?|par(?:a|\.)|§{1,2}|sub|p\.|blz\.|onder|nr\.)\s?"
    r"(?P<pin>(?:[A-Z]\.)?\d{1,4}(?:\.\d{1,3}){0,4}(?:[.)]?[a-z](?![a-z]))?(?:(?:\s?[-–]\s?|,\s|\sen\s|\se\.v\.)(?:\d{1,4}(?:\.\d{1,3}){0,4})?){0,4})\)?(?=[\s,.;)]|\Z)"
)
_IN_BRACKETS = late_pattern(r",?\s\((?P<name>[^\Wa-z\d_‘“][^();]{2,120})\)")
_QUOTED = late_pattern(r",?\s\(?[‘“\"„](?P<name>[^‘’“”\"]{3,90})[’”\"]\)?")
_NAME = late_pattern(
    r"(?:,|(?<=\d))\s(?:inz\.\s)?(?P<name>(?!Anders|Zie|Vgl|Cf|Idem|Ibid|Adde|Comp|Contra)[^\Wa-z\d_][\w’'&./-]*(?:\s(?:[\w’'&./-]+|\(?[A-Z]\w+\)?)){0,9}?)(?=,\s|[\s.]*\Z|\s\()"
)
# "Berezhkov t. Rusland" has a full stop, and no sentence ends there.
_NO_NAME = late_pattern(r"\d|(?<!\s[tvc])(?<!\se\.a)(?<!\s[A-Z])\.\s")
_FIRST = (
    "HR ", "Hoge R", "PHR", "ABR", "AbR", "Afd.", "CRvB", "CBb", "HvD", "HvJ", "Ger", "GvEA", "EHRM", "GwH",
    "Grondw", "Arbitr", "RvS", "Raad van S", "Hof ", "Hof,", "KG ", "Vz", "vz", "Pres.", "pres.", "Rb",
    "Rechtb", "Kt", "Kanton", "Arr", "Prov. Hof", "Vred", "Kh.", "Corr.", "Arb", "Cass", "Antwerpen",
    "Brussel", "Gent", "Conclusie", "conclusie", "Luik", "Bergen", "Anvers", "Bruxelles", "Gand", "Liège",
    "Mons",
)  # fmt: skip
_LONGEST = 300


def read_low_countries_case(text: StyledText) -> Assembled | None:
    """Read a decision of a court of the Low Countries, or of Europe as they cite it; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST:
        return None
    start = introduction(plain)
    if not plain.startswith(_FIRST, start):
        return None
    head = _HEAD.match(plain, start)
    day = read_date(head["day"].replace("mrt", "maart")) if head is not None else ""
    if head is None or not day:
        return None
    tail = _Tail(plain, head.end())
    if not tail.read() or not _is_surely(head, tail):
        return None
    title = tail.name or _by_day(plain, head, tail)
    fields: dict[str, Part] = {
        "title": title,
        "institution": (head["court"], *head.span("court")),
        "date": (day, *head.span("day")),
    }
    if head["early"]:
        fields["number"] = (head["early"], *head.span("early"))
    if tail.number is not None:
        fields["number"] = tail.number
    fields.update(tail.report)
    said = [part for part in (_bracket(head), *tail.said) if part is not None]
    # What stands within the title is told by it.
    said = [part for part in said if not title[1] <= part[1] < title[2]]
    if said:
        fields["note"] = ("; ".join(words for words, _, _ in said), said[0][1], said[-1][2])
    return assembled("jurisdiction", fields, tail.pin)


def _bracket(head: re.Match[str]) -> Part | None:
    """What stands in brackets behind the court: its land, or the chamber."""
    group = "before" if head["before"] else "part"
    words = (head[group] or "").strip()
    return (words, head.start(group), head.start(group) + len(words)) if words else None


def _by_day(plain: str, head: re.Match[str], tail: _Tail) -> Part:
    """What a decision without a name is called: its court and day, and the number directly behind them."""
    start, end = head.start("court"), head.end()
    number = tail.first_number
    if number is not None and not number[0].startswith(("ECLI", "LJN")) and number[1] - end <= len(", nr. "):
        end = number[2]
    return plain[start:end], start, end


def _is_surely(head: re.Match[str], tail: _Tail) -> bool:
    """Whether what stands behind the day says that the words in front of it are a court."""
    if head["bare"]:
        return tail.belgian or (tail.number is not None and head["bare"] == "Cass")
    told = tail.report or tail.number or tail.pin or tail.name or tail.said or head["early"]
    return bool(told) or not tail.behind


class _Tail:
    """What stands behind the day of a decision, from ``start`` to the end of its text."""

    def __init__(self, plain: str, start: int) -> None:
        self.plain = plain
        self.start = start
        self.behind = bool(plain[start:].strip(" ."))
        self.belgian = False
        self.number: Part | None = None
        self.first_number: Part | None = None
        self.report: dict[str, Part] = {}
        self.name: Part | None = None
        self.said: list[Part] = []
        self.pin: tuple[str, str, int, int] | None = None

    def read(self) -> bool:
        """Read piece after piece; whether all of it is known."""
        at = self.start
        while self.plain[at:].strip(" ."):
            end = self._next(at)
            if end is None:
                return False
            at = end
        return True

    def _next(self, at: int) -> int | None:
        """Read the piece at a place, and say where it ends; None where nothing known stands there."""
        plain = self.plain
        told = _ECLI.match(plain, at) or _NUMBER.match(plain, at)
        if told is not None:
            group = "alone" if told.groupdict().get("alone") else "number"
            part = (told[group], *told.span(group))
            self.first_number = self.first_number or part
            if self.number is None:
                self.number = part
            elif part[0].startswith("ECLI"):
                self.said.append(self.number)
                self.number = part
            else:
                self.said.append(part)
            return told.end()
        pin = _PIN.match(plain, at)
        if pin is not None:
            kind = "page" if pin["cue"] in ("p.", "blz.") else "paragraph"
            value = plain_pages(pin["pin"])
            if self.pin is None:
                self.pin = (kind, f"§ {value}" if "§" in pin["cue"] else value, *pin.span("pin"))
            else:
                self.said.append((pin.group().strip(" ,"), *pin.span()))
            return pin.end()
        comment = _COMMENT.match(plain, at)
        if comment is not None:
            self.said.append((comment["said"], *comment.span("said")))
            return comment.end()
        report = _REPORT.match(plain, at)
        if report is not None:
            self._add_report(report)
            return report.end()
        named = _IN_BRACKETS.match(plain, at) or _QUOTED.match(plain, at) or _NAME.match(plain, at)
        if named is None or self.name is not None:
            return None
        first, last = named.span("name")
        end = last
        within = _COMMENT.search(plain, first + 1, last)
        if within is not None:
            # "(Haviltex, m.nt. C.J.H.B.)": who annotated it.
            end = within.start()
            self.said.append((plain[within.start("said") : last], within.start("said"), last))
        if _NO_NAME.search(plain, first, end):
            return None
        self.name = (plain[first:end], first, end)
        return named.end()

    def _add_report(self, report: re.Match[str]) -> None:
        self.belgian = self.belgian or report["belgian"] is not None
        if self.report:
            whole = report.group().strip(" ,")
            first = report.start() + report.group().index(whole)
            self.said.append((whole, first, first + len(whole)))
            return
        number = "first" if report["first"] else "issue"
        field = "number" if number == "issue" or "/" in report.group() else "pages"
        field = field if self.number is None or field != "number" else "pages"
        self.report = {"journaltitle": (report["report"].rstrip(","), *report.span("report"))}
        self.report[field] = (plain_pages(report[number]), *report.span(number))
        if report["year"]:
            # "NJ 1956, 157": the year in which it was printed, of a decision of 1955.
            self.report["volume"] = (report["year"], *report.span("year"))


__all__ = ["read_low_countries_case"]
