"""Where a second citation begins within a sentence, and which stand in brackets in it.

"… (London: Methuen, 1938), app. 3, | and, on piracy, the contributions in Maria Costa, *Piracy*": the words
that join two citations are behind a page or imprint and in front of a title and the name before it.
"Kershaw claims that “…” ( | *Moral Magistrate*, 177 | ), for which he gives none".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from verifier.citations.around.beginnings import INTO, OF_KIND
from verifier.citations.around.names_in_front import is_sentence_before, named_before, names_before, said_name
from verifier.citations.around.title_marks import title_starts
from verifier.citations.canvas import TAKEN
from verifier.citations.forms import read_form
from verifier.citations.grammar.numbers import EXPLICIT_PAGES
from verifier.citations.grammar.shelfmarks import shelf_words
from verifier.citations.likeness import is_said
from verifier.citations.short_forms import has_short_form
from verifier.citations.tagger.words import THESIS
from verifier.model import StyledText

_FAR = 300
"""Code points between the titles of two works that are cited in one sentence."""
_NEAR = 150
"""Code points behind a title in which its year, volume or page stands."""

# The last number or bracket of a citation.
_PLACE = re.compile(
    r"(?:[\d)\]]|pp?\.\s[IVXLC–-]+(?!\w))(?:[a-z]?(?!\w)|[rv](?!\w))(?:\s?(?:ff?|sq|sqq|ss)\b\.?)?[)\]]*"
)
_JOINT = re.compile(
    r"""(?x)[”’\"»]?(?P<cut>,?\s(?:and|und|et|y|e|ed|i|и|sowie|as\swell\sas|ainsi\sque|así\scomo|nonché|а\sтакже|while|but),?\s
    |[.]\s(?![Ii]n:?\s[^\Wa-z\d_])|;\s|,\s(?:quoting|citing)\s|,\s(?=[^\W\d_A-ZÀ-Ý]))"""
)
_EDITED_BY = re.compile(
    r"(?xi)(?<!\w)(?:eds?|edited|trans|translated|tr|intro(?:duction)?|pref(?:ace)?|foreword|hrsg|hg|herausgegeben|übers|éds?|dirs?|trad|dirigé|cura"
    r"|coords?|comp|под\sред|пер|ред)\.?\s*(?:by|von|v\.|par|por|di|de|of|и)?\s*\Z"
)
# "and all but abandoned after Lindqvist, *Measured Bushel*": a family name, as in short citations.
_ALONE = re.compile(r"(?<=[a-zà-ÿ]\s)(?P<name>[^\W\d_a-zà-öø-ÿа-яё][\w’'-]{2,24}),\s\Z")
_SIGNAL = re.compile(r"(?<!\w)(?:see|cf\.|vgl\.|siehe|voir|cfr\.|véase|см\.)\s")
_SMALL = re.compile(r"(?<![\w’'.-])[a-zà-öø-ÿа-яё][\w’'-]+")
_IMPRINT = re.compile(r"[(\[][^()]{2,40}:\s[^()]{2,60},\s(?:1[5-9]|20)\d\d")
_BRACKET = re.compile(r"(?P<before>\S)\s\((?P<inner>[^()]{8,300}(?:\([^()]{3,120}\)[^()]{0,60})?)\)")
_GOES_ON = re.compile(r"[.,;:]?\s[a-zà-öø-ÿа-яё]")


def joints(text: StyledText, shielded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cuts in front of what stands behind another citation in its sentence, or in the next one."""
    plain = text.plain
    marks = [mark for mark in title_starts(text, start, end) if not _is_in_brackets(shielded, mark[0])]
    found: list[tuple[int, int]] = []
    for before, mark in pairwise([(start, start), *marks]):
        first = mark[0]
        if first - before[1] > _FAR or first == start:
            continue
        cut = _joint(plain, shielded, before[1], first)
        if cut is None or (before[1] == start and not _is_filed(plain[start : cut[0]])):
            continue
        if any(map(str.isdigit, plain[mark[1] : min(end, mark[1] + _NEAR)])):
            found.append(cut)
    return found


def end_before_bracket(plain: str, shielded: str, start: int, end: int) -> int:
    """Where what is cited ends in front of words that lead to a bracket; the end where no words do."""
    last = _last_place(plain, shielded, start, end)
    return end if last is None or len(_SMALL.findall(shielded, last, end)) < _FEW_WORDS else last


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
    small = len(_SMALL.findall(begun))
    if named is None:
        # "…, and the documents collected in *The Critical Heritage*"
        if small < 2 or not (INTO.search(begun) or OF_KIND.search(begun)):
            return None
    elif begun and not is_sentence_before(begun):
        return None
    if joint["cut"] == ", " and not (_SIGNAL.search(begun) or (named is not None and is_said(begun))):
        return None
    return joint.span("cut")


