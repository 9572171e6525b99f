"""Recognise DOIs whole, as printed in text and in addresses, and bring them to one form.

A DOI runs from its prefix to the next blank, quote or unmatched closing bracket; angle brackets belong
to it where they hold the pages of a SICI; entities, percent-encoding and escapes are undone; what
publishers' sites append is cut. Comparison is by ASCII lower case (DOI Handbook, 2.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from verifier.identifiers import doi_grammar as grammar
from verifier.identifiers.doi_plausible import announced, is_number
from verifier.identifiers.interface import MAX_VALUE, Hit, Page
from verifier.identifiers.printed import ENTITY, INVISIBLE, PERCENT, RAW, read, undone
from verifier.patterns import late_pattern

_UPPER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
# Endings stand behind one another: "/full/pdf;jsessionid=…".
_LAYERS = 5
_CLOSERS = {")": "(", "]": "["}
_TRAILING = ".,;:!?'*_~-/\\=&+’‘"
_FOOTNOTE = late_pattern(r"\[(?:\d{1,3}|[A-Za-z][A-Za-z ]{2,30})\]$")
_PARAMETER = late_pattern(r"&[A-Za-z_.]{1,30}=")
_WORDS_AFTER_OPENER = late_pattern(r"[A-Za-z]{2,}[,.:;]?$|$")
_BREAK = late_pattern(r"[ \t]{0,3}\r?\n[ \t]{0,8}(?=[A-Za-z0-9(._])")
_CONTINUATION = late_pattern(r"[A-Za-z0-9().:;_<>/-]{1,120}")
_LABEL = late_pattern(
    r"\s*(?:(?:urn:|info:)?(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/+|doi\s?[:=/]?)\s*){1,2}", re.IGNORECASE
)
_SHORT = late_pattern(
    r"(?:(?<![a-z0-9])doi[.-]org[a-z0-9.-]{0,100}/(?P<ten>10/)?|(?<![a-z])doi:\s?(?P<cued>10/))"
    r"(?P<name>[a-z0-9]{3,8})(?![\w/%-]|[.,:+=]\w)",
    re.IGNORECASE,
)
# Pages of doi.org that have the form of a short DOI.
_PAGE_NAMES = """
about api apis blog board contact contacts demo demos doi dois events factsheet faq faqs fees governance
handbook handles help home index join login member members news openurl overview policies privacy proxy
publications ra ras registry resolve resolver resource resources search services servlet site sitemap terms
tools training urn welcome
"""
_PAGES = frozenset(_PAGE_NAMES.split())


@dataclass(frozen=True, slots=True)
class _Setting:
    """Where a DOI stands: in running text, in an address's path or query, in an address in a query."""

    address: bool = False
    query: bool = False
    nested: bool = False


def find_dois(page: Page) -> Iterator[Hit]:
    """DOIs and short DOIs of a page; the span is that of the DOI without label, resolver and ending."""
    text = page.text
    if "10" in text:
        position = 0
        while (start := grammar.START.search(text, position)) is not None:
            hit, position = _read_at(page, start)
            if hit is not None:
                yield hit
    if "doi" in page.lowered:
        for short in _SHORT.finditer(text):
            name = short["name"].lower()
            explicit = short["ten"] or short["cued"]
            if not name.isdigit() and (explicit or name not in _PAGES):
                yield Hit(short.start("name") - (3 if explicit else 0), short.end(), f"10/{name}")


def normalise_doi(printed: str) -> str:
    """Return a printed DOI, with or without label or resolver, in its normal form; "" when it is none."""
    plain = undone(printed.strip())
    label = _LABEL.match(plain)
    bare = plain[label.end() :] if label else plain
    prefix = grammar.PLAIN_START.match(bare)
    if prefix is None:
        short = re.fullmatch(r"10/(?=\d*[a-z])([a-z0-9]{3,8})", bare, re.IGNORECASE)
        return short.group().lower() if short else ""
    value = bare[: _trimmed(bare, prefix.end())]
    if len(value) <= prefix.end() or any(ch.isspace() or not ch.isprintable() for ch in value):
        return ""
    # The suffix needs a letter or a digit to be one.
    return value.translate(_UPPER) if any(ch.isalnum() for ch in value[prefix.end() :]) else ""


def doi_address(value: str) -> str:
    """Return the resolver's address, with what its documentation asks to be encoded encoded."""
    return "https://doi.org/" + quote(value, safe="/!$&'()*+,;:=@[]-._~")


def _read_at(page: Page, start: re.Match[str]) -> tuple[Hit | None, int]:
    """Return the DOI whose prefix was found, if it is one, and where to go on searching."""
    text, begin = page.text, start.start()
    setting = _setting(page, begin)
    first = start.end()
    stop = _stop(text, first)
    if stop - begin > MAX_VALUE:
        return None, stop
    reading = read(text, begin, stop)
    slash = reading.text.find("/") + 1
    end = _walk(reading.text, reading.kinds, slash, setting)
    if end == len(reading.text):
        torn_off = _torn_off(text, stop, reading.text)
        if torn_off is not None:
            reading = reading.followed_by(read(text, *torn_off))
            end = _walk(reading.text, reading.kinds, slash, setting)
    end = _trimmed(reading.text, slash, setting, end)
    if end <= slash:
        return None, first
    value = normalise_doi(reading.text[:end])
    last = reading.ends[end - 1]
    if not value or (
        not announced(text, begin, in_address=setting.address)
        and is_number(text, begin, last, value, in_address=setting.address)
    ):
        return None, last
    return Hit(begin, last, value), last


