"""Brackets behind a citation in which its author says what stands there, and whom it quotes.

"*The Elastic State* (Oxford: Clarendon Press, 1979), 9 | (on the early period)", "11 (quoting | Ada Berg,
*Rivers*, 12 | )" (The Bluebook, rule 1.5; The Chicago Manual of Style, 14.52).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

# Of what a bracket behind a page can say, what begins as words on the contents do; not "(in Russian)",
# "(accessed 3 May)", "(hereafter *Rivers*)", "(with Anna Berg)" or "(ed. C. Dorn)".
_FIRST_WORDS = (
    r"(?:argu|show|claim|suggest|stat|contend|observ|explain|conclud|stress|emphasi[sz]|describ|discuss|critici[sz]|find|hold|reject|defend"
    r"|insist|admitt|not|point|demonstrat|maintain|propos|warn|doubt|deny|object|complain|report|giv|call|treat|analy[sz]|compar|list|tak|us"
    r"|summari[sz]|paraphras|trac|offer|provid|cover|relat|translat|respond|refer|regard|link|connect|dat|count|estimat|distinguish|identify)ing\s"
    r"|(?:on|for|about|against|especially|esp\.|particularly|mainly|chiefly|although|though|but|while|where|which|who|whose|as|so|also|albeit|perhaps"
    r"|probably|possibly|still|highly|very|rather|somewhat|more|less|much|strongly|quite|despite|without|contra|here|there|the|an?|this|these|my|his|her"
    r"|its|their|our|all|both|not|no\s(?=[a-z])|with\s(?:an?(?!\s(?:reply|response|preface|foreword|(?:new\s)?introduction|afterword|commentary|postscript))|the|further|many|some|extensive|references|examples|bibliograph\w+)|by\sway\sof|drawing|building|based"
    r"|critical|sceptical|skeptical|favou?rable|hostile|polemical|useful|helpful)(?:\s|(?=[;,)]))"
    r"|(?:zu[rm]?|über|mit|ohne|für|gegen|dort|hier|dazu|so|auch|allerdings|freilich|jedoch|wohl|kritisch|ablehnend|zustimmend|ausführlich|der|die|das|ein|eine|wo|wonach"
    r"|sur|pour|avec|où|qui|dont|mais|notamment|surtout|très|critique|le|la|les|un|une"
    r"|su|sul|sulla|per|con|che|dove|soprattutto|ma|anche|molto|il|lo|sobre|para|donde|que|pero|sobre\stodo|muy|el|los|las|mas|embora|muito|o|os|as)\s"
)
BRACKETED = late_pattern(
    r"(?<=[\dfrvn.])(?<!\w\w\w\.)"
    rf"(?P<cut>\s\((?:{_FIRST_WORDS})(?:[^()]|\([^()]{{1,120}}\)){{3,400}}\)[\s.]*)\Z"
)
"""All of a bracket behind a page that ends a citation, if it says something of what stands there."""

_CUES = (
    r"quoting|citing|paraphrasing|summari[sz]ing|discussing|reviewing|following|critici[sz]ing|responding\sto|referring\sto|drawing\son|building\son|translating"
    r"|(?:but\s|and\s)?see(?:\salso)?|but\scf\.|cf\.|(?:as\s)?(?:quoted|cited)\s(?:in|by)|vgl\.|siehe|zitiert\snach|zit\.\snach|voir(?:\saussi)?|citant|cité\s(?:par|dans)"
    r"|citando|cita|citato\sin|cit\.\sin|cfr\.|si\sveda|véase|ver|citado\s(?:en|por|em)|apud"
)
_WITHIN = late_pattern(
    rf"(?<=[\dfrvn.])\s\((?:[^();\d]{{3,160}}[;,]\s|[^();\d]{{3,160}}\s(?=(?:quoting|citing)\s))?(?P<inner>(?:{_CUES})\s(?P<first>[^\Wa-z\d_]|[“„«\"‘])"
    r"(?:[^()]|\([^()]{2,120}\)){6,400})(?=\))"
)
_SIGNS = Signs(
    *("ing ", "see ", "cf. ", "cited ", "uoted ", "vgl. ", "siehe ", "nach ", "voir ", "cit", "fr. ", "ver "),
    *("veda ", "éase ", "apud "),
)


def quoted_in_brackets(text: StyledText, marks: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where another work is named in a bracket behind a page: from the word that says how, to its end.

    ``marks`` are the titles and quotations of the text, as `title_starts` gives them. Without a title set
    apart, or a number, nothing is cited.
    """
    plain = text.plain
    if " (" not in plain or not _SIGNS.found_in(plain):
        return
    for match in _WITHIN.finditer(plain):
        first, last = match.start("first"), match.end("inner")
        titled = any(first <= mark[0] < last for mark in marks)
        if titled and any(map(str.isdigit, plain[first:last])):
            yield match.span("inner")


_AT_CUE = late_pattern(rf"(?:{_CUES})\s[^\Wa-z\d_“„«\"‘]?")
_OPENED = late_pattern(r"(?<=[\dfrvn.])\s\((?:[^();\d]{3,160}(?:[;,]\s|\s))?\Z")


def end_before_quoted(plain: str, start: int, end: int) -> int | None:
    """Where what is cited ends whose bracket, open at ``end``, leads to another work; None for others."""
    if not _AT_CUE.match(plain, end):
        return None
    opened = _OPENED.search(plain, start, end)
    return opened.start() if opened else None
