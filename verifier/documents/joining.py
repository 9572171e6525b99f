"""Making one text of parts: lines of a paragraph, and what a page break has torn apart.

What was cut is made whole again: an address, a range of numbers, a word with a hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from verifier.patterns import late_pattern

_ADDRESS_BEGINS = late_pattern(r"https?://|www\.")
_ADDRESS_GOES_ON = late_pattern(r"(?=\S*(?:[/_=&%?#]|\d-|-\d|\.(?:s?html?|pdf|php|aspx?)))\S+")
_ENDING_OF_FILE = late_pattern(r"(?:[psx]?html?|pdf|php|aspx?|jspx?|cfm|xml|docx?|txt|epub)(?![A-Za-z])")
_ADDRESS_SIGNS = "/-_=&?.%#"
# Behind these an address always goes on; a hyphen there is its own, for addresses are not hyphenated.
_OPEN_SIGNS = "-_=&%"
# A number that only an address can go on with: no day of a month, no volume.
_LONE_NUMBER = late_pattern(r"\d+(?=\s?[(,;.)]|\s?$)")
# Chinese and Japanese are written without blanks, so that a line ends between any two signs.
_UNSPACED = late_pattern(r"[\u2e80-\u2fdf\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]")
# The identifier of a DOI has more behind its prefix, and does not end with a stroke.
_DOI_IS_CUT = late_pattern(r"doi(?:\.org/|:\s?)10\.\d{4,9}/(?:\S{0,200}[/._(-])?$", re.IGNORECASE)
_DOI_GOES_ON = late_pattern(r"\d[\d./()-]*[.,;)]{0,2}(?=\s|$)|\w+[.\-/]\w*\d")
_HYPHEN_END = late_pattern(r"[^\W\d_][-‐]$|[^\W\d_]\u00ad$")
# What follows a hyphen that stands for the rest of a word: “Nord- und Südfluss”, “pre- and post-war”.
_SUSPENDED = late_pattern(r"(?:und|oder|bzw|sowie|and|or)\b")
_SEEN = 2000
KEPT_HYPHEN = "\u2011"
"""A hyphen at the end of a line that belongs to the word, as a reader that knows it has marked it."""
NO_SEAM = "\u2060"
"""Behind a line whose last word goes on, as a reader that knows it has marked it."""


class Joiner:
    """Collects the parts of a text. Each part costs its own length only, however long the text has grown."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.ending = ""

    def add(self, part: str) -> None:
        """Put a part behind what is there. ``ending`` then holds the last characters of the whole."""
        right = part.strip()
        if not right:
            return
        if self.ending:
            dropped, between = _seam(self.ending, right)
            if dropped:
                self._parts[-1] = self._parts[-1][:-dropped]
                self.ending = self.ending[:-dropped]
            if between:
                self._parts.append(between)
            self.ending += between
        self._parts.append(right)
        self.ending = (self.ending + right)[-_SEEN:] if len(right) < _SEEN else right[-_SEEN:]

    @property
    def text(self) -> str:
        """All parts as one text."""
        return "".join(self._parts).removesuffix(NO_SEAM)


def join_parts(parts: Iterable[str]) -> str:
    """Several parts as one text, without the white space at their ends."""
    joiner = Joiner()
    for part in parts:
        joiner.add(part)
    return joiner.text


def join_lines(text: str) -> str:
    """A text of several lines as one line."""
    return join_parts(text.split("\n"))


def _seam(left: str, right: str) -> tuple[int, str]:
    """How many characters are dropped at the end of ``left``, and what then stands before ``right``."""
    if address_goes_on(left, right):
        return 0, ""
    if right.startswith("//") and left.endswith(("http:", "https:")):
        return 0, ""
    if left[-1] in "-–—" and right[0].isdigit() and left[-2:-1].isdigit():
        return 0, ""
    if right[0] in "–—" and left[-1].isdigit() and right[1:2].isdigit():
        return 0, ""
    if _UNSPACED.match(left[-1]):
        return 0, "" if _UNSPACED.match(right) or right[0].isdigit() else " "
    if _UNSPACED.match(right) and left[-1].isdigit():
        return 0, ""
    if left[-1] == NO_SEAM:
        return 1, ""
    return _behind_hyphen(left, right) or (0, " ")


def address_goes_on(left: str, right: str) -> bool:
    """Whether an address that a text ends with, at a sign that addresses hold, goes on with the next text."""
    if not left or not right or left[-1] not in _ADDRESS_SIGNS:
        return False
    last = left.rsplit(None, 1)[-1]
    if _DOI_IS_CUT.search(last) and (left[-1] == "/" or _DOI_GOES_ON.match(right[:_SEEN])):
        return True
    # A blank may stand behind “doi:”.
    if left[-1] == "/" and _DOI_IS_CUT.search(left, max(0, len(left) - len(last) - len("doi: "))):
        return True
    goes_on = (
        (left[-1] == "." and _ENDING_OF_FILE.match(right) is not None)
        or (left[-1] in _OPEN_SIGNS and right[0].isalnum())
        or (left[-1] == "/" and left[-2:] != "//" and _LONE_NUMBER.match(right) is not None)
        or _ADDRESS_GOES_ON.match(right[:_SEEN]) is not None
    )
    return goes_on and _ADDRESS_BEGINS.search(last) is not None


def _behind_hyphen(left: str, right: str) -> tuple[int, str] | None:
    """What of a hyphen at the end of a text is left; None if there is none, or none that joins words."""
    if left[-1] == KEPT_HYPHEN and right[0].isalnum():
        return 1, "-"
    if not _HYPHEN_END.search(left[-2:]):
        return None
    is_soft = left[-1] == "\u00ad"
    if right[0].islower():
        return (0, " ") if not is_soft and _SUSPENDED.match(right) else (1, "")
    if right[0].isalnum():
        return (1, "") if is_soft and right[0].isupper() else None if is_soft else (0, "")
    return None
