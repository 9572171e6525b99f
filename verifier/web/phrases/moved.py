"""The words by which a page says that what stood there has moved, in many languages."""

from __future__ import annotations

from verifier.web.expressions import AnyOf, Phrases

MOVED = Phrases(
    r"\b(?:this|the|our|that|your) (?:(?:web|home) ?)?(?:page|article|document|site|file|content|"
    r"resource|blog|url|address|journal|publication|material|information|collection|archive)s?\b"
    r"(?: (?:that )?you\b.{0,40})? (?:has|have|was|were) "
    r"(?:now |just |recently |been |permanently ){0,3}(?:moved|relocated|transferred|migrated)\b|"
    r"^(?:web ?)?(?:page|site|document|article) (?:has |was )?(?:been )?(?:permanently )?"
    r"(?:moved|relocated)\b|"
    r"^we(?:.?ve| have) (?:just |recently )?moved\b|\bupdate your (?:bookmarks?|links)\b|"
    r"\b(?:seiten?|website|homepage|dokument|artikel|internetauftritt)\b.{0,25}"
    r"\b(?:umgezogen|verschoben|verlegt)\b|"
    r"\b(?:page|site|article|document)\b.{0,25}\b(?:a été déplacée?|a été transférée?|a déménagé|"
    r"a changé d.adresse)|"
    r"\b(?:página|pagina|sitio|site|artículo|artigo|documento)\b.{0,25}\b(?:mudou|"
    r"se ha (?:movido|trasladado|mudado)|(?:ha sido|fue|foi) (?:movid|trasladad|transferid)[ao]|"
    r"è stat[ao] spostat[ao]|si è trasferit[ao])|"
    r"\b(?:pagina|site)\b.{0,20}\b(?:verhuisd|verplaatst)\b|\bsidan?\b.{0,15}\bflyttats?\b|"
    r"\bstron[ay]\b.{0,20}\bprzeniesion[ay]|\b(?:sayfa|site)\S{0,4}.{0,15}taşın|"
    r"(?:страниц|сайт|материал|раздел)\S{0,4}.{0,25}(?:перемещ[её]н|переехал|перенес[её]н)|"
    r"(?:页面|頁面|网页|網頁|网站|網站|文章|内容|本站|本页|栏目).{0,8}已?经?"
    r"(?:迁移|遷移|搬迁|搬遷|搬家|移至|迁至|遷至|转移到)|"
    r"(?:ページ|サイト|記事|コンテンツ).{0,12}"
    r"(?:移転|移動)(?:しました|いたしました|しています|致しました)|"
    r"(?:페이지|사이트|홈페이지|문서).{0,10}(?:이전|이동)(?:되었|했|하였)|"
    r"(?:хуудас|сайт|мэдээлэл).{0,15}(?:шилжсэн|нүүсэн)|"
    r"\b(?:trang|website).{0,12}đã (?:được )?(?:chuyển|dời)|"
    r"(?:الصفحة|الموقع).{0,12}(?:تم نقل|انتقل)|تم نقل.{0,6}(?:الصفحة|الموقع)|"
    r"(?:صفحه|سایت).{0,20}منتقل شد"
)
"""Searched in folded text, and only on pages that say hardly anything else."""

ANY_MOVED = AnyOf((MOVED,))
"""To know at once that none of them stands in a text."""
