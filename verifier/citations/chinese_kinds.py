"""What stands in front of a Chinese title and is nobody's name: "社论《和平的河流》", "水利部网站《大事记》".

The kind of a piece goes to ``titleaddon``; of a site its body is the author, and the site itself is where the
page stands.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_KIND = late_pattern(
    r"(?:以及|及|和|与|與)?(?P<kind>(?:《[^《》]{2,12}》|[\u4e00-\u9fff]{2,8}[报報刊])?(?:社[论論评評]|短[评評]|[时時][评評]|(?:本[报報])?[评評][论論]员文章|[评評]論員文章|专论|專論|[编編]者按|通[讯訊]|消息|[报報]道|[专專][电電讯訊访訪]|快[讯訊]|[讣訃]告"
    r"|[启啟]事|[来來]函|[书書][评評]|[广廣]告|[译譯]文|公告|通告|布告|告示|碑文|墓志[铭銘]|特稿|特写|特寫|漫[画畫]|[发發]刊[词詞]|[祝悼][词詞]))"
)
_SITE = late_pattern(
    r"(?:以及|及|和|与|與)?(?P<site>[\u4e00-\u9fff]{2,24}?(?:官方[网網]站|[门門][户戶][网網]站|官[网網]|[网網]站|[网網][页頁]|公[众眾][号號]))"
)
_BODY = late_pattern(
    r"[\u4e00-\u9fff]{1,14}?(?:部|委[员員][会會]|局|[厅廳]|院|署|[银銀]行|大[学學]|研究所|[协協][会會]|基金[会會]|政府|公司|[图圖][书書][馆館]|博物[馆館]|[档檔]案[馆館]|社)(?![队隊长長员員])"
)


def with_chinese_kind(text: str, read: Assembled) -> Assembled:
    """The citation without an author who is the kind of a piece, or a site; ``text`` is the citation."""
    if text.isascii() or "author" not in read.fields:
        return read
    span = span_of(read, "author")
    if span is None or not text.startswith(("《", "〈", "：《", "，《", "，〈", "：〈"), span.end):
        return read
    kind = _KIND.fullmatch(text, span.start, span.end)
    if kind is not None and "titleaddon" not in read.fields:
        return _moved(read, span, "titleaddon", (kind["kind"], *kind.span("kind")))
    site = _SITE.fullmatch(text, span.start, span.end) if "url" in read.fields else None
    if site is None:
        return read
    told = _moved(read, span, "organization", (site["site"], *site.span("site")))
    body = _BODY.match(text, *site.span("site"))
    if body is None:
        return told
    named = FieldSpan("author", *body.span(), span.confidence)
    fields = {"author": f"{{{body.group()}}}", **told.fields}
    return Assembled(told.type, fields, in_order((*told.spans, named)), told.locator)


# "蒋文澜：《河道与边疆》，“前言”，第2页": which part of the book it is.
_PART = late_pattern(
    r"(?<=[》〉）])[，,]?\s?[“「](?P<part>前言|自序|序言|序|代序|[导導][言论論]|[绪緒][言论論]|引言|后[记記]|後記|跋|[结結][语語论論]|余[论論]|附[录錄](?:[一二三四五六七八九十\d]{1,2})?|凡例|[编編][后後][记記]|[译譯]后?[记記序])[”」](?=[，,。])"
)


def with_chinese_part(text: str, read: Assembled) -> Assembled:
    """The citation with the part of its book that is named in quotation marks behind the title."""
    if text.isascii() or ("“" not in text and "「" not in text) or "chapter" in read.fields:
        return read
    part = _PART.search(text)
    title = span_of(read, "title")
    if part is None or title is None or part.start() < title.end or part["part"] in read.fields.values():
        return read
    fields = {**read.fields, "chapter": part["part"]}
    spans = in_order((*read.spans, FieldSpan("chapter", *part.span("part"), title.confidence)))
    return Assembled(read.type, fields, spans, read.locator)


def _moved(read: Assembled, span: FieldSpan, name: str, printed: tuple[str, int, int]) -> Assembled:
    fields = {field: words for field, words in read.fields.items() if field != "author"}
    value, start, end = printed
    fields.setdefault(name, value)
    spans = [each for each in read.spans if each.field != "author"]
    spans.append(replace(span, field=name, start=start, end=end))
    return Assembled(read.type, fields, in_order(spans), read.locator)
