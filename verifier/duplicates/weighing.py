"""Weighing the fields of two works: each field that both give speaks for one work or against it.

Missing fields do neither (the rule of Crossref's search-based matching with validation, whose
authors publish its figures).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from verifier.compare import (
    comparable,
    container_likeness,
    date_likeness,
    names_likeness,
    pages_agree,
    parse_date,
    title_likeness,
    tokens,
)
from verifier.compare.numerals import counts, same_count
from verifier.compare.vocabulary import word_set
from verifier.duplicates.states import same_version
from verifier.identifiers.numbers import normalise_isbn
from verifier.identifiers.web_archives import is_archived_copy
from verifier.model import Difference
from verifier.patterns import late_pattern

_BETWEEN_NUMBERS = late_pattern(r"[,;/]|\s+and\s+|(?<=[\dXx])\s+(?=97[89]|\()")


@dataclass(frozen=True, slots=True)
class Weighed:
    """One field that both sides give: its weight for (+) or against (-) one work, and in words."""

    field: str
    weight: float
    likeness: float
    reason: str
    difference: Difference | None = None


# Weights: for one work when the field agrees, against it when it disagrees. Chosen by hand so that a
# title with one more independent agreement is one work, and swept on the labelled sets.
AUTHOR_FOR, AUTHOR_AGAINST = 1.0, -1.25
CONTAINER_FOR, CONTAINER_AGAINST = 0.75, -0.75
YEAR_FOR, DAY_FOR, YEAR_NEAR, DATE_AGAINST = 0.5, 1.0, -0.35, -1.0
VOLUME_FOR, VOLUME_AGAINST = 0.5, -0.75
NUMBER_FOR, NUMBER_AGAINST = 0.5, -0.5
PAGES_FOR, PAGES_AGAINST = 1.0, -1.0
SYMBOL_FOR, SYMBOL_AGAINST = 2.9, -2.0
STATE_AGAINST = -1.5
ADDRESS_FOR, ISBN_FOR, DOI_FOR, DOI_AGAINST = 1.5, 1.0, 3.0, -2.0

_SYMBOL = late_pattern(
    r"(?=[^\d]{0,12}[A-Za-z])(?=\D{0,40}\d)"
    r"(?:[\w.()-]{1,20}/[\w./() -]{1,60}|[A-Z]{1,4}-?\d{4,9})"
)
_CONTAINERS = ("journaltitle", "booktitle", "maintitle", "eventtitle")
_CLASHES = (
    frozenset(("thesis", "phdthesis", "mastersthesis")),
    frozenset(("article", "inproceedings", "incollection", "inbook")),
)
_GENERIC = word_set(
    """
    editorial introduction preface foreword conclusion abstract abstracts index contents review reviews
    letter letters news notes comment comments commentary obituary correspondence report annual book
    interview announcement statement policy foreign
    """
)


def weigh(a: Mapping[str, str], b: Mapping[str, str], a_type: str = "", b_type: str = "") -> list[Weighed]:
    """Every field but the title that both works give, weighed."""
    items = (
        _authors(a, b),
        _container(a, b),
        _dates(a, b),
        _plain(a, b, "volume", VOLUME_FOR, VOLUME_AGAINST),
        _number(a, b),
        _plain(a, b, "edition", 0.25, STATE_AGAINST),
        _plain(a, b, "part", 0.25, STATE_AGAINST),
        _plain(a, b, "chapter", 0.25, STATE_AGAINST),
        _version(a, b),
        _pages(a, b),
        _address(a, b),
        _doi(a, b),
        _isbn(a, b),
        _types(a_type, b_type),
    )
    return [item for item in items if item is not None]


def _both(a: Mapping[str, str], b: Mapping[str, str], *names: str) -> tuple[str, str] | None:
    first = _first(a, names)
    second = _first(b, names) if first else ""
    return (first, second) if second else None


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> str:
    for name in names:
        value = fields.get(name)
        # Most values have no white space at their end: only such a one may be nothing else.
        if value and (not value[-1].isspace() or value.strip()):
            return value
    return ""


def likeness_of_titles(
    a: Mapping[str, str],
    b: Mapping[str, str],
    likeness: Callable[[str, str], float] = title_likeness,
) -> float | None:
    """Return the likeness of the titles with their subtitles; None: missing or not comparable."""
    pair = _both(a, b, "title")
    if pair is None:
        return None if not (a.get("title") or b.get("title")) else 0.0
    if not comparable(*pair):
        return None
    full_a = f"{pair[0]}: {a['subtitle']}" if a.get("subtitle") else pair[0]
    full_b = f"{pair[1]}: {b['subtitle']}" if b.get("subtitle") else pair[1]
    return likeness(full_a, full_b)


def tied(a: Mapping[str, str], b: Mapping[str, str]) -> bool:
    """Whether two works with other titles may be one all the same: a DOI, an address or a place is shared."""
    if any(item is not None and item.weight > 0 for item in (_doi(a, b), _address(a, b))):
        return True
    pages = _pages(a, b)
    return pages is not None and pages.weight > 0


def weight_of_title(title: float | None, a: Mapping[str, str], b: Mapping[str, str]) -> float:
    """Return what titles as alike as this are worth; little for a title that many works bear."""
    if title is None:
        return 0.0
    weight = 2.0 if title >= 0.97 else 1.75 if title >= 0.9 else 1.0 if title >= 0.8 else 0.5
    return weight - 0.75 if generic_title(a) or generic_title(b) else weight


@lru_cache(maxsize=16_384)
def _is_generic(title: str) -> bool:
    words = tokens(title)
    return len(words) <= 2 or (len(words) <= 3 and any(word in _GENERIC for word in words))


def generic_title(fields: Mapping[str, str]) -> bool:
    """Whether the title is one that many works bear ("Editorial", "Annual Report")."""
    return _is_generic(fields.get("title", ""))


def _authors(a: Mapping[str, str], b: Mapping[str, str]) -> Weighed | None:
    pair = _both(a, b, "author") or _both(a, b, "author", "editor")
    if pair is None:
        return None
    likeness = names_likeness(*pair)
    bodies = pair[0].lstrip().startswith("{") and pair[1].lstrip().startswith("{")
    # Two ministries share most words of their names: for bodies only nearly the same name agrees.
    if likeness >= (0.85 if bodies else 0.7):
        return Weighed("author", AUTHOR_FOR, likeness, "author agrees")
    if likeness == 0.5 and not comparable(*pair):
        return None
    difference = Difference("author", *pair)
    if likeness >= 0.45 and not bodies:
        # The first name agrees, the rest is cut or differs.
        return Weighed("author", 0.4, likeness, "author agrees in part")
    return Weighed(
        "author", AUTHOR_AGAINST, likeness, f"author differs: “{pair[0]}” / “{pair[1]}”", difference
    )


def _container(a: Mapping[str, str], b: Mapping[str, str]) -> Weighed | None:
    pair = _both(a, b, *_CONTAINERS)
    if pair is None or not comparable(*pair):
        return None
    likeness = container_likeness(*pair)
    if likeness >= 0.85:
        return Weighed("container", CONTAINER_FOR, likeness, f"both in “{pair[0]}”")
    if likeness >= 0.6:
        return Weighed("container", 0.0, likeness, f"similar containers: “{pair[0]}” / “{pair[1]}”")
    difference = Difference("journaltitle", *pair)
    return Weighed(
        "container", CONTAINER_AGAINST, likeness, f"container differs: “{pair[0]}” / “{pair[1]}”", difference
    )


def _dates(a: Mapping[str, str], b: Mapping[str, str]) -> Weighed | None:
    pair = _both(a, b, "date", "year")
    if pair is None:
        return None
    first, second = parse_date(pair[0]), parse_date(pair[1])
    if first is None or second is None:
        return None
    likeness = date_likeness(*pair)
    if likeness == 1.0:
        whole = first.day is not None and second.day is not None
        return Weighed(
            "date", DAY_FOR if whole else YEAR_FOR, 1.0, f"same date {pair[0]}" if whole else "date agrees"
        )
    difference = Difference("date", *pair)
    reason = f"date differs: {pair[0]} / {pair[1]}"
    return Weighed("date", YEAR_NEAR if likeness >= 0.5 else DATE_AGAINST, likeness, reason, difference)


def _plain(
    a: Mapping[str, str], b: Mapping[str, str], name: str, agree: float, disagree: float
) -> Weighed | None:
    pair = _both(a, b, name, "issue") if name == "number" else _both(a, b, name)
    if pair is None:
        return None
    same = same_count(*pair)
    if same:
        return Weighed(name, agree, 1.0, f"same {name} {pair[0]}")
    if same is None:
        if not counts(pair[0]) & counts(pair[1]):
            return None
        return Weighed(name, 0.0, 0.7, f"similar {name}: {pair[0]} / {pair[1]}")
    difference = Difference(name, *pair)
    return Weighed(name, disagree, 0.0, f"{name} differs: {pair[0]} / {pair[1]}", difference)


def _version(a: Mapping[str, str], b: Mapping[str, str]) -> Weighed | None:
    """Versions are no counts: 3.16 and 3.10 have a number in common and are two."""
    pair = _both(a, b, "version")
    same = same_version(*pair) if pair is not None else None
    if pair is None or same is None:
        return None
    if same:
        return Weighed("version", 0.25, 1.0, f"same version {pair[0]}")
    reason = f"version differs: {pair[0]} / {pair[1]}"
    return Weighed("version", STATE_AGAINST, 0.0, reason, Difference("version", *pair))


def _number(a: Mapping[str, str], b: Mapping[str, str]) -> Weighed | None:
    """Document symbols (A/70/PV.16, RL33407) name one document each; the numbers of issues don't."""
    symbols = document_symbol(a.get("number", "")), document_symbol(b.get("number", ""))
    if not all(symbols):
        return _plain(a, b, "number", NUMBER_FOR, NUMBER_AGAINST)
    if symbols[0] == symbols[1]:
        return Weighed("number", SYMBOL_FOR, 1.0, f"same document number {a['number']}")
    difference = Difference("number", a["number"], b["number"])
    reason = f"document number differs: {a['number']} / {b['number']}"
    return Weighed("number", SYMBOL_AGAINST, 0.0, reason, difference)


