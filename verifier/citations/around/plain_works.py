"""Works cited in full within a sentence whose titles nothing sets apart: no italics, no quotation marks.

"klassisch noch | August von der Heyde, Geschichte der Markgenossenschaft, Bd. 2, Stuttgart 1871, S. 203 |,
der sie erzählt": a name in full behind words of a sentence, and an imprint, or a journal's volume and
year, behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifier.citations.around.names_in_front import JOINERS, PARTICLES, SMALL_OF_TWO, is_name
from verifier.citations.around.title_marks import OPENING, SAID_BEHIND
from verifier.citations.forms.german_law_places import BESIDE
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_FARTHEST = 300
"""Code points between a name and the year of its work."""

_GREAT = r"[^\W\d_a-zà-öø-ÿа-яё]"
_PARTICLES = r"(?:(?:de|di|da|du|del|della|van|von|der|den|zu|zur|le|la|d[’'])\s?){0,2}"
_PERSON = (
    rf"{_GREAT}[\w’-]{{0,20}}\.?(?:[\s-]{_GREAT}[\w’-]{{0,20}}\.?){{0,2}}\s{_PARTICLES}{_GREAT}[\w’-]{{1,24}}"
)
_ROLE = r"(?:\s\((?:Hg|Hrsg|Hgg|[Ee]ds?|dirs?|éds?|a\scura\sdi|coords?)\.?\)|,\seds?\.)?"
# Behind a word in small letters; the name of a role in front of a person makes him no author.
_BEGINS = late_pattern(
    rf"(?<=[^\W\d_A-ZÀ-Ý\s][\s])(?:(?:Pfarrer|Pastor|Archivrat|Professor|Prof\.|Dr\.|Father|Canon|Abbé|Don|Padre)\s)?(?:(?P<first>{_PERSON})(?:(?:,\s|\s?/\s?|,?\s(?:und|and|et|y|e|u\.|&)\s){_PERSON}){{0,3}}{_ROLE},\s"
    r"|(?P<same>(?:ders|dies|dens|dems)\.,\s))(?=[^\W_])"
)
HAS_ROLE = late_pattern(
    r"(?:bearb|hg|hrsg|herausgegeben|bearbeitet|übersetzt|übers|eds?|edited|trad|traduit|traduction|trans|translated|éd"
    r"|cura|pref|préface|prefazione|in|In)"
    r"[.:]?\s(?:(?:von|v\.|di|par|by|de|und|et|and|e)\s)?\Z"
)
# ", présentés et annotés par", ". Festschrift für": who edited a work or is honoured by it is of its title.
_STATED = late_pattern(
    r"[,.:(]\s(?:(?:nouvelle\s)?(?:édition|éd\.|textes?|documents?|lettres?|mit\seine[mr]|avec\sune|with\san?)\s(?:critique\s)?)?(?:[\w.-]{3,16}(?:,\s|\s(?:et|und|u\.|and|y|e)\s)){0,3}"
    r"(?:(?:présent|annot|établi|édit|prépar|comment|préfac|réuni|publi|revu|introdui|traduit|dirig)[ést]?e?s?|besorgt|ediert|eingel(?:eitet|\.)|komm(?:entiert|\.)|(?:Vor|Nach|Geleit)wort|Ein(?:leit|führ)ung"
    r"|introduced|annotated|prefaced|compiled|translated|preparad[oa]|anotad[oa]|editad[oa]|(?:pré|post)face|introduction|foreword|afterword|preface)"
    r"\s(?:par|von|v\.|durch|by|por|da|de|d[’'])\s?\Z"
    r"|(?:[Ff]est(?:schrift|gabe)|[Gg]edenkschrift|[Ii]n\s[Mm]emory|[Ii]n\s[Hh]onou?r|[Pp]resented|[Ee]n\s(?:l[’'])?(?:honneur|hommage|homenaje)|[Mm]élanges\s(?:offerts\s|dédiés\s)?|[Ss]tudi\sin\sonore)\s(?:für|zu\sEhren\svon|of|to|de|à|di|a|for)\s\Z"
)
_FARTHEST_BEFORE = 90
_YEAR = r"(?:1[5-9]|20)\d\d(?:/\d{2,4})?"
_PLACE = (
    rf"{_GREAT}[\w.’-]{{2,25}}"
    rf"(?:[\s/-](?:a\.\s?M\.|u\.\s?a\.|i\.\s?Br\.|a\.\s?d\.|am|an\sder|im|{_GREAT}[\w.’-]{{1,20}})){{0,3}}"
)
_ENDS = late_pattern(
    rf"(?:,\s{_PLACE},?\s{_YEAR}|,\s{_PLACE}\s?:\s[^,;:()]{{2,60}},?\s{_YEAR}|,\s{_PLACE},\s[^,;:()\d]{{2,50}},\s{_YEAR}"
    rf"|\s\({_PLACE}(?:\s?:\s[^():]{{2,60}})?,?\s{_YEAR}\)|(?<=[^\W\d_])\s\d{{1,4}}(?:[./]\d{{1,3}})?\s?\({_YEAR}\)|[.,]\s(?:[\w.]{{2,8}}\s){{0,2}}Diss\.\s(?:[\w.]{{2,8}}\s){{0,2}}{_PLACE}\s{_YEAR}"
    rf"|,\s{_PLACE},\s(?:im\s(?:Druck|Erscheinen)|à\sparaître|in\scorso\sdi\sstampa))"
    r"(?:\s\((?:ND|Nachdr\.|repr\.|rist\.|masch\.|im\sDruck)[^()]{0,40}\))?"
    r"(?:[,:]\s(?:(?:hier|met\sname|m\.n\.|i\.h\.b\.|vooral|sobretudo|em\sespecial|nomeadamente|aldaar|aqui|bes\.|insb\.|v\.\s?a\.|here|at|esp\.|ici|en\spart\.|in\spart\.|qui):?\s)?"
    r"(?:(?:o\s)?(?:hoofdstuk|capítulo|capítulos|S|Sp|pp?|Bll?|fols?|fls?|f|cc?|Nr|nrs?|no|nn?|n[°º]|n\.[°º]|blz|kol|hst|hfdst|kap|par|Kap|cap|chap|Tab|Anm|Rn|Teil|Bd|dl|quadro|tabela|tabel|bijlage|anexo)\.?\s|§{1,2}\s)?[\dIVXL][\dIVXLC–\-]*(?:[rv]\b)?(?:\s(?:(?:ff?|sgg|sqq?|ss)\.?(?!\w)|e\.\s?v\.|vlgg?\.|e\ss(?:s|egs)\.))?){0,4}"
)
# A place and its year stand where a title would: "bei Karl Nestler, Berlin 1964".
_IMPRINT_ONLY = late_pattern(
    rf"{_PLACE}(?:,?\s{_YEAR}(?![-–\d])|(?:,|\s:|:)\s[^,;:()\d]{{2,50}},\s(?:(?:coll\.\s)?«[^«»]{{2,80}}»,\s)?{_YEAR}(?![-–\d]))|(?:a\scura|eds?\.|hrsg\.|hg\.|dir\.|trad\.|trans\.)\s"
)
_BESIDE = late_pattern(rf"\s\({BESIDE.pattern}\)")
# That of an initial or of "op." ends no sentence.
_STOP = late_pattern(
    r"(?:(?<=[^\W_]{3})[.:?!]|(?<=\sf{2})\.|(?<=\sf)\.|(?<=\d)[.:]|;)[»“”]?\s|(?<=\d)(?:\sff?\.)?\)[,.]\s"
)


# "l’époque de Philippe II".
_REGNAL = late_pattern(r"\s[IVX]{1,5}\Z")
_HEADED = late_pattern(
    rf"{_PERSON},\s(?:(?:Le|La|Les|Un|Une|Die|Der|Das|El|Los|Las|Il|Lo|The|A)\s|L[’'])[^,;.]{{3,120}}\Z"
)


def plain_works(text: StyledText, marks: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where a work in plain type may be cited in full within a sentence; see the module.

    ``marks`` are the titles and quotations of the text, as `title_starts` gives them.
    """
    plain = text.plain
    behind = 0
    for begun in _BEGINS.finditer(plain):
        first = begun.start("first") if begun["first"] else begun.start("same")
        if first < behind or plain[:first].split()[-1] in JOINERS:
            # "in: H. Gallaire and J. Minker (eds.)": the second of several.
            continue
        if HAS_ROLE.search(plain, max(0, first - 24), first) or _STATED.search(
            plain, max(0, first - _FARTHEST_BEFORE), first
        ):
            continue
        if any(run.start < first < run.end for run in text.italics):
            # "*Ports: Essays in Honour of A. N. Dray*": a name within a title.
            continue
        if begun["first"] and (_REGNAL.search(begun["first"]) or not is_name(begun["first"])):
            continue
        if _HEADED.match(plain, introduction(plain), first):
            # "Fernand Braudel, La Méditerranée à l’époque de Jean Roux, Paris, 1966": a name of the title.
            continue
        if not _is_said(plain, marks, first):
            continue
        ends = (_end_behind(plain, marks, title) for title in _title_places(begun))
        end = next((end for end in ends if end is not None), None)
        if end is not None:
            behind = end
            yield first, behind


