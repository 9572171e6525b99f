"""What stands behind the title of a work in a list, cut into its elements.

The Modern Language Association (MLA Handbook, 8th and 9th ed.) sets contributors, numbers, publishers and
days one behind the other, with commas between; The Chicago Manual of Style (17th ed., chapter 14) sets full
stops. "*River Hour*, created by Anna Berg, season 4, episode 10, Mill Films, 1999." What nothing tells is a
`Element` of the kind "words", in italics "container".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH, SEASON
from verifier.model import StyledText
from verifier.patterns import found_by, late_pattern


class Element(NamedTuple):
    """One of the elements: its kind, its value, and where it is printed."""

    kind: str
    value: str
    start: int
    end: int
    said: str = ""
    """Of a contribution, the words in front of the names; of an occasion, where it was."""
    behind: int = 0
    """Where the next element may begin, if that isn't the end."""


_NAME = r"(?:(?:Jr|Sr|St|Dr|Mr|Mrs)\.(?!\Z)|[^\Wa-zß-ÿ\d_](?:\.(?:-?[A-Z]\.)?|[\w’'-]{1,24}))"
_OF = r"(?:(?:de|van|von|der|den|la|del|di|da|al|bin|le|du|el|af|ter|dos)\s){0,2}"
_PERSON = (
    rf"(?:{_NAME}\s?(?:\s{_OF}{_NAME}){{1,4}}?|{_NAME}(?=\sand\s|\s&\s|[,;]\s|\.?\Z))"
    r"(?=[,.;]|\s\(|\s(?:and|&|et\sal)\b|\Z)"
)
_NAMES = rf"{_PERSON}(?:(?:,\s{_PERSON}){{0,6}},?\s(?:and|&)\s{_PERSON}|,?\set\sal\.|,?\sand\sothers)?"
_DID = (
    r"(?:directed|created|written|performed|produced|narrated|conducted|adapted|hosted|uploaded|posted|illustrated|sung|choreographed|read|composed"
    r"|developed|designed|painted|photographed|translated|edited|compiled|introduced|curated|presented|annotated|revised|introduction|foreword|preface"
    r"|afterword|screenplay|story|music|lyrics|performances?|libretto|book|cover\sart)"
)
_CONTRIBUTION = late_pattern(
    rf"(?P<did>(?:with\s)?(?:an?\s)?{_DID}(?:(?:,?\s(?:and|&)\s|,\s){_DID}){{0,2}}(?:\sfrom\sthe\s\w{{3,12}})?(?:\s(?:and\swith|with))?(?:\s(?:an?\sintroduction|a\sforeword|notes))?\sby"
    r"|starring|featuring|feat\.|dirs?\.(?:\sby)?|perf\.(?:\sby)?|prod\.(?:\sby)?|ed(?:s|ited)?\.(?:\sby)?|trans\.(?:\sby)?"
    rf"|host(?:ed\sby)?|interviewer|with|received\sby|by)\s(?P<names>(?-i:{_NAMES}))",
    re.IGNORECASE,
)
_BY_BODY = late_pattern(
    r"(?P<did>uploaded|posted|published|produced|presented|hosted|distributed|released|developed|created)\sby\s(?P<names>[^\Wa-z\d_](?:[^,;.]|\.(?!\s|\Z)){1,60})",
    re.IGNORECASE,
)
_NUMBERED = late_pattern(
    r"(?:(?:season|series|seas\.|s\.|staffel|saison|temporada)\s?\d{1,3}[,;]?\s?)?(?:episode|ep\.|episodes|eps\.|folge|épisode|episodio)\s?\d{1,4}(?:[-–]\d{1,4})?(?:\sof\s\d{1,3})?"
    r"|(?:seasons?|temporada|saison|staffel)\s\d{1,3}(?:[-–]\d{1,3})?|s\d{1,2}\s?e\d{1,3}|(?:side\s[ab12],\s)?track\s\d{1,3}",
    re.IGNORECASE,
)
_VOLUME = late_pattern(r"(?:vol\.|volume)\s(?P<value>\d{1,4}|[IVXLC]{1,7})(?=[,.:;]|\s|\Z)", re.IGNORECASE)
_ISSUE = late_pattern(r"(?:no\.|nos\.|issue|number)\s(?P<value>[\w/–-]{1,14})(?=[,.:;]|\Z)", re.IGNORECASE)
_PAGES = late_pattern(
    r"(?:pp?\.\s)(?P<value>[A-Z]?\d{1,5}\+?(?:\s?[-–]\s?[A-Z]?\d{1,5})?(?:,\s\d{1,5}(?:[-–]\d{1,5})?){0,3}|[ivxl]{1,7}(?:[-–][ivxl]{1,7})?)(?=[,.;]|\Z)"
)
# "*New York Times*, June 7, 1998, C1+.", "edited by Anna Berg, 409–32."
_BARE_PAGES = late_pattern(
    r"(?P<value>[A-Z]?\d{1,4}\+?(?=[\s.]*\Z)|[A-Z]?\d{1,4}[-–][A-Z]?\d{1,4}(?=[.,]\s|[\s.]*\Z))"
)
_EDITION = late_pattern(
    r"(?P<value>(?:(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|revised|rev\.|enlarged|expanded|unabridged|abridged|special|anniversary|director['’]s"
    r"|international|critical|norton\scritical|updated|deluxe|late|early|final|city|national|metro|sunday|us|u\.s\.|european|new)\s){1,4}(?:ed\.|edition|cut)"
    r"|(?-i:(?:[A-Z]\w{2,14}\s){1,4}Version(?=[,.])))",
    re.IGNORECASE,
)
_VERSION = late_pattern(r"(?:version|ver\.|v\.)\s(?P<value>\d[\w.]{0,12}\w|\d)(?=[,.;]|\s|\Z)", re.IGNORECASE)
_DAY = (
    rf"(?:\d{{1,2}}\s(?:{MONTH})\.?,?\s|(?:{MONTH})\.?\s\d{{1,2}}(?:st|nd|rd|th)?,\s"
    rf"|(?:{MONTH})\.?(?:[-–/](?:{MONTH})\.?)?,?\s|(?:{SEASON}),?\s)?(?:1[4-9]|20)\d\d"
)
_DATE = late_pattern(
    rf"(?:(?:originally\s)?(?:aired|released|published|posted|premiered|recorded|performed|broadcast|streamed|live\sstreamed)(?:\son)?\s|circa\s|ca?\.\s)?(?P<value>{_DAY}|n\.d\.)(?![\d/])(?=[,.;:)\]]|\s|\Z)",
    re.IGNORECASE,
)
_WITHOUT_YEAR = late_pattern(
    rf"(?P<value>(?:{MONTH})\.?\s\d{{1,2}}(?:\s?[-–]\s?(?:(?:{MONTH})\s)?\d{{1,2}})?|\d{{1,2}}\s(?:{MONTH})\.?)(?=[.;)]|,\s|\Z)",
    re.IGNORECASE,
)
_YEARS = late_pattern(
    r"(?P<first>(?:1[4-9]|20)\d\d)\s?[-–—]\s?(?P<last>(?:1[4-9]|20)\d\d|\d\d|present)?(?=[,.;)]|\Z)"
)
_HOUR = late_pattern(
    r"(?:at\s)?(?P<value>\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?\s?m\b\.?|(?:UTC|GMT|h\b|Uhr))(?:\s(?:\(?(?:UTC|GMT|[ECMP][SD]?T)\)?))?|\d{1,2}\s[ap]\.m\.)",
    re.IGNORECASE,
)
_ACCESSED = late_pattern(
    rf"(?:last\s)?(?:accessed|retrieved|viewed|consulted|visited)(?:\son)?\s(?P<value>{_DAY})(?=[,.;)]|\s|\Z)",
    re.IGNORECASE,
)
_CHANGED = late_pattern(
    rf"(?:page\s)?(?:last\s)?(?:modified|updated|edited|revised|changed|reviewed)(?:\son)?\s(?P<value>{_DAY})(?=[,.;)]|\s|\Z)",
    re.IGNORECASE,
)
_LENGTH = late_pattern(
    r"(?P<value>(?:(?:video|audio|youtube\svideo|vimeo\svideo|podcast\saudio|podcast|film|mp3\saudio|mp3|mp4|streaming\s(?:video|audio)|vid|recording|webcast|facebook\svideo|music\svideo|television\sbroadcast)"
    r"(?:,\s\d{1,3}(?::\d\d){1,2}|,\s\d{1,3}\smin(?:\.|utes?))|\d{1,2}:\d\d:\d\d|\d{1,3}:\d\d(?!\s?[ap]\.?m)|\d{1,2}\shrs?\.?,?\s\d{1,2}\smin(?:utes?)?|\d{1,3}\smin(?:utes?)?))(?=[,.;)]|\Z)",
    re.IGNORECASE,
)
_MEDIUM = late_pattern(
    r"(?P<value>(?:(?:(?:amazon\s)?kindle|e-?book|epub|nook|(?:unabridged\s)?audio-?book)(?:\sed(?:\.|ition))?|pdf(?:\se-book)?|microsoft\sreader\se-book|adobe\sdigital\seditions(?:\s(?:pdf|epub))?|apple\sbooks|google\s(?:play\s)?books|project\sgutenberg"
    r"|audible|blu-?ray(?:\sdis[ck])?(?:,\s\d{3,4}p(?:\shd)?)?|dvd|vhs|videocassette|compact\sdis[ck]|cd(?:-rom)?|\d\scds|lp|vinyl(?:\slp)?|audio\scd|mp3|film|print|web|television|radio|performance|podcast\saudio|podcast|video|audio|\d\d[⅓½/\d]{0,4}\srpm|\d{2}\smm"
    r"|\d\s(?:compact\sdis[ck]s|dvds|dis[ck]s|videocassettes)|streaming|blog|map|poster|pamphlet|brochure|exhibition\scatalog(?:ue)?|liner\snotes|sound\srecording|lp\srecording|xbox(?:\s(?:one|360))?|playstation\s\d|pc|nintendo\sswitch|ios|android|windows|wii))(?=[,.;)]|\Z)",
    re.IGNORECASE,
)
PLATFORMS = (
    r"(?:JSTOR|Project\sMUSE|HathiTrust(?:\sDigital\sLibrary)?|ProQuest(?:\s[A-Z&][\w&]+(?:\s[A-Z&][\w&]+){0,4})?|EBSCO(?:\s?host)?|Academic\sSearch\s(?:Complete|Premier|Elite)|Gale(?:\s[A-Z][\w&]+){0,5}|LexisNexis(?:\sAcademic)?|Netflix|YouTube|Vimeo|Hulu|Amazon\sPrime(?:\sVideo)?|Prime\sVideo"
    r"|Disney\+|HBO\sMax|Max|Apple\sTV\+?|Kanopy|Spotify|Apple\sMusic|Apple\sPodcasts|iTunes(?:\sapp)?|SoundCloud|Bandcamp|Tidal|Google\sBooks|Google\sArts\s(?:and|&)\sCulture|Internet\sArchive|Project\sGutenberg|ARTstor|Artstor|Wikimedia\sCommons|ResearchGate|Academia\.edu|ScienceDirect"
    r"|SpringerLink|Wiley\sOnline\sLibrary|Taylor\s(?:and|&)\sFrancis\sOnline|Oxford\sAcademic|Cambridge\sCore|Sage\sJournals|PubMed(?:\sCentral)?|ERIC|MLA\sInternational\sBibliography|Nexis\sUni|Literature\sOnline|Early\sEnglish\sBooks\sOnline|Eighteenth\sCentury\sCollections\sOnline|Newspapers\.com"
    r"|Library\sof\sCongress|Perseus\sDigital\sLibrary|ProQuest|Ebook\sCentral|Ebrary|VitalSource|OverDrive|Libby|Hoopla|Scribd|SSRN|arXiv|Internet\sMovie\sDatabase|IMDb|Infotrac|InfoTrac|WorldCat|Questia|Bloomsbury\sCollections|De\sGruyter|Gallica|Europeana|Digital\sPublic\sLibrary\sof\sAmerica)"
)
"""Where works are kept for readers: databases, libraries on the web, services that play films and music."""

