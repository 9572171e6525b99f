"""Back references in notes: "Ibid.", "Smith, op. cit.", "supra note 5", and their like in other languages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from verifier.citations.cited_places import read_place
from verifier.citations.forms.east_asian_short_forms import read_far_short_form
from verifier.citations.grammar.cross_references import AND_TEXT, is_below
from verifier.citations.grammar.here import HERE
from verifier.citations.grammar.joined_places import note_behind, volume_before
from verifier.citations.grammar.numbers import EXPLICIT_PAGES, PAGE_LIST, pages_group, plain_pages
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.plain_names import family_names
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.head import introduction
from verifier.compare.names import read_names, to_biblatex
from verifier.documents.locators import read_locator
from verifier.model import FieldSpan, Locator, StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs, in_any_case

_FORMS: tuple[tuple[str, str], ...] = (
    (
        "ibid",
        r"ib[ií]d(?:em|\.)?|ib\.|ebda?\.|ebenda|ivi|tamże|там же|мөн тэнд|uo\."
        r"|同上(?:书|文|注)?|同前(?:书|注)?|上引",
    ),
    # "Idem, ibidem", as in Portugal and Brazil: the same author, the same work.
    ("ibid", r"(?:idem|id\.),?\s(?:ib[ií]d(?:em|\.)?|ib\.)"),
    (
        "idem",
        r"(?:idem|eadem|iidem)(?=[\s.;]*$|[\s,]{1,3}(?:at\s|pp?\.|S\.|\d))"
        # "Id., “Rivers,” …" is another work of the same author.
        r"|[ií]d\.(?=\s|,|$)(?!,\s(?:[“\"«„‘]|(?-i:[^\Wa-z\d_])[’']?[^\W\d_]*\S{0,20}\s\S))",
    ),
    ("eodem", r"eodem|eod\."),
    # "dies., S. 142": the author of what is cited in front of it, and of what only that tells.
    (
        "same",
        r"(?:ders|dies|dens|dems)\.(?=,\s(?:(?:S|Bd|Sp)\.\s|\d))|(?:derselbe|dieselbe)(?=,\s(?:S|Bd|Sp)\.\s)"
        r"|(?:le|la)\smême(?=,\s(?:pp?|t)\.\s\d)|(?:el\smismo|la\smisma|lo\sstesso|la\sstessa)(?=,\s(?:pp?|t|vol)\.\s)|он(?:а|и)?\sже(?=[.,]\s[СсT]\.\s)",
    ),
    (
        "supra",
        # "Roe, supra, at 41", as in papers of courts (The Bluebook, B15.2).
        r"(?<=,\s)supra(?=,\s(?:at\s\d|[§¶]))|(?:see\s)?(?:supra|above|infra)\s(?:note|n\.?|fn\.?)\s?\d+|(?:note|n\.?)\s?\d+\s(?:above"
        r"|supra)|\((?:above|supra|see)?\s?(?:fn\.?|nn?\.?)\s?\d+(?:\s(?:above|supra))?\)"
        r"|前[引揭]?[注註]\s?[\d①-⑳]+(?:所引[一-鿿]{2,5}[书書文著])?|同[前上]?注\s?[\d①-⑳]+"
        r"|[(\[]?(?:(?:siehe|s\.|wie|vgl\.|o\.)\s)?(?:oben,?\s(?:in\s)?)?(?:Anm\.|Fn\.|Fußnote)\s?\d+[)\]]?"
        r"|\(?(?:voir\s)?(?:supra|ci-dessus),?\s(?:note|n\.)\s?\d+\)?|\(?(?:(?:op|art|loc)\.\s?)?cit(?:ado|ato|é)?\.?,?\s\(?(?:nota|note|n\.)\s?\d+\)?",
    ),
    ("loc-cit", r"loc\.?\s?cit\.?"),
    (
        "op-cit",
        r"op\.?\s?cit\.?|(?<=[^\W\d_],\s)(?:ib[ií]d(?:em|\.)|ebda?\.|ebenda|там\sже)(?=[,.]?\s(?:pp?\.|S\.|[Сс]\.|at\s|\d)|[\s.]*$)|(?<=[,.]\s)ed\.\scit\.|opere\scitato|"
        r"(?<=[,.»”\w]\s)cit\.(?=[\s,]{1,3}(?:pp?\.|cc?\.|S\.|págs?\.|\d)|\s*$)"
        r"|a\.\s?a\.\s?O\.|aaO\.?|a\.\s?O\.(?=\s\d|\s?\(|,?\s(?:S\.|Abb\.|Taf\.)|\s*$)|art\.?\s?cit(?:é|ato|\.)?|(?:art|op|ouvr|th)\.\spréc(?:ité)?\.?|(?<=[,.\w]\s)préc(?:ité)?\.(?=[\s,]{1,3}(?:pp?\.|n[°o.])|\s*$)|dz\.\s?cyt\.|указ\.\s?соч\.|ук\.\s?соч\.|цит\.\s?соч\.|i\.\s?m\.(?=[\s,]{1,2}\d|\s*$)"
        r"|[前上][引揭](?:[一-鿿·]{2,8}?(?:[、，][一-鿿]{2,4}){0,4}?)?(?:书|書|文|著)|前揭"
        r"|obra citada|ob\.\s?cit\.",
    ),
)
_COMPILED = tuple(
    (kind, late_pattern(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)) for kind, pattern in _FORMS
)
_LABEL = late_pattern(r"\d+|[①-⑳]")
# "前引李超文", "前注4所引李超文": the name stands inside the form.
_NAME_INSIDE = late_pattern(
    r"(?:[前上][引揭]|前[引揭]?[注註]\s?[\d①-⑳]+所引)([一-鿿·]{2,8}?(?:[、，][一-鿿]{2,4}){0,4}?)[书書文著]"
)
_FIRST_ONLY = frozenset({"ibid", "idem", "eodem", "same"})
_FIRST = late_pattern("|".join(pattern for kind, pattern in _FORMS if kind in _FIRST_ONLY), re.IGNORECASE)
_SIGNS = {
    "supra": Signs(
        *in_any_case("supra", "infra", "above", "dessus", "anm.", "fn.", "fußn", "cit", "注", "註")
    ),
    "op-cit": Signs(
        *in_any_case("i. m.", "i.m.", "cit", "préc", "cyt.", "aao", "соч"),
        *(", ibid", ", ibíd", ", ebd", ", ebenda", ", там же", ", Ibid", ", Ebd"),
        *("aaO", "AaO", "前引", "前揭", "上引", "上揭"),
    ),
    "loc-cit": Signs(*in_any_case("cit")),
}
"""Of these one is in every text that a form stands in, or a pattern finds something."""

_ALL_SIGNS = Signs(*{sign for signs in _SIGNS.values() for sign in signs})
# Apart, since a pattern that begins with a certain letter is searched for much faster.
_ALSO_SIGNS = Signs(*in_any_case("(see", "(fn", "(n", "( fn", "( n", "a."))
_ALSO = (late_pattern(r"\((?:see)?\s?(?:fn|nn?)\.?\s?\d"), late_pattern(r"a\.\s?(?:a\.\s?)?o\."))
_SMALL = str.maketrans("ſİı", "sii")
"""Letters that patterns take for others, as they do capitals."""

# "Ders., a.a.O.": the author of the work cited before, who isn't named again.
_SAME_AUTHOR = late_pattern(r"(?:ders|dies|derselbe|dieselbe|idem|eadem|id|ead)\.?", re.IGNORECASE)
# In front of "op. cit." stand a name and perhaps a title. These are signs of a citation of its own.
_KIND = late_pattern(r"tesi|thèse|tesis|tese|rec\.?|c\.\s?r\.?|compte\srendu|thesis|diss\.?", re.IGNORECASE)
_FULL = late_pattern(r"[;；]|(?:1[4-9]|20)\d\d(?:[)\]]|,\s\S)|(?<=[.,])\s(?:[Ss]ee|[Cc]f\.|[Vv]gl\.)\s")
# "S. 66, Anm. 12": a note of the work that is cited, not one of the paper.
_OF_PAGE = late_pattern(r"(?:Anm|Fn|Fußnote)", re.IGNORECASE)
# "See the text to n 3 above": a place of the paper.
_TEXT_AT = late_pattern(
    r"(?:[Tt]ext|[Dd]iscussion|[Mm]aterial|[Pp]assage)s?\s(?:to|at|in|accompanying|near|of)\s\Z"
)
# "Storia urbana, VIII (n. 28) 1984": the issue of a journal.
_OF_ISSUE = late_pattern(r",?\s\(?(?:1[5-9]|20)\d\d")
# "Grüne Zeiten, a.a.O. (FN 8)": both that it was cited, and where.
_CITED = late_pattern(r"[,.]?\s(?:a\.\s?a\.\s?O|aaO|op\.\s?cit|art\.\s?cit|cit|op|art|ouvr|loc|ob)\.?\Z")
_ENDS_IN_PAGE = late_pattern(r"\d(?:\sff?\.?)?,?\s?\Z")
_THERE = late_pattern(r"ib[ií]d|ebd|ebenda|там", re.IGNORECASE)
# "Wexcombe, ibid.": who is named of the works just cited.
_NAMED_ONLY = late_pattern(
    r"(?:(?:v[ao]n|de[rnls]?|d[aiu]|du|la|le|zu[rm]?)\s){0,2}[^\Wa-z\d_][\w’'.-]{1,24}"
    r"(?:(?:\s|,\s|\s(?:and|und|et|y|e)\s)[^\Wa-z\d_][\w’'.-]{0,24}){0,3},\s"
)
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
_SHEET = late_pattern(
    r"^[\s,.:]*(?:(?:cc?|ff?|fols?|Bll?|ll?)\.|ff?°)\s?(?P<value>\d{1,4}\s?(?:[rv](?![a-z])|об\.|ob\.)?(?:\s?[°º])?"
    r"(?:\s?[-–]\s?\d{1,4}\s?[rv]?(?:\s?[°º])?)?(?:\sff?\.)?)[\s.]*$"
)
# Who speaks there may be told behind it: "(n 1) 617–18 (Lord Bridge)".
_BARE_PAGES = late_pattern(
    rf"^[\s,.:]*(?:(?:at|{HERE}),?\s)?(?P<value>{PAGE_LIST})(?:\s\((?=\D)[^()]{{3,60}}\))?"
    r"(?:[,.;]\s(?:[Ee]mphasis|[Ii]talics|[Mm]y\s|[Tt]ranslation|[Oo]riginal|[Hh]ervorh|[Cc]ursiva|[Éé]nfasis"
    r"|[Gg]rifo|[Tt]raducción|[Tt]radução)[^\d;]{0,60})?\s*\.?\s*$"
)
# The place that is named first of "352 [30]", "1032–33 (Lord Reid), 1046 (Lord Hodson)", "410F–G, per Lord
# Diplock", "15-50 to 15-52", and of paragraphs in brackets.
_IN_BRACKETS = r"\[\d{1,4}(?:\.\d{1,3}){0,3}\](?:\s?[-–]\s?\[\d{1,4}\])?|\[\d{1,4}\s?[-–]\s?\d{1,4}\]"
_NUMBERS = r"\d{1,5}(?:[A-H](?![A-Za-z]))?(?:\s?[-–]\s?(?:\d{1,5}|[A-H]))?(?!\w)"
_SPOKEN = r"(?:\s\((?=\D)[^()]{3,90}\)|,?\sper\s[A-Z][\w’]*(?:\s[A-Z][\w’]*){0,3})?"
_OF_JUDGMENT = late_pattern(
    rf"^[\s,.:]{{0,3}}(?:at\s)?(?P<cue>(?:paras?|pp?)\.?\s)?(?P<value>{_IN_BRACKETS}|\d{{1,3}}-\d{{1,3}}\sto\s\d{{1,3}}-\d{{1,3}}|{_NUMBERS})"
    rf"{_SPOKEN}(?:,?\s(?:and\s)?(?:at\s)?(?:paras?\.?\s)?(?:{_IN_BRACKETS}|{_NUMBERS}){_SPOKEN}){{0,4}}[\s.]*$"
)
_OF_LAW = late_pattern(
    r"^[\s,]{1,2}(?P<cue>ss?|arts?|regs?|sch|cls?|rr?)\.?\s(?P<value>\d[\w.]{0,8}(?:\([\w-]{1,4}\)){0,4}(?:\s?[-–]\s?\d[\w.]{0,8}(?:\(\w{1,4}\)){0,3})?)[\s.]*$"
)
_LONGEST_PLACE = 40
# "Id. § 420, at 911": the section and the page behind it (The Bluebook, rule 3.3).
_SECTION_AT = late_pattern(
    r"^[\s,]{1,2}§{1,2}\s?(?P<value>\d[\w.:–-]{0,14}(?:\(\w{1,4}\)){0,3}(?:,\sat\s\d{1,5}(?:\s?[-–]\s?\d{1,5})?)?)(?:\s\((?=\D)[^()]{3,60}\))?[\s.]*$"
)
_OTHER_PLACE = late_pattern(r"(?:[A-Za-zí]{2,10}\.?|§{1,2})\s?\d[\d.,\s–-]{0,14}[a-z]?")
_LONG = 220
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A back reference: its kind, the marks it gives (author, title, ``supra``), and the cited place.

    ``spans`` say where in the text they are printed.
    """

    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    locator: Locator | None = None
    spans: tuple[FieldSpan, ...] = ()


