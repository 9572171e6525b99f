"""Statutes, treaties and acts of the Union: "42 U.S.C. § 1983", "Treaty of Nystad, 1721", "§ 823 Abs. 1 BGB".

They have no author, and the gazette in which they stand is no journal. What is printed is kept: the name with
its number, the day, the gazette, and the article or section that is cited.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import found_by, late_pattern
from verifier.signs import Signs

_YEAR = r"(?:1[0-9]|20)\d\d"
_DAY = late_pattern(
    rf"(?:(?<!\d)\d{{1,2}}(?:\.|er|º)?\s(?:de\s|di\s)?{MONTH}\s?(?:del?\s)?{_YEAR}|{MONTH}\s\d{{1,2}},\s{_YEAR}"
    rf"|(?<!\d)\d{{1,2}}\.\s?\d{{1,2}}\.\s?{_YEAR})(?!\d)",
    re.IGNORECASE,
)
# "27–29 May 2008": the first of several days.
_FIRST_DAY = late_pattern(r"(?<!\d)\d{1,2}\s?[-–]\Z")
# The number of a section may look like a year.
_BARE_YEAR = late_pattern(rf"(?<![\d/.第-])(?<!§ )(?<!§){_YEAR}(?![\d/条-]|\.?[º°])")
_TREATY = (
    r"(?:Treat(?:y|ies)|Convention|Covenant|Charter|Protocol|Agreement|Accords?|Pact|Statute|Armistice"
    r"|Traité|Pacte|Charte|Protocole|Statut|Tratado|Convenio|Convención|Acuerdo|Protocolo|Trattato|Convenzione|Accordo"
    r"|Vertrag|Abkommen|Übereinkommen|Konvention|Protokoll)"
)
_IN_SERIES = late_pattern(
    r"(?P<volume>\d{1,4})\s(?P<series>U\.?\s?N\.?\s?T\.?\s?S\.?|L\.?\s?N\.?\s?T\.?\s?S\.?|C\.?\s?T\.?\s?S\.?"
    r"|U\.?S\.?T\.?|I\.?\s?L\.?\s?M\.?|Stat\.|Bevans)\s(?P<page>\d{1,5}|[IVXLC]{1,6})(?!\w)"
)
# "RTNU, vol. 1834, p. 3", "Recueil des traités, vol. 75, p. 31": the volume behind the series.
_SERIES_FIRST = late_pattern(
    r"(?P<series>R\.?\s?T\.?\s?N\.?\s?U\.?|R\.?T\.?S\.?N\.?|(?:(?:Nations\s[Uu]nies|SDN|ONU),?\s)?Recueil\sdes\s[Tt]raités(?:\sdes\sNations\s[Uu]nies)?|U\.?\s?N\.?\s?T\.?\s?S\.?|L\.?N\.?T\.?S\.?"
    r"|United\sNations(?:,)?\sTreaty\sSeries|(?:Naciones\sUnidas,\s)?(?:Recopilación\sde\s(?:los\s)?[Tt]ratados|Serie\sde\s[Tt]ratados))(?:\s\([^()]{2,12}\))?"
    r",?\s(?:[Vv]ol(?:umen|ume)?\.?\s|Bd\.\s|tome\s|t\.\s)(?P<volume>\d{1,4})(?:,?\s(?:(?:pp?|S|págs?)\.\s?|[Nn]o\.\s|n°\s|núm\.\s)(?P<page>[IVX]{0,4}-?\d{1,6}(?:[-–]\d{1,5})?))?"
)
# "T.I.A.S. No. 12775", "ETS No 5", "[1991] ATS 4": series that number treaties and have no volumes.
_NUMBERED_SERIES = late_pattern(
    r"(?P<series>T\.?I\.?A\.?S\.?|C?\.?E\.?T\.?S\.?|O\.?A\.?S\.?T\.?S\.?|(?:Can\s?|UK\s?|Aust\s?|A|NZ)TS|S\.\sTREATY\sDOC\.)(?:\s\d{4})?\s(?:[Nn][Oo]s?\.?\s)?(?P<number>\d{1,5}(?:[-–/]\d{1,4})?)(?!\d)"
)
_QUOTES = tuple('“‘«"„')
_VOLUMES = Signs("vol", "Vol", "Bd.", "tome ", " t. ")
_SIGNED = (
    r",?\s(?:signée?s?|conclue?s?|adoptée?s?|faite?|firmad[oa]|suscrit[oa]|adoptad[oa]|firmat[oa]|adottat[oa]|unterzeichnet|geschlossen)(?!\w)|,\s[A-Z][A-Za-z.]{0,12}[-–][A-Z][A-Za-z.]{1,14}(?=,\s)|,?\s[Aa]rts?\.\s\d|\s\((?:adopted|opened|signed|done|concluded|entered|with\s)"
    r"|,\s(?:adopted|opened|signed|done|concluded)\s"
)
_CODE = r"(?:[A-ZÄÖÜ][\wäöüß-]{0,14}(?:G|GB|O|V)|GG|BGB|HGB|StGB|EMRK|AEUV|EUV|ABGB|OR|ZGB|B-VG)"
_BEGINNINGS = tuple(
    late_pattern(pattern)
    for pattern in (
        # 42 U.S.C. § 1983 · 17 C.F.R. § 240.10b-5 (2020) · Pub. L. No. 107-56 · U.S. Const. art. I
        r"(?:[^,;“”]{4,120},\s)?(?:\d{1,2}\s(?:U\.?\s?S\.?\s?C\.?(?:\s?[AS]\.?)?|C\.?\s?F\.?\s?R\.?)\s(?:§{1,2}|pt\.|Part)\s?\d"
        r"|Pub(?:lic|\.)\sL(?:aw|\.)\s(?:No\.\s)?\d{2,3}[-–]\d{1,3}|U\.\s?S\.\sConst\.\s)",
        # Human Rights Act 1998, s 6
        rf"(?:[A-Z][\w’'()-]*\s(?:(?:[A-Z(][\w’'()-]*|and|of|the|for|in|to|etc)\s){{0,9}})(?:Act|Ordinance|Regulations|Order)\s(?:\([^()]{{2,30}}\)\s)?{_YEAR}"
        r"(?=[\s.]*\Z|,\s(?:s{1,2}|sch|pt|reg|art|cap|c)\.?\s?\d|\s\((?:UK|SI|NZ|Cth|NSW|c)\b)",
        # Immigration and Refugee Protection Act, SC 2001, c 27, s 34
        r"[A-Z][^,;“”\d]{3,120}?(?:\s(?:19|20)\d\d)?,\s(?:R\.?\s?)?S\.?\s?[A-Z]?\.?[A-Z]{0,3}\.?[A-Z]?\.?\s(?:18|19|20)\d\d,?\s(?:c|ch)\.?\s[\w.-]{1,8}",
        # Regulation (EU) 2016/679 · Council Directive 93/13/EEC · Verordnung (EU) Nr. 604/2013
        r"(?:(?:Council|Commission|Framework|Implementing|Delegated|Durchführungs|Rahmen)\s?){0,3}(?:Regulation|Directive|Decision"
        r"|Verordnung|Richtlinie|Beschluss|[Rr]èglement|Directive|Reglamento|Directiva|Regolamento|Direttiva|Decisione)"
        r"\s(?:\((?:EU|EC|EEC|EG|EWG|UE|CE|CEE|Euratom)\)\s)?(?:No\.?\s|Nr\.\s|n[°º.]\s?)?\d{1,4}/\d{1,4}(?:/[A-Z]{2,8})?",
        # § 823 Abs. 1 BGB · Art. 25 GG
        rf"(?:§{{1,2}}\s?|Art(?:ikel|\.)\s)\d{{1,4}}[a-z]?(?:[\s,/-]{{1,2}}(?:Abs\.|Satz|S\.|Nr\.|lit\.|Hs\.|Alt\.|Var\.|ff?\.|und|bis|i\.V\.m\.|§|[IVX]{{1,4}}"
        rf"|\d{{1,4}}[a-z]?|[a-z]\)?)){{0,10}}\s{_CODE}(?=[\s.]*\Z|,|\si\.\s?V\.\s?m\.\s)",
        # Gesetz … vom 4. Mai 1951, BGBl. I 1951, S. 281
        r"[^,;:“„]{0,60}(?:[Gg]esetz|[Vv]erordnung|[Aa]bkommen|[Vv]ertrag|[Bb]ekanntmachung|[Ee]dikt|[Ee]rlass)\w{0,3}\s[^;“„]{0,200}?,?\s\(?(?:R|B|D|St|G|GV|Pr|GV)?(?:GBl|GS|GVBl|AS|SR)\.?\s",
        # Botschaft des Bundesrates über … vom 2. Februar 1934, BBl 1934 I 171
        rf"[^,;:“„]{{4,60}}\s[^;“„]{{0,240}}?,?\s\(?(?:BBl|FF)\s{_YEAR}\s(?:[IVX]{{1,4}}\s)?\d{{1,5}}",
        # Loi n° 78-17 du 6 janvier 1978 · Décret du 3 mai 1848
        r"(?:[Ll]oi|[Dd]écret|[Oo]rdonnance|[Aa]rrêté|[Cc]irculaire|[Ss]énatus-consulte)(?:\s(?:organique|constitutionnelle|royale|ministériel(?:le)?))?(?:-loi)?\s(?:n[°ºo.]{1,2}\s?[\d-]{1,12}\s)?du\s\d",
        r"[Aa]rt(?:icle|\.)\s(?:[LRDA]\.?\s?)?[\d-]{1,10}\s(?:du\s|de\sla\s)?(?:C\.\s|Code\s|Constitution|Charte)",
        # Art. 117, comma 2, lett. m), Cost.
        r"[Aa]rtt?\.\s\d{1,4}(?:-?\s?(?:bis|ter|quater))?(?:,\s(?:comma|co\.|c\.|lett\.|n\.)\s?[\w]{1,5}\)?){0,4},?\s(?:Cost\.|c\.\s?[cp]\.(?:\s?[cp]\.)?|cod\.\s\w{3,6}\.|T\.?U\.?E\.?|TFUE|CEDU)(?=[\s.]*\Z)",
        # Legge 23 agosto 1988, n. 400 · D.P.R. 28 dicembre 2000, n. 445 · d.lgs. n. 50/2016
        rf"(?:Legge|L\.|[Dd]\.?\s?[Pp]\.?\s?[Rr]\.?|[Dd]\.?\s?[Ll]gs\.?|[Dd]\.?\s?[Ll]\.?|[Rr]\.?\s?[Dd]\.?(?:\s?[Ll]\.?)?|[Dd]ecreto(?:[\s-][a-z]+){{0,2}})\s(?:\d{{1,2}}°?\s{MONTH}\s{_YEAR}|n\.\s?\d{{1,5}}/{_YEAR})",
        # Ley Orgánica 2/1979, de 3 de octubre · Real Decreto 1398/1993 · Lei n.º 9.394/1996
        r"(?:Ley|Real\sDecreto|Decreto|Orden|Lei|Portaria|Resolución)(?:[\s-](?:Orgánica|Ley|ley|Lei|lei|Legislativo|Ministerial|Complementar|Foral|Regulamentar|Executivo)){0,2}\s(?:n\.?\s?[º°]\s?)?[\d.]{1,7}/\d{2,4}",
        # Ley 58, de 2 de abril de 1958 · Lei n.º 15, de 3 de maio de 2001
        r"(?:Ley|Real\sDecreto|Decreto|Orden|Lei|Portaria|Resolución)(?:[\s-](?:Orgánica|Ley|ley|Lei|lei|Legislativo|Ministerial|Complementar|Foral|Federal)){0,2}\s(?:[Nn]\.?\s?[º°]\s?)?\d{1,5},\sde\s\d{1,2}",
        # Real cédula de 5 de octubre de 1759 · Alvará de 5 de outubro de 1759, § 3
        rf"(?:(?:Real(?:es)?|Régi[oa]s?)\s)?(?:[Cc]édula|[Pp]rovisi[óo]n|[Pp]rovisão|[Oo]rden|[Dd]ecreto|[Pp]ragmática(?:\s[Ss]anción)?|[Rr]esolución|[Rr]esolução|Ley|Lei|Alvará|Carta\s(?:de\s[Ll]ei|[Rr]égia)|[Bb]ando|[Pp]ortaria)\sd[eo]\s(?:[A-Z]\w+,\s(?:a\s)?)?\d{{1,2}}\sde\s{MONTH}\sde\s{_YEAR}(?=[\s.]*\Z|,\s(?:[Aa]rts?|§|[Cc]ap|[Nn]\.[º°]|(?:in:?\s|em\s|en\s)?(?:Gaceta|Gazeta|Bolet[ií]n|Di[aá]rio|Coll?ecci?[çc]?ão|Colecci[óo]n|BOE|DR\b)))",
        # Art. 106.2 de la Constitución Española · Artigo 5º, LIV, da Constituição
        r"[Aa]rt(?:ículos?|igos?|s?\.)\s\d[\w.º°]{0,8}(?:(?:\sy\s|\se\s|,\s)[\w.º°]{1,6}){0,3},?\s(?:d[aeo]l?\s(?:la\s)?)?(?:Constitu(?:ción|ição)|Código|CE(?=[\s.]*\Z)|CF(?=[\s.]*\Z)|CC(?=[\s.]*\Z)|CP(?=[\s.]*\Z)|LO\w{1,3}\b|Ley\s|Lei\s|Estatuto|Tratado|Convenio|Carta)",
        # Constitución Española, art. 24 · Código Civil, art. 1902
        r"(?:Constitución|Constituição|Código|Code|Codice|Costituzione|Constitution)\s[^,;“”«»\d]{2,80},\s[Aa]rt",
        # Constitution of Mongolia, 1992, art. 4 · Law of Mongolia on Foreign Investment (1993), art. 3
        r"(?:The\s)?Constitution\sof\s(?:the\s)?[A-Z][^,;:“”\d()]{2,60}(?:,\s|\s\()(?:[A-Z][a-z]{2,8}\s\d{1,2},\s|\d{1,2}\s[A-Z][a-z]{2,8}\s)?(?:1[789]|20)\d\d\)?(?=[\s.]*\Z|,\s(?:[Aa]rt|[Cc]h|§|[Pp]reamble|[Ss]ec))",
        r"(?:The\s)?Law\s(?:of\s|on\s)[^,;:“”\d()]{3,140}(?:,\s|\s\()(?:[A-Z][a-z]{2,8}\s\d{1,2},\s|\d{1,2}\s[A-Z][a-z]{2,8}\s)?(?:1[789]|20)\d\d\)?(?=,\s(?:[Aa]rt|§))",
        # Ley 10.990
        r"(?:Ley|Lei|Decreto(?:-L(?:ey|ei))?|Medida\sProvisória)(?:\s(?:Complementar|Federal|Estadual))?\s(?:[Nn]\.?\s?[º°]\s?)?\d{1,3}\.\d{3}(?=,\s|\s\()",
        # Федеральный закон от 12.06.2002 № 67-ФЗ
        r"(?:Федеральный(?:\sконституционный)?\sзакон|Закон\s(?:РФ|СССР|РСФСР)|Указ|Постановление|Декрет|Конституция)\s[^«»/]{0,90}(?:от\s\d|№|\d{4})",
        # Ustawa z dnia 17 marca 1921 r. · О договорах : федер. закон от 15 июля 1995 г. № 101-ФЗ
        r"(?:Ustawa|Rozporządzenie|Dekret|Obwieszczenie|Uchwała)\s[^;„”]{0,80}?z\s(?:dnia\s)?\d{1,2}\s",
        r"[^«»/]{8,200}\s:\s(?:(?:[Фф]едер(?:\.|альный)(?:\s(?:конституц\.|конституционный))?\s)?закон|указ|постановление|приказ)\s[^/]{0,90}(?:от\s\d|№)",
        # 《中华人民共和国民法典》第1165条
        r"《[^《》]{2,40}(?:法|条例|法典|宪法|规定|办法|公约|条约|章程)》(?:\s?[（(][^()（）]{2,12}[）)])?\s?第[\d一二三四五六七八九十百千]{1,6}条",
        # Treaty of Nystad, 1721
        rf"(?:Treaty|Convention|Peace|Pact|Truce|Traité|Convention|Paix|Vertrag|Friede|Tratado|Paz|Trattato|Pace)\s(?:of|de|von|zu|di|d['’])\s?[A-Z][\w-]{{2,25}}(?:\s(?:and\s)?[A-Z][\w-]{{2,25}}){{0,2}}"
        rf"(?:,\s|\s\()(?:\d{{1,2}}\.?\s)?(?:{MONTH}\s(?:\d{{1,2}},\s)?)?{_YEAR}\)?(?=[\s.]*\Z|,\s(?:art|cl|Art|cap))",
    )
)
# UN Charter art 51 · Treaty on European Union, art 5(3)
_NAMED_ARTICLE = late_pattern(
    r"(?=[^,;\d]{0,100}?\b(?:Charter|Covenant|Convention|Treaty|Statute|Protocol|Pact|TFEU|TEU|ICCPR|ECHR)\b)[A-Z](?:[^,;“”\d()]|\([^()“”]{2,80}\)){2,110},?"
    r"\s[Aa]rt(?:s|icles?)?\.?\s\d[\w().]{0,10}(?:\s?[-–,]\s?\d[\w().]{0,10}){0,2}(?:,\s(?:¶{1,2}\s?|paras?\.?\s|§\s?|cl\.\s)\d{1,3}(?:\(\w{1,3}\))?)?[\s.]*\Z"
)
# A treaty by its name and day: "Hague Convention (V) Respecting the Rights of Neutrals, 18 October 1907".
_DATED_TREATY = late_pattern(
    r"(?:[A-Z][\w’'-]{1,20}\s(?:(?:and|of|to)\s)?){0,4}(?:Treaty|Convention|Covenant|Charter|Protocol|Agreement|Declaration|Pact|Statute)\s"
    r"(?:\([IVX\d]{1,5}\)\s|(?:No\.\s)?[IVX\d]{1,4}\s|Additional\s)?(?:of|on|for|between|[Rr]especting|[Rr]elating|[Cc]oncerning|[Rr]egarding|against|to|with)\s"
    rf"[^;:“”\"]{{3,220}}?,\s(?:(?:signed|adopted|done|opened\sfor\ssignature)\s(?:at\s[A-Z]\w+,?\s)?)?(?:(?:\d{{1,2}}\s)?(?i:{MONTH})\s(?:\d{{1,2}},\s)?)?{_YEAR}"
    r"(?=,\s(?:[Aa]rt|[Pp]reamble|[Aa]nnex|§|para)|[\s.]*\Z)"
)
# "Bandung Declaration, Asian-African Conference, 24 April 1955": by its place, and where it was made.
_NAMED_DECLARATION = late_pattern(
    rf"(?:The\s)?(?:[A-Z][\w’'-]{{2,20}}\s(?:and\s|of\s)?){{1,4}}(?:Declaration|Communiqué|Accords?|Protocol|Charter|Agreement|Memorandum|Final\sAct|Action\sPlan)"
    rf"(?:,\s[A-Z][^,;:()“”‘’\"\d]{{2,60}}){{0,4}},\s(?:(?:\d{{1,2}}(?:[-–]\d{{1,2}})?\s)?(?i:{MONTH})\s(?:\d{{1,2}}(?:[-–]\d{{1,2}})?,\s)?){_YEAR}(?=,\s(?:[Aa]rt|[Pp]reamble|[Aa]nnex|§|para)|[\s.]*\Z)"
)
_TREATIES = Signs(
    *("Treaty ", "Convention ", "Covenant ", "Charter ", "Protocol ", "Agreement ", "Declaration "),
    *("Pact ", "Statute ", "Declaration,", "Accord", "Communiqué,", "Protocol,", "Charter,", "Agreement,"),
    *("Memorandum,", "Final Act,", "Action Plan,"),
)
_ENDS = late_pattern(
    r",?\s\(?(?:OJ|O\.J\.|ABl|Amtsblatt|JOU?E?|J\.O\.|JORF|Bull(?:etin|\.)\sdes\slois|Journal\s[Oo]fficiel|Moniteur\s(?:universel|belge|officiel)|Recueil\sdes\slois|Duvergier|BBl|(?:(?:en|em|in:?|dans)\s)?(?:BOE|Bolet[ií]n\sOficial|Di[aá]rio\s(?:Oficial|da\sRepública|d[oe]\s(?:Governo|Lisboa))|Ga[cz]eta\s(?:de\s(?:Madrid|Lisboa|México)|Oficial)|Coll?ecção|Colecci[óo]n\s(?:[Ll]egislativa|de\s[Ll]eyes)|Coleção\sd[ae]s?\s[Ll]eis)|DOUE|R?BGBl|RGBl|GVBl|GBl|PrGS|Dz\.\s?U\.|M\.P\.|D?O\.U\.|(?:in\s)?(?:G\.\s?U\.|Gazz)"
    r"|Stb)(?![\w])|\s?\[\d{4}\]\sOJ|\s?//|,\s(?:R\.?\s?)?S\.?\s?[A-Z]?\.?[A-Z]{0,3}\.?\s(?:18|19|20)\d\d,\s?c|(?<=[\d)])\s(?:ss?|regs?|sch|pt|cl)\.?\s\d|,?\s[Aa]rts?\.?\s\d|,\s(?:[Aa]rts?\.|[Aa]rticles?\s|ss?\.?\s\d|sch\.?\s|§|reg\.?\s|cap\.)|,\s\d{1,4}\s(?:Stat|U\.?N\.?T)"
)
_PLACES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "article",
        late_pattern(
            r"(?:[Aa]rts?\.?|[Aa]rticles?|[Aa]rtikel|ст\.)\s(?P<place>[LRDA]?\.?\s?\d{1,4}[\w().-]{0,12}|[IVX]{1,6})"
        ),
    ),
    ("article", late_pattern(r"第(?P<place>[\d一二三四五六七八九十百千]{1,6})条")),
    ("section", late_pattern(r"(?:§{1,2}|\bss?\.?|\b[Ss]ection)\s?(?P<place>\d[\w().–-]{0,16})")),
    ("page", late_pattern(r"(?:\bpp?\.|\bS\.|\bс\.)\s?(?P<place>\d{1,5}(?:[-–]\d{1,5})?)")),
)
# A citation of a law begins with one of these, or has one of the others in it; that is seen faster.
_FIRST = (
    "§", "Art", "art", "Loi", "Décret", "loi ", "décret", "ordonnance ", "arrêté ",
    "circulaire ", "Ordonnance", "Arrêté", "Circulaire", "Sénatus", "Legge", "L.",
    "D.", "d.", "DPR", "D ", "Dlgs", "dlgs", "DLgs", "R.", "r.", "RD", "Decreto", "decreto", "Ley", "Real ",
    "Orden", "Lei", "Resoluci", "Федеральный", "Закон", "Указ", "Постановление", "Декрет", "Конституция",
    "《", "Treat", "Conven", "Peace", "Pact", "Truce", "Trait", "Paix", "Vertrag", "Fried", "Trat", "Paz",
    "Pace", "Council", "Commission", "Framework", "Implementing", "Delegated", "Durchführung", "Rahmen",
    "Regulation", "Directive", "Decision", "Verordnung", "Richtlinie", "Medida", "Portaria", "Constit",
    "Alvará", "Carta de ", "Carta r", "Carta R", "Pragm", "Cédula", "Provis", "Régi", "Bando", "Reales",
    "The Constitution", "Law o", "The Law o", "Código", "Code ", "Codice", "Costituz", "Beschluss",
    "Règlement", "règlement", "Reglamento", "Directiva", "Regolamento", "Direttiva", "Decisione", "Ustawa",
    "Rozporządzenie", "Dekret", "Obwieszczenie", "Uchwała",
)  # fmt: skip
_INSIDE = Signs(
    "U.S.C", "USC ", "U. S. C", "C.F.R", "CFR ", "C. F. R", "Pub", "Const.", "Bl.", "Bl ", "GS", "AS.",
    "AS ", "SR ", "SR.", "Act ", "Ordinance ", "Regulations ", "Order ", "TS ", "T.S.", "T. S.", "ILM",
    "L.M.", "L. M.", "S.T.", "A.S.", ", c ", "RTNU", "R.T.N.U", "ecueil des ", "reaty Series", "ratados",
    "BBl ",
)  # fmt: skip
_INSIDE_RUSSIAN = Signs(
    "едер. закон",
    "едеральный закон",
    " : указ ",
    " : постановление ",
    " : приказ ",
    " : закон ",
)
# "BRASIL. Lei nº 12.527": the state whose law it is, as in Brazil.
_OF_STATE = late_pattern(
    r"[A-ZÀ-Þ][A-ZÀ-Þ\s]{3,24}\.\s(?=(?:Lei|Decreto|Constituição|Medida|Emenda|Ley|Portaria)\b)"
)
# "Lei n.º 12/76": laws of Portugal have a year of two figures up to 1999.
_DAY_BEHIND_NUMBER = late_pattern(
    r"\d{1,5}(?:-[A-Z]{1,2})?/(?P<year>(?:19|20)?\d\d),\sde\s(?P<day>\d{1,2}\sde\s[A-Za-zç]{4,10})(?![a-zç]|\sde\s\d)"
)
_LONGEST = 400
_LONGEST_TITLE = 250
_LONGEST_ARTICLE = 140


def read_law(text: StyledText) -> Assembled | None:
    """Read the citation of a statute or treaty; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST:
        return None
    start = introduction(plain)
    state = _OF_STATE.match(plain, start) if plain[start : start + 2].isupper() else None
    start = state.end() if state else start
    if (
        (" art" in plain or " Art" in plain)
        and len(plain) < _LONGEST_ARTICLE
        and _NAMED_ARTICLE.match(plain, start)
    ):
        return _law(plain, start)
    if _TREATIES.found_in(plain) and (
        _DATED_TREATY.match(plain, start) or _NAMED_DECLARATION.match(plain, start)
    ):
        return _law(plain, start)
    if (
        not plain.startswith(_FIRST, start)
        and not _INSIDE.found_in(plain)
        and (plain.isascii() or not _INSIDE_RUSSIAN.found_in(plain))
    ):
        return None
    begun = next((match for pattern in _BEGINNINGS if (match := pattern.match(plain, start))), None)
    if begun is not None:
        return _law(plain, start)
    return _treaty_in_series(plain, start)


