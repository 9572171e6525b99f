"""The places of a note at which one citation may end and the next begin."""

from __future__ import annotations

import re

from verifier.citations.canvas import TAKEN, Canvas
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.tagger.gazetteers import GIVEN
from verifier.citations.tagger.head import is_head
from verifier.citations.tagger.sentences import sentence_ends
from verifier.compare.names import is_body
from verifier.identifiers import find_identifiers
from verifier.model import StyledText
from verifier.patterns import late_pattern

# "URL : https://… ; DOI : 10.4000/x" are of one work.
_MARK = late_pattern(
    r"[;；](?!\s?(?:DOI|Doi|doi|URL|ISSN|ISBN|[Pp]ermalink|[Hh]andle)\s?:"
    r"|\s(?:ND|Ndr\.|Nachdr(?:uck|\.)|[Rr]ééd(?:\.|ition|ité)|[Rr]éimpr(?:\.|ession|imé)|[Rr]ist(?:\.|ampa)|[Rr]epr(?:\.|int(?:ed)?)|[Rr]eimpr(?:\.|esión)|[Rr]eed\.|facs\.)(?:\sanast\.)?\s?:?\s(?!(?:in|dans|en|nel)\s)(?=[^\Wa-z\d_])"
    r"|\s(?:trad\.\s(?:it|fr|esp|cast|angl|all|ingl)\.|(?:English|French|German)\strans))"
    r"\s*(?:and\s|see also\s|und\s)?"
)
_CUE = late_pattern(
    rf"(?<={TAKEN}[”\"»])\s+(?=(?:See|Cf\.|Compare|Vgl\.|Voir|Véase|Cfr\.|См\.|Contra(?:\s?:)?)\s)|"
    r"(?:(?<=[.,;:])|(?<=[.,;][”\"’)]))\s+(?=(?:[Ss]ee(?:\salso|\sgenerally|,\se\.g\.,)?|[Bb]ut\s(?:see|cf\.)|[Ii]d\.\sat(?=\s\d)|[Cc]f\.?|[Cc]fr\.|Contra(?:\s?:)?|[Dd]ans\sle\smême\ssens\s?:|[Ee]n\ssens\scontraire\s?:"
    r"|[Qq]uoted in|[Cc]ited in"
    r"|[Aa]s (?:cited|quoted) in|[Cc]ompare"
    r"|[Cc]ité(?:e|es|s)?\s(?:par|dans|in)|[Cc]it[ao]t[oaie]\s(?:in|da)|[Cc]it\.\s(?:in|da|en|par)|[Cc]itad[oa]s?\s(?:en|por|em)"
    # But not the printer of an old book: "Genuae, apud Hieronymum Bartolum, 1591".
    r"|[Aa]pud(?!(?:\s[^\Wa-z\d_]\w*(?:um|am|em|os|as|es|is|ii|i|ae)){1,4},\s(?:1[4-8]\d\d|M[.DC]))"
    r"|[Vv]gl\.|[Ss]iehe(?:\sauch)?|[Dd]azu(?:\sauch)?|[Ee]benso|[Ff]erner|[Vv]oir(?:\s(?:aussi|également|notamment))?|[Vv]éan?se(?:\s(?:también|asimismo|además))?|[Vv]id\.(?:\s(?:también|asimismo))?|[Vv]ejam?-se(?:\s(?:também|ainda))?|[Vv]eja\s(?:também|ainda)|[Vv]er\s(?:también|asimismo|também|ainda)"
    r"|[Ss]i\sveda(?:no)?|[Vv]edi(?:\sanche)?|[Zz]ie(?:\sook)?|(?:[Zz]oals\s)?(?:[Aa]angehaald|[Gg]eciteerd|[Ww]eergegeven)\s(?:bij|door|in|naar)|[Gg]edrukt\s(?:bij|in)|[Uu]itgegeven\s(?:bij|door|in)|[Zz]ob\.|[Ss]e\säven|geciteerd\sin|[Cc]yt\.\sza|citera[dt]\s(?:i|efter)"
    # But not "in: ders., Gesammelte Schriften", which holds what stands in front.
    r"|(?<![Ii]n:\s)(?<![Ii]n\s)(?:[Dd]ers|[Dd]ies|[Dd]ens|[Dd]ems)\.,(?=\s[^\Wa-z\d_])"
    # "Del mismo autor, “Hispanus fiscus”".
    rf"|(?:Del?(?:\sla)?\smism[oa]|D[oa]\smesm[oa]|Dell(?:o\sstesso|a\sstessa)|D(?:u|e\sla)\smême|By\sthe\ssame)(?:\s(?:autor[ae]?|autrice|auteure?|author))?,(?=\s[^\Wa-z\d_]|\s[“\"«„{TAKEN}])"
    r"|[Zz]it(?:\.|iert)\s(?:nach|bei|in):?|(?:[Dd]as\s|[Dd]ie\s)?Zitate?\s(?:nach|bei|in|aus):?|转引自|(?:[Пп]одробнее(?:\sоб\sэтом)?\s)?[Сс]м\.(?:\s(?:также|тж\.|подробнее|об\sэтом))?:?|[Сс]р\.(?:\sтакже)?:?|[Цц]ит\.\s(?:по|за):?|[Дд]ив\.(?:\sтакож)?:?|参见|又见)\s)|(?<=[\d.])\s(?=apud\s[^\Wa-z\d_])|(?<=[，；。])(?=[转轉]引自)|(?<=。)(?=[另又亦并並可]?(?:[参參][见見阅閱看]|[详詳][见見]))"
)
_AND = late_pattern(
    rf",?\s(?:and|und|et|y|e|и|sowie)\s(?=(?:[–—]\s[a-zäöüß]{{4,24}}\s[–—]\s)?(?:(?:v[ao]n|der|den|te[nr]|zu[rm]?)\s){{0,3}}[^\Wa-zа-я\d_]|[“\"«„{TAKEN}])"
)
# ", 3. Auflage": the full stop of an ordinal.
# "1990, et Bernard Lepetit, *Les villes*": a work with author and title behind the end of another.
_AND_WORK = late_pattern(
    r"(?<=\d)(?P<cut>[)\]]?(?:\s?(?:ff?|sq|ss|et\ss)\.?)?,?\s(?:et|and|und|e|ed|y|sowie|en|i|oraz))"
    # "2003, et, pour un point de vue différent, Arlette Farge".
    r"(?:\s(?:[–—]\s[^–—;.]{4,60}\s[–—]\s)?|,\s(?=(?:pour|sur|dans|para|sobre|en|em|con|for|on|für|zu[mr]?|per|su|plus|más|mais|more|surtout|sobre\stodo|sobretudo)\s)[^,;:()\d]{4,70},\s)(?P<head>[^\Wa-z\d_][^\d;«“„\"]{3,80})"
)
# "1990, S. 5, und ders., Der Kai": another work of the same.
_AND_SAME = late_pattern(
    rf"(?<=[\d).f])(?P<cut>,?\s(?:und|sowie|et|and|e|y)\s)(?=(?:[Dd]ers|[Dd]ies|[Dd]ens|[Dd]ems|[Ii]d|[Ee]ad)\.,\s(?:[^\Wa-z\d_]|[{TAKEN}“„«‘\"])|(?:[Ii]dem|[Ee]adem|le\smême|la\smême|the\ssame),\s)"
)
# A full stop of a day or an ordinal parts nothing: "3. 4. 1901", "2. Aufl.".
_ORDINAL = late_pattern(
    r"\s\d{1,2}\.\s?(?:1[4-9]|20)\d\d(?!\d)|\s(?:1[4-9]|20)\d\d,\sin:\s|\s(?:[\w.]{2,12}\s){0,2}(?:Aufl|ed\.|A\.|Ausg|Bd|Band|Bde|Teil|Theil|Tl|Halbb|Abt|Heft|H\.|Kap|Buch|Jahrhundert|Jh\.|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrgang|Jg\.|Wahlperiode|WP|Legislaturperiode|Sitzung|Zivilsenat|Strafsenat|Senat|Kammer|éd\.|edizione|изд)"
)
# "4. Mai 1910" is a day.
_MONTH_BEHIND = late_pattern(
    r"\s(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Jan|Feb|Apr|Aug|Sept?|Okt|Nov|Dez)\.)(?!\w)"
)
# "„Zwischen Zoll und Zensur“. Grenzbeamte im Vormärz, in:": the title goes on behind the quotation.
_SUBTITLE = late_pattern(r"[“”\"»«][.:]\s?[^\Wa-z\d_][^.,:;()\d]{3,120},\s[Ii]n:?\s")
_ANDS = (" et ", " and ", " und ", " e ", " ed ", " y ", " sowie ", " en ", " i ", " oraz ")
_LIKE_NAMES = 0.5
_MOST_BLANKS = 3
"""Blanks in the name of a person."""

