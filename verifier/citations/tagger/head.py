"""The part of a citation in front of its title: authors or editors, and words that only introduce."""

from __future__ import annotations

import re
from functools import lru_cache

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.tagger.dutch_portuguese_leads import dutch_portuguese_lead
from verifier.citations.tagger.french_leads import french_lead
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.german_leads import german_lead
from verifier.compare.names import is_body, looks_like_names
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern
from verifier.signs import Signs

INTRODUCTION = late_pattern(
    r"""^\s*(?:(?![\[(](?:1[5-9]|20)\d\d[\])]\s(?:\d{1,3}\s)?(?-i:[A-Z])[A-Za-z.]{0,9}(?:\s[\w.&()]{1,10}){0,3}\s\d)(?:\[\d{1,4}\]|\(\d{1,4}\))|\d{1,3}[.)](?=\s)|[•·–—*-])?\s*
    (?:e\.g\.,\s(?=[\d(]|(?-i:[^\Wa-z\d_])))?(?:(?-i:[Oo]\.\s?V\.|N\.\s?N\.),\s(?=(?-i:[^\Wa-z\d_]|[“"«„»])))?(?:(?:ma|mais|però|pero|doch|aber|but)\s(?=(?:cfr|si\sveda|v\.|voir|véase|vgl|siehe|see|cf)(?!\w)))?(?:(?:(?:(?:for|on|regarding|concerning|о|об|zu[mr]?|sur|pour|su[il]?|sulla|sobre)\s|sull[’'])(?:[\w’'-]+[\s,]+){0,10}?)?(?:see|but\s(?:see|cf|compare)|contrast(?=\s(?-i:(?:[^\Wa-z\d_][\w.’'-]{0,20}\s?){2,4},\s))|contra|accord(?=,?\s(?-i:[^\Wa-zß-ÿ\d_]|[“"]))|cfr?|vgl|siehe|vid|подробнее(?:\sоб\sэтом)?\sсм|подробн(?:ее|о)(?=:)|(?:подсчитано|составлено|рассчитано|посчитано|приводится)\sпо(?=:)|(?:детальніше|докладніше)(?:\sпро\sце)?(?:\sдив|(?=:))|див(?=[.:]|\sтакож)|пор(?=\.:?\s(?-i:[А-ЯЁІЇЄҐ]))|so\sauch|so(?=\s(?:etwa|noch|z\.\s?B|bspw|beispielsweise|schon|bereits|zuletzt|jetzt|insbesondere|ausdrücklich)(?!\w))|dagegen|ebenso|ähnlich|kritisch|(?:vorläufig|zustimmend|skeptisch|ablehnend|zurückhaltend(?:er)?|einschränkend|pointiert|differenzierend)(?:\s(?:jetzt|auch|dagegen|noch|schon))?(?=\s(?-i:[^\Wa-zß-öø-ÿ\d_]))|(?:también|también\sen|a\scontrario)(?=,?\s(?-i:[^\Wa-zà-ÿ\d_]))|zum\s(?:folgenden|ganzen)|hierzu|dazu|ausführlich|grundlegend|statt\svieler|see\salso|voir|voy(?:ez)?(?=[\s.])|véan?se|veja(?:m)?(?:-se)?(?=[\s,])|confronte-se|consúlt(?:es|ens)e|consultem?-se|ver|vedi|si\sveda|ferner|sowie|hierzu|dazu|см|ср(?=\.)|compare
        |(?-i:s)(?=\.\s)|(?-i:S)(?=\.\s?(?:[ou]\.|oben|unten|dazu|hierzu|ferner)\s)|(?-i:V)(?=\.\s(?:not\.|aussi|par\sex|en\sce\ssens|égal))|also(?=\s(?-i:[^\Wa-z\d_][\w’'-]+,\s[^\Wa-z\d_]))|in\s(?:tal\s)?senso(?:\s(?:contrario|analogo|conforme|critico|difforme|simile))?(?=,?\s)|nello\sstesso\ssenso|(?:en|dans)\s(?:ce|le\smême)\ssens|en\ssens\scontraire|en\s(?:el\smismo\ssentido|sentido\scontrario)|contra|(?-i:[Ии]наче)|(?-i:comp)(?=\.\s(?-i:[^\Wa-z\d_]))|(?-i:Ausst\.-?\s?Kat\.|Kat\.\sAusst\.|Exh\.\scat\.)|anders\s(?:dagegen|aber|jedoch|nur|etwa|als|noch|schon|jetzt)|gegen(?:teilig)?\setwa|außerdem|weiter(?:hin)?|(?<![\w,]\s)(?-i:et|and|und|y|e)(?=\s(?-i:[^\Wa-zà-ÿ\d_]))
        |(?-i:anders(?=\s[^\Wa-z\d_][\w.]+,?\s?[^\Wa-z\d_]))|così(?=\s(?-i:[^\Wa-z\d_]))|zob|por(?=\.\s)|zie(?=\s)|vergelijk
        |pueden?\s(?:consultarse|verse|leerse|encontrarse)(?:\s(?:en|el|la|los|las))?(?=\s(?-i:[^\Wa-zß-ÿ\d_]|[“"«]))|quoted\s(?:in|from)|cited\s(?:in|from|after)|as\scited\sin|zit(?:iert|\.)\snach|(?:das\s|die\s|beide\s)?zitate?\s(?:nach|bei|in|aus)|citad[oa]s?\s(?:en|por|em)|cit(?:ato|\.)\sin|cité\s(?:par|dans)|цит\.\s(?:по|за)|quoted|adapted\sfrom
        |apud|source)
       \.?(?:\salso|,?\s(?:однако|впрочем|напр(?:имер|\.)|for\sexample|for\sinstance|e\.g\.|eg(?=[,\s])|e\.\sg\.|i\.a\.|inter\salia|generally
        |further|in\sparticular|especially|esp\.|z\.\s?B\.|u\.\s?a\.|insb(?:es(?:ondere|\.)|\.)|par\sexemple|notamment|per\sesempio
        |por\sejemplo|por\sexemplo|entre\sotr[oa]s|entre\soutr[oa]s|entre\sautres|por\stod[oa]s|por\smuchos|inter\salia|sobre\stodo|sobretudo|например)|(?:\s(?:auch|anche|aussi|також|également|encore|ainsi|enfin|też|também|ainda|outrossim|igualmente|ook|także|también|asimismo|además|hierzu|dazu|ferner|также|hier|nur|jetzt|etwa|noch|schon|bereits|zuletzt
        |ausführlich(?:er)?|grundlegend|näher|eingehend|allgemein|insbesondere|bes\.|insb\.|statt\svieler|beispielsweise|notamment|not\.|surtout|en\sdernier\slieu|en\sparticulier|da\sultimo
        |par\sexemple|in\sparticolare|soprattutto|almeno|ad\sesempio|ora|especialmente|sobre\stodo|sobretudo|entre\sotr[oa]s|entre\soutr[oa]s|por\stod[oa]s|подробнее|например)){1,3})?(?![\w]),?\.?:?\s*
        (?:(?<=\s)the\s(?:\w+\s){0,2}(?:discussions?|accounts?|analys[ie]s|essays?|arguments?|treatments?|literature|contributions?|remarks)\s(?:in|by|of)\s)?
        (?:(?:den|die|das|der)\s(?:\w{3,20}e[nrs]?\s){0,2}(?:Über(?:blick|sicht)|Kommentierung|Darstellung(?:en)?|Studien?|Beitr(?:ag|äge)|Arbeit(?:en)?|Untersuchung(?:en)?|Analysen?|Diskussion|Hinweise?|Angaben|Literatur|Ausführungen|Bemerkungen|Zusammen(?:stellung|fassung)|Kritik)\s(?:bei|von|in:?|durch)\s
        |(?:l[’']|la\s|le\s|les\s)(?:études?|analyses?|synthèses?|articles?|travaux|remarques|mise\sau\spoint|discussion|ouvrages?)\s(?:de\s|d[’']|par\s|dans\s)
        |(?:lo|il|la|le|i|gli)\s(?:stud[io]{1,2}|sagg[io]{1,2}|analisi|sintesi|osservazioni|considerazioni|discussione|lavor[io]|contribut[oi])\s(?:di|in)\s
        |(?:el|la|los|las)\s(?:estudios?|trabajos?|análisis|síntesis|obras?|artículos?|reflexiones)\s(?:de|en)\s)?
     |(?:and,?\s)?for\s(?:(?:an?|the|some|an?other|more|further)\s)?(?:[\w-]+\s){0,3}(?:estimates?|views?|opinions?|accounts?|discussions?|overviews?|analys[ie]s
        |interpretations?|perspectives?|arguments?|versions?|examples?|surveys?|summar(?:y|ies)|critiques?|readings?|introductions?|comparisons?|details?|treatments?),\s(?=(?-i:[^\Wa-zß-ÿ\d_]|[“"«„‘]))
     |напр(?:имер|\.)[,:]\s(?:см\.:?\s)?
     |(?:(?:主要|更多|具体|具體)?(?:另|亦|又|并|並|还|還|也|请|請)?可?(?:[参參][见見阅閱看照]|[参參]考(?!消息|资料|文献|資料|文獻)|[详詳语語]?见|[详詳语語]見
          |見(?=[《〈「『前註]|(?![田城目上市学學崎島])[^《〈「『，。；\s]{2,12}[，：:]\s?[《〈「『]))|(?:并|並|另|亦|又|请|請)[参參](?![数數与與])
        |[转轉]引自|[转轉][见見]|引自|[详詳][参參]|借自|语出|語出|拙[著作文稿](?=[：:，]?\s?[《〈「『]))[:：，]?\s*)?""",
    re.VERBOSE | re.IGNORECASE,
)
OF_THE_SAME = late_pattern(
    r"""(?x:(?<!\w)(?:[Dd]el|[Dd]e\sl[ao]|[Dd][oa]|[Dd]u|[Dd]e\sla|[Dd]ello|[Dd]ella|[Bb]y\sthe)\s(?:mism[oa]|mesm[oa]|même|stess[oa]|same)
    (?:\s(?:auto(?:re?|ra|rice)|auteure?|author|A\.))?(?=[,:]\s)
    |(?<!\w)[Tt]he\ssame\s(?:author|writer)(?:[’']s(?=\s)|(?=[,:]\s))|(?<!\w)(?:[Vv]an\s|[Dd]oor\s)?[Dd]ezelfde(?:\s(?:auteur|schrijver))?(?=[,:]\s)|氏[著编撰][：:，,]?\Z)"""
)
"""What says that the author is the one before: "ver ainda, da mesma autora, “As câmaras”"."""

