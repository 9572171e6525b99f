"""Pages that are there, however they are sent."""

from __future__ import annotations

from tests.internet.behaviours import detours, faults, ghosts, pages
from tests.internet.behaviours.pages import HTML, article, file, page
from tests.internet.interface import Reply
from tests.web.cases.simulated import (
    ALIVE,
    GONE,
    PATH,
    SOUND,
    TITLE,
    WORK,
    case,
    in_all,
    only,
)
from verifier.web.recognition import Cited

case("plain", ALIVE, only(SOUND))
case("plain http", ALIVE, only(SOUND), scheme="http")
case(
    "title in heading only",
    ALIVE,
    only(page(f"<html><body><h1>{TITLE}</h1><p>{'Text. ' * 200}</p></body></html>")),
)
case(
    "title in the text of a long page",
    ALIVE,
    only(
        page(
            f"<html><head><title>Issue 4 - River Studies</title></head><body><p>{'On water. ' * 90}</p>"
            f"<p>Wei Li and Anna Berg, Rivers without Borders</p><p>{'On land. ' * 90}</p></body></html>"
        )
    ),
)
case("nothing known of the work", ALIVE, only(SOUND), cited=Cited())
case(
    "title in another script",
    ALIVE,
    only(
        page(article("无国界的河流", language="zh", text="河流委员会于春季举行会议，听取了各区的报告。" * 20))
    ),
)
case("packed by gzip", ALIVE, only(pages.packed(WORK)))
case(
    "coding named but not used",
    ALIVE,
    only(lambda _: Reply(200, (*HTML, ("Content-Encoding", "gzip")), WORK.encode())),
)
case("slow but sound", ALIVE, only(faults.slow(SOUND, 1.0)))
case("dripping but sound", ALIVE, only(faults.dripping(f"<title>{TITLE}</title><h1>{TITLE}</h1>", 0.001)))
case(
    "shell of a script",
    ALIVE,
    in_all(
        '<html><head><title>River Portal</title><script src="/main.js"></script></head>'
        '<body><div id="root"></div>'
        "<noscript>You need to enable JavaScript to run this app.</noscript></body></html>"
    ),
)
case(
    "shell with a frame around it",
    ALIVE,
    in_all(
        "<html><head><title>River Portal</title><script src='/app.js'></script></head><body>"
        "<header>River Portal "
        "Home Archive People Contact</header><div id='app'></div><footer>Government of Exland, all rights "
        "reserved, Ministry of Water, 12 River Street</footer></body></html>"
    ),
)
case("pdf", ALIVE, only(file(pages.PDF, "application/pdf"), "/r.pdf"), path="/r.pdf")
case("pdf as octets", ALIVE, only(file(pages.PDF, "application/octet-stream"), "/r.pdf"), path="/r.pdf")
case("pdf broken off", ALIVE, only(file(pages.PDF[:60], "application/pdf"), "/r.pdf"), path="/r.pdf")
case(
    "html served as pdf",
    ALIVE,
    only(lambda _: Reply(200, (("Content-Type", "application/pdf"),), WORK.encode())),
)
case(
    "html served as text",
    ALIVE,
    only(lambda _: Reply(200, (("Content-Type", "text/plain"),), WORK.encode())),
)
case("no content type", ALIVE, only(lambda _: Reply(200, (), WORK.encode())))
case(
    "an image", ALIVE, only(file(b"\x89PNG\r\n\x1a\n" + bytes(200), "image/png"), "/map.png"), path="/map.png"
)
case("head refused", ALIVE, only(faults.by_method({"GET": SOUND})))
case("head says gone", ALIVE, only(faults.by_method({"GET": SOUND, "HEAD": faults.status(404)})))
case("head says fine", GONE, only(faults.by_method({"GET": faults.status(404), "HEAD": SOUND})))
case("work under a wrong status", ALIVE, only(page(WORK, status=404)))
case("work under a server fault", ALIVE, only(page(WORK, status=500)))
case(
    "endless body",
    ALIVE,
    only(
        lambda _: Reply(
            200,
            HTML,
            f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{'on and on ' * 4000}".encode(),
            endless=True,
        )
    ),
)
case("bomb", ALIVE, only(faults.bomb(80, f"<title>{TITLE}</title>".encode())))
case("cut short but there", ALIVE, only(faults.cut_short(WORK)))
case("cookie first", ALIVE, only(detours.cookie_first(SOUND)))
case(
    "paywalled with title",
    ALIVE,
    only(
        page(
            article(TITLE, text="The beginning of the story stands here. ").replace(
                "<footer>", "<div>Subscribe to continue reading</div><footer>"
            )
        )
    ),
)
case(
    "search box with captcha beside the work",
    ALIVE,
    only(
        page(
            WORK.replace("</body>", '<script src="https://www.google.com/recaptcha/api.js"></script></body>')
        )
    ),
)
case(
    "login form beside the work",
    ALIVE,
    only(page(WORK.replace("</body>", "<form><input type=password name=p></form></body>"))),
)
case(
    "cloudflare script beside the work",
    ALIVE,
    only(
        page(
            WORK.replace(
                "</body>", "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script></body>"
            )
        )
    ),
)
case(
    "news about error pages",
    ALIVE,
    only(page(article("New archaeological site was found near the old file factory"))),
    cited=Cited("Шинэ дурсгалт газар олджээ"),
)
case(
    "fragment that is there",
    ALIVE,
    only(page(WORK.replace("<article>", "<article id='part-2'>"))),
    url=f"https://fragment-that-is-there.example{PATH}#part-2",
)
case(
    "idn host",
    ALIVE,
    SOUND,
    url="https://bücher.example/a.html",
    more={"xn--bcher-kva.example": only(SOUND, "/a.html")},
)
case("gbk path", ALIVE, only(SOUND, "/%D7%CA%C1%CF/1.html"), path="/%D7%CA%C1%CF/1.html")
case(
    "spaces and brackets",
    ALIVE,
    {"/my%20files/a[1](2).html": SOUND, "/my%20files/a%5B1%5D(2).html": SOUND},
    path="/my files/a[1](2).html",
)
case("query with semicolons", ALIVE, {"/show.asp?id=1;part=2": SOUND}, path="/show.asp?id=1;part=2")
case("unchanged title other case", ALIVE, only(page(article("RIVERS WITHOUT BORDERS"))))
case("robots forbid all", ALIVE, {**only(SOUND), "/robots.txt": page("User-agent: *\nDisallow: /")})
case(
    "home page cited as such",
    ALIVE,
    {"/": page(ghosts.HOME), "/*": page(ghosts.HOME)},
    path="/",
    cited=Cited("The Chronicle"),
)
case(
    "root that answers everything", ALIVE, in_all(ghosts.HOME), path="/", cited=Cited("Some Title of a Site")
)