def has_short_form(text: str) -> bool:
    """Whether a stretch is a back reference."""
    if _find(text) is not None:
        return True
    return not text.isascii() and read_far_short_form(text, introduction(text)) is not None


def _small(text: str) -> str:
    return (text if text.isascii() else text.translate(_SMALL)).lower()


def _find(text: str) -> tuple[str, re.Match[str]] | None:
    if len(text) > _LONG:
        return None
    start = introduction(text)
    # What counts at the beginning only isn't looked for elsewhere: that would take most of the time.
    first = len(text) - len(text[start:].lstrip(" *(["))
    begins = _FIRST.match(text, first) is not None
    also = _ALSO_SIGNS.found_in(text) and any(pattern.search(_small(text)) for pattern in _ALSO)
    if not begins and not also and not _ALL_SIGNS.found_in(text):
        return None
    for kind, pattern in _COMPILED:
        if not (begins if kind in _FIRST_ONLY else also or _SIGNS[kind].found_in(text)):
            continue
        match = pattern.match(text, first) if kind in _FIRST_ONLY else pattern.search(text, start)
        if match is None:
            continue
        head = text[start : match.start()]
        if kind == "supra" and (
            _TEXT_AT.search(head)
            or is_below(head)
            or (_OF_PAGE.match(match.group()) and _ENDS_IN_PAGE.search(head))
            or (match.group()[0] == "(" and _OF_ISSUE.match(text, match.end()))
            or AND_TEXT.match(text, match.end())
        ):
            continue
        if kind == "op-cit" and _THERE.match(match.group()) and not _NAMED_ONLY.fullmatch(head):
            # "Didier Morin, « Professions », ibid., p. 35": a chapter of the book cited before.
            continue
        if not head.strip(" *([") or (kind not in _FIRST_ONLY and not _FULL.search(head)):
            return kind, match
    return None