# Behind the word that introduces stands what the work is cited for: "Voir, sur ce point, | Jean Dupont".
_ABOUT = late_pattern(
    r"""(?:sur\s(?:ce|cette|ces)\s\w{4,12}|à\sce\s(?:sujet|propos)|on\sthis(?:\s(?:point|topic|subject|question|issue))?|in\sthis\s(?:context|regard|respect|connection)
      |zu\sdiesem\s(?:Punkt|Thema|Komplex)|in\sdiesem\sZusammenhang|sobre\s(?:este|esta|esto)(?:\s(?:punto|tema|cuestión|aspecto))?|a\s(?:este|esse|tal)\srespec?to|al\srespecto
      |su\squest[oi]\s(?:punto|tema|temi|aspetto)|a\s(?:questo|tale)\sproposito|al\sriguardo|in\sproposito|in\smerito)\s?[,:]?\s(?=[^\Wa-z\d_])
    |(?:(?:on|for|in|as\sto|regarding|concerning|among(?:st)?|about|with\sre(?:gard|spect)\sto|sur|pour|à|aux?|dans|en|parmi|entre
        |zu[mr]?|für|über|bei|aus|sobre|para|acerca\sde|em|n[oa]s?|su[il]?|sull[aeo]?|per|tra|fra|circa|о|об|по)
        \s(?:[^\W\d_A-ZÀ-ÝА-Я][\w’'-]{0,20}\s){0,7}?(?:[^\W\d_][\w’'-]{0,20}\s)?[^\W\d_][\w’'-]{0,24}
      |[sS]ull['’]\w{3,20}
      |(?:more|most)\s(?:recently|generally|broadly|particularly|notably)|recently|above\sall|among\sothers|respectively
      |plus\s(?:récemment|largement|généralement|particulièrement)|récemment|avant\stout
      |neuerdings|zuletzt|unter\sanderem|allgemein(?:er)?|(?:más\s)?recientemente|ante\stodo|(?:mais\s)?recentemente|antes\sde\smais|più\sin\sgenerale|più\sdi\srecente|da\sultimo)
    \s?[,:]\s(?=[^\Wa-z\d_]|[“"«„‘])
    """
    rf"""|{OF_THE_SAME.pattern}[,:]\s(?=[^\Wa-z\d_]|[“"«„‘])""",
    re.VERBOSE,
)
_BEGINNING = late_pattern(
    r"[\s\[(\d•·–—*-]|e\.|fo|on|о\s|об|se|bu|co|ac|cf|vg|si|vo|vé|ve|vi|fe|so|hi|da|eb|äh|kr|au|gr|st|по|ци|см|ср|на|ди|де|до|со|ра|пр|qu|s\.|v\.|in|ne|en|an|ge|we|un|sk|ab|ei|po|di|ta|et|ex|ka|un|pu|y\s|e\s|zu|su|pour|ci|ap|as|zi|ad|an|al|co|zo|参|參|转|轉|详|詳|见|見|语|語|另|亦|又|并|並|还|還|也|可|请|請|主|更|具|引|借|拙",
    re.IGNORECASE,
)
"""How all begins that only introduces: the first two characters say of most texts that nothing does."""

