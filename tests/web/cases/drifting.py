"""Old addresses under which sites of all kinds now show something else, and those under which they do not."""

from __future__ import annotations

import json

from tests.internet.behaviours.pages import file, page
from tests.web.cases.simulated import ALIVE, DRIFTED, case, only
from verifier.model import LinkVerdict
from verifier.web.recognition import Cited

_NEWS = "Herders of the Altai Valley Vote on the New Dam"
_NEWS_CITED = Cited(_NEWS, "Berg, Anna", "2014-03-04")
_UNSIGNED = Cited(_NEWS, "", "2014-03-04")
_OTHER_NEWS = (
    "Prices of second-hand cars rose for the fifth month in a row, dealers said on Thursday. "
    "Buyers in the capital waited up to six weeks for a model of their choice. "
    "Banks expect that lower interest will bring more of them into the showrooms by autumn. "
)
_ABOUT = (
    "We help companies of every size to grow with cloud software and friendly support around the clock. "
    "Our consultants have twenty years of experience in retail, logistics and finance. "
    "Ask for a demonstration today and see how much time your team could save. "
)


def _shown(
    title: str,
    text: str,
    *,
    site: str = "Altai Evening News",
    heading: str = "",
    meta: str = "",
    language: str = "en",
    byline: str = "",
    times: int = 6,
) -> str:
    paragraphs = "".join(f"<p>{text}</p>" for _ in range(times))
    return (
        f'<!doctype html><html lang="{language}"><head><title>{title} | {site}</title>{meta}</head><body>'
        f"<header><a href='/'>{site}</a> <a href='/news'>News</a> <a href='/sport'>Sport</a></header>"
        f"<main><h1>{heading or title}</h1>{byline}{paragraphs}</main><footer>© {site}</footer></body></html>"
    )


def _described(headline: str, author: str, date: str) -> str:
    told = {"@type": "NewsArticle", "headline": headline, "datePublished": date, "author": {"name": author}}
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


def at(name: str, verdict: LinkVerdict, path: str, content: str, cited: Cited) -> None:
    """A site that has this page, at this path, and none else."""
    case(name, verdict, only(page(content), path), path=path, cited=cited)


