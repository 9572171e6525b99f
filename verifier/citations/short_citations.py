"""Short citations in notes that only the works cited in full make out: "Berg, Flüsse, 12" behind its book.

A note is parted and read once by itself. Read again beside the works that its paper cites in full anywhere, a
name, a few words and a page in it are a citation, and no end of another one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from verifier.citations.around.brackets import is_name_and_year
from verifier.citations.around.open_brackets import with_bracket_as_comma
from verifier.citations.forms import read_form
from verifier.citations.known_works import KnownWorks, Pointer
from verifier.citations.likeness import is_said
from verifier.citations.lone_pages import Meant, pages_meant, with_lone_pages
from verifier.citations.named_titles import titles_meant
from verifier.citations.pointers import LEADS_IN, read_head, read_pointer
from verifier.citations.reading import read_citations
from verifier.citations.short_forms import head_of, read_short_form
from verifier.citations.split import Piece, Split, SplitNote, texts_of
from verifier.citations.tagger import Tagger
from verifier.citations.theses_cited_again import with_thesis_meant
from verifier.citations.whose_they_are import by_known_person, by_who_says, in_nominative
from verifier.model import Citation, NoteReading, StyledText
from verifier.patterns import late_pattern

# "S. 90, sowie Ruhmberg, 17", "45, and Dorn, *Lakes*, 40".
_JOINS = late_pattern(r",\s(?:sowie|und|and|et|y|e|as\swell\sas|ainsi\sque|así\scomo)\s")
_SHORT = frozenset({"author", "editor", "title", "date", "pages"})
"""The fields that a short citation can have."""

_OF_DAY = frozenset({"journaltitle", "date"})
"""All that is told of the day of a newspaper; with a name in front it may be a diary."""

_WITH_HEAD = ("op-cit", "supra", "loc-cit")
_ONLY_IN_FULL = frozenset({"date", "location", "volume", "url", "doi", "isbn"})
"""Fields that no short citation has beside a title."""


def with_first_ones(
    readings: Sequence[NoteReading], turned: Sequence[Sequence[Turned | None]], listed: Sequence[Citation]
) -> tuple[NoteReading, ...]:
    """The readings, with what points at nothing but itself as the citation in full that it is.

    "Berg, “Blue Book,” 2006, p. 3" has the form of a short citation and may be all that is said of its work.
    """
    if not any(any(one) for one in turned):
        return tuple(readings)
    cited = (citation for reading in readings for citation in reading.citations)
    full = works_in_full(listed, cited)
    whole: list[NoteReading] = []
    for reading, pointing in zip(readings, turned, strict=True):
        citations = list(reading.citations)
        for index, found in enumerate(pointing):
            if found is None or not citations[index].short_form or full.fits(found.pointer):
                continue
            read = found.read
            citations[index] = replace(
                citations[index],
                type=read.type,
                fields=read.fields,
                spans=read.spans,
                locator=read.locator,
                short_form="",
            )
            full.add(read.fields)
        whole.append(replace(reading, citations=tuple(citations)) if any(pointing) else reading)
    return tuple(whole)


@dataclass(frozen=True, slots=True)
class Paper:
    """What is known of a paper while its notes are read again: its works, and the citations up to here."""

    known: KnownWorks
    tagger: Tagger
    earlier: list[Citation] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Turned:
    """A citation that was read in full, and as what it points at a work."""

    read: Citation
    pointer: Pointer


def works_in_full(listed: Sequence[Citation], citations: Iterable[Citation]) -> KnownWorks:
    """What a paper cites in full, in its notes and its list of references."""
    known = KnownWorks(listed=bool(listed))
    doubtful: list[tuple[Pointer, Mapping[str, str]]] = []
    for citation in (*citations, *listed):
        # "*Letters*, I, p. 220" may be a volume of what is cited elsewhere.
        only_volume = "date" not in citation.fields and citation.fields.keys() <= {*_SHORT, "volume"}
        if citation.short_form or not says_more(citation) or only_volume:
            continue
        head = _PAGE_LIKE_YEAR.search(citation.text) if citation.fields.keys() == _TITLE_AND_YEAR else None
        if head is not None:
            doubtful.append((Pointer(head["names"], citation.fields["title"]), citation.fields))
            continue
        known.add(citation.fields)
    for pointer, fields in doubtful:
        # "Otsuka, “Dust,” 1507": a page of what is cited in full elsewhere, and else its year.
        if not known.fits(pointer):
            known.add(fields)
    return known


_TITLE_AND_YEAR = {"author", "title", "date"}
_PAGE_LIKE_YEAR = late_pattern(
    r"(?P<names>[^“”„\"«»‘]{2,80}),\s[“„\"«‘][^“”„\"«»]+,?[”“\"’»],?\s(?:1[4-9]|20)\d\d[\s.]*\Z"
)


def says_more(citation: Citation) -> bool:
    """Whether a citation says more of its work than a short one could."""
    if "；" in citation.text and "date" not in citation.fields:
        # "杜赞明：《国家》，第220页；黄宗志书，第240页": several short ones, as long as no work is known.
        return False
    return bool(set(citation.fields) - _SHORT) or bool(
        citation.fields.get("date") and citation.fields.get("title")
    )


def with_short_ones(
    note: SplitNote, split: Split, read: list[Citation], paper: Paper
) -> tuple[Split, list[Citation], list[Turned | None]]:
    """The citations of a note, with the short ones among them that only known works make out.

    Last come those that could be read in full too, each in its place.
    """
    known = paper.known
    pointers: dict[StyledText, Pointer | None] = {}

    def pointer_in(text: StyledText) -> Pointer | None:
        if text not in pointers:
            pointers[text] = _pointer_of(text, known)
        return pointers[text]

    lone = pages_meant(note.printed, split.pieces, read, known)
    again = _SplitAgain(note, paper, pointer_in)
    split, read = again.beside(split, read, lone)
    citations = [_pointing(*each) for each in zip(read, map(pointer_in, texts_of(note, split)), strict=True)]
    titled = titles_meant(note.printed, split.pieces, citations, known)
    if titled:
        lone += titled
        split, read = again.beside(split, read, lone)
    texts = texts_of(note, split)
    pointing = list(map(pointer_in, texts))
    citations = [_pointing(*each) for each in zip(read, pointing, strict=True)]
    turned = [
        Turned(citation, pointer) if pointer and not citation.short_form and says_more(citation) else None
        for citation, pointer in zip(read, pointing, strict=True)
    ]
    citations = [_with_known_head(*each, known) for each in zip(citations, texts, strict=True)]
    citations = [in_nominative(citation, known) for citation in citations]
    citations = [
        by_known_person(note, piece, citation, known)
        for piece, citation in zip(split.pieces, citations, strict=True)
    ]
    citations = [
        with_thesis_meant(_told_by_place_or_number(citation, known), known) for citation in citations
    ]
    return split, with_lone_pages(split.pieces, citations, lone, paper.earlier) if lone else citations, turned


def _pointer_of(text: StyledText, known: KnownWorks) -> Pointer | None:
    form = read_form(text)
    if form is not None and not (form.type == "book" and form.fields.keys() == {"author", "title"}):
        return None
    pointer = read_pointer(with_bracket_as_comma(text), known)
    # "Berg, *Rivers*, I, 40" is printed as one cites Livy: it is a short citation if Berg was cited.
    return pointer if form is None or (pointer is not None and known.fits(pointer)) else None


@dataclass(frozen=True, slots=True)
class _SplitAgain:
    """A note that is split again by what is known of its paper."""

    note: SplitNote
    paper: Paper
    pointer_in: Callable[[StyledText], Pointer | None]

    def beside(
        self, split: Split, read: list[Citation], lone: Sequence[Meant]
    ) -> tuple[Split, list[Citation]]:
        """Its citations with what stands alone in it; as they were, where a full one would be lost."""
        note = self.note
        alone = [(meant.page.start, meant.page.end) for meant in lone]
        again = note.split(lambda text: self.pointer_in(text) is not None, alone)
        if again == split or _loses_a_full_one(split, read, again, note, self.pointer_in):
            return split, read
        return again, by_who_says(note, again, read_citations(texts_of(note, again), self.paper.tagger))


def _with_known_head(citation: Citation, text: StyledText, known: KnownWorks) -> Citation:
    """A back reference with names and title parted as a known work has them: "Weber, Max, Recht, a.a.O."."""
    head = head_of(text) if citation.short_form in _WITH_HEAD else None
    pointer = read_head(head, known) if head is not None else None
    if pointer is None and citation.short_form == "op-cit" and citation.fields.get("author", "") in LEADS_IN:
        # "In *Dispacci*, cit., pp. 17-20": a word of a sentence.
        fields = {name: value for name, value in citation.fields.items() if name != "author"}
        return replace(citation, fields=fields)
    if pointer is None:
        return citation
    fields = {name: value for name, value in citation.fields.items() if name not in ("author", "title")}
    return replace(citation, fields={**pointer.fields, **fields})


def _told_by_place_or_number(citation: Citation, known: KnownWorks) -> Citation:
    """A work cited again by its journal or symbol, without a title, as the short citation that it is."""
    if citation.short_form or "title" in citation.fields:
        return citation
    meant: dict[str, str] = {}
    if set(citation.fields) == {"number"} and citation.locator is not None:
        # "WT/TPR/S/297, para. 3.40": a document by its symbol alone.
        work = known.numbered(citation.fields["number"])
    elif citation.type == "article":
        # An article by author, journal, volume and page, as German lawyers cite.
        work = known.at_the_same_place(citation.fields)
        meant["author"] = citation.fields.get("author", "")
    else:
        return citation
    if work is None:
        return citation
    meant["title"] = work["title"]
    return replace(citation, type="misc", fields=meant, spans=(), short_form="short-title")


def _loses_a_full_one(
    split: Split,
    read: Sequence[Citation],
    again: Split,
    note: SplitNote,
    pointer_in: Callable[[StyledText], Pointer | None],
) -> bool:
    """Whether a citation in full falls into short ones only: its own beginning looks like one of it."""
    full = [
        piece
        for piece, text in zip(again.pieces, texts_of(note, again), strict=True)
        if pointer_in(text) is None and read_short_form(text) is None
    ]
    begun = {
        piece.start: pointer_in(text) for piece, text in zip(again.pieces, texts_of(note, again), strict=True)
    }
    return any(
        # What only names its author and title is the beginning of the citation in full.
        (
            (pointer := begun.get(piece.start)) is not None
            and (pointer.locator is None or not pointer.names)
            and not pointer.decision
        )
        or not any(piece.start < other.end and other.start < piece.end for other in full)
        for piece, citation in zip(split.pieces, read, strict=True)
        if not citation.short_form and citation.fields.keys() & _ONLY_IN_FULL and says_more(citation)
        # "…; *Letters*, II, p. 18": what stays one piece falls into none.
        if piece not in again.pieces
        if not _is_row(piece, again, note, pointer_in)
        and not _goes_on_in_words(piece, again, note, pointer_in)
        # The day of a newspaper may be that of a diary.
        if citation.fields.keys() != _OF_DAY
        and not _is_quoted_from(piece, again, note, pointer_in)
        and not any(
            piece.start < each.start and is_name_and_year(note.text.plain, each.start, each.end)
            for each in again.pieces
            if each.end <= piece.end
        )
    )


_SENTENCE_BEHIND = late_pattern(r"[.)\s]{0,3}\s[^\Wa-zà-ÿ\d_][^\d“”«»]{8,}")


def _goes_on_in_words(
    piece: Piece, again: Split, note: SplitNote, pointer_in: Callable[[StyledText], Pointer | None]
) -> bool:
    """Whether a short citation and a sentence were read as one: "VILAR, 1986, p. 29. O autor atribui"."""
    short = next((each for each in again.pieces if each.start == piece.start and each.end < piece.end), None)
    if short is None:
        return False
    pointer = pointer_in(note.text.slice(short.start, short.end))
    behind = note.text.plain[short.end : piece.end]
    return (
        pointer is not None
        and bool(pointer.names and pointer.locator)
        and _SENTENCE_BEHIND.fullmatch(f" {behind}") is not None
        and is_said(behind)
    )


# "« Pluie. Rien. » (Lescou, *Carnets*, 12 mai 1891, p. 144)": what stands there, and where it stands.
_QUOTED_FROM = late_pattern(r"[«“„‘\"].{3,400}[»”“’\"][.,]?\s\(")


def _is_quoted_from(
    piece: Piece, again: Split, note: SplitNote, pointer_in: Callable[[StyledText], Pointer | None]
) -> bool:
    """Whether what was read as one is a quotation, and in brackets behind it the known work it is from."""
    for each in again.pieces:
        if not piece.start < each.start < each.end <= piece.end:
            continue
        pointer = pointer_in(note.text.slice(each.start, each.end))
        told = pointer is not None and bool(pointer.names) and pointer.locator is not None
        if told and _QUOTED_FROM.fullmatch(note.text.plain, piece.start, each.start):
            return True
    return False


def _is_row(
    piece: Piece, again: Split, note: SplitNote, pointer_in: Callable[[StyledText], Pointer | None]
) -> bool:
    """Whether what was read as one is several short ones: "Hosking, *Men*, no. 40; Lyle, *Wreck*, 1:212"."""
    inside = [each for each in again.pieces if piece.start <= each.start and each.end <= piece.end]
    pointing = (pointer_in(note.text.slice(each.start, each.end)) for each in inside)
    parted = (
        ";" in (between := note.text.plain[one.end : other.start]) or _JOINS.match(between) is not None
        for one, other in pairwise(inside)
    )
    return (
        len(inside) > 1
        and all(parted)
        and all(
            each is not None and each.locator is not None and (each.names or each.title) for each in pointing
        )
    )


def _pointing(citation: Citation, pointer: Pointer | None) -> Citation:
    """What a short citation is that points at a known work; others as they are."""
    if pointer is None or citation.short_form:
        return citation
    return replace(
        citation,
        type="misc",
        fields=pointer.fields,
        spans=(),
        locator=pointer.locator,
        short_form="short-title" if pointer.title or not pointer.year else "author-year",
    )
