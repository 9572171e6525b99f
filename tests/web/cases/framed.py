"""Pages of full size: menus, a box to log in, a letter of news with its captcha, a list of other articles.

What the frame of a site says and asks is no sign of a wall or of a work; what the page itself says is.
"""

from __future__ import annotations

from tests.internet.behaviours.pages import page
from tests.internet.interface import Received, Reply
from tests.web.cases.simulated import ALIVE, BLOCKED, DRIFTED, FAILING, LOST, TITLE, case, in_all, only
from verifier.web.recognition import Cited

_TEXT = (
    "Two lock keepers remember the winter in which the canal froze to its bed. ",
    "The guild of bargees kept its own accounts, and they disagree with those of the town. ",
    "A petition of forty households asked for the sluice to be opened on market days. ",
)
_CHINESE = Cited("跨越国界的河流", "李伟", "2011-05-03")


def framed(title: str, said: str, *, head: str = "", body: str = "", language: str = "en") -> str:
    """A page with all that a site puts around what it says."""
    chinese = language == "zh"
    names = "时政 国际 财经 社会 文化 体育" if chinese else "World Politics Business Opinion Culture Sport"
    menu = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in names.split() * 4)
    box = ("用户登录", "用户名", "密码") if chinese else ("Log in", "E-mail", "Password")
    others = "".join(
        f'<li><a href="/story/{number}">{"河边的第几个冬天" if chinese else "A winter by the river"}</a></li>'
        for number in range(12)
    )
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{title} | The Lock</title>{head}"
        f'<script src="https://www.google.com/recaptcha/api.js"></script></head><body {body}>'
        f'<header><a href="/">The Lock</a><ul>{menu}</ul></header>'
        f'<div class="modal login-modal" id="login"><form action="/login"><h2>{box[0]}</h2>{box[1]}'
        f'<input name="name">{box[2]}<input type="password" name="secret"></form></div>'
        f'<div id="content">{said}</div><aside><ol>{others}</ol></aside>'
        '<div class="newsletter"><form action="/letter"><input type="email" name="email">'
        '<div class="g-recaptcha" data-sitekey="6Le"></div></form></div>'
        f"<footer><ul>{menu}</ul>© 2026 The Lock</footer></body></html>"
    )


def listed(title: str, said: str, *, head: str = "") -> str:
    """A page whose markup names nothing: rows of links and of teasers, and the site's name as heading."""
    menu = "".join(f"<div class='m'><a href='/c/{number}'>Section {number}</a></div>" for number in range(40))
    teasers = "".join(
        f"<div class='t'><a href='/n/{number}'>A winter by the river</a><p>{_TEXT[number % 3]}</p></div>"
        for number in range(60)
    )
    return (
        f"<!doctype html><html><head>{head}<title>{title}</title></head><body><div><h1>The Lock</h1>{menu}"
        f"<div class='c1'>{said}</div><div class='c2'>{teasers}</div></div><div>Copyright © 2026 The Lock. "
        "No part may be used without leave of the publishers or their heirs.</div></body>"
    )


def _story(title: str, author: str = "Marta Quist", date: str = "2024-03-01") -> str:
    text = "".join(f"<p>{''.join(_TEXT)}</p>" for _ in range(8))
    facts = f'<meta name="author" content="{author}"><meta name="date" content="{date}">'
    return framed(title, f"<h1>{title}</h1>{text}", head=facts)


def _said(heading: str, text: str) -> str:
    return f"<h1>{heading}</h1><p>{text}</p>"


# --- Error pages in their frames ------------------------------------------------------------------------

for name, markup in {
    "says so": framed("Sorry", _said("This story is no longer available", "Try one of our sections.")),
    "says so in its text": framed("The Lock", "<p>The page you are looking for was removed.</p>"),
    "removed": framed("Article removed", _said("Article removed", "It was removed after a complaint.")),
    "by its markup": framed("Hm", _said("Hm", "That is odd."), body='class="error404 wide"'),
    "in spanish": framed("Vaya", _said("No hemos encontrado esa página", "Vuelve a la portada.")),
}.items():
    case(f"framed error {name}", LOST, only(page(markup)))
for name, heading, text in (
    ("says so", "您访问的页面找不到了", "5秒后返回首页"),
    ("says so in its text", "", "该内容已被删除"),
    ("has ended", "", "对不起，该新闻已下线！"),
):
    said = framed("提示信息", _said(heading, text), language="zh")
    case(f"framed error in chinese {name}", LOST, only(page(said)), cited=_CHINESE)
