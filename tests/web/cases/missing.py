"""Pages that are not there, whatever their status says."""

from __future__ import annotations

from tests.internet.behaviours import detours, faults, ghosts
from tests.internet.behaviours.pages import page
from tests.internet.interface import Reply
from tests.web.cases.simulated import (
    GONE,
    LOST,
    PATH,
    case,
    in_all,
    only,
)

case("not found", GONE, {"/": page(ghosts.HOME)})
case("not found bare", GONE, faults.status(404, " "))
case("gone", GONE, only(faults.status(410)))
case("redirect to a 404", GONE, {PATH: detours.redirect("/elsewhere")})
for label, title, text in (
    ("english", "Page not found - The Chronicle", "Sorry, the page you are looking for could not be found."),
    ("english old", "Oops!", "We can't find the page you requested. It may have been removed."),
    ("english article", "The Chronicle", "This article is no longer available on our site."),
    ("chinese", "提示信息", "您访问的页面不存在或已被删除"),
    ("chinese traditional", "錯誤", "很抱歉，找不到您要的網頁"),
    ("chinese article", "中国水网", "对不起，该文章已被删除！"),
    ("japanese", "エラー", "お探しのページは見つかりませんでした。"),
    ("korean", "안내", "요청하신 페이지를 찾을 수 없습니다."),
    ("russian", "Ошибка", "Запрашиваемая страница не найдена"),
    ("ukrainian", "Помилка", "Сторінку не знайдено"),
    ("german", "Hinweis", "Die angeforderte Seite wurde leider nicht gefunden."),
    ("french", "Erreur", "La page que vous cherchez est introuvable."),
    ("spanish", "Aviso", "Lo sentimos, la página que busca no existe."),
    ("portuguese", "Aviso", "A página que você procura não foi encontrada."),
    ("italian", "Avviso", "La pagina richiesta non è stata trovata."),
    ("dutch", "Melding", "De gevraagde pagina is niet gevonden."),
    ("polish", "Błąd", "Strona, której szukasz, nie została znaleziona."),
    ("turkish", "Hata", "Aradığınız sayfa bulunamadı."),
    ("mongolian", "Алдаа", "Таны хайсан хуудас олдсонгүй."),
    ("kazakh", "Қате", "Бет табылмады"),
    ("arabic", "خطأ", "الصفحة التي تبحث عنها غير موجودة"),
    ("vietnamese", "Lỗi", "Trang bạn tìm không tồn tại."),
):
    case(
        f"soft in {label}",
        LOST,
        {
            PATH: page(
                f"<html><head><title>{title}</title></head><body><div>{text}</div><a href='/'>⌂</a>"
                f"</body></html>"
            )
        },
    )
UNKNOWN_TONGUE = (
    "<html><head><title>Naisha</title></head><body><p>"
    + "Ukurasa huu haukupatikana kwenye tovuti yetu. " * 4
    + "</p></body></html>"
)
case("soft in a tongue we do not know", LOST, in_all(UNKNOWN_TONGUE))
case(
    "soft with the whole frame",
    LOST,
    in_all(
        "<html><head><title>The Chronicle</title></head><body>"
        + "<nav>Home News Sport Weather Culture Letters</nav>" * 12
        + "<h1>404</h1><p>Nothing here.</p></body></html>"
    ),
)
case(
    "soft that repeats the address",
    LOST,
    ghosts.with_the_address(
        "<html><head><title>Chronicle</title></head><body><p>We looked for {path} in our "
        "archive of the river and its "
        "people but have nothing under that name, so please go back and choose another</p></body></html>"
    ),
)
case("home page for everything", LOST, in_all(ghosts.HOME))
case(
    "soft by query",
    LOST,
    {
        "/show.php*": page(
            "<html><head><title>Archive</title></head><body><p>"
            + "Welcome to the archive of the river. Choose a year. " * 12
            + "</p></body></html>"
        )
    },
    path="/show.php?id=4711",
)
case("pdf that is an error page", LOST, only(page(ghosts.SOFT_404), "/r.pdf"), path="/r.pdf")
case("empty page", LOST, only(ghosts.empty()))
case("empty markup", LOST, only(page("<html><head></head><body></body></html>")))
case("empty file", LOST, only(ghosts.empty("application/pdf"), "/r.pdf"), path="/r.pdf")
case("no content", LOST, only(lambda _: Reply(204)))
for label, markup in (
    ("for sale", ghosts.PARKED),
    (
        "expired",
        (
            "<html><head><title>Notice</title></head><body>This domain has expired. Is this your "
            "domain? Renew now</body></html>"
        ),
    ),
    (
        "suspended",
        (
            "<html><head><title>Account Suspended</title></head><body>This Account has been "
            "suspended. Contact your hosting provider</body></html>"
        ),
    ),
    (
        "fresh server",
        (
            "<html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1>"
            "<p>If you see this page, the server works.</p></body></html>"
        ),
    ),
    (
        "chinese for sale",
        "<html><head><title>域名出售</title></head><body>该域名正在出售，有意者请联系</body></html>",
    ),
    (
        "german for sale",
        "<html><head><title>x</title></head><body>Diese Domain steht zum Verkauf</body></html>",
    ),
    (
        "links of advertisers",
        (
            "<html><head><title>parked</title><script "
            "src='https://www.google.com/adsense/domains/caf.js'></script></head><body><p>"
            "Related searches: Boats, Rivers, Loans, Insurance</p></body></html>"
        ),
    ),
):
    case(f"parked {label}", LOST, in_all(markup))
case(
    "parked by redirect",
    LOST,
    detours.redirect("https://www.hugedomains.com/domain_profile.cfm?d=rivers", 302),
    more={
        "www.hugedomains.com": page(
            "<html><head><title>rivers.example</title></head><body>Buy it today, own it forever. "
            "Fast and simple.</body></html>"
        )
    },
)
