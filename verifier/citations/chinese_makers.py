"""Who wrote, compiled and annotated a Chinese work, by the words behind their names.

"程鹤翥辑：《…》", "李平书等修、王子余纂：《…》", "王先谦撰、沈啸寰点校：《…》": each name has its own word,
which belongs to no name (Chinese notes by the rules of 《历史研究》).
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, span_of
from verifier.compare.names import is_body, read_names, to_biblatex
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_HAN = r"\u3400-\u9fff"
_WRITES = r"(?:纂修|修纂|撰写|撰述|口述|执笔|執筆|合著|原著|等著|撰|著|纂|修|辑|輯|述)"
_EDITS = (
    r"(?:副主编|主编|主編|总编|總編|编纂|編纂|编辑|編輯|编选|選編|选编|汇编|彙編|合编|点校|點校|校点|校點|校注|校釋|校释|校勘|笺注|箋注|评注|評注|辑校|輯校|辑注"
    r"|标点|標點|整理|审订|審訂|注释|注釋|编|編|注|校)"
)
_MAKER = rf"(?:[（(〔［\[][^）)〕］\]]{{1,4}}[）)〕］\]])?[{_HAN}·]{{2,8}}?(?:等)?(?:{_WRITES}|{_EDITS})"
_ALL = late_pattern(rf"{_MAKER}(?:[、，,]\s?{_MAKER}){{0,4}}(?=[：:]?\s?《)")
_ONE = late_pattern(
    rf"(?:[（(〔［\[][^）)〕］\]]{{1,4}}[）)〕］\]])?(?P<name>[{_HAN}·]{{2,8}}?)(?P<others>等)?(?:(?P<writes>{_WRITES})|(?P<edits>{_EDITS}))(?=[、，,：:《]|\Z)"
)
_LAST = 4
_LONGEST = 4
"""Characters of a Chinese name, at most; transcribed names have a point."""


def with_chinese_makers(text: str, read: Assembled) -> Assembled:
    """The citation with its makers as the words behind their names tell; ``text`` is the citation."""
    if text.isascii() or "《" not in text:
        return read
    known = [span for name in ("author", "editor") if (span := span_of(read, name)) is not None]
    start = min((span.start for span in known), default=-1)
    whole = _ALL.match(text, _opened(text, start)) if start >= 0 else None
    title = span_of(read, "title") or span_of(read, "booktitle")
    if whole is None or title is None or title.start < whole.end():
        return read
    made: dict[str, list[re.Match[str]]] = {"author": [], "editor": []}
    for maker in _ONE.finditer(text, whole.start(), whole.end()):
        name = maker["name"]
        if is_body(name) or (len(name) > _LONGEST and "·" not in name):
            return read
        made["author" if maker["writes"] else "editor"].append(maker)
    fields = {name: value for name, value in read.fields.items() if name not in ("author", "editor")}
    spans = [span for span in read.spans if span.field not in ("author", "editor")]
    for field, makers in made.items():
        if makers:
            value = " and ".join(to_biblatex(read_names(maker["name"])) for maker in makers)
            fields[field] = value + (" and others" if makers[-1]["others"] else "")
            first, last = makers[0].start("name"), makers[-1].end("name")
            spans.append(FieldSpan(field, first, last, known[0].confidence))
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _opened(text: str, start: int) -> int:
    """Where the first name begins with its dynasty or country in brackets: "（清）程鹤翥"."""
    opened = max(text.rfind(mark, max(0, start - _LAST - 2), start) for mark in "（(〔［[")
    return opened if opened >= 0 and text[start - 1 : start] in "）)〕］]" else start


__all__ = ["with_chinese_makers"]
