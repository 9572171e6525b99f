"""Old and reprinted Chinese books, as notes cite them behind the title in 《》.

"咸丰四年刻本" (a block print of the fourth year of an era), "1937年铅印本", "《大公报》（天津）1929年5月3日":
years of eras become those of our calendar (Wilkinson 2018, "Chinese History: A New Manual", chapter 40).
"""

from __future__ import annotations

from verifier.citations.canvas import TAKEN, Canvas
from verifier.patterns import late_pattern

_BEFORE = {
    "洪武": 1367, "建文": 1398, "永乐": 1402, "永樂": 1402, "宣德": 1425, "正统": 1435,
    "正統": 1435, "景泰": 1449, "天顺": 1456, "天順": 1456, "成化": 1464, "弘治": 1487,
    "正德": 1505, "嘉靖": 1521, "隆庆": 1566, "隆慶": 1566, "万历": 1572, "萬曆": 1572,
    "天启": 1620, "天啟": 1620, "崇祯": 1627, "崇禎": 1627, "顺治": 1643, "順治": 1643,
    "康熙": 1661, "雍正": 1722, "乾隆": 1735, "嘉庆": 1795, "嘉慶": 1795, "道光": 1820,
    "咸丰": 1850, "咸豐": 1850, "同治": 1861, "光绪": 1874, "光緒": 1874, "宣统": 1908,
    "宣統": 1908, "民国": 1911, "民國": 1911,
}  # fmt: skip
"""The year before the first of each era."""

_DIGITS = {"元": 1, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_LONGEST_ERA = 61
_OF_ERA = late_pattern(rf"(?P<era>{'|'.join(_BEFORE)})(?P<count>[元一二三四五六七八九十]{{1,4}}|\d{{1,2}})年")
_PRINT = (
    r"(?:重刻|重刊|增刻|序刻|序刊|影刻|精刻|初刻|原刻|家刻)?"
    r"(?:刻|刊|铅印|鉛印|石印|油印|影印|活字|木活字|抄|鈔|稿|手稿|校刊|排印)本"
)
_OLD_EDITION = late_pattern(
    rf"(?<=[，,、》{TAKEN}])\s?(?P<press>[\u4e00-\u9fff]{{1,6}}(?:氏|堂|斋|齋|阁|閣|书局|書局|书屋|書屋|官署|衙门|衙門|县署|書院|书院)(?:自)?)?(?P<year>(?:{_OF_ERA.pattern})|(?:1[4-9]|20)\d\d年)?(?P<edition>{_PRINT})(?=[，,。；（({TAKEN}]|\Z)"
)
_TOWN_OF_NEWSPAPER = late_pattern(
    r"(?<=[报報》\ue000])[（(](?P<place>[\u4e00-\u9fff]{2,5})[）)](?=，?\s?(?:1[89]|20)\d\d年\d)"
)
_PART_CITED = late_pattern(
    rf"(?<=[年版页頁{TAKEN}])[，,]\s?[“「『](?P<part>[\u4e00-\u9fff]{{2,12}})[”」』](?=[，。；]|\Z)"
)
_SERIES_NUMBER = late_pattern(
    r"(?<=[》\ue000])第?(?P<number>[一二三四五六七八九十]{1,3})[辑輯](?=[，,。；（(]|\Z)"
)


def year_of_era(printed: str) -> str:
    """The year of our calendar for one of an era: "咸丰四年" is 1854; "" for what is none."""
    match = _OF_ERA.match(printed)
    if match is None:
        return ""
    count = int(match["count"]) if match["count"].isdigit() else number_in_words(match["count"])
    return str(_BEFORE[match["era"]] + count) if 0 < count <= _LONGEST_ERA else ""


def number_in_words(printed: str) -> int:
    """A number of one or two figures in Chinese: 二十三 is 23, 十 is 10, 元 the first."""
    tens, ten, ones = printed.rpartition("十")
    if not ten:
        return _DIGITS.get(printed, 0)
    return (_DIGITS.get(tens, 0) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)


def read_old_edition(canvas: Canvas, start: int) -> None:
    """Tag the year and kind of an old print, the town of a newspaper, and a part that is cited by name."""
    for match in canvas.matches(_OLD_EDITION, start):
        if match["year"] and not canvas.has("date"):
            year = year_of_era(match["year"]) or match["year"].rstrip("年")
            canvas.tag("date", *match.span("year"), 0.9, year)
        if match["press"] and not canvas.has("publisher"):
            # "香山徐氏1927年刻本": the family or house that had it cut.
            canvas.tag("publisher", *match.span("press"), 0.85)
        if not canvas.has("edition"):
            canvas.tag("edition", *match.span("edition"), 0.85)
        canvas.take(*match.span())
    for match in canvas.matches(_TOWN_OF_NEWSPAPER, start):
        canvas.tag("location", *match.span("place"), 0.85)
        canvas.take(*match.span())
    for match in canvas.matches(_PART_CITED, start):
        canvas.tag("locator:section", *match.span("part"), 0.8)
        canvas.take(*match.span())
    for match in canvas.matches(_SERIES_NUMBER, start):
        if not canvas.has("number"):
            canvas.tag("number", *match.span("number"), 0.8)
            canvas.take(*match.span())


__all__ = ["number_in_words", "read_old_edition", "year_of_era"]
