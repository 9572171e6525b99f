"""What stands in brackets inside a citation and says something of its own: a series, an original edition.

"(= Kritische Studien, Bd. 144)", "(ed. or. Paris, Seuil, 1977)", "2010 [1998]", "(1876; repr., Farnborough:".
They are read first and put out of sight, so that no tagger takes their names and years for those of the work.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from verifier.citations.canvas import Tag
from verifier.citations.grammar.dates import find_dates, read_date
from verifier.citations.grammar.editions import (
    GLUED_SIGNS,
    REPRINT_SIGNS,
    RUN_SIGNS,
    SUPERSCRIPT,
    YEAR,
    continued,
    first_year,
    glued_edition,
    issue_of_year,
    numbered_year,
    ordinal_edition,
    original_edition,
    raised_edition,
    reprint,
    reprinted,
    series_of_journal,
    year_of_journal,
)
from verifier.citations.grammar.mongolian import without_mongolian
from verifier.citations.grammar.other_words import in_known_words
from verifier.citations.grammar.posts import POST_SIGNS, without_account
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.grammar.russian_statement import without_statement
from verifier.citations.grammar.second_hand import SECOND_HAND_SIGNS, without_second_hand
from verifier.citations.grammar.series import blanked, bracketed_series, marked_series, quoted_series
from verifier.citations.grammar.unnamed import (
    STATE_SIGNS,
    UNNAMED_SIGNS,
    page_before_address,
    with_places_apart,
    without_label,
    without_unnamed,
)
from verifier.model import StyledText
from verifier.signs import Signs

_ENTRY_IN_FRONT = re.compile(
    r"\s*(?:(?:[Vv]gl|[Ss]\.|[Cc]fr?)\.?\s(?:den\s|dazu\s)?)?(?P<cue>(?:Art(?:ikel|icle|\.)|Lemma|Stichwort|[Vv]oce)\s)(?=[‚„“«\"‘])"
)
_BY_BEHIND = re.compile(r"(?<=\d)\s\((?P<author>(?:[^\Wa-z\d_][\w.’'-]{0,20}\s?){2,4})\)(?=[\s.]*\Z)")


_FOREWORD = re.compile(
    r"(?<=[.,]\s)(?P<said>(?:[Mm]it\seine[mr]\s(?:Nach|Vor|Geleit)wort\svon|[Mm]it\seiner\sEin(?:leit|führ)ung\svon|(?:[Aa]vec\sune\s)?(?:[Pp]ré|[Pp]ost)face\sd(?:e\s|[’'])"
    r"|(?:[Pp]re|[Pp]ost)fazione\sdi|[Ii]ntroduzione\sdi|[Ww]ith\san?\s(?:[Ff]oreword|[Aa]fterword|[Ii]ntroduction|[Pp]reface)\sby)"
    r"\s?(?:[^\Wa-z\d_]\.[\s-]?){0,3}[^.,;:()\d]{3,50})[.,]\s"
)
_FROM_LANGUAGE = re.compile(
    r"(?<=[.,]\s)(?P<said>[Aa]us\sdem\s[A-ZÄÖÜ]\w{3,20}(?:en|ischen)\s(?:übers(?:etzt|\.)\s)?(?:von|v\.)\s(?P<names>(?:[^\Wa-z\d_]\.[\s-]?){0,3}[^.,;:()\d]{3,60}))[.,]\s"
)
_TRANSLATION = re.compile(
    r"(?<=,\s)(?P<said>(?:trad|tr)\.\s(?:it|fr|esp|cast|al|ingl|port)\.,?\s)(?=[^\Wa-z\d_][^\W\d_])"
)
# "London, 1982; trad. it. Storia di Padova, Roma 1988": what a later edition is called.
_LATER_TRANSLATION = re.compile(
    rf"(?<={YEAR})[;,.]?\s(?P<said>\(?(?:trad|tr)\.\s(?:it|fr|esp|cast|al|ingl|port)\.[,:]?\s[^;]{{4,160}}?{YEAR}\)?)"
)
_MEETING = re.compile(
    r",\s(?P<meeting>(?:[Aa]ctes\sd(?:u|es)\s|[Aa]tti\sde[li]\s|[Aa]ctas\sde[l]?\s|Akten\sde[sr]\s|Beiträge\s(?:des|der|zum|zur)\s|[Cc]atalogo\sdella\smostra|[Cc]atalogue\sd[e’'](?:\sl[’'])?exposition|cat\.\s(?:exp|mostra)\.?|exh(?:ibition|\.)\scat(?:alogue|\.)|Ausst\.-?\s?Kat\.|Ausstellungskatalog)"
    r"[^()\d«»“”]{0,90}\([^()]{4,90}\))(?=[,.]\s)"
)
_OF_EXHIBITION = re.compile(
    r",\s(?P<said>[Ee]xh(?:ibition|\.)\s[Cc]at(?:alogue|alog|\.)|[Aa]usst\.-?\s?[Kk]at\.|[Aa]usstellungskatalog)(?=[,\s(])"
)
_PLACE_IN_BRACKETS = re.compile(r"[^()\d]{0,90}\([^()]{4,90}\)")
# "cat. no. 45", which no series has.
_CATALOGUED = re.compile(
    r",\s(?:[Cc]at\.\s)?(?:[Nn]os?\.|[Nn]r\.|[Kk]at\.(?:-Nr\.)?)\s(?P<number>\d{1,4}(?:[-–]\d{1,4})?)(?=[\s.;]*\Z)"
)
# "7 vol.", "4 t. en 5 vol.", "2 Bde.", behind a comma.
_VOLUMES = re.compile(
    r",\s(?P<count>\d{1,2})\s(?:t\.\sen\s\d{1,2}\svol\.|vol\.|vols\.?|voll\.|tomes|tomos|Bde\.|Bände)(?P<behind>,(?=\s)|(?=\s\())"
    r"(?:\s(?:(?:vol|t|Bd)\.\s)?(?P<volume>[IVX]{1,5}|\d{1,2})(?=,\s(?:pp?|cc?|S|col)\.))?"
)
# "(New York: Facts on File, 2004), s.v. “Neutrality.”": the word looked up, behind the imprint.
_SUB_VERBO = re.compile(
    r"(?<=[\d)]),\ss\.\s?vv?\.\s[“„«\"‘'](?P<word>[^“”„«»\"]{2,80}?)[.,]?[”“»\"’'][\s.]*\Z"
)
_REVIEW = re.compile(
    r"(?<=[,.:”’\"]\s)(?P<cue>(?:[Bb]ook\s)?[Rr]ev(?:iew|\.)\sof|[Rr]ez(?:ension|\.)\s(?:zu|von|v\.)|[Bb]esprechung\s(?:zu|von)|[Cc]ompte[\s-]rendu\s(?:de|du)|[Cc]\.\s?[Rr]\.\sde"
    r"|[Rr]ec(?:ensione|\.)\s(?:a|di)|[Rr]eseña\s(?:de|a)|[Рр]ец(?:ензия|\.)\sна)(?=[:\s])"
)
_REVIEW_SIGNS = Signs(
    "eview of", "ev. of", "ez", "esprechung", "ompte", "R. de", "r. de", "ec. ", "ecens", "eseñ", "ец"
)
_HOST = re.compile(r"[,.]\s(?:[Ii]n:?|[Dd]ans|[Ee]n|//)\s|,\s(?=[«“„])")
_BY_WHOM = re.compile(r",\sby\s[^,.;:]{3,60}(?:,\sed(?:ited|\.)\sby\s[^,.;:]{3,60})?(?=,\s)")
_LONGEST_REVIEWED = 300
_SECTION_OF_NEWSPAPER = re.compile(
    r"(?<=\d\d\d\d),\ssec\.\s(?:[A-Z]|\d{1,2}),\s(?:p\.\s)?(?P<page>[A-Z]?\d{1,3})(?=[\s.]*\Z)"
)


class Asides(NamedTuple):
    """A citation with its asides blanked out, no character moved, and what was read in them.

    Values are taken from ``whole``, which is the citation with them.
    """

    text: StyledText
    tags: tuple[Tag, ...]
    whole: StyledText


def without_asides(text: StyledText) -> Asides:
    """Read the asides of a citation and blank them out; a citation without any stays as it is."""
    plain = text.plain
    tags: list[Tag] = []
    known = numbered_year(without_label(in_known_words(plain), tags), tags)
    signed = known is not plain or _has_sign(plain)
    if not signed and "(" not in plain and "[" not in plain:
        return Asides(text, (), text)
    plain = with_places_apart(known, tags) if text.italics else known
    for read in _READERS if signed else _WITHOUT_SIGNS:
        plain = read(plain, tags)
    bare = _with_review_quoted(text if plain == text.plain else replace(text, plain=plain), tags)
    return Asides(bare, tuple(tags), text)


def _has_sign(plain: str) -> bool:
    return _SIGNS.found_in(plain) or (not plain.isascii() and _SIGNS_ABROAD.found_in(plain))


def _with_review_quoted(text: StyledText, tags: list[Tag]) -> StyledText:
    """The text with what a review says of its book set as a quoted title, so that its names are nobody's."""
    plain = text.plain
    cue = _REVIEW.search(plain) if _REVIEW_SIGNS.found_in(plain) else None
    if cue is None:
        return text
    apart = [(run.start, run.end) for run in text.italics if run.start >= cue.end()]
    apart += [(cue.end() + quote.start, cue.end() + quote.end) for quote in find_quotes(plain[cue.end() :])]
    apart.sort()
    # Words of the book's title may look like what announces the journal.
    first = apart[0][1] if apart and apart[0][0] - cue.end() < _LONGEST_NAMES else cue.end()
    ends = [match.start() for match in [_HOST.search(plain, first)] if match]
    ends += [start for start, _ in apart if start > first]
    end = min(ends, default=first)
    while end > first and plain[end - 1] in " ,.":
        end -= 1
    start = cue.start("cue")
    by = _BY_WHOM.search(plain, cue.end(), cue.end() + _LONGEST_REVIEWED)
    end = by.end() if by else end
    if by and plain[:start].rstrip(" ,.").endswith(("”", "’", '"')):
        # It has a title of its own in front: what is reviewed is only said beside it.
        italics = tuple(run for run in text.italics if not start <= run.start < end)
        tags.append(Tag("note", start, end, 0.8))
        return replace(text, plain=blanked(plain, start, end + 1), italics=italics)
    if not (
        start
        and cue.end() + 3 < end <= cue.end() + _LONGEST_REVIEWED
        and plain[end : end + 1] in (",", " ", ".")
    ):
        return text
    # The marks take the places of the blank before and the comma behind, so that no character moves.
    quoted = "“" + re.sub(r"[^\s]", "x", plain[start:end]) + "”"
    italics = tuple(run for run in text.italics if not start <= run.start < end)
    return replace(text, plain=plain[: start - 1] + quoted + plain[end + 1 :], italics=italics)


