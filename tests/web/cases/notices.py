"""Pages that are there only to say that something has moved, and pages that speak of moving."""

from __future__ import annotations

from tests.internet.behaviours.pages import article, page
from tests.web.cases.simulated import ALIVE, BLOCKED, FAILING, LOST, MOVED, PATH, SOUND, case, only
from verifier.web.recognition import Cited

MENU = '<nav><a href="/news">News</a> <a href="/people">People</a></nav>'


def notice(title: str, text: str, *, around: str = MENU) -> str:
    """A page of a few words."""
    return (
        f"<html><head><title>{title}</title></head><body>{around}<h1>{title}</h1><p>{text}</p></body></html>"
    )


NEW_PLACE = '<a href="/archive/rivers">New address</a>'
for language, title, text in (
    ("english", "Page moved", f"This page has been moved. Please update your bookmarks: {NEW_PLACE}"),
    ("german", "Hinweis", f"Diese Seite ist umgezogen. {NEW_PLACE}"),
    ("french", "Information", f"Cette page a été déplacée. {NEW_PLACE}"),
    ("spanish", "Aviso", f"La página se ha trasladado. {NEW_PLACE}"),
    ("russian", "Внимание", f"Страница перемещена. {NEW_PLACE}"),
    ("chinese", "通知", f"本站已迁移至新网址 {NEW_PLACE}"),
    ("japanese", "お知らせ", f"このページは移転しました。{NEW_PLACE}"),
    ("mongolian", "Мэдэгдэл", f"Манай сайт шинэ хаягт шилжсэн. {NEW_PLACE}"),
):
    case(
        f"notice of a move in {language}",
        MOVED,
        {PATH: page(notice(title, text)), "/archive/rivers": SOUND},
    )
case("notice of a move to nothing", LOST, only(page(notice("Moved", f"This page has moved. {NEW_PLACE}"))))
case(
    "notice of a move to a failing place",
    FAILING,
    only(page(notice("Moved", 'This page has moved to <a href="https://nowhere-at-all.example/r">here</a>'))),
)
case(
    "notice of a move to the home page",
    LOST,
    page(notice("We have moved", 'Our site has moved. Begin <a href="/">at home</a>.')),
)
case(
    "notice of a move without an address",
    LOST,
    only(page(notice("Site redesigned", "The page you are looking for has moved. Try our search."))),
)
case(
    "notice of a move into private space",
    BLOCKED,
    only(page(notice("Moved", 'This page has moved <a href="http://10.0.0.7/r">here</a>'))),
)
case(
    "poem about a page that moved",
    ALIVE,
    only(page(notice("This Page Has Moved", "A poem by Lena Novak, 2019."))),
    cited=Cited("This Page Has Moved", "Novak, Lena", "2019"),
)
case(
    "article about an archive that moved",
    ALIVE,
    only(page(article("Why the Archive Has Moved", author="Novak, Lena"))),
    cited=Cited("", "Novak, Lena", "2019"),
)
# In the languages that have the fewest pages, the title and what the page says, as their sites have them.
for language, title, text in (
    ("lithuanian", "Puslapis nerastas", "Atsiprašome, ieškomas puslapis neegzistuoja."),
    ("latvian", "Lapa nav atrasta", "Diemžēl meklētā lapa neeksistē."),
    ("slovene", "Stran ne obstaja", "Žal stran ne obstaja."),
    ("albanian", "Gabim", "Faqja që kërkoni nuk u gjet."),
    ("macedonian", "Страницата не е пронајдена", "Страницата што ја барате не постои."),
    ("belarusian", "Старонка не знойдзена", "Старонка, якую вы шукаеце, не знойдзена."),
    ("catalan", "Pàgina no trobada", "La pàgina que cerqueu no existeix."),
    ("galician", "Páxina non atopada", "A páxina que buscas non existe."),
    ("basque", "Orria ez da aurkitu", "Bilatzen ari zaren orria ez da existitzen."),
    ("icelandic", "Síða fannst ekki", "Síðan sem þú leitar að fannst ekki."),
    ("welsh", "Heb ddod o hyd i'r dudalen", "Ni ellir dod o hyd i'r dudalen."),
    ("irish", "Níor aimsíodh an leathanach", "Ní bhfuarthas an leathanach."),
    ("esperanto", "Paĝo ne trovita", "La paĝo ne ekzistas."),
    ("tagalog", "Hindi nahanap ang pahina", "Paumanhin, hindi nahanap ang pahinang hinahanap mo."),
    ("swahili", "Ukurasa haukupatikana", "Samahani, ukurasa unaoutafuta haupatikani."),
    ("kurdish", "Rûpel nehat dîtin", "Rûpela ku hûn lê digerin nehat dîtin."),
    ("tajik", "Саҳифа ёфт нашуд", "Саҳифае, ки шумо меҷӯед, ёфт нашуд."),
    ("pashto", "پاڼه ونه موندل شوه", "ستاسو غوښتل شوې پاڼه ونه موندل شوه."),
    ("uyghur", "بەت تېپىلمىدى", "كەچۈرۈڭ، سىز ئىزدىگەن بەت تېپىلمىدى."),
    ("nepali", "पृष्ठ फेला परेन", "तपाईंले खोज्नुभएको पृष्ठ फेला परेन।"),
    ("tamil", "பக்கம் கிடைக்கவில்லை", "நீங்கள் தேடும் பக்கம் கிடைக்கவில்லை."),
    ("telugu", "పేజీ కనుగొనబడలేదు", "మీరు వెతుకుతున్న పేజీ కనుగొనబడలేదు."),
    ("sinhala", "පිටුව හමු නොවීය", "ඔබ සොයන පිටුව හමු නොවීය."),
    ("khmer", "រកមិនឃើញទំព័រ", "សូមអភ័យទោស រកមិនឃើញទំព័រដែលអ្នកស្វែងរកទេ។"),
    ("lao", "ບໍ່ພົບໜ້າ", "ຂໍອະໄພ ບໍ່ພົບໜ້າທີ່ທ່ານຊອກຫາ."),
    ("burmese", "စာမျက်နှာ မတွေ့ပါ", "သင်ရှာနေသော စာမျက်နှာ မတွေ့ပါ။"),
    ("tibetan", "ཤོག་ངོས་མ་རྙེད།", "ཁྱེད་ཀྱིས་འཚོལ་བའི་ཤོག་ངོས་མ་རྙེད།"),
    ("amharic", "ገጹ አልተገኘም", "የፈለጉት ገጽ አልተገኘም።"),
    (
        "words of forums",
        "Forum",
        "The topic you are looking for appears to be either missing or off limits to you.",
    ),
):
    case(f"soft not found in {language}", LOST, only(page(notice(title, text))))
case(
    "a story of someone who is missing",
    ALIVE,
    only(page(notice("Girl Appears to Be Missing", "The police of the valley ask for help."))),
    cited=Cited("", "Novak, Lena", "2019"),
)
