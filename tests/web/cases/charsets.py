"""Pages in every character set, declared rightly, wrongly and not at all."""

from __future__ import annotations

from tests.internet.behaviours.pages import article, encoded
from tests.web.cases.simulated import (
    ALIVE,
    case,
    only,
)
from verifier.web.recognition import Cited

HAN = "长江流域水资源管理委员会年度报告"
HAN_PAGE = article(
    HAN,
    language="zh",
    text="委员会于二〇一一年春季召开会议，听取各流域地区的报告，并比较过去十年的水位变化情况。" * 3,
)
CHINESE = Cited(HAN)
for label, charset, declared in (
    ("gbk undeclared", "gb18030", ""),
    ("gbk declared as gb2312", "gb18030", "gb2312"),
    ("gbk declared as latin", "gb18030", "iso-8859-1"),
    ("gbk declared as utf-8", "gb18030", "utf-8"),
    ("utf-8 declared as gbk", "utf-8", "gbk"),
    ("utf-16 with mark", "utf-16", ""),
    ("utf-16 without mark", "utf-16-le", ""),
):
    case(label, ALIVE, only(encoded(HAN_PAGE, charset, declared)), cited=CHINESE)
TRADITIONAL = "長江流域水資源管理委員會年度報告"
case(
    "big5 undeclared",
    ALIVE,
    only(
        encoded(
            article(
                TRADITIONAL,
                text="委員會於春季召開會議，聽取各流域地區的報告，並比較過去十年的水位變化情況。" * 4,
            ),
            "big5",
        )
    ),
    cited=Cited(TRADITIONAL),
)
JAPANESE = "河川の流域管理に関する年次報告書"
for charset in ("shift_jis", "euc_jp", "iso2022_jp"):
    case(
        f"japanese {charset.replace('_', '')}",
        ALIVE,
        only(
            encoded(
                article(
                    JAPANESE,
                    language="ja",
                    text=(
                        "委員会は春に開かれ、各地区の報告を聞いた。"
                        "過去十年の水位を比べて、新しい計画を求めた。"
                    )
                    * 4,
                ),
                charset,
            )
        ),
        cited=Cited(JAPANESE),
    )
RUSSIAN = "Отчёт о состоянии рек за десять лет"
for charset, declared in (("cp1251", ""), ("koi8_r", ""), ("cp1251", "iso-8859-1")):
    case(
        f"russian {charset.replace('_', '')} {'wrong' if declared else 'bare'}",
        ALIVE,
        only(
            encoded(
                article(
                    RUSSIAN,
                    language="ru",
                    text="Комиссия собралась весной и заслушала доклады районов о состоянии рек. " * 4,
                ),
                charset,
                declared,
            )
        ),
        cited=Cited(RUSSIAN),
    )