_ROLE = late_pattern(
    r"""[,\s]*[(\[（]?\s*(?:
      (?P<editor>eds?\b\.?|editors?|hrsg\.?|hg\.?|bearb\.?|\(?hgg?\.|ред\.|отв\.\sред\.|под\sред\.
        |éds?\b\.?|(?:dirs?|coords?|orgs?|comps?)(?:\.|(?=\s*[)\]]))|a\scura\sdi|主编|编著|编|edited)
    | (?P<translator>trans(?:l|lated|lators?)?\b\.?|übers\.|译)
    | (?P<author>(?<=,\s)(?:co-)?(?:hosts?|presenters?|narrators?|moderators?|speaker|interviewer)
        |著|撰|réal(?:isat(?:eur|rice)|\.)?|Regie|реж\.)
    )\s*[)\]）]?[\s,.:：]*$""",
    re.VERBOSE | re.IGNORECASE,
)
_EDITS = late_pattern(r"[^\W\d_]\s*(?:,\seds?\.|\s\((?:eds?\.|Hrsg\.|Hg\.)\)),?\s*\Z")
_ET_AL = late_pattern(r"(?<!\w)(?:et\.?\s?al(?:ii|\.)?|and others|u\.\s?a\.|и др\.|等)\.?\s*$", re.IGNORECASE)
_NATION = late_pattern(r"^[\[（(〔【][^\])）〕】]{1,6}[\])）〕】]\s*")
_MAX_WORDS = 60


