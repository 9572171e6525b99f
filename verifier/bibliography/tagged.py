"""Bibliographies of tagged lines: RIS, MEDLINE (``.nbib``) and EndNote's refer format (``.enw``).

Tags and types follow the RIS format specification (2001 and 2011), NLM's "MEDLINE/PubMed Data Element
Descriptions", and EndNote's manual, "Tagged file formats".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from verifier.bibliography.records import (
    Record,
    RecordFault,
    date,
    doi,
    finished,
    issued,
    names,
    pages,
    plain,
    printed_doi,
)

_LINE = re.compile(r"\r\n|\r|\n")
_RIS_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?P<value>.*))?\s*")
_MEDLINE_LINE = re.compile(r"(?P<tag>[A-Z]{2,4}) {0,2}- ?(?P<value>.*)")
_REFER_LINE = re.compile(r"%(?P<tag>[0-9A-Z@?!#$&*\[\]>^+<~(]) (?P<value>.*)")
_LONGEST_VALUE = 50_000

_RIS_TYPES: Mapping[str, str] = {
    "JOUR": "article", "JFULL": "periodical", "MGZN": "article", "NEWS": "article", "ABST": "article",
    "EJOUR": "article", "INPR": "article", "BOOK": "book", "EBOOK": "book", "EDBOOK": "collection",
    "WHOLE": "book", "CHAP": "incollection", "ECHAP": "incollection", "ENCYC": "inreference",
    "DICT": "inreference", "CONF": "proceedings", "CPAPER": "inproceedings", "THES": "thesis",
    "RPRT": "report",
    "GOVDOC": "report", "ELEC": "online", "WEB": "online", "BLOG": "online", "DATA": "dataset",
    "DBASE": "dataset",
    "COMP": "software", "PAT": "patent", "UNPB": "unpublished", "MANSCPT": "unpublished", "STAND": "standard",
    "CASE": "jurisdiction", "STAT": "legislation", "BILL": "legislation", "LEGAL": "legislation",
    "VIDEO": "video", "MPCT": "movie", "SOUND": "audio", "MUSIC": "music", "PAMP": "booklet", "SER": "book",
    "CLSWK": "book", "HEAR": "misc", "GEN": "misc", "MAP": "misc", "ART": "artwork", "PCOMM": "letter",
}  # fmt: skip
_REFER_TYPES: Mapping[str, str] = {
    "journal article": "article", "magazine article": "article", "newspaper article": "article",
    "book": "book",
    "edited book": "collection", "book section": "incollection", "conference paper": "inproceedings",
    "conference proceedings": "inproceedings", "thesis": "thesis", "report": "report", "web page": "online",
    "government document": "report", "electronic article": "article", "dataset": "dataset",
    "unpublished work": "unpublished", "manuscript": "unpublished", "blog": "online", "patent": "patent",
}  # fmt: skip


@dataclass(slots=True)
class _Tagged:
    """A record while its lines are read: the values of each tag, in order."""

    line: int
    values: dict[str, list[str]] = field(default_factory=dict)
    last: str = ""

    def add(self, tag: str, value: str) -> None:
        self.values.setdefault(tag, []).append(value[:_LONGEST_VALUE])
        self.last = tag

    def go_on(self, text: str) -> None:
        """A line that goes on with the value before it."""
        if self.last and len(self.values[self.last][-1]) < _LONGEST_VALUE:
            self.values[self.last][-1] += f" {text.strip()}"

    def first(self, *tags: str) -> str:
        """The first value that any of the tags has, in the order of the tags."""
        return next((plain(value) for tag in tags for value in self.values.get(tag, ()) if value.strip()), "")

    def all(self, *tags: str) -> list[str]:
        """The values of the first of the tags that has any."""
        return next((self.values[tag] for tag in tags if self.values.get(tag)), [])


# --- RIS ---------------------------------------------------------------------------------------


def read_ris(data: bytes, text: str, path: Path) -> Iterator[Record | RecordFault]:
    """Read RIS: records from ``TY`` to ``ER``. One that is not closed ends where the next begins."""
    del data, path
    record: _Tagged | None = None
    for number, line in enumerate(_LINE.split(text.removeprefix("\ufeff")), 1):
        match = _RIS_LINE.fullmatch(line)
        tag, value = (match["tag"], match["value"] or "") if match else ("", line)
        if tag == "TY":
            if record is not None:
                yield RecordFault(record.line, "the record is not closed; add a line “ER  - ” behind it")
                yield _from_ris(record)
            record = _Tagged(number)
            record.add("TY", value)
        elif record is None:
            if line.strip() and not (match and tag == "ER"):
                yield RecordFault(number, "the line belongs to no record; a record begins with “TY  - ”")
        elif tag == "ER":
            yield _from_ris(record)
            record = None
        elif match:
            record.add(tag, value)
        elif line.strip():
            record.go_on(line)
    if record is not None:
        yield RecordFault(record.line, "the record is not closed; add a line “ER  - ” behind it")
        yield _from_ris(record)


def _from_ris(record: _Tagged) -> Record:
    kind = _RIS_TYPES.get(record.first("TY").upper(), "misc")
    within = kind in ("incollection", "inproceedings", "inreference")
    container = record.first("T2", "JF", "JO", "JA", "J2", "BT", "T3") if kind != "book" else ""
    fields = {
        # A1 is the first author of records that have both; some programs say all of them in both.
        "author": names(list(dict.fromkeys([*record.values.get("A1", ()), *record.values.get("AU", ())]))),
        "editor": names(record.all("ED", "A2") if within or kind != "article" else record.all("ED")),
        "translator": names(record.all("A4")) if kind in ("book", "incollection") else "",
        "title": record.first("TI", "T1", "CT") or (record.first("BT", "T2") if kind == "book" else ""),
        "booktitle" if within else "journaltitle": container if kind not in ("thesis", "report") else "",
        "series": record.first("T3")
        if within
        else record.first("T2", "T3")
        if kind in ("book", "report")
        else "",
        "volume": record.first("VL"),
        "number": record.first("IS", "M1" if kind in ("article", "report") else "IS"),
        "pages": pages(record.first("SP"), record.first("EP")),
        "edition": record.first("ET"),
        "publisher": record.first("PB"),
        "location": record.first("CY", "PP") if kind != "inproceedings" else record.first("CY"),
        "date": issued(record.first("DA", "PY", "Y1"), record.first("PY", "Y1")),
        "doi": printed_doi(record.first("DO", "DI")) or doi(record.first("M3")),
        "url": record.first("UR", "L2"),
        # Of a meeting it is the day on which that was held.
        "urldate": date(record.first("Y2")) if kind != "inproceedings" and record.first("UR", "L2") else "",
        "type": record.first("M3") if kind == "thesis" else "",
        "language": record.first("LA"),
        "note": record.first("N1") if len(record.first("N1")) < 300 else "",
        **_serial(record.first("SN"), kind),
    }
    if "pages" in fields and not fields["pages"]:
        fields["pages"] = pages(record.first("C7")) if kind == "article" else ""
    return finished(kind, fields, record.line)


def _serial(number: str, kind: str) -> dict[str, str]:
    """An ISSN or ISBN, by its length or by what it numbers."""
    digits = re.sub(r"[^\dXx]", "", number.split(" ", 1)[0] if number else "")
    if len(digits) == 8 or (kind == "article" and digits):
        return {"issn": number}
    return {"isbn": number} if digits else {}


# --- MEDLINE -----------------------------------------------------------------------------------


def read_medline(data: bytes, text: str, path: Path) -> Iterator[Record | RecordFault]:
    """Read MEDLINE: records parted by empty lines, values going on in indented lines."""
    del data, path
    record: _Tagged | None = None
    for number, line in enumerate(_LINE.split(text.removeprefix("\ufeff")), 1):
        match = _MEDLINE_LINE.fullmatch(line)
        if not line.strip() or (match and match["tag"] == "PMID" and record and "PMID" in record.values):
            if record is not None:
                yield _from_medline(record)
            record = None
        if match:
            record = record or _Tagged(number)
            record.add(match["tag"], match["value"])
        elif line.startswith("      ") and record is not None:
            record.go_on(line)
        elif line.strip():
            yield RecordFault(number, "the line has no tag of MEDLINE, such as “TI  - ”, and is left out")
    if record is not None:
        yield _from_medline(record)


def _from_medline(record: _Tagged) -> Record:
    kinds = {value.casefold() for value in record.values.get("PT", ())}
    is_book = "BTI" in record.values or "book" in kinds
    bodies = [f"{{{plain(value)}}}" for value in record.values.get("CN", ())]
    people = names(record.all("FAU") or [_initials(name) for name in record.all("AU")])
    identifiers = [*record.values.get("LID", ()), *record.values.get("AID", ())]
    fields = {
        "author": " and ".join(filter(None, [people, *bodies])),
        "editor": names(record.all("FED", "ED")),
        "title": (record.first("BTI", "TI") if is_book else record.first("TI")).rstrip("."),
        "journaltitle": "" if is_book else record.first("JT", "TA"),
        "volume": record.first("VI"),
        "number": record.first("IP"),
        "pages": _medline_pages(record.first("PG")),
        "date": issued(record.first("DP"), record.first("DCOM")),
        "doi": next((doi(value) for value in identifiers if "[doi]" in value), ""),
        "eprint": record.first("PMID"),
        "eprinttype": "pubmed" if record.first("PMID") else "",
        "issn": record.first("IS").split(" ")[0] if not is_book else "",
        "isbn": record.first("ISBN").split(" ")[0],
        "publisher": record.first("PB"),
        "location": record.first("PL") if is_book else "",
        "language": record.first("LA"),
    }
    return finished("book" if is_book else "article", fields, record.line)


def _initials(name: str) -> str:
    """``Berg AB`` → ``Berg, A. B.``, as MEDLINE writes names without given names."""
    family, _, given = name.strip().rpartition(" ")
    return f"{family}, {' '.join(f'{letter}.' for letter in given)}" if family and given.isupper() else name


def _medline_pages(printed: str) -> str:
    """``e12-5`` stays, ``105-16`` becomes ``105-116``: MEDLINE leaves out what the two ends share."""
    first, _, last = printed.partition("-")
    if first.isdecimal() and last.isdecimal() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return pages(first, last)


# --- EndNote's refer format --------------------------------------------------------------------


def read_refer(data: bytes, text: str, path: Path) -> Iterator[Record | RecordFault]:
    """Read EndNote's tagged export: records that begin with ``%0``, parted by empty lines."""
    del data, path
    record: _Tagged | None = None
    for number, line in enumerate(_LINE.split(text.removeprefix("\ufeff")), 1):
        match = _REFER_LINE.fullmatch(line)
        if (match and match["tag"] == "0") or not line.strip():
            if record is not None:
                yield _from_refer(record)
            record = None
        if match:
            record = record or _Tagged(number)
            record.add(match["tag"], match["value"])
        elif line.strip() and record is not None:
            record.go_on(line)
        elif line.strip():
            yield RecordFault(number, "the line belongs to no record; a record begins with “%0 ”")
    if record is not None:
        yield _from_refer(record)