def _stop(text: str, first: int) -> int:
    found = grammar.STOP.search(text, first, first + MAX_VALUE + 1)
    end = found.start() if found else min(len(text), first + MAX_VALUE + 1)
    glued = grammar.GLUED_WORDS.search(text, first, end)
    return glued.start() if glued else end


def _setting(page: Page, begin: int) -> _Setting:
    if begin >= len(page.in_address) or not page.in_address[begin]:
        return _Setting()
    farthest = max(0, begin - MAX_VALUE)
    start = page.in_address.rfind(b"\x00", farthest, begin) + 1
    before = page.text[max(start, farthest) : begin]
    query = "?" in before
    return _Setting(True, query, query and before.lower().endswith(("%2f", "%252f")))


def _walk(text: str, kinds: tuple[str, ...], slash: int, setting: _Setting) -> int:
    """Where the DOI ends at the latest: the first character that cannot belong to it."""
    openers: list[int] = []
    position = slash
    while position < len(text):
        character = text[position]
        if character == "<":
            chunk = grammar.sici_chunk(text, position)
            if chunk is None:
                break
            position = chunk
            continue
        if character in "([":
            openers.append(position)
        elif character in _CLOSERS:
            if not openers or text[openers[-1]] != _CLOSERS[character]:
                break
            openers.pop()
        elif _ends(text, position, kinds[position], setting):
            break
        position += 1
    # A bracket left open belongs to what follows when only words stand behind it: "10.1000/182(accessed".
    if openers and _WORDS_AFTER_OPENER.match(text[openers[0] + 1 : position]):
        return openers[0]
    return position


def _ends(text: str, position: int, kind: str, setting: _Setting) -> bool:
    """Whether a character that is no bracket ends a DOI."""
    character = text[position]
    if character in "?#":
        # The check character of a SICI; what is left of an entity in some DOIs as they are registered.
        if text[max(0, position - 3) : position] == ";2-" or text.startswith("[amp]#60;", position - 5):
            return False
        if kind == PERCENT:
            return setting.nested
        return character == "?" or setting.address
    if character == "&":
        if setting.nested or (setting.query and kind in (RAW, ENTITY)):
            return True
        return _PARAMETER.match(text, position) is not None
    if character == ";":
        return text.startswith("jsessionid", position + 1)
    if character in "'’‘":
        return not text[position + 1 : position + 2].isalnum()
    if character == ">":
        return grammar.SICI_VERSION.match(text, position) is None
    if character in '"“”„«»`|{}^\\':
        return True
    return (
        character.isspace() or not (character.isalnum() or character.isascii()) or character in "⁰¹²³⁴⁵⁶⁷⁸⁹"
    )


def _trimmed(text: str, slash: int, setting: _Setting | None = None, end: int | None = None) -> int:
    """Where the DOI ends once the sentence's punctuation and what the site appended are cut."""
    end = len(text) if end is None else end
    for _ in range(_LAYERS):
        before = end
        while end > slash and (text[end - 1] in _TRAILING + INVISIBLE or _lone_hash(text, end)):
            end -= 1
        kept = _without_ending(text[:end], slash, setting)
        end = kept if kept > slash else end
        if end == before:
            break
    return end


def _lone_hash(text: str, end: int) -> bool:
    return text[end - 1] == "#" and text[max(0, end - 4) : end - 1] != ";2-"


def _without_ending(text: str, slash: int, setting: _Setting | None) -> int:
    patterns = [grammar.ENDINGS, _FOOTNOTE]
    if setting is not None and setting.address:
        patterns.append(grammar.ADDRESS_ENDINGS)
    tail = max(slash, len(text) - 420)
    for pattern in patterns:
        found = pattern.search(text, tail)
        if found is not None and found.start() > slash:
            return found.start()
    for pattern in grammar.REGISTRANT_ENDINGS:
        whole = pattern.match(text)
        if whole is not None:
            return whole.end(1)
    return len(text)


def _torn_off(text: str, stop: int, before: str) -> tuple[int, int] | None:
    """Return the part of a DOI that a line break tore off; None when it isn't certain that one was."""
    gap = _BREAK.match(text, stop)
    rest = _CONTINUATION.match(text, gap.end()) if gap else None
    if rest is None or not any(character.isdigit() for character in rest.group()):
        return None
    following = rest.group()
    if grammar.START.match(text, rest.start()) or following.lower().startswith(("http", "www", "doi")):
        return None
    open_end = before[-1:] in ("-", "_") or (before.endswith("/") and len(following) >= 5)
    next_is_inner = following[0] in "._" and following[1:2].isdigit()
    if open_end or next_is_inner or (grammar.UNFINISHED.search(before.lower()) and following[0].isalnum()):
        return rest.span()
    return None
