"""RIS read as works: its specifications of 2001 and 2011, and what EndNote, Zotero and publishers write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from verifier.bibliography.datamodel import takes
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
    serial,
    takes_kind,
)
from verifier.bibliography.tagged_lines import LINE, Tagged
from verifier.patterns import late_pattern

_RIS_LINE = late_pattern(r"(?P<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?P<value>.*))?\s*")
_TYPES: Mapping[str, str] = {
    "JOUR": "article", "JFULL": "periodical", "MGZN": "article", "NEWS": "article", "ABST": "article",
    "EJOUR": "article", "INPR": "article", "BOOK": "book", "EBOOK": "book", "EDBOOK": "collection",
    "WHOLE": "book", "CHAP": "incollection", "ECHAP": "incollection", "ENCYC": "inreference",
    "DICT": "inreference", "CONF": "proceedings", "CPAPER": "inproceedings", "THES": "thesis",
    "RPRT": "report", "GOVDOC": "report", "ELEC": "online", "WEB": "online", "BLOG": "online",
    "DATA": "dataset", "DBASE": "dataset", "COMP": "software", "PAT": "patent", "UNPB": "unpublished",
    "MANSCPT": "unpublished", "STAND": "standard", "CASE": "jurisdiction", "STAT": "legislation",
    "BILL": "legislation", "LEGAL": "legal", "VIDEO": "video", "MPCT": "movie", "SOUND": "audio",
    "MUSIC": "music", "PAMP": "booklet", "SER": "book", "CLSWK": "book", "HEAR": "misc", "GEN": "misc",
    "MAP": "misc", "ART": "artwork", "PCOMM": "letter",
}  # fmt: skip
_LOSSY = frozenset(
    {"ABST", "WHOLE", "DICT", "GOVDOC", "BLOG", "DBASE", "BILL", "SER", "CLSWK", "HEAR", "MAP"}
)
"""Types that say more than BibLaTeX's types for them."""
_SUBTYPES = {"NEWS": "newspaper", "MGZN": "magazine"}
_WITHIN = ("incollection", "inproceedings", "inreference")
_PASSED_OVER = frozenset({"TY", "ER", "DA", "PY", "Y1"})
_LONGEST_NOTE = 300


def read_ris(data: bytes, text: str, path: Path) -> Iterator[Record | RecordFault]:
    """Read RIS: records from ``TY`` to ``ER``. One that is not closed ends where the next begins."""
    del data, path
    record: Tagged | None = None
    for number, line in enumerate(LINE.split(text.removeprefix("\ufeff")), 1):
        match = _RIS_LINE.fullmatch(line)
        tag, value = (match["tag"], match["value"] or "") if match else ("", line)
        if tag == "TY":
            if record is not None:
                yield RecordFault(record.line, "the record is not closed; add a line “ER  - ” behind it")
                yield _record(record)
            record = Tagged(number)
            record.add("TY", value)
        elif record is None:
            if line.strip() and not (match and tag == "ER"):
                yield RecordFault(number, "the line belongs to no record; a record begins with “TY  - ”")
        elif tag == "ER":
            yield _record(record)
            record = None
        elif match:
            record.add(tag, value)
        elif line.strip():
            record.go_on(line)
    if record is not None:
        yield RecordFault(record.line, "the record is not closed; add a line “ER  - ” behind it")
        yield _record(record)


def _record(record: Tagged) -> Record:
    said = plain(record.first("TY")).upper()
    kind = _kind(said, record)
    within = kind in _WITHIN
    fields = {
        # A1 is the first author of records that have both; some programs say all of them in both.
        "author": names(list(dict.fromkeys([*record.all("A1"), *record.all("AU")]))),
        "editor": names(record.all("ED", "A2") if within or kind != "article" else record.all("ED")),
        "translator": names(record.all("A4")),
        "title": record.first("TI", "T1", "CT") or (record.first("BT", "T2") if kind == "book" else ""),
        **_wholes(record, kind),
        "volume": record.first("VL"),
        "volumes": record.first("NV"),
        "number": record.first("IS", "M1") if kind in ("article", "report") else record.first("IS"),
        "pages": pages(record.first("SP"), record.first("EP")),
        "eid": record.first("C7") if takes(kind, "eid") else "",
        "chapter": record.first("SE") if takes(kind, "chapter") else "",
        "version" if kind == "software" else "edition": record.first("ET"),
        "publisher": record.first("PB"),
        **_places(record, kind),
        "date": issued(record.first("DA", "PY", "Y1"), record.first("PY", "Y1")),
        "language": record.first("LA"),
        "shorttitle": record.first("ST"),
        "abstract": record.first("AB", "N2"),
        "keywords": ", ".join(record.each("KW")),
        "file": "; ".join(map(plain, record.each("L1"))),
        "entrysubtype": _SUBTYPES.get(said, ""),
        **_serials(record, kind),
        **_identifiers(record, kind),
    }
    fields |= _remarks(record)
    fields |= _second_date(record, kind, fields)
    unread = record.left(fields.values(), _PASSED_OVER | {"ID"})
    if said in _LOSSY or said not in _TYPES:
        unread.append(("TY", f"{said or 'none'} is no type of BibLaTeX; it is {kind} here"))
    return finished(kind, fields, record.line, key=plain(record.first("ID")), unread=unread)


