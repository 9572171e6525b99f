"""Where a citation ends in front of what its author says of it."""

from __future__ import annotations

import re

from verifier.citations.around.explained import BRACKETED
from verifier.citations.around.title_marks import OF_WORK
from verifier.citations.grammar.cross_references import AND_TEXT
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.grammar.statements import EDITION_BY
from verifier.model import StyledText
from verifier.patterns import found_by, late_pattern

_SMALL_WORD = r"[a-zà-öø-ÿа-яё][\w’'-]*"
_BEHIND_PAGE = r"(?<=[\d)\]])(?:\s(?:ff?|sqq?|ss|sgg|segg)\.)?"
# What is quoted behind its page: ", 9, between “custom pleaded” and “custom practiced”".
_SPOKEN = late_pattern(
    rf"{_BEHIND_PAGE}(?P<cut>,?\s(?P<first>{_SMALL_WORD})\s(?:{_SMALL_WORD}\s){{0,3}}[“‘«„])"
)
_TAIL = late_pattern(
    rf"{_BEHIND_PAGE}(?P<cut>,?\s(?:(?:and|et|und|y|e)\s)?(?P<first>{_SMALL_WORD}),?(?:\s{_SMALL_WORD},?){{3,}})"
)
# In plain type less is known to be said of a citation.
WHICH = late_pattern(
    rf"{_BEHIND_PAGE}(?P<cut>,\s(?:which|who|whose|but|though|although|whereas|while|de[rnm]|die|das|deren|dessen|der\s?die"
    r"|qui|dont|où|che|cui|que|quien(?:es)?|cuy[oa]s?)\s(?!pp?\.\s?\d)[a-zà-öø-ÿ])"
)
# "S. 158, für das Wasserverbandsrecht", "S. 207, dort aber mit falscher Zahl": words alone end the note.
GERMAN_TAIL = late_pattern(
    rf"{_BEHIND_PAGE}(?P<cut>,?\s(?:für|ohne|wonach|wobei|weil|wenn|freilich|allerdings|jedoch|indes(?:sen)?|wo|obwohl|während|zumindest|jedenfalls|unter\sBerufung|mit\s(?:Hinweis|Verweis|Recht|dem|der|den|falscher|anderer|abweichender)|dort\s(?:aber|auch|allerdings|freilich)|hier)\s"
    r"[^\d;„“”«»()]{3,160})\Z"
)
# A quotation behind its page: "33–58, at 41: “the assize was dead”."
_QUOTED = late_pattern(rf"{_BEHIND_PAGE}(?P<cut>\s?:\s[“‘«„\"].*[”’»“\"][.\s]*)\Z", re.DOTALL)
# "55–70—an odd place for it", "p. 12 – a view that few share".
_DASHED = late_pattern(rf"{_BEHIND_PAGE}(?P<cut>(?:\s?—\s?|\s–\s){_SMALL_WORD}\s)")
# "第80页；等等。"
_AND_SO_ON = late_pattern(r"(?<=[页版期年])(?P<cut>[；，]\s?(?:等等?|不一一列举|兹不赘述|余不赘述))。?\Z")
_BOUND = late_pattern(
    rf"""(?x){_BEHIND_PAGE}(?P<cut>,?\s(?:(?:and|und|et|y|e)\s(?=(?:is|are|was|were|has|had|does|did|ist|war|hat|est|était|es|era|è)\s))?(?:but|though|although|where|who|whose|which|while|whereas|because|perhaps|respectively|is|are|was|were|ist|sind|est|sont|è|sono|es|son|cites?|secondo
    |qui(?!\spp?\.\s?\d)|où|tandis|pour\squi|para\squ(?:em|ien)|a\squien|per\scui|secondo\scui|for\swhom|in\swhich|in\sder|in\sdem|deren|dessen|donde|quien(?:es)?|wo|darin|aber|sondern|для|который
    |speaks?|reports?|argues?|claims?|suggests?|gives|thinks?|believes?|holds?|calls?|describes?|dates?|sees?|shows?|maintains?|insists?|prefers?
    |quotes?|mentions?|says?|writes?|puts?|finds?|offers?|considers?|denies|disputes?|rejects?|accepts?|quoting|citing|following|arguing|noting
    |does|do|did|has|have|had|can|could|will|would|may|might|must|shall|should|der|die|das|den|dem
    |(?:[a-z]{{3,14}}(?:s|ed)\s(?=(?:the|an?|that|this|these|those|his|her|their|its|it|him|them|for|to|with|in|on|of|as|from|up|out|no|only|not)\s)[a-z]{{1,6}})
    |spricht|sprechen|urteilt|hält|sieht|betont|bezweifelt|bestreitet|heißt|schreibt|meint|behauptet|nennt|zeigt|parle|écrit|donne|affirme|soutient|scrive|parla|afferma|sostiene|dice|afirma|habla|escribe)\s)"""
)
# ", présentés et annotés par Marie Dunmor", ", mis en ligne le 3 mars 2011", ", Online since 3 March 2011".
_OF_EDITION = late_pattern(
    rf",\s(?:{EDITION_BY}\s[^\Wa-z\d_]|(?:neu|besorgt|ediert|bearbeitet|eingeleitet|kommentiert)\s(?:[\w.]{{2,14}}\s){{0,3}}(?:von|v\.|durch)\s[^\Wa-z\d_]"
    r"|(?:mise?|publiée?)\sen\sligne\s|(?:publicado|posto|puesto)\s(?:en\slínea|online|em\slinha|el|o)\s|online\s(?:since|dal|desde|seit)\s|consult(?:é|ado|ato|ée|ada)\sl?[eoi]l?\s|(?:connection|accessed|zuletzt)\s)",
)
# What says that a work was cited before, and the number of its note.
BACK = late_pattern(
    r"(?<!\w)(?:[Ii]b[ií]d\.|[Ii]d\.(?=\sat\s\d)|[Ee]bd\.|[Ii]vi|[Oo]p\.\s?cit\.|[Aa]rt\.\s?cit\.|[Oo]b\.\s?cit\.|[Ll]oc\.\s?cit\.|a\.\s?a\.\s?O\.|[Ss]upra\s(?:note|n\.)\s\d{1,3}|\((?:n|fn|note|Anm\.|wie\sAnm\.)\s\d{1,3}(?:\sabove)?\)|above,?\s(?:n|fn|note)\.?\s\d{1,3}|[Тт]ам\sже\.|[Уу]каз\.\sсоч\.)"
)


