"""Where a citation begins and ends within a sentence of its author.

"I have found most helpful | Karin Lindqvist, *The Just Price* (New Haven: Yale University Press, 1988) |,
though she would not agree". What is told by is a title in italics or quotation marks, and a name that
stands directly in front of it; words in small letters in front of the name, and behind the last year or page,
are the sentence. Where no name stands there, and in plain type, nothing is cut.
"""

from __future__ import annotations

from verifier.citations.around.beginnings import INTO, begin_of_cited
from verifier.citations.around.endings import BACK, GERMAN_TAIL, WHICH, end_of_cited
from verifier.citations.around.names_in_front import named_before
from verifier.citations.around.title_marks import OPENING, is_term, title_starts
from verifier.citations.likeness import is_said
from verifier.model import StyledText
from verifier.patterns import late_pattern

_SEARCHED = 400
"""Code points in front of the title of a citation in which its beginning is looked for."""
# What stands behind the name of a journal, whose article may have a title in plain type.
_OF_JOURNAL = late_pattern(
    r",?\s(?:\d{1,4}[,:]?\s(?:\(|no\.|n[°º]|\d)|\d{1,4}[:.]\d|[Vv]ol\.\s\d{1,3},?\s(?:\(|no\.))"
)


def cited_stretch(text: StyledText, start: int, end: int) -> tuple[int, int]:
    """Where a citation between two places of a note begins and ends; the same places where all is of it."""
    plain = text.plain
    begun = start
    for first, behind in title_starts(text, start, min(end, start + _SEARCHED)):
        if (
            plain.startswith(": ", behind)
            and not any(run.start == first for run in text.italics)
            and not _NAMED.search(plain, max(begun, first - 20), first)
        ):
            # ‘The sea is a great leveller’: who says so follows.
            begun = behind + len(": ")
            continue
        quoted = _PAGED_COLON.search(plain, begun, first) if plain[first] in OPENING else None
        if quoted is not None:
            # "*Blue Line* (London: Pym, 2019), 203: “the order was received”": what is quoted from there.
            return begun, quoted.start("cut")
        if is_term(text, first, behind, end):
            continue
        day = _DAY_BEHIND.match(plain, behind, end)
        if day is not None and any(run.end == behind for run in text.italics):
            # A newspaper of a day, whatever the sentence says of it.
            named = begin_of_cited(plain, begun, first)
            kind = _KIND_OF_ITEM.match(plain, begun, first)
            titled = _TITLE_AND_KIND.search(plain, begun, first) is not None
            if named is None and kind is None and not titled and not _is_led_to_or_by(plain[begun:first]):
                named = first
            begun = begun if named is None else named
            closed = plain.find(")", day.end(), end) if plain.startswith(" (", behind) else -1
            if closed > 0:
                return begun, closed + 1
            return begun, day.start("cut") if day["cut"] else end_of_cited(text, behind, end)
        back = BACK.search(plain, begun, first)
        if back is not None:
            return begun, end_of_cited(text, back.end(), end)
        led = plain[begun:first].casefold() == "in " or (
            INTO.search(plain[begun:first]) is not None and is_said(plain[begun:first])
        )
        if led and _OF_LAW.match(plain, behind):
            return first, end_of_cited(text, behind, end)
        if first > begun and not _OF_JOURNAL.match(plain, behind):
            cut = begin_of_cited(plain, begun, first, quoted=plain[first] in OPENING)
            begun = begun if cut is None else cut
        return begun, end_of_cited(text, behind, end)
    back = BACK.search(plain, begun, end)
    if back is not None:
        return begun, end_of_cited(text, back.end(), end)
    said = WHICH.search(plain, begun, end) or GERMAN_TAIL.search(plain, begun, end)
    return begun, said.start("cut") if said else end


def _is_led_to_or_by(before: str) -> bool:
    """Whether in front of a title stands nothing, "in", or who wrote it: "M. Berg, *Rivers*, 3 May 2019"."""
    if before.rstrip().casefold() in ("", "in"):
        return True
    return before.endswith(", ") and named_before(before) == 0


