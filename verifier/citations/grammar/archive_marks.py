"""How archives and libraries name and number what they keep: keepers, shelf marks, sheets.

Patterns of what is printed in citations of files, from the archives of many countries.
"""

from __future__ import annotations

from verifier.patterns import late_pattern
from verifier.signs import Signs

# The sheets of a file, which are numbered by front and back.
SHEET = late_pattern(
    r"(?:(?<![\w.])(?<!hist\.\s)(?<!misc\.\s)(?<!lett\.\s)(?<!poet\.\s)(?<!Don\.\s)(?:cc?\.|ff?\.|"
    r"ff?(?=\s\d{1,4}[rv]?(?:\s?[-–]\s?\d{1,4}[rv]?)?[\s.;)]*\Z)|f°|ff°|fols?\.?|fos?\.|fos(?=\s\d)|"
    r"mm?\.(?=\s?\d)|carte?|Bll?\.|Лл?\.|лл?\.|[Аа]рк\.|(?:listy?\s\()?ll?\.\)?|folios?|fo?l?s\.|fls?\.|"
    r"fól\.|kh\.|хуудас|х\.|kk?\.)\s?)(?P<sheet>\d{1,4}\s?(?:[rv](?:-?v)?|об\.?|зв\.?)?(?:[°º])?"
    r"(?:\s?[-–,]\s?\d{1,4}\s?(?:[rv]|об\.?|"
    r"зв\.?)?[°º]?){0,4}(?:\sff?\.)?)(?:,\s(?:\d{1,2}\s[a-zà-ÿ]{3,10}\s)?(?P<year>1[2-9]\d\d))?[\s.;)]*\Z"
)
HELD = late_pattern(
    r"(?<![\w.])(?:regg?\.|bb?\.|busta|buste|fascc?\.|filza|filze|mazzo|leg\.|legajo|legs\.|[Ss]ala|liv\.|"
    r"livro|lib\.|libro|prot\.|protocolo|[Dd]oc\.|exp\.|cajas?|carpeta|proc(?:\.|esso)|mss?\.|MSS?\.?"
    r"|[Cc][oó]d\.|Vat\.\slat\.|Magl\.|Pal\.|mff?\.|microfilm|[Фф]\.|[Оо]п\.|[Дд]\.|[Сс]пр\.|ед\.\sхр\.|"
    r"op\.|Bü|RG|Record\sGroup|[Bb]ox|[Ff]older|carton"
    r"|Nachla(?:ss|ß)|NL|Mappe|Konvolut|Kasten|Zugangsnummer|Signatur|liasse|pièces?|Plut\.|Ashb\.|lata|"
    r"maço|caixa|pasta|fond|opis['’]?|delo|dossier|khn\.|d\.n\.|ХН|хн\.|Best\.|Fasz\.|sygn\.|"
    r"inv\.?\s?nr\.?|toegang|zesp\.|cx\.|mç\.|kart\.|inventarisnummer|Karton|Kt\.|"
    r"cote)(?=(?:\s\([a-zа-я]{1,4}\.\))?\s?[\dIVXLCА-ЯA-Z])"
    r"|(?<![\w.])\d{1,4}\.\s(?:doboz|csomó|karton|tétel)(?!\w)|(?<![\w.])cl(?:asse|\.)\s(?=[IVX])|"
    r"(?<![\w.])mss?\.\s(?:lat|fr|gr|it|germ|ital|ar|n\.\sa\.\s(?:lat|fr))\.\s\d|"
    r"(?<=,\s)(?:\d{1,3}\s)?[A-Z]{1,3}\s\d{1,5}(?:\.\d{1,4}[A-Z]?)?(?:/[A-Z]{2,4}\s\d{1,4})?(?=,\s|"
    r"\s\([A-Z]\)|[\s.]*\Z)"
    r"|(?<![\w.])(?:[Mm]anuscrits|[Mm]anoscritti|Handschriften(?:abteilung|sammlung)|Sondersammlungen|"
    r"Slg\.|[Ff]onds|ms\.\s(?:or|lat|fr)\.)(?!\w)|(?<=,\s)[A-Z]{1,3}/\d{1,2}[A-Z]?/\d{1,6}(?!\w)"
    # "DFA/P12/14(1)": department, series and number of a file.
    r"|(?<=,\s)[A-Z]{2,6}/[A-Z]{0,3}\d{1,4}(?:/\d{1,5}){1,3}(?:\(\d{1,2}\))?(?![\w/])|"
    r"(?<![\w.])(?:[Pp]acco|[Ff]aldone|[Cc]artella|[Ss]catola)\s(?=\d)"
    # "Q/SBb 214/7", "Q/SO/5", "1262M/L4", as county record offices of England number theirs.
    r"|(?<=,\s)[A-Z]{1,3}/[A-Z][A-Za-z]{0,4}[\s/]?\d{1,5}(?:/\d{1,5}){0,3}(?![\w/])|"
    r"(?<=,\s)\d{2,5}[A-Z]{1,2}/[A-Z]{0,3}\d{1,4}(?:/\d{1,5}){0,3}(?![\w/])"
    # "Konsistorialprotokolle 1569–1581".
    r"|(?<=,\s)[A-ZÄÖÜ][a-zäöüß]{3,20}(?:protokolle?|rechnung(?:en)?|bücher|akten|register)\s(?=1[4-9]\d\d)"
    # "Abt. 7, Nr. 120": a division and the number of a file in it.
    r"|(?<![\w.])(?:Abt|Rep|Bestand|Best)\.?\s[\dIVX][\w./]{0,8},\s(?:Nrn?|Konv|Fasz|Bü|Kasten|"
    r"Paket)\.?\s(?=\d)"
    # "109-00393-06", as archives of China number their files; no book number begins so.
    r"|(?<=[\s:：])(?!97[89]-)\d{2,3}(?:-\d{1,5}){2,4}(?![\w-])"
    r"|(?<![\w/.])[A-Z]{1,4}\s?\d{0,3}\s?[A-Z]?\s?\d{1,6}/[\d/]{1,12}(?!\w)|(?<![\w.])(?:FO|CO|WO|CAB|R|"
    r"[A-Z]{1,2}\d{1,2}\*?)\s?\d{3,6}(?!\w)"
)
# These number the parts of books and journals too.
PERHAPS_HELD = late_pattern(
    r"(?<![\w.])(?:vol\.|nn?\.(?:[º°ª])?|n°|R\.|Nr\.|Bd\.|Abt\.|Rep\.|t\.|m\.|K\.|d\.|f\.)\s?[\dIVX]|"
    r"(?<=,\s)\d{1,5}(?=,\s(?:\Z|cc?\.))|(?<=\s)\d{1,3}-\d{1,3}-\d{1,3}(?!\d)|(?<=,\s)(?:\d{2,5}[A-Z]|"
    r"N\.\s?\d{1,4}|\d{3,5}(?=,\s[A-Zcit]))(?=,|[\s.]*\Z)|Sec?ç?ci?[óã]o?n?\sde\sManuscritos|"
    r"(?<=,\s)[IVX]{1,4}-\d{1,3}|(?<=,\s)s[./]\s?f\.?(?=[\s.]*\Z)|(?<=,\s)sin\sfoliar|"
    r"(?<![\w.])\d\sR\s\d{2,4}(?!\w)"
)
KEEPER = late_pattern(
    r"(?:(?P<named>(?:[^,.;:\d]{2,25},\s)?(?:(?:Fürstl|Gräfl|Herzogl|Hzgl|Kgl|Königl|Großherzogl|Bischöfl|"
    r"Erzbischöfl|Evang?|Kath|Freiherrl|Frhrl)\.\s)?[^,.;:\d]{0,60}(?:Arch\.\s(?:dép|nat|mun|com|dipl)\.|"
    r"Service\shistorique|Arquivo|Archief|Archiwum|Riksarkivet|Rigsarkivet|Riksarkiv|Arhiv|Arxiu|[Aa]rkhiv|"
    r"[Aa]rşiv(?:i|leri)?|[Aa]rkiv(?:et)?|[Aa]rchiw(?:um|a|ów)|[Aa]rchív|[Ll]evéltára?|\w{2,20}levéltára?|"
    r"\w{0,20}[Ll]evéltár|[Aa]rchiv(?:i|io|o|os|es?|um)?|archives?|Bundesarchiv|\w{2,20}archiv|"
    r"[Bb]ibliote[ck]a|Academia\sde\s(?:la\sHistoria|Ciencias)|Academia\sdas\sCiências"
    r"|[Bb]iblioth(?:èque|ek)|Record\sOffice|Special\sCollections|(?:Heritage|History|Archives?)\sCentre|"
    r"Library|[Аа]рхив)(?!\w))"
    r"|(?=[^\s,.]{1,6}[A-ZÀ-ÞА-Я])[A-ZÀ-ÞА-Я][A-Za-zÀ-ÿА-Яа-я]{1,9}(?:\sAA|(?<=A[DM])\s(?:\d{1,3}|2[AB]))?|"
    r"(?:[A-Z]\.\s?){2,5}(?=,\s))"
    r"(?P<more>[^,.;:\d]{0,90})(?:[,.:]\s|\s\((?=[Фф]\.\s?\d)|\s(?=(?:Add|Harl(?:ey)?|Cotton|Egerton|"
    r"Sloane|Lansdowne|Stowe|Royal|Rawl)\.?\sMSS?\.?\s[\dA-Z])|\s(?=(?:FO|FCO|CAB|PREM|WO|DEFE|CO|HO|"
    r"T)\s\d)|(?<=TNA)\s(?=[A-Z]{1,4}\s\d{1,4}/\d)|(?<=PRO)\s(?=[A-Z]{1,4}\s\d{1,4}/\d))"
)
# Seen faster: the abbreviated name of an archive has several capitals, a full one has one of these.
ABBREVIATED = late_pattern(r"[^\s,.]{1,9}[A-ZÀ-ÞА-Я]|(?:[A-Z]\.\s?){2,5},\s")
SHEET_IN_MARK = late_pattern(
    r"(?<=,\s)(?:ff?\.|fols?\.?|Bll?\.|"
    r"cc?\.)\s?(?P<sheet>\d{1,4}\s?[rv]?(?:\s?[-–]\s?\d{1,4}\s?[rv]?)?)(?=,|\Z|\.?\Z)"
)
# What lies in archives, which no journal is called.
NAMED_FILE = late_pattern(r"(?<=fasc\.\s)«[^«»]{2,40}»")
WRITTEN = late_pattern(
    r"(?<!\w)(?:[Ll]ettres?\sd|[Rr]apport\sd|[Ll]ettera\sd|[Rr]elazione\sd|[Ss]chreiben\s|[Bb]rief\s[va]|"
    r"[Ll]etter\s[ft]|[Bb]ericht\sd|[Bb]rieven\s|[Dd]épêche\sd|[Nn]ote\sd|[Tt]élégramme\s|[Dd]ispaccio\s|"
    r"[Cc]arta\s(?:[dr]|a[ol]?\s)|[Ii]nforme\sd|[Cc]onsulta\sd|[Oo]fício\sd|[Mm]emorial\sd|"
    r"[Rr]epresentaci?[óç]ã?[on]\sd|[Tt]estamento\sd|[Rr]equerimento\sd|[Dd]espacho\sd)"
)
# A sheet in front of what it holds: "Notariado, 1234, fol. 56v, testamento de Juana Fajardo", "Kornsachen 14,
# Bl. 7v: Supplik der Bäcker, 3. März 1571".
SHEET_INSIDE = late_pattern(
    r"(?<=,\s)(?:ff?\.|ff?°(?=[^:]{1,20},)|fols?\.?|fls?\.|fól\.|Bll?\.|"
    r"cc?\.)\s?(?P<sheet>\d{1,4}\s?[rv]?(?:\s?[-–]\s?\d{1,4}\s?[rv]?)?)(?P<year>(?!))?"
    r"[,:]\s(?P<said>(?!cc?\.|ff?\.|fols?\.)(?:(?!(?<=[^\W_]{4})\.\s[^\Wa-z\d_])[^;«»“”\"]){6,140})\Z"
)
# A file by series and piece in front of its archive: "FO 371/6612, The National Archives".
MARK_FIRST = late_pattern(
    r"(?:AIR|ADM|BT|CAB|CO|DEFE|DO|F?CO|FO|HO|KV|PREM|T|"
    r"WO)\s\d{1,4}/\d{1,6}(?:/[\w-]{1,10}){0,2}(?:,\s[^;“”«»]{2,140}?)?,\s(?:(?:in|at)\s)?(?:[Tt]he\s)?"
    r"(?:(?:U\.?K\.?|British)\s)?(?:National\sArchives|TNA|PRO|Public\sRecord\sOffice)[^;“”«»]{0,80}"
)
# The great archives of Spain, Portugal, France and America are cited by their letters everywhere.
FAMOUS = late_pattern(
    r"(?:AGI|AHN|AGS|AGN|AGNM?|AGCA|AHU|ANTT|IAN/TT|ANRJ|BNRJ|BNE|RAH|ARCHV|ACA|ABNB|AMAE|ANOM|CAOM|SHD|"
    r"BnF|BNF|BNM|BNP|AN|APEB|APM)(?=,\s|\s\()"
)
# "HStA Stuttgart", "BArch", "StadtA Köln": the archives of German states and towns by their letters.
GERMAN = late_pattern(
    r"(?:[A-ZÄÖÜ][a-zäöü]{1,5})?(?:HHStA|HStA|StadtA|KreisA|StA|LHA|LAV|GLA|NLA|LA|ÖStA|BArch|GStA|PA|DA|"
    r"EA)(?:\s(?:PK|AA))?(?:[\s-][A-ZÄÖÜ][\w/-]+){0,3}(?=,\s|\s\()"
)
# "AGI, Charcas, 123": a series and the number of a bundle, which is no year.
SERIES_AND_NUMBER = late_pattern(r"[^\Wa-z\d_][^,;:()\d]{3,40},\s\d{1,3}[A-Z]?[\s.]*")
# Behind a day the abbreviated name of an archive: "3 mai 1769, AMAE".
LIES = late_pattern(
    r",(?<=\d\d\d\d,)\s(?:(?:in:?|en|em|dans)\s{1,40})?(?:[A-ZА-ЯÄÖÜ][A-Za-zА-Яа-я]{0,3}[A-ZА-ЯÄÖÜ]|"
    r"Arch\.\s|[^\d,.]{0,40}(?:rchiv|rquivo|rchief|ibliot|Library))"
)
# An abbreviation is made for what is cited again and again, as archives are.
HENCEFORTH = late_pattern(
    r"\((?:ci-après|désormais|d[’']ora\s(?:in\spoi|innanzi|in\savanti)|de\saquí\sen\sadelante|en\sadelante|"
    r"hereafter|henceforth|künftig|im\sFolgenden|nachfolgend|fortan|далее(?:\s[—–-])?)[:,]?\s[^()]{2,20}\)"
)
KEEPERS = Signs(
    "rchiv", "rchie", "rchiw", "RCHI", "Service hist", "rkiv", "rkhiv", "Arch. ", "rhiv", "Arxiu", "rquivo",
    "ibliot", "Library",
    "Record Office", "Special Coll", "Centre", "архив", "cademia d",
)  # fmt: skip
ABROAD = Signs("rşiv", "rchív", "evéltár")
