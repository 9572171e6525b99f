"""Who took part in a book, in words of their own: translators, writers of forewords, bodies behind it."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.editions import YEAR
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern
from verifier.signs import Signs

_FOREWORD = late_pattern(
    r"(?<=[.,]\s)(?P<said>(?:[Mm]it\seine[mr]\s(?:Nach|Vor|Geleit)wort\svon|[Mm]it\seiner\sEin(?:leit|führ)ung\svon|(?:[Aa]vec\sune\s)?(?:[Pp]ré|[Pp]ost)face\sd(?:e\s|[’'])"
    r"|(?:[Pp]re|[Pp]ost)fazione\sdi|[Ii]ntroduzione\sdi|[Ww]ith\san?\s(?:[Ff]oreword|[Aa]fterword|[Ii]ntroduction|[Pp]reface)\sby)"
    r"\s?(?:[^\Wa-z\d_]\.[\s-]?){0,3}[^.,;:()\d]{3,50})[.,]\s"
)
_FROM_LANGUAGE = late_pattern(
    r"(?<=[.,]\s)(?P<said>[Aa]us\sdem\s[A-ZÄÖÜ]\w{3,20}(?:en|ischen)\s(?:übers(?:etzt|\.)\s)?(?:von|v\.)\s(?P<names>(?:[^\Wa-z\d_]\.[\s-]?){0,3}[^.,;:()\d]{3,60}))[.,]\s"
)
_TRANSLATION = late_pattern(
    r"(?<=,\s)(?P<said>(?:trad|tr)\.\s(?:it|fr|esp|cast|al|ingl|port)\.,?\s)(?=[^\Wa-z\d_][^\W\d_])"
)
_OF_ANOTHER_LANGUAGE = (
    r"trans(?:\.|lated)\sby\s[^,;:()]{3,60}?\sas(?=\s[^\Wa-z\d_]|\s[“‘])|(?:English|Eng\.|French|German|Italian|Spanish|Dutch)\s(?:trans(?:lation|lated|\.)?|ed(?:ition|\.)|version)(?:\sby)?"
    r"|(?:[Dd]t|[Ee]ngl|[Ff]rz|[Ff]ranz|[Ii]tal|[Ss]pan|[Nn]iederl)\.(?=:?\s[„«]?[^\Wa-z\d_])|(?:[Dd]t|[Ee]ngl|[Ff]rz|[Ff]ranz|[Ii]tal|[Ss]pan|[Nn]iederl)\.\s(?:Übers(?:etzung|\.)?|Ausg(?:abe|\.)?|Fassung)|[Dd]eutsche?\s(?:Übersetzung|Ausgabe|Fassung)"
    r"|[Tt]raduction\s(?:française|anglaise|allemande|italienne|espagnole)|[Tt]raducción\s(?:castellana|española|inglesa|francesa)|[Tt]raduzione\s(?:italiana|inglese|francese)|éd\.\s(?:fr|angl|all)\."
)
LATER_SIGNS = Signs(
    ", dt.", ", engl.", ", frz.", "; dt.", "; engl.", " trad. ",
    "trans. by", "translated by",
    "glish trans", "glish ed", "glish ver", "Eng. tr", "Eng. ed", "rench trans", "rench ed", "erman trans",
    "erman ed", "alian trans", "panish trans", "utch trans", ". Übers", ". Ausg", "utsche Übers",
    "utsche Ausg", "utsche Fass", "tion fran", "tion angl", "tion alle", "ción cast", "ción esp",
    "zione ital",
    "éd. fr.",
)  # fmt: skip
# "London, 1982; trad. it. Storia di Padova, Roma 1988": what a later edition is called.
_LATER_TRANSLATION = late_pattern(
    rf"(?:(?<={YEAR})|(?<={YEAR}\)))(?:\s;|[;,.])?\s(?P<said>\(?(?:(?:trad|tr)\.\s(?:it|fr|esp|sp|cast|al|ted|ingl|port)\.|{_OF_ANOTHER_LANGUAGE})[,:]?\s[^;]{{4,160}}?{YEAR}\)?)"
)
_EDITED_FOR = late_pattern(
    r"(?<=[^\s,]),\s(?:hrsg|hg)\.\s(?:im\sAuftrage?\s(?:de[sr]|von)\s[^,;()\d]{3,100}?\s)?"
    r"(?:(?:vom|durch\sda[sn]|durch\sdie|von\sde[rm]|v\.\sd(?:\.|er|em))\s(?P<names>[^\Wa-z\d_](?:(?!\s\s)[^,;()\d]){3,100})|(?:von|v\.)\s(?P<same>de(?:ms|ns|rs)\.))(?=,\s|\s\s)"
)
_WORKED_ON = late_pattern(r",\s(?P<said>bearb\.\s(?:von|v\.)\s[^,;:()\d]{3,100})(?=,\s)")
_TRANSLATED_BY = late_pattern(
    r"(?<=[^\s,]),\s(?:trad(?:uit|uction|\.)\s(?:d(?:u|e\sl[’']|e\sla)\s?[\w’'-]{3,20}\s)?(?:\(?[\w-]{3,20}\)\s)?par"
    r"|versione\s(?:italiana|francese|inglese|tedesca|latina|spagnola)\sdi"
    r"|trad(?:uzione|\.)\s(?:it(?:aliana|\.)\s)?(?:dal(?:l[’'])?\s?\w{3,20}\s)?(?:a\scura\s)?di)\s"
    r"(?P<names>(?:(?:[^\Wa-z\d_]\.[\s-]?){1,3})?[^\Wa-z\d_][\w.’'-]{1,24}(?:\s(?:(?:de|di|von|le)\s)?[^\Wa-z\d_][\w’'-]{1,24}){0,3}"
    r"(?:\s(?:et|e)\s[^\Wa-z\d_][\w.’'-]{1,24}(?:\s[^\Wa-z\d_][\w’'-]{1,24}){0,2})?)(?=,\s)"
)
# "Il fiume, edizione critica dell’Istituto Berg a cura di A. Lind": of a body, not of its title.
_CRITICAL = late_pattern(
    r"(?<=[,.]\s)(?P<said>(?:(?:edizione|ed\.)\s(?:critica|nazionale|integrale|diplomatica)|ed\.|testo\scritico)\s(?:[^,;()\d]{0,80}?\s)?)(?=a\scura\sdi\s)"
)
_PROVIDED = late_pattern(
    r"(?<=[^\s,]),\s(?:neu\s)?(?:besorgt|bearb(?:eitet|\.)|ediert|zusammengestellt)(?:\s(?:und|u\.)\s\w{3,12}\.?)?"
    r"\s(?:von|v\.|durch)\s(?P<names>[^\Wa-z\d_][^,;:()\d]{3,80})(?=,\s)"
)
_TRANSLATED_GERMAN = late_pattern(
    r"(?<=[^\s,.])[,.]\s(?:ins\sDeutsche\s)?[Üü]bers(?:etzt|\.)\s(?:aus\sdem\s\w{4,20}\s)?(?:von|v\.)\s"
    r"(?P<names>(?:(?:[^\Wa-z\d_]\.[\s-]?){1,3})?[^\Wa-z\d_][\w’'-]{1,24}(?:\s(?:(?:von|van|de|zu)\s)?[^\Wa-z\d_][\w’'-]{1,24}){0,3}"
    r"(?:\s(?:und|u\.|&)\s(?:(?:[^\Wa-z\d_]\.[\s-]?){1,3})?[^\Wa-z\d_][\w’'-]{1,24}(?:\s[^\Wa-z\d_][\w’'-]{1,24}){0,2})?)(?=[,.]\s)"
)
EDITOR_SIGNS = Signs(
    "dizione c",
    "dizione n",
    "dizione i",
    "dizione d",
    "d. crit",
    "d. naz",
    " ed. a cura",
    "testo crit",
    "besorgt",
    "earb. ",
    "earbeitet ",
    "diert v",
    "gestellt v",
    "bers. v",
    "bersetzt ",
    "versione ",
)
FOREWORD_SIGNS = Signs("ort von", "ung von", "face d", "azione d", "uzione d", "ith a")


def translation(plain: str, tags: list[Tag]) -> str:
    """That a book is translated, where nobody is named who did it: "trad. it. Bologna, il Mulino"."""
    if "trad. " not in plain and " tr. " not in plain and not LATER_SIGNS.found_in(plain):
        return plain
    later = _LATER_TRANSLATION.search(plain)
    if later:
        first, last = later.span("said")
        bracketed = plain[first] == "(" and plain[last - 1] == ")"
        tags.append(Tag("addendum", first + bracketed, last - bracketed, 0.7))
        return blanked(plain, later.start(), later.end())
    match = _TRANSLATION.search(plain)
    return blanked(plain, *match.span("said")) if match else plain


def from_language(plain: str, tags: list[Tag]) -> str:
    """Who translated a German book: "Lenin. Eine Biographie. Aus dem Englischen von A. Berg. München"."""
    match = _FROM_LANGUAGE.search(plain) if "us dem " in plain else None
    if match is None:
        return plain
    tags.append(Tag("translator", *match.span("names"), 0.85))
    return blanked(plain, match.start("said"), match.end())


def foreword(plain: str, tags: list[Tag]) -> str:
    """Who wrote the foreword of a book: "Effi Briest. Mit einem Nachwort von Kurt Wölfel. Stuttgart"."""
    match = _FOREWORD.search(plain) if FOREWORD_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("note", *match.span("said"), 0.7))
    return blanked(plain, match.start("said"), match.end())


# "trans. and ed. Robert D. English": one person with two roles.
_BOTH_ROLES = late_pattern(
    r"(?<=[^\s,]),\s(?:trans(?:lated|\.)\s(?:and|&)\sed(?:ited|\.)|ed(?:ited|\.)\s(?:and|&)\strans(?:lated|\.)"
    r"|hrsg\.\su(?:nd|\.)\sübers\.|übers\.\su(?:nd|\.)\shrsg\.)(?:\s(?:by|von|v\.))?\s"
    r"(?P<names>(?:[^\Wa-z\d_][\w.’'-]{0,24}\s){1,4}?[^\Wa-z\d_][\w’'-]{1,24}(?:\s(?:and|&|und)\s(?:[^\Wa-z\d_][\w.’'-]{0,24}\s){1,4}?[^\Wa-z\d_][\w’'-]{1,24})?)"
    r"(?=,\s|\s\()"
)


def with_both_roles(plain: str, tags: list[Tag]) -> str:
    """Who edited and translated a work: "trans. and ed. Robert D. English"."""
    if not any(map(plain.__contains__, (" and ed", " & ed", " and trans", " & trans", ". u. ", " und "))):
        return plain
    match = _BOTH_ROLES.search(plain)
    if match is None:
        return plain
    tags += (Tag(label, *match.span("names"), 0.85) for label in ("translator", "editor"))
    return blanked(plain, match.start(), match.end())


def translated_by(plain: str, tags: list[Tag]) -> str:
    """Who translated a book: "trad. du russe par A. Berg, Paris", "übers. v. A. Berg, Ulm"."""
    match = _TRANSLATED_BY.search(plain) if "trad" in plain or "versione" in plain else None
    if match is None and ("bers. v" in plain or "bersetzt " in plain):
        match = _TRANSLATED_GERMAN.search(plain)
    if match is None:
        return plain
    tags.append(Tag("translator", *match.span("names"), 0.85))
    return blanked(plain, match.start(), match.end())


def edited_critically(plain: str, tags: list[Tag]) -> str:
    """The words for an edition in front of its editor, and who provided a German one: "besorgt von"."""
    if not EDITOR_SIGNS.found_in(plain):
        return plain
    match = _CRITICAL.search(plain)
    if match is not None:
        return blanked(plain, *match.span("said"))
    edited = "rsg. " in plain or " hg. " in plain or "Hg. " in plain
    match = _PROVIDED.search(plain) if "besorgt" in plain or not edited else None
    if match is None:
        return plain
    tags.append(Tag("editor", *match.span("names"), 0.85))
    return blanked(plain, match.start(), match.end())


def commissioned(plain: str, tags: list[Tag]) -> str:
    """The body or "the same" that edits a work, behind its title: "hrsg. im Auftrag des Amts vom Haus"."""
    match = _EDITED_FOR.search(plain) if "rsg. " in plain or " hg. " in plain else None
    if match is None:
        return plain
    body = match["names"]
    # What "vom" or "von der" stands before is one body, whatever words join in its name.
    tags.append(Tag("editor", *match.span("names" if body else "same"), 0.8, f"{{{body}}}" if body else ""))
    plain = blanked(plain, match.start(), match.end())
    worked = _WORKED_ON.search(plain, match.end()) if "bearb. v" in plain else None
    if worked is None:
        return plain
    tags.append(Tag("note", *worked.span("said"), 0.7))
    return blanked(plain, *worked.span())
