"""Accounts and products that are no more, messages of programs, bodies that are damaged: what each proves."""

from __future__ import annotations

from tests.internet.behaviours import faults
from tests.internet.behaviours.pages import HTML, page
from tests.internet.interface import Behaviour, Reply
from tests.web.cases.simulated import ALIVE, FAILING, LOST, TITLE, WORK, case, only
from verifier.model import LinkVerdict
from verifier.web.recognition import Cited

_MANUAL = Cited("TF-40 Turbidity Meter: Operating Instructions", "{Tamsin Instruments}", "2001")
_POST = Cited("Whistled Signals of the Cliff Shepherds", "marrow", "2013")
_PRICES = "".join(f"<p>AquaLine {number} probe, {number}00.00</p>" for number in range(1, 6))


def shop(heading: str, said: str = "", *, title: str = "Tamsin Instruments") -> Behaviour:
    """A page of a site that is alive."""
    return page(
        f"<html><head><title>{title}</title></head><body><h1>{heading}</h1>{said}{_PRICES}</body></html>"
    )


for label, heading, cited in (
    ("account in english", "User deactivated or deleted their account.", _POST),
    ("account suspended", "This account has been suspended", _POST),
    ("account in chinese", "该用户已注销", Cited("悬崖牧人的哨语", "老兵", "2013")),
    ("account in japanese", "このアカウントは削除されました", Cited("崖の羊飼いの口笛", "", "2013")),
    ("account in korean", "탈퇴한 회원입니다", Cited("절벽 목동의 휘파람", "", "2013")),
    ("account in russian", "Аккаунт пользователя удалён", Cited("Свист пастухов", "", "2013")),
    ("account in german", "Dieses Profil wurde gelöscht", Cited("Pfiffe der Hirten", "", "2013")),
    ("account in french", "Ce compte a été supprimé", Cited("Les sifflets des bergers", "", "2013")),
    ("account in spanish", "Esta cuenta ha sido eliminada", Cited("Los silbos del pastor", "", "2013")),
    ("account in portuguese", "Esta conta foi desativada", Cited("Os assobios do pastor", "", "2013")),
    ("account in polish", "Konto zostało usunięte", Cited("Gwizdy pasterzy z urwiska", "", "2013")),
    ("account in turkish", "Bu hesap kapatıldı", Cited("Uçurum çobanlarının ıslığı", "", "2013")),
    ("product in english", "This product has been discontinued", _MANUAL),
    ("product in german", "Dieses Produkt wird nicht mehr hergestellt", _MANUAL),
    ("product in chinese", "该产品已停产", Cited("浊度计使用说明书", "", "2001")),
    ("product in japanese", "この製品は生産を終了しました", Cited("濁度計取扱説明書", "", "2001")),
):
    case(f"no more {label}", LOST, only(shop(heading)), cited=cited)
for label, behaviour in (
    ("is named", shop("This product has been discontinued", "<p>Turbidity Meter TF-40, sold until 2009</p>")),
    ("offers its papers", shop("This product has been discontinued", "<a href='/d/old.pdf'>Papers</a>")),
    ("is the work", shop("Notice", "<p>This product has been discontinued.</p>", title=_MANUAL.title)),
    ("is said in passing", shop("TF series", f"<p>The item is no longer made.</p>{_PRICES * 2}")),
):
    case(f"product that is no more and {label}", ALIVE, only(behaviour), cited=_MANUAL)
case(
    "memoir about an account that was deleted",
    ALIVE,
    only(
        shop("This Account Has Been Deleted", "<p>By Marta Quist</p>", title="This Account Has Been Deleted")
    ),
    cited=Cited("This Account Has Been Deleted", "Quist, Marta", "2019"),
)


def data(name: str, verdict: LinkVerdict, body: str, kind: str = "application/json") -> None:
    """An answer of a program to a program."""
    reply = Reply(200, (("Content-Type", kind),), body.encode())
    case(f"json {name}", verdict, only(lambda _: reply))


data("code and message", LOST, '{"code": 404, "success": false, "msg": "内容不存在或已下架", "data": null}')
data("code as text", LOST, '{"status": "404", "message": "Article not found", "data": {}}')
data("only a message", LOST, '{"detail": "The page you requested was not found."}')
data("failure in words", LOST, '{"success": false, "message": "Document not found"}')
data("another code", ALIVE, '{"code": 200, "msg": "ok", "data": {"title": "Rivers"}}')
data("code without more", ALIVE, '{"code": 404, "name": "Paris gauge", "level": 12}')
data("message beside data", ALIVE, '{"code": 404, "msg": "some pages not found", "data": [{"id": 1}]}')
data("the cited title", ALIVE, f'{{"code": 404, "success": false, "title": "{TITLE}"}}')
data("login first", ALIVE, '{"code": 401, "success": false, "msg": "请先登录"}')
data("damaged", ALIVE, '{"code": 404, "msg": "not fou')
data("a list", ALIVE, '[{"code": 404, "msg": "page not found"}]')
data("deep", ALIVE, "[" * 50_000)

_HALF = (
    "<!doctype html><html><head><title>Carnets</title></head><body><nav>Accueil Fonds Agenda</nav>"
    "<p>Les carnets du sel paraissent depuis 1998.</p><p>"
)
case("half of a page each time", FAILING, only(faults.cut_short(_HALF)))
case("half of a page with the work in it", ALIVE, only(faults.cut_short(WORK[: len(WORK) // 2])))
case(
    "half of a file each time",
    ALIVE,
    only(lambda _: Reply(200, (("Content-Type", "application/pdf"),), b"%PDF-1.4\n1 0 obj", length=90_000)),
)
case(
    "gzip that is none",
    FAILING,
    only(lambda _: Reply(200, (*HTML, ("Content-Encoding", "gzip")), bytes(range(108, 200)) * 9)),
)
case(
    "coding that nobody asked for",
    ALIVE,
    only(lambda _: Reply(200, (*HTML, ("Content-Encoding", "br")), bytes(range(108, 200)) * 9)),
)
case(
    "database that is down",
    FAILING,
    only(
        page(
            "<html><head><title>数据库错误 - Database Error</title></head><body>"
            "<h1>Discuz! Database Error</h1>"
            "<p>(2002) can not connect to MySQL server</p>"
            "<p>您当前访问网站的服务器出现异常，请稍后刷新重试。</p>"
        )
    ),
)
