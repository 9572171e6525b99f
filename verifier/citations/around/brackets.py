"""What stands in brackets within a sentence of a note, and may be a citation.

"Kershaw claims that “…” ( | *Moral Magistrate*, 177 | ), for which he gives none".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifier.citations.around.names_in_front import SMALL_OF_TWO, is_name, names_before, said_name
from verifier.citations.around.title_marks import OPENING, SAID_BEHIND
from verifier.citations.forms import read_form
from verifier.citations.forms.german_gazettes import IN_GAZETTE
from verifier.citations.forms.german_law_places import BESIDE
from verifier.citations.forms.regnal_statutes import IN_REIGN
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.grammar.shelfmarks import shelf_words
from verifier.citations.tagger.words import THESIS, is_place
from verifier.compare.names import is_body
from verifier.model import StyledText
from verifier.patterns import late_pattern

_IMPRINT = late_pattern(r"[(\[][^()]{2,40}:\s[^()]{2,60},\s(?:1[5-9]|20)\d\d")
_BRACKET = late_pattern(r"(?P<before>\S)\s\((?P<inner>[^()]{4,300}(?:\([^()]{2,120}\)[^()]{0,80}){0,3})\)")
_DASHED = late_pattern(r"\s[–—]\s(?P<inner>(?:(?!\s[–—]\s)[^;]){20,240})\s[–—]\s(?=[a-zà-ÿ])")
_PAGES_ONLY = late_pattern(
    r"(?:(?:pp?|S|[сС]|págs?|fol|col|Rn|Bl)\.|ff?°)\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\sff?\.?)?"
)
_FAMILY = late_pattern(
    r"(?:^|(?<=[,a-zà-ÿа-яё]\s)|(?<=[А-ЯЁ]\.\s))(?P<name>(?:(?:[Vv]an\s(?:den?\s|der\s)?|[Dd]e\s|[Tt]e[nr]\s)(?=[A-Z]))?[^\W\d_a-zà-öø-ÿа-яё][\w’'-]{2,24})\Z"
)
_CITED = late_pattern(
    r"(?:tesi|thèse|tesis|tese|rec\.|c\.\s?r\.|compte\srendu)\scit(?:\.|ée?(?!\w))|(?:op|art|ob|loc)\.\s?cit|a\.\s?a\.\s?O\.|a\.\s?w\.|o\.\s?c\.|t\.a\.p\.|(?:[Уу]каз|[Цц]ит)\.\s?соч"
)
# "хранятся в РГИА (Ф. 1284. Оп. 223. Д. 17. Л. 3)": the archive stands in front of where in it.
_IN_ARCHIVE = late_pattern(r"[Фф]\.\s?[Рр]?-?\d{1,5}[.,]\s(?:[Оо]п\.|[Кк]арт\.|[Дд]\.|[Ее]д\.)")
_ARCHIVE = late_pattern(r"(?:^|(?<=\s))[А-ЯЁ][А-ЯЁа-яё]{0,6}[А-ЯЁ](?:\s[А-ЯЁ][А-ЯЁа-яё]{0,6}[А-ЯЁ])?\Z")
# A name or title, and that it was cited before.
_NAMED_BACK = late_pattern(
    r"[^\W\d_a-zà-öø-ÿа-яё][^();]{2,120}?\s(?:\[(?:wie|siehe|s\.|vgl\.)\s(?:Anm|Fn)\.|cit\.,\s(?:pp?|cc?|nn?|ff?)\.)"
    r"|[^\W\d_a-zà-öø-ÿа-яё][\w’-]{1,24}\s(?:[^\W\d_a-zà-öø-ÿа-яё]\.\s?){1,3}[Oo]p\.\s[Cc]it\."
    r"|[^\W\d_a-zà-öø-ÿа-яё][^();]{2,120}?,\s(?:(?:siehe|s\.|wie|vgl\.|oben,?)\s(?:Anm|Fn)\.|(?<!\d,\s)(?:Anm|Fn)\.|a\.\s?a\.\s?O\.|(?:op|art|ob|loc)\.\s?cit|cit\.,|supra,?\sn(?:ote|\.)?\s\d)"
)
_AGAIN = late_pattern(r"(?:[Ii]b[ií]d(?:em)?|[Ee]bd|[Ii]vi|ebenda|[Тт]ам\sже)(?!\w)")
_CYRILLIC = late_pattern(r"[а-яё]")
_GOES_ON = late_pattern(r"[.,;:]?\s[a-zà-öø-ÿа-яё]")


# "(Washington, D.C.: World Bank, Dec. 2020)": where and when the work in front of it was printed.
_IMPRINT = late_pattern(
    r"(?P<place>[^\Wa-z\d_][^,:;()\d]{1,40})(?:,\s[^,:;()\d]{1,30}){0,2}:\s[^:;()“”\"«»]{2,90},\s(?:(?:\d{1,2}\s)?[^\W\d_]{3,10}\.?\s(?:\d{1,2},\s)?)?(?:1[4-9]|20)\d\d(?:[-–/]\d{1,4})?"
    # "(Chicago: University of Chicago Press, 1998; orig. Farbenhören, Berlin, 1991)".
    r"(?:[;,]\s(?:orig|repr|rept|reprint|first|originally|rev|trans|ND|Nachdr|rééd|réimpr|rist|reimpr)(?!\w)[^()]{0,160})?"
)


def belongs_in_front(plain: str, place: tuple[int, int]) -> bool:
    """Whether a stretch in brackets is the imprint or the reign of what is cited in front of it."""
    if plain[place[1] : place[1] + 1] != ")":
        return False
    if IN_REIGN.fullmatch(plain, *place) and plain[max(0, place[0] - 3) : place[0] - 2].isdigit():
        return True
    dated = plain[max(0, place[0] - 3) : place[0] - 2].isdigit()
    if dated and IN_GAZETTE.fullmatch(plain, *place):
        # "Gesetz v. 21.8.1995 (BGBl. I S. 1050)".
        return True
    if BESIDE.fullmatch(plain, *place) and plain[max(0, place[0] - 3) : place[0] - 2].isdigit():
        return True
    match = _IMPRINT.fullmatch(plain, *place)
    return match is not None and is_place(match["place"])


def bracketed(text: StyledText, marks: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where what stands in brackets within a sentence may be a citation; with the name directly in front.

    ``marks`` are the titles and quotations of the text, as `title_starts` gives them.
    """
    plain = text.plain
    if " – " in plain or " — " in plain:
        # "Erst die Edition – Amt (Hg.), Rechnungen, Hannover 2008 – hat die Frage entschieden".
        dashed = (match.span("inner") for match in _DASHED.finditer(plain) if _is_whole(match["inner"]))
        yield from dashed
    if "(" not in plain:
        return
    for match in _BRACKET.finditer(plain):
        first, last = match.span("inner")
        if _AGAIN.match(match["inner"]):
            # "est bien de Penhallow (ibid., p. 63)": whose work it is needn't be said.
            yield first, last
            continue
        if _IN_ARCHIVE.match(match["inner"]) and (archive := _ARCHIVE.search(plain, first - 40, first - 2)):
            yield archive.start(), last
            continue
        titled = next((mark for mark in marks if first <= mark[0] < last), None)
        sentence = _sentence_before(plain, first - 2)
        cited = _CITED.match(match["inner"]) is not None
        family = _FAMILY.search(sentence) if cited or _PAGES_ONLY.fullmatch(match["inner"]) else None
        back = _points_back(match["inner"], sentence, family, cited=cited) if titled is None else None
        if back is not None:
            yield first - 2 - len(sentence) + back if back < len(sentence) else first, last
            continue
        whole = titled is None and _is_whole(match["inner"])
        if titled is None:
            tells = whole or _tells_work(text, first, last)
        else:
            tells = _is_titled(plain, titled, first, last)
        if not tells or not _is_in_sentence(text, marks, match, sentence):
            continue
        named = None
        if (titled is not None and titled[0] == first) or (whole and not _is_signed(match["inner"])):
            named = names_before(sentence)
            named = said_name(sentence) if named is None else named
            if named is None and cited and family is not None:
                # One family name: "Contrairement à ce qu’affirme Courtenay (*op. cit.*, p. 88)".
                named = family.start("name")
        # "Redfern, Letters, 101. Oduya (“Sounding Walls,” 99) reads": the name begins its sentence.
        alone = named is not None and (sentence[:named].strip() or first - 2 > len(sentence))
        yield (first - 2 - len(sentence) + named if alone and named is not None else first), last


