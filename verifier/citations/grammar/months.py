"""The names of months and seasons as citations print them, in the languages this tool meets."""

from __future__ import annotations

import re

_NAMES = """
january jan januar januari janvier janv enero ene gennaio gen janeiro января январь янв
february feb febr februar februari février fevrier févr febrero febbraio fevereiro февраля февраль фев февр
march mar märz maerz maart mars marzo março марта март
april apr avril avr abril abr aprile апреля апрель апр
may mai mei mayo maggio mag maio мая май
june jun juni juin junio giugno giu junho июня июнь июн
july jul juli juillet juil juill julio luglio lug julho июля июль июл
august aug augustus août aout agosto ago августа август авг
september sep sept septembre septiembre settembre set setembro сентября сентябрь сент сен
october oct oktober okt octobre octubre ottobre ott outubro out октября октябрь окт
november nov novembre noviembre novembro ноября ноябрь нояб
december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro декабря декабрь дек
"""
_SLAVIC = """
stycznia ledna
lutego února
marca března
kwietnia dubna
maja května maj
czerwca června
lipca července
sierpnia srpna
września září
października října
listopada listopadu
grudnia prosince
"""
_UKRAINIAN = """
січня січень січ
лютого лютий
березня березень
квітня квітень квіт
травня травень трав
червня червень черв
липня липень
серпня серпень серп
вересня вересень верес
жовтня жовтень жовт
листопада листопад
грудня грудень груд
"""
_HUNGARIAN = """
január
február
március
április
május
június
július
augusztus
szeptember
október
"""
_OTHERS = """
januára styczeń leden ocak
februára luty únor şubat fev
marts marzec březen
apríla kwiecień duben nisan
mája květen mayıs
júna czerwiec červen haziran
júla lipiec červenec temmuz
augusta augusti sierpień srpen ağustos
septembra wrzesień eylül
októbra październik říjen ekim
novembra listopad kasım
desember decembra grudzień prosinec aralık
"""
"""Turkish, Scandinavian and Slovak months, and those of Polish and Czech that stand without a day."""

_SEASONS = """
spring frühling frühjahr printemps primavera весна
summer sommer été verano estate лето
autumn fall herbst automne otoño autunno осень
winter hiver invierno inverno зима
"""

MONTHS: dict[str, int] = {
    name: number
    for names in (_NAMES, _SLAVIC, _UKRAINIAN, _HUNGARIAN, _OTHERS)
    for number, row in enumerate(names.strip().splitlines(), 1)
    for name in row.split()
}
"""Month by its name in lower case, without a full stop."""

SEASONS: dict[str, int] = {
    name: number for number, row in enumerate(_SEASONS.strip().splitlines(), 21) for name in row.split()
}
"""Season code of EDTF (21 spring to 24 winter) by its name in lower case."""


def alternatives(names: dict[str, int]) -> str:
    """A pattern for any of the names, the longest first, each with or without a full stop."""
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + r")(?!\w)\.?"


MONTH = alternatives(MONTHS)
SEASON = alternatives(SEASONS)


def month_number(name: str) -> int:
    """The month's number, or the season's code, of a printed name; 0 when it is neither."""
    bare = name.strip().rstrip(".").casefold()
    return MONTHS.get(bare) or SEASONS.get(bare, 0)
