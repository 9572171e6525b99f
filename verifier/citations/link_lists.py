"""Notes that are a row of links, as "See the [Pump Manual](…) and [RFC 9999](…)" is.

Each link names a work of its own. The addresses of links stand behind a note, so each is put behind what it
belongs to, and the works are parted by a semicolon, as they would be in any other note.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from verifier.citations.linked_titles import is_person, says_where
from verifier.citations.tagger.words import PERIODICAL
from verifier.documents.links import is_address
from verifier.model import Span, StyledText
from verifier.patterns import late_pattern

_MOST_LINKS: Final = 40
_ARTICLE: Final = (
    r"(?:(?:the|an?|its|their|this|der|die|das|den|dem|le|la|les|el|los|las|il|lo|i|gli|de|het)\s)?"
)
_AND: Final = (
    r"(?:(?:and|or|und|oder|sowie|et|ou|y|e|o|и|en|og|och|as\swell\sas|see\salso|also|then|cf\.|plus|&)\s)"
    r"{1,2}"
)
_JOINT: Final = late_pattern(rf"\s?(?:[,;]\s(?:{_AND})?|(?<=\s){_AND}){_ARTICLE}")
# "Discussed in", "For the details see the": words, no names.
_LEAD: Final = late_pattern(r"[A-Z]?[a-zß-öø-ÿа-я]{2,20}:?\s(?:[a-zß-öø-ÿа-я.]{1,20}:?\s){0,5}")
_ALONE: Final = late_pattern(
    r"(?:see|cf\.|vgl\.|siehe|voir|véase|ver|vedi|zie|se|compare|also|links?|sources?)?:?\s?(?:also:?\s)?"
    rf"{_ARTICLE}",
    re.IGNORECASE,
)
_END: Final = late_pattern(r"[\s.;,]{0,4}")
# "#1234", "pump/hose#7", "PR 77", "PUMP-12": the numbers of issues.
_ISSUE: Final = late_pattern(
    r"(?:[\w./-]{0,80}[#!]|(?:PRs?|MRs?|[Ii]ssues?|[Pp]ull(?:\s[Rr]equest)?|[Bb]ugs?|[Tt]ickets?|[A-Z]{2,10}-)\s?[#!]?)\d{1,8}"
)


def with_links_apart(text: StyledText) -> StyledText:
    """A note of links with nothing but joints between them, each with its address; others as they are."""
    links = text.links
    if not 2 <= len(links) <= _MOST_LINKS:
        return text
    body, addresses = _addresses_behind(text.plain, len(links))
    if not addresses or links[-1].end > len(body) or not _is_row(body, links):
        return text
    lead = body[: links[0].start]
    # "Discussed in the": what is said of all of them is no title of the first.
    parts: list[str] = [lead if _ALONE.fullmatch(lead) else ""]
    moved: list[Span] = []
    length = len(parts[0])
    for number, (link, address) in enumerate(zip(links, addresses, strict=True)):
        shown = body[link.start : link.end]
        last = number == len(links) - 1
        part = f"{shown} {address}{'' if last else '; '}"
        moved.append(Span(length, length + len(shown)))
        parts.append(part)
        length += len(part)
    italics = tuple(
        Span(run.start - link.start + place.start, run.end - link.start + place.start)
        for link, place in zip(links, moved, strict=True)
        for run in text.italics
        if link.start <= run.start and run.end <= link.end
    )
    return StyledText("".join(parts), italics, tuple(moved))


def _addresses_behind(plain: str, number: int) -> tuple[str, list[str]]:
    """The text before the addresses that end it, and these; none if there are others than so many."""
    parts = plain.rsplit(maxsplit=number)
    if len(parts) != number + 1 or not all(map(is_address, parts[1:])) or len(set(parts[1:])) < number:
        return plain, []
    body = parts[0]
    if is_address(body.rsplit(maxsplit=1)[-1]) or "://" in body:
        return plain, []
    return body, parts[1:]


def _is_row(body: str, links: tuple[Span, ...]) -> bool:
    lead, end = body[: links[0].start], body[links[-1].end :]
    if not (_ALONE.fullmatch(lead) or (" " in lead.strip() and _LEAD.fullmatch(lead))) or not _END.fullmatch(
        end
    ):
        return False
    joints = [_JOINT.fullmatch(body, one.end, other.start) for one, other in pairwise(links)]
    if not all(joints):
        return False
    shown = [body[link.start : link.end] for link in links]
    if all(_ISSUE.fullmatch(words) for words in shown):
        return True
    only_commas = not any(re.search(r"\w|&", joint[0]) for joint in joints if joint)
    return not any(
        # "[Jane Roe](…), [Gone Pump](…), [Pump Post](…)": who wrote it, and where it stands.
        (says_where(words) and not _ISSUE.fullmatch(words))
        or is_person(words)
        or (only_commas and PERIODICAL.search(words) is not None)
        for words in shown
    )