def _points_back(inner: str, sentence: str, family: re.Match[str] | None, *, cited: bool) -> int | None:
    """Where in its sentence a back reference begins that stands in brackets: at a name, or at its end.

    None for what is none. ``family`` is the name directly in front of the bracket.
    """
    if family is not None:
        # "Against this, Deacon (pp. 102–03) had insisted", "Vasselin (art. cit., p. 20)".
        return family.start("name")
    named = said_name(sentence + " (") if cited and not _CYRILLIC.search(sentence) else None
    if named is not None:
        # "comme l'observe M. T. Ferrante à propos d'un cas voisin (art. cit., p. 20)".
        return named
    # "hat darin eine Niederlage gesehen (a.a.O., S. 204)", "(Lüdersen, Wachdienst, wie Anm. 8)".
    said = len(SMALL_OF_TWO.findall(sentence)) >= _FEW_WORDS
    return len(sentence) if said and (cited or _NAMED_BACK.match(inner)) else None


# "Der schreiende Markt, in: Stadt, Sigmaringen 2003, S. 301–330", "Die Angst der Räte, Stuttgart, im Druck".
_WHOLE = late_pattern(
    r"[^\W\d_a-zà-öø-ÿа-яё][^;]{8,240}(?:[,.:)]\s[^\Wa-z\d_][\w./’-]{2,30}(?:[\s/-][\w.]{1,20}){0,3},?\s(?:1[5-9]|20)\d\d"
    r"|\s\d{1,3}\s?\((?:1[5-9]|20)\d\d\)|,\s(?:im\s(?:Druck|Erscheinen)|à\sparaître|in\scorso\sdi\sstampa|en\sprensa))"
    r"(?:[,:]\s[^,;]{1,40}){0,2}"
)


