"""Reading JSON of which nothing is certain: what is not of the expected shape is left out, never raised.

Answers of registries are input like any other: wrong types, lone surrogates, markup in titles, bodies
nested a hundred thousand deep.
"""

from __future__ import annotations

import html
import json
from collections.abc import Mapping, Sequence
from typing import cast

from verifier.patterns import late_pattern

LONGEST_TEXT = 4000
MOST_ITEMS = 2000
"""Collaborations sign with thousands of names; beyond this a list is cut."""

_TAG = late_pattern(r"</?[A-Za-z][^<>]{0,200}>")
_CONTROL = late_pattern(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]+")


def read_json(body: bytes) -> object:
    """Return what a JSON body holds; None when it is none, or nested deeper than can be read."""
    try:
        return cast("object", json.loads(body))
    except (ValueError, RecursionError):
        return None


def mapping_of(value: object) -> Mapping[str, object]:
    """Return a JSON object, or an empty one when the value is something else."""
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def list_of(value: object) -> Sequence[object]:
    """Return a JSON list; a single value is a list of one, null an empty one."""
    if isinstance(value, list):
        return cast("Sequence[object]", value[:MOST_ITEMS])
    return () if value is None else (value,)


def mappings_of(value: object) -> list[Mapping[str, object]]:
    """Return the JSON objects of a list."""
    return [mapping_of(item) for item in list_of(value) if isinstance(item, dict)]


def text_of(value: object) -> str:
    """Return a text in one line without markup and entities; numbers as they are written, else ""."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    if isinstance(value, int):
        return str(value) if abs(value) < 10**18 else ""
    text = html.unescape(_TAG.sub("", value[:LONGEST_TEXT]))
    return " ".join(_CONTROL.sub(" ", text).split())


def texts_of(value: object) -> tuple[str, ...]:
    """Return the texts of a list or of a single value, each once, empty ones left out."""
    return tuple(dict.fromkeys(text for item in list_of(value) if (text := text_of(item))))
