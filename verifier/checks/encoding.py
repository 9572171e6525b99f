"""Text that was decoded wrongly on its way here: B007."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.interface import Dossier, clip, find, seen
from verifier.checks.pages import write_rule
from verifier.model import Confidence, Finding, Fix, Location, Severity

ENCODING_DAMAGE = write_rule(
    "B007",
    "encoding-damage",
    Severity.WARNING,
    "Characters that come from reading text in a wrong encoding.",
    detects="""UTF-8 that was read as a Western encoding (`Ã©` for `é`, `â€™` for `’`), the replacement
    character `�`, control characters where Windows-1252 has letters and quotes, and the Chinese signs of
    the same fault (`锟斤拷`). Fields of a library and notes of a paper are looked at.""",
    why="A damaged title or name is printed damaged, and finds nothing in any catalogue.",
    mend="""Where the damage can be reversed, the proposed change does that. Otherwise copy the text again
    from its source; what `�` stood for is lost.""",
    before="title = {RiviÃ¨res sans frontiÃ¨res},",
    after="title = {Rivières sans frontières},",
    fix="unsafe",
)
RULES = (ENCODING_DAMAGE,)

# What the bytes 0x80 to 0xBF look like in Windows-1252, and in Latin-1 where that leaves holes.
_TRAIL = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_MOJIBAKE = re.compile(
    rf"(?:[\u00c2-\u00df][{_TRAIL}]|[\u00e0-\u00ef][{_TRAIL}]{{2}}|[\u00f0-\u00f4][{_TRAIL}]{{3}})+"
)
_REPLACED = re.compile("\ufffd+|(?:锟斤拷)+|(?:烫烫烫)+")
_CONTROL = re.compile("[\u0080-\u0084\u0086-\u009f]")
_TYPOGRAPHIC = frozenset("‚„…†‡‹›‘’“”•–—«»")
# Euro signs, dashes and quotes (â€…, â‚¬, â„¢), emoji, the byte order mark and U+FFFD itself.
_NEVER_MEANT = ("â€", "â‚", "â„", "ðŸ", "ï»¿", "ï¿½")
_LONGEST_TEXT = 100_000
_UNTOUCHED = frozenset({"url", "doi", "file", "eprint", "verba", "verbb", "verbc"})


def check_encoding(dossier: Dossier) -> Iterator[Finding]:
    """Findings on damaged text: one a field of a library's entry, one a note of a paper."""
    for subject in dossier.subjects:
        if subject.entry is None:
            continue
        for field, value in subject.fields.items():
            fault = None if field in _UNTOUCHED else damage_in(value)
            if fault:
                place = subject.place(field)
                sign, repaired = fault
                edits = subject.replace(field, repaired) if repaired else None
                yield find(
                    ENCODING_DAMAGE,
                    Confidence.PROBABLE if repaired else Confidence.CERTAIN,
                    f"The {field} of {subject.key} is damaged: {_explained(sign, repaired)}",
                    seen(field, place, value),
                    at=place,
                    work=subject.key,
                    citations=subject.work.citations,
                    fix=Fix(f"write “{clip(repaired, 80)}”", safe=False, edits=edits) if edits else None,
                )
    for file, readings in dossier.readings.items():
        for reading in readings:
            text = reading.note.text.plain
            fault = damage_in(text)
            if fault:
                place = Location(file, reading.note.lines[0])
                sign, repaired = fault
                yield find(
                    ENCODING_DAMAGE,
                    Confidence.PROBABLE if repaired else Confidence.CERTAIN,
                    f"Note {reading.note.label} is damaged: {_explained(sign, repaired)}",
                    seen("note", place, text),
                    at=place,
                    citations=tuple(citation.id for citation in reading.citations),
                )


def damage_in(text: str) -> tuple[str, str] | None:
    """The first sign of damage and the repaired text ("" when it can't be repaired), or None.

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
    """A stretch that was read in a Western encoding, read as UTF-8; "" when that is impossible."""
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


def _explained(sign: str, repaired: str) -> str:
    if repaired:
        return (
            f"“{clip(sign, 20)}” is what text looks like that was read in a wrong encoding. "
            f"It should read “{clip(repaired, 120)}”."
        )
    return (
        f"it holds {clip(sign, 20)}, the sign of characters that were lost. "
        "Copy the text again from its source."
    )
