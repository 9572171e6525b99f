"""Find web addresses in running text and cut them where the reader would.

An address ends at blanks, quotation marks, angle brackets and CJK punctuation; trailing punctuation and
closing brackets without an opener inside are the sentence's. Octets are never decoded: legacy Chinese
sites expect GBK in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.identifiers.doi_grammar import GLUED_WORDS, sici_chunk
from verifier.identifiers.interface import Hit, Page
from verifier.identifiers.printed import INVISIBLE, without_entities
from verifier.patterns import late_pattern

_START = late_pattern(r"https?:(?://|\\/\\/)|(?<![A-Za-z0-9@/._=-])www\d?\.(?=[A-Za-z0-9])", re.IGNORECASE)
_SCHEME = late_pattern(r"https?:(?://|\\/\\/)", re.IGNORECASE)
# What may stand in an address as printed: everything but what RFC 3986 excludes and typographic signs.
_BODY = late_pattern(
    r"""(?:
      [A-Za-z0-9\-._~:/?\#@!$'*+,;=%&\u00ad\u200b\u2060()\[\]]
    | \\{1,4}[_&%$~\-()*.\[\]/+!=\#]
    | [\u00a1-\u00aa\u00ac\u00ae-\u00b6\u00b8-\u00ba\u00bc-\u1fff\u2c00-\u2dff\u2e80-\u2fdf\u3005-\u3007]
    | [\u3021-\u303f\u3041-\ua4cf\uac00-\ud7af\uf900-\ufaff]
    )+""",
    re.VERBOSE,
)
_HAN = late_pattern(r"[\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")
# What Chinese and Japanese notes write right behind an address.
_HAN_BEHIND = late_pattern(
    "访问|訪問|引用|检索|檢索|最后|最後|登录|登錄|查阅|查閱|下载|下載|上网|浏览|瀏覽|获取|日期|发布|載|参见|閲覧|参照"
)
_ENTITY_END = late_pattern(r"&(?:lt|gt|quot|nbsp|\#0?34|\#39|\#60|\#62|\#160|apos);", re.IGNORECASE)
_INNER_START = late_pattern(r"(?<=[A-Za-z0-9,;.)])https?://", re.IGNORECASE)
_DOI_WITHIN = late_pattern(r"10\.\d{4,9}(?:\.\d+){0,4}(?:/|%2f)", re.IGNORECASE)
_HOST = late_pattern(r"(?:[^/?#@\s]{1,200}@)?(?:\[[0-9a-f:.]{2,45}\]|\w[\w.-]{0,252})", re.IGNORECASE)
_SEGMENT_START = late_pattern(r"[/?=&]")
# An address is first read so far; where one ends is known from no more than the look-ahead behind it.
_FIRST_WINDOW = 256
_LOOK_AHEAD = 128
_PAIRS = {")": "(", "]": "["}
_TRAILING = ".,;:!?'*\\&\u00b7" + INVISIBLE


def find_addresses(text: str) -> Iterator[Hit]:
    """Addresses that begin with http, https or www, in text order."""
    position = 0
    while True:
        start = _START.search(text, position)
        if start is None:
            return
        end = _end(text, start.start(), start.end())
        printed = text[start.start() : end]
        position = max(end, start.end())
        if end > start.end() and (value := normalise_address(printed)):
            yield Hit(start.start(), end, value)


def addresses_of(page: Page) -> Iterator[Hit]:
    """Return the addresses of a page, found already when it was laid out."""
    return iter(page.addresses)


def normalise_address(printed: str) -> str:
    """Return an address with its escapes undone, a scheme, and scheme and host in lower case; "" if none."""
    plain = without_entities(printed.strip())
    for sign in INVISIBLE:
        plain = plain.replace(sign, "")
    scheme = _SCHEME.match(plain)
    rest = plain[scheme.end() :] if scheme else plain
    if scheme is None and plain[:3].lower() != "www":
        return ""
    host = _HOST.match(rest)
    if host is None or any(character.isspace() for character in rest):
        return ""
    prefix = "https://" if scheme and scheme.group()[:5].lower() == "https" else "http://"
    return prefix + host.group().lower() + rest[host.end() :]


def _end(text: str, start: int, after_scheme: int) -> int:
    """Where the address that starts there ends."""
    # Read in windows that grow: a long run may hold many addresses, and each is to be read but once.
    window = _FIRST_WINDOW
    while True:
        limit = min(after_scheme + window, len(text))
        end, complete = _run(text, start, after_scheme, limit)
        end = _first(_INNER_START, text, after_scheme, end)
        end = _first(GLUED_WORDS, text, after_scheme, end)
        end = _before_entities(text, start, after_scheme, end)
        end = _before_han(text, after_scheme, end)
        end = _balanced(text, after_scheme, end)
        if complete or end < limit - _LOOK_AHEAD:
            return _trimmed(text, after_scheme, end)
        window *= 2


def _run(text: str, start: int, after_scheme: int, limit: int) -> tuple[int, bool]:
    """Where the characters of an address end, and whether that is their end or that of the window."""
    end = after_scheme
    while end < limit:
        run = _BODY.match(text, end, limit)
        if run is None and text[end] != "<":
            break
        if run is not None:
            end = run.end()
        # The page numbers of an old DOI stand in angle brackets, which end every other address.
        chunk = sici_chunk(text, end)
        if chunk is None or _DOI_WITHIN.search(text, start, end) is None:
            break
        end = chunk
    return end, end < limit or end >= len(text)


def _first(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    found = pattern.search(text, start, end)
    return found.start() if found else end


def _before_entities(text: str, start: int, after_scheme: int, end: int) -> int:
    """``&lt;`` ends an address as ``<`` does, unless it opens the page numbers of an old DOI."""
    position = after_scheme
    while (found := _ENTITY_END.search(text, position, end)) is not None:
        chunk = sici_chunk(text, found.start())
        if chunk is None or _DOI_WITHIN.search(text, start, found.start()) is None:
            return found.start()
        position = chunk
    return end


def _before_han(text: str, start: int, end: int) -> int:
    """CJK letters belong to an address where a path segment begins with them, not where they follow Latin."""
    read = start
    in_segment = False
    for run in _HAN.finditer(text, start, end):
        before = text[run.start() - 1]
        if _HAN_BEHIND.match(text, run.start()):
            return run.start()
        in_segment = in_segment and _SEGMENT_START.search(text, read, run.start()) is None
        if before.isascii() and before.isalnum() and not in_segment:
            return run.start()
        read, in_segment = run.end(), True
    return end


def _balanced(text: str, start: int, end: int) -> int:
    """Where an address ends at the latest.

    A closing bracket that nothing in the address opens is the sentence's, and so is a quote before one.
    """
    openers: list[str] = []
    for position in range(start, end):
        character = text[position]
        if character in "([":
            openers.append(character)
        elif character in _PAIRS:
            if not openers or openers[-1] != _PAIRS[character]:
                return position
            openers.pop()
        elif character == "'" and text[position + 1 : position + 2] in (")", "]", ">", ",", ";"):
            return position
    return end


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    # A bracket that opens at the very end belongs to what follows.
    while end > start and text[end - 1] in "([" + _TRAILING:
        end -= 1
    return end
