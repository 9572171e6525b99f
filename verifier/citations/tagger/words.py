"""The words by which the parts of a citation are known: theses, reports, periodicals, presses, places."""

from __future__ import annotations

import re

from verifier.citations.tagger.gazetteers import PLACES
from verifier.patterns import late_pattern
from verifier.signs import Signs, in_any_case

THESIS = late_pattern(
    r"""(?<!\w)(?:
      (?:unpublished\s|published\s)?(?:doctoral|master(?:['’]?s)?|bachelor(?:['’]?s)?|ph\.?\s?d\.?
        |m\.?\s?a\.?|m\.?\s?sc\.?|b\.?\s?a\.?|mphil|m\.?phil\.?|dphil|d\.?phil\.?|habilitation
        |honou?rs|diploma|graduate|postgraduate|licentiate)
        (?:['’]s)?(?:\sdegree)?\s(?:thesis|diss(?:ertation|\.)|paper|work)
    | (?:unpublished\s|inaugural[-\s]?)?(?:dissertation|diss\.(?:\sphil\.)?|thesis)(?!\w)
    | (?:dissertatie|proefschrift|rozprawa\sdoktorska|praca\sdoktorska|avhandling|dizertační\spráce)
    | (?:unveröff(?:entlichte|\.)\s|masch(?:inenschriftliche|\.)\s)?(?:(?:dipl|mag|liz|lic|dok)\.?-arb\.
        |doktorarbeit|masterarbeit
        |magisterarbeit|diplomarbeit|lizentiatsarbeit|lizenziatsarbeit|staatsexamensarbeit|bachelorarbeit|habilitationsschrift|habil\.|dissertationsschrift)
    | (?:dissertação|dissertación|tese|monografia)\s(?:\((?:mestrado|doutorado|graduação|livre)[^()]{0,60}\)
        |de\s(?:mestrado|doutor|maestría|licenci)\w{0,8})
    | (?:diplomov|bakalářsk|bakalárs?k|disertačn|dizertačn|rigorózn|habilitačn|magistersk|seminárn)[áa]
        \s(?:práce|práca)
    | (?:praca\s(?:magisterska|licencjacka|dyplomowa|inżynierska|habilitacyjna)|rozprawa\shabilitacyjna)
    | (?:yayı[mn]lanmamış\s|basılmamış\s)?(?:yüksek\slisans|doktora|lisans|(?:tıpta\s)?uzmanlık|bitirme)\stezi
    | (?:(?:ph\.?d\.?|doktori|egyetemi|kandidátusi)[\s-](?:értekezés|disszertáció)|szakdolgozat|diplomamunka)
    | (?:(?:bachelor|master|doctoraal)?scriptie|masterproef|bachelorproef)
    | (?:doktorsavhandling|doktoravhandling|doktorgradsavhandling|licentiatavhandling|masteroppg(?:a|å)ve
        |bacheloroppgave|hovedoppgave|(?:magister|master|kandidat)uppsats
        |examensarbete|ph\.?d\.?-afhandling|(?:doktor|licentiat)?afhandling|kandidatspeciale|väitöskirja|pro\sgradu)
    | trabalho\sde\sconclusão\sde\scurso(?:\s\([^()]{4,60}\))?
    | trabajo\s(?:de\s)?fin\sde\s(?:grado|máster|carrera)
    | (?:thèse|mémoire(?=\s(?:de\s(?:master|maîtrise|d\.?e\.?a|recherche|fin|licence|diplôme|m[12])
        |d[’'](?:habilitation|études)))|tesis|tese|tesi(?:na)?)(?:\s(?:d[ei]\s|d[’'])\w+
        (?:\s(?:d[’']|en\s|in\s)\w+(?:\s(?-i:[a-zé]{4,20}))?)?|\sdoctoral)?
        (?:\s(?:inédit[ao]|no\spublicada|não\spublicada|sin\spublicar|policopiada))?
    | mémoire\s(?:inédit\s)?(?:d[’'](?:HDR|habilitation(?:\sà\sdiriger\sdes\srecherches)?))|HDR\sinédite?
    | habilitation\sà\sdiriger\sdes\srecherches|habil\.-?(?:schrift|schr\.)
    | (?:автореф(?:ерат|\.)?\s)?дис(?:с|сертация)?\.*(?:\s\.+)?(?:\s(?:канд|д-ра
        |докт)\.\s\w+\.?(?:\sнаук)?)?
    )(?!\w) | (?:博士|硕士|碩士|学士)(?:学位)?论文|学位论文""",
    re.VERBOSE | re.IGNORECASE,
)
THESIS_SIGNS = Signs(
    *in_any_case(
        *("thesis", "diss", "arbeit", "-arb.", "habil", "proefschrift", "rozprawa", "praca", "avhandling"),
        *("mémoire", " práce", " práca", " tezi", "értekezés", "disszertáció", "dolgozat", "diplomamunka"),
        *("scriptie", "proef", "oppg", "uppsats", "examensarbete", "afhandling", "speciale", "väitöskirja"),
        *("pro gradu", "conclusão", "fin de ", "memoria de ", "thèse", "tesi", "tese"),
        *("monografia", "дис", "论文", "論文", "hdr"),
    ),
    # How the degrees end: "diploma paper", "M.A. work".
    *(f"{end} {word}" for end in "acdelnrsxACDELNRSX.’'" for word in in_any_case("paper", "work")),
)
"""One of these is in every text that a thesis is found in."""

