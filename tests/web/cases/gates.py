"""What asks something of a reader first, at every address of a host: it says nothing of the work.

And what looks like it, or like an error page, and is not.
"""

from __future__ import annotations

from tests.internet.behaviours import detours
from tests.internet.behaviours.pages import HTML, article, page
from tests.internet.interface import Behaviour, Reply
from tests.web.cases.simulated import ALIVE, BLOCKED, DRIFTED, FAILING, LOST, PATH, TITLE, case, in_all
from verifier.web.recognition import Cited

_JAPANESE = Cited("上流域の水利権と牧畜", "山田, 太郎", "2009")


def _small(title: str, heading: str = "", text: str = "") -> str:
    top = f"<h1>{heading}</h1>" if heading else ""
    return f"<!doctype html><html><head><title>{title}</title></head><body>{top}<p>{text}</p></body></html>"


# --- The same for every address: a gate ----------------------------------------------------------------

for name, markup in {
    "queue": _small("Queue", "You are now in line", "Your estimated wait time is 5 minutes."),
    "old browser": _small("Unsupported browser", "Your browser is not supported", "Use a newer one."),
    "terms": _small("Terms of Use", "Terms and Conditions", "You must accept the terms to go on."),
    "age": _small("Age verification", "Are you over 18?", "Yes or no?"),
    "age in german": _small("Altersprüfung", "Bist du über 18 Jahre alt?"),
    "cookies off": _small("Cookie Absent", "Cookie Absent", "Cookies must be enabled in your browser."),
    "cookies off in chinese": _small("", "", "请启用Cookie后刷新页面重试"),
    "proxy found": _small("Sorry", "VPN or proxy detected", "Please disable your VPN to go on."),
    "advertising": _small("Sorry", "Please disable your ad blocker", "The site is paid for by advertising."),
    "for subscribers": _small("The Times", "This article is for subscribers only", "Subscribe now."),
    "for subscribers in german": _small("Zeitung", "Dieser Artikel ist nur für Abonnenten", "Weiterlesen?"),
    "subscription on offer": _small("The Times", "Keep up", "Subscribe to read this and all other articles."),
    "registration": _small("The Post", "Register to continue reading", "It is free."),
    "members": _small("Union", "This content is for members only", "Please log in or join."),
    "members in japanese": _small("会員", "この記事は会員限定です", "ログインまたは会員登録してください"),
    "adults in korean": _small("성인인증", "", "이 콘텐츠는 성인인증이 필요합니다."),
    "login without a form": _small("Log in - Archive", "Log in", "Use the account of your university."),
    "login by telephone": _small("微信", "", "请使用微信扫描二维码登录"),
    "no rights": _small("提示信息", "", "对不起，您没有权限访问该页面，请登录后再试"),
    "on campus": _small("提示", "", "该资源仅限校内访问，您的IP地址不在允许访问的范围内"),
    "app only": _small("", "", "请在微信客户端打开链接"),
    "filter": _small("Blocked", "Web Page Blocked", "Access is against the rules of the company."),
    "institution": _small("Access / Sign in", "Find your organisation", "Which one is it?"),
    "private site": _small("Private", "Private", "This site is currently private."),
    "permission": _small("Drive: You need access", "You need access", "Or another account."),
    "abroad in korean": _small("안내", "", "해외 IP에서의 접속이 차단되었습니다."),
    "rate limit in the title": _small("Rate limited", "Rate limit exceeded", "Later, please."),
    "verification in one word": _small("访问验证", "", "点击完成"),
    "message and back": "<script>alert('请先登录！');history.back();</script>",
    "visitor system": _small("Sina Visitor System") + "<script src='/js/visitor/mini_original.js'></script>",
}.items():
    case(f"gate {name}", BLOCKED, in_all(markup))
case("gate busy server", FAILING, in_all(_small("Sorry", "The server is too busy", "Try again.")))
case(
    "gate queue elsewhere",
    BLOCKED,
    {"*": detours.redirect("https://river.queue-it.net/?c=river", 302)},
    more={"river.queue-it.net": in_all(_small("One moment", "Thank you for coming"))},
)
case(
    "gate with the way back",
    BLOCKED,
    {
        "*": lambda r: Reply(302, (("Location", f"/portal/hello?returnUrl={r.path}"),)),
        "/portal/hello": page(_small("Portal", "Hello", "Who are you?")),
    },
)
case(
    "home with the way back",
    LOST,
    {
        "*": lambda r: Reply(302, (("Location", f"/?redirect={r.path}"),)),
        "/": page(_small("The Chronicle", "The Chronicle", "News of the river. " * 40)),
    },
)


