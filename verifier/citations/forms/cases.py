"""Decisions of courts as law reports and courts number them.

"Donoghue v Stevenson [1932] AC 562", "Brown v. Board of Education, 347 U.S. 483, 495 (1954)", "BVerfGE 7, 198
(205)", "Nicaragua v. United States, I.C.J. Reports 1986, p. 14". The name of a law review has the form of a
law report; only the parties' names tell the two apart.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.continental_cases import is_decided, read_continental_case
from verifier.citations.forms.parts import NOTED, assembled, named_parts, pin_of
from verifier.citations.forms.reported_cases import read_reported_case
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
_PIN = (
    r"(?:,?\s(?:at\sparas?\.?\s|at\s|\[|paras?\.?\s|p\.\s)?"
    rf"(?P<pin>\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?{NOTED})\]?)?"
)
_REPORT = r"(?P<report>[A-Z][A-Za-z.’']{0,10}(?:\s(?:\(?[A-Z][A-Za-z’']{0,8}\.?\)?|&)){0,3})"
_PARTIES = late_pattern(
    r"(?:\s(?:v\.?|vs\.?)\s(?=\S))|^\s*(?:R|Re|In re|Ex p(?:arte)?\.?|Matter of|In the Matter of)\s(?=[A-Z(])"
    r"|[’']s?\sCase\s*\Z"
)
_REPORTS = tuple(
    late_pattern(pattern)
    for pattern in (
        # [1932] AC 562 · [2019] UKSC 41 · [1976] 1 WLR 989
        rf"\[{_YEAR}\]\s(?:(?P<volume>\d{{1,2}})\s)?{_REPORT}\s(?P<page>\d{{1,5}})(?:\s\([A-Z][A-Za-z]{{1,6}}\))?{_PIN}",
        # (1998) 27 EHRR 493
        rf"\({_YEAR}\)\s(?P<volume>\d{{1,3}})\s{_REPORT}\s(?P<page>\d{{1,5}}){_PIN}",
        # (2001) AHRLR 60 (ACHPR 2001) para 52
        rf"\({_YEAR}\)\s(?P<report>[A-Z]{{3,8}})\s(?P<page>\d{{1,5}})\s\((?P<court>[A-Z][A-Za-z]{{2,12}})\s(?:19|20)\d\d\){_PIN}",
        # 347 U.S. 483, 495 (1954)
        r"(?<!\d)(?P<volume>\d{1,4})\s(?P<report>(?:[A-Z][A-Za-z’']{0,8}\.|Ohio|Iowa|Utah|Idaho|Cranch|Black)"
        r"(?:\s?(?:[A-Z][A-Za-z’']{0,8}\.|[2-5](?:d|th))){0,4})"
        rf"(?:\s\(\d{{1,2}}\s[A-Z][\w.]{{1,12}}\))?\s?(?P<page>\d{{1,5}}|_{{2,5}}){_PIN}\s?\((?P<court>[^()]{{0,40}}?)\s?(?:[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}},\s)?{_YEAR}\)",
    )
)
_WORLD_COURT = tuple(
    late_pattern(pattern)
    for pattern in (
        # 1986 I.C.J. 14, ¶ 202 (June 27)
        rf"(?<![\w.]){_YEAR}\s(?P<report>P?\.?I?\.?C\.?J\.?(?:\s(?:Rep(?:orts|\.)?|\(?[Ss]er\.\s[AB/]{{1,4}}\)?))?)\s(?:\(?[Nn]o\.\s)?(?P<page>\d{{1,5}})\)?(?:,\s(?:¶{{1,2}}\s?|at\s|paras?\.?\s)(?P<pin>\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?))?",
        # I.C.J. Reports 1986, p. 14
        rf"(?<![\w.])(?P<report>(?:P\.?\s?C\.?\s?I\.?\s?J\.?|I\.?\s?C\.?\s?J\.?)\s(?:Rep(?:orts|\.)?))\s\(?{_YEAR}\)?,?\s(?:p\.\s)?(?P<page>\d{{1,5}})"
        rf"{_PIN}",
    )
)
# Case books of German courts, which leave the parties out.
_COLLECTION = late_pattern(
    r"(?P<report>BVerfGE|BGHZ|BGHSt|BVerwGE|BAGE|BSGE|BFHE|RGZ|RGSt|VfSlg|BGE)\s(?P<volume>\d{1,5}|\d{1,3}\s[IV]{1,3}),?\s"
    r"(?P<page>\d{1,5})(?:\s?(?:\((?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?:\s?ff?\.?)?\)|ff?\.?))?(?:\s[–-]\s[^\d.;]{2,50})?[\s.]*\Z"
)
_EUROPEAN = late_pattern(
    r"(?:Joined\s)?(?:Cases?|Opinion|Rs\.|Rechtssache|Affaires?|Aff\.|Asuntos?|Causa)\s(?P<number>(?:[CTF][-‑–])?\d{1,4}/\d{2}(?:\sP(?:PU)?)?)"
    r"(?:\s(?:and|to|und|bis|et)\s(?:[CTF][-‑–])?\d{1,4}/\d{2}(?:\sP)?){0,4},?\s(?P<name>[^\[\]\d]{2,160}?),?\s"
    r"(?:\(?(?:ECLI:)?EU:[CTF]:(?P<ecli>(?:19|20)\d\d):\d{1,4}|\[(?P<year>(?:19|20)\d\d)\]\s(?P<report>ECR|Slg\.?)\s"
    r"(?P<page>[I1V]{0,3}[-‑–]?\d{1,5}))\)?(?:,?\s(?:paras?\.?|Rn\.|point|apartado)?\s?\[?(?P<pin>\d{1,4}(?:\]?\s?[-–]\s?\[?\d{1,4})?)\]?)?[\s.]*\Z"
)
# One of these is in every citation of a decision, and they are found faster than the patterns.
_SIGNS = Signs(
    "U.S. ", "C.J.", "ICJ",
    " v. ", " v ", " vs", " vom ", "s Case, ", ": In re ", ": in re ",
    "EU:", "ECR", "Slg", "BV", "BGH", "RGZ", "RGSt", "BGE", "Urt",
    "Beschl", "Bundesger", "BGer", "BVGer", "Tribunal fédéral", "OLG",
    "BAG", "BSG", "BFH", "STC", "STS", "ATC", "SAP",
    "Sentencia", "Auto d", "Acórd", "Ac. d", "Corte", "Cass", "Cons", "TAR", "CE,",
    "C.E.", "CC,", "CAA", "CA ", "TC,", "CE ",
)  # fmt: skip
# These hold no articles, so that no parties need be named: "The Paquete Habana, 175 U.S. 677 (1900)".
_OF_CASES_ALONE = late_pattern(
    r"U\.\s?S\.|S\.\s?Ct\.|F\.\s?[23]d|F\.\s?Supp\.(?:\s?[23]d)?|P?\.?I?\.?C\.?J\.?(?:\sRep(?:orts|\.)?)?"
)
# "[2005] UKHL 14, [2005] 1 WLR 673 [19] (Lord Bingham)": a second report, and the paragraph behind it.
_PARAGRAPH = late_pattern(
    r"\s(?:at\s)?\[(?P<pin>\d{1,4})\](?:\s?[-–]\s?\[?(?P<last>\d{1,4})\])?(?:\s\([^()]{2,40}\))?[\s.]*\Z"
)
_BEGINNINGS = (
    "R ", "Re ", "In ", "Ex p", "Matter of", "Case of", "Case con", "Case Con", "The Case", "Reference",
    "Opinion ", "Wyrok", "Postanowienie", "Uchwała", "CJCE", "CJUE",
    "CEDH", "C.J.",
    "STF", "STJ", "TST", "TSE", "TRF", "TJ", "TEDH", "CIDH", "Suprema",
    "Tribunal", "STJUE", "STJCE", "SSTJ", "STEDH", "ATJUE", "CIJ,",
    "CPJI,", "TIDM,", "TIJ,", "CPI,", "CIG,", "Cour int",
    "TPICE", "TGI ", "Civ.", "Com.", "Soc.", "Crim.", "Req.", "TA ", "TI ", "Ass. plén.", "Ch. mixte",
)  # fmt: skip
# "Att.-Gen. v. Rector of Stoke, Hardr. 203, 145 Eng. Rep. 449": the report by its reporter in front.
_OTHER_REPORT = late_pattern(
    r",\s(?P<said>(?:\d{1,3}\s)?[A-Z][A-Za-z]{0,10}\.?(?:\s(?:&\s)?[A-Z][A-Za-z]{0,10}\.?){0,3}\s\d{1,4})\Z"
)
_LONGEST_NAME = 250
# "guidance is mere advice. See, e.g., | Mills v. Dep’t of Labor": the sentence in front is no party.
_SIGNAL_BEFORE = late_pattern(
    r"[a-z)”’]\.?\s(?:(?:But\s)?[Ss]ee(?:\salso|\sgenerally|,\se\.g\.,)?|Accord|Cf\.|E\.g\.,|Contra)\s(?=[^\Wa-z\d_])"
)


def read_case(text: StyledText) -> Assembled | None:
    """Read the citation of a decision; None for all else."""
    plain = text.plain
    start = introduction(plain)
    if not _SIGNS.found_in(plain) and not plain.startswith(_BEGINNINGS, start):
        return None
    return (
        _european(plain, start)
        or _collected(plain, start)
        or read_continental_case(plain, start)
        or read_reported_case(text)
        or _reported(plain, start)
    )


def _reported(plain: str, start: int) -> Assembled | None:
    world = any(map(plain.__contains__, ("C.J", "CJ", "C. J")))
    for pattern in (*_WORLD_COURT, *_REPORTS) if world else _REPORTS:
        match = pattern.search(plain, start)
        if match is None or not start < match.start() <= start + _LONGEST_NAME:
            continue
        first, last = _trimmed(plain, start, match.start())
        # In brackets a sentence may lead to it: "(in Berg v. Dorn, …)".
        first += len("in ") * (plain.startswith("in ", first) and plain[first + 3 : first + 4].isupper())
        signal = _SIGNAL_BEFORE.search(plain, first, last)
        first = signal.end() if signal else first
        parties = _PARTIES.search(plain[first:last])
        # Quotation marks set apart the title of an article about a case.
        if (parties is None and not _OF_CASES_ALONE.fullmatch(match["report"])) or re.search(
            r"[“”‘\"„«]", plain[first:last]
        ):
            continue
        other = _OTHER_REPORT.search(plain, first, last) if parties else None
        fields = {
            "title": (
                plain[first : other.start() if other else last],
                first,
                other.start() if other else last,
            ),
            "date": (match["year"], *match.span("year")),
            **named_parts(
                match, {"report": "journaltitle", "volume": "volume", "page": "pages", "court": "institution"}
            ),
        }
        if other is not None:
            fields["note"] = (other["said"], *other.span("said"))
        return assembled("jurisdiction", fields, _paragraph(plain, match.start("page")) or pin_of(match))
    return None


def _paragraph(plain: str, start: int) -> tuple[str, str, int, int] | None:
    """The paragraph in square brackets that ends a citation of a decision."""
    match = _PARAGRAPH.search(plain, start) if "[" in plain[start:] else None
    if match is None:
        return None
    value = match["pin"] + (f"-{match['last']}" if match["last"] else "")
    return "paragraph", value, match.start("pin"), match.end("last" if match["last"] else "pin")


def _european(plain: str, start: int) -> Assembled | None:
    match = _EUROPEAN.match(plain, start)
    if match is None:
        return None
    fields = {
        "date": (match["ecli"] or match["year"], *match.span("ecli" if match["ecli"] else "year")),
        **named_parts(
            match, {"name": "title", "number": "number", "report": "journaltitle", "page": "pages"}
        ),
    }
    return assembled("jurisdiction", fields, pin_of(match))


def _collected(plain: str, start: int) -> Assembled | None:
    match = _COLLECTION.search(plain, start)
    if match is None or match.start() > start + _LONGEST_NAME:
        return None
    first, last = _trimmed(plain, start, match.start())
    name = plain[first:last]
    if re.search(r"\d", name) and not is_decided(plain, start):
        return None
    title = (name, first, last) if len(name) > 2 else (match.group().rstrip(" ."), *match.span())
    fields = {
        "title": title,
        **named_parts(match, {"report": "journaltitle", "volume": "volume", "page": "pages"}),
    }
    return assembled("jurisdiction", fields, pin_of(match))


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    while start < end and plain[start] in " ,;:":
        start += 1
    while end > start and plain[end - 1] in " ,;:(":
        end -= 1
    return start, end