REPORT = late_pattern(
    r"""(?<!\w)(?P<type>(?:
      (?:(?-i:[A-Z])(?:[\w&/-]|\.(?=\w))*\s){0,5}?
      (?:working|discussion|policy|occasional|white|green|issue|research|background|technical
        |briefing|position|conference|strategy|staff|command)
        \s(?:papers?|briefs?|reports?|notes?|memo(?:randum)?s?|briefings?)
    | documento\sde\s(?:trabajo|opinión|análisis|investigación) | (?:arbeits|diskussions)papiere?
        | documento?\sde\stravail | note\sde\srecherche
    | (?:(?-i:[A-Z])(?:[\w&/-]|\.(?=\w))*\s){0,3}?(?:CRS|GAO|tech(?:nical|\.)?|final|annual|special|country
        |policy|RAND|research)\s(?:report|rep\.|insight|in\sfocus)
    | fact\ssheet | press\srelease | policy\sbrief(?:ing)? | expert\scomment | memorandum
        | white\spaper | preprint
    ))(?:\sseries)?\s*[,:]?\s*(?:\(?(?:no\.?|nr\.?|number|№
        |\#)\s?)?(?P<number>(?!\d{1,2}\s[^\W\d_]{3,9}\.?\s(?:1[89]|20)\d\d)(?=[\w./-]*\d)[\w./-]{1,30}(?<![.])|(?=\ue000)|(?=\s*$|\s*[,.;:)]))""",
    re.VERBOSE | re.IGNORECASE,
)
REPORT_SIGNS = Signs(
    *in_any_case(
        *("paper", "report", "rep.", "brief", "preprint", "memo", "sheet", "note", "insight", "focus"),
        *("release", "comment", "papier", "documento de", "document de", "note de"),
    )
)
"""One of these is in every text that a report is found in."""