_PLATFORM = late_pattern(rf"(?P<value>{PLATFORMS}(?:\s\([^()]{{2,30}}\))?)(?=[,.;]|\Z)")
POSTS = (
    r"(?:Twitter|X|Facebook|Instagram|TikTok|LinkedIn|Reddit|Tumblr|Mastodon|Bluesky"
    r"|Threads|Snapchat|Pinterest|Telegram|WhatsApp|VK|Weibo|Medium|Flickr|Discord|Google\+)"
)
_POST = late_pattern(
    rf"(?P<value>{POSTS}(?:\s(?:photo|post|video|story|reel|thread|comment|message|update|image))?)(?=[,.;]|\Z)"
)
_OCCASION = late_pattern(
    r"(?P<value>(?:(?:keynote|plenary|opening|public|class|guest|invited|inaugural|annual|commencement|radio)\s)?(?:lecture|address|speech|reading|talk|panel\sdiscussion|sermon|remarks|workshop|webinar|homily|poster|performance|paper|conference\s(?:presentation|paper)|presentation|seminar)"
    r"(?:\s(?:series|presentation))?(?:\s(?:presented|given|delivered|read))?|(?:presented|delivered)(?=\s(?:at|to|for|before)\s))(?:\s(?:at|to|for|before|in)\s(?P<event>[^,;“”\"]{3,140}?))?(?=[,.;]\s|[,.]?\Z)",
    re.IGNORECASE,
)
_FILMED = late_pattern(
    rf"(?P<did>(?:filmed|recorded|taped|streamed|live-streamed))\s(?:on\s|in\s)?(?P<value>{_DAY})(?:,?\s(?:at|in|for)\s(?P<event>[^.;“”\"]{{3,120}}?))?(?=\.\s|,\s(?:video|audio|https?:)|\.?\Z)",
    re.IGNORECASE,
)
_REVIEW = late_pattern(
    r"(?P<value>(?:Book\sr|Film\sr|R|Review\sessay,?\sr|Performance\sr)eview\sof\s[^“”\"]{2,200}?,\s(?:by|directed\sby|dir\.|edited\sby|ed\.|translated\sby|trans\.|written\sby|created\sby|curated\sby|performed\sby|conducted\sby)\s"
    rf"{_NAMES}(?:,\s(?:edited|translated|directed)\sby\s{_NAMES})?)(?=[.,;]|\Z)"
)
_INTERVIEW = late_pattern(
    rf"(?P<value>(?:(?:personal|telephone|phone|e-?mail|video|zoom|skype|radio|unpublished|audio|oral\shistory)\s)?interview(?:ed)?(?:\s(?:conducted\s)?(?:by|with)\s(?-i:{_NAMES}))?)(?=[,.;]|\Z)",
    re.IGNORECASE,
)
_MESSAGE = late_pattern(
    rf"(?P<value>(?:e-?mail|text\smessage|letter|message|memo(?:randum)?|postcard|telegram)\sto\s(?:(?-i:{_NAMES})|the\sauthor))(?=[,.;]|\Z)",
    re.IGNORECASE,
)
_VOLUMES = late_pattern(r"(?P<value>\d{1,3})\svol(?:s\.|umes)(?=[,.;]|\s|\Z)", re.IGNORECASE)
_THESIS = late_pattern(
    r"(?P<value>(?:unpublished\s)?(?:Ph\.?\s?D\.?|D\.?Phil\.?|M\.?\s?A\.?|M\.?F\.?A\.?|M\.?\s?Sc?\.?|M\.?Phil\.?|M\.?Ed\.?|M\.?Arch\.?|B\.?A\.?|B\.?Sc\.?|Ed\.?D\.?|Th\.?D\.?|J\.?D\.?|D\.?M\.?A\.?|LL\.?M\.?|doctoral|master['’]?s|bachelor['’]?s|undergraduate|senior|honou?rs)\s(?:honou?rs\s)?(?:diss(?:\.|ertation)|thesis|capstone(?:\sproject)?))(?=[,.;]|\Z)",
    re.IGNORECASE,
)
_MATERIAL = late_pattern(
    r"(?P<value>[^.,;“”\"]{0,50}?(?:oil|ink|acrylic|tempera|watercolou?r|gouache|pastel|charcoal|pencil|chalk|bronze|marble|terracotta|collage|silver\sprint|lithograph|etching|engraving|woodcut|woodblock|silkscreen|screenprint|fresco|mixed\smedia|chromogenic|daguerreotype|transfer\sdrawing|photograph|linen|albumen)"
    r"(?:[^.;“”\"]{0,60}?))(?=[.;]\s|,\s|\.?\Z)",
    re.IGNORECASE,
)
_SIZE = late_pattern(
    r"(?P<value>\d{1,4}(?:[.,]\d{1,2})?(?:\s?[½¼¾⅜⅝⅞⅛]|[\s-]\d/\d{1,2})?\s?(?:×|x|by)\s?\d[^;“”\"]{0,70}?(?:in|cm|m|mm|ft|inches)\b\.?(?:\s\([^()]{4,60}\))?)(?=[.,;]|\s|\Z)"
)
_ACCESSION = late_pattern(r"\(?(?P<value>accession\snos?\.\s[\w.-]{2,30})\)?(?=[,.;)]|\Z)", re.IGNORECASE)
_IMPRINT = late_pattern(
    r"\((?:(?P<original>(?:1[4-9]|20)\d\d);\s)?(?:(?P<place>[^():\d]{2,50}):\s(?P<publisher>[^():]{2,80}),\s)?(?P<year>(?:1[4-9]|20)\d\d)\)(?=[,.;]|\s|\Z)"
)
_ORIGINAL = late_pattern(
    r"[(\[](?P<value>(?:1[4-9]|20)\d\d)[)\]]\s(?=(?:1[4-9]|20)\d\d[.,])|(?:19|1[4-8]|20)\d\d(?=;\s)"
)
_URL = late_pattern(
    r"(?:(?:https?|ftp)://[^\s<>“”\"]{3,300}|(?:www\.)[^\s<>“”\"]{4,300}|(?:[a-z\d][a-z\d-]{0,40}\.){1,4}(?:com|org|net|edu|gov|info|io|uk|de|fr|ca|au|eu|ie|be|co|tv|ly|us|blog|ch|nl|it|es|jp|in|nz|museum|me|fm|app)(?:/[^\s<>“”\"]{0,300})?(?=[\s,.;)>]|\Z))"
)
_DOI = late_pattern(
    r"(?:https?://(?:\w{1,3}\.)?doi\.org/|doi\.org/|doi:\s?)?(?P<doi>10\.\d{4,9}/[^\s<>“”\"]{2,120})",
    re.IGNORECASE,
)
_ABBREVIATED = (
    r"(?<=[\s.][A-Z])\.|(?<=\ABros)\.|(?<=Bros)\.|(?<=\sCo)\."
    r"|(?<=\sSt)\.|(?<=\sMt)\.|(?<=Inc)\.(?=,)|(?<=\sLtd)\.|(?<=\svs)\.|(?<=\sDr)\.|(?<=Dept)\.|(?<=[A-Z]\.[A-Z])\."
)
_WORDS = late_pattern(
    rf"(?:[^.,:;()\[\]“”\"]|:(?!\s(?i:{MONTH})\.?\s\d)|\.(?!\s|\Z)|(?:{_ABBREVIATED})|,(?=\s(?:Inc|Ltd|LLC)\b)|\((?=[^()]{{1,60}}\))[^()]{{1,60}}\)){{1,140}}"
)

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("numbered", _NUMBERED),
    ("urldate", _ACCESSED),
    ("changed", _CHANGED),
    ("hour", _HOUR),
    ("length", _LENGTH),
    ("years", _YEARS),
    ("original", _ORIGINAL),
    ("imprint", _IMPRINT),
    ("filmed", _FILMED),
    ("date", _DATE),
    ("day", _WITHOUT_YEAR),
    ("volume", _VOLUME),
    ("issue", _ISSUE),
    ("pages", _PAGES),
    ("pages", _BARE_PAGES),
    ("edition", _EDITION),
    ("version", _VERSION),
    ("review", _REVIEW),
    ("contribution", _CONTRIBUTION),
    ("contribution", _BY_BODY),
    ("interview", _INTERVIEW),
    ("thesis", _THESIS),
    ("message", _MESSAGE),
    ("volumes", _VOLUMES),
    ("post", _POST),
    ("platform", _PLATFORM),
    ("medium", _MEDIUM),
    ("accession", _ACCESSION),
    ("occasion", _OCCASION),
    ("size", _SIZE),
    ("material", _MATERIAL),
)
# "(accession no. 12; accessed May 3, 2019)", "<https://…>", "(lecture, …)", "on NBC", "from NPR".
_OPENED = late_pattern(
    r"<|\((?=(?:accession|accessed|last\saccessed|retrieved|viewed|consulted|visited|lecture|keynote|speech|address|talk|poster|podcast|blog)\b)"
    r"|(?:[Ii]n|on|from|for|at)\s(?=[^\Wa-z\d_]|the\s)"
)
_BETWEEN = late_pattern(r"[\s.,;:]*")
_MOST = 24
# "edited by Anna Berg, Heron Press and Sons": no person is called so.
_FIRM = late_pattern(
    r"\b(?:Press|Books|Publish(?:ing|ers?)|UP|Editions|Verlag|House|Studios?|Pictures|Films?|Entertainment|Company|Co|Inc|Records|Sons|Random|Penguin|University|Media|Library|Classics|Theatre|Productions)\b"
)


