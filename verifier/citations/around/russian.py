"""Where a citation begins within a Russian sentence: "верный текст см.: | Письма земских деятелей. С. 103".

Also behind a colon, where a name with initials follows: "… в рецензии, никем не замеченной: | Берг Т. О.".
"""

from __future__ import annotations

from verifier.citations.tagger.head import introduction
from verifier.patterns import late_pattern

_SIGNAL = late_pattern(
    r"(?:(?<=[а-яё])|(?<=[а-яё],))\s(?=(?:см|ср|цит\.\sпо)\.?(?:\s(?:также|подробнее|например))?:\s[А-ЯЁA-Z«“])"
)
_NAMED = late_pattern(
    r"(?:(?<=[а-яё]{3}:)|(?<=[а-яё]\):)|(?<=кн\.:)|(?<=сб\.:))\s"
    r"(?=[А-ЯЁ][а-яё]{1,24}(?:-[А-ЯЁ][а-яё]{1,24})?,?\s(?:[А-ЯЁ][а-яё]?\.\s?){1,2}(?:[А-ЯЁ«\[]|,\s)|(?:Он|Она|Они)\sже\.)"
)
# "её подтверждает отписка воеводы: Отписка воеводы Ивана Чемоданова, 1651 г. // РГАДА. Ф. 137".
_FILED = late_pattern(
    r"(?<=[а-яё]{3}:)\s(?=[А-ЯЁ][^:;]{8,160}\s//\s[А-ЯЁ][А-ЯЁа-яё ]{1,40}\.\sФ\."
    # "Подлинник: ЦА ФСБ. Д. Р-31002. Л. 18".
    r"|[А-ЯЁ]{2}[А-ЯЁа-яё ]{0,40}\.\s(?:Ф|Д|Оп)\.\s)"
)
# "Л. 3–5. Опубл. (с купюрами): Берг Т. О.", "С. 3–19. Рец.: Берг Т. // УФН".
_AGAIN = late_pattern(
    r"(?<=[.;])\s(?=(?:Опубл|Рец|Перепеч|Переизд)\.(?:\s\([^()]{2,40}\))?:\s"
    # "London, 1996. Рец. на кн.: Лаутензах Д. // Восток": who reviewed what is cited in front of it.
    r"|Рец(?:ензия|\.)\sна(?:\s(?:кн\.|книгу|изд\.))?:\s[А-ЯЁA-Z][\w’-]{1,24}\s(?:[А-ЯЁA-Z]\.\s?){1,2}//\s)"
)
_LEADING = late_pattern(r"[).;,\s]{0,3}[А-ЯЁа-яё][а-яё-]{0,24}(?:,?\s[а-яё][а-яё-]{0,24}){0,12},?\s")


def russian_joints(plain: str, shielded: str) -> list[tuple[int, int]]:
    """The places in Russian sentences at which a citation begins that words lead to."""
    if plain.isascii() or ":" not in plain:
        return []
    found = [
        match.end() for pattern in (_SIGNAL, _NAMED, _FILED, _AGAIN) for match in pattern.finditer(shielded)
    ]
    return [(place, place) for place in sorted(set(found))]


def is_led_to(plain: str, start: int, end: int) -> bool:
    """Whether a few Russian words lead to a signal behind them: "Цифры | см.: Зыков П. Л. Мир. С. 60"."""
    if _LEADING.fullmatch(plain, start, end) is None or _SIGNAL.match(plain, end - 1) is None:
        return False
    # "О роли печати см. также:" only introduces, and stays with its citation.
    return introduction(plain[start : end + len("см. также: ")].lstrip(" ;,")) == 0