def head_of(text: StyledText) -> StyledText | None:
    """What stands in front of "op. cit." or "supra note 5", names and perhaps a title; None for nothing."""
    found = _find(text.plain)
    if found is None or found[0] in _FIRST_ONLY:
        return None
    start, end = introduction(text.plain), found[1].start()
    while end > start and text.plain[end - 1] in " ,;:([（，：":
        end -= 1
    return text.slice(start, end) if end > start else None


def read_short_form(text: StyledText) -> ShortForm | None:
    """Read a back reference, or None when the text is none. Nothing is looked up."""
    plain = text.plain
    far = None if plain.isascii() else read_far_short_form(plain, introduction(plain))
    if far is not None:
        place = far[2].locator
        return ShortForm(far[0], far[1], Locator(*place[:2]) if place else None)
    found = _find(plain)
    if found is None:
        return None
    kind, match = found
    fields: dict[str, str] = {}
    printed: dict[str, tuple[str, int]] = {}
    head = plain[introduction(plain) : match.start()].strip(" ,;:：，(（[")
    if head[:1].isdigit():
        # "45 Ebner, Bauernbefreiung (wie Anm. 23)": the number of the note, glued by a converter.
        head = _OWN_NUMBER.sub("", head)
    if kind == "supra":
        head = _CITED.sub("", head)
    if _SAME_AUTHOR.fullmatch(head):
        head = ""
    inside = _NAME_INSIDE.fullmatch(match.group())
    if inside and not head:
        fields["author"] = to_biblatex(read_names(inside[1]))
        printed["author"] = (inside[1], match.start())
    elif kind not in _FIRST_ONLY and head:
        for name, (value, words, begin) in _marks(text, head, kind).items():
            fields[name] = value
            printed[name] = (words, begin)
    if kind == "supra":
        label = _LABEL.search(match.group())
        if label:
            fields["supra"] = (
                str(ord(label.group()) - 0x245F) if not label.group().isascii() else label.group()
            )
    if (kind == "loc-cit" and "author" in fields) or kind == "same":
        kind = "op-cit"
    spans = [_printed_at(plain, name, *words) for name, words in printed.items()]
    locator = _in_volume(head, _place(plain, match.end(), spans))
    return ShortForm(kind, fields, locator, tuple(spans))


