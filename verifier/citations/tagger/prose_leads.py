"""What an author says in front of a citation in a sentence: "The best account remains | Anna Berg, *Rivers*".

`introduction` knows signals such as "see also". Here a name in full behind words of a sentence tells where
the citation begins; what stands in front stays with it as its lead, so no word is lost. Where no name is
known, and behind what may be a title ("What remains of Carl Schmitt, *Telos*"), nothing is parted.
"""

from __future__ import annotations

import re

from verifier.citations.tagger.gazetteers import is_given
from verifier.citations.tagger.han_leads import han_lead
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.russian_leads import russian_lead
from verifier.compare.names import is_body
from verifier.patterns import late_pattern

_LONGEST = 180
"""Code points of what is said in front of a citation."""

# Initials may stand without blanks: "P.C. Ooster", as in the Netherlands.
_PART = r"(?:(?:[^\Wa-z\d_]\.){2,4}|[^\Wa-z\d_](?:[\w’'-]{0,24}|\.)\.?)"
_NAME = (
    rf"{_PART}(?:[\s-](?:(?:d[eiu]|da|del|della|dos|von|van"
    rf"|de[nr]|te[nr]|la|le|al|ibn)\s){{0,2}}{_PART}){{1,4}}"
)
_FULL_NAME = late_pattern(rf"(?<![\w’'-])(?P<first>{_PART})[\s-](?=[^\W\d_])")
_NAMES = late_pattern(rf"{_NAME}(?:(?:,\s|\s(?:and|und|et|y|e|&|en|i)\s){_NAME}){{0,4}}(?=,\s|\s\(|:\s)")
_ALONE = late_pattern(
    r"[^\Wa-z\d_][\w’'-]{2,24}(?=,\s[“\"«„*]|,\s[^\Wa-z\d_]|\s\((?:wie|siehe|n\.?|fn\.?|note|Anm\.|Fn\.)\s)"
)

