"""The wordings under which one work is cited: which differ, and what is kept of them for its entry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from verifier.compare import enclosing_pages, finer_date, loose, parse_date
from verifier.compare.name_likeness import is_acronym_of
from verifier.compare.names import parse_name_list
from verifier.compare.numerals import counts, same_count
from verifier.compare.vocabulary import word_set
from verifier.duplicates.states import without_those_named_once
from verifier.duplicates.verdict import compare_works
from verifier.duplicates.weighing import address_key
from verifier.model import Citation, Duplicate, Relation
from verifier.patterns import late_pattern

_NOT_THE_WORK = frozenset(("urldate", "note", "annotation", "locator", "supra", "pagetotal", "addendum"))
"""Fields that say something of the citing, not of the work."""

_KEPT_SOMEWHERE = frozenset(("unpublished", "legislation", "jurisdiction", "legal"))
"""Types of works whose note says where they lie or were announced: a shelf mark, a gazette."""

_TYPOGRAPHY = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "‐": "-", "\u00a0": " "}
)
_HAVE_PAGES = word_set(
    "article incollection inproceedings inbook bookinbook suppbook suppcollection inreference"
    " suppperiodical review jurisdiction"
)
"""Types of works that stand in another, on pages of their own."""

_BODIES = frozenset({"publisher", "institution", "organization", "school"})

_VAGUE_TYPES = ("misc", "online", "")


def work_fields(citation: Citation) -> dict[str, str]:
    """Return the fields of a citation that describe its work."""
    left_out = _NOT_THE_WORK - {"note"} if citation.type in _KEPT_SOMEWHERE else _NOT_THE_WORK
    return {name: value for name, value in citation.fields.items() if name not in left_out and value.strip()}


# BibLaTeX prints the word for an edition itself; its number alone is what styles and sorting go by (2.2.2).
_NUMBERED_EDITION = late_pattern(
    r"(?P<number>\d{1,3})\s?(?:st|nd|rd|th|\.|ª\.?|º\.?|\.ª|\.º|e|ème|re|-е|a\.)?\s?"
    r"(?:ed(?:n|ition|izione|ición|ição)?|Aufl(?:age)?|éd(?:ition)?|wyd(?:anie)?|изд(?:ание)?|druk|版)\.?",
    re.IGNORECASE,
)
_CUT_STOP = late_pattern(r"(?:\b(?:ed|Aufl|Ausg|éd|wyd|изд|rev|corr|aum|verb|erw))\Z", re.IGNORECASE)


def plain_edition(printed: str) -> str:
    """An edition as an entry has it: "2" for "2nd ed.", other words with the full stop that ends them."""
    numbered = _NUMBERED_EDITION.fullmatch(printed.strip())
    if numbered is not None:
        return numbered["number"]
    return f"{printed}." if _CUT_STOP.search(printed) else printed


def pages_are_cited_place(citation: Citation) -> bool:
    """Whether the page span of a citation may be only the place cited ("pp. 55-60" with no other span)."""
    return citation.locator is not None and _digits(citation.fields.get("pages", "")) == _digits(
        citation.locator.value
    )


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def merged_type(citations: Sequence[Citation]) -> str:
    """Return the first entry type that says more than that there is something."""
    return next((c.type for c in citations if c.type not in _VAGUE_TYPES), citations[0].type)


def merged_fields(citations: Sequence[Citation]) -> dict[str, str]:
    """One set of fields: the first wording wins, a fuller one in its place, gaps are filled.

    Spans of pages that only name cited places are widened to the one that encloses the others, or
    dropped when none does.
    """
    merged: dict[str, str] = {}
    for citation in citations:
        for name, value in work_fields(citation).items():
            if name == "pages":
                continue
            merged[name] = _fuller(name, merged[name], value) if name in merged else value
    pages = _merged_pages(citations)
    if pages:
        merged["pages"] = pages
    if "edition" in merged:
        merged["edition"] = plain_edition(merged["edition"])
    # When a page was last seen is no field of the work, but its entry keeps it.
    seen = max((citation.fields.get("urldate", "") for citation in citations), default="")
    if seen and "url" in merged:
        merged["urldate"] = seen
    # So is where a copy of the page is kept.
    said = next(
        (citation.fields["addendum"] for citation in citations if citation.fields.get("addendum")), ""
    )
    return {**merged, "addendum": said} if said else merged


def _merged_pages(citations: Sequence[Citation]) -> str:
    whole = merged_type(citations) not in _HAVE_PAGES
    certain = [
        c.fields["pages"]
        for c in citations
        if c.fields.get("pages", "").strip() and not pages_are_cited_place(c)
    ]
    if certain:
        return certain[0]
    if whole:
        # A page of a book is the place cited; only what stands in something else has pages of its own.
        return ""
    spans = list(dict.fromkeys(c.fields["pages"] for c in citations if c.fields.get("pages", "").strip()))
    kept = spans[0] if spans else ""
    for span in spans[1:]:
        wider = enclosing_pages(kept, span)
        if wider is None:
            return ""
        kept = wider
    return kept


def _fuller(name: str, first: str, other: str) -> str:
    """Return the fuller of two wordings of a field; the first unless the other only adds to it."""
    if name == "date":
        one, two = parse_date(first), parse_date(other)
        return finer_date(first, other) if one and two and one.first == two.first else first
    if name in ("author", "editor", "translator"):
        names_one, names_two = parse_name_list(first), parse_name_list(other)
        if names_one and names_two and names_one[0].is_body == names_two[0].is_body:
            if (
                names_one[-1].is_others
                and not names_two[-1].is_others
                and len(names_two) >= len(names_one) - 1
            ):
                return other
            if len(names_two) > len(names_one) and loose(names_one[0].family) == loose(names_two[0].family):
                return other
        return first
    if name in ("title", "booktitle") and loose(other).startswith(loose(first) + " "):
        return other
    return first


# --- Wordings that differ --------------------------------------------------------------------------


def differing_wordings(citations: Sequence[Citation]) -> Duplicate | None:
    """Return what to report of one work's citations: None when all say the same as far as they go."""
    wordings: list[Citation] = []
    for citation in citations:
        if not any(_same_wording(citation, known) for known in wordings):
            wordings.append(citation)
    if len(wordings) < 2:
        return None
    base = wordings[0]
    reasons: dict[str, None] = {}
    conflicting, lowest = False, 1.0
    for other in wordings[1:]:
        one, two = without_those_named_once(*comparable_fields(base, other))
        verdict = compare_works(one, two, base.type, other.type)
        lowest = min(lowest, verdict.score)
        conflicting = conflicting or verdict.relation is Relation.CONFLICTING
        for field in _differing(base, other):
            reasons[f"{field} differs: “{base.fields[field]}” / “{other.fields[field]}”"] = None
    if not reasons:
        return None
    relation = Relation.CONFLICTING if conflicting else Relation.SAME_WORK
    return Duplicate(relation, tuple(c.id for c in wordings), round(lowest, 3), tuple(reasons))


