"""Whether the title of a page is that of a work, and whether its author is a person.

Catalogues, shops, repositories and content managers fill both with words of their own.
"""

from __future__ import annotations

import re

from verifier.compare import loose, tokens
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern
from verifier.web import signs
from verifier.web.page import Page

# Words that titles of lists, records, files and forms consist of, in the languages that cite most.
_OF_NO_WORK = word_set(
    """
    about account abstract access all archive archives article articles author authors back blog book
    browse catalog catalogue category categories chapter click collection collections continue contact
    content contents database default detail details document documents download downloads edition entry
    error event events feed file files folder full get home homepage image index info information issue
    issues item items journal keep latest library link list listing login main media member members menu
    metadata more name news newsletter next now number object online overview page pages paper papers
    part pdf permalink photo post posts preview print profile publication publications read reader
    reading record records register repository report reports resource resources result results search
    section see service services share show sign site sitemap start story stories subscribe subscriber
    subscription subscriptions summary support tag tags test text the this title today topic topics
    unlimited untitled update updates upload user video view viewer viewing volume website welcome work
    works year your and are for from here our with you not one per that what artikel beitrag datei
    dokument eintrag inhalt seite startseite übersicht verzeichnis willkommen accueil actualités fiche
    fichier titre inicio noticia noticias página главная документ новости описание просмотр статья
    страница файл
    """
)
_HAN_OF_NO_WORK = late_pattern(
    "首页|主页|新闻|资讯|动态|详情|详细|正文|内容|文章|公告|通知|列表|查看|浏览|下载|网站|页面|栏目|搜索|信息|资料|文件|"
    "库|中心|首頁|新聞|詳情|網站|頁面|資料"
)
_HAN = late_pattern(r"[\u3400-\u9fff]")
_NO_PERSON = late_pattern(
    r"\b(?:admin\w{0,11}|webmaster|editors?|editorial|staff|team|desk|newsroom|office|redaktion|rédaction|redacción|"
    r"root|users?|guest|author|unknown|anonymous|system|department|library|archive|ministry|university|agency|press|"
    r"inc|ltd|gmbh|group|online|web|news)\b|редакци|администратор|管理员|编辑|本站|网|部|局",
    re.IGNORECASE,
)
_KANA = late_pattern(r"[\u3041-\u30ff]")
_KANA_OF_NO_WORK = late_pattern(
    "ホーム|トップ|ページ|ニュース|一覧|お知らせ|検索|結果|サイト|メニュー|記事|詳細|ダウンロード|コンテンツ|データ|ベース|ライブラリー?|"
    "アーカイブ|書誌|目次|ファイル|ようこそ|お問い合わせ|カテゴリー?|ログイン|会員"
)
_FEWEST_WORDS = 2
_FEWEST_HAN = 5
_FEWEST_KANA = 8


def is_of_a_work(title: str, page: Page) -> bool:
    """Whether a title can be that of a work, and its page is not one that offers to sell or to send it."""
    if _KANA.search(title):
        rest = _KANA_OF_NO_WORK.sub("", title)
        if len(_KANA.findall(rest)) + len(_HAN.findall(rest)) < _FEWEST_KANA:
            return False
    elif _HAN.search(title):
        own = _HAN.findall(_HAN_OF_NO_WORK.sub("", title))
        if len(own) < _FEWEST_HAN:
            return False
    else:
        words = [word for word in tokens(title) if len(word) > 2 and not word.isdecimal()]
        if sum(word not in _OF_NO_WORK for word in words) < _FEWEST_WORDS:
            return False
    return signs.paywall(page) is None


def is_of_a_person(author: str, page: Page) -> bool:
    """Whether what a page gives as its author names a person, and not an office or the site."""
    return not _NO_PERSON.search(author) and loose(author) not in loose(page.title)