# "(Washington, D.C.: Department of Trade, 2019)", "(3rd ed., Oxford: OUP, 2001)": of the title in front.
_ONLY_IMPRINT = late_pattern(
    r"(?:[^,:;]{1,30},\s){0,2}[^\Wa-z\d_][^,:;]{1,40}(?:,\s(?:[A-Z]\.?){1,3})?\s?:\s[^:;]{2,80},\s(?:1[5-9]|20)\d\d\Z"
    r"|[^,:;]{2,50},\s[^,:;]{2,40},\s(?:1[5-9]|20)\d\d\Z"
)


def _is_whole(inner: str) -> bool:
    """Whether words in brackets, with no title set apart, end in an imprint or in a volume and its year."""
    if inner.count(", ") < _FEW_WORDS or _ONLY_IMPRINT.match(inner) is not None:
        return False
    thesis = THESIS.search(inner)
    return (thesis is None or thesis.start() > _SHORTEST_TITLE) and _WHOLE.fullmatch(inner) is not None


def _is_signed(inner: str) -> bool:
    """Whether words in brackets begin with who wrote it: "Dirk Vollrath, Die Angst der Räte, Stuttgart"."""
    head = inner.partition(", ")[0].partition(": ")[0]
    return (
        is_name(head)
        or is_body(head)
        or re.fullmatch(r"[^\W\d_][\w’-]+\s(?:[^\W\d_]\.\s?){1,3}", head) is not None
    )


# "one that Holt heard in 2011 (“Experts?”, p. 203)": when something was, and no number of a title.
_IN_YEAR = late_pattern(r"\s(?:in|im|en|em|nel|since|seit|от|в|by|of|von|de|del)\s(?:1[4-9]|20)\d\d\Z")


def _is_titled(plain: str, title: tuple[int, int], first: int, last: int) -> bool:
    """Whether words in brackets are a title, perhaps behind its author, and a number; and no series."""
    if _OF_SERIES.match(plain, last + 1) or not any(map(str.isdigit, plain[title[1] : last])):
        return False
    full = _IMPRINT.search(plain, title[1], last) is not None
    numbered = plain[first - 3].isdigit() and not _IN_YEAR.search(plain, max(0, first - 20), first - 2)
    return (full or not numbered) and (title[0] == first or _may_lead(plain[first : title[0]]))


