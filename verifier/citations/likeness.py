"""How much a stretch of a note looks like a citation, and how much like a sentence of prose."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.forms import EXPLAINED, read_form
from verifier.citations.grammar.bracketed_names import without_bracketed_names
from verifier.citations.grammar.cross_references import is_cross_reference
from verifier.citations.grammar.dates import find_dates
from verifier.citations.grammar.document_symbols import has_symbol_of_body
from verifier.citations.grammar.numbers import EXPLICIT_PAGES, NUMBER, VOLUME
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.grammar.shelfmarks import shelf_words
from verifier.citations.grammar.verses import tells_verses
from verifier.citations.short_forms import has_short_form
from verifier.citations.tagger.german_leads import only_leads
from verifier.citations.tagger.head import introduction, is_head
from verifier.citations.tagger.words import PRESS, THESIS, is_place
from verifier.identifiers import find_identifiers
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

CITATION = 2.5
"""A stretch with at least this many points is a citation."""

HAS_VERB = late_pattern(
    r"(?<!\w)(?:This|That|These|Those|We|I|They|He|She|It|There|Here|However|Therefore|Thus"
    r"|Although|While|When|Dies|Diese|Dieser|Это|is|are|was|were|be|been|has|have|had|can|could|may"
    r"|might|must|shall|should|will|would|do(?!\s[A-ZÀ-Þ])|does|did|not(?!\.)|that|this|these|those|which|who"
    r"|we|they|he|she|it|its|their|our|because|although|however|therefore|thus|while|when|where|if"
    r"|than|there|here|only|also|such|both"
    r"|refers?|means?|argues?|states?|noted|says?|said|mainly|according|discussed|considered|called"
    r"|known|thanks?|grateful|author|authors|article"
    r"|ist|sind|war|waren|wird|werden|wurde|hat|haben|nicht|dass|dieser|diese|dieses|jedoch|est"
    r"|sont|était|non|è|que|qui|cette|mais|pas"
    r"|fue|fueron|eran?|está|están|hay|había|sino|pero|aunque|también|allí|ello|quien|dice|según"
    r"|wordt|werd|werden|blijkt|heeft|hebben|niet|foi|foram|são|não|mas|embora|também|ele|ela|havia|isto|sono|furono|però|anche|questo"
    r"|это|является|что|который|которые|были|был|не|так|как)(?!\w)"
)
_RUSSIAN_PROSE = late_pattern(
    r"(?<!\w)(?:[а-яё]{2,20}(?:ется|ются|ится|ятся|лся|лась|лось|лись)|не|ни|что|лишь|еще|ещё|уже|ли|бы|однако|впрочем|[Рр]азумеется|конечно"
    r"|был[аои]?|нет|нельзя|можно|нужно|мы|он|она|они|нам|нас|[Вв]\sней|[Вв]\sнем|этим|этого|которы[йех]|котор(?:ая|ой|ую|ое|ого|ым|ыми)|поскольку|[Пп]очему|если)(?!\w)"
)
# A number, initials, the strokes of a citation: no sentence is only prose that has them.
_RUSSIAN_MARK = late_pattern(r"\d|(?<!\w)[А-ЯЁA-Z]\.|//|://|[«»“”/]")
_LONGEST_PROSE, _FEWEST_WORDS = 600, 7
_HAN_PROSE = late_pattern(r"[是指的了在将对于这该此其并已被认为本文作者]")
_PAGE_BEHIND_TITLE = late_pattern(rf"{TAKEN}[”\"’»]?,\s\d{{1,4}}(?:[-–]\d{{1,4}})?\.?\s*$")
_PLACE_AND_YEAR = late_pattern(
    r"[,.)]\s[A-ZÀ-ÞА-Я][\w./-]{2,30}(?:[\s/-](?:[A-ZÀ-ÞА-Я][\w.]{0,20}|a\.\s?M\.|am|an der)){0,3}"
    r"(?:\s\((?:Ost|West|DDR)\))?\s[¹²³⁴-⁹1-9]?(?:1[4-9]|20)\d\d(?:[-–](?:1[4-9]|20)\d\d|/\d\d(?:\d\d)?)?(?=[,.;)]|\s?$|\s\()"
)
# "(Hrsg.)", ", ed. A. Berg": who edits a work stands in citations only.
_EDITED = late_pattern(
    r"(?:[^\W\d_]|[Dd]ers\.|[Dd]ies\.|[Ii]d\.|[Ee]ad\.)\s\((?:Hrsg|Hgg?|[Ee]ds?|[Dd]irs?|éds?|[Cc]oords?|[Cc]omps?|a\scura\sdi|отв\.\sред)\.?\)[,:]?\s"
    r"|,\s(?:eds?\.|hrsg\.\sv|hg\.\sv|éd\.|a\scura\sdi|edited\sby)\s?(?:on\s|\.\s)?[^\Wa-z\d_]|\s/\s(?:отв|под|сост|пер)\.?\s"
)
_EDITOR_SIGNS = Signs(
    *("rsg", "(H", "(h", "ed", "(E", "éd", "dir", "(D", "oord", "omp", "cura", " / ", "hg.")
)
_IN_EDITED = late_pattern(
    r",\s[Ii]n:?\s(?:[^\Wa-z\d_]|ders\.|dies\.|id\.|ead\.)[^()«»“”]{1,160}\((?:Hrsg|Hgg?|eds?|dirs?|éds?|a\scura\sdi)\.?\)"
)
# "*Rivers* (Oxford: Clarendon Press, 1974)", "*Le pain du roi*, Paris, Plon, 1979", "“Riot” (PhD diss.,
# Leeds, 2003)": whatever a sentence says around it, that is a work.
_TITLE_AND_IMPRINT = late_pattern(
    rf"{TAKEN}[”’\"»]?,?\s\((?:[^(){TAKEN}]{{1,40}}[,;]\s)?[^\Wa-z\d_][^():{TAKEN}]{{1,40}}:\s[^\Wa-z\d_][^():{TAKEN}]{{1,60}},\s(?:1[5-9]|20)\d\d\)"
    rf"|{TAKEN}[”’\"»]?,?\s(?:\d{{1,2}}\s(?:vols?|Bde|t)\.?\s)?\([^\Wa-z\d_][^():{TAKEN}]{{1,40}},?\s(?:1[5-9]|20)\d\d(?:[–-]\d{{1,4}})?\)"
    rf"|{TAKEN}[”’\"»]?,?\s\((?:[^(){TAKEN}]{{0,30}}\s)?(?:diss\.|dissertation|thesis|Diss\.|thèse|tesis|tesi)[^():{TAKEN}]{{2,60}}\s(?:1[5-9]|20)\d\d\)"
    rf"|{TAKEN}[”’\"»]?,\s(?:[^\Wa-z\d_][\w’'-]+\s?){{1,3}},\s[^\Wa-z\d_][^,.():{TAKEN}]{{1,40}},\s(?:1[5-9]|20)\d\d(?=[,.;)\s]|\Z)"
)
# "« Tribunaux », Gazette des tribunaux, 4 janvier 1832": a piece, its newspaper, and the day.
_PIECE_OF_DAY = late_pattern(
    rf"[«“„\"]\s?[^«»“”„\"]{{3,120}}?[,.]?\s?[»”\"],?\s[^\Wa-z\d_][^,;:()\d{TAKEN}]{{2,45}},\s(?:[^\Wa-z\d_][^,;:()\d]{{2,25}},\s)?"
    r"\d{1,2}(?:er|\.)?\s(?:de\s)?[^\W\d_]{3,11}\.?\s(?:de\s)?(?:1[6-9]|20)\d\d(?=[,.;)]|\s?\Z)"
)
# "Le Carnaval de Romans, Paris, Gallimard, 1979": place, press and year between commas, in plain type.
_BETWEEN_COMMAS = late_pattern(
    rf",\s(?P<place>[^\Wa-z\d_][\w’'.-]{{2,20}}(?:[\s/-][\w’'.-]{{1,20}}){{0,3}}),\s[^,;:()\d{TAKEN}]{{2,50}},\s(?:[^,;:()]{{3,60}},\s)?"
    r"(?:1[5-9]|20)\d\d(?:[-–]\d{2,4})?(?=[,.;)]|\s?\Z)"
)
_TYPE_CODE = late_pattern(r"\[(?:[JMDCNRPSGAZ]|EB|DB)(?:/(?:OL|CD|DB|DK|MT))?\]")
_IMPRINT = late_pattern(
    rf"\((?P<press>[^()]{{2,90}}[^\W_{TAKEN}][.,]?)\s(?:1[4-9]|20)\d\d\)"
    r"(?P<page>,?\s(?:at\s)?\d{1,4}(?:[-–]\d{1,4})?(?=[.,;\s]*$))?"
)
# "Ballard, R., & Singh, A. (2012). Urban commons": names and year as psychologists print them.
_NAMES_AND_YEAR = late_pattern(
    r"[^\Wa-z\d_][\w’'-]{1,24}(?:[\s-][^\Wa-z\d_][\w’'-]{1,24}){0,2},\s(?:[^\Wa-z\d_]\.[\s-]?){1,3}[^()“”«»;]{0,160}?(?:\s\([Ee]ds?\.\)\.?)?"
    r"\s?\((?:1[89]|20)\d\d[a-z]?(?:,\s[^()]{3,20})?\)[.,]?\s[^\Wa-z\d_]"
    # "Kestrel, J & Low, A 2018, *The weight of water*".
    r"|(?:[^\Wa-z\d_][\w’'-]{1,24},\s[A-Z]{1,3}(?:,\s|\s(?:&|and)\s|\s)){1,5}(?:1[89]|20)\d\d[a-z]?,\s"
)
_PUBLISHED = late_pattern(r"[^\W\d_]{3,}\s?:\s?[A-ZÀ-Þ\u4e00-\u9fff]")


# "Tübingen: Mohr 1983", "М. : Наука, 2000".
_COLON_IMPRINT = late_pattern(
    r"(?:(?<=[,.;)–—-]\s)|(?<=[,.]))[A-ZÀ-ÞА-Я][\w./-]{0,20}\.?(?:[\s/-][A-ZÀ-ÞА-Я]?[\w.]{1,15}){0,3}\s?:\s(?:[A-ZÀ-ÞА-Я]|\[[sб]\.)[^:;()\d]{1,50}[\w.\]],?\s(?:1[4-9]|20)\d\d"
    r"(?=[,.;)\s]|\Z)"
)
# "Иванов И. И. История. М., 2007": name and imprint of a book.
_RUSSIAN_NAME = late_pattern(r"[А-ЯЁ][А-ЯЁа-яё-]{1,24}\s[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?[\s,]")
_RUSSIAN_IMPRINT = late_pattern(
    r"[.?!)]\s(?:—\s)?(?:[А-ЯЁ][а-яё]{0,2}\.|[А-ЯЁ][а-яё]{2,20}(?:-[А-ЯЁ][а-яё]{2,12})?)[,;]?\s(?:[А-ЯЁ][а-яё]{0,2}\.,?\s)?(?:1[6-9]|20)\d\d"
)
# "Title // Journal. 2015": as Russian bibliographies part a work from what holds it.
_SLASHES = late_pattern(r"\w[.»”]?\s//\s[A-ZА-Я«]")
_EDITION_AND_YEAR = late_pattern(
    r"(?<!\w)\d{1,2}\.\s?(?:Aufl(?:age|\.)|A\.),?\s(?:[A-ZÄÖÜ]\w{2,20}\s)?(?:1[89]|20)\d\d"
)
# "AcP 184 (1984), 201", as lawyers cite journals.
_VOLUME_YEAR_PAGE = late_pattern(
    rf"[^\W\d_{TAKEN}]?[.{TAKEN}]?\s\d{{1,4}}\s\((?:1[89]|20)\d\d(?:/\d{{1,2}})?\)[,:]?\s(?:S\.\s)?\d{{1,5}}(?!\w)"
)
# "University of California, Doctoral dissertation 2009", "Rio de Janeiro: [s.n.], 2005".
_ENDS_IN_YEAR = late_pattern(
    r"[\s,](?:1[5-9]|20)\d\d[).]?(?:[,:]\s(?:pp?\.\s)?\d{1,4}(?:[-–]\d{1,4})?)?[\s.]*\Z"
)
_HOSTED = late_pattern(r",\s[Ii]n:\s[^\Wa-z\d_]")
# "dies., Rituale": the author of the work before, who is not named again.
_THE_SAME = late_pattern(r"(?:[Dd]ers|[Dd]ies|[Ii]d|[Ee]ad|[Ii]dem|[Ee]adem)\b\.?,\s(?=\S+\s?\S)")
# The series in brackets behind the year.
_YEAR_AND_SERIES = late_pattern(r"(?<=,\s)(?:1[5-9]|20)\d\d\s\([«A-ZÀ-Þ][^()]{3,90}\)[\s.]*\Z")
# "Pisa, Pacini, in corso di stampa": what stands for the year of a work that is to appear.
_AWAITED = late_pattern(
    r"[,(]\s?(?:in\scorso\sdi\s(?:stampa|pubblicazione)|im\s(?:Druck|Erscheinen)|à\sparaître|forthcoming|in\spress|en\sprensa|no\sprelo|в\sпечати)(?=[,.;)\s]|\Z)"
)
_AWAITED_SIGNS = Signs(
    "di stampa", "pubblicazione", "im Druck", "rscheinen", "paraître", "orthcoming", "in press", "prensa",
    "no prelo", "печати",
)  # fmt: skip
_MARGINAL = late_pattern(r"(?<!\w)R[nz]\.?\s\d")
# "Правда. 1936. 5 марта": a newspaper by its day.
_RUSSIAN_DAY = late_pattern(
    r"[А-ЯЁ«][^.,;]{2,40}\.\s(?:—\s)?(?:1[89]|20)\d\d\.\s(?:—\s)?\d{1,2}\s(?:янв|фев|март|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)"
)
# "《大公报》（天津）1905年3月1日": a newspaper by its day; "《日记》，1949年12月3日条": an entry.
_HAN_DAY = late_pattern(
    r"《[^《》]{2,24}》(?:（[^（）]{1,6}）)?[，,]?\s?(?:1[89]|20)\d\d年\d{1,2}月\d{1,2}日(?:第?\d{0,3}版?[。\s]*\Z|[，,]\s?第?\s?\d{1,3}\s?版|[条條])"
)
_NEAR_END = 24
_HAN_VOLUME = late_pattern(rf"{TAKEN}\s?(?:卷|第)[\d一二三四五六七八九十百之上下中]{{1,8}}")


def citation_points(text: StyledText) -> float:
    """The points a stretch has as a citation; prose takes some away. See `CITATION`."""
    if has_short_form(text.plain):
        return 3.0
    if is_cross_reference(text.plain, introduction(text.plain)) or only_leads(text.plain):
        return 0.0
    if read_form(text) is not None:
        return 4.0
    text = without_bracketed_names(_without_said_behind(text))
    canvas = Canvas(text)
    points = 0.0
    found = find_identifiers(text.plain)
    points += 3.0 * bool(found) + 2.5 * (not found and has_symbol_of_body(text.plain))
    for item in found:
        canvas.take(item.start, item.end)
    points += _titles(canvas)
    rest = canvas.rest()
    points += 2.0 * bool(EXPLICIT_PAGES.search(rest))
    points += 1.5 * bool(find_dates(rest) or _PLACE_AND_YEAR.search(rest)) + 1.5 * bool(
        VOLUME.search(rest) or NUMBER.search(rest)
    )
    points += 2.5 * bool(_COLON_IMPRINT.search(rest) or _SLASHES.search(rest)) + 1.0 * bool(
        _EDITION_AND_YEAR.search(rest)
    )
    if _EDITOR_SIGNS.found_in(text.plain):
        points += 1.5 * bool(_EDITED.search(rest)) + 1.5 * bool(_IN_EDITED.search(rest))
    if " (" in rest or ", " in rest:
        points += 2.0 * (_NAMES_AND_YEAR.match(rest, introduction(rest)) is not None)
    if " (" in rest:
        points += 1.5 * bool(_YEAR_AND_SERIES.search(rest))
        points += 2.5 * bool(_VOLUME_YEAR_PAGE.search(rest))
    if "Rn" in rest or "Rz" in rest:
        points += 1.5 * bool(_MARGINAL.search(rest))
    if not rest.isascii():
        points += 1.0 * bool(_RUSSIAN_IMPRINT.search(rest))
    points += 1.0 * bool(_HAN_VOLUME.search(rest)) + 2.5 * _is_newspaper_of_day(text.plain)
    points += 4.0 * (TAKEN in rest and _TITLE_AND_IMPRINT.search(rest) is not None)
    points += 2.5 * any(is_place(match["place"]) for match in _BETWEEN_COMMAS.finditer(rest))
    points += 2.0 * tells_verses(rest)
    points += 1.5 * (_PIECE_OF_DAY.match(text.plain, introduction(text.plain)) is not None)
    thesis = THESIS.search(rest) is not None
    points += 1.0 * thesis + 1.5 * _is_awaited(text.plain, rest)
    points += 1.0 * (", in: " in rest and _HOSTED.search(rest) is not None)
    points += 1.0 * bool(PRESS.search(rest) and _PUBLISHED.search(rest))
    first = introduction(rest)
    points += 0.5 * bool(first) + 1.5 * bool(_PAGE_BEHIND_TITLE.search(rest))
    words = rest[first : first + 200].replace(TAKEN, ",")
    heads = (re.split(mark, words, maxsplit=1)[0] for mark in (r"[,.:：]\s|[,:：]", r"[.:：]\s", r"[,:]\s"))
    named = _THE_SAME.match(rest, first) or (
        first < len(rest) and rest[first] > "Ё" and _RUSSIAN_NAME.match(rest, first)
    )
    headed = bool(named) or any(_may_be_head(head) for head in heads)
    points += 1.0 * headed + 1.5 * (headed and thesis and _ENDS_IN_YEAR.search(rest) is not None)
    if headed and (imprint_at := _PLACE_AND_YEAR.search(rest)) is not None:
        # "Katja Bruisch: Als das Dorf noch war, Köln 2014": between the two is a title, whatever its words.
        points += 1.0 * (len(rest) - imprint_at.end() < _NEAR_END)
    points += 2.0 * bool(_TYPE_CODE.search(rest))
    points += min(2.5, 1.25 * shelf_words(rest))
    imprint = _IMPRINT.search(rest)
    if imprint and _names_press(imprint["press"]):
        # "(8th edn, Oxford University Press 2016) 45": a year that no mark parts from the press before it.
        points += 1.5 + 1.0 * bool(imprint["page"] or PRESS.search(imprint["press"]))
    return points - min(4.0, 0.75 * prose_words(canvas))


# "30 August 2014, 9 (arguing that it never was)": what a writer says of a work behind it.
_SAID_AT_END = late_pattern(r"\s\((?P<said>[a-zà-öø-ÿ][^()\d]{12,400})\)[\s.]*\Z")


def _without_said_behind(text: StyledText) -> StyledText:
    """A stretch without the bracket at its end in which something is said of the work."""
    said = EXPLAINED.search(text.plain) if ") (" in text.plain else None
    if said is None and text.plain.rstrip(" .").endswith(")"):
        said = _SAID_AT_END.search(text.plain)
        said = said if said is not None and is_said(said["said"]) else None
    return text.slice(0, said.start()) if said is not None else text


def _is_newspaper_of_day(plain: str) -> bool:
    if "》" in plain:
        return _HAN_DAY.match(plain, introduction(plain)) is not None
    return _RUSSIAN_DAY.match(plain) is not None


def _is_awaited(plain: str, rest: str) -> bool:
    return _AWAITED_SIGNS.found_in(plain) and _AWAITED.search(rest) is not None


def _names_press(text: str) -> bool:
    """Whether words in front of a year in brackets can be an edition and a press: "8th edn, OUP"."""
    first, last = text[:1], text.rsplit(maxsplit=1)[-1][:1]
    return (first.isupper() or first.isdigit()) and last.isupper()


_MOST_OF_HEAD = 5


def _may_be_head(text: str) -> bool:
    """Whether the first words of a stretch are so few and so built that they can be its author."""
    most = _MOST_OF_HEAD
    if "/" in text:
        # "Taube, Erika/Taube, Manfred"
        most += _MOST_OF_HEAD * min(2, text.count("/"))
        text = text.replace("/", "; ")
    return 0 < len(text.split()) <= most and any(map(str.isalpha, text)) and is_head(text)


def _titles(canvas: Canvas) -> float:
    """Points for quoted and italic titles, which are taken out, so that their words aren't prose."""
    points = 0.0
    for quote in find_quotes(canvas.rest()):
        words = canvas.rest(*quote.inner).split()
        closed = canvas.rest(quote.end - 2, quote.end - 1) in ",."
        if len(words) < 3 and closed and quote.start <= introduction(canvas.plain):
            # “Mongol druz'ia,” Pravda: two words that begin a stretch as titles do.
            points = max(points, 1.0)
            canvas.take(quote.start, quote.end)
        if len(words) >= 3 or quote.mark in "《〈「『":
            # "the formula (“decides to establish”)": what begins small is quoted from within a sentence.
            before = canvas.plain[max(0, quote.start - 2) : quote.start].strip()[-1:]
            small = (
                words and words[0][:1].islower() and (before == "(" or (before.isalpha() and len(words) > 3))
            )
            points = points if small else max(points, 1.5 + closed)
            canvas.take(quote.start, quote.end)
    runs = [
        run
        for run in canvas.italics(0, len(canvas.plain))
        if canvas.rest(*run).strip(" .,;") not in ("et al", "see", "ibid", "in")
    ]
    for run in runs:
        canvas.take(*run)
    return points + (1.0 if runs else 0.0)


