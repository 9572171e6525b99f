"""Redirects of every kind, to the work and to other places."""

from __future__ import annotations

from tests.internet.behaviours import detours, ghosts, walls
from tests.internet.behaviours.pages import article, page
from tests.internet.interface import Reply
from tests.web.cases.simulated import (
    ALIVE,
    BLOCKED,
    FAILING,
    GONE,
    LOST,
    MOVED,
    PATH,
    SOUND,
    case,
    only,
)
from verifier.web.recognition import Cited

case(
    "http to https",
    ALIVE,
    lambda received: (
        SOUND(received)
        if received.url.startswith("https:")
        else Reply(301, (("Location", received.url.replace("http:", "https:", 1)),))
    ),
    scheme="http",
)
case(
    "slash added", ALIVE, {"/a/rivers": detours.redirect("/a/rivers/"), "/a/rivers/": SOUND}, path="/a/rivers"
)
case(
    "www added",
    ALIVE,
    detours.redirect(f"https://www.www-added.example{PATH}"),
    more={"www.www-added.example": only(SOUND)},
)
case(
    "tracking added",
    ALIVE,
    {PATH: detours.redirect(f"{PATH}?utm_source=site", 302), f"{PATH}?utm_source=site": SOUND},
)
case(
    "session in the path",
    ALIVE,
    {PATH: detours.redirect(f"{PATH};jsessionid=AB12CD", 302), f"{PATH};jsessionid=AB12CD": SOUND},
)
case("moved for good", MOVED, {PATH: detours.redirect("/news/rivers"), "/news/rivers": SOUND})
case("moved for good by 308", MOVED, {PATH: detours.redirect("/news/rivers", 308), "/news/rivers": SOUND})
case(
    "moved to another host",
    MOVED,
    detours.redirect("https://new-home.example/r/1"),
    more={"new-home.example": only(SOUND, "/r/1")},
)
case(
    "moved work not recognised",
    MOVED,
    {PATH: detours.redirect("/news/rivers-2011"), "/news/rivers-2011": page(article("河流"))},
    cited=Cited("Rivers without Borders and the Law of Nations"),
)
case("sent on for now", ALIVE, {PATH: detours.redirect("/today/rivers", 302), "/today/rivers": SOUND})
case("meta refresh", MOVED, {PATH: detours.refresh("/news/rivers"), "/news/rivers": SOUND})
case("script redirect", MOVED, {PATH: detours.scripted("/news/rivers"), "/news/rivers": SOUND})
case("meta refresh into a 404", GONE, {PATH: detours.refresh("/news/rivers")})
case("meta refresh to home", LOST, {PATH: detours.refresh("/"), "/": page(ghosts.HOME)})
case(
    "doi",
    ALIVE,
    detours.redirect(f"https://publisher.example{PATH}", 302),
    url="https://doi.org/10.5555/rivers",
    more={
        "doi.org": {"/10.5555/rivers": detours.redirect(f"https://publisher.example{PATH}", 302)},
        "publisher.example": only(SOUND),
    },
)
case(
    "five hops",
    MOVED,
    {**{f"/h{number}": detours.redirect(f"/h{number + 1}") for number in range(5)}, "/h5": SOUND},
    path="/h0",
)
case("circle", LOST, detours.circle("/a", "/b"), path="/a")
case("circle to itself", LOST, {PATH: detours.redirect(PATH, 302)})
case("staircase", LOST, detours.staircase())
case("to home", LOST, {PATH: detours.redirect("/", 302), "/": page(ghosts.HOME)})
case("to home for good", LOST, {PATH: detours.redirect("/"), "/": page(ghosts.HOME)})
case(
    "to home of a language",
    LOST,
    {PATH: detours.redirect("/en/index.html", 302), "/en/index.html": page(ghosts.HOME)},
)
case(
    "to home of another host",
    LOST,
    detours.redirect("https://other-house.example/"),
    more={"other-house.example": page(ghosts.HOME)},
)
case(
    "to search",
    LOST,
    {
        PATH: detours.redirect("/search?q=rivers", 302),
        "/search*": page(
            "<html><head><title>Search - The Chronicle</title></head><body><h1>Search</h1>"
            + "<p>One of the results of the day</p>" * 30
            + "</body></html>"
        ),
    },
)
case("to login", BLOCKED, {PATH: detours.redirect("/login?next=/rivers", 302), "/login": page(walls.LOGIN)})
case(
    "to single sign on",
    BLOCKED,
    detours.redirect("https://idp.sso-of-it.example/saml2/sso?x=1", 302),
    more={"idp.sso-of-it.example": page(walls.LOGIN)},
)
case(
    "to an error page",
    LOST,
    {
        PATH: detours.redirect("/error/notfound.html", 302),
        "/error/notfound.html": page(
            "<html><head><title>The Chronicle</title></head><body>"
            + "<p>Read our stories of the day</p>" * 30
            + "</body></html>"
        ),
    },
)
case(
    "to consent",
    BLOCKED,
    detours.redirect("https://consent.consent-of-it.example/m?continue=x", 302),
    more={"consent.consent-of-it.example": page(walls.CONSENT)},
)
case("redirect without address", FAILING, only(lambda _: Reply(302)))
case("into private space", BLOCKED, only(detours.redirect("http://10.0.0.5/admin", 302)))
case("into loopback", BLOCKED, only(detours.redirect("http://127.0.0.1:8080/", 302)))
case(
    "into the metadata of a cloud",
    BLOCKED,
    only(detours.redirect("http://169.254.169.254/latest/meta-data/", 301)),
)
case("into private space by refresh", BLOCKED, only(detours.refresh("http://192.168.1.1/")))
case("to a file", BLOCKED, only(detours.redirect("file:///etc/passwd", 302)))

