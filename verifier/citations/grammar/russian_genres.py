"""What a Russian source calls a piece in front of its title: "Фельетон «Овцы целы»", "Записка «О сборах»"."""

from __future__ import annotations

from verifier.patterns import late_pattern

_GENRE = late_pattern(
    r"(?P<genre>(?:Фельетон|Очерк|Статья|Заметка|Рассказ|Стихотворение|Интервью|Репортаж|Корреспонденция|Сообщение|Объявление|Некролог|Рецензия|Листовка|Воззвание"
    r"|Карикатура|Тезисы|Памфлет|Рукопись|Реферат|Передовая(?:\sстатья)?|(?:(?:Докладная|Служебная|Аналитическая|Объяснительная)\s)?[Зз]аписка|(?:Секретный\s)?[Дд]оклад"
    r"|Справка|Обзор|Сводка|Нарис|Стаття|Замітка|(?:Доповідна\s)?[Зз]аписка|Доповідь|Довідка|Фейлетон)(?:\s[а-яёіїє]{4,16}){0,2})"
    r"\s«(?P<title>[^«»]{3,200}(?:«[^«»]{1,80}»[^«»]{0,80}){0,2})»"
    r"(?:,?\s(?:от\s)?(?:(?:\d{1,2}\s)?[а-яёіїє]{3,10}\s)?(?:1[5-9]|20)\d\d(?:\sг(?:\.|ода|\b)|\sр\.)?|,?\s\d{1,2}\.\d{1,2}\.(?:1[5-9]|20)\d\d)?[\s.]*"
)

Span = tuple[int, int]


def genre_and_title(plain: str, start: int, end: int) -> tuple[Span, Span] | None:
    """Where the genre and the title stand that fill a text from ``start`` to ``end``; None for all else.

    A day may stand behind them. "Передовая газеты «Гилян»" names a newspaper in its marks, and no title.
    """
    if "«" not in plain[start:end]:
        return None
    match = _GENRE.fullmatch(plain, start, end)
    if match is None or _OF_PERIODICAL.search(match["genre"]) is not None:
        return None
    return match.span("genre"), match.span("title")


_OF_PERIODICAL = late_pattern(r"\s(?:газет|журнал|редакци|изд)")
