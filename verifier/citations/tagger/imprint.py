"""Where the imprint of a book begins in a citation without marks: "…, Geneva: River Press, 2020".

Place and publisher are the surest sign in such a citation. What stands in front of them is the head
and the title, and at least one part between commas is the title.
"""

from __future__ import annotations

import re
from itertools import pairwise

from verifier.citations.canvas import TAKEN
from verifier.citations.tagger.sentences import sentence_ends
from verifier.citations.tagger.words import PERIODICAL, PLACE, PRESS
from verifier.compare.names import is_body, looks_like_names
from verifier.patterns import late_pattern

_BRACKET = late_pattern(
    r"\s?[(（](?P<place>[^()（）:：]{2,60})[:：]\s?[^()（）]{2,90}[,，]\s?(?:1[4-9]|20)\d\d[)）]"
)
_PAIR = late_pattern(
    rf"[,，.]\s+(?P<place>[^\W\d_](?:(?!\.\s)[^,:;()\[\]{TAKEN}]){{1,40}})"
    rf":\s(?P<publisher>[^:;()\[\]{TAKEN}]{{2,90}})"
)
_BEHIND_TITLE = late_pattern(
    r"[,，]\s(?=(?:eds?\.|edited by|trans\.|translated|hrsg\.|hg\.|rev\.|(?-i:in\s[A-Z“])"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)\s)|{TAKEN})|{TAKEN}",
    re.IGNORECASE,
)
_INITIALS = late_pattern(r"(?:[^\W\d_]{1,2}\.[\s-]?){1,4}(?:(?:and|&|und|et|и)\s\S+)?")
_ET_AL = late_pattern(r"et\.?\s?al\.?|and others|u\. a\.|и др\.", re.IGNORECASE)
_ROLE = late_pattern(r"\s*[(\[](?:eds?|editors?|trans|hrsg|hg|ред)\.?[)\]]$", re.IGNORECASE)
_AND = late_pattern(r"^(?:and|&|und|et|и)\s")
_ALONE = late_pattern(r"(?:^|\s(?:and|&|und|et|и)\s)[^\W\d_][^\s,.]*$")
_GIVEN = late_pattern(
    r"[^\Wa-zß-ÿ\d_][\w.’'-]*(?:\s[^\Wa-zß-ÿ\d_][\w.’'-]*){0,2}(?:\s(?:and|&|und|et|и)\s\S.*)?"
)
_MOST_PARTS = 14


def imprint_start(rest: str, first: int) -> int | None:
    """Where place and publisher begin, with the comma or bracket before them; None where there are none."""
    found = [match.start() for match in [_BRACKET.search(rest, first)] if match]
    for match in _PAIR.finditer(rest, first):
        place, publisher = match["place"].strip(), match["publisher"].split(",")[0]
        known = PLACE.fullmatch(place) or PRESS.search(publisher)
        if known and not PERIODICAL.search(place):
            found.append(match.start())
            break
    start = first
    for part in re.split(r"(?<=[,，])\s", rest[first:])[:_MOST_PARTS]:
        bare = part.strip(" ,，.")
        if start > first and bare and (PLACE.fullmatch(bare) or _is_press(bare)):
            found.append(rest.rfind(",", first, start) if "," in rest[first:start] else start)
            break
        start += len(part) + 1
    return min(found, default=None)


def head_before(rest: str, first: int, end: int) -> int | None:
    """Where the names in front of a title end, if ``end`` is where its imprint begins; None without names."""
    ends = [match.start() for match in re.finditer(r"[,，](?=\s)", rest[first:end])][:_MOST_PARTS]
    if sentence_ends(rest, first, end + 1):
        # Sentences part names from the title, not commas.
        return None
    if not ends or TAKEN in rest[first : first + ends[0]]:
        return None
    head, before = 0, ""
    for start, stop in pairwise([0, *(cut + 1 for cut in ends)]):
        part = _AND.sub("", _ROLE.sub("", rest[first + start : first + stop - 1].strip()))
        if not _is_name(part, before):
            break
        head, before = stop, f"{before}, {part}" if before else part
    return first + head if head else None


def title_before(rest: str, start: int, end: int) -> int:
    """Where a title ends that begins at ``start``, before its editors, edition or what was cut out."""
    behind = _BEHIND_TITLE.search(rest, start, end)
    return behind.start() if behind and behind.start() > start else end


def _is_name(part: str, before: str) -> bool:
    """Whether a part between commas is a person, the rest of one, or in the first place a body."""
    if part.casefold() in ("eds.", "ed.", "hrsg.", "hg."):
        return bool(before)
    if _INITIALS.fullmatch(part) or _ET_AL.fullmatch(part):
        return bool(before)
    if not part or re.search(r"\d", part) or len(part.split()) > 8:
        return False
    if not before:
        return is_body(part) or looks_like_names(part) >= 0.5
    # "Bakhtin, Mikhail": a given name stands behind a family name that stands alone.
    if _ALONE.search(before) and _GIVEN.fullmatch(part):
        return True
    return looks_like_names(part) >= 0.7 and not is_body(part)


def _is_press(part: str) -> bool:
    return (
        len(part.split()) <= 6
        and not re.search(r"[(（:]", part)
        and PRESS.search(part) is not None
        and not PERIODICAL.search(part)
    )
