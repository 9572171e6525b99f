"""Volumes, issues and pages that no word announces: "12(3): 45-67", "12 (2011): 45", "2011;12:45-67"."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.grammar.numbers import PAGE_LIST

_T = TAKEN
_VOLUME = r"(?P<v>\d{1,4}|[IVXLC]{1,8})"
_ISSUE = r"(?P<n>\d{1,4}(?:\s?[-–/&]\s?\d{1,4})?|[A-Z]?\d{1,3}|Suppl\.?\s?\d{0,2})"
_PAGES = rf"(?P<p>{PAGE_LIST})"
_END = rf"(?=\s*(?:[.,;:)\]}}（{_T}]|$))"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # 12(3): 45-67 · 12 (3), 45 · 12(3)
        rf"(?<![\w.{_T}-]){_VOLUME}\s?[(（]\s?(?:no\.?\s?)?{_ISSUE}\s?[)）](?:\s?[(（]?{_T}+[)）]?)?(?:"
        rf"(?:\s?[:：,，;]\s?|\s){_PAGES}{_END})?",
        # 12.3 (2011): 45-67
        rf"(?<![\w.{_T}-])(?P<v>\d{{1,4}})[./](?P<n>\d{{1,3}})\s?[,(]?\s?[(]?{_T}+[)]?"
        rf"(?:\s?[:,]\s?{_PAGES}{_END})?",
        # 12 (2011): 45-67 · 12, 2011, 45-67
        rf"(?<![\w.{_T}-]){_VOLUME}\s?,?\s?[(（]?{_T}+[)）]?(?:\s?[:：,，]\s?{_PAGES}{_END})?",
        # 2011;12:45-67
        rf"{_T}[;,]\s?{_VOLUME}(?:\s?\(\s?{_ISSUE}\s?\))?\s?[:：]\s?{_PAGES}{_END}",
        # 12: 45-67 · 12, 45-67
        rf"(?<![\w.{_T}-]){_VOLUME}\s?[:：,，]\s?(?P<p>[A-Za-z]?\d{{1,6}}\s?[-–—]\s?[A-Za-z]?\d{{1,6}}){_END}",
    )
)
_VOLUME_ALONE = re.compile(rf"(?<=[^\W\d_.,])(?:\s|,\s)(?P<v>\d{{1,3}}){_END}")
_PAGES_ALONE = (
    re.compile(rf"[:：]\s?{_PAGES}{_END}"),
    re.compile(rf"[,，.]\s?(?P<p>[A-Za-z]?\d{{1,6}}\s?(?:[-–—]|--)\s?[A-Za-z]?\d{{1,6}}){_END}"),
    re.compile(
        rf"(?:[{_T})）][,，]|[{_T})）])\s(?P<p>[A-Za-z]?\d{{1,5}}[a-z]?(?:,\s?\d{{1,5}}){{0,4}})\s?\.?\s*$"
    ),
)
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")


def read_bare_numbers(canvas: Canvas, start: int) -> None:
    """Tag bare volume, issue and pages behind ``start``, where the container of the work stands.

    Call it when dates are taken: what is left of the form of a year is no volume.
    """
    if not canvas.has("volume"):
        for pattern in _PATTERNS:
            match = next((m for m in canvas.matches(pattern, start) if _is_plausible(m)), None)
            if match:
                _tag(canvas, match)
                break
    if not canvas.has("pages"):
        for pattern in _PAGES_ALONE:
            match = next((m for m in canvas.matches(pattern, start) if not _YEAR.fullmatch(m["p"])), None)
            if match:
                canvas.tag("pages", *match.span("p"), 0.85)
                break
    if not canvas.has("volume") and canvas.has("number"):
        match = next((m for m in canvas.matches(_VOLUME_ALONE, start)), None)
        if match:
            canvas.tag("volume", *match.span("v"), 0.8)


def _is_plausible(match: re.Match[str]) -> bool:
    volume = match["v"]
    return not _YEAR.fullmatch(volume) and volume not in ("I",)


def _tag(canvas: Canvas, match: re.Match[str]) -> None:
    groups = match.groupdict()
    for name, label in (("v", "volume"), ("n", "number"), ("p", "pages")):
        if groups.get(name) and not (label == "pages" and canvas.has("pages")):
            canvas.tag(label, *match.span(name), 0.88)
