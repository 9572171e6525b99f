"""What German lawyers say in front of who is cited: "Krit. insoweit | Berg", "a.A. wohl | BGHZ 80, 111".

Their words are few and always the same, so that any number of them in a row introduces a citation. Some of
them begin titles too ("Früher Herbst, Berlin 1990"), and these lead only to what is surely cited: a name with
its journal, its page or the number of its note, a court, a collection of decisions, or a paper of parliament.
"""

from __future__ import annotations

import re
from functools import lru_cache

from verifier.patterns import late_pattern
from verifier.signs import Signs

# Words that begin no title.
_SURE = (
    r"(?:[Kk]rit\.|[Aa]bl\.|[Zz]ust\.|[Dd]iff\.|[Aa]usf\.|[Gg]r(?:un)?dl\.|[Ii]nsoweit|[Ii]nsofern|[Zz]umindest|[Jj]edenfalls|[Ii]mmerhin|i\.\s?E(?:rg)?\.|[Ee]benso|[Ee]twa|[Bb]spw\.|z\.\s?B\."
    r"|[Ee]rstmals|[Zz]uerst|[Zz]uletzt|[Dd]emnächst|[Ii]nstruktiv|[Pp]rononciert|[Dd]ezidiert|[Zz]utr\.|[Zz]utreffend|[Üü]berzeugend|[Ää]hnl\.|a\.\s?[AM]\.|[Hh]iergegen|[Hh]ierzu|[Dd]azu|[Nn]äher|[Ww]eiterführend|[Zz]usammenfassend|[Ff]erner|[Zz]weifelnd"
    r"|[Zz]urückhaltend(?:er)?|[Vv]erneinend|[Bb]ejahend|[Ss]tatt\s(?:vieler|aller)|[Ii]nsbes\.|[Ii]nsb\.|[Vv]gl\.|[Ss]iehe|s\.|S\.(?=\s(?:auch|etwa|nur|ferner|dazu|hierzu|insb|insbes|zum|z\.|schon|bereits|jetzt|noch|statt|näher|allg|ausf)(?!\w))|(?:[Ss]t|[Ss]td|[Ss]tändige)\.?\s(?:Rspr|Rechtsprechung)\.?[,;:]?(?:\s(?:seit|vgl\.(?:\snur)?|zuletzt))?"
    r"|[Oo]ffen\s?gelassen(?:\s(?:in|von|bei))?|[Zz]um\s(?:Ganzen|Folgenden|Streitstand)|und\szum\s(?:Ganzen|Folgenden)|[Ww]ie\shier|(?:[Ss]o|[Aa]nders)\s(?:auch\s)?die\s(?:ganz\s)?(?:h\.\s?[ML]\.|Rspr\.|Rechtsprechung|Literatur|herrschende\s(?:Meinung|Lehre))[:,]?)"
)
_PERHAPS = (
    r"(?:[Kk]ritisch|[Aa]blehnend|[Zz]ustimmend|[Dd]ifferenzierend|[Aa]usführlich(?:er)?|[Ee]ingehend(?:er)?|[Gg]rundlegend|[Ww]egweisend|[Ii]m\s(?:Ergebnis|Erg\.|Einzelnen|Ansatz|Grundsatz)|[Aa]uch|[Aa]usdrücklich|[Ss]chon|[Bb]ereits|[Nn]och|[Ww]ohl|[Nn]ur|[Nn]un|[Jj]etzt"
    r"|[Aa]ber|[Ww]iederum|[Jj]üngst|[Nn]euerdings|[Nn]euestens|[Ff]rüher|[Ss]päter|[Pp]rägnant|[Pp]ointiert|[Dd]eutlich|[Kk]lar|[Tt]reffend|[Rr]ichtig|[Ää]hnlich|[Aa]nders|[Aa]nderer\s(?:Ansicht|Auffassung|Meinung)|[Gg]egenteilig|[Dd]agegen|[Dd]afür|[Ww]eitergehend|[Ss]owie|[Ww]eiterhin"
    r"|[Vv]orsichtig|[Ss]keptisch|[Uu]nklar|[Oo]ffener?|[Ee]nger|[Ss]trenger|[Ii]nsbesondere|[Ss]o|[Ii]n\sdiese(?:m|r|n)?\s(?:Sinne?|Richtung)|[Ii]nzwischen|[Aa]llg(?:emein|\.)|[Hh]\.\s?[ML]\.|A\.\s?[AM]\.|I\.\s?E(?:rg)?\.|Z\.\s?B\.|[Gg]rundsätzlich|[Aa]bweichend|[Bb]estätigt|[Bb]ekräftigt"
    r"|[Mm]it\s(?:Recht|Einschränkungen|Vorbehalten|anderer\sBegründung|abweichender\sBegründung)|[Bb]ei\s(?:anderer|abweichender)\sBegründung)"
)
_SMALL = re.sub(r"\[\w(\w)\]", r"\1", rf"(?:{_SURE}|{_PERHAPS})")
_FIRST = late_pattern(rf"(?:(?P<sure>{_SURE})|{_PERHAPS})(?P<end>,?\s)")
_MORE = late_pattern(rf"{_SMALL},?\s")
_MOST_WORDS = 6
_NOUN = (
    r"(?:Kommentierung|Überblick|Übersicht|Zusammenfassung|Zusammenstellung|Darstellung|Nachw(?:eise|\.)?|Streitstand|Diskussion|Meinungsstand|Einschätzung|Kritik|Auffassung|Ansicht|Deutung|Interpretation|Bewertung|Würdigung|These|Gegenthese|Argumentation|Begründung"
    r"|Anmerkung(?:en)?|Anm\.|Ausführungen|Bemerkungen|Hinweise?|Beispiele?|Belege?|Literatur|Lit\.|Schrifttum|Rechtsprechung|Rspr\.|Judikatur|Entscheidung(?:en)?|Analyse|Materialien|Formulierung|Zitat|Einwände?|Fallgruppen|Rechtslage|Argumente?|Entwicklung|Entstehung|Geschichte|Begriff|Problematik|Abgrenzung|Auslegung|Kasuistik|Dogmatik|Frage)"
)
_ADJECTIVE = r"(?:[A-ZÄÖÜa-zäöüß][a-zäöüß]{3,16}(?:e[rnsm]?|\.)?\s)"
# "knapper Überblick bei", "Übersicht über den Streitstand bei", "Anders die Einschätzung von".
_BY = (
    rf"(?:(?:mit|unter|aus|in|zu[mr]?)\s)?(?:(?:de[rnms]|die|das|einem?|einer?|einen)\s)?{_ADJECTIVE}{{0,2}}?{_NOUN}"
    r"(?:\s(?:über|zu[mr]?|de[rs]|im|in|nach|für|und)(?:\s(?:de[rnms]|die|das))?\s(?:[a-zäöüß]{3,16}\s)?[A-ZÄÖÜ][a-zäöüß-]{3,30}){0,2},?\s(?:(?:auch|etwa|nur|noch)\s)?(?:bei|von|durch|in|nach)\s"
)
# "aus der älteren Judikatur", "im Anschluss an", "unter Berufung auf".
_OUT_OF = (
    rf"(?:(?:[Aa]us|[Ii]n|[Zz]u[mr]?|[Nn]ach)\s(?:(?:de[rnm]|das|die|einer)\s)?{_ADJECTIVE}{{0,2}}?{_NOUN}(?:\s(?:nur|etwa|insbes\.|auch|vgl\.|siehe|s\.)){{0,2}}[,:]?\s"
    r"|(?:[Ii]m\sAnschluss|[Ii]n\sAnlehnung|[Aa]nknüpfend|[Aa]nschließend)\s(?:auch\s|etwa\s)?an\s|(?:[Uu]nter|[Mm]it)\s(?:Berufung|Bezug(?:nahme)?|Verweis|Hinweis)\sauf\s|[Ii]n\s(?:Auseinandersetzung|Übereinstimmung)\smit\s|[Gg]egen\s|[Ww]ie\s)"
)
# "aufgegriffen von", "rechtssoziologisch gewendet bei", "zitiert bei".
_DONE_BY = (
    r"(?:(?:[a-zäöüß]{3,24}\s){0,3}(?:ge|be|ver|er|ent|zer|auf|an|aus|ab|zu|vor|über"
    r"|zit)[a-zäöüß]{2,18}(?:t|en)\s(?:(?:auch|schon|etwa|insbes\.|zuletzt)\s)?(?:bei|von|durch)\s)"
)
_NAME = (
    r"(?:(?:v\.|von|van|de|zu[mr]?|der|den)\s){0,2}[^\Wa-zß-ÿ\d_][\w’'-]{1,24}(?:\s(?:(?:von"
    r"|van|de|v\.|zu|der)\s){0,2}[^\Wa-zß-ÿ\d_][\w.’'-]{0,24}){0,3}"
)
_NAMES = rf"{_NAME}(?:\s?/\s?{_NAME}){{0,5}}(?:\su\.\s?a\.)?"
_COURTS = (
    r"B(?:VerfG|VerwG|GH|AG|SG|FH)[A-Za-z]{0,2}[\s,]|R(?:G|GZ|GSt)\s\d|(?:Pr)?OVGE?\s[\dA-ZÄÖÜ]"
    r"|EuGH?[\s,]|EGMR[\s,]|[OL]LG\s[A-ZÄÖÜ]|LG\s[A-ZÄÖÜ]|VGH\s[A-ZÄÖÜ]|KG[\s,]|(?:BT|BR|LT)-D"
)
_BEHIND_NAME = (
    r"(?:,\s(?:[Ii]n:|a\.\s?a\.\s?O|aaO|ebd\.|ebenda|[A-ZÄÖÜ][\wÄÖÜäöü]{0,11}\.?\s(?:\d{1,3}\s\()?(?:18|19|20)\d\d|[^\Wa-z\d_][^,;:()\d]{2,70},\s(?:S"
    r"|Rn|Rz|Bd)\.\s?\d|§)|\s\((?:(?:s\.\s)?o\.\s|oben,?\s|wie\s)?Fn\.|\sin:\s|\s[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,9}\.?\s(?:\d{1,3}\s\()?(?:18|19|20)\d\d[,)])"
)
# "Ina Tjarks, Deichrecht in Niedersachsen, 2. Aufl., Hannover 1999, S. 11".
_IN_FULL = (
    r"(?:[^\Wa-zß-ÿ\d_][\w’'-]{1,24}\s(?:(?:von|van|de|der|zu)\s){0,2}[^\Wa-zß-ÿ\d_][\w’'-]{1,24},"
    r"\s[^\Wa-z\d_][^,;:()\d]{5,90},\s[^;()]{0,50}?[A-ZÄÖÜ][a-zäöüß]{2,20},?\s(?:18|19|20)\d\d(?=[,.;\s]))"
)
_SURELY = late_pattern(rf"{_NAMES}{_BEHIND_NAME}|{_IN_FULL}|(?:ders|dies)\.,\s|{_COURTS}")
_CITED = late_pattern(
    rf"{_NAMES}(?:{_BEHIND_NAME}|,\s(?:[^\Wa-zß-ÿ\d_]|„)|\s\((?:Hrsg|Hg))|(?:ders|dies)\.[,\s]|{_COURTS}"
)
_BY_SOMEBODY, _OUT_OF_SOMETHING, _DONE_BY_SOMEBODY = (
    late_pattern(_BY),
    late_pattern(_OUT_OF),
    late_pattern(_DONE_BY),
)
# "Dies verkennt | Steiner (Fn. 20)": a verb in front of who is cited again.
_VERB = late_pattern(
    r"[A-ZÄÖÜ][a-zäöüß]{1,16}\s(?:[a-zäöüß]{2,12}\s){0,2}?[a-zäöüß]{3,16}(?<!gegen)(?<!unten)(?<!neben)(?<!zwischen)(?<!nicht)(?:t|te|ten|en)"
    rf"\s(?:(?:auch|etwa|schon|noch|zuletzt|jetzt)\s){{0,2}}(?={_NAMES}\s\((?:(?:s\.\s)?o\.\s)?Fn\.)"
)
# "Jedenfalls schweigen die Materialien: | Zur Entstehung des Grundgesetzes".
_SAID = late_pattern(r"[a-zäöüß]{3,16}\s(?:[\wäöüß-]{2,24}\s){0,6}?[\wäöüß-]{3,24}:\s(?=[A-ZÄÖÜ„«“])")
# Behind a page, where words may lead on: ", im Anschluss an | Barkhausen", ", und | Sievering, JZ 1983".
_JOINT = late_pattern(
    r"(?:(?<=\d)|(?<=\d\))|(?<=\sff\.)|(?<=\sf\.)|(?<=\.\)))(?P<cut>,?\s(?P<and>(?:und|sowie)\s)?)(?=[A-ZÄÖÜa-zäöüß])"
)
_NAMED = late_pattern(rf"{_NAMES}{_BEHIND_NAME}")
_SIGNS = Signs(" bei ", " von ", " durch ", "Fn.")
# How words begin that may lead; most texts begin otherwise.
_BEGINNING = late_pattern(
    r"kri|abl|zus|dif|aus|gru|grd|ins|zum|zur|zu\s|jed|imm|i\.\s?e|im\s|ebe|etw|bsp|z\.\s?b|ers|zue|zul|dem|ins|pro|dez|zut|ähn|a\.\s?|hie|daz|näh|wei|fer|zwe|ver|bej|sta|vgl|sie|s\.\s|st\.|std|stä|off|wie|ein|weg|auc|sch|ber|noc|woh|nur|nun"
    r"|jet|abe|wie|jün|neu|frü|spä|prä|poi|deu|kla|tre|ric|and|geg|dag|daf|sow|vor|ske|unk|eng|str|so[\s,]|in\s|inz|all|h\.\s?|bes|bek|mit|bei|ank|ans|unt|nac|rel",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def _may_lead(beginning: str) -> bool:
    return _BEGINNING.match(beginning) is not None


def _words(text: str) -> tuple[int, int, bool]:
    """How far such words reach at the start of a text, how many they are, and whether the first is sure."""
    first = _FIRST.match(text)
    if first is None:
        return 0, 0, False
    end, count = first.end(), 1
    while count < _MOST_WORDS and (more := _MORE.match(text, end)) is not None:
        end, count = more.end(), count + 1
    return end, count, first["sure"] is not None


def german_lead(text: str) -> int:
    """How many characters at the start of a text lead to who is cited behind them."""
    if not _may_lead(text[:4]):
        said = text[:_FARTHEST] if _SIGNS.found_in(text) else ""
        if not any(map(said.__contains__, _SIGNS)):
            return 0
    return _lead(text)


def _lead(text: str) -> int:
    end, count, sure = _words(text)
    surely = _CITED if sure or count > 1 else _SURELY
    if count and surely.match(text, end):
        return end
    for pattern in (_OUT_OF_SOMETHING, _BY_SOMEBODY):
        led = pattern.match(text, end)
        if led is not None and (surely if count and pattern is _OUT_OF_SOMETHING else _SURELY).match(
            text, led.end()
        ):
            return led.end()
    done = _DONE_BY_SOMEBODY.match(text, end)
    if done is not None and _CITED.match(text, done.end()):
        return done.end()
    said = _SAID.match(text, end) if sure and count == 1 else None
    told = said or (_VERB.match(text) if "Fn." in text[:_FARTHEST] else None)
    return told.end() if told else 0


_FARTHEST = 90
_REACH = 260
"""Code points in which words and who is cited behind them stand."""


def german_joints(plain: str, shielded: str) -> list[tuple[int, int]]:
    """The places within sentences at which such words lead from one citation to the next."""
    found: list[tuple[int, int]] = []
    for match in _JOINT.finditer(plain):
        cut, behind = match.span("cut")
        if shielded[cut:behind] != plain[cut:behind]:
            continue
        tells = (
            _NAMED.match(plain, behind) is not None
            if match["and"]
            else german_lead(plain[behind : behind + _REACH]) > 0
        )
        if tells:
            found.append((cut, behind))
    return found


def only_leads(text: str) -> bool:
    """Whether a text is nothing but such words: "H.M., ", in front of "vgl. nur Berg, § 242"."""
    said = text.strip() + " "
    if len(text) > _FARTHEST or not _may_lead(said[:4]):
        return False
    return _words(said)[0] == len(said)