def _kind(said: str, record: Tagged) -> str:
    """The type. What publishers call a conference is a paper given at it where it has an author or pages.

    IEEE, ACM and Zotero write ``CONF`` for papers; proceedings have editors, and no first page.
    """
    kind = _TYPES.get(said, "misc")
    has_whole = any(record.values.get(tag) for tag in ("T2", "C3", "BT", "JO", "JF", "J2"))
    is_part = any(record.values.get(tag) for tag in ("AU", "A1", "SP"))
    return "inproceedings" if kind == "proceedings" and has_whole and is_part else kind


def _wholes(record: Tagged, kind: str) -> dict[str, str]:
    """What a work is part of: journal, book, meeting, series."""
    found = {}
    if kind == "inproceedings" and record.values.get("C3"):
        # EndNote has the name of the meeting in T2 and that of its proceedings in C3.
        found["booktitle"] = record.first("C3")
        meeting = record.first("T2")
        found["eventtitle"] = meeting if plain(meeting) != plain(found["booktitle"]) else ""
    elif kind in _WITHIN:
        found["booktitle"] = record.first("T2", "BT", "JF", "JO", "JA", "J2", "T3")
    elif kind == "proceedings":
        found["eventtitle"] = record.first("T2")
    elif kind not in ("book", "thesis", "report"):
        found["journaltitle"] = record.first("T2", "JF", "JO", "JA", "J2", "BT", "T3")
    series = ("T2", "T3") if kind in ("book", "report") else ("T3",)
    if any(
        plain(value) not in map(plain, found.values())
        for tag in series
        for value in record.values.get(tag, ())
    ):
        found["series"] = record.first(*series)
    whole = plain(found.get("booktitle") or found.get("journaltitle") or "")
    short = [value for value in record.each("J2", "JA", "J1", "JO") if plain(value) != whole] if whole else []
    return {**found, "shortjournal": short[0] if short else ""}


def _serials(record: Tagged, kind: str) -> dict[str, str]:
    """An ISSN and an ISBN; a second one of a kind has no field."""
    found: dict[str, str] = {}
    for place, value in enumerate(record.values.get("SN", ())):
        number = serial(plain(value), kind)
        if not number.keys() & found.keys():
            found |= number
            record.read.add(("SN", place))
    return found


def _places(record: Tagged, kind: str) -> dict[str, str]:
    """Where a work came out, and where its meeting was.

    Of a paper EndNote has the meeting's place in CY and that of the publisher in C1; Zotero has the meeting's
    place in C1, and publishers their own in CY.
    """
    if kind not in ("inproceedings", "proceedings"):
        return {"location": record.first("CY", "PP")}
    if record.values.get("CY") and (record.values.get("C1") or record.values.get("C3")):
        return {"venue": record.first("CY"), "location": record.first("C1", "PP")}
    return {"venue": record.first("C1"), "location": record.first("CY", "PP")}


def _identifiers(record: Tagged, kind: str) -> dict[str, str]:
    found = {"doi": printed_doi(record.first("DO", "DI")), "url": plain(record.first("UR", "L2"))}
    said = record.values.get("M3", [""])[0]
    if doi(said):
        found["doi"] = found["doi"] or doi(record.first("M3"))
    elif takes_kind(kind):
        found["type"] = record.first("M3")
    number = record.values.get("AN", [""])[0].strip()
    if number.isdecimal() and "pubmed" in {plain(value).casefold() for value in record.values.get("DB", ())}:
        found |= {"eprint": record.first("AN"), "eprinttype": "pubmed"}
        record.first("DB")
    return found


def _remarks(record: Tagged) -> dict[str, str]:
    """Notes that are to be printed, and longer ones, which are not."""
    notes = record.each("N1")
    printed = [note for note in notes if len(note) < _LONGEST_NOTE]
    private = [note for note in notes if note not in printed]
    return {"note": "; ".join(printed), "annotation": "; ".join([*record.each("RN"), *private])}


def _second_date(record: Tagged, kind: str, fields: Mapping[str, str]) -> dict[str, str]:
    """The day on which an address was opened; of a paper it may be that of its meeting."""
    second = date(record.first("Y2"))
    if kind != "inproceedings" or (fields["url"] and second[:4] > fields["date"][:4]):
        return {"urldate": second}
    return {"eventdate": second}
