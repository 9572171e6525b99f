"""More of every kind, in other words, languages and vendors than those that the rules were made with."""

from __future__ import annotations

import gzip

from tests.internet.behaviours import detours, ghosts
from tests.internet.behaviours.pages import HTML, article, page
from tests.internet.interface import Behaviour, Reply
from tests.web.cases.simulated import (
    ALIVE,
    BLOCKED,
    DRIFTED,
    FAILING,
    LOST,
    MOVED,
    PATH,
    SOUND,
    WORK,
    case,
    only,
)
from verifier.web.recognition import Cited


def pg(title: str, body: str, status: int = 200) -> Behaviour:
    """A small page."""
    return page(
        (f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"), status=status
    )


case(
    "slug ignored",
    ALIVE,
    lambda r: (
        Reply(200, HTML, article("河流", language="zh").encode())
        if r.path.startswith("/news/48213/")
        else Reply(404)
    ),
    path="/news/48213/rivers-without",
)
case(
    "slug redirect",
    ALIVE,
    lambda r: (
        Reply(200, HTML, article("河流").encode())
        if r.path == "/q/312/rivers"
        else (Reply(301, (("Location", "/q/312/rivers"),)) if r.path.startswith("/q/312/") else Reply(404))
    ),
    path="/q/312/rivers",
)
case(
    "lang query",
    ALIVE,
    lambda r: Reply(200, HTML, article("河流").encode()) if r.path == "/a/77" else Reply(404),
    path="/a/77?lang=en",
)
case(
    "live article about 404",
    ALIVE,
    {PATH: page(article("Error 404: How the Web Forgets"))},
    cited=Cited("Ошибка: как интернет забывает"),
)
case(
    "live under construction topic",
    ALIVE,
    {PATH: page(article("The bridge is under construction"))},
    cited=Cited("Мост"),
)
case("live for sale topic", ALIVE, {PATH: page(article("Public land is for sale"))}, cited=Cited("公地出售"))
case(
    "live login topic",
    ALIVE,
    {PATH: page(article("Login walls and the open web"))},
    cited=Cited("Открытая сеть"),
)
case(
    "live removed topic",
    ALIVE,
    {PATH: page(article("Statue was removed from the square"))},
    cited=Cited("Хөшөөг буулгав"),
)
case(
    "refresh header",
    MOVED,
    {
        PATH: lambda _: Reply(200, (*HTML, ("Refresh", "0; url=/new/rivers")), b"<html></html>"),
        "/new/rivers": SOUND,
    },
)
case(
    "refresh to itself with cookie",
    ALIVE,
    lambda r: (
        SOUND(r)
        if "seen=1" in r.header("cookie")
        else Reply(
            200,
            (*HTML, ("Set-Cookie", "seen=1; Path=/")),
            f'<html><head><meta http-equiv="refresh" content="0;url={r.path}"></head></html>'.encode(),
        )
    ),
)
case(
    "js var redirect",
    MOVED,
    {PATH: pg("", ("<script>var u='/new/rivers'; window.location=u;</script>")), "/new/rivers": SOUND},
)
case(
    "home with query",
    LOST,
    {PATH: detours.redirect("/?error=404", 302), "/": page(ghosts.HOME), "/?error=404": page(ghosts.HOME)},
)
case(
    "redirect section",
    LOST,
    lambda r: (
        Reply(200, HTML, ghosts.HOME.encode())
        if r.path == "/news/"
        else Reply(302, (("Location", "/news/"),))
    ),
    path="/news/2011/rivers",
)
case("soft hi", LOST, {PATH: pg("त्रुटि", "<p>क्षमा करें, पृष्ठ नहीं मिला</p>")})
case("soft fa", LOST, {PATH: pg("خطا", "<p>صفحه مورد نظر یافت نشد</p>")})
case("soft he", LOST, {PATH: pg("שגיאה", "<p>הדף שחיפשת לא נמצא</p>")})
case("soft th", LOST, {PATH: pg("ผิดพลาด", "<p>ไม่พบหน้าที่คุณต้องการ</p>")})
case("soft el", LOST, {PATH: pg("Σφάλμα", "<p>Η σελίδα δεν βρέθηκε</p>")})
case("soft sv", LOST, {PATH: pg("Fel", "<h1>Sidan kunde inte hittas</h1>")})
case("soft cs", LOST, {PATH: pg("Chyba", "<h1>Stránka nebyla nalezena</h1>")})
case("soft hu", LOST, {PATH: pg("Hiba", "<h1>A keresett oldal nem található</h1>")})
case("soft ro", LOST, {PATH: pg("Eroare", "<h1>Pagina nu a fost găsită</h1>")})
case("soft id", LOST, {PATH: pg("Galat", "<h1>Halaman tidak ditemukan</h1>")})
case("soft fi", LOST, {PATH: pg("Virhe", "<h1>Sivua ei löytynyt</h1>")})
case("soft da", LOST, {PATH: pg("Fejl", "<h1>Siden blev ikke fundet</h1>")})
case("soft no", LOST, {PATH: pg("Feil", "<h1>Finner ikke siden</h1>")})
case("soft zh2", LOST, {PATH: pg("404", "<p>您要查看的页面飞走了</p>")})
case("soft zh3", LOST, {PATH: pg("网站提示", "<p>没有找到您要访问的页面</p>")})
case("soft zh4", LOST, {PATH: pg("信息", "<p>该信息已被删除或尚未通过审核</p>")})
case("soft ja2", LOST, {PATH: pg("お知らせ", "<p>該当するページが見つかりません</p>")})
case("soft ru2", LOST, {PATH: pg("Сайт", "<p>К сожалению, такой страницы нет на нашем сайте</p>")})
case("soft ru3", LOST, {PATH: pg("Сайт", "<p>Материал удалён или перемещён</p>")})
case("soft en2", LOST, {PATH: pg("Whoops", "<p>Looks like this page doesn't exist anymore.</p>")})
case(
    "soft en3",
    LOST,
    {
        PATH: pg(
            "River Watch",
            ("<h2>The link you followed may be broken, or the page may have been removed.</h2>"),
        )
    },
)
case(
    "soft en4",
    LOST,
    {
        PATH: pg(
            "River Watch",
            (
                "<h1>Nothing found</h1><p>It seems we can't find what you're looking for. Perhaps "
                "searching can help.</p>"
            ),
        )
    },
)
case("soft en5", LOST, {PATH: pg("River Watch", "<p>Document expired or withdrawn.</p>")})
case("soft en6", LOST, {PATH: pg("Error", "<p>Invalid article ID</p>")})
case(
    "soft en7",
    LOST,
    {
        PATH: pg(
            "Library", ("<p>We're sorry, the item you requested is no longer part of our collection.</p>")
        )
    },
)
case("soft de2", LOST, {PATH: pg("Ups", "<p>Diese Seite gibt es leider nicht mehr.</p>")})
case("soft fr2", LOST, {PATH: pg("Oups", "<p>Cette page n'existe plus ou a été déplacée.</p>")})
case("soft es2", LOST, {PATH: pg("Vaya", "<p>No hemos podido encontrar la página que buscas</p>")})
case("soft pt2", LOST, {PATH: pg("Ops", "<p>Página não encontrada</p>")})
case("soft mn2", LOST, {PATH: pg("404", "<p>Уучлаарай, энэ хуудас байхгүй байна</p>")})
case(
    "parked godaddy",
    LOST,
    {
        PATH: pg("", "<script>window.onload=function(){window.location.href='/lander'}</script>"),
        "/lander": pg(
            "x.com",
            (
                "<script src='https://img1.wsimg.com/parking-lander/static/js/main.js'></script><div "
                "id=root></div>"
            ),
        ),
    },
)
case("parked ru", LOST, pg("Домен", "Срок регистрации домена истёк"))
case("parked fr", LOST, pg("x", "Ce nom de domaine est à vendre"))
case("parked ja", LOST, pg("x", "このドメインは販売中です"))
case("parked cn", LOST, pg("x", "您访问的网站已到期，请联系管理员续费"))
case("parked cn2", LOST, pg("没有找到站点", "您的请求在Web服务器中没有找到对应的站点！"))
case(
    "apache default",
    LOST,
    pg("Apache2 Ubuntu Default Page: It works", "<h1>Apache2 Ubuntu Default Page</h1>"),
)
case("iis default", LOST, pg("IIS Windows Server", "<img src=iisstart.png>"))
case(
    "hosting expired",
    LOST,
    pg("Website expired", ("This website has expired. If you are the owner please renew.")),
)
case(
    "wall generic 200",
    BLOCKED,
    pg(
        "One moment, please...",
        ("<p>Please wait while your request is being verified...</p><script>x()</script>"),
    ),
)
case("wall sucuri", BLOCKED, pg("Sucuri WebSite Firewall - Access Denied", "<p>blocked</p>", status=403))
case("wall wts", BLOCKED, pg("访问被拦截", "<p>您的请求带有不合法参数，已被网站管理员设置拦截！</p>"))
case("wall zh 403", BLOCKED, pg("403", "<p>您的IP已被封禁</p>", status=403))
case("wall ja", BLOCKED, pg("アクセス制限", "<p>アクセスが集中しています</p>"))
case("wall ko", BLOCKED, pg("보안", "<p>자동입력 방지 문자를 입력해 주세요</p>"))
case(
    "wall fr",
    BLOCKED,
    pg("Un instant", ("<p>Vérification de sécurité en cours</p><script>a</script>"), status=403),
)
case("wall es", BLOCKED, pg("Acceso denegado", "<p>No tiene permiso</p>"))
case(
    "wall vercel",
    BLOCKED,
    pg("Vercel Security Checkpoint", "<p>We're verifying your browser</p>", status=429),
)
case("wall unknown script 202", BLOCKED, pg("", "<script>eval(atob('abc'))</script>", status=202))
case(
    "wall to captcha",
    BLOCKED,
    {
        PATH: detours.redirect("/captcha?u=1", 302),
        "/captcha?u=1": pg("Prüfen", ("<p>Bitte lösen Sie die Aufgabe</p><input name=code>")),
    },
)
case(
    "wall yandex",
    BLOCKED,
    {PATH: detours.redirect("/showcaptcha?x=1", 302), "/showcaptcha?x=1": pg("Ой!", "<p>Нам очень жаль</p>")},
)
case(
    "login cas",
    BLOCKED,
    {PATH: detours.redirect("https://cas.uni.example/cas/login?service=x", 302)},
    more={"cas.uni.example": pg("统一身份认证", ("<form><input name=u><input type=password></form>"))},
)
case("login in place fr", BLOCKED, pg("Connexion", "<form><input type=password></form>"))
case(
    "login no password",
    BLOCKED,
    {
        PATH: detours.redirect("/users/sign_in", 302),
        "/users/sign_in": pg("Welcome back", ("<form><input name=email><button>Continue</button></form>")),
    },
)
case(
    "subscribers redirect",
    BLOCKED,
    {
        PATH: detours.redirect("/subscribe?from=x", 302),
        "/subscribe?from=x": pg("Subscribe", "<h1>Choose your plan</h1>" + "<p>Ten a month</p>" * 30),
    },
)
case(
    "consent de",
    BLOCKED,
    pg(
        "Einwilligung",
        ("<h1>Ihre Privatsphäre</h1><p>Wir und unsere Partner</p><button>Akzeptieren</button>"),
    ),
)
case("consent fr", BLOCKED, pg("Le Journal", "<h1>Votre vie privée</h1><button>Accepter</button>"))
case("db error", FAILING, pg("Error", "Error establishing a database connection"))
case("maint zh", FAILING, pg("提示", "网站维护中，请稍后访问"))
case("maint ru", FAILING, pg("Сайт", "На сайте ведутся технические работы"))
case(
    "drift ru",
    DRIFTED,
    {
        PATH: page(
            article(
                "Открытие нового бассейна в городе",
                language="ru",
                author="Петров, Иван",
                date="2023-08-01",
                text=("Мэр открыл бассейн в понедельник, дети ждали у входа с полотенцами. "),
            )
        )
    },
    cited=Cited("Отчёт о состоянии рек за десять лет", "Иванова, Анна", "2011"),
)
case(
    "drift unsigned",
    DRIFTED,
    {
        PATH: page(
            article(
                "Casino Bonus Codes of the Week",
                date="2024-02-01",
                text=("Spin the wheel and win a prize with the codes of our partners tonight. "),
            )
        )
    },
    cited=Cited("The Rivers of the Steppe without Borders", "", "2011-05-03"),
)
case(
    "translated title is no other work",
    ALIVE,
    {
        PATH: page(
            article(
                "Les rivières de la steppe",
                language="fr",
                author="Li, Wei",
                text=("La commission a siégé au printemps et a entendu les rapports des districts. "),
            )
        )
    },
    cited=Cited("The Rivers of the Steppe without Borders", "Li, Wei", "2011"),
)
case("empty with br", LOST, {PATH: page("<html><body><br></body></html>")})
case("204", LOST, {PATH: lambda _: Reply(204)})
case(
    "pdf text error",
    LOST,
    {"/r.pdf": lambda _: Reply(200, (("Content-Type", "application/pdf"),), b"404 Not Found")},
    path="/r.pdf",
)
case(
    "location spaces",
    ALIVE,
    {PATH: lambda _: Reply(302, (("Location", "/my docs/r.html"),)), "/my%20docs/r.html": SOUND},
)
case(
    "location utf8",
    ALIVE,
    {
        PATH: lambda _: Reply(302, (("Location", "/文件/r.html".encode().decode("latin-1")),)),
        "/%E6%96%87%E4%BB%B6/r.html": SOUND,
    },
)
case("br coded", ALIVE, {PATH: lambda _: Reply(200, (*HTML, ("Content-Encoding", "br")), b"\x8b\x02\x80abc")})
case("redirect 300", FAILING, {PATH: lambda _: Reply(300, HTML, b"<title>Choices</title>")})
case("gzip not declared", ALIVE, only(lambda _: Reply(200, HTML, gzip.compress(WORK.encode()))))
case(
    "broken gzip for every address",
    FAILING,
    lambda _: Reply(200, (*HTML, ("Content-Encoding", "gzip")), b"\x1f\x8b\x08 torn"),
)
case(
    "every address breaks off in its title",
    FAILING,
    lambda _: Reply(200, HTML, b"<!doctype html><html><head><title>Rivers with", length=9000),
)
