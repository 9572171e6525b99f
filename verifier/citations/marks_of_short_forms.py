"""What stands in front of a back reference: names, a short title, a year: "Berg, Flüsse 1991, a. a. O."."""

from __future__ import annotations

import re

from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.plain_names import family_names
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.model import StyledText
from verifier.patterns import late_pattern

# "Ders., a.a.O.": the author of the work cited before, who isn't named again.
SAME_AUTHOR = late_pattern(r"(?:ders|dies|derselbe|dieselbe|idem|eadem|id|ead)\.?", re.IGNORECASE)
_KIND = late_pattern(r"tesi|thèse|tesis|tese|rec\.?|c\.\s?r\.?|compte\srendu|thesis|diss\.?", re.IGNORECASE)
# "Grüne Zeiten, a.a.O. (FN 8)": both that it was cited, and where.
CITED = late_pattern(r"[,.]?\s(?:a\.\s?a\.\s?O|aaO|op\.\s?cit|art\.\s?cit|cit|op|art|ouvr|loc|ob)\.?\Z")
# "Pires, tese cit., p. 123": what the work is, behind who wrote it.
_OF_THESIS = late_pattern(r"(?<=[^\W\d_]{2}),\s(?:tese|tesi|thèse|tesis|diss\.?|dissertação|proefschrift)\Z")
_MOST_OF_NAME = 3
_MOST_OF_NAMES = 7
# "Pfahl, A., Freiheitliche Ordnung?, a.a.O.": a family name, initials, and a title.
_INVERTED_AND_TITLE = late_pattern(
    r"(?P<names>(?:[^\Wa-z\d_][\w’'-]{1,24}\s){0,2}[^\Wa-z\d_][\w’'-]{1,24},\s(?:[^\Wa-z\d_]\.[\s-]?){1,3}),?\s(?P<title>(?![^\Wa-z\d_]\.)[^\Wa-z\d_][^,;]{3,80})"
)
# "Lacoste et al., La géographie": no name follows.
_OTHERS = late_pattern(
    r"(?P<names>[^,:;]{2,60}(?:,\s[^,:;]{1,30})?\s(?:et\.?\s?al(?:ii|\.)?|u\.\s?a\.|y\sotros|и\sдр\.|e\saltri))(?:[,:]?\s|\Z)"
)
# "Gousseff, Les déplacements de population…, op. cit.": a title that was cut off.
_CUT_TITLE = late_pattern(
    r"(?P<names>[^,:;“„«\"]{2,60}(?:,\s(?:[^\Wa-z\d_]\.[\s-]?){1,3})?),\s(?P<title>[^“„«\"]{4,150}?)\s?(?:…|\.\.\.)"
)
_JOINED = late_pattern(r"\s(?:et|and|und|e|y|&)\s")
# Endings that words of titles have and given names haven't.
_TITLE_WORD = late_pattern(
    r"[^\Wa-z\d_][\w-]{2,40}(?:ung(?:en)?|heit(?:en)?|keit(?:en)?|schaft(?:en)?|ismus|tät|tion(?:en|s)?|recht|politik|geschichte|reich|staat(?:en)?"
    r"|krieg(?:e|s)?|kunde|lehre|theorie|kapital|kapitel|wirtschaft|kirche|ism|ment|ness|ship|ology|graphy|history|ics|ität|ité|isme|age|ude|ción|sión|dad|ismo"
    r"|zione|ità|tura|mento|ость|ение|ание|ство|ия)|(?:Das\s)?(?:Kapital|Kapitel|Geschichte|Republic|History|Histoire|Historia|Storia|Essais|Politics)",
)
# "Spriano, Storia del Pci, vol. III, cit.": the number of the volume is no word of a title or name.
_VOLUME_END = late_pattern(r",\s(?:[Vv]ol|[Tt]om[eo]?|[Tt]|Bd)\.?\s(?P<volume>[IVXLC]{1,6}|\d{1,3})\Z")
_YEAR_BEHIND = late_pattern(r",?\s\(?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?\)?\Z")
# Behind a name in full no other name is one word: "E. Auerbach, Mimesis, cit.".
_ONE_WORD = late_pattern(r"[^\Wa-z\d_][’']?[^\W\d_A-Z]{3,24}(?:\([a-zà-ÿ]{1,3}\))?")
_INITIAL = late_pattern(r"(?<!\w)[^\W\d_]\.?\Z")
_PARTICLES = (" de", " del", " de la", " da", " do", " dos", " von", " van", " di")


def _set_apart(text: StyledText, start: int, end: int) -> tuple[str, str] | None:
    """Names and a title in quotation marks or italics; None where no title is set apart."""
    head = text.plain[start:end]
    for quote in find_quotes(head):
        return head[: quote.start].strip(" ,，:："), head[slice(*quote.inner)].strip(" ,.")
    for span in text.italics:
        first, last = max(start, span.start), min(end, span.end)
        title = text.plain[first:last].strip(" ,.")
        if first == start and last >= end - 1 and " " in title:
            # "*Il banco e la piazza*, cit.": all is the title.
            return "", title
        if first < last and len(title) > _SHORTEST_TITLE and first > start and title != "et al":
            return text.plain[start:first].strip(" ,"), title
    return None


