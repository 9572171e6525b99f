"""Whether two lists of names may be of one person in two spellings, so that neither denies the other.

Names from other scripts are written in many ways: Hosseini is Husayni, Чайковский Tchaikovsky or
Čajkovskij, 許 Hsu or Xu, كريمي is کریمی. How alike two names are says whether they agree (`name_likeness`);
that they differ may only be said where no such reason is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from verifier.compare.fold import comparable, loose, main_script
from verifier.compare.name_form import Name, parse_name_list
from verifier.compare.transliteration import romanised_key
from verifier.patterns import late_pattern

_WELL_KNOWN = frozenset(("latin", "cyrillic", "greek", "han", "hangul"))
"""Scripts in which two different family names are two: in others a shared word is enough to doubt it."""

_FEWEST_LETTERS = 3
_MOST_NAMES = 40
# What stands for one sound, or for sounds that languages write for each other.
_SOUNDS = (
    (late_pattern(r"tsch|tch|cz|ch"), "c"),
    (late_pattern(r"sch|sh|sz"), "s"),
    (late_pattern(r"dzh|dsch|dj|zh"), "j"),
    (late_pattern(r"^gh?(?=[aou])|kh|ck|q|c(?=[aou])"), "k"),
    (late_pattern(r"gh"), "g"),
    (late_pattern(r"ph"), "f"),
    (late_pattern(r"th"), "t"),
    (late_pattern(r"dh"), "d"),
    (late_pattern(r"bh"), "b"),
    (late_pattern(r"t[sz]"), "z"),
    (late_pattern(r"(?<=[aou])w(?=[bdhlmn])"), ""),  # Chowdhury, Mawlana
    (late_pattern(r"w"), "v"),
    (late_pattern(r"[aeiouyjh]"), ""),
    (late_pattern(r"(.)\1+"), r"\1"),
)
_FEWEST_SOUNDS = 2
# Family names of East Asia under the schemes in use: a name too short to be told by its consonants.
_ROMANISED = tuple(
    frozenset(group.split())
    for group in (
        "lee li yi rhee ri i lei",
        "park pak bak",
        "choi choe choy cui tsui",
        "jung jeong chung chong zheng cheng tsang zeng tseng",
        "cho jo chao zhao chiu",
        "kang gang",
        "lim im rim lin lam",
        "yoo yu ryu yoon yun liu lau lew low",
        "noh no roh ro lu loh lo luo law",
        "ahn an",
        "oh o wu ng goh",
        "hsu xu shu hui koh",
        "hsieh xie tse",
        "hsiao xiao siu",
        "chang zhang cheung jang teo zang",
        "chou zhou chow chau",
        "chu zhu choo joo ju",
        "chen chan tan ch'en jin chin",
        "tsai cai choi ts'ai",
        "chiang jiang keung kang",
        "teng deng tang",
        "wang wong huang ong hwang whang",
        "yang yeung yeo young",
        "ho he hoe heo huh hur hu",
        "kuo guo kwok kwak",
        "kao gao ko",
        "kung gong kong",
        "yeh ye yip ip",
        "seo suh so su soh",
        "shin sin",
        "moon mun",
        "kim gim",
        "kwon gwon",
        "sung seong song",
        "jiu chiu qiu ch'iu yau",
        "tseng zeng tsang",
        "ma mah",
        "sato satoh satou",
        "ito itoh itou",
        "ono ohno oono",
        "ota ohta oota",
    )
)
_ARTICLE = late_pattern(r"^ال(?=\w{3})")


def may_be_one_person(a: str, b: str) -> bool:
    """Whether some name of one BibLaTeX list may be some name of the other in another spelling or script."""
    return any(_may_be_one(one, other) for one in _people(a) for other in _people(b))


def is_spelled_in(family: str, words: Iterable[str]) -> bool:
    """Whether a family name may stand among words in another spelling; short ones could be any word."""
    sounds = _sounds(loose(family).replace(" ", ""))
    return len(sounds) > _FEWEST_SOUNDS and any(sounds == _sounds(word) for word in words)


def _people(biblatex: str) -> list[Name]:
    return [name for name in parse_name_list(biblatex)[:_MOST_NAMES] if not name.is_others]


def _may_be_one(a: Name, b: Name) -> bool:
    first, second = _whole(a), _whole(b)
    if not comparable(first, second):
        return True
    if a.literal or b.literal:
        return False
    if main_script(first) not in _WELL_KNOWN:
        return not set(_words(first)).isdisjoint(_words(second))
    return any(
        _sound_alike(one, other)
        for one, other in ((a.family, b.family), (a.family, b.given), (a.given, b.family))
    )


def _whole(name: Name) -> str:
    return name.literal or f"{name.given} {name.prefix} {name.family}"


def _words(text: str) -> Iterator[str]:
    for word in loose(text).split():
        bare = _ARTICLE.sub("", word)
        if len(bare) >= _FEWEST_LETTERS:
            yield bare


@lru_cache(maxsize=16_384)
def _sound_alike(a: str, b: str) -> bool:
    one, other = loose(a).replace(" ", ""), loose(b).replace(" ", "")
    if not one or not other or one == other:
        return False  # of one spelling, the given names decide
    if any(one in group and other in group for group in _ROMANISED):
        return True
    if main_script(one) not in ("latin", "cyrillic"):
        return False
    if min(len(one), len(other)) >= _FEWEST_LETTERS and romanised_key(one) == romanised_key(other):
        return True
    sounds = _sounds(one)
    return len(sounds) >= _FEWEST_SOUNDS and sounds == _sounds(other)


def _sounds(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word