def comparable_fields(a: Citation, b: Citation) -> tuple[dict[str, str], dict[str, str]]:
    """Return the fields of two citations for comparing; spans that only name cited places are left out."""
    one, two = work_fields(a), work_fields(b)
    for citation, fields in ((a, one), (b, two)):
        if citation.type not in _HAVE_PAGES and pages_are_cited_place(citation):
            # "(Oxford: OUP, 2001), 44–46": of a book they are only cited.
            fields.pop("pages", None)
    if one.get("pages") != two.get("pages") and pages_are_cited_place(a) and pages_are_cited_place(b):
        one.pop("pages", None)
        two.pop("pages", None)
    return one, two


def _same_wording(a: Citation, b: Citation) -> bool:
    return not _differing(a, b)


def _differing(a: Citation, b: Citation) -> list[str]:
    one, two = comparable_fields(a, b)
    return [name for name in one if name in two and not _says_the_same(name, one, two)]


def _says_the_same(name: str, one: Mapping[str, str], two: Mapping[str, str]) -> bool:
    """Whether two printings of a field are one, as notes and lists of one style print it differently."""
    a, b = _plain(name, one), _plain(name, two)
    if a == b:
        return True
    if name == "date":
        # The issue of March 2011 is one of 2011.
        return a.startswith(f"{b}-") or b.startswith(f"{a}-")
    if name == "edition":
        return bool(counts(a)) and same_count(a, b) is True
    return name in _BODIES and any(
        short.isupper() and len(short) > 1 and is_acronym_of(loose(short), long)
        for short, long in ((a, b), (b, a))
    )


def _plain(name: str, fields: Mapping[str, str]) -> str:
    value = fields[name]
    if name == "url":
        return address_key(value)
    return " ".join(unicodedata.normalize("NFKC", value).translate(_TYPOGRAPHY).split()).strip(" .,;")
