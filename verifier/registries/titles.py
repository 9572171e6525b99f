"""The titles of a citation against those of a record, in every form that either may have."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from verifier.compare import comparable, loose, title_likeness, tokens
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern
from verifier.registries.misprints import in_two_languages, is_misprint
from verifier.registries.records import Record

TITLE_AGREES = 0.9
TITLE_DISAGREES = 0.6
MISPRINTED = 0.92
"""The likeness of titles that differ by one misprint."""

_STOCK = word_set(
    """
    a the of to and in for on from by abstract abstracts acknowledgements acknowledgments afterword
    annual announcement announcements appendix bibliography book books chapter comment commentary
    comments conclusion conclusions contents corrigendum discussion editor editor's editorial
    editorials editors epilogue erratum foreword general index interview introduction introductory
    issue letter letters matter message news note notes obituary overview perspective preface
    preliminary prologue publications received remarks reply report reports response review reviews
    section special summary table volume welcome einleitung vorwort rezension rezensionen
    avant-propos compte rendu comptes rendus introduccion prefacio reseña введение предисловие
    рецензия 前言 书评
    """
)


_SUBTITLE = late_pattern(r"(?<=\w)\s?[:?!.]\s|\s[-–—]\s")
_BRACKETED = late_pattern(r"^(?P<first>[^\[(]{3,300}?)\s*[\[(](?P<second>[^\])]{8,300})[\])]\W*$")


def title_of_match(fields: Mapping[str, str], record: Record) -> float | None:
    """Return the likeness of the titles, the best over all forms; None when nothing can be said.

    Cited: with and without subtitle, as an original title, as the part in brackets that translates it.
    Recorded: with and without subtitle, original, short and translated titles.
    """
    cited, held = cited_titles(fields), _held_titles(record, fields)
    pairs = [(a, b) for a, b in product(cited, held) if comparable(a, b)]
    values = [title_likeness(a, b) for a, b in pairs]
    best = max(values, default=None)
    if best is None:
        return None
    if best < TITLE_AGREES and any(is_misprint(a, b) for a, b in pairs):
        return MISPRINTED
    if best < TITLE_AGREES and _lacks_subtitle(cited[0], held[0]):
        return TITLE_AGREES
    foreign = (
        record.language and record.language != "en" and fields.get("langid", "").lower() in ("", "english")
    )
    # A record in another language keeps its title in that language; the citation may translate it.
    if best < TITLE_DISAGREES and (foreign or in_two_languages(cited[0], held[0])):
        return None
    return best


def _lacks_subtitle(first: str, second: str) -> bool:
    """Whether one title is the other without its subtitle, word for word."""
    one, other = _SUBTITLE.split(first[:1000], maxsplit=1), _SUBTITLE.split(second[:1000], maxsplit=1)
    return len(one) != len(other) and loose(one[0]) == loose(other[0]) and not is_stock_title(one[0])


def cited_titles(fields: Mapping[str, str]) -> list[str]:
    """Return the forms of a cited title: whole, without its subtitle, original, translated in brackets."""
    title, subtitle = fields.get("title", "").strip(), fields.get("subtitle", "").strip()
    forms = [f"{title}: {subtitle}" if title and subtitle else "", title]
    forms += [fields.get(name, "").strip() for name in ("origtitle", "titleaddon", "usera")]
    bracketed = _BRACKETED.match(title[:700])
    if bracketed and len(tokens(bracketed["second"])) >= 3:
        forms += [bracketed["first"], bracketed["second"]]
    return [form for form in dict.fromkeys(forms) if tokens(form)]


def _held_titles(record: Record, fields: Mapping[str, str]) -> list[str]:
    forms = [record.title, *record.titles]
    if not fields.get("subtitle") and not _SUBTITLE.search(fields.get("title", "")[:1000]):
        # Who cites a title without its subtitle cites all of it that he needs.
        main = _SUBTITLE.split(record.title, maxsplit=1)[0]
        forms += [main] if len(tokens(main)) >= 4 else []
    # A short title of one or two words is the head of many titles.
    return [form for form in dict.fromkeys(forms[:12]) if len(tokens(form)) > 1 or form == record.title]


def is_stock_title(title: str) -> bool:
    """Whether a title is one that many works bear: *Introduction*, *Book Review*, *Editorial*."""
    words = tokens(title[:200])
    # Han is read in single characters.
    if "".join(words) in _STOCK:
        return True
    return 0 < len(words) <= 4 and all(word in _STOCK or word.isdigit() for word in words)
