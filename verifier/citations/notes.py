"""The notes and reference lists of a paper → citations with their fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from verifier.citations.archived_copies import without_copies
from verifier.citations.around.brackets import is_name_and_year
from verifier.citations.around.names_in_front import last_name
from verifier.citations.around.open_brackets import with_bracket_as_comma
from verifier.citations.article_numbers import with_own_page
from verifier.citations.assemble import Assembled
from verifier.citations.files_cited_before import with_file_of_same_archive
from verifier.citations.forms import read_form
from verifier.citations.glosses import without_glosses
from verifier.citations.grammar.square_imprints import with_round_imprint
from verifier.citations.hosts_cited_before import with_host_cited_before
from verifier.citations.italic_names import are_names_italic, without_italic_names
from verifier.citations.known_works import KnownWorks, Pointer
from verifier.citations.link_lists import with_links_apart
from verifier.citations.linked_titles import with_titles_quoted
from verifier.citations.lone_pages import pages_meant, with_lone_pages
from verifier.citations.named_above import with_names_of_above
from verifier.citations.plain_names import family_names
from verifier.citations.pointers import read_head, read_pointer
from verifier.citations.reading import read_texts
from verifier.citations.short_forms import ShortForm, head_of, read_short_form
from verifier.citations.split import PARAGRAPH, Piece, Split, SplitNote, parted
from verifier.citations.tagger import Tagger, tag_by_style, tag_notes
from verifier.citations.tagger.head import OF_THE_SAME, introduction
from verifier.citations.unread import kind_without_citations
from verifier.citations.whose_they_are import by_known_person, by_who_says, in_nominative
from verifier.model import Citation, Document, FieldSpan, Note, NoteKind, NoteReading, StyledText
from verifier.patterns import late_pattern

_SAME_AUTHOR = late_pattern(
    r"(?:ders|dies|dens|dems|id|idem|ead|eadem|derselbe|dieselbe)\b\.?[,:]\s|(?:он|она|они)\sже[.:,]\s",
    re.IGNORECASE,
)
# "S. 90, sowie Ruhmberg, 17", "45, and Dorn, *Lakes*, 40".
_JOINS = late_pattern(r",\s(?:sowie|und|and|et|y|e|as\swell\sas|ainsi\sque|así\scomo)\s")
_SAME_AND_PLACE = late_pattern(
    r"(?:ders|dies|dens|dems|derselbe|dieselbe|(?:le|la)\smême|el\smismo|la\smisma|lo\sstesso|la\sstessa|он(?:а|и)?\sже)[.,]",
    re.IGNORECASE,
)
_ONLY_THE_SAME = late_pattern(
    r"(?:ders|dies|dens|dems|id|idem|ead|eadem|derselbe|dieselbe)\.?", re.IGNORECASE
)
_SHORT = frozenset({"author", "editor", "title", "date", "pages"})
"""The fields that a short citation can have."""

_WITH_HEAD = ("op-cit", "supra", "loc-cit")
_LONGEST_UNREAD, _UNSURE = 200, 0.1
_ONLY_IN_FULL = frozenset({"date", "location", "volume", "url", "doi", "isbn"})
"""Fields that no short citation has beside a title."""


def read_notes(document: Document, tagger: Tagger = tag_notes) -> tuple[NoteReading, ...]:
    """Read every note of a paper, in order. Never fails: what isn't understood is a remark.

    A single citation has the label of its note for id, several have a letter behind it (``33b``). Notes are
    read twice: what is cited in full anywhere tells short citations of it from other words.
    """
    apart = [with_links_apart(parted(note)) for note in document.notes]
    without = [without_copies(text) for text in apart]
    quoted = [with_titles_quoted(each.text) for each in without]
    in_paper = are_names_italic([each.text for each in quoted])
    printed = [without_italic_names(each.text, in_paper=in_paper) for each in quoted]
    split_twice = [SplitNote(with_round_imprint(without_glosses(text)), text) for text in printed]
    splits = [note.split() for note in split_twice]
    texts = [_texts(note, split) for note, split in zip(split_twice, splits, strict=True)]
    read = iter(_read_all([text for found in texts for text in found], tagger))
    whole = [
        by_who_says(note, split, [next(read) for _ in found])
        for note, split, found in zip(split_twice, splits, texts, strict=True)
    ]
    listed = read_references(document) if document.references else ()
    known = _known_works(listed, [citation for found in whole for citation in found])
    turned: list[list[_Turned | None]] = []
    taken: set[str] = set()
    readings: list[NoteReading] = []
    before_it: Citation | None = None
    paper = _Paper(known, tagger)
    for note, text, copies, linked, twice, before, found in zip(
        document.notes, apart, without, quoted, split_twice, splits, whole, strict=True
    ):
        split, citations, pointing = _with_short_ones(twice, before, found, paper)
        turned.append(pointing)
        printed_pieces = _texts(twice, split)
        for index, citation in enumerate(citations):
            start = split.pieces[index].start
            behind = split.pieces[index - 1].end if index else 0
            file = with_file_of_same_archive(citation, before_it)
            part = with_host_cited_before(file, printed_pieces[index], before_it, known)
            citations[index] = _by_the_same(part, before_it, twice.text.plain[behind:start])
            before_it = citations[index]
        shown = [
            linked.printed(citation, piece.start)
            for citation, piece in zip(citations, split.pieces, strict=True)
        ]
        starts = [linked.place(piece.start) for piece in split.pieces]
        shown = copies.kept(shown, starts, text.plain)
        remarks = replace(split, remarks=linked.said(split.remarks)) if linked.marks else split
        readings.append(_reading(note, remarks, shown, file=document.file, taken=taken))
        paper.earlier.extend(citations)
        for citation in citations:
            if not citation.short_form and not _says_more(citation):
                known.add(citation.fields)
    return _with_first_ones(readings, turned, listed)


def _with_first_ones(
    readings: Sequence[NoteReading], turned: Sequence[Sequence[_Turned | None]], listed: Sequence[Citation]
) -> tuple[NoteReading, ...]:
    """The readings, with what points at nothing but itself as the citation in full that it is.

    "Berg, “Blue Book,” 2006, p. 3" has the form of a short citation and may be all that is said of its work.
    """
    if not any(any(one) for one in turned):
        return tuple(readings)
    cited = (citation for reading in readings for citation in reading.citations)
    full = _known_works(listed, cited)
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
class _Paper:
    """What is known of a paper while its notes are read again: its works, and the citations up to here."""

    known: KnownWorks
    tagger: Tagger
    earlier: list[Citation] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Turned:
    """A citation that was read in full, and as what it points at a work."""

    read: Citation
    pointer: Pointer


def _by_the_same(citation: Citation, before: Citation | None, said: str) -> Citation:
    """A citation in full whose author is named "Id." or "da mesma autora", with the author whom that means.

    That is who was named last in full in what is ``said`` in front of it, else the author of the one before.
    """
    same = _ONLY_THE_SAME.fullmatch(citation.fields.get("author", "")) is not None
    if citation.short_form == "op-cit" and not citation.fields and before is not None:
        # "Berg, Flüsse, S. 4; dies., S. 142".
        named = before.fields.get("author", "")
        told = _SAME_AND_PLACE.match(citation.text, introduction(citation.text)) is not None
        return replace(citation, fields={"author": named}) if named and told else citation
    if ("author" in citation.fields and not same) or "title" not in citation.fields:
        return citation
    joined = said.strip(" ,") == "and" and citation.type == "article" and before is not None
    if not (
        joined or _SAME_AUTHOR.match(citation.text, introduction(citation.text)) or OF_THE_SAME.search(said)
    ):
        return citation
    named = last_name(said)
    author = family_names(named) if named else before.fields.get("author", "") if before else ""
    if not author:
        return citation
    return replace(citation, fields={**citation.fields, "author": author})


def _texts(note: SplitNote, split: Split) -> list[StyledText]:
    return [note.printed.slice(piece.start, piece.end) for piece in split.pieces]


def _known_works(listed: Sequence[Citation], citations: Iterable[Citation]) -> KnownWorks:
    """What a paper cites in full, in its notes and its list of references."""
    known = KnownWorks(listed=bool(listed))
    for citation in (*citations, *listed):
        if not citation.short_form and _says_more(citation):
            known.add(citation.fields)
    return known


def _says_more(citation: Citation) -> bool:
    """Whether a citation says more of its work than a short one could."""
    if "；" in citation.text and "date" not in citation.fields:
        # "杜赞明：《国家》，第220页；黄宗志书，第240页": several short ones, as long as no work is known.
        return False
    return bool(set(citation.fields) - _SHORT) or bool(
        citation.fields.get("date") and citation.fields.get("title")
    )


def _with_short_ones(
    note: SplitNote, split: Split, read: list[Citation], paper: _Paper
) -> tuple[Split, list[Citation], list[_Turned | None]]:
    """The citations of a note, with the short ones among them that only known works make out.

    Last come those that could be read in full too, each in its place.
    """
    known = paper.known
    pointers: dict[StyledText, Pointer | None] = {}

    def pointer_in(text: StyledText) -> Pointer | None:
        if text not in pointers:
            pointers[text] = (
                read_pointer(with_bracket_as_comma(text), known) if read_form(text) is None else None
            )
        return pointers[text]

    lone = pages_meant(note.printed, split.pieces, read, known)
    alone = [(meant.page.start, meant.page.end) for meant in lone]
    again = note.split(lambda text: pointer_in(text) is not None, alone)
    if again != split and not _loses_a_full_one(split, read, again, note, pointer_in):
        split, read = again, by_who_says(note, again, _read_all(_texts(note, again), paper.tagger))
    texts = _texts(note, split)
    pointing = list(map(pointer_in, texts))
    citations = [
        citation if citation.short_form or not pointer else _pointing(citation, pointer)
        for citation, pointer in zip(read, pointing, strict=True)
    ]
    turned = [
        _Turned(citation, pointer) if pointer and not citation.short_form and _says_more(citation) else None
        for citation, pointer in zip(read, pointing, strict=True)
    ]
    citations = [_with_known_head(*each, known) for each in zip(citations, texts, strict=True)]
    citations = [in_nominative(citation, known) for citation in citations]
    citations = [
        by_known_person(note, piece, citation, known)
        for piece, citation in zip(split.pieces, citations, strict=True)
    ]
    citations = [_told_by_place_or_number(citation, known) for citation in citations]
    return split, with_lone_pages(split.pieces, citations, lone, paper.earlier) if lone else citations, turned


def _with_known_head(citation: Citation, text: StyledText, known: KnownWorks) -> Citation:
    """A back reference with names and title parted as a known work has them: "Weber, Max, Recht, a.a.O."."""
    head = head_of(text) if citation.short_form in _WITH_HEAD else None
    pointer = read_head(head, known) if head is not None else None
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
        for piece, text in zip(again.pieces, _texts(note, again), strict=True)
        if pointer_in(text) is None and read_short_form(text) is None
    ]
    begun = {
        piece.start: pointer_in(text) for piece, text in zip(again.pieces, _texts(note, again), strict=True)
    }
    return any(
        # What only names its author and title is the beginning of the citation in full.
        (
            (pointer := begun.get(piece.start)) is not None
            and (pointer.locator is None or not pointer.names)
            and not pointer.decision
            and piece not in again.pieces
        )
        or not any(piece.start < other.end and other.start < piece.end for other in full)
        for piece, citation in zip(split.pieces, read, strict=True)
        if not citation.short_form and citation.fields.keys() & _ONLY_IN_FULL and _says_more(citation)
        if not _is_row(piece, again, note, pointer_in)
        and not any(
            piece.start < each.start and is_name_and_year(note.text.plain, each.start, each.end)
            for each in again.pieces
            if each.end <= piece.end
        )
    )


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
        and all(each is not None and each.locator is not None and each.names for each in pointing)
    )


def _pointing(citation: Citation, pointer: Pointer) -> Citation:
    return replace(
        citation,
        type="misc",
        fields=pointer.fields,
        spans=(),
        locator=pointer.locator,
        short_form="short-title" if pointer.title or not pointer.year else "author-year",
    )


def read_references(document: Document, tagger: Tagger = tag_by_style) -> tuple[Citation, ...]:
    """Read the reference list of a paper: each entry is one citation, whatever stands in it."""
    taken: set[str] = set()
    entries = [entry for entry in document.references if entry.text.plain.strip()]
    citations: list[Citation] = []
    without = [without_copies(entry.text) for entry in entries]
    quoted = [with_titles_quoted(each.text) for each in without]
    read = with_names_of_above([each.text for each in quoted], lambda texts: _read_all(texts, tagger))
    told = [each.printed(citation, 0) for each, citation in zip(quoted, read, strict=True)]
    for entry, copies, one in zip(entries, without, told, strict=True):
        (citation,) = copies.kept([one], [0], entry.text.plain)
        label = entry.label if entry.label.startswith("r") else f"r{entry.label}"
        place = entry.place(document.file)
        named = replace(citation, id=unique_label(label, taken), note=entry.label, location=place)
        citations.append(with_own_page(named))
    return tuple(citations)


def _read_all(texts: Sequence[StyledText], tagger: Tagger) -> list[Citation]:
    """The citations of texts, without id and place."""
    return [_citation(text, read) for text, read in zip(texts, read_texts(texts, tagger), strict=True)]


def _citation(text: StyledText, read: ShortForm | Assembled) -> Citation:
    if isinstance(read, ShortForm):
        return Citation(
            "", "", text.plain, "misc", read.fields, read.spans, read.locator, short_form=read.kind
        )
    if not read.fields:
        # Nothing was understood; the entry that is made of it must still say what it is.
        title = {"title": " ".join(text.plain.split())[:_LONGEST_UNREAD].strip(" ,;:.")}
        span = FieldSpan("title", 0, len(text.plain), _UNSURE)
        return Citation("", "", text.plain, read.type, title, (span,), read.locator)
    return Citation("", "", text.plain, read.type, read.fields, read.spans, read.locator)


def _reading(
    note: Note, split: Split, read: Sequence[Citation], *, file: str, taken: set[str]
) -> NoteReading:
    label = unique_label(note.label, taken)
    place = note.place(file)
    split = replace(split, remarks=split.remarks.replace(PARAGRAPH, " "))
    citations = tuple(
        replace(
            citation,
            text=citation.text.replace(PARAGRAPH, " "),
            id=f"{label}{letter_of(index)}" if len(read) > 1 else label,
            note=note.label,
            lead=piece.lead,
            location=place,
        )
        for index, (piece, citation) in enumerate(zip(split.pieces, read, strict=True))
    )
    cites = NoteKind.MIXED if split.remarks else NoteKind.CITATION
    kind = cites if citations else kind_without_citations(note.text)
    return NoteReading(note, kind, citations, split.remarks)


def unique_label(label: str, taken: set[str]) -> str:
    """A label that no earlier note has: a repeated one gets a number of its own."""
    identity, number = label, 2
    while identity in taken:
        identity, number = f"{label}-{number}", number + 1
    taken.add(identity)
    return identity


def letter_of(index: int) -> str:
    """The letter of a citation in its note: a to z, then aa, ab and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(97 + rest) + letters
    return letters