at(
    "news site that gives its numbers out again",
    DRIFTED,
    "/news/4711.html",
    _shown(
        "Used Cars Cost More Than Ever",
        _OTHER_NEWS,
        meta=_described("Used Cars Cost More Than Ever", "Tom Weaver", "2024-06-13T09:00:00Z"),
    ),
    _NEWS_CITED,
)
at(
    "news site that gives its numbers out again and signs nothing",
    DRIFTED,
    "/news/4712.html",
    _shown(
        "Used Cars Cost More Than Ever",
        _OTHER_NEWS,
        meta='<meta property="og:title" content="Used Cars Cost More Than Ever">'
        '<meta property="article:published_time" content="2024-06-13T09:00:00Z">',
    ),
    _UNSIGNED,
)
at(
    "blog that took the old name for a new post",
    DRIFTED,
    "/2014/03/vote",
    _shown(
        "Ten Recipes for a Quick Supper",
        "Boil the pasta until it is firm, then fry the onions with a little butter and garlic. "
        "Add cream and pepper, and serve it at once with a green salad and bread. ",
        site="Anna’s Kitchen",
        byline='<p class="byline">By Mary Cook</p><time datetime="2023-02-01">1 February 2023</time>',
    ),
    _NEWS_CITED,
)
at(
    "organisation that made its site anew",
    DRIFTED,
    "/publications/dam-report",
    _shown(
        "Cloud Software for Growing Companies",
        _ABOUT,
        site="Valley Consulting",
        byline="<p>Updated in 2024</p>",
    ),
    Cited("Report on the Vote about the Dam in the Altai Valley", "Berg, Anna and Li, Wei", "2014"),
)
at(
    "repository that shows another thesis",
    DRIFTED,
    "/handle/10/77",
    _shown(
        "Machine Learning for the Detection of Cracks in Concrete Bridges",
        "Cracks in bridges are found late when inspectors rely on their eyes alone. This thesis "
        "trains a network on pictures from drones and compares it with what inspectors see. ",
        site="University Repository",
        meta='<meta name="citation_title" content="Machine Learning for the Detection of '
        'Cracks in Concrete Bridges"><meta name="citation_author" content="Novak, Petr">'
        '<meta name="citation_publication_date" content="2021/09/01">',
    ),
    Cited("Pastures after the Dam: Herders and Water in the Altai", "Berg, Anna", "2014"),
)
at(
    "chinese news with another headline",
    DRIFTED,
    "/content/10023.html",
    _shown(
        "我市举行首届国际马拉松比赛",
        "来自二十个国家的选手参加了周日上午的比赛，沿途市民为选手加油助威，气氛热烈。"
        "组委会表示明年将继续举办这一赛事，并增设半程项目。",
        site="阿尔泰新闻网",
        language="zh-CN",
        byline="<div>2023-10-15 09:30 记者：王芳</div>",
    ),
    Cited("阿尔泰牧民就新水坝举行投票", "李伟", "2014-03-04"),
)
at(
    "chinese news with another headline and no author",
    DRIFTED,
    "/content/10024.html",
    _shown(
        "我市举行首届国际马拉松比赛",
        "来自二十个国家的选手参加了周日上午的比赛，沿途市民为选手加油助威，气氛热烈。"
        "组委会表示明年将继续举办这一赛事，并增设半程项目。",
        site="阿尔泰新闻网",
        language="zh-CN",
        byline="<div>发布时间：2023年10月15日 来源：本站</div>",
    ),
    Cited("阿尔泰牧民就新水坝举行投票", "", "2014-03-04"),
)
at(
    "russian news with another headline",
    DRIFTED,
    "/news/881",
    _shown(
        "В городе открыли новый торговый центр",
        "На открытие пришли сотни жителей, для детей устроили праздник с подарками. "
        "Владельцы центра рассказали, что в нём будут работать магазины и кафе. ",
        site="Вечерний Алтай",
        language="ru",
        byline="<p>12.08.2022 Автор: Иванова</p>",
    ),
    Cited("Скотоводы Алтая голосуют о плотине", "Петров, Сергей", "2014"),
)

# --- The same work, whatever it looks like ---------------------------------------------------------------