DECISION = late_pattern(
    r"(?<!\w)(?:(?:Grand\sChamber|Chamber|Plenary|Full\sCourt|Appeals?\sChamber)\s)?(?:Judgment"
    r"|Judgement|Decision|Ruling|Advisory Opinion|Order|Urteil|Beschluss|Arrêt|Opinion)(?!\w)",
)
PERIODICAL = late_pattern(
    r"""(?<!\w)(?:journal|review|quarterly|monthly|weekly|daily|times|news|newspaper|post|gazette
        |herald|tribune|bulletin|magazine|annals|archives?
      |proceedings|transactions|letters|studies|affairs|record|observer|guardian|economist|chronicle
        |digest|courier|mirror|telegraph|globe|standard|star|sun
      |express|dispatch|examiner|inquirer|register|independent|monitor|yearbook|annual|forum
        |perspectives|survey|today|world\sknowledge|notes|report(?:er|s)?|watch|wire|online|diplomat
        |policy|reuters|xinhua|tass|itar-tass|interfax|agence\sfrance-presse|associated\spress|bbc|cnn|yonhap|kyodo|montsame
      |handelsblad|courant|dagblad|volkskrant|telegraaf|parool|gelderlander
        |al\sjazeera|radio\sfree\s(?:europe|asia)
      |zeitung|zeitschrift|jahrbuch|blätter|archiv|anzeiger|mitteilungen|hefte|rundschau|nachrichten
        |spiegel|tagblatt
      |revue|cahiers|annales|bulletin|monde|figaro|rivista|quaderni|studi|annali|corriere|revista
        |cuadernos|anuario|diario|país|diário|jornal|correio|correo|gazeta|heraldo
      |вестник|журнал|газета|вопросы|известия|труды|обозрение|тасс|интерфакс|риа|новости|правда|летопись|записки
      |j|rev|proc|trans|ann|bull|lett|quart|mag|arch|int|am|acad|sci|soc|assoc)(?!\w)
      |[报報刊誌]$|学报|學報|杂志|雜誌|日报|晚报|周刊|[华民社]网$|通讯社|新华社|研究$|评论$""",
    re.VERBOSE | re.IGNORECASE,
)
NAMES_SERIES = late_pattern(
    r"(?i)biblioth|schriften|studien|studies|studi\b|reihe|series|collection|collana|coll\.|texte|monogra"
    r"|beitr|serie|forschungen|quellen|memorie"
)
"""Words by which series of books are known."""

CONFERENCE = late_pattern(
    r"(?i)(?<!\w)(?:proceedings|proc|conference|conf|symposium|symp|workshop|congress|kongress"
    r"|tagung|конференци\w+)(?!\w)|会议论文集|研讨会"
)
"""Words of what papers are read at."""