# "sowie – zurückhaltender – Kroll", "und, mit guten Gründen, Dorlach": what its author thinks of a citation.
_ASIDE_FIRST = late_pattern(
    r"(?:(?:sowie|und|and|et|y|e)\s?)?(?:[–—]\s[a-zäöüß]{4,24}\s[–—]\s|(?<=[a-z]),\s(?:mit|with|avec|con)\s[^,;:()\d“”„]{3,40},\s)(?=[^\Wa-zß-öø-ÿ\d_])"
)


# "La seconda nel 1506: cfr. | ASF, Dieci di Balìa": a sentence, a colon, and the word that leads on.
_SAID_COLON = late_pattern(
    r"[^\Wa-z\d_](?:[^“”„«»\"‘’.;:()]|(?<=[a-z]{3})\.){4,120}:\s(?:[Cc]fr?\.|[Ss]i\sveda(?:no)?|[Vv]edi|[Vv]gl\.|[Ss]iehe|[Vv]oir|[Vv]éase|[Ss]ee)\s(?=[^\Wa-z\d_]|[“„«\"‘])"
)
_COLON_SIGNS = Signs(
    ": cf", ": Cf", ": si ved", ": Si ved", ": vedi ", ": vgl.", ": Vgl.", ": siehe ", ": voir ", ": Voir ",
    ": véase ", ": Véase ", ": see ", ": See ",
)  # fmt: skip


