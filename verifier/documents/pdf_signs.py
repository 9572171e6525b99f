"""What stands in the lines of PDF papers for other signs: hyphens at their ends, accents beside letters."""

from __future__ import annotations

import re
import unicodedata

_HYPHEN = re.compile("[\x02\ufffe]|\u00ad$")
# The links back to the text that web pages put behind their notes.
_BACK = re.compile("\\s?↩\ufe0e?\\s*$")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# Old fonts of TeX hold accents as signs of their own, printed before their letters.
ACCENTS = {
    "¨": "\u0308", "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "˜": "\u0303", "ˇ": "\u030c", "˚": "\u030a",
    "˘": "\u0306", "˝": "\u030b", "¯": "\u0304", "¸": "\u0327", "˛": "\u0328", "˙": "\u0307",
}  # fmt: skip
_LOOSE_ACCENT = re.compile(
    r"(?P<accent>[¨ˆ˜ˇ˚˘˝¯])(?P<letter>[A-Za-zıȷ])"
    # Typed for an apostrophe, an acute stands behind an article, or before a capital or a consonant.
    r"|(?<!\b[ldsjcmtnLDSJCMTN])(?P<acute>´)(?P<vowel>[aeiouyıcnsz](?=[a-zı ,.]))"
)
NOTHING = "\ue003"
"""Keeps the length of a line where two signs have become one; it is taken out of what is read."""


def _composed(match: re.Match[str]) -> str:
    """A letter with the accent that an old font prints before it; as long as before."""
    accent, letter = match["accent"] or match["acute"], match["letter"] or match["vowel"]
    letter = {"ı": "i", "ȷ": "j"}.get(letter, letter)
    whole = unicodedata.normalize("NFC", letter + ACCENTS[accent])
    return whole + NOTHING if len(whole) == 1 else match[0]


def clean_line(text: str) -> str:
    """A line without the signs that PDFium puts for a hyphen at its end or for what has no character."""
    if "↩" in text:
        text = _BACK.sub("", text)
    if _LOOSE_ACCENT.search(text):
        text = _LOOSE_ACCENT.sub(_composed, text)
    if text.isprintable():
        return text
    return _UNPRINTABLE.sub(" ", _HYPHEN.sub("-", text)) if len(text) < 20_000 else text[:20_000]