_ONLY_CUE = late_pattern(
    r"(?:[Aa]rt(?:s?\.?|icles?|ikel|ículos?|igos?)|ss?\.?|[Ss]ections?|§{1,2}|ст\.|pp?\.)\s?"
)


def _law(plain: str, start: int) -> Assembled:
    ends = _ENDS.search(plain, start + 3)
    last = len(plain.rstrip(" ."))
    end = ends.start() if ends and ends.start() > start else last
    if plain[start] == "《":
        return _in_chinese(plain, start, last)
    day = _DAY.search(plain, start)
    numbered = _DAY_BEHIND_NUMBER.search(plain, start, start + _LONGEST_ARTICLE)
    year = None if day else _BARE_YEAR.search(plain, start, last)
    if year is not None and plain[year.start() - 1] in " (" and plain[year.start() - 2] in " ,(":
        # "Treaty of Nystad, 1721": the year of "Human Rights Act 1998" is part of the name, this one isn't.
        end = min(end, start + len(plain[start : year.start()].rstrip(" ,(")))
    fields = {"title": (plain[start:end].strip(" ,"), start, end)}
    if day is not None:
        fields["date"] = (read_date(day.group()), *day.span())
        first = _FIRST_DAY.search(plain, start, day.start())
        begun = first.start() if first else day.start()
        if day.end() >= end > day.start() and plain[begun - 1 : begun] == " ":
            fields["title"] = _without_day(plain, start, begun, end)
    elif year is not None:
        fields["date"] = (year.group(), *year.span())
    if numbered is not None:
        # "Ley 2/1979, de 3 de octubre (BOE núm. 239, de 5 de octubre)": the year is that of the number.
        of = numbered["year"] if len(numbered["year"]) == len("1976") else f"19{numbered['year']}"
        fields["date"] = (read_date(f"{numbered['day']} de {of}") or of, *numbered.span("day"))
    place = _place(plain, start)
    if end < last and plain[end:last].strip(" ,()"):
        _add_rest(plain, end, last, fields)
    if (
        place
        and "note" in fields
        and _ONLY_CUE.fullmatch(plain, fields["note"][1], place[2])
        and place[3] >= last
    ):
        # What is only cited of a law says nothing of it: it is one law, whatever article is cited.
        del fields["note"]
    return assembled("legislation", fields, place)


