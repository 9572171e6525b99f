"""What stands behind a title in 《》 as Chinese notes print it: "北京大学出版社2012年版", "2015年第3期".

No blank or comma need part a press from the year, so that a reader of commas takes both for one name. The
forms are those of the notes of Chinese journals of history and law (《历史研究》, 《法学引注手册》).
"""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.grammar.chinese_editions import read_old_edition
from verifier.patterns import late_pattern

HAN = r"\u3007\u4e00-\u9fff"
"""The characters of Chinese words, for a set of a pattern."""

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)\s?年?"
_HOUSE = (
    r"出版社|出版公司|出版集团|出版中心|出版部|出版局|书局|書局|书店|書店|书社|書社|书院|印书馆|印書館|书馆|文库"
    r"|内部发行|内部印行|内部資料|内部资料|编者印行|自印|编印|印行|朴社|印社|社|馆|公司|研究院|研究所|博物院"
)
_PRINTED = (
    r"(?:[初再]|第\s?[\d一二三四五六七八九十]{1,3}|修订|增订|校订|影印|重印|点校|校注|标点|铅印|石印|油印|缩印|简体|繁体|新|合订"
    r"|中文|英文|中译|译注){0,2}[版本刊]"
)
_PLACE = r"(?:(?P<place>[^\W\d_A-Za-z]{2,8}(?:[、·][^\W\d_A-Za-z]{2,8})?)\s?[：:]\s?)?"
_PRESS = rf"(?P<press>(?![（(])[{HAN}·、（）()A-Za-z]{{2,30}}?)"
_BEGINS = rf"(?<=[，,。；：》（）(){TAKEN}])\s?"
_ENDS = rf"(?=\s?(?:[，,。；.;）){TAKEN}]|第|\Z))"
_IMPRINTS = (
    # "北京大学出版社2012年版": what is called an edition of a year is printed by somebody.
    late_pattern(
        rf"{_BEGINS}{_PLACE}{_PRESS}(?:，|,)?\s?{_YEAR}(?:\s?\d{{1,2}}\s?月)?\s?(?P<edition>{_PRINTED}){_ENDS}"
    ),
    # "商务印书馆，2016年": known for a press by its name, or by the place in front of it.
    late_pattern(
        rf"{_BEGINS}{_PLACE}(?P<press>(?![（(])[{HAN}·、（）()A-Za-z]{{1,26}}?(?:{_HOUSE}))(?:，|,)?\s?{_YEAR}(?:\s?\d{{1,2}}\s?月)?{_ENDS}"
    ),
)
_ISSUE = late_pattern(rf"{_BEGINS}{_YEAR}(?=\s?第\s?\d{{1,4}}\s?[期辑号卷])")
_EDITION = late_pattern(r"第\s?(?P<number>[\d一二三四五六七八九十]{1,3})|修订|增订|校订|影印|重印|点校")
_NO_PRESS = late_pattern(r"[译编著]\Z|网\Z|学位论文|第\d")
# "《中国的和平发展》白皮书": what a document is, directly behind its title.
_KIND = late_pattern(
    r"(?<=[》\ue000])\s?(?P<kind>白皮书|蓝皮书|绿皮书|(?:工作|研究|调研|调查|年度|统计)报告书?)(?=[，,。（(])"
)
# "乾隆二十一年五月壬申条": the day under which annals tell something.
_ENTRY_OF_DAY = late_pattern(
    rf"(?<=[，,》{TAKEN}])\s?(?P<day>[^，,。《》（）()：:{TAKEN}]{{2,20}}[年月日][^，,。《》（）()：:{TAKEN}]{{0,12}}[条條])(?=[，,。]|\Z)"
)
# "《史记》卷六《秦始皇本纪》": what stands in a part of a work.
_PART = late_pattern(
    r"(?:(?:原编|前编|正编|续编|内编|外编)?(?:卷|第)\s?(?P<volume>[\d〇零一二三四五六七八九十百之]{1,8})[上中下]?(?:[册冊卷])?[，,]?\s?)[《〈](?P<part>[^《》]{1,60})[》〉](?!第)"
)
# "《虞东文录》卷三《与邑侯论开河书》": the writings of a person, in which letters and essays have titles.
_WRITINGS = late_pattern(
    r"(?:集|文[录錄钞鈔存编編稿]|全[书書]|[遗遺][书書稿]|[奏函公书書][议議牍牘稿疏札]|[丛叢]稿|存稿)\Z"
)
_EDITORS = late_pattern(
    rf"(?<=[，,。{TAKEN}])\s?(?:一[文书]\s?)?(?:[（(](?:载于?|收入|收于|见)|(?:收入|收于|收录于|辑入|编入)|(?!收入|收于|收录|[载见]))(?P<names>[^，,：:《》。\d{TAKEN}]{{2,40}}?)(?:等)?\s?"
    r"(?:主编|编著|选编|编选|编译|合编|编|辑)\s?[：:]?\s?(?=《)"
)
# "第27页以下", "第3页及以下": the pages that follow.
_FOLLOWING = late_pattern(r"(?<=[页頁])(?:及|及其)?以[下后]")


