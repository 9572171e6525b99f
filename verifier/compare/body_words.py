"""The words by which a body (a ministry, a firm, a country) is known from a person, in nine languages."""

from __future__ import annotations

import re

from verifier.compare.vocabulary import phrase_set, word_set
from verifier.patterns import late_pattern

HEADS = word_set(
    """
    academy administration agency alliance assembly association authority bureau cabinet centre center
    departement département
    congregation congrégation congregazione congregación confraternity hermandad
    chamber coalition commission commissioner committee confederation conference consortium council
    delegation department directorate division embassy faculty federation foundation government
    initiative inspectorate institut institute institution laboratory league library ministry mission
    museum network observatory office organisation organization panel parliament secretariat service
    society taskforce tribunal union unit university college institutes centers centres committees
    ministries departments universities associations consulate legislature judiciary court courts bank
    publishing publishers universität ministerium institut gesellschaft stiftung verband akademie
    hochschule kommission ausschuss botschaft zentrum bundestag bundesrat bundesregierung verein gericht
    gerichtshof amt bundesamt landtag behörde ministère université conseil organisation banque ambassade
    assemblée agence société école fédération gouvernement observatoire comité tribunal cour secrétariat
    parlement académie laboratoire centre ministerio universidad universidade instituto comisión
    comissão consejo conselho organización organização embajada embaixada asamblea assembleia agencia
    agência sociedad sociedade escuela escola federación federação asociación associação fundación
    fundação gobierno governo tribunal congreso cámara centro secretaría ministero università istituto
    commissione comitato consiglio organizzazione ambasciata assemblea agenzia società scuola
    federazione associazione fondazione universiteit ministerie stichting vereniging universitet banca
    ministerstwo ministerstvo academia ministério câmara secretaria confederação confederación
    departamento senado congresso defensoría fiscalía procuradoria procuraduría contraloría sindicato
    prefeitura ayuntamiento diputación observatorio observatório presidencia presidência exército ejército
    comitê direção direcção comune municipio município municipality
    """
)
"""Words that make a body of any phrase that holds one as a noun of its own."""

ENDINGS = word_set(
    """
    analytica bank banks board brigade church club co collective college company congress corporation
    corps court courts department enterprise enterprises force forces forum front fund funds group
    groups holding holdings house industries international lab labs magazine media monitor movement news
    nations organisation partners partnership party post press project publications radio records review
    school senate solutions staff station studio studios systems team technologies television times
    treaty tribune trust tv watch weekly daily gazette herald journal reporter study survey programme
    program plan wire editors agency bundesbank weltbank partei zeitung verlag presse banque parti cour
    banco partido corte inc inc. ltd ltd. llc llp plc gmbh s.a. s.l. s.p.a. n.v. b.v. corp corp. co.
    e.v. a/s pty limited sarl collaboration consortium investigators community
    """
)
"""Words that make a body of what stands before them when they come last."""

MODIFIERS = word_set(
    """
    united international national european federal global intergovernmental interparliamentary
    ministerial regional pan-american transatlantic nordic world african asian american arab
    multilateral independent democratic central nations internationale nationale fédérale européenne
    unies internacional nacional europeo federale nazionale internazionale deutsche deutscher deutsches
    bundes república republic kingdom state states
    """
)
"""Words that no person's name holds, so that they make a body of a capitalised phrase."""

KNOWN = word_set(
    """
    xinhua reuters afp bbc cnn tass itar-tass interfax ria novosti sputnik bloomberg unesco unicef
    unctad undp unhcr unep wto who fao ilo imf oecd osce nato asean saarc brics aiib adb ebrd iaea icrc
    icao imo itu wipo opcw wmo unodc unido un eu au gatt opec nasa cia fbi nsa usaid usgs noaa nih cdc
    fda epa nist ieee iso iec ietf w3c acm apa mla rand csis iiss sipri prio chatham greenpeace oxfam
    interpol europol eurostat eurojust frontex gallup deloitte kpmg pwc mckinsey google microsoft apple
    facebook meta twitter youtube wikipedia wikimedia amnesty brookings kremlin pentagon vatican
    montsame yonhap kyodo dpa ansa efe aljazeera kcna cctv cgtn ecowas mercosur usgao gao crs cbo icj
    icc ecj ecthr echr unga unsc ipcc cop unfccc wwf iucn ifrc nhs nato-ccdcoe openai anthropic ооо оон
    нато мид тасс ран рф сша ес интерфакс вто мвф юнеско брикс шос одкб снг
    """
)
"""Bodies known by one word; compared case-folded, but printed with a capital."""

PHRASES = phrase_set(
    """
    economist intelligence unit |
        world bank | united nations | oxford analytica | associated press | the economist | the guardian |
    white house | freedom house | chatham house | amnesty international | radio free europe | al jazeera
    | voice of america | the hague | downing street | international crisis group | médecins sans
    frontières | doctors without borders | friends of the earth | save the children | human rights watch
    | rand corporation | european union | african union | arab league | red cross | holy see | new york
    times | washington post | financial times | wall street journal | people's daily | global times |
    china daily | deutsche welle | agence france-presse | islamic state | hong kong | united states |
    united kingdom | great britain | european communities | nations unies | naciones unidas | vereinte
    nationen | organización de las naciones unidas | all people | world vision | transparency
    international | pew research | open society | the lancet | nature publishing | state duma | security
    council | general assembly | supreme people's court | communist party | state council | secretary
    general | secretary-general | european council | council of the european union | who europe | new
    zealand | south africa | south korea | north korea | saudi arabia | sri lanka | costa rica | el
    salvador | papua new guinea | sierra leone | burkina faso | czech republic | ivory coast | côte
    d'ivoire | timor-leste | cabo verde | san marino | viet nam | people's republic of china | russian
    federation | inner mongolia | soviet union | bosnia and herzegovina | trinidad and tobago | antigua
    and barbuda | sao tome and principe | johnson & johnson | johnson and johnson | ernst & young |
    ernst and young | procter & gamble | standard & poor's | standard and poor's | marks & spencer | who
    and unicef | food and agriculture organization
    """
)
"""Bodies and states of several words that no rule catches, or that hold an "and"."""

