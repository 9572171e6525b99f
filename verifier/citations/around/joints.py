"""Where a second citation begins within a sentence.

"… (London: Methuen, 1938), app. 3, | and, on piracy, the contributions in Maria Costa, *Piracy*": the words
that join two citations are behind a page or imprint and in front of a title and the name before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from verifier.citations.around.beginnings import INTO, OF_KIND
from verifier.citations.around.explained import end_before_quoted
from verifier.citations.around.names_in_front import SMALL_OF_TWO, is_sentence_before, named_before
from verifier.citations.around.of_the_same import joint_of_the_same
from verifier.citations.canvas import TAKEN
from verifier.citations.grammar.numbers import EXPLICIT_PAGES
from verifier.citations.grammar.shelfmarks import shelf_words
from verifier.citations.likeness import is_said
from verifier.citations.short_forms import has_short_form
from verifier.patterns import late_pattern

_FAR = 300
"""Code points between the titles of two works that are cited in one sentence."""
_NEAR = 150
"""Code points behind a title in which its year, volume or page stands."""

# The last number or bracket of a citation.
_PLACE = late_pattern(
    r"(?:[\d)\]]|pp?\.\s[IVXLC–-]+(?!\w))(?:[a-z]?(?!\w)|[rv](?!\w))(?:\s?(?:ff?|sqq?|ss|sgg|segg|y\ss|et\ss)\b\.?)?[)\]]*"
)
_JOINT = late_pattern(
    r"""(?x)[”’\"»]?(?P<cut>,?\s(?:and|und|et|y|e|ed|i|и|sowie|as\swell\sas|ainsi\sque|así\scomo|nonché|а\sтакже|while|but),?\s
    |[.]\s(?![Ii]n:?\s[^\Wa-z\d_])|;\s|,\s(?:quoting|citing)\s|,\s(?=[^\W\d_A-ZÀ-ÝА-ЯЁ]))"""
)
_EDITED_BY = late_pattern(
    r"(?xi)(?<!\w)(?:eds?|edited|trans|translated|tr|intro(?:duction)?|pref(?:ace)?|foreword|hrsg|hg|herausgegeben|übers|éds?|dirs?|trad|dirigé|cura"
    r"|coords?|comp|под\sред|пер|ред)\.?\s*(?:by|von|v\.|par|por|di|de|of|и)?\s*\Z"
)
# "and all but abandoned after Lindqvist, *Measured Bushel*": a family name, as in short citations.
_ALONE = late_pattern(r"(?<=[a-zà-ÿ]\s)(?P<name>[^\W\d_a-zà-öø-ÿа-яё][\w’'-]{2,24}),\s\Z")
_FROM_TO = frozenset(
    ("to", "through", "by", "with", "bis", "zu", "jusqu’à", "à", "hasta", "a", "fino a", "до")
)
# "…, p. 77, seguito da Maria Luisa De Sanctis, *Gli atti perduti*"
_FOLLOWED_BY = late_pattern(r"(?:[a-zà-ÿ]+\s){1,3}(?:by|da|par|por|von|door)\s")
_SIGNAL = late_pattern(r"(?<!\w)(?:see|cf\.|vgl\.|siehe|voir|cfr\.|véase|см\.)\s")


def joints(plain: str, shielded: str, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The cuts in front of what stands behind another citation in its sentence, or in the next one.

    ``marks`` are the titles and quotations of the text, as `title_starts` gives them.
    """
    marks = [mark for mark in marks if not _is_in_brackets(shielded, mark[0])]
    found: list[tuple[int, int]] = []
    for before, mark in pairwise([(0, 0), *marks]):
        first = mark[0]
        if first - before[1] > _FAR or first == 0:
            continue
        cut = _joint(plain, shielded, before[1], first)
        if cut is None and before[1]:
            cut = joint_of_the_same(plain, shielded, before, mark)
        if cut is None or (before[1] == 0 and not _is_filed(plain[: cut[0]])):
            continue
        if any(map(str.isdigit, plain[mark[1] : mark[1] + _NEAR])):
            found.append(cut)
    return found