# "Compare Anna Berg, *Rivers*, 12, with Carl Dorn, *Lakes*, 40" (The Bluebook, rule 1.2).
_COMPARED = late_pattern(r"(?<!\w)(?:Compare|Contrast|But\scompare)\s")
_WITH = late_pattern(r"(?:,|(?<=\d))\swith\s(?=[^\Wa-z\d_]|id\.\s|[“\"‘])")

# "D. 43, 12 en D. 39, 3, 2": places of the Roman books of law.
_AND_ROMAN = late_pattern(r"(?<=\d),?\s(?:en|and|und|et|e|y)\s(?=(?:D|C)\.\s\d{1,2}[.,]\s?\d)")
# "Iturbe, op. cit., p. 200, quien se apoya en | Ulloa, art. cit., p. 420".
_BACK_AGAIN = late_pattern(
    r"(?<=\d),\s(?:[a-zà-ÿ’']+,?\s){1,8}?(?=[^\Wa-z\d_][\w’-]+(?:\s[^\Wa-z\d_][\w’-]+)?,\s(?:op|art|ob|loc)\.\s?(?:cit|préc))"
)
# "…, S. 84. Zur Datierung auf den Winter 1534/35 vgl. Karl-Heinz Mößner": about what the next is cited.
_ABOUT = late_pattern(
    r"(?<=[.”“»])\s(?=(?:(?:For|On|As\sto|Concerning|Regarding|Sur|Pour|Zu[mr]?|Über|Für|Gegen|Von|Bei|Beim|Aus|Su|Sul(?:la?)?|Per|Sobre|Para|Об?|По)\s|Sull[’'])[^.;:“”„«»]{3,120}?\s"
    r"(?:see|cf\.|vgl\.|siehe|voir|cfr\.|si\sveda|véase|ver|см\.:?)\s(?:also\s|auch\s|aussi\s|anche\s|также\s)?(?:[^\Wa-z\d_]|[«“]))"
)
# "On the same evening he copied it out: Tarleton Beck, Diary, …": who is cited for what is said.
_COLON = late_pattern(
    r"(?:(?<![\w’'-])[a-zà-öø-ÿ][\w’'-]+|[”»])\s?:\s(?=[^\W\d_a-zà-öø-ÿа-яё][^,:;]{1,40},\s(?!(?:1[4-9]|20)\d\d))"
)
# Three small words together, which end in front of the word before the colon: a sentence, and no title.
_SAID = late_pattern(r"(?:(?<![\w’'.-])[a-zà-öø-ÿ][\w’'-]*,?\s){3}[^.;:?!]{0,80}\Z")
# ". For doubts about it, | see": the sentence begins in front of the word that leads to the citation.
_FOR = late_pattern(
    r"(?<=[.;)\]”’])\s+(?=(?:For|On|As\sto|Regarding|Concerning|In\srelation\sto|With\sregard\sto)\s[^.;:()]{2,140}?,?\s(?P<cue>(?:[Ss]ee|[Cc]f)\.?\s))"
)
# "1929). In English, the best introduction remains | Olena Petryk, “Credit and Nation”": a sentence that ends
# with who is cited.
_INTRODUCED = late_pattern(
    r"(?<=[\d)]\.)\s(?=[^\Wa-z\d_][^.;:()\d“”\"«»]{3,140}?\s(?:is|are|was|were|remains?|offers?|comes?|came|found|given|provided|made|by|ist|sind|bleibt|bietet|liefert|est|sont|reste|demeure|sigue|siendo|resta|rimane)"
    r"(?:\s(?:to\sbe|found|given|still|in|by|that|of|from|bei|von|in|noch|immer|die|der|das|celui|celle|de|di|la|el|il|quello|quella)){0,4}\s(?P<name>(?:[^\Wa-z\d_][\w.’'-]{0,20}\s){1,3}[^\Wa-z\d_][\w’'-]{1,24}),\s)"
)
_LONGEST_NAME, _LONGEST_CLAUSE = 60, 200

