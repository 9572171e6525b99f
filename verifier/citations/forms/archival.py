"""Letters and files in archives: "Thompson to Hobsbawm, 3 May 1970, Box 4, Thompson Papers, Warwick".

Files are also cited by nothing but where they lie: "ASVe, Senato, Terra, reg. 15, c. 34v", or
"РГАСПИ. Ф. 495. Оп. 152. Д. 8. Л. 4".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.letters import read_letter
from verifier.citations.forms.manuscripts import read_manuscript
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import PrintedDate, find_dates
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.grammar.shelfmarks import SHELF, shelf_words
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.words import is_town
from verifier.compare.names import is_body, looks_like_names, read_names, to_biblatex
from verifier.identifiers import find_identifiers
from verifier.model import StyledText
from verifier.signs import Signs

_SENT = re.compile(
    r"(?:(?:Letter|Telegram|Cable|Memorandum|Memo|Brief|Lettre|Carta|Lettera|Note|Report|Minute|Des?patch|Dispatch)(?:\s(?:from|von|de|di|da)\s|[,:]\s))?"
    r"(?:(?:l[’']|le\s|la\s|the\s|der\s|den\s|dem\s|el\s|il\s)[a-zà-öø-ÿ][\w-]{2,20}\s)?"
    r"(?P<sender>[^,;()\d]{3,50}?)\s(?:(?:to|an|à|au|a|al)\s(?:the\s|den\s|die\s|la\s|l[’'])?(?:[a-zà-öø-ÿ][\w-]{2,20}\s)?(?=[^\Wa-z\d_])|to\s(?:his|her|their)\s)"
)
_PUBLISHED = re.compile(r"://|www\.|[《]|\bpp?\.\s?\d|\bvol\.\s?\d|\(\d{4}\)", re.IGNORECASE)
# One of these is in every shelf mark, and they are found faster than its pattern.
_SIGNS = Signs(
    "ox ", "older ", "ile ", "fol", "Fol", "eries ", "eel ", "MS", "RG", "FO", "CO", "Bl.", "carton",
    "dossier", "fondo", "legajo", "busta", "Papers", "rchiv", "achlass", "anuscripts", "ф.", "Ф.", "Оп.",
)  # fmt: skip
_CHINESE = re.compile(
    r"(?:参见|详见|见)?(?:[^，,《》“”：:\d]{2,12}档案?[：:])?(?:[《“](?P<title>[^《》“”]{2,120})[》”][^《》。]{0,60}?[，,])?(?P<keeper>[^，,《》。：:\d]{2,30}(?:档案馆?|檔案館?|图书馆|资料室))(?:藏|所藏)?[，,：:]?(?:《(?P<kept>[^《》]{2,60})》[，,])?"
    r"[^《》]{0,80}?(?:档案?号|檔案?號|全宗号?|案卷号?|卷宗号?|卷号|编号|入藏登錄號|館藏號|馆藏号)[：:]?\s?[\dA-Za-z]"
)
_LIKE_NAMES = 0.5
_FEWEST_SIGNS = 2
_LONGEST = 260
_LONGEST_DESCRIPTION = 120
_SHORTEST_DESCRIPTION = 8
# The sheets of a file, which are numbered by front and back.
_SHEET = re.compile(
    r"(?:(?<![\w.])(?<!hist\.\s)(?<!misc\.\s)(?<!lett\.\s)(?<!poet\.\s)(?<!Don\.\s)(?:cc?\.|ff?\.|f°|ff°|fols?\.?|carte?|Bll?\.|Лл?\.|лл?\.|(?:listy?\s\()?ll?\.\)?|folios?|fo?l?s\.|fls?\.|fól\.|kh\.|хуудас|х\.|kk?\.)\s?)(?P<sheet>\d{1,4}\s?(?:[rv](?:-?v)?|об\.?)?(?:[°º])?"
    r"(?:\s?[-–,]\s?\d{1,4}\s?(?:[rv]|об\.?)?[°º]?){0,4}(?:\sff?\.)?)(?:,\s(?:\d{1,2}\s[a-zà-ÿ]{3,10}\s)?(?P<year>1[2-9]\d\d))?[\s.;)]*\Z"
)
_HELD = re.compile(
    r"(?<![\w.])(?:regg?\.|bb?\.|busta|buste|fascc?\.|filza|filze|mazzo|leg\.|legajo|legs\.|[Ss]ala|liv\.|livro|lib\.|libro|prot\.|protocolo|doc\.|exp\.|cajas?|carpeta|proc(?:\.|esso)|mss?\.|MSS?\.?"
    r"|[Cc][oó]d\.|Vat\.\slat\.|Magl\.|Pal\.|mff?\.|microfilm|[Фф]\.|[Оо]п\.|[Дд]\.|ед\.\sхр\.|op\.|Bü|RG|Record\sGroup|[Bb]ox|[Ff]older|carton"
    r"|Nachla(?:ss|ß)|NL|Mappe|Konvolut|Kasten|Zugangsnummer|Signatur|liasse|pièces?|Plut\.|Ashb\.|lata|maço|caixa|pasta|fond|opis['’]?|delo|dossier|khn\.|d\.n\.|ХН|хн\.|Best\.|Fasz\.|sygn\.|inv\.?\s?nr\.?|toegang|zesp\.|cx\.|mç\.|kart\.|inventarisnummer|Karton|Kt\.|cote)(?=(?:\s\([a-zа-я]{1,4}\.\))?\s?[\dIVXLCА-ЯA-Z])"
    r"|(?<![\w.])\d{1,4}\.\s(?:doboz|csomó|karton|tétel)(?!\w)|(?<![\w.])cl(?:asse|\.)\s(?=[IVX])|(?<![\w.])mss?\.\s(?:lat|fr|gr|it|germ|ital|ar|n\.\sa\.\s(?:lat|fr))\.\s\d|(?<=,\s)(?:\d{1,3}\s)?[A-Z]{1,2}\s\d{1,5}(?=,\s|\s\([A-Z]\))"
    r"|(?<![\w.])(?:[Mm]anuscrits|[Mm]anoscritti|Handschriften(?:abteilung|sammlung)|Sondersammlungen|Slg\.|[Ff]onds|ms\.\s(?:or|lat|fr)\.)(?!\w)|(?<=,\s)[A-Z]{1,3}/\d{1,2}[A-Z]?/\d{1,6}(?!\w)"
    # "DFA/P12/14(1)": department, series and number of a file.
    r"|(?<=,\s)[A-Z]{2,6}/[A-Z]{0,3}\d{1,4}(?:/\d{1,5}){1,3}(?:\(\d{1,2}\))?(?![\w/])|(?<![\w.])(?:[Pp]acco|[Ff]aldone|[Cc]artella|[Ss]catola)\s(?=\d)"
    # "Q/SBb 214/7", as county record offices of England number theirs.
    r"|(?<=,\s)[A-Z]{1,3}/[A-Z][A-Za-z]{0,4}\s?\d{1,5}(?:/\d{1,5}){0,3}(?![\w/])"
    # "109-00393-06", as archives of China number their files; no book number begins so.
    r"|(?<=[\s:：])(?!97[89]-)\d{2,3}(?:-\d{1,5}){2,4}(?![\w-])"
    r"|(?<![\w/.])[A-Z]{1,4}\s?\d{0,3}\s?[A-Z]?\s?\d{1,6}/[\d/]{1,12}(?!\w)|(?<![\w.])(?:FO|CO|WO|CAB|R|[A-Z]{1,2}\d{1,2}\*?)\s?\d{3,6}(?!\w)"
)
# These number the parts of books and journals too.
_PERHAPS_HELD = re.compile(
    r"(?<![\w.])(?:vol\.|nn?\.(?:[º°ª])?|n°|R\.|Nr\.|Bd\.|Abt\.|Rep\.|t\.|m\.|K\.|d\.|f\.)\s?[\dIVX]|(?<=,\s)\d{2,5}(?=,\s(?:\Z|cc?\.))|(?<=\s)\d{1,3}-\d{1,3}-\d{1,3}(?!\d)|(?<=,\s)(?:\d{2,5}[A-Z]|N\.\s?\d{1,4}|\d{3,5}(?=,\s[A-Zcit]))(?=,|[\s.]*\Z)|Sec?ç?ci?[óã]o?n?\sde\sManuscritos|(?<=,\s)[IVX]{1,4}-\d{1,3}|(?<=,\s)s[./]\s?f\.?(?=[\s.]*\Z)|(?<=,\s)sin\sfoliar|(?<![\w.])\d\sR\s\d{2,4}(?!\w)"
)
_KEEPER = re.compile(
    r"(?:(?P<named>(?:[^,.;:\d]{2,25},\s)?[^,.;:\d]{0,60}(?:Arch\.\s(?:dép|nat|mun|com|dipl)\.|Service\shistorique|Arquivo|Archief|Archiwum|Riksarkivet|Rigsarkivet|Riksarkiv|Arhiv|Arxiu|[Aa]rkhiv|[Aa]rşiv(?:i|leri)?|[Aa]rkiv(?:et)?|[Aa]rchiw(?:um|a|ów)|[Aa]rchív|[Ll]evéltára?|\w{2,20}levéltára?|\w{0,20}[Ll]evéltár|Archiv(?:i|io|o|os|es?|um)?|archives?|Bundesarchiv|\w{2,20}archiv|[Bb]ibliote[ck]a|Academia\sde\s(?:la\sHistoria|Ciencias)|Academia\sdas\sCiências"
    r"|[Bb]iblioth(?:èque|ek)|Record\sOffice|Library|[Аа]рхив)(?!\w))"
    r"|(?=[^\s,.]{1,6}[A-ZА-ЯÄÖÜ])[A-ZА-ЯÄÖÜ][A-Za-zА-Яа-яÄÖÜäöü]{1,9}(?:\sAA|(?<=A[DM])\s(?:\d{1,3}|2[AB]))?|(?:[A-Z]\.\s?){2,5}(?=,\s))"
    r"(?P<more>[^,.;:\d]{0,90})(?:[,.:]\s|\s\((?=[Фф]\.\s?\d)|\s(?=(?:FO|FCO|CAB|PREM|WO|DEFE|CO|HO|T)\s\d))"
)
# Seen faster: the abbreviated name of an archive has several capitals, a full one has one of these.
_ABBREVIATED = re.compile(r"[^\s,.]{1,9}[A-ZА-ЯÄÖÜ]|(?:[A-Z]\.\s?){2,5},\s")
# The last words between commas in front of a day: more than one, and none of a mark.
_DESCRIPTION = re.compile(
    r",\s(?:[«“„‘]\s?)?(?P<said>(?=[^\d,;]{12,})[^\W\d_][\w’'.-]*(?:\s[\w’'().-]+){2,24}?)\s?[»”“’]?,?\s(?:vom\s|du\s|del\s|of\s)?\Z"
)
_SHEET_IN_MARK = re.compile(
    r"(?<=,\s)(?:ff?\.|fols?\.?|Bll?\.|cc?\.)\s?(?P<sheet>\d{1,4}\s?[rv]?(?:\s?[-–]\s?\d{1,4}\s?[rv]?)?)(?=,|\Z|\.?\Z)"
)
# What lies in archives, which no journal is called.
_NAMED_FILE = re.compile(r"(?<=fasc\.\s)«[^«»]{2,40}»")
_WRITTEN = re.compile(
    r"(?<!\w)(?:[Ll]ettres?\sd|[Rr]apport\sd|[Ll]ettera\sd|[Rr]elazione\sd|[Ss]chreiben\s|[Bb]rief\s[va]|[Ll]etter\s[ft]|[Bb]ericht\sd|[Bb]rieven\s|[Dd]épêche\sd|[Nn]ote\sd|[Tt]élégramme\s|[Dd]ispaccio\s|[Cc]arta\s(?:[dr]|a[ol]?\s)|[Ii]nforme\sd|[Cc]onsulta\sd|[Oo]fício\sd|[Mm]emorial\sd|[Rr]epresentaci?[óç]ã?[on]\sd|[Tt]estamento\sd|[Rr]equerimento\sd|[Dd]espacho\sd)"
)
# A sheet in front of what it holds: "Notariado, 1234, fol. 56v, testamento de Juana Fajardo", "Kornsachen 14,
# Bl. 7v: Supplik der Bäcker, 3. März 1571".
_SHEET_INSIDE = re.compile(
    r"(?<=,\s)(?:ff?\.|fols?\.?|fls?\.|fól\.|Bll?\.|cc?\.)\s?(?P<sheet>\d{1,4}\s?[rv]?(?:\s?[-–]\s?\d{1,4}\s?[rv]?)?)(?P<year>(?!))?"
    r"[,:]\s(?P<said>(?!cc?\.|ff?\.|fols?\.)(?:(?!(?<=[^\W_]{4})\.\s[^\Wa-z\d_])[^;«»“”\"]){6,140})\Z"
)
# Behind a day the abbreviated name of an archive: "3 mai 1769, AMAE".
_MARK_FIRST = re.compile(
    r"(?:AIR|ADM|BT|CAB|CO|DEFE|DO|F?CO|FO|HO|KV|PREM|T|WO)\s\d{1,4}/\d{1,6}(?:/[\w-]{1,10}){0,2}(?:,\s[^;“”«»]{2,140}?)?,\s(?:(?:in|at)\s)?(?:[Tt]he\s)?"
    r"(?:(?:U\.?K\.?|British)\s)?(?:National\sArchives|TNA|PRO|Public\sRecord\sOffice)[^;“”«»]{0,80}"
)
# The great archives of Spain, Portugal, France and America are cited by their letters everywhere.
_FAMOUS = re.compile(
    r"(?:AGI|AHN|AGS|AGN|AGNM?|AGCA|AHU|ANTT|IAN/TT|ANRJ|BNRJ|BNE|RAH|ARCHV|ACA|ABNB|AMAE|ANOM|CAOM|SHD|BnF|BNF|BNM|BNP|AN|APEB|APM)(?=,\s|\s\()"
)
# "AGI, Charcas, 123": a series and the number of a bundle, which is no year.
_SERIES_AND_NUMBER = re.compile(r"[^\Wa-z\d_][^,;:()\d]{3,40},\s\d{1,3}[A-Z]?[\s.]*")
_LIES = re.compile(
    r",(?<=\d\d\d\d,)\s(?:in:?\s)?(?:[A-ZА-ЯÄÖÜ][A-Za-zА-Яа-я]{0,3}[A-ZА-ЯÄÖÜ]|Arch\.\s|[^\d,.]{0,40}(?:rchiv|ibliot|Library))"
)
# An abbreviation is made for what is cited again and again, as archives are.
_HENCEFORTH = re.compile(
    r"\((?:ci-après|désormais|d[’']ora\s(?:in\spoi|innanzi|in\savanti)|de\saquí\sen\sadelante|en\sadelante|hereafter|henceforth|künftig|im\sFolgenden|nachfolgend|fortan|далее(?:\s[—–-])?)[:,]?\s[^()]{2,20}\)"
)
_OF_DAY = re.compile(r"[\s,]{1,2}(?:vom|v|du|del|de|of|dated)\Z")
_OPENING, _CLOSING = tuple('‘“„«"'), tuple('’”“»"')
_KEEPERS = Signs(
    "rchi", "Service hist", "rkiv", "rkhiv", "Arch. ", "rhiv", "Arxiu", "rquivo", "ibliot", "Library",
    "Record Office", "архив", "cademia d",
)  # fmt: skip
_ABROAD = Signs("rşiv", "rchív", "evéltár")
_PRINTED = re.compile(
    r"://|www\.|[《“„«]|\bpp?\.\s?\d|\bS\.\s?\d|\((?!=)[^()]{0,60}\d{4}\)|\bin:\s|\b(?:a\scura\sdi|Hrsg|hrsg|hg\.|ed\.|eds\.|dir\.|cit\.)|//"
)


def read_archival(text: StyledText) -> Assembled | None:
    """Read what an archive keeps: what it is, its day, and the shelf mark; None for what is published."""
    plain = text.plain
    found = (
        _letter(text, plain)
        or _file(plain)
        or _mark_first(plain)
        or _papers(text, plain)
        or _chinese_file(plain)
        or _behind_strokes(plain)
        or read_manuscript(plain)
        or _sent(text, plain)
    )
    if found is not None and any(item.scheme == "un" for item in find_identifiers(plain)):
        # "UN General Assembly, *Implementation*, A/73/612": a published document of the United Nations.
        return None
    return found


_TO = (" to ", " an ", " à ", " au ", " a ", " al ", " к ")


def _sent(text: StyledText, plain: str) -> Assembled | None:
    if text.italics or not any(
        map(plain.__contains__, (" to ", " an ", " à ", " au ", " a ", " al ", " к "))
    ):
        return None
    return read_letter(plain, introduction(plain))


# "её подтверждает отписка воеводы: | Отписка воеводы Ивана Чемоданова".
_SAID_BEFORE = re.compile(r"[^:;«»]*\s[а-яё]{2,20}\s[а-яё]{2,20}:\s(?=[А-ЯЁ])")


def _behind_strokes(plain: str) -> Assembled | None:
    """A letter or report and behind strokes where it lies: "Письмо Ли от 14 мая 1925 г. // РГАСПИ. Ф. 17"."""
    cut = plain.find(" // ") if "Ф." in plain or "ф." in plain else -1
    if cut < 0:
        return None
    start = introduction(plain)
    said = _SAID_BEFORE.match(plain, start, cut) if cut > start else None
    start = said.end() if said else start
    if not start + _SHORTEST_DESCRIPTION < cut <= start + 2 * _LONGEST_DESCRIPTION:
        return None
    kept = _file(plain[cut + len(" // ") :])
    if kept is None:
        return None
    first, end = cut + len(" // "), len(plain[:cut].rstrip(" ."))
    last = first + kept.spans[0].end if kept.spans else len(plain.rstrip(" ."))
    fields = {"title": (plain[start:end], start, end), "note": (plain[first:last], first, last)}
    day = next((date for date in _dates(plain[:cut]) if date.edtf), None)
    if day is not None:
        fields["date"] = (day.edtf, day.start, day.end)
    read = assembled("unpublished", fields)
    read.locator = kept.locator
    return read


# "Rook Papers, box 12, folder 4, Yale University Library": no letter is named, only where it lies.
_PAPERS = re.compile(
    r"(?P<papers>[^\Wa-z\d_][^,;:()“”\"\d]{2,70}\s(?:Papers|Collection|Records|Manuscripts|Archives?|Archive\sCollection)),\s"
    r"(?:[^;:“”\"]{2,40},\s)??(?:[Bb]ox|[Ff]older|[Ff]ile|[Ss]eries|[Rr]eel|[Cc]arton|MSS?)\s[\w/-]{1,12}(?:,\s[^;:“”\"]{2,90}){0,4}"
)


def _papers(text: StyledText, plain: str) -> Assembled | None:
    """The papers of a person by box and folder and the library that has them."""
    if "ox " not in plain and "older " not in plain and "eel " not in plain:
        return None
    if text.italics or len(plain) > _LONGEST:
        return None
    if _PRINTED.search(plain):
        return None
    start = introduction(plain)
    last = len(plain.rstrip(" ."))
    if _PAPERS.fullmatch(plain, start, last) is None:
        return None
    fields = {"title": (plain[start:last], start, last)}
    days = [date for date in _dates(plain) if date.precision == "day" and date.start > start]
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
    return assembled("unpublished", fields)


def _mark_first(plain: str) -> Assembled | None:
    """A file whose shelf mark stands in front of the archive: "FO 371/41095, The National Archives, Kew"."""
    if "/" not in plain[:24] or len(plain) > _LONGEST or _PRINTED.search(plain):
        return None
    start = introduction(plain)
    match = _MARK_FIRST.fullmatch(plain, start)
    if match is None:
        return None
    last = len(plain.rstrip(" ."))
    fields = {"title": (plain[start:last], start, last)}
    days = [date for date in _dates(plain) if date.edtf and date.start > start]
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
    return assembled("unpublished", fields)


def _chinese_file(plain: str) -> Assembled | None:
    """A file that a Chinese archive numbers: "外交部档案馆，档号：109-00393-06"."""
    match = _CHINESE.match(plain) if "号" in plain or "號" in plain else None
    if match is None:
        return None
    last = len(plain.rstrip("。. "))
    named = next(name for name in ("title", "keeper") if match[name])
    fields = {named: (match[named], *match.span(named))}
    fields = {
        "title": fields[named],
        "note": (plain[match.start("keeper") : last], match.start("keeper"), last),
    }
    if named == "keeper":
        fields = {"title": (plain[match.start("keeper") : last], match.start("keeper"), last)}
    days = [date for date in _dates(plain) if date.edtf]
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
    return assembled("unpublished", fields)


# "consulta de 6 de junio de 1768": in a title of print such a day would be a part of it.
_DAY_OF = re.compile(r"\sde(?=\s\d{1,2}[º°]?\sde\s[a-zç]{4,10}\sde\s1[4-9]\d\d(?!\d))")


def _dates(plain: str) -> list[PrintedDate]:
    """The dates of a text, also those of Spanish and Portuguese letters and decrees."""
    return find_dates(_DAY_OF.sub("  ,", plain) if " de 1" in plain else plain)


def _letter(text: StyledText, plain: str) -> Assembled | None:
    if (
        text.italics
        or not _SIGNS.found_in(plain)
        or _PUBLISHED.search(_without_volume(plain))
        or shelf_words(plain) < _FEWEST_SIGNS
    ):
        return None
    start = introduction(plain)
    shelf = SHELF.search(plain, start)
    dates = [date for date in _dates(plain) if date.edtf and date.start > start]
    if shelf is None or not dates or not start < dates[0].start < shelf.start():
        return None
    end = dates[0].start
    while end > start and plain[end - 1] in ' ,.;(“”"':
        end -= 1
    first = start + (len(plain[start:end]) - len(plain[start:end].lstrip(' “"„')))
    if end - first < 3:
        return None
    place = dates[0].end
    while place < len(plain) and plain[place] in " ,.;)":
        place += 1
    last = len(plain.rstrip(" .。"))
    fields = {
        "title": (plain[first:end], first, end),
        "date": (dates[0].edtf, dates[0].start, dates[0].end),
        "note": (plain[place:last], place, last),
    }
    sent = _SENT.match(plain, first, end)
    sheet = _SHEET_IN_MARK.search(plain, place, last)
    if sent is not None and looks_like_names(sent["sender"]) >= _LIKE_NAMES:
        fields["author"] = (to_biblatex(read_names(sent["sender"])), *sent.span("sender"))
    return assembled("unpublished", fields, _sheet(sheet))


def _without_volume(plain: str) -> str:
    """A text without the number of a volume, where that is one of files: "RG 25, vol. 12, file 4"."""
    return plain.replace("vol. ", "") if "RG " in plain or "MG " in plain else plain


def _described(plain: str, start: int) -> Assembled | None:
    """A letter or report with its day, and where it lies: "Lettre de Vergennes, 3 mai 1769, AMAE, f. 43v"."""
    day = next((date for date in _dates(plain) if date.precision == "day" and date.start > start), None)
    if day is None or day.start - start > _LONGEST_DESCRIPTION:
        return None
    first = day.end + (len(plain[day.end :]) - len(plain[day.end :].lstrip(" ,.;:")))
    first += next((len(word) for word in ("in: ", "in ") if plain.startswith(word, first)), 0)
    keeper = _KEEPER.match(plain, first)
    head = _OF_DAY.sub("", plain[start : day.start].rstrip(" ,.;("))
    # ‘Record of Conversation’, 25 August 1986, Archive of …: marks around all of it are no sign of print.
    quoted = head[:1] in _OPENING and head[-1:] in _CLOSING
    mark = _MARK_FIRST.fullmatch(plain, first) if keeper is None else None
    if mark is not None and len(head) >= _SHORTEST_DESCRIPTION and not _PRINTED.search(plain, start):
        # "Minutes of the Cabinet, 3 June 1909, CAB 23/4, TNA".
        last = len(plain.rstrip(" ."))
        told = read_manuscript(plain)
        if told is not None:
            return told
        return assembled(
            "unpublished",
            {
                "title": (head, start, start + len(head)),
                "date": (day.edtf, day.start, day.end),
                "note": (plain[first:last], first, last),
            },
        )
    if (
        keeper is None
        or (not quoted and _PRINTED.search(plain, start, day.end))
        or _PRINTED.search(plain, first)
        or len(head) < _SHORTEST_DESCRIPTION
    ):
        return None
    sheet = _SHEET.search(plain, keeper.end() - 1)
    last = sheet.start() if sheet else len(plain)
    if not sheet and not _HELD.search(plain, keeper.end(), last):
        return None
    told = read_manuscript(plain)
    if told is not None and "author" in told.fields:
        # "Hannah Entwistle, diary, 3 November 1862, Ashbury Library, MS 44"
        return told
    end = len(plain[:last].rstrip(" ,.;("))
    fields = {
        "title": (
            (head[1:-1].rstrip(","), start + 1, start + len(head) - 1)
            if quoted
            else (head, start, start + len(head))
        ),
        "date": (day.edtf, day.start, day.end),
        "note": (plain[first:end], first, end),
    }
    sent = None if quoted else _SENT.match(plain, start, start + len(head))
    if sent is not None and looks_like_names(sent["sender"]) >= _LIKE_NAMES and not is_body(sent["sender"]):
        fields["author"] = (to_biblatex(read_names(sent["sender"])), *sent.span("sender"))
        written, comma, town = head.rpartition(", ")
        if comma and is_town(town):
            # "Francesco Vinta a Bartolomeo Concini, Firenze, 3 febbraio 1562": where it was written.
            fields["title"] = (written, start, start + len(written))
            fields["location"] = (town, start + len(head) - len(town), start + len(head))
    return assembled("unpublished", fields, _sheet(sheet))


_TITLE_FIRST = re.compile(r"[‘“„«\"](?P<title>[^‘’“”„«»\"]{4,160})[,.]?[’”“»\"],?\s")


def _titled(plain: str, start: int) -> Assembled | None:
    """A file by its title, and where it lies: "„Kastenrechnung 1587/88“, StadtA MM, D 102/4, fol. 31r"."""
    match = _TITLE_FIRST.match(plain, start)
    kept = _file(plain[match.end() :]) if match is not None else None
    if match is None or kept is None or kept.locator is None:
        return None
    first, last = match.end(), match.end() + kept.spans[-1].end
    place = next((span for span in kept.spans if span.field == "locator"), None)
    end = len(plain[: first + place.start].rstrip(" ,.;(")) if place else last
    end = len(re.sub(r"[,\s]{1,2}[^\s,]{1,6}\Z", "", plain[:end])) if place else end
    title = match["title"].strip(" ,")
    fields = {
        "title": (title, match.start("title"), match.start("title") + len(title)),
        "note": (plain[first:end], first, end),
    }
    read = assembled("unpublished", fields)
    read.locator = kept.locator
    return read


def _sheet(match: re.Match[str] | None) -> tuple[str, str, int, int] | None:
    return ("folio", plain_pages(match["sheet"]), *match.span("sheet")) if match else None


def _file(plain: str) -> Assembled | None:
    """A file with its day or title, or of which only the shelf mark is given."""
    if len(plain) > _LONGEST:
        return None
    start = introduction(plain)
    described = _described(plain, start) if _LIES.search(plain, start + len("2001")) else None
    if described is None and plain[start : start + 1] in _OPENING:
        described = _titled(plain, start)
    return described or _shelf_mark(plain, start)


def _shelf_mark(plain: str, start: int) -> Assembled | None:
    """An archive, and signs of where in it."""
    if not (_ABBREVIATED.match(plain, start) or _KEEPERS.found_in(plain)) and (
        plain.isascii() or not _ABROAD.found_in(plain)
    ):
        return None
    keeper = _KEEPER.match(plain, start)
    # "fasc. «Stampa»": a file by its name.
    printed = _NAMED_FILE.sub("", plain) if ". «" in plain else plain
    if keeper is None or _PRINTED.search(printed, start):
        return None
    sheet = _SHEET.search(plain, keeper.end() - 1)
    inside = _SHEET_INSIDE.search(plain, keeper.end() - 1) if sheet is None else None
    last = sheet.start() if sheet else len(plain)
    held = [match.group() for match in _HELD.finditer(plain, keeper.end(), last)]
    # "FO 371/6612" names series and piece.
    surely = len(held) + any("/" in mark for mark in held) + bool(sheet or inside)
    perhaps = surely + len(_PERHAPS_HELD.findall(plain, keeper.end(), last)) + bool(keeper["named"])
    perhaps += _HENCEFORTH.search(plain, start, keeper.end() + 60) is not None
    famous = _FAMOUS.match(plain, start) is not None
    perhaps += famous
    perhaps += _WRITTEN.search(plain, keeper.end(), last) is not None
    # "ASVe, Senato, Terra, filza 88, 3 luglio 1583": a file and the day of what lies in it.
    days = [date for date in _dates(plain) if date.precision == "day"] if len(held) == 1 else []
    perhaps += bool(days) and start < days[-1].start and not plain[days[-1].end :].strip(" .")
    whole = (keeper["named"] or famous) and perhaps > _FEWEST_SIGNS
    numbered = famous and _SERIES_AND_NUMBER.fullmatch(plain, keeper.end()) is not None
    if not numbered and (not (surely or whole) or perhaps < _FEWEST_SIGNS):
        return None
    end = len(plain[: sheet.start() if sheet else len(plain)].rstrip(" ,.;("))
    written = sheet is not None and sheet["year"] is not None
    days = days or [
        date for date in _dates(plain) if date.edtf and start < date.start and (written or date.start < end)
    ]
    fields = {"title": (plain[start:end], start, end)}
    if days:
        fields["date"] = (days[0].edtf, days[0].start, days[0].end)
    if inside is None and days and days[-1].end >= end - 1:
        told = _DESCRIPTION.search(plain, keeper.end(), days[-1].start)
        if told is not None and not _HELD.search(plain, told.start("said"), told.end("said")):
            # "…, A 213 Bü 4417, Bericht des Vogts an den Oberrat, 3. Mai 1768, fol. 12r": it is cited.
            fields["title"] = (told["said"], *told.span("said"))
            fields["date"] = (days[-1].edtf, days[-1].start, days[-1].end)
            fields["note"] = (plain[start : told.start()], start, told.start())
    if inside is not None:
        # What the sheet holds is cited; where it lies is said in front.
        first, last = inside.start("said"), days[-1].start if days and days[-1].end >= end else end
        said = plain[first:last].rstrip(" ,.;(")
        marked = plain[start : inside.end("sheet")]
        if len(said) >= _SHORTEST_DESCRIPTION:
            fields["title"] = (said, first, first + len(said))
            fields["note"] = (marked, start, start + len(marked))
    return assembled("unpublished", fields, _sheet(sheet or inside))
