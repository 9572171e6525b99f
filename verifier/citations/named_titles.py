"""Titles of known works that a sentence names with a place in them: "Berg argues this in *Rivers*, 34".

Such a sentence has no form of a citation. That a work with this title is cited in full elsewhere, and that a
page, chapter or table of it is named, tells that it is cited here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifier.citations.around.title_marks import title_starts
from verifier.citations.cited_places import read_place
from verifier.citations.known_works import KnownWorks, Pointer
from verifier.citations.lone_pages import LonePage, Meant
from verifier.citations.named_in_front import who_is_named
from verifier.citations.split import Piece
from verifier.compare.short_titles import BEGINNING, UNLIKE, title_fit
from verifier.model import Citation, Locator, StyledText
from verifier.patterns import late_pattern

_KIND = (
    r"(?:pages?|pp?\.|S\.|chap(?:ter)?s?\.?|chs?\.|tables?|figs?\.|figures?|nos?\.|nn?\.|Tab\.|Abb\.|Kap\.|caps?\.|fols?\.|parts?|pts?\.|app(?:endix)?\.?"
    r"|sections?|secs?\.|§{1,2}|tav{1,2}\.|cc?\.|ff\.|p[áa]gs?\.|docs?\.|plates?|maps?|paras?\.)"
)
_NUMBERS = (
    r"\d{1,4}[a-z]?(?:n\.?\s?\d{1,3}|n)?(?:\s?[-–]\s?\d{1,4})?"
    r"(?:(?:,\s(?:and\s)?|\sand\s)\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?![\w’]|\s[A-Z]\w+\s\d)){0,5}"
)
# "*Rivers*, 34", "“Ferries,” table 2", "“Lakes,” esp. 12–15", "*Rivers*, xii", "*Rivers* (p. 5)".
_BEHIND = late_pattern(
    # "ch. 7, esp. 233–40": the nearer place.
    rf",?\s\(?(?:{_KIND}\s?[\dIVXLC]{{1,6}},\s(?=(?:esp\.|especially|bes\.)\s\d))?"
    r"(?:(?:esp|bes|spec)\.|especially|particularly|here|hier|notamment|besonders|at|on)?,?\s?"
    rf"(?P<place>[ivx]{{1,4}},\s(?:pp?\.\s)?{_NUMBERS}|(?:{_KIND}\s?)?{_NUMBERS}(?:\sff?\.)?|(?:{_KIND}\s)[IVXLC]{{1,7}}|[ivxlc]{{2,7}}(?:\s?[-–]\s?[ivxlc]{{1,7}})?(?=[,.;)]|\Z))"
    # "In *Rivers*, 34 places are named" cites nothing.
    r"(?=[,.;:)\]]|\Z|\s(?:and|but|as|which|who|where|is|was|with|in|on|to|for|that|und|aber|wo|die|der|et|mais|où|qui|e|ma|y|pero|(?-i:[A-Z(]))(?![\w’]))"
    r"(?![\w’])(?!\s[A-Z][\w.]{0,9}(?:\s[\w.]{1,8}){0,3}\s\d)(?!\s(?:vols?|voll|Bde|t|ed|edn|Aufl)\b|\s[A-Z][a-z]{2,9}\s\d{4}|\.\s?[A-Z][a-z]+\s\d{4}|,?\s\(?(?:1\d|20)\d\d)"
)
_YEAR = late_pattern(r"(?:1\d|20)\d\d(?:[-–]\d{2,4})?")
# "chapter 3 of Ada Berg’s | *Rivers*", "page 40 of | *Rivers*".
_IN_FRONT = late_pattern(
    r"(?<![\w’])(?P<place>(?:[Cc]hapters?|[Cc]hap\.|[Cc]h\.|[Pp]ages?|[Ss]ections?|[Pp]arts?|[Aa]ppendix|[Tt]ables?|[Ff]igures?|pp?\.)\s(?:\d{1,4}(?:(?:\s?[-–]\s?|,\s|\sand\s)\d{1,4}){0,3}|[IVXLC]{1,6}))"
    r"\s(?:of|in|to|from)\s(?:(?:[^\Wa-z\d_][\w.’'-]{0,24}\s){0,3}[^\Wa-z\d_][\w-]{1,24}[’']s?\s|(?:his|her|their|the)\s)?\Z"
)
# "Holm, introduction to | *Lakes*": the name directly in front.
_NAME = late_pattern(
    r"(?P<name>(?:[^\Wa-z\d_][\w.’'-]{0,24}\s){0,2}[^\Wa-z\d_][\w’'-]{1,24}),\s(?:(?:introduction|preface|foreword|afterword|conclusion|epilogue)\sto\s(?:the\s)?)?\Z"
)
# "‘Riot’, in Crossland, | *St Ives*, 55–70": the book that the chapter stands in.
_HOSTED = late_pattern(r"[”’\"»],?\s(?:[Ii]n|[Dd]ans|[Ee]n|[Ee]m):?\s(?:[^“«„\".;()]{0,60},\s)?\Z")
_NEAR = 120
_FEW = 2
_MOST_IN_BETWEEN = 250
_CLOSED = late_pattern(r",?\s[^()]{1,30}\)[,.]?\s[a-z]")
_ONLY_IN_FULL = frozenset({"date", "location", "volume", "url", "doi", "isbn"})


def titles_meant(
    text: StyledText, pieces: Sequence[Piece], read: Sequence[Citation], known: KnownWorks
) -> list[Meant]:
    """The titles of known works, each with its place, that stand in a note and were not read as citations.

    ``read`` are the citations of its pieces, the short ones among them as what they point at.
    """
    if not len(known):
        return []
    marks = list(title_starts(text, 0, len(text.plain)))
    plain = _plain_titles(text.plain, known)
    marks += [(a, b) for a, b in plain if not any(first < b and a < behind for first, behind in marks)]
    titled = [
        meant
        for first, behind in marks
        if not _is_read(text, (first, behind), pieces, read, known)
        for meant in _meant(text, first, behind, known)
    ]
    return [*titled, *_named_pages(text.plain, pieces, known)]


def _plain_titles(plain: str, known: KnownWorks) -> Iterator[tuple[int, int]]:
    """Where a sentence in plain type names known works by their whole titles, of more than one word."""
    for title in known.main_titles:
        at = plain.find(title) if " " in title and len(title) > _SHORTEST_TITLE else -1
        if at >= 0 and not plain[at - 1 : at].isalnum() and not plain[at + len(title) :][:1].isalnum():
            yield at, at + len(title)


_SHORTEST_TITLE = 9
# "Berg, 155, reports that | the draft was lost"; "so too Dorn, p. 77 n.".
_NAME_AND_PAGE = late_pattern(
    r"(?<![\w’'.&-])(?P<name>[^\Wa-z\d_][\w’'-]{2,24}),\s(?P<place>(?:pp?\.\s|S\.\s)\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\sn\.)?"
    r"|(?!1[4-9]\d\d|20\d\d)\d{1,4}(?:n\.?\s?\d{1,3}|n)?(?:\s?[-–]\s?\d{1,4})?(?=,\s[a-z]))(?=,\s[a-z]|[.;)]|\Z)"
)
_NOTE = late_pattern(r"\sn\.\Z")
_BEFORE_NAME = late_pattern(r"(?:\A|[.;:!?)”’\"]\s|(?<![\w’'-])[a-zà-öø-ÿ][\w’'-]*\s)\Z")


def _named_pages(plain: str, pieces: Sequence[Piece], known: KnownWorks) -> Iterator[Meant]:
    """The pages behind the family name of a known author, in a sentence that was not read as a citation."""
    for match in _NAME_AND_PAGE.finditer(plain):
        if any(piece.start < match.end() and match.start() < piece.end for piece in pieces):
            continue
        locator = read_place(_NOTE.sub("n", match["place"]))
        author, at = who_is_named(plain, match.end("name"), known.persons)
        alone = at == match.end("name") and author.partition(",")[0] == match["name"]
        if locator is not None and alone and _BEFORE_NAME.search(plain, 0, match.start()):
            yield Meant(LonePage(match.start(), match.end("place"), locator, sure=True), author)


def _is_read(
    text: StyledText,
    mark: tuple[int, int],
    pieces: Sequence[Piece],
    read: Sequence[Citation],
    known: KnownWorks,
) -> bool:
    """Whether a title stands in what was read well: a short citation of that title, or one in full."""
    for piece, citation in zip(pieces, read, strict=True):
        if not piece.start <= mark[0] < piece.end:
            continue
        title = citation.fields.get("title", "")
        if not citation.short_form:
            # "is ter Horst’s (“Women,” pp. 77–78), and": a bracket that holds no more than that.
            alone = text.plain[mark[0] - 1 : mark[0]] == "(" and _CLOSED.match(text.plain, mark[1])
            return bool(citation.fields.keys() & _ONLY_IN_FULL) and not alone
        author = citation.fields.get("author", "")
        if author and title and not known.has_one_of(author):
            # "So argumentiert Roth in ihrem Buch *Der Deich*, S. 44": the last word is no name.
            return False
        if title:
            return title_fit(_words(text.plain, *mark), title) > UNLIKE
        return len(list(title_starts(text, piece.start, piece.end))) < _FEW
    return False


def _meant(text: StyledText, first: int, behind: int, known: KnownWorks) -> Iterator[Meant]:
    plain = text.plain
    title = _words(plain, first, behind)
    found = _place(plain, first, behind)
    if not title or title[0].islower() or found is None:
        return
    locator, end = found
    near = max(0, first - _NEAR)
    if _HOSTED.search(plain, near, first):
        return
    named = _NAME.search(plain, near, first)
    author, at = who_is_named(plain, first, known.persons)
    if author and first - at < _MOST_IN_BETWEEN:
        work = known.work(Pointer(author.partition(",")[0], title, family_alone=True))
    else:
        author, work = "", None
    if work is None:
        # Without its author a title is that of a work by its first words, and not by some within it.
        work = known.work(Pointer("", title))
        sure = work is not None and title_fit(title, work["title"], work.get("shorttitle", "")) >= BEGINNING
        if work is None or not sure:
            return
        author = ""
    by = author or work.get("author", "") or work.get("editor", "")
    start = first
    if named is not None:
        if named["name"].rpartition(" ")[2] not in by:
            # Another's name stands directly in front of the title.
            return
        start = named.start("name") if "{" not in by else first
    yield Meant(LonePage(start, end, locator, sure=True, title=title), by)


def _words(plain: str, first: int, behind: int) -> str:
    return " ".join(plain[first:behind].strip("“”„‟«»‘’\"' ,.;:").split())


def _place(plain: str, first: int, behind: int) -> tuple[Locator, int] | None:
    """The place named behind a title, or in front of it, and where all of it ends; None for none."""
    match = _BEHIND.match(plain, behind)
    if match is not None and not _YEAR.fullmatch(match["place"]):
        locator = read_place(match["place"])
        return (locator, match.end("place")) if locator is not None else None
    match = _IN_FRONT.search(plain, max(0, first - _NEAR), first)
    locator = read_place(re.sub(r"^[Pp]ages?\s", "p. ", match["place"])) if match is not None else None
    return (locator, behind) if locator is not None else None