def _printed_at(plain: str, name: str, words: str, begin: int) -> FieldSpan:
    start = plain.index(words, begin)
    return FieldSpan(name, start, start + len(words), _SURE)


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
_OWN_NUMBER = late_pattern(r"\d{1,3}\s(?=[^\Wa-z\d_][\w’'-]{2,30},\s)")


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


def _marks(text: StyledText, head: str, kind: str) -> dict[str, tuple[str, str, int]]:
    """What stands in front of a back reference: names, a short title, a year ("Berg 1991, wie Anm. 1").

    By field the value, the words that it is made of, and the place from which on they stand.
    """
    year = _YEAR_BEHIND.search(head)
    begin = text.plain.index(head)
    after = begin + year.start() if year else 0
    head = head[: year.start()] if year else head
    volume = _volume_end(head)
    head = head[: volume.start()] if volume else head
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
    if _SAME_AUTHOR.fullmatch(names):
        # "Ead., Mercanti senza corte, cit.": the author of what is cited in front of it.
        names = ""
    marks = {
        "author": (family_names(names) if names else "", names, begin),
        "title": (title, title, begin + len(names)),
        "date": (year["year"], year["year"], after) if year else ("", "", 0),
    }
    return {name: mark for name, mark in marks.items() if mark[0]}


