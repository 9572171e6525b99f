"""Name lists as BibTeX writes them: cut into names, made fit to be read again, the family name found.

bibtexparser's name rules are used (BibTeX's own, after ``tame the BeaST``); braces hold a corporate
name together.
"""

from __future__ import annotations

import re

from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

from verifier.bibliography.latex import is_balanced
from verifier.compare.bodies import is_body
from verifier.compare.extended_names import extended_parts, is_extended
from verifier.compare.name_words import GIVEN, INITIALS
from verifier.patterns import late_pattern

_LONGEST_LIST = 200_000
_ET_AL = late_pattern(
    r"(?<=[\w.}])(?:,|\s+and|\s*,\s*and)?\s+(?:et\.?\s+al\.?|\{{1,3}et\.?\s+al\.?\}{1,3}),?\s*\Z",
    re.IGNORECASE,
)
_OTHERS = late_pattern(r"(?<=[\w.}])\s+and\s+(?:others\.|Others\.?|OTHERS\.?)\s*\Z")
_TWICE = late_pattern(r"(?<=\S)(?:\s+and\s+others){2,9}\s*\Z")
_LAST_FIRST = late_pattern(r"\s*[^\s,;{}\\\"\d][^,;{}\"\d]{0,60},\s*[^\s,;{}\"\d][^,;{}\"\d]{0,60}\Z")


def split_names(names: str) -> list[str]:
    """Return the names of a list, at each "and" outside braces."""
    if len(names) > _LONGEST_LIST or not is_balanced(names):
        return [names] if names.strip() else []
    return [name for name in split_multiple_persons_names(names) if name.strip()]


def with_others(names: str) -> str:
    """A list of names with ``and others`` where it ends in "et al.", which is read as a person."""
    return _TWICE.sub(" and others", _OTHERS.sub(" and others", _ET_AL.sub(" and others", names)))


def readable_names(names: str) -> str:
    """Return a name list that biber reads without an error.

    Empty names are left out; what cannot be a person's name (too many commas, nothing before or between
    them) is put into braces, as a body's name.
    """
    present = (name.strip() for name in split_names(names) if name.strip("{} \t"))
    return " and ".join(_readable(name) for name in present if name.lower() != "and")


def _readable(name: str) -> str:
    if "," not in name or is_extended(name):
        return name
    try:
        parse_single_name_into_parts(name, strict=True)
    except InvalidNameError:
        return _as_body(name)
    if name.startswith("{") and name.endswith("}"):
        return name
    # biber counts the commas of a name also where braces protect them, and skips the entry.
    return _as_body(name) if name.count(",") > 2 or not all(map(str.strip, name.split(","))) else name


def _as_body(name: str) -> str:
    return "{" + name.replace("{", "").replace("}", "") + "}"


def family_name(name: str) -> tuple[str, bool]:
    """Return the family name of one name and False, or the whole of a body's name and True."""
    stripped = name.strip()
    if stripped.startswith("{") and stripped.endswith("}") and is_balanced(stripped[1:-1]):
        return stripped[1:-1], True
    if named := extended_parts(stripped):
        family = named.get("family") or named.get("given", "")
        return family.replace("{", "").replace("}", ""), False
    try:
        parts = parse_single_name_into_parts(stripped, strict=False)
    except InvalidNameError:
        return stripped, False
    family = " ".join(parts.last) or " ".join(parts.von) or " ".join(parts.first)
    return family.replace("{", "").replace("}", ""), False


def names_between_semicolons(text: str) -> tuple[str, ...]:
    """The names that semicolons part where ``and`` should; none unless each has its family name first."""
    pieces = text.strip().rstrip("; ").split(";") if ";" in text and len(text) <= _LONGEST_LIST else []
    sure = len(pieces) > 1 and all(map(_LAST_FIRST.match, pieces))
    return tuple(piece.strip() for piece in pieces) if sure else ()


def names_between_ampersands(text: str) -> tuple[str, ...]:
    """The names that ``&`` parts where ``and`` should ("Li, Wei & Berg, Anna"), if all are persons'."""
    if "&" not in text or len(text) > _LONGEST_LIST or "{" in text:
        return ()
    pieces = [piece.strip() for piece in re.split(r"\s+and\s+|\s*\\?&\s*", text.strip())]
    turned = all(map(_LAST_FIRST.match, pieces))
    straight = all(_is_persons(piece) for piece in pieces)
    return tuple(pieces) if turned or straight else ()


def _is_persons(name: str) -> bool:
    """Whether a name with its given name in front is surely a person's: by a known one, or by initials."""
    words = name.split()
    if not 2 <= len(words) <= 4 or "," in name or is_body(name):
        return False
    return words[0].casefold() in GIVEN or INITIALS.fullmatch(words[0]) is not None