_NEAR = 70
# "Bekanntmachungen u. a. in: | Halberstädter Zeitung, 8.1.1924": what a newspaper of a day holds.
_ITEMS_IN = late_pattern(
    r"(?:(?:[Dd]ie|[Dd]er|[Dd]as|[Ee]ine?)\s)?(?:Bekanntmachung(?:en)?|Anzeigen?|Inserate?|Berichte?|Meldung(?:en)?|Notiz(?:en)?|Artikel|Leserbriefe?|Beiträge?|Kommentare?|Abdruck)"
    r"(?:\s(?:u\.\s?a\.|z\.\s?B\.|etwa|auch|dazu|hierzu|darüber)){0,2}\sin:\s(?=[^\Wa-z\d_][^,;:()\d“„«]{2,60},\s(?:Nr\.\s\d{1,4},?\s)?(?:vom\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]{2,8})\s?\d{2,4})"
)


@lru_cache(maxsize=512)
def introduction(text: str) -> int:
    """How many characters at the start only introduce the citation: "See also", "[12]", "参见"."""
    if led := dutch_portuguese_lead(text):
        return led
    said = text.lstrip(" ") if text[:1] == " " else text
    led = german_lead(said) or french_lead(said)
    if not led and _COLON_SIGNS.found_in(text) and (told := _SAID_COLON.match(said)) is not None:
        led = told.end()
    if not led and "in: " in said[:_NEAR] and (items := _ITEMS_IN.match(said)) is not None:
        led = items.end()
    if led or not _may_introduce(text[:2]):
        return led + len(text) - len(said) if led else 0
    match = INTRODUCTION.match(text)
    end = match.end() if match else 0
    aside = _ASIDE_FIRST.match(text) or _ASIDE_FIRST.match(text, end)
    end = aside.end() if aside else end
    if (
        end
        and text[end : end + 1].islower()
        and text[end - 1] in " \xa0"
        and text[:end].strip()[:1].isalpha()
    ):
        end += matter(text[end:])
    return end


# "; et, du même auteur, | « Ports de guerre »".
_AND_FIRST = late_pattern(
    r"(?:et|and|und|y|e|ed),?\s(?=(?x:(?:[Dd]u\smême|[Dd]e\sla\smême|[Dd]el\smismo|[Dd]e\sla\smisma|[Dd]ello\sstesso|[Dd]ella\sstessa|[Dd]o\smesmo|[Dd]a\smesma|by\sthe\ssame)\s))"
)


def matter(text: str) -> int:
    """How many characters at the start say what a work is cited for: "on lakes, | Dorn"."""
    joined = _AND_FIRST.match(text)
    match = _ABOUT.match(text, joined.end()) if joined else _ABOUT.match(text)
    if match is None or any(word.casefold() in GIVEN for word in match.group().split()[1:]):
        # "Cfr. per tutti Mario Rossi, *I fiumi*": the name belongs to the citation.
        return 0
    return match.end()


@lru_cache(maxsize=8192)
def _may_introduce(beginning: str) -> bool:
    return _BEGINNING.match(beginning) is not None


