"""The address that resolves a DOI, and the labels in front of one, told from the DOI itself."""

from __future__ import annotations

import re
from urllib.parse import unquote

from verifier.patterns import late_pattern

_RESOLVER = late_pattern(r"https?://(?:(?:dx|www)\.)?doi\.org/", re.IGNORECASE)
_LABEL = late_pattern(r"(?:https?://(?:(?:dx|www)\.)?doi\.org/|doi:?)\s*", re.IGNORECASE)


def without_label(printed: str) -> str:
    """Return what stands behind a resolver's address or the label ``doi:``, percent notation undone."""
    return unquote(_LABEL.sub("", printed.strip(), count=1))


def is_address_of(url: str, doi: str) -> bool:
    """Whether an address is only the resolver's for a DOI, which may bear a label itself."""
    found = _RESOLVER.match(url.strip())
    if found is None or not doi:
        return False
    target = unquote(url.strip()[found.end() :])
    return target.lower().rstrip("/") == _LABEL.sub("", doi.strip(), count=1).lower()