case("framed error for all", LOST, in_all(framed("The Lock", _said("Back on track", "See our sections."))))
case("listed error", LOST, only(page(listed("Page not found", "<h2>Page not found</h2>"))))
case(
    "listed error in its text",
    LOST,
    only(page(listed("The Lock", "<p>The document that you asked for is no longer on this website.</p>"))),
)
case(
    "wiki without the article",
    LOST,
    only(page(framed(TITLE, f"<h1>{TITLE}</h1><div class='noarticletext'>There is no text yet.</div>"))),
)
case("framed maintenance", FAILING, in_all(framed("Maintenance", _said("Down for maintenance", "Until 6."))))

case(
    "listed maintenance",
    FAILING,
    in_all(listed("The Lock", "<h2>The site is down for scheduled maintenance</h2>")),
)

# --- Walls in their frames ------------------------------------------------------------------------------

_WIDGET = "<form method='post'><div class='cf-turnstile' data-sitekey='0x4'></div></form>"
case(
    "framed captcha",
    BLOCKED,
    in_all(framed("The Lock", f"<h1>One more step</h1><p>Please complete the security check.</p>{_WIDGET}")),
)
case("framed captcha without words", BLOCKED, in_all(framed("The Lock", f"<h1>Hello</h1>{_WIDGET}")))
case(
    "listed offer of a subscription",
    BLOCKED,
    in_all(listed("The Lock", "<h2>Subscribe to continue reading</h2><p>For little money a week.</p>")),
)
case(
    "listed region",
    BLOCKED,
    only(page(listed("The Lock", "<h2>This content is not available in your region</h2>"))),
)
case(
    "consent or money",
    BLOCKED,
    in_all(
        "<!doctype html><html><head><title>Der Bote</title></head><body><h1>Willkommen beim Boten</h1><p>"
        "Besuchen Sie uns wie gewohnt mit Werbung und Tracking, oder nutzen Sie das PUR-Abo.</p></body>"
    ),
)

_STYLES = "<style>" + ".a{margin:0}" * 5000 + "</style>"
_PARKED = "<script src='https://www.google.com/adsense/domains/caf.js'></script><div id='t'></div>"
case(
    "parked behind its styles", LOST, in_all(f"<html><head><title>x</title>{_STYLES}</head>{_PARKED}</html>")
)

# --- Pages that are there, in their frames --------------------------------------------------------------

case("framed work", ALIVE, only(page(_story(TITLE))))
case(
    "framed work in chinese under a translated title",
    ALIVE,
    only(page(framed("跨越国界的河流", f"<h1>跨越国界的河流</h1><p>{'运河在那个冬天冻到了河底。' * 9}</p>"))),
)
case("framed other work", DRIFTED, only(page(_story("Ten Walks along the Coast in Winter"))))


case(
    "listed work with a heading of the site",
    ALIVE,
    only(page(listed("Fleuves sans frontières", f"<h2>Fleuves sans frontières</h2><p>{_TEXT[0] * 9}</p>"))),
)


case(
    "listed viewer of a file",
    ALIVE,
    only(
        page(listed("Viewer", "<embed src='/x.pdf'><p>If the document is not available, load it down.</p>"))
    ),
)
_RECORD = "".join(
    f"<dt>{name}</dt><dd>{value}</dd>"
    for name, value in (
        ("Title", "Fleuves sans frontières"),
        ("By", "Wei Li"),
        ("Place", "Geneva"),
        ("Series", "Papers on rivers, volume 4, published by the commission"),
        ("Shelf", "H 14.208, second floor, large formats"),
        ("Full text", "The document is not available online."),
    )
)
case("listed record without a file", ALIVE, only(page(listed("Catalogue", f"<dl>{_RECORD}</dl>"))))


def _section(received: Received) -> Reply:
    if received.path == "/world":
        cards = "".join(
            f"<h3><a href='/world/{n}'>News of day {n}</a></h3><p>{_TEXT[0]}</p>" for n in range(9)
        )
        return Reply(200, body=framed("World news of today", f"<h1>World news</h1>{cards}").encode())
    deep = received.path.endswith("/rivers")
    return Reply(302, (("Location", "/world"),)) if deep else Reply(404)


case("sent up to the section", LOST, _section, path="/world/2011/may/03/rivers")


def _by_its_slug(received: Received) -> Reply:
    """The page is known by its last name, whatever the number of its section."""
    story = _story("Fleuves sans frontières", "Wei Li", "2011-05-03")
    there = received.path.endswith("/rivers-story")
    return Reply(200, body=story.encode()) if there else Reply(404)


case("number before the name", ALIVE, _by_its_slug, path="/section/48213/rivers-story")