def read_chinese_imprint(canvas: Canvas, start: int) -> None:
    """Tag place, press and year of a book, the year of an issue, and what a document calls itself."""
    if "》" not in canvas.plain[:start]:
        return
    read_old_edition(canvas, start)
    _read_part(canvas, start)
    _read_kind(canvas, start)
    for match in canvas.matches(_ENTRY_OF_DAY, start) if "条" in canvas.plain or "條" in canvas.plain else ():
        canvas.tag("note", *match.span("day"), 0.85)
    for match in canvas.matches(_EDITORS, start):
        if not canvas.has("editor"):
            canvas.tag("editor", *match.span("names"), 0.85)
            if match.start() < match.start("names"):
                canvas.take(match.start(), match.start("names"))
            canvas.take(match.end("names"), match.end())
    for match in canvas.matches(_FOLLOWING, start):
        canvas.take(*match.span())
    issue = _ISSUE.search(canvas.rest(), start)
    if issue is not None:
        canvas.tag("date", *issue.span("year"), 0.95, issue["year"])
        canvas.take(*issue.span())
        return
    for pattern in _IMPRINTS:
        for match in canvas.matches(pattern, start):
            if not _NO_PRESS.search(match["press"]):
                _tag_imprint(canvas, match)
                return


def _tag_imprint(canvas: Canvas, match: re.Match[str]) -> None:
    if match["place"]:
        canvas.tag("location", *match.span("place"), 0.93)
    canvas.tag("publisher", *match.span("press"), 0.93)
    canvas.tag("date", *match.span("year"), 0.95, match["year"])
    printed = match.groupdict().get("edition")
    edition = _EDITION.match(printed) if printed else None
    if edition is not None and not canvas.has("edition"):
        first = match.start("edition")
        span = edition.span("number") if edition["number"] else (0, len(printed or ""))
        canvas.tag("edition", first + span[0], first + span[1], 0.9)
    canvas.take(*match.span())


def _read_part(canvas: Canvas, start: int) -> None:
    """What stands in a scroll of a work: a title of its own in the writings of a person, else a note."""
    part = _PART.match(canvas.plain, start) if "卷" in canvas.plain or "第" in canvas.plain else None
    title = canvas.find("title")
    if part is None or title is None or canvas.has("container"):
        return
    work = canvas.plain[title.start : title.end]
    if _WRITINGS.search(work) and canvas.plain[: title.start - 1].rstrip()[-1:] in ("：", ":", "，"):
        canvas.tags[canvas.tags.index(title)] = title._replace(label="container:book")
        canvas.tag("title", *part.span("part"), title.confidence)
    else:
        canvas.tag("note", *part.span("part"), 0.85)
    canvas.tag("volume", *part.span("volume"), 0.9)
    canvas.take(*part.span())


def _read_kind(canvas: Canvas, start: int) -> None:
    kind = _KIND.search(canvas.rest(), max(0, start - 1))
    if kind is not None and not canvas.has("report"):
        canvas.tag("report", *kind.span("kind"), 0.9)
