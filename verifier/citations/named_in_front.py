"""Whom a sentence names in front of a citation that says of its author only "his", or nothing.

"何炳章认为亏空更早（氏著《盐政与财政》，上海：…）", "森下健一则主张更早，见前引书，第215页",
"Già il Bellandi aveva accennato ai «malumori» dei tintori (op. cit., p. 77)".
"""

from __future__ import annotations

import re
from collections.abc import Collection

from verifier.citations.around.beginnings import IN_HIS
from verifier.citations.grammar.chinese_imprint import HAN
from verifier.citations.grammar.han_signs import simplified
from verifier.citations.grammar.russian_cases import nominative
from verifier.citations.plain_names import family_names
from verifier.citations.tagger.words import is_place
from verifier.compare.east_asia import begins_with_chinese_surname
from verifier.compare.names import Name, read_names, to_biblatex
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

_HIS = late_pattern(r"(?:氏[著編编撰]|其[著書书作]|所[著撰])[：:，,]?\s?\Z")
_BACK = late_pattern(
    r"[前上][引揭](?:书|文|著|書|(?:博士|硕士|碩士)?(?:学位|學位)?(?:论文|論文))|其(?:博士|硕士|碩士)(?:学位|學位)?(?:论文|論文)|(?:op|art|ob)\.\s?cit|(?:tesi|thèse|tesis|tese|rec\.|c\.\s?r\.|compte\srendu)\scit|a\.\s?a\.\s?O\.|a\.\s?w\.|o\.\s?c\.|t\.a\.p\.|(?:[Уу]каз|[Цц]ит)\.\s?соч"
)
# That of an initial ends no sentence.
_STOP = late_pattern(r"[。！？]|(?<=[^\W_]{3})[.!?]\s|[»”)]\.\s")
_POSSESSIVE = late_pattern(r"(?<=[^\W\d_]{3})[’']s\Z|(?<=s)[’']\Z")
_WORD = late_pattern(r"[^\W\d_a-zà-öø-ÿа-яё][\w’'-]+")
# Who says something, at the beginning of a clause: "何炳章认为", "而王铁崖先生则主张".
_SAYS = late_pattern(
    rf"(?:^|(?<=[，；：、]))(?:而|但|又|如|例如|据|近年来?|其中|此外|后来)?(?P<name>[{HAN}]{{2,4}}?)(?:先生|教授|博士|女士|氏)?(?:则|亦|也|曾|即|就|又|还|便|更|都|却|早年|后来|最早|首先|进一步|已|早已){{0,2}}"
    r"(?:认为|指出|主张|以为|强调|提出|论证|考证|断言|推测|推断|估计|统计|发现|坚持|相信|承认|怀疑|批评|反驳|质疑|论述|讨论|分析|研究|注意到|触及|涉及|论及|提及|在)"
)
# "较早引用此书的是林满青，参见氏著".
_IS_HIM = late_pattern(rf"是(?P<name>[{HAN}]{{2,4}}?)(?:先生|教授)?[，（的]")
_AGAIN_IN_BRACKET = late_pattern(r"（同[上前][书書文]")
_CITED_BEFORE = late_pattern(r"[页頁年版\d][。；]")
_MOST_OF_NAME = 3
_OF_FOUR = late_pattern(rf"[{HAN}]{{4}}")
# Of these no name is made: "多数学者", "另有论者", "传统观点", "官方报告".
_COMMON_NOUN = late_pattern(
    r"[者界员家们派说点论见究文书法府国人史告录氏时后前中上下年来代期学]\Z|^(?:[本前后上下又而但亦也]|多数|许多|不少|有些|有的|一些|部分|前人|前辈|时人|以往|传统|近来|近年|另有|也有|还有|作者|笔者|官方|学术|后世)"
    r"|[这该其此何之的有]"
)
_LONGEST = 400


def is_by_who_is_named(plain: str, start: int) -> bool:
    """Whether "氏著" stands in front of a citation that begins at ``start``."""
    return _HIS.search(plain, max(0, start - 5), start) is not None


# "… ce que note déjà le baron de Barante dans ses", of one family name.
_ONE_NAME = late_pattern(
    r"(?<![\w.’'-])(?:(?P<of>[^\W\d_A-ZÀ-ÝА-ЯЁ][\w’-]*)\s(?:d[eiu]|de\sla|von|van|of)\s)?(?P<name>(?:[dD][’'])?[^\W\d_a-zà-öø-ÿа-яё][\w-]{2,24}(?:\s[^\W\d_a-zà-öø-ÿа-яё][\w-]{2,24})?)"
    r"(?:,?\s[^\W\d_A-ZÀ-ÝА-ЯЁ][\w’'-]*){0,5}?\s\Z"
)
_NOBLE = word_set(
    """
    baron baronne comte comtesse vicomte duc duchesse marquis marquise chevalier prince princesse abbé père
    cardinal maréchal général conde condesa duque duquesa marqués vizconde barón príncipe padre condessa
    marquês visconde barão graf freiherr herzog duke earl count conte duca marchese barone principe
    """
)
_STARTERS = word_set("As In The Thus So Comme Wie Como Come Così Así Here Also But And Le La Les El Los O A")


