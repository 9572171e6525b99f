"""Names that who cites them has completed in square brackets: "J[ohn] Smythson", "[John] Smythson"."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.tagger.head import introduction
from verifier.compare.names import looks_like_names
from verifier.model import StyledText
from verifier.patterns import late_pattern

_GREAT = r"[^\W\d_a-zà-öø-ÿ]"
_PART = (
    rf"(?:{_GREAT}\[[a-zà-ÿ]{{1,20}}\.?\]|\[{_GREAT}(?:[a-zà-ÿ]{{1,20}}|\.)\]"
    rf"|{_GREAT}[\w’'-]{{0,24}}\.?|d[eu]|von|van|di|della?|le|la)"
)
_HEAD = late_pattern(rf"(?P<name>{_PART}(?:\s{_PART}){{1,4}})(?=,\s)")
_INITIAL = late_pattern(rf",\s{_GREAT}\.")
_NEAR = 60
_LIKE_NAMES = 0.5
_BRACKETS = str.maketrans("", "", "[]")


def with_completed_names(text: StyledText) -> StyledText:
    """The text with such a name in front of it without its brackets, whose places blanks in front take."""
    if "[" not in text.plain[:_NEAR]:
        return text
    plain = text.plain
    start = introduction(plain)
    head = _HEAD.match(plain, start)
    if head is None or "[" not in head["name"]:
        return text
    if head["name"].startswith("[") and _INITIAL.match(plain, head.end()):
        # "[Sz] Szenthe, J.": the label of an entry, in front of a family name.
        return text
    name = head["name"].translate(_BRACKETS)
    if looks_like_names(name) < _LIKE_NAMES or any(run.start < head.end() for run in text.italics):
        return text
    return replace(text, plain=plain[:start] + name.rjust(head.end() - start) + plain[head.end() :])
