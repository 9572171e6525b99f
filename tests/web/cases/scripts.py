"""Works whose citation and page spell one title, name or year in two ways, in scripts of all kinds."""

from __future__ import annotations

from tests.internet.behaviours.pages import article, page
from tests.web.cases.simulated import ALIVE, DRIFTED, case, only
from verifier.web.recognition import Cited

_ARABIC = "تتناول هذه الدراسة تطور الأسواق في المدينة اعتمادا على سجلات المحكمة ووثائق الأوقاف المحفوظة. "
_PERSIAN = "این مقاله بر پایهٔ اسناد آرشیوی به بررسی بازار و محله‌های شهر می‌پردازد و وقف‌نامه‌ها را می‌سنجد. "
_HINDI = "यह लेख ग्रामीण समाज में परिवर्तन का अध्ययन करता है और पुराने निष्कर्षों से तुलना करता है। "
_AMHARIC = "ይህ ጽሑፍ የገጠር ማኅበረሰብን ለውጥ ይመረምራል። ውጤቱ ከቀደሙት ጥናቶች ጋር ተነጻጽሯል። "
_CHINESE = "本文利用地方档案与报刊资料，考察清末民初城市社会的变迁，并与既有研究进行比较。"
_JAPANESE = "本稿は地方文書と新聞を用いて、明治期における都市社会の変化を検討し、先行研究と比較する。"
_BURMESE = "ဤစာတမ်းသည် ကျေးလက်လူမှုအသိုင်းအဝိုင်း၏ ပြောင်းလဲမှုကို လေ့လာသည်။ "
# What is cited; the title, the author and the date of the page; what it says.
_SPELLED = {
    "persian with an arabic keyboard": (
        Cited("نقش وقف در شكل گيري محله هاي يزد در دوره قاجار", "كريمي, محمد", "1391"),
        ("نقش وقف در شکل‌گیری محلّه‌های یزد در دورهٔ قاجار", "کریمی، محمّد", "2012/09/22"),
        _PERSIAN,
    ),
    "persian with an author in latin": (
        Cited("تاريخ اجتماعي تهران در دوره قاجار", "Karimi, Mohammad", "1391"),
        ("تاریخ اجتماعی تهران در دورهٔ قاجار", "کریمی، محمد", "2012-09-22"),
        _PERSIAN,
    ),
    "arabic without hamza": (
        Cited("اثر الاوقاف فى تطور مدينه القاهره", "الخطيب, احمد", "1433"),
        ("أثر الأوقاف في تطوّر مدينة القاهرة", "الخطيب، أحمد", "2012-03-01"),
        _ARABIC,
    ),
    "hindi with nasals as letters": (
        Cited("हिन्दी पत्रकारिता का सम्पूर्ण इतिहास", "पण्डित, श्यामसुन्दर", "1998"),
        ("हिंदी पत्रकारिता का संपूर्ण इतिहास", "पंडित, श्यामसुंदर", "1998"),
        _HINDI,
    ),
    "amharic with other letters and its own year": (
        Cited("የኢትዮጵያ ሕዝብ ታሪክና ሥርዓተ መንግሥት", "ዓለሙ, ታምራት", "2005"),
        ("የኢትዮጵያ ህዝብ ታሪክና ስርአተ መንግስት", "አለሙ, ታምራት", "2013-01-10"),
        _AMHARIC,
    ),
    "old kanji": (
        Cited("經濟學說と社會思想の發達", "澤田, 廣", "1932"),
        ("経済学説と社会思想の発達", "沢田, 広", "2009-04-01"),
        _JAPANESE,
    ),
    "traditional for simplified": (
        Cited("清末民初城市社會的變遷與商會", "陳, 國棟", "2006"),
        ("清末民初城市社会的变迁与商会", "陈国栋", "2006-05"),
        _CHINESE,
    ),
}
for _name, (_cited, (_title, _author, _date), _text) in _SPELLED.items():
    _markup = article(_title, author=_author, date=_date, text=_text)
    case(f"spelled otherwise {_name}", ALIVE, only(page(_markup)), cited=_cited)

# --- Another wording, and an author or year that cannot be compared: no reproach -------------------------

_UNDECIDED = {
    "nepali and the year of vikram": (
        Cited("नेपालको ग्रामीण जीवन", "थापा, रामबहादुर", "2069"),
        ("नेपालमा सामाजिक परिवर्तन", "थापा, राम बहादुर", "2012-11-02"),
        _HINDI,
    ),
    "persian and the year of the hijra": (
        Cited("بازار و بازاريان تبريز", "Hosseini, Ali", "1388"),
        ("نهادهای شهری در دورهٔ قاجار", "حسینی، علی", "2010-01-05"),
        _PERSIAN,
    ),
    "names from persian in two romanisations": (
        Cited("Bazaars of Tabriz in the Qajar period", "Hosseini, Yousef", "2011"),
        ("Markets and merchants of a northern town", "Husayni, Yusuf", "2013-02-01"),
        "",
    ),
    "burmese in two encodings": (
        Cited("ျမန္မာ့ သမိုင္း အက်ဥ္း", "ေမာင္ေမာင္", "1374"),
        ("မြန်မာ့ သမိုင်း အကျဉ်း", "မောင်မောင်", "2012"),
        _BURMESE,
    ),
}
for _name, (_cited, (_title, _author, _date), _text) in _UNDECIDED.items():
    _markup = article(_title, author=_author, date=_date, text=_text)
    case(f"not to be told {_name}", ALIVE, only(page(_markup)), cited=_cited)

# --- Other works in these scripts -------------------------------------------------------------------------

case(
    "another work in arabic",
    DRIFTED,
    only(page(article("جغرافية العراق الحديث وسكانه", author="قاسم، رضا", date="2015", text=_ARABIC))),
    cited=Cited("تاريخ مصر القديمة وملوكها", "سالم, محمود", "1998"),
)
case(
    "another work in simplified characters",
    DRIFTED,
    only(
        page(
            article(
                "农村电子商务发展模式研究", author="王丽", date="2019-05", text="农业电商" + _CHINESE[20:]
            )
        )
    ),
    cited=Cited("清末民初城市社會的變遷與商會", "陳, 國棟", "2006"),
)
