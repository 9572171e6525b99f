"""Whether a title is in English, whose titles alone get capitals on all words in some styles."""

from __future__ import annotations

from verifier.bibliography.datamodel import words
from verifier.compare.fold import main_script
from verifier.patterns import late_pattern

_WORD = late_pattern(r"[^\W\d_]+")
_ENGLISH = words("the of and to from with for by")
# Small words that stand in no English title, of languages that put no capitals on them.
_OTHER = words("""
    et les du des une dans sur aux sous chez der das dem und oder zur zum für im vom über von el las los una
    il    il della del dei degli nel di da do dos das nas och av het een voor az és
""")


def is_foreign(title: str) -> bool:
    """Whether a title is surely not in English: by its script, its accents or its small words."""
    if main_script(title) not in ("", "latin"):
        return True
    printed = _WORD.findall(title.casefold())
    if _ENGLISH.intersection(printed):
        return False
    accented = sum(not word.isascii() for word in printed)
    return bool(_OTHER.intersection(printed)) or (accented > 1 and accented * 4 >= len(printed))