def _translation(plain: str, tags: list[Tag]) -> str:
    """That a book is translated, where nobody is named who did it: "trad. it. Bologna, il Mulino"."""
    if "trad. " not in plain and " tr. " not in plain:
        return plain
    later = _LATER_TRANSLATION.search(plain)
    if later:
        tags.append(Tag("note", *later.span("said"), 0.7))
        return blanked(plain, later.start(), later.end())
    match = _TRANSLATION.search(plain)
    return blanked(plain, *match.span("said")) if match else plain


def _from_language(plain: str, tags: list[Tag]) -> str:
    """Who translated a German book: "Lenin. Eine Biographie. Aus dem Englischen von A. Berg. München"."""
    match = _FROM_LANGUAGE.search(plain) if "us dem " in plain else None
    if match is None:
        return plain
    tags.append(Tag("translator", *match.span("names"), 0.85))
    return blanked(plain, match.start("said"), match.end())


def _foreword(plain: str, tags: list[Tag]) -> str:
    """Who wrote the foreword of a book: "Effi Briest. Mit einem Nachwort von Kurt Wölfel. Stuttgart"."""
    match = _FOREWORD.search(plain) if _FOREWORD_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("note", *match.span("said"), 0.7))
    return blanked(plain, match.start("said"), match.end())