# Words of sentences about a work, which titles in front of a name hardly have.
SAID = late_pattern(
    r"""(?<![\w’'-])(?:remains?|follow(?:s|ing|ed)?|borrow(?:s|ed)?|draw(?:s|n)?|rel(?:y|ies)|owed?|taken|adapted|based|quoted|cited|reprinted
    |translated|published|developed|discussed|argued|described|found|offered|provided|given|elaborated|summari[sz]ed|advanced|treated|made|is|are|was
    |indebted|inspired|include[sd]?|comes?|came|stems?|derives?|recommend(?:ed)?|thank|thanks|grateful|originates?|see(?=\s)|appears?|suggested|noted|explored|analy[sz]ed|examined|documented|traced|reproduced
    |folge|folgt|verweise|verwiesen|gibt|geben|bietet|bieten|liefert|stammt|findet|finden|grundlegend|maßgeblich|bleibt|zitiert|entnommen|orientiert|übernehme
    |suis|suit|suivons|renvoie|renvoyons|reporter[a]?|emprunte|empruntons|reste|demeure|trouve|trouvera|lira|consultera|signalons|doit|dois
    |seguo|seguiamo|rinvio|rinvia|rimando|rimanda|resta|rimane|riprendo|traggo|devo|vedano
    |sigo|seguimos|remito|remitimos|tomo|tomamos|debo|consúltese|sigue|encuentra
    |baseio|seguimos|remeto|devemos|é|são|foi|foram|deve-se|pertence|provém|inspira-se|apoio-me|refiro-me|retomo|recorro|cito|trata-se|permanece|encontra-se
    |zijn|was|waren|blijft|biedt|bieden|geeft|geven|vindt|vinden|staat|ontleend|ontleen|volg|steunt|berust|beschreven|behandeld|uitgewerkt|besproken|gepubliceerd|gedrukt|uitgegeven|aangehaald|verwijs|schrijft|betoogt|meent|danken|dank)(?![\w’'-])""",
    re.VERBOSE | re.IGNORECASE,
)
_OF_ME = late_pattern(
    r"(?:(?:Here|In\sthis|Hier|Ici|Qui|Aquí|Aqui),?\s)?(?:I|[Ww]e|[Ii]ch|[Ww]ir|[Jj]e|[Nn]ous|[Ss]eguo|[Rr]invio|[Rr]imando|[Ss]igo|[Rr]emito|[Rr]emeto)\s"
    r"(?:[^\W\d_A-ZÀ-ÝА-ЯЁ][\w’'-]*\s){0,7}"
)
# These may be the title of what stands in the work.
PART_OF_WORK = late_pattern(
    r"(?i)(?:an?\s|la\s|eine?\s|une?\s)?(?:introduction|intro|preface|foreword|afterword|postscript|epilogue|prologue|review|interview|letters?|obituary|memoriam|speech|response|reply|comments?"
    r"|commentary|conversation|statement|remarks|chapter|essay|préface|avant-propos|postface|compte\srendu|recension|entretien|lettres?|vorwort|nachwort|einleitung|einführung"
    r"|rezension|brief|gespräch|nachruf|prefazione|introduzione|recensione|intervista|lettera|postfazione|prólogo|introducción|reseña|entrevista|carta|prefácio|introdução|resenha)(?!\w)"
)
# What stands in front of a name by itself: "Pace Anna Berg", "Selon Jean Dupont".
_BEFORE_NAME = late_pattern(
    r"""(?:Thus|So|Pace|Contra|According\sto|Following|After|E\.\s?g\.,?|I\.\s?e\.,?|Inter\salia,?|Among\sothers,?|Including|Especially|Selon|D['’]après|Suivant|Nach|Laut
    |Secondo|Stando\sa|Según|Segundo|De\sacuerdo\scon|(?:All\s)?[Dd]ata\sfrom|(?:Map|Table|Figure|Data|Image|Chart)s?\s(?:is\s|are\s)?(?:adapted\s|reproduced\s|taken\s)?(?:from|after)
    |Source:?|(?:Introduction|Preface|Foreword|Afterword)\sto|[Cc]hap(?:ter|\.)\s\d{1,2}\s(?:of|in)|Vorwort\szu|Préface\s(?:à|de)|Prefazione\sa|Prólogo\sa
    |Also\sin|(?:Re)?[Pp]rinted\s(?:in|as)|Reproduced\s(?:in|from)|Translated\s(?:in|from)|(?:First|Originally|Also)\spublished\s(?:as|in)|Abgedruckt\s(?:in|bei)
    |Nachgedruckt\s(?:in|bei)|Reproduit\s(?:dans|par)|Repris\sdans|Ripubblicato\sin|Pubblicato\sin|Publicado\s(?:originalmente\s)?en)\s(?=[^\Wa-z\d_])""",
    re.VERBOSE,
)
# "The text is in UN Doc. A/RES/53/77".
_BEFORE_SYMBOL = late_pattern(
    r"[^,;:“”\"\d]{3,90}?\s(?:in|as|at)\s(?=(?:UN|U\.N\.|United\sNations|WTO)\s[Dd]oc)"
)
# "A expressão é de | HEINZEL, Dieter. Bairro-fábrica": a family name in capitals and a given name behind it
# are no words of a sentence.
_BEFORE_CAPITALS = late_pattern(
    r"[^\Wa-z\d_][^.,;:“”«»\"\d()]{3,120}?\s(?:de|do|da|dos|das|é|são|em|por|a|com|segundo|van|bij|door|is|in)\s"
    r"(?=[^\Wa-zà-ÿ\d_]{3,24}(?:[\s-](?:d[aeo]s?\s)?[^\Wa-zà-ÿ\d_]{2,24}){0,3},\s(?:[^\Wa-z\d_][a-zà-ÿ’]{2,20}|[^\Wa-z\d_]\.)(?:\s[\w.]{1,20}){0,3}[.,]\s)"
)
_SMALL_ONES = late_pattern(r"(?<![\w’'-])[a-zà-ÿ][\w’'-]*")
# About the words quoted, not the work.
_OF_QUOTATION = late_pattern(
    r"(?:(?:My|Our|Author['’]s|The\sauthor['’]s)\s(?:own\s)?(?:translation|emphasis|italics)s?|(?:All\s)?[Tt]ranslations?\s(?:is|are)\s(?:mine|ours|my\sown)|Translation\s(?:mine|ours|by\sthe\sauthor)"
    r"|(?:Emphasis|Italics)\s(?:added|mine|ours|in\s(?:the\s)?original)|Hervorhebung(?:en)?\s(?:im\sOriginal|hinzugefügt|von\smir|d\.\s?Verf\.?|des\sVerfassers|der\sVerfasserin)"
    r"|(?:Eigene\sÜbersetzung|Übersetzung\s(?:von\smir|des\sVerfassers|der\sVerfasserin|d\.\s?Verf\.?))|Traduction\s(?:de\sl['’]auteure?|personnelle|mienne)|C['’]est\s(?:moi|nous)\squi\ssoulign\w+"
    r"|Je\ssouligne|Nous\ssoulignons|Notre\straduction|Corsiv[oi]\smi[oe]i?|Traduzione\s(?:mia|nostra)|Cursivas?\s(?:mías?|nuestras?)|Traducción\s(?:propia|mía|nuestra|del\sautor)"
    r"|Tradução\s(?:minha|nossa|livre)|Grifos?\s(?:nossos?|meus?)|Перевод\s(?:мой|автора)|Курсив\s(?:мой|автора))[.,;:]\s"
)
_SIGNAL = late_pattern(
    r"(?:(?<=[,;:—(])|(?:^|(?<=[.?!]\s))(?:For|On|As\sto|Concerning|Regarding|Sur|Pour|À\spropos\sd\w*|Zu[mr]?|Aus|Über|Für|Gegen|Von|Bei|Beim|Su\w{0,3}|Per|Sobre|Para|Acerca\sde|Em|О|Об|По)\s[^,;:]{2,120}?)"
    r"\s(?=(?:see|cf\.|cp\.|vgl\.|siehe|voir|cfr\.|vd\.|si\sveda(?:no)?|vedi|véase|ver|vid\.|zob\.|zie|см\.)[\s,])"
    r"|(?<=[.?!])\s(?=(?:See|Cf\.|Vgl\.|Siehe|Voir|Cfr\.|Véase|См\.)\s)"
    r"|^(?:Sul(?:l[aeo])?|In\s(?:argomento|tema|merito|proposito|generale|dottrina))\s?[^,;:.]{0,60}?,?\s(?=v\.\s)"
)
_TITLED = late_pattern(
    r"(?:(?:Prof\.\s)?Dr\.|Prof\.|Professor|President|Ambassador|General|Senator|Minister|Sir|Dame)\s(?=[^\Wa-z\d_])"
)
# "On the Quad: “Joint Statement,”": what the work that follows is about.
_ABOUT_COLON = late_pattern(
    r"(?:On|For|Regarding|Concerning|As\sto|Zu[mr]?|Über|Sur|Pour|Sobre|Su[il]?|Sull[ao]|О|Об)\s[^“”„«»:;.,()\d]{3,80}:\s(?=[“„«\"‘])"
)
_OF_CITATIONS = '"“”«»„0123456789('
"""Signs of a citation, in front of which nothing is words about it."""