# --- Old platforms that put an address into order before they send on -----------------------------------

_NEW_PLATFORM = "https://new-platform.example/r/1"
case(
    "put into order and then moved to another host",
    MOVED,
    {"/index.php/view/7": detours.redirect("/view/7", 302), "/view/7": detours.redirect(_NEW_PLATFORM)},
    path="/index.php/view/7",
    more={"new-platform.example": only(SOUND, "/r/1")},
)
case(
    "given a session and then moved to another host",
    MOVED,
    {
        "/cgi/rivers": detours.redirect("/cgi/rivers?lang=de", 303),
        "/cgi/rivers?lang=de": detours.redirect(_NEW_PLATFORM, 308),
    },
    path="/cgi/rivers",
)
case(
    "sent on for now to a host that has moved its pages",
    ALIVE,
    detours.redirect("https://old-copies.example/r", 302),
    more={"old-copies.example": {"/r": detours.redirect("/rivers"), "/rivers": SOUND}},
)
case(
    "newest edition for now",
    ALIVE,
    {
        "/latest": detours.redirect("/editions/7", 302),
        "/editions/7": detours.redirect("/editions/7/rivers"),
        "/editions/7/rivers": SOUND,
    },
    path="/latest",
)

# --- Pages of generators of static sites that send on by a script ---------------------------------------


def _sends_on(script: str, head: str = "", said: str = "") -> str:
    return (
        f"<!doctype html><html><head><title>Redirecting…</title>{head}<script>{script}</script></head>"
        f"<body><h1>Redirecting…</h1>{said}</body></html>"
    )


_RECORD = '<link rel="canonical" href="/news/rivers">'
_CLICK = '<a href="/news/rivers">Click here if nothing happens.</a>'
for _name, _markup in {
    "that keeps what was behind": _sends_on(
        "location.replace('/news/rivers' + location.search + location.hash)"
    ),
    "by a name and a hash": _sends_on(
        "const to = '/news/rivers';\nwindow.location.href = to + window.location.hash;"
    ),
    "that is reckoned out": _sends_on(
        "location.replace(document.querySelector('link[rel=canonical]').href + location.hash)",
        _RECORD,
        _CLICK,
    ),
}.items():
    case(f"script {_name}", MOVED, {PATH: page(_markup), "/news/rivers": SOUND})
case(
    "script that is reckoned out and leads nowhere",
    ALIVE,
    {PATH: page(_sends_on("location.href = table[location.hash]", _RECORD, _CLICK))},
)
case(
    "script that is reckoned out on a page of many links",
    ALIVE,
    {
        PATH: page(_sends_on("location.href = pick()", _RECORD, f"{_CLICK}<a href='/de/rivers'>Deutsch</a>")),
        "/news/rivers": page(ghosts.HOME),
    },
)