COUNTRIES = word_set(
    """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
    bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei
    bulgaria burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba
    cyprus czechia denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia fiji
    finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti
    honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan
    kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
    liechtenstein lithuania luxembourg macao madagascar malawi malaysia maldives mali malta mauritania
    mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia
    nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay
    peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia seychelles
    singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan
    tanzania thailand togo tonga tunisia turkey türkiye turkmenistan tuvalu uganda ukraine uruguay
    uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe ussr uk usa us u.s. u.k. u.s.a.
    deutschland schweiz österreich frankreich russland mongolei suisse france espagne españa россия
    монголия китай украина франция германия монгол 中国 蒙古国 蒙古 俄罗斯 美国 日本 英国 德国 法国
    """
)
"""States by their short names: alone they are bodies (a state's submission, statute or report)."""

TOPICS = word_set(
    """
    affairs affordable aged ageing agriculture arts budget care commerce communications communication
    cooperation co-operation culture crime custom customs defence defense democracy development drug
    drugs economic economics economy education emergency employment energy environment environmental
    equality ethics exchange family finance fisheries food foreign forestry forests gender health
    heritage home housing human humanitarian immigration industry industrial information infrastructure
    innovation interior investment justice labor labour land law legal livestock local management
    markets medicine migration mines mining natural navigation nuclear nutrition opportunity
    opportunities planning police policy political politics pollution population prevention protection
    public refugees reconstruction relations rehabilitation research resources rights rural safety
    sanitation sciences science securities security social society space spatial sport sports standards
    statistical statistics strategic studies sustainable technology telecommunications tourism town
    trade training transport transportation treasury urban veterans water welfare wildlife women youth
    forensic control cyber digital regional strategy peace
    """
)
"""What ministries and institutes are for: such words go on with a body's name after a comma or "and"."""

_STEMS = late_pattern(
    r"""(?:министерств|институт|университет|академи[яи]|комитет|комисси|департамент|посольств|правительств|организаци|
    агентств|ассоциаци|федеральн|государственн|совет$|совета$|банк$|центр|фонд$|фонда$|служб[аы]$|управлени|
    парламент|дум[аы]$|конституционн|верховн|администраци|редакци|редколлеги|общество$|общества$|предприяти|газет[аы]$|
    академия|лаборатори|учреждени|факультет|кафедр|партия$|яам|сургууль|хүрээлэн|хороо|газар$|холбоо|улсын|
    міністерств|інститут|університет|академі|комітет|посольство)""",
    re.VERBOSE,
)
_LAST_PARTS = (
    "ministerium", "gesellschaft", "stiftung", "verband", "kommission", "gerichtshof", "gericht", "zentrum",
    "akademie", "universität", "regierung", "anstalt", "behörde", "ausschuss", "verein", "versammlung",
    "hochschule", "bundesbank", "weltbank", "ministeriet", "styrelsen", "universitet", "universiteit",
    "ministerie", "kamer",
)  # fmt: skip
_OFFICE = late_pattern(r"(?<![tdh])amt$")


def has_stem(word: str) -> bool:
    """Whether a word in lower case has a stem or a last part that only the names of bodies have.

    The stems are those of Russian, Ukrainian and Mongolian words, the last parts those of German, Dutch and
    Nordic compounds.
    """
    if word.endswith(_LAST_PARTS):
        return True
    return (word.endswith("amt") and _OFFICE.search(word) is not None) or (
        not word.isascii() and _STEMS.match(word) is not None
    )


HAN_BODY = late_pattern(
    r"""(?:委员会|委員會|委員会|大学|大學|研究所|研究院|研究中心|研究会|研究室|学院|學院|科学院|法院|检察院|办公室|办公厅|新闻办|中心|
    协会|協会|學會|学会|联合会|联盟|公司|集团|银行|議会|议会|政府|大使馆|使馆|领事馆|組織|组织|基金会|出版社|报社|通讯社|新聞社|
    杂志社|编辑部|编写组|编委会|课题组|项目组|工作组|政协|人大|常委会|代表团|代表处|秘书处|国务院|外交部|商务部|国防部|教育部|
    财政部|新华社|中新社|新华网|人民网|环球网|中央|共和国|联合国|欧盟|北约|世贸组织|总局|总署|总部|部队|图书馆|博物馆|档案馆|智库|论坛|
    株式会社|財団|機構|機関|(?:[㐀-鿿]{2,}(?:部|局|社|署|院|厅|廳|省|庁|府)$)|
    (?:[㐀-鿿]{3,}(?:会|會|网|報|报|司|委|党|處|处|馆|所|室|组|團|团|国|协|台|办|庭)$))""",
    re.VERBOSE,
)
HANGUL_BODY = late_pattern(
    r"(?:대학교|대학|연구원|연구소|위원회|협회|재단|공사|은행|외교부|통일부|국방부|학회|센터|대사관|법원|정부|국회|신문|방송|[가-힣]{3,}[부청처원]$)"
)