def _catalogue(plain: str, tags: list[Tag]) -> str:
    """That a book is the catalogue of an exhibition, where its place and year stand behind that."""
    match = _OF_EXHIBITION.search(plain) if _CATALOGUE_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    bracket = _PLACE_IN_BRACKETS.match(plain, match.end())
    if bracket and re.search(YEAR, plain[bracket.end() :]):
        # The place and days of the exhibition itself.
        return plain
    tags.append(Tag("note", *match.span("said"), 0.7))
    number = _CATALOGUED.search(plain, match.end())
    if number:
        tags.append(Tag("locator:number", *number.span("number"), 0.85))
        plain = blanked(plain, *number.span())
    return blanked(plain, match.start(), match.end())


def _meeting(plain: str, tags: list[Tag]) -> str:
    """That a book has the papers of a meeting, with place and days in brackets, which aren't its own."""
    match = _MEETING.search(plain) if _MEETING_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("note", *match.span("meeting"), 0.7))
    return blanked(plain, *match.span())


def _entry_in_front(plain: str, tags: list[Tag]) -> str:
    """The word for an article of a dictionary in front of all, and who wrote it behind all, in brackets."""
    match = _ENTRY_IN_FRONT.match(plain) if "rt" in plain[:12] or "voce" in plain[:12] else None
    if match is None:
        return plain
    plain = blanked(plain, *match.span("cue"))
    author = _BY_BEHIND.search(plain)
    if author is None:
        return plain
    tags.append(Tag("author", *author.span("author"), 0.8))
    return blanked(plain, author.start(), author.end())