PRESS = late_pattern(
    r"""(?<!\w)(?:press|publish(?:er|ers|ing)|publications?|books?|verlag(?:sanstalt|sgesellschaft)?
        |éditions?|editions?|editorial|edizioni|editore|editoriale|editrice|uitgeverij|presses|printing|printers?
      |house|sons|(?-i:[A-Z]{1,2}UP)|(?-i:[A-Z]\w+\sUP)|(?-i:U\sof\s[A-Z][\w\s]{2,20}?\sP)|издательство|изд-во|nauka|наука|media|hall|wiley|springer|elsevier|routledge
        |ashgate|palgrave(?:\smacmillan)?|macmillan|brill|sage|kluwer|blackwell|pearson|penguin
        |norton|harper(?:collins)?
      |mcgraw-hill|birkhäuser|de\sgruyter|gallimard|seuil|suhrkamp|fischer|beck|nomos|mohr\ssiebeck
        |reclam|klett-cotta|rowohlt|campus|academic|stationery\soffice|hmso|einaudi|laterza|mulino
        |harrassowitz|winter|steiner|olms|reimer|zabern|ullstein|insel|hanser|flammarion|puf|payot
        |droz|champion|klincksieck|brepols|peeters|giuffrè|cedam|utet|mondadori|feltrinelli|olschki
        |bretschneider|quasar|chubanshe|yinshuguan|shuju|shudian|shoten|shob[ōo]|n\.?\s?p\.?)(?!\w)
      |出版社|出版公司|书局|書局|书店|印书馆|出版""",
    re.VERBOSE | re.IGNORECASE,
)
_PLACES = """
london|new york|cambridge|oxford|paris|berlin|munich|münchen|vienna|wien|zurich|zürich|geneva
genève|genf|bern|basel
rome|roma|milan|milano|madrid|barcelona|lisbon|amsterdam|leiden|the hague|den haag|brussels
bruxelles|dordrecht|boston
chicago|philadelphia|washington|los angeles|san francisco|san diego|berkeley|princeton|new haven
stanford|ithaca|durham
baltimore|toronto|montreal|ottawa|vancouver|sydney|melbourne|canberra|beijing|shanghai|nanjing
guangzhou|shenyang
changchun|harbin|chengdu|wuhan|xi'an|tianjin|hohhot|hong kong|taipei|tokyo|kyoto|osaka|seoul
singapore|new delhi|delhi
mumbai|bombay|calcutta|kolkata|moscow|moskva|st. petersburg|st petersburg|saint petersburg
leningrad|kiev|kyiv|minsk
warsaw|warszawa|prague|praha|budapest|bucharest|sofia|athens|istanbul|ankara|cairo|jerusalem
tel aviv|beirut|nairobi
cape town|johannesburg|pretoria|mexico city|buenos aires|são paulo|rio de janeiro|santiago
bogotá|lima|havana|la habana|la paz|san josé|santo domingo|santiago de chile
nueva york|nova york|nova iorque|la haya|santiago de compostela|ciudad de méxico
las palmas|san sebastián|la coruña|a coruña|la plata
belo horizonte|porto alegre|são leopoldo|juiz de fora|joão pessoa
alcalá de henares|grand rapids|iowa city|college station|st. louis
ulaanbaatar|ulan bator|ulanbator|helsinki|stockholm|oslo|copenhagen|københavn|dublin|edinburgh
glasgow|manchester
aldershot|farnham|abingdon|basingstoke|houndmills|cheltenham|harmondsworth|cham|heidelberg
frankfurt|frankfurt am main
frankfurt a. m.|frankfurt a.m.|frankfurt/main|hamburg|köln|cologne|stuttgart|leipzig|göttingen
tübingen|bonn|dresden
wiesbaden|darmstadt|opladen|weinheim|baden-baden|freiburg|innsbruck|graz|bologna|torino|turin
firenze|florence|napoli
naples|venezia|padova|pisa|brescia|bari|palermo|strasbourg|lyon|toulouse|leuven|louvain|gent
antwerp|antwerpen
groningen|utrecht|nijmegen|rotterdam|uppsala|lund|göteborg|turku|reading|englewood cliffs
upper saddle river|hoboken
thousand oaks|newbury park|beverly hills|ann arbor|bloomington|minneapolis|austin|boulder|lanham
westport|armonk|reno
monterey|santa monica|malden|lincoln|albany|seattle|tucson|honolulu|northampton|burlington
notre dame|chapel hill
university park|pittsburgh|norwich|aberdeen|leeds|liverpool|birmingham|bristol|exeter|sheffield
mahwah|hillsdale
北京|上海|南京|广州|天津|武汉|成都|长春|哈尔滨|呼和浩特|香港|台北|沈阳|西安|москва|санкт-петербург|м.|спб.|ленинград
улаанбаатар|новосибирск
"""
_PLACE_NAMES = "|".join(_PLACES.strip().splitlines()).split("|")

