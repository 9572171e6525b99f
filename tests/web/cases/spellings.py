"""Addresses and redirects that are spelled in their own way, and cookies that are given one by one."""

from __future__ import annotations

from tests.internet.behaviours import detours
from tests.internet.interface import Received, Reply
from tests.web.cases.simulated import ALIVE, FAILING, LOST, MOVED, PATH, SOUND, case, only

case("escapes in lower case", ALIVE, only(SOUND, "/%ce%c4%d5%c2/1"), path="/%ce%c4%d5%c2/1")
case("needless escapes", ALIVE, only(SOUND, "/%7Elee/r.html"), path="/%7Elee/r.html")
case(
    "redirect to escapes in lower case",
    ALIVE,
    {"/caf%C3%A9": detours.redirect("/caf%c3%a9"), "/caf%c3%a9": SOUND},
    path="/caf%C3%A9",
)
case("two slashes first", ALIVE, only(SOUND, "//r.html"), path="//r.html", scheme="http")
case("redirect to no host", FAILING, only(detours.redirect("http://", 302)))
case(
    "redirect with slashes too many",
    MOVED,
    only(detours.redirect("https:///new-place-of-slashes.example/r")),
    more={"new-place-of-slashes.example": only(SOUND, "/r")},
)
case("redirect with a tab", MOVED, {PATH: detours.redirect("/ne\tw/r.html"), "/new/r.html": SOUND})
case(
    "redirect to a name in letters",
    MOVED,
    only(detours.redirect("https://реки.example/r".encode().decode("latin-1"))),
    more={"xn--e1agfw.example": only(SOUND, "/r")},
)


def one_cookie_after_the_other(received: Received) -> object:
    """Sends to itself with each of two cookies, and shows the page to who has both."""
    for name in ("first", "second"):
        if f"{name}=1" not in received.header("cookie"):
            return Reply(302, (("Set-Cookie", f"{name}=1; Path=/"), ("Location", received.path)))
    return SOUND(received)


def cookie_that_comes_to_nothing(received: Received) -> Reply:
    """Gives the same cookie each time and never looks at it."""
    return Reply(302, (("Set-Cookie", f"id={received.count}; Path=/"), ("Location", received.path)))


case("cookies one by one", ALIVE, only(one_cookie_after_the_other))  # type: ignore[arg-type]
case("cookie that comes to nothing", LOST, only(cookie_that_comes_to_nothing))
