"""Lists of names in the plainest forms, read in a fraction of the time that the full reader needs.

Only lists of one form throughout are read here: "Berg, A., & Li, W.", "Berg A, Li W", "A. Berg and W. Li",
each family name one word. All others go to `verifier.compare.names`, which would give the same for these.
"""

from __future__ import annotations

import re
from functools import lru_cache

from verifier.citations.capital_families import families_in_capitals
from verifier.citations.full_given_names import families_in_front, names_in_full
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.compare.names import read_names, to_biblatex
from verifier.patterns import late_pattern
from verifier.signs import Signs

_CAPITAL = "A-ZÀ-ÖØ-ÞŠŽČĆŁŚ"
_SMALL = "a-zà-öø-ÿšžčćłśńęąěřůőűğışǎ"
_WORD = rf"[{_CAPITAL}][{_SMALL}]{{2,24}}"
_FAMILY = (
    rf"(?:(?:O[’']|Mc|Mac|Le|De|Di)?[{_CAPITAL}][{_SMALL}]{{1,24}}(?:-[{_CAPITAL}][{_SMALL}]{{1,24}})?"
    rf"|[{_CAPITAL}]{{3,24}}(?:-[{_CAPITAL}]{{3,24}})?)"
)
_LETTER = rf"[{_CAPITAL}]"
_INITIALS = rf"{_LETTER}\.(?:[ -]?{_LETTER}\.){{0,3}}"
_PARTED = r"(?:[,;] (?:and |& )|,? (?:and|&|et|und|y|e|и) |[,;] )"
_FORMS = (
    rf"(?P<family>{_FAMILY}), (?P<given>{_INITIALS})",
    rf"(?P<given>{_INITIALS}) ?(?P<family>{_FAMILY})",
    rf"(?P<family>{_FAMILY}) (?P<given>{_LETTER}{{1,3}})",
    rf"(?P<family>{_FAMILY}) (?P<given>{_INITIALS})",
    rf"(?P<family>{_FAMILY}), (?P<given>{_WORD}(?: {_LETTER}\.)?)",
)
_OTHERS = late_pattern(r",? et al\.?$")
# What looks like a family name with initials but may be a state, a body or a word of the style.
_DOUBTFUL = late_pattern(r"\b(?:Ed|Eds|Inc|Ltd|Verlag|Press|Jun|Sen|Von|Van|Del|Den|Der|Los|Las|San|The)\b")


def _without_names(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)


_MIXED = late_pattern(rf"{_without_names(_FORMS[0])}(?:{_PARTED}{_without_names(_FORMS[1])}){{1,60}}")
"""The first name inverted, the others not: "Lee, L. L., W. E. Howard, and R. E. Marsh"."""

_SINGLE = late_pattern(
    rf"(?P<family>{_FAMILY}), (?P<given>{_INITIALS})|(?P<given2>{_INITIALS}) ?(?P<family2>{_FAMILY})"
)
_LISTS = (
    *(
        (
            late_pattern(rf"{_without_names(form)}(?:{_PARTED}{_without_names(form)}){{0,60}}"),
            late_pattern(form),
        )
        for form in _FORMS[:4]
    ),
    # Whole given names are plain only where one person is named: two may be of another culture's order.
    (late_pattern(_without_names(_FORMS[4])), late_pattern(_FORMS[4])),
)
_VANCOUVER = _LISTS[2][0]


# "Innocent IV", whose number is no family name.
_NUMBERED = late_pattern(
    r"(?:[Pp]ope\s)?(?:Innocent|Gregory|Urban|Clement|Pius|Leo|Boniface|Alexander|Nicholas|Benedict|Honorius|John\sPaul|Charles|Louis"
    r"|Henry|Edward|Philip|Frederick|George|Wilhelm|Friedrich|Karl|Otto|Heinrich|Ludwig|Peter)\s[IVX]{1,5}"
)
# "RFE/RL", which are no two persons.
_INITIALS_OF_BODY = late_pattern(r"[A-Z]{2,6}/[A-Z]{2,6}")
_VARIOUS = late_pattern(r"(?:VV\.?\s?AA|AA\.?\s?VV)\.?")
_ARTICLE = late_pattern(
    r"\{(?:der|dem|den|die|the|la|le|il|dal|dalla|del|della|du)\s(?=[^\Wa-z\d_][^{}]*\}(?:\Z|\sand\s))"
    r"|\{(?:l|dell|dall)[’'](?=[^\Wa-z\d_][^{}]*\}(?:\Z|\sand\s))"
)
_GERMAN_OTHERS = late_pattern(r"\su(?:nd|\.)\s?a(?:ndere|\.)?(?=[\s,;)]*\Z)")
# Dutch, Polish and Czech, Spanish and Russian.
_OTHERS_ELSEWHERE = late_pattern(
    r",?\s(?:e\.\s?a\.?|i\sin\.|a\skol\.|(?:y|e|et)\scol(?:s|l|ab)?\.?|&\sal\.?|и\sсоавт\.)(?=[\s,;)]*\Z)"
)
_ELSEWHERE = Signs("e.a", " e. a", " i in.", " a kol.", " y col", " e col", " et col", "& al", " соавт")
_GERMAN_AND = late_pattern(r"\su\.\s(?=[^\Wa-z\d_])")
_DASH = late_pattern(
    r"(?<=[^\W\d_])\s[-–]\s(?=[^\Wa-z\d_]\.)|(?<=[^\W\d_])\s—\s(?=[^\Wa-z\d_])"
    # "Rosa B. - Tosi L."
    r"|(?<=\s[^\Wa-z\d_]\.)\s[-–—]\s(?=[^\Wa-z\d_][\w’'-]{1,24},?\s[^\Wa-z\d_]\.)"
)
_CHINESE_OTHERS = late_pattern(r"[,，、\s]{0,3}等\s?[.．]\s*\Z")
_OF_FAMILY = rf"(?:d[aeo]s?\s|del\s|de\sla\s)?[{_CAPITAL}][\w’'-]{{1,24}}"
_INVERTED = (
    rf"{_OF_FAMILY}(?:\s{_OF_FAMILY}){{0,2}},\s(?!(?:[JS]r|Hrsg|Hgg?|[Ee]ds?|II|III|IV)\b)[{_CAPITAL}][\w.’'-]{{0,20}}"
    rf"(?:\s?{_OF_FAMILY}|\s?[{_CAPITAL}]\.){{0,2}}"
)
_AND_OF_PAIRS = r",?\s(?:y|e|i|et|und|and|&)\s"
# "García Pulido, Andrés y Mir Olivé, Teresa": the conjunction parts persons, not words of one.
_INVERTED_PAIRS = late_pattern(rf"{_INVERTED}(?:;\s{_INVERTED}){{0,8}}{_AND_OF_PAIRS}{_INVERTED}")
_PARTS_PAIRS = late_pattern(_AND_OF_PAIRS)
_SLASH = late_pattern(r"(?:(?<=[^\W\d_]{2})|(?<=[^\W\d_]\.))\s?/\s?(?=[^\Wa-z\d_])")