_OF_SEVERAL_WORDS = """
frankfurt a. m|freiburg i. br.|freiburg i. br|freiburg im breisgau|halle (saale)|halle an der saale
bad homburg|schwalbach/ts.|reinbek bei hamburg|aix-en-provence|louvain-la-neuve|villeneuve d’ascq|le mans
clermont-ferrand|saint-denis|la tour-d’aigues|soveria mannelli|reggio emilia|reggio calabria|ascoli piceno
san marino|нижний новгород|великий новгород|ростов-на-дону|ростов н/д|алма-ата|улан-удэ|улан-батор
addis ababa|phnom penh|kuala lumpur|abu dhabi|dar es salaam|nur-sultan|alma-ata|san salvador
port of spain
горно-алтайск|йошкар-ола|den haag|’s-hertogenbosch|bielsko-biała|zielona góra|nowy sącz|oulan-bator
ulan-bator|ulan bator|ulan-ude|’s-gravenhage
"""
_TOWNS = frozenset(
    """
    zutphen assen hilversum bussum kampen maastricht deventer meppel zwolle amersfoort gdynia lublin
    rzeszów białystok opole kielce gliwice olsztyn belém fortaleza niterói évora aveiro guimarães
    cascais vitória gießen marburg osnabrück passau trier jena rostock erfurt potsdam husum neukirchen
    catanzaro manduria galatina fasano molfetta potenza campobasso pescara aquila nuoro imola faenza
    lanciano besançon saint-étienne villeurbanne angers nîmes tournai mons neuchâtel sion locarno
    cochabamba guayaquil tegucigalpa managua medellín bucaramanga cusco cuzco arequipa tucumán xalapa morelia
    mérida oaxaca toluca cuernavaca valparaíso goiânia manaus cuiabá bauru marília viçosa petrópolis setúbal
    astana almaty bishkek dushanbe ashgabat yerevan chișinău chisinau kishinev vientiane yangon dhaka
    colombo thimphu abuja niamey cotonou conakry monrovia nouakchott kigali bujumbura luanda antananarivo
    khartoum asmara alger nuuk riyadh doha urumqi ürümqi lanzhou kunming xining lhasa jinan hangzhou
    chongqing suva honiara
    funchal lugo donostia louisville saskatoon chennai arlington
    bruselas ginebra parís berlín milán turín venecia nápoles moscú varsovia praga atenas estambul jerusalén
    pekín copenhague estocolmo múnich fráncfort ámsterdam burdeos marsella viena genebra bruxelas haia
    varsóvia moscovo moscou pequim tóquio florença veneza milão turim jerusalém ginevra
    bellinzona göppingen tampere jyväskylä umeå örebro växjö aalborg esbjerg bodø stavanger brașov iași
    cluj timișoara pécs miskolc olomouc plzeň ostrava košice zlín maribor zadar rijeka čakovec
    bozen laaber ditzingen weilerswist kaiserslautern koblenz greifswald magdeburg chemnitz cottbus
    nanterre amiens vincennes pessac arles bagneux aubervilliers chambéry annecy mulhouse colmar
    viterbo terni foggia brindisi agrigento siracusa ragusa trapani gorizia pordenone belluno savona
    чита омск красноярск владивосток хабаровск элиста кызыл барнаул петрозаводск саратов самара пермь
    тюмень челябинск якутск абакан благовещенск воронеж ставрополь махачкала алматы ташкент тбилиси
    ереван таллин тарту вильнюс баку бишкек душанбе астана харьков львов одесса софия дархан ховд эрдэнэт
    улаанбаатар ulaanbaatar 呼和浩特 兰州 济南 南昌 合肥 福州 昆明 贵阳 乌鲁木齐 银川 海拉尔 通辽 石家庄 太原
    郑州 长沙 杭州 重庆 桂林 西宁 拉萨 臺北 台中 新竹 高雄 延吉 大连 青岛 苏州 赤峰 東京 京都
    pékin moscou lisbonne lipsia zurigo ginevra berna losanna basilea lucerna varsavia strasburgo francoforte
    amburgo lisbona edimburgo stoccolma copenaghen pechino lausana estrasburgo hamburgo berne bâle francfort
    hambourg tachkent achgabat douchanbé bichkek taschkent aschgabat bischkek duschanbe ашхабад
    """.split()  # noqa: SIM905 - a table is read more easily without quotes
).union("|".join(_OF_SEVERAL_WORDS.split("\n")).strip("|").split("|"))
_BETWEEN_TOWNS = late_pattern(r"\s?[/–-]\s?|\s(?:und|and|et|e)\s")


_OTHER_TOWNS = (" u. a.", " u.a.", " u. a", " u.a")