def who_in_his(plain: str, start: int) -> str:
    """The author of one name of whose work a sentence says "in his" in front of it; "" for nobody.

    "le baron de Barante dans ses *Souvenirs*"; "le roi de France dans ses *Lettres*" names nobody.
    """
    his = IN_HIS.search(plain, max(0, start - _NEAR), start)
    named = _ONE_NAME.search(plain, max(0, start - _NEAR), his.start()) if his is not None else None
    if named is None or (named["of"] and named["of"] not in _NOBLE):
        return ""
    words = named["name"].split()
    words = words[1:] if words[0] in _STARTERS else words
    name = " ".join(words)
    return family_names(name) if name and not is_place(name) else ""


_NEAR = 120


def points_back_unnamed(text: str) -> bool:
    """Whether a short citation is a "前引书" or "op. cit." without anybody's name."""
    return _BACK.match(text) is not None


def is_again_in_bracket(plain: str, start: int) -> bool:
    """Whether "同上书" stands in a bracket at ``start``, in a sentence behind a citation."""
    return _AGAIN_IN_BRACKET.match(plain, max(0, start - 1)) is not None and bool(
        _CITED_BEFORE.search(plain, 0, start)
    )


def who_says(plain: str, start: int) -> str:
    """The author who says something nearest in front of a place of its sentence; "" where nobody does."""
    said = _sentence(plain, start)
    plainly = simplified(said)
    spans = [match.span("name") for pattern in (_SAYS, _IS_HIM) for match in pattern.finditer(plainly)]
    names = [said[slice(*span)] for span in sorted(spans)]
    named = next((name for name in reversed(names) if _is_name(name) or _may_be_rare_name(name)), "")
    if _OF_FOUR.fullmatch(named) and not begins_with_chinese_surname(named[:2]):
        # Of the four signs of a Japanese name two are the family name.
        return f"{named[:2]}, {named[2:]}"
    return to_biblatex(read_names(named)) if named else ""


def known_person(plain: str, start: int, persons: Collection[Name]) -> str:
    """Who of some persons is named nearest to a place in its sentence; "" for nobody."""
    return who_is_named(plain, start, persons)[0]


def who_is_named(plain: str, start: int, persons: Collection[Name]) -> tuple[str, int]:
    """Who of some persons is named nearest to a place in its sentence, and where his name ends."""
    said = _sentence(plain, start)
    found: dict[str, int] = {}
    words = {_POSSESSIVE.sub("", match.group()): match.end() for match in _WORD.finditer(said)}
    inflected: dict[str, int] = {}
    if not said.isascii():
        families = [person.family for person in persons]
        inflected = {nominative(word, families): end for word, end in words.items()}
        inflected.pop("", None)
    for person in persons:
        ends = [at + len(form) for form in _printed(person) if (at := said.rfind(form)) >= 0]
        ends += [at for at in (_end_of(person, said, words), inflected.get(person.family, 0)) if at]
        if ends:
            found[to_biblatex((person,))] = max(ends)
    nearest = max(found, key=lambda name: found[name], default="")
    return nearest, start - len(said) + found.get(nearest, 0)


def sentence_begins(plain: str, start: int) -> int:
    """Where the sentence begins in which a place is."""
    near = max(0, start - _LONGEST)
    return max((stop.end() for stop in _STOP.finditer(plain, near, start)), default=near)


def _end_of(person: Name, said: str, words: dict[str, int]) -> int:
    """Where the last mention of a family name of another script than Han ends; 0 for none."""
    family = person.family or (person.literal if " " in person.literal else "")
    if not family or re.match(rf"[{HAN}]", family):
        return 0
    # "BEZERRA NETO, Otacílio": lists print a family name in capitals, sentences don't.
    forms = (family, family.title()) if family.isupper() and len(family) > 1 else (family,)
    if " " not in family:
        return max(words.get(form, 0) for form in forms)
    ends = [at + len(form) for form in forms if (at := said.rfind(form)) >= 0]
    return max(ends, default=0)


def _sentence(plain: str, start: int) -> str:
    return plain[sentence_begins(plain, start) : start]


def _printed(person: Name) -> tuple[str, ...]:
    """How a sentence may print a person whose name is in Han characters."""
    if person.literal or not re.match(rf"[{HAN}]", person.family):
        return ()
    if "·" in person.given:
        return (f"{person.given}·{person.family}", person.family) if len(person.family) > 1 else ()
    if "." in person.given or not re.match(rf"[{HAN}]", person.given):
        return (person.family,) if len(person.family) > 1 else ()
    # "卡尔·魏特夫" is named by his family name alone, a Chinese by all of it.
    foreign = len(person.given) > _MOST_OF_NAME - 1 and len(person.family) > 1
    return (f"{person.family}{person.given}", person.family) if foreign else (person.family + person.given,)


def _may_be_rare_name(word: str) -> bool:
    """Whether a word has the length of a Chinese name and is none of those that speak of others: "费孝诚"."""
    return len(word) == _MOST_OF_NAME and _COMMON_NOUN.search(word) is None


def _is_name(word: str) -> bool:
    """Whether a word is a Chinese name, or one of Japan: "森田健一" and no "多数学者"."""
    if _OF_FOUR.fullmatch(word):
        return _COMMON_NOUN.search(word) is None
    return begins_with_chinese_surname(word) and len(word) <= _MOST_OF_NAME