def document_symbol(number: str) -> str:
    """A number that letters make the symbol of one document, without case and signs; "" for all others."""
    if not _SYMBOL.fullmatch(number.strip()):
        return ""
    return re.sub(r"[^a-z0-9]+", "", number.casefold())


def _pages(a: Mapping[str, str], b: Mapping[str, str]) -> Weighed | None:
    pair = _both(a, b, "pages", "eid")
    if pair is None:
        return None
    agree = pages_agree(*pair)
    if agree is None:
        return None
    if agree:
        return Weighed("pages", PAGES_FOR, 1.0, f"same pages {pair[0]}")
    difference = Difference("pages", *pair)
    return Weighed("pages", PAGES_AGAINST, 0.0, f"pages differ: {pair[0]} / {pair[1]}", difference)


_TRACKING = late_pattern(r"^(?:utm_\w+|fbclid|gclid|ref|source|spm|from|share\w*)=", re.IGNORECASE)


@lru_cache(maxsize=65_536)
def address_key(url: str) -> str:
    """Return an address without what never tells pages apart: scheme, ``www``, tracking, fragment, slash."""
    url = url.strip().replace("\\", "")[:2000]
    match = re.match(r"(?:https?://)?(?:www\d?\.|m\.)?([^/?#]+)([^?#]*)(\?[^#]*)?", url, re.IGNORECASE)
    if match is None:
        return ""
    query = "&".join(part for part in (match[3] or "?")[1:].split("&") if part and not _TRACKING.match(part))
    return match[1].casefold() + match[2].rstrip("/") + (f"?{query}" if query else "")


