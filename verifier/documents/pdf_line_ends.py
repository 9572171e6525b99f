"""The ends of a PDF paper's lines: which hyphens belong to the word, and which addresses go on.

Hyphens of compounds and those that only cut a word are printed alike. A compound is known by standing
elsewhere in the paper with its hyphen, or by its parts. Long addresses are cut where the line is full.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from verifier.documents.joining import KEPT_HYPHEN, NO_SEAM
from verifier.documents.pdf_columns import Column
from verifier.documents.pdf_lines import Line
from verifier.patterns import late_pattern

_CUT = late_pattern(r"(?<![\w./@’'-])(?P<first>[^\W\d_](?:[^\W\d_]|[-‐’'](?=[^\W\d_])){0,60})[-‐]$")
_REST = late_pattern(r"(?P<rest>[^\W\d_](?:[^\W\d_]|[-‐](?=[^\W\d_])){0,60})(?![\w/@]|\.\w)")
_WORD = late_pattern(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
# A figure and what it counts: “64-” and then “element”, but “18-” and then “and 20-year-olds”.
_FIGURE_CUT = late_pattern(r"(?<![\d-])\d{1,4}[-‐]$")
_UNIT = late_pattern(
    r"(?!(?:und|oder|bzw|sowie|bis|and|or|to|et|ou|à|y|o|e|en|och|og|или|и|до)\b)[^\W\d_A-ZÄÖÜ]{3}"
)
_SOFT_HYPHEN = "\u00ad"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What compounds begin with that begins no other word, and what cannot follow it then.
_FIRST = _set(
    """self well anglo sino franco russo austro greco graeco hispano luso judeo quasi socio politico
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    twenty thirty forty fifty sixty seventy eighty ninety lui elle nous vous eux celui celle ceux celles
    северо юго англо русско советско социально общественно"""
)
_NO_WORD = "ed", "er", "est", "ing", "ish", "ly", "ness"
# What they end with.
_LAST = _set("century centuries speaking oriented even")
# What stands between two hyphens: “Stratford-upon-Avon”, “vis-à-vis”.
_BETWEEN = _set("upon on in of by to the at and à au aux de du des la le les sur sous en und an am der")

_ADDRESS = late_pattern(r"(?:https?://|(?:www\.|doi\.org/)\S{4})\S*[^\W_]$")
# What can only be the rest of an address: signs of one, or nothing but figures, or the end of “.html”.
_ADDRESS_GOES_ON = late_pattern(r"[\w.~-]{0,200}(?:[\w~][-/=_?&%#.][\w~]|/)|\d+[.,;)]{0,2}(?=\s|$)")
_FILE_BEGINS = late_pattern(r"\.(?:h|ht|htm|p|pd|ph)$")
_FILE_ENDS = late_pattern(r"(?:h?t?m?l|d?f|h?p)[.,;)]{0,2}(?=\s|$)")
# What only an address holds: a title in small letters with hyphens between all its words.
_SLUG = late_pattern(r"[a-z0-9ß-ÿ]+(?:-[a-z0-9ß-ÿ]+){2}")
_LONG_SLUG = late_pattern(r"[a-z0-9ß-ÿ]+(?:-[a-z0-9ß-ÿ]+){3}")
# Browsers told to may break an address anywhere, also within “https://”.
_SCHEMES = "https://", "http://"
_BEGUN = late_pattern(r"(?<![\w/:])h(?:t(?:t(?:ps?(?::/?)?)?)?)?$")
# How much room a line leaves that is full, by the size of its type.
_FULL = 0.7


def mark_line_ends(columns: Sequence[Column]) -> None:
    """Mark the ends of lines that are joined in a way of their own, for `verifier.documents.joining`."""
    _mark_hyphens(columns)
    _mark_addresses(columns)


def _neighbours(columns: Sequence[Column]) -> Iterator[tuple[Line, Line]]:
    """Each line of text and the next one, each line of notes and the next one."""
    yield from pairwise(line for column in columns for line in column.text)
    yield from pairwise(line for column in columns for line in column.foot)


def _mark_hyphens(columns: Sequence[Column]) -> None:
    cut: list[tuple[Line, str, str]] = []
    for line, following in _neighbours(columns):
        if line.text.rstrip()[-1:] in ("-", "‐"):
            begun = _CUT.search(line.text.rstrip()[-80:])
            ended = _REST.match(following.text.lstrip())
            if begun and ended:
                cut.append((line, begun["first"], ended["rest"]))
            elif _FIGURE_CUT.search(line.text.rstrip()[-8:]) and _UNIT.match(following.text.lstrip()):
                line.text = f"{line.text.rstrip()[:-1]}{KEPT_HYPHEN}"
    if not cut:
        return
    words = _words(columns)
    for line, first, rest in cut:
        mark = _mark(first.lower().replace("‐", "-"), rest.lower().replace("‐", "-"), words)
        if mark == (KEPT_HYPHEN if rest[0].islower() else _SOFT_HYPHEN):
            line.text = f"{line.text.rstrip()[:-1]}{mark}"


def _words(columns: Sequence[Column]) -> set[str]:
    """The words that stand whole in the lines of a paper, in small letters."""
    found: set[str] = set()
    is_cut = False
    for column in columns:
        for line in (*column.text, *column.foot):
            words = _WORD.findall(line.text.lower())
            begin, is_cut = int(is_cut), line.text.rstrip()[-1:] in ("-", "‐")
            found.update(words[begin : len(words) - is_cut])
    found.update([word.replace("‐", "-") for word in found if "‐" in word])
    return found


def _mark(first: str, rest: str, words: set[str]) -> str:
    """The sign for a hyphen between two parts of a word: one that is kept, or one that goes."""
    begin, end = first.rsplit("-", 1)[-1], rest.split("-", 1)[0]
    # Of “re-estab-lished” and “land-tenure-based” what stands around the hyphen is looked for too.
    parts = {(first, rest), (begin, end), (first, end), (begin, rest)}
    if any(f"{one}{other}" in words for one, other in parts):
        return _SOFT_HYPHEN
    for one, other in parts:
        word = f"{one}-{other}"
        if word in words or f"{word}s" in words or word.removesuffix("s") in words:
            return KEPT_HYPHEN
    is_compound = (
        (begin in _BETWEEN and begin != first)
        or (end in _BETWEEN and end != rest)
        or (begin in _FIRST and not end.startswith(_NO_WORD))
        or end in _LAST
        or (begin, end) == ("so", "called")
    )
    return KEPT_HYPHEN if is_compound else ""


def _mark_addresses(columns: Sequence[Column]) -> None:
    cut = [
        (line, following)
        for line, following in _neighbours(columns)
        if (("/" in line.text or "www." in line.text) and _may_go_on(line.text, following.text.lstrip()))
        or _is_cut_within_scheme(line.text, following.text.lstrip())
    ]
    if not cut:
        return
    edges: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for column in columns:
        for line in (*column.text, *column.foot):
            edges[line.page, line.column].append(line.right)
    for line, following in cut:
        edge = max(edges[line.page, line.column])
        is_full = edge - line.right < _FULL * line.size or _LONG_SLUG.match(following.text.lstrip())
        if is_full and following.x < edge:
            line.text = f"{line.text.rstrip()}{NO_SEAM}"


def _is_cut_within_scheme(text: str, following: str) -> bool:
    """Whether a line ends within the “https://” of an address: “h” and then “ttps://example.org”."""
    begun = _BEGUN.search(text.rstrip()[-8:]) if "://" in following[:8] or following[:2] == "//" else None
    if begun is None:
        return False
    rests = [scheme[len(begun[0]) :] for scheme in _SCHEMES if scheme.startswith(begun[0])]
    return any(rest and following.startswith(rest) for rest in rests)


def _may_go_on(text: str, following: str) -> bool:
    """Whether a line ends with an address that the next line can go on with."""
    last = text.rstrip().rsplit(None, 1)[-1]
    address = _ADDRESS.search(last)
    if address is None:
        return (
            last[-1] == "/" and _ADDRESS.search(last[:-1]) is not None and _SLUG.match(following) is not None
        )
    if _FILE_BEGINS.search(address[0]) and _FILE_ENDS.match(following):
        return True
    return _ADDRESS_GOES_ON.match(following) is not None