def _in_chinese(plain: str, start: int, last: int) -> Assembled:
    close = plain.index("》", start)
    fields = {"title": (plain[start + 1 : close], start + 1, close)}
    return assembled("legislation", fields, _place(plain[:last], close))


# "Alvará de 5 de outubro de 1759": nothing but its day tells it from the others.
_KIND_ALONE = late_pattern(
    r"(?:(?:Real(?:es)?|Régi[oa])\s)?(?:[Cc]édula|[Pp]rovisi[óo]n|[Pp]rovisão|[Oo]rden|[Dd]ecreto|[Pp]ragmática|[Rr]esoluci[óo]n|Ley|Lei|Alvará|Carta\s(?:de\s[Ll]ei|[Rr]égia)|[Bb]ando|[Pp]ortaria"
    r"|(?:[Ll]oi|[Dd]écret|[Aa]rrêté|[Oo]rdonnance|[Cc]irculaire|Instruction|Décision|Sénatus-consulte|Règlement)(?:-loi)?(?:\s(?:royale?|impériale?|ministérielle|ministériel|organique))?)"
)


def _without_day(plain: str, start: int, day: int, end: int) -> tuple[str, int, int]:
    """The name of a law without the day that ends it ("vom", "of", "du" its day)."""
    head = re.sub(r"[\s,(]{1,3}(?:vom|v\.|of|du|от|del|de|dated)?\s?\Z", "", plain[start:day])
    told = len(head) > len("Loi") and _KIND_ALONE.fullmatch(head) is None
    return (head, start, start + len(head)) if told else (plain[start:end], start, end)


