"""How alike two name lists are, and whether a stretch of text is a name list at all.

The rule for lists follows bibtex-updater's as described in its documentation, simplified: the first
name weighs half, overlap and order the other half; "others" makes a prefix complete.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from verifier.compare.east_asia import pinyin_syllables
from verifier.compare.fold import comparable, loose, main_script
from verifier.compare.name_form import Name, parse_name_list
from verifier.compare.transliteration import family_readings, romanised_key
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

NO_EVIDENCE = 0.5
"""What a likeness is when the two sides cannot be compared, as with two scripts: neither for nor against."""

_BODY_STOP = word_set(
    """
    the of and for to in on at de la le les du des et der die das und für del y e a an d l
    """
)
_CAMEL = late_pattern(r"(?<=[a-zà-ÿа-я])(?=[A-ZÀ-ÞА-Я])")


def names_likeness(a: str, b: str) -> float:
    """How alike two BibLaTeX name lists are, 0 to 1; 0.5 when their scripts cannot be compared.

    An empty list is alike only to an empty list: callers leave missing fields out of account.
    """
    # Sorted, so that the greedy pairing gives one answer whichever list is named first.
    first, second = (_parsed(text) for text in sorted((a, b)))
    if first == second:
        return 1.0
    open_first, open_second = any(n.is_others for n in first), any(n.is_others for n in second)
    people_a = [name for name in first if not name.is_others]
    people_b = [name for name in second if not name.is_others]
    if not people_a or not people_b:
        return 0.0
    shorter = min(len(people_a), len(people_b))
    if open_first and len(people_a) <= len(people_b):
        people_b = people_b[:shorter]
    elif open_second and len(people_b) <= len(people_a):
        people_a = people_a[:shorter]
    leading = name_likeness(people_a[0], people_b[0])
    if leading is None:
        return NO_EVIDENCE
    matched, in_order = _matched(people_a, people_b)
    overlap = matched / (len(people_a) + len(people_b) - matched)
    order = in_order / max(len(people_a), len(people_b))
    best = max(leading, 0.6 * matched / shorter if matched >= shorter - 0.3 and shorter > 1 else 0.0)
    return min(1.0, 0.5 * best + 0.35 * overlap + 0.15 * order)


@lru_cache(maxsize=65_536)
def _parsed(biblatex: str) -> tuple[Name, ...]:
    return tuple(_righted(name) for name in parse_name_list(biblatex))


def _righted(name: Name) -> Name:
    """Return the name with initials for the given one: "Szeto I. M." is read given name first."""
    if (
        name.literal
        or not name.given
        or name.suffix
        or len(name.family.replace(".", "")) > 2
        or not name.family.isupper()
    ):
        return name
    words = name.given.split()
    if len(words[0].rstrip(".")) < 3 or (len(name.family) == 2 and "." not in name.family):
        return name
    return Name(family=words[0], given=" ".join([*words[1:], name.family]), prefix=name.prefix)


def _matched(a: list[Name], b: list[Name]) -> tuple[float, float]:
    """Return the sum of likenesses of a greedy pairing, and the part of it that stands at the same place."""
    if len(a) > 60 or len(b) > 60:
        a, b = a[:60], b[:60]
    free = list(range(len(b)))
    total = in_order = 0.0
    for position, name in enumerate(a):
        best, where = 0.0, -1
        for candidate in sorted(free, key=lambda i: abs(i - position)):
            value = name_likeness(name, b[candidate]) or 0.0
            if value > best:
                best, where = value, candidate
            if best >= 0.95:
                break
        if best >= 0.6:
            free.remove(where)
            total += best
            in_order += best if where == position else 0.0
    return total, in_order


def name_likeness(a: Name, b: Name) -> float | None:
    """How alike two names are, 0 to 1; None when their scripts cannot be compared."""
    if a == b:
        return 1.0
    if a.literal or b.literal:
        return _body_likeness(a, b)
    if not comparable(a.family + a.given, b.family + b.given):
        return _across_scripts(a, b)
    return max(
        _person(a, b),
        # Family and given name taken for each other ("Wivel, Anders" / "Anders, Wivel").
        0.95 * _person(a, Name(b.given, b.family)) if a.given and b.given else 0.0,
        _mononym(a, b),
    )


@lru_cache(maxsize=131_072)
def _person(a: Name, b: Name) -> float:
    family = max(
        _word_likeness(loose(a.family), loose(b.family)),
        _word_likeness(loose(a.prefix + a.family), loose(b.prefix + b.family))
        if a.prefix or b.prefix
        else 0.0,
    )
    if family < 0.8:
        return 0.0
    if not a.given or not b.given:
        return family * 0.9
    return family * (0.35 + 0.65 * _given_likeness(a.given, b.given))


def _mononym(a: Name, b: Name) -> float:
    """One side has a single word: it may be the other's family name or, as in Mongolia, the given one."""
    if a.given and b.given:
        return 0.0
    words_a, words_b = (
        set(loose(f"{a.family} {a.given}").split()),
        set(loose(f"{b.family} {b.given}").split()),
    )
    return 0.8 if words_a and words_b and (words_a <= words_b or words_b <= words_a) else 0.0