# "BRASIL. Ministério da Saúde. *Plano*": the state in front of its body, as in Brazil.
_OF_STATE = re.compile(
    r"(?P<state>BRASIL|PORTUGAL|ARGENTINA|MÉXICO|CHILE)\.\s(?:Constituição\s\(\d{4}\)\.\s)?"
    r"(?=(?:Minist|Constit|Congresso|Presid|Senado|Câmara|Supremo|Superior|Tribunal|Secretar|Conselho|Comissão|Instituto|Departamento))"
)


def _state(plain: str, tags: list[Tag]) -> str:
    match = _OF_STATE.match(plain) if plain.startswith(_STATES) else None
    if match is None:
        return plain
    tags.append(Tag("note", *match.span("state"), 0.7))
    return blanked(plain, *match.span())


_STATES = ("BRASIL. ", "PORTUGAL. ", "ARGENTINA. ", "MÉXICO. ", "CHILE. ")


def _chapter(plain: str, tags: list[Tag]) -> str:
    """The chapter or section of a book behind its year, at the end of all: "Köln 1999, Kap. 3"."""
    match = _CHAPTER.search(plain) if _CHAPTER_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    kind = "section" if match["cue"].startswith(("§", "Abschn", "разд")) else "chapter"
    tags.append(Tag(f"locator:{kind}", *match.span("value"), 0.9))
    return blanked(plain, *match.span())


def _translated_by(plain: str, tags: list[Tag]) -> str:
    """Who translated a French or Italian book, between commas: "trad. du russe par A. Berg, Paris"."""
    match = _TRANSLATED_BY.search(plain) if "trad" in plain else None
    if match is None:
        return plain
    tags.append(Tag("translator", *match.span("names"), 0.85))
    return blanked(plain, match.start(), match.end())


def _press_release(plain: str, tags: list[Tag]) -> str:
    """That a work is a press release, in front of its title or behind who gave it out."""
    match = _PRESS_RELEASE.search(plain) if _PRESS_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("report", *match.span("said"), 0.9))
    if match["number"]:
        tags.append(Tag("number", *match.span("number"), 0.9))
    # Behind whoever gave it out a colon parts the title.
    start = match.start() + (match.start() > 0)
    return plain[: match.start()] + ":" * (start - match.start()) + blanked(plain, start, match.end())[start:]


def _approved(plain: str, tags: list[Tag]) -> str:
    """Who approved a Russian document and when, in brackets behind its title: "(утв. Указом …)"."""
    match = _APPROVED.search(plain) if "(" in plain and _APPROVED_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("note", *match.span("said"), 0.7))
    day = next((date for date in find_dates(match["said"]) if date.precision == "day"), None)
    if day is None:
        figures = _DAY_INSIDE.search(match["said"])
        edtf = read_date(figures.group()) if figures else ""
        span = figures.span() if figures else (0, 0)
    else:
        edtf, span = day.edtf, (day.start, day.end)
    if edtf and not re.search(YEAR, plain[: match.start()] + plain[match.end() :].partition("://")[0]):
        at = match.start("said")
        tags.append(Tag("date", at + span[0], at + span[1], 0.8, edtf))
    return blanked(plain, *match.span())


def _commissioned(plain: str, tags: list[Tag]) -> str:
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