# "Лисин П. Р. «Бунт цифр»: статистики против губернатора": a name in front of a title that goes on.
_NAMED = late_pattern(r"[А-ЯЁ][а-яё-]{1,24},?\s(?:[А-ЯЁ]\.\s?){1,2}\Z")
_PAGED_COLON = late_pattern(
    r"(?:\),\s(?:pp?\.\s)?\d{1,4}(?:[-–]\d{1,4})?|(?<!\w)(?:S|R[nz]|Tz|Sp|pp?|Fn)\.\s\d{1,5}(?:[-–]\d{1,5})?(?:\sff?\.|\ssq\.)?|\d\))"
    # "Rn. 12, wo es heißt: „Die Freiheit endet nicht“".
    r"(?P<cut>(?:,\s(?:wo|worin|dort|mit|der|die|das|es)\s[a-zäöüß\s]{2,40})?\s?:\s)\Z"
)
# "Anna Berg, “Salt,” blog post, *Frontier Notes*, March 3, 2019": the title stands in front of what it is.
_TITLE_AND_KIND = late_pattern(r"[”’»\"],?\s(?:[a-z][a-z-]{2,14}\s){0,2}[a-z][a-z-]{2,14},\s\Z")
# "Editorial, *New York Times*, May 3, 1962", "Interview with the mayor, *Radio Mill*": what stands in it.
_KIND_OF_ITEM = late_pattern(
    r"(?:[Uu]nsigned\s|[Ll]ead(?:ing)?\s|[Uu]ntitled\s)?(?:[Ee]ditorial|[Ll]eader|[Aa]rticle|[Ll]etters?(?:\sto\sthe\s[Ee]ditor)?|[Oo]bituary|[Ii]nterview|[Aa]dvertisement"
    r"|[Oo]p-?[Ee]d|[Cc]olumn|[Rr]eview|[Nn]otice|[Cc]artoon|Kommentar|Leitartikel|Nachruf|Leserbrief|[ÉE]ditorial|[Ee]ntretien|[Nn]écrologie|[Tt]ribune"
    # "Décret du 30 mars 1911, *JORF*, 2 avril 1911": the act that is printed there.
    r"|(?:Loi|Décret|Arrêté|Ordonnance|Circulaire|Sénatus-consulte|Instruction|Avis|Décision|Verordnung|Gesetz|Erlass|Bekanntmachung|Ley|Real\s(?:[Dd]ecreto|[Oo]rden)|Legge|Decreto)(?=[\s-])[^;:“”«»]{0,140}?\s(?:1[5-9]|20)\d\d"
    r"|[Ee]ntrevista|[Ii]ntervista|[Ee]ditoriale|[Cc]arta\sal\sdirector|Передовая|Интервью)(?:\s[^,;:.“”\"«»\d]{2,60})?,\s(?:[Ii]n:?\s)?\Z"
)
# The year of a law report: "In *Re Mossop’s Trust* [1931] 1 Ch 88 the court declined".
_OF_LAW = late_pattern(r"\s[\[(](?:1[5-9]|20)\d\d[\])]\s\d?")
# A day behind the name of a newspaper, as in "du 3 mai 1788 donne un récit".
_MONTH = r"[^\W\d_][^\W\d_]{2,12}\.?"
_DAY_BEHIND = late_pattern(
    rf",?\s\(?(?:(?:of|du|vom|van|del|de|di|for|от|за)\s)?(?:\d{{1,2}}(?:\.|er|st|nd|rd|th|º)?\s(?:de\s)?{_MONTH}\s(?:de\s|del\s)?|{_MONTH}\s\d{{1,2}},\s)"
    rf"(?:1[5-9]|20)\d\d(?P<cut>\s[a-zà-öø-ÿа-яё]{{2,}}.*)?"
)