def two_pages_of_one_site(one: str, two: str) -> bool:
    """Whether two addresses are those of different pages on one host; copies in a web archive are not its."""
    if not one or not two or is_archived_copy(one.strip()) or is_archived_copy(two.strip()):
        return False
    first, second = address_key(one), address_key(two)
    hosts = [re.split("[/?]", key, maxsplit=1)[0] for key in (first, second)]
    return first != second and hosts[0] == hosts[1] != "" and not {first, second} & set(hosts)


def _address(a: Mapping[str, str], b: Mapping[str, str]) -> Weighed | None:
    pair = _both(a, b, "url")
    if pair is None or (_DOI_ADDRESS.match(pair[0]) and _DOI_ADDRESS.match(pair[1])):
        # Two addresses at doi.org have been weighed as DOIs.
        return None
    first, second = address_key(pair[0]), address_key(pair[1])
    if first != second or ("/" not in first.split("?")[0] and "?" not in first):
        return None
    return Weighed("url", ADDRESS_FOR, 1.0, f"same address {pair[0]}")


_DOI_ADDRESS = late_pattern(r"(?:https?://)?(?:www\.|dx\.)?doi\.org/+10\.\d{4,9}/\S", re.IGNORECASE)


def given_doi(fields: Mapping[str, str]) -> str:
    """The DOI of an entry as given, also in an address at doi.org; "" for none."""
    doi = fields.get("doi", "")
    if doi and not doi.isspace():
        return doi
    url = fields.get("url", "").strip()
    return url.partition("doi.org/")[2].lstrip("/") if _DOI_ADDRESS.match(url) else ""