def _is_in_sentence(
    text: StyledText, marks: Sequence[tuple[int, int]], match: re.Match[str], sentence: str
) -> bool:
    """Whether a bracket stands in a sentence and not in a citation, of which it would be the rest."""
    opened = match.start("inner") - 2
    family = _FAMILY.search(sentence)
    if family is not None and f" {family['name']}, " in match["inner"][:_NEAR_NAME]:
        # "a tradição que vai de X a Willeford (Peter Willeford, *Weaving*, Farnborough, Saxon, 1978)".
        return True
    if _is_file_of_work(text, *match.span("inner"), sentence):
        return True
    titled = next((mark for mark in marks if mark[0] == match.start("inner")), None)
    own = titled is not None and (
        text.plain[titled[0]] in OPENING or _PAGED.search(match["inner"]) is not None
    )
    if any(behind == opened for _, behind in marks) and not (own or _is_quotation(text, marks, opened)):
        return False
    if len(SMALL_OF_TWO.findall(sentence)) < _FEW_WORDS and not _GOES_ON.match(text.plain, match.end()):
        return False
    untold = [mark for mark in marks if opened - len(sentence) < mark[1] <= opened]
    told = not untold or own or _is_quotation(text, marks, untold[-1][1])
    return told or any(map(str.isdigit, text.plain[untold[-1][1] : opened]))


_NEAR_NAME = 60


def _is_file_of_work(text: StyledText, first: int, last: int, sentence: str) -> bool:
    """Whether a file of an archive stands in brackets behind a title in italics that a sentence speaks of.

    "Voir le dossier préparatoire de *La Curée* (BnF, NAF 10282, f° 298)".
    """
    if not any(run.end == first - 2 for run in text.italics) or ", " in sentence:
        return False
    form = read_form(text.slice(first, last))
    return (
        form is not None and form.type == "unpublished" and len(SMALL_OF_TWO.findall(sentence)) > _FEW_WORDS
    )


_FEW_WORDS = 2
_PAGED = late_pattern(r"(?:\bpp?\.|(?<!\w)[SsСс]\.|cit\.)\s?\d|cit\.")
QUOTED_BEHIND = late_pattern(r"\)?\s?:\s(?:“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’(?!\w)|\"[^\"]*\")[.\s]*\Z")
"""What is quoted, behind the bracket that says from where."""


def _tells_work(text: StyledText, first: int, last: int) -> bool:
    """Whether words in brackets, without a marked title, can be a file of an archive, a thesis or a law."""
    inner = text.plain[first:last]
    if not any(map(str.isdigit, inner)):
        return False
    thesis = THESIS.search(inner)
    if (thesis is not None and thesis.start() > _SHORTEST_TITLE) or " // " in inner:
        return True
    if _LATIN_IN_RUSSIAN.fullmatch(inner) is not None:
        return True
    filed = shelf_words(inner) > 1 or _HOLDER.search(inner) is not None
    return filed or _RUSSIAN_AGAIN.match(inner) is not None or read_form(text.slice(first, last)) is not None


_SHORTEST_TITLE = 10
# "(De Bruyne A. Les greniers. Bruxelles: Nauwelaerts, 1967. P. 88)": as Russian notes cite in Latin letters.
_LATIN_IN_RUSSIAN = late_pattern(
    r"(?:[A-Z][a-z]{1,4}\s)?[A-ZÀ-Þ][\w’'-]{1,24}\s(?:[A-Z]\.[\s-]?){1,3}[^()]{4,200}\.\s[A-ZÀ-Þ][\w.\s-]{1,30}(?::\s[^:()]{2,60})?,\s(?:1[5-9]|20)\d\d\.(?:\s(?:Vol|Bd|T)\.\s[\dIVX]{1,5}\.)?\s[PS]\.\s\d[^()]{0,30}"
)
# "(Мельников Ф. И. Указ. соч. С. 99; …)": who was cited before, with initials.
_RUSSIAN_AGAIN = late_pattern(
    r"(?:(?:[Сс]м|[Сс]р|[Цц]ит\.\sпо)\.?(?:,?\s[а-я]{3,10}\.?)?:?\s)?(?:[А-ЯЁ][а-яё-]{1,24},?\s(?:[А-ЯЁ]\.\s?){1,2},?\s?){1,3}[Уу]каз\.\s?соч\."
)
_HOLDER = late_pattern(
    r"(?:Archives?|Library|Record\sOffice|\w*[Aa]rchiv|\w*[Bb]ibliothek|Bibliothèque|Biblioteca|Archivi?o|Arqui?v[oa]|Arch\.|Архив|РГИА|ГАРФ|РГАСПИ|РГВА)(?!\w)"
)
# "Roma, Bulzoni («Europa delle Corti», 78), 1998": the series.
_OF_SERIES = late_pattern(r"[,.;]?\s*(?:\d|pp?\.|S\.)")


