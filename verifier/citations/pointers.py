"""Short citations without a word that says so: "Berg, “Rivers,” 45", "Berg 2016, 45", "Berg, 45".

What tells them from other words is their shape, which must fill the whole stretch, and the works that the
paper cites in full: a name and a number mean a work only when somebody of that name was cited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from verifier.citations.cited_again import read_again
from verifier.citations.cited_places import read_place, without_day
from verifier.citations.grammar.months import MONTHS
from verifier.citations.grammar.numbers import EXPLICIT_PAGES
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.grammar.russian_cases import nominative
from verifier.citations.grammar.sayings import end_before_saying
from verifier.citations.known_works import FAMILY, PARTICLE, KnownWorks, Pointer
from verifier.citations.pointers_abroad import in_brackets, of_whom
from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.words import PLACE
from verifier.compare.bodies import is_body
from verifier.compare.vocabulary import word_set
from verifier.model import Locator, StyledText
from verifier.patterns import late_pattern

_LONGEST = 220
_LONGEST_NAMES = 90
_MOST_TITLE_WORDS = 14
_FEW_HAN = 3
_TWO = 2
_LONG_WORD = 5
_FAMILIES = late_pattern(
    rf"{FAMILY}(?:(?:\s?[,/;]\s?|,?\s(?:and|&|und|u\.|et|y|e|en|i|и)\s){FAMILY}){{0,4}}"
    r"(?:,?\s(?:et\s?[Aa]l(?:ii|\.)?|and others|u\.\s?a\.|и др\.))?"
)
_ET_AL = late_pattern(r"et\.?\s?al(?:ii|\.)?", re.IGNORECASE)
_YEAR_BEHIND = late_pattern(r"[(\[]?(?P<year>(?:1[4-9]|20)\d\d)[a-z]?[)\]]?(?:[,:]\s?(?P<place>.{1,60}))?")
# "NJW", "ZfdPh": a journal as lawyers name it, where a family name could stand.
_INITIALS = late_pattern(r"(?=(?:.*[A-ZÄÖÜ]){2})[A-ZÄÖÜ][A-Za-zÄÖÜ]{1,7}")
_PARTICLE_FIRST = late_pattern(rf"(?:{PARTICLE}\s){{1,3}}[^\Wa-z\d_]")
_AUTHOR_YEAR = late_pattern(
    rf"(?P<names>[^\d()\[\]“”\"«»„:]{{2,{_LONGEST_NAMES}}}?)(?:\s\((?:eds?|[Hh]rsg|Hgg?|dirs?|éds?|a\scura\sdi)\.?\))?"
    r",?\s?[(\[]?(?P<year>(?:1[4-9]|20)\d\d)[a-z]?[)\]]?"
    r"(?P<behind>[,:]\s?.{1,60})?"
)
# "Weiß, Karl. Ströme. Bonn 2001": names and a title, not names alone.
_SENTENCE = late_pattern(r"[^\W\d_]{4}\.\s[^\Wa-z\d_]")
_LONE_YEAR = late_pattern(r"(?:1[4-9]|20)\d\d(?:-(?:1[4-9]|20)\d\d)?(?:, \d.*)?")
# "67–68, 71, Table 3", "211–240, bes. S. 219": not "xxii".
_WORD_OF_PLACE = late_pattern(r"(?<![^\W\d_])(?![ivxlcdm]+(?![^\W\d_]))[^\W\d_]{3}")
_YEARS = late_pattern(r"(?:1[4-9]|20)\d\d\s?[-–]\s?(?:1[4-9]|20)\d\d")
_ONE_WORK = late_pattern(r"^一[书書文][，,]?\s?(?=第|[页頁])")
_HAN_VOLUME = late_pattern(
    r"^(?:(?:第?\s?[\d一二三四五六七八九十]{1,3}|[上中下])[册卷冊]|卷\s?[\d一二三四五六七八九十]{1,4})[，,]?\s?"
)
# "黄仲廉主编：《…》第3册，第12页", "[清]李惟清：《…》": what somebody did, and where he is from.
_HAN_ROLE = late_pattern(
    r"(?<=[\u4e00-\u9fff]{2})等?(?:主编|编著|选编|[编著撰辑])\Z|\A[\[［〔（(][^\W\d_]{1,3}[\]］〕）)](?=[\u4e00-\u9fff])"
)
_COUNTED = late_pattern(
    r"(?<!\w)(?:Bde?|Band|Vols?|Nr|No|Jg|Heft|H|t|tom[eo]|Ser|Serie|Abt|Teil|n|Т|Ч|Кн|Вып|Сер|№)\.?$",
    re.IGNORECASE,
)
# "Wehler, Gesellschaftsgeschichte, Bd. 4, S. 700".
_VOLUME_END = late_pattern(
    r"(?:,\s(?:Bd|Band|[Dd]l|[Dd]eel|[Vv]ol|[Tt]om[eo]?|[Tt])|\.\s(?:Т|Ч|Кн|Вып))\.?\s(?:[IVXLC]{1,6}|\d{1,3})\.?(?:\s\((?:1[4-9]|20)\d\d\))?\Z"
)
# "Письма земских деятелей. Вып. 2. С. 103": of a work that nobody is named for.
_RUSSIAN_VOLUME = late_pattern(r"\.\s(?:Т|Ч|Кн|Вып)\.\s?(?:[IVXLC]{1,6}|\d{1,3})\.?\Z")
_ANY_YEAR = late_pattern(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
# "Документы советской торговли. Док. № 88".
_INITIAL_FIRST = late_pattern(r"[^\W\d_a-zа-я]\.\s")
_NUMBERED_PART = late_pattern(r"(?:Док|Табл|Рис|Илл?|Прил|Гл|Стб)\.\s(?:№{1,2}\s?)?\d")
_SAME = late_pattern(
    r"(?:ders|dies|dens|dems|id|ead)\.,?\s|(?:idem|eadem|derselbe|dieselbe),\s|он(?:а|и)?\sже\.\s",
    re.IGNORECASE,
)
_BEHIND_NAMES = late_pattern(r"[,:]\s|(?<=\.)\s")
_ASIDE = late_pattern(r"\s[(\[][^()\[\]\d]{3,60}[)\]][\s.]*$")
# "(Chicago: University of Chicago Press, forthcoming)": no remark, but where a work appears.
_IMPRINT = late_pattern(r"[(\[][^\Wa-z\d_][^()\[\]]*:\s[^\Wa-z\d_]")
# "«Бунт цифр»… С. 11. URL: http://… (дата обращения: 12.03.2020)": where it can be seen, said again.
_ADDRESS_BEHIND = late_pattern(
    r"(?<=\d)\.?\sURL:\shttps?://\S{4,200}(?:\s\((?:дата\sобращения|accessed)[^()]{4,30}\))?[\s.]*\Z"
)
_QUOTED_BEHIND = late_pattern(r"(?<=\d)(?:\s?f{1,2}\.)?\s?[:,–—-]\s?[“\"„«‘].*$", re.DOTALL)
# "KO Wiedenau, S. 411: „wie vnd welcher gestalt“": what stands on the page.
_QUOTED_AT_END = late_pattern(r"(?<=\d)(?:\sff?\.)?\s?:\s[“„«\"‘][^“”„«»\"]{3,300}[”“»\"’][\s.]*\Z")
_ONE_FAMILY = late_pattern(
    r"[\u4e00-\u9fff々]{1,3}|(?!\S+\s(?:and|und|et)\s)[^\Wa-z\d_][\w’'-]{0,24}(?:\s[^\W\d_][\w’'-]{1,24}){1,2}"
)
_HAN_OF_FOUR = late_pattern(r"[\u4e00-\u9fff々]{4}")
_JOINED = late_pattern(r"\s[ye]\s(?=[^\Wa-z\d_])")
_CUT = late_pattern(r"[,.:…]\s|\s(?=(?:pp?\.|S\.|с\.|С\.|ff?°|at\s|§|\d))|\s?(?=[(\[])")


_OTHERWISE = "Anders "


def read_pointer(text: StyledText, known: KnownWorks) -> Pointer | None:
    """Read a short citation; None for all else. One that fits no known work is read only when it is sure."""
    plain = text.plain
    if len(plain) > _LONGEST:
        return None
    start, end = _bounds(plain)
    if start >= end or not any(character.isalpha() for character in plain[start:end]):
        return None
    words = plain[start:end]
    again = read_again(words, known)
    if again is not None:
        return again if known.fits(again) else None
    shapes = [*in_brackets(plain[start:end], known), *_shapes(text, start, end, known)]
    # "山本" may be a family name, as in Japan, or a family and a given name, as in China.
    # So may "Calvo Serraller" and "Van Oostrom", of which a family name is one word elsewhere.
    # What fits as one family name is one: "Iturbe Salcedo" is no Salcedo.
    alone = [replace(shape, family_alone=True) for shape in shapes if _ONE_FAMILY.fullmatch(shape.names)]
    shapes = [*alone, *shapes]
    # Of four characters two may be the family name.
    shapes += [
        replace(shape, names=f"{shape.names[:2]}, {shape.names[2:]}", family_alone=True)
        for shape in shapes
        if _HAN_OF_FOUR.fullmatch(shape.names)
    ]
    if " y " in plain or " e " in plain:
        # "Villalba y Duarte Roa": two persons, or two family names of one.
        joined = [(shape, _JOINED.sub(" and ", shape.names)) for shape in shapes]
        shapes += [replace(shape, names=names) for shape, names in joined if names != shape.names]
    fitting = next((shape for shape in shapes if known.fits(shape)), None)
    if fitting is not None and fitting.names.startswith(_OTHERWISE):
        work = known.work(fitting) or {}
        if _OTHERWISE.strip() not in f"{work.get('author', '')} {work.get('editor', '')}":
            # "Anders Moos, Deich, S. 88": a word of the sentence that is a given name elsewhere.
            fitting = replace(fitting, names=fitting.names.removeprefix(_OTHERWISE))
    return fitting or next((shape for shape in shapes if _is_sure(shape, known)), None)


def read_head(text: StyledText, known: KnownWorks) -> Pointer | None:
    """Names and a title in front of "op. cit." as a known work has them; None where no work fits both."""
    plain = text.plain
    apart = _title_set_apart(text, 0, len(plain))
    if apart is not None:
        names, title = plain[: apart[0]].strip(" ,:;"), plain[apart[2] : apart[3]].strip(" ,.;:")
        shapes = [Pointer(names, title)] if names else []
    else:
        shapes = [
            Pointer(plain[: part.start()].strip(" ,"), plain[part.end() :].strip(" ,.…"))
            for part in list(_BEHIND_NAMES.finditer(plain))[:8]
        ]
    if len(plain.split()) == _TWO and not known.fits(Pointer(plain)):
        # "Le Bihan": both are the family name.
        alone = Pointer(plain, family_alone=True)
        return alone if known.fits(alone) else None
    fitting = [
        shape
        for shape in (*shapes, *map(_without_clause, shapes))
        if shape.names and len(shape.title) > _FEW_HAN and _may_be_names(shape.names)
    ]
    fit = next((shape for shape in fitting if known.fits(shape)), None)
    if fit is not None or apart is not None or _ENDS_IN_INITIAL.search(plain) or known.fits(Pointer(plain)):
        return fit
    words = plain.split()
    for count in range(min(_MOST_NAME_WORDS, len(words) - 1), 0, -1):
        # "Lo mismo sostiene Iturbe Salcedo, op. cit.": who is cited stands behind words of a sentence.
        name = " ".join(words[-count:]).strip(" ,")
        if count == 1 and not name.isascii():
            # "таблицу у Уиткомба, op. cit.": as a sentence inflects him.
            name = nominative(name, known.families()) or name
        named = Pointer(name, family_alone=count > 1)
        if words[-count - 1][:1].islower() and named.names[:1].isupper() and known.fits(named):
            return named
    # "Ricordi, cit.": all of it is a title.
    alone = Pointer("", plain.strip(" ,.…"), whole_title=True, paged=True)
    return alone if known.fits(alone) else None


_MOST_NAME_WORDS = 3
_ENDS_IN_INITIAL = late_pattern(r"\s[^\Wa-zа-я\d_]\.?\Z")


def _without_clause(shape: Pointer) -> Pointer:
    """The shape with the last word of its names only: "dagegen mit guten Gründen Uhlhorn"."""
    return replace(shape, names=shape.names.rpartition(" ")[2])


def _is_sure(pointer: Pointer, known: KnownWorks) -> bool:
    """Whether a shape points back whatever was cited; a year behind a name does so where there is a list."""
    if pointer.year and pointer.locator is not None:
        return pointer.sure
    return (
        pointer.sure
        and len(known) > 0
        and (pointer.locator is not None or (known.listed and bool(pointer.year)))
    )


def _bounds(plain: str) -> tuple[int, int]:
    """Where the words begin and end, without an introduction, brackets around all, and the last stop."""
    start = introduction(plain)
    end = start + end_before_saying(plain[start:])
    address = _ADDRESS_BEHIND.search(plain, start, end) if "URL: " in plain else None
    end = address.start() if address else end
    quoted = _QUOTED_AT_END.search(plain, start, end) if ": " in plain else None
    end = quoted.start() if quoted else end
    aside = _ASIDE.search(plain, start, end)
    if aside and start < aside.start() < end and not _IMPRINT.search(plain, aside.start()):
        # What stands in brackets at the end is said of the quotation: its emphasis, its translation.
        end = aside.start()
    while end > start and plain[end - 1] in " .;,":
        end -= 1
    if plain[start : start + 1] in "([" and plain[end - 1 : end] in ")]":
        start, end = start + 1, end - 1
        start += introduction(plain[start:end])
    return start, end


def _shapes(text: StyledText, start: int, end: int, known: KnownWorks) -> Iterator[Pointer]:
    apart = _title_set_apart(text, start, end)
    if apart is not None:
        yield from _with_title(text.plain, start, end, apart)
        return
    words = text.plain[start:end]
    if not words.isascii():
        yield from of_whom(words)
    yield from _with_year(words)
    yield from _plain(words, known)


def _title_set_apart(text: StyledText, start: int, end: int) -> tuple[int, int, int, int] | None:
    """Where a title in quotation marks or italics stands, and where its words do; None without one."""
    found: list[tuple[int, int, int, int]] = []
    for quote in find_quotes(text.plain[start:end])[:1]:
        inner = quote.inner
        found.append((start + quote.start, start + quote.end, start + inner[0], start + inner[1]))
    for span in text.italics:
        first, last = max(start, span.start), min(end, span.end)
        if _ET_AL.fullmatch(text.plain[first:last].strip(" ,.")):
            continue
        if sum(character.isalpha() for character in text.plain[first:last]) > 2:
            found.append((first, last, first, last))
            break
    return min(found, default=None)


def _with_title(plain: str, start: int, end: int, apart: tuple[int, int, int, int]) -> Iterator[Pointer]:
    first, last, inner, outer = apart
    names = _HAN_ROLE.sub("", plain[start:first].strip(" ,:;：，"))
    if plain[start:first].rstrip() in LEADS_IN:
        # "In *Rivers*, 34 places are named": a word of a sentence, which no comma parts from the title.
        names = ""
    sent = _SENT.fullmatch(names)
    if sent is not None:
        # "Kissinger to Nixon, “Status Talks,” 3": the one who wrote it.
        names = sent["sender"]
    title = " ".join(plain[inner:outer].split()).strip(" ,.;:")
    behind = _QUOTED_BEHIND.sub("", plain[last:end]).strip(" ,.;:，。…").removesuffix("passim").rstrip(" ,")
    if behind.startswith("一"):
        # "见何思远《清代漕运研究》一书第三章".
        behind = _ONE_WORK.sub("", behind)
    if not behind and names and _may_be_names(names):
        yield Pointer(names, title, whole_title=True)
    # A title and a place that were set in italics together.
    if not behind and (cut := re.search(r",\s(?=\d)", title)):
        title, behind = title[: cut.start()], title[cut.end() :]
    dated = _YEAR_BEHIND.fullmatch(behind) if len(title.split()) > 1 or names else None
    year, behind = (dated["year"], dated["place"] or "") if dated else ("", behind)
    behind = without_day(behind)
    if "册" in behind or "冊" in behind or "卷" in behind:
        behind = _HAN_VOLUME.sub("", behind)
    locator = read_place(behind) if behind else None
    if behind and (_YEARS.fullmatch(behind) or (not names and _LONE_YEAR.fullmatch(behind))):
        # "*A neutralidade*: 1914-1917": words of a title.
        return
    if (behind and locator is None) or len(title.split()) > _MOST_TITLE_WORDS or not title:
        return
    if names and not _may_be_names(names):
        return
    # "“Mongolia Country Report 2020”." alone, in full: a note that was given before.
    whole = not names and not year and locator is None
    if not names and not year and not title[0].isupper() and not _is_han(title):
        return
    only_families = _FAMILIES.fullmatch(names) is not None
    paged = locator is not None and locator.kind == "page" and "." not in locator.value
    paged = paged and not _says_more_than_pages(locator)
    sure = paged and not year and not _is_han(title) and (only_families if names else first != inner)
    yield Pointer(names, title, year, locator, sure, whole_title=whole and not _is_han(title))
    if dated and locator is None and dated.group().isdigit() and names:
        # "Otsuka, “Dust,” 1507": a page, where the work that is meant is of another year.
        yield Pointer(names, title, "", read_place(year))


_SENT = late_pattern(
    r"(?P<sender>[^\Wa-z\d_][\w’'-]{2,24}(?:\s[^\Wa-z\d_][\w’'.-]{0,24}){0,2})\sto\s[^\Wa-z\d_][\w’'-]{2,24}(?:\s[^\Wa-z\d_][\w’'.-]{0,24}){0,2}"
)
LEADS_IN = word_set(
    """
    As In The Thus So On At By For From But And Yet Also Both Here Of Comme Dans Selon En Wie Nach Laut Bei Im
    Como Según Come Nel Secondo Em
    """
)
"""Words that begin a sentence in front of a title, and no names."""


def _with_year(words: str) -> Iterator[Pointer]:
    match = _AUTHOR_YEAR.fullmatch(words)
    if match is None or not _may_be_names(match["names"]) or _SENTENCE.search(match["names"]):
        return
    behind = (match["behind"] or "").strip(" ,:")
    locator = read_place(behind) if behind else None
    if behind and locator is None:
        return
    names = match["names"].strip(" ,;")
    initials = _INITIALS.fullmatch(names.rsplit(", ", 1)[-1]) is not None
    if initials and ", " in names:
        # "Berg, NJW 1999, 123" is in full: a journal, its year, and the page.
        return
    # "ANTUNES, 1999, p. 20" is a short citation where somebody of that name was cited, and else a journal.
    sure = not initials and _FAMILIES.fullmatch(names) is not None and not _is_place_or_month(names)
    # "Geburtstag, Köln 1996, S. 211–240, bes. S. 219" is the end of a citation in full.
    sure = sure and not _says_more_than_pages(locator)
    yield Pointer(names, "", match["year"], locator, sure)
    if sure and ", " in names:
        # "Parry, Szczepański 2022": two family names.
        yield Pointer(names.replace(", ", "; "), "", match["year"], locator, sure)
    if " " in names:
        # What nobody signed is listed by its title.
        yield Pointer("", names, match["year"], locator, whole_title=True)


# "Rühmkorb I, 131": a name, a volume, and a page.
_VOLUME_BEHIND_NAME = late_pattern(
    rf"(?P<name>{FAMILY})\s(?P<place>(?:[IVX]{{1,5}}),\s(?:S\.\s|pp?\.\s)?\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?(?:\sff?\.?)?)"
)


def _plain(words: str, known: KnownWorks) -> Iterator[Pointer]:
    """Names, perhaps words of a title, and a place, all in plain type: a known work makes sense of it."""
    counted = _VOLUME_BEHIND_NAME.fullmatch(words)
    if counted is not None:
        yield Pointer(counted["name"], "", "", read_place(counted["place"]))
    cuts = [match for match in _CUT.finditer(words) if match.start() > 0]
    for cut in cuts[-8:]:
        locator = read_place(words[cut.end() :])
        if locator is None:
            continue
        head = words[: cut.start()].strip(" ,")
        if _COUNTED.search(head):
            # "…, Bd. 1, 3. Auflage": the number is of the volume, and no page.
            continue
        if _LONE_YEAR.fullmatch(locator.value) and EXPLICIT_PAGES.search(words[cut.end() :]) is None:
            continue
        # "Die Welt des 19." is no page: a number behind a title is parted from it by a mark or a cue.
        parted = cut.group().strip() or not words[cut.end()].isdigit()
        for part in list(_BEHIND_NAMES.finditer(head))[:6]:
            names, title = head[: part.start()], _VOLUME_END.sub("", head[part.end() :]).strip(" ,.")
            if title and _may_be_names_and_title(names, title):
                yield Pointer(names, title, "", locator, whole_title=not parted)
        if parted and head.count(" ") > (head.isascii() or ": " in head):
            paged = EXPLICIT_PAGES.search(words[cut.end() :]) is not None or bool(
                _NUMBERED_PART.match(words, cut.end())
            )
            yield Pointer("", _RUSSIAN_VOLUME.sub("", head), "", locator, whole_title=True, paged=paged)
        if head and known.is_called(head):
            # "KO Wiedenau, S. 411": the name that its citation gave the work.
            yield Pointer("", head, "", locator, whole_title=True)
        same = _SAME.match(head)
        if same is not None and not _ANY_YEAR.search(head):
            # "Dies., Netze, S. 12": of the author who is named before.
            yield Pointer("", head[same.end() :], "", locator)
        if _may_be_names(head):
            yield Pointer(head, "", "", locator)
    yield from _named_and_titled(words)


_PASSIM = ", passim"


def _named_and_titled(words: str) -> Iterator[Pointer]:
    """Names and a title without a place, or with "passim"; or a title of several words with one."""
    if words.endswith(_PASSIM):
        # "Roth, Marsch, passim".
        head, place = words[: -len(_PASSIM)], Locator("page", "passim")
        for part in list(_BEHIND_NAMES.finditer(head))[:6]:
            yield Pointer(head[: part.start()], head[part.end() :].strip(" ,."), "", place)
    for part in list(_BEHIND_NAMES.finditer(words))[:6]:
        names, title = words[: part.start()], _VOLUME_END.sub("", words[part.end() :]).strip(" ,.")
        several = len(title.split()) > 1 or len(title) > (_FEW_HAN if _is_han(title) else _LONG_WORD)
        if several and len(title.split()) <= _MOST_TITLE_WORDS * 2 and _may_be_names(names):
            yield Pointer(names, title, whole_title=True)


def _may_be_names_and_title(names: str, title: str) -> bool:
    """Whether words can be names and a title: not "П." and "О. Мішечники", the second of two initials."""
    few = len(title.split()) <= _MOST_TITLE_WORDS
    return few and _INITIAL_FIRST.match(title) is None and _may_be_names(names)


def _may_be_names(printed: str) -> bool:
    """Whether words can be the names of a short citation: few, with a capital first, no sentence."""
    printed = printed.strip(" ,")
    if not printed or len(printed) > _LONGEST_NAMES or len(printed.split()) > 9:
        return False
    first = next((character for character in printed if character.isalpha()), "")
    lower = [word for word in printed.split() if word[:1].islower() and len(word) > 3]
    # "van der Plas, “NATO’s Past,” 19".
    lower_case = first.islower() and not _PARTICLE_FIRST.match(printed)
    if not first or lower_case or re.search(r"\d", printed):
        return False
    # "Comisión Nacional sobre la Desaparición de Personas": a body has words that persons' names have not.
    return set(lower) <= {"from", "others", "with", "alii"} or is_body(printed)


def _says_more_than_pages(place: Locator | None) -> bool:
    """Whether words stand among the pages of a place, as they do in citations in full too."""
    return place is not None and _WORD_OF_PLACE.search(place.value) is not None


def _is_place_or_month(words: str) -> bool:
    return any(
        part.casefold().strip(".") in MONTHS or PLACE.fullmatch(part) is not None
        for part in re.split(r",\s|\s(?:and|&|und|et)\s", words)
    )


def _is_han(text: str) -> bool:
    return re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", text) is not None