def _last_place(plain: str, shielded: str, start: int, end: int) -> int | None:
    """Where the last number, or bracket with a number in it, ends between two places."""
    last = None
    for match in _PLACE.finditer(shielded, start, end):
        inside = plain[max(start, plain.rfind("(", start, match.end())) : match.end()]
        if plain[match.start()] != ")" or any(map(str.isdigit, inside)):
            # "(ed.)" is no place.
            last = match.end()
    return last


def bracketed(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where what stands in brackets within a sentence may be a citation; with the name directly in front."""
    plain = text.plain
    if "(" not in plain:
        return
    marks = list(title_starts(text, 0, len(plain)))
    for match in _BRACKET.finditer(plain):
        first, last = match.span("inner")
        titled = next((mark for mark in marks if first <= mark[0] < last), None)
        sentence = _sentence_before(plain, first - 2)
        tells = _tells_work(text, first, last) if titled is None else _is_titled(plain, titled, first, last)
        if not tells or not _is_in_sentence(text, marks, match, sentence):
            continue
        named = None
        if titled is not None and titled[0] == first:
            named = names_before(sentence)
            named = said_name(sentence) if named is None else named
        alone = named is not None and sentence[:named].strip()
        yield (first - 2 - len(sentence) + named if alone and named is not None else first), last


def _is_titled(plain: str, title: tuple[int, int], first: int, last: int) -> bool:
    """Whether words in brackets are a title, perhaps behind its author, and a number; and no series."""
    if _OF_SERIES.match(plain, last + 1) or not any(map(str.isdigit, plain[title[1] : last])):
        return False
    full = _IMPRINT.search(plain, title[1], last) is not None
    return (full or not plain[first - 3].isdigit()) and (
        title[0] == first or _may_lead(plain[first : title[0]])
    )


def _is_in_sentence(
    text: StyledText, marks: list[tuple[int, int]], match: re.Match[str], sentence: str
) -> bool:
    """Whether a bracket stands in a sentence and not in a citation, of which it would be the rest."""
    opened = match.start("inner") - 2
    if any(behind == opened for _, behind in marks) and not _is_quotation(text, marks, opened):
        return False
    if len(_SMALL.findall(sentence)) < _FEW_WORDS and not _GOES_ON.match(text.plain, match.end()):
        return False
    untold = [mark for mark in marks if opened - len(sentence) < mark[1] <= opened]
    told = not untold or _is_quotation(text, marks, untold[-1][1])
    return told or any(map(str.isdigit, text.plain[untold[-1][1] : opened]))


_FEW_WORDS = 2
QUOTED_BEHIND = re.compile(r"\)?\s?:\s(?:“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’(?!\w)|\"[^\"]*\")[.\s]*\Z")
"""What is quoted, behind the bracket that says from where."""


def _tells_work(text: StyledText, first: int, last: int) -> bool:
    """Whether words in brackets, without a marked title, can be a file of an archive, a thesis or a law."""
    inner = text.plain[first:last]
    if not any(map(str.isdigit, inner)):
        return False
    thesis = THESIS.search(inner)
    if (thesis is not None and thesis.start() > _SHORTEST_TITLE) or " // " in inner:
        return True
    filed = shelf_words(inner) > 1 or _HOLDER.search(inner) is not None
    return filed or read_form(text.slice(first, last)) is not None


_SHORTEST_TITLE = 10
_HOLDER = re.compile(
    r"(?:Archives?|Library|Record\sOffice|\w*[Aa]rchiv|\w*[Bb]ibliothek|Bibliothèque|Biblioteca|Archivi?o|Arqui?v[oa]|Arch\.|Архив|РГИА|ГАРФ|РГАСПИ|РГВА)(?!\w)"
)
# "Roma, Bulzoni («Europa delle Corti», 78), 1998": the series.
_OF_SERIES = re.compile(r"[,.;]?\s*(?:\d|pp?\.|S\.)")


def _may_lead(words: str) -> bool:
    """Whether words in front of a title in brackets are its author: "(Department for Transport, *Wreck*"."""
    return (
        words.lstrip("[")[:1].isupper() and words.rstrip()[-1:] in ",:" and not any(map(str.isdigit, words))
    )


def _is_quotation(text: StyledText, marks: list[tuple[int, int]], behind: int) -> bool:
    """Whether what ends at a place is said by somebody, and no title: a quotation behind small words."""
    first = next(mark[0] for mark in marks if mark[1] == behind)
    before = text.plain[:first].split()
    quoted = not any(run.start == first for run in text.italics)
    return quoted and bool(before) and (before[-1][0].islower() or before[-1][-1] not in ".,")


def _sentence_before(plain: str, place: int) -> str:
    """The words between the last mark of a sentence and a place."""
    near = max(0, place - _BEFORE)
    stops = [match.end() for match in _STOP.finditer(plain, near, place)]
    return plain[stops[-1] if stops else near : place]


_BEFORE = 200
# That of an initial ends no sentence.
_STOP = re.compile(r"(?:(?<![^\W\d_a-zà-öø-ÿа-яё])(?<!\d)\.|[;:?!])[”’\"»]?\s")
