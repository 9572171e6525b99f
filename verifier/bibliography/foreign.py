"""Bibliographies of other programs, read as works: RIS, MEDLINE, EndNote, CSL-JSON, PubMed, MODS.

One table says which reader serves which file. What cannot be read is reported with its line, and the rest
is read all the same.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from verifier.bibliography.blocks import Library, Problem
from verifier.bibliography.keys import is_citation_key, make_key
from verifier.bibliography.mixed_text import decoded
from verifier.bibliography.reading import encoding_problems
from verifier.bibliography.records import Record, RecordFault
from verifier.bibliography.unheld import Unheld
from verifier.files import UnreadableFile, read_bytes, shown_name
from verifier.model import Location, Work
from verifier.patterns import late_pattern

MOST_RECORDS = 200_000
_SEEN = 4096
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A bibliography of another program: the file with what is wrong with it, and its works.

    ``latex`` has for each work the values in which something is set apart, ``unread`` what there is no field
    for.
    """

    library: Library
    works: tuple[Work, ...]
    latex: tuple[Mapping[str, str], ...] = ()
    unread: tuple[Unheld, ...] = ()


Reader = Callable[[bytes, str, Path], Iterable[Record | RecordFault]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: by which suffixes and which beginning of a file it is known, and what reads it."""

    name: str
    suffixes: tuple[str, ...]
    begins: re.Pattern[str]
    module: str
    reader: str


FORMATS: tuple[Format, ...] = (
    Format("ris", (".ris",), late_pattern(r"\s*TY {1,3}- ?[A-Z]"), "ris", "read_ris"),
    Format("medline", (".nbib", ".medline"), late_pattern(r"\s*PMID ?- ?\d"), "tagged", "read_medline"),
    Format("refer", (".enw",), late_pattern(r"\s*%[0A-Z] "), "tagged", "read_refer"),
    Format("csl-json", (".json", ".csljson"), late_pattern(r"\s*[\[{]"), "csl_json", "read_csl_json"),
    Format(
        "endnote-xml",
        (".xml",),
        late_pattern(r".{0,2000}?<records>", re.DOTALL),
        "endnote_xml",
        "read_endnote",
    ),
    Format(
        "pubmed-xml",
        (".xml",),
        late_pattern(r".{0,2000}?<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle)[\s>]", re.DOTALL),
        "xml_records",
        "read_pubmed",
    ),
    Format(
        "mods",
        (".mods", ".xml"),
        late_pattern(r".{0,2000}?<(?:[a-z]{1,10}:)?(?:modsCollection|mods)[\s>]", re.DOTALL),
        "xml_records",
        "read_mods",
    ),
)
"""Which formats are read. A suffix that several formats share is settled by how the file begins."""


def foreign_format(path: Path) -> Format | None:
    """The format of a bibliography of another program; None for any other file, or one that is not there."""
    suffix = path.suffix.lower()
    named = [known for known in FORMATS if suffix in known.suffixes]
    if len(named) == 1 and suffix not in (".json", ".xml"):
        return named[0]
    if not named or not path.is_file():
        return None
    try:
        with path.open("rb") as handle:
            beginning = handle.read(_SEEN).removeprefix(_BOM).decode("utf-8", "replace")
    except OSError:
        return None
    return next((known for known in named if known.begins.match(beginning)), None)


def read_foreign(path: Path, used: Collection[str] = ()) -> Foreign:
    """Read a bibliography of another program.

    A work keeps the key that its program gives it, if it is one that can be cited. Other keys are made as
    `extract` makes them, which is said of those that are not kept. None of those in ``used`` is given again.

    Raises:
        UnreadableFile: it cannot be read, or is of none of the formats.
    """
    known = foreign_format(path)
    data = read_bytes(path)
    if known is None:
        raise UnreadableFile(f"{path}: is of no format of bibliographies that is read")
    held = decoded(data, path)
    text, encoding = held.text, held.encoding
    # XML says itself how its bytes are text.
    problems = (
        []
        if known.module in ("xml_records", "endnote_xml")
        else list(encoding_problems(data, held, changeable=False))
    )
    file = shown_name(path)
    records: list[Record] = []
    for item in _reader(known)(data, text, path):
        if isinstance(item, RecordFault):
            problems.append(Problem(item.line, 1, item.message, "syntax"))
            continue
        records.append(item)
        if len(records) >= MOST_RECORDS:
            problems.append(
                Problem(item.line, 1, f"only the first {MOST_RECORDS:,} records are read", "syntax")
            )
            break
    keys, remade = _keys(records, used)
    works = tuple(
        Work(key, record.type, record.fields, (), Location(file, record.line))
        for key, record in zip(keys, records, strict=True)
    )
    unread = tuple(
        Unheld(key, name, why)
        for key, record in zip(keys, records, strict=True)
        for name, why in dict.fromkeys(record.unread)
    )
    digest = hashlib.sha256(data).hexdigest()
    strings: Mapping[str, str] = {}
    library = Library(file, text, encoding, digest, (), tuple(problems), strings)
    return Foreign(library, works, tuple(record.latex for record in records), (*remade, *unread))


def _keys(records: Sequence[Record], used: Collection[str]) -> tuple[list[str], list[Unheld]]:
    """The key of each record, and which are not those that their program gave.

    Those that stay are set apart first, so that no key that is made is one that a later record has.
    """
    taken = set(used)
    kept: list[str] = []
    for record in records:
        stays = is_citation_key(record.key) and record.key not in taken
        kept.append(record.key if stays else "")
        taken |= {record.key} if stays else set()
    keys: list[str] = []
    remade: list[Unheld] = []
    for record, given in zip(records, kept, strict=True):
        key = given or make_key(record.fields, taken)
        taken.add(key)
        keys.append(key)
        if record.key and not given:
            why = "comes twice" if is_citation_key(record.key) else "is no key that can be cited"
            remade.append(Unheld(key, "key", f"what the file calls it {why}; a key was made"))
    return keys, remade


def _reader(known: Format) -> Reader:
    # A bibliography of one format needs the reader of that one only.
    if known.module == "ris":
        from verifier.bibliography.ris import read_ris  # noqa: PLC0415

        return read_ris
    if known.module == "tagged":
        from verifier.bibliography import tagged  # noqa: PLC0415

        return {"read_medline": tagged.read_medline, "read_refer": tagged.read_refer}[known.reader]
    if known.module == "csl_json":
        from verifier.bibliography.csl_json import read_csl_json  # noqa: PLC0415

        return read_csl_json
    if known.module == "endnote_xml":
        from verifier.bibliography.endnote_xml import read_endnote  # noqa: PLC0415

        return read_endnote
    from verifier.bibliography import xml_records  # noqa: PLC0415

    return {"read_pubmed": xml_records.read_pubmed, "read_mods": xml_records.read_mods}[known.reader]