_CLOSING = late_pattern(r"[”\"’)\]»]*")
_BACK = ("O.", "cit.", "préc.")
"""Words for a work cited before, behind which the number of the note may stand in brackets."""

_THE_SAME, _THERE = ("Id.", "Idem.", "ID.", "IDEM."), (" Ibid", " ibid", " IBID", " Ib.", " ib.")
"""Two words of one short citation in Portuguese: "Id. Ibid., p. 33"."""

_OF_THE_SAME = ("Idem.", "Eadem.")
# "Idem. Persia. Vol. 1. L., 1892": another work of the same author, as in Russia.
_TITLE_BEHIND = late_pattern(r"\s[^\Wa-z\d_][^\W\d_]{2,20}(?!\.\s(?:cit|\d))")
# "Id. *A professora e o inspetor*. Curitiba: …", as in Brazil.
_ITALICS_BEHIND = late_pattern(rf"\s{TAKEN}{{8,}}[^\W\d_]?\.\s")
_BACK_BEHIND = late_pattern(r"\s(?:I[bd]\.|Ibid\.|Ebd\.|See\s)")
# "19 Ecology & Prop. 455": a journal that is shortened, and its page.
_VOLUME_BEHIND = late_pattern(r"\s?[A-ZÀ-Þ][a-zà-ÿ]{1,6}\.\s\d{1,4}[,\s]")
# "88 Va. L. Rev. 1, 4", as lawyers shorten the states: the volume, more of the name, and the page.
_VOLUME_OF_LAW = late_pattern(r"(?<=\d)\s[A-Z][\w’]{0,6}\.\s(?:[A-Z&][\w.&’]{0,10}\s){1,5}\d{1,4}[,\s(]")
_PAGE_BEHIND = late_pattern(
    r"\s(?:[СсSpPЛл]|pp|Pp|Лл|Арк|арк|Ch|[Гг]л|[Дд]ок|[Тт]абл|[Рр]ис|[Ии]лл?|[Пп]рил|[Пп]рим|Стб|Спр|Д|Оп)\.\s(?:№{1,2}\s?)?\d|\s(?:Вклейка|Фронтиспис|Обложка|Форзац)(?!\w)"
)

