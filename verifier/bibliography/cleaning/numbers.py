"""Cleanings of identifiers and addresses: DOI, ISBN, ISSN, and what trackers add to an address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from verifier.bibliography import latex
from verifier.bibliography.cleaning.interface import Printed, Text, has, named
from verifier.bibliography.editing import deletion
from verifier.identifiers import normalise
from verifier.identifiers.resolver import is_address_of, without_label
from verifier.model import Edit
from verifier.patterns import late_pattern

_LONGEST = 2000


def bare_doi(entry: Printed) -> Iterator[Edit]:
    """A DOI without ``https://doi.org/`` or a label before it. Its letters stay as they are."""
    for text in named(entry, "doi"):
        printed = text.inner.strip()
        bare = without_label(printed) if len(printed) <= _LONGEST else printed
        if bare != printed and normalise("doi", bare) == bare.lower() != "":
            yield from text.become(bare)


def url_of_doi(entry: Printed) -> Iterator[Edit]:
    """No address that only resolves the DOI of the entry; it stays where a day of access belongs to it."""
    doi = next((text.inner for text in named(entry, "doi")), "")
    if not doi or has(entry, "urldate"):
        return
    for text in named(entry, "url"):
        url = latex.decode_verbatim(text.inner) if len(text.inner) <= _LONGEST else ""
        if text.field is entry.field("url") and is_address_of(url, latex.decode_verbatim(doi)):
            yield deletion("", entry, text.field)


# --- Check digits ------------------------------------------------------------------------------

_LABEL = late_pattern(r"(?:e-?|p-?)?(?:isbn|issn)(?:-1[03])?\s*:?\s*", re.IGNORECASE)
_BETWEEN = late_pattern(r"(\s*[,;]\s*|\s+(?=97[89]))")


def hyphened_isbn(entry: Printed) -> Iterator[Edit]:
    """ISBNs with hyphens where their parts meet, without the label, when the check digit fits."""
    yield from _numbers(entry, "isbn", _isbn)


def hyphened_issn(entry: Printed) -> Iterator[Edit]:
    """ISSNs as ``1234-567X``, without the label, when the check digit fits."""
    yield from _numbers(entry, "issn", lambda printed: normalise("issn", printed))


def _numbers(entry: Printed, field: str, form: Callable[[str], str]) -> Iterator[Edit]:
    for text in named(entry, field):
        if len(text.inner) > _LONGEST:
            continue
        parts = _BETWEEN.split(_LABEL.sub("", text.inner.strip(), count=1))
        formed = [form(part) if index % 2 == 0 else part for index, part in enumerate(parts)]
        if all(formed):
            yield from text.become("".join(formed))


def _isbn(printed: str) -> str:
    """An ISBN with hyphens, ten digits or thirteen as it is; "" when it is none or its parts aren't known."""
    from stdnum import isbn  # noqa: PLC0415 - its table of publishers is read from a file

    if not normalise("isbn", printed):
        return ""
    digits = re.sub(r"[^0-9Xx]", "", printed.upper().replace("ISBN-13", "").replace("ISBN-10", ""))
    parts = isbn.split(digits)
    # Of ten digits the first part is empty; a registrant that is not known leaves another so.
    return "-".join(parts[len(digits) == 10 :]) if all(parts[len(digits) == 10 :]) else ""


# --- Addresses ---------------------------------------------------------------------------------

_TRACKER = late_pattern(
    r"(?:utm_\w{1,30}|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|_hsenc|_hsmi)(?:=[^&#]*)?\Z",
    re.IGNORECASE,
)
_AMPERSAND = late_pattern(r"(\\?&)")


def untracked_url(entry: Printed) -> Iterator[Edit]:
    """An address without what trackers add to it (``utm_source=…``, ``fbclid=…``)."""
    for text in named(entry, "url"):
        if "?" in text.inner and len(text.inner) <= _LONGEST:
            yield from text.become(_untracked(text))


def _untracked(text: Text) -> str:
    address, _, fragment = text.inner.partition("#")
    base, _, query = address.partition("?")
    parts = _AMPERSAND.split(query)
    kept = [
        (parts[index - 1] if index else "", part)
        for index, part in enumerate(parts)
        if index % 2 == 0 and not _TRACKER.match(part.replace("\\_", "_"))
    ]
    if 2 * len(kept) - 1 == len(parts):
        return text.inner
    words = "".join((sign if place else "") + part for place, (sign, part) in enumerate(kept))
    return base + (f"?{words}" if words else "") + (f"#{fragment}" if fragment else "")