def _add_rest(plain: str, end: int, last: int, fields: dict[str, tuple[str, int, int]]) -> None:
    date = fields.get("date")
    first = end
    while first < last and (plain[first] in " ,/()" or (date and date[1] <= first < date[2])):
        first += 1
    if first < last:
        fields["note"] = (plain[first:last], first, last)


def _treaty_in_series(plain: str, start: int) -> Assembled | None:
    series = (
        _IN_SERIES.search(plain, start)
        or _NUMBERED_SERIES.search(plain, start)
        or (_SERIES_FIRST.search(plain, start) if _VOLUMES.found_in(plain) else None)
    )
    if series is None or series.start() - start > _LONGEST_TITLE:
        return None
    head = plain[start : series.start()]
    if not re.search(rf"\b{_TREATY}\b", head) or (found_by(series, _SERIES_FIRST) and head[:1] in _QUOTES):
        return None
    day = _DAY.search(head)
    year = day or re.search(rf"(?<=[,(])\s?{_YEAR}(?=[,)])", head)
    ends = [match.start() for match in (re.search(_SIGNED, head), day, year) if match]
    end = start + len(head[: min(ends, default=len(head))].rstrip(' ,([”’»"'))
    start += head[:1] in '“‘«"'
    fields = {
        "title": (plain[start:end], start, end),
        "series": (series["series"], *series.span("series")),
    }
    counted = "number" if found_by(series, _NUMBERED_SERIES) else "volume"
    fields[counted] = (series[counted], *series.span(counted))
    later = _DAY.search(plain, series.end()) if year is None else None
    if later is not None:
        # "ETS No. 185, Budapest, 23 November 2001".
        fields["date"] = (read_date(later.group()) or later.group(), *later.span())
    if year is not None:
        printed = year.group().strip()
        fields["date"] = (read_date(printed) or printed, start + year.start(), start + year.end())
    fields["note"] = (series.group(), *series.span())
    return assembled("legislation", fields, _place(plain, series.end()) or _place(plain, end))


def _place(plain: str, start: int) -> tuple[str, str, int, int] | None:
    for kind, pattern in _PLACES:
        match = pattern.search(plain, start)
        if match is not None:
            return kind, match["place"].rstrip("."), *match.span("place")
    return None