_QUOTES = tuple('"“«„‘')

# A sentence of small words, or of what is counted in a year.
_SENTENCE_STOP = late_pattern(r"(?:(?<=[a-zß-ÿ]{3})|(?<=\sin\s[12]\d\d\d))[.?!]\s(?=[^\Wa-z\d_])")
_OF_TITLES = '“”"«»„()'
_NAMES_OR_BODY = late_pattern(
    r"(?P<names>[^\Wa-z\d_][^,;:.“”\"«»()\d]{0,80}(?:\.\s?[^,;:.“”\"«»()\d]{1,40}){0,3}),\s(?:eds?\.,\s)?"
    r"(?:[“\"«„]|[^“”\"\d(;]{3,200}\s\([^()]{2,60}:\s[^()]{2,80}\s(?:1[4-9]|20)\d\d\))"
)
# "See particularly chapter 3 of Anna Berg": what goes on in small letters behind a signal is no name.
_SMALL = late_pattern(
    r"(?!(?:von|van|de|di|da|du|del|della|dos|la|le|al|el|ibn|bin|ter|zu|af|des)\s)(?:(?:[^\W\d_A-ZÀ-ÝА-Я][\w’'-]{0,24}|\d{1,3}|[IVX]{1,5}),?\s){1,14}?(?=[^\Wa-z\d_])"
)
_SMALL_PARTICLES = ("von ", "van ", "ibn ", "al-", "d’", "d'")


def prose_lead(plain: str) -> int:
    """How many characters at the start of a citation are words of a sentence about it.

    ``plain`` is the citation with what introduces it.
    """
    lead = introduction(plain)
    quoted = _OF_QUOTATION.match(plain, lead)
    if quoted is not None:
        lead = quoted.end() + introduction(plain[quoted.end() :])
    if "\u4e00" <= plain[:1] <= "\u9fff":
        return lead + han_lead(plain[lead:])
    if not plain.isascii() and (said := russian_lead(plain, lead)):
        return said
    about = _ABOUT_COLON.match(plain, lead)
    if about is not None:
        return about.end()
    head = plain[lead : lead + _LONGEST]
    if not head:
        return lead
    if not lead and head[0].islower():
        return _said_before_colon(head)
    lead += _small_words(head) if lead and head[0].islower() else _words_before_name(head)
    return lead or _sentences_before(plain)


