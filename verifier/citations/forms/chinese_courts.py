"""Decisions of courts in Chinese notes: "最高人民法院（2012）民提字第44号民事判决书", "釋字第499號解釋"."""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_HAN = r"[\u4e00-\u9fff]"
_KIND = (
    r"(?:民事|刑事|行政|执行|執行|再审)?(?:附带民事)?"
    r"(?:判决书?|判決書?|裁定书?|裁定書?|调解书|調解書|决定书|決定書|判例|解释|解釋|決議|决议)"
)
_MAINLAND = late_pattern(
    rf"(?P<title>(?P<court>{_HAN}{{2,30}}?法院)(?P<number>[（(〔\[](?P<year>(?:19|20)\d\d)[）)〕\]]{_HAN}{{1,6}}(?:\d{{1,4}})?{_HAN}{{0,6}}第?\s?\d{{1,6}}[号號](?:之[一二三四五六七八九十\d]{{1,2}})?)(?:{_KIND})?)[。\s]*"
)
_TAIWAN = late_pattern(
    rf"(?P<title>(?P<court>(?:{_HAN}{{2,14}}?)?法院)(?P<number>(?P<year>\d{{2,3}})年度?{_HAN}{{1,8}}字第\s?\d{{1,6}}[號号])(?:{_KIND})?)[。\s]*"
)
_INTERPRETED = late_pattern(
    r"(?P<title>(?P<court>司法院)?(?:大法官(?:會議|会议)?)?(?P<number>[釋释]字第\s?\d{1,4}[號号])(?:解[釋释](?:理由[書书])?)?)[。\s]*"
)
_BEFORE_THE_REPUBLIC = 1911


def read_chinese_court(text: StyledText) -> Assembled | None:
    """Read a decision by its court and number; None for all else."""
    plain = text.plain
    if "法院" not in plain and "字第" not in plain:
        return None
    start = introduction(plain)
    for pattern in (_MAINLAND, _TAIWAN, _INTERPRETED):
        match = pattern.fullmatch(plain, start)
        if match is None:
            continue
        fields = {
            "title": (match["title"], *match.span("title")),
            "number": (match["number"], *match.span("number")),
        }
        if match["court"]:
            fields["institution"] = (match["court"], *match.span("court"))
        year = match.groupdict().get("year")
        if year:
            printed = int(year)
            told = printed if len(year) == len("2012") else printed + _BEFORE_THE_REPUBLIC
            fields["date"] = (str(told), *match.span("year"))
        return assembled("jurisdiction", fields)
    return None