def end_before_bracket(plain: str, shielded: str, start: int, end: int) -> int:
    """Where what is cited ends in front of words that lead to a bracket; the end where no words do."""
    led = _LED_BY.search(plain, start, end)
    if led is not None:
        return led.start()
    quoted = end_before_quoted(plain, start, end)
    if quoted is not None:
        return quoted
    last = _last_place(plain, shielded, start, end)
    if last is None:
        return end
    if _FEW_BEHIND.fullmatch(shielded, last, end):
        return last + len(".")
    # "… (Allen Lane 2010) 37. So does | Raz (n 2) 200": the beginning of another sentence.
    begun = _BEGUN.search(shielded, last, end)
    if begun is not None:
        return begun.start() + 1
    return end if len(SMALL_OF_TWO.findall(shielded, last, end)) < 2 else last


_BEGUN = late_pattern(r"\.\s[A-Z][a-z]{0,12}\s(?:[a-z]+\s){0,3}\Z")


# "Garriga, “Orden”, p. 20. Para | Lorente (*La nación*, p. 125)": the sentence of the bracket.
_FEW_BEHIND = late_pattern(r"\.\s[^\Wa-z\d_][^\W\d_]*(?:\s[^\W\d_A-ZÀ-ÝА-ЯЁ][\w’'-]*){0,2}\s")
# "… (2009) (reviewing | Daniel Roe, The River (2008))", as American lawyers tell of another work.
_LED_BY = late_pattern(r"\s\([a-z]{3,14}ing\s\Z")


def _is_filed(words: str) -> bool:
    """Whether words without a title tell a place where something is kept or printed."""
    return shelf_words(words) > 0 or EXPLICIT_PAGES.search(words) is not None or has_short_form(words)


def _is_in_brackets(shielded: str, place: int) -> bool:
    return place > 0 and shielded[place - 1] == TAKEN


def _joint(plain: str, shielded: str, start: int, title: int) -> tuple[int, int] | None:
    """The cut between the end of one title and the next one, where a citation ends and another begins."""
    last = _last_place(plain, shielded, start, title)
    if last is None:
        return None
    joint = _JOINT.match(shielded, last, title)
    if joint is None:
        return None
    said = plain[joint.end() : title]
    named = named_before(said)
    if named is None and (alone := _ALONE.search(said)) is not None:
        named = alone.start("name")
    begun = said if named is None else said[:named]
    if _EDITED_BY.search(begun):
        return None
    small = len(SMALL_OF_TWO.findall(begun))
    if named is None and not said and joint["cut"].strip(" ,") == "and" and plain[title] in "‘“":
        # "(2010) 30 OJLS 815, 820 and | ‘In Defence’ (2009) 72 MLR 554": of the same author.
        return joint.span("cut") if _OF_ARTICLE.match(plain, _closed(plain, title)) else None
    if named is None:
        # "…, and the documents collected in *The Critical Heritage*"
        if small < 2 or not (INTO.search(begun) or OF_KIND.search(begun)):
            return None
    elif begun and not is_sentence_before(begun):
        return None
    if joint["cut"] != ", " or _SIGNAL.search(begun):
        return joint.span("cut")
    # From one to another: "Josiah Bellwether, *A History* (…), 12, to Anselm D’Arcy, “Provincial Societies”".
    led = begun.strip() in _FROM_TO or _FOLLOWED_BY.fullmatch(begun) is not None
    full = named is not None and (is_said(begun) or (led and " " in said[named:].strip(" ,")))
    return joint.span("cut") if full else None


# The year and volume of an article behind its title.
_OF_ARTICLE = late_pattern(r"[’”],?\s[\[(](?:1[89]|20)\d\d[\])]\s\d{0,4}\s?[A-Z*]")
_LONGEST_TITLE = 300


def _closed(plain: str, title: int) -> int:
    """Where a title in quotation marks is closed that begins at a place; its beginning where it is not."""
    mark = "’" if plain[title] == "‘" else "”"
    places = re.finditer(rf"{mark}(?=,?\s[\[(])", plain[title : title + _LONGEST_TITLE])
    return next((title + place.start() for place in places), title)


def _last_place(plain: str, shielded: str, start: int, end: int) -> int | None:
    """Where the last number, or bracket with a number in it, ends between two places."""
    last = None
    for match in _PLACE.finditer(shielded, start, end):
        inside = plain[max(start, plain.rfind("(", start, match.end())) : match.end()]
        if plain[match.start()] != ")" or any(map(str.isdigit, inside)):
            # "(ed.)" is no place.
            last = match.end()
    return last
