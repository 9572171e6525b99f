"""Decisions of courts within a sentence, with or without italics, in Britain and the Commonwealth.

"The phrase comes from | *R v Home Secretary, ex p Bugdaycay* [1987] AC 514 (HL) 531 (Lord Bridge) |, and
it was developed in …": where a report is named, the parties stand in front of it, in italics or behind
small words.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.citations.around.parties import case_begins
from verifier.citations.forms.reported_cases import is_decision
from verifier.citations.grammar.law_reports import Reported, find_reported
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_CASES = (" v ", " v. ", "Re ", "In re", " Case", "Case ", "Reference", "Ex p", "R (")
# "Case C-399/11 Melloni v Ministerio Fiscal EU:C:2013:107, para 60", by the number that it begins with.
_OF_THE_UNION = late_pattern(
    r"(?<!\w)(?:Joined\s)?(?:Cases?|Opinion)\s(?:[CTF][-‑–])?\d{1,4}/\d{2}(?:\sP(?:PU)?)?(?!\d)[^;\[\]“”]{2,200}?"
    r"\(?(?:(?:ECLI:)?EU:[CTF]:(?:19|20)\d\d:\d{1,4}|\[(?:19|20)\d\d\]\sECR\s[I1V]{0,3}[-‑–]?\d{1,5})\)?"
    r"(?:,?\s(?:at\s)?(?:paras?\.?\s|point\s)?\[?\d{1,4}\]?(?:\s?[-–]\s?\[?\d{1,4}\]?)?)?(?:\s\([A-Z][^()]{2,40}\))?"
)
_BRACKETS = late_pattern(r"(?<=\s)\([^()]{1,90}\)")
_SIGNAL = late_pattern(
    r"(?:(?<![\w’])(?:(?:[Bb]ut\s)?[Ss]ee(?:,?\s(?:also|generally|further|now|e\.?g\.?|for\sexample|especially|in\sparticular))?,?"
    r"|[Cc]f\.?|[Cc]ontrast|[Cc]ompare|[Aa]ccord|e\.?g\.?,?)\s)\Z"
)
# "Pharmaceutical Manufacturers Association of SA: In re Ex parte President", "Re Minister; Ex parte Lam".
_APPLICANT = late_pattern(
    r"(?:\A|[.;]\s|\s(?:in|see|and|See)\s)(?P<name>[A-Z][^.;:“”\d]{4,120}:\s(?:[Ii]n\s[Rr]e:?\s)?|Re\s[A-Z][^.;:“”\d]{4,100};\s)\Z"
)
_FARTHEST, _LONGEST_SIGNAL = 320, 24


def reported_cases(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where decisions stand in a note, each from its parties, or the signal before them, to who said it."""
    plain = text.plain
    if ":EU:" in plain or " EU:" in plain or "] ECR" in plain:
        for match in _OF_THE_UNION.finditer(plain):
            yield signal_before(plain, 0, match.start()), match.end()
    if not any(map(plain.__contains__, _CASES)):
        return
    quotes: list[tuple[int, int]] | None = None
    low = 0
    for found in find_reported(plain):
        if quotes is None:
            quotes = [(quote.start, quote.end) for quote in find_quotes(plain)]
        if any(first < found.start < last for first, last in quotes):
            continue
        behind = max([low, *(last for _, last in quotes if last <= found.start)])
        begun = _begins(text, behind, found)
        if begun is not None:
            yield signal_before(plain, low, begun), found.end
        low = found.end


def signal_before(plain: str, low: int, start: int) -> int:
    """Where a signal begins in front of a citation, which introduces it: "see also"; else its own start."""
    signal = _SIGNAL.search(plain, max(low, start - _LONGEST_SIGNAL), start)
    return signal.start() if signal else start


def _begins(text: StyledText, low: int, found: Reported) -> int | None:
    """Where the parties begin whose decision is reported; None where none are named."""
    plain = text.plain
    end = len(plain[: found.start].rstrip(" ,"))
    for run in text.italics:
        if run.start >= low and run.start < end <= run.end:
            return run.start if is_decision(plain[run.start : end]) else None
    near = max(low, end - _FARTHEST)
    # "Canada (Minister of Citizenship and Immigration) v Vavilov": what is in brackets belongs to a name.
    masked = _BRACKETS.sub(lambda match: "X" * len(match.group()), plain[near : found.start])
    begun = case_begins(" " * near + masked, near, found.start)
    if begun is None or not is_decision(plain[begun:end]):
        return None
    before = _APPLICANT.search(plain, near, begun)
    if before is not None:
        return before.start("name")
    return begun + introduction(plain[begun:end])
