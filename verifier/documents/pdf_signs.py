"""What stands in the lines of PDF papers for other signs: hyphens at their ends, accents beside letters."""

from __future__ import annotations

import re
import unicodedata

from verifier.patterns import late_pattern

# The brackets that labels and what calls them stand in, also those of East Asia.
OPENING, CLOSING = "[(（［〔【", "])）］〕】"
BEFORE_LABEL = f"{OPENING} "
"""What may stand before a label at the beginning of its line."""
BRACKETS = frozenset(map("".join, zip(OPENING, CLOSING, strict=True)))
RIGHT_TO_LEFT = late_pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HYPHEN = late_pattern("[\x02\ufffe]|\u00ad$")
# The links back to the text that web pages put behind their notes.
_BACK = late_pattern("\\s?↩\ufe0e?\\s*$")
LINKS_BACK = frozenset("^↑↩⏎")
"""What stands alone beside the notes of web pages."""
_UNPRINTABLE = late_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
NOTHING = "\ue003"
"""Keeps the length of a line where two signs have become one; it is taken out of what is read."""
# Old fonts of TeX hold accents as signs of their own, printed before their letters.
ACCENTS = {
    "¨": "\u0308", "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "˜": "\u0303", "ˇ": "\u030c", "˚": "\u030a",
    "˘": "\u0306", "˝": "\u030b", "¯": "\u0304", "¸": "\u0327", "˛": "\u0328", "˙": "\u0307",
}  # fmt: skip
_LOOSE_ACCENT = late_pattern(
    r"(?P<accent>[¨ˆ˜ˇ˚˘˝¯])(?P<letter>[A-Za-zıȷ])"
    # Typed for an apostrophe, an acute stands behind an article, or before a capital or a consonant.
    r"|(?<!\b[ldsjcmtnLDSJCMTN])(?P<acute>´)(?P<vowel>[aeiouyıcnsz](?=[a-zı ,.]))"
)
# Fonts of pictures, as TeX made them, give their own codes for characters: those of its T1 encoding (Cork),
# or, in older papers, the ligatures of OT1. Ligatures within words tell which it is, or the dash of a range.
_T1_SIGNS = late_pattern("[a-z][\x1b-\x1f][a-z]|\\d\x15\\d|[ (]\x10[^\\W\\d_]")
_OT1_SIGNS = late_pattern("[a-z][\x0b\x0c\x0e\x0f][a-z]")
_LIGATURES = ("ﬀ", "ﬁ", "ﬂ", "ﬃ", "ﬄ")
_T1 = {
    **dict(enumerate("“”„«»–—", 0x10)),
    **dict(enumerate(("ı", "ȷ", *_LIGATURES), 0x19)),
    **dict(enumerate("ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£", 0x80)),
    0x27: "’", 0x60: "‘", 0xD7: "Œ", 0xF7: "œ", 0xFF: "ß",
}  # fmt: skip
_T1_LOW = {code: sign for code, sign in _T1.items() if code < 0x20}
_OTHER_LIGATURES = late_pattern("f[fil]")
_OT1 = {0x0B: "ﬀ", 0x0C: "ﬁ", 0x0E: "ﬃ", 0x0F: "ﬄ", 0x10: "ı", 0x11: "ȷ", 0x7B: "–", 0x7C: "—"}
_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


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


_UNSEEN = late_pattern(f"[\u00ad{NOTHING}ﬀ-ﬆ]")
_WHOLE = str.maketrans({NOTHING: None, **_LETTERS})


# The pictured letters of TeX are named a33 to a126 by their codes, as the signs of Zapf Dingbats are by a
# count of their own: PDFium takes the ones for the others. Codes that no such name has are missing here.
_DINGBATS = {
    ord(sign): chr(code)
    for first, signs in (
        (33, "✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❑▲▼◆❖"),
        (81, "◗❘❙❚❯❱❲❳❨❩❬❭❪❫❴❵❛❜❝❞❡❢❣❤✐❥❦❧♠♥♦♣"),
        (117, "✉✈✇①②③④⑤⑥"),
    )
    for code, sign in enumerate(signs, first)
}
_DINGBAT_IN_WORD = late_pattern(f"(?<=[a-z❛-❧✐♠-♦])[{''.join(map(chr, _DINGBATS))}](?=[a-z❛-❧✐♠-♦])")


# Ligatures whose letters some producers write with their two bytes the other way round.
_TURNED = late_pattern(
    "(?<=[A-Za-z])\u6600[\u6600\u6900\u6c00\ud200\ucf00](?=[a-z ,.;:])|\u6600[\u6900\u6c00](?=[a-z])"
)
_LETTERS_OF = {
    "\u6600": "ff",
    "\u6900": "fi",
    "\u6c00": "fl",
    "\ud200": f"ﬄ{NOTHING}",
    "\ucf00": f"ﬃ{NOTHING}",
}


def decoded(text: str) -> str:
    """The text of a page with what it holds in an encoding of TeX, as long as before.

    Where other ligatures are given as letters, only some words are set in such a font.
    """
    if "\u6600" in text:
        text = _TURNED.sub(lambda match: _LETTERS_OF[match[0][1]], text)
    if len(_DINGBAT_IN_WORD.findall(text)) > 2:
        text = text.translate(_DINGBATS)
    if _T1_SIGNS.search(text):
        return text.translate(_T1_LOW if _OTHER_LIGATURES.search(text) else _T1)
    return text.translate(_OT1) if _OT1_SIGNS.search(text) else text


def with_letters(text: str) -> str:
    """Text with the letters of its ligatures, without what only keeps the length of lines."""
    return text.translate(_WHOLE) if _UNSEEN.search(text) else text


def as_read(text: str) -> str:
    """Text of joined lines as a reader sees it, without soft hyphens too."""
    return text.translate(_WHOLE).replace("\u00ad", "") if _UNSEEN.search(text) else text