# "邓海伦（Helen Dunlop）": how a foreigner writes the name.
_IN_LETTERS = late_pattern(r"(?<=[\u4e00-\u9fff])\s?[（(][A-Z][A-Za-zÀ-ÿ.\s’'-]{2,40}[)）]\s*\Z")
# "G. Galassi - A. Romei", as Italian notes part authors.
_DASH = late_pattern(r"(?<=[^\W\d_])\s[-–—]\s(?=[^\Wa-z\d_]\.)")
_CHINESE_TRANSLATOR = late_pattern(r"(?<=著)[，,、]\s?(?P<names>[^，,：:《》]{2,20}?)(?:等)?译[\s：:，,]*\Z")


def tag_head(canvas: Canvas, start: int, end: int) -> None:
    """Tag who stands in front of the title, as author or editor by the word behind the names."""
    start += introduction(canvas.rest(start, end))
    translator = _CHINESE_TRANSLATOR.search(canvas.rest(start, end))
    if translator:
        stop = start + translator.start()
        canvas.tag("translator", start + translator.start("names"), start + translator.end("names"), 0.85)
        canvas.take(stop, end)
        end = stop
    start, end = canvas.trimmed(start, end, extra=",;:.")
    year = None if canvas.has("date") else _YEAR_AT_END.search(canvas.rest(start, end))
    if year is not None:
        # "Kestrel, J 2018, ‘Dams’": the year behind a name, as in Australia.
        canvas.tag("date", start + year.start("year"), start + year.end("year"), 0.9, year["year"])
        start, end = canvas.trimmed(start, start + year.start(), extra=",;:.")
    end = _restore_stop(canvas, start, end)
    cut = canvas.rest(start, end).find(TAKEN)
    if cut > 0:
        first = canvas.trimmed(start, start + cut, extra=",;:")
        label, stop = _role(canvas, *first)
        # Something was cut out of the middle: names before a date; the words behind it are no names.
        start, end = first[0], stop
    else:
        label, end = _role(canvas, start, end)
    bracket = canvas.plain[end - 1 : end] in ("）", ")")
    romanised = _IN_LETTERS.search(canvas.rest(start, end)) if bracket else None
    if romanised is not None:
        canvas.take(start + romanised.start(), end)
        end = start + romanised.start()
    nation = _NATION.match(canvas.rest(start, end))
    if nation and re.search(r"[\u4e00-\u9fff]", canvas.rest(start, end)):
        start += nation.end()
        foreign = nation.group().strip("[]［］（()）〔〕【】 ")[:1] not in _EAST_ASIA
    else:
        foreign = False
    start, end = canvas.trimmed(start, end, extra=",;:([（")
    end = _without_words_about(canvas.plain, start, end)
    text = canvas.plain[start:end]
    if not text.strip() or len(text.split()) > _MAX_WORDS or re.fullmatch(r"[\W\d_]+", text):
        return
    if text in _ERAS:
        return
    # "[蒙]巴特尔": what sounds like a Chinese family name is a part of one foreign name.
    whole = foreign and _IN_HAN.fullmatch(text) is not None
    value = " and ".join(part for part in _PARTS_HAN.split(text) if part) if whole else ""
    canvas.tag(label, start, end, names_confidence(text), value)


# "光绪《丰县志》": the era of which a local chronicle is one.
_ERAS = word_set(
    """
    洪武 永乐 宣德 正统 景泰 成化 弘治 正德 嘉靖 隆庆 万历 天启 崇祯
    顺治 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统 民国
    """
)
_EAST_ASIA = frozenset("日朝韩韓越新港台清明元宋唐汉漢晋")
"""What the names of nations and dynasties begin with whose people have Chinese names, or names like these."""

_IN_HAN = late_pattern(r"[\u4e00-\u9fff、，,\s]+")
_PARTS_HAN = late_pattern(r"[、，,\s]+")


# "Jakobson’s later view in “…”", "Miller’s dissertation, “…”": whose the work is, and words about it.
_OWNER = late_pattern(
    r"(?P<name>(?:[^\Wa-z\d_][\w.’-]*\s){0,3}[^\Wa-z\d_][\w.-]+?)[’']s\s(?:[a-z-]{3,15}\s){0,3}[a-z-]{3,15}(?:,?\s(?:in|of|on|called|entitled|titled))?"
)


