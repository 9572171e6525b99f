"""Old sites with a form to log in at the head of every page: works, error pages, and pages that only ask."""

from __future__ import annotations

from tests.internet.behaviours.pages import page
from tests.web.cases.simulated import ALIVE, BLOCKED, LOST, case, in_all, only
from verifier.web.recognition import Cited

_TITLE = "Rivers without Borders and the Commission"
_CITED = Cited(_TITLE, "Li, Wei", "2011")
_TEXT = (
    "<p>The commission met in spring and heard the reports of the river districts. Its members compared the "
    "levels of the past decade and asked for new gauges upstream.</p><p>Farmers of both banks described how "
    "the floods had changed the pastures since the dam was built, and why the camps had moved.</p>"
    "<p>The minutes list the votes and the papers that were laid on the table; those of 1911 are lost.</p>"
) * 4
_CHINESE = "跨越国界的河流与委员会"
_CHINESE_TEXT = "<p>委员会在春季开会，听取了各河段的报告，并比较了过去十年的水位。</p>" * 40
_TERMS = (
    "<p>By logging in you accept the rules of the computing centre. Never give your password to others; the "
    "centre will never ask for it by letter. Report suspicious messages to the help desk at once.</p>"
    "<p>Close all windows when you have finished, since a session of single sign-on stays open until then. "
    "Data of the session are kept for seven days and are deleted then.</p>"
) * 4


def bar(login: str = "Login", user: str = "User name", word: str = "Password") -> str:
    """A form to log in, in one line."""
    return (
        f'<form action="login.php" method="post"><b>{login}</b> {user}: <input name="user"> {word}: '
        '<input type="password" name="pass"><input type="submit"><a href="/forgot">?</a></form>'
    )


def old(title: str, said: str, form: str = "", beside: str = "") -> str:
    """A page of tables: the form above, the menu on the left, and what is said on the right."""
    menu = "".join(f'<a href="/{name}">{name}</a><br>' for name in ("start", "articles", "forum", "trips"))
    return (
        f"<html><head><title>{title}</title></head><body><table><tr><td colspan=2>{form or bar()}</td></tr>"
        f"<tr><td>{menu}<hr>{beside}</td><td>{said}</td></tr></table><small>1999-2012</small></body></html>"
    )


_ASIDE = "You are not logged in. Please log in to write comments."
_GERMAN = bar("Anmelden", "Benutzer", "Kennwort")

# --- The work stands below the form ---------------------------------------------------------------------

case(
    "bar above the work",
    ALIVE,
    only(page(old("Club of Rivers - Login", f"<h2>{_TITLE}</h2>{_TEXT}", beside=_ASIDE))),
    cited=_CITED,
)
case(
    "bar above the work in german",
    ALIVE,
    only(
        page(old("Anmeldung - Verein", f"<h3>Flüsse ohne Grenzen</h3>{_TEXT}", _GERMAN)), "/artikel.php?id=2"
    ),
    path="/artikel.php?id=2",
    cited=Cited("Flüsse ohne Grenzen", "Li, Wei", "2011"),
)
case(
    "bar above the work in chinese",
    ALIVE,
    only(
        page(old("用户登录 - 校刊", f"<h2>{_CHINESE}</h2>{_CHINESE_TEXT}", bar("用户登录", "用户名", "密码")))
    ),
    cited=Cited(_CHINESE, "李伟", "2011"),
)
case(
    "bar above the work for all",
    ALIVE,
    in_all(old("Members Login", f"<h2>{_TITLE}</h2>{_TEXT}")),
    cited=_CITED,
)

# --- The page says apart from the form that nothing is there --------------------------------------------

for name, title, said, form, beside in (
    (
        "english",
        "Club of Rivers - Members Login",
        "<h2>Article not found</h2><p>There is no article with this number.</p>",
        "",
        _ASIDE,
    ),
    (
        "german",
        "Verein - Anmeldung",
        "<h2>Hinweis</h2><p>Der gewünschte Artikel wurde nicht gefunden.</p>",
        _GERMAN,
        "Sie sind nicht angemeldet.",
    ),
    (
        "russian",
        "Вход - Общество рек",
        "<h3>Сообщение</h3><p>Запрашиваемая страница не найдена.</p>",
        bar("Вход", "Имя", "Пароль"),
        "Войдите, чтобы писать отзывы.",
    ),
    (
        "chinese",
        "用户登录 - 校刊",
        "<p>您访问的文章不存在或已被删除。</p>",
        bar("用户登录", "用户名", "密码"),
        "请先登录后发表评论",
    ),
):
    case(f"bar above an error in {name}", LOST, only(page(old(title, said, form, beside))), cited=_CITED)
    case(f"bar above an error for all in {name}", LOST, in_all(old(title, said, form, beside)), cited=_CITED)

# --- The form is what the page is about -----------------------------------------------------------------

for name, said in {
    "of a user": "<h2>Login</h2><p>User not found.</p>",
    "of a session": "<h2>Login</h2><p>Your session does not exist any more.</p>",
    "of a right": "<h2>Hint</h2><p>The page was not found, or you have no permission to see it.</p>",
    "that is not public": f"<h2>{_TITLE}</h2><p>This document is not available to the public.</p>",
    "for members": f"<h2>{_TITLE}</h2><p>This article is for members only. Please log in to read it.</p>",
    "with terms": f"<h2>{_TITLE}</h2>{_TERMS}",
    "with a summary of what was missing": f"<h2>{_TITLE}</h2><p>The document was not found until 1931.</p>",
    "with a summary": f"<h2>{_TITLE}</h2><p>Two rivers and one commission.</p>",
    "with much before it": f"{_TEXT}<h2>{_TITLE}</h2>",
}.items():
    case(f"login {name}", BLOCKED, only(page(old("Library Login", said))), cited=_CITED)
for name, said, form in (
    ("of a user in german", "<p>Der Benutzer wurde nicht gefunden.</p>", _GERMAN),
    ("of a right in german", "<p>Dokument nicht gefunden oder keine Berechtigung.</p>", _GERMAN),
    ("of a user in chinese", "<p>该用户不存在</p>", bar("登录", "用户名", "密码")),
):
    case(f"login {name}", BLOCKED, only(page(old("Library Login", said, form))), cited=_CITED)