def _from_refer(record: _Tagged) -> Record:
    kind = _REFER_TYPES.get(record.first("0").casefold(), "misc")
    within = kind in ("incollection", "inproceedings")
    fields = {
        "author": names(_closed(record.all("A"))),
        "editor": names(_closed(record.all("E"))),
        "translator": names(_closed(record.all("?"))) if kind == "book" else "",
        "title": record.first("T"),
        "booktitle" if within else "journaltitle": record.first("B") if within else record.first("J"),
        "series": record.first("B", "S") if kind == "book" else "",
        "volume": record.first("V"),
        "number": record.first("N"),
        "pages": pages(record.first("P")),
        "edition": record.first("7"),
        "publisher": record.first("I"),
        "location": record.first("C"),
        "date": issued(record.first("8"), record.first("D")),
        "doi": doi(record.first("R")),
        "url": record.first("U"),
        "type": record.first("9") if kind == "thesis" else "",
        "language": record.first("G"),
        **_serial(record.first("@"), kind),
    }
    year = date(record.first("D"))
    if year and not fields["date"].startswith(year[:4]):
        fields["date"] = year
    return finished(kind, fields, record.line)


def _closed(listed: Sequence[str]) -> list[str]:
    """EndNote puts a comma behind the name of a body."""
    return [f"{name.rstrip(', ')}" if name.rstrip().endswith(",") else name for name in listed]