def _resolution(plain: str, tags: list[Tag]) -> str:
    """The number of a resolution between body and title: "UN General Assembly, Resolution 53/77 D"."""
    match = _NUMBERED_RESOLUTION.search(plain) if "esolution" in plain else None
    if match is None:
        return plain
    tags.append(Tag("note", *match.span("said"), 0.7))
    return blanked(plain, match.start(), match.end() - 1)


def _sub_verbo(plain: str, tags: list[Tag]) -> str:
    match = _SUB_VERBO.search(plain) if "s.v" in plain or "s. v" in plain else None
    if match is None:
        return plain
    tags.append(Tag("locator:sub-verbo", *match.span("word"), 0.9))
    return blanked(plain, match.start(), match.end())


def _volumes(plain: str, tags: list[Tag]) -> str:
    match = _VOLUMES.search(plain)
    if match is None:
        return plain
    tags.append(Tag("volumes", *match.span("count"), 0.9))
    if match["volume"]:
        tags.append(Tag("volume", *match.span("volume"), 0.9))
    if not any(map(plain.__contains__, _MARKS)):
        return plain
    # The comma behind goes with it, so that one still stands directly behind the title.
    end = match.end() + bool(match["volume"])
    return blanked(plain, match.start() + bool(match["behind"]), end)


def _russian_statement(plain: str, tags: list[Tag]) -> str:
    return plain if plain.isascii() else without_statement(plain, tags)


def _newspaper_section(plain: str, tags: list[Tag]) -> str:
    """The section of a newspaper in front of its page: "November 3, 2004, sec. E, 5"."""
    match = _SECTION_OF_NEWSPAPER.search(plain) if "sec. " in plain else None
    if match is None:
        return plain
    tags.append(Tag("pages", *match.span("page"), 0.9))
    return blanked(plain, match.start(), match.end())


