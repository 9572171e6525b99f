"""Another work at the old address."""

from __future__ import annotations

from tests.internet.behaviours.pages import article, page
from tests.web.cases.simulated import (
    ALIVE,
    DRIFTED,
    case,
    only,
)
from verifier.web.recognition import Cited

case(
    "other article",
    DRIFTED,
    only(
        page(
            article(
                "New Swimming Pool Opens in the Old Town",
                author="Miller, Jane",
                date="2023-08-01",
                text=(
                    "The mayor cut the ribbon of the new pool on Monday while children waited with their "
                    "towels. "
                ),
            )
        )
    ),
)
case(
    "other article without metadata",
    DRIFTED,
    only(
        page(
            "<html lang='en'><head><title>Ten Best Casino Bonuses | Lucky</title></head><body>"
            "<h1>Ten Best Casino Bonuses</h1>"
            "<p>By Jack Spade | August 3, 2024</p><p>"
            + "Players love free spins and fast payouts at the tables of our partners. " * 15
            + "</p></body></html>"
        )
    ),
)
case(
    "other article in chinese",
    DRIFTED,
    only(
        page(
            article(
                "本市新游泳馆今日正式开放",
                language="zh",
                author="张伟",
                date="2023-08-01",
                text="市长周一为新的游泳馆剪彩，孩子们带着毛巾在门口等候，家长们也十分高兴。" * 4,
            )
        )
    ),
    cited=Cited("长江流域水资源管理委员会年度报告", "李明", "2011"),
)
case(
    "other article with date",
    DRIFTED,
    only(
        page(
            article(
                "Stadium Plans Approved by the Council",
                date="2022-01-05",
                text=(
                    "The council approved plans for a stadium on Tuesday after a long debate about parking. "
                ),
            )
        )
    ),
)
case(
    "title changed a little",
    ALIVE,
    only(page(article("Rivers without Borders: A Report", author="Li, Wei", date="2011-05-03"))),
)
