"""What Chinese notes print beside two titles or behind one, and taggers take for the host of an article.

"《会谈纪要》（1950年1月6日），沈明主编：《选编》第3卷": the first is a document of that day; of
"《周传》编写组：《周传》" a book names who wrote it; "《漕运》（增订本）" and "《史料》，全3册" are an
edition and volumes.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, renamed, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_DOCUMENT = late_pattern(
    r"《(?P<title>[^《》]{2,80})》[（，,]\s?(?:1[5-9]|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?[）]?[，,]\s?(?:载|載|见|見|收入|收于)?[^《》，,。；]{2,30}?(?:主编|主編|编|編|辑|輯)[：:，,]?\s?《(?P<host>[^《》]{2,80})》"
)
_GROUP = late_pattern(
    r"(?P<body>《[^《》]{2,40}》(?:编写组|編寫組|编写委员会|编委会|編委會|编辑部|編輯部|编辑委员会|编纂委员会|编纂组|课题组|課題組|编审委员会))(?P<edits>编著|编|編)?[：:，,]\s?《(?P<title>[^《》]{2,80})》"
)
_EDITION = late_pattern(
    r"(?:增订|增訂|修订|修訂|校订|校訂|重订|插图|插圖|全译|全譯|简体|節|节|影印|珍藏|最新|新)(?:本|版)|第[一二三四五六七八九十\d]{1,3}版"
)
_VOLUMES = late_pattern(r"(?:全|共)?(?P<count>\d{1,3}|[一二三四五六七八九十]{1,3})[册冊卷](?:本|全)?")
# "内部发行，1984年": what stands for a press.
_PRINTED = late_pattern(r"内部(?:发行|印行|资料|刊印)|(?:编者|作者)?(?:自印|印行|自刊|编印)")
_UNPUBLISHED = ("未刊", "未发表", "未發表", "未出版")
_SURE = 0.85


def with_chinese_host(text: str, read: Assembled) -> Assembled:
    """The citation with the host that it has, or with none; ``text`` is the citation."""
    if text.isascii() or "》" not in text:
        return read
    read = _of_group(text, _document(text, read))
    span = span_of(read, "booktitle")
    marked = span is not None and text[span.start - 1 : span.start] == "《"
    host = "" if marked else read.fields.get("booktitle", "")
    if host and _EDITION.fullmatch(host) and "edition" not in read.fields:
        return renamed(read, "book", {"booktitle": "edition"})
    if host and _PRINTED.fullmatch(host) and "publisher" not in read.fields:
        return renamed(read, "book", {"booktitle": "publisher"})
    counted = _VOLUMES.fullmatch(host) if host else None
    if counted is not None and "volumes" not in read.fields:
        told = renamed(read, "book", {"booktitle": "volumes"})
        told.fields["volumes"] = counted["count"]
        return told
    if read.fields.get("institution") in _UNPUBLISHED and "note" in read.fields:
        # "（未刊博士论文），南京大学": where it was written stands behind the bracket.
        return renamed(read, read.type, {"institution": "howpublished", "note": "institution"})
    return read


def _document(text: str, read: Assembled) -> Assembled:
    match = _DOCUMENT.search(text) if read.fields.get("journaltitle") and "title" not in read.fields else None
    if match is None or read.fields["journaltitle"] != match["title"]:
        return read
    told = renamed(read, "incollection", {"journaltitle": "title"})
    told.fields["booktitle"] = match["host"]
    told.spans = in_order((*told.spans, FieldSpan("booktitle", *match.span("host"), _SURE)))
    return told


def _of_group(text: str, read: Assembled) -> Assembled:
    match = _GROUP.search(text) if "组" in text or "会" in text or "部" in text or "會" in text else None
    if match is None or "author" in read.fields or "editor" in read.fields:
        return read
    title = span_of(read, "title")
    if title is not None and title.start > match.end():
        return read
    role = "editor" if match["edits"] else "author"
    taken = ("title", "booktitle", "institution", "journaltitle")
    fields = {name: value for name, value in read.fields.items() if name not in taken}
    spans = [span for span in read.spans if span.field not in taken]
    spans += [FieldSpan(role, *match.span("body"), _SURE), FieldSpan("title", *match.span("title"), _SURE)]
    told = {role: f"{{{match['body']}}}", "title": match["title"], **fields}
    kind = "book" if read.type == "incollection" else read.type
    return Assembled(kind, told, in_order(spans), read.locator)
