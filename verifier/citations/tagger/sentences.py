"""Cutting what is left of a citation at its punctuation, without cutting names and abbreviations apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.tagger.words import ABBREVIATED
from verifier.patterns import late_pattern

_STOP = late_pattern(r"[.?!。？！](?=[\s\ue000”’\"]|$)|[。]")
_LAST_WORD = late_pattern(r"([^\s.,;:()\ue000]+(?:\.[^\s.,;:()\ue000]+)*)$")


_FOLLOWING = frozenset(("f", "ff", "sq", "sqq", "sgg", "segg", "ss"))
_PAGE_BEFORE = late_pattern(r"\d\s?[a-z]{1,4}\Z")
_SENTENCE_BEHIND = late_pattern(
    r"\s[^\Wa-z\d_][\w’'-]*(?:\s[a-zà-öø-ÿа-яё][\w’'-]*|\s[^\Wa-z\d_][\w’'-]*){0,3}\s[a-zà-öø-ÿа-яё]{2,}"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch between marks of punctuation, and the marks before and behind it."""

    start: int
    end: int
    before: str
    after: str
    italic: bool = False

    def words(self, canvas: Canvas) -> str:
        """What is printed, without the marks around it."""
        return canvas.plain[slice(*canvas.trimmed(self.start, self.end, extra=",;:.()（）"))]


# "zum 60. Geburtstag", "des 5. Symposiums", "Das 2. und 3. Jahrzehnt": no page stands behind such a word.
_ORDINAL = late_pattern(
    r"(?<!\w)(?:[Zz]u[mr]|[Aa]m|[Ii]m|[Ii]ns|[Dd](?:es|er|em|en|as|ie)|[Vv]om|[Bb]eim|[Nn]ach\sdem|\d{1,3}\.\s?(?:und|bis|u\.|oder))\s\d{1,3}\Z"
)
_NOUN = late_pattern(r"\s[A-ZÄÖÜ][a-zäöüß-]{2}")


def is_ordinal(text: str, index: int) -> bool:
    """Whether the full stop at ``index`` makes an ordinal of a German number, behind an article."""
    return (
        _NOUN.match(text, index + 1) is not None
        and _ORDINAL.search(text, max(0, index - _LONGEST_ORDINAL), index) is not None
    )


_LONGEST_ORDINAL = 16


def ends_sentence(text: str, index: int) -> bool:
    """Whether the mark at ``index`` ends a part of a citation, rather than an initial or abbreviation."""
    if text[index] in "。？！?!":
        return True
    if text[index - 1 : index].isdigit() and is_ordinal(text, index):
        return False
    match = _LAST_WORD.search(text, max(0, index - 40), index)
    following = re.match(r"\s*(\S)", text[index + 1 : index + 6])
    if following and following.group(1).islower():
        return False
    if match is None:
        return True
    word = match.group(1)
    bare = word.casefold()
    if bare in _FOLLOWING and _PAGE_BEFORE.search(text, max(0, index - 12), index):
        # "S. 17 f. Seine Grundlage war schmal": a sentence behind the page.
        return following is None or _SENTENCE_BEHIND.match(text, index + 1) is not None
    if bare in ABBREVIATED and not (word.isalpha() and word.islower() and following is None):
        return following is None or following.group(1) == TAKEN
    if re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]|[A-Z]{2,3}\.[A-Z]", word):
        # An initial, unless it is a lone capital that ends a title in front of an opening mark.
        return following is None
    return True


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """The places of the marks that end a part of a citation set in sentences ("Author. Title. Journal")."""
    return [match.start() for match in _STOP.finditer(text, start, end) if ends_sentence(text, match.start())]


def segments(canvas: Canvas, start: int, end: int) -> list[Segment]:
    """Cut a range at commas, full stops, colons, semicolons, brackets and what is taken already.

    A run of italics is one segment, whatever stands in it.
    """
    rest = canvas.rest()
    runs = list(canvas.italics(start, end))
    found: list[Segment] = []
    position = start
    before = _mark_before(rest, start)
    for run_start, run_end in [*runs, (end, end)]:
        found.extend(_plain_segments(rest, position, run_start, before))
        if run_start < run_end:
            found.append(
                Segment(run_start, run_end, _mark_before(rest, run_start), _mark_behind(rest, run_end), True)
            )
        position = run_end
        before = ""
    return found


def _plain_segments(rest: str, start: int, end: int, before: str) -> list[Segment]:
    found: list[Segment] = []
    first = start
    for index in range(start, end + 1):
        sign = rest[index] if index < end else ""
        cut = (
            index == end
            or sign in f",;:()（），；：、[]{TAKEN}"
            or (sign in ".。?!" and _cuts(rest, index, end))
        )
        if not cut:
            continue
        if rest[first:index].strip(" .\u3000"):
            found.append(Segment(first, index, before, sign or _mark_behind(rest, end)))
            before = sign
        elif sign and not (before and sign == TAKEN):
            before = sign
        first = index + 1
    return found


def _cuts(rest: str, index: int, end: int) -> bool:
    if rest[index] != "." or index + 1 >= end:
        return rest[index] in ".。" or (index + 1 < end and rest[index + 1].isspace())
    return rest[index + 1] in f" \n{TAKEN}" and ends_sentence(rest, index)


def _mark_before(rest: str, index: int) -> str:
    before = rest[max(0, index - 8) : index].rstrip()
    return before[-1:] if before[-1:] and not before[-1:].isalnum() else ""


def _mark_behind(rest: str, index: int) -> str:
    behind = rest[index : index + 8].lstrip()
    return behind[:1] if behind[:1] and not behind[:1].isalnum() else ""
