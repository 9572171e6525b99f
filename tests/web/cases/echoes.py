"""Error pages under a good status that repeat the title of what was asked for, or the name of its address."""

from __future__ import annotations

from tests.internet.behaviours import ghosts
from tests.internet.behaviours.pages import page
from tests.web.cases.framed import framed, listed
from tests.web.cases.simulated import LOST, TITLE, case, in_all, only
from verifier.web.recognition import Cited

_LI = Cited(TITLE, "Li, Wei", "2011")


def echo(title: str, body: str, *, over: str = "") -> str:
    """A small page whose title is the one that was asked for."""
    head = f"<html><head><title>{over or title}</title></head>"
    return f"{head}<body><h1>{title}</h1><div>{body}</div></body></html>"


for label, cited, markup in (
    ("english withdrawn", _LI, echo(TITLE, "<p>This article is no longer available.</p>")),
    (
        "english withdrawn with advice",
        _LI,
        echo(
            TITLE,
            "<p>Sorry, this article has been removed.</p><p>You can try our search, or go back to the home "
            "page. "
            "Please check the address for mistyped words.</p><p>If you think this is a mistake, please "
            "contact us.</p>",
        ),
    ),
    (
        "english withdrawn with its byline",
        _LI,
        echo(TITLE, "<p>By Wei Li</p><p>3 May 2011</p><p>This article has been removed from our site.</p>"),
    ),
    (
        "english error in the title",
        _LI,
        echo(TITLE, "<p>We looked everywhere.</p>", over=f"{TITLE} - Page not found"),
    ),
    (
        "english slug as heading",
        _LI,
        echo(TITLE, "<p>404. Nothing was found at /archive/2011/rivers.html. Maybe try a search?</p>"),
    ),
    (
        "english in a whole frame",
        _LI,
        framed(
            f"{TITLE} - Page not found", f"<h1>{TITLE}</h1><p>The page you requested could not be found.</p>"
        ),
    ),
    (
        "english in a frame without names",
        _LI,
        listed(f"{TITLE} - 404", f"<h1>Page not found</h1><h1>{TITLE}</h1><p>Try the links below.</p>"),
    ),
    (
        "english marked by the markup",
        _LI,
        f"<html><head><title>{TITLE} – The Lock</title></head><body class='error404'><h1>{TITLE}</h1>"
        "<p>It seems that we have nothing like that. Perhaps one of the links below helps.</p></body></html>",
    ),
    (
        "english question of a search",
        _LI,
        echo(
            TITLE, "<p>No articles found for “Rivers without Borders”. Check the spelling of your words.</p>"
        ),
    ),
    (
        "english said in a jest",
        _LI,
        echo(
            TITLE, "<p>Oops! That page has gone fishing and can't be found.</p><p>Back to the home page</p>"
        ),
    ),
    (
        "english moved away",
        _LI,
        echo(TITLE, "<p>This article has been moved.</p><p>Please update your bookmarks.</p>"),
    ),
    (
        "chinese deleted",
        Cited("跨越国界的河流", "李伟", "2011"),
        echo("跨越国界的河流", "对不起，该文章已被删除！<p>3秒后自动返回首页"),
    ),
    (
        "chinese with reasons",
        Cited("跨越国界的河流", "李伟", "2011"),
        echo(
            "跨越国界的河流",
            "抱歉，您访问的页面不存在。<p>可能的原因：<p>1、网址输入错误；<p>2、链接已失效；<p>3、内容已被移除。"
            "<p>您可以：返回上一页，或返回首页，或搜索其他内容",
            over="跨越国界的河流_页面不存在",
        ),
    ),
    (
        "chinese forum",
        Cited("河边的第一个冬天", "老兵", "2008"),
        echo(
            "提示信息",
            "河边的第一个冬天<p>抱歉，指定的主题不存在或已被删除或正在被审核",
            over="河边的第一个冬天",
        ),
    ),
    (
        "traditional chinese",
        Cited("跨越國界的河流", "李偉", "2011"),
        echo("跨越國界的河流", "很抱歉，找不到您要的網頁。<p>請確認網址是否正確，或返回首頁。"),
    ),
    (
        "japanese ended",
        Cited("湊の石垣を歩く", "坂井 友蔵", "2003"),
        echo(
            "湊の石垣を歩く",
            "この記事は公開を終了しました。<p>お手数ですが、トップページから検索してください。",
        ),
    ),
    (
        "korean removed",
        Cited("강가의 겨울 이야기", "윤도현", "2004"),
        echo("강가의 겨울 이야기", "삭제된 게시물입니다.<p>주소를 다시 확인해 주시기 바랍니다."),
    ),
    (
        "german not found",
        Cited("Wehre und Mühlen an der Saale", "", "2009"),
        echo(
            "Wehre und Mühlen an der Saale",
            "<p>Die gewünschte Seite wurde leider nicht gefunden.</p><p>Bitte prüfen Sie die Adresse oder "
            "nutzen "
            "Sie die Suche. Zurück zur Startseite.</p>",
        ),
    ),
    (
        "french with excuses",
        Cited("Les lavoirs du canal de l'Est", "", "2016"),
        echo(
            "Les lavoirs du canal de l'Est",
            "<p>Désolé, cet article n'est plus disponible.</p><p>Retournez à la page d'accueil ou lancez une "
            "recherche.</p>",
        ),
    ),
    (
        "spanish",
        Cited("La barca del invierno largo", "", "2012"),
        echo(
            "La barca del invierno largo",
            "<p>Lo sentimos, la página que busca no existe.</p><p>Volver a la página de inicio</p>",
        ),
    ),
    (
        "portuguese",
        Cited("A barca do inverno longo", "", "2012"),
        echo(
            "A barca do inverno longo",
            "<p>A página não foi encontrada.</p><p>Verifique o endereço ou faça uma pesquisa.</p>",
        ),
    ),
    (
        "russian",
        Cited("Переправа у Белого брода", "", "2007"),
        echo(
            "Переправа у Белого брода",
            "<p>К сожалению, запрашиваемая страница не найдена.</p><p>Проверьте адрес или вернитесь на "
            "главную.</p>",
        ),
    ),
    (
        "mongolian",
        Cited("Голын усны түвшин буурлаа", "", "2014"),
        echo(
            "Голын усны түвшин буурлаа",
            "<p>Уучлаарай, таны хайсан хуудас олдсонгүй.</p><p>Нүүр хуудас руу буцах</p>",
        ),
    ),
    (
        "polish in a frame",
        Cited("Przeprawa przy białym brodzie", "", "2012"),
        framed(
            "Przeprawa przy białym brodzie",
            "<h1>Przeprawa przy białym brodzie</h1><h1>Nie znaleziono strony</h1><p>Sprawdź adres.</p>",
        ),
    ),
    (
        "error cited by its own words",
        Cited("Not Found", "Quist, Marta", "2015"),
        echo("404", "The requested URL was not found on this server."),
    ),
):
    case(f"echo {label}", LOST, only(page(markup)), cited=cited)
case(
    "echo of a title that has the words itself",
    LOST,
    in_all(echo("Page not found", "<p>Please try the search.</p>")),
    cited=Cited("Page Not Found", "Quist, Marta", "2015"),
)
case(
    "echo of the address on every page",
    LOST,
    ghosts.with_the_address(
        "<html><head><title>Rivers without Borders</title></head><body><h1>Page not found</h1>"
        "<p>There is nothing at {path} here.</p></body></html>"
    ),
    cited=_LI,
)