def _sentences_before(plain: str) -> int:
    """How many characters are whole sentences in front of the name that a citation begins with.

    "Estimates vary. | Anna Berg, *Rivers* (Oxford: …)": a name in full or a body, and what is surely a title.
    """
    for stop in _SENTENCE_STOP.finditer(plain, 0, _LONGEST * 2):
        start = stop.end()
        said = plain[:start]
        if any(mark in said for mark in _OF_TITLES) or _is_full(said) or _names_work(said):
            return 0
        named = _NAMES_OR_BODY.match(plain, start)
        if named is None or not (_is_full(named["names"]) or is_body(named["names"])):
            continue
        return start + introduction(plain[start:])
    return 0


def _names_work(said: str) -> bool:
    """Whether a sentence is the beginning of a citation: "zuletzt Ewa Małkowska, Feuer an der Grenze."."""
    named = (match for match in _FULL_NAME.finditer(said) if _is_full(said[match.start() :]))
    return any(_TITLE_BEHIND.match(said, match.start()) for match in named)


_TITLE_BEHIND = late_pattern(r"[^,;:“”«»]{4,60},\s[^\Wa-z\d_]")


def _words_before_name(head: str) -> int:
    signals = list(_SIGNAL.finditer(head))
    if (
        signals
        and not _is_full(head)
        and not any(mark in head[: signals[-1].end()] for mark in _OF_CITATIONS)
    ):
        # "The term is Weber’s; see Max Weber": what the signal introduces may go on in words.
        start = signals[-1].end()
        start += len("v. ") if head.startswith("v. ", start) else prose_lead(head[start:])
        return start if head[start : start + 1].isupper() or head[start : start + 1] in _QUOTES else 0
    capitals = _BEFORE_CAPITALS.match(head)
    if capitals is not None and len(_SMALL_ONES.findall(capitals.group())) > 1:
        return capitals.end()
    titled = _TITLED.match(head)
    if titled is not None:
        named = _NAMES.match(head, titled.end())
        return titled.end() if named and not is_body(head[: named.end()]) else 0
    alone = _BEFORE_NAME.match(head)
    if alone is not None:
        named = _NAMES.match(head, alone.end())
        return alone.end() if named and (_is_full(named.group()) or is_body(named.group())) else 0
    if _is_full(head):
        return 0
    symbol = _BEFORE_SYMBOL.match(head)
    if symbol is not None and SAID.search(symbol.group()):
        return symbol.end()
    mine = _OF_ME.match(head)
    if mine is not None and _ALONE.match(head, mine.end()):
        return mine.end()
    for first in _FULL_NAME.finditer(head):
        start = first.start()
        said = head[:start]
        if not said.strip() or not _is_full(head[start:]):
            continue
        if any(mark in said for mark in _OF_CITATIONS) or ";" in said:
            return 0
        if _NAMES.match(head, start) is None:
            continue
        return start if _is_said(said) else 0
    return 0


def _is_said(said: str) -> bool:
    """Whether words in front of a name are a sentence about its work."""
    said, mark, clause = said.rpartition(":") if said.rstrip().endswith(":") else ("", "", said)
    clause = clause if not mark else said.rpartition(",")[2]
    if clause.endswith(" by ") and len(clause.split()) == len(("Translated", "by")):
        return False
    if ". " in said + clause or clause.endswith((" of ", " and ", " und ", " et ", " y ", " e ")):
        return False
    clause = clause.rpartition(", ")[2]
    ends_small = clause.rstrip()[-1:].islower()
    return ends_small and SAID.search(clause) is not None and not PART_OF_WORK.match(clause)


# "eine kritische Edition bietet jetzt: | Wernsfelder Kirchenordnungen": what is said ends at the colon.
_SAID_BEFORE_COLON = late_pattern(
    r"(?P<said>[^\W\d_A-ZÀ-ÝА-ЯЁ][^:;,.()\d“”\"«»„]{6,90}):\s(?=[^\Wa-zà-ÿ\d_]|[“«„])"
)


def _said_before_colon(head: str) -> int:
    said = _SAID_BEFORE_COLON.match(head)
    return said.end() if said is not None and SAID.search(said["said"]) is not None else 0


def _small_words(head: str) -> int:
    said = _said_before_colon(head)
    if said:
        return said
    small = _SMALL.match(head)
    if small is None or small.group().endswith(_SMALL_PARTICLES):
        return 0
    named = _NAMES.match(head, small.end())
    if named is not None and _is_full(named.group()):
        return small.end()
    return small.end() if _ALONE.match(head, small.end()) else 0


def _is_full(text: str) -> bool:
    """Whether it begins with a given name or an initial, and more of a name behind it."""
    first = _FULL_NAME.match(text)
    return first is not None and is_given(first["first"])
