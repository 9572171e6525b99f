"""The scripts of East Asia: whether a text holds their characters.

Asked of each name that isn't plain Latin. A class of so many characters takes the compiler of regular
expressions milliseconds, more than to read several citations; to compare the few characters of a name takes
none.
"""

from __future__ import annotations

HAN = "\u3005\u3006\u3400-\u4dbf\u4e00-\ufaff"
"""Han characters as they stand in a class of a regular expression, to the last of those for compatibility.

What stands between, Hangul and characters for private use, is taken for the like.
"""

_FIRST = "\u3005"
"""The first of all these characters."""


def may_have_east_asian(text: str) -> bool:
    """Whether a character stands so far behind the Latin ones that it may be of East Asia."""
    return not text.isascii() and max(text) >= _FIRST


def is_han(sign: str) -> bool:
    """Whether a character is one of `HAN`."""
    return "\u4e00" <= sign <= "\ufaff" or "\u3400" <= sign <= "\u4dbf" or sign in ("\u3005", "\u3006")


def is_hangul(sign: str) -> bool:
    """Whether a character is a syllable of Korean."""
    return "\uac00" <= sign <= "\ud7a3"


def is_east_asian(sign: str) -> bool:
    """Whether a character is Han, Kana or Hangul."""
    return is_han(sign) or "\u3040" <= sign <= "\u30ff"


def has_han(text: str) -> bool:
    """Whether a Han character stands in a text."""
    return may_have_east_asian(text) and any(map(is_han, text))


def has_east_asian(text: str) -> bool:
    """Whether a character of Han, Kana or Hangul stands in a text."""
    return may_have_east_asian(text) and any(map(is_east_asian, text))
