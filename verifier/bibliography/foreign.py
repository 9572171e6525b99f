"""Bibliographies of other programs, read as works: RIS, MEDLINE, EndNote, CSL-JSON, PubMed, MODS.

One table says which reader serves which file. What cannot be read is reported with its line, and the rest
is read all the same.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from verifier.bibliography.blocks import Library, Problem
from verifier.bibliography.keys import make_key
from verifier.bibliography.mixed_text import decoded
from verifier.bibliography.reading import encoding_problems
from verifier.bibliography.records import Record, RecordFault
from verifier.files import UnreadableFile, read_bytes, shown_name
from verifier.model import Location, Work

MOST_RECORDS = 200_000
_SEEN = 4096
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A bibliography of another program: the file with what is wrong with it, and its works."""

    library: Library
    works: tuple[Work, ...]


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
    Format("ris", (".ris",), re.compile(r"\s*TY {1,3}- ?[A-Z]"), "tagged", "read_ris"),
    Format("medline", (".nbib", ".medline"), re.compile(r"\s*PMID ?- ?\d"), "tagged", "read_medline"),
    Format("refer", (".enw",), re.compile(r"\s*%[0A-Z] "), "tagged", "read_refer"),
    Format("csl-json", (".json", ".csljson"), re.compile(r"\s*[\[{]"), "csl_json", "read_csl_json"),
    Format(
        "endnote-xml", (".xml",), re.compile(r".{0,2000}?<records>", re.DOTALL), "xml_records", "read_endnote"
    ),
    Format(
        "pubmed-xml",
        (".xml",),
        re.compile(r".{0,2000}?<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle)[\s>]", re.DOTALL),
        "xml_records",
        "read_pubmed",
    ),
    Format(
        "mods",
        (".mods", ".xml"),
        re.compile(r".{0,2000}?<(?:[a-z]{1,10}:)?(?:modsCollection|mods)[\s>]", re.DOTALL),
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

    The keys of its works are made as `extract` makes them; none of those in ``used`` is given again.

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
    problems = [] if known.module == "xml_records" else list(encoding_problems(data, held, changeable=False))
    file = shown_name(path)
    works: list[Work] = []
    taken: set[str] = set(used)
    for item in _reader(known)(data, text, path):
        if isinstance(item, RecordFault):
            problems.append(Problem(item.line, 1, item.message, "syntax"))
            continue
        key = make_key(item.fields, taken)
        taken.add(key)
        works.append(Work(key, item.type, item.fields, (), Location(file, item.line)))
        if len(works) >= MOST_RECORDS:
            problems.append(
                Problem(item.line, 1, f"only the first {MOST_RECORDS:,} records are read", "syntax")
            )
            break
    digest = hashlib.sha256(data).hexdigest()
    strings: Mapping[str, str] = {}
    return Foreign(Library(file, text, encoding, digest, (), tuple(problems), strings), tuple(works))


def _reader(known: Format) -> Reader:
    # A bibliography of one format needs the reader of that one only.
    if known.module == "tagged":
        from verifier.bibliography import tagged  # noqa: PLC0415

        return {
            "read_ris": tagged.read_ris,
            "read_medline": tagged.read_medline,
            "read_refer": tagged.read_refer,
        }[known.reader]
    if known.module == "csl_json":
        from verifier.bibliography.csl_json import read_csl_json  # noqa: PLC0415

        return read_csl_json
    from verifier.bibliography import xml_records  # noqa: PLC0415

    return {
        "read_endnote": xml_records.read_endnote,
        "read_pubmed": xml_records.read_pubmed,
        "read_mods": xml_records.read_mods,
    }[known.reader]