def _doi(a: Mapping[str, str], b: Mapping[str, str]) -> Weighed | None:
    pair = given_doi(a), given_doi(b)
    first, second = bare_identifier(pair[0]), bare_identifier(pair[1])
    if not first or not second:
        return None
    if first == second:
        return Weighed("doi", DOI_FOR, 1.0, f"same DOI {pair[0]}")
    reason = f"DOI differs: {pair[0]} / {pair[1]}"
    return Weighed("doi", DOI_AGAINST, 0.0, reason, Difference("doi", *pair))


def _isbn(a: Mapping[str, str], b: Mapping[str, str]) -> Weighed | None:
    """Weigh ISBNs: a book may have several, and each of them in ten and in thirteen digits."""
    pair = _both(a, b, "isbn")
    if pair is None:
        return None
    first, second = isbns(pair[0]), isbns(pair[1])
    if not first or not second:
        return None
    if first & second:
        return Weighed("isbn", ISBN_FOR, 1.0, f"same ISBN {pair[0]}")
    return Weighed("isbn", -0.25, 0.0, f"ISBN differs: {pair[0]} / {pair[1]}", Difference("isbn", *pair))


@lru_cache(maxsize=4096)
def isbns(text: str) -> frozenset[str]:
    """Return the ISBNs of a field, in thirteen digits where the check digit fits, else as printed."""
    printed = [part for part in _BETWEEN_NUMBERS.split(text[:500]) if part.strip()]
    return frozenset(normalise_isbn(part) or bare_identifier(part) for part in printed) - {""}


def bare_identifier(text: str) -> str:
    """Return a DOI or ISBN without address, label, gaps and case; "" when nothing is left."""
    return _bare(text[:500])


@lru_cache(maxsize=16_384)
def _bare(text: str) -> str:
    text = unquote(text.strip()).casefold()
    if doi := re.search(r"10\.\d{4,9}/\S+", text):
        return doi[0].rstrip(".,;")
    text = re.sub(r"^(?:doi|isbn)[:\s]*", "", text)
    return re.sub(r"[\s-]", "", text) if re.fullmatch(r"[\dx\s-]+", text) else text.strip()


def _types(a_type: str, b_type: str) -> Weighed | None:
    for kinds in _CLASHES:
        if a_type and b_type and (a_type in kinds) != (b_type in kinds) and "thesis" in (a_type, b_type):
            return Weighed(
                "type", -1.0, 0.0, f"kind differs: {a_type} / {b_type}", Difference("type", a_type, b_type)
            )
    return None