def prose_words(canvas: Canvas) -> int:
    """How many words stand outside titles and addresses that sentences need and citations don't."""
    rest = canvas.rest()
    return len(HAS_VERB.findall(rest)) + len(_HAN_PROSE.findall(rest)) // 2


def is_prose(text: StyledText) -> bool:
    """Whether a sentence is prose: long enough, with the words of prose, and hardly like a citation."""
    canvas = Canvas(text)
    for item in find_identifiers(text.plain):
        canvas.take(item.start, item.end)
    _titles(canvas)
    if _is_russian_prose(text.plain) or _is_chinese_prose(text.plain):
        return True
    words = len(re.findall(r"[^\W\d_]+", canvas.rest()))
    enough = words >= 5 or len(re.findall(r"[\u4e00-\u9fff]", canvas.rest())) >= 10
    return enough and prose_words(canvas) >= 2 and citation_points(text) < CITATION


def _is_chinese_prose(plain: str) -> bool:
    """Whether a Chinese sentence has neither a title nor a place, an archive or a word that points back."""
    said = plain.strip(" 。！？；，")
    if said.isascii() or not _FEWEST_HAN <= len(said) <= _LONGEST_PROSE or not plain.rstrip().endswith("。"):
        return False
    return _HAN_MARK.search(said) is None and len(_HAN_SIGN.findall(said)) > len(said) / 2


