"""Normalisers and addresses for schemes that a pattern and a template say all about."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from verifier.identifiers.printed import undone


def by_pattern(pattern: str, form: str = "{}", *, upper: bool = False) -> Callable[[str], str]:
    """Return a normaliser that puts a pattern's groups into a form, and gives "" where it doesn't match.

    Args:
        pattern: what the whole printed form must match, in any case.
        form: the normal form, with a place for each group.
        upper: whether the normal form is in capitals.
    """
    compiled = re.compile(pattern, re.IGNORECASE | re.ASCII)

    def normalise(printed: str) -> str:
        found = compiled.fullmatch(undone(printed).strip())
        if found is None:
            return ""
        value = form.format(*(group or "" for group in found.groups()))
        return value.upper() if upper else value

    return normalise


def at(template: str, *, lower: bool = False) -> Callable[[str], str]:
    """Return the address of a value: the template with the value, percent-encoded, in its place."""

    def link(value: str) -> str:
        return template.format(quote(value.lower() if lower else value, safe="/:;,+=@$()!*'-._~"))

    return link
