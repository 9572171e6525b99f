"""References that markup gives in fields only, set as text: the fields in their order, with punctuation.

A reader of citations then finds in them what it finds in references that were typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verifier.documents.passages import Writer

_PREFIX = {"number": "no. ", "edition": "ed. ", "urldate": "accessed ", "isbn": "ISBN ", "issn": "ISSN "}


@dataclass(frozen=True, slots=True)
class Piece:
    """One field: its BibLaTeX name ("" for other words) and what is printed of it."""

    field: str
    text: str


def write_reference(writer: Writer, pieces: Sequence[Piece]) -> None:
    """Write the fields of one reference as they would be printed: titles quoted, containers in italics."""
    container = any(piece.field in ("journaltitle", "booktitle") for piece in pieces)
    written = False
    for piece in pieces:
        text = " ".join(piece.text.split())
        if not text:
            continue
        if written:
            writer.put(", ")
        written = True
        if piece.field == "title" and container:
            writer.put(f"“{text}”")
        elif piece.field in ("title", "journaltitle", "booktitle"):
            writer.put(text, italic=True)
        elif piece.field == "doi":
            writer.put(text if text.lower().startswith("http") else f"https://doi.org/{text}")
        elif piece.field == "pages":
            writer.put(f"pp. {text}" if "-" in text or "–" in text else f"p. {text}")
        else:
            writer.put(_PREFIX.get(piece.field, "") + text)
    if written:
        writer.put(".")


def name_list(names: Iterable[str]) -> str:
    """Names as printed, one after the other: ``Li Wei, Anna Berg and Cai Wu``."""
    people = [" ".join(name.split()) for name in names if name.strip()]
    if len(people) < 2:
        return "".join(people)
    return f"{', '.join(people[:-1])} and {people[-1]}"


def as_field(names: Iterable[tuple[str, str]]) -> str:
    """Pairs (family, given) as a BibLaTeX name list; a name without given part is a body in braces."""
    return " and ".join(
        f"{family}, {given}" if given else f"{{{family}}}" for family, given in names if family
    )