# What only citations have: marks of titles, pages, files, addresses, words that point back, Latin letters.
_HAN_MARK = late_pattern(
    r"[《》〈〉「」『』：:A-Za-zА-яЁё]|第\s?[\d一二三四五六七八九十]+\s?[页頁版期卷辑輯章节節册冊]|[页頁]\s?\d|[同前上][上前引揭注註]|注\s?\d|全宗|案卷|目录号|档号|馆藏|館藏"
)
_HAN_SIGN = late_pattern(r"[\u4e00-\u9fff]")
_FEWEST_HAN = 4


def _is_russian_prose(plain: str) -> bool:
    """Whether a Russian sentence has finite verbs and words that no title has so many of, and no number."""
    if plain.isascii() or len(plain) > _LONGEST_PROSE or _RUSSIAN_MARK.search(plain):
        return False
    return len(plain.split()) >= _FEWEST_WORDS and len(_RUSSIAN_PROSE.findall(plain)) > 1


SMALL_WORD = late_pattern(r"(?<![\w’'.-])[a-zà-öø-ÿа-яё][\w’'-]*")
_SMALL_WORDS = late_pattern(r"(?:(?<![\w’'.-])[a-zà-öø-ÿа-яё][\w’'-]*[,;:]?\s){4}")


_THANKS = late_pattern(
    r"\W*(?:Met\s(?:hartelijke\s)?dank\saan|Ik\sdank|Thanks\s(?:are\sdue\s)?to|(?:My|Our)\sthanks|(?:I|We)\sthank|Mit\sDank\san|(?:Ich|Wir)\sdanken?|Je\sremercie|Nous\sremercions|Agrade[çc]\w+|Ringrazi\w+|Obrigad[oa]\sa)(?!\w)"
    # "Grifos do autor", "Cursivering van mij": what was done to the words that are quoted.
    r"|\W*(?:Grifos?|Destaques?|Itálicos?|Sublinhados?|Tradução|Cursivering|Vertaling|Nadruk)\s(?:noss[oa]s?|me(?:us?)|minha|livre|d[oa]s?\s(?:autor\w*|original)|no\soriginal|acrescentad\w+|van\s(?:mij|de\sauteur)|in\s(?:het\s)?origineel|toegevoegd)(?!\w)"
)


def is_said(plain: str) -> bool:
    """Whether words have what sentences need: one of their verbs, or four small words together."""
    if _SMALL_WORDS.search(plain) is not None or _THANKS.match(plain) is not None:
        return True
    return len(SMALL_WORD.findall(plain)) > 1 and HAS_VERB.search(plain) is not None
