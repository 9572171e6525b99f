"""What introduces a citation in Dutch and Portuguese: "Zie bijv. de bespreking door", "Ver, por todos,".

A signal that nothing else could be ("zie", "vgl.") may stand in front of all with a capital; words that
titles begin with too ("onder meer", "sobretudo") only in front of what is surely a name, a title or a law.
"""

from __future__ import annotations

from verifier.citations.grammar.months import MONTH
from verifier.patterns import late_pattern

_PARTICLE = r"(?:(?:van|de|den|der|des|ten|ter|te|het|da|do|dos|das|e|[’']t|[’']s)\s){0,3}"
_INITIALS = rf"(?:[^\Wa-z\d_]\.[\s-]?|(?:Th|Ph|Chr|Joh|Jac|Ch|Fr)\.\s?){{1,4}}{_PARTICLE}[^\Wa-z\d_][\w’'-]"
_FAMILY = r"(?:[Vv]an\s(?:den?\s|der\s)?)?[^\Wa-z\d_][\w’'-]{2,24}(?:\s[^\Wa-z\d_][\w’'-]{2,24}){0,2}"
_CAPITALS = (
    r"[^\Wa-zà-ÿ\d_]{3,24}(?:[\s-](?:d[aeo]s?\s)?[^\Wa-zà-ÿ\d_]{2,24}){0,3},\s"
    r"(?:[^\Wa-z\d_][a-zà-ÿ’]{2,20}|[^\Wa-z\d_]\.)"
)
_QUOTED = r"[“‘„«\"]\s?[^\Wa-z\d_]"
_LAW = (
    r"(?:Lei|Decreto|Portaria|Alvará|Carta\s(?:de\s[Ll]ei|[Rr]égia)|Acórdão|Ac\.|Resolução|Despacho|Wet|Besluit|Kamerstukken|Handelingen|K\.?B\.?|Decreet"
    r"|HR|Hof|Rb\.|ABRvS|CRvB|RvS|HvJ|EHRM|Cass\.|GwH)(?=[\s.,])"
)
_BACK = (
    rf"{_FAMILY},?\s(?:a\.\s?w\.|o\.\s?c\.|(?:op|ob|art)\.\s?cit|t\.a\.p\.|[“‘„«\"]"
    rf"|[^\Wa-z\d_][\w’'-]+(?:\s[\w’'-]+){{0,5}},?\s(?:p{{1,2}}\.|blz\.|\d|cit\.|dl\.))"
)
_PAGED = rf"{_FAMILY},?\s(?:p{{1,2}}|ff?|fls?|blz)\.\s?\d"
_CITED = rf"(?=(?i:prof\.\s|mr\.\s)?(?:{_INITIALS}|{_CAPITALS}|{_QUOTED}|{_LAW}|{_BACK}|{_PAGED}))"
_ANY = (
    r"(?=[^\Wa-z\d_]|[“‘„«\"]|(?:van|de|den|der|da|dos?)\s[^\Wa-z\d_]|art(?:ikel|\.)\s\d"
    r"|(?:de|een|a|uma)\s(?:boek)?(?:bespreking|recensie|recensão|resenha)\s)"
)
_MORE = (
    r"(?:,?\s(?:ook|reeds|al|thans|nog|bv\.|b\.v\.|bijv\.|bijvoorbeeld|o\.a\.|o\.m\.|m\.n\.|onder\smeer|onder\sandere[n]?|met\sname|in\shet\sbijzonder|i\.h\.b\.|uitvoerig(?:er)?|nader|verder|voorts|hierover|daarover|hieromtrent|daaromtrent|hierbij|daarbij|hiertoe|daartoe|hiervoor|echter|evenwel|recent(?:elijk)?|meer\srecent"
    r"|laatstelijk|laatst|algemeen|in\shet\salgemeen|kritisch|vooral|eveneens|daarentegen|weer|inzake|eerder|later|ten\sslotte|tenslotte|in\sgelijke\szin|in\sdezelfde\szin|in\sandere\szin|in\sdeze\szin|in\sdie\szin|vrijwel\sgelijk|en\sbij\suitstek|verder\sook))"
)
_COURT = (
    r"(?:het|de)\s(?=(?:Ger(?:echts)?hof|Hof|Rb|Rechtbank|Hoge\sRaad|HR"
    r"|Raad\svan|Kantonrechter|Afdeling|Centrale\sRaad)(?![a-z]))"
)
_NOUN_BY = (
    r"(?:(?:de|het)\s(?:[a-z]{3,20}e\s)?(?:inleiding|lijst|bespreking(?!\s(?:van|door)\s[^,;:()]{3,60}\sdoor\s)|opmerkingen?|studies?|bijdragen?|uiteenzetting|beschouwing(?:en)?|kritiek|literatuur|bronnen|voorbeelden|gegevens|noot|overzicht(?:en)?|conclusie|dissertatie|artikel(?:en)?|werk(?:en)?)(?:\s[a-z]{3,14})?\s(?:van|bij|door|in|onder)\s"
    r"|(?:o|a|os|as)\s(?:[a-zà-ÿ]{3,16}\s)?(?:introdução|lista|(?:recensão|resenha)(?!\s(?:de|do|da)\s[^,;:()]{3,60}\spor\s)|observações|estudos?|trabalhos?|contributos?|contribuição|síntese|crítica|análises?|artigos?|obras?|livros?|notas?|prefácio|considerações|reflexões|apontamentos|ensaios?)\s(?:de|do|da|dos|das|em|por)\s)"
)
_DUTCH_SIGNAL = late_pattern(
    rf"(?:(?:[Zz]ie|[Vv]gl\.|[Vv]ergelijk|[Cc]f\.)(?:{_MORE}{{1,3}}[:,]?\s(?:{_NOUN_BY})?|\s{_NOUN_BY})|(?:[Zz]o|[Aa]ldus|[Aa]nders){_MORE}{{1,3}}[:,]?\s(?:{_NOUN_BY}|{_COURT})?|(?:[Zz]o|[Aa]ldus|[Aa]nders|[Zz]ie|[Vv]gl\.){_MORE}{{0,2}}[:,]?\s{_COURT}|[Aa]ldus\s(?={_FAMILY},)){_ANY}"
)
# "Anders Wivel, “Security”" is somebody: with a capital the word leads only in front of a mark or another.
_DUTCH = late_pattern(
    r"(?:(?:[Ee]n|[Mm]aar|[Dd]och|[Oo]ok)\s(?=[a-z]))?(?:[Oo]nder\s(?:meer|anderen?)|[Zz]o|[Aa]ldus|[Ee]erder|[Ll]ater|[Tt]hans|[Rr]ecent(?:elijk)?|[Tt]egen|[Vv]óór|[Vv]oor(?=:)|[Pp]ro|[Gg]enuanceerd(?:er)?|[Kk]ritisch(?:er)?|[Aa]fwijzend|[Ii]nstemmend|anders|Anders(?=[:,]|\s(?:ook|reeds|nog|thans)\s)|[Cc]ontra|[Ii]n\s(?:gelijke|dezelfde|andere|tegengestelde|deze|die)\szin"
    r"|[Oo]ntleend\saan|[Nn]aar|[Vv]oorbeelden\s(?:bij|in)|[Gg]edrukt\s(?:bij|in)|[Uu]itgegeven\s(?:door|in|bij)|[Aa]fgedrukt\s(?:bij|in)|[Gg]epubliceerd\s(?:door|in|bij)|[Bb]esproken\s(?:bij|door|in)|[Bb]eschreven\s(?:bij|door|in)|[Vv]ermeld\s(?:bij|door|in)|(?:[Zz]oals\s)?(?:aangehaald|geciteerd|weergegeven)\s(?:bij|door|in|naar)|(?:[Aa]angehaald|[Gg]eciteerd|[Cc]it\.)\s(?:bij|door|in|naar)|[Zz]ie|[Vv]gl\.|[Cc]f\.)"
    rf"{_MORE}{{0,2}}(?:,?\sen\s(?:korter|uitvoeriger))?[:,]?\s(?:{_NOUN_BY})?{_CITED}"
)
# "en Gand, 7 juin 1872", "en HR 3 mei 1999": a court and its day.
_AND_COURT = late_pattern(
    rf"en\s(?=[^\Wa-z\d_][\w.’'-]{{1,20}}(?:\s[^\Wa-z\d_][\w’'-]{{2,24}})?,?\s\d{{1,2}}\s(?i:{MONTH}))"
)
# "Over het woord zelf: Woordenboek der Taal, dl. IV", "Over de dijken, J. Jansen".
_DUTCH_ABOUT = late_pattern(
    rf"(?:Over|Inzake|Omtrent|Voor)\s[^“”„«»:;.()\d,]{{3,90}}?(?:[:,]\s(?={_INITIALS}|{_QUOTED})|:\s(?=[^\Wa-z\d_][^:;,()\d]{{3,60}},\s(?:dl\.|deel|vol\.|t\.|band))|,?\s(?:zie|vgl\.){_MORE}{{0,3}}[:,]?\s{_ANY})"
)
_PORTUGUESE_MORE = (
    r"(?:,?\s(?:também|ainda|igualmente|por\stodos|por\sexemplo|p\.\s?ex\.|v\.\s?g\.|entre\soutr[oa]s|entre\smuitos|nomeadamente|designadamente|sobretudo|especialmente|em\sespecial|em\sparticular|mais\srecentemente"
    r"|recentemente|já|a\s(?:este|esse|tal)\s(?:respeito|propósito)|sobre\so\stema|sobre\so\sassunto|neste\ssentido|no\smesmo\ssentido|em\sgeral|por\súltimo|antes\sde\smais|acima\sde\studo|aliás|por\sseu\slado|com\sproveito),?)"
)
_PORTUGUESE_SIGNAL = (
    r"(?:[Vv]er|[Cc]fr?\.|[Vv]ide|[Vv]id\.|[Vv]d\.|[Vv]ej[ae]m?(?:-se|m-se)?|[Vv]\.|[Cc]onfir[ae]m?"
    r"(?:-se)?|[Cc]onfront(?:ar|e-se)|[Cc]onsult(?:ar|em?-se)|[Ll]eia-se|[Rr]emet[eo](?:-se)?\spara)"
)
_PORTUGUESE = late_pattern(
    rf"(?:{_PORTUGUESE_SIGNAL}{_PORTUGUESE_MORE}{{1,3}}[:,]?\s(?:{_NOUN_BY})?{_ANY}"
    rf"|(?:(?:[Ee],?|[Mm]as,?)\s(?=[a-zà-ÿ]))?(?:[Ee]ntre\s(?:muitos\s)?outr[oa]s|[Pp]or\stodos|[Ss]obretudo|[Aa]ssim|[Nn]o\smesmo\ssentido|[Nn]este\ssentido|[Nn]esse\ssentido|[Ee]m\ssentido\s(?:contrário|diverso|diferente|próximo|análogo)|[Cc]ontra|[Ee]specialmente|[Nn]omeadamente|[Dd]esignadamente|[Mm]ais\srecentemente|[Rr]ecentemente|[Mm]ais\starde|[Aa]ntes\sdel[ea]|[Dd]epois|[Ee]m\schave\scrítica|[Cc]riticamente|[Aa]\scontrario|[Cc]itad[oa]\s(?:por|em|in)|[Cc]it\.\s(?:por|em)|[Pp]ublicad[oa]\s(?:em|por|in)|[Tt]ranscrit[oa]\s(?:em|por|in)|[Rr]eproduzid[oa]\s(?:em|por|in)|[Aa]pud"
    rf"|[Pp]ara\s(?:[^\W\d_A-Z][\w’-]*\s){{0,3}}?[^\Wa-z\d_]?[\w’-]{{2,20}}|[Ss]obre\s(?:[^,;:()“«\d]{{3,80}}?))"
    rf"(?:,\s(?:e\s)?{_PORTUGUESE_SIGNAL}{_PORTUGUESE_MORE}{{0,2}})?[:,]?\s(?:a\s(?=Lei|Portaria|Carta)|o\s(?=Decreto|Ac|Alvará))?(?:{_NOUN_BY})?{_CITED})"
)
_FIRST = (
    "Zie ", "zie ", "Vgl.", "vgl.", "Vergelijk ", "vergelijk ", "Cf", "cf", "Zo ", "zo ", "Aldus ",
    "aldus ", "Anders", "anders", "Onder ", "onder ", "Eerder", "eerder", "Later", "later", "Thans",
    "thans", "Recent", "recent", "Tegen", "tegen", "Vóór", "vóór", "Voor", "voor", "Pro", "pro",
    "Genuanceerd", "genuanceerd", "Kritisch", "kritisch", "Afwijzend", "afwijzend", "Instemmend",
    "instemmend", "Contra", "contra", "In ", "in ", "Ontleend ", "ontleend ", "Naar ", "naar ", "Gedrukt ",
    "gedrukt ", "Uitgegeven ", "uitgegeven ", "Afgedrukt ", "afgedrukt ", "Gepubliceerd ", "gepubliceerd ",
    "Besproken ", "besproken ", "Beschreven ", "beschreven ", "Vermeld ", "vermeld ", "Zoals ", "zoals ",
    "Aangehaald ", "aangehaald ", "Geciteerd ", "geciteerd ", "Cit. ", "cit. ", "Over ", "Inzake ",
    "Omtrent ", "En ", "en ", "Maar ", "maar ", "Doch ", "doch ", "Ook ", "ook ", "Voorbeelden ",
    "voorbeelden ", "Ver", "ver", "Vide", "vide", "Vid.", "vid.", "Vd.", "vd.", "Vej", "vej", "V. ", "v. ",
    "Confir", "confir", "Confront", "confront", "Consult", "consult", "Leia-se", "leia-se", "Remet",
    "remet", "Entre ", "entre ", "Por todos", "por todos", "Sobretudo", "sobretudo", "Assim", "assim",
    "No mesmo ", "no mesmo ", "Neste ", "neste ", "Nesse ", "nesse ", "Em ", "em ", "Especialmente",
    "especialmente", "Nomeadamente", "nomeadamente", "Designadamente", "designadamente", "Mais ", "mais ",
    "Antes ", "antes ", "Depois", "depois", "Criticamente", "criticamente", "A contrario", "a contrario",
    "Citad", "citad", "Publicad", "publicad", "Transcrit", "transcrit", "Reproduzid", "reproduzid", "Apud ",
    "apud ", "Para ", "para ", "Sobre ", "sobre ", "E ", "e ", "E, ", "e, ", "Mas", "mas",
)  # fmt: skip


def dutch_portuguese_lead(text: str) -> int:
    """How many characters at the start only introduce a citation, in Dutch or Portuguese; 0 for none."""
    if not text.startswith(_FIRST):
        return 0
    head = text[:_LONGEST]
    for pattern in (_DUTCH_SIGNAL, _DUTCH, _DUTCH_ABOUT, _AND_COURT, _PORTUGUESE):
        match = pattern.match(head)
        if match is not None:
            return match.end()
    return 0


_LONGEST = 260

__all__ = ["dutch_portuguese_lead"]
