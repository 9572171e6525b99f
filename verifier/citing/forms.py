"""Citations as processors read them: Pandoc, ``[@key, p. 65]``, and biblatex, ``autocite``.

Pandoc's manual, "Citation syntax"; biblatex's manual, section 3.9.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verifier.model import Locator

_PANDOC_KEY = re.compile(r"[\w](?:[\w]|[:.#$%&+?<>~/-](?=\w))*")
_PANDOC_TERMS = {
    "section": "sec.", "chapter": "chap.", "paragraph": "para.", "figure": "fig.", "volume": "vol.",
    "line": "l.", "column": "col.", "part": "pt.", "book": "bk.", "verse": "v.", "folio": "fol.",
    "sub-verbo": "s.v.",
}  # fmt: skip
_SEVERAL = re.compile(r"\d\s?[-–—,;&]\s?\w")
_BARE_PAGES = re.compile(r"[\d\s,;–-]{1,200}|[ivxlcdm]{1,10}(?:[-–][ivxlcdm]{1,10})?")
_LATEX_SPECIAL = re.compile(r"[&%$#_{}]")
_MARKDOWN_SPECIAL = re.compile(r"[\[\]@*`\\;]")


@dataclass(frozen=True, slots=True)
class Cite:
    """One citation to be written: the key of its work, the cited place, the words that introduce it."""

    key: str
    locator: Locator | None = None
    lead: str = ""


def pandoc(cites: Sequence[Cite]) -> str:
    """The citations of one place as Pandoc reads them: ``[see @a, p. 6; @b]``."""
    return f"[{'; '.join(_pandoc_one(cite) for cite in cites)}]"


def _pandoc_one(cite: Cite) -> str:
    key = f"@{cite.key}" if _PANDOC_KEY.fullmatch(cite.key) else f"@{{{cite.key}}}"
    lead = _MARKDOWN_SPECIAL.sub("", cite.lead).strip()
    place = f", {_pandoc_place(cite.locator)}" if cite.locator is not None else ""
    return f"{lead} {key}{place}" if lead else f"{key}{place}"


def _pandoc_place(locator: Locator) -> str:
    value = _MARKDOWN_SPECIAL.sub(lambda match: "," if match[0] == ";" else "", locator.value).strip()
    if locator.kind == "page":
        return f"{'pp.' if _SEVERAL.search(value) else 'p.'} {value}"
    term = _PANDOC_TERMS.get(locator.kind)
    return f"{term} {value}" if term else f"{locator.kind} {value}"


def latex(cites: Sequence[Cite]) -> str:
    """The citations of one place as biblatex reads them: ``autocite``, or ``autocites`` for several."""
    parts = []
    for cite in cites:
        lead, place = _escaped(cite.lead.strip()), _latex_place(cite.locator)
        options = f"[{lead}][{place}]" if lead else f"[{place}]" if place else ""
        parts.append(f"{options}{{{cite.key}}}")
    return f"\\autocite{'s' if len(parts) > 1 else ''}{''.join(parts)}"


def _latex_place(locator: Locator | None) -> str:
    if locator is None:
        return ""
    value = locator.value.replace("–", "--").strip()
    if locator.kind == "page":
        value = re.sub(r"(?<=\w)-(?=\w)", "--", value)
        # A number alone biblatex takes for pages and says so; what else stands there it prints as it is.
        return _escaped(value) if _BARE_PAGES.fullmatch(value) else _escaped(f"p. {value}")
    term = _PANDOC_TERMS.get(locator.kind, locator.kind)
    return _escaped(f"{term} {value}")


def _escaped(text: str) -> str:
    plain = text.replace("[", "(").replace("]", ")").replace("\\", "")
    return _LATEX_SPECIAL.sub(r"\\\g<0>", plain)
