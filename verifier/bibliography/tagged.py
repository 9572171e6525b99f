"""Bibliographies of tagged lines: MEDLINE (``.nbib``) and EndNote's refer format (``.enw``).

Tags and types follow NLM's "MEDLINE/PubMed Data Element Descriptions" and EndNote's manual, "Tagged file
formats". For RIS see `ris`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
    serial,
    takes_kind,
)
from verifier.bibliography.tagged_lines import LINE, Tagged
from verifier.patterns import late_pattern

_MEDLINE_LINE = late_pattern(r"(?P<tag>[A-Z]{2,4}) {0,2}- ?(?P<value>.*)")
_REFER_LINE = late_pattern(r"%(?P<tag>[0-9A-Z@?!#$&*\[\]>^+<~(]) (?P<value>.*)")

_REFER_TYPES: Mapping[str, str] = {
    "journal article": "article", "magazine article": "article", "newspaper article": "article",
    "book": "book",
    "edited book": "collection", "book section": "incollection", "conference paper": "inproceedings",
    "conference proceedings": "inproceedings", "thesis": "thesis", "report": "report", "web page": "online",
    "government document": "report", "electronic article": "article", "dataset": "dataset",
    "unpublished work": "unpublished", "manuscript": "unpublished", "blog": "online", "patent": "patent",
}  # fmt: skip


# --- MEDLINE -----------------------------------------------------------------------------------


def read_medline(data: bytes, text: str, path: Path) -> Iterator[Record | RecordFault]:
    """Read MEDLINE: records parted by empty lines, values going on in indented lines."""
    del data, path
    record: Tagged | None = None
    for number, line in enumerate(LINE.split(text.removeprefix("\ufeff")), 1):
        match = _MEDLINE_LINE.fullmatch(line)
        if not line.strip() or (match and match["tag"] == "PMID" and record and "PMID" in record.values):
            if record is not None:
                yield _from_medline(record)
            record = None
        if match:
            record = record or Tagged(number)
            record.add(match["tag"], match["value"])
        elif line.startswith("      ") and record is not None:
            record.go_on(line)
        elif line.strip():
            yield RecordFault(number, "the line has no tag of MEDLINE, such as “TI  - ”, and is left out")
    if record is not None:
        yield _from_medline(record)


def _from_medline(record: Tagged) -> Record:
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
        "abstract": record.first("AB"),
        "keywords": ", ".join(record.each("OT", "MH")),
        "shortjournal": "" if is_book else record.first("TA"),
    }
    if fields["shortjournal"] == fields["journaltitle"]:
        fields["shortjournal"] = ""
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
    record: Tagged | None = None
    for number, line in enumerate(LINE.split(text.removeprefix("\ufeff")), 1):
        match = _REFER_LINE.fullmatch(line)
        if (match and match["tag"] == "0") or not line.strip():
            if record is not None:
                yield _from_refer(record)
            record = None
        if match:
            record = record or Tagged(number)
            record.add(match["tag"], match["value"])
        elif line.strip() and record is not None:
            record.go_on(line)
        elif line.strip():
            yield RecordFault(number, "the line belongs to no record; a record begins with “%0 ”")
    if record is not None:
        yield _from_refer(record)


def _from_refer(record: Tagged) -> Record:
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
        "type": record.first("9") if takes_kind(kind) else "",
        "language": record.first("G"),
        "abstract": record.first("X"),
        "keywords": ", ".join(record.each("K")),
        "note": "; ".join(record.each("Z")),
        "annotation": record.first("<"),
        "shorttitle": record.first("!"),
        "file": "; ".join(map(plain, record.each(">"))),
        "volumes": record.first("6"),
        **serial(record.first("@"), kind),
    }
    year = date(record.first("D"))
    if year and not fields["date"].startswith(year[:4]):
        fields["date"] = year
    key = plain(record.first("F"))
    # Which program wrote the record, and its number in its library.
    unread = record.left(fields.values(), {"0", "~", "W", "+"})
    return finished(kind, fields, record.line, key=key, unread=unread)


def _closed(listed: Sequence[str]) -> list[str]:
    """EndNote puts a comma behind the name of a body."""
    return [f"{name.rstrip(', ')}" if name.rstrip().endswith(",") else name for name in listed]