def _in_volume(head: str, place: Locator | None) -> Locator | None:
    """A page with the volume in front of the form: "Spriano, Storia, vol. III, cit., p. 17"."""
    volume = _volume_end(head)
    if volume is None or place is None or place.kind != "page" or ":" in place.value:
        return place
    return Locator("page", f"{volume['volume']}:{place.value}")


def _volume_end(head: str) -> re.Match[str] | None:
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


def _other_place(plain: str, begin: int, spans: list[FieldSpan]) -> Locator | None:
    """A chapter or other part behind a form: "op. cit., cap. 2"."""
    printed = plain[begin:].strip(" ,.;:()")
    if len(printed) > _LONGEST_PLACE:
        return None
    found = read_locator(printed) if _OTHER_PLACE.fullmatch(printed) else read_place(printed)
    if found is not None:
        start = plain.index(printed, begin)
        spans.append(FieldSpan("locator", start, start + len(printed), _SURE))
    return found


# "at 80 & n.11, and the discussion at note 20": a place of the paper behind one of the work.
_OF_PAPER_BEHIND = late_pattern(
    r",?\s(?:and|und|et|y|e)\s(?:(?:the|die|den|la)\s)?(?:discussions?|texts?|sources?|literature|works?|references|Literatur|Diskussion|discussion)\s"
    r"(?:at|in|to|cited\s(?:at|in)|accompanying|quoted\sin|zu|bei|à\sla)\s(?:nn?\.?|notes?|Anm\.|Fn\.)\s?\d[^;]{0,20}\Z"
)
_LONGEST_WHOLE = 90
# What only a place of several parts has: a volume, a note, or the word for another part.
_SEVERAL_PARTS = late_pattern(r"\d:\d|[IVXivx]:\d|[^\W\d_]+\.?\s?\S*[\s,].*\d|n\.\s\d")


