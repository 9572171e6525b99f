"""Files that archives of China and Taiwan number: "外交部档案馆，档号：109-00393-06".

An archive that is shortened is told by the numbers behind it: "黑档，全宗号52，案卷号117，第4页". Those of
Russia stand behind titles in 《》 too: "《会议记录》，1957年4月5日，РГАЭ，ф. 8045，оп. 3，д. 120，л. 4".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.archival_parts import dates_of_papers
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.chinese_editions import year_of_era
from verifier.citations.grammar.numbers import plain_pages
from verifier.patterns import late_pattern

_TITLE = r"[《〈“](?P<title>(?:[^《》〈〉“”]|《[^《》]{1,40}》){2,120})[》〉”]"
_NUMBERED = (
    r"(?:档案?号|檔案?號|全宗号?|全宗號|案卷号?|案卷號|卷宗号?|卷宗號|目录号|卷号|编号|入藏登錄號"
    r"|(?:數位)?典藏號|(?:数位)?典藏号|館藏號|馆藏号)"
)
_CHINESE = late_pattern(
    rf"(?:参见|详见|另见|又见|见|參見|詳見|見)?(?:[^，,《》“”：:\d]{{2,12}}档案?[：:])?(?:{_TITLE}[^《》。]{{0,60}}?[，,])?"
    r"(?P<kept>(?:《[^《》]{2,30}》[，,])?(?P<keeper>(?:[“”]?[^，,《》。：:\d“”]{1,30}(?:档案馆?|檔案館?|图书馆|圖書館|资料室)|“?(?:国史馆|國史館))[”“]?(?:藏|所藏)?"
    # "黑档，全宗号52": an archive as the paper shortens it.
    r"|[\u4e00-\u9fff]{1,6}[档檔](?=[，,]\s?(?:全宗|档|檔|案卷)))[，,：:]?(?:《[^《》]{2,60}》[，,])?"
    rf"(?:[^《》]{{0,80}}?{_NUMBERED}[：:]?\s?[\dA-Za-z]|(?<=[馆館藏][，,：:])\s?[A-Z]{{0,2}}\d{{1,4}}(?:-[\dA-Z]{{1,6}}){{1,4}}))"
)
_RUSSIAN = late_pattern(
    rf"(?:参见|详见|另见|又见|见)?{_TITLE}[^《》А-Яа-яЁё]{{0,40}}?[，,]\s?(?P<kept>[А-ЯЁ]{{3,12}}(?P<parts>[，,.]\s?[Фф]\.\s?[\dА-Яа-я-]{{1,8}}"
    r"(?:[，,.]\s?(?:[Оо]п|[Пп]|[Дд]|[Ее]д\.\s?хр)\.\s?[\dА-Яа-я]{1,8}){1,4}))(?:[，,.]\s?[Лл]{1,2}\.\s?(?P<sheet>\d{1,4}(?:\s?об\.?)?(?:\s?[-–—,]\s?\d{1,4}(?:\s?об\.?)?){0,4}))?[\s。.]*"
)
_DAY_OF_ERA = late_pattern(
    r"[，,（(]\s?(?P<day>[\u4e00-\u9fff]{2}[元一二三四五六七八九十]{1,4}年[^，,（）()《》]{0,10})[）)]?[，,]"
)
# "《陈明日记》，1948年3月2日，胡佛研究所档案馆藏": nothing but who keeps it.
_DIARY = late_pattern(
    rf"(?:参见|详见|另见|又见|见|參見|詳見|見)?{_TITLE}[，,（(]\s?(?:1[89]|20)\d\d年\d{{1,2}}月\d{{1,2}}日[条條]?[）)]?[，,]\s?"
    r"(?P<kept>[^《》〈〉。；]{2,40}(?:档案馆|檔案館|图书馆|圖書館|史馆|史館|研究所|博物馆|博物館|纪念馆|紀念館)(?:收?藏|所藏))[。\s]*"
)
_PAGE = late_pattern(
    r"[，,]\s?(?:第\s?(?P<page>\d{1,4}(?:\s?[-–—]{1,2}\s?\d{1,4})?)\s?[页頁][ab]?|[页頁]\s?(?P<behind>\d{1,4}(?:\s?[-–—]{1,2}\s?\d{1,4})?))\Z"
)


def read_chinese_file(plain: str) -> Assembled | None:
    """A file that a Chinese archive numbers, or a Russian one behind a Chinese title."""
    if plain.isascii():
        return None
    if "号" in plain or "號" in plain or "档案馆" in plain or "檔案館" in plain:
        match = _CHINESE.match(plain)
        if match is not None:
            return _numbered(plain, match)
    match = _DIARY.fullmatch(plain) if "藏" in plain else None
    if match is not None:
        fields = {
            "title": (match["title"], *match.span("title")),
            "note": (match["kept"], *match.span("kept")),
        }
        _add_day(plain, fields)
        return assembled("unpublished", fields)
    match = _RUSSIAN.fullmatch(plain) if "》" in plain or "〉" in plain else None
    if match is None:
        return None
    fields = {"title": (match["title"], *match.span("title")), "note": (match["kept"], *match.span("kept"))}
    _add_day(plain, fields)
    sheet = match["sheet"]
    place = ("folio", plain_pages(sheet), *match.span("sheet")) if sheet else None
    return assembled("unpublished", fields, place)


def _numbered(plain: str, match: re.Match[str]) -> Assembled:
    first, last = match.start("kept"), len(plain.rstrip("。. "))
    named = "note" if match["title"] else "title"
    fields = {"title": (match["title"], *match.span("title"))} if match["title"] else {}
    fields[named] = (plain[first:last], first, last)
    _add_day(plain, fields)
    era = _DAY_OF_ERA.search(plain, match.end("title") + 1, first) if match["title"] else None
    if era is not None and "date" not in fields and (year := year_of_era(era["day"])):
        # "乾隆三年五月十二日": a day of the moon's months, of which only the year is one of ours.
        fields["date"] = (year, *era.span("day"))
        fields["titleaddon"] = (era["day"], *era.span("day"))
    page = _PAGE.search(plain, match.end("keeper"), last)
    if page is None:
        return assembled("unpublished", fields)
    # "档号L106-3-218，第22页": the page in the file is what is cited.
    fields[named] = (plain[first : page.start()], first, page.start())
    group = "page" if page["page"] else "behind"
    return assembled("unpublished", fields, ("page", plain_pages(page[group]), *page.span(group)))


def _add_day(plain: str, fields: dict[str, tuple[str, int, int]]) -> None:
    days = [date for date in dates_of_papers(plain) if date.edtf]
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