_LONGEST_OF_SHORT = 3_000
"""A run of this many code points at most is searched for short citations that only a full stop parts."""

_LONGEST_ITALIC = 250
_SIGNALS = frozenset(("Compare", "But compare", "Contrast", "with", "and"))
"""Words in italics that part citations, and are no titles (The Bluebook, rule 1.2)."""


def shielded_text(text: StyledText) -> str:
    """The text with `TAKEN` for addresses, quotations and brackets: no mark in them parts citations."""
    canvas = Canvas(text)
    for item in find_identifiers(text.plain):
        canvas.take(item.start, item.end)
    for quote in find_quotes(canvas.rest()):
        # "… in terms." *Id.* at 1043: the sentence of the quotation ends with it.
        stop = text.plain[quote.end - 2] == "." and _BACK_BEHIND.match(text.plain, quote.end)
        canvas.take(quote.start + 1, quote.end - (2 if stop else 1))
    for run in text.italics:
        # A full stop or semicolon inside an italic title parts nothing.
        if run.end - run.start < _LONGEST_ITALIC and text.plain[run.start : run.end].strip() not in _SIGNALS:
            # That of an abbreviation at its end neither: "*v pervoi polovine XX v.*".
            inside = text.plain[run.end - 3 : run.end - 2] == " " and text.plain[run.end - 1] == "."
            canvas.take(run.start, max(run.start, run.end - (not inside)))
    shielded = list(canvas.rest())
    depth = 0
    opened = 0
    for index, sign in enumerate(shielded):
        if sign in "([（［":
            depth += 1
            opened = index if depth == 1 else opened
        elif sign in ")]）］" and depth:
            depth -= 1
            if depth == 0 and index - opened < 400:
                shielded[opened + 1 : index] = TAKEN * (index - opened - 1)
    return "".join(shielded)