def _whole_place(behind: str) -> tuple[Locator, int, int] | None:
    """A place of several parts that fills the rest of a citation, and where it stands in that."""
    words = behind.strip(" ,.;:")
    begins = words[:1].isalnum() or words[:1] in ("§", "¶")
    found = read_place(words) if begins and len(words) <= _LONGEST_WHOLE else None
    if found is None or not _SEVERAL_PARTS.search(found.value):
        return None
    start = behind.index(words)
    return found, start, start + len(words)


def _place(plain: str, begin: int, spans: list[FieldSpan]) -> Locator | None:
    """The cited place behind a form that ends at ``begin``; its span is put to the others."""
    of_paper = _OF_PAPER_BEHIND.search(plain, begin)
    behind = plain[begin : of_paper.start() if of_paper else len(plain)]
    whole = _whole_place(behind)
    if whole is not None:
        spans.append(FieldSpan("locator", begin + whole[1], begin + whole[2], _SURE))
        return whole[0]
    pages = EXPLICIT_PAGES.search(behind)
    if pages:
        first, last = pages.span(pages_group(pages))
        value = plain_pages(behind[first:last])
        volume, note = volume_before(behind, pages.start()), note_behind(behind, last)
        if volume is not None:
            value, first = f"{volume[0]}:{value}", volume[1]
        if note is not None:
            value, last = f"{value} n. {note[0]}", note[1]
        spans.append(FieldSpan("locator", begin + first, begin + last, _SURE))
        return Locator("page", value)
    law = _OF_LAW.match(behind)
    if law is not None:
        # "ibid s 2(4)": another section of the same Act.
        spans.append(FieldSpan("locator", begin + law.start("value"), begin + law.end("value"), _SURE))
        return Locator("article" if law["cue"].startswith("art") else "section", law["value"])
    sheet = _SHEET.match(behind)
    if sheet:
        spans.append(FieldSpan("locator", begin + sheet.start("value"), begin + sheet.end("value"), _SURE))
        return Locator("folio", sheet["value"])
    section = _SECTION_AT.match(behind) if "§" in behind else None
    if section:
        spans.append(
            FieldSpan("locator", begin + section.start("value"), begin + section.end("value"), _SURE)
        )
        return Locator("section", plain_pages(section["value"]))
    bare = _BARE_PAGES.match(behind)
    spoken = _OF_JUDGMENT.match(behind) if bare is None else None
    if spoken is not None:
        first, last = spoken.span("value")
        spans.append(FieldSpan("locator", begin + first, begin + last, _SURE))
        kind = "paragraph" if "[" in spoken["value"] or "para" in (spoken["cue"] or "") else "page"
        return Locator(kind, plain_pages(spoken["value"].replace("[", "").replace("]", "")))
    if bare is None:
        return _other_place(plain, begin, spans)
    spans.append(FieldSpan("locator", begin + bare.start("value"), begin + bare.end("value"), _SURE))
    # "Ibid., 1.22.4": book, chapter and line of a classical work, not pages.
    kind = "section" if re.match(r"\d{1,4}\.\d", bare["value"]) else "page"
    return Locator(kind, plain_pages(bare["value"]))
