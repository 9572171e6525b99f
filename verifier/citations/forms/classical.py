"""Works of antiquity and scripture by book, chapter and line: "Hom. Il. 1.1", "Thuc. 1.22.4", "Gen. 1:1".

No edition is named, since the numbers are the same in all.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.classical_works import AUTHORS, bare
from verifier.citations.forms.parts import assembled
from verifier.citations.tagger.head import introduction
from verifier.compare.vocabulary import word_set
from verifier.model import StyledText
from verifier.patterns import late_pattern

_NUMBER = r"(?:\d{1,4}(?:[a-f]\d{0,2})?|[ivxlc]{1,8}|[IVXLC]{1,8})"
_PLACE = (
    rf"(?P<place>{_NUMBER}(?:[.,:]\s?{_NUMBER}){{0,4}}(?:\s?[-–—]\s?{_NUMBER}(?:\.{_NUMBER}){{0,3}})?(?:\s?ff?\.)?"
    rf"(?:[,;]\s(?:and\s)?\d{{1,4}}(?:[a-f]\d{{0,2}})?(?:\.\d{{1,4}}){{0,3}}(?:\s?[-–—]\s?\d{{1,4}}(?:\.\d{{1,4}}){{0,3}})?){{0,5}})"
)
_REFERENCE = late_pattern(
    rf"(?P<author>[A-Z][a-z]{{1,12}}\.?(?:\s[A-Z][a-z]{{1,10}}\.?|\sof\s[A-Z][a-z]{{2,14}})?)(?:,\s?|\s)"
    rf"(?:(?P<work>(?![IVXLC]{{1,8}}[.,])(?:the\s)?[A-Za-z][A-Za-z]{{0,14}}\.?(?:\s(?:of\s|the\s|a\s|in\s)*[A-Za-z]{{1,14}}\.?){{0,4}}),?\s)?{_PLACE}"
    r"(?P<behind>\s?[(\[][^()\[\]]{2,60}[)\]])?[\s.;]*\Z"
)
# Two abbreviated words and a number of several parts: "Xyz. Abc. 1.2.3", whoever that is.
_UNKNOWN = late_pattern(
    r"(?P<author>[A-Z][a-z]{1,8}\.)\s(?P<work>[A-Z][a-z]{0,8}\.(?:\s[A-Za-z][a-z]{0,8}\.)?)\s(?P<place>\d{1,4}(?:\.\d{1,4}){1,3}"
    r"(?:\s?[-–—]\s?\d{1,4}(?:\.\d{1,4}){0,2})?)[\s.;]*\Z"
)
_NO_AUTHORS = word_set(
    """
    fig tab vol no nr ch chap sec art arts eq app par para pt abb bd jg jan feb mar apr jun jul aug sep
    sept oct nov dec prof dr st mr mrs bull proc trans ann am int rev res tech univ dept gov std ver
    """
)
_BOOKS_OF_SCRIPTURE = word_set(
    """
    gen genesis ex exod exodus lev leviticus num numbers deut deuteronomy josh joshua judg judges ruth
    sam samuel kgs kings chr chron chronicles ezra neh nehemiah esth esther job ps pss psalm psalms prov
    proverbs eccl ecclesiastes isa isaiah jer jeremiah lam lamentations ezek ezekiel dan daniel hos
    hosea joel amos obad obadiah jonah mic micah nah nahum hab habakkuk zeph zephaniah hag haggai zech
    zechariah mal malachi matt mt matthew mark mk luke lk john jn acts rom romans cor corinthians gal
    galatians eph ephesians phil philippians col colossians thess thessalonians tim timothy titus philem
    heb hebrews jas james pet peter jude rev revelation quran qurʾan qur'an qur’an koran qurán
    corán alcorão sura surah gn mos apg röm kor
    """
)
_SCRIPTURE = late_pattern(
    r"(?P<work>(?:[1-4]\s)?[A-Z][a-zöʾ'’]{1,14}(?:\.|\s(?=\d)))\s?(?P<place>\d{1,3}(?::\d{1,3}|\.\s?\d{1,3}|,\s?\d{1,3}(?=[-–.\s]*\Z|[-–]\d))"
    r"(?:\s?[-–]\s?\d{1,3}(?::\d{1,3})?)?(?:[,;]\s?\d{1,3}(?::\d{1,3})?(?:[-–]\d{1,3})?){0,4})(?P<behind>\s\([A-Z][A-Za-z\s]{1,40}\)|,\s[A-Z]{3,5})?[\s.;]*\Z"
)
# Collections whose texts are cited by their numbers alone.
_CORPUS = late_pattern(
    r"(?P<corpus>(?:CIL|ILS|ILLRP|InscrIt|IGUR|IGR|IG|IGLS|ILCV|ICUR|OGIS|SEG|SIG|Syll\.|RIB|RIC|RPC|RRC|BMC(?:RE)?|PIR|PLRE|AE|MAMA|I\.\s?(?:Eph(?:esos)?|Priene|Delos|Cret)\."
    r"|P\.\s?(?:Oxy|Lond|Cair|Tebt|Mich|Ryl|Hib|Petr|Zen|Berol|Herc)\.|BGU|FGrH(?:ist)?|BNJ|PMG|SVF|DK|TrGF|PCG|HRR|FRHist|ORF"
    r"|Patrologia\s(?:Latina|Graeca)(?:\sCursus\sCompletus)?|PL|PG|CCSL|CCCM|CSEL|CSCO|GCS|CPL|CPG|BHL|BHG|CLA|CTh|Cod\.\s?(?:Theod|Iust)\.|Dig\.)[²³⁴]?)"
    r",?\s(?P<place>(?:[IVXLC]{1,6}[²³]?|\d{1,6})(?:(?:[\s,./:]|,\s|\s?[-–]\s?|,?\scols?\.\s|,?\snn?r?s?\.\s|\s?f{1,2}\s)(?:\d{1,6}[a-zA-D]?|[IVXLC]{1,6}|[A-D]{1,2}|[FT]\s?\d{1,4})){0,6}(?:\s?ff?\.)?)[\s.;]*\Z"
)
_ONE_NAME = late_pattern(
    r"(?P<name>[A-Z][\w’'-]{1,20}(?:\s(?:of|von|de|da|di|the)\s[A-Z][\w’'-]{1,20}|\s[A-Z][\w’'-]{3,20})?),?\s"
)
_BOOK_AND_CHAPTER = late_pattern(
    r"[,.]?\s(?P<place>(?:[IVXLC]{1,6}[.,]\s?\d{1,3}|\d{1,3}\.\d{1,3}|\d{2,4}[a-e]\d{0,2}(?:\s?[-–]\s?(?:\d{2,4})?[a-e]\d{0,2})?)(?:[.,]\s?\d{1,3}){0,2}(?:\s?[-–]\s?\d{1,3}(?:\.\d{1,3})?)?)"
    r"(?:,?\s[(\[]?(?:CCL|CCSL|CCCM|CSEL|PL|PG|GCS|SC|MGH|BKV|WA)[\w\s,./:-]{1,30}[)\]]?)?[\s.;]*"
)
_SHORTEST_TITLE = 5
# "Aquinas, Summa Theologiae, II-II, q. 40, a. 1": parts, questions and articles.
_SUMMA = late_pattern(
    r"(?:(?P<author>(?:St\.?\s|Thomas\s|Thomas\sde\s|St\.?\sThomas\s)?Aquin(?:as|o)),\s)?(?P<work>Summa\s(?:[Tt]heologi(?:ae|ca)|[Cc]ontra\s[Gg]entiles)|ST(?=\sI)|SCG(?=\sI))"
    r",?\s(?P<place>(?:[1-3]a(?:[-–]?[1-3]ae)?|I{1,3}a?(?:[-–]?I{1,2})?(?:ae)?)(?:,?\s(?:qq?|aa?|ch?|chap|ad|resp|arg|s\.c)\.?\s?\d{0,3}){0,4}|IV(?:[,.]\s?\d{1,3})?)[\s.;]*\Z"
)
_LONGEST = 120


def read_classical(text: StyledText) -> Assembled | None:
    """Read the citation of a work of antiquity or of scripture; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or not re.search(r"\d|\s[IVXLC]{1,8}[.,]", plain):
        return None
    start = introduction(plain)
    return (
        _of_known(plain, start)
        or _of_scripture(plain, start)
        or _of_unknown(plain, start)
        or _of_corpus(plain, start)
        or _of_marked(text, start)
        or (_of_parts(plain, start) if "Summa" in plain or "ST " in plain or "SCG" in plain else None)
    )


