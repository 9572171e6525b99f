"""BibLaTeX's extended form of a name, in which each part is named: ``family=Bruyn, given=Jan, prefix=de``.

Biber takes a name for one in this form when the name of a part and an equals sign stand in it (BibLaTeX
manual, “Name lists”); Better BibTeX for Zotero writes it when asked to. Options of one name
(``useprefix=true``) say how it is printed, and are no parts of it.
"""

from __future__ import annotations

import re

from verifier.patterns import late_pattern

_PART = late_pattern(r"(?<![a-z])(?:family|given|prefix|suffix)\s{0,5}=", re.IGNORECASE)
_ASSIGNMENT = late_pattern(r"\s{0,5}([a-z]{1,40}(?:-i)?)\s{0,5}=(.*)", re.IGNORECASE | re.DOTALL)
_PARTS = ("family", "given", "prefix", "suffix")


def is_extended(name: str) -> bool:
    """Whether one name of a BibLaTeX list is in the extended form."""
    return "=" in name and _PART.search(name) is not None


def extended_parts(name: str) -> dict[str, str] | None:
    """The parts ``family``, ``given``, ``prefix`` and ``suffix`` of a name in the extended form.

    None for a name that is not in this form, or that has neither a family nor a given name in it.
    """
    if not is_extended(name):
        return None
    parts: dict[str, str] = {}
    for piece in _pieces(name):
        found = _ASSIGNMENT.fullmatch(piece)
        if found and found[1].lower() in _PARTS:
            parts.setdefault(found[1].lower(), _unquoted(found[2]))
    return parts if parts.get("family") or parts.get("given") else None


def _pieces(name: str) -> list[str]:
    """The name cut at the commas outside braces and quotes."""
    pieces, depth, quoted, start = [], 0, False, 0
    for place, sign in enumerate(name):
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth = max(depth - 1, 0)
        elif sign == '"' and not depth:
            quoted = not quoted
        elif sign == "," and not depth and not quoted:
            pieces.append(name[start:place])
            start = place + 1
    pieces.append(name[start:])
    return pieces


def _unquoted(value: str) -> str:
    return value.strip().strip('"').strip()
