"""A page alone in brackets, behind what a sentence says of a work: "though Berg tries (pp. 240–41)".

Whose page it is, the sentence tells: who is named in it and was cited anywhere, or else what is cited in
front of it. Where neither is there, nothing is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from verifier.citations.around.names_in_front import SMALL_OF_TWO
from verifier.citations.cited_places import read_place
from verifier.citations.known_works import KnownWorks, Pointer
from verifier.citations.named_in_front import sentence_begins, who_is_named
from verifier.citations.split import Piece
from verifier.compare.short_titles import families_of
from verifier.model import Citation, Locator, StyledText
from verifier.patterns import late_pattern

_CUE = (
    r"(?:(?:at|[Pp]p?\.|S\.|Sp\.|ff?\.|f°|fols?\.|Bll?\.|cc?\.|p[áa]gs?\.|[сС]\.|стр\.|[лЛ]л?\.|l{1,2}\."
    r"|§{1,2}|¶{1,2}|paras?\.?|Rn\.|nos?\.)\s?)"
)
_BRACKET = late_pattern(
    rf"(?P<quoted>[”’»“\"]\s?)?(?:\s\(|（)(?:(?:ivi|ebd\.|ibid\.|see|vgl\.|cfr?\.),?\s)?(?P<inner>(?P<cue>{_CUE}|第\s?)?\[?\d[^()（）]{{0,40}}|(?<=[”’»“\"]\s\()[ivxlc]{{2,7}})[)）]"
)
# "47–51", "118n2", "12, 44–45": what may be pages without a word that says so.
_BARE = late_pattern(r"\d{1,4}(?:n\.?\s?\d{1,3}|\s?[-–]\s?\d{1,4})?(?:,\s\d{1,4}(?:\s?[-–]\s?\d{1,4})?){0,3}")
# "428–29", "118n2": no years and no ages.
_SURELY = late_pattern(r"\d{3,4}\s?[-–]\s?\d{1,2}|\d{1,4}n\.?\s?\d{1,3}")
_YEAR = late_pattern(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
# "(Almosen, S. 158)": words of a title in front of the page.
_TITLED = late_pattern(
    rf"\s\((?P<title>[^\W\d_a-zà-öø-ÿа-яё][^()\d,;:]{{2,60}}?)(?:,\s|[.…]{{1,3}}\s)(?P<inner>{_CUE}\d[^()（）]{{0,40}}|(?!(?:1[4-9]|20)\d\d)\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?)\)"
)
# What points at a page of the paper itself.
_OF_PAPER = late_pattern(
    r"(?<!\w)(?:above|below|supra|infra|oben|unten|ci-dess(?:us|ous)|plus\s(?:haut|loin)|sopra|sotto|[Tt]able(?=\s\d)|[Ff]igure(?=\s\d)|Abb\.|Fig\.|Tab\.|arriba|abajo|выше|ниже)(?!\w)"
)
_SHORT, _FEW_HAN = 40, 5
_FARTHEST = 1000
"""So many citations back the last one of an author is looked for."""
_HAN = late_pattern(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class LonePage:
    """A place alone in brackets: where its words begin and end, and whether it is surely a page.

    ``title`` are words of the title in front of it, in the same bracket; ``quoted``: it stands behind a
    quotation.
    """

    start: int
    end: int
    locator: Locator
    sure: bool
    title: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Meant:
    """The author whose work a lone page is of; "" for what is cited in front of it."""

    page: LonePage
    author: str


def _lone_pages(text: StyledText) -> Iterator[LonePage]:
    """The brackets of a note that hold a page and nothing else, behind words of a sentence."""
    plain = text.plain
    for match in _BRACKET.finditer(plain) if "(" in plain or "（" in plain else ():
        inner = match["inner"]
        quoted = match["quoted"] is not None
        bare = not match["cue"]
        if bare and not inner.isalpha() and (not _BARE.fullmatch(inner) or _YEAR.search(inner)):
            continue
        if any(run.end == match.start() for run in text.italics) or plain[match.start() - 1].isdigit():
            continue
        said = plain[sentence_begins(plain, match.start()) : match.start()]
        small = len(SMALL_OF_TWO.findall(said))
        # Behind a page that is one for sure, "Cross shows" is enough of a sentence.
        few = small < 1 + (bare or len(said) > _SHORT)
        if (few and len(_HAN.findall(said)) < _FEW_HAN) or _OF_PAPER.search(said):
            continue
        locator = read_place(inner)
        if locator is not None:
            sure = not bare or quoted
            if sure or _SURELY.fullmatch(inner):
                yield LonePage(*match.span("inner"), locator, sure, quoted=quoted)
    for match in _TITLED.finditer(plain) if ", " in plain else ():
        locator = read_place(match["inner"])
        if locator is not None:
            yield LonePage(match.start("title"), match.end("inner"), locator, sure=True, title=match["title"])


def _is_within(plain: str, page: LonePage, piece: Piece) -> bool:
    """Whether a page stands in what was read as one citation in full, of which it tells the pages.

    "Lindner, diary, MS 77, fol. 41r. “We played it twice,” she goes on (fol. 41v)": it may also be a sentence
    behind one that was taken with it.
    """
    if page.title or not piece.start < page.start < piece.end:
        return False
    behind = plain[page.end : piece.end].strip(" .)")
    return not (page.quoted and not behind and sentence_begins(plain, page.start) > piece.start)


def _meant_by(plain: str, page: LonePage, pieces: Sequence[Piece], known: KnownWorks) -> Meant | None:
    """Whose page it is: of who is named last in its sentence, or of what is cited last; None for neither."""
    author, place = who_is_named(plain, page.start, known.persons)
    if page.title:
        fits = bool(author) and known.fits(Pointer(author.partition(",")[0], page.title))
        return Meant(page, author) if fits else None
    cited = max((piece.start for piece in pieces if piece.start < page.start), default=-1)
    if author and place > cited:
        return Meant(page, author)
    return Meant(page, "") if page.sure and cited >= 0 else None


def pages_meant(
    text: StyledText, pieces: Sequence[Piece], read: Sequence[Citation], known: KnownWorks
) -> list[Meant]:
    """The lone pages of a note of which it can be told whose they are.

    In a citation in full, "(pp. 3–14)" are its pages.
    """
    plain = text.plain
    # What has nothing but words for a title is a sentence: "См. об этом у Уитмора (P. 33) и у Ферта".
    inside = [
        piece
        for piece, citation in zip(pieces, read, strict=True)
        if not citation.short_form and citation.fields.keys() != {"title"}
    ]
    alone = (
        page for page in _lone_pages(text) if not any(_is_within(plain, page, piece) for piece in inside)
    )
    meant = (_meant_by(plain, page, pieces, known) for page in alone)
    return [found for found in meant if found is not None]


def with_lone_pages(
    pieces: Sequence[Piece], read: Sequence[Citation], meant: Sequence[Meant], earlier: Sequence[Citation]
) -> list[Citation]:
    """The citations of a note, those of lone pages as the back references that they are.

    ``earlier`` are the citations of the notes before.
    """
    by_start = {found.page.start: found for found in meant}
    citations: list[Citation] = []
    for piece, citation in zip(pieces, read, strict=True):
        found = by_start.get(piece.start)
        if found is None:
            citations.append(citation)
            continue
        fields = {"title": found.page.title} if found.page.title else {}
        if found.author:
            last = _last_by(found.author, citations) or _last_by(found.author, earlier)
            fields = {"author": found.author, **fields}
            if not found.page.title and last is not None and last.fields.get("title"):
                fields["title"] = last.fields["title"]
        citations.append(
            replace(
                citation,
                type="misc",
                fields=fields,
                spans=(),
                locator=found.page.locator,
                short_form="short-title" if found.page.title else "op-cit" if fields else "ibid",
            )
        )
    return citations


def _last_by(author: str, citations: Sequence[Citation]) -> Citation | None:
    """The last citation with a title of an author, among those that are not too far."""
    named, family = families_of(author), author.partition(",")[0]
    return next(
        (
            citation
            for citation in islice(reversed(citations), _FARTHEST)
            if "title" in citation.fields and family in citation.fields.get("author", "")
            if families_of(citation.fields["author"]) == named
        ),
        None,
    )
