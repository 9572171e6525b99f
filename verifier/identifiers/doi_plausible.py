"""Tell bare DOIs from what only looks like one: dates, prices, versions, measures, page numbers, paths."""

from __future__ import annotations

import re

from verifier.patterns import late_pattern

_ANNOUNCED = late_pattern(r"doi(?:s|\.org)?(?:</?\w{1,10}>|\W){0,12}$", re.IGNORECASE)
_MONTH = late_pattern(r"10\.(?:19|20)\d\d/(?:[\d.,]{1,4}(?:$|/)|\d{1,2}[./-]\d{2,4}$)")
_ONLY_NUMBERS = late_pattern(r"10\.\d+(?:\.\d+)*/[\d.,]+$")
_LONG_DECIMAL = late_pattern(r"10\.\d{6,9}/[\d.,]{1,6}$")
_MONEY = late_pattern(r"(?:[$€£¥₽₮₩₹]|\b(?:USD|EUR|GBP|CNY|RMB|MNT|RUB|JPY|CHF))\s?$")
_COUNTED = late_pattern(
    r"(?:\b(?:v|ver|version|release|build|firmware|kernel|patch|rev|revision|pp?|pages?|vol|volume|no|nr|nos|issue|heft|"
    r"bd|band|s|seiten?|art|article|sec|section|ch|chapter|table|fig|figure|eq|ratio|rate|score|price|approx|ca|about)"
    r"\.?|[=×≈~±§])\s?$",
    re.IGNORECASE,
)
_UNIT_NAMES = """
a acre acres annum barrel barrels bbl capita cm day days dl gb gbp gj h ha head hectare hour hours hr item
kg kilo km kwh l litre litres liter liters lb lbs m m2 m3 man mb mbps mg min minute ml mm mo month months mwh
ounce oz person pc piece s sec second share shares t ton tonne tonnes tons unit units usd week weeks yd year
years yr
"""
_UNITS = frozenset(_UNIT_NAMES.split())
_UNIT_BEHIND = late_pattern(r"\s{1,3}(?:%|°|(?:km|kg|m|cm|mm|g|mg|ml|l|h|s|Hz|kHz|MB|GB|USD|EUR|per)\b)")
_HOST = late_pattern(r"[^a-z0-9]{0,5}(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?::\d+)?/", re.IGNORECASE)


def announced(text: str, begin: int, *, in_address: bool) -> bool:
    """Whether a label or a resolver stands before the place, so that there is no doubt what it is."""
    before = text[max(0, begin - 40) : begin]
    if _ANNOUNCED.search(before):
        return True
    return in_address and "doi" in text[max(0, begin - 200) : begin].lower().rsplit("://", 1)[-1]


def is_number(text: str, begin: int, end: int, value: str, *, in_address: bool) -> bool:
    """Whether a bare form is rather a date, a price, a version, a measure, a page or a path."""
    before = text[max(0, begin - 200) : begin]
    suffix = value.split("/", 1)[1]
    if _MONEY.search(before[-6:]) or suffix in _UNITS or _MONTH.match(value) or _LONG_DECIMAL.match(value):
        return True
    if before.endswith(("/", "\\")) and not in_address:
        # Behind a slash it is a part of a path: of an address without its scheme, or of a file's name.
        return _HOST.match(before.rsplit(None, 1)[-1]) is None and before[-4:].lower() != "doi/"
    if _ONLY_NUMBERS.match(value):
        short = sum(character.isdigit() for character in suffix) <= 5
        return short and bool(_COUNTED.search(before[-24:]) or _UNIT_BEHIND.match(text, end))
    return False
