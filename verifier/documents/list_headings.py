"""The headings of reference lists and of their parts, in the languages that papers are written in.

Some say plainly that a list follows (“Select Bibliography”). Others do where one is open, or where entries
follow (“Primary Sources”): they head chapters too. The names of parts (“Newspapers”) only go on with a list.
"""

from __future__ import annotations

import re

from verifier.patterns import late_pattern

_AND = (
    r"(?:,\s(?:and\s|und\s|et\s|y\s|e\s)?|\s?/\s?|\s(?:and|und|u\.|et|y|e|en|i|och|og|ja|a|și"
    r"|και|ve|és|и|та|і)\s)"
)
_OPENING = (
    # English
    r"(?:(?:select(?:ed|ive)?|annotated|short|brief|general|partial|full|complete|working|concise|combined"
    r"|consolidated|comprehensive)\s(?:and\sannotated\s)?)?bibliograph(?:y|ies)(?:\s(?:and|of)\s(?:(?:primary"
    r"|secondary|archival|further)\s)?(?:sources|references|literature|archives|readings?|works)"
    r"(?:\s(?:cited|consulted|used))?)?"
    r"|(?:list\sof\s)?(?:select(?:ed)?\s)?(?:works|sources|literature|texts|titles|publications|studies"
    r"|authorities|books|references)\s(?:cited|consulted|used|quoted|referred\sto)"
    r"(?:\s(?:and|or)\s(?:cited|consulted|used))?"
    r"|list\sof\s(?:works|sources|literature)|reference\s(?:list|section|works\scited)"
    r"|(?:select(?:ed)?|all)\s(?:references|sources|literature|works)"
    r"|(?:(?:archival|primary|manuscript|printed)\s)?(?:sources|archives|literature|references)\sand\s"
    r"(?:(?:select(?:ed)?|secondary|further)\s)?(?:bibliography|literature|references|sources|readings?"
    r"|works\scited)"
    r"|primary\sand\ssecondary\s(?:sources|literature|works)|works\scited\sand\sconsulted"
    # German
    r"|(?:auswahl|gesamt|kurz)?-?bibliogra(?:ph|f)ie(?:\sund\squellen)?|bibliografie"
    r"|(?:quellen|archivalien|siglen|abkürzungen|primär-?)\sund\s(?:sekundär|forschungs)?literatur"
    r"|literatur\sund\s(?:quellen|archivalien)"
    r"|(?:quellen|literatur|abkürzungs|archivalien|primär)-?\s?(?:und|u\.)\s(?:quellen|literatur|sekundärliteratur)"
    r"(?:verzeichnis|angaben|nachweise?|liste|hinweise)"
    r"|(?:literatur|quellen)(?:verzeichnis|angaben|nachweise?|liste)|literaturhinweise"
    r"|(?:verzeichnis|liste)\sder\s(?:(?:verwendeten|benutzten|benützten|zitierten|gedruckten|ungedruckten)\s"
    r"(?:und\s(?:zitierten|ungedruckten)\s)?)?(?:quellen|literatur|sekundärliteratur|archivalien)"
    r"(?:\sund\s(?:der\s)?(?:quellen|literatur|sekundärliteratur|archivalien))?"
    r"|(?:verwendete|zitierte|benutzte|benützte|angeführte)\s(?:quellen\sund\s)?(?:literatur|quellen|werke)"
    # French
    r"|bibliographie\s(?:sélective|sommaire|indicative|générale|citée|choisie|des\s(?:ouvrages|travaux)\scités)"
    r"|(?:sources|archives)\set\s(?:bibliographie|références|travaux|littérature)|bibliographie\set\ssources"
    r"|(?:liste\sdes\s)?(?:ouvrages|travaux|textes|titres|références|œuvres|oeuvres|sources)\s(?:cité|consulté)e?s"
    r"|liste\sdes\s(?:références|sources)(?:\sbibliographiques)?|orientations?\sbibliographiques?"
    r"|(?:éléments|indications|repères)\s(?:de\sbibliographie|bibliographiques)|sélection\sbibliographique"
    # Spanish, Portuguese, Italian
    r"|(?:fuentes|archivos|fontes|arquivos|fonti|archivi)\s(?:y|e|ed)\s(?:bibliograf[ií]a|referencias|referências"
    r"|literatura|riferimenti)(?:\sbibliográfic[ao]s|\sbibliografici)?"
    r"|(?:bibliograf[ií]a|referencias|referências)\s(?:y|e)\s(?:fuentes|fontes|fonti)"
    r"|bibliograf[ií]a\s(?:seleccionada|selecta|selecionada|citada|consultada|general|geral|básica|utilizada"
    r"|de\sreferencia|essenziale|scelta|selezionata|generale|citata|consultata|ragionata|di\sriferimento)"
    r"|(?:obras|fuentes|trabajos|textos|literatura|referencias|fontes|trabalhos|referências|opere|testi|fonti"
    r"|letteratura|lavori)\s(?:citad[ao]s?|consultad[ao]s?|utilizad[ao]s|citat[aie]|consultat[aie])"
    r"|list[ae]\s(?:de|dei|delle)\s(?:referencias|referências|riferimenti|opere\scitate)|selección\sbibliográfica"
    r"|nota\sbibliografica|riferimenti|orientación\sbibliográfica"
    # Dutch
    r"|(?:bronnen|archieven)\sen\s(?:literatuur|bibliografie)|literatuur\sen\sbronnen"
    r"|(?:bronnen|literatuur)-?\sen\s(?:literatuur|bronnen)(?:lijst|opgave|overzicht)"
    r"|(?:bronnen|literatuur)(?:lijst|opgave|overzicht)|bronvermelding"
    r"|(?:lijst\svan\s)?(?:geraadpleegde|gebruikte|geciteerde|aangehaalde|geselecteerde)\s(?:literatuur|bronnen"
    r"|werken)|(?:beknopte|selectieve|geselecteerde)\sbibliografie"
    # Scandinavian, Finnish
    r"|käll-?\soch\slitteratur(?:förteckning|lista)|litteratur\soch\skällor|källförteckning|käll(?:or\soch\s"
    r"bibliografi)|referens(?:er|lista)"
    r"|kilder\sog\s(?:litteratur|bibliografi)|litteratur\sog\skilder|kilde-?\sog\slitteratur(?:liste|fortegnelse"
    r"|oversigt|oversikt)|(?:litteratur|kilde)(?:liste|fortegnelse|oversigt|oversikt)|referan(?:ser|seliste)"
    r"|referenc(?:er|eliste)|(?:udvalgt|utvalgt|valgt|utvald)\s(?:bibliografi|litteratur)"
    r"|(?:citeret|anvendt|anvend|brukt|sitert|använd|citerad)\slitteratur"
    r"|lähteet\sja\skirjallisuus|lähde-?\sja\skirjallisuusluettelo|lähdeviitteet|viitteet\sja\skirjallisuus"
    # Polish, Czech, Slovak, Hungarian, Romanian, Greek, Turkish
    r"|źródła\si\s(?:literatura|opracowania|bibliografia)|bibliografia\s(?:wybrana|załącznikowa|i\sźródła)"
    r"|wybrana\sbibliografia|(?:spis|wykaz)\s(?:cytowanej\s|wykorzystanej\s)?(?:literatury|źródeł)"
    r"(?:\si\s(?:literatury|opracowań|źródeł))?|literatura\s(?:cytowana|przedmiotu|i\sźródła)|piśmiennictwo"
    r"|(?:cytowana|wykorzystana)\sliteratura"
    r"|(?:použité\s)?pramen[ey]\sa\sliterat[uú]ra|literat[uú]ra\sa\s(?:pramen[ey]|zdroje)"
    r"|(?:seznam|zoznam)\s(?:použitých\s|použité\s)?(?:pramenů|zdrojů|prameňov|zdrojov)(?:\sa\sliterat[uú]ry)?"
    r"|(?:použitá|citovaná)\sliterat[uú]ra|výběrová\sbibliografie"
    r"|források\sés\s(?:irodalom|szakirodalom)|irodalom\sés\sforrások|hivatkozott\sirodalom"
    r"|bibliografie\s(?:selectivă|generală)|(?:surse|izvoare)\sși\s(?:bibliografie|literatură)"
    r"|πηγές\sκαι\sβιβλιογραφία|(?:επιλεγμένη|ενδεικτική)\sβιβλιογραφία"
    r"|kaynaklar\sve\s(?:literatür|araştırmalar)|seçilmiş\skaynakça"
    # Russian, Ukrainian
    r"|источники\sи\sлитература|литература\sи\sисточники|список\s(?:использованной|использованных|цитируемой"
    r"|цитированной)\s(?:литературы|источников)(?:\sи\s(?:литературы|источников))?"
    r"|библиографический\sсписок|библиографические\sссылки|(?:избранная|краткая)\sбиблиография"
    r"|(?:использованная|цитируемая)\sлитература|джерела\s(?:та|і|й)\sлітература|бібліографія"
    r"|список\s(?:використаної\s)?літератури(?:\s(?:та|і)\sджерел)?"
)
_CHOSEN = (
    r"(?:\s?[(\[](?:in\s)?(?:eine\s|une\s)?(?:auswahl|select(?:ed|ion)?|extracts?|sélection|selección"
    r"|selezione|seleção|wybór|utva?lg?|udvalg|urval|selectie|výběr|избранное)[)\]]|\sin\sauswahl)?"
)
_KINDS = (
    # English
    r"(?:(?:primary|secondary|printed|published|unpublished|manuscript|archival|contemporary|modern|original"
    r"|edited|online|electronic|digital|internet|web|legal|oral|visual|historical|scholarly|critical|early"
    r"|ancient|medieval|other|print|documentary|literary|theoretical)(?:\s?(?:,|/|and)\s)?(?:\s|(?=\s?[(]))?){1,3}"
    r"(?:sources|literature|works|materials?|texts|studies|publications|writings|sources\sand\sliterature)"
    # German
    r"|(?:(?:un)?(?:gedruckte|veröffentlichte|publizierte)|archivalische|handschriftliche|edierte|zeitgenössische"
    r"|schriftliche|mündliche|digitale|elektronische|antike|literarische|weitere|amtliche)"
    r"(?:\sund\s(?:un)?(?:gedruckte|veröffentlichte|archivalische|edierte))?\s"
    r"(?:quellen|literatur|werke|texte)(?:\sund\s(?:literatur|darstellungen|editionen))?"
    r"|(?:primär|sekundär|forschungs|fach)-?literatur|(?:primär|sekundär|archiv|online|internet|bild)-?quellen"
    r"|primär-?\sund\ssekundärliteratur|quelleneditionen|darstellungen|quellen|archivalien"
    # French
    r"|sources(?:\s(?:imprimées|manuscrites|primaires|secondaires|éditées|publiées|inédites|orales|numériques"
    r"|archivistiques|anciennes|juridiques|d'archives|en\sligne)(?:\set)?){1,2}|littérature\s(?:secondaire|primaire"
    r"|critique)|bibliographie\s(?:secondaire|primaire|critique)"
    # Spanish, Portuguese, Italian
    r"|(?:fuentes|fontes|fonti)(?:\s(?:(?:primari|secundari|primári|secundári|secondari|impres|manuscrit|inédit"
    r"|archivístic|arquivístic|publicad|documental|hemerográfic|electrónic|eletrônic|digital|manoscritt|edit"
    r"|inedit|archivistich|impress)[aeio]{0,2}s?|orales|orais|orali|de\sarchivo|de\sarquivo|d'archivio|a\sstampa)"
    r"(?:\s[ye])?){0,2}|(?:literatura|bibliograf[ií]a|letteratura)\s(?:secundaria|secundária|secondaria|primaria"
    r"|primária|crítica|critica)|literatura|letteratura|studi\scritici"
    # Dutch
    r"|bronnen|(?:(?:on)?(?:gedrukte|uitgegeven|gepubliceerde)|archivalische|primaire|secundaire|digitale)\s"
    r"(?:bronnen|literatuur)|(?:archief|internet)bronnen|secundaire\sliteratuur"
    # Scandinavian, Finnish
    r"|(?:o?tryckta|primära|sekundära|muntliga|digitala|opublicerade|publicerade)\skällor(?:\soch\slitteratur)?"
    r"|(?:arkiv|primär)-?källor|sekundär-?litteratur|kilder|(?:u?trykte|primære|sekundære|muntlige|digitale"
    r"|upubliserede|publiserte)\skilder(?:\sog\slitteratur)?|arkiv-?kilder|(?:primær|sekundær)-?(?:litteratur|kilder)"
    r"|(?:painetut|painamattomat|julkaistut|julkaisemattomat)\slähteet|arkistolähteet|tutkimuskirjallisuus"
    # Polish, Czech, Hungarian, Romanian, Russian, Ukrainian
    r"|źródła(?:\s(?:drukowane|archiwalne|rękopiśmienne|publikowane|niepublikowane|internetowe|prasowe|wydane)){0,2}"
    r"|opracowania|literatura\spomocnicza|(?:archivní|tištěné|vydané|nevydané)\sprameny|prameny|sekundární\sliteratura"
    r"|(?:levéltári|nyomtatott|kiadatlan|kiadott)\sforrások|források|szakirodalom"
    r"|izvoare(?:\s(?:edite|inedite|arhivistice))?|(?:αρχειακές|πρωτογενείς|δευτερογενείς)\sπηγές"
    r"|источники|(?:неопубликованные|опубликованные|архивные|печатные|рукописные)\s(?:источники|материалы)"
    r"|исследования|джерела|(?:неопубліковані|опубліковані|архівні)\s(?:джерела|матеріали)|дослідження"
)
_PART = (
    # English
    r"(?:(?:doctoral|unpublished|master's|ph\.?d\.?|published|printed|primary|secondary|archival|manuscript|official"
    r"|government|edited|journal|book|newspaper|magazine|online|conference|working|parliamentary|reference|public"
    r"|legal|research|oral|private|personal|secondary|internet|contemporary|selected|other)\s)?"
    r"(?:newspapers|periodicals|magazines|journals|articles|essays|books|monographs|chapters|volumes"
    r"|collections|theses|dissertations|archives|archiv(?:al|es)\s(?:collections|materials|holdings)"
    r"|manuscripts|manuscript\scollections|repositories|interviews|histories|documents|records|papers"
    r"|proceedings|reports|statutes|legislation|cases|treaties|laws|websites|web\s?pages|web\s?sites|internet"
    r"|films|maps|letters|correspondence|diaries|memoirs|autobiographies|dictionaries|encyclopa?edias|works"
    r"|software|data\s?sets|databases|catalogues|catalogs|inventories|editions|miscellaneous|others|blogs?"
    r"|unpublished|published|printed|primary|secondary|press|pamphlets|treatises|music|recordings|scores|images)"
    # German
    r"|archivalien|archive|handschriften|zeitungen|zeitschriften|zeitungsartikel|zeitschriftenaufsätze"
    r"|zeitschriftenartikel|monogra(?:ph|f)ien|aufsätze|artikel|beiträge|sammelbände|dissertationen|hochschulschriften"
    r"|editionen|nachschlagewerke|lexika|wörterbücher|gesetze|urteile|rechtsprechung|karten|filme|periodika|presse"
    r"|forschung|bücher|internetseiten|webseiten|nachlässe|sonstige(?:s)?|drucke|quellen|literatur"
    # French
    r"|journaux|périodiques|revues|ouvrages|monographies|thèses|livres|chapitres|entretiens|sites(?:\s(?:web|internet))?"
    r"|sitographie|webographie|filmographie|manuscrits|dictionnaires|études|travaux|actes|colloques|mémoires|imprimés|textes|presse"
    # Spanish, Portuguese, Italian
    r"|archivos|arquivos|archivi|periódicos|prensa|imprensa|stampa|revistas|riviste|jornais|giornali|hemerografía"
    r"|artículos|artigos|articoli|libros|livros|libri|monograf[ií]as|monografie|tesis|teses|tesi|capítulos|entrevistas"
    r"|interviste|páginas\sweb|sitios\sweb|siti\sweb|sitografia|manuscritos|manoscritti|leyes|legislación|legislação"
    r"|estudios|estudos|studi|saggi|periodici|sites"
    # Dutch, Scandinavian, Finnish
    r"|archieven|kranten|tijdschriften|artikelen|boeken|proefschriften|handschriften|arkiv(?:er|alier)?|aviser"
    r"|tidsskrift(?:er)?|tidningar|tidskrifter|artikl(?:er|ar)|bøker|bøger|böcker|avhandling(?:er|ar)|nettsider"
    r"|webbsidor|intervju(?:er)?|arkistot|sanomalehdet|lehdet|kirjat|artikkelit|väitöskirjat"
    # Polish, Czech, Hungarian, Russian, Ukrainian
    r"|archiwa|prasa|czasopisma|gazety|artykuły|książki|rozprawy|netografia|rękopisy|archivy|noviny|časopisy|články"
    r"|knihy|levéltárak|folyóiratok|könyvek|архивы|газеты|журналы|периодика|периодическая\sпечать|монографии"
    r"|статьи|диссертации|книги|интернет-ресурсы|архіви|газети|монографії|статті"
)
_NUMBERED = r"(?:(?:\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,5}|[a-h])[.):]?\s)?"
_OPENS = late_pattern(rf"{_NUMBERED}(?:{_OPENING}){_CHOSEN}")
_IS_KIND = late_pattern(rf"{_NUMBERED}(?:{_KINDS}){_CHOSEN}")
_IS_CHOSEN = late_pattern(rf"(?P<words>.{{1,80}}?){_CHOSEN}", re.IGNORECASE)
_IS_PART = late_pattern(rf"{_NUMBERED}(?:(?:{_PART}|{_KINDS})(?:{_AND})?){{1,3}}{_CHOSEN}")
_MARKS = " \t#*_:：.=\n\\"
_LONGEST = 90


def opens_list(heading: str) -> bool:
    """Whether a heading says by itself that a reference list follows."""
    return len(heading) <= _LONGEST and _OPENS.fullmatch(_plain(heading)) is not None


def without_choice(heading: str) -> str:
    """A heading without the words that say that its list is none of all: “Literatur (Auswahl)”."""
    chosen = _IS_CHOSEN.fullmatch(heading.strip(_MARKS)) if len(heading) <= _LONGEST else None
    return chosen["words"] if chosen else heading


def names_kind(heading: str) -> bool:
    """Whether a heading names a kind of sources: it opens a list where entries follow."""
    return len(heading) <= _LONGEST and _IS_KIND.fullmatch(_plain(heading)) is not None


def names_part(heading: str) -> bool:
    """Whether a heading names a part of a list that is open already."""
    return len(heading) <= _LONGEST and _IS_PART.fullmatch(_plain(heading)) is not None


def _plain(heading: str) -> str:
    """The words of a heading in small letters, each behind one space, without the marks around them."""
    return " ".join(heading.lower().replace("’", "'").replace("&", "and").strip(_MARKS).split())
