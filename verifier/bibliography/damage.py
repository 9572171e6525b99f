"""Text that was decoded wrongly on its way here, and how it is read again."""

from __future__ import annotations

import re

from verifier.patterns import late_pattern

# What the bytes 0x80 to 0xBF look like in Windows-1252, and in Latin-1 where that leaves holes.
_TRAIL = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_MOJIBAKE = late_pattern(
    rf"(?:[\u00c2-\u00df][{_TRAIL}]|[\u00e0-\u00ef][{_TRAIL}]{{2}}|[\u00f0-\u00f4][{_TRAIL}]{{3}})+"
)
_REPLACED = late_pattern("\ufffd+|(?:锟斤拷)+|(?:烫烫烫)+")
_CONTROL = late_pattern("[\u0080-\u0084\u0086-\u009f]")
_TYPOGRAPHIC = frozenset("‚„…†‡‹›‘’“”•–—«»")
# Euro signs, dashes and quotes (â€…, â‚¬, â„¢), emoji, the byte order mark and U+FFFD itself.
_NEVER_MEANT = ("â€", "â‚", "â„", "ðŸ", "ï»¿", "ï¿½")
_LONGEST_TEXT = 100_000


def damage_in(text: str) -> tuple[str, str] | None:
    """Return the first sign of damage and the repaired text ("" when it can't be repaired), or None.

    The repair turns each damaged stretch back into the bytes it was read from and reads them as UTF-8;
    it is given only if all stretches can be read so.
    """
    text = text[:_LONGEST_TEXT]
    lost = _REPLACED.search(text)
    if lost:
        return lost[0], ""
    for stretch in _MOJIBAKE.finditer(text):
        if _is_damage(stretch):
            repaired = _MOJIBAKE.sub(lambda match: _reread(match[0]) if _is_damage(match) else match[0], text)
            return stretch[0], "" if _CONTROL.search(repaired) or "\ufffd" in repaired else repaired
    control = _CONTROL.search(text)
    if control is None:
        return None
    repaired = _CONTROL.sub(lambda match: match[0].encode("latin-1").decode("cp1252", "replace"), text)
    return f"U+{ord(control[0]):04X}", "" if "\ufffd" in repaired else repaired


def holds_misread(text: str) -> bool:
    """Whether a text of bytes read one by one holds what can only be UTF-8."""
    return any(_is_damage(stretch) for stretch in _MOJIBAKE.finditer(text))


def _is_damage(stretch: re.Match[str]) -> bool:
    """Whether a stretch is UTF-8 read wrongly, and not an accented letter before a quotation mark.

    French "CAFÉ»" and German "Spaß“" have the same form. So a single character counts only when its signs
    have no other use, or when it stands inside a word; two and more in a row count always.
    """
    text, read = stretch[0], _reread(stretch[0])
    if not read:
        return False
    if len(read) > 1 or text.startswith(_NEVER_MEANT):
        return True
    if text[0] not in "ÃÂÄÅ":
        return False
    after = stretch.string[stretch.end() : stretch.end() + 1]
    return not any(sign in _TYPOGRAPHIC for sign in text) or after.islower()


def _reread(stretch: str) -> str:
    """Return a stretch that was read in a Western encoding, read as UTF-8; "" when that is impossible."""
    octets = bytearray()
    for character in stretch:
        try:
            octets += character.encode("cp1252")
        except UnicodeEncodeError:
            # Windows-1252 leaves five bytes without a character; readers pass them on as controls.
            octets += character.encode("latin-1", "ignore")
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def mended(text: str) -> str:
    """Return a text with its damage repaired; the text as it is where that is not possible."""
    fault = damage_in(text)
    return fault[1] if fault and fault[1] and len(text) <= _LONGEST_TEXT else text


def surely_mended(text: str) -> str:
    """Return a text with only those stretches repaired that nobody can have meant.

    Several characters in a row, or signs such as ``â€™`` that have no other use.
    """
    return _MOJIBAKE.sub(lambda match: _reread(match[0]) if _is_certain(match) else match[0], text)


def _is_certain(stretch: re.Match[str]) -> bool:
    text, read = stretch[0], _reread(stretch[0])
    if not read or not read.isprintable() or "\ufffd" in read:
        return False
    return len(read) > 1 or text.startswith(_NEVER_MEANT)
