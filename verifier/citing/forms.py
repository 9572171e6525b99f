"""Citations as processors read them: Pandoc, ``[@key, p. 65]``, and biblatex, ``autocite``.

Pandoc's manual, "Citation syntax"; biblatex's manual, section 3.9.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from verifier.bibliography.annotation import format_locator as printed_locator
from verifier.citing.losses import NOTHING, Kept
from verifier.citing.terms import term_of
from verifier.model import Locator, StyledText
from verifier.patterns import late_pattern

_PANDOC_KEY = late_pattern(r"[\w](?:[\w]|[:.#$%&+?<>~/-](?=\w))*")
_NUMBERED = late_pattern(r"[ivxlcdm]{1,10}\b|[A-Z]?\d", re.IGNORECASE)
"""What a cited place begins with that Pandoc takes for one behind its term."""

_WORD_INSIDE = late_pattern(r"\s(?!ff?\.?\Z)[^\W\d_]{1,20}\.?\s?\d")
"""A second number with a word of its own, "5 n. 3" for "S. 5, Anm. 3", which stays as it is typed."""

_VOLUME_AND_PAGE = late_pattern(r"\d{1,3}:\s?\d")
_QUOTES = tuple("“‘„«\"'")
_SEVERAL_PAGES = late_pattern(r"\d[a-z]?\s?[-–—,;&]\s?\w")
_BARE_PAGES = late_pattern(r"[\d\s,;–-]{1,200}|[ivxlcdm]{1,10}(?:[-–][ivxlcdm]{1,10})?")
_LATEX_SPECIAL = late_pattern(r"[&%$#_{}]")
_MARKDOWN_SPECIAL = late_pattern(r"[\[\]@*_`\\<>^~;$]")


@dataclass(frozen=True, slots=True)
class Cite:
    """One citation to be written: the key of its work and what stands beside it."""

    key: str
    kept: Kept = NOTHING


def pandoc(cites: Sequence[Cite], language: str = "en") -> str:
    """The citations of one place as Pandoc reads them: ``[see @a, p. 6; @b]``.

    Pandoc knows a cited place by the terms of the language of the paper.
    """
    return f"[{'; '.join(_pandoc_one(cite, language) for cite in cites)}]"


def _pandoc_one(cite: Cite, language: str) -> str:
    key = f"@{cite.key}" if _PANDOC_KEY.fullmatch(cite.key) else f"@{{{cite.key}}}"
    kept = cite.kept
    lead = _marked_up(kept.lead, _markdown, "*", "*")
    behind = _marked_up(kept.behind, _markdown, "*", "*")
    if kept.locator is not None:
        behind = f", {_pandoc_place(kept, language)}{behind}"
    elif behind:
        behind = f", {behind}"
    return f"{lead} {key}{behind}" if lead else f"{key}{behind}"


def _pandoc_place(kept: Kept, language: str) -> str:
    place = kept.locator
    if place is None:
        return ""
    value = place.value.strip()
    is_word = place.kind == "sub-verbo" and not _NUMBERED.match(value)
    if is_word or _VOLUME_AND_PAGE.match(value):
        return _markdown(_as_it_is(kept, place))
    several_parts = bool(kept.typed) and _WORD_INSIDE.search(value) is not None
    term = None
    if _NUMBERED.match(value) and not several_parts:
        term = term_of(place.kind, kept.cue, value, language)
    if term is not None:
        return f"{term} {_markdown(value)}".lstrip()
    return _markdown(" ".join(kept.typed.split()) or printed_locator(place))


def _markdown(text: str) -> str:
    return _MARKDOWN_SPECIAL.sub(r"\\\g<0>", text)


def latex(cites: Sequence[Cite]) -> str:
    """The citations of one place as biblatex reads them: ``autocite``, or ``autocites`` for several."""
    parts = []
    for cite in cites:
        kept = cite.kept
        lead = _marked_up(kept.lead, _escaped, r"\emph{", "}")
        place = _latex_place(kept) + _marked_up(kept.behind, _escaped, r"\emph{", "}")
        options = f"[{lead}][{place}]" if lead else f"[{place}]" if place else ""
        parts.append(f"{options}{{{cite.key}}}")
    return f"\\autocite{'s' if len(parts) > 1 else ''}{''.join(parts)}"


def _latex_place(kept: Kept) -> str:
    place = kept.locator
    if place is None:
        return ""
    if place.kind == "page":
        value = re.sub(r"(?<=\w)-(?=\w)", "--", place.value.replace("–", "--").strip())
        if _BARE_PAGES.fullmatch(value):
            # A number alone biblatex takes for pages and says so, in the language of the paper; with words
            # behind it, it has to be told.
            pages = r"\ppno~" if _SEVERAL_PAGES.search(value) else r"\pno~"
            return f"{pages if kept.behind.plain else ''}{_escaped(value)}"
    # All else it prints as it is.
    return _escaped(_as_it_is(kept, place))


def _as_it_is(kept: Kept, place: Locator) -> str:
    """A cited place as it is printed: as typed, “2:18” without a word, a word of a dictionary with “s.v.”."""
    if place.kind == "sub-verbo":
        word = " ".join(place.value.split())
        return f"s.v. {word if word[:1] in _QUOTES else f'“{word}”'}"
    return " ".join(kept.typed.split()) or printed_locator(place)


def _escaped(text: str) -> str:
    plain = text.replace("[", "(").replace("]", ")").replace("\\", "")
    return _LATEX_SPECIAL.sub(r"\\\g<0>", plain.replace("–", "--"))


def _marked_up(text: StyledText, escape: Callable[[str], str], opening: str, closing: str) -> str:
    """A text with its italics marked up, all else escaped."""
    parts: list[str] = []
    done = 0
    for span in text.italics:
        inside = text.plain[span.start : span.end]
        blank = len(inside) - len(inside.lstrip())
        start, end = span.start + blank, span.start + len(inside.rstrip())
        if start < end and start >= done:
            parts += escape(text.plain[done:start]), opening, escape(text.plain[start:end]), closing
            done = end
    return "".join((*parts, escape(text.plain[done:])))
