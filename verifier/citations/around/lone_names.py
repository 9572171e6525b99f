"""Where a short citation may begin whose author is named by one word in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.citations.around.beginnings import INTO, SIGNAL
from verifier.citations.around.names_in_front import BETWEEN, CAPITAL, JOINERS, PARTICLES, WORD
from verifier.citations.around.title_marks import is_term, title_starts
from verifier.citations.likeness import SMALL_WORD, is_said
from verifier.model import StyledText
from verifier.patterns import late_pattern

_SEARCHED = 400
"""Code points in front of the title of a citation in which its beginning is looked for."""

# In front of these stands the name of who is cited before: "mentionné par Le Bihan, art. cit., p. 251".
_CITED_BEFORE = late_pattern(
    r"[,.]?\s(?=\(?(?:[Ss]upra\s|[Oo]p\.|[Aa]rt\.|[Ll]oc\.|[Oo]b\.|cit\.|a\.\s?a\.\s?O|\(n\s\d|\(note\s|\((?:wie\s)?(?:Anm|Fn|FN)\.|[Уу]каз\.))"
)
_NEAR = 60
_BETWEEN_NAMES = PARTICLES | JOINERS
# "Così, per esempio, Sarti, *op. cit.*"
_IN_PASSING = late_pattern(r"[^\W\d_a-zà-öø-ÿа-яё][a-zà-öø-ÿ]+,\s(?:[a-zà-öø-ÿ]+\s?){1,4},\s")
_OF = frozenset(("de", "di", "da", "du", "des", "of", "del", "la", "le", "les", "al", "el"))
_ROMAN = late_pattern(r"[IVXLC]+[.,]?")
# "A. Berg, The war that was lost, op. cit.": the sentence is a title; "Diversa, com’è noto, la" is none.
_NAMED_FIRST = late_pattern(
    r"[^\W\d_a-zà-öø-ÿа-яё][\w.’'-]*(?:\s[^\W\d_a-zà-öø-ÿа-яё][\w.’'-]*){0,3},\s(?![a-zà-öø-ÿ]+[’'\s])"
)


# "Historians differ, whereas | Black", "Some hold otherwise. | Black".
_LEADS_ON = late_pattern(r"(?<=[a-zà-öø-ÿ]{3})(?:[.?!]\s|,\s[a-zà-öø-ÿ]{2,10}\s)\Z")


# "(…), whereas | Black", behind a bracket.
_JOINED = late_pattern(
    r"\W{1,3}(?:whereas|while|but|though|yet|as|and|aber|während|mais|mentre|ma|mientras|pero)\s"
)


def lone_names(text: StyledText, start: int, end: int) -> Iterator[int]:
    """Where the name of a short citation may begin behind words of a sentence, the likeliest place first.

    It is the word or words with capitals in front of a title or of "op. cit.".
    """
    plain = text.plain
    marks = title_starts(text, start, min(end, start + _SEARCHED))
    title = next((mark[0] for mark in marks if not is_term(text, *mark, end)), end)
    form = _CITED_BEFORE.search(plain, start, min(end, title + _NEAR))
    at = min(title, form.start() if form else end)
    if at >= end or at <= start:
        return
    before = BETWEEN.sub("", plain[start:at])
    words = list(WORD.finditer(before))
    first = len(words)
    while first and (
        CAPITAL.fullmatch(words[first - 1].group().rstrip(",")) or words[first - 1].group() in _BETWEEN_NAMES
    ):
        first -= 1
    while first < len(words) and words[first].group() in _OF:
        # "les réserves de | Morvan"
        first += 1
    told = words[first].start() if first < len(words) else len(before)
    said = before[:told]
    told_of = (
        is_said(said)
        or INTO.search(said)
        or _IN_PASSING.fullmatch(said)
        or SIGNAL.match(said.lstrip(" *"))
        or (_LEADS_ON.search(said) is not None and len(SMALL_WORD.findall(said)) > 1)
        or _JOINED.fullmatch(said)
    )
    if _NAMED_FIRST.match(said) or not told_of:
        return
    for word in words[first:]:
        if word.group() not in JOINERS and not _ROMAN.fullmatch(word.group()):
            yield start + word.start()