_EDITED_FOR = re.compile(
    r"(?<=[^\s,]),\s(?:hrsg|hg)\.\s(?:im\sAuftrage?\s(?:de[sr]|von)\s[^,;()\d]{3,100}?\s)?"
    r"(?:(?:vom|durch\sda[sn]|durch\sdie|von\sde[rm]|v\.\sd(?:\.|er|em))\s(?P<names>[^\Wa-z\d_](?:(?!\s\s)[^,;()\d]){3,100})|(?:von|v\.)\s(?P<same>de(?:ms|ns|rs)\.))(?=,\s|\s\s)"
)
_WORKED_ON = re.compile(r",\s(?P<said>bearb\.\s(?:von|v\.)\s[^,;:()\d]{3,100})(?=,\s)")
_NUMBERED_RESOLUTION = re.compile(
    r"(?<=[^\W\d_]),\s(?P<said>[Rr]esolution\s(?:\d{1,2}/)?\d{1,4}(?:\s\([IVXLC]{1,8}\)|\s[A-Z](?=,))?)(?:\s\(\d{4}\))?,(?=\s[“\"‘A-Z])"
)
_PRESS_SIGNS = Signs(
    "ress Release", "ress release", "omunicato stampa", "ressemitteilung", "ommuniqué de presse",
    "ресс-релиз", "ota de prensa", "ersbericht", "omunicado de prensa",
)  # fmt: skip
_PRESS_RELEASE = re.compile(
    r"(?:\A\s{0,3}|(?<=[^\s.])[,:]\s)(?P<said>Press\s[Rr]elease|[Cc]omunicato\sstampa|Pressemitteilung|[Cc]ommuniqué\sde\spresse"
    r"|[Пп]ресс-релиз|[Nn]ota\sde\sprensa|[Cc]omunicado\sde\sprensa|[Pp]ersbericht)"
    r"(?:\s(?:[Nn]r|[Nn]o?|№)[.°]?\s?(?P<number>\d{1,4}(?:/\d{2,4})?))?\s?[,:](?=\s)"
)
_APPROVED_SIGNS = Signs("(утв", "(одобр", "(принят", "(в ред", "(ред.")
_APPROVED = re.compile(
    r"\s\((?P<said>(?:утв(?:ержд[её]н[аоы]?|\.)|одобрен[аоы]?|принят[аоы]?|(?:в\s)?ред\.)\s[^()]{3,200})\)"
)
_DAY_INSIDE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|\d{1,2}\s[а-я]{3,8}\s(?:19|20)\d\d")
_CHAPTER_SIGNS = Signs(", Kap", ", chap", ", cap.", ", гл.", ", Abschn", ", §", "), Kap", "), chap")
_CHAPTER = re.compile(
    r"(?<=\d|\)|»),\s(?P<cue>Kap(?:itel|\.)|chap(?:itre|\.)|cap\.|гл\.|Abschn(?:itt|\.)|§{1,2})\s?"
    r"(?P<value>\d{1,3}(?:[.,-]\d{1,3}){0,3}|[IVXLC]{1,7})(?=[\s.]*\Z)"
)
_TRANSLATED_BY = re.compile(
    r"(?<=[^\s,]),\s(?:trad(?:uit|uction|\.)\s(?:d(?:u|e\sl[’']|e\sla)\s?[\w’'-]{3,20}\s)?(?:\(?[\w-]{3,20}\)\s)?par"
    r"|trad(?:uzione|\.)\s(?:it(?:aliana|\.)\s)?(?:dal(?:l[’'])?\s?\w{3,20}\s)?(?:a\scura\s)?di)\s"
    r"(?P<names>(?:(?:[^\Wa-z\d_]\.[\s-]?){1,3})?[^\Wa-z\d_][\w.’'-]{1,24}(?:\s(?:(?:de|di|von|le)\s)?[^\Wa-z\d_][\w’'-]{1,24}){0,3}"
    r"(?:\s(?:et|e)\s[^\Wa-z\d_][\w.’'-]{1,24}(?:\s[^\Wa-z\d_][\w’'-]{1,24}){0,2})?)(?=,\s)"
)
_FOREWORD_SIGNS = Signs("ort von", "ung von", "face d", "azione d", "uzione d", "ith a")
_CATALOGUE_SIGNS = Signs("xh", "Kat.", "skatalog")
_MEETING_SIGNS = Signs("ctes d", "tti d", "ctas d", "kten d", "eitr", "atalog", "cat. ", "Kat.")
_SIGNS = Signs(
    "Lemma ", "Stichwort ", "voce ", "Art", "wyd.", "coll", "Coll", "vol", "tom", "Bde", "eview of", "ev. of",
    "ez. ",
    "ezension ", "esprechung", "ompte", "C.R.", "C. R.", "c.r.", "trad.", "tr.", "ecensione", "ec. ",
    *_FOREWORD_SIGNS, *SECOND_HAND_SIGNS, *_CATALOGUE_SIGNS, *_MEETING_SIGNS, *GLUED_SIGNS, *RUN_SIGNS,
    *UNNAMED_SIGNS, *STATE_SIGNS, "http", "www.", "doi", *POST_SIGNS, *_STATES,
    *_PRESS_SIGNS, *_CHAPTER_SIGNS, "sec. ", "s.v", "s. v", "us dem ", "esolution", "rsg. ",
    " hg. ", *REPRINT_SIGNS,
)  # fmt: skip
_SIGNS_ABROAD = Signs(
    *(
        "-е изд",
        "Изд. ",
        " / ",
        ": в ",
        "[Электр",
        "[Текст",
        "[Карт",
        "[Нот",
        " с.",
        "сарын ",
        " тал",
        "нүүр",
        "хуудас",
    ),
    *_APPROVED_SIGNS,
    *("», ", "éd.", "Bände", *SUPERSCRIPT, "eseña", "ец"),
)
"""Of these one is in every text without brackets in which a reader finds something."""

_LONGEST_NAMES = 80
_MARKS = ("“", '"', "„")
_READERS: Sequence[Callable[[str, list[Tag]], str]] = (
    without_unnamed,
    page_before_address,
    raised_edition,
    glued_edition,
    series_of_journal,
    year_of_journal,
    ordinal_edition,
    issue_of_year,
    continued,
    _entry_in_front,
    marked_series,
    bracketed_series,
    quoted_series,
    _catalogue,
    _meeting,
    _translated_by,
    _translation,
    _foreword,
    _from_language,
    without_second_hand,
    original_edition,
    first_year,
    reprinted,
    reprint,
    _russian_statement,
    without_mongolian,
    _volumes,
    _sub_verbo,
    _commissioned,
    _resolution,
    _press_release,
    _approved,
    _chapter,
    _state,
    _newspaper_section,
    without_account,
)
_WITHOUT_SIGNS = (
    issue_of_year,
    continued,
    marked_series,
    bracketed_series,
    quoted_series,
    original_edition,
    first_year,
    reprinted,
)
"""Those that find something in a text of brackets without any of the signs."""