# --- Error pages of platforms, at one address of a host that knows others ------------------------------

for name, markup in {
    "taken back by its writer": _small("", "", "该内容已被发布者删除"),
    "against the rules": _small("", "", "此内容因违规无法查看"),
    "closed account": _small("", "", "该帐号已被封，内容无法查看"),
    "film": _small("Film", "", "Video unavailable. This video is no longer available."),
    "slides": _small("", "", "This presentation has been removed or is no longer available"),
    "diary": _small("", "", "river.example is no longer available. The authors have deleted this site."),
    "unpublished issue": _small("Error", "", "The requested issue is not published."),
    "unpublished in japanese": _small("", "", "このページは現在公開されておりません"),
    "message and back in korean": '<script>alert("삭제된 게시물입니다.");history.back();</script>',
}.items():
    case(f"platform {name}", LOST, {PATH: page(markup)})
case(
    "machinery broken under a good status",
    FAILING,
    in_all("<br><b>Fatal error</b>: Uncaught exception: Access denied for user 'www'@'localhost' in db.php"),
)


# --- Works that speak of such things, on hosts with an error page under a good status ------------------

_SOFT = page(_small("Page not found", "Page not found", "Sorry."))


def _essay(title: str) -> Behaviour:
    return page(article(title))


for name, title in {
    "lost document": "Document not found: how the archive lost a treaty",
    "expired domain": "Website domain has expired, users of the ministry complain",
    "no water": "Clean water not available in the region",
}.items():
    case(
        f"essay on a {name}", ALIVE, {PATH: _essay(title), "*": _SOFT}, cited=Cited("Статья о том, чего нет")
    )
case(
    "script that would warn",
    ALIVE,
    {
        PATH: Reply(
            200,
            HTML,
            (
                f"<title>{TITLE}</title><div id='app'></div><script>load().catch(() => {{"
                "alert('Page not found')})</script>"
            ).encode(),
        )
    },
)


case(
    "record beside a login",
    ALIVE,
    {PATH: page(_small("Record 1 - Catalogue", "Water rights", "Dorj. Log in to your account"))},
    cited=Cited("Права на воду"),
)


def _bare(text: str) -> Reply:
    return Reply(200, HTML, f"<!doctype html><title>The Chronicle</title><main>{text * 9}</main>".encode())


case(
    "tags that may be left out",
    ALIVE,
    {PATH: _bare("<p>Herders vote on the dam. "), "*": _bare("<p>We know of nothing here. ")},
    cited=Cited("Пастухи голосуют"),
)


# --- Another work, in Japanese -------------------------------------------------------------------------

case(
    "replaced in japanese",
    DRIFTED,
    {
        PATH: page(
            "<html lang='ja'><head><title>夏のおすすめコーヒー十選</title>"
            "<meta name='author' content='佐藤 花子'>"
            "<meta property='article:published_time' content='2022-02-02'></head><body>"
            "<h1>夏のおすすめコーヒー十選</h1>"
            + "<p>今年の夏に飲みたいアイスコーヒーを、編集部が十種類選んで味と価格で順位をつけた。</p>" * 12
            + "</body></html>"
        )
    },
    cited=_JAPANESE,
)
case(
    "list in japanese",
    ALIVE,
    {
        PATH: page(
            "<html lang='ja'><head><title>ニュース一覧ページ</title><meta name='author' content='佐藤 花子'>"
            "<meta property='article:published_time' content='2022-02-02'></head><body>"
            "<h1>ニュース一覧ページ</h1>"
            + "<p>新しい記事から順に、編集部の記事をすべて並べて表示している。</p>" * 12
            + "</body></html>"
        )
    },
    cited=_JAPANESE,
)
case(
    "network on the way wants a login",
    BLOCKED,
    {PATH: lambda _: Reply(511, HTML, _small("Network Authentication Required", text="Log in.").encode())},
)