def _of_parts(plain: str, start: int) -> Assembled | None:
    match = _SUMMA.match(plain, start)
    if match is None:
        return None
    title = {"title": (match["work"], *match.span("work"))}
    place = match.span("author" if match["author"] else "work")
    return assembled("book", {"author": ("{Thomas Aquinas}", *place), **title}, _locator(match))


def _of_known(plain: str, start: int) -> Assembled | None:
    match = _REFERENCE.match(plain, start)
    if match is None:
        return None
    author, work = _author_and_work(match)
    known = AUTHORS.get(bare(author[0]))
    if known is None or (
        not work[0] and not re.search(r"\d[.:,]\s?\d|[IVXLC][.,]\s?\d|\d[a-e]", match["place"])
    ):
        return None
    title = known.works.get(bare(work[0].removeprefix("the ")), work[0]) if work[0] else known.only
    if not title or (work[0] and bare(work[0]) not in known.works and not _is_title(work[0])):
        return None
    place = match.span("author") if not work[0] else work[1:]
    fields = {"author": (_named(known.name), *author[1:]), "title": (title, *place)}
    return assembled("book", fields, _locator(match))


def _author_and_work(match: re.Match[str]) -> tuple[tuple[str, int, int], tuple[str, int, int]]:
    """The parts as printed with their places; the pattern may have taken the work for part of the name."""
    author, start, end = match["author"], *match.span("author")
    if bare(author) in AUTHORS:
        return (author, start, end), (match["work"] or "", *match.span("work"))
    first = author.split(" ")[0]
    begin = start + len(first) + 1
    stop = match.end("work") if match["work"] else end
    return (first, start, start + len(first)), (match.string[begin:stop], begin, stop)


