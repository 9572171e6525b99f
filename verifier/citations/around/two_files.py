"""Where a second file begins that is joined to another by "and".

"HStA Dornstadt, Best. E 5 A, Nr. 311 (Fassung A) | und Fürstl. Archiv Wiesau, Abt. II, Konv. 6, fol. 1–44".
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.citations.forms import read_form
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_AND = late_pattern(
    r"(?<=[\d)a-z])(?P<cut>,?\s(?:und|and|et|y|e|ed|и|sowie|as\swell\sas)(?:\s(?:in|im|en|dans|в))?\s)(?=[^\Wa-zà-öø-ÿа-яё])"
)
_END = late_pattern(r"[;]|(?<=[\d)])\.(?=\s[^\Wa-zà-öø-ÿа-яё]|\s*\Z)|\Z")
_BEGIN = late_pattern(r"[;]\s|(?<=[\d)])\.\s(?=[^\Wa-zà-öø-ÿа-яё])")
_FARTHEST = 200


def two_files(text: StyledText) -> Iterator[tuple[int, int]]:
    """The cuts between two files, both of which their forms tell; nothing else is parted."""
    plain = text.plain
    if not any(map(str.isdigit, plain)):
        return
    for match in _AND.finditer(plain):
        low = max(0, match.start() - _FARTHEST)
        begun = max((stop.end() for stop in _BEGIN.finditer(plain, low, match.start())), default=low)
        end = _END.search(plain, match.end(), match.end() + _FARTHEST)
        if end is None or not any(map(str.isdigit, plain[match.end() : end.start()])):
            continue
        begun += introduction(plain[begun : match.start()])
        if _is_file(text, begun, match.start()) and _is_file(text, match.end(), end.start()):
            yield match.start(), match.end()


def _is_file(text: StyledText, start: int, end: int) -> bool:
    read = read_form(text.slice(start, end))
    return read is not None and read.type == "unpublished"
