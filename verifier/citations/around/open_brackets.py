"""A name in a sentence and the bracket behind it that cites his work, as one citation with a comma between.

"die Hannelore Wiese und Peter Krull gesammelt haben (Der schreiende Markt, Sigmaringen 2003" is read as
"Hannelore Wiese und Peter Krull, Der schreiende Markt, Sigmaringen 2003".
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.around.names_in_front import JOINED, is_name, names_before, said_name
from verifier.citations.around.title_marks import OPENING
from verifier.model import StyledText
from verifier.patterns import late_pattern

_FARTHEST = 160
# "Costello (n 1)": the number of a note says all by itself.
_NOTE = late_pattern(r"\s\((?:above\s|supra\s)?(?:nn?|fn|note)\.?\s\d")
_CYRILLIC = late_pattern(r"[А-Яа-яЁё]")
_POSSESSIVE = late_pattern(r"[’']s?\Z")
_FAMILY = late_pattern(
    r"(?:(?:von|van|de|di|da|del|della|du|te[nr])\s(?:der\s)?)?[^\W\d_a-zà-öø-ÿа-яё][\w’'-]{2,24}(?:\s[^\W\d_a-zà-öø-ÿа-яё][\w’'-]{2,24})?"
)
# "Teschner vorgeschlagen hat": a family name and few words.
_FAMILY_AND_WORDS = late_pattern(r"[^\W\d_a-zà-öø-ÿа-яё][\w’'-]{2,24}(?:\s[a-zà-öø-ÿа-яё][\w’'-]*){1,3}")


def with_bracket_as_comma(text: StyledText) -> StyledText:
    """The text with what stands between a name at its head and an open bracket blanked out, and a comma."""
    plain = text.plain
    place = plain.find(" (")
    if not 0 < place <= _FARTHEST:
        return text
    if _NOTE.match(plain, place):
        return text
    close = _closing(plain, place + 1)
    if not plain[place + 2 : place + 3].isalpha() and plain[place + 2 : place + 3] not in OPENING:
        return text
    if close < len(plain.rstrip(" .;")) - 1:
        return text
    head = plain[:place]
    if _CYRILLIC.search(head):
        # Russian names are inflected in a sentence, and archives stand in front of brackets too.
        return text
    if (
        any(map(str.isdigit, head))
        or any(mark in head for mark in OPENING)
        or (text.italics and (text.italics[0].start < place))
    ):
        return text
    possessive = _POSSESSIVE.search(head)
    if possessive is not None and _FAMILY.fullmatch(head, 0, possessive.start()):
        # "ter Horst’s (‘Commonplacing Women’, pp. 77–78)".
        end = possessive.start()
    elif _FAMILY_AND_WORDS.fullmatch(head):
        end = _end_of_name(head)
    elif all(is_name(name) or _FAMILY.fullmatch(name) for name in JOINED.split(head)):
        end = place
    elif names_before(head) != 0 and said_name(f"{head} (") == 0:
        end = _end_of_name(head)
    else:
        return text
    first = place + len(" (")
    changed = plain[:end] + "," + " " * (first - end - 1) + plain[first:close] + " " * (close < len(plain))
    return replace(text, plain=changed + plain[close + 1 :])


def _closing(plain: str, opened: int) -> int:
    """Where the bracket that opens at a place is closed; the end where it isn't."""
    depth = 0
    for index in range(opened, len(plain)):
        depth += (plain[index] == "(") - (plain[index] == ")")
        if not depth:
            return index
    return len(plain)


def _end_of_name(head: str) -> int:
    """Where the names at the head of a clause end: before its last words in small letters."""
    words = head.split(" ")
    while len(words) > 1 and not words[-1][:1].isupper():
        words.pop()
    return len(" ".join(words).rstrip(","))