# "§ 4 Rn. 3", "Art. 14 Abs. 3", "2. Aufl., Hannover": the full stop of an abbreviation or of an ordinal.
_NUMBERED_IN_LAW = late_pattern(
    r"\s\(?(?:(?:R[nz]|Rdnr?|Tz|Abs|Art|Nr|Fn|Hs|Var|Alt|lit|Ziff|Kap|Bd|Slg|Bl|Sp|arts?|secs?|cls?|paras?|regs?|apps?|figs?|chaps?|caps?|núms?)\.\s[\dIVX]|Ed\.\s\d{1,2}\.\d|\d{1,2}\.\s(?:Aufl|Ausg|Bd|Ed|Jg|Jh|éd)\w{0,8}[.,])"
)


# "СПбФ АРАН. Ф. 219. Оп. 1. Д. 22. Л. 3–5": where in an archive, a set or a book.
_RUSSIAN_PART = late_pattern(
    r"\s(?:Ф|Оп|Д|Лл?|Ед\.\sхр|К|Карт|Т|Кн|Ч|Вып|Стб|С)\.\s(?:[А-ЯЁ]{1,2}-)?(?:\d|[IVX]{1,5}(?!\w))"
)


# "Ebd., S. 14. – Anders Moos": another sentence of the note, and no part of a Russian entry.
_GOES_ON = late_pattern(r"[\df]\.\s[—–]\s[^\Wa-z\d_А-Яа-яЁё]")


def ends_of_sentences(shielded: str, start: int, end: int) -> list[int]:
    """Where sentences end; a closing quotation mark or bracket belongs to the sentence before it."""
    ends: list[int] = []
    for stop in sentence_ends(shielded, start, end):
        word = max(start, shielded.rfind(" ", start, stop))
        if not (
            _VOLUME_BEHIND.match(shielded, word)
            or _VOLUME_OF_LAW.match(shielded, word)
            or (shielded[stop - 1 : stop].isdigit() and _MONTH_BEHIND.match(shielded, stop + 1))
            or _NUMBERED_IN_LAW.match(shielded, word)
            or _RUSSIAN_PART.match(shielded, word)
            or _RUSSIAN_PART.match(shielded, stop + 1)
        ):
            ends.append(stop + 1)
    return [stop + len(_CLOSING.match(shielded, stop).group()) for stop in ends]  # type: ignore[union-attr]