at(
    "cited in english while the page is chinese",
    ALIVE,
    "/content/1.html",
    _shown(
        "阿尔泰牧民就新水坝举行投票",
        "周二，阿尔泰河谷的牧民聚集在学校，就水坝的修建举行投票，村长宣布了结果。",
        site="阿尔泰新闻网",
        language="zh-CN",
        byline="<div>2014-03-04 记者：李伟</div>",
    ),
    Cited("Herders of the Altai Valley Vote on the New Dam", "Li, Wei", "2014-03-04"),
)
at(
    "cited in english while the page is german",
    ALIVE,
    "/a/1",
    _shown(
        "Hirten im Altai stimmen über den Staudamm ab",
        "Am Dienstag kamen die Hirten in der Schule zusammen, um über den Damm zu entscheiden. "
        "Der Bürgermeister verlas das Ergebnis, und die Gegner gingen mit den Fahnen nach Hause. ",
        site="Abendblatt",
        language="de",
        byline="<p>Von Karl Maier, 5. März 2014</p>",
    ),
    _NEWS_CITED,
)
at(
    "article with a new headline",
    ALIVE,
    "/news/1.html",
    _shown(
        "Dam Rejected in Landslide as Valley Goes to the Polls",
        "Herders of the valley voted on Tuesday, and the dam found few friends among them. ",
        meta=_described("Dam Rejected in Landslide", "Anna Berg", "2014-03-04"),
    ),
    _NEWS_CITED,
)
at(
    "article with a new headline and a later date",
    ALIVE,
    "/news/2.html",
    _shown(
        "Dam Rejected in Landslide as Valley Goes to the Polls",
        "Herders of the valley voted on Tuesday, and the dam found few friends among them. ",
        meta='<meta property="article:published_time" content="2016-01-01">',
        byline="<p>Anna Berg</p>",
    ),
    _NEWS_CITED,
)
at(
    "title that is only the name of the site",
    ALIVE,
    "/show.asp?id=12",
    "<html><head><title>Altai Evening News</title></head><body><div>Herders vote on dam</div>"
    + "<p>Herders of the valley voted on Tuesday, and the dam found few friends among them.</p>" * 6
    + "<p>© 2024 Altai Evening News</p></body></html>",
    _NEWS_CITED,
)
at(
    "site name as the heading of every page",
    ALIVE,
    "/reports/basin",
    "<html lang='en'><head><title>Ministry of Water</title></head><body><h1>Ministry of Water</h1>"
    "<h2>Basin Report of the Year</h2>"
    + "<p>The levels of the river are measured at twelve gauges by the staff of the ministry.</p>" * 8
    + "<p>Last updated 12 May 2023</p></body></html>",
    Cited("Annual Basin Report", "{Ministry of Water}", "2014"),
)
at(
    "teaser before a paywall",
    ALIVE,
    "/news/3.html",
    _shown(
        "Subscribe to read the full story",
        "Become a member to read this article and all others. Already a subscriber? Log in. ",
        heading="Keep reading for one dollar",
        times=4,
        byline="<p>Offer ends in 2024</p>",
    ),
    _NEWS_CITED,
)
at(
    "landing page of a file",
    ALIVE,
    "/documents/5",
    _shown(
        "Document Details",
        "Download the file as PDF. Share it, cite it, or add it to a list of your own. "
        "Files of this collection may be used for research and teaching. ",
        site="World Library",
        byline="<dl><dt>Posted</dt><dd>2022-01-01</dd></dl>",
    ),
    Cited("Report on the Vote about the Dam in the Altai Valley", "Berg, Anna", "2014"),
)
at(
    "page of a collection that offers the work as a file",
    ALIVE,
    "/collection/2",
    _shown(
        "Water Studies of the Northern Branch",
        "Volumes of this collection were printed for the members of the society and are free to all. "
        "Write to the secretary for older ones, which are kept in the reading room. ",
        site="Society for Water",
        byline="<p>Online since 2021</p><a href='/files/1914-2.pdf'>Volume</a>",
    ),
    Cited("Minutes of the Meeting of Herders", "Berg, Anna", "1914"),
)
case(
    "file with another name",
    ALIVE,
    only(file(b"%PDF-1.4\n%no text\n", "application/pdf"), "/f.pdf"),
    path="/f.pdf",
    cited=_NEWS_CITED,
)
at(
    "author in another script",
    ALIVE,
    "/news/5",
    _shown(
        "Голосование скотоводов Алтая",
        "Скотоводы собрались во вторник в школе, чтобы решить, быть ли плотине в долине. ",
        site="Вечерний Алтай",
        language="ru",
        meta='<meta name="author" content="Анна Берг">',
        byline="<p>4 марта 2014</p>",
    ),
    Cited("Golosovanie skotovodov Altaia", "Berg, Anna", "2014"),
)
at(
    "database page that shows who added the record",
    ALIVE,
    "/item/5523",
    _shown(
        "Item 5523",
        "This item belongs to the collection of the regional archive. Scans can be ordered by mail. ",
        site="Regional Archive",
        meta='<meta name="author" content="Catalogue Team"><meta name="date" content="2022-07-01">',
    ),
    Cited("Minutes of the Meeting of Herders", "Berg, Anna", "1914"),
)
for language, title, text, author in (
    ("mn", "Зүүн нутгийн худгийн ус", "Малчид худгийн усны түвшин буурсан гэж ярив. ", "Сүхбаатарын Болд"),
    ("zh", "东部高原水井水位下降研究", "牧民告诉调查队，水井水位下降了将近两米。", "陈小明"),
    ("ru", "Падение воды в колодцах", "Скотоводы рассказали, что вода в колодцах ушла. ", "Пётр Иванов"),
):
    at(
        f"translated title and the name of a site in its script {language}",
        ALIVE,
        "/news/7",
        _shown(
            title,
            text,
            site="Eurasia Daily News Agency",
            language=language,
            meta=f'<meta name="author" content="{author}"><meta name="date" content="2015-05-01">',
        ),
        Cited("Falling Wells on the Eastern Plateau", "Ganbold, Sarnai", "2014"),
    )
