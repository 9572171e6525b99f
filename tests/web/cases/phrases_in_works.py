"""Pages that are the cited work, with words of error pages in comments, notes, boxes, scripts and titles."""

from __future__ import annotations

from tests.internet.behaviours import detours
from tests.internet.behaviours.pages import page
from tests.web.cases.framed import framed
from tests.web.cases.simulated import ALIVE, TITLE, case, in_all, only
from verifier.web.recognition import Cited

_LI = Cited(TITLE, "Li, Wei", "2011")
_TEXT = (
    "Two lock keepers remember the winter in which the canal froze to its bed. The guild of bargees kept its "
    "own accounts, and they disagree with those of the town in nearly every year before the flood. "
)
_SHORT = (
    "Two lock keepers remember the winter in which the canal froze to its bed, and who paid for the coal."
)


def plain(title: str, body: str, *, over: str = "", script: str = "") -> str:
    """A page of an old site, whose markup says nothing of what is comment, note or menu."""
    return (
        f"<html><head><title>{over or title}</title>{script}</head><body bgcolor=white>"
        f"<font size=5><b>{title}</b></font><br>{body}</body></html>"
    )


for label, cited, markup in (
    (
        "english comment deleted",
        _LI,
        plain(TITLE, f"by Wei Li<p>{_TEXT}<p>anna: thanks! <p>This post has been deleted by its author."),
    ),
    (
        "english note on dead links",
        _LI,
        plain(TITLE, f"Wei Li<p>{_TEXT}<p>Page not found? A dead link? Write to the keeper of this site."),
    ),
    (
        "english box of a player",
        _LI,
        plain(TITLE, f"By Wei Li, May 2011<p>{_TEXT}<div>Video unavailable</div>"),
    ),
    (
        "english heading of a box",
        _LI,
        plain(TITLE, f"<h1>{TITLE}</h1>By Wei Li<p>{_TEXT}<div><h1>No articles found</h1></div>"),
    ),
    (
        "english note of the editors",
        Cited("Herders Vote Today", "", "2014"),
        plain(
            "Herders Vote Today",
            "<h1>Herders Vote Today</h1><p>In five districts herders choose their councils today. Booths "
            "stand in "
            "schools and at wells until nine in the evening, and riders bring the boxes in by night. "
            "<p><i>The map that went with this report is no longer available.</i>",
        ),
    ),
    (
        "english title mentioned",
        _LI,
        "<html><head><title>Lock Papers</title></head><body><b>Rivers without Borders: an Account</b>"
        f"<p>Wei Li: Rivers without Borders<p>{_TEXT}<p>Note: one page could not be found when copied.",
    ),
    (
        "essay about error pages",
        Cited("Page Not Found: On Dead Links", "Quist, Marta", "2015"),
        plain(
            "Page Not Found: On Dead Links",
            f"<h1>Page Not Found: On Dead Links</h1>By Marta Quist"
            f"<p>The page you requested could not be found. {_TEXT}",
        ),
    ),
    (
        "short poem named for an error",
        Cited("Not Found", "Quist, Marta", "2015"),
        plain("Not Found", "<h1>Not Found</h1>Marta Quist<p>I asked the river for its name."),
    ),
    (
        "book named for an error under its main title",
        Cited("Introuvable. Récits", "Morel, Jeanne", "2008"),
        framed("Introuvable", "<h1>Introuvable</h1><p>Jeanne Morel. Récits. 96 pages, broché. Épuisé.</p>"),
    ),
    (
        "chinese article with its comments",
        Cited("跨越国界的河流", "李伟", "2011"),
        plain(
            "跨越国界的河流",
            "作者：李伟 2011-05-03<p>两岸的牧民每年春天都要商量用水的次序，老人们还记得哪一年的冰先化。"
            "河边的水尺是县里立的，读数每天记两次。<p>游客：链接打不开了，页面不存在。<p>该评论已被删除",
        ),
    ),
    (
        "chinese article in translation",
        Cited("A River that Crosses Borders", "Li, Wei", "2011"),
        plain(
            "跨越国界的河流",
            "2011-05-03<p>两岸的牧民每年春天都要商量用水的次序，老人们还记得哪一年的冰先化。河边的水尺是县里立的，"
            "读数每天记两次，记在蓝皮本子上，月底送到旗里。那时候没有桥，过河要看天气，也要看摆渡人的心情。冬天河面封冻，"
            "羊群从冰上走过，孩子们跟在后面捡柴。<p>提示：您访问的图片不存在",
        ),
    ),
    (
        "chinese article about broken links",
        Cited("失效链接的保存办法", "李伟", "2019"),
        plain(
            "失效链接的保存办法",
            "李伟<p>图书馆每月抽查一千条外部链接，打开后只看到“页面不存在”的约占一成。馆员先查存档，再给原作者写信，"
            "仍无回音的，在目录里加注，并附上存档日期和最后一次见到原文的人。",
            over="失效链接的保存办法_文章已被删除怎么办-图书馆笔记",
        ),
    ),
    (
        "japanese note on links",
        Cited("湊の石垣", "坂井 友蔵", "2003"),
        plain(
            "湊の石垣",
            "坂井 友蔵<p>石垣は寛政の頃に積み直され、その後も二度崩れている。"
            "町の記録には人足の数と石の値が細かく残る。"
            "本稿はその帳面を読み、表にした。<p>リンク先のページが見つからない場合はお知らせください。",
        ),
    ),
    (
        "japanese heading with an error in it",
        Cited("ページが見つからないとき", "", "2010"),
        plain(
            "ページが見つからないとき",
            "<h1>ページが見つからないとき</h1>古い本の頁が抜けている時、修復の仕事はまず数えることから始まる。"
            "綴じ糸の跡、虫の穴の並び、墨の移りを順に見てゆけば、失われた丁の場所が分かる。"
            "紙の厚さも手がかりになるし、前の持ち主の書き込みが残っていることもある。",
        ),
    ),
    (
        "korean board",
        Cited("강가의 겨울", "윤도현", "2004"),
        plain(
            "강가의 겨울",
            "글쓴이 : 윤도현<p>나루터에는 집이 세 채 남았다. "
            "겨울이면 얼음 위로 소가 건너고, 아이들은 물 긷는 구멍을 지켰다. "
            "마지막 뱃사공의 기억을 따라 자리를 지도에 옮겼다.<p>삭제된 게시물입니다.<p>삭제된 게시물입니다.",
        ),
    ),
    (
        "german note below a poem",
        Cited("Am Wehr", "Malzahn, Jorinde", "2011"),
        plain(
            "Am Wehr",
            "Jorinde Malzahn<p>Das Wasser geht, wie es immer ging,<br>und zählt nicht, wer am Geländer "
            "hing.<br>"
            "Ein Kahn liegt kieloben im Schilf.<p>Die Seite wurde nicht gefunden? Bitte schreiben Sie uns.",
        ),
    ),
    (
        "german page with a broken box",
        Cited("Wehre und Mühlen an der Saale", "", "2009"),
        framed(
            "Wehre und Mühlen an der Saale",
            "<h1>Wehre und Mühlen an der Saale</h1><p>Zwölf Mühlen standen zwischen Jena und Naumburg, von "
            "denen "
            "vier noch Räder haben. Die Akten nennen Pächter, Zins und Schäden, dazu die Namen der Knechte "
            "und "
            "was ein Scheffel in jedem Jahr kostete. Ein Plan von 1811 zeigt die Gräben, durch die das "
            "Wasser auf "
            "die Räder kam, und die Wege der Esel.</p><div><h1>Inhalt nicht gefunden</h1></div>",
        ),
    ),
    (
        "french post with a withdrawn picture",
        Cited("Les lavoirs du canal", "Tréhudic, Jeanne", "2016"),
        plain(
            "Les lavoirs du canal",
            "Jeanne Tréhudic<p>Trois lavoirs bordent encore le canal, dont un couvert. On y venait le "
            "lundi, les "
            "draps d'abord, puis le reste.<p>Document introuvable",
        ),
    ),
    (
        "spanish story with a box of comments",
        Cited("La barca del invierno", "Ruiz, Ana", "2012"),
        plain(
            "La barca del invierno",
            "Ana Ruiz<p>Nadie cruzaba el río en enero, salvo el médico y el cura, y ellos pagaban doble. La "
            "barca era "
            "de un hombre que no hablaba.<p>El contenido ha sido eliminado por su autor",
        ),
    ),
    (
        "russian note with a lost file",
        Cited("Переправа у Белого брода", "Орлова, Мария", "2007"),
        plain(
            "Переправа у Белого брода",
            "Мария Орлова<p>Паром ходил дважды в день, пока не встал лёд. В книге перевозчика записаны "
            "возы, скот и "
            "те, кто платил зерном.<p>Файл не найден",
        ),
    ),
    (
        "mongolian news",
        Cited("Голын усны түвшин", "", "2014"),
        plain(
            "Голын усны түвшин",
            "<h1>Голын усны түвшин</h1>Энэ хавар голын ус өнгөрсөн жилийнхээс хоёр тохойгоор илүү байна гэж "
            "усны "
            "харуулынхан мэдээлэв. Малчид уламжлалт гарамаа сольж, дээд гүүрээр явж байна."
            "<p>Зургийн файл олдсонгүй",
        ),
    ),
    (
        "arabic note",
        Cited("جسور المدينة القديمة", "", "2013"),
        plain(
            "جسور المدينة القديمة",
            "<h1>جسور المدينة القديمة</h1>بني الجسر الأول من الحجر قبل ثلاثة قرون، ثم رمم مرتين بعد الفيضان. "
            "وما زالت دفاتر البلدية تذكر أسماء البنائين وأجورهم وعدد الأيام التي عملوا فيها."
            "<p>الملف غير موجود",
        ),
    ),
    (
        "message of its script",
        _LI,
        plain(
            TITLE,
            f"By Wei Li<p>{_SHORT}",
            script="<script>var lost = 'Page not found'; function miss() { document.title = lost; }</script>",
        ),
    ),
    (
        "error mark beside a long text",
        _LI,
        f"<html><head><title>{TITLE}</title></head><body class='single error404'><h1>{TITLE}</h1>"
        f"<p>{' '.join(f'In the year {year} {_SHORT}' for year in range(1810, 1822))}</p></body></html>",
    ),
    (
        "error in the name of the site",
        _LI,
        plain(TITLE, f"<h1>{TITLE}</h1>By Wei Li<p>{_TEXT}{_TEXT}", over=f"{TITLE} | 404 - the art blog"),
    ),
    (
        "chinese bridge that is being built",
        Cited("The Bridge at the White Ford", "Li, Wei", "2011"),
        plain(
            "白渡口建设中的大桥",
            "<h1>白渡口建设中的大桥</h1>建设中的大桥横跨两岸，桥墩已经出水，工人们冬天也不停工。老渡口的船还在，"
            "只是坐的人少了。" * 3,
        ),
    ),
):
    case(f"work with {label}", ALIVE, only(page(markup)), cited=cited)
case(
    "work named for an error on a host that sends home",
    ALIVE,
    {
        "/": page(framed("The Lock", f"<p>{_TEXT * 3}</p>")),
        "/p/not-found": page(plain("Not Found", "<h1>Not Found</h1>Marta Quist<p>I asked the river.")),
        "/*": detours.redirect("/", 302),
    },
    path="/p/not-found",
    cited=Cited("Not Found", "Quist, Marta", "2015"),
)
case(
    "work for everything with a deleted comment",
    ALIVE,
    in_all(plain(TITLE, f"by Wei Li<p>{_TEXT}<p>This post has been deleted by its author.")),
    cited=_LI,
)
case(
    "work whose words stand in its address",
    ALIVE,
    only(
        page(
            plain(
                "The Rivers of 2011",
                "<h1>The Rivers of 2011</h1>The rivers rose in May. In 2011 the rivers took nine bridges "
                "and gave back "
                "two to the town of the ferrymen. No one has counted the rivers since 2011.<p>Image: file "
                "not found",
            )
        ),
        "/2011/rivers",
    ),
    path="/2011/rivers",
    cited=Cited("The Rivers of 2011", "", "2011"),
)