def _word_likeness(a: str, b: str) -> float:
    """Of two folded family names: equal, equal under a romanisation, a double name cut short, a misprint."""
    if not a or not b:
        return 0.0
    if a == b or a.replace(" ", "") == b.replace(" ", ""):
        return 1.0
    if _umlaut(a) == _umlaut(b):
        return 1.0
    parts_a, parts_b = a.split(), b.split()
    if len(parts_a) != len(parts_b) and (set(parts_a) <= set(parts_b) or set(parts_b) <= set(parts_a)):
        return 0.92
    if any(character.isdigit() for character in a + b):
        return 0.0
    if romanised_key(a) == romanised_key(b) and len(a) > 3:
        return 0.93
    ratio = JaroWinkler.similarity(a, b)
    # Short names differ by a letter because they are others ("Wang"/"Yang"), long ones by a misprint.
    return ratio if ratio >= 0.92 and min(len(a), len(b)) >= 5 else 0.0


def _umlaut(text: str) -> str:
    return text.replace("ae", "a").replace("oe", "o").replace("ue", "u")


@lru_cache(maxsize=131_072)
def _given_likeness(a: str, b: str) -> float:
    words_a, words_b = _given_words(a), _given_words(b)
    if not words_a or not words_b:
        return 0.8
    if words_a == words_b or "".join(words_a) == "".join(words_b):
        return 1.0
    short_a, short_b = all(len(w) == 1 for w in words_a), all(len(w) == 1 for w in words_b)
    if short_a or short_b:
        initials_a, initials_b = "".join(w[0] for w in words_a), "".join(w[0] for w in words_b)
        if initials_a.startswith(initials_b) or initials_b.startswith(initials_a):
            return 1.0
        return 0.75 if initials_a[0] == initials_b[0] else 0.15
    first_a, first_b = words_a[0], words_b[0]
    if first_a == first_b or first_a.startswith(first_b) or first_b.startswith(first_a):
        return 0.95
    if set(words_a) & set(words_b) or romanised_key(first_a) == romanised_key(first_b):
        return 0.85
    ratio = JaroWinkler.similarity("".join(words_a), "".join(words_b))
    if first_a[0] != first_b[0]:
        return 0.1
    both_pinyin = pinyin_syllables(first_a) is not None and pinyin_syllables(first_b) is not None
    return ratio if ratio >= 0.9 and not both_pinyin else 0.25


def _given_words(given: str) -> list[str]:
    """Return the words of a given name; a run of initials ("JMR", "J.-M.") is one word each."""
    words: list[str] = []
    for word in given.split():
        bare = word.replace(".", "").replace("-", "")
        if bare.isupper() and len(bare) <= 4 and ("." in word or bare == word):
            words.extend(loose(letter) for letter in bare)
        else:
            words.extend(w for part in _CAMEL.sub(" ", word).split() for w in loose(part).split())
    return [word for word in words if word]


def _body_likeness(a: Name, b: Name) -> float | None:
    text_a, text_b = _all_words(a), _all_words(b)
    if not comparable(text_a, text_b):
        return None
    words_a = {word for word in loose(text_a).split() if word not in _BODY_STOP}
    words_b = {word for word in loose(text_b).split() if word not in _BODY_STOP}
    if not words_a or not words_b:
        return 0.0
    if words_a == words_b:
        return 1.0 if a.literal and b.literal else 0.95
    for short, long in ((text_a, text_b), (text_b, text_a)):
        letters = short.replace(".", "")
        if (
            letters.isupper()
            and len(letters) >= 2
            and " " not in letters
            and is_acronym_of(letters.casefold(), long)
        ):
            return 0.95
    shared = len(words_a & words_b)
    overlap = shared / len(words_a | words_b)
    if a.literal and b.literal:
        contained = shared == min(len(words_a), len(words_b)) and shared >= 2
        return max(overlap, 0.85) if contained else overlap
    return 0.5 * overlap


def is_acronym_of(letters: str, long: str) -> bool:
    """Whether folded letters are the first ones of a name's words ("cup": Cambridge University Press)."""
    words = loose(long).split()
    content = [word for word in words if word not in _BODY_STOP]
    return letters in ("".join(w[0] for w in words), "".join(w[0] for w in content))


def _all_words(name: Name) -> str:
    return name.literal or f"{name.given} {name.prefix} {name.family}"


def _across_scripts(a: Name, b: Name) -> float | None:
    """Compare a Chinese name with Pinyin by the family name, Cyrillic with Latin by the romanised key."""
    scripts = {main_script(a.family), main_script(b.family)}
    if scripts == {"cyrillic", "latin"}:
        if romanised_key(a.family) != romanised_key(b.family):
            return (
                0.0
                if not a.given or not b.given or romanised_key(a.family) != romanised_key(b.given)
                else 0.8
            )
        if not a.given or not b.given:
            return 0.85
        first_a, first_b = romanised_key(a.given.split()[0]), romanised_key(b.given.split()[0])
        return 0.93 if first_a[:1] == first_b[:1] else 0.4
    if scripts == {"han", "latin"}:
        han, latin = (a, b) if main_script(a.family) == "han" else (b, a)
        readings = family_readings(han.family)
        if not readings:
            return None
        if loose(latin.family) in readings:
            syllables = pinyin_syllables(latin.given.replace(" ", "").replace("-", ""))
            return 0.9 if syllables is None or syllables == len(han.given) else 0.7
        return 0.6 if loose(latin.given) in readings else 0.0
    return None