def _title_places(begun: re.Match[str]) -> Iterator[int]:
    """Where the title may begin: "Ernst Petri, Das Hamburger Bürgermilitär, " are a person and a title."""
    yield begun.end()
    parted = begun.string.find(", ", begun.start("first") if begun["first"] else begun.end(), begun.end())
    if begun["first"] and 0 <= parted < begun.end() - len(", "):
        yield parted + len(", ")


def _end_behind(plain: str, marks: Sequence[tuple[int, int]], title: int) -> int | None:
    """Where the imprint of a work ends whose title begins at a place; None where that is no title."""
    if _IMPRINT_ONLY.match(plain, title):
        return None
    end = _ENDS.search(plain, title, title + _FARTHEST)
    if end is None or end.start() == title or _is_marked(plain, marks, title, end.start()):
        return None
    # "S. 101 (Aussprache, S. 166)": another part of it.
    more = _BESIDE.match(plain, end.end())
    return more.end() if more else end.end()


def _is_said(plain: str, marks: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether the words in front of a place, back to the last mark of a sentence, are those of a sentence.

    Where a title is set apart in them, who is named belongs to it: "*Mercanti*, trad. it. di C. Ferri".
    """
    near = max(0, place - 250)
    stops = [match.end() for match in _STOP.finditer(plain, near, place)]
    start = stops[-1] if stops else near
    while plain.startswith(" ", start):
        start += 1
    if plain.startswith(tuple(OPENING), start) and (
        quoted := next((m for m in marks if m[0] == start), None)
    ):
        # „Wir waren Bürger“, schreibt rückblickend | Johann Mattsen: what is quoted is no title.
        start = quoted[1] if SAID_BEHIND.match(plain, quoted[1]) else start
    said = plain[start:place]
    if any(start < mark[1] <= place and not _is_term(plain, mark) for mark in marks):
        return False
    # "see also Jane Poole": what only introduces parts citations by itself.
    said = said[max(introduction(said), introduction(plain[start : place + _FARTHEST_BEFORE])) :]
    words = [word for word in SMALL_OF_TWO.findall(said) if word not in JOINERS and word not in PARTICLES]
    return bool(words) and not any(map(str.isdigit, said))


def _is_term(plain: str, mark: tuple[int, int]) -> bool:
    """Whether a sentence speaks of what it quotes: "zum Begriff der „cura pauperum“ im kanonischen Recht"."""
    inner = plain[mark[0] + 1 : mark[1] - 1]
    goes_on = plain[mark[0]] in OPENING and plain[mark[1] : mark[1] + 2][1:].islower()
    before = plain[: mark[0]].split()
    return goes_on and len(inner.split()) <= _MOST_OF_TERM and bool(before) and before[-1][0].islower()


_MOST_OF_TERM = 4


def _is_marked(plain: str, marks: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a title is set apart between two places, or a semicolon parts them."""
    return any(start <= mark[0] < end for mark in marks) or ";" in plain[start:end]