_SHORTEST_TITLE = 3


def _head_parts(text: StyledText, start: int, head: str) -> tuple[str, str]:
    """Names and short title in front of "op. cit."."""
    end = start + len(head)
    others = _OTHERS.match(head)
    if others:
        return head[: others.end("names")], head[others.end() :].strip(' ,.:“”"«»„‘’…')
    cut = _CUT_TITLE.fullmatch(head)
    if cut:
        return cut["names"], cut["title"]
    apart = _set_apart(text, start, end)
    if apart is not None:
        return apart
    names, colon, title = head.partition(": ")
    if colon and title and len(names.split()) <= _MOST_OF_NAME:
        return names, title.strip(" ,.")
    inverted = _INVERTED_AND_TITLE.fullmatch(head)
    if inverted:
        return inverted["names"], inverted["title"].strip(" ,.")
    names, _, title = head.partition(", ")
    if " " not in title and (names.isupper() or title.casefold() in GIVEN):
        # "PUIG LLANOS, Andrea: op. cit.": a name in full, its family names first.
        return head.strip(" ,"), ""
    if _is_one_word_title(names, title) or (" " in names and _ONE_WORD.fullmatch(title)):
        return names, title.strip(" ,.")
    most = _MOST_OF_NAMES if _JOINED.search(names) else _MOST_OF_NAME
    if (
        len(title.split()) > 1
        and len(names.split()) <= most
        and ", " not in title
        and not _INITIAL.search(title)
        and not title.endswith(_PARTICLES)
    ):
        return names, title.strip(" ,.")
    return head.strip(" ,"), ""


def read_marks(text: StyledText, head: str, kind: str) -> dict[str, tuple[str, str, int]]:
    """What stands in front of a back reference: names, a short title, a year ("Berg 1991, wie Anm. 1").

    By field the value, the words that it is made of, and the place from which on they stand.
    """
    year = _YEAR_BEHIND.search(head)
    begin = text.plain.index(head)
    after = begin + year.start() if year else 0
    head = head[: year.start()] if year else head
    volume = volume_at_end(head)
    head = head[: volume.start()] if volume else head
    head = _OF_THESIS.sub("", head)
    names, title = _head_parts(text, begin, head)
    if kind == "supra" and not title and _PARTIES.search(names):
        # "Ferry v Harbour Board (n 1)": a decision by its parties, and nobody's name.
        names, title = "", names
    if kind == "supra" and not title:
        names, title = _with_short_title(names)
        if _NO_NAME.search(names):
            # "As in note 3 above": words that lead to the note, and nobody's name.
            names = ""
    if _KIND.fullmatch(names):
        # "Baudoux (thèse cit., p. 230)": what was cited, and nobody's name.
        names = ""
    if SAME_AUTHOR.fullmatch(names):
        # "Ead., Mercanti senza corte, cit.": the author of what is cited in front of it.
        names = ""
    marks = {
        "author": (family_names(names) if names else "", names, begin),
        "title": (title, title, begin + len(names)),
        "date": (year["year"], year["year"], after) if year else ("", "", 0),
    }
    return {name: mark for name, mark in marks.items() if mark[0]}


def volume_at_end(head: str) -> re.Match[str] | None:
    """The volume that is named last in front of a back reference: "Spriano, Storia, vol. III"."""
    return _VOLUME_END.search(head) if head[-1:] in tuple("IVXLC0123456789") else None


_PARTIES = late_pattern(r"\S\sv\.?\s\S")
_NO_NAME = late_pattern(
    r"(?:^|\s)(?:as|in|see|the|of|cited|discussed|mentioned|noted|quoted|wie|siehe|como|comme)(?=\s|$)",
    re.IGNORECASE,
)


def _with_short_title(names: str) -> tuple[str, str]:
    """A name and one word that is no given name, where a note is pointed at: "Berg, Rituale (wie Anm. 8)"."""
    family, _, word = names.partition(", ")
    word = word.rstrip("?!")
    may_be_title = word[:1].isupper() and word.isalpha() and len(word) > _MOST_OF_NAME
    if may_be_title and len(family.split()) <= _MOST_OF_NAME and word.casefold() not in GIVEN:
        return family, word
    return names, ""


def _is_one_word_title(names: str, title: str) -> bool:
    """Whether one word behind a name is a short title, not a given name: "Kramer, Neutralität, op. cit."."""
    return len(names.split()) <= _MOST_OF_NAME and _TITLE_WORD.fullmatch(title.strip(" .")) is not None
