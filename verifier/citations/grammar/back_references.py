"""The words of back references in many languages, and where in a stretch they stand: "a. a. O.", "ук. соч.".

`find_back_reference` finds in "Berg, op. cit., p. 5" an ``op-cit`` and where "op. cit." stands.
"""

from __future__ import annotations

import re

from verifier.citations.grammar.cross_references import AND_TEXT, is_below
from verifier.citations.tagger.head import introduction
from verifier.patterns import late_pattern
from verifier.signs import Signs, in_any_case

_FORMS: tuple[tuple[str, str], ...] = (
    (
        "ibid",
        r"ib[ií]d(?:em|\.)?|ib\.|ebda?\.|ebenda|ivi|tamże"
        r"|там\s(?:же|само)(?!,?\s(?-i:(?!стр|лист|док|прим|табл|рис|ил)[а-яёіїє]{3}))|мөн тэнд|uo\."
        # "Aldaar, blz. 216", and no "Aldaar werd zij gedrukt".
        r"|(?:aldaar|ald\.|t\.z\.p\.)(?=[\s,]{1,2}(?:p{1,2}\.|blz|bl\.|fo?l?\.|nrs?\.|noot|kol\.|§|\d|(?-i:[IVXLC]{1,7})(?!\w))|[\s.;]*$)"
        r"|同上(?:书|文|注)?|同前(?:书|注)?|上引",
    ),
    # "idem, inv.nr. 1523": another file of the same archive.
    (
        "ibid",
        r"(?:idem|id\.|ald(?:\.|aar))(?=,\s(?:inv\.?\s?nrs?\.?|inv\.|nrs?\.|toegang|doos|hs\.|reg\.|cx\.|mç\.|liv\.|cód\.|doc\.|proc\.|maço|caixa|livro|pasta|lata)\s?\d)",
    ),
    # "Idem, ibidem", as in Portugal and Brazil: the same author, the same work.
    ("ibid", r"(?:idem|id\.),?\s(?:ib[ií]d(?:em|\.)?|ib\.)"),
    (
        "idem",
        r"(?:idem|eadem|iidem)(?=[\s.;]*$|[\s,]{1,3}(?:at\s|pp?\.|blz\.|fl?s?\.\s\d|S\.|\d))"
        # "Id., “Rivers,” …" is another work of the same author.
        r"|[ií]d\.(?=\s|,|$)(?!,\s(?:[“\"«„‘]|(?-i:[^\Wa-z\d_])[’']?[^\W\d_]*\S{0,20}\s\S))"
        # "Id. A professora. Curitiba: Ed. UFPR, 2014": such a one as Brazil prints it.
        r"(?!\s(?-i:[^\Wa-z\d_])[^.;]{4,160}\.\s(?-i:[^\Wa-z\d_])[^:.;\d]{2,30}:\s[^:;]{2,40},\s(?:1[5-9]|20)\d\d)",
    ),
    ("eodem", r"eodem|eod\."),
    # "dies., S. 142": the author of what is cited in front of it, and of what only that tells.
    (
        "same",
        r"(?:ders|dies|dens|dems)\.(?=,\s(?:(?:S|Bd|Sp)\.\s|\d))|(?:derselbe|dieselbe)(?=,\s(?:S|Bd|Sp)\.\s)"
        r"|(?:le|la)\smême(?=,\s(?:pp?|t)\.\s\d)|(?:el\smismo|la\smisma|lo\sstesso|la\sstessa)(?=,\s(?:pp?|t|vol)\.\s)|он(?:а|и)?\sже(?=[.,]\s[СсT]\.\s)|(?:він|вон[аи])\sж(?:е)?(?=[.,]\s[СсT]\.\s)",
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
    (
        "loc-cit",
        r"loc\.?\s?cit\.?|(?-i:[Tt]\.\s?a\.\s?p\.|l\.\s?c\.(?=[\s,]{1,2}(?:pp?\.|blz|S\.|\d)|[\s.;)]*$))|ob\.\se\sloc\.\scits?\.",
    ),
    (
        "op-cit",
        r"op\.?\s?cit\.?|(?<=[^\W\d_],\s)(?:ib[ií]d(?:em|\.)|ebda?\.|ebenda|там\sже|aldaar)(?=[,.]?\s(?:pp?\.|blz\.|S\.|Sp\.|Bl\.|R[nz]\.|Art\.|§|[Сс]\.|at\s|\d)|[\s.]*$)|(?<=[,.]\s)ed\.\scit\.|opere\scitato|"
        r"(?<=[,.»”\w]\s)cit\.(?=[\s,]{1,3}(?:pp?\.|cc?\.|ff?\.|fls?\.|S\.|págs?\.|\d|[IVX]{1,5},\s|voll?\.|tomo|t\.|capp?\.|tavv?\.|nn?\.|docc?\.|figg?\.|§|lib\.|rubr\.|coll?\.|doc\.|parte)|\s*$)"
        # "Terwogt, a.w., blz. 51", "Picquart, o.c., n° 35": "aangehaald werk" and "opus citatum".
        r"|(?<=[a-z],\s)diss\.(?=,\s(?:p|blz|S)\.\s?\d)|(?-i:a\.\s?a\.)(?=,\s(?:p|blz)\.\s?\d)|(?-i:(?:a\.\s?w|o\.\s?c|a\.\s?art)\.)(?=[\s,;:)]{0,3}(?:(?:p{1,2}|blz|bl|nrs?|no|fo?l?|fols|hfd?st|kol|dl|t|n|I{1,3}|I?V)(?:\.|°|º|,)|§|noot|deel|\d|\(|$))|aangehaald\s(?:werk|artikel)|aang\.\sw(?:erk|\.)"
        r"|a\.\s?a\.\s?O\.|aaO\.?|a\.\s?O\.(?=\s\d|\s?\(|,?\s(?:S\.|Abb\.|Taf\.)|\s*$)|art\.?\s?cit(?:é|ato|\.)?|(?:art|op|ouvr|th)\.\spréc(?:ité)?\.?|(?<=[,.\w]\s)préc(?:ité)?\.(?=[\s,]{1,3}(?:pp?\.|n[°o.])|\s*$)|dz\.\s?cyt\.|(?:указ|ук|цит)\.?\s?соч\.?|указ\.\s(?:раб|дис(?:с|серт)?)\.|указ\.\s(?:ст|изд|кн)\.(?=\s[СсЛл]\.\s?\d)|(?:вказ|зазнач|назв)\.\s?(?:праця|тв\.|пр\.)|i\.\s?m\.(?=[\s,]{1,2}\d|\s*$)"
        r"|其(?:博士|硕士|碩士)(?:学位|學位)?(?:论文|論文)(?=[，,])|[前上][引揭](?:[一-鿿·]{2,8}?(?:[、，][一-鿿]{2,4}){0,4}?)?(?:(?:博士|硕士|碩士)?(?:学位|學位)?(?:论文|論文)|书|書|文|著|報告|报告|回忆录|日记)|前揭"
        r"|(?<=,\s)éd\.\s(?:citée|cit\.)|(?<=,\s)(?:thèse|th\.|ouvrage|ouvr\.|livre|étude|article|mémoire|rapport|chronique|chron\.)\s(?:précité|cité|préc\.|cit\.)e?s?"
        r"|obra citada|(?:ob|trab|est)\.\s?cit\.",
    ),
)
_COMPILED = tuple(
    (kind, late_pattern(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)) for kind, pattern in _FORMS
)
# "前引李超文", "前注4所引李超文": the name stands inside the form.
NAME_INSIDE = late_pattern(
    r"(?:[前上][引揭]|前[引揭]?[注註]\s?[\d①-⑳]+所引)([一-鿿·]{2,8}?(?:[、，][一-鿿]{2,4}){0,4}?)(?:(?:博士|硕士|碩士)?(?:学位|學位)?(?:论文|論文)|[书書文著])"
)
FIRST_ONLY = frozenset({"ibid", "idem", "eodem", "same"})
"""The kinds that begin what they stand in: no names stand in front of them."""

_FIRST = late_pattern("|".join(pattern for kind, pattern in _FORMS if kind in FIRST_ONLY), re.IGNORECASE)
_SIGNS = {
    "supra": Signs(
        *in_any_case("supra", "infra", "above", "dessus", "anm.", "fn.", "fußn", "cit", "注", "註")
    ),
    "op-cit": Signs(
        *in_any_case(
            "i. m.", "i.m.", "cit", "préc", "cyt.", "aao", "соч", "указ. ", "вказ. ", "зазнач", "назв. "
        ),
        *(
            "a.w.",
            "a. w.",
            "o.c.",
            "o. c.",
            "a.art.",
            "a.a., ",
            "iss., ",
            "aangehaald ",
            "aang. w",
            ", aldaar",
        ),
        *(", ibid", ", ibíd", ", ebd", ", ebenda", ", там же", ", Ibid", ", Ebd"),
        *("aaO", "AaO", "前引", "前揭", "上引", "上揭", "士论文", "士論文", "位论文", "位論文"),
    ),
    "loc-cit": Signs(*in_any_case("cit"), "t.a.p", "t. a. p", "T.a.p", "l.c.", "l. c."),
}
"""Of these one is in every text that a form stands in, or a pattern finds something."""

_ALL_SIGNS = Signs(*{sign for signs in _SIGNS.values() for sign in signs})
# Apart, since a pattern that begins with a certain letter is searched for much faster.
_ALSO_SIGNS = Signs(*in_any_case("(see", "(fn", "(n", "( fn", "( n", "a."))
_ALSO = (late_pattern(r"\((?:see)?\s?(?:fn|nn?)\.?\s?\d"), late_pattern(r"a\.\s?(?:a\.\s?)?o\."))
_SMALL = str.maketrans("ſİı", "sii")
"""Letters that patterns take for others, as they do capitals."""

# In front of "op. cit." stand a name and perhaps a title. These are signs of a citation of its own.
_FULL = late_pattern(r"[;；]|(?:1[4-9]|20)\d\d(?:[)\]]|,\s\S)|(?<=[.,])\s(?:[Ss]ee|[Cc]f\.|[Vv]gl\.)\s")
# "S. 66, Anm. 12": a note of the work that is cited, not one of the paper.
_OF_PAGE = late_pattern(r"(?:Anm|Fn|Fußnote)", re.IGNORECASE)
# "See the text to n 3 above": a place of the paper.
_TEXT_AT = late_pattern(
    r"(?:[Tt]ext|[Dd]iscussion|[Mm]aterial|[Pp]assage)s?\s(?:to|at|in|accompanying|near|of)\s\Z"
    # "s. o. bei und in Fn. 23", "die Nachw. o. in Fn. 5".
    r"|(?<!\w)(?:bei|vor|nach|Text\szu|zu)(?:,?\s(?:und|u\.|sowie)\s(?:in|bei|zu|nach))?\s\Z"
    r"|(?:Nachw(?:eise|\.)|Einwände|Literatur|Lit\.|Rspr\.|Rechtsprechung|Angaben|Ausführungen|Hinweise|Belege|Beispiele|Einzelheiten|Erläuterungen)(?:,?\s(?:(?:s\.\s?)?[ou]\.|oben|unten|schon|bereits)){0,2}\sin\s\Z"
)
# "Storia urbana, VIII (n. 28) 1984": the issue of a journal.
_OF_ISSUE = late_pattern(r",?\s\(?(?:1[5-9]|20)\d\d")
_ENDS_IN_PAGE = late_pattern(r"\d(?:\sff?\.?)?,?\s?(?:(?:mit|m\.|in|und|u\.|sowie|dort|nebst|bei)\s)?\Z")
_THERE = late_pattern(r"ib[ií]d|ebd|ebenda|там|aldaar", re.IGNORECASE)
# "Id., ibid. é fórmula que aqui não serve": the word is spoken of.
_SPOKEN_OF = late_pattern(r"(?:,?\sib[ií]d\.?)?\s(?:é|è|est|ist|is|es)\s[a-zà-ÿ]{2}")
# "Wexcombe, ibid.": who is named of the works just cited.
_NAMED_ONLY = late_pattern(
    r"(?:(?:v[ao]n|de[rnls]?|d[aiu]|du|la|le|zu[rm]?)\s){0,2}[^\Wa-z\d_][\w’'.-]{1,24}"
    r"(?:(?:\s|,\s|\s(?:and|und|et|y|e)\s)[^\Wa-z\d_][\w’'.-]{0,24}){0,3},\s"
)
_LONG = 220


def _small(text: str) -> str:
    return (text if text.isascii() else text.translate(_SMALL)).lower()


def find_back_reference(text: str) -> tuple[str, re.Match[str]] | None:
    """The kind of the back reference that a stretch is, and the words of it; None for all else."""
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
        if not (begins if kind in FIRST_ONLY else also or _SIGNS[kind].found_in(text)):
            continue
        match = pattern.match(text, first) if kind in FIRST_ONLY else pattern.search(text, start)
        if match is None:
            continue
        head = text[start : match.start()]
        if kind in FIRST_ONLY and _SPOKEN_OF.match(text, match.end()):
            continue
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
        if not head.strip(" *([") or (kind not in FIRST_ONLY and not _FULL.search(head)):
            return kind, match
    return None
