"""Rubrics: headings under which a periodical prints something in every issue ("Deaths", "Editorial").

Two items of one rubric agree in all but the day or the issue: title, journal, often the page. What tells two
wordings of an article apart as a slip tells two items of a rubric apart as works.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from verifier.compare import loose, tokens


def _folded(table: str) -> frozenset[str]:
    """The words of a table, folded as those of titles are."""
    return frozenset(tokens(table))


_SMALL = _folded(
    """
    the a an of and or in on at to for from with by our this s der die das und des dem den aus zur la le les
    l de du del el los las y en et au aux nos il i gli dei delle e da do dos o os as и в к от van het een
    """
)
_WORDS = _folded(
    """
    editorial editorials editor editors editorially leader leading article articles introduction
    introductory preface foreword afterword conclusion abstract abstracts index indexes contents review
    reviews book books letter letters correspondence correspondents readers reader news notes note comment
    comments commentary obituary obituaries death deaths birth births marriage marriages engagements funeral
    memorial wills bequests announcement announcements appointments advertisement advertisements notices
    notice court circular parliament parliamentary proceedings intelligence foreign home latest colonial
    naval military ecclesiastical university universities sporting sport money market markets city stocks
    shares exchange shipping mails weather forecast law laws report reports police queens kings bench
    division chancery probate appeal today week weekly month monthly year annual daily diary calendar events
    errata erratum corrigenda corrections contributors publications received recent new briefly brief short
    miscellany miscellaneous miscellanea varia chronicle questions answers queries poetry cartoon summary
    topics column leaders society personal social world national local general
    """
)
_ELSEWHERE = _folded(
    """
    leitartikel vorwort geleitwort einleitung einführung nachwort inhalt inhaltsverzeichnis register
    leserbrief leserbriefe briefe rezension rezensionen buchbesprechung buchbesprechungen besprechungen
    nachruf nachrufe todesfälle todesanzeigen geburten mitteilungen nachrichten anzeigen bekanntmachungen
    miszellen chronik verzeichnis literatur literaturbericht sitzungsberichte kleine
    avant propos préface sommaire table matières courrier lecteurs lecteur lettre lettres compte comptes rendu
    rendus nécrologie décès naissances nouvelles chronique actualités mélanges bibliographie notules variétés
    prólogo introducción índice sumario carta cartas director lectores reseña reseñas necrología noticias
    crónica bibliografía esquelas obituario editoriales nota notas presentación
    prefazione introduzione indice sommario lettera lettere lettori direttore recensione recensioni necrologio
    necrologi notizie cronaca editoriale premessa
    prefácio introdução leitor leitores resenha resenhas recensões falecimentos notícias apresentação
    voorwoord inleiding inhoud brieven ingezonden boekbespreking boekbesprekingen overlijdensberichten
    forord innledning indledning förord ledare recensioner dödsfall dødsfald anmeldelser leder
    redakcji wstęp przedmowa spis treści listy czytelników recenzje nekrolog nekrologi kronika úvod úvodník
    předmluva obsah recenze nekrology predgovor uvodnik előszó tartalom
    передовая редакции редакция редакционная предисловие введение вступление содержание письма письмо
    читателей читателя редакцию рецензии рецензия некролог некрологи хроника новости объявления указатель
    библиография заметки сообщения послесловие вступ передмова зміст листи рецензії хроніка увод предговор
    съдържание önsöz giriş içindekiler okur mektupları
    افتتاحية الافتتاحية مقدمة المقدمة تمهيد فهرس الفهرس رسائل القراء وفيات الوفيات كلمة التحرير
    הקדמה מבוא מכתבים למערכת संपादकीय प्रस्तावना भूमिका pengantar redaksi tajuk rencana surat pembaca
    удиртгал оршил гарчиг редакцаас
    """
)
_WHOLE_HEADINGS = """
    社论 社論 编者按 編者按 编者的话 编后记 卷首语 发刊词 前言 序言 序 导言 導言 引言 后记 後記 目录 目錄
    索引 书评 書評 读者来信 讀者來信 来信 讣告 訃告 简讯 消息 通讯 要闻 本刊讯 时评 社説 編集後記 巻頭言
    はじめに おわりに 目次 訃報 読者の声 新刊紹介 彙報 雑報 序文 사설 머리말 서문 서론 목차 부고 서평
    독자투고 편집후기 권두언 논설
    """
_WHOLE = frozenset(loose(heading).replace(" ", "") for heading in _WHOLE_HEADINGS.split())
"""In scripts without blanks a heading is one word."""

_MOST_WORDS = 8
_FEW = 3


@lru_cache(maxsize=16_384)
def is_rubric(title: str) -> bool:
    """Whether every word of a title is one of headings that come back in each issue."""
    if loose(title[:200]).replace(" ", "") in _WHOLE:
        return True
    words = [word for word in tokens(title[:200]) if word not in _SMALL]
    return 0 < len(words) <= _MOST_WORDS and all(word in _WORDS or word in _ELSEWHERE for word in words)


def may_be_heading(fields: Mapping[str, str]) -> bool:
    """Whether a title is so short, and signed by nobody, that it may be a heading of any kind."""
    if fields.get("author"):
        return False
    words = [word for word in tokens(fields.get("title", "")[:200]) if word not in _SMALL]
    return 0 < len(words) <= _FEW
