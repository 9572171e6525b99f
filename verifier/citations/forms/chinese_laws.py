"""Laws of China by the day they were passed: "《中华人民共和国水法》，1988年1月21日通过，第5条".

With the article alone behind the title they are read as laws elsewhere.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_HAN_COUNT = r"[\d〇零一二三四五六七八九十百千]{1,7}"
_LAW = late_pattern(
    r"《(?P<title>[^《》]{2,50}(?:法|條例|条例|规定|規定|办法|辦法|章程|宪法|憲法|法典|细则|細則|准则|準則|决定|決定|公约|公約))》"
    r"(?:[（(](?:以下)?简称[^（）()]{2,24}[）)])?[，,（(]\s?(?:[^，,（）()《》\d]{2,24}[，,])?(?P<day>(?:1[89]|20)\d\d年\d{1,2}月\d{1,2}日)"
    r"(?P<said>[^，,（）()《》。；;页頁]{0,60}?(?:通过|通過|公布|颁布|頒布|发布|發布|施行|修订|修訂|修正|批准|签署|簽署))[）)]?"
    rf"(?:[，,]?\s?第(?P<article>{_HAN_COUNT})[条條](?:第{_HAN_COUNT}[款项項])?)?[。\s]*"
)


def read_chinese_law(text: StyledText) -> Assembled | None:
    """Read a law by its title, its day and perhaps an article; None for all else."""
    plain = text.plain
    if "日" not in plain or "》" not in plain:
        return None
    match = _LAW.fullmatch(plain, introduction(plain))
    if match is None:
        return None
    day = read_date(match["day"])
    fields = {"title": (match["title"], *match.span("title"))}
    if day:
        fields["date"] = (day, *match.span("day"))
    fields["note"] = (match["said"], *match.span("said"))
    place = ("article", match["article"], *match.span("article")) if match["article"] else None
    return assembled("legislation", fields, place)