def _unified(printed: str) -> str:
    """Names with "u. a." as "et al." and with slashes between persons ("Kunz/Schäfer") as semicolons."""
    if "/" in printed:
        printed = _SLASH.sub("; ", printed)
    if " - " in printed or " – " in printed or " — " in printed:
        printed = _DASH.sub("; ", printed)
    if "等" in printed:
        printed = _CHINESE_OTHERS.sub("等", printed)
    if "[et al.]" in printed:
        printed = printed.replace("[et al.]", "et al.")
    if "[и др" in printed:
        printed = printed.replace("[и др.]", "и др.")
    if _ELSEWHERE.found_in(printed):
        printed = _OTHERS_ELSEWHERE.sub(" et al.", printed)
    if (" y " in printed or " e " in printed) and _INVERTED_PAIRS.fullmatch(printed):
        printed = _PARTS_PAIRS.sub("; ", printed)
    if " u. " in printed:
        printed = _GERMAN_AND.sub(" und ", printed)
    return _GERMAN_OTHERS.sub(" et al.", printed) if " u" in printed else printed


_AND_OF_FAMILIES = late_pattern(r"\s(?:y|e)\s(?=[^\Wa-z\d_])")
_DASH_OF_FAMILIES = late_pattern(r"(?<=[^\W\d_])\s[-–—]\s(?=[^\Wa-z\d_])")


_TWO_FAMILIES = late_pattern(
    r"(?P<first>[^\Wa-z\d_][\w’'-]{2,24}),?\s(?:and|und|et|&)\s(?P<second>[^\Wa-z\d_][\w’'-]{2,24})"
)


def family_names(printed: str) -> str:
    """The names of a short citation as a BibLaTeX list: "Escudé Paz y Bertello" are two, each by family.

    In full a name with a conjunction in it may be one person's: "José Ortega y Gasset".
    """
    if " - " in printed or " – " in printed or " — " in printed:
        # "De Santis - Orsini", as in Italy.
        printed = _DASH_OF_FAMILIES.sub("; ", printed)
    two = _TWO_FAMILIES.fullmatch(printed.strip(" ,"))
    if two is not None:
        # "Keohane and Martin": two persons, though one is called by what may be a given name.
        return f"{two['first']} and {two['second']}"
    parted = _AND_OF_FAMILIES.search(printed) if " y " in printed or " e " in printed else None
    before = printed[: parted.start()].split() if parted else []
    if len(before) > 1 and before[0].casefold() not in GIVEN and "," not in printed:
        return " and ".join(map(biblatex_names, _AND_OF_FAMILIES.split(printed)))
    return biblatex_names(printed)


@lru_cache(maxsize=4096)
def biblatex_names(printed: str) -> str:
    """A printed list of names as a BibLaTeX list ("" for none)."""
    if "/" in printed and _INITIALS_OF_BODY.fullmatch(printed.strip(" ,;:")):
        return "{" + printed.strip(" ,;:") + "}"
    printed = _unified(printed)
    text = printed.strip(" ,;:")
    if text[-1:] in "IVX" and _NUMBERED.fullmatch(text):
        return "{" + text + "}"
    if text[:2] in ("VV", "AA") and _VARIOUS.fullmatch(text):
        return "{" + text + "}"
    others = _OTHERS.search(text) if " et al" in text else None
    bare = text[: others.start()] if others else text
    if len(bare) < 2_000 and not _DOUBTFUL.search(bare):
        if ", " in bare and _VANCOUVER.fullmatch(bare, 0, len(bare) - 1):
            # "Li W, Berg A.": the full stop ends the list, not an initial.
            bare = bare.removesuffix(".")
        for whole, single in _LISTS:
            if whole.fullmatch(bare):
                names = [f"{match['family']}, {match['given']}" for match in single.finditer(bare)]
                return " and ".join([*names, "others"] if others else names)
        if _MIXED.fullmatch(bare):
            names = [
                f"{match['family'] or match['family2']}, {match['given'] or match['given2']}"
                for match in _SINGLE.finditer(bare)
            ]
            return " and ".join([*names, "others"] if others else names)
        in_full = families_in_capitals(bare) or names_in_full(bare) or families_in_front(bare)
        if in_full is not None:
            return " and ".join([*in_full, "others"] if others else in_full)
    listed = to_biblatex(read_names(printed))
    return _ARTICLE.sub("{", listed, count=1) if listed.startswith("{") else listed