_QUOTED_IN = late_pattern(
    r"(?:as\s)?(?:quoted|cited|reported|see|cf\.|vgl\.|siehe|zit\.|zitiert|voir|cité|citado|véase|citato|cit\.|cfr\.|см\.:?)\s(?:(?:in|by|nach|par|dans|en|por|da|bei)\s)?"
)


def _may_lead(words: str) -> bool:
    """Whether words in front of a title in brackets are its author: "(Department for Transport, *Wreck*"."""
    words = _QUOTED_IN.sub("", words)
    return (
        words.lstrip("[")[:1].isupper() and words.rstrip()[-1:] in ",:" and not any(map(str.isdigit, words))
    )


def _is_quotation(text: StyledText, marks: Sequence[tuple[int, int]], behind: int) -> bool:
    """Whether what ends at a place is said by somebody, and no title: a quotation behind small words."""
    first = next(mark[0] for mark in marks if mark[1] == behind)
    before = text.plain[:first].split()
    quoted = not any(run.start == first for run in text.italics)
    if quoted and not before:
        # “I never look at it,” he told his brother (…).
        return SAID_BEHIND.match(text.plain, behind) is not None
    return quoted and (before[-1][0].islower() or before[-1][-1] not in ".,")


def _sentence_before(plain: str, place: int) -> str:
    """The words between the last mark of a sentence and a place."""
    near = max(0, place - _BEFORE)
    stops = [match.end() for match in _STOP.finditer(plain, near, place)]
    return plain[stops[-1] if stops else near : place]


_BEFORE = 200
# That of an initial ends no sentence, nor that of an ordinal or a day: "12. Mai".
_STOP = late_pattern(
    r"(?:(?<![^\W\d_a-zà-öø-ÿа-яё])(?<!\d)\.|(?<=\d)\.(?=\s[A-ZÀ-Þ][a-zà-ÿ]+(?:\s[a-z(]|\Z))(?!\s(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahr|Jh|Aufl|Band|Kapitel))|[;:?!])[”’\"»]?\s"
)


# Words and a page: "(Vertrauen auf Gegenseitigkeit, S. 215)", "(Приказные книги. С. 201)"; with the family
# name in front of the bracket, or farther in front in its clause: "die Teschner vorschlug (Brot, S. 52)".
_PLAIN_TITLE = late_pattern(
    r"(?:(?<![\w’'-])[^\W\d_a-zà-öø-ÿа-яё][\w’'-]{2,24}(?:\s[a-zà-öø-ÿа-яё][\w’'-]*){0,3}\s(?=\())?(?P<inner>(?<=\()|\()(?:(?:[Vv]gl\.|[Ss]\.|[Ss]iehe|[Ss]ee|[Cc]fr?\.|[Vv]oir)\s)?(?!(?:[Ii]b[ií]d|[Ee]bd|[Ii]vi|[Oo]p\.|[Aa]rt\.)(?!\w)|[Ii]bid)[^\W\d_a-zà-öø-ÿа-яё][^()\d]{3,90}[,.…]\s(?:\d{1,2}(?:er|\.)?\s[a-zäéû]{3,10}\.?\s(?:1[5-9]|20)\d\d,\s)?(?:(?:Bd|[Vv]ol|[Tt])\.\s(?:\d{1,2}|[IVX]{1,4}),\s)?(?:S|[Pp]p?|[Сс]|págs?)\.\s?\d{1,4}"
    r"(?:\s?[-–]\s?\d{1,4})?(?:\sff?\.?)?(?:,\s(?:Anm|Fn|n|nota?e?|прим(?:еч)?|Tab|Abb|Nr)\.?\s\d{1,3})?(?=\))"
)


