"""Back references ("ibid.", "Smith, op. cit.", "supra note 5") → the work that they point at."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from verifier.compare.numerals import roman_number
from verifier.compare.short_titles import (
    EXACT,
    families_of,
    has_initials,
    leads,
    names_fit,
    title_fit,
    wholes_of,
)
from verifier.model import Citation
from verifier.patterns import late_pattern

REPEATING = frozenset(("ibid", "idem", "eodem", "loc-cit"))
"""Short forms that mean the citation directly before."""

ANYWHERE = frozenset(("short-title", "author-year"))
"""Short forms that name their work, which may be cited in full only later, or in the list of references."""

_MOST_IN_A_NOTE = 500
"""A note with more citations than these is none that a person has written."""


def citation_before(
    citation: Citation, earlier: Sequence[Citation], work_of: Mapping[str, str]
) -> Citation | None:
    """Return what "ibid." points at: the citation before it in its note, or the last of the note before.

    None when the note before cites several works: nobody can tell which is meant.
    """
    if not earlier:
        return None
    last = earlier[-1]
    if last.note == citation.note:
        return last
    works: set[str] = set()
    for number, other in enumerate(reversed(earlier)):
        if other.note != last.note:
            break
        works.add(work_of.get(other.id, f"unknown {number}"))
    return last if len(works) == 1 else None


def works_before(
    citation: Citation, earlier: Sequence[Citation], work_of: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the works of the note before, of which "ibid." means one: those that a person must tell apart.

    None are returned when only one is known, since another may be meant.
    """
    last = earlier[-1].note if earlier else citation.note
    works: dict[str, None] = {}
    for other in islice(reversed(earlier), _MOST_IN_A_NOTE):
        if other.note != last:
            break
        if other.id in work_of:
            works[work_of[other.id]] = None
    return tuple(reversed(works)) if len(works) > 1 else ()


def works_meant(
    citation: Citation,
    earlier: Sequence[Citation],
    work_of: Mapping[str, str],
    fields_of: Mapping[str, Mapping[str, str]],
) -> tuple[str, ...]:
    """Return the keys of the works cited earlier that a short form can mean, in order of citation.

    Every mark that it gives must fit: family name, short title, year, number of the note. Of several that
    fit, those that fit best are returned.
    """
    keys = list(dict.fromkeys(work_of[other.id] for other in earlier if other.id in work_of))
    label = _label(citation)
    in_note: set[str] = set()
    if label:
        in_note = {work_of[other.id] for other in earlier if other.note == label and other.id in work_of}
        if in_note:
            keys = [key for key in keys if key in in_note]
    families = families_of(_names(citation.fields))
    wholes = wholes_of(_names(citation.fields))
    title = citation.fields.get("title", "") or citation.fields.get("shorttitle", "")
    if not families and not title and not label:
        return ()
    year = citation.fields.get("date", "")[:4]
    if label and not in_note and not families and not title:
        # "See supra note 12", of which nothing was cited.
        return ()
    fits = {key: _fit(families, wholes, title, year, fields_of[key]) for key in keys}
    fits |= _by_initials(_names(citation.fields), title, year, {key: fields_of[key] for key in keys})
    if label and families and not title:
        # "Caparo (n 1)": a decision is named by its first party.
        named = " ".join(wholes)
        fits |= {
            key: title_fit(named, fields_of[key].get("title", ""))
            for key in keys
            if not fits[key] and not _names(fields_of[key])
        }
    if label:
        called = _abbreviated(citation, label, earlier, work_of)
        fits |= {key: EXACT for key in called if not fits.get(key, 1)}
    if label:
        party = title or " ".join(wholes)
        fits |= {
            key: EXACT
            for key in keys
            if not _names(fields_of[key]) and _is_party(party, fields_of[key].get("title", ""))
        }
    if label and not any(fits.values()):
        name = _CASE.sub("", title or " ".join(wholes))
        fits |= {
            key: title_fit(name, fields_of[key].get("title", "")) or _second_party(name, fields_of[key])
            for key in keys
            if name and not _names(fields_of[key])
        }
    best = max(fits.values(), default=0)
    fitting = [key for key in keys if fits[key] == best] if best else []
    if len(fitting) > 1 and families:
        leading = [key for key in fitting if leads(families, _names(fields_of[key]))]
        fitting = leading or fitting
    if len(fitting) > 1:
        fitting = _titled(citation, fitting, fields_of)
        fitting = (
            _of_volume(citation, fitting, fields_of) or _of_kind(citation, fitting, fields_of) or fitting
        )
    letter = _letter(citation.text, year)
    if letter and fitting:
        printed = [(work_of[other.id], _letter(other.text, year)) for other in earlier if other.id in work_of]
        marked = {key for key, other in printed if other}
        same = [key for key in fitting if (key, letter) in printed]
        fitting = same or [key for key in fitting if key not in marked]
    return tuple(fitting)


def _by_initials(named: str, title: str, year: str, works: Mapping[str, Mapping[str, str]]) -> dict[str, int]:
    """How well works of a body fit that is named by its initials: "GAO, *Trust Territory*"."""
    return {
        key: _fit((), (), title, year, fields)
        for key, fields in works.items()
        if title and has_initials(named, _names(fields))
    }


