"""Words that styles of citation print themselves: a citation by key loses nothing when they go.

All are folded as `verifier.citing.held` folds: lower case, without accents. Words of cited places that say
more than which kind of place it is ("esp.", "passim", "ff.") stand apart: they are kept.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PAGE_CUES = _words(
    "p pp pg pgs page pages s ss seite seiten pag pags pagina paginas pagine str с сс стр"
    " страница blz bladzijde 页 頁 第 at auf"
)
"""What says that a number is one of a page."""

CUES = PAGE_CUES | _words(
    "ch chs chap chaps chapter chapters kap kapitel chapitre chapitres cap caps capitulo"
    " capitulos capitolo capitoli гл глава главы sec secs sect section sections abschn abschnitt"
    " seccion secao sez sezione разд para paras paragraph paragraphs par pars parr parrs parrafo"
    " parrafos paragrafo paragraphe rn rdnr randnr rz ziff п пп абз col cols column columns sp"
    " spalte spalten colonne colonna columna coluna стб fol fols folio folios bl bll blatt л лл"
    " лист line lines zeile zeilen ligne lignes riga righe linea lineas fig figs figure figures"
    " abb abbildung figura рис table tab tabs tabelle tableau cuadro tabla taf tafel plate pl pls"
    " art arts article articles artikel articolo articulo ст doc docs dok document no nos nr num"
    " numero number numbers nummer vol vols volume bd band t tome tomo т том part parts pt pts"
    " teil partie parte ч часть bk bks book books buch livre libro lib кн книга n nn note notes"
    " fn anm fussnote nota прим сноска app appendix anhang annex annexe vers verse vv 章 节 節 条"
    " 條 款 栏 注 註 图 表 卷 册"
)
"""What says of which kind a cited place is."""

PLACE_WORDS = _words(
    "esp especially hier here ici aqui qui bes besonders insb insbes insbesondere spec"
    " specialement notamment particularly partic particulier particolare particular specialmente"
    " especialmente особенно passim f ff sq sqq seq seqq suiv suivantes sgg segg ss ssq rev recto"
    " verso"
)
"""Words beside a cited place that say more than the number: they are kept beside it."""

CONNECTIVES = _words("and und et e y и u en in")
"""Words between the parts of a cited place: "12 and 14", "300 et suiv.", "en partic. 5"."""

_BACK_REFERENCES = _words(
    "ibid ibidem ebd ebda ebenda id idem ead eadem ders dies dens dems op cit loc a o aao ao"
    " supra infra above below oben unten siehe wie anm fn fussnote note notes n nota footnote там"
    " же указ соч цит cited quoted ut ivi ouvr ouvrage obra citada citado citato vid am"
    " angegebenen ort 同上 同前 前引 引 见 見 注 註 in"
)
_ROLES = _words(
    "ed eds edd editor editors edited edit hg hgg hrsg herausgegeben herausgeber herausgeberin"
    " von v vom unter mitarbeit dir sous la direction de du par coord coords coordinador comp"
    " comps compiled a cura di curatore red под ред редакцией отв сост пер перевод с trans transl"
    " translated translator translation tr trad traduit traduction traduccion traducao traduzione"
    " ubers ubersetzt ubersetzung aus dem by with and und et y e i u al alii others andere"
    " anderen autres otros altri др и другие introd 主 编 編 主编 主編 译 譯 著 等 校"
)
_NUMBERS = _words(
    "vol vols volume volumes bd bde band bande t tome tomo tomes т том no nos nr num numero"
    " number numbers n iss issue fasc fascicule fascicolo heft h jg jahrgang annee ano anno вып выпуск №"
    " part pt teil ч кн st nd rd th e er ere eme re a o ed edn edition editions aufl auflage"
    " ausg ausgabe edizione edicion edicao изд издание druk first second third fourth fifth sixth pp p"
    " s с pages page seiten pagina paginas стр 第 卷 期 号 號 版 页 頁 年 月 日 册 輯 辑 冊"
)
_HOSTS = _words("in dans en na в 载 載 收入 the")
_WEB = _words(
    "doi http https www org dx url uri available online last modified updated accessed access"
    " retrieved from at on visited abgerufen abrufbar unter zuletzt letzter zugriff zugegriffen"
    " aufgerufen am le consulte disponible sur consultado acceso ultimo el em disponivel acessado acesso"
    " consultato il ultima visita consulta электронный ресурс режим доступа дата обращения"
    " eingesehen stand vom isbn issn arxiv preprint pmid pmcid"
)
STYLE_WORDS = _BACK_REFERENCES | _ROLES | _NUMBERS | _HOSTS | _WEB
"""Words that a style prints where an entry has the field for them, and those of back references."""

THESIS_WORDS = _words(
    "phd ph d diss dissertation doctoral thesis these doctorat dissertacao tese tesis tesi"
    " dottorato master masters ma m a mphil dphil magisterarbeit masterarbeit habil habilitation"
    " habilitationsschrift inaugural univ university universitat universite unpubl unpublished"
    " дис диссертация канд докт наук автореф"
)
"""Words of academic works, which a style prints for their type."""

REPORT_WORDS = _words(
    "technical report tech rep working paper discussion rapport bericht informe доклад отчет"
)
"""Words of reports, which a style prints for their type."""

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan janner januar januari janvier janv enero ene janeiro gennaio genn января январь янв",
            "february feb februar februari fevrier fevr febrero fevereiro febbraio febbr февраля февраль фев",
            "march mar marz maerz maart mars marzo março marco марта март мар",
            "april apr avril avr abril abr aprile апреля апрель апр",
            "may mai mei mayo maio maggio magg мая май",
            "june jun juni juin junio junho giugno июня июнь июн",
            "july jul juli juillet juil julio julho luglio июля июль июл",
            "august aug augustus aout agosto ago августа август авг",
            "september sep sept septembre septiembre setembro settembre сентября сентябрь сент",
            "october oct oktober okt octobre octubre outubro ottobre октября октябрь окт",
            "november nov novembre noviembre novembro ноября ноябрь нояб",
            "december dec dezember dez december decembre diciembre dic dezembro dicembre декабря декабрь дек",
        ),
        start=1,
    )
    for word in words.split()
}
"""The months by their names, whose number stands in the date of an entry."""

SEASONS = {
    word: number
    for number, words in enumerate(
        (
            "spring fruhling fruhjahr printemps primavera весна",
            "summer sommer ete verano estate лето",
            "autumn fall herbst automne otono autunno осень",
            "winter hiver invierno inverno зима",
        ),
        start=21,
    )
    for word in words.split()
}
"""The seasons by their names, with the numbers that EDTF has for them."""