# "徐静宜的《献疑》", "何炳章在《盐政与财政》（", "孙博的博士学位论文（《黄河决口》".
_OWNER_IN_HAN = late_pattern(
    r"(?P<name>[\u4e00-\u9fff]{2,4}?(?:·(?:[A-Z]\.)?[\u4e00-\u9fff]{0,8}){0,3})(?:[的在于]|的[\u4e00-\u9fff]{0,6}(?:论文|著作|专著|文章|研究|新著|遗著))"
)


def _without_words_about(text: str, start: int, end: int) -> int:
    """Where the name of the author ends, behind whose genitive stand words about the work."""
    owner = _OWNER_IN_HAN.fullmatch(text, start, end)
    if owner is not None:
        return owner.end("name")
    if "’s " not in text and "'s " not in text:
        return end
    owner = _OWNER.fullmatch(text, start, end)
    return owner.end("name") if owner else end


def _restore_stop(canvas: Canvas, start: int, end: int) -> int:
    """Keep the full stop of an initial or of "et al." that the trimming took."""
    rest = canvas.rest(start, end + 1)
    if rest.endswith(".") and re.search(r"(?:(?<!\w)[^\W\d_]|\bal|\bJr|\bSr|и др)$", rest[:-1]):
        return end + 1
    return end


def _role(canvas: Canvas, start: int, end: int) -> tuple[str, int]:
    match = _ROLE.search(canvas.rest(start, end))
    if not match or match.start() == 0:
        return "author", end
    label = next((name for name in ("editor", "translator") if match[name]), "author")
    if (
        match["editor"]
        and not re.search(r"[\s,(\[（]", match.group()[:1])
        and not re.search(r"[\u4e00-\u9fff]", match.group())
    ):
        return "author", end
    stop = start + match.start()
    canvas.take(stop, end)
    return label, _restore_stop(canvas, start, stop) if stop < end and canvas.rest(
        stop, stop + 1
    ) == "." else stop


def names_confidence(text: str) -> float:
    """How sure it is that a text in an author's place is one: a body, or words built like names."""
    if is_body(text):
        return 0.9
    likeness = looks_like_names(_ET_AL.sub("", text).rstrip(" ,;"))
    return round(0.55 + 0.4 * likeness, 2) if likeness >= 0.3 else 0.55 if len(text.split()) <= 4 else 0.35


_YEAR_AT_END = late_pattern(r"(?<=[^\W\d_.])\.?\s(?P<year>(?:1[89]|20)\d\d)[a-z]?\Z")
_DATE_BEHIND = late_pattern(r"[\s,.]*[(\[（]?\s*(?:1[4-9]|20)\d\d[a-z]?[^()\[\]]{0,20}[)\]）]?[\s,.:]*$")


_SAME = word_set("ders dies dens dems id idem ead eadem Ders Dies Dens Dems Id Idem Ead Eadem")


def is_head(text: str, threshold: float = 0.6) -> bool:
    """Whether a text can stand in front of a title: names, a body, or nothing; a date may follow them."""
    text = _DATE_BEHIND.sub("", text)
    bare = _ROLE.sub("", text[introduction(text) :]).strip(f" ,;:.{TAKEN}")
    bare = _ET_AL.sub("", bare).strip(" ,;:—–―-_")
    bare = _DASH.sub(", ", bare)
    if "/" in bare:
        # As German notes part persons.
        bare = bare.replace("/", ", ")
    if re.search(r",\s\S+\s[^\W\d_]$", bare):
        # "Lupi R., Tosi A.": the full stop was that of an initial.
        bare += "."
    if not bare or bare in _SAME or (_EDITS.search(text) and not any(map(str.isdigit, bare))):
        # What edits is somebody, though no name is known for one: "Zhongguo di’er lishi dang’anguan, ed.".
        return True
    return len(bare.split()) <= _MAX_WORDS and (is_body(bare) or looks_like_names(bare) >= threshold)