def plain_bracketed(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where words and a page stand in brackets, which may be the short title of a known work.

    First come those with a name in front of the bracket.
    """
    for match in _PLAIN_TITLE.finditer(text.plain):
        inner = match.end("inner")
        # "zwölf Mark Courant (Wollschläger, a.a.O., S. 118)": it has a name of its own.
        named = _NAMED_BACK.match(text.plain, inner) is not None
        if inner > match.start() + 1 and not named:
            yield match.span()
        yield inner, match.end()


# "bei Zeller, Ländliche Rechtsquellen, Bd. 3, S. 455–457": a family name behind a small word, title and page.
_PLAIN_SHORT = late_pattern(
    r"(?:(?<=[a-zà-ÿ]\s)|(?<=[a-zà-ÿ»”)][.!?]\s)|(?<=[»”]\s[.!?]\s))(?:(?:von|van|de|di|da|del|della|du)\s(?:der\s)?)?[^\W\d_a-zà-öø-ÿа-яё][\w’-]{2,24}(?:\s[^\W\d_a-zà-öø-ÿа-яё][\w’-]{2,24})?,\s"
    r"(?=[^\W\d_a-zà-öø-ÿа-яё])[^.;:()\d]{3,90},\s(?:(?:Bd|[Vv]ol|[Tt])\.\s(?:\d{1,2}|[IVX]{1,4}),\s)?(?:S|pp?|Sp)\.\s?\d{1,4}"
    r"(?:\s?[-–]\s?\d{1,4})?(?:\sff?\.?(?=\W))?(?:,\s(?:Anm|Fn|n|nota?e?|Tab|Abb|Nr)\.?\s\d{1,3})?"
)


# "The dictum in Harlan Mills, 512 F.3d at 895, rests on no evidence" (The Bluebook, rule 10.9).
_CASE_AGAIN = late_pattern(
    r"(?<=[a-z,”\"]\s)(?:[A-Z][\w’'.&-]{0,24}\s){0,4}[A-Z][\w’'.&-]{1,24},\s\d{1,4}\s(?:[A-Z][\w.’]{0,8}\s?){1,4}\sat\s\d{1,5}(?:[-–]\d{1,5})?(?:\sn\.\s?\d{1,3})?"
)


_SIGNALS = frozenset(
    ("See", "see", "also", "generally", "with", "Compare", "compare", "accord", "contra", "and")
)
# "Como observou Bicalho (2003, p. 310), a câmara recorria": a family name, the year and the page.
_YEAR_BEHIND_NAME = late_pattern(
    r"(?<=[a-zà-ÿ]\s)[^\W\d_a-zà-öø-ÿа-яё][\w’-]{2,24}(?:\s(?:e|y|et|and|und)\s[^\W\d_a-zà-öø-ÿа-яё][\w’-]{2,24})?\s"
    r"\((?:1[89]|20)\d\d[a-z]?(?:,\s|:\s?)(?:(?:pp?|S|págs?)\.\s?)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\sff?\.?)?\)"
)


def plain_short(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where a name, a title in plain type and a page stand within a sentence, as in short citations.

    Or a party of a case, and the page in a volume of a report.
    """
    # "Iturbe Salcedo, Los mercaderes, p. 51": of two family names the first is no word of a sentence.
    for match in _PLAIN_SHORT.finditer(text.plain):
        before = text.plain[: match.start()].split()[-1]
        if not (before[0].isupper() and before[-1].isalpha()):
            yield match.span()
    if " at " in text.plain:
        for match in _CASE_AGAIN.finditer(text.plain):
            if text.plain[: match.start()].split()[-1] not in _SIGNALS:
                yield match.span()
    if " (1" in text.plain or " (2" in text.plain:
        yield from (match.span() for match in _YEAR_BEHIND_NAME.finditer(text.plain))


def is_name_and_year(plain: str, start: int, end: int) -> bool:
    """Whether a stretch within a sentence is a family name with year and page: "Bicalho (2003, p. 310)"."""
    return _YEAR_BEHIND_NAME.fullmatch(plain, start, end) is not None


def says_of_quotation(plain: str) -> bool:
    """Whether a stretch begins with a quotation and goes on in small letters: „…“, heißt es am 3. Mai."""
    words = plain.lstrip()
    quote = next(iter(find_quotes(words)), None) if words[:1] in OPENING else None
    return quote is not None and quote.start == 0 and SAID_BEHIND.match(words, quote.end) is not None
