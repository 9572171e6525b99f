"""What stands at the end of a Russian title and is none of its words: the kind of the work, its volumes.

"Рельсы империи: автореф. дис. … канд. ист. наук", "История: в 2 т. Т. 1: 1836–1917", "Путь [Текст]".
"""

from __future__ import annotations

from verifier.citations.grammar.russian_statement import MATERIAL
from verifier.patterns import late_pattern

_GENRE = late_pattern(
    r"\s?:\s(?P<genre>сб(?:\.|орник)(?:\s[а-я.]{2,14}){0,4}|(?:коллективная\s)?монография|учеб(?:\.|ное|ник)(?:\s(?:пособие|для\s[а-я]+))?\.?|(?:избр\.|избранные)\s[а-я.]{2,10}|мат(?:ериалы|-лы)\s[^/]{3,160})\Z"
)
_VOLUMES = late_pattern(r"(?:\s?:\sв|\.\sВ)\s(?P<count>\d{1,2})\s(?:т|кн|ч|вып)\.?(?=[\s.]*\Z)")
_THESIS = late_pattern(
    r"\s?[:.]\s(?P<kind>(?:[Аа]втореф(?:ерат|\.)\s)?(?:(?:канд|докт)\.\s)?[Дд]ис(?:с|сертация|серт)?\.?"
    r"(?:[\s.…]{0,6}(?:на\sсоиск\.\s[\w.\s]{2,20})?(?:канд|д-ра|докт)\.?(?:\s[а-яёєіїґ.-]{2,12}){1,3}?\sнаук)?)"
    r"(?:\s?:\s\d\d(?:\.\d\d)+)?[\s.]*\Z"
)
_VOLUME_END = late_pattern(r"\.\s(?:Т|Ч|Кн|Вып|Vol|Bd|T)\.\s?(?P<volume>\d{1,3}|[IVXLC]{1,6})[\s.]*\Z")
_VOLUME_NAMED = late_pattern(
    r"(?:\s?[:.]\s[Вв]\s(?P<count>\d{1,2})\s(?:т|кн|ч|вып)\.?)?\.?\s(?:Т|Ч|Кн|Вып)\.\s?(?P<volume>\d{1,3}|[IVXLC]{1,6})\s?[:.]\s(?P<named>[^\Wа-яa-z][^/:]{2,120}?)[\s.]*\Z"
)
_SHORTENED_END = late_pattern(
    r"(?:(?<=\s)г{1,2}|(?<=[\s-])(?:[Сс]б|[Зз]б|ст|док(?:л|-тов)?|справ|мат(?:-лов)?|каталог|указ))\Z"
)

Fields = dict[str, tuple[str, int, int]]


def read_title_ends(plain: str, start: int, last: int, fields: Fields, name: str) -> int:
    """Put what ends a title to the fields; where the words of the title end.

    ``name`` is the field of the title: that of a work, or of what holds it.
    """
    thesis = _THESIS.search(plain, start + 3, last)
    if thesis:
        fields["type"] = (thesis["kind"].rstrip(" ."), *thesis.span("kind"))
        last = thesis.start()
    genre = _GENRE.search(plain, start + 3, last)
    if genre:
        fields["titleaddon" if name == "title" else "booktitleaddon"] = (genre["genre"], *genre.span("genre"))
        last = genre.start()
    last = _read_volumes(plain, start, last, fields, name)
    material = MATERIAL.search(plain, start + 3, last) if plain.endswith("]", start, last) else None
    if material and material.end() == last:
        last = material.start()
    while last > start and plain[last - 1] in " .,:;":
        last -= 1
    if plain.startswith(".", last) and _SHORTENED_END.search(plain, start, last):
        # "Правила 1887 г.", "Торговля в 1909 г.: Стат. сб.": the stop of an abbreviation.
        last += 1
    return last


def _read_volumes(plain: str, start: int, last: int, fields: Fields, name: str) -> int:
    several = _VOLUMES.search(plain, start + 3, last)
    if several:
        fields["volumes"] = (several["count"], *several.span("count"))
        last = several.start()
    named = _VOLUME_NAMED.search(plain, start + 3, last) if name == "title" else None
    if named and "volume" not in fields and "titleaddon" not in fields:
        # ": В 2 т. Т. 1: 1836–1917": how many there are, which of them it is, and what that is called.
        for group, field in (("count", "volumes"), ("volume", "volume"), ("named", "titleaddon")):
            if named[group]:
                fields[field] = (named[group], *named.span(group))
        last = named.start()
    volume = _VOLUME_END.search(plain, start + 3, last)
    if volume and "volume" not in fields:
        fields["volume"] = (volume["volume"], *volume.span("volume"))
        last = volume.start()
    return last