def _is_title(work: str) -> bool:
    """Whether words can be the title of a work that the table lacks: written out, or an abbreviation."""
    return work[0].isupper() and (work.endswith(".") or len(work) > 2)


def _named(name: str) -> str:
    return "{" + name + "}" if " " in name else name


def _of_scripture(plain: str, start: int) -> Assembled | None:
    match = _SCRIPTURE.match(plain, start)
    if match is None or bare(match["work"].strip(" .").split(" ")[-1]) not in _BOOKS_OF_SCRIPTURE:
        return None
    return assembled("book", {"title": (match["work"].strip(), *match.span("work"))}, _locator(match))


def _of_unknown(plain: str, start: int) -> Assembled | None:
    match = _UNKNOWN.match(plain, start)
    if match is None or {bare(match["author"]), bare(match["work"])} & _NO_AUTHORS:
        return None
    fields = {name: (match[name], *match.span(name)) for name in ("author", "work")}
    return assembled("book", {"author": fields["author"], "title": fields["work"]}, _locator(match))


def _of_corpus(plain: str, start: int) -> Assembled | None:
    """A text by its number in a collection of inscriptions, papyri or fathers: "CIL VI 1234"."""
    match = _CORPUS.match(plain, start)
    if match is None:
        return None
    return assembled("book", {"title": (match["corpus"], *match.span("corpus"))}, _locator(match))


def _of_marked(text: StyledText, start: int) -> Assembled | None:
    """An old work by author, title in italics, book and chapter: "Beda, *Historia ecclesiastica*, 2.13"."""
    if len(text.italics) != 1:
        return None
    run, plain = text.italics[0], text.plain
    author = _ONE_NAME.fullmatch(plain, start, run.start)
    place = _BOOK_AND_CHAPTER.fullmatch(plain, run.end, len(plain))
    title = plain[run.start : run.end].strip(" ,.")
    if author is None or place is None or len(title) < _SHORTEST_TITLE:
        return None
    fields = {
        "author": (_named(author["name"]), *author.span("name")),
        "title": (title, run.start, run.start + len(title)),
    }
    return assembled("book", fields, _locator(place))


def _locator(match: re.Match[str]) -> tuple[str, str, int, int]:
    value = re.sub(r"\s?[-–—]\s?", "-", match["place"]).strip(" .")
    return "section", value, match.start("place"), match.end("place")