def is_place(text: str) -> bool:
    """Whether a text is the name of one known place, or of several places of publication."""
    small = text.casefold()
    return small in PLACES or small in _TOWNS or PLACE.fullmatch(text) is not None


def is_town(text: str) -> bool:
    """Whether a text is one town or several of the list of places."""
    if text.endswith(_OTHER_TOWNS):
        text = text[: text.rindex(" u")]
    if text.casefold() in _TOWNS:
        return True
    return all(
        part.casefold() in PLACES or part.casefold() in _TOWNS for part in _BETWEEN_TOWNS.split(text.strip())
    )


_REGION = (
    r"(?:,?\s(?:(?!UP\b)[A-Z]{2}\b|D\.?C\.?|U\.?S\.?A\.?|Mass\.|Conn\.|Calif\.|N\.\s?J\.|N\.\s?Y\.|Ill\."
    r"|Md\.|Pa\.|Va\.|England|Germany|France"
    r"|Canada|Switzerland|Netherlands|Australia|India|China|Russia|Massachusetts|California"
    r"|Connecticut|Virginia|Maryland"
    r"|New Jersey|Illinois|Ontario))?"
)
_ONE = (
    "(?:"
    + "|".join(re.escape(place) for place in sorted(_PLACE_NAMES, key=len, reverse=True))
    + ")"
    + _REGION
)
PLACE = late_pattern(rf"{_ONE}(?:(?:\s?[,/&;–-]\s?|\s(?:and|und|et|e)\s){_ONE}){{0,3}}", re.IGNORECASE)
"""One or several places of publication that are known by name."""

REGION = late_pattern(
    r"(?:[A-Z]{2}|U\.?S\.?A?\.?|U\.?K\.?|D\.?C\.?|N\.?\s?[JYCHM]\.?|[A-Z][a-z]{2,4}\.|England"
    r"|Scotland|Wales|Great Britain|United Kingdom|United States"
    r"|Germany|France|Canada|Switzerland|The Netherlands|Netherlands|Holland|Belgium|Italy|Spain"
    r"|Portugal|Austria|Sweden|Norway|Denmark"
    r"|Finland|Poland|Australia|New Zealand|India|China|Japan|Korea|Russia|Mongolia|Singapore"
    r"|Ireland|Israel|Brazil|Mexico|South Africa"
    r"|Massachusetts|California|Connecticut|Virginia|Maryland|New Jersey|Illinois|Ontario|Texas"
    r"|Florida|Pennsylvania|Michigan|Colorado)"
)
"""A state or country as it stands behind a place of publication."""

ABBREVIATED = frozenset(
    """
    proc natl acad sci trans electr dev j int rev am phys lett chem soc biol med res commun eng
    comput appl nat mater adv rep univ mass ed eds vol no nos pp p st dr mr mrs prof jr sr inc ltd
    co corp assoc ann bull quart mag arch dept inst conf symp opt math stat mech theor exp clin
    environ geophys geol ecol econ polit hist psychol educ technol manag inf syst softw netw robot
    autom autom. electron nucl surf struct mol cell gen genet microbiol pharmacol physiol neurosci
    behav cogn lang linguist stud philos ser suppl pt sect fig tab approx ca etc al cf vs gov u.s
    u.k u.n d.c ph ing str hg hrsg bd aufl bzw usw nr jg vgl jh abt ders dies ebd diss habil изд вып т с ред
    сост пер гл ст chap chaps para paras cap sp rubr fol fols bl bll phil theol iur cart col
    liv lib tít tit leg exp núm pág págs cx mç fl fls bk bks ch chs pts sch subs reg regs pl pls
    blz dl dln uitg bew afl jrg enz inz vlg vlgg hst hfdst kol noot cód doc ob trad org coord
    nachdr neudr ndr unveränd fotomech anast rééd réimpr reimpr rist facs repr eingel komm bearb coll
    amend pmbl
    """.split()  # noqa: SIM905 - a table is read more easily without quotes
)
"""Words, in lower case, whose full stop doesn't end a sentence of a citation."""