def elements_between(text: StyledText, start: int, stop: int) -> list[Element] | None:
    """The elements from ``start`` to ``stop``, in their order; None when something can't be cut."""
    plain = text.plain
    found: list[Element] = []
    at = _next(plain, start)
    while at < stop:
        if len(found) > _MOST:
            return None
        element = _address(plain, at) or _italic(text, at) or _known(plain, at) or _words(text, at)
        if element is None:
            return None
        found.append(element)
        end = max(element.end, element.behind)
        end += plain[end : end + 1] in (")", "]", ">")
        at = _next(plain, end)
    return found


def _next(plain: str, at: int) -> int:
    match = _BETWEEN.match(plain, at)
    at = match.end() if match else at
    opened = _OPENED.match(plain, at)
    return opened.end() if opened else at


def _address(plain: str, at: int) -> Element | None:
    match = _URL.match(plain, at)
    doi = _DOI.match(plain, at)
    if doi is not None:
        value = doi["doi"].rstrip(".,;)>")
        first = doi.start("doi")
        return Element("doi", value.lower(), first, first + len(value))
    if match is None:
        return None
    value = match.group().rstrip(".,;>")
    if value.endswith(")") and "(" not in value:
        value = value[:-1]
    return Element("url", value, at, at + len(value))


def _italic(text: StyledText, at: int) -> Element | None:
    run = next((run for run in text.italics if run.start <= at < run.end), None)
    if run is None or run.start != at:
        return None
    value = text.plain[run.start : run.end].rstrip(" .,")
    known = _POST.fullmatch(value) or _PLATFORM.fullmatch(value)
    kind = "container" if known is None else "post" if found_by(known, _POST) else "platform"
    return Element(kind, value, run.start, run.start + len(value)) if value else None


