"""Sites that are worked on, moved to another server or asked by too many, whatever status they say it with.

Each shows one page at every address, and looks by that like a site whose error page has the status 200.
"""

from __future__ import annotations

from tests.internet.behaviours import detours
from tests.internet.behaviours.pages import article, page
from tests.internet.interface import Received, Reply
from tests.web.cases.simulated import (
    ALIVE,
    BLOCKED,
    DRIFTED,
    FAILING,
    GONE,
    LOST,
    MOVED,
    PATH,
    SOUND,
    case,
    in_all,
    only,
)
from verifier.web.recognition import Cited

# The title, the heading and the text of a notice.
_NOTICES = {
    "de": ("Wartung", "Wir sind gleich wieder da", "Unsere Seiten werden gerade gewartet."),
    "fr": ("Site en maintenance", "Nous revenons vite", "Le site est momentanément indisponible."),
    "es": ("En mantenimiento", "Volvemos pronto", "Estamos realizando tareas de mantenimiento."),
    "pt": ("Aviso", "Voltaremos em breve", "O repositório está em manutenção."),
    "pl": ("Przerwa techniczna", "Zaraz wracamy", "Trwają prace konserwacyjne."),
    "cs": ("Oznámení", "Brzy zpět", "Na webu probíhá plánovaná údržba."),
    "ru": ("Объявление", "Скоро вернёмся", "На сайте ведутся технические работы."),
    "tr": ("Bakım", "Bakımdayız", "Sitemiz planlı bakım nedeniyle kapalıdır."),
    "el": ("Συντήρηση", "Θα επιστρέψουμε σύντομα", "Ο ιστότοπος βρίσκεται υπό συντήρηση."),
    "ar": ("الموقع تحت الصيانة", "سنعود قريبا", "نقوم بأعمال صيانة مجدولة."),
    "fa": ("اطلاعیه", "به زودی بازمی‌گردیم", "سایت در حال تعمیر و نگهداری است."),
    "he": ("הודעה", "נחזור בקרוב", "אנו מבצעים עבודות תחזוקה."),
    "hi": ("सूचना", "हम जल्द ही वापस आएंगे", "वेबसाइट का रखरखाव चल रहा है।"),
    "zh": ("公告", "网站正在升级维护", "给您带来不便，敬请谅解。"),
    "zh tw": ("公告", "本站進行資料庫遷移", "系統維護中，預計明日恢復服務。"),
    "ja": ("お知らせ", "ただいまメンテナンス中です", "しばらくお待ちください。"),
    "ko": ("안내", "서비스 점검 중입니다", "이용에 불편을 드려 죄송합니다."),
    "vi": ("Thông báo", "Hệ thống đang bảo trì", "Chúng tôi sẽ sớm trở lại."),
    "th": ("ประกาศ", "ปิดปรับปรุงระบบชั่วคราว", "ขออภัยในความไม่สะดวก"),
    "id": (
        "Sedang Dalam Pemeliharaan",
        "Kami akan segera kembali!",
        "Situs sedang dalam pemeliharaan terjadwal.",
    ),
    "mn": ("Мэдэгдэл", "Сайт засвартай байна", "Түр хүлээнэ үү."),
}
_FRAME = (
    "<html><head><title>Institutum</title></head><body><nav><ul>"
    "<li><a href=/a>Alpha</a><li><a href=/b>Beta</a>"
    "<li><a href=/c>Gamma</a><li><a href=/d>Delta</a></ul></nav><main><p>{}</p></main>"
    "<footer>Institutum, Via Longa 17, 12 34 56</footer></body></html>"
)


def _notice(title: str, heading: str, text: str, head: str = "", body: str = "") -> str:
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head>"
        f"<body {body}><h1>{heading}</h1><p>{text}</p></body></html>"
    )


for _language, _words in _NOTICES.items():
    case(f"worked on {_language}", FAILING, in_all(_notice(*_words)))
    case(f"worked on within a frame {_language}", FAILING, in_all(_FRAME.format(" – ".join(_words[1:]))))

case(
    "repository moves to another platform",
    FAILING,
    in_all(
        _notice("Repository", "Migration in progress", "All items will be available again from 4 December.")
    ),
)
case(
    "read only mode",
    FAILING,
    in_all(_notice("Library", "Read-only mode", "Item pages cannot be shown while the storage is replaced.")),
)
case(
    "bandwidth of the month is used up",
    FAILING,
    in_all(
        _notice(
            "Notice", "Bandwidth Limit Exceeded", "The server is temporarily unable to service your request."
        )
    ),
)
case(
    "worked on under 404", FAILING, in_all(_notice("Maintenance", "Scheduled maintenance", "Until ten."), 404)
)
case(
    "asks to come again and says nothing that is known",
    FAILING,
    in_all(_notice("Kuq", "Zoq!", "Lorem dolor."), 200, (("Retry-After", "7200"),)),
)
case(
    "only the markup says what the page is",
    FAILING,
    in_all(_notice("Ĝis!", "Ĝis poste!", "Ni laboras.", body="class='maintenance-mode'")),
)


def _sent_to_a_notice(received: Received) -> Reply:
    if received.path == "/maintenance.html":
        return Reply(
            200, (("Content-Type", "text/html"),), _notice("Saluton", "Ĝis poste", "Ni laboras.").encode()
        )
    return Reply(302, (("Location", "/maintenance.html"),))


case("all is sent to a notice", FAILING, _sent_to_a_notice)
for _name, _heading in (
    ("en", "Too many requests"),
    ("zh", "访问过于频繁，请稍后再试"),
    ("ru", "Слишком много запросов"),
    ("es", "Demasiadas solicitudes"),
    ("queue", "You are now in line"),
):
    case(f"asks for patience {_name}", BLOCKED, in_all(_notice("Info", _heading, "Lorem dolor.")))

# --- What looks like it, and is none ----------------------------------------------------------------------

case(
    "missing or temporarily unavailable",
    LOST,
    in_all(
        _notice(
            "Page not found", "Page not found", "It might have been removed or is temporarily unavailable."
        )
    ),
)
case(
    "missing below a banner of work to come",
    LOST,
    in_all("<title>Institute</title><div>Scheduled maintenance on Sunday.</div><h1>Document not found</h1>"),
)
case(
    "missing under 404 below a banner",
    GONE,
    in_all("<title>404 Not Found</title><h1>Not Found</h1><p>Scheduled maintenance on Sunday.</p>", 404),
)
case(
    "article on maintenance",
    ALIVE,
    only(page(article("Scheduled Maintenance of Dams", author="Berg, Anna", date="2011"))),
    cited=Cited("Scheduled Maintenance of Dams", "Berg, Anna", "2011"),
)
case(
    "another article in which there was an outage",
    DRIFTED,
    only(
        page(
            article(
                "Ten Recipes for Rye Bread at Home",
                author="Miller, Mary",
                date="2019-02-02",
                text="The bakery was closed, for the mill was down for maintenance; it will be back soon. "
                * 6,
            )
        )
    ),
)
case(
    "redirect of one page to the care of roads",
    MOVED,
    {PATH: detours.redirect("/roads/maintenance"), "/roads/maintenance": SOUND},
)