# "1926 года": a year that is spoken of.
_OF_YEAR = late_pattern(r"\s(?:год(?:а|у|е|ы|ов|ах|ам)?|г{1,2}\.|рок(?:у|и|ів|ах))(?!\w)")


def end_of_cited(text: StyledText, behind: int, end: int) -> int:
    """Where a citation ends whose title ends at ``behind``, in front of what its author says of it."""
    plain = text.plain
    if AND_TEXT.match(plain, behind, end):
        return end
    found = [
        match
        for pattern in (_BOUND, _TAIL, _SPOKEN, _QUOTED, _DASHED, _AND_SO_ON, BRACKETED)
        for match in pattern.finditer(plain, behind, end)
    ]
    for match in sorted(found, key=lambda match: match.start("cut")):
        cut = match.start("cut")
        if found_by(match, _TAIL, _SPOKEN) and match["first"] in OF_WORK:
            continue
        if _OF_EDITION.match(plain, cut) or _OF_YEAR.match(plain, cut) or plain.find(" // ", cut, end) > 0:
            # "«Никто не знал»: бойкот 1926 года глазами служащих // Восток": words of the title.
            continue
        between = plain[behind:cut]
        if between.count("(") != between.count(")") or any(run.start < cut < run.end for run in text.italics):
            continue
        if any(quote.start < cut - behind < quote.end for quote in find_quotes(plain[behind:end])):
            continue
        return cut
    return end