def _titled(citation: Citation, fitting: list[str], fields_of: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The works that have a title: what is cited again as somebody's work is hardly an untitled review."""
    if citation.short_form != "op-cit":
        return fitting
    titled = [key for key in fitting if fields_of[key].get("title")] or fitting
    kind = _KIND.search(citation.text)
    if kind is None:
        return titled
    # "柳如松前引文，第21页" is an article of his, "前引书" a book.
    article = kind["kind"] == "文"
    parts = [key for key in titled if bool(fields_of[key].keys() & _HOSTS) is article]
    return parts or titled


_KIND = late_pattern(r"前[引揭][\u4e00-\u9fff·]{0,8}?(?P<kind>[文书書])(?=[，,。；）]|\Z)")
_HOSTS = frozenset(("journaltitle", "booktitle"))


def _abbreviated(
    citation: Citation, label: str, earlier: Sequence[Citation], work_of: Mapping[str, str]
) -> list[str]:
    """The works of the note pointed at with the name of the short form in brackets behind them: "(UNWC)"."""
    name = citation.fields.get("title", "") or _names(citation.fields).strip("{}")
    if ", " in name and not citation.fields.get("title"):
        # "Secession Reference" was taken for a family and a given name.
        family, _, given = name.partition(", ")
        name = f"{given} {family}"
    if not name:
        return []
    called = re.compile(rf"[(\[](?:[^()\[\]]{{0,30}}\s)?[“‘\"']?{re.escape(name)}[”’\"']?[)\]]")
    return [
        work_of[other.id]
        for other in earlier
        if other.note == label and other.id in work_of and called.search(other.text)
    ]


def _of_volume(
    citation: Citation, keys: Sequence[str], fields_of: Mapping[str, Mapping[str, str]]
) -> list[str]:
    """The works that are the volume of the cited page: "Wehler, Geschichte, Bd. 4, S. 700"."""
    place = citation.locator.value if citation.locator is not None else ""
    volume, colon, _ = place.partition(":")
    number = _number(volume) if colon else 0
    return [key for key in keys if number and _number(fields_of[key].get("volume", "")) == number]


# "art. cit.", "thèse citée": what the work is.
_ARTICLE_CITED = late_pattern(r"(?<!\w)art(?:icle|\.)?\s(?:cit|préc)")
_THESIS_CITED = late_pattern(r"(?<!\w)(?:th(?:èse|esis|\.)|tesis?|tese|Diss\.)\s(?:cit|préc)")


def _of_kind(
    citation: Citation, keys: Sequence[str], fields_of: Mapping[str, Mapping[str, str]]
) -> list[str]:
    """The works that are of the kind that a short form tells; a leaf is of no journal."""
    if _ARTICLE_CITED.search(citation.text):
        return [key for key in keys if fields_of[key].keys() & {"journaltitle", "booktitle"}]
    if _THESIS_CITED.search(citation.text):
        return [key for key in keys if "institution" in fields_of[key]]
    if citation.locator is not None and citation.locator.kind == "folio":
        theses = [key for key in keys if "institution" in fields_of[key]]
        return theses or [key for key in keys if not fields_of[key].keys() & {"journaltitle", "booktitle"}]
    return []


def _number(printed: str) -> int:
    """The number of a volume in figures or Roman numerals; 0 for none."""
    words = printed.strip(" .")
    if words.isascii() and words.isdigit():
        return int(words[:6])
    return roman_number(words) or 0


# "*Communist Party Case*, above n 1" for Australian Communist Party v Commonwealth.
_CASE = late_pattern(r"(?:[’']s?)?\s(?i:case|decision)\Z")
_BETWEEN_PARTIES = late_pattern(r"\sv\.?\s|,?\sex\sp(?:arte)?\.?\s|^(?:In\s)?[Rr]e\s")


def _is_party(name: str, title: str) -> bool:
    """Whether a name is all of a party of a decision: "Smith" of "R v Board, ex p Smith"."""
    return name.casefold() in {party.strip().casefold() for party in _BETWEEN_PARTIES.split(title)[:5]}


def _second_party(name: str, fields: Mapping[str, str]) -> int:
    """How well the second parties fit of two decisions: "CCSU v Minister" for "Council of … v Minister"."""
    parted = _BETWEEN_PARTIES.split(name, maxsplit=1)[1:]
    other = _BETWEEN_PARTIES.split(fields.get("title", ""), maxsplit=1)[1:]
    return title_fit(parted[0], other[0]) if parted and other else 0


def _letter(text: str, year: str) -> str:
    """The letter behind a year by which works of one author and year are told apart: "2016a"."""
    found = re.search(rf"(?<!\d){year}\s?([a-h])(?![^\W_])", text) if year else None
    return found[1] if found else ""


def _fit(
    families: Sequence[str], wholes: Sequence[str], title: str, year: str, fields: Mapping[str, str]
) -> int:
    """How well the marks of a short form fit a work: 0 when one of them does not."""
    if families and not any(
        fields.get(role) and names_fit(families, fields[role], wholes) for role in ("author", "editor")
    ):
        return 0
    if year and fields.get("date", "")[:4] not in ("", year):
        return 0
    return title_fit(title, fields.get("title", ""), fields.get("shorttitle", "")) if title else EXACT


def _names(fields: Mapping[str, str]) -> str:
    return fields.get("author", "") or fields.get("editor", "")


def _label(citation: Citation) -> str:
    """Return the label of the note pointed at: field ``supra`` ("note 5", "n. 5", "5")."""
    given = citation.fields.get("supra", "")
    match = re.search(r"\d+[a-z]?\b", given[:80])
    return match[0] if match else ""
