"""A page alone in brackets, behind what a sentence says of a work: "though Berg tries (pp. 240–41)".

Whose page it is, the sentence tells: who is named in it and was cited anywhere, or else what is cited in
front of it. Where neither is there, nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from verifier.citations.around.names_in_front import SMALL_OF_TWO
from verifier.citations.cited_places import read_place
from verifier.citations.named_in_front import sentence_begins, who_is_named
from verifier.citations.split import Piece
from verifier.compare.names import Name
from verifier.compare.short_titles import families_of
from verifier.model import Citation, Locator, StyledText

_CUE = (
    r"(?:(?:at|pp?\.|S\.|Sp\.|ff?\.|f°|fols?\.|Bll?\.|cc?\.|págs?\.|p[áa]g\.|[сС]\.|стр\.|[лЛ]л?\.|l{1,2}\.|§{1,2}|¶{1,2}|paras?\.?|Rn\.|nos?\.)\s?)"
)
_BRACKET = re.compile(
    rf"(?P<quoted>[”’»“\"]\s?)?(?:\s\(|（)(?:(?:ivi|ebd\.|ibid\.|see|vgl\.|cfr?\.),?\s)?(?P<inner>(?P<cue>{_CUE}|第\s?)?\[?\d[^()（）]{{0,40}})[)）]"
)
# "47–51", "118n2", "12, 44–45": what may be pages without a word that says so.
_BARE = re.compile(r"\d{1,4}(?:n\.?\s?\d{1,3}|\s?[-–]\s?\d{1,4})?(?:,\s\d{1,4}(?:\s?[-–]\s?\d{1,4})?){0,3}")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
# What points at a page of the paper itself.
_OF_PAPER = re.compile(
    r"(?<!\w)(?:above|below|supra|infra|oben|unten|ci-dess(?:us|ous)|plus\s(?:haut|loin)|sopra|sotto|[Tt]able|[Ff]igure|Abb\.|Fig\.|Tab\.|arriba|abajo|выше|ниже)(?!\w)"
)
_SHORT, _FEW_HAN = 40, 5
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class LonePage:
    """A place alone in brackets: where its words begin and end, and whether it is surely a page."""

    start: int
    end: int
    locator: Locator
    sure: bool


@dataclass(frozen=True, slots=True)
class Meant:
    """The author whose work a lone page is of; "" for what is cited in front of it."""

    page: LonePage
    author: str


def lone_pages(text: StyledText) -> Iterator[LonePage]:
    """The brackets of a note that hold a page and nothing else, behind words of a sentence."""
    plain = text.plain
    for match in _BRACKET.finditer(plain) if "(" in plain or "（" in plain else ():
        inner = match["inner"]
        quoted = match["quoted"] is not None
        bare = not match["cue"]
        if bare and (not _BARE.fullmatch(inner) or _YEAR.search(inner)):
            continue
        if any(run.end == match.start() for run in text.italics) or plain[match.start() - 1].isdigit():
            continue
        said = plain[sentence_begins(plain, match.start()) : match.start()]
        small = len(SMALL_OF_TWO.findall(said))
        # "Cross shows (at 61)"
        few = small < 1 + (bare or len(said) > _SHORT)
        if (few and len(_HAN.findall(said)) < _FEW_HAN) or _OF_PAPER.search(said):
            continue
        locator = read_place(inner)
        if locator is not None:
            yield LonePage(*match.span("inner"), locator, not bare or quoted)


def meant_by(
    plain: str, page: LonePage, pieces: Sequence[Piece], persons: Collection[Name]
) -> Meant | None:
    """Whose page it is: of who is named last in its sentence, or of what is cited last; None for neither."""
    author, place = who_is_named(plain, page.start, persons)
    cited = max((piece.start for piece in pieces if piece.start < page.start), default=-1)
    if author and place > cited:
        # "pages 12 to 14" without a word that says so are only read behind a name or a quotation.
        ranged = page.sure or not page.locator.value.isdigit()
        return Meant(page, author) if ranged else None
    return Meant(page, "") if page.sure and cited >= 0 else None


def with_lone_pages(
    pieces: Sequence[Piece],
    read: Sequence[Citation],
    meant: Mapping[int, Meant],
    last_by: Callable[[str], Citation | None],
) -> list[Citation]:
    """The citations of a note, those of lone pages as the back references that they are.

    ``meant`` has them by where their pieces begin; ``last_by`` gives the last citation of an author.
    """
    citations: list[Citation] = []
    for piece, citation in zip(pieces, read, strict=True):
        found = meant.get(piece.start)
        if found is None:
            citations.append(citation)
            continue
        fields: dict[str, str] = {}
        if found.author:
            named = families_of(found.author)
            here = (other for other in reversed(citations) if families_of(other.fields.get("author", "")) == named)
            last = next(here, None) or last_by(found.author)
            fields = {"author": found.author}
            if last is not None and last.fields.get("title"):
                fields["title"] = last.fields["title"]
        citations.append(
            replace(
                citation,
                type="misc",
                fields=fields,
                spans=(),
                locator=found.page.locator,
                short_form="op-cit" if fields else "ibid",
            )
        )
    return citations