def strong_cuts(shielded: str, joints: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Where one citation may end and the next begin, by a mark or a word between them."""
    cuts = [match.span() for match in _MARK.finditer(shielded, start, end)]
    cuts += [(match.end(), match.end()) for match in _CUE.finditer(shielded, start, end)]
    if "cit" in shielded or "préc" in shielded:
        cuts += [(match.end(), match.end()) for match in _BACK_AGAIN.finditer(shielded, start, end)]
    cuts += [(match.end(), match.end()) for match in _ABOUT.finditer(shielded, start, end)]
    if "D. " in shielded or "C. " in shielded:
        cuts += [match.span() for match in _AND_ROMAN.finditer(shielded, start, end)]
    cuts += [
        (match.end(), match.end())
        for match in _INTRODUCED.finditer(shielded, start, end)
        if is_head(match["name"], _LIKE_NAMES)
    ]
    cuts += [
        (match.end(), match.end())
        for match in _COLON.finditer(shielded, start, end)
        if (
            _SAID.search(shielded, max(start, match.start() - _LONGEST_CLAUSE), match.start())
            or (match.group()[0] in "”»" and _LETTER.match(shielded, match.end()))
        )
        and _is_named_or_body(shielded, match.end(), max(start, match.start() - _LONGEST_CLAUSE))
    ]
    if "ee " in shielded or "f " in shielded:
        begun = list(_FOR.finditer(shielded, start, end))
        cues = {match.start("cue") for match in begun}
        cuts = [cut for cut in cuts if cut[1] not in cues] + [(match.end(), match.end()) for match in begun]
    if " with " in shielded and _COMPARED.search(shielded, start, end):
        cuts += [match.span() for match in _WITH.finditer(shielded, start, end)]
    if any(map(shielded.__contains__, _ANDS)):
        cuts += [match.span("cut") for match in _AND_SAME.finditer(shielded, start, end)]
        for match in _AND_WORK.finditer(shielded, start, end):
            head = match["head"].split(TAKEN, maxsplit=1)[0]
            marked = len(head) < len(match["head"]) or shielded[match.end() : match.end() + 1] in '«“„"'
            if (marked and is_head(head.strip(" ,:"), _LIKE_NAMES)) or _is_named(head):
                cuts.append((match.start("cut"), match.end("cut") + 1))
    taken = {cut for cut, _ in cuts} | {behind for _, behind in cuts} if joints else set()
    cuts += [cut for cut in joints if start < cut[0] and cut[1] < end and taken.isdisjoint(cut)]
    return sorted(cuts)


def _is_named(head: str) -> bool:
    """Whether a person in full stands in front of a comma: "1996, und Ulrich Herbert, Best. Studien"."""
    name, comma, _ = head.partition(", ")
    first, _, family = name.partition(" ")
    known = first.casefold() in GIVEN or (len(first) > 1 and first[1] == ".")
    return bool(comma and family) and known and name.count(" ") <= _MOST_BLANKS and is_head(name)


# "gibt es selbst zu: Ernst Petri an Georg Maske, 4. Mai 1910": a letter.
_LETTER = late_pattern(
    r"(?:[^\Wa-z\d_][\w’'.-]{0,24}\s){1,4}(?:to|an|à|a|al)\s(?:[^\Wa-z\d_][\w’'.-]{1,24}[\s,]){1,4}\s?\d?"
)


# A verb in front of the colon, and no volume behind the name of what may be a journal.
_VERB = late_pattern(
    r"(?<!\w)(?:[a-z]{2,14}ed|says?|said|reports?|gives?|gave|shows?|writes?|wrote|argues?|told|puts?|holds?|held|is|are|was|were|has|have|had|does|did|ist|sind|war|hat|haben|wird|est|sont|a|ont|è|sono|ha|hanno|es|son|han)(?!\w)"
)
_VOLUME = late_pattern(r",\s(?:v|vol|no|nr|bd|t)?\.?\s?\d", re.IGNORECASE)


def _is_named_or_body(shielded: str, at: int, clause: int) -> bool:
    """Whether a person in full, a body, or a letter of one to another stands in front of a comma."""
    head = shielded[at : at + _LONGEST_NAME]
    if _is_named(head) or _LETTER.match(head) is not None:
        return True
    body, comma, _ = head.partition(", ")
    told = bool(comma) and _VERB.search(shielded, clause, at) is not None
    return told and is_body(body) and not _VOLUME.match(shielded, at + len(body))


def weak_cuts(shielded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where only short citations can be parted: at full stops, and at an "and" between them."""
    if end - start > _LONGEST_OF_SHORT:
        return []
    cuts = [
        (stop, stop)
        for stop in ends_of_sentences(shielded, start, end)
        if stop < end
        and not _PAGE_BEHIND.match(shielded, stop)
        and not (shielded.startswith(" (", stop) and shielded.endswith(_BACK, start, stop))
        and not _SUBTITLE.match(shielded, stop - 2)
        and not shielded.startswith(" URL: ", stop)
        and not (shielded.startswith((" — ", " – "), stop) and not _GOES_ON.match(shielded, stop - 2))
        and not (shielded.endswith(_THE_SAME, start, stop) and shielded.startswith(_THERE, stop))
        and not (shielded.endswith(_OF_THE_SAME, start, stop) and _TITLE_BEHIND.match(shielded, stop))
        and not (shielded.endswith(_THE_SAME, start, stop) and _ITALICS_BEHIND.match(shielded, stop))
        and not (shielded[stop - 2 : stop - 1].isdigit() and _ORDINAL.match(shielded, stop))
    ]
    return sorted([*cuts, *(match.span() for match in _AND.finditer(shielded, start, end))])


def parts(cuts: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """What lies between cuts."""
    starts = [start, *(behind for _, behind in cuts)]
    ends = [*(cut for cut, _ in cuts), end]
    return [part for part in zip(starts, ends, strict=True) if cuts and part[0] < part[1]]