def _known(plain: str, at: int) -> Element | None:
    for kind, pattern in _PATTERNS:
        match = pattern.match(plain, at)
        if match is None:
            continue
        element = _read(kind, match)
        if element is not None:
            return element
    return None


def _read(kind: str, match: re.Match[str]) -> Element | None:
    groups = match.groupdict()
    if kind == "contribution":
        return _contribution(match)
    if kind in ("numbered", "imprint"):
        return Element(kind, match.group(), *match.span())
    if kind == "original":
        group = "value" if groups.get("value") else 0
        return Element(kind, match[group], *match.span(group))
    if kind == "years":
        return _years(match)
    if kind in ("date", "urldate", "changed"):
        undated = match["value"].casefold() == "n.d."
        circa = re.match(r"c", match.group(), re.IGNORECASE) and not undated
        day = "" if undated else read_date(match["value"])
        if not day and not undated:
            return None
        return Element(kind, day + ("~" if circa and len(day) == len("1999") else ""), *match.span("value"))
    if kind == "filmed":
        day = read_date(match["value"])
        return Element(kind, day, *match.span("value"), match["event"] or "", match.end()) if day else None
    if kind == "occasion":
        return Element(kind, match["value"], *match.span(), match["event"] or "")
    value = match["value"].replace("–", "-") if kind == "pages" else match["value"]
    if kind in ("edition", "thesis"):
        # "2nd ed.", "PhD diss.": as the other readers give them.
        value = value.rstrip(".")
    return Element(kind, value, *match.span("value"), behind=match.end())


def _years(match: re.Match[str]) -> Element | None:
    """The years of a series: "2002-08", "2012–present"."""
    first, last = match["first"], match["last"] or ""
    if last.isdigit():
        last = first[: 4 - len(last)] + last
        if last <= first:
            return None
    return Element("date", f"{first}/{last if last.isdigit() else ''}", *match.span())


def _contribution(match: re.Match[str]) -> Element:
    names, start = match["names"], match.start("names")
    if found_by(match, _CONTRIBUTION) and _FIRM.search(names):
        names = names.partition(", ")[0]
    return Element("contribution", names, start, start + len(names), match["did"])


def _words(text: StyledText, at: int) -> Element | None:
    plain = text.plain
    stop = next((run.start for run in text.italics if run.start > at), len(plain))
    match = _WORDS.match(plain, at, stop)
    if match is None or not match.group().strip():
        return None
    words = match.group().rstrip()
    return Element("words", words, at, at + len(words))
